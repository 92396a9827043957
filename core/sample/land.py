# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up country seen by Landsat: relief, water, fields, woods, roads, and how bright they are.

A plain with square-mile farming in the lower part, grass and oak foothills, conifer mountains.
Reflectances are typical values per class; a cell's value is a mix of ground and plants by cover.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from .noise import Bools, Floats, blurred, fractal, generator, ranked, smoothstep

CELL = 30.0  # metres
SECTION = 53.6  # cells in a mile of 1609 m

BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7")


class Cover(IntEnum):
    """Land cover."""

    GRASS = 0
    SHRUB = 1
    OAK = 2
    CONIFER = 3
    RIPARIAN = 4
    CROP = 5
    ORCHARD = 6
    WATER = 7
    TOWN = 8
    ROCK = 9


# Reflectance of B1..B7 (coastal, blue, green, red, NIR, SWIR1, SWIR2).
GROUND = {
    "soil": (0.085, 0.100, 0.145, 0.190, 0.265, 0.345, 0.290),
    "dark soil": (0.050, 0.058, 0.080, 0.100, 0.155, 0.215, 0.185),
    "straw": (0.070, 0.088, 0.140, 0.195, 0.310, 0.385, 0.270),
    "duff": (0.040, 0.048, 0.076, 0.098, 0.180, 0.245, 0.180),
    "rock": (0.085, 0.098, 0.130, 0.152, 0.205, 0.245, 0.215),
    "concrete": (0.098, 0.112, 0.140, 0.158, 0.210, 0.238, 0.215),
    "road": (0.080, 0.092, 0.120, 0.140, 0.190, 0.225, 0.200),
    "water": (0.030, 0.034, 0.038, 0.026, 0.014, 0.008, 0.006),
    "silty water": (0.045, 0.056, 0.080, 0.068, 0.030, 0.012, 0.009),
    "char": (0.024, 0.027, 0.034, 0.043, 0.078, 0.150, 0.165),
}
PLANTS = {
    "grass": (0.022, 0.030, 0.068, 0.045, 0.380, 0.200, 0.095),
    "shrub": (0.022, 0.027, 0.047, 0.042, 0.235, 0.150, 0.080),
    "oak": (0.020, 0.025, 0.052, 0.037, 0.310, 0.150, 0.070),
    "conifer": (0.013, 0.015, 0.027, 0.020, 0.195, 0.080, 0.036),
    "broadleaf": (0.018, 0.023, 0.052, 0.030, 0.400, 0.165, 0.068),
    "crop": (0.020, 0.028, 0.066, 0.034, 0.480, 0.190, 0.080),
}
# Ground and plants of each class, in the order of Cover.
MAKE_UP = (
    ("straw", "grass"), ("soil", "shrub"), ("straw", "oak"), ("duff", "conifer"),
    ("dark soil", "broadleaf"), ("soil", "crop"), ("soil", "broadleaf"), ("water", "grass"),
    ("concrete", "broadleaf"), ("rock", "conifer"),
)  # fmt: skip


@dataclass(frozen=True)
class Land:
    """What does not change between two dates.

    Args:
        elevation: metres.
        cover: Cover as uint8.
        fullness: 0..1, how densely a cell is grown for its class, with texture.
        field: number of the farm field, 0 outside farmland.
        brightness: factor of the ground's brightness, about 1.
        paved: part of the cell under road.
        silt: 0 clear water .. 1 silty.
    """

    elevation: Floats
    cover: NDArray[np.uint8]
    fullness: Floats
    field: NDArray[np.int64]
    brightness: Floats
    paved: Floats
    silt: Floats

    @property
    def water(self) -> Bools:
        """Cells of water."""
        wet: Bools = self.cover == Cover.WATER
        return wet


