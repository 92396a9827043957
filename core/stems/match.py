# SPDX-License-Identifier: GPL-2.0-or-later
"""Stems and treetops matched one to one: pure functions on arrays.

A stem may be the tree under a top that lies within its crown radius and is about as high. Of all
ways to give each stem at most one top and each top to at most one stem, the one with most
matches, and of these that of least cost, is taken.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["MATCHED", "NO_CANOPY", "OUTSIDE", "OVERTOPPED", "StemMatches", "Stems", "assign",
           "crown_radius", "match_stems"]  # fmt: skip

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MATCHED, OVERTOPPED, OUTSIDE, NO_CANOPY = "matched", "overtopped", "outside", "no canopy"
#: A top is that of a stem if their heights differ by no more than the larger of these: metres,
#: and a share of the measured height.
HEIGHT_REACH, HEIGHT_SHARE = 4.0, 0.35
#: A stem stands in no canopy if all cells within its crown are below this share of its height.
CANOPY_SHARE = 0.5
# More than any two heights and distances can cost: no match is given up for cheaper others.
_UNMATCHED = 1000.0


@dataclass(frozen=True)
class Stems:
    """Stems with positions in the CRS of the raster.

    Args:
        x: metres.
        y: metres.
        height: as measured, metres, finite.
    """

    x: Floats
    y: Floats
    height: Floats


@dataclass(frozen=True)
class StemMatches:
    """What became of each stem, in the order of the stems.

    Args:
        status: MATCHED; OVERTOPPED: the canopy within its crown is of other trees; NO_CANOPY:
            that canopy is lower than half the stem, or there is none; OUTSIDE: beyond the raster
            or its plot.
        raster_height: of the matched top, else of the highest cell within the crown radius, NaN
            where there is no cell with data.
        distance: from the stem to its top, metres, NaN if not matched.
        radius: crown radius that was searched, metres.
    """

    status: NDArray[np.str_]
    raster_height: Floats
    distance: Floats
    radius: Floats

    def count(self, status: str) -> int:
        """How many stems have a status."""
        return int(np.count_nonzero(self.status == status))


def crown_radius(height: Floats) -> Floats:
    """Half the crown width of 2.51503 + 0.00901 h² metres, at most 10 m.

    Source: Popescu and Wynne (2004), Photogrammetric Engineering & Remote Sensing 70, 589–604,
    doi:10.14358/PERS.70.5.589, their equation for deciduous trees and pines together, which is
    also the default of CanopyMaxima in FUSION. Deciduous trees alone, 3.09632 + 0.00895 h², are
    about 0.5 m wider, which is less than crowns of one height differ by.
    """
    radius: Floats = np.minimum((2.51503 + 0.00901 * height**2) / 2, 10.0)
    return radius


def match_stems(
    stems: Stems,
    tops: tuple[Floats, Floats, Floats],
    canopy: Floats,
    radius: Floats,
    outside: NDArray[np.bool_],
) -> StemMatches:
    """Match stems with treetops.

    Args:
        stems: positions and heights.
        tops: x, y and height of the treetops near them.
        canopy: height of the highest cell within each stem's crown, NaN where there is none.
        radius: crown radius of each stem.
        outside: stems of which nothing can be said; they are not matched.
    """
    n = stems.height.size
    top_x, top_y, top_height = tops
    status = np.full(n, NO_CANOPY, dtype="<U10")
    status[canopy >= CANOPY_SHARE * stems.height] = OVERTOPPED
    status[outside] = OUTSIDE
    raster_height, distance = np.where(outside, np.nan, canopy), np.full(n, np.nan)
    pairs = _pairs(stems, tops, np.where(outside, -1.0, radius))
    for stem, top in _assigned(*pairs):
        status[stem] = MATCHED
        raster_height[stem] = top_height[top]
        distance[stem] = np.hypot(stems.x[stem] - top_x[top], stems.y[stem] - top_y[top])
    return StemMatches(status, raster_height, distance, radius)


def _pairs(
    stems: Stems, tops: tuple[Floats, Floats, Floats], radius: Floats
) -> tuple[Ints, Ints, Floats]:
    """Stems, tops and costs of all pairs that may belong together.

    Cost: (distance / crown radius)² + (difference of heights / what it may be)².
    """
    top_x, top_y, top_height = tops
    order = np.argsort(top_x, kind="stable")
    sorted_x = top_x[order]
    first = np.searchsorted(sorted_x, stems.x - radius)
    last = np.searchsorted(sorted_x, stems.x + radius, side="right")
    found: list[tuple[Ints, Ints, Floats]] = []
    for i in range(stems.height.size):
        near = order[first[i] : last[i]]
        away = np.hypot(top_x[near] - stems.x[i], top_y[near] - stems.y[i]) / radius[i]
        reach = max(HEIGHT_REACH, HEIGHT_SHARE * float(stems.height[i]))
        off = np.abs(top_height[near] - stems.height[i]) / reach
        use = (away >= 0) & (away <= 1) & (off <= 1)
        found.append((np.full(int(use.sum()), i), near[use], away[use] ** 2 + off[use] ** 2))
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    return tuple(np.concatenate(part) for part in zip(*found))


def _assigned(stem: Ints, top: Ints, cost: Floats) -> list[tuple[int, int]]:
    """The best matches, found apart in each group of stems that share tops."""
    matches: list[tuple[int, int]] = []
    for members in _groups(stem, top):
        stems, rows = np.unique(stem[members], return_inverse=True)
        tops, columns = np.unique(top[members], return_inverse=True)
        table = np.full((stems.size, tops.size + stems.size), _UNMATCHED)
        table[:, : tops.size] = 10 * _UNMATCHED
        table[rows, columns] = cost[members]
        for row, column in enumerate(assign(table)):
            if column < tops.size:
                matches.append((int(stems[row]), int(tops[column])))
    return matches


def _groups(stem: Ints, top: Ints) -> list[Ints]:
    """Places of the pairs, in groups that have no stem and no top in common."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in zip(stem.tolist(), top.tolist()):
        parent[root(("stem", a))] = root(("top", b))
    groups: dict[tuple[str, int], list[int]] = {}
    for place, a in enumerate(stem.tolist()):
        groups.setdefault(root(("stem", a)), []).append(place)
    return [np.array(members) for members in groups.values()]


def assign(cost: Floats) -> Ints:
    """The column of each row so that no column serves twice and the sum of costs is least.

    Shortest augmenting paths, O(rows² × columns).
    Source: Jonker and Volgenant (1987), Computing 38, 325–340.

    Args:
        cost: (rows, columns), finite, at least as many columns as rows.
    """
    rows, columns = cost.shape
    u, v = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=np.int64)  # row of each column, from 1; 0 for none
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least = np.full(columns + 1, np.inf)
        before = np.zeros(columns + 1, dtype=np.int64)
        done = np.zeros(columns + 1, dtype=bool)
        while True:
            done[column] = True
            reduced = cost[owner[column] - 1] - u[owner[column]] - v[1:]
            better = ~done[1:] & (reduced < least[1:])
            least[1:][better] = reduced[better]
            before[1:][better] = column
            following = int(np.argmin(np.where(done[1:], np.inf, least[1:]))) + 1
            step = least[following]
            u[owner[done]] += step
            v[done] -= step
            least[~done] -= step
            column = following
            if owner[column] == 0:
                break
        while column:
            owner[column] = owner[before[column]]
            column = int(before[column])
    found = np.zeros(rows, dtype=np.int64)
    for column in range(1, columns + 1):
        if owner[column]:
            found[owner[column] - 1] = column - 1
    return found
