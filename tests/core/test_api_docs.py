# SPDX-License-Identifier: GPL-2.0-or-later
"""The library's reference has every public function, and its examples give what they say."""

from __future__ import annotations

import doctest
import inspect
import re
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from canopycloud import core

PAGES = Path(__file__).resolve().parents[2] / "docs" / "api"
ROOMS = ("compare", "fill", "locate", "qa", "repair", "sample", "scene", "zonal")
# Needs a package that not every Python here has; read, not imported.
LAZY = "canopycloud.core.xarray"
FUNCTIONS = [name for name in core.__all__ if name.islower()]
# Parts of types, and what is not called by name.
UNNAMED = re.compile(r"Shortcuts$|^_")


def resolved(path: str) -> Any:
    """What a page's directive names: a module, or something in one."""
    try:
        return import_module(path)
    except ModuleNotFoundError:
        module, _, name = path.rpartition(".")
        return getattr(import_module(module), name)


def directives() -> list[str]:
    text = "".join(page.read_text(encoding="utf-8") for page in sorted(PAGES.glob("*.md")))
    return re.findall(r"^::: (\S+)$", text, flags=re.MULTILINE)


def documented() -> list[Any]:
    """All objects on the pages; of a module that stands there as a whole, its own."""
    found = []
    for path in directives():
        if path.startswith(LAZY):
            continue
        one = resolved(path)
        if isinstance(one, ModuleType):
            mine = [v for v in vars(one).values() if getattr(v, "__module__", "") == one.__name__]
            found += mine
        else:
            found.append(one)
    return found


def ours(value: Any) -> bool:
    called = inspect.isfunction(value) or inspect.isclass(value)
    return called and value.__module__.startswith("canopycloud.")


def public() -> dict[str, Any]:
    found = {f"core.{name}": getattr(core, name) for name in core.__all__}
    for room in ROOMS:
        module = import_module(f"canopycloud.core.{room}")
        values = {f"core.{room}.{name}": getattr(module, name) for name in module.__all__}
        found.update({name: value for name, value in values.items() if ours(value)})
    return found


def test_every_public_function_and_class_is_on_a_page() -> None:
    there = documented()
    assert len(FUNCTIONS) > 15
    assert [name for name, one in public().items() if not any(one is it for it in there)] == []


def test_functions_on_data_arrays_are_on_a_page() -> None:
    init = Path(core.__path__[0]) / "xarray" / "__init__.py"
    listed = re.search(r"^__all__ = \[(.+)\]$", init.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed is not None
    names = re.findall(r'"(\w+)"', listed[1])
    assert len(names) > 3
    assert [name for name in names if f"{LAZY}.{name}" not in directives()] == []


def test_nothing_is_on_two_pages() -> None:
    paths = directives()
    assert len(set(paths)) == len(paths) > 80
    known = [path for path in paths if not path.startswith(LAZY)]
    objects = [one for one in map(resolved, known) if not isinstance(one, ModuleType)]
    assert len({id(one) for one in objects}) == len(objects)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_types_that_a_function_takes_and_gives_are_on_a_page(name: str) -> None:
    function = getattr(core, name)
    signature = inspect.signature(function)
    annotations = [one.annotation for one in signature.parameters.values()]
    words = re.findall(r"\w+", " ".join([*annotations, str(signature.return_annotation)]))
    types = {word: function.__globals__.get(word) for word in words if not UNNAMED.search(word)}
    there = documented()
    assert [word for word, one in types.items() if ours(one) and one not in there] == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found: Path = tmp_path_factory.mktemp("examples")
    core.make_sample_site(found / "sample")
    return found


@pytest.mark.parametrize("name", FUNCTIONS)
def test_examples_run(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    function = getattr(core, name)
    (test,) = doctest.DocTestFinder(recurse=False).find(function, name, globs={})
    assert test.examples, f"{name} has no example"
    said: list[str] = []
    done = doctest.DocTestRunner().run(test, out=said.append)
    assert done.attempted == len(test.examples)
    assert not done.failed, "".join(said)
