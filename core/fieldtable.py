# SPDX-License-Identifier: GPL-2.0-or-later
"""Field tables as people type them: plot ids, heights, and the stems of a plot made one number.

Plain Python, so that a dialog can use the names here without loading numpy.
"""

from __future__ import annotations

import csv
import math
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .aggregates import AGGREGATES
from .errors import NotEnoughDataError, ParameterError

# What spreadsheets and R write where nothing was measured.
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "--", "#n/a"})
_WHOLE = re.compile(r"([+-]?)0*(\d+)(?:\.0*)?")
_POINT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COMMA = re.compile(r"[+-]?\d*,\d+")


def fold_id(value: object) -> str | None:
    """The form in which plot ids are compared: 7, 7.0, " 7 " and "007" are one, so are a1 and A1.

    Text is trimmed, inner white space becomes one blank, case and Unicode spelling are folded.
    "7.1" and "7.10" stay different: plots are numbered that way.

    Returns:
        None for an id that is missing (None, NaN, blank).
    """
    if value is None or isinstance(value, bool):
        return None if value is None else str(value).casefold()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    text = " ".join(unicodedata.normalize("NFKC", str(value)).split()).casefold()
    whole = _WHOLE.fullmatch(text)
    if whole:
        sign = "-" if whole[1] == "-" and whole[2] != "0" else ""
        return sign + whole[2]
    return text or None


def read_heights(
    values: Sequence[object], *, where: str = "the field table", negative: bool = False
) -> HeightColumn:
    """Numbers out of a column that may be text, as a CSV file without types gives it.

    A decimal comma is read if no value of the column has a decimal point. What stands for
    "nothing measured" (blank, NA, NaN, null, -, ±Inf) becomes None. No stem has a negative
    height: such a number becomes None too, and its row is kept, so that the caller can say so.

    Args:
        values: the column, in the order of its rows.
        where: names the table in messages.
        negative: keep negative numbers (a raster may have them, just below the ground).

    Raises:
        ParameterError: for text that is no number, naming its row (1 is the first).
    """
    heights: list[float | None] = []
    below: list[int] = []
    commas: list[int] = []
    points = False
    for row, value in enumerate(values, start=1):
        text = _height_text(value)
        if text is None:
            heights.append(None)
            continue
        if _COMMA.fullmatch(text):
            commas.append(row)
            number = float(text.replace(",", "."))
        elif _POINT.fullmatch(text):
            points = points or ("." in text and not isinstance(value, (int, float)))
            number = float(text)
        else:
            raise ParameterError(
                f"Row {row} of {where} has {_shown(value)} where a height is expected.",
                hint="Write the height as a plain number of metres, or leave it empty.",
                row=row,
                value=value,
            )
        if number < 0 and not negative:
            below.append(row)
            heights.append(None)
        else:
            heights.append(number if math.isfinite(number) else None)
    if commas and points:
        raise ParameterError(
            f"The heights of {where} have decimal points and decimal commas: "
            f"row {commas[0]} has {_shown(values[commas[0] - 1])}.",
            hint="Write all of them with a point.",
            row=commas[0],
        )
    return HeightColumn(tuple(heights), tuple(below), bool(commas))


def _height_text(value: object) -> str | None:
    """The value as trimmed text, None if it stands for "nothing measured"."""
    if value is None:
        return None
    if isinstance(value, float):
        return repr(float(value)) if math.isfinite(value) else None
    text = unicodedata.normalize("NFKC", str(value)).strip().replace("\u2212", "-")
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
    """

    heights: tuple[float | None, ...]
    negative: tuple[int, ...] = ()
    decimal_comma: bool = False


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


def aggregate_stems(
    plot_ids: Sequence[object],
    heights: Sequence[object],
    aggregate: str = "max",
    *,
    where: str = "the field table",
) -> FieldHeights:
    """Make one height a plot of a table of stems (or of plots: then each has one row).

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
            f"There are {len(plot_ids)} plot ids and {len(heights)} heights in {where}.",
            hint="Give one height for each id.",
        )
    column = read_heights(heights, where=where)
    groups: dict[str, list[float]] = {}
    spellings: dict[str, dict[str, None]] = {}
    without_id = 0
    for raw, height in zip(plot_ids, column.heights):
        key = fold_id(raw)
        if key is None:
            without_id += 1
            continue
        spellings.setdefault(key, {})[str(raw)] = None
        if height is not None:
            groups.setdefault(key, []).append(height)
    if not groups:
        raise NotEnoughDataError(
            f"No row of {where} has both a plot id and a height.",
            hint="Check which columns hold the plot id and the height.",
        )
    return FieldHeights(
        aggregate=aggregate,
        heights={key: _aggregate(found, aggregate) for key, found in groups.items()},
        stems={key: len(found) for key, found in groups.items()},
        names={key: next(iter(forms)) for key, forms in spellings.items()},
        merged={key: tuple(forms) for key, forms in spellings.items() if len(forms) > 1},
        missing_heights=sum(height is None for height in column.heights) - len(column.negative),
        missing_ids=without_id,
        negative_rows=column.negative,
        decimal_comma=column.decimal_comma,
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
    path: str | os.PathLike[str], id_field: str, height_field: str, aggregate: str = "max"
) -> FieldHeights:
    """Read a CSV file of stems or plots and make one height a plot.

    Comma, semicolon or tab between columns; any line ends; UTF-8 with or without a mark.

    Args:
        path: the file; its first line names the columns.
        id_field: column of the plot id.
        height_field: column of the height, metres.
        aggregate: "max", "mean" or "p95".

    Raises:
        ParameterError: if the file cannot be read, a column is missing or a height is no number.
        NotEnoughDataError: if no row has both an id and a height.
    """
    name = Path(path).name
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ParameterError(
            f"{name} cannot be read as a table: {error}.",
            hint="It must be a CSV file in UTF-8.",
            path=os.fspath(path),
        ) from error
    header, rows = _csv_rows(text.split("\n"))
    places: dict[str, int] = {}
    for place, title in enumerate(header):
        places.setdefault(title.strip(), place)
    for wanted in (id_field, height_field):
        if wanted not in places:
            raise ParameterError(
                f"{name} has no column '{wanted}'.",
                hint=f"Its columns are: {', '.join(places) or 'none'}.",
                path=os.fspath(path),
            )
    columns = [[_cell(row, places[wanted]) for row in rows] for wanted in (id_field, height_field)]
    return aggregate_stems(columns[0], columns[1], aggregate, where=name)


def _csv_rows(lines: Iterable[str]) -> tuple[list[str], list[list[str]]]:
    kept = list(lines)
    first = kept[0] if kept else ""
    rows = list(csv.reader(kept, delimiter=max(",;\t", key=first.count)))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return (rows[0] if rows else []), rows[1:]


def _cell(row: Sequence[Any], place: int) -> Any:
    return row[place] if place < len(row) else None
