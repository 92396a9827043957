# SPDX-License-Identifier: GPL-2.0-or-later
"""The way through a run of Buffer Plots and Zonal Stats: read, draw, count, write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from ..shared.cluster import workers
from ..shared.reports import background_report, report_path
from ..shared.translation import tr
from .answer import answer, empty_count
from .cells import write_cells
from .checks import check_overlap, warn_of_cover, warn_of_duplicates, warn_of_heights
from .draw import PlotPolygons, draw_polygons
from .facts import facts_of, settings_of
from .groups import Counted, naming, title_of, unit_of_heights
from .layer import PlotLayer, read_plots
from .parameters import OUTPUT, OUTPUT_PIXELS
from .plotparameters import AZIMUTH, RADIUS
from .readplan import PlotRun, property_of, warn_of_close_radii, warn_of_idle_azimuth
from .report import pictures_of, report_page
from .secondcheck import second_check
from .write import plot_sink, write_plots

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ...core.raster import RasterSource
    from ...core.report.fromzonal import Overview


class Described(NamedTuple):
    """What a run has done.

    Args:
        outputs: of the tool.
        facts: (name, value) pairs that say how they were made.
        unit: of heights, where the rasters state one and the same; else "".
    """

    outputs: dict[str, object]
    facts: list[tuple[str, str]]
    unit: str


def describe_plots(job: PlotRun) -> Described:
    """Read, draw, count, and only then write."""
    run, plan = job.run, job.plan
    path = report_path(run)
    plots = read_plots(run, job.source, property_of(run, RADIUS), property_of(run, AZIMUTH))
    warn_of_idle_azimuth(run, plan, plots.polygons)
    warn_of_close_radii(run, plan)
    layout = plan.subplots
    layer = plots.divided(() if layout is None else tuple(s.number for s in layout.subplots))
    run.progress.update(0.1)
    there = workers(run, [raster.path for raster in job.rasters])
    with there as executor, _opened(job) as cells:
        drawn = draw_polygons(job, layer, cells)
        warn_of_duplicates(run, plots)
        with background_report(path) as report:
            # What other machines read is not seen here: the picture is read once more then.
            pictures = pictures_of(job, drawn, cells, bool(path and executor is None))
            counted = [
                _count(job, place, drawn[place], cells, pictures.overviews.get(place), executor)
                for place in range(len(plan.groups))
            ]
            checked = _check(job, layer, counted)
            facts = facts_of(job, counted) + checked
            unit = unit_of_heights(counted)
            _log(job, facts, counted)
            answer(job, layer, counted)
            seen = pictures.look(report, counted, plan.min_height)
            page = None
            if report.wanted:
                settings = settings_of(job, layer, counted, checked)
                page = report_page(job, layer, counted, pictures, settings)
            with plot_sink(job) as sink:
                columns = [column for one in counted for column in one.columns(plan)]
                # The largest radius of the first raster.
                outlines = drawn[max(len(plan.radii), 1) - 1]
                write_plots(sink, layer, outlines, columns, run.progress.part(0.8, 1.0))
                # Closing the layer takes QGIS as long as drawing takes us.
                if page is not None:
                    report.draw(page, seen)
                outputs: dict[str, object] = {}
                if run.asked(OUTPUT_PIXELS):
                    # Before the plots are put in their place, so that Cancel leaves neither.
                    outputs[OUTPUT_PIXELS] = write_cells(job, layer, counted)
                outputs[OUTPUT] = sink.finish()
        outputs.update(report.write(run))
    outputs["PLOT_COUNT"] = len(layer.features)
    outputs["EMPTY_PLOT_COUNT"] = empty_count(counted)
    return Described(outputs, facts, unit)


@contextmanager
def _opened(job: PlotRun) -> Iterator[list[RasterSource]]:
    """The rasters, open."""
    from ...core.raster import RasterSource

    with ExitStack() as files:
        found = []
        for place, raster in enumerate(job.rasters):
            with naming(job, place):
                found.append(files.enter_context(RasterSource(raster.path, raster.crs)))
        yield found


def _count(
    job: PlotRun,
    place: int,
    polygons: PlotPolygons,
    cells: Sequence[RasterSource],
    overview: Overview | None,
    executor: Executor | None,
) -> Counted:
    """Count the cells of a group of fields.

    Args:
        job: what is asked for.
        place: of the group.
        polygons: of the plots.
        cells: the rasters, open.
        overview: told what is read; None if nobody wants to know.
        executor: that does the work.
    """
    from ...core.zonal import plot_statistics

    plan, groups = job.plan, job.plan.groups
    group = groups[place]
    source = cells[group.raster]
    first, last = (0.1 + 0.7 * at / len(groups) for at in (place, place + 1))
    # Each of the positions that are tried costs as much as the statistics.
    middle = first + (last - first) / 14 if plan.position_error > 0 else last
    progress = job.run.progress
    with naming(job, group.raster):
        result = plot_statistics(
            polygons.on_raster,
            source,
            plan.settings,
            executor=executor,
            progress=progress.part(first, middle),
            on_read=overview,
        )
        if plan.position_error > 0:
            from ...core.position import position_spread

            spread = position_spread(
                polygons.on_raster,
                source,
                plan.position_error,
                plan.settings,
                executor=executor,
                progress=progress.part(middle, last),
            )
            result.update(spread)
    raster = job.rasters[group.raster]
    return Counted(group, title_of(job, group), raster, source, polygons, result)


def _check(
    job: PlotRun, layer: PlotLayer, counted: Sequence[Counted]
) -> list[tuple[str, str]]:
    """Say what is odd about the numbers; (name, value) pairs of what a second engine says."""
    checked = []
    for one in counted:
        with naming(job, one.group.raster):
            check_overlap(job, layer, one)
            warn_of_cover(job, layer, one)
            warn_of_heights(job, layer, one)
            checked += second_check(job, layer, one)
    return checked


def _log(job: PlotRun, facts: list[tuple[str, str]], counted: Sequence[Counted]) -> None:
    for name, value in facts:
        job.run.log.detail(f"{name}: {value}")
    for one in counted:
        if not one.result.infinite_count:
            continue
        text = tr(
            "{count:# cell|# cells} of '{name}' inside plots {count:is infinite and was|are "
            "infinite and were} left out."
        ).format(count=one.result.infinite_count, name=one.raster.name)
        job.run.warn(one.say(text))
