# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.grid import Grid, compose
from canopycloud.core.report.bands import composites
from canopycloud.core.report.quicklook import (
    axis_labels,
    clip_limits,
    frame_of,
    panel_columns,
    read_quicklook,
    stretch,
    thin,
    upright,
)
from rasterio.crs import CRS

VALUES = np.array([[1, 2, 3], [4, 5, -9999]], dtype=np.float32)


@pytest.mark.parametrize(
    ("transform", "stored"),
    [
        (Affine(2, 0, 100, 0, -2, 50), VALUES),
        (Affine(2, 0, 100, 0, 2, 46), VALUES[::-1]),
        (Affine(-2, 0, 106, 0, -2, 50), VALUES[:, ::-1]),
    ],
)
def test_pictures_are_north_up_whatever_the_grid(tmp_raster, transform, stored):
    path = tmp_raster(stored, transform=transform, nodata=-9999)
    look = read_quicklook(str(path))
    np.testing.assert_array_equal(look.values[0], [[1, 2, 3], [4, 5, np.nan]])
    assert look.frame.extent == (100, 106, 46, 50)
    assert look.frame.aspect == pytest.approx(4 / 6)
    assert look.step == 1


def test_a_rotated_raster_is_shown_in_cells(tmp_raster):
    path = tmp_raster(VALUES, transform=compose(Affine.rotation(30), Affine(2, 0, 0, 0, -2, 0)))
    look = read_quicklook(str(path))
    assert look.frame.x_label == "Column (cells)"
    assert look.frame.extent == (0, 3, 2, 0)


def test_scale_offset_and_bands(tmp_raster):
    import rasterio

    path = tmp_raster(np.stack([VALUES, VALUES * 2]).astype(np.int16), nodata=-9999)
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = (1.0, 0.1), (0.0, 1.0)
    look = read_quicklook(str(path), [2, 1])
    np.testing.assert_allclose(look.values[0, 0], [1.2, 1.4, 1.6], rtol=1e-6)
    np.testing.assert_allclose(look.values[1, 0], [1, 2, 3])


def test_large_rasters_are_thinned_and_very_large_ones_more(tmp_raster):
    path = tmp_raster(np.zeros((512, 1024), np.uint8), tiled=True, blockxsize=16, blockysize=16)
    assert read_quicklook(str(path), size=256).shape == (128, 256)
    assert read_quicklook(str(path), size=256).step == 4
    small = read_quicklook(str(path), size=256, budget=512 * 1024 // 16)
    assert 16 <= small.shape[1] <= 26
    assert small.step > 32


def test_a_part_of_a_raster_is_shown_around_a_box(tmp_raster):
    path = tmp_raster(
        np.arange(10_000, dtype=np.float32).reshape(100, 100), transform=Affine(2, 0, 0, 0, -2, 200)
    )
    look = read_quicklook(str(path), around=(100, 100, 140, 120))
    assert look.frame.extent == (96, 144, 96, 124)
    assert look.values[0, 0, 0] == 38 * 100 + 48
    assert read_quicklook(str(path), around=(-900, -900, -800, -800)).shape == (100, 100)
    assert read_quicklook(str(path), around=(-50, -50, 400, 400)).shape == (100, 100)
    assert read_quicklook(str(path), around=(-50, 190, 10, 250)).frame.extent == (0, 16, 184, 200)
    # A plot smaller than a cell, over the border of two.
    tiny = read_quicklook(str(path), around=(30.2, 99.8, 30.6, 100.2))
    assert tiny.frame.extent == (30, 32, 98, 102)


def test_overviews_make_large_pictures_cheap(tmp_raster):
    import rasterio

    path = tmp_raster(np.zeros((512, 512), np.uint8), tiled=True, blockxsize=16, blockysize=16)
    assert read_quicklook(str(path), size=128, budget=1000).shape == (16, 16)
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2, 4])
    assert read_quicklook(str(path), size=128, budget=1000).shape == (128, 128)


