# SPDX-License-Identifier: GPL-2.0-or-later
"""Number outputs of the height comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..shared.translation import tr

if TYPE_CHECKING:
    from ...core.compare import Comparison
    from ...core.compare.statistics import Statistics

WITHOUT = "_WITHOUT_OUTLIERS"


def _figures() -> dict[str, str]:
    """Figures that there are for all plots and without the outliers: name to description."""
    return {
        "N": tr("Plots compared"),
        "SLOPE": tr("Slope of field on raster height"),
        "INTERCEPT": tr("Intercept (m)"),
        "R2": tr("R²"),
        "P_VALUE": tr("p-value of the slope"),
        "STDERR": tr("Standard error of the slope"),
        "RMSE": tr("RMSE about the 1:1 line (m)"),
        "FIT_RMSE": tr("RMSE about the fitted line (m)"),
        "BIAS": tr("Bias, raster − field (m)"),
        "MAE": tr("Mean absolute error (m)"),
        "RMSE_PERCENT": tr("RMSE (% of the mean field height)"),
        "BIAS_PERCENT": tr("Bias (% of the mean field height)"),
        "BIAS_P": tr("p-value of the paired t-test of the bias"),
        "LOO_RMSE": tr("RMSE about the line, each plot left out in turn (m)"),
        "CCC": tr("Concordance (Lin's CCC)"),
        "RMA_SLOPE": tr("Slope, reduced major axis"),
        "DEMING_SLOPE": tr("Slope, Deming regression with equal errors"),
        "THEIL_SEN_SLOPE": tr("Slope, Theil–Sen"),
        "BIAS_LOW": tr("Bias, lower end of its 95 % interval (m)"),
        "BIAS_HIGH": tr("Bias, upper end of its 95 % interval (m)"),
        "RMSE_LOW": tr("RMSE, lower end of its 95 % interval (m)"),
        "RMSE_HIGH": tr("RMSE, upper end of its 95 % interval (m)"),
        "SLOPE_LOW": tr("Slope, lower end of its 95 % interval"),
        "SLOPE_HIGH": tr("Slope, upper end of its 95 % interval"),
        "LOWER_LIMIT": tr("Lower limit of agreement (m)"),
        "UPPER_LIMIT": tr("Upper limit of agreement (m)"),
    }


def descriptions() -> dict[str, str]:
    """All number outputs of the tool: name to description."""
    figures = _figures()
    without = tr("{figure}, without the outliers")
    return {
        **figures,
        "UNMATCHED_COUNT": tr("Plots that the field table does not have"),
        "UNMATCHED_FIELD_COUNT": tr("Plots of the field table that the layer does not have"),
        "OUTLIER_COUNT": tr("Outliers"),
        **{f"{name}{WITHOUT}": without.format(figure=text) for name, text in figures.items()},
    }


def values(comparison: Comparison) -> dict[str, object]:
    """The values of all number outputs; None where one is not defined."""
    c = comparison
    return {
        **_values(c.all_plots),
        "UNMATCHED_COUNT": c.unmatched_count,
        "UNMATCHED_FIELD_COUNT": len(c.unmatched_field),
        "OUTLIER_COUNT": c.outlier_count,
        **{f"{name}{WITHOUT}": value for name, value in _values(c.without_outliers).items()},
    }


def _values(s: Statistics | None) -> dict[str, object]:
    if s is None:  # all plots are outliers
        return {name: 0 if name == "N" else None for name in _figures()}
    found: dict[str, object] = {}
    for name in _figures():
        key, _, end = name.lower().rpartition("_")
        if end in ("low", "high"):
            ends = s.intervals.get(key)
            found[name] = ends[end == "high"] if ends else None
        elif end == "limit":
            found[name] = getattr(s.limits, "low" if key == "lower" else "high", None)
        elif name.endswith("_SLOPE"):
            line = getattr(s, key)
            found[name] = line[0] if line else None
        else:
            found[name] = getattr(s, name.lower())
    return found
