# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of the height comparison: layers of QGIS, and text files that QGIS does not open."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Union

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..shared.fields import new_field, plain_value
from ..shared.run import Run
from ..shared.translation import tr

ANY_GEOMETRY = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TEXT_FILES = (".csv", ".txt", ".tsv", ".dat", ".asc")


class LayerTable:
    """The features of a layer, selection and filter included, as rows."""

    note = ""

    def __init__(self, source: QgsProcessingFeatureSource) -> None:
        self.source = source
        self.name = str(source.sourceName())
        self.fields = list(source.fields().names())

    def columns(self, run: Run, places: list[int]) -> list[list[object]]:
        """The values of some fields, feature by feature; NULL is None."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(places)
        columns: list[list[object]] = [[] for _ in places]
        for feature in self.source.getFeatures(request, ANY_GEOMETRY):
            run.stop_if_cancelled()
            for column, place in zip(columns, places):
                column.append(plain_value(feature[place]))
        return columns


class TextFileTable:
    """A text file that QGIS does not open as a layer: UTF-16, or tabs in a .txt file."""

    def __init__(self, path: str) -> None:
        from ...core.texttable import read_text_table

        self._table = read_text_table(path)
        self.name = Path(path).stem
        self.fields = list(self._table.columns)
        self.note = tr(
            "QGIS does not open this file as a table; it was read as follows: {how}."
        ).format(
            how=self._table.described()
        )

    def columns(self, run: Run, places: list[int]) -> list[list[object]]:
        """The cells of some columns, as text."""
        return [list(self._table.column(self.fields[place])) for place in places]


Table = Union[LayerTable, TextFileTable]


def open_table(run: Run, name: str) -> Table:
    """The table of a parameter.

    Raises:
        QgsProcessingException: if there is none.
        ParameterError: if it is a text file that cannot be read.
    """
    path = _text_file(run.parameters.get(name))
    if path and _has_wide_letters(path):
        return TextFileTable(path)
    source = run.tool.parameterAsSource(run.parameters, name, run.context)
    if source is not None and source.fields().count():
        return LayerTable(source)
    if path:
        return TextFileTable(path)
    return LayerTable(run.source(name))


def with_text_table(run: Run, name: str) -> dict[str, object]:
    """The parameters with a layer in the place of a text file that QGIS does not open.

    For the checks of QGIS, which refuse what they cannot load; the run itself reads the file.

    Raises:
        ParameterError: if the file cannot be read.
    """
    path = _text_file(run.parameters.get(name))
    if not path:
        return run.parameters
    opened = run.tool.parameterAsSource(run.parameters, name, run.context)
    if opened is not None and not _has_wide_letters(path):
        return run.parameters
    table = TextFileTable(path)
    layer = QgsVectorLayer("None", table.name, "memory")
    layer.dataProvider().addAttributes([new_field(field, "string") for field in table.fields])
    layer.updateFields()
    run.context.temporaryLayerStore().addMapLayer(layer)
    return {**run.parameters, name: layer.id()}


def _text_file(value: object) -> str:
    """The path of a text file that a parameter names, "" for anything else."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if not isinstance(value, str) or Path(value).suffix.lower() not in _TEXT_FILES:
        return ""
    return value if Path(value).is_file() else ""


def _has_wide_letters(path: str) -> bool:
    """Whether a text file is UTF-16 or UTF-32: newer GDAL opens it and makes nonsense of it."""
    with Path(path).open("rb") as file:
        return b"\0" in file.read(4096)


def field_place(run: Run, name: str, table: Table) -> int:
    """Place of the field that a parameter names, -1 for an optional one that names none.

    Raises:
        QgsProcessingException: if the table has no such field.
    """
    wanted = run.text(name)
    definition = run.tool.parameterDefinition(name)
    if not wanted and definition is not None and not definition.defaultValue():
        return -1
    folded = [field.casefold() for field in table.fields]
    if wanted in table.fields:
        return table.fields.index(wanted)
    if wanted.casefold() in folded:
        return folded.index(wanted.casefold())
    raise QgsProcessingException(
        tr("{label}: '{layer}' has no field '{field}'. It has: {fields}.").format(
            label=run.label(name),
            layer=table.name,
            field=wanted,
            fields=", ".join(table.fields) or tr("none"),
        )
    )


class Origin(NamedTuple):
    """Where a layer comes from: the file, and what to say of its sheets."""

    path: str
    note: str


def origin_of(run: Run, name: str) -> Origin:
    """The file behind a parameter, and which of its sheets or layers is read.

    Call it in the thread that owns the layers.
    """
    layer = run.tool.parameterAsVectorLayer(run.parameters, name, run.context)
    if layer is None or layer.providerType() not in ("ogr", "delimitedtext"):
        return Origin(_text_file(run.parameters.get(name)), "")
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(layer.providerType(), layer.source())
    path = str(parts.get("path") or "")
    if layer.providerType() != "ogr" or not path:
        return Origin(path, "")
    sheets = [one.name() for one in registry.providerMetadata("ogr").querySublayers(path)]
    if len(sheets) < 2:
        return Origin(path, "")
    read = str(parts.get("layerName") or "")
    if not read:
        place = parts.get("layerId")
        read = sheets[int(place) if place not in (None, "") else 0]
    others = ", ".join(f"'{sheet}'" for sheet in sheets if sheet != read)
    return Origin(
        path,
        tr("{label}: '{read}' of {file} is read; it also has {others}.").format(
            label=run.label(name), read=read, file=Path(path).name, others=others
        ),
    )


def refuse_broken_letters(values: list[object], path: str) -> None:
    """Refuse ids that were read in the wrong encoding, if their file can tell which it is.

    Raises:
        ParameterError: naming the encoding.
    """
    if not path or Path(path).suffix.lower() not in _TEXT_FILES:
        return
    if any(isinstance(value, str) and "\ufffd" in value for value in values):
        from ...core.texttable import read_text_table

        read_text_table(path)  # says the encoding and what to do
