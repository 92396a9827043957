# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene's own QA raster: named by a stack of ours, or lying beside the band files."""

from __future__ import annotations

import json
import shutil
import tarfile

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.errors import ProductError
from canopycloud.core.progress import Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.scene import scene_qa, scene_sun, stack_bands, stack_scene

ID = "LC08_L2SP_008059_20191201_20200825_02_T1"
CELLS = Affine(30, 0, 500000, 0, -30, 4100000)


@pytest.fixture
def folder(tmp_raster, tmp_path):
    codes = np.full((8, 9), 21824, np.uint16)
    codes[2, 3] = 22280
    for band in (2, 3, 4):
        cells = np.full((8, 9), 7000 + band, np.uint16)
        tmp_raster(cells, f"{ID}/{ID}_SR_B{band}.TIF", nodata=0, transform=CELLS)
    zeros = np.zeros((8, 9), np.uint16)
    tmp_raster(zeros, f"{ID}/{ID}_QA_RADSAT.TIF", transform=CELLS)
    tmp_raster(codes, f"{ID}/{ID}_QA_PIXEL.TIF", nodata=1, transform=CELLS)
    return tmp_path / ID


def test_beside_the_band_files(folder, tmp_path):
    said = []
    bands = sorted(folder.glob("*_B?.TIF"))
    summary = mask_clouds(bands, None, tmp_path / "o.tif", progress=Progress(info=said.append))
    assert (summary.product, summary.masked) == ("landsat_c2_l89", 1)
    assert any("QA raster of the scene" in line and "QA_PIXEL" in line for line in said)


