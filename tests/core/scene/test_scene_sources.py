# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes as they are downloaded: found, named, dated, scaled, and written as one raster."""

from __future__ import annotations

import json
import shutil
import sys
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import BandError, GridError, ProductError, RasterReadError
from canopycloud.core.scene import find_scenes, read_scene, stack_scene

sys.path.insert(0, str(Path(__file__).parent))
import makers

L1C_0301 = "S2A_MSIL1C_20210908T042701_N0301_R133_T46RER_20210908T070248.SAFE"
L2A_0509 = "S2A_MSIL2A_20230625T234621_N0509_R073_T01WCP_20230626T022157.SAFE"
L2A_0214 = "S2B_MSIL2A_20210122T133229_N0214_R081_T22HBD_20210122T155500.SAFE"
L2A_0400 = "S2B_MSIL2A_20220413T150759_N0400_R025_T33XWJ_20220414T082126.SAFE"
# Bands, offset of reflectance, QA.
SAFES = {
    L1C_0301: (13, 0.0, None),
    L2A_0509: (12, -0.1, "sentinel2_scl"),
    L2A_0214: (12, 0.0, "sentinel2_scl"),
    L2A_0400: (12, -0.1, "sentinel2_scl"),
}


@pytest.fixture
def safe_tree(shared_data, tmp_path):
    def make(name: str = L2A_0400):
        written = makers.safe(tmp_path, shared_data / "sentinel2_safe_metadata" / name)
        return tmp_path / name, written

    return make


# ---------------------------------------------------------------------------------- Sentinel-2 --


@pytest.mark.data
@pytest.mark.parametrize("name", SAFES)
def test_safe_of_each_baseline(safe_tree, name):
    folder, written = safe_tree(name)
    count, offset, qa = SAFES[name]
    scene = read_scene(folder)
    assert len(scene.bands) == count
    assert {band.scale for band in scene.bands} == {0.0001}
    assert [band.offset for band in scene.bands] == pytest.approx([offset] * count)
    assert scene.acquired == date(int(name[11:15]), int(name[15:17]), int(name[17:19]))
    assert [one.product for one in scene.qa] == ([qa] if qa else [])
    assert scene.sensor == f"Sentinel-2{name[2]} MSI"
    nir = {band.token: band for band in scene.bands}
    assert nir["B8A"].name == "nir08"
    assert 850 < nir["B8A"].wavelength < 880
    assert scene.sun is not None
    with rasterio.open(nir["B8A"].path) as file:
        assert (file.read(1) == written["B8A"]).all()


@pytest.mark.data
def test_zip_and_tar_of_a_safe_are_read_in_place(safe_tree, tmp_path):
    folder, written = safe_tree()
    inside = [file for file in folder.rglob("*") if file.is_file()]
    zipped, tarred = tmp_path / "scene.zip", tmp_path / "scene.tar.gz"
    with zipfile.ZipFile(zipped, "w") as archive:
        for file in inside:
            archive.write(file, file.relative_to(tmp_path))
    with tarfile.open(tarred, "w:gz") as archive:
        archive.add(folder, folder.name)
    whole = {}
    for source in (folder, zipped, tarred):
        output = tmp_path / f"{source.name}.out.tif"
        found = stack_scene(source, output, bands=["red", "nir08"], resolution=20)
        whole[source] = rasterio.open(output).read()
        assert found.scene.id == folder.name[:-5]
    assert (whole[folder] == whole[zipped]).all()
    assert (whole[folder] == whole[tarred]).all()
    red = written["B04"].reshape(12, 2, 12, 2).mean(axis=(1, 3))
    assert (whole[folder][0] == np.rint(red)).all()
    assert (whole[folder][1] == written["B8A"]).all()


@pytest.mark.data
def test_all_bands_of_a_safe_on_the_finest_grid(safe_tree, tmp_path):
    folder, written = safe_tree()
    said: list[str] = []
    from canopycloud.core.progress import Progress

    found = stack_scene(folder, tmp_path / "all.tif", progress=Progress(info=said.append))
    assert found.resolution == 10
    with rasterio.open(tmp_path / "all.tif") as file:
        names, data = file.descriptions, file.read()
        assert file.scales[0] == 0.0001
        assert file.offsets[0] == pytest.approx(-0.1)
        about = json.loads(file.tags()["CANOPYCLOUD_SCENE"])
    assert " ".join(names) == "B01 B02 B03 B04 B05 B06 B07 B08 B8A B09 B11 B12"
    assert (data[1] == written["B02"]).all()
    assert (data[4] == np.kron(written["B05"], np.ones((2, 2), np.uint16))).all()
    assert about["acquired"] == "2022-04-13"
    assert about["qa"][0]["product"] == "sentinel2_scl"
    assert any("takes the value of the cell of 20 that it lies in" in line for line in said)


