# SPDX-License-Identifier: GPL-2.0-or-later
"""How much each donor counts, and how the error of a filled value is told: worked numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from canopycloud.core.fill.together import errors, weights
from canopycloud.core.fill.together.errors import FARTHEST, ErrorModel, Trace
from canopycloud.core.fill.together.samples import Samples
from canopycloud.core.fill.together.weights import Blend, fit_blend, least_error


def best(covariance):
    """Of weights of sum 1 that may be negative."""
    found = np.linalg.solve(covariance, np.ones(len(covariance)))
    return found / found.sum()


def test_weights_of_many_places_at_once_by_the_normal_equations():
    rng = np.random.default_rng(0)
    noise = rng.normal(size=(4, 5, 3, 3))
    covariance = 0.05 * noise @ np.swapaxes(noise, -1, -2) + 3 * np.eye(3)
    found = least_error(covariance)
    for place in np.ndindex(4, 5):
        np.testing.assert_allclose(found[place], best(covariance[place]), rtol=1e-6)
    np.testing.assert_allclose(least_error(1e-12 * covariance), found, rtol=1e-6)


def test_negative_weights_are_struck_out_one_by_one():
    # Alone the third would be subtracted; without it the others share as 1 / 1 to 1 / 4.
    covariance = np.array([[1.0, 0, 1.5], [0, 4, 3.9], [1.5, 3.9, 9]])
    assert best(covariance)[2] < 0
    np.testing.assert_allclose(least_error(covariance), [0.8, 0.2, 0], atol=1e-6)
    # Two would be: the one that is more negative goes, and then the other is of use.
    covariance = np.array([[1.0, 1.2, 1.5], [1.2, 4, 5.5], [1.5, 5.5, 9]])
    first = best(covariance)
    assert (first < 0).any()
    answer = least_error(covariance)
    assert answer.sum() == pytest.approx(1)
    steps = np.linspace(0, 1, 101)
    every = np.array([(a, b, 1 - a - b) for a in steps for b in steps if a + b <= 1 + 1e-9])
    costs = np.einsum("ni,ij,nj->n", every, covariance, every)
    assert answer @ covariance @ answer <= costs.min() + 1e-6
    assert least_error(np.zeros((2, 2))).tolist() == [0.5, 0.5]


@pytest.mark.parametrize("local", [False, True])
def test_weights_of_a_blend_at_each_place(local):
    correlation = np.array([[[1, 0.2], [0.2, 1]], [[1, 0.5], [0.5, 1]]])
    scale = np.array([[1.0, 2], [3, 2.5]])  # donors, bands
    blend = Blend((0, 1), (), correlation, scale, scale, local)
    misfit = np.array([[[1.0, 2], [1, 1]], [[1, 1], [2, 0.9]]])  # donors, bands, places
    found = blend.weights(misfit)
    assert found.shape == (2, 2, 2)  # places, bands, donors
    for place, band in np.ndindex(2, 2):
        size = scale[:, band] * (misfit[:, band, place] if local else 1)
        expected = least_error(correlation[band] * np.outer(size, size))
        np.testing.assert_allclose(found[place, band], expected, rtol=1e-9)


def samples(error, folds=2, misfit=None):
    error = np.array(error, float)
    fold = np.arange(error.shape[2]) * folds // error.shape[2]
    return Samples(error, np.ones_like(error) if misfit is None else misfit, fold)


def errors_of(count, *sizes):
    """Errors ±size of each donor in one band, which are not correlated."""
    signs = np.array([[1, 1, -1, -1], [1, -1, 1, -1], [1, -1, -1, 1]], float)
    rows = [size * np.tile(sign, count // 4 + 1)[:count] for size, sign in zip(sizes, signs)]
    return np.array(rows)[:, None]


def test_what_is_fitted_of_some_cells():
    some = samples(errors_of(80, 2, 6))
    every = np.ones(80, bool)
    correlation, scale, usual = weights._fit(some, (0, 1), every, False)
    np.testing.assert_allclose(scale, [[2], [6]])
    np.testing.assert_allclose(usual, [[2 * 1.4826], [6 * 1.4826]])
    np.testing.assert_allclose(correlation, [np.eye(2)], atol=1e-12)
    same = samples(np.repeat(errors_of(80, 2), 2, axis=0))
    # The same errors: 1, drawn towards 0 by 0.05 + 20 / 80.
    correlation = weights._fit(same, (0, 1), every, False)[0]
    np.testing.assert_allclose(correlation, [[[1, 0.7], [0.7, 1]]])
    opposite = same.error.copy()
    opposite[1] *= -3
    correlation = weights._fit(samples(opposite), (1, 0), every, False)[0]
    np.testing.assert_allclose(correlation, [[[1, -0.7], [-0.7, 1]]])
    few = np.arange(80) < 29
    np.testing.assert_allclose(weights._fit(some, (0, 1), few, False)[0], [[[1, 0.7], [0.7, 1]]])
    enough = np.arange(80) < 30  # 1 − 0.05 − 20 / 30
    drawn = weights._fit(same, (0, 1), enough, False)[0]
    np.testing.assert_allclose(drawn[0, 0, 1], 1 - 0.05 - 2 / 3)
    # In units of the misfit.
    double = samples(same.error, misfit=np.full((2, 1, 80), 4.0))
    np.testing.assert_allclose(weights._fit(double, (0, 1), every, True)[1], [[0.5], [0.5]])
    nothing = samples(np.zeros((2, 1, 80)))
    correlation, scale, usual = weights._fit(nothing, (0, 1), every, False)
    assert (scale > 0).all()
    np.testing.assert_allclose(usual, 1e-6)
    np.testing.assert_allclose(correlation, [np.eye(2)])


def test_a_blend_by_worked_numbers():
    # Errors of 2 and 4 that are not correlated: weights 0.8 and 0.2, the mean errs by sqrt(3.2).
    found = fit_blend(samples(errors_of(400, 2, 4), folds=4))
    assert (found.chosen, found.others, found.ranking, found.local) == ((0, 1), (), (0, 1), False)
    assert found.alone == pytest.approx((2, 4))
    np.testing.assert_allclose(found.weights(np.ones((2, 1, 1)))[0, 0], [0.8, 0.2], atol=1e-6)
    other = fit_blend(samples(errors_of(400, 4, 2), folds=4))
    assert other.ranking == (1, 0)
    assert other.alone == pytest.approx((4, 2))


@pytest.mark.parametrize(("known", "blended"), [(29, False), (30, True)])
def test_a_donor_is_told_from_thirty_cells(known, blended):
    error = errors_of(200, 2, 2, 2)
    error[1, :, known:] = np.nan
    error[2] = np.nan
    found = fit_blend(samples(error))
    assert (found is not None) == blended
    if found:
        assert found.others[-1] == 2  # nothing is known of it
        assert math.isnan(found.alone[2])
        assert sorted((*found.chosen, *found.others)) == [0, 1, 2]


def test_donors_are_compared_where_both_have_data():
    error = errors_of(200, 1, 2)
    error[0, :, :100] *= 10  # where the second has none
    error[1, :, :100] = np.nan
    found = fit_blend(samples(error))
    assert found.alone == pytest.approx((math.sqrt((100 + 1) / 2), 2))
    assert found.ranking == (0, 1)


def test_misfit_is_used_where_it_tells_more():
    rng = np.random.default_rng(4)
    misfit = rng.uniform(0.3, 3, (2, 1, 4000))
    error = misfit * rng.normal(size=misfit.shape)
    assert fit_blend(samples(error, 4, misfit)).local
    assert not fit_blend(samples(rng.normal(size=misfit.shape), 4, misfit)).local
    found = fit_blend(samples(error, 4, misfit))
    np.testing.assert_allclose(found.scale, 1, atol=0.05)
    np.testing.assert_allclose(found.usual, 1.4826 * np.median(np.abs(error), axis=2))


def test_the_weights_of_a_trial_are_found_on_the_others():
    # The donors change places: what is best on one half is worst on the other.
    error = errors_of(160, 2, 4)
    error[0, :, 80:] *= 2
    error[1, :, 80:] /= 2
    level = math.sqrt(np.median([10, 10]))
    swapped = math.sqrt(0.2**2 * 4 + 0.8**2 * 16) / level
    found = weights._loss(samples(error), [0, 1], [0, 1], False)
    assert found == pytest.approx(swapped, rel=1e-3)
    # Of fewer than 30 other cells nothing could be told: all are used.
    few = weights._loss(samples(error[:, :, 60:100]), [0, 1], [0, 1], False)
    assert few == pytest.approx(math.sqrt(0.25 * 4 + 0.25 * 16) / level, rel=1e-3)


def test_donors_without_any_error():
    found = fit_blend(samples(np.zeros((2, 1, 80))))
    assert (found.gain, found.alone) == (1.0, (0.0, 0.0))


def test_level_makes_bands_comparable():
    error = np.concatenate([errors_of(40, 2, 2), errors_of(40, 50, 30), np.zeros((2, 1, 40))], 1)
    np.testing.assert_allclose(weights._level(samples(error)), [2, math.sqrt(1700), 1])
    # One donor alone: the root mean square of errors over their level.
    loss = weights._loss(samples(error), [0], [0, 1], False)
    assert loss == pytest.approx(math.sqrt(1 + 2500 / 1700))
    assert weights._relative(samples(error), 0, weights._level(samples(error))) == pytest.approx(
        (1 + 2500 / 1700) / (1 + 1)
    )


def test_cells_that_the_chosen_lack_count_with_the_best_that_has_data():
    error = errors_of(80, 1, 3)
    error[0, :, 40:] = np.nan
    some = samples(error)
    level = math.sqrt(np.median([1, 9]))
    expected = math.sqrt((40 * 1 + 40 * 9) / 80) / level
    assert weights._loss(some, [0], [0, 1], False) == pytest.approx(expected)
    assert weights._loss(some, [1], [1, 0], False) == pytest.approx(3 / level)


# ------------------------------------------------------------------------- the error of a cell --


@pytest.mark.parametrize(
    ("levels", "counts", "rising"),
    [
        ([1, 2, 3], [1, 1, 1], [1, 2, 3]),
        ([3, 1, 2], [10, 10, 20], [2, 2, 2]),
        ([1, 3, 2, 5], [1, 1, 3, 1], [1, 2.25, 2.25, 5]),
        ([1, 4, 3, 0], [1, 1, 1, 1], [1, 7 / 3, 7 / 3, 7 / 3]),
        ([5], [9], [5]),
        ([2, 2], [1, 5], [2, 2]),
    ],
)
def test_never_falling(levels, counts, rising):
    np.testing.assert_allclose(errors._never_falling(levels, counts), rising)


def test_nine_tenths():
    values = np.arange(11.0) * 1.645
    assert errors._ninety(values) == pytest.approx(9)
    np.testing.assert_allclose(errors._ninety(np.stack([values, 2 * values])), [9, 18])
    assert errors._ninety(np.zeros(5)) == pytest.approx(1e-9)


def test_factor_by_distance_by_hand():
    distance = np.repeat([1, 6, 30], [100, 100, 49])
    scaled = np.repeat([1.645, 3.29, 3.29], [100, 100, 49])  # 49 cells are too few for a class
    found = errors._by_distance(scaled, distance)
    near, far = (100 * 1 + 40 * 2) / 140, 2.0
    for cells, level in (
        (0, near), (1, near), (6, far), (12, far), (48, far),
        (3, near + (far - near) * math.log2(3) / math.log2(6)),
    ):  # fmt: skip
        farther = 1 + 0.015 * math.log2(max(cells, 1))
        assert found[cells] == pytest.approx(level * farther, rel=1e-9)
    assert found.shape == (FARTHEST + 1,)
    few = errors._by_distance(scaled[:49], distance[:49])
    np.testing.assert_allclose(few, 1)
    # What does not fall with the distance is pooled, and then scaled to nine tenths.
    flat = errors._by_distance(scaled[:200][::-1], distance[:200])
    assert flat[1] == pytest.approx(2)
    assert flat[6] == pytest.approx(2 * (1 + 0.015 * math.log2(6)))


@pytest.mark.parametrize(
    ("lower", "place"),
    [(1, 0), (2, 0), (3, 1), (5, 1), (6, 2), (11, 2), (12, 3), (23, 3), (24, 4), (48, 4)],
)
def test_classes_of_distance(lower, place):
    # The class under test errs by twice as much as all others.
    classes = np.array([1, 3, 6, 12, 24])
    distance = np.concatenate([np.repeat(classes, 200), np.full(200, lower)])
    scaled = np.where(np.searchsorted(classes, distance, side="right") - 1 >= place, 2.0, 1.0)
    found = errors._by_distance(1.645 * scaled, distance)
    if place:
        assert found[lower] / found[1] > 1.5
    else:
        assert found[lower] / found[1] < 1.05


class Told:
    """A filler that tells its misfit."""

    def __init__(self, value):
        self.misfit = None if value is None else np.full((1, 3, 3), value, np.float32)


def test_the_error_of_a_cell_by_hand():
    place = np.array([5, 6]), np.array([7, 8])
    trace = Trace(place, np.array([[0.5, 1.0], [0.5, 0]]), np.array([[2.0, 8]]), np.array([3, 99]))
    factor = np.arange(FARTHEST + 1.0)[None] + 1
    usual, level = np.array([[3.0], [4]]), np.array([[3.0], [1]])
    fillers = [Told(6.0), Told(None)]
    for power, spread, squares in (
        (0.0, 0.0, (0.5 * 9 + 0.5 * 16, 9)),
        (0.0, 0.5, (12.5 + 1, 9 + 4)),
        (1.0, 0.0, (0.5 * 36 + 0.5 * 16, 36)),
        (0.5, 2.0, (0.5 * 18 + 0.5 * 16 + 4, 18 + 16)),
    ):
        model = ErrorModel(usual, level, power, spread, factor)
        np.testing.assert_allclose(model(trace, fillers)[0], np.sqrt(squares) * [4, 49], rtol=1e-6)
    np.testing.assert_allclose(errors.relative_misfits(level, trace, [*fillers[:1], None])[:, 0],
                               [[2, 2], [1, 1]])  # fmt: skip


def test_usual_errors_of_donors_that_are_not_known_are_those_of_the_worst():
    error = errors_of(120, 2, 5, 9)
    error[2, :, 49:] = np.nan  # too few
    found = errors._usual(samples(error), 3, 1)
    np.testing.assert_allclose(found, np.array([[2], [5], [5]]) / 1.645)
    error[2, :, 49] = 9
    found = errors._usual(samples(error), 3, 1)
    np.testing.assert_allclose(found[2], 9 / 1.645)
    np.testing.assert_allclose(errors._usual(None, 2, 3), np.ones((2, 3)))
    np.testing.assert_allclose(errors._usual(samples(0 * errors_of(60, 1)), 1, 1), 1e-6)
