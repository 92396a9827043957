# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of plots on DataArrays."""

from __future__ import annotations

from typing import Any

from ..settings import Run, settled
from ..zonal import PlotSettings
from ..zonal import plot_statistics as of_raster
from .arrays import source_of, xarray_and_dask


def plot_statistics(
    heights: Any,
    polygons: Any,
    *,
    nodata: float | None = None,
    run: Run | None = None,
    **settings: Any,
) -> Any:
    """Statistics of the cells of each plot; see `core.zonal.plot_statistics`.

    The plots are counted at once, window by window: of a lazy array only the chunks under plots
    are computed, and never all of them at a time.

    Args:
        heights: DataArray (y, x) or (band, y, x).
        polygons: shapely polygons, well-known binary, or plots of `core.plots`, in the CRS of
            the array; None for a plot without geometry.
        nodata: the nodata value; None for the one in the attributes.
        run: CRS, executor of threads, progress.
        **settings: fields of `PlotSettings`: `statistics`, `percentiles`, `method`, …

    Returns:
        Dataset of a variable a statistic over the dimension `plot`, in the order of the polygons.

    Raises:
        CanopyCloudError: as the function on files.
    """
    xarray, _ = xarray_and_dask()
    run, chosen = settled(settings, run or Run(), PlotSettings())
    source = source_of(heights, "canopy height model", run.crs, nodata)
    found = of_raster(polygons, source, chosen, executor=run.executor, progress=run.progress)
    return xarray.Dataset(
        {name: ("plot", column) for name, column in found.items()},
        attrs={"method": found.method, "engine": found.engine},
    )
