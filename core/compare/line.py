# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines of field on raster height: least squares and those that allow for errors in both.

Pure functions on two arrays of the same length, metres, finite. Sources: Warton et al. (2006),
Biological Reviews 81, 259–291 (reduced major axis); Deming (1943); Theil (1950) and Sen (1968);
Cook (1977), Technometrics 19, 15–18.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .student import t_two_sided

__all__ = [
    "Line",
    "constant",
    "cooks_distance",
    "deming",
    "fit_line",
    "leave_one_out_rmse",
    "reduced_major_axis",
    "theil_sen",
]

Floats = NDArray[np.float64]

#: Pairs of plots grow with the square; above this the robust line is left out.
MOST_FOR_THEIL_SEN = 3000


@dataclass(frozen=True)
class Line:
    """A line y = slope × x + intercept; None where the data do not determine a figure.

    Args:
        slope: of the line.
        intercept: metres.
        r2: squared correlation.
        p_value: two-sided, of the hypothesis that the slope is zero.
        stderr: standard error of the slope.
        rmse: of y about the line, with n in the denominator.
        notes: sentences about what is not defined, and why.
    """

    slope: float | None = None
    intercept: float | None = None
    r2: float | None = None
    p_value: float | None = None
    stderr: float | None = None
    rmse: float | None = None
    notes: tuple[str, ...] = ()


def fit_line(x: Floats, y: Floats) -> Line:
    """Least squares line of y on x; what the data do not determine is None and has a note."""
    n = int(x.size)
    if n < 2:
        note = "No line can be fitted to one plot: slope, R² and their tests need more plots."
        return Line(notes=(note,))
    if constant(x):
        note = f"The raster height is {x[0]:.2f} m in all plots, so no line can be fitted."
        return Line(notes=(note,))
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = float(dx @ dx), float(dx @ dy), float(dy @ dy)
    slope = sxy / sxx
    intercept = float(y.mean() - slope * x.mean())
    deviation = y - (slope * x + intercept)
    rmse = float(np.sqrt(np.mean(deviation * deviation)))
    if constant(y):
        note = f"The field height is {y[0]:.2f} m in all plots, so there is no correlation."
        return Line(slope, intercept, rmse=rmse, notes=(note,))
    r = min(1.0, max(-1.0, sxy / math.sqrt(sxx * syy)))
    if n == 2:
        note = (
            "A line through two plots always fits: R² = 1 means nothing here, and nothing is "
            "tested."
        )
        return Line(slope, intercept, r * r, rmse=rmse, notes=(note,))
    rest = (1 - r) * (1 + r)
    stderr = math.sqrt(rest * syy / sxx / (n - 2))
    t = r * math.sqrt((n - 2) / rest) if rest > 0 else math.inf
    return Line(slope, intercept, r * r, t_two_sided(t, n - 2), stderr, rmse)


def constant(values: Floats) -> bool:
    """True if values differ by no more than their rounding."""
    return bool(np.ptp(values) <= 1e-9 * max(1.0, float(np.abs(values).max())))


def reduced_major_axis(x: Floats, y: Floats) -> tuple[float, float] | None:
    """Slope sign(r) × sd(y) / sd(x) and intercept; None for fewer than three plots or no spread."""
    if x.size < 3 or constant(x) or constant(y):
        return None
    sign = math.copysign(1.0, float(np.dot(x - x.mean(), y - y.mean())))
    slope = sign * float(np.std(y) / np.std(x))
    return slope, float(y.mean() - slope * x.mean())


def deming(x: Floats, y: Floats) -> tuple[float, float] | None:
    """Slope and intercept if errors of x and y are equally large (orthogonal regression)."""
    if x.size < 3 or constant(x) or constant(y):
        return None
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = float(dx @ dx), float(dx @ dy), float(dy @ dy)
    if abs(sxy) <= 1e-12 * math.sqrt(sxx * syy):
        return None
    slope = (syy - sxx + math.hypot(syy - sxx, 2 * sxy)) / (2 * sxy)
    return slope, float(y.mean() - slope * x.mean())


def theil_sen(x: Floats, y: Floats) -> tuple[float, float] | None:
    """Median of the slopes of all pairs, and median(y) − slope × median(x)."""
    if not 3 <= x.size <= MOST_FOR_THEIL_SEN or constant(x):
        return None
    first, second = np.triu_indices(x.size, 1)
    run = x[second] - x[first]
    apart = run != 0
    slope = float(np.median((y[second] - y[first])[apart] / run[apart]))
    return slope, float(np.median(y) - slope * np.median(x))


def _leverage(x: Floats) -> Floats:
    dx = x - x.mean()
    leverage: Floats = 1 / x.size + dx * dx / float(dx @ dx)
    return leverage


def leave_one_out_rmse(x: Floats, y: Floats, line: Line) -> float | None:
    """RMSE of each plot about the line fitted without it: e / (1 − leverage)."""
    if line.slope is None or line.intercept is None or x.size < 3:
        return None
    rest = 1 - _leverage(x)
    if np.any(rest <= 1e-12):  # without that plot there is no line
        return None
    error = (y - (line.slope * x + line.intercept)) / rest
    return float(np.sqrt(np.mean(error * error)))


def cooks_distance(x: Floats, y: Floats, line: Line) -> Floats | None:
    """How far each plot moves the line: e² × leverage / (2 s² (1 − leverage)²)."""
    if line.slope is None or line.intercept is None or x.size < 3:
        return None
    leverage = _leverage(x)
    error = y - (line.slope * x + line.intercept)
    square = float(error @ error) / (x.size - 2)
    if square <= 1e-24 * max(1.0, float(np.max(y * y))):
        return np.zeros(x.shape)
    with np.errstate(divide="ignore", invalid="ignore"):
        distance: Floats = error**2 * leverage / (2 * square * (1 - leverage) ** 2)
    return np.where(leverage < 1 - 1e-12, distance, np.inf)
