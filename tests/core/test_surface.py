# SPDX-License-Identifier: GPL-2.0-or-later
"""A canopy height model out of a surface and a terrain model."""

from __future__ import annotations

import pickle
import shutil

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import library
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.errors import GridError, OutputError, ParameterError
from canopycloud.core.progress import Progress
from canopycloud.core.raster import RasterSource
from canopycloud.core.surface import (
    HeightLimits,
    SurfaceCounts,
    SurfaceModels,
    doubts_of,
    settle_heights,
)

METRES = HeightLimits(0.5, 120.0)
AT = Affine(1, 0, 500000, 0, -1, 4000000)


def test_settle_heights_truth_table():
    raw = np.array([-0.6, -0.5, -0.1, 0, 12.5, 120, 120.1, 7], dtype=np.float32)
    valid = np.array([True] * 7 + [False])
    settled, kept = settle_heights(raw, valid, METRES)
    assert kept.tolist() == [False, True, True, True, True, True, False, False]
    assert settled[kept].tolist() == [0, 0, 0, 12.5, 120]
    assert settled.dtype == np.float32


@pytest.fixture
def pair(tmp_raster):
    """A surface and a terrain model of 2 × 4 cells, with something of everything."""
    ground = np.array([[1000, 1000, 1000, 1000], [0, 1001, 1002, 1003]], dtype=np.float32)
    top = np.array([[1020, 999.75, 998, 1130], [1010, 1001, -9999, 1006.5]], dtype=np.float32)
    return tmp_raster(top, "dsm.tif", nodata=-9999), tmp_raster(ground, "dtm.tif", nodata=0)


def read(path):
    with RasterSource(path) as source:
        return source.read()[0][0], source.bands[0]


def test_every_rule_by_hand(pair, tmp_path):
    dsm, dtm = pair
    summary = clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=dtm, threshold=-1)
    data, band = read(tmp_path / "chm.tif")
    nan = np.nan
    np.testing.assert_array_equal(data, [[20, 0, nan, nan], [nan, 0, nan, 3.5]])
    assert (band.dtype, np.isnan(band.nodata), band.name) == ("float32", True, "canopy height")
    assert summary.surface == SurfaceCounts(no_terrain=1, no_surface=1, ground=1, below=1, above=1)
    assert (summary.valid_before, summary.valid_after, summary.removed_count) == (6, 4, 2)
    assert (summary.min_before, summary.max_before, summary.max_after) == (-2, 130, 20)
    with RasterSource(tmp_path / "chm.tif") as made:
        said = made.tags["CANOPYCLOUD"]
    assert "dsm.tif − dtm.tif: down to 0.5 m below the terrain is ground" in said


def test_threshold_and_maximum_height_are_of_the_difference(pair, tmp_path):
    dsm, dtm = pair
    summary = clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=dtm, max_height=10)
    assert (summary.valid_after, summary.max_after) == (1, 3.5)
    assert summary.surface.above == 2  # 20 and 130
    higher = clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=dtm, max_height=150)
    assert (higher.max_after, higher.surface.above) == (130, 0)


def test_terrain_is_moved_by_whole_cells_and_nothing_else(pair, tmp_raster, tmp_path):
    dsm, dtm = pair
    ground = np.pad(read(dtm)[0], ((2, 1), (0, 3)), constant_values=5)[:, 1:]
    far = tmp_raster(ground, "far.tif", nodata=0, transform=Affine(1, 0, 500001, 0, -1, 4000002))
    clean_zero_canopy(dsm, tmp_path / "near.tif", terrain=dtm, threshold=-1)
    moved = clean_zero_canopy(dsm, tmp_path / "far_chm.tif", terrain=far, threshold=-1)
    near, away = read(tmp_path / "near.tif")[0], read(tmp_path / "far_chm.tif")[0]
    np.testing.assert_array_equal(away[:, 1:], near[:, 1:])
    assert np.isnan(away[:, 0]).all()  # the terrain begins one column later
    assert moved.surface.no_terrain == 2


@pytest.mark.parametrize(("transform", "crs", "says"), [
    (Affine(1, 0, 500000.5, 0, -1, 4000000), "EPSG:32611", r"origin moved by 0\.5 in x"),
    (Affine(2, 0, 500000, 0, -2, 4000000), "EPSG:32611", "cells of 1 × 1 against 2 × 2"),
    (AT, "EPSG:32612", "CRS EPSG:32611 against EPSG:32612"),
    (Affine(1, 0, 500400, 0, -1, 4000000), "EPSG:32611", "does not reach any cell"),
])  # fmt: skip
def test_other_cells_are_refused_with_what_differs(
    pair, tmp_raster, tmp_path, transform, crs, says
):
    dsm, dtm = pair
    other = tmp_raster(read(dtm)[0], "other.tif", transform=transform, crs=crs, nodata=0)
    with pytest.raises(GridError, match=says):
        clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=other)
    assert not (tmp_path / "chm.tif").exists()


