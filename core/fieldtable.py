# SPDX-License-Identifier: GPL-2.0-or-later
"""Field tables as people type them: plot ids, heights, and the stems of a plot made one number.

Plain Python, so that a dialog can use the names here without loading numpy.
"""

from __future__ import annotations

import math
import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .aggregates import AGGREGATES
from .errors import NotEnoughDataError, ParameterError
from .ids import doubts_of_ids, fold_id
from .plural import plural
from .texttable import read_text_table

if TYPE_CHECKING:
    from .plausibility import HeightCheck

__all__ = [
    "FieldHeights",
    "HeightColumn",
    "aggregate_stems",
    "fold_id",
    "read_heights",
    "read_plot_heights",
]

# What spreadsheets, R, SAS, pandas and people write where nothing was measured.
_MISSING = frozenset((
    "", "no data", "not measured", "k. a.", "na", "n/a", "n.a.", "n.a", "<na>", "#n/a", "nan",
    "null", "<null>", "none", "nil", "nd", "n.d.", "n.d", "n/d", "nodata", "nm", "n.m.", "n/m",
    "missing", ".", "..", "...", "…", "-", "--", "---", "?", "*", "k.a.", "s/d", "s.d.",
    "#value!", "#ref!", "#div/0!", "#null!", "#num!", "#name?", "inf", "-inf", "+inf", "infinity",
    "-infinity",
))  # fmt: skip
_POINT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COMMA = re.compile(r"[+-]?\d*,\d+")


def read_heights(
    values: Sequence[object], *, where: str = "the field table", negative: bool = False
) -> HeightColumn:
    """Numbers out of a column that may be text, as a CSV file without types gives it.

    A decimal comma is read if no value of the column has a decimal point. What stands for
    "nothing measured" (blank, NA, n.a., <NA>, nd, ., -, NaN, ±Inf …) becomes None and is counted.
    So does, unless `negative`, what no stem can have: a negative number, 9999 and its like,
    heights above all trees (see `plausibility`). The caller can name them.

    Args:
        values: the column, in the order of its rows.
        where: names the table in messages.
        negative: keep negative and impossible numbers (a raster may be just below the ground;
            `compare_heights` judges the others).

    Raises:
        ParameterError: for text that is no number, naming all of it and its rows (1 is the
            first), and for commas or points that may part thousands as well as decimals.
    """
    numbers: list[float | None] = []
    words: dict[str, int] = {}
    unread: dict[str, list[int]] = {}
    style = _Separators(values, where)
    for row, value in enumerate(values, start=1):
        text = _height_text(value)
        number: float | None = None
        if text is None:
            word = "" if value is None else str(value).strip()
            words[word] = words.get(word, 0) + 1
        elif _COMMA.fullmatch(text):
            style.commas.append(row)
            number = float(text.replace(",", "."))
        elif _POINT.fullmatch(text):
            if "." in text and not isinstance(value, (int, float)):
                style.points.append(row)
            number = float(text)
        else:
            unread.setdefault(str(value), []).append(row)
        numbers.append(number if number is not None and math.isfinite(number) else None)
    _refuse_words(unread, where)
    style.refuse_mixed()
    below = tuple(r for r, n in enumerate(numbers, 1) if n is not None and n < 0 and not negative)
    column = HeightColumn(tuple(numbers), below, bool(style.commas), words)
    return column if negative else _without_impossible(column)


def _without_impossible(column: HeightColumn) -> HeightColumn:
    """The column without what no stem can have."""
    from .plausibility import check_heights

    found = check_heights(column.heights)
    negative = set(column.negative)
    heights = tuple(
        None if impossible or row in negative else height
        for row, (height, impossible) in enumerate(zip(column.heights, found.impossible), start=1)
    )
    return replace(column, heights=heights, check=found, as_read=column.heights)


