# SPDX-License-Identifier: GPL-2.0-or-later
"""Why a plot is left out: it then counts as one without geometry, and the others go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .errors import PlotError

COORDINATES, PLACE, OUTLINE, POLE, SEAM, RADIUS, AZIMUTH, SHAPE, CROSSED = (
    "coordinates", "place", "outline", "pole", "seam", "radius", "azimuth", "shape", "crossed",
)  # fmt: skip

#: What is wrong, completing "Plot 3: ...".
REASONS = {
    COORDINATES: "its coordinates are not numbers",
    PLACE: "it does not lie where the coordinate reference system is defined",
    OUTLINE: "its outline does not lie where the coordinate reference system is defined",
    POLE: "its outline goes around a pole, and has no shape in degrees",
    SEAM: "its outline is torn apart by the edge of the coordinate reference system",
    RADIUS: "its radius is not a number of metres above 0",
    AZIMUTH: "its azimuth is not a number of degrees",
    SHAPE: "its polygon is invalid and cannot be repaired unambiguously",
    CROSSED: "its polygon is invalid, and no package that repairs it is installed",
}
HINTS = {
    PLACE: "Check the CRS of the plot layer, and whether x and y are swapped.",
    OUTLINE: "Is the radius in metres, and the CRS right?",
    RADIUS: "A radius is a number of metres above 0.",
    AZIMUTH: "An azimuth is a number of degrees clockwise from grid north.",
    SHAPE: "Repair the geometry first.",
    CROSSED: "Install shapely, or repair the geometry first.",
}
_NAMED = 20


def refuse_if_none_is_left(left_out: Mapping[int, str], usable: int) -> None:
    """Refuse a run in which every plot that has a geometry is left out.

    Raises:
        PlotError: naming the first.
    """
    if not left_out or usable:
        return
    plot, reason = min(left_out.items())
    more = "" if len(left_out) == 1 else (
        f" The same or similar is true of all {len(left_out)} plots."
    )
    raise PlotError(
        f"Plot {plot} cannot be used: {REASONS[reason]}.{more}",
        hint=HINTS.get(reason, "Check the geometries and the CRS of the plots."),
        plot=plot,
        reason=reason,
        left_out=dict(left_out),
    )


def say(left_out: Mapping[int, str]) -> list[str]:
    """A sentence for each reason, naming the plots."""
    found: dict[str, list[int]] = {}
    for plot, reason in sorted(left_out.items()):
        found.setdefault(reason, []).append(plot)
    return [
        f"Plot {listed(plots)} is left out: {REASONS[reason]}."
        if len(plots) == 1
        else f"{len(plots)} plots are left out (plots {listed(plots)}): {REASONS[reason]}."
        for reason, plots in found.items()
    ]


def listed(plots: Sequence[object]) -> str:
    """The first of them, and that there are more."""
    text = ", ".join(map(str, plots[:_NAMED]))
    return text + (f", … ({len(plots)} in all)" if len(plots) > _NAMED else "")
