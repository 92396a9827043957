# SPDX-License-Identifier: GPL-2.0-or-later
"""How the numbers of a run of Buffer Plots and Zonal Stats were made, in words."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis

from ...core.zonal import names
from ..shared.translation import tr
from .draw import PlotPolygons
from .groups import Counted, unit_of_heights
from .layer import PlotLayer
from .plan import rules_of
from .plotparameters import AZIMUTH, RADIUS, SHAPE
from .readplan import PlotRun, azimuth_of, property_of


def facts_of(job: PlotRun, counted: Sequence[Counted]) -> list[tuple[str, str]]:
    """How the numbers were made, for the log and the metadata of the layer."""
    from ...core.library import library
    from ...core.version import version

    plan = job.plan
    radii = max(len(plan.radii), 1)
    found = [
        *rasters_of(job),
        *plots_of(job, [one.polygons for one in counted[::radii]]),
        *_unit(counted),
        (tr("Cell rule"), f"{plan.method}: {names.RULES[plan.method]}"),
        (tr("Engine"), counted[0].result.engine),
        (tr("Quantiles"), _quantiles(plan.method)),
        (
            tr("Software"),
            f"Canopy & Cloud {version()}, QGIS {Qgis.QGIS_VERSION}, {library().title}",
        ),
    ]
    if plan.percentiles:
        found.append((tr("Percentiles"), ", ".join(f"{p:g}" for p in plan.percentiles)))
    return found + rules_of(plan)


def _unit(counted: Sequence[Counted]) -> list[tuple[str, str]]:
    unit = unit_of_heights(counted)
    return [(tr("Unit of heights"), unit)] if unit else []


def rasters_of(job: PlotRun) -> list[tuple[str, str]]:
    """Each raster, and what its fields begin with where there are several."""
    from ...core.rasterfile import shown_path

    plan = job.plan
    bands = f"{tr('bands')} {', '.join(map(str, plan.bands))}"
    if len(job.rasters) == 1:
        return [(tr("Raster"), f"{shown_path(job.raster.path)}, {bands}")]
    return [
        (
            tr("Raster {number}").format(number=place + 1),
            tr("{path}, {bands}, fields {fields}…").format(
                path=shown_path(raster.path), bands=bands, fields=f"{plan.prefix}{name}_"
            ),
        )
        for place, (raster, name) in enumerate(zip(job.rasters, plan.rasters))
    ]


def plots_of(job: PlotRun, polygons: Sequence[PlotPolygons]) -> list[tuple[str, str]]:
    """How plots came to each raster, and what they look like where that is more than a radius."""
    run, plan = job.run, job.plan
    found = [(tr("Plots"), polygons[0].how)]
    for place, one in enumerate(polygons):
        if one.how != polygons[0].how:
            found.append((tr("Plots on raster {number}").format(number=place + 1), one.how))
    if plan.radii:
        radii = ", ".join(f"{radius:g}" for radius in plan.radii)
        text = tr("{radii} m; the polygons are those of the largest").format(radii=radii)
        found.append((tr("Radii"), text))
    if plan.subplots is not None:
        what = tr("{title}. Each subplot is a feature, and counts as a plot here").format(
            title=plan.subplots.title
        )
        found.append((tr("Layout"), what))
    turned = property_of(run, AZIMUTH) is not None or azimuth_of(run) != 0.0
    if turned and (plan.subplots is not None or run.choice(SHAPE) == "square"):
        each = property_of(run, AZIMUTH) is not None
        azimuth = tr("one for each plot") if each else f"{azimuth_of(run):g}°"
        what = tr("{azimuth}, clockwise from grid north of {crs}").format(
            azimuth=azimuth, crs=job.raster.qgis_crs.authid() or job.raster.name
        )
        found.append((tr("Azimuth"), what))
    return found


def _quantiles(method: str) -> str:
    if names.CELL_RULES[method].weighted:
        return tr("of the different values, weighted by covered area, as exactextract")
    return tr("linear")


def settings_of(
    job: PlotRun,
    layer: PlotLayer,
    counted: Sequence[Counted],
    checked: list[tuple[str, str]],
) -> list[tuple[str, str]]:
    """(name, value) pairs for "How this was made".

    Args:
        job: what was asked for.
        layer: the plots.
        counted: on each raster, within each radius.
        checked: (name, value) pairs of `second_check`.
    """
    run, plan = job.run, job.plan
    found = []
    for place, raster in enumerate(job.rasters):
        name = tr("Raster") if len(job.rasters) == 1 else tr("Raster {n}").format(n=place + 1)
        found.append((name, raster.name))
    found.append((tr("Bands"), ", ".join(map(str, plan.bands))))
    about = plots_of(job, [one.polygons for one in counted[:: max(len(plan.radii), 1)]])
    found += about[:1]
    if not layer.polygons and not plan.radii and plan.subplots is None:
        radius = run.number(RADIUS)
        text = tr("one for each plot") if layer.radii else f"{radius:g} m"
        found.append((tr("Radius"), text))
    found += about[1:]
    found += _unit(counted)
    found += [
        (tr("Cell rule"), f"{plan.method}: {names.RULES[plan.method]}"),
        (tr("Engine"), counted[0].result.engine),
    ]
    return found + rules_of(plan) + checked
