# SPDX-License-Identifier: GPL-2.0-or-later
"""How sure the best shift is: the probability that the true one lies close to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Peak:
    """The best place of a surface, and how it stands out.

    Args:
        index: of the best place, along each axis of the surface.
        score: its correlation.
        second: best correlation farther away than the tolerance; NaN if there is none.
        probability: that the true place is within the tolerance of the best, given that the plot
            lies somewhere in the searched area and every place in it was as likely before.
    """

    index: tuple[int, ...]
    score: float
    second: float
    probability: float


def find_peak(
    surface: Floats, east: Floats, north: Floats, independent: float, tolerance: float
) -> Peak | None:
    """The peak of a correlation surface with its probability.

    Where heights differ from a scaled template by normal noise, the likelihood of a shift with
    correlation r, scale and noise fitted, is (1 - r²)^(-n/2) with n independent values; a shift
    with r below 0 counts as r = 0. Summed within `tolerance` of the peak, over the sum of all.

    Args:
        surface: (..., rows, columns) correlations, NaN where not judged; leading axes (angles)
            are summed over.
        east: (rows, columns) shift in metres.
        north: the same.
        independent: n.
        tolerance: metres.

    Returns:
        None if nothing was judged.
    """
    judged = np.isfinite(surface)
    if not judged.any():
        return None
    index = np.unravel_index(int(np.nanargmax(surface)), surface.shape)
    at = index[-2:]
    apart = np.hypot(east - east[at], north - north[at])
    near = apart <= tolerance + 1e-9
    r = np.clip(np.where(judged, surface, 0.0), 0.0, 0.9999)
    log_likelihood = -0.5 * independent * np.log1p(-(r**2))
    weight = np.where(judged, np.exp(log_likelihood - log_likelihood[judged].max()), 0.0)
    far = surface[..., ~near]
    others = far[np.isfinite(far)]
    return Peak(
        tuple(int(i) for i in index),
        float(surface[index]),
        float(others.max()) if others.size else float("nan"),
        float(weight[..., near].sum() / weight.sum()),
    )
