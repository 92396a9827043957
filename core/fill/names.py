# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and codes of the fill that dialogs, models and files share. Plain data."""

from __future__ import annotations

METHODS = ("copy", "linear", "histogram", "seamless")
DEFAULT_METHOD = "seamless"  # by name: a method added to the row changes no default
# Several donors: all that have data, weighted; or the first that has.
DONOR_USES = ("together", "in_order")
DEFAULT_DONOR_USE = "together"
RESAMPLING = ("nearest", "bilinear", "cubic")

# Codes of the source raster: 1..99 is the donor's place in the list.
SOURCE_OWN = 0
MAX_DONORS = 99
MISSED = 100  # plus the donor: cloud or shadow that the mask missed, repaired from that donor
SOURCE_INTERPOLATED = 254
SOURCE_EMPTY = 255

# What paints the source raster, in QGIS and in reports alike. Colour-blind people can tell the
# donors apart (Okabe and Ito, 2008); a cell that the mask missed is darker than its donor's others.
_OWN_COLOR, _EMPTY_COLOR, _INTERPOLATED_COLOR = "#dfe7d8", "#d65f01", "#9e9ac8"
_DONOR_COLORS = ("#0073b3", "#e7a001", "#009f74", "#cc79a7", "#57b5ea", "#f0e442")


def source_color(code: int) -> str:
    """Colour (#rrggbb) of a code of the source raster; donors beyond the sixth begin again.

    >>> source_color(2), source_color(MISSED + 2)
    ('#e7a001', '#735000')
    """
    known = {
        SOURCE_OWN: _OWN_COLOR, SOURCE_EMPTY: _EMPTY_COLOR,
        SOURCE_INTERPOLATED: _INTERPOLATED_COLOR,
    }  # fmt: skip
    if code in known:
        return known[code]
    color = _DONOR_COLORS[(code % MISSED - 1) % len(_DONOR_COLORS)]
    if code < MISSED:
        return color
    return "#" + "".join(f"{int(color[at : at + 2], 16) // 2:02x}" for at in (1, 3, 5))


# Widest gap that may be interpolated, in cells.
MAX_GAP = 16
#: Code of what QA Cloud Mask gives back, in its mask rasters: kept, though it is not 0.
MASK_RESCUED = 103
