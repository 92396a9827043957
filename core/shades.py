# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours of heights, the same in QGIS, in reports and in the pictures of the README.

Plain Python: QGIS starts without numpy.
"""

from __future__ import annotations

# Light to dark: a forester reads dark as tall, and lightness alone tells the order to
# everybody, on a screen and on grey paper.
HEIGHTS = ("#f1f7d5", "#c9e08a", "#8fc35a", "#4b9a41", "#1f6d35", "#0b3d24")


def rgb(color: str) -> tuple[int, int, int]:
    """Red, green, blue of "#rrggbb", 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
