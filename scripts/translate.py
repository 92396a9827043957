# SPDX-License-Identifier: GPL-2.0-or-later
"""Collect the strings that users read into i18n/, and compile translations.

    python3 scripts/translate.py               renew i18n/canopycloud.ts and every language's file
    python3 scripts/translate.py --new de      begin a language
    python3 scripts/translate.py --compile     i18n/*.qm by Qt's lrelease

All strings are literals in calls of tr(), in one context, so Python's own parser finds them; Qt's
extractors would put them into contexts by class. What is translated is kept; what has gone from
the code is kept as vanished for one round.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "CanopyCloud"
FOLDERS = ("algorithms", "provider")
# Titles of classes and products come from tables of core by tr(variable).
TABLES = {"core/qa/products.py": ("title", "note")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a language, de or pt_BR say")
    parser.add_argument("--compile", action="store_true", help="make the .qm files")
    arguments = parser.parse_args()
    folder = ROOT / "i18n"
    folder.mkdir(exist_ok=True)
    messages = collect(ROOT)
    write(folder / "canopycloud.ts", messages, "")
    if arguments.new:
        (folder / f"canopycloud_{arguments.new}.ts").touch(exist_ok=True)
    for file in sorted(folder.glob("canopycloud_*.ts")):
        write(file, messages, file.stem.partition("_")[2])
    print(f"{len(messages)} strings in {len(list(folder.glob('*.ts')))} files")
    if arguments.compile:
        compile_all(folder)


def collect(root: Path) -> dict[str, list[str]]:
    """Each string and the files that have it (without lines: those change with every edit)."""
    found: dict[str, list[str]] = {}
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*.py")):
            where = file.relative_to(root).as_posix()
            for text, _ in sorted(strings_of(file.read_text("utf-8"), where), key=lambda t: t[1]):
                if where not in found.setdefault(text, []):
                    found[text].append(where)
    for name, keywords in TABLES.items():
        for text in table_texts(root / name, keywords):
            found.setdefault(text, []).append(name)
    return found


def strings_of(code: str, where: str) -> Iterator[tuple[str, int]]:
    """The literals in calls of tr(), with their lines.

    Raises:
        SystemExit: if a call has something else than a literal or a name in it.
    """
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id != "tr":
            continue
        (argument,) = node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value, node.lineno
        elif not isinstance(argument, (ast.Name, ast.Attribute)):
            sys.exit(f"{where}:{node.lineno}: tr() wants a literal; format its result instead")


def table_texts(file: Path, keywords: tuple[str, ...]) -> Iterator[str]:
    """The literals that a table of core gives by these keywords."""
    if not file.is_file():
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg in keywords:
            value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                yield value.value


def write(file: Path, messages: dict[str, list[str]], language: str) -> None:
    """Write a .ts file, with the translations that it already has."""
    known = read(file)
    top = ElementTree.Element("TS", version="2.1", sourcelanguage="en")
    if language:
        top.set("language", language)
    context = ElementTree.SubElement(top, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in [*messages, *(old for old in known if old not in messages)]:
        message = ElementTree.SubElement(context, "message")
        for place in messages.get(text, ()):
            ElementTree.SubElement(message, "location", filename=f"../{place}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        translation.text = known.get(text)
        if text not in messages:
            translation.set("type", "vanished")
        elif not known.get(text):
            translation.set("type", "unfinished")
    ElementTree.indent(top)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    body = ElementTree.tostring(top, encoding="unicode")
    file.write_text(f"{head}{body}\n", encoding="utf-8")


def read(file: Path) -> dict[str, str]:
    """What a .ts file has translated; what had vanished before is dropped."""
    if not file.is_file() or not file.stat().st_size:
        return {}
    found = {}
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        if translation is None or not translation.text or translation.get("type") == "vanished":
            continue
        found[message.findtext("source", "")] = translation.text
    return found


def compile_all(folder: Path) -> None:
    program = shutil.which("lrelease") or shutil.which("lrelease-qt5") or shutil.which("lrelease6")
    if program is None:
        sys.exit("Qt's lrelease is not installed (Debian: qttools5-dev-tools)")
    for file in sorted(folder.glob("canopycloud_*.ts")):
        subprocess.run(
            [program, "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True
        )
        print(file.with_suffix(".qm").relative_to(folder.parent))


if __name__ == "__main__":
    main()
