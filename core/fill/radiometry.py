# SPDX-License-Identifier: GPL-2.0-or-later
"""Donor values made comparable with the input's, from cells clear in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Window
from ..raster import Array, BoolArray
from .scene import Cells, Scene, tiles

Floats = NDArray[np.float64]

SAMPLE_TILE = 128
SAMPLE_TILES = 64
SAMPLE_CELLS = 80_000
MIN_SAMPLE = 30
# Landsat Collection 1 marks saturation by this value; other products by the end of the type.
_LANDSAT_C1_SATURATED = 20000


@dataclass(frozen=True)
class Pairs:
    """Cells clear in both: values of the input and of a donor (bands, n), stored units."""

    target: Floats
    donor: Floats

    @property
    def count(self) -> int:
        """Number of cells."""
        return int(self.target.shape[1])


def sample_windows(shape: tuple[int, int]) -> tuple[list[Window], int]:
    """Tiles in an order that spreads over the raster, and the step between sampled cells.

    All tiles and cells of a small raster; the choice depends on the shape alone.
    """
    every = tiles(shape, SAMPLE_TILE)
    n = len(every)
    # Steps of the golden section visit the raster evenly however early one stops.
    step = max(1, round(n * 0.6180339887))
    while np.gcd(step, n) != 1:
        step += 1
    order = [every[i * step % n] for i in range(n)]
    cells = min(n, SAMPLE_TILES) * SAMPLE_TILE**2
    return order, max(1, round((min(cells, shape[0] * shape[1]) / SAMPLE_CELLS) ** 0.5))


def sample_pairs(scene: Scene, k: int, most: int = SAMPLE_TILES) -> Pairs:
    """Cells clear in the input and in donor `k`, from deterministic places; saturated ones out.

    Args:
        scene: the input and its donors.
        k: the donor, from 0.
        most: tiles to look at, more only where they hold too few clear cells.
    """
    order, step = sample_windows(scene.shape)
    targets: list[Array] = []
    donors: list[Array] = []
    count = 0
    for done, window in enumerate(order):
        if done >= most and count >= SAMPLE_CELLS // 24:
            break
        cells = scene.read(window)
        values, ok = scene.donor(k, window)
        clear = clear_cells(cells, values, ok)[::step, ::step]
        if clear.any():
            targets.append(cells.data[:, ::step, ::step][:, clear].astype(np.float64))
            donors.append(values[:, ::step, ::step][:, clear].astype(np.float64))
            count += int(clear.sum())
    if not targets:
        return Pairs(np.empty((scene.band_count, 0)), np.empty((scene.band_count, 0)))
    return Pairs(np.concatenate(targets, axis=1), np.concatenate(donors, axis=1))


def clear_cells(cells: Cells, donor: Array, donor_ok: BoolArray) -> BoolArray:
    """clear[p] = every band of p is known in both and none is saturated (rows, columns)."""
    clear: BoolArray = cells.complete & donor_ok
    for values in (cells.data, donor):
        marks = saturation_marks(values.dtype)
        # Hardly ever is a cell saturated, and the highest value is soon found.
        if marks and values.size and values.max() >= marks[0]:
            for mark in marks:
                clear &= (values != mark).all(axis=0)
    return clear


def saturation_marks(dtype: Any) -> tuple[int, ...]:
    """Values that mark a saturated cell: the end of an integer type, and 20000 in int16."""
    kind = np.dtype(dtype)
    if kind.kind not in "iu":
        return ()
    end = int(np.iinfo(kind).max)
    return (_LANDSAT_C1_SATURATED, end) if kind == np.dtype("int16") else (end,)


@dataclass(frozen=True)
class LinearFit:
    """target ≈ gain * donor + offset for one band, with its R² on the cells kept."""

    gain: float
    offset: float
    r2: float
    used: int


def fit_linear(donor: Floats, target: Floats) -> LinearFit:
    """Robust straight line: Huber's weights, then cells beyond 4 robust deviations rejected.

    Args:
        donor: regressor (n,), n >= 2.
        target: regressand (n,).
    """
    centre, width = float(np.median(donor)), float(np.std(donor))
    if width == 0:
        return LinearFit(1.0, float(np.median(target) - centre), 0.0, donor.size)
    design = np.stack([np.ones_like(donor), (donor - centre) / width])
    keep = np.ones(donor.size, dtype=bool)
    coefficients = np.zeros((1, 2))
    for _ in range(3):
        coefficients = robust_regression(design[:, keep], target[None, keep], ridge=1e-9)
        residual = target - coefficients[0] @ design
        scale = robust_scale(residual[keep])
        kept = np.abs(residual) <= 4 * scale if scale > 0 else keep
        if kept.sum() < 2 or (kept == keep).all():
            break
        keep = kept
    gain = float(coefficients[0, 1] / width)
    offset = float(coefficients[0, 0] - gain * centre)
    left = target[keep] - (gain * donor[keep] + offset)
    spread = float(np.var(target[keep]))
    r2 = 1 - float(np.mean(left**2)) / spread if spread > 0 else 0.0
    return LinearFit(gain, offset, r2, int(keep.sum()))


def robust_scale(residual: Array) -> float:
    """Standard deviation estimated from the median of |residual|."""
    return 1.4826 * float(np.median(np.abs(residual))) if residual.size else 0.0


def robust_regression(
    design: Floats, target: Floats, *, ridge: float, huber: float = 1.0, rounds: int = 6
) -> Floats:
    """Regression that outliers do not steer (iteratively reweighted, Huber's weights).

    Args:
        design: regressors (k, n), the first a constant.
        target: one or more regressands (m, n).
        ridge: penalty on the coefficients, relative to the sum of weights; not on the constant.
        huber: residuals up to so many robust deviations count in full.
        rounds: of reweighting.

    Returns:
        Coefficients (m, k).
    """
    k = design.shape[0]
    penalty = np.full(k, ridge)
    penalty[0] = 0.0
    out = np.empty((target.shape[0], k))
    for i, values in enumerate(target):
        weight = np.ones(design.shape[1])
        for _ in range(rounds):
            normal, right = _normal_equations(design, weight, values)
            normal[np.diag_indices(k)] += (penalty + 1e-12) * weight.sum()
            out[i] = np.linalg.solve(normal, right)
            residual = np.abs(values - out[i] @ design)
            scale = robust_scale(residual)
            if scale <= 0:
                break
            weight = 1 / np.maximum(1, residual / (huber * scale))
    return out


def _normal_equations(design: Floats, weight: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Sums of w x x' and of w x y, piece by piece: the same bits with any number of threads."""
    k, n = design.shape
    normal, right = np.zeros((k, k)), np.zeros(k)
    piece = max(16, 200_000 // (k * k))
    for start in range(0, n, piece):
        here = slice(start, start + piece)
        weighted = design[:, here] * weight[here]
        normal += weighted @ design[:, here].T
        right += weighted @ values[here]
    return normal, right


@dataclass(frozen=True)
class Matching:
    """Donor value to input value by equal rank, one band; knots ascending (n,)."""

    donor: Floats
    target: Floats

    def apply(self, values: Floats) -> Floats:
        """Piecewise linear between knots, shifted by the outermost difference beyond them."""
        out: Floats = np.interp(values, self.donor, self.target)
        out += np.minimum(values - self.donor[0], 0) + np.maximum(values - self.donor[-1], 0)
        return out


def fit_matching(donor: Floats, target: Floats, knots: int = 1025) -> Matching:
    """Knots at equal ranks of both samples; donor values that tie are one knot.

    Args:
        donor: a sample (n,), n >= 1.
        target: another (m,).
        knots: number of ranks.
    """
    ranks = np.linspace(0, 1, knots)
    xs, ys = np.quantile(donor, ranks), np.quantile(target, ranks)
    unique, first = np.unique(xs, return_index=True)
    counts = np.diff(np.append(first, xs.size))
    return Matching(unique, np.add.reduceat(ys, first) / counts)
