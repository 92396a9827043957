# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes as they really lie about: damaged, packed oddly, thrown into one folder, half there."""

from __future__ import annotations

import io
import json
import sys
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import BandError, CanopyCloudError, ProductError, RasterReadError
from canopycloud.core.scene import find_scenes, read_scene, stack_scene

sys.path.insert(0, str(Path(__file__).parent))
import makers

C2 = "LC08_L2SP_008059_20191201_20200825_02_T1"
L2A_0400 = "S2B_MSIL2A_20220413T150759_N0400_R025_T33XWJ_20220414T082126.SAFE"


def image(path: Path, value: int = 5, metres: float = 30) -> None:
    makers.image(path, np.full((8, 8), value, "uint16"), metres)


def landsat(folder: Path, name: str = C2, mtl: str = "", sort: str = "SR_B") -> Path:
    for band in (2, 3):
        image(folder / f"{name}_{sort}{band}.TIF", band)
    image(folder / f"{name}_QA_PIXEL.TIF", 21_824)
    if mtl:
        (folder / f"{name}_MTL.txt").write_text(mtl, encoding="utf-8")
    return folder


def values_of(source: Path, **more) -> list[int]:
    output = source.parent / "made.tif"
    stack_scene(source, output, **more)
    with rasterio.open(output) as file:
        return [int(band[0, 0]) for band in file.read()]


# ------------------------------------------------------------------------------------ archives --


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tgz", "gz.tar", "plain.tar.gz", "}{.tar"])
@pytest.mark.parametrize("inner", [".", "./scene", "my scene"])
def test_tar_however_it_was_made(tmp_path, name, inner):
    folder = landsat(tmp_path / "scene")
    packed = name not in ("a.tar", "plain.tar.gz", "}{.tar")
    with tarfile.open(tmp_path / name, "w:gz" if packed else "w") as archive:
        archive.add(folder, inner)
    assert values_of(tmp_path / name) == [2, 3]
    assert not list(tmp_path.glob("*.properties"))  # which GDAL leaves beside what it unpacks


@pytest.mark.parametrize("sort", ["landsat", "plain"])
def test_what_a_mac_adds_is_no_scene(tmp_path, sort):
    folder = tmp_path / "scene"
    if sort == "landsat":
        landsat(folder)
    else:
        image(folder / "B2.tif", 2)
        image(folder / "B3.tif", 3)
    files = sorted(folder.iterdir())
    with zipfile.ZipFile(tmp_path / "mac.zip", "w") as archive:
        for file in files:
            archive.write(file, f"scene/{file.name}")
            archive.writestr(f"__MACOSX/scene/._{file.name}", b"junk")
    for file in files:
        file.with_name(f"._{file.name}").write_bytes(b"junk")
    assert values_of(folder) == [2, 3]
    assert values_of(tmp_path / "mac.zip") == [2, 3]


def test_damage_inside_an_archive_is_said(tmp_path):
    folder = landsat(tmp_path / "scene", mtl="GROUP = A\n" + "SUN_AZIMUTH = 1.0\n" * 300)
    good = tmp_path / "good.zip"
    with zipfile.ZipFile(good, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
        start = archive.getinfo(f"{C2}_MTL.txt").header_offset + 30 + len(f"{C2}_MTL.txt")
    content = bytearray(good.read_bytes())
    content[start : start + 20] = b"\xff" * 20
    (tmp_path / "bad.zip").write_bytes(content)
    with pytest.raises(ProductError, match=r"MTL\.txt in bad\.zip cannot be read.*complete"):
        read_scene(tmp_path / "bad.zip")


def test_a_tar_with_a_damaged_header_is_not_half_a_scene(tmp_path):
    folder = landsat(tmp_path / "scene")
    with tarfile.open(tmp_path / "good.tar", "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.add(file, file.name)
    with tarfile.open(tmp_path / "good.tar") as archive:
        last = archive.getmembers()[-1].offset
    content = bytearray((tmp_path / "good.tar").read_bytes())
    content[last : last + 50] = b"\xff" * 50
    (tmp_path / "bad.tar").write_bytes(content)
    with pytest.raises(RasterReadError, match="damaged after 2 files") as caught:
        read_scene(tmp_path / "bad.tar")
    assert "\n" not in str(caught.value)


def test_an_archive_that_is_none_is_refused_in_one_line(tmp_path):
    (tmp_path / "page.tar").write_text("<html>log in</html>")
    with pytest.raises(RasterReadError, match="complete") as caught:
        read_scene(tmp_path / "page.tar")
    assert "\n" not in str(caught.value)


def test_a_zip_with_a_password_is_refused(tmp_path, monkeypatch):
    # Python cannot write one: the flag of encryption is set in both headers of the file.
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(f"{C2}_MTL.txt", "SPACECRAFT_ID = LANDSAT_8")
        archive.writestr(f"{C2}_SR_B2.TIF", "")
    content = bytearray(buffer.getvalue())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(content)
    with pytest.raises(ProductError, match="password"):
        read_scene(tmp_path / "locked.zip")


# ---------------------------------------------------------------------------------- Sentinel-2 --


@pytest.fixture
def safe_folder(shared_data, tmp_path):
    makers.safe(tmp_path, shared_data / "sentinel2_safe_metadata" / L2A_0400, driver="GTiff")
    return tmp_path / L2A_0400


@pytest.mark.data
@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.9, 0.99])
def test_half_a_metadata_file_gives_no_wrong_offset(safe_folder, share):
    file = safe_folder / "MTD_MSIL2A.xml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: int(share * len(text))], encoding="utf-8")
    with pytest.raises(ProductError, match=r"not complete: its end is missing"):
        read_scene(safe_folder)


@pytest.mark.data
def test_a_baseline_with_an_offset_has_to_state_it(safe_folder):
    file = safe_folder / "MTD_MSIL2A.xml"
    text = file.read_text(encoding="utf-8").replace("BOA_ADD_OFFSET", "SOMETHING_ELSE")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProductError, match="states no offset"):
        read_scene(safe_folder)


