# SPDX-License-Identifier: GPL-2.0-or-later
"""Real values into the cells of a file: rounding, limits, and never the nodata value."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..raster import Array, BoolArray, cast_nodata


def to_dtype(values: Array, dtype: Any, nodata: float | None) -> Array:
    """out[p] = values[p] rounded half to even, clipped to the type, moved off nodata by one step.

    Args:
        values: finite real numbers or integers, any shape.
        dtype: type of the result.
        nodata: the value that must not appear; None or NaN if there is none.

    Returns:
        Array of `dtype`, shape of `values`.
    """
    kind = np.dtype(dtype)
    if values.dtype == kind:
        out = values.copy()
    elif kind.kind == "f":
        limits = np.finfo(kind)
        out = np.clip(values, limits.min, limits.max).astype(kind)
    elif values.dtype.kind in "iu":
        out = _clip_integers(values, kind)
    else:
        out = _round(values, kind)
    held = None if nodata is None or np.isnan(nodata) else cast_nodata(nodata, kind)
    if held is None:
        return out
    hit = out == held
    if hit.any():
        out[hit] = _beside(values[hit], held, kind)
    return out


def _round(values: Array, kind: np.dtype[Any]) -> Array:
    limits = np.iinfo(kind)
    rounded = np.rint(values)
    low, high = np.array([limits.min, limits.max], dtype=kind)
    inside = (rounded > float(low)) & (rounded < float(high))
    # The limits of 64 bit types are no floats: cells at them take the integers themselves.
    out: Array = np.where(inside, rounded, 0).astype(kind)
    out[~inside] = np.where(rounded[~inside] <= float(low), low, high)
    return out


def _clip_integers(values: Array, kind: np.dtype[Any]) -> Array:
    limits, own = np.iinfo(kind), np.iinfo(values.dtype)
    low, high = max(int(limits.min), int(own.min)), min(int(limits.max), int(own.max))
    bounds = np.array([low, high], dtype=values.dtype)
    clipped: Array = np.clip(values, bounds[0], bounds[1]).astype(kind)
    return clipped


def _beside(values: Array, held: Any, kind: np.dtype[Any]) -> Array:
    """The neighbour of `held` on the side where the value was before it was rounded."""
    if kind.kind == "f":
        up = np.nextafter(held, kind.type(np.inf))
        down = np.nextafter(held, kind.type(-np.inf))
    else:
        limits = np.iinfo(kind)
        up = kind.type(int(held) + 1) if int(held) < limits.max else kind.type(int(held) - 1)
        down = kind.type(int(held) - 1) if int(held) > limits.min else up
    above: BoolArray = values > held
    chosen: Array = np.where(above, up, down).astype(kind)
    return chosen
