# SPDX-License-Identifier: GPL-2.0-or-later
"""Metadata texts of scenes: values picked out by name.

XML is not parsed into a tree, so that no entity is ever expanded and no outside file is read: the
few elements that matter are found by their names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from ..errors import ProductError

# The largest real one, of a tile of Sentinel-2, is below 1 MB.
LONGEST = 20_000_000

_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def mtl_values(text: str) -> dict[str, str]:
    """The `KEY = value` lines of a Landsat MTL file; keys as "GROUP/KEY" and, first wins, "KEY"."""
    found: dict[str, str] = {}
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
            value = value.strip('"')
            found[f"{groups[-1] if groups else ''}/{key}"] = value
            found.setdefault(key, value)
    return found


def xml_elements(text: str, tag: str) -> list[tuple[Mapping[str, str], str]]:
    """Attributes and text of the elements called `tag`, in order; the prefix does not count.

    Args:
        text: of the file.
        tag: local name of elements that hold text only.

    Raises:
        ProductError: if the text declares a document type (real metadata never do).
    """
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise ProductError(
            "The metadata declare a document type of their own, which no satellite product does.",
            hint="They are not read. Get the scene again from its archive.",
        )
    pattern = re.compile(rf"<(?:[\w.-]+:)?{re.escape(tag)}(\s[^<>]*)?>([^<]*)</")
    found: list[tuple[Mapping[str, str], str]] = []
    for attributes, content in pattern.findall(text):
        pairs = {key: unescape(one or other) for key, one, other in _ATTRIBUTE.findall(attributes)}
        found.append((pairs, unescape(content).strip()))
    return found


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
