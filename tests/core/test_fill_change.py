# SPDX-License-Identifier: GPL-2.0-or-later
"""Land that changed since the donor."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.judgement.change import _nine, changed


def pair():
    rng = np.random.default_rng(4)
    donor = 1000 + np.cumsum(rng.normal(0, 20, (4, 60, 70)), axis=2)
    scene = 0.9 * donor + 50 + rng.normal(0, 10, donor.shape)
    return scene, donor


def test_a_burn_is_change_and_cloud_shadow_and_noise_are_not():
    scene, donor = pair()
    scene[:3, 10:20, 10:20] += 400  # bands both ways: a burn
    scene[3, 10:20, 10:20] -= 600
    scene[:, 30:40, 10:20] += 900  # cloud
    scene[:, 30:40, 40:50] -= 600  # shadow
    scene[0, 5, 50] += 900  # one bad cell
    scene[:, 50:, :] = np.nan
    found = changed(scene, donor)
    assert found[11:19, 11:19].all()
    found[9:21, 9:21] = False
    assert not found.any()


def test_too_little_to_tell():
    scene, donor = pair()
    assert not changed(scene, donor).any()
    assert changed(scene[:1], donor[:1]) is None
    scene[:, 3:] = np.nan
    assert changed(scene, donor) is None


@pytest.mark.parametrize(("clear", "enough"), [(299, False), (300, True)])
def test_fewest_clear_cells(clear, enough):
    scene, donor = pair()
    flat = scene.reshape(4, -1)
    flat[1, clear:] = np.nan  # one band of them is enough to make a cell unclear
    assert (changed(flat.reshape(scene.shape), donor) is not None) == enough


def test_bands_without_variety_are_no_obstacle():
    scene, donor = pair()
    scene[:3, 10:20, 10:20] += 400
    scene[3, 10:20, 10:20] -= 600
    donor[2] = 7.0
    with np.errstate(all="raise"):
        assert changed(scene, donor)[11:19, 11:19].all()
    same = scene.copy()
    same[1] = 7.0
    with np.errstate(all="raise"):
        assert changed(same, donor)[11:19, 11:19].all()


def test_scales_do_not_matter():
    scene, donor = pair()
    scene[:3, 10:20, 10:20] += 400
    scene[3, 10:20, 10:20] -= 600
    found = changed(scene, donor)
    factor = np.array([1e-6, 1, 10, 0.5])[:, None, None]
    np.testing.assert_array_equal(changed(scene * factor, 1e-3 * donor + 5), found)


def test_values_of_any_unit_are_compared_alike():
    # Reflectance of 0 to 1 and its ten thousandfold: what is a usual deviation goes along.
    scene, donor = pair()
    scene[:3, 10:20, 10:20] += 400
    scene[3, 10:20, 10:20] -= 600
    found = changed(scene, donor)
    assert found.any()
    for unit in (1e-6, 1e-4, 100):
        np.testing.assert_array_equal(changed(unit * scene, unit * donor), found)


def test_change_is_measured_by_what_the_other_date_leaves():
    # Noise of 10 in values that vary by 100 and more: eight times the noise is a change.
    scene, donor = pair()
    scene[:2, 10:20, 10:20] += 80
    scene[2:, 10:20, 10:20] -= 80
    found = changed(scene, donor)
    assert found[11:19, 11:19].all()
    found[9:21, 9:21] = False
    assert not found.any()


def test_cells_of_nine_by_hand():
    mask = np.array([[1, 0, 0], [0, 1, 1], [0, 0, 1]], bool)
    np.testing.assert_array_equal(_nine(mask), [[2, 3, 2], [2, 4, 3], [1, 3, 3]])


def test_two_bands_are_enough():
    scene, donor = pair()
    scene[0, 10:20, 10:20] += 400
    scene[1, 10:20, 10:20] -= 600
    assert changed(scene[:2], donor[:2])[11:19, 11:19].all()


@pytest.mark.parametrize("which", [0, 1])
def test_a_cell_that_lacks_a_band_on_either_date_is_not_told(which):
    scene, donor = pair()
    scene[:2, 10:20, 10:20] += 80
    scene[2:, 10:20, 10:20] -= 80
    given = [scene, donor]
    given[which][3, 12:20, 10:20] = np.nan
    found = changed(*given)
    assert found[10:12, 11:19].any()
    assert not found[12:].any()


@pytest.mark.parametrize("unit", [1e-6, 1e-3, 1e6])
def test_the_unit_of_the_donor_does_not_matter_to_a_faint_change(unit):
    scene, donor = pair()
    scene[:2, 10:20, 10:20] += 80
    scene[2:, 10:20, 10:20] -= 80
    found = changed(scene, donor)
    assert found[11:19, 11:19].all()
    np.testing.assert_array_equal(changed(scene, unit * donor), found)
    np.testing.assert_array_equal(changed(unit * scene, donor), found)


@pytest.mark.parametrize("more", [(0, 2.0**40), (2.0**44, 0)])
def test_a_constant_more_on_either_date_is_no_change(more):
    scene, donor = pair()
    scene[:2, 10:20, 10:20] += 80
    scene[2:, 10:20, 10:20] -= 80
    found = changed(scene, donor)
    np.testing.assert_array_equal(changed(scene + more[0], donor + more[1]), found)


def test_a_large_cloud_moves_the_mean_and_hides_no_change():
    scene, donor = pair()
    scene[:2, 10:20, 10:20] += 80
    scene[2:, 10:20, 10:20] -= 80
    scene[:, 53:] += 9000  # more than a tenth of all cells
    found = changed(scene, donor)
    assert found[11:19, 11:19].all()
    found[9:21, 9:21] = False
    assert not found.any()


@pytest.mark.parametrize(("rows", "cols", "cells"), [(2, 3, 2), (1, 6, 0), (1, 9, 0), (3, 3, 5)])
def test_six_of_nine_cells_must_have_changed(rows, cols, cells):
    scene, donor = pair()
    scene[:2, 10 : 10 + rows, 10 : 10 + cols] += 5000
    scene[2:, 10 : 10 + rows, 10 : 10 + cols] -= 5000
    assert changed(scene, donor).sum() == cells


@pytest.mark.parametrize(("times", "share"), [(3.6, 0.0), (4.5, 0.9)])
def test_four_usual_deviations_are_a_change(times, share):
    rng = np.random.default_rng(4)
    donor = 1000 + np.cumsum(rng.normal(0, 20, (4, 60, 70)), axis=2)
    # What the donor leaves is 10 up or down: a deviation of 14.8 is the usual one.
    scene = donor + 10 * rng.choice([-1, 1], donor.shape)
    box = np.zeros((60, 70), bool)
    box[10:20, 10:20] = True
    side = np.array([1, 1, -1, -1])[:, None]
    scene[:, box] = donor[:, box] + times * 14.826 * side
    found = changed(scene, donor)
    assert found[11:19, 11:19].mean() >= share
    assert found.any() == (share > 0)
