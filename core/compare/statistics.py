# SPDX-License-Identifier: GPL-2.0-or-later
"""All figures of a comparison, for one choice of plots: all, without outliers, a group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .agreement import Limits, concordance, limits, paired_test
from .bootstrap import bootstrap_intervals
from .line import (
    cooks_distance,
    deming,
    fit_line,
    leave_one_out_rmse,
    reduced_major_axis,
    theil_sen,
)

__all__ = ["Statistics", "statistics_of"]

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Statistics:
    """Figures of one choice of plots. None stands for "not defined for these data".

    Args:
        n: plots.
        slope: of the least squares line field = slope × raster + intercept.
        intercept: of that line, metres.
        r2: squared correlation of raster and field. It says nothing of bias.
        p_value: two-sided, of the hypothesis that the slope is zero.
        stderr: standard error of the slope.
        rmse: root mean square of raster − field, metres: about the 1:1 line.
        fit_rmse: the same about the least squares line, with n in the denominator.
        loo_rmse: of each plot about the line fitted without it.
        bias: mean of raster − field, metres.
        mae: mean of |raster − field|, metres.
        field_mean: mean field height, metres.
        bias_t: t of the paired test that the bias is zero, n − 1 degrees of freedom.
        bias_p: its two-sided p-value.
        ccc: Lin's concordance correlation.
        rma: slope and intercept of the reduced major axis.
        deming: slope and intercept with equal errors of both heights.
        theil_sen: slope and intercept of the robust line.
        limits: of agreement.
        intervals: BCa bootstrap intervals, 95 %, of "bias", "rmse", "slope", "ccc".
        cook: Cook's distance of each of these plots, in their order.
        notes: sentences about what is not defined, and why.
    """

    n: int
    slope: float | None
    intercept: float | None
    r2: float | None
    p_value: float | None
    stderr: float | None
    rmse: float
    fit_rmse: float | None
    loo_rmse: float | None
    bias: float
    mae: float
    field_mean: float
    bias_t: float | None
    bias_p: float | None
    ccc: float | None
    rma: tuple[float, float] | None
    deming: tuple[float, float] | None
    theil_sen: tuple[float, float] | None
    limits: Limits | None
    intervals: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    cook: Floats | None = None
    notes: tuple[str, ...] = ()

    @property
    def rmse_percent(self) -> float | None:
        """RMSE in per cent of the mean field height."""
        return 100 * self.rmse / self.field_mean if self.field_mean > 0 else None

    @property
    def bias_percent(self) -> float | None:
        """Bias in per cent of the mean field height."""
        return 100 * self.bias / self.field_mean if self.field_mean > 0 else None


def statistics_of(x: Floats, y: Floats, *, bootstrap: bool = True) -> Statistics | None:
    """The figures of raster heights `x` and field heights `y`; None for no plots.

    Args:
        x: metres, finite.
        y: metres, finite, as many.
        bootstrap: whether intervals are drawn; 2 000 draws of 10 000 plots take seconds.
    """
    if x.size == 0:
        return None
    d = x - y
    line = fit_line(x, y)
    test = paired_test(d)
    return Statistics(
        n=int(x.size),
        slope=line.slope,
        intercept=line.intercept,
        r2=line.r2,
        p_value=line.p_value,
        stderr=line.stderr,
        rmse=float(np.sqrt(np.mean(d * d))),
        fit_rmse=line.rmse,
        loo_rmse=leave_one_out_rmse(x, y, line),
        bias=float(np.mean(d)),
        mae=float(np.mean(np.abs(d))),
        field_mean=float(np.mean(y)),
        bias_t=test[0] if test else None,
        bias_p=test[1] if test else None,
        ccc=concordance(x, y),
        rma=reduced_major_axis(x, y),
        deming=deming(x, y),
        theil_sen=theil_sen(x, y),
        limits=limits(d),
        intervals=bootstrap_intervals(x, y) if bootstrap else {},
        cook=cooks_distance(x, y, line),
        notes=line.notes,
    )
