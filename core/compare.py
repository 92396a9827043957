# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster heights against heights measured on the ground, plot by plot.

x is the raster, y is the field, differences are raster − field.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .aggregates import AGGREGATES
from .errors import NotEnoughDataError, ParameterError
from .fieldtable import FieldHeights, aggregate_stems, fold_id, read_plot_heights

__all__ = [
    "AGGREGATES",
    "OUTLIER_RULE",
    "Comparison",
    "FieldHeights",
    "aggregate_stems",
    "compare_heights",
    "compare_plots",
    "fit_band",
    "fold_id",
    "limits_of_agreement",
    "modified_z_scores",
    "read_plot_heights",
]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

#: Above this absolute modified z-score a difference is an outlier.
OUTLIER_LIMIT = 3.5
#: Fewer pairs say nothing of how differences spread.
OUTLIER_MIN_PAIRS = 5
OUTLIER_RULE = (
    "modified z-score of the difference above 3.5: 0.6745 × |d − median(d)| / MAD "
    "(Iglewicz and Hoaglin, 1993)"
)


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
        unmatched_plots: ids of plots that the field table does not have.
        unmatched_field: ids of the field table that no plot has.
        without_raster: ids of plots with a field height and no raster height.
        without_field: ids of plots that are in the table without any height.
        merged: spellings of ids that were taken as one plot.
        aggregate: how stems became a plot's height, "" if heights were given.
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
    bias: float
    mae: float
    unmatched_count: int
    ids: tuple[str, ...]
    raster: Floats
    field: Floats
    residual: Floats
    outlier: Bools
    stems: NDArray[np.int64]
    unmatched_plots: tuple[str, ...] = ()
    unmatched_field: tuple[str, ...] = ()
    without_raster: tuple[str, ...] = ()
    without_field: tuple[str, ...] = ()
    merged: tuple[tuple[str, ...], ...] = ()
    aggregate: str = ""
    notes: tuple[str, ...] = ()

    @property
    def compared(self) -> Bools:
        """Which plots are in the statistics."""
        return np.isfinite(self.residual)


@dataclass(frozen=True)
class _Fit:
    slope: float | None = None
    intercept: float | None = None
    r2: float | None = None
    p_value: float | None = None
    stderr: float | None = None
    rmse: float | None = None
    notes: tuple[str, ...] = ()


def compare_heights(
    raster_heights: Sequence[Any] | Floats,
    field_heights: Sequence[Any] | Floats,
    *,
    ids: Sequence[object] | None = None,
) -> Comparison:
    """Compare two heights of each plot.

    Args:
        raster_heights: metres; None, NaN and ±Inf are "no height".
        field_heights: metres, as long as `raster_heights`.
        ids: names of the plots for messages and charts.

    Raises:
        ParameterError: for inputs of different length.
        NotEnoughDataError: if no plot has both heights.
    """
    x, y = _floats(raster_heights), _floats(field_heights)
    if x.shape != y.shape or (ids is not None and len(ids) != x.size):
        raise ParameterError(
            f"There are {x.size} raster heights, {y.size} field heights"
            + (f" and {len(ids)} ids." if ids is not None else "."),
            hint="Give one of each for every plot.",
        )
    both = np.isfinite(x) & np.isfinite(y)
    if not both.any():
        raise NotEnoughDataError(
            f"None of the {x.size} plots has a raster height and a field height.",
            hint="Check that the height columns are the right ones and are not empty.",
            plots=int(x.size),
        )
    residual = np.full(x.shape, np.nan)
    residual[both] = x[both] - y[both]
    outlier = np.zeros(x.shape, dtype=bool)
    d = residual[both]
    if d.size >= OUTLIER_MIN_PAIRS:
        outlier[both] = np.abs(modified_z_scores(d)) > OUTLIER_LIMIT
    fit = _fit_line(x[both], y[both])
    return Comparison(
        n=int(d.size),
        slope=fit.slope,
        intercept=fit.intercept,
        r2=fit.r2,
        p_value=fit.p_value,
        stderr=fit.stderr,
        rmse=float(np.sqrt(np.mean(d * d))),
        fit_rmse=fit.rmse,
        bias=float(np.mean(d)),
        mae=float(np.mean(np.abs(d))),
        unmatched_count=0,
        ids=tuple("" if i is None else str(i) for i in ids) if ids is not None else ("",) * x.size,
        raster=x,
        field=y,
        residual=residual,
        outlier=outlier,
        stems=np.isfinite(y).astype(np.int64),
        notes=fit.notes,
    )


