# SPDX-License-Identifier: GPL-2.0-or-later
"""The spatial index of a GeoPackage, built where Cancel is heard.

GDAL builds it while the file is closed, and nothing stops it then: for a million points that takes
older releases as long as writing them. Here the file is written without one, and a thread adds it,
for which a cancelled run does not wait.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsVectorFileWriter

_WAIT = 0.05


def layer_options(target: Path | None) -> list[str]:
    """QGIS's options of a new layer, without an index where `add_spatial_index` adds it.

    Args:
        target: where the layer goes; None if that is no file of its own.
    """
    if target is None or target.suffix.lower() != ".gpkg":
        return []
    usual = QgsVectorFileWriter.defaultLayerOptions("GPKG")
    return [*(one for one in usual if not one.startswith("SPATIAL_INDEX=")), "SPATIAL_INDEX=NO"]


def add_spatial_index(file: Path, stop_if_cancelled: Callable[[], None]) -> bool:
    """Index the layer of a closed GeoPackage in a hidden folder of ours.

    Args:
        file: any file; one of another format is left as it is.
        stop_if_cancelled: raises an exception if nobody wants the file any more.

    Returns:
        Whether the layer has its index, or needs none; False if GDAL could not write it.

    Raises:
        Exception: that of `stop_if_cancelled`. The caller removes the folder; what a system keeps
            of it because the file is still open is removed when GDAL is through.
    """
    if file.suffix.lower() != ".gpkg":
        return True
    work = _Building(file)
    work.start()
    try:
        while work.is_alive():
            work.join(_WAIT)
            stop_if_cancelled()
    except BaseException:
        work.wanted = False
        raise
    return work.done


class _Building(threading.Thread):
    """GDAL at work, which lets Python go on meanwhile."""

    def __init__(self, file: Path) -> None:
        super().__init__(name="spatial index", daemon=True)
        self._file = file
        self.wanted = True
        self.done = False

    def run(self) -> None:
        from ...core.raster.gdal_calls import GdalError, calls

        try:
            with calls():
                self.done = _index(self._file)
        except GdalError:  # where somebody has set that GDAL raises
            self.done = False
        if not self.wanted:
            from ...core.staging import remove_folder

            remove_folder(self._file.parent)


def _index(file: Path) -> bool:
    from osgeo import gdal

    dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None or dataset.GetLayerCount() != 1:
        return False
    layer = dataset.GetLayer(0)
    column = layer.GetGeometryColumn()
    if not column:
        return True
    names = ", ".join("'" + name.replace("'", "''") + "'" for name in (layer.GetName(), column))
    for call in ("HasSpatialIndex", "CreateSpatialIndex", "HasSpatialIndex"):
        answer = dataset.ExecuteSQL(f"SELECT {call}({names})")
        found = answer is not None and (row := answer.GetNextFeature()) is not None
        there = found and bool(row.GetField(0))
        if answer is not None:
            dataset.ReleaseResultSet(answer)
        if there and call == "HasSpatialIndex":
            return True
    return False
