# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Compare Field and Raster Heights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..compare import OUTLIER_RULE, Comparison, fit_band, limits_of_agreement
from . import charts
from .numbers import NONE, integer, number, percent, plural, probability
from .page import (
    Block,
    Chart,
    Column,
    Facts,
    Listing,
    Note,
    Report,
    Section,
    SideBySide,
    Table,
    Text,
)

_AGGREGATES = {
    "max": "tallest stem",
    "mean": "mean of the stems",
    "p95": "95th percentile of the stems",
}


@dataclass(frozen=True)
class CompareInfo:
    """What was compared, by the names that the user knows.

    Args:
        plots: name of the plot layer.
        raster_height: name of its field with the raster's height.
        table: name of the field table.
        field_height: name of its field with the measured height.
    """

    plots: str
    raster_height: str
    table: str
    field_height: str


def compare_report(comparison: Comparison, info: CompareInfo) -> Report:
    """The page for a comparison of heights.

    Raises:
        MissingPackageError: if matplotlib is not installed.
    """
    c = comparison
    sections = [
        Section("Agreement", [_facts(c), *_agreement(c, info), *map(_note, c.notes)]),
        Section("What the numbers mean", _meaning(c)),
        Section("Plot by plot", _residuals(c)),
        Section("Difference against height", _bland_altman(c)),
    ]
    left_out = _left_out(c)
    if left_out:
        sections.append(Section("Not compared", left_out))
    sections.append(Section("All plots", [_table(c)]))
    return Report(
        "Field and raster heights",
        f"{info.plots} against {info.table}",
        sections,
        [
            ("Raster height", f"field {info.raster_height} of {info.plots}"),
            ("Field height", _field_height(c, info)),
            ("Differences", "raster − field; RMSE is about the 1:1 line"),
            ("Regression", "ordinary least squares, field = slope × raster + intercept"),
            ("Outliers", OUTLIER_RULE),
            ("Limits of agreement", "mean ± 1.96 standard deviations (Bland and Altman, 1986)"),
        ],
    )


def equation(c: Comparison) -> str:
    """'field = 0.761 × raster + 2.98 m', – without a line."""
    if c.slope is None or c.intercept is None:
        return NONE
    sign = "−" if c.intercept < 0 else "+"
    return f"field = {number(c.slope, 3)} × raster {sign} {number(abs(c.intercept))} m"


def _note(text: str) -> Note:
    return Note(text)


def _field_height(c: Comparison, info: CompareInfo) -> str:
    how = _AGGREGATES.get(c.aggregate)
    source = f"field {info.field_height} of {info.table}"
    return f"{how}, {source}" if how else source


def _facts(c: Comparison) -> Facts:
    return Facts(
        [
            ("Plots compared", integer(c.n)),
            ("RMSE about 1:1", f"{number(c.rmse)} m"),
            ("Bias", f"{number(c.bias, sign=True)} m", "mean of raster − field"),
            ("MAE", f"{number(c.mae)} m", "mean absolute error"),
            ("R²", number(c.r2, 3), "of the fitted line"),
        ]
    )


def _agreement(c: Comparison, info: CompareInfo) -> list[Block]:
    used = c.compared
    x, y = c.raster[used], c.field[used]
    fit = None
    if c.slope is not None and c.intercept is not None:
        at = np.linspace(float(x.min()), float(x.max()), 100)
        if c.n > 2 and c.stderr is not None:
            fit = charts.Fit(at, *fit_band(c, at))
        else:
            fit = charts.Fit(at, c.slope * at + c.intercept)
    corner = [
        *([equation(c)] if c.slope is not None else []),
        *([f"R² = {number(c.r2, 3)}"] if c.r2 is not None else []),
        f"RMSE = {number(c.rmse)} m",
        f"bias = {number(c.bias, sign=True)} m",
        f"MAE = {number(c.mae)} m",
        f"n = {integer(c.n)}",
    ]
    chart = charts.scatter(
        _points(c, x, y),
        x_label=f"Raster height, {info.raster_height} (m)",
        y_label=f"Field height, {info.field_height} (m)",
        alt=f"Scatter of field height over raster height of {plural(c.n, 'plot')}, with the 1:1 "
        f"line{' and the fitted line ' + equation(c) if fit else ''}. RMSE {number(c.rmse)} m, "
        f"bias {number(c.bias, sign=True)} m.",
        caption="Field height against raster height. Above the dashed line the field is higher, "
        "below it the raster. Diamonds are outliers.",
        fit=fit,
        corner=corner,
    )
    return [SideBySide([chart, _regression_table(c)])]


def _points(c: Comparison, x: charts.Floats, y: charts.Floats) -> charts.Points:
    used = c.compared
    names = [name for name, use in zip(c.ids, used) if use]
    return charts.Points(x, y, names if any(names) else (), c.outlier[used])


def _regression_table(c: Comparison) -> Table:
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


