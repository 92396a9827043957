# SPDX-License-Identifier: GPL-2.0-or-later
"""Collect the strings that users read into i18n/, and compile translations.

    python3 scripts/translate.py               renew i18n/canopycloud.ts and every language's file
    python3 scripts/translate.py --new de      begin a language
    python3 scripts/translate.py --compile     i18n/*.json, which the plugin loads
    python3 scripts/translate.py --check       what a language lacks; ends with 1 if it is anything

All strings are literals in calls of tr(), in one context, so Python's own parser finds them; Qt's
extractors would put them into contexts by class. What is translated is kept; what has gone from
the code is kept as vanished for one round.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
import xml.etree.ElementTree as ElementTree
import zlib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "CanopyCloud"
FOLDERS = ("algorithms", "provider")
# Titles of classes and products come from tables of core by tr(variable).
TABLES = ("core/qa/products.py", "core/qa/tables/*.py")
KEYWORDS = ("title", "note")
TITLED = "ClassInfo"  # has its title by place
# What people read of a model; its help is a map of such texts.
SHOWN = ("description", "component_description")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a language, de or pt_BR say")
    parser.add_argument("--compile", action="store_true", help="make the .json files")
    parser.add_argument("--check", action="store_true", help="say what a language lacks")
    arguments = parser.parse_args()
    folder = ROOT / "i18n"
    if arguments.check:
        faults = [fault for file in languages(folder) for fault in faults_of(file, collect(ROOT))]
        sys.exit("\n".join(faults) or None)
    folder.mkdir(exist_ok=True)
    messages = collect(ROOT)
    write(folder / "canopycloud.ts", messages, "")
    if arguments.new:
        (folder / f"canopycloud_{arguments.new}.ts").touch(exist_ok=True)
    for file in languages(folder):
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
    for file in sorted(file for pattern in TABLES for file in root.glob(pattern)):
        where = file.relative_to(root).as_posix()
        for text in table_texts(file, KEYWORDS):
            if where not in found.setdefault(text, []):
                found[text].append(where)
    for file in sorted((root / "models").glob("*.model3")):
        where = file.relative_to(root).as_posix()
        for text in model_texts(file):
            if where not in found.setdefault(text, []):
                found[text].append(where)
    return found


def languages(folder: Path) -> list[Path]:
    """The .ts files of languages, without the one that only lists the strings."""
    return sorted(folder.glob("canopycloud_*.ts"))


def faults_of(file: Path, messages: dict[str, list[str]]) -> Iterator[str]:
    """What is missing, stale or cannot be filled in, a line each."""
    known = read(file)
    for text in messages:
        if not known.get(text):
            yield f"{file.name}: not translated: {text[:80]!r}"
        elif places_of(text) != places_of(known[text]):
            yield f"{file.name}: other {{places}} than in {text[:80]!r}: {known[text][:80]!r}"
    for text in known:
        if text not in messages:
            yield f"{file.name}: no longer said: {text[:80]!r}"


def places_of(text: str) -> list[str]:
    """What `str.format` fills in, with how it is written, and whether words depend on a number.

    Which number, and whether it stands with its words, is a language's own affair.
    """
    places = [(name, form or "") for _, name, form, _ in Formatter().parse(text) if name]
    plain = [f"{name}:{form}" for name, form in places if form and "|" not in form]
    return sorted({*(name for name, _ in places), *("|" for _, form in places if "|" in form)}) + (
        sorted(plain)
    )


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
    """The literals that a table of core gives by these keywords, and the titles of classes."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == TITLED:
            title = node.args[1]
            if isinstance(title, ast.Constant) and isinstance(title.value, str):
                yield title.value
        if isinstance(node, ast.keyword) and node.arg in keywords:
            value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                yield value.value


def model_texts(file: Path) -> Iterator[str]:
    """The labels of a model, the names of its steps and its help."""
    tree = ElementTree.parse(file).getroot()
    shown = [option for option in tree.iter("Option") if option.get("name") in SHOWN]
    for option in [*shown, *tree.findall("Option[@name='help']/Option")]:
        if option.get("value"):
            yield str(option.get("value"))


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
    """Write what the plugin loads: checksums of the English texts, and a list of every language.

    All lists have one order, so that a zip holds the checksums, which it cannot make small, once.
    """
    known = {file: read(file) for file in languages(folder)}
    texts = list(dict.fromkeys(text for said in known.values() for text in said))
    sums = [checksum(text) for text in texts]
    if len(set(sums)) < len(sums):
        sys.exit("two texts have one checksum and could not be told apart")
    compiled = {folder / "canopycloud.json": sums}
    for file, said in known.items():
        compiled[file.with_suffix(".json")] = [said.get(text) for text in texts]
    for file, values in compiled.items():
        written = json.dumps(values, ensure_ascii=False, indent=0)
        file.write_text(f"{written}\n", encoding="utf-8")
        print(file.relative_to(folder.parent))


def checksum(text: str) -> int:
    """As tr() computes it."""
    return zlib.crc32(text.encode())


if __name__ == "__main__":
    main()
