# SPDX-License-Identifier: GPL-2.0-or-later
"""Fields of several rasters or several radii: what each group of them is called. No numpy here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .commas import refuse_decimal_commas
from .errors import ParameterError

_NUMBER = re.compile(r"\d+\.?\d*|\.\d+", re.ASCII)
# Whole numbers with nothing but a comma between.
_COMMAS_ALONE = re.compile(r"\s*\d+(,\d+)+\s*", re.ASCII)


def parse_radii(text: str) -> tuple[float, ...]:
    """Radii in metres from a list such as "5, 10, 17.84" or "5; 10; 17.84", ascending, each once.

    Raises:
        ParameterError: if a part is no number above 0, or commas may be decimal commas: beside
            semicolons or blanks, or in pairs that do not ascend, such as "12,5".
    """
    refuse_decimal_commas("Radii", text, "7.32, 17.84", _may_be_decimals(text))
    found = set()
    for word in re.split(r"[,;\s]+", text.strip(" ,;\t\n")):
        if not word:
            continue
        radius = float(word) if _NUMBER.fullmatch(word) else 0.0
        if not 0.0 < radius < float("inf") or float(f"{radius:.10g}") != radius:
            raise ParameterError(
                f"'{word}' is no radius.",
                hint="Give metres above 0, separated by commas: 5, 10, 17.84",
                text=text,
            )
        found.add(radius)
    return tuple(sorted(found))


def _may_be_decimals(text: str) -> bool:
    """Whether it is 12,5 or 5,5,10,5, which nobody would write for radii in their order."""
    if not _COMMAS_ALONE.fullmatch(text):
        return False
    numbers = [int(word) for word in text.split(",")]
    ascending = all(one < other for one, other in zip(numbers, numbers[1:]))
    return len(numbers) % 2 == 0 and not ascending


def is_close_pair(text: str) -> bool:
    """Whether it is a pair such as 12,62: two radii, or one with a decimal comma."""
    return bool(_COMMAS_ALONE.fullmatch(text)) and text.count(",") == 1


def radius_name(radius: float) -> str:
    """"r5", or "r17_84" for 17.84: a name that every database takes."""
    return "r" + f"{radius:.10g}".replace(".", "_").replace("+", "").replace("-", "_")


def raster_names(titles: Sequence[str], folders: Sequence[str]) -> tuple[str, ...]:
    """What the fields of each raster are called: "" for a single one.

    Letters and digits of its title, others as "_". Where titles are the same, as those of files of
    one name in one folder per date, the folder stands before them; where that is the same, a number
    stands behind.

    Args:
        titles: of the rasters.
        folders: that each lies in.
    """
    if len(titles) < 2:
        return ("",) * len(titles)
    words = [_plain(title) for title in titles]
    lower = [word.casefold() for word in words]
    words = [
        _plain(f"{folder}_{word}") if lower.count(word.casefold()) > 1 else word
        for word, folder in zip(words, folders)
    ]
    found: list[str] = []
    taken: set[str] = set()
    for word in words:
        name, number = word, 1
        while name.casefold() in taken:
            number += 1
            name = f"{word}_{number}"
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)


def _plain(text: str) -> str:
    return re.sub(r"\W+|_+", "_", text).strip("_") or "raster"
