# SPDX-License-Identifier: GPL-2.0-or-later
"""Write tests/stubs: what mypy may know of the QGIS classes that algorithms/ and provider/ use.

    .venv/bin/python scripts/make_stubs.py

Signatures are those that the installed PyQGIS tells itself (make it with the oldest QGIS that we
support). Run it when mypy says that a class is missing; the pages are checked in, so that the
check needs no QGIS.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
STUBS = ROOT / "tests" / "stubs"
MODULES = (
    "qgis.core", "qgis.PyQt.QtCore", "qgis.PyQt.QtGui", "qgis.PyQt.QtWidgets", "qgis.gui",
)  # fmt: skip
# C++ pointers that may be null: signatures do not tell.
MAY_BE_NONE = {
    "algorithmById", "createAlgorithmById", "getMapLayer", "mapLayerFromString",
    "parameterAsRasterLayer", "parameterAsSource", "parameterAsVectorLayer",
    "parameterDefinition", "providerById",
}  # fmt: skip
# What a signature does not tell at all.
KNOWN = {
    ("QByteArray", "__bytes__"): "def __bytes__(self) -> bytes: ...",
    ("QgsFields", "__iter__"): "def __iter__(self) -> typing.Iterator[QgsField]: ...",
    ("QgsProcessingAlgorithm", "writeFeatureError"): "@staticmethod\n    def writeFeatureError("
    "sink: typing.Optional[QgsFeatureSink], parameters: typing.Dict[str, typing.Any], "
    "name: str) -> str: ...",
    ("QgsAbstractProcessingParameterWidgetWrapper", "parameterDefinition"):
    "def parameterDefinition(self) -> QgsProcessingParameterDefinition: ...",
    ("QgsProcessingFeatureSourceDefinition", "featureLimit"): "featureLimit: int",
    ("QgsProcessingFeatureSourceDefinition", "geometryCheck"):
    "geometryCheck: QgsFeatureRequest.InvalidGeometryCheck",
    ("QgsProcessingFeatureSourceDefinition", "selectedFeaturesOnly"): "selectedFeaturesOnly: bool",
    ("QgsProcessingFeatureSourceDefinition", "source"): "source: QgsProperty",
    ("QObject", "findChildren"):
    "def findChildren(self, type: typing.Type[_Child]) -> typing.List[_Child]: ...",
    # Later releases have it.
    ("QgsProcessingFeatureSourceDefinition", "filterExpression"): "filterExpression: str",
    ("QgsProcessingOutputLayerDefinition", "sink"): "sink: QgsProperty",
}  # fmt: skip
# Names that later releases have too, but that the oldest does not.
LATER = {
    # Each release's QgsField takes the types of one of them; so they are one here.
    "qgis.PyQt.QtCore": "_Child = typing.TypeVar('_Child')\n\nclass QMetaType:\n"
    "    class Type(QVariant.Type):\n        Double: QMetaType.Type\n"
    "        Int: QMetaType.Type\n        LongLong: QMetaType.Type\n"
    "        QString: QMetaType.Type\n",
}
# What a signal is once its object is there; its own words do not tell.
SIGNAL = '''class pyqtBoundSignal:
    def connect(self, slot: typing.Callable[..., object]) -> object: ...
    def emit(self, *values: object) -> None: ...

'''
# Modules of QGIS in Python, which have no signatures: what we use of them.
BY_HAND = {
    "qgis.utils": "from qgis.gui import QgisInterface\n\niface: typing.Optional[QgisInterface]\n",
    "processing.core.ProcessingConfig": '''from qgis.PyQt.QtGui import QIcon

class Setting:
    def __init__(self, group: str, name: str, description: str, default: object) -> None: ...

class ProcessingConfig:
    settingIcons: typing.Dict[str, QIcon]
    @staticmethod
    def addSetting(setting: Setting) -> None: ...
    @staticmethod
    def removeSetting(name: str) -> None: ...
    @staticmethod
    def readSettings() -> None: ...
''',
    "processing.gui.wrappers": '''from qgis.PyQt.QtWidgets import QDialog, QWidget
from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui

dialogTypes: typing.Dict[str, QgsProcessingGui.WidgetType]

class WidgetWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    # Of the class that `createWidget` of ours makes.
    widget: typing.Any
    def __init__(
        self, param: QgsProcessingParameterDefinition, dialog: QDialog, *rest: object,
        **named: object,
    ) -> None: ...
    def createWidget(self, **named: object) -> QWidget: ...
    def setValue(self, value: object) -> None: ...
    def value(self) -> object: ...
    def postInitialize(
        self, wrappers: typing.List[QgsAbstractProcessingParameterWidgetWrapper]
    ) -> None: ...
''',
}
TYPING = {
    "Any", "Callable", "Dict", "Iterable", "Iterator", "List", "Optional", "Sequence", "Set",
    "Tuple", "Union", "Type",
}  # fmt: skip
_SPECIAL = ("__iter__", "__next__", "__len__", "__getitem__", "__or__", "__and__", "__bool__")
PLAIN = {"int", "str", "float", "bool", "bytes", "bytearray", "None", "list", "dict", "tuple"}


def main() -> int:
    used = {name: set(names) for name, names in imported().items()}
    words = attributes()
    modules = {name: importlib.import_module(name) for name in MODULES}
    known = {
        name: getattr(modules[module], name) for module, names in used.items() for name in names
    }
    homes = {name: module for module, names in used.items() for name in names}
    known["pyqtBoundSignal"] = modules["qgis.PyQt.QtCore"].pyqtBoundSignal
    homes["pyqtBoundSignal"] = "qgis.PyQt.QtCore"
    whole = {
        base.__name__
        for name in used["qgis.core"]
        if isinstance(known[name], type)
        for base in known[name].__mro__
    }
    grow(known, homes, modules, words)
    for module in MODULES:
        names = sorted(name for name, home in homes.items() if home == module)
        others = {name for name in known if homes[name] != module}
        text = "".join(
            page_of(name, known[name], known, None if name in whole else words)
            for name in in_order(names, known)
        )
        imports = "".join(
            f"from {home} import {other}\n"
            for home, other in sorted((homes[o], o) for o in others if re.search(rf"\b{o}\b", text))
        )
        text += "def __getattr__(name: str) -> typing.Any: ...\n"
        write(module, imports, text + LATER.get(module, ""))
    for module, text in BY_HAND.items():
        write(module, "", text)
    return 0


def imported() -> dict[str, set[str]]:
    """Names that our code imports from each module."""
    found: dict[str, set[str]] = {module: set() for module in MODULES}
    for tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in found:
                found[node.module].update(alias.name for alias in node.names)
    found["qgis.PyQt.QtCore"] -= {"QMetaType"}
    return found


def attributes() -> set[str]:
    """Every word after a dot in our code."""
    return {
        node.attr
        for tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
    }


def sources() -> Iterator[ast.Module]:
    for folder in ("algorithms", "provider"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield ast.parse(file.read_text(encoding="utf-8"))


def grow(
    known: dict[str, Any], homes: dict[str, str], modules: dict[str, Any], words: set[str]
) -> None:
    """Add base classes, and classes that methods which we call give back."""
    waiting = list(known)
    while waiting:
        cls = known[waiting.pop()]
        if not isinstance(cls, type):
            continue
        wanted = {base.__name__ for base in cls.__mro__[1:]}
        for base in cls.__mro__:
            for name in vars(base):
                if name in words or name in ("__iter__", "__next__"):
                    for signature in signatures(name, getattr(base, name, None)):
                        wanted.update(re.findall(r"\bQ\w+", signature.rpartition("->")[2]))
        for name in wanted - set(known):
            for module in MODULES:
                found = getattr(modules[module], name, None)
                if isinstance(found, type):
                    known[name], homes[name] = found, module
                    waiting.append(name)
                    break


def in_order(names: list[str], known: dict[str, Any]) -> list[str]:
    """Bases before what they are bases of."""
    depth = {n: len(known[n].__mro__) if isinstance(known[n], type) else 0 for n in names}
    return sorted(names, key=lambda name: (depth[name], name))


def page_of(name: str, thing: Any, known: dict[str, Any], words: set[str] | None) -> str:
    """The stub of a class, of those members that are among `words` if that is given."""
    if name == "pyqtBoundSignal":
        return SIGNAL
    if not isinstance(thing, type):
        return f"{name}: typing.Any\n\n"
    return "\n".join(class_lines(name, name, thing, known, words)) + "\n\n"


def class_lines(
    name: str, full: str, cls: type, known: dict[str, Any], words: set[str] | None = None
) -> list[str]:
    bases = [b.__name__ for b in cls.__bases__ if b.__name__ in known and b is not cls]
    if issubclass(cls, int):
        bases = ["int"]
    if issubclass(cls, Exception):
        return [f"class {name}(Exception): ..."]
    lines = [f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"]
    body: list[str] = []
    if not issubclass(cls, int):
        made = methods("__init__", constructors(cls), False, full, known)
        body = [f"    {line}" for line in made]
    body += [f"    {text}" for (owner, _), text in KNOWN.items() if owner == full]
    for key, member in sorted(vars(cls).items()):
        wanted = words is None or key in words or key.startswith("__")
        if (full, key) in KNOWN or not wanted:
            continue
        nested = isinstance(member, type) and member.__qualname__ == f"{cls.__qualname__}.{key}"
        if nested and not key.startswith("_"):
            body += [f"    {line}" for line in class_lines(key, f"{full}.{key}", member, known)]
            body += [
                f"        {word}: {full}.{key}"
                for word, value in sorted(vars(cls).items())
                if type(value) is member
            ]
        elif key in _SPECIAL:
            body += [f"    {line}" for line in special(key, getattr(cls, key, None), full, known)]
        elif key.startswith("_"):
            continue
        elif type(member).__name__ == "pyqtSignal":
            body.append(f"    {key}: pyqtBoundSignal")
        elif callable(getattr(cls, key, None)):
            found = signatures(key, getattr(cls, key, None))
            static = bool(found) and not re.match(rf"{key}\(self\b", found[0])
            body += [f"    {line}" for line in methods(key, found, static, full, known)]
        elif isinstance(member, property) or type(member).__name__ == "variabledescriptor":
            body.append(f"    {key}: typing.Any")
        else:
            kind = type(member).__qualname__
            owner = kind.split(".")[0]
            body.append(f"    {key}: " + (kind if owner in known else "typing.Any"))
    once = [
        line for i, line in enumerate(body) if "(" in line or "@" in line or line not in body[:i]
    ]
    return [*lines, *(once or ["    ..."])]


def special(key: str, member: Any, full: str, known: dict[str, Any]) -> list[str]:
    found = signatures(key, member)
    if found:
        return methods(key, found, False, full, known)
    other = "self" if key in ("__iter__", "__len__", "__next__") else "self, other: typing.Any"
    if key == "__bool__":
        return ["def __bool__(self) -> bool: ..."]
    gives = full if key in ("__or__", "__and__") else "typing.Any"
    return [f"def {key}({other}) -> {gives}: ..."]


def signatures(name: str, member: Any) -> list[str]:
    """The lines of a docstring that tell how it is called."""
    text = getattr(member, "__doc__", "") or ""
    return [line for line in text.split("\n") if re.match(rf"{re.escape(name)}\(.*\)", line)]


def constructors(cls: type) -> list[str]:
    return [
        line.replace(f"{cls.__name__}(", "__init__(self, ").replace("(self, )", "(self)")
        for line in (cls.__doc__ or "").split("\n")
        if re.match(rf"{cls.__name__}\(.*\)$", line)
    ]


def methods(
    name: str, found: list[str], static: bool, full: str, known: dict[str, Any]
) -> list[str]:
    made = []
    for line in found:
        one = method(name, line, full, known)
        if one is not None and one not in made:
            made.append(one)
    if not made or len(made) != len(found):
        any_way = "self, *args: typing.Any, **named: typing.Any"
        made = [f"def {name}({any_way}) -> {_nothing(name)}: ..."]
        static = False
    head = ["@staticmethod"] if static else []
    if len(made) > 1:
        head = ["@typing.overload", *head]
    return [line for one in made for line in (*head, one)]


def _nothing(name: str) -> str:
    return "None" if name == "__init__" else "typing.Any"


def method(name: str, line: str, full: str, known: dict[str, Any]) -> str | None:
    """A signature as a stub has it; None if it cannot be read."""
    call, _, back = line.partition(" -> ")
    try:
        tree = ast.parse(f"def {call}: ...").body[0]
    except SyntaxError:
        return None
    if not isinstance(tree, ast.FunctionDef):
        return None
    parts = []
    arguments = tree.args.args
    first = len(arguments) - len(tree.args.defaults)
    for i, argument in enumerate(arguments):
        if argument.arg == "self":
            parts.append("self")
            continue
        kind = "typing.Any"
        if argument.annotation is not None:
            kind = plain(argument.annotation, full, known)
        optional = i >= first
        if optional:
            default = tree.args.defaults[i - first]
            if isinstance(default, ast.Constant) and default.value is None and kind != "typing.Any":
                kind = f"typing.Optional[{kind}]"
        parts.append(f"{argument.arg}: {kind}" + (" = ..." if optional else ""))
    gives = "None"
    if back:
        try:
            gives = plain(ast.parse(back.strip(), mode="eval").body, full, known)
        except SyntaxError:
            gives = "typing.Any"
    if name in MAY_BE_NONE:
        gives = f"typing.Optional[{gives}]"
    if name == "parameterAsSink":
        gives = "typing.Tuple[typing.Optional[QgsFeatureSink], str]"
    return f"def {name}({', '.join(parts)}) -> {gives}: ..."


def plain(node: ast.expr, full: str, known: dict[str, Any]) -> str:  # noqa: C901 - a table
    """A type as the stub writes it: what is not known is Any."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            return plain(ast.parse(node.value, mode="eval").body, full, known)
        return "None" if node.value is None else "typing.Any"
    if isinstance(node, ast.Name):
        if node.id in TYPING:
            return f"typing.{node.id}"
        if node.id in PLAIN or node.id in known:
            return node.id
        return "typing.Any"
    if isinstance(node, ast.Attribute):
        dotted = ast.unparse(node)
        if dotted.startswith("typing."):
            return dotted
        owner = known.get(dotted.split(".")[0])
        for part in dotted.split(".")[1:]:
            owner = getattr(owner, part, None)
        return dotted if isinstance(owner, type) else "typing.Any"
    if isinstance(node, ast.Subscript):
        outer = plain(node.value, full, known)
        inner = node.slice
        if outer == "typing.Any":
            return "typing.Any"
        if isinstance(inner, ast.Tuple):
            return f"{outer}[{', '.join(plain(one, full, known) for one in inner.elts)}]"
        return f"{outer}[{plain(inner, full, known)}]"
    if isinstance(node, ast.List):
        return "[" + ", ".join(plain(one, full, known) for one in node.elts) + "]"
    return "typing.Any"


def write(module: str, imports: str, text: str) -> None:
    file = STUBS.joinpath(*module.split(".")).with_suffix(".pyi")
    file.parent.mkdir(parents=True, exist_ok=True)
    for folder in [file.parent, *file.parent.parents]:
        if folder == STUBS:
            break
        (folder / "__init__.pyi").touch()
    head = "# Made by scripts/make_stubs.py.\nimport typing\n"
    file.write_text(f"{head}{imports}\n{text}", encoding="utf-8")
    print(f"{file.relative_to(ROOT)}: {len(inspect.cleandoc(text).splitlines())} lines")


if __name__ == "__main__":
    sys.exit(main())
