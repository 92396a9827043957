# SPDX-License-Identifier: GPL-2.0-or-later
"""The work of Buffer Plots and Zonal Stats: layer to arrays, arrays to core, results to layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ..core.zonal import names
from .base import RasterInput, progress_of
from .plotcells import write_cells
from .plotlayer import PlotLayer, geometry_of, read_plots, transformer, united
from .plotreport import prepare_report
from .reporting import aside, report_path, write_report
from .safesink import SafeSink
from .translation import tr

# How far an edge that is brought into another CRS may be off, in cells.
_BEND = 0.01
_WRITE_TOGETHER = 1000


@dataclass
class Drawn:
    """The plots in the raster's CRS, and how they were drawn.

    Args:
        shapes: for core.
        outlines: the polygons to be written, None if the layer has them already.
        how: a line for the log.
    """

    shapes: Any
    outlines: Any
    how: str


def describe_plots(
    tool: Any,
    plan: Any,
    raster: RasterInput,
    parameters: dict[str, Any],
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Read, draw, compute, and only then write.

    Returns:
        The outputs of the tool, and (name, value) pairs that say how they were made.
    """
    from ..core.raster import RasterSource
    from ..core.report.fromzonal import Lookout, see_plots

    progress = progress_of(feedback)
    page = report_path(tool, parameters, context)
    expressions = tool.createExpressionContext(parameters, context, source)
    layer = read_plots(source, tool.dynamic_radius(parameters), expressions, feedback)
    progress.update(0.1)
    with RasterSource(raster.path, raster.crs) as cells:
        drawn = _draw(tool, layer, cells, raster, parameters, context)
        _report_duplicates(layer, feedback)
        with aside(page) as report:
            lookout = Lookout(drawn.shapes, cells, plan.bands[0]) if page else None
            result = _count(plan, drawn, cells, progress.part(0.1, 0.8), lookout)
            _check_overlap(layer, drawn, cells, result, raster, feedback)
            facts = _facts(plan, raster, drawn, result)
            _log(facts, raster, result, feedback)
            seen = report.start(
                see_plots,
                result,
                drawn.shapes,
                cells,
                min_height=plan.min_height,
                lookout=lookout,
            )
            draw = prepare_report(
                tool, plan, layer, drawn, cells, raster, result, parameters, source, context
            ) if page else None
            with _sink(tool, plan, raster, parameters, source, context) as sink:
                columns = [result.column(key) for key in plan.keys]
                _write(layer, drawn, columns, sink, progress.part(0.8, 1.0))
                # Closing the layer takes QGIS as long as drawing takes us.
                report.draw(lambda: draw(seen.result()))
                outputs: dict[str, Any] = {tool.OUTPUT: sink.finish()}
        if parameters.get(tool.OUTPUT_PIXELS) not in (None, ""):
            outputs[tool.OUTPUT_PIXELS] = write_cells(
                tool,
                plan,
                layer,
                drawn.shapes,
                cells,
                parameters,
                source,
                raster,
                context,
                progress,
            )
        outputs.update(write_report(page, report.page, feedback))
    outputs["PLOT_COUNT"] = len(layer.features)
    outputs["EMPTY_PLOT_COUNT"] = result.empty_count
    return outputs, facts


def _count(plan: Any, drawn: Drawn, cells: Any, progress: Any, lookout: Any) -> Any:
    from ..core.zonal import plot_statistics

    return plot_statistics(
        drawn.shapes,
        cells,
        bands=plan.bands,
        statistics=plan.statistics,
        percentiles=plan.percentiles,
        method=plan.method,
        cover_height=plan.cover_height,
        min_height=plan.min_height,
        progress=progress,
        watch=lookout,
    )


def _sink(
    tool: Any,
    plan: Any,
    raster: RasterInput,
    parameters: dict[str, Any],
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
) -> SafeSink:
    """Where the plots go, in the CRS of their layer."""
    fields = tool.output_fields(source, plan.fields(raster.name), parameters.get(tool.OUTPUT))
    crs = source.sourceCrs() if source.sourceCrs().isValid() else raster.qgis_crs
    return SafeSink(
        tool, parameters, tool.OUTPUT, context, fields, tool.output_type(source), crs
    )


