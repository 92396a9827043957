# SPDX-License-Identifier: GPL-2.0-or-later
"""Running a tool again as a record says."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)

from ..shared.lineage import replayed
from ..shared.run import Run
from ..shared.tool import CanopyCloudAlgorithm
from ..shared.translation import tr
from .inputs import Record, as_parameters, found_inputs


class _Listener(QgsProcessingFeedback):
    """Hands on what a tool says, and keeps its errors."""

    def __init__(self, outer: QgsProcessingFeedback) -> None:
        super().__init__(False)
        self._outer = outer
        self.errors: list[str] = []
        outer.canceled.connect(self.cancel)

    def pushInfo(self, info: str) -> None:
        self._outer.pushInfo(f"  {info}")

    def pushWarning(self, warning: str) -> None:
        self._outer.pushWarning(f"  {warning}")

    def setProgress(self, progress: float) -> None:
        self._outer.setProgress(progress)

    def setProgressText(self, text: str) -> None:
        self._outer.setProgressText(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def run_again(run: Run, record: Record, made: Path, target: Path) -> None:
    """Run the tool of a record with its inputs and parameters.

    Args:
        run: under way, of Rebuild Output.
        record: of the output `made`.
        made: the output that carries it.
        target: where to write it again.

    Raises:
        QgsProcessingException: if an input is missing or has changed, or the tool refuses.
    """
    registry = QgsApplication.processingRegistry()
    tool = registry.createAlgorithmById(str(record["tool"]))
    # Whoever gives a file away may have written its record: only our own tools are run by it.
    if not isinstance(tool, CanopyCloudAlgorithm) or not tool.CARRIES_LINEAGE:
        raise QgsProcessingException(
            tr("{file} says that it was made by {tool}, which is not one of these tools.").format(
                file=made.name, tool=record["tool"]
            )
        )
    # Of a tool that writes a folder: the file in it.
    output, _, inside = record["output"].partition("/")
    wanted = tool.parameterDefinition(output)
    if wanted is None or not wanted.isDestination() or not _is_inside(inside):
        raise QgsProcessingException(
            tr("{file} does not say which output of {tool} it is.").format(
                file=made.name, tool=record["tool"]
            )
        )
    given = {one.name() for one in tool.parameterDefinitions() if not one.isDestination()}
    record = {
        **record, "parameters": {k: v for k, v in record["parameters"].items() if k in given}
    }  # fmt: skip
    try:
        paths = found_inputs(record, made)
        parameters = as_parameters(record, paths, context := _context(run, record))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise QgsProcessingException(
            tr("{file}: the record of how it was made is damaged ({reason!r}).").format(
                file=made.name, reason=error
            )
        ) from error
    for entry, path in zip(record["inputs"], paths):
        run.info(tr("{parameter}: {path}").format(parameter=entry["parameter"], path=path))
    listener = _Listener(run.feedback)
    with _places(tool, output, inside, target) as places, _as_recorded(record, paths):
        _, ok = tool.run({**parameters, **places}, context, listener)
        if ok and inside:
            _taken_out(Path(places[output]) / inside, target)
    if run.feedback.isCanceled():
        run.stop_if_cancelled()
    if not ok or not target.exists():
        raise QgsProcessingException(
            tr("{tool} refuses: {reason}").format(
                tool=tool.displayName(), reason=" ".join(listener.errors) or tr("no output")
            )
        )


def _context(run: Run, record: Record) -> QgsProcessingContext:
    """A context of its own: no layer of the run is loaded, none of the project taken."""
    context = QgsProcessingContext()
    context.setTransformContext(run.context.transformContext())
    context.setEllipsoid(run.context.ellipsoid())
    checks = QgsFeatureRequest.InvalidGeometryCheck
    context.setInvalidGeometryCheck(checks(int(record.get("invalid_geometries", 0))))
    return context


def _is_inside(name: str) -> bool:
    """Whether a name stays in the folder that it is looked for in; "" does."""
    place = PurePosixPath(name)
    return not (place.is_absolute() or ".." in place.parts or "\\" in name or ":" in name)


def _taken_out(file: Path, target: Path) -> None:
    """Move a file of a folder to its own place; a target that is there is replaced when it can be.

    Raises:
        QgsProcessingException: if the run did not make it.
    """
    if not file.is_file():
        raise QgsProcessingException(
            tr("The run made no {file}; its scene may have been left out.").format(file=file.name)
        )
    from ...core.staging import make_folder, remove_folder

    beside = make_folder(target.parent)
    try:
        part = beside / target.name
        shutil.move(str(file), str(part))
        part.replace(target)
    finally:
        remove_folder(beside)


@contextmanager
def _places(
    tool: CanopyCloudAlgorithm, wanted: str, inside: str, target: Path
) -> Iterator[dict[str, str]]:
    """Where each output goes; those beside the wanted one are thrown away at the end."""
    places = {wanted: str(target)}
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    away = Path(QgsProcessingUtils.generateTempFilename("rebuilt"))
    away.mkdir(parents=True)
    if inside:
        places[wanted] = str(away / wanted)
    for definition in tool.destinationParameterDefinitions():
        if definition.name() == wanted or definition.flags() & optional:
            continue
        if not isinstance(definition, QgsProcessingDestinationParameter):
            continue
        ending = definition.defaultFileExtension()
        places[definition.name()] = str(away / f"{definition.name()}.{ending}")
    try:
        yield places
    finally:
        shutil.rmtree(away, ignore_errors=True)


@contextmanager
def _as_recorded(record: Record, paths: list[str]) -> Iterator[None]:
    """Have the new record call inputs what the old one does, wherever they are now."""
    spelled = {
        os.path.realpath(path): str(entry.get("path") or entry.get("name", ""))
        for entry, path in zip(record["inputs"], paths)
    }
    token = replayed.set((spelled, not record.get("folders", True)))
    try:
        yield
    finally:
        replayed.reset(token)
