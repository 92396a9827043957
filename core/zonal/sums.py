# SPDX-License-Identifier: GPL-2.0-or-later
"""How the tiles add up: totals of plots, and values held until a plot is complete."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .gather import TileResult
from .measure import Totals, Used, Wanted, join, rank
from .ragged import FloatArray, IntArray
from .tiles import Piece

# Held values of plots across tile borders are worked off when they are so many.
HELD_CELLS = 1 << 21


class Sums:
    """Adds up the parts of plots, and ranks the values of a plot when it is complete."""

    def __init__(self, plots: int, bands: int, wanted: Wanted) -> None:
        self._wanted = wanted
        self.totals = [Totals.empty(plots) for _ in range(bands)]
        self.ranked = [
            {name: np.full(plots, np.nan) for name in wanted.ranked} for _ in range(bands)
        ]
        self._tiles_left = np.zeros(plots, np.int32)
        self._held: list[tuple[IntArray, list[Used]]] = []
        self._held_cells = 0

    def expect(self, work: Sequence[Piece]) -> None:
        """Note how many tiles each plot touches."""
        for piece in work:
            self._tiles_left[piece.plots] += 1

    def add(self, piece: Piece, result: TileResult) -> None:
        """Take what one tile gave."""
        self._tiles_left[piece.plots] -= 1
        for plots, totals in result.totals:
            for mine, part in zip(self.totals, totals):
                mine.add(plots, part)
        for plots, bands in result.ranked:
            self._keep(plots, bands)
        self._held.extend(result.rest)
        self._held_cells += sum(u.values.size for _, used in result.rest for u in used)
        if self._held_cells > HELD_CELLS:
            self.rank_held(final=False)

    def rank_held(self, *, final: bool) -> None:
        """Rank what is held of plots whose tiles are all done; at the end that is all."""
        if not self._held:
            return
        plots = np.concatenate([plots for plots, _ in self._held])
        held = [join([bands[i] for _, bands in self._held]) for i in range(len(self.totals))]
        ready = self._tiles_left[plots] == 0
        self._held, self._held_cells = [], 0
        if not final and not ready.all():
            later = np.flatnonzero(~ready)
            self._held.append((plots[later], [used.take(later) for used in held]))
            self._held_cells = sum(used.values.size for used in self._held[0][1])
        order = np.flatnonzero(ready)
        order = order[np.argsort(plots[order], kind="stable")]
        heads = np.flatnonzero(np.append(True, np.diff(plots[order]) != 0))[: order.size]
        if not heads.size:
            return
        ranked = []
        for used in held:
            together = used.take(order)
            together.counts = np.add.reduceat(together.counts, heads)
            ranked.append(rank(together, self._wanted))
        self._keep(plots[order][heads], ranked)

    def _keep(self, plots: IntArray, bands: Sequence[dict[str, FloatArray]]) -> None:
        for mine, columns in zip(self.ranked, bands):
            for name, values in columns.items():
                mine[name][plots] = values
