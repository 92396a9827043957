# SPDX-License-Identifier: GPL-2.0-or-later
"""The gallery of the height report: a picture of each plot, worst first, and a map of all.

It needs numpy alone: no package draws. Pages stay small: of many plots the worst are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..compare import Comparison
from ..raster import RasterSource
from . import scalebar, tiles
from .chips import (
    RED,
    ROOM,
    WHITE,
    Bools,
    Bounds,
    Chip,
    Floats,
    Places,
    PlotShape,
    draw_chip,
    ground,
    ramp_bar,
    ramp_of,
    read_chip,
    touches,
    unit_in_metres,
    view_of,
)
from .markup import Safe
from .numbers import integer, number, plural, shorten
from .page import Block, Chart, Section, Text, Tiles
from .quicklook import read_quicklook, thinned

__all__ = ["PlotShape", "gallery_section", "worst_first"]

#: So many plots have a picture, those with the largest differences.
MOST_CHIPS = 60
#: So many plots have their name on the map; of more, the outliers and then the worst.
MOST_LABELS = 60
_WIDE = 960.0


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
    ramp = ramp_of([chip.look for chip in chips])
    pictures = [_chip(comparison, chip, ramp) for chip in chips]
    blocks += [Text(_legend(comparison, chips)), ramp_bar(ramp, name), Tiles(pictures)]
    return Section("Plot by plot on the canopy", blocks)


def _legend(c: Comparison, chips: Sequence[Chip]) -> str:
    """Which plots are shown, and what the signs on them mean."""
    total = int(c.compared.sum())
    said = (
        f"The {integer(len(chips))} plots on the raster with the largest differences of "
        f"{integer(total)} are shown"
        if len(chips) < total
        else f"{plural(total, 'plot')}"
    )
    said += ", largest difference first"
    if any(c.outlier[chip.place] for chip in chips):
        said += "; outliers have a thick orange line"
    if any(chip.shape.rings for chip in chips):
        said += ". White line: the plot. Triangle: highest cell in it."
    else:
        said += f". The plots are points: {ROOM:g} m around each are shown."
    if any(len(chip.shape.stems) for chip in chips):
        said += " Yellow dots: measured stems."
    return said


def worst_first(comparison: Comparison) -> list[int]:
    """Places of the compared plots, by the size of their difference, largest first."""
    size = np.where(comparison.compared, np.abs(comparison.residual), -1.0)
    order = np.argsort(-size, kind="stable")
    return [int(i) for i in order if comparison.compared[i]]


def _chips(c: Comparison, source: RasterSource, shapes: Sequence[PlotShape]) -> Iterator[Chip]:
    left_over = MOST_CHIPS
    for place in worst_first(c):
        if not left_over:
            return
        chip = read_chip(source, place, shapes[place])
        if chip is not None:
            yield chip
            left_over -= 1


def _chip(c: Comparison, chip: Chip, ramp: tuple[float, float]) -> Chart:
    flagged = bool(c.outlier[chip.place])
    name = shorten(c.ids[chip.place] or integer(chip.place + 1), 28)
    raster, measured = number(c.raster[chip.place], 1), number(c.field[chip.place], 1)
    difference = number(c.residual[chip.place], 1, sign=True)
    caption = f"{name}: raster {raster} m, field {measured} m, {difference} m"
    return draw_chip(chip, ramp, name, caption + (", outlier" if flagged else ""), flagged)


def _map(
    c: Comparison, source: RasterSource, shapes: Sequence[PlotShape], name: str
) -> list[Chart]:
    """All plots on the raster around them, the outliers coloured, as many labelled as fit."""
    found = ((i, shapes[i].bounds(0.0)) for i in worst_first(c))
    here = {i: box for i, box in found if box is not None and touches(source, box)}
    order = list(here)
    if not order:
        return []
    boxes = np.array(list(here.values()), dtype=np.float64)
    room = 2 * ROOM / unit_in_metres(source)
    left, low = (boxes[:, :2].min(axis=0) - room).tolist()
    right, high = (boxes[:, 2:].max(axis=0) + room).tolist()
    look = read_quicklook(source, around=(left, low, right, high), highest=True)
    corners = boxes[:, :2].min(axis=0).tolist(), boxes[:, 2:].max(axis=0).tolist()
    frame = view_of(look.frame, (*corners[0], *corners[1]), 0.0)
    places = Places(frame, _WIDE)
    if places.height > 0.9 * _WIDE:
        places = Places(frame, 0.9 * _WIDE)
    box = (0.0, 0.0, places.width, places.height)
    picture = tiles.picture(look.values[0], *ramp_of([look]), places.box(look.frame))
    parts = [ground(places), picture]
    middles = places((boxes[:, :2] + boxes[:, 2:]) / 2)
    sides = np.abs(places(boxes[:, 2:]) - places(boxes[:, :2]))
    reach = np.maximum(sides.max(axis=1) / 2, 5.0)
    flagged = c.outlier[order]
    for k in np.argsort(flagged, kind="stable"):  # outliers last: they lie on top
        color = RED if flagged[k] else WHITE
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