def make_land(shape: tuple[int, int], seed: int) -> Land:
    """Lay out a country of (rows, columns) cells of 30 m."""
    rng = generator(seed, 10)
    relief, river = _relief(shape, rng)
    height = ranked(blurred(relief, 2))
    grow = fractal(rng, shape, 60, 2.0)
    texture = fractal(rng, shape, 10, 1.35)
    aspect = _northness(relief)
    wood = height + 0.07 * grow + 0.14 * aspect
    wood = wood + 0.045 * texture
    cover = np.full(shape, Cover.GRASS, dtype=np.uint8)
    cover[wood > 0.50] = Cover.SHRUB
    cover[wood > 0.60] = Cover.OAK
    cover[wood > 0.76] = Cover.CONIFER
    cover[(height > 0.90) & (0.7 * texture - 0.6 * grow - aspect > 1.25)] = Cover.ROCK
    slope = np.hypot(*np.gradient(blurred(relief, 2)))
    flat = (height + 0.035 * grow < 0.50) & (slope < np.quantile(slope, 0.75))
    flat = ndimage.binary_opening(flat, np.ones((7, 7), bool))
    field, crop, orchard, pivot_gap, field_roads = _fields(shape, rng)
    farm = flat & ~pivot_gap
    cover[farm & crop] = Cover.CROP
    cover[farm & orchard] = Cover.ORCHARD
    cover[(river < 4.5 + 1.5 * grow) & (river >= 2)] = Cover.RIPARIAN
    town = _town(shape, rng, flat)
    cover[town] = Cover.TOWN
    cover[river < 1.6 + 0.3 * grow.clip(-1, 2)] = Cover.WATER
    lake = _lake(relief, river, height)
    cover[lake] = Cover.WATER
    cover[_ponds(shape, rng, flat)] = Cover.WATER
    paved = _roads(shape, rng, relief, height, flat, field_roads, town)
    paved[cover == Cover.WATER] *= 0.2
    silt = np.clip(0.45 + 0.25 * fractal(rng, shape, 40, 2.5) - 0.35 * lake, 0, 1)
    fullness = _fullness(cover, wood, texture, grow, aspect)
    brightness = np.exp(0.16 * fractal(rng, shape, 45, 1.8) + 0.05 * texture)
    street = fractal(rng, shape, 1.6, 1.0)
    brightness[town] *= np.exp(0.25 * street[town])
    farm_field = np.where(np.isin(cover, (Cover.CROP, Cover.ORCHARD)), field, 0)
    return Land(relief, cover, fullness, farm_field, brightness, paved, silt)


