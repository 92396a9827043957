# SPDX-License-Identifier: GPL-2.0-or-later
"""One thread for numpy's linear algebra while our own threads share the processors.

What is multiplied here is small. OpenBLAS would divide each product among as many threads as there
are processors, for each of our threads that asks, and they wait for one another: where other work
runs beside it, a fill was seen to take twenty times as long so, and never one to be quicker.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from typing import Any, Callable

from .gdalcache import Lowered

# What OpenBLAS calls them: as distributions build it, and as numpy's wheels bring it.
_NAMES = (
    ("openblas_get_num_threads", "openblas_set_num_threads"),
    ("openblas_get_num_threads64_", "openblas_set_num_threads64_"),
    ("scipy_openblas_get_num_threads64_", "scipy_openblas_set_num_threads64_"),
    ("scipy_openblas_get_num_threads", "scipy_openblas_set_num_threads"),
)
# What numpy 2 and numpy 1 call the module that is linked to it.
_MODULES = ("numpy._core._multiarray_umath", "numpy.core._multiarray_umath")
Threads = tuple[Callable[[], int], Callable[[int], Any]]


@lru_cache(maxsize=1)
def _openblas() -> Threads | None:
    """How many threads the OpenBLAS that numpy is linked to uses, and how to say how many.

    None where numpy has another library, or where the system does not look for a name among the
    libraries that a module needs, as on Windows.
    """
    for name in _MODULES:
        try:
            loaded = ctypes.CDLL(import_module(name).__file__)
            break
        except (ImportError, OSError):
            continue
    else:
        return None
    for get, put in _NAMES:
        if hasattr(loaded, get) and hasattr(loaded, put):
            return getattr(loaded, get), getattr(loaded, put)
    return None


def _count() -> int:
    threads = _openblas()
    return 1 if threads is None else int(threads[0]())


def _set_count(count: int) -> None:
    threads = _openblas()
    if threads is not None:
        threads[1](count)


_BOUND = Lowered(_count, _set_count, 1)


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """Let OpenBLAS use one thread for as long as the ``with`` block runs.

    The number is one for the whole process, so it is set back afterwards; where several threads
    ask, the last one sets it back. Results are the same with any number.
    """
    _BOUND.lower()
    try:
        yield
    finally:
        _BOUND.release()
