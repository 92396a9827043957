# SPDX-License-Identifier: GPL-2.0-or-later
"""A coordinate reference system as a value: its WKT, and what can be asked of it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from .library import library


class CrsFacts(NamedTuple):
    """What is known of a CRS.

    Args:
        authority: name and code, ("EPSG", "32611"); None if no known CRS is this one.
        is_geographic: whether its axes are longitude and latitude.
        is_projected: whether it is a map projection.
        linear_units: name of its unit of length.
        metres_per_unit: of that unit.
    """

    authority: tuple[str, str] | None
    is_geographic: bool
    is_projected: bool
    linear_units: str
    metres_per_unit: float


class Crs:
    """A coordinate reference system; equal to another that means the same.

    Args:
        wkt: well-known text of it.
    """

    __slots__ = ("wkt",)

    def __init__(self, wkt: str) -> None:
        self.wkt = wkt

    @classmethod
    def of(cls, value: Any) -> Crs | None:
        """Anything that names a CRS: a code (32611, "EPSG:32611"), WKT, a PROJ string, an object.

        None stays None, and so does a CRS that says nothing.

        Raises:
            CrsError: if it names none.
        """
        if value is None or isinstance(value, cls):
            return value
        if hasattr(value, "to_wkt"):
            value = value.to_wkt()
        text = f"EPSG:{value}" if isinstance(value, int) else str(value)
        return cls(_wkt_of(text)) if text else None

    @classmethod
    def from_epsg(cls, code: int) -> Crs:
        """The CRS of an EPSG code.

        Raises:
            CrsError: if there is none.
        """
        return cls(_wkt_of(f"EPSG:{code}"))

    def to_wkt(self) -> str:
        """Well-known text; by this other packages take it for a CRS."""
        return self.wkt

    def to_epsg(self) -> int | None:
        """Its EPSG code; None if it is none of theirs."""
        known = self.facts.authority
        return int(known[1]) if known is not None and known[0] == "EPSG" else None

    @property
    def facts(self) -> CrsFacts:
        """What is known of it."""
        return _facts_of(self.wkt)

    @property
    def is_geographic(self) -> bool:
        """Whether its axes are longitude and latitude."""
        return self.facts.is_geographic

    @property
    def is_projected(self) -> bool:
        """Whether it is a map projection."""
        return self.facts.is_projected

    @property
    def linear_units(self) -> str:
        """Name of its unit of length."""
        return self.facts.linear_units

    @property
    def metres_per_unit(self) -> float:
        """Of its unit of length."""
        return self.facts.metres_per_unit

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Crs):
            if not hasattr(other, "to_wkt"):
                return NotImplemented
            try:
                other = Crs.of(other)
            except ValueError:
                return False
            if other is None:
                return False
        return self.wkt == other.wkt or _same(self.wkt, other.wkt)

    def __hash__(self) -> int:
        # Two texts may mean the same.
        return hash(Crs)

    def __repr__(self) -> str:
        return f"Crs({self})"

    def __str__(self) -> str:
        known = self.facts.authority
        if known:
            return ":".join(known)
        return self.wkt.split('"')[1] if '"' in self.wkt else self.wkt

    def __reduce__(self) -> tuple[Any, ...]:
        return Crs, (self.wkt,)


@lru_cache(maxsize=256)
def _wkt_of(text: str) -> str:
    return str(library().crs_wkt(text))


@lru_cache(maxsize=256)
def _facts_of(wkt: str) -> CrsFacts:
    return CrsFacts(*library().crs_facts(wkt))


@lru_cache(maxsize=256)
def _same(one: str, other: str) -> bool:
    return bool(library().same_crs(one, other))
