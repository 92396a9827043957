# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons of users made fit for counting: what is invalid is repaired without a doubt, or named.

What a polygon covers is: inside its outer ring, not inside a hole; a plot covers what any of its
parts covers. Where a ring crosses itself, the places that it goes around belong to it, whichever
way it does (both wings of a bow tie), and a ring that is drawn twice goes around once. A ring
that goes around some places once and around others more often may mean either: that is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from ..unusable import COORDINATES, CROSSED, SHAPE
from .ragged import BoolArray, FloatArray, IntArray, offsets_of
from .rings import Rings

_CHUNK = 1 << 15  # vertices looked at together, so that they stay in the cache


class Geometries(Protocol):
    """What is needed of a package for geometries; see `shapes.Shapely`."""

    def trouble(self, wkb: bytes) -> str:
        """Why a polygon is invalid; "" if it is valid."""

    def faces(self, x: FloatArray, y: FloatArray) -> Sequence[tuple[Any, float, float]]:
        """The areas that a closed line divides the plane into, and a point inside of each."""

    def union(self, areas: Sequence[Any]) -> Any:
        """One area of several."""

    def difference(self, area: Any, other: Any) -> Any:
        """What is in one area only."""

    def to_wkb(self, area: Any) -> bytes | None:
        """Its polygons as well-known binary; None if it has none."""


@dataclass(frozen=True)
class Prepared:
    """Polygons to count with.

    Args:
        rings: without the plots that are left out.
        repaired: plots that were invalid, and what was wrong with each.
        left_out: plots that are not used, by their position, and why (see `unusable`).
    """

    rings: Rings
    repaired: dict[int, str]
    left_out: dict[int, str]


def prepare(rings: Rings, geometries: Geometries | None = None) -> Prepared:
    """Polygons to count with: nothing invalid, no coordinate that is no number.

    Args:
        rings: as they are in the layer.
        geometries: judges and repairs; None for shapely, where it is installed.
    """
    left_out = dict.fromkeys(rings.not_finite(), COORDINATES)
    suspects = [plot for plot in np.flatnonzero(~sound(rings)).tolist() if plot not in left_out]
    repaired: dict[int, str] = {}
    new: dict[int, bytes] = {}
    if suspects:
        tool = geometries or _shapely()
        for plot, wkb in zip(suspects, rings.take(np.array(suspects)).to_wkb()):
            if wkb is None:
                continue
            if tool is None:
                left_out[plot] = CROSSED
                continue
            trouble = tool.trouble(wkb)
            if not trouble:
                continue
            mended = repair(rings, plot, tool)
            if mended is None:
                left_out[plot] = SHAPE
            else:
                repaired[plot], new[plot] = trouble, mended
    return Prepared(without(rings, left_out, new), repaired, left_out)


def _shapely() -> Geometries | None:
    try:
        from .shapes import Shapely
    except ImportError:
        return None
    return Shapely()


def without(
    rings: Rings, left_out: Mapping[int, object], new: Mapping[int, bytes] | None = None
) -> Rings:
    """Some plots without polygon, and some with another one; all at the place that they had."""
    new = new or {}
    if not new and not left_out:
        return rings
    kept = np.ones(len(rings), dtype=bool)
    kept[[*new, *left_out]] = False
    made = Rings.from_wkb(list(new.values()))
    both = joined(rings.take(np.flatnonzero(kept)), made)
    place = np.empty(len(rings), np.int64)
    place[kept] = np.arange(int(kept.sum()))
    place[list(new)] = int(kept.sum()) + np.arange(len(new))
    present = np.ones(len(rings), dtype=bool)
    present[list(left_out)] = False
    taken = both.take(place[present])
    counts = np.zeros(len(rings), np.int64)
    counts[present] = np.diff(taken.plot_parts)
    return Rings(taken.x, taken.y, offsets_of(counts), taken.part_rings, taken.ring_vertices)


def joined(one: Rings, other: Rings) -> Rings:
    """The plots of both, one behind the other."""
    return Rings(
        np.concatenate((one.x, other.x)),
        np.concatenate((one.y, other.y)),
        np.concatenate((one.plot_parts, other.plot_parts[1:] + one.plot_parts[-1])),
        np.concatenate((one.part_rings, other.part_rings[1:] + one.part_rings[-1])),
        np.concatenate((one.ring_vertices, other.ring_vertices[1:] + one.ring_vertices[-1])),
    )


