# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute fields, made alike on every QGIS."""

from __future__ import annotations

from typing import Any

from qgis.core import NULL, Qgis, QgsField
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

#: `int` has 64 bits: counts of cells and feature ids outgrow 32.
KINDS = ("double", "int", "string")


def new_field(name: str, kind: str, alias: str = "") -> QgsField:
    """A field of one of KINDS, with a name for people if `alias` is given.

    QGIS before 3.38 takes its types from QVariant, later ones from QMetaType; each complains
    about the other.
    """
    if Qgis.QGIS_VERSION_INT >= 33800:
        from qgis.PyQt.QtCore import QMetaType

        types: tuple[QVariant.Type, ...] = (
            QMetaType.Type.Double, QMetaType.Type.LongLong, QMetaType.Type.QString)
    else:
        types = (QVariant.Double, QVariant.LongLong, QVariant.String)
    field: QgsField = QgsField(name, types[KINDS.index(kind)])
    field.setAlias(alias)
    return field


def plain_value(value: object) -> Any:  # QGIS does not tell the type of a field
    """An attribute as Python has it: NULL, whichever form this QGIS gives it, is None.

    Dates and times are ISO text: `str` of Qt's own would name the class, too.
    """
    if value is None or value == NULL:
        return None
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    return value
