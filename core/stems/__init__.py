# SPDX-License-Identifier: GPL-2.0-or-later
"""Single stems of a field table on a canopy height model."""

from .canopy import match_stems_to_raster, treetops
from .match import (
    MATCHED,
    NO_CANOPY,
    OUTSIDE,
    OVERTOPPED,
    StemMatches,
    Stems,
    assign,
    crown_radius,
)
from .points import measured_elsewhere, point_field

__all__ = [
    "MATCHED",
    "NO_CANOPY",
    "OUTSIDE",
    "OVERTOPPED",
    "StemMatches",
    "Stems",
    "assign",
    "crown_radius",
    "match_stems_to_raster",
    "measured_elsewhere",
    "point_field",
    "treetops",
]
