# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean Zero Canopy: ground cells of a canopy height model become no data."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from .base import CanopyCloudAlgorithm, progress_of
from .parameters import BandParameter
from .rasteroptions import (
    check_creation_options,
    creation_options,
    creation_options_help,
    creation_options_parameter,
)
from .reporting import add_report, aside, report_packages, report_path, write_report
from .styling import LayerStyler, canopy_heights
from .translation import tr


class CleanZeroCanopy(CanopyCloudAlgorithm):
    """See core/canopy.py for what is computed."""

    NAME = "cleanzerocanopy"
    INPUT = "INPUT"
    BAND = "BAND"
    THRESHOLD = "THRESHOLD"
    MAX_HEIGHT = "MAX_HEIGHT"
    OUTPUT = "OUTPUT"

    def displayName(self) -> str:
        return tr("Clean zero canopy")

    def group(self) -> str:
        return tr("Plots on a canopy height model")

    def groupId(self) -> str:
        return "canopyplots"

    def tags(self) -> list[str]:
        return tr("chm,canopy height model,lidar,zero,nodata,clean,forest,trees,height").split(",")

    def shortDescription(self) -> str:
        return tr("Turns the ground cells of a canopy height model into no data.")

    def shortHelpString(self) -> str:
        return tr(
            "In a canopy height model, cells without trees hold 0. They pull every mean height "
            "down. This tool turns them into no data, so that only canopy is left.\n\n"
            "Heights at or below the threshold become no data; with a maximum height, so do those "
            "above it (birds, power lines, noise). The other cells, the data type and the grid "
            "stay as they are. A raster without a nodata value gets one that its data does not "
            "use.\n\n"
            "The log shows how many cells went and the lowest, mean and highest height before and "
            "after.\n\n"
            "Example: a lidar canopy height model in metres, threshold 0, to keep all vegetation; "
            "threshold 2 and maximum height 60, to keep trees only."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Canopy height model")),
            tr("Raster of heights above ground."),
        )
        self.add(
            BandParameter(self.BAND, tr("Band"), 1, self.INPUT),
            tr("The band that holds the heights."),
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
        self.add(creation_options_parameter(), creation_options_help(), advanced=True)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Cleaned canopy")),
            tr("The raster with canopy only."),
        )
        add_report(self, tr("Canopy report"))
        self.add_number_outputs(
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

    def extra_packages(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        return report_packages(parameters)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        highest = self.optional_number(parameters, self.MAX_HEIGHT, context)
        if highest is not None and highest <= threshold:
            return tr(
                "The maximum height ({highest:g}) is not above the height threshold "
                "({threshold:g}), so no cell would be left. Raise the one or lower the other."
            ).format(highest=highest, threshold=threshold)
        return check_creation_options(self, parameters, context)

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._raster = self.raster_input(parameters, self.INPUT, context)
        self._styler = LayerStyler()

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.canopy import clean_zero_canopy
        from ..core.report.canopy import CanopyInfo, canopy_report

        page = report_path(self, parameters, context)
        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        band = self.parameterAsInt(parameters, self.BAND, context)
        threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        max_height = self.optional_number(parameters, self.MAX_HEIGHT, context)
        with aside(page) as report:

            def seen(summary: Any, picture: Any) -> None:
                info = CanopyInfo(self._raster.name, band, threshold, max_height, picture)
                report.draw(canopy_report, summary, info)

            summary = clean_zero_canopy(
                self._raster.path,
                output,
                band=band,
                threshold=threshold,
                max_height=max_height,
                crs=self._raster.crs,
                options=creation_options(self, parameters, context),
                progress=progress_of(feedback),
                pictures=seen if page else None,
            )
        self._styler.attach(
            output, context, canopy_heights(summary.min_after, summary.max_after)
        )
        _log(summary, feedback)

        return {
            self.OUTPUT: output,
            **write_report(page, report.page, feedback),
            "VALID_BEFORE": summary.valid_before,
            "VALID_AFTER": summary.valid_after,
            "REMOVED_COUNT": summary.removed_count,
            "MIN_BEFORE": summary.min_before,
            "MEAN_BEFORE": summary.mean_before,
            "MAX_BEFORE": summary.max_before,
            "MIN_AFTER": summary.min_after,
            "MEAN_AFTER": summary.mean_after,
            "MAX_AFTER": summary.max_after,
        }


def _log(summary: Any, feedback: QgsProcessingFeedback) -> None:
    for label, count, values in (
        (tr("before"), summary.valid_before, "before"),
        (tr("after"), summary.valid_after, "after"),
    ):
        low, mean, high = (getattr(summary, f"{k}_{values}") for k in ("min", "mean", "max"))
        if mean is None:
            feedback.pushInfo(tr("{label}: no cell with a height").format(label=label))
            continue
        feedback.pushInfo(
            tr(
                "{label}: {count} cells, lowest {low:.2f}, mean {mean:.2f}, highest {high:.2f}"
            ).format(label=label, count=count, low=low, mean=mean, high=high)
        )
    if summary.valid_before and not summary.valid_after:
        feedback.pushWarning(
            tr("No cell is left above the threshold. Are the heights in another unit?")
        )
    elif not summary.valid_before:
        feedback.pushWarning(tr("The raster has no cell with data."))
    elif not summary.removed_count:
        feedback.pushInfo(tr("Nothing had to be removed."))
