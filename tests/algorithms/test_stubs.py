# SPDX-License-Identifier: GPL-2.0-or-later
"""mypy knows the QGIS classes that our code uses: a class that is missing would be Any to it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = (
    "qgis.core", "qgis.PyQt.QtCore", "qgis.PyQt.QtGui", "qgis.PyQt.QtWidgets", "qgis.gui",
)  # fmt: skip


def imported(module: str) -> set[str]:
    found: set[str] = set()
    for folder in ("algorithms", "provider"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module == module:
                    found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("module", MODULES)
def test_every_class_that_we_import_is_in_the_stubs(module):
    stub = (ROOT / "tests" / "stubs").joinpath(*module.split(".")).with_suffix(".pyi")
    known = set(re.findall(r"^(?:class )?(\w+)[:(]", stub.read_text(encoding="utf-8"), re.M))
    assert imported(module)
    assert imported(module) <= known, "run scripts/make_stubs.py"
