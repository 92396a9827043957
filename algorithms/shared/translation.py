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
# Numbers that take the singular: in French and in Portuguese 0, too.
_singular = {1}
_NONE_IS_SINGULAR = ("_fr", "_pt_BR")
_PLACES = re.compile(r"(\+?)\.(\d+)([fg])")


class Text(str):
    """A translated text whose `format` writes numbers in the user's locale.

    `{count:# plot is|# plots are}` has the words for one and for more, # the number; a translation
    may choose its own.
    """

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """As of str, but for the decimal point and the groups of thousands."""
        return _LocalFormatter().vformat(str(self), values, named)


class _LocalFormatter(string.Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return str(super().format_field(value, format_spec))
        if "|" in format_spec:
            words = format_spec.split("|")[value not in _singular]
            return words.replace("#", self.format_field(value, ""))
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
    _singular.discard(0)
    if file is None:
        return
    if file.stem.endswith(_NONE_IS_SINGULAR):
        _singular.add(0)
    sums, texts = (
        json.loads(one.read_text(encoding="utf-8"))
        for one in (file.with_name("canopycloud.json"), file)
    )
    _said.update((number, text) for number, text in zip(sums, texts) if text)
