# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Compare Field and Raster Heights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..compare import (
    OUTLIER_RULE,
    Comparison,
    Group,
    headline,
    shifts_of_headline,
)
from .canvas import can_draw, drawn
from .comparecharts import (
    agreement_blocks,
    bland_altman,
    equation,
    group_blocks,
    residual_chart,
)
from .comparefigures import figures_section
from .download import Download
from .numbers import NONE, integer, number, percent, plural
from .page import (
    Block,
    Column,
    Facts,
    Listing,
    Note,
    Report,
    Section,
    Table,
    Text,
)

__all__ = ["CompareInfo", "compare_report", "equation"]

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
        group: name of the field that parts the plots into groups, "" for none.
        plot_id: name of the field with the plots' ids, "" if not known.
        table_id: name of the field of the table with the plots' ids, "" if not known.
        notes: sentences about how the inputs were read.
    """

    plots: str
    raster_height: str
    table: str
    field_height: str
    group: str = ""
    plot_id: str = ""
    table_id: str = ""
    notes: tuple[str, ...] = ()


def compare_report(
    comparison: Comparison,
    info: CompareInfo,
    groups: Sequence[Group] = (),
    gallery: Section | None = None,
) -> Report:
    """The page for a comparison of heights; without matplotlib, all but its charts.

    Args:
        comparison: what was found.
        info: the names of what was compared.
        groups: of `statistics_by_group`, for a section of their own.
        gallery: of `gallery.gallery_section`, where there is a raster to show.
    """
    c = comparison
    warnings = [Note(text) for text in (*_headline_notes(c), *_data_notes(c), *c.notes)]
    if not can_draw():
        warnings.append(Note(_NO_CHARTS))
    sections = [
        Section(
            "Agreement",
            [
                _facts(c),
                *warnings,
                *agreement_blocks(c, info.raster_height, info.field_height),
            ],
        ),
        Section("What the numbers mean", _meaning(c)),
        Section("Plot by plot", _residuals(c)),
        *([gallery] if gallery is not None else []),
        Section("Difference against height", bland_altman(c)),
        Section("As papers report it", figures_section(c)),
    ]
    if groups:
        sections.append(Section(f"By {info.group or 'group'}", group_blocks(c, groups)))
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
            (
                "Limits of agreement",
                "mean ± 1.96 standard deviations (Bland and Altman, 1986)"
                + (", of the plots without the outliers" if c.outlier_count else ""),
            ),
            *([("Groups", f"field {info.group} of {info.plots}")] if groups else []),
            *(
                [("Ids", f"{info.plot_id} of {info.plots}, {info.table_id} of {info.table}")]
                if info.plot_id
                else []
            ),
            *(("Input", note) for note in info.notes),
        ],
    )


_NO_CHARTS = (
    "The charts are left out: the Python package matplotlib, which draws them, is not installed. "
    "All numbers are here."
)


def _headline_notes(c: Comparison) -> list[str]:
    lines = headline(c)
    if lines is None:
        return []
    return [f"{lines[0]}. {lines[1]}.", *shifts_of_headline(c)]


def _data_notes(c: Comparison) -> list[str]:
    question = [c.unit_question.sentence()] if c.unit_question else []
    return [*question, *(f"{text} Left out." for text in c.left_out), *c.doubts]


def _field_height(c: Comparison, info: CompareInfo) -> str:
    how = _AGGREGATES.get(c.aggregate)
    source = f"field {info.field_height} of {info.table}"
    return f"{how}, {source}" if how else source


def _facts(c: Comparison) -> Facts:
    kept = c.without_outliers if c.outlier_count else None
    flagged = "outlier" if c.outlier_count == 1 else f"{c.outlier_count} outliers"

    def more(text: str, without: str) -> str:
        said = f"without the {flagged}: {without}" if kept else ""
        return "; ".join(part for part in (text, said) if part)

    return Facts(
        [
            ("Plots compared", integer(c.n), more("", integer(kept and kept.n))),
            ("RMSE about 1:1", f"{number(c.rmse)} m", more("", f"{number(kept and kept.rmse)} m")),
            (
                "Bias",
                f"{number(c.bias, sign=True)} m",
                more("mean of raster − field", f"{number(kept and kept.bias, sign=True)} m"),
            ),
            (
                "MAE",
                f"{number(c.mae)} m",
                more("mean absolute error", f"{number(kept and kept.mae)} m"),
            ),
            ("R²", number(c.r2, 3), more("of the fitted line", number(kept and kept.r2, 3))),
        ]
    )


def _meaning(c: Comparison) -> list[Block]:
    side = "above" if c.bias > 0 else "below"
    on_average = (
        f"On average the raster is {number(abs(c.bias))} m {side} the field"
        if round(abs(c.bias), 2) > 0
        else "On average raster and field agree to the centimetre"
    )
    blocks: list[Block] = [
        Text(
            f"{on_average} (bias), and a single plot is off by {number(c.mae)} m (MAE). The RMSE "
            f"of {number(c.rmse)} m gives large differences more weight."
        ),
        *_reach(c),
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


def _reach(c: Comparison) -> list[Block]:
    """What the limits of agreement say: nothing of 95 in 100 where outliers are."""
    kept = c.without_outliers or c.all_plots
    if kept.limits is None or kept.n < 10:
        return []
    between = f"{number(kept.limits.low, sign=True)} and {number(kept.limits.high, sign=True)} m"
    if not c.outlier_count or c.without_outliers is None:
        return [
            Text(
                f"The limits of agreement are {between}: {integer(kept.limits.inside)} of these "
                f"{plural(kept.n, 'plot')} lie between them, and 95 of 100 plots like these would "
                "if differences were normally distributed."
            )
        ]
    d = c.residual[c.compared]
    outside = int(np.count_nonzero((d < kept.limits.low) | (d > kept.limits.high)))
    return [
        Text(
            f"Without {plural(c.outlier_count, 'flagged plot')} the limits of agreement are "
            f"{between}, and {integer(kept.limits.inside)} of the other {plural(kept.n, 'plot')} "
            f"lie between them. Of all {plural(c.n, 'plot')} {integer(outside)} lie outside, "
            f"{percent(outside, c.n, 0)} where a normal distribution would have 5 %."
        )
    ]


def _what_it_is_not(c: Comparison) -> Block:
    reason = (
        "a mean of raster cells is an average over area and sees only the upper side of the "
        "canopy, often without anything lower than 2 m; a mean of stems gives every stem the same "
        "weight, including the small and hidden ones. The two can be far apart although both are "
        "right."
    )
    if c.aggregate == "mean":
        return Note(
            f"These field heights are means of stems, and {reason} Compare the tallest stem with "
            "the maximum, or 95th percentiles with each other.",
            "Mean against mean is not a validation.",
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
    blocks.extend(drawn(lambda: residual_chart(c, d, names, outlier)))
    return blocks


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
    if c.alike:
        pairs = [f"“{plot}” and “{other}”" for plot, other in c.alike[:40]]
        blocks.append(Listing("Alike, and not matched (plot and table):", pairs))
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
        download=Download(
            "heights.csv",
            ["plot", "raster", "field", "stems", "raster_minus_field", "outlier"],
            [
                (name, x, y, stems, d, int(flag))
                for name, x, y, stems, d, flag in zip(
                    c.ids, c.raster, c.field, c.stems, c.residual, c.outlier
                )
            ],
        ),
    )
