# SPDX-License-Identifier: GPL-2.0-or-later
"""What all our tools share: names, help, errors worded for users, inputs as paths, progress."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtGui import QIcon

from .dependencies import explain_missing, missing
from .rasterinputs import RasterInput, raster_of_layer, with_layers
from .translation import tr

if TYPE_CHECKING:
    from ..core.progress import Progress

ROOT = Path(__file__).resolve().parents[1]


def page_of(tool: str) -> str:
    """Address of a tool's help page: the one that ships with us, so that it opens offline."""
    page = ROOT / "docs" / "html" / f"{tool}.html"
    if page.is_file():
        return page.as_uri()
    return "https://github.com/canopycloud/canopycloud#readme"


class CanopyCloudAlgorithm(QgsProcessingAlgorithm):
    """Base of the tools. A tool states its texts and packages, and does its work in `execute`.

    Layers are resolved in `resolve` (QGIS calls it in the thread that owns them); `execute` is
    called in a background thread and may raise any error of core.
    """

    NAME = ""
    PACKAGES: tuple[str, ...] = ("numpy", "rasterio")

    def createInstance(self) -> QgsProcessingAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "icons" / f"{self.NAME}.svg")

    def helpUrl(self) -> str:
        return page_of(self.NAME)

    def execute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do the work; the results by output name."""
        raise QgsProcessingException(f"{self.NAME} has no work to do")

    def resolve(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Resolve layers to paths, fields and CRS; keep them on `self`."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with these parameters, "" if nothing. Cheap: no file is read."""
        return ""

    def extra_packages(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, ...]:
        """Packages that only these parameters need, beside PACKAGES."""
        return ()

    # What QGIS calls

    def canExecute(self) -> tuple[bool, str]:
        message = explain_missing(missing(self.PACKAGES))
        return not message, message

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        message = self._what_is_missing(parameters, context)
        if message:
            return False, message
        parameters = with_layers(self, parameters, context)
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        message = self.check(parameters, context)
        return not message, message

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._refusal = ""
        try:
            # QGIS asks canExecute only in its windows, not in scripts or qgis_process.
            message = self._what_is_missing(parameters, context)
            if message:
                raise QgsProcessingException(message)
            with _worded():
                self.resolve(with_layers(self, parameters, context), context, feedback)
        except QgsProcessingException as error:
            # Raised here, it would not reach scripts and models: QGIS drops it before 3.28.
            self._refusal = str(error)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        if self._refusal:
            raise QgsProcessingException(self._refusal)
        with _worded():
            return self.execute(parameters, context, feedback)

    # What the tools use

    def add_number_outputs(self, outputs: dict[str, str]) -> None:
        """Declare number outputs: name to description."""
        for name, description in outputs.items():
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def add(
        self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False
    ) -> None:
        """Add a parameter with its help text."""
        parameter.setHelp(text)
        if (
            isinstance(parameter, QgsProcessingParameterNumber)
            and parameter.dataType() == QgsProcessingParameterNumber.Type.Double
        ):
            # Six decimals, QGIS's own choice, are a micrometre.
            parameter.setMetadata({"widget_wrapper": {"decimals": 3}})
        if advanced:
            parameter.setFlags(
                parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced
            )
        self.addParameter(parameter)

    def optional_number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> float | None:
        """A number, or None where the user left an optional one empty."""
        if parameters.get(name) is None:
            definition = self.parameterDefinition(name)
            if definition.defaultValue() is None:
                return None
        return float(self.parameterAsDouble(parameters, name, context))

    def raster_input(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> RasterInput:
        """The raster layer of a parameter.

        Raises:
            QgsProcessingException: if there is none, or it is not a file that GDAL reads.
        """
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return raster_of_layer(layer, self.parameterDefinition(name).description())

    def raster_inputs(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> list[RasterInput]:
        """The raster layers of a parameter that takes several, in the user's order."""
        layers = self.parameterAsLayerList(parameters, name, context)
        label = self.parameterDefinition(name).description()
        wanted = parameters.get(name)
        if not layers or (isinstance(wanted, (list, tuple)) and len(layers) != len(wanted)):
            raise QgsProcessingException(
                tr("{label}: not every raster could be loaded. Check the paths: {value}").format(
                    label=label, value=wanted
                )
            )
        return [raster_of_layer(layer, label) for layer in layers]

    def _what_is_missing(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return explain_missing(missing(self.PACKAGES + self.extra_packages(parameters, context)))


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Core's progress, shown by QGIS."""
    from ..core.progress import Progress

    return Progress(
        update=lambda fraction: feedback.setProgress(100.0 * fraction),
        info=feedback.pushInfo,
        warning=feedback.pushWarning,
        cancelled=feedback.isCanceled,
    )


class _worded:  # noqa: N801 - used as a statement
    """Turns errors of core into the message that QGIS shows, without a traceback."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if error is None:
            return
        from ..core.errors import CanopyCloudError

        if isinstance(error, CanopyCloudError):
            raise QgsProcessingException(str(error)) from error
        if isinstance(error, MemoryError):
            raise QgsProcessingException(
                tr("The computer ran out of memory. Nothing was written.")
            ) from error
