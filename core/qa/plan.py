# SPDX-License-Identifier: GPL-2.0-or-later
"""What is to be masked: from what the user chose and what the QA raster holds to a table."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..errors import ParameterError
from ..grid import Grid
from ..progress import Progress
from ..raster import RasterSource
from .decode import Table, chosen_classes, class_table, rule_table
from .model import Product
from .products import AUTO, CUSTOM, MISPRINTS, find
from .reader import QaReader
from .recognise import by_name, fitting_products, need_bands, recognise
from .rules import Rule, parse_rule


@dataclass(frozen=True)
class Choice:
    """What the user chose."""

    product: str
    classes: tuple[str, ...]
    confidence: str
    rule: str


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

    @property
    def id(self) -> str:
        """Id of the product, "custom" for a rule."""
        return self.product.id if self.product else CUSTOM

    @property
    def what(self) -> str:
        """What is masked, in words."""
        return "the rule" if self.product is None else ", ".join(self.classes)


def make_plan(
    qa: RasterSource,
    grid: Grid,
    qa_band: int,
    choice: Choice,
    executor: Executor | None,
    progress: Progress,
) -> tuple[Plan, QaReader]:
    """Decide what each code means, and make the reader of the codes.

    Args:
        qa: the QA raster.
        grid: the scene's grid.
        qa_band: which band holds the codes.
        choice: what the user chose.
        executor: where the QA raster is counted.
        progress: of that.

    Raises:
        CanopyCloudError: if the choice does not fit the product, or the product the codes.
    """
    if choice.product == CUSTOM:
        return _plan_of_rule(qa, grid, qa_band, choice, executor, progress)
    if choice.rule.strip():
        raise ParameterError(
            "A rule is only used with the product 'custom'.",
            hint="Choose 'custom', or leave the rule empty.",
        )
    name = qa.band(qa_band).name
    bands = _packed_bands(choice.product, qa, name)
    reader = QaReader(qa, grid, qa_band, bands)
    histogram = reader.histogram(executor, progress)
    found = recognise(choice.product, as_dict(histogram), qa.path, [name], qa.count)
    product = found.product
    chosen = chosen_classes(product, choice.classes)
    table = class_table(product, chosen, choice.confidence)
    notes = [*found.warnings, *_notes_on_nodata(product, reader)]
    if choice.confidence == "medium" and not any(
        item.medium for item in product.classes if item.name in chosen
    ):
        notes.append("The chosen classes have no levels: confidence 'medium' changes nothing.")
    counted = None if reader.differences else histogram
    return Plan(product, chosen, table, found.reason, notes, counted), reader


def _plan_of_rule(
    qa: RasterSource,
    grid: Grid,
    qa_band: int,
    choice: Choice,
    executor: Executor | None,
    progress: Progress,
) -> tuple[Plan, QaReader]:
    if choice.classes:
        raise ParameterError(
            "A custom rule has no classes; it says itself what is masked.",
            hint="Leave the classes empty.",
        )
    parsed = parse_rule(choice.rule)
    reader = QaReader(qa, grid, qa_band)
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
    """Bands to pack, for a product with a band a class; empty for all others."""
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
