# SPDX-License-Identifier: GPL-2.0-or-later
"""Nodata values that fit: held by the type, used by no cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..blocks import aligned_windows, stream
from ..errors import DtypeError, NodataError
from ..grid import Window
from .band import Band, Number, as_nodata, cast_nodata
from .source import BandSource


def refuse_complex(source: BandSource, bands: Sequence[int]) -> None:
    """Refuse bands of complex numbers.

    Raises:
        DtypeError: if one of `bands` is complex.
    """
    for index in bands:
        if np.dtype(source.band(index).dtype).kind == "c":
            raise DtypeError(
                f"Band {index} of {source.name} holds complex numbers.",
                hint="Take its magnitude or its real part first.",
                band=index,
            )


def fitting_nodata(source: BandSource, bands: Sequence[int] | None = None) -> Number:
    """A nodata value that the type of `bands` holds and no valid cell uses.

    The raster's own value where it has one; NaN for floating point; else one that some band
    states and no other uses; else the free value nearest to an end of the type's range (the lower
    end for signed, the upper for unsigned types). The last two look at every cell.

    Raises:
        NodataError: if the type has no value left.
    """
    chosen = [source.band(i) for i in (bands or [band.index for band in source.data_bands])]
    dtype = np.result_type(*[np.dtype(band.dtype) for band in chosen])
    stated = _stated(chosen, dtype)
    if len(stated) == 1 and all(band.nodata is not None for band in chosen):
        return stated[0]
    if dtype.kind == "f":
        return float("nan")
    return _free_value(source, [band.index for band in chosen], dtype, stated)


def _stated(bands: Sequence[Band], dtype: np.dtype[Any]) -> list[Number]:
    """The nodata values of the bands that their type holds, each once, in order."""
    found: list[Number] = []
    for band in bands:
        held = None if band.nodata is None else cast_nodata(band.nodata, dtype)
        if held is None:
            continue
        value = as_nodata(held.item(), dtype)
        if value is None or value in found:
            continue
        if not (np.isnan(value) and any(np.isnan(v) for v in found)):
            found.append(value)
    return found


def _free_value(
    source: BandSource, bands: Sequence[int], dtype: np.dtype[Any], wanted: Sequence[Number]
) -> int:
    limits = np.iinfo(dtype)
    low, high = int(limits.min), int(limits.max)
    if dtype.itemsize <= 2:
        used = _used_values(source, bands, low, high)
        for value in wanted:
            if not used[int(value) - low]:
                return int(value)
        free = np.flatnonzero(~used) + low
        if free.size:
            return int(free[0] if low < 0 else free[-1])
    else:
        smallest, largest = _range(source, bands)
        if smallest is None or largest is None:  # no valid cell at all
            return low if low < 0 else high
        for value in wanted:
            if not smallest <= value <= largest:
                return int(value)
        if low < 0 and smallest > low:
            return low
        if largest < high:
            return high
        if smallest > low:
            return low
    raise NodataError(
        f"Every value that {dtype.name} can hold is used by {source.name}, so none is left to "
        "mean 'no data'.",
        hint="Convert the raster to a wider type (int16 or float32) first.",
        dtype=dtype.name,
    )


def _used_values(source: BandSource, bands: Sequence[int], low: int, high: int) -> Any:
    used = np.zeros(high - low + 1, dtype=bool)

    def work(window: Window) -> Any:
        data, valid = source.read(window, bands)
        here = np.zeros(used.shape, dtype=bool)
        here[data[valid].astype(np.int64) - low] = True
        return here

    def take(_: Window, here: Any) -> None:
        np.logical_or(used, here, out=used)

    stream(aligned_windows(source.grid, source.block_shape), work, take)
    return used


def _range(source: BandSource, bands: Sequence[int]) -> tuple[int | None, int | None]:
    found: list[tuple[int, int]] = []

    def work(window: Window) -> tuple[int, int] | None:
        data, valid = source.read(window, bands)
        cells = data[valid]
        return (int(cells.min()), int(cells.max())) if cells.size else None

    def take(_: Window, pair: tuple[int, int] | None) -> None:
        if pair is not None:
            found.append(pair)

    stream(aligned_windows(source.grid, source.block_shape), work, take)
    if not found:
        return None, None
    return min(pair[0] for pair in found), max(pair[1] for pair in found)
