# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools on xarray's DataArrays, chunked and lazy, equal to the file tools bit for bit.

    from canopycloud import xarray as cx

    heights = rioxarray.open_rasterio("chm.tif", chunks=1024)
    cx.clean(heights, threshold=2)                                 # a lazy DataArray
    cx.mask(scene, qa, product="landsat_c2_l89", dilation=2)
    cx.fill(scene, [donor], method="seamless")
    cx.plot_statistics(heights, plots, percentiles=[95])           # a Dataset, one row per plot

or by the accessor, ``heights.canopycloud.clean(threshold=2)``. Arrays are (y, x) or (band, y, x)
with the coordinates that rioxarray and odc-stac give. The work is that of the file tools: the same
kernels on each chunk, with as many cells around it as they reach.
"""

from __future__ import annotations

from .accessor import register
from .canopy import clean
from .fill import fill
from .mask import mask, mask_classes
from .plots import plot_statistics

__all__ = ["clean", "fill", "mask", "mask_classes", "plot_statistics"]

register()
