# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of a comparison against scipy, textbook sums and brute force."""

from __future__ import annotations

import dataclasses
import math
import warnings

import numpy as np
import pytest
from canopycloud.core.compare import (
    compare_heights,
    headline,
    modified_z_scores,
    shifts_of_headline,
    statistics_of,
    verdict,
)
from canopycloud.core.compare.agreement import concordance, limits, paired_test
from canopycloud.core.compare.bootstrap import _bca, bootstrap_intervals
from canopycloud.core.compare.line import (
    constant,
    cooks_distance,
    fit_line,
    leave_one_out_rmse,
    theil_sen,
)
from canopycloud.core.compare.student import normal_quantile, t_quantile, t_two_sided
from scipy import stats

with warnings.catch_warnings():
    # SciPy 1.17 says that it goes in 1.19; until then it is the independent Deming line.
    warnings.simplefilter("ignore", DeprecationWarning)
    from scipy import odr


def heights(n, seed, noise=2.0):
    g = np.random.default_rng(seed)
    x = g.uniform(4, 30, n)
    return x, 2 + 0.85 * x + g.normal(0, noise, n)


SETS = [heights(n, seed) for seed, n in enumerate((3, 4, 7, 18, 60, 500))]


@pytest.mark.parametrize("df", [1, 2, 3, 5, 16, 40, 1000, 100_000])
def test_t_equals_scipy(df):
    for t in (1e-9, 1e-3, 0.1, 1.0, 2.0, 5.0, 30.0, 1e3):
        assert t_two_sided(t, df) == pytest.approx(2 * stats.t.sf(t, df), rel=1e-9, abs=1e-300)
    for p in (0.6, 0.95, 0.975, 0.995, 0.9999):
        assert stats.t.cdf(t_quantile(p, df), df) == pytest.approx(p, abs=1e-11)
        assert t_quantile(1 - p, df) == pytest.approx(-t_quantile(p, df), rel=1e-9)
    assert t_two_sided(math.inf, df) == 0
    assert t_two_sided(0.0, df) == 1
    assert t_quantile(0.5, df) == 0
    assert (normal_quantile(0), normal_quantile(1)) == (-math.inf, math.inf)
    assert normal_quantile(0.975) == pytest.approx(stats.norm.ppf(0.975), rel=1e-12)


def test_pairs_of_one_raster_height_have_no_slope():
    # Of six pairs five: slopes 4, 2.5, 2, 1.5 and 1; their median, and 4 - 2 * 0.5.
    assert theil_sen(np.array([0.0, 0, 1, 2]), np.array([1.0, 3, 5, 6])) == (2, 3)


def test_without_a_plot_that_holds_the_line_alone_there_is_none():
    x, y = np.array([0.0, 0, 0, 5]), np.array([1.0, 2, 3, 9])
    assert leave_one_out_rmse(x, y, fit_line(x, y)) is None
    x[1] = 1
    assert leave_one_out_rmse(x, y, fit_line(x, y)) > 0


def test_a_plot_without_a_height_is_no_outlier():
    field = np.array([5.0, 7, 9, 11, 13, 15, 17, 8])
    raster = field + np.array([0.1, -0.1, 0.2, -0.2, 0.1, -0.1, 30, 0])
    raster[7] = np.nan
    found = compare_heights(raster, field)
    assert found.outlier.tolist() == [False] * 6 + [True, False]
    assert (found.all_plots.n, found.without_outliers.n) == (7, 6)


@pytest.mark.parametrize(("x", "y"), SETS, ids=lambda a: "" if a is None else str(a.size))
def test_line_and_test_equal_scipy(x, y):
    found, line = statistics_of(x, y, bootstrap=False), stats.linregress(x, y)
    assert (found.slope, found.intercept, found.p_value, found.stderr) == pytest.approx(
        (line.slope, line.intercept, line.pvalue, line.stderr), rel=1e-9
    )
    assert found.r2 == pytest.approx(line.rvalue**2, rel=1e-9)
    paired = stats.ttest_rel(x, y)
    assert (found.bias_t, found.bias_p) == pytest.approx(
        (paired.statistic, paired.pvalue), rel=1e-9
    )
    robust = stats.theilslopes(y, x)
    assert found.theil_sen == pytest.approx((robust[0], robust[1]), rel=1e-9)


