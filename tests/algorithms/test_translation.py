# SPDX-License-Identifier: GPL-2.0-or-later
"""Every string can be translated, a translation arrives, numbers are written as the user does."""

from __future__ import annotations

import ast
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted([*(ROOT / "algorithms").rglob("*.py"), *(ROOT / "provider").rglob("*.py")])
SAID = {"pushInfo", "pushWarning", "setProgressText", "reportError", "QgsProcessingException"}


@pytest.fixture(scope="module")
def script() -> Any:
    spec = spec_from_file_location("translate", ROOT / "scripts" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_string_is_found(script):
    found = script.collect(ROOT)
    assert "Clean zero canopy" in found
    assert "Landsat 8-9 Collection 2 QA_PIXEL" in found
    assert len(found) > 200


def test_what_lists_show_is_found(script, monkeypatch):
    from canopycloud.algorithms.shared import titles
    from canopycloud.core.qa.products import CLASSES

    asked: set[str] = set()
    monkeypatch.setattr(titles, "tr", lambda text: asked.add(text) or text)
    for name in ("PRODUCT", "CLASSES", "STATISTICS", "METHOD", "MASK_METHOD"):
        titles.TITLES.get(name, titles.plain_titles)()
    assert {info.title for info in CLASSES.values()} <= asked
    assert asked - set(script.collect(ROOT)) == set()


@pytest.mark.parametrize("name", ["canopyplots", "repaircloudyscene"])
def test_labels_of_a_model_are_in_the_language_of_qgis(qgis_app, script, monkeypatch, name):
    """Models are files, in which no call of tr() is found."""
    from canopycloud.provider import models
    from qgis.core import QgsApplication

    monkeypatch.setattr(models, "tr", lambda text: f"<{text}>")
    registry = QgsApplication.processingRegistry()
    model = registry.createAlgorithmById(f"canopycloud:{name}")
    labels = [parameter.description() for parameter in model.parameterDefinitions()]
    assert {label[0] + label[-1] for label in labels} == {"<>"}
    assert {label.strip("<>") for label in labels} - set(script.collect(ROOT)) == set()


@pytest.mark.parametrize("name", ["canopyplots", "repaircloudyscene"])
def test_help_and_steps_of_a_model_are_in_the_language_of_qgis(qgis_app, script, name):
    from canopycloud.algorithms.shared.translation import speak
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    words = script.read(ROOT / "i18n" / "canopycloud_de.ts")
    english = registry.createAlgorithmById(f"canopycloud:{name}")
    steps = {key: child.description() for key, child in english.childAlgorithms().items()}
    speak(ROOT / "i18n" / "canopycloud_de.json")
    try:
        german = registry.createAlgorithmById(f"canopycloud:{name}")
    finally:
        speak(None)
    assert german.helpContent() == {k: words[v] for k, v in english.helpContent().items()}
    hidden = german.parameterDefinitions()[0].Flag.FlagHidden  # the outputs' other names
    for parameter in german.parameterDefinitions():
        if not parameter.flags() & hidden:
            assert parameter.help() == german.helpContent()[parameter.name()]
        assert parameter.help() in german.shortHelpString()
    assert {key: child.description() for key, child in german.childAlgorithms().items()} == {
        key: words[title] for key, title in steps.items()
    }


LANGUAGES = sorted((ROOT / "i18n").glob("canopycloud_*.ts"))


@pytest.mark.parametrize("file", LANGUAGES, ids=[file.stem for file in LANGUAGES])
def test_a_language_says_everything_that_is_said(script, file):
    assert list(script.faults_of(file, script.collect(ROOT))) == []


@pytest.mark.parametrize("file", LANGUAGES, ids=[file.stem for file in LANGUAGES])
def test_what_the_plugin_loads_is_what_was_translated(qgis_app, script, file):
    from canopycloud.algorithms.shared.translation import speak, tr

    speak(file.with_suffix(".json"))
    try:
        known = script.read(file)
        assert {text: str(tr(text)) for text in known} == known
        assert tr("Not ours") == "Not ours"
    finally:
        speak(None)
    assert [tr(text) for text in known] == list(known)


def test_faults_of_a_translation_are_found(script, tmp_path):
    file = tmp_path / "canopycloud_xx.ts"
    file.write_text(
        "<TS><context><message><source>{count} cells</source>"
        "<translation>{number} Zellen</translation></message><message><source>gone</source>"
        "<translation>weg</translation></message></context></TS>",
        encoding="utf-8",
    )
    faults = list(script.faults_of(file, {"{count} cells": [], "new": []}))
    assert [fault.split(": ")[1] for fault in faults] == [
        "other {places} than in '{count} cells'",
        "not translated",
        "no longer said",
    ]


@pytest.mark.parametrize("file", CODE, ids=lambda file: file.stem)
def test_nothing_is_said_that_cannot_be_translated(file):
    """A literal with words in it, given to the log or an error, goes through tr()."""
    loose = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name not in SAID:
            continue
        first = node.args[0]
        parts = first.values if isinstance(first, ast.JoinedStr) else [first]
        words = "".join(
            part.value
            for part in parts
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )
        if any(letter.isalpha() for letter in words) and "has no work to do" not in words:
            loose.append(f"{file.name}:{node.lineno} {words!r}")
    assert not loose


def test_a_translation_arrives(qgis_app, script, tmp_path):
    from canopycloud.algorithms.shared.translation import speak
    from qgis.core import QgsApplication

    file = tmp_path / "canopycloud_xx.ts"
    script.write(file, script.collect(ROOT), "xx")
    text = file.read_text(encoding="utf-8")
    text = text.replace(
        '<source>Clean zero canopy</source>\n      <translation type="unfinished" />',
        "<source>Clean zero canopy</source>\n      <translation>Nullen weg</translation>",
    )
    file.write_text(text, encoding="utf-8")
    assert script.read(file) == {"Clean zero canopy": "Nullen weg"}
    script.compile_all(tmp_path)
    speak(tmp_path / "canopycloud_xx.json")
    try:
        tool = QgsApplication.processingRegistry().algorithmById("canopycloud:cleanzerocanopy")
        assert tool.displayName() == "1. Nullen weg"
        assert tool.group() == "Forest plots on a canopy height model (lidar)"
    finally:
        speak(None)


@pytest.mark.parametrize(
    ("override", "named", "system", "water"),
    [
        (True, "de", "en_US", "Wasser"),
        (True, "pt_BR", "de_DE", "Água"),
        (False, "de", "fr_FR", "Eau"),  # the name is of a time when it was in force
        (False, "", "es_MX", "Agua"),
        (True, "en_US", "de_DE", "Water"),
    ],
)
def test_the_language_is_that_of_qgis(qgis_app, override, named, system, water):
    from canopycloud import classFactory
    from canopycloud.algorithms.shared.translation import speak, tr
    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import QLocale

    before, settings = QLocale(), QgsSettings()
    settings.setValue("locale/overrideFlag", override)
    settings.setValue("locale/userLocale", named)
    QLocale.setDefault(QLocale(system))
    try:
        classFactory(None)
        assert tr("Water") == water
    finally:
        speak(None)
        QLocale.setDefault(before)
        settings.remove("locale/overrideFlag")
        settings.remove("locale/userLocale")


def test_what_was_translated_stays_and_what_has_gone_is_marked(script, tmp_path):
    file = tmp_path / "canopycloud_xx.ts"
    script.write(file, {"one": ["a.py"], "two": ["a.py"]}, "xx")
    text = file.read_text(encoding="utf-8").replace(
        '<translation type="unfinished" />', "<translation>eins & zwei</translation>", 1
    )
    file.write_text(text.replace("&", "&amp;"), encoding="utf-8")
    script.write(file, {"two": ["a.py"], "three": ["b.py"]}, "xx")
    assert 'type="vanished">eins &amp; zwei' in file.read_text(encoding="utf-8")
    script.write(file, {"two": ["a.py"], "three": ["b.py"]}, "xx")
    assert "eins" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en_US", "12,345 cells, -1.50, +2,000.3, 0.25"), ("de_DE", "12.345 cells, -1,50, +2.000,3, "
                                                        "0,25"),
     ("C", "12345 cells, -1.50, +2000.3, 0.25")],
)  # fmt: skip
def test_numbers_follow_the_locale(qgis_app, locale, written):
    from canopycloud.algorithms.shared.translation import tr
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale.c() if locale == "C" else QLocale(locale))
    try:
        said = tr("{count} cells, {low:.2f}, {bias:+.1f}, {share:g}").format(
            count=12345, low=-1.5, bias=2000.25001, share=0.25
        )
    finally:
        QLocale.setDefault(before)
    assert said == written


