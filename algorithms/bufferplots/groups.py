# SPDX-License-Identifier: GPL-2.0-or-later
"""One raster and one radius of a run of Buffer Plots and Zonal Stats: a group of fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from ..shared.inputs import RasterInput
from ..shared.translation import tr
from .plan import Group, Plan
from .readplan import PlotRun

if TYPE_CHECKING:
    from ...core.raster import RasterSource
    from ...core.zonal import PlotStatistics
    from .draw import PlotPolygons


@dataclass(frozen=True)
class Counted:
    """What was counted on one raster within one radius.

    Args:
        group: which.
        title: that of the group; "" if it is the only one.
        raster: that was counted on.
        cells: the same, open.
        polygons: of the plots.
        result: of the count.
    """

    group: Group
    title: str
    raster: RasterInput
    cells: RasterSource
    polygons: PlotPolygons
    result: PlotStatistics

    def say(self, text: str) -> str:
        """A sentence for the log, with the group before it where there are several."""
        return f"{self.title}: {text}" if self.title else text

    def columns(self, plan: Plan) -> list[list[object]]:
        """The values of the group's fields, None where there is none."""
        return [self.result.column(key) for key in plan.keys]


def unit_of_heights(counted: Sequence[Counted]) -> str:
    """The unit that the bands state of their heights; "" without, or where they differ."""
    from ...core.units import short_unit

    stated = {
        short_unit(one.cells.band(band).unit) for one in counted for band in one.result.bands
    }
    return stated.pop() if len(stated) == 1 else ""


def title_of(job: PlotRun, group: Group) -> str:
    """What a group is called in log and report; "" if it is the only one."""
    parts = []
    if len(job.rasters) > 1:
        parts.append(job.called(group.raster))
    if len(job.plan.radii) > 1:
        parts.append(tr("radius {radius:g} m").format(radius=group.radius))
    return ", ".join(parts)


@contextmanager
def naming(job: PlotRun, place: int) -> Iterator[None]:
    """Say of an error which of several rasters it is about.

    Args:
        job: with the rasters.
        place: of the raster.

    Raises:
        QgsProcessingException: the error, with the raster before it.
    """
    from ...core.errors import Cancelled, CanopyCloudError
    from ...core.rasterfile import shown_path

    try:
        yield
    except Cancelled:
        raise
    except (CanopyCloudError, QgsProcessingException) as error:
        if len(job.rasters) < 2:
            raise
        raise QgsProcessingException(
            tr("Raster {number} of {count}, '{name}' ({path}): {error}").format(
                number=place + 1,
                count=len(job.rasters),
                name=job.rasters[place].name,
                path=shown_path(job.rasters[place].path),
                error=error,
            )
        ) from error
