# SPDX-License-Identifier: GPL-2.0-or-later
"""How much each donor counts: weights under which the error on hidden cells is least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..view.sample import Floats
from .samples import Samples

#: So many donors are taken together at most; more bring nothing, and cost as much each.
MOST_TOGETHER = 5
# Another donor must lower the error on cells that its weight was not found on by this much.
_WORTH = 0.002
# Cells of a donor below which its errors say nothing.
_ENOUGH = 30
# Of three and more donors one counts less whose prediction is beyond so many usual errors from
# the median of all: there the land changed between the dates, or its mask left cloud out.
_STRAY = 2.5
# Where two donors' errors cannot be compared.
_ALIKE = 0.7


@dataclass(frozen=True)
class Blend:
    """How donors are taken together; donors are numbered from 0.

    Args:
        chosen: those that get a weight, in the user's order.
        others: those that only fill what none of the chosen can, best first.
        correlation: of the errors of the chosen (bands, m, m).
        scale: error of each chosen one (m, bands): stored units, or in units of its misfit.
        usual: robust scale of each one's errors (m, bands), stored units.
        local: whether the scale is in units of the misfit around each place.
        ranking: all donors whose errors are known, best first where they can be compared.
        alone: RMSE of each donor alone on the hidden cells it can fill; NaN where not known.
        gain: error of all together relative to that of the best one alone, cross-validated.
    """

    chosen: tuple[int, ...]
    others: tuple[int, ...]
    correlation: Floats
    scale: Floats
    usual: Floats
    local: bool
    ranking: tuple[int, ...] = ()
    alone: tuple[float, ...] = ()
    gain: float = 1.0

    def weights(self, misfit: Floats) -> Floats:
        """Weights (..., bands, m) for misfits (m, bands, ...) of the chosen.

        w minimises w·C w with Σ w = 1, w ≥ 0; C = error scale × correlation × error scale.
        """
        size = self.scale.reshape(*self.scale.shape, *[1] * (misfit.ndim - 2))
        size = np.moveaxis(size * misfit if self.local else size * np.ones_like(misfit), 0, -1)
        size = np.moveaxis(size, 0, -2)
        return least_error(self.correlation * size[..., :, None] * size[..., None, :])


def agreement(values: Floats, usual: Floats) -> Floats:
    """1 / max(1, (d / 2.5)²), d² = mean over bands of ((value − median of donors) / usual)².

    Args:
        values: predictions (m, bands, n), or their errors: what is common does not matter.
        usual: robust scale of the errors (m, bands).

    Returns:
        (m, n); 1 with less than three donors, which cannot outvote one another.
    """
    if len(values) < 3:
        return np.ones((values.shape[0], values.shape[2]))
    far = (values - np.median(values, axis=0)) / usual[:, :, None]
    found: Floats = 1 / np.maximum(1.0, np.mean(far * far, axis=1) / _STRAY**2)
    return found


def least_error(covariance: Floats) -> Floats:
    """Weights w ≥ 0, Σ w = 1, under which w·C w is least; C (..., m, m) positive definite.

    Negative weights are struck out one by one, the most negative first.
    """
    m = covariance.shape[-1]
    used = np.ones(covariance.shape[:-1], dtype=bool)
    weight = np.ones(used.shape)
    eye = np.eye(m, dtype=bool)
    size = np.trace(covariance, axis1=-2, axis2=-1)[..., None, None] / m
    scaled = covariance / np.where(size > 0, size, 1.0)
    for _ in range(m):
        both = used[..., :, None] & used[..., None, :]
        matrix = np.where(both, scaled, 0.0) + np.where(eye & ~both, 1.0, 0.0)
        matrix[..., eye] += 1e-9
        right = used.astype(np.float64)[..., None]
        weight = np.linalg.solve(matrix, right)[..., 0]
        weight /= weight.sum(axis=-1, keepdims=True)
        worst = weight.min(axis=-1) < 0
        if not worst.any():
            break
        np.put_along_axis(
            used,
            weight.argmin(axis=-1)[..., None],
            np.take_along_axis(used, weight.argmin(axis=-1)[..., None], -1) & ~worst[..., None],
            axis=-1,
        )
    found: Floats = np.maximum(weight, 0.0)
    return found


def fit_blend(samples: Samples | None) -> Blend | None:
    """The donors that help, and their weights; None if hidden cells cannot tell.

    Begins with the best donor alone and adds, one by one, the one that lowers the error most on
    cells of trials that its weights were not found on, as long as one does.
    """
    if samples is None:
        return None
    counts = samples.known.sum(axis=1)
    known = [k for k, count in enumerate(counts) if count >= _ENOUGH]
    if len(known) < 2:
        return None
    alone = tuple(
        float(np.sqrt(np.nanmean(samples.error[k] ** 2))) if counts[k] else float("nan")
        for k in range(len(counts))
    )
    # By what each does where others can be compared with it.
    level = _level(samples)
    ranking = sorted(known, key=lambda k: (_relative(samples, k, level), k))
    best: tuple[float, tuple[int, ...], bool] | None = None
    for local in (False, True):
        if local and (samples.misfit == 1).all():
            continue
        loss, chosen = _forward(samples, ranking, local)
        if best is None or loss < best[0] * (1 - _WORTH):
            best = loss, chosen, local
    if best is None:
        return None
    loss, chosen, local = best
    single = _loss(samples, ranking[:1], ranking, local)
    others = [k for k in ranking if k not in chosen]
    others += [k for k in range(len(counts)) if k not in known]
    fitted = _fit(samples, chosen, np.ones(samples.fold.size, dtype=bool), local)
    gain = loss / single if single > 0 else 1.0
    return Blend(chosen, tuple(others), *fitted, local, tuple(ranking), alone, gain)


def _level(samples: Samples) -> Floats:
    """Usual size of an error in each band, to make bands comparable (bands,)."""
    some = samples.error[samples.known.any(axis=1)]
    level = np.sqrt(np.median(np.nanmean(some**2, axis=2), axis=0))
    found: Floats = np.where(level > 0, level, 1.0)
    return found


def _relative(samples: Samples, k: int, level: Floats) -> float:
    """Error of one donor, where it has data, over the mean of all that have data there."""
    here = samples.known[k]
    own = samples.error[k][:, here] / level[:, None]
    every = samples.error[:, :, here] / level[:, None]
    return float(np.mean(own**2) / max(float(np.nanmean(every**2)), 1e-12))


def _forward(
    samples: Samples, ranking: Sequence[int], local: bool
) -> tuple[float, tuple[int, ...]]:
    """The donors that are worth a weight, and their error."""
    options = [(_loss(samples, [k], ranking, local), k) for k in ranking]
    loss, first = min(options, key=lambda item: (item[0], item[1]))
    chosen = [first]
    while len(chosen) < MOST_TOGETHER:
        left = [k for k in ranking if k not in chosen]
        tried = [(_loss(samples, sorted([*chosen, k]), ranking, local), k) for k in left]
        if not tried or min(tried)[0] >= loss * (1 - _WORTH):
            break
        loss, k = min(tried)
        chosen.append(k)
    return loss, tuple(sorted(chosen))


def _loss(samples: Samples, chosen: Sequence[int], ranking: Sequence[int], local: bool) -> float:
    """RMSE over bands of cells of each trial, filled with weights of the other trials."""
    level = _level(samples)
    total, count = 0.0, 0
    for fold in np.unique(samples.fold):
        test = samples.fold == fold
        train = ~test if (~test).sum() >= _ENOUGH else np.ones_like(test)
        blend = Blend(tuple(chosen), (), *_fit(samples, chosen, train, local), local)
        error = samples.error[:, :, test]
        known = samples.known[:, test]
        mixed = _mixed(blend, error, samples.misfit[:, :, test], known)
        for k in [*ranking]:
            empty = np.isnan(mixed[0]) & known[k]
            mixed[:, empty] = error[k][:, empty]
        seen = np.isfinite(mixed[0])
        total += float(np.sum((mixed[:, seen] / level[:, None]) ** 2))
        count += int(seen.sum())
    return float(np.sqrt(total / max(count, 1)))


def _mixed(blend: Blend, error: Floats, misfit: Floats, known: NDArray[np.bool_]) -> Floats:
    """Error of the weighted mean of the chosen that have data (bands, n); NaN where none has."""
    chosen = list(blend.chosen)
    weight = np.moveaxis(blend.weights(misfit[chosen]), -1, 0).swapaxes(1, 2)
    weight = (weight + 1e-6) * known[chosen][:, None]
    every = known[chosen].all(axis=0)
    weight[:, :, every] *= agreement(error[chosen][:, :, every], blend.usual)[:, None]
    total = weight.sum(axis=0)
    found = (weight * np.where(known[chosen][:, None], error[chosen], 0.0)).sum(axis=0)
    out: Floats = np.where(total > 0, found / np.where(total > 0, total, 1.0), np.nan)
    return out


def _fit(
    samples: Samples, chosen: Sequence[int], train: NDArray[np.bool_], local: bool
) -> tuple[Floats, Floats, Floats]:
    """Correlations (bands, m, m), scales and usual sizes (m, bands) of errors in some cells."""
    error = samples.error[list(chosen)][:, :, train]
    usual = np.ones(error.shape[:2])
    for layers, sizes in zip(error, usual):
        have = np.isfinite(layers[0])
        if have.any():
            sizes[:] = 1.4826 * np.median(np.abs(layers[:, have]), axis=1)
    usual[usual <= 0] = 1e-6
    if local:
        error = error / samples.misfit[list(chosen)][:, :, train]
    m, bands = error.shape[:2]
    known = samples.known[list(chosen)][:, train]
    scale = np.ones((m, bands))
    for layers, sizes, have in zip(error, scale, known):
        if have.sum() >= 2:
            sizes[:] = np.sqrt(np.mean(layers[:, have] ** 2, axis=1))
    scale[scale <= 0] = np.finfo(np.float64).tiny ** 0.25
    correlation: Any = np.full((bands, m, m), _ALIKE)
    shared = known.all(axis=0)
    count = int(shared.sum())
    if count >= _ENOUGH:
        common = error[:, :, shared]
        for b in range(bands):
            size = np.sqrt(np.mean(common[:, b] ** 2, axis=1))
            size[size <= 0] = 1.0
            z = common[:, b] / size[:, None]
            correlation[b] = z @ z.T / count
    # Towards weights by error alone, the more the fewer cells there are.
    keep = 1 - min(1.0, 0.05 + 20 / max(count, 20))
    correlation = correlation * keep if count >= _ENOUGH else correlation
    correlation[:, np.arange(m), np.arange(m)] = 1.0
    return correlation, scale, usual
