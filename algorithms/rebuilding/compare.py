# SPDX-License-Identifier: GPL-2.0-or-later
"""What differs between an output and the one made again."""

from __future__ import annotations

import filecmp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..shared.translation import tr

if TYPE_CHECKING:
    from osgeo import ogr

    from ...core.progress import Progress
    from .inputs import Record

# Formats that write the time, or other things of the moment, into the file.
_CONTENT = (".gpkg", ".nc")


class Comparison(NamedTuple):
    """How an output and its copy compare.

    Args:
        identical: byte for byte; for formats with times in them, in all that they hold.
        different: cells or features that differ, None where they cannot be compared.
        words: what differs, for people.
    """

    identical: bool
    different: int | None
    words: list[str]


def compare(made: Path, again: Path, raster: bool, progress: Progress) -> Comparison:
    """Compare byte by byte, and by content where bytes differ."""
    if filecmp.cmp(str(made), str(again), shallow=False):
        return Comparison(True, 0, [])
    if raster:
        from ...core.raster import raster_difference

        found = raster_difference(made, again, progress)
        different, words = found.cells, found.words
    else:
        different, words = layers_differ(made, again, progress)
    if made.suffix.lower() in _CONTENT:
        return Comparison(not words, different, words)
    return Comparison(False, different, [*words, _bytes(made, again)])


def _bytes(made: Path, again: Path) -> str:
    was, is_ = made.stat().st_size, again.stat().st_size
    return tr("the files differ: {was:# byte|# bytes} before, {now:,} now").format(was=was, now=is_)


def layers_differ(made: Path, again: Path, progress: Progress) -> tuple[int | None, list[str]]:
    """Compare the layers of two vector files: fields, CRS, and every feature in order.

    Returns:
        Features that differ, None where they cannot be compared, and what differs.
    """
    from osgeo import ogr

    one, other = ogr.Open(str(made)), ogr.Open(str(again))
    layers = [one.GetLayer(0), other.GetLayer(0)]
    words = []
    for what, of in (
        (tr("fields"), _fields),
        (tr("geometry type"), lambda layer: ogr.GeometryTypeToName(layer.GetGeomType())),
        ("CRS", _crs),
    ):
        was, is_ = of(layers[0]), of(layers[1])
        if was != is_:
            words.append(
                tr("{what}: {was} before, {now} now").format(what=what, was=was, now=is_)
            )
    if words:
        return None, words
    different = 0
    counts = [layer.GetFeatureCount() for layer in layers]
    for number, (mine, theirs) in enumerate(zip(*layers)):
        if not number % 1000:
            progress.check()
        different += _values(mine) != _values(theirs)
    if counts[0] != counts[1]:
        words.append(
            tr("{was:# feature|# features} before, {now} now").format(was=counts[0], now=counts[1])
        )
        different += abs(counts[0] - counts[1])
    if different:
        words.append(tr("{count:# feature differs|# features differ}").format(count=different))
    return different, words


def _fields(layer: ogr.Layer) -> list[tuple[str, str]]:
    found = layer.GetLayerDefn()
    fields = [found.GetFieldDefn(i) for i in range(found.GetFieldCount())]
    return [(field.GetName(), field.GetTypeName()) for field in fields]


def _crs(layer: ogr.Layer) -> str:
    reference = layer.GetSpatialRef()
    return "" if reference is None else str(reference.ExportToWkt())


def _values(feature: ogr.Feature) -> tuple[bytes, str]:
    """Geometry and attributes; as text, in which NaN is like NaN."""
    geometry = feature.GetGeometryRef()
    shape = b"" if geometry is None else bytes(geometry.ExportToIsoWkb())
    values = [
        feature.GetField(i) if feature.IsFieldSetAndNotNull(i) else None
        for i in range(feature.GetFieldCount())
    ]
    return shape, repr(values)


def versions_differ(record: Record, again: Record | None) -> list[str]:
    """Which versions are others now."""
    then, now = record["versions"], (again or {}).get("versions", {})
    return [
        tr("{name}: {was} then, {now} now").format(name=name, was=was, now=now.get(name, "–"))
        for name, was in then.items()
        if now.get(name) != was
    ]
