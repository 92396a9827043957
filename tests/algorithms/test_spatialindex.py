# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers have their spatial index, and a cancelled run does not wait for it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("qgis.core")

from canopycloud.algorithms.shared.spatialindex import add_spatial_index, layer_options
from canopycloud.core.errors import Cancelled
from canopycloud.core.staging import make_folder, remove_folder
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

ogr = pytest.importorskip("osgeo.ogr")
UTM = QgsCoordinateReferenceSystem("EPSG:32611")


@pytest.fixture(autouse=True, params=[False, True], ids=["answers", "raises"])
def gdal_as_set_by_others(request: pytest.FixtureRequest) -> Iterator[None]:
    """GDAL's Python is shared by all plugins: any of them may have told it to raise."""
    before = bool(ogr.GetUseExceptions())
    if before != request.param:
        (ogr.UseExceptions if request.param else ogr.DontUseExceptions)()
    yield
    if before != request.param:
        (ogr.UseExceptions if before else ogr.DontUseExceptions)()


def points(path: Path, count: int, geometry: Any = QgsWkbTypes.Type.Point) -> Path:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerOptions = layer_options(path)
    out = QgsVectorFileWriter.create(
        str(path), QgsFields(), geometry, UTM, QgsCoordinateTransformContext(), options
    )
    features = []
    for i in range(count):
        feature = QgsFeature()
        if geometry == QgsWkbTypes.Type.Point:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(i % 300, i // 300)))
        features.append(feature)
    assert out.addFeatures(features)
    del out
    return path


def indexed(path: Path) -> int:
    """How many features the index of a GeoPackage's only layer has; -1 without one."""
    with closing(sqlite3.connect(path)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        index = [name for (name,) in tables if name.startswith("rtree_") and "_geom" in name]
        index = [name for name in index if name.endswith("_geom")]
        if not index:
            return -1
        name = index[0].replace('"', '""')
        return int(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])


@pytest.mark.parametrize("name", ["plain", "it's", 'say "so"', "Höhe 20 %", "a;b"])
def test_index_of_a_layer_of_any_name(qgis_app, tmp_path, name):
    file = points(tmp_path / f"{name}.gpkg", 7)
    assert indexed(file) == -1
    assert add_spatial_index(file, lambda: None)
    assert indexed(file) == 7
    assert add_spatial_index(file, lambda: None)  # it is there already


def test_a_table_without_geometry_and_other_formats_need_none(qgis_app, tmp_path):
    table = points(tmp_path / "table.gpkg", 3, QgsWkbTypes.Type.NoGeometry)
    assert add_spatial_index(table, lambda: None)
    assert indexed(table) == -1
    assert add_spatial_index(tmp_path / "none.shp", lambda: None)
    assert layer_options(tmp_path / "none.shp") == layer_options(None) == []


def test_a_file_that_cannot_be_read_or_written_is_told(qgis_app, tmp_path):
    assert not add_spatial_index(tmp_path / "missing.gpkg", lambda: None)
    torn = points(tmp_path / "torn.gpkg", 3000)
    torn.write_bytes(torn.read_bytes()[:9000])
    assert not add_spatial_index(torn, lambda: None)


def test_nobody_waits_who_has_cancelled_and_nothing_stays(qgis_app, tmp_path):
    folder = make_folder(tmp_path)
    file = points(folder / "cells.gpkg", 60_000)
    asked = []

    def stop() -> None:
        asked.append(threading.active_count())
        raise Cancelled("Cancelled")

    with pytest.raises(Cancelled):
        add_spatial_index(file, stop)
    assert len(asked) == 1
    remove_folder(folder)  # as the caller does
    for thread in threading.enumerate():
        if thread.name == "spatial index":
            thread.join()
    assert list(tmp_path.iterdir()) == []


def test_plots_and_cells_of_the_tool_have_one(qgis_app, tmp_raster, tmp_path):
    import numpy as np
    import processing

    chm = tmp_raster(np.full((30, 30), 5, dtype=np.float32))
    layer = QgsVectorLayer("Point?crs=EPSG:32611", "plots", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_015, 3_999_985)))
    layer.dataProvider().addFeatures([feature])
    found = processing.run(
        "canopycloud:bufferplotszonalstats",
        {
            "INPUT": layer, "INPUT_RASTER": str(chm), "RADIUS": 3,
            "OUTPUT": str(tmp_path / "plots.gpkg"), "OUTPUT_PIXELS": str(tmp_path / "cells.gpkg"),
        },
    )  # fmt: skip
    assert indexed(tmp_path / "plots.gpkg") == 1
    cells = QgsVectorLayer(found["OUTPUT_PIXELS"])
    assert indexed(tmp_path / "cells.gpkg") == cells.featureCount() > 20
    assert cells.hasSpatialIndex() == cells.SpatialIndexPresent