def test_terrain_that_is_the_surface_or_the_output_is_refused(pair, tmp_path):
    dsm, dtm = pair
    with pytest.raises(ParameterError, match="surface and as terrain"):
        clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=dsm)
    with pytest.raises(OutputError, match="also an input"):
        clean_zero_canopy(dsm, dtm, terrain=dtm)


def with_unit(path, unit, scale=1.0):
    import rasterio

    with rasterio.open(path, "r+") as dataset:
        dataset.units, dataset.scales = [unit], [scale]


def test_units_differ_or_are_feet(pair, tmp_path):
    dsm, dtm = pair
    with_unit(dsm, "ft")
    said = []
    summary = clean_zero_canopy(
        dsm, tmp_path / "chm.tif", terrain=dtm, threshold=-1, progress=Progress(warning=said.append)
    )
    assert said[0] == "dtm.tif states no unit of its heights; ft is taken, as the other."
    assert "in feet" in said[1]
    assert summary.limits.highest == pytest.approx(393.7, abs=0.01)
    # 130 ft are a tree, and 2 ft below the terrain are more than the noise of 1.64 ft.
    assert (summary.surface.above, summary.surface.below, summary.surface.ground) == (0, 1, 1)
    with_unit(dtm, "metre")
    with pytest.raises(ParameterError, match=r"in ft and the terrain model dtm\.tif in m"):
        clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=dtm)


def test_scaled_whole_numbers_against_floating_point(tmp_raster, tmp_path):
    dsm = tmp_raster(np.array([[101230, 100000]], dtype=np.int32), "dsm.tif", nodata=-1)
    with_unit(dsm, "", 0.01)  # 1012.3 and 1000 m
    dtm = tmp_raster(np.array([[1000, 999.99]], dtype=np.float32), "dtm.tif")
    clean_zero_canopy(dsm, tmp_path / "chm.tif", terrain=dtm)
    expected = (np.array([101230, 100000]) * 0.01 - np.float64(np.float32([1000, 999.99])))
    np.testing.assert_array_equal(read(tmp_path / "chm.tif")[0][0], expected.astype(np.float32))


def test_doubts_about_models_that_do_not_belong_together():
    assert doubts_of(SurfaceCounts(below=5, above=1), 100) == []
    assert "swapped" in doubts_of(SurfaceCounts(below=6), 100)[0]
    assert "vertical datums" in doubts_of(SurfaceCounts(above=2), 100)[0]
    assert "in common" in doubts_of(SurfaceCounts(), 0)[0]


def test_windows_and_processes_see_the_same(pair):
    dsm, dtm = pair
    with RasterSource(dsm) as surface, RasterSource(dtm) as terrain:
        models = pickle.loads(pickle.dumps(SurfaceModels(surface, 1, terrain)))
        whole = models.measured(models.grid.window)
        total = SurfaceCounts()
        for window in models.grid.blocks(1):
            part = models.measured(window)
            np.testing.assert_array_equal(part.raw, whole.raw[(slice(None), *window.slices)])
            total.add(part.counts)
        models.close()
    assert total == whole.counts


def test_both_keepers_of_files_write_the_same(pair, tmp_path, monkeypatch):
    pytest.importorskip("osgeo.gdal")
    made = []
    for name in library.KEEPERS:
        monkeypatch.setenv(library.VARIABLE, name)
        library.library.cache_clear()
        clean_zero_canopy(pair[0], tmp_path / f"{name}.tif", terrain=pair[1], threshold=-1)
        made.append(read(tmp_path / f"{name}.tif")[0])
    monkeypatch.undo()
    library.library.cache_clear()
    np.testing.assert_array_equal(*made)


def test_real_models_against_plain_arithmetic_and_the_chm_of_its_authors(shared_data, tmp_path):
    import rasterio

    folder = shared_data / "chm_nz_pycrown"
    paths = [shutil.copy(folder / f"{name}.tif", tmp_path) for name in ("DSM", "DTM", "CHM")]
    out = tmp_path / "out.tif"
    summary = clean_zero_canopy(paths[0], out, terrain=paths[1], threshold=-1)
    top, ground, theirs = (rasterio.open(path).read(1) for path in paths)
    expected = np.full(top.shape, np.nan, dtype=np.float32)
    for place in np.ndindex(top.shape):  # the rules once more, cell by cell
        if ground[place] == 0:
            continue
        height = float(top[place]) - float(ground[place])
        if -0.5 <= height <= 120:
            expected[place] = max(height, 0.0)
    mine = read(out)[0]
    np.testing.assert_array_equal(mine, expected)
    assert summary.valid_before == np.count_nonzero(ground)
    both = np.isfinite(mine) & (theirs != 0)
    error = np.abs(mine - theirs)[both]
    # Their CHM is near, but not exactly, the difference of their models (14 m in one cell).
    assert np.median(error) == pytest.approx(0.076, abs=0.001)
    assert error.mean() == pytest.approx(0.234, abs=0.001)
