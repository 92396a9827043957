# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots and stems of QGIS layers as what core/locate works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ..bufferplots.layer import transformer
from ..shared.bearings import warn_of_points
from ..shared.fields import plain_value
from ..shared.inputs import RasterInput
from ..shared.run import Run
from ..shared.translation import tr
from . import fields as names

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...core.locate import PlotStems
    from ...core.transforms import Transform

    Floats = NDArray[np.float64]

_ANY_GEOMETRY = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


@dataclass
class Plots:
    """The plots of a run.

    Args:
        source: of the features.
        name: of the layer.
        features: in their order.
        ids: of the plots, as text.
        crs: of the layer.
        given: (plots, 2) centres in the CRS of the layer, NaN without geometry.
        centres: the same in the CRS of the raster.
        outlines: of polygons, metres around the centre; None for points.
        metres: length of the raster's unit.
        raster_crs: CRS of the raster.
    """

    source: QgsProcessingFeatureSource
    name: str
    features: list[QgsFeature]
    ids: list[str]
    crs: QgsCoordinateReferenceSystem
    given: Floats
    centres: Floats
    outlines: list[Floats | None]
    metres: float
    raster_crs: QgsCoordinateReferenceSystem


@dataclass
class Stems:
    """The stems of a run.

    Args:
        name: of the table.
        features: its rows.
        fields: of the rows.
        by_plot: `core.locate.PlotStems` of each plot.
    """

    name: str
    features: list[QgsFeature]
    fields: QgsFields
    by_plot: list[PlotStems]


