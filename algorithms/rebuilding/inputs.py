# SPDX-License-Identifier: GPL-2.0-or-later
"""The inputs that a record names: found where they were or beside the output, and unchanged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

from ..shared.translation import tr

# JSON that anybody may have written: whoever looks into it says what is damaged.
Record = dict[str, Any]
_PARTS = ("selected", "limit", "filter")


def found_inputs(record: Record, output: Path) -> list[str]:
    """The file of each input of a record, in its order.

    Args:
        record: of the output.
        output: beside which moved inputs are looked for.

    Raises:
        QgsProcessingException: naming all that are missing, have changed, or were no files.
    """
    wrong, found = [], []
    for entry in record["inputs"]:
        path, reason = _found(entry, output)
        found.append(path)
        if reason:
            wrong.append(f"{entry.get('parameter')}: {reason}")
    if wrong:
        raise QgsProcessingException(
            tr("{file} cannot be made again. {reasons}").format(
                file=output.name, reasons="; ".join(wrong)
            )
        )
    return found


def _found(entry: Record, output: Path) -> tuple[str, str]:
    """Path of an input, and what is wrong with it."""
    from ...core.lineage import fingerprint

    name, stated = str(entry.get("name", "")), str(entry.get("path", ""))
    if entry.get("cannot"):
        return "", tr("'{name}' cannot be opened again: {reason}.").format(
            name=name, reason=entry["cannot"]
        )
    changed = ""
    for place in dict.fromkeys([Path(stated) if stated else None, output.parent / name]):
        if place is None or not place.exists():
            continue
        seen = fingerprint(place)
        if "sha256" not in entry or (seen is not None and seen.sha256 == entry["sha256"]):
            return str(place), ""
        changed = changed or tr(
            "{file} has changed: {was:# byte|# bytes} then, {size:# byte|# bytes} now{same}."
        ).format(
            file=place,
            was=entry["size"],
            size=seen.size if seen is not None else 0,
            same=tr(" with other content") if seen and seen.size == entry["size"] else "",
        )
    if changed:
        return "", changed
    if entry.get("temporary"):
        return "", tr(
            "{name} was a temporary file, for example from a step of a model. Make it again, and "
            "put it beside {output}."
        ).format(name=name, output=output)
    if not stated:
        return "", tr("{name} is not beside {output}, and its folder was left out.").format(
            name=name, output=output
        )
    return "", tr("{file} is not there, and no {name} is beside {output}.").format(
        file=stated, name=name, output=output
    )


def as_parameters(
    record: Record, paths: list[str], context: QgsProcessingContext
) -> dict[str, object]:
    """The parameters of a record as a tool takes them.

    Args:
        record: of the output.
        paths: of `found_inputs`.
        context: keeps the layers that are opened.

    Raises:
        QgsProcessingException: if a layer cannot be opened.
    """
    def value_of(value: object) -> object:
        if isinstance(value, list):
            return [value_of(one) for one in value]
        if not isinstance(value, dict):
            return value
        if "expression" in value:
            return QgsProperty.fromExpression(value["expression"])
        number = int(value["input"])
        return _input(record["inputs"][number], paths[number], context)

    return {name: value_of(value) for name, value in record["parameters"].items()}


def _input(
    entry: Record, path: str, context: QgsProcessingContext
) -> str | QgsProcessingFeatureSourceDefinition:
    source = f"{entry.get('before', '')}{path}{entry.get('after', '')}"
    if "layer" not in entry:
        return source
    provider = str(entry.get("provider", "ogr"))
    kind = QgsRasterLayer if provider == "gdal" else QgsVectorLayer
    layer = kind(source, str(entry["layer"]), provider)
    if not layer.isValid():
        raise QgsProcessingException(
            tr("{source} cannot be opened as a layer.").format(source=source)
        )
    if entry.get("crs"):
        layer.setCrs(QgsCoordinateReferenceSystem(str(entry["crs"])))
    for band in entry.get("nodata", ()):
        ends = QgsRasterRange.BoundsType
        ranges = [QgsRasterRange(low, high, ends(closed)) for low, high, closed in band["ranges"]]
        if not isinstance(layer, QgsRasterLayer):
            raise ValueError("nodata")
        layer.dataProvider().setUserNoDataValue(band["band"], ranges)
        layer.dataProvider().setUseSourceNoDataValue(band["band"], band["use_stated"])
    context.temporaryLayerStore().addMapLayer(layer)
    if any(name in entry for name in _PARTS):
        return _part_of(entry, layer)
    return layer.id()


def _part_of(
    entry: Record, layer: QgsMapLayer
) -> QgsProcessingFeatureSourceDefinition:
    """The features that the user had chosen."""
    selected = "selected" in entry
    if selected:
        if not isinstance(layer, QgsVectorLayer):
            raise ValueError("selected")
        layer.selectByIds([int(one) for one in entry["selected"]])
    part = QgsProcessingFeatureSourceDefinition(layer.id(), selected)
    if "limit" in entry:
        part.featureLimit = int(entry["limit"])
    if "filter" in entry:
        part.filterExpression = str(entry["filter"])
    return part
