# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries by shapely, for `valid`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely.errors
import shapely.wkb
from shapely.geometry import LineString, MultiPolygon
from shapely.ops import polygonize, unary_union
from shapely.validation import explain_validity

from .ragged import FloatArray

# Before version 2, shapely raises errors of its own; since then those of GEOS.
_REFUSED: tuple[type[Exception], ...] = (
    *(
        getattr(shapely.errors, name)
        for name in ("GEOSException", "ShapelyError")
        if hasattr(shapely.errors, name)
    ),
    ValueError,
)


class Shapely:
    """See `valid.Geometries`."""

    def trouble(self, wkb: bytes) -> str:
        """Why a polygon is invalid; "" if it is valid."""
        try:
            geometry = shapely.wkb.loads(wkb)
        except _REFUSED as error:  # GEOS refuses some rings even to be made
            return str(error)
        return "" if geometry.is_valid else str(explain_validity(geometry))

    def faces(self, x: FloatArray, y: FloatArray) -> Sequence[tuple[Any, float, float]]:
        """The areas that a closed line divides the plane into, and a point inside of each."""
        found = []
        for face in polygonize(unary_union(LineString(np.column_stack((x, y))))):
            point = face.representative_point()
            found.append((face, point.x, point.y))
        return found

    def union(self, areas: Sequence[Any]) -> Any:
        """One area of several."""
        return unary_union(list(areas))

    def difference(self, area: Any, other: Any) -> Any:
        """What is in one area only."""
        return area.difference(other)

    def to_wkb(self, area: Any) -> bytes | None:
        """Its polygons as well-known binary; None if it has none."""
        parts = [part for part in getattr(area, "geoms", [area]) if part.geom_type == "Polygon"]
        parts = [part for part in parts if not part.is_empty]
        if not parts:
            return None
        return bytes(shapely.wkb.dumps(parts[0] if len(parts) == 1 else MultiPolygon(parts)))
