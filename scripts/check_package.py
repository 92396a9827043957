# SPDX-License-Identifier: GPL-2.0-or-later
"""Check a plugin zip against the rules of QGIS's plugin site.

    python3 scripts/check_package.py dist/canopycloud-0.1.0.zip

Every rule is a function from the :class:`Package` to the complaints it has; the exit code is 1
when there is one. Bandit and detect-secrets run over the unpacked zip, as the site does, and any
finding of theirs fails too; they are looked for beside this Python and on PATH.
"""

from __future__ import annotations

import ast
import configparser
import json
import os
import posixpath
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

# The site takes 25 MB; everybody who installs the plugin waits for these, at every release.
MAX_BYTES = 1_000_000
NAME = "canopycloud"
NEEDED_FILES = (
    "__init__.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "requirements.txt",
)
NEEDED_KEYS = (
    # asked for by the site
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about",
    "tracker", "repository",
    # asked for by the people who approve, and by us
    "homepage", "icon", "tags", "category", "changelog", "qgisMaximumVersion",
    "hasProcessingProvider", "experimental", "deprecated", "server",
)  # fmt: skip
CATEGORIES = {"Raster", "Vector", "Database", "Mesh", "Web"}
BINARY_SUFFIXES = {
    ".bat", ".bin", ".cmd", ".com", ".dll", ".dylib", ".exe", ".jar", ".msi", ".ps1", ".pyd",
    ".scr", ".sh", ".so", ".vbs", ".whl",
}  # fmt: skip
TEXT_SUFFIXES = {
    ".css", ".csv", ".html", ".js", ".json", ".md", ".model3", ".py", ".qml", ".svg", ".toml",
    ".ts", ".txt",
}  # fmt: skip
UNWANTED_PARTS = {"__pycache__", "__MACOSX", ".DS_Store", "Thumbs.db", "tests", "benchmarks"}


@dataclass
class Package:
    """A zip and what the rules want to know of it."""

    path: Path
    names: list[str] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> Package:
        """Read a zip whole; raise zipfile.BadZipFile when it is none or is damaged."""
        package = cls(path)
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
            if damaged is not None:
                raise zipfile.BadZipFile(f"{damaged} is damaged")
            for entry in archive.infolist():
                # orig_filename: zipfile itself turns backslashes round on Windows.
                package.names.append(entry.orig_filename)
                if stat.S_ISLNK(entry.external_attr >> 16):
                    package.links.append(entry.filename)
                elif not entry.is_dir():
                    package.contents[entry.filename] = archive.read(entry)
        return package

    def file(self, name: str) -> bytes | None:
        """Content of a file in the package's folder, or None."""
        return self.contents.get(f"{NAME}/{name}")

    def metadata(self) -> dict[str, str]:
        """The section [general] of metadata.txt; empty when it cannot be read."""
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str  # type: ignore[assignment,method-assign]
        try:
            parser.read_string((self.file("metadata.txt") or b"").decode("utf-8"))
            return dict(parser["general"])
        except (configparser.Error, KeyError, UnicodeDecodeError):
            return {}


Rule = Callable[[Package], Iterator[str]]


def size(package: Package) -> Iterator[str]:
    found = package.path.stat().st_size
    if found > MAX_BYTES:
        yield f"the zip has {found} bytes, more than {MAX_BYTES}"


def safe_names(package: Package) -> Iterator[str]:
    for name in package.names:
        if name.startswith("/") or "\\" in name or ":" in name or ".." in PurePosixPath(name).parts:
            yield f"{name!r} does not stay inside its folder on every system"
    for name in package.links:
        yield f"{name} is a symbolic link"


def one_folder(package: Package) -> Iterator[str]:
    folders = {name.split("/")[0] for name in package.names}
    if folders != {NAME}:
        yield f"everything has to be in the folder {NAME}; found {sorted(folders)}"
    if not package.names or package.names[0].split("/")[0] != NAME:
        yield f"the first entry has to be the folder {NAME}"
    for folder in sorted(folders):
        if not folder.isidentifier():
            yield f"the folder {folder!r} is no Python identifier"


def needed_files(package: Package) -> Iterator[str]:
    for name in NEEDED_FILES:
        content = package.file(name)
        if content is None:
            yield f"{name} is missing"
        elif name != "__init__.py" and not content.strip():
            yield f"{name} is empty"