def keys(text: str, number: int) -> dict[str, int]:
    """The same number for every place of a text."""
    return {name: number for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("language", "nouns"),
    [
        ("", "cells plots stems bands scenes rows features bytes days dates outliers polygons are"),
        ("de", "Zellen Probeflächen Stämme Bänder Szenen Zeilen Objekte Bytes Tage sind"),
        ("es", "celdas parcelas fustes bandas escenas filas objetos días fechas valores son"),
        ("fr", "cellules placettes tiges bandes scènes lignes entités jours dates valeurs sont"),
        ("pt_BR", "células parcelas fustes bandas cenas linhas feições dias datas valores são"),
    ],
)
def test_one_is_said_in_the_singular(qgis_app, script, language, nouns):
    """Every text with a number in it, filled with 1; with 2 it has the other words."""
    from canopycloud.algorithms.shared.translation import speak, tr

    speak(ROOT / "i18n" / f"canopycloud_{language}.json" if language else None)
    many = re.compile(rf"\b1 ({nouns.replace(' ', '|')})\b")
    places = [text for text in script.collect(ROOT) if "|" in script.places_of(text)]
    try:
        said = {text: [tr(text).format(**keys(text, n)) for n in (1, 2)] for text in places}
    finally:
        speak(None)
    assert len(said) > 40
    assert [one for one, _ in said.values() if many.search(one)] == []
    assert [one for one, _ in said.values() if "|" in one or "#" in one] == []
    same = [text for text, (one, two) in said.items() if one.replace("1", "2") == two]
    assert [text for text in same if not (language == "de" and "outlier" in text)] == []


def test_none_is_singular_in_french_and_portuguese(qgis_app):
    from canopycloud.algorithms.shared.translation import speak, tr

    said = {}
    for language in ("de", "es", "fr", "pt_BR", None):
        speak(ROOT / "i18n" / f"canopycloud_{language}.json" if language else None)
        said[language] = tr("{n:# plot|# plots} compared").format(n=0)
    assert said == {
        "de": "0 Probeflächen verglichen", "es": "0 parcelas comparadas",
        "fr": "0 placette comparée", "pt_BR": "0 parcela comparada", None: "0 plots compared",
    }  # fmt: skip


def test_text_and_flags_are_no_numbers(qgis_app):
    from canopycloud.algorithms.shared.translation import tr

    said = tr("{name}: {flag} {nothing} {0}").format("1.5", name="B1.5", flag=True, nothing=None)
    assert said == "B1.5: True None 1.5"
