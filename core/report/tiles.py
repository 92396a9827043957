# SPDX-License-Identifier: GPL-2.0-or-later
"""Small pictures of heights for a page, without any package: numpy → PNG, the rest as SVG."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .markup import Safe, escape, tag
from .png import HEIGHTS

Floats = NDArray[np.float64]
Heights = NDArray[np.float32]

_RAMP = HEIGHTS.astype(np.float64)
_COLOURS = 255
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def picture(heights: Heights, low: float, high: float, place: Sequence[float]) -> Safe:
    """An SVG image of heights in a colour ramp; NaN is transparent.

    Args:
        heights: (rows, columns), north up.
        low: height of the first colour.
        high: height of the last one.
        place: x, y, width, height in the units of the drawing.
    """
    x, y, width, height = (f"{value:.2f}" for value in place)
    link = f"data:image/png;base64,{b64encode(_png(_indexes(heights, low, high))).decode()}"
    return tag("image", x=x, y=y, width=width, height=height, preserveAspectRatio="none",
               style="image-rendering: pixelated", href=link)  # fmt: skip


def ramp_bar(place: Sequence[float]) -> Safe:
    """The colour ramp from left to right."""
    steps = np.linspace(0, 1, 64, dtype=np.float32)[None, :]
    return picture(steps, 0.0, 1.0, place)


def drawing(width: float, height: float, *parts: Safe) -> Safe:
    """A drawing of so many units that takes the width of its place."""
    box = f"0 0 {width:g} {height:g}"
    return Safe(f'<svg viewBox="{box}" stroke-linejoin="round">{"".join(parts)}</svg>')


def outline(points: Floats, color: str, width: float) -> Safe:
    """A closed line (n, 2) with a dark edge, so that it shows on every colour."""
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"
    return Safe(
        tag("path", d=path, fill="none", stroke="#000000", stroke_width=f"{width + 1.4:g}")
        + tag("path", d=path, fill="none", stroke=color, stroke_width=f"{width:g}")
    )


def dot(x: float, y: float, radius: float, fill: str) -> Safe:
    """A dot with a dark edge."""
    return tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:g}", fill=fill,
               stroke="#000000", stroke_width="0.8")  # fmt: skip


def triangle(x: float, y: float, size: float, fill: str) -> Safe:
    """A triangle around a place."""
    path = f"M{x:.1f} {y - size:.1f}L{x + size:.1f} {y + 0.8 * size:.1f}H{x - size:.1f}Z"
    return tag("path", d=path, fill=fill, stroke="#000000", stroke_width="0.8")


def words(x: float, y: float, text: str, **attributes: object) -> Safe:
    """Text in the page's own font."""
    return tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", **attributes)


def halo(x: float, y: float, text: str, size: float, anchor: str) -> Safe:
    """White text with a dark edge, for pictures."""
    at = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}"'
    edge = 'fill="#ffffff" stroke="#000000" stroke-width="2.6" paint-order="stroke"'
    return Safe(f"<text {at} {edge}>{escape(text)}</text>")


def _indexes(heights: Heights, low: float, high: float) -> NDArray[np.uint8]:
    """0 where there is no height, else 1..255 from low to high."""
    known = np.isfinite(heights)
    share = (np.where(known, heights, low) - low) / max(high - low, 1e-9)
    codes = 1 + np.round(np.clip(share, 0, 1) * (_COLOURS - 1))
    return np.where(known, codes, 0).astype(np.uint8)


def _png(codes: NDArray[np.uint8]) -> bytes:
    """Codes (rows, columns) as a PNG with the colours of the ramp; 0 is transparent."""
    at = np.linspace(0, len(_RAMP) - 1, _COLOURS)
    colours = [np.interp(at, np.arange(len(_RAMP)), _RAMP[:, k]) for k in range(3)]
    palette = np.zeros((_COLOURS + 1, 3), dtype=np.uint8)
    palette[1:] = np.round(np.column_stack(colours))
    rows, columns = codes.shape
    lines = np.zeros((rows, columns + 1), dtype=np.uint8)  # each begins with its filter, none
    lines[:, 1:] = codes
    header = columns.to_bytes(4, "big") + rows.to_bytes(4, "big") + bytes([8, 3, 0, 0, 0])
    chunks = (
        (b"IHDR", header), (b"PLTE", palette.tobytes()), (b"tRNS", b"\x00"),
        (b"IDAT", zlib.compress(lines.tobytes(), 9)), (b"IEND", b""),
    )  # fmt: skip
    return _SIGNATURE + b"".join(
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in chunks
    )