@pytest.mark.data
def test_a_safe_without_metadata_is_one_problem_and_no_three_scenes(safe_folder, tmp_path):
    (safe_folder / "MTD_MSIL2A.xml").unlink()
    for place in (safe_folder, tmp_path):
        found = find_scenes(place)
        assert found.scenes == ()
        [(path, reason)] = found.problems
        assert Path(path) == safe_folder
        assert "has no MTD_MSIL1C.xml or MTD_MSIL2A.xml" in reason
    with pytest.raises(ProductError) as caught:
        read_scene(safe_folder)
    assert "It should hold" not in str(caught.value)  # it does hold band files


@pytest.mark.data
def test_a_part_of_a_safe_says_which_folder_tells_more(safe_folder):
    scene = read_scene(next(safe_folder.rglob("R10m")))
    assert (len(scene.bands), scene.bands[0].scale) == (4, None)
    assert scene.notes[-1] == f"{L2A_0400} around them does: choose that folder."


@pytest.mark.data
def test_images_of_a_safe_thrown_into_one_folder_are_each_band_once(safe_folder, tmp_path):
    flat = tmp_path / "flat"
    flat.mkdir()
    for file in safe_folder.rglob("*.jp2"):
        file.rename(flat / file.name)
    scene = read_scene(flat)
    assert [band.token for band in scene.bands] == [
        "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12"
    ]  # fmt: skip
    assert scene.bands[1].path.endswith("B02_10m.jp2")
    assert "B02_20m.jp2" in scene.notes[1]
    assert scene.acquired == date(2022, 4, 13)


# ------------------------------------------------------------------------------------- Landsat --


def test_one_lying_scene_in_a_folder_leaves_the_others(tmp_path):
    landsat(tmp_path, mtl="DATE_ACQUIRED = 2019-12-01")
    other = C2.replace("20191201", "20191217")
    landsat(tmp_path, other, mtl="DATE_ACQUIRED = 2019-12-01")
    found = find_scenes(tmp_path)
    assert [scene.id for scene in found.scenes] == [C2]
    assert len(found.problems) == 1
    assert other in found.problems[0][1]


