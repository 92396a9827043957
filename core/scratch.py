# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporary files of a run, mapped into memory.

Their room is taken at once: a mapped file that finds the disk full later ends the whole process,
and QGIS with it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from .errors import OutputError

_CHUNK = 1 << 20


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for temporary files, which goes with the block.

    Raises:
        OutputError: if none can be made.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="canopycloud-"))
    except OSError as error:
        raise OutputError(
            f"No temporary folder can be made: {error.strerror or error}.", hint=_hint()
        ) from error
    try:
        yield folder
    finally:
        # Windows removes no file that is still mapped: what is left is no reason to fail.
        shutil.rmtree(folder, ignore_errors=True)


def mapped_bytes(path: Path, shape: tuple[int, int]) -> Any:
    """A new file of zeros (rows, columns), mapped into memory; uint8.

    Raises:
        OutputError: if the disk has no room for it.
    """
    size = shape[0] * shape[1]
    try:
        with path.open("wb") as file:
            _take_room(file, size)
    except OSError as error:
        raise OutputError(
            f"There is no room for a temporary file of {size / 1e6:.1f} MB in {path.parent}: "
            f"{error.strerror or error}.",
            hint=_hint(),
            path=str(path),
        ) from error
    return np.memmap(path, dtype=np.uint8, mode="r+", shape=shape)


def _take_room(file: BinaryIO, size: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
        return
    zeros = bytes(_CHUNK)
    for start in range(0, size, _CHUNK):
        file.write(zeros[: size - start])


def _hint() -> str:
    name = "TEMP" if os.name == "nt" else "TMPDIR"
    return f"Free some room there, or set {name} to a folder on another disk and start again."
