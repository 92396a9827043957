# SPDX-License-Identifier: GPL-2.0-or-later
"""Corrections that vary over the scene: small regressions on a coarse grid, where data carry them.

The land around a valley changes from one date to the other unlike the land on the plain. In each
cell of a coarse grid the residual of the scene-wide regression is regressed on the donor's
main components, with the clear cells of the neighbourhood; where these are few the answer falls
back to that of a wider neighbourhood, and in the end to no correction.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...view.sample import Floats
from .coarsegrid import Floats32, block_sum, blur, enlarge, enlarge_along, product
from .surroundings import Scaling

CELL = 16
COMPONENTS = 4
# As many cells as the prior knowledge of a wider neighbourhood counts for.
RIDGE = 60.0
SHARED_ROWS = 4
_AT_ONCE = 8
_ROWS_AT_ONCE = 32
_LIMIT = np.float32(4)


@dataclass(frozen=True)
class Components:
    """The main components of a donor's bands, each of unit variance: (components, bands)."""

    axes: Floats32

    @classmethod
    def of(cls, sample: Floats, scaling: Scaling) -> Components:
        """From a sample of a donor (bands, n)."""
        z = (sample - scaling.centre[:, None]) / scaling.width[:, None]
        values, vectors = np.linalg.eigh(z @ z.T / max(z.shape[1], 1))
        order = np.argsort(values)[::-1][:COMPONENTS]
        order = order[values[order] > 1e-6 * values[order[0]]]
        axes = vectors[:, order].T / np.sqrt(values[order])[:, None]
        # The sign of an eigenvector is arbitrary, and libraries differ.
        axes *= np.where(axes.sum(axis=1) < 0, -1, 1)[:, None]
        return cls(axes.astype(np.float32))

    @property
    def count(self) -> int:
        """Number of regressors: a constant and the components."""
        return int(self.axes.shape[0]) + 1

    def apply(self, z: Floats32) -> Floats32:
        """A constant and the components (count, ...) of scaled donor values (bands, ...)."""
        out = np.empty((self.count, *z.shape[1:]), dtype=np.float32)
        out[0] = 1
        out[1:] = product(self.axes, z.reshape(z.shape[0], -1)).reshape(-1, *z.shape[1:])
        np.clip(out[1:], -_LIMIT, _LIMIT, out=out[1:])
        return out


