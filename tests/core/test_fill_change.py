# SPDX-License-Identifier: GPL-2.0-or-later
"""Land that changed since the donor."""

from __future__ import annotations

import numpy as np
from canopycloud.core.fill.judgement.change import changed


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
