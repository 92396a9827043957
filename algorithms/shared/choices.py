# SPDX-License-Identifier: GPL-2.0-or-later
"""Values as tools take them: choices by word or number, several layers as one list."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
)

from .translation import tr


def with_words(tool: QgsProcessingAlgorithm, parameters: dict[str, object]) -> dict[str, object]:
    """`parameters` with words in the place of numbers of a choice, 0 for the first.

    qgis_process lists the words with numbers before them. Lists of layers become one: a model that
    joins a layer and an input of several gives a list in a list, and None for what was left empty.
    """
    made = dict(parameters)
    for definition in tool.parameterDefinitions():
        name = definition.name()
        value = parameters.get(name)
        if isinstance(definition, QgsProcessingParameterMultipleLayers) and isinstance(
            value, (list, tuple)
        ):
            made[name] = _flat(value)
        if name not in parameters or not isinstance(definition, QgsProcessingParameterEnum):
            continue
        if definition.usesStaticStrings():
            made[name] = _words(parameters[name], list(definition.options()))
    return made


def unknown_words(tool: QgsProcessingAlgorithm, parameters: dict[str, object]) -> str:
    """What is wrong with a choice, and the words that it takes; "" if nothing."""
    for definition in tool.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterEnum):
            continue
        options = list(definition.options())
        value = parameters.get(definition.name())
        if value is None or not definition.usesStaticStrings():
            continue
        if not isinstance(value, (str, int, list, tuple)):
            continue  # a property of the data, say: QGIS looks at it
        unknown = [word for word in _listed(value, options) if word and word not in options]
        if unknown:
            return tr("{label}: '{word}' is not one of its values. Choose from {words}.").format(
                label=definition.description(), word=unknown[0], words=", ".join(options)
            )
    return ""


def _flat(value: object) -> list[object]:
    if not isinstance(value, (list, tuple)):
        return [] if value is None else [value]
    return [one for part in value for one in _flat(part)]


def _listed(value: object, options: list[str]) -> list[str]:
    """The single words of a value as users and models give it: a list, or one text."""
    if isinstance(value, (list, tuple)):
        return [str(one) for one in value]
    text = str(value)
    separator = ";" if ";" in text else ","
    return [text] if text in options else [part.strip() for part in text.split(separator)]


def _words(value: object, options: list[str]) -> object:
    if isinstance(value, bool) or not isinstance(value, (str, int, list, tuple)):
        return value
    words = [_word(part, options) for part in _listed(value, options)]
    if isinstance(value, (list, tuple)):
        return words
    return words[0] if len(words) == 1 else words


def _word(part: str, options: list[str]) -> str:
    if part not in options and part.isdigit() and int(part) < len(options):
        return options[int(part)]
    return part
