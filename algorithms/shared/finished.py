# SPDX-License-Identifier: GPL-2.0-or-later
"""What the steps of a model leave to whoever finishes its run: looks of layers, answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Callable

from qgis.core import QgsMapLayer

Painter = Callable[[QgsMapLayer], None]


@dataclass
class Finished:
    """What the steps of a run have said so far.

    Args:
        painters: how each output looks, by its path.
        answers: (title of the tool, its answer in the log) in the order of the steps.
    """

    painters: dict[str, Painter] = field(default_factory=dict)
    answers: list[tuple[str, str]] = field(default_factory=list)


_listening: ContextVar[Finished | None] = ContextVar("canopycloud_finished", default=None)


@contextmanager
def listening() -> Iterator[Finished]:
    """Hear what the tools say that run meanwhile, in this thread."""
    finished = Finished()
    token = _listening.set(finished)
    try:
        yield finished
    finally:
        _listening.reset(token)


def note_painter(destination: str, painter: Painter) -> None:
    """Tell how an output looks."""
    finished = _listening.get()
    if finished is not None:
        finished.painters[destination] = painter


def note_answer(title: str, sentences: list[str]) -> None:
    """Tell what a tool found."""
    finished = _listening.get()
    if finished is not None and sentences:
        finished.answers.append((title, " ".join(sentences)))
