# SPDX-License-Identifier: GPL-2.0-or-later
"""The shift between two images by phase correlation, to parts of a cell.

Kuglin and Hines (1975): images that are moved against each other have spectra whose phases differ
by a plane, and the cross-power spectrum has its peak at the shift. Here spectra are taken of tiles
whose cloud and missing data are faded out; the peak is looked for between cells by the discrete
Fourier transform at any place (Guizar-Sicairos, Thurman and Fienup 2008), tile by tile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...raster import Array, BoolArray
from ..view.sample import Floats

Place = tuple[float, float]
Spectrum = NDArray[np.complexfloating[Any, Any]]

#: Shifts are looked for up to so many cells.
FARTHEST = 24
#: Share of a tile that must be clear.
CLEAR = 0.4
# Cells beside cloud over which a tile fades in.
_FADE = 4
# Waves shorter than three cells are mostly noise, and waves that fill the tile mostly haze.
_HIGHEST = 1 / 3
# How far amplitudes are evened out: 1 leaves phases alone, which gives noise as much weight as
# land; 0 is plain correlation, whose peak is flat.
_WHITE = 0.75
# A peak so many times the noise about it is one: of unrelated images the highest has about six.
SHARP = 9.0
_SHARP_TILE = 7.0
_FEWEST = 4
# Cells between the peak of a tile and that of all tiles, at most, for the tile to agree.
_AGREES = 1.0
# Standard error up to which a shift is certain, in cells.
_EXACT = 0.1
# The shift is found anew with windows moved by it, until it changes by less than this (cells).
_ROUNDS = 4
_SETTLED = 0.08


@dataclass(frozen=True)
class Shift:
    """Where the content of an image lies, against another one.

    Args:
        cols: cells to the right; the median over the tiles that agree.
        rows: cells down.
        error: standard error of these in cells, from the scatter of the tiles.
        sharpness: height of the peak of all tiles, in standard deviations of the noise about it.
        agreeing: tiles with a sharp peak beside that of all.
        looked: tiles that were clear enough to look at.
        certain: whether the peak is sharp, and enough tiles agree closely.
    """

    cols: float = 0.0
    rows: float = 0.0
    error: float = float("inf")
    sharpness: float = 0.0
    agreeing: int = 0
    looked: int = 0
    certain: bool = False

    @property
    def length(self) -> float:
        """Cells, along the straight line."""
        return float(np.hypot(self.cols, self.rows))


@dataclass(frozen=True)
class Tile:
    """A place in both images.

    Args:
        one: values (bands, n, n).
        other: of the image whose shift is looked for (bands, n, n).
        clear: cells that count in both (n, n).
    """

    one: Array
    other: Array
    clear: BoolArray


def cross_power(tile: Tile, at: Place = (0.0, 0.0)) -> Spectrum:
    """Half of the cross-power spectra of a tile (bands, n, n // 2 + 1), amplitudes evened out.

    A window that stays where it is draws the peak to no shift, cloud with its edges most of all.
    So it is laid over the other image where the content is thought to lie.

    Args:
        tile: what is compared.
        at: rows down and columns to the right by which the other image is thought to be moved;
            whole cells of these are taken back, so that the peak lies at what is left.
    """
    back = -round(at[0]), -round(at[1])
    other = np.roll(tile.other, back, axis=(1, 2))
    clear = tile.clear & np.roll(tile.clear, back, axis=(0, 1))
    weight = _weights(clear)
    there = _between(weight, (at[0] + back[0], at[1] + back[1]))
    first = np.fft.rfft2(_flat(tile.one, weight, clear))
    product = first.conj() * np.fft.rfft2(_flat(other, there, clear))
    size = np.abs(product)
    limit = size.max(axis=(1, 2), keepdims=True, initial=0.0) * 1e-12
    even = np.where(size > limit, size, 1.0) ** -_WHITE
    product *= np.where(size > limit, even, 0.0) * _passed(clear.shape[0])
    total = np.abs(product).sum(axis=(1, 2), keepdims=True)
    found: Spectrum = product / np.where(total > 0, total, 1.0)
    return found


def find_shift(tiles: Sequence[Tile], reach: int = FARTHEST) -> Shift:
    """The shift on which tiles agree; `certain` says whether they do.

    Args:
        tiles: of one size.
        reach: cells up to which a shift is looked for.
    """
    if not tiles:
        return Shift()
    spectra = [cross_power(tile) for tile in tiles]
    side = spectra[0].shape[1]
    layers = np.fft.irfft2(np.sum(spectra, axis=0), s=(side, side))
    reach = min(reach, side // 4)
    places = np.arange(-reach, reach + 1)
    near = layers[:, places[:, None], places[None, :]]
    # A band may be dark in one date where it is bright in the other: its peak counts as well.
    top = np.unravel_index(np.argmax((near * near).sum(axis=0)), near.shape[1:])
    signs = np.sign(near[:, top[0], top[1]])[:, None, None]
    at = float(places[top[0]]), float(places[top[1]])
    taken = 0.0, 0.0
    for again in range(_ROUNDS):
        if again:
            taken = float(round(at[0])), float(round(at[1]))
            spectra = [cross_power(tile, at) for tile in tiles]
        each = [(signs * one).sum(axis=0) for one in spectra]
        row, col, sharpness = _peak(
            np.sum(each, axis=0), (round(at[0] - taken[0]), round(at[1] - taken[1]))
        )
        before, at = at, (row + taken[0], col + taken[1])
        if sharpness < SHARP or max(abs(at[0] - before[0]), abs(at[1] - before[1])) < _SETTLED:
            break
    start = at[0] - taken[0], at[1] - taken[1]
    found = np.array([_peak(one, start) for one in each])
    agree = (found[:, 2] >= _SHARP_TILE) & (np.abs(found[:, :2] - start).max(axis=1) <= _AGREES)
    count = int(agree.sum())
    if not count:
        return Shift(sharpness=sharpness, looked=len(each))
    rows, cols = np.median(found[agree, :2], axis=0)
    scatter = np.median(np.abs(found[agree, :2] - (rows, cols)), axis=0).max()
    # Of a median; the last term stands for what tiles have in common.
    error = float(np.hypot(1.2533 * 1.4826 * scatter / count**0.5, 0.02))
    certain = (
        sharpness >= SHARP and count >= max(_FEWEST, 0.4 * len(each)) and error <= _EXACT
    )
    return Shift(
        float(cols + taken[1]), float(rows + taken[0]), error, sharpness, count, len(each),
        bool(certain),
    )  # fmt: skip


def _weights(clear: BoolArray) -> Floats:
    """0 where not clear and right beside it, then fading in, and a Hann window over all (n, n)."""
    near = clear
    fade = np.zeros(clear.shape)
    for _ in range(_FADE):
        if not near.all():
            inner = near.copy()
            for axis in (0, 1):
                inner &= np.roll(near, 1, axis) & np.roll(near, -1, axis)
            near = inner
        fade += near
    window = np.hanning(clear.shape[0] + 2)[1:-1]
    found: Floats = fade / _FADE * window[:, None] * window[None, :]
    return found


def _between(weight: Floats, at: Place) -> Floats:
    """The weights moved by up to a cell down and to the right, between cells linearly."""
    found = weight
    for axis, move in enumerate(at):
        if move:
            part = abs(move)
            found = (1 - part) * found + part * np.roll(found, 1 if move > 0 else -1, axis)
    return found


def _flat(values: Array, weight: Floats, clear: BoolArray) -> Floats:
    """Deviations from the mean, weighted; a few wild cells count as the edge of the others."""
    found = np.zeros(values.shape)
    for layer, out in zip(values, found):
        known = layer[clear].astype(np.float64)
        low, high = np.percentile(known[:: max(1, known.size // 4000)], (1, 99))
        out[clear] = np.clip(known, low, high)
        out -= float((out * weight).sum()) / max(float(weight.sum()), 1e-9)
        out *= weight
    return found


def _passed(side: int) -> NDArray[np.bool_]:
    """The frequencies that count (n, n // 2 + 1)."""
    rows, cols = np.fft.fftfreq(side, 1.0)[:, None], np.fft.rfftfreq(side, 1.0)[None, :]
    size = np.hypot(rows, cols)
    found: NDArray[np.bool_] = (size <= _HIGHEST) & (size >= 3 / side)
    return found


def _peak(spectrum: Spectrum, start: Place) -> tuple[float, float, float]:
    """Row and column of the peak within a cell and a half of `start`, and its sharpness."""
    side = spectrum.shape[0]
    noise = float(np.sqrt((np.abs(spectrum) ** 2).sum() / 2))
    if not noise > 0:
        return start[0], start[1], 0.0
    rows, cols = np.fft.fftfreq(side, 1.0), np.fft.rfftfreq(side, 1.0)
    # Only rows and columns with frequencies that count.
    few, many = np.abs(rows) <= _HIGHEST, cols <= _HIGHEST
    part = spectrum[few][:, many]
    at, height = start, 0.0
    for step, count in ((0.15, 10), (0.02, 8)):
        moves = step * np.arange(-count, count + 1)
        down = np.exp(2j * np.pi * np.outer(at[0] + moves, rows[few]))
        along = np.exp(2j * np.pi * np.outer(cols[many], at[1] + moves))
        surface = (down @ part @ along).real
        top = np.unravel_index(np.argmax(surface), surface.shape)
        at = at[0] + float(moves[top[0]]), at[1] + float(moves[top[1]])
        height = float(surface.max())
    return at[0], at[1], height / noise
