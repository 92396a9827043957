# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

TOOL = "comparefieldheights"
FIELDS = "field=plot:string(20)&field=hmax:double&field=note:string(20)"


def plot_layer(rows, fields=FIELDS, geometry="Point"):
    crs = "&crs=EPSG:32611" if geometry != "None" else ""
    layer = QgsVectorLayer(f"{geometry}?{fields}{crs}", "plots", "memory")
    for i, values in enumerate(rows):
        feature = QgsFeature(layer.fields())
        if geometry != "None":
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500000.0 + i, 4000000.0)))
        feature.setAttributes(list(values))
        assert layer.dataProvider().addFeature(feature)
    return layer


def stem_file(path, rows, header=("plotid", "h")):
    with path.open("w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows([header, *rows])
    return path


def parameters(layer, table, **more):
    return {
        "INPUT": layer,
        "PLOT_ID_FIELD": "plot",
        "RASTER_FIELD": "hmax",
        "FIELD_TABLE": table,
        "FIELD_ID_FIELD": "plotid",
        "FIELD_HEIGHT_FIELD": "h",
        "OUTPUT": "memory:",
        **more,
    }


PLOTS = [("A1", 10.0, "x"), ("b2", 12.0, None), ("3", None, "y"), ("D", 8.0, "z"), ("e", 5.0, "")]
STEMS = [(" a1", "9.5"), ("A1 ", "4"), ("B2", "13"), ("3.0", "7"), ("e", "4.5"), ("zz", "1")]


@pytest.fixture
def stems(tmp_path):
    return stem_file(tmp_path / "stems.csv", STEMS)


def rows_of(layer):
    return [
        [None if v is None or (hasattr(v, "isNull") and v.isNull()) else v for v in f.attributes()]
        for f in layer.getFeatures()
    ]


def test_every_plot_comes_out_with_its_attributes_and_four_more(run, stems):
    found = run(TOOL, **parameters(plot_layer(PLOTS), stems))

    layer = found["OUTPUT"]
    assert layer.fields().names() == [
        "plot", "hmax", "note", "field_h", "field_n", "residual", "outlier",
    ]  # fmt: skip
    assert rows_of(layer) == [
        ["A1", 10.0, "x", 9.5, 2, 0.5, 0],
        ["b2", 12.0, None, 13.0, 1, -1.0, 0],
        ["3", None, "y", 7.0, 1, None, None],
        ["D", 8.0, "z", None, None, None, None],
        ["e", 5.0, "", 4.5, 1, 0.5, 0],
    ]
    assert [f.geometry().asPoint().x() for f in layer.getFeatures()] == [
        500000.0 + i for i in range(5)
    ]
    assert (found["N"], found["UNMATCHED_COUNT"], found["UNMATCHED_FIELD_COUNT"]) == (3, 1, 1)
    assert found["BIAS"] == pytest.approx(0.0)
    assert found["MAE"] == pytest.approx(2 / 3)
    assert found["RMSE"] == pytest.approx(math.sqrt(0.5))


def test_every_result_is_declared(run, stems):
    found = run(TOOL, **parameters(plot_layer(PLOTS), stems))
    tool = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{TOOL}")
    assert {output.name() for output in tool.outputDefinitions()} >= set(found)


@pytest.mark.data
def test_published_numbers_from_the_real_stem_table(run, shared_data):
    heights = Path(__file__).parents[1] / "core" / "sjer_heights.csv"
    rows = list(csv.reader(heights.read_text().splitlines()))[1:]
    layer = plot_layer([(row[0], float(row[1]), "") for row in rows])
    table = shared_data / "neon_field" / "D17_2013_vegStr.csv"
    found = run(
        TOOL,
        **parameters(layer, str(table), FIELD_ID_FIELD="plotid", FIELD_HEIGHT_FIELD="stemheight"),
    )
    assert found["N"] == 18
    assert found["SLOPE"] == pytest.approx(0.7607314439776315, abs=1e-6)
    assert found["INTERCEPT"] == pytest.approx(2.98146647443445, abs=1e-6)
    assert found["R2"] == pytest.approx(0.6910551716430489, abs=1e-6)
    assert found["RMSE"] == pytest.approx(3.4592, abs=5e-5)
    assert found["FIT_RMSE"] == pytest.approx(3.1, abs=5e-5)
    assert found["BIAS"] == pytest.approx(0.4789, abs=5e-5)
    assert found["UNMATCHED_COUNT"] == 0
    outliers = {f["plot"] for f in found["OUTPUT"].getFeatures() if f["outlier"] == 1}
    assert outliers == {"SJER2796", "SJER361", "SJER3239"}


@pytest.mark.data
def test_trees_of_a_real_stand_from_canopy_to_report(run, shared_data, tmp_path):
    folder = shared_data / "chm_chablais3_field"
    table = folder / "tree_inventory_chablais3.csv"
    clean, plots, page = (tmp_path / name for name in ("clean.tif", "plots.gpkg", "report.html"))
    run("cleanzerocanopy", INPUT=folder / "chm_chablais3.tif", OUTPUT=clean)
    trees = QgsVectorLayer(
        f"file://{table}?type=csv&xField=x&yField=y&crs=EPSG:2154&detectTypes=yes",
        "trees",
        "delimitedtext",
    )
    run(
        "bufferplotszonalstats",
        INPUT=trees,
        INPUT_RASTER=clean,
        RADIUS=2.25,
        STATISTICS=["count", "max"],
        OUTPUT=plots,
    )
    found = run(
        TOOL,
        INPUT=plots,
        PLOT_ID_FIELD="n",
        RASTER_FIELD="_max",
        FIELD_TABLE=table,
        FIELD_ID_FIELD="n",
        FIELD_HEIGHT_FIELD="h",
        OUTPUT="memory:",
        OUTPUT_HTML_FILE=page,
    )
    assert (found["N"], found["UNMATCHED_COUNT"], found["UNMATCHED_FIELD_COUNT"]) == (110, 0, 0)
    # Small trees stand under the crowns of tall ones: the raster is above many, below few.
    assert 3 < found["BIAS"] < 4
    assert 0.6 < math.sqrt(found["R2"]) < 0.8
    assert f"{found['RMSE']:.3f}" in page.read_text(encoding="utf-8")


def test_log_names_what_has_no_partner(run, stems):
    import processing

    lines = []

    class Log(QgsProcessingFeedback):
        def pushInfo(self, text):
            lines.append(text)

        def pushWarning(self, text):
            lines.append(text)

    stem_file(stems, [*STEMS, ("e", "-3")])
    processing.run(f"canopycloud:{TOOL}", parameters(plot_layer(PLOTS), str(stems)), feedback=Log())
    text = "\n".join(lines)
    assert "not in the field table (1): D" in text
    assert "not in the plot layer (1): zz" in text
    assert "without a raster height (1): 3" in text
    assert "' a1', 'A1 '" in text
    assert "negative height, left out: 7" in text


@pytest.mark.parametrize("geometry", ["None", "MultiPolygon"])
def test_other_geometries(run, stems, geometry):
    layer = plot_layer([], geometry=geometry)
    for values in PLOTS:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        layer.dataProvider().addFeature(feature)
    found = run(TOOL, **parameters(layer, stems))
    assert found["N"] == 3
    assert found["OUTPUT"].wkbType() == layer.wkbType()


def test_a_bow_tie_polygon_is_no_reason_to_stop(run, stems):
    layer = plot_layer([], geometry="Polygon")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))"))
    feature.setAttributes(["A1", 10.0, ""])
    layer.dataProvider().addFeature(feature)
    assert run(TOOL, **parameters(layer, stems))["N"] == 1


