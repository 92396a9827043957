# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of QA Cloud Mask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..acquisition import Acquisition
from ..grid import Grid
from ..qa.decode import RESCUED
from ..qa.pictures import MaskPictures
from ..qa.products import BY_SCENES, CLASSES, ENGINES, KEPT_COLOR, QA, QA_AND_SCENES, SCENES, find
from ..qa.summary import MaskSummary
from .bands import composites
from .maps import ClassEntry, class_map
from .numbers import NONE, integer, percent
from .page import Block, Chart, Column, Facts, Note, Report, Section, Table, Text
from .quicklook import Frame, Quicklook, clip_limits, of_thumbnail, stretch, thinned
from .scenes import area_of, grid_rows, scene_rows, with_area
from .swipe import swipe

# Of classes that no product has.
_OTHERS = ("#e7a001", "#7a5195", "#8c6d31", "#b5b500", "#ef5675", "#00525e")


@dataclass(frozen=True)
class ClassShare:
    """A class of the QA band.

    Args:
        code: in the class raster.
        name: as the tool names it ("cloud").
        count: cells of it.
        masked: whether it was masked.
        label: for people; made of the name if not given.
    """

    code: int
    name: str
    count: int
    masked: bool
    label: str = ""

    @property
    def title(self) -> str:
        """For people."""
        return self.label or self.name.replace("_", " ").capitalize()


@dataclass(frozen=True)
class MaskInfo:
    """What was masked and how.

    Args:
        name: of the scene.
        product: for people ("Landsat 8–9, Collection 2").
        decision: sentences on how the product was found, one a line; empty if the user chose it.
        total: cells of the grid.
        fill: cells outside the scene.
        masked: cells masked.
        classes: in the order of the legend.
        band_names: of the scene, "" for a band without a name.
        before: the scene thinned, the bands of `shown_bands` in that order.
        after: the masked scene, thinned alike.
        shown_bands: numbers of the bands in `before` and `after`.
        codes: the class raster, thinned (rows, columns), north up; None for no map.
        codes_frame: where it lies.
        settings: (name, value) pairs for "How this was made".
        remarks: sentences that the reader should not miss.
        grid: of the scene, for areas; None if it is not known.
        taken: date and scale of the scene.
        method: of `qa.products.METHODS`.
        found: cells of each class that clear scenes alone gave.
        rescued: cells that were given back, None if none was sought.
    """

    name: str
    product: str
    decision: Sequence[str]
    total: int
    fill: int
    masked: int
    classes: Sequence[ClassShare]
    band_names: Sequence[str]
    before: Quicklook
    after: Quicklook
    shown_bands: Sequence[int]
    codes: NDArray[Any] | None = None
    codes_frame: Frame | None = None
    settings: Sequence[tuple[str, str]] = field(default_factory=tuple)
    remarks: Sequence[str] = ()
    grid: Grid | None = None
    taken: Acquisition = field(default_factory=Acquisition)
    method: str = QA
    found: Mapping[str, int] = field(default_factory=dict)
    rescued: int | None = None

    @property
    def teller(self) -> str:
        """What tells the classes."""
        if self.method in ENGINES:
            return f"the package {self.method}"
        return {QA: "the QA band", SCENES: "the clear scenes"}.get(
            self.method, "the QA band and the clear scenes"
        )


def mask_info(
    summary: MaskSummary,
    pictures: MaskPictures,
    *,
    name: str,
    chosen: bool,
    settings: Sequence[tuple[str, str]] = (),
) -> MaskInfo:
    """What the report shows, from what `mask_clouds` gives.

    Args:
        summary: its result.
        pictures: what it gives to `pictures`.
        name: of the scene.
        chosen: whether the user named the product.
        settings: (name, value) pairs for "How this was made".
    """
    before = of_thumbnail(pictures.before)
    codes = pictures.codes_of(of_thumbnail(pictures.classes).values[0])
    kept = np.isin(np.nan_to_num(of_thumbnail(pictures.hidden).values[0]), (0, RESCUED))
    hidden = np.where(kept, before.values, np.float32(np.nan))
    product = find(summary.product)
    masked = {*summary.classes, "fill", "added", "unknown", "rule"}
    counts = {**summary.mask_counts, **summary.counts}
    shares = [
        ClassShare(CLASSES[key].code, key, count, key in masked, CLASSES[key].title)
        for key, count in counts.items()
        if key in CLASSES
    ]
    return MaskInfo(
        name=name,
        product=_told_by(product.title if product else "A rule of the user's own", summary),
        decision=[] if chosen and product else [summary.reason],
        total=summary.total,
        fill=summary.fill,
        masked=summary.masked,
        classes=[ClassShare(0, "clear", 0, False, "Kept"), *shares],
        band_names=pictures.names,
        before=before,
        after=replace(before, values=hidden),
        shown_bands=tuple(pictures.places),
        codes=codes,
        settings=settings,
        remarks=summary.notes,
        grid=pictures.before.grid,
        taken=pictures.taken,
        method=summary.method,
        found=summary.found,
        rescued=summary.rescued,
    )


