# SPDX-License-Identifier: GPL-2.0-or-later
"""The stems of a plot, by their place around its centre."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class PlotStems:
    """Stems of one plot that have a place and a height.

    Args:
        east: (stems) metres east of the plot's centre.
        north: (stems) metres north of it.
        height: (stems) metres above ground.
        rows: (stems) where each stands in the table that it came from.
        outline: (vertices, 2) the measured area, metres east and north of the centre; the hull
            of the stems if None.
    """

    east: Floats
    north: Floats
    height: Floats
    rows: NDArray[np.int64]
    outline: Floats | None = None

    def __len__(self) -> int:
        return int(self.height.size)

    def turned(self, degrees: float) -> tuple[Floats, Floats]:
        """East and north after a turn to the right (clockwise) around the centre."""
        return turn(self.east, self.north, degrees)

    @cached_property
    def area(self) -> Floats:
        """(vertices, 2) outline of what was measured."""
        if self.outline is not None:
            return self.outline
        return hull(np.column_stack((self.east, self.north)))


def turn(east: Floats, north: Floats, degrees: float) -> tuple[Floats, Floats]:
    """Places turned to the right (clockwise) around the origin."""
    angle = np.radians(degrees)
    cos, sin = np.cos(angle), np.sin(angle)
    return east * cos + north * sin, north * cos - east * sin


def turned_ring(ring: Floats, degrees: float) -> Floats:
    """(vertices, 2) of an outline after a turn to the right around the origin."""
    return np.column_stack(turn(ring[:, 0], ring[:, 1], degrees))


def offsets_from_bearings(distance: Any, azimuth: Any) -> tuple[Floats, Floats]:
    """East and north of stems from their distance and azimuth as seen from the centre.

    Args:
        distance: horizontal metres.
        azimuth: degrees from grid north, to the right.

    Returns:
        metres east and north; NaN where one of the two is missing.
    """
    away = np.asarray(distance, np.float64)
    angle = np.radians(np.asarray(azimuth, np.float64))
    return away * np.sin(angle), away * np.cos(angle)


def stems_by_plot(
    plots: int,
    owner: Sequence[int] | NDArray[np.int64],
    east: Any,
    north: Any,
    height: Any,
    outlines: Sequence[Floats | None] | None = None,
) -> list[PlotStems]:
    """The stems of each plot; those without place or height are left out.

    Args:
        plots: how many.
        owner: the plot of each stem, counted from 0; -1 for none.
        east: metres from the centre of its plot.
        north: the same.
        height: metres.
        outlines: of each plot, where known.
    """
    whose = np.asarray(owner, np.int64)
    x, y, h = (np.asarray(values, np.float64) for values in (east, north, height))
    usable = np.isfinite(x) & np.isfinite(y) & np.isfinite(h) & (h > 0)
    found = []
    for plot in range(plots):
        rows = np.flatnonzero(usable & (whose == plot))
        outline = None if outlines is None else outlines[plot]
        found.append(PlotStems(x[rows], y[rows], h[rows], rows, outline))
    return found


def hull(points: Floats) -> Floats:
    """Vertices of the convex hull, anticlockwise (Andrew's monotone chain)."""
    ordered = sorted(set(map(tuple, points.tolist())))
    if len(ordered) < 3:
        return np.array(ordered, np.float64).reshape(-1, 2)
    chains = []
    for sequence in (ordered, ordered[::-1]):
        chain: list[Any] = []
        for point in sequence:
            while len(chain) > 1 and _turns_right(chain[-2], chain[-1], point):
                chain.pop()
            chain.append(point)
        chains.append(chain[:-1])
    return np.array(chains[0] + chains[1], np.float64)


def _turns_right(a: Any, b: Any, c: Any) -> bool:
    return bool((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0)


def inside(x: Floats, y: Floats, ring: Floats, margin: float = 0.0) -> Bools:
    """inside[p] = p is in the ring by the even-odd rule, or within `margin` of its line.

    Args:
        x: any shape.
        y: the shape of `x`.
        ring: (vertices, 2), closed or not.
        margin: in the unit of the coordinates.

    Returns:
        bool, the shape of `x`.
    """
    found: Bools = np.zeros(x.shape, dtype=bool)
    near: Bools = np.zeros(x.shape, dtype=bool)
    for (ax, ay), (bx, by) in zip(ring, np.roll(ring, -1, axis=0)):
        crosses = (ay > y) != (by > y)
        if ay != by:
            found ^= crosses & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
        if margin:
            length = (bx - ax) ** 2 + (by - ay) ** 2
            along = 0.0 if length == 0 else ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
            along = np.clip(along, 0.0, 1.0)
            gap = (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2
            near |= gap <= margin * margin
    return found | near
