# SPDX-License-Identifier: GPL-2.0-or-later
"""How coordinates of plots come to the CRS of a raster and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

from ..shared.inputs import RasterInput
from ..shared.translation import tr
from .layer import PlotLayer, transformer
from .readplan import PlotRun

if TYPE_CHECKING:
    from ...core.raster import RasterSource
    from ...core.transforms import Transform
    from ...core.zonal import Rings

# How far an edge that is brought into another CRS may be off, in cells.
_BEND = 0.01


@dataclass(frozen=True)
class Ways:
    """From the layer's CRS to that of the raster and back; None where they are one.

    Args:
        there: to the raster.
        back: to the layer.
        degrees: whether the layer's CRS is in degrees.
        raster_degrees: whether that of the raster is.
    """

    there: Transform | None
    back: Transform | None
    degrees: bool
    raster_degrees: bool


def ways_to(job: PlotRun, layer: PlotLayer, cells: RasterSource, place: int) -> Ways:
    """Between the CRS of a layer and that of a raster.

    Args:
        job: with the rasters.
        layer: the plots.
        cells: the raster, open.
        place: of the raster.

    Raises:
        QgsProcessingException: if one of them has none.
    """
    raster = job.rasters[place]
    same = _same_crs(layer, cells, raster)
    return ways_between(job, layer.crs, raster.qgis_crs, same)


def ways_between(
    job: PlotRun,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    same: bool,
) -> Ways:
    """Between two CRS, as QGIS goes in the project of the run.

    Args:
        job: with the run.
        source: one CRS.
        target: the other.
        same: whether they are one.
    """
    there = back = None
    if not same:
        there = transformer(source, target, job.run.context)
        back = transformer(target, source, job.run.context)
    return Ways(there, back, source.isGeographic(), target.isGeographic())


def carried_over(rings: Rings, ways: Ways, cells: RasterSource) -> tuple[Rings, dict[int, str]]:
    """Polygons in the CRS of a raster, and why some have no place there.

    Args:
        rings: the polygons.
        ways: to the raster.
        cells: the raster, open.
    """
    from ...core.zonal.reproject import carry_over

    if ways.there is None:
        return rings, {}
    return carry_over(
        rings,
        ways.there,
        _BEND * min(cells.grid.cell_size),
        back=ways.back,
        degrees=(ways.degrees, ways.raster_degrees),
    )


def _same_crs(layer: PlotLayer, cells: RasterSource, raster: RasterInput) -> bool:
    """Whether plots and raster share a CRS.

    Raises:
        QgsProcessingException: if one of them has none.
    """
    plots_known = layer.crs.isValid()
    raster_known = raster.qgis_crs.isValid() and cells.grid.crs is not None
    if plots_known and raster_known:
        return bool(layer.crs == raster.qgis_crs)
    if not plots_known and not raster_known and layer.polygons:
        return True
    lacking = [
        label
        for label, known in (
            (tr("the plot layer"), plots_known),
            (tr("the raster '{name}'").format(name=raster.name), raster_known),
        )
        if not known
    ]
    raise QgsProcessingException(
        tr(
            "No coordinate reference system is known for {which}, so the plots cannot be laid "
            "over the raster. Assign one: right click the layer, Layer CRS, Set Layer CRS; or "
            "permanently with Assign projection."
        ).format(which=tr(" and ").join(lacking))
    )
