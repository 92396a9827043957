# SPDX-License-Identifier: GPL-2.0-or-later
"""What moving plots does to the agreement of field and raster heights, and what chance does.

A search for the best fit raises the agreement by itself. How much is seen by searching with the
stems of other plots, which belong elsewhere: what agreement they reach is chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .stems import PlotStems, inside, turned_ring

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_FEWEST = 3


@dataclass(frozen=True)
class Effect:
    """R² of the tallest stem against the highest cell of its plot, over the certain plots.

    Args:
        plots: how many.
        r2_before: at the given places.
        r2_after: at the found places.
        r2_by_chance: with the stems of other plots, after the same search; None for too few.
    """

    plots: int
    r2_before: float | None
    r2_after: float | None
    r2_by_chance: float | None


def measure_effect(
    field: Floats, tops: Floats, certain: Bools, chance: Sequence[tuple[int, float]]
) -> Effect | None:
    """R² before, after and by chance.

    Args:
        field: (plots) tallest stem, metres.
        tops: (plots, 2) highest cell before and after, metres.
        certain: (plots) which plots to take.
        chance: a plot whose stems were searched for elsewhere, and the highest cell there.

    Returns:
        None for fewer than three certain plots.
    """
    if int(certain.sum()) < _FEWEST:
        return None
    others = np.array([plot for plot, _ in chance], np.int64)
    met = np.array([height for _, height in chance], np.float64)
    return Effect(
        int(certain.sum()),
        r_squared(field[certain], tops[certain, 0]),
        r_squared(field[certain], tops[certain, 1]),
        r_squared(field[others], met),
    )


def r_squared(one: Floats, other: Floats) -> float | None:
    """Squared correlation of the pairs that are numbers; None for fewer than three or flat ones."""
    both = np.isfinite(one) & np.isfinite(other)
    if int(both.sum()) < _FEWEST or np.ptp(one[both]) == 0 or np.ptp(other[both]) == 0:
        return None
    return float(np.corrcoef(one[both], other[both])[0, 1] ** 2)


def tallest_inside(
    heights: Floats,
    step: float,
    stems: PlotStems,
    beside: tuple[float, float],
    move: tuple[float, float, float],
) -> float:
    """Highest cell whose centre lies in the plot's outline after a move; NaN without any.

    Args:
        heights: (size, size) metres, NaN where not data; north up, the given centre in the
            middle cell.
        step: metres a cell.
        stems: of the plot; their `area` is the outline.
        beside: how far the middle cell's centre is east and north of the plot's.
        move: metres east and north, degrees to the right.
    """
    area = stems.area
    if len(area) < _FEWEST:
        return float("nan")
    half = heights.shape[0] // 2
    offset = np.arange(-half, half + 1) * step
    x, y = np.meshgrid(offset + beside[0] - move[0], beside[1] - move[1] - offset)
    chosen = heights[inside(x, y, turned_ring(area, move[2]))]
    known = chosen[np.isfinite(chosen)]
    return float(known.max()) if known.size else float("nan")
