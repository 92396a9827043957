# SPDX-License-Identifier: GPL-2.0-or-later
"""The unit of heights, handed on from the layer of plots to the tool that compares them."""

from __future__ import annotations

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from .layers import DOMAIN, PROPERTY
from .run import Run
from .translation import tr

#: What `label_output` notes it by.
HEIGHT_UNIT = "height_unit"


def not_in_metres(run: Run, parameter: str) -> str:
    """What to say of a layer of plots whose heights are not in metres; "" if they may be.

    Call it in the thread that owns the layers.
    """
    unit = unit_of(run.tool.parameterAsVectorLayer(run.parameters, parameter, run.context))
    if unit in ("", "m"):
        return ""
    return tr(
        "{label}: the raster of these plots states its heights in {unit}. This tool takes raster "
        "and field heights as metres and converts nothing. Convert the raster heights first; or, "
        "if the field heights are in {unit} too, read every 'm' of the results as '{unit}'."
    ).format(label=run.label(parameter), unit=unit)


def unit_of(layer: QgsVectorLayer | None) -> str:
    """The unit that a layer of plots says its heights are in; "" if it says none."""
    if layer is None:
        return ""
    noted = layer.customProperty(PROPERTY + HEIGHT_UNIT)
    if noted or layer.providerType() != "ogr":
        return str(noted or "")
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    from osgeo import gdal

    dataset = gdal.OpenEx(str(parts.get("path") or ""), gdal.OF_VECTOR)
    if dataset is None:
        return ""
    named = parts.get("layerName")
    table = dataset.GetLayerByName(str(named)) if named else dataset.GetLayer(0)
    return "" if table is None else str(table.GetMetadataItem(HEIGHT_UNIT.upper(), DOMAIN) or "")
