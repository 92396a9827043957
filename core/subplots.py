# SPDX-License-Identifier: GPL-2.0-or-later
"""Centres of the subplots of plots; see `layouts`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .errors import PlotError
from .groundscale import ground_at
from .layouts import layout_of
from .plural import plural
from .transforms import Transform
from .turn import sin_cos
from .zonal.ragged import FloatArray


def subplot_centres(
    centres: Any,
    crs: Any,
    layout: str,
    azimuth: float | Sequence[float] | FloatArray = 0.0,
    *,
    to_lonlat: Transform | None = None,
    from_lonlat: Transform | None = None,
) -> FloatArray:
    """Where the subplots of plots are, in ground metres whatever the CRS.

    East' = E cos a + N sin a, north' = N cos a - E sin a for a subplot E east and N north of the
    centre of a plot that is turned by a.

    Args:
        centres: (plots, 2) x and y; NaN for a plot without geometry.
        crs: of the centres, anything that names a CRS.
        layout: a name out of `layouts.LAYOUTS`.
        azimuth: degrees clockwise from the y axis of the CRS (grid north) by which a plot is
            turned; one for all or one a plot.
        to_lonlat: as `plots.draw_plots` takes it.
        from_lonlat: as `plots.draw_plots` takes it.

    Returns:
        (plots * subplots, 2) those of the first plot in the order of the layout, then those of the
        second; NaN where centre or azimuth are none.

    Raises:
        CrsError: if the CRS is missing or is not tied to the earth.
        ParameterError: if there is no such layout.
        PlotError: if there are as many azimuths as neither one nor plots.

    Examples:
        >>> from canopycloud.core import subplot_centres
        >>> found = subplot_centres([(256094, 4109920)], "EPSG:32611", "fia", azimuth=90)
        >>> found.round().astype(int).tolist()
        [[256094, 4109920], [256131, 4109920], [256076, 4109888], [256076, 4109952]]
    """
    subplots = layout_of(layout).subplots
    xy = np.array(centres, np.float64).reshape(-1, 2)
    turn = np.asarray(azimuth, np.float64)
    if turn.ndim and turn.shape != (len(xy),):
        raise PlotError(
            f"Not one azimuth per plot: {turn.size} for {plural(len(xy), 'plot')}.",
            hint="Give one, or one per plot.",
        )
    sin, cos = sin_cos(np.repeat(np.broadcast_to(turn, (len(xy),)), len(subplots)))
    east = np.tile([one.east for one in subplots], len(xy))
    north = np.tile([one.north for one in subplots], len(xy))
    ground = ground_at(np.repeat(xy, len(subplots), axis=0), crs, to_lonlat, from_lonlat)
    return ground.moved(east * cos + north * sin, north * cos - east * sin)
