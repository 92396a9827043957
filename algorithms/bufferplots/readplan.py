# SPDX-License-Identifier: GPL-2.0-or-later
"""From the parameters of a run of Buffer Plots and Zonal Stats to what is to be computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameters,
    QgsProperty,
    QgsWkbTypes,
)

from ...core.layouts import NO_LAYOUT
from ...core.series import is_close_pair, parse_radii, raster_names
from ...core.zonal import names
from ..shared.inputs import RasterInput
from ..shared.run import Run
from ..shared.translation import tr
from .parameters import (
    CHECK_ENGINE,
    COLUMN_PREFIX,
    COVER_HEIGHT,
    COVER_OF,
    INPUT,
    METHOD,
    MIN_HEIGHT,
    PERCENTILES,
    POSITION_ERROR,
    PRESET,
    RASTER_BAND,
    STATISTICS,
)
from .plan import Plan
from .plotparameters import AZIMUTH, LAYOUT, RADII, RADIUS, SHAPE


@dataclass(frozen=True)
class PlotRun:
    """A run of Buffer Plots and Zonal Stats.

    Args:
        run: what QGIS knows of it.
        plan: what is to be computed.
        rasters: to describe.
        source: the plots.
    """

    run: Run
    plan: Plan
    rasters: tuple[RasterInput, ...]
    source: QgsProcessingFeatureSource

    @property
    def raster(self) -> RasterInput:
        """The first raster, in whose CRS plots are drawn."""
        return self.rasters[0]

    def called(self, place: int) -> str:
        """A raster by its name; of several, as their fields call it, which tells them apart."""
        return self.plan.rasters[place] or self.rasters[place].name

    @property
    def fields(self) -> list[tuple[str, str, str]]:
        """Name, kind and alias of each new field."""
        return self.plan.fields([self.called(place) for place in range(len(self.rasters))])


def names_of(rasters: Sequence[RasterInput]) -> tuple[str, ...]:
    """What the fields of each raster are called, "" for a single one."""
    folders = [Path(raster.path).parent.name for raster in rasters]
    return raster_names([raster.name for raster in rasters], folders)


def property_of(run: Run, name: str) -> QgsProperty | None:
    """The property that gives each plot its own value; None if all have one."""
    given = run.parameters.get(name)
    dynamic = QgsProcessingParameters.isDynamic(run.parameters, name)
    return given if dynamic and isinstance(given, QgsProperty) else None


def azimuth_of(run: Run) -> float:
    """Degrees by which all squares and layouts are turned."""
    return run.optional_number(AZIMUTH) or 0.0


def read_plan(
    run: Run, source: QgsProcessingFeatureSource, rasters: tuple[str, ...] = ("",)
) -> Plan:
    """What is to be computed and into which fields.

    Args:
        run: with the parameters.
        source: the plots.
        rasters: what the fields of each raster are called.

    Raises:
        QgsProcessingException: if nothing is chosen, choices exclude each other, or the plots have
            one of the fields already.
    """
    statistics, percentiles, cover = _chosen(run)
    plan = Plan(
        bands=run.integers(RASTER_BAND) or (1,),
        statistics=statistics,
        percentiles=percentiles,
        method=run.choice(METHOD),
        cover_height=run.optional_number(COVER_HEIGHT),
        min_height=run.optional_number(MIN_HEIGHT),
        prefix=run.text(COLUMN_PREFIX),
        cover_of=run.choice(COVER_OF),
        cover=cover,
        position_error=run.optional_number(POSITION_ERROR) or 0.0,
        check_engine=run.choice(CHECK_ENGINE) or names.NO_CHECK,
        rasters=rasters,
        radii=parse_radii(run.text(RADII)),
        layout=run.choice(LAYOUT) or NO_LAYOUT,
    )
    _refuse_contradictions(run, plan, source)
    if not plan.statistic_names:
        raise QgsProcessingException(
            tr("{label}: nothing is chosen. Choose at least one statistic.").format(
                label=run.label(STATISTICS)
            )
        )
    if plan.check_engine != names.NO_CHECK:
        from ...core.zonal.second import require_engine

        require_engine(plan.check_engine)
    _ = plan.settings  # refuses what does not go together
    present = {field.name().casefold() for field in source.fields()}
    clash = [name for name in plan.new_names if name.casefold() in present]
    if clash:
        raise QgsProcessingException(
            tr(
                "{label}: the layer already has the fields {names}. Choose another prefix of "
                "the new fields."
            ).format(label=run.label(INPUT), names=", ".join(f"'{name}'" for name in clash))
        )
    return plan


def _refuse_contradictions(run: Run, plan: Plan, source: QgsProcessingFeatureSource) -> None:
    areas = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    several, layout = bool(plan.radii), plan.subplots is not None
    if areas and (several or layout):
        raise QgsProcessingException(
            tr(
                "{label}: the plots are polygons already, which are used as they are. Leave it "
                "empty, or use a layer of plot centres."
            ).format(label=run.label(RADII if several else LAYOUT))
        )
    if several and layout:
        raise QgsProcessingException(
            tr(
                "{label} and {other}: the layout sets the radius. Leave one of them out."
            ).format(label=run.label(RADII), other=run.label(LAYOUT))
        )
    if (several or layout) and property_of(run, RADIUS) is not None:
        raise QgsProcessingException(
            tr(
                "{label} and {other}: each plot cannot then have its own radius. Leave one of "
                "them out."
            ).format(label=run.label(RADIUS), other=run.label(RADII if several else LAYOUT))
        )


def warn_of_idle_azimuth(run: Run, plan: Plan, areas: bool) -> None:
    """Say that an azimuth was given where nothing can be turned.

    Args:
        run: to be warned.
        plan: with the layout.
        areas: whether the plots are polygons.
    """
    given = property_of(run, AZIMUTH) is not None or azimuth_of(run) != 0.0
    if not given or plan.subplots is not None or (not areas and run.choice(SHAPE) == "square"):
        return
    what = tr("polygons are used as they are") if areas else tr("circles cannot be turned")
    run.warn(tr("{label} has no effect: {what}.").format(label=run.label(AZIMUTH), what=what))


def warn_of_close_radii(run: Run, plan: Plan) -> None:
    """Say how a pair of radii was read that may be one with a decimal comma."""
    text = run.text(RADII)
    if is_close_pair(text):
        first, second = plan.radii
        run.warn(
            tr(
                "{label} '{text}' are two radii, {first:g} m and {second:g} m. If you mean one, "
                "write {decimal} with a point."
            ).format(
                label=run.label(RADII), text=text.strip(), first=first, second=second,
                decimal=text.strip().replace(",", "."),
            )
        )  # fmt: skip


def _chosen(run: Run) -> tuple[tuple[str, ...], tuple[float, ...], bool]:
    """Statistics, percentiles and whether cover is asked for: of a named set, or one by one."""
    # A model of before there were sets gives none.
    preset = names.PRESETS.get(run.choice(PRESET))
    if preset is not None:
        return preset.statistics, preset.percentiles, preset.cover
    # QGIS takes an empty choice for one that was not made.
    none = run.parameters.get(STATISTICS) in ([], "")
    statistics = () if none else tuple(run.choices(STATISTICS))
    return statistics, names.parse_percentiles(run.text(PERCENTILES)), True
