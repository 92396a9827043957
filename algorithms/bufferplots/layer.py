# SPDX-License-Identifier: GPL-2.0-or-later
"""Plot layers of QGIS as the arrays that core works on, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLineString,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProperty,
    QgsWkbTypes,
)

from ..shared.fields import plain_value
from ..shared.run import Run
from ..shared.translation import tr
from .parameters import INPUT

if TYPE_CHECKING:
    from ...core.transforms import FloatArray, IntArray, Transform

Value = TypeVar("Value")

# Points are always valid, and asking costs time.
_NO_CHECK = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_ASK_EVERY = 256


def _no_points() -> FloatArray:
    import numpy as np

    return np.empty((0, 2))


def _no_owners() -> IntArray:
    import numpy as np

    return np.empty(0, np.int64)


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
        radii: of each feature, NaN for one that has none; empty if all have one.
        azimuths: as radii.
        subplots: numbers of the subplots that each plot is made of; a plot has as many features
            then, one behind the other, with all its attributes.
    """

    features: list[QgsFeature]
    polygons: bool
    multi: bool
    crs: QgsCoordinateReferenceSystem
    wkb: list[bytes | None] = field(default_factory=list)
    points: FloatArray = field(default_factory=_no_points)
    owners: IntArray = field(default_factory=_no_owners)
    radii: list[float] = field(default_factory=list)
    azimuths: list[float] = field(default_factory=list)
    subplots: tuple[int, ...] = ()

    @property
    def plots(self) -> list[QgsFeature]:
        """The features as they came: one a plot, whether it has subplots or not."""
        return self.features[:: len(self.subplots) or 1]

    def id_of(self, place: int) -> str:
        """The feature id of a plot, with the number of the subplot: "7", or "7/41"."""
        found = str(self.features[place].id())
        if not self.subplots:
            return found
        return f"{found}/{self.subplots[place % len(self.subplots)]}"

    def divided(self, subplots: tuple[int, ...]) -> PlotLayer:
        """The layer with a feature for each subplot of each plot.

        Args:
            subplots: their numbers; none leaves the layer as it is.
        """
        if not subplots:
            return self
        import numpy as np

        parts = len(subplots)

        def each(values: list[Value]) -> list[Value]:
            return [value for value in values for _ in subplots]

        return replace(
            self,
            features=each(self.features),
            points=np.repeat(self.points, parts, axis=0),
            owners=(self.owners[:, None] * parts + np.arange(parts)).ravel(),
            radii=each(self.radii),
            azimuths=each(self.azimuths),
            subplots=subplots,
        )