@pytest.mark.parametrize(("x", "y"), SETS[1:5], ids=lambda a: str(a.size))
def test_leave_one_out_and_cook_equal_refitting(x, y):
    found, line = statistics_of(x, y, bootstrap=False), stats.linregress(x, y)
    n, errors, cook = x.size, [], []
    s2 = np.sum((y - line.slope * x - line.intercept) ** 2) / (n - 2)
    for i in range(n):
        rest = np.arange(n) != i
        other = stats.linregress(x[rest], y[rest])
        errors.append(y[i] - other.slope * x[i] - other.intercept)
        moved = (line.slope - other.slope) * x + line.intercept - other.intercept
        cook.append(np.sum(moved**2) / (2 * s2))
    assert found.loo_rmse == pytest.approx(np.sqrt(np.mean(np.square(errors))), rel=1e-9)
    assert found.cook == pytest.approx(cook, rel=1e-8)


def test_lines_with_errors_in_both():
    x, y = SETS[3]
    found = statistics_of(x, y, bootstrap=False)
    line = stats.linregress(x, y)
    assert found.rma[0] == pytest.approx(line.slope / line.rvalue, rel=1e-12)
    # Orthogonal regression: the first principal axis of the cloud.
    values, vectors = np.linalg.eigh(np.cov(x, y))
    axis = vectors[:, np.argmax(values)]
    assert found.deming[0] == pytest.approx(axis[1] / axis[0], rel=1e-9)
    fitted = odr.ODR(odr.RealData(x, y), odr.unilinear, beta0=[1.0, 0.0]).run()
    assert found.deming == pytest.approx(tuple(fitted.beta), rel=1e-5)
    for slope, intercept in (found.rma, found.deming):
        assert slope * x.mean() + intercept == pytest.approx(y.mean())


def test_concordance_and_limits_by_hand():
    x, y = np.array([1.0, 2.0, 3.0, 6.0]), np.array([1.0, 3.0, 2.0, 4.0])
    found = statistics_of(x, y)
    # means 3 and 2.5; over n: sx² 3.5, sy² 1.25, sxy 1.75; difference of means 0.5
    assert found.ccc == pytest.approx(2 * 1.75 / (3.5 + 1.25 + 0.25))
    d = x - y
    s = d.std(ddof=1)
    assert found.limits.low == pytest.approx(0.5 - 1.96 * s)
    half = stats.t.ppf(0.975, 3) * s * math.sqrt(1 / 4 + 1.96**2 / 6)
    assert found.limits.high_interval == pytest.approx(
        (0.5 + 1.96 * s - half, 0.5 + 1.96 * s + half)
    )
    assert found.limits.inside == 4
    assert (found.rmse_percent, found.bias_percent) == pytest.approx(
        (100 * math.sqrt(np.mean(d * d)) / 2.5, 20.0)
    )
    assert found.intervals == {}  # four plots have none worth the name


def test_bootstrap_is_seeded_and_agrees_with_scipy():
    x, y = SETS[4]
    mine = bootstrap_intervals(x, y)
    assert mine == bootstrap_intervals(x, y)
    assert mine != bootstrap_intervals(x, y, seed=1)
    # scipy's BCa is not widened for few plots: the same z is asked for.
    n = x.size
    z = math.sqrt(n / (n - 1)) * stats.t.ppf(0.975, n - 1)
    for name, figure in {
        "bias": lambda x, y: np.mean(x - y),
        "rmse": lambda x, y: np.sqrt(np.mean((x - y) ** 2)),
        "slope": lambda x, y: stats.linregress(x, y).slope,
    }.items():
        theirs = stats.bootstrap(
            (x, y), figure, paired=True, vectorized=False, n_resamples=3000, method="BCa",
            confidence_level=2 * stats.norm.cdf(z) - 1, random_state=7,
        ).confidence_interval  # fmt: skip
        width = theirs.high - theirs.low
        assert mine[name] == pytest.approx(tuple(theirs), abs=0.08 * width)


