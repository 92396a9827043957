# SPDX-License-Identifier: GPL-2.0-or-later
"""Stored numbers and the real values they stand for: scale, offset, and limits on real values.

A limit such as 2.3 m means what it says only in the numbers that the file holds: 230 cm at a
scale of 0.01 are 2.3000000000000003 as floating-point numbers go, and so above 2.3.
"""

from __future__ import annotations

from math import ceil, floor, isfinite

import numpy as np
from numpy.typing import NDArray

from .raster import Array, Band
from .raster.decimals import exact_stored


def real_values(stored: Array, band: Band) -> Array:
    """real[p] = stored[p] * scale + offset; the stored cells themselves where that changes nothing.

    Args:
        stored: cells as in the file.
        band: says scale and offset.

    Returns:
        `stored`, or a float64 array of its shape.
    """
    if band.scale == 1 and band.offset == 0:
        return stored
    real: NDArray[np.float64] = stored * np.float64(band.scale) + np.float64(band.offset)
    return real


def limit_as_stored(limit: float, band: Band) -> float:
    """The real value of the stored number at `limit`, to compare real values with by > and <=.

    ``real_values(stored, band) > limit_as_stored(limit, band)`` holds exactly where the decimal
    numbers that the file means are above `limit`: 230 at scale 0.01 is at 2.3, not above, and a
    float32 height written as 0.1 is at 0.1. Scale and offset count as the shortest decimals that
    they were written as, in double or single precision.

    Args:
        limit: in real units.
        band: says type, scale and offset.

    Returns:
        the real value of the highest number of the band's type that is not above the limit
        (whole numbers), or of the nearest to it (floating point). May be ±inf.
    """
    if not isfinite(limit) or band.scale == 0:
        return limit
    dtype = np.dtype(band.dtype)
    exact = exact_stored(limit, band)
    if dtype.kind in "iu":
        stored = float(floor(exact) if band.scale > 0 else ceil(exact))
    else:
        with np.errstate(over="ignore"):
            stored = float(dtype.type(float(exact)))
    if band.scale == 1 and band.offset == 0:
        return stored
    return float(np.float64(stored) * np.float64(band.scale) + np.float64(band.offset))
