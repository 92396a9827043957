# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import csv

import numpy as np
import pytest
from canopycloud.core.errors import CrsError
from canopycloud.core.raster import RasterSource
from canopycloud.core.stems import (
    MATCHED,
    NO_CANOPY,
    OUTSIDE,
    OVERTOPPED,
    Stems,
    assign,
    crown_radius,
    match_stems_to_raster,
    measured_elsewhere,
    point_field,
    treetops,
)
from scipy.ndimage import maximum_filter
from scipy.optimize import linear_sum_assignment

LEFT, TOP = 500_000.0, 4_000_000.0


def stems(*rows):
    x, y, h = np.array(rows, dtype=float).T
    return Stems(LEFT + x, TOP - y, h)


@pytest.mark.parametrize("seed", range(30))
def test_assignment_equals_scipy(seed):
    g = np.random.default_rng(seed)
    rows = int(g.integers(1, 12))
    cost = g.uniform(-5, 5, (rows, rows + int(g.integers(0, 8))))
    if seed % 3 == 0:
        cost = cost.round()
    mine = assign(cost)
    assert len(set(mine.tolist())) == rows
    a, b = linear_sum_assignment(cost)
    assert cost[np.arange(rows), mine].sum() == pytest.approx(cost[a, b].sum())


def test_treetops_equal_a_maximum_filter():
    heights = np.random.default_rng(1).uniform(0, 30, (40, 50))
    valid = np.random.default_rng(2).random((40, 50)) > 0.1
    seen = np.where(valid, heights, -np.inf)
    wanted = valid & (seen == maximum_filter(seen, 3, mode="constant", cval=-np.inf))
    assert (treetops(heights, valid) == (wanted & (heights >= 2))).all()
    flat = treetops(np.full((4, 4), 9.0), np.ones((4, 4), bool))
    assert np.argwhere(flat).tolist() == [[0, 0]]
    assert not treetops(np.full((4, 4), 1.9), np.ones((4, 4), bool)).any()


def test_crown_radius_by_hand():
    assert crown_radius(np.array([0.0, 10.0, 25.0, 90.0])) == pytest.approx(
        [1.257515, 1.708015, 4.07314, 10.0], abs=1e-5
    )


def test_status_of_each_kind(tmp_raster):
    canopy = np.full((40, 40), np.nan, dtype="float32")
    canopy[5:12, 5:12] = 15
    canopy[8, 8] = 20.5  # a tree of 20 m
    canopy[25, 30] = 3.0
    with RasterSource(tmp_raster(canopy, nodata=np.nan)) as source:
        found = match_stems_to_raster(
            source,
            stems((8.5, 8.5, 20), (9.5, 9.5, 6), (30.5, 25.5, 18), (20, 35, 12), (90, 5, 12)),
        )
    assert found.status.tolist() == [MATCHED, OVERTOPPED, NO_CANOPY, NO_CANOPY, OUTSIDE]
    assert found.raster_height[:3] == pytest.approx([20.5, 20.5, 3.0])
    assert np.isnan(found.raster_height[3:]).all()
    assert found.distance[0] == pytest.approx(0)
    assert np.isnan(found.distance[1:]).all()


def test_matches_are_assigned_and_not_taken_greedily(tmp_raster):
    # Both stems reach the top between them, one reaches another top as well. Nearest first would
    # give the shared top to the stem that has a choice.
    canopy = np.zeros((30, 30), dtype="float32")
    canopy[10, 12], canopy[10, 15] = 21, 20
    with RasterSource(tmp_raster(canopy)) as source:
        found = match_stems_to_raster(source, stems((10.5, 10.5, 19), (13.2, 10.5, 20)))
    assert found.status.tolist() == [MATCHED, MATCHED]
    assert found.raster_height.tolist() == [21, 20]


def test_one_top_serves_one_stem_and_scales_count(tmp_raster):
    canopy = np.zeros((30, 30), dtype="int16")
    canopy[10, 10] = 2000
    path = tmp_raster(canopy)
    import rasterio

    with rasterio.open(path, "r+") as out:
        out.scales = [0.01]
    with RasterSource(path) as source:
        found = match_stems_to_raster(source, stems((10.5, 10.5, 20), (11.5, 10.5, 20)))
    assert sorted(found.status.tolist()) == [MATCHED, OVERTOPPED]
    assert found.raster_height.tolist() == [20, 20]
    outside = np.array([True, False])
    with RasterSource(path) as source:
        found = match_stems_to_raster(
            source, stems((10.5, 10.5, 20), (11.5, 10.5, 20)), outside=outside
        )
    assert found.status.tolist() == [OUTSIDE, MATCHED]


def test_degrees_are_refused(tmp_raster):
    with (
        RasterSource(tmp_raster(np.ones((4, 4), "float32"), crs="EPSG:4326")) as source,
        pytest.raises(CrsError, match="not in metres"),
    ):
        match_stems_to_raster(source, stems((1, 1, 10)))


@pytest.mark.data
def test_tall_trees_of_a_real_stand_are_found(shared_data):
    folder = shared_data / "chm_chablais3_field"
    rows = list(
        csv.DictReader((folder / "tree_inventory_chablais3.csv").read_text().splitlines())
    )
    table = Stems(*(np.array([float(r[k]) for r in rows]) for k in ("x", "y", "h")))
    with RasterSource(folder / "chm_chablais3.tif") as source:
        found = match_stems_to_raster(source, table)
    assert found.status.size == 110
    tall = table.height >= 18
    share = np.mean(found.status[tall] == MATCHED)
    assert share > 0.75, share
    matched = found.status == MATCHED
    off = found.raster_height[matched] - table.height[matched]
    assert abs(np.median(off)) < 1.0
    # One to one: no two stems have the same top.
    pairs = np.column_stack([found.raster_height, found.distance])[matched]
    assert len(np.unique(pairs, axis=0)) == matched.sum()
    print(found.count(MATCHED), found.count(OVERTOPPED), found.count(NO_CANOPY), share)


def test_points_of_measurement_other_than_the_centre():
    assert point_field(["plotid", "Point_ID", "h"]) == 1
    assert point_field(["plotid", "pointidx"]) == -1
    points = ["center", "NE", "NE", " SW", None, "Centre", 41, "NA"] * 10
    assert measured_elsewhere(points) == {"NE": 20, "SW": 10}
    assert measured_elsewhere([str(k) for k in range(100)]) == {}  # it numbers the stems


def test_neon_names_81_of_362_stems_measured_from_a_corner(shared_data):
    path = shared_data / "neon_field" / "D17_2013_vegStr.csv"
    with path.open(encoding="utf-8", errors="replace", newline=None) as file:
        rows = [row for row in csv.DictReader(file) if row["siteid"] == "SJER"]
    found = measured_elsewhere([row["pointid"] for row in rows])
    assert (len(rows), sum(found.values())) == (362, 81)
    assert set(found) == {"NE", "SE", "SW", "NW"}