def test_axis_labels_have_units():
    assert axis_labels(CRS.from_epsg(32611)) == ("Easting (m)", "Northing (m)")
    assert axis_labels(CRS.from_epsg(2229)) == ("Easting (ft)", "Northing (ft)")
    assert axis_labels(CRS.from_epsg(4326)) == ("Longitude (°)", "Latitude (°)")
    assert axis_labels(None) == ("x (map units)", "y (map units)")


def test_codes_follow_the_grid():
    grid = Grid(None, Affine(1, 0, 0, 0, 1, 0), 3, 2)
    assert upright(np.array([[[1, 2, 3], [4, 5, 6]]]), grid).tolist() == [[[4, 5, 6], [1, 2, 3]]]
    assert frame_of(grid).extent == (0, 3, 0, 2)


def test_stretch_by_hand():
    bands = np.array([[[0, 50, 100, 200, np.nan]]] * 3, dtype=np.float32)
    picture = stretch(bands, [(0, 100)] * 3)
    assert picture[0, :, 0].tolist() == [0, 128, 255, 255, 0]
    assert picture[0, :, 3].tolist() == [255, 255, 255, 255, 0]


def test_limits_are_percentiles_and_never_empty():
    values = np.arange(101, dtype=np.float32).reshape(1, 1, -1)
    assert clip_limits(values) == [(2.0, 98.0)]
    assert clip_limits(np.full((1, 2, 2), 7.0, np.float32)) == [(7.0, 8.0)]
    assert clip_limits(np.full((1, 2, 2), np.nan, np.float32)) == [(0.0, 1.0)]


def test_small_helpers():
    assert thin(np.arange(10), 4).tolist() == [0, 3, 6, 9]
    assert thin(np.arange(3), 4).tolist() == [0, 1, 2]
    assert [panel_columns(n) for n in (1, 2, 3, 4, 5, 9)] == [1, 2, 3, 2, 3, 3]


@pytest.mark.parametrize(
    ("names", "true", "false"),
    [
        ([f"band{i}" for i in range(1, 8)], (4, 3, 2), (5, 4, 3)),
        ([f"LC08_L1TP_034032_20160707_sr_band{i}_crop" for i in range(1, 8)], (4, 3, 2), (5, 4, 3)),
        ([f"LC09_L2SP_SR_B{i}" for i in range(1, 8)], (4, 3, 2), (5, 4, 3)),
        (["LT05_L1TP_sr_band" + str(i) for i in (1, 2, 3, 4, 5, 7)], (3, 2, 1), (4, 3, 2)),
        (["LE07_L2SP_034032_SR_B" + str(i) for i in (1, 2, 3, 4, 5, 7)], (3, 2, 1), (4, 3, 2)),
        (["B02", "B03", "B04", "B08", "B8A"], (3, 2, 1), (4, 3, 2)),
        (["blue", "green", "red", "nir08"], (3, 2, 1), (4, 3, 2)),
        (["Red (B4)", "Green (B3)", "Blue (B2)", "NIR (B5)"], (1, 2, 3), (4, 1, 2)),
        (["band 4", "band 3", "band 2"], (1, 2, 3), None),
    ],
)
def test_bands_by_name(names, true, false):
    found = composites(names)
    assert found[0].title == "True colour"
    assert found[0].bands == true
    assert (found[1].bands if len(found) > 1 else None) == false
    assert found[0].names[0] == names[true[0] - 1]


def test_bands_that_cannot_be_told_apart_are_titled_so():
    assert [(c.title, c.bands) for c in composites(["", "", "", ""])] == [
        ("First bands", (1, 2, 3))
    ]
    assert composites(["ndvi"])[0].bands == (1, 1, 1)
    assert composites([]) == []
    assert composites(["", ""])[0].label == "First bands (band 1, band 2, band 2)"
