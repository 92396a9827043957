# SPDX-License-Identifier: GPL-2.0-or-later
"""Inputs of a run as a record names them: the file, what the user set of the layer, its hash."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .inputs import name_of_layer


@dataclass
class Found:
    """An input.

    Args:
        parameter: that it was given for.
        path: of its file or folder, "" where it is none.
        before: what stands before the path in the name of the layer's source (``GPKG:``).
        after: what stands behind it (``|layername=plots``).
        about: provider, name of the layer, and what the user set of it.
    """

    parameter: str
    path: str
    before: str = ""
    after: str = ""
    about: dict[str, object] = field(default_factory=dict)

    def record(self, names: bool, spelled: Mapping[str, str]) -> dict[str, object]:
        """What the record of the run says of it.

        Args:
            names: leave the folder out.
            spelled: how the record calls certain files instead.
        """
        from ...core.lineage import fingerprint

        called = spelled.get(os.path.realpath(self.path), self.path) if self.path else ""
        said: dict[str, object] = {
            "parameter": self.parameter,
            "name": Path(called).name or str(self.about.get("layer", "")),
            **self.about,
        }
        # Folders of the moment would make two runs of a model differ.
        if called and (_is_temporary(called) or (not names and called == said["name"])):
            said["temporary"] = True
        elif called and not names:
            said["path"] = called
        if self.before:
            said["before"] = self.before
        if self.after:
            said["after"] = self.after
        seen = fingerprint(self.path) if self.path else None
        if seen is not None:
            said |= {"size": seen.size, "sha256": seen.sha256, "hashed": seen.of}
        return said


def file_input(value: str, parameter: str) -> Found:
    """A file or folder given by its name."""
    before, path, after = split_source(value)
    return Found(parameter, path, before, after)


def layer_input(value: object, parameter: str, context: QgsProcessingContext) -> Found | None:
    """A layer as QGIS hands it to a tool; None for what is none."""
    selected, file = False, Found(parameter, "")
    about: dict[str, object] = {}
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        selected = bool(value.selectedFeaturesOnly)
        limited = value.featureLimit
        if limited not in (None, -1):
            about["limit"] = int(limited)
        expression = getattr(value, "filterExpression", "")
        if expression:
            about["filter"] = str(expression)
        value = value.source.staticValue()
    layer = value
    if isinstance(value, str):
        file = file_input(value, parameter)
        # Not opened just for this; a layer of the project may have settings of the user's.
        layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
        if layer is None and file.path and not about and not selected:
            return file
        layer = layer or QgsProcessingUtils.mapLayerFromString(value, context)
    if not isinstance(layer, QgsMapLayer):
        return file_input(value, parameter) if isinstance(value, str) else None
    before, path, after = split_source(layer.source())
    about |= {"layer": name_of_layer(layer), "provider": layer.providerType()}
    if isinstance(layer, QgsRasterLayer):
        about |= _of_raster(layer)
    elif isinstance(layer, QgsVectorLayer):
        about |= _of_vector(layer, selected)
    if not path:
        about["cannot"] = about.get("cannot") or "the layer is no file"
    if isinstance(value, str) and file.path and set(about) == {"layer", "provider"}:
        return file
    return Found(parameter, path, before, after, about)


def split_source(source: str) -> tuple[str, str, str]:
    """What stands before, at and behind the file in the name of a source; "" for no file."""
    text, before = source, ""
    if source.startswith("file:"):
        parts = urlsplit(source)
        text, before = unquote(parts.path), "file://"
        behind = f"?{parts.query}" if parts.query else ""
        return (before, text, behind) if _is_there(text) else ("", "", "")
    name, bar, rest = text.partition("|")
    after = bar + rest
    if _is_there(name):
        return "", str(Path(name).absolute()), after
    # An archive (/vsizip/a.zip/b.tif) or a table (GPKG:a.gpkg:b): the longest part that is a file.
    marks = [i for i, letter in enumerate(name) if letter in "/:\"{}"]
    for start in (i if name[i] == "/" else i + 1 for i in marks):
        for end in (len(name), *reversed(marks)):
            part = name[start:end]
            if len(part) > 1 and not part.startswith("//") and _is_there(part, file=True):
                return name[:start], str(Path(part).absolute()), name[end:] + after
    return "", "", ""  # it may hold a password


def _is_there(name: str, file: bool = False) -> bool:
    try:
        return bool(name) and (Path(name).is_file() if file else Path(name).exists())
    except (OSError, ValueError):  # longer than a name can be, or with a zero in it
        return False


def _is_temporary(path: str) -> bool:
    """Whether QGIS throws a file away at its end: steps of models, temporary outputs."""
    folder = Path(os.path.realpath(QgsProcessingUtils.tempFolder()))
    return folder in Path(os.path.realpath(path)).parents


def number_of(choice: int) -> int:
    """The number of an enum's value, which newer QGIS hides in `value`."""
    return int(getattr(choice, "value", choice))


def _of_raster(layer: QgsRasterLayer) -> dict[str, object]:
    """CRS and missing data where the user changed what the file says."""
    provider = layer.dataProvider()
    said: dict[str, object] = {}
    if layer.crs().isValid() and layer.crs() != provider.crs():
        said["crs"] = layer.crs().authid() or layer.crs().toWkt()
    nodata = []
    for band in range(1, layer.bandCount() + 1):
        off = provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band)
        ranges = [
            [float(one.min()), float(one.max()), number_of(one.bounds())]
            for one in provider.userNoDataValues(band)
        ]
        if off or ranges:
            nodata.append({"band": band, "use_stated": not off, "ranges": ranges})
    if nodata:
        said["nodata"] = nodata
    return said


def _of_vector(layer: QgsVectorLayer, selected: bool) -> dict[str, object]:
    """Selection, CRS, and what keeps a layer from being opened again as it was."""
    said: dict[str, object] = {}
    if selected:
        said["selected"] = sorted(layer.selectedFeatureIds())
    provider = layer.dataProvider()
    if layer.crs().isValid() and layer.crs() != provider.crs():
        said["crs"] = layer.crs().authid() or layer.crs().toWkt()
    if layer.isEditable() and layer.isModified():
        said["cannot"] = "the layer had changes that were not saved"
    elif layer.vectorJoins():
        said["cannot"] = "the layer was joined to another one"
    elif layer.subsetString() and "|subset=" not in layer.source():
        said["cannot"] = "the layer was filtered"
    return said
