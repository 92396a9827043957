# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of the height report: every figure with and without outliers, and by group."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..compare import FIGURES, Comparison, Figure, Group, Statistics, verdict
from .numbers import NONE, integer, number, plural, probability
from .page import Block, Column, Listing, Table, Text

_MOST_NAMED = 12


def figures_section(c: Comparison) -> list[Block]:
    """All figures as papers report them, the verdict first."""
    return [
        Text(" ".join(verdict(c))),
        _figures_table(c),
        *_movers(c),
        Text(
            "Intervals are at 95 %: BCa bootstrap with 2 000 draws and a fixed seed (8 to 10 000 "
            "plots), those of the limits of agreement by Bland and Altman's formula. Least "
            "squares treats the raster heights as exact; reduced major axis and Deming regression "
            "allow for errors in both; Theil–Sen is robust to single plots."
        ),
    ]


def _figures_table(c: Comparison) -> Table:
    kept = c.without_outliers
    choices = [(f"All {plural(c.n, 'plot')}", c.all_plots)]
    if c.outlier_count and kept is not None:
        choices.append((f"Without {integer(c.outlier_count)} flagged", kept))
    columns: list[Column | str] = [Column("Quantity", numeric=False)]
    for title, _ in choices:
        columns += [title, "95 % interval"]
    rows = [
        [figure.title, *(cell for _, s in choices for cell in _cells(figure, s))]
        for figure in FIGURES
    ]
    return Table(columns, rows, "All figures, raster against field")


def _cells(figure: Figure, s: Statistics) -> tuple[str, str]:
    return written(figure, s), _interval(figure, s)


def written(figure: Figure, s: Statistics | None) -> str:
    """A figure as the page shows it; – where it is not defined."""
    value = None if s is None else figure.value(s)
    if figure.key.endswith("_p"):
        return probability(value)
    return number(value, figure.digits, sign=figure.signed)


def _interval(figure: Figure, s: Statistics) -> str:
    ends = figure.interval(s) if figure.interval else None
    if not ends:
        return NONE
    low, high = (number(end, figure.digits, sign=figure.signed) for end in ends)
    return f"{low} to {high}"


def _movers(c: Comparison) -> list[Block]:
    """Plots that move the line most."""
    cook = c.all_plots.cook
    if cook is None or c.n < 5:
        return []
    names = np.array(c.ids, dtype=object)[c.compared]
    order = [i for i in np.argsort(-cook, kind="stable") if cook[i] > 4 / c.n][:_MOST_NAMED]
    if not order:
        return [Text(f"No plot moves the line much: Cook's distance is below 4/{c.n} for all.")]
    shown = [f"{names[i] or integer(i + 1)} {number(cook[i])}" for i in order]
    return [Listing(f"Plots that move the line most (Cook's distance above 4/{c.n}):", shown)]


_GROUP_TITLES = {
    "n": "n",
    "bias_m": "Bias (m)",
    "bias_percent": "Bias (%)",
    "bias_p": "p of bias",
    "mae_m": "MAE (m)",
    "rmse_m": "RMSE (m)",
    "rmse_percent": "RMSE (%)",
    "ccc": "CCC",
    "r2": "R²",
    "slope": "Slope",
}


def groups_table(groups: Sequence[Group]) -> Table:
    """The chief figures of each group, for all of its plots and without those flagged."""
    figures = [figure for key in _GROUP_TITLES for figure in FIGURES if figure.key == key]
    rows, marked = [], set()
    for group in groups:
        name = group.name or "(none)"
        rows.append([name, "all", *(written(f, group.all_plots) for f in figures)])
        if group.without_outliers is not group.all_plots:
            marked.add(len(rows))
            without = group.without_outliers
            rows.append([name, "without flagged", *(written(f, without) for f in figures)])
    columns: list[Column | str] = [
        Column("Group", numeric=False),
        Column("Plots", numeric=False),
        *(_GROUP_TITLES[figure.key] for figure in figures),
    ]
    caption = "Figures by group; percentages are of the group's mean field height"
    return Table(columns, rows, caption, marked=frozenset(marked), tall=len(rows) > 40)


def regression_table(c: Comparison) -> Table:
    """The figures of the least squares line and of the differences, for all plots."""
    return Table(
        [Column("Quantity", numeric=False), "Value"],
        [
            ["Slope", number(c.slope, 4)],
            ["Its standard error", number(c.stderr, 4)],
            ["Intercept (m)", number(c.intercept, 3)],
            ["R²", number(c.r2, 4)],
            ["p-value of the slope", probability(c.p_value)],
            ["RMSE about 1:1 (m)", number(c.rmse, 3)],
            ["RMSE about the fit (m)", number(c.fit_rmse, 3)],
            ["Bias, raster − field (m)", number(c.bias, 3, sign=True)],
            ["Mean absolute error (m)", number(c.mae, 3)],
            ["Plots compared", integer(c.n)],
        ],
        "Field height on raster height",
    )
