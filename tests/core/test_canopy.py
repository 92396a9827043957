# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest
from canopycloud.core.canopy import clean_zero_canopy, keep_canopy
from canopycloud.core.errors import BandError, Cancelled, OutputError, ParameterError
from canopycloud.core.progress import Progress
from canopycloud.core.raster import RasterSource
from hypothesis import given
from hypothesis import strategies as st


def test_keep_canopy_truth_table():
    heights = np.array([-0.14, 0.0, 0.5, 2.0, 2.01, 30.0, 99.0, 5.0], dtype=np.float32)
    valid = np.array([True] * 7 + [False])
    assert keep_canopy(heights, valid, 0.0).tolist() == [
        False, False, True, True, True, True, True, False,
    ]  # fmt: skip
    assert keep_canopy(heights, valid, 2.0, 30.0).tolist() == [
        False, False, False, False, True, True, False, False,
    ]  # fmt: skip


@given(
    st.lists(st.floats(-5, 60, width=32) | st.just(float("nan")) | st.just(float("inf"))),
    st.floats(-1, 10),
)
def test_keep_canopy_is_the_rule_read_cell_by_cell(values, threshold):
    heights = np.array(values, dtype=np.float32)
    valid = np.isfinite(heights)
    bound = float(np.float32(threshold))
    expected = [bool(ok) and float(h) > bound for h, ok in zip(heights, valid)]
    assert keep_canopy(heights, valid, threshold).tolist() == expected


def test_numbers_before_and_after(tmp_raster, tmp_path):
    chm = np.array([[[0, 0, 4, 8], [-9999, 0, 3, np.nan]]], dtype=np.float32)
    source = tmp_raster(chm, nodata=-9999)
    out = tmp_path / "clean.tif"
    summary = clean_zero_canopy(source, out)
    assert (summary.valid_before, summary.valid_after, summary.removed_count) == (6, 3, 3)
    assert summary.mean_before == 2.5
    assert (summary.min_after, summary.mean_after, summary.max_after) == (3.0, 5.0, 8.0)
    with RasterSource(out) as clean:
        data, valid = clean.read()
        assert clean.bands[0].nodata == -9999
        assert clean.bands[0].dtype == "float32"
    assert valid.tolist() == [[[False, False, True, True], [False, False, True, False]]]
    # A NaN of the input is no data in the output too, by the one nodata value.
    assert data.tolist() == [[[-9999, -9999, 4, 8], [-9999, -9999, 3, -9999]]]


def test_integer_chm_without_nodata_gets_a_free_value(tmp_raster, tmp_path):
    decimetres = np.array([[[0, 255, 254], [0, 120, 3]]], dtype=np.uint8)
    source = tmp_raster(decimetres)
    said = []
    summary = clean_zero_canopy(
        source, tmp_path / "out.tif", progress=Progress(info=said.append)
    )
    assert summary.nodata == 253  # the highest value that no cell uses
    assert any("253" in line for line in said)
    with RasterSource(tmp_path / "out.tif") as clean:
        data, valid = clean.read()
    assert data.dtype == np.uint8
    assert data[valid].tolist() == [255, 254, 120, 3]


def test_scale_and_offset_are_applied_to_the_rule_and_kept(tmp_raster, tmp_path):
    import rasterio

    source = tmp_raster(np.array([[[0, 100, 150, 350]]], dtype=np.int16), nodata=-1)
    with rasterio.open(source, "r+") as dataset:
        dataset.scales, dataset.offsets = [0.01], [0.5]
    # Real heights 0.5, 1.5, 2.0, 4.0.
    summary = clean_zero_canopy(source, tmp_path / "out.tif", threshold=1.5)
    assert (summary.min_after, summary.max_after) == (2.0, 4.0)
    with RasterSource(tmp_path / "out.tif") as clean:
        assert (clean.bands[0].scale, clean.bands[0].offset) == (0.01, 0.5)
        assert clean.read()[0].tolist() == [[[-1, -1, 150, 350]]]


def test_all_zero_is_a_result(tmp_raster, tmp_path):
    source = tmp_raster(np.zeros((1, 3, 3), dtype=np.float32), nodata=-1)
    summary = clean_zero_canopy(source, tmp_path / "out.tif")
    assert (summary.valid_before, summary.valid_after) == (9, 0)
    assert summary.mean_after is None


def test_refusals(tmp_raster, tmp_path):
    source = tmp_raster(np.ones((1, 2, 2), dtype=np.float32))
    with pytest.raises(ParameterError, match="maximum height"):
        clean_zero_canopy(source, tmp_path / "o.tif", threshold=2, max_height=2)
    with pytest.raises(BandError, match="no band 2"):
        clean_zero_canopy(source, tmp_path / "o.tif", band=2)
    with pytest.raises(OutputError, match="also an input"):
        clean_zero_canopy(source, source)
    with pytest.raises(OutputError, match="folder"):
        clean_zero_canopy(source, tmp_path / "missing" / "o.tif")


def test_cancel_leaves_the_old_file(tmp_raster, tmp_path):
    source = tmp_raster(np.ones((1, 40, 40), dtype=np.float32))
    out = tmp_path / "out.tif"
    out.write_bytes(b"an older result")
    with pytest.raises(Cancelled):
        clean_zero_canopy(source, out, progress=Progress(cancelled=lambda: True))
    assert out.read_bytes() == b"an older result"
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith(".")) == []


@pytest.mark.data
def test_teak_golden(shared_data, tmp_path):
    summary = clean_zero_canopy(
        shared_data / "chm_neon_teak" / "TEAK_lidarCHM.tif", tmp_path / "clean.tif"
    )
    assert summary.removed_count == 212467
    assert summary.mean_before == pytest.approx(5.6265, abs=5e-5)
    assert summary.mean_after == pytest.approx(17.5824, abs=5e-5)
    assert summary.min_after == pytest.approx(2.01)
    assert summary.max_after == pytest.approx(55.68)


@pytest.mark.data
def test_chablais_negatives_go(shared_data, tmp_path):
    chm = shared_data / "chm_chablais3_field" / "chm_chablais3.tif"
    summary = clean_zero_canopy(chm, tmp_path / "clean.tif")
    assert summary.removed_count == 70 + 250


def test_in_processes_the_file_is_the_same(tmp_raster, tmp_path):
    heights = np.arange(600 * 900, dtype=np.int16).reshape(600, 900) % 4001
    source = tmp_raster(heights, nodata=-1)
    summaries = {}
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for name, executor in (("threads", None), ("processes", pool)):
            summaries[name] = clean_zero_canopy(
                source, tmp_path / f"{name}.tif", threshold=200, max_height=3000,
                executor=executor, pictures=lambda *_: None,
            )  # fmt: skip
    assert summaries["threads"] == summaries["processes"]
    assert (tmp_path / "threads.tif").read_bytes() == (tmp_path / "processes.tif").read_bytes()
