# SPDX-License-Identifier: GPL-2.0-or-later
"""Buffer Plots and Zonal Stats: several rasters and radii, squares that are turned, subplots."""

from __future__ import annotations

import re

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from affine import Affine
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

TOOL = "bufferplotszonalstats"
EAST, NORTH = 500_000.0, 4_100_000.0
CENTRES = [(EAST + 60.3, NORTH + 60.7), (EAST + 90.2, NORTH + 81.6)]
STATS = ["count", "min", "mean", "max", "median"]


@pytest.fixture
def heights():
    return (np.random.default_rng(5).gamma(2, 5, (150, 160))).astype(np.float32)


@pytest.fixture
def chm(tmp_raster, heights):
    transform = Affine(1, 0, EAST, 0, -1, NORTH + 150)
    return tmp_raster(heights, transform=transform, nodata=-9999)


def plots(centres=CENTRES, **fields):
    """A memory layer with the field name and more fields, by name one value per plot."""
    kinds = "".join(f"&field={name}:double" for name in fields)
    layer = QgsVectorLayer(f"Point?crs=EPSG:32611&field=name:string(9){kinds}", "plots", "memory")
    for i, centre in enumerate(centres):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*centre)))
        feature.setAttributes([f"P{i + 1}", *(values[i] for values in fields.values())])
        assert layer.dataProvider().addFeature(feature)
    return layer


def rows_of(output):
    layer = output
    if not isinstance(output, QgsVectorLayer):
        layer = QgsVectorLayer(str(output), "o", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def wkt_of(output):
    return [feature.geometry().asWkt() for feature in output.getFeatures()]


class Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.lines = []

    def pushInfo(self, line):
        self.lines.append(line)

    def pushWarning(self, line):
        self.lines.append(line)

    reportError = pushWarning  # noqa: N815


def run_with(log, **parameters):
    import processing

    return processing.run(f"canopycloud:{TOOL}", parameters, feedback=log)


# Several radii


def test_each_radius_is_as_if_it_was_alone(run, chm):
    found = run(TOOL, INPUT=plots(), INPUT_RASTER=chm, RADII="17.84, 5", OUTPUT="memory:")
    rows = rows_of(found["OUTPUT"])
    alone = {}
    for name, radius in (("r5", 5), ("r17_84", 17.84)):
        one = run(TOOL, INPUT=plots(), INPUT_RASTER=chm, RADIUS=radius, OUTPUT="memory:")
        alone[name] = one["OUTPUT"]
        for row, single in zip(rows, rows_of(one["OUTPUT"])):
            own = {k: v for k, v in row.items() if k.startswith(f"_{name}_")}
            assert own == {f"_{name}{k}": v for k, v in single.items() if k[0] == "_"}
    assert [n for n in rows[0] if n.endswith("max")] == ["_r5_max", "_r17_84_max"]
    # The polygons are those of the largest.
    assert wkt_of(found["OUTPUT"]) == wkt_of(alone["r17_84"])


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"RADII": "5,10", "LAYOUT": "fia"}, "the layout sets the radius"),
        ({"RADII": "5;x"}, "'x' is no radius"),
        ({"RADII": "5", "RADIUS": QgsProperty.fromExpression("5")}, "have its own radius"),
        ({"LAYOUT": "neon", "RADIUS": QgsProperty.fromExpression("5")}, "have its own radius"),
        ({"LAYOUT": "nein"}, "'nein' is not one of its values"),
    ],
)
def test_what_does_not_go_together(run, chm, wrong, says):
    with pytest.raises(QgsProcessingException, match=says):
        run(TOOL, INPUT=plots(), INPUT_RASTER=chm, OUTPUT="memory:", **wrong)


@pytest.mark.parametrize("given", [{"RADII": "5"}, {"LAYOUT": "fia"}])
def test_polygons_have_no_radii_and_no_subplots(run, chm, given):
    areas = run(TOOL, INPUT=plots(), INPUT_RASTER=chm, COLUMN_PREFIX="x", OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="polygons already"):
        run(TOOL, INPUT=areas["OUTPUT"], INPUT_RASTER=chm, OUTPUT="memory:", **given)


# Azimuth


def test_an_azimuth_of_its_own_for_each_plot(run, chm, heights):
    """Cells by hand: those whose centre is in the square, in axes that are turned."""
    layer = plots(angle=[30.0, -45.0])
    found = run(
        TOOL, INPUT=layer, INPUT_RASTER=chm, RADIUS=12, SHAPE="square",
        AZIMUTH=QgsProperty.fromField("angle"), OUTPUT="memory:",
    )  # fmt: skip
    y, x = np.mgrid[149.5:0:-1, 0.5:160]
    for row, (east, north), angle in zip(rows_of(found["OUTPUT"]), CENTRES, (30, -45)):
        turn = np.radians(angle)
        right = (x + EAST - east) * np.cos(turn) - (y + NORTH - north) * np.sin(turn)
        ahead = (x + EAST - east) * np.sin(turn) + (y + NORTH - north) * np.cos(turn)
        inside = heights[(abs(right) < 12) & (abs(ahead) < 12)]
        assert row["_count"] == inside.size
        assert row["_max"] == inside.max()
        assert row["_mean"] == pytest.approx(inside.mean(dtype=float))


