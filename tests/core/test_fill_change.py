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