def _meaning(c: Comparison) -> list[Block]:
    side = "above" if c.bias > 0 else "below"
    on_average = (
        f"On average the raster is {number(abs(c.bias))} m {side} the field"
        if round(abs(c.bias), 2) > 0
        else "On average raster and field agree to the centimetre"
    )
    limits = limits_of_agreement(c)
    reach = (
        f"; for 95 of 100 plots like these the difference lies between "
        f"{number(limits[0], sign=True)} and {number(limits[1], sign=True)} m, if differences "
        "are normally distributed"
        if limits and c.n >= 10
        else ""
    )
    blocks: list[Block] = [
        Text(
            f"{on_average} (bias), and a single plot is off by {number(c.mae)} m (MAE). The RMSE "
            f"of {number(c.rmse)} m weighs large differences more{reach}."
        )
    ]
    if c.r2 is not None and c.n > 2:
        blocks.append(
            Text(
                f"The fitted line accounts for {percent(c.r2, 1, 0)} of the variance of the field "
                "heights. That says how well the two rise together, not that they agree: a raster "
                "10 m too high everywhere would have an R² of 1. Read R² together with bias and "
                "RMSE. A slope below 1 is also what errors in the raster heights alone would give."
            )
        )
    blocks.append(_what_it_is_not(c))
    return blocks


def _what_it_is_not(c: Comparison) -> Block:
    reason = (
        "a mean of raster cells weighs area and sees only the upper side of the canopy, often "
        "without what is lower than 2 m; a mean of stems weighs every stem alike, the small and "
        "hidden ones too. The two can be far apart although both are right."
    )
    if c.aggregate == "mean":
        return Note(
            f"These field heights are means of stems, and {reason} Compare the tallest stem with "
            "the maximum, or 95th percentiles with each other.",
            "Mean against mean is no validation.",
        )
    return Text(
        f"Comparing maxima or high percentiles is a validation; comparing means is not: {reason} "
        "Nor do these numbers say which side is wrong: a tall tree may have been missed, a crown "
        "may reach in from outside the plot, positions may be off, trees grow between the dates."
    )


def _residuals(c: Comparison) -> list[Block]:
    used = c.compared
    d, outlier = c.residual[used], c.outlier[used]
    names = [name for name, use in zip(c.ids, used) if use]
    blocks: list[Block] = []
    if outlier.any():
        worst = sorted(zip(d[outlier], np.array(names)[outlier]), key=lambda pair: -abs(pair[0]))
        blocks.append(
            Listing(
                f"{plural(len(worst), 'outlier')}:",
                [f"{name or 'plot'} {number(value, sign=True)} m" for value, name in worst[:40]],
            )
        )
        blocks.append(
            Text(
                "Raster far above field: a crown that reaches in from outside, or a tall tree "
                "that was not measured. Raster far below field: a tree felled between the dates, a "
                "gap in the raster, or a plot centre that is off."
            )
        )
    elif c.n >= 5:
        blocks.append(Text("No plot stands out from the others."))
    blocks.append(_residual_chart(c, d, names, outlier))
    return blocks


def _residual_chart(
    c: Comparison, d: charts.Floats, names: list[str], outlier: charts.Bools
) -> Chart:
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


def _bland_altman(c: Comparison) -> list[Block]:
    used = c.compared
    mean, d = (c.raster[used] + c.field[used]) / 2, c.residual[used]
    limits = limits_of_agreement(c)
    within = (
        ""
        if limits is None
        else f" Between the dashed lines, {number(limits[0], sign=True)} and "
        f"{number(limits[1], sign=True)} m, 95 % of normally distributed differences lie."
    )
    chart = charts.agreement(
        _points(c, mean, d),
        x_label="Mean of raster and field height (m)",
        y_label="Raster − field (m)",
        alt=f"Bland–Altman chart: differences of {plural(c.n, 'plot')} over the mean of both "
        f"heights; mean difference {number(c.bias, sign=True)} m.{within}",
        caption="Bland–Altman chart. A cloud that widens or slopes to one side means that the "
        f"error depends on height.{within}",
        bias=c.bias,
        limits=limits,
    )
    return [chart]


def _left_out(c: Comparison) -> list[Block]:
    blocks: list[Block] = []
    for title, ids in (
        ("Plots that the field table does not have", c.unmatched_plots),
        ("Plots without a raster height", c.without_raster),
        ("Plots without a measured height", c.without_field),
        ("In the field table, without a plot", c.unmatched_field),
    ):
        if ids:
            more = [f"and {integer(len(ids) - 200)} more"] if len(ids) > 200 else []
            blocks.append(Listing(f"{title} ({integer(len(ids))}):", [*ids[:200], *more]))
    blocks.extend(Listing("Taken as one plot:", [f"“{form}”" for form in s]) for s in c.merged)
    return blocks


def _table(c: Comparison) -> Table:
    rows = [
        [
            name or integer(place + 1),
            number(x),
            number(y),
            integer(stems) if stems else NONE,
            number(d, sign=True),
            "yes" if flag else "",
        ]
        for place, (name, x, y, stems, d, flag) in enumerate(
            zip(c.ids, c.raster, c.field, c.stems, c.residual, c.outlier)
        )
    ]
    return Table(
        [
            "Plot",
            "Raster (m)",
            "Field (m)",
            "Stems",
            "Raster − field (m)",
            Column("Outlier", numeric=False),
        ],
        rows,
        "Heights of every plot",
        marked=frozenset(np.flatnonzero(c.outlier).tolist()),
        tall=len(rows) > 40,
    )
