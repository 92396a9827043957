# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers at which a fill behaves otherwise, and what holds unless it is asked for."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.fill.judgement.trials import Trial, Trials
from canopycloud.core.fill.judgement.validation import Simulation, calibrate
from canopycloud.core.fill.methods import Fitting
from canopycloud.core.fill.methods.copy import CopyFiller
from canopycloud.core.fill.methods.histogram import fit_matching
from canopycloud.core.fill.methods.regression import robust_regression
from canopycloud.core.fill.methods.seamless.allbands import _bent, fit_sample
from canopycloud.core.fill.methods.seamless.surroundings import near_weight
from canopycloud.core.fill.registration.donors import donor_shift, register_donors
from canopycloud.core.fill.registration.shift import Tile, find_shift
from canopycloud.core.fill.settings import FillChoice, FillOutputs
from canopycloud.core.fill.summary import BandTrust, DonorShift
from canopycloud.core.fill.together.samples import sample_trials
from canopycloud.core.fill.view.align import AlignedRaster
from canopycloud.core.fill.view.overlap import BLOCK, _rectangles
from canopycloud.core.fill.view.scene import ArrayScene, Cells, FileScene, SceneView
from canopycloud.core.fill.window import Fillers, fill_window
from canopycloud.core.grid import Window
from canopycloud.core.progress import SILENT
from canopycloud.core.raster import RasterSource
from scipy import ndimage


def rough(*shape, seed=0, bands=1):
    noise = np.random.default_rng(seed).normal(size=(bands, *shape))
    return 100 * ndimage.gaussian_filter(noise, (0, 1, 1), mode="wrap")


class Land(SceneView):
    """Arrays as a scene whose donor keeps for which windows it was asked."""

    def __init__(self, target, donor, covered=True):
        ok = np.ones(target.shape[1:], bool)
        super().__init__(ArrayScene(Cells(target, target == target), [(donor, ok)]))
        self.donors, self.windows, self._covered = [self], [], covered

    def covers(self, window):
        self.windows.append(window)
        return self._covered

    def read(self, window):
        return self._scene.read(window)

    def donor(self, k, window):
        return self._scene.donor(k, window)


def test_what_holds_unless_it_is_asked_for():
    fitting, choice, outputs = Fitting(), FillChoice(), FillOutputs()
    assert (fitting.distrust_rim, fitting.misfit) == (False, False)
    assert (choice.catch_missed, choice.max_gap, outputs.block_size) == (False, 0, 0)
    assert Simulation() == Simulation((), 0, 0, True)
    assert BandTrust("B1", 1.0, 1.0, None, 0.0).mean == 0.0
    assert DonorShift("d", 0.0, 0.0, 0.0, 0, 0, False).moved == (0.0, 0.0)


def test_ranks_are_a_thousand_and_twenty_five():
    one = fit_matching(np.arange(9000.0), np.arange(9000.0) * 2)
    assert one.donor.size == 1025
    np.testing.assert_allclose(one.target, 2 * one.donor)


def test_weights_are_found_in_six_rounds():
    rng = np.random.default_rng(0)
    design = np.stack([np.ones(60), rng.normal(size=60)])
    target = rng.standard_t(1.5, (1, 60))
    plain = robust_regression(design, target, ridge=1e-3)
    given = [robust_regression(design, target, ridge=1e-3, rounds=n) for n in (5, 6, 7)]
    assert [bool(np.array_equal(plain, one)) for one in given] == [False, True, False]
    wide = robust_regression(design, target, ridge=1e-3, huber=1.0)
    np.testing.assert_array_equal(plain, wide)


def row_of(count):
    """Hidden cells in a row, whose donor is wrong by 1 and by 100 in turn."""
    gap = np.ones((1, count + 1), bool)
    gap[0, -1] = False
    wrong = np.where(np.arange(count + 1) % 2, 100.0, 1.0)[None, None]
    scene = ArrayScene(Cells(0 * wrong, ~gap[None]), [(wrong, np.ones(gap.shape, bool))])
    return Trials((Trial(scene, gap, [CopyFiller()]),))


def test_so_many_hidden_cells_are_looked_at():
    for count, cells in ((2500, 2500), (2501, 1251)):
        assert sample_trials(row_of(count).tried).error.shape == (1, 1, cells)
    for count, every in ((5000, True), (5001, False)):
        model = calibrate(row_of(count), np.dtype("float64"), None, None)
        assert (model.factor.max() > 30) == every


