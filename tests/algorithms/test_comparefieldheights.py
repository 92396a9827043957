# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import csv
import math
import sys
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
        assert name not in found  # nothing to say is not said


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


def test_report_without_matplotlib_has_its_numbers(run, stems, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    page = tmp_path / "report.html"
    results = run(TOOL, **parameters(plot_layer(PLOTS), stems, OUTPUT_HTML_FILE=str(page)))
    text = page.read_text(encoding="utf-8")
    assert "the Python package matplotlib, which draws them, is not installed" in text
    assert f"{results['RMSE']:.3f}" in text
    assert "<figure" not in text


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


# ---------------------------------------------------------------------- tables as people have --


class Log(QgsProcessingFeedback):
    """Keeps what is said."""

    def __init__(self):
        super().__init__(False)
        self.lines, self.warnings = [], []

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.warnings.append(text)


def logged(layer, table, **more):
    import processing

    log = Log()
    found = processing.run(
        f"canopycloud:{TOOL}", parameters(layer, str(table), **more), feedback=log
    )
    return found, log


def test_detected_dates_and_times_match_text(qgis_app, tmp_path):
    for ids, kind in (
        (["2019-01-01", "2019-01-02", "2019-02-01"], "date"),
        (["01:10", "01:20", "02:10"], "time"),
    ):
        path = stem_file(tmp_path / f"{kind}.csv", [(i, 5 + n) for n, i in enumerate(ids)])
        table = QgsVectorLayer(
            f"file://{path}?type=csv&detectTypes=yes&geomType=none", "t", "delimitedtext"
        )
        assert kind in table.fields()[0].typeName().lower()
        layer = plot_layer([(i, 5.0 + n, "") for n, i in enumerate(ids)])
        from qgis.core import QgsProject

        QgsProject.instance().addMapLayer(table)
        found, log = logged(layer, table.id())
        assert (found["N"], found["BIAS"]) == (3, 0)
        assert not any("PyQt" in line for line in log.lines + log.warnings)


def test_ids_with_other_dashes_and_blanks_match(run, tmp_path):
    layer = plot_layer([("A\u20111", 5.0, ""), ("B\u20132", 6.0, ""), ("C\u00a03", 7.0, "")])
    table = stem_file(tmp_path / "s.csv", [("A-1", 5), ("B\u22122", 6), ("C 3", 7)])
    assert run(TOOL, **parameters(layer, table))["N"] == 3


@pytest.mark.parametrize(
    ("name", "encoding", "comma"),
    [("s.csv", "utf-16", ","), ("s.csv", "utf-16-le", ";"), ("s.txt", "utf-8", "\t"),
     ("s.csv", "utf-8-sig", "\t"), ("s.csv", "utf-8", ";"), ("s.tsv", "utf-8", "\t"),
     ("s.dat", "utf-8", ",")],
)  # fmt: skip
def test_text_files_that_qgis_does_not_open(run, tmp_path, name, encoding, comma):
    path = tmp_path / name
    path.write_bytes("plotid,h\nÉ1,5\nb,6\n".replace(",", comma).encode(encoding))
    found = run(TOOL, **parameters(plot_layer([("é1", 5.5, ""), ("b", 6.5, "")]), path))
    assert (found["N"], found["BIAS"]) == (2, 0.5)


def test_an_unknown_encoding_is_refused_by_name(run, tmp_path):
    path = tmp_path / "s.csv"
    path.write_bytes("plotid,h\nÉ1,5\nb,6\n".encode("latin-1"))
    message = refusal(run, plot_layer([("é1", 5.5, ""), ("b", 6.5, "")]), path)
    assert "Windows-1252" in message
    assert "É1,5" in message


def test_the_sheet_of_a_spreadsheet_is_named(qgis_app, tmp_path):
    ogr = pytest.importorskip("osgeo.ogr")
    path = tmp_path / "field.xlsx"
    book = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    for sheet in ("Stems", "Notes 2019"):
        made = book.CreateLayer(sheet)
        made.CreateField(ogr.FieldDefn("plotid", ogr.OFTString))
        made.CreateField(ogr.FieldDefn("h", ogr.OFTReal))
        row = ogr.Feature(made.GetLayerDefn())
        row["plotid"], row["h"] = "A1", 9.0
        made.CreateFeature(row)
    del row, made, book
    found, log = logged(plot_layer(PLOTS), path)
    assert found["N"] == 1
    (line,) = [text for text in log.warnings if "field.xlsx" in text]
    assert "'Stems' of field.xlsx is read; it also has 'Notes 2019'" in line


def test_words_and_impossible_heights_are_in_the_log(qgis_app, tmp_path):
    table = stem_file(
        tmp_path / "s.csv", [("A1", "9"), ("A1", "n.a."), ("b2", "."), ("b2", "12"), ("e", "999")]
    )
    layer = plot_layer([*PLOTS[:2], ("e", 5.0, ""), ("f", -9999.0, "")])
    found, log = logged(layer, table)
    assert found["N"] == 2
    text = "\n".join(log.lines + log.warnings)
    assert "1 'n.a.', 1 '.'" in text
    assert "row 5, plot e: 999" in text
    assert "Raster height (f: −9999)" in text
    assert text.count("Left out.") == 2


def test_a_height_without_a_plot_is_named_and_a_blank_line_is_not(qgis_app, tmp_path):
    rows = [("A1", "9"), ("", "14"), ("b2", "12"), ("", "")]
    found, log = logged(plot_layer(PLOTS[:2]), stem_file(tmp_path / "s.csv", rows))
    assert found["N"] == 2
    (line,) = [text for text in log.warnings if "without a plot id" in text]
    assert line.endswith(": row 2. Left out.")


def test_a_column_that_may_have_thousands_is_refused(run, tmp_path):
    table = stem_file(tmp_path / "s.csv", [("A1", "950"), ("b2", "1,050")])
    assert "1,050 may be 1.050 or 1050" in refusal(run, plot_layer(PLOTS), table)


# --------------------------------------------------------------------------- outliers, groups --


def twenty(tmp_path):
    import random

    draw = random.Random(4)
    heights = [5 + draw.random() * 20 for _ in range(20)]
    rows = [
        (f"P{i}", h - 0.35 + draw.uniform(-0.4, 0.4) + 12 * (i == 14), "pine" if i % 2 else "oak")
        for i, h in enumerate(heights)
    ]
    return plot_layer(rows), stem_file(
        tmp_path / "s.csv", [(r[0], h) for r, h in zip(rows, heights)]
    )


def test_numbers_and_log_with_and_without_the_outlier(qgis_app, tmp_path):
    layer, table = twenty(tmp_path)
    found, log = logged(layer, table)
    assert (found["N"], found["N_WITHOUT_OUTLIERS"], found["OUTLIER_COUNT"]) == (20, 19, 1)
    assert found["BIAS"] > 0 > found["BIAS_WITHOUT_OUTLIERS"]
    assert found["RMSE"] > 3 * found["RMSE_WITHOUT_OUTLIERS"]
    low, high = found["BIAS_LOW_WITHOUT_OUTLIERS"], found["BIAS_HIGH_WITHOUT_OUTLIERS"]
    assert low < found["BIAS_WITHOUT_OUTLIERS"] < high
    assert any(line.startswith("Without the outlier: RMSE") for line in log.lines)
    assert any("The bias changes its sign" in line for line in log.warnings)


def test_table_of_figures_has_all_plots_outliers_and_groups(run, tmp_path):
    layer, table = twenty(tmp_path)
    path = tmp_path / "figures.csv"
    found = run(TOOL, **parameters(layer, table, OUTPUT_TABLE=str(path), GROUP_FIELD="note"))
    assert found["OUTPUT_TABLE"] == str(path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert [(r["group"], r["plots"], r["n"]) for r in rows] == [
        ("", "all", "20"), ("", "without outliers", "19"), ("oak", "all", "10"),
        ("oak", "without outliers", "9"), ("pine", "all", "10"), ("pine", "without outliers", "10"),
    ]  # fmt: skip
    for key, name in (
        ("rmse_m", "RMSE"),
        ("bias_m_low", "BIAS_LOW"),
        ("ccc", "CCC"),
        ("deming_slope", "DEMING_SLOPE"),
        ("upper_limit_m", "UPPER_LIMIT"),
    ):
        assert float(rows[0][key]) == pytest.approx(found[name])
        assert float(rows[1][key]) == pytest.approx(found[f"{name}_WITHOUT_OUTLIERS"])
    assert "no field 'x'" in refusal(run, layer, table, GROUP_FIELD="x")
    assert "does not exist" in refusal(run, layer, table, OUTPUT_TABLE=str(tmp_path / "no/f.csv"))


@pytest.mark.parametrize("package", ["scipy", "matplotlib", "pandas", "shapely", "rasterio"])
def test_runs_without(package, run, stems, tmp_path, monkeypatch):
    import sys

    for name in list(sys.modules):
        if name.split(".")[0] == package:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    page = tmp_path / "r.html"
    found = run(TOOL, **parameters(plot_layer(PLOTS), stems, OUTPUT_HTML_FILE=str(page)))
    assert found["N"] == 3
    assert page.stat().st_size > 1000


# --------------------------------------------------------------------------------------- stems --


def stand(tmp_raster):
    """A plot A1 of 10 m around (500020, 3999980) with two trees; raster of one metre."""
    import numpy as np

    canopy = np.zeros((40, 40), dtype="float32")
    canopy[20, 20], canopy[14, 20], canopy[2, 2] = 20.0, 15.0, 9.0
    layer = plot_layer([], geometry="Polygon")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500020.5, 3999979.5)).buffer(10, 16))
    feature.setAttributes(["A1", 20.0, ""])
    layer.dataProvider().addFeature(feature)
    return tmp_raster(canopy), layer


