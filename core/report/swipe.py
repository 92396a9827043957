# SPDX-License-Identifier: GPL-2.0-or-later
"""Before and after as two pictures that a reader lays on each other; no package draws them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from . import scalebar
from .canvas import FULL
from .markup import Safe, clean
from .numbers import shorten
from .page import Chart, Swipe
from .plain import Panel, words
from .png import data_uri
from .quicklook import Bytes, Frame

# Points; the drawing is narrower than the page, so that its text can be read when two stand
# beside each other, on paper or without a script.
_WIDTH = 0.62 * FULL * 72.0
_LEFT, _ABOVE, _BELOW = 34.0, 15.0, 34.0
# Where there is no data; the same in both themes, for it is part of the pictures.
_GREY = (185, 188, 194, 255)
_COUNTER: Iterator[int] = itertools.count(1)


def swipe(
    before: tuple[str, Bytes],
    after: tuple[str, Bytes],
    frame: Frame,
    *,
    alt: str,
    caption: str = "",
    most: int = 640,
) -> Swipe:
    """Two pictures (rows, columns, 4) of one place and their titles.

    What they have in common is stored once: the second one, and over it, where it differs, the
    first.

    Args:
        before: title and picture.
        after: the same.
        frame: where both lie.
        alt: what the two show, for those who do not see them.
        caption: below.
        most: cells on the longer side.
    """
    first, second = _thin(before[1], most), _thin(after[1], most)
    name = f"swipe-{next(_COUNTER)}"
    across = _WIDTH - _LEFT
    down = across * frame.aspect
    panel = Panel(frame, (_LEFT, _ABOVE, across, down))
    place = (
        f'x="{_LEFT:g}" y="{_ABOVE:g}" width="{across:.2f}" height="{down:.2f}" '
        'preserveAspectRatio="none" style="image-rendering:pixelated"'
    )
    common = f'<image id="{name}" {place} href="{data_uri(_on_grey(second))}"/>'
    differ = (first != second).any(axis=2)
    veil = np.where(differ[..., None], _on_grey(first), np.uint8(0))
    over = f'<image {place} href="{data_uri(veil)}"/>' if differ.any() else ""
    furniture = panel.axes() + panel.names() + scalebar.as_svg(frame, panel.place)
    end = _LEFT + across
    titles = (
        words(_LEFT, _ABOVE - 4, shorten(before[0], 36)),
        words(end, _ABOVE - 4, shorten(after[0], 36), anchor="end"),
    )
    height = _ABOVE + down + _BELOW

    def drawn(title: str, image: str, what: str) -> Chart:
        svg = f'<svg viewBox="0 0 {_WIDTH:.1f} {height:.1f}">{image}{furniture}{title}</svg>'
        return Chart(Safe(svg), clean(f"{alt} {what}."))

    return Swipe(
        drawn(titles[0], f'<use href="#{name}"/>{over}', before[0]),
        drawn(titles[1], common, after[0]),
        scalebar.told(caption, frame),
        start=_LEFT / _WIDTH,
        high=_ABOVE / height,
        low=_BELOW / height,
    )


def _thin(picture: Bytes, most: int) -> Bytes:
    step = max(1, -(-max(picture.shape[:2]) // most))
    return picture[step // 2 :: step, step // 2 :: step]


def _on_grey(picture: Bytes) -> Bytes:
    """With grey where it is transparent."""
    found: Bytes = np.where(picture[..., 3:] > 0, picture, np.array(_GREY, dtype=np.uint8))
    return found
