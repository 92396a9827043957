# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's own lists, showing titles; the values stay the words that models and scripts pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum

from .titles import titles_of

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
    from qgis.gui import (
        QgsAbstractProcessingParameterWidgetWrapper,
        QgsProcessingModelerParameterWidget,
    )
    from qgis.PyQt.QtWidgets import QDialog, QWidget

    class Dialog(QDialog):
        """One of Processing's, which are Python; that of the modeler has these."""

        model: QgsProcessingModelAlgorithm
        childId: str
        context: QgsProcessingContext

    # What QGIS itself makes: in the modeler, and in dialogs that run tools.
    Made = QgsProcessingModelerParameterWidget | QgsAbstractProcessingParameterWidgetWrapper

_LETTERS = 24  # the widest title of which three stand side by side
# QGIS imports the class by this name when it makes a dialog.
WIDGET = f"{__name__}.TitledList"


def show_titles(parameter: QgsProcessingParameterEnum) -> None:
    """Have QGIS's dialogs, batch table and modeler show the titles of a parameter's values.

    Several values are boxes to tick, two or three in a row: the panel that QGIS would open has no
    place for titles.
    """
    several = parameter.allowMultiple()
    widest = max(map(len, titles_of(parameter).values())) if several else 0
    columns = 3 if widest <= _LETTERS else 2
    parameter.setMetadata(
        {"widget_wrapper": {"class": WIDGET, "useCheckBoxes": several, "columns": columns}}
    )


class TitledList:
    """Called by QGIS for a list; gives the object that QGIS itself makes, with other words in it.

    QGIS keeps value and text of an entry apart, so that the text can be changed. Nothing is drawn
    here, so it works in every release.
    """

    def __new__(  # type: ignore[misc]
        cls, parameter: QgsProcessingParameterEnum, dialog: Dialog, *_: object, **__: object
    ) -> Made:
        titles = titles_of(parameter)
        modeler = in_modeler(parameter, dialog)
        if modeler is not None:
            _retitle(modeler, titles)
            return modeler
        made, _once = in_dialog(parameter, dialog)
        create = made.createWrappedWidget

        def titled(context: QgsProcessingContext) -> QWidget:
            widget = create(context)
            _retitle(widget, titles)
            return widget

        made.createWrappedWidget = titled  # type: ignore[method-assign]
        return made


def in_modeler(
    parameter: QgsProcessingParameterDefinition, dialog: Dialog
) -> QgsProcessingModelerParameterWidget | None:
    """The widget that QGIS itself makes for the modeler; None in other dialogs."""
    if type(dialog).__name__ != "ModelerParametersDialog":
        return None
    from qgis.gui import QgsGui

    made = QgsGui.processingGuiRegistry().createModelerParameterWidget(
        dialog.model, dialog.childId, parameter, dialog.context
    )
    made.setDialog(dialog)
    return made


def in_dialog(
    parameter: QgsProcessingParameterDefinition, dialog: Dialog
) -> tuple[QgsAbstractProcessingParameterWidgetWrapper, bool]:
    """The object that QGIS itself makes, and whether it is for a dialog that runs a tool once."""
    from processing.gui.wrappers import dialogTypes
    from qgis.gui import QgsGui, QgsProcessingGui

    standard = QgsProcessingGui.WidgetType.Standard
    chosen = dialogTypes.get(type(dialog).__name__, standard)
    made = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, chosen)
    made.setDialog(dialog)
    return made, chosen == standard


def _retitle(widget: QWidget, titles: Mapping[str, str]) -> None:
    from qgis.PyQt.QtWidgets import QCheckBox, QComboBox

    for box in [widget] if isinstance(widget, QComboBox) else widget.findChildren(QComboBox):
        for place in range(box.count()):
            value = box.itemData(place)
            if isinstance(value, str) and value in titles:
                box.setItemText(place, titles[value])
    for tick in widget.findChildren(QCheckBox):
        tick.setText(titles.get(tick.text(), tick.text()))
