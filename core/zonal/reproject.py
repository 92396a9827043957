# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons into another CRS: their edges are followed, not only their corners."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..errors import PlotError
from .ragged import FloatArray, IntArray, offsets_of
from .rings import Rings

Transform = Callable[[FloatArray, FloatArray], "tuple[FloatArray, FloatArray]"]

_HALVINGS = 12


def reproject(rings: Rings, transform: Transform, tolerance: float) -> Rings:
    """Rings in another CRS, with vertices added where an edge would bend.

    Args:
        rings: polygons.
        transform: coordinates to the other CRS, arrays to arrays.
        tolerance: how far an edge may be from where it should be, in units of the other CRS.

    Raises:
        PlotError: if a vertex has no place in the other CRS.
    """
    x, y = rings.x, rings.y
    offsets = rings.ring_vertices
    if not x.size:
        return rings
    to_x, to_y = _moved(transform, x, y)
    watched = np.ones(x.size, dtype=bool)  # edges that may still bend, by their first vertex
    for _ in range(_HALVINGS):
        watched[offsets[1:] - 1] = False
        edge = np.flatnonzero(watched)
        if not edge.size:
            break
        half_x, half_y = (x[edge] + x[edge + 1]) / 2, (y[edge] + y[edge + 1]) / 2
        there_x, there_y = _moved(transform, half_x, half_y)
        bend = np.hypot(
            there_x - (to_x[edge] + to_x[edge + 1]) / 2, there_y - (to_y[edge] + to_y[edge + 1]) / 2
        )
        split = bend > tolerance
        watched = np.zeros(x.size, dtype=bool)
        at = edge[split]
        if not at.size:
            break
        watched[at] = True
        after = at + 1
        x, y = np.insert(x, after, half_x[split]), np.insert(y, after, half_y[split])
        to_x = np.insert(to_x, after, there_x[split])
        to_y = np.insert(to_y, after, there_y[split])
        watched = np.insert(watched, after, True)
        offsets = _grown(offsets, at)
    return Rings(to_x, to_y, rings.plot_parts, rings.part_rings, offsets)


def _grown(offsets: IntArray, at: IntArray) -> IntArray:
    """Offsets of the rings when each vertex in `at` gets one more behind it."""
    ring = np.searchsorted(offsets, at, side="right") - 1
    return offsets_of(np.diff(offsets) + np.bincount(ring, minlength=offsets.size - 1))


def _moved(transform: Transform, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    to_x, to_y = transform(x, y)
    if not (np.isfinite(to_x) & np.isfinite(to_y)).all():
        raise PlotError(
            "A plot cannot be brought into the coordinate reference system of the raster.",
            hint="Check the CRS of the plot layer, and whether x and y are swapped.",
        )
    return to_x, to_y
