# SPDX-License-Identifier: GPL-2.0-or-later
"""Where everything goes that belongs to the project of a model."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFileDestination,
    QgsProperty,
)

from ..shared.translation import tr

PROJECT = "PROJECT"
FIRST_PAGE = "FIRST_PAGE"

_ENDINGS = {"rasterDestination": ".tif", "sink": ".gpkg", "fileDestination": ".html"}


@dataclass(frozen=True)
class Plan:
    """What a model's project shows, by the names of the model's outputs.

    Args:
        layers: the first on top.
        maps: those on the sheet of paper, from left to right: the layers of each, the first on top.
        report: the output that is a page.
        hidden: layers that are switched off at first.
    """

    layers: tuple[str, ...]
    maps: tuple[tuple[str, ...], ...]
    report: str
    hidden: tuple[str, ...] = ()


def project_parameter() -> QgsProcessingParameterFileDestination:
    """The parameter PROJECT; scripts and dialogs that do not ask get none."""
    return QgsProcessingParameterFileDestination(
        PROJECT,
        tr("QGIS project with all layers, a map to print and a first page"),
        tr("QGIS projects (*.qgz)"),
        None,
        optional=True,
        createByDefault=False,
    )


def project_help() -> str:
    """Help text of the parameter."""
    return tr(
        "A project in which the layers have their styles, with a sheet of A4 to print, and beside "
        "it a first page (HTML) that leads to everything and says what was found. Outputs for "
        "which no file was chosen are then written beside the project, under its name."
    )


def place_of(
    model: QgsProcessingAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> Path | None:
    """Where the project goes; None if none is wanted."""
    if not parameters.get(PROJECT):
        return None
    path = str(model.parameterAsFileOutput(parameters, PROJECT, context))
    return Path(path).absolute() if path else None


def page_beside(project: Path) -> Path:
    """The first page of a project."""
    return project.with_name(f"{project.stem}_index.html")


def placed(
    model: QgsProcessingAlgorithm,
    parameters: dict[str, object],
    project: Path,
    outputs: Collection[str],
) -> dict[str, object]:
    """The same parameters, each output that has no file of its own beside the project."""
    changed = dict(parameters)
    for definition in model.destinationParameterDefinitions():
        name = definition.name()
        ending = _ENDINGS.get(definition.type())
        if name not in outputs or ending is None:
            continue
        file = project.with_name(f"{project.stem}_{_plain(name)}{ending}")
        value = parameters.get(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            if _is_free(value.sink.staticValue()):
                value = QgsProcessingOutputLayerDefinition(value)
                value.sink = QgsProperty.fromValue(str(file))
                changed[name] = value
        elif _is_free(value):
            changed[name] = str(file)
    return changed


def _is_free(value: object) -> bool:
    return value in (None, "", QgsProcessing.TEMPORARY_OUTPUT)


def _plain(name: str) -> str:
    """The name of an output, without its step, as a part of a file name."""
    return re.sub(r"\W+", "_", name.split(":")[-1].lower()).strip("_")
