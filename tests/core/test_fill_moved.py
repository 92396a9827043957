# SPDX-License-Identifier: GPL-2.0-or-later
"""The shift of a donor: which tiles tell it, how sure they are, and whether it is taken back."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import Cancelled, GridError
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.registration import donors, shift
from canopycloud.core.fill.registration.donors import (
    _errors_in,
    _moved,
    _tried,
    donor_shift,
    register_donors,
)
from canopycloud.core.fill.registration.moved import MovedRaster, moved_grid
from canopycloud.core.fill.registration.shift import Shift, Tile, cross_power, find_shift
from canopycloud.core.fill.settings import FillChoice
from canopycloud.core.fill.summary import DonorShift
from canopycloud.core.fill.view.align import AlignedRaster
from canopycloud.core.fill.view.scene import ArrayScene, Cells, FileScene, SceneView, whole
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT, Progress
from canopycloud.core.raster import RasterSource
from scipy import ndimage

COPY = FillChoice(method="copy")


def box(shape, rows, cols):
    found = np.zeros(shape, bool)
    found[slice(*rows), slice(*cols)] = True
    return found


class Land(SceneView):
    """Arrays as a scene whose donors have names, and may not cover all of it."""

    def __init__(self, target, donor, hole=None, ok=None, covers=lambda window: True):
        shape = target.shape[1:]
        hole = np.zeros(shape, bool) if hole is None else hole
        known = np.repeat(~hole[None], len(target), axis=0)
        ok = np.ones(shape, bool) if ok is None else ok
        super().__init__(ArrayScene(Cells(target, known), [(donor, ok)]))
        grid = Grid(None, Affine(1, 0, 0, 0, -1, shape[0]), shape[1], shape[0])
        self.target = SimpleNamespace(name="t.tif", grid=grid)
        source = SimpleNamespace(name="d.tif", path="d.tif")
        self.donors = [SimpleNamespace(source=source, covers=covers)]

    def read(self, window):
        return self._scene.read(window)

    def donor(self, k, window):
        return self._scene.donor(k, window)


class Given:
    """A donor where it may belong: arrays that are read by windows, which are kept."""

    def __init__(self, values, valid=None):
        self.values = values
        self.valid = np.ones(values.shape, bool) if valid is None else valid
        self.windows = []

    def read(self, window):
        self.windows.append(window)
        place = (slice(None), *window.slices)
        return self.values[place], self.valid[place]


def rough(*shape, seed=0, bands=1):
    noise = np.random.default_rng(seed).normal(size=(bands, *shape))
    return 100 * ndimage.gaussian_filter(noise, (0, 1, 1), mode="wrap")


def by(values, rows, cols):
    """The image moved by parts of a cell, by its waves."""
    waves = np.fft.fft2(values)
    down, along = np.fft.fftfreq(values.shape[1])[:, None], np.fft.fftfreq(values.shape[2])[None]
    return np.fft.ifft2(waves * np.exp(-2j * np.pi * (rows * down + cols * along))).real


# ------------------------------------------------------------------------- which tiles are taken --


@pytest.mark.parametrize(
    ("shape", "looked"),
    # Tiles of 128 cells if there are six, else of 64, else of 32; sixteen of them at most.
    [((256, 384), 6), ((128, 192), 6), ((64, 64), 4), ((160, 160), 16), ((64, 192), 12),
     ((40, 130), 4)],
)  # fmt: skip
def test_tiles_are_as_large_as_six_of_them_allow(shape, looked):
    assert donor_shift(Land(rough(*shape), rough(*shape, seed=1)), 0).looked == looked


def test_tiles_that_are_not_covered_or_not_clear_are_passed_over():
    shape = (96, 96)  # nine tiles of 32
    target, donor = rough(*shape), rough(*shape, seed=1)
    covers = Land(target, donor, covers=lambda window: window.col > 0)
    assert donor_shift(covers, 0).looked == 6
    cloudy = box(shape, (0, 32), (0, 20))  # of the first tile 20 of 32 columns
    assert donor_shift(Land(target, donor, cloudy), 0).looked == 8
    assert donor_shift(Land(target, donor, ok=~cloudy), 0).looked == 8
    less = box(shape, (0, 32), (0, 19))
    assert donor_shift(Land(target, donor, less), 0).looked == 9
    both = donor_shift(Land(target, donor, less, ok=~box(shape, (0, 32), (19, 21))), 0)
    assert both.looked == 8


def test_of_many_bands_every_other_one_tells_the_shift():
    target = rough(64, 64, bands=10)
    donor = np.roll(target, (1, 2), (1, 2))
    donor[1::2] = rough(64, 64, bands=5, seed=9)  # not looked at
    found = donor_shift(Land(target, donor), 0)
    thin = donor_shift(Land(target[::2], donor[::2]), 0)
    assert found == thin
    assert found.certain
    assert (found.rows, found.cols) == pytest.approx((1, 2), abs=0.1)
    eight = donor_shift(Land(target[:8], donor[:8]), 0)
    assert eight != donor_shift(Land(target[:8:2], donor[:8:2]), 0)


def repeating(share, seed=0):
    """A pattern that repeats every 8 cells, and land that was moved by just as much."""
    pattern = np.tile(rough(8, 8, seed=seed), (1, 16, 16))
    own = rough(128, 128, seed=seed + 1)
    return share * pattern + own, share * pattern + np.roll(own, (0, 8), (1, 2))


def test_of_a_pattern_that_repeats_the_nearest_peak_counts():
    near = donor_shift(Land(*repeating(6.0)), 0)
    assert (near.rows, near.cols) == pytest.approx((0, 0), abs=0.1)
    assert near.certain
    # Land of its own, or a pattern that is fainter by far, leaves no doubt.
    for share in (0.0, 2.5):
        far = donor_shift(Land(*repeating(share)), 0)
        assert (far.rows, far.cols) == pytest.approx((0, 8), abs=0.1)
        assert far.certain


def test_a_shift_too_short_to_matter_is_left():
    target = rough(96, 96)
    told = []
    for cols, done in ((0.0, ""), (0.12, "")):
        land = Land(target, by(target, 0, cols))
        (one,) = register_donors(land, COPY, Progress(info=told.append))
        assert one.certain
        assert one.error < 0.04
        assert one.done == done
    assert len(told) == 2
    assert all("registered with the input" in line for line in told)
    with pytest.raises(GridError, match="More than 5 cells are not corrected"):
        register_donors(Land(target, np.roll(target, 6, 2)), COPY, SILENT)
    with pytest.raises(Cancelled):
        register_donors(Land(target, target), COPY, Progress(cancelled=lambda: True))


# ----------------------------------------------------------------------------- whether it helps --


HOLE = box((60, 90), (4, 14), (6, 18))


def tried(as_it_is, moved, hole=HOLE, *, ok=None, valid=None, progress=SILENT):
    flat = np.full((2, *hole.shape), 50.0)
    land = Land(flat, flat + as_it_is, hole, ok)
    return _tried(land, 0, Given(flat + moved, valid), COPY, progress)


def test_simulated_errors_as_it_is_and_moved():
    assert tried(3, 1) == pytest.approx((3, 1), rel=1e-12)
    bands = np.array([3.0, 4.0])[:, None, None]
    assert tried(bands, 2 * bands) == pytest.approx((12.5**0.5, 50**0.5), rel=1e-12)
    # Without an error as it is there is nothing to gain.
    assert tried(0, 1) is None
    assert tried(1, 0) is None
    assert tried(3, 1, HOLE & False) is None
    with pytest.raises(Cancelled):
        tried(3, 1, progress=Progress(cancelled=lambda: True))


def test_only_cells_that_both_have_are_compared():
    ok = box(HOLE.shape, (0, 60), (30, 90))
    valid = np.ones((2, *HOLE.shape), bool)
    valid[1, :, 70:] = False
    land = Land(np.full((2, *HOLE.shape), 50.0), np.full((2, *HOLE.shape), 53.0), HOLE, ok)
    land._scene.donors[0][0][:, ~ok] = land._scene.donors[0][0][:, :, 70:] = 999
    moved = np.full((2, *HOLE.shape), 51.0)
    moved[:, :, 70:] = 999
    sums, count = _errors_in(land, 0, Given(moved, valid), whole(land), COPY)
    near = ndimage.binary_dilation(HOLE, np.ones((3, 3)), iterations=2)
    both = ok & valid.all(axis=0) & ~near
    laid = [HOLE[::-1, ::-1], HOLE[::-1], HOLE[:, ::-1], np.roll(HOLE, (20, 30), (0, 1))]
    cells = [int((gap & both).sum()) for gap in laid]
    assert count == sum(n for n in cells if n >= 50)
    assert sums == pytest.approx([9 * count, 1 * count])


def test_a_large_raster_is_tried_in_two_small_windows(monkeypatch):
    monkeypatch.setattr(donors, "SMALL", 60 * 90 - 1)
    monkeypatch.setattr(trials, "SIDE", 30)
    monkeypatch.setattr(donors, "_SIDE", 28)
    hole = HOLE | box((60, 90), (40, 50), (63, 75)) | box((60, 90), (34, 44), (2, 12))
    land = Land(np.full((1, 60, 90), 50.0), np.full((1, 60, 90), 53.0), hole)
    moved = Given(np.full((1, 60, 90), 51.0))
    assert _tried(land, 0, moved, COPY, SILENT) == pytest.approx((3, 1), rel=1e-12)
    places = [one._replace(width=28, height=28) for one in trials.spread_windows(land)[:2]]
    assert moved.windows == places
    monkeypatch.setattr(donors, "SMALL", 60 * 90)
    once = Given(np.full((1, 60, 90), 51.0))
    _tried(land, 0, once, COPY, SILENT)
    assert once.windows == [Window(0, 0, 90, 60)]
    # A raster that is not small has no window with as little hole.
    monkeypatch.setattr(trials, "SIDE", 512)
    little = box((60, 90), (4, 11), (6, 17))
    assert tried(3, 1, little) == pytest.approx((3, 1))
    monkeypatch.setattr(donors, "SMALL", 60 * 90 - 1)
    assert tried(3, 1, little) is None


def found(cols, rows=0.0):
    return DonorShift("d.tif", cols, rows, 0.03, 6, 6, True)


def test_a_shift_is_taken_back_where_that_makes_the_error_smaller(tmp_raster):
    plain = np.rint(rough(60, 90) * 10 + 3000).astype(np.int16)
    level = np.repeat(np.arange(60, dtype=np.int16)[:, None] * 20, 90, axis=1)[None]
    for name, truth, donor, hole, cols, done in (
        ("moved", plain, np.roll(plain, 2, 2) + np.int16(3), HOLE, 2.2, "moved"),
        ("better", plain, plain + np.int16(5), HOLE, 1.0, "no better"),
        # Rows that are the same everywhere: moved along them it is as wrong as before.
        ("alike", level, level + np.int16(7), HOLE, 1.0, "no better"),
        ("none", plain, np.roll(plain, 2, 2), HOLE & False, 2.0, "not tried"),
        ("short", plain, plain + np.int16(5), HOLE, 0.4, "whole cells only"),
    ):
        target = tmp_raster(np.where(hole, -9, truth), f"{name}.tif", nodata=-9)
        given = tmp_raster(donor, f"{name}_d.tif")
        with RasterSource(target) as one, RasterSource(given) as other:
            aligned = AlignedRaster(other, one.grid, [1])
            scene = FileScene(one, [1], None, [aligned])
            said = _moved(scene, 0, found(cols), COPY, SILENT)
            assert said.done == done
            assert (scene.donors[0] is aligned) == (done != "moved")
            if done in ("moved", "no better"):
                assert said.moved == (-round(cols), 0.0)
                assert (said.after < said.before) == (done == "moved")
                assert said.resampling == ""


def test_a_moved_raster_keeps_what_it_had_where_it_ends(tmp_raster):
    values = np.arange(1, 49, dtype=np.int16).reshape(2, 4, 6)
    values[1, 0, 1] = values[0, 2, 0] = values[0, 3, 5] = -9
    with RasterSource(tmp_raster(values, nodata=-9)) as source:
        unmoved = AlignedRaster(source, source.grid, [1, 2])
        moved = MovedRaster(unmoved, moved_grid(source.grid, 1, 0), "nearest")
        data, valid = moved.read(Window(0, 0, 6, 4))
        assert moved.covers(Window(5, 0, 1, 4))
        assert not moved.covers(Window(6, 0, 1, 4))
        back = MovedRaster(unmoved, moved_grid(source.grid, -1, 0), "nearest")
        assert back.covers(Window(0, 0, 1, 4))
    expected = np.concatenate([values[:, :, 1:], values[:, :, -1:]], axis=2)
    whole_cells = (expected != -9).all(axis=0)
    # A band lacks in two cells: both bands keep what they had there, unmoved.
    for row, col in ((0, 0), (3, 4)):
        expected[:, row, col] = values[:, row, col]
        whole_cells[row, col] = True
    assert not whole_cells[3, 5]  # there it lacks as well
    np.testing.assert_array_equal(data[:, whole_cells], expected[:, whole_cells])
    np.testing.assert_array_equal(valid.all(axis=0), whole_cells)


# ------------------------------------------------------------------------------ how sure it is --


def tiles_by(moves, side=64):
    found = []
    for seed, move in enumerate(moves):
        one = rough(side, side, seed=seed)
        found.append(Tile(one, by(one, *move), np.ones((side, side), bool)))
    return found


@pytest.mark.parametrize("axis", [0, 1])
def test_the_error_follows_from_the_scatter_of_the_tiles(axis):
    moves = np.zeros((9, 2))
    moves[:, axis] = -0.2, -0.2, -0.2, -0.1, 0.0, 0.1, 0.2, 0.2, 0.7
    found = find_shift(tiles_by(moves))
    assert found.agreeing == 9
    # Of these the median deviation is 0.2, and nine tell the middle three times as well as one.
    assert found.error == pytest.approx(np.hypot(1.2533 * 1.4826 * 0.2 / 3, 0.02), rel=0.12)
    assert not found.certain  # beyond a tenth of a cell
    moves[:, axis] /= 4
    assert find_shift(tiles_by(moves)).certain


@pytest.mark.parametrize("move", [(1.35, 0), (0, 1.35), (0, -1.35)])
def test_a_tile_whose_peak_lies_apart_does_not_agree(move):
    found = find_shift(tiles_by([(0, 0)] * 7 + [move]))
    assert (found.agreeing, found.looked) == (7, 8)
    assert found.certain
    beside = find_shift(tiles_by([(0, 0)] * 7 + [(0.6 * move[0], 0.6 * move[1])]))
    assert beside.agreeing == 8


def test_a_quarter_of_a_tile_is_the_farthest_shift():
    far = find_shift(tiles_by([(0, 20)] * 6))
    assert abs(far.cols) <= 18
    assert find_shift(tiles_by([(0, 14)] * 6)).cols == pytest.approx(14, abs=0.05)
    assert Shift() == Shift(0.0, 0.0, float("inf"), 0.0, 0, 0, False)


@pytest.mark.parametrize("unit", [1e-12, 1e-6, 1e6])
def test_the_unit_of_an_image_does_not_matter(unit):
    (tile,) = tiles_by([(0.4, -0.3)])
    plain = cross_power(tile)
    scaled = cross_power(Tile(unit * tile.one, unit * tile.other, tile.clear))
    np.testing.assert_allclose(scaled, plain, rtol=1e-6, atol=1e-9)
    assert np.abs(plain).sum() == pytest.approx(1)


def test_rounding_is_no_wave():
    side = 64
    wave = np.sin(2 * np.pi * 8 * np.arange(side) / side)[None, None] * np.ones((1, side, 1))
    found = np.abs(cross_power(Tile(wave, wave, np.ones((side, side), bool))))
    assert found[0, :3, 6:11].sum() > 0.1
    # What a window spreads to far waves is little, and what rounding adds there is nothing.
    assert (found[0] < 1e-12).sum() > found[0].size / 4


@pytest.mark.parametrize("at", [(3, -2), (-5, 0), (0, 7)])
def test_cells_count_that_are_clear_where_they_are_and_where_they_came_from(at):
    clear = np.random.default_rng(4).random((64, 64)) > 0.02
    one, other = rough(64, 64), rough(64, 64, seed=1)
    found = cross_power(Tile(one, other, clear), at)
    back = tuple(-n for n in at)
    both = clear & np.roll(clear, back, (0, 1))
    expected = cross_power(Tile(one, np.roll(other, back, (1, 2)), both))
    np.testing.assert_array_equal(found, expected)


def test_a_peak_is_looked_for_within_a_cell_and_two_thirds():
    rows, cols = np.fft.fftfreq(32)[:, None], np.fft.rfftfreq(32)[None]
    passed = shift._passed(32)
    for down, along, expected in (
        (0, 0, (0, 0)), (1.8, 0, (1.66, 0)), (-1.8, 0, (-1.66, 0)), (0, 1.8, (0, 1.66)),
        (0, -1.8, (0, -1.66)), (1.5, -1.5, (1.5, -1.5)),
    ):  # fmt: skip
        plane = 3 * np.exp(-2j * np.pi * (rows * down + cols * along)) * passed
        row, col, sharp = shift._peak(plane, (0.0, 0.0))
        assert (row, col) == pytest.approx(expected, abs=1e-9)
        if abs(down) + abs(along) < 1.7:
            assert sharp == pytest.approx((2 * passed.sum()) ** 0.5, rel=1e-6)


def test_wild_cells_are_told_from_every_so_many_known_ones():
    values = np.random.default_rng(2).normal(size=(1, 90, 90)) ** 3
    clear = np.ones((90, 90), bool)
    clear.ravel()[8000:] = False
    weight = np.ones((90, 90)) * clear
    low, high = np.percentile(values[0][clear][::2], (1, 99))
    clipped = np.clip(values[0][clear], low, high)
    expected = np.zeros((90, 90))
    expected[clear] = clipped - clipped.mean()
    np.testing.assert_allclose(shift._flat(values, weight, clear)[0], expected, atol=1e-12)
    # Weights of whatever sum.
    np.testing.assert_allclose(
        shift._flat(values, 1e-6 * weight, clear)[0], 1e-6 * expected, atol=1e-15
    )
