# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls of rasterio that hush a warning of their own, from several threads at once.

They put the warning filters of the whole process aside and back again. Of two threads, the one
that ends first puts them back while the other still needs them, which then warns.
"""

from __future__ import annotations

import threading
import warnings
from typing import Any


class Quiet:
    """A context in which the warning is off as long as one thread is in it.

    Args:
        category: the class of the warning.
    """

    def __init__(self, category: type[Warning]) -> None:
        self._category = category
        self._inside = 0
        self._lock = threading.Lock()
        self._before: warnings.catch_warnings[Any] | None = None

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._before = warnings.catch_warnings()
                self._before.__enter__()
                warnings.simplefilter("ignore", self._category)
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._before is not None:
                self._before.__exit__(None, None, None)
                self._before = None
