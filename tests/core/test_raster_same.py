# SPDX-License-Identifier: GPL-2.0-or-later
"""One raster under several names."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import rasterio
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.errors import OutputError
from canopycloud.core.raster import reads, same_raster
from rasterio.shutil import copy as copy_raster
from rasterio.vrt import WarpedVRT


@pytest.fixture
def scene(tmp_raster):
    return Path(tmp_raster(np.arange(32, dtype=np.int16).reshape(4, 2, 4), nodata=-1))


@pytest.fixture
def other(tmp_raster):
    return Path(tmp_raster(np.ones((4, 2, 4), dtype=np.int16), nodata=-1, name="other.tif"))


def vrt(path, bands, relative=0, attribute="SimpleSource"):
    """A VRT; bands: a list of lists of (file, band)."""
    text = '<VRTDataset rasterXSize="4" rasterYSize="2">'
    text += "<GeoTransform>500000, 30, 0, 4100000, 0, -30</GeoTransform>"
    for number, sources in enumerate(bands, 1):
        text += f'<VRTRasterBand dataType="Int16" band="{number}"><NoDataValue>-1</NoDataValue>'
        for file, band in sources:
            text += (
                f'<{attribute}><SourceFilename relativeToVRT="{relative}">{file}</SourceFilename>'
                f"<SourceBand>{band}</SourceBand></{attribute}>"
            )
        text += "</VRTRasterBand>"
    path.write_text(text + "</VRTDataset>", encoding="utf-8")
    with rasterio.open(path) as dataset:  # GDAL reads it too
        assert dataset.count == len(bands)
    return path


def test_spellings_and_links(scene, other, tmp_path):
    folder = tmp_path / "sub"
    folder.mkdir()
    soft, hard = folder / "soft.tif", folder / "hard.tif"
    soft.symlink_to(scene)
    os.link(scene, hard)
    dotted = folder / ".." / os.path.relpath(scene, tmp_path)
    for name in (scene, str(scene), soft, hard, dotted, os.path.relpath(scene)):
        assert same_raster(scene, name)
        assert same_raster(name, scene)
        assert reads(name, scene)
    assert not same_raster(scene, other)
    assert not same_raster("/vsizip/a.zip/b.tif", "/vsizip/a.zip/c.tif")
    assert same_raster("/vsizip/a.zip/b.tif", "/vsizip/a.zip/b.tif")
    assert not same_raster('NETCDF:"a.nc":red', 'NETCDF:"a.nc":nir')


def test_virtual_rasters(scene, other, tmp_path):
    every = [[(scene, band)] for band in (1, 2, 3, 4)]
    whole = vrt(tmp_path / "whole.vrt", every)
    assert same_raster(whole, scene)
    assert same_raster(vrt(tmp_path / "of.vrt", [[(whole, 1)], [(whole, 2)]]), scene)
    complicated = vrt(tmp_path / "c.vrt", every, attribute="ComplexSource")
    assert same_raster(complicated, scene)
    near = vrt(scene.parent / "near.vrt", [[(scene.name, 1)]], relative=1)
    assert same_raster(near, scene)
    copy_raster(str(scene), str(tmp_path / "gdal.vrt"), driver="VRT")
    assert same_raster(tmp_path / "gdal.vrt", scene)
    assert not same_raster(tmp_path / "gdal.vrt", other)
    with rasterio.open(scene) as source, WarpedVRT(source, crs=source.crs) as warped:
        copy_raster(warped, str(tmp_path / "warped.vrt"), driver="VRT")
    assert same_raster(tmp_path / "warped.vrt", scene)
    assert reads(tmp_path / "warped.vrt", scene)


def test_what_shows_more_or_other_things_is_not_the_same(scene, other, tmp_path):
    mosaic = vrt(tmp_path / "mosaic.vrt", [[(scene, 1), (other, 1)], [(scene, 2), (other, 2)]])
    assert not same_raster(mosaic, scene)
    assert not same_raster(mosaic, other)
    assert reads(mosaic, scene)
    assert reads(mosaic, other)
    # Two dates in one file, as bands.
    first = vrt(tmp_path / "first.vrt", [[(scene, 1)], [(scene, 2)]])
    second = vrt(tmp_path / "second.vrt", [[(scene, 3)], [(scene, 4)]])
    assert not same_raster(first, second)


def test_a_virtual_raster_of_itself_ends(tmp_path):
    path = tmp_path / "self.vrt"
    path.write_text(
        "<VRTDataset><VRTRasterBand><SimpleSource><SourceFilename relativeToVRT='1'>self.vrt"
        "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    assert same_raster(path, path)


def test_an_output_that_a_virtual_input_reads_is_refused(scene, tmp_path):
    source = vrt(tmp_path / "chm.vrt", [[(scene, 1)]])
    before = scene.read_bytes()
    with pytest.raises(OutputError, match="also an input"):
        clean_zero_canopy(source, scene)
    assert scene.read_bytes() == before
