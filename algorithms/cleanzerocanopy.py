# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean Zero Canopy: ground cells of a canopy height model become no data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from .shared.cluster import workers
from .shared.creationoptions import creation_options
from .shared.inputs import RasterInput
from .shared.parameters import BandParameter
from .shared.reports import background_report, report_path
from .shared.run import Run
from .shared.styles import canopy_heights, style_output
from .shared.tool import PLOTS, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.canopy import CanopyPicture, CanopySummary


class CleanZeroCanopy(CanopyCloudAlgorithm):
    """See core/canopy.py for what is computed."""

    NAME = "cleanzerocanopy"
    GROUP = PLOTS
    STEP = 1
    INPUT = "INPUT"
    INPUT_TERRAIN = "INPUT_TERRAIN"
    BAND = "BAND"
    THRESHOLD = "THRESHOLD"
    MAX_HEIGHT = "MAX_HEIGHT"
    OUTPUT = "OUTPUT"

    _raster: RasterInput
    _terrain: RasterInput | None

    def texts(self) -> Texts:
        return Texts(
            title=tr("Clean zero canopy"),
            summary=tr("Turns the ground cells of a canopy height model into no data."),
            help=tr(
                "In a canopy height model, cells without trees hold 0. They pull every mean "
                "height down. This tool turns them into no data, so that only canopy is left.\n\n"
                "Heights at or below the threshold become no data; with a maximum height, so do "
                "those above it (birds, power lines, noise). The other cells, the data type and "
                "the grid stay as they are. A raster without a nodata value gets one that its "
                "data does not use.\n\n"
                "The log shows how many cells were removed and the lowest, mean and highest "
                "height before and after.\n\n"
                "With a terrain model (DTM) the input is a surface model (DSM), and the canopy is "
                "their difference, as float32. Both must be on the same cells; the terrain model "
                "may extend farther or less far by whole cells. Cells up to 0.5 m below the "
                "terrain become ground (0 m), deeper ones no data; heights above 120 m, or above "
                "the maximum height if one is given, also become no data. The log counts each "
                "case. A threshold of −1 keeps the ground at 0 m.\n\n"
                "Example: a lidar canopy height model in metres, threshold 0, to keep all "
                "vegetation; threshold 2 and maximum height 60, to keep trees only."
            ),
            tags=tr("chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height"),
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Canopy height model")),
            tr("Raster of heights above ground; the surface model where a terrain model is given."),
        )
        self.add(
            BandParameter(self.BAND, tr("Band"), 1, self.INPUT),
            tr("The band that holds the heights."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.INPUT_TERRAIN,
                tr("Terrain model (the input is then a surface model)"),
                optional=True,
            ),
            tr(
                "Optional: heights of the bare ground (DTM), in band 1, on the same cells as the "
                "input and in the same unit. The canopy is then input − terrain."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.THRESHOLD,
                tr("Height threshold (heights at or below it become no data)"),
                QgsProcessingParameterNumber.Type.Double,
                0.0,
            ),
            tr(
                "In the units of the raster, usually metres. 0 removes ground cells only; 2 also "
                "removes shrubs and grass."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_HEIGHT,
                tr("Maximum height (heights above it become no data)"),
                QgsProcessingParameterNumber.Type.Double,
                None,
                optional=True,
            ),
            tr("Heights that no tree reaches here. Leave empty to keep all."),
            advanced=True,
        )
        self.add_creation_options()
        self.add_cluster()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Cleaned canopy")),
            tr("The raster with canopy only."),
        )
        self.add_report(tr("Canopy report"))
        self.add_numbers(
            {
                "VALID_BEFORE": tr("Cells with a height before"),
                "VALID_AFTER": tr("Cells with a height after"),
                "REMOVED_COUNT": tr("Cells turned into no data"),
                "MIN_BEFORE": tr("Lowest height before"),
                "MEAN_BEFORE": tr("Mean height before"),
                "MAX_BEFORE": tr("Highest height before"),
                "MIN_AFTER": tr("Lowest height after"),
                "MEAN_AFTER": tr("Mean height after"),
                "MAX_AFTER": tr("Highest height after"),
            }
        )

    def check(self, run: Run) -> str:
        threshold = run.number(self.THRESHOLD)
        highest = run.optional_number(self.MAX_HEIGHT)
        if highest is not None and highest <= threshold:
            return tr(
                "The maximum height ({highest:g}) is not above the height threshold "
                "({threshold:g}), so no cell would be left. Raise the one or lower the other."
            ).format(highest=highest, threshold=threshold)
        return ""

    def resolve(self, run: Run) -> None:
        self._raster = run.raster(self.INPUT)
        self._terrain = run.raster(self.INPUT_TERRAIN) if run.asked(self.INPUT_TERRAIN) else None

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.canopy import clean_zero_canopy
        from ..core.report.canopy import CanopyInfo, canopy_report

        output = run.output_path(self.OUTPUT)
        band = run.integer(self.BAND)
        threshold = run.number(self.THRESHOLD)
        max_height = run.optional_number(self.MAX_HEIGHT)
        terrain = self._terrain
        there = workers(run, [one.path for one in (self._raster, terrain) if one is not None])
        with there as executor, background_report(report_path(run)) as report:

            def draw(summary: CanopySummary, picture: CanopyPicture) -> None:
                info = CanopyInfo.of(
                    self._raster.path, band, (threshold, max_height), picture, self._raster.name
                )
                limits = summary.limits
                if terrain is not None and limits is not None:
                    unit = limits.unit
                    info = replace(
                        info, terrain=terrain.name, unit=unit or "m", unit_stated=bool(unit)
                    )
                report.draw(canopy_report, summary, info)

            summary = clean_zero_canopy(
                self._raster.path,
                output,
                band=band,
                threshold=threshold,
                max_height=max_height,
                terrain=terrain.path if terrain is not None else None,
                terrain_crs=terrain.crs if terrain is not None else None,
                crs=self._raster.crs,
                options=creation_options(run),
                executor=executor,
                progress=run.progress,
                pictures=draw if report.wanted else None,
            )
        style_output(run, output, canopy_heights(summary.min_after, summary.max_after))
        _log_surface(summary, run)
        _log(summary, run)
        return {self.OUTPUT: output, **report.write(run), **self.numbers_of(summary)}


