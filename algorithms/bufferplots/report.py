# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Buffer Plots and Zonal Stats: what QGIS knows, for the page that core makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

from ..shared.fields import plain_value
from .draw import PlotPolygons
from .groups import Counted
from .layer import PlotLayer
from .readplan import PlotRun

if TYPE_CHECKING:
    from concurrent.futures import Future

    from qgis.core import QgsFeature, QgsFields

    from ...core.raster import RasterSource
    from ...core.report.fromzonal import Overview, PlotsSeen
    from ...core.report.page import Report
    from ..shared.reports import BackgroundReport

    Seen = list[Future[PlotsSeen] | None]

# Names of fields that hold the id of a plot, the likeliest first.
_ID_FIELDS = (
    "plot_id", "plotid", "plot", "plot_no", "plotno", "id", "name", "code", "label", "number", "no",
    "nr", "n",
)  # fmt: skip


@dataclass(frozen=True)
class Pictures:
    """What a report shows of each raster: with the plots of the largest radius.

    Args:
        places: of the groups that are shown, the first raster's first.
        overviews: told what is read of them, by their place.
    """

    places: tuple[int, ...]
    overviews: dict[int, Overview]

    def look(
        self, report: BackgroundReport, counted: Sequence[Counted], min_height: float | None
    ) -> Seen:
        """Begin to read what is shown; a Future for each of `places`, None if no page is wanted.

        Args:
            report: that reads.
            counted: all groups.
            min_height: as in the settings.
        """
        from ...core.report.fromzonal import see_plots

        return [
            report.start(
                see_plots,
                counted[place].result,
                counted[place].polygons.on_raster,
                counted[place].cells,
                min_height=min_height,
                overview=self.overviews.get(place),
                gallery=place == self.places[0],
            )
            for place in self.places
        ]


def pictures_of(
    job: PlotRun, drawn: Sequence[PlotPolygons], cells: Sequence[RasterSource], seen_here: bool
) -> Pictures:
    """What a report is going to show.

    Args:
        job: with the groups.
        drawn: the polygons of each.
        cells: the rasters, open.
        seen_here: whether the rasters are read here, so that the pictures may be made of that.
    """
    from ...core.report.fromzonal import Overview

    groups, radii = job.plan.groups, max(len(job.plan.radii), 1)
    places = tuple(range(radii - 1, len(groups), radii))
    overviews = {
        place: Overview(drawn[place].on_raster, cells[groups[place].raster], job.plan.bands[0])
        for place in (places if seen_here else ())
    }
    return Pictures(places, overviews)


def report_page(
    job: PlotRun,
    layer: PlotLayer,
    counted: Sequence[Counted],
    pictures: Pictures,
    settings: list[tuple[str, str]],
) -> Callable[[Seen], Report]:
    """Ask QGIS what a page says of a run.

    Args:
        job: what was asked for.
        layer: the plots.
        counted: on each raster, within each radius.
        pictures: what is shown of the rasters.
        settings: (name, value) pairs for "How this was made".

    Returns:
        What draws the page, in any thread, from Futures of what `see_plots` of core gives.
    """
    from ...core.report.fromzonal import PlotsLabels, PlotsSeen, plots_info
    from ...core.report.plots import plots_report

    plan = job.plan
    called = plot_names(layer, job.source.fields())
    labels = [
        PlotsLabels(
            plots=job.source.sourceName(),
            raster=job.called(one.group.raster),
            names=called,
            columns=dict(zip(plan.names_of(one.group), plan.keys)),
            min_height=plan.min_height,
            settings=settings,
            title=one.title,
        )
        for one in counted
    ]

    def draw(seen: Seen) -> Report:
        looks = {place: look for place, look in zip(pictures.places, seen) if look is not None}
        infos = [
            plots_info(
                one.result,
                one.polygons.on_raster,
                one.cells,
                about,
                seen=looks[place].result() if place in looks else PlotsSeen(None, ()),
            )
            for place, (one, about) in enumerate(zip(counted, labels))
        ]
        main = pictures.places[0]
        return plots_report(infos[main], infos)

    return draw


def plot_names(layer: PlotLayer, fields: QgsFields) -> list[str]:
    """What users call their plots: the field that looks like an id and tells them apart.

    Without one, the feature ids. Subplots have their number behind it: "SJER112/41".
    """
    found = _names_of(layer.plots, fields)
    if not layer.subplots:
        return found
    return [f"{name}/{number}" for name in found for number in layer.subplots]


def _names_of(features: list[QgsFeature], fields: QgsFields) -> list[str]:
    titles = [field.name() for field in fields]
    order = sorted(range(len(titles)), key=lambda place: _rank(titles[place]))
    for place in order:
        if _rank(titles[place]) == len(_ID_FIELDS):
            break
        found = [feature[place] for feature in features]
        if not set(map(type, found)) <= {int, str}:  # there may be a NULL
            found = [value for value in map(plain_value, found) if value is not None]
        texts = list(map(str, found))
        if len(set(texts)) == len(features):
            return texts
    return [str(feature.id()) for feature in features]


def _rank(title: str) -> int:
    name = title.casefold().replace(" ", "_").replace("-", "_")
    return _ID_FIELDS.index(name) if name in _ID_FIELDS else len(_ID_FIELDS)
