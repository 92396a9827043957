# SPDX-License-Identifier: GPL-2.0-or-later
"""The base of our tools: a tool declares itself, resolves its inputs, and executes a run."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from .choices import unknown_words, with_words
from .cluster import CLUSTER_PACKAGES, cluster_help, cluster_parameter, on_cluster
from .creationoptions import (
    CREATION_OPTIONS,
    check_creation_options,
    creation_options_help,
    creation_options_parameter,
)
from .dependencies import explain_missing, missing
from .finished import note_answer
from .inputs import with_layers
from .lineage import Described, carried, complete, describe
from .reports import report_help, report_parameter
from .run import Run
from .titles import titled
from .translation import tr
from .widgets import show_well

ROOT = Path(__file__).resolve().parents[2]

PLOTS, SCENES, HISTORY = "canopyplots", "cloudyscene", "history"


class Texts(NamedTuple):
    """What a user reads of a tool; tags have commas between."""

    title: str
    summary: str
    help: str
    tags: str


def words_of_job(group: str) -> list[str]:
    """What people type into the toolbox to find all tools of a job."""
    words = {
        PLOTS: tr("forest,forestry,inventory,lidar,als,chm,canopy height model,plot,tree height"),
        SCENES: tr("cloud,clouds,shadow,landsat,sentinel,satellite,scene,remote sensing"),
    }
    return words[group].split(",") if group in words else []


def page_of(tool: str) -> str:
    """Address of a tool's help page: the one that ships with us, so that it opens offline."""
    page = ROOT / "docs" / "html" / f"{tool}.html"
    if page.is_file():
        return page.as_uri()
    return "https://github.com/canopycloud/canopycloud#readme"


