# SPDX-License-Identifier: GPL-2.0-or-later
"""Layer 1 bent: what a straight regression leaves, as a smooth function of the same regressors.

Between two dates crops ripen and snow melts, which no line in the donor's bands describes. What
the regression leaves is regressed on cosines of random projections of its regressors ("random
Fourier features": their weighted sum nears any smooth function). How strongly the sum is damped,
and how much of it is used, clear cells decide that it was not fitted to; where they show no gain
beyond doubt nothing is used, and the straight regression stands bit for bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...view.sample import Floats
from .coarsegrid import Floats32, product

#: Cosines in the sum.
WAVES = 128
#: Larger rasters stay with the straight regression: a cell takes about 3 µs more.
CURVED_CELLS = 1_000_000
# Cells of the sample that are used, and those below which nothing is looked for.
_MOST = 20_000
_LEAST = 400
# Standard deviation of a projection's slope for each regressor, in its usual deviations.
_SLOPE = 0.2
# Dampings that are tried, relative to the number of cells.
_DAMPINGS = (3e-4, 1e-3, 3e-3, 1e-2, 3e-2)
# Neighbours are alike: folds are made of runs of the sample, which follows the rows.
_FOLDS, _RUNS = 4, 16
# Such a share of the mean square, taken from cells that the sum was not fitted to, is chance; what
# is used of it shrinks towards nothing there.
_CHANCE = 0.02
# A smaller gain than this is not seen in the hole: the layers above would have found it, too.
_WORTH = 0.05
# Cells of the sample before and after that are taken for a neighbourhood.
_NEIGHBOURS = 12
# A residual beyond so many usual ones counts as that.
_CLIP = 8.0
# Cells at once: their cosines stay in the processor's cache.
_PIECE = 1024
# Rows of a sum that are worked on at once, and multiplications in one product; see `product`.
_ROWS = 32
_UNSPLIT = 200_000
# Beyond what this share of the sample exceeds on either side, curves go on level: nothing says how
# they would go on there.
_BEYOND = 0.005


@dataclass(frozen=True)
class Curves:
    """Σ coefficient · cos(slope · regressors + phase) + constant, by band.

    Regressors beyond `low` or `high` count as these.

    Args:
        slopes: (waves, regressors), for scaled regressors.
        phase: (waves,).
        coefficients: (bands, waves).
        constant: (bands,).
        low: least value of each regressor that the sum is for (regressors,).
        high: greatest value (regressors,).
        damping: see `fit_curves`.
        weight: how much of the fitted sum is used, in the coefficients already.
        gain: share of the mean square that it takes from cells that it was not fitted to.
    """

    slopes: Floats32
    phase: Floats32
    coefficients: Floats32
    constant: Floats32
    low: Floats32
    high: Floats32
    damping: float
    weight: float
    gain: float

    def __call__(self, regressors: Floats32) -> Floats32:
        """The sum (bands, n) at scaled regressors (regressors, n)."""
        out = np.empty((self.coefficients.shape[0], regressors.shape[1]), dtype=np.float32)
        for start in range(0, regressors.shape[1], _PIECE):
            here = slice(start, start + _PIECE)
            usual = np.clip(regressors[:, here], self.low[:, None], self.high[:, None])
            waves = product(self.slopes, usual)
            waves += self.phase[:, None]
            np.cos(waves, out=waves)
            out[:, here] = product(self.coefficients, waves)
        out += self.constant[:, None]
        return out


def fit_curves(
    regressors: Floats, residual: Floats, width: Floats32, like: Curves | None = None
) -> Curves | None:
    """What the residual has in common with smooth functions of the regressors.

    Args:
        regressors: scaled, in the order of the sample (regressors, n).
        residual: what the straight regression leaves, scaled (bands, n).
        width: usual residual by band (bands,).
        like: damping and weight are taken from there, if given; else cells that the sum was not
            fitted to decide.

    Returns:
        None where that takes nothing from cells that it was not fitted to.
    """
    step = max(1, -(-residual.shape[1] // _MOST))
    x, y = regressors[:, ::step], residual[:, ::step]
    count = y.shape[1]
    if count < _LEAST:
        return None
    limit = _CLIP * width[:, None].astype(np.float64)
    y = np.clip(y, -limit, limit)
    level = y.mean(axis=1, keepdims=True)
    y = y - level
    low, high = np.quantile(x, (_BEYOND, 1 - _BEYOND), axis=1)
    x = np.clip(x, low[:, None], high[:, None])
    slopes, phase = _projections(x)
    every = product(slopes, x.astype(np.float32)) + phase[:, None]
    np.cos(every, out=every)
    mean = every.mean(axis=1, keepdims=True, dtype=np.float64).astype(np.float32)
    every -= mean
    if like is None:
        normal, right, (gain, damping, weight) = _chosen(every, y)
    else:
        normal, right = _sums(every, every), _sums(every, y.astype(np.float32))
        gain, damping, weight = like.gain, like.damping, like.weight
    if weight <= 0:
        return None
    coefficients = weight * _solve(normal, right, [damping * count])[0]
    constant = weight * level[:, 0] - np.sum(coefficients * mean[:, 0], axis=1)
    return Curves(
        slopes,
        phase,
        coefficients.astype(np.float32),
        constant.astype(np.float32),
        low.astype(np.float32),
        high.astype(np.float32),
        damping,
        weight,
        gain,
    )


def _chosen(every: Floats32, y: Floats) -> tuple[Floats, Floats, tuple[float, float, float]]:
    """Damping and weight, by cells that the sum was not fitted to.

    Args:
        every: centred cosines (waves, n).
        y: centred residuals (bands, n).

    Returns:
        Sums of products of cosines (waves, waves), of cosines and residuals (waves, bands), and
        gain, damping and weight; that is 0 where nothing is gained.
    """
    count = y.shape[1]
    fold = np.arange(count) * _RUNS // count % _FOLDS
    waves = [every[:, fold == i] for i in range(_FOLDS)]
    given = [y[:, fold == i].astype(np.float32) for i in range(_FOLDS)]
    normals = [_sums(part, part) for part in waves]
    rights = [_sums(part, own) for part, own in zip(waves, given)]
    normal, right = np.sum(normals, axis=0), np.sum(rights, axis=0)
    dampings = [damping * count for damping in _DAMPINGS]
    every_found = np.empty((len(dampings), *y.shape))
    for i, (n, r) in enumerate(zip(normals, rights)):
        for found, some in zip(every_found, _solve(normal - n, right - r, dampings)):
            found[:, fold == i] = product(some.astype(np.float32), waves[i])
    held = _without_neighbourhood(y)
    # Bands count alike.
    scale = 1 / np.maximum(np.mean(held * held, axis=1, keepdims=True), 1e-12)
    best = (0.0, 0.0, 0.0)
    for damping, found in zip(_DAMPINGS, every_found):
        found = _without_neighbourhood(found)
        told, like = (float(np.sum(scale * found * other)) for other in (held, found))
        weight = min(max(told / like, 0.0), 1.0) if like > 0 else 0.0
        gain = (2 * weight * told - weight**2 * like) / y.size
        best = max(best, (gain, damping, weight))
    gain, damping, weight = best
    share = 1 - _CHANCE / gain if gain > _WORTH else 0.0
    return normal, right, (gain, damping, weight * share)


def _projections(x: Floats) -> tuple[Floats32, Floats32]:
    """Slopes (waves, regressors) and phases (waves,), the same in every run."""
    rng = np.random.default_rng(18)
    count = x.shape[0]
    # Twelve uniform numbers added up are as good as normal, and the same on every machine.
    normal = rng.random((12, WAVES, count)).sum(axis=0) - 6
    phase = rng.random(WAVES) * 2 * np.pi
    spread = np.maximum(x.std(axis=1), 1e-6)
    slopes = _SLOPE * normal / spread
    return slopes.astype(np.float32), phase.astype(np.float32)


def _sums(one: Floats32, other: Floats32) -> Floats:
    """The product one @ other', in pieces so small that no library splits them over threads."""
    out: Floats = np.zeros((one.shape[0], other.shape[0]))
    cells = max(1, _UNSPLIT // (_ROWS * other.shape[0]))
    for start in range(0, one.shape[1], cells):
        here = slice(start, start + cells)
        turned = other[:, here].T
        for top in range(0, one.shape[0], _ROWS):
            rows = slice(top, top + _ROWS)
            out[rows] += np.matmul(one[rows, here], turned)
    return out


def _without_neighbourhood(values: Floats) -> Floats:
    """Values less their mean over the neighbours in the sample (bands, n).

    What whole neighbourhoods have in common the layers above find, too.
    """
    count = values.shape[1]
    sums = np.zeros((values.shape[0], count + 1))
    np.cumsum(values, axis=1, out=sums[:, 1:])
    first = np.maximum(np.arange(count) - _NEIGHBOURS, 0)
    last = np.minimum(np.arange(count) + _NEIGHBOURS + 1, count)
    found: Floats = values - (sums[:, last] - sums[:, first]) / (last - first)
    return found


def _solve(normal: Floats, right: Floats, dampings: Sequence[float]) -> Floats:
    """Coefficients (dampings, bands, waves) of (normal + damping) c = right, by elimination.

    The matrix is positive definite: no row needs another as its pivot. Libraries would split the
    work over threads, and last digits with it; so products are small, a few rows at a time.
    """
    n = normal.shape[0]
    work = np.repeat(np.concatenate([normal, right], axis=1)[None], len(dampings), axis=0)
    work[:, np.arange(n), np.arange(n)] += np.asarray(dampings)[:, None]
    rows = max(1, _UNSPLIT // (n * work.shape[2]))
    for start in range(0, n, rows):
        stop = min(start + rows, n)
        for i in range(start, stop):
            work[:, i, i:] /= work[:, i, i, None].copy()
            factor = work[:, start:stop, i].copy()
            factor[:, i - start] = 0
            work[:, start:stop, i:] -= factor[:, :, None] * work[:, i, None, i:]
        factors = work[:, :, start:stop].copy()
        factors[:, start:stop] = 0
        work[:, :, stop:] -= np.matmul(factors, work[:, start:stop, stop:])
    return np.ascontiguousarray(work[:, :, n:].transpose(0, 2, 1))
