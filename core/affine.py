# SPDX-License-Identifier: GPL-2.0-or-later
"""The affine transform of a grid as a plain value, the same numbers as the package affine's."""

from __future__ import annotations

from typing import Any, NamedTuple


class Affine(NamedTuple):
    """x = a · column + b · row + c, y = d · column + e · row + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    g: float = 0.0
    h: float = 0.0
    i: float = 1.0

    @classmethod
    def of(cls, other: Any) -> Affine:
        """The same transform, from ours, the package affine's or anything with a … f."""
        if isinstance(other, cls):
            return other
        return cls(*(float(getattr(other, name)) for name in "abcdef"))

    @classmethod
    def from_gdal(cls, c: float, a: float, b: float, f: float, d: float, e: float) -> Affine:
        """From the order of numbers in which GDAL has them."""
        return cls(float(a), float(b), float(c), float(d), float(e), float(f))

    def to_gdal(self) -> tuple[float, float, float, float, float, float]:
        """In the order in which GDAL has them."""
        return self.c, self.a, self.b, self.f, self.d, self.e

    @property
    def determinant(self) -> float:
        """Area of a cell; negative where rows run against y."""
        return self.a * self.e - self.b * self.d

    def __invert__(self) -> Affine:
        part = 1.0 / self.determinant
        a, b, d, e = self.e * part, -self.b * part, -self.d * part, self.a * part
        return Affine(a, b, -self.c * a - self.f * b, d, e, -self.c * d - self.f * e)
