# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the names of plots stand on a map: beside their outline, and over nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .numbers import shorten
from .quicklook import Frame

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]  # left, bottom, right, top

#: Of more plots none is named: the table and the bars have the names.
MOST_NAMES = 60
#: Points, the size of the letters.
LETTERS = 8.0
# Width of a letter and height of a line, in parts of the size, both rather too large.
_WIDE, _HIGH = 0.62, 1.25
# Points between outline and name.
_GAP = 2.0
# Around an outline: right, left, above, below, then the corners; parts of both half sizes.
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_LONGEST = 16


@dataclass(frozen=True)
class Name:
    """A name on a map.

    Args:
        text: what is written.
        x: middle of the text, map units.
        y: middle of the text, map units.
    """

    text: str
    x: float
    y: float


def place_names(
    plots: Sequence[tuple[str, Floats]], frame: Frame, across: float
) -> tuple[list[Name], int]:
    """The names of plots, each where it covers no outline and no other name.

    Plots are named in their order; of one without room the name is left out. If fewer than half
    have room, or the plots are very many, none is named.

    Args:
        plots: (name, ring (n, 2)) in map units.
        frame: what the map shows.
        across: its width in points; rather too small than too large.

    Returns:
        The names, and of how many plots the name was left out.
    """
    if not plots or len(plots) > MOST_NAMES:
        return [], len(plots)
    point = abs(frame.right - frame.left) / across  # map units of one, the same both ways
    taken = [_box_of(ring) for _, ring in plots]
    # Scale bar and arrow stand in the lower left corner.
    left, low = frame.left, min(frame.bottom, frame.top)
    high = low + (0.03 * across + 40) * point
    taken.append((left, low, left + 0.36 * across * point, high))
    found = []
    for place, (name, _) in enumerate(plots):
        text = shorten(name, _LONGEST)
        half = 0.5 * _WIDE * LETTERS * len(text) * point, 0.5 * _HIGH * LETTERS * point
        for middle in _around(taken[place], half, _GAP * point):
            box = (
                middle[0] - half[0], middle[1] - half[1],
                middle[0] + half[0], middle[1] + half[1],
            )  # fmt: skip
            if _within(box, frame) and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                found.append(Name(text, *middle))
                break
    if 2 * len(found) < len(plots):
        return [], len(plots)
    return found, len(plots) - len(found)


def _box_of(ring: Floats) -> Box:
    (left, low), (right, high) = ring.min(axis=0).tolist(), ring.max(axis=0).tolist()
    return left, low, right, high


def _around(box: Box, half: tuple[float, float], gap: float) -> list[tuple[float, float]]:
    """Middles of a text beside a box."""
    x, y = 0.5 * (box[0] + box[2]), 0.5 * (box[1] + box[3])
    across, along = 0.5 * (box[2] - box[0]) + gap, 0.5 * (box[3] - box[1]) + gap
    return [(x + i * (across + half[0]), y + j * (along + half[1])) for i, j in _SIDES]


def _within(box: Box, frame: Frame) -> bool:
    low, high = sorted((frame.bottom, frame.top))
    return box[0] >= frame.left and box[2] <= frame.right and box[1] >= low and box[3] <= high


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
