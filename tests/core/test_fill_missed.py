# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud and shadow that the mask missed: what each donor says, strip by strip, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import Cancelled
from canopycloud.core.fill.judgement import evidence, missed
from canopycloud.core.fill.judgement.evidence import Deviation, Levels, bright_and_dark, scores
from canopycloud.core.fill.methods.seamless import local, survey
from canopycloud.core.fill.methods.seamless.allbands import fit_regression, regression_sample
from canopycloud.core.fill.methods.seamless.model import Regression
from canopycloud.core.fill.methods.seamless.surroundings import Scaling
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.grid import Window
from canopycloud.core.progress import Progress
from scipy import ndimage

SHAPE = (64, 48)
LEVELS = Levels(bright=0.5, dark=-0.5, ordinary=5.0)


def same(bands=2, width=1.0):
    """A regression that says that the scene is as the donor is."""
    plain = Scaling(np.zeros(bands), np.ones(bands))
    slopes = np.hstack([np.zeros((bands, 1)), np.eye(bands)]).astype(np.float32)
    parts = local.Components(np.eye(bands, dtype=np.float32))
    return Regression(plain, plain, slopes, np.full(bands, width, np.float32), parts, 100,
                      (1.0,) * bands)  # fmt: skip


def box(rows, cols, shape=SHAPE):
    found = np.zeros(shape, bool)
    found[slice(*rows), slice(*cols)] = True
    return found


def flat(cloud, oks, known=None):
    """Zeros but for a cloud; donors of zeros."""
    data = np.zeros((2, *SHAPE), np.float32)
    data[:, cloud] = 40
    known = np.ones((2, *SHAPE), bool) if known is None else known
    return ArrayScene(Cells(data, known), [(np.zeros_like(data), ok) for ok in oks])


