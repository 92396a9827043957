# SPDX-License-Identifier: GPL-2.0-or-later
"""Every rule of scripts/check_package.py: a zip that keeps it and one that does not."""

from __future__ import annotations

import importlib.util
import shutil
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
METADATA = """[general]
name=Canopy & Cloud
description=Tools
version=1.2.3
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=Somebody
email=somebody@example.org
about=What it does
tracker=https://example.org/issues
repository=https://example.org/code
homepage=https://example.org/
icon=icons/icon.png
tags=raster
category=Raster
changelog=1.2.3
    - first
hasProcessingProvider=yes
experimental=False
deprecated=False
server=False
"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)


def load_checker() -> Any:
    spec = importlib.util.spec_from_file_location(
        "check_package", ROOT / "scripts" / "check_package.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["check_package"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


check = load_checker()


def good() -> dict[str, bytes]:
    return {
        "canopycloud/": b"",
        "canopycloud/__init__.py": b"",
        "canopycloud/metadata.txt": METADATA.encode(),
        "canopycloud/LICENSE": b"GPL",
        "canopycloud/README.md": b"# Read",
        "canopycloud/requirements.txt": b"rasterio",
        "canopycloud/icons/icon.png": PNG,
        "canopycloud/core/__init__.py": b"x = 1\n",
        "canopycloud/docs/html/README.html": (
            b'<link rel="stylesheet" href="style.css"><a href="README.html#top">here</a>'
            b'<a href="https://example.org/code">code</a><img src="images/a.webp" alt="a">'
        ),
        "canopycloud/docs/html/style.css": b"p { }",
        "canopycloud/docs/html/images/a.webp": b"RIFF",
    }


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    def write(entries: dict[Any, bytes], name: str = "canopycloud-1.2.3.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            for entry, content in entries.items():
                archive.writestr(entry, content)
        return path

    return write


def broken(rule: Callable[..., Any], path: Path) -> list[str]:
    return list(rule(check.Package.read(path)))


@pytest.mark.parametrize("rule", check.RULES, ids=lambda rule: rule.__name__)
def test_a_good_zip_keeps_every_rule(make, rule):
    assert broken(rule, make(good())) == []


def with_metadata(old: str, new: str) -> dict[str, bytes]:
    assert old in METADATA
    return {**good(), "canopycloud/metadata.txt": METADATA.replace(old, new).encode()}


def without(name: str) -> dict[str, bytes]:
    return {entry: content for entry, content in good().items() if entry != f"canopycloud/{name}"}


def link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("canopycloud/link.py")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


BAD: list[tuple[str, dict[Any, bytes], str]] = [
    ("safe_names", {**good(), "canopycloud/../../outside.py": b""}, "outside.py"),
    ("safe_names", {**good(), "/etc/passwd": b""}, "passwd"),
    ("safe_names", {**good(), "canopycloud/a\\b.py": b""}, "a\\\\b.py"),
    ("safe_names", {**good(), "C:/b.py": b""}, "C:/b.py"),
    ("safe_names", {**good(), link(): b"/etc/passwd"}, "symbolic link"),
    ("one_folder", {**good(), "other/x.py": b""}, "other"),
    ("one_folder", {"x.py": b"", **good()}, "first entry"),
    ("one_folder", {"canopy-cloud/__init__.py": b""}, "no Python identifier"),
    *(("needed_files", without(name), name) for name in check.NEEDED_FILES),
    ("needed_files", {**good(), "canopycloud/LICENSE": b" \n"}, "LICENSE is empty"),
    *(
        ("no_unwanted_files", {**good(), f"canopycloud/{name}": b"x"}, name)
        for name in (
            "lib/thing.DLL", "thing.so", "run.sh", "run.ps1", "thing.whl", "core/x.pyc",
            "__pycache__/x.txt", "__MACOSX/x.txt", ".git/config", ".DS_Store", "tests/test_x.py",
            ".gitattributes",
        )
    ),
    ("no_unwanted_files", {**good(), "canopycloud/tool": b"\x7fELF\x02"}, "compiled program"),
    *(
        ("pages_are_whole", without(f"docs/html/{name}"), name)
        for name in ("style.css", "images/a.webp")
    ),
    *(
        ("pages_are_whole", {**good(), "canopycloud/docs/html/b.html": content}, complaint)
        for content, complaint in (
            (b'<a class="x" href="gone.html#top">', "gone.html"),
            (b'<a href="../../../outside.html">', "outside.html"),
            (b'<img alt="a" src="https://example.org/a.png">', "network"),
        )
    ),
    ("text_is_utf8", {**good(), "canopycloud/notes.md": "é".encode("latin-1")}, "notes.md"),
    ("text_is_utf8", {**good(), "canopycloud/notes.md": b"a\r\nb"}, "Windows line ends"),
    ("python_parses", {**good(), "canopycloud/core/x.py": b"def f(:\n"}, "core/x.py"),
    ("python_parses", {**good(), "canopycloud/x.py": b"match a:\n    case 1: pass\n"}, "3.9"),
    ("metadata_is_complete", {**good(), "canopycloud/metadata.txt": b"name=x"}, "section"),
    ("metadata_is_complete", {**good(), "canopycloud/metadata.txt": b"[general]\n\xff"}, "section"),
    *(
        ("metadata_is_complete", with_metadata(f"\n{key}=", f"\nx{key}="), key)
        for key in check.NEEDED_KEYS
    ),
    ("metadata_is_complete", with_metadata("tags=raster", "tags="), "tags"),
    *(
        ("metadata_is_right", with_metadata(old, new), complaint)
        for old, new, complaint in (
            ("version=1.2.3\n", "version=1.2\n", "MAJOR.MINOR.PATCH"),
            ("version=1.2.3\n", "version=1.2.3-rc1\n", "MAJOR.MINOR.PATCH"),
            ("version=1.2.3\n", "version=1.2.4\n", "changelog does not speak of version 1.2.4"),
            ("version=1.2.3\n", "version=1.2.4\n", "should be called canopycloud-1.2.4.zip"),
            ("Version=3.22", "Version=three", "qgisMinimumVersion"),
            ("Version=4.99", "Version=5", "qgisMaximumVersion"),
            ("somebody@example.org", "somebody", "email"),
            ("author=Somebody", "author=A/B", "author"),
            ("Provider=yes", "Provider=maybe", "hasProcessingProvider"),
            ("experimental=False", "experimental=no", "experimental"),
            ("deprecated=False", "deprecated=0", "deprecated"),
            ("server=False", "server=", "server"),
            ("=https://example.org/issues", "=example.org", "tracker"),
            ("=https://example.org/code", "=http://localhost", "repository"),
            ("=https://example.org/\n", "=none\n", "homepage"),
            ("name=Canopy & Cloud", "name=Canopy Plugin", "the word plugin"),
            ("category=Raster", "category=Trees", "category"),
            ("server=False", "server=False\nsupportsQt6=True", "supportsQt6"),
        )
    ),
    ("icon_is_there", without("icons/icon.png"), "no icon"),
    ("icon_is_there", {**good(), "canopycloud/icons/icon.png": b"<svg/>"}, "neither PNG"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "entries", "complaint"), BAD, ids=[f"{rule}-{n}" for n, (rule, _, _) in enumerate(BAD)]
)
def test_a_bad_zip_breaks_its_rule(make, rule, entries, complaint):
    assert any(complaint in found for found in broken(getattr(check, rule), make(entries)))


def test_a_zip_that_is_too_large_is_refused(make, monkeypatch):
    path = make(good())
    monkeypatch.setattr(check, "MAX_BYTES", path.stat().st_size)
    assert broken(check.size, path) == []
    monkeypatch.setattr(check, "MAX_BYTES", path.stat().st_size - 1)
    assert len(broken(check.size, path)) == 1


def test_every_rule_has_a_bad_zip():
    assert {rule for rule, _, _ in BAD} | {"size"} == {rule.__name__ for rule in check.RULES}


def test_what_is_no_zip_is_refused(tmp_path):
    path = tmp_path / "canopycloud-1.2.3.zip"
    path.write_bytes(b"not a zip")
    assert ["no readable zip" in found for found in check.complaints(path)] == [True]


def test_a_damaged_zip_is_refused(make):
    path = make(good())
    content = path.read_bytes()
    path.write_bytes(content.replace(b"x = 1\n", b"x = 2\n"))
    assert any("damaged" in found for found in check.complaints(path))


SCANNERS = [ROOT / ".cache" / "checks" / "bin" / name for name in ("bandit", "detect-secrets")]


@pytest.fixture
def scanners(monkeypatch):
    folder = SCANNERS[0].parent
    if not all(map(Path.exists, SCANNERS)) and not all(
        shutil.which(path.name) for path in SCANNERS
    ):
        pytest.skip("Bandit and detect-secrets are not installed: scripts/setup --checks")
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.delenv("PYTHONPATH", raising=False)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"assert True\n", "B101"),
        (b"try:\n    x = 1\nexcept Exception:\n    pass\n", "B110"),
        (b"import random\nx = random.random()\n", "B311"),
        (b"path = '/tmp/x'\n", "B108"),
        (b"def f(:\n", "bandit could not read"),
        (b"password = 'x8Gh2!kd93_Hs0aB'\n", "detect-secrets"),
    ],
)
def test_findings_of_the_scanners_are_complaints(make, scanners, content, complaint):
    path = make({**good(), "canopycloud/core/bad.py": content})
    found = list(check.complaints(path))
    assert any(complaint in one and "bad.py" in one for one in found), found


@pytest.mark.slow
def test_the_scanners_have_nothing_against_a_good_zip(make, scanners):
    assert list(check.complaints(make(good()))) == []


def test_a_scanner_that_is_not_there_is_an_error(monkeypatch, make):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(FileNotFoundError, match="scripts/setup --checks"):
        list(check.complaints(make(good())))