@pytest.mark.data
@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        (
            "<PROCESSING_BASELINE>04.00<",
            "<PROCESSING_BASELINE>03.01<",
            "baseline 03.01 against N0400",
        ),
        (
            "2022-04-13T15:07:59.024Z</DATATAKE",
            "2022-05-13T15:07:59.024Z</DATATAKE",
            "date 2022-05-13",
        ),
        ("<SPACECRAFT_NAME>Sentinel-2B", "<SPACECRAFT_NAME>Sentinel-2A", "spacecraft Sentinel-2A"),
        ("<?xml", '<!DOCTYPE a [<!ENTITY b "c">]><?xml', "document type"),
        ("_20220414T082126.SAFE</PRODUCT_URI", "_20220414T082127.SAFE</PRODUCT_URI", "in folder"),
    ],
)
def test_metadata_that_lie_are_refused(safe_tree, old, new, word):
    folder, _ = safe_tree()
    file = folder / "MTD_MSIL2A.xml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ProductError, match=word):
        read_scene(folder)


@pytest.mark.data
def test_metadata_without_images_and_missing_bands_are_said(safe_tree, shared_data):
    bare = shared_data / "sentinel2_safe_metadata"
    found = find_scenes(bare)
    assert found.scenes == ()
    assert len(found.problems) == 4
    assert all("metadata and no image" in reason for _, reason in found.problems)
    folder, _ = safe_tree()
    for file in folder.rglob("*_B11_*.jp2"):
        file.unlink()
    scene = read_scene(folder)
    assert "swir16" not in [band.name for band in scene.bands]
    assert scene.notes == ("Listed in the metadata but not there: B11.",)


@pytest.mark.data
def test_nodata_and_saturation_are_no_data_in_every_form(safe_tree, tmp_path):
    folder, written = safe_tree()
    path = next(folder.rglob("*_B04_10m.jp2"))
    values = written["B04"].copy()
    values[0, 0], values[0, 1] = 0, 65535
    makers.image(path, values, 10, driver="JP2OpenJPEG")
    for form, blank in (("stored", 0), ("float32", np.nan), ("int16", -32768)):
        stack_scene(folder, tmp_path / f"{form}.tif", bands=["B04"], form=form)
        with rasterio.open(tmp_path / f"{form}.tif") as file:
            data = file.read(1)
            assert np.array_equal(data[0, :2], [blank, blank], equal_nan=True)
            assert (file.dataset_mask()[0, :3] == [0, 0, 255]).all()
        real = values[5, 5] * 0.0001 - 0.1
        expected = {"stored": values[5, 5], "float32": np.float32(real), "int16": round(real * 1e4)}
        assert data[5, 5] == expected[form]


# ------------------------------------------------------------------------------------- Landsat --


@pytest.mark.data
def test_real_landsat_folders(shared_data):
    found = find_scenes(shared_data / "landsat_c1_l1_newyork")
    assert found.problems == ()
    assert [str(scene.acquired) for scene in found.scenes] == [
        "2018-01-31", "2018-04-05", "2018-04-21", "2018-07-10", "2018-08-27", "2018-10-30",
        "2018-12-01", "2018-12-17",
    ]  # fmt: skip
    for scene in found.scenes:
        assert [band.name for band in scene.bands] == [
            "blue", "green", "red", "nir", "swir16", "swir22",
        ]  # fmt: skip
        assert [one.product for one in scene.qa] == ["landsat_c1_bqa_l8"]
        assert scene.bands[0].scale is None
    fire = find_scenes(shared_data / "landsat_c1_coldsprings").scenes
    assert [scene.qa[0].product for scene in fire] == ["landsat_c1_l8"] * 2
    assert {band.scale for scene in fire for band in scene.bands} == {0.0001}
    colombia = read_scene(shared_data / "landsat_c2_colombia")
    assert (colombia.bands[0].scale, colombia.bands[0].offset) == (2.75e-05, -0.2)
    assert colombia.sun == pytest.approx((136.31696044, 57.08727307))
    old = find_scenes(shared_data / "landsat_c1_l1_marburg").scenes[0]
    assert (old.sensor, old.bands[0].name) == ("Landsat 7 ETM+", "blue")


