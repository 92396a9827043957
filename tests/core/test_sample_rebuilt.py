# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters rebuilt from published statistics have these statistics."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core import clean_zero_canopy, compare_heights, plot_polygons, plot_statistics
from canopycloud.core.errors import ParameterError
from canopycloud.core.raster import RasterSource
from canopycloud.core.sample import PublishedPlot, rebuild_canopy
from canopycloud.core.sample.rebuilt import values_with

# Published with the lesson "Extract raster values", NEON site SJER, lidar of 2013.
PUBLISHED = Path(__file__).with_name("sjer_lidar.csv")


def sjer_plots() -> list[PublishedPlot]:
    with PUBLISHED.open(encoding="utf-8", newline="") as table:
        return [
            PublishedPlot(
                row["plot_id"], float(row["easting"]), float(row["northing"]), int(row["count"]),
                float(row["min"]), float(row["max"]), float(row["mean"]), float(row["median"]),
            )
            for row in csv.DictReader(table)
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "low", "high", "mean", "median"),
    [
        (7, 2.27, 4.15, 3.024286, 3.0),
        (4, 1, 9, 5, 5),
        (5, 1, 9, 4.2, 4),
        (72, 2.12, 18.73, 13.9, 13.68),
    ],
)  # fmt: skip
def test_values_have_the_statistics(
    count: int, low: float, high: float, mean: float, median: float
) -> None:
    values = values_with(count, low, high, mean, median)
    assert len(values) == count
    assert (np.diff(values) >= 0).all()
    assert values.min() == pytest.approx(low)
    assert values.max() == pytest.approx(high)
    assert values.mean() == pytest.approx(mean, abs=1e-9)
    assert np.median(values) == pytest.approx(median)


@pytest.mark.parametrize(
    ("count", "low", "high", "mean", "median"),
    [(3, 1, 3, 2, 2), (9, 1, 9, 8.9, 3), (9, 5, 4, 4.5, 4.6), (9, 1, 9, 1.0, 5)],
)
def test_impossible_statistics_are_refused(
    count: int, low: float, high: float, mean: float, median: float
) -> None:
    with pytest.raises(ParameterError, match="have minimum"):
        values_with(count, low, high, mean, median)


def test_the_rebuilt_raster_has_the_published_rows(tmp_path: Path) -> None:
    plots = sjer_plots()
    assert len(plots) == 18
    path = tmp_path / "sjer.tif"
    rebuild_canopy(path, plots, epsg=32611)
    with RasterSource(path) as source:
        data, valid = source.read()
        left, _, _, top = source.grid.bounds
    assert valid.all()
    total = 0
    for plot in plots:
        x, y = plot.easting - left, top - plot.northing
        rows, cols = np.ogrid[int(y) - 25 : int(y) + 25, int(x) - 25 : int(x) + 25]
        part = data[0, int(y) - 25 : int(y) + 25, int(x) - 25 : int(x) + 25].astype(np.float64)
        heights = part[(np.hypot(rows + 0.5 - y, cols + 0.5 - x) < 20) & (part > 0)]
        total += heights.size
        assert heights.size == plot.count
        assert heights.min() == pytest.approx(plot.low, abs=1e-6)
        assert heights.max() == pytest.approx(plot.high, abs=1e-6)
        assert heights.mean() == pytest.approx(plot.mean, abs=1e-6)
        assert np.median(heights) == pytest.approx(plot.median, abs=1e-6)
    assert (data > 0).sum() == total


def test_the_lesson_comes_out_as_printed(tmp_path: Path) -> None:
    plots = sjer_plots()
    rebuild_canopy(tmp_path / "sjer.tif", plots, epsg=32611)
    clean_zero_canopy(tmp_path / "sjer.tif", tmp_path / "clean.tif")
    centres = [(plot.easting, plot.northing) for plot in plots]
    found = plot_statistics(plot_polygons(centres, "EPSG:32611", 20), tmp_path / "clean.tif")
    assert found["count"].tolist() == [plot.count for plot in plots]
    for name in ("low", "high", "mean", "median"):
        column = {"low": "min", "high": "max"}.get(name, name)
        assert found[column] == pytest.approx([getattr(plot, name) for plot in plots], abs=1e-6)
    with PUBLISHED.with_name("sjer_heights.csv").open(encoding="utf-8", newline="") as table:
        tallest = {row["plot"]: float(row["field_max"]) for row in csv.DictReader(table)}
    result = compare_heights(found["max"], [tallest[plot.plot_id] for plot in plots])
    assert result.slope == pytest.approx(0.7607314, abs=1e-6)
    assert result.intercept == pytest.approx(2.9814665, abs=1e-5)
    assert result.r2 == pytest.approx(0.6910552, abs=1e-6)
    assert result.rmse == pytest.approx(3.4592, abs=1e-4)
    assert result.bias == pytest.approx(0.4789, abs=1e-4)


def test_overlapping_and_overfull_plots_are_refused(tmp_path: Path) -> None:
    one = PublishedPlot("a", 100.0, 100.0, 900, 2, 9, 5, 5)
    with pytest.raises(ParameterError, match="overlap"):
        rebuild_canopy(tmp_path / "x.tif", [one, one], epsg=32611)
    with pytest.raises(ParameterError, match="more than a 10 m circle"):
        rebuild_canopy(tmp_path / "x.tif", [one], epsg=32611, radius=10)
    assert not list(tmp_path.iterdir())
