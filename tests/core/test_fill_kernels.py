# SPDX-License-Identifier: GPL-2.0-or-later
"""The kernels of 'seamless' against the same sums written out: levels, rims, suspects, types."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from canopycloud.core.fill.methods.seamless import (
    local,
    membrane,
    misfit,
    predict,
    rim,
    survey,
    suspects,
)
from canopycloud.core.fill.methods.seamless.coarsegrid import (
    block_sum,
    blur,
    enlarge,
    product,
    sum_near,
)
from canopycloud.core.fill.methods.seamless.model import Model, Regression
from canopycloud.core.fill.methods.seamless.surroundings import (
    Scaling,
    near_weight,
    with_surroundings,
)
from canopycloud.core.fill.view.scene import ArrayScene, Cells
from canopycloud.core.grid import Window
from canopycloud.core.progress import SILENT
from scipy import ndimage

CROSS = ndimage.generate_binary_structure(2, 1)
NEAR = np.outer([1, 2, 1], [1, 2, 1])
SHAPES = [(1, 1), (3, 1), (1, 3), (2, 2), (2, 3), (5, 2), (2, 5), (4, 4), (9, 3)]


def floats(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def regression(bands=2, slope=0.0, width=1.0, **more):
    plain = Scaling(np.zeros(bands), np.ones(bands))
    slopes = np.hstack([np.zeros((bands, 1)), slope * np.eye(bands)]).astype(np.float32)
    parts = local.Components(np.eye(bands, dtype=np.float32))
    usual = np.full(bands, width, np.float32)
    return Regression(plain, plain, slopes, usual, parts, 100, (1.0,) * bands, **more)


# --------------------------------------------------------------------------- from coarse to fine --


def levels_of(first, most):
    """Each level halves the one before, until no side is longer than `most`."""
    levels = [first]
    while max(levels[-1].shape[-2:]) > most:
        rows, cols = levels[-1].shape[-2:]
        even = [(0, 0)] * (levels[-1].ndim - 2) + [(0, rows % 2), (0, cols % 2)]
        given = np.pad(levels[-1], even)
        levels.append(
            given[..., ::2, ::2] + given[..., 1::2, ::2] + given[..., ::2, 1::2]
            + given[..., 1::2, 1::2]
        )  # fmt: skip
    return levels[::-1]


def near(level):
    """Sums of a neighbourhood, in numbers of cells."""
    kernel = np.outer([1, 4, 6, 4, 1], [1, 4, 6, 4, 1]) / 36
    flat = level.reshape(-1, *level.shape[-2:]).astype(float)
    found = [ndimage.convolve(layer, kernel, mode="constant") for layer in flat]
    return np.stack(found).reshape(level.shape)


@pytest.mark.parametrize("shape", SHAPES)
def test_coefficients_come_from_wide_neighbourhoods_to_narrow_ones(shape):
    k, bands = 2, 2
    x, r = floats(k, *(16 * n for n in shape)), floats(bands, *(16 * n for n in shape), seed=1)
    sums = local.moments(x, r, np.ones(x.shape[1:], np.float32))
    found = None
    for level in levels_of(sums, 2):
        size = level.shape[-2:]
        before = np.zeros((bands, k, *size), np.float32) if found is None else (
            enlarge(found.astype(np.float32), 2, size)
        )  # fmt: skip
        some, found = near(level), np.empty((bands, k, *size))
        for at in np.ndindex(size):
            here, prior = some[(..., *at)], before[(..., *at)]
            left = here[:, :k] + 60 * np.eye(k)
            found[(..., *at)] = np.linalg.solve(left, here[:, k:] + 60 * prior.T).T
    np.testing.assert_allclose(local.coefficients(sums), found, rtol=2e-3, atol=1e-5)


def test_coefficients_of_more_than_thirty_two_rows():
    sums, prior = floats(1, 2, 70, 2), floats(1, 1, 70, 2, seed=1)
    sums[0, 0] = np.abs(sums[0, 0])
    found = local._solve(sums, prior)
    expected = (sums[0, 1] + 60 * prior[0, 0]) / (sums[0, 0] + 60)
    np.testing.assert_allclose(found[0, 0], expected, rtol=1e-5)


@pytest.mark.parametrize("shape", SHAPES)
def test_misfits_of_wide_neighbourhoods_stand_in_for_narrow_ones(shape):
    cells = tuple(2 * n for n in shape)  # a square is of two cells of the coarse grid
    weight = np.abs(floats(1, *cells)) * 100
    squares = np.abs(floats(2, *cells, seed=1)) * 50
    # Regressors that explain nothing: what is left is the squares.
    sums = np.concatenate([weight[None], np.zeros((1, 2, *cells), np.float32)], axis=1)
    found = misfit.misfit(sums, squares, np.zeros((2, 1, *cells), np.float32))
    mean = None
    for level in levels_of(levels_of_two(np.concatenate([weight, squares])), 2):
        size = level.shape[-2:]
        if mean is None:
            mean = np.ones((2, *size)) * (level[1:].sum((1, 2)) / level[0].sum())[:, None, None]
        else:
            mean = enlarge(mean.astype(np.float32), 2, size)
        some = near(level)
        mean = (some[1:] + 200 * mean) / (some[:1] + 200)
    np.testing.assert_allclose(found, np.sqrt(mean), rtol=1e-4)


def levels_of_two(values):
    return levels_of(values, max(values.shape[-2:]) - 1)[0]


@pytest.mark.parametrize("shape", [*SHAPES, (3, 3), (4, 3), (3, 4), (7, 2), (13, 6)])
def test_the_membrane_goes_through_all_coarser_levels(shape):
    weight, weighted = np.abs(floats(*shape)), floats(2, *shape, seed=1)
    field = None
    every = list(zip(levels_of(weight, 3), levels_of(weighted, 3)))
    for depth, (w, given) in zip(range(len(every) - 1, -1, -1), every):
        x = np.zeros(given.shape) if field is None else (
            enlarge(field.astype(np.float32), 2, w.shape).astype(float)
        )  # fmt: skip
        count = ndimage.convolve(np.ones(w.shape), CROSS.astype(float), mode="constant") - 1
        own = 0.8 / (w + 0.7 * count + 1e-3 * 64 * 4**depth)
        for _ in range(24):
            beside = np.stack([ndimage.convolve(layer, 1.0 * CROSS, mode="constant") - layer
                               for layer in x])  # fmt: skip
            x = 0.2 * x + own * (given + 0.7 * beside)
        field = x
    np.testing.assert_allclose(membrane.solve(weight, weighted, 64.0), field, rtol=1e-3, atol=1e-4)


# -------------------------------------------------------------------------------------- the rim --


def test_cells_beside_a_mask():
    mask = np.random.default_rng(3).random((12, 15)) > 0.8
    beside = np.zeros_like(mask)
    for row, col in np.argwhere(mask):
        for r, c in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
            if 0 <= r < 12 and 0 <= c < 15:
                beside[r, c] = True
    np.testing.assert_array_equal(rim._beside(mask), beside)


def test_neighbours_by_hand():
    active = np.array([[1, 1, 0, 0, 1], [0, 1, 0, 1, 1], [1, 1, 0, 0, 0]], bool)
    cells = np.flatnonzero(active)
    #        0 1 . . 2
    #        . 3 . 4 5
    #        6 7 . . .
    found = rim._neighbours(active, cells)
    up, down = [8, 8, 8, 1, 8, 2, 8, 3], [8, 3, 5, 7, 8, 8, 8, 8]
    left, right = [8, 0, 8, 8, 8, 4, 8, 6], [1, 8, 8, 8, 5, 8, 7, 8]
    np.testing.assert_array_equal(found, [up, down, left, right])


@pytest.mark.parametrize("follow", [0.0, 0.4, 1.0])
def test_what_is_carried_in_ends_where_nothing_is_active(follow):
    """A hole so deep that its middle is not reached, by the equation on the whole grid."""
    hole = np.zeros((17, 19), bool)
    hole[1:16, 1:18] = True
    beside, active = rim.near_rim(~hole, hole)
    assert (hole & ~active).any()
    left = floats(2, int(beside.sum()))
    value = np.zeros((2, 17, 19))
    value[:, beside] = left

    def sums(layer):
        return ndimage.convolve(layer.astype(float), 1.0 * CROSS, mode="constant") - layer

    count = sums(beside)
    first = active & ~beside & (count > 0)
    outer, inner = (1 + 2 * follow) * beside, 3 * follow * first
    for band in range(2):
        mean = sums(value[band]) / np.maximum(count, 1)
        x = np.zeros((17, 19))
        for _ in range(5):
            x = (outer * value[band] + inner * mean + 0.7 * sums(x)) / (outer + inner + 2.8 + 0.02)
            x[~active] = 0
        x[beside] = 0
        found = rim.rim_field(left, beside, active, follow)[band]
        np.testing.assert_allclose(found, x[active], atol=1e-5)


@pytest.mark.parametrize("distrusted", [False, True])
def test_what_the_membrane_does_not_follow_is_carried_in(distrusted):
    hole = np.zeros((9, 9), bool)
    hole[3:6, 3:6] = True
    beside, active = rim.near_rim(~hole, hole)
    residual, followed = floats(2, 12) * 5, floats(2, 12, seed=1)
    one = regression(follow=0.7, distrust_rim=distrusted)
    left = residual - followed
    if distrusted:
        left = left * predict.rim_trust(residual, one.width)
        assert not np.allclose(left, residual - followed)
    found = predict._from_rim(residual, followed, one, beside, active)
    np.testing.assert_allclose(found, rim.rim_field(left, beside, active, 0.7), atol=1e-6)


@pytest.mark.parametrize(
    ("residual", "trust"),
    # s = max(min(m, 1 + smallest), min(−m, 1 − largest)) / 2, m the median; 1 / max(1, s²).
    [((4, 4, 4), 1 / 4), ((-4, -4, -4), 1 / 4), ((2, 6, 8), 4 / 9), ((-8, -6, -2), 4 / 9),
     ((2, 2, 2), 1), ((8, -8, 0), 1), ((0, 0, 0), 1), ((4, 4, 1), 1), ((-4, -4, -1), 1),
     ((5, 5, 2), 4 / 9), ((-5, -5, -2), 4 / 9)],
)  # fmt: skip
def test_cloud_and_shadow_are_not_trusted_by_hand(residual, trust):
    one = np.array(residual, np.float32)[:, None]
    assert predict.rim_trust(one, np.ones(3, np.float32))[0] == pytest.approx(trust)
    assert predict.rim_trust(3 * one, np.full(3, 3, np.float32))[0] == pytest.approx(trust)


def test_coarse_cells_under_a_window():
    coarse = floats(2, 10, 12)
    empty = np.zeros((2, 1, 1), np.float32)
    model = Model(regression(), empty, coarse, np.zeros((80, 96), bool))
    for window, rows, cols in (
        (Window(16, 8, 8, 8), (1, 2), (2, 3)), (Window(0, 16, 9, 17), (2, 5), (0, 2)),
        (Window(32, 32, 64, 48), (4, 10), (4, 12)),
    ):  # fmt: skip
        found = predict._coarse_under(model, window)
        np.testing.assert_array_equal(found, coarse[:, slice(*rows), slice(*cols)])


# --------------------------------------------------------------------------------- the suspects --


def dirty(shape=(40, 50), seed=5):
    """Residuals with bright patches here and there, cells that are not clear, and a hole."""
    rng = np.random.default_rng(seed)
    residual = rng.normal(0, 1, (3, *shape))
    patches = ndimage.binary_dilation(rng.random(shape) > 0.985, np.ones((3, 3)))
    residual += 6 * patches
    hole = np.zeros(shape, bool)
    hole[10:22, 12:30] = True
    residual[:, 5:10, 12:20] += 5
    residual[:, 22:36, 25:28] -= 5
    clear = ~hole & (rng.random(shape) > 0.1)
    # What is not clear may hold any number.
    residual[:, ~clear] = rng.normal(0, 50, (3, int((~clear).sum())))
    return residual.astype(np.float32), clear, hole


@pytest.mark.parametrize("above", [None, 1.0, 4.5])
@pytest.mark.parametrize(("step", "first", "more", "grown"), [(1, 2, 10, 1), (2, 1, 5, 0)])
def test_suspects_written_out(step, first, more, grown, above):
    residual, clear, hole = dirty()
    width = np.array([1.0, 2.0, 0.5], np.float32)
    residual *= width[:, None, None]
    found = suspects.suspects(residual, width, clear, hole, step, above)
    d = np.where(clear, residual / width[:, None, None], 0).astype(float)
    count = np.maximum(ndimage.convolve(clear.astype(float), NEAR, mode="constant"), 16e-3)
    d = np.stack([ndimage.convolve(layer, NEAR, mode="constant") for layer in d]) / count
    middle = np.median(d, axis=0)
    cloud, shadow = np.minimum(middle, 1 + d.min(axis=0)), np.minimum(-middle, 1 - d.max(axis=0))
    score = np.maximum(cloud, shadow)
    square = np.ones((3, 3))
    reached = ndimage.binary_dilation(hole, square, iterations=first + more)
    alike = clear & reached & (score > (3.0 if above is None else above))
    expected = ndimage.binary_dilation(hole, square, iterations=first) & alike
    expected = ndimage.binary_dilation(expected, square, iterations=more, mask=alike)
    if grown:
        expected = ndimage.binary_dilation(expected, square, mask=clear)
    assert expected.any()
    np.testing.assert_array_equal(found, expected)
    assert not suspects.suspects(residual * 0, width, clear, hole, step, above).any()


def test_contamination_is_what_suspects_add_in_stored_units():
    residual, _, hole = dirty()
    clear = ~hole
    target = (100 + 7 * residual).astype(np.float64)
    ok = np.ones(hole.shape, bool)
    ok[10:16, 12:30] = False  # a part of the hole that the donor does not fill
    scene = ArrayScene(Cells(target, np.repeat(clear[None], 3, 0)), [(0 * target, ok)])
    units = Scaling(np.full(3, 100.0), np.full(3, 7.0))
    one = replace(regression(3), target=units)
    window = Window(8, 16, 40, 24)
    added, found, sure = suspects.contamination(scene, 0, window, one)
    usable = clear & ok
    every = [suspects.suspects(residual, one.width, usable, ~clear & ok, above=a)
             for a in (1.0, 3.0)]  # fmt: skip
    # Of the whole scene or of the window with room for twelve cells: it is the same.
    np.testing.assert_array_equal(found, every[0][window.slices])
    np.testing.assert_array_equal(sure, every[1][window.slices])
    assert found.sum() > sure.sum() > 0
    expected = np.where(found, 7 * residual[(slice(None), *window.slices)], 0)
    np.testing.assert_allclose(added, expected, rtol=1e-4, atol=1e-3)


def test_only_what_touches_the_hole_is_suspect_in_a_survey():
    data = floats(2, 70, 90) * 0.3
    data[:, 50:60, 30:36] = 90.0  # beside the hole
    data[:, 10:20, 60:70] = 90.0  # far from it
    known = np.ones((2, 70, 90), bool)
    known[:, 50:60, 10:30] = False
    scene = ArrayScene(Cells(data, known), [(0 * data, np.ones((70, 90), bool))])
    sums = survey.survey(scene, 0, regression(), None, SILENT)
    assert sums.suspect[51:59, 30:36].all()
    assert not sums.suspect[:40].any()
    # Squares are not summed unless asked for.
    assert sums.squares.shape[0] == 0
    assert survey.survey_tile(scene, 0, Window(0, 0, 90, 70), regression()).squares.shape[0] == 0


@pytest.mark.parametrize("misfit_asked", [False, True])
def test_sums_of_a_tile_without_a_clear_cell_are_nothing(misfit_asked, monkeypatch):
    monkeypatch.setattr(survey, "TILE", 32)
    data, known = floats(2, 64, 64), np.ones((2, 64, 64), bool)
    known[:, :32, 32:] = False
    scene = ArrayScene(Cells(data, known), [(0 * data, np.ones((64, 64), bool))])
    found = survey.survey(scene, 0, regression(), None, SILENT, misfit_asked)
    assert not found.moments[..., :2, 2:].any()
    assert not found.coarse[..., :4, 4:].any()
    assert not found.squares[..., :2, 2:].any()
    assert not found.suspect[:32, 32:].any()
    assert (found.moments[0, 0, 2:] > 0).all()
    assert found.squares.shape == (2 * misfit_asked, 4, 4)


def test_rows_times_columns_say_whether_every_cell_is_surveyed():
    shapes = [(1000, 4000), (4000, 1000), (4001, 1000), (1000, 4001)]
    assert [survey.survey_step(shape) for shape in shapes] == [1, 1, 2, 2]


# --------------------------------------------------------------------------- types and defaults --


@pytest.mark.parametrize("kind", ["int32", "uint32", "int64", "float64"])
def test_large_numbers_are_scaled_in_double_precision(kind):
    values = (2**24 + np.arange(4)).astype(kind)[None, None]
    found = Scaling(np.array([2.0**24]), np.array([0.5])).apply_all(values)
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found, [[[0, 2, 4, 6]]])


@pytest.mark.parametrize("kind", ["uint8", "int16", "uint16", "float32"])
def test_small_numbers_are_scaled_in_single_precision(kind):
    values = np.arange(200).astype(kind)[None, None]
    scaling = Scaling(np.array([57.3]), np.array([11.7]))
    single = (values.astype(np.float32) - np.float32(57.3)) * np.float32(1 / 11.7)
    np.testing.assert_array_equal(scaling.apply_all(values), single)
    double = ((values - 57.3) / 11.7).astype(np.float32)
    assert not np.array_equal(single, double)
    np.testing.assert_allclose(single, double, rtol=1e-4)


def test_sums_of_neighbours_are_of_every_row_unless_asked_otherwise():
    values = floats(2, 6, 9)
    expected = [ndimage.convolve(layer.astype(float), NEAR, mode="constant") for layer in values]
    np.testing.assert_allclose(sum_near(values), expected, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(sum_near(values, 2), np.array(expected)[:, ::2, ::2], atol=1e-5)
    ok = np.ones((8, 12), bool)
    parts = [np.eye(2, dtype=np.float32)] * 3
    assert near_weight(ok).tolist()[1] == [12, *[16] * 10, 12]
    every = with_surroundings(floats(2, 8, 12), ok, parts)
    assert every.shape == (2, 8, 12)
    thin = with_surroundings(floats(2, 8, 12), ok, parts, 2)
    np.testing.assert_allclose(thin, every[:, ::2, ::2], atol=1e-5)


@pytest.mark.parametrize(("rows", "cols"), [(5, 4), (4, 5), (5, 7), (4, 4), (1, 1)])
def test_sums_of_blocks_of_any_shape(rows, cols):
    values = floats(3, rows, cols)
    expected = np.zeros((3, -(-rows // 2), -(-cols // 2)))
    for row, col in np.ndindex(rows, cols):
        expected[:, row // 2, col // 2] += values[:, row, col]
    np.testing.assert_allclose(block_sum(values, 2), expected, atol=1e-6)
    np.testing.assert_allclose(product(values[0], values[1].T), values[0] @ values[1].T, atol=1e-5)
    centre = np.zeros((1, 5, 5), np.float32)
    centre[0, 2, 2] = 1
    assert blur(centre)[0, 2, 2] == pytest.approx(0.140625)


def test_components_below_a_millionth_of_the_largest_are_left_out():
    rng = np.random.default_rng(2)
    sizes = {(100, 1, 0.05): 2, (100, 1, 0.2): 3, (1, 1, 1): 3, (0.1, 1e-5, 0): 1}
    for size, kept in sizes.items():
        sample = np.linalg.qr(rng.normal(size=(300, 3)))[0].T * 300**0.5 * np.array(size)[:, None]
        found = local.Components.of(sample, Scaling(np.zeros(3), np.ones(3)))
        assert found.axes.shape[0] == kept
        assert found.count == kept + 1
        spread = (found.axes @ sample).std(axis=1)
        np.testing.assert_allclose(np.sqrt(spread**2 + (found.axes @ sample).mean(axis=1) ** 2), 1,
                                   rtol=1e-3)  # fmt: skip
        assert (found.axes.sum(axis=1) >= 0).all()
