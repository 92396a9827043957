# SPDX-License-Identifier: GPL-2.0-or-later
"""What exactextract asks of its callers: polygons without a file, and somewhere to write to.

Our own covered fractions are in `coverage`; exactextract is the second engine they are checked by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


def outline_class() -> Any:
    """A polygon as well-known binary for exactextract, which also takes the answer."""
    from exactextract.feature import Feature

    class Outline(Feature):  # type: ignore[misc]
        def __init__(self, wkb: bytes = b"") -> None:
            super().__init__()
            self.wkb = wkb
            self.values: dict[str, Any] = {}

        def geometry(self) -> bytes:
            return self.wkb

        def fields(self) -> list[str]:
            return list(self.values)

        def get(self, name: str) -> Any:
            return self.values[name]

        def set(self, name: str, value: Any) -> None:
            self.values[name] = value

        def set_geometry(self, wkb: bytes) -> None:
            return None

        def set_geometry_format(self) -> str:
            return "wkb"

    return Outline


def outlines(polygons: Sequence[bytes], outline: Any) -> Any:
    """All polygons for exactextract.

    Args:
        polygons: as well-known binary, on the grid of the raster.
        outline: of `outline_class`.
    """
    from exactextract.feature import FeatureSource

    class Outlines(FeatureSource):  # type: ignore[misc]
        def count(self) -> int:
            return len(polygons)

        def __iter__(self) -> Iterator[Any]:
            return map(outline, polygons)

        def srs_wkt(self) -> None:
            return None

    return Outlines()


def catcher(outline: Any) -> Any:
    """Where exactextract writes to; its answer is a dict of statistics for each polygon, in order.

    Args:
        outline: of `outline_class`.
    """
    from exactextract.writer import Writer

    class Catcher(Writer):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.caught: list[dict[str, Any]] = []

        def add_operation(self, operation: Any) -> None:
            return None

        def write(self, feature: Any) -> None:
            taken = outline()
            feature.copy_to(taken)
            self.caught.append(taken.values)

        def finish(self) -> None:
            return None

        def features(self) -> list[dict[str, Any]]:
            return self.caught

    return Catcher()
