# SPDX-License-Identifier: GPL-2.0-or-later
"""A number with what it counts, for messages: never "1 cells"."""

from __future__ import annotations


def word(count: float, one: str, many: str = "") -> str:
    """'cell' or 'cells', 'is' or 'are'; `many` where an s at the end of `one` does not make it."""
    return one if abs(count) == 1 else many or one + "s"


def plural(count: int, one: str, many: str = "") -> str:
    """'1 cell', '1,200 cells'."""
    return f"{count:,} {word(count, one, many)}"
