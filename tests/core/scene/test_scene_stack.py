# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.errors import BandError, DtypeError, GridError, OutputError
from canopycloud.core.progress import Progress
from canopycloud.core.scene import band_token, natural_order, open_scene, stack_bands


@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("LC08_L1TP_034032_20160707_20170221_01_T1_sr_band1_crop.tif", "B1"),
        ("LC08_L1TP_013032_20180710_B10.TIF", "B10"),
        ("LE07_L1TP_195025_20010730_20170204_01_T1_B6_VCID_2.TIF", "B6_VCID_2"),
        ("LC08_L2SP_008059_20191201_20200825_02_T1_SR_B2.TIF", "B2"),
        ("LC09_L2SP_008059_20221201_20230825_02_T1_ST_B10.TIF", "B10"),
        ("T29RKH_20200219T113321_B8A_20m.jp2", "B8A"),
        ("T29RKH_20200219T113321_B04_10m.jp2", "B04"),
        ("HLS.L30.T13TDE.2016189T173734.v2.0.B11.tif", "B11"),
        ("HLS.S30.T13TDE.2016189T173734.v2.0.B8A.tif", "B8A"),
        ("/vsizip/a.zip/b8a.tif", "B8A"),
        ("MOD09GA.A2016189.sur_refl_b03_1.tif", "B03"),
        ("band 4.tif", "B4"),
        ("LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif", ""),
        ("LC08_x_01_T1_BQA.TIF", ""),
        ("blue.tif", ""),
        ("club5.tif", ""),
    ],
)
def test_band_token(name, token):
    assert band_token(name) == token


def test_natural_order():
    names = ["x_B10.tif", "x_B9.tif", "x_B8A.tif", "x_B1.tif", "x_B08.tif", "x_B2.tif", "qa.tif"]
    ordered = [names[i] for i in natural_order(names)]
    assert [n[2:-4] for n in ordered[:-1]] == ["B1", "B2", "B08", "B8A", "B9", "B10"]
    assert ordered[-1] == "qa.tif"


def test_natural_order_of_names_without_a_band():
    assert natural_order(["date10.tif", "date9.tif", "Date1.tif"]) == [2, 1, 0]


def test_stack(tmp_raster, tmp_path):
    paths = [
        tmp_raster(np.full((5, 7), i, np.int16), f"s_B{i}.tif", nodata=-9999, tags={"DATE": "1"})
        for i in (10, 2, 1)
    ]
    summary = stack_bands(paths, tmp_path / "out.tif")
    assert (summary.bands, summary.nodata, summary.band_count) == (("B1", "B2", "B10"), -9999, 3)
    with rasterio.open(tmp_path / "out.tif") as out:
        assert out.descriptions == ("B1", "B2", "B10")
        assert (out.nodata, out.dtypes[0], out.tags()["DATE"]) == (-9999, "int16", "1")
        np.testing.assert_array_equal(out.read()[:, 0, 0], [1, 2, 10])


def test_scale_offset_and_unit_are_carried(tmp_path):
    for i in (1, 2):
        with rasterio.open(
            tmp_path / f"B{i}.tif", "w", driver="GTiff", width=2, height=2, count=1,
            dtype="uint16", transform=Affine(30, 0, 0, 0, -30, 0), crs="EPSG:32611",
        ) as out:  # fmt: skip
            out.write(np.ones((1, 2, 2), np.uint16))
            out.scales, out.offsets = (2.75e-5 * i,), (-0.2,)
            out.set_band_unit(1, "1")
    stack_bands([tmp_path / "B1.tif", tmp_path / "B2.tif"], tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        assert out.scales == (2.75e-5, 5.5e-5)
        assert out.offsets == (-0.2, -0.2)
        assert out.units == ("1", "1")
        assert out.nodata is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"transform": Affine(30, 0, 15, 0, -30, 0)}, "origin moved by 15 in x"),
        ({"transform": Affine(10, 0, 0, 0, -10, 0)}, "cells of 30 × 30 against 10 × 10"),
        ({"crs": "EPSG:32612"}, "CRS EPSG:32611 against EPSG:32612"),
        ({"crs": None}, "against none"),
    ],
)
def test_other_grid_is_refused_and_said(tmp_raster, tmp_path, changes, words):
    same = {"transform": Affine(30, 0, 0, 0, -30, 0), "crs": "EPSG:32611"}
    one = tmp_raster(np.ones((4, 4), np.int16), "x_B1.tif", **same)
    other = tmp_raster(np.ones((4, 4), np.int16), "x_B2.tif", **{**same, **changes})
    with pytest.raises(GridError, match=r"x_B2\.tif is not on the grid of x_B1\.tif") as caught:
        stack_bands([other, one], tmp_path / "o.tif")
    assert words in str(caught.value)
    assert not (tmp_path / "o.tif").exists()


