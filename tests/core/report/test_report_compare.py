# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core.compare import (
    aggregate_stems,
    compare_heights,
    compare_plots,
    statistics_by_group,
)
from canopycloud.core.report.compare import CompareInfo, compare_report, equation
from canopycloud.core.report.page import render

pytest.importorskip("matplotlib")

INFO = CompareInfo("plots", "_max", "stems.csv", "stemheight")
MINUS = "\u2212"


@pytest.fixture(scope="module")
def sjer():
    with (Path(__file__).parents[1] / "sjer_heights.csv").open() as lines:
        rows = list(csv.reader(lines))[1:]
    field = aggregate_stems([r[0] for r in rows] + ["SOAP1"], [r[3] for r in rows] + ["5"])
    return compare_plots([r[0] for r in rows], [float(r[1]) for r in rows], field)


def test_numbers_of_the_page_are_those_of_the_comparison(sjer, read_page):
    page = read_page(render(compare_report(sjer, INFO)))
    cells = dict(zip(page.cells[0:20:2], page.cells[1:20:2]))
    assert cells == {
        "Slope": f"{sjer.slope:.4f}",
        "Its standard error": f"{sjer.stderr:.4f}",
        "Intercept (m)": f"{sjer.intercept:.3f}",
        "R²": f"{sjer.r2:.4f}",
        "p-value of the slope": "< 0.001",
        "RMSE about 1:1 (m)": f"{sjer.rmse:.3f}",
        "RMSE about the fit (m)": f"{sjer.fit_rmse:.3f}",
        "Bias, raster − field (m)": f"+{sjer.bias:.3f}",
        "Mean absolute error (m)": f"{sjer.mae:.3f}",
        "Plots compared": "18",
    }
    assert (cells["Slope"], cells["R²"]) == ("0.7607", "0.6911")
    assert page.titles[:6] == [
        "Agreement",
        "What the numbers mean",
        "Plot by plot",
        "Difference against height",
        "As papers report it",
        "Not compared",
    ]
    for text in (
        "field = 0.761 × raster + 2.98 m",
        "3 outliers:",
        "SJER2796 +10.88 m",
        f"SJER3239 {MINUS}4.99 m",
        "SOAP1",
        "tallest stem, field stemheight of stems.csv",
        "Iglewicz",
    ):
        assert text in page.text
    assert "11.8799" not in page.text
    assert len(page.charts) == 3


def test_every_plot_is_in_the_table(sjer, read_page):
    page = read_page(render(compare_report(sjer, INFO)))
    for name, x, y in zip(sjer.ids, sjer.raster, sjer.field):
        at = page.cells.index(name)
        assert page.cells[at + 1 : at + 3] == [f"{x:.2f}", f"{y:.2f}"]


def test_mean_against_mean_is_called_no_validation(read_page):
    field = aggregate_stems(["a", "b", "c"], [1.0, 2.0, 4.0], "mean")
    found = compare_plots(["a", "b", "c"], [2.0, 3.0, 4.0], field)
    page = read_page(render(compare_report(found, INFO)))
    assert "Mean against mean is not a validation." in page.text
    assert "an average over area" in page.text


@pytest.mark.parametrize(
    ("x", "y", "says"),
    [
        ([10.0], [8.0], "No line can be fitted to one plot"),
        ([10.0, 20.0], [8.0, 9.0], "A line through two plots always fits"),
        ([7.0, 7.0, 7.0], [6.0, 7.0, 8.0], "The raster height is 7.00 m in all plots"),
        ([6.0, 7.0, 8.0], [7.0, 7.0, 7.0], "The field height is 7.00 m in all plots"),
        ([0.0, 0.0], [0.0, 0.0], "The raster height is 0.00 m in all plots"),
        ([-0.5, -0.1, 3.0], [0.0, 1.0, 2.0], "Plots compared"),
        ([5.0, np.nan, 6.0], [5.0, 1.0, 6.0], "agree to the centimetre"),
    ],
)
def test_degenerate_data_make_a_page_that_says_so(x, y, says, read_page):
    found = compare_heights(x, y, ids=[f"p{i}" for i in range(len(x))])
    page = read_page(render(compare_report(found, INFO)))
    assert says in page.text
    assert "nan" not in page.text.lower().replace("nanm", "")


