# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots that are made of subplots, each at its place around the plot's centre. No numpy here.

FIA: The Forest Inventory and Analysis Database: database description and user guide for Phase 2
(USDA Forest Service), section 1.2.3 "Plot Design, Condition Delineation, and Types of Data
Attributes" with figures 1-2 and 1-3: four subplots of 24.0 ft radius, the first at the plot's
centre, the others 120 ft from it, horizontally, at azimuths of 360, 120 and 240 degrees. Also W. A.
Bechtold and P. L. Patterson (editors), General Technical Report SRS-80 (2005). Its microplots
(6.8 ft) within the subplots and its optional macroplots (58.9 ft around the same centres) are not
part of the layout.

NEON: Quick Start Guide to Vegetation Structure (DP1.10098.001, version 2, National Ecological
Observatory Network), section "Collection methodology" with its figure: a large-stature tower base
plot is 40 m × 40 m, a distributed or small-stature tower one 20 m × 20 m; a subplot is called
"XX_YYY", XX the point in its south-west corner, YYY its area in square metres: 21_400, 23_400,
39_400 and 41_400 are the quarters of the large plot. The layout has XX as the number. Points are
10 m apart and counted from the south-west, one more to the east and nine more to the north; 41 is
the plot's centre (the protocol of plot establishment, NEON.DOC.001025, was not at hand for this),
so that the plots of 20 m × 20 m, with the subplots 31, 32, 40 and 41 of 10 m, have the same numbers
around 41.
"""

from __future__ import annotations

from typing import NamedTuple

from .errors import ParameterError

_FOOT = 0.3048  # the international one, metres


class Subplot(NamedTuple):
    """Where the centre of a subplot is, seen from that of its plot, before the plot is turned.

    Args:
        number: what it is called.
        east: metres along the x axis of the CRS.
        north: metres along its y axis.
    """

    number: int
    east: float
    north: float


class Layout(NamedTuple):
    """How a plot is made of subplots.

    Args:
        title: what it is.
        shape: of each subplot, circle or square.
        radius: metres; of a square, half its side.
        subplots: in the order of their numbers.
    """

    title: str
    shape: str
    radius: float
    subplots: tuple[Subplot, ...]


NO_LAYOUT = "none"
LAYOUTS: dict[str, Layout] = {
    "neon": Layout(
        "NEON: four squares of 20 m, which make a plot of 40 m",
        "square",
        10.0,
        (
            Subplot(21, -10.0, -10.0),
            Subplot(23, 10.0, -10.0),
            Subplot(39, -10.0, 10.0),
            Subplot(41, 10.0, 10.0),
        ),
    ),
    "fia": Layout(
        "FIA: four circles of 24 ft (7.3152 m), three of them 120 ft (36.576 m) from the first",
        "circle",
        24.0 * _FOOT,
        (
            Subplot(1, 0.0, 0.0),
            Subplot(2, 0.0, 120.0 * _FOOT),
            Subplot(3, 60.0 * 3.0**0.5 * _FOOT, -60.0 * _FOOT),
            Subplot(4, -60.0 * 3.0**0.5 * _FOOT, -60.0 * _FOOT),
        ),
    ),
}


def layout_of(name: str) -> Layout:
    """The layout of that name.

    Raises:
        ParameterError: if there is none.
    """
    if name not in LAYOUTS:
        raise ParameterError(
            f"There is no layout '{name}'.", hint="Choose from: " + ", ".join(LAYOUTS) + "."
        )
    return LAYOUTS[name]
