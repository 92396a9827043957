# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Fill From Donor Scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..acquisition import Acquisition
from ..fill.names import (
    MISSED,
    SOURCE_EMPTY,
    SOURCE_INTERPOLATED,
    SOURCE_OWN,
    source_color,
)
from ..grid import Grid
from . import charts, scatters
from .bands import composites
from .canvas import FULL, drawn
from .fillerrors import change_blocks, donor_blocks, error_blocks
from .maps import ClassEntry, class_map, footprints, pictures
from .numbers import integer, number, percent, plural, shorten, significant
from .page import (
    Block,
    Chart,
    Column,
    Facts,
    Note,
    Report,
    Section,
    SideBySide,
    Swipe,
    Table,
    Text,
)
from .quicklook import Composite, Quicklook, clip_limits, stretch, thinned
from .scenes import days_text, grid_rows
from .swipe import swipe


@dataclass(frozen=True)
class Footprint:
    """A scene: its name, its corners (n, 2) in the target's CRS, its grid, and its date."""

    name: str
    ring: charts.Floats
    grid: str = ""
    taken: Acquisition = field(default_factory=Acquisition)


@dataclass(frozen=True)
class BandPairs:
    """Cells of one band that are clear in the target and in a donor.

    Args:
        band: its name.
        donor: values of the donor, a sample.
        target: values of the target in the same cells.
        slope: of the fitted line, target = slope × donor + offset; None for none.
        offset: of that line.
    """

    band: str
    donor: charts.Floats
    target: charts.Floats
    slope: float | None = None
    offset: float | None = None


@dataclass(frozen=True)
class BandError:
    """Errors of one band where the hole was simulated over clear cells; None if it was not.

    Args:
        band: its name.
        rmse: stored units.
        rmse_copy: the same for a plain copy.
        text: the error in all units that are known.
    """

    band: str
    rmse: float | None
    rmse_copy: float | None
    text: str = ""


@dataclass(frozen=True)
class FillInfo:
    """What was filled and how.

    Args:
        name: of the scene.
        donors: names in order of preference.
        method: of the four.
        filled: cells filled.
        unfilled: cells still empty.
        missed: cells of cloud and shadow that the mask had missed and that were filled, too.
        total: cells of the grid.
        band_names: of the scene.
        shown_bands: numbers of the bands in the quicklooks, in their order.
        before: the scene with its hole, thinned.
        after: the filled scene, thinned alike.
        donor_looks: each donor thinned on the same cells as `before`.
        source: raster of sources thinned (rows, columns): 0 own, 1…n donor, 101… donor where the
            mask had missed cloud or shadow, 254 interpolated, 255 empty.
        footprints: of the target first, then of the donors.
        pairs: of each band, for the first donor.
        errors: of each band.
        rmse: over all bands, None if nothing could be simulated.
        rmse_copy: the same for a plain copy.
        unit: of the values.
        settings: (name, value) pairs for "How this was made".
        remarks: sentences that the reader should not miss.
        unchanged: which cells of the scene stayed as they were.
        limits: what the simulated error says and leaves out.
        areas: of the cells filled, unfilled and missed, as text; "" where it is not known.
        rmse_text: the error over all bands in all units that are known.
        change: where the land changed since the first donor, thinned (rows, columns): 0 not clear
            in both, 1 alike, 2 changed; None where it did not, or cannot be told.
        change_text: what it says.
        error: standard error of what was filled, mean over bands, thinned (rows, columns); None if
            it was not asked for.
        error_text: what it says.
        ranking: rank, donor, error alone, days, share of the hole covered, weight and use of each
            donor, where several were taken together.
        gain: what taking them together brought, in words.
        used: the method used for each donor in short, where it is not `method`.
        grid: of the scene, for areas; None if it is not known.
        taken: date and scale of the scene.
    """

    name: str
    donors: Sequence[str]
    method: str
    filled: int
    unfilled: int
    missed: int
    total: int
    band_names: Sequence[str]
    shown_bands: Sequence[int]
    before: Quicklook
    after: Quicklook
    donor_looks: Sequence[Quicklook]
    source: NDArray[Any] | None
    footprints: Sequence[Footprint]
    pairs: Sequence[BandPairs] = ()
    errors: Sequence[BandError] = ()
    rmse: float | None = None
    rmse_copy: float | None = None
    unit: str = "as stored"
    settings: Sequence[tuple[str, str]] = field(default_factory=tuple)
    remarks: Sequence[str] = ()
    unchanged: str = "Cells of the scene itself are unchanged."
    limits: str = ""
    areas: tuple[str, str, str] = ("", "", "")
    rmse_text: str = ""
    change: NDArray[Any] | None = None
    change_text: str = ""
    error: charts.Floats | None = None
    error_text: str = ""
    ranking: Sequence[Sequence[str]] = ()
    gain: str = ""
    used: str = ""
    grid: Grid | None = None
    taken: Acquisition = field(default_factory=Acquisition)

    @property
    def method_text(self) -> str:
        """The method, and what was used in its place."""
        return f"{self.method} ({self.used})" if self.used else self.method


