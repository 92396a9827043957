# SPDX-License-Identifier: GPL-2.0-or-later
"""Donors taken together, cell by cell, and the error of each cell: worked numbers and limits."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.judgement.trials import Trial
from canopycloud.core.fill.methods.copy import CopyFiller
from canopycloud.core.fill.names import MISSED, source_color
from canopycloud.core.fill.rounding import to_dtype
from canopycloud.core.fill.together import blend, errors, weights
from canopycloud.core.fill.together.blend import Blended, mix
from canopycloud.core.fill.together.errors import FARTHEST, Trace, fit_errors, rim_distance
from canopycloud.core.fill.together.samples import Samples, misfit_at, sample_trials
from canopycloud.core.fill.together.squares import at_cells
from canopycloud.core.fill.together.weights import Blend, agreement, fit_blend
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.grid import Window
from scipy import ndimage

CROSS = ndimage.generate_binary_structure(2, 1)


class Level:
    """Predicts one value, and keeps where it was asked to."""

    method = "level"

    def __init__(self, value, misfit=None):
        self.value, self.misfit, self.wanted = value, misfit, None

    def padding(self, window, shape):
        return window

    def predict(self, scene, window, donor, wanted):
        self.wanted = wanted
        return np.full((scene.band_count, int(wanted.sum())), float(self.value))


def alike(chosen, others=(), *, bands=1, local=False, scale=None, usual=1.0):
    m = len(chosen)
    scale = np.ones((m, bands)) if scale is None else np.array(scale, float)
    same = np.repeat(np.eye(m)[None], bands, axis=0)
    return Blend(chosen, others, same, scale, np.full((m, bands), usual), local)


def land(oks, bands=1):
    """Nothing is known, and donors have data here and there."""
    shape = oks[0].shape
    data = np.zeros((bands, *shape))
    return ArrayScene(Cells(data, data > 0), [(data, ok) for ok in oks])


def ones(*shape):
    return np.ones(shape, bool)


# ------------------------------------------------------------------------------- taken together --


def square(*values):
    return np.array(values, np.float32).reshape(1, 1, -1)


def test_weights_follow_from_misfits_where_all_can_tell_them():
    one, other = Level(1, square(1, 2)), Level(2, square(2, 2))
    given = alike((0, 1), local=True, scale=[[1], [2]])
    found = Blended.of(given, [one, other]).weights
    # Errors are 1 and 4, and 2 and 4: weights go by the squares.
    np.testing.assert_allclose(found[:, 0], [[16 / 17, 4 / 5], [1 / 17, 1 / 5]], rtol=1e-6)
    for fillers in ([one, Level(2)], [Level(1), Level(2)]):
        found = Blended.of(given, fillers).weights
        np.testing.assert_allclose(found[:, 0, 0], [4 / 5, 1 / 5], rtol=1e-6)
        assert found.shape == (2, 1, 1)
    plain = Blended.of(alike((0, 1), scale=[[1], [2]]), [one, other]).weights
    assert plain.shape == (2, 1, 1)
    np.testing.assert_allclose(plain[:, 0, 0], [4 / 5, 1 / 5], rtol=1e-6)
    # Of the chosen only.
    third = Blended.of(alike((1, 2), local=True), [None, one, other]).weights
    np.testing.assert_allclose(third[:, 0], [[4 / 5, 1 / 2], [1 / 5, 1 / 2]], rtol=1e-6)


def test_who_is_asked_for_what():
    left = ones(1, 40)
    left[:, 20:] = False
    chosen, rest, third = Level(0), Level(10), Level(20)
    scene = land([left, ones(1, 40), ones(1, 40)])
    fillers = [chosen, rest, third]
    given = Blended.of(alike((0,), (1, 2)), fillers)
    found = mix(scene, whole(scene), ones(1, 40), fillers, given)
    np.testing.assert_array_equal(chosen.wanted, left)
    # Others are asked where what came before has faded, and only there.
    assert not rest.wanted[0, :13].any()
    assert rest.wanted[0, 13:].all()
    assert third.wanted is None
    assert found.values[0, 25:].tolist() == [10] * 15
    np.testing.assert_array_equal(found.covered, [left[0], [True] * 40, [True] * 40])
    np.testing.assert_array_equal(found.share.sum(axis=0), np.ones(40))
    # A donor that is not used covers nothing, wherever it stands.
    for fillers, order in (([None, rest, third], alike((0, 1), (2,))),
                           ([chosen, None, third], alike((0,), (1, 2)))):  # fmt: skip
        given = Blended(order, np.full((len(order.chosen), 1, 1), 0.5, np.float32))
        found = mix(scene, whole(scene), ones(1, 40), fillers, given)
        assert found.covered.any(axis=1).tolist() == [f is not None for f in fillers]
        assert found.covered.shape == (3, 40)
        assert found.filled.all()


def test_one_of_three_donors_that_strays_counts_less():
    scene = land([ones(1, 3)] * 3)
    fillers = [Level(10), Level(12), Level(40)]
    given = alike((0, 1, 2), usual=2.0)
    found = mix(scene, whole(scene), ones(1, 3), fillers, Blended.of(given, fillers))
    # From the median 12 they are 1, 0 and 14 usual errors away; 2.5 are usual.
    stray = (2.5 / 14) ** 2
    expected = (10 + 12 + 40 * stray) / (2 + stray)
    np.testing.assert_allclose(found.values, expected, rtol=1e-6)
    np.testing.assert_allclose(found.share[:, 0], np.array([1, 1, stray]) / (2 + stray), rtol=1e-5)
    np.testing.assert_array_equal(found.most, [0, 0, 0])
    mean = (10**2 + 12**2 + 40**2 * stray) / (2 + stray) - expected**2
    np.testing.assert_allclose(found.square, mean, rtol=1e-4)
    # Two cannot outvote one another.
    pair = alike((0, 2), usual=2.0)
    found = mix(scene, whole(scene), ones(1, 3), fillers, Blended.of(pair, fillers))
    np.testing.assert_allclose(found.values, 25)
    # Where one of the three has no data the other two do not, either.
    gap = ones(1, 60)
    gap[:, 20:] = False
    scene = land([gap, ones(1, 60), ones(1, 60)])
    found = mix(scene, whole(scene), ones(1, 60), fillers, Blended.of(given, fillers))
    np.testing.assert_allclose(found.values[0, 30:], 26)
    np.testing.assert_allclose(found.values[0, :10], expected, rtol=1e-6)


def test_a_donor_fades_and_a_straying_one_fades_as_well():
    gap = ones(1, 30)
    gap[:, 20:] = False
    scene = land([gap, ones(1, 30), ones(1, 30)])
    fillers = [Level(40), Level(10), Level(10)]
    given = alike((0, 1, 2), usual=3.0)
    found = mix(scene, whole(scene), ones(1, 30), fillers, Blended.of(given, fillers))
    for cell in range(20):
        weight = min(20 - cell, 8) / 8 * (2.5 / 10) ** 2
        assert found.values[0, cell] == pytest.approx((40 * weight + 20) / (weight + 2), rel=1e-5)
        assert found.share[0, cell] == pytest.approx(weight / (weight + 2), rel=1e-5)


def test_inside_are_cells_whose_neighbours_are_in_the_mask():
    mask = np.random.default_rng(0).random((20, 25)) > 0.2
    expected = ndimage.binary_erosion(mask, CROSS, border_value=1)
    np.testing.assert_array_equal(blend._inside(mask), expected)


def test_fields_at_no_cell_and_at_few():
    field = np.random.default_rng(0).random((3, 4, 5)).astype(np.float32)
    none = np.zeros(0, np.intp)
    assert at_cells(field, (none, none)).shape == (3, 0)
    every = at_cells(field, tuple(a.ravel() for a in np.indices((128, 160))))
    for row, col in ((70, 130), (0, 0), (127, 159), (33, 95)):
        one = at_cells(field, (np.array([row]), np.array([col])))
        np.testing.assert_array_equal(one[:, 0], every[:, row * 160 + col])


# ----------------------------------------------------------------------------- hidden cells tell --


def trial(gap, values, fillers, oks=None):
    data = np.zeros((1, *gap.shape))
    oks = [np.ones(gap.shape, bool)] * len(values) if oks is None else oks
    donors = [(data + value, ok) for value, ok in zip(values, oks)]
    return Trial(ArrayScene(Cells(data, ~gap[None]), donors), gap, fillers)


def test_donors_that_cannot_be_tried_leave_a_blank():
    gap, no = ones(1, 8), np.zeros((1, 8), bool)
    copy = CopyFiller()
    found = sample_trials([trial(gap, [1, 2, 3], [None, copy, copy], [gap, no, gap])])
    assert np.isnan(found.error[:2]).all()
    assert (found.error[2] == 3).all()
    # What cannot be told counts as the usual misfit.
    assert (found.misfit == 1).all()
    assert found.known.any(axis=1).tolist() == [False, False, True]


@pytest.mark.parametrize("unit", [1.0, 1e-4])
def test_wild_errors_are_clipped_where_a_donor_has_data(unit):
    gap = ones(1, 9)
    values = np.array([[1, -1, 1, -1, 1, -1, 1, 500, 7]]) * unit
    have = ones(1, 9)
    have[0, 8] = False
    found = sample_trials([trial(gap, [values], [CopyFiller()], [have])])
    limit = 30 * 1.4826 * unit
    np.testing.assert_allclose(found.error[0, 0, :8], [*values[0, :7], limit])
    assert np.isnan(found.error[0, 0, 8])
    # Where most errors are none, nothing says what is wild.
    few = np.array([[0, 0, 0, 0, 0, 0, 0, 500, 7]]) * unit
    found = sample_trials([trial(gap, [few], [CopyFiller()], [have])])
    assert found.error[0, 0, 7] == 500 * unit


def test_folds_are_trials_or_the_halves_of_the_only_one():
    gap = ones(2, 5)
    one = trial(gap, [1], [CopyFiller()])
    single = sample_trials([one])
    assert single.fold.tolist() == [0, 0, 0, 1, 1] * 2  # beyond the median column, 2
    assert sample_trials([one, one, one]).fold.tolist() == [0] * 10 + [1] * 10 + [2] * 10
    assert sample_trials([]) is None
    assert misfit_at(Level(0), 3, (np.arange(4), np.arange(4))).tolist() == [[1] * 4] * 3


# --------------------------------------------------------------------------- the error of a cell --


EMPTY = np.zeros(0, np.intp)


def traced(count, *, spread=0.0, places=None):
    """Cells next to the rim, filled by one donor."""
    places = (EMPTY, EMPTY) if places is None else places
    spread = np.broadcast_to(np.asarray(spread, float), (1, count))
    return Trace(places, np.ones((1, count)), spread, np.ones(count, np.int64))


@pytest.mark.parametrize(("count", "told"), [(50, True), (49, False)])
def test_fifty_hidden_cells_tell_the_error(count, told):
    found = fit_errors([np.ones((1, count))], [traced(count)], [[None]], None)
    assert (found is not None) == told
    # In two trials as in one.
    half = count - 20
    twice = fit_errors([np.ones((1, half)), np.ones((1, 20))], [traced(half), traced(20)],
                       [[None], [None]], None)  # fmt: skip
    assert (twice is not None) == told


def spotted(values):
    """A filler with a misfit for each square, and a cell in the middle of each."""
    field = np.repeat(np.asarray(values, np.float32), 3)[None, None]
    cells = np.arange(len(values)) * 96 + 48
    return Level(0, field), (np.zeros(len(values), np.intp), cells)


def test_misfit_counts_where_errors_go_with_it():
    rng = np.random.default_rng(1)
    size = 2 ** rng.uniform(-3, 3, 301)
    filler, places = spotted(size)
    error = (size * rng.normal(size=301))[None]
    found = fit_errors([error], [traced(301, places=places)], [[filler]], None)
    assert (found.power, found.spread) == (1.0, 0.0)
    assert found.level[0, 0] == pytest.approx(np.median(size), rel=1e-5)
    # One of the cells has just the usual misfit, and others have not.
    root = fit_errors([np.sign(error) * np.sqrt(np.abs(size)) * np.abs(rng.normal(size=301))],
                      [traced(301, places=places)], [[filler]], None)  # fmt: skip
    assert root.power == 0.5
    plain = fit_errors([rng.normal(size=(1, 301))], [traced(301, places=places)], [[filler]], None)
    assert plain.power == 0.0
    nobody = fit_errors([error], [traced(301)], [[None]], None)
    assert (nobody.power, nobody.spread, nobody.level[0, 0]) == (0.0, 0.0, 1.0)


@pytest.mark.parametrize("usual", [0.01, 100.0])
def test_misfit_counts_in_proportion_to_the_usual_one(usual):
    rng = np.random.default_rng(1)
    size = 2 ** rng.uniform(-3, 3, 300)  # of an even number none is just the usual one
    filler, places = spotted(usual * size)
    error = (size * rng.normal(size=300))[None]
    trace = traced(300, places=places)
    found = fit_errors([error], [trace], [[filler]], None)
    assert found.power == 1.0
    told = found(trace, [filler])
    assert (np.abs(error) <= 1.645 * told).mean() == pytest.approx(0.9, abs=0.01)
    np.testing.assert_allclose(told[0] / size, told[0, 0] / size[0], rtol=1e-4)


def test_what_makes_hardly_a_difference_is_left_out():
    rng = np.random.default_rng(1)
    filler, places = spotted(1 + 1e-3 * rng.random(301))
    spread = 1e-6 * rng.random(301)
    found = fit_errors([rng.normal(size=(1, 301))], [traced(301, spread=spread, places=places)],
                       [[filler]], None)  # fmt: skip
    assert (found.power, found.spread) == (0.0, 0.0)


@pytest.mark.parametrize("times", [0.5, 1.0, 2.0])
def test_disagreement_counts_as_much_as_errors_go_with_it(times):
    rng = np.random.default_rng(2)
    spread = np.where(np.arange(4000) % 4, 4.0 ** rng.uniform(-3, 4, 4000), 0)
    alone = Samples(1.0 * rng.normal(size=(1, 1, 4000)), np.ones((1, 1, 4000)), np.zeros(4000, int))
    error = np.sqrt(1 + times * spread) * rng.normal(size=4000)
    found = fit_errors([error[None]], [traced(4000, spread=spread)], [[None]], alone)
    assert found.spread == times
    assert fit_errors([error[None]], [traced(4000)], [[None]], alone).spread == 0.0


def test_a_class_of_fifty_cells_has_a_scale_of_its_own():
    distance = np.repeat([1, 6], [50, 100])
    scaled = 1.645 * np.repeat([1.0, 2.0], [50, 100])
    found = errors._by_distance(scaled, distance)
    assert found[1] == pytest.approx((50 * 1 + 40 * 2) / 90)
    short = errors._by_distance(scaled[1:], distance[1:])
    assert short[1] == pytest.approx(2)
    # Of fifty cells in classes with less than fifty each: one scale for all.
    spread = errors._by_distance(1.645 * np.ones(60), np.repeat([1, 6], 30))
    assert spread.tolist() == [1.0] * (FARTHEST + 1)


def test_distances_from_the_rim_are_told_up_to_a_limit():
    known = np.zeros((3, 120), bool)
    known[1, 0] = True
    found = rim_distance(known)
    np.testing.assert_array_equal(found[1], np.minimum(np.arange(120), 48))
    np.testing.assert_array_equal(found[0], np.minimum(np.arange(120) + 1, 48))
    assert (rim_distance(known & False) == 48).all()


# ---------------------------------------------------------------------------- which donors count --


def samples_of(*rows, misfit=None, fold=None):
    error = np.array(rows, float)[:, None]
    count = error.shape[2]
    return Samples(
        error,
        np.ones(error.shape) if misfit is None else np.asarray(misfit, float)[:, None],
        np.arange(count) * 2 // count if fold is None else fold,
    )


def test_agreement_of_three_at_its_limit():
    values = np.array([[0.0, 0], [0, 0], [2.5, 5]])[:, None]
    found = agreement(values, np.ones((3, 1)))
    np.testing.assert_allclose(found, [[1, 1], [1, 1], [1, 1 / 4]])
    assert (agreement(values[:2], np.ones((2, 1))) == 1).all()


def test_a_donor_of_thirty_cells_is_compared():
    rng = np.random.default_rng(0)
    one, other = rng.normal(size=(2, 120))
    for count, found in ((30, True), (29, False)):
        half = np.where(np.arange(120) < count, other, np.nan)
        made = fit_blend(samples_of(one, half))
        assert (made is not None) == found
    train = np.arange(120) < 30
    correlation, scale, usual = weights._fit(samples_of(one, one), (0, 1), train, False)
    # Two donors that err alike, told from thirty cells: 1 − 0.05 − 20 / 30 of that is believed.
    assert correlation[0, 0, 1] == pytest.approx(1 - 0.05 - 20 / 30)
    assert scale[0, 0] == pytest.approx(np.sqrt(np.mean(one[train] ** 2)))
    assert usual[0, 0] == pytest.approx(1.4826 * np.median(np.abs(one[train])))
    few = weights._fit(samples_of(one, one), (0, 1), np.arange(120) < 29, False)
    assert few[0][0, 0, 1] == 0.7


def test_a_donor_without_any_error_does_not_divide_by_nothing():
    rng = np.random.default_rng(0)
    one = rng.normal(size=100)
    with np.errstate(all="raise"):
        correlation, scale, usual = weights._fit(samples_of(one, 0 * one), (0, 1), ones(100), False)
    assert correlation[0, 0, 1] == 0
    assert usual[1, 0] == 1e-6
    assert scale[1, 0] ** 2 * scale[0, 0] > 0  # so small that nothing counts beside it
    assert scale[1, 0] < 1e-70
    alone = np.where(np.arange(100) == 3, one, np.nan)
    assert weights._fit(samples_of(one, alone), (0, 1), ones(100), False)[1][1, 0] == 1.0
    pair = np.where(np.arange(100) < 2, 3.0, np.nan)
    assert weights._fit(samples_of(one, pair), (0, 1), ones(100), False)[1][1, 0] == 3.0


def test_weights_are_found_on_the_other_trials_if_these_have_thirty_cells():
    rng = np.random.default_rng(3)
    error = rng.normal(size=(2, 90)) * np.array([[1.0], [2.0]])
    thirds = np.arange(90) * 3 // 90
    for fold in (thirds, (np.arange(90) >= 30).astype(int), (np.arange(90) >= 29).astype(int)):
        given = samples_of(*error, fold=fold)
        total, level = 0.0, weights._level(given)[0]
        for one in np.unique(fold):
            test = fold == one
            train = ~test if (~test).sum() >= 30 else ones(90)
            made = Blend((0, 1), (), *weights._fit(given, (0, 1), train, False), False)
            weight = made.weights(np.ones((2, 1)))[0] + 1e-6
            total += ((weight @ error[:, test] / weight.sum() / level) ** 2).sum()
        loss = weights._loss(given, (0, 1), (0, 1), False)
        assert loss == pytest.approx((total / 90) ** 0.5, rel=1e-6)


def test_what_is_fitted_of_cells_that_not_all_donors_have():
    rng = np.random.default_rng(4)
    error = rng.normal(size=(3, 100)) * np.array([[1.0], [2.0], [4.0]])
    error[1, :40] = np.nan
    error[2] = np.nan
    correlation, scale, usual = weights._fit(samples_of(*error), (0, 1), ones(100), False)
    one, other = error[:2, 40:]
    keep = 1 - 0.05 - 20 / 60
    alike = np.mean(one * other) / np.sqrt(np.mean(one**2) * np.mean(other**2))
    assert correlation[0, 0, 1] == pytest.approx(keep * alike)
    assert usual[1, 0] == pytest.approx(1.4826 * np.median(np.abs(other)))
    assert scale[1, 0] == pytest.approx(np.sqrt(np.mean(other**2)))
    _, scale, usual = weights._fit(samples_of(*error), (0, 2), ones(100), False)
    assert (scale[1, 0], usual[1, 0]) == (1.0, 1.0)


def test_mixed_errors_of_cells_that_some_donors_lack():
    error = np.array([[[1.0, 1, 9, 9, 1]], [[3, 3, 3, 9, 3]], [[2, 2, 9, 9, 50]]])
    known = np.array([[1, 1, 0, 0, 1], [1, 1, 1, 0, 1], [1, 0, 0, 0, 1]], bool)
    error = np.where(known[:, None], error, np.nan)
    given = alike((0, 1, 2), scale=[[1], [1], [1]], usual=1.0)
    found = weights._mixed(given, error, np.ones(error.shape), known)[0]
    stray = (2.5 / 47) ** 2
    assert found[:3] == pytest.approx([2, 2, 3], rel=1e-6)
    assert np.isnan(found[3])
    assert found[4] == pytest.approx((1 + 3 + 50 * stray) / (2 + stray), rel=1e-5)
    # A donor that has lost its weight beats none.
    first = alike((0, 1), scale=[[1], [1e6]])
    found = weights._mixed(first, error[:2], np.ones((2, 1, 5)), known[:2])[0]
    assert found[:3] == pytest.approx([1, 1, 3], abs=1e-4)


def test_weights_of_many_places_are_those_of_each():
    rng = np.random.default_rng(6)
    roots = rng.normal(size=(300, 4, 5)) + rng.normal(size=(300, 1, 5))
    every = roots @ np.swapaxes(roots, 1, 2)
    found = weights.least_error(every)
    alone = np.stack([weights.least_error(one) for one in every])
    np.testing.assert_allclose(found, alone, atol=1e-12)
    np.testing.assert_allclose(found.sum(axis=1), 1)
    struck = (found == 0).sum(axis=1)
    assert {0, 1, 2, 3} <= set(struck.tolist())


@pytest.mark.parametrize("unit", [1e-4, 1.0])
def test_the_level_of_errors_of_any_unit(unit):
    error = unit * np.array([[[3.0, -3]], [[5, 5]], [[9, -9]]])
    given = Samples(error, np.ones(error.shape), np.array([0, 1]))
    assert weights._level(given)[0] == pytest.approx(5 * unit)
    assert weights._level(Samples(0 * error, np.ones(error.shape), np.array([0, 1])))[0] == 1.0


def test_misfits_weigh_where_that_makes_errors_smaller():
    rng = np.random.default_rng(7)
    size = 2 ** rng.uniform(-3, 3, (2, 600))
    size[0, 0] = 1.0
    error = size * rng.normal(size=(2, 600))
    assert fit_blend(samples_of(*error, misfit=size)).local
    # Hardly smaller is not smaller.
    same = 1 + 1e-4 * rng.random((2, 600))
    plain = fit_blend(samples_of(*rng.normal(size=(2, 600)), misfit=same))
    assert not plain.local
    assert alike((0, 1)).gain == 1.0


def test_a_donor_that_brings_nothing_is_not_taken():
    rng = np.random.default_rng(5)
    one = rng.normal(size=400)
    # Its double errs with it: no weight makes the two better than the one.
    loss, chosen = weights._forward(samples_of(one, one), (0, 1), False)
    assert chosen == (0,)
    assert loss == weights._loss(samples_of(one, one), [0], (0, 1), False)
    loss, chosen = weights._forward(samples_of(one, rng.normal(size=400)), (0, 1), False)
    assert chosen == (0, 1)
    # Five are taken at most.
    many = weights._forward(samples_of(*rng.normal(size=(7, 400))), range(7), False)[1]
    assert len(many) == 5


def test_the_best_donor_comes_first_and_then_the_one_that_helps_most():
    rng = np.random.default_rng(5)
    one, other = rng.normal(size=(2, 400))
    assert weights._forward(samples_of(3 * one, one), (1, 0), False)[1] == (1,)
    assert weights._forward(samples_of(one, other, one), (0, 1, 2), False)[1] in ((0, 1), (1, 2))
    assert weights._forward(samples_of(one, one, other), (0, 1, 2), False)[1] in ((0, 2), (1, 2))


# ----------------------------------------------------------------------------- colours and types --


@pytest.mark.parametrize("k", [1, 2, 50])
def test_what_was_missed_is_darker_than_what_was_filled(k):
    plain, dark = source_color(k), source_color(MISSED + k)
    assert [int(dark[i : i + 2], 16) for i in (1, 3, 5)] == [
        int(plain[i : i + 2], 16) // 2 for i in (1, 3, 5)
    ]
    assert source_color(MISSED - 1) != source_color(2 * MISSED - 1)


def test_values_at_the_ends_of_a_type():
    for kind in ("uint8", "int16", "int64", "uint64"):
        limits = np.iinfo(kind)
        low, high = int(limits.min), int(limits.max)
        given = np.array([-1e30, float(low), float(high), 1e30, 0.4, 1.6])
        found = to_dtype(given, np.dtype(kind), None)
        assert found.tolist() == [low, low, high, high, 0, 2]


def test_a_window_far_from_the_corner_has_the_weights_of_its_place():
    one, other = Level(0, np.ones((1, 4, 4), np.float32)), Level(10, np.ones((1, 4, 4), np.float32))
    other.misfit[0, 3, 3] = 100
    scene = land([ones(128, 128)] * 2)
    given = Blended.of(alike((0, 1), local=True), [one, other])
    near = mix(scene, Window(0, 0, 4, 4), ones(4, 4), [one, other], given)
    far = mix(scene, Window(124, 124, 4, 4), ones(4, 4), [one, other], given)
    np.testing.assert_allclose(near.values, 5)
    assert (far.values < 0.1).all()
