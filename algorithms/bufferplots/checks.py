# SPDX-License-Identifier: GPL-2.0-or-later
"""What is odd about the plots of a run: lying twice on one place, or beside the raster."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...core.zonal import names
from ..shared.run import Run
from ..shared.translation import tr
from .groups import Counted
from .layer import PlotLayer
from .parameters import COVER_OF
from .readplan import PlotRun
from .unusable import ids_of


def warn_of_duplicates(run: Run, layer: PlotLayer) -> None:
    """Say which plots lie on the very place of another; they are computed all the same."""
    again = [str(layer.features[i].id()) for i in _repeated(layer)]
    if again:
        more = "" if len(again) <= 20 else ", …"
        run.warn(
            tr(
                "{count:# plot lies|# plots lie} exactly on another one (feature ids {ids})."
            ).format(count=len(again), ids=", ".join(again[:20]) + more)
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


def check_overlap(job: PlotRun, layer: PlotLayer, counted: Counted) -> None:
    """Refuse plots that all lie beside the raster; name those without a cell, or partly on it.

    Args:
        job: with the raster.
        layer: the plots.
        counted: on the raster.

    Raises:
        QgsProcessingException: if no plot lies on the raster.
    """
    import numpy as np

    run, raster, result = job.run, counted.raster, counted.result
    bounds = counted.polygons.on_raster.bounds
    plots = len(bounds)
    if not plots:
        run.warn(tr("There is no plot: the layer (or the selection) is empty."))
        return
    known = ~np.isnan(bounds[:, 0])
    if not known.any():
        run.warn(tr("No feature has a geometry, so no plot has a cell."))
        return
    left, bottom, right, top = counted.cells.grid.bounds
    on_raster = (
        (bounds[:, 0] < right) & (bounds[:, 2] > left) & (bounds[:, 1] < top)
        & (bounds[:, 3] > bottom)
    )  # fmt: skip
    if not on_raster.any():
        low, high = np.nanmin(bounds[:, :2], axis=0), np.nanmax(bounds[:, 2:], axis=0)
        raise QgsProcessingException(
            tr(
                "{count:The only plot does not lie|None of the # plots lies} on the raster "
                "'{name}'. In {crs}, the plots reach from {low} to {high}, the raster from {first} "
                "to {last}. Is the CRS of both layers right?"
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
    empty = (result.used == 0).all(axis=0)
    for which, why in (
        (empty & ~known, tr("no usable geometry")),
        (empty & known & ~on_raster, tr("a position outside the raster")),
        (
            empty & on_raster,
            tr("no cell to use: no data, heights that are ignored, or smaller than a cell"),
        ),
    ):
        places = np.flatnonzero(which).tolist()
        if places:
            text = tr("Plots with {why}: {empty} of {count} (feature ids {ids}).").format(
                empty=len(places), count=plots, why=why, ids=ids_of(layer, places)
            )
            run.warn(counted.say(text))
    across, down = np.array(counted.cells.grid.cell_size) / 2
    # By less than half a cell, no centre is lost.
    beyond = (
        (bounds[:, 0] < left - across) | (bounds[:, 2] > right + across)
        | (bounds[:, 1] < bottom - down) | (bounds[:, 3] > top + down)
    )  # fmt: skip
    places = np.flatnonzero(beyond & ~empty).tolist()
    if places:
        text = tr(
            "Plots that reach beyond the edge of the raster: {count}. Their statistics are those "
            "of the part on the raster (feature ids {ids})."
        ).format(count=len(places), ids=ids_of(layer, places))
        run.warn(counted.say(text))


def warn_of_cover(job: PlotRun, layer: PlotLayer, counted: Counted) -> None:
    """Say where canopy cover cannot mean what it says.

    Args:
        job: with the plan.
        layer: the plots.
        counted: on the raster.
    """
    import numpy as np

    run, plan, result = job.run, job.plan, counted.result
    if names.COVER not in {column for _, column in plan.columns} or not result.missing_count:
        return
    cleaned = "clean zero canopy" in counted.cells.tags.get("CANOPYCLOUD", "")
    covers = np.concatenate(
        [result[key] for key, (_, column) in zip(plan.keys, plan.columns) if column == names.COVER]
    )
    some = covers[~np.isnan(covers)]
    if plan.cover_of == names.VALID:
        if cleaned or (some.size and (some > 99.5).all()):
            text = tr(
                "Canopy cover is a percentage of the cells with data, and the ground has none "
                "because it was removed, so cover is near 100 % whatever grows there. Choose "
                "'{choice}' for {label}."
            ).format(choice=run.title(COVER_OF, names.PLOT), label=run.label(COVER_OF))
            run.warn(counted.say(text))
        return
    places = np.flatnonzero((result.missing > 1e-6).any(axis=0)).tolist()
    if places and not cleaned:
        text = tr(
            "Plots with cells without data: {count} (feature ids {ids}). Those cells count as "
            "open in canopy cover: this is right if the ground was removed, but too low if the "
            "raster has gaps there."
        ).format(count=len(places), ids=ids_of(layer, places))
        run.warn(counted.say(text))


def _place(x: float, y: float) -> str:
    return f"({x:.7g}, {y:.7g})"


def warn_of_heights(job: PlotRun, layer: PlotLayer, counted: Counted) -> None:
    """Name plots with heights that no canopy has: stand-ins for no data, another unit.

    Args:
        job: with the fields of the plots.
        layer: the plots.
        counted: on the raster.
    """
    from ...core.plausibility import TALLEST_TREE, check_heights
    from .report import plot_names

    named: list[str] | None = None
    asked: set[object] = set()
    told: set[tuple[object, str, int]] = set()
    heights = [one for one in zip(job.plan.columns, job.plan.keys) if one[0][1] in _HEIGHTS]
    # The statistic that shows it best comes first; the others of the same plots add nothing.
    for (band, column), key in sorted(heights, key=lambda one: _HEIGHTS.index(one[0][1])):
        found = check_heights(counted.result.column(key))
        if found.per_metre > 1 and band not in asked:
            asked.add(band)
            text = (
                tr(
                    "Band {band}: half of the plots have a {statistic} above {tallest:g}. Are the "
                    "heights in centimetres or feet, or is '{name}' not a canopy height model "
                    "(elevations above sea level, for example)? Nothing was converted."
                ).format(
                    band=band, statistic=column, tallest=TALLEST_TREE, name=counted.raster.name
                )
            )
            job.run.warn(counted.say(text))
        impossible = [
            finding
            for finding in found.findings
            if finding.impossible
            and not told.issuperset((band, finding.kind, place) for place in finding.places)
        ]
        if not impossible:
            continue
        told |= {(band, one.kind, place) for one in impossible for place in one.places}
        named = named or plot_names(layer, job.source.fields())
        for finding in impossible:
            text = (
                tr(
                    "{sentence} It is part of the statistics of these plots. Declare it as no "
                    "data (layer properties, Transparency, additional no data value) or remove it "
                    "with Clean zero canopy, and run again."
                ).format(
                    sentence=finding.sentence(named, tr("Plot {stat}").format(stat=column))
                )
            )
            job.run.warn(counted.say(text))


# Statistics that are heights of the raster.
_HEIGHTS = ("max", "min", "mean", "median")