def _draw(
    tool: Any,
    layer: PlotLayer,
    cells: Any,
    raster: RasterInput,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> Drawn:
    from ..core.zonal.reproject import reproject
    from ..core.zonal.rings import Rings

    same = _same_crs(layer, cells, raster)
    there = None if same else transformer(layer.crs, raster.qgis_crs, context)
    if layer.polygons:
        rings = Rings.from_wkb(layer.wkb)
        if there is None:
            return Drawn(rings, None, tr("Polygons are used as they are."))
        moved = reproject(rings, there, _BEND * min(cells.grid.cell_size))
        return Drawn(
            moved,
            None,
            tr("Polygons were brought from {source} to {target} to count cells.").format(
                source=layer.crs.authid(), target=raster.qgis_crs.authid()
            ),
        )
    plots, rings = _around_points(tool, layer, cells, raster, parameters, context, there)
    shape = tool.parameterAsEnumString(parameters, tool.SHAPE, context)
    outlines = rings
    if there is not None:
        back = transformer(raster.qgis_crs, layer.crs, context)
        outlines = rings.moved(*back(rings.x, rings.y))
    name = raster.qgis_crs.authid() or raster.name
    how = (
        tr("Plots ({shape}) are drawn in the plane of {crs}.")
        if plots.planar
        else tr(
            "Plots ({shape}) are drawn on the ellipsoid around each centre, because a unit of "
            "{crs} is not a metre on the ground."
        )
    )
    return Drawn(rings, outlines, how.format(shape=shape, crs=name))


def _around_points(
    tool: Any,
    layer: PlotLayer,
    cells: Any,
    raster: RasterInput,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    there: Any,
) -> tuple[Any, Any]:
    """Outlines around the points of each feature."""
    import numpy as np

    from ..core.plots import draw_plots

    cells.require_crs(tr("draw plots in metres"))
    centres, owners = layer.points, layer.owners
    if there is not None:
        centres = np.column_stack(there(centres[:, 0], centres[:, 1]))
    radius: Any = tool.parameterAsDouble(parameters, tool.RADIUS, context)
    if layer.radii:
        radius = np.array(layer.radii)[owners]
    elif not radius > 0:
        raise QgsProcessingException(
            tr("{label}: {radius:g} is no radius. Give a number of metres above 0.").format(
                label=tool.parameterDefinition(tool.RADIUS).description(), radius=radius
            )
        )
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    plots = draw_plots(
        centres,
        cells.grid.crs,
        radius,
        shape=tool.parameterAsEnumString(parameters, tool.SHAPE, context),
        segments=tool.parameterAsInt(parameters, tool.SEGMENTS, context),
        to_lonlat=transformer(raster.qgis_crs, wgs84, context),
        from_lonlat=transformer(wgs84, raster.qgis_crs, context),
    )
    return plots, _by_feature(plots.take(None), owners, len(layer.features))


def _by_feature(rings: Any, owners: Any, features: int) -> Any:
    """Outlines of all points as the parts of their features, overlapping ones united."""
    import numpy as np

    from ..core.zonal.ragged import offsets_of
    from ..core.zonal.rings import Rings

    counts = np.bincount(owners, minlength=features)
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


def _same_crs(layer: PlotLayer, cells: Any, raster: RasterInput) -> bool:
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
            "No coordinate reference system is known for {which}, so plots and cells cannot be "
            "brought together. Assign one: right click the layer, Layer CRS, Set Layer CRS; or "
            "for good with Assign projection."
        ).format(which=tr(" and ").join(lacking))
    )


def _report_duplicates(layer: PlotLayer, feedback: QgsProcessingFeedback) -> None:
    """Say which plots lie on the very place of another; they are computed all the same."""
    again = [str(layer.features[i].id()) for i in _repeated(layer)]
    if again:
        more = "" if len(again) <= 20 else ", …"
        feedback.pushWarning(
            tr("{count} plots lie exactly on another one (feature ids {ids}).").format(
                count=len(again), ids=", ".join(again[:20]) + more
            )
        )


def _repeated(layer: PlotLayer) -> list[int]:
    """Features on the very place of one before them."""
    import numpy as np

    if layer.polygons:
        first: dict[bytes, int] = {}
        some = ((i, wkb) for i, wkb in enumerate(layer.wkb) if wkb is not None)
        return [i for i, wkb in some if first.setdefault(wkb, i) != i]
    order = np.lexsort((layer.owners, layer.points[:, 1], layer.points[:, 0]))
    places = layer.points[order]
    same = (places[1:] == places[:-1]).all(axis=1)
    return sorted(set(layer.owners[order[1:][same]].tolist()))