def fill_report(info: FillInfo) -> Report:
    """The page for a filled scene."""
    sections = [
        Section("What was filled", [_facts(info), *map(_note, _remarks(info))]),
        Section("Before, donor, after", _looks(info)),
    ]
    if info.source is not None:
        sections.append(Section("Where each cell comes from", [_source_map(info, info.source)]))
    if info.footprints:
        sections.append(Section("Footprints", [_footprints(info)]))
    if info.pairs:
        sections.append(Section("Donor against target", _scatters(info)))
    if info.ranking:
        sections.append(Section("How the donors did", donor_blocks(info)))
    if info.change is not None:
        sections.append(Section("Changed since the donor", change_blocks(info)))
    sections.append(Section("How far to trust it", error_blocks(info)))
    settings = [*info.settings, *grid_rows(info.grid)]
    return Report("Filled from donor scene", info.name, sections, settings)


def _note(text: str) -> Note:
    return Note(text)


def _facts(info: FillInfo) -> Facts:
    filled, unfilled, missed = info.areas
    share = f"{percent(info.filled, info.total)} of the grid"
    facts: list[tuple[str, ...]] = [
        ("Cells filled", integer(info.filled), ", ".join(filter(None, (filled, share)))),
        ("Still empty", integer(info.unfilled), *filter(None, (unfilled,))),
    ]
    if info.missed:
        note = ", ".join(filter(None, (missed, "taken for missed cloud and shadow")))
        facts.append(("Repaired beyond the mask", integer(info.missed), note))
    if info.rmse is not None:
        about = info.rmse_text or "stored units"
        facts.append(("Simulated RMSE", significant(info.rmse), f"{about}; {info.method_text}"))
        facts.append(("Of a plain copy", significant(info.rmse_copy), "stored units, same cells"))
    return Facts(facts)


def _remarks(info: FillInfo) -> list[str]:
    found = list(info.remarks)
    if not info.filled and not info.unfilled:
        found.append("The scene has no gaps: nothing had to be filled.")
    elif info.unfilled:
        found.append(
            f"{plural(info.unfilled, 'cell')} of the gaps could not be filled: no donor has data "
            "there. Add another donor."
        )
    return found


def _looks(info: FillInfo) -> list[Block]:
    shown = composites(info.band_names)
    blocks: list[Block] = [_before_after(info, one) for one in shown]
    return [*blocks, _donors(info, shown)] if info.donor_looks and shown else blocks


def _rows(info: FillInfo, one: Composite) -> list[int]:
    place = {band: row for row, band in enumerate(info.shown_bands)}
    return [place[band] for band in one.bands]


def _before_after(info: FillInfo, one: Composite) -> Swipe:
    rows = _rows(info, one)
    before, after = info.before.values[rows], info.after.values[rows]
    limits = clip_limits(after)
    return swipe(
        (f"Before: {one.title.lower()}", stretch(before, limits)),
        ("After: filled", stretch(after, limits)),
        info.before.frame,
        alt=f"{info.name}, {one.label}.",
        caption=(
            f"{one.label}. Grey is no data. Scene and donors are stretched alike, between the 2nd "
            "and 98th percentile of the filled scene, so a difference in brightness is a "
            "difference in the data."
        ),
    )


