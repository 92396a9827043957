# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean Zero Canopy on DataArrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..canopy import CanopyRule, Cleaning
from ..errors import DtypeError, NodataError
from ..grid import Window
from ..raster import Array, Band
from ..values import limit_as_stored
from .arrays import ArraySource, source_of
from .chunks import like, map_chunks


@dataclass(frozen=True)
class _Clean:
    cleaning: Cleaning

    def __call__(self, sources: Sequence[ArraySource], window: Window) -> Array:
        return replace(self.cleaning, source=sources[0])(window).data


def clean(
    heights: Any,
    threshold: float = 0.0,
    max_height: float | None = None,
    *,
    nodata: float | None = None,
) -> Any:
    """Low and implausible heights become no data; see `core.canopy.clean_zero_canopy`.

    Args:
        heights: DataArray (y, x) or with one band; `scale_factor` and `add_offset` of its
            attributes are heeded.
        threshold: heights at or below it go, in real units.
        max_height: heights above it go; None for no such bound.
        nodata: the nodata value; None for the one in the attributes, or NaN.

    Returns:
        The array, as lazy as it came.

    Raises:
        ParameterError, GridError: if the array or the bounds cannot be used.
        NodataError: if the cells are integers without a nodata value: to find a free one, a lazy
            array would have to be computed.
    """
    rule = CanopyRule(1, threshold, max_height)
    rule.check()
    source = source_of(heights, "canopy height model", nodata=nodata)
    info = source.band(1)
    free = nodata_of(info, "canopy height model")
    cleaning = Cleaning(
        source,
        1,
        limit_as_stored(threshold, info),
        None if max_height is None else limit_as_stored(max_height, info),
        free,
    )
    work = _Clean(replace(cleaning, source=None))  # type: ignore[arg-type]
    return like(heights, map_chunks(work, [source], info.dtype, bands=1), free)


def nodata_of(band: Band, what: str) -> float:
    """The nodata value that a result is to have.

    Raises:
        DtypeError: if cells are complex.
        NodataError: if integers have none.
    """
    kind = np.dtype(band.dtype).kind
    if kind == "c":
        raise DtypeError(f"The {what} holds complex numbers.", hint="Take its real part.")
    if band.nodata is not None:
        return band.nodata
    if kind == "f":
        return float("nan")
    raise NodataError(
        f"The {what} holds integers ({band.dtype}) and states no nodata value.",
        hint="Name one that its cells do not use: nodata=…, or array.rio.write_nodata(…).",
        dtype=band.dtype,
    )
