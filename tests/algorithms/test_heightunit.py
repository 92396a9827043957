# SPDX-License-Identifier: GPL-2.0-or-later
"""The unit that a raster states of its heights goes with the plots, and Compare says what it is."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingFeedback, QgsVectorLayer


class Log(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__()
        self.warnings: list[str] = []
        self.lines: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)

    def pushInfo(self, text: str) -> None:
        self.lines.append(text)


@pytest.fixture
def canopy(tmp_raster):
    """A factory of a canopy of 6 to 25 whose band states a unit."""

    def make(unit):
        from osgeo import gdal

        heights = np.random.default_rng(2).uniform(6, 25, (10, 40)).astype(np.float32)
        path = tmp_raster(heights, f"chm_{unit or 'none'}.tif")
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).SetUnitType(unit)
        dataset.FlushCache()
        return path

    return make


def plots_on(layer, canopy, output):
    import processing

    log = Log()
    done = processing.run(
        "canopycloud:bufferplotszonalstats",
        {"INPUT": layer, "INPUT_RASTER": str(canopy), "RADIUS": 4, "OUTPUT": output},
        feedback=log,
    )
    return done["OUTPUT"], log.lines


def compared(plots, folder):
    """Warnings and report of a comparison with heights near those of the raster."""
    import processing

    table = folder / "field.csv"
    table.write_text("Plot_ID,h\nP0,21\nP1,23\nP2,22\nP3,24\n", encoding="utf-8")
    log, report = Log(), folder / "report.html"
    processing.run(
        "canopycloud:comparefieldheights",
        {
            "INPUT": plots, "PLOT_ID_FIELD": "Plot_ID", "RASTER_FIELD": "_max",
            "FIELD_TABLE": str(table), "FIELD_ID_FIELD": "Plot_ID", "FIELD_HEIGHT_FIELD": "h",
            "OUTPUT": "memory:", "OUTPUT_HTML_FILE": str(report),
        },
        feedback=log,
    )  # fmt: skip
    return log.warnings, report.read_text(encoding="utf-8")


@pytest.mark.parametrize("where", ["memory:", "plots.gpkg", "plots.gpkg|layername=plots"])
@pytest.mark.parametrize(("stated", "unit"), [("ft", "ft"), ("foot", "ft"), ("cm", "cm")])
def test_heights_that_are_not_in_metres_are_named(
    run, four_plots, canopy, tmp_path, where, stated, unit
):
    output = where if where == "memory:" else str(tmp_path / "plots.gpkg")
    plots, lines = plots_on(four_plots, canopy(stated), output)
    if "|" in where:
        plots = f"{plots}|layername=plots"
    assert f"  Unit of heights: {unit}" in lines
    assert any(f" {unit} in P" in line for line in lines)
    warnings, report = compared(plots, tmp_path)
    said = [text for text in warnings if f"states its heights in {unit}" in text]
    assert len(said) == 1
    assert said[0].startswith("Plots with raster heights: ")
    assert f"states its heights in {unit}" in report


@pytest.mark.parametrize(("stated", "lines_about"), [("", 0), ("m", 1), ("metre", 1)])
def test_metres_are_taken_where_nothing_else_is_stated(
    run, four_plots, canopy, tmp_path, stated, lines_about
):
    plots, lines = plots_on(four_plots, canopy(stated), str(tmp_path / "plots.gpkg"))
    assert [line for line in lines if "Unit of heights" in line] == ["  Unit of heights: m"] * (
        lines_about
    )
    warnings, report = compared(plots, tmp_path)
    assert not [text for text in warnings if "states its heights" in text]
    assert "states its heights" not in report


def test_several_rasters_of_different_units_have_no_unit_in_common(
    run, four_plots, canopy, tmp_path
):
    import processing
    from canopycloud.algorithms.shared.heightunit import unit_of

    plots, _ = plots_on(four_plots, canopy("ft"), str(tmp_path / "one.gpkg"))
    log = Log()
    done = processing.run(
        "canopycloud:bufferplotszonalstats",
        {
            "INPUT": plots, "INPUT_RASTER": [str(canopy("ft")), str(canopy("m"))], "RADIUS": 4,
            "COLUMN_PREFIX": "two_", "OUTPUT": str(tmp_path / "two.gpkg"),
        },
        feedback=log,
    )  # fmt: skip
    assert unit_of(QgsVectorLayer(plots)) == "ft"
    assert unit_of(QgsVectorLayer(done["OUTPUT"])) == ""
    assert not [line for line in log.lines if "Unit of heights" in line]


def test_a_table_without_points_is_refused_with_a_way_out(run, canopy, tmp_path):
    from qgis.core import QgsProcessingException

    table = QgsVectorLayer("None?field=Plot_ID:string&field=x:double", "table", "memory")
    with pytest.raises(QgsProcessingException, match="'Create points layer from table' makes"):
        run("bufferplotszonalstats", INPUT=table, INPUT_RASTER=canopy(""), OUTPUT="memory:")
