# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings of a fill; see `core/settings.py` for how they are given."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from .names import DEFAULT_DONOR_USE, DEFAULT_METHOD
from .summary import FillSummary

if TYPE_CHECKING:
    from .pictures import FillPictures


@dataclass(frozen=True)
class FillChoice:
    """What is filled, and how.

    Args:
        method: one of `METHODS`.
        resampling: how a donor on other cells is brought to the input's: one of `RESAMPLING`.
        mask: raster whose non-zero cells are hole, beside missing data.
        mask_crs: CRS to use in place of the mask's.
        donor_crs: CRS to use in place of each donor's, None to keep it.
        catch_missed: also fill cloud and shadow that were not masked, found against the donors.
        donor_use: one of `DONOR_USES`: "together" predicts a cell from all donors with data there,
            weighted by what each does on hidden cells; "in_order" takes the first that has data.
            'copy' always takes one donor's values, in order.
        max_gap: interpolate what no donor fills where it is at most so many cells wide; 0: never.
    """

    method: str = DEFAULT_METHOD
    resampling: str = "nearest"
    mask: str | os.PathLike[str] | None = None
    mask_crs: Any = None
    donor_crs: Sequence[Any] = ()
    catch_missed: bool = False
    max_gap: int = 0
    donor_use: str = DEFAULT_DONOR_USE


@dataclass(frozen=True)
class FillOutputs:
    """What is made beside the filled scene, and how files are written.

    Args:
        output_source: byte raster to make: 0 own, 1… the donor, 101… the donor for a cell that
            `catch_missed` found, 254 interpolated, 255 still empty.
        output_error: raster to make: standard error of each filled value, a float band for each
            band of the scene, in stored units; no data where nothing was filled.
        options: GDAL creation options of the filled scene.
        block_size: side of the windows that are worked on; 0 for a good one. No effect on values.
        pictures: given what is returned, and the filled scene and its sources thinned, when all
            cells are done, before the files are closed: a page can be drawn meanwhile.
    """

    output_source: str | os.PathLike[str] | None = None
    output_error: str | os.PathLike[str] | None = None
    options: Mapping[str, Any] | None = None
    block_size: int = 0
    pictures: Callable[[FillSummary, FillPictures], None] | None = None