def statuses(layer):
    names = layer.fields().names()
    return {row[names.index("row")]: row[names.index("status")] for row in rows_of(layer)}


def test_stems_by_distance_and_azimuth_and_by_coordinates_are_the_same(run, tmp_path, tmp_raster):
    raster, layer = stand(tmp_raster)
    rows = [
        # id, height, distance, azimuth, x, y
        ("a1", 19, 0, 0, 500020.5, 3999979.5),
        ("A1", 14.5, 6, 360, 500020.5, 3999985.5),
        ("A1", 8, 0.5, 90, 500021.0, 3999979.5),
        ("A1", 12, 8, 180, 500020.5, 3999971.5),
        ("A1", 9, 25.5, 315, 500002.4688, 3999997.5312),
        ("A1", "", 1, 0, 500020.5, 3999980.5),
        ("zz", 9, 1, 0, 500020.5, 3999980.5),
    ]
    table = stem_file(tmp_path / "s.csv", rows, ("plotid", "h", "d", "az", "x", "y"))
    common = {"INPUT_RASTER": str(raster), "OUTPUT_STEMS": "memory:"}
    polar = run(
        TOOL, **parameters(layer, table, STEM_DISTANCE_FIELD="d", STEM_AZIMUTH_FIELD="az", **common)
    )
    plane = run(TOOL, **parameters(layer, table, STEM_X_FIELD="x", STEM_Y_FIELD="y", **common))
    wanted = {1: "matched", 2: "matched", 3: "overtopped", 4: "no canopy", 5: "outside"}
    for found in (polar, plane):
        assert statuses(found["OUTPUT_STEMS"]) == wanted
        assert [
            found[f"STEM_{kind}_COUNT"]
            for kind in ("MATCHED", "OVERTOPPED", "OUTSIDE", "NO_CANOPY")
        ] == [2, 1, 1, 1]
        first = next(found["OUTPUT_STEMS"].getFeatures())
        assert (first["stem_h"], first["raster_h"], first["difference"]) == (19, 20, 1)
        assert first.geometry().asPoint().x() == pytest.approx(500020.5)
    a, b = (
        [f.geometry().asPoint() for f in found["OUTPUT_STEMS"].getFeatures()]
        for found in (polar, plane)
    )
    assert all(p.distance(q) < 0.01 for p, q in zip(a, b))


