# SPDX-License-Identifier: GPL-2.0-or-later
"""Vector outputs that appear whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .lineage import stamp_geopackage
from .places import refuse_place
from .run import Run
from .spatialindex import add_spatial_index, layer_options
from .translation import tr

# Formats in which GDAL finds as many features as it wrote; others may have none to read again.
_COUNTABLE = (".gpkg", ".shp", ".geojson", ".json", ".sqlite", ".csv", ".gml", ".kml")
# Formats that cut the names of fields.
_SHORT_NAMES = (".shp", ".dbf")


class SafeSink:
    """A sink that writes beside its place and moves there when all is written.

    Files are treated so. A table of a database, a layer in memory or one inside an existing
    GeoPackage is written by QGIS where it belongs.

    Use it in a ``with`` statement and call `finish` at the end; without that call, the new file
    is thrown away and an old one stays as it was.

    Args:
        run: whose output it is.
        name: of the sink parameter.
        fields: of the output.
        geometry: its geometry type.
        crs: its CRS.
        repeats: whether features of the input come several times, so that their primary key (the
            `fid` of a GeoPackage) is no key of the output.

    Raises:
        QgsProcessingException: if the output cannot be made.
    """

    def __init__(
        self,
        run: Run,
        name: str,
        fields: QgsFields,
        geometry: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        *,
        repeats: bool = False,
    ) -> None:
        self._run, self._name = run, name
        self._refuse_missing_folder(run.parameters.get(name))
        self._target = file_of(run.parameters.get(name))
        self._folder: Path | None = None
        self._fields = QgsFields(fields)
        self._written = 0
        asked = run.parameters
        if self._target is not None:
            asked = {**asked, name: self._beside(asked[name])}
        else:
            fields = _without_labels(fields)
        self._sink: QgsFeatureSink | None
        own_keys = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
        flags = own_keys if repeats else QgsFeatureSink.SinkFlag(0)
        try:
            self._sink, self._destination = run.tool.parameterAsSink(
                asked, name, run.context, fields, geometry, crs, flags,
                layerOptions=layer_options(self._target),
            )  # fmt: skip
        except QgsProcessingException:
            self._drop()
            raise
        if self._sink is None:
            self._drop()
            raise QgsProcessingException(run.tool.invalidSinkError(run.parameters, name))

    def _beside(self, value: object) -> object:
        target = self._target
        if target is None:
            return value
        from ...core.staging import make_folder

        try:
            self._folder = make_folder(target.parent)
        except OSError as error:
            raise QgsProcessingException(
                tr(
                    "{label}: nothing can be written in the folder {folder} ({reason}). Choose "
                    "another one."
                ).format(
                    label=self._run.label(self._name),
                    folder=target.parent,
                    reason=error.strerror,
                )
            ) from error
        part = str(self._folder / target.name)
        if not isinstance(value, QgsProcessingOutputLayerDefinition):
            return part
        definition = QgsProcessingOutputLayerDefinition(value)
        definition.sink = QgsProperty.fromValue(part)
        return definition

    def _refuse_missing_folder(self, value: object) -> None:
        """QGIS would speak of a database that cannot be opened."""
        path = _path_of(value)
        if path is not None and path.suffix:
            refuse_place(self._run, self._name, path)
        text = _text_of(value)
        if re.match(r"(s3|gs|az|https?|ftp|file)://", text):  # others are databases
            refuse_place(self._run, self._name, text)

    def __enter__(self) -> SafeSink:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def write(self, features: list[QgsFeature]) -> None:
        """Write features.

        Raises:
            QgsProcessingException: if one is not taken.
        """
        self._refuse_without_geometry(features)
        sink = self._sink
        if sink is None or not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                self._run.tool.writeFeatureError(self._sink, self._run.parameters, self._name)
            )
        self._written += len(features)

    def finish(self) -> str:
        """Put the output in its place.

        Returns:
            What the tool returns for this parameter.

        Raises:
            QgsProcessingException: if it cannot be put there.
        """
        destination = str(self._destination)
        if self._sink is None or not self._sink.flushBuffer():
            raise QgsProcessingException(
                self._run.tool.writeFeatureError(self._sink, self._run.parameters, self._name)
            )
        self._sink = None  # closes the file
        if self._folder is None or self._target is None:
            return destination
        self._refuse_incomplete(self._folder / self._target.name)
        if not add_spatial_index(self._folder / self._target.name, self._run.stop_if_cancelled):
            raise QgsProcessingException(
                tr(
                    "{label}: {file} could not be completed, its spatial index could not be "
                    "written. Is there room on the disk, and do you have permission to write there?"
                ).format(label=self._run.label(self._name), file=self._target)
            )
        self._tell_cut_names(self._folder / self._target.name)
        stamp_geopackage(self._folder / self._target.name, self._target, self._name)
        try:
            made = sorted(self._folder.iterdir())
            for old in _siblings(self._target):
                if not (self._folder / old.name).exists():
                    old.unlink()
            for part in made:
                part.replace(self._target.parent / part.name)
        except OSError as error:
            raise QgsProcessingException(
                tr("{file} cannot be replaced ({reason}). Is it open in another program?").format(
                    file=self._target, reason=error.strerror
                )
            ) from error
        return self._rename(destination)

    def _refuse_without_geometry(self, features: list[QgsFeature]) -> None:
        """FlatGeobuf, whose features are found by their place, leaves such ones out in silence."""
        if self._target is None or self._target.suffix.lower() != ".fgb":
            return
        if any(not feature.hasGeometry() for feature in features):
            raise QgsProcessingException(
                tr(
                    "{label}: there are features without geometry, which FlatGeobuf cannot store. "
                    "Choose another format, such as GeoPackage (.gpkg)."
                ).format(label=self._run.label(self._name))
            )

    def _refuse_incomplete(self, part: Path) -> None:
        """Count what is in the closed file: a disk that got full is told by none of its writers."""
        there = _features_in(part)
        if there is not None and there < self._written:
            raise QgsProcessingException(
                tr(
                    "{label}: {file} could not be completed, {there} of {count:# feature|# "
                    "features} {there:is|are} in it. Is there room on the disk, and do you have "
                    "permission to write there?"
                ).format(
                    label=self._run.label(self._name),
                    file=self._target,
                    there=there,
                    count=self._written,
                )
            )

    def _tell_cut_names(self, part: Path) -> None:
        """Say what the format made of the names of fields: read from the file, not foretold."""
        if part.suffix.lower() not in _SHORT_NAMES:
            return
        asked = [field.name() for field in self._fields]
        made = [field.name() for field in QgsVectorLayer(str(part), "", "ogr").fields()]
        if len(asked) != len(made):
            return
        changed = [f"{old} → {new}" for old, new in zip(asked, made) if old != new]
        if changed:
            self._run.warn(
                tr(
                    "{label}: a shapefile keeps only ten characters of a field name; these were "
                    "truncated: {names}. A GeoPackage keeps them whole."
                ).format(label=self._run.label(self._name), names=", ".join(changed))
            )

    def _rename(self, destination: str) -> str:
        """Tell QGIS where the layer that it is to load has gone."""
        final = destination.replace(str(self._folder), str(_parent(self._target)))
        layers = self._run.context.layersToLoadOnCompletion()
        if destination in layers:
            layers[final] = layers.pop(destination)
            self._run.context.setLayersToLoadOnCompletion(layers)
        return final

    def _drop(self) -> None:
        self._sink = None
        if self._folder is not None:
            from ...core.staging import remove_folder

            remove_folder(self._folder)
            self._folder = None


def _features_in(file: Path) -> int | None:
    """How many features a file has; None if that cannot be said of its format."""
    if file.suffix.lower() == ".fgb":  # its header has the number that was to be written
        layer = QgsVectorLayer(str(file), "", "ogr")
        none = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return sum(1 for _ in layer.getFeatures(none)) if layer.isValid() else 0
    if file.suffix.lower() not in _COUNTABLE:
        return None
    layers = QgsProviderRegistry.instance().providerMetadata("ogr").querySublayers(
        str(file), Qgis.SublayerQueryFlags(Qgis.SublayerQueryFlag.CountFeatures)
    )
    return sum(max(int(layer.featureCount()), 0) for layer in layers)


def _parent(target: Path | None) -> Path | None:
    return None if target is None else target.parent


def _siblings(target: Path) -> list[Path]:
    """Files that belong to an older output of the same name and would not fit the new one."""
    ends = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", "-wal", "-shm", "-journal")
    if target.suffix.lower() == ".shp":
        return [p for p in (target.with_suffix(end) for end in ends[:7]) if p.exists()]
    found = (target.with_name(target.name + end) for end in ends[7:])
    return [p for p in found if p.exists()]


def refuse_inputs(
    run: Run, outputs: list[str], inputs: Sequence[str | os.PathLike[str]]
) -> None:
    """Refuse outputs that are inputs, or one another.

    Args:
        run: whose parameters they are.
        outputs: names of sink parameters.
        inputs: files that are read.

    Raises:
        QgsProcessingException: naming the first.
    """
    taken = {os.path.realpath(path): tr("the input") for path in inputs if path}
    for name in outputs:
        target = file_of(run.parameters.get(name))
        if target is None:
            continue
        label = run.label(name)
        other = taken.setdefault(os.path.realpath(target), label)
        if other != label:
            raise QgsProcessingException(
                tr("{label}: {file} is also {other}. Choose another file name.").format(
                    label=label, file=target, other=other
                )
            )


def _without_labels(fields: QgsFields) -> QgsFields:
    # A layer in memory takes neither; later releases warn of each, field by field.
    plain = QgsFields()
    for place in range(fields.count()):
        field = QgsField(fields.at(place))
        field.setAlias("")
        field.setComment("")
        plain.append(field)
    return plain


def file_of(value: object) -> Path | None:
    """The file that a sink's value names, None if it is no file of its own."""
    path = _path_of(value)
    if path is None or not path.suffix or "|" in path.name or not path.parent.is_dir():
        return None
    return path.absolute()


def _path_of(value: object) -> Path | None:
    """The path that a sink's value is; None for a layer in memory or a database."""
    text = _text_of(value)
    return None if ":" in text[2:] or text in ("", "TEMPORARY_OUTPUT") else Path(text)


def _text_of(value: object) -> str:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return value if isinstance(value, str) else ""
