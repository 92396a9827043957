# SPDX-License-Identifier: GPL-2.0-or-later
"""The output of Buffer Plots and Zonal Stats: plots with their attributes and statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeature, QgsFields, QgsProcessingFeatureSource, QgsWkbTypes

from ..shared.fields import new_field
from ..shared.outputs import SafeSink, file_of
from .draw import PlotPolygons
from .layer import PlotLayer, geometry_of
from .parameters import OUTPUT
from .readplan import PlotRun

if TYPE_CHECKING:
    from ...core.progress import Progress

_WRITE_TOGETHER = 1000


def plot_sink(job: PlotRun) -> SafeSink:
    """Where the plots go, in the CRS of their layer."""
    source = job.source
    fields = output_fields(job, job.fields, OUTPUT)
    crs = source.sourceCrs() if source.sourceCrs().isValid() else job.raster.qgis_crs
    repeats = job.plan.subplots is not None  # each plot's attributes come once a subplot
    return SafeSink(job.run, OUTPUT, fields, _geometry_type(source), crs, repeats=repeats)


def output_fields(job: PlotRun, added: list[tuple[str, str, str]], output: str) -> QgsFields:
    """The fields of the plots and new ones.

    Args:
        job: with the plots.
        added: name, kind and alias of the new fields.
        output: name of the sink parameter. Only files get aliases here: QGIS 3.40 warns of each
            one that a layer in memory cannot take.
    """
    file = file_of(job.run.parameters.get(output))
    fields = QgsFields(job.source.fields())
    for name, kind, alias in added:
        fields.append(new_field(name, kind, alias if file else ""))
    return fields


def _geometry_type(source: QgsProcessingFeatureSource) -> QgsWkbTypes.Type:
    """Points become polygons, multipoints multipolygons, polygons stay what they are."""
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
        return source.wkbType()
    if QgsWkbTypes.isMultiType(source.wkbType()):
        return QgsWkbTypes.Type.MultiPolygon
    return QgsWkbTypes.Type.Polygon


def write_plots(
    sink: SafeSink,
    layer: PlotLayer,
    polygons: PlotPolygons,
    columns: list[list[object]],
    progress: Progress,
) -> None:
    """Write the plots with their attributes and statistics, in the layer's order."""
    outlines = None if polygons.to_write is None else polygons.to_write.to_wkb()
    numbers = layer.subplots
    waiting: list[QgsFeature] = []
    for i, (feature, row) in enumerate(zip(layer.features, zip(*columns))):
        out = QgsFeature()  # the sink goes by position, so it needs no names of fields
        if outlines is not None:
            wkb = outlines[i]
            if wkb is not None:
                out.setGeometry(geometry_of(wkb))
        elif feature.hasGeometry():
            out.setGeometry(feature.geometry())
        first = (numbers[i % len(numbers)],) if numbers else ()
        out.setAttributes([*feature.attributes(), *first, *row])
        waiting.append(out)
        if len(waiting) == _WRITE_TOGETHER:
            progress.check()
            sink.write(waiting)
            waiting = []
            progress.update(i / len(layer.features))
    if waiting:
        sink.write(waiting)
    progress.update(1.0)
