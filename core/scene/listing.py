# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of a folder or an archive by name. Archives are read in place, nothing is unpacked."""

from __future__ import annotations

import os
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import RasterReadError
from ..plural import plural
from ..rasterfile import shown_path
from ..staging import is_local
from .metadata import LONGEST

TAR = (".tar", ".tar.gz", ".tgz")
ZIP = (".zip",)
# A SAFE folder has some 150 files; a folder of years of dates some thousands.
_MOST = 50_000
_DEPTH = 8
# Longer names stand in extra headers of a tar, which GDAL does not read in all releases.
_TAR_NAME = 99
_GZIP = b"\x1f\x8b"
# What a damaged archive, one with a password or one that may not be read raises, as it happens.
_DAMAGE = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError,
)  # fmt: skip


# /vsitar/{/data/x.tar.gz}/B1.TIF, /vsizip/{…}/…, /vsisubfile/1024_500,/vsigzip//data/x.tar.gz
_BRACED = re.compile(r"^/vsi\w+/\{([^}]+)\}")
_SUBFILE = re.compile(r"^/vsisubfile/\d+_\d+,(?:/vsigzip/)?(.+)$")


@dataclass(frozen=True)
class Listing:
    """Files below a folder or in an archive.

    Args:
        source: the folder or archive.
        names: relative, with "/", sorted.
        prefix: a name behind it is what GDAL opens.
        read: the text of a file by name.
        places: what GDAL opens, of the names for which it is another path.
    """

    source: str
    names: tuple[str, ...]
    prefix: str
    read: Callable[[str], str]
    places: Mapping[str, str] = field(default_factory=dict)

    def path(self, name: str) -> str:
        """What GDAL opens."""
        return self.places.get(name) or f"{self.prefix}/{name}"

    def only(self, names: Sequence[str]) -> Listing:
        """The same with these files only."""
        return replace(self, names=tuple(names))

    def below(self, folder: str) -> Listing:
        """The part of the listing below one of its folders; "" for all of it."""
        if not folder:
            return self
        start = folder.rstrip("/") + "/"
        inner = tuple(name[len(start) :] for name in self.names if name.startswith(start))
        return Listing(
            f"{self.source}/{folder}",
            inner,
            f"{self.prefix}/{folder}",
            lambda name: self.read(start + name),
            {
                name[len(start) :]: place
                for name, place in self.places.items()
                if name.startswith(start)
            },
        )


def is_archive(path: str | os.PathLike[str]) -> bool:
    """Whether the name is that of an archive that is read in place."""
    return os.fspath(path).lower().endswith(TAR + ZIP)


def file_behind(path: str) -> str:
    """The file on disk that a name of GDAL's reads: the archive, for a file in one."""
    found = _BRACED.match(path) or _SUBFILE.match(path)
    return found[1] if found else path


def refuse_elsewhere(path: str | os.PathLike[str]) -> None:
    """Refuse a place whose files cannot be listed here: an address, or one of GDAL's file systems.

    Raises:
        RasterReadError: if it is one.
    """
    if not is_local(path):
        raise RasterReadError(
            f"{shown_path(path)} is not on this computer; scenes are looked for in local folders "
            "and archives.",
            hint="Copy it to this computer, or give its band files by their names.",
            path=os.fspath(path),
        )


def list_files(path: str | os.PathLike[str]) -> Listing:
    """The files of a folder or an archive.

    Raises:
        RasterReadError: if there is no such thing, it is damaged, or holds too many files.
    """
    refuse_elsewhere(path)
    where = Path(path).absolute()
    if where.is_dir():
        return _of_folder(where)
    if not where.is_file():
        raise RasterReadError(
            f"There is no folder or archive {where}.", hint="Check the path.", path=str(where)
        )
    try:
        if str(where).lower().endswith(ZIP):
            return _of_zip(where)
        if str(where).lower().endswith(TAR):
            return _of_tar(where)
    except _DAMAGE as error:
        raise _damaged(f"{where.name} cannot be read as an archive", error, where) from error
    raise RasterReadError(
        f"{where.name} is not a scene: it is neither a folder nor a .tar, .tar.gz or .zip.",
        hint="Choose the folder or the archive that the scene came in.",
        path=str(where),
    )


