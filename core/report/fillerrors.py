# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of the report of a fill that says how far it can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from . import charts
from .canvas import drawn
from .maps import ClassEntry, class_map, height_map
from .numbers import digits_for, number, plural, significant
from .page import Block, Column, Table, Text

if TYPE_CHECKING:
    from .fill import FillInfo


def error_blocks(info: FillInfo) -> list[Block]:
    """How large the errors in simulated holes are, band by band."""
    shown = [one for one in info.errors if one.rmse is not None]
    if not shown:
        return [
            Text(
                "The gaps could not be placed over clear cells of this scene, so no error could "
                "be measured."
            )
        ]
    ours = np.array([np.nan if one.rmse is None else one.rmse for one in shown])
    copy = np.array([np.nan if one.rmse_copy is None else one.rmse_copy for one in shown])
    digits = digits_for([*ours, *copy])
    digits = 0 if max(np.nanmax(ours), np.nanmax(copy)) >= 100 else digits
    chart = drawn(lambda: charts.paired_bars(
        [one.band for one in shown],
        [("plain copy", copy), (f"method {info.method}", ours)],
        x_label="Band",
        y_label=f"RMSE ({info.unit})",
        alt=(
            f"RMSE of {plural(len(shown), 'band')} in simulated gaps, method {info.method} beside "
            "a plain copy."
        ),
        caption=(
            "Root mean square error where gaps of the same shape, placed over clear cells, were "
            "filled."
        ),
        digits=digits,
    ))
    blocks: list[Block] = [
        Text(
            "Gaps of the same shape were placed over cells whose values are known, and filled "
            f"from the same donors. {info.limits}".strip()
        ),
        *chart,
        Table(
            ["Band", f"RMSE, {info.method_text}", "RMSE, copy", "Gain", "In other units"],
            [
                [
                    one.band,
                    significant(one.rmse, 4),
                    significant(one.rmse_copy, 4),
                    _gain(one.rmse, one.rmse_copy),
                    one.text or number(None),
                ]
                for one in shown
            ],
            "Errors in simulated gaps, stored units",
            for_chart=not chart,
        ),
    ]
    if info.error is not None and np.isfinite(info.error).any():
        top = float(np.nanquantile(info.error, 0.98))
        blocks.append(Text(info.error_text))
        blocks.append(
            height_map(
                np.minimum(info.error, top).astype(np.float32),
                info.before.frame,
                bar_label=f"Standard error ({info.unit})",
                alt="Map of the standard error of the filled cells, mean over bands.",
                caption="Standard error of each filled cell, mean over bands; colours end at the "
                "98th percentile. Grey cells are the scene's own or empty.",
            )
        )
    return blocks


def change_blocks(info: FillInfo) -> list[Block]:
    """Where clear land changed between the dates."""
    if info.change is None:
        return []
    entries = [
        ClassEntry(0, "Not clear in both", "#d9d9d9"),
        ClassEntry(1, "As the donor predicts", "#f7f7f2"),
        ClassEntry(2, "Changed since the donor", "#b2182b"),
    ]
    return [
        Text(info.change_text),
        class_map(
            info.change,
            entries,
            info.before.frame,
            alt="Map of the land that changed between the donor and the scene.",
            caption="Cells of the pictures above, by the bands shown there.",
        ),
    ]


def donor_blocks(info: FillInfo) -> list[Block]:
    """The donors that were taken together, best first."""
    titles = (
        "", "Donor", "RMSE alone", "Days after the scene", "Hole covered", "Weight", "Use"
    )  # fmt: skip
    numeric = (True, False, True, True, True, True, False)
    columns = [Column(title, numeric=kind) for title, kind in zip(titles, numeric)]
    rows = [list(row) for row in info.ranking]
    return [
        Text(info.gain),
        Table(columns, rows, "Donors by their error alone on hidden clear cells, the best first"),
    ]


def _gain(rmse: float | None, copy: float | None) -> str:
    if rmse is None or not copy:
        return number(None)
    return f"{number(100 * (copy - rmse) / copy, 0, sign=True)} %"
