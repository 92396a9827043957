# SPDX-License-Identifier: GPL-2.0-or-later
"""Maps and pictures of a page where matplotlib is missing: SVG written by ourselves."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10
from textwrap import wrap
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from . import scalebar
from .maplabels import LETTERS, Name
from .markup import Safe, clean, escape
from .numbers import number, shorten
from .page import Chart
from .png import Bytes, data_uri, ramped
from .quicklook import Frame, panel_columns

Floats = NDArray[np.float64]
Place = tuple[float, float, float, float]

# Of an inch, so that text is as large as beside matplotlib's charts, which are in points.
_POINTS = 72.0
_FULL = 9.6
_TEXT, _SMALL = 10.0, 8.0
_LEFT, _BELOW, _ABOVE = 44.0, 34.0, 16.0
_STYLES = (("var(--blue)", ""), ("var(--red)", "7 4"), ("var(--ink)", "7 3 1.5 3"),
           ("var(--soft)", "1.5 3"))  # fmt: skip


class Panel:
    """A map in a drawing: a rectangle of points that shows a rectangle of map units.

    Args:
        frame: what it shows.
        place: left, top, width and height in the drawing, in points.
    """

    def __init__(self, frame: Frame, place: Place) -> None:
        self.frame, self.place = frame, place

    def points(self, xy: Floats) -> Floats:
        """Map coordinates (n, 2) in the drawing."""
        left, top, width, height = self.place
        f = self.frame
        x = left + (xy[:, 0] - f.left) / (f.right - f.left) * width
        y = top + (f.top - xy[:, 1]) / (f.top - f.bottom) * height
        return np.column_stack([x, y])

    def picture(self, image: Bytes, of: Frame | None = None) -> str:
        """A picture (rows, columns, 4) of a frame, the panel's own if not given; holes are grey."""
        left, top, width, height = self.place
        f = of or self.frame
        (x0, y0), (x1, y1) = self.points(np.array([(f.left, f.top), (f.right, f.bottom)]))
        return (
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" '
            'style="fill:var(--rule);stroke:var(--soft);stroke-width:.8"/>'
            f'<image x="{x0:.2f}" y="{y0:.2f}" width="{x1 - x0:.2f}" height="{y1 - y0:.2f}" '
            'preserveAspectRatio="none" style="image-rendering:pixelated" '
            f'href="{data_uri(image)}"/>'
        )

    def axes(self, x: bool = True, y: bool = True) -> str:
        """Numbers along the left and lower side."""
        left, top, width, height = self.place
        f = self.frame
        found = []
        for value, text in _inside(f.left, f.right) if x else ():
            at = left + (value - f.left) / (f.right - f.left) * width
            found.append(words(at, top + height + 10, text, size=_SMALL, anchor="middle"))
        for value, text in _inside(f.bottom, f.top) if y else ():
            at = top + (f.top - value) / (f.top - f.bottom) * height
            found.append(words(left - 5, at, text, size=_SMALL, anchor="middle", turned=True))
        return "".join(found)

    def names(self) -> str:
        """What the axes are."""
        left, top, width, height = self.place
        return words(
            left + width / 2, top + height + 25, self.frame.x_label, anchor="middle"
        ) + words(left - 24, top + height / 2, self.frame.y_label, anchor="middle", turned=True)

    def lines(self, rings: Sequence[Floats], style: str) -> str:
        """Closed lines (n, 2) of map coordinates."""
        path = "".join(
            "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in self.points(ring).tolist()) + "Z"
            for ring in rings
        )
        return f'<path d="{path}" style="{style}"/>' if path else ""

    def dots(self, places: Floats, style: str) -> str:
        """Round dots at places (n, 2): lines of no length."""
        path = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in self.points(places).tolist())
        return f'<path d="{path}" style="fill:none;stroke-linecap:round;{style}"/>' if path else ""


