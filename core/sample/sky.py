# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up clouds, the shadows they cast, and what a QA band says of them.

Heaped clouds hang at heights of their own. A shadow lies away from the sun by
height / tan(sun elevation), so it is found where the geometry says. The QA band is made as the
Collection 2 product makes it, with its errors: thin rims, thin clouds and part of the shadows
are not flagged.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin, tan

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from .land import CELL
from .noise import Bools, Floats, blurred, fractal, grown, smoothstep

DETECTED = 0.38  # opacity from which a cloud is flagged
THIN = 0.25  # opacity that a thin, undetected cloud does not exceed
DILATION = 3  # cells, of the Collection 2 dilated cloud
PAD = 90  # cells of sky around the scene, from which shadows fall into it

# How much of the light is left in full shadow, B1..B7: the sky still lights the blue.
SHADE = np.array((0.30, 0.26, 0.21, 0.17, 0.16, 0.13, 0.12))
# How bright a thick cloud is, B1..B7.
WHITE = np.array((0.66, 0.66, 0.67, 0.69, 0.73, 0.60, 0.47))


@dataclass(frozen=True)
class Sun:
    """Where the sun stands.

    Args:
        azimuth: degrees clockwise from north.
        elevation: degrees above the horizon.
    """

    azimuth: float
    elevation: float

    def shadow_offset(self, height: float, cell: float = CELL) -> tuple[float, float]:
        """Rows (south) and columns (east) from a thing `height` metres up to its shadow."""
        length = height / tan(radians(self.elevation)) / cell
        away = radians(self.azimuth + 180.0)
        return -cos(away) * length, sin(away) * length


@dataclass(frozen=True)
class Cloud:
    """One cloud: where its box begins in the scene, how high it hangs, how it is flagged.

    Args:
        row: first row of its box; may be negative.
        col: first column of its box.
        height: metres above the ground.
        rows: height of its box in cells.
        cols: width of its box.
        thin: True if it is too thin to be detected.
    """

    row: int
    col: int
    height: float
    rows: int
    cols: int
    thin: bool


@dataclass(frozen=True)
class Sky:
    """All that is between the ground and the satellite; arrays of (rows, columns).

    Args:
        cloud: opacity of heaped clouds, 0..1.
        bright: their brightness as a factor.
        shadow: darkness of the shadows on the ground, 0..1.
        cirrus: opacity of high, thin cloud.
        flagged_cloud: what the QA band calls cloud,
        flagged_shadow: shadow,
        flagged_cirrus: cirrus.
        dilated: the rim around flagged cloud.
        objects: the clouds one by one.
        sun: where the light comes from.
    """

    cloud: Floats
    bright: Floats
    shadow: Floats
    cirrus: Floats
    flagged_cloud: Bools
    flagged_shadow: Bools
    flagged_cirrus: Bools
    dilated: Bools
    objects: tuple[Cloud, ...]
    sun: Sun


def make_sky(
    shape: tuple[int, int],
    rng: np.random.Generator,
    sun: Sun,
    cover: float,
    missed: float = 1.0,
    cirrus: bool = False,
    frame: tuple[slice, slice] | None = None,
) -> Sky:
    """Hang clouds over a scene.

    Args:
        shape: rows, columns.
        rng: source of chance.
        sun: where it stands.
        cover: share of `frame` under heaped cloud, 0..0.8.
        missed: 0, the QA band finds everything; 1, it errs as real ones do.
        cirrus: add a bank of thin high cloud.
        frame: the part of the scene for which `cover` holds; all of it if None.
    """
    big = (shape[0] + 2 * PAD, shape[1] + 2 * PAD)
    inner = (slice(PAD, PAD + shape[0]), slice(PAD, PAD + shape[1]))
    field = fractal(rng, big, 24, 1.9) + 0.13 * fractal(rng, big, 5, 1.5)
    seen = field[inner][frame] if frame is not None else field[inner]
    opacity, depth = np.zeros(big), np.zeros(big)
    if cover > 0:
        threshold = np.quantile(seen, 1.0 - min(cover * 1.12, 0.9))
        depth = np.clip(field - threshold, 0.0, None)
        opacity = 1.0 - np.exp(-3.4 * depth**1.15)
    labels, count = ndimage.label(opacity > 0)
    labels, opacity = _without_crumbs(labels, count, opacity)
    boxes = ndimage.find_objects(labels)
    shadow, flagged_shadow = np.zeros(big), np.zeros(big, dtype=bool)
    objects = []
    base = rng.uniform(900.0, 1300.0)  # one condensation level for the whole air mass
    for number, box in enumerate(boxes, start=1):
        draw = rng.random(4)
        if box is None:
            continue
        part = labels[box] == number
        cells = int(part.sum())
        thin = bool(draw[0] < 0.25 * missed and cells < 260)
        if thin:
            opacity[box][part] *= THIN / max(float(opacity[box][part].max()), THIN)
        height = base + 250.0 * draw[1] + 9.0 * np.sqrt(cells)
        alpha = np.where(part, opacity[box], 0.0)
        d_row, d_col = sun.shadow_offset(height)
        _lay(shadow, np.clip(1.5 * alpha, 0.0, 1.0), box, d_row, d_col)
        # The product guesses the height from temperature, and errs by some cells.
        error = 1.0 + missed * 0.16 * (draw[2] - 0.5)
        found = alpha > DETECTED * missed
        forgotten = missed > 0 and draw[3] < 0.08 * missed and cells < 400
        if found.any() and not forgotten:
            guess = grown(np.pad(found, 1), 1.0)[1:-1, 1:-1] if missed < 1 else found
            _lay(flagged_shadow, guess, box, d_row * error, d_col * error)
        rows, cols = part.shape
        objects.append(
            Cloud(box[0].start - PAD, box[1].start - PAD, float(height), rows, cols, thin)
        )
    shadow = np.where(shadow > 0, blurred(shadow, 0.7), 0.0)
    flagged_cloud = opacity > DETECTED * missed
    high = _cirrus(big, rng) if cirrus else np.zeros(big)
    rim = grown(flagged_cloud, DILATION) & ~flagged_cloud
    if missed == 0:
        flagged_shadow |= shadow > 0
    return Sky(
        cloud=opacity[inner],
        bright=_lit(depth, sun, rng)[inner],
        shadow=shadow[inner],
        cirrus=high[inner],
        flagged_cloud=flagged_cloud[inner],
        flagged_shadow=(flagged_shadow & ~flagged_cloud)[inner],
        flagged_cirrus=(high > 0.02 * missed)[inner],
        dilated=rim[inner],
        objects=tuple(objects),
        sun=sun,
    )


