# SPDX-License-Identifier: GPL-2.0-or-later
"""Limits in real units as the stored numbers of a band, by the decimals that people wrote.

230 cm at a scale of 0.01 are 2.3000000000000003 as floating-point numbers go; the decimals say 2.3.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor, isfinite

import numpy as np

from ..rasterfile import ValueRange
from .band import Array, Band, BoolArray, Number

# What a decimal of up to 7 digits looks like in double precision after it was in single.
_DIGITS_OF_SINGLE, _DIGITS_OF_DOUBLE = 7, 14
_NOISE = 4 * 2.0**-52


def exact_stored(limit: float, band: Band) -> Fraction:
    """The number that a band would store for a real value, if its type held all fractions.

    Scale and offset count as the shortest decimals that they were written as, in double or single
    precision; numbers worked out beforehand (23 * 0.1) that miss a whole one by some last digits
    count as whole in bands of integers.

    Args:
        limit: finite, in real units.
        band: says type, scale and offset; the scale is not 0.
    """
    scale, offset = _decimal(band.scale), _decimal(band.offset)
    exact = (_decimal(limit) - offset) / scale
    if np.dtype(band.dtype).kind in "iu":
        size = float((abs(_decimal(limit)) + abs(offset)) / abs(scale))
        whole = round(exact)
        if abs(float(exact - whole)) <= min(_NOISE * size, 0.25):
            return Fraction(whole)
    return exact


def stored_ends(wanted: ValueRange, band: Band) -> tuple[Number, Number] | None:
    """The lowest and the highest stored number of a band that a range of real values holds.

    Ends count to the precision of the band: 0.1 is the float32 next to 0.1.

    Returns:
        Both belong to the range; None if it holds no number of the band's type.
    """
    dtype = np.dtype(band.dtype)
    if dtype.kind not in "iuf" or band.scale == 0:
        return None
    low, high = (wanted.low, wanted.low_included), (wanted.high, wanted.high_included)
    if band.scale < 0:
        low, high = high, low
    ends = _whole_ends(low, high, band) if dtype.kind in "iu" else _float_ends(low, high, band)
    return ends if ends[0] <= ends[1] else None


def _whole_ends(
    low: tuple[float, bool], high: tuple[float, bool], band: Band
) -> tuple[int, int]:
    limits = np.iinfo(band.dtype)
    first, last = int(limits.min), int(limits.max)
    if isfinite(low[0]):
        exact = exact_stored(low[0], band)
        first = max(first, ceil(exact) if low[1] else floor(exact) + 1)
    if isfinite(high[0]):
        exact = exact_stored(high[0], band)
        last = min(last, floor(exact) if high[1] else ceil(exact) - 1)
    return first, last


def _float_ends(
    low: tuple[float, bool], high: tuple[float, bool], band: Band
) -> tuple[float, float]:
    dtype = np.dtype(band.dtype)
    up, down = dtype.type(np.inf), dtype.type(-np.inf)
    first, last = down, up
    with np.errstate(over="ignore"):
        if isfinite(low[0]):
            first = dtype.type(float(exact_stored(low[0], band)))
            first = first if low[1] else np.nextafter(first, up)
        if isfinite(high[0]):
            last = dtype.type(float(exact_stored(high[0], band)))
            last = last if high[1] else np.nextafter(last, down)
    return float(first), float(last)


def hide_ranges(valid: BoolArray, cells: Array, ends: list[tuple[Number, Number]]) -> None:
    """valid[p] becomes False where low <= cells[p] <= high for one of `ends`, as `stored_ends`."""
    kind = cells.dtype.type
    for low, high in ends:
        if low == high:
            valid &= cells != kind(low)
        else:
            valid &= (cells < kind(low)) | (cells > kind(high))


def _decimal(number: float) -> Fraction:
    """The decimal that a number was written as: the shortest that rounds to it.

    A number that went through single precision (0.009999999776482582) is the short decimal that
    it was before (0.01).
    """
    if not isfinite(number):
        return Fraction(0)
    if float(number).is_integer() and abs(number) < 2.0**64:
        return Fraction(int(number))
    written = repr(float(number))
    if abs(number) < float(np.finfo(np.float32).max) and float(np.float32(number)) == number:
        short = str(np.float32(number))
        if _digits(written) > _DIGITS_OF_DOUBLE and _digits(short) <= _DIGITS_OF_SINGLE:
            written = short
    return Fraction(written)


def _digits(written: str) -> int:
    """Significant digits of a number as Python writes it."""
    mantissa = written.lstrip("-").split("e")[0].replace(".", "")
    return len(mantissa.strip("0"))
