# SPDX-License-Identifier: GPL-2.0-or-later
"""64-bit integers: files that GDAL itself made say what they hold."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.raster import (
    Band,
    RasterSource,
    cast_nodata,
    create_raster,
    fitting_nodata,
    nodata_text,
    valid_cells,
)
from canopycloud.core.scene import stack_bands

gdal = pytest.importorskip("osgeo.gdal")
if not hasattr(gdal, "GDT_Int64"):
    pytest.skip("this GDAL knows no 64-bit integers", allow_module_level=True)

CASES = [
    ("int64", -(2**63)),
    ("int64", 2**63 - 1),
    ("int64", 2**53 + 1),
    ("int64", -2),
    ("int64", None),
    ("uint64", 2**64 - 1),
    ("uint64", 2**53 + 1),
    ("uint64", 0),
    ("uint64", None),
]


def made_by_gdal(path, cells, nodata):
    kind = gdal.GDT_Int64 if cells.dtype == np.int64 else gdal.GDT_UInt64
    count, rows, cols = cells.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, count, kind)
    dataset.SetGeoTransform((500000, 1, 0, 4000000, 0, -1))
    for i, layer in enumerate(cells, start=1):
        dataset.GetRasterBand(i).WriteArray(layer)
        if nodata is not None:
            dataset.GetRasterBand(i).SetNoDataValue(nodata)
    dataset.FlushCache()
    return path


def cells_of(dtype, nodata):
    """-2 … 97, or 0 … 99, with the type's ends and the nodata value and its neighbours in it."""
    low = -2 if dtype == "int64" else 0
    cells = np.arange(low, low + 100).astype(dtype).reshape(1, 10, 10)
    limits = np.iinfo(dtype)
    # One of them at least stays free for a nodata value.
    cells[0, 0, 0] = limits.max if nodata is None else limits.min
    if nodata is not None:
        cells[0, 0, 1] = limits.max
        cells[0, 1, 0] = nodata
        cells[0, 1, 1] = nodata - 1 if nodata > limits.min else nodata + 1
    return cells


def oracle(cells, nodata):
    return np.array([int(v) != nodata for v in cells.ravel()]).reshape(cells.shape)


@pytest.mark.parametrize(("dtype", "nodata"), CASES)
def test_read(tmp_path, dtype, nodata):
    cells = cells_of(dtype, nodata)
    path = made_by_gdal(tmp_path / "i.tif", cells, nodata)
    with RasterSource(path) as source:
        assert source.band(1).dtype == dtype
        assert source.band(1).nodata == nodata
        assert nodata is None or isinstance(source.band(1).nodata, int)
        data, valid = source.read()
        assert data.dtype == cells.dtype
        np.testing.assert_array_equal(data, cells)
        np.testing.assert_array_equal(valid, oracle(cells, nodata))
        thin, _ = source.overview([1], 5)
        assert thin.dtype == cells.dtype


@pytest.mark.parametrize(("dtype", "nodata"), CASES)
def test_write(tmp_path, dtype, nodata):
    cells = cells_of(dtype, nodata)
    source = RasterSource(made_by_gdal(tmp_path / "i.tif", cells, nodata))
    with create_raster(tmp_path / "o.tif", source.grid, [Band(1, dtype, nodata)]) as out:
        out.write(cells, source.grid.window)
    source.close()
    dataset = gdal.Open(str(tmp_path / "o.tif"))
    assert dataset.GetRasterBand(1).GetNoDataValue() == nodata
    found = dataset.ReadAsArray()
    assert found.dtype == cells.dtype
    np.testing.assert_array_equal(found, cells[0])


@pytest.mark.parametrize(("dtype", "nodata"), CASES)
def test_a_tool_keeps_them(tmp_path, dtype, nodata):
    cells = cells_of(dtype, nodata)
    path = made_by_gdal(tmp_path / "i.tif", cells, nodata)
    summary = clean_zero_canopy(path, tmp_path / "o.tif", max_height=50)
    values = [int(v) for v in cells.ravel() if int(v) != nodata]
    left = [v for v in values if 0 < v <= 50]
    assert (summary.valid_before, summary.valid_after) == (len(values), len(left))
    assert summary.mean_after == pytest.approx(sum(left) / len(left))
    dataset = gdal.Open(str(tmp_path / "o.tif"))
    stated = dataset.GetRasterBand(1).GetNoDataValue()
    assert isinstance(stated, int)
    assert stated not in left
    found = dataset.ReadAsArray()
    assert sorted(int(v) for v in found.ravel() if int(v) != stated) == sorted(left)


def test_stack_keeps_them(tmp_path):
    cells = cells_of("int64", -(2**63))
    paths = [made_by_gdal(tmp_path / f"x_B{i}.tif", cells + i, -(2**63)) for i in (2, 3)]
    stack_bands(paths, tmp_path / "o.tif")
    dataset = gdal.Open(str(tmp_path / "o.tif"))
    assert dataset.GetRasterBand(2).GetNoDataValue() == -(2**63)
    np.testing.assert_array_equal(dataset.ReadAsArray()[1], cells[0] + 3)


def test_nodata_stays_an_integer(tmp_path, tmp_raster):
    cells = np.array([[[-(2**63), 2**63 - 2, 5]]], np.int64)
    with RasterSource(made_by_gdal(tmp_path / "i.tif", cells, None)) as source:
        assert fitting_nodata(source) == 2**63 - 1
    assert cast_nodata(2**63 - 1, "int64") == 2**63 - 1
    assert valid_cells(cells, 2**63 - 1).all()
    assert nodata_text(2**63 - 1) == "9223372036854775807"
    assert nodata_text(-9999.0) == "-9999"
    with RasterSource(tmp_raster(np.ones((2, 2), np.int16), nodata=-9999)) as source:
        assert isinstance(source.band(1).nodata, int)
        assert isinstance(fitting_nodata(source), int)
