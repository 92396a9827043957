# SPDX-License-Identifier: GPL-2.0-or-later
"""Buffer Plots and Zonal Stats: statistics of a canopy height model around plot centres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProcessingException

from .bufferplots.parameters import (
    CHECK_ENGINE,
    INPUT,
    INPUT_RASTER,
    OUTPUT,
    OUTPUT_PIXELS,
    declare,
)
from .shared.heightunit import HEIGHT_UNIT
from .shared.inputs import RasterInput
from .shared.layers import label_layer, label_output
from .shared.outputs import refuse_inputs
from .shared.run import Run
from .shared.styles import plots_by, style_output
from .shared.tool import PLOTS, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from .bufferplots.describe import Described
    from .bufferplots.readplan import PlotRun


class BufferPlotsZonalStats(CanopyCloudAlgorithm):
    """See core/plots.py for how plots are drawn and core/zonal for how cells are counted."""

    NAME = "bufferplotszonalstats"
    GROUP = PLOTS
    STEP = 2

    _rasters: tuple[RasterInput, ...]

    def texts(self) -> Texts:
        return Texts(
            title=tr("Buffer plots and zonal stats"),
            summary=tr(
                "Draws plots around their centres and computes statistics of the heights in each."
            ),
            help=tr(
                "Draws a circle or square around each plot centre (polygons are used as they are) "
                "and computes statistics of the raster cells in it. All attributes of the plots "
                "stay, the statistics are added.\n\n"
                "The radius is in metres on the ground, even if the layer is in degrees, Web "
                "Mercator or feet: each plot is then drawn around its centre on the ellipsoid. The "
                "plots may be in a different CRS from the raster.\n\n"
                "One rule for all plots decides which cells belong to a plot. 'Cells whose centre "
                "is inside': the same cells that GDAL and rasterstats choose. 'All cells that the "
                "outline touches': those inside as well. 'Cells weighted by their covered "
                "fraction': every cell is weighted by its covered fraction; count is then the sum "
                "of these fractions, and plots smaller than a cell have values too.\n\n"
                "A plot that cannot be drawn or brought into the raster's CRS counts as having no "
                "geometry and is named in the log; the other plots are unaffected. Invalid "
                "polygons are handled according to QGIS's own setting (Settings, Options, "
                "Processing, or the wrench beside the layer): stop, skip, or do not check. If they "
                "are not checked, the area that they enclose is counted, overlaps only once, and "
                "the log names them; an ambiguous polygon is treated as having no geometry.\n\n"
                "Canopy cover is the percentage of all cells of the plot that are above a height; "
                "open ground and cells without data count as open, so it is also right for a "
                "raster from which the ground was removed.\n\n"
                "No data, NaN, infinite values and cells that a mask or alpha band hides are never "
                "used. Scale and offset of the band are applied. A plot without any cell has count "
                "0 and no other statistics. std is the standard deviation of the population; "
                "percentiles are interpolated linearly; among equally frequent values the smallest "
                "is taken; max_x and max_y are the centre of the highest cell in the raster's "
                "CRS.\n\n"
                "Quantiles with weighted cells are those of exactextract, which ranks the "
                "different values of a plot by their covered area.\n\n"
                "Example: plot centres, a cleaned canopy height model, radius 20. The fields "
                "_count, _min, _mean, _max, _median, _p25, _p50, _p95 and _cover are added to each "
                "plot."
            ),
            tags=tr(
                "zonal statistics,buffer,plot,circle,square,radius,chm,canopy height "
                "model,lidar,mean,median,maximum,percentile,cover,pixels,extract"
            ),
        )

    def declare(self) -> None:
        declare(self)

    def extra_packages(self, run: Run) -> tuple[str, ...]:
        engine = run.parameters.get(CHECK_ENGINE)
        return (str(engine),) if engine in ("rasterstats", "exactextract") else ()

    def check(self, run: Run) -> str:
        from ..core.errors import CanopyCloudError
        from .bufferplots.readplan import read_plan

        try:
            read_plan(run, run.source(INPUT), self._names(run))
        except (CanopyCloudError, QgsProcessingException) as error:
            return str(error)
        return ""

    def _names(self, run: Run) -> tuple[str, ...]:
        """What the fields of several rasters are called; a single one is not opened for that."""
        from .bufferplots.readplan import names_of

        given = run.parameters.get(INPUT_RASTER)
        several = isinstance(given, (list, tuple)) and len(given) > 1
        return names_of(run.rasters(INPUT_RASTER)) if several else ("",)

    def resolve(self, run: Run) -> None:
        self._rasters = tuple(run.rasters(INPUT_RASTER))
        layer = self.parameterAsVectorLayer(run.parameters, INPUT, run.context)
        plots = "" if layer is None else layer.source().split("|")[0]
        refuse_inputs(run, [OUTPUT, OUTPUT_PIXELS], [plots, *(one.path for one in self._rasters)])

    def execute(self, run: Run) -> dict[str, object]:
        # QGIS starts without what only a run needs.
        from .bufferplots.describe import describe_plots
        from .bufferplots.readplan import PlotRun, names_of, read_plan

        source = run.source(INPUT)
        plan = read_plan(run, source, names_of(self._rasters))
        job = PlotRun(run, plan, self._rasters, source)
        run.stop_if_cancelled()
        described = describe_plots(job)
        _style(job, described)
        return described.outputs


def _style(job: PlotRun, described: Described) -> None:
    """Say in the output layer how it was made and in which unit, and show the heights."""
    plan, facts, destination = job.plan, described.facts, str(described.outputs[OUTPUT])
    label = label_layer(job.fields, facts)
    statistics = plan.statistic_names
    shown = next((name for name in statistics if name.endswith("max")), statistics[0])
    style = plots_by(shown, (described.unit or "m") if shown.endswith("max") else "")

    def paint(layer: QgsMapLayer) -> None:
        label(layer)
        style(layer)

    style_output(job.run, destination, paint)
    noted = {HEIGHT_UNIT: described.unit} if described.unit else {}
    label_output(job.run, destination, label, facts, noted)
