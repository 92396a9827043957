# SPDX-License-Identifier: GPL-2.0-or-later
"""QA codes laid over a scene: nearest neighbour only, what lies outside is unknown."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.errors import BandError, CrsError, GridError, ProductError
from canopycloud.core.grid import Grid, Window, apply
from canopycloud.core.qa import mask_clouds
from canopycloud.core.qa.decode import FILL, UNKNOWN
from canopycloud.core.qa.reader import QaReader
from canopycloud.core.raster import RasterSource
from rasterio.crs import CRS
from rasterio.warp import transform as warp

UTM = CRS.from_epsg(32611)


def grid(size, width, height, x=0.0, y=0.0, crs=UTM):
    return Grid(crs, Affine(size, 0, x, 0, -size, y), width, height)


def brute_force(qa_array, qa_grid, scene):
    """Cell by cell: the QA cell that holds the centre; -1 outside."""
    out = np.full(scene.shape, -1, dtype=np.int64)
    inverse = ~qa_grid.transform
    for row in range(scene.height):
        for col in range(scene.width):
            x, y = apply(scene.transform, col + 0.5, row + 0.5)
            if scene.crs != qa_grid.crs:
                (x,), (y,) = warp(scene.crs, qa_grid.crs, [x], [y])
            c, r = apply(inverse, x, y)
            c, r = int(np.floor(c + 1e-6)), int(np.floor(r + 1e-6))
            if 0 <= c < qa_grid.width and 0 <= r < qa_grid.height:
                out[row, col] = qa_array[r, c]
    return out


CASES = {
    "the same": (grid(10, 12, 9), grid(10, 12, 9)),
    "larger": (grid(10, 12, 9), grid(10, 20, 20, -40, 50)),
    "smaller": (grid(10, 12, 9), grid(10, 5, 4, 30, -20)),
    "shifted by half a cell": (grid(10, 12, 9), grid(10, 12, 9, 5, 5)),
    "60 m for 10 m": (grid(10, 24, 18), grid(60, 4, 3)),
    "60 m for 10 m, shifted": (grid(10, 24, 18), grid(60, 3, 3, 35, -25)),
    "20 m for 30 m": (grid(30, 8, 6), grid(20, 12, 9)),
    "south-up": (grid(10, 12, 9), Grid(UTM, Affine(10, 0, 0, 0, 10, -90), 12, 9)),
    "rotated": (grid(10, 12, 9), Grid(UTM, Affine(8, 3, 10, 3, -8, 10), 12, 9)),
    "another CRS": (
        grid(30, 12, 9, 500000, 4000000),
        Grid(CRS.from_epsg(4326), Affine(0.0002, 0, -117.0005, 0, -0.0002, 36.146), 24, 24),
    ),
}


@pytest.mark.parametrize("size", [4, 100])
@pytest.mark.parametrize("name", CASES)
def test_every_cell_takes_the_code_at_its_centre(tmp_raster, name, size):
    scene, qa_grid = CASES[name]
    codes = np.arange(qa_grid.width * qa_grid.height, dtype=np.uint16).reshape(qa_grid.shape) + 2
    path = tmp_raster(codes, transform=qa_grid.transform, crs=qa_grid.crs)
    expected = brute_force(codes, qa_grid, scene)
    assert (expected >= 0).any()
    with RasterSource(path) as source:
        reader = QaReader(source, scene)
        for window in scene.blocks(size):
            found, state = reader.read(window)
            wanted = expected[window.slices]
            outside = np.zeros(wanted.shape, bool) if state is None else state == UNKNOWN
            np.testing.assert_array_equal(outside, wanted < 0)
            np.testing.assert_array_equal(found[~outside], wanted[~outside])


@pytest.mark.parametrize("name", ["the same", "larger", "60 m for 10 m, shifted"])
def test_nodata_is_fill_on_any_grid(tmp_raster, name):
    scene, qa_grid = CASES[name]
    codes = np.full(qa_grid.shape, 7, dtype=np.uint16)
    codes[qa_grid.height // 2] = 9
    path = tmp_raster(codes, transform=qa_grid.transform, crs=qa_grid.crs, nodata=9)
    expected = brute_force(codes, qa_grid, scene)
    with RasterSource(path) as source:
        _, state = QaReader(source, scene).read(scene.window)
    assert state is not None
    np.testing.assert_array_equal(state == FILL, expected == 9)


def test_histogram_counts_the_whole_raster_without_nodata(tmp_raster):
    codes = np.array([[1, 1, 2], [3, 3, 3]], np.uint16)
    with RasterSource(tmp_raster(codes, nodata=2)) as source:
        counts = QaReader(source, source.grid).histogram()
    assert (counts[1], counts[2], counts[3], counts.sum()) == (2, 0, 3, 5)


def test_mask_band_is_fill(tmp_raster):
    hidden = np.array([[255, 0]], np.uint8)
    with RasterSource(tmp_raster(np.array([[5, 5]], np.uint16), mask=hidden)) as source:
        _, state = QaReader(source, source.grid).read(Window(0, 0, 2, 1))
    assert state is not None
    assert state.tolist() == [[0, FILL]]


def test_no_overlap_is_refused(tmp_raster):
    path = tmp_raster(np.ones((3, 3), np.uint16), transform=Affine(10, 0, 9000, 0, -10, 0))
    with RasterSource(path) as source, pytest.raises(GridError, match="does not overlap"):
        QaReader(source, grid(10, 12, 9))


def test_one_without_crs_is_refused(tmp_raster):
    path = tmp_raster(np.ones((3, 3), np.uint16), transform=Affine(10, 0, 0, 0, -10, 0), crs=None)
    with RasterSource(path) as source, pytest.raises(CrsError, match="Assign the CRS"):
        QaReader(source, grid(10, 12, 9))


def test_missing_band_is_refused(tmp_raster):
    path = tmp_raster(np.ones((3, 3), np.uint16))
    with RasterSource(path) as source, pytest.raises(BandError, match="no band 2"):
        QaReader(source, source.grid, 2)


def test_udm2_on_a_file(tmp_raster, tmp_path):
    bands = np.zeros((8, 2, 3), np.uint8)
    bands[0, 0] = 1  # clear
    bands[5, 1, 0] = 1  # cloud
    bands[1, 1, 1] = 1  # snow; the last cell is black fill
    bands[6] = 90
    bands[7, 1, 0] = 2
    qa = tmp_raster(bands, "x_3B_udm2.tif")
    scene = tmp_raster(np.ones((2, 3), np.uint16), "x_3B_AnalyticMS.tif")
    summary = mask_clouds(scene, qa, tmp_path / "o.tif")
    assert summary.product == "planet_udm2"
    assert (summary.masked, summary.fill) == (1, 1)
    assert (summary.counts["cloud"], summary.counts["snow"]) == (1, 1)
    not_udm2 = tmp_raster(np.full((8, 2, 3), 40, np.uint8), "y_udm2.tif")
    with pytest.raises(ProductError, match="cannot occur"):
        mask_clouds(scene, not_udm2, tmp_path / "p.tif")


def test_60_m_qa_over_a_10_m_scene(tmp_raster, tmp_path):
    codes = np.array([[0, 1024], [2048, 0]], np.uint16)
    qa = tmp_raster(codes, "x_QA60.tif", transform=Affine(60, 0, 0, 0, -60, 0))
    scene = tmp_raster(
        np.ones((12, 12), np.uint16), "B04.tif", transform=Affine(10, 0, 0, 0, -10, 0)
    )
    summary = mask_clouds(scene, qa, tmp_path / "o.tif", output_mask=tmp_path / "m.tif")
    assert (summary.counts["cloud"], summary.counts["cirrus"]) == (36, 36)
    with rasterio.open(tmp_path / "m.tif") as mask:
        found = mask.read(1)
    np.testing.assert_array_equal(found != 0, np.kron(codes != 0, np.ones((6, 6), bool)))


@pytest.mark.data
def test_scl_of_200_m_over_a_band_of_100_m(shared_data, tmp_path):
    folder = shared_data / "sentinel2_l2a_scl"
    summary = mask_clouds(folder / "B04.tif", folder / "SCL.tif", tmp_path / "o.tif")
    with rasterio.open(folder / "B04.tif") as band, rasterio.open(folder / "SCL.tif") as scl:
        expected = brute_force_fast(scl, band)
    cloudy = np.isin(expected, (1, 3, 8, 9, 10))
    assert summary.masked == cloudy.sum() + (expected < 0).sum()
    with rasterio.open(tmp_path / "o.tif") as out:
        np.testing.assert_array_equal(out.read(1, masked=True).mask[cloudy | (expected < 0)], True)


def brute_force_fast(qa, scene):
    rows, cols = np.mgrid[0 : scene.height, 0 : scene.width] + 0.5
    x, y = apply(scene.transform, cols, rows)
    c, r = apply(~qa.transform, x, y)
    c, r = np.floor(c + 1e-6).astype(int), np.floor(r + 1e-6).astype(int)
    inside = (c >= 0) & (c < qa.width) & (r >= 0) & (r < qa.height)
    out = np.full(inside.shape, -1)
    out[inside] = qa.read(1)[r[inside], c[inside]]
    return out


@pytest.mark.parametrize("masked", [False, True])
def test_bands_of_classes_are_no_data_together_with_a_mask_or_without(tmp_raster, masked):
    """With no data 0 a class that is absent is no missing observation; all absent is one."""
    bands = np.zeros((3, 1, 4), np.uint8)
    bands[0, 0, 0] = 1  # clear, so that the others are 0
    bands[2, 0, 1] = 1
    bands[:, 0, 2] = 1
    mask = np.array([[255, 255, 255, 255]], np.uint8) if masked else None
    with RasterSource(tmp_raster(bands, nodata=0, mask=mask)) as source:
        _, state = QaReader(source, source.grid, packed_bands=(1, 2, 3)).read(Window(0, 0, 4, 1))
    assert state is not None
    assert state.tolist() == [[0, 0, 0, FILL]]
