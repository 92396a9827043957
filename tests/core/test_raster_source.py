# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import pickle
import threading

import numpy as np
import pytest
from canopycloud.core.errors import BandError, CrsError, RasterReadError
from canopycloud.core.grid import Window
from canopycloud.core.raster import RasterSource, cast_nodata, valid_cells


@pytest.mark.parametrize(
    ("cells", "nodata", "valid"),
    [
        ([1.0, np.nan, np.inf, -np.inf, -9999.0], -9999.0, [1, 0, 0, 0, 0]),
        ([1.0, np.nan, -9999.0], None, [1, 0, 1]),
        ([1.0, np.nan], np.nan, [1, 0]),
        (np.array([1, 0, -9999], np.int16), -9999, [1, 1, 0]),
        (np.array([1, 0, 255], np.uint8), -9999, [1, 1, 1]),  # uint8 cannot hold it
        (np.array([1, 0, 255], np.uint8), 0.5, [1, 1, 1]),
        (np.array([1.1, 0.1], np.float32), 0.1, [1, 0]),  # 0.1 as float32 holds it
        (np.array([-3.4028234663852886e38, 1], np.float32), -3.4028234663852886e38, [0, 1]),
    ],
)
def test_valid_cells(cells, nodata, valid):
    assert valid_cells(np.asarray(cells), nodata).tolist() == [bool(v) for v in valid]


def test_cast_nodata():
    assert cast_nodata(-9999, "int16") == -9999
    assert cast_nodata(70000, "uint16") is None
    assert cast_nodata(float("nan"), "int16") is None
    assert np.isnan(cast_nodata(float("nan"), "float32"))


def test_mask_band_hides(tmp_raster):
    path = tmp_raster(np.ones((1, 3), np.int16), mask=np.array([[255, 0, 255]], np.uint8))
    with RasterSource(path) as source:
        assert source.has_mask
        assert source.read()[1].tolist() == [[[True, False, True]]]


def test_alpha_band_hides_and_is_no_data_band(tmp_raster):
    data = np.stack([np.full((2, 2), 9), np.array([[255, 0], [255, 255]])]).astype(np.uint8)
    with RasterSource(tmp_raster(data, photometric="MINISBLACK", alpha="YES")) as source:
        assert [band.index for band in source.data_bands] == [1]
        assert source.read(None, [1])[1].tolist() == [[[True, False], [True, True]]]


def test_threads_and_processes_read_for_themselves(tmp_raster):
    cells = np.arange(12, dtype=np.int16).reshape(3, 4)
    with RasterSource(tmp_raster(cells)) as source:
        found = []
        threads = [
            threading.Thread(target=lambda: found.append(source.read_raw(Window(1, 1, 2, 2))))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with pickle.loads(pickle.dumps(source)) as other:
            found.append(other.read_raw(Window(1, 1, 2, 2)))
    for part in found:
        assert part.tolist() == [[[5, 6], [9, 10]]]


def test_refusals(tmp_path, tmp_raster):
    with pytest.raises(RasterReadError, match=r"no\.tif cannot be opened"):
        RasterSource(tmp_path / "no.tif")
    (tmp_path / "text.tif").write_text("hello")
    with pytest.raises(RasterReadError, match="cannot be opened"):
        RasterSource(tmp_path / "text.tif")
    with RasterSource(tmp_raster(np.ones((2, 2), np.int16), crs=None)) as source:
        with pytest.raises(BandError, match="no band 2"):
            source.read(None, [2])
        with pytest.raises(CrsError, match="is needed to find the plots"):
            source.require_crs("find the plots")


def test_a_damaged_file_is_told(tmp_raster):
    noise = np.random.default_rng(0).integers(0, 9000, (600, 600)).astype(np.int16)
    path = tmp_raster(noise, tiled=True, compress="deflate", blockxsize=128, blockysize=128)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    try:
        source = RasterSource(path)
    except RasterReadError:
        return
    with source, pytest.raises(RasterReadError, match="cannot be read"):
        source.read_raw()
