# SPDX-License-Identifier: GPL-2.0-or-later
"""What files are known again by: size and hash, of samples where they are large."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..scene import Scene
from ..scene.listing import file_behind

# Files up to this size are hashed whole; of larger ones pieces, and the time of change counts.
_WHOLE = 4 << 20
_PIECE = 64 << 10
_PIECES = 16


def fingerprint(path: str) -> dict[str, Any]:
    """Name, size and hash of a file.

    Returns:
        ``path``, ``size`` (bytes; None for what is no plain file), ``sha256``; ``changed`` (the
        time, nanoseconds) of files so large that only samples are hashed.
    """
    where = Path(path)
    try:
        stat = where.stat()
    except OSError:
        return {"path": path, "size": None, "sha256": ""}
    digest = hashlib.sha256()
    with where.open("rb") as file:
        if stat.st_size <= _WHOLE:
            digest.update(file.read())
            return {"path": path, "size": stat.st_size, "sha256": digest.hexdigest()}
        for k in range(_PIECES):
            file.seek(k * (stat.st_size - _PIECE) // (_PIECES - 1))
            digest.update(file.read(_PIECE))
    return {
        "path": path,
        "size": stat.st_size,
        "sha256": digest.hexdigest(),
        "changed": stat.st_mtime_ns,
    }


def scene_fingerprints(scene: Scene, bands: Iterable[str]) -> list[dict[str, Any]]:
    """Those of the files that a scene is made from: bands, QA rasters; each archive once."""
    paths = [*bands, *(qa.path for qa in scene.qa)]
    return [fingerprint(path) for path in dict.fromkeys(map(file_behind, paths))]


def key_of(*parts: Any) -> str:
    """A short name for values that can be written as JSON: equal values, equal name."""
    text = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