def _without_crumbs(
    labels: NDArray[np.int32], count: int, opacity: Floats
) -> tuple[NDArray[np.int32], Floats]:
    """Drop clouds of fewer than 12 cells."""
    small = np.bincount(labels.ravel(), minlength=count + 1) < 12
    small[0] = False
    drop = small[labels]
    return np.where(drop, 0, labels), np.where(drop, 0.0, opacity)


def _lay(
    onto: NDArray[np.float64] | Bools, what: NDArray[np.float64] | Bools,
    box: tuple[slice, slice], d_row: float, d_col: float,
) -> None:  # fmt: skip
    """onto[p + offset] = max(onto[p + offset], what[p]), clipped to the sky."""
    row, col = box[0].start + round(d_row), box[1].start + round(d_col)
    top, left = max(row, 0), max(col, 0)
    bottom = min(row + what.shape[0], onto.shape[0])
    right = min(col + what.shape[1], onto.shape[1])
    if bottom <= top or right <= left:
        return
    piece = what[top - row : bottom - row, left - col : right - col]
    there = onto[top:bottom, left:right]
    np.maximum(there, piece, out=there)


def _lit(depth: Floats, sun: Sun, rng: np.random.Generator) -> Floats:
    """Brightness of the cloud tops: bulging middles, sides turned to the sun brighter."""
    top = np.sqrt(blurred(depth, 1.0)) + 0.10 * fractal(rng, depth.shape, 6, 1.6)
    d_row, d_col = np.gradient(top)
    to_sun = radians(sun.azimuth)
    facing = d_row * cos(to_sun) - d_col * sin(to_sun)
    lit: Floats = np.clip(0.80 + 0.26 * np.tanh(1.2 * top) + 0.9 * facing, 0.45, 1.35)
    return lit


def _cirrus(shape: tuple[int, int], rng: np.random.Generator) -> Floats:
    """One bank of streaks, thin and with a soft edge."""
    streaks = fractal(rng, shape, 14, 1.7, stretch=(1.0, 5.0))
    rows, cols = np.mgrid[0.0 : shape[0], 0.0 : shape[1]]
    centre = (PAD + (shape[0] - 2 * PAD) * 0.16, PAD + (shape[1] - 2 * PAD) * 0.24)
    size = 0.15 * (min(shape) - 2 * PAD)
    away = np.hypot((rows - centre[0]) * 2.0, cols - centre[1] + 0.4 * (rows - centre[0])) / size
    away += 0.25 * fractal(rng, shape, 12, 2.0)
    bank = 1.0 - smoothstep(away, 0.4, 1.0)
    thin: Floats = 0.10 * bank * np.clip(0.75 + 0.45 * streaks, 0.0, 2.0)
    return thin


def seen_through(reflectance: Floats, sky: Sky, bands: NDArray[np.int64]) -> Floats:
    """out[p] = r[p] darkened by shadow, then covered by cloud, then by cirrus.

    Args:
        reflectance: (bands, rows, columns) at the ground.
        sky: what is above it.
        bands: positions in B1..B7.
    """
    out = np.empty_like(reflectance)
    for i, band in enumerate(bands):
        shaded = reflectance[i] * (1.0 - sky.shadow * (1.0 - SHADE[band]))
        clouded = shaded + sky.cloud * (WHITE[band] * sky.bright - shaded)
        out[i] = clouded + sky.cirrus * (0.62 * WHITE[band] - clouded)
    return out
