# SPDX-License-Identifier: GPL-2.0-or-later
"""What a comparison of heights found."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import NotEnoughDataError
from ..plausibility import UnitQuestion
from .statistics import Statistics
from .student import t_quantile

__all__ = ["Comparison", "fit_band", "limits_of_agreement"]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Comparison:
    """What a comparison found. None stands for "not defined for these data".

    Args:
        n: pairs compared.
        slope: of the least squares line field = slope × raster + intercept.
        intercept: of that line, metres.
        r2: squared correlation of raster and field. It says nothing of bias.
        p_value: two-sided, of the hypothesis that the slope is zero.
        stderr: standard error of the slope.
        rmse: root mean square of raster − field, metres: about the 1:1 line.
        fit_rmse: the same about the least squares line, with n in the denominator.
        bias: mean of raster − field, metres.
        mae: mean of |raster − field|, metres.
        unmatched_count: plots whose id the field table does not have.
        ids: plot ids as given, one for each plot; "" without.
        raster: heights of the raster, metres, NaN where there is none.
        field: heights of the field, metres, NaN where there is none.
        residual: raster − field, NaN where a plot was not compared.
        outlier: whether the difference is one by OUTLIER_RULE.
        stems: stems behind each field height, 0 where there is none.
        all_plots: every figure, for all plots compared.
        without_outliers: the same without the outliers; `all_plots` itself if there are none, None
            if nothing else is left.
        unmatched_plots: ids of plots that the field table does not have.
        unmatched_field: ids of the field table that no plot has.
        without_raster: ids of plots with a field height and no raster height.
        without_field: ids of plots that are in the table without any height.
        merged: spellings of ids that were taken as one plot.
        alike: (plot, table) ids without a partner that differ in punctuation or zeros alone.
        aggregate: how stems became a plot's height, "" if heights were given.
        notes: sentences about what is not defined, and why.
        left_out: sentences that name impossible heights, which were left out.
        doubts: sentences about heights and ids that may not be what they seem; they count.
        unit_question: whether one side seems to be in feet, centimetres or the like.
    """

    n: int
    slope: float | None
    intercept: float | None
    r2: float | None
    p_value: float | None
    stderr: float | None
    rmse: float
    fit_rmse: float | None
    bias: float
    mae: float
    unmatched_count: int
    ids: tuple[str, ...]
    raster: Floats
    field: Floats
    residual: Floats
    outlier: Bools
    stems: NDArray[np.int64]
    all_plots: Statistics
    without_outliers: Statistics | None
    unmatched_plots: tuple[str, ...] = ()
    unmatched_field: tuple[str, ...] = ()
    without_raster: tuple[str, ...] = ()
    without_field: tuple[str, ...] = ()
    merged: tuple[tuple[str, ...], ...] = ()
    alike: tuple[tuple[str, str], ...] = ()
    aggregate: str = ""
    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    unit_question: UnitQuestion | None = None

    @property
    def compared(self) -> Bools:
        """Which plots are in the statistics."""
        return np.isfinite(self.residual)

    @property
    def outlier_count(self) -> int:
        """How many plots are flagged."""
        return int(np.count_nonzero(self.outlier))


def fit_band(comparison: Comparison, x: Floats, level: float = 0.95) -> tuple[Floats, Floats]:
    """The fitted line at `x` and half the width of its confidence band (of the mean).

    Half width: t(1 − (1 − level) / 2, n − 2) × s × sqrt(1/n + (x − mean x)² / Sxx).

    Args:
        comparison: with a tested slope (n > 2, heights that vary).
        x: raster heights, metres.
        level: 0.95 for the 95 % band.

    Raises:
        NotEnoughDataError: if no band is defined.
    """
    if comparison.slope is None or comparison.intercept is None or comparison.fit_rmse is None:
        raise NotEnoughDataError("No line was fitted.")
    n = comparison.n
    if n < 3:
        raise NotEnoughDataError("A confidence band needs three plots or more.")
    used = comparison.raster[comparison.compared]
    s = comparison.fit_rmse * math.sqrt(n / (n - 2))
    sxx = float(np.sum((used - used.mean()) ** 2))
    t = t_quantile(0.5 + level / 2, n - 2)
    half = t * s * np.sqrt(1 / n + (x - used.mean()) ** 2 / sxx)
    return comparison.slope * x + comparison.intercept, half


def limits_of_agreement(comparison: Comparison) -> tuple[float, float] | None:
    """Bias ± 1.96 standard deviations (n − 1) of all differences; None for one plot.

    With outliers among them they are wider than those of most plots: see
    `Comparison.without_outliers.limits`.

    Source: Bland and Altman (1986), Lancet 327, 307–310.
    """
    found = comparison.all_plots.limits
    return None if found is None else (found.low, found.high)
