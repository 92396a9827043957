# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core.compare import (
    aggregate_stems,
    compare_heights,
    compare_plots,
    fit_band,
    limits_of_agreement,
    modified_z_scores,
)
from canopycloud.core.compare.table import FIGURES
from canopycloud.core.errors import NotEnoughDataError, ParameterError
from canopycloud.core.fieldtable import read_plot_heights
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

# Printed in the lessons for the SJER site, 2013: lidar max and mean, field max and mean by plot.
with (Path(__file__).parent / "sjer_heights.csv").open() as lines:
    SJER = {row[0]: tuple(map(float, row[1:])) for row in list(csv.reader(lines))[1:]}


def column(place):
    return [row[place] for row in SJER.values()]


def test_published_regression_of_maxima():
    found = compare_heights(column(0), column(2), ids=list(SJER))

    assert found.n == 18
    assert found.slope == pytest.approx(0.7607314439776315, abs=1e-6)
    assert found.intercept == pytest.approx(2.98146647443445, abs=1e-6)
    assert found.r2 == pytest.approx(0.6910551716430489, abs=1e-6)
    assert found.p_value == pytest.approx(1.91e-5, abs=5e-8)
    assert found.stderr == pytest.approx(0.127161, abs=1e-6)
    assert found.rmse == pytest.approx(3.4592, abs=5e-5)
    assert found.fit_rmse == pytest.approx(3.1000, abs=5e-5)
    assert found.bias == pytest.approx(0.4789, abs=5e-5)
    assert found.mae == pytest.approx(1.9856, abs=5e-5)
    assert found.notes == ()


def test_published_regression_of_means():
    found = compare_heights(column(1), column(3))

    assert found.slope == pytest.approx(0.045332, abs=1e-6)
    assert found.intercept == pytest.approx(5.263066, abs=1e-6)
    assert found.r2 == pytest.approx(0.002984, abs=1e-6)
    assert found.bias == pytest.approx(1.9535, abs=5e-5)
    assert found.rmse == pytest.approx(3.9391, abs=5e-5)
    assert found.mae == pytest.approx(2.7878, abs=5e-5)


def test_outliers_of_the_site_are_the_known_ones():
    found = compare_heights(column(0), column(2), ids=list(SJER))
    flagged = {name for name, flag in zip(found.ids, found.outlier) if flag}
    assert flagged == {"SJER2796", "SJER361", "SJER3239"}


def test_equals_linregress_and_textbook_sums():
    x, y = np.array(column(0)), np.array(column(2))
    found, oracle = compare_heights(x, y), stats.linregress(x, y)
    assert (found.slope, found.intercept, found.p_value, found.stderr) == pytest.approx(
        (oracle.slope, oracle.intercept, oracle.pvalue, oracle.stderr), rel=1e-12
    )
    sxx = sum((a - x.mean()) ** 2 for a in x)
    sxy = sum((a - x.mean()) * (b - y.mean()) for a, b in zip(x, y))
    assert found.slope == pytest.approx(sxy / sxx, rel=1e-12)


def test_pairs_without_both_heights_are_left_out():
    found = compare_heights([1.0, None, 3.0, math.inf, 5.0], [1.5, 2.0, math.nan, 4.0, 5.0])
    assert found.n == 2
    assert found.residual[[0, 4]].tolist() == [-0.5, 0.0]
    assert np.isnan(found.residual[[1, 2, 3]]).all()


def test_one_plot_has_differences_and_no_line():
    found = compare_heights([10.0], [8.0])
    assert (found.n, found.bias, found.mae, found.rmse) == (1, 2.0, 2.0, 2.0)
    assert found.slope is found.intercept is found.r2 is found.p_value is None
    assert found.stderr is found.fit_rmse is None
    assert "No line can be fitted" in found.notes[0]
    assert limits_of_agreement(found) is None
    with pytest.raises(NotEnoughDataError):
        fit_band(found, np.array([1.0]))


def test_two_plots_have_a_line_and_no_test():
    found = compare_heights([10.0, 20.0], [8.0, 13.0])
    assert (found.slope, found.intercept, found.r2) == pytest.approx((0.5, 3.0, 1.0))
    assert found.p_value is found.stderr is None
    assert "two plots" in found.notes[0]
    with pytest.raises(NotEnoughDataError):
        fit_band(found, np.array([1.0]))


