# SPDX-License-Identifier: GPL-2.0-or-later
"""A report is a list of named sections; this module makes it one HTML file.

The page needs nothing else: no network, fonts of the reader's machine. It follows the light or
dark theme of the reader and prints on A4. One short script lays pictures on each other; without it
they stand beside each other.
"""

from __future__ import annotations

import itertools
import os
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import chain
from pathlib import Path
from string import Template

from ..errors import OutputError
from ..staging import make_folder, remove_folder
from ..version import version
from .blocks import (
    Block,
    Chart,
    Column,
    Facts,
    Listing,
    Note,
    SideBySide,
    Swipe,
    Table,
    Text,
    Tiles,
)
from .markup import Safe, escape, escape_all, join, tag
from .parameters import Parameter

__all__ = [
    "Block",
    "Chart",
    "Column",
    "Facts",
    "Listing",
    "Note",
    "Report",
    "Section",
    "SideBySide",
    "Swipe",
    "Table",
    "Text",
    "Tiles",
    "render",
    "write_report",
]

_HERE = Path(__file__).parent


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
        settings: (name, value) each: what the run found or chose itself. Shown at the end, with
            the version.
        parameters: all of the run, those left at their default too; shown there as well.
        made: when; now if not given.
    """

    title: str
    subtitle: str
    sections: Sequence[Section]
    settings: Sequence[tuple[str, str]] = ()
    parameters: Sequence[Parameter] = ()
    made: datetime = field(default_factory=datetime.now)


_NO_CHARTS = (
    "Some figures are given in tables instead of charts: the Python package matplotlib, which "
    "draws the charts, is not installed."
)


def render(report: Report) -> str:
    """The page as text."""
    body = join(
        tag("header", tag("h1", report.title), tag("p", report.subtitle, class_="subtitle")),
        tag("p", _NO_CHARTS, class_="note") if _lacks_charts(report) else None,
        *(_section(section) for section in report.sections),
        _settings(report),
    )
    page = Template((_HERE / "page.html").read_text(encoding="utf-8"))
    script = ""
    if any(isinstance(block, Swipe) for section in report.sections for block in section.blocks):
        script = (_HERE / "page.js").read_text(encoding="utf-8")
    return page.substitute(
        policy=_policy(script),
        script=tag("script", Safe(script)) if script else "",
        title=escape(f"{report.title}: {report.subtitle}" if report.subtitle else report.title),
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
        body=body,
    )


def _policy(script: str) -> str:
    """What the page may do: nothing but show itself, and run this very script."""
    if not script:
        return ""
    hashed = b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")
    return f"; script-src 'sha256-{hashed}'"


def write_report(report: Report, path: str | os.PathLike[str]) -> None:
    """Write the page; a file that is there stays until the new one is complete.

    Raises:
        OutputError: if it cannot be written.
    """
    target = Path(path).absolute()
    text = render(report)
    try:
        folder = make_folder(target.parent)
        try:
            part = folder / target.name
            part.write_bytes(text.encode("utf-8"))
            part.replace(target)
        finally:
            remove_folder(folder)
    except OSError as error:
        raise OutputError(
            f"The report {target} cannot be written: {error.strerror}.",
            hint="Choose a folder that exists, that you may write to and that has room.",
            path=str(target),
        ) from error


def _lacks_charts(report: Report) -> bool:
    blocks = chain.from_iterable(section.blocks for section in report.sections)
    single = chain.from_iterable(
        one.blocks if isinstance(one, SideBySide) else (one,) for one in blocks
    )
    return any(isinstance(one, Table) and one.for_chart for one in single)


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
    if isinstance(block, Swipe):
        return _swipe(block)
    if isinstance(block, Tiles):
        size = "tiles small" if block.small else "tiles"
        return tag("div", *(_figure(one) for one in block.charts), class_=size)
    return tag("div", *(_block(one) for one in block.blocks), class_="row")


def _fact(item: Sequence[str]) -> Safe:
    more = tag("dd", item[2], class_="more") if len(item) > 2 and item[2] else None
    return tag("div", tag("dt", item[0]), tag("dd", item[1]), more)


def _figure(chart: Chart) -> Safe:
    caption = tag("figcaption", chart.caption) if chart.caption else None
    return tag("figure", _drawing(chart), caption, style=f"--share: {100 * chart.share:.0f}%")


def _drawing(chart: Chart) -> Safe:
    named = f'<svg role="img" aria-label="{escape(chart.alt)}" '
    return Safe(chart.svg.replace("<svg ", named, 1))


_SLIDERS = itertools.count(1)


def _swipe(block: Swipe) -> Safe:
    name = f"slider-{next(_SLIDERS)}"
    slider = tag(
        "p",
        tag("label", "Before | after", for_=name),
        tag("input", id=name, type="range", min="0", max="100", value="50"),
        class_="slider",
    )
    sides = (tag("div", _drawing(one), class_="side") for one in (block.before, block.after))
    return tag(
        "figure",
        tag("div", *sides, class_="pair"),
        slider,
        tag("figcaption", block.caption) if block.caption else None,
        class_="swipe",
        style=f"--start: {block.start:.4f}; --high: {100 * block.high:.2f}%; "
        f"--low: {100 * block.low:.2f}%",
    )


def _table(table: Table) -> Safe:
    columns = [
        column if isinstance(column, Column) else Column(column, numeric=place > 0)
        for place, column in enumerate(table.columns)
    ]
    kinds = ["number" if column.numeric else None for column in columns]
    head = tag(
        "tr",
        *(_heading(column, kind) for column, kind in zip(columns, kinds)),
    )
    rows = _rows(table, kinds)
    grid = tag(
        "table",
        tag("caption", table.caption) if table.caption else None,
        tag("thead", head),
        tag("tbody", rows),
    )
    # It takes the focus, so that a keyboard can scroll it; a section, so that it has a name.
    shown = tag(
        "section",
        grid,
        class_="table tall" if table.tall else "table",
        tabindex="0",
        aria_label=table.caption or "Table",
    )
    if table.download is None:
        return shown
    file = table.download
    link = tag("a", f"This table as a file: {file.name}", href=file.uri(), download=file.name)
    return join(shown, tag("p", link, class_="download"))


def _heading(column: Column, kind: str | None) -> Safe:
    if not column.title:  # a heading without text is none to those who hear the page
        return tag("td")
    field = tag("small", column.field) if column.field else None
    return tag("th", column.title, field, scope="col", class_=kind)


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
        _parameters(report.parameters),
    )


def _parameters(parameters: Sequence[Parameter]) -> Safe | None:
    if not parameters:
        return None
    titles = ("Parameter", "Value", "Set or default")
    head = tag("tr", *(tag("th", title, scope="col") for title in titles))
    rows = [
        tag(
            "tr",
            tag("th", one.label, scope="row"),
            tag("td", tag("bdi", f"{one.value} {one.unit}".strip() or "not set")),
            tag("td", "default" if one.is_default else "set"),
        )
        for one in parameters
    ]
    table = tag(
        "table",
        tag("caption", "Every parameter of this run"),
        tag("thead", head),
        tag("tbody", *rows),
    )
    return tag("div", table, class_="table parameters")
