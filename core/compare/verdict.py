# SPDX-License-Identifier: GPL-2.0-or-later
"""What a comparison supports and what it does not, in plain sentences that follow from it."""

from __future__ import annotations

from ..plural import plural
from .model import Comparison
from .statistics import Statistics

__all__ = ["verdict"]

#: Fewer plots are a look, not a validation.
_FEW = 10


def verdict(comparison: Comparison) -> tuple[str, ...]:
    """Sentences: the bias and whether it can be told from none, the scatter, the slope, limits.

    They are about the plots without outliers where there are any, and say so.
    """
    kept = comparison.without_outliers or comparison.all_plots
    flagged = comparison.outlier_count if comparison.without_outliers else 0
    said = []
    if flagged:
        what = "outlier" if flagged == 1 else f"{flagged} outliers"
        said.append(f"Of the {plural(kept.n, 'plot')} without the {what}:")
    said.append(_bias(kept))
    said.append(_scatter(kept))
    slope = _slope(kept)
    if slope:
        said.append(slope)
    said.append(_reach(comparison, kept))
    return tuple(said)


def _bias(s: Statistics) -> str:
    side = "above" if s.bias > 0 else "below"
    size = f"{abs(s.bias):.2f} m"
    if s.bias_p is None:
        return f"The raster is {size} {side} the field on average; that was not tested."
    interval = s.intervals.get("bias")
    between = (
        f" (95 % interval {_signed(interval[0])} to {_signed(interval[1])} m)" if interval else ""
    )
    if s.bias_p < 0.05:
        return (
            f"On average the raster is {side} the field, by {size}{between}; such a difference is "
            f"unlikely by chance alone (paired t-test, p {_p(s.bias_p)})."
        )
    return (
        f"No systematic difference can be shown: the bias of {_signed(s.bias)} m{between} may be "
        f"chance (paired t-test, p {_p(s.bias_p)}). That does not prove that there is none."
    )


def _scatter(s: Statistics) -> str:
    share = "" if s.rmse_percent is None else f", {s.rmse_percent:.0f} % of the mean field height"
    interval = s.intervals.get("rmse")
    between = f" (95 % interval {interval[0]:.2f} to {interval[1]:.2f} m)" if interval else ""
    few = ""
    if s.n < 40 and interval:
        few = " With fewer than 40 plots such intervals are a little too narrow."
    return f"Single plots differ by {s.rmse:.2f} m (RMSE{share}){between}.{few}"


def _slope(s: Statistics) -> str:
    interval = s.intervals.get("slope")
    if s.slope is None or interval is None:
        return ""
    low, high = interval
    lines = f"slope {_plain(s.slope)}, 95 % interval {_plain(low)} to {_plain(high)}"
    rma = f"; {_plain(s.rma[0])} by the reduced major axis" if s.rma else ""
    if high < 0:
        return (
            f"Field heights fall where raster heights rise ({lines}{rma}): are the rows matched "
            "with the right plots?"
        )
    if low <= 0 <= high:
        nor = ", nor from 1" if low <= 1 <= high else ""
        return (
            "These plots do not show that field and raster heights rise together: the slope "
            f"cannot be distinguished from 0{nor} ({lines}{rma}). More plots, or a wider range of "
            "heights, are needed to decide."
        )
    if low <= 1 <= high:
        return (
            "Field and raster heights rise together, and the slope cannot be distinguished from 1 "
            f"({lines}{rma})."
        )
    flat = (
        " Errors of the raster heights alone flatten that line; if the reduced major axis is near "
        "1, this is the likely reason."
        if s.slope < 1
        else ""
    )
    return f"The slope of the least squares line is not 1 ({lines}{rma}).{flat}"


def _reach(comparison: Comparison, s: Statistics) -> str:
    x = comparison.raster[comparison.compared]
    few = ""
    if s.n < _FEW:
        few = f" With {plural(s.n, 'plot')} all of this is a first look, not a validation."
    return (
        f"None of this says anything about raster heights outside {x.min():.1f} to {x.max():.1f} "
        f"m, of other sites, or of plots chosen where it was easy to measure.{few}"
    )


def _plain(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _signed(value: float) -> str:
    text = f"{value:+.2f}"
    return text.lstrip("+-") if not text.strip("+-0.") else text.replace("-", "−")


def _p(value: float) -> str:
    return "< 0.001" if value < 0.001 else f"= {value:.3f}"