@pytest.mark.slow
def test_bootstrap_intervals_cover_what_they_say():
    hits = {"bias": 0, "rmse": 0, "slope": 0}
    spread = 26**2 / 12  # variance of uniform raster heights
    truth = {"bias": 17 - (2 + 0.85 * 17), "slope": 0.85}
    truth["rmse"] = math.sqrt(0.15**2 * spread + 4 + truth["bias"] ** 2)
    for seed in range(1000):
        x, y = heights(60, 10_000 + seed)
        found = bootstrap_intervals(x, y, draws=1000, seed=seed)
        for name, (low, high) in found.items():
            if name in hits:
                hits[name] += low <= truth[name] <= high
    for name, count in hits.items():
        assert 930 <= count <= 970, (name, count)


def test_what_the_data_do_not_determine_is_none():
    one = statistics_of(np.array([3.0]), np.array([2.0]))
    assert (one.slope, one.ccc, one.limits, one.bias_p, one.loo_rmse, one.rma) == (None,) * 6
    flat = statistics_of(np.full(9, 7.0), np.full(9, 6.0))
    assert (flat.slope, flat.bias_t, flat.deming, flat.theil_sen) == (None,) * 4
    assert flat.ccc == 0
    line = statistics_of(np.arange(9.0), np.arange(9.0))
    assert line.slope == 1
    assert line.p_value == 0
    assert line.cook.tolist() == [0.0] * 9
    assert statistics_of(np.array([]), np.array([])) is None
    below = statistics_of(np.array([0.0, 0.1, 0.2]), np.zeros(3))
    assert below.rmse_percent is None
    assert fit_line(np.array([0.0, 0.0, 5.0]), np.array([0.0, 1.0, 2.0])).slope is not None
    # One plot alone holds the line: without it there is none.
    assert statistics_of(np.array([0.0, 0.0, 5.0]), np.array([0.0, 1.0, 2.0])).loo_rmse is None


def test_bca_of_a_skewed_jackknife_by_its_formula():
    drawn, without = np.arange(1001.0), np.array([9.0, 9.5, 10.0, 10.2, 3.0])
    # Efron (1987): the acceleration is a sixth of the skewness of the jackknife, over sqrt(n).
    acceleration = stats.skew(without.mean() - without) / (6 * math.sqrt(without.size))
    start = stats.norm.ppf((400 + 0.5) / 1001)
    shares = [
        stats.norm.cdf(start + (start + z) / (1 - acceleration * (start + z))) for z in (-2.1, 2.1)
    ]
    assert abs(acceleration) > 0.1
    found = _bca(400.0, drawn, without, 2.1)
    assert found == pytest.approx(tuple(1000 * share for share in shares), rel=1e-6)
    # A jackknife without spread has no skewness.
    plain = [stats.norm.cdf(2 * start + z) for z in (-2.1, 2.1)]
    level = _bca(400.0, drawn, np.full(5, 9.0), 2.1)
    assert level == pytest.approx(tuple(1000 * share for share in plain), rel=1e-6)
    assert _bca(-1.0, drawn, without, 2.1) is None  # no draw below
    assert _bca(2000.0, drawn, without, 2.1) is None  # none above
    assert _bca(math.nan, drawn, without, 2.1) is None


@pytest.mark.parametrize(
    ("differences", "tested"),
    [
        ([0.5, 0.5, 0.5, 0.5], False),
        ([1e-13, -1e-13, 2e-13, -2e-13], False),  # rounding, in metres
        ([1e6, 1e6 + 1e-7, 1e6 - 1e-7, 1e6], False),  # rounding, beside the size of the numbers
        ([0.1, 0.2, 0.1, 0.4], True),
        ([1e6, 1e6 + 0.1, 1e6 - 0.1, 1e6], True),
    ],
)
def test_differences_that_are_all_rounding_are_not_tested(differences, tested):
    assert (paired_test(np.array(differences)) is not None) == tested


def test_equal_differences_lie_on_both_limits():
    found = limits(np.full(4, 0.5))
    assert (found.low, found.high, found.inside) == (0.5, 0.5, 4)
    assert limits(np.array([0.5])) is None
    assert limits(np.array([0.5, 0.7])).inside == 2


