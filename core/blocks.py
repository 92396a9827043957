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
from math import gcd, isqrt
from typing import Callable, TypeVar

from .gdalcache import bounded_gdal_cache
from .grid import Grid, Window
from .progress import SILENT, Progress

Piece = TypeVar("Piece")
Result = TypeVar("Result")

# A window of whole blocks may be this many times larger than was asked for.
_MANY = 4


def pieces_ahead() -> int:
    """How many pieces are under way at most: twice the machine's cores."""
    return 2 * (os.cpu_count() or 1)


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
    bound = ahead or pieces_ahead()
    waiting: deque[tuple[Piece, Future[Result]]] = deque()
    done = 0

    def finish_first() -> None:
        nonlocal done
        piece, future = waiting.popleft()
        take(piece, future.result())
        done += 1
        if total:
            progress.update(done / total)

    with bounded_gdal_cache(), _pool(executor) as pool:
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
