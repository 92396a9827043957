# SPDX-License-Identifier: GPL-2.0-or-later
"""What a raster says of a band, and which of its cells are data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
BoolArray = NDArray[np.bool_]
Color = tuple[int, int, int, int]
# A nodata value of integers is an integer: a float holds no more than 53 bits of it.
Number = Union[int, float]
# GDAL's names of the types that the numbers of an ASCII grid can be read as.
TEXT_TYPES = {"float32": "Float32", "float64": "Float64", "int32": "Int32"}


@dataclass(frozen=True)
class Band:
    """What a raster says of one of its bands.

    Args:
        index: 1 for the first.
        dtype: numpy name of the cell type.
        nodata: the value that means "no data", None if there is none; an int where the cells are
            integers and it is whole.
        name: the band's description, "" if it has none.
        scale: real value = stored value * scale + offset.
        offset: see scale.
        color: rasterio's name of the colour interpretation, "gray" or "red", say.
        unit: unit of the values, "" if not stated.
    """

    index: int
    dtype: str
    nodata: Number | None = None
    name: str = ""
    scale: float = 1.0
    offset: float = 0.0
    color: str = "undefined"
    unit: str = ""


def as_nodata(value: Number | None, dtype: Any) -> Number | None:
    """`value` as a band of `dtype` states it: an int where that says the same."""
    if value is None:
        return None
    if np.dtype(dtype).kind in "iu" and (isinstance(value, int) or float(value).is_integer()):
        return int(value)
    return float(value)


def nodata_text(value: Number | None) -> str:
    """A nodata value in full, for messages: "-9999", "9223372036854775807", "nan" or "none"."""
    if value is None:
        return "none"
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return str(value)


def valid_cells(values: Array, nodata: Number | None, out: BoolArray | None = None) -> BoolArray:
    """valid[p] = values[p] is finite and is not nodata.

    Args:
        values: any shape and real type.
        nodata: None if there is none; NaN is not data in any case.
        out: array to write to, same shape.

    Returns:
        bool, the shape of `values`.
    """
    if out is None:
        out = np.empty(values.shape, dtype=bool)
    if values.dtype.kind in "fc":
        np.isfinite(values, out=out)
    else:
        out[...] = True
    if nodata is not None and not np.isnan(nodata):
        held = cast_nodata(nodata, values.dtype)
        if held is not None:
            np.logical_and(out, values != held, out=out)
    return out


def cast_nodata(nodata: Number, dtype: Any) -> Any:
    """`nodata` as a value of `dtype`, or None if that type cannot hold it (-9999 in uint8)."""
    kind = np.dtype(dtype)
    if kind.kind in "iu":
        limits = np.iinfo(kind)
        if not np.isfinite(nodata) or nodata != int(nodata):
            return None
        return kind.type(int(nodata)) if limits.min <= int(nodata) <= limits.max else None
    if kind.kind == "f":
        with np.errstate(over="ignore"):
            return kind.type(nodata)
    return kind.type(nodata) if kind.kind == "c" else None
