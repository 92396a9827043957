# SPDX-License-Identifier: GPL-2.0-or-later
"""The tool as scripts, models and qgis_process see it."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from affine import Affine
from canopycloud.core.raster import RasterSource
from canopycloud.core.zonal.names import STATISTICS
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

TOOL = "bufferplotszonalstats"
DEFAULT = ["_count", "_min", "_mean", "_max", "_median", "_p25", "_p50", "_p95", "_cover"]
LESSON = ["count", "min", "mean", "max", "median"]


def layer_of(shapes, kind="Point", crs="EPSG:32611", fields="field=id:integer", rows=None):
    """A memory layer; shapes are (x, y), well-known text, or None for NULL."""
    layer = QgsVectorLayer(f"{kind}?{fields}" + (f"&crs={crs}" if crs else ""), "plots", "memory")
    if not crs:
        layer.setCrs(type(layer.crs())())
    for i, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        if isinstance(shape, str):
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        elif shape is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*shape)))
        feature.setAttributes(list(rows[i]) if rows else [i])
        assert layer.dataProvider().addFeature(feature)
    return layer


def opened(output):
    layer = output if isinstance(output, QgsVectorLayer) else QgsVectorLayer(output, "o", "ogr")
    assert layer.isValid()
    return layer


def rows_of(output):
    layer = opened(output)
    names = layer.fields().names()
    found = [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]
    return [{k: None if v is None or v != v or str(v) == "NULL" else v for k, v in r.items()}
            for r in found]  # fmt: skip


@pytest.fixture
def chm(tmp_raster):
    """60 × 80 metres in UTM zone 11 N; heights from 1 upwards, row by row."""
    cells = (np.arange(60 * 80) % 97 + 1).reshape(60, 80).astype(np.float32)
    return tmp_raster(cells, transform=Affine(1, 0, 500_000, 0, -1, 4_100_060), nodata=-9999)


CENTRES = [(500_020.3, 4_100_030.7), (500_050.1, 4_100_030.4), (500_040.6, 4_100_020.2)]


def test_t13_the_lesson_18_rows(run, tmp_path):
    """The table printed in the lesson, from a raster rebuilt to have it."""
    from canopycloud.core.sample import PublishedPlot, rebuild_canopy

    table = Path(__file__).parents[1] / "core" / "sjer_lidar.csv"
    with table.open(encoding="utf-8", newline="") as text:
        printed = list(csv.DictReader(text))
    plots = [
        PublishedPlot(
            r["plot_id"], float(r["easting"]), float(r["northing"]), int(r["count"]),
            float(r["min"]), float(r["max"]), float(r["mean"]), float(r["median"]),
        )
        for r in printed
    ]  # fmt: skip
    chm = tmp_path / "chm.tif"
    rebuild_canopy(chm, plots, epsg=32611)
    layer = layer_of(
        [(p.easting, p.northing) for p in plots],
        fields="field=Plot_ID:string(20)",
        rows=[(p.plot_id,) for p in plots],
    )
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, MIN_HEIGHT=0, OUTPUT="memory:")
    assert (found["PLOT_COUNT"], found["EMPTY_PLOT_COUNT"]) == (18, 0)
    for row, expected in zip(rows_of(found["OUTPUT"]), printed):
        assert row["Plot_ID"] == expected["plot_id"]
        assert row["_count"] == int(expected["count"])
        for name in ("min", "max", "mean", "median"):
            assert row[f"_{name}"] == pytest.approx(float(expected[name]), abs=2e-6), name


@pytest.mark.filterwarnings("ignore:Use `@` matmul:PendingDeprecationWarning")
@pytest.mark.data
def test_two_hundred_plots_on_a_real_canopy(run, shared_data, tmp_path):
    rasterstats = pytest.importorskip("rasterstats")
    path = shared_data / "chm_neon_teak" / "TEAK_lidarCHM.tif"
    rng = np.random.default_rng(20)
    centres = rng.uniform((325_963, 4_102_905), (326_506, 4_103_482), (200, 2))
    out = tmp_path / "plots.gpkg"
    found = run(TOOL, INPUT=layer_of(centres.tolist()), INPUT_RASTER=path, OUTPUT=out)
    theirs = rasterstats.zonal_stats(str(out), str(path), stats=[*LESSON])
    for row, expected in zip(rows_of(found["OUTPUT"]), theirs):
        for name in ("count", "min", "max"):
            assert row[f"_{name}"] == expected[name]
        for name in ("mean", "median"):
            assert row[f"_{name}"] == pytest.approx(expected[name], rel=1e-6)


def test_attributes_order_and_fields(run, chm):
    layer = layer_of(CENTRES, fields="field=name:string(9)&field=n:integer",
                     rows=[("c", 3), ("a", None), ("b", 1)])  # fmt: skip
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, RADIUS=8, OUTPUT="memory:")
    out = found["OUTPUT"]
    assert out.fields().names() == ["name", "n", *DEFAULT]
    assert [(r["name"], r["n"]) for r in rows_of(out)] == [("c", 3), ("a", None), ("b", 1)]
    assert out.crs().authid() == "EPSG:32611"
    assert out.wkbType() == QgsWkbTypes.Type.Polygon
    areas = [f.geometry().area() for f in out.getFeatures()]
    assert areas == pytest.approx([0.9983943 * np.pi * 64] * 3, rel=1e-6)


def test_polygons_are_used_as_they_are(run, chm):
    square = "Polygon ((500010 4100010, 500020 4100010, 500020 4100020, 500010 4100020, 500010 4100010))"  # noqa: E501
    layer = layer_of([square, None], "Polygon")
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, RADIUS=1, OUTPUT="memory:")
    first, second = found["OUTPUT"].getFeatures()
    assert first.geometry().asWkt() == square
    assert second.geometry().isNull() or second.geometry().isEmpty()
    assert [r["_count"] for r in rows_of(found["OUTPUT"])] == [100, 0]
    assert rows_of(found["OUTPUT"])[1]["_mean"] is None
    assert found["EMPTY_PLOT_COUNT"] == 1


def test_multipoints_become_one_plot_each(run, chm):
    shapes = ["MultiPoint ((500020 4100030), (500024 4100030))", "MultiPoint ((500050 4100030))"]
    layer = layer_of(shapes, "MultiPoint")
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, RADIUS=5, OUTPUT="memory:")
    both, one = found["OUTPUT"].getFeatures()
    assert both.geometry().isGeosValid()
    assert both.geometry().area() < 2 * one.geometry().area()
    overlapping, single = (r["_count"] for r in rows_of(found["OUTPUT"]))
    assert single < overlapping < 2 * single
    assert found["OUTPUT"].wkbType() == QgsWkbTypes.Type.MultiPolygon


def test_a_radius_from_a_field(run, chm):
    layer = layer_of(CENTRES, fields="field=r:double", rows=[(2.0,), (5.0,), (9.5,)])
    found = run(
        TOOL, INPUT=layer, INPUT_RASTER=chm, RADIUS=QgsProperty.fromField("r"), SHAPE="square",
        OUTPUT="memory:",
    )  # fmt: skip
    areas = [f.geometry().area() for f in found["OUTPUT"].getFeatures()]
    assert areas == pytest.approx([16, 100, 361])


@pytest.mark.parametrize("bad", [None, 0.0, -3.0])
def test_a_radius_that_is_none_takes_its_own_plot_only(qgis_app, chm, bad):
    options = {"INPUT_RASTER": chm, "RADIUS": QgsProperty.fromField("r"), "OUTPUT": "memory:"}
    layer = layer_of(CENTRES, fields="field=r:double", rows=[(2.0,), (bad,), (9.5,)])
    listener = Listener()
    found = run_with(listener, INPUT=layer, **options)
    assert [row["_count"] > 0 for row in rows_of(found["OUTPUT"])] == [True, False, True]
    assert any("radius" in text and "ids 2)" in text for text in listener.warned)
    none = layer_of(CENTRES[:1], fields="field=r:double", rows=[(bad,)])
    with pytest.raises(QgsProcessingException, match=r"radius.*ids 1\)"):
        run_with(Listener(), INPUT=none, **options)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:2227", "EPSG:32610"])
@pytest.mark.parametrize("shape", ["circle", "square"])
def test_plots_in_another_crs_than_the_raster(run, chm, crs, shape):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    move = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32611"), QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )  # fmt: skip
    there = [move.transform(QgsPointXY(*c)) for c in CENTRES]
    plain = run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, RADIUS=9, SHAPE=shape,
                OUTPUT="memory:")  # fmt: skip
    layer = layer_of([(p.x(), p.y()) for p in there], crs=crs)
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, RADIUS=9, SHAPE=shape, OUTPUT="memory:")
    assert found["OUTPUT"].crs().authid() == crs
    for row, expected in zip(rows_of(found["OUTPUT"]), rows_of(plain["OUTPUT"])):
        assert row == expected
    # Its polygons, used as they are, give the same again.
    again = run(TOOL, INPUT=found["OUTPUT"], INPUT_RASTER=chm, COLUMN_PREFIX="x_",
                OUTPUT="memory:")  # fmt: skip
    for row, expected in zip(rows_of(again["OUTPUT"]), rows_of(plain["OUTPUT"])):
        assert abs(row["x_count"] - expected["_count"]) <= 1


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:2227"])
def test_a_raster_that_is_not_in_metres(run, tmp_raster, crs):
    """The plot is a geodesic circle of 20 m: 1254.6 m² whatever the CRS."""
    from qgis.core import QgsDistanceArea

    places = {"EPSG:4326": (-119.7, 37.1), "EPSG:3857": (-13_325_000, 4_450_000),
              "EPSG:2227": (6_300_000, 2_100_000)}  # fmt: skip
    metre = {"EPSG:4326": 1e-5, "EPSG:3857": 1.25, "EPSG:2227": 3.28}[crs]
    x, y = places[crs]
    raster = tmp_raster(
        np.ones((100, 100), np.float32), crs=crs,
        transform=Affine(metre, 0, x - 50 * metre, 0, -metre, y + 50 * metre),
    )  # fmt: skip
    found = run(TOOL, INPUT=layer_of([(x, y)], crs=crs), INPUT_RASTER=raster, OUTPUT="memory:")
    [plot] = found["OUTPUT"].getFeatures()
    measure = QgsDistanceArea()
    measure.setSourceCrs(found["OUTPUT"].crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    assert measure.measureArea(plot.geometry()) == pytest.approx(1254.6, rel=2e-4)


def test_selected_features_only(run, chm):
    layer = layer_of(CENTRES)
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([3, 1])
    found = run(
        TOOL, INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True), INPUT_RASTER=chm,
        OUTPUT="memory:",
    )  # fmt: skip
    assert sorted(r["id"] for r in rows_of(found["OUTPUT"])) == [0, 2]
    assert found["PLOT_COUNT"] == 2


def test_the_layer_s_own_filter_holds(run, chm, tmp_path):
    run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=tmp_path / "plots.gpkg")
    layer = QgsVectorLayer(str(tmp_path / "plots.gpkg"), "plots", "ogr")
    assert layer.setSubsetString('"id" <> 1')
    found = run(
        TOOL, INPUT=layer, INPUT_RASTER=chm, COLUMN_PREFIX="again_", OUTPUT=tmp_path / "o.gpkg"
    )
    assert [row["id"] for row in rows_of(found["OUTPUT"])] == [0, 2]


def test_a_feature_filter_of_the_dialog(run, chm):
    definition = QgsProcessingFeatureSourceDefinition("")
    if not hasattr(definition, "filterExpression"):
        pytest.skip("QGIS has had feature filters since 3.32")
    layer = layer_of(CENTRES)
    QgsProject.instance().addMapLayer(layer)
    definition = QgsProcessingFeatureSourceDefinition(layer.id())
    definition.filterExpression = '"id" > 0'
    found = run(TOOL, INPUT=definition, INPUT_RASTER=chm, OUTPUT="memory:")
    assert [row["id"] for row in rows_of(found["OUTPUT"])] == [1, 2]
    assert found["PLOT_COUNT"] == 2
    QgsProject.instance().removeMapLayer(layer.id())


def test_several_bands_and_every_statistic(run, tmp_raster):
    cells = np.stack([np.full((20, 20), 2, np.int16), np.arange(400).reshape(20, 20) % 7])
    chm = tmp_raster(cells.astype(np.int16))
    statistics = list(STATISTICS)
    found = run(
        TOOL, INPUT=layer_of([(500_010, 3_999_990)]), INPUT_RASTER=chm, RASTER_BAND=[1, 2],
        RADIUS=5, STATISTICS=statistics, PERCENTILES="5;99.5", COVER_HEIGHT=3, COLUMN_PREFIX="",
        OUTPUT="memory:",
    )  # fmt: skip
    [row] = rows_of(found["OUTPUT"])
    columns = [*statistics, "p5", "p99_5", "cover"]
    assert list(row) == ["id", *(f"b{b}_{c}" for b in (1, 2) for c in columns)]
    assert row["b1_mean"] == 2
    assert row["b1_cover"] == 0
    assert row["b2_max"] == 6
    assert 0 < row["b2_cover"] < 100


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        ("lesson", LESSON),
        ("heights", [*LESSON, "std", "cv", "skewness", "kurtosis", "qmean", "p5", "p10", "p25",
                     "p50", "p75", "p90", "p95", "p99"]),
        ("structure", ["count", "mean", "max", "std", "cv", "gini", "entropy", "vci",
                       "relief_ratio", "rumple", "gap_fraction", "p25", "p50", "p75", "p95",
                       "cover"]),
        ("custom", ["max"]),
    ],
)  # fmt: skip
def test_a_preset_takes_the_place_of_single_choices(run, chm, preset, expected):
    found = run(
        TOOL, INPUT=layer_of(CENTRES[:1]), INPUT_RASTER=chm, PRESET=preset, RADIUS=5,
        STATISTICS=["max"], PERCENTILES="", COVER_HEIGHT=None if preset == "custom" else 50,
        OUTPUT="memory:",
    )  # fmt: skip
    [row] = rows_of(found["OUTPUT"])
    assert list(row) == ["id", *(f"_{name}" for name in expected)]
    assert None not in row.values()
    if preset == "structure":
        assert row["_cover"] == pytest.approx(100 * (1 - row["_gap_fraction"]))
        assert row["_rumple"] > 1


def test_an_error_of_position_becomes_two_fields(run, chm, tmp_path):
    from canopycloud.core import position_spread
    from canopycloud.core.plots import draw_plots

    out = tmp_path / "plots.gpkg"
    found = run(
        TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, PRESET="lesson", RADIUS=5,
        POSITION_ERROR=3, OUTPUT=out, OUTPUT_HTML_FILE=tmp_path / "report.html",
    )  # fmt: skip
    rows = rows_of(found["OUTPUT"])
    expected = position_spread(draw_plots(CENTRES, "EPSG:32611", 5), chm, 3)
    assert list(rows[0])[-2:] == ["_max_pos_std", "_mean_pos_std"]
    for name, values in expected.items():
        assert [row[f"_{name}"] for row in rows] == pytest.approx(values.tolist(), rel=1e-9)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "_mean_pos_std" in page
    assert "within 3 m on the ground" in page


@pytest.mark.needs("rasterstats")
def test_a_second_engine_says_how_many_agree(run, chm, tmp_path):
    pytest.importorskip("rasterstats")
    found = run(
        TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, RADIUS=5, CHECK_ENGINE="rasterstats",
        OUTPUT="memory:", OUTPUT_HTML_FILE=tmp_path / "report.html",
    )  # fmt: skip
    said = "3 of 3 plots agree with rasterstats"
    assert said in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert said in found["OUTPUT"].metadata().abstract()


def test_a_second_engine_that_is_missing_is_named_first(run, chm, monkeypatch):
    monkeypatch.setitem(sys.modules, "exactextract", None)
    with pytest.raises(QgsProcessingException, match="exactextract"):
        run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, CHECK_ENGINE="exactextract",
            OUTPUT="memory:")  # fmt: skip


def test_a_gap_fraction_without_its_height_is_refused(run, chm):
    with pytest.raises(QgsProcessingException, match="gap fraction"):
        run(TOOL, INPUT=layer_of(CENTRES[:1]), INPUT_RASTER=chm, PRESET="structure",
            COVER_HEIGHT=None, OUTPUT="memory:")  # fmt: skip


def test_one_band_given_as_a_number_or_a_list(run, chm):
    for band in (1, [1], "1"):
        found = run(TOOL, INPUT=layer_of(CENTRES[:1]), INPUT_RASTER=chm, RASTER_BAND=band,
                    OUTPUT="memory:")  # fmt: skip
        assert found["OUTPUT"].fields().names() == ["id", *DEFAULT]


def test_exact_gives_tiny_plots_a_value(run, chm):
    pytest.importorskip("exactextract")
    options = {"INPUT": layer_of(CENTRES[:1]), "INPUT_RASTER": chm, "RADIUS": 0.1,
               "OUTPUT": "memory:"}  # fmt: skip
    center = run(TOOL, **options)
    assert rows_of(center["OUTPUT"])[0]["_count"] == 0
    assert rows_of(center["OUTPUT"])[0]["_mean"] is None
    exact = run(TOOL, **options, METHOD="exact")
    [row] = rows_of(exact["OUTPUT"])
    assert row["_count"] == pytest.approx(np.pi * 0.01, rel=2e-3)
    assert row["_min"] == row["_max"] == row["_mean"]


def test_the_cells_used(run, chm):
    found = run(
        TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, RADIUS=3, MIN_HEIGHT=20,
        OUTPUT="memory:", OUTPUT_PIXELS="memory:",
    )  # fmt: skip
    cells = rows_of(found["OUTPUT_PIXELS"])
    for i, row in enumerate(rows_of(found["OUTPUT"])):
        own = [c["_value"] for c in cells if c["id"] == i]
        assert len(own) == row["_count"]
        assert min(own) == row["_min"] > 20
        assert {c["_fraction"] for c in cells} == {1.0}
        assert {c["_plot"] for c in cells if c["id"] == i} == {i + 1}
    assert found["OUTPUT_PIXELS"].crs().authid() == "EPSG:32611"


# A result or an error that a user can act on.


def test_field_clash_is_refused_before_any_work(run, chm, tmp_path):
    layer = layer_of(CENTRES, fields="field=_MEAN:double", rows=[(1.0,)] * 3)
    out = tmp_path / "old.gpkg"
    out.write_bytes(b"precious")
    with pytest.raises(QgsProcessingException, match=r"'_mean'.*prefix"):
        run(TOOL, INPUT=layer, INPUT_RASTER=chm, OUTPUT=out)
    assert out.read_bytes() == b"precious"


def test_r4_no_plot_on_the_raster(run, chm):
    with pytest.raises(QgsProcessingException, match=r"The only plot does not lie.*CRS"):
        run(TOOL, INPUT=layer_of([(600_000, 4_100_000)]), INPUT_RASTER=chm, OUTPUT="memory:")


def test_one_plot_beside_the_raster(run, chm):
    layer = layer_of([*CENTRES, (600_000, 4_100_000)])
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, OUTPUT="memory:")
    assert found["EMPTY_PLOT_COUNT"] == 1
    assert [r["_count"] > 0 for r in rows_of(found["OUTPUT"])] == [True, True, True, False]


def test_raster_without_crs(run, tmp_raster):
    chm = tmp_raster(np.ones((50, 50), np.float32), crs=None)
    with pytest.raises(QgsProcessingException, match="Assign"):
        run(TOOL, INPUT=layer_of([(500_020, 3_999_980)]), INPUT_RASTER=chm, OUTPUT="memory:")


def test_plots_without_crs(run, chm):
    with pytest.raises(QgsProcessingException, match="plot layer"):
        run(TOOL, INPUT=layer_of(CENTRES, crs=None), INPUT_RASTER=chm, OUTPUT="memory:")


def test_integer_canopy(run, tmp_raster):
    chm = tmp_raster(np.full((50, 50), 12, np.int16), nodata=-1)
    found = run(TOOL, INPUT=layer_of([(500_020, 3_999_980)]), INPUT_RASTER=chm, OUTPUT="memory:")
    assert rows_of(found["OUTPUT"])[0]["_median"] == 12


def test_no_plot(run, chm):
    found = run(TOOL, INPUT=layer_of([]), INPUT_RASTER=chm, OUTPUT="memory:")
    assert (found["PLOT_COUNT"], found["EMPTY_PLOT_COUNT"]) == (0, 0)
    assert found["OUTPUT"].featureCount() == 0


def test_lines_are_no_plots(run, chm):
    lines = layer_of(["LineString (500000 4100000, 500010 4100010)"], "LineString")
    with pytest.raises(QgsProcessingException):
        run(TOOL, INPUT=lines, INPUT_RASTER=chm, OUTPUT="memory:")


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
def test_no_rule_needs_another_package(run, chm, monkeypatch, method):
    for package in ("rasterstats", "exactextract", "shapely", "scipy"):
        monkeypatch.setitem(sys.modules, package, None)
    found = run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, METHOD=method, OUTPUT="memory:")
    assert found["EMPTY_PLOT_COUNT"] == 0


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"PERCENTILES": "25,half"}, "'half'"),
        ({"RADIUS": 0}, "metres above 0"),
        ({"RASTER_BAND": [2]}, "band 2"),
        ({"STATISTICS": [], "PERCENTILES": "", "COVER_HEIGHT": None}, "at least one"),
        ({"PERCENTILES": "2,5;97,5"}, "decimal comma"),
        ({"PERCENTILES": "0.95"}, "fractions"),
    ],
)
def test_settings_that_are_refused(run, chm, wrong, says):
    with pytest.raises(QgsProcessingException, match=says):
        run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT="memory:", **wrong)


class Listener(QgsProcessingFeedback):
    def __init__(self, stop_at=None):
        super().__init__()
        self.said, self.warned, self.fractions, self._stop_at = [], [], [], stop_at
        self.progressChanged.connect(self._progress)

    def _progress(self, value):
        self.fractions.append(value)
        if self._stop_at is not None and value >= self._stop_at:
            self.cancel()

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.warned.append(text)


def run_with(feedback, **parameters):
    import processing

    values = {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()}
    return processing.run(f"canopycloud:{TOOL}", values, feedback=feedback)


def test_the_log_says_rule_engine_and_versions(qgis_app, chm):
    listener = Listener()
    run_with(listener, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT="memory:")
    log = "\n".join(listener.said)
    for word in ("center", "centre is inside", "spans", "Canopy & Cloud", "EPSG:32611"):
        assert word in log
    assert not listener.warned


def test_duplicates_are_reported(qgis_app, chm):
    listener = Listener()
    run_with(listener, INPUT=layer_of([*CENTRES, CENTRES[1]]), INPUT_RASTER=chm, OUTPUT="memory:")
    assert any("exactly on another" in text and "4" in text for text in listener.warned)


def test_plots_over_the_edge_of_the_raster_are_named(qgis_app, chm):
    """The raster ends at x = 500 080. By less than half a cell beyond, no cell is missing."""
    places = [(500_040, 4_100_030), (500_070, 4_100_030), (500_060.4, 4_100_030),
              (500_200, 4_100_030)]  # fmt: skip
    listener = Listener()
    run_with(listener, INPUT=layer_of(places), INPUT_RASTER=chm, OUTPUT="memory:")
    edge, = (text for text in listener.warned if "reach beyond the edge" in text)
    assert "raster: 1." in edge
    assert "(feature ids 2)" in edge
    assert any("outside the raster" in t and "(feature ids 4)" in t for t in listener.warned)


def test_t32_a_shapefile_that_cuts_names_is_warned_of(qgis_app, chm, tmp_path):
    listener = Listener()
    out = tmp_path / "plots.shp"
    run_with(listener, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out,
             STATISTICS=["count", "valid_fraction"])  # fmt: skip
    [told] = [text for text in listener.warned if "GeoPackage" in text]
    assert "_valid_fraction → _valid_fra" in told
    assert "_count" not in told
    assert "_valid_fra" in opened(str(out)).fields().names()
    assert {p.suffix for p in tmp_path.glob("plots.*")} >= {".shp", ".dbf", ".shx"}


@pytest.mark.parametrize("stop_at", [5, 30, 85])
def test_cancel_leaves_an_existing_output_alone(qgis_app, chm, tmp_path, stop_at):
    rng = np.random.default_rng(1)
    centres = rng.uniform((500_000, 4_100_000), (500_080, 4_100_060), (3000, 2)).tolist()
    out = tmp_path / "plots.gpkg"
    run_with(None, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)
    before = out.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"[Cc]ancelled"):
        run_with(Listener(stop_at), INPUT=layer_of(centres), INPUT_RASTER=chm, OUTPUT=out)
    assert out.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".canopy")] == []


def test_an_existing_output_is_replaced(run, chm, tmp_path):
    for suffix in (".gpkg", ".shp", ".geojson"):
        out = tmp_path / f"plots{suffix}"
        run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)
        found = run(TOOL, INPUT=layer_of(CENTRES[:2]), INPUT_RASTER=chm, OUTPUT=out)
        assert found["OUTPUT"] == str(out)
        assert opened(str(out)).featureCount() == 2
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_progress_moves(qgis_app, chm):
    listener = Listener()
    run_with(listener, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT="memory:")
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 100


def test_in_a_background_thread(qgis_app, chm, tmp_path):
    """As from the toolbox: the layer belongs to the main thread, the work is done in another."""
    layer = layer_of(CENTRES)
    QgsProject.instance().addMapLayer(layer)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    out = str(tmp_path / "plots.gpkg")
    task = QgsProcessingAlgRunnerTask(
        QgsApplication.processingRegistry().createAlgorithmById(f"canopycloud:{TOOL}"),
        {"INPUT": layer.id(), "INPUT_RASTER": str(chm), "OUTPUT": out},
        context,
        feedback,
    )
    done = []
    task.executed.connect(lambda ok, results: done.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QgsApplication.processEvents()
    assert done[0][0]
    assert done[0][1]["PLOT_COUNT"] == 3
    assert opened(out).featureCount() == 3


def test_the_same_as_core(run, chm):
    from canopycloud.core import plot_statistics
    from canopycloud.core.plots import draw_plots

    found = run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, RADIUS=12.5, OUTPUT="memory:")
    plots = draw_plots(CENTRES, "EPSG:32611", 12.5)
    with RasterSource(chm) as source:
        expected = plot_statistics(plots, source, percentiles=(25, 50, 95), cover_height=2)
    for i, row in enumerate(rows_of(found["OUTPUT"])):
        assert {k: v for k, v in row.items() if k != "id"} == {
            f"_{name}": expected.column(name)[i] for name in expected
        }


def test_t9_aliases_say_what_a_number_is(run, chm):
    """Trap 9: one name for two quantities; the alias tells which."""
    found = run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT="memory:", MIN_HEIGHT=0,
                COVER_HEIGHT=2, STATISTICS=["mean", "valid_fraction"])  # fmt: skip
    layer = found["OUTPUT"]
    aliases = {f.name(): layer.attributeAlias(i) for i, f in enumerate(layer.fields())}
    assert aliases["id"] == ""
    assert aliases["_mean"] == "raster band 1: mean of cells > 0, centre rule"
    assert aliases["_p95"] == "raster band 1: percentile 95 of cells > 0, centre rule"
    assert aliases["_cover"] == (
        "raster band 1: canopy cover: percentage of all cells of the plot > 2, centre rule"
    )
    assert aliases["_valid_fraction"] == "raster band 1: fraction of cells with data, centre rule"


def test_the_layer_says_how_it_was_made(run, chm, tmp_path):
    from osgeo import gdal

    in_memory = run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT="memory:")
    told = "\n".join(in_memory["OUTPUT"].metadata().history())
    out = tmp_path / "plots.gpkg"
    run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)
    dataset = gdal.OpenEx(str(out), gdal.OF_VECTOR)
    stored = "\n".join(f"{k}: {v}" for k, v in dataset.GetLayer(0).GetMetadata().items())
    for text in (told, stored):
        for fact in ("Cell rule: center", "Engine:", "spans", "Canopy & Cloud", "EPSG:32611"):
            assert fact in text


def test_report(run, chm, tmp_path):
    pytest.importorskip("matplotlib")
    page = tmp_path / "report.html"
    found = run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT="memory:",
                OUTPUT_HTML_FILE=page)  # fmt: skip
    assert found["OUTPUT_HTML_FILE"] == str(page)
    text = page.read_text(encoding="utf-8")
    assert "center" in text
    assert "spans" in text


def test_core_stops_within_a_tile(chm):
    from canopycloud.core import plot_statistics
    from canopycloud.core.errors import Cancelled
    from canopycloud.core.plots import draw_plots
    from canopycloud.core.progress import Progress
    from canopycloud.core.zonal import gather

    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 3

    rng = np.random.default_rng(0)
    plots = draw_plots(
        rng.uniform((500_000, 4_100_000), (500_080, 4_100_060), (500, 2)), "EPSG:32611", 20
    )
    before, gather.BATCH_CELLS = gather.BATCH_CELLS, 2000
    try:
        with pytest.raises(Cancelled):
            plot_statistics(plots, chm, progress=Progress(cancelled=cancelled))
    finally:
        gather.BATCH_CELLS = before
    assert len(asked) < 20


def test_the_toolbox_loads_the_layer_from_where_it_went(qgis_app, chm, tmp_path):
    from qgis.core import QgsProcessingOutputLayerDefinition

    context, project = QgsProcessingContext(), QgsProject.instance()
    context.setProject(project)
    out = str(tmp_path / "plots.gpkg")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"canopycloud:{TOOL}")
    results, ok = algorithm.run(
        {
            "INPUT": layer_of(CENTRES),
            "INPUT_RASTER": str(chm),
            "OUTPUT": QgsProcessingOutputLayerDefinition(out, project),
        },
        context,
        QgsProcessingFeedback(),
    )
    assert ok
    assert results["OUTPUT"] == out
    [(place, details)] = context.layersToLoadOnCompletion().items()
    assert place == out
    layer = opened(place)
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    mean = layer.fields().indexOf("_mean")
    assert layer.attributeAlias(mean) == "raster band 1: mean of cells, centre rule"
    assert any("center" in line for line in layer.metadata().history())


def test_a_failed_write_leaves_the_old_output(run, chm, tmp_path, monkeypatch):
    from canopycloud.algorithms.shared.outputs import SafeSink

    out = tmp_path / "plots.gpkg"
    run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)
    before = out.read_bytes()

    def fail(self, features):
        raise QgsProcessingException("no room on the disk")

    monkeypatch.setattr(SafeSink, "write", fail)
    with pytest.raises(QgsProcessingException, match="no room"):
        run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)
    assert out.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_an_output_that_is_an_input_is_refused(run, chm, tmp_path):
    plots = tmp_path / "plots.gpkg"
    run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=plots)
    found = run(TOOL, INPUT=str(plots), INPUT_RASTER=chm, COLUMN_PREFIX="two_",
                OUTPUT=tmp_path / "more.gpkg")  # fmt: skip
    names = opened(found["OUTPUT"]).fields().names()
    assert {"_mean", "two_mean"} <= set(names)
    for layer in (str(plots), f"{plots}|layername=plots"):
        with pytest.raises(QgsProcessingException, match="also the input"):
            run(TOOL, INPUT=layer, INPUT_RASTER=chm, COLUMN_PREFIX="three_", OUTPUT=plots)
    same = tmp_path / "new.gpkg"
    with pytest.raises(QgsProcessingException, match="also Plots"):
        run(TOOL, INPUT=str(plots), INPUT_RASTER=chm, COLUMN_PREFIX="three_", OUTPUT=same,
            OUTPUT_PIXELS=same)  # fmt: skip


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "fgb", "csv"])
def test_a_disk_that_gets_full_is_told(run, tmp_raster, tmp_path, small_files, ending):
    """GDAL sees it when it closes the file, and QGIS does not hear of it."""
    chm = tmp_raster(np.ones((60, 60), np.float32), "chm.tif")
    layer = QgsVectorLayer("Point?field=note:string(2000)&crs=EPSG:32611", "plots", "memory")
    for i in range(300):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({500000 + i % 60} {3999950 + i % 40})"))
        feature.setAttributes(["x" * 500])
        assert layer.dataProvider().addFeature(feature)
    target = tmp_path / "made" / f"o.{ending}"
    target.parent.mkdir()
    given = {"INPUT": layer, "INPUT_RASTER": chm, "RADIUS": 3, "OUTPUT": target}
    run("bufferplotszonalstats", **given)
    before = {path.name: path.read_bytes() for path in target.parent.iterdir()}
    told = pytest.raises(QgsProcessingException, match=r"room on the disk|Could not write feature")
    with small_files(120_000), told:
        run("bufferplotszonalstats", **given)
    assert {path.name: path.read_bytes() for path in target.parent.iterdir()} == before


ENDINGS = ["gpkg", "shp", "geojson", "csv", "sqlite", "gml", "xlsx"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_plots_without_geometry_are_written_in_each_format(run, chm, tmp_path, ending):
    layer = layer_of([*CENTRES, None])
    found = run(TOOL, INPUT=layer, INPUT_RASTER=chm, OUTPUT=tmp_path / f"o.{ending}")
    assert found["PLOT_COUNT"] == len(CENTRES) + 1


@pytest.mark.parametrize("ending", [*ENDINGS, "kml", "fgb"])
def test_each_format_is_written(run, chm, tmp_path, ending):
    out = tmp_path / f"o.{ending}"
    assert run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)["OUTPUT"]
    assert out.stat().st_size > 0


def test_flatgeobuf_is_refused_for_plots_without_geometry(run, chm, tmp_path):
    out = tmp_path / "o.fgb"
    run(TOOL, INPUT=layer_of(CENTRES), INPUT_RASTER=chm, OUTPUT=out)
    before = out.read_bytes()
    with pytest.raises(QgsProcessingException, match="FlatGeobuf cannot store"):
        run(TOOL, INPUT=layer_of([*CENTRES, None]), INPUT_RASTER=chm, OUTPUT=out)
    assert out.read_bytes() == before
