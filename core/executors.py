# SPDX-License-Identifier: GPL-2.0-or-later
"""What an executor is: how many pieces it works on at once, where it runs, how it fails."""

from __future__ import annotations

import os
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from typing import Callable, TypeVar

from .errors import ClusterError
from .progress import Progress

Piece = TypeVar("Piece")
Result = TypeVar("Result")

# Seconds between two looks at whether the user asked to stop, while a piece is waited for.
_LOOK = 0.2
_LOST = (
    "The cluster has lost a task: its scheduler has stopped, or the task was cancelled."
)
_START = "Start the scheduler and its workers, then run again; the existing output is as it was."


def is_cluster(executor: Executor | None) -> bool:
    """Whether its workers may be on other machines, which do not see this one's memory or /tmp."""
    return executor is not None and not isinstance(
        executor, (ThreadPoolExecutor, ProcessPoolExecutor)
    )


def width_of(executor: Executor | None) -> int:
    """How many pieces it works on at once; the machine's cores where it does not say.

    Raises:
        ClusterError: if it is a cluster that does not answer.
    """
    here = os.cpu_count() or 1
    if executor is None:
        return here
    workers = getattr(executor, "_max_workers", None)
    if workers is None:
        # dask.distributed.Client(...).get_executor(); it has no public name for its client.
        nthreads = getattr(getattr(executor, "_client", None), "nthreads", None)
        try:
            workers = here if nthreads is None else sum(nthreads().values())
        except AttributeError as error:
            # While it looks for a scheduler that has gone, Dask's client holds none to ask.
            raise ClusterError("The cluster does not answer.", hint=_START) from error
        except (OSError, ValueError) as error:
            raise ClusterError(f"The cluster does not answer: {error}", hint=_START) from error
    return max(1, int(workers))


def pieces_ahead(executor: Executor | None = None) -> int:
    """How many pieces are under way at most: two for each that is worked on at once."""
    return 2 * width_of(executor)


def _is_lost(executor: Executor) -> bool:
    """Whether the client behind an executor has given its scheduler up."""
    client = getattr(executor, "_client", None)
    return getattr(client, "status", "running") in ("closing", "closed")


class Hands:
    """Submits pieces and waits for them; what dies with a process of a pool is done again here.

    A cluster sends the pieces of a worker that died to another one by itself.

    Args:
        executor: what works.
        spare: makes an executor of this process, for when `executor` breaks.
        progress: asked whether to stop while a piece is waited for, and warned.
    """

    def __init__(
        self, executor: Executor, spare: Callable[[], Executor], progress: Progress
    ) -> None:
        self._executor = executor
        self._spare = spare
        self._progress = progress
        self._broken = False

    def submit(self, work: Callable[[Piece], Result], piece: Piece) -> Future[Result]:
        """Begin a piece."""
        try:
            return self._executor.submit(work, piece)
        except BrokenExecutor:
            self._go_on_here()
            return self._executor.submit(work, piece)

    def result(
        self, work: Callable[[Piece], Result], piece: Piece, future: Future[Result]
    ) -> Result:
        """What the work made of a piece.

        Raises:
            Cancelled: if the user asked to stop.
            ClusterError: if the cluster has given the piece up.
        """
        try:
            return self._awaited(future)
        except BrokenExecutor:
            self._go_on_here()
            return self._awaited(self._executor.submit(work, piece))

    def _awaited(self, future: Future[Result]) -> Result:
        while not future.done():
            wait([future], timeout=_LOOK)
            self._progress.check()
            if _is_lost(self._executor) and not future.done():
                # Dask's client forgets some of the pieces that were handed to it while it ended.
                raise ClusterError(_LOST, hint=_START)
        try:
            return future.result()
        except CancelledError as error:
            raise ClusterError(_LOST, hint=_START) from error
        except Exception as error:
            if type(error).__name__ == "KilledWorker":
                raise ClusterError(
                    "Several workers of the cluster died on the same task.",
                    hint="Most often their memory is too small: start workers with more memory or "
                    "fewer threads.",
                ) from error
            raise

    def _go_on_here(self) -> None:
        # A second time there is no pool to break: `spare` is of threads.
        if not self._broken:
            self._broken = True
            self._executor = self._spare()
            self._progress.warning(
                "A process of the pool has died. Its tasks, and the remaining ones, are run in "
                "this process."
            )

