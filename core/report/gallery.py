# SPDX-License-Identifier: GPL-2.0-or-later
"""The gallery of the height report: a picture of each plot, worst first, and a map of all.

It needs numpy alone: no package draws. Pages stay small: of many plots the worst are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, isfinite, radians

import numpy as np
from numpy.typing import NDArray

from ..compare import Comparison
from ..raster import RasterSource
from ..units import metres_per_unit
from . import scalebar, tiles
from .markup import Safe
from .numbers import integer, number, plural, shorten
from .page import Block, Chart, Section, Text, Tiles
from .quicklook import Frame, Quicklook, read_quicklook, thinned

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Bounds = tuple[float, float, float, float]

#: So many plots have a picture, those with the largest differences.
MOST_CHIPS = 60
#: Cells on the longer side of a picture of a plot.
CHIP_SIZE = 96
#: So many plots have their name on the map; of more, the outliers and then the worst.
MOST_LABELS = 60
# Cells that may be unpacked for a picture of a plot.
_CHIP_BUDGET = 8_000_000
# Metres around the centre of a plot without outline.
_ROOM = 20.0
_WHITE, _RED, _YELLOW = "#fefefe", "#ff6a1f", "#ffe14d"
_SIDE, _WIDE = 200.0, 960.0


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
    """A plot as the gallery shows it.

    Args:
        place: of the plot, from 0.
        look: the raster around it.
        top: x, y, height of the highest cell of the picture in its outline; None without one.
    """

    place: int
    look: Quicklook
    top: tuple[float, float, float] | None


def gallery_section(
    comparison: Comparison, source: RasterSource, shapes: Sequence[PlotShape], name: str
) -> Section | None:
    """Map and pictures of the compared plots; None where no plot lies on the raster.

    Args:
        comparison: of the plots.
        source: the canopy height model, band 1 of which is shown.
        shapes: of the plots, in their order.
        name: of the raster.

    Raises:
        RasterReadError: if the raster cannot be read.
    """
    if not source.grid.is_axis_aligned:
        return Section("Plot by plot on the canopy", [Text("The raster is rotated: no pictures.")])
    chips = list(_chips(comparison, source, shapes))
    if not chips:
        return None
    blocks: list[Block] = [*_map(comparison, source, shapes, name)]
    low, high = _range([chip.look for chip in chips])
    shown = int(comparison.compared.sum())
    legend = "White line: the plot. Triangle: highest cell in it."
    if any(len(shapes[chip.place].stems) for chip in chips):
        legend += " Yellow dots: measured stems."
    if not any(shapes[chip.place].rings for chip in chips):
        legend = f"The plots are points: {_ROOM:g} m around each are shown."
    few = (
        f"The {integer(len(chips))} plots on the raster with the largest differences of "
        f"{integer(shown)} are shown"
        if len(chips) < shown
        else f"{plural(shown, 'plot')}"
    )
    blocks.append(
        Text(f"{few}, largest difference first; outliers have a thick orange line. {legend}")
    )
    pictures = [_chip(comparison, chip, shapes[chip.place], low, high) for chip in chips]
    blocks.append(_bar(low, high, name))
    blocks.append(Tiles(pictures))
    return Section("Plot by plot on the canopy", blocks)


def worst_first(comparison: Comparison) -> list[int]:
    """Places of the compared plots, by the size of their difference, largest first."""
    size = np.where(comparison.compared, np.abs(comparison.residual), -1.0)
    order = np.argsort(-size, kind="stable")
    return [int(i) for i in order if comparison.compared[i]]


def _chips(c: Comparison, source: RasterSource, shapes: Sequence[PlotShape]) -> Iterator[Chip]:
    grid = source.grid
    left, bottom, right, top = grid.bounds
    room = _ROOM / _unit_in_metres(source)
    left_over = MOST_CHIPS
    for place in worst_first(c):
        box = shapes[place].bounds(room)
        if not left_over or box is None or not all(map(isfinite, box)):
            continue
        if box[2] <= left or box[0] >= right or box[3] <= bottom or box[1] >= top:
            continue
        look = read_quicklook(
            source, around=box, size=CHIP_SIZE, budget=_CHIP_BUDGET, highest=True
        )
        yield Chip(place, look, _highest(look, shapes[place].rings))
        left_over -= 1


def _unit_in_metres(source: RasterSource) -> float:
    crs = source.grid.crs
    if crs is not None and crs.is_geographic:
        return 111_320.0
    return metres_per_unit(crs) or 1.0


def _highest(look: Quicklook, rings: Sequence[Floats]) -> tuple[float, float, float] | None:
    """The highest cell of the picture whose centre is in one of the rings."""
    values, frame = look.values[0], look.frame
    rows, columns = values.shape
    x = frame.left + (np.arange(columns) + 0.5) / columns * (frame.right - frame.left)
    y = frame.top - (np.arange(rows) + 0.5) / rows * (frame.top - frame.bottom)
    xs, ys = np.meshgrid(x, y)
    inside = np.zeros(values.shape, dtype=bool)
    for ring in rings:
        inside |= _in_ring(xs, ys, ring)
    known = inside & np.isfinite(values)
    if not known.any():
        return None
    at = int(np.argmax(np.where(known, values, -np.inf)))
    return float(xs.flat[at]), float(ys.flat[at]), float(values.flat[at])


def _in_ring(x: Floats, y: Floats, ring: Floats) -> Bools:
    """in[p] = a line from p to the east crosses the ring an odd number of times."""
    found: Bools = np.zeros(x.shape, dtype=bool)
    for (x0, y0), (x1, y1) in zip(ring, np.roll(ring, -1, axis=0)):
        if y0 == y1:
            continue
        between = (y0 > y) != (y1 > y)
        found ^= between & (x < x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    return found


def _range(looks: Sequence[Quicklook]) -> tuple[float, float]:
    """Lowest and highest height of all pictures, one ramp for all; 0 at least."""
    seen = [look.values[np.isfinite(look.values)] for look in looks]
    cells = np.concatenate([values for values in seen if values.size] or [np.zeros(1, np.float32)])
    low, high = np.percentile(cells, (1, 99.5))
    return min(0.0, float(low)), max(float(high), float(low) + 1.0)


class _Places:
    """Map coordinates as places of a drawing; degrees are as wide as they are on the ground."""

    def __init__(self, frame: Frame, longest: float, geographic: bool) -> None:
        width, height = frame.right - frame.left, frame.top - frame.bottom
        narrow = cos(radians((frame.top + frame.bottom) / 2)) if geographic else 1.0
        scale = longest / max(width * narrow, height)
        self._frame, self._x, self._y = frame, scale * narrow, scale
        self.width, self.height = width * narrow * scale, height * scale

    def __call__(self, points: Floats) -> Floats:
        """(n, 2) map coordinates as (n, 2) units of the drawing, y down."""
        x = (points[:, 0] - self._frame.left) * self._x
        y = (self._frame.top - points[:, 1]) * self._y
        return np.column_stack([x, y])


def _geographic(source_frame: Frame) -> bool:
    return source_frame.x_label.endswith("(°)")


def _chip(c: Comparison, chip: Chip, shape: PlotShape, low: float, high: float) -> Chart:
    frame, flagged = chip.look.frame, bool(c.outlier[chip.place])
    places = _Places(frame, _SIDE, _geographic(frame))
    parts = [tiles.picture(chip.look.values[0], low, high, (0, 0, places.width, places.height))]
    color, wide = (_RED, 3.2) if flagged else (_WHITE, 2.0)
    parts.extend(tiles.outline(places(ring), color, wide) for ring in shape.rings)
    for x, y in places(shape.stems):
        if 0 <= x <= places.width and 0 <= y <= places.height:
            parts.append(tiles.dot(x, y, 2.6, _YELLOW))
    if chip.top is not None:
        (x, y), = places(np.array([chip.top[:2]]))
        parts.append(tiles.triangle(x, y, 6, _WHITE))
    name = shorten(c.ids[chip.place] or integer(chip.place + 1), 28)
    raster, measured = number(c.raster[chip.place], 1), number(c.field[chip.place], 1)
    difference = number(c.residual[chip.place], 1, sign=True)
    caption = f"{name}: raster {raster} m, field {measured} m, {difference} m"
    caption += ", outlier" if flagged else ""
    return Chart(
        tiles.drawing(places.width, places.height, *parts),
        f"Canopy around plot {name}. {caption}.",
        caption + "." + thinned(chip.look.step, "the highest"),
    )


def _bar(low: float, high: float, name: str) -> Chart:
    """What the colours of the pictures mean."""
    ends = f"{number(low, 0)} m", f"{number(high, 0)} m"
    style = {"fill": "var(--ink)", "font_size": "13"}
    return Chart(
        tiles.drawing(
            400, 34, tiles.ramp_bar((0, 0, 400, 12)),
            tiles.words(0, 28, ends[0], **style),
            tiles.words(400, 28, ends[1], text_anchor="end", **style),
        ),
        f"Colours of {name}: from {ends[0]} to {ends[1]}.",
        f"{name}, the same colours in all pictures below; no data is blank.",
        0.4,
    )  # fmt: skip


def _map(
    c: Comparison, source: RasterSource, shapes: Sequence[PlotShape], name: str
) -> list[Chart]:
    """All plots on the raster around them, the outliers coloured, as many labelled as fit."""
    order = [i for i in worst_first(c) if shapes[i].bounds(0.0) is not None]
    boxes = np.array([shapes[i].bounds(0.0) for i in order], dtype=np.float64).reshape(-1, 4)
    if not len(boxes) or not np.isfinite(boxes).all():
        return []
    room = 2 * _ROOM / _unit_in_metres(source)
    low, high = boxes[:, :2].min(axis=0) - room, boxes[:, 2:].max(axis=0) + room
    look = read_quicklook(
        source, around=(float(low[0]), float(low[1]), float(high[0]), float(high[1])), highest=True
    )
    frame = look.frame
    places = _Places(frame, _WIDE, _geographic(frame))
    if places.height > 0.9 * _WIDE:
        places = _Places(frame, 0.9 * _WIDE, _geographic(frame))
    box = (0.0, 0.0, places.width, places.height)
    parts = [tiles.picture(look.values[0], *_range([look]), box)]
    middles = places((boxes[:, :2] + boxes[:, 2:]) / 2)
    sides = np.abs(places(boxes[:, 2:]) - places(boxes[:, :2]))
    reach = np.maximum(sides.max(axis=1) / 2, 5.0)
    flagged = c.outlier[order]
    for k in np.argsort(flagged, kind="stable"):  # outliers last: they lie on top
        color = _RED if flagged[k] else _WHITE
        rings = [places(ring) for ring in shapes[order[k]].rings]
        if rings and max(float(np.ptp(ring)) for ring in rings) > 14:
            wide = 3.2 if flagged[k] else 2
            parts.extend(tiles.outline(ring, color, wide) for ring in rings)
        else:
            x, y = middles[k]
            parts.append(tiles.dot(x, y, 6 if flagged[k] else 4.5, color))
    names = [c.ids[i] or integer(i + 1) for i in order]
    size = (places.width, places.height)
    parts.append(Safe(scalebar.as_svg(frame, box, 15)))
    labels, named = _labels(names, np.column_stack([middles, reach]), flagged, size)
    few = "" if named == len(order) else f" {integer(named)} of them have room for their name."
    outliers = f", outliers ({integer(int(flagged.sum()))}) in orange" if flagged.any() else ""
    return [
        Chart(
            tiles.drawing(places.width, places.height, *parts, *labels),
            f"Map of {plural(len(order), 'plot')} on {name}{outliers}.",
            f"{plural(len(order), 'compared plot')} on {name}{outliers}.{few}"
            + thinned(look.step, "the highest of those read"),
            min(1.0, places.width / _WIDE),
        )
    ]


def _labels(
    names: Sequence[str], spots: Floats, first: Bools, size: tuple[float, float]
) -> tuple[list[Safe], int]:
    """Names beside places (n, 3: x, y, radius), the outliers' first, where they cover no other."""
    order = np.argsort(~first, kind="stable")
    taken: list[Bounds] = []
    written: list[Safe] = []
    for k in order[: 2 * MOST_LABELS]:
        text = shorten(names[k], 20)
        x, y, reach = (float(v) for v in spots[k])
        wide, beside = 10.0 * len(text), reach + 4
        for anchor, left, base in (
            ("start", x + beside, y + 5), ("end", x - beside - wide, y + 5),
            ("middle", x - wide / 2, y - beside - 3), ("middle", x - wide / 2, y + beside + 14),
        ):  # fmt: skip
            box = (left, base - 14, left + wide, base + 3)
            fits = box[0] >= 0 and box[2] <= size[0] and box[1] >= 0 and box[3] <= size[1]
            if fits and not any(_overlap(box, other) for other in taken):
                at = {"start": left, "end": left + wide, "middle": x}[anchor]
                written.append(tiles.halo(at, base, text, 15, anchor))
                taken.append(box)
                break
        if len(written) >= MOST_LABELS:
            break
    return written, len(written)


def _overlap(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