def _log_surface(summary: CanopySummary, run: Run) -> None:
    """What became of cells where the two models do not make a height."""
    from ..core.surface import doubts_of

    counts, limits = summary.surface, summary.limits
    if counts is None or limits is None:
        return
    for count, text in (
        (
            counts.ground,
            tr("{n:# cell|# cells} up to {noise:g} below the terrain: taken as ground, 0"),
        ),
        (counts.below, tr("{n:# cell|# cells} deeper than {noise:g} below the terrain: no data")),
        (counts.above, tr("{n:# cell|# cells} more than {highest:g} above the terrain: no data")),
        (counts.no_terrain, tr("{n:# cell|# cells} of the surface without terrain: no data")),
        (counts.no_surface, tr("{n:# cell|# cells} of the terrain without surface: no data")),
    ):
        run.info(text.format(n=count, noise=limits.noise, highest=limits.highest))
    for doubt in doubts_of(counts, summary.valid_before):
        run.warn(doubt)


def _log(summary: CanopySummary, run: Run) -> None:
    for label, count, values in (
        (tr("before"), summary.valid_before, "before"),
        (tr("after"), summary.valid_after, "after"),
    ):
        low, mean, high = (getattr(summary, f"{k}_{values}") for k in ("min", "mean", "max"))
        if mean is None:
            run.info(tr("{label}: no cell with a height").format(label=label))
            continue
        run.info(
            tr(
                "{label}: {count:# cell|# cells}, lowest {low:.2f}, mean {mean:.2f}, highest "
                "{high:.2f}"
            ).format(label=label, count=count, low=low, mean=mean, high=high)
        )
    if summary.valid_before:
        run.log.answer(
            tr(
                "{removed} of {before:# cell|# cells} with a height ({percent:.1f} %) "
                "{removed:is|are} now no data{left}."
            ).format(
                removed=summary.removed_count,
                before=summary.valid_before,
                percent=100.0 * summary.removed_count / summary.valid_before,
                left=_left(summary),
            ),
            tr("Next: 'Buffer plots and zonal stats' computes its statistics in field plots."),
        )
    else:
        run.log.answer(tr("The raster has no cell with data, so there was nothing to clean."))
    if summary.valid_before and not summary.valid_after:
        run.warn(tr("No cell is left above the threshold. Are the heights in another unit?"))
    elif not summary.valid_before:
        run.warn(tr("The raster has no cell with data."))
    elif not summary.removed_count:
        run.info(tr("Nothing had to be removed."))


def _left(summary: CanopySummary) -> str:
    if summary.mean_after is None:
        return tr("; no cell with a height is left")
    return tr(
        "; the others range from {low:.2f} to {high:.2f}, with a mean of {mean:.2f}, in the units "
        "of the raster"
    ).format(low=summary.min_after, high=summary.max_after, mean=summary.mean_after)
