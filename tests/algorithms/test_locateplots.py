# SPDX-License-Identifier: GPL-2.0-or-later
"""Locate Plots on Canopy in QGIS: what is moved, what is kept, what is refused."""

from __future__ import annotations

import csv
import math
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
    QgsWkbTypes,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core" / "locate"))
from stand import Stand

RADIUS = 12.0
ERRORS = ((3.0, -2.0), (-4.0, 1.0), (0.0, 0.0), (2.5, 3.5))
PLACES = ((60.0, 60.0), (140.0, 60.0), (60.0, 140.0), (140.0, 140.0))


@pytest.fixture(scope="module")
def stand():
    return Stand()


@pytest.fixture(scope="module")
def site(stand, tmp_path_factory):
    """Canopy, a CSV file of stems by distance and azimuth, and the centres as given."""
    folder = tmp_path_factory.mktemp("site")
    rows = [["plotid", "stem", "stemheight", "distance", "azimuth", "x", "y"]]
    given = []
    for i, ((x, y), error) in enumerate(zip(PLACES, ERRORS)):
        east, north, height = stand.plot(x, y, RADIUS)
        given.append(stand.on_map(x + error[0], y + error[1]))
        for k, (a, b, h) in enumerate(zip(east, north, height)):
            azimuth = math.degrees(math.atan2(a, b)) % 360
            px, py = given[-1][0] + a, given[-1][1] + b
            away = math.hypot(a, b)
            rows.append([f"P{i}", k, f"{h:.1f}", f"{away:.4f}", f"{azimuth:.4f}", px, py])
    with (folder / "stems.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return {
        "chm": stand.write(folder / "chm.tif"), "stems": str(folder / "stems.csv"), "given": given,
    }  # fmt: skip


def plot_layer(given, crs="EPSG:32632", polygons=False, ids=None):
    kind = "Polygon" if polygons else "Point"
    fields = "field=Plot_ID:string&field=owner:string"
    layer = QgsVectorLayer(f"{kind}?{fields}&crs={crs}", "plots", "memory")
    for i, (x, y) in enumerate(given):
        feature = QgsFeature(layer.fields())
        point = QgsGeometry.fromWkt(f"POINT({x!r} {y!r})")
        feature.setGeometry(point.buffer(RADIUS, 16) if polygons else point)
        feature.setAttributes([ids[i] if ids else f"P{i}", "me"])
        assert layer.dataProvider().addFeature(feature)
    return layer


BEARINGS = {"STEM_DISTANCE_FIELD": "distance", "STEM_AZIMUTH_FIELD": "azimuth"}


def locate(run, site, **changes):
    given = {
        "INPUT": plot_layer(site["given"]), "PLOT_ID_FIELD": "Plot_ID",
        "FIELD_TABLE": site["stems"], "FIELD_ID_FIELD": "plotid",
        "FIELD_HEIGHT_FIELD": "stemheight", "INPUT_RASTER": site["chm"], "OUTPUT": "memory:",
        **BEARINGS, **changes,
    }  # fmt: skip
    return run("locateplots", **{k: v for k, v in given.items() if v is not None})


def true_places(stand):
    return [stand.on_map(*place) for place in PLACES]


def test_plots_are_moved_to_their_place_and_keep_the_given_one(run, site, stand):
    found = locate(run, site, OUTPUT_STEMS="memory:")
    assert found["PLOT_COUNT"] == 4
    assert found["CERTAIN_COUNT"] >= 3
    for feature, given, true, error in zip(
        found["OUTPUT"].getFeatures(), site["given"], true_places(stand), ERRORS
    ):
        assert feature["owner"] == "me"
        assert (feature["x_given"], feature["y_given"]) == pytest.approx(given)
        point = feature.geometry().asPoint()
        if feature["certain"]:
            assert math.hypot(point.x() - true[0], point.y() - true[1]) <= 1.0
            assert feature["probable"] >= 95
            assert (feature["shift_e"], feature["shift_n"]) == pytest.approx(
                (-error[0], -error[1]), abs=1.0
            )
        else:
            assert (point.x(), point.y()) == pytest.approx(given)
            assert feature["status"] != "certain"
    stems = list(found["OUTPUT_STEMS"].getFeatures())
    assert {feature["plotid"] for feature in stems} == {"P0", "P1", "P2", "P3"}
    first = next(f for f in stems if f["plotid"] == "P0" and f["moved"])
    point = first.geometry().asPoint()
    true = true_places(stand)[0]
    away = float(first["distance"])
    assert math.hypot(point.x() - true[0], point.y() - true[1]) == pytest.approx(away, abs=1.0)


def test_coordinates_and_bearings_give_one_answer(run, site):
    bearings = locate(run, site)
    places = locate(
        run, site, STEM_DISTANCE_FIELD=None, STEM_AZIMUTH_FIELD=None, STEM_X_FIELD="x",
        STEM_Y_FIELD="y",
    )  # fmt: skip
    for one, other in zip(bearings["OUTPUT"].getFeatures(), places["OUTPUT"].getFeatures()):
        assert [one[n] for n in ("status", "shift_e", "shift_n")] == [
            other[n] for n in ("status", "shift_e", "shift_n")
        ]


