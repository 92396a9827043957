# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables in text files: which encoding, what stands between columns, and the cells as text."""

from __future__ import annotations

import codecs
import csv
import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import ParameterError
from .plural import plural

__all__ = ["TextTable", "read_text_table"]

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
_SPREADSHEETS = {b"PK\x03\x04": "an xlsx or ods", b"\xd0\xcf\x11\xe0": "an xls"}


@dataclass(frozen=True)
class TextTable:
    """A table of text.

    Args:
        name: of the file.
        columns: their names, trimmed.
        rows: cells as text, as many a row as were written.
        encoding: by its usual name.
        delimiter: what stands between columns.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    encoding: str
    delimiter: str

    def described(self) -> str:
        """How the file was read: 'stems.csv: UTF-16, tabs between columns, 12 rows'."""
        between = _DELIMITERS[self.delimiter]
        rows = plural(len(self.rows), "row")
        return f"{self.name}: {self.encoding}, {between} between columns, {rows}"

    def column(self, name: str) -> list[str | None]:
        """The cells of a column; None where a row is too short.

        Raises:
            ParameterError: if there is no such column.
        """
        if name not in self.columns:
            raise ParameterError(
                f"{self.name} has no column '{name}'.",
                hint=f"Its columns are: {', '.join(self.columns) or 'none'} (read as "
                f"{self.encoding} with {_DELIMITERS[self.delimiter]} between columns).",
                column=name,
            )
        place = self.columns.index(name)
        return [row[place] if place < len(row) else None for row in self.rows]


def read_text_table(path: str | os.PathLike[str], encoding: str | None = None) -> TextTable:
    """Read a CSV file with commas, semicolons, tabs or vertical bars between columns.

    Encodings that a file tells of itself are read: UTF-8, and UTF-16 or UTF-32 by their mark or
    their zero bytes. Others look alike in every byte, so they must be named.

    Args:
        path: the file; its first line names the columns.
        encoding: as Python names it ("cp1252", say); needed where the file is none of the above.

    Raises:
        ParameterError: if the file cannot be read, or its encoding must be named.
    """
    name = Path(path).name
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise ParameterError(
            f"{name} cannot be read as a table: {error}.",
            hint="It must be a CSV file.",
            path=os.fspath(path),
        ) from error
    for start, kind in _SPREADSHEETS.items():
        if content.startswith(start):
            raise ParameterError(
                f"{name} cannot be read as a table: it is {kind} file, whatever its name says.",
                hint="Save the sheet as CSV UTF-8.",
                path=os.fspath(path),
            )
    text, called = _decoded(content, encoding, name, os.fspath(path))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter, text = _delimiter(text)
    try:
        rows = [tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error as error:
        raise ParameterError(
            f"{name} cannot be read as a table: {error}.",
            hint="Is a quotation mark not closed?",
            path=os.fspath(path),
        ) from error
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    header = tuple(title.strip() for title in rows[0]) if rows else ()
    return TextTable(name, header, tuple(rows[1:]), called, delimiter)


def _decoded(content: bytes, encoding: str | None, name: str, path: str) -> tuple[str, str]:
    """The text and what its encoding is called."""
    how, called = (encoding, encoding) if encoding else _recognised(content)
    try:
        return content.decode(how), called
    except (UnicodeDecodeError, LookupError) as error:
        data: dict[str, Any] = {"path": path, "encoding": how}
        if not isinstance(error, UnicodeDecodeError) or encoding:
            raise ParameterError(
                f"{name} cannot be read as {called}: {error}.",
                hint="Name the encoding in which it was saved.",
                **data,
            ) from error
        line = content.count(b"\n", 0, error.start) + 1
        there = content.split(b"\n")[line - 1].decode("cp1252", "replace").strip()
        raise ParameterError(
            f"{name} cannot be read as a table in UTF-8: line {line} has the byte "
            f"{content[error.start]:#04x}. It looks like Windows-1252 (Latin-1, 'ANSI'), in "
            f"which that line is: {there[:60]}",
            hint="Save it as 'CSV UTF-8', or name its encoding: cp1252.",
            **data,
        ) from error


def _recognised(content: bytes) -> tuple[str, str]:
    for mark, how, called in _MARKS:
        if content.startswith(mark):
            return how, called
    start = content[:2000]
    if b"\0" in start:
        # The zero byte of Latin letters comes second in little-endian files, first in others.
        little = start[1::2].count(0) >= start[::2].count(0)
        return ("utf-16-le", "UTF-16") if little else ("utf-16-be", "UTF-16")
    return "utf-8", "UTF-8"


def _delimiter(text: str) -> tuple[str, str]:
    """What parts the first line into most columns, and the text without Excel's 'sep=' line."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5 and first[4] in _DELIMITERS:
        return first[4], rest
    parts = {d: len(next(csv.reader([first], delimiter=d), [])) for d in _DELIMITERS}
    return max(_DELIMITERS, key=lambda d: parts[d]), text
