# SPDX-License-Identifier: GPL-2.0-or-later
"""What the sections of a report are made of; `page` makes HTML of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union

from .download import Download
from .markup import Safe


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
        field: name of the field that it shows, small below the heading.
    """

    title: str
    numeric: bool = True
    field: str = ""


@dataclass(frozen=True)
class Table:
    """A table.

    Args:
        columns: titles, or `Column`; a plain title is a column of numbers unless it is the first.
        rows: cells as text, formatted.
        caption: what the table shows.
        marked: rows (from 0) to set off.
        tall: many rows: on screen it scrolls within a box.
        for_chart: it stands where a chart would be if matplotlib were there.
        download: the same as a file, linked below.
    """

    columns: Sequence[Column | str]
    rows: Sequence[Sequence[str]]
    caption: str = ""
    marked: frozenset[int] = frozenset()
    tall: bool = False
    for_chart: bool = False
    download: Download | None = None


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


@dataclass(frozen=True)
class Tiles:
    """Many small drawings, as many beside each other as the page is wide.

    Args:
        charts: the drawings.
        small: six beside each other, not five.
    """

    charts: Sequence[Chart]
    small: bool = False


@dataclass(frozen=True)
class Swipe:
    """Two drawings of one place, laid on each other, with a slider between them; see `swipe`.

    Args:
        before: shown left of the line.
        after: shown right of it.
        caption: below.
        start: where the picture begins in the drawing, 0 left .. 1 right; it ends at 1.
        high: part of the drawing's height that is above the picture.
        low: the same below.
    """

    before: Chart
    after: Chart
    caption: str = ""
    start: float = 0.0
    high: float = 0.0
    low: float = 0.0


Block = Union[Text, Note, Facts, Listing, Table, Chart, SideBySide, Tiles, Swipe]
