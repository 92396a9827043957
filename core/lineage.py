# SPDX-License-Identifier: GPL-2.0-or-later
"""How an output was made, carried in its metadata: the record, and the fingerprints of inputs.

Whoever starts a run says once what it is (`carrying`); every raster that it writes has the record
then, and nothing between needs to know of it. The record says nothing of the time, so that the
same run writes the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

# Where the record is: a domain of its own, which copies and clippings by GDAL do not take over.
DOMAIN, ITEM = "CANOPYCLOUD", "LINEAGE"
# The same as a sentence, among the metadata that QGIS and gdalinfo show.
SENTENCE = "CANOPYCLOUD_LINEAGE"
FORM = "canopycloud-lineage/1"

ALL, SAMPLES, FOLDER = "all", "samples", "folder"
WHOLE_UP_TO = 8 << 20  # bytes
_ENDS, _PIECE, _PIECES = 1 << 20, 1 << 16, 64
_MOST_FILES = 2000
# SQLite counts there how often a file was opened for writing; QGIS does so to read a GeoPackage.
_SQLITE = b"SQLite format 3\x00"
_COUNTERS = ((18, 20), (24, 28), (92, 100))


class Fingerprint(NamedTuple):
    """What tells whether a file is still the same.

    Attributes:
        size: in bytes; of a folder that of all its files.
        sha256: hexadecimal.
        of: "all" bytes, "samples" of a large file (both ends and 64 pieces), or "folder" (names
            and fingerprints of its files).
    """

    size: int
    sha256: str
    of: str


class FileState(NamedTuple):
    """What changes with a file's content; the clock alone may be too coarse."""

    inode: int
    size: int
    changed: int


def state_of(path: str | os.PathLike[str]) -> FileState | None:
    """A file as it is now; None for what is no file of this machine."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return FileState(found.st_ino, found.st_size, found.st_mtime_ns)


def fingerprint(path: str | os.PathLike[str]) -> Fingerprint | None:
    """Size and hash of a file or folder, None where it cannot be read.

    Files above 8 MB are hashed in samples: the first and last MB and 64 pieces of 64 kB between
    them, at even distances. The counters in the header of an SQLite file (GeoPackage) are taken
    for 0, since QGIS changes them whenever it reads one. A shapefile's .dbf counts with it.
    """
    place = Path(path)
    try:
        if place.is_dir():
            return _of_folder(place)
        digest = hashlib.sha256()
        size = _hash_file(place, digest)
        table = place.with_suffix(".dbf")
        whole = size <= WHOLE_UP_TO
        if place.suffix.lower() == ".shp" and table.is_file():
            size += _hash_file(table, digest)
        return Fingerprint(size, digest.hexdigest(), ALL if whole else SAMPLES)
    except OSError:
        return None


def _of_folder(folder: Path) -> Fingerprint:
    digest, total = hashlib.sha256(), 0
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for number, path in enumerate(files):
        digest.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        if number < _MOST_FILES:
            total += _hash_file(path, digest)
        else:
            total += path.stat().st_size
    return Fingerprint(total, digest.hexdigest(), FOLDER)


def _hash_file(path: Path, digest: Any) -> int:
    """Add a file to a digest; its size."""
    size = path.stat().st_size
    digest.update(f"{size}\n".encode())
    with path.open("rb") as file:
        if size <= WHOLE_UP_TO:
            digest.update(_without_counters(file.read()))
            return size
        for start, length in _pieces(size):
            digest.update(_without_counters(_read(file, start, length), start))
    return size


def _pieces(size: int) -> Iterator[tuple[int, int]]:
    yield 0, _ENDS
    room = size - 2 * _ENDS - _PIECE
    for i in range(_PIECES):
        yield _ENDS + room * i // (_PIECES - 1), _PIECE
    yield size - _ENDS, _ENDS


def _read(file: BinaryIO, start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def _without_counters(content: bytes, start: int = 0) -> bytes:
    if start or not content.startswith(_SQLITE):
        return content
    changed = bytearray(content)
    for first, end in _COUNTERS:
        changed[first:end] = bytes(end - first)
    return bytes(changed)


@dataclass(frozen=True)
class Lineage:
    """What a run says of its outputs.

    Args:
        record: tool, parameters, inputs, versions; plain values that JSON holds.
        sentence: the same for people, in one line.
        outputs: the parameter of each output, by its file or the folder of all its files.
        seen: each input by its real path, as it was when its fingerprint was taken.
    """

    record: Mapping[str, Any]
    sentence: str
    outputs: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, FileState | None] = field(default_factory=dict)

    def text(self, path: str | os.PathLike[str]) -> str:
        """The record of one output as JSON.

        A file in a folder that is an output is called ``OUTPUT_FOLDER/masked/a.tif``.
        """
        place = os.path.realpath(path)
        output = self.outputs.get(place, "")
        for folder in () if output else Path(place).parents:
            if str(folder) in self.outputs:
                inside = Path(place).relative_to(folder).as_posix()
                output = f"{self.outputs[str(folder)]}/{inside}"
                break
        return json.dumps(
            {"format": FORM, "output": output, **self.record},
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )


_current: ContextVar[Lineage | None] = ContextVar("canopycloud_lineage", default=None)


def current() -> Lineage | None:
    """What the run under way says of its outputs, None if nobody said."""
    return _current.get()


@contextmanager
def carrying(lineage: Lineage | None) -> Iterator[None]:
    """Have every raster that this thread writes carry `lineage`."""
    token = _current.set(lineage)
    try:
        yield
    finally:
        _current.reset(token)


def parsed(text: str | None) -> dict[str, Any] | None:
    """A record from its JSON; None for anything else."""
    if not text:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict) or found.get("format") != FORM:
        return None
    shape = {"tool": str, "output": str, "parameters": dict, "inputs": list, "versions": dict}
    return found if all(isinstance(found.get(k), kind) for k, kind in shape.items()) else None