class _Separators:
    """Which rows write decimals with a comma and which with a point."""

    def __init__(self, values: Sequence[object], where: str) -> None:
        self.values, self.where = values, where
        self.commas: list[int] = []
        self.points: list[int] = []

    def refuse_mixed(self) -> None:
        """Refuse commas beside points, and thousands that look like decimals or the reverse."""
        if self.commas and self.points:
            self._refuse(
                "have decimal points and decimal commas", self.commas[0], "Write all with a point."
            )
        for rows, mark in ((self.commas, ","), (self.points, ".")):
            if rows and self._may_be_thousands(rows, mark):
                text = str(self.values[rows[0] - 1]).strip()
                self._refuse(
                    f"are written so that {text} may be {text.replace(mark, '.')} or "
                    f"{text.replace(mark, '')}",
                    rows[0],
                    "Write them without separators of thousands, and decimals with a point.",
                )

    def _may_be_thousands(self, rows: list[int], mark: str) -> bool:
        """Whether each value with the mark has three digits behind it, beside values without."""
        if not all(
            re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}\{mark}\d{{3}}", str(self.values[row - 1]).strip())
            for row in rows
        ):
            return False
        marked = set(rows)
        plain = [
            text
            for row, value in enumerate(self.values, start=1)
            if row not in marked and (text := _height_text(value)) and text.lstrip("+-").isdigit()
        ]
        # 950 beside 1,050; a point is the usual mark of decimals, so it takes more to doubt it.
        return any(mark == "," or len(text.lstrip("+-")) >= 3 for text in plain)

    def _refuse(self, what: str, row: int, hint: str) -> None:
        raise ParameterError(
            f"The heights of {self.where} {what}: row {row} has {_shown(self.values[row - 1])}.",
            hint=hint,
            row=row,
        )


def _refuse_words(unread: Mapping[str, Sequence[int]], where: str) -> None:
    if not unread:
        return
    word, rows = next(iter(unread.items()))
    count = sum(map(len, unread.values()))
    more = ""
    if count > 1:
        named = [f"{_shown(text)} ({_rows(places)})" for text, places in list(unread.items())[:10]]
        others = f" and {len(unread) - 10} other words" if len(unread) > 10 else ""
        more = f" In total, {count} rows have no number: {', '.join(named)}{others}."
    raise ParameterError(
        f"Row {rows[0]} of {where} has {_shown(word)} where a height is expected.{more}",
        hint="Write the height as a plain number of metres, or leave it empty.",
        row=rows[0],
        value=word,
    )


def _rows(places: Sequence[int], limit: int = 5) -> str:
    shown = ", ".join(map(str, places[:limit]))
    if len(places) == 1:
        return f"row {shown}"
    return f"{len(places)} rows: {shown}{' …' if len(places) > limit else ''}"


def _height_text(value: object) -> str | None:
    """The value as trimmed text, None if it stands for "nothing measured"."""
    if value is None:
        return None
    if isinstance(value, float):
        return repr(float(value)) if math.isfinite(value) else None
    text = unicodedata.normalize("NFKC", str(value)).strip()
    text = "".join("-" if unicodedata.category(c) == "Pd" or c == "\u2212" else c for c in text)
    return None if text.casefold() in _MISSING else text


def _shown(value: object) -> str:
    text = str(value)
    return f"'{text if len(text) <= 40 else text[:39] + '…'}'"


@dataclass(frozen=True)
class HeightColumn:
    """A column of heights that has been read.

    Args:
        heights: metres, None where nothing was measured; as long as the column.
        negative: rows (from 1) whose negative number was left out; None in `heights`.
        decimal_comma: whether numbers were written with one.
        missing_words: what stood for "nothing measured" ("" for empty), and how often.
        check: what is impossible or doubtful among the numbers; None if not looked at.
        as_read: the numbers before the impossible ones were left out.
    """

    heights: tuple[float | None, ...]
    negative: tuple[int, ...] = ()
    decimal_comma: bool = False
    missing_words: Mapping[str, int] = field(default_factory=dict)
    check: HeightCheck | None = None
    as_read: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class FieldHeights:
    """One measured height a plot, made from its stems.

    Args:
        aggregate: how, one of AGGREGATES.
        heights: folded plot id to metres; plots with at least one measured stem.
        stems: folded plot id to the number of stems behind that height.
        names: folded plot id to the id as first written; all plots of the table.
        merged: folded plot id to its spellings, where there are several.
        missing_heights: stems without a height.
        missing_ids: stems without a plot id.
        negative_rows: rows (from 1) with a negative height, left out.
        decimal_comma: whether heights were written with one.
        missing_words: what stood for "nothing measured" ("" for empty), and how often.
        left_out: sentences that name heights which no stem can have; they were left out.
        doubts: sentences about heights and ids that may not be what they seem; they count.
        source: how the file was read, "" for values that came without one.
        decimal_ids: whether ids are decimal numbers, in which 7.1 and 7.10 are the same.
    """

    aggregate: str
    heights: Mapping[str, float]
    stems: Mapping[str, int]
    names: Mapping[str, str]
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    missing_heights: int = 0
    missing_ids: int = 0
    negative_rows: tuple[int, ...] = ()
    decimal_comma: bool = False
    missing_words: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    source: str = ""
    decimal_ids: bool = False


