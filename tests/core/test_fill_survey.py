# SPDX-License-Identifier: GPL-2.0-or-later
"""What is summed over a scene before it is filled, what is refused, and the pictures of a fill."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import ParameterError
from canopycloud.core.fill.inputs import check_choices
from canopycloud.core.fill.methods.seamless import local, survey
from canopycloud.core.fill.methods.seamless.allbands import neighbour_correlation, regression_sample
from canopycloud.core.fill.methods.seamless.coarsegrid import block_sum
from canopycloud.core.fill.methods.seamless.filler import SeamlessFiller, _hole_in
from canopycloud.core.fill.methods.seamless.model import Model, Regression
from canopycloud.core.fill.methods.seamless.predict import margin, outlier_weight
from canopycloud.core.fill.methods.seamless.surroundings import Scaling, surroundings
from canopycloud.core.fill.pictures import FillPictures
from canopycloud.core.fill.settings import FillChoice
from canopycloud.core.fill.view.scene import ArrayScene, Cells, tiles
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT
from canopycloud.core.raster import Band

SHAPE = (70, 90)


def regression(step=1, slope=0.0, width=1.0):
    plain = Scaling(np.zeros(2), np.ones(2))
    coefficients = np.hstack([np.zeros((2, 1)), slope * np.eye(2)]).astype(np.float32)
    components = local.Components(np.eye(2, dtype=np.float32))
    return Regression(plain, plain, coefficients, np.full(2, width, np.float32), components, 100,
                      (1.0, 0.5), step=step)  # fmt: skip


def scene(seed=0):
    rng = np.random.default_rng(seed)
    target = rng.normal(size=(2, *SHAPE)).astype(np.float32)
    target[:, 20:30, 40:60] += rng.normal(size=(2, 1, 1)).astype(np.float32)
    donor = rng.normal(size=(2, *SHAPE)).astype(np.float32)
    known = np.ones((2, *SHAPE), bool)
    known[:, 50:60, 10:30] = False
    known[1, 5, 7] = False
    ok = np.ones(SHAPE, bool)
    ok[:, 80:] = False
    donor[:, ~ok] = 0
    return ArrayScene(Cells(target, known), [(donor, ok)])


def test_correlation_of_neighbours():
    land = scene()
    clear = land.cells.complete & land.donors[0][1]
    left = np.clip(land.cells.data - 0.5 * land.donors[0][0], -3 * 0.4, 3 * 0.4)
    both = clear[:, 1:] & clear[:, :-1]
    found = []
    for layer in left.astype(float):
        one, other = layer[:, 1:][both], layer[:, :-1][both]
        found.append((one * other).sum() / (0.5 * (one**2 + other**2)).sum())
    expected = float(np.median(found))
    got = neighbour_correlation(land, 0, regression(slope=0.5, width=0.4))
    assert got == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("misfit", [False, True])
@pytest.mark.parametrize("step", [1, 2])
def test_sums_over_the_scene(step, misfit, monkeypatch):
    monkeypatch.setattr(survey, "TILE", 32)
    monkeypatch.setattr(survey, "UNIT", 64)
    land = scene()
    one = regression(step, slope=0.5, width=0.7)
    found = survey.survey(land, 0, one, None, SILENT, misfit)
    donor, ok = land.donors[0]
    clear = (land.cells.complete & ok)[::step, ::step]
    left = (land.cells.data - 0.5 * donor)[:, ::step, ::step]
    assert not found.suspect.any()
    weight = outlier_weight(left, clear, one.width) * step**2
    regressors = one.components.apply(donor)[:, ::step, ::step]
    size = 16 // step
    sums = local.moments(regressors, left, weight, size)
    np.testing.assert_allclose(found.moments, sums, rtol=1e-3, atol=1e-2)
    coarse = np.concatenate([block_sum(regressors * weight, 8 // step),
                             block_sum(left * weight, 8 // step)])  # fmt: skip
    np.testing.assert_allclose(found.coarse, coarse, rtol=1e-3, atol=1e-2)
    squares = block_sum(left * left * weight, size) if misfit else np.zeros((0, 5, 6))
    np.testing.assert_allclose(found.squares, squares, rtol=1e-3, atol=1e-2)
    assert found.suspect.shape == tuple(-(-n // step) for n in SHAPE)


def test_cells_that_look_like_cloud_have_no_weight():
    land = scene()
    land.cells.data[:, 50:60, 30:36] = 90.0  # beside the hole
    found = survey.survey(land, 0, regression(width=1.0), None, SILENT)
    suspect = np.zeros(SHAPE, bool)
    suspect[51:59, 30:36] = True
    assert found.suspect[suspect].all()
    assert not found.suspect[:, 40:].any()
    land.cells.known[:, found.suspect] = False
    again = survey.survey(land, 0, regression(width=1.0), None, SILENT)
    np.testing.assert_allclose(found.moments, again.moments, rtol=1e-3, atol=1e-2)


def test_tiles_of_a_unit():
    assert survey._tiles_in(Window(1024, 512, 600, 500)) == [
        Window(1024, 512, 512, 500), Window(1536, 512, 88, 500)
    ]  # fmt: skip
    assert [survey.survey_step(shape) for shape in ((2000, 2000), (2000, 2001))] == [1, 2]
    assert (margin(regression(1)), margin(regression(2))) == (32, 16)


def test_the_sample_of_the_regression():
    land = scene()
    target, donors = regression_sample(land, 0)
    clear = land.cells.complete & land.donors[0][1]
    np.testing.assert_allclose(target, land.cells.data[:, clear], atol=1e-6)
    seen = surroundings(land.donors[0][0], land.donors[0][1])
    # Means are taken of centred values: beside what is no data that is not quite the same.
    inner = clear.copy()
    inner[:, 60:] = False
    np.testing.assert_allclose(donors[:2], land.donors[0][0][:, clear], atol=1e-5)
    np.testing.assert_allclose(donors[2:, inner[clear]], seen[2:, inner], atol=0.05)
    land.donors[0][1][:] = False
    assert regression_sample(land, 0)[1].shape == (6, 0)


def test_the_box_of_the_cells_that_may_be_filled():
    land = scene()
    assert _hole_in(land, 0, Window(0, 0, 90, 70)) == Window(0, 0, 30, 60)
    assert _hole_in(land, 0, Window(0, 32, 64, 38)) == Window(0, 48, 30, 12)
    assert _hole_in(land, 0, Window(64, 0, 26, 70)) == Window(64, 0, 26, 70)  # no hole: all of it
    land.cells.known[:] = True
    land.cells.known[:, 37, 41] = False
    clear = ArrayScene(Cells(land.cells.data, land.cells.known), land.donors)
    assert _hole_in(clear, 0, Window(0, 0, 90, 70)) == Window(32, 32, 10, 6)


@pytest.mark.parametrize("step", [1, 2])
def test_what_is_told_of_the_regression(step):
    empty = np.zeros((2, 1, 1), np.float32)
    suspect = np.zeros((9, 9), bool)
    suspect[2, 3:6] = True
    filler = SeamlessFiller(0, Model(regression(step), empty, empty, suspect))
    lines = filler.describe("d", ["B1", "B2"])
    assert lines[0].endswith("regressed on 100 sampled clear cells; R² B1 1.000, B2 0.500")
    count = "about 12 clear cells" if step == 2 else "d: 3 clear cells"
    assert count in lines[1]
    clear = SeamlessFiller(0, Model(regression(step), empty, empty, suspect & False))
    assert len(clear.describe("d", ["B1", "B2"])) == 1
    assert filler.padding(Window(10, 10, 5, 5), (600, 600)) == Window(0, 0, *[512 + 32 // step] * 2)
    assert filler.padding(Window(510, 10, 5, 5), (600, 600)) == Window(0, 0, 600, 512 + 32 // step)


@pytest.mark.parametrize(
    ("choice", "donors", "refused"),
    [
        ({}, 1, None), ({}, 99, None), ({}, 0, "0 donors"), ({}, 100, "100 donors"),
        ({"max_gap": 0}, 1, None), ({"max_gap": 16}, 1, None), ({"max_gap": 17}, 1, "Gaps of 17"),
        ({"max_gap": -1}, 1, "Gaps of -1"), ({"method": "x"}, 1, "Method 'x'"),
        ({"donor_use": "x"}, 1, "Use of donors 'x'"), ({"donor_use": "in_order"}, 2, None),
    ],
)  # fmt: skip
def test_what_cannot_be_chosen(choice, donors, refused):
    if refused is None:
        check_choices(FillChoice(**choice), ["d.tif"] * donors)
        return
    with pytest.raises(ParameterError) as error:
        check_choices(FillChoice(**choice), ["d.tif"] * donors)
    assert error.value.message.startswith(refused)


@pytest.mark.parametrize("with_error", [False, True])
def test_pictures_of_a_fill(with_error):
    grid = Grid(None, Affine(1, 0, 0, 0, -1, 4), 6, 4)
    pictures = FillPictures(grid, [Band(1, "int16", -9), Band(2, "int16", -9)])
    given = np.arange(48, dtype=np.int16).reshape(2, 4, 6)
    filled = given + np.int16(100)
    filled[1, 3, 5] = -9
    codes = np.zeros((4, 6), np.uint8)
    codes[0, :5] = 1, 100, 101, 199, 254
    codes[3, 5] = 255
    error = np.full((2, 4, 6), np.nan, np.float32)
    error[0, 0, 0], error[1, 0, 0], error[1, 0, 1] = 2.0, 4.0, 5.0
    for window in tiles((4, 6), 4):
        place = (slice(None), *window.slices)
        part = pictures.part(window, given[place], filled[place], codes[window.slices],
                             error[place] if with_error else None)  # fmt: skip
        pictures.put(window, part)
    # What was filled is empty before; what the mask missed was there to be seen.
    before = given.astype(np.float32)
    for row, col in ((0, 0), (0, 1), (0, 4), (3, 5)):
        before[:, row, col] = np.nan
    np.testing.assert_array_equal(pictures.before.values, before)
    after = filled.astype(np.float32)
    after[1, 3, 5] = np.nan
    np.testing.assert_array_equal(pictures.after.values, after)
    np.testing.assert_array_equal(pictures.source.values[0], codes)
    assert pictures.has_error == with_error
    mean = np.full((4, 6), np.nan)
    if with_error:
        mean[0, 0], mean[0, 1] = 3.0, 5.0
    np.testing.assert_array_equal(pictures.error.values[0], mean)
