# SPDX-License-Identifier: GPL-2.0-or-later
"""The standard error of each filled value."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import rasterio
from canopycloud.core import fill_from_donors
from canopycloud.core.fill import job
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.methods import fit_filler
from canopycloud.core.fill.methods.seamless import survey
from canopycloud.core.fill.together.errors import FARTHEST, Trace, fit_errors, rim_distance
from canopycloud.core.fill.together.samples import Samples
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.progress import Progress

ND = -32768


def read(path):
    with rasterio.open(path) as src:
        return src.read()


def test_distance_by_hand_and_against_scipy():
    known = np.array([[1, 0, 0, 0], [0, 0, 0, 0]], bool)
    np.testing.assert_array_equal(rim_distance(known), [[0, 1, 2, 3], [1, 2, 3, 4]])
    from scipy import ndimage

    known = np.random.default_rng(3).random((70, 90)) < 0.003
    expected = ndimage.distance_transform_cdt(~known, metric="taxicab")
    np.testing.assert_array_equal(rim_distance(known), np.minimum(expected, FARTHEST))
    assert (rim_distance(np.zeros((3, 3), bool)) == FARTHEST).all()


def made_up(n, seed):
    """Errors that grow with the distance and with the donors' disagreement."""
    rng = np.random.default_rng(seed)
    distance = rng.integers(1, 40, n)
    spread = rng.gamma(1, 9.0, (2, n))
    true = np.sqrt(25 + spread) * (1 + 0.03 * distance)
    empty = np.zeros(0, np.intp)
    trace = Trace((empty, empty), np.ones((1, n)), spread, distance)
    return true * rng.normal(size=(2, n)), trace


def test_nine_tenths_of_new_errors_are_within_the_interval_at_every_distance():
    error, trace = made_up(8000, 1)
    alone = Samples(np.stack([error]), np.ones((1, *error.shape)), np.zeros(8000, np.int64))
    model = fit_errors([error], [trace], [[None]], alone)
    fresh, where = made_up(8000, 2)
    inside = np.abs(fresh) <= 1.645 * model(where, [None])
    for low, high in ((1, 6), (6, 12), (12, 24), (24, 40)):
        here = (where.distance >= low) & (where.distance < high)
        assert inside[:, here].mean() == pytest.approx(0.9, abs=0.02)
    assert (np.diff(model.factor, axis=1) >= 0).all()
    # The donors disagree by 25 on the mean square of a cell whose own variance is 25.
    assert model.spread > 0
    assert fit_errors([error[:, :10]], [trace], [[None]], None) is None


@pytest.fixture
def pair(tmp_raster):
    rng = np.random.default_rng(8)
    rows, cols = 150, 170
    ground = np.cumsum(rng.normal(0, 40, (3, rows, cols)), axis=2)
    ground = 2000 + ground - ground.mean(axis=2, keepdims=True) + rng.normal(0, 60, ground.shape)
    hole = np.zeros((rows, cols), bool)
    hole[60:95, 70:120] = True
    truth = np.rint(ground).astype(np.int16)
    target = np.where(hole, np.int16(ND), truth)
    target[0, 0, 0] = ND  # one band of one cell
    donor = np.rint(0.8 * ground + rng.normal(0, 60, ground.shape)).astype(np.int16)
    donor[:, 60:65, 70:75] = ND
    return target, donor, hole, truth


@pytest.mark.parametrize("method", ["copy", "seamless"])
def test_error_raster(method, pair, tmp_raster, tmp_path):
    target, donor, hole, truth = pair
    lines = []
    said = fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND, descriptions=["B2", "B3", "B4"]),
        [tmp_raster(donor, "d.tif", nodata=ND, descriptions=["B2", "B3", "B4"])],
        tmp_path / "o.tif",
        method=method,
        output_error=tmp_path / "e.tif",
        progress=Progress(info=lines.append),
    )
    with rasterio.open(tmp_path / "e.tif") as src:
        assert src.dtypes == ("float32",) * 3
        assert src.descriptions[0] == "B2 standard error"
        error, known = src.read(), src.read_masks() > 0
    expected = np.repeat(hole[None], 3, 0)
    expected[:, 60:65, 70:75] = False  # still empty
    expected[0, 0, 0] = True
    np.testing.assert_array_equal(known, expected)
    assert said.mean_error == pytest.approx(error[known].mean(), rel=1e-4)
    assert any("Mean standard error" in line for line in lines)
    inner = expected & hole
    off = np.abs(read(tmp_path / "o.tif").astype(float) - truth)[inner]
    # One hole of 1750 cells that lie close together: hardly a hundred errors of their own.
    assert 0.84 < (off <= 1.645 * error[inner]).mean() < 0.97


