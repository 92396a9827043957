# SPDX-License-Identifier: GPL-2.0-or-later
"""Plot layers of QGIS as the arrays that core works on, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLineString,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProperty,
    QgsWkbTypes,
)

from .fields import plain_value
from .translation import tr

# Whether a geometry is valid does not matter to counting cells, and asking costs much time.
_ANY_GEOMETRY = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_ASK_EVERY = 256


@dataclass
class PlotLayer:
    """The features of a plot layer, in their order.

    Args:
        features: with their attributes and, for polygons, geometries.
        polygons: whether they are areas already; else points.
        multi: whether a feature may have several parts.
        crs: of the layer.
        wkb: of each polygon, None without geometry; empty for points.
        points: (points, 2) x and y; empty for polygons.
        owners: (points) which feature each belongs to.
        radii: of each feature; empty if all have one.
    """

    features: list[QgsFeature]
    polygons: bool
    multi: bool
    crs: QgsCoordinateReferenceSystem
    wkb: list[bytes | None] = field(default_factory=list)
    points: Any = None
    owners: Any = None
    radii: list[float] = field(default_factory=list)


def read_plots(
    source: QgsProcessingFeatureSource,
    radius: QgsProperty | None,
    expressions: QgsExpressionContext,
    feedback: QgsProcessingFeedback,
) -> PlotLayer:
    """All features of a source that the user chose (selection and filter included).

    Args:
        source: points or polygons.
        radius: the property that gives each plot its radius; None if all have one.
        expressions: where the property is evaluated.
        feedback: asked whether to stop.

    Raises:
        QgsProcessingException: if the layer has other geometries or a radius is missing.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    types = QgsWkbTypes.GeometryType
    if kind not in (types.PointGeometry, types.PolygonGeometry):
        raise QgsProcessingException(
            tr("The layer '{name}' has neither points nor polygons, so it has no plots.").format(
                name=source.sourceName()
            )
        )
    polygons = kind == types.PolygonGeometry
    layer = PlotLayer(
        [], polygons, QgsWkbTypes.isMultiType(source.wkbType()), source.sourceCrs()
    )
    for i, feature in enumerate(source.getFeatures(QgsFeatureRequest(), _ANY_GEOMETRY)):
        if not i % _ASK_EVERY:
            stop_if_cancelled(feedback)
        layer.features.append(feature)
        if polygons:
            layer.wkb.append(_polygon(feature))
        elif radius is not None:
            expressions.setFeature(feature)
            layer.radii.append(_radius(radius, expressions, feature))
    if not polygons:
        layer.points, layer.owners = _points(layer)
    return layer


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Stop here if the user asked to.

    Raises:
        Cancelled: if so.
    """
    if feedback.isCanceled():
        from ..core.errors import Cancelled

        raise Cancelled


def _polygon(feature: QgsFeature) -> bytes | None:
    if not feature.hasGeometry():
        return None
    geometry = feature.geometry()
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    return None if geometry.isEmpty() else bytes(geometry.asWkb())


def _points(layer: PlotLayer) -> tuple[Any, Any]:
    """Coordinates of all points of a layer, and the feature of each."""
    import numpy as np

    there = [i for i, feature in enumerate(layer.features) if feature.hasGeometry()]
    geometries = [layer.features[i].geometry() for i in there]
    if layer.multi or any(geometry.isEmpty() for geometry in geometries):
        found = [
            (vertex.x(), vertex.y(), i)
            for i, geometry in zip(there, geometries)
            for vertex in geometry.vertices()
        ]
        table = np.array(found, np.float64).reshape(-1, 3)
        return table[:, :2], table[:, 2].astype(np.int64)
    if not there:
        return np.empty((0, 2)), np.empty(0, np.int64)
    # One multipoint of all: QGIS hands out its coordinates in a single call.
    every = QgsGeometry.collectGeometry(geometries)
    flat = every.constGet()
    flat.dropZValue()
    flat.dropMValue()
    wkb = np.frombuffer(bytes(flat.asWkb()), np.uint8)
    pairs = wkb[9:].reshape(len(there), 21)[:, 5:].copy().view("<f8")
    return pairs, np.array(there, np.int64)


def _radius(
    radius: QgsProperty, expressions: QgsExpressionContext, feature: QgsFeature
) -> float:
    value, _ = radius.value(expressions, None)
    value = plain_value(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = float("nan")
    if not 0.0 < number < float("inf"):
        raise QgsProcessingException(
            tr(
                "Plot radius: feature {id} has the radius {value}. Give every plot a number of "
                "metres above 0, or leave the feature out with a selection or filter."
            ).format(id=feature.id(), value="NULL" if value is None else value)
        )
    return number


def transformer(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem, context: Any
) -> Callable[[Any, Any], tuple[Any, Any]]:
    """A function that brings arrays of x and y from one CRS to another, as QGIS does."""
    transform = QgsCoordinateTransform(source, target, context.transformContext())

    def move(x: Any, y: Any) -> tuple[Any, Any]:
        import numpy as np

        if not x.size:
            return x, y
        # One line through all points: QGIS transforms it in a single call.
        line = QgsLineString(x.tolist(), y.tolist())
        if x.size == 1:
            line = QgsLineString(x.tolist() * 2, y.tolist() * 2)
        try:
            line.transform(transform)
        except QgsCsException as error:
            raise QgsProcessingException(
                tr(
                    "Plots cannot be brought from {source} to {target}: {error} Check the CRS of "
                    "the plot layer and of the raster."
                ).format(source=source.authid(), target=target.authid(), error=str(error))
            ) from error
        pairs = np.frombuffer(bytes(line.asWkb()), "<f8", offset=9).reshape(-1, 2)[: x.size]
        return pairs[:, 0].copy(), pairs[:, 1].copy()

    return move


def geometry_of(wkb: bytes | None) -> QgsGeometry:
    """A geometry, empty for None."""
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry


def united(wkb: bytes) -> bytes:
    """A multipolygon whose parts may overlap, as one that is valid."""
    whole = QgsGeometry.unaryUnion(geometry_of(wkb).asGeometryCollection())
    whole.convertToMultiType()
    return bytes(whole.asWkb())
