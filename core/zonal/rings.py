# SPDX-License-Identifier: GPL-2.0-or-later
"""Plot polygons as flat arrays: plots of parts, parts of rings, rings of vertices."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from ..errors import PlotError
from .ragged import Array, BoolArray, FloatArray, IntArray, offsets_of, take_runs

_POLYGON, _MULTIPOLYGON, _COLLECTION = 3, 6, 7
_ONE_RING = 13  # bytes before the coordinates: order, type, rings, vertices
_ONE_PART = 22  # order, type, parts, and then as above


class Shapes(Protocol):
    """Polygons that can be had in parts: all that the engine asks for."""

    def __len__(self) -> int:
        """Number of plots."""

    @property
    def bounds(self) -> FloatArray:
        """(plots, 4) left, bottom, right, top; NaN where a plot has no geometry."""

    def take(self, index: IntArray) -> Rings:
        """The polygons of the plots at `index`, in that order."""

    def portion(self, index: IntArray) -> Shapes:
        """Those plots alone, to be sent to another process in as few bytes as can be."""


@dataclass(frozen=True)
class Rings:
    """Polygons with all their coordinates in memory. Rings are closed.

    Args:
        x: of all vertices.
        y: of all vertices.
        plot_parts: (plots + 1) where the parts of each plot begin.
        part_rings: (parts + 1) where the rings of each part begin, its shell first.
        ring_vertices: (rings + 1) where the vertices of each ring begin.
    """

    x: FloatArray
    y: FloatArray
    plot_parts: IntArray
    part_rings: IntArray
    ring_vertices: IntArray

    def __len__(self) -> int:
        return self.plot_parts.size - 1

    @property
    def plot_vertices(self) -> IntArray:
        """(plots + 1) where the vertices of each plot begin."""
        offsets: IntArray = self.ring_vertices[self.part_rings[self.plot_parts]]
        return offsets

    @property
    def bounds(self) -> FloatArray:
        """(plots, 4) left, bottom, right, top; NaN where a plot has no geometry."""
        found = np.full((len(self), 4), np.nan)
        offsets = self.plot_vertices
        some = offsets[1:] > offsets[:-1]
        if some.any():
            first = offsets[:-1][some]
            found[some, 0] = np.minimum.reduceat(self.x, first)
            found[some, 1] = np.minimum.reduceat(self.y, first)
            found[some, 2] = np.maximum.reduceat(self.x, first)
            found[some, 3] = np.maximum.reduceat(self.y, first)
        return found

    def take(self, index: IntArray) -> Rings:
        """The polygons of the plots at `index`, in that order."""
        index = np.asarray(index, np.int64)
        parts, plot_counts = take_runs(self.plot_parts, index)
        rings, part_counts = take_runs(self.part_rings, parts)
        vertices, ring_counts = take_runs(self.ring_vertices, rings)
        return Rings(
            self.x[vertices],
            self.y[vertices],
            offsets_of(plot_counts),
            offsets_of(part_counts),
            offsets_of(ring_counts),
        )

    def portion(self, index: IntArray) -> Rings:
        """Those plots alone; their coordinates are all there is to send."""
        return self.take(index)

    def moved(self, x: FloatArray, y: FloatArray) -> Rings:
        """The same rings with other coordinates."""
        return Rings(x, y, self.plot_parts, self.part_rings, self.ring_vertices)

    @classmethod
    def equal(cls, x: FloatArray, y: FloatArray) -> Rings:
        """One closed ring a plot, all of as many vertices.

        Args:
            x: (plots, vertices).
            y: (plots, vertices).
        """
        plots, vertices = x.shape
        each = np.arange(plots + 1, dtype=np.int64)
        return cls(
            np.ascontiguousarray(x, np.float64).reshape(-1),
            np.ascontiguousarray(y, np.float64).reshape(-1),
            each,
            each,
            each * vertices,
        )

    @classmethod
    def from_wkb(cls, geometries: Iterable[bytes | None]) -> Rings:
        """Polygons and multipolygons in well-known binary; None for a plot without geometry.

        Raises:
            PlotError: if one is neither, or cannot be read.
        """
        return _from_wkb(list(geometries))

    @classmethod
    def from_geometries(cls, geometries: Iterable[Any]) -> Rings:
        """Shapely polygons and multipolygons; None for a plot without geometry.

        Raises:
            PlotError: if one is neither.
        """
        given = list(geometries)
        shapes = [g for g in given if g is not None and not isinstance(g, bytes)]
        for geometry in shapes:
            if not hasattr(type(geometry), "geom_type"):  # asking the class costs nothing
                raise PlotError(
                    f"A plot is not a polygon but of type {type(geometry).__name__}.",
                    hint="Give shapely polygons or well-known binary.",
                )
        made = iter(_wkb_of(shapes))
        return cls.from_wkb(
            g if g is None or isinstance(g, bytes) else next(made) for g in given
        )

    def to_wkb(self) -> list[bytes | None]:
        """Polygons, or multipolygons where a plot has several parts; None without geometry."""
        equal = self._equal_wkb()
        if equal is not None:
            return equal
        found: list[bytes | None] = []
        pairs = np.empty((self.x.size, 2), "<f8")
        pairs[:, 0], pairs[:, 1] = self.x, self.y
        raw = memoryview(pairs.tobytes())
        parts, rings = self.plot_parts.tolist(), self.part_rings.tolist()
        vertices = self.ring_vertices.tolist()

        def polygon(part: int) -> bytes:
            count = rings[part + 1] - rings[part]
            pieces: list[bytes | memoryview] = [struct.pack("<BII", 1, _POLYGON, count)]
            for ring in range(rings[part], rings[part + 1]):
                first, last = vertices[ring], vertices[ring + 1]
                pieces.append(struct.pack("<I", last - first))
                pieces.append(raw[16 * first : 16 * last])
            return b"".join(pieces)

        for plot in range(len(self)):
            some = range(parts[plot], parts[plot + 1])
            if len(some) < 2:
                found.append(polygon(some[0]) if some else None)
                continue
            head = struct.pack("<BII", 1, _MULTIPOLYGON, len(some))
            found.append(head + b"".join(polygon(part) for part in some))
        return found

    def _equal_wkb(self) -> list[bytes | None] | None:
        """As `to_wkb`, all at once, where each plot is a ring of as many vertices as the others."""
        sizes = np.diff(self.ring_vertices)
        rings, parts = sizes.size, self.part_rings.size - 1
        if not rings or parts != rings or len(self) < rings or (sizes != sizes[0]).any():
            return None
        present = np.diff(self.plot_parts) == 1
        if np.count_nonzero(present) != rings:
            return None
        size = int(sizes[0])
        length = _ONE_RING + 16 * size
        records = np.empty((rings, length), np.uint8)
        head = struct.pack("<BIII", 1, _POLYGON, 1, size)
        records[:, :_ONE_RING] = np.frombuffer(head, np.uint8)
        pairs = np.empty((rings, size, 2), "<f8")
        pairs[..., 0], pairs[..., 1] = self.x.reshape(rings, size), self.y.reshape(rings, size)
        records[:, _ONE_RING:] = pairs.view(np.uint8).reshape(rings, -1)
        raw = records.tobytes()
        every = iter([raw[at : at + length] for at in range(0, len(raw), length)])
        return [next(every) if there else None for there in present.tolist()]

    def not_finite(self) -> list[int]:
        """Plots that have a coordinate that is no number."""
        return self.plots_of(~(np.isfinite(self.x) & np.isfinite(self.y)))

    def plots_of(self, vertices: BoolArray) -> list[int]:
        """Plots that have one of these vertices."""
        at = np.flatnonzero(vertices)
        if not at.size:
            return []
        owners = np.searchsorted(self.plot_vertices, at, side="right") - 1
        return list(map(int, np.unique(owners)))


def _wkb_of(shapes: list[Any]) -> list[bytes]:
    """Well-known binary, in one call where shapely has one (since 2.0)."""
    if not shapes:
        return []
    import shapely

    if not hasattr(shapely, "to_wkb"):
        from shapely.geos import WKBWriter, lgeos

        writer = WKBWriter(lgeos)  # one for all: making it costs as much as using it
        return [writer.write(shape) for shape in shapes]
    return list(shapely.to_wkb(np.array(shapes, dtype=object)))


def _from_wkb(geometries: list[bytes | None]) -> Rings:
    """Group plots of equal header, read each group as one array; walk the others."""
    groups: dict[tuple[int, bytes], list[int]] = {}
    part_counts = np.ones(len(geometries), np.int64)
    slow: dict[int, list[list[FloatArray]]] = {}
    for i, wkb in enumerate(geometries):
        if wkb is None:
            part_counts[i] = 0
            continue
        header = wkb[: _ONE_PART if wkb[1:2] == b"\x06" else _ONE_RING]
        kind = len(wkb), header
        group = groups.get(kind)
        if group is None and _simple(header, len(wkb)):
            group = groups[kind] = []
        if group is not None and wkb[len(header) : len(header) + 16] == wkb[-16:]:
            group.append(i)
        else:
            parts = slow[i] = _walk(wkb, i)
            part_counts[i] = len(parts)
    plot_parts = offsets_of(part_counts)
    ring_counts = np.ones(int(plot_parts[-1]), np.int64)
    for i, parts in slow.items():
        ring_counts[plot_parts[i] : plot_parts[i + 1]] = [len(rings) for rings in parts]
    part_rings = offsets_of(ring_counts)
    sizes = np.zeros(int(part_rings[-1]), np.int64)
    groups = {kind: members for kind, members in groups.items() if members}
    for (length, header), members in groups.items():
        sizes[part_rings[plot_parts[members]]] = (length - len(header)) // 16
    for i, parts in slow.items():
        first = part_rings[plot_parts[i]]
        flat = [ring.shape[0] for rings in parts for ring in rings]
        sizes[first : first + len(flat)] = flat
    ring_vertices = offsets_of(sizes)
    x, y = np.empty(int(ring_vertices[-1])), np.empty(int(ring_vertices[-1]))
    for (length, header), members in groups.items():
        joined = b"".join([geometries[i] for i in members])  # type: ignore[misc]
        raw = np.frombuffer(joined, np.uint8).reshape(len(members), length)
        pairs = np.ascontiguousarray(raw[:, len(header) :]).view("<f8")
        first = ring_vertices[part_rings[plot_parts[members]]]
        at = first[:, None] + np.arange(pairs.shape[1] // 2)
        x[at], y[at] = pairs[:, 0::2], pairs[:, 1::2]
    for i, parts in slow.items():
        at = int(ring_vertices[part_rings[plot_parts[i]]])
        for rings in parts:
            for ring in rings:
                x[at : at + len(ring)], y[at : at + len(ring)] = ring[:, 0], ring[:, 1]
                at += len(ring)
    return Rings(x, y, plot_parts, part_rings, ring_vertices)


def _simple(header: bytes, length: int) -> bool:
    """True for one closed ring in one part, two dimensions, little endian, and no more bytes."""
    if len(header) < _ONE_RING or header[0] != 1:
        return False
    kind, rings, vertices = struct.unpack_from("<III", header, 1)
    if kind == _POLYGON:
        return bool(rings == 1 and length == _ONE_RING + 16 * vertices and vertices > 0)
    if kind != _MULTIPOLYGON or rings != 1 or len(header) < _ONE_PART or header[9] != 1:
        return False
    kind, rings, vertices = struct.unpack_from("<III", header, 10)
    return bool(
        kind == _POLYGON
        and rings == 1
        and vertices > 0
        and length == _ONE_PART + 16 * vertices
    )


def _walk(wkb: bytes, plot: int) -> list[list[FloatArray]]:
    """Parts of rings of any polygonal geometry."""
    parts: list[list[FloatArray]] = []
    try:
        _walk_one(wkb, 0, parts)
    except (struct.error, ValueError, IndexError) as error:
        raise PlotError(
            f"The geometry of plot {plot} is not a polygon that can be read ({error}).",
            hint="Use points, polygons or multipolygons, and check the geometries.",
            plot=plot,
        ) from error
    return parts


def _walk_one(wkb: bytes, at: int, parts: list[list[FloatArray]]) -> int:
    order = "<" if wkb[at] == 1 else ">"
    (code,) = struct.unpack_from(order + "I", wkb, at + 1)
    at += 5
    if code & 0x20000000:  # an SRID follows
        at += 4
    dimensions = 2 + bool(code & 0x80000000) + bool(code & 0x40000000)
    code &= 0x0FFFFFFF
    dimensions = max(dimensions, {0: 2, 1: 3, 2: 3, 3: 4}.get(code // 1000, 2))
    kind = code % 1000
    if kind in (_MULTIPOLYGON, _COLLECTION):
        (members,) = struct.unpack_from(order + "I", wkb, at)
        at += 4
        for _ in range(members):
            at = _walk_one(wkb, at, parts)
        return at
    if kind != _POLYGON:
        raise ValueError(f"geometry type {kind}")
    (rings,) = struct.unpack_from(order + "I", wkb, at)
    at += 4
    found: list[FloatArray] = []
    for _ in range(rings):
        (vertices,) = struct.unpack_from(order + "I", wkb, at)
        at += 4
        flat: Array = np.frombuffer(wkb, order + "f8", vertices * dimensions, at)
        at += 8 * vertices * dimensions
        if vertices:
            ring = flat.reshape(vertices, dimensions)[:, :2].astype(np.float64)
            if (ring[0] != ring[-1]).any():
                ring = np.vstack((ring, ring[:1]))
            found.append(ring)
    if found:
        parts.append(found)
    return at
