# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers of 'seamless', each against its definition: plain sums, loops and linear algebra."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.fill.methods.regression import robust_regression
from canopycloud.core.fill.methods.seamless import local, membrane, misfit, rim
from canopycloud.core.fill.methods.seamless.allbands import design_of, fit_sample
from canopycloud.core.fill.methods.seamless.coarsegrid import block_sum, blur, enlarge
from canopycloud.core.fill.methods.seamless.curves import (
    Curves,
    _projections,
    _solve,
    _sums,
    _without_neighbourhood,
)
from canopycloud.core.fill.methods.seamless.model import Model, Regression
from canopycloud.core.fill.methods.seamless.surroundings import (
    Scaling,
    surroundings,
    with_surroundings,
    with_surroundings_at,
)
from canopycloud.core.grid import Window
from scipy import ndimage


def floats(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


# ------------------------------------------------------------------ what the regression sees --


@pytest.mark.parametrize("kind", ["int16", "int32", "float32", "float64"])
def test_scaling(kind):
    sample = np.array([[1.0, 3, 5, 7], [9, 9, 9, 9]])
    found = Scaling.of(sample)
    assert found.centre.tolist() == [4, 9]
    np.testing.assert_allclose(found.width, [np.sqrt(5), 1])  # without spread: as it is
    values = np.array([[[4, 5]], [[10, 7]]], kind)
    np.testing.assert_allclose(found.apply(values, np.array([[True, False]])),
                               [[[0, 0]], [[1, 0]]], atol=1e-6)  # fmt: skip
    np.testing.assert_allclose(found.apply_all(values), [[[0, 1 / np.sqrt(5)]], [[1, -2]]],
                               rtol=1e-6)  # fmt: skip
    finite = found.apply_finite(values, np.array([[True, False]]))
    assert (finite[1, 0, 1] == 0) == kind.startswith("float")


def test_scaling_of_values_that_hardly_spread():
    # Reflectance of 0 to 1: its spread is its spread, however small.
    found = Scaling.of(np.array([[0.1, 0.3], [2e-6, 4e-6], [0.5, 0.5]]))
    np.testing.assert_allclose(found.width, [0.1, 1e-6, 1])


@pytest.mark.parametrize("given", [{}, {"huber": 2.0}, {"rounds": 2}])
def test_outliers_lose_weight_in_each_of_six_rounds(given):
    rng = np.random.default_rng(3)
    x = rng.normal(size=200)
    y = 3 + 2 * x + rng.standard_t(1.5, 200)
    [found] = robust_regression(np.stack([np.ones(200), x]), y[None], ridge=0.0, **given)
    weight = np.ones(200)
    for _ in range(given.get("rounds", 6)):
        root = np.sqrt(weight)
        line = np.linalg.lstsq(np.stack([root, root * x], axis=1), root * y, rcond=None)[0]
        far = np.abs(y - line[0] - line[1] * x)
        usual = 1.4826 * np.median(far)
        weight = np.minimum(1, given.get("huber", 1.0) * usual / far)
    np.testing.assert_allclose(found, line, rtol=1e-9)


def test_surroundings_are_means_of_what_counts():
    z, ok = floats(2, 13, 18), np.random.default_rng(1).random((13, 18)) > 0.3
    z[:, ~ok] = 0
    kernel = np.outer([1, 2, 1], [1, 2, 1]).astype(float)
    weight = ndimage.convolve(ok.astype(float), kernel, mode="constant")
    near = np.stack([ndimage.convolve(one.astype(float), kernel, mode="constant") for one in z])
    near /= np.maximum(weight, 1e-6)
    means = blur(block_sum(z, 4)) / np.maximum(blur(block_sum(ok.astype(np.float32), 4)), 1e-6)
    found = surroundings(z, ok)
    np.testing.assert_array_equal(found[:2], z)
    np.testing.assert_allclose(found[2:4], near, atol=1e-5)
    np.testing.assert_allclose(found[4:], enlarge(means, 4, (13, 18)), atol=1e-6)
    matrices = [floats(3, 2, seed=i) for i in range(3)]
    mixed = np.tensordot(np.hstack(matrices), found, 1)
    np.testing.assert_allclose(with_surroundings(z, ok, matrices), mixed, atol=1e-5)
    np.testing.assert_allclose(
        with_surroundings(z, ok, matrices, step=2), mixed[:, ::2, ::2], atol=1e-5
    )
    cells = np.array([0, 5, 17, 40, 233])
    np.testing.assert_allclose(with_surroundings_at(z, ok, matrices, cells),
                               mixed.reshape(3, -1)[:, cells], atol=1e-5)  # fmt: skip
    assert (surroundings(0 * z, np.zeros_like(ok)) == 0).all()


def regression(slopes, curves=None, step=1):
    plain = Scaling(np.zeros(2), np.ones(2))
    constant = np.array([[0.5], [-2]])
    return Regression(
        plain, plain, np.hstack([constant, slopes]).astype(np.float32), np.ones(2, np.float32),
        local.Components(np.eye(2, dtype=np.float32)), 100, (1.0, 1.0), step=step, curves=curves,
    )  # fmt: skip


EDGE = np.full(6, 9, np.float32)
BENT = Curves(
    floats(3, 6), floats(3, seed=6), floats(2, 3, seed=7), floats(2, seed=8), -EDGE, EDGE, 1, 1, 1
)


@pytest.mark.parametrize(("wide", "curves"), [(False, None), (True, None), (True, BENT)])
def test_what_layer_one_predicts(wide, curves):
    z, ok = floats(2, 13, 18), np.ones((13, 18), bool)
    ok[3:6, 4:9] = False
    z[:, ~ok] = 0
    slopes = floats(2, 6 if wide else 2, seed=3)
    seen = surroundings(z, ok)
    expected = np.tensordot(slopes, seen[: slopes.shape[1]], 1) + np.array([0.5, -2])[:, None, None]
    if curves is not None:
        expected += curves(seen.reshape(6, -1)).reshape(2, 13, 18)
    one = regression(slopes, curves)
    for step in (1, 2):
        np.testing.assert_allclose(one.residual_free(z, ok, step), expected[:, ::step, ::step],
                                   atol=1e-5)  # fmt: skip
    cells = np.array([0, 7, 100, 233])
    np.testing.assert_allclose(one.residual_free_at(z, ok, cells),
                               expected.reshape(2, -1)[:, cells], atol=1e-5)  # fmt: skip


@pytest.mark.parametrize("step", [1, 2])
def test_suspect_cells_are_not_trusted(step):
    suspect = np.zeros((8, 10), bool)
    suspect[3, 4] = True
    empty = np.zeros((2, 1, 1), np.float32)
    model = Model(regression(floats(2, 2), step=step), empty, empty, suspect)
    clear = np.ones((5, 7), bool)
    clear[0, 0] = False
    found = model.trusted(clear, Window(4, 4, 7, 5)) if step == 2 else model.trusted(
        clear, Window(2, 2, 7, 5))  # fmt: skip
    expected = clear.copy()
    if step == 2:
        expected[2:4, 4:6] = False
    else:
        expected[1, 2] = False
    np.testing.assert_array_equal(found, expected)


# ------------------------------------------------------------------------------------ layer 1 --


@pytest.mark.parametrize(
    ("count", "regressors"), [(29, None), (30, 2), (139, 2), (140, 6)]
)
def test_how_many_cells_layer_one_takes(count, regressors):
    x = floats(6, count).astype(float) * 50 + 400
    found = fit_sample(2 * x[:2] + 7, x, (100, 100))
    assert (None if found is None else found.coefficients.shape[1] - 1) == regressors


def test_layer_one_of_an_exact_relation():
    x = floats(6, 900).astype(float) * np.array([[3], [70], [1], [20], [2], [50]]) + 90
    weights = np.array([[0.5, 0.1, 0, 0.2, 0, 0], [1, 0, 2, 0, 0, 0.3]])
    y = weights @ x + np.array([[5], [-3]])
    found = fit_sample(y, x, (100, 100))
    donor, own = Scaling.of(x[:2]), Scaling.of(y)
    # In scaled units: every regressor is scaled like its band.
    scaled = weights * np.tile(donor.width, 3) / own.width[:, None]
    # The ridge takes off a little.
    np.testing.assert_allclose(found.coefficients[:, 1:], scaled, atol=0.04)
    assert found.count == 900
    assert min(found.r2) > 0.99
    noisy = fit_sample(y + np.array([[0], [40]]) * floats(2, 900, seed=2), x, (100, 100))
    assert noisy.r2[0] > 0.99 > noisy.r2[1]
    own = Scaling.of(y + np.array([[0], [40]]) * floats(2, 900, seed=2))
    assert noisy.width[1] == pytest.approx(40 / own.width[1], rel=0.1)
    flat = fit_sample(np.stack([y[0], np.full(900, 4.0)]), x, (100, 100))
    assert flat.r2[1] == 0
    assert flat.width[1] == pytest.approx(1e-3)


def test_design():
    donor = Scaling(np.array([10.0, 20]), np.array([2.0, 5]))
    found = design_of(np.array([[12.0], [30], [8], [20]]), donor)
    assert found[:, 0].tolist() == [1, 1, 2, -1, 0]


# ----------------------------------------------------------------------------- layer 1, bent --


def test_sums_and_elimination():
    one, other = floats(5, 50).astype(float), floats(3, 50, seed=1).astype(float)
    np.testing.assert_allclose(_sums(one, other), one @ other.T)
    normal = one @ one.T
    dampings = [0.7, 30]
    for damping, found in zip(dampings, _solve(normal, one @ other.T, dampings)):
        np.testing.assert_allclose(
            found, np.linalg.solve(normal + damping * np.eye(5), one @ other.T).T, rtol=1e-9
        )


def test_values_without_their_neighbourhood():
    values = floats(2, 60).astype(float)
    expected = np.array([
        [row[i] - row[max(0, i - 12) : i + 13].mean() for i in range(60)] for row in values
    ])  # fmt: skip
    np.testing.assert_allclose(_without_neighbourhood(values), expected, atol=1e-12)


def test_projections_are_scaled_and_always_the_same():
    x = np.random.default_rng(0).normal(size=(3, 500)) * np.array([[1], [10], [0]])
    slopes, phase = _projections(x)
    again = _projections(x)
    np.testing.assert_array_equal(slopes, again[0])
    np.testing.assert_array_equal(phase, again[1])
    assert (slopes[:, :2] * x[:2].std(axis=1)).std() == pytest.approx(0.2, rel=0.1)
    assert abs((slopes[:, :2] * x[:2].std(axis=1)).mean()) < 0.05
    assert np.isfinite(slopes).all()
    assert phase.min() >= 0
    assert 5 < phase.max() <= 2 * np.pi


# ------------------------------------------------------------------------------------ layer 2 --


def test_components_are_of_unit_variance_and_not_correlated():
    mix = floats(6, 6, seed=2)
    sample = (mix @ floats(6, 3000)).astype(float) + 7
    scaling = Scaling.of(sample)
    found = local.Components.of(sample, scaling)
    assert found.count == 5
    scores = found.axes @ ((sample - scaling.centre[:, None]) / scaling.width[:, None])
    np.testing.assert_allclose(scores @ scores.T / 3000, np.eye(4), atol=1e-3)
    assert (found.axes.sum(axis=1) >= 0).all()
    # The first explains most: that of the singular values.
    z = (sample - scaling.centre[:, None]) / scaling.width[:, None]
    first = np.linalg.svd(z, full_matrices=False)[0][:, 0]
    cosine = found.axes[0] @ first / np.linalg.norm(found.axes[0])
    assert abs(cosine) == pytest.approx(1, abs=1e-5)
    twice = np.vstack([sample[:1], 2 * sample[:1] + 1])
    assert local.Components.of(twice, Scaling.of(twice)).count == 2
    out = local.Components(np.eye(2, dtype=np.float32)).apply(
        np.array([[[3.0, 9]], [[-9, 1]]], np.float32)
    )
    assert out.tolist() == [[[1, 1]], [[3, 4]], [[-4, 1]]]


def test_moments_are_sums_over_coarse_cells():
    x, r, w = floats(3, 11, 14), floats(2, 11, 14, seed=1), np.abs(floats(11, 14, seed=2))
    found = local.moments(x, r, w, size=4)
    assert found.shape == (3, 5, 3, 4)
    both = np.concatenate([x, r])
    for row, col in np.ndindex(3, 4):
        here = slice(4 * row, 4 * row + 4), slice(4 * col, 4 * col + 4)
        expected = np.einsum("irc,jrc,rc->ij", x[(slice(None), *here)], both[(slice(None), *here)],
                             w[here])  # fmt: skip
        np.testing.assert_allclose(found[:, :, row, col], expected, atol=1e-4)


def ridge(sums, prior):
    """Coefficients of one cell: (k, k + bands) and (bands, k)."""
    k = len(sums)
    return np.linalg.solve(sums[:, :k] + 60 * np.eye(k), sums[:, k:] + 60 * prior.T).T


def test_local_coefficients_of_one_cell_and_of_two():
    x, r, w = floats(3, 16, 32), floats(2, 16, 32, seed=1), np.ones((16, 32), np.float32)
    sums = local.moments(x, r, w)
    one = local.coefficients(sums[..., :1])
    np.testing.assert_allclose(one[..., 0, 0], ridge(sums[..., 0, 0], np.zeros((2, 3))), rtol=1e-4)
    # A neighbour counts 4 / 6.
    two = local.coefficients(sums)
    near = sums[..., 0, 0] + 4 / 6 * sums[..., 0, 1]
    np.testing.assert_allclose(two[..., 0, 0], ridge(near, np.zeros((2, 3))), rtol=1e-4)


def test_local_coefficients_fall_back_to_those_of_a_wider_neighbourhood():
    x, r, w = floats(2, 64, 48), floats(1, 64, 48, seed=1), np.ones((64, 48), np.float32)
    sums = local.moments(x, r, w)
    levels = [sums]
    while max(levels[-1].shape[-2:]) > 2:
        levels.append(block_sum(levels[-1], 2))
    assert [level.shape[-2:] for level in levels] == [(4, 3), (2, 2)]
    kernel = np.outer([1, 4, 6, 4, 1], [1, 4, 6, 4, 1]) / 36
    prior = np.zeros((1, 2, 2, 2))
    for level in levels[::-1]:
        if level is not levels[-1]:
            prior = enlarge(prior.astype(np.float32), 2, level.shape[-2:]).astype(float)
        near = np.zeros(level.shape)
        for i, j in np.ndindex(level.shape[:2]):
            near[i, j] = ndimage.convolve(level[i, j].astype(float), kernel, mode="constant")
        found = np.zeros((1, 2, *level.shape[-2:]))
        for at in np.ndindex(level.shape[-2:]):
            found[(..., *at)] = ridge(near[(..., *at)], prior[(..., *at)])
        prior = found
    np.testing.assert_allclose(local.coefficients(sums), prior, rtol=1e-3, atol=1e-5)


def test_correction_is_coefficients_times_regressors():
    fields = floats(2, 3, 4, 5)
    x = floats(3, 60, 70, seed=4)
    x[0] = 1
    # A coefficient of each cell: interpolated along rows; four rows share that of their middle.
    wide = enlarge(fields, 16, (64, 80))
    middle = (wide[:, :, 1::4] + wide[:, :, 2::4]) / 2
    expected = (middle.repeat(4, axis=2)[:, :, :60, :70] * x).sum(axis=1)
    found = local.correction(fields, x, (0, 0))
    np.testing.assert_allclose(found, expected, atol=1e-4)
    part = local.correction(fields, x[:, 32:57, 16:45], (2, 1))
    np.testing.assert_allclose(part, found[:, 32:57, 16:45], atol=1e-5)
    # At some cells: four columns share it, too.
    square = (middle[..., 1::4] + middle[..., 2::4]) / 2
    expected = (square.repeat(4, axis=2).repeat(4, axis=3)[:, :, :60, :70] * x).sum(axis=1)
    cells = np.array([0, 3, 69, 1000, 4199])
    at = local.correction_at(fields, x.reshape(3, -1)[:, cells], (0, 0), (60, 70), cells)
    np.testing.assert_allclose(at, expected.reshape(2, -1)[:, cells], atol=1e-4)
    row, col = np.array([33, 40, 56]), np.array([17, 20, 44])
    places = (row - 32) * 29 + col - 16
    at = local.correction_at(fields, x[:, row, col], (2, 1), (25, 29), places)
    np.testing.assert_allclose(at, expected[:, row, col], atol=1e-4)


@pytest.mark.parametrize(
    ("first", "shape", "rows", "cols", "skip"),
    [
        ((0, 0), (10, 10), slice(0, 2), slice(0, 2), (0, 0)),
        ((2, 1), (16, 17), slice(1, 4), slice(0, 4), (16, 16)),
        ((4, 5), (16, 16), slice(3, 6), slice(4, 7), (16, 16)),
        ((5, 0), (4, 200), slice(4, 6), slice(0, 7), (16, 0)),
    ],
)
def test_coarse_cells_that_a_window_needs(first, shape, rows, cols, skip):
    grid = np.arange(42).reshape(6, 7)
    part, found = local.crop_coarse(grid, first, shape, 16)
    np.testing.assert_array_equal(part, grid[rows, cols])
    assert found == skip


def test_residual_sums_after_correction():
    fields, sums = floats(2, 3, 2, 2), floats(5, 7, 8)
    weight, left = local.residual_sums(sums, fields, 4)
    np.testing.assert_array_equal(weight, sums[0])
    wide = enlarge(fields, 4, (7, 8))
    expected = sums[3:] - (wide * sums[:3]).sum(axis=1)
    np.testing.assert_allclose(left, expected, atol=1e-5)


def test_misfit_is_the_root_mean_square_that_is_left():
    x, r, w = floats(3, 32, 32), floats(2, 32, 32, seed=1), np.abs(floats(32, 32, seed=2))
    x[0] = 1
    fields = 0.3 * floats(2, 3, 2, 2, seed=3)
    sums, squares = local.moments(x, r, w), block_sum(w * r * r, 16)
    total = np.zeros(2)
    for row, col in np.ndindex(2, 2):
        here = (slice(None), slice(16 * row, 16 * row + 16), slice(16 * col, 16 * col + 16))
        left = r[here] - np.einsum("bk,krc->brc", fields[:, :, row, col], x[here])
        total += (w[here[1:]] * left**2).sum(axis=(1, 2))
    found = misfit.misfit(sums, squares, fields)
    assert found.shape == (2, 1, 1)
    np.testing.assert_allclose(found[:, 0, 0], np.sqrt(total / w.sum()), rtol=1e-4)
    assert misfit.misfit(0 * sums, 0 * squares, fields).max() == pytest.approx(1e-6)
    single = np.zeros((1, 2, 2, 2), np.float32)
    single[0, 0, 0, 0] = 1  # one clear cell
    alone = misfit.misfit(single, 9 * single[:, 0], np.zeros((1, 1, 2, 2), np.float32))
    np.testing.assert_allclose(alone, 3, rtol=1e-6)


def test_misfit_of_a_wider_neighbourhood_counts_as_two_hundred_cells():
    sums, squares = np.zeros((1, 2, 8, 6), np.float32), np.zeros((1, 8, 6), np.float32)
    rng = np.random.default_rng(5)
    sums[0, 0], squares[0] = rng.integers(0, 256, (2, 8, 6))
    found = misfit.misfit(sums, squares, np.zeros((1, 1, 8, 6), np.float32))[0]
    both = np.stack([block_sum(one.astype(np.float32), 2) for one in (sums[0, 0], squares[0])])
    kernel = np.outer([1, 4, 6, 4, 1], [1, 4, 6, 4, 1]) / 36
    coarse = block_sum(both, 2)
    mean = np.full((2, 2), coarse[1].sum() / coarse[0].sum())
    for level in (coarse, both):
        if level is both:
            mean = enlarge(mean[None].astype(np.float32), 2, (4, 3))[0]
        weight, square = (ndimage.convolve(one, kernel, mode="constant") for one in level)
        mean = (square + 200 * mean) / (weight + 200)
    np.testing.assert_allclose(found, np.sqrt(mean), rtol=1e-4)


# ------------------------------------------------------------------------------------ layer 3 --


def stretched(weight, weighted, area):
    """The membrane's equation solved as it stands."""
    rows, cols = weight.shape
    matrix = np.diag((weight + 1e-3 * area).ravel().astype(float))
    for row, col in np.ndindex(rows, cols):
        for down, right in ((0, 1), (1, 0)):
            if row + down < rows and col + right < cols:
                a, b = row * cols + col, (row + down) * cols + col + right
                matrix[[a, b], [a, b]] += 0.7
                matrix[[a, b], [b, a]] -= 0.7
    return np.linalg.solve(matrix, weighted.reshape(len(weighted), -1).T).T.reshape(weighted.shape)


def rimmed(rows, cols):
    weight = np.ones((rows, cols), np.float32)
    weight[2 : rows - 2, 2 : cols - 1] = 0
    return weight, weight * floats(2, rows, cols)


@pytest.mark.parametrize("shape", [(3, 3), (7, 10), (4, 13)])
def test_the_membrane_solves_its_equation(shape):
    weight, weighted = rimmed(*shape)
    found = membrane.solve(weight, weighted, 64.0, sweeps=600)
    np.testing.assert_allclose(found, stretched(weight, weighted, 64.0), atol=2e-4)
    quick = membrane.solve(weight, weighted, 64.0)
    np.testing.assert_allclose(quick, stretched(weight, weighted, 64.0), atol=0.05)


def test_one_sweep_by_hand():
    weight = np.array([[2.0, 0], [0, 0]], np.float32)
    level = membrane.Level.of(weight, 4.0)
    own = 0.8 / (weight + 0.7 * 2 + 0.004)
    np.testing.assert_allclose(level.own, own, rtol=1e-6)
    np.testing.assert_allclose(level.spread, 0.7 * own, rtol=1e-6)
    x = np.array([[1.0, 2], [3, 4]], np.float32)
    given = np.array([[10.0, 0], [0, 0]], np.float32)
    sums = np.array([[5.0, 5], [5, 5]])
    membrane.relax(x, given, level, 1)
    np.testing.assert_allclose(x, 0.2 * np.array([[1, 2], [3, 4]]) + own * (given + 0.7 * sums),
                               rtol=1e-6)  # fmt: skip
    middle = membrane.Level.of(np.zeros((3, 3), np.float32), 1.0).own
    neighbours = np.array([[2, 3, 2], [3, 4, 3], [2, 3, 2]])
    np.testing.assert_allclose(middle, 0.8 / (0.7 * neighbours + 0.001), rtol=1e-6)


@pytest.mark.parametrize("sweeps", [(400,), (3, 600), (0, 900), (600, 0), (0, 600, 0), (3, 3, 900)])
def test_refined_to_single_cells(sweeps):
    factor = 2 ** len(sweeps)
    weight, weighted = rimmed(11, 14)
    values = np.where(weight > 0, weighted, 5.0).astype(np.float32)
    coarse = np.zeros((2, -(-11 // factor), -(-14 // factor)), np.float32)
    finest = factor >> (max(i for i, count in enumerate(sweeps) if count) + 1)
    expected = stretched(block_sum(weight, finest), block_sum(weighted, finest), finest**2)
    while finest > 1:
        finest //= 2
        size = -(-11 // finest), -(-14 // finest)
        expected = enlarge(expected.astype(np.float32), 2, size)
    found = membrane.refine(coarse, weight, values, factor, sweeps)
    np.testing.assert_allclose(found, expected, atol=2e-3)


# ------------------------------------------------------------------------------------ the rim --


@pytest.mark.parametrize(
    ("correlation", "follow"), [(-1, 0), (0.3, 0), (0.35, 0.25), (0.4, 0.5), (0.5, 1), (1, 1)]
)
def test_how_closely_the_rim_is_followed(correlation, follow):
    assert rim.follow_rim(correlation) == pytest.approx(follow)


def test_the_rim_and_what_it_reaches():
    hole = np.zeros((3, 20), bool)
    hole[:, 4:19] = True
    clear = ~hole
    clear[0, 3] = False
    beside, active = rim.near_rim(clear, hole)
    expected = np.zeros_like(hole)
    expected[1:, 3] = expected[:, 19] = True
    np.testing.assert_array_equal(beside, expected)
    reached = expected.copy()
    reached[1:, 4:9] = reached[0, 4:8] = reached[:, 14:19] = True
    np.testing.assert_array_equal(active, reached)


@pytest.mark.parametrize("follow", [0.0, 0.4, 1.0])
def test_what_is_carried_in_from_the_rim_by_loops(follow):
    hole = np.zeros((7, 9), bool)
    hole[2:6, 2:8] = True
    hole[3, 4] = False
    beside, active = rim.near_rim(~hole, hole)
    left = floats(2, int(beside.sum()))
    value = np.zeros((2, 9, 11))  # one more cell on each side
    value[:, 1:-1, 1:-1][:, beside] = left
    on_rim = np.pad(beside, 1)
    cells = [(row + 1, col + 1) for row, col in np.argwhere(active)]

    def around(row, col):
        return [(row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)]

    x = np.zeros_like(value)
    for _ in range(5):
        new = np.zeros_like(x)
        for at in cells:
            near = [p for p in around(*at) if on_rim[p]]
            inside = not on_rim[at] and near
            outer, inner = (1 + 2 * follow) * on_rim[at], 3 * follow * bool(inside)
            total = outer * value[(slice(None), *at)]
            if inside:
                total = total + inner * sum(value[(slice(None), *p)] for p in near) / len(near)
            total = total + 0.7 * sum(x[(slice(None), *p)] for p in around(*at))
            new[(slice(None), *at)] = total / (outer + inner + 0.7 * 4 + 0.02)
        x = new
    x[:, on_rim] = 0
    found = rim.rim_field(left, beside, active, follow)
    np.testing.assert_allclose(found, x[:, 1:-1, 1:-1][:, active], atol=1e-5)
    nothing = np.zeros_like(active)
    assert rim.rim_field(left[:, :0], nothing, nothing, follow).shape == (2, 0)
