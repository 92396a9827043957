# SPDX-License-Identifier: GPL-2.0-or-later
"""A smooth field through noisy values: what is left along the rim is carried across a hole.

The field x minimises  sum w (x - r)² + STIFFNESS * sum over neighbours (x - x')² + SCREEN * sum x²:
inside a hole (w = 0) it is a membrane stretched over the rim, harmonic but for the slight pull
to zero far from it; where values are known it follows them as far as their noise deserves.

Solved from coarse to fine (a cascade of grids): each level starts from the one above and is
relaxed by a fixed number of sweeps. In two dimensions the stiffness does not depend on the size
of cells, so that one equation serves all levels.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .lattice import Floats32, block_sum, enlarge

STIFFNESS = np.float32(0.7)
SCREEN = np.float32(1e-3)
_DAMPING = np.float32(0.8)


def relax(
    field: Floats32,
    weight: Floats32,
    weighted: Floats32,
    area: float,
    sweeps: int,
    screen: np.float32 = SCREEN,
) -> Floats32:
    """New x = x + 0.8 ((w r + k * sum of x') / (w + k * number of x' + screen) - x), repeated.

    Args:
        field: start (bands, rows, columns); changed.
        weight: sum of weights in each cell (rows, columns).
        weighted: sum of weight * value (bands, rows, columns).
        area: finest cells in one of these cells.
        sweeps: how often.
        screen: pull to zero, per finest cell.
    """
    if not sweeps:
        return field
    rows, cols = weight.shape
    neighbours = np.full((rows, cols), 4, dtype=np.float32)
    neighbours[0] -= 1
    neighbours[-1] -= 1
    neighbours[:, 0] -= 1
    neighbours[:, -1] -= 1
    scale = _DAMPING / (weight + STIFFNESS * neighbours + screen * np.float32(area))
    spread = scale * STIFFNESS
    keep = np.float32(1) - _DAMPING
    total, fixed = np.empty_like(scale), np.empty_like(scale)
    # Band by band and in place: what is at hand stays in the processor's cache.
    for x, given in zip(field, weighted):
        np.multiply(given, scale, out=fixed)
        for _ in range(sweeps):
            total[1:] = x[:-1]
            total[0] = 0
            total[:-1] += x[1:]
            total[:, 1:] += x[:, :-1]
            total[:, :-1] += x[:, 1:]
            total *= spread
            total += fixed
            x *= keep
            x += total
    return field


def solve(weight: Floats32, weighted: Floats32, area: float, sweeps: int = 24) -> Floats32:
    """The field on a whole grid, through all coarser levels.

    Args:
        weight: sums of weights (rows, columns).
        weighted: sums of weight * value (bands, rows, columns).
        area: finest cells in one cell of this grid.
        sweeps: on each level.
    """
    levels = [(weight, weighted)]
    while max(levels[-1][0].shape) > 3:
        w, s = levels[-1]
        levels.append((block_sum(w, 2), block_sum(s, 2)))
    field = np.zeros_like(levels[-1][1])
    for depth in range(len(levels) - 1, -1, -1):
        w, s = levels[depth]
        field = enlarge(field, 2, _shape(w)) if field.shape != s.shape else field
        field = relax(field, w, s, area * 4.0**depth, sweeps)
    return field


def refine(
    coarse: Floats32,
    weight: Floats32,
    weighted: Floats32,
    factor: int,
    sweeps: Sequence[int],
    screen: np.float32 = SCREEN,
) -> Floats32:
    """From a solved coarse field down to single cells.

    Args:
        coarse: the field with cells of `factor` × `factor`, from the same corner.
        weight: per cell (rows, columns).
        weighted: weight * value (bands, rows, columns).
        factor: a power of two.
        sweeps: on the levels below `factor`, coarse to fine.
        screen: pull to zero, per cell.
    """
    field = coarse
    for step, count in enumerate(sweeps):
        size = factor >> (step + 1)
        cells = (-(-weight.shape[0] // size), -(-weight.shape[1] // size))
        field = enlarge(field, 2, cells)
        if count:
            w, s = block_sum(weight, size), block_sum(weighted, size)
            field = relax(field, w, s, float(size * size), count, screen)
    return field


def _shape(values: Floats32) -> tuple[int, int]:
    return values.shape[-2], values.shape[-1]
