# SPDX-License-Identifier: GPL-2.0-or-later
"""The standard error of each filled value, so scaled that hidden cells bear it out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...raster import BoolArray
from ..methods import Filler
from ..view.sample import Floats
from .samples import Samples, misfit_at

#: Distances from the rim are told up to so many cells; the error is the same beyond.
FARTHEST = 48
# Of a normal error 90 % lie within so many standard errors.
NINETY = 1.645
# Distance classes (cells) in which the error is scaled; each ends where the next begins.
_CLASSES = (1, 3, 6, 12, 24)
# As many cells as the scale of all classes together counts for in one.
_PRIOR = 40.0
# Trials lie in clear land, and what was fitted for them is nearer to each cell than in the real
# hole: the error is told larger by so much with each doubling of the distance.
_FARTHER = 0.015
# How much of the misfit around a place, and of the donors' disagreement, may count.
_POWERS = (0.0, 0.5, 1.0)
_SPREADS = (0.0, 0.5, 1.0, 2.0)
_ENOUGH = 50


@dataclass(frozen=True)
class Trace:
    """What the error of filled cells depends on.

    Args:
        places: row and column of the cells in their scene (n,) each.
        share: weight of each donor (donors, n), of sum 1.
        spread: mean square deviation of the donors' predictions from their mean (bands, n).
        distance: from the next known cell, in cells along rows and columns (n,).
    """

    places: tuple[NDArray[np.intp], NDArray[np.intp]]
    share: Floats
    spread: Floats
    distance: NDArray[np.int64]


@dataclass(frozen=True)
class ErrorModel:
    """error² = f(distance)² · (Σ_k share_k u_k² (misfit_k / usual misfit_k)^2p + q · spread).

    Args:
        usual: u, error of each donor alone (donors, bands), stored units.
        level: usual misfit of each donor (donors, bands); 1 if it is not told.
        power: p, how much the misfit around the place counts.
        spread: q, how much the donors' disagreement counts.
        factor: f at each distance (bands, FARTHEST + 1).
    """

    usual: Floats
    level: Floats
    power: float
    spread: float
    factor: Floats

    def __call__(self, trace: Trace, fillers: Sequence[Filler | None]) -> Floats:
        """Standard errors (bands, n), stored units."""
        misfit = relative_misfits(self.level, trace, fillers)
        size = _size(trace, self.usual, misfit, self.power, self.spread)
        found: Floats = size * self.factor[:, np.minimum(trace.distance, FARTHEST)]
        return found


def rim_distance(known: BoolArray) -> NDArray[np.int64]:
    """d[p] = steps along rows and columns to the next known cell, FARTHEST at most; 0 if known.

    Args:
        known: (rows, columns); beyond the border nothing is.
    """
    found = np.where(known, 0, 2 * FARTHEST).astype(np.int64)
    for axis in (0, 1):
        steps = np.arange(known.shape[axis]).reshape(-1, *[1] * (1 - axis))
        ahead = np.minimum.accumulate(found - steps, axis=axis) + steps
        back = np.flip(np.minimum.accumulate(np.flip(found + steps, axis), axis=axis), axis) - steps
        found = np.minimum(ahead, back)
    return np.minimum(found, FARTHEST)


def relative_misfits(
    level: Floats, trace: Trace, fillers: Sequence[Filler | None]
) -> Floats:
    """Misfit of each donor at cells over its usual one (donors, bands, n)."""
    bands = level.shape[1]
    found = np.ones((len(fillers), bands, trace.distance.size))
    for k, filler in enumerate(fillers):
        if filler is not None and filler.misfit is not None:
            found[k] = misfit_at(filler, bands, trace.places) / level[k][:, None]
    return found


def fit_errors(
    errors: Sequence[Floats],
    traces: Sequence[Trace],
    fillers: Sequence[Sequence[Filler | None]],
    samples: Samples | None,
) -> ErrorModel | None:
    """The model under which 90 % of the errors lie within ±1.645 of it, at every distance.

    How much the misfit and the disagreement count is what makes the 90 % interval narrowest, on
    the geometric mean over cells.

    Args:
        errors: filled − true of each trial (bands, n).
        traces: of the same cells.
        fillers: of each trial, per donor.
        samples: errors of each donor alone; None with one donor.

    Returns:
        The model; None if too few cells were hidden.
    """
    if sum(error.shape[1] for error in errors) < _ENOUGH:
        return None
    error = np.abs(np.concatenate(errors, axis=1))
    donors, bands = len(fillers[0]), error.shape[0]
    usual = _usual(samples, donors, bands)
    ones = np.ones((donors, bands))
    raw = [relative_misfits(ones, trace, some) for trace, some in zip(traces, fillers)]
    level = np.median(np.concatenate(raw, axis=2), axis=2)
    misfit = np.concatenate(raw, axis=2) / level[:, :, None]
    every = Trace(
        (np.zeros(0, np.intp), np.zeros(0, np.intp)),
        np.concatenate([trace.share for trace in traces], axis=1),
        np.concatenate([trace.spread for trace in traces], axis=1),
        np.concatenate([trace.distance for trace in traces]),
    )
    best: tuple[float, float, float] | None = None
    powers = _POWERS if (misfit != 1).any() else (0.0,)
    spreads = _SPREADS if every.spread.any() else (0.0,)
    for power, spread in itertools.product(powers, spreads):
        size = _size(every, usual, misfit, power, spread)
        width = float(np.mean(np.log(size)) + np.mean(np.log(_ninety(error / size))))
        # What is simpler stays unless the other is better by one per cent.
        if best is None or width < best[0] - 0.01:
            best = width, power, spread
    if best is None:
        return None
    _, power, spread = best
    scaled = error / _size(every, usual, misfit, power, spread)
    factor = np.stack([_by_distance(layer, every.distance) for layer in scaled])
    return ErrorModel(usual, level, power, spread, factor)


def _size(
    trace: Trace, usual: Floats, misfit: Floats, power: float, spread: float
) -> Floats:
    """The error before it is scaled by distance (bands, n)."""
    own = (usual[:, :, None] * misfit**power) ** 2
    square = (trace.share[:, None] * own).sum(axis=0) + spread * trace.spread
    found: Floats = np.sqrt(square)
    return found


def _usual(samples: Samples | None, donors: int, bands: int) -> Floats:
    """90 % of the errors of each donor alone lie within 1.645 of these (donors, bands)."""
    found = np.full((donors, bands), np.nan)
    if samples is not None:
        for k, have in enumerate(samples.known):
            if have.sum() >= _ENOUGH:
                found[k] = _ninety(np.abs(samples.error[k][:, have]))
    for layer in found.T:
        seen = np.isfinite(layer)
        layer[~seen] = layer[seen].max() if seen.any() else 1.0
    return np.maximum(found, 1e-6)


def _ninety(absolute: Floats) -> Floats:
    """Nine tenths of the values are within 1.645 of this, along the last axis."""
    found: Floats = np.maximum(np.quantile(absolute, 0.9, axis=-1) / NINETY, 1e-9)
    return found


def _by_distance(scaled: Floats, distance: NDArray[np.int64]) -> Floats:
    """Scale of errors at distances 0 … FARTHEST: by class, never falling with the distance."""
    total = float(_ninety(scaled))
    starts = np.array(_CLASSES)
    place = np.searchsorted(starts, distance, side="right") - 1
    middles, levels, counts = [], [], []
    for one in range(starts.size):
        here = place == one
        count = int(here.sum())
        if count < _ENOUGH:
            continue
        own = float(_ninety(scaled[here]))
        middles.append(float(np.median(distance[here])))
        levels.append((count * own + _PRIOR * total) / (count + _PRIOR))
        counts.append(count)
    if not levels:
        return np.full(FARTHEST + 1, total)
    rising = _never_falling(levels, counts)
    every = np.log2(np.maximum(np.arange(FARTHEST + 1), 1))
    factor: Floats = np.interp(every, np.log2(np.maximum(middles, 1)), rising)
    factor = factor * float(_ninety(scaled / factor[np.minimum(distance, FARTHEST)]))
    farther: Floats = factor * (1 + _FARTHER * every)
    return farther


def _never_falling(levels: Sequence[float], counts: Sequence[int]) -> Floats:
    """The nearest row of values that never falls: neighbours that do are pooled."""
    pools: list[tuple[float, int, int]] = []
    for level, count in zip(levels, counts):
        pools.append((level, count, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, n, a), (other, m, b) = pools[-2:]
            pools[-2:] = [((one * n + other * m) / (n + m), n + m, a + b)]
    return np.concatenate([np.full(length, level) for level, _, length in pools])
