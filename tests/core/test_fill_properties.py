# SPDX-License-Identifier: GPL-2.0-or-later
"""What holds for every method, type and block size."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import rasterio
from canopycloud.core import fill_from_donors
from canopycloud.core.fill import METHODS, job
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.methods import seamless
from canopycloud.core.fill.methods.seamless import (
    filler,
    local,
    model,
    predict,
    surroundings,
    survey,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TYPES = ("uint8", "int16", "uint16", "int32", "float32", "float64")


def read(path):
    with rasterio.open(path) as src:
        return src.read()


def scene(dtype, rows, cols, bands, seed):
    """A pair with texture, holes at an edge and inside, and a nodata value inside the range."""
    rng = np.random.default_rng(seed)
    low, high = (1, 250) if dtype == "uint8" else (1, 9000)
    base = rng.integers(low, high, (bands, rows, cols)).astype(float)
    base = 0.7 * np.cumsum(base, axis=2) / np.arange(1, cols + 1) + 0.3 * base
    other = 0.8 * base + rng.normal(0, 3, base.shape)
    hole = rng.random((rows, cols)) < 0.05
    hole[: rows // 3, : cols // 4] = True
    kind = np.dtype(dtype)
    nodata = 40 if kind.kind in "iu" else -9999.0
    target = np.clip(np.rint(base), low, high).astype(kind)
    donor = np.clip(np.rint(other), low, high).astype(kind)
    target[target == nodata] = 41
    if kind.kind in "iu":
        donor[:, ::7, ::5] = nodata  # real values of the donor, which has no nodata value
    target[:, hole] = nodata
    return target, donor, hole, nodata


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_cells_outside_the_hole_are_bit_identical(method, data, tmp_path_factory, tmp_raster):
    dtype = data.draw(st.sampled_from(TYPES))
    rows, cols = data.draw(st.integers(20, 60)), data.draw(st.integers(20, 60))
    bands = data.draw(st.integers(1, 4))
    block = data.draw(st.sampled_from([0, 1000, 33, 16, 64]))
    target, donor, hole, nodata = scene(dtype, rows, cols, bands, data.draw(st.integers(0, 99)))
    folder = tmp_path_factory.mktemp("fill")
    out = folder / "o.tif"
    summary = fill_from_donors(
        # Four bytes a cell would be taken for red, green, blue and alpha.
        tmp_raster(target, "t.tif", nodata=nodata, photometric="minisblack"),
        [tmp_raster(donor, "d.tif", photometric="minisblack")],
        out,
        method=method,
        block_size=block,
        output_source=folder / "s.tif",
    )
    filled = read(out)
    assert filled.dtype == dtype
    np.testing.assert_array_equal(filled[:, ~hole], target[:, ~hole])
    assert (filled[:, hole] != nodata).all()
    assert np.isfinite(filled.astype(float)).all()
    assert summary.filled_pixel_count == hole.sum()
    np.testing.assert_array_equal(read(folder / "s.tif")[0], hole)


@pytest.fixture
def small_tiles(monkeypatch):
    """Many tiles and windows in a small raster."""
    monkeypatch.setattr(survey, "TILE", 64)
    monkeypatch.setattr(survey, "UNIT", 128)
    monkeypatch.setattr(trials, "SMALL", 1000)
    monkeypatch.setattr(trials, "SIDE", 64)
    monkeypatch.setattr(job, "UNIT", 128)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("size", ["small", "large"])
def test_result_does_not_depend_on_blocks_threads_or_layout(
    method, size, small_tiles, tmp_raster, tmp_path, monkeypatch
):
    if size == "large":
        monkeypatch.setattr(survey, "SURVEY_ALL", 1000)
    target, donor, _, nodata = scene("int16", 150, 170, 3, 5)
    found = []
    for i, (block, threads, layout) in enumerate(
        [
            (0, 1, {}),
            (0, 4, {"tiled": True, "blockxsize": 32, "blockysize": 16}),
            (37, 3, {"compress": "DEFLATE"}),
            (64, 2, {"interleave": "pixel"}),
        ]
    ):
        with ThreadPoolExecutor(threads) as pool:
            summary = fill_from_donors(
                tmp_raster(target, f"{i}/t.tif", nodata=nodata, **layout),
                [tmp_raster(donor, f"{i}/d.tif", **layout)],
                tmp_path / f"o{i}.tif",
                method=method,
                block_size=block,
                executor=pool,
            )
        found.append((read(tmp_path / f"o{i}.tif"), summary))
    for values, summary in found[1:]:
        np.testing.assert_array_equal(values, found[0][0])
        assert summary == found[0][1]
    assert found[0][1].simulated_rmse is not None


def test_tiles_leave_no_trace(monkeypatch):
    """One large tile and many small ones give the same field, but for what lies out of reach."""
    from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole

    target, donor, hole, _ = scene("int16", 200, 220, 3, 6)
    held = ArrayScene(
        Cells(target, np.repeat(~hole[None], 3, 0)), [(donor, np.ones(hole.shape, bool))]
    )
    fitted = filler.fit_model(held, 0)
    once = seamless.SeamlessFiller(0, fitted).predict(held, whole(held), donor, hole)
    monkeypatch.setattr(survey, "TILE", 64)
    monkeypatch.setattr(survey, "UNIT", 128)
    again = seamless.SeamlessFiller(0, filler.fit_model(held, 0)).predict(
        held, whole(held), donor, hole
    )
    np.testing.assert_allclose(again, once, atol=0.02)


def test_cells_of_the_hole_alone_are_predicted_as_with_all_others(monkeypatch):
    """Without the refined membrane, which large rasters do not have, both ways are one."""
    from dataclasses import replace

    from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole

    target, donor, hole, _ = scene("int16", 200, 220, 3, 8)
    ok = np.ones(hole.shape, bool)
    ok[150:] = False
    held = ArrayScene(Cells(target, np.repeat(~hole[None], 3, 0)), [(donor, ok)])
    fitted = filler.fit_model(held, 0)
    fitted = replace(fitted, regression=replace(fitted.regression, follow=0.5))
    monkeypatch.setattr(predict, "SWEEPS", (0, 0, 0))
    # Bilinear interpolation of the coarse membrane in three steps and in one.
    flat = replace(fitted, coarse=np.full_like(fitted.coarse, 0.25))
    every = predict.predict_all(held, 0, whole(held), flat)
    some = predict.predict_hole(held, 0, whole(held), flat)
    wanted = hole & ok
    assert wanted.sum() > 1000
    # Squares of four cells share their local coefficients in one, rows of four in the other.
    np.testing.assert_allclose(some[:, wanted], every[:, wanted], atol=1e-3)


def test_margins_hold_what_they_are_for():
    assert predict.MARGIN % local.CELL == 0
    assert surroundings.HALO % surroundings.WIDE == 0
    assert survey.TILE % local.CELL == 0
    assert 2 ** len(predict.SWEEPS) == model.COARSE


@pytest.mark.parametrize("method", METHODS)
def test_processes_write_the_same_bytes(method, tmp_raster, tmp_path):
    """All work of a fill travels: files are opened anew where it arrives."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    target, donor, hole, _ = scene("int16", 120, 150, 3, 3)
    holed = np.where(hole, np.int16(-32768), target)
    files = (
        tmp_raster(holed, "t.tif", nodata=-32768),
        [tmp_raster(donor, "d.tif", nodata=-32768)],
    )
    seen = []
    more = {
        "method": method, "catch_missed": method == "seamless", "max_gap": 2, "block_size": 64,
        "pictures": lambda _, pictures: seen.append(pictures.after.values),
    }  # fmt: skip
    said = fill_from_donors(*files, tmp_path / "threads.tif", **more)
    # A parent whose main module is pytest is imported again by each child: two are enough.
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        again = fill_from_donors(*files, tmp_path / "processes.tif", executor=pool, **more)
    assert again == said
    assert (tmp_path / "threads.tif").read_bytes() == (tmp_path / "processes.tif").read_bytes()
    np.testing.assert_array_equal(seen[0], seen[1])


def test_a_method_is_a_module_named_as_in_the_list():
    from canopycloud.core.fill.methods import method_named

    assert all(callable(method_named(name).fit) for name in METHODS)
    with pytest.raises(KeyError):
        method_named("protocol")
