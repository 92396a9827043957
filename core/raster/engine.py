# SPDX-License-Identifier: GPL-2.0-or-later
"""The library that reads and writes raster files, for all of this package and its users."""

from __future__ import annotations

from ..library import library
from .keeper import Keeper


def keeper() -> Keeper:
    """The library that is used, chosen at the first call and then for good.

    Raises:
        MissingPackageError: if there is none.
    """
    chosen: Keeper = library()
    return chosen
