# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's own lists, showing titles; the values stay the words that models and scripts pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingParameterEnum

from .titles import titles_of

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

    def __new__(cls, parameter: Any, dialog: Any, *_: Any, **__: Any) -> Any:
        from processing.gui.wrappers import dialogTypes
        from qgis.gui import QgsGui, QgsProcessingGui

        registry = QgsGui.processingGuiRegistry()
        titles = titles_of(parameter)
        kind = type(dialog).__name__
        if kind == "ModelerParametersDialog":
            made = registry.createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
            made.setDialog(dialog)
            _retitle(made, titles)
            return made
        standard = QgsProcessingGui.WidgetType.Standard
        made = registry.createParameterWidgetWrapper(parameter, dialogTypes.get(kind, standard))
        made.setDialog(dialog)
        create = made.createWrappedWidget

        def titled(context: Any) -> Any:
            widget = create(context)
            _retitle(widget, titles)
            return widget

        made.createWrappedWidget = titled
        return made


def _retitle(widget: Any, titles: Mapping[str, str]) -> None:
    from qgis.PyQt.QtWidgets import QCheckBox, QComboBox

    for box in [widget] if isinstance(widget, QComboBox) else widget.findChildren(QComboBox):
        for place in range(box.count()):
            value = box.itemData(place)
            if isinstance(value, str) and value in titles:
                box.setItemText(place, titles[value])
    for box in widget.findChildren(QCheckBox):
        box.setText(titles.get(box.text(), box.text()))
