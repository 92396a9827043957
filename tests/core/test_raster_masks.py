# SPDX-License-Identifier: GPL-2.0-or-later
"""Masks of single bands: GDAL's own mask band of each band is the oracle."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.grid import Window
from canopycloud.core.raster import RasterSource
from canopycloud.core.scene import stack_bands

gdal = pytest.importorskip("osgeo.gdal")


def masked_by_band(path, bands=2, hidden=(50, 20)):
    """A raster of 10 × 10 cells a .msk beside which hides the first cells of each band."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 10, 10, bands, gdal.GDT_Int16)
    dataset.SetGeoTransform((500000, 1, 0, 4000000, 0, -1))
    for i in range(bands):
        cells = np.arange(1, 101, dtype=np.int16).reshape(10, 10) + 100 * i
        dataset.GetRasterBand(i + 1).WriteArray(cells)
    dataset.FlushCache()
    dataset = gdal.Open(str(path))
    for i in range(bands):
        band = dataset.GetRasterBand(i + 1)
        band.CreateMaskBand(0)
        shown = np.full(100, 255, np.uint8)
        shown[: hidden[i]] = 0
        band.GetMaskBand().WriteArray(shown.reshape(10, 10))
    del band, dataset
    return path


def virtual(path, original):
    """A VRT whose band has a <MaskBand> of its own."""
    source = '<SimpleSource><SourceFilename relativeToVRT="1">{}</SourceFilename>{}</SimpleSource>'
    text = '<VRTDataset rasterXSize="10" rasterYSize="10">'
    text += "<GeoTransform>500000, 1, 0, 4000000, 0, -1</GeoTransform>"
    for i in (1, 2):
        cells = source.format(original.name, f"<SourceBand>{i}</SourceBand>")
        mask = source.format(original.name, f"<SourceBand>mask,{i}</SourceBand>")
        text += f'<VRTRasterBand dataType="Int16" band="{i}">{cells}<MaskBand>'
        text += f'<VRTRasterBand dataType="Byte">{mask}</VRTRasterBand></MaskBand></VRTRasterBand>'
    path.write_text(f"{text}</VRTDataset>", encoding="utf-8")
    return path


@pytest.fixture(params=["msk", "vrt"])
def raster(request, tmp_path):
    path = masked_by_band(tmp_path / "m.tif")
    return path if request.param == "msk" else virtual(tmp_path / "m.vrt", path)


def oracle(path):
    dataset = gdal.Open(str(path))
    bands = range(1, dataset.RasterCount + 1)
    return np.stack([dataset.GetRasterBand(i).GetMaskBand().ReadAsArray() != 0 for i in bands])


def test_read(raster):
    with RasterSource(raster) as source:
        assert source.has_mask
        valid = source.read()[1]
        np.testing.assert_array_equal(valid, oracle(raster))
        assert valid.sum(axis=(1, 2)).tolist() == [50, 80]
        window = Window(3, 1, 5, 4)
        found = source.read(window, [2])[1][0]
        np.testing.assert_array_equal(found, oracle(raster)[1][window.slices])
        _, thin = source.overview([1, 2], 5)
        assert [int(v.sum()) for v in thin] == [10, 20] or thin[0].sum() < thin[1].sum()


@pytest.mark.parametrize(("band", "count"), [(1, 50), (2, 80)])
def test_clean(raster, tmp_path, band, count):
    summary = clean_zero_canopy(raster, tmp_path / "o.tif", band=band)
    assert summary.valid_before == count
    cells = np.arange(101 - count, 101) + 100 * (band - 1)
    assert summary.mean_before == pytest.approx(cells.mean())


def test_stack_writes_nodata_where_a_band_is_hidden(raster, tmp_path):
    stack_bands([raster], tmp_path / "o.tif")
    dataset = gdal.Open(str(tmp_path / "o.tif"))
    np.testing.assert_array_equal(oracle(tmp_path / "o.tif"), oracle(raster))
    assert dataset.GetRasterBand(1).GetNoDataValue() is not None


def test_fill_takes_hidden_cells_for_the_hole_band_by_band(raster, tmp_path, tmp_raster):
    donor = tmp_raster(np.full((2, 10, 10), 7, np.int16), "donor.tif", crs=None)
    summary = fill_from_donors(raster, [donor], tmp_path / "o.tif", method="copy")
    filled = gdal.Open(str(tmp_path / "o.tif")).ReadAsArray()
    own = oracle(raster)
    np.testing.assert_array_equal(filled[0] == 7, ~own[0])
    np.testing.assert_array_equal(filled[0][own[0]], np.arange(51, 101))
    assert not (filled[1][~own[1]] != 7).any()
    np.testing.assert_array_equal(filled[1][own.all(axis=0)], np.arange(151, 201))
    assert summary.filled_pixel_count == 50
