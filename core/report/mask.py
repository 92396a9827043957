# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of QA Cloud Mask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..qa.mask import MaskSummary
from ..qa.pictures import MaskPictures
from ..qa.products import CLASSES, find
from .bands import composites
from .maps import ClassEntry, class_map, pictures
from .numbers import integer, percent
from .page import Block, Chart, Column, Facts, Note, Report, Section, Table, Text
from .quicklook import Frame, Quicklook, clip_limits, of_thumbnail, stretch

#: Colours of classes by name, told apart by colour-blind people; others take turns. They differ
#: by a trace from those of charts, which follow the theme of the page: a legend must not.
COLORS = {
    "clear": "#dfe7d8",
    "fill": "#bdbdbd",
    "cloud": "#0073b3",
    "cloud_medium": "#57b5ea",
    "dilated": "#a6d5f2",
    "cirrus": "#cc79a7",
    "shadow": "#3b3b3b",
    "snow": "#f0e442",
    "water": "#009f74",
    "added": "#d65f01",
    "rule": "#0073b3",
    "unknown": "#7f7f7f",
    "saturated": "#8c2d04",
    "unclassified": "#9e9ac8",
}
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
    codes = np.nan_to_num(of_thumbnail(pictures.classes).values[0]).astype(np.uint8)
    hidden = np.where(codes == 0, before.values, np.float32(np.nan))
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
        product=product.title if product else "A rule of the user's own",
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
    )


def mask_report(info: MaskInfo) -> Report:
    """The page for a cloud mask.

    Raises:
        MissingPackageError: if matplotlib is not installed.
    """
    seen = info.total - info.fill
    sections = [
        Section(
            "What was masked",
            [
                Facts(
                    [
                        ("Masked", percent(info.masked, seen), "of cells inside the scene"),
                        ("Cells masked", integer(info.masked)),
                        ("Cells inside the scene", integer(seen)),
                        ("Outside the scene", integer(info.fill), "fill"),
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
    sections.append(Section("QA product", [Text(f"{info.product}."), *decision]))
    return Report("QA cloud mask", info.name, sections, info.settings)


def _remarks(info: MaskInfo, seen: int) -> list[Block]:
    if not seen:
        return [Note("The scene has no cell with data.")]
    if not info.masked:
        return [Note("Nothing was masked: the QA band marks no cell of these classes.", "Clear.")]
    if info.masked > 0.7 * seen:
        return [
            Note(
                "More than two thirds of the scene are masked. Another date may serve better, or "
                "fewer classes."
            )
        ]
    return []


def _class_table(info: MaskInfo, seen: int) -> Table:
    rows = [
        [
            one.title,
            integer(one.count),
            percent(one.count, info.total if one.name == "fill" else seen),
            "masked" if one.masked else "kept",
        ]
        for one in info.classes
        if one.count
    ]
    return Table(
        ["Class", "Cells", "Share", Column("", numeric=False)],
        rows,
        "Classes of the QA band before clean-up; a cell may be in several. Shares are of the cells "
        "inside the scene (fill: of all cells)",
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
            pictures(
                [
                    (f"Before: {one.title.lower()}", stretch(before, limits)),
                    ("After: masked cells are grey", stretch(after, limits)),
                ],
                info.before.frame,
                alt=f"{info.name} before and after masking, {one.label}.",
                caption=f"{one.label}, each band stretched between the 2nd and 98th percentile "
                "of the cells that stay, the same in both pictures.",
            )
        )
    return charts


def colored(classes: Sequence[ClassShare]) -> list[ClassEntry]:
    """A colour for each class, by its name."""
    others = iter(_OTHERS * (len(classes) // len(_OTHERS) + 1))
    return [
        ClassEntry(one.code, one.title, COLORS.get(one.name) or next(others)) for one in classes
    ]


def _class_map(info: MaskInfo, codes: NDArray[Any]) -> Chart:
    shown = set(np.unique(codes).tolist())
    entries = [entry for entry in colored(info.classes) if entry.code in shown]
    return class_map(
        codes,
        entries,
        info.codes_frame or info.before.frame,
        alt=f"Map of the classes of the QA band: {', '.join(entry.name for entry in entries)}.",
        caption="Classes of the QA band.",
    )
