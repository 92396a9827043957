# SPDX-License-Identifier: GPL-2.0-or-later
"""What layer 1 leaves, summed over the whole scene in coarse cells, for the layers above it."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ....blocks import stream
from ....executors import pieces_ahead
from ....grid import Window
from ....progress import Progress
from ....raster import BoolArray
from ...view.overlap import SharedReads
from ...view.sample import clear_cells
from ...view.scene import Region, Scene, padded, slices_of, tiles
from . import local
from .coarsegrid import Floats32, block_sum
from .model import COARSE, Regression
from .predict import outlier_weight
from .surroundings import HALO
from .suspects import suspects

TILE = 512
# Side of what is read at once, and how many are under way at most:
# surroundings cost least around large pieces, and memory is bounded.
UNIT = 2 * TILE
# Up to so many cells every one is surveyed.
SURVEY_ALL = 4_000_000
AHEAD = min(6, pieces_ahead())


@dataclass(frozen=True)
class Sums:
    """What is summed over a tile or over the whole scene.

    Args:
        moments: for layer 2; see `local.moments`.
        coarse: for layer 3, in cells of COARSE (k + bands, rows, columns).
        suspect: clear cells along the hole that are suspect, of every `step`-th row and column.
        squares: of what layer 1 leaves, in the cells of `moments` (bands, rows, columns); no
            bands if that was not asked for.
    """

    moments: Floats32
    coarse: Floats32
    suspect: BoolArray
    squares: Floats32

    def put(self, tile: Window, part: Sums, step: int) -> None:
        """Set the sums of a tile of the scene."""
        for whole, piece, side in (
            (self.moments, part.moments, local.CELL),
            (self.coarse, part.coarse, COARSE),
            (self.suspect, part.suspect, step),
            (self.squares, part.squares, local.CELL),
        ):
            row, col = tile.row // side, tile.col // side
            height, width = piece.shape[-2:]
            whole[..., row : row + height, col : col + width] = piece


def survey(
    scene: Scene,
    k: int,
    regression: Regression,
    executor: Executor | None,
    progress: Progress,
    misfit: bool = False,
) -> Sums:
    """Sums of what layer 1 leaves, over the whole scene; its squares if `misfit` asks for them."""
    rows, cols = scene.shape
    n, bands = regression.components.count, scene.band_count
    size = local.CELL
    grid = (-(-rows // size), -(-cols // size))
    step = regression.step
    sums = Sums(
        np.zeros((n, n + bands, *grid), dtype=np.float32),
        np.zeros((n + bands, -(-rows // COARSE), -(-cols // COARSE)), dtype=np.float32),
        np.zeros((-(-rows // step), -(-cols // step)), dtype=bool),
        np.zeros((bands if misfit else 0, *grid), dtype=np.float32),
    )
    units = tiles(scene.shape, UNIT)
    wide = [padded(unit, HALO, scene.shape) for unit in units]
    shared = SharedReads(scene, wide, [wide if k == i else [] for i in range(scene.donor_count)])

    work = _Surveying(shared, k, regression, misfit)

    def take(unit: Window, done: list[tuple[Window, Sums]]) -> None:
        for tile, found in done:
            sums.put(tile, found, step)

    stream(units, work, take, total=len(units), executor=executor, progress=progress, ahead=AHEAD)
    return sums


@dataclass(frozen=True)
class _Surveying:
    """The sums of the tiles of a unit of work; see `survey_tile`."""

    scene: SharedReads
    k: int
    regression: Regression
    misfit: bool

    def __call__(self, unit: Window) -> list[tuple[Window, Sums]]:
        wide = padded(unit, HALO, self.scene.shape)
        region = Region(self.scene, wide)
        every = [
            (t, survey_tile(region, self.k, t, self.regression, self.misfit))
            for t in _tiles_in(unit)
        ]
        self.scene.release(wide, wide)
        return [(tile, found) for tile, found in every if found is not None]


def _tiles_in(unit: Window) -> list[Window]:
    """The tiles of the fixed grid that make up a unit of work."""
    return [
        Window(unit.col + t.col, unit.row + t.row, t.width, t.height)
        for t in tiles((unit.height, unit.width), TILE)
    ]


def survey_tile(
    scene: Scene, k: int, tile: Window, regression: Regression, misfit: bool = False
) -> Sums | None:
    """Sums of one tile; None if none of its cells is clear."""
    wide = padded(tile, HALO, scene.shape)
    inner = slices_of(tile, wide)
    cells = scene.read(wide)
    donor, ok = scene.donor(k, wide)
    clear = clear_cells(cells, donor, ok)
    if not clear[inner].any():
        return None
    z = regression.donor.apply(donor, ok)
    step = regression.step
    thin = (slice(None, None, step), slice(None, None, step))
    hole, clear = (cells.hole & ok)[thin], clear[thin]
    residual = regression.target.apply_finite(cells.data[(slice(None), *thin)], clear)
    residual -= regression.residual_free(z, ok, step)
    suspect = suspects(residual, regression.width, clear, hole, step)
    here = tuple(slice(s.start // step, -(-s.stop // step)) for s in inner)
    residual, clear, suspect = residual[(slice(None), *here)], clear[here], suspect[here]
    weight = outlier_weight(residual, clear & ~suspect, regression.width)
    # A cell stands for those that were passed over.
    weight *= np.float32(step * step)
    regressors = regression.components.apply(
        np.ascontiguousarray(z[(slice(None), *inner)][(slice(None), *thin)])
    )
    sums = local.moments(regressors, residual, weight, local.CELL // step)
    regressors *= weight
    squares = np.zeros((0, *sums.shape[-2:]), dtype=np.float32)
    if misfit:
        squares = block_sum(residual * residual * weight, local.CELL // step)
    residual *= weight
    size = COARSE // step
    coarse = np.concatenate([block_sum(regressors, size), block_sum(residual, size)])
    return Sums(sums, coarse, suspect, squares)


def survey_step(shape: tuple[int, int]) -> int:
    """Every cell of a small raster is surveyed, of a large one every other row and column."""
    return 1 if shape[0] * shape[1] <= SURVEY_ALL else 2
