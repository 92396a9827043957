# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster file and what a user says of it beyond the file: nothing is opened here.

A `RasterFile` stands wherever a path does. What is said of missing data then counts in every read
of the file, whoever reads.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from math import inf, isinf


@dataclass(frozen=True)
class ValueRange:
    """Values that mean "no data", in real units (stored value * scale + offset).

    Args:
        low: the lower end, -inf for none.
        high: the upper end, inf for none; `low` for a single value.
        low_included: whether the lower end itself means "no data".
        high_included: whether the upper end does.
    """

    low: float
    high: float
    low_included: bool = True
    high_included: bool = True

    def __str__(self) -> str:
        """For people: "-9999", "0 to 2.5", "at or below 1", "above 60"."""
        low, high = f"{self.low:.10g}", f"{self.high:.10g}"
        if self.low == self.high:
            return low
        if isinf(self.low) and isinf(self.high):
            return "every value"
        if isinf(self.low):
            return f"{'at or below' if self.high_included else 'below'} {high}"
        if isinf(self.high):
            return f"{'at or above' if self.low_included else 'above'} {low}"
        left_out = [
            end for end, kept in ((low, self.low_included), (high, self.high_included)) if not kept
        ]
        return f"{low} to {high}" + (f" without {' and '.join(left_out)}" if left_out else "")


EVERYTHING = ValueRange(-inf, inf)


@dataclass(frozen=True)
class BandNodata:
    """What a user says of missing data in a band.

    Args:
        band: its number, from 1.
        use_stated: False where cells with the nodata value that the file states are data.
        ranges: values that are no data as well.
    """

    band: int
    use_stated: bool = True
    ranges: tuple[ValueRange, ...] = ()


@dataclass(frozen=True)
class RasterFile(os.PathLike[str]):
    """A raster file as a user has it.

    Args:
        path: a file name or anything that GDAL opens.
        nodata: of the bands of which something is said.
        options: open options for GDAL's driver, name and value.
    """

    path: str
    nodata: tuple[BandNodata, ...] = ()
    options: tuple[tuple[str, str], ...] = ()

    def __fspath__(self) -> str:
        return self.path

    def __str__(self) -> str:
        return self.path

    def of_band(self, band: int) -> BandNodata:
        """What is said of a band."""
        return next((one for one in self.nodata if one.band == band), BandNodata(band))


def raster_file(path: str | os.PathLike[str]) -> RasterFile:
    """`path` itself if more than its name is said of it; else the file by that name."""
    return path if isinstance(path, RasterFile) else RasterFile(os.fspath(path))
