# SPDX-License-Identifier: GPL-2.0-or-later
"""Fractal noise with a stated reach, the stuff that made-up landscapes are made of."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def generator(seed: int, *stream: int) -> np.random.Generator:
    """A random generator of its own for one part of the site, so that parts can change alone."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *stream])))


def fractal(
    rng: np.random.Generator,
    shape: tuple[int, ...],
    reach: float,
    slope: float = 2.0,
    stretch: tuple[float, float] = (1.0, 1.0),
) -> Floats:
    """Noise of mean 0 and standard deviation 1 whose spectrum falls as (f² + 1/reach²)^(-slope/2).

    The size of its features is in cells, not in parts of the image, so a larger image shows more
    features and not larger ones.

    Args:
        rng: source of chance.
        shape: rows, columns.
        reach: size of the largest features in cells.
        slope: 1 is rough, 3 is smooth.
        stretch: how much longer the features are along rows and columns.
    """
    rows, cols = shape
    # A margin hides that the transform wraps round: opposite edges must not resemble each other.
    margin = int(min(2 * reach, max(rows, cols)))
    full = (
        fft.next_fast_len(rows + margin, real=True),
        fft.next_fast_len(cols + margin, real=True),
    )
    fy = fft.fftfreq(full[0])[:, None] * stretch[0]
    fx = fft.rfftfreq(full[1])[None, :] * stretch[1]
    amplitude = (fy**2 + fx**2 + (1.0 / (2 * np.pi * reach)) ** 2) ** (-slope / 2)
    amplitude[0, 0] = 0.0
    spectrum = fft.rfft2(rng.standard_normal(full)) * amplitude
    values: Floats = fft.irfft2(spectrum, s=full)[:rows, :cols]
    values -= values.mean()
    spread = values.std()
    return values / spread if spread > 0 else values


def ranked(values: Any) -> Floats:
    """Each value's place among all, 0 (smallest) to 1: makes shares of an area exact."""
    flat = np.asarray(values).ravel()
    order = np.empty(flat.size, dtype=np.float64)
    order[np.argsort(flat, kind="stable")] = np.arange(flat.size)
    return (order / max(flat.size - 1, 1)).reshape(np.shape(values))


def smoothstep(values: Any, low: float, high: float) -> Floats:
    """0 up to `low`, 1 from `high`, a smooth S between."""
    t = np.clip((np.asarray(values, dtype=np.float64) - low) / (high - low), 0.0, 1.0)
    smooth: Floats = t * t * (3.0 - 2.0 * t)
    return smooth


def blurred(values: Any, sigma: float) -> Floats:
    """Gaussian blur, edges mirrored."""
    out: Floats = ndimage.gaussian_filter(np.asarray(values, dtype=np.float64), sigma)
    return out


def disc(radius: float) -> Bools:
    """A round structuring element: cells whose centre is within `radius` of the middle."""
    n = int(radius)
    y, x = np.mgrid[-n : n + 1, -n : n + 1]
    inside: Bools = x * x + y * y <= radius * radius
    return inside


def grown(mask: Any, radius: float) -> Bools:
    """Cells within `radius` cells of the mask."""
    if radius < 1:
        return np.array(mask, dtype=bool)
    near: Bools = ndimage.distance_transform_edt(~np.asarray(mask, dtype=bool)) <= radius
    return near if np.any(mask) else np.zeros(np.shape(mask), dtype=bool)
