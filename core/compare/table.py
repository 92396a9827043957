# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of a comparison as a table: for a report, a CSV file, other programs."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ..errors import OutputError
from ..staging import make_folder, remove_folder
from .groups import Group
from .model import Comparison
from .statistics import Statistics

__all__ = ["FIGURES", "Figure", "write_table"]

Interval = tuple[float, float]


@dataclass(frozen=True)
class Figure:
    """One figure of `Statistics`.

    Args:
        key: its name in tables, with the unit.
        title: for people, with the unit.
        value: takes it out of the figures; None where it is not defined.
        interval: takes its 95 % interval out, if it can have one.
        digits: decimals that are shown.
        signed: whether it is shown with its sign.
    """

    key: str
    title: str
    value: Callable[[Statistics], float | None]
    interval: Callable[[Statistics], Interval | None] | None = None
    digits: int = 3
    signed: bool = False


def _drawn(name: str) -> Callable[[Statistics], Interval | None]:
    return lambda s: s.intervals.get(name)


FIGURES = (
    Figure("n", "Plots", lambda s: s.n, digits=0),
    Figure("field_mean_m", "Mean field height (m)", lambda s: s.field_mean, digits=2),
    Figure("bias_m", "Bias, raster − field (m)", lambda s: s.bias, _drawn("bias"), signed=True),
    Figure("bias_percent", "Bias (% of the mean field height)", lambda s: s.bias_percent,
           digits=1, signed=True),
    Figure("bias_p", "p of the paired t-test that the bias is 0", lambda s: s.bias_p),
    Figure("mae_m", "Mean absolute error (m)", lambda s: s.mae),
    Figure("rmse_m", "RMSE about 1:1 (m)", lambda s: s.rmse, _drawn("rmse")),
    Figure("rmse_percent", "RMSE (% of the mean field height)", lambda s: s.rmse_percent,
           digits=1),
    Figure("lower_limit_m", "Lower limit of agreement (m)",
           lambda s: s.limits.low if s.limits else None,
           lambda s: s.limits.low_interval if s.limits else None, digits=2, signed=True),
    Figure("upper_limit_m", "Upper limit of agreement (m)",
           lambda s: s.limits.high if s.limits else None,
           lambda s: s.limits.high_interval if s.limits else None, digits=2, signed=True),
    Figure("ccc", "Concordance (Lin's CCC)", lambda s: s.ccc, _drawn("ccc")),
    Figure("r2", "R² of the least squares line", lambda s: s.r2),
    Figure("slope", "Slope, least squares", lambda s: s.slope, _drawn("slope")),
    Figure("slope_se", "Its standard error", lambda s: s.stderr),
    Figure("slope_p", "p of the slope", lambda s: s.p_value),
    Figure("intercept_m", "Intercept, least squares (m)", lambda s: s.intercept, signed=True),
    Figure("fit_rmse_m", "RMSE about that line (m)", lambda s: s.fit_rmse),
    Figure("loo_rmse_m", "The same, each plot left out in turn (m)", lambda s: s.loo_rmse),
    Figure("rma_slope", "Slope, reduced major axis", lambda s: s.rma and s.rma[0]),
    Figure("deming_slope", "Slope, Deming (equal errors)", lambda s: s.deming and s.deming[0]),
    Figure("theil_sen_slope", "Slope, Theil–Sen (robust)",
           lambda s: s.theil_sen and s.theil_sen[0]),
)  # fmt: skip


def write_table(
    comparison: Comparison, path: str | os.PathLike[str], groups: Sequence[Group] = ()
) -> None:
    """Write every figure as a CSV file (UTF-8, decimal point), a row for each choice of plots.

    Rows: all plots, without outliers, then both of each group. A file that is there stays until
    the new one is complete.

    Raises:
        OutputError: if it cannot be written.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    head = []
    for figure in FIGURES:
        head += [figure.key, *(f"{figure.key}_{end}" for end in _ends(figure))]
    writer.writerow(["group", "plots", *head])
    choices: list[tuple[str, str, Statistics | None]] = [
        ("", "all", comparison.all_plots),
        ("", "without outliers", comparison.without_outliers),
    ]
    for group in groups:
        choices += [
            (no_formula(group.name), "all", group.all_plots),
            (no_formula(group.name), "without outliers", group.without_outliers),
        ]
    for name, which, statistics in choices:
        if statistics is not None:
            writer.writerow([name, which, *_cells(statistics)])
    _replace(Path(path).absolute(), out.getvalue().encode("utf-8"))


def no_formula(text: str) -> str:
    """`text` as a spreadsheet shows it: what begins like a formula gets an apostrophe before it."""
    if not text.lstrip().startswith(("=", "+", "-", "@")) and text[:1] not in ("\t", "\r"):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text


def _ends(figure: Figure) -> tuple[str, ...]:
    return ("low", "high") if figure.interval else ()


def _cells(statistics: Statistics) -> list[Any]:
    cells: list[Any] = []
    for figure in FIGURES:
        value = figure.value(statistics)
        cells.append("" if value is None else value)
        if figure.interval:
            cells += list(figure.interval(statistics) or ("", ""))
    return cells


def _replace(target: Path, content: bytes) -> None:
    try:
        folder = make_folder(target.parent)
        try:
            part = folder / target.name
            part.write_bytes(content)
            part.replace(target)
        finally:
            remove_folder(folder)
    except OSError as error:
        raise OutputError(
            f"The table {target} cannot be written: {error.strerror}.",
            hint="Choose a folder that exists, that you may write to and that has room.",
            path=str(target),
        ) from error