def test_gallery_of_plots_and_stems_without_a_layer_of_stems(run, tmp_path, tmp_raster):
    raster, layer = stand(tmp_raster)
    rows = [("A1", 19, 0, 0), ("A1", 14.5, 6, 360)]
    table = stem_file(tmp_path / "s.csv", rows, ("plotid", "h", "d", "az"))
    page = tmp_path / "page.html"
    found = run(
        TOOL,
        **parameters(layer, table, INPUT_RASTER=str(raster), OUTPUT_HTML_FILE=str(page),
                     STEM_DISTANCE_FIELD="d", STEM_AZIMUTH_FIELD="az"),
    )  # fmt: skip
    assert "OUTPUT_STEMS" not in found
    text = page.read_text(encoding="utf-8")
    assert "A1: raster 20.0 m, field 19.0 m, +1.0 m." in text
    assert text.count("<circle") == 2  # both stems, in the one picture of the plot
    page.unlink()
    run(TOOL, **parameters(layer, table, OUTPUT_HTML_FILE=str(page)))
    assert "Plot by plot on the canopy" not in page.read_text(encoding="utf-8")


def test_stems_measured_from_a_corner_are_warned_of(qgis_app, tmp_path, tmp_raster):
    import processing
    from qgis.core import QgsProcessingFeedback

    raster, layer = stand(tmp_raster)
    rows = [("A1", 19, 0, 0, "center"), ("A1", 14.5, 6, 360, "NE"), ("A1", 9, 3, 9, "NE")]
    table = str(stem_file(tmp_path / "s.csv", rows, ("plotid", "h", "d", "az", "pointid")))
    feedback = QgsProcessingFeedback()
    values = parameters(layer, table, INPUT_RASTER=str(raster), OUTPUT_STEMS="memory:",
                        STEM_DISTANCE_FIELD="d", STEM_AZIMUTH_FIELD="az")  # fmt: skip
    processing.run(f"canopycloud:{TOOL}", values, feedback=feedback)
    assert "names another point for 2 stems (NE 2)" in feedback.textLog()


