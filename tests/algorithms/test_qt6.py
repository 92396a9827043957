# SPDX-License-Identifier: GPL-2.0-or-later
"""Code that Qt 6 and QGIS 4 would not take: no such QGIS is at hand, so the spelling is checked.

Enum members are named through their class (`QgsX.Kind.Member`): Qt 6 knows no other way, and
QGIS 3.22 to 4 have aliases of that spelling.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted(
    file
    for folder in ("algorithms", "provider", "tests/algorithms", "tests/desktop", "scripts")
    for file in (ROOT / folder).rglob("*.py")
)
SHIPPED = [file for file in CODE if file.relative_to(ROOT).parts[0] in ("algorithms", "provider")]
GONE = {
    r"\bPyQt[56]\b": "import Qt through qgis.PyQt",
    r"\.exec_\(": "exec()",
    r"\bQRegExp\b": "QRegularExpression",
    r"\bqApp\b": "QApplication.instance()",
    r"\bQDesktopWidget\b": "QScreen",
    r"\bsip\b": "nothing: QGIS keeps its own objects",
    r"resources_rc|\.qrc": "icons by file path",
    r"\bQgis\.(WkbType|DistanceUnit|ProcessingAlgorithmFlag)\b": "QGIS 3.22 has no such names",
    r"\bsupportsQt6\b": "qgisMaximumVersion says it",
}
# Constants that are no enum members.
CONSTANTS = {"ROOT", "NAME", "PACKAGES", "QGIS_VERSION_INT", "QGIS_VERSION"}


def attribute_path(node: ast.Attribute) -> list[str]:
    parts = [node.attr]
    value = node.value
    while isinstance(value, ast.Attribute):
        parts.append(value.attr)
        value = value.value
    return [value.id, *reversed(parts)] if isinstance(value, ast.Name) else []


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_enum_members_are_named_through_their_class(file):
    """`Qgs….Member` with a capital is an enum member without its class."""
    loose = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Attribute):
            continue
        path = attribute_path(node)
        if len(path) != 2 or not re.match(r"(Qgs|Qt$|Q[A-Z])", path[0]):
            continue
        member = path[1]
        if not member[0].isupper() or member in CONSTANTS:
            continue
        loose.append(f"{file.name}:{node.lineno} {'.'.join(path)}")
    kinds = {
        # Classes inside classes and groups of members, which are followed by the member.
        "Flag", "Type", "SourceType", "GeometryType", "DistanceUnit", "StandardPropertyTemplate",
        "Limits", "ContrastEnhancementAlgorithm", "WktVariant", "ColorRampItem", "Class",
        "InvalidGeometryCheck", "FileFilterGenerator", "LayerDetails", "MessageLevel", "Result",
        "SinkFlag", "ActionOnExistingFile", "WriterError", "SaveVectorOptions", "OverviewFormat",
        "LayerOptions", "NoError", "Option", "Behavior",
        "BoundsType", "DateFormat", "TEMPORARY_OUTPUT", "WidgetType", "CheckState", "Placement",
        "Error",
    }  # fmt: skip
    loose = [where for where in loose if where.rsplit(".", 1)[1] not in kinds]
    # QVariant's types are members without a class in Qt 5 and are what QGIS before 3.38 takes.
    loose = [where for where in loose if "QVariant." not in where or file.name != "fields.py"]
    assert not loose


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_nothing_that_qt6_dropped(file):
    text = file.read_text(encoding="utf-8")
    found = {f"{word} -> {instead}" for word, instead in GONE.items() if re.search(word, text)}
    assert not found


def test_metadata_lists_us_for_qgis_4():
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    assert "qgisMaximumVersion=4.99" in text
    assert "supportsQt6" not in text
