# SPDX-License-Identifier: GPL-2.0-or-later
"""Who imports whom among our own modules, read from the sources without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FLOORS = ("provider", "algorithms", "core")
Graph = dict[str, set[str]]


def modules(root: Path) -> dict[str, Path]:
    """Every module below the floors by its dotted name; of a package, its __init__.py."""
    found = {}
    for floor in FLOORS:
        for file in sorted((root / floor).rglob("*.py")):
            parts = list(file.relative_to(root).with_suffix("").parts)
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def _names(tree: ast.AST) -> Iterator[tuple[int, str, list[str]]]:
    """Dots, module and names of each import, those for type checkers left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.level, node.module or "", [alias.name for alias in node.names]
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            for other in node.orelse:
                yield from _names(other)
        else:
            yield from _names(node)


def graph(root: Path) -> Graph:
    """Module -> modules of ours that it imports, wherever in the file.

    A name that is loaded lazily by a package's `__getattr__` counts as an import of the package.
    """
    known = modules(root)
    found: Graph = {}
    for name, file in known.items():
        package = name if file.name == "__init__.py" else name.rpartition(".")[0]
        wanted = found.setdefault(name, set())
        for dots, module, names in _names(ast.parse(file.read_text(encoding="utf-8"))):
            if not dots:
                continue
            base = package.split(".")[: len(package.split(".")) - (dots - 1)]
            target = ".".join([*base, *module.split(".")] if module else base)
            inner = [f"{target}.{one}" for one in names if f"{target}.{one}" in known]
            wanted.update(inner)
            # `from . import x` runs the package too, but a package is no friend of its own files.
            if len(inner) < len(names) and target in known:
                wanted.add(target)
        wanted.discard(name)
    return found


def circles(edges: Graph) -> list[list[str]]:
    """Groups of nodes that can all be reached from each other (Tarjan, 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(edges.get(node, ())):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            group = []
            while not group or group[-1] != node:
                group.append(stack.pop())
            if len(group) > 1:
                found.append(sorted(group))

    for node in sorted(edges):
        if node not in index:
            visit(node)
    return found


def room_of(module: str) -> str:
    """The room a module belongs to: its folder; single files of core are rooms of their own."""
    parts = module.split(".")
    return ".".join(parts[:2]) if len(parts) > 1 and parts[0] != "provider" else parts[0]


def rooms(edges: Graph) -> Graph:
    """The same between rooms."""
    found: Graph = {}
    for name, wanted in edges.items():
        mine = found.setdefault(room_of(name), set())
        mine.update(room_of(other) for other in wanted)
        mine.discard(room_of(name))
    return found
