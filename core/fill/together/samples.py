# SPDX-License-Identifier: GPL-2.0-or-later
"""What each donor alone would have put into the hidden cells of the trials, against the truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..judgement.trials import Trial
from ..methods import Filler
from ..view.sample import Floats
from ..view.scene import whole
from .squares import at_cells

# Hidden cells of a trial that are looked at, at most.
_MOST = 2500
# Errors beyond so many robust deviations count as that: a few cells of missed cloud do not decide.
_CLIP = 30.0


@dataclass(frozen=True)
class Samples:
    """Errors of each donor alone in hidden cells.

    Args:
        error: filled − true, clipped (donors, bands, n), stored units; NaN where a donor has no
            data or is not used.
        misfit: of each donor there (donors, bands, n); 1 where it cannot be told.
        fold: which trial each cell is of (n,), for cross-validation.
    """

    error: Floats
    misfit: Floats
    fold: NDArray[np.int64]

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which donors have data (donors, n)."""
        found: NDArray[np.bool_] = np.isfinite(self.error[:, 0])
        return found


def sample_trials(trials: Sequence[Trial]) -> Samples | None:
    """Errors of each donor alone; None if nothing was hidden."""
    found = [_sample(trial) for trial in trials]
    if not found:
        return None
    error = np.concatenate([one[0] for one in found], axis=2)
    fold = np.concatenate([np.full(one[0].shape[2], i) for i, one in enumerate(found)])
    if len(found) == 1:
        fold = found[0][2].astype(np.int64)
    with np.errstate(invalid="ignore"):
        size = np.abs(error)
    for layers, sizes in zip(error, size):
        for layer, absolute in zip(layers, sizes):
            known = np.isfinite(layer)
            if known.any():
                limit = _CLIP * 1.4826 * float(np.median(absolute[known]))
                if limit > 0:
                    layer[known] = np.clip(layer[known], -limit, limit)
    return Samples(error, np.concatenate([one[1] for one in found], axis=2), fold)


def _sample(trial: Trial) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Errors and misfits of one trial, and which cells lie in its right half."""
    scene = trial.scene
    every = whole(scene)
    places = np.flatnonzero(trial.gap)
    places = places[:: max(1, -(-places.size // _MOST))]
    row, col = np.divmod(places, every.width)
    shape = (len(trial.fillers), scene.band_count, places.size)
    error, misfit = np.full(shape, np.nan), np.ones(shape)
    truth = scene.cells.data[:, row, col].astype(np.float64)
    for k, filler in enumerate(trial.fillers):
        if filler is None:
            continue
        values, ok = scene.donor(k, every)
        wanted = trial.gap & ok
        if not wanted.any():
            continue
        order = np.cumsum(wanted.ravel()) - 1
        here = wanted[row, col]
        filled = filler.predict(scene, every, values, wanted)
        picked = filled[:, order[places[here]]].astype(np.float64)
        error[k][:, here] = picked - truth[:, here]
        misfit[k] = misfit_at(filler, scene.band_count, (row, col))
    return error, misfit, col > np.median(col)


def misfit_at(
    filler: Filler, bands: int, at: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> Floats:
    """A filler's misfit at some cells of its scene (bands, n); 1 if it cannot tell."""
    field = filler.misfit
    if field is None:
        return np.ones((bands, at[0].size))
    return at_cells(field, at).astype(np.float64)
