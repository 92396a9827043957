# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers as people write them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

from ..plural import word

#: Stands where there is no number.
NONE = "–"
# U+2212 and U+202F: a minus as wide as a plus, a narrow space that does not break.
_MINUS, _THIN = "\u2212", "\u202f"


def number(value: Any, digits: int = 2, *, sign: bool = False) -> str:
    """`value` with `digits` decimals and thin spaces between thousands; – for none.

    >>> number(11.543999671936035)
    '11.54'
    """
    if _is_none(value):
        return NONE
    real = float(value)
    if math.isinf(real):
        return "∞" if real > 0 else f"{_MINUS}∞"
    text = f"{real:{'+' if sign else ''},.{digits}f}"
    if not text.strip("+-0.,"):
        text = text.lstrip("+-")  # no signed zero
    return _written(text)


def numbers(values: Sequence[Any], digits: int = 2) -> list[str]:
    """`number` of each of many values, in a tenth of the time."""
    if not values:
        return []
    write = f"{{:,.{digits}f}}".format
    text = "\n".join([write(math.nan if value is None else value) for value in values])
    text = re.sub(r"^-(?=[0.]+$)", "", text, flags=re.MULTILINE)  # no signed zero
    return _written(text).replace("nan", NONE).replace("inf", "∞").split("\n")


def trimmed(value: Any, digits: int = 3) -> str:
    """`value` with at most `digits` decimals: 0, 2.5, 0.125."""
    text = number(value, digits)
    return text.rstrip("0").rstrip(".") if "." in text else text


def integer(value: Any) -> str:
    """A count, with thin spaces between thousands."""
    return NONE if _is_none(value) else _written(f"{int(value):,}")


def percent(part: Any, whole: Any = 100.0, digits: int = 1) -> str:
    """`part` of `whole` in per cent; – of nothing. A little is never shown as none."""
    if _is_none(part) or _is_none(whole) or not whole:
        return NONE
    share = 100.0 * float(part) / float(whole)
    least = 10.0**-digits
    if 0 < share < least / 2:
        return f"< {number(least, digits)} %"
    if 100 - least / 2 < share < 100:
        return f"> {number(100 - least, digits)} %"
    return f"{number(share, digits)} %"


def significant(value: Any, digits: int = 3) -> str:
    """`value` with so many significant digits, without an exponent where that reads well."""
    if _is_none(value):
        return NONE
    real = float(value)
    if real == 0 or math.isinf(real):
        return number(real, 0)
    size = math.floor(math.log10(abs(real)))
    if -5 <= size < 9:
        return number(real, max(digits - 1 - size, 0))
    mantissa = number(real / 10.0**size, digits - 1)
    return f"{mantissa} × 10^{size}".replace("-", _MINUS)


def probability(value: Any) -> str:
    """A p-value: '0.034', '< 0.001'."""
    if _is_none(value):
        return NONE
    return "< 0.001" if value < 0.001 else number(value, 3)


def shorten(text: object, length: int = 24) -> str:
    """`text` on one line, with … where it is longer than `length`."""
    line = " ".join(str(text).split())
    return line if len(line) <= length else line[: length - 1] + "…"


def plural(count: int, one: str, many: str = "") -> str:
    """'1 plot', '2 plots', with the thousands of a report."""
    return f"{integer(count)} {word(count, one, many)}"


def digits_for(values: Any) -> int:
    """Decimals that suit a column of such values: 2 for heights, more for small ratios."""
    import numpy as np

    sizes = np.abs(np.array([math.nan if v is None else v for v in values], dtype=np.float64))
    largest = float(np.max(sizes, initial=0.0, where=np.isfinite(sizes)))
    if largest == 0 or largest >= 10:
        return 2
    return min(2 + max(0, -math.floor(math.log10(largest))), 8)


def _is_none(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or value != value


def _written(text: str) -> str:
    return text.replace(",", _THIN).replace("-", _MINUS)