@pytest.mark.data
def test_landsat_tar_equals_its_folder(shared_data, tmp_path):
    folder = shared_data / "landsat_c1_coldsprings" / "20160707_cloudy"
    archive = tmp_path / "LC08.tar"
    with tarfile.open(archive, "w") as tar:
        for file in folder.iterdir():
            tar.add(file, file.name)
    for source, output in ((folder, "a.tif"), (archive, "b.tif")):
        found = stack_scene(source, tmp_path / output)
        assert found.band_count == 7
    one, two = (rasterio.open(tmp_path / name) for name in ("a.tif", "b.tif"))
    assert (one.read() == two.read()).all()
    assert one.descriptions == two.descriptions == tuple(f"B{i}" for i in range(1, 8))


@pytest.mark.data
def test_the_metadata_of_another_landsat_scene_are_refused(shared_data, tmp_path):
    folder = tmp_path / "scene"
    shutil.copytree(shared_data / "landsat_c1_coldsprings" / "20160707_cloudy", folder)
    mtl = next(folder.glob("*_MTL.txt"))
    other = next((shared_data / "landsat_c1_coldsprings" / "20160723_donor").glob("*_MTL.txt"))
    mtl.chmod(0o644)
    mtl.write_text(other.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ProductError, match="the date is 2016-07-23"):
        read_scene(folder)


def test_level_1_reflectance_is_divided_by_the_sine_of_the_sun(tmp_path):
    name = "LC09_L1TP_193024_20220701_20230407_02_T1"
    makers.image(tmp_path / f"{name}_B4.TIF", makers.cells(1, 30), 30)
    makers.image(tmp_path / f"{name}_B10.TIF", makers.cells(2, 30), 30)
    makers.image(tmp_path / f"{name}_B8.TIF", makers.cells(3, 15), 15)
    makers.image(tmp_path / f"{name}_QA_PIXEL.TIF", makers.cells(4, 30), 30)
    (tmp_path / f"{name}_MTL.txt").write_text(
        'GROUP = A\n  SPACECRAFT_ID = "LANDSAT_9"\n  SUN_AZIMUTH = 150.0\n  SUN_ELEVATION = 30.0\n'
        "END_GROUP = A\nGROUP = LEVEL1_RADIOMETRIC_RESCALING\n"
        "  REFLECTANCE_MULT_BAND_4 = 2.0000E-05\n  REFLECTANCE_ADD_BAND_4 = -0.100000\n"
        "END_GROUP = LEVEL1_RADIOMETRIC_RESCALING\nEND\n",
        encoding="utf-8",
    )
    scene = read_scene(tmp_path)
    by_token = {band.token: band for band in scene.bands}
    assert by_token["B4"].scale == pytest.approx(4e-05)  # sin 30° = 0.5
    assert by_token["B4"].offset == pytest.approx(-0.2)
    assert by_token["B10"].kind == "thermal"
    assert by_token["B8"].kind == "panchromatic"
    assert [band.token for band in scene.reflective] == ["B4"]
    assert scene.qa[0].product == "landsat_c2_l89"


# -------------------------------------------------------------------------------------- others --


@pytest.mark.parametrize(
    ("files", "bands", "qa"),
    [
        ("x_B2 x_B3 x_QA_PIXEL", "B2 B3", "x_QA_PIXEL"),
        ("x_B2 x_B3 x_qa", "B2 B3", "x_qa"),
        ("B02 B03 qa_crop", "B02 B03", "qa_crop"),
        # The names of these speak of a band, too.
        ("x_B2 x_B3 QA_PIXEL_B1", "B2 B3", "QA_PIXEL_B1"),
        ("band1 band2 pixel_qa_band1", "B1 B2", "pixel_qa_band1"),
        ("x_B2 x_B3 fmask_b1", "B2 B3", "fmask_b1"),
        # The one that tells of clouds before the others, each once; of no other kind any.
        ("x_B2 MSK_CLDPRB_20m SCL_20m", "B2", "SCL_20m MSK_CLDPRB_20m"),
        ("x_B2 x_QA_RADSAT x_SR_QA_AEROSOL x_ST_QA x_QA_PIXEL", "B2", "x_QA_PIXEL"),
        ("x_B2 x_B3 aqua club5", "B2 B3", ""),
    ],
)
def test_qa_rasters_of_a_plain_folder_are_no_bands(tmp_path, files, bands, qa):
    for name in files.split():
        (tmp_path / f"{name}.tif").write_bytes(b"")
    scene = read_scene(tmp_path)
    assert [band.token for band in scene.bands] == bands.split()
    assert [Path(one.path).stem for one in scene.qa] == qa.split()