def test_named_by_a_stack(folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    stack = tmp_path / "elsewhere" / "stack.tif"
    stack_scene(folder, stack)
    summary = mask_clouds(stack, None, tmp_path / "o.tif")
    assert (summary.product, summary.masked) == ("landsat_c2_l89", 1)
    # The file is gone: nothing is guessed.
    next(folder.glob("*QA_PIXEL*")).unlink()
    next(folder.glob("*QA_RADSAT*")).unlink()
    with pytest.raises(ProductError, match="No QA raster was given"):
        mask_clouds(stack, None, tmp_path / "p.tif")


@pytest.mark.parametrize("one_by_one", [False, True])
@pytest.mark.parametrize("name", ["x_QA_PIXEL", "x_qa", "QA_PIXEL_B1"])
def test_named_by_a_stack_of_a_plain_folder(tmp_raster, tmp_path, name, one_by_one):
    plain = tmp_path / "my scene"
    codes = np.full((8, 9), 21824, np.uint16)
    codes[2, 3] = 22280
    for band in (2, 3):
        cells = np.full((8, 9), 7000 + band, np.uint16)
        tmp_raster(cells, f"my scene/x_B{band}.tif", nodata=0, transform=CELLS)
    tmp_raster(codes, f"my scene/{name}.tif", nodata=1, transform=CELLS)
    stack = tmp_path / "stack.tif"
    if one_by_one:
        stack_bands([plain / "x_B3.tif", plain / "x_B2.tif"], stack)
    else:
        stack_scene(plain, stack)
    with rasterio.open(stack) as made:
        assert made.descriptions == ("B2", "B3")
    summary = mask_clouds(stack, None, tmp_path / "o.tif", product="landsat_c2_l89")
    assert summary.masked == 1


def test_a_stack_of_band_files_says_what_their_folder_says(folder, tmp_path):
    """Date, sun and QA raster; which a stack of the folder always said."""
    mtl = folder / f"{ID}_MTL.txt"
    mtl.write_text(
        "GROUP = LANDSAT_METADATA_FILE\n  GROUP = IMAGE_ATTRIBUTES\n"
        '    SPACECRAFT_ID = "LANDSAT_8"\n    DATE_ACQUIRED = 2019-12-01\n'
        "    SUN_AZIMUTH = 141.25\n    SUN_ELEVATION = 52.5\n"
        "  END_GROUP = IMAGE_ATTRIBUTES\nEND_GROUP = LANDSAT_METADATA_FILE\nEND\n"
    )
    told = []
    stack_scene(folder, tmp_path / "whole.tif")
    stack_bands(sorted(folder.glob("*_B?.TIF"), reverse=True), tmp_path / "files.tif")
    stack_bands(sorted(folder.glob("*_B[23].TIF")), tmp_path / "two.tif")
    for name in ("whole", "files", "two"):
        with rasterio.open(tmp_path / f"{name}.tif") as made:
            tags = made.tags()
        told.append(json.loads(tags["CANOPYCLOUD_SCENE"]))
        assert scene_sun([str(tmp_path / f"{name}.tif")], tags) == (141.25, 52.5)
        assert next(one.product for one in scene_qa([], tags)) == "landsat_c2_l89"
    assert told[0] == told[1]
    assert told[0]["acquired"] == "2019-12-01"
    assert [band["name"] for band in told[2]["bands"]] == ["blue", "green"]
    # Files of two scenes, or of none, are told nothing of.
    (tmp_path / "alone").mkdir()
    for path in folder.glob("*_B[23].TIF"):
        path.rename(tmp_path / "alone" / path.name[-6:])
    stack_bands(sorted((tmp_path / "alone").glob("*.TIF")), tmp_path / "alone.tif")
    with rasterio.open(tmp_path / "alone.tif") as made:
        assert json.loads(made.tags()["CANOPYCLOUD_SCENE"])["sun"] is None


def test_bands_of_two_scenes_or_of_none_are_refused(folder, tmp_raster, tmp_path):
    other = tmp_raster(np.ones((8, 9), np.uint16), "B5.tif", nodata=0, transform=CELLS)
    with pytest.raises(ProductError, match="No QA raster was given"):
        mask_clouds([*folder.glob("*_B?.TIF"), other], None, tmp_path / "o.tif")
    with pytest.raises(ProductError, match="Choose the scene's QA file"):
        mask_clouds(other, None, tmp_path / "o.tif")
    assert not (tmp_path / "o.tif").exists()


@pytest.mark.parametrize(
    "tag", ["", "no JSON", "[]", '{"qa": 3}', '{"qa": [{"path": "x"}]}', json.dumps({"qa": []})]
)
def test_metadata_that_say_nothing(tag):
    assert scene_qa([], {"CANOPYCLOUD_SCENE": tag}) == ()


@pytest.mark.data
def test_real_scenes_know_their_own(shared_data, tmp_path):
    for name in ("20160707_cloudy", "20160723_donor"):
        bands = [
            path
            for path in sorted((shared_data / "landsat_c1_coldsprings" / name).glob("*sr_band*"))
            if path.suffix == ".tif"
        ]
        summary = mask_clouds(bands, None, tmp_path / "o.tif")
        assert summary.product == "landsat_c1_l8"
        assert summary.masked == (8148 if "cloudy" in name else 0)
    with rasterio.open(tmp_path / "o.tif") as made:
        assert made.count == len(bands)


@pytest.mark.parametrize("packed", [False, True])
def test_a_project_that_was_moved_keeps_its_qa(folder, tmp_path, packed):
    project = tmp_path / "project"
    (project / "scenes").mkdir(parents=True)
    (project / "stacks").mkdir()
    source = project / "scenes" / ("scene.tar" if packed else ID)
    if packed:
        with tarfile.open(source, "w") as archive:
            archive.add(folder, ".")
    else:
        folder.rename(source)
    stack_scene(source, project / "stacks" / "stack.tif")
    moved = project.rename(tmp_path / "elsewhere")
    stack, output = moved / "stacks" / "stack.tif", tmp_path / "o.tif"
    said = []
    summary = mask_clouds(stack, None, output, progress=Progress(info=said.append))
    assert (summary.product, summary.masked) == ("landsat_c2_l89", 1)
    assert str(moved / "scenes") in next(line for line in said if "QA raster of the scene" in line)
    # What is gone for good is named.
    shutil.rmtree(moved / "scenes")
    with pytest.raises(ProductError, match=r"stack\.tif names is neither there nor beside.*QA"):
        mask_clouds(stack, None, tmp_path / "p.tif")


@pytest.mark.parametrize("name", [f"{ID}_QA_PIXEL.TIF", "QA_PIXEL.TIF"])
def test_a_qa_beside_a_stack_counts_where_its_name_tells_the_scene(folder, tmp_path, name):
    stack = tmp_path / "stack.tif"
    stack_scene(folder, stack)
    with rasterio.open(stack, "r+") as file:
        told = file.tags()["CANOPYCLOUD_SCENE"]
        gone = told.replace(f"{folder}/{ID}_QA_PIXEL.TIF", f"/gone/{name}")
        file.update_tags(CANOPYCLOUD_SCENE=gone.replace(str(folder), "/gone"))
    next(folder.glob("*QA_PIXEL*")).rename(tmp_path / name)
    if name.startswith(ID):
        assert mask_clouds(stack, None, tmp_path / "o.tif").masked == 1
    else:  # it may be of any scene
        with pytest.raises(ProductError, match="neither there nor beside it"):
            mask_clouds(stack, None, tmp_path / "o.tif")
