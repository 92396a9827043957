# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots as polygons: drawn around their centres, and brought to the CRS of the raster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

from ..shared.translation import tr
from .geometries import QgisGeometries
from .groups import naming
from .layer import PlotLayer, transformer, united
from .plotparameters import RADIUS, SEGMENTS, SHAPE
from .readplan import PlotRun, azimuth_of
from .unusable import ids_of, report_unusable
from .ways import Ways, carried_over, ways_between, ways_to

if TYPE_CHECKING:
    from ...core.crs import Crs
    from ...core.plots import Plots
    from ...core.raster import RasterSource
    from ...core.transforms import FloatArray, IntArray, Transform
    from ...core.zonal import Rings


@dataclass(frozen=True)
class PlotPolygons:
    """The plots as polygons, and how they came about.

    Args:
        on_raster: in the raster's CRS, to count cells.
        to_write: in the layer's CRS; None if the layer has them already.
        how: a line for the log.
    """

    on_raster: Rings
    to_write: Rings | None
    how: str


def draw_polygons(
    job: PlotRun, layer: PlotLayer, cells: Sequence[RasterSource]
) -> list[PlotPolygons]:
    """Draw the plots of a layer. Those that cannot be drawn are named and have no polygon.

    Args:
        job: tells shape, size and rasters.
        layer: the plots.
        cells: the rasters, open.

    Returns:
        Those of each group of the plan.

    Raises:
        QgsProcessingException: if a CRS is not known, the radius is none, or no plot can be drawn.
    """
    if layer.polygons:
        return _given(job, layer, cells)
    with naming(job, 0):
        ways = ways_to(job, layer, cells[0], 0)
        drawn = [_around_points(job, layer, cells[0], ways, r) for r in job.plan.radii or (None,)]
    found = []
    for place, source in enumerate(cells):
        with naming(job, place):
            for one in drawn:
                on_raster, how = _on_other(job, layer, one, (source, place))
                found.append(PlotPolygons(on_raster, one.to_write, how))
    return found


def _given(job: PlotRun, layer: PlotLayer, cells: Sequence[RasterSource]) -> list[PlotPolygons]:
    """Polygons that the layer has."""
    from ...core.zonal.rings import Rings
    from ...core.zonal.seam import around_the_earth
    from ...core.zonal.valid import prepare

    made = prepare(Rings.from_wkb(layer.wkb), QgisGeometries())
    found = []
    named: set[int] = set()
    for place, (raster, source) in enumerate(zip(job.rasters, cells)):
        with naming(job, place):
            ways = ways_to(job, layer, source, place)
            rings, left_out = made.rings, dict(made.left_out)
            how = tr("Polygons are used as they are.")
            if ways.there is not None:
                how = tr(
                    "Polygons were reprojected from {source} to {target} to count cells."
                ).format(
                    source=layer.crs.authid(), target=raster.qgis_crs.authid()
                )
                rings, lost = carried_over(rings, ways, source)
                left_out.update(lost)
            fresh = {plot: why for plot, why in left_out.items() if plot not in named}
            report_unusable(job.run, layer, fresh, {} if place else made.repaired)
            named.update(left_out)
            found.append(PlotPolygons(around_the_earth(rings, source.grid), None, how))
    return found


@dataclass(frozen=True)
class _Drawn:
    """Outlines around points: in the CRS of the first raster, in that of the layer, and how."""

    rings: Rings
    to_write: Rings
    how: str


def _on_other(
    job: PlotRun, layer: PlotLayer, drawn: _Drawn, onto: tuple[RasterSource, int]
) -> tuple[Rings, str]:
    """Outlines on a raster, in the CRS that it has, and how they came there.

    Args:
        job: with the rasters.
        layer: the plots, to name those that have no place there.
        drawn: in the CRS of the first raster.
        onto: the raster, open, and its place.
    """
    from ...core.zonal.seam import around_the_earth

    cells, place = onto
    first, raster = job.raster, job.rasters[place]
    if place:
        cells.require_crs(tr("count cells of plots"))
    if raster.qgis_crs == first.qgis_crs:
        return around_the_earth(drawn.rings, cells.grid), drawn.how
    ways = ways_between(job, first.qgis_crs, raster.qgis_crs, same=False)
    rings, lost = carried_over(drawn.rings, ways, cells)
    report_unusable(job.run, layer, lost, {})
    how = tr("{how} They were reprojected to {target} to count cells.").format(
        how=drawn.how, target=raster.qgis_crs.authid() or raster.name
    )
    return around_the_earth(rings, cells.grid), how


