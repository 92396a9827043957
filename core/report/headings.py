# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of fields with statistics, as a reader says them: `_p25` is the 25th percentile."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..zonal.names import COVER, POSITION, STATISTICS

_SHORT = {
    "count": "Cells",
    "max": "Maximum",
    "min": "Minimum",
    "std": "Standard deviation",
    "variety": "Different values",
    "majority": "Most frequent value",
    "minority": "Least frequent value",
    "nodata_count": "Cells without data",
    "inf_count": "Infinite cells",
    "valid_fraction": "Cells with data",
    "gap_fraction": "At or below the cover height",
    "max_x": "x of the maximum",
    "max_y": "y of the maximum",
    COVER: "Cover",
    "max_pos_std": "Maximum, uncertainty by position",
    "mean_pos_std": "Mean, uncertainty by position",
}
# Those in the unit of the raster; percentiles are, too.
_MEASURED = frozenset(
    ("min", "mean", "max", "median", "sum", "std", "range", "majority", "minority", "qmean",
     *POSITION)
)  # fmt: skip
_KNOWN = sorted({*STATISTICS, COVER, *POSITION}, key=len, reverse=True)
_NAME = re.compile(
    rf"(?P<prefix>.*?)(?:(?<![^_\W])b(?P<band>\d+)_)?"
    rf"(?P<column>{'|'.join(_KNOWN)}|p(?P<rank>\d+(?:_\d+)?))$",
    re.DOTALL,
)


@dataclass(frozen=True)
class Heading:
    """What a field with a statistic is called.

    Args:
        title: without unit; the name of the field where it is none of ours.
        column: of `core.zonal`, "" where it is none of ours.
        measured: whether its values have the unit of the raster.
        group: prefix and band, the same for fields of one raster and band.
    """

    title: str
    column: str = ""
    measured: bool = False
    group: str = ""

    def with_unit(self, unit: str) -> str:
        """'Maximum (m)'; only where the values are in that unit."""
        return f"{self.title} ({unit})" if self.measured and unit else self.title


def heading(field: str) -> Heading:
    """What a field is called.

    >>> heading("_p25").title, heading("chm_b2_max").title
    ('25th percentile', 'Band 2: maximum')
    """
    found = _NAME.match(field)
    if found is None:
        return Heading(field)
    column, rank, band = found["column"], found["rank"], found["band"]
    if rank is None:
        title = _SHORT.get(column) or _first_upper(STATISTICS[column].title)
    else:
        title = f"{rank.replace('_', '.')}{_ending(rank)} percentile"
    if band is not None:
        title = f"Band {band}: {title[:1].lower()}{title[1:]}"
    measured = rank is not None or column in _MEASURED
    return Heading(title, column, measured, field[: found.start("column")])


def repeated(fields: Sequence[str]) -> frozenset[str]:
    """Fields that hold what another one holds: the 50th percentile beside the median."""
    every = {field: heading(field) for field in fields}
    medians = {one.group for one in every.values() if one.column == "median"}
    return frozenset(
        field for field, one in every.items() if one.column == "p50" and one.group in medians
    )


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ending(rank: str) -> str:
    if rank[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(rank[-1], "th")
