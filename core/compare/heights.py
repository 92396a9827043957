# SPDX-License-Identifier: GPL-2.0-or-later
"""Two heights of each plot, compared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import NotEnoughDataError, ParameterError
from ..plausibility import ask_for_unit, check_heights
from ..plural import plural
from .model import Comparison
from .outliers import find_outliers
from .statistics import Statistics, statistics_of

__all__ = ["compare_heights"]

Floats = NDArray[np.float64]


def compare_heights(
    raster_heights: Sequence[Any] | Floats,
    field_heights: Sequence[Any] | Floats,
    *,
    ids: Sequence[object] | None = None,
    intervals: bool = True,
) -> Comparison:
    """Compare two heights of each plot.

    Heights that no plot can have (−9999, 999, 3.4e38, taller than any tree: see `plausibility`)
    are left out, and `Comparison.left_out` names them.

    Args:
        raster_heights: metres; None, NaN and ±Inf are "no height".
        field_heights: metres, as long as `raster_heights`.
        ids: names of the plots for messages and charts.
        intervals: whether bootstrap intervals are drawn (some hundredths of a second).

    Raises:
        ParameterError: for inputs of different length.
        NotEnoughDataError: if no plot has both heights.

    Examples:
        >>> from canopycloud.core import compare_heights
        >>> result = compare_heights([14.0, 21.0, 8.7, None], [14.2, 21.5, 9.0, 30.1])
        >>> print(f"{result.n} plots, bias {result.bias:+.2f} m, R² {result.r2:.3f}")
        3 plots, bias -0.33 m, R² 1.000
    """
    x, y = _floats(raster_heights), _floats(field_heights)
    if x.shape != y.shape or (ids is not None and len(ids) != x.size):
        raise ParameterError(
            f"Given are {plural(x.size, 'raster height')}, {plural(y.size, 'field height')}"
            + (f" and {plural(len(ids), 'id')}." if ids is not None else "."),
            hint="Give one of each for every plot.",
        )
    names = tuple("" if i is None else str(i) for i in ids) if ids is not None else ("",) * x.size
    shown = [name or f"plot {place}" for place, name in enumerate(names, start=1)]
    left_out: list[str] = []
    doubts: list[str] = []
    for heights, what in ((x, "Raster height"), (y, "Field height")):
        check = check_heights(heights)
        for finding in check.findings:
            (left_out if finding.impossible else doubts).append(finding.sentence(shown, what))
        heights[check.impossible] = np.nan
    both = np.isfinite(x) & np.isfinite(y)
    if not both.any():
        raise NotEnoughDataError(
            " ".join(
                [
                    "The only plot does not have a raster height and a field height."
                    if x.size == 1
                    else f"None of the {x.size} plots has a raster height and a field height.",
                    *left_out,
                ]
            ),
            hint="Check that the height columns are the right ones and are not empty.",
            plots=int(x.size),
        )
    residual = np.full(x.shape, np.nan)
    residual[both] = x[both] - y[both]
    outlier = np.zeros(x.shape, dtype=bool)
    outlier[both] = find_outliers(residual[both])
    whole = _statistics(x[both], y[both], intervals)
    kept = both & ~outlier
    return Comparison(
        **{
            name: getattr(whole, name)
            for name in ("n", "slope", "intercept", "r2", "p_value", "stderr", "rmse", "fit_rmse",
                         "bias", "mae", "notes")
        },
        unmatched_count=0,
        ids=names,
        raster=x,
        field=y,
        residual=residual,
        outlier=outlier,
        stems=np.isfinite(y).astype(np.int64),
        all_plots=whole,
        without_outliers=(
            statistics_of(x[kept], y[kept], bootstrap=intervals) if outlier.any() else whole
        ),
        left_out=tuple(left_out),
        doubts=tuple(doubts),
        unit_question=ask_for_unit(x, y),
    )  # fmt: skip


def _statistics(x: Floats, y: Floats, intervals: bool) -> Statistics:
    found = statistics_of(x, y, bootstrap=intervals)
    if found is None:
        raise NotEnoughDataError("There are no plots.")
    return found


def _floats(values: Sequence[Any] | Floats) -> Floats:
    numbers = [math.nan if value is None else float(value) for value in values]
    heights = np.array(numbers, dtype=np.float64)
    heights[np.isinf(heights)] = np.nan
    return heights
