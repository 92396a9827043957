# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists of numbers in which a comma may be a decimal comma: asked about, never guessed."""

from __future__ import annotations

import re

from .errors import ParameterError

# A comma between digits where something else separates the numbers.
_DECIMAL = re.compile(r"(?=.*\d,\d)(?=.*(;|[\d%]\s+\d))", re.DOTALL | re.ASCII)


def refuse_decimal_commas(what: str, text: str, example: str, doubtful: bool = False) -> None:
    """Refuse a list in which commas stand beside semicolons or blanks between numbers.

    Args:
        what: is listed, a word in the plural.
        text: the list.
        example: of a list that is clear.
        doubtful: whether there is another reason to ask.

    Raises:
        ParameterError: if a comma may be a decimal comma.
    """
    if doubtful or _DECIMAL.match(text):
        raise ParameterError(
            f"{what} '{text}': is the comma a decimal comma or does it separate two numbers?",
            hint=f"Write decimals with a point and commas between the numbers: {example}",
            text=text,
        )