@pytest.mark.parametrize(
    ("values", "same"),
    [
        ([7.0, 7.0, 7.0], True),
        ([7.0, 7.0 + 5e-9, 7.0], True),
        ([7.0, 7.0 + 9e-9, 7.0], False),
        ([0.1, 0.1 + 9e-10, 0.1], True),
        ([0.1, 0.1 + 2e-9, 0.1], False),
        ([-7.0, -7.0 + 5e-9, -7.0], True),
    ],
)
def test_heights_that_differ_by_their_rounding_are_constant(values, same):
    assert constant(np.array(values)) is same


def test_few_differences_that_spread_little_by_hand():
    found = modified_z_scores(np.array([0.0, 0.1, 0.2, 0.3, 0.9]))
    # Median 0.2, MAD 0.1.
    np.testing.assert_allclose(found, np.array([-0.2, -0.1, 0, 0.1, 0.7]) * 0.6745 / 0.1)
    # More than half are equal: the mean deviation is 0.1 / 5.
    found = modified_z_scores(np.array([0.2, 0.2, 0.2, 0.2, 0.3]))
    np.testing.assert_allclose(found, np.array([0, 0, 0, 0, 0.1]) / (0.02 * 1.253314))


@pytest.mark.parametrize(("plots", "drawn"), [(7, False), (8, True)])
def test_fewest_plots_that_have_intervals(plots, drawn):
    x, y = heights(plots, 3)
    assert bool(bootstrap_intervals(x, y, draws=50)) == drawn


def test_fewest_plots_of_each_figure():
    # plots: line, R², p, leave one out, concordance, the three other lines
    expected = {1: "--------", 2: "++------", 3: "++++++++"}
    for n, row in expected.items():
        x = np.array([3.0, 5.0, 9.0])[:n]
        y = np.array([4.0, 5.0, 8.0])[:n]
        s = statistics_of(x, y)
        figures = (s.slope, s.r2, s.p_value, s.loo_rmse, s.ccc, s.rma, s.deming, s.theil_sen)
        assert "".join("-" if figure is None else "+" for figure in figures) == row
        assert (s.bias_t is None) == (s.limits is None) == (n == 1)
        assert (s.cook is None) == (n < 3)
    assert concordance(np.full(3, 2.0), np.full(3, 2.0)) is None


def test_points_on_a_line_move_nothing_whatever_they_are_measured_in():
    x = np.arange(9.0) * 1000 / 3
    y = 0.1 * x + 1e4
    assert cooks_distance(x, y, fit_line(x, y)).tolist() == [0.0] * 9
    y[4] += 0.01
    assert cooks_distance(x, y, fit_line(x, y))[4] > 0.1


# ------------------------------------------------------------------------- outliers, headline --


def one_bad_plot():
    g = np.random.default_rng(4)
    y = g.uniform(5, 28, 20)
    x = y - 0.35 + g.normal(0, 0.5, 20)
    x[14] += 12
    return x, y


def test_everything_is_there_with_and_without_the_outlier():
    x, y = one_bad_plot()
    found = compare_heights(x, y)
    assert np.flatnonzero(found.outlier).tolist() == [14]
    rest = np.arange(20) != 14
    line = stats.linregress(x[rest], y[rest])
    kept = found.without_outliers
    assert (kept.n, kept.slope, kept.r2) == pytest.approx((19, line.slope, line.rvalue**2))
    assert kept.rmse == pytest.approx(np.sqrt(np.mean((x - y)[rest] ** 2)))
    assert found.bias > 0 > kept.bias
    everything, without = headline(found)
    assert everything.startswith("All 20 plots: RMSE ")
    assert without.startswith("Without the outlier: RMSE ")
    assert f"bias −{abs(kept.bias):.2f} m" in without
    said = " ".join(shifts_of_headline(found))
    assert "The bias changes its sign" in said
    assert "One plot decides the sign of the bias" in said
    assert f"{found.r2:.3f}" in said
    assert f"{kept.r2:.3f}" in said


def test_without_outliers_there_is_one_headline():
    x, y = heights(20, 1, noise=0.5)
    found = compare_heights(x, y)
    assert not found.outlier.any()
    assert found.without_outliers is found.all_plots
    assert headline(found) is None
    assert shifts_of_headline(found) == ()


