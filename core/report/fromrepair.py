# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures for the report of Repair Scenes, read thinned from the files that it wrote."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..raster import RasterSource
from ..repair.names import NO_DATE
from ..repair.summary import Composite, FillDone, MaskDone, RepairedScene, RepairSummary
from . import tiles
from .bands import composites
from .maps import ClassEntry, class_map, pictures
from .markup import Safe, tag
from .numbers import percent
from .page import Chart
from .png import DATES, data_uri, ramped
from .quicklook import Bytes, Quicklook, clip_limits, read_quicklook, stretch, thinned, upright
from .repair import RepairPictures

#: So many filled scenes have pictures, the cloudiest.
MOST_PICTURED = 24
# Cells on the longer side of a small picture, and cells that may be unpacked for one.
_SMALL, _BUDGET = 200, 30_000_000
# The same of the composite's.
_LARGE = 480
_SIDE = 200.0
# Where there is no data: in the middle, so that neither cloud nor dark water looks like it.
_GREY = "#98a39e"


def repair_pictures(summary: RepairSummary) -> RepairPictures:
    """Before and after of the filled scenes, by date, and the composites.

    Raises:
        RasterReadError: if a file of the run cannot be read.
    """
    folder = Path(summary.folder)
    filled = sorted(summary.repaired, key=lambda one: -(one.fill.masked if one.fill else 0))
    chosen = {scene.name for scene in filled[:MOST_PICTURED]}
    return RepairPictures(
        [
            _pair(folder, scene, scene.mask, scene.fill)
            for scene in summary.scenes
            if scene.name in chosen and scene.mask is not None and scene.fill is not None
        ],
        len(filled) - len(chosen),
        [_composite(folder, made) for made in summary.composites],
    )


def _pair(folder: Path, scene: RepairedScene, mask: MaskDone, fill: FillDone) -> Chart:
    """A scene masked, and filled, one above the other."""
    with RasterSource(folder / fill.file) as source:
        bands, title = _shown(source)
        after = _small(source, bands)
    with RasterSource(folder / mask.file) as source:
        before = _small(source, bands)
    limits = clip_limits(after.values)
    high = _SIDE * after.shape[0] / after.shape[1]
    parts = [
        *_picture(stretch(before.values, limits), 0.0, high),
        *_picture(stretch(after.values, limits), high + 6, high),
    ]
    label = scene.date or scene.name
    masked = percent(mask.masked_percent)
    return Chart(
        tiles.drawing(_SIDE, 2 * high + 6, *parts),
        f"{label}: the masked scene above, the filled one below, {title}.",
        f"{label}, {masked} masked. {title}." + thinned(after.step),
    )


def _shown(source: RasterSource) -> tuple[tuple[int, int, int], str]:
    """The bands of a picture as red, green and blue, and what it is called."""
    one = composites([band.name for band in source.data_bands])[0]
    return one.bands, one.label


def _small(source: RasterSource, bands: Sequence[int], size: int = _SMALL) -> Quicklook:
    return read_quicklook(source, list(bands), size=size, budget=_BUDGET)


def _picture(cells: Bytes, top: float, high: float) -> list[Safe]:
    """A picture, grey where it has no data."""
    at = {"x": "0", "y": f"{top:.1f}", "width": f"{_SIDE:g}", "height": f"{high:.1f}"}
    image = tag("image", preserveAspectRatio="none", style="image-rendering: pixelated",
                href=data_uri(cells), **at)  # fmt: skip
    return [tag("rect", fill=_GREY, **at), image]


def _composite(folder: Path, made: Composite) -> list[Chart]:
    """The composite, and the map of its dates."""
    with RasterSource(folder / made.file) as source:
        bands, title = _shown(source)
        look = _small(source, bands, _LARGE)
    with RasterSource(folder / made.dates) as source:
        # As stored: a float of four bytes does not hold 20180131.
        stored, _ = source.overview([1], _LARGE)
        values = upright(stored, source.grid)[0]
        step = max(source.grid.width / stored.shape[2], source.grid.height / stored.shape[1])
    picture = pictures(
        [(title, stretch(look.values, clip_limits(look.values)))],
        look.frame,
        alt=f"{made.file}, {title}.",
        caption=f"{made.file}: {title}, each band stretched between its 2nd and 98th percentile. "
        "Grey was clear on no date." + thinned(look.step),
        width=7.2,
    )
    found = [int(value) for value in np.unique(values) if value != NO_DATE]
    codes = np.searchsorted([NO_DATE, *found], values).astype(np.int32)
    # By date, dark to light, so that early and late are told apart in grey, too.
    colours = ramped(np.linspace(0.0, 1.0, max(len(found), 2))[None, :], 0.0, 1.0, DATES)[0]
    entries = [
        ClassEntry(place, _iso(day), "#{:02x}{:02x}{:02x}".format(*colours[place - 1][:3]))
        for place, day in enumerate(found, start=1)
    ]
    if (values == NO_DATE).any():
        entries.append(ClassEntry(0, "no value, or date not known", "#bdbdbd"))
    by_date = class_map(
        codes,
        entries,
        look.frame,
        alt=f"Map of the dates that {made.file} was made from.",
        caption=f"{made.dates}: the date of each cell." + thinned(step),
        width=7.2,
    )
    return [picture, by_date]


def _iso(day: int) -> str:
    return f"{day // 10000:04d}-{day // 100 % 100:02d}-{day % 100:02d}"
