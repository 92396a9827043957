# SPDX-License-Identifier: GPL-2.0-or-later
"""Hidden folders beside an output, in which it is written before it is moved to its place.

A run that is killed cannot remove its folder. The next one that writes to the same place does: a
folder is locked as long as its process lives, and the system takes the lock back from the dead.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

try:
    import fcntl
except ImportError:  # Windows, where a folder cannot be locked: there age decides
    _locks: Any = None
else:
    _locks = fcntl

PREFIX, SUFFIX = ".canopycloud-", ".part"
#: Seconds without a change after which a folder that cannot be locked is taken for left behind.
STALE_AFTER = 7 * 24 * 3600.0
_held: dict[Path, int] = {}
_guard = threading.Lock()


def is_local(path: str | os.PathLike[str]) -> bool:
    """Whether a name is a place on this computer: no address, none of GDAL's file systems.

    Outputs are written beside their place and then moved, which object stores cannot do.
    """
    return not re.match(r"/vsi[a-z0-9_]+/|[A-Za-z][A-Za-z0-9+.-]+:/", os.fspath(path))


def make_folder(parent: str | os.PathLike[str]) -> Path:
    """A new hidden folder that is ours until `remove_folder`; clears those of dead processes.

    Args:
        parent: where; the folder of the output, so that moving it there is one step.

    Raises:
        OSError: if nothing can be written there.
    """
    remove_left_behind(parent)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, suffix=SUFFIX, dir=parent))
        handle = _lock(folder, wait=True)
        # Another process may have taken it for left behind before it was locked.
        if folder.exists():
            if handle is not None:
                with _guard:
                    _held[folder] = handle
            return folder
        if handle is not None:
            os.close(handle)


def remove_folder(folder: Path) -> None:
    """Remove a folder of `make_folder` and all in it; no error if that fails or it is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    with _guard:
        handle = _held.pop(folder, None)
    if handle is not None:
        os.close(handle)


def remove_left_behind(parent: str | os.PathLike[str]) -> list[Path]:
    """Remove the hidden folders of processes that are no more.

    Returns:
        What was removed. Folders of living processes stay, and so does what cannot be judged.
    """
    removed = []
    try:
        with os.scandir(parent) as entries:
            found = [Path(e.path) for e in entries if e.name.startswith(PREFIX)
                     and e.is_dir(follow_symlinks=False)]  # fmt: skip
    except OSError:
        return []  # whoever writes there says why it cannot
    for folder in found:
        handle = _lock(folder, wait=False) if folder.name.endswith(SUFFIX) else None
        if handle is not None or _is_old(folder):
            shutil.rmtree(folder, ignore_errors=True)
            removed.append(folder)
        if handle is not None:
            os.close(handle)
    return removed


def _lock(folder: Path, *, wait: bool) -> int | None:
    """A handle that holds the folder's lock, None if somebody has it or the system has none."""
    if _locks is None:
        return None
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        _locks.flock(handle, _locks.LOCK_EX | (0 if wait else _locks.LOCK_NB))
    except OSError:
        os.close(handle)
        return None
    return handle


def _is_old(folder: Path) -> bool:
    """Whether nothing in a folder of an older version, or without locks, has changed for days."""
    if _locks is not None and folder.name.endswith(SUFFIX):
        return False  # somebody holds it, or it cannot be judged
    try:
        newest = max(one.stat().st_mtime for one in (folder, *folder.iterdir()))
    except OSError:
        return False
    return time.time() - newest > STALE_AFTER
