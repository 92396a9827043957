# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill the holes of a scene from scenes of other dates.

Light to import: the names of methods need no numeric package, the work is loaded when used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .names import (
    DONOR_USES,
    METHODS,
    MISSED,
    RESAMPLING,
    SOURCE_EMPTY,
    SOURCE_INTERPOLATED,
    SOURCE_OWN,
)

if TYPE_CHECKING:
    from .run import fill_from_donors
    from .summary import BandTrust, FillSummary

__all__ = [
    "DONOR_USES",
    "METHODS",
    "MISSED",
    "RESAMPLING",
    "SOURCE_EMPTY",
    "SOURCE_INTERPOLATED",
    "SOURCE_OWN",
    "BandTrust",
    "FillSummary",
    "fill_from_donors",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "fill_from_donors":
        return import_module(".run", __name__).fill_from_donors
    if name in ("BandTrust", "FillSummary"):
        return getattr(import_module(".summary", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
