# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster layers as core opens them: the file, and what the user said of it in QGIS."""

from __future__ import annotations

import re
from math import inf, isnan
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

from .translation import tr

if TYPE_CHECKING:
    from ...core.rasterfile import BandNodata, RasterFile, ValueRange

# Names that only GDAL knows: in an archive, on a server, a table or subdataset of a file.
_GDAL_NAME = re.compile(r"/vsi[a-z0-9_]+/|[A-Z][A-Za-z0-9_]+:(?!//)")
# GDAL's raster in memory, named by an address that may hold something else when we read it.
_IN_MEMORY = "MEM:"


class RasterInput(NamedTuple):
    """A raster layer as core opens it.

    Args:
        path: the file, with the layer's settings of missing data and its open options.
        name: of the layer.
        crs: of the layer, None if it is the file's.
        qgis_crs: of the layer.
        notes: lines for the log on what the user set.
    """

    path: RasterFile
    name: str
    crs: str | None
    qgis_crs: QgsCoordinateReferenceSystem
    notes: tuple[str, ...] = ()


def raster_of_layer(layer: QgsMapLayer, label: str) -> RasterInput:
    """The file behind a raster layer, and its CRS where the user overrode the file's.

    Raises:
        QgsProcessingException: if the layer is no raster or not a file (a web map, say).
    """
    from ...core.rasterfile import RasterFile

    if not isinstance(layer, QgsRasterLayer):
        raise QgsProcessingException(
            tr("{label}: '{name}' is not a raster layer.").format(label=label, name=layer.name())
        )
    path, options = _file_and_options(layer.source())
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
    nodata, notes = _nodata_of(layer)
    file = RasterFile(path, nodata, options)
    stated = _crs_text(crs) if overridden else None
    return RasterInput(file, name_of_layer(layer), stated, crs, notes)


def name_of_layer(layer: QgsMapLayer) -> str:
    """The name of a layer, without what QGIS took over from an address that may be a key."""
    from ...core.rasterfile import shown_path

    name, source = str(layer.name()), str(layer.source())
    shown = shown_path(source)
    if shown == source:
        return name
    # QGIS names a layer by what follows the last slash, which may be in the middle of the key.
    plain = name.partition("?")[0]
    if plain and (plain in shown or plain not in source):
        return plain
    return re.split(r"[/\\:]", shown)[-1]


def _file_and_options(source: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """QGIS appends open options to the name of the file: ``dem.gpkg|option:ZOOM_LEVEL=5``."""
    path, *given = source.split("|option:")
    pairs = (option.split("|")[0].partition("=") for option in given)
    return path, tuple((name, value) for name, _, value in pairs)


def _nodata_of(layer: QgsRasterLayer) -> tuple[tuple[BandNodata, ...], tuple[str, ...]]:
    """What the properties of a layer say of missing data (tab Transparency), and lines on it."""
    from ...core.rasterfile import BandNodata

    provider = layer.dataProvider()
    found, notes = [], []
    for band in range(1, layer.bandCount() + 1):
        ranges = tuple(_range_of(one) for one in provider.userNoDataValues(band))
        off = provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band)
        if not ranges and not off:
            continue
        found.append(BandNodata(band, not off, ranges))
        about = {"name": layer.name(), "band": band}
        if off:
            notes.append(
                tr(
                    "'{name}', band {band}: the no data value {value} of the file is switched off "
                    "in the layer's properties, so cells with it are data."
                ).format(**about, value=f"{provider.sourceNoDataValue(band):.10g}")
            )
        if ranges:
            notes.append(
                tr(
                    "'{name}', band {band}: the layer's properties also declare as no data: "
                    "{ranges}."
                ).format(**about, ranges="; ".join(map(str, ranges)))
            )
    return tuple(found), tuple(notes)


def _range_of(given: QgsRasterRange) -> ValueRange:
    from ...core.rasterfile import ValueRange

    low, high, kind = given.min(), given.max(), given.bounds()
    kinds = QgsRasterRange.BoundsType
    return ValueRange(
        -inf if isnan(low) else low,
        inf if isnan(high) else high,
        kind in (kinds.IncludeMinAndMax, kinds.IncludeMin),
        kind in (kinds.IncludeMinAndMax, kinds.IncludeMax),
    )


def with_layers(
    tool: QgsProcessingAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> dict[str, object]:
    """`parameters` with layers in the place of names that only GDAL knows.

    QGIS before 3.28 loads a layer by the name of an existing file and nothing else, so that
    /vsizip/…, /vsicurl/… and GPKG:file:table failed in scripts and qgis_process.
    """
    made = dict(parameters)
    for definition in tool.parameterDefinitions():
        name, value = definition.name(), parameters.get(definition.name())
        if isinstance(definition, QgsProcessingParameterRasterLayer):
            made[name] = _opened(value, context)
        elif isinstance(definition, QgsProcessingParameterFeatureSource):
            made[name] = _opened(value, context, QgsVectorLayer)
        elif isinstance(definition, QgsProcessingParameterMultipleLayers):
            if isinstance(value, (list, tuple)):
                made[name] = [_opened(one, context) for one in value]
            else:
                made[name] = _opened(value, context)
    return made


def _opened(
    value: object,
    context: QgsProcessingContext,
    kind: type[QgsRasterLayer | QgsVectorLayer] = QgsRasterLayer,
) -> object:
    from ...core.rasterfile import shown_path

    if not isinstance(value, str) or not _GDAL_NAME.match(value):
        return value
    if QgsProcessingUtils.mapLayerFromString(value, context) is not None:
        return value
    layer = kind(value, re.split(r"[/\\:]", shown_path(value))[-1])
    if not layer.isValid():
        return value
    context.temporaryLayerStore().addMapLayer(layer)
    return layer.id()


def _crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    gdal = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL
    return crs.authid() or crs.toWkt(gdal)
