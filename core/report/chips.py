# SPDX-License-Identifier: GPL-2.0-or-later
"""A picture of a plot on the raster around it, for the galleries of reports.

It needs numpy alone: no package draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, isfinite, radians

import numpy as np
from numpy.typing import NDArray

from ..raster import RasterSource
from ..units import metres_per_unit
from . import tiles
from .markup import Safe, tag
from .numbers import number
from .page import Chart
from .quicklook import Frame, Quicklook, read_quicklook, thinned

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Bounds = tuple[float, float, float, float]

#: Cells on the longer side of a picture of a plot.
CHIP_SIZE = 96
#: Metres around the centre of a plot without outline.
ROOM = 20.0
WHITE, RED, YELLOW = "#fefefe", "#ff6a1f", "#ffe14d"
# Cells that may be unpacked for a picture of a plot.
_CHIP_BUDGET = 8_000_000
_SIDE = 200.0
# Of an outline, more vertices than can be told apart in a picture are not drawn.
_VERTICES = 400


@dataclass(frozen=True)
class PlotShape:
    """Where a plot lies, in the CRS of the raster.

    Args:
        rings: outer rings (n, 2) of its parts; none for a point.
        centre: x, y; None for a plot without geometry.
        stems: (n, 2) positions of its stems, none if they are not known.
    """

    rings: Sequence[Floats] = ()
    centre: tuple[float, float] | None = None
    stems: Floats = field(default_factory=lambda: np.empty((0, 2)))

    def bounds(self, room: float) -> Bounds | None:
        """Left, bottom, right, top of the outline, or `room` around the centre."""
        if self.rings:
            points = np.vstack(list(self.rings))
            (left, low), (right, top) = points.min(axis=0), points.max(axis=0)
            return float(left), float(low), float(right), float(top)
        if self.centre is None:
            return None
        x, y = self.centre
        return x - room, y - room, x + room, y + room


@dataclass(frozen=True)
class Chip:
    """A plot as a gallery shows it.

    Args:
        place: of the plot, from 0.
        shape: of the plot.
        look: the raster around it.
        top: x, y of its highest cell; None where the picture does not have it.
    """

    place: int
    shape: PlotShape
    look: Quicklook
    top: tuple[float, float] | None


def read_chip(
    source: RasterSource,
    place: int,
    shape: PlotShape,
    *,
    band: int = 1,
    highest: float | None = None,
) -> Chip | None:
    """The raster around a plot; None where no part of it is on the raster.

    Args:
        source: the raster, with axes along the CRS's.
        place: of the plot.
        shape: of the plot.
        band: that is shown.
        highest: value of the plot's highest cell, where it is known: it is looked for, and not
            marked where all are as high. If not known, the highest cell whose centre is in the
            outline is marked.

    Raises:
        RasterReadError: if the raster cannot be read.
    """
    box = shape.bounds(ROOM / unit_in_metres(source))
    if box is None or not touches(source, box):
        return None
    look = read_quicklook(
        source, [band], around=box, size=CHIP_SIZE, budget=_CHIP_BUDGET, highest=True
    )
    return Chip(place, shape, look, _top(look, shape.rings, highest))


def touches(source: RasterSource, box: Bounds) -> bool:
    """Whether a part of a box is on the raster."""
    left, bottom, right, top = source.grid.bounds
    beside = box[2] <= left or box[0] >= right or box[3] <= bottom or box[1] >= top
    return all(map(isfinite, box)) and not beside


def unit_in_metres(source: RasterSource) -> float:
    """Metres of a unit of the raster's CRS, about."""
    crs = source.grid.crs
    if crs is not None and crs.is_geographic:
        return 111_320.0
    return metres_per_unit(crs) or 1.0


def _top(
    look: Quicklook, rings: Sequence[Floats], highest: float | None
) -> tuple[float, float] | None:
    """The middle of the cell of the picture that is the plot's highest."""
    values, frame = look.values[0], look.frame
    rows, columns = values.shape
    x = frame.left + (np.arange(columns) + 0.5) / columns * (frame.right - frame.left)
    y = frame.top - (np.arange(rows) + 0.5) / rows * (frame.top - frame.bottom)
    xs, ys = np.meshgrid(x, y)
    inside = np.zeros(values.shape, dtype=bool)
    for ring in rings:
        inside |= in_ring(xs, ys, ring)
    known = np.isfinite(values)
    if highest is None:
        known &= inside
        if not known.any():
            return None
        at = int(np.argmax(np.where(known, values, -np.inf)))
    else:
        # By another rule than that of centres, the cell may lie on the outline or beyond it.
        level = np.isclose(values, highest, rtol=1e-5, atol=1e-9)
        if not (known & level).any() or level[known & inside].all():
            return None  # nowhere, or everywhere: bare ground
        known &= level
        middle = np.vstack(list(rings)).mean(axis=0) if len(rings) else (x.mean(), y.mean())
        far = np.hypot(xs - middle[0], ys - middle[1])
        near = known & inside if (known & inside).any() else known
        at = int(np.argmin(np.where(near, far, np.inf)))
    return float(xs.flat[at]), float(ys.flat[at])