def test_metadata_of_the_neighbouring_scene_are_refused(tmp_path):
    mtl = "DATE_ACQUIRED = 2019-12-01\nWRS_PATH = {}\nWRS_ROW = {}\n"
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    assert read_scene(landsat(right, mtl=mtl.format(8, "059"))).id == C2
    with pytest.raises(ProductError, match="path and row are 8 and 58"):
        read_scene(landsat(wrong, mtl=mtl.format(8, 58)))
    # Of a scene beside its track the name has the place aimed at.
    aimed = mtl.format(8, 58) + "TARGET_WRS_PATH = 8\nTARGET_WRS_ROW = 59\n"
    (wrong / f"{C2}_MTL.txt").write_text(aimed, encoding="utf-8")
    assert read_scene(wrong).id == C2


LEVEL_1 = C2.replace("L2SP", "L1TP")
VALUES = {
    "IMAGE_ATTRIBUTES": {
        "SPACECRAFT_ID": "LANDSAT_8", "DATE_ACQUIRED": "2019-12-01",
        "SUN_AZIMUTH": "120.5", "SUN_ELEVATION": "30.0",
    },
    "LEVEL1_RADIOMETRIC_RESCALING": {
        "REFLECTANCE_MULT_BAND_2": "2.0E-05", "REFLECTANCE_ADD_BAND_2": "-0.1",
    },
}  # fmt: skip


def as_xml(values) -> str:
    groups = (
        f"<{group}>" + "".join(f"<{key}>{value}</{key}>" for key, value in inner.items())
        + f"</{group}>" for group, inner in values.items()
    )  # fmt: skip
    inner = "".join(groups)
    return f"<?xml version='1.0'?>\n<LANDSAT_METADATA_FILE>{inner}</LANDSAT_METADATA_FILE>"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("json", json.dumps({"LANDSAT_METADATA_FILE": VALUES})),
        ("xml", as_xml(VALUES)),
    ],
)
def test_mtl_as_json_and_as_xml(tmp_path, form, text):
    folder = landsat(tmp_path / "scene", LEVEL_1, sort="B")
    file = folder / f"{LEVEL_1}_MTL.{form}"
    file.write_text(text, encoding="utf-8")
    scene = read_scene(folder)
    assert scene.sun == (120.5, 30.0)
    assert scene.bands[0].scale == pytest.approx(4e-05)
    assert scene.bands[0].offset == pytest.approx(-0.2)
    file.write_text(text.replace("2019-12-01", "2019-12-02"), encoding="utf-8")
    with pytest.raises(ProductError, match="date is 2019-12-02"):
        read_scene(folder)


@pytest.mark.parametrize(
    ("form", "text", "word"),
    [("json", "{", "cannot be read"), ("xml", "<!DOCTYPE a><a/>", "document type")],
)
def test_mtl_that_is_none_is_refused(tmp_path, form, text, word):
    folder = landsat(tmp_path / "scene", LEVEL_1, sort="B")
    (folder / f"{LEVEL_1}_MTL.{form}").write_text(text, encoding="utf-8")
    with pytest.raises(ProductError, match=word):
        read_scene(folder)


def test_saturated_cells_of_collection_1_are_no_data(tmp_path):
    name = "LC08_L1TP_034032_20160707_20170221_01_T1"
    values = np.full((8, 8), 500, "int16")
    values[0, :3] = 20_000, -9999, 15_999
    makers.image(tmp_path / f"{name}_sr_band4.tif", values, 30)
    made = stack_scene(tmp_path, tmp_path / "made.tif")
    with rasterio.open(tmp_path / "made.tif") as file:
        assert made.nodata == -9999
        assert file.read(1)[0, :4].tolist() == [-9999, -9999, 15_999, 500]


