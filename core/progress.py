# SPDX-License-Identifier: GPL-2.0-or-later
"""How long work reports back: a fraction, a log, and whether to stop."""

from __future__ import annotations

from typing import Callable

from .errors import Cancelled


class Progress:
    """What a caller may listen to. Used as it is, it is silent and never cancels.

    Args:
        update: called with the fraction done (0..1) of the whole task.
        info: called with a line for the log.
        warning: called with a line that the user should not miss.
        cancelled: answers whether the user asked to stop. May be called from any thread.
    """

    def __init__(
        self,
        update: Callable[[float], None] | None = None,
        info: Callable[[str], None] | None = None,
        warning: Callable[[str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._update = update
        self._info = info
        self._warning = warning
        self._cancelled = cancelled

    def update(self, fraction: float) -> None:
        """Say that `fraction` (0..1) of the work is done."""
        if self._update is not None:
            self._update(min(max(float(fraction), 0.0), 1.0))

    def info(self, message: str) -> None:
        """Add a line to the log."""
        if self._info is not None:
            self._info(message)

    def warning(self, message: str) -> None:
        """Add a line that the user should not miss."""
        if self._warning is not None:
            self._warning(message)

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._cancelled is not None and self._cancelled()

    def check(self) -> None:
        """Stop here if the user asked to.

        Raises:
            Cancelled: if so.
        """
        if self.cancelled():
            raise Cancelled

    def part(self, start: float, stop: float) -> Progress:
        """A progress whose 0..1 is `start`..`stop` of this one; the log is shared."""

        def update(fraction: float) -> None:
            self.update(start + (stop - start) * fraction)

        return Progress(update, self.info, self.warning, self.cancelled)


SILENT = Progress()