def _donors(info: FillInfo, shown: Sequence[Composite]) -> Chart:
    looks = info.donor_looks[:2]
    name = "Donor" if len(info.donor_looks) == 1 else "Donor {}"
    panels = []
    for one in shown:
        rows = _rows(info, one)
        limits = clip_limits(info.after.values[rows])
        panels += [
            (f"{name.format(place)}: {one.title.lower()}", stretch(look.values[rows], limits))
            for place, look in enumerate(looks, start=1)
        ]
    more = len(info.donor_looks) - len(looks)
    return pictures(
        panels,
        info.before.frame,
        alt=f"{plural(len(looks), 'donor')} of {info.name}, as the scene is shown above.",
        caption="On the cells of the scene, and with the colours of the pictures above."
        + (f" {plural(more, 'more donor')} not shown." if more > 0 else ""),
        width=FULL if len(panels) > 1 else 0.62 * FULL,
    )


def _entries(info: FillInfo, source: NDArray[Any]) -> list[ClassEntry]:
    names = {
        SOURCE_OWN: "Own cells",
        SOURCE_EMPTY: "Still empty",
        SOURCE_INTERPOLATED: "Interpolated",
    }
    for place, donor in enumerate(info.donors, start=1):
        names[place] = f"Donor {place}: {donor}"
    for place, _ in enumerate(info.donors, start=1):
        names[MISSED + place] = f"Donor {place}, missed by the mask"
    shown = set(np.unique(source).tolist())
    return [
        ClassEntry(code, shorten(name, 48), source_color(code))
        for code, name in names.items()
        if code in shown
    ]


def _source_map(info: FillInfo, source: NDArray[Any]) -> Chart:
    entries = _entries(info, source)
    return class_map(
        source,
        entries,
        info.before.frame,
        alt=f"Map of where each cell comes from: {', '.join(entry.name for entry in entries)}.",
        caption=info.unchanged
        + thinned(info.before.step, "a cell that was filled or is empty, if it has one"),
    )


def _footprints(info: FillInfo) -> Block:
    chart = footprints(
        [(one.name, one.ring) for one in info.footprints],
        x_label=info.before.frame.x_label,
        y_label=info.before.frame.y_label,
        alt=f"Outlines of {plural(len(info.footprints), 'scene')} in one map.",
        caption="Extents of all scenes, in the CRS of the first.",
    )
    table = Table(
        [Column(title, numeric=False) for title in ("Scene", "Acquired", "Beside it", "Grid")],
        [
            [
                one.name,
                one.taken.date_text,
                days_text(info.footprints[0].taken, one.taken) if place else "the scene",
                one.grid,
            ]
            for place, one in enumerate(info.footprints)
        ],
        "Dates and grids; dates are those of names and metadata",
    )
    return SideBySide([chart, table]) if any(one.grid for one in info.footprints) else chart


def _scatters(info: FillInfo) -> list[Block]:
    shown = [pair for pair in info.pairs if pair.donor.size]
    if not shown:
        return [Text("No cell is clear in both scenes, so they cannot be compared.")]
    grid = drawn(lambda: scatters.density_panels(
        [
            scatters.Density(
                pair.band,
                pair.donor,
                pair.target,
                None if pair.slope is None or pair.offset is None else (pair.slope, pair.offset),
            )
            for pair in shown
        ],
        x_label=f"Donor ({info.unit})",
        y_label=f"Target ({info.unit})",
        alt=f"Scatter of target over donor for {plural(len(shown), 'band')}, with the 1:1 line and "
        "the fitted line.",
        caption="Cells that are clear in both scenes; darker where there are more. Dashed: 1:1. "
        "Solid: a robust fit, target = slope × donor + offset.",
    ))
    rows = []
    for pair in shown:
        r2 = _r2(pair)
        rows.append(
            [
                pair.band,
                number(pair.slope, 3),
                significant(pair.offset, 3) if pair.offset is not None else number(None),
                number(r2, 3),
                significant(float(np.mean(pair.donor - pair.target)), 3),
                integer(pair.donor.size),
            ]
        )
    table = Table(
        ["Band", "Slope", "Offset", "R²", "Donor − target, mean", "Cells"],
        rows,
        "Donor and target where both are clear (sample)",
        for_chart=not grid,
    )
    return [*grid, table]


def _r2(pair: BandPairs) -> float | None:
    if pair.donor.size < 3 or np.ptp(pair.donor) == 0 or np.ptp(pair.target) == 0:
        return None
    return float(np.corrcoef(pair.donor, pair.target)[0, 1] ** 2)
