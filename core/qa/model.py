# SPDX-License-Identifier: GPL-2.0-or-later
"""The words in which a QA product is described: tests of codes, classes, products.

Plain data, no numpy: dialogs read the product table when QGIS starts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, Union


class Bits(NamedTuple):
    """True where the number in bits `first` to `last` lies between `low` and `high`.

    Bit 0 is the least significant one; both ends of both ranges belong to them.
    """

    first: int
    last: int
    low: int
    high: int

    def holds(self, code: int) -> bool:
        """Whether one code meets the test."""
        number = (code >> self.first) & ((1 << (self.last - self.first + 1)) - 1)
        return self.low <= number <= self.high


class Values(NamedTuple):
    """True where the whole code is one of `values`."""

    values: tuple[int, ...]

    def holds(self, code: int) -> bool:
        """Whether one code meets the test."""
        return code in self.values


Test = Union[Bits, Values]


def bit(number: int) -> Bits:
    """The test that one bit is set."""
    return Bits(number, number, 1, 1)


def level(first: int, low: int, high: int = 3) -> Bits:
    """The test that a two-bit field that begins at bit `first` lies in `low`..`high`."""
    return Bits(first, first + 1, low, high)


def values(*codes: int) -> Values:
    """The test that the code is one of `codes`."""
    return Values(codes)


def meets(code: int, tests: tuple[Test, ...]) -> bool:
    """Whether any of the tests holds."""
    return any(test.holds(code) for test in tests)


class ClassInfo(NamedTuple):
    """What a class is called, its code in the mask raster and its colour there."""

    code: int
    title: str
    color: tuple[int, int, int]


class QaClass(NamedTuple):
    """A class of one product.

    Args:
        name: a key of `products.CLASSES`.
        tests: any of them is enough.
        medium: what is enough at confidence "medium"; empty where the product has no levels.
    """

    name: str
    tests: tuple[Test, ...]
    medium: tuple[Test, ...] = ()

    def at(self, confidence: str) -> tuple[Test, ...]:
        """The tests at a confidence, "high" or "medium"."""
        return self.medium if confidence == "medium" and self.medium else self.tests


@dataclass(frozen=True)
class Product:
    """A QA product: how its codes are decoded and how it is recognised.

    Args:
        id: the stable name.
        title: for people.
        bits: width of a code; codes of 2**bits and more do not exist.
        classes: in order of precedence, where a cell is in several; "fill" is the first.
        default: classes masked when none are named, fill apart.
        names: regular expressions of file or band names that say it is this product.
        impossible: tests that no code of this product meets (unused bits, undefined values).
        unusual: tests that legal codes meet only by exception; used to tell products apart.
        bands: bands packed into one code, the first into bit 0; empty for a code in one band.
        telling: False if its codes look like those of others, so that only a name tells.
        probability: True if a cell is cloud from a per cent on that the user may set.
        note: what a user of this product should know.
        source: where the layout was read.
    """

    id: str
    title: str
    bits: int
    classes: tuple[QaClass, ...]
    default: tuple[str, ...]
    names: tuple[str, ...]
    impossible: tuple[Test, ...]
    unusual: tuple[Test, ...]
    source: str
    bands: tuple[int, ...] = ()
    telling: bool = True
    probability: bool = False
    note: str = ""

    def from_probability(self, percent: int) -> Product:
        """The product in which cells of `percent` and more are cloud."""
        cloud = QaClass("cloud", (Bits(0, 15, percent, 100),))
        classes = tuple(cloud if item.name == "cloud" else item for item in self.classes)
        return replace(self, classes=classes)

    @property
    def class_names(self) -> tuple[str, ...]:
        """Names of its classes, fill included."""
        return tuple(item.name for item in self.classes)

    def named(self, name: str) -> QaClass | None:
        """The class of that name, None if the product has none."""
        return next((item for item in self.classes if item.name == name), None)

    def is_fill(self, code: int) -> bool:
        """Whether a code says that there is no observation."""
        fill = self.named("fill")
        return fill is not None and meets(code, fill.tests)

    def is_only_fill(self, code: int) -> bool:
        """Whether a code says that and nothing else; a fill bit among others is unusual."""
        fill = self.named("fill")
        if fill is None or not meets(code, fill.tests):
            return False
        if any(isinstance(test, Values) and test.holds(code) for test in fill.tests):
            return True
        return not any(meets(code, item.tests) for item in self.classes if item is not fill)

    def allows(self, code: int) -> bool:
        """Whether the code can occur in this product at all."""
        return code < 1 << self.bits and not meets(code, self.impossible)

    def expects(self, code: int) -> bool:
        """Whether the code is one that this product is full of (fill counts)."""
        if self.is_fill(code):
            return self.is_only_fill(code)
        return self.allows(code) and not meets(code, self.unusual)
