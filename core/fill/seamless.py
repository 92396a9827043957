# SPDX-License-Identifier: GPL-2.0-or-later
"""The seamless method: predict the input from a donor so that no border shows.

Three layers, each explaining what the one before has left, all fitted on cells clear in both:

1. a robust regression of each band on all bands of the donor and their surroundings;
2. local regressions on a lattice, where the neighbourhood carries them;
3. a membrane: the residual along the rim of a hole, carried smoothly across it.

Work is done on tiles of a fixed lattice, each with its surroundings, so that values depend
neither on the windows that are written nor on how many threads there are.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import replace

import numpy as np

from ..blocks import pieces_ahead, stream
from ..grid import Window
from ..progress import SILENT, Progress
from ..raster import Array, BoolArray
from . import local, membrane
from .context import HALO, Scaling, surroundings
from .lattice import Floats32, block_sum
from .model import COARSE, Model, Regression
from .overlap import SharedReads
from .predict import margin, outlier_weight, predict
from .radiometry import (
    SAMPLE_CELLS,
    SAMPLE_TILES,
    Floats,
    clear_cells,
    robust_regression,
    robust_scale,
    sample_windows,
)
from .rim import follow_rim
from .scene import Region, Scene, around, inside, lattice_tiles, tiles

TILE = 512
# Side of what is read at once, and how many are under way at most:
# surroundings cost least around large pieces, and memory is bounded.
UNIT = 2 * TILE
# Up to so many cells every one is surveyed.
SURVEY_ALL = 4_000_000
AHEAD = min(6, pieces_ahead())
# Enough neighbouring cells to tell how noisy residuals are.
_CORRELATION_TILES = 24


class SeamlessFiller:
    """filled[p] = regression + local correction + membrane at p.

    Args:
        k: the donor, from 0.
        model: fitted to it.
    """

    def __init__(self, k: int, model: Model) -> None:
        self.k = k
        self.model = model

    def reach(self, window: Window, shape: tuple[int, int]) -> Window:
        """All tiles that the window touches, with their surroundings."""
        touched = lattice_tiles(window, TILE, shape)
        first, last = touched[0], touched[-1]
        every = Window(
            first.col,
            first.row,
            last.col + last.width - first.col,
            last.row + last.height - first.row,
        )
        return around(every, margin(self.model.regression), shape)

    def fill(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Float values; tiles are predicted whole, whatever the window."""
        found = np.empty((scene.band_count, int(wanted.sum())), dtype=np.float32)
        order = (np.cumsum(wanted, dtype=np.int32) - 1).reshape(wanted.shape)
        for tile in lattice_tiles(window, TILE, scene.shape):
            part = tile.intersect(window)
            if part is None:
                continue
            place = inside(part, window)
            if not wanted[place].any():
                continue
            box = _hole_in(scene, self.k, tile)
            part = box.intersect(part)
            if part is not None:
                values = predict(scene, self.k, box, self.model)
                place = inside(part, window)
                here = wanted[place]
                found[:, order[place][here]] = values[(slice(None), *inside(part, box))][:, here]
        target = self.model.regression.target
        work = np.float32 if donor.dtype.itemsize <= 2 else np.float64
        out: Array = found.astype(work, copy=False)
        out *= target.width[:, None].astype(work)
        out += target.centre[:, None].astype(work)
        return out


def _hole_in(scene: Scene, k: int, tile: Window) -> Window:
    """The box of the cells of a tile that donor `k` may fill, on the lattice."""
    fillable = scene.read(tile).hole & scene.donor(k, tile)[1]
    rows, cols = np.flatnonzero(fillable.any(axis=1)), np.flatnonzero(fillable.any(axis=0))
    if not rows.size:
        return tile
    size = local.LATTICE
    top, left = int(rows[0]) // size * size, int(cols[0]) // size * size
    bottom, right = int(rows[-1]) + 1, int(cols[-1]) + 1
    return Window(tile.col + left, tile.row + top, right - left, bottom - top)


