# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the figures of a comparison begin and end, and its intervals against a plain bootstrap."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from canopycloud.core.compare import (
    compare_heights,
    compare_plots,
    fit_band,
    headline,
    shifts_of_headline,
    statistics_of,
    verdict,
    write_table,
)
from canopycloud.core.compare.agreement import limits, paired_test
from canopycloud.core.compare.bootstrap import _bca, bootstrap_intervals
from canopycloud.core.compare.line import cooks_distance, deming, fit_line, theil_sen
from canopycloud.core.compare.match import _few
from canopycloud.core.compare.outliers import find_outliers
from canopycloud.core.compare.student import t_two_sided
from canopycloud.core.errors import NotEnoughDataError, ParameterError
from canopycloud.core.fieldtable import FieldHeights
from scipy import stats

# ------------------------------------------------------------------------------------ intervals --


def figures_of(x, y):
    d = x - y
    ccc = 2 * np.cov(x, y, ddof=0)[0, 1] / (x.var() + y.var() + d.mean() ** 2)
    return {"bias": d.mean(), "rmse": math.sqrt(np.mean(d**2)), "ccc": ccc,
            "slope": stats.linregress(x, y).slope}  # fmt: skip


def by_drawing(x, y, level, draws, seed):
    """BCa intervals (Efron, 1987) from pairs that are drawn, and left out, one choice at a time."""
    n = x.size
    chosen = np.random.default_rng(seed).integers(0, n, size=(draws, n))
    drawn = [figures_of(x[c], y[c]) for c in chosen]
    without = [figures_of(np.delete(x, i), np.delete(y, i)) for i in range(n)]
    reach = math.sqrt(n / (n - 1)) * stats.t.ppf(0.5 + level / 2, n - 1)
    found = {}
    for name, whole in figures_of(x, y).items():
        values = np.array([one[name] for one in drawn])
        jackknife = np.array([one[name] for one in without])
        start = stats.norm.ppf(np.mean(values < whole))
        bent = stats.skew(jackknife.mean() - jackknife) / (6 * math.sqrt(n))
        shares = [
            stats.norm.cdf(start + (start + z) / (1 - bent * (start + z))) for z in (-reach, reach)
        ]
        found[name] = tuple(np.quantile(values, shares))
    return found


@pytest.mark.parametrize("level", [0.8, 0.95])
def test_intervals_are_those_of_pairs_drawn_one_by_one(level):
    # Heights within 2 m, which scatter by less than 1 m.
    g = np.random.default_rng(11)
    x = g.uniform(4, 6, 9)
    y = 0.5 + 0.7 * x + g.normal(0, 0.3, 9)
    found = bootstrap_intervals(x, y, level=level, draws=120, seed=3)
    expected = by_drawing(x, y, level, 120, 3)
    assert found.keys() == expected.keys()
    for name, interval in expected.items():
        assert found[name] == pytest.approx(interval, rel=1e-9), name


def test_many_plots_are_drawn_in_pieces_and_no_draw_is_lost():
    g = np.random.default_rng(5)
    y = g.uniform(5, 30, 10_000)
    x = y + g.normal(0.2, 1, y.size)
    found = bootstrap_intervals(x, y, draws=130, seed=2)["bias"]  # a hundred draws at once
    d = x - y
    drawn = d[np.random.default_rng(2).integers(0, d.size, size=(130, d.size))].mean(axis=1)
    left = (d.sum() - d) / (d.size - 1)
    z = math.sqrt(d.size / (d.size - 1)) * stats.t.ppf(0.975, d.size - 1)
    assert found == pytest.approx(_bca(d.mean(), drawn, left, z), rel=1e-9)
    assert bootstrap_intervals(np.append(x, 9.0), np.append(y, 9.0), draws=2) == {}


def test_two_thousand_draws_of_one_seed_are_the_rule():
    g = np.random.default_rng(1)
    y = g.uniform(5, 30, 8)
    x = y + g.normal(0.2, 1, 8)
    said = bootstrap_intervals(x, y, level=0.95, draws=2000, seed=20_130_613)
    assert bootstrap_intervals(x, y) == said
    assert statistics_of(x, y).intervals == said
    assert statistics_of(x, y, bootstrap=False).intervals == {}


def test_a_draw_without_the_figure_leaves_no_interval():
    drawn, without = np.arange(1001.0), np.array([9.0, 9.5, 10.0, 10.2, 3.0])
    gap = np.where(drawn == 7, np.nan, drawn)
    assert _bca(400.0, gap, without, 2.1) is None
    assert _bca(400.0, drawn, np.append(without, np.nan), 2.1) is None
    # The skewness of a jackknife is the same whatever it is measured in.
    assert _bca(400.0, drawn, without / 100, 2.1) == pytest.approx(_bca(400.0, drawn, without, 2.1))


# ---------------------------------------------------------------------------------------- limits --