def test_stems_without_positions_or_raster_are_refused(run, tmp_path, tmp_raster):
    raster, layer = stand(tmp_raster)
    table = stem_file(tmp_path / "s.csv", [("A1", 9, 1, 2)], ("plotid", "h", "d", "az"))
    message = refusal(run, layer, table, OUTPUT_STEMS="memory:", STEM_DISTANCE_FIELD="d")
    assert "Canopy height model (for pictures and stems) is empty" in message
    message = refusal(
        run, layer, table, OUTPUT_STEMS="memory:", STEM_DISTANCE_FIELD="d", INPUT_RASTER=str(raster)
    )
    assert "Stem azimuth" in message


@pytest.mark.data
def test_trees_of_a_real_stand_by_coordinates(run, shared_data, tmp_path):
    folder = shared_data / "chm_chablais3_field"
    table = folder / "tree_inventory_chablais3.csv"
    layer = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=plot:string(9)&field=hmax:double", "p", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(974353.0, 6581643.0)))
    feature.setAttributes(["1", 30.0])
    layer.dataProvider().addFeature(feature)
    out = tmp_path / "stems.gpkg"
    found = run(
        TOOL,
        **parameters(
            layer, table, FIELD_ID_FIELD="e", FIELD_HEIGHT_FIELD="h", STEM_X_FIELD="x",
            STEM_Y_FIELD="y", INPUT_RASTER=str(folder / "chm_chablais3.tif"), OUTPUT_STEMS=str(out),
        ),
    )  # fmt: skip
    stems = QgsVectorLayer(str(out), "stems", "ogr")
    assert stems.featureCount() == found["STEM_MATCHED_COUNT"] + found["STEM_OVERTOPPED_COUNT"]
    assert found["STEM_MATCHED_COUNT"] > 60
