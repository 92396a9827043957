# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up stand: trees with a place, a species and a height, and the canopy that a laser sees.

Modelled on the oak and pine woodland of the Sierra Nevada foothills: grey pines stand out of a
lower, broad canopy of oaks, shrubs fill in, and grass lies between.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from .noise import Bools, Floats, blurred, fractal, generator, ranked, smoothstep

LOWEST = 2.0  # NEON's canopy models hold 0 for anything lower


@dataclass(frozen=True)
class Species:
    """What a species looks like from above.

    Args:
        code: symbol of the USDA PLANTS database, as in NEON's tables.
        name: scientific name.
        share: part of all stems.
        height: mean and standard deviation in metres.
        limits: smallest and largest height in metres.
        radius: crown radius = first + second * height, metres.
        base: where the crown begins, as part of the height.
        point: shape exponent; 1 a cone, 2 a dome.
        dbh: stem diameter in cm = factor * height ** exponent.
    """

    code: str
    name: str
    share: float
    height: tuple[float, float]
    limits: tuple[float, float]
    radius: tuple[float, float]
    base: float
    point: float
    dbh: tuple[float, float]


SPECIES = (
    Species("PISA2", "Pinus sabiniana", 0.16, (16.5, 4.5), (5.0, 29.0), (0.7, 0.19), 0.40, 1.5,
            (1.10, 1.30)),
    Species("QUDO", "Quercus douglasii", 0.34, (8.2, 2.2), (3.0, 14.5), (1.0, 0.36), 0.38, 2.3,
            (2.30, 1.25)),
    Species("QUWI2", "Quercus wislizeni", 0.28, (7.0, 2.3), (2.6, 13.5), (0.8, 0.38), 0.25, 2.2,
            (2.60, 1.20)),
    Species("CECU", "Ceanothus cuneatus", 0.22, (2.7, 0.7), (1.2, 4.5), (0.5, 0.40), 0.10, 2.0,
            (1.20, 1.10)),
)  # fmt: skip
FIRST_SHRUB = 3  # from here on in SPECIES


