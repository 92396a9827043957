# SPDX-License-Identifier: GPL-2.0-or-later
"""What the outliers do to the headline of a comparison, in sentences."""

from __future__ import annotations

from .model import Comparison

__all__ = ["headline", "shifts_of_headline"]

#: Metres below which a bias has no side.
_NO_SIDE = 0.005
#: A change of R² that a reader would judge differently.
_R2_CHANGE = 0.05


def headline(comparison: Comparison) -> tuple[str, str] | None:
    """Two lines, "All 18 plots: …" and "Without the 3 outliers: …"; None without outliers."""
    kept, whole = comparison.without_outliers, comparison.all_plots
    if not comparison.outlier_count or kept is None:
        return None
    count = comparison.outlier_count
    lines = []
    for name, s in ((f"All {whole.n} plots", whole), (_without(count), kept)):
        r2 = "" if s.r2 is None else f", R² {s.r2:.3f}"
        lines.append(
            f"{name}: RMSE {s.rmse:.2f} m, bias {_signed(s.bias)} m, MAE {s.mae:.2f} m{r2}"
        )
    return lines[0], lines[1]


def shifts_of_headline(comparison: Comparison) -> tuple[str, ...]:
    """What changes for the reader if the outliers are left out; empty if nothing does."""
    kept, whole = comparison.without_outliers, comparison.all_plots
    count = comparison.outlier_count
    if not count or kept is None:
        return ()
    found = []
    if whole.bias * kept.bias < 0 and min(abs(whole.bias), abs(kept.bias)) >= _NO_SIDE:
        side = "above" if whole.bias > 0 else "below"
        other = "below" if whole.bias > 0 else "above"
        found.append(
            f"The bias changes its sign: over all {whole.n} plots the raster is "
            f"{abs(whole.bias):.2f} m {side} the field, {_without(count).lower()} it is "
            f"{abs(kept.bias):.2f} m {other}. {_decides(count)} the sign of the bias."
        )
    if whole.r2 is not None and kept.r2 is not None and abs(whole.r2 - kept.r2) >= _R2_CHANGE:
        found.append(
            f"R² is {whole.r2:.3f} over all {whole.n} plots and {kept.r2:.3f} "
            f"{_without(count).lower()}: {_makes(count).lower()} the difference."
        )
    if kept.rmse < whole.rmse / 2:
        found.append(
            f"RMSE is {whole.rmse:.2f} m over all plots and {kept.rmse:.2f} m "
            f"{_without(count).lower()}: {_makes(count).lower()} most of it."
        )
    return tuple(found)


def _without(count: int) -> str:
    return "Without the outlier" if count == 1 else f"Without the {count} outliers"


def _decides(count: int) -> str:
    return "One plot decides" if count == 1 else f"{count} plots decide"


def _makes(count: int) -> str:
    return "One plot makes" if count == 1 else f"{count} plots make"


def _signed(value: float) -> str:
    text = f"{value:+.2f}"
    return text.lstrip("+-") if not text.strip("+-0.") else text.replace("-", "−")
