# SPDX-License-Identifier: GPL-2.0-or-later
"""The method 'linear': filled[p] = gain * donor[p] + offset, by band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...grid import Window
from ...plural import plural
from ...raster import Array, BoolArray
from ..view.sample import MIN_SAMPLE, Floats, sample_pairs
from ..view.scene import Scene
from .protocol import CellByCell, Filler, Fitting
from .regression import robust_regression, robust_scale


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


@dataclass(frozen=True)
class LinearFiller(CellByCell):
    """filled[p] = gain * donor[p] + offset, by band.

    Args:
        fits: per band.
    """

    fits: Sequence[LinearFit]
    method: str = "linear"

    def predict(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Float values."""
        values = donor[:, wanted].astype(np.float64)
        for layer, fitted in zip(values, self.fits):
            layer *= fitted.gain
            layer += fitted.offset
        return values

    def describe(self, donor: str, bands: Sequence[str]) -> list[str]:
        """Gain, offset and R² of each band."""
        return [
            f"{donor}, {band}: gain {fitted.gain:.4f}, offset {fitted.offset:.4g}, "
            f"R² {fitted.r2:.3f} ({plural(fitted.used, 'sampled clear cell')})"
            for band, fitted in zip(bands, self.fits)
        ]


def fit(scene: Scene, k: int, fitting: Fitting) -> Filler | None:
    """A robust straight line for each band; None below MIN_SAMPLE cells clear in both."""
    if fitting.known is not None:
        return fitting.known
    pairs = sample_pairs(scene, k) if fitting.pairs is None else fitting.pairs
    if pairs.count < MIN_SAMPLE:
        return None
    return LinearFiller([fit_linear(x, y) for x, y in zip(pairs.donor, pairs.target)])