def _around_points(
    job: PlotRun, layer: PlotLayer, cells: RasterSource, ways: Ways, radius: float | None
) -> _Drawn:
    """Outlines around the points of each feature."""
    import numpy as np

    from ...core.transforms import carried
    from ...core.unusable import COORDINATES, OUTLINE, PLACE
    from ...core.zonal.seam import in_one_turn
    from ...core.zonal.valid import without

    cells.require_crs(tr("draw plots in metres"))
    x, y = layer.points[:, 0], layer.points[:, 1]
    lost: dict[int, str] = dict.fromkeys(
        np.flatnonzero(~np.isfinite(layer.points).all(axis=1)).tolist(), COORDINATES
    )
    if ways.there is not None and ways.back is not None:
        x, y = carried(x, y, ways.there, ways.back, ways.degrees)
        for point in np.flatnonzero(np.isnan(x)).tolist():
            lost.setdefault(point, PLACE)
    plots = _draw(job, layer, cells, np.column_stack((x, y)), lost, radius)
    drawn = plots.take(None)
    lost.update(plots.left_out)
    rings = _by_feature(drawn, layer.owners, len(layer.features))
    left_out = _lost_features(layer, lost, drawn)
    _warn_of_parts(job, layer, lost, left_out)
    to_write = rings
    if ways.back is not None:
        to_write = rings.moved(*ways.back(rings.x, rings.y))
        left_out.update(dict.fromkeys(to_write.not_finite(), OUTLINE))
        rings, to_write = without(rings, left_out), without(to_write, left_out)
    if ways.degrees:
        to_write = in_one_turn(to_write)
    report_unusable(job.run, layer, left_out, {})
    return _Drawn(rings, to_write, _how(job, plots))


def _draw(
    job: PlotRun,
    layer: PlotLayer,
    cells: RasterSource,
    centres: FloatArray,
    lost: dict[int, str],
    radius: float | None,
) -> Plots:
    """Circles or squares around centres.

    Args:
        job: tells shape and size.
        layer: whose points they are.
        cells: the first raster, open.
        centres: (points, 2) in its CRS.
        lost: why points cannot be used, by their place; filled further.
        radius: metres; None for RADIUS.
    """
    from ...core.errors import PlotError
    from ...core.plots import draw_plots

    run = job.run
    look = _look(job, layer, radius)
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    by_qgis = {
        "to_lonlat": transformer(job.raster.qgis_crs, wgs84, run.context),
        "from_lonlat": transformer(wgs84, job.raster.qgis_crs, run.context),
    }
    try:
        if layer.subplots:
            centres = _of_subplots(job, centres, cells.grid.crs, look.azimuth, lost, by_qgis)
        return draw_plots(
            centres,
            cells.grid.crs,
            look.radius,
            shape=look.shape,
            segments=run.integer(SEGMENTS),
            azimuth=look.azimuth,
            **by_qgis,
        )
    except PlotError as error:
        if "left_out" not in error.data:
            raise
        report_unusable(
            run, layer, _lost_features(layer, {**lost, **error.data["left_out"]}, None), {}
        )
        raise


@dataclass(frozen=True)
class _Look:
    """Shape, radius (metres) and azimuth (degrees) of plots: one for all, or one a point."""

    shape: str
    radius: float | FloatArray
    azimuth: float | FloatArray


