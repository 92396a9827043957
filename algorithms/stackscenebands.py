# SPDX-License-Identifier: GPL-2.0-or-later
"""Stack Scene Bands: band files of a scene as one raster, in natural order, named."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
)

from .base import CanopyCloudAlgorithm, progress_of
from .rasteroptions import (
    check_creation_options,
    creation_options,
    creation_options_help,
    creation_options_parameter,
)
from .styling import LayerStyler, true_colour
from .translation import tr


class StackSceneBands(CanopyCloudAlgorithm):
    """See core/scene.py for what is computed."""

    NAME = "stackscenebands"
    INPUT = "INPUT"
    CREATION_OPTIONS = "CREATION_OPTIONS"
    OUTPUT = "OUTPUT"

    def displayName(self) -> str:
        return tr("Stack scene bands")

    def group(self) -> str:
        return tr("A cloudy scene made whole")

    def groupId(self) -> str:
        return "cloudyscene"

    def tags(self) -> list[str]:
        return tr("stack,merge,bands,layer stack,composite,landsat,sentinel,hls,scene").split(",")

    def shortDescription(self) -> str:
        return tr("Puts the band files of a scene into one raster, in natural order and named.")

    def shortHelpString(self) -> str:
        return tr(
            "Landsat, Sentinel-2 and HLS deliver a file a band. This tool writes them as one "
            "raster.\n\n"
            "The bands are put in natural order by the band in the file name (B1, B2 … B8, B8A, "
            "B9, B10), whatever the order of the list, and each is named by it. Cells are copied "
            "as they are; nodata values are carried.\n\n"
            "All files must be on one grid and of one type. Where they are not, the tool says "
            "what differs and writes nothing: nothing is resampled in silence.\n\n"
            "Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands are "
            "named B1 to B7."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, tr("Bands"), QgsProcessing.SourceType.TypeRaster
            ),
            tr("The band files of one scene, in any order; leave out its QA files."),
        )
        self.add(creation_options_parameter(), creation_options_help(), advanced=True)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Stacked scene")),
            tr("One raster with all bands."),
        )
        self.add_number_outputs({"BAND_COUNT": tr("Number of bands")})

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return check_creation_options(self, parameters, context)

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._rasters = self.raster_inputs(parameters, self.INPUT, context)
        self._options = creation_options(self, parameters, context)
        self._styler = LayerStyler()

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.scene import stack_bands

        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        summary = stack_bands(
            [raster.path for raster in self._rasters],
            output,
            crs=self._rasters[0].crs,
            options=self._options,
            progress=progress_of(feedback),
        )
        self._styler.attach(output, context, true_colour)
        return {self.OUTPUT: output, "BAND_COUNT": summary.band_count}