def test_integer_ids_in_the_layer_and_text_in_the_table(run, tmp_path):
    layer = plot_layer([(7, 5.0), (8, 6.0), (9, 7.0)], "field=plot:integer&field=hmax:double")
    table = stem_file(tmp_path / "s.csv", [("007", "5"), (" 8.0", "6"), ("9", "7")])
    assert run(TOOL, **parameters(layer, table))["N"] == 3


def test_heights_with_decimal_commas_in_a_raster_field_of_text(run, tmp_path):
    layer = plot_layer(
        [("a", "5,5"), ("b", "6,5"), ("c", "")], "field=plot:string(9)&field=hmax:string(9)"
    )
    table = stem_file(tmp_path / "s.csv", [("a", "5,0"), ("b", "6,0"), ("c", "1")])
    assert run(TOOL, **parameters(layer, table))["BIAS"] == pytest.approx(0.5)


def test_one_plot_gives_null_where_nothing_is_defined(run, stems):
    found = run(TOOL, **parameters(plot_layer([("A1", 10.0, "")]), stems))
    assert (found["N"], found["BIAS"]) == (1, 0.5)
    for name in ("SLOPE", "INTERCEPT", "R2", "P_VALUE", "STDERR", "FIT_RMSE"):
        assert found[name] is None