def _told_by(product: str, summary: MaskSummary) -> str:
    """What told cloud from clear land."""
    if summary.method in ENGINES:
        return f"The package {summary.method}, no QA raster"
    if summary.method == SCENES:
        return "Clear scenes of other dates, no QA raster"
    return f"{product}, and clear scenes of other dates" if summary.found else product


def mask_report(info: MaskInfo) -> Report:
    """The page for a cloud mask."""
    seen = info.total - info.fill
    sections = [
        Section(
            "What was masked",
            [
                Facts(
                    [
                        ("Masked", percent(info.masked, seen), "of cells inside the scene"),
                        (
                            "Cells masked",
                            integer(info.masked),
                            with_area("after clean-up", info.masked, info.grid),
                        ),
                        (
                            "Cells inside the scene",
                            integer(seen),
                            area_of(seen, info.grid),
                        ),
                        ("Outside the scene", integer(info.fill), "fill"),
                        *_second_opinion(info),
                    ]
                ),
                *_remarks(info, seen),
                *(Note(text) for text in info.remarks),
                _class_table(info, seen),
            ],
        ),
        Section("Before and after", _before_after(info)),
    ]
    if info.codes is not None:
        sections.append(Section("Classes", [_class_map(info, info.codes)]))
    decision = [Text(line) for line in info.decision] or [Text("The product was chosen by hand.")]
    title = "QA product" if info.method == QA else "What told cloud"
    sections.append(Section(title, [Text(f"{info.product}."), *decision]))
    settings = [*info.settings, *scene_rows(info.taken), *grid_rows(info.grid)]
    return Report("QA cloud mask", info.name, sections, settings)


def _second_opinion(info: MaskInfo) -> list[tuple[str, str, str]]:
    """What the clear scenes alone gave, and what they gave back."""
    facts = [
        (f"{CLASSES[name].title} by clear scenes", integer(count), "that they alone found")
        for name, count in info.found.items()
        if info.method == QA_AND_SCENES
    ]
    if info.rescued is not None:
        said = "cloud by the QA band, but bright on every date"
        facts.append(("Rescued", integer(info.rescued), said))
    return facts


def _remarks(info: MaskInfo, seen: int) -> list[Block]:
    if not seen:
        return [Note("The scene has no cell with data.")]
    if not info.masked:
        text = f"Nothing was masked: {info.teller} {_marks(info)} no cell of these classes."
        return [Note(text, "Clear.")]
    if info.masked > 0.7 * seen:
        return [
            Note(
                "More than two thirds of the scene are masked. Another date, or fewer classes, "
                "may serve better."
            )
        ]
    return []


def _marks(info: MaskInfo) -> str:
    return "mark" if info.method in BY_SCENES else "marks"


def _class_table(info: MaskInfo, seen: int) -> Table:
    rows = [
        [
            one.title,
            integer(one.count),
            area_of(one.count, info.grid) or NONE,
            percent(one.count, info.total if one.name == "fill" else seen),
            "masked" if one.masked else "kept",
        ]
        for one in info.classes
        if one.count
    ]
    return Table(
        ["Class", "Cells", "Area", "Share", Column("Masked", numeric=False)],
        rows,
        f"Classes of {info.teller} before clean-up; a cell may be in several. Shares are of the "
        "cells inside the scene (fill: of all cells)",
    )


def _before_after(info: MaskInfo) -> list[Block]:
    charts: list[Block] = []
    place = {band: row for row, band in enumerate(info.shown_bands)}
    for one in composites(info.band_names):
        rows = [place[band] for band in one.bands]
        before, after = info.before.values[rows], info.after.values[rows]
        # Of the cells that stay: a bright cloud would leave the ground black.
        limits = clip_limits(after if np.isfinite(after).any() else before)
        charts.append(
            swipe(
                (f"Before: {one.title.lower()}", stretch(before, limits)),
                ("After: masked cells are grey", stretch(after, limits)),
                info.before.frame,
                alt=f"{info.name}, {one.label}.",
                caption=f"{one.label}, each band stretched between the 2nd and 98th percentile "
                "of the cells that stay, the same in both pictures.",
            )
        )
    return charts


def colored(classes: Sequence[ClassShare]) -> list[ClassEntry]:
    """A colour for each class, by its name: that of the mask raster, and so of QGIS."""
    known = {"clear": KEPT_COLOR, **{name: info.color for name, info in CLASSES.items()}}
    others = iter(_OTHERS * (len(classes) // len(_OTHERS) + 1))
    return [
        ClassEntry(
            one.code,
            one.title,
            "#{:02x}{:02x}{:02x}".format(*known[one.name]) if one.name in known else next(others),
        )
        for one in classes
    ]


def _class_map(info: MaskInfo, codes: NDArray[Any]) -> Chart:
    shown = set(np.unique(codes).tolist())
    entries = [entry for entry in colored(info.classes) if entry.code in shown]
    return class_map(
        codes,
        entries,
        info.codes_frame or info.before.frame,
        alt=f"Map of the classes of {info.teller}: {', '.join(entry.name for entry in entries)}.",
        caption=f"Classes of {info.teller}."
        + thinned(info.before.step, "the class with the highest code in it, masked before kept"),
    )
