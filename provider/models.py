# SPDX-License-Identifier: GPL-2.0-or-later
"""The graphical models that ship with the provider."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..algorithms.shared.tool import PLOTS, ROOT, SCENES, page_of, words_of_job
from ..algorithms.shared.translation import tr
from ..algorithms.shared.widgets import show_well

NAMES = ("canopyplots", "repaircloudyscene")


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of models/ under an id that does not change with its title.

    The steps of a model are found only when their provider, ours, is registered. Until then the
    model has a title and nothing else, and the file is not read.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        if QgsApplication.processingRegistry().providerById("canopycloud") is not None:
            self.load()

    def load(self) -> None:
        """Read the file."""
        self.fromFile(str(ROOT / "models" / f"{self._name}.model3"))

    def createInstance(self) -> QgsProcessingAlgorithm:
        return ShippedModel(self._name)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        super().initAlgorithm(configuration or {})
        for parameter in self.parameterDefinitions():
            show_well(parameter)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> dict[str, Any]:
        # QGIS hands an input that was left out to the steps as empty, not as its default.
        left_out = {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if definition.name() not in parameters and definition.defaultValue() is not None
        }
        results: dict[str, Any] = super().processAlgorithm(
            {**left_out, **parameters}, context, feedback
        )
        return results

    def name(self) -> str:
        return self._name

    def displayName(self) -> str:
        return {
            "canopyplots": tr("Canopy plots: clean, plot, compare"),
            "repaircloudyscene": tr("Repair a cloudy scene: stack, mask, fill"),
        }[self._name]

    def group(self) -> str:
        return tr("Ready-made models")

    def groupId(self) -> str:
        return "models"

    def tags(self) -> list[str]:
        return words_of_job(SCENES if self._name == "repaircloudyscene" else PLOTS)

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "icons" / "canopycloud.svg")

    def helpUrl(self) -> str:
        return page_of(self._name)


def shipped_models() -> list[Any]:
    """All of them."""
    return [ShippedModel(name) for name in NAMES]
