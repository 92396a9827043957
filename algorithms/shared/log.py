# SPDX-License-Identifier: GPL-2.0-or-later
"""The log of a run: what happens, then how it was made, and last the answer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsProcessingFeedback

from .translation import tr

# qgis_process prints a tick for each of so many parts of the work, all on one line.
_TICKS = 40


class Log:
    """Tells a user of a run; the end of the log is the answer, what to do next, the report.

    Args:
        feedback: of QGIS.
        printed: whether progress and messages go to one terminal; None: whether this is
            qgis_process.
        worded: gives each line as it is to be read.
    """

    def __init__(
        self,
        feedback: QgsProcessingFeedback,
        printed: bool | None = None,
        worded: Callable[[str], str] = str,
    ) -> None:
        self._feedback = feedback
        self._worded = worded
        self._printed = QgsApplication.platform() == "qgis_process" if printed is None else printed
        self._tick = -1
        self._within_line = False
        self._details: list[str] = []
        self._answer: list[str] = []
        self._report = ""

    def progress(self, fraction: float) -> None:
        """How much of the run is done, 0..1."""
        tick = int(_TICKS * fraction)
        if tick != self._tick:
            self._tick, self._within_line = tick, tick < _TICKS
        self._feedback.setProgress(100.0 * fraction)

    def info(self, line: str) -> None:
        """A line for the log."""
        self._feedback.pushInfo(self._on_its_own_line(self._worded(line)))

    def warn(self, line: str) -> None:
        """A line that the user should not miss."""
        # The word WARNING and a tab are printed before it, so it cannot begin with a new line.
        if self._on_its_own_line(line) != line:
            self._feedback.pushInfo("")
        self._feedback.pushWarning(self._worded(line))

    def step(self, text: str) -> None:
        """What is being done now."""
        self._feedback.setProgressText(self._on_its_own_line(text))

    def detail(self, line: str) -> None:
        """How the result was made: engine, versions, rules. Told together, before the answer."""
        self._details.append(line)

    def answer(self, sentence: str, next_step: str = "") -> None:
        """What came out, in one sentence, and what to do with it. The end of the log."""
        self._answer = [sentence, *([next_step] if next_step else [])]

    @property
    def sentences(self) -> list[str]:
        """The answer, and what to do with it."""
        return self._answer

    def report(self, address: str) -> None:
        """Where the report is; told after the answer."""
        self._report = address

    def tell_details(self) -> None:
        """Tell the details, once."""
        if self._details:
            self.info("")
            self.info(tr("Details"))
        for line in self._details:
            self.info(f"  {line}")
        self._details = []

    def close(self) -> None:
        """Tell details, answer and report of a run that is done."""
        self.progress(1.0)
        self.tell_details()
        if self._answer or self._report:
            self.info("")
        for line in self._answer:
            self.info(line)
        if self._report:
            self.info(tr("Report: {address}").format(address=self._report))

    def _on_its_own_line(self, text: str) -> str:
        if not (self._printed and self._within_line):
            return text
        self._within_line = False
        return f"\n{text}"