def test_an_azimuth_that_is_none_and_one_of_no_use(chm):
    log = Log()
    found = run_with(
        log, INPUT=plots(angle=[30.0, None]), INPUT_RASTER=str(chm), SHAPE="square",
        AZIMUTH=QgsProperty.fromField("angle"), OUTPUT="memory:",
    )  # fmt: skip
    assert [row["_count"] for row in rows_of(found["OUTPUT"])][1] == 0
    assert any("an azimuth that is not a number of degrees (feature ids 2)" in x for x in log.lines)
    assert any("one for each plot, clockwise from grid north of EPSG:32611" in x for x in log.lines)
    log = Log()
    run_with(log, INPUT=plots(), INPUT_RASTER=str(chm), AZIMUTH=30, OUTPUT="memory:")
    assert any("has no effect: circles cannot be turned" in line for line in log.lines)


# Layouts


@pytest.mark.parametrize(
    ("layout", "radius", "shape", "offsets"),
    [
        ("fia", 7.3152, "circle",
         {1: (0, 0), 2: (0, 36.576), 3: (31.675745, -18.288), 4: (-31.675745, -18.288)}),
        ("neon", 10, "square", {21: (-10, -10), 23: (10, -10), 39: (-10, 10), 41: (10, 10)}),
    ],
)  # fmt: skip
def test_subplots_are_features(run, chm, layout, radius, shape, offsets):
    found = run(TOOL, INPUT=plots(), INPUT_RASTER=chm, LAYOUT=layout, OUTPUT="memory:")
    rows = rows_of(found["OUTPUT"])
    assert list(rows[0])[:3] == ["name", "_subplot", "_count"]
    assert [(r["name"], r["_subplot"]) for r in rows] == [
        (name, number) for name in ("P1", "P2") for number in offsets
    ]
    assert found["PLOT_COUNT"] == 8
    each = [(x + e, y + n) for x, y in CENTRES for e, n in offsets.values()]
    single = run(TOOL, INPUT=plots(each), INPUT_RASTER=chm, RADIUS=radius, SHAPE=shape,
                 OUTPUT="memory:")  # fmt: skip
    for row, alone in zip(rows, rows_of(single["OUTPUT"])):
        assert {k: row[f"_{k}"] for k in STATS} == {k: alone[f"_{k}"] for k in STATS}


def test_the_log_and_the_report_say_subplots(chm, tmp_path):
    log, page = Log(), tmp_path / "page.html"
    run_with(
        log, INPUT=plots(), INPUT_RASTER=str(chm), LAYOUT="neon", AZIMUTH=15,
        OUTPUT=str(tmp_path / "o.gpkg"), OUTPUT_HTML_FILE=str(page), OUTPUT_PIXELS="memory:",
    )  # fmt: skip
    text = "\n".join(log.lines)
    assert "8 subplots of 2 plots" in text
    assert "NEON: four squares of 20 m" in text
    assert "15°, clockwise from grid north of EPSG:32611" in text
    assert re.search(r"tallest [\d.]+ m in P[12]/(21|23|39|41)", text)
    html = page.read_text(encoding="utf-8")
    assert "P2/41" in html
    assert "NEON: four squares" in html


def test_cells_of_subplots_know_theirs(run, chm):
    found = run(TOOL, INPUT=plots(), INPUT_RASTER=chm, LAYOUT="fia", OUTPUT="memory:",
                OUTPUT_PIXELS="memory:")  # fmt: skip
    cells = rows_of(found["OUTPUT_PIXELS"])
    for row in rows_of(found["OUTPUT"]):
        own = [c for c in cells if (c["name"], c["_subplot"]) == (row["name"], row["_subplot"])]
        assert len(own) == row["_count"]
        assert max(c["_value"] for c in own) == row["_max"]


# Several rasters


@pytest.fixture
def series(tmp_raster, heights):
    """Two dates on grids of their own, the second of other cells, CRS and no data."""
    from rasterio.warp import Resampling, reproject

    first = tmp_raster(
        heights, transform=Affine(1, 0, EAST, 0, -1, NORTH + 150), nodata=-9999, name="chm_2019.tif"
    )
    transform = Affine(2, 0, 499_880, 0, -2, 4_100_300)
    second = np.full((250, 260), -1, np.int16)
    reproject(
        (heights * 3).astype(np.int16), second, src_crs="EPSG:32611", dst_crs="EPSG:26911",
        src_transform=Affine(1, 0, EAST, 0, -1, NORTH + 150), dst_transform=transform,
        dst_nodata=-1, resampling=Resampling.nearest,
    )  # fmt: skip
    other = tmp_raster(
        second, transform=transform, nodata=-1, crs="EPSG:26911", name="chm 2021.tif"
    )
    return first, other