def test_hls_planet_and_plain_folders(tmp_path):
    hls = tmp_path / "hls"
    for part in ("B02", "B8A", "B11", "Fmask"):
        name = f"HLS.S30.T32UNU.2021216T103031.v2.0.{part}.tif"
        makers.image(hls / name, makers.cells(1, 30), 30)
    scene = read_scene(hls)
    assert (scene.acquired, scene.qa[0].product) == (date(2021, 8, 4), "hls_fmask")
    assert [band.name for band in scene.bands] == ["blue", "nir08", "swir16"]
    planet = tmp_path / "planet"
    for part in ("3B_AnalyticMS_SR_8b_clip", "3B_udm2_clip"):
        makers.image(planet / f"20230711_101010_22_2465_{part}.tif", makers.cells(1, 30), 30)
    scene = read_scene(planet)
    assert (len(scene.bands), scene.bands[0].name, scene.bands[7].band) == (8, "coastal", 8)
    assert scene.qa[0].product == "planet_udm2"
    plain = tmp_path / "my scene"
    for part in ("B1", "B10", "B2"):
        makers.image(plain / f"x_{part}.tif", makers.cells(1, 30), 30)
    scene = read_scene(plain)
    assert [band.token for band in scene.bands] == ["B1", "B2", "B10"]
    assert scene.acquired is None
    with pytest.raises(ProductError, match="Nothing says how band B1 becomes reflectance"):
        stack_scene(plain, tmp_path / "no.tif", form="float32")
    assert not (tmp_path / "no.tif").exists()


def test_several_scenes_in_one_place_are_named(tmp_path):
    for day in ("20200101", "20200117"):
        makers.image(tmp_path / f"LC08_L1TP_013032_{day}_B2.TIF", makers.cells(1, 30), 30)
    with pytest.raises(ProductError, match="holds 2 scenes: LC08_L1TP_013032_20200101, LC08"):
        read_scene(tmp_path)


def test_one_bad_archive_leaves_the_others(tmp_path):
    makers.image(tmp_path / "a" / "LC08_L1TP_013032_20200101_B2.TIF", makers.cells(1, 30), 30)
    (tmp_path / "broken.tar").write_bytes(b"no archive" * 100)
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04" + b"0" * 50)
    found = find_scenes(tmp_path)
    assert [scene.id for scene in found.scenes] == ["LC08_L1TP_013032_20200101"]
    assert sorted(name for name, _ in found.problems) == ["broken.tar", "broken.zip"]


def test_what_is_no_scene_is_refused(tmp_path):
    with pytest.raises(ProductError, match="No scene was found"):
        read_scene(tmp_path)
    with pytest.raises(RasterReadError, match="There is no folder or archive"):
        read_scene(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(RasterReadError, match="is not a scene"):
        read_scene(tmp_path / "a.txt")


def test_bands_and_sizes_that_do_not_fit_are_refused(tmp_path):
    name = "LC08_L1TP_013032_20200101"
    makers.image(tmp_path / f"{name}_B2.TIF", makers.cells(1, 30), 30)
    with pytest.raises(BandError, match="has no band rededge"):
        stack_scene(tmp_path, tmp_path / "o.tif", bands=["rededge"])
    with pytest.raises(GridError, match="cannot be brought to 20 by whole cells"):
        stack_scene(tmp_path, tmp_path / "o.tif", resolution=20)
    with pytest.raises(GridError, match="not whole blocks of 3"):
        stack_scene(tmp_path, tmp_path / "o.tif", resolution=90 * 1.0)


@pytest.mark.parametrize(
    ("scene", "files", "products"),
    [
        (
            "LC08_L1TP_034032_20160707_20170221_01_T1",
            ("sr_band4.tif", "pixel_qa.tif", "radsat_qa.tif", "sr_aerosol.tif"),
            ["landsat_c1_l8", "qa_radsat", "sr_aerosol"],
        ),
        (
            "LC08_L2SP_034032_20160707_20200906_02_T1",
            ("SR_B4.TIF", "QA_PIXEL.TIF", "QA_RADSAT.TIF", "SR_QA_AEROSOL.TIF"),
            ["landsat_c2_l89", "landsat_c2_radsat_l89", "landsat_c2_aerosol_l89"],
        ),
    ],
)
def test_saturation_and_aerosol_of_collection_1_are_not_read_as_collection_2(
    tmp_path, scene, files, products
):
    for name in files:
        (tmp_path / f"{scene}_{name}").touch()
    assert [one.product for one in read_scene(tmp_path).qa] == products
