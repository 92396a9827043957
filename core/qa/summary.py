# SPDX-License-Identifier: GPL-2.0-or-later
"""What a masking found: counts, and sentences on what is odd about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..errors import ProductError
from ..progress import Progress
from .decode import FILL, RESCUED, RULE, class_counts
from .masking import Piece
from .plan import Plan
from .products import CLASSES, QA, QA_AND_SCENES


@dataclass(frozen=True)
class MaskSummary:
    """What was found and masked, in cells of the scene.

    Args:
        product: id of the QA product, "custom" for a rule.
        reason: how it was recognised.
        total: all cells.
        fill: cells without an observation; masked, and not counted below.
        masked: masked cells that are not fill, after clean-up.
        counts: cells of each class that the product has, before clean-up and masked or not; a
            cell in two classes counts in both. Cells outside the QA raster are "unknown".
        mask_counts: cells of each class in the mask raster, after clean-up; each cell once.
        classes: masked classes, fill apart.
        nodata: value of the masked cells.
        notes: what the user should know of the result.
        method: of `products.METHODS`.
        found: cells of each class that the clear scenes alone, or a package, give; else empty.
    """

    product: str
    reason: str
    total: int
    fill: int
    masked: int
    counts: Mapping[str, int]
    mask_counts: Mapping[str, int]
    classes: tuple[str, ...]
    nodata: float
    notes: tuple[str, ...] = ()
    method: str = QA
    found: Mapping[str, int] = field(default_factory=dict)

    @property
    def rescued(self) -> int | None:
        """Cells that the QA raster calls cloud and that are given back, None if none was sought."""
        return self.counts.get("rescued")

    @property
    def masked_percent(self) -> float | None:
        """Masked cells in per cent of those that are not fill; None if all are."""
        seen = self.total - self.fill
        return 100.0 * self.masked / seen if seen else None


class Tally:
    """Cells seen so far: of each class in the mask, of each code, outside the QA raster.

    Attributes:
        added: cells of each class that further QA rasters alone call so.
        second: cells of each class that the clear scenes alone give.
    """

    def __init__(self) -> None:
        self.classes = np.zeros(256, dtype=np.int64)
        self.codes = np.zeros(1 << 16, dtype=np.int64)
        self.added = np.zeros(256, dtype=np.int64)
        self.second = np.zeros(256, dtype=np.int64)
        self.outside = 0

    def add(self, piece: Piece) -> None:
        """Add a window."""
        self.classes += piece.classes
        if piece.codes is not None:
            self.codes += piece.codes
        if piece.added is not None:
            self.added += piece.added
        if piece.second is not None:
            self.second += piece.second
        self.outside += piece.outside


def summarise(
    plan: Plan, tally: Tally, confidence: str, nodata: float | None, progress: Progress
) -> MaskSummary:
    """The counts of a run in the user's terms; notes go to the log as warnings."""
    total = int(tally.classes.sum())
    fill = int(tally.classes[FILL])
    masked = total - fill - int(tally.classes[0]) - int(tally.classes[RESCUED])
    counts: dict[str, int] = {}
    if plan.product is not None:
        codes = tally.codes if plan.histogram is None else plan.histogram
        counts = class_counts(plan.product, codes, confidence)
    elif plan.reads_qa:
        counts["rule"] = int(tally.classes[RULE])
    for extra in plan.extras:
        for name in extra.classes:
            counts[name] = counts.get(name, 0) + int(tally.added[CLASSES[name].code])
    found = {name: int(tally.second[CLASSES[name].code]) for name in plan.sought}
    for name, cells in found.items():
        counts[name] = counts.get(name, 0) + cells
    if plan.method == QA_AND_SCENES:
        counts["rescued"] = int(tally.second[RESCUED])
    counts["fill"] = fill
    counts["unknown"] = tally.outside
    if not masked and fill < total:
        said = "had to be masked: no cell is" if plan.method == QA else (
            "was masked: no cell was found to be"
        )  # fmt: skip
        plan.notes.append(f"Nothing {said} {_listed(plan)}.")
    if fill == total:
        what = "QA raster" if plan.reads_qa else "scene"
        plan.notes.append(f"The {what} holds nothing but fill: no cell is left.")
    elif masked == total - fill:
        plan.notes.append("Every cell is masked: nothing of the scene is left.")
    for note in plan.notes:
        progress.warning(note)
    if nodata is None:
        raise ProductError("A mask needs a nodata value.")
    return MaskSummary(
        plan.id,
        plan.reason,
        total,
        fill,
        masked,
        counts,
        {name: int(tally.classes[info.code]) for name, info in CLASSES.items()},
        plan.all_classes,
        nodata,
        tuple(plan.notes),
        plan.method,
        found,
    )


def _listed(plan: Plan) -> str:
    if plan.product is None and plan.method == QA:
        return "met by the rule"
    return " or ".join(CLASSES[name].title.lower() for name in plan.all_classes)
