# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up field campaign: plots laid out in a made-up stand, every stem in them measured."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from ..errors import ParameterError
from ..plural import plural
from .canopy import SPECIES, Canopy
from .noise import Floats, generator

RADIUS = 20.0  # metres
CANDIDATES = 2500
APART = 45.0  # metres between plot centres, but for the overlapping pair

OPEN = "no trees"
EDGE = "partly outside the flight line"
OVERLAP = "overlaps the plot before it in this list"
LEANING = "the crown of a taller tree outside leans in"
TYPING = "its stems carry the plot id with a trailing space"


@dataclass(frozen=True)
class Plot:
    """A round plot.

    Args:
        plot_id: "SAMP001" and so on.
        x: metres east of the canopy's upper left corner.
        y: metres south of it.
        quirk: what is special about it, "" for most.
        tallest: height of the tallest stem inside in metres, 0 if there is none.
        canopy_max: highest cell inside in metres.
    """

    plot_id: str
    x: float
    y: float
    quirk: str
    tallest: float
    canopy_max: float


@dataclass(frozen=True)
class Stem:
    """A measured stem: what the crew wrote down.

    Args:
        plot_id: as written down, typing errors included.
        number: of the stem, unique in the campaign.
        x: metres east of the canopy's upper left corner.
        y: metres south of it.
        code: species symbol.
        name: species name.
        height: measured, metres.
        dbh: stem diameter at breast height, cm.
        position: light that the crown gets, in NEON's words.
    """

    plot_id: str
    number: int
    x: float
    y: float
    code: str
    name: str
    height: float
    dbh: float
    position: str


def lay_out(stand: Canopy, seed: int = 2016, count: int = 24) -> list[Plot]:
    """Choose plots over the whole range of heights, among them one of each quirk.

    Raises:
        ParameterError: if the stand has no room for them.
    """
    rng = generator(seed, 40)
    rows, cols = stand.height.shape
    reach = RADIUS + 5
    if min(rows, cols) * stand.cell < 4 * reach or count < 6:
        raise ParameterError(
            f"A stand of {cols} × {rows} cells has no room for {plural(count, 'plot')}.",
            hint="Give it at least 400 × 400 metres, and ask for 6 plots or more.",
        )
    x = np.round(rng.uniform(reach, cols * stand.cell - reach, CANDIDATES), 2)
    y = np.round(rng.uniform(reach, rows * stand.cell - reach, CANDIDATES), 2)
    tallest, stems, highest, valid = _look(stand, x, y)
    gap = highest - tallest
    plain = (valid == 1) & (stems >= 3) & (np.abs(gap) < 0.9)
    taken: list[int] = []

    def pick(which: NDArray[np.bool_], rank: Floats) -> int:
        free = which.copy()
        for other in taken:
            free &= np.hypot(x - x[other], y - y[other]) > APART
        if not free.any():
            raise ParameterError(
                f"The stand has no room for {plural(count, 'plot')} of all kinds.",
                hint="Make the stand larger, or ask for fewer plots.",
            )
        best = int(np.flatnonzero(free)[np.argmin(rank[free])])
        taken.append(best)
        return best

    quirks = {
        pick((highest == 0) & (stems == 0) & (valid == 1), x): OPEN,
        pick((valid > 0.6) & (valid < 0.85) & (stems >= 3), np.abs(gap)): EDGE,
        pick((valid == 1) & (stems >= 3) & (gap < 14), -gap): LEANING,
    }
    for wish in np.linspace(np.min(tallest[plain]) + 0.5, np.max(tallest[plain]), count - 4):
        pick(plain, np.abs(tallest - wish))
    first = taken[-count // 2]
    near = np.hypot(x - x[first], y - y[first])
    second = _neighbour(plain, near, rng)
    order = sorted(taken, key=lambda i: (round(y[i] / 150), x[i]))
    order.insert(order.index(first) + 1, second)
    quirks[second] = OVERLAP
    quirks[[i for i in order if i not in quirks and i != first][-1]] = TYPING
    return [
        Plot(
            f"SAMP{n:03d}", float(x[i]), float(y[i]), quirks.get(i, ""),
            float(tallest[i]), float(highest[i]),
        )
        for n, i in enumerate(order, start=1)
    ]  # fmt: skip


def _neighbour(plain: NDArray[np.bool_], near: Floats, rng: np.random.Generator) -> int:
    """A plot that overlaps another one by about a third."""
    choice = plain & (near > 12) & (near < 32)
    if not choice.any():
        choice = (near > 5) & (near < 35)
    found = np.flatnonzero(choice)
    if not len(found):
        raise ParameterError("No place is left for two plots that overlap.", hint="Try a new seed.")
    return int(found[rng.integers(len(found))])


def measure(stand: Canopy, plots: list[Plot], seed: int = 2016) -> list[Stem]:
    """Measure every stem that stands in a plot; heights err by 0.3 m and 2 %."""
    rng = generator(seed, 41)
    trees = stand.trees
    index = cKDTree(np.column_stack([trees.x, trees.y]))
    stems: list[Stem] = []
    for plot in plots:
        inside = np.array(sorted(index.query_ball_point((plot.x, plot.y), RADIUS)), dtype=np.int64)
        errors = rng.standard_normal((len(inside), 2))
        label = plot.plot_id + (" " if plot.quirk == TYPING else "")
        for tree, (height_error, dbh_error) in zip(inside, errors):
            true = float(trees.height[tree])
            kind = SPECIES[trees.species[tree]]
            height = max(true + (0.3 + 0.02 * true) * float(height_error), 0.2)
            dbh = kind.dbh[0] * true ** kind.dbh[1] * float(np.exp(0.14 * dbh_error))
            stems.append(
                Stem(
                    label, len(stems) + 1, float(trees.x[tree]), float(trees.y[tree]),
                    kind.code, kind.name, round(height, 1), round(dbh, 1),
                    _position(bool(trees.under[tree]), true, plot.canopy_max),
                )
            )  # fmt: skip
    return stems


def _position(under: bool, height: float, top: float) -> str:
    if under:
        return "Full shade"
    if height > 0.75 * top:
        return "Full sun"
    return "Partially shaded" if height > 0.4 * top else "Mostly shaded"


def _look(
    stand: Canopy, x: Floats, y: Floats
) -> tuple[Floats, NDArray[np.int64], Floats, Floats]:
    """Per centre: tallest stem, number of stems, highest cell, and part of the cells with data."""
    trees, cell = stand.trees, stand.cell
    index = cKDTree(np.column_stack([trees.x, trees.y]))
    inside = index.query_ball_point(np.column_stack([x, y]), RADIUS)
    tallest = np.array([trees.height[list(i)].max() if i else 0.0 for i in inside])
    stems = np.array([len(i) for i in inside])
    highest, valid = np.zeros(len(x)), np.zeros(len(x))
    n = int(np.ceil(RADIUS / cell)) + 1
    for k in range(len(x)):
        row, col = int(y[k] / cell), int(x[k] / cell)
        rows = slice(max(row - n, 0), row + n + 1)
        cols = slice(max(col - n, 0), col + n + 1)
        part, known = stand.height[rows, cols], stand.valid[rows, cols]
        r = (np.arange(rows.start, rows.start + part.shape[0]) + 0.5) * cell - y[k]
        c = (np.arange(cols.start, cols.start + part.shape[1]) + 0.5) * cell - x[k]
        disc = r[:, None] ** 2 + c[None, :] ** 2 < RADIUS**2
        valid[k] = known[disc].mean()
        highest[k] = part[disc & known].max(initial=0.0)
    return tallest, stems, highest, valid
