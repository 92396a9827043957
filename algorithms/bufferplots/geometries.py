# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries by QGIS itself, for `core.zonal.valid`: no other package is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsGeometry, QgsLineString, QgsWkbTypes

if TYPE_CHECKING:
    from ...core.transforms import FloatArray

_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry


class QgisGeometries:
    """See `core.zonal.valid.Geometries`."""

    def trouble(self, wkb: bytes) -> str:
        """Why a polygon is invalid; "" if it is valid."""
        geometry = _geometry(wkb)
        if geometry.isGeosValid():
            return ""
        errors = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
        return "; ".join(_worded(error) for error in errors[:3]) or geometry.lastError()

    def faces(
        self, x: FloatArray, y: FloatArray
    ) -> Sequence[tuple[QgsGeometry, float, float]]:
        """The areas that a closed line divides the plane into, and a point inside of each."""
        line = QgsGeometry(QgsLineString(x.tolist(), y.tolist()))
        found = []
        for face in QgsGeometry.polygonize([_union([line])]).asGeometryCollection():
            point = face.pointOnSurface().asPoint()
            found.append((face, point.x(), point.y()))
        return found

    def union(self, areas: Sequence[QgsGeometry]) -> QgsGeometry:
        """One area of several."""
        return _union(list(areas))

    def difference(self, area: QgsGeometry, other: QgsGeometry) -> QgsGeometry:
        """What is in one area only."""
        return area.difference(other)

    def to_wkb(self, area: QgsGeometry) -> bytes | None:
        """Its polygons as well-known binary; None if it has none."""
        whole = QgsGeometry(area)
        whole.convertGeometryCollectionToSubclass(_POLYGONS)
        if whole.isEmpty() or QgsWkbTypes.geometryType(whole.wkbType()) != _POLYGONS:
            return None
        return bytes(whole.asWkb())


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _union(areas: list[QgsGeometry]) -> QgsGeometry:
    return QgsGeometry.unaryUnion(areas)


def _worded(error: QgsGeometry.Error) -> str:
    if not error.hasWhere():
        return str(error.what())
    return f"{error.what()} ({error.where().x():.10g}, {error.where().y():.10g})"