def fit(
    scene: Scene,
    k: int,
    *,
    regression: Regression | None = None,
    wary: bool = False,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> Model | None:
    """Fit all layers of donor `k`.

    Args:
        scene: the input with its hole, and the donors.
        k: which donor, from 0.
        regression: layer 1 if it is known already.
        wary: see `Regression`.
        executor: where tiles are worked on.
        progress: told how far it is.

    Returns:
        The model; None if too few cells are clear in both.
    """
    regression = regression or fit_regression(scene, k, executor)
    if regression is None:
        return None
    regression = replace(regression, wary=wary)
    lattice, coarse = _survey(scene, k, regression, executor, progress)
    found = local.coefficients(lattice)
    weight, left = local.residual_sums(coarse, found, COARSE)
    return Model(regression, found, membrane.solve(weight, left, float(COARSE**2)))


def _survey(
    scene: Scene, k: int, regression: Regression, executor: Executor | None, progress: Progress
) -> tuple[Floats32, Floats32]:
    """Sums of what layer 1 leaves, over the whole scene: for layer 2, and in cells of COARSE."""
    rows, cols = scene.shape
    n, bands = regression.components.count, scene.band_count
    size = local.LATTICE
    lattice = np.zeros((n, n + bands, -(-rows // size), -(-cols // size)), dtype=np.float32)
    coarse = np.zeros((n + bands, -(-rows // COARSE), -(-cols // COARSE)), dtype=np.float32)

    units = tiles(scene.shape, UNIT)
    wide = [around(unit, HALO, scene.shape) for unit in units]
    shared = SharedReads(scene, units, [wide if k == i else [] for i in range(scene.donor_count)])

    def work(unit: Window) -> list[tuple[Window, tuple[Floats32, Floats32]]]:
        reach = around(unit, HALO, scene.shape)
        region = Region(shared, reach, unit)
        every = [(t, survey_tile(region, k, t, regression)) for t in _tiles_in(unit)]
        shared.release(unit, reach)
        return [(tile, found) for tile, found in every if found is not None]

    def take(unit: Window, done: list[tuple[Window, tuple[Floats32, Floats32]]]) -> None:
        for tile, found in done:
            for sums, part, factor in ((lattice, found[0], size), (coarse, found[1], COARSE)):
                row, col = tile.row // factor, tile.col // factor
                sums[..., row : row + part.shape[-2], col : col + part.shape[-1]] = part

    stream(units, work, take, total=len(units), executor=executor, progress=progress, ahead=AHEAD)
    return lattice, coarse


def _tiles_in(unit: Window) -> list[Window]:
    """The tiles of the fixed lattice that make up a unit of work."""
    return [
        Window(unit.col + t.col, unit.row + t.row, t.width, t.height)
        for t in tiles((unit.height, unit.width), TILE)
    ]


def survey_tile(
    scene: Scene, k: int, tile: Window, regression: Regression
) -> tuple[Floats32, Floats32] | None:
    """Sums over lattice cells and over coarse cells of one tile; None if nothing is clear."""
    wide = around(tile, HALO, scene.shape)
    inner = inside(tile, wide)
    cells = scene.read(tile)
    donor, ok = scene.donor(k, wide)
    clear = clear_cells(cells, donor[(slice(None), *inner)], ok[inner])
    if not clear.any():
        return None
    z = regression.donor.apply(donor, ok)
    step = regression.step
    thin = (slice(None, None, step), slice(None, None, step))
    clear = clear[thin]
    residual = regression.target.apply_finite(cells.data[(slice(None), *thin)], clear)
    top, left = inner[0].start // step, inner[1].start // step
    rows, cols = clear.shape
    predicted = regression.residual_free(z, ok, step)
    residual -= predicted[:, top : top + rows, left : left + cols]
    weight = outlier_weight(residual, clear, regression.width)
    # A cell stands for those that were passed over.
    weight *= np.float32(step * step)
    regressors = regression.components.apply(
        np.ascontiguousarray(z[(slice(None), *inner)][(slice(None), *thin)])
    )
    sums = local.moments(regressors, residual, weight, local.LATTICE // step)
    regressors *= weight
    residual *= weight
    size = COARSE // step
    return sums, np.concatenate([block_sum(regressors, size), block_sum(residual, size)])


def survey_step(shape: tuple[int, int]) -> int:
    """Every cell of a small raster is surveyed, of a large one every other row and column."""
    return 1 if shape[0] * shape[1] <= SURVEY_ALL else 2


def fit_regression(
    scene: Scene, k: int, executor: Executor | None = None
) -> Regression | None:
    """Layer 1 on cells from deterministic places; None if too few are clear in both."""
    target, regressors = regression_sample(scene, k, executor)
    bands = scene.band_count
    count = target.shape[1]
    if count < 10 * (bands + 1):
        return None
    if count < 20 * (3 * bands + 1):
        regressors = regressors[:bands]
    donor, own = Scaling.of(regressors[:bands]), Scaling.of(target)
    # Surroundings are means of the same band, and are scaled like it.
    repeats = regressors.shape[0] // bands
    x = regressors - np.tile(donor.centre, repeats)[:, None]
    x /= np.tile(donor.width, repeats)[:, None]
    y = (target - own.centre[:, None]) / own.width[:, None]
    design = np.vstack([np.ones((1, count)), x])
    coefficients = robust_regression(design, y, ridge=1e-3)
    residual = y - coefficients @ design
    width = np.array([max(robust_scale(layer), 1e-3) for layer in residual])
    r2 = tuple(float(1 - np.var(r) / v) if (v := np.var(t)) > 0 else 0.0
               for r, t in zip(residual, y))
    found = Regression(
        donor,
        own,
        coefficients.astype(np.float32),
        width.astype(np.float32),
        local.Components.of(regressors[:bands], donor),
        count,
        r2,
        step=survey_step(scene.shape),
    )
    return replace(found, follow=follow_rim(neighbour_correlation(scene, k, found, executor)))


def neighbour_correlation(
    scene: Scene, k: int, regression: Regression, executor: Executor | None = None
) -> float:
    """Correlation of what layer 1 leaves between neighbouring cells, median over the bands."""
    products = np.zeros((2, scene.band_count))
    limit = 3 * regression.width[:, None, None]

    def work(window: Window) -> Floats | None:
        found = _residual(scene, k, window, regression)
        if found is None:
            return None
        residual, clear = found
        np.clip(residual, -limit, limit, out=residual)
        residual[:, ~clear] = 0
        both = clear[:, 1:] & clear[:, :-1]
        left, right = residual[:, :, 1:][:, both], residual[:, :, :-1][:, both]
        alike = (left * right).sum(axis=1, dtype=np.float64)
        own = (0.5 * (left * left + right * right)).sum(axis=1, dtype=np.float64)
        both_sums: Floats = np.stack([alike, own])
        return both_sums

    def take(_: Window, found: Floats | None) -> None:
        nonlocal products
        if found is not None:
            products = products + found

    windows = sample_windows(scene.shape)[0][:_CORRELATION_TILES]
    stream(windows, work, take, executor=executor, ahead=AHEAD)
    return float(np.median(products[0] / np.maximum(products[1], 1e-12)))


def _residual(
    scene: Scene, k: int, window: Window, regression: Regression
) -> tuple[Floats32, BoolArray] | None:
    """What layer 1 leaves in a window, and where; None if nothing is clear."""
    wide = around(window, HALO, scene.shape)
    inner = inside(window, wide)
    cells = scene.read(window)
    donor, ok = scene.donor(k, wide)
    clear = clear_cells(cells, donor[(slice(None), *inner)], ok[inner])
    if not clear.any():
        return None
    z = regression.donor.apply(donor, ok)
    residual = regression.target.apply(cells.data, clear)
    residual -= regression.residual_free(z, ok)[(slice(None), *inner)]
    return residual, clear


def regression_sample(
    scene: Scene, k: int, executor: Executor | None = None
) -> tuple[Floats, Floats]:
    """Input (bands, n) and donor with surroundings (3 * bands, n) of cells clear in both."""
    order, step = sample_windows(scene.shape)
    bands = scene.band_count
    targets, donors = [np.empty((bands, 0))], [np.empty((3 * bands, 0))]
    count = 0

    def work(window: Window) -> tuple[Floats, Floats] | None:
        return _sample_of(scene, k, window, step)

    def take(_: Window, found: tuple[Floats, Floats] | None) -> None:
        nonlocal count
        if found is not None:
            targets.append(found[0])
            donors.append(found[1])
            count += found[0].shape[1]

    done = 0
    while done < len(order) and (done < SAMPLE_TILES or count < SAMPLE_CELLS // 6):
        some = order[done : max(SAMPLE_TILES, done + _CORRELATION_TILES)]
        stream(some, work, take, executor=executor, ahead=AHEAD)
        done += len(some)
    return np.concatenate(targets, axis=1), np.concatenate(donors, axis=1)


def _sample_of(
    scene: Scene, k: int, window: Window, step: int
) -> tuple[Floats, Floats] | None:
    """The sample of one window; None if nothing in it is clear."""
    wide = around(window, HALO, scene.shape)
    values, ok = scene.donor(k, wide)
    if not ok.any():
        return None
    inner = inside(window, wide)
    cells = scene.read(window)
    held = values[(slice(None), *inner)]
    clear = clear_cells(cells, held, ok[inner])[::step, ::step]
    if not clear.any():
        return None
    # Centred near the data, so that single precision holds the differences.
    plain = Scaling.of(values[:, ok].astype(np.float64))
    found = surroundings(plain.apply(values, ok), ok)
    picked = found[(slice(None), *inner)][:, ::step, ::step][:, clear].astype(np.float64)
    picked *= np.tile(plain.width, 3)[:, None]
    picked += np.tile(plain.centre, 3)[:, None]
    return cells.data[:, ::step, ::step][:, clear].astype(np.float64), picked
