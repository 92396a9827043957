# SPDX-License-Identifier: GPL-2.0-or-later
"""All that a user reads in the user's language, and numbers as the user writes them."""

from __future__ import annotations

import json
import re
import string
import zlib
from pathlib import Path

from qgis.PyQt.QtCore import QLocale

# By the checksum of the English text. QTranslator's own files take half as much room again.
_said: dict[int, str] = {}
_PLACES = re.compile(r"(\+?)\.(\d+)([fg])")


class Text(str):
    """A translated text whose `format` writes numbers in the user's locale."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """As of str, but for the decimal point and the groups of thousands."""
        return _LocalFormatter().vformat(str(self), values, named)


class _LocalFormatter(string.Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return str(super().format_field(value, format_spec))
        if isinstance(value, int) and not format_spec:
            return str(QLocale().toString(value))
        places = _PLACES.fullmatch(format_spec)
        if places:
            sign = "+" if places[1] and value >= 0 else ""
            return sign + str(QLocale().toString(float(value), places[3], int(places[2])))
        plain = str(super().format_field(value, format_spec))
        return plain.replace(".", QLocale().decimalPoint())


def tr(text: str) -> str:
    """`text` in the user's language, a `Text`. Call it with a literal, and format the result."""
    return Text(_said.get(zlib.crc32(text.encode()), text))


def speak(file: Path | None) -> None:
    """Say everything in the language of this file of `scripts/translate.py`; None: in English."""
    _said.clear()
    if file is None:
        return
    sums, texts = (
        json.loads(one.read_text(encoding="utf-8"))
        for one in (file.with_name("canopycloud.json"), file)
    )
    _said.update((number, text) for number, text in zip(sums, texts) if text)
