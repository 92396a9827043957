# SPDX-License-Identifier: GPL-2.0-or-later
"""One engine for work in pieces.

A bounded queue of pieces, worked on by an executor, taken in order by the caller's thread.

How work is written so that it runs in threads, in processes and on a cluster alike:

* the **kernel** is a pure function on arrays (`canopy.keep_canopy`): the rule, no files;
* the **description** is a frozen dataclass that holds what the kernel needs, open rasters
  included, and is called with a piece (`canopy.Cleaning`): it reads, asks the kernel and returns
  arrays. All of its fields can be pickled: no local functions, locks, streams or progress. A
  `RasterSource` can be: it opens its file where it arrives, at the first read;
* the **wrapper** is what people call (`canopy.clean_zero_canopy`): it opens files, makes the
  description, streams it and writes. What `take` does stays in its thread and need not travel.

`stream` sends a description to each process as often as there are pieces, but the process keeps
the first that arrives (`carried`), so that files are opened once. Keep large arrays out of it.
"""

from __future__ import annotations

import atexit
import os
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack
from math import gcd, isqrt
from threading import Lock
from typing import Any, Callable, Generic, TypeVar
from uuid import uuid4

from .blasthreads import one_blas_thread
from .executors import Hands, is_cluster, pieces_ahead
from .gdalcache import bounded_gdal_cache
from .grid import Grid, Window
from .progress import SILENT, Progress

Piece = TypeVar("Piece")
Result = TypeVar("Result")

# A window of whole blocks may be this many times larger than was asked for.
_MANY = 4


def stream(
    pieces: Iterable[Piece],
    work: Callable[[Piece], Result],
    take: Callable[[Piece, Result], None],
    *,
    total: int | None = None,
    executor: Executor | None = None,
    ahead: int | None = None,
    progress: Progress = SILENT,
) -> None:
    """Do ``take(piece, work(piece))`` for each piece, in order, while later ones are worked on.

    Args:
        pieces: windows, say. Consumed only as far as `ahead`.
        work: runs in the executor. For processes or a cluster it must be picklable; see above.
        take: runs in the calling thread, in the order of the pieces.
        total: number of pieces, for the progress.
        executor: any `concurrent.futures.Executor`; None for a thread pool of the machine's size.
        ahead: pieces under way at most; two for each core or worker if None. A cluster gets at
            least so many.
        progress: asked after each piece, and while one is waited for, whether to stop.

    A process of a pool that dies takes the pool with it: its pieces and those that are left are
    then done here, once. A cluster gives the pieces of a worker that died to another.

    Raises:
        Cancelled: if the user asked to stop.
        ClusterError: if a cluster has given a piece up.
        Exception: what `work` or `take` raised; the pieces not yet begun are dropped.
    """
    bound = ahead or pieces_ahead(executor)
    if is_cluster(executor):
        # What is enough for the cores of this machine would leave workers without work.
        bound = max(bound, pieces_ahead(executor))
    waiting: deque[tuple[Piece, Future[Result]]] = deque()
    done = 0

    def finish_first() -> None:
        nonlocal done
        piece, future = waiting.popleft()
        take(piece, hands.result(work, piece, future))
        done += 1
        if total:
            progress.update(done / total)

    work = work if executor is None else carried(work)
    with bounded_gdal_cache(), one_blas_thread(), ExitStack() as pools:

        def own() -> Executor:
            return pools.enter_context(ThreadPoolExecutor(max_workers=os.cpu_count() or 1))

        hands = Hands(executor or own(), own, progress)
        try:
            for piece in pieces:
                progress.check()
                waiting.append((piece, hands.submit(work, piece)))
                if len(waiting) >= bound:
                    finish_first()
            while waiting:
                progress.check()
                finish_first()
        finally:
            for _, future in waiting:
                future.cancel()
            if isinstance(work, _Carried):
                work.forget()


class _Carried(Generic[Piece, Result]):
    """Work that a process unpacks once, however often it is sent there."""

    def __init__(self, work: Callable[[Piece], Result], token: str) -> None:
        self._work = work
        self._token = token

    def __call__(self, piece: Piece) -> Result:
        with one_blas_thread():
            return self._work(piece)

    def __reduce__(self) -> tuple[Any, ...]:
        return _arrived, (self._work, self._token)

    def forget(self) -> None:
        """Let go of the copy that arrived in this process itself, and of its open rasters."""
        with _LOCK:
            _ARRIVED.pop(self._token, None)

    def __dask_tokenize__(self) -> str:
        """Its name for Dask, which would read all of it for every piece otherwise."""
        return self._token


def carried(work: Callable[[Piece], Result]) -> Callable[[Piece], Result]:
    """The same work; a process that it is sent to goes on with the copy that arrived first."""
    return _Carried(work, uuid4().hex)


_LOCK = Lock()
# The work of the last run or two in this process; its rasters are open.
_ARRIVED: dict[str, _Carried[Any, Any]] = {}
_KEPT = 2
# A raster that is closed after GDAL's drivers are gone, when Python clears its modules, ends the
# process with a segmentation fault.
atexit.register(_ARRIVED.clear)


def _arrived(work: Callable[[Piece], Result], token: str) -> _Carried[Piece, Result]:
    with _LOCK:
        if token not in _ARRIVED:
            while len(_ARRIVED) >= _KEPT:
                del _ARRIVED[next(iter(_ARRIVED))]
            _ARRIVED[token] = _Carried(work, token)
        return _ARRIVED[token]


def aligned_windows(
    grid: Grid,
    block_shape: tuple[int, int],
    cells: int = 1 << 20,
    output_block: tuple[int, int] | None = (256, 256),
) -> list[Window]:
    """Windows that tile the grid, each of whole blocks and of about `cells` cells.

    Whole blocks of the output matter more than those of the input: a block that is written in
    parts is compressed more than once.

    Args:
        grid: what to tile.
        block_shape: rows, columns of a block of the file that is read.
        cells: how large a window may be; at least one block is taken.
        output_block: rows, columns of a block of the file that is written; None if none is.
    """
    rows = _common(block_shape[0], output_block[0] if output_block else 1, grid.height)
    cols = _common(block_shape[1], output_block[1] if output_block else 1, grid.width)
    if output_block is not None and rows * cols > _MANY * cells:
        # Blocks of input and output fit each other badly: those of the output come first.
        rows, cols = min(output_block[0], grid.height), min(output_block[1], grid.width)
    # As square as can be: what reaches over its windows' borders has the least border then.
    across = min(max(1, round(isqrt(cells) / cols)), -(-grid.width // cols))
    down = min(max(1, cells // (across * cols * rows)), -(-grid.height // rows))
    width, height = across * cols, down * rows
    return [
        Window(col, row, min(width, grid.width - col), min(height, grid.height - row))
        for row in range(0, grid.height, height)
        for col in range(0, grid.width, width)
    ]


def _common(one: int, other: int, size: int) -> int:
    """A length of whole blocks of both; all of it where that is no shorter."""
    a, b = min(one, size), min(other, size)
    return min(a * b // gcd(a, b), size)
