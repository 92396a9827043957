# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameter kinds that QGIS has, mended where its oldest release needs it."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterField,
)


class BandParameter(QgsProcessingParameterBand):
    """A band whose default is taken when it is left out.

    QGIS 3.22's own insists on a value in scripts and qgis_process although it has a default.
    """

    def checkValueIsAcceptable(
        self, value: object, context: QgsProcessingContext | None = None
    ) -> bool:
        if value is None and self.defaultValue() is not None:
            return True
        return bool(super().checkValueIsAcceptable(value, context))


class FieldParameter(QgsProcessingParameterField):
    """A field whose default is taken when it is left out, as in BandParameter.

    The defaults are the names of the lessons' tables. Where a layer has no such field, the
    dialog leaves the choice empty, rather than to offer whatever field comes first.
    """

    def checkValueIsAcceptable(
        self, value: object, context: QgsProcessingContext | None = None
    ) -> bool:
        if value is None and self.defaultValue() is not None:
            return True
        return bool(super().checkValueIsAcceptable(value, context))