def test_both_limits_have_their_intervals_and_a_count():
    d = np.array([0.0] * 19 + [10.0])
    found = limits(d)
    s = d.std(ddof=1)
    half = stats.t.ppf(0.975, 19) * s * math.sqrt(1 / 20 + 1.96**2 / 38)
    low, high = 0.5 - 1.96 * s, 0.5 + 1.96 * s
    assert (found.low, found.high, found.inside) == pytest.approx((low, high, 19))
    assert found.low_interval == pytest.approx((low - half, low + half))
    assert found.high_interval == pytest.approx((high - half, high + half))


@pytest.mark.parametrize(("size", "tested"), [(0.9e-12, False), (1.5e-12, True)])
def test_a_bias_of_rounding_is_not_tested_and_a_little_more_is(size, tested):
    # The standard error of the mean of two opposite differences is their size.
    assert (paired_test(np.array([size, -size])) is not None) == tested


def test_the_probability_beyond_what_a_square_can_hold_is_none():
    assert t_two_sided(1e200, 5.0) == 0.0


def test_fewer_than_five_differences_have_no_outlier_and_the_limit_itself_is_none():
    few = find_outliers(np.array([0.0, 0.0, 0.0, 99.0]))
    assert (few.dtype, few.tolist()) == (bool, [False] * 4)
    # Median 0 and MAD 0.6745, so that scores are the differences.
    d = np.array([-0.6745, -0.6745, 0.0, 0.6745, 3.5])
    assert find_outliers(d).tolist() == [False] * 5
    d[4] = 3.51
    assert find_outliers(d).tolist() == [False] * 4 + [True]


@pytest.mark.parametrize(
    ("field", "rmse", "bias"),
    [
        # heights of the field, 1 m below those of the raster; RMSE and bias in per cent
        ([0.5, 0.5, 0.5], 200.0, 200.0),
        ([0.0, 0.0, 0.0], None, None),
        ([-0.5, -0.5, -0.5], None, None),
    ],
)
def test_a_share_of_the_field_height_needs_one(field, rmse, bias):
    y = np.array(field)
    s = statistics_of(y + 1, y)
    assert (s.rmse_percent, s.bias_percent) == (rmse, bias)


# ----------------------------------------------------------------------------------------- lines --


@pytest.mark.parametrize("slope", [0.1, -0.1])
def test_rounding_takes_no_correlation_beyond_one(slope):
    for plots in range(3, 40):  # of some, the sums say a little more than 1
        x = np.arange(plots) / 7
        line = fit_line(x, slope * x + 0.3)
        assert line.r2 <= 1.0
        assert line.p_value < 1e-6


def test_no_line_of_equal_errors_without_correlation_whatever_the_heights():
    x = np.array([-1e3, 0.0, 1e3])
    assert deming(x, np.array([1e3, -2e3, 1e3 + 1e-10])) is None
    assert deming(x / 1e6, np.array([1e-3, -2e-3, 1e-3 + 1e-10])) is not None


def test_the_robust_line_ends_with_three_thousand_plots():
    x = np.arange(3001.0)
    assert theil_sen(x, x) is None
    assert theil_sen(x[:300], 2 * x[:300] + 1) == (2.0, 1.0)


def test_a_plot_that_alone_holds_the_line_moves_it_without_bound():
    x, y = np.array([0.0, 0, 0, 5]), np.array([1.0, 2, 3, 9])
    found = cooks_distance(x, y, fit_line(x, y))
    assert found[3] == math.inf
    assert np.isfinite(found[:3]).all()


def test_from_which_misfit_on_a_plot_moves_a_line():
    x = np.arange(3.0)
    for size, moved in ((1e-12, False), (1.5e-12, True)):
        y = np.array([0.0, size, 0.0])  # variance about the line: two thirds of the square
        assert bool(cooks_distance(x, y, fit_line(x, y)).any()) == moved
    # Rounding of large numbers is none, be there a small one among them.
    x = np.arange(9.0) * 1e6 / 3
    y = 0.7 * x + 0.1
    assert cooks_distance(x, y, fit_line(x, y)).tolist() == [0.0] * 9


def test_a_band_far_from_the_mean_by_hand():
    x, y = np.array([1.0, 2.0, 3.0, 6.0]), np.array([1.0, 3.0, 2.0, 4.0])
    found = compare_heights(x, y, intervals=False)
    line = stats.linregress(x, y)
    s2 = np.sum((y - line.slope * x - line.intercept) ** 2) / 2
    _, half = fit_band(found, np.array([3.0, 8.0]))
    t = stats.t.ppf(0.975, 2)
    assert half == pytest.approx(t * np.sqrt(s2 * np.array([1 / 4, 1 / 4 + 25 / 14])))
    for name in ("slope", "intercept", "fit_rmse"):
        with pytest.raises(NotEnoughDataError, match="No line"):
            fit_band(dataclasses.replace(found, **{name: None}), x)


# ---------------------------------------------------------------------------------------- plots --