def _damaged(what: str, error: Exception, where: Path) -> RasterReadError:
    # tarfile lists, line by line, what it has tried.
    why = (str(error).splitlines() or [type(error).__name__])[0].rstrip(":.")
    return RasterReadError(f"{what}: {why}.", hint="Is the download complete?", path=str(where))


def _listing(
    where: Path,
    names: Sequence[str],
    prefix: str,
    content: Callable[[str], bytes],
    places: Mapping[str, str] | None = None,
) -> Listing:
    """A listing without the files that a Mac adds to folders and archives: ._B1.TIF and such."""
    seen = (name for name in names if not re.search(r"(^|/)(\._|__MACOSX/)", name))

    def read(name: str) -> str:
        try:
            return _text(content(name), name)
        except _DAMAGE as error:
            raise _damaged(f"{name} in {where.name} cannot be read", error, where) from error

    return Listing(str(where), tuple(sorted(seen)), prefix, read, places or {})


def _of_folder(where: Path) -> Listing:
    names: list[str] = []
    for folder, folders, files in os.walk(where):  # links to folders are not followed
        inner = Path(folder).relative_to(where)
        folders[:] = sorted(folders) if len(inner.parts) < _DEPTH else []
        names.extend((inner / name).as_posix() for name in files)
        _refuse_too_many(where, len(names))

    def content(name: str) -> bytes:
        with (where / name).open("rb") as file:
            return file.read(LONGEST + 1)

    return _listing(where, names, str(where), content)


def _of_zip(where: Path) -> Listing:
    with zipfile.ZipFile(where) as archive:
        names = [info.filename for info in archive.infolist() if not info.is_dir()]
    _refuse_too_many(where, len(names))

    def content(name: str) -> bytes:
        with zipfile.ZipFile(where) as archive, archive.open(name) as file:
            return file.read(LONGEST + 1)

    return _listing(where, names, f"/vsizip/{{{where}}}", content)


def _of_tar(where: Path) -> Listing:
    members: dict[str, str] = {}
    places: dict[str, str] = {}
    with where.open("rb") as file:
        packed = file.read(2) == _GZIP
    # GDAL goes by the ending, and its names end at a brace.
    odd = packed != str(where).lower().endswith("gz") or "}" in str(where)
    with tarfile.open(where) as archive:
        for member in archive:
            if not member.isfile():
                continue
            name = member.name[2:] if member.name.startswith("./") else member.name
            members[name] = member.name
            _refuse_too_many(where, len(members))
            if odd or len(member.name) > _TAR_NAME:
                inside = f"/vsigzip/{where}" if packed else str(where)
                places[name] = f"/vsisubfile/{member.offset_data}_{member.size},{inside}"
        # Where a header is damaged, tarfile stops as if the archive ended there.
        if archive.fileobj is not None:
            archive.fileobj.seek(archive.offset)
            if archive.fileobj.read(tarfile.BLOCKSIZE).strip(b"\0"):
                raise tarfile.ReadError(f"it is damaged after {plural(len(members), 'file')}")

    def content(name: str) -> bytes:
        with tarfile.open(where) as archive:
            file = archive.extractfile(members[name])
            if file is None:
                raise tarfile.ReadError("no file")
            with file:
                return file.read(LONGEST + 1)

    return _listing(where, list(members), f"/vsitar/{{{where}}}", content, places)


def _text(content: bytes, name: str) -> str:
    if len(content) > LONGEST:
        raise RasterReadError(
            f"{name} is larger than any metadata file ({LONGEST // 1_000_000} MB); not read."
        )
    return content.decode("utf-8", errors="replace")


def _refuse_too_many(where: Path, count: int) -> None:
    if count > _MOST:
        raise RasterReadError(
            f"{where} holds more than {_MOST} files.",
            hint="Choose the folder of the scene itself.",
            path=str(where),
        )