class CanopyCloudAlgorithm(QgsProcessingAlgorithm):
    """Base of the tools: a tool states its texts and packages, and fills in the methods below.

    `resolve` is called by QGIS in the thread that owns the layers, `execute` in a background
    thread. Both may raise any error of core.
    """

    NAME = ""
    GROUP = ""
    # Place in the work of its group. The toolbox sorts by title, so that the title begins with it.
    STEP = 0
    PACKAGES: tuple[str, ...] = ("numpy", "rasterio")
    # Whether outputs say how this tool made them.
    CARRIES_LINEAGE = True

    _described: Described | None = None

    # What a tool fills in, in the order of a run

    def texts(self) -> Texts:
        """What a user reads of the tool."""
        return Texts(self.NAME, "", "", "")

    def declare(self) -> None:
        """Add the parameters and outputs, by the `add…` methods below."""

    def extra_packages(self, run: Run) -> tuple[str, ...]:
        """Packages that only this run needs, beside PACKAGES."""
        return ()

    def check(self, run: Run) -> str:
        """What is wrong with the parameters, "" if nothing. Cheap: no file is read."""
        return ""

    def described(self, run: Run) -> Described:
        """What the record says of parameters and inputs."""
        return describe(run)

    def resolve(self, run: Run) -> None:
        """Resolve layers to paths, fields and CRS; keep them on `self`."""

    def execute(self, run: Run) -> dict[str, object]:
        """Compute, write, style; the results by output name."""
        raise QgsProcessingException(f"{self.NAME} has no work to do")

    # What a tool declares

    def add(
        self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False
    ) -> None:
        """Add a parameter with its help text."""
        parameter.setHelp(text)
        show_well(parameter)
        if advanced:
            parameter.setFlags(
                parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced
            )
        self.addParameter(parameter)

    def add_creation_options(self) -> None:
        """Add CREATION_OPTIONS; they are checked for every tool that has them."""
        self.add(creation_options_parameter(), creation_options_help(), advanced=True)

    def add_cluster(self) -> None:
        """Add DASK_SCHEDULER; the tool works `with workers(run, …)` then."""
        self.add(cluster_parameter(), cluster_help(), advanced=True)

    def add_report(self, title: str) -> None:
        """Add OUTPUT_HTML_FILE; the Results Viewer lists it by its title."""
        self.add(report_parameter(title), report_help())

    def add_numbers(self, outputs: dict[str, str]) -> None:
        """Declare number outputs: name to description."""
        for name, description in outputs.items():
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def numbers_of(self, summary: object) -> dict[str, object]:
        """The declared numbers that a summary of core has under the same names in lower case."""
        names = [
            output.name()
            for output in self.outputDefinitions()
            if isinstance(output, QgsProcessingOutputNumber)
        ]
        return {
            name: getattr(summary, name.lower()) for name in names if hasattr(summary, name.lower())
        }

    # What QGIS calls

    def createInstance(self) -> QgsProcessingAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        title = self.texts().title
        return f"{self.STEP}. {title}" if self.STEP else title

    def shortDescription(self) -> str:
        return self.texts().summary

    def shortHelpString(self) -> str:
        return self.texts().help

    def tags(self) -> list[str]:
        return [*self.texts().tags.split(","), *words_of_job(self.GROUP)]

    def group(self) -> str:
        return {
            PLOTS: tr("Forest plots on a canopy height model (lidar)"),
            SCENES: tr("Clouds in satellite scenes (Landsat, Sentinel-2)"),
            HISTORY: tr("History of outputs"),
        }[self.GROUP]

    def groupId(self) -> str:
        return self.GROUP

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "icons" / f"{self.NAME}.svg")

    def helpUrl(self) -> str:
        return page_of(self.NAME)

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.declare()

    def canExecute(self) -> tuple[bool, str]:
        message = explain_missing(missing(self.PACKAGES))
        return not message, message

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        silent = QgsProcessingFeedback(False)
        parameters = with_words(self, parameters)
        message = self._what_is_missing(Run(self, parameters, context, silent))
        message = message or unknown_words(self, parameters)
        if message:
            return False, message
        parameters = with_layers(self, parameters, context)
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        run = Run(self, parameters, context, silent)
        message = self._check_options(run) or self.check(run)
        return not message, titled(self, message)

    def prepareAlgorithm(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._refusal = ""
        parameters = with_words(self, parameters)
        try:
            # QGIS asks canExecute only in its windows, not in scripts or qgis_process.
            message = self._what_is_missing(Run(self, parameters, context, feedback))
            if message:
                raise QgsProcessingException(message)
            with _worded():
                run = Run(self, with_layers(self, parameters, context), context, feedback)
                # QGIS checks values in its windows and scripts, not in models.
                message = self._check_options(run)
                if message:
                    raise QgsProcessingException(message)
                self._described = self.described(run) if self.CARRIES_LINEAGE else None
                self.resolve(run)
        except QgsProcessingException as error:
            # Raised here, it would not reach scripts and models: QGIS drops it before 3.28.
            self._refusal = str(error)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        refusal = self._refusal
        if not refusal:
            try:
                return self._process(parameters, context, feedback)
            except QgsProcessingException as error:
                refusal = str(error)
        refusal = titled(self, refusal)
        # QGIS never lets go of an exception that comes out here, nor of what its frames hold: the
        # arrays and layers of the run, until QGIS ends. So it comes from a frame without any.
        del self, parameters, context, feedback
        raise QgsProcessingException(refusal)

    def _process(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        with _worded():
            # QGIS may give a background thread a context of its own.
            run = Run(self, with_words(self, parameters), context, feedback)
            if "rasterio" in self.PACKAGES:
                self._say_who_reads_rasters(run)
            try:
                with carried(run, self._described):
                    results = self.execute(run)
                    complete(run, results)
            except BaseException:
                run.log.tell_details()  # they matter most when something went wrong
                raise
            run.log.close()
            note_answer(self.texts().title, run.log.sentences)
            # A number that there is not is no output: an empty line says nothing to anybody.
            return {name: value for name, value in results.items() if value is not None}

    def _say_who_reads_rasters(self, run: Run) -> None:
        from ...core.library import library

        run.log.detail(tr("Raster files: {library}").format(library=library().title))

    def packages_of(self, run: Run) -> tuple[str, ...]:
        """All Python packages that have a part in what a run makes."""
        return self.PACKAGES + self.extra_packages(run)

    def _what_is_missing(self, run: Run) -> str:
        cluster = CLUSTER_PACKAGES if on_cluster(run) else ()
        return explain_missing(missing(self.packages_of(run) + cluster))

    def _check_options(self, run: Run) -> str:
        if self.parameterDefinition(CREATION_OPTIONS) is None:
            return ""
        return check_creation_options(run)


class _worded:  # noqa: N801 - used as a statement
    """Turns errors of core into the message that QGIS shows, without a traceback."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            return
        from ...core.errors import CanopyCloudError

        if isinstance(error, CanopyCloudError):
            raise QgsProcessingException(str(error)) from error
        if isinstance(error, MemoryError):
            raise QgsProcessingException(
                tr("The computer ran out of memory. Nothing was written.")
            ) from error