@pytest.mark.parametrize("value", [-9999.0, 999.0, -3.4e38, 1e31, 250.0, -40.0])
@pytest.mark.parametrize("side", ["Raster", "Field"])
def test_impossible_heights_are_left_out_and_named(value, side):
    x, y = heights(12, 3, noise=0.5)
    clean = compare_heights(x[1:], y[1:])
    bad = (x if side == "Raster" else y).copy()
    bad[0] = value
    ids = [f"P{i}" for i in range(12)]
    found = compare_heights(*((bad, y) if side == "Raster" else (x, bad)), ids=ids)
    assert (found.n, found.bias, found.slope) == (11, clean.bias, clean.slope)
    assert found.left_out[0].startswith(f"{side} height (P0: ")


def test_feet_are_asked_about_and_not_converted():
    x, y = heights(18, 5, noise=0.3)
    found = compare_heights(x, y * 3.2808399)
    assert found.n == 18
    assert found.unit_question.unit == "feet"
    assert compare_heights(x, y).unit_question is None


def said_of(x, slope, noise, seed=3):
    x = np.asarray(x, float)
    y = 15 + slope * (x - x.mean()) + np.random.default_rng(seed).normal(0, noise, x.size)
    return " ".join(verdict(compare_heights(x, y)))


@pytest.mark.parametrize(
    ("slope", "noise", "sentence"),
    [
        # (the same raster heights, 10 to 20 m) what the field's rise and its scatter allow to say
        (1.0, 0.3, "rise together, and the slope cannot be distinguished from 1 ("),
        (0.3, 3.5, "the slope cannot be distinguished from 0, nor from 1 ("),
        (0.0, 0.5, "the slope cannot be distinguished from 0 ("),
        (0.5, 0.3, "The slope of the least squares line is not 1 ("),
        (-1.0, 0.3, "Field heights fall where raster heights rise ("),
    ],
)
def test_the_slope_is_said_as_far_as_its_interval_goes(slope, noise, sentence):
    assert sentence in said_of(np.linspace(10, 20, 16), slope, noise)


def test_only_a_flat_line_is_laid_to_errors_of_the_raster():
    x = np.linspace(10, 20, 16)
    assert "flatten" in said_of(x, 0.5, 0.3)
    assert "flatten" not in said_of(x, 1.6, 0.3)


def changed(found, whole=None, kept=None):
    """A comparison with other figures of all plots and of those without outliers."""
    return dataclasses.replace(
        found,
        all_plots=dataclasses.replace(found.all_plots, **(whole or {})),
        without_outliers=dataclasses.replace(found.without_outliers, **(kept or {})),
    )


@pytest.mark.parametrize(
    ("whole", "kept", "sentences"),
    [
        # bias, R², RMSE of all plots and without outliers; what is said
        ((0.2, 0.9, 1.0), (0.1, 0.9, 1.0), []),
        ((0.2, 0.9, 1.0), (-0.1, 0.9, 1.0), ["0.20 m above the field, without the outlier it is "
                                             "0.10 m below. One plot decides the sign"]),
        ((-2.0, 0.9, 1.0), (3.0, 0.9, 1.0), ["2.00 m below the field, without the outlier it is "
                                             "3.00 m above. One plot decides the sign"]),
        ((0.2, 0.9, 1.0), (-0.004, 0.9, 1.0), []),
        ((0.004, 0.9, 1.0), (-0.2, 0.9, 1.0), []),
        ((0.005, 0.9, 1.0), (-0.2, 0.9, 1.0), ["sign of the bias"]),
        ((0.2, 0.05, 1.0), (0.2, 0.0, 1.0), ["R² is 0.050 over all 20 plots and 0.000"]),
        ((0.2, 0.0, 1.0), (0.2, 0.05, 1.0), ["R² is 0.000 over all 20 plots and 0.050"]),
        ((0.2, 0.04, 1.0), (0.2, 0.0, 1.0), []),
        ((0.2, None, 1.0), (0.2, 0.9, 1.0), []),
        ((0.2, 0.9, 1.0), (0.2, None, 1.0), []),
        ((0.2, 0.9, 3.0), (0.2, 0.9, 1.5), []),
        ((0.2, 0.9, 3.0), (0.2, 0.9, 1.4), ["RMSE is 3.00 m over all plots and 1.40 m"]),
    ],
)  # fmt: skip
def test_what_an_outlier_changes_is_said_from_these_limits_on(whole, kept, sentences):
    names = ("bias", "r2", "rmse")
    found = changed(compare_heights(*one_bad_plot(), intervals=False),
                    dict(zip(names, whole)), dict(zip(names, kept)))  # fmt: skip
    said = shifts_of_headline(found)
    assert len(said) == len(sentences)
    for sentence, part in zip(said, sentences):
        assert part in sentence


