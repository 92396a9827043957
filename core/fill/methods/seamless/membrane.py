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
from dataclasses import dataclass

import numpy as np

from .coarsegrid import Floats32, block_sum, enlarge

STIFFNESS = np.float32(0.7)
SCREEN = np.float32(1e-3)
_DAMPING = np.float32(0.8)


@dataclass(frozen=True)
class Level:
    """The equation on one level, as what a sweep multiplies with (rows, columns).

    Args:
        own: of a cell's weighted value.
        spread: of the sum of its neighbours.
    """

    own: Floats32
    spread: Floats32

    @classmethod
    def of(cls, weight: Floats32, area: float, screen: np.float32 = SCREEN) -> Level:
        """From sums of weights (rows, columns) in cells of `area` finest cells."""
        neighbours = np.full(weight.shape, 4, dtype=np.float32)
        neighbours[0] -= 1
        neighbours[-1] -= 1
        neighbours[:, 0] -= 1
        neighbours[:, -1] -= 1
        own = _DAMPING / (weight + STIFFNESS * neighbours + screen * np.float32(area))
        return cls(own, own * STIFFNESS)


def relax(x: Floats32, weighted: Floats32, level: Level, sweeps: int) -> None:
    """New x = x + 0.8 ((w r + k * sum of x') / (w + k * number of x' + screen) - x), repeated.

    Args:
        x: start (rows, columns); changed.
        weighted: sums of weight * value (rows, columns).
        level: the equation.
        sweeps: how often.
    """
    keep = np.float32(1) - _DAMPING
    fixed = weighted * level.own
    total = np.empty_like(fixed)
    for _ in range(sweeps):
        total[1:] = x[:-1]
        total[0] = 0
        total[:-1] += x[1:]
        total[:, 1:] += x[:, :-1]
        total[:, :-1] += x[:, 1:]
        total *= level.spread
        total += fixed
        x *= keep
        x += total


def solve(weight: Floats32, weighted: Floats32, area: float, sweeps: int = 24) -> Floats32:
    """The field on a whole grid, through all coarser levels.

    Args:
        weight: sums of weights (rows, columns).
        weighted: sums of weight * value (bands, rows, columns).
        area: finest cells in one cell of this grid.
        sweeps: on each level.
    """
    weights, sums = [weight], [weighted]
    while max(weights[-1].shape) > 3:
        weights.append(block_sum(weights[-1], 2))
        sums.append(block_sum(sums[-1], 2))
    field = np.zeros_like(sums[-1])
    for depth in range(len(weights) - 1, -1, -1):
        w = weights[depth]
        if field.shape != sums[depth].shape:
            field = enlarge(field, 2, _shape(w))
        level = Level.of(w, area * 4.0**depth)
        for x, given in zip(field, sums[depth]):
            relax(x, given, level, sweeps)
    return field


def refine(
    coarse: Floats32,
    weight: Floats32,
    values: Floats32,
    factor: int,
    sweeps: Sequence[int],
) -> Floats32:
    """From a solved coarse field down to single cells.

    Args:
        coarse: the field with cells of `factor` × `factor`, from the same corner.
        weight: per cell (rows, columns).
        values: (bands, rows, columns), finite also where the weight is 0.
        factor: a power of two.
        sweeps: on the levels below `factor`, coarse to fine; 0 for none on that level.
    """
    sizes = [factor >> (step + 1) for step in range(len(sweeps))]
    shapes = [(-(-weight.shape[0] // size), -(-weight.shape[1] // size)) for size in sizes]
    levels = [
        Level.of(block_sum(weight, size), float(size * size)) if count else None
        for size, count in zip(sizes, sweeps)
    ]
    finest = next((size for size, count in zip(sizes[::-1], sweeps[::-1]) if count), factor)
    out = np.empty((coarse.shape[0], *shapes[-1]), dtype=np.float32)
    # Band by band: what is at hand stays in the processor's cache.
    for start, given, made in zip(coarse, values, out):
        sums = {finest: block_sum(weight * given, finest)}
        for size in sizes[::-1]:
            if size > finest:
                sums[size] = block_sum(sums[size // 2], 2)
        field = start
        for size, shape, level, count in zip(sizes, shapes, levels, sweeps):
            field = enlarge(field, 2, shape)
            if level is not None:
                field = np.ascontiguousarray(field)
                relax(field, sums[size], level, count)
        made[...] = field
    return out


def _shape(values: Floats32) -> tuple[int, int]:
    return values.shape[-2], values.shape[-1]