def test_other_size_is_refused(tmp_raster, tmp_path):
    one = tmp_raster(np.ones((4, 4), np.int16), "x_B1.tif")
    other = tmp_raster(np.ones((4, 5), np.int16), "x_B2.tif")
    with pytest.raises(GridError, match="4 columns × 4 rows against 5 columns × 4 rows"):
        stack_bands([one, other], tmp_path / "o.tif")


def test_other_type_is_refused_naming_the_file(tmp_raster, tmp_path):
    one = tmp_raster(np.ones((4, 4), np.int16), "x_B1.tif")
    other = tmp_raster(np.ones((4, 4), np.uint16), "x_QA_PIXEL.tif")
    with pytest.raises(DtypeError, match=r"x_QA_PIXEL\.tif"):
        stack_bands([one, other], tmp_path / "o.tif")


def test_different_nodata_values_become_one_that_no_cell_uses(tmp_raster, tmp_path):
    one = tmp_raster(np.array([[0, 5]], np.uint8), "x_B1.tif", nodata=0)
    other = tmp_raster(np.array([[0, 255]], np.uint8), "x_B2.tif", nodata=255)
    lines: list[str] = []
    summary = stack_bands([one, other], tmp_path / "o.tif", progress=Progress(info=lines.append))
    assert summary.nodata not in (None, 0, 5)
    with rasterio.open(tmp_path / "o.tif") as out:
        masked = out.read(masked=True)
    assert masked.mask.tolist() == [[[True, False]], [[False, True]]]
    assert masked[0, 0, 1] == 5
    assert masked[1, 0, 0] == 0
    assert any("different nodata values" in line for line in lines)


def test_mask_band_becomes_nodata(tmp_raster, tmp_path):
    one = tmp_raster(np.array([[1, 2]], np.int16), "x_B1.tif", mask=np.array([[255, 0]], np.uint8))
    other = tmp_raster(np.array([[3, 4]], np.int16), "x_B2.tif")
    stack_bands([one, other], tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        masked = out.read(masked=True)
    assert masked.mask.tolist() == [[[False, True]], [[False, False]]]


def test_several_bands_a_file_keep_their_names(tmp_raster, tmp_path):
    one = tmp_raster(np.ones((2, 2, 2), np.int16), "a.tif", descriptions=["red", "nir"])
    other = tmp_raster(np.ones((2, 2, 2), np.int16), "b.tif")
    summary = stack_bands([one, other], tmp_path / "o.tif")
    assert summary.bands == ("red", "nir", "b 1", "b 2")


def test_two_dates_are_named_by_file_and_warned_of(tmp_raster, tmp_path):
    paths = [tmp_raster(np.ones((2, 2), np.int16), f"{d}_B4.tif") for d in (2016, 2015)]
    warnings: list[str] = []
    summary = stack_bands(paths, tmp_path / "o.tif", progress=Progress(warning=warnings.append))
    assert summary.bands == ("2015_B4", "2016_B4")
    assert "More than one file speaks of B4" in warnings[0]


def test_a_name_without_a_band_is_warned_of(tmp_raster, tmp_path):
    paths = [tmp_raster(np.ones((2, 2), np.int16), n) for n in ("x_pixel_qa.tif", "x_B1.tif")]
    warnings: list[str] = []
    stack_bands(paths, tmp_path / "o.tif", progress=Progress(warning=warnings.append))
    assert "x_pixel_qa.tif" in warnings[0]


def test_nothing_and_twice_the_same_are_refused(tmp_raster, tmp_path):
    one = tmp_raster(np.ones((2, 2), np.int16), "x_B1.tif")
    with pytest.raises(BandError, match="no raster"):
        stack_bands([], tmp_path / "o.tif")
    with pytest.raises(BandError, match="given twice"):
        stack_bands([one, one], tmp_path / "o.tif")


def test_output_over_a_band_is_refused(tmp_raster):
    paths = [tmp_raster(np.ones((2, 2), np.int16), f"x_B{i}.tif") for i in (1, 2)]
    with pytest.raises(OutputError, match="also an input"):
        stack_bands(paths, paths[1])


def test_bands_of_a_stack_are_checked(tmp_raster):
    paths = [tmp_raster(np.ones((2, 2), np.int16), f"x_B{i}.tif") for i in (1, 2)]
    with open_scene(paths) as scene:
        assert scene.read_raw(None, [2]).shape == (1, 2, 2)
        assert scene.name == "x_B1.tif and 1 more"
        with pytest.raises(BandError, match="no band 3"):
            scene.band(3)


@pytest.mark.data
def test_cold_springs(shared_data, tmp_path):
    folder = shared_data / "landsat_c1_coldsprings" / "20160707_cloudy"
    paths = sorted(folder.glob("*sr_band*.tif"), reverse=True)
    stack_bands(paths, tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        assert (out.count, *out.shape) == (7, 177, 246)
        assert out.descriptions == tuple(f"B{i}" for i in range(1, 8))
        stacked = out.read()
    for i, path in enumerate(sorted(paths)):
        with rasterio.open(path) as band:
            np.testing.assert_array_equal(stacked[i], band.read(1))
