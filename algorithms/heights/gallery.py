# SPDX-License-Identifier: GPL-2.0-or-later
"""The gallery of the height report: plots and stems of layers, as core draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateTransform, QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from ..shared.inputs import RasterInput
from ..shared.run import Run
from .stems import Place
from .tables import ANY_GEOMETRY, LayerTable

if TYPE_CHECKING:
    from ...core.compare import Comparison
    from ...core.report.gallery import PlotShape
    from ...core.report.page import Section


def gallery_of(
    run: Run, raster: RasterInput, plots: LayerTable, comparison: Comparison, stems: list[Place]
) -> Section | None:
    """The section with map and pictures; None where no compared plot is on the raster.

    Args:
        run: whose report it is for.
        raster: the canopy height model.
        plots: the plot layer.
        comparison: of its plots.
        stems: those with a position, none if they are not known.
    """
    from ...core.raster import RasterSource
    from ...core.report.gallery import gallery_section

    shapes = _shapes(run, raster, plots, comparison.ids, stems)
    with RasterSource(raster.path, raster.crs) as source:
        return gallery_section(comparison, source, shapes, raster.name)


def _shapes(
    run: Run, raster: RasterInput, plots: LayerTable, ids: tuple[str, ...], stems: list[Place]
) -> list[PlotShape]:
    """Outline, centre and stems of each plot in the CRS of the raster."""
    import numpy as np

    from ...core.fieldtable import fold_id
    from ...core.report.gallery import PlotShape

    standing: dict[str | None, list[tuple[float, float]]] = {}
    for place in stems:
        standing.setdefault(fold_id(place.plot), []).append((place.point.x(), place.point.y()))
    to_raster = QgsCoordinateTransform(
        plots.source.sourceCrs(), raster.qgis_crs, run.context.transformContext()
    )
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([])
    found = []
    for name, feature in zip(ids, plots.source.getFeatures(request, ANY_GEOMETRY)):
        run.stop_if_cancelled()
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            found.append(PlotShape())
            continue
        geometry.transform(to_raster)
        rings = []
        if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
            geometry.convertToMultiType()
            for part in geometry.asMultiPolygon():
                rings.append(np.array([(point.x(), point.y()) for point in part[0]]))
        middle = geometry.centroid().asPoint()
        there = np.array(standing.get(fold_id(name), []), dtype=np.float64).reshape(-1, 2)
        found.append(PlotShape(rings, (middle.x(), middle.y()), there))
    return found
