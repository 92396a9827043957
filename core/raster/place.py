# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished files move to their place, and back if something is wrong with them there."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import OutputError
from ..formats import WAY_OUT
from .engine import keeper

# A file's companions, which belong to it and to no successor, whatever GDAL makes of the file.
_MATES = (".aux.xml", ".ovr", ".msk")


def files_of(target: Path) -> list[Path]:
    """The files of the raster at `target`: those that bear its name, of those that GDAL lists."""
    found = {Path(f"{target}{suffix}") for suffix in _MATES}
    if target.exists():
        found.add(target)
        cells_of_ers = target.with_suffix("")
        for path in _listed(target):
            named = path.parent == target.parent and path.name.startswith(f"{target.stem}.")
            if named or path == cells_of_ers:
                found.add(path)
    return sorted(path for path in found if path.exists())


def _listed(target: Path) -> list[Path]:
    try:
        file = keeper().open_file(str(target))
    except keeper().failures:
        return []
    try:
        return [Path(path).absolute() for path in file.files()]
    finally:
        file.close()


def refuse_taking_from_others(target: Path, names: list[str]) -> None:
    """Refuse an output one of whose files would take the place of another data set's.

    Args:
        target: the output.
        names: of all files that it is made of.

    Raises:
        OutputError: if one is there that does not belong to an older raster at `target`.
    """
    own = set(files_of(target))
    for name in names:
        place = target.with_name(name)
        if place != target and place.exists() and place not in own:
            raise OutputError(
                f"{target.name} comes with a file {name}, and there is one already, which belongs "
                "to something else.",
                hint=f"Choose another name or folder. Or: {WAY_OUT}",
                path=str(target),
            )


class Placement:
    """Files put in place, which can be taken back.

    Args:
        backup: an empty folder on the same disk, for what was there before.
    """

    def __init__(self, backup: Path) -> None:
        self._backup = backup
        self._made: list[Path] = []
        self._kept: list[tuple[Path, Path]] = []

    def put(self, made: Path, target: Path) -> None:
        """Move all files of the folder `made` beside `target`, the one of its name last.

        Raises:
            OutputError: if that fails; what was there is there again.
        """
        new = sorted(made.iterdir(), key=lambda path: path.name == target.name)
        refuse_taking_from_others(target, [path.name for path in new])
        names = {path.name for path in new}
        try:
            if target.is_dir():
                raise IsADirectoryError(f"{target} has become a folder")
            self._backup.mkdir()
            for old in files_of(target):
                self._keep(old, moved=old.name not in names)
            for path in new:
                place = target.with_name(path.name)
                path.replace(place)
                self._made.append(place)
        except OSError as error:
            self.take_back()
            raise OutputError(
                f"{target} cannot be replaced: {error.strerror or error}.",
                hint="Is it open in another program?",
                path=str(target),
            ) from error

    def _keep(self, old: Path, moved: bool) -> None:
        kept = self._backup / old.name
        if not moved:
            try:
                # So that the new file takes the old one's place in one step.
                os.link(old, kept)
            except OSError:
                moved = True
        if moved:
            old.replace(kept)
        self._kept.append((kept, old))

    def take_back(self) -> None:
        """Remove what was put in place, and put back what was there."""
        before = {old for _, old in self._kept}
        for path in self._made:
            if path not in before:
                path.unlink(missing_ok=True)
        for kept, old in self._kept:
            kept.replace(old)
        self._made.clear()
        self._kept.clear()
