# SPDX-License-Identifier: GPL-2.0-or-later
"""A strict reader of our pages: what HTML leaves open to guessing is an error here."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

VOID = {"br", "col", "hr", "img", "input", "meta"}
# Elements that HTML knows and we use; those of SVG are told by their parent.
KNOWN = {
    "html", "head", "title", "meta", "style", "body", "main", "header", "footer", "section",
    "h1", "h2", "p", "dl", "dt", "dd", "div", "figure", "figcaption", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "strong", "bdi", "svg",
    "a", "input", "label", "script", "small",
}  # fmt: skip
PARENTS = {
    "dt": {"div"}, "dd": {"div"}, "tr": {"thead", "tbody"}, "td": {"tr"}, "th": {"tr"},
    "thead": {"table"}, "tbody": {"table"}, "caption": {"table"}, "figcaption": {"figure"},
    "section": {"main", "section", "div"}, "title": {"head"}, "style": {"head"},
    "svg": {"figure", "div"},
    "script": {"body"}, "input": {"p"}, "label": {"p"}, "a": {"p"}, "small": {"th"},
}  # fmt: skip


class Page(HTMLParser):
    """Reads a page and remembers what tests ask for."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.charts: list[str] = []
        self.words: list[str] = []
        self.cells: list[str] = []
        self.titles: list[str] = []
        self.problems: list[str] = []
        self.feed(text)
        self.close()
        if self.open:
            self.problems.append(f"never closed: {self.open}")
        if len(self.ids) != len(set(self.ids)):
            self.problems.append("an id is there twice")

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        inside_svg = "svg" in self.open
        if not inside_svg and tag not in KNOWN:
            self.problems.append(f"<{tag}>")
        if not inside_svg and tag in PARENTS and self.open[-1] not in PARENTS[tag]:
            self.problems.append(f"<{tag}> in <{self.open[-1]}>")
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.problems.append(f"an attribute of <{tag}> is there twice")
        for name, value in attrs:
            if name.startswith("on"):
                self.problems.append(f"{name} in <{tag}>")
            allowed = r"data:text/csv;" if tag == "a" else r"#|data:image/png"
            if name in ("href", "src", "xlink:href") and not re.match(allowed, value):
                self.problems.append(f"{name}={value[:40]}")
            if name == "id":
                self.ids.append(value)
        if tag == "svg":
            self.charts.append(dict(attrs).get("aria-label") or "")
            if dict(attrs).get("role") != "img" or not self.charts[-1].strip():
                self.problems.append("a chart without alt text")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        if "svg" not in self.open:
            self.problems.append(f"<{tag}/>")
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.problems.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] in ("style", "script") or not data.strip():
            return
        self.words.append(data.strip())
        if "td" in self.open:
            self.cells.append(data.strip())
        if self.open[-1] == "h2":
            self.titles.append(data.strip())

    @property
    def text(self) -> str:
        """All that a reader sees."""
        return " ".join(self.words)


def read_page(source: str | Path) -> Page:
    """A page without problems; anything else fails the test."""
    text = source.read_text(encoding="utf-8") if isinstance(source, Path) else source
    assert text.startswith("<!DOCTYPE html>\n")
    assert "default-src 'none'" in text
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]", text)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    # A browser runs nothing else; it has no other way to tell our script from one slipped in.
    assert re.findall(r"script-src ([^\";]*)", text) == [f"'sha256-{one}'" for one in hashes]
    assert len(scripts) <= 1
    page = Page(text[len("<!DOCTYPE html>") :])
    if page.problems:
        pytest.fail("; ".join(page.problems[:10]))
    return page
