# SPDX-License-Identifier: GPL-2.0-or-later
"""A file copied in the background, while something else is looked at; it can be stopped."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event, Thread

from ..progress import SILENT, Progress

_PIECE = 16 << 20
_GLANCE = 0.2


class FileCopy:
    """Copies a file in a thread of its own.

    Args:
        source: what is copied.
        target: where to; it must not exist.
    """

    def __init__(self, source: str | os.PathLike[str], target: Path) -> None:
        self.target = target
        self._source = Path(source)
        self._stopped = Event()
        self._error: OSError | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            with self._source.open("rb", buffering=0) as read, self.target.open("xb") as write:
                while not self._stopped.is_set():
                    piece = read.read(_PIECE)
                    if not piece:
                        break
                    write.write(piece)
        except OSError as error:
            self._error = error

    def wait(self, progress: Progress = SILENT) -> None:
        """Return when the copy is complete.

        Raises:
            OSError: if it failed.
            Cancelled: if the user asked to stop.
        """
        while self._thread.is_alive():
            progress.check()
            self._thread.join(_GLANCE)
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """Give up; returns when the file is no longer written to."""
        self._stopped.set()
        self._thread.join()