def _look(job: PlotRun, layer: PlotLayer, radius: float | None) -> _Look:
    import numpy as np

    run, layout = job.run, job.plan.subplots
    azimuth: float | FloatArray = (
        np.array(layer.azimuths)[layer.owners] if layer.azimuths else azimuth_of(run)
    )
    if layout is not None:
        return _Look(layout.shape, layout.radius, azimuth)
    if radius is not None:
        return _Look(run.choice(SHAPE), radius, azimuth)
    if layer.radii:
        return _Look(run.choice(SHAPE), np.array(layer.radii)[layer.owners], azimuth)
    metres = run.number(RADIUS)
    if not metres > 0:
        raise QgsProcessingException(
            tr(
                "{label}: {radius:g} is not a valid radius. Give a number of metres above 0."
            ).format(
                label=run.label(RADIUS), radius=metres
            )
        )
    return _Look(run.choice(SHAPE), metres, azimuth)


def _of_subplots(
    job: PlotRun,
    centres: FloatArray,
    crs: Crs | None,
    azimuth: float | FloatArray,
    lost: dict[int, str],
    by_qgis: dict[str, Transform],
) -> FloatArray:
    """Centres of subplots, of as many times the centre of their plot."""
    import numpy as np

    from ...core.subplots import subplot_centres
    from ...core.unusable import AZIMUTH, PLACE

    layout = job.plan.subplots
    parts = 1 if layout is None else len(layout.subplots)
    turn = azimuth if isinstance(azimuth, float) else azimuth[::parts]
    found = subplot_centres(centres[::parts], crs, job.plan.layout, turn, **by_qgis)
    bad = np.flatnonzero(np.isnan(found[:, 0]) & ~np.isnan(centres[:, 0]))
    without = np.broadcast_to(~np.isfinite(azimuth), len(centres))
    for point in bad.tolist():
        lost.setdefault(point, AZIMUTH if without[point] else PLACE)
    return found


def _lost_features(layer: PlotLayer, lost: dict[int, str], drawn: Rings | None) -> dict[int, str]:
    """Features none of whose points can be drawn; points of others that cannot are counted."""
    found: dict[int, str] = {}
    owners = layer.owners.tolist()
    left = set() if drawn is None else {
        owner for owner, parts in zip(owners, (drawn.plot_parts[1:] > drawn.plot_parts[:-1]))
        if parts
    }  # fmt: skip
    for point, reason in sorted(lost.items()):
        if owners[point] not in left:
            found.setdefault(owners[point], reason)
    return found


def _warn_of_parts(
    job: PlotRun, layer: PlotLayer, lost: dict[int, str], left_out: dict[int, str]
) -> None:
    """Name multipoints that lost some of their points only."""
    partly = sorted({int(layer.owners[point]) for point in lost} - set(left_out))
    if partly:
        job.run.warn(
            tr(
                "Some points of {count:# multipoint|# multipoints} cannot be drawn and are left "
                "out of their plots (feature ids {ids})."
            ).format(count=len(partly), ids=ids_of(layer, partly))
        )


def _how(job: PlotRun, plots: Plots) -> str:
    shape, raster = plots.shape, job.raster
    curved = 0 if plots.local is None else int(plots.local.curved.sum())
    if not curved:
        how = tr("Plots ({shape}) are drawn in the plane of {crs}.")
    elif curved == int(plots.present.sum()):
        how = tr(
            "Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of "
            "{crs} is not a metre on the ground."
        )
    else:
        how = tr(
            "Plots ({shape}) are drawn in the plane of {crs}; {count} of them, where its unit is "
            "not a metre on the ground, on the ellipsoid around each centre."
        )
    return how.format(shape=shape, crs=raster.qgis_crs.authid() or raster.name, count=curved)


def _by_feature(rings: Rings, owners: IntArray, features: int) -> Rings:
    """Outlines of all points as the parts of their features, overlapping ones united."""
    import numpy as np

    from ...core.zonal.ragged import offsets_of
    from ...core.zonal.rings import Rings

    # Rings are counted, not points: some points may have none.
    counts = np.bincount(owners[np.diff(rings.plot_parts) > 0], minlength=features)
    grouped = Rings(
        rings.x, rings.y, offsets_of(counts), rings.part_rings, rings.ring_vertices
    )
    if not (counts > 1).any():
        return grouped
    wkb = grouped.to_wkb()
    for feature in np.flatnonzero(counts > 1).tolist():
        parts = wkb[feature]
        if parts is not None:
            wkb[feature] = united(parts)
    return Rings.from_wkb(wkb)
