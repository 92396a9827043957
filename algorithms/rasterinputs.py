# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster layers as core opens them: a path that GDAL reads, and the CRS if it was overridden."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from .translation import tr

# Names that only GDAL knows: in an archive, on a server, a table or subdataset of a file.
_GDAL_NAME = re.compile(r"/vsi[a-z0-9_]+/|[A-Z][A-Za-z0-9_]+:(?!//)")
# GDAL's raster in memory, named by an address that may hold something else when we read it.
_IN_MEMORY = "MEM:"


class RasterInput(NamedTuple):
    """A raster layer as core opens it: a path that GDAL reads, and the CRS if overridden."""

    path: str
    name: str
    crs: str | None
    qgis_crs: QgsCoordinateReferenceSystem


def raster_of_layer(layer: Any, label: str) -> RasterInput:
    """The file behind a raster layer, and its CRS where the user overrode the file's.

    Raises:
        QgsProcessingException: if the layer is no raster or not a file (a web map, say).
    """
    if not isinstance(layer, QgsRasterLayer):
        raise QgsProcessingException(
            tr("{label}: '{name}' is not a raster layer.").format(label=label, name=layer.name())
        )
    # QGIS appends its own open options to the name of the file.
    path = layer.source().split("|option:")[0]
    if layer.providerType() != "gdal" or path.startswith(_IN_MEMORY):
        raise QgsProcessingException(
            tr(
                "{label}: '{name}' comes from '{provider}', not from a file. Save it as a GeoTIFF "
                "(right click, Export, Save As) and use that."
            ).format(
                label=label,
                name=layer.name(),
                provider=tr("memory") if layer.providerType() == "gdal" else layer.providerType(),
            )
        )
    crs = layer.crs()
    overridden = crs.isValid() and crs != layer.dataProvider().crs()
    return RasterInput(path, layer.name(), _crs_text(crs) if overridden else None, crs)


def with_layers(
    tool: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """`parameters` with layers in the place of names that only GDAL knows.

    QGIS before 3.28 loads a raster by the name of an existing file and nothing else, so that
    /vsizip/…, /vsicurl/… and GPKG:file:table failed in scripts and qgis_process.
    """
    made = dict(parameters)
    for definition in tool.parameterDefinitions():
        name, value = definition.name(), parameters.get(definition.name())
        if isinstance(definition, QgsProcessingParameterRasterLayer):
            made[name] = _opened(value, context)
        elif isinstance(definition, QgsProcessingParameterMultipleLayers) and isinstance(
            value, (list, tuple)
        ):
            made[name] = [_opened(one, context) for one in value]
    return made


def _opened(value: Any, context: QgsProcessingContext) -> Any:
    if not isinstance(value, str) or not _GDAL_NAME.match(value):
        return value
    if QgsProcessingUtils.mapLayerFromString(value, context) is not None:
        return value
    layer = QgsRasterLayer(value, re.split(r"[/\\:]", value)[-1])
    if not layer.isValid():
        return value
    context.temporaryLayerStore().addMapLayer(layer)
    return layer.id()


def _crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)
