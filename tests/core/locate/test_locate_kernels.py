# SPDX-License-Identifier: GPL-2.0-or-later
"""The pure parts: canopy of stems, correlation at every shift, probability, geometry of stems."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.locate.agreement import ENOUGH, agreement, independent_cells
from canopycloud.core.locate.certainty import find_peak
from canopycloud.core.locate.crowns import RIM, crown_radius, stem_canopies, stem_canopy
from canopycloud.core.locate.effect import r_squared, tallest_inside
from canopycloud.core.locate.stems import (
    PlotStems,
    hull,
    inside,
    offsets_from_bearings,
    stems_by_plot,
    turn,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import ConvexHull


def test_a_crown_is_as_high_as_its_tree_in_the_middle_and_lower_at_its_rim():
    axis = np.arange(-3.0, 4.0)
    canopy = stem_canopy(axis, -axis, np.array([1.0]), np.array([2.0]), np.array([12.0]))
    wide = crown_radius(np.array([12.0]))[0]
    assert wide == pytest.approx(2.0)
    assert canopy[1, 4] == 12.0  # row 1 is north 2, column 4 is east 1
    assert canopy[1, 6] == pytest.approx(12.0 * RIM)  # two metres east: the rim
    assert canopy[1, 5] == pytest.approx(12.0 * (1 - (1 - RIM) / 4))
    assert canopy[6, 0] == 0.0


def test_the_higher_of_two_crowns_is_seen():
    axis = np.arange(-3.0, 4.0)
    one = np.array([0.0, 1.0]), np.array([0.0, 0.0]), np.array([20.0, 10.0])
    canopy = stem_canopy(axis, -axis, *one)
    alone = [
        stem_canopy(axis, -axis, *(part[i : i + 1] for part in one)) for i in range(2)
    ]
    assert (canopy == np.maximum(*alone)).all()


def brute_force(canopy, valid, template, area):
    rows, cols = template.shape
    found = np.full((canopy.shape[0] - rows + 1, canopy.shape[1] - cols + 1), np.nan)
    for i in range(found.shape[0]):
        for j in range(found.shape[1]):
            known = area & valid[i : i + rows, j : j + cols]
            if known.sum() < max(ENOUGH * area.sum(), 3):
                continue
            one, two = template[known], canopy[i : i + rows, j : j + cols][known]
            if np.ptp(one) and np.ptp(two):
                found[i, j] = np.corrcoef(one, two)[0, 1]
    return found


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), hidden=st.floats(0, 0.5), part=st.floats(0.3, 1))
def test_agreement_is_the_correlation_of_the_cells_that_both_know(seed, hidden, part):
    deal = np.random.default_rng(seed)
    canopy = deal.uniform(0, 30, (13, 13))
    valid = deal.uniform(size=canopy.shape) >= hidden
    template = deal.uniform(0, 30, (5, 5))
    area = deal.uniform(size=template.shape) < part
    if area.sum() < 4:
        return
    assert agreement(canopy, valid, template, area) == pytest.approx(
        brute_force(canopy, valid, template, area), abs=1e-7, nan_ok=True
    )


def test_a_flat_canopy_agrees_with_nothing():
    template = np.arange(25.0).reshape(5, 5)
    area = np.ones((5, 5), bool)
    flat = np.full((9, 9), 17.3)
    assert np.isnan(agreement(flat, np.ones_like(flat, bool), template, area)).all()
    assert np.isnan(agreement(np.zeros((9, 9)), np.zeros((9, 9), bool), template, area)).all()


def test_crowns_are_fewer_observations_than_cells():
    deal = np.random.default_rng(3)
    area = np.ones((40, 40), bool)
    noise = deal.normal(size=(40, 40))
    blocks = np.kron(deal.normal(size=(10, 10)), np.ones((4, 4)))
    assert independent_cells(noise, area) > 0.5 * 1600
    # Blocks of 16 cells: the squared autocorrelation sums to (1 + 2 sum (1 - k/4)²)² = 7.56; what
    # chance adds at the other lags makes the number smaller, never larger.
    assert 0.5 * 1600 / 7.56 < independent_cells(blocks, area) < 1600 / 7.56
    assert independent_cells(np.zeros((4, 4)), np.ones((4, 4), bool)) == 1.0


def test_probability_of_two_equal_peaks_is_a_half_each():
    east, north = np.meshgrid(np.arange(-5.0, 6), np.arange(5.0, -6, -1))
    surface = np.zeros((11, 11))
    surface[5, 1] = surface[5, 9] = 0.9
    peak = find_peak(surface, east, north, 60.0, 1.0)
    assert peak.score == 0.9
    assert peak.second == 0.9
    assert peak.probability == pytest.approx(0.5, abs=0.01)


def test_probability_follows_the_likelihood():
    east, north = np.meshgrid(np.arange(-2.0, 3), np.array([0.0]))
    surface = np.array([[0.1, np.nan, 0.6, 0.3, -0.4]])
    weight = {r: (1 - r * r) ** -4.0 for r in (0.1, 0.6, 0.3, 0.0)}
    peak = find_peak(surface, east, north, 8.0, 1.0)
    near, far = weight[0.6] + weight[0.3], weight[0.1] + weight[0.0]
    assert peak.probability == pytest.approx(near / (near + far))
    assert peak.second == 0.1


def test_nothing_judged_has_no_peak():
    east = north = np.zeros((2, 2))
    assert find_peak(np.full((2, 2), np.nan), east, north, 9.0, 1.0) is None


def test_bearings_run_from_north_to_the_right():
    east, north = offsets_from_bearings([10, 10, 10, np.nan], [0, 90, 225, 0])
    assert east[:3] == pytest.approx([0, 10, -10 / 2**0.5], abs=1e-12)
    assert north[:3] == pytest.approx([10, 0, -10 / 2**0.5], abs=1e-12)
    assert np.isnan(east[3])


def test_a_turn_to_the_right_takes_north_to_east():
    assert np.array(turn(np.array([0.0]), np.array([3.0]), 90)).ravel() == pytest.approx([3, 0])


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=3, max_size=30))
def test_hull_is_that_of_scipy(points):
    xy = np.array(points, float)
    if np.linalg.matrix_rank(xy - xy[0]) < 2:
        assert len(hull(xy)) <= 2
        return
    expected = {tuple(p) for p in xy[ConvexHull(xy).vertices]}
    assert {tuple(p) for p in hull(xy)} == expected


def test_inside_takes_the_margin_along_the_line():
    square = np.array([(0, 0), (4, 0), (4, 4), (0, 4)], float)
    x = np.array([2.0, -0.5, 4.9, 5.1, 4.6, 4.8])
    y = np.array([2.0, 2.0, 2.0, 2.0, 4.6, 4.8])
    assert inside(x, y, square).tolist() == [True, False, False, False, False, False]
    # A corner is rounded: (4.6, 4.6) is 0.85 away, (4.8, 4.8) is 1.13.
    assert inside(x, y, square, 1.0).tolist() == [True, True, True, False, True, False]


def test_stems_without_place_or_height_are_left_out():
    nan = np.nan
    plots = stems_by_plot(
        2, [0, 0, 1, -1, 0], [1, nan, 3, 4, 5], [1, 2, 3, 4, 5], [10, 11, 12, 13, nan]
    )
    assert [part.rows.tolist() for part in plots] == [[0], [2]]


def test_the_highest_cell_is_sought_where_the_plot_was_moved_to():
    heights = np.zeros((9, 9))
    heights[4, 7] = 21.0  # three cells east
    heights[0, 0] = np.nan
    corners = np.array([(-1.2, -1.2), (1.2, -1.2), (1.2, 1.2), (-1.2, 1.2)])
    stems = PlotStems(np.zeros(1), np.zeros(1), np.ones(1), np.zeros(1, int), corners)
    assert tallest_inside(heights, 1.0, stems, (0, 0), (0, 0, 0)) == 0.0
    assert tallest_inside(heights, 1.0, stems, (0, 0), (2, 0, 0)) == 21.0
    assert np.isnan(tallest_inside(heights, 1.0, stems, (0, 0), (90, 0, 0)))


def test_r_squared_needs_three_pairs_that_vary():
    assert r_squared(np.array([1.0, 2, 3]), np.array([2.0, 4, 6])) == pytest.approx(1)
    assert r_squared(np.array([1.0, 2, np.nan]), np.array([2.0, 4, 6])) is None
    assert r_squared(np.array([1.0, 1, 1]), np.array([2.0, 4, 6])) is None


def test_canopies_of_several_sets_of_heights_are_those_of_each():
    deal = np.random.default_rng(4)
    east, north = deal.uniform(-9, 9, (2, 14))
    heights = deal.uniform(3, 35, (5, 14))
    x = np.arange(-25, 26) * 0.5
    together = stem_canopies(x, -x, east, north, heights)
    for one, canopy in zip(heights, together):
        expected = np.zeros(canopy.shape)
        for e, n, h in zip(east, north, one):  # cell by cell, the formula of the docstring
            square = ((x[None, :] - e) ** 2 + (-x[:, None] - n) ** 2) / crown_radius(h) ** 2
            crown = np.where(square <= 1, h * (1 - (1 - RIM) * square), 0)
            expected = np.maximum(expected, crown)
        np.testing.assert_allclose(canopy, expected, atol=1e-12)
        np.testing.assert_array_equal(canopy, stem_canopy(x, -x, east, north, one))
