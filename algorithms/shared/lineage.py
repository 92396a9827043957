# SPDX-License-Identifier: GPL-2.0-or-later
"""What every output says of the run that made it: tool, parameters, inputs, versions.

`describe` looks at the layers in the thread that owns them, `carried` adds the fingerprints of
their files. Rasters then get the record where they are written (core/raster), GeoPackages in
`stamp_geopackage`, layers that QGIS loads in `with_history`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypedDict, runtime_checkable

from qgis.core import (
    Qgis,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsSettings,
    QgsVectorLayer,
)

from .cluster import DASK_SCHEDULER
from .sources import Found, file_input, layer_input, number_of
from .translation import tr

if TYPE_CHECKING:
    from ...core.lineage import Lineage
    from .finished import Painter
    from .run import Run

# Set to "names", folders are left out; also a setting of QGIS, which the environment overrides.
VARIABLE = "CANOPYCLOUD_LINEAGE"
NAMES_ONLY = "CANOPYCLOUD_LINEAGE_NAMES_ONLY"
NAMES = "names"
# Says where the work is done, which changes no result.
_LEFT_OUT = (DASK_SCHEDULER,)
_LAYERS = ("raster", "multilayer", "source", "vector", "layer")
_STATIC = 1  # of QgsProperty's types
_ENTRY = "Canopy & Cloud: "

# While an output is made again: by what name its record calls each file, and how.
Replayed = tuple[Mapping[str, str], bool]
replayed: ContextVar[Replayed | None] = ContextVar("canopycloud_replayed", default=None)


def names_only_label() -> str:
    """The setting as the options of QGIS show it."""
    return tr("Outputs record only the names of inputs, not their folders")


def names_only() -> bool:
    """Whether records leave the folders of the inputs out."""
    again = replayed.get()
    if again is not None:
        return again[1]
    wanted = os.environ.get(VARIABLE, "").strip().lower()
    if wanted:
        return wanted == NAMES
    value = QgsSettings().value(f"Processing/Configuration/{NAMES_ONLY}", "false")
    return str(value).lower() == "true"


@runtime_checkable
class Packed(Protocol):
    """A tool that says which packages a run of it needs."""

    def packages_of(self, run: Run) -> tuple[str, ...]:
        """Names of packages."""


class Described(TypedDict):
    """What `describe` saw: layers and files are places among the inputs."""

    parameters: dict[str, object]
    defaults: dict[str, object]
    inputs: list[Found]


def describe(run: Run) -> Described:
    """Parameters and inputs of a run; called in the thread that owns the layers."""
    parameters: dict[str, object] = {}
    defaults: dict[str, object] = {}
    inputs: list[Found] = []
    for definition in run.tool.parameterDefinitions():
        name = definition.name()
        if definition.isDestination() or name in _LEFT_OUT:
            continue
        if name in run.parameters:
            parameters[name] = _plain(run, definition, run.parameters[name], inputs)
        elif definition.defaultValue() is not None:
            defaults[name] = _plain(run, definition, definition.defaultValue(), [])
    return {"parameters": parameters, "defaults": defaults, "inputs": inputs}


def _plain(
    run: Run, definition: QgsProcessingParameterDefinition, value: object, inputs: list[Found]
) -> object:
    """A value as JSON holds it; a layer or file as its place among the inputs."""
    kind = definition.type()
    if isinstance(value, QgsProperty):
        if number_of(value.propertyType()) == _STATIC:
            return _plain(run, definition, value.staticValue(), inputs)
        return {"expression": value.asExpression()}
    if isinstance(value, (list, tuple)):
        return [_plain(run, definition, one, inputs) for one in value]
    found = None
    if kind in _LAYERS and value not in (None, ""):
        found = layer_input(value, definition.name(), run.context)
    elif kind == "file" and isinstance(value, str) and value:
        found = file_input(value, definition.name())
    if found is not None:
        inputs.append(found)
        return {"input": len(inputs) - 1}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return str(value)


@contextmanager
def carried(run: Run, described: Described | None) -> Iterator[None]:
    """Have all outputs of a run carry its record.

    Args:
        run: under way.
        described: of `describe`; None for a tool whose outputs carry none of its own.
    """
    if described is None:
        yield
        return
    from ...core.lineage import carrying

    with carrying(_lineage(run, described)):
        yield


def _lineage(run: Run, described: Described) -> Lineage:
    from ...core.library import library
    from ...core.lineage import Lineage, state_of

    names, again = names_only(), replayed.get()
    spelled = again[0] if again is not None else {}
    # Before the fingerprints: what changes from then on is not what the record says.
    paths = [os.path.realpath(found.path) for found in described["inputs"] if found.path]
    seen = {path: state_of(path) for path in paths}
    inputs = [found.record(names, spelled) for found in described["inputs"]]
    record = {
        "tool": run.tool.id(),
        "parameters": described["parameters"],
        "defaults": described["defaults"],
        "inputs": inputs,
        "folders": not names,
        "versions": _versions(run),
        "engine": library().name,
        "invalid_geometries": number_of(run.context.invalidGeometryCheck()),
    }
    return Lineage(record, _sentence(run, described["parameters"], inputs), {}, seen)


def _versions(run: Run) -> dict[str, str]:
    from importlib import metadata

    from ...core.library import library
    from ...core.version import version

    found = {
        "canopycloud": version(),
        "qgis": str(Qgis.QGIS_VERSION),
        "gdal": library().gdal_version,
        "python": ".".join(map(str, sys.version_info[:3])),
        "raster_files": library().title,
    }
    used = run.tool.packages_of(run) if isinstance(run.tool, Packed) else ()
    for package in sorted({"numpy", "scipy", *used}):
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found


def _sentence(run: Run, parameters: Mapping[str, object], inputs: list[dict[str, object]]) -> str:
    """The record for people: "Canopy & Cloud 1.2: cleanzerocanopy, INPUT=chm.tif, …"."""
    from ...core.version import version

    def shown(value: object) -> str:
        if isinstance(value, list):
            return " ".join(shown(one) for one in value)
        if isinstance(value, dict):
            return str(inputs[value["input"]]["name"] if "input" in value else value["expression"])
        return f"{value:g}" if isinstance(value, float) else str(value)

    words = [
        f"{name}={shown(value)}" for name, value in parameters.items() if value not in (None, "")
    ]
    return f"Canopy & Cloud {version()}: {run.tool.name()}, {', '.join(words)}"


# Where the record goes beside the metadata of rasters


def note_output(name: str, path: str) -> None:
    """Tell the record which parameter names an output."""
    from ...core.lineage import current

    lineage = current()
    if lineage is not None and path and isinstance(lineage.outputs, dict):
        lineage.outputs[os.path.realpath(path)] = name


def stamp_geopackage(part: Path, target: Path, name: str) -> None:
    """Put the record into a finished GeoPackage that is not yet in its place.

    It goes where GDAL keeps metadata of a layer, and where QGIS keeps its own: Layer Properties,
    Metadata, History.

    Args:
        part: the file.
        target: where it will be.
        name: of the output's parameter.
    """
    from osgeo import gdal

    from ...core.lineage import DOMAIN, ITEM, current

    lineage = current()
    if lineage is None or part.suffix.lower() != ".gpkg":
        return
    note_output(name, str(target))
    dataset = gdal.OpenEx(str(part), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None or dataset.GetLayerCount() != 1:
        return
    dataset.GetLayer(0).SetMetadataItem(ITEM, lineage.text(target), DOMAIN)
    dataset.FlushCache()
    layer = dataset.GetLayer(0).GetName()
    dataset = None
    uri = f"{part}|layername={layer}"
    shown = QgsVectorLayer(uri, layer, "ogr")
    metadata = _with_entries(shown.metadata(), lineage, target)
    del shown
    QgsProviderRegistry.instance().saveLayerMetadata("ogr", uri, metadata)


def _with_entries(
    metadata: QgsLayerMetadata, lineage: Lineage, path: str | os.PathLike[str]
) -> QgsLayerMetadata:
    """The same metadata with the record in their history, which is lineage in terms of ISO."""
    changed = QgsLayerMetadata(metadata)
    others = [one for one in changed.history() if not one.startswith((_ENTRY, "Canopy & Cloud "))]
    changed.setHistory([*others, lineage.sentence, _ENTRY + lineage.text(path)])
    return changed


def with_history(painter: Painter, destination: str) -> Painter:
    """A painter that also puts the record into the history of the layer."""
    from ...core.lineage import current

    lineage = current()
    if lineage is None:
        return painter

    def paint(layer: QgsMapLayer) -> None:
        painter(layer)
        layer.setMetadata(_with_entries(layer.metadata(), lineage, destination))

    return paint


def complete(run: Run, results: Mapping[str, object]) -> None:
    """Label layers in memory, and say which files could not take the record."""
    from ...core.lineage import current
    from ...core.raster import record_of

    lineage = current()
    if lineage is None:
        return
    for definition in run.tool.destinationParameterDefinitions():
        place = results.get(definition.name())
        if definition.type() not in ("sink", "rasterDestination") or not place:
            continue
        layer = QgsProcessingUtils.mapLayerFromString(str(place), run.context, False)
        if layer is not None and layer.providerType() == "memory":
            note_output(definition.name(), str(place))
            layer.setMetadata(_with_entries(layer.metadata(), lineage, str(place)))
            continue
        file = Path(str(place).split("|")[0])
        raster = definition.type() == "rasterDestination"
        kept = record_of(file) if raster else record_of_layer(file)
        if file.is_file() and not kept:
            run.info(
                tr(
                    "{label}: {suffix} files cannot record how they were made, so Rebuild Output "
                    "cannot make this one again. GeoTIFF and GeoPackage can."
                ).format(label=definition.description(), suffix=file.suffix)
            )


def record_of_layer(path: str | os.PathLike[str]) -> str:
    """The record in a vector file, as JSON; "" where there is none."""
    from osgeo import gdal

    from ...core.lineage import DOMAIN, ITEM

    if not str(path).lower().endswith(".gpkg"):
        return ""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    if dataset is None or dataset.GetLayerCount() < 1:
        return ""
    return str(dataset.GetLayer(0).GetMetadataItem(ITEM, DOMAIN) or "")
