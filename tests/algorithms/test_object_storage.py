# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools on rasters, layers and tables in an object store, by their names."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio

PLACE = rasterio.Affine(1, 0, 500_000, 0, -1, 4_000_000)


def first_row(path):
    from osgeo import ogr

    file = ogr.Open(str(path))  # the layer of a file that is gone crashes
    layer = file.GetLayer(0)
    return dict(layer.GetNextFeature().items())


@pytest.mark.parametrize("how", ["s3", "curl"])
def test_plots_canopy_and_stems_in_a_store(object_store, tmp_raster, tmp_path, how):
    import processing

    heights = np.arange(900, dtype=np.float32).reshape(30, 30) / 30
    canopy = tmp_raster(heights, transform=PLACE)
    point = {"type": "Point", "coordinates": [500_015.5, 3_999_984.5]}  # the middle of a cell
    layer = {"type": "FeatureCollection",
             "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32611"}},
             "features": [{"type": "Feature", "properties": {"id": "A"},
                           "geometry": point}]}  # fmt: skip
    (tmp_path / "plots.geojson").write_text(json.dumps(layer), encoding="utf-8")
    (tmp_path / "stems.csv").write_text("plot,h\nA,14.5\nA,16.5\n", encoding="utf-8")
    names = {}
    for path in (canopy, tmp_path / "plots.geojson", tmp_path / "stems.csv"):
        stored = object_store.put(path, f"{how}/{path.name}", public=how == "curl")
        address = object_store.url(f"{how}/{path.name}")
        names[path.suffix] = stored if how == "s3" else f"/vsicurl/{address}"
    results = processing.run("canopycloud:bufferplotszonalstats", {
        "INPUT": names[".geojson"], "INPUT_RASTER": names[".tif"], "RADIUS": 1.2,
        "OUTPUT": str(tmp_path / "out.gpkg"),
    })  # fmt: skip
    assert (results["PLOT_COUNT"], results["EMPTY_PLOT_COUNT"]) == (1, 0)
    row = first_row(tmp_path / "out.gpkg")
    # Row 15, column 15 and its four neighbours, which are 1/30 m and 1 m lower or higher.
    assert row["_count"] == 5
    assert row["_mean"] == pytest.approx(15.5, abs=1e-6)
    assert row["_max"] == pytest.approx(16.5, abs=1e-6)
    processing.run("canopycloud:comparefieldheights", {
        "INPUT": str(tmp_path / "out.gpkg"), "PLOT_ID_FIELD": "id", "RASTER_FIELD": "_max",
        "FIELD_TABLE": names[".csv"], "FIELD_ID_FIELD": "plot", "FIELD_HEIGHT_FIELD": "h",
        "OUTPUT": str(tmp_path / "compared.gpkg"),
    })  # fmt: skip
    assert 16.5 in first_row(tmp_path / "compared.gpkg").values()
