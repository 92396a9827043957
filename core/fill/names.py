# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and codes of the fill that dialogs, models and files share. Plain data."""

from __future__ import annotations

METHODS = ("copy", "linear", "histogram", "seamless")
RESAMPLING = ("nearest", "bilinear", "cubic")

# Codes of the source raster: 1..99 is the donor's place in the list.
SOURCE_OWN = 0
MAX_DONORS = 99
MISSED = 100  # plus the donor: cloud or shadow that the mask missed, repaired from that donor
SOURCE_INTERPOLATED = 254
SOURCE_EMPTY = 255

# Widest gap that may be interpolated, in cells.
MAX_GAP = 16
