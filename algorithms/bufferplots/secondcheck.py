# SPDX-License-Identifier: GPL-2.0-or-later
"""What a second engine says of some plots of a run, in words."""

from __future__ import annotations

from ...core.library import would_be_second
from ...core.zonal import names
from ..shared.translation import tr
from .groups import Counted
from .layer import PlotLayer
from .readplan import PlotRun


def second_check(job: PlotRun, layer: PlotLayer, counted: Counted) -> list[tuple[str, str]]:
    """Have some plots computed again, if that is asked for.

    Args:
        job: with the plan.
        layer: the plots.
        counted: on the raster.

    Returns:
        (name, value) pairs for log, report and metadata: one, or none.
    """
    plan = job.plan
    if plan.check_engine == names.NO_CHECK:
        return []
    from ...core.zonal.second import check_plots

    risk = second_gdal(plan.check_engine)
    if risk:
        job.run.warn(risk)
    found = check_plots(
        counted.result,
        counted.polygons.on_raster,
        counted.cells,
        plan.check_engine,
        plan.settings,
    )
    said = tr(
        "{agreeing} of {count:# plot|# plots} {agreeing:agrees|agree} with {engine} in {statistics}"
    ).format(
        agreeing=found.agreeing,
        count=len(found.plots),
        engine=found.engine,
        statistics=", ".join(found.statistics),
    )
    largest = found.largest
    if largest is not None:
        more = tr(
            "largest difference: plot with feature id {id}, {column} {ours} here and {theirs} "
            "there ({reason})"
        ).format(
            id=layer.id_of(largest.plot),
            column=plan.prefix + counted.group.name + largest.column,
            ours=_shown(largest.ours),
            theirs=_shown(largest.theirs),
            reason=largest.reason,
        )
        said = f"{said}; {more}"
        job.run.warn(counted.say(tr("Second engine: {said}.").format(said=said)))
    name = tr("Second engine")
    return [(f"{name}, {counted.title}" if counted.title else name, said)]


def second_gdal(engine: str) -> str:
    """What to say of an engine that loads a second GDAL into this process; "" if it does not."""
    if engine != "rasterstats" or not would_be_second():
        return ""
    return tr(
        "rasterstats loads rasterio, which brings a second GDAL into QGIS. Should QGIS crash, "
        "check with exactextract."
    )


def _shown(value: float | None) -> str:
    return tr("none") if value is None else f"{value:.10g}"
