# SPDX-License-Identifier: GPL-2.0-or-later
"""The method 'histogram': filled[p] = the input's value of the same rank as donor[p], by band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...grid import Window
from ...raster import Array, BoolArray
from ..view.sample import MIN_SAMPLE, Floats, sample_pairs
from ..view.scene import Scene
from .protocol import CellByCell, Filler, Fitting


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


@dataclass(frozen=True)
class MatchingFiller(CellByCell):
    """filled[p] = the input's value of the same rank as donor[p], by band.

    Args:
        matchings: per band.
    """

    matchings: Sequence[Matching]
    method: str = "histogram"

    def predict(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Float values."""
        values = donor[:, wanted].astype(np.float64)
        return np.stack([m.apply(layer) for layer, m in zip(values, self.matchings)])


def fit(scene: Scene, k: int, fitting: Fitting) -> Filler | None:
    """Ranks of each band; None below MIN_SAMPLE cells clear in both."""
    if fitting.known is not None:
        return fitting.known
    pairs = sample_pairs(scene, k) if fitting.pairs is None else fitting.pairs
    if pairs.count < MIN_SAMPLE:
        return None
    return MatchingFiller([fit_matching(x, y) for x, y in zip(pairs.donor, pairs.target)])