@pytest.mark.parametrize(
    ("n", "interval", "p", "parts", "absent"),
    [
        # plots, interval of RMSE, p of the bias; what is said and what is not
        (39, (0.9, 1.1), 0.049, ["unlikely by chance", "fewer than 40 plots"], ["first look"]),
        (40, (0.9, 1.1), 0.05, ["may be chance"], ["fewer than 40", "first look"]),
        (39, None, 0.0009, ["p < 0.001"], ["fewer than 40", "first look"]),
        (10, None, 0.001, ["p = 0.001"], ["first look"]),
        (9, None, None, ["that was not tested", "With 9 plots all of this is a first look"], []),
    ],
)
def test_the_verdict_says_how_much_it_rests_on(n, interval, p, parts, absent):
    kept = {"n": n, "bias_p": p, "intervals": {} if interval is None else {"rmse": interval}}
    found = changed(compare_heights(*one_bad_plot(), intervals=False), {"n": 777}, kept)
    said = " ".join(verdict(found))
    assert said.startswith(f"Of the {n} plots without the outlier: ")
    assert "777" not in said
    for part in parts:
        assert part in said
    for part in absent:
        assert part not in said


@pytest.mark.parametrize(
    ("slope", "interval", "parts"),
    [
        (-0.5, (-0.8, -0.1), ["fall where raster", "interval −0.80 to −0.10"]),
        (-0.5, (-0.8, 0.0), ["cannot be distinguished from 0 ("]),
        (0.5, (0.0, 0.9), ["cannot be distinguished from 0 ("]),
        (0.5, (0.0, 1.0), ["cannot be distinguished from 0, nor from 1 ("]),
        (0.5, (0.1, 1.0), ["rise together, and the slope cannot be distinguished from 1 ("]),
        (1.5, (1.0, 1.9), ["rise together, and the slope cannot be distinguished from 1 ("]),
        (0.5, (0.1, 0.9), ["is not 1 (slope 0.50, 95 % interval 0.10 to 0.90;", "flatten"]),
        (1.0, (0.1, 0.9), ["is not 1 ("]),
        (1.5, (1.1, 1.9), ["is not 1 ("]),
        (0.5, None, []),
        (None, (0.1, 0.9), []),
    ],
)
def test_what_is_said_of_a_slope_follows_from_its_interval(slope, interval, parts):
    kept = {"slope": slope, "intervals": {} if interval is None else {"slope": interval}}
    found = changed(compare_heights(*one_bad_plot(), intervals=False), kept=kept)
    said = " ".join(verdict(found))
    for part in parts:
        assert part in said
    assert ("flatten" in said) == ("flatten" in parts)
    assert ("reduced major axis" in said) == bool(parts)


@pytest.mark.parametrize(
    ("bias", "p", "said"),
    [
        (0.3, 0.01, "On average the raster is above the field, by 0.30 m;"),
        (-0.3, 0.01, "On average the raster is below the field, by 0.30 m;"),
        (0.3, 0.2, "the bias of +0.30 m may be"),
        (-0.3, 0.2, "the bias of −0.30 m may be"),
        (-0.001, 0.2, "the bias of 0.00 m may be"),
        (0.3, None, "The raster is 0.30 m above the field on average; that was not tested."),
    ],
)
def test_the_bias_has_its_side(bias, p, said):
    found = changed(compare_heights(*one_bad_plot(), intervals=False),
                    kept={"bias": bias, "bias_p": p})  # fmt: skip
    assert said in " ".join(verdict(found))
