# SPDX-License-Identifier: GPL-2.0-or-later
"""A donor on another grid: whole-cell shifts copy, everything else is resampled."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import BandError, CrsError, GridError, ParameterError
from canopycloud.core.fill.view.align import AlignedRaster, _tiles, match_bands
from canopycloud.core.grid import Grid, Window, compose
from canopycloud.core.raster import Band, RasterSource
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


@pytest.mark.parametrize(
    ("kind", "how", "shifted", "found"),
    [
        ("int16", "bilinear", False, "float32"), ("uint8", "cubic", False, "float32"),
        ("int32", "bilinear", False, "float64"), ("float64", "bilinear", False, "float64"),
        ("float32", "bilinear", False, "float32"), ("int16", "nearest", False, "int16"),
        ("int16", "cubic", True, "int16"),
    ],
)  # fmt: skip
def test_type_of_what_is_read(kind, how, shifted, found, tmp_raster):
    path = tmp_raster(np.ones((8, 8), kind), transform=T, crs=UTM)
    move = Affine.translation(1, 1) if shifted else Affine.translation(0.5, 0)
    aligned = opened(path, Grid(UTM, compose(T, move), 6, 6), how)
    assert aligned.dtype == found
    assert aligned.read(Window(0, 0, 6, 6))[0].dtype == found


@pytest.mark.parametrize(
    ("cell", "ratio", "room"), [(1.0, 1.0, 4), (0.5, 0.5, 4), (2.0, 2.0, 7), (2.5, 2.5, 9)]
)
def test_cells_under_a_piece_with_room_for_the_kernel(cell, ratio, room, tmp_raster):
    path = tmp_raster(np.ones((90, 80), np.int16), transform=Affine(1, 0, 0, 0, -1, 90), crs=UTM)
    # 10.25 cells from the left and 20.5 from above.
    grid = Grid(UTM, Affine(cell, 0, 10.25, 0, -cell, 69.5), 6, 8)
    window, ratios = opened(path, grid, "cubic")._window_under(grid)
    assert ratios == pytest.approx((ratio, ratio))
    left, top = 10 - room, 20 - room
    right = int(np.ceil(10.25 + 6 * cell)) + room
    bottom = int(np.ceil(20.5 + 8 * cell)) + room
    assert window == Window(left, top, right - left, bottom - top).intersect(Window(0, 0, 80, 90))
    narrow = Grid(UTM, Affine(3, 0, 10.25, 0, -1, 69.5), 2, 8)
    assert opened(path, narrow)._window_under(narrow)[1] == pytest.approx((3, 1))


def test_kernels_widen_where_cells_are_larger(tmp_raster):
    # A chess board: each cell of nine times the area is its mean, but for the weights.
    board = (np.indices((60, 60)).sum(axis=0) % 2 * 100).astype(np.float32)
    path = tmp_raster(board, transform=Affine(1, 0, 0, 0, -1, 60), crs=UTM)
    grid = Grid(UTM, Affine(4, 0, 0, 0, -4, 60), 15, 15)
    values, valid = opened(path, grid, "bilinear").read(Window(0, 0, 15, 15))
    assert valid.all()
    np.testing.assert_allclose(values[0, 1:-1, 1:-1], 50, atol=0.5)
    # Where cells are hardly larger the kernel is that of the source's cells: neighbours' mean.
    half = Grid(UTM, Affine(1, 0, 0.5, 0, -1, 60), 50, 60)
    ramp = np.zeros((60, 60), np.float32)
    ramp[:, 30] = 100
    path = tmp_raster(ramp, "r.tif", transform=Affine(1, 0, 0, 0, -1, 60), crs=UTM)
    values = opened(path, half, "bilinear").read(Window(0, 0, 50, 60))[0]
    np.testing.assert_allclose(values[0, 20, 27:33], [0, 0, 50, 50, 0, 0], atol=1e-3)


def test_tiles_of_a_fixed_grid():
    grid = Grid(UTM, T, 600, 300)
    assert _tiles(Window(255, 10, 2, 5), grid) == [Window(0, 0, 256, 256), Window(256, 0, 256, 256)]
    assert _tiles(Window(512, 256, 10, 10), grid) == [Window(512, 256, 88, 44)]
    assert _tiles(Window(300, 250, 1, 10), grid) == [Window(256, 0, 256, 256),
                                                     Window(256, 256, 256, 44)]  # fmt: skip


def test_what_a_raster_covers_and_says(tmp_raster):
    data = np.arange(30, dtype=np.int16).reshape(5, 6)
    path = tmp_raster(data, transform=T, crs=UTM)
    same = opened(path, Grid(UTM, T, 6, 5))
    assert (same.note, same.covers_all(), same.shift) == ("", True, (0, 0))
    wider = opened(path, Grid(UTM, T, 7, 5))
    assert not wider.covers_all()
    assert "moved by 0 columns and 0 rows" in wider.note
    assert wider.covers(Window(5, 4, 1, 1))
    assert not wider.covers(Window(6, 0, 1, 5))
    values, valid = wider.read(Window(5, 3, 2, 2))
    assert values.tolist() == [[[23, 0], [29, 0]]]
    assert valid.tolist() == [[[True, False], [True, False]]]
    assert not wider.read(Window(6, 0, 1, 5))[1].any()
    moved = opened(path, Grid(UTM, compose(T, Affine.translation(-2, 1)), 6, 5))
    assert "moved by 2 columns and -1 row" in moved.note


def test_rasters_that_cannot_be_laid_over_each_other(tmp_raster):
    path = tmp_raster(np.ones((5, 6), np.int16), transform=T, crs=UTM)
    with pytest.raises(GridError, match="does not overlap the input"):
        opened(path, Grid(UTM, compose(T, Affine.translation(6, 0)), 6, 5))
    assert opened(path, Grid(UTM, compose(T, Affine.translation(5, 4)), 6, 5)).shift == (5, 4)
    with pytest.raises(GridError, match="does not overlap"):
        opened(path, Grid(UTM, compose(T, Affine.translation(6.5, 0)), 6, 5))
    with pytest.raises(CrsError, match="Assign a CRS to the input"):
        opened(path, Grid(None, T, 6, 5))
    with pytest.raises(ParameterError, match="'best' is not known"):
        opened(path, Grid(UTM, T, 6, 5), "best")


def bands(*names):
    return [Band(i, "int16", name=name) for i, name in enumerate(names, start=1)]


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (("B2", "B3"), ("B3", "B2"), [2, 1]),
        (("sr_band4", "sr_band5"), ("B05", "B04"), [2, 1]),
        (("B8A", "B08"), ("b8", "b8a"), [2, 1]),
        (("red", "nir"), ("NIR ", "Red"), [2, 1]),
        (("red", "nir"), ("green", "nir", "red"), [3, 2]),
        (("", "nir"), ("nir", "red"), [1, 2]),  # not all are named: by order
        (("red", "red"), ("a", "b"), [1, 2]),  # names that do not differ
        (("LC08_B4 (1)", "LC08_B5 (2)"), ("B5", "B4"), [2, 1]),
        (("red", "nir"), ("red", "green"), None),
        (("", ""), ("", "", ""), None),
    ],
)
def test_which_band_goes_with_which(mine, theirs, found):
    if found is None:
        with pytest.raises(BandError):
            match_bands(bands(*mine), bands(*theirs), "t", "d")
    else:
        assert match_bands(bands(*mine), bands(*theirs), "t", "d") == found
