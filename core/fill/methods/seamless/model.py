# SPDX-License-Identifier: GPL-2.0-or-later
"""What the seamless method knows after it was fitted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....grid import Window
from ....raster import BoolArray
from . import local
from .coarsegrid import Floats32, product
from .curves import Curves
from .surroundings import Scaling, surroundings, with_surroundings, with_surroundings_at

# The membrane is solved for the whole scene in cells of this side.
COARSE = 8


@dataclass(frozen=True)
class Regression:
    """Layer 1, and what it takes to apply it.

    Args:
        donor: scaling of the donor's bands.
        target: scaling of the input's bands.
        coefficients: (bands, 1 + regressors), the first of the constant.
        width: standard deviation of the residuals, robust, in scaled units (bands,).
        components: for layer 2.
        count: cells of the sample.
        r2: share of the variance explained on the sample (bands,).
        follow: how closely the rim is to be followed, 0..1; see `follow_rim`.
        step: every so many-th row and column is surveyed.
        distrust_rim: whether rim cells that look like missed cloud or shadow are followed less.
        curves: what bends it; None where a straight one does as well.
    """

    donor: Scaling
    target: Scaling
    coefficients: Floats32
    width: Floats32
    components: local.Components
    count: int
    r2: tuple[float, ...]
    follow: float = 0.0
    step: int = 1
    distrust_rim: bool = False
    curves: Curves | None = None

    def residual_free(self, z: Floats32, ok: BoolArray, step: int = 1) -> Floats32:
        """Predicted input, scaled (bands, rows, columns); every `step`-th row and column only."""
        bands = z.shape[0]
        if self.curves is not None:
            seen = surroundings(z, ok)[:, ::step, ::step]
            return self._bent(seen.reshape(seen.shape[0], -1)).reshape(-1, *seen.shape[1:])
        if len(self._matrices) == 1:
            thin = z[:, ::step, ::step]
            flat = product(self._matrices[0], thin.reshape(bands, -1))
            out = flat.reshape(-1, *thin.shape[1:])
        else:
            out = with_surroundings(z, ok, self._matrices, step)
        out += self.coefficients[:, 0, None, None]
        return out

    def residual_free_at(
        self, z: Floats32, ok: BoolArray, cells: NDArray[np.intp]
    ) -> Floats32:
        """Predicted input, scaled, at some cells given by their places row by row (bands, n)."""
        if self.curves is not None:
            return self._bent(surroundings(z, ok).reshape(3 * z.shape[0], -1)[:, cells])
        if len(self._matrices) == 1:
            out = product(self._matrices[0], z.reshape(z.shape[0], -1)[:, cells])
        else:
            out = with_surroundings_at(z, ok, self._matrices, cells)
        out += self.coefficients[:, 0, None]
        return out

    def _bent(self, seen: Floats32) -> Floats32:
        """Straight part and curves at cells whose surroundings are at hand anyway."""
        out = product(np.ascontiguousarray(self.coefficients[:, 1:]), seen)
        out += self.coefficients[:, 0, None]
        if self.curves is not None:
            out += self.curves(seen)
        return out

    @property
    def _matrices(self) -> list[Floats32]:
        """Slopes of the bands alone, or of bands, near means and wide means."""
        slopes = self.coefficients[:, 1:]
        parts = max(1, slopes.shape[1] // self.coefficients.shape[0])
        return [np.ascontiguousarray(part) for part in np.split(slopes, parts, axis=1)]


@dataclass(frozen=True)
class Model:
    """All layers of one donor.

    Args:
        regression: layer 1.
        coefficients: layer 2 (bands, regressors, grid rows, grid columns).
        coarse: layer 3 in cells of COARSE (bands, coarse rows, coarse columns).
        suspect: cells along the hole that look like unmasked cloud or shadow, of every `step`-th
            row and column of the scene (rows, columns).
        misfit: what layers 1 and 2 leave around each place, stored units (bands, rows, columns);
            None if that was not asked for.
    """

    regression: Regression
    coefficients: Floats32
    coarse: Floats32
    suspect: BoolArray
    misfit: Floats32 | None = None

    def trusted(self, clear: BoolArray, window: Window) -> BoolArray:
        """trusted[p] = clear[p] and p is not suspect (rows, columns of a window).

        Args:
            clear: cells clear in both dates.
            window: where; it begins at a multiple of `step`.
        """
        step = self.regression.step
        row, col = window.row // step, window.col // step
        rows, cols = -(-window.height // step), -(-window.width // step)
        suspect = self.suspect[row : row + rows, col : col + cols]
        if step > 1:
            suspect = suspect.repeat(step, axis=0).repeat(step, axis=1)
        found: BoolArray = clear & ~suspect[: window.height, : window.width]
        return found
