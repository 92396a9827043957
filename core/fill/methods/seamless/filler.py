# SPDX-License-Identifier: GPL-2.0-or-later
"""The seamless method fitted to a donor, and how it is fitted."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from ....grid import Window
from ....plural import plural, word
from ....progress import SILENT, Progress
from ....raster import Array, BoolArray
from ...view.scene import Scene, padded, slices_of, tiles_under
from .. import linear
from ..protocol import Filler, Fitting, RimState
from . import local, membrane, survey
from .allbands import fit_regression
from .coarsegrid import Floats32
from .misfit import misfit
from .model import COARSE, Model, Regression
from .predict import margin, predict
from .suspects import contamination


@dataclass(frozen=True)
class SeamlessFiller:
    """filled[p] = regression + local correction + membrane at p.

    Args:
        k: the donor, from 0.
        model: fitted to it.
    """

    k: int
    model: Model
    method: str = "seamless"

    def padding(self, window: Window, shape: tuple[int, int]) -> Window:
        """All tiles that the window touches, with their surroundings."""
        touched = tiles_under(window, survey.TILE, shape)
        first, last = touched[0], touched[-1]
        every = Window(
            first.col,
            first.row,
            last.col + last.width - first.col,
            last.row + last.height - first.row,
        )
        return padded(every, margin(self.model.regression), shape)

    def predict(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Float values; tiles are predicted whole, whatever the window."""
        found = np.empty((scene.band_count, int(wanted.sum())), dtype=np.float32)
        order = (np.cumsum(wanted, dtype=np.int32) - 1).reshape(wanted.shape)
        for tile in tiles_under(window, survey.TILE, scene.shape):
            part = tile.intersect(window)
            if part is None:
                continue
            place = slices_of(part, window)
            if not wanted[place].any():
                continue
            box = _hole_in(scene, self.k, tile)
            part = box.intersect(part)
            if part is not None:
                values = predict(scene, self.k, box, self.model)
                place = slices_of(part, window)
                here = wanted[place]
                found[:, order[place][here]] = values[(slice(None), *slices_of(part, box))][:, here]
        target = self.model.regression.target
        work = np.float32 if donor.dtype.itemsize <= 2 else np.float64
        out: Array = found.astype(work, copy=False)
        out *= target.width[:, None].astype(work)
        out += target.centre[:, None].astype(work)
        return out

    def describe(self, donor: str, bands: Sequence[str]) -> list[str]:
        """How well layer 1 explains each band."""
        regression = self.model.regression
        r2 = ", ".join(f"{name} {value:.3f}" for name, value in zip(bands, regression.r2))
        lines = [
            f"{donor}: all bands and their surroundings regressed on "
            f"{plural(regression.count, 'sampled clear cell')}; R² {r2}"
        ]
        suspect = int(self.model.suspect.sum()) * regression.step**2
        if suspect:
            about = "about " if regression.step > 1 else ""
            lines.append(
                f"{donor}: {about}{plural(suspect, 'clear cell')} along the gap "
                f"{word(suspect, 'looks', 'look')} like cloud or shadow against it and "
                f"{word(suspect, 'is', 'are')} not trusted"
            )
        return lines

    @property
    def misfit(self) -> Floats32 | None:
        """What the local regressions leave around each place, if that was asked for."""
        return self.model.misfit

    def rim_state(self, scene: Scene, window: Window) -> RimState | None:
        """Unmasked cloud and shadow along the hole, as told by this donor."""
        return contamination(scene, self.k, window, self.model.regression)


@dataclass(frozen=True)
class _InsteadOfSeamless(linear.LinearFiller):
    """'linear', where the sample does not carry a regression on all bands."""

    def describe(self, donor: str, bands: Sequence[str]) -> list[str]:
        """That it is another method, and what was fitted."""
        head = f"{donor}: too few clear cells, so the method 'linear' is used."
        return [head, *super().describe(donor, bands)]


def fit(scene: Scene, k: int, fitting: Fitting) -> Filler | None:
    """All layers; 'linear' where the sample does not carry a regression on all bands."""
    regression = None
    if isinstance(fitting.known, SeamlessFiller):
        regression = fitting.known.model.regression
    elif fitting.known is not None:
        return fitting.known
    like = fitting.like.model.regression if isinstance(fitting.like, SeamlessFiller) else None
    model = fit_model(
        scene,
        k,
        regression=regression,
        like=like,
        distrust_rim=fitting.distrust_rim,
        with_misfit=fitting.misfit,
        executor=fitting.executor,
        progress=fitting.progress,
    )
    if model is not None:
        return SeamlessFiller(k, model)
    instead = linear.fit(scene, k, fitting)
    return _InsteadOfSeamless(instead.fits) if isinstance(instead, linear.LinearFiller) else None


def _hole_in(scene: Scene, k: int, tile: Window) -> Window:
    """The box of the cells of a tile that donor `k` may fill, on the coarse grid."""
    fillable = scene.read(tile).hole & scene.donor(k, tile)[1]
    rows, cols = np.flatnonzero(fillable.any(axis=1)), np.flatnonzero(fillable.any(axis=0))
    if not rows.size:
        return tile
    size = local.CELL
    top, left = int(rows[0]) // size * size, int(cols[0]) // size * size
    bottom, right = int(rows[-1]) + 1, int(cols[-1]) + 1
    return Window(tile.col + left, tile.row + top, right - left, bottom - top)


def fit_model(
    scene: Scene,
    k: int,
    *,
    regression: Regression | None = None,
    like: Regression | None = None,
    distrust_rim: bool = False,
    with_misfit: bool = False,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> Model | None:
    """Fit all layers of donor `k`.

    Args:
        scene: the input with its hole, and the donors.
        k: which donor, from 0.
        regression: layer 1 if it is known already.
        like: layer 1 of a scene with a few cells more; see `Fitting`.
        distrust_rim: see `Regression`.
        with_misfit: whether the misfit of each neighbourhood is wanted.
        executor: where tiles are worked on.
        progress: told how far it is.

    Returns:
        The model; None if too few cells are clear in both.
    """
    regression = regression or fit_regression(scene, k, executor, curved=True, like=like)
    if regression is None:
        return None
    regression = replace(regression, distrust_rim=distrust_rim)
    sums = survey.survey(scene, k, regression, executor, progress, with_misfit)
    found = local.coefficients(sums.moments)
    weight, left = local.residual_sums(sums.coarse, found, COARSE)
    field = membrane.solve(weight, left, float(COARSE**2))
    missed = None
    if with_misfit:
        width = regression.target.width[:, None, None].astype(np.float32)
        missed = misfit(sums.moments, sums.squares, found) * width
    return Model(regression, found, field, sums.suspect, missed)
