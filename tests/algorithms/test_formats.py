# SPDX-License-Identifier: GPL-2.0-or-later
"""All tools that write rasters, in all formats that we offer: right values, or words."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from canopycloud.core.formats import output_extensions
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException

NAME = "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"
# By tool: formats of its usual output, with GDAL 3.6 and later.
HELD = {
    "clean": {"tif", "tiff", "img", "dat", "bil", "sdat", "rst", "pix", "asc", "gpkg", "nc"},
    "stack": {"tif", "tiff", "img", "dat", "bil", "pix", "jp2"},
    "mask": {"tif", "tiff", "img", "dat", "bil", "pix", "jp2"},
    "mask_classes": {"tif", "tiff", "img", "dat", "bil", "pix", "jp2", "rst", "png"},
    "fill": {"tif", "tiff", "img", "dat", "bil", "pix", "jp2"},
    "fill_source": {"tif", "tiff", "img", "dat", "bil", "pix", "jp2", "rst", "png"},
}


@pytest.fixture
def runs(run, tmp_raster):
    """Each tool on small data, with one output of a format that is asked for."""
    noise = np.random.default_rng(4)
    heights = noise.normal(8, 4, (40, 50)).round(2).astype(np.float32)
    chm = tmp_raster(heights, "chm.tif", nodata=-9999)
    scene = noise.integers(300, 3000, (3, 40, 50)).astype(np.int16)
    donor = tmp_raster((scene * 1.1 + 40).astype(np.int16), "donor.tif", nodata=-9999)
    scene[:, 10:20, 15:30] = -9999
    names = ["B2", "B3", "B4"]
    holed = tmp_raster(scene, "scene.tif", nodata=-9999, descriptions=names)
    bands = [str(tmp_raster(scene[i], f"x_B{i + 2}.tif", nodata=-9999)) for i in range(3)]
    codes = np.full((40, 50), 322, np.uint16)
    codes[:5] = 352
    qa = tmp_raster(codes, NAME)

    def tool(which, target, **options):
        stack = {"INPUT": [str(holed)], "QA_RASTER": qa}
        pair = {"INPUT": holed, "DONORS": [str(donor)], "METHOD": "copy"}
        aside = str(target.with_name("aside.tif"))
        name, parameters = {
            "clean": ("cleanzerocanopy", {"INPUT": chm, "OUTPUT": target}),
            "stack": ("stackscenebands", {"INPUT": bands, "OUTPUT": target}),
            "mask": ("qacloudmask", {**stack, "OUTPUT": target}),
            "mask_classes": ("qacloudmask", {**stack, "OUTPUT": aside, "OUTPUT_MASK": target}),
            "fill": ("fillfromdonorscene", {**pair, "OUTPUT": target}),
            "fill_source": (
                "fillfromdonorscene", {**pair, "OUTPUT": aside, "OUTPUT_SOURCE": target},
            ),
        }[which]  # fmt: skip
        return run(name, **parameters, **options)

    return tool


def contents(path):
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
    nodata = [band.GetNoDataValue() for band in bands]
    names = [band.GetDescription() for band in bands]
    return dataset.ReadAsArray(), nodata, names, dataset.GetSpatialRef().ExportToProj4()


@pytest.fixture(scope="module")
def usual_outputs():
    """The contents of each tool's GeoTIFF, once it was made."""
    return {}


@pytest.mark.parametrize("which", HELD)
@pytest.mark.parametrize("extension", output_extensions())
def test_tool_in_format(runs, usual_outputs, tmp_path, which, extension):
    (tmp_path / "usual").mkdir()
    (tmp_path / "other").mkdir()
    if which not in usual_outputs:
        runs(which, tmp_path / "usual" / "o.tif")
        usual_outputs[which] = contents(tmp_path / "usual" / "o.tif")
    usual = usual_outputs[which]
    target = tmp_path / "other" / f"o.{extension}"
    try:
        runs(which, target)
    except QgsProcessingException as error:
        refused = str(error)
    else:
        refused = ""
    if refused:
        assert "cannot be written as" in refused
        assert list((tmp_path / "other").iterdir()) == []
        assert extension not in HELD[which], refused
        return
    cells, nodata, names, crs = contents(target)
    if extension == "asc":  # text has no type, and QGIS tells GDAL to take it for float64
        cells = cells.astype(np.float32)
    assert cells.dtype == usual[0].dtype
    np.testing.assert_array_equal(cells, usual[0])
    assert nodata == usual[1]
    assert [a == b for a, b in zip(names, usual[2]) if b] == [True] * sum(map(bool, usual[2]))
    assert crs == usual[3]


@pytest.mark.parametrize("extension", ["vrt", "jpg", "ers", "grd", "xyz", "nonsense"])
@pytest.mark.parametrize("which", HELD)
def test_formats_that_we_do_not_offer_are_refused(runs, tmp_path, which, extension):
    (tmp_path / "other").mkdir()
    with pytest.raises(QgsProcessingException, match=extension):
        runs(which, tmp_path / "other" / f"o.{extension}")
    assert list((tmp_path / "other").iterdir()) == []


def test_only_tested_formats_are_offered(qgis_app):
    provider = QgsApplication.processingRegistry().providerById("canopycloud")
    assert provider.supportedOutputRasterLayerExtensions() == output_extensions()
    assert provider.defaultRasterFileExtension() == "tif"


@pytest.mark.parametrize("which", ["clean", "stack", "mask", "fill"])
def test_creation_options_that_lose_values_are_refused(runs, tmp_path, which):
    options = "COMPRESS=LERC|MAX_Z_ERROR=50" if which == "clean" else "DISCARD_LSB=4|COMPRESS=LZW"
    with pytest.raises(QgsProcessingException, match="cells would change"):
        runs(which, tmp_path / "o.tif", CREATION_OPTIONS=options)
    assert not (tmp_path / "o.tif").exists()


def test_a_jpeg2000_of_a_fill_is_identical_outside_the_hole(runs, tmp_path, tmp_raster):
    runs("fill", tmp_path / "o.jp2")
    with rasterio.open(tmp_path / "scene.tif") as scene, rasterio.open(tmp_path / "o.jp2") as out:
        own = scene.read() != -9999
        np.testing.assert_array_equal(out.read()[own], scene.read()[own])