def ticks(one: float, other: float, most: int = 4) -> list[tuple[float, str]]:
    """Up to `most` round numbers between two, with their text."""
    low, high = min(one, other), max(one, other)
    if not high > low:
        return [(low, number(low, 0))]
    power = 10.0 ** floor(log10((high - low) / most))
    steps = (k * power for k in (1, 2, 2.5, 5, 10, 20, 25, 50))
    step = next((s for s in steps if floor(high / s) - ceil(low / s) + 1 <= most), high - low)
    digits = next((d for d in range(9) if abs(round(step, d) - step) < 1e-3 * step), 9)
    found = step * np.arange(ceil(low / step), floor(high / step) + 1)
    return [(v, number(v, digits).replace("\u202f", "")) for v in found.tolist()]


def _inside(one: float, other: float) -> list[tuple[float, str]]:
    """Ticks without those so near an end that their text would run into that of a neighbour."""
    found = ticks(one, other)
    room = 0.08 * abs(other - one)
    low, high = min(one, other) + room, max(one, other) - room
    return [tick for tick in found if low <= tick[0] <= high] or found


def words(
    x: float, y: float, text: object, *, size: float = _TEXT, anchor: str = "start",
    turned: bool = False,
) -> str:  # fmt: skip
    """Text in a drawing; `turned` reads upwards."""
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}"{turn} '
        f'style="font-size:{size:g}px;text-anchor:{anchor};fill:var(--ink)">{escape(text)}</text>'
    )


def _chart(
    parts: Sequence[str], size: tuple[float, float], alt: str, caption: str, width: float
) -> Chart:
    across, down = size
    drawing = f'<svg viewBox="0 0 {across:.1f} {down:.1f}">{"".join(parts)}</svg>'
    return Chart(Safe(drawing), clean(alt), caption, min(width / _FULL, 1.0))


class Marks(NamedTuple):
    """What stands on a map over its outlines.

    Args:
        dots: places (n, 2), map coordinates; True for red ones.
        names: of plots.
    """

    dots: Sequence[tuple[Floats, bool]]
    names: Sequence[Name]


def height_map(
    values: NDArray[np.float32],
    frames: tuple[Frame, Frame],
    outlines: Sequence[tuple[Floats, bool]],
    marks: Marks,
    *,
    bar_label: str,
    alt: str,
    caption: str,
    width: float,
) -> Chart:
    """Values (rows, columns) in a colour ramp with its bar; lines, True for red ones.

    Args:
        values: NaN is grey.
        frames: of the whole map, and of the values.
        outlines: closed lines (n, 2), map coordinates.
        marks: dots and names.
        bar_label: what the values are, with unit.
        alt: what it shows.
        caption: below it.
        width: inches.
    """
    seen = values[np.isfinite(values)]
    low, high = (float(seen.min()), float(seen.max())) if seen.size else (0.0, 1.0)
    shown, own = frames
    across = width * _POINTS - _LEFT - 70
    panel = Panel(shown, (_LEFT, 4, across, across * shown.aspect))
    parts = [panel.picture(ramped(values, low, high), own)]
    for red in (False, True):
        rings = [ring for ring, marked in outlines if marked == red]
        color = "var(--red)" if red else "#fff"
        dashes = "stroke-dasharray:4 2;" if red else ""
        parts += [
            panel.lines(rings, "fill:none;stroke:#000;stroke-width:2"),
            panel.lines(rings, f"fill:none;stroke:{color};{dashes}stroke-width:1"),
        ]
        for places, marked in marks.dots:
            if marked == red:
                size = 2.5 if red else 1.5
                parts.append(panel.dots(places, f"stroke:{color};stroke-width:{size}"))
    edge = "stroke:#fff;stroke-width:2.2;paint-order:stroke"
    middles = panel.points(np.array([(n.x, n.y) for n in marks.names]).reshape(-1, 2))
    for name, (x, y) in zip(marks.names, middles.tolist()):
        parts.append(
            f'<text x="{x:.1f}" y="{y + 0.35 * LETTERS:.1f}" style="font-size:{LETTERS:g}px;'
            f'text-anchor:middle;fill:#000;{edge}">{escape(name.text)}</text>'
        )
    # The bar: highest above.
    down = panel.place[3]
    heights = Frame(0, 1, low, high if high > low else low + 1)
    bar = Panel(heights, (_LEFT + across + 14, 4, 12, down))
    parts.append(bar.picture(ramped(np.linspace(high, low, 64)[:, None], low, high)))
    for value, text in ticks(bar.frame.bottom, bar.frame.top, 6):
        y = float(bar.points(np.array([(0.0, value)]))[0, 1])
        parts.append(words(_LEFT + across + 30, y + 3, text, size=_SMALL))
    parts.append(words(_LEFT + across + 66, 4 + down / 2, bar_label, anchor="middle", turned=True))
    parts += [panel.axes(), panel.names(), scalebar.as_svg(shown, panel.place)]
    return _chart(parts, (width * _POINTS, down + 4 + _BELOW), alt, caption, width)


