# SPDX-License-Identifier: GPL-2.0-or-later
"""Stems of the field table on the canopy: where they stand, what became of them, their layer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..shared.bearings import warn_of_points
from ..shared.fields import new_field
from ..shared.outputs import SafeSink
from ..shared.run import Run
from ..shared.translation import tr
from .tables import ANY_GEOMETRY, LayerTable, Table, field_place

if TYPE_CHECKING:
    from ...core.stems import StemMatches
    from ..shared.inputs import RasterInput
    from ..shared.tool import CanopyCloudAlgorithm

INPUT_RASTER = "INPUT_RASTER"
STEM_X_FIELD, STEM_Y_FIELD = "STEM_X_FIELD", "STEM_Y_FIELD"
STEM_DISTANCE_FIELD, STEM_AZIMUTH_FIELD = "STEM_DISTANCE_FIELD", "STEM_AZIMUTH_FIELD"
OUTPUT_STEMS = "OUTPUT_STEMS"
_COUNTS = {
    "STEM_MATCHED_COUNT": "matched",
    "STEM_OVERTOPPED_COUNT": "overtopped",
    "STEM_OUTSIDE_COUNT": "outside",
    "STEM_NO_CANOPY_COUNT": "no canopy",
}


class Place(NamedTuple):
    """A stem that has a plot, a height and a position in the CRS of the raster."""

    row: int
    plot: str
    height: float
    point: QgsPointXY
    in_plot: bool


def add_stem_parameters(tool: CanopyCloudAlgorithm, table: str) -> None:
    """Declare what the match of stems needs; `table` is the parameter of the field table."""
    tool.add(
        QgsProcessingParameterRasterLayer(
            INPUT_RASTER, tr("Canopy height model (for pictures and stems)"), optional=True
        ),
        tr(
            "Optional: the report then has a map and a picture of each plot on this raster, the "
            "largest differences first; single stems are matched with treetops on it. Heights in "
            "metres."
        ),
        advanced=True,
    )
    for name, label, text in (
        (STEM_X_FIELD, tr("Stem x"), tr("Easting of the stem, in the CRS of the plot layer.")),
        (STEM_Y_FIELD, tr("Stem y"), tr("Northing of the stem, in the CRS of the plot layer.")),
        (
            STEM_DISTANCE_FIELD,
            tr("Stem distance (m)"),
            tr("Horizontal distance from the centre of the plot, where there are no x and y."),
        ),
        (
            STEM_AZIMUTH_FIELD,
            tr("Stem azimuth (°)"),
            tr(
                "Direction from the centre of the plot, clockwise from the raster's grid north. "
                "NEON measures some stems from a corner (pointid): use its x and y."
            ),
        ),
    ):
        tool.add(
            QgsProcessingParameterField(name, label, parentLayerParameterName=table, optional=True),
            text,
            advanced=True,
        )
    tool.add(
        QgsProcessingParameterFeatureSink(
            OUTPUT_STEMS,
            tr("Stems on the canopy"),
            QgsProcessing.SourceType.TypeVectorPoint,
            optional=True,
            createByDefault=False,
        ),
        tr(
            "A point for each stem with its measured height, the height of its treetop and its "
            "status: matched, overtopped by other trees, outside the raster or its plot, or no "
            "canopy where it stands. Each treetop is matched with at most one stem."
        ),
    )
    tool.add_numbers(
        {
            "STEM_MATCHED_COUNT": tr("Stems matched with a treetop"),
            "STEM_OVERTOPPED_COUNT": tr("Stems overtopped by other trees"),
            "STEM_OUTSIDE_COUNT": tr("Stems outside the raster or their plot"),
            "STEM_NO_CANOPY_COUNT": tr("Stems where there is no canopy"),
        }
    )


def has_positions(run: Run) -> bool:
    """Whether both fields of one kind of position are given."""
    pairs = ((STEM_X_FIELD, STEM_Y_FIELD), (STEM_DISTANCE_FIELD, STEM_AZIMUTH_FIELD))
    return any(run.asked(one) and run.asked(other) for one, other in pairs)


def position_fields(run: Run, table: Table) -> tuple[list[int], bool]:
    """Places of the two fields with the positions, and whether they are distance and azimuth.

    Raises:
        QgsProcessingException: if one is missing, or the raster.
    """
    if not run.asked(INPUT_RASTER):
        raise _lacking(run, INPUT_RASTER)
    polar = not run.asked(STEM_X_FIELD)
    names = (STEM_DISTANCE_FIELD, STEM_AZIMUTH_FIELD) if polar else (STEM_X_FIELD, STEM_Y_FIELD)
    for name in names:
        if not run.asked(name):
            raise _lacking(run, name)
    return [field_place(run, name, table) for name in names], polar


def _lacking(run: Run, name: str) -> QgsProcessingException:
    return QgsProcessingException(
        tr(
            "{output} needs the positions of the stems: {label} is empty. Give the canopy height "
            "model, and x and y or distance and azimuth."
        ).format(output=run.label(OUTPUT_STEMS), label=run.label(name))
    )


class StemTask:
    """The match of stems of one run.

    Args:
        run: whose stems they are.
        raster: of `Run.raster`.
        plots: the plot layer.
        ids: of its plots, in its order.
    """

    def __init__(
        self, run: Run, raster: RasterInput, plots: LayerTable, ids: list[object]
    ) -> None:
        self._run, self._raster, self._plots, self._ids = run, raster, plots, ids
        self._to_raster = QgsCoordinateTransform(
            plots.source.sourceCrs(), raster.qgis_crs, run.context.transformContext()
        )

    def places(self, table: Table, id_place: int, height_place: int) -> list[Place]:
        """Stems with a plot of the layer, a height and a position; the log says how many not."""
        from ...core.fieldtable import fold_id, read_heights

        positions, polar = position_fields(self._run, table)
        ids, heights, one, two = table.columns(self._run, [id_place, height_place, *positions])
        if polar:
            warn_of_points(
                self._run, table.fields, lambda place: table.columns(self._run, [place])[0]
            )
        measured = read_heights(heights, where=table.name).heights
        firsts = read_heights(one, where=table.name, negative=True).heights
        seconds = read_heights(two, where=table.name, negative=True).heights
        outlines = self._outlines()
        found: list[Place] = []
        without = 0
        outline: QgsGeometry | None = None
        for row, values in enumerate(zip(ids, measured, firsts, seconds), start=1):
            key = fold_id(values[0])
            height, first, second = values[1:]
            point = None
            if key in outlines and height is not None and first is not None and second is not None:
                centre, outline = outlines[key]
                point = self._point(centre, first, second, polar)
            if point is None or height is None:
                without += 1
                continue
            inside = outline is None or outline.contains(point)
            found.append(Place(row, str(values[0]).strip(), height, point, inside))
        if without:
            self._run.warn(
                tr(
                    "{count:# row|# rows} of the field table cannot be placed on the canopy: the "
                    "plot is not in the layer, or height or position is missing."
                ).format(count=without)
            )
        return found

    def _outlines(self) -> dict[str | None, tuple[QgsPointXY | None, QgsGeometry | None]]:
        """Centre and, for polygons, outline of each plot in the CRS of the raster, by its id."""
        from ...core.fieldtable import fold_id

        request = QgsFeatureRequest()
        request.setSubsetOfAttributes([])
        found: dict[str | None, tuple[QgsPointXY | None, QgsGeometry | None]] = {}
        for value, feature in zip(self._ids, self._plots.source.getFeatures(request, ANY_GEOMETRY)):
            geometry = QgsGeometry(feature.geometry())
            if geometry.isEmpty():
                found[fold_id(value)] = (None, None)
                continue
            geometry.transform(self._to_raster)
            polygon = geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry
            found[fold_id(value)] = (geometry.centroid().asPoint(), geometry if polygon else None)
        found.pop(None, None)
        return found

    def _point(
        self, centre: QgsPointXY | None, first: float, second: float, polar: bool
    ) -> QgsPointXY | None:
        if not polar:
            return self._to_raster.transform(QgsPointXY(first, second))
        if centre is None or first < 0:
            return None
        angle = math.radians(second)
        return QgsPointXY(
            centre.x() + first * math.sin(angle), centre.y() + first * math.cos(angle)
        )

    def match(self, places: list[Place]) -> StemMatches:
        """What became of each stem.

        Raises:
            QgsProcessingException: if there is no stem.
        """
        import numpy as np

        from ...core.raster import RasterSource
        from ...core.stems import Stems, match_stems_to_raster

        if not places:
            raise QgsProcessingException(
                tr("{label}: no row of the field table has plot, height and position.").format(
                    label=self._run.label(OUTPUT_STEMS)
                )
            )
        stems = Stems(
            np.array([place.point.x() for place in places]),
            np.array([place.point.y() for place in places]),
            np.array([place.height for place in places]),
        )
        outside = np.array([not place.in_plot for place in places])
        with RasterSource(self._raster.path, self._raster.crs) as source:
            return match_stems_to_raster(source, stems, outside=outside)

    def write(self, places: list[Place], found: StemMatches) -> dict[str, object]:
        """The layer of stems; the results that the tool returns."""
        fields = QgsFields()
        for name, kind, alias in (
            ("plot", "string", tr("plot")),
            ("row", "int", tr("row of the field table")),
            ("stem_h", "double", tr("measured height (m)")),
            ("raster_h", "double", tr("raster height (m)")),
            ("difference", "double", tr("raster − field (m)")),
            ("distance", "double", tr("from stem to treetop (m)")),
            ("crown_r", "double", tr("crown radius searched (m)")),
            ("status", "string", tr("status")),
        ):
            fields.append(new_field(name, kind, alias))
        crs = self._raster.qgis_crs
        with SafeSink(self._run, OUTPUT_STEMS, fields, QgsWkbTypes.Type.Point, crs) as sink:
            features = []
            for i, place in enumerate(places):
                status = str(found.status[i])
                top = _number(found.raster_height[i])
                matched = status == "matched" and top is not None
                feature = QgsFeature(fields)
                feature.setGeometry(QgsGeometry.fromPointXY(place.point))
                feature.setAttributes(
                    [
                        place.plot, place.row, place.height, top,
                        top - place.height if matched and top is not None else None,
                        _number(found.distance[i]), float(found.radius[i]), status,
                    ]
                )  # fmt: skip
                features.append(feature)
            sink.write(features)
            destination = sink.finish()
        counts = {name: found.count(status) for name, status in _COUNTS.items()}
        self._run.info(
            tr("{n:# stem|# stems} on the canopy: {counts}").format(
                n=len(places),
                counts=", ".join(f"{counts[name]} {status}" for name, status in _COUNTS.items()),
            )
        )
        return {OUTPUT_STEMS: destination, **counts}


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
