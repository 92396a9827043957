# Made by scripts/make_stubs.py.
import typing

from qgis.gui import QgisInterface

iface: typing.Optional[QgisInterface]
