# SPDX-License-Identifier: GPL-2.0-or-later
"""What is asked of a run of zonal statistics. No numpy here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from ..errors import ParameterError
from . import names


@dataclass(frozen=True)
class PlotSettings:
    """Which bands, cells and statistics.

    Args:
        bands: band numbers from 1; all are read in one pass.
        statistics: names out of `names.STATISTICS`.
        percentiles: 0..100; the columns are called p25, p99_5.
        method: the cell rule: center, all_touched or exact.
        cover_height: also `cover`, the per cent of cells above this height; None for none.
        cover_of: of which cells cover is a per cent, a name out of `names.COVER_OF`: plot (all
            cells of the plot inside the raster, those without data counting as open) or valid
            (the cells with data).
        min_height: cells at or below it are ignored in all but `cover`, `nodata_count`,
            `inf_count` and `valid_fraction`.

    Raises:
        ParameterError: if a name or number is none that can be used.
    """

    bands: Sequence[int] = (1,)
    statistics: Sequence[str] = names.LESSON_STATISTICS
    percentiles: Sequence[float] = ()
    method: str = names.CENTER
    cover_height: float | None = None
    cover_of: str = names.PLOT
    min_height: float | None = None

    def __post_init__(self) -> None:
        if not self.bands:
            raise ParameterError("No band is chosen.", hint="Choose at least one.")
        names.check_method(self.method)
        if self.cover_of not in names.COVER_OF:
            raise ParameterError(
                f"Canopy cover cannot be a percentage of '{self.cover_of}'.",
                hint="Choose from: " + ", ".join(names.COVER_OF) + ".",
            )
        for percentile in self.percentiles:
            if not 0.0 <= percentile <= 100.0:
                raise ParameterError(f"{percentile} is not a percentile.", hint="Use 0 to 100.")
        for name, value in (
            ("cover height", self.cover_height), ("minimum height", self.min_height)
        ):  # fmt: skip
            if value is not None and not isfinite(value):
                raise ParameterError(f"The {name} is {value}.", hint="Give a number.")
        if names.GAP_FRACTION in self.statistics and self.cover_height is None:
            raise ParameterError(
                "The gap fraction needs the height that gaps are at or below.",
                hint="Give a cover height (COVER_HEIGHT, cover_height), such as 2.",
            )
        for name, values in (
            ("bands", tuple(dict.fromkeys(self.bands))),
            ("statistics", names.check_statistics(self.statistics)),
            ("percentiles", tuple(sorted({float(p) for p in self.percentiles}))),
        ):
            object.__setattr__(self, name, values)
