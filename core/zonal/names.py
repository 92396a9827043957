# SPDX-License-Identifier: GPL-2.0-or-later
"""The statistics by name: what dialogs, field names and the engine agree on. No numpy here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..commas import refuse_decimal_commas
from ..errors import ParameterError


class CellRule(NamedTuple):
    """A rule that says which cells belong to a plot.

    Args:
        name: its name in parameters.
        title: what it takes.
        module: of this package, that has it.
        function: in there, a `chosen.Chooser`.
        weighted: whether cells count by their covered fraction.
    """

    name: str
    title: str
    module: str
    function: str
    weighted: bool = False


CENTER, ALL_TOUCHED, EXACT = "center", "all_touched", "exact"
CELL_RULES: dict[str, CellRule] = {
    one.name: one
    for one in (
        CellRule(CENTER, "cells whose centre is inside", "center", "by_center"),
        CellRule(
            ALL_TOUCHED, "cells that the outline touches or encloses", "touched", "by_touch"
        ),
        CellRule(
            EXACT, "cells weighted by their covered fraction", "coverage", "by_coverage", True
        ),
    )
}
METHODS = tuple(CELL_RULES)
RULES = {name: rule.title for name, rule in CELL_RULES.items()}
LESSON_STATISTICS = ("count", "min", "mean", "max", "median")


class Statistic(NamedTuple):
    """One statistic.

    Args:
        name: its name in parameters and fields.
        title: what it is, completing "… of cells".
        whole: a whole number of cells unless cells are weighted.
        always: has a value in a plot without any cell, too.
        ranks: needs the values of a plot side by side, not only running totals.
        module: of `metrics`, that computes it from these values; "" for one of `ranks`.
    """

    name: str
    title: str
    whole: bool = False
    always: bool = False
    ranks: bool = False
    module: str = ""


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
        Statistic("cv", "coefficient of variation", ranks=True, module="cv"),
        Statistic("skewness", "skewness", ranks=True, module="skewness"),
        Statistic("kurtosis", "kurtosis", ranks=True, module="kurtosis"),
        Statistic("gini", "Gini coefficient", ranks=True, module="gini"),
        Statistic("entropy", "Shannon entropy of height classes", ranks=True, module="entropy"),
        Statistic("vci", "vertical complexity index", ranks=True, module="vci"),
        Statistic("relief_ratio", "canopy relief ratio", ranks=True, module="relief"),
        Statistic("qmean", "quadratic mean", ranks=True, module="quadratic"),
        Statistic("rumple", "rumple index"),
        Statistic("gap_fraction", "fraction at or below the cover height"),
    )
}
#: What foresters call height metrics, and those of structure; see `PRESETS`.
_HEIGHTS = ("count", "min", "mean", "max", "median", "std", "cv", "skewness", "kurtosis", "qmean")
_STRUCTURE = (
    "count", "mean", "max", "std", "cv", "gini", "entropy", "vci", "relief_ratio", "rumple",
    "gap_fraction",
)  # fmt: skip


class Preset(NamedTuple):
    """Statistics that are asked for by one name.

    Args:
        title: what they are.
        statistics: names out of STATISTICS.
        percentiles: 0..100.
        cover: whether cover belongs to them.
    """

    title: str
    statistics: tuple[str, ...]
    percentiles: tuple[float, ...] = ()
    cover: bool = False


CUSTOM = "custom"
#: Named sets of statistics; `custom` stands for those chosen one by one.
PRESETS: dict[str, Preset] = {
    "lesson": Preset("the five of the NEON lesson", LESSON_STATISTICS),
    "heights": Preset(
        "height metrics", _HEIGHTS, (5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0)
    ),
    "structure": Preset("cover and structure", _STRUCTURE, (25.0, 50.0, 75.0, 95.0), True),
}
COVER = "cover"
NO_CHECK = "none"
#: Engines that compute some plots again; see `second.check_plots`.
CHECK_ENGINES = (NO_CHECK, "rasterstats", "exactextract")
#: Columns that `position.position_spread` gives.
POSITION = ("max_pos_std", "mean_pos_std")
GAP_FRACTION, RUMPLE = "gap_fraction", "rumple"
PLOT, VALID = "plot", "valid"
#: What canopy cover is a per cent of.
COVER_OF = {
    PLOT: "all cells of the plot inside the raster; open ground and cells without data count as "
    "open",
    VALID: "the cells with data",
}


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


_NUMBER = re.compile(r"\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(\s*%)?", re.IGNORECASE | re.ASCII)


def parse_percentiles(text: str) -> tuple[float, ...]:
    """Percentiles from a list such as "25, 50, 99.5" or "25; 50; 99.5", sorted, each once.

    What may mean two things is refused: commas between digits beside semicolons or blanks, or in
    "97,5" (decimal commas?), and fractions alone (0.95 for 95?). "0.5%" is the percentile 0.5
    beyond doubt.

    Raises:
        ParameterError: if a part is not a number from 0 to 100, or may mean something else.
    """
    refuse_decimal_commas("Percentiles", text, "2.5, 97.5", _falls_to_a_digit(text))
    found: dict[float, bool] = {}
    for part in re.split(r"[,;]|(?<=[\d.%])\s+(?=[\d.+])", text):
        word = part.strip()
        if not word:
            continue
        value = float(word.rstrip("% ")) if _NUMBER.fullmatch(word) else -1.0
        if not 0.0 <= value <= 100.0 or float(f"{value:.10g}") != value:
            raise ParameterError(
                f"'{word}' is not a percentile.",
                hint="Give numbers from 0 to 100, separated by commas: 25,50,95",
                text=text,
            )
        found[value] = found.get(value, False) or "%" in word
    doubtful = [value for value, sure in found.items() if 0.0 < value < 1.0 and not sure]
    if doubtful and max(found) <= 1.0:
        first = doubtful[0]
        raise ParameterError(
            f"Percentiles '{text}' are fractions: is {first:g} meant as {first * 100:g} per cent?",
            hint=f"Percentiles go from 0 to 100: write {first * 100:g}, or {first:g}% if you mean "
            "that.",
            text=text,
        )
    return tuple(sorted(found))


def _falls_to_a_digit(text: str) -> bool:
    """Whether it is one pair such as 97,5, which nobody would write for 5 and 97."""
    pair = re.fullmatch(r"\s*(\d+),(\d)\s*%?\s*", text)
    return pair is not None and int(pair[1]) > 9


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
