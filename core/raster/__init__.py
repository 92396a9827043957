# SPDX-License-Identifier: GPL-2.0-or-later
"""The only package that opens raster files.

It tells what a raster says of itself, reads windows with what is valid in them, and writes
outputs that appear whole or not at all.

"Not data" is one thing everywhere: the nodata value, NaN, ±Inf, a cell that the file's mask
band or alpha band hides.
"""

from __future__ import annotations

from .band import Array, Band, BoolArray, Number, as_nodata, cast_nodata, nodata_text, valid_cells
from .carried import record_of
from .difference import Difference, raster_difference
from .gtiff import GTIFF_DEFAULTS
from .nodata import fitting_nodata, refuse_complex
from .refusals import can_be_copied, refuse_overwriting, refuse_unwritable
from .same import reads, same_raster
from .source import BandSource, RasterSource
from .unchanged import Unchanged
from .windows import work_windows
from .write import RasterOutputs, create_raster
from .writer import RasterWriter

__all__ = [
    "GTIFF_DEFAULTS",
    "Array",
    "Band",
    "BandSource",
    "BoolArray",
    "Difference",
    "Number",
    "RasterOutputs",
    "RasterSource",
    "RasterWriter",
    "Unchanged",
    "as_nodata",
    "can_be_copied",
    "cast_nodata",
    "create_raster",
    "fitting_nodata",
    "nodata_text",
    "raster_difference",
    "reads",
    "record_of",
    "refuse_complex",
    "refuse_overwriting",
    "refuse_unwritable",
    "same_raster",
    "valid_cells",
    "work_windows",
]
