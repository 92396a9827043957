# SPDX-License-Identifier: GPL-2.0-or-later
"""The optional point layer of Buffer Plots and Zonal Stats: every cell that was used."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from .base import RasterInput
from .plotlayer import PlotLayer
from .safesink import SafeSink
from .translation import tr


def write_cells(
    tool: Any,
    plan: Any,
    layer: PlotLayer,
    shapes: Any,
    cells: Any,
    parameters: dict[str, Any],
    source: QgsProcessingFeatureSource,
    raster: RasterInput,
    context: QgsProcessingContext,
    progress: Any,
) -> str:
    """Write a point for every cell used, in the raster's CRS.

    Returns:
        Where it was written to.
    """
    from ..core.zonal import plot_cells

    own = cell_fields(plan, raster.name)
    check_cell_fields(plan, source)
    fields = tool.output_fields(source, own, parameters.get(tool.OUTPUT_PIXELS))
    attributes = [feature.attributes() for feature in layer.features]
    ids = [feature.id() for feature in layer.features]
    with SafeSink(
        tool,
        parameters,
        tool.OUTPUT_PIXELS,
        context,
        fields,
        QgsWkbTypes.Type.Point,
        raster.qgis_crs,
    ) as sink:
        for batch in plot_cells(
            shapes,
            cells,
            bands=plan.bands,
            method=plan.method,
            min_height=plan.min_height,
            progress=progress,
        ):
            values = [[None if v != v else v for v in band] for band in batch.values.tolist()]
            rows = zip(
                batch.plot.tolist(), batch.x.tolist(), batch.y.tolist(), batch.fraction.tolist()
            )
            waiting = []
            for i, (plot, x, y, fraction) in enumerate(rows):
                out = QgsFeature(fields)
                out.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
                out.setAttributes(
                    [*attributes[plot], ids[plot], *(band[i] for band in values), fraction]
                )
                waiting.append(out)
                if len(waiting) == 1000:
                    progress.check()
                    sink.write(waiting)
                    waiting = []
            if waiting:
                sink.write(waiting)
        return sink.finish()


def cell_fields(plan: Any, raster: str) -> list[tuple[str, str, str]]:
    """Name, kind and alias of the fields that a cell has beside those of its plot."""
    values = [
        (
            f"{plan.prefix}value" if len(plan.bands) == 1 else f"{plan.prefix}b{band}_value",
            "double",
            tr("{raster} band {band}: value of the cell").format(raster=raster, band=band),
        )
        for band in plan.bands
    ]
    return [
        (f"{plan.prefix}plot", "int", tr("feature id of the plot")),
        *values,
        (f"{plan.prefix}fraction", "double", tr("covered fraction of the cell")),
    ]


def check_cell_fields(plan: Any, source: QgsProcessingFeatureSource) -> None:
    """Refuse a plot layer that has one of these fields already.

    Raises:
        QgsProcessingException: if so.
    """
    present = {field.name().casefold() for field in source.fields()}
    clash = [name for name, _, _ in cell_fields(plan, "") if name.casefold() in present]
    if clash:
        raise QgsProcessingException(
            tr(
                "The plot layer already has the fields {names}, which the layer of cells would "
                "add. Choose another prefix of the new fields."
            ).format(names=", ".join(f"'{name}'" for name in clash))
        )
