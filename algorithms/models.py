# SPDX-License-Identifier: GPL-2.0-or-later
"""The graphical models that ship with the provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from .base import ROOT


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model file whose id is the name of the file, whatever the model is called."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def name(self) -> str:
        return self._file.stem

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "icons" / "canopycloud.svg"))


def shipped_models() -> list[ShippedModel]:
    """The models of models/ that this QGIS reads."""
    models = [ShippedModel(file) for file in sorted((ROOT / "models").glob("*.model3"))]
    return [model for model in models if model.fromFile(str(model._file))]
