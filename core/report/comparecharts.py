# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts of the height report; without matplotlib there are none, and the rest stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from ..compare import Comparison, Group, fit_band
from . import charts, scatters
from .canvas import drawn
from .comparefigures import groups_table, regression_table
from .numbers import NONE, integer, number, plural
from .page import Block, Chart, SideBySide, Table, Text

_MOST_GROUP_CHARTS = 6


def equation(c: Comparison) -> str:
    """'field = 0.761 × raster + 2.98 m', – without a line."""
    if c.slope is None or c.intercept is None:
        return NONE
    sign = "−" if c.intercept < 0 else "+"
    return f"field = {number(c.slope, 3)} × raster {sign} {number(abs(c.intercept))} m"


def agreement_blocks(c: Comparison, raster_height: str, field_height: str) -> list[Block]:
    """Field over raster heights, beside the figures of the line."""
    used = c.compared
    x, y = c.raster[used], c.field[used]
    fit = None
    if c.slope is not None and c.intercept is not None:
        at = np.linspace(float(x.min()), float(x.max()), 100)
        if c.n > 2 and c.stderr is not None:
            fit = scatters.Fit(at, *fit_band(c, at))
        else:
            fit = scatters.Fit(at, c.slope * at + c.intercept)
    corner = [
        *([equation(c)] if c.slope is not None else []),
        *([f"R² = {number(c.r2, 3)}"] if c.r2 is not None else []),
        f"RMSE = {number(c.rmse)} m",
        f"bias = {number(c.bias, sign=True)} m",
        f"MAE = {number(c.mae)} m",
        f"n = {integer(c.n)}",
    ]
    if c.outlier_count and c.without_outliers is not None:
        kept = c.without_outliers
        corner += [
            "without outliers:",
            f"RMSE = {number(kept.rmse)} m, bias = {number(kept.bias, sign=True)} m",
            *([f"R² = {number(kept.r2, 3)}"] if kept.r2 is not None else []),
        ]
    chart = drawn(
        lambda: scatters.scatter(
            _points(c, x, y),
            x_label=f"Raster height, {raster_height} (m)",
            y_label=f"Field height, {field_height} (m)",
            alt=f"Scatter of field height over raster height of {plural(c.n, 'plot')}, with the "
            f"1:1 line{' and the fitted line ' + equation(c) if fit else ''}. RMSE "
            f"{number(c.rmse)} m, bias {number(c.bias, sign=True)} m.",
            caption="Field height against raster height. Above the dashed line the field is "
            "higher, below it the raster. The fitted line is that of all plots."
            + (" Diamonds are outliers." if c.outlier_count else ""),
            fit=fit,
            corner=corner,
        )
    )
    return [SideBySide([*chart, regression_table(c)])]


def _points(c: Comparison, x: charts.Floats, y: charts.Floats) -> scatters.Points:
    used = c.compared
    names = [name for name, use in zip(c.ids, used) if use]
    return scatters.Points(x, y, names if any(names) else (), c.outlier[used])


def residual_chart(
    c: Comparison, d: charts.Floats, names: list[str], outlier: charts.Bools
) -> Chart | Table:
    """The differences: one bar per plot, or their distribution where there are many."""
    alt = (
        f"Differences raster − field of {plural(c.n, 'plot')}, from "
        f"{number(float(d.min()), sign=True)} to {number(float(d.max()), sign=True)} m."
    )
    if c.n <= charts.MOST_BARS and any(names):
        order = np.argsort(-d)
        return charts.bars(
            [names[i] for i in order],
            d[order],
            x_label="Plot",
            y_label="Raster − field (m)",
            alt=alt,
            caption="Differences by plot, largest first. Hatched bars are outliers.",
            marked=outlier[order],
        )
    return charts.distribution(
        d,
        x_label="Raster − field (m)",
        y_label="Plots",
        alt=alt,
        caption=f"Distribution of the differences of {plural(c.n, 'plot')}.",
        lines=[(c.bias, f"mean {number(c.bias, sign=True)} m")],
    )


def bland_altman(c: Comparison) -> list[Block]:
    """Differences over means, with the limits of agreement of plots without outliers."""
    used = c.compared
    mean, d = (c.raster[used] + c.field[used]) / 2, c.residual[used]
    kept = c.without_outliers or c.all_plots
    of_whom = "" if kept is c.all_plots else ", of the plots without the outliers"
    within, limits = "", None
    if kept.limits is not None:
        limits = (kept.limits.low, kept.limits.high)
        within = (
            f" Between the dashed lines, {number(limits[0], sign=True)} and "
            f"{number(limits[1], sign=True)} m{of_whom}, lie "
            f"{integer(kept.limits.inside)} of these {plural(kept.n, 'plot')}."
        )
    chart = drawn(
        lambda: scatters.agreement(
            _points(c, mean, d),
            x_label="Mean of raster and field height (m)",
            y_label="Raster − field (m)",
            alt=f"Bland–Altman chart: differences of {plural(c.n, 'plot')} over the mean of both "
            f"heights; mean difference {number(kept.bias, sign=True)} m{of_whom}.{within}",
            caption="Bland–Altman chart. A cloud that widens or slopes to one side means that the "
            f"error depends on height.{within}",
            bias=kept.bias,
            limits=limits,
        )
    )
    return [*chart] or [Text(within.strip() or "One plot has no limits of agreement.")]


def group_blocks(c: Comparison, groups: Sequence[Group]) -> list[Block]:
    """The figures of each group, and a chart of each of the largest."""
    shown = [group for group in groups if group.all_plots.n >= 3][:_MOST_GROUP_CHARTS]
    pictures = [chart for group in shown for chart in drawn(partial(_group_chart, c, group))]
    blocks: list[Block] = [groups_table(groups)]
    for start in range(0, len(pictures), 2):
        blocks.append(SideBySide(pictures[start : start + 2]))
    if pictures and len(groups) > len(shown):
        blocks.append(
            Text(
                f"Drawn are the {plural(len(shown), 'largest group')} of three plots or more; "
                f"there are {integer(len(groups))}."
            )
        )
    blocks.append(
        Text(
            "Outliers are those among all plots. Groups of few plots differ by chance: compare "
            "their intervals in the table of figures (OUTPUT_TABLE) before their figures."
        )
    )
    return blocks


def _group_chart(c: Comparison, group: Group) -> Chart:
    m, s = group.members, group.all_plots
    x, y = c.raster[m], c.field[m]
    name = group.name or "(none)"
    fit = None
    if s.slope is not None and s.intercept is not None:
        at = np.linspace(float(x.min()), float(x.max()), 2)
        fit = scatters.Fit(at, s.slope * at + s.intercept)
    names = [one for one, use in zip(c.ids, m) if use]
    return scatters.scatter(
        scatters.Points(x, y, names if any(names) else (), c.outlier[m]),
        x_label="Raster height (m)",
        y_label="Field height (m)",
        alt=f"Scatter of {plural(s.n, 'plot')} of group {name}: RMSE {number(s.rmse)} m, bias "
        f"{number(s.bias, sign=True)} m.",
        caption=f"{name}: {plural(s.n, 'plot')}.",
        fit=fit,
        corner=[f"RMSE = {number(s.rmse)} m", f"bias = {number(s.bias, sign=True)} m"],
        width=4.6,
    )
