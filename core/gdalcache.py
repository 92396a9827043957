# SPDX-License-Identifier: GPL-2.0-or-later
"""A bound on GDAL's block cache while rasters stream by.

GDAL would take 5 % of the machine's memory. What we stream is read and written in whole blocks,
each once, so more than the blocks in flight is of no use to us.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from .library import library

CACHE_BYTES = 64 << 20


class _Bound:
    """Lowers the cache for the first who asks and sets it back after the last."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._users = 0
        self._before = 0

    def lower(self) -> None:
        with self._lock:
            if not self._users:
                before = library().cache_size()
                self._before = before if before > CACHE_BYTES else 0
                if self._before:
                    library().set_cache_size(CACHE_BYTES)
            self._users += 1

    def release(self) -> None:
        with self._lock:
            self._users -= 1
            if not self._users and self._before:
                library().set_cache_size(self._before)


_BOUND = _Bound()


@contextmanager
def bounded_gdal_cache() -> Iterator[None]:
    """Lower GDAL's block cache to `CACHE_BYTES` for as long as the ``with`` block runs.

    It is one for the whole process, so it is set back afterwards: QGIS draws from it too. Where
    several threads ask, the last one sets it back.
    """
    _BOUND.lower()
    try:
        yield
    finally:
        _BOUND.release()
