# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines, ranks and layer 1 with its curves: against the same steps written out, and at limits."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from canopycloud.core import fill
from canopycloud.core.fill import summary
from canopycloud.core.fill.filling import Filling
from canopycloud.core.fill.judgement import validation
from canopycloud.core.fill.judgement.trials import Trial, Trials
from canopycloud.core.fill.judgement.validation import Errors, calibrate, measure
from canopycloud.core.fill.methods import Fitting, method_named
from canopycloud.core.fill.methods.copy import CopyFiller
from canopycloud.core.fill.methods.histogram import Matching
from canopycloud.core.fill.methods.linear import LinearFiller, fit_linear
from canopycloud.core.fill.methods.regression import robust_regression, robust_scale
from canopycloud.core.fill.methods.seamless import allbands, curves, filler, local, membrane, survey
from canopycloud.core.fill.methods.seamless.allbands import (
    _bent,
    design_of,
    fit_regression,
    fit_sample,
    neighbour_correlation,
    regression_sample,
)
from canopycloud.core.fill.methods.seamless.curves import _chosen, fit_curves
from canopycloud.core.fill.methods.seamless.filler import SeamlessFiller, fit_model
from canopycloud.core.fill.methods.seamless.misfit import misfit
from canopycloud.core.fill.methods.seamless.model import Model, Regression
from canopycloud.core.fill.methods.seamless.surroundings import Scaling
from canopycloud.core.fill.view import sample
from canopycloud.core.fill.view.overlap import SharedReads
from canopycloud.core.fill.view.sample import Pairs
from canopycloud.core.fill.view.scene import ArrayScene, Cells, MissedCells
from canopycloud.core.fill.window import Fillers
from canopycloud.core.grid import Window
from canopycloud.core.progress import SILENT


def floats(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape)


def same(bands=2, width=1.0, **more):
    plain = Scaling(np.zeros(bands), np.ones(bands))
    slopes = np.hstack([np.zeros((bands, 1)), np.eye(bands)]).astype(np.float32)
    parts = local.Components(np.eye(bands, dtype=np.float32))
    usual = np.full(bands, width, np.float32)
    return Regression(plain, plain, slopes, usual, parts, 100, (1.0,) * bands, **more)


# ------------------------------------------------------------------------------- lines and ranks --


@pytest.mark.parametrize("unit", [1e-4, 1.0, 1e4])
def test_a_line_in_any_unit(unit):
    rng = np.random.default_rng(6)
    x = rng.random(200)
    y = 2 * x + 3 + rng.normal(0, 0.01, 200)
    y[:20] += 5
    plain, found = fit_linear(x, y), fit_linear(x, unit * y)
    assert (found.used, found.used <= 180) == (plain.used, True)
    assert found.gain == pytest.approx(unit * plain.gain)
    assert found.offset == pytest.approx(unit * plain.offset)
    assert found.r2 == pytest.approx(plain.r2)
    assert found.r2 > 0.99
    assert fit_linear(unit * x, y).gain == pytest.approx(plain.gain / unit)


def test_cells_are_left_out_of_a_line_in_three_rounds():
    differ = 0
    for seed in range(40):
        rng = np.random.default_rng(seed)
        x, y = rng.random(60), rng.standard_t(1.2, 60)
        keep, used = np.ones(60, bool), []
        design = np.stack([np.ones(60), (x - np.median(x)) / np.std(x)])
        for _ in range(4):
            line = robust_regression(design[:, keep], y[None, keep], ridge=1e-9)[0]
            used.append(int(keep.sum()))
            gain = line[1] / np.std(x)
            left = np.abs(y - line @ design)
            kept = left <= 4 * robust_scale(left[keep])
            if len(used) == 3:
                third = gain
            if (kept == keep).all():
                break
            keep = kept
        if len(used) < 4:
            continue
        differ += 1
        assert fit_linear(x, y).gain == pytest.approx(third)
    assert differ  # some would lose more cells in a fourth round


@pytest.mark.parametrize("method", ["linear", "histogram"])
@pytest.mark.parametrize("count", [29, 30])
def test_thirty_cells_are_enough(method, count):
    values = floats(2, count) * 100
    found = method_named(method).fit(None, 0, Fitting(pairs=Pairs(values, values + 1)))
    assert (found is not None) == (count == 30)
    known = CopyFiller()
    assert method_named(method).fit(None, 0, Fitting(known=known)) is known


