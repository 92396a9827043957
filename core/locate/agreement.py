# SPDX-License-Identifier: GPL-2.0-or-later
"""How well a small canopy fits a larger one, at every whole-cell shift at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

# A shift at which less of the plot lies on data than this is not judged.
ENOUGH = 0.7


def agreement(canopy: Floats, valid: Bools, template: Floats, area: Bools) -> Floats:
    """r[s] = correlation of template and canopy over the area's valid cells, moved by s.

    Cells without data are left out of both sums (Padfield 2012, "Masked object registration in
    the Fourier domain", doi:10.1109/TIP.2011.2181402).

    Args:
        canopy: (rows, columns) heights.
        valid: the same shape; which of them are data.
        template: (smaller, smaller) what is laid over it.
        area: the shape of `template`; which of its cells count.

    Returns:
        (rows - smaller + 1, columns - smaller + 1) between -1 and 1; NaN where less than ENOUGH
        of the area is data, or one of the two is flat.
    """
    rows, cols = template.shape
    shape = (canopy.shape[0] - rows + 1, canopy.shape[1] - cols + 1)
    weight = area.astype(np.float64)
    data = valid.astype(np.float64)
    # Near 0, so that squares do not swallow differences.
    level = float(canopy[valid].mean()) if valid.any() else 0.0
    heights = np.where(valid, canopy - level, 0.0)
    inner = np.where(area, template - float(template[area].mean() if area.any() else 0.0), 0.0)

    over = [np.fft.rfft2(part) for part in (data, heights, heights * heights)]
    under = [np.conj(np.fft.rfft2(part, canopy.shape)) for part in (weight, inner, inner * inner)]

    def moved(big: int, small: int) -> Floats:
        whole = np.fft.irfft2(over[big] * under[small], canopy.shape)
        found: Floats = whole[: shape[0], : shape[1]]
        return found

    count = np.rint(moved(0, 0))
    some = np.maximum(count, 1.0)
    sum_t, sum_tt = moved(0, 1), moved(0, 2)
    sum_c, sum_cc = moved(1, 0), moved(2, 0)
    covariance = moved(1, 1) - sum_t * sum_c / some
    spread_t = sum_tt - sum_t**2 / some
    spread_c = sum_cc - sum_c**2 / some
    # What is left of a flat canopy is rounding of the sums.
    flat_t = spread_t <= 1e-9 * max(float((inner * inner).sum()), 1e-9)
    flat_c = spread_c <= 1e-9 * max(float((heights * heights).sum()), 1e-9)
    with np.errstate(invalid="ignore", divide="ignore"):
        r: Floats = covariance / np.sqrt(np.abs(spread_t * spread_c))
    r = np.clip(r, -1.0, 1.0)
    r[flat_t | flat_c | (count < ENOUGH * weight.sum()) | (count < 3)] = np.nan
    return r


def independent_cells(template: Floats, area: Bools) -> float:
    """How many independent values the area holds: its cells over their correlated area.

    A crown covers many cells, which are not as many observations. The correlated area is the sum
    of the squared autocorrelation over all lags up to a quarter of the template (Bartlett 1935).
    Correlation by chance at distant lags adds to it, so the number is rather too small.

    Args:
        template: (rows, columns) heights.
        area: the same shape; which cells count.

    Returns:
        between 1 and the number of cells.
    """
    cells = float(area.sum())
    if cells < 2:
        return 1.0
    inner = np.where(area, template - template[area].mean(), 0.0)
    shape = (2 * area.shape[0], 2 * area.shape[1])

    def correlated(values: Floats) -> Floats:
        power = np.abs(np.fft.rfft2(values, shape)) ** 2
        found: Floats = np.fft.irfft2(power, shape)
        return found

    pairs = correlated(area.astype(np.float64))
    products = correlated(inner)
    if products[0, 0] <= 0:
        return 1.0
    with np.errstate(invalid="ignore", divide="ignore"):
        rho = np.where(pairs > 0.5, (products / pairs) / (products[0, 0] / cells), 0.0)
    lag_y = np.fft.fftfreq(shape[0], 1.0 / shape[0])[:, None]
    lag_x = np.fft.fftfreq(shape[1], 1.0 / shape[1])[None, :]
    near = lag_y**2 + lag_x**2 <= (max(area.shape) / 4.0) ** 2
    return float(np.clip(cells / (rho[near] ** 2).sum(), 1.0, cells))
