# SPDX-License-Identifier: GPL-2.0-or-later
"""Layer 1 of 'seamless' bent, where clear cells show that it helps."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.methods import fit_filler
from canopycloud.core.fill.methods.seamless import curves
from canopycloud.core.fill.methods.seamless.allbands import fit_regression
from canopycloud.core.fill.methods.seamless.curves import Curves, fit_curves
from canopycloud.core.fill.view.scene import ArrayScene, Cells, tiles, whole
from canopycloud.core.fill.window import Fillers, fill_window

SHAPE = (90, 110)


def pair(bend: float, seed: int = 3):
    """Input, donor and hole: the input is a straight function of the donor, and `bend` squares."""
    rng = np.random.default_rng(seed)
    rows, cols = np.indices(SHAPE)
    ground = np.stack(
        [np.sin(rows / (5 + 2 * b)) + np.cos(cols / (7 - b)) for b in range(3)]
    ) + rng.normal(0, 0.5, (3, *SHAPE))
    donor = 3000 + 400 * ground
    target = 2500 + 300 * ground[::-1] + bend * ground**2 + rng.normal(0, 15, ground.shape)
    hole = (rows - 45) ** 2 + (cols - 50) ** 2 < 400
    return np.rint(target).astype(np.int16), np.rint(donor).astype(np.int16), hole


def held(target, donor, hole):
    known = np.repeat(~hole[None], len(target), axis=0)
    return ArrayScene(Cells(target, known), [(donor, np.ones(hole.shape, bool))])


def filled(target, donor, hole):
    scene = held(target, donor, hole)
    filler = fit_filler(scene, 0, "seamless")
    return fill_window(scene, whole(scene), Fillers([filler]), target.dtype, None, 0).data


def test_the_sum_by_hand():
    found = Curves(
        slopes=np.array([[1.0, 0], [0, 2]], np.float32),
        phase=np.array([0, np.pi / 2], np.float32),
        coefficients=np.array([[2.0, 0], [1, 10]], np.float32),
        constant=np.array([1.0, -1], np.float32),
        low=np.array([-1.0, -9], np.float32),
        high=np.array([9.0, 9], np.float32),
        damping=1.0,
        weight=1.0,
        gain=0.5,
    )
    at = np.array([[0, np.pi, 0], [0, 0, np.pi / 4]], np.float32)
    # cos(x), cos(2 y + π/2): 1, 0 | -1, 0 | 1, -1.
    np.testing.assert_allclose(found(at), [[3, -1, 3], [0, -2, -10]], atol=1e-5)
    # Beyond -1 everything is as at -1.
    beyond = found(np.array([[-1, -2.5, -50], [0, 0, 0]], np.float32))
    np.testing.assert_array_equal(beyond, np.repeat(beyond[:, :1], 3, axis=1))


def test_elimination_and_sums_against_numpy():
    rng = np.random.default_rng(6)
    waves, other = (rng.normal(size=(n, 700)).astype(np.float32) for n in (40, 3))
    normal, right = curves._sums(waves, waves), curves._sums(waves, other)
    np.testing.assert_allclose(normal, waves.astype(float) @ waves.T.astype(float), atol=1e-3)
    found = curves._solve(normal, right, [0.5, 70.0])
    for damping, some in zip((0.5, 70.0), found):
        expected = np.linalg.solve(normal + damping * np.eye(40), right).T
        np.testing.assert_allclose(some, expected, atol=1e-9)


def test_beyond_the_sample_curves_go_on_level():
    rng = np.random.default_rng(7)
    x = rng.uniform(-1, 1, (2, 5000))
    found = fit_curves(x, x[:1] ** 2, np.ones(1, np.float32))
    np.testing.assert_allclose(found.high, 0.99, atol=0.02)
    far = found(np.array([[1.0, 5, 400], [0, 0, 0]], np.float32))
    np.testing.assert_array_equal(far[0], far[0, 0])


def test_pieces_do_not_matter(monkeypatch):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(6, 4000))
    y = np.stack([x[0] ** 2, np.abs(x[1])]) + rng.normal(0, 0.1, (2, 4000))
    found = fit_curves(x, y, np.ones(2, np.float32))
    once = found(x.astype(np.float32))
    monkeypatch.setattr(curves, "_PIECE", 4096)
    np.testing.assert_allclose(found(x.astype(np.float32)), once, atol=1e-5)


def test_a_parabola_is_found():
    rng = np.random.default_rng(1)
    x = rng.normal(size=(6, 5000))
    y = (x[:1] ** 2 - 1) + rng.normal(0, 0.1, (1, 5000))
    found = fit_curves(x, y, np.ones(1, np.float32))
    assert 0.8 < found.gain <= 1
    assert 0.8 < found.weight <= 1
    new = rng.normal(size=(6, 2000))
    error = found(new.astype(np.float32))[0] - (new[0] ** 2 - 1)
    assert np.sqrt(np.mean(error**2)) < 0.4 * np.std(new[0] ** 2)


def test_nothing_is_found_in_noise_or_in_a_few_cells():
    rng = np.random.default_rng(2)
    x = rng.normal(size=(6, 5000))
    assert fit_curves(x, rng.normal(size=(2, 5000)), np.ones(2, np.float32)) is None
    assert fit_curves(x[:, :300], x[:2, :300] ** 2, np.ones(2, np.float32)) is None
    assert fit_curves(x, np.zeros((2, 5000)), np.ones(2, np.float32)) is None


def test_a_band_without_variety_is_no_obstacle():
    rng = np.random.default_rng(4)
    x = rng.normal(size=(3, 3000))
    x[1] = 0
    found = fit_curves(x, x[:1] ** 2, np.ones(1, np.float32))
    assert np.isfinite(found(x.astype(np.float32))).all()


def test_where_the_donor_explains_all_by_straight_lines_nothing_changes():
    scene = held(*pair(bend=0))
    bent = fit_regression(scene, 0, curved=True)
    straight = fit_regression(scene, 0)
    assert bent.curves is None
    np.testing.assert_array_equal(bent.coefficients, straight.coefficients)
    np.testing.assert_array_equal(bent.width, straight.width)


def test_a_bent_relation_is_filled_better(monkeypatch):
    target, donor, hole = pair(bend=120)
    with_curves = filled(target, donor, hole)
    monkeypatch.setattr(curves, "_LEAST", 10**9)
    without = filled(target, donor, hole)
    one, other = (
        np.sqrt(np.mean((values[:, hole].astype(float) - target[:, hole]) ** 2))
        for values in (with_curves, without)
    )
    assert one < 0.8 * other


def test_a_constant_more_is_a_constant_more():
    target, donor, hole = pair(bend=120)
    low = filled(target, donor, hole).astype(int)
    high = filled(target + np.int16(1000), donor, hole).astype(int)
    # Rounding to whole numbers apart.
    assert np.abs(high - low - 1000).max() <= 1


@pytest.mark.parametrize("size", [37, 64])
def test_windows_leave_no_trace(size):
    target, donor, hole = pair(bend=120)
    scene = held(target, donor, hole)
    filler = fit_filler(scene, 0, "seamless")
    assert filler.model.regression.curves is not None
    once = fill_window(scene, whole(scene), Fillers([filler]), target.dtype, None, 0).data
    for window in tiles(SHAPE, size):
        part = fill_window(scene, window, Fillers([filler]), target.dtype, None, 0).data
        np.testing.assert_array_equal(part, once[(slice(None), *window.slices)])


def test_a_large_raster_stays_straight(monkeypatch):
    from canopycloud.core.fill.methods.seamless import allbands

    scene = held(*pair(bend=120))
    assert fit_regression(scene, 0, curved=True).curves is not None
    monkeypatch.setattr(allbands, "CURVED_CELLS", SHAPE[0] * SHAPE[1] - 1)
    assert fit_regression(scene, 0, curved=True).curves is None


@pytest.mark.parametrize("bend", [0, 120])
def test_what_is_fitted_again_with_cells_hidden_is_nearly_what_is_fitted_anew(bend):
    target, donor, hole = pair(bend)
    first = fit_regression(held(target, donor, hole), 0, curved=True)
    hidden = hole | np.roll(hole, 45, axis=1)
    scene = held(target, donor, hidden)
    again = fit_regression(scene, 0, curved=True, like=first)
    anew = fit_regression(scene, 0, curved=True)
    assert (again.curves is None) == (bend == 0)
    assert again.follow == first.follow
    np.testing.assert_allclose(again.coefficients, anew.coefficients, atol=0.03)
    if bend:
        chosen = first.curves
        assert (again.curves.damping, again.curves.weight) == (chosen.damping, chosen.weight)
        assert not np.array_equal(again.curves.coefficients, chosen.coefficients)


def test_choices_are_taken_over_whatever_the_cells_would_say():
    straight = held(*pair(bend=0))
    bent = fit_regression(held(*pair(bend=120)), 0, curved=True)
    assert fit_regression(straight, 0, curved=True, like=bent).curves is not None
    none = fit_regression(straight, 0, curved=True)
    assert fit_regression(held(*pair(bend=120)), 0, curved=True, like=none).curves is None