def pictures(
    panels_of: Sequence[tuple[str, Bytes]], frame: Frame, *, alt: str, caption: str, width: float
) -> Chart:
    """Pictures (rows, columns, 4) of one place beside each other, with titles."""
    columns = panel_columns(len(panels_of))
    rows = ceil(len(panels_of) / columns)
    each = (width * _POINTS - _LEFT - 12 * (columns - 1)) / columns
    step = each * frame.aspect + _ABOVE + 16
    parts = []
    for place, (title, image) in enumerate(panels_of):
        row, column = divmod(place, columns)
        top = row * step + _ABOVE
        panel = Panel(frame, (_LEFT + column * (each + 12), top, each, each * frame.aspect))
        lowest = place + columns >= len(panels_of)
        parts += [
            panel.picture(image),
            words(panel.place[0], top - 4, shorten(title, 40)),
            panel.axes(x=lowest, y=column == 0),
            "" if place else scalebar.as_svg(frame, panel.place),
        ]
    whole = Panel(frame, (_LEFT, 0, width * _POINTS - _LEFT, rows * step - 16))
    return _chart(
        [*parts, whole.names()], (width * _POINTS, rows * step - 16 + _BELOW), alt, caption, width
    )


def class_map(
    image: Bytes,
    classes: Sequence[tuple[str, str]],
    frame: Frame,
    *,
    alt: str,
    caption: str,
    width: float,
) -> Chart:
    """A picture (rows, columns, 4) with a legend: name and colour of each class."""
    across = width * _POINTS - _LEFT - 150
    panel = Panel(frame, (_LEFT, 4, across, across * frame.aspect))
    parts = [
        panel.picture(image), panel.axes(), panel.names(), scalebar.as_svg(frame, panel.place)
    ]  # fmt: skip
    y, x = 4.0, _LEFT + across + 12
    for name, color in classes:
        parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="16" height="9" '
            f'style="fill:{escape(color)};stroke:var(--soft);stroke-width:.6"/>'
        )
        for line in wrap(name, 24) or [""]:
            parts.append(words(x + 22, y + 8, line, size=9))
            y += 12
        y += 4
    return _chart(
        parts, (width * _POINTS, max(panel.place[3] + 4 + _BELOW, y)), alt, caption, width
    )


def footprints(
    boxes: Sequence[tuple[str, Floats]], labels: tuple[str, str], *, alt: str, caption: str,
    width: float,
) -> Chart:  # fmt: skip
    """Outlines (n, 2) of scenes in one map, the first filled; each has its own line style."""
    corners = np.vstack([ring for _, ring in boxes])
    (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    room = 0.08 * max(right - left, top - bottom, 1e-9)
    frame = Frame(left - room, right + room, bottom - room, top + room, *labels)
    across = width * _POINTS - _LEFT
    down = min(across * frame.aspect, across)
    across = down / frame.aspect
    panel = Panel(frame, (_LEFT, 4, across, down))
    parts = [panel.axes(), panel.names()]
    y = down + 4 + _BELOW
    for place, (name, ring) in enumerate(boxes):
        color, dashes = _STYLES[min(place, len(_STYLES) - 1)]
        style = f"stroke:{color};stroke-width:1.6;stroke-dasharray:{dashes or 'none'}"
        inside = f"fill:{color};fill-opacity:.15;" if place == 0 else "fill:none;"
        parts += [
            panel.lines([ring], inside + style),
            f'<path d="M{_LEFT:.1f} {y + 8:.1f}h24" style="{style}"/>',
            words(_LEFT + 30, y + 11, shorten(name, 40), size=9),
        ]
        y += 14
    return _chart(parts, (width * _POINTS, y + 4), alt, caption, width)
