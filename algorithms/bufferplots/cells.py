# SPDX-License-Identifier: GPL-2.0-or-later
"""The optional point layer of Buffer Plots and Zonal Stats: every cell that was used."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsWkbTypes,
)

from ..shared.outputs import SafeSink
from ..shared.translation import tr
from .groups import Counted, naming
from .layer import PlotLayer, transformer
from .parameters import OUTPUT_PIXELS
from .readplan import PlotRun
from .write import output_fields


def write_cells(job: PlotRun, layer: PlotLayer, counted: Sequence[Counted]) -> str:
    """Write a point for every cell used, in the CRS of the first raster.

    Args:
        job: what is to be written, and where to.
        layer: the plots.
        counted: on each raster, within each radius.

    Returns:
        Where it was written to.
    """
    check_cell_fields(job)
    fields = output_fields(job, cell_fields(job), OUTPUT_PIXELS)
    attributes = [feature.attributes() for feature in layer.features]
    if layer.subplots:
        numbers = layer.subplots
        attributes = [[*a, numbers[i % len(numbers)]] for i, a in enumerate(attributes)]
    for own, feature in zip(attributes, layer.features):
        own.append(feature.id())
    point, crs = QgsWkbTypes.Type.Point, job.raster.qgis_crs
    with SafeSink(job.run, OUTPUT_PIXELS, fields, point, crs, repeats=True) as sink:
        for one in counted:
            with naming(job, one.group.raster):
                _write_group(job, one, attributes, sink)
        return sink.finish()


def _write_group(
    job: PlotRun, counted: Counted, attributes: list[list[object]], sink: SafeSink
) -> None:
    from ...core.zonal import plot_cells

    plan, progress = job.plan, job.run.progress
    more = _group_values(job, counted)
    move = None
    if counted.raster.qgis_crs != job.raster.qgis_crs:
        move = transformer(counted.raster.qgis_crs, job.raster.qgis_crs, job.run.context)
    for batch in plot_cells(
        counted.polygons.on_raster,
        counted.cells,
        bands=plan.bands,
        method=plan.method,
        min_height=plan.min_height,
        progress=progress,
    ):
        values = [[None if v != v else v for v in band] for band in batch.values.tolist()]
        x, y = (batch.x, batch.y) if move is None else move(batch.x, batch.y)
        rows = zip(batch.plot.tolist(), x.tolist(), y.tolist(), batch.fraction.tolist())
        waiting = []
        for i, (plot, at_x, at_y, fraction) in enumerate(rows):
            out = QgsFeature()  # the sink goes by position
            out.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(at_x, at_y)))
            out.setAttributes(
                [*attributes[plot], *more, *(band[i] for band in values), fraction]
            )
            waiting.append(out)
            if len(waiting) == 1000:
                progress.check()
                sink.write(waiting)
                waiting = []
        if waiting:
            sink.write(waiting)


def cell_fields(job: PlotRun) -> list[tuple[str, str, str]]:
    """Name, kind and alias of the fields that a cell has beside those of its plot."""
    plan, several = job.plan, len(job.rasters) > 1
    raster = tr("raster") if several else job.raster.name
    values = [
        (
            f"{plan.prefix}value" if len(plan.bands) == 1 else f"{plan.prefix}b{band}_value",
            "double",
            tr("{raster} band {band}: value of the cell").format(raster=raster, band=band),
        )
        for band in plan.bands
    ]
    found = []
    if plan.subplot_name:
        found.append((plan.subplot_name, "int", tr("number of the subplot")))
    found.append((f"{plan.prefix}plot", "int", tr("feature id of the plot")))
    if several:
        found.append((f"{plan.prefix}raster", "string", tr("name of the raster in other fields")))
    if plan.radii:
        found.append((f"{plan.prefix}radius", "double", tr("radius of the plot, metres")))
    fraction = (f"{plan.prefix}fraction", "double", tr("covered fraction of the cell"))
    return [*found, *values, fraction]


def _group_values(job: PlotRun, counted: Counted) -> list[object]:
    """What the cells of a group have in the fields that say which it is."""
    found: list[object] = []
    if len(job.rasters) > 1:
        found.append(job.plan.rasters[counted.group.raster])
    if job.plan.radii:
        found.append(counted.group.radius)
    return found


def check_cell_fields(job: PlotRun) -> None:
    """Refuse a plot layer that has one of these fields already.

    Raises:
        QgsProcessingException: if so.
    """
    present = {field.name().casefold() for field in job.source.fields()}
    clash = [name for name, _, _ in cell_fields(job) if name.casefold() in present]
    if clash:
        raise QgsProcessingException(
            tr(
                "The plot layer already has the fields {names}, which the layer of cells would "
                "add. Choose another prefix of the new fields."
            ).format(names=", ".join(f"'{name}'" for name in clash))
        )
