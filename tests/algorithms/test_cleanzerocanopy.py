# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

CHM = np.array([[[0, 0, 4, 8], [-9999, 0, 3, 2]]], dtype=np.float32)


def test_run(run, tmp_raster, tmp_path):
    results = run("cleanzerocanopy", INPUT=tmp_raster(CHM, nodata=-9999), OUTPUT=tmp_path / "o.tif")
    assert results["REMOVED_COUNT"] == 3
    assert results["MEAN_AFTER"] == pytest.approx(17 / 4)
    assert (tmp_path / "o.tif").is_file()


def test_max_height_and_temporary_output(run, tmp_raster):
    results = run(
        "cleanzerocanopy",
        INPUT=tmp_raster(CHM, nodata=-9999),
        THRESHOLD=2,
        MAX_HEIGHT=5,
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert (results["VALID_AFTER"], results["MAX_AFTER"]) == (2, 4.0)


def test_creation_options_take_the_place_of_ours(run, tmp_raster, tmp_path):
    import rasterio

    chm = tmp_raster(CHM, nodata=-9999)
    run("cleanzerocanopy", INPUT=chm, CREATION_OPTIONS="COMPRESS=LZW|TILED=NO",
        OUTPUT=tmp_path / "o.tif")  # fmt: skip
    with rasterio.open(tmp_path / "o.tif") as made:
        assert made.compression.name == "lzw"
    with pytest.raises(QgsProcessingException, match="COMPRESS"):
        run("cleanzerocanopy", INPUT=chm, CREATION_OPTIONS="COMPRESS", OUTPUT=tmp_path / "p.tif")


def test_no_height_left_is_refused_before_the_run(run, tmp_raster, tmp_path):
    with pytest.raises(QgsProcessingException, match="maximum height"):
        run("cleanzerocanopy", INPUT=tmp_raster(CHM), THRESHOLD=3, MAX_HEIGHT=2,
            OUTPUT=tmp_path / "o.tif")  # fmt: skip


def test_output_over_input_is_refused_in_words(run, tmp_raster):
    chm = tmp_raster(CHM)
    with pytest.raises(QgsProcessingException, match="also an input"):
        run("cleanzerocanopy", INPUT=chm, OUTPUT=chm)


def test_web_layer_is_refused_with_the_way_out(qgis_app, tmp_path):
    import processing
    from qgis.core import QgsProject, QgsRasterLayer

    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmax=3", "tiles", "wms")
    QgsProject.instance().addMapLayer(layer)
    said = "'tiles' comes from 'wms', not from a file. Save it as a GeoTIFF"
    with pytest.raises(QgsProcessingException, match=said):
        processing.run(
            "canopycloud:cleanzerocanopy", {"INPUT": layer, "OUTPUT": str(tmp_path / "o.tif")}
        )


def test_cancel_writes_nothing(qgis_app, tmp_raster, tmp_path):
    import processing

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(
            "canopycloud:cleanzerocanopy",
            {"INPUT": str(tmp_raster(CHM)), "OUTPUT": str(tmp_path / "o.tif")},
            feedback=feedback,
        )
    assert not (tmp_path / "o.tif").exists()


def test_crs_override_of_the_layer_is_written(qgis_app, tmp_raster, tmp_path):
    import processing
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

    layer = QgsRasterLayer(str(tmp_raster(CHM, crs="EPSG:32611")), "chm")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32612"))
    QgsProject.instance().addMapLayer(layer)
    processing.run(
        "canopycloud:cleanzerocanopy", {"INPUT": layer, "OUTPUT": str(tmp_path / "o.tif")}
    )
    assert QgsRasterLayer(str(tmp_path / "o.tif")).crs().authid() == "EPSG:32612"


def test_missing_package_is_named_with_its_install_line(
    qgis_app, tmp_raster, tmp_path, monkeypatch
):
    import importlib.util
    import sys

    import processing
    from canopycloud.algorithms.shared import dependencies

    chm = str(tmp_raster(CHM))
    real = importlib.util.find_spec
    hidden = ("rasterio", "osgeo")
    monkeypatch.setattr(
        dependencies, "find_spec", lambda name: None if name in hidden else real(name)
    )
    monkeypatch.delitem(sys.modules, "rasterio", raising=False)
    with pytest.raises(QgsProcessingException, match=r"'osgeo' is not installed(.|\n)*install"):
        processing.run(
            "canopycloud:cleanzerocanopy",
            {"INPUT": chm, "OUTPUT": str(tmp_path / "o.tif")},
        )


def test_surface_less_terrain_with_its_report(run, tmp_raster, tmp_path):
    top = tmp_raster(np.array([[120, 99.8, 90, 400]], dtype=np.float32), "dsm.tif")
    ground = tmp_raster(np.full((1, 4), 100, dtype=np.float32), "dtm.tif")
    results = run(
        "cleanzerocanopy",
        INPUT=top,
        INPUT_TERRAIN=ground,
        THRESHOLD=-1,
        OUTPUT=tmp_path / "chm.tif",
        OUTPUT_HTML_FILE=tmp_path / "chm.html",
    )
    assert (results["VALID_BEFORE"], results["VALID_AFTER"], results["MAX_AFTER"]) == (4, 2, 20)
    page = (tmp_path / "chm.html").read_text(encoding="utf-8")
    for text in ("deeper than 0.5 m below the terrain", "dtm, band 1", "swapped"):
        assert text in page


def test_terrain_of_other_cells_names_what_differs(run, tmp_raster, tmp_path):
    from affine import Affine

    top = tmp_raster(CHM, "dsm.tif")
    ground = tmp_raster(CHM, "dtm.tif", transform=Affine(2, 0, 500000, 0, -2, 4000000))
    with pytest.raises(QgsProcessingException, match=r"terrain model dtm\.tif has other cells"):
        run("cleanzerocanopy", INPUT=top, INPUT_TERRAIN=ground, OUTPUT=tmp_path / "o.tif")
