# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures by group, and the table of all of them."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from canopycloud.core.compare import compare_heights, statistics_by_group, write_table
from canopycloud.core.compare.match import _as_dates
from canopycloud.core.compare.table import no_formula
from canopycloud.core.fieldtable import FieldHeights

FIELD = [10.0, 12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 24.0, 26.0]
AWAY = [0.1, -0.1, 0.2, -0.2, 0.1, 9.0, 0.0, 0.1, -0.1]  # the sixth is an outlier
GROUPS = ["oak", "oak", " oak ", None, "", "pine", "pine", 7.0, "lone"]


def compared(**options):
    raster = [a + b for a, b in zip(FIELD, AWAY)]
    return compare_heights(raster, FIELD, intervals=False, **options)


def test_groups_are_largest_first_and_outliers_are_those_of_all_plots():
    found = statistics_by_group(compared(), GROUPS)
    rows = [(g.name, g.all_plots.n, g.without_outliers and g.without_outliers.n) for g in found]
    assert rows == [("oak", 3, 3), ("", 2, 2), ("pine", 2, 1), ("7", 1, 1), ("lone", 1, 1)]
    oak, _, pine = found[:3]
    assert oak.without_outliers is oak.all_plots
    assert pine.all_plots.bias == pytest.approx(4.5)
    assert pine.without_outliers.bias == pytest.approx(0.0)
    assert pine.members.tolist() == [False] * 5 + [True] * 2 + [False] * 2


def test_a_group_of_outliers_alone_has_nothing_left():
    found = {g.name: g for g in statistics_by_group(compared(), list("aaaaabccc"))}
    assert found["b"].all_plots.n == 1
    assert found["b"].without_outliers is None


def test_a_plot_that_is_not_compared_is_in_no_group():
    raster = [a + b for a, b in zip(FIELD, AWAY)]
    found = compare_heights([np.nan, *raster[1:]], FIELD, intervals=False)
    assert [g.name for g in statistics_by_group(found, ["x", *"aaaabccc"])] == ["a", "c", "b"]


@pytest.mark.parametrize(("count", "drawn"), [(20, True), (21, False)])
def test_more_than_twenty_groups_have_no_intervals(count, drawn):
    field = np.linspace(5, 30, 8 + count - 1)
    away = np.tile([0.1, -0.2, 0.3, -0.1], 8)[: field.size]
    found = compare_heights(field + away, field, intervals=False)
    groups = statistics_by_group(found, ["many"] * 8 + [f"g{i}" for i in range(count - 1)])
    assert (len(groups), groups[0].name) == (count, "many")
    assert bool(groups[0].all_plots.intervals) == drawn


def test_the_table_has_a_row_for_each_choice_and_a_column_for_each_end(tmp_path):
    found = compared()
    path = tmp_path / "table.csv"
    write_table(found, path, statistics_by_group(found, ["=a"] * 5 + ["b"] + ["=a"] * 3))
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    head = rows[0]
    assert [row[:3] for row in rows] == [
        ["group", "plots", "n"], ["", "all", "9"], ["", "without outliers", "8"],
        ["'=a", "all", "8"], ["'=a", "without outliers", "8"], ["b", "all", "1"],
    ]  # fmt: skip
    assert {len(row) for row in rows} == {len(head)}
    ends = [name for name in head if name.endswith(("_low", "_high"))]
    assert ends == [f"{name}_{end}" for name in ("bias_m", "rmse_m", "lower_limit_m",
                    "upper_limit_m", "ccc", "slope") for end in ("low", "high")]  # fmt: skip
    first = dict(zip(head, rows[1]))
    limits = found.all_plots.limits
    assert (float(first["lower_limit_m_low"]), float(first["upper_limit_m_high"])) == (
        limits.low_interval[0], limits.high_interval[1],
    )  # fmt: skip
    assert float(first["bias_m"]) == found.bias
    assert (first["bias_m_low"], first["ccc_high"]) == ("", "")  # nothing was drawn
    assert dict(zip(head, rows[5]))["slope"] == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("oak", "oak"), ("=1+1", "'=1+1"), (" +a", "' +a"), ("-x", "'-x"), ("@sum", "'@sum"),
        ("\ta", "'\ta"), ("\ra", "'\ra"), ("-5", "-5"), ("+2.5", "+2.5"), ("", ""),
    ],
)  # fmt: skip
def test_what_begins_like_a_formula_gets_an_apostrophe(text, shown):
    assert no_formula(text) == shown


@pytest.mark.parametrize(
    ("table", "layer", "said"),
    [
        (["2013-02-01", "2013-03-01"], ["1-2", "1-3"], True),
        (["2013-02-01 00:00:00", "a2"], ["1-2"], True),
        (["2013-02-01", "a2", "a3"], ["1-2"], False),  # fewer than half
        (["2013/02/01"], ["1-2"], False),
        (["2013-02.01"], ["1-2"], False),
        (["20130-2-01"], ["1-2"], False),
        (["2013-2-1"], ["1-2"], False),
        (["2013-02-01"], ["1-2", "2013-05-01"], False),  # the layer's are as long
        (["a1"], ["1-2"], False),
    ],
)
def test_ids_that_a_spreadsheet_took_for_dates(table, layer, said):
    field = FieldHeights(heights={}, stems={}, names={n: n for n in table}, merged={},
                         aggregate="max")  # fmt: skip
    assert ("look like dates" in _as_dates(set(layer), field)) == said