def test_ranks_beyond_the_sample_are_shifted():
    one = Matching(np.array([10.0, 20.0]), np.array([100.0, 300.0]))
    found = one.apply(np.array([4.0, 10, 15, 20, 27]))
    assert found.tolist() == [94, 100, 200, 300, 307]
    below = Matching(np.array([-20.0, -10.0]), np.array([0.0, 100.0]))
    assert below.apply(np.array([-21.0, -20, -12, -10, 3])).tolist() == [-1, 0, 80, 100, 113]


def test_first_weights_follow_from_residuals_that_are_given():
    y = np.array([0.0, 1, 2, 3, 100])
    ones = np.ones((1, 5))
    start = np.array([[1.0, -1, 2, -3, 50]])
    scale = 1.4826 * 2
    weight = [1, 1, 1, 1 / (3 / scale), 1 / (50 / scale)]
    found = robust_regression(ones, y[None], ridge=0.1, rounds=1, start=start)
    assert found[0, 0] == pytest.approx(np.average(y, weights=weight))
    # Of the ridge, too, only the sum of weights is a measure.
    x = np.array([-2.0, -1, 0, 1, 2])
    found = robust_regression(np.stack([ones[0], x]), y[None], ridge=0.5, rounds=1, start=start)
    w, design = np.array(weight), np.stack([ones[0], x])
    normal = (design * w) @ design.T + np.diag([0, 0.5 * w.sum()])
    np.testing.assert_allclose(found[0], np.linalg.solve(normal, (design * w) @ y), rtol=1e-9)
    with np.errstate(all="raise"):
        none = robust_regression(ones, y[None], ridge=0.1, rounds=1, start=0 * start)
    assert none[0, 0] == pytest.approx(y.mean())


# --------------------------------------------------------------------------------------- layer 1 --


def test_r2_and_width_of_layer_one():
    donor = floats(2, 400)
    target = np.stack([3 * donor[0] + 0.5 * floats(400, seed=1), 0 * donor[1] + 7])
    found = fit_sample(target, np.vstack([donor] * 3), (10, 10))
    y = (target - target.mean(axis=1)[:, None]) / np.array([[target[0].std()], [1.0]])
    design = design_of(np.vstack([donor] * 3), found.donor)
    left = y - robust_regression(design, y, ridge=1e-3) @ design
    assert found.r2[0] == pytest.approx(1 - left[0].var() / y[0].var())
    assert found.r2[1] == 0.0
    assert (found.follow, found.distrust_rim, found.curves) == (0.0, False, None)
    np.testing.assert_allclose(found.width, [robust_scale(left[0]), 1e-3], rtol=1e-5)


def test_what_is_fitted_again_begins_where_the_other_ended():
    donor = floats(2, 500)
    target = np.stack([donor[0] + donor[1] ** 3, donor[1] - donor[0] ** 3])
    every = np.vstack([donor, donor + 0.3 * floats(2, 500, seed=2), floats(2, 500, seed=3)])
    like = fit_sample(target + 0.5 * floats(2, 500, seed=4), every, (10, 10))
    found = fit_sample(target, every, (10, 10), like)
    y = (target - found.target.centre[:, None]) / found.target.width[:, None]
    design = design_of(every, found.donor)
    start = allbands.left_by(like, target, every)
    again = robust_regression(design, y, ridge=1e-3, rounds=2, start=start)
    np.testing.assert_allclose(found.coefficients, again, rtol=1e-5)
    # With other regressors nothing of it can be used.
    few = fit_sample(target[:, :120], every[:, :120], (10, 10), like)
    anew = fit_sample(target[:, :120], every[:, :120], (10, 10))
    assert few.coefficients.shape == (2, 3)
    np.testing.assert_array_equal(few.coefficients, anew.coefficients)


def test_curves_need_the_regressors_they_were_fitted_to():
    target, donor = floats(2, 900), floats(2, 900, seed=1)
    every = np.vstack([donor, donor, donor])
    straight = fit_sample(target, donor, (10, 10))
    assert _bent(straight, target, every) is straight


