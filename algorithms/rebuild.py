# SPDX-License-Identifier: GPL-2.0-or-later
"""Rebuild Output: makes an output again from what it says of itself, and compares the two."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
)

from .shared.lineage import record_of_layer
from .shared.places import refuse_place
from .shared.run import Run
from .shared.tool import HISTORY, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from .rebuilding.compare import Comparison


class RebuildOutput(CanopyCloudAlgorithm):
    """See core/lineage.py for what an output says of itself."""

    NAME = "rebuild"
    GROUP = HISTORY
    CARRIES_LINEAGE = False
    INPUT = "INPUT"
    OUTPUT = "OUTPUT"

    def texts(self) -> Texts:
        return Texts(
            title=tr("Rebuild output"),
            summary=tr("Makes an output of these tools again and reports whether it is identical."),
            help=tr(
                "GeoTIFFs and GeoPackages that these tools write record how they were made: the "
                "tool, all parameters, the inputs with size and hash, and the versions. This tool "
                "reads that, runs the same tool with the same inputs and parameters, and compares "
                "the result with the given output.\n\n"
                "An input is looked for where it was, then beside the output. One that is missing "
                "or has changed is named, and nothing is run.\n\n"
                "GeoTIFFs are compared byte by byte, and if bytes differ, cell by cell. A "
                "GeoPackage holds the time at which it was written, so that its fields, "
                "geometries and attributes are compared, feature by feature.\n\n"
                "With other versions of QGIS, GDAL or numpy the record differs, and so do the "
                "bytes; the log then names the versions and says whether the cells are the "
                "same.\n\n"
                "Example: the masked scene of last year becomes a file that is identical, or the "
                "log says what differs."
            ),
            tags=tr(
                "rebuild,reproduce,repeat,provenance,lineage,history,metadata,verify,identical,hash"
            ),
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.INPUT,
                tr("Output to make again"),
                QgsProcessingParameterFile.Behavior.File,
                fileFilter=tr("GeoTIFF and GeoPackage (*.tif *.tiff *.gpkg);;All files (*)"),
            ),
            tr("A raster or layer that one of these tools wrote. It is only read."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                tr("Output made again"),
                tr("GeoTIFF (*.tif);;GeoPackage (*.gpkg);;All files (*)"),
            ),
            tr("Where it is written, in the same format as the first one."),
        )
        self.add_numbers(
            {
                "IDENTICAL": tr("Whether both are identical (1: yes, 0: no)"),
                "DIFFERENCE_COUNT": tr("Cells or features that differ"),
            }
        )

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.lineage import parsed
        from ..core.raster import record_of
        from .rebuilding.compare import compare, versions_differ
        from .rebuilding.replay import run_again

        made = Path(run.text(self.INPUT)).absolute()
        text, raster = record_of(made), True
        if not text:
            text, raster = record_of_layer(made), False
        record = parsed(text)
        if record is None:
            raise QgsProcessingException(
                tr(
                    "{label}: {file} does not say how it was made. GeoTIFFs and GeoPackages that "
                    "these tools wrote do; copies made by other programs may not."
                ).format(label=run.label(self.INPUT), file=made)
            )
        target = self._target(run, made)
        run.info(tr("{file} was made by {tool}").format(file=made.name, tool=record["tool"]))
        run_again(run, record, made, target)
        found = compare(made, target, raster, run.progress)
        again = parsed(record_of(target) if raster else record_of_layer(target))
        _log(run, found, raster, versions_differ(record, again))
        return {
            self.OUTPUT: str(target),
            "IDENTICAL": int(found.identical),
            "DIFFERENCE_COUNT": found.different,
        }

    def _target(self, run: Run, made: Path) -> Path:
        """Where to write; a temporary file gets the ending of the output to make again."""
        value = run.parameters.get(self.OUTPUT)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink.staticValue()
        if value in (None, "", QgsProcessing.TEMPORARY_OUTPUT):
            return Path(QgsProcessingUtils.generateTempFilename(f"rebuilt{made.suffix}"))
        refuse_place(run, self.OUTPUT, str(value))
        target = Path(str(value)).absolute()
        label = run.label(self.OUTPUT)
        if os.path.realpath(target) == os.path.realpath(made):
            raise QgsProcessingException(
                tr("{label}: {file} is also the input. Choose another file name.").format(
                    label=label, file=target
                )
            )
        if target.suffix.lower() != made.suffix.lower():
            raise QgsProcessingException(
                tr("{label}: {file} must be in the same format, so its name must end in {suffix}.")
                .format(label=label, file=target, suffix=made.suffix)
            )  # fmt: skip
        return target


def _log(run: Run, found: Comparison, raster: bool, versions: list[str]) -> None:
    """Say whether both are the same, and what differs."""
    if versions:
        run.log.detail(tr("Versions: {versions}").format(versions="; ".join(versions)))
    if found.identical:
        run.log.answer(tr("Identical."))
        return
    same = ""
    if found.different == 0:
        same = tr("All cells are the same.") if raster else tr("All features are the same.")
    run.log.answer(tr("Not identical: {words}.").format(words="; ".join(found.words)), same)
