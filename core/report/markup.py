# SPDX-License-Identifier: GPL-2.0-or-later
"""HTML that is escaped by construction: what is not `Safe` is text, and text is escaped.

`Safe` is made here, and by `charts` from drawings whose own texts are escaped by matplotlib.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Union

# Characters that HTML forbids, and those that reorder the text after them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Not forbidden in HTML, not changed by escaping, and rare in what stands in tables.
_BETWEEN = "\n"
_VOID = frozenset({"br", "col", "hr", "img", "input", "meta"})


class Safe(str):
    """Text that is HTML already."""

    __slots__ = ()


Child = Union[str, Safe, None]


def clean(text: object) -> str:
    """`text` without characters that a page must not hold: �, for each of them.

    Marks that turn the reading direction are dropped: they would turn what follows, too.
    """
    found = _FORBIDDEN.sub("\ufffd", str(text))
    return _REORDERING.sub("", _SURROGATE.sub("\ufffd", found))


def escape(text: object) -> Safe:
    """`text` as HTML; `Safe` stays as it is."""
    if isinstance(text, Safe):
        return text
    return Safe(html.escape(clean(text), quote=True))


def escape_all(texts: Sequence[str]) -> list[str]:
    """Many texts as HTML, each as `escape` has it."""
    together = _BETWEEN.join(texts)
    # A text of several lines, or one that is HTML already, is a case for `escape`.
    if together.count(_BETWEEN) != len(texts) - 1 or Safe in set(map(type, texts)):
        return [escape(text) for text in texts]
    # As plain strings: the garbage collector looks at each `Safe`, again and again.
    return escape(together).split(_BETWEEN)


def join(*children: Child) -> Safe:
    """Children one after the other, each escaped unless `Safe`; None is nothing."""
    return Safe("".join(escape(child) for child in children if child is not None))


def tag(name: str, *children: Child, **attributes: object) -> Safe:
    """An element: ``tag("td", 'a < b', class_="number")``.

    Args:
        name: of the element.
        children: text or elements.
        attributes: ``class_`` is class, ``aria_label`` is aria-label; None leaves one out.
    """
    parts = [
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    ]
    start = f"<{name}{''.join(parts)}>"
    return Safe(start if name in _VOID else f"{start}{join(*children)}</{name}>")