def test_each_raster_is_as_if_it_was_alone(run, series, tmp_path):
    out = tmp_path / "plots.gpkg"
    found = run(TOOL, INPUT=plots(), INPUT_RASTER=[str(path) for path in series], OUTPUT=out)
    rows = rows_of(out)
    for name, path in zip(("chm_2019", "chm_2021"), series):
        # Counted with the polygons that were written.
        one = run(TOOL, INPUT=QgsVectorLayer(str(out), "p", "ogr"), INPUT_RASTER=path,
                  COLUMN_PREFIX="own_", OUTPUT="memory:")  # fmt: skip
        for row, alone in zip(rows, rows_of(one["OUTPUT"])):
            for stat in (*STATS, "p25", "p95", "cover"):
                assert row[f"_{name}_{stat}"] == pytest.approx(alone[f"own_{stat}"]), (name, stat)
    assert rows[0]["_chm_2021_count"] < rows[0]["_chm_2019_count"] / 3
    assert found["EMPTY_PLOT_COUNT"] == 0


def test_one_raster_in_a_list_is_one_raster(run, chm):
    one = run(TOOL, INPUT=plots(), INPUT_RASTER=str(chm), OUTPUT="memory:")["OUTPUT"]
    other = run(TOOL, INPUT=plots(), INPUT_RASTER=[str(chm)], OUTPUT="memory:")["OUTPUT"]
    assert rows_of(one) == rows_of(other)
    assert wkt_of(one) == wkt_of(other)


def test_rasters_and_radii_together(series, tmp_path):
    log, page = Log(), tmp_path / "page.html"
    found = run_with(
        log, INPUT=plots(), INPUT_RASTER=[str(path) for path in series], RADII="5,10",
        STATISTICS=["max"], PERCENTILES="", COVER_HEIGHT=None, OUTPUT="memory:",
        OUTPUT_PIXELS="memory:", OUTPUT_HTML_FILE=str(page),
    )  # fmt: skip
    [row, _] = rows_of(found["OUTPUT"])
    assert list(row) == ["name", *(f"_chm_{y}_r{r}_max" for y in (2019, 2021) for r in (5, 10))]
    cells = rows_of(found["OUTPUT_PIXELS"])
    for year in (2019, 2021):
        for radius in (5, 10):
            of = [c["_value"] for c in cells
                  if (c["name"], c["_raster"], c["_radius"]) == ("P1", f"chm_{year}", radius)]
            assert max(of) == row[f"_chm_{year}_r{radius}_max"]
    text = "\n".join(log.lines)
    assert "Raster 2: " in text
    assert "fields _chm_2021_…" in text
    assert "'5,10' are two radii, 5 m and 10 m. If you mean one, write 5.10" in text
    assert "(chm_2019, radius 10 m)" in text
    html = page.read_text(encoding="utf-8")
    for title in ("Overlay check: chm_2019, radius 10 m", "Overlay check: chm_2021, radius 10 m",
                  "_chm_2021_r5_max"):
        assert title in html


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"RASTER_BAND": [2]}, r"Raster 1 of 2, 'chm_2019' .*no band 2"),
        ({"beside": True}, r"Raster 2 of 2, 'beside' .*None of the 2 plots lies on the raster"),
        ({"crs": None}, r"Raster 2 of 2, 'nowhere' .*coordinate reference system"),
    ],
)
def test_the_raster_that_fails_is_named(run, series, tmp_raster, tmp_path, change, says):
    rasters = list(series)
    if "beside" in change:
        far = Affine(1, 0, EAST + 9000, 0, -1, NORTH)
        rasters[1] = tmp_raster(np.ones((9, 9), np.float32), transform=far, name="beside.tif")
    if "crs" in change:
        near = Affine(1, 0, EAST, 0, -1, NORTH + 150)
        rasters[1] = tmp_raster(np.ones((150, 160), np.float32), transform=near, crs=None,
                                name="nowhere.tif")  # fmt: skip
    out = tmp_path / "out.gpkg"
    more = {k: v for k, v in change.items() if k == "RASTER_BAND"}
    with pytest.raises(QgsProcessingException, match=says):
        run(TOOL, INPUT=plots(), INPUT_RASTER=[str(r) for r in rasters], OUTPUT=out, **more)
    assert not out.exists()


def test_rasters_and_subplots_are_made_again(run, series, tmp_path):
    out, again = tmp_path / "out.gpkg", tmp_path / "again.gpkg"
    layer, table = plots(angle=[30.0, 40.0]), tmp_path / "in.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(table), QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    run(TOOL, INPUT=table, INPUT_RASTER=[str(path) for path in series], LAYOUT="fia",
        AZIMUTH=QgsProperty.fromField("angle"), OUTPUT=out)  # fmt: skip
    assert run("rebuild", INPUT=out, OUTPUT=again)["IDENTICAL"] == 1
    assert len(rows_of(again)) == 8