def test_without_the_error_nothing_changes(pair, tmp_raster, tmp_path):
    target, donor, *_ = pair
    files = tmp_raster(target, "t.tif", nodata=ND), [tmp_raster(donor, "d.tif", nodata=ND)]
    plain = fill_from_donors(*files, tmp_path / "a.tif")
    fill_from_donors(*files, tmp_path / "b.tif", output_error=tmp_path / "e.tif")
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))
    assert plain.mean_error is None


def test_error_does_not_depend_on_blocks_or_threads(pair, tmp_raster, tmp_path, monkeypatch):
    for module, name, value in (
        (survey, "TILE", 64), (survey, "UNIT", 128), (trials, "SMALL", 1000),
        (trials, "SIDE", 64), (job, "UNIT", 128),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, value)
    target, donor, *_ = pair
    other = np.where(donor == ND, donor, donor + 20).astype(np.int16)
    found = []
    for block, threads in ((0, 1), (37, 3)):
        with ThreadPoolExecutor(threads) as pool:
            said = fill_from_donors(
                tmp_raster(target, "t.tif", nodata=ND),
                [tmp_raster(a, f"d{i}.tif", nodata=ND) for i, a in enumerate((donor, other))],
                tmp_path / "o.tif",
                output_error=tmp_path / "e.tif",
                block_size=block,
                max_gap=2,
                executor=pool,
            )
        found.append((read(tmp_path / "e.tif"), said))
    np.testing.assert_array_equal(found[0][0], found[1][0])
    assert found[0][1] == found[1][1]
    assert found[0][1].mean_error > 0


def test_where_nothing_can_be_hidden_the_error_has_no_data(tmp_raster, tmp_path):
    target = np.full((1, 6, 6), 100, np.int16)
    target[:, 2, 2] = ND
    warned = []
    said = fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(np.full((1, 6, 6), 90, np.int16), "d.tif")],
        tmp_path / "o.tif",
        method="copy",
        output_error=tmp_path / "e.tif",
        progress=Progress(warning=warned.append),
    )
    assert (read(tmp_path / "e.tif") == -9999).all()
    assert said.mean_error is None
    assert any("error raster has no data" in line for line in warned)


def test_only_what_is_cloud_without_doubt_is_left_out_of_trials():
    """Right of the hole, a little brighter above and much brighter below."""
    rng = np.random.default_rng(5)
    rows, cols = np.indices((90, 110))
    donor = 3000 + rng.normal(0, 300, (3, 90, 110)).cumsum(axis=2) / 4
    target = donor + rng.normal(0, 20, donor.shape)
    far = np.hypot(rows - 45, cols - 50)
    hole = far < 20
    ring = (far >= 20) & (far < 29) & (cols > 55)
    target += np.where(ring & (rows < 43), 45, 0) + np.where(ring & (rows > 47), 900, 0)
    scene = ArrayScene(
        Cells(target, np.repeat(~hole[None], 3, 0)), [(donor, np.ones(hole.shape, bool))]
    )
    filler = fit_filler(scene, 0, "seamless")
    _, faint, sure = filler.rim_state(scene, whole(scene))
    every = trials.make_trials(scene, "seamless", [filler]).tried
    hidden = np.any([trial.gap for trial in every], axis=0)
    away = far > 23
    above, below = ring & away & (rows < 40), ring & away & (rows > 50)
    assert not (sure & ~faint).any()
    assert faint[above].mean() > 0.8
    assert not sure[above].any()
    assert sure[below].mean() > 0.8
    assert hidden[above].mean() > 0.3
    assert not (hidden & sure).any()
