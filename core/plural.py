# SPDX-License-Identifier: GPL-2.0-or-later
"""A number with what it counts, for messages: never "1 cells"."""

from __future__ import annotations


def plural(count: int, one: str, many: str = "") -> str:
    """'1 cell', '1,200 cells'; `many` where an s at the end of `one` does not make it."""
    return f"{count:,} {one if abs(count) == 1 else many or one + 's'}"
