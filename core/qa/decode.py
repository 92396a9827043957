# SPDX-License-Identifier: GPL-2.0-or-later
"""From codes to classes: a table of all codes, looked up cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ParameterError, ProductError
from .model import Bits, Product, Test
from .products import CLASSES, CONFIDENCES
from .rules import Rule

Codes = NDArray[np.uint16]
Classes = NDArray[np.uint8]
Table = NDArray[np.uint8]
BoolArray = NDArray[np.bool_]

ALL_CODES: Codes = np.arange(1 << 16, dtype=np.uint32).astype(np.uint16)
FILL = CLASSES["fill"].code
RULE = CLASSES["rule"].code
ADDED = CLASSES["added"].code
UNKNOWN = CLASSES["unknown"].code
RESCUED = CLASSES["rescued"].code


def holds(test: Test, codes: Codes) -> BoolArray:
    """holds[p] = the test is met by codes[p]."""
    if isinstance(test, Bits):
        number = (codes >> test.first) & ((1 << (test.last - test.first + 1)) - 1)
        met: BoolArray = (number >= test.low) & (number <= test.high)
        return met
    listed: BoolArray = np.isin(codes, np.array(test.values, dtype=np.uint32))
    return listed


def any_holds(tests: Sequence[Test], codes: Codes) -> BoolArray:
    """any_holds[p] = at least one test is met by codes[p]."""
    met = np.zeros(codes.shape, dtype=bool)
    for test in tests:
        met |= holds(test, codes)
    return met


def chosen_classes(product: Product, names: Sequence[str]) -> tuple[str, ...]:
    """The classes to mask, fill apart, in the product's order of precedence.

    Args:
        product: what is decoded.
        names: what the user named; empty for the product's default.

    Raises:
        ParameterError: if the product has no such class.
    """
    missing = [name for name in names if name not in product.class_names]
    if missing:
        raise ParameterError(
            f"{product.title} has no class " + ", ".join(repr(name) for name in missing) + ".",
            hint="It has " + ", ".join(product.class_names) + ". " + product.note,
            classes=missing,
            product=product.id,
        )
    wanted = set(names) or set(product.default)
    return tuple(name for name in product.class_names if name in wanted and name != "fill")


def class_table(product: Product, classes: Sequence[str], confidence: str = "high") -> Table:
    """table[code] = code of the first class in `classes` that the QA code meets; 0 if none.

    Fill goes before all others.

    Args:
        product: what is decoded.
        classes: names of its classes, in order of precedence.
        confidence: "high" or "medium".

    Returns:
        uint8 of shape (65536,).

    Raises:
        ParameterError: if the confidence is unknown.
    """
    check_confidence(confidence)
    table = np.zeros(ALL_CODES.shape, dtype=np.uint8)
    for name in reversed(["fill", *(name for name in classes if name != "fill")]):
        item = product.named(name)
        if item is not None:
            table[any_holds(item.at(confidence), ALL_CODES)] = CLASSES[name].code
    return table


def rule_table(rule: Rule) -> Table:
    """table[code] = RULE where the rule holds, else 0."""
    table = np.zeros(ALL_CODES.shape, dtype=np.uint8)
    for terms in rule.conditions:
        met = np.ones(ALL_CODES.shape, dtype=bool)
        for test, negated in terms:
            met &= ~holds(test, ALL_CODES) if negated else holds(test, ALL_CODES)
        table[met] = RULE
    return table


def class_counts(
    product: Product, histogram: NDArray[np.int64], confidence: str = "high"
) -> dict[str, int]:
    """Cells of each class of the product; a cell that is in two classes counts in both.

    Args:
        product: what is decoded.
        histogram: number of cells of each code, shape (65536,).
        confidence: "high" or "medium".
    """
    present = ALL_CODES[histogram > 0]
    numbers = histogram[histogram > 0]
    return {
        item.name: int(numbers[any_holds(item.at(confidence), present)].sum())
        for item in product.classes
    }


def check_confidence(confidence: str) -> None:
    """Refuse a confidence that does not exist.

    Raises:
        ParameterError: if so.
    """
    if confidence not in CONFIDENCES:
        raise ParameterError(
            f"The confidence '{confidence}' does not exist.",
            hint="Choose " + " or ".join(CONFIDENCES) + ".",
        )


def as_codes(stored: NDArray[Any], name: str) -> Codes:
    """codes[p] = stored[p] as an unsigned 16-bit number; the bits of int16 stay as they are.

    Raises:
        ProductError: if a value is no whole number from 0 to 65535.
    """
    if stored.dtype == np.uint16:
        return stored
    if stored.dtype == np.int16:
        return stored.view(np.uint16)
    codes: Codes
    if stored.dtype == np.uint8:
        codes = stored.astype(np.uint16)
        return codes
    with np.errstate(invalid="ignore"):
        codes = stored.astype(np.int64).astype(np.uint16)
    if not np.array_equal(codes.astype(stored.dtype), stored):
        raise ProductError(
            f"{name} holds values that are not QA codes (whole numbers from 0 to 65535).",
            hint=(
                "Choose the QA band as it was delivered: not scaled, not resampled bilinearly. A "
                "probability from 0 to 1 has to be multiplied by 100 and rounded first."
            ),
        )
    return codes


def packed(bands: NDArray[Any], marker: int = 7) -> Codes:
    """codes[p] = bit i set where bands[i, p] is not 0; bit `marker` where a class is above 1.

    Args:
        bands: (bands, rows, columns); of the last one, a bit field, only bit 0 counts.
        marker: the bit that says that this is no band of zeros and ones.

    Returns:
        (rows, columns).
    """
    codes = np.zeros(bands.shape[1:], dtype=np.uint16)
    last = len(bands) - 1
    for i, band in enumerate(bands):
        flag = band & 1 if i == last else band
        codes |= (flag != 0).astype(np.uint16) << i
        if i != last:
            codes |= (band > 1).astype(np.uint16) << marker
    return codes
