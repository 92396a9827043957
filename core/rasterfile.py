# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster file and what a user says of it beyond the file: nothing is opened here.

A `RasterFile` stands wherever a path does. What is said of missing data then counts in every read
of the file, whoever reads.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from math import inf, isinf
from urllib.parse import unquote

# An address: its scheme, who asks, the place, and its query, which may be a key (file: has none).
_ADDRESS = re.compile(r"(?P<start>.*?\w(?<!file)://)(?:[^/?#@]*@)?(?P<place>[^?#]*)", re.DOTALL)
# GDAL's other way to name one: /vsicurl?retry_delay=1&url=https%3A%2F%2F…
_ASKED = re.compile(r"(?P<system>/vsi\w+)\?(?:.*&)?url=(?P<url>[^&]*)", re.DOTALL)


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


def shown_path(path: str | os.PathLike[str]) -> str:
    """A path as logs, messages and metadata may show it, and as names are read from it.

    What stands in an address beside server and file is left out: passwords, and signatures that
    open the file to anybody who has them.

    Examples:
        >>> shown_path("/vsicurl/https://example.com/chm.tif?X-Amz-Signature=5f2b")
        '/vsicurl/https://example.com/chm.tif'
    """
    text = os.fspath(path)
    asked = _ASKED.match(text)
    if asked:
        text = f"{asked['system']}/{unquote(asked['url'])}"
    address = _ADDRESS.match(text)
    return f"{address['start']}{address['place']}" if address else text