def test_geopackage_and_shapefile_outputs(run, stems, tmp_path):
    for ending in (".gpkg", ".shp"):
        path = tmp_path / f"out{ending}"
        run(TOOL, **parameters(plot_layer(PLOTS), stems, OUTPUT=str(path)))
        layer = QgsVectorLayer(str(path), "out", "ogr")
        assert layer.fields().names()[-4:] == ["field_h", "field_n", "residual", "outlier"]
        rows = rows_of(layer)
        assert rows[0][-4:] == [9.5, 2, 0.5, 0]
        assert rows[3][-4:] == [None] * 4
        del layer


# ------------------------------------------------------------------------------------ refusals --


def refusal(run, *args, **kwargs):
    with pytest.raises(QgsProcessingException) as caught:
        run(TOOL, **parameters(*args, **kwargs))
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


def test_field_that_is_there_already_is_refused(run, stems):
    layer = plot_layer(
        [("a", 1.0, 2.0)], "field=plot:string(9)&field=hmax:double&field=Residual:double"
    )
    assert "'Residual'" in refusal(run, layer, stems)


def test_wrong_field_names_are_refused_with_what_there_is(run, stems):
    assert "has no field 'hmean'" in refusal(run, plot_layer(PLOTS), stems, RASTER_FIELD="hmean")
    message = refusal(run, plot_layer(PLOTS), stems, FIELD_ID_FIELD="plot")
    assert "plotid, h" in message
    assert "Plot id in the field table" in message


def test_text_that_is_no_height_is_refused_with_its_row(run, tmp_path):
    table = stem_file(tmp_path / "s.csv", [("A1", "9"), ("A1", "about 7")])
    assert "Row 2" in refusal(run, plot_layer(PLOTS), table)
    layer = plot_layer([("A1", "tall")], "field=plot:string(9)&field=hmax:string(9)")
    assert "the plot layer 'plots'" in refusal(run, layer, stem_file(table, [("A1", "9")]))


def test_twins_and_strangers_are_refused(run, stems):
    assert "same id" in refusal(run, plot_layer([("a1", 1.0, ""), ("A1 ", 2.0, "")]), stems)
    assert "No plot id" in refusal(run, plot_layer([("q", 1.0, "")]), stems)
    assert "No plot id" in refusal(run, plot_layer([]), stems)


def test_nothing_is_written_when_it_refuses(run, tmp_path):
    table = stem_file(tmp_path / "s.csv", [("A1", "x")])
    out = tmp_path / "out.gpkg"
    refusal(run, plot_layer(PLOTS), table, OUTPUT=str(out))
    assert not out.exists()


