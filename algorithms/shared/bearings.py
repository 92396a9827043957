# SPDX-License-Identifier: GPL-2.0-or-later
"""A word where distances and azimuths of stems were not all measured from the plot's centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from .run import Run
from .translation import tr

_NAMED = 6


def warn_of_points(
    run: Run, fields: Sequence[str], column: Callable[[int], Sequence[object]]
) -> None:
    """Warn of stems that the table says were measured from another point than the centre.

    Args:
        run: whose table it is.
        fields: of the table.
        column: the values of a field by its place.
    """
    from ...core.stems import measured_elsewhere, point_field

    place = point_field(fields)
    others = measured_elsewhere(column(place)) if place >= 0 else {}
    if not others:
        return
    named = ", ".join(f"{name} {count}" for name, count in list(others.items())[:_NAMED])
    run.warn(
        tr(
            "Distance and azimuth are taken from the centre of the plot, but the field '{field}' "
            "names another point for {count:# stem|# stems} ({named}). A stem is off by as much as "
            "that point is from the centre. Use x and y of the stems instead, or leave these out."
        ).format(field=fields[place], count=sum(others.values()), named=named)
    )