def test_no_line_is_a_dash():
    assert equation(compare_heights([1.0], [1.0])) == "–"
    assert equation(compare_heights([1.0, 2.0, 3.0], [-1.0, 0.0, 1.5])).count("−") == 1


@pytest.mark.parametrize(("n", "kind"), [(5, "by plot"), (60, "by plot"), (61, "Distribution")])
def test_residuals_are_bars_as_long_as_they_can_be_read(n, kind, read_page):
    x = np.linspace(5, 25, n)
    found = compare_heights(x, x + np.sin(x), ids=[f"p{i}" for i in range(n)])
    assert kind in read_page(render(compare_report(found, INFO))).text


def test_hostile_ids_are_names(read_page, hostile):
    n = len(hostile)
    x = np.linspace(5, 25, n)
    y = x + np.where(np.arange(n) % 3 == 0, 9, np.sin(x))
    found = compare_heights(x, y, ids=hostile)
    info = CompareInfo(*hostile[:4])
    page = read_page(render(compare_report(found, info)))
    assert "<script>alert(1)</script>" in page.text  # as text


def test_ids_are_not_needed(read_page):
    x = np.linspace(5, 25, 12)
    page = read_page(render(compare_report(compare_heights(x, x * 0.9), INFO)))
    assert page.cells.count("12") >= 1


# ---------------------------------------------------------------------------------- outliers --


def flagged():
    g = np.random.default_rng(4)
    y = g.uniform(5, 28, 20)
    x = y - 0.35 + g.normal(0, 0.5, 20)
    x[14] += 12
    return compare_heights(x, y, ids=[f"P{i}" for i in range(20)])


def test_the_headline_is_there_with_and_without_the_outlier(read_page):
    found = flagged()
    text = read_page(render(compare_report(found, INFO))).text
    kept = found.without_outliers
    for said in (
        f"without the outlier: {kept.rmse:.2f} m",
        f"without the outlier: {MINUS}{abs(kept.bias):.2f} m",
        f"All 20 plots: RMSE {found.rmse:.2f} m",
        "The bias changes its sign",
        "of the plots without the outliers",
        f"{MINUS}{abs(kept.limits.low):.2f} and +{kept.limits.high:.2f} m",
    ):
        assert said in text, said
    assert "95 of 100" not in text
    whole = found.all_plots.limits
    assert f"{whole.high:.2f} m, lie" not in text


def test_without_outliers_95_of_100_is_said(read_page):
    g = np.random.default_rng(0)
    y = g.uniform(5, 28, 40)
    found = compare_heights(y + g.normal(0, 0.5, 40), y)
    assert not found.outlier.any()
    assert "95 of 100 plots like these would" in read_page(render(compare_report(found, INFO))).text


def test_groups_have_a_table_and_charts(read_page):
    found = flagged()
    groups = statistics_by_group(found, ["pine"] * 9 + ["oak"] * 10 + [None])
    page = read_page(render(compare_report(found, CompareInfo(*["x"] * 4, group="kind"), groups)))
    assert "By kind" in page.titles
    for name in ("oak", "pine", "(none)", "without flagged"):
        assert name in page.text
    assert len(page.charts) == 5


def test_doubts_of_the_data_are_on_the_page(read_page):
    x = np.linspace(5, 25, 12)
    y = 3.28 * x + np.sin(x)
    x[3] = -9999
    found = compare_heights(x, y, ids=[f"P{i}" for i in range(12)])
    text = read_page(render(compare_report(found, INFO))).text
    assert "Are the field heights in feet?" in text
    assert "P3: \u22129999" in text


def test_without_matplotlib_all_but_the_charts_is_there(read_page, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    found = flagged()
    groups = statistics_by_group(found, ["pine"] * 10 + ["oak"] * 10)
    page = read_page(render(compare_report(found, INFO, groups)))
    assert page.charts == []
    assert "matplotlib, which draws them, is not installed" in page.text
    assert f"{found.rmse:.3f}" in page.text
