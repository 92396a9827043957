# SPDX-License-Identifier: GPL-2.0-or-later
"""What is off unless asked for: missed cloud and shadow, small gaps; and the tried-out error."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from canopycloud.core import fill_from_donors
from canopycloud.core.fill import SOURCE_INTERPOLATED, gaps
from canopycloud.core.fill.judgement import missed
from canopycloud.core.fill.methods import seamless
from canopycloud.core.fill.methods.seamless import filler, predict, survey, suspects
from canopycloud.core.fill.view.scene import ArrayScene, Cells, MissedCells, whole
from canopycloud.core.grid import Window

ND = -32768


def read(path):
    with rasterio.open(path) as src:
        return src.read()


@pytest.fixture(scope="module")
def landscape():
    """Six bands of two dates, a masked cloud, and one cloud and one shadow that are not."""
    rng = np.random.default_rng(4)
    base = np.cumsum(np.cumsum(rng.normal(0, 6, (3, 160, 180)), axis=1), axis=2)
    base = (base - base.mean()) / base.std()
    levels = np.array([400, 600, 700, 2800, 2200, 1200])
    mix = rng.normal(0, 1, (6, 3)) * levels[:, None] * 0.12
    donor = levels[:, None, None] + np.tensordot(mix, base, 1) + rng.normal(0, 12, (6, 160, 180))
    target = 1.1 * donor + 30 + rng.normal(0, 12, donor.shape)
    mask = np.zeros((160, 180), bool)
    mask[20:50, 30:70] = True
    cloud, shadow, burnt = (np.zeros_like(mask) for _ in range(3))
    cloud[100:112, 100:118] = True
    shadow[118:130, 90:108] = True
    burnt[60:80, 120:150] = True
    target[:, cloud | mask] += np.array([4500, 4500, 4400, 3500, 2500, 2000])[:, None]
    target[:, shadow] *= 0.45
    target[:, burnt] *= np.array([1.0, 1.0, 1.15, 0.5, 1.0, 1.5])[:, None]
    kind = np.int16
    return target.round().astype(kind), donor.round().astype(kind), mask, cloud, shadow, burnt


def test_missed_cloud_and_shadow_are_found_and_change_stays(landscape):
    target, donor, mask, cloud, shadow, burnt = landscape
    scene = ArrayScene(
        Cells(target, np.repeat(~mask[None], 6, 0)), [(donor, np.ones(mask.shape, bool))]
    )
    found, count = missed.find_missed(scene)
    cells = found.read(whole(scene))
    assert count == cells.sum()
    assert cells[cloud].mean() > 0.95
    assert cells[shadow].mean() > 0.95
    assert cells[burnt].mean() < 0.02
    grown = cloud | shadow | burnt | mask
    grown[1:] |= grown[:-1]
    assert cells[~_dilated(grown, 3)].mean() < 0.005
    assert not cells[mask].any()


def _dilated(mask, times):
    from scipy import ndimage

    return ndimage.binary_dilation(mask, np.ones((3, 3)), iterations=times)


def test_missed_cells_are_filled_counted_and_shown(landscape, tmp_raster, tmp_path):
    target, donor, mask, cloud, *_ = landscape
    summary = fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif", nodata=ND)],
        tmp_path / "o.tif",
        mask=tmp_raster(mask.astype(np.uint8), "m.tif"),
        catch_missed=True,
        output_source=tmp_path / "s.tif",
    )
    codes = read(tmp_path / "s.tif")[0]
    assert summary.missed_pixel_count == (codes == 101).sum() > 300
    assert summary.filled_pixel_count == mask.sum() + summary.missed_pixel_count
    filled = read(tmp_path / "o.tif")
    same = codes == 0
    np.testing.assert_array_equal(filled[:, same], target[:, same])
    truth = 1.1 * donor[:, cloud].astype(float) + 30
    assert np.abs(filled[:, cloud] - truth).mean() < 40


def test_trust_in_the_rim_is_lost_to_what_looks_like_cloud_or_shadow():
    width = np.array([1, 2, 4], np.float32)
    deviations = np.array(
        [
            [0, 0, 0],  # as expected
            [1.9, 1.9, 1.9],  # all higher, but not by much
            [4, 4, 4],  # cloud: s = 4
            [6, 4, 1],  # thinner in one band: s = min(4, 1 + 1)
            [9, 4, -1],  # one band lower: s = min(4, 0), the ground has changed
            [-4, -4, -4],  # shadow: s = 4
            [-9, -4, 3],  # one band higher: s < 0
        ],
        np.float32,
    ).T
    trust = predict.rim_trust(deviations * width[:, None], width)
    np.testing.assert_allclose(trust, [1, 1, 1 / 4, 1, 1, 1 / 4, 1], rtol=1e-6)


@pytest.mark.parametrize("size", ["small", "large"])
def test_unmasked_cloud_along_the_hole_is_not_carried_into_it(landscape, size, monkeypatch):
    if size == "large":
        monkeypatch.setattr(survey, "SURVEY_ALL", 1000)
    target, donor, mask, *_ = landscape
    # Half of the masked cloud is not masked: it lies along the hole.
    hole = mask.copy()
    hole[:, 50:] = False
    scene = ArrayScene(
        Cells(target, np.repeat(~hole[None], 6, 0)), [(donor, np.ones(mask.shape, bool))]
    )
    clear = 1.1 * donor + 30
    error = {}
    for trusting in (True, False):
        with monkeypatch.context() as patched:
            if trusting:
                patched.setattr(suspects, "SUSPECT", 1e9)
            model = filler.fit_model(scene, 0)
        assert model.suspect.any() != trusting
        filled = seamless.SeamlessFiller(0, model)
        values = filled.predict(scene, whole(scene), donor, hole)
        error[trusting] = np.abs(values - clear[:, hole]).mean()
        said = " ".join(filled.describe("d", ["B"] * 6))
        assert ("not trusted" in said) != trusting
    assert error[False] < 0.6 * error[True]


def test_suspects_are_joined_with_the_hole_and_deviate_to_one_side():
    residual = np.zeros((3, 30, 60), np.float32)
    hole = np.zeros((30, 60), bool)
    hole[10:20, 2:10] = True
    residual[:, 10:20, 10:16] = 6  # all bands brighter, beside the hole
    residual[:, 10:20, 40:46] = 6  # the same, far from it
    residual[:, 20:26, 2:10] = np.array([6, -6, 6])[:, None, None]  # the ground has changed
    found = suspects.suspects(residual, np.ones(3, np.float32), ~hole, hole)
    assert found[11:19, 11:15].all()
    assert not found[:, 30:].any()
    assert not found[22:, 2:10].any()
    assert not (found & hole).any()
    assert not suspects.suspects(residual, np.ones(3, np.float32), ~hole, hole & False).any()


def test_pictures_show_what_was_missed_as_it_was_and_where_it_came_from(
    landscape, tmp_raster, tmp_path
):
    target, donor, mask, cloud, *_ = landscape
    given = np.where(mask, ND, target).astype(np.int16)
    pictures = []
    fill_from_donors(
        tmp_raster(given, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif")],
        tmp_path / "o.tif",
        output_source=tmp_path / "s.tif",
        catch_missed=True,
        pictures=lambda _, seen: pictures.append(seen),
    )
    before, after, source = (getattr(pictures[0], n).values for n in ("before", "after", "source"))
    np.testing.assert_array_equal(source, read(tmp_path / "s.tif"))
    np.testing.assert_array_equal(after, read(tmp_path / "o.tif"))
    assert (source[0][cloud] == 101).mean() > 0.95
    assert np.isnan(before[:, mask]).all()
    np.testing.assert_array_equal(before[:, ~mask], target[:, ~mask])


def test_missed_cells_keep_rows_and_columns():
    rng = np.random.default_rng(0)
    values = rng.random((9, 21)) < 0.3
    kept = MissedCells(values.shape)
    kept.put(slice(0, 5), values[:5])
    kept.put(slice(5, 9), values[5:])
    for window in (Window(0, 0, 21, 9), Window(3, 2, 7, 5), Window(8, 1, 13, 8)):
        rows, cols = window.slices
        np.testing.assert_array_equal(kept.read(window), values[rows, cols])


def test_narrow_gaps():
    empty = np.zeros((9, 9), bool)
    empty[2:4, 1:8] = True  # two cells wide
    empty[6, 4] = True
    assert gaps.narrow(empty, 2)[empty].all()
    assert not gaps.narrow(empty, 1)[2:4, 1:8].any()
    assert gaps.narrow(empty, 1)[6, 4]


@pytest.mark.parametrize("block", [0, 7])
def test_small_gaps_are_interpolated_only_on_request(block, tmp_raster, tmp_path):
    target = np.tile(np.arange(20, dtype=np.int16) * 10, (20, 1))[None].copy()
    plane = target.copy()
    target[:, 5, 5] = ND
    target[:, 10:16, 10:16] = ND
    donor = np.full_like(target, ND)
    donor[:, 0] = 7
    files = (tmp_raster(target, "t.tif", nodata=ND), [tmp_raster(donor, "d.tif", nodata=ND)])
    off = fill_from_donors(*files, tmp_path / "a.tif", method="copy", block_size=block)
    assert off.unfilled_pixel_count == 37
    on = fill_from_donors(
        *files, tmp_path / "b.tif", method="copy", max_gap=2, block_size=block,
        output_source=tmp_path / "s.tif",
    )  # fmt: skip
    assert (on.interpolated_pixel_count, on.unfilled_pixel_count) == (1, 36)
    made = read(tmp_path / "b.tif")
    assert made[0, 5, 5] == plane[0, 5, 5]
    assert (made[0, 10:16, 10:16] == ND).all()
    assert read(tmp_path / "s.tif")[0, 5, 5] == SOURCE_INTERPOLATED


def test_simulated_error_is_that_of_hidden_cells(landscape, tmp_raster, tmp_path):
    target, donor, mask, *_ = landscape
    said = fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif")],
        tmp_path / "o.tif",
        mask=tmp_raster(mask.astype(np.uint8), "m.tif"),
        method="copy",
    )
    # An independent reckoning: the four moved masks, three cells from the real one.
    near = _dilated(mask, 2)
    errors = []
    for moved in (mask[::-1, ::-1], mask[::-1], mask[:, ::-1], np.roll(mask, (53, 60), (0, 1))):
        hole = moved & ~near
        errors.append((donor.astype(float) - target)[:, hole])
    errors = np.concatenate(errors, axis=1)
    assert said.simulated_pixel_count == errors.shape[1]
    assert said.simulated_rmse == pytest.approx(np.sqrt((errors**2).mean()))
    assert said.simulated_rmse == said.simulated_rmse_copy
    for band, error in zip(said.trust, errors):
        assert band.rmse == pytest.approx(np.sqrt((error**2).mean()))
        assert band.bias == pytest.approx(error.mean())


def test_seamless_with_two_donors_and_a_third_that_is_of_no_use(landscape, tmp_raster, tmp_path):
    from canopycloud.core.progress import Progress

    target, donor, mask, *_ = landscape
    first, second = donor.copy(), (donor * 0.9 + 20).round().astype(np.int16)
    first[:, 20:35, 30:70] = ND  # its own cloud
    third = np.full_like(donor, ND)
    third[:, :2, :2] = 500
    warned, said = [], []
    holed = np.where(mask, np.int16(ND), target)
    summary = fill_from_donors(
        tmp_raster(holed, "t.tif", nodata=ND),
        [tmp_raster(a, f"d{i}.tif", nodata=ND) for i, a in enumerate((first, third, second))],
        tmp_path / "o.tif",
        output_source=tmp_path / "s.tif",
        progress=Progress(warning=warned.append, info=said.append),
    )
    assert any("d1.tif" in line and "not used" in line for line in warned)
    assert any("regressed on" in line and "R²" in line for line in said)
    np.testing.assert_array_equal(np.unique(read(tmp_path / "s.tif")), [0, 1, 3])
    assert sum(summary.source_counts) == 1200
    assert summary.source_counts[1] == 0
    truth = 1.1 * donor[:, mask].astype(float) + 30
    assert np.abs(read(tmp_path / "o.tif")[:, mask] - truth).mean() < 25


def test_seamless_falls_back_to_linear_on_a_small_sample(tmp_raster, tmp_path):
    from canopycloud.core.progress import Progress

    rng = np.random.default_rng(1)
    donor = rng.integers(100, 900, (6, 7, 7)).astype(np.int16)
    target = (donor * 2 + 10).astype(np.int16)
    target[:, 3, 3] = ND
    said = []
    fill_from_donors(
        tmp_raster(target, "t.tif", nodata=ND),
        [tmp_raster(donor, "d.tif")],
        tmp_path / "o.tif",
        progress=Progress(info=said.append),
    )
    assert any("so the method 'linear' is used" in line for line in said)
    np.testing.assert_allclose(read(tmp_path / "o.tif")[:, 3, 3], donor[:, 3, 3] * 2 + 10, atol=1)


def test_simulated_error_counts_a_rim_as_dirty_as_the_real_one():
    """Against the truth of a made-up pair whose QA band leaves out edges of cloud and shadow."""
    from canopycloud.core.fill.judgement.validation import simulate
    from canopycloud.core.fill.methods import fit_filler
    from canopycloud.core.fill.window import Fillers, fill_window
    from canopycloud.core.sample import scene_pair

    pair = scene_pair((200, 200), 2016, donor_cloud_cover=0.0, change=0.0)
    mask = (pair.target_qa & (1 | 2 | 4 | 8 | 16)) > 0
    donor = (pair.donor_here, np.ones(mask.shape, bool))
    scene = ArrayScene(Cells(pair.target, np.repeat(~mask[None], 6, 0)), [donor])
    fillers = [fit_filler(scene, 0, "seamless")]
    made = fill_window(scene, whole(scene), Fillers(fillers), pair.target.dtype, 0, 0)
    filled = made.data
    true = np.sqrt(((filled.astype(float) - pair.truth)[:, mask] ** 2).mean())
    said = simulate(scene, "seamless", fillers, pair.bands, pair.target.dtype, 0)
    simulated = np.sqrt(np.mean([band.rmse**2 for band in said.trust]))
    assert said.suspect > 200
    assert 0.8 * true < simulated < 1.2 * true
