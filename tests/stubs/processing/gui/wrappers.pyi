# Made by scripts/make_stubs.py.
import typing

from qgis.PyQt.QtWidgets import QDialog, QWidget
from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui

dialogTypes: typing.Dict[str, QgsProcessingGui.WidgetType]

class WidgetWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    # Of the class that `createWidget` of ours makes.
    widget: typing.Any
    def __init__(
        self, param: QgsProcessingParameterDefinition, dialog: QDialog, *rest: object,
        **named: object,
    ) -> None: ...
    def createWidget(self, **named: object) -> QWidget: ...
    def setValue(self, value: object) -> None: ...
    def value(self) -> object: ...
    def postInitialize(
        self, wrappers: typing.List[QgsAbstractProcessingParameterWidgetWrapper]
    ) -> None: ...
