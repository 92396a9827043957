# SPDX-License-Identifier: GPL-2.0-or-later
"""The graphical models that ship with the provider."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from .base import ROOT, page_of
from .translation import tr

NAMES = ("canopyplots", "repaircloudyscene")


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of models/ under an id that does not change with its title.

    QGIS makes one of each when it starts, to list it. That one reads its file, and with it its
    steps, when somebody asks for more than the title; the copies that run read it at once.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._is_read = False

    def read(self) -> ShippedModel:
        """Read the file, if that has not been done."""
        # The steps are found only when their provider, ours, is registered.
        if not self._is_read and QgsApplication.processingRegistry().providerById("canopycloud"):
            self._is_read = bool(self.fromFile(str(ROOT / "models" / f"{self._name}.model3")))
        return self

    def createInstance(self) -> QgsProcessingAlgorithm:
        return ShippedModel(self._name).read()

    # What QGIS asks for before it looks at parameters

    def shortDescription(self) -> str:
        self.read()
        return str(super().shortDescription())

    def shortHelpString(self) -> str:
        self.read()
        return str(super().shortHelpString())

    def canExecute(self) -> tuple[bool, str]:
        self.read()
        return super().canExecute()

    # What scripts ask for

    def parameterDefinitions(self) -> list[Any]:
        return list(super(ShippedModel, self.read()).parameterDefinitions())

    def destinationParameterDefinitions(self) -> list[Any]:
        return list(super(ShippedModel, self.read()).destinationParameterDefinitions())

    def outputDefinitions(self) -> list[Any]:
        return list(super(ShippedModel, self.read()).outputDefinitions())

    def childAlgorithms(self) -> dict[str, Any]:
        return dict(super(ShippedModel, self.read()).childAlgorithms())

    def helpContent(self) -> dict[str, Any]:
        return dict(super(ShippedModel, self.read()).helpContent())

    def validate(self) -> tuple[bool, list[str]]:
        return super(ShippedModel, self.read()).validate()

    # The title

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

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "icons" / "canopycloud.svg")

    def helpUrl(self) -> str:
        return page_of(self._name)


def shipped_models() -> list[Any]:
    """All of them."""
    return [ShippedModel(name) for name in NAMES]