def test_a_band_without_variety_has_nothing_to_explain():
    rng = np.random.default_rng(7)
    x = rng.uniform(-2, 2, (2, 1200))
    target = np.stack([x[0] ** 2 + 0.1 * rng.normal(size=1200), np.full(1200, 7.0)])
    straight = fit_sample(target, x, (10, 10))
    with np.errstate(all="raise"):
        found = _bent(straight, target, x)
    assert found.curves is not None
    assert found.r2[0] > 0.9
    assert found.r2[1] == straight.r2[1] == 0.0
    assert found.width[1] == np.float32(1e-3)


def test_a_donor_that_lacks_all_of_the_hole_leaves_it_to_the_next():
    data = np.zeros((1, 3, 3))
    known = np.ones((1, 3, 3), bool)
    known[0, 1, 1] = False
    oks = [known[0], np.ones((3, 3), bool)]
    scene = ArrayScene(Cells(data, known), [(data + 5, oks[0]), (data + 6, oks[1])])
    fillers = Fillers([CopyFiller(), CopyFiller()])
    made = fill_window(scene, Window(0, 0, 3, 3), fillers, np.dtype("f4"), None, -1)
    assert (made.data[0, 1, 1], made.codes[1, 1]) == (6, 2)


def test_where_nothing_counts_a_mean_is_nothing():
    assert near_weight(np.zeros((3, 4), bool)).max() == np.float32(1e-6)


def test_blocks_beside_one_another_are_one_rectangle_in_each_row():
    keys = [(row, col) for col in (1, 2, 3) for row in (0, 5)]
    assert sorted(_rectangles(keys)) == [
        Window(BLOCK, 0, 3 * BLOCK, BLOCK), Window(BLOCK, 5 * BLOCK, 3 * BLOCK, BLOCK)
    ]  # fmt: skip


def test_a_shift_is_looked_for_at_thirty_two_places():
    target = np.zeros((1, 768, 768), np.float32)
    land = Land(target, target, covered=False)
    assert donor_shift(land, 0).looked == 0
    assert len(land.windows) == 32


def test_of_nine_bands_every_other_one_tells_the_shift():
    target = rough(64, 64, bands=9)
    donor = np.roll(target, (1, 2), (1, 2))
    found = donor_shift(Land(target, donor), 0)
    assert found == donor_shift(Land(target[::2], donor[::2]), 0)
    assert found != donor_shift(Land(target[:8], donor[:8]), 0)


def test_two_fifths_of_the_tiles_must_agree():
    clear = np.ones((64, 64), bool)
    for unlike, certain in ((7, True), (8, False)):
        tiles = []
        for seed in range(5 + unlike):
            one = rough(64, 64, seed=seed)
            other = np.roll(one, 3, 2) if seed < 5 else rough(64, 64, seed=seed + 100)
            tiles.append(Tile(one, other, clear))
        found = find_shift(tiles)
        assert found.agreeing == 5
        assert found.sharpness > 9
        assert found.certain == certain


@pytest.mark.parametrize(("cols", "tried"), [(0.5, True), (0.1, False)])
def test_a_shift_of_half_a_cell_is_tried(cols, tried, tmp_raster):
    truth = rough(96, 96).astype(np.float32)
    hole = np.zeros((96, 96), bool)
    hole[4:14, 6:18] = True
    waves = np.fft.fft2(truth) * np.exp(-2j * np.pi * cols * np.fft.fftfreq(96)[None])
    place = Affine(1, 0, 0, 0, -1, 96)
    given = np.where(hole, -9999, truth).astype(np.float32)
    target = tmp_raster(given, "t.tif", nodata=-9999, transform=place)
    donor = tmp_raster(np.fft.ifft2(waves).real.astype(np.float32), "d.tif", transform=place)
    with RasterSource(target) as one, RasterSource(donor) as other:
        scene = FileScene(one, [1], None, [AlignedRaster(other, one.grid, [1], "cubic")])
        choice = FillChoice(method="copy", resampling="cubic")
        (found,) = register_donors(scene, choice, SILENT)
    assert found.certain
    assert found.cols == pytest.approx(cols, abs=0.05)
    assert found.done == ("moved" if tried else "")
    if tried:
        assert found.after < 0.5 * found.before
        assert found.resampling == "cubic"
