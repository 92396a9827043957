# SPDX-License-Identifier: GPL-2.0-or-later
"""Both lessons end to end through the real program, on the real data of the lessons."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from canopycloud.core.sample.rebuilt import PublishedPlot, rebuild_canopy

pytestmark = pytest.mark.data


@pytest.fixture
def cold_springs(shared_data: Path) -> Path:
    return shared_data / "landsat_c1_coldsprings"


def bands(scene: Path) -> list[Path]:
    # In an order that is not the bands', so that the order of the stack is the tool's doing.
    return sorted(scene.glob("*_sr_band?_crop.tif"), reverse=True)


def published() -> list[PublishedPlot]:
    """The 18 rows that the lesson's authors printed."""
    with (Path(__file__).resolve().parents[1] / "core" / "sjer_lidar.csv").open() as file:
        return [
            PublishedPlot(
                row["plot_id"],
                float(row["easting"]),
                float(row["northing"]),
                int(row["count"]),
                *(float(row[name]) for name in ("min", "max", "mean", "median")),
            )
            for row in csv.DictReader(file)
        ]


def write_points(file: Path, plots: list[PublishedPlot]) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"Plot_ID": plot.plot_id},
            "geometry": {"type": "Point", "coordinates": [plot.easting, plot.northing]},
        }
        for plot in plots
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32611"}}
    collection = {"type": "FeatureCollection", "crs": crs, "features": features}
    file.write_text(json.dumps(collection), encoding="utf-8")


def read_table(geopackage: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(geopackage)) as database:
        database.row_factory = sqlite3.Row
        (name,) = database.execute("SELECT table_name FROM gpkg_contents").fetchone()
        return [dict(row) for row in database.execute(f'SELECT * FROM "{name}" ORDER BY fid')]


def test_a_cloudy_scene_made_whole(tool, cold_springs, tmp_path):
    cloudy, donor = cold_springs / "20160707_cloudy", cold_springs / "20160723_donor"
    stack, donor_stack = tmp_path / "stack.tif", tmp_path / "donor.tif"
    assert tool("stackscenebands", INPUT=bands(cloudy), OUTPUT=stack)["BAND_COUNT"] == 7
    tool("stackscenebands", INPUT=bands(donor), OUTPUT=donor_stack)
    with rasterio.open(stack) as made:
        before = made.read()
        names = made.descriptions
    assert before.shape == (7, 177, 246)
    assert [name[-1] for name in names] == list("1234567")
    for i, file in enumerate(sorted(cloudy.glob("*_sr_band?_crop.tif"))):
        with rasterio.open(file) as band:
            np.testing.assert_array_equal(before[i], band.read(1))

    masked, mask = tmp_path / "masked.tif", tmp_path / "mask.tif"
    qa = next(cloudy.glob("*_pixel_qa_crop.tif"))
    results = tool(
        "qacloudmask", INPUT=stack, QA_RASTER=qa, OUTPUT=masked, OUTPUT_MASK=mask, DILATION=0
    )
    assert results["MASKED_PIXEL_COUNT"] == 8148
    assert (results["CLOUD_COUNT"], results["SHADOW_COUNT"]) == (4762, 3386)
    assert results["TOTAL_PIXEL_COUNT"] == 43542
    with rasterio.open(masked) as made:
        hole = made.read() == made.nodata
        assert made.descriptions == names
    assert (hole.sum(axis=(1, 2)) == 8148).all()

    filled, source = tmp_path / "filled.tif", tmp_path / "source.tif"
    results = tool(
        "fillfromdonorscene",
        INPUT=masked,
        DONORS=donor_stack,
        METHOD="copy",
        OUTPUT=filled,
        OUTPUT_SOURCE=source,
    )
    assert results["FILLED_PIXEL_COUNT"] == 8148
    assert results["UNFILLED_PIXEL_COUNT"] == 0
    with rasterio.open(filled) as made, rasterio.open(donor_stack) as other:
        after, donated = made.read(), other.read()
        assert not (after == made.nodata).any()
        assert made.dtypes == ("int16",) * 7
    np.testing.assert_array_equal(after[~hole], before[~hole])
    np.testing.assert_array_equal(after[hole], donated[hole])
    with rasterio.open(source) as made:
        np.testing.assert_array_equal(made.read(1), hole[0].astype(np.uint8))


def test_a_donor_scene_without_cloud_is_a_result(tool, cold_springs, tmp_path):
    donor = cold_springs / "20160723_donor"
    results = tool(
        "qacloudmask",
        INPUT=bands(donor),
        QA_RASTER=next(donor.glob("*_pixel_qa_crop.tif")),
        OUTPUT=tmp_path / "clear.tif",
    )
    assert results["MASKED_PIXEL_COUNT"] == 0


def test_plots_on_a_canopy_height_model(tool, shared_data, tmp_path):
    """The lesson's chain on the real tables, over a raster with the lesson's statistics."""
    field = shared_data / "neon_field"
    printed = published()
    chm, plots = tmp_path / "chm.tif", tmp_path / "plots.geojson"
    rebuild_canopy(chm, printed, epsg=32611)
    write_points(plots, printed)
    clean, out = tmp_path / "clean.tif", tmp_path / "plots.gpkg"
    tool("cleanzerocanopy", INPUT=chm, OUTPUT=clean)
    results = tool("bufferplotszonalstats", INPUT=plots, INPUT_RASTER=clean, RADIUS=20, OUTPUT=out)
    assert (results["PLOT_COUNT"], results["EMPTY_PLOT_COUNT"]) == (18, 0)
    rows = read_table(out)
    assert [row["Plot_ID"] for row in rows] == [plot.plot_id for plot in printed]
    for row, plot in zip(rows, printed):
        assert row["_count"] == plot.count
        assert row["_min"] == pytest.approx(plot.low, abs=1e-5)
        assert row["_max"] == pytest.approx(plot.high, abs=1e-5)
        assert row["_mean"] == pytest.approx(plot.mean, abs=1e-5)
        assert row["_median"] == pytest.approx(plot.median, abs=1e-5)
    compared = tool(
        "comparefieldheights",
        INPUT=out,
        PLOT_ID_FIELD="Plot_ID",
        RASTER_FIELD="_max",
        FIELD_TABLE=field / "D17_2013_vegStr.csv",
        FIELD_ID_FIELD="plotid",
        FIELD_HEIGHT_FIELD="stemheight",
        OUTPUT=tmp_path / "compared.gpkg",
    )
    assert compared["N"] == len(printed) == 18
    assert compared["SLOPE"] == pytest.approx(0.7607314, abs=1e-6)
    assert compared["INTERCEPT"] == pytest.approx(2.9814665, abs=1e-5)
    assert compared["R2"] == pytest.approx(0.6910552, abs=1e-6)
    assert compared["RMSE"] == pytest.approx(3.4592, abs=5e-5)
    assert compared["BIAS"] == pytest.approx(0.4789, abs=5e-5)