def read_plots(run: Run, raster: RasterInput) -> Plots:
    """All plots, with their centres in the CRS of the raster.

    Raises:
        QgsProcessingException: if a CRS is missing or does not serve, ids repeat or are missing.
    """
    import numpy as np

    source = run.source(names.INPUT)
    crs = source.sourceCrs()
    if not crs.isValid() or not raster.qgis_crs.isValid():
        lacking = run.label(names.INPUT if not crs.isValid() else names.INPUT_RASTER)
        raise QgsProcessingException(
            tr(
                "{label}: there is no coordinate reference system, so the plots cannot be laid "
                "over the raster. Assign one (right click the layer, Layer CRS)."
            ).format(label=lacking)
        )
    if raster.qgis_crs.isGeographic():
        raise QgsProcessingException(
            tr(
                "{label}: the raster is in degrees ({crs}). Warp it to a projected CRS, a UTM zone "
                "say, so that shifts are metres."
            ).format(label=run.label(names.INPUT_RASTER), crs=raster.qgis_crs.authid())
        )
    features = list(source.getFeatures(QgsFeatureRequest(), _ANY_GEOMETRY))
    if not features:
        raise QgsProcessingException(
            tr("{label}: there is no plot: the layer (or the selection) is empty.").format(
                label=run.label(names.INPUT)
            )
        )
    place = source.fields().lookupField(run.text(names.PLOT_ID_FIELD))
    ids = _ids(run, [plain_value(feature[place]) for feature in features])
    metres = QgsUnitTypes.fromUnitToUnitFactor(
        raster.qgis_crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    given = np.array([_centre(feature) for feature in features], np.float64).reshape(-1, 2)
    there = transformer(crs, raster.qgis_crs, run.context)
    centres = _moved(given, there, crs == raster.qgis_crs)
    _refuse_distortion(run, raster, centres)
    polygons = QgsWkbTypes.geometryType(source.wkbType()) == (
        QgsWkbTypes.GeometryType.PolygonGeometry
    )
    outlines: list[Floats | None] = [None] * len(features)
    if polygons:
        for i, feature in enumerate(features):
            ring = _ring(feature)
            if ring is not None:
                moved = _moved(ring, there, crs == raster.qgis_crs)
                outlines[i] = (moved - centres[i]) * metres
    return Plots(
        source,
        source.sourceName(),
        features,
        ids,
        crs,
        given,
        centres,
        outlines,
        float(metres),
        raster.qgis_crs,
    )


def read_stems(run: Run, plots: Plots, raster: RasterInput) -> Stems:
    """The stems of each plot in metres around its centre.

    Raises:
        QgsProcessingException: if the ids of plots and stems have nothing in common.
    """
    import numpy as np

    from ...core.fieldtable import fold_id, read_heights
    from ...core.locate import offsets_from_bearings, stems_by_plot

    source = run.source(names.FIELD_TABLE)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    features = list(source.getFeatures(request, _ANY_GEOMETRY))
    where = tr("the table '{name}'").format(name=source.sourceName())

    def column(name: str) -> list[object]:
        place = source.fields().lookupField(run.text(name))
        return [plain_value(feature[place]) for feature in features]

    def numbers(name: str) -> Floats:
        read = read_heights(column(name), where=where, negative=True).heights
        return np.array([np.nan if value is None else value for value in read], np.float64)

    plot_of = {fold_id(name): i for i, name in enumerate(plots.ids)}
    owner = np.array(
        [plot_of.get(fold_id(value), -1) for value in column(names.FIELD_ID_FIELD)], np.int64
    )
    if features and (owner < 0).all():
        raise QgsProcessingException(
            tr(
                "No stem belongs to one of the plots: '{stem}' of {where} and '{plot}' of the "
                "plots have no id in common."
            ).format(
                stem=run.text(names.FIELD_ID_FIELD),
                where=where,
                plot=run.text(names.PLOT_ID_FIELD),
            )
        )
    if run.asked(names.STEM_X_FIELD):
        xy = np.column_stack((numbers(names.STEM_X_FIELD), numbers(names.STEM_Y_FIELD)))
        there = transformer(plots.crs, raster.qgis_crs, run.context)
        xy = _moved(xy, there, plots.crs == raster.qgis_crs)
        offset = (xy - plots.centres[owner]) * plots.metres
        east, north = offset[:, 0], offset[:, 1]
    else:
        warn_of_points(
            run,
            source.fields().names(),
            lambda place: [plain_value(feature[place]) for feature in features],
        )
        east, north = offsets_from_bearings(
            numbers(names.STEM_DISTANCE_FIELD), numbers(names.STEM_AZIMUTH_FIELD)
        )
    found = stems_by_plot(
        len(plots.ids), owner, east, north, numbers(names.FIELD_HEIGHT_FIELD), plots.outlines
    )
    _warn(run, plots, owner, found)
    return Stems(source.sourceName(), features, source.fields(), found)


def _warn(run: Run, plots: Plots, owner: NDArray[np.int64], found: list[PlotStems]) -> None:
    import numpy as np

    used = sum(len(part) for part in found)
    lost = int((owner >= 0).sum()) - used
    if lost:
        run.warn(
            tr(
                "{count:# stem has|# stems have} no position or no height above 0 and "
                "{count:is|are} left out."
            ).format(count=lost)
        )
    strangers = int((owner < 0).sum())
    if strangers:
        run.info(
            tr("{count:# stem is|# stems are} of plots that the layer does not have.").format(
                count=strangers
            )
        )
    far = [
        plots.ids[i]
        for i, part in enumerate(found)
        if len(part) and float(np.hypot(part.east, part.north).max()) > _FAR
    ]
    if far:
        raise QgsProcessingException(
            tr(
                "Stems of plot {plot} are more than {far:g} m from its centre. Are the coordinates "
                "of the stems in the CRS of the plots ({crs}), and distances in metres?"
            ).format(plot=", ".join(far[:5]), far=_FAR, crs=plots.crs.authid())
        )


# No plot is measured from a centre this far away.
_FAR = 200.0


def _ids(run: Run, values: list[object]) -> list[str]:
    from ...core.fieldtable import fold_id

    seen: dict[str, int] = {}
    for i, value in enumerate(values):
        key = fold_id(value)
        if key is not None and seen.setdefault(key, i) != i:
            raise QgsProcessingException(
                tr("{label}: two plots have the id '{id}'. Give each its own.").format(
                    label=run.label(names.PLOT_ID_FIELD), id=value
                )
            )
    return ["" if value is None else str(value) for value in values]


def _centre(feature: QgsFeature) -> tuple[float, float]:
    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return float("nan"), float("nan")
    point = geometry.centroid().asPoint()
    return point.x(), point.y()


def _ring(feature: QgsFeature) -> Floats | None:
    """Vertices of the outer ring of the largest part, None without."""
    import numpy as np

    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return None
    parts = [part for part in QgsGeometry(geometry).asGeometryCollection() if part.area() > 0]
    if not parts:
        return None
    largest = max(parts, key=lambda part: part.area())
    largest.convertToSingleType()
    ring = largest.asPolygon()[0]
    return np.array([(point.x(), point.y()) for point in ring[:-1]], np.float64)


def _moved(xy: Floats, there: Transform, same: bool) -> Floats:
    """Coordinates in the raster's CRS; those that are no numbers stay NaN."""
    import numpy as np

    if same:
        return xy
    moved = np.full_like(xy, np.nan)
    known = np.isfinite(xy).all(axis=1)
    moved[known] = np.column_stack(there(*np.ascontiguousarray(xy[known].T)))
    return moved


def _refuse_distortion(run: Run, raster: RasterInput, centres: Floats) -> None:
    from ...core.plots import draw_plots
    from ...core.raster import RasterSource

    with RasterSource(raster.path, raster.crs) as source:
        crs = source.grid.crs
    metric = QgsUnitTypes.fromUnitToUnitFactor(
        raster.qgis_crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    if metric == 1.0 and not draw_plots(centres, crs, 10.0).planar:
        raise QgsProcessingException(
            tr(
                "{label}: a metre of {crs} is not a metre on the ground here. Warp the raster to a "
                "local projected CRS, a UTM zone say."
            ).format(label=run.label(names.INPUT_RASTER), crs=raster.qgis_crs.authid())
        )