def test_runs_in_a_background_thread(qgis_app, stems):
    from qgis.PyQt.QtCore import QEventLoop

    tool = QgsApplication.processingRegistry().createAlgorithmById(f"canopycloud:{TOOL}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    layer = plot_layer(PLOTS)
    table = QgsVectorLayer(str(stems), "stems", "ogr")
    task = QgsProcessingAlgRunnerTask(tool, parameters(layer, table), context, feedback)
    loop, answers = QEventLoop(), []
    task.executed.connect(lambda ok, results: (answers.append((ok, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    ok, results = answers[0]
    assert ok
    assert results["N"] == 3


def test_memory_layer_keeps_a_field_of_any_type(run, stems):
    layer = plot_layer([("A1", 10.0, "x")])
    layer.dataProvider().addAttributes([QgsField("list", layer.fields()[0].type())])
    layer.updateFields()
    assert "list" in run(TOOL, **parameters(layer, stems))["OUTPUT"].fields().names()


# -------------------------------------------------------------------------------------- report --


def test_report_has_the_numbers_of_the_outputs(run, stems, tmp_path):
    page = tmp_path / "report.html"
    found = run(TOOL, **parameters(plot_layer(PLOTS), stems, OUTPUT_HTML_FILE=str(page)))
    assert found["OUTPUT_HTML_FILE"] == str(page)
    text = page.read_text(encoding="utf-8")
    for value in (found["RMSE"], found["MAE"], found["INTERCEPT"]):
        assert f">{abs(value):.3f}<" in text.replace("\u2212", "")
    assert f">{found['SLOPE']:.4f}<" in text
    assert "hmax of plots" in text


def test_no_report_is_written_unasked(run, stems, tmp_path):
    found = run(TOOL, **parameters(plot_layer(PLOTS), stems))
    assert "OUTPUT_HTML_FILE" not in found


def test_report_without_matplotlib_is_refused_before_any_work(run, stems, tmp_path, monkeypatch):
    from canopycloud.algorithms import dependencies

    found = dependencies.find_spec
    monkeypatch.setattr(
        dependencies, "find_spec", lambda name: None if name == "matplotlib" else found(name)
    )
    monkeypatch.delitem(dependencies.sys.modules, "matplotlib", raising=False)
    out, page = tmp_path / "out.gpkg", tmp_path / "report.html"
    message = refusal(run, plot_layer(PLOTS), stems, OUTPUT=str(out), OUTPUT_HTML_FILE=str(page))
    assert "matplotlib" in message
    assert not out.exists()
    assert not page.exists()
    assert run(TOOL, **parameters(plot_layer(PLOTS), stems))["N"] == 3


def test_report_in_a_folder_that_is_not_there_is_refused_before_any_work(run, stems, tmp_path):
    out = tmp_path / "out.gpkg"
    message = refusal(
        run, plot_layer(PLOTS), stems, OUTPUT=str(out), OUTPUT_HTML_FILE=str(tmp_path / "no/r.html")
    )
    assert "does not exist" in message
    assert not out.exists()


def test_new_fields_have_aliases_in_memory_without_a_warning(qgis_app):
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

    plots = QgsVectorLayer("Point?field=id:string&field=h:double", "plots", "memory")
    stems = QgsVectorLayer("None?field=id:string&field=h:double", "stems", "memory")
    for layer in (plots, stems):
        for name, height in (("a", 3.0), ("b", 5.0), ("c", 9.0)):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([name, height])
            assert layer.dataProvider().addFeature(feature)
    plots.setFieldAlias(0, "Plot")
    QgsProject.instance().addMapLayers([plots, stems])
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results = processing.run(
        "canopycloud:comparefieldheights",
        {"INPUT": plots, "PLOT_ID_FIELD": "id", "RASTER_FIELD": "h", "FIELD_TABLE": stems,
         "FIELD_ID_FIELD": "id", "FIELD_HEIGHT_FIELD": "h", "OUTPUT": "memory:"},
        feedback=feedback, context=context,
    )  # fmt: skip
    out = results["OUTPUT"]
    assert out.attributeAlias(out.fields().indexOf("field_h")) == "field height (m)"
    assert "Alias" not in feedback.textLog()
