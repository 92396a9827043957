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
    QgsProcessingParameterDefinition,
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

# What an output of a model is called, and what QGIS itself calls it: step:title, with blanks.
OUTPUTS = {
    "canopyplots": {
        "OUTPUT": "compare:Plots with both heights",
        "OUTPUT_CANOPY": "clean:Cleaned canopy",
        "REPORT": "compare:Report",
    },
    "repaircloudyscene": {
        "OUTPUT": "fill:Repaired scene",
        "OUTPUT_SOURCE": "fill:Where each cell comes from",
        "OUTPUT_MASK": "mask_target:Cloud mask",
        "REPORT": "fill:Report",
    },
}


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
        for name, own in OUTPUTS[self._name].items():
            self._call(name, own)
            texts[name] = texts.pop(own, "")
        self.setHelpContent({**texts, PROJECT: str(project_help())})
        self.addParameter(project_parameter())
        self.addOutput(QgsProcessingOutputHtml(FIRST_PAGE, tr("First page of the project")))

    def _call(self, name: str, own: str) -> None:
        """Give an output a plain name. Under QGIS's own it is still taken, and not shown."""
        definition = self.parameterDefinition(own)
        if definition is None:
            return
        flag = QgsProcessingParameterDefinition.Flag
        plain, known = definition.clone(), definition.clone()
        plain.setName(name)
        known.setFlags(known.flags() | flag.FlagHidden | flag.FlagOptional)
        self.removeParameter(own)
        self.addParameter(plain)
        self.addParameter(known, False)

    def _named(self, parameters: dict[str, object]) -> dict[str, object]:
        """The parameters, each output under both of its names."""
        both = dict(parameters)
        for name, own in OUTPUTS[self._name].items():
            here = own if both.get(own) else name
            if here in both:
                both[name] = both[own] = both[here]
        return both

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
        ok, message = super().checkParameterValues(self._named(parameters), context)
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
        results = self._run(self._named({**left_out, **parameters}), context, feedback)
        names = OUTPUTS[self._name]
        plain = {name: results[own] for name, own in names.items() if own in results}
        unasked = {own for own in names.values() if own not in parameters}
        return {**{key: one for key, one in results.items() if key not in unasked}, **plain}

    def _run(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        """The steps and the project, with QGIS's own names for the outputs."""
        results: dict[str, object]
        project = place_of(self, parameters, context)
        if project is None:
            results = super().processAlgorithm(parameters, context, feedback)
            return results
        refusal = self._refusal(project)
        if refusal:
            raise QgsProcessingException(refusal)
        own = OUTPUTS[self._name].values()
        with listening() as finished:
            results = super().processAlgorithm(
                placed(self, parameters, project, own), context, feedback
            )
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
