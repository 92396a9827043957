# SPDX-License-Identifier: GPL-2.0-or-later
"""A table of a page as a CSV file that the page itself holds."""

from __future__ import annotations

import csv
import math
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from ..compare.table import no_formula


@dataclass(frozen=True)
class Download:
    """A table to take away: every digit, names of fields as headings.

    Args:
        name: of the file.
        columns: headings.
        rows: values; None and NaN become empty cells.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]

    def text(self) -> str:
        """As RFC 4180 has it: commas, quotes where they are needed, a decimal point."""
        out = StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(self.columns)
        writer.writerows([[_plain(value) for value in row] for row in self.rows])
        return out.getvalue()

    def uri(self) -> str:
        """As an address that holds it, UTF-8."""
        data = self.text().encode("utf-8", errors="replace")
        return f"data:text/csv;charset=utf-8;base64,{b64encode(data).decode('ascii')}"


def _plain(value: Any) -> Any:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, str):
        return no_formula(value)
    # numpy's numbers as Python's, a float32 with the digits that it has.
    if hasattr(value, "item"):
        value = str(value) if value.dtype.kind == "f" else value.item()
        return "" if value == "nan" else value
    return value
