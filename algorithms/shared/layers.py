# SPDX-License-Identifier: GPL-2.0-or-later
"""What an output layer says of itself: aliases of its fields, and how it was made."""

from __future__ import annotations

from qgis.core import (
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from .finished import Painter
from .run import Run

#: Where what tools read again stands: in a GeoPackage, and before its name in a layer in memory.
DOMAIN, PROPERTY = "CANOPYCLOUD", "canopycloud/"


def label_layer(fields: list[tuple[str, str, str]], facts: list[tuple[str, str]]) -> Painter:
    """A function that gives a layer aliases and metadata.

    Args:
        fields: name, kind and alias of the fields that a tool added.
        facts: (name, value) pairs that say how the layer was made.
    """

    def label(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsVectorLayer):
            return
        for name, _, alias in fields:
            place = layer.fields().indexOf(name)
            if place >= 0:
                layer.setFieldAlias(place, alias)
        metadata = QgsLayerMetadata(layer.metadata())
        metadata.setAbstract("\n".join(f"{name}: {value}" for name, value in facts))
        metadata.setHistory([*metadata.history(), *(f"{n}: {v}" for n, v in facts)])
        layer.setMetadata(metadata)

    return label


def label_output(
    run: Run,
    destination: str,
    label: Painter,
    facts: list[tuple[str, str]],
    noted: dict[str, str] | None = None,
) -> None:
    """Label an output that no one loads: a layer in memory, or a GeoPackage.

    In the GeoPackage the facts go into its own table of metadata, where QGIS and GDAL show them.
    Aliases have no place there that QGIS reads.

    Args:
        run: whose output it is.
        destination: of the output.
        label: for the layer in memory.
        facts: (name, value) pairs for people.
        noted: values by name that tools read again.
    """
    layer = QgsProcessingUtils.mapLayerFromString(destination, run.context, False)
    if layer is not None:
        label(layer)
        for name, value in (noted or {}).items():
            layer.setCustomProperty(PROPERTY + name, value)
        return
    if destination.lower().endswith(".gpkg"):
        _write(destination, facts, noted or {})


def _write(path: str, facts: list[tuple[str, str]], noted: dict[str, str]) -> None:
    """Add to the metadata of a GeoPackage of one layer."""
    from osgeo import gdal

    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None or dataset.GetLayerCount() != 1:
        return
    for name, value in facts:
        dataset.GetLayer(0).SetMetadataItem(name, value)
    for name, value in noted.items():
        dataset.GetLayer(0).SetMetadataItem(name.upper(), value, DOMAIN)
    dataset.FlushCache()
