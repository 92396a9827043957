# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of Buffer Plots and Zonal Stats found, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..shared.translation import tr
from .groups import Counted
from .layer import PlotLayer
from .readplan import PlotRun
from .report import plot_names

if TYPE_CHECKING:
    from ...core.raster import RasterSource


def answer(job: PlotRun, layer: PlotLayer, counted: Sequence[Counted]) -> None:
    """Say how many plots there are, which is the tallest, and how many have nothing in them.

    Args:
        job: with the plan.
        layer: the plots.
        counted: on each raster, within each radius; the first raster and the largest radius are
            told of.
    """
    told = counted[max(len(job.plan.radii), 1) - 1]
    empty = empty_count(counted)
    parts = [_plots(layer), _tallest(job, layer, told)]
    if empty:
        parts.append(_empty(job, told.cells, empty))
    job.run.log.answer(
        "; ".join(part for part in parts if part) + ".",
        tr(
            "Next: 'Compare field and raster heights' compares these heights with those measured "
            "in the plots."
        ),
    )


def empty_count(counted: Sequence[Counted]) -> int:
    """Plots in which no cell of any raster was used."""
    import numpy as np

    used = np.concatenate([one.result.used for one in counted])
    return int((used == 0).all(axis=0).sum())


def _plots(layer: PlotLayer) -> str:
    count = len(layer.features)
    if layer.subplots:
        return tr("{count:# subplot|# subplots} of {plots:# plot|# plots}").format(
            count=count, plots=len(layer.plots)
        )
    return tr("{count:# plot|# plots}").format(count=count)


def _tallest(job: PlotRun, layer: PlotLayer, counted: Counted) -> str:
    """Of the first band that has maxima; "" without."""
    from ...core.plausibility import TALLEST_TREE
    from ...core.units import short_unit

    for (band, column), key in zip(job.plan.columns, job.plan.keys):
        if column != "max":
            continue
        found = [(v, i) for i, v in enumerate(counted.result.column(key)) if v is not None]
        if not found:
            return ""
        highest, place = max(found, key=lambda one: one[0])
        plot = plot_names(layer, job.source.fields())[place]
        if counted.title:
            plot = f"{plot} ({counted.title})"
        stated = short_unit(counted.cells.band(band).unit)
        if not stated and highest > TALLEST_TREE:  # no heights in metres, whatever they are
            return tr("highest value {value:g} in {plot}").format(value=highest, plot=plot)
        return tr("tallest {value:.1f} {unit} in {plot}").format(
            value=highest, unit=stated or "m", plot=plot
        )
    return ""


def _empty(job: PlotRun, cells: RasterSource, count: int) -> str:
    cleaned = "clean zero canopy" in cells.tags.get("CANOPYCLOUD", "")
    if cleaned or job.plan.min_height is not None:
        return tr("{count:# plot|# plots} without canopy").format(count=count)
    return tr("{count:# plot|# plots} without a cell to use").format(count=count)
