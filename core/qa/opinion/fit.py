# SPDX-License-Identifier: GPL-2.0-or-later
"""What a clear date says of the scene: a regression on cells that look clear in both.

Where no QA raster says which cells are clear, cloud and shadow are part of the sample, up to
nearly a half of it. The regression then goes on with the half of the cells that agree with it
best, a few times over (concentration steps of least trimmed squares, Rousseeuw and Van Driessen
2006), and at last with all cells that do not look like cloud or shadow.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ...fill.judgement.evidence import BRIGHT, CLOUD, SHADOW, Levels, scores
from ...fill.methods.seamless.allbands import design_of, fit_sample, regression_sample
from ...fill.methods.seamless.model import Regression
from ...fill.view.check import require_same_scaling
from ...fill.view.sample import Floats, Pairs
from ...fill.view.scene import Scene
from ...raster import BoolArray

_CONCENTRATIONS, _TRIMMINGS = 4, 4
_BRIGHTEST = 0.99
# Far more than some twenty coefficients need; each step solves them anew.
_CELLS = 16_000


@dataclass(frozen=True)
class Fitted:
    """What a clear date says.

    Args:
        regression: predicts the scene from it.
        levels: what is bright and dark in the scene.
        agreeing: share of the sampled cells that do not look like cloud or shadow.
        brightest: of the clear date's own cells hardly any lies above, median over the shorter
            half of its bands in scaled units: a cloud of its own, say.
        bright_there: what is bright on the clear date, in the same measure.
    """

    regression: Regression
    levels: Levels
    agreeing: float
    brightest: float
    bright_there: float


def fit_clear(
    scene: Scene, k: int, names: tuple[str, str], trusting: bool, executor: Executor | None
) -> Fitted | None:
    """The regression on clear date `k`; None if too few cells are known in both.

    Args:
        scene: what is known of it counts as clear.
        k: the clear date, from 0.
        names: of the scene and of the clear date.
        trusting: whether it is clear, but for little: a QA raster has hidden the rest.
        executor: where the sample is read.

    Raises:
        ProductError: if the two are scaled differently.
    """
    target, regressors = regression_sample(scene, k, executor)
    require_same_scaling(Pairs(target, regressors[: len(target)]), *names)
    step = max(1, -(-target.shape[1] // _CELLS))
    return trimmed(target[:, ::step], regressors[:, ::step], scene.shape, trusting)


def trimmed(
    target: Floats, regressors: Floats, shape: tuple[int, int], trusting: bool
) -> Fitted | None:
    """The regression on the cells of a sample that look clear; None if they are too few.

    Args:
        target: the scene (bands, n).
        regressors: the clear date with its surroundings (3 * bands, n).
        shape: rows and columns of the scene.
        trusting: whether hardly any is cloud or shadow.
    """
    keep: BoolArray = np.ones(target.shape[1], dtype=bool)
    found = fit_sample(target, regressors, shape)
    for step in range(0 if trusting else -_CONCENTRATIONS, _TRIMMINGS):
        if found is None:
            return None
        deviation = _deviation(found, target, regressors)
        if step < 0:
            misfit = np.median(np.abs(deviation), axis=0)
            chosen = misfit <= np.median(misfit)
        else:
            cloud, shadow = scores(deviation.astype(np.float32))
            chosen = (cloud <= CLOUD[0]) & (shadow <= SHADOW[0])
        if np.array_equal(chosen, keep):
            break
        keep = chosen
        found = fit_sample(target[:, keep], regressors[:, keep], shape)
    if found is None:
        return None
    scaled = (target - found.target.centre[:, None]) / found.target.width[:, None]
    bands = len(target)
    own = (regressors[:bands, keep] - found.donor.centre[:, None]) / found.donor.width[:, None]
    short = np.median(own[: max(1, bands // 2)], axis=0)
    bright, brightest = (float(np.quantile(short, share)) for share in (BRIGHT, _BRIGHTEST))
    return Fitted(found, Levels.of(scaled[:, keep]), float(keep.mean()), brightest, bright)


def _deviation(found: Regression, target: Floats, regressors: Floats) -> Floats:
    """(target - predicted) / width of each cell of a sample (bands, n)."""
    used = found.coefficients.shape[1] - 1
    design = design_of(regressors[:used], found.donor)
    scaled = (target - found.target.centre[:, None]) / found.target.width[:, None]
    misfit: Floats = scaled - found.coefficients.astype(np.float64) @ design
    misfit /= found.width.astype(np.float64)[:, None]
    return misfit
