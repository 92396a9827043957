# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures as PNG files, and colour ramps, with numpy and zlib alone."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..shades import HEIGHTS as COLOURS
from ..shades import rgb

Bytes = NDArray[np.uint8]

HEIGHTS = np.array([rgb(color) for color in COLOURS])
# Steps of matplotlib's ramp "viridis", dark to light; between them it is nearly straight.
DATES = np.array(
    [
        (68, 1, 84), (72, 24, 106), (71, 45, 123), (66, 64, 134), (59, 82, 139),
        (51, 99, 141), (44, 114, 142), (38, 130, 142), (33, 145, 140), (31, 160, 136),
        (40, 174, 128), (63, 188, 115), (94, 201, 98), (132, 212, 75), (173, 220, 48),
        (216, 226, 25), (253, 231, 37),
    ]
)  # fmt: skip


def png(picture: Bytes) -> bytes:
    """A file of a picture (rows, columns, 4): red, green, blue, alpha."""
    rows, columns, _ = picture.shape
    lines = np.zeros((rows, 1 + 4 * columns), dtype=np.uint8)  # each begins with its filter: none
    lines[:, 1:] = picture.reshape(rows, -1)
    header = struct.pack(">IIBBBBB", columns, rows, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines.tobytes(), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def data_uri(picture: Bytes) -> str:
    """A picture (rows, columns, 4) as an address that holds it."""
    return "data:image/png;base64," + base64.b64encode(png(picture)).decode("ascii")


def ramped(
    values: NDArray[Any], low: float, high: float, ramp: NDArray[np.int_] = HEIGHTS
) -> Bytes:
    """Values (rows, columns) from low to high as colours (rows, columns, 4); NaN is transparent."""
    seen = np.isfinite(values)
    span = high - low
    share = np.where(seen, (values - low) / span if span > 0 else 0.0, 0.0)
    stops = np.linspace(0.0, 1.0, len(ramp))
    picture = np.zeros((*values.shape, 4), dtype=np.uint8)
    for place, part in enumerate(ramp.T):
        picture[..., place] = np.round(np.interp(share, stops, part))
    picture[..., 3] = np.where(seen, 255, 0)
    return picture
