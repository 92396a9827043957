# SPDX-License-Identifier: GPL-2.0-or-later
"""Load every module of the plugin under Qt 6, where no QGIS 4 is at hand.

    python3 -m venv /some/where && /some/where/bin/pip install PyQt6
    QT_QPA_PLATFORM=offscreen /some/where/bin/python scripts/try_qt6.py

Qt is real: each name of Qt that the code uses, enum members too, has to be there. QGIS's own
classes are stand-ins that agree to everything, so this says nothing of them.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import pkgutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
QT = ("QtCore", "QtGui", "QtWidgets", "QtXml", "QtNetwork", "QtSvg")
QGIS = ("qgis", "qgis.core", "qgis.gui", "qgis.utils", "qgis.analysis", "processing",
        "processing.core", "processing.core.ProcessingConfig", "processing.core.Processing",
        "processing.gui", "processing.gui.wrappers")  # fmt: skip
# Only for QGIS before 3.38: see `new_field`.
OLD = {"QVariant.Double", "QVariant.LongLong", "QVariant.String"}


class _Kind(type):
    """A class of which every member is the class, and whose number is that of QGIS 4.0."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return cls

    def __ge__(cls, other: object) -> bool:
        return True

    def __lt__(cls, other: object) -> bool:
        return False

    def __or__(cls, other: object) -> Any:
        return cls


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(self, name, _Kind(name, (), {}))
        return self.__dict__[name]


def stand_in() -> None:
    """Put Qt 6 and the stand-ins where our modules look for QGIS."""
    for name in (*QGIS, "qgis.PyQt"):
        module = _StandIn(name)
        module.__path__ = []
        sys.modules[name] = module
    for name in QT:
        sys.modules[f"qgis.PyQt.{name}"] = importlib.import_module(f"PyQt6.{name}")


def load() -> tuple[int, list[str]]:
    """How many modules load, and what is wrong with the others."""
    spec = importlib.util.spec_from_file_location(
        "canopycloud", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    if spec is None or spec.loader is None:
        raise SystemExit(f"{ROOT} holds no package")
    package = importlib.util.module_from_spec(spec)
    sys.modules["canopycloud"] = package
    spec.loader.exec_module(package)
    loaded, wrong = 0, []
    for floor in ("algorithms", "provider"):
        for module in pkgutil.walk_packages([str(ROOT / floor)], f"canopycloud.{floor}."):
            try:
                importlib.import_module(module.name)
                loaded += 1
            except (ImportError, AttributeError, TypeError) as error:
                wrong.append(f"{module.name}: {error}")
    return loaded, wrong


def unknown_names() -> list[str]:
    """What our code calls by the name of a class of Qt and Qt 6 has not."""
    modules = [importlib.import_module(f"PyQt6.{name}") for name in QT]
    unknown = []
    for floor in ("algorithms", "provider"):
        for file in sorted((ROOT / floor).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                name = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
                first, *rest = name.split(".")
                owners = [vars(module)[first] for module in modules if first in vars(module)]
                if not first.startswith("Q") or not owners or name in OLD:
                    continue
                found = owners[0]
                for part in rest:
                    found = getattr(found, part, None)
                if found is None:
                    unknown.append(f"{file.relative_to(ROOT)}:{node.lineno}: {name}")
    return unknown


def main() -> int:
    stand_in()
    loaded, wrong = load()
    wrong += unknown_names()
    print("\n".join(wrong))
    version = sys.modules["qgis.PyQt.QtCore"].PYQT_VERSION_STR
    print(f"PyQt {version}: {loaded} modules loaded, {len(wrong)} complaints")
    return 1 if wrong or not loaded else 0


if __name__ == "__main__":
    sys.exit(main())