def in_ring(x: Floats, y: Floats, ring: Floats) -> Bools:
    """in[p] = a line from p to the east crosses the ring an odd number of times."""
    found: Bools = np.zeros(x.shape, dtype=bool)
    for (x0, y0), (x1, y1) in zip(ring, np.roll(ring, -1, axis=0)):
        if y0 == y1:
            continue
        between = (y0 > y) != (y1 > y)
        found ^= between & (x < x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    return found


def ramp_of(looks: Sequence[Quicklook]) -> tuple[float, float]:
    """Lowest and highest value of all pictures, one ramp for all; heights begin at 0."""
    seen = [look.values[np.isfinite(look.values)] for look in looks]
    cells = np.concatenate([values for values in seen if values.size] or [np.zeros(1, np.float32)])
    low, high = (float(value) for value in np.percentile(cells, (1, 99.5)))
    if 0 < low < high / 2:
        low = 0.0
    # A flat canopy is not blown up to all colours.
    least = 1.0 if high >= 1 else 1e-6
    return low, max(high, low + least)


class Places:
    """Map coordinates as places of a drawing; degrees are as wide as they are on the ground."""

    def __init__(self, frame: Frame, longest: float) -> None:
        width, height = frame.right - frame.left, frame.top - frame.bottom
        geographic = frame.x_label.endswith("(°)")
        narrow = cos(radians((frame.top + frame.bottom) / 2)) if geographic else 1.0
        scale = longest / max(width * narrow, height)
        self._frame, self._x, self._y = frame, scale * narrow, scale
        self.width, self.height = width * narrow * scale, height * scale

    def __call__(self, points: Floats) -> Floats:
        """(n, 2) map coordinates as (n, 2) units of the drawing, y down."""
        x = (points[:, 0] - self._frame.left) * self._x
        y = (self._frame.top - points[:, 1]) * self._y
        return np.column_stack([x, y])

    def box(self, frame: Frame) -> tuple[float, float, float, float]:
        """Left, top, width and height of a part of the map in the drawing."""
        (x0, y0), (x1, y1) = self(
            np.array([(frame.left, frame.top), (frame.right, frame.bottom)])
        ).tolist()
        return x0, y0, x1 - x0, y1 - y0


def view_of(frame: Frame, box: Bounds | None, room: float = 0.05) -> Frame:
    """What a picture and an outline beyond it need, with room around that as a part of it."""
    if box is None:
        return frame
    left, bottom, right, top = box
    more = room * max(right - left, top - bottom)
    return Frame(
        min(frame.left, left - more), max(frame.right, right + more),
        min(frame.bottom, bottom - more), max(frame.top, top + more),
        frame.x_label, frame.y_label, frame.crs,
    )  # fmt: skip


def ground(places: Places) -> Safe:
    """What shows where there is no data, in both themes."""
    return tag(
        "rect", x=0, y=0, width=f"{places.width:.2f}", height=f"{places.height:.2f}",
        style="fill:var(--rule)",
    )  # fmt: skip


def draw_chip(
    chip: Chip, ramp: tuple[float, float], name: str, caption: str, flagged: bool = False
) -> Chart:
    """The picture of a plot: outline, highest cell and stems on the raster.

    Args:
        chip: of the plot.
        ramp: values of the first and the last colour.
        name: of the plot, for those who do not see it.
        caption: below the picture.
        flagged: draw the outline thick and orange.
    """
    look, shape = chip.look, chip.shape
    places = Places(view_of(look.frame, shape.bounds(0.0)), _SIDE)
    parts = [ground(places), tiles.picture(look.values[0], *ramp, places.box(look.frame))]
    color, wide = (RED, 3.2) if flagged else (WHITE, 2.0)
    for ring in shape.rings:
        few = ring[:: len(ring) // _VERTICES + 1]
        parts.append(tiles.outline(places(few), color, wide))
    for x, y in places(shape.stems):
        if 0 <= x <= places.width and 0 <= y <= places.height:
            parts.append(tiles.dot(x, y, 2.6, YELLOW))
    if chip.top is not None:
        (x, y), = places(np.array([chip.top]))
        parts.append(tiles.triangle(x, y, 6, WHITE))
    return Chart(
        tiles.drawing(places.width, places.height, *parts),
        f"The raster around plot {name}. {caption}.",
        caption + "." + thinned(look.step, "the highest"),
    )


def ramp_bar(ramp: tuple[float, float], name: str, unit: str = "m") -> Chart:
    """What the colours of the pictures mean."""
    low, high = ramp
    digits = 0 if high - low >= 5 else 1 if high - low >= 0.5 else 3
    # The few cells beyond have the last colour, so that a spike does not darken all others.
    ends = f"{number(low, digits)} {unit}", f"{number(high, digits)} {unit} and above"
    style = {"fill": "var(--ink)", "font_size": "13"}
    return Chart(
        tiles.drawing(
            400, 34, tiles.ramp_bar((0, 0, 400, 12)),
            tiles.words(0, 28, ends[0], **style),
            tiles.words(400, 28, ends[1], text_anchor="end", **style),
        ),
        f"Colours of {name}: from {ends[0]} to {ends[1]}.",
        f"{name}, the same colours in all pictures below; grey is no data or beside the raster.",
        0.4,
    )  # fmt: skip
