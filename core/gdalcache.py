# SPDX-License-Identifier: GPL-2.0-or-later
"""A bound on GDAL's block cache while rasters stream by.

GDAL would take 5 % of the machine's memory. What we stream is read and written in whole blocks,
each once, so more than the blocks in flight is of no use to us.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Callable

from .library import library

CACHE_BYTES = 64 << 20


class Lowered:
    """Lowers a number of the whole process for the first who asks; the last one sets it back.

    Args:
        get: the number as it is.
        put: sets it.
        limit: what it is lowered to, where it is higher.
    """

    def __init__(self, get: Callable[[], int], put: Callable[[int], object], limit: int) -> None:
        self._get, self._put, self._limit = get, put, limit
        self._lock = Lock()
        self._users = 0
        self._before = 0

    def lower(self) -> None:
        """Lower it, unless it is already."""
        with self._lock:
            if not self._users:
                before = self._get()
                self._before = before if before > self._limit else 0
                if self._before:
                    self._put(self._limit)
            self._users += 1

    def release(self) -> None:
        """Set it back, unless somebody else still wants it low."""
        with self._lock:
            self._users -= 1
            if not self._users and self._before:
                self._put(self._before)


_BOUND = Lowered(
    lambda: library().cache_size(), lambda size: library().set_cache_size(size), CACHE_BYTES
)


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
