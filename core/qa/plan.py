# SPDX-License-Identifier: GPL-2.0-or-later
"""What is to be masked: from what the user chose and what the QA raster holds to a table."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..errors import ParameterError
from ..grid import Grid
from ..progress import SILENT, Progress
from ..raster import RasterSource
from .decode import Table, chosen_classes, class_table, rule_table
from .model import Product
from .products import AUTO, BY_QA, CUSTOM, MISPRINTS, QA, find
from .reader import QaReader
from .recognise import Recognition, by_name, fitting_products, need_bands, recognise
from .rules import Rule, parse_rule
from .settings import MaskChoice


@dataclass(frozen=True)
class ExtraPlan:
    """How the codes of a further QA raster become classes."""

    product: Product
    classes: tuple[str, ...]
    table: Table


@dataclass(frozen=True)
class Plan:
    """How codes become classes."""

    product: Product | None
    classes: tuple[str, ...]
    table: Table
    reason: str
    notes: list[str] = field(default_factory=list)
    #: Cells of each code, where the QA raster is on the scene's grid.
    histogram: NDArray[np.int64] | None = None
    extras: tuple[ExtraPlan, ...] = ()
    method: str = QA
    #: What is looked for without the QA raster.
    sought: tuple[str, ...] = ()
    #: By what that is found.
    teller: str = "the clear scenes"

    @property
    def id(self) -> str:
        """Id of the product, "custom" for a rule, the method where no QA raster is read."""
        if not self.reads_qa:
            return self.method
        return self.product.id if self.product else CUSTOM

    @property
    def reads_qa(self) -> bool:
        """Whether a QA raster is read."""
        return self.method in BY_QA

    @property
    def all_classes(self) -> tuple[str, ...]:
        """Masked classes of all QA rasters, each once, fill apart."""
        named = [*self.classes, *(name for extra in self.extras for name in extra.classes)]
        return tuple(dict.fromkeys([*named, *self.sought]))

    @property
    def what(self) -> str:
        """What is masked, in words."""
        if not self.reads_qa:
            return f"{', '.join(self.sought)} by {self.teller}"
        own = "the rule" if self.product is None else ", ".join(self.classes)
        more = [f"{extra.product.id}: {', '.join(extra.classes)}" for extra in self.extras]
        if self.sought:
            more.append(f"{', '.join(self.sought)} by {self.teller}")
        return " and ".join([own or "no class", *more])


def make_plan(
    qa: RasterSource,
    grid: Grid,
    choice: MaskChoice,
    executor: Executor | None,
    progress: Progress,
) -> tuple[Plan, QaReader]:
    """Decide what each code means, and make the reader of the codes.

    Args:
        qa: the QA raster.
        grid: the scene's grid.
        choice: what the user chose.
        executor: where the QA raster is counted.
        progress: of that.

    Raises:
        CanopyCloudError: if the choice does not fit the product, or the product the codes.
    """
    if choice.product == CUSTOM:
        return _plan_of_rule(qa, grid, choice, executor, progress)
    if choice.rule.strip():
        raise ParameterError(
            "A rule is only used with the product 'custom'.",
            hint="Choose the product 'custom', or leave the rule empty.",
        )
    found, reader, histogram = _recognised(qa, grid, choice, executor, progress)
    product = found.product
    # With further QA rasters a class may be one of theirs; `plan_extras` looks.
    names = [n for n in choice.classes if n in product.class_names or not choice.qa_extra]
    chosen = chosen_classes(product, names) if names or not choice.classes else ()
    table = class_table(product, chosen, choice.confidence)
    notes = [*found.warnings, *_notes_on_nodata(product, reader)]
    if choice.confidence == "medium" and not any(
        item.medium for item in product.classes if item.name in chosen
    ):
        notes.append("The chosen classes have no levels: confidence 'medium' changes nothing.")
    counted = None if reader.differences else histogram
    return Plan(product, chosen, table, found.reason, notes, counted), reader


def plan_extras(
    plan: Plan,
    extras: Sequence[RasterSource],
    grid: Grid,
    choice: MaskChoice,
    executor: Executor | None,
) -> tuple[Plan, list[QaReader]]:
    """The plan with further QA rasters, each recognised for itself, and their readers.

    Raises:
        CanopyCloudError: if one is in doubt, or no QA raster has a class that was named.
    """
    plans: list[ExtraPlan] = []
    readers: list[QaReader] = []
    reasons = [plan.reason]
    for extra in extras:
        own = replace(choice, product=AUTO, qa_band=1)
        found, reader, _ = _recognised(extra, grid, own, executor, SILENT, further=True)
        names = [name for name in choice.classes if name in found.product.class_names]
        chosen = chosen_classes(found.product, names) if names or not choice.classes else ()
        plans.append(
            ExtraPlan(found.product, chosen, class_table(found.product, chosen, choice.confidence))
        )
        readers.append(reader)
        reasons.append(f"Further {found.reason}")
        plan.notes.extend(found.warnings)
    products = [*([plan.product] if plan.product else []), *(item.product for item in plans)]
    missing = [n for n in choice.classes if not any(n in p.class_names for p in products)]
    if missing and plans:
        raise ParameterError(
            "None of the QA rasters has a class " + ", ".join(repr(name) for name in missing) + ".",
            hint="; ".join(f"{p.title}: {', '.join(p.class_names)}" for p in products) + ".",
            classes=missing,
        )
    return replace(plan, extras=tuple(plans), reason=" ".join(reasons)), readers


def _recognised(
    qa: RasterSource,
    grid: Grid,
    choice: MaskChoice,
    executor: Executor | None,
    progress: Progress,
    *,
    further: bool = False,
) -> tuple[Recognition, QaReader, NDArray[np.int64]]:
    name = qa.band(choice.qa_band).name
    bands = _packed_bands(choice.product, qa, name)
    reader = QaReader(qa, grid, choice.qa_band, bands)
    histogram = reader.histogram(executor, progress)
    codes = as_dict(histogram)
    found = recognise(choice.product, codes, qa.path, [name], qa.count, further=further)
    if found.product.probability:
        product = found.product.from_probability(choice.probability)
        found = replace(found, product=product)
    return found, reader, histogram


def _plan_of_rule(
    qa: RasterSource,
    grid: Grid,
    choice: MaskChoice,
    executor: Executor | None,
    progress: Progress,
) -> tuple[Plan, QaReader]:
    if choice.classes:
        raise ParameterError(
            "A custom rule has no classes; the rule itself says what is masked.",
            hint="Leave the classes empty.",
        )
    parsed = parse_rule(choice.rule)
    reader = QaReader(qa, grid, choice.qa_band)
    histogram = reader.histogram(executor, progress)
    notes = _notes_on_values(parsed, histogram)
    reason = f"QA rule: {choice.rule.strip()}"
    return Plan(None, ("rule",), rule_table(parsed), reason, notes, histogram), reader


def _notes_on_nodata(product: Product, reader: QaReader) -> list[str]:
    code = reader.nodata_code
    if code is None or product.bands or product.is_fill(code):
        return []
    return [
        f"The QA raster declares {code} as nodata, so its cells of that value are masked as fill, "
        f"although {code} is a code of {product.title}. If they are observations, unset the "
        "nodata value of the QA raster."
    ]


def _packed_bands(wanted: str, qa: RasterSource, band_name: str) -> tuple[int, ...]:
    """Bands to pack, for a product with one band per class; empty for all others."""
    candidates = by_name([qa.name, band_name]) if wanted == AUTO else [find(wanted)]
    if len(candidates) == 1 and candidates[0] is not None and candidates[0].bands:
        need_bands(candidates[0], qa.count)
        return candidates[0].bands
    return ()


def as_dict(histogram: NDArray[np.int64]) -> dict[int, int]:
    """Codes that occur, and in how many cells."""
    codes = np.flatnonzero(histogram)
    return {int(code): int(histogram[code]) for code in codes}


def _notes_on_values(rule: Rule, histogram: NDArray[np.int64]) -> list[str]:
    """What is odd about the values that a rule lists."""
    listed = rule.listed_values
    notes = [MISPRINTS[value] for value in listed if value in MISPRINTS]
    if listed and not any(histogram[value] for value in listed):
        fitting = fitting_products(as_dict(histogram))
        looks = " or ".join(f"{p.title} ({p.id})" for p in fitting)
        notes.append(
            "None of the values in the rule occurs in the QA raster."
            + (f" Its codes look like {looks}." if looks else "")
        )
    return notes