def _relief(shape: tuple[int, int], rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Elevation in metres, and the distance in cells to the river."""
    rows, cols = np.mgrid[0.0 : shape[0], 0.0 : shape[1]]
    up = 0.75 * (1 - rows / shape[0]) + 0.65 * (cols / shape[1]) - 0.2
    up += 0.13 * fractal(rng, shape, 90, 2.6)
    ridges = 1.0 - np.abs(fractal(rng, shape, 42, 2.5))
    ridges += 0.42 * (1.0 - np.abs(fractal(rng, shape, 15, 2.4)))
    fine = fractal(rng, shape, 8, 2.2)
    rough = smoothstep(up, 0.30, 0.75)
    elevation = 120 + 850 * np.clip(up, 0, None) + rough * (430 * ridges + 26 * fine) + 3 * fine
    # The river comes down from the mountains in the upper right and meanders over the plain.
    along = rows + (shape[1] - cols)
    across = (cols - shape[1] * 0.62) + (rows - shape[0] * 0.42)
    wander = 30 * np.sin(along / 61 + rng.uniform(0, 6))
    wander += 7 * np.sin(along / 17 + 3 * np.sin(along / 90))
    course = across / np.sqrt(2) - wander - 10 * fractal(rng, shape, 22, 2.7)
    line = np.zeros(shape, dtype=bool)
    line[:, 1:] |= (course[:, 1:] > 0) != (course[:, :-1] > 0)
    line[1:, :] |= (course[1:, :] > 0) != (course[:-1, :] > 0)
    river: Floats = ndimage.distance_transform_edt(~line)
    elevation -= rough * 330 * np.exp(-((river / 26) ** 2))
    return elevation, river


def _northness(relief: Floats) -> Floats:
    """How much a slope looks away from the sun, about -1..1: north slopes carry more trees."""
    d_row, d_col = np.gradient(blurred(relief, 1.2), CELL)
    faces: Floats = np.tanh(4.0 * (d_row * 0.9 - d_col * 0.45))
    return -faces


def _fields(shape: tuple[int, int], rng: np.random.Generator) -> tuple[Any, Any, Any, Any, Any]:
    """Farm fields in square miles: number, crop?, orchard?, corner of a pivot?, farm road?"""
    turn = np.radians(1.3)
    rows, cols = np.mgrid[0.0 : shape[0], 0.0 : shape[1]]
    u = cols * np.cos(turn) + rows * np.sin(turn) + 11
    v = rows * np.cos(turn) - cols * np.sin(turn) + 0.03 * shape[1] + 23
    mile_u, mile_v = (u // SECTION).astype(int), (v // SECTION).astype(int)
    in_u, in_v = u / SECTION - mile_u, v / SECTION - mile_v
    road = (np.minimum(in_u, 1 - in_u) * SECTION < 0.45) | (
        np.minimum(in_v, 1 - in_v) * SECTION < 0.45
    )
    quarter = (in_u * 2).astype(int) + 2 * (in_v * 2).astype(int)
    n = int(max(mile_u.max(), mile_v.max())) + 3
    plan = rng.choice(6, (n, n, 4), p=(0.26, 0.16, 0.16, 0.14, 0.14, 0.14))[mile_v, mile_u, quarter]
    q_u, q_v = in_u * 2 % 1, in_v * 2 % 1
    part = np.select(
        [plan == 1, plan == 2, plan == 3, plan == 4],
        [(q_u * 2).astype(int), (q_v * 2).astype(int),
         (q_u * 2).astype(int) + 2 * (q_v * 2).astype(int), (q_v * 5).astype(int)], 0,
    )  # fmt: skip
    pivot_gap = (plan == 5) & (np.hypot(q_u - 0.5, q_v - 0.5) > 0.48)
    number = 1 + part + 8 * (quarter + 4 * (mile_v * n + mile_u))
    kind = rng.random(number.max() + 1)[number]
    orchard = (kind < 0.17) & (plan != 5)
    crop = (kind >= 0.17) & (kind < 0.93)
    edge = np.minimum(np.minimum(q_u, 1 - q_u), np.minimum(q_v, 1 - q_v)) * SECTION / 2
    return number, crop, orchard, pivot_gap, road | ((edge < 0.3) & (plan != 5))


def _town(shape: tuple[int, int], rng: np.random.Generator, flat: Bools) -> Bools:
    """A town and some farmsteads on flat land."""
    town = np.zeros(shape, dtype=bool)
    places = np.argwhere(flat)
    if not len(places):
        return town
    rough = fractal(rng, shape, 9, 1.9)
    r, c = np.ogrid[: shape[0], : shape[1]]
    for size in (0.055 * min(shape), 0.02 * min(shape), 4):
        row, col = places[rng.integers(len(places))]
        town |= np.maximum(np.abs(r - row), np.abs(c - col)) + 2.2 * rough < size
    steads = places[rng.integers(len(places), size=max(3, len(places) // 900))]
    town[steads[:, 0], steads[:, 1]] = True
    return town & flat


def _lake(relief: Floats, river: Floats, height: Floats) -> Bools:
    """A reservoir: the low ground along the river behind a dam in the foothills."""
    valley = (river < 34) & (height > 0.45) & (height < 0.75)
    if not valley.any():
        return np.zeros(relief.shape, dtype=bool)
    level = np.quantile(relief[valley], 0.30)
    low = (relief < level) & (river < 40) & (height > 0.45)
    labels, count = ndimage.label(ndimage.binary_opening(low, np.ones((3, 3), bool)))
    if not count:
        return np.zeros(relief.shape, dtype=bool)
    sizes = np.bincount(labels.ravel())[1:]
    largest: Bools = labels == 1 + int(np.argmax(sizes))
    filled: Bools = ndimage.binary_fill_holes(largest)
    return filled


def _ponds(shape: tuple[int, int], rng: np.random.Generator, flat: Bools) -> Bools:
    """Square basins on farms."""
    ponds = np.zeros(shape, dtype=bool)
    places = np.argwhere(flat)
    for _ in range(len(places) // 12000):
        row, col = places[rng.integers(len(places))]
        ponds[row : row + rng.integers(2, 5), col : col + rng.integers(2, 6)] = True
    return ponds


def _roads(
    shape: tuple[int, int], rng: np.random.Generator, relief: Floats, height: Floats,
    flat: Bools, farm_road: Bools, town: Bools,
) -> Floats:  # fmt: skip
    """Part of each cell under road: farm roads, hill roads along contours, a highway, streets."""
    paved = np.where(farm_road & flat, 0.35, 0.0)
    smooth = blurred(relief, 5)
    for level in np.quantile(smooth, (0.56, 0.68, 0.80, 0.90)):
        line = np.zeros(shape, dtype=bool)
        line[:, 1:] |= (smooth[:, 1:] > level) != (smooth[:, :-1] > level)
        broken = fractal(rng, shape, 60, 3.0) > -0.1
        paved = np.maximum(paved, np.where(line & broken, 0.30, 0.0))
    cols = np.arange(shape[1])
    path = shape[0] * (0.78 - 0.22 * cols / shape[1]) + 9 * np.sin(cols / 47.0 + 1)
    from_highway = np.abs(np.arange(shape[0])[:, None] - path[None, :])
    paved = np.maximum(paved, 0.9 * np.clip(1.25 - from_highway, 0, 1))
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    streets = town & ((rows % 4 == 0) | (columns % 5 == 0))
    return np.where(streets, np.maximum(paved, 0.55), paved)


def _fullness(
    cover: NDArray[np.uint8], wood: Floats, texture: Floats, grow: Floats, aspect: Floats
) -> Floats:
    """0..1, with the texture that each class has: even fields, woods that thicken uphill."""
    #          grass shrub  oak  conif  ripar crop  orch  water town  rock
    middle = np.array((0.50, 0.42, 0.30, 0.50, 0.80, 0.80, 0.62, 0.0, 0.26, 0.12))[cover]
    patchy = np.array((0.10, 0.12, 0.13, 0.09, 0.12, 0.035, 0.04, 0.0, 0.13, 0.10))[cover]
    moist = np.array((0.08, 0.07, 0.07, 0.05, 0.02, 0.01, 0.0, 0.0, 0.0, 0.0))[cover]
    full = middle + patchy * texture + moist * (grow + aspect)
    full += np.where(cover == Cover.OAK, 3.0 * (wood - 0.60), 0.0)
    full += np.where(cover == Cover.CONIFER, 1.6 * np.clip(wood - 0.76, 0, 0.25), 0.0)
    filled: Floats = np.clip(full, 0.0, 1.0)
    return filled
