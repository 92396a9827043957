# SPDX-License-Identifier: GPL-2.0-or-later
"""All donors together: what each cell of a window is filled with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...grid import Window
from ...raster import Array, BoolArray
from ..methods import Filler
from ..methods.seamless.coarsegrid import Floats32
from ..view.sample import Floats
from ..view.scene import Scene, padded, slices_of
from .squares import at_cells
from .weights import Blend, agreement

#: Beside its missing data a donor fades out over so many cells, so that no step shows.
FADE = 8
# Cells that are mixed at once.
_PIECE = 40_000


@dataclass(frozen=True)
class Blended:
    """A blend with the weights of each place, ready to be used.

    Args:
        blend: which donors count.
        weights: (m * bands, rows, columns) in squares of MISFIT_SQUARE cells.
    """

    blend: Blend
    weights: Floats32

    @classmethod
    def of(cls, blend: Blend, fillers: Sequence[Filler | None]) -> Blended:
        """Weights from the misfits of these fillers."""
        fields = [filler.misfit for k in blend.chosen if (filler := fillers[k]) is not None]
        m, bands = blend.scale.shape
        if blend.local and all(field is not None for field in fields):
            misfit = np.stack([field for field in fields if field is not None]).astype(np.float64)
        else:
            misfit = np.ones((m, bands, 1, 1))
        found = blend.weights(misfit)  # rows, columns, bands, m
        every = np.ascontiguousarray(np.moveaxis(found, (3, 2), (0, 1)), dtype=np.float32)
        return cls(blend, every.reshape(m * bands, *every.shape[2:]))

    def at(self, rows: NDArray[np.intp], cols: NDArray[np.intp]) -> Floats32:
        """Weights of the chosen at cells of the scene (m, bands, n)."""
        m, bands = self.blend.scale.shape
        if self.weights.shape[1:] == (1, 1):
            flat = np.broadcast_to(self.weights[:, :, 0], (m * bands, rows.size))
        else:
            flat = at_cells(self.weights, (rows, cols))
        return flat.reshape(m, bands, rows.size)


@dataclass
class Mixed:
    """What the cells of a window are filled with, in row order.

    Args:
        filled: which cells (rows, columns).
        values: (bands, n).
        most: the donor with the most weight in each, from 0 (n,).
        share: weight of each donor (donors, n), of sum 1.
        covered: in which cells of the hole each donor has data (donors, cells of the hole).
        square: of the spread of the donors' predictions about `values` (bands, n).
    """

    filled: BoolArray
    values: Floats
    most: NDArray[np.int64]
    share: Floats
    covered: NDArray[np.bool_]
    square: Floats


def mix(
    scene: Scene,
    window: Window,
    hole: BoolArray,
    fillers: Sequence[Filler | None],
    blended: Blended,
) -> Mixed:
    """filled[p] = Σ w_k predicted_k[p] / Σ w_k over the donors k with data at p.

    w_k is the donor's weight at p times how far it has faded; what the chosen donors leave to 1
    is taken by the others, best first, so that nowhere a step shows.

    Args:
        scene: where everything is read from, also around the window.
        window: which cells.
        hole: those to be filled (rows, columns).
        fillers: per donor; None for a donor that is not used.
        blended: the weights.
    """
    places = np.flatnonzero(hole)
    row, col = np.divmod(places, window.width)
    blend, bands = blended.blend, scene.band_count
    reach = np.zeros(places.size)
    covered = np.zeros((len(fillers), places.size), dtype=bool)
    parts: list[_Part] = []
    for k in (*blend.chosen, *blend.others):
        filler = fillers[k]
        if filler is None:
            continue
        values, fade = _faded(scene, k, window, row, col)
        covered[k] = fade > 0
        chosen = k in blend.chosen
        here = covered[k] if chosen else covered[k] & (reach < 1)
        if not here.any():
            found: Array = np.zeros((bands, 0), dtype=np.float32)
        else:
            wanted = np.zeros(hole.shape, dtype=bool)
            wanted.ravel()[places[here]] = True
            found = filler.predict(scene, window, values, wanted)
        # What the chosen donors, and those before, have left.
        left = fade if chosen else (1 - reach) * fade
        parts.append(_Part(k, chosen, here, np.cumsum(here) - 1, left, found))
        np.maximum(reach, fade, out=reach)
    some = np.flatnonzero(reach > 0)
    filled = np.zeros(hole.shape, dtype=bool)
    filled.ravel()[places[some]] = True
    mixed = Mixed(
        filled,
        np.empty((bands, some.size)),
        np.empty(some.size, dtype=np.int64),
        np.zeros((len(fillers), some.size)),
        covered,
        np.empty((bands, some.size), dtype=np.float32),
    )
    # A piece at a time: of a window without a known cell, all at once would take too much memory.
    for start in range(0, some.size, _PIECE):
        piece = slice(start, min(start + _PIECE, some.size))
        cells = some[piece]
        weights = blended.at(row[cells] + window.row, col[cells] + window.col)
        _mix_piece(mixed, piece, cells, parts, weights, blend)
    return mixed


@dataclass(frozen=True)
class _Part:
    """What a donor gives to a window: `found` (bands, n) in the cells of the hole `here`."""

    k: int
    chosen: bool
    here: NDArray[np.bool_]
    place: NDArray[np.int64]
    fade: Floats
    found: Array


def _mix_piece(
    mixed: Mixed,
    piece: slice,
    cells: NDArray[np.intp],
    parts: Sequence[_Part],
    weights: Floats32,
    blend: Blend,
) -> None:
    """Set some cells of what a window is filled with."""
    bands = mixed.values.shape[0]
    total = np.zeros((bands, cells.size))
    first, second = np.zeros_like(total), np.zeros_like(total)
    chosen = [part for part in parts if part.chosen]
    agreed = np.ones((len(chosen), cells.size))
    if len(chosen) > 2:
        every = np.all([part.here[cells] for part in chosen], axis=0)
        if every.any():
            shared = np.stack([part.found[:, part.place[cells[every]]] for part in chosen])
            agreed[:, every] = agreement(shared, blend.usual)
    trusted = iter(agreed)
    for part in parts:
        here = part.here[cells]
        fade = part.fade[cells][here]
        if part.chosen:
            # A donor without weight still beats none.
            own = weights[blend.chosen.index(part.k)][:, here]
            weight = np.maximum(own, 1e-4) * (fade * next(trusted)[here])
        else:
            weight = np.broadcast_to(fade, (bands, fade.size))
        found = part.found[:, part.place[cells[here]]]
        total[:, here] += weight
        first[:, here] += weight * found
        second[:, here] += weight * found * found
        mixed.share[part.k, piece][here] += weight.mean(axis=0)
    mean = first / total
    mixed.values[:, piece] = mean
    mixed.square[:, piece] = np.maximum(second / total - mean * mean, 0)
    mixed.share[:, piece] /= mixed.share[:, piece].sum(axis=0)
    mixed.most[piece] = mixed.share[:, piece].argmax(axis=0)


def _faded(
    scene: Scene, k: int, window: Window, row: NDArray[np.intp], col: NDArray[np.intp]
) -> tuple[Array, Floats]:
    """Values of a donor in a window, and how far it counts at some of its cells: 0 … 1."""
    wide = padded(window, FADE, scene.shape)
    values, ok = scene.donor(k, wide)
    inner = slices_of(window, wide)
    near = ok
    fade = ok.astype(np.uint8)
    for _ in range(FADE - 1):
        near = near if near.all() else _inside(near)
        fade += near
    return values[(slice(None), *inner)], fade[inner][row, col] / FADE


def _inside(mask: BoolArray) -> BoolArray:
    """Cells of the mask whose four neighbours are in it; beyond the border all are."""
    out = mask.copy()
    out[1:] &= mask[:-1]
    out[:-1] &= mask[1:]
    out[:, 1:] &= mask[:, :-1]
    out[:, :-1] &= mask[:, 1:]
    return out