def test_constant_raster_height_has_no_line():
    found = compare_heights([7.0, 7.0, 7.0], [6.0, 7.0, 8.0])
    assert found.slope is None
    assert found.r2 is None
    assert found.bias == 0.0
    assert found.rmse == pytest.approx(math.sqrt(2 / 3))
    assert "7.00 m" in found.notes[0]


def test_constant_field_height_has_a_flat_line_and_no_correlation():
    found = compare_heights([6.0, 7.0, 8.0], [7.0, 7.0, 7.0])
    assert (found.slope, found.intercept) == pytest.approx((0.0, 7.0))
    assert found.r2 is found.p_value is None


def test_nothing_to_compare_is_refused():
    with pytest.raises(NotEnoughDataError, match="None of the 2 plots"):
        compare_heights([None, 1.0], [1.0, None])
    with pytest.raises(ParameterError, match=r"2 raster heights, 1 field height\."):
        compare_heights([1.0, 2.0], [1.0])


def test_modified_z_scores_by_hand():
    # median 2, absolute deviations 1 0 1 98 0 → MAD 1
    assert modified_z_scores(np.array([1.0, 2.0, 3.0, 100.0, 2.0])) == pytest.approx(
        [-0.6745, 0.0, 0.6745, 0.6745 * 98, 0.0]
    )
    # MAD 0: mean absolute deviation 2
    assert modified_z_scores(np.array([0.0, 0.0, 0.0, 0.0, 10.0]))[-1] == pytest.approx(
        10 / (2 * 1.253314)
    )
    assert not modified_z_scores(np.array([4.0, 4.0, 4.0])).any()


def test_few_pairs_have_no_outliers():
    assert not compare_heights([1.0, 2.0, 3.0, 99.0], [1.0, 2.0, 3.0, 4.0]).outlier.any()
    assert compare_heights([1.0, 2.1, 3, 4.1, 99], [1.0, 2, 3, 4, 5]).outlier.tolist()[-1]


def test_confidence_band_by_hand():
    found = compare_heights([1.0, 2.0, 3.0], [1.0, 3.0, 2.0])
    # slope 0.5, intercept 1, residuals -0.5 1 -0.5: s² = 1.5; Sxx = 2
    line, half = fit_band(found, np.array([2.0, 4.0]))
    t = stats.t.ppf(0.975, 1)
    assert line == pytest.approx([2.0, 3.0])
    assert half == pytest.approx(
        [t * math.sqrt(1.5 / 3), t * math.sqrt(1.5) * math.sqrt(1 / 3 + 4 / 2)]
    )


def test_limits_of_agreement_by_hand():
    found = compare_heights([1.0, 2.0, 3.0], [0.0, 2.0, 4.0])
    assert limits_of_agreement(found) == pytest.approx((-1.96, 1.96))


@given(
    st.lists(
        st.tuples(st.floats(0, 60, width=32), st.floats(0, 60, width=32)), min_size=3, max_size=40
    ),
    st.floats(0, 20, width=32),
)
def test_a_shift_of_the_raster_moves_bias_and_nothing_of_the_fit(pairs, shift):
    x = np.array([p[0] for p in pairs], dtype=float)
    y = np.array([p[1] for p in pairs], dtype=float)
    before, after = (compare_heights(z, y, intervals=False) for z in (x, x + shift))
    assert after.bias == pytest.approx(before.bias + shift, abs=1e-9)
    assert before.rmse**2 == pytest.approx(
        before.bias**2 + np.var(before.residual), rel=1e-9, abs=1e-9
    )
    assert abs(before.bias) <= before.mae + 1e-12 <= before.rmse + 2e-12
    if before.fit_rmse is not None:
        assert before.fit_rmse <= before.rmse + 1e-9
    if np.ptp(x) > 1e-3 and np.ptp(y) > 1e-3:
        assert after.r2 == pytest.approx(before.r2, abs=1e-6)


# -------------------------------------------------------------------------------- plots by id --


def test_plots_are_matched_by_folded_ids():
    field = aggregate_stems([" a1", "A1 ", "b2", 7, "x9"], [3.0, 5.0, 4.0, 6.0, 1.0])
    found = compare_plots(["A1", "B2", 7.0, "C3", None], [5.5, 4.0, None, 8.0, 2.0], field)

    assert found.n == 2
    assert found.field.tolist()[:3] == [5.0, 4.0, 6.0]
    assert found.stems.tolist() == [2, 1, 1, 0, 0]
    assert found.unmatched_plots == ("C3", "(no id)")
    assert found.unmatched_count == 2
    assert found.unmatched_field == ("x9",)
    assert found.without_raster == ("7.0",)
    assert found.merged == ((" a1", "A1 "),)
    assert found.aggregate == "max"