def sound(rings: Rings) -> BoolArray:
    """(plots) True for a plot of one convex ring, or none: valid at a glance.

    A ring is convex if it always turns to the same side and once around. False is no verdict.
    """
    found = np.diff(rings.plot_parts) <= 1
    part_rings = np.diff(rings.part_rings)
    sizes = np.diff(rings.ring_vertices)
    convex = np.zeros(sizes.size, dtype=bool)
    ends = np.flatnonzero(sizes >= 4)
    if ends.size:
        group = np.cumsum(sizes[ends]) // _CHUNK
        heads = np.flatnonzero(np.append(True, group[1:] != group[:-1])).tolist()
        for head, stop in zip(heads, [*heads[1:], ends.size]):
            chosen = ends[head:stop]
            convex[chosen] = _convex(rings, chosen)
    part_plot = np.repeat(np.arange(len(rings)), np.diff(rings.plot_parts))
    good = part_rings == 1
    good[good] = convex[rings.part_rings[:-1][good]]
    found[part_plot[~good]] = False
    return found


def _convex(rings: Rings, chosen: IntArray) -> BoolArray:
    """Of rings that stand one behind the other or nearly so."""
    low, high = int(rings.ring_vertices[chosen[0]]), int(rings.ring_vertices[chosen[-1] + 1])
    first, end = rings.ring_vertices[chosen] - low, rings.ring_vertices[chosen + 1] - low
    x, y = rings.x[low:high], rings.y[low:high]
    wide, tall = np.zeros(x.size + 1), np.zeros(x.size + 1)
    with np.errstate(invalid="ignore", over="ignore"):
        np.subtract(x[1:], x[:-1], out=wide[: x.size - 1])
        np.subtract(y[1:], y[:-1], out=tall[: x.size - 1])
    # Behind the last edge of a ring comes its first one.
    wide[end - 1], tall[end - 1] = wide[first], tall[first]
    with np.errstate(invalid="ignore", over="ignore"):
        turn = wide[:-1] * tall[1:] - tall[:-1] * wide[1:]
    turn[end - 1] = turn[first]
    up = (tall > 0.0) | ((tall == 0.0) & (wide > 0.0))
    changes = up[1:] != up[:-1]
    changes[end - 1] = False
    # Up to the next ring that is looked at; what stands between is of no use.
    least, most = np.minimum.reduceat(turn, first), np.maximum.reduceat(turn, first)
    once = np.add.reduceat(changes, first, dtype=np.int64) == 2
    found: BoolArray = once & ((least > 0.0) | (most < 0.0))
    return found


def repair(rings: Rings, plot: int, tool: Geometries) -> bytes | None:
    """What a plot covers, as valid polygons; None where that is in doubt or nothing.

    Args:
        rings: polygons.
        plot: which.
        tool: for geometries.
    """
    parts: list[Any] = []
    for part in range(rings.plot_parts[plot], rings.plot_parts[plot + 1]):
        areas = []
        for ring in range(rings.part_rings[part], rings.part_rings[part + 1]):
            at = slice(rings.ring_vertices[ring], rings.ring_vertices[ring + 1])
            area, clear = _around(rings.x[at], rings.y[at], tool)
            if not clear:
                return None
            areas.append(area)
        if not areas or areas[0] is None:
            continue
        holes = [hole for hole in areas[1:] if hole is not None]
        parts.append(tool.difference(areas[0], tool.union(holes)) if holes else areas[0])
    return tool.to_wkb(tool.union(parts)) if parts else None


def _around(x: FloatArray, y: FloatArray, tool: Geometries) -> tuple[Any, bool]:
    """What a ring goes around (None if nothing), and whether that is beyond doubt."""
    inside, turns = [], set()
    for area, at_x, at_y in tool.faces(x, y):
        times = abs(winding(x, y, at_x, at_y))
        if times:
            inside.append(area)
            turns.add(times)
    if len(turns) > 1:
        return None, False
    return (tool.union(inside) if inside else None), True


def winding(x: FloatArray, y: FloatArray, at_x: float, at_y: float) -> int:
    """How often a closed ring goes around a point that is not on it; to the left counts as 1."""
    x, y = x - at_x, y - at_y
    side = x[:-1] * y[1:] - x[1:] * y[:-1]
    up = (y[:-1] <= 0) & (y[1:] > 0) & (side > 0)
    down = (y[:-1] > 0) & (y[1:] <= 0) & (side < 0)
    return int(np.count_nonzero(up)) - int(np.count_nonzero(down))