def no_unwanted_files(package: Package) -> Iterator[str]:
    for name in package.names:
        path = PurePosixPath(name)
        if path.suffix.lower() in BINARY_SUFFIXES:
            yield f"{name}: programs and libraries are refused"
        elif path.suffix.lower() in {".pyc", ".pyo"}:
            yield f"{name} is compiled Python"
        elif any(part in UNWANTED_PARTS or part.startswith(".") for part in path.parts):
            yield f"{name} has no place in the zip: add it to .gitattributes as export-ignore"
    for name, content in package.contents.items():
        if content.startswith((b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")):
            yield f"{name} is a compiled program or library"


def pages_are_whole(package: Package) -> Iterator[str]:
    """What a page of the help shows is in the zip, and so are the pages that it links to."""
    for name, content in package.contents.items():
        if not name.endswith(".html"):
            continue
        for kind, where in re.findall(rb'<(\w+)[^>]* (?:href|src)="([^"#]+)[^"]*"', content):
            wanted = where.decode("utf-8", "replace")
            if "://" in wanted:
                if kind != b"a":
                    yield f"{name} shows {wanted}, which wants a network"
            elif posixpath.normpath(f"{posixpath.dirname(name)}/{wanted}") not in package.contents:
                yield f"{name}: {wanted} is not in the zip"


def text_is_utf8(package: Package) -> Iterator[str]:
    for name, content in package.contents.items():
        path = PurePosixPath(name)
        if path.suffix not in TEXT_SUFFIXES and path.name != "LICENSE":
            continue
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            yield f"{name} is not UTF-8: {error}"
        if b"\r" in content:
            yield f"{name} has Windows line ends"


def python_parses(package: Package) -> Iterator[str]:
    for name, content in package.contents.items():
        if name.endswith(".py"):
            try:
                ast.parse(content, name, feature_version=(3, 9))
            except (SyntaxError, ValueError) as error:
                yield f"{name} is not Python 3.9: {error}"


def metadata_is_complete(package: Package) -> Iterator[str]:
    found = package.metadata()
    if not found:
        yield "metadata.txt has no readable section [general]"
        return
    for key in NEEDED_KEYS:
        if not found.get(key, "").strip():
            yield f"metadata.txt: {key} is missing or empty"


def metadata_is_right(package: Package) -> Iterator[str]:
    found = package.metadata()
    patterns = {
        "version": (r"\d+\.\d+\.\d+", "MAJOR.MINOR.PATCH"),
        "qgisMinimumVersion": (r"3\.\d+", "3.N"),
        "qgisMaximumVersion": (r"[34]\.\d+", "3.N or 4.N"),
        "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "an address"),
        "author": (r"[^/\\]+", "a name without slashes"),
        "hasProcessingProvider": (r"yes|True", "yes"),
        "experimental": (r"True|False", "True or False"),
        "deprecated": (r"True|False", "True or False"),
        "server": (r"True|False", "True or False"),
        **dict.fromkeys(
            ("tracker", "repository", "homepage"),
            (r"https://[\w.-]+\.[a-z]+(/\S*)?", "an https address"),
        ),
    }
    for key, (pattern, wanted) in patterns.items():
        if key in found and not re.fullmatch(pattern, found[key].strip()):
            yield f"metadata.txt: {key} is {found[key]!r}, not {wanted}"
    if "plugin" in found.get("name", "").lower():
        yield "metadata.txt: the name must not hold the word plugin"
    if found.get("category", "Raster") not in CATEGORIES:
        yield f"metadata.txt: category is none of {sorted(CATEGORIES)}"
    if "supportsQt6" in found:
        yield "metadata.txt: supportsQt6 is deprecated; qgisMaximumVersion=4.99 says it"
    version = found.get("version", "")
    if version not in found.get("changelog", version):
        yield f"metadata.txt: the changelog does not speak of version {version}"
    if package.path.stem != f"{NAME}-{version}":
        yield f"the zip should be called {NAME}-{version}.zip"


def icon_is_there(package: Package) -> Iterator[str]:
    icon = package.metadata().get("icon", "")
    content = package.file(icon)
    if content is None:
        yield f"metadata.txt: there is no icon {icon!r}"
    elif not content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        yield f"{icon} is neither PNG nor JPEG"


RULES: tuple[Rule, ...] = (
    size,
    safe_names,
    one_folder,
    needed_files,
    no_unwanted_files,
    pages_are_whole,
    text_is_utf8,
    python_parses,
    metadata_is_complete,
    metadata_is_right,
    icon_is_there,
)


def tool(name: str) -> str:
    """Path of a program beside this Python or on PATH."""
    beside = str(Path(sys.executable).parent)
    found = shutil.which(name, path=beside + os.pathsep + os.environ.get("PATH", ""))
    if found is None:
        raise FileNotFoundError(f"{name} is not installed: scripts/setup --checks installs it")
    return found


def bandit(folder: Path) -> Iterator[str]:
    """Findings of Bandit with every one of its tests, low ones and low confidence included."""
    done = subprocess.run(
        [tool("bandit"), "--quiet", "--format", "json", "--recursive", str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    report = json.loads(done.stdout)
    for error in report["errors"]:
        yield f"bandit could not read {error['filename']}: {error['reason']}"
    for found in report["results"]:
        where = Path(found["filename"]).relative_to(folder)
        yield f"bandit {found['test_id']} {where}:{found['line_number']}: {found['issue_text']}"


def secrets(folder: Path) -> Iterator[str]:
    """Findings of detect-secrets in every file."""
    done = subprocess.run(
        [tool("detect-secrets"), "scan", "--all-files", "."],
        capture_output=True, text=True, check=True, cwd=folder,
    )  # fmt: skip
    for where, findings in json.loads(done.stdout)["results"].items():
        for found in findings:
            yield f"detect-secrets {where}:{found['line_number']}: {found['type']}"


def complaints(path: Path) -> Iterator[str]:
    """Everything that is wrong with the zip."""
    try:
        package = Package.read(path)
    except (OSError, zipfile.BadZipFile) as error:
        yield f"{path} is no readable zip: {error}"
        return
    for rule in RULES:
        yield from rule(package)
    with tempfile.TemporaryDirectory() as unpacked:
        folder = Path(unpacked).resolve()
        # Only what is safe to unpack: the rules have named the rest.
        for name, content in package.contents.items():
            target = (folder / name).resolve()
            if folder in target.parents:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        yield from bandit(folder)
        yield from secrets(folder)


def main(path: str) -> int:
    found = list(complaints(Path(path)))
    for complaint in found:
        print(f"  {complaint}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
