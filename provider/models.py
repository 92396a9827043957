# SPDX-License-Identifier: GPL-2.0-or-later
"""The graphical models that ship with the provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputHtml,
)
from qgis.PyQt.QtGui import QIcon

from ..algorithms.project.plan import (
    FIRST_PAGE,
    PROJECT,
    Plan,
    place_of,
    placed,
    project_help,
    project_parameter,
)
from ..algorithms.project.write import write_project
from ..algorithms.shared.finished import listening
from ..algorithms.shared.tool import PLOTS, ROOT, SCENES, page_of, words_of_job
from ..algorithms.shared.translation import tr
from ..algorithms.shared.widgets import show_well

NAMES = ("canopyplots", "repaircloudyscene")
PLANS = {
    "canopyplots": Plan(
        layers=("compare:Plots with both heights", "clean:Cleaned canopy"),
        maps=(("compare:Plots with both heights", "clean:Cleaned canopy"),),
        report="compare:Report",
    ),
    "repaircloudyscene": Plan(
        layers=(
            "mask_target:Cloud mask", "fill:Where each cell comes from", "fill:Repaired scene",
        ),
        # Where the mask hides nothing, it is clear: the scene is below it.
        maps=(
            ("mask_target:Cloud mask", "fill:Repaired scene"),
            ("fill:Repaired scene",),
            ("fill:Where each cell comes from",),
        ),
        report="fill:Report",
        hidden=("mask_target:Cloud mask", "fill:Where each cell comes from"),
    ),
}  # fmt: skip


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of models/ under an id that does not change with its title.

    The steps of a model are found only when their provider, ours, is registered. Until then the
    model has a title and nothing else, and the file is not read.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        if QgsApplication.processingRegistry().providerById("canopycloud") is not None:
            self.load()

    def load(self) -> None:
        """Read the file."""
        self.fromFile(str(ROOT / "models" / f"{self._name}.model3"))
        # The file is in English, its texts are among those that are translated.
        for child in self.childAlgorithms().values():
            step = child.description()
            child.setDescription(tr(step))
            self.setChildAlgorithm(child)
        # Qt takes a Text, in a map, for an object that it does not know.
        texts = {name: str(tr(text)) for name, text in self.helpContent().items()}
        self.setHelpContent({**texts, PROJECT: str(project_help())})
        self.addParameter(project_parameter())
        self.addOutput(QgsProcessingOutputHtml(FIRST_PAGE, tr("First page of the project")))

    def createInstance(self) -> QgsProcessingAlgorithm:
        return ShippedModel(self._name)

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        super().initAlgorithm(configuration or {})
        explained = self.helpContent()
        for parameter in self.parameterDefinitions():
            label = parameter.description()
            parameter.setDescription(tr(label))
            parameter.setHelp(explained.get(parameter.name(), ""))
            show_well(parameter)

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        refusal = self._refusal(place_of(self, parameters, context))
        if refusal:
            return False, refusal
        ok, message = super().checkParameterValues(parameters, context)
        return ok, message

    def processAlgorithm(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        # QGIS hands an input that was left out to the steps as empty, not as its default.
        left_out = {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if definition.name() not in parameters and definition.defaultValue() is not None
        }
        given = {**left_out, **parameters}
        project = place_of(self, given, context)
        if project is None:
            results: dict[str, object] = super().processAlgorithm(given, context, feedback)
            return results
        refusal = self._refusal(project)
        if refusal:
            raise QgsProcessingException(refusal)
        with listening() as finished:
            results = super().processAlgorithm(placed(self, given, project), context, feedback)
        if feedback.isCanceled():
            return results
        plan = PLANS[self._name]
        written = write_project(self, plan, project, results, finished, feedback)
        return {**results, **written}

    def _refusal(self, project: Path | None) -> str:
        """Why a project cannot be written where it is to go; "" if it can, or none is wanted."""
        if project is None:
            return ""
        label = project_parameter().description()
        if project.suffix.lower() != ".qgz":
            return tr("{label}: the name of a project ends in .qgz, and {file} does not.").format(
                label=label, file=project.name
            )
        if project.is_dir():
            return tr("{label}: {file} is a folder. Choose another name.").format(
                label=label, file=project
            )
        if not project.parent.is_dir():
            return tr("{label}: the folder {folder} does not exist. Choose one that does.").format(
                label=label, folder=project.parent
            )
        return ""

    def name(self) -> str:
        return self._name

    def displayName(self) -> str:
        return {
            "canopyplots": tr("Canopy plots: clean, plot, compare"),
            "repaircloudyscene": tr("Repair a cloudy scene: stack, mask, fill"),
        }[self._name]

    def group(self) -> str:
        return tr("Ready-made models")

    def groupId(self) -> str:
        return "models"

    def tags(self) -> list[str]:
        return words_of_job(SCENES if self._name == "repaircloudyscene" else PLOTS)

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "icons" / "canopycloud.svg")

    def helpUrl(self) -> str:
        return page_of(self._name)


def shipped_models() -> list[ShippedModel]:
    """All of them."""
    return [ShippedModel(name) for name in NAMES]
