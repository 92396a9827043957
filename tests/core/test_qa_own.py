# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene's own QA raster: named by a stack of ours, or lying beside the band files."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.errors import ProductError
from canopycloud.core.progress import Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.scene import scene_qa, stack_scene

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
