# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw docs/images/architecture.svg: the rooms of the house and who imports whom.

Made from the imports themselves, and tests/test_house.py sees when it is out of date. An arrow that
others imply is left out: where a imports b and c, and b imports c, a -> c is not drawn.

    python3 scripts/draw_architecture.py
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from imports import FLOORS, Graph, graph, rooms

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "docs" / "images" / "architecture.svg"
WIDE, HIGH, GAP, ROW, MARGIN, LABEL = 1180, 30, 6, 62, 16, 104
FILL = {"provider": "#e4ddf3", "algorithms": "#d9e8fb", "core": "#dcefdf"}
SAYS = {"provider": "how QGIS finds us", "algorithms": "what a user sees: one file per tool",
        "core": "what is computed: no QGIS, no Qt"}  # fmt: skip


def floor_of(room: str) -> str:
    """provider, algorithms or core."""
    return room.split(".")[0]


def reduced(edges: Graph) -> Graph:
    """Without the edges that are implied by a longer way."""
    below: Graph = {}

    def reach(room: str) -> set[str]:
        if room not in below:
            below[room] = set()
            for other in edges.get(room, ()):
                below[room] |= {other} | reach(other)
        return below[room]

    return {
        room: {one for one in wanted if not any(one in reach(o) for o in wanted if o != one)}
        for room, wanted in edges.items()
    }


def levels(edges: Graph) -> list[list[str]]:
    """Rooms in rows from the top: floor by floor, each row above all that it imports."""
    height: dict[str, int] = {}

    def of(room: str) -> int:
        if room not in height:
            inside = [o for o in edges[room] if floor_of(o) == floor_of(room)]
            height[room] = 1 + max(map(of, inside), default=-1)
        return height[room]

    rows = []
    for floor in FLOORS:
        mine = [room for room in sorted(edges) if floor_of(room) == floor]
        for level in sorted({of(room) for room in mine}, reverse=True):
            rows.append([room for room in mine if of(room) == level])
    return rows


def placed(rows: list[list[str]], edges: Graph) -> dict[str, tuple[int, int, int]]:
    """Left edge, row and width of each room; in a row, rooms lie above what they import.

    In whole numbers: sums of others differ between releases of Python, and so would the drawing.
    """
    found: dict[str, tuple[int, int, int]] = {}
    for number in range(len(rows) - 1, -1, -1):

        def middle(room: str) -> tuple[float, str]:
            under = [found[o][0] + found[o][2] // 2 for o in edges[room] if o in found]
            return (sum(under) / len(under) if under else WIDE / 2, room)

        ordered = sorted(rows[number], key=middle)
        widths = [82 * len(room.split(".")[-1]) // 10 + 22 for room in ordered]
        free = WIDE - LABEL - 2 * MARGIN - sum(widths)
        space = max(GAP, free // (len(ordered) + 1))
        left = LABEL + MARGIN + space
        for room, width in zip(ordered, widths):
            found[room] = (left, number, width)
            left += width + space
    return found


def drawing(root: Path = ROOT) -> str:
    """The drawing as SVG text."""
    every = rooms(graph(root))
    # Empty __init__.py of the floors themselves are no rooms.
    edges = {r: {o for o in w if o not in FLOORS} for r, w in every.items()
             if r not in ("algorithms", "core")}  # fmt: skip
    rows = levels(edges)
    thin = reduced(edges)
    at = placed(rows, edges)
    tall = len(rows) * ROW + 2 * MARGIN
    top = {number: MARGIN + number * ROW + 14 for number in range(len(rows))}
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {tall}"'
        ' font-family="DejaVu Sans, Verdana, sans-serif" font-size="13">',
        "<title>Rooms of Canopy &amp; Cloud and who imports whom</title>",
        f'<rect width="{WIDE}" height="{tall}" fill="#ffffff"/>',
    ]
    for floor in FLOORS:
        mine = [number for number, row in enumerate(rows) if floor_of(row[0]) == floor]
        y, high = MARGIN + mine[0] * ROW, len(mine) * ROW - 8
        lines += [
            f'<rect x="6" y="{y}" width="{WIDE - 12}" height="{high}" rx="8" fill="{FILL[floor]}" '
            'fill-opacity="0.45"/>',
            f'<text x="18" y="{y + 24}" font-weight="bold" fill="#20242a">{floor}/</text>',
            *(f'<text x="18" y="{y + 42 + 13 * i}" font-size="10" fill="#4a5058">'
              f'{escape(part)}</text>' for i, part in enumerate(_wrapped(SAYS[floor]))),
        ]  # fmt: skip
    for room in sorted(thin):
        for other in sorted(thin[room]):
            x1, row1, w1 = at[room]
            x2, row2, w2 = at[other]
            a, b = (x1 + w1 // 2, top[row1] + HIGH), (x2 + w2 // 2, top[row2])
            bend = (b[1] - a[1]) // 2
            lines.append(
                f'<path d="M{a[0]} {a[1]} C{a[0]} {a[1] + bend} {b[0]} '
                f'{b[1] - bend} {b[0]} {b[1]}" fill="none" stroke="#7a8594" '
                'stroke-width="1" stroke-opacity="0.65"/>'
            )
    for room, (x, row, width) in sorted(at.items()):
        name = room.split(".")[-1]
        folder = (root / room.replace(".", "/")).is_dir()
        lines += [
            f'<rect x="{x}" y="{top[row]}" width="{width}" height="{HIGH}" rx="5" '
            f'fill="{FILL[floor_of(room)]}" stroke="#4a5058"'
            + (' stroke-width="1.8"/>' if folder else ' stroke-width="0.8"/>'),
            f'<text x="{x + width // 2}" y="{top[row] + 20}" text-anchor="middle" '
            f'fill="#20242a">{name}{"/" if folder else ""}</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])


def _wrapped(text: str, wide: int = 17) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > wide and lines[-1]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


if __name__ == "__main__":
    DRAWING.write_text(drawing(), encoding="utf-8")
