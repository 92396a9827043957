# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots in degrees that reach over the edge of a raster which goes on at its other edge."""

from __future__ import annotations

import numpy as np

from ..grid import Grid
from .ragged import FloatArray, offsets_of
from .rings import Rings

TURN = 360.0


def around_the_earth(rings: Rings, grid: Grid) -> Rings:
    """A longitude and the same one a whole turn further are one: plots are brought to the raster.

    A plot beside the raster that would lie on it a turn to the east or west is moved there. One
    that reaches over the edge, and would reach over the other edge, is cut there in two.

    Args:
        rings: polygons in the CRS of the grid; each goes on beyond ±180°, without a leap.
        grid: of a raster; only one in degrees is of concern.
    """
    if grid.crs is None or not grid.crs.is_geographic or not len(rings):
        return rings
    left, _, right, _ = grid.bounds
    low, high = rings.bounds[:, 0], rings.bounds[:, 2]
    with np.errstate(invalid="ignore"):
        over = (low < left) & (high + TURN > left) & (low + TURN < right)
        beyond = (high > right) & (low - TURN < right) & (high - TURN > left)
    if not (over.any() or beyond.any()):
        return rings
    plots = []
    for plot in range(len(rings)):
        one = _parts(rings, plot)
        if over[plot]:
            one = _cut(one, left, TURN, low=True)
        elif beyond[plot]:
            one = _cut(one, right, -TURN, low=False)
        plots.append(one)
    return _of(plots)


def in_one_turn(rings: Rings) -> Rings:
    """Rings in degrees that go on beyond ±180° where a transformation made them leap there."""
    if not rings.x.size:
        return rings
    first = np.repeat(rings.x[rings.ring_vertices[:-1]], np.diff(rings.ring_vertices))
    turns = np.rint((rings.x - first) / TURN)
    return rings.moved(rings.x - TURN * turns, rings.y) if turns.any() else rings


def _parts(rings: Rings, plot: int) -> list[list[FloatArray]]:
    found = []
    for part in range(rings.plot_parts[plot], rings.plot_parts[plot + 1]):
        some = range(rings.part_rings[part], rings.part_rings[part + 1])
        ends = rings.ring_vertices
        at = [slice(ends[ring], ends[ring + 1]) for ring in some]
        found.append([np.column_stack((rings.x[one], rings.y[one])) for one in at])
    return found


def _cut(
    parts: list[list[FloatArray]], edge: float, turn: float, low: bool
) -> list[list[FloatArray]]:
    """What lies beyond the edge, a turn further; and what does not."""
    found = []
    for part in parts:
        inner = [clipped(ring, edge, not low) for ring in part]
        outer = [clipped(ring, edge, low) for ring in part]
        for rings, shift in ((inner, 0.0), (outer, turn)):
            if len(rings[0]):
                found.append([ring + np.array([shift, 0.0]) for ring in rings if len(ring)])
    return found


def clipped(ring: FloatArray, edge: float, below: bool) -> FloatArray:
    """The part of a closed ring with x ≤ edge, or ≥ edge (algorithm of Sutherland and Hodgman).

    Where that has several pieces, they are joined along the edge, which encloses nothing.
    """
    sign = 1.0 if below else -1.0
    found: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in zip(ring[:-1].tolist(), ring[1:].tolist()):
        inside, next_inside = sign * (edge - x0) >= 0, sign * (edge - x1) >= 0
        if inside:
            found.append((x0, y0))
        if inside != next_inside:
            found.append((edge, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
    if len(found) < 3:
        return np.empty((0, 2))
    return np.array([*found, found[0]])


def _of(plots: list[list[list[FloatArray]]]) -> Rings:
    rings = [ring for plot in plots for part in plot for ring in part]
    xy = np.concatenate(rings) if rings else np.empty((0, 2))
    return Rings(
        np.ascontiguousarray(xy[:, 0]),
        np.ascontiguousarray(xy[:, 1]),
        offsets_of(np.array([len(plot) for plot in plots], np.int64)),
        offsets_of(np.array([len(part) for plot in plots for part in plot], np.int64)),
        offsets_of(np.array([len(ring) for ring in rings], np.int64)),
    )
