# SPDX-License-Identifier: GPL-2.0-or-later
"""How dialogs show a parameter, of a tool or of a model."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from .titledlist import show_titles


def show_well(parameter: QgsProcessingParameterDefinition) -> None:
    """Lists with titles, numbers with three decimals; others as QGIS shows them."""
    if (
        isinstance(parameter, QgsProcessingParameterNumber)
        and parameter.dataType() == QgsProcessingParameterNumber.Type.Double
    ):
        # Six decimals, QGIS's own choice, are a micrometre.
        parameter.setMetadata({"widget_wrapper": {"decimals": 3}})
    if isinstance(parameter, QgsProcessingParameterEnum) and parameter.usesStaticStrings():
        show_titles(parameter)
