# SPDX-License-Identifier: GPL-2.0-or-later
"""What the seamless method puts into a hole: all layers of a model, evaluated in a window."""

from __future__ import annotations

import numpy as np

from ....grid import Window
from ....raster import BoolArray
from ...view.sample import clear_cells
from ...view.scene import Scene, padded, slices_of
from . import local, membrane
from .coarsegrid import Floats32, enlarge
from .model import COARSE, Model, Regression
from .rim import RIM_PAD, near_rim, rim_field
from .surroundings import HALO

# On levels of half, a quarter … of COARSE; the finest is left to the rim, which is followed cell
# by cell.
SWEEPS = (4, 4, 0)
# What the refined membrane mainly reaches; a multiple of the coarse cells of `local`.
MARGIN = 32
# Spectra that the regression does not explain (changed ground, missed cloud) count less.
_OUTLYING = np.float32(2.5)
# So many usual deviations of all bands to one side look like cloud or shadow.
_LIKE_CLOUD = np.float32(2)


def margin(regression: Regression) -> int:
    """Cells around a window that its prediction needs."""
    return MARGIN if regression.step == 1 else HALO


def predict(scene: Scene, k: int, tile: Window, model: Model) -> Floats32:
    """The prediction for the hole's cells in a window, in scaled units (bands, rows, columns).

    Small rasters have a membrane that is refined down to single cells. On large ones that would
    take a fifth of the time and bring 1 to 4 % of accuracy: there the rim alone is followed.
    """
    whole = predict_all if model.regression.step == 1 else predict_hole
    return whole(scene, k, tile, model)


def predict_all(scene: Scene, k: int, tile: Window, model: Model) -> Floats32:
    """The prediction for every cell of a window."""
    regression = model.regression
    wide = padded(tile, MARGIN, scene.shape)
    cells = scene.read(wide)
    donor, ok = scene.donor(k, wide)
    z = regression.donor.apply(donor, ok)
    predicted = regression.residual_free(z, ok)
    regressors = regression.components.apply(z)
    first = (wide.row // local.CELL, wide.col // local.CELL)
    predicted += local.correction(model.coefficients, regressors, first)
    clear = model.trusted(clear_cells(cells, donor, ok), wide)
    residual = regression.target.apply_finite(cells.data, clear)
    residual -= predicted
    weight = outlier_weight(residual, clear, regression.width)
    smooth = membrane.refine(_coarse_under(model, wide), weight, residual, COARSE, SWEEPS)
    predicted += smooth
    rim, active = near_rim(clear, cells.hole)
    predicted[:, active] += _from_rim(
        residual[:, rim], smooth[:, rim], regression, rim, active
    )
    inner: Floats32 = predicted[(slice(None), *slices_of(tile, wide))]
    return inner


def predict_hole(scene: Scene, k: int, tile: Window, model: Model) -> Floats32:
    """The prediction for cells of a window that donor `k` may fill; any value elsewhere."""
    regression = model.regression
    wide = padded(tile, HALO, scene.shape)
    inner = slices_of(tile, wide)
    cells = scene.read(wide)
    donor, ok = scene.donor(k, wide)
    hole = cells.hole
    clear = model.trusted(clear_cells(cells, donor, ok), wide)
    near = np.zeros_like(hole)
    near[slices_of(padded(tile, RIM_PAD, scene.shape), wide)] = True
    rim, active = near_rim(clear & near, hole & near)
    wanted = active.copy()
    wanted[inner] |= hole[inner] & ok[inner]
    places = np.flatnonzero(wanted)

    z = regression.donor.apply(donor, ok)
    found = regression.residual_free_at(z, ok, places)
    regressors = regression.components.apply(z.reshape(z.shape[0], -1)[:, places])
    first = (wide.row // local.CELL, wide.col // local.CELL)
    shape = (wide.height, wide.width)
    found += local.correction_at(model.coefficients, regressors, first, shape, places)
    at_rim = rim.ravel()[places]
    left = regression.target.apply_all(cells.data[:, rim][:, :, np.newaxis])[..., 0]
    left -= found[:, at_rim]
    followed = np.empty_like(left)
    for layer, field, beside in zip(found, _coarse_under(model, wide), followed):
        smooth = enlarge(field, COARSE, shape).take(places)
        layer += smooth
        beside[...] = smooth[at_rim]
    found[:, active.ravel()[places]] += _from_rim(left, followed, regression, rim, active)
    out = np.empty((found.shape[0], *hole.shape), dtype=np.float32)
    for layer, values in zip(out, found):
        layer.ravel()[places] = values
    part: Floats32 = out[(slice(None), *inner)]
    return part


def _from_rim(
    residual: Floats32,
    followed: Floats32,
    regression: Regression,
    rim: BoolArray,
    active: BoolArray,
) -> Floats32:
    """What is left at the rim beyond the membrane, carried a few cells into the hole.

    Args:
        residual: after layers 1 and 2, at the cells of the rim (bands, n).
        followed: the membrane there, same shape.
        regression: says how far the rim is followed and trusted.
        rim: see `near_rim` (rows, columns).
        active: see `near_rim` (rows, columns).

    Returns:
        (bands, active cells).
    """
    left = residual - followed
    if regression.distrust_rim:
        left *= rim_trust(residual, regression.width)
    return rim_field(left, rim, active, regression.follow)


def _coarse_under(model: Model, window: Window) -> Floats32:
    """The membrane's coarse cells under a window that begins at one (bands, rows, columns)."""
    row, col = window.row // COARSE, window.col // COARSE
    rows, cols = -(-window.height // COARSE), -(-window.width // COARSE)
    return model.coarse[:, row : row + rows, col : col + cols]


def rim_trust(residual: Floats32, width: Floats32) -> Floats32:
    """Trust = 1 / max(1, (s / 2)²), s says how much a residual is like cloud or shadow.

    Cloud raises all bands and shadow lowers all, while ground that changed does both:
    s = max(min(m, 1 + d_min), min(-m, 1 - d_max)), d = residual / width by band, m their median.

    Args:
        residual: (bands, ...), scaled.
        width: usual residual by band (bands,).
    """
    d = residual / width.reshape(-1, *[1] * (residual.ndim - 1))
    middle = np.median(d, axis=0)
    cloud = np.minimum(middle, 1 + d.min(axis=0))
    shadow = np.minimum(-middle, 1 - d.max(axis=0))
    score = np.maximum(cloud, shadow) / _LIKE_CLOUD
    trust: Floats32 = 1 / np.maximum(np.float32(1), score * score * (score > 0))
    return trust


def outlier_weight(residual: Floats32, clear: BoolArray, width: Floats32) -> Floats32:
    """w[p] = 1 / max(1, (d / 2.5)²) where clear, d² = mean over bands of (residual / width)²."""
    total = np.zeros(residual.shape[1:], dtype=np.float32)
    for layer, scale in zip(residual, width):
        scaled = layer / scale
        scaled *= scaled
        total += scaled
    total /= np.float32(len(residual)) * _OUTLYING**2
    weight: Floats32 = 1 / np.maximum(total, np.float32(1))
    weight[~clear] = 0
    return weight
