# SPDX-License-Identifier: GPL-2.0-or-later
"""Buffer Plots names plots whose heights no canopy has, and asks about the unit."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingFeedback, QgsVectorLayer


class Log(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__()
        self.warnings: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)


def warnings_of(layer, tmp_raster, heights):
    import processing

    log = Log()
    raster = tmp_raster(heights, "chm.tif")
    processing.run(
        "canopycloud:bufferplotszonalstats",
        {"INPUT": layer, "INPUT_RASTER": str(raster), "RADIUS": 4, "OUTPUT": "memory:"},
        feedback=log,
    )
    return [text for text in log.warnings if "Plot m" in text or "centimetres" in text]


@pytest.fixture
def heights():
    return np.random.default_rng(2).uniform(3, 25, (10, 40)).astype(np.float32)


def test_ordinary_heights_are_not_mentioned(four_plots, tmp_raster, heights):
    assert warnings_of(four_plots, tmp_raster, heights) == []


@pytest.mark.parametrize("value", [-9999.0, 9999.0, 3.4e38, 500.0])
def test_an_undeclared_stand_in_is_named_by_plot(four_plots, tmp_raster, heights, value):
    heights[5, 25] = value  # in P2
    found = warnings_of(four_plots, tmp_raster, heights)
    statistic = "min" if value < 0 else "max"
    about = [text for text in found if text.startswith(f"Plot {statistic} (P2: ")]
    assert len(about) == 1
    assert "additional no data value" in about[0]
    assert not any("P0" in text or "P1" in text for text in found)


@pytest.mark.parametrize("factor", [100, 1000])
def test_another_unit_is_asked_about_once(four_plots, tmp_raster, heights, factor):
    (asked,) = warnings_of(four_plots, tmp_raster, heights * factor)
    assert "centimetres" in asked


def test_a_plot_of_high_cells_only_is_named_once(four_plots, tmp_raster, heights):
    heights[:, 20:30] += 500  # all of P2: its lowest, mean and median are as impossible
    assert [text[:12] for text in warnings_of(four_plots, tmp_raster, heights)] == ["Plot max (P2"]


def test_centimetres_are_a_question_and_no_plot_is_blamed(four_plots, tmp_raster, heights):
    found = warnings_of(four_plots, tmp_raster, heights * 100)
    assert found
    assert all("Are the heights in centimetres or feet" in text for text in found)


def test_cells_of_plots_of_a_geopackage_go_to_a_geopackage(
    run, four_plots, tmp_raster, heights, tmp_path
):
    """Each plot comes many times, so that its fid is no key of the cells."""
    saved = run("bufferplotszonalstats", INPUT=four_plots, INPUT_RASTER=tmp_raster(heights),
                RADIUS=1, OUTPUT=tmp_path / "plots.gpkg")["OUTPUT"]  # fmt: skip
    found = run(
        "bufferplotszonalstats", INPUT=saved, INPUT_RASTER=tmp_raster(heights), COLUMN_PREFIX="x_",
        OUTPUT="memory:", OUTPUT_PIXELS=tmp_path / "cells.gpkg",
    )  # fmt: skip
    layer = QgsVectorLayer(found["OUTPUT_PIXELS"], "cells", "ogr")
    counted = [feature["x_count"] for feature in found["OUTPUT"].getFeatures()]
    assert layer.featureCount() == sum(counted) > 4
    del layer
