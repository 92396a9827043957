# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
import rasterio
from qgis.core import QgsProcessingException, QgsProcessingFeedback


@pytest.fixture
def bands(tmp_raster):
    return [
        str(tmp_raster(np.full((3, 4), i, np.int16), f"x_B{i}.tif", nodata=-1)) for i in (10, 9, 2)
    ]


def test_run(run, bands, tmp_path):
    results = run("stackscenebands", INPUT=bands, OUTPUT=tmp_path / "o.tif")
    assert results["BAND_COUNT"] == 3
    with rasterio.open(results["OUTPUT"]) as out:
        assert out.descriptions == ("B2", "B9", "B10")
        assert out.read()[:, 0, 0].tolist() == [2, 9, 10]


def test_creation_options(run, bands, tmp_path):
    run(
        "stackscenebands",
        INPUT=bands,
        OUTPUT=tmp_path / "o.tif",
        CREATION_OPTIONS="COMPRESS=LZW|TILED=NO|INTERLEAVE=PIXEL",
    )
    with rasterio.open(tmp_path / "o.tif") as out:
        assert out.compression.name == "lzw"
        assert out.block_shapes[0][1] == out.width  # strips
        assert out.interleaving.name == "pixel"


def test_creation_options_that_cannot_be_read(run, bands, tmp_path):
    with pytest.raises(QgsProcessingException, match="'LZW' is not of the form NAME=VALUE"):
        run("stackscenebands", INPUT=bands, OUTPUT=tmp_path / "o.tif", CREATION_OPTIONS="LZW")


def test_other_grid_is_refused_in_words(run, bands, tmp_raster, tmp_path):
    other = tmp_raster(np.ones((3, 5), np.int16), "x_B3.tif")
    with pytest.raises(QgsProcessingException, match=r"not on the grid of x_B2\.tif"):
        run("stackscenebands", INPUT=[*bands, str(other)], OUTPUT=tmp_path / "o.tif")


def test_missing_file_is_refused(run, bands, tmp_path):
    with pytest.raises(QgsProcessingException, match="INPUT"):
        run("stackscenebands", INPUT=[*bands, str(tmp_path / "no.tif")], OUTPUT=tmp_path / "o.tif")


@pytest.mark.data
def test_cold_springs(run, shared_data, tmp_path):
    folder = shared_data / "landsat_c1_coldsprings" / "20160707_cloudy"
    paths = [str(p) for p in sorted(folder.glob("*sr_band*"), reverse=True)]
    assert run("stackscenebands", INPUT=paths, OUTPUT=tmp_path / "o.tif")["BAND_COUNT"] == 7
    with rasterio.open(tmp_path / "o.tif") as out:
        assert (out.count, *out.shape) == (7, 177, 246)


@pytest.mark.data
def test_a_folder_is_stacked_like_its_files(run, shared_data, tmp_path):
    folder = shared_data / "landsat_c1_coldsprings" / "20160707_cloudy"
    paths = [str(p) for p in sorted(folder.glob("*sr_band*"))]
    run("stackscenebands", INPUT=paths, OUTPUT=tmp_path / "files.tif")
    for scene in (folder, next(folder.glob("*_MTL.txt"))):
        done = run("stackscenebands", INPUT_SCENE=str(scene), OUTPUT=tmp_path / "scene.tif")
        assert done["BAND_COUNT"] == 7
        with rasterio.open(tmp_path / "files.tif") as one, rasterio.open(done["OUTPUT"]) as two:
            assert (one.read() == two.read()).all()
            assert one.descriptions == two.descriptions
            assert two.scales == (0.0001,) * 7


@pytest.mark.data
def test_bands_of_a_scene_by_name_as_reflectance(run, shared_data, tmp_path):
    folder = shared_data / "landsat_c2_colombia"
    done = run(
        "stackscenebands", INPUT_SCENE=str(folder), BANDS="nir, red", SCALE="float32",
        OUTPUT=tmp_path / "o.tif",
    )  # fmt: skip
    with rasterio.open(next(folder.glob("*_SR_B4.TIF"))) as file:
        stored = file.read(1)
    with rasterio.open(done["OUTPUT"]) as out:
        assert out.descriptions == ("B4", "B5")
        red = out.read(1)
    there = stored != 0
    assert np.isnan(red[~there]).all()
    assert red[there] == pytest.approx(stored[there] * 2.75e-05 - 0.2, abs=1e-6)


def test_scene_and_files_exclude_each_other(run, bands, tmp_path):
    for given in ({"INPUT": bands, "INPUT_SCENE": str(tmp_path)}, {}):
        with pytest.raises(QgsProcessingException, match="Give either 'Scene: folder"):
            run("stackscenebands", **given, OUTPUT=tmp_path / "o.tif")


def test_a_folder_without_a_scene_is_refused_in_words(run, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(QgsProcessingException, match="No scene was found in"):
        run("stackscenebands", INPUT_SCENE=str(tmp_path / "empty"), OUTPUT=tmp_path / "o.tif")
    with pytest.raises(QgsProcessingException, match="There is no folder or archive"):
        run("stackscenebands", INPUT_SCENE=str(tmp_path / "nowhere"), OUTPUT=tmp_path / "o.tif")


def test_what_is_only_for_a_scene_is_not_dropped_in_silence(qgis_app, bands, tmp_path):
    import processing

    feedback = QgsProcessingFeedback()
    given = {"SCALE": "float32", "BANDS": "red", "RESOLUTION": 20}
    parameters = {"INPUT": bands, "OUTPUT": str(tmp_path / "o.tif"), **given}
    processing.run("canopycloud:stackscenebands", parameters, feedback=feedback)
    for label in ("Bands of the scene by name", "Resolution of a scene (m)", "Values of a scene"):
        assert f"'{label}' has no effect" in feedback.textLog()


def test_the_metadata_file_of_a_granule_stands_for_its_product(tmp_path):
    from canopycloud.algorithms.stackscenebands import scene_folder

    granule = tmp_path / "S2B_x.SAFE" / "GRANULE" / "L2A_y"
    granule.mkdir(parents=True)
    for file in (granule / "MTD_TL.xml", tmp_path / "S2B_x.SAFE" / "MTD_MSIL2A.xml"):
        file.write_text("<a/>")
        assert scene_folder(str(file)) == str(tmp_path / "S2B_x.SAFE")
    (tmp_path / "LC08_MTL.txt").write_text("END")
    assert scene_folder(str(tmp_path / "LC08_MTL.txt")) == str(tmp_path)