def test_bands_of_the_multispectral_scanner_have_their_own_names(tmp_path):
    name = "LM05_L1TP_008059_19841203_20200825_02_T2"
    for band in (1, 2, 3, 4):
        image(tmp_path / f"{name}_B{band}.TIF", band, 60)
    names = [(band.name, band.token) for band in read_scene(tmp_path).bands]
    assert names == [("green", "B1"), ("red", "B2"), ("nir08", "B3"), ("nir09", "B4")]


def test_bands_are_known_by_the_names_that_a_stack_gives_them(tmp_path):
    folder = landsat(tmp_path / "scene")
    for name in ("B3", "b03", "SR_B3", "green"):
        assert values_of(folder, bands=[name]) == [3]
    with pytest.raises(BandError, match="has no band Grün") as caught:
        stack_scene(folder, tmp_path / "x.tif", bands=["Grün", "blue"])
    assert "green (SR_B3)" in str(caught.value)


def test_a_folder_of_qa_rasters_alone_says_so(tmp_path):
    image(tmp_path / f"{C2}_QA_PIXEL.TIF")
    with pytest.raises(BandError, match="QA rasters only"):
        stack_scene(tmp_path, tmp_path / "x.tif")


# --------------------------------------------------------------------------- Planet and folders --


def planet(folder: Path, name: str, count: int) -> None:
    folder.mkdir(exist_ok=True)
    with rasterio.open(
        folder / name, "w", driver="GTiff", width=4, height=4, count=count, dtype="uint16",
        crs="EPSG:32633", transform=rasterio.Affine(3, 0, 500_000, 0, -3, 5_000_000),
    ) as file:  # fmt: skip
        file.write(np.arange(count * 16, dtype="uint16").reshape(count, 4, 4) + 1)


@pytest.mark.parametrize(
    ("name", "count", "says"),
    [
        ("AnalyticMS_SR_8b_harmonized_clip_reproject", 8, ""),
        ("AnalyticMS_SR", 4, ""),
        ("AnalyticMS_SR", 8, "has 8 bands; a file of its name has 4"),
        ("AnalyticMS_SR_8b", 4, "has 4 bands; a file of its name has 8"),
    ],
)
def test_planet_files_have_the_bands_of_their_names(tmp_path, name, count, says):
    planet(tmp_path, f"20210612_101112_22_2222_3B_{name}.tif", count)
    if says:
        with pytest.raises(CanopyCloudError, match=says):
            stack_scene(tmp_path, tmp_path / "made.tif")
    else:
        assert stack_scene(tmp_path, tmp_path / "made.tif").band_count == count


def test_many_dates_in_one_folder_are_as_many_scenes(tmp_path):
    for day in range(1, 21):
        for band in (2, 3):
            image(tmp_path / f"201901{day:02d}_B{band}.TIF", day)
        image(tmp_path / f"201901{day:02d}_QA_PIXEL.TIF", day)
    scenes = find_scenes(tmp_path).scenes
    assert [scene.acquired for scene in scenes] == [date(2019, 1, day) for day in range(1, 21)]
    for scene in scenes:
        [qa] = scene.qa
        assert Path(qa.path).name == f"{scene.id}_QA_PIXEL.TIF"
        assert [band.token for band in scene.bands] == ["B2", "B3"]
        assert "date" not in scene.notes[0]  # it is known


def test_files_called_by_their_colours_stand_by_wavelength(tmp_path):
    for name in ("Site_NIR", "Site_blue", "Site_Red", "Site_green", "Site_swir2", "hillshade"):
        image(tmp_path / f"{name}.TIF")
    scene = read_scene(tmp_path)
    assert [band.name for band in scene.bands] == ["blue", "green", "red", "nir", "swir22"]


def test_a_scene_that_is_there_twice_is_named_by_its_places(tmp_path):
    landsat(tmp_path / "one")
    landsat(tmp_path / "two")
    with pytest.raises(ProductError, match=rf"{C2} \(one\), {C2} \(two\)"):
        read_scene(tmp_path)
