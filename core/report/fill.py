# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Fill From Donor Scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..fill.names import MISSED, SOURCE_EMPTY, SOURCE_INTERPOLATED, SOURCE_OWN
from . import charts
from .bands import composites
from .maps import ClassEntry, class_map, footprints, painted, pictures
from .numbers import digits_for, integer, number, percent, plural, significant
from .page import Block, Chart, Column, Facts, Note, Report, Section, SideBySide, Table, Text
from .quicklook import Composite, Quicklook, clip_limits, stretch

_OF_MISSED = ("#003a5c", "#7a4a00")
_SOURCES = ("#0073b3", "#e7a001", "#009f74", "#cc79a7", "#57b5ea", "#f0e442")


@dataclass(frozen=True)
class Footprint:
    """The extent of a scene: its name and its corners (n, 2) in the target's CRS."""

    name: str
    ring: charts.Floats
    grid: str = ""


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
    """Errors of one band where the hole was simulated over clear cells; None if it was not."""

    band: str
    rmse: float | None
    rmse_copy: float | None


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


def fill_report(info: FillInfo) -> Report:
    """The page for a filled scene.

    Raises:
        MissingPackageError: if matplotlib is not installed.
    """
    sections = [
        Section("What was filled", [_facts(info), *map(_note, _remarks(info))]),
        Section("Before, donor, after", [_looks(info, one) for one in composites(info.band_names)]),
    ]
    if info.source is not None:
        sections.append(Section("Where each cell comes from", [_source_map(info, info.source)]))
    if info.footprints:
        sections.append(Section("Footprints", [_footprints(info)]))
    if info.pairs:
        sections.append(Section("Donor against target", _scatters(info)))
    sections.append(Section("How far to trust it", _errors(info)))
    return Report("Filled from donor scene", info.name, sections, info.settings)


def _note(text: str) -> Note:
    return Note(text)


def _facts(info: FillInfo) -> Facts:
    facts = [
        ("Cells filled", integer(info.filled), f"{percent(info.filled, info.total)} of the grid"),
        ("Still empty", integer(info.unfilled)),
    ]
    if info.missed:
        facts.append(("Repaired beyond the mask", integer(info.missed), "missed cloud and shadow"))
    if info.rmse is not None:
        facts.append(("Simulated RMSE", significant(info.rmse), f"method {info.method}"))
        facts.append(("Of a plain copy", significant(info.rmse_copy), "the same cells"))
    return Facts(facts)


def _remarks(info: FillInfo) -> list[str]:
    found = list(info.remarks)
    if not info.filled and not info.unfilled:
        found.append("The scene has no hole: nothing had to be filled.")
    elif info.unfilled:
        found.append(
            f"{plural(info.unfilled, 'cell')} of the hole could not be filled: no donor has data "
            "there. Add another donor."
        )
    return found


def _looks(info: FillInfo, one: Composite) -> Chart:
    place = {band: row for row, band in enumerate(info.shown_bands)}
    rows = [place[band] for band in one.bands]
    before, after = info.before.values[rows], info.after.values[rows]
    limits = clip_limits(after)
    panels = [("Before", stretch(before, limits))]
    for number_, look in enumerate(info.donor_looks[:2], start=1):
        title = "Donor" if len(info.donor_looks) == 1 else f"Donor {number_}"
        panels.append((title, stretch(look.values[rows], limits)))
    panels.append(("After", stretch(after, limits)))
    if info.source is not None:
        panels.append(("Source of each cell", painted(info.source, _entries(info, info.source))))
    more = len(info.donor_looks) - 2
    return pictures(
        panels,
        info.before.frame,
        alt=f"{info.name} before, its donor and the filled scene, {one.label}.",
        caption=f"{one.label}. Grey is no data. All pictures are stretched alike, between the 2nd "
        "and 98th percentile of the filled scene, so that a difference in brightness is one in "
        "the data." + (f" {plural(more, 'more donor')} not shown." if more > 0 else ""),
    )


