# SPDX-License-Identifier: GPL-2.0-or-later
"""The small changes that scripts/mutants makes to a source, one at a time, on its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
OPERATE = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitAnd, ast.Pow: ast.Mult,
}  # fmt: skip
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "minimum": "maximum",
         "maximum": "minimum", "floor": "ceil", "ceil": "floor", "ones": "zeros",
         "zeros": "ones", "argmin": "argmax", "argmax": "argmin", "append": "remove",
         "nanmin": "nanmax", "nanmax": "nanmin"}  # fmt: skip


@dataclass(frozen=True)
class Mutation:
    """One change of one file.

    Args:
        number: position among the changes of the file.
        line: where.
        what: the change, as "old -> new".
        context: the whole statement's first line.
    """

    number: int
    line: int
    what: str
    context: str


class _Changer(ast.NodeTransformer):
    """Walks a tree in a fixed order; makes the change of one number, and counts all."""

    def __init__(self, wanted: int, lines: list[str]) -> None:
        self.wanted, self.lines, self.found = wanted, lines, []  # type: ignore[var-annotated]

    def offer(self, node: ast.AST, old: str, new: str) -> bool:
        line = getattr(node, "lineno", 0)
        number = len(self.found)
        context = self.lines[line - 1].strip() if line else ""
        self.found.append(Mutation(number, line, f"{old} -> {new}", context))
        return number == self.wanted

    # What is no behaviour, or words: left alone.
    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        if "TYPE_CHECKING" in ast.dump(node.test):
            return node
        if not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.UnaryOp)) and self.offer(
            node, "if x", "if not x"
        ):
            node.test = ast.UnaryOp(ast.Not(), node.test)
            return node
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.args.defaults = [self.visit(one) for one in node.args.defaults]
        node.args.kw_defaults = [one and self.visit(one) for one in node.args.kw_defaults]
        node.body = self._statements(node.body)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.body = self._statements(node.body)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        if any(isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets):
            return node
        return self.generic_visit(node)

    def _statements(self, body: list[ast.stmt]) -> list[ast.stmt]:
        kept = []
        for one in body:
            is_text = isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
            kept.append(one if is_text else self.visit(one))
        return kept

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        for index, op in enumerate(node.ops):
            new = COMPARE[type(op)]
            if self.offer(node, type(op).__name__, new.__name__):
                node.ops[index] = new()
                return node
        return self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        new = OPERATE.get(type(node.op))
        if new and self.offer(node, type(node.op).__name__, new.__name__):
            node.op = new()
            return node
        return self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        new = OPERATE.get(type(node.op))
        if new and self.offer(node, type(node.op).__name__ + "=", new.__name__ + "="):
            node.op = new()
            return node
        return self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        new = ast.Or if isinstance(node.op, ast.And) else ast.And
        if self.offer(node, type(node.op).__name__, new.__name__):
            node.op = new()
            return node
        return self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        if self.offer(node, type(node.op).__name__ + " x", "x"):
            return node.operand
        return self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        if self.offer(node, "a if x else b", "b if x else a"):
            node.body, node.orelse = node.orelse, node.body
            return node
        return self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        value = node.value
        if isinstance(value, bool):
            if self.offer(node, str(value), str(not value)):
                node.value = not value
        elif isinstance(value, (int, float)) and self.offer(node, str(value), str(value + 1)):
            node.value = value + 1
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        plain = isinstance(node.value, ast.Constant) and node.value.value is None
        if node.value is not None and not plain and self.offer(node, "return x", "return None"):
            node.value = ast.Constant(None)
            return node
        return self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        if isinstance(node.value, ast.Call) and self.offer(node, "call", "pass"):
            return ast.Pass()
        return self.generic_visit(node)

    def visit_Break(self, node: ast.Break) -> ast.AST:
        return ast.Continue() if self.offer(node, "break", "continue") else node

    def visit_Continue(self, node: ast.Continue) -> ast.AST:
        return ast.Break() if self.offer(node, "continue", "break") else node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        name = getattr(node.func, "id", getattr(node.func, "attr", None))
        other = NAMES.get(name or "")
        if other and self.offer(node, f"{name}()", f"{other}()"):
            if isinstance(node.func, ast.Name):
                node.func.id = other
            elif isinstance(node.func, ast.Attribute):
                node.func.attr = other
            return node
        # Words for people, in log and errors.
        if name in ("info", "warning", "debug") or (name or "").endswith("Error"):
            return node
        return self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> ast.AST:
        return node if node.arg in ("hint", "description") else self.generic_visit(node)


def of_source(text: str) -> list[Mutation]:
    """All changes of a source, in their order."""
    changer = _Changer(-1, text.splitlines())
    changer.visit(ast.parse(text))
    return changer.found


def changed(text: str, number: int) -> ast.Module:
    """The syntax tree of a source with one change made."""
    tree = ast.parse(text)
    changer = _Changer(number, text.splitlines())
    changer.visit(tree)
    return ast.fix_missing_locations(tree)


def lines_of_bodies(text: str) -> Iterator[int]:
    """Lines inside functions: those that a test runs, and not only an import."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            body = node.body if isinstance(node.body, list) else [node.body]
            for one in body:
                yield from range(one.lineno, (one.end_lineno or one.lineno) + 1)


def starts_of_statements(text: str) -> dict[int, int]:
    """First line of the innermost statement that a line belongs to, for those of several lines."""
    found: dict[int, int] = {}
    for node in ast.walk(ast.parse(text)):  # the outer ones come first
        if isinstance(node, ast.stmt):
            last = node.end_lineno or node.lineno
            found.update(dict.fromkeys(range(node.lineno, last + 1), node.lineno))
    return {line: first for line, first in found.items() if line != first}


def words_near(text: str) -> dict[int, set[str]]:
    """By line: the name of the function, and the id of the entry of a table, that it is part of."""
    found: dict[int, set[str]] = {}
    for node in ast.walk(ast.parse(text)):
        words: set[str] = set()
        if isinstance(node, ast.FunctionDef):
            words = {node.name.strip("_")}
        elif isinstance(node, ast.Call):
            words = {str(k.value.value) for k in node.keywords
                     if k.arg == "id" and isinstance(k.value, ast.Constant)}  # fmt: skip
        if words:
            first = getattr(node, "lineno", 0)
            for line in range(first, (getattr(node, "end_lineno", None) or first) + 1):
                found.setdefault(line, set()).update(words)
    return found


def names_at_import(text: str) -> dict[int, set[str]]:
    """By line: what a statement of a module or a class gives a value to."""
    found: dict[int, set[str]] = {}
    tree = ast.parse(text)
    bodies = [tree.body, *(one.body for one in ast.walk(tree) if isinstance(one, ast.ClassDef))]
    for node in (one for body in bodies for one in body):
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {n.id for one in targets for n in ast.walk(one) if isinstance(n, ast.Name)}
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                found.setdefault(line, set()).update(names)
    return found
