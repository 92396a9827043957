# Made by scripts/make_stubs.py.
import typing

from qgis.PyQt.QtGui import QIcon

class Setting:
    def __init__(self, group: str, name: str, description: str, default: object) -> None: ...

class ProcessingConfig:
    settingIcons: typing.Dict[str, QIcon]
    @staticmethod
    def addSetting(setting: Setting) -> None: ...
    @staticmethod
    def removeSetting(name: str) -> None: ...
    @staticmethod
    def readSettings() -> None: ...