def compare_plots(
    plot_ids: Sequence[object], raster_heights: Sequence[Any] | Floats, field: FieldHeights
) -> Comparison:
    """Compare the raster heights of plots with the field heights of the same ids.

    Args:
        plot_ids: the plots, any type; matched with the table's by `fold_id`.
        raster_heights: metres, one for each plot; None and NaN are "no height".
        field: see `aggregate_stems` and `read_plot_heights`.

    Raises:
        ParameterError: if two plots have the same id.
        NotEnoughDataError: if no plot has both heights.
    """
    keys = [fold_id(value) for value in plot_ids]
    _refuse_repeated(plot_ids, keys)
    heights = [math.nan if key is None else field.heights.get(key, math.nan) for key in keys]
    known = {key for key in keys if key is not None}
    if not known & set(field.names):
        raise NotEnoughDataError(
            "No plot id of the plot layer is in the field table.",
            hint=f"The layer has {_few(plot_ids)}; the table has {_few(field.names.values())}. "
            "Check which columns hold the ids.",
        )
    ids = ["(no id)" if key is None else str(raw).strip() for raw, key in zip(plot_ids, keys)]
    found = compare_heights(raster_heights, heights, ids=ids)
    unmatched = [name for name, key in zip(ids, keys) if key is None or key not in field.names]
    values = {name: getattr(found, name) for name in found.__dataclass_fields__}
    values.update(
        unmatched_count=len(unmatched),
        stems=np.array([field.stems.get(key or "", 0) for key in keys], dtype=np.int64),
        unmatched_plots=tuple(unmatched),
        unmatched_field=tuple(name for key, name in field.names.items() if key not in known),
        without_raster=tuple(
            name
            for name, x, y in zip(ids, found.raster, found.field)
            if math.isfinite(y) and not math.isfinite(x)
        ),
        without_field=tuple(
            name
            for name, key in zip(ids, keys)
            if key is not None and key in field.names and key not in field.heights
        ),
        merged=tuple(forms for key, forms in field.merged.items() if key in known),
        aggregate=field.aggregate,
    )
    return Comparison(**values)


def _refuse_repeated(plot_ids: Sequence[object], keys: Sequence[str | None]) -> None:
    first: dict[str, object] = {}
    for raw, key in zip(plot_ids, keys):
        if key is None:
            continue
        if key in first:
            raise ParameterError(
                f"Two plots of the plot layer have the same id: '{first[key]}' and '{raw}'. "
                "It is in doubt which of them the field heights belong to.",
                hint="Give each plot an id of its own (spaces, case and leading zeros do not "
                "tell ids apart), or dissolve the parts of a plot into one feature.",
                ids=(first[key], raw),
            )
        first[key] = raw


def _few(values: Any, limit: int = 3) -> str:
    shown = [f"'{value}'" for value in values]
    return ", ".join(shown[:limit]) + (" …" if len(shown) > limit else "") if shown else "none"


def _floats(values: Sequence[Any] | Floats) -> Floats:
    numbers = [math.nan if value is None else float(value) for value in values]
    return np.array(numbers, dtype=np.float64)


def _fit_line(x: Floats, y: Floats) -> _Fit:
    """Least squares line of y on x; what the data do not determine is None and has a note."""
    n = int(x.size)
    if n < 2:
        return _Fit(notes=("One plot has no line: slope, R² and their tests need more plots.",))
    if _constant(x):
        note = f"The raster height is {x[0]:.2f} m in all plots, so no line can be fitted."
        return _Fit(notes=(note,))
    from scipy.stats import linregress

    found = linregress(x, y)
    slope, intercept = float(found.slope), float(found.intercept)
    deviation = y - (slope * x + intercept)
    rmse = float(np.sqrt(np.mean(deviation * deviation)))
    if _constant(y):
        note = f"The field height is {y[0]:.2f} m in all plots, so there is no correlation."
        return _Fit(slope, intercept, rmse=rmse, notes=(note,))
    r2 = float(found.rvalue) ** 2
    if n == 2:
        note = "A line through two plots always fits: R² = 1 says nothing, nothing is tested."
        return _Fit(slope, intercept, r2, rmse=rmse, notes=(note,))
    return _Fit(slope, intercept, r2, float(found.pvalue), float(found.stderr), rmse)


def _constant(values: Floats) -> bool:
    """True if values differ by no more than their rounding."""
    return bool(np.ptp(values) <= 1e-9 * max(1.0, float(np.abs(values).max())))


def modified_z_scores(differences: Floats) -> Floats:
    """0.6745 (d − median d) / MAD: how unusual each difference is among the others.

    Where more than half of the differences are equal, MAD is 0 and the mean absolute deviation
    takes its place (with 1 / 1.2533). All zero if all are equal.

    Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC.

    Args:
        differences: metres, finite.

    Returns:
        Scores, the shape of `differences`.
    """
    from_median = differences - np.median(differences)
    spread = float(np.median(np.abs(from_median))) / 0.6745
    if spread <= 1e-12:
        spread = float(np.mean(np.abs(from_median))) * 1.253314
    if spread <= 1e-12:
        return np.zeros_like(from_median)
    scores: Floats = from_median / spread
    return scores


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
    from scipy.special import stdtrit

    used = comparison.raster[comparison.compared]
    s = comparison.fit_rmse * math.sqrt(n / (n - 2))
    sxx = float(np.sum((used - used.mean()) ** 2))
    t = float(stdtrit(n - 2, 0.5 + level / 2))
    half = t * s * np.sqrt(1 / n + (x - used.mean()) ** 2 / sxx)
    return comparison.slope * x + comparison.intercept, half


def limits_of_agreement(comparison: Comparison) -> tuple[float, float] | None:
    """Bias ± 1.96 standard deviations (n − 1) of the differences; None for one plot.

    Source: Bland and Altman (1986), Lancet 327, 307–310.
    """
    d = comparison.residual[comparison.compared]
    if d.size < 2:
        return None
    reach = 1.96 * float(np.std(d, ddof=1))
    return comparison.bias - reach, comparison.bias + reach
