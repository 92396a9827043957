# SPDX-License-Identifier: GPL-2.0-or-later
"""Metadata texts of scenes: values picked out by name.

XML is not parsed into a tree, so that no entity is ever expanded and no outside file is read: the
few elements that matter are found by their names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

from ..errors import ProductError

# The largest real one, of a tile of Sentinel-2, is below 1 MB.
LONGEST = 20_000_000

_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def mtl_values(text: str) -> dict[str, str]:
    """What a Landsat MTL file says; keys as "GROUP/KEY" and, first wins, "KEY".

    Args:
        text: `KEY = value` lines, or the same as JSON or XML.

    Raises:
        ProductError: if JSON or XML cannot be read.
    """
    start = text.lstrip("\ufeff \r\n\t")[:1]
    read = _mtl_json if start == "{" else _mtl_xml if start == "<" else _mtl_lines
    found: dict[str, str] = {}
    for group, key, value in read(text):
        found[f"{group}/{key}"] = value
        found.setdefault(key, value)
    return found


def _mtl_lines(text: str) -> Iterator[tuple[str, str, str]]:
    groups: list[str] = []
    for line in text.splitlines():
        key, equals, value = (part.strip() for part in line.partition("="))
        if not equals:
            continue
        if key == "GROUP":
            groups.append(value)
        elif key == "END_GROUP":
            del groups[-1:]
        else:
            yield groups[-1] if groups else "", key, value.strip('"')


def _mtl_json(text: str) -> Iterator[tuple[str, str, str]]:
    try:
        waiting = [("", json.loads(text.lstrip("\ufeff")))]
    except (ValueError, RecursionError) as error:
        raise ProductError(
            f"The MTL file cannot be read: {error}.", hint="Is the download complete?"
        ) from error
    for group, values in waiting:
        for key, value in values.items():
            if isinstance(value, dict):
                waiting.append((key, value))
            else:
                yield group, key, str(value)


def _mtl_xml(text: str) -> Iterator[tuple[str, str, str]]:
    _refuse_document_type(text)
    group = ""
    for key, value, opened in re.findall(r"<(\w+)>([^<]*)</\1>|<(\w+)>", text):
        if opened:
            group = opened
        else:
            yield group, key, unescape(value).strip()


def _refuse_document_type(text: str) -> None:
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise ProductError(
            "The metadata declare a document type of their own, which no satellite product does.",
            hint="They are not read. Get the scene again from its archive.",
        )


def xml_elements(text: str, tag: str) -> list[tuple[Mapping[str, str], str]]:
    """Attributes and text of the elements called `tag`, in order; the prefix does not count.

    Args:
        text: of the file.
        tag: local name of elements that hold text only.

    Raises:
        ProductError: if the text declares a document type (real metadata never do).
    """
    _refuse_document_type(text)
    pattern = re.compile(rf"<(?:[\w.-]+:)?{re.escape(tag)}(\s[^<>]*)?>([^<]*)</")
    found: list[tuple[Mapping[str, str], str]] = []
    for attributes, content in pattern.findall(text):
        pairs = {key: unescape(one or other) for key, one, other in _ATTRIBUTE.findall(attributes)}
        found.append((pairs, unescape(content).strip()))
    return found


def ends_whole(text: str) -> bool:
    """Whether an XML text ends with the end of the element that it begins with."""
    first = re.search(r"<([A-Za-z_][\w:.-]*)", text)
    return bool(first) and text.rstrip().endswith(f"</{first[1] if first else ''}>")


def xml_text(text: str, tag: str) -> str:
    """Text of the first element called `tag`, "" if there is none."""
    found = xml_elements(text, tag)
    return found[0][1] if found else ""


def number(text: str | None) -> float | None:
    """The number that a text states, None if it states none."""
    try:
        return float(text) if text else None
    except ValueError:
        return None