def table(*names, decimal=False):
    return FieldHeights(
        aggregate="max", heights=dict.fromkeys(names, 5.0), stems=dict.fromkeys(names, 1),
        names={name: name for name in names}, decimal_ids=decimal,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("layer", "field", "decimal", "refused"),
    [
        # ids of the layer, of the table; whether those are decimal numbers; the two that are one
        (["7.1", "7.10"], ["7.1"], True, ("7.1", "7.10")),
        ([None, "8", "x", "7.1", "7.10"], ["7.1"], True, ("7.1", "7.10")),
        (["7.1", "7.10"], ["7.1"], False, None),
        (["7.1", "7.10", "8.2"], ["8.2"], True, None),  # the table has neither
        (["7.1", "7.2"], ["7.1", "7.2"], True, None),
        (["10", "1"], ["10", "1"], True, None),
        (["1.0x", "1.00x"], ["1.0x"], True, None),
    ],
)
def test_decimal_numbers_cannot_tell_a_plot_from_one_with_a_zero_more(
    layer, field, decimal, refused
):
    def heights():
        return compare_plots(layer, [4.0] * len(layer), table(*field, decimal=decimal))

    if refused is None:
        assert heights().n == len(set(layer) & set(field))
    else:
        with pytest.raises(ParameterError, match="in which these two are the same") as caught:
            heights()
        assert caught.value.data["ids"] == refused


def test_twins_are_found_behind_plots_without_an_id():
    with pytest.raises(ParameterError, match="same id"):
        compare_plots([None, "a", "A"], [1.0, 2.0, 3.0], table("a"))


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "none"), (1, "'0'"), (3, "'0', '1', '2'"), (4, "'0', '1', '2' …")],
)
def test_three_names_stand_for_many(count, shown):
    assert _few(range(count)) == shown


def test_plots_without_names_are_counted_from_one():
    found = compare_heights([5.0, 6.0, 999.0], [5.0, 6.0, 7.0], intervals=False)
    assert "plot 3" in found.left_out[0]
    assert found.unmatched_count == 0


def test_a_table_leaves_nothing_beside_it(tmp_path):
    found = compare_heights([5.0, 6.0, 8.0], [5.0, 6.0, 7.0], intervals=False)
    write_table(found, tmp_path / "table.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["table.csv"]


# ------------------------------------------------------------------------------------- sentences --


def with_outliers(count, whole, kept):
    """A comparison of twenty plots whose first are outliers, with these figures."""
    y = np.linspace(5.0, 24.0, 20)
    x = y + np.tile([0.1, -0.1, 0.2, -0.2], 5)
    x[:count] += 15
    found = compare_heights(x, y, intervals=False)
    assert found.outlier_count == count
    figures = (found.all_plots, found.without_outliers)
    names = ("bias", "r2", "rmse")
    return dataclasses.replace(
        found,
        all_plots=dataclasses.replace(figures[0], **dict(zip(names, whole))),
        without_outliers=kept and dataclasses.replace(figures[1], **dict(zip(names, kept))),
    )


@pytest.mark.parametrize(
    ("count", "r2", "rmse"),
    [
        (1, "R² is 0.900 over all 20 plots and 0.500 without the outlier: one plot makes the "
            "difference.",
         "RMSE is 3.00 m over all plots and 1.00 m without the outlier: one plot makes most of "
         "it."),
        (2, "R² is 0.900 over all 20 plots and 0.500 without the 2 outliers: 2 plots make the "
            "difference.",
         "RMSE is 3.00 m over all plots and 1.00 m without the 2 outliers: 2 plots make most of "
         "it."),
    ],
)  # fmt: skip
def test_one_plot_makes_and_two_make(count, r2, rmse):
    assert shifts_of_headline(with_outliers(count, (0.2, 0.9, 3.0), (0.1, 0.5, 1.0))) == (r2, rmse)


def test_the_headline_has_a_correlation_where_there_is_one():
    found = with_outliers(2, (0.2, 0.9, 3.0), (-0.1, None, 1.0))
    mae = [s.mae for s in (found.all_plots, found.without_outliers)]
    assert headline(found) == (
        f"All 20 plots: RMSE 3.00 m, bias +0.20 m, MAE {mae[0]:.2f} m, R² 0.900",
        f"Without the 2 outliers: RMSE 1.00 m, bias −0.10 m, MAE {mae[1]:.2f} m",
    )


def test_a_bias_of_nothing_changes_no_sign():
    assert shifts_of_headline(with_outliers(1, (0.2, 0.9, 1.0), (0.0, 0.9, 1.0))) == ()


def test_where_outliers_are_all_there_is_nothing_is_left_out():
    found = with_outliers(1, (0.2, 0.9, 3.0), None)
    assert headline(found) is None
    assert shifts_of_headline(found) == ()
    assert "outlier" not in " ".join(verdict(found))


@pytest.mark.parametrize(
    ("height", "said"),
    [(12.0, "(RMSE, 25 % of the mean field height)"), (-1.0, "(RMSE).")],
)
def test_the_scatter_is_a_share_of_the_field_height(height, said):
    found = with_outliers(0, (0.2, 0.9, 3.0), (0.2, 0.9, 3.0))
    same = dataclasses.replace(found.all_plots, field_mean=height)
    found = dataclasses.replace(found, all_plots=same, without_outliers=same)
    assert f"Single plots differ by 3.00 m {said}" in " ".join(verdict(found))
