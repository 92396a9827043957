# SPDX-License-Identifier: GPL-2.0-or-later
"""The calendar of a repair as a drawing: one row per scene, how cloudy it was, who gave to whom.

It needs no package: an SVG in the colours of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .markup import Safe, tag
from .numbers import percent, plural, shorten
from .page import Chart
from .tiles import drawing, words

_WIDE, _ROW, _TOP = 960.0, 28.0, 92.0
_BAR = (104.0, 300.0)  # left and right end of the bars of cloud
_DONORS = 484.0  # where the columns of donors begin
_TEXT = 13
#: More donors than that have no column each.
MOST_COLUMNS = 24
# Narrower columns have no figures in them.
_ROOM = 27.0


@dataclass(frozen=True)
class Row:
    """A scene in the calendar.

    Args:
        label: its date, or its name if that is not known.
        masked: share of its cells that was masked, 0..1; None if it could not be masked.
        empty: of the masked cells, the share that is still empty; None if it was not filled.
        given: share of the filled cells by donor, by the donor's place among the rows.
        note: what stands at the end instead of donors, "left out", say.
    """

    label: str
    masked: float | None
    empty: float | None
    given: Sequence[tuple[int, float]] = ()
    note: str = ""


def calendar(rows: Sequence[Row]) -> Chart:
    """The drawing of all scenes, in their order."""
    givers = sorted({place for row in rows for place, _ in row.given})
    columns = givers if len(givers) <= MOST_COLUMNS else []
    # The last date leans over its column.
    step = min((_WIDE - _DONORS - 24) / max(len(columns), 1), 62.0)
    left = {place: _DONORS + k * step for k, place in enumerate(columns)}
    high = _TOP + _ROW * len(rows) + 4
    style = {"fill": "var(--ink)", "font_size": str(_TEXT)}
    soft = {"fill": "var(--soft)", "font_size": str(_TEXT)}
    parts = [
        words(0, _TOP - 12, "Date", **soft),
        words(_BAR[0], _TOP - 12, "Masked, of what was seen", **soft),
    ]
    if columns:
        parts.append(words(_DONORS, 14, "Filled from, in % of the filled cells", **soft))
        for place in columns:
            at = left[place] + step / 2 + 4
            turn = f"rotate(-55 {at:.1f} {_TOP - 10:.1f})"
            parts.append(words(at, _TOP - 10, shorten(rows[place].label, 11), transform=turn,
                               **style))  # fmt: skip
    for k, row in enumerate(rows):
        top = _TOP + _ROW * k
        parts.append(words(0, top + 18, shorten(row.label, 12), **style))
        parts.extend(_bar(row, top))
        if row.note:
            parts.append(words(_DONORS, top + 18, shorten(row.note, 64), **soft))
            continue
        given = dict(row.given)
        for place in columns:
            parts.extend(_cell(given.get(place, 0.0), left[place], top, step))
    told = "" if columns else (
        " The donors are listed in the table below: they are too many for columns."
    )
    return Chart(
        drawing(_WIDE, high, *parts),
        f"Calendar of {plural(len(rows), 'scene')}: how much of each was masked, and which other "
        "dates filled it. The table below has the same figures.",
        "One row per scene. Blue: masked and filled. Orange, hatched: masked and still "
        "empty. Grey: masked in a scene that was not filled. "
        f"Green: the fuller the colour, the more.{told}",
    )


def _bar(row: Row, top: float) -> list[Safe]:
    """How much was masked, and what is still empty of it."""
    if row.masked is None:
        return []
    start, end = _BAR
    wide = (end - start) * row.masked
    open_part = wide * (row.empty or 0.0)
    fill = "var(--soft)" if row.empty is None else "var(--blue)"
    parts = [
        _box(start, top + 7, end - start, "var(--rule)"),
        _box(start, top + 7, wide - open_part, fill),
    ]
    if open_part > 0:
        parts.append(_box(start + wide - open_part, top + 7, open_part, "var(--red)"))
        for at in range(3, int(open_part), 6):
            x = start + wide - open_part + at
            parts.append(tag("path", d=f"M{x:.1f} {top + 21:.1f}v-14", stroke="var(--page)",
                             stroke_width="1.5"))  # fmt: skip
    text = percent(100 * row.masked)
    if row.empty:
        text += f", {percent(100 * row.masked * row.empty)} empty"
    parts.append(words(end + 8, top + 18, text, fill="var(--ink)", font_size=str(_TEXT)))
    return parts


def _box(x: float, y: float, width: float, fill: str) -> Safe:
    return tag("rect", x=f"{x:.1f}", y=f"{y:.1f}", width=f"{max(width, 0.0):.1f}", height="14",
               fill=fill)  # fmt: skip


def _cell(share: float, x: float, top: float, step: float) -> list[Safe]:
    """A donor's part of a fill: a square, and its per cent where there is room."""
    square = tag(
        "rect", x=f"{x + 1:.1f}", y=f"{top + 2:.1f}", width=f"{step - 2:.1f}",
        height=f"{_ROW - 4:.1f}", fill="var(--green)", fill_opacity=f"{0.05 + 0.6 * share:.2f}",
    )  # fmt: skip
    if share <= 0 or step < _ROOM:
        return [square]
    figure = percent(100 * share, digits=0).replace(" %", "")
    return [square, words(x + step / 2, top + 18, figure, fill="var(--ink)",
                          font_size=str(_TEXT), text_anchor="middle")]  # fmt: skip