@dataclass(frozen=True)
class Trees:
    """Every tree of a stand, one array element each.

    Args:
        x: metres east of the upper left corner.
        y: metres south of it.
        height: true height in metres.
        radius: crown radius in metres.
        species: position in SPECIES.
        under: True where the tree stands below taller crowns and a laser from above misses it.
    """

    x: Floats
    y: Floats
    height: Floats
    radius: Floats
    species: NDArray[np.int64]
    under: Bools

    def __len__(self) -> int:
        return len(self.x)

    def take(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> Trees:
        """The trees chosen by booleans or positions."""
        return Trees(
            self.x[which], self.y[which], self.height[which], self.radius[which],
            self.species[which], self.under[which],
        )  # fmt: skip


@dataclass(frozen=True)
class Canopy:
    """A canopy height model and the trees that it was made from.

    Args:
        height: float32 (rows, columns), metres, 0 below LOWEST.
        valid: False where no laser pulse fell.
        trees: all trees, those that cannot be seen from above included.
        cell: cell size in metres.
    """

    height: NDArray[np.float32]
    valid: Bools
    trees: Trees
    cell: float


def canopy(
    shape: tuple[int, int] = (1000, 1000),
    seed: int = 2016,
    *,
    cell: float = 1.0,
    density: float = 1.0,
    edge: bool = True,
) -> Canopy:
    """Grow a stand and look at it from above.

    Args:
        shape: rows, columns. Time and memory grow with the number of cells (100 bytes each).
        seed: the same seed makes the same stand.
        cell: cell size in metres.
        density: 1 is open woodland; 2 has about twice the trees.
        edge: leave a ragged flight-line edge and a few specks without data.
    """
    openness = _openness((shape[0], shape[1]), generator(seed, 1), cell)
    trees = _grow(openness, generator(seed, 2), cell, density)
    height = _crowns(trees, (shape[0], shape[1]), generator(seed, 3), cell)
    height = _thicket(height, openness, generator(seed, 4), cell)
    height[height < LOWEST] = 0.0
    valid = _coverage(height.shape, generator(seed, 5), cell) if edge else np.ones(shape, bool)
    return Canopy(np.round(height, 2).astype(np.float32), valid, trees, cell)


def _openness(shape: tuple[int, int], rng: np.random.Generator, cell: float) -> Floats:
    """How much of the ground trees may take, 0..1: stands, scattered trees, meadows, a track."""
    stands = ranked(fractal(rng, shape, 130 / cell, 2.2) + 0.35 * fractal(rng, shape, 18 / cell, 2))
    cover = 0.06 + 0.94 * smoothstep(stands, 0.35, 0.95)
    meadow = ranked(fractal(rng, shape, 70 / cell, 2.6))
    cover *= smoothstep(meadow, 0.10, 0.16)
    # A stream with trees along it, and a track without: both follow level lines of smooth noise.
    stream, track = _winding(rng, shape, 260 / cell), _winding(rng, shape, 300 / cell)
    cover = np.maximum(cover, 0.75 * np.exp(-((stream * cell / 11) ** 2)))
    cover *= 1.0 - np.exp(-((stream * cell / 2.5) ** 2))
    cover *= smoothstep(track * cell, 2.5, 5.0)
    return cover


def _winding(rng: np.random.Generator, shape: tuple[int, int], reach: float) -> Floats:
    """Distance in cells to one winding line across the image."""
    field = fractal(rng, shape, reach, 3.2)
    rows, cols = np.mgrid[0.0 : shape[0], 0.0 : shape[1]]
    turn = rng.uniform(0, np.pi)
    field = 0.55 * field + 3.0 * (
        np.cos(turn) * (rows / shape[0] - 0.5) + np.sin(turn) * (cols / shape[1] - 0.5)
    )
    line = np.zeros(shape, dtype=bool)
    line[:, 1:] |= (field[:, 1:] > 0) != (field[:, :-1] > 0)
    line[1:, :] |= (field[1:, :] > 0) != (field[:-1, :] > 0)
    distance: Floats = ndimage.distance_transform_edt(~line)
    return distance


def _grow(openness: Floats, rng: np.random.Generator, cell: float, density: float) -> Trees:
    """Place trees: many try, the taller ones keep the smaller ones at a distance."""
    rows, cols = openness.shape
    tries = int(0.055 * density * rows * cols * cell * cell)
    y, x = rng.uniform(0, rows, tries), rng.uniform(0, cols, tries)
    here = openness[y.astype(int), x.astype(int)]
    species = rng.choice(len(SPECIES), tries, p=[s.share for s in SPECIES])
    # Pines hold the poor, open ground less often than the stands.
    keep = rng.random(tries) < here ** np.where(species == 0, 1.3, 1.0)
    # Sites differ: trees of a neighbourhood are tall or short together.
    site = fractal(rng, (rows, cols), 60 / cell, 2.4)[y.astype(int), x.astype(int)]
    mean = np.array([s.height[0] for s in SPECIES])[species]
    spread = np.array([s.height[1] for s in SPECIES])[species]
    height = mean + spread * (0.55 * site + 0.85 * rng.standard_normal(tries))
    low = np.array([s.limits[0] for s in SPECIES])[species]
    high = np.array([s.limits[1] for s in SPECIES])[species]
    keep &= (height > low) & (height < high)
    first = np.array([s.radius[0] for s in SPECIES])[species]
    slope = np.array([s.radius[1] for s in SPECIES])[species]
    radius = (first + slope * height) * np.exp(0.16 * rng.standard_normal(tries))
    kept = np.flatnonzero(keep)
    standing = kept[_spaced(x[kept] * cell, y[kept] * cell, height[kept], radius[kept])]
    trees = Trees(
        x[standing] * cell, y[standing] * cell, height[standing], radius[standing],
        species[standing], np.zeros(len(standing), bool),
    )  # fmt: skip
    return _with_understorey(trees, rng, (cols * cell, rows * cell))


def _spaced(x: Floats, y: Floats, height: Floats, radius: Floats) -> NDArray[np.int64]:
    """Positions of the trees left when each keeps shorter ones out of most of its crown."""
    order = np.argsort(-height, kind="stable")
    points = np.column_stack([x, y])
    tree = cKDTree(points)
    near = tree.query_ball_point(points, radius * 0.85)
    alive = np.ones(len(x), dtype=bool)
    for i in order:
        if alive[i]:
            others = [j for j in near[i] if j != i and height[j] <= height[i]]
            alive[others] = False
    left: NDArray[np.int64] = np.flatnonzero(alive)
    return left


def _with_understorey(
    trees: Trees, rng: np.random.Generator, extent: tuple[float, float]
) -> Trees:
    """Add small trees below the crowns, which the field crew finds and the laser does not."""
    drawn = rng.choice(len(trees), int(0.22 * len(trees)), replace=False)
    hosts: NDArray[np.int64] = np.sort(drawn)
    hosts = hosts[(trees.height[hosts] > 6) & (trees.species[hosts] < FIRST_SHRUB)]
    n = len(hosts)
    angle = rng.uniform(0, 2 * np.pi, n)
    away = 0.55 * trees.radius[hosts] * np.sqrt(rng.random(n))
    height = rng.uniform(0.4, 0.34 * trees.height[hosts])
    species = rng.choice(np.arange(1, len(SPECIES)), n, p=(0.25, 0.45, 0.30))
    x, y = trees.x[hosts] + away * np.cos(angle), trees.y[hosts] + away * np.sin(angle)
    here = (x >= 0) & (y >= 0) & (x < extent[0]) & (y < extent[1])
    return Trees(
        np.concatenate([trees.x, x[here]]),
        np.concatenate([trees.y, y[here]]),
        np.concatenate([trees.height, height[here]]),
        np.concatenate([trees.radius, 0.3 + 0.2 * height[here]]),
        np.concatenate([trees.species, species[here]]),
        np.concatenate([trees.under, np.ones(int(here.sum()), bool)]),
    )


def _crowns(
    trees: Trees, shape: tuple[int, int], rng: np.random.Generator, cell: float
) -> Floats:
    """height[p] = the highest crown over p; trees of one patch size are drawn together."""
    surface = np.zeros(shape)
    seen = trees.take(~trees.under)
    # What the laser meets: gaps and clumps inside the crown, the same for touching crowns.
    clumps = fractal(rng, shape, 2.2 / cell, 1.6)
    lobes = rng.uniform(0, 2 * np.pi, (3, len(seen)))
    strength = rng.uniform(0.3, 1.0, (3, len(seen))) * np.array([[0.15], [0.10], [0.05]])
    point = np.array([s.point for s in SPECIES])[seen.species]
    base = np.array([s.base for s in SPECIES])[seen.species]
    half = np.ceil(1.35 * seen.radius / cell).astype(int)
    for n in np.unique(half):
        which = np.flatnonzero(half == n)
        for part in np.array_split(which, max(1, len(which) * (2 * n + 1) ** 2 // 2_000_000)):
            cols = np.floor(seen.x[part] / cell).astype(int)[:, None, None]
            rows = np.floor(seen.y[part] / cell).astype(int)[:, None, None]
            step = np.arange(-n, n + 1)
            r, c = np.broadcast_arrays(rows + step[None, :, None], cols + step[None, None, :])
            dx = (c + 0.5) * cell - seen.x[part][:, None, None]
            dy = (r + 0.5) * cell - seen.y[part][:, None, None]
            angle = np.arctan2(dy, dx)
            reach = np.ones_like(dx)
            for k, wave in enumerate((2, 3, 5)):
                reach += strength[k, part][:, None, None] * np.cos(
                    wave * angle + lobes[k, part][:, None, None]
                )
            t = np.hypot(dx, dy) / (seen.radius[part][:, None, None] * reach)
            shape_of = np.clip(1.0 - np.clip(t, 0, 1) ** point[part][:, None, None], 0, 1)
            depth = 1.0 - base[part][:, None, None]
            top = seen.height[part][:, None, None] * (1.0 - depth + depth * shape_of)
            inside = (t < 1) & (r >= 0) & (c >= 0) & (r < shape[0]) & (c < shape[1])
            np.maximum.at(surface, (r[inside], c[inside]), top[inside])
    # Less roughness at the top than on the flanks; pulses enter the crown before they return.
    rough = 0.20 + 0.05 * np.clip(surface, 0, 12)
    settled = surface - np.abs(clumps) * rough - 0.15
    hole = (clumps < -2.1) & (surface > 0)
    settled[hole] *= 0.45
    return np.where(surface > 0, np.maximum(settled, 0.0), 0.0)


def _thicket(
    height: Floats, openness: Floats, rng: np.random.Generator, cell: float
) -> Floats:
    """Add shrub thickets, two to four metres high, in and around the stands."""
    field = fractal(rng, height.shape, 9 / cell, 1.7)
    where = field + 1.1 * blurred(openness, 12 / cell)
    brush = 1.6 + 1.3 * np.clip(where - 2.05, 0, 2) + 0.25 * fractal(rng, field.shape, 1.5, 1.2)
    return np.where((where > 2.05) & (openness > 0.05), np.maximum(height, brush), height)


def _coverage(shape: tuple[int, ...], rng: np.random.Generator, cell: float) -> Bools:
    """valid[p] = p lies inside the ragged flight line and is no speck."""
    rows, cols = shape
    valid = np.ones((rows, cols), dtype=bool)
    y = np.arange(rows) * cell
    wobble = 3.0 * fractal(rng, (rows, 2), 60 / cell, 2.0)[:, 0] + rng.exponential(1.1, rows)
    edge = (0.075 - 0.06 * y / (rows * cell)) * cols * cell + wobble
    valid[np.arange(cols)[None, :] * cell < edge[:, None]] = False
    warp = fractal(rng, (rows, cols), 6 / cell, 2.0)
    r, c = np.ogrid[:rows, :cols]
    for _ in range(max(2, round(5 * rows * cols * cell * cell / 1e6))):
        cy, cx = rng.uniform(0.05, 0.95) * rows, rng.uniform(0.12, 0.97) * cols
        size = rng.uniform(1.5, 9.0) / cell
        valid[np.hypot((r - cy) * rng.uniform(0.7, 1.4), c - cx) + 1.2 * warp < size] = False
    return valid
