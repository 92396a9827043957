# SPDX-License-Identifier: GPL-2.0-or-later
"""The only package that opens raster files.

It tells what a raster says of itself, reads windows with what is valid in them, and writes
outputs that appear whole or not at all.

"Not data" is one thing everywhere: the nodata value, NaN, ±Inf, a cell that the file's mask
band or alpha band hides.
"""

from __future__ import annotations

from .nodata import fitting_nodata, refuse_complex
from .source import (
    Array,
    Band,
    BandSource,
    BoolArray,
    RasterSource,
    cast_nodata,
    valid_cells,
)
from .windows import work_windows
from .write import (
    GTIFF_DEFAULTS,
    RasterOutputs,
    RasterWriter,
    can_be_copied,
    create_raster,
    refuse_overwriting,
)

__all__ = [
    "GTIFF_DEFAULTS",
    "Array",
    "Band",
    "BandSource",
    "BoolArray",
    "RasterOutputs",
    "RasterSource",
    "RasterWriter",
    "can_be_copied",
    "cast_nodata",
    "create_raster",
    "fitting_nodata",
    "refuse_complex",
    "refuse_overwriting",
    "valid_cells",
    "work_windows",
]