def test_polygons_move_as_they_are_and_other_crs_serve(run, site, stand):
    there = locate(run, site, INPUT=plot_layer(site["given"], polygons=True))
    for feature, true in zip(there["OUTPUT"].getFeatures(), true_places(stand)):
        assert QgsWkbTypes.geometryType(feature.geometry().wkbType()) == 2
        if feature["certain"]:
            centre = feature.geometry().centroid().asPoint()
            assert math.hypot(centre.x() - true[0], centre.y() - true[1]) <= 1.0
            assert feature.geometry().area() == pytest.approx(math.pi * RADIUS**2, rel=0.01)
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    lonlat = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32632"), QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )  # fmt: skip
    degrees = []
    for x, y in site["given"]:
        point = QgsGeometry.fromWkt(f"POINT({x!r} {y!r})")
        point.transform(lonlat)
        degrees.append((point.asPoint().x(), point.asPoint().y()))
    here = locate(run, site)
    moved = locate(run, site, INPUT=plot_layer(degrees, "EPSG:4326"))
    for one, other in zip(here["OUTPUT"].getFeatures(), moved["OUTPUT"].getFeatures()):
        assert one["status"] == other["status"]
        assert one["shift_m"] == pytest.approx(other["shift_m"], abs=0.01)
        assert abs(other.geometry().asPoint().x()) < 180


def test_report_and_log_end_with_the_answer(run, site, tmp_path):
    found = locate(run, site, OUTPUT_HTML_FILE=tmp_path / "r.html")
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert f"<dd>{found['CERTAIN_COUNT']}</dd>" in text
    assert "R² by chance" in text
    assert text.count("<svg ") == 4


def test_plots_that_cannot_be_located_stay_and_say_why(run, site):
    given = [*site["given"], (500_900.0, 4_999_900.0), site["given"][0]]
    layer = plot_layer(given, ids=["P0", "P1", "P2", "P3", "P4", "nobody"])
    found = locate(run, site, INPUT=layer)
    rows = list(found["OUTPUT"].getFeatures())
    assert [rows[4]["status"], rows[5]["status"]] == ["few stems", "few stems"]
    assert [rows[i]["certain"] for i in (4, 5)] == [0, 0]
    assert rows[5].geometry().asPoint().x() == pytest.approx(given[5][0])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"STEM_DISTANCE_FIELD": None, "STEM_AZIMUTH_FIELD": None}, "From plot centres alone"),
        ({"STEM_AZIMUTH_FIELD": None}, "Azimuth of a stem"),
        ({"STEM_X_FIELD": "x", "STEM_Y_FIELD": "y"}, "not both"),
        ({"STEM_DISTANCE_FIELD": "nothing"}, "has no field 'nothing'"),
        ({"PLOT_ID_FIELD": "owner"}, "two plots have the id 'me'"),
        ({"FIELD_ID_FIELD": "stem"}, "no id in common"),
        ({"STEM_DISTANCE_FIELD": "x"}, "more than 200 m from its centre"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(run, site, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        locate(run, site, **changes)


def test_a_raster_in_degrees_or_distorted_metres_is_refused(run, site, tmp_path):
    for crs, words in (("EPSG:4326", "is in degrees"), ("EPSG:3857", "not a metre on the ground")):
        path = tmp_path / f"{crs[5:]}.tif"
        corner = (10.0, 45.0, 1e-5) if crs == "EPSG:4326" else (1_000_000.0, 6_000_000.0, 0.5)
        with rasterio.open(
            path, "w", driver="GTiff", width=50, height=50, count=1, dtype="float32", crs=crs,
            transform=rasterio.transform.from_origin(corner[0], corner[1], corner[2], corner[2]),
        ) as file:  # fmt: skip
            file.write(np.ones((50, 50), np.float32), 1)
        with pytest.raises(QgsProcessingException, match=words):
            locate(run, site, INPUT_RASTER=str(path))


@pytest.mark.parametrize(
    ("shifts", "lost", "said"),
    [
        ((), 3, "0 of 3 plots are certain; no plot was moved."),
        ((2.0,), 2, "1 of 3 plots is certain, moved by 2.0 m (median); the others were not moved."),
        ((2.0, 4.0), 0, "2 of 2 plots are certain, moved by 3.0 m (median)."),
        ((1.0,), 0, "1 of 1 plot is certain, moved by 1.0 m (median)."),
    ],
)
def test_the_answer_speaks_of_others_only_where_there_are_some(qgis_app, shifts, lost, said):
    from canopycloud.algorithms.locateplots import found
    from canopycloud.core.locate.run import LocatedPlots
    from canopycloud.core.locate.search import CERTAIN, Fit

    fits = (*(Fit(CERTAIN, 9, east=m) for m in shifts), *(Fit("few", 2) for _ in range(lost)))
    assert found(LocatedPlots(fits, None, 1.0, 1)) == said
