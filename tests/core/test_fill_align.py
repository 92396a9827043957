# SPDX-License-Identifier: GPL-2.0-or-later
"""A donor on another grid: whole-cell shifts copy, everything else is resampled."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.fill.view.align import AlignedRaster
from canopycloud.core.grid import Grid, Window, compose
from canopycloud.core.raster import RasterSource
from rasterio.crs import CRS

UTM = CRS.from_epsg(32611)
T = Affine(30.0, 0, 500000.0, 0, -30.0, 4000000.0)


def opened(path, grid, resampling="nearest", bands=(1,)):
    return AlignedRaster(RasterSource(path), grid, bands, resampling)


def test_whole_cell_shift_is_an_exact_copy(tmp_raster):
    data = np.arange(30, dtype=np.int16).reshape(5, 6)
    path = tmp_raster(data, transform=compose(T, Affine.translation(-2, 1)), nodata=0, crs=UTM)
    aligned = opened(path, Grid(UTM, T, 6, 5), "cubic")
    values, valid = aligned.read(Window(0, 0, 6, 5))
    assert values.dtype == np.int16
    expected = np.zeros((5, 6), np.int16)
    expected[1:5, 0:4] = data[0:4, 2:6]
    np.testing.assert_array_equal(values[0], expected)
    inside = np.zeros((5, 6), bool)
    inside[1:5, 0:4] = True
    np.testing.assert_array_equal(valid[0], inside)
    assert "moved by" in aligned.note


def test_half_cell_shift_bilinear_is_the_mean_of_neighbours(tmp_raster):
    data = np.array([[0, 10, 20, 30]] * 4, dtype=np.int16)
    path = tmp_raster(data, transform=T, crs=UTM)
    grid = Grid(UTM, compose(T, Affine.translation(0.5, 0)), 3, 4)
    aligned = opened(path, grid, "bilinear")
    values, valid = aligned.read(Window(0, 0, 3, 4))
    np.testing.assert_allclose(values[0], [[5, 15, 25]] * 4, atol=1e-4)
    assert valid.all()
    assert "resampled (bilinear)" in aligned.note
    assert "0.5 columns" in aligned.note


def test_nodata_takes_no_part_in_resampling(tmp_raster):
    data = np.full((6, 6), 100, np.int16)
    data[2, 2] = -9999
    path = tmp_raster(data, transform=T, crs=UTM, nodata=-9999)
    grid = Grid(UTM, compose(T, Affine.translation(0.5, 0.5)), 5, 5)
    for how in ("bilinear", "cubic", "nearest"):
        values, valid = opened(path, grid, how).read(Window(0, 0, 5, 5))
        np.testing.assert_allclose(values[valid], 100, rtol=1e-5)


@pytest.mark.parametrize("how", ["nearest", "bilinear", "cubic"])
def test_values_do_not_depend_on_the_window(tmp_raster, how):
    rng = np.random.default_rng(2)
    data = rng.integers(0, 5000, (300, 310)).astype(np.int16)
    path = tmp_raster(data, transform=T, crs=UTM)
    grid = Grid(UTM, Affine(27, 1, 500010, 1, -29, 3999990), 320, 300)
    aligned = opened(path, grid, how)
    whole, ok = aligned.read(Window(0, 0, 320, 300))
    for window in (Window(3, 5, 17, 11), Window(200, 240, 100, 60), Window(250, 0, 20, 300)):
        part, part_ok = aligned.read(window)
        rows, cols = window.slices
        np.testing.assert_array_equal(part, whole[:, rows, cols])
        np.testing.assert_array_equal(part_ok, ok[:, rows, cols])


def test_other_crs(tmp_raster):
    # A plane of longitude and latitude seen from UTM: values follow the place.
    lon = Affine(0.001, 0, -117.02, 0, -0.001, 36.16)
    columns, rows = np.meshgrid(np.arange(60), np.arange(60))
    data = (columns * 10 + rows).astype(np.float32)
    path = tmp_raster(data, transform=lon, crs=CRS.from_epsg(4326))
    grid = Grid(UTM, Affine(100, 0, 500000, 0, -100, 4000000), 20, 20)
    values, valid = opened(path, grid, "bilinear").read(Window(0, 0, 20, 20))
    from rasterio.warp import transform

    xs, ys = transform(UTM, CRS.from_epsg(4326), [500000 + 1050], [4000000 - 1050])
    col, row = (xs[0] + 117.02) / 0.001 - 0.5, (36.16 - ys[0]) / 0.001 - 0.5
    assert valid.all()
    assert values[0, 10, 10] == pytest.approx(col * 10 + row, abs=0.02)


def test_rasters_without_crs_lie_in_one_plane(tmp_raster):
    data = np.arange(16, dtype=np.int16).reshape(4, 4)
    path = tmp_raster(data, transform=Affine(2, 0, 0, 0, -2, 8), crs=None)
    grid = Grid(None, Affine(1, 0, 0, 0, -1, 8), 8, 8)
    values, valid = opened(path, grid).read(Window(0, 0, 8, 8))
    assert valid.all()
    np.testing.assert_array_equal(values[0], np.kron(data, np.ones((2, 2), int)))
