# SPDX-License-Identifier: GPL-2.0-or-later
"""What speaks for cloud and shadow, by hand; the sums and blurs that it rests on."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.judgement import evidence
from canopycloud.core.fill.judgement.evidence import Levels
from canopycloud.core.fill.judgement.missed import find_objects
from canopycloud.core.fill.methods.regression import robust_regression, robust_scale
from canopycloud.core.fill.methods.seamless import coarsegrid
from canopycloud.core.fill.methods.seamless.suspects import likeness, suspects
from scipy import ndimage


def column(*values):
    """Bands of one cell (bands, 1, 1)."""
    return np.array(values, np.float32)[:, None, None]


def test_levels_are_quantiles_of_the_short_and_of_the_long_half():
    cells = np.arange(101.0)
    # five bands: short are the first two, long are the last two, the third is neither
    scaled = np.stack([cells, cells + 2, 1000 + cells, -cells, -cells - 4])
    found = Levels.of(scaled)
    assert found.bright == pytest.approx(80 + 1)
    assert found.dark == pytest.approx(-60 - 2)
    assert found.ordinary == pytest.approx(-2 - 2)
    alone = Levels.of(cells[None])
    assert (alone.bright, alone.dark, alone.ordinary) == pytest.approx((80, 40, 98))


@pytest.mark.parametrize(
    ("deviation", "cloud", "shadow"),
    [
        # by band, short to long: min(median of the short half, 2 + 3 · smallest) and
        # min(−median of the long half, 1 − 2 · largest)
        ((5, 5, 5, 5), 5, -9),
        ((9, 7, 5, 1), 5, -17),  # 2 + 3 · 1
        ((9, 7, 5, -1), -1, -17),
        ((4, 6, 9, 9), 5, -17),
        ((-3, -3, -3, -3), -7, 3),
        ((-1, -3, -5, -7), -19, 3),  # 1 − 2 · (−1)
        ((1, -3, -5, -7), -19, -1),
        ((-9, -9, -3, -5), -25, 4),
        ((4,), 4, -7),
        ((8, 4, -6), -16, -15),  # three bands: one is short, one is long
    ],
)
def test_scores_by_hand(deviation, cloud, shadow):
    found = evidence.scores(column(*deviation))
    assert [float(one[0, 0]) for one in found] == pytest.approx([cloud, shadow])


@pytest.mark.parametrize(
    ("seen", "expected", "usable", "bright", "dark"),
    [
        # levels: bright above 5, dark below 2, ordinary below 4
        ((6, 6, 9, 9), (9, 9, 9, 9), True, True, False),
        ((5, 5, 9, 9), (9, 9, 9, 9), True, False, False),
        ((4, 8, 9, 9), (9, 9, 9, 9), True, True, False),  # the median of the short half
        ((6, 6, 9, 9), (9, 9, 9, 9), False, False, False),
        ((1, 1, 1, 1), (3, 3, 3, 3), True, False, True),
        ((1, 1, 2, 2), (3, 3, 3, 3), True, False, False),
        ((1, 1, 1, 1), (3, 3, 4, 4), True, False, False),
        ((9, 9, 1, 1), (9, 9, 3, 3), True, True, True),
        ((1, 1, 1, 1), (3, 3, 3, 3), False, False, False),
    ],
)
def test_cloud_is_bright_and_shadow_is_dark(seen, expected, usable, bright, dark):
    found = evidence.Deviation(column(*seen), column(*expected), *[column(0)] * 3)
    here = np.array([[usable]])
    answer = evidence.bright_and_dark(found, here, Levels(5, 2, 4))
    assert [bool(one[0, 0]) for one in answer] == [bright, dark]


@pytest.mark.parametrize(
    ("cloud", "shadow", "bits"),
    [(3.0, 2.0, 0), (3.1, 0, 1), (10.0, 0, 1), (10.1, 0, 3), (0, 2.1, 4), (0, 8.0, 4),
     (0, 8.1, 12), (11, 9, 15)],
)  # fmt: skip
def test_bits_by_hand(cloud, shadow, bits):
    one = np.array([[1.0]], np.float32)
    seen = column(9, 9, 1, 1)
    found = evidence.Deviation(seen, column(9, 9, 3, 3), seen, one * cloud, one * shadow)
    usable = np.ones((1, 1), bool)
    assert evidence.cloud_and_shadow(found, usable, Levels(5, 2, 4))[0, 0] == bits
    assert evidence.cloud_and_shadow(found, usable, Levels(10, 1, 4))[0, 0] == 0


def test_smoothed_is_the_mean_of_the_usable_cells_around():
    values = np.full((2, 9, 9), 4.0, np.float32)
    values[:, 4, 4] = 500
    usable = np.ones((9, 9), bool)
    usable[4, 4] = False
    np.testing.assert_allclose(evidence.smoothed(values, usable), 4, rtol=1e-6)
    usable[:] = False
    usable[0, 0] = True
    found = evidence.smoothed(values, usable)
    np.testing.assert_allclose(found[:, :3, :3], 4, rtol=1e-5)
    assert (found[:, 3:] == 0).all()  # nothing usable is near
    seen = evidence.deviations(values, values - 6, usable, np.array([2.0, 3.0], np.float32))
    np.testing.assert_allclose(seen.deviation[:, 0, 0], [3, 2], rtol=1e-5)
    assert seen.half == 1


@pytest.mark.parametrize(
    ("edge", "core", "kept"),
    [(20, 3, True), (19, 3, False), (20, 2, False), (31, 3, False), (30, 3, True), (40, 4, True)],
)
def test_objects_are_large_enough_and_have_a_core(edge, core, kept):
    where = np.zeros((12, 12), bool)
    where.ravel()[np.flatnonzero(np.indices((12, 12))[1] < 6)[:edge]] = True
    sure = np.zeros_like(where)
    sure.ravel()[np.flatnonzero(where)[:core]] = True
    np.testing.assert_array_equal(evidence.objects(where, sure), where & kept)


def test_without_a_cell_there_is_no_object():
    nothing = np.zeros((5, 6), bool)
    assert not evidence.objects(nothing, nothing).any()


def test_cells_that_touch_at_a_corner_are_one_object_and_each_kind_has_its_own():
    bits = np.zeros((20, 20), np.uint8)
    bits[3:5, 3:8] = evidence.CLOUD_BIT | evidence.CLOUD_CORE
    bits[5:7, 8:13] = evidence.CLOUD_BIT
    bits[12:15, 3:9] = evidence.SHADOW_BIT | evidence.CLOUD_CORE  # no core of its own
    found = find_objects(bits)
    expected = ndimage.binary_dilation((bits & 1) != 0, np.ones((3, 3)), iterations=2)
    np.testing.assert_array_equal(found, expected)


# --------------------------------------------------------------------------- sums and blurs --


def test_block_sums_against_reduceat():
    values = np.random.default_rng(1).integers(0, 50, (2, 13, 10)).astype(np.float32)
    for factor in (1, 2, 4, 8):
        expected = np.add.reduceat(np.add.reduceat(values, np.arange(0, 13, factor), 1),
                                   np.arange(0, 10, factor), 2)  # fmt: skip
        np.testing.assert_array_equal(coarsegrid.block_sum(values, factor), expected)


def test_blurs_against_scipy():
    values = np.random.default_rng(2).random((2, 11, 14)).astype(np.float32)
    three, five = np.outer([1, 2, 1], [1, 2, 1]) / 16, np.outer([1, 4, 6, 4, 1],
                                                                [1, 4, 6, 4, 1]) / 256  # fmt: skip
    for found, kernel in (
        (coarsegrid.blur_near(values), three),
        (coarsegrid.blur(values), five),
        (coarsegrid.sum_near(values) / 16, three),
        (coarsegrid.sum_near(values, step=2) * 4, three * 64),
    ):
        expected = np.stack([ndimage.convolve(one, kernel, mode="constant") for one in values])
        if found.shape != expected.shape:
            expected = expected[:, ::2, ::2]
        np.testing.assert_allclose(found, expected, rtol=1e-5)


def test_enlarging_by_hand():
    coarse = np.array([[0.0, 8.0, 4.0]], np.float32)
    # Centres of the fine cells lie 1/8, 3/8, 5/8, 7/8 into each coarse one.
    expected = [0, 0, 1, 3, 5, 7, 7.5, 6.5, 5.5, 4.5, 4, 4]
    found = coarsegrid.enlarge(coarse, 4, (4, 12))
    np.testing.assert_allclose(found, np.tile(expected, (4, 1)), rtol=1e-6)
    np.testing.assert_allclose(coarsegrid.enlarge(coarse.T, 4, (11, 3)),
                               np.tile(expected, (3, 1)).T[:11], rtol=1e-6)  # fmt: skip
    for step in (1, 2):
        for axis, values in ((-1, coarse), (-2, coarse.T)):
            part = coarsegrid.enlarge_along(values, 4, 11, axis, step)
            np.testing.assert_allclose(part.ravel(), expected[:11][::step], rtol=1e-6)


def test_product_in_pieces(monkeypatch):
    rng = np.random.default_rng(3)
    matrix, values = (rng.random(shape).astype(np.float32) for shape in ((3, 4), (4, 50)))
    for unsplit in (1, 100, 10_000):
        monkeypatch.setattr(coarsegrid, "_UNSPLIT", unsplit)
        np.testing.assert_allclose(coarsegrid.product(matrix, values), matrix @ values, rtol=1e-6)


# -------------------------------------------------------------- regression, suspects at a rim --


def test_robust_scale_by_hand():
    assert robust_scale(np.array([-3.0, 1.0, 2.0])) == pytest.approx(2 * 1.4826)
    assert robust_scale(np.array([])) == 0


def test_the_ridge_pulls_all_but_the_constant():
    x = np.array([-1.0, 1.0, -1.0, 1.0])
    found = robust_regression(np.stack([np.ones(4), x]), (10 + 4 * x)[None], ridge=1.0, rounds=1)
    # Normal equations: 4 a = 40, and (4 + 1 · 4) b = 16.
    np.testing.assert_allclose(found, [[10, 2]], rtol=1e-9)


def test_hubers_weights_of_one_round():
    x = np.array([0.0, 0, 0, 0, 10])
    ones = np.ones((1, 5))
    # Mean 2, residuals 2 2 2 2 8, scale 2 · 1.4826: the last counts scale / 8.
    last = 2 * 1.4826 / 8
    expected = 10 * last / (4 + last)
    found = robust_regression(ones, x[None], ridge=0.5, rounds=2)
    assert found[0, 0] == pytest.approx(expected, rel=1e-9)
    twice = robust_regression(ones, x[None], ridge=0.5, rounds=2, huber=2.0)
    assert twice[0, 0] == pytest.approx(10 * 2 * last / (4 + 2 * last), rel=1e-9)


@pytest.mark.parametrize(
    ("deviation", "like"),
    [
        # max(min(m, 1 + smallest), min(−m, 1 − largest)), m the median
        ((4, 5, 6), 5), ((3, 5, 6), 4), ((-1, 5, 6), 0), ((-4, -5, -6), 5), ((-3, -5, -6), 4),
        ((1, -5, -6), 0), ((0, 0, 0), 0), ((-5, 0, 5), -4),
    ],
)  # fmt: skip
def test_likeness_by_hand(deviation, like):
    assert likeness(column(*deviation))[0, 0] == pytest.approx(like)


def test_suspects_are_joined_with_the_hole_within_twelve_cells():
    hole = np.zeros((3, 40), bool)
    hole[:, :4] = True
    residual = np.full((2, 3, 40), 10.0, np.float32)
    clear = ~hole
    width = np.array([1.0, 2.0], np.float32)
    found = suspects(residual, width, clear, hole)
    assert found[:, 4:17].all()
    assert not found[:, 17:].any()  # 12 cells, and one more as edges are thin
    assert not found[hole].any()
    assert not suspects(residual, width, clear, np.zeros_like(hole)).any()
    assert not suspects(residual / 4, width, clear, hole).any()
    assert suspects(residual / 4, width, clear, hole, above=1.0).any()
    apart = residual.copy()
    apart[:, :, 4:8] = 0  # suspects farther than two cells from the hole do not begin
    assert not suspects(apart, width, clear, hole).any()
