# SPDX-License-Identifier: GPL-2.0-or-later
"""What the canopy report says where heights are a surface less a terrain model."""

from __future__ import annotations

from ..canopy import CanopySummary
from ..grid import Grid
from ..surface import doubts_of
from .numbers import integer, percent
from .page import Block, Note, Table
from .scenes import area_of


def surface_blocks(summary: CanopySummary, unit: str, grid: Grid) -> list[Block]:
    """Cells by rule, and doubts about the two models; nothing for a plain canopy model."""
    counts, limits = summary.surface, summary.limits
    if counts is None or limits is None:
        return []
    both = summary.valid_before
    noise, highest = f"{limits.noise:.4g} {unit}", f"{limits.highest:.4g} {unit}"
    rows = [
        [rule, became, integer(cells), percent(cells, both) if of_both else "",
         area_of(cells, grid)]
        for rule, became, cells, of_both in (
            (f"up to {noise} below the terrain", f"ground, 0 {unit}", counts.ground, True),
            (f"deeper than {noise} below the terrain", "no data", counts.below, True),
            (f"above {highest}", "no data", counts.above, True),
            ("surface without terrain", "no data", counts.no_terrain, False),
            ("terrain without surface", "no data", counts.no_surface, False),
        )
    ]  # fmt: skip
    table = Table(
        ["Surface − terrain", "Taken as", "Cells", "Of cells with both", "Area"],
        rows,
        "What the two models leave behind, before the threshold is applied",
    )
    return [table, *(Note(text) for text in doubts_of(counts, both))]