def test_r2_and_width_of_a_bent_layer_one():
    rng = np.random.default_rng(7)
    x = rng.uniform(-2, 2, (1, 3000))
    donor = np.vstack([x, rng.normal(size=(2, 3000))])
    target = np.vstack([x**2 + 0.1 * rng.normal(size=x.shape)])
    straight = fit_sample(target, donor, (10, 10))
    found = _bent(straight, target, donor)
    y = (target - straight.target.centre[:, None]) / straight.target.width[:, None]
    design = design_of(donor, straight.donor)
    left = y - straight.coefficients.astype(float) @ design
    left -= found.curves(design[1:].astype(np.float32))
    assert found.r2[0] == pytest.approx(1 - left.var() / y.var())
    assert 0.9 < found.r2[0] < 1
    assert found.width[0] == pytest.approx(robust_scale(left), rel=1e-5)
    assert found.width[0] < straight.width[0]


def bent_land():
    rng = np.random.default_rng(1)
    donor = rng.uniform(-2, 2, (1, 30, 50))
    target = 100 * donor**2 + rng.normal(0, 5, donor.shape)
    return ArrayScene(Cells(target, target == target), [(donor, np.ones((30, 50), bool))])


def test_layer_one_is_bent_on_request_on_a_raster_that_is_not_too_large(monkeypatch):
    scene = bent_land()
    assert fit_regression(scene, 0).curves is None
    for most, bent in ((30 * 50, True), (30 * 50 - 1, False)):
        monkeypatch.setattr(allbands, "CURVED_CELLS", most)
        assert (fit_regression(scene, 0, curved=True).curves is not None) == bent


class Read(ArrayScene):
    """Keeps which windows were read."""

    def read(self, window):
        self.windows = [*getattr(self, "windows", []), window]
        return super().read(window)


def test_regression_sample_takes_tiles_until_it_has_enough(monkeypatch):
    monkeypatch.setattr(sample, "SAMPLE_TILE", 8)
    values = floats(2, 8, 64)
    known, ok = np.ones((2, 8, 64), bool), np.ones((8, 64), bool)
    # Tiles of 64 cells: at least so many, then so many more at a time, while cells are too few.
    for least, more, cells, taken in (
        (2, 3, 1, 3), (2, 1, 128, 2), (2, 1, 129, 3), (3, 2, 193, 5), (2, 3, 400, 8),
    ):  # fmt: skip
        monkeypatch.setattr(allbands, "SAMPLE_TILES", least)
        monkeypatch.setattr(allbands, "_CORRELATION_TILES", more)
        monkeypatch.setattr(allbands, "SAMPLE_CELLS", 6 * cells)
        scene = Read(Cells(values, known), [(values, ok)])
        target, donor = regression_sample(scene, 0)
        assert target.shape == (2, 64 * taken)
        assert donor.shape == (6, 64 * taken)
        assert sorted(scene.windows) == sorted(sample.sample_windows((8, 64))[0][:taken])
    monkeypatch.setattr(allbands, "_CORRELATION_TILES", 1)
    monkeypatch.setattr(allbands, "SAMPLE_CELLS", 6 * 128 + 5)
    assert regression_sample(scene, 0)[0].shape == (2, 64 * 2)


@pytest.mark.parametrize("unit", [1.0, 1e-4])
def test_neighbours_count_where_both_are_clear(unit):
    rows, cols = np.indices((24, 40))
    left = np.stack([np.sin(cols / 2.0) + 0.3 * np.cos(rows), np.sin(cols / 3.0)]) * unit
    known = np.ones((2, 24, 40), bool)
    known[:, :, ::3] = False
    known[:, ::2, 1::3] = False
    known[:, :, 0] = known[:, :4, 3] = True
    given = np.where(known, left, 0).astype(np.float32)
    scene = ArrayScene(Cells(given, known), [(0 * given, np.ones((24, 40), bool))])
    both = known[0][:, 1:] & known[0][:, :-1]
    expected = []
    for layer in left:
        one, other = layer[:, 1:][both], layer[:, :-1][both]
        expected.append((one * other).sum() / (0.5 * (one**2 + other**2)).sum())
    found = neighbour_correlation(scene, 0, same(width=unit))
    assert found == pytest.approx(np.median(expected), abs=1e-5)


