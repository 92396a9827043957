# SPDX-License-Identifier: GPL-2.0-or-later
"""Scale bar and north of a map: what is true of it, and how matplotlib or we ourselves draw it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, floor, log10, radians, sin
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..crs import Crs
from ..ground import map_scale
from .numbers import trimmed
from .quicklook import Frame

# Part of the map's width that a bar takes at most.
_WIDEST = 0.28
# An arrow that points up, around its middle, from -1 to 1.
_ARROW = np.array([(0.0, 1.0), (0.62, -1.0), (0.0, -0.5), (-0.62, -1.0)])
_BLACK, _WHITE = "#000000", "#fefefe"

TURNED = " The grid is rotated: its columns and rows are shown, and north is not up."


@dataclass(frozen=True)
class ScaleBar:
    """What a map shows of scale and direction.

    Args:
        share: length of the bar in parts of the map's width.
        text: the length on the ground; "… at the centre" where the scale changes over the map.
        north: direction of true north in the middle, degrees clockwise from the top.
    """

    share: float
    text: str
    north: float

    @property
    def arrow(self) -> NDArray[np.float64]:
        """Corners (4, 2) of the arrow to the north, x right, y up, within -1 and 1."""
        turn = radians(self.north)
        x, y = _ARROW.T
        return np.column_stack([x * cos(turn) + y * sin(turn), y * cos(turn) - x * sin(turn)])


def scale_bar(frame: Frame) -> ScaleBar | None:
    """The bar of a map; None where nothing true can be said: no CRS, or a rotated grid."""
    if frame.crs is None or frame.is_turned:
        return None
    crs = Crs.of(frame.crs)
    scale = None if crs is None else map_scale(
        crs, (frame.left, frame.bottom, frame.right, frame.top)
    )
    if scale is None:
        return None
    across = scale.metres * (frame.right - frame.left)
    length = _round(_WIDEST * across)
    text = f"{trimmed(length / 1000)} km" if length >= 1000 else f"{trimmed(length, 6)} m"
    return ScaleBar(length / across, text if scale.even else f"{text} at the centre", scale.north)


def told(caption: str, frame: Frame) -> str:
    """A caption that also says that a grid is rotated, where it is."""
    return caption + TURNED if frame.is_turned else caption


def _round(most: float) -> float:
    """The largest of 1, 2, 5, 10, 20 … that is not above `most`."""
    power = 10.0 ** floor(log10(most))
    return max(k * power for k in (1, 2, 5) if k * power <= most * (1 + 1e-9))


def on_axes(axes: Any, frame: Frame) -> None:
    """Draw both into the lower left corner of a map of matplotlib."""
    bar = scale_bar(frame)
    if bar is None:
        return
    from matplotlib.lines import Line2D
    from matplotlib.path import Path

    left, low = 0.03, 0.03 / max(frame.aspect, 0.2)
    look = {"transform": axes.transAxes, "solid_capstyle": "butt", "zorder": 6}
    for color, width in ((_WHITE, 5.0), (_BLACK, 2.4)):
        axes.add_line(Line2D([left, left + bar.share], [low, low], color=color, lw=width, **look))
    box = {"facecolor": _WHITE, "edgecolor": "none", "alpha": 0.8, "pad": 1.0}
    axes.annotate(
        bar.text, (left, low), xycoords="axes fraction", xytext=(1, 5), fontsize=8, color=_BLACK,
        textcoords="offset points", ha="left", va="bottom", bbox=box, zorder=6, in_layout=False,
    )  # fmt: skip
    corners = Path(np.vstack([bar.arrow, bar.arrow[:1]]), closed=True)
    axes.add_line(
        Line2D([left + 0.02], [low], marker=corners, markersize=13, ls="", color=_BLACK,
               markeredgecolor=_WHITE, transform=_raised(axes, 28), zorder=6)
    )  # fmt: skip
    axes.annotate(
        "N", (left + 0.02, low), xycoords="axes fraction", xytext=(9, 28), fontsize=8,
        textcoords="offset points", ha="left", va="center", color=_BLACK, bbox=box, zorder=6,
        in_layout=False,
    )  # fmt: skip


def _raised(axes: Any, points: float) -> Any:
    from matplotlib.transforms import ScaledTranslation

    return axes.transAxes + ScaledTranslation(0, points / 72, axes.figure.dpi_scale_trans)


def as_svg(frame: Frame, place: tuple[float, float, float, float], size: float = 8.0) -> str:
    """Both for a drawing of our own.

    Args:
        frame: what the map shows.
        place: left, top, width and height of the map in the drawing.
        size: of the text, in units of the drawing.
    """
    bar = scale_bar(frame)
    if bar is None:
        return ""
    left, top, width, height = place
    x, y = left + 0.03 * width, top + height - 0.03 * width
    line = f"M{x:.1f} {y:.1f}h{bar.share * width:.1f}"
    corners = np.column_stack([bar.arrow[:, 0], -bar.arrow[:, 1]]) * 0.85 * size
    corners += (x + size, y - 3.4 * size)
    path = "L".join(f"{a:.1f} {b:.1f}" for a, b in corners.tolist())
    edge = f"stroke:{_WHITE};stroke-width:{size / 3:.2f};paint-order:stroke"
    style = f"font-size:{size:g}px;fill:{_BLACK};{edge}"
    return (
        f'<path d="{line}" style="fill:none;stroke:{_WHITE};stroke-width:{0.6 * size:.2f}"/>'
        f'<path d="{line}" style="fill:none;stroke:{_BLACK};stroke-width:{0.3 * size:.2f}"/>'
        f'<path d="M{path}Z" style="fill:{_BLACK};stroke:{_WHITE};stroke-width:{size / 9:.2f}"/>'
        f'<text x="{x:.1f}" y="{y - 0.7 * size:.1f}" style="{style}">{bar.text}</text>'
        f'<text x="{x + 2.2 * size:.1f}" y="{y - 3.05 * size:.1f}" style="{style}">N</text>'
    )