# ------------------------------------------------------------------------------------ evidence --


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 5])
def test_the_shorter_and_the_longer_half_of_any_number_of_bands(bands):
    half = max(1, bands // 2)
    rng = np.random.default_rng(bands)
    values = rng.normal(size=(bands, 200))
    short = np.array([np.median(column[:half]) for column in values.T])
    long = np.array([np.median(column[bands - half :]) for column in values.T])
    found = Levels.of(values)
    assert found.bright == pytest.approx(np.quantile(short, 0.8))
    assert found.dark == pytest.approx(np.quantile(long, 0.4))
    assert found.ordinary == pytest.approx(np.quantile(long, 0.98))
    cloud, shadow = scores(values)
    np.testing.assert_allclose(cloud, np.minimum(short, 2 + 3 * values.min(axis=0)))
    np.testing.assert_allclose(shadow, np.minimum(-long, 1 - 2 * values.max(axis=0)))
    seen = values[:, :, None].astype(np.float32)
    expected = seen[:, ::-1]
    one = Deviation(seen, expected, seen, cloud, shadow)
    usable = np.ones((200, 1), bool)
    bright, dark = bright_and_dark(one, usable, Levels(0.3, -0.2, 0.1))
    np.testing.assert_array_equal(bright[:, 0], short > 0.3)
    np.testing.assert_array_equal(dark[:, 0], (long < -0.2) & (long[::-1] < 0.1))


def test_bits_become_objects_that_grow_by_two_cells():
    clear = np.zeros((20, 20), np.uint8)
    assert not missed.find_objects(clear).any()
    block = box((6, 11), (7, 12), (20, 20))
    for edge, core in ((1, 2), (4, 8)):
        bits = clear.copy()
        bits[block] = edge | core
        expected = ndimage.binary_dilation(block, np.ones((3, 3)), iterations=2)
        np.testing.assert_array_equal(missed.find_objects(bits), expected)
        # Without a core it is none; the core of the other kind is no core.
        for other in (edge, edge | (8 if core == 2 else 2)):
            bits[block] = other
            assert not missed.find_objects(bits).any()
    # Cloud with a cell of shadow, and shadow with one of cloud.
    bits = clear.copy()
    bits[block] = 3
    bits[8, 8] = 15
    np.testing.assert_array_equal(missed.find_objects(bits), expected)


def test_where_a_donor_has_data_no_later_one_is_asked():
    cloud = box((20, 30), (16, 32))
    left = box((0, 64), (0, 24))
    scene = flat(cloud, [left, np.ones(SHAPE, bool), np.ones(SHAPE, bool)])
    # Of the second donor's regression a cloud is nothing unusual, of the third it is.
    fitted = [(same(), LEVELS), (same(width=1e6), LEVELS), (same(), LEVELS)]
    found = missed._evidence(scene, whole(scene), fitted)
    assert (found[21:29, 17:22] == 3).all()
    assert not found[:, 27:].any()
    # One that was not fitted is passed over, and so is one that has no data here.
    later = missed._evidence(scene, whole(scene), [None, *fitted[1:]])
    assert not later.any()
    fitted = [(same(), LEVELS), None, (same(), LEVELS)]
    assert (missed._evidence(scene, whole(scene), fitted)[21:29, 17:31] == 3).all()
    nowhere = flat(cloud, [np.zeros(SHAPE, bool), np.ones(SHAPE, bool)])
    found = missed._evidence(nowhere, whole(nowhere), [(same(), LEVELS)] * 2)
    assert (found[21:29, 17:31] == 3).all()
    # What is not known is not looked at.
    known = np.repeat(~cloud[None], 2, axis=0)
    assert not missed._evidence(flat(cloud, [left], known), whole(scene), fitted[:1]).any()


def test_units_of_work_are_looked_at_tile_by_tile(monkeypatch):
    cloud = box((20, 30), (16, 42))
    scene = flat(cloud, [np.ones(SHAPE, bool)])
    fitted = [(same(), LEVELS)]
    expected = missed._evidence(scene, whole(scene), fitted)
    monkeypatch.setattr(survey, "TILE", 16)
    for unit in (whole(scene), Window(16, 16, 32, 48), Window(32, 16, 16, 16)):
        found = missed._Looking(scene, fitted)(unit)
        np.testing.assert_array_equal(found, expected[unit.slices])
    assert expected.any()


def test_what_some_donor_that_was_fitted_has_can_be_replaced():
    left, right = box((0, 64), (0, 10)), box((0, 64), (30, 48))
    scene = flat(box((0, 1), (0, 1)), [left, right, np.ones(SHAPE, bool)])
    entry = (same(), LEVELS)
    window = Window(5, 3, 30, 20)
    for fitted, oks in (([entry, entry, None], left | right), ([None, entry, None], right)):
        found = missed._replaceable(scene, window, fitted)
        np.testing.assert_array_equal(found, oks[window.slices])
    assert not missed._replaceable(scene, window, [None] * 3).any()


# ------------------------------------------------------------------------------------ all of it --


def land():
    """Three bands that vary, with two clouds that the mask missed and one that it did not."""
    rng = np.random.default_rng(5)
    donor = 1000 + 100 * ndimage.gaussian_filter(rng.normal(size=(3, *SHAPE)), (0, 2, 2))
    data = donor + rng.normal(0, 2, donor.shape)
    masked = box((40, 48), (4, 12))
    for cloud in (box((10, 18), (20, 30)), box((28, 37), (5, 14)), masked):
        data[:, cloud] += 900
    data[:, 50:] += 50
    donor[:, 50:] += 50
    known = np.repeat(~masked[None], 3, axis=0)
    ok = np.ones(SHAPE, bool)
    ok[12:14, 22:24] = False
    return ArrayScene(Cells(data, known), [(donor, ok)])


class Told(Progress):
    def __init__(self, cancelled=None):
        super().__init__(cancelled=lambda: bool(cancelled and cancelled(self.fractions)))
        self.fractions = []

    def update(self, fraction):
        self.fractions.append(fraction)


def test_levels_are_those_of_the_scaled_sample():
    scene = land()
    regression, levels = missed._fit(scene, 0, None)
    again = fit_regression(scene, 0)
    np.testing.assert_array_equal(regression.coefficients, again.coefficients)
    assert regression.curves is None
    sample = regression_sample(scene, 0)[0]
    scaled = (sample - again.target.centre[:, None]) / again.target.width[:, None]
    assert levels == Levels.of(scaled)
    scene.donors[0][1][:] = False
    assert missed._fit(scene, 0, None) is None
    found, count = missed.find_missed(scene)
    assert count == 0
    assert not found.read(whole(scene)).any()


def test_objects_are_found_strip_by_strip(monkeypatch):
    scene = land()
    fitted = [missed._fit(scene, 0, None)]
    bits = missed._evidence(scene, whole(scene), fitted)
    objects = missed.find_objects(bits)
    expected = objects & scene.cells.complete & scene.donors[0][1]
    assert expected[11:17, 21].all()
    assert expected[29:36, 6:13].all()
    monkeypatch.setattr(survey, "UNIT", 32)
    for strip, overlap in ((16, 16), (25, 20)):
        monkeypatch.setattr(missed, "_STRIP", strip)
        monkeypatch.setattr(missed, "_OVERLAP", overlap)
        told = Told()
        found, count = missed.find_missed(scene, progress=told)
        np.testing.assert_array_equal(found.read(whole(scene)), expected)
        assert count == expected.sum()
        ends = [min(64, first + strip) for first in range(0, 64, strip)]
        units = [0.7 * part / 4 for part in (1, 2, 3, 4)]
        assert told.fractions == pytest.approx([*units, *(0.7 + 0.3 * end / 64 for end in ends)])
    # Without an overlap what a strip holds of an object is too small, and is not found.
    monkeypatch.setattr(missed, "_STRIP", 1)
    monkeypatch.setattr(missed, "_OVERLAP", 0)
    assert missed.find_missed(scene)[1] == 0
    assert evidence.MIN_CELLS == 20


def test_a_strip_has_1024_rows():
    data = np.zeros((2, 1025, 4), np.int16)
    scene = ArrayScene(Cells(data, data == 0), [(data, np.zeros((1025, 4), bool))])
    told = Told()
    assert missed.find_missed(scene, progress=told)[1] == 0
    assert told.fractions[-2:] == pytest.approx([0.7 + 0.3 * 1024 / 1025, 1.0])


def test_the_search_for_objects_can_be_stopped():
    with pytest.raises(Cancelled):
        missed.find_missed(land(), progress=Told(lambda told: bool(told) and told[-1] >= 0.69))