def test_plot_in_the_table_without_any_height():
    field = aggregate_stems(["a", "b", "b"], ["4", "", "NA"])
    found = compare_plots(["a", "b"], [4.0, 5.0], field)
    assert found.n == 1
    assert found.without_field == ("b",)
    assert found.unmatched_count == 0


@pytest.mark.parametrize("twins", [("a1", "A1"), ("7", 7.0), ("07", "7"), ("x", "x")])
def test_two_plots_of_one_id_are_refused(twins):
    field = aggregate_stems(["a1", "7", "x"], [1.0, 2.0, 3.0])
    with pytest.raises(ParameterError, match="same id") as caught:
        compare_plots(list(twins), [1.0, 2.0], field)
    assert caught.value.data["ids"] == twins


def test_no_common_id_shows_both_sides():
    field = aggregate_stems(["SOAP1", "SOAP2"], [1.0, 2.0])
    with pytest.raises(NotEnoughDataError, match=r"'SJER1'.*'SOAP1', 'SOAP2'"):
        compare_plots(["SJER1"], [1.0], field)


def test_real_stem_table_gives_the_published_numbers(shared_data):
    path = shared_data / "neon_field" / "D17_2013_vegStr.csv"
    for aggregate, place in (("max", 2), ("mean", 3)):
        field = read_plot_heights(path, "plotid", "stemheight", aggregate)
        assert {k: field.heights[k.casefold()] for k in SJER} == pytest.approx(
            {k: row[place] for k, row in SJER.items()}, abs=5e-7
        )
        assert sum(field.stems[k.casefold()] for k in SJER) == 362
        assert field.negative_rows == (758,)  # a stem of the other site at −1.6 m
    found = compare_plots(list(SJER), column(0), read_plot_heights(path, "plotid", "stemheight"))
    assert found.slope == pytest.approx(0.7607314439776315, abs=1e-6)
    assert found.unmatched_count == 0
    assert len(found.unmatched_field) == 18


def test_stem_table_of_one_row_a_plot(tmp_path):
    path = tmp_path / "plots.csv"
    with path.open("w", newline="") as out:
        csv.writer(out).writerows([("id", "h"), *[(k, row[2]) for k, row in SJER.items()]])
    for aggregate in ("max", "mean", "p95"):
        field = read_plot_heights(path, "id", "h", aggregate)
        assert compare_plots(list(SJER), column(0), field).n == 18


def test_figures_are_those_of_their_names():
    found = compare_heights(column(0), column(2), ids=list(SJER)).all_plots
    values = {figure.key: figure.value(found) for figure in FIGURES}
    ends = {figure.key: figure.interval(found) for figure in FIGURES if figure.interval}
    assert [values[f"{name}_slope"] for name in ("rma", "deming", "theil_sen")] == [
        found.rma[0], found.deming[0], found.theil_sen[0]
    ]  # fmt: skip
    assert (values["lower_limit_m"], values["upper_limit_m"]) == (
        found.limits.low, found.limits.high
    )  # fmt: skip
    assert (ends["lower_limit_m"], ends["upper_limit_m"]) == (
        found.limits.low_interval, found.limits.high_interval
    )  # fmt: skip
    same = {"n": "n", "bias_m": "bias", "mae_m": "mae", "rmse_m": "rmse", "ccc": "ccc", "r2": "r2",
            "slope": "slope", "slope_se": "stderr", "slope_p": "p_value",
            "intercept_m": "intercept"}  # fmt: skip
    assert {key: values[key] for key in same} == {
        key: getattr(found, name) for key, name in same.items()
    }


def test_decimals_of_figures():
    digits = {figure.key: figure.digits for figure in FIGURES}
    usual = {key for key, shown in digits.items() if shown == 3}
    assert {key: shown for key, shown in digits.items() if key not in usual} == {
        "n": 0, "field_mean_m": 2, "bias_percent": 1, "rmse_percent": 1, "lower_limit_m": 2,
        "upper_limit_m": 2,
    }  # fmt: skip
    # What may lie on either side of 0 is shown with its sign.
    assert {figure.key for figure in FIGURES if figure.signed} == {
        "bias_m", "bias_percent", "lower_limit_m", "upper_limit_m", "intercept_m",
    }  # fmt: skip
