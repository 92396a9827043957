# SPDX-License-Identifier: GPL-2.0-or-later
"""Buffer Plots and Zonal Stats on the plots that people really have: one bad one stays alone."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
)

from .test_bufferplotszonalstats import TOOL, Listener, layer_of, rows_of, run_with

LONLAT = [(-119.7, 37.1), (-119.69995, 37.1001), (-119.70005, 37.0999)]
BAD = [(37.1, -119.7), (999, 999), (-9999, -9999), (0, 0)]
STATISTICS = ["count", "max", "nodata_count"]


@pytest.fixture
def utm(tmp_raster):
    """200 × 200 m around the plots, in UTM zone 11 N."""
    rng = np.random.default_rng(8)
    heights = rng.uniform(1, 30, (200, 200)).astype(np.float32)
    return tmp_raster(
        heights, transform=Affine(1, 0, 259_955, 0, -1, 4_109_478), crs="EPSG:32611", nodata=-1
    )


def of_interest(rows):
    return [{k: v for k, v in row.items() if k != "id"} for row in rows]


@pytest.mark.parametrize("shape", ["circle", "square"])
def test_bad_points_are_named_and_the_others_keep_their_numbers(qgis_app, utm, shape):
    options = {"INPUT_RASTER": utm, "RADIUS": 20, "SHAPE": shape, "STATISTICS": STATISTICS,
               "OUTPUT": "memory:"}  # fmt: skip
    alone = run_with(Listener(), INPUT=layer_of(LONLAT, crs="EPSG:4326"), **options)
    mixed = [LONLAT[0], *BAD, *LONLAT[1:], None]
    listener = Listener()
    found = run_with(listener, INPUT=layer_of(mixed, crs="EPSG:4326"), **options)
    good, rows = of_interest(rows_of(alone["OUTPUT"])), of_interest(rows_of(found["OUTPUT"]))
    assert [rows[0], *rows[5:7]] == good
    assert all(row["_count"] > 1000 for row in good)
    assert [row["_count"] for row in rows[1:5]] == [0] * 4
    assert rows[7]["_count"] == 0
    said = "\n".join(listener.warned)
    assert "no valid position in the CRS of the raster" in said
    assert "(feature ids 2, 3, 4)" in said
    # Null island is on the far side of the earth, where the map of this UTM zone folds.
    assert "that the edge of the CRS tears apart (feature ids 5)" in said


def test_only_bad_points_are_refused_by_id(qgis_app, utm):
    layer = layer_of(BAD[:3], crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match=r"No plot can be used.*feature ids 1, 2, 3"):
        run_with(Listener(), INPUT=layer, INPUT_RASTER=utm, OUTPUT="memory:")


def test_a_multipoint_keeps_the_points_that_can_be_drawn(qgis_app, utm):
    points = " , ".join(f"({x} {y})" for x, y in (LONLAT[0], BAD[1]))
    layer = layer_of(
        [f"MultiPoint ({points})", f"MultiPoint (({LONLAT[1][0]} {LONLAT[1][1]}))"],
        "MultiPoint", crs="EPSG:4326",
    )  # fmt: skip
    listener = Listener()
    found = run_with(listener, INPUT=layer, INPUT_RASTER=utm, RADIUS=5, OUTPUT="memory:")
    alone = run_with(Listener(), INPUT=layer_of(LONLAT[:2], crs="EPSG:4326"), INPUT_RASTER=utm,
                     RADIUS=5, OUTPUT="memory:")  # fmt: skip
    assert of_interest(rows_of(found["OUTPUT"])) == of_interest(rows_of(alone["OUTPUT"]))
    assert any("1 multipoint " in text and "ids 1)" in text for text in listener.warned)


def square(x, y, size):
    return f"({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y})"


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_a_polygon_with_one_bad_vertex_is_named(qgis_app, utm, method):
    good = f"Polygon ({square(-119.7, 37.1, 0.0002)})"
    bad = "Polygon ((-119.7 37.1, 999 37.1, -119.6998 37.1002, -119.7 37.1))"
    options = {"INPUT_RASTER": utm, "METHOD": method, "OUTPUT": "memory:"}
    alone = run_with(Listener(), INPUT=layer_of([good], "Polygon", "EPSG:4326"), **options)
    listener = Listener()
    found = run_with(
        listener, INPUT=layer_of([good, bad, good], "Polygon", "EPSG:4326"), **options
    )
    rows = of_interest(rows_of(found["OUTPUT"]))
    assert rows[0] == rows[2] == of_interest(rows_of(alone["OUTPUT"]))[0]
    assert rows[1]["_count"] == 0
    assert any("ids 2)" in text for text in listener.warned)


BOW_TIE = "Polygon ((500000 4100000, 500000 4100010, 500010 4100000, 500010 4100010, " \
          "500000 4100000))"  # fmt: skip
SQUARE = f"Polygon ({square(500_010, 4_100_010, 10)})"
OVERLAP = (
    f"MultiPolygon (({square(500_000, 4_100_000, 10)}), ({square(500_005, 4_100_000, 10)}))"
)


@pytest.fixture
def chm(tmp_raster):
    cells = (np.arange(60 * 80) % 97 + 1).reshape(60, 80).astype(np.float32)
    return tmp_raster(cells, transform=Affine(1, 0, 500_000, 0, -1, 4_100_060), nodata=-9999)


def with_check(layer, check):
    """The layer with a setting of its own for invalid features, as the wrench gives it."""
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(layer)
    definition = QgsProcessingFeatureSourceDefinition(layer.id(), False)
    definition.flags = QgsProcessingFeatureSourceDefinition.Flag.FlagOverrideDefaultGeometryCheck
    definition.geometryCheck = check
    return definition


def test_the_user_s_setting_for_invalid_polygons_holds(qgis_app, chm):
    from canopycloud.core.lineage import current

    checks = QgsFeatureRequest.InvalidGeometryCheck
    options = {"INPUT_RASTER": chm, "OUTPUT": "memory:"}

    def layer():
        return layer_of([SQUARE, BOW_TIE, SQUARE], "Polygon")

    # Stop: what QGIS itself does by default, and says by feature id.
    with pytest.raises(QgsProcessingException, match=r"(?s)2.*invalid geometry"):
        run_with(Listener(), INPUT=layer(), **options)
    stop = with_check(layer(), checks.GeometryAbortOnInvalid)
    with pytest.raises(QgsProcessingException, match=r"(?s)2.*invalid geometry"):
        run_with(Listener(), INPUT=stop, **options)
    # The run was left in order: nothing of it stays for the next one.
    assert current() is None
    found = run_with(
        Listener(), INPUT=with_check(layer(), checks.GeometrySkipInvalid), **options
    )
    assert [row["id"] for row in rows_of(found["OUTPUT"])] == [0, 2]
    listener = Listener()
    found = run_with(
        listener, INPUT=with_check(layer(), checks.GeometryNoCheck), METHOD="exact", **options
    )
    assert [round(row["_count"], 9) for row in rows_of(found["OUTPUT"])] == [100, 50, 100]
    assert any("invalid" in text and "ids 2;" in text for text in listener.warned)


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_overlapping_parts_count_once(qgis_app, chm, method):
    no_check = QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck
    layer = with_check(layer_of([OVERLAP], "MultiPolygon"), no_check)
    whole = layer_of(
        ["Polygon ((500000 4100000, 500015 4100000, 500015 4100010, 500000 4100010, "
         "500000 4100000))"], "Polygon",
    )  # fmt: skip
    options = {"INPUT_RASTER": chm, "METHOD": method, "OUTPUT": "memory:"}
    [one] = of_interest(rows_of(run_with(Listener(), INPUT=layer, **options)["OUTPUT"]))
    [other] = of_interest(rows_of(run_with(Listener(), INPUT=whole, **options)["OUTPUT"]))
    assert one == pytest.approx(other)
    assert method != "exact" or one["_count"] == pytest.approx(150)


@pytest.mark.needs("shapely")
def test_qgis_and_shapely_repair_alike(qgis_app):
    from canopycloud.algorithms.bufferplots.geometries import QgisGeometries
    from canopycloud.core.zonal import Rings, prepare

    from tests.core.zonal.test_bad_polygons import INVALID

    for what, (polygon, _) in INVALID.items():
        rings = Rings.from_geometries([polygon])
        by_shapely, by_qgis = prepare(rings), prepare(rings, QgisGeometries())
        assert by_qgis.left_out == by_shapely.left_out, what
        areas = []
        for made in (by_shapely, by_qgis):
            geometry = QgsGeometry()
            [wkb] = made.rings.to_wkb()
            if wkb is not None:
                geometry.fromWkb(wkb)
            areas.append(geometry.area())
        assert areas[0] == pytest.approx(areas[1], rel=1e-12), what


def test_a_plot_over_the_date_line(qgis_app, tmp_raster):
    """Points in UTM, cells in degrees: the outline must not reach around the world."""
    data = np.ones((40, 40), np.float32)
    step = 0.0001
    path = tmp_raster(
        data, transform=Affine(step, 0, 180 - 20 * step, 0, -step, 10 + 20 * step),
        crs="EPSG:4326",
    )  # fmt: skip
    east = layer_of([(180.0, 10.0), (-179.99999, 10.0), (179.99999, 10.0)], crs="EPSG:4326")
    found = run_with(Listener(), INPUT=east, INPUT_RASTER=path, RADIUS=100, OUTPUT="memory:")
    counts = [row["_count"] for row in rows_of(found["OUTPUT"])]
    assert all(abs(count - np.pi * 100**2 / (11.06 * 10.96)) < 20 for count in counts)
    utm = layer_of([(828_929.85, 1_106_894.2)], crs="EPSG:32660")  # about 180° E, 10° N
    found = run_with(Listener(), INPUT=utm, INPUT_RASTER=path, RADIUS=100, OUTPUT="memory:")
    for feature in found["OUTPUT"].getFeatures():
        assert feature.geometry().boundingBox().width() < 250


def test_counts_have_64_bits(run, utm, tmp_path):
    # 5 000 million cells of 1 m around a plot, nearly all of them beside the raster.
    layer = layer_of(LONLAT[:1], crs="EPSG:4326")
    for out in ("memory:", tmp_path / "plots.gpkg", tmp_path / "plots.shp"):
        found = run(TOOL, INPUT=layer, INPUT_RASTER=utm, RADIUS=40_000,
                    STATISTICS=["nodata_count"], OUTPUT=out)  # fmt: skip
        [row] = rows_of(found["OUTPUT"])
        [count] = [value for name, value in row.items() if name.startswith("_nodata")]
        assert count == pytest.approx(5e9, rel=0.01)
    found = run(TOOL, INPUT=layer_of(LONLAT, crs="EPSG:4326"), INPUT_RASTER=utm,
                STATISTICS=["count", "nodata_count", "inf_count"], OUTPUT="memory:")  # fmt: skip
    for name in ("_count", "_nodata_count", "_inf_count"):
        assert found["OUTPUT"].fields().field(name).typeName() in ("int8", "Integer64", "integer")
        assert found["OUTPUT"].fields().field(name).type() == 4  # LongLong


def test_cover_after_the_ground_was_cleaned_away(qgis_app, run, tmp_raster, tmp_path):
    """Our own recommended chain: cover is what it was on the raw model, not 100 %."""
    rng = np.random.default_rng(2)
    heights = np.where(rng.random((60, 80)) < 0.6, 0, rng.uniform(2.5, 20, (60, 80)))
    raw = tmp_raster(
        heights.astype(np.float32), transform=Affine(1, 0, 500_000, 0, -1, 4_100_060), nodata=-1
    )
    clean = tmp_path / "clean.tif"
    run("cleanzerocanopy", INPUT=raw, OUTPUT=clean)
    centres = [(500_020.3, 4_100_030.7), (500_050.1, 4_100_030.4)]
    covers = []
    for raster in (raw, clean):
        found = run_with(Listener(), INPUT=layer_of(centres), INPUT_RASTER=raster, RADIUS=10,
                         OUTPUT="memory:")  # fmt: skip
        covers.append([row["_cover"] for row in rows_of(found["OUTPUT"])])
    assert covers[0] == covers[1]
    assert all(20 < cover < 60 for cover in covers[0])
    listener = Listener()
    found = run_with(listener, INPUT=layer_of(centres), INPUT_RASTER=clean, RADIUS=10,
                     COVER_OF="valid", OUTPUT="memory:")  # fmt: skip
    assert [row["_cover"] for row in rows_of(found["OUTPUT"])] == [100, 100]
    assert any("100 %" in text and "'All cells of the plot'" in text for text in listener.warned)


def test_gaps_of_a_raster_that_was_not_cleaned_are_told(qgis_app, tmp_raster):
    heights = np.full((60, 80), 9, np.float32)
    heights[:, :20] = -1
    raw = tmp_raster(heights, transform=Affine(1, 0, 500_000, 0, -1, 4_100_060), nodata=-1)
    listener = Listener()
    found = run_with(listener, INPUT=layer_of([(500_020, 4_100_030), (500_050, 4_100_030)]),
                     INPUT_RASTER=raw, RADIUS=10, OUTPUT="memory:")  # fmt: skip
    assert [round(row["_cover"]) for row in rows_of(found["OUTPUT"])] == [50, 100]
    assert any("without data" in text and "ids 1)" in text for text in listener.warned)


def test_no_cover_where_none_is_wanted(run, utm):
    found = run(TOOL, INPUT=layer_of(LONLAT, crs="EPSG:4326"), INPUT_RASTER=utm,
                COVER_HEIGHT=None, OUTPUT="memory:")  # fmt: skip
    assert "_cover" not in found["OUTPUT"].fields().names()
