# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core.compare import aggregate_stems, compare_heights, compare_plots
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
    assert page.titles[:5] == [
        "Agreement",
        "What the numbers mean",
        "Plot by plot",
        "Difference against height",
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
    assert "Mean against mean is no validation." in page.text
    assert "weighs area" in page.text


@pytest.mark.parametrize(
    ("x", "y", "says"),
    [
        ([10.0], [8.0], "One plot has no line"),
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