def moments(
    regressors: Floats32, residual: Floats32, weight: Floats32, size: int = CELL
) -> Floats32:
    """Sums of w * regressor * (regressors, residuals) in each cell of the coarse grid.

    Args:
        regressors: (k, rows, columns), the window begins at a multiple of CELL.
        residual: (bands, rows, columns).
        weight: (rows, columns).
        size: side of a coarse cell in cells given.

    Returns:
        (k, k + bands, grid rows, grid columns).
    """
    k, rows, cols = regressors.shape
    bands = residual.shape[0]
    down, across = -(-rows // size), -(-cols // size)
    both = np.zeros((k + bands, down * size, across * size), dtype=np.float32)
    both[:k, :rows, :cols] = regressors
    both[k:, :rows, :cols] = residual
    cells = _by_cell(both, size)
    spread = np.zeros((1, down * size, across * size), dtype=np.float32)
    spread[0, :rows, :cols] = weight
    weighted = cells[:, :k] * _by_cell(spread, size)
    sums = np.matmul(weighted, cells.transpose(0, 2, 1))
    out: Floats32 = sums.transpose(1, 2, 0).reshape(k, k + bands, down, across)
    return out


def _by_cell(values: Floats32, size: int) -> Floats32:
    count, rows, cols = values.shape
    parts = values.reshape(count, rows // size, size, cols // size, size)
    cells: Floats32 = parts.transpose(1, 3, 0, 2, 4).reshape(-1, count, size * size)
    return np.ascontiguousarray(cells)


def coefficients(sums: Floats32) -> Floats32:
    """Coefficients of the local regressions, from wide neighbourhoods to narrow ones.

    Args:
        sums: of `moments` over the whole raster.

    Returns:
        (bands, k, grid rows, grid columns).
    """
    levels = [sums]
    while max(levels[-1].shape[-2:]) > 2:
        levels.append(block_sum(levels[-1], 2))
    k = sums.shape[0]
    top = levels[-1].shape
    found = np.zeros((top[1] - k, k, top[2], top[3]), dtype=np.float32)
    for level in levels[::-1]:
        if found.shape[-2:] != level.shape[-2:]:
            found = enlarge(found, 2, (level.shape[2], level.shape[3]))
        # Weight 1 at the centre: sums are then numbers of cells.
        near = np.empty_like(level)
        for some, out in zip(level, near):
            np.divide(blur(some), np.float32(0.140625), out=out)
        found = _solve(near, found)
    return found


def _solve(sums: Floats32, prior: Floats32) -> Floats32:
    """Least squares in each cell, with the prior counting as RIDGE cells of unit regressors."""
    found = np.empty(prior.shape, dtype=np.float32)
    # Some rows at a time: in double precision all of them would take much memory.
    for row in range(0, sums.shape[2], _ROWS_AT_ONCE):
        rows = slice(row, row + _ROWS_AT_ONCE)
        found[:, :, rows] = _solve_rows(sums[:, :, rows], prior[:, :, rows])
    return found


def _solve_rows(sums: Floats32, prior: Floats32) -> Floats:
    k = sums.shape[0]
    work = sums.astype(np.float64)
    work[:, k:] += RIDGE * prior.transpose(1, 0, 2, 3)
    for i in range(k):
        work[i, i] += RIDGE
    # Elimination for all cells at once. The matrices are positive definite: no row needs another
    # as its pivot.
    for i in range(k):
        work[i, i + 1 :] /= work[i, i]
        for j in range(k):
            if j != i:
                work[j, i + 1 :] -= work[j, i] * work[i, i + 1 :]
    found: Floats = work[:, k:].transpose(1, 0, 2, 3)
    return found


def correction(
    found: Floats32, regressors: Floats32, first: tuple[int, int]
) -> Floats32:
    """Local correction: sum over regressors of interpolated coefficient * regressor.

    Args:
        found: coefficients of the whole coarse grid (bands, k, grid rows, grid columns).
        regressors: (k, rows, columns) of a window.
        first: row and column of the coarse grid where the window begins.

    Returns:
        (bands, rows, columns).
    """
    k, rows, cols = regressors.shape
    part, skip = crop_coarse(found, first, (rows, cols), CELL)
    # Coefficients vary so slowly that some rows may share them.
    groups = -(-rows // SHARED_ROWS)
    wide = enlarge_along(part, CELL, cols + skip[1], -1)[..., skip[1] :]
    fields = enlarge_along(
        wide, CELL // SHARED_ROWS, groups + skip[0] // SHARED_ROWS, -2
    )[..., skip[0] // SHARED_ROWS :, :]
    whole = groups * SHARED_ROWS
    if whole != rows:
        regressors = np.pad(regressors, [(0, 0), (0, whole - rows), (0, 0)])
    strips = regressors.reshape(k, groups, SHARED_ROWS, cols)
    out = np.empty((found.shape[0], groups, SHARED_ROWS, cols), dtype=np.float32)
    term = np.empty((_AT_ONCE, SHARED_ROWS, cols), dtype=np.float32)
    # A few rows for all bands: what is at hand stays in the processor's cache.
    for start in range(0, groups, _AT_ONCE):
        here = slice(start, min(start + _AT_ONCE, groups))
        some = term[: here.stop - start]
        for band, layer in zip(fields, out[:, here]):
            layer[...] = band[0, here, np.newaxis]
            for i in range(1, k):
                np.multiply(strips[i, here], band[i, here, np.newaxis], out=some)
                layer += some
    return out.reshape(-1, whole, cols)[:, :rows]


def correction_at(
    found: Floats32,
    regressors: Floats32,
    first: tuple[int, int],
    shape: tuple[int, int],
    cells: NDArray[np.intp],
) -> Floats32:
    """`correction` at some cells only; squares of SHARED_ROWS cells share their coefficients.

    Args:
        found: coefficients of the whole coarse grid (bands, k, grid rows, grid columns).
        regressors: (k, cells).
        first: row and column of the coarse grid where the window begins.
        shape: rows and columns of the window.
        cells: their places in it, row by row.

    Returns:
        (bands, cells).
    """
    part, skip = crop_coarse(found, first, shape, CELL)
    size = CELL // SHARED_ROWS
    above, before = (cells_there // SHARED_ROWS for cells_there in skip)
    groups, across = (-(-side // SHARED_ROWS) for side in shape)
    fields = enlarge(part, size, (groups + above, across + before))
    row, col = np.divmod(cells, shape[1])
    places = (row // SHARED_ROWS + above) * (across + before) + col // SHARED_ROWS + before
    bands, k = fields.shape[:2]
    out = np.empty((bands, cells.size), dtype=np.float32)
    for band, layer in zip(fields.reshape(bands, k, -1), out):
        band[0].take(places, out=layer)
        for coefficient, regressor in zip(band[1:], regressors[1:]):
            term = coefficient.take(places)
            term *= regressor
            layer += term
    return out


def crop_coarse(
    values: Floats32, first: tuple[int, int], shape: tuple[int, int], factor: int
) -> tuple[Floats32, tuple[int, int]]:
    """Coarse cells that a window needs for interpolation, and the cells to skip before it."""
    low = [max(0, f - 1) for f in first]
    high = [
        min(n, f + -(-size // factor) + 1)
        for n, f, size in zip(values.shape[-2:], first, shape)
    ]
    skip = (factor * (first[0] - low[0]), factor * (first[1] - low[1]))
    return values[..., low[0] : high[0], low[1] : high[1]], skip


def residual_sums(
    sums: Floats32, found: Floats32, factor: int
) -> tuple[Floats32, Floats32]:
    """Weights, and weighted residuals after local correction, in coarse cells of the whole raster.

    Args:
        sums: sums of w * (regressors, residuals): (k + bands, coarse rows, coarse columns).
        found: local coefficients (bands, k, grid rows, grid columns).
        factor: side of a coarse cell.

    Returns:
        (coarse rows, coarse columns) and (bands, coarse rows, coarse columns).
    """
    k = found.shape[1]
    shape = (sums.shape[1], sums.shape[2])
    left = sums[k:].copy()
    for band, layer in zip(found, left):
        for i in range(k):
            layer -= enlarge(band[i], CELL // factor, shape) * sums[i]
    return sums[0], left