def _check_overlap(
    layer: PlotLayer,
    drawn: Drawn,
    cells: Any,
    result: Any,
    raster: RasterInput,
    feedback: QgsProcessingFeedback,
) -> None:
    """Refuse plots that all lie beside the raster; say how many are without a cell."""
    import numpy as np

    plots = len(layer.features)
    if not plots:
        feedback.pushWarning(tr("There is no plot: the layer (or the selection) is empty."))
        return
    bounds = drawn.shapes.bounds
    known = ~np.isnan(bounds[:, 0])
    if not known.any():
        feedback.pushWarning(tr("No feature has a geometry, so no plot has a cell."))
        return
    left, bottom, right, top = cells.grid.bounds
    on_raster = (
        (bounds[:, 0] < right) & (bounds[:, 2] > left) & (bounds[:, 1] < top)
        & (bounds[:, 3] > bottom)
    )  # fmt: skip
    if not on_raster.any():
        low, high = np.nanmin(bounds[:, :2], axis=0), np.nanmax(bounds[:, 2:], axis=0)
        raise QgsProcessingException(
            tr(
                "None of the {count} plots lies on the raster '{name}'. In {crs}, the plots reach "
                "from {low} to {high}, the raster from {first} to {last}. Is the CRS of both "
                "layers right?"
            ).format(
                count=int(known.sum()),
                name=raster.name,
                crs=raster.qgis_crs.authid(),
                low=_place(*low),
                high=_place(*high),
                first=_place(left, bottom),
                last=_place(right, top),
            )
        )
    if result.empty_count:
        feedback.pushWarning(
            tr(
                "{empty} of {count} plots have no cell to use: they lie beside the raster, on no "
                "data, are smaller than a cell or have no geometry."
            ).format(empty=result.empty_count, count=plots)
        )


def _place(x: float, y: float) -> str:
    return f"({x:.7g}, {y:.7g})"


def _facts(
    plan: Any, raster: RasterInput, drawn: Drawn, result: Any
) -> list[tuple[str, str]]:
    """How the numbers were made, for the log and the metadata of the layer."""
    from ..core.version import version

    found = [
        (tr("Raster"), f"{raster.path}, {tr('bands')} {', '.join(map(str, plan.bands))}"),
        (tr("Plots"), drawn.how),
        (tr("Cell rule"), f"{plan.method}: {names.RULES[plan.method]}"),
        (tr("Engine"), result.engine),
        (tr("Quantiles"), tr("linear") if plan.method != names.EXACT else "exactextract"),
        (tr("Software"), f"Canopy & Cloud {version()}, QGIS {Qgis.QGIS_VERSION}"),
    ]
    if plan.min_height is not None:
        found.append((tr("Ignored"), tr("cells at or below {h:g}").format(h=plan.min_height)))
    return found


def _log(
    facts: list[tuple[str, str]],
    raster: RasterInput,
    result: Any,
    feedback: QgsProcessingFeedback,
) -> None:
    for name, value in facts:
        feedback.pushInfo(f"{name}: {value}")
    if result.infinite_count:
        feedback.pushWarning(
            tr("{count} cells of '{name}' inside plots are infinite and were left out.").format(
                count=result.infinite_count, name=raster.name
            )
        )


def _write(
    layer: PlotLayer,
    drawn: Drawn,
    columns: list[list[Any]],
    sink: SafeSink,
    progress: Any,
) -> None:
    """The plots with their attributes and statistics, in the layer's order."""
    outlines = None if drawn.outlines is None else drawn.outlines.to_wkb()
    waiting: list[QgsFeature] = []
    for i, (feature, row) in enumerate(zip(layer.features, zip(*columns))):
        out = QgsFeature()  # the sink goes by position, so it needs no names of fields
        if outlines is not None:
            wkb = outlines[i]
            if wkb is not None:
                out.setGeometry(geometry_of(wkb))
        elif feature.hasGeometry():
            out.setGeometry(feature.geometry())
        out.setAttributes([*feature.attributes(), *row])
        waiting.append(out)
        if len(waiting) == _WRITE_TOGETHER:
            progress.check()
            sink.write(waiting)
            waiting = []
            progress.update(i / len(layer.features))
    if waiting:
        sink.write(waiting)
    progress.update(1.0)
