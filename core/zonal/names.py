# SPDX-License-Identifier: GPL-2.0-or-later
"""The statistics by name: what dialogs, field names and the engine agree on. No numpy here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import ParameterError

CENTER, ALL_TOUCHED, EXACT = "center", "all_touched", "exact"
METHODS = (CENTER, ALL_TOUCHED, EXACT)
RULES = {
    CENTER: "cells whose centre is inside",
    ALL_TOUCHED: "cells that the outline touches or encloses",
    EXACT: "cells weighted by their covered fraction",
}
LESSON_STATISTICS = ("count", "min", "mean", "max", "median")


@dataclass(frozen=True)
class Statistic:
    """One statistic.

    Args:
        name: its name in parameters and fields.
        title: what it is, completing "… of cells".
        whole: a whole number of cells unless cells are weighted.
        always: has a value in a plot without any cell, too.
        ranks: needs the values of a plot side by side, not only running totals.
    """

    name: str
    title: str
    whole: bool = False
    always: bool = False
    ranks: bool = False


STATISTICS: dict[str, Statistic] = {
    one.name: one
    for one in (
        Statistic("count", "number", whole=True, always=True),
        Statistic("min", "lowest"),
        Statistic("mean", "mean"),
        Statistic("max", "highest"),
        Statistic("median", "median", ranks=True),
        Statistic("sum", "sum"),
        Statistic("std", "standard deviation (population)"),
        Statistic("range", "range"),
        Statistic("variety", "number of different values", whole=True, ranks=True),
        Statistic("majority", "most frequent value", ranks=True),
        Statistic("minority", "least frequent value", ranks=True),
        Statistic("nodata_count", "number without data", whole=True, always=True),
        Statistic("valid_fraction", "fraction with data"),
        Statistic("max_x", "x of the highest"),
        Statistic("max_y", "y of the highest"),
        Statistic("inf_count", "number of infinite values", whole=True, always=True),
    )
}
COVER = "cover"


def check_statistics(names: Sequence[str]) -> tuple[str, ...]:
    """The names in the order of STATISTICS, each once.

    Raises:
        ParameterError: if one is unknown.
    """
    for name in names:
        if name not in STATISTICS:
            raise ParameterError(
                f"There is no statistic '{name}'.",
                hint="Choose from: " + ", ".join(STATISTICS) + ".",
                name=name,
            )
    return tuple(name for name in STATISTICS if name in names)


def check_method(method: str) -> str:
    """`method` if it is one.

    Raises:
        ParameterError: if it is none.
    """
    if method not in METHODS:
        raise ParameterError(
            f"There is no cell rule '{method}'.", hint="Choose from: " + ", ".join(METHODS) + "."
        )
    return method


def parse_percentiles(text: str) -> tuple[float, ...]:
    """Percentiles from a list such as "25, 50; 99.5", sorted, each once.

    Raises:
        ParameterError: if a part is not a number from 0 to 100.
    """
    found = set()
    for part in text.replace(";", ",").replace("%", " ").split(","):
        for word in part.split():
            try:
                value = float(word)
            except ValueError:
                value = -1.0
            if not 0.0 <= value <= 100.0:
                raise ParameterError(
                    f"'{word}' is not a percentile.",
                    hint="Give numbers from 0 to 100 with commas between: 25,50,95",
                    text=text,
                )
            found.add(value)
    return tuple(sorted(found))


def percentile_name(percentile: float) -> str:
    """"p95", or "p99_5" for 99.5: a name that every database takes."""
    return "p" + f"{percentile:.10g}".replace(".", "_")


def column_names(
    statistics: Sequence[str],
    percentiles: Sequence[float] = (),
    cover: bool = False,
) -> tuple[str, ...]:
    """Names of the columns of one band, in their order."""
    return (
        *check_statistics(statistics),
        *(percentile_name(p) for p in percentiles),
        *((COVER,) if cover else ()),
    )


def field_name(column: str, band: int, bands: Sequence[int], prefix: str = "") -> str:
    """Name of a column in a table: with the band if there are several.

    Args:
        column: from `column_names`.
        band: its band number.
        bands: all bands of the run.
        prefix: put before it.
    """
    return f"{prefix}{column}" if len(bands) == 1 else f"{prefix}b{band}_{column}"
