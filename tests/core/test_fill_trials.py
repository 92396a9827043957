# SPDX-License-Identifier: GPL-2.0-or-later
"""What is hidden to try a fill out, what is sampled, and what is refused: by hand."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import ProductError
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.judgement.trials import make_trials, more_trials, spread_windows
from canopycloud.core.fill.judgement.validation import Errors
from canopycloud.core.fill.methods import fit_filler
from canopycloud.core.fill.methods.linear import fit_linear
from canopycloud.core.fill.methods.seamless.predict import outlier_weight, rim_trust
from canopycloud.core.fill.together import samples
from canopycloud.core.fill.together.samples import sample_trials
from canopycloud.core.fill.view import sample
from canopycloud.core.fill.view.check import require_same_scaling
from canopycloud.core.fill.view.sample import Pairs, clear_cells, sample_pairs, sample_windows
from canopycloud.core.fill.view.scene import (
    ArrayScene,
    Cells,
    MissedCells,
    padded,
    slices_of,
    tiles,
    tiles_under,
    whole,
)
from canopycloud.core.grid import Window
from scipy import ndimage

AROUND = np.ones((3, 3))


def scene_of(shape, hole, *, bands=2, donors=1, dtype=np.int16, seed=0):
    rng = np.random.default_rng(seed)
    truth = rng.integers(100, 4000, (bands, *shape)).astype(dtype)
    others = [((2 * truth + 7 + k).astype(dtype), np.ones(shape, bool)) for k in range(donors)]
    return ArrayScene(Cells(truth, np.repeat(~hole[None], bands, axis=0)), others)


def box(shape, rows, cols):
    found = np.zeros(shape, bool)
    found[slice(*rows), slice(*cols)] = True
    return found


# ------------------------------------------------------------------------------------- trials --


def test_the_hole_is_laid_over_clear_cells_mirrored_and_shifted():
    hole = box((60, 90), (2, 12), (3, 15))
    near = ndimage.binary_dilation(hole, AROUND, iterations=2)
    found = [gap for _, gap in trials._gaps(hole, np.ones_like(hole))]
    expected = [hole[::-1, ::-1], hole[::-1], hole[:, ::-1], np.roll(hole, (20, 30), (0, 1))]
    assert len(found) == 4
    for gap, moved in zip(found, expected):
        np.testing.assert_array_equal(gap, moved & ~near)
    reachable = np.ones_like(hole)
    reachable[:, 45:] = False
    only = [gap for _, gap in trials._gaps(hole, reachable)]
    assert len(only) == 2  # upside down, and a part of what was shifted
    assert all(not gap[:, 45:].any() for gap in only)


def test_all_bands_are_moved_alike():
    hole = box((60, 90), (2, 12), (3, 15))
    layers = np.arange(3)[:, None, None] * 10_000 + np.arange(5400).reshape(60, 90)
    for move, _ in trials._gaps(hole, np.ones_like(hole)):
        np.testing.assert_array_equal(move(layers), [move(layer) for layer in layers])


@pytest.mark.parametrize(("cells", "count"), [(50, 4), (49, 0)])
def test_fewest_hidden_cells(cells, count):
    hole = np.zeros((200, 300), bool)
    hole[2].ravel()[3 : 3 + cells] = True
    assert len(list(trials._gaps(hole, np.ones_like(hole)))) == count


def test_of_a_large_hole_half_is_hidden_in_squares():
    hole = box((64, 64), (0, 64), (0, 34))
    found = [gap for _, gap in trials._gaps(hole, np.ones_like(hole))]
    free = ~ndimage.binary_dilation(hole, AROUND, iterations=2)
    squares = np.indices((64, 64)) // 8
    squares = squares.sum(axis=0) % 2 == 0
    np.testing.assert_array_equal(found[0], free & hole[::-1, ::-1] & squares)
    assert all(gap.sum() <= 0.6 * free.sum() for gap in found)


def test_dilation_by_one_cell():
    mask = np.random.default_rng(1).random((30, 40)) > 0.97
    np.testing.assert_array_equal(trials._dilate(mask), ndimage.binary_dilation(mask, AROUND))


def test_trials_hide_what_they_say_and_are_fitted_without_it():
    hole = box((60, 90), (2, 12), (3, 15))
    scene = scene_of((60, 90), hole)
    filler = fit_filler(scene, 0, "linear")
    found = make_trials(scene, "linear", [filler])
    assert (len(found.tried), found.suspect, found.refitted) == (4, 0, True)
    for trial in found.tried:
        np.testing.assert_array_equal(trial.scene.cells.hole, hole | trial.gap)
        np.testing.assert_array_equal(trial.scene.cells.data, scene.cells.data)
        assert trial.fillers[0] is not filler
        assert trial.fillers[0].fits[0].used <= 60 * 90 - 120 - trial.gap.sum()
    none = make_trials(scene, "linear", [None])
    assert none.tried == ()


def test_of_a_large_raster_a_window_is_hidden_once(monkeypatch):
    monkeypatch.setattr(trials, "SMALL", 60 * 90 - 1)
    monkeypatch.setattr(trials, "SIDE", 30)
    hole = box((60, 90), (2, 12), (3, 15)) | box((60, 90), (40, 50), (63, 75))
    scene = scene_of((60, 90), hole)
    windows = spread_windows(scene)
    assert sorted(windows) == [Window(0, 0, 30, 30), Window(60, 30, 30, 30)]
    filler = fit_filler(scene, 0, "linear")
    found = make_trials(scene, "linear", [filler])
    assert (len(found.tried), found.refitted) == (2, False)
    assert all(trial.fillers[0] is filler for trial in found.tried)
    assert more_trials(scene, "linear", [filler], found) == ()
    monkeypatch.setattr(trials, "SMALL", 60 * 90)
    assert len(make_trials(scene, "linear", [filler]).tried) == 4


@pytest.mark.parametrize(
    ("share", "taken"), [(0.0, False), (0.02, False), (0.03, True), (0.59, True), (0.6, False)]
)
def test_windows_with_both_hole_and_clear_cells(share, taken, monkeypatch):
    monkeypatch.setattr(trials, "SIDE", 100)
    hole = np.zeros((100, 100), bool)
    hole.ravel()[: round(share * 10_000)] = True
    assert bool(spread_windows(scene_of((100, 100), hole))) == taken


def test_windows_are_spread_and_few(monkeypatch):
    monkeypatch.setattr(trials, "SIDE", 10)
    hole = box((100, 104), (0, 100), (0, 104)) & (np.indices((100, 104)).sum(axis=0) % 3 == 0)
    found = spread_windows(scene_of((100, 104), hole))
    every = tiles((100, 104), 10)
    step = round(len(every) * 0.6180339887)
    while np.gcd(step, len(every)) != 1:
        step += 1
    # Those at the border are no more than four cells wide: too small.
    large = [every[i * step % len(every)] for i in range(48)]
    large = [one for one in large if one.width * one.height >= 25 and one.width > 4]
    assert found == large[:3]


def test_further_trials_until_enough_is_hidden():
    hole = box((60, 90), (20, 30), (40, 52))
    scene = scene_of((60, 90), hole)
    filler = fit_filler(scene, 0, "linear")
    first = make_trials(scene, "linear", [filler])
    more = more_trials(scene, "linear", [filler], first)
    free = ~ndimage.binary_dilation(hole, AROUND, iterations=2)
    expected, count = [], sum(int(trial.gap.sum()) for trial in first.tried)
    for i in range(1, 13):
        shift = int(60 * (i * 0.6180339887 % 1)), int(90 * (i * 0.7548776662 % 1))
        gap = np.roll(hole, shift, (0, 1)) & free
        if count < 2000 and gap.sum() >= 20:
            expected.append(gap)
            count += int(gap.sum())
    assert len(more) == len(expected)
    for trial, gap in zip(more, expected):
        np.testing.assert_array_equal(trial.gap, gap)
        np.testing.assert_array_equal(trial.scene.cells.hole, hole | gap)
    assert all(one.fillers[0] is not None for one in more)
    assert more_trials(scene, "linear", [None], first) == ()
    enough = trials.Trials(first.tried * 30)
    assert more_trials(scene, "linear", [filler], enough) == ()


def test_a_large_raster_is_tried_at_two_more_places_at_least(monkeypatch):
    monkeypatch.setattr(trials, "_WORK", 1)
    hole = box((60, 90), (20, 30), (40, 52))
    scene = scene_of((60, 90), hole)
    filler = fit_filler(scene, 0, "copy")
    assert len(more_trials(scene, "copy", [filler], trials.Trials())) == 2


def test_of_a_large_hole_half_is_hidden_further_on():
    hole = box((64, 64), (0, 64), (0, 24))
    scene = scene_of((64, 64), hole)
    filler = fit_filler(scene, 0, "linear")
    free = ~ndimage.binary_dilation(hole, AROUND, iterations=2)
    row, column = np.indices((64, 64))
    expected, halved, count = [], 0, 0
    for i in range(1, 13):
        down, across = int(64 * (i * 0.6180339887 % 1)), int(64 * (i * 0.7548776662 % 1))
        gap = np.roll(hole, (down, across), (0, 1)) & free
        if gap.sum() > 0.35 * free.sum():
            # Squares of 8 cells, which move down with the hole.
            gap &= ((row + down) // 8 + column // 8) % 2 == 0
            halved += 1
        if 20 <= gap.sum() <= 0.6 * free.sum() and count < 2000:
            expected.append(gap)
            count += int(gap.sum())
    found = more_trials(scene, "linear", [filler], trials.Trials())
    assert halved
    assert len(found) == len(expected)
    for trial, gap in zip(found, expected):
        np.testing.assert_array_equal(trial.gap, gap)


def test_further_trials_of_the_seamless_method_know_their_misfit():
    hole = box((60, 90), (20, 30), (40, 52))
    scene = scene_of((60, 90), hole)
    filler = fit_filler(scene, 0, "seamless")
    found = more_trials(scene, "seamless", [filler], trials.Trials())
    assert found
    # Donors are weighed by it; the run itself may not have asked for it.
    assert filler.misfit is None
    assert all(trial.fillers[0].misfit is not None for trial in found)


def test_measures_by_hand():
    errors = Errors(1)
    assert errors.trust(["b"]) == ()
    errors.add(np.array([[1, 2]]), np.array([[2, 4]]), np.array([[1, 5]]))
    errors.add(np.array([[6]]), np.array([[6]]), np.array([[6]]))
    (found,) = errors.trust(["b"])
    true, filled = np.array([1, 2, 6.0]), np.array([2, 4, 6.0])
    assert errors.count == 3
    assert found.rmse == pytest.approx(np.sqrt(5 / 3))
    assert found.rmse_copy == pytest.approx(np.sqrt(9 / 3))
    assert found.bias == pytest.approx(1)
    assert found.mean == pytest.approx(3)
    assert found.correlation == pytest.approx(np.corrcoef(true, filled)[0, 1])
    flat = Errors(1)
    flat.add(np.array([[2, 2]]), np.array([[1, 3]]), np.array([[2, 2]]))
    assert flat.trust(["b"])[0].correlation is None


def test_errors_of_each_donor_alone_are_clipped(monkeypatch):
    hole = box((60, 90), (2, 12), (3, 15))
    scene = scene_of((60, 90), hole, bands=1, donors=2)
    scene.donors[1][1][:, 80:] = False
    fillers = [fit_filler(scene, k, "copy") for k in range(2)]
    made = make_trials(scene, "copy", fillers)
    found = sample_trials(made.tried)
    total = sum(int(trial.gap.sum()) for trial in made.tried)
    assert found.error.shape == (2, 1, total)
    assert np.bincount(found.fold).tolist() == [int(t.gap.sum()) for t in made.tried]
    truth = np.concatenate([t.scene.cells.data[:, t.gap] for t in made.tried], axis=1)
    donor = np.concatenate([scene.donors[0][0][:, t.gap] for t in made.tried], axis=1)
    np.testing.assert_array_equal(found.error[0], donor.astype(float) - truth)
    there = np.concatenate([scene.donors[1][1][t.gap] for t in made.tried])
    np.testing.assert_array_equal(found.known, [np.ones(total, bool), there])
    assert (found.misfit == 1).all()
    monkeypatch.setattr(samples, "_MOST", 50)
    few = sample_trials(made.tried[:1])
    size = int(made.tried[0].gap.sum())
    assert few.error.shape[2] == len(range(0, size, -(-size // 50)))
    np.testing.assert_array_equal(few.error[0, 0], found.error[0, 0, : size : -(-size // 50)])
    monkeypatch.undo()
    one = sample_trials(made.tried[:1])
    assert sorted(set(one.fold.tolist())) == [0, 1]  # left half, right half
    assert sample_trials([]) is None
    trial = made.tried[0]
    row, col = np.argwhere(trial.gap)[0]
    trial.scene.donors[0][0][0] = trial.scene.cells.data[0] + 2
    trial.scene.donors[0][0][0, row, col] += 5000
    clipped = sample_trials([trial]).error[0, 0]
    assert clipped.max() == pytest.approx(30 * 1.4826 * 2)
    assert np.sort(clipped)[-2] == 2


# ----------------------------------------------------------------- fits, weights, scene, sample --


def test_a_line_without_variety_is_a_shift():
    found = fit_linear(np.full(9, 4.0), np.arange(9.0))
    assert (found.gain, found.offset, found.r2, found.used) == (1, 0, 0, 9)
    flat = fit_linear(np.arange(9.0), np.full(9, 4.0))
    assert (flat.gain, flat.offset, flat.r2) == pytest.approx((0, 4, 0), abs=1e-6)
    x = np.arange(100.0)
    y = 3 * x - 5 + np.tile([1.0, -1, 1, -1], 25)
    y[[7, 50]] += 1000
    found = fit_linear(x, y)
    keep = np.ones(100, bool)
    keep[[7, 50]] = False
    slope, offset = np.polyfit(x[keep], y[keep], 1)
    assert (found.gain, found.used) == (pytest.approx(slope, abs=1e-3), 98)
    assert found.offset == pytest.approx(offset, abs=0.05)
    assert found.r2 == pytest.approx(1 - 1 / np.var(y[keep]), abs=1e-4)


@pytest.mark.parametrize(("far", "used"), [(3.8, 1000), (4.3, 990)])
def test_cells_beyond_four_deviations_are_left_out_of_a_line(far, used):
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 100, 1000)
    scatter = np.clip(rng.normal(0, 1, 1000), -2, 2)
    scatter[:10] = far * 1.4826 * np.median(np.abs(scatter)) * np.tile([1, -1], 5)
    assert fit_linear(x, 2 * x + scatter).used == used


@pytest.mark.parametrize(
    ("residual", "trust"),
    [((4, 4, 4), 1 / 4), ((2, 2, 2), 1), ((1, 1, 1), 1), ((-4, -4, -4), 1 / 4), ((-1, 8, 8), 1),
     ((4, 5, 3), 1 / 4), ((3, 5, 5), 1 / 4), ((6, 6, 6), 1 / 9), ((1, -8, -8), 1)],
)  # fmt: skip
def test_trust_in_a_rim(residual, trust):
    width = np.array([1, 2, 0.5], np.float32)
    found = rim_trust((np.array(residual, np.float32) * width)[:, None], width)
    assert found[0] == pytest.approx(trust)


def test_weight_of_outliers():
    width = np.array([1.0, 2], np.float32)
    residual = np.array([[[0, 5, 2.5, 5]], [[0, 0, 5, 10]]], np.float32)
    clear = np.array([[True, True, True, False]])
    # d² = mean of squares of 5 and 0; of 2.5 and 2.5
    np.testing.assert_allclose(outlier_weight(residual, clear, width), [[1, 6.25 / 12.5, 1, 0]])


@pytest.mark.parametrize(
    ("dtype", "values"),
    [("int16", (20000, 32767)), ("uint16", (65535,)), ("uint8", (255,)), ("float32", ())],
)
def test_saturated_cells_are_not_clear(dtype, values):
    data = np.array([[[1, 2, 3, 4]], [[5, 6, 7, 8]]], dtype)
    known = np.ones((2, 1, 4), bool)
    known[1, 0, 3] = False
    ok = np.array([[True, True, False, True]])
    assert clear_cells(Cells(data, known), data, ok).tolist() == [[True, True, False, False]]
    for mark in values:
        for place in range(2):
            marked = data.copy()
            marked[1, 0, place] = mark
            expected = [place != 0, place != 1, False, False]
            assert clear_cells(Cells(marked, known), data, ok).tolist() == [expected]
            assert clear_cells(Cells(data, known), marked, ok).tolist() == [expected]
    assert sample.saturation_marks(dtype) == values


@pytest.mark.parametrize(
    ("shape", "count", "step"),
    [((128, 128), 1, 1), ((129, 128), 2, 1), ((1024, 1024), 64, 4), ((5000, 5000), 1600, 4),
     ((512, 512), 16, 2)],
)  # fmt: skip
def test_places_of_a_sample(shape, count, step):
    order, found = sample_windows(shape)
    assert (len(order), found) == (count, step)
    assert sorted(order) == sorted(tiles(shape, 128))
    if count > 2:
        n = len(order)
        stride = round(n * 0.6180339887)
        while np.gcd(stride, n) != 1:
            stride += 1
        assert order[1] == tiles(shape, 128)[stride]


def test_pairs_of_a_sample():
    hole = box((60, 90), (2, 12), (3, 15))
    scene = scene_of((60, 90), hole)
    found = sample_pairs(scene, 0)
    assert found.count == 60 * 90 - 120
    np.testing.assert_array_equal(found.target, scene.cells.data[:, ~hole])
    np.testing.assert_array_equal(found.donor, scene.donors[0][0][:, ~hole])
    # More tiles are looked at where the first hold too few clear cells.
    wide = scene_of((300, 300), np.zeros((300, 300), bool))
    order, step = sample_windows((300, 300))
    counts = [len(range(0, w.height, step)) * len(range(0, w.width, step)) for w in order]
    enough = next(i for i in range(1, 10) if sum(counts[:i]) >= 80_000 // 24)
    assert sample_pairs(wide, 0, most=1).count == sum(counts[:enough])
    assert sample_pairs(wide, 0, most=enough + 1).count == sum(counts[: enough + 1])
    scene.donors[0][1][:] = False
    assert sample_pairs(scene, 0).target.shape == (2, 0)


def test_windows_by_hand():
    assert padded(Window(5, 6, 10, 20), 4, (30, 17)) == Window(1, 2, 16, 28)
    assert slices_of(Window(5, 6, 10, 20), Window(2, 1, 99, 99)) == (slice(5, 25), slice(3, 13))
    assert tiles((5, 7), 4) == [Window(0, 0, 4, 4), Window(4, 0, 3, 4), Window(0, 4, 4, 1),
                                Window(4, 4, 3, 1)]  # fmt: skip
    assert tiles_under(Window(3, 4, 2, 1), 4, (5, 7)) == [Window(0, 4, 4, 1), Window(4, 4, 3, 1)]
    assert tiles_under(Window(4, 0, 1, 4), 4, (5, 7)) == [Window(4, 0, 3, 4)]


@pytest.mark.parametrize("cols", [8, 13, 17])
def test_missed_cells_are_kept_by_bits(cols):
    cells = np.random.default_rng(cols).random((6, cols)) > 0.5
    missed = MissedCells(cells.shape)
    missed.put(slice(0, 4), cells[:4])
    missed.put(slice(4, 6), cells[4:])
    for col in range(cols):
        for width in range(1, cols - col + 1):
            part = missed.read(Window(col, 1, width, 4))
            np.testing.assert_array_equal(part, cells[1:5, col : col + width])


def test_cells_are_complete_where_all_bands_are_known():
    known = np.array([[[True, True, False]], [[True, False, False]]])
    cells = Cells(np.zeros((2, 1, 3)), known)
    assert cells.complete.tolist() == [[True, False, False]]
    assert cells.hole.tolist() == [[False, True, True]]
    scene = ArrayScene(cells, [])
    assert (scene.shape, scene.band_count, scene.donor_count) == ((1, 3), 2, 0)
    assert whole(scene) == Window(0, 0, 3, 1)


# ----------------------------------------------------------------------------- what is refused --


def levels(target, donor, count=30):
    return Pairs(np.repeat(np.array([target], float).T, count, axis=1),
                 np.repeat(np.array([donor], float).T, count, axis=1))  # fmt: skip


def second(reflectance):
    """Landsat Collection 2 numbers of a reflectance."""
    return [(r + 0.2) / 0.0000275 for r in reflectance]


LAND = [0.03, 0.06, 0.05, 0.30]


@pytest.mark.parametrize(
    ("target", "donor", "said"),
    [
        ([r * 1e4 for r in LAND], second(LAND), "Collection 2"),
        ([r * 1e4 for r in LAND], [r * 1e4 for r in LAND], None),
        # Brighter than what the numbers of Collection 2 say, by hardly as much as may be.
        ([5480.0] * 3, second([0.22] * 3), "Collection 2"),
        (second(LAND), second(LAND), None),
        (second(LAND), [r * 1e4 + 5000 for r in LAND], None),
        ([300, 600, 500, 3000], [1300, 1600, 1500, 4000], "offset of newer Sentinel-2"),
        ([300, 600, 500, 3000], [1300, 1600, 1500, 4119], "offset of newer Sentinel-2"),
        ([300, 600, 500, 3000], [1300, 1600, 1500, 4120], None),
        ([300, 600], [1300, 1600], None),  # two bands are too few to tell
        ([3000, 3001, 3002], [4000, 4001, 4002], None),  # a gain common to all bands
        ([300, 600, 500, 10000], [1300, 1600, 1500, 11000], None),
        (LAND, [r * 1e4 for r in LAND], "10000 times the first"),
        (LAND, [r * 91 for r in LAND], "91 times the first"),
        (LAND, [r * 90 for r in LAND], None),
        ([0.0, 0.06, 0.05, 0.3], [r * 1e4 for r in LAND], None),
        ([2.0, 2.0, 2.0], [400.0, 400.0, 400.0], None),  # no reflectance
        (LAND, [r * 2e6 for r in LAND], None),
    ],
)
def test_values_of_other_units_are_refused(target, donor, said):
    for mine, theirs in ((target, donor), (donor, target)):
        if said is None:
            require_same_scaling(levels(mine, theirs), "t", "d")
            continue
        with pytest.raises(ProductError) as error:
            require_same_scaling(levels(mine, theirs), "t", "d")
        assert said in error.value.message
        first = "t and d" if mine is target else "d and t"
        assert error.value.message.startswith(f"{first} are scaled differently")
        require_same_scaling(levels(mine, theirs, count=29), "t", "d")  # too few cells to tell
