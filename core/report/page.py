# SPDX-License-Identifier: GPL-2.0-or-later
"""A report is a list of named sections; this module makes it one HTML file.

The page needs nothing else: no script, no network, fonts of the reader's machine. It follows
the light or dark theme of the reader and prints on A4.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path
from string import Template
from typing import Union

from ..errors import OutputError
from ..version import version
from .markup import Safe, escape, escape_all, join, tag

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Note:
    """A paragraph that the reader should not miss.

    Args:
        text: what it says.
        title: a word or two before it.
    """

    text: str
    title: str = ""


@dataclass(frozen=True)
class Facts:
    """Key figures, shown large.

    Args:
        items: (label, value) or (label, value, explanation) each; values formatted.
    """

    items: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Listing:
    """Names under a heading: plots without a partner, say."""

    title: str
    items: Sequence[str]


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Args:
        title: its heading, with the unit in brackets.
        numeric: aligned to the right.
    """

    title: str
    numeric: bool = True


@dataclass(frozen=True)
class Table:
    """A table.

    Args:
        columns: titles, or `Column`; a plain title is a column of numbers unless it is the first.
        rows: cells as text, formatted.
        caption: what the table shows.
        marked: rows (from 0) to set off.
        tall: many rows: on screen it scrolls within a box.
    """

    columns: Sequence[Column | str]
    rows: Sequence[Sequence[str]]
    caption: str = ""
    marked: frozenset[int] = frozenset()
    tall: bool = False


@dataclass(frozen=True)
class Chart:
    """A drawing, made by `charts`.

    Args:
        svg: the drawing.
        alt: what it shows, for those who do not see it.
        caption: below it.
        share: part of the page's width that it takes, 0..1.
    """

    svg: Safe
    alt: str
    caption: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class SideBySide:
    """Charts and tables beside each other where the page is wide enough."""

    blocks: Sequence[Chart | Table]


Block = Union[Text, Note, Facts, Listing, Table, Chart, SideBySide]


@dataclass(frozen=True)
class Section:
    """A part of a report with a name."""

    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Report:
    """A report.

    Args:
        title: what was done.
        subtitle: to what: names of layers, say.
        sections: its parts, in order.
        settings: (name, value) each: how it was done. Shown at the end, with the version.
        made: when; now if not given.
    """

    title: str
    subtitle: str
    sections: Sequence[Section]
    settings: Sequence[tuple[str, str]] = ()
    made: datetime = field(default_factory=datetime.now)


def render(report: Report) -> str:
    """The page as text."""
    body = join(
        tag("header", tag("h1", report.title), tag("p", report.subtitle, class_="subtitle")),
        *(_section(section) for section in report.sections),
        _settings(report),
    )
    page = Template((_HERE / "page.html").read_text(encoding="utf-8"))
    return page.substitute(
        title=escape(f"{report.title}: {report.subtitle}" if report.subtitle else report.title),
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
        body=body,
    )


def write_report(report: Report, path: str | os.PathLike[str]) -> None:
    """Write the page; a file that is there stays until the new one is complete.

    Raises:
        OutputError: if it cannot be written.
    """
    target = Path(path).absolute()
    text = render(report)
    try:
        folder = Path(tempfile.mkdtemp(prefix=".canopycloud-", dir=target.parent))
        try:
            part = folder / target.name
            part.write_bytes(text.encode("utf-8"))
            part.replace(target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        raise OutputError(
            f"The report {target} cannot be written: {error.strerror}.",
            hint="Choose a folder that exists, that you may write to and that has room.",
            path=str(target),
        ) from error


def _section(section: Section) -> Safe:
    return tag("section", tag("h2", section.title), *(_block(block) for block in section.blocks))


def _block(block: Block) -> Safe:
    if isinstance(block, Text):
        return tag("p", block.text)
    if isinstance(block, Note):
        title = tag("strong", f"{block.title} ") if block.title else None
        return tag("p", title, block.text, class_="note")
    if isinstance(block, Facts):
        return tag("dl", *(_fact(item) for item in block.items), class_="facts")
    if isinstance(block, Listing):
        names = join(*(join(tag("bdi", name), " ") for name in block.items))
        return tag("p", tag("strong", f"{block.title} "), names, class_="listing")
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Chart):
        return _figure(block)
    return tag("div", *(_block(one) for one in block.blocks), class_="row")


def _fact(item: Sequence[str]) -> Safe:
    more = tag("dd", item[2], class_="more") if len(item) > 2 and item[2] else None
    return tag("div", tag("dt", item[0]), tag("dd", item[1]), more)


def _figure(chart: Chart) -> Safe:
    caption = tag("figcaption", chart.caption) if chart.caption else None
    drawing = chart.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(chart.alt)}" ', 1)
    return tag("figure", Safe(drawing), caption, style=f"--share: {100 * chart.share:.0f}%")


def _table(table: Table) -> Safe:
    columns = [
        column if isinstance(column, Column) else Column(column, numeric=place > 0)
        for place, column in enumerate(table.columns)
    ]
    kinds = ["number" if column.numeric else None for column in columns]
    head = tag("tr", *(tag("th", c.title, scope="col", class_=k) for c, k in zip(columns, kinds)))
    rows = _rows(table, kinds)
    grid = tag(
        "table",
        tag("caption", table.caption) if table.caption else None,
        tag("thead", head),
        tag("tbody", rows),
    )
    # It takes the focus, so that a keyboard can scroll it; a section, so that it has a name.
    return tag(
        "section",
        grid,
        class_="table tall" if table.tall else "table",
        tabindex="0",
        aria_label=table.caption or "Table",
    )


def _rows(table: Table, kinds: Sequence[str | None]) -> Safe:
    """The rows of the body; a report may have ten thousand."""
    opening = [f'<td class="{kind}">' if kind else "<td><bdi>" for kind in kinds]
    closing = ["</td>" if kind else "</bdi></td>" for kind in kinds]
    cells = escape_all([cell for row in table.rows for cell, _ in zip(row, kinds)])
    written, start = [], 0
    for place, row in enumerate(table.rows):
        end = start + min(len(row), len(kinds))
        written.append('<tr class="marked">' if place in table.marked else "<tr>")
        written += chain.from_iterable(zip(opening, cells[start:end], closing))
        written.append("</tr>")
        start = end
    return Safe("".join(written))


def _settings(report: Report) -> Safe:
    pairs = [
        *report.settings,
        ("Made", f"{report.made:%Y-%m-%d %H:%M} by Canopy & Cloud {version()}"),
    ]
    rows = [tag("tr", tag("th", name, scope="row"), tag("td", tag("bdi", v))) for name, v in pairs]
    return tag(
        "footer",
        tag("h2", "How this was made"),
        tag("div", tag("table", tag("tbody", *rows)), class_="table"),
    )