def _entries(info: FillInfo, source: NDArray[Any]) -> list[ClassEntry]:
    names = {
        SOURCE_OWN: ("Own cells", "#dfe7d8"),
        SOURCE_EMPTY: ("Still empty", "#d65f01"),
        SOURCE_INTERPOLATED: ("Interpolated", "#9e9ac8"),
    }
    for place, donor in enumerate(info.donors, start=1):
        names[place] = (f"Donor {place}: {donor}", _SOURCES[(place - 1) % len(_SOURCES)])
    for place, _ in enumerate(info.donors, start=1):
        # Darker than the donor itself, and said to be its.
        title = f"Donor {place}, missed by the mask"
        names[MISSED + place] = (title, _OF_MISSED[(place - 1) % len(_OF_MISSED)])
    shown = set(np.unique(source).tolist())
    return [
        ClassEntry(code, name if len(name) <= 48 else name[:47] + "…", color)
        for code, (name, color) in names.items()
        if code in shown
    ]


def _source_map(info: FillInfo, source: NDArray[Any]) -> Chart:
    entries = _entries(info, source)
    return class_map(
        source,
        entries,
        info.before.frame,
        alt=f"Map of where each cell comes from: {', '.join(entry.name for entry in entries)}.",
        caption="Cells of the scene itself are unchanged.",
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
        [Column("Scene", numeric=False), Column("Grid", numeric=False)],
        [[one.name, one.grid] for one in info.footprints],
        "Grids",
    )
    return SideBySide([chart, table]) if any(one.grid for one in info.footprints) else chart


def _scatters(info: FillInfo) -> list[Block]:
    shown = [pair for pair in info.pairs if pair.donor.size]
    if not shown:
        return [Text("No cell is clear in both scenes, so they cannot be compared.")]
    grid = charts.density_panels(
        [
            charts.Density(
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
    )
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
    )
    return [grid, table]


def _r2(pair: BandPairs) -> float | None:
    if pair.donor.size < 3 or np.ptp(pair.donor) == 0 or np.ptp(pair.target) == 0:
        return None
    return float(np.corrcoef(pair.donor, pair.target)[0, 1] ** 2)


def _errors(info: FillInfo) -> list[Block]:
    shown = [one for one in info.errors if one.rmse is not None]
    if not shown:
        return [
            Text(
                "The hole could not be laid over clear cells of this scene, so no error could be "
                "measured."
            )
        ]
    ours = np.array([np.nan if one.rmse is None else one.rmse for one in shown])
    copy = np.array([np.nan if one.rmse_copy is None else one.rmse_copy for one in shown])
    digits = digits_for([*ours, *copy])
    digits = 0 if max(np.nanmax(ours), np.nanmax(copy)) >= 100 else digits
    chart = charts.paired_bars(
        [one.band for one in shown],
        [("plain copy", copy), (f"method {info.method}", ours)],
        x_label="Band",
        y_label=f"RMSE ({info.unit})",
        alt=f"RMSE of {plural(len(shown), 'band')} in simulated holes, method {info.method} beside "
        "a plain copy.",
        caption="Root mean square error where the hole, moved over clear cells, was filled.",
        digits=digits,
    )
    blocks: list[Block] = [
        Text(
            "The hole was laid, moved, over cells whose values are known, and filled from the same "
            "donors. The errors below are those of cells that were not used for the adjustment."
        ),
        chart,
        Table(
            ["Band", f"RMSE, {info.method}", "RMSE, copy", "Gain"],
            [
                [
                    one.band,
                    significant(one.rmse, 4),
                    significant(one.rmse_copy, 4),
                    _gain(one.rmse, one.rmse_copy),
                ]
                for one in shown
            ],
            "Errors in simulated holes",
        ),
    ]
    return blocks


def _gain(rmse: float | None, copy: float | None) -> str:
    if rmse is None or not copy:
        return number(None)
    return f"{number(100 * (copy - rmse) / copy, 0, sign=True)} %"