def read_plots(
    run: Run,
    source: QgsProcessingFeatureSource,
    radius: QgsProperty | None,
    azimuth: QgsProperty | None = None,
) -> PlotLayer:
    """All features of a source that the user chose (selection and filter included).

    Args:
        run: asked whether to stop.
        source: points or polygons.
        radius: the property that gives each plot its radius; None if all have one.
        azimuth: as radius.

    Raises:
        QgsProcessingException: if the layer has other geometries, or if a polygon is invalid and
            QGIS is set to stop then.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    types = QgsWkbTypes.GeometryType
    if kind not in (types.PointGeometry, types.PolygonGeometry):
        raise QgsProcessingException(
            tr(
                "The layer '{name}' has neither points nor polygons, so it has no plots. Choose "
                "another layer; of a table with coordinates, 'Create points layer from table' "
                "makes points."
            ).format(name=source.sourceName())
        )
    expressions = run.tool.createExpressionContext(run.parameters, run.context, source)
    polygons = kind == types.PolygonGeometry
    layer = PlotLayer(
        [], polygons, QgsWkbTypes.isMultiType(source.wkbType()), source.sourceCrs()
    )
    for i, feature in enumerate(_features(run, source, polygons)):
        if not i % _ASK_EVERY:
            run.stop_if_cancelled()
        layer.features.append(feature)
        if polygons:
            layer.wkb.append(_polygon(feature))
            continue
        for given, found in ((radius, layer.radii), (azimuth, layer.azimuths)):
            if given is not None:
                expressions.setFeature(feature)
                found.append(_number(given, expressions))
    if not polygons:
        layer.points, layer.owners = _points(layer)
    return layer


def _features(
    run: Run, source: QgsProcessingFeatureSource, polygons: bool
) -> Iterator[QgsFeature]:
    """The features; what is to become of invalid polygons is the user's setting in QGIS.

    It is kept here and not by the source: QGIS stops by an exception of C++, which passes through
    Python without a `finally` or `with` on its way being left.
    """
    checks = QgsFeatureRequest.InvalidGeometryCheck
    rule = _rule_for_invalid(run) if polygons else checks.GeometryNoCheck
    for feature in source.getFeatures(QgsFeatureRequest(), _NO_CHECK):
        if rule != checks.GeometryNoCheck and not _is_valid(feature):
            told = {"id": feature.id(), "name": source.sourceName()}
            if rule == checks.GeometryAbortOnInvalid:
                raise QgsProcessingException(
                    tr(
                        "Feature {id} of '{name}' has an invalid geometry. Mend it (Fix "
                        "geometries), or choose another way with invalid features: for this input "
                        "by the wrench beside it, for all in Settings, Options, Processing."
                    ).format(**told)
                )
            run.warn(
                tr("Feature {id} of '{name}' has an invalid geometry and is left out.").format(
                    **told
                )
            )
            continue
        yield feature


def _rule_for_invalid(run: Run) -> QgsFeatureRequest.InvalidGeometryCheck:
    """QGIS's setting for invalid features: that of the input where it has one, else the run's."""
    given = run.parameters.get(INPUT)
    if isinstance(given, QgsProperty):
        given = given.staticValue()
    own = QgsProcessingFeatureSourceDefinition.Flag.FlagOverrideDefaultGeometryCheck
    if isinstance(given, QgsProcessingFeatureSourceDefinition) and given.flags & own:
        return given.geometryCheck
    return run.context.invalidGeometryCheck()


def _is_valid(feature: QgsFeature) -> bool:
    return not feature.hasGeometry() or feature.geometry().isGeosValid()


def _polygon(feature: QgsFeature) -> bytes | None:
    if not feature.hasGeometry():
        return None
    geometry = feature.geometry()
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    return None if geometry.isEmpty() else bytes(geometry.asWkb())


def _points(layer: PlotLayer) -> tuple[FloatArray, IntArray]:
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
        return _no_points(), _no_owners()
    # One multipoint of all: QGIS hands out its coordinates in a single call.
    every = QgsGeometry.collectGeometry(geometries)
    flat = every.constGet()
    flat.dropZValue()
    flat.dropMValue()
    wkb = np.frombuffer(bytes(flat.asWkb()), np.uint8)
    pairs = wkb[9:].reshape(len(there), 21)[:, 5:].copy().view("<f8")
    return pairs, np.array(there, np.int64)


def _number(given: QgsProperty, expressions: QgsExpressionContext) -> float:
    """What a property says of a feature; NaN if that is no number."""
    value, _ = given.value(expressions, None)
    try:
        return float(plain_value(value))
    except (TypeError, ValueError):
        return float("nan")


def transformer(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> Transform:
    """A function that brings arrays of x and y from one CRS to another, as QGIS does.

    What has no place in the other CRS becomes NaN.
    """
    from ...core.transforms import forgiving, within_degrees

    transform = QgsCoordinateTransform(source, target, context.transformContext())

    def move(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        import numpy as np

        if not x.size:
            return x, y
        # One line through all points: QGIS transforms it in a single call.
        line = QgsLineString(x.tolist(), y.tolist())
        if x.size == 1:
            line = QgsLineString(x.tolist() * 2, y.tolist() * 2)
        line.transform(transform)
        pairs = np.frombuffer(bytes(line.asWkb()), "<f8", offset=9).reshape(-1, 2)[: x.size]
        return pairs[:, 0].copy(), pairs[:, 1].copy()

    each = forgiving(move, QgsCsException)
    return within_degrees(each) if source.isGeographic() else each


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
