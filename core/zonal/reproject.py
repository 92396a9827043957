# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons into another CRS: their edges are followed, not only their corners."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..errors import PlotError
from ..transforms import comes_back
from ..unusable import PLACE, REASONS, SEAM
from .ragged import BoolArray, FloatArray, IntArray, offsets_of
from .rings import Rings

Transform = Callable[[FloatArray, FloatArray], "tuple[FloatArray, FloatArray]"]

_HALVINGS = 12


def carry_over(
    rings: Rings,
    transform: Transform,
    tolerance: float,
    *,
    back: Transform | None = None,
    degrees: tuple[bool, bool] = (False, False),
) -> tuple[Rings, dict[int, str]]:
    """Rings in another CRS, with vertices added where an edge would bend.

    Args:
        rings: polygons.
        transform: coordinates to the other CRS, arrays to arrays; NaN for what has no place there.
        tolerance: how far an edge may be from where it should be, in units of the other CRS.
        back: the way back, to find vertices that come to a wrong place; None not to look.
        degrees: whether the CRS of the rings is longitude and latitude, and whether the other is.

    Returns:
        The rings, and the plots that have no place in the other CRS and why (see `unusable`).

    Raises:
        PlotError: if no plot has one.
    """
    x, y = rings.x, rings.y
    offsets = rings.ring_vertices
    if not x.size:
        return rings, {}
    to_x, to_y = transform(x, y)
    good = np.isfinite(to_x) & np.isfinite(to_y)
    if back is not None:
        good &= comes_back(x, y, back(to_x, to_y), degrees[0])
    lost = _owners(rings.plot_vertices, ~good)
    bending = np.ones(x.size, dtype=bool)  # edges that may still bend, by their first vertex
    vertex_plot = np.repeat(np.arange(len(rings)), np.diff(rings.plot_vertices))
    bending[np.isin(vertex_plot, lost)] = False
    for _ in range(_HALVINGS):
        bending[offsets[1:] - 1] = False
        edge = np.flatnonzero(bending)
        if not edge.size:
            break
        half_x, half_y = (x[edge] + x[edge + 1]) / 2, (y[edge] + y[edge + 1]) / 2
        there_x, there_y = transform(half_x, half_y)
        bend = np.hypot(
            there_x - (to_x[edge] + to_x[edge + 1]) / 2, there_y - (to_y[edge] + to_y[edge + 1]) / 2
        )
        split = ~(bend <= tolerance)
        bending = np.zeros(x.size, dtype=bool)
        at = edge[split]
        if not at.size:
            break
        bending[at] = True
        after = at + 1
        x, y = np.insert(x, after, half_x[split]), np.insert(y, after, half_y[split])
        to_x = np.insert(to_x, after, there_x[split])
        to_y = np.insert(to_y, after, there_y[split])
        bending = np.insert(bending, after, True)
        offsets = _grown(offsets, at)
    moved = Rings(to_x, to_y, rings.plot_parts, rings.part_rings, offsets)
    bending[offsets[1:] - 1] = False
    return _without_torn(moved, bending, lost, degrees[1])


def _without_torn(
    moved: Rings, bent: BoolArray, lost: IntArray, degrees: bool
) -> tuple[Rings, dict[int, str]]:
    """Take out what has no place in the other CRS.

    An edge that bends for ever leads from one end of the map to the other; in degrees it is known
    how far apart these are, and the ring goes on beyond.
    """
    left_out = dict.fromkeys(lost.tolist(), PLACE)
    if bent.any() and degrees:
        moved = _unrolled(moved, bent)
        bent = bent & (np.abs(np.diff(moved.x, append=moved.x[-1:])) > 180.0)
    nowhere = ~(np.isfinite(moved.x) & np.isfinite(moved.y))
    for plot in _owners(moved.plot_vertices, bent | nowhere).tolist():
        left_out.setdefault(plot, SEAM)
    if not left_out:
        return moved, left_out
    sizes = np.diff(moved.plot_parts)
    present = sizes > 0
    present[list(left_out)] = False
    if not present.any():
        plot = min(left_out)
        raise PlotError(
            "No plot can be brought into the coordinate reference system of the raster: "
            f"{REASONS[left_out[plot]]}.",
            hint="Check the CRS of the plot layer, and whether x and y are swapped.",
            plot=plot,
        )
    kept = moved.take(np.flatnonzero(present))
    counts = np.where(present, sizes, 0)
    rings = Rings(kept.x, kept.y, offsets_of(counts), kept.part_rings, kept.ring_vertices)
    return rings, left_out


def _unrolled(rings: Rings, bent: BoolArray) -> Rings:
    """Longitudes that go on where they leapt by a whole turn."""
    x = rings.x.copy()
    ends = rings.ring_vertices
    for ring in np.unique(np.searchsorted(ends, np.flatnonzero(bent), side="right") - 1).tolist():
        at = slice(ends[ring], ends[ring + 1])
        leap = np.diff(x[at])
        with np.errstate(invalid="ignore"):
            turns = np.where(bent[at][:-1], np.rint(leap / 360.0), 0.0)
        x[at] -= 360.0 * np.append(0.0, np.cumsum(turns))
        if x[at][0] != x[at][-1]:  # around a pole
            x[at] = np.nan
    _same_turn(rings, x)
    return rings.moved(x, rings.y)


def _same_turn(rings: Rings, x: FloatArray) -> None:
    """Bring the rings of a plot to the turn of the earth that its first ring is on, in place."""
    ends = rings.ring_vertices
    plot_rings = rings.part_rings[rings.plot_parts]
    for first, stop in zip(plot_rings[:-1].tolist(), plot_rings[1:].tolist()):
        for ring in range(first + 1, stop):
            apart = x[ends[first]] - x[ends[ring]]
            if abs(apart) > 180.0:
                x[ends[ring] : ends[ring + 1]] += 360.0 * np.rint(apart / 360.0)


def _owners(offsets: IntArray, vertices: BoolArray) -> IntArray:
    """Which plots have one of these vertices."""
    found: IntArray = np.unique(
        np.searchsorted(offsets, np.flatnonzero(vertices), side="right") - 1
    )
    return found


def _grown(offsets: IntArray, at: IntArray) -> IntArray:
    """Offsets of the rings when each vertex in `at` gets one more behind it."""
    ring = np.searchsorted(offsets, at, side="right") - 1
    return offsets_of(np.diff(offsets) + np.bincount(ring, minlength=offsets.size - 1))