def aggregate_stems(
    plot_ids: Sequence[object],
    heights: Sequence[object],
    aggregate: str = "max",
    *,
    where: str = "the field table",
) -> FieldHeights:
    """Make one height per plot of a table of stems (or of plots: then each has one row).

    Args:
        plot_ids: the plot of each row, any type; see `fold_id`.
        heights: metres, numbers or text; see `read_heights`.
        aggregate: "max", "mean" or "p95".
        where: names the table in messages.

    Raises:
        ParameterError: for an unknown aggregate, columns of different length, or a height
            that cannot be read.
        NotEnoughDataError: if no row has both an id and a height.
    """
    if aggregate not in AGGREGATES:
        raise ParameterError(
            f"'{aggregate}' is not a way to aggregate stems.",
            hint=f"Use one of: {', '.join(AGGREGATES)}.",
            value=aggregate,
        )
    if len(plot_ids) != len(heights):
        raise ParameterError(
            f"{where} has {plural(len(plot_ids), 'plot id')} and "
            f"{plural(len(heights), 'height')}.",
            hint="Give one height for each id.",
        )
    column = read_heights(heights, where=where)
    groups: dict[str, list[float]] = {}
    spellings: dict[str, dict[str, None]] = {}
    without_id = 0
    measured_nowhere = []
    for row, (raw, height) in enumerate(zip(plot_ids, column.heights), start=1):
        key = fold_id(raw)
        if key is None:
            without_id += 1
            # A row without height and plot is a blank line, and nothing is lost with it.
            if height is not None:
                measured_nowhere.append(row)
            continue
        spellings.setdefault(key, {})[str(raw)] = None
        if height is not None:
            groups.setdefault(key, []).append(height)
    if not groups:
        raise NotEnoughDataError(
            " ".join(
                [
                    f"No row of {where} has both a plot id and a height.",
                    *_sentences(column, plot_ids, impossible=True),
                ]
            ),
            hint="Check which columns hold the plot id and the height.",
        )
    return FieldHeights(
        aggregate=aggregate,
        heights={key: _aggregate(found, aggregate) for key, found in groups.items()},
        stems={key: len(found) for key, found in groups.items()},
        names={key: next(iter(forms)) for key, forms in spellings.items()},
        merged={key: tuple(forms) for key, forms in spellings.items() if len(forms) > 1},
        missing_heights=sum(column.missing_words.values()),
        missing_ids=without_id,
        negative_rows=column.negative,
        decimal_comma=column.decimal_comma,
        missing_words=column.missing_words,
        left_out=(
            *_sentences(column, plot_ids, impossible=True),
            *([f"Heights without a plot id in {where}: {_rows(measured_nowhere)}."]
              if measured_nowhere else []),
        ),
        doubts=(*_sentences(column, plot_ids, impossible=False), *doubts_of_ids(plot_ids, where)),
        decimal_ids=any(isinstance(i, float) and i % 1 for i in plot_ids),
    )


def _sentences(
    column: HeightColumn, plot_ids: Sequence[object], *, impossible: bool
) -> tuple[str, ...]:
    """What the check found among the heights, by row and plot."""
    if column.check is None:
        return ()
    names = [f"row {row}, plot {plot}" for row, plot in enumerate(plot_ids, start=1)]
    return tuple(
        finding.sentence(names, "Measured height")
        for finding in column.check.findings
        if finding.impossible is impossible and finding.kind != "slightly below ground"
    )


def _aggregate(heights: Sequence[float], how: str) -> float:
    if how == "max":
        return max(heights)
    if how == "mean":
        return math.fsum(heights) / len(heights)
    ordered = sorted(heights)
    place = 0.95 * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def read_plot_heights(
    path: str | os.PathLike[str],
    id_field: str,
    height_field: str,
    aggregate: str = "max",
    *,
    encoding: str | None = None,
) -> FieldHeights:
    """Read a CSV file of stems or plots and make one height per plot.

    Comma, semicolon, tab or vertical bar between columns; any line ends; UTF-8 with or without a
    mark, UTF-16, or the encoding that is named.

    Args:
        path: the file; its first line names the columns.
        id_field: column of the plot id.
        height_field: column of the height, metres.
        aggregate: "max", "mean" or "p95".
        encoding: as Python names it, where the file is in neither UTF-8 nor UTF-16.

    Raises:
        ParameterError: if the file cannot be read, a column is missing or a height is no number.
        NotEnoughDataError: if no row has both an id and a height.

    Examples:
        >>> from canopycloud.core import read_plot_heights
        >>> field = read_plot_heights("sample/canopy/stems.csv", "plotid", "stemheight")
        >>> len(field.heights), field.heights["samp007"], field.stems["samp007"]
        (23, 27.0, 33)
    """
    table = read_text_table(path, encoding)
    ids, heights = table.column(id_field), table.column(height_field)
    found = aggregate_stems(ids, heights, aggregate, where=table.name)
    return replace(found, source=table.described())
