# SPDX-License-Identifier: GPL-2.0-or-later
"""Every parameter of a run as a report lists it, made from the tool's own definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingDestinationParameter,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsProperty,
    QgsUnitTypes,
)

from .inputs import name_of_layer
from .run import Run
from .translation import tr

if TYPE_CHECKING:
    from ...core.report.parameters import Parameter


def listed_parameters(run: Run) -> list[Parameter]:
    """All parameters that the tool declares, in its order.

    Hidden parameters, which nobody can set in a dialog, are left out unless they were given.
    """
    from ...core.report.parameters import Parameter

    found = []
    for definition in run.tool.parameterDefinitions():
        given = definition.name() in run.parameters
        hidden = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagHidden
        if hidden and not given:
            continue
        value = run.parameters.get(definition.name())
        default = value is None or _same(definition, value)
        text = _text(run, definition, value)
        unit = _unit(definition) if text else ""
        found.append(Parameter(definition.description(), text, unit, default))
    return found


def _same(definition: QgsProcessingParameterDefinition, value: object) -> bool:
    """Whether a value is the default, however it is written (1 and "1", ["a"] and "a")."""
    default = definition.defaultValue()
    if isinstance(value, QgsProperty) or value == default:
        return bool(value == default)
    return _words(value) == _words(default)


def _words(value: object) -> list[str]:
    parts = value if isinstance(value, (list, tuple)) else [value]
    words = []
    for part in parts:
        if isinstance(part, bool):
            words.append(str(part).lower())
        elif isinstance(part, (int, float)):
            words.append(f"{part:.10g}")
        elif part not in (None, ""):
            words += [word.strip() for word in str(part).split(",")]
    return words


def _text(run: Run, definition: QgsProcessingParameterDefinition, value: object) -> str:
    name = definition.name()
    if isinstance(value, QgsProperty):
        return tr("from {expression}").format(expression=value.asExpression())
    if isinstance(definition, QgsProcessingDestinationParameter):
        return _destination(value)
    if isinstance(definition, QgsProcessingParameterEnum):
        words = run.choices(name) if definition.allowMultiple() else [run.choice(name)]
        return ", ".join(words)
    if isinstance(definition, QgsProcessingParameterBoolean):
        return tr("yes") if run.boolean(name) else tr("no")
    if isinstance(definition, QgsProcessingParameterNumber):
        number = run.optional_number(name)
        return "" if number is None else f"{number:.10g}"
    chosen = definition.defaultValue() if value is None else value
    parts = chosen if isinstance(chosen, (list, tuple)) else [chosen]
    return ", ".join(_layer_or_text(run, part) for part in parts if part not in (None, ""))


def _layer_or_text(run: Run, value: object) -> str:
    """The name of a layer and its file, or the value itself; no keys of addresses."""
    from ...core.rasterfile import shown_path

    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        text = _layer_or_text(run, value.source.staticValue())
        selected = tr(", selected features only") if value.selectedFeaturesOnly else ""
        return f"{text}{selected}"
    if isinstance(value, str):
        layer = run.context.getMapLayer(value)
    else:
        layer = value if isinstance(value, QgsMapLayer) else None
    if layer is None:
        return shown_path(str(value))
    source = QgsProcessingUtils.normalizeLayerSource(layer.source()).split("|")[0]
    name = name_of_layer(layer)
    return f"{name} ({shown_path(source)})" if source else name


def _destination(value: object) -> str:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if value in (None, ""):
        return ""
    return tr("a temporary file") if value == QgsProcessing.TEMPORARY_OUTPUT else str(value)


def _unit(definition: QgsProcessingParameterDefinition) -> str:
    if not isinstance(definition, QgsProcessingParameterDistance):
        return ""
    return str(QgsUnitTypes.toAbbreviatedString(definition.defaultUnit()))
