# SPDX-License-Identifier: GPL-2.0-or-later
"""Layer 1: a robust regression of each band on all bands of a donor and their surroundings."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from ....blocks import stream
from ....grid import Window
from ....raster import BoolArray
from ...view.sample import SAMPLE_CELLS, SAMPLE_TILES, Floats, clear_cells, sample_windows
from ...view.scene import Scene, padded, slices_of
from ..regression import robust_regression, robust_scale
from . import local
from .coarsegrid import Floats32
from .curves import CURVED_CELLS, fit_curves
from .model import Regression
from .rim import follow_rim
from .surroundings import HALO, Scaling, surroundings
from .survey import AHEAD, survey_step

# Enough neighbouring cells to tell how noisy residuals are.
_CORRELATION_TILES = 24
# Of reweighting in layer 1, and where it begins with the answer of a scene with a few cells more.
_ROUNDS, _ROUNDS_AGAIN = 6, 2


def fit_regression(
    scene: Scene,
    k: int,
    executor: Executor | None = None,
    curved: bool = False,
    like: Regression | None = None,
) -> Regression | None:
    """Layer 1 on cells from deterministic places; None if too few are clear in both.

    Args:
        scene: the input with its hole, and the donors.
        k: which donor, from 0.
        executor: where tiles are worked on.
        curved: whether it may be bent, if the raster is not too large for that.
        like: of this donor, fitted when some more cells were known; see `Fitting`.
    """
    target, regressors = regression_sample(scene, k, executor)
    found = fit_sample(target, regressors, scene.shape, like)
    if found is None:
        return None
    small = found.step == 1 and scene.shape[0] * scene.shape[1] <= CURVED_CELLS
    if curved and small and (like is None or like.curves is not None):
        found = _bent(found, target, regressors, like)
    if like is not None:
        return replace(found, follow=like.follow)
    return replace(found, follow=follow_rim(neighbour_correlation(scene, k, found, executor)))


def fit_sample(
    target: Floats,
    regressors: Floats,
    shape: tuple[int, int],
    like: Regression | None = None,
) -> Regression | None:
    """Layer 1 on the cells of a sample, the rim not looked at; None if they are too few.

    Args:
        target: the input (bands, n); see `regression_sample`.
        regressors: the donor with its surroundings (3 * bands, n).
        shape: rows and columns of the scene.
        like: see `fit_regression`.
    """
    bands, count = target.shape
    if count < 10 * (bands + 1):
        return None
    if count < 20 * (3 * bands + 1):
        regressors = regressors[:bands]
    donor, own = Scaling.of(regressors[:bands]), Scaling.of(target)
    y = (target - own.centre[:, None]) / own.width[:, None]
    design = design_of(regressors, donor)
    start = None
    rounds = _ROUNDS
    if like is not None and like.coefficients.shape[1] == design.shape[0]:
        start, rounds = left_by(like, target, regressors), _ROUNDS_AGAIN
    coefficients = robust_regression(design, y, ridge=1e-3, rounds=rounds, start=start)
    residual = y - coefficients @ design
    width = np.array([max(robust_scale(layer), 1e-3) for layer in residual])
    r2 = tuple(float(1 - np.var(r) / v) if (v := np.var(t)) > 0 else 0.0
               for r, t in zip(residual, y))
    return Regression(
        donor,
        own,
        coefficients.astype(np.float32),
        width.astype(np.float32),
        local.Components.of(regressors[:bands], donor),
        count,
        r2,
        step=survey_step(shape),
    )


def left_by(straight: Regression, target: Floats, regressors: Floats) -> Floats:
    """What a straight layer 1 leaves of a sample, in its scaled units (bands, n)."""
    y = (target - straight.target.centre[:, None]) / straight.target.width[:, None]
    design = design_of(regressors, straight.donor)
    found: Floats = y - straight.coefficients.astype(np.float64) @ design
    return found


def _bent(
    straight: Regression, target: Floats, regressors: Floats, like: Regression | None = None
) -> Regression:
    """Layer 1 with curves, if cells of the sample that they were not fitted to gain by them."""
    if straight.coefficients.shape[1] != regressors.shape[0] + 1:
        return straight
    y = (target - straight.target.centre[:, None]) / straight.target.width[:, None]
    design = design_of(regressors, straight.donor)
    residual = y - straight.coefficients.astype(np.float64) @ design
    chosen = None if like is None else like.curves
    curves = fit_curves(design[1:], residual, straight.width, chosen)
    if curves is None:
        return straight
    residual -= curves(design[1:].astype(np.float32))
    width = [max(robust_scale(layer), 1e-3) for layer in residual]
    r2 = tuple(float(1 - np.var(r) / v) if (v := np.var(t)) > 0 else 0.0
               for r, t in zip(residual, y))
    return replace(straight, curves=curves, width=np.array(width, dtype=np.float32), r2=r2)


def design_of(regressors: Floats, donor: Scaling) -> Floats:
    """A constant and the regressors, scaled (1 + regressors, n).

    Surroundings are means of the same band, and are scaled like it.
    """
    repeats = regressors.shape[0] // donor.centre.size
    x = regressors - np.tile(donor.centre, repeats)[:, None]
    x /= np.tile(donor.width, repeats)[:, None]
    return np.vstack([np.ones((1, x.shape[1])), x])


def neighbour_correlation(
    scene: Scene, k: int, regression: Regression, executor: Executor | None = None
) -> float:
    """Correlation of what layer 1 leaves between neighbouring cells, median over the bands."""
    products = np.zeros((2, scene.band_count))

    def take(_: Window, found: Floats | None) -> None:
        nonlocal products
        if found is not None:
            products = products + found

    windows = sample_windows(scene.shape)[0][:_CORRELATION_TILES]
    stream(windows, _Neighbours(scene, k, regression), take, executor=executor, ahead=AHEAD)
    return float(np.median(products[0] / np.maximum(products[1], 1e-12)))


@dataclass(frozen=True)
class _Neighbours:
    """Sums of products of neighbouring residuals, and of their squares (2, bands)."""

    scene: Scene
    k: int
    regression: Regression

    def __call__(self, window: Window) -> Floats | None:
        found = _residual(self.scene, self.k, window, self.regression)
        if found is None:
            return None
        residual, clear = found
        limit = 3 * self.regression.width[:, None, None]
        np.clip(residual, -limit, limit, out=residual)
        residual[:, ~clear] = 0
        both = clear[:, 1:] & clear[:, :-1]
        left, right = residual[:, :, 1:][:, both], residual[:, :, :-1][:, both]
        alike = (left * right).sum(axis=1, dtype=np.float64)
        own = (0.5 * (left * left + right * right)).sum(axis=1, dtype=np.float64)
        both_sums: Floats = np.stack([alike, own])
        return both_sums


def _residual(
    scene: Scene, k: int, window: Window, regression: Regression
) -> tuple[Floats32, BoolArray] | None:
    """What layer 1 leaves in a window, and where; None if nothing is clear."""
    wide = padded(window, HALO, scene.shape)
    inner = slices_of(window, wide)
    cells = scene.read(window)
    donor, ok = scene.donor(k, wide)
    clear = clear_cells(cells, donor[(slice(None), *inner)], ok[inner])
    if not clear.any():
        return None
    z = regression.donor.apply(donor, ok)
    residual = regression.target.apply(cells.data, clear)
    residual -= regression.residual_free(z, ok)[(slice(None), *inner)]
    return residual, clear


def regression_sample(
    scene: Scene, k: int, executor: Executor | None = None
) -> tuple[Floats, Floats]:
    """Input (bands, n) and donor with surroundings (3 * bands, n) of cells clear in both."""
    order, step = sample_windows(scene.shape)
    bands = scene.band_count
    targets, donors = [np.empty((bands, 0))], [np.empty((3 * bands, 0))]
    count = 0

    def take(_: Window, found: tuple[Floats, Floats] | None) -> None:
        nonlocal count
        if found is not None:
            targets.append(found[0])
            donors.append(found[1])
            count += found[0].shape[1]

    done = 0
    while done < len(order) and (done < SAMPLE_TILES or count < SAMPLE_CELLS // 6):
        some = order[done : max(SAMPLE_TILES, done + _CORRELATION_TILES)]
        stream(some, _Sampling(scene, k, step), take, executor=executor, ahead=AHEAD)
        done += len(some)
    return np.concatenate(targets, axis=1), np.concatenate(donors, axis=1)


@dataclass(frozen=True)
class _Sampling:
    """The sample of a window; see `_sample_of`."""

    scene: Scene
    k: int
    step: int

    def __call__(self, window: Window) -> tuple[Floats, Floats] | None:
        return _sample_of(self.scene, self.k, window, self.step)


def _sample_of(
    scene: Scene, k: int, window: Window, step: int
) -> tuple[Floats, Floats] | None:
    """The sample of one window; None if nothing in it is clear."""
    wide = padded(window, HALO, scene.shape)
    values, ok = scene.donor(k, wide)
    if not ok.any():
        return None
    inner = slices_of(window, wide)
    cells = scene.read(window)
    held = values[(slice(None), *inner)]
    clear = clear_cells(cells, held, ok[inner])[::step, ::step]
    if not clear.any():
        return None
    # Centred near the data, so that single precision holds the differences.
    plain = Scaling.of(values[:, ok].astype(np.float64))
    found = surroundings(plain.apply(values, ok), ok)
    picked = found[(slice(None), *inner)][:, ::step, ::step][:, clear].astype(np.float64)
    picked *= np.tile(plain.width, 3)[:, None]
    picked += np.tile(plain.centre, 3)[:, None]
    return cells.data[:, ::step, ::step][:, clear].astype(np.float64), picked
