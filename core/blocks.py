# SPDX-License-Identifier: GPL-2.0-or-later
"""One engine for work in pieces.

A bounded queue of pieces, worked on by an executor, taken in order by the caller's thread.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Callable, TypeVar

from .grid import Grid, Window
from .progress import SILENT, Progress

Piece = TypeVar("Piece")
Result = TypeVar("Result")


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
        work: runs in the executor. For processes or a cluster it must be picklable.
        take: runs in the calling thread, in the order of the pieces.
        total: number of pieces, for the progress.
        executor: any `concurrent.futures.Executor`; None for a thread pool of the machine's size.
        ahead: pieces under way at most; twice the machine's cores if None.
        progress: asked after each piece whether to stop.

    Raises:
        Cancelled: if the user asked to stop.
        Exception: what `work` or `take` raised; the pieces not yet begun are dropped.
    """
    bound = ahead or 2 * (os.cpu_count() or 1)
    waiting: deque[tuple[Piece, Future[Result]]] = deque()
    done = 0

    def finish_first() -> None:
        nonlocal done
        piece, future = waiting.popleft()
        take(piece, future.result())
        done += 1
        if total:
            progress.update(done / total)

    with _pool(executor) as pool:
        try:
            for piece in pieces:
                progress.check()
                waiting.append((piece, pool.submit(work, piece)))
                if len(waiting) >= bound:
                    finish_first()
            while waiting:
                progress.check()
                finish_first()
        finally:
            for _, future in waiting:
                future.cancel()


@contextmanager
def _pool(executor: Executor | None) -> Iterator[Executor]:
    if executor is not None:
        yield executor
        return
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as own:
        yield own


def aligned_windows(grid: Grid, block_shape: tuple[int, int], cells: int = 1 << 20) -> list[Window]:
    """Windows that tile the grid, each of whole blocks and of about `cells` cells.

    Args:
        grid: what to tile.
        block_shape: rows, columns of a block of the file that is read.
        cells: how large a window may be; at least one block is taken.
    """
    block_rows, block_cols = block_shape
    block_cols = min(block_cols, grid.width)
    block_rows = min(block_rows, grid.height)
    across = max(1, min(-(-grid.width // block_cols), cells // (block_rows * block_cols)))
    width = min(across * block_cols, grid.width)
    down = max(1, cells // (width * block_rows))
    height = min(down * block_rows, grid.height)
    return [
        Window(col, row, min(width, grid.width - col), min(height, grid.height - row))
        for row in range(0, grid.height, height)
        for col in range(0, grid.width, width)
    ]
