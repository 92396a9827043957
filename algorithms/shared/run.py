# SPDX-License-Identifier: GPL-2.0-or-later
"""A run of a tool: what was asked for, read by the name of the parameter, and whom to tell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from .inputs import RasterInput, raster_of_layer
from .lineage import note_output
from .log import Log
from .titles import title_of, titled
from .translation import tr

if TYPE_CHECKING:
    from ...core.progress import Progress


@dataclass(frozen=True)
class Run:
    """What QGIS hands to a tool, as one object.

    Args:
        tool: that runs.
        parameters: as the user gave them, by name.
        context: the layers and settings of the run.
        feedback: told of progress, and asked whether to stop.
    """

    tool: QgsProcessingAlgorithm
    parameters: dict[str, object]
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback

    # Whom to tell

    @cached_property
    def log(self) -> Log:
        """The log of this run."""
        return Log(self.feedback, worded=lambda line: titled(self.tool, line))

    @cached_property
    def progress(self) -> Progress:
        """Core's progress, shown by QGIS."""
        from ...core.progress import Progress

        return Progress(
            update=self.log.progress,
            info=self.log.info,
            warning=self.log.warn,
            cancelled=self.feedback.isCanceled,
        )

    def info(self, line: str) -> None:
        """A line for the log."""
        self.log.info(line)

    def warn(self, line: str) -> None:
        """A line for the log that the user should not miss."""
        self.log.warn(line)

    def stop_if_cancelled(self) -> None:
        """Stop here if the user asked to.

        Raises:
            Cancelled: if so.
        """
        self.progress.check()

    # What was asked for

    def asked(self, name: str) -> bool:
        """Whether an optional parameter was given a value."""
        return self.parameters.get(name) not in (None, "", [])

    def label(self, name: str) -> str:
        """What a user calls a parameter."""
        definition = self.tool.parameterDefinition(name)
        return name if definition is None else str(definition.description())

    def text(self, name: str) -> str:
        """A text, or the name of a field."""
        return str(self.tool.parameterAsString(self.parameters, name, self.context))

    def choice(self, name: str) -> str:
        """The word that was chosen from a list."""
        return str(self.tool.parameterAsEnumString(self.parameters, name, self.context))

    def choices(self, name: str) -> list[str]:
        """The words that were chosen from a list."""
        # QGIS gives one empty word for none.
        words = self.tool.parameterAsEnumStrings(self.parameters, name, self.context)
        return [word for word in words if word]

    def title(self, name: str, word: str = "") -> str:
        """What the dialog shows for a word of a list, for the chosen one if none is given."""
        return title_of(self.tool, name, word or self.choice(name))

    def boolean(self, name: str) -> bool:
        """Yes or no."""
        return bool(self.tool.parameterAsBool(self.parameters, name, self.context))

    def integer(self, name: str) -> int:
        """A whole number, or the number of a band."""
        return int(self.tool.parameterAsInt(self.parameters, name, self.context))

    def integers(self, name: str) -> tuple[int, ...]:
        """Whole numbers, or the numbers of bands."""
        return tuple(self.tool.parameterAsInts(self.parameters, name, self.context))

    def number(self, name: str) -> float:
        """A number.

        Raises:
            QgsProcessingException: for text that is none; QGIS itself takes it for 0 where the
                parameter is optional.
        """
        value = self.parameters.get(name)
        if isinstance(value, str):
            try:
                float(value)
            except ValueError:
                raise QgsProcessingException(
                    tr(
                        "{label}: '{value}' is not a number. Write it with a decimal point, as in "
                        "2.5."
                    ).format(
                        label=self.label(name), value=value
                    )
                ) from None
        return float(self.tool.parameterAsDouble(self.parameters, name, self.context))

    def optional_number(self, name: str) -> float | None:
        """A number, or None where the user left an optional one empty.

        Empty is not the same as not mentioned: then the default holds.
        """
        if self.parameters.get(name) is None:
            definition = self.tool.parameterDefinition(name)
            default = None if definition is None else definition.defaultValue()
            if name in self.parameters or default is None:
                return None
        return self.number(name)

    def output_path(self, name: str) -> str:
        """Where a raster is to be written, "" for an optional one that is not wanted."""
        path = str(self.tool.parameterAsOutputLayer(self.parameters, name, self.context) or "")
        note_output(name, path)
        return path

    def source(self, name: str) -> QgsProcessingFeatureSource:
        """The features of a parameter, selection and filter included.

        Raises:
            QgsProcessingException: if there are none.
        """
        found = self.tool.parameterAsSource(self.parameters, name, self.context)
        if found is None:
            raise QgsProcessingException(self.tool.invalidSourceError(self.parameters, name))
        return found

    def raster(self, name: str) -> RasterInput:
        """The raster layer of a parameter.

        Raises:
            QgsProcessingException: if there is none, or it is not a file that GDAL reads.
        """
        layer = self.tool.parameterAsRasterLayer(self.parameters, name, self.context)
        if layer is None:
            raise QgsProcessingException(self.tool.invalidRasterError(self.parameters, name))
        return self._noted(raster_of_layer(layer, self.label(name)))

    def rasters(self, name: str) -> list[RasterInput]:
        """The raster layers of a parameter that takes several, in the user's order.

        Raises:
            QgsProcessingException: if one of them is missing or not a file that GDAL reads.
        """
        layers = self.tool.parameterAsLayerList(self.parameters, name, self.context)
        label, wanted = self.label(name), self.parameters.get(name)
        if not layers or (isinstance(wanted, (list, tuple)) and len(layers) != len(wanted)):
            raise QgsProcessingException(
                tr("{label}: not every raster could be loaded. Check the paths: {value}").format(
                    label=label, value=wanted
                )
            )
        return [self._noted(raster_of_layer(layer, label)) for layer in layers]

    def _noted(self, raster: RasterInput) -> RasterInput:
        for note in raster.notes:
            self.info(note)
        return raster