# --------------------------------------------------------------------------------------- curves --


def waves_of(x):
    """Cosines by their definition, centred; and slopes and phases."""
    rng = np.random.default_rng(18)
    normal = rng.random((12, 128, len(x))).sum(axis=0) - 6
    phase = rng.random(128) * 2 * np.pi
    slopes = 0.2 * normal / x.std(axis=1)
    every = np.cos(slopes @ x + phase[:, None])
    return every, slopes, phase


@pytest.mark.parametrize("count", [400, 900])
def test_curves_are_a_damped_regression_on_cosines(count, monkeypatch):
    x = np.random.default_rng(3).uniform(-0.3, 0.3, (2, count))
    y = np.stack([40 * x[0] ** 2, 3 + 20 * x[0] * x[1]]) + 0.1 * floats(2, count)
    like = SimpleNamespace(gain=0.3, damping=0.01, weight=0.7)
    found = fit_curves(x, y, np.ones(2, np.float32), like)
    low, high = np.quantile(x, (0.005, 0.995), axis=1)
    clipped = np.clip(x, low[:, None], high[:, None])
    every, slopes, phase = waves_of(clipped)
    np.testing.assert_allclose(found.slopes, slopes, rtol=1e-5)
    np.testing.assert_allclose(found.phase, phase, rtol=1e-5)
    centred = every - every.mean(axis=1, keepdims=True)
    given = np.clip(y, -8, 8)
    level = given.mean(axis=1)
    solved = np.linalg.solve(centred @ centred.T + 0.01 * count * np.eye(128),
                             centred @ (given - level[:, None]).T).T  # fmt: skip
    expected = 0.7 * (solved @ centred + level[:, None])
    np.testing.assert_allclose(found(x.astype(np.float32)), expected, atol=2e-3)
    assert (found.damping, found.weight, found.gain) == (0.01, 0.7, 0.3)
    # Every so many-th cell of a large sample; all of one that is just small enough.
    for most, step in ((count, 1), (count - 1, 2), (count // 2, 2)):
        if count // step < 400:
            continue
        monkeypatch.setattr(curves, "_MOST", most)
        thin = fit_curves(x, y, np.ones(2, np.float32), like)
        monkeypatch.setattr(curves, "_MOST", 10_000)
        same_as = fit_curves(x[:, ::step], y[:, ::step], np.ones(2, np.float32), like)
        np.testing.assert_array_equal(thin.coefficients, same_as.coefficients)
    assert fit_curves(x[:, :399], y[:, :399], np.ones(2, np.float32), like) is None


def held_out(every, y, dampings):
    """What sums fitted to the other folds say of each cell."""
    count = y.shape[1]
    fold = np.arange(count) * 16 // count % 4
    found = np.zeros((len(dampings), *y.shape))
    for one, damping in zip(found, dampings):
        for i in range(4):
            other, here = fold != i, fold == i
            normal = every[:, other] @ every[:, other].T + damping * count * np.eye(len(every))
            solved = np.linalg.solve(normal, every[:, other] @ y[:, other].T)
            one[:, here] = solved.T @ every[:, here]
    return found


def apart(values):
    count = np.convolve(np.ones(values.shape[1]), np.ones(25), "same")
    return np.stack([row - np.convolve(row, np.ones(25), "same") / count for row in values])


@pytest.mark.parametrize(
    ("noise", "used", "unit"), [(0.05, True, 1e-3), (1.0, True, 1.0), (30.0, False, 1.0)]
)
def test_damping_and_weight_are_those_that_gain_most_on_other_cells(noise, used, unit):
    x = np.random.default_rng(3).uniform(-1, 1, (2, 640))
    y = unit * (np.stack([3 * x[0] ** 2, 4 * x[0] * x[1]]) + noise * floats(2, 640))
    y -= y.mean(axis=1, keepdims=True)
    every = waves_of(x)[0]
    every -= every.mean(axis=1, keepdims=True)
    dampings = (3e-4, 1e-3, 3e-3, 1e-2, 3e-2)
    held = apart(y)
    scale = 1 / (held**2).mean(axis=1, keepdims=True)
    options = []
    for damping, found in zip(dampings, held_out(every, y, dampings)):
        found = apart(found)
        told, like = (scale * found * held).sum(), (scale * found * found).sum()
        weight = min(max(told / like, 0), 1)
        options.append(((2 * weight * told - weight**2 * like) / y.size, damping, weight))
    gain, damping, weight = max(options)
    assert (gain > 0.05) == used
    share = 1 - 0.02 / gain if used else 0
    normal, right, chosen = _chosen(every.astype(np.float32), y)
    assert chosen == pytest.approx((gain, damping, weight * share), rel=1e-2, abs=1e-6)
    np.testing.assert_allclose(normal, every @ every.T, rtol=1e-3, atol=1e-2)
    np.testing.assert_allclose(right, every @ y.T, rtol=1e-3, atol=1e-2 * unit)


def test_where_nothing_is_left_nothing_is_gained():
    every = floats(128, 640).astype(np.float32)
    assert _chosen(every, np.zeros((2, 640)))[2] == (0.0, 0.03, 0.0)


def test_sums_of_more_rows_than_columns():
    one, other = floats(70, 10).astype(np.float32), floats(3, 10, seed=1).astype(np.float32)
    np.testing.assert_allclose(curves._sums(one, other), one @ other.T, rtol=1e-4, atol=1e-5)


# ------------------------------------------------------------------------------------ the filler --


def test_what_a_tile_in_the_middle_needs():
    empty = np.zeros((2, 1, 1), np.float32)
    one = SeamlessFiller(0, Model(same(), empty, empty, np.zeros((9, 9), bool)))
    middle = Window(512 - 32, 1024 - 32, 576, 576)
    assert one.padding(Window(600, 1100, 5, 5), (2000, 2000)) == middle
    wide = Window(512 - 32, 1024 - 32, 1024 + 64, 576)
    assert one.padding(Window(1000, 1100, 100, 5), (2000, 2000)) == wide


@pytest.mark.parametrize(
    ("kind", "work"),
    [("uint8", "float32"), ("int16", "float32"), ("int32", "float64"), ("float32", "float64")],
)
def test_values_are_told_in_as_many_digits_as_they_have(kind, work):
    rng = np.random.default_rng(0)
    data = rng.integers(10, 200, (1, 24, 24)).astype(kind)
    hole = np.zeros((24, 24), bool)
    hole[5:9, 5:9] = True
    scene = ArrayScene(Cells(data, ~hole[None]), [(data, np.ones((24, 24), bool))])
    one = filler.fit(scene, 0, Fitting())
    window = Window(0, 0, 24, 24)
    found = one.predict(scene, window, data, hole)
    assert found.dtype == np.dtype(work)
    np.testing.assert_allclose(found, data[:, hole], atol=3)
    known = LinearFiller([])
    assert filler.fit(scene, 0, Fitting(known=known)) is known
    again = filler.fit(scene, 0, Fitting(known=one)).model.regression
    assert again.coefficients is one.model.regression.coefficients


def test_layers_of_a_model_follow_from_its_sums():
    data = 100 + 20 * floats(2, 40, 48)
    data[:, :, 24:] += 15
    known = np.ones((2, 40, 48), bool)
    known[:, 10:30, 8:20] = False
    donor = data + 5 * floats(2, 40, 48, seed=1)
    donor[:, :, 24:] -= 15
    scene = ArrayScene(Cells(data, known), [(donor, np.ones((40, 48), bool))])
    model = fit_model(scene, 0, with_misfit=True, distrust_rim=True)
    assert model.regression.distrust_rim
    sums = survey.survey(scene, 0, model.regression, None, SILENT, True)
    found = local.coefficients(sums.moments)
    np.testing.assert_array_equal(model.coefficients, found)
    weight, left = local.residual_sums(sums.coarse, found, 8)
    np.testing.assert_array_equal(model.coarse, membrane.solve(weight, left, 64.0))
    width = model.regression.target.width.astype(np.float32)[:, None, None]
    assert (width > 2).all()
    np.testing.assert_allclose(model.misfit, misfit(sums.moments, sums.squares, found) * width)
    assert fit_model(scene, 0).misfit is None
    assert not fit_model(scene, 0).regression.distrust_rim


# ---------------------------------------------------------------------------------- what is told --


def test_correlation_of_values_that_hardly_vary():
    rng = np.random.default_rng(0)
    true = 0.1 + 0.01 * rng.random((1, 200))
    filled = true + 0.002 * rng.random((1, 200))
    found = Errors(1)
    found.add(true, filled, true)
    (band,) = found.trust(["B1"])
    assert band.correlation == pytest.approx(np.corrcoef(true[0], filled[0])[0, 1], rel=1e-6)
    flat = Errors(1)
    flat.add(0 * true, filled, true)
    assert flat.trust(["B1"])[0].correlation is None


def alternating(count):
    """A row of hidden cells whose donor is wrong by 1 and by 100 in turn."""
    data = np.zeros((1, 1, count + 1))
    gap = np.ones((1, count + 1), bool)
    gap[0, -1] = False
    wrong = np.where(np.arange(count + 1) % 2, 100.0, 1.0)[None, None]
    scene = ArrayScene(Cells(data, ~gap[None]), [(wrong, np.ones(gap.shape, bool))])
    return Trials((Trial(scene, gap, [CopyFiller()]),))


@pytest.mark.parametrize(("most", "every"), [(120, True), (119, False), (60, False), (121, True)])
def test_errors_are_told_from_a_bounded_number_of_cells(most, every, monkeypatch):
    monkeypatch.setattr(validation, "_MOST", most)
    model = calibrate(alternating(120), np.dtype("float64"), None, None)
    assert (model.factor.max() > 30) == every


def test_a_copy_is_compared_with_the_truth_where_cells_were_hidden():
    trials = alternating(120)
    found = measure(trials, ["B1"], np.dtype("float64"), None)
    assert found.count == 120
    (band,) = found.trust
    assert band.rmse == band.rmse_copy == pytest.approx((10_001 / 2) ** 0.5)
    # Where no donor has data nothing is compared.
    trials.tried[0].scene.donors[0][1][0, 60:] = False
    assert measure(trials, ["B1"], np.dtype("float64"), None).count == 60


def test_missed_cells_are_marked_where_a_donor_filled_them():
    data = np.arange(5, dtype=np.float32)[None, None]
    known = np.array([[[1, 0, 0, 0, 0]]], bool)
    ok = np.array([[1, 1, 1, 1, 0]], bool)
    scene = ArrayScene(Cells(data, known), [(data + 100, ok)] * 99)
    missed = MissedCells((1, 5))
    missed.put(slice(0, 1), np.array([[1, 1, 0, 0, 1]], bool))
    window = Window(0, 0, 5, 1)
    nobody: list[None] = [None] * 98

    def fill_with(each, **more):
        reads = SharedReads(scene, [window], [[window]] * 99)
        kind = np.dtype("float32")
        return Filling(reads, Fillers(each), kind, None, missed=missed, **more)(window)

    # One's own cell and one that stays empty are of no donor.
    assert fill_with([CopyFiller(), *nobody]).codes.tolist() == [[0, 101, 1, 1, 255]]
    last = fill_with([*nobody, CopyFiller()], errors=object())
    assert last.codes.tolist() == [[0, 199, 99, 99, 255]]
    # An error is told of what was traced only.
    assert last.error is None
    assert np.isnan(last.data[0, 0, 4])
    assert last.data[0, 0, :4].tolist() == [0, 101, 102, 103]


@pytest.mark.parametrize(
    ("kind", "nodata", "empty"),
    [("int16", None, 0), ("uint8", 255, 255), ("int16", -9, -9), ("float32", -9.5, -9.5)],
)
def test_what_stays_empty_holds(kind, nodata, empty):
    one = Filling(None, None, np.dtype(kind), nodata)
    assert one._empty_value() == empty
    assert np.isnan(Filling(None, None, np.dtype("float64"), None)._empty_value())


def test_names_that_are_loaded_when_they_are_used():
    assert fill.BandTrust is summary.BandTrust
    assert fill.FillSummary is summary.FillSummary
    assert fill.fill_from_donors.__name__ == "fill_from_donors"
    with pytest.raises(AttributeError, match="no attribute 'summary_of'"):
        fill.summary_of  # noqa: B018
