# SPDX-License-Identifier: GPL-2.0-or-later
"""Trials: the hole laid over clear cells, and the method fitted without knowing them.

The hole is mirrored and shifted, so that its size and shape are the real ones, and kept three
cells away from the real hole. Along the real one often lies cloud and shadow that the mask missed:
what it adds to the scene there is added along the simulated hole as well, so that its rim is as
dirty. Places follow from the shape of the raster alone; on a large raster a few windows stand for
the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from ...grid import Window
from ...progress import SILENT, Progress
from ...raster import Array, BoolArray
from ..methods import Filler, Fitting, fit_filler
from ..methods.protocol import RimState
from ..methods.seamless.coarsegrid import Floats32
from ..rounding import to_dtype
from ..view.scene import ArrayScene, Cells, Scene, tiles, whole

Move = Callable[[Any], Any]

# A raster of at most so many cells is tried whole, in all four ways.
SMALL = 250_000
SIDE = 512
WINDOWS = 3
LOOKED_AT = 48
_AWAY = 3
_ENOUGH = 50
# Share of a simulated window that is hidden at most: the rest must tell how to fill it.
_MOST = 0.6
# Hidden cells from which weights of donors can be told, and further trials for them, at most.
ENOUGH_TO_WEIGH = 2000
_MORE = 12
# Cells of all further trials, at most, but for two of them: each fits every donor anew.
_WORK = 300_000
_LEAST = 20
_SHARE = 0.35


@dataclass(frozen=True)
class Trial:
    """Clear cells that are hidden, and the method fitted to what is left.

    Args:
        scene: in which they are not known; its values are the true ones.
        gap: which cells (rows, columns).
        fillers: per donor; None for a donor that is not used.
    """

    scene: ArrayScene
    gap: BoolArray
    fillers: Sequence[Filler | None]


@dataclass(frozen=True)
class Trials:
    """All trials of a run.

    Args:
        tried: one after the other.
        suspect: clear cells along the real holes that look like cloud or shadow, where looked.
        refitted: whether the whole method was fitted anew without the hidden cells.
    """

    tried: tuple[Trial, ...] = ()
    suspect: int = 0
    refitted: bool = True


def make_trials(
    scene: Scene,
    method: str,
    fillers: Sequence[Filler | None],
    distrust_rim: bool = False,
    misfit: bool = False,
    progress: Progress = SILENT,
) -> Trials:
    """Hide clear cells and fit the method without them.

    Args:
        scene: the input with its hole, and the donors.
        method: one of `METHODS`.
        fillers: those of the run, per donor; on a raster too large to fit anew, what they know
            of the whole scene is used, and everything local is fitted without the hidden cells.
        distrust_rim: as the fillers were fitted.
        misfit: as the fillers were fitted.
        progress: asked whether to stop.
    """
    tried: list[Trial] = []
    soiled = 0
    rows, cols = scene.shape
    small = rows * cols <= SMALL
    places = [whole(scene)] if small else spread_windows(scene)
    for i, window in enumerate(places):
        cells = scene.read(window)
        donors = [scene.donor(k, window) for k in range(scene.donor_count)]
        reachable = np.zeros((window.height, window.width), dtype=bool)
        for filler, (_, ok) in zip(fillers, donors):
            if filler is not None:
                reachable |= ok
        here = ArrayScene(cells, donors)
        rim, dirty, sure = _rim_of(here, fillers)
        soiled += int(dirty.sum())
        # What is cloud or shadow only perhaps is mostly land that is hard to fill: to leave that
        # out would tell errors too small. Where holes are everywhere, hardly a cell is beyond
        # doubt: better those than none.
        gaps = list(_gaps(cells.hole, reachable & ~sure)) or list(_gaps(cells.hole, reachable))
        for move, gap in gaps[: 4 if small else 1]:
            progress.check()
            data = _soiled(cells, move(rim), move(dirty) & ~gap)
            hidden = ArrayScene(Cells(data, cells.known & ~gap), donors)
            fitted = [
                None
                if filler is None
                else fit_filler(
                    hidden,
                    k,
                    method,
                    Fitting(
                        known=None if small else filler,
                        like=filler,
                        distrust_rim=distrust_rim,
                        misfit=misfit,
                    ),
                )
                for k, filler in enumerate(fillers)
            ]
            tried.append(Trial(hidden, gap, fitted))
        progress.update((i + 1) / len(places))
    return Trials(tuple(tried), soiled, small)


def more_trials(
    scene: Scene,
    method: str,
    fillers: Sequence[Filler | None],
    trials: Trials,
    distrust_rim: bool = False,
    progress: Progress = SILENT,
) -> tuple[Trial, ...]:
    """Trials for what needs more hidden cells than those for the error: the weights of donors.

    Where few clear cells lie apart from the hole, its mirror images hide few of them, and perhaps
    none of the land on which donors differ most. So the hole is laid over the raster at other
    places, by steps of the golden section, until enough cells were hidden.

    Args:
        scene: as for `make_trials`.
        method: as for `make_trials`.
        fillers: as for `make_trials`.
        trials: what was hidden already.
        distrust_rim: as the fillers were fitted.
        progress: asked whether to stop.

    Returns:
        Further trials; none of a large raster, whose trials hide enough.
    """
    rows, cols = scene.shape
    count = sum(int(trial.gap.sum()) for trial in trials.tried)
    if not trials.refitted or count >= ENOUGH_TO_WEIGH:
        return ()
    cells = scene.read(whole(scene))
    donors = [scene.donor(k, whole(scene)) for k in range(scene.donor_count)]
    oks = [ok for filler, (_, ok) in zip(fillers, donors) if filler is not None]
    near = cells.hole
    for _ in range(_AWAY - 1):
        near = _dilate(near)
    free = ~near & np.any(oks, axis=0) if oks else np.zeros_like(near)
    found: list[Trial] = []
    for i in range(1, max(2, min(_MORE, _WORK // (rows * cols))) + 1):
        if count >= ENOUGH_TO_WEIGH:
            break
        progress.check()
        shift = int(rows * (i * 0.6180339887 % 1)), int(cols * (i * 0.7548776662 % 1))
        gap = np.roll(cells.hole, shift, axis=(0, 1)) & free
        if gap.sum() > _SHARE * free.sum():
            side = max(4, min(rows, cols) // 8)
            steps = (np.arange(rows)[:, None] + shift[0]) // side + np.arange(cols) // side
            gap &= steps % 2 == 0
        if not _LEAST <= gap.sum() <= _MOST * free.sum():
            continue
        hidden = ArrayScene(Cells(cells.data, cells.known & ~gap), donors)
        fitted = [
            None
            if filler is None
            else fit_filler(
                hidden, k, method, Fitting(like=filler, distrust_rim=distrust_rim, misfit=True)
            )
            for k, filler in enumerate(fillers)
        ]
        found.append(Trial(hidden, gap, fitted))
        count += int(gap.sum())
    return tuple(found)


def _gaps(hole: BoolArray, reachable: BoolArray) -> Iterator[tuple[Move, BoolArray]]:
    """The hole mirrored and shifted, over clear cells away from the hole; and how it was moved."""
    near = hole.copy()
    for _ in range(_AWAY - 1):
        near = _dilate(near)
    free = ~near & reachable
    rows, cols = hole.shape
    shift = (min(60, rows // 3), min(90, cols // 3))
    moves: tuple[Move, ...] = (
        lambda values: values[..., ::-1, ::-1],
        lambda values: values[..., ::-1, :],
        lambda values: values[..., ::-1],
        lambda values: np.roll(values, shift, axis=(-2, -1)),
    )
    # Where the hole is so large that hardly a clear cell would be left: a half of it, in squares.
    side = max(4, min(rows, cols) // 8)
    squares = (np.arange(rows)[:, None] // side + np.arange(cols) // side) % 2 == 0
    for part in (np.ones_like(hole), squares):
        found = False
        for move in moves:
            gap: BoolArray = move(hole) & free & part
            if gap.sum() >= _ENOUGH and gap.sum() <= _MOST * free.sum():
                found = True
                yield move, gap
        if found:
            return


def _rim_of(scene: ArrayScene, fillers: Sequence[Filler | None]) -> RimState:
    """What unmasked cloud and shadow along the hole add, by the first donor that can tell."""
    rows, cols = scene.shape
    added = np.zeros((scene.band_count, rows, cols), dtype=np.float32)
    dirty, every = np.zeros((2, rows, cols), dtype=bool)
    for filler in fillers:
        state = filler.rim_state(scene, whole(scene)) if filler is not None else None
        if state is not None:
            here, found, sure = state
            every |= sure
            found &= ~dirty
            added[:, found] = here[:, found]
            dirty |= found
    return added, dirty, every


def _soiled(cells: Cells, added: Floats32, where: BoolArray) -> Array:
    """The input with what was found on the real rim added where it lies on a simulated one."""
    where = where & cells.complete
    data = cells.data.copy()
    values = data[:, where].astype(np.float64) + added[:, where]
    data[:, where] = to_dtype(values, data.dtype, None)
    return data


def _dilate(mask: BoolArray) -> BoolArray:
    """The mask and the eight neighbours of its cells."""
    out = mask.copy()
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    wide = out.copy()
    wide[:, 1:] |= out[:, :-1]
    wide[:, :-1] |= out[:, 1:]
    return wide


def spread_windows(scene: Scene) -> list[Window]:
    """Some windows with both hole and clear cells, spread over the raster."""
    every = tiles(scene.shape, SIDE)
    n = len(every)
    step = max(1, round(n * 0.6180339887))
    while np.gcd(step, n) != 1:
        step += 1
    found: list[Window] = []
    for i in range(min(n, LOOKED_AT)):
        window = every[i * step % n]
        if window.width * window.height < SIDE * SIDE // 4:
            continue
        hole = scene.read(window).hole
        if 0.02 < hole.mean() < _MOST:
            found.append(window)
            if len(found) == WINDOWS:
                break
    return found
