# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud, haze and shadow that the mask left out along the rim of a hole, told against a donor."""

from __future__ import annotations

import numpy as np

from ....grid import Window
from ....morphology import grow
from ....raster import BoolArray
from ...view.sample import clear_cells
from ...view.scene import Scene, padded, slices_of
from .coarsegrid import Floats32, blur_near
from .model import Regression
from .surroundings import HALO

# A cell is suspect if all bands deviate to one side by so many usual deviations, smoothed over
# about a cell, and suspect cells join it with the hole within so many cells.
SUSPECT = 3.0
RIM_WIDTH = 12
# What a simulated rim is made dirty with: also what is too faint to be distrusted.
FAINT = 1.0
_NEAR = 2
# The edges of clouds and shadows are thin.
GROW = 1


def likeness(deviation: Floats32) -> Floats32:
    """How like cloud or shadow: max(min(m, 1 + d_min), min(-m, 1 - d_max)).

    Cloud raises all bands and shadow lowers all, while ground that changed does both.

    Args:
        deviation: d = residual / usual residual by band (bands, ...); m is their median.
    """
    middle = np.median(deviation, axis=0)
    cloud = np.minimum(middle, 1 + deviation.min(axis=0))
    shadow = np.minimum(-middle, 1 - deviation.max(axis=0))
    score: Floats32 = np.maximum(cloud, shadow)
    return score


def suspects(
    residual: Floats32,
    width: Floats32,
    clear: BoolArray,
    hole: BoolArray,
    step: int = 1,
    above: float | None = None,
) -> BoolArray:
    """Clear cells that look like cloud or shadow and are joined with the hole by such cells.

    Args:
        residual: what the regression leaves, scaled (bands, rows, columns).
        width: usual residual by band (bands,).
        clear: cells known in both dates (rows, columns).
        hole: (rows, columns).
        step: of every so many-th row and column the arrays are.
        above: the least likeness; SUSPECT if None.
    """
    if not hole.any():
        return np.zeros_like(hole)
    d = np.where(clear, residual, np.float32(0))
    d /= width[:, None, None]
    weight = np.maximum(blur_near(clear.astype(np.float32)), np.float32(1e-3))
    first, more = max(1, _NEAR // step), (RIM_WIDTH - _NEAR) // step
    # What is farther from the hole is not asked for.
    places = np.flatnonzero(clear & grow(hole, first + more))
    d = blur_near(d).reshape(d.shape[0], -1).take(places, axis=1)
    d /= weight.ravel().take(places)
    alike = np.zeros_like(clear)
    alike.ravel()[places] = likeness(d) > (SUSPECT if above is None else above)
    start = grow(hole, first)
    start &= alike
    if not start.any():
        return start
    found = grow(start, more, alike)
    if step <= GROW:
        found = grow(found, GROW // step, clear)
    return found


def contamination(
    scene: Scene, k: int, window: Window, regression: Regression
) -> tuple[Floats32, BoolArray, BoolArray]:
    """What unmasked cloud and shadow along the hole add to the scene, as told by donor `k`.

    Returns:
        Stored units (bands, rows, columns), 0 where nothing is suspect; where something is, if
        only faintly; and where without doubt.
    """
    wide = padded(window, HALO, scene.shape)
    inner = slices_of(window, wide)
    cells = scene.read(wide)
    donor, ok = scene.donor(k, wide)
    clear = clear_cells(cells, donor, ok)
    z = regression.donor.apply(donor, ok)
    residual = regression.target.apply_finite(cells.data, clear)
    residual -= regression.residual_free(z, ok)
    hole = cells.hole & ok
    found = suspects(residual, regression.width, clear, hole, above=FAINT)[inner]
    sure = suspects(residual, regression.width, clear, hole)[inner]
    added = residual[(slice(None), *inner)] * regression.target.width[:, None, None]
    added[:, ~found] = 0
    return added.astype(np.float32), found, sure
