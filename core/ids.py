# SPDX-License-Identifier: GPL-2.0-or-later
"""Plot ids as people, spreadsheets and databases write them, in a form that can be compared.

Plain Python, so that a dialog can use the names here without loading numpy.
"""

from __future__ import annotations

import math
import numbers
import re
import struct
import unicodedata
from collections.abc import Iterable, Sequence

__all__ = ["doubts_of_ids", "fold_id", "near_misses"]

_WHOLE = re.compile(r"([+-]?)0*(\d+)(?:\.0*)?")
_TIME = r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?"
_DATE = re.compile(rf"((?:19|20|21)\d\d)[-/](\d{{1,2}})[-/](\d{{1,2}})(?:[t ]+{_TIME}z?)?")
_CLOCK = re.compile(_TIME)
# Dashes that Unicode does not count among them: minus, its modifier, hyphen bullet, soft hyphen.
_DASHES = "\u2212\u02d7\u2043\u00ad"
# Above this not every whole number has a decimal number of its own.
_EXACT = 2.0**53


def fold_id(value: object) -> str | None:
    """The form in which plot ids are compared: 7, 7.0, " 7 " and "007" are one, so are a1 and A1.

    Text is trimmed, inner white space of any kind becomes one blank, dashes of any kind one
    hyphen, invisible characters go, case and Unicode spelling are folded. Dates and times are
    one in all of their ISO spellings (a time without seconds has none). "7.1" and "7.10" stay
    different: plots are numbered that way.

    Returns:
        None for an id that is missing (None, NaN, blank).
    """
    if value is None or isinstance(value, bool):
        return None if value is None else str(value).casefold()
    if isinstance(value, numbers.Real) and not isinstance(value, numbers.Integral):
        if not math.isfinite(value):
            return None
        text = _decimal(float(value))
    else:
        text = str(value)
    text = _plain(text)
    whole = _WHOLE.fullmatch(text)
    if whole:
        sign = "-" if whole[1] == "-" and whole[2] != "0" else ""
        return sign + whole[2]
    return _moment(text) or text or None


def _decimal(value: float) -> str:
    """A number as it was typed: 7.1 out of single precision too, where Python has 7.0999999."""
    if value.is_integer():
        return str(int(value))
    single = _single(value)
    if single == value:
        for digits in range(1, 10):
            text = f"{value:.{digits}g}"
            if _single(float(text)) == value:
                return text
    return f"{value:.15g}"


def _single(value: float) -> float:
    """`value` in single precision; NaN where that cannot hold it."""
    try:
        return float(struct.unpack("f", struct.pack("f", value))[0])
    except OverflowError:
        return math.nan


def _plain(text: str) -> str:
    """`text` with one kind of dash, blank, case and Unicode spelling."""
    letters = []
    for letter in unicodedata.normalize("NFKC", text):
        if letter in _DASHES or unicodedata.category(letter) == "Pd":
            letters.append("-")
        elif unicodedata.category(letter) != "Cf":
            letters.append(letter)
    folded = unicodedata.normalize("NFKC", "".join(letters).casefold())
    return " ".join(folded.split())


def _moment(text: str) -> str:
    """A date, time or both in one spelling; "" for other text. Midnight is the day itself."""
    clock = _CLOCK.fullmatch(text)
    if clock:
        return _clock(clock[1], clock[2], clock[3])
    date = _DATE.fullmatch(text)
    if not date or not (1 <= int(date[2]) <= 12 and 1 <= int(date[3]) <= 31):
        return ""
    day = f"{date[1]}-{int(date[2]):02d}-{int(date[3]):02d}"
    if date[4] is None:
        return day
    time = _clock(date[4], date[5], date[6])
    return day if time == "00:00" else f"{day} {time}"


def _clock(hours: str, minutes: str, seconds: str | None) -> str:
    time = f"{int(hours):02d}:{minutes}"
    return time if seconds in (None, "00") else f"{time}:{seconds}"


def doubts_of_ids(ids: Iterable[object], where: str) -> tuple[str, ...]:
    """What the ids of a column may have lost before they came here, a sentence each.

    Args:
        ids: the column.
        where: names it, as "the field table".
    """
    decimals, large, broken = [], [], []
    for value in ids:
        if isinstance(value, numbers.Real) and not isinstance(value, numbers.Integral):
            real = float(value)
            if math.isfinite(real) and not real.is_integer():
                decimals.append(_decimal(real))
            elif math.isfinite(real) and abs(real) > _EXACT:
                large.append(_decimal(real))
        elif isinstance(value, str) and "\ufffd" in value:
            broken.append(value)
    found = []
    if decimals:
        found.append(
            f"The plot ids of {where} are decimal numbers ({_some(decimals)}): plots 7.1 and 7.10, "
            "if there are such, have become one. Load the ids as text to tell them apart."
        )
    if large:
        found.append(
            f"The plot ids of {where} are whole numbers in a decimal column ({_some(large)}): ids "
            "as large as these lose their last digits there. Load the ids as text."
        )
    if broken:
        found.append(
            f"The plot ids of {where} have letters that could not be read ({_some(broken)}): the "
            "table is in another character encoding than it was read in. Save it as UTF-8, or "
            "set its encoding where it is loaded."
        )
    return tuple(found)


def _some(values: Sequence[str], limit: int = 3) -> str:
    different = list(dict.fromkeys(values))
    return ", ".join(different[:limit]) + (" …" if len(different) > limit else "")


def near_misses(ours: Iterable[str], theirs: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids without a partner that differ in punctuation, blanks and zeros alone.

    They are not matched: "1-1" may be another plot than "11". A user can judge it.

    Args:
        ours: ids of plots that the table does not have, as written.
        theirs: ids of the table that no plot has, as written.
    """
    by_core: dict[str, list[str]] = {}
    for other in theirs:
        by_core.setdefault(_core(other), []).append(other)
    return tuple(
        (one, other) for one in ours for other in by_core.get(_core(one), ()) if _core(one)
    )


def _core(text: str) -> str:
    """Letters and digits alone, numbers without leading zeros and zeros behind the point."""
    plain = re.sub(r"(?<=\d)[.,](\d*?)0+(?!\d)", r".\1", _plain(text))
    return re.sub(r"[\W_]+", "", re.sub(r"(?<!\d)0+(?=\d)", "", plain))
