# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule language of the custom product.

A cell is masked where any condition holds::

    rule      = condition { separator condition }        separator: ";", line end or "or"
    condition = [name "="] term { "and" term }           a name before "=" is only a comment
    term      = ["not"] ( bits | values )
    bits      = "bit" N [compare N] | "bits" N "-" N [compare N]
    values    = ["values"] ( list | compare N )          328, 392  or  [328, 392]  or  8-10
    compare   = "=" "==" "!=" "<" "<=" ">" ">="

Bit 0 is the least significant one. Without a comparison, bits are asked to be other than 0.
``values >= 40`` and ``values 40-100`` serve rasters of numbers, such as a cloud probability.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import RuleError
from .model import Bits, Test, Values

_WIDTH = 16
_LARGEST = (1 << _WIDTH) - 1
_TOKEN = re.compile(
    r"(?P<space>[ \t]+)|(?P<end>;|\r?\n)|(?P<number>\d+)|(?P<word>[^\W\d]\w*)"
    r"|(?P<compare>>=|<=|==|!=|<>|≥|≤|≠|>|<|=)|(?P<mark>[-–,\[\]+])"
)
_SAME = {"==": "=", "<>": "!=", "≥": ">=", "≤": "<=", "≠": "!="}
_KEYWORDS = ("bit", "bits", "value", "values", "not", "and", "or")


class Term(NamedTuple):
    """A test, or its opposite."""

    test: Test
    negated: bool = False

    def holds(self, code: int) -> bool:
        """Whether one code meets it."""
        return self.test.holds(code) is not self.negated


@dataclass(frozen=True)
class Rule:
    """Masked where any condition holds; a condition holds where all of its terms do."""

    conditions: tuple[tuple[Term, ...], ...]

    def holds(self, code: int) -> bool:
        """Whether one code is masked."""
        return any(all(term.holds(code) for term in terms) for terms in self.conditions)

    @property
    def listed_values(self) -> tuple[int, ...]:
        """All codes that the rule names one by one, not negated, in ascending order."""
        found: set[int] = set()
        for terms in self.conditions:
            for test, negated in terms:
                if isinstance(test, Values) and not negated:
                    found.update(test.values)
        return tuple(sorted(found))


def parse_rule(text: str) -> Rule:
    """Read a rule.

    Args:
        text: ``bit 3; bit 5; bits 8-9 >= 2; values 328,392; not bit 6``, say.

    Raises:
        RuleError: where it cannot be read; ``data["position"]`` counts from 0.
    """
    return _Parser(text).rule()


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = self._split()
        self._at = 0

    def rule(self) -> Rule:
        conditions = []
        while True:
            while self._accept("end"):
                pass
            if self._peek().kind == "finish":
                break
            conditions.append(self._condition())
            token = self._peek()
            if token.kind not in ("end", "finish") and not self._accept_word("or"):
                raise self._error("a ';' between two conditions is missing here", token)
        if not conditions:
            raise self._error("the rule is empty", self._peek())
        return Rule(tuple(conditions))

    def _condition(self) -> tuple[Term, ...]:
        first, second = self._tokens[self._at], self._tokens[min(self._at + 1, self._last)]
        if first.kind == "word" and first.text not in _KEYWORDS and second.text == "=":
            self._at += 2
        terms = [self._term()]
        while self._accept_word("and"):
            terms.append(self._term())
        return tuple(terms)

    def _term(self) -> Term:
        negated = False
        while self._accept_word("not"):
            negated = not negated
        token = self._peek()
        if self._accept_word("bit") or self._accept_word("bits"):
            test, opposite = self._bits(token)
            return Term(test, negated is not opposite)
        if self._accept_word("values") or self._accept_word("value"):
            if self._peek().kind == "compare":
                test, opposite = self._compared(0, _WIDTH - 1, "QA values go from 0 to {largest}")
                return Term(test, negated is not opposite)
            return Term(self._values(), negated)
        if token.kind == "number" or token.text == "[":
            return Term(self._values(), negated)
        raise self._error("'bit', 'bits', 'values' or a number is expected here", token)

    def _bits(self, keyword: _Token) -> tuple[Test, bool]:
        """The test and whether its opposite is meant."""
        first = last = self._bit_number()
        if self._accept_mark("-"):
            token = self._peek()
            last = self._bit_number()
            if last < first:
                raise self._error("the first bit is the lower one, as in 'bits 8-9'", token)
        elif keyword.text == "bits":
            raise self._error("'bits' needs two numbers, as in 'bits 8-9'", self._peek())
        if self._peek().kind != "compare":
            return Bits(first, last, 1, (1 << (last - first + 1)) - 1), False
        return self._compared(first, last, "these bits hold 0 to {largest}, never {number}")

    def _compared(self, first: int, last: int, limits: str) -> tuple[Test, bool]:
        """The comparison that comes next, of some bits; and whether its opposite is meant."""
        largest = (1 << (last - first + 1)) - 1
        token = self._peek()
        self._at += 1
        place = self._peek()
        number = self._number("a number is expected after the comparison")
        if number > largest:
            raise self._error(limits.format(largest=largest, number=number), place)
        return _compared(first, last, largest, token.text, number)

    def _bit_number(self) -> int:
        token = self._peek()
        number = self._number("the number of a bit is expected here")
        if number >= _WIDTH:
            raise self._error(f"bits are numbered 0 to {_WIDTH - 1}", token)
        return number

    def _values(self) -> Values:
        bracket = self._accept_mark("[")
        found = list(self._range())
        while self._accept_mark(","):
            if self._peek().kind in ("end", "finish") or self._peek().text == "]":
                break  # a comma after the last one, as Python allows
            found.extend(self._range())
        if bracket and not self._accept_mark("]"):
            raise self._error("a ']' is missing here", self._peek())
        if self._accept_mark("+"):  # lists joined as in Python
            found.extend(self._values().values)
        return Values(tuple(sorted(set(found))))

    def _range(self) -> range:
        first = last = self._value()
        if self._accept_mark("-"):
            token = self._peek()
            last = self._value()
            if last < first:
                raise self._error("a range goes upwards, as in '8-10'", token)
        return range(first, last + 1)

    def _value(self) -> int:
        token = self._peek()
        number = self._number("a value is expected here")
        if number > _LARGEST:
            raise self._error(f"QA values go from 0 to {_LARGEST}", token)
        return number

    def _number(self, message: str) -> int:
        token = self._peek()
        if token.kind != "number":
            raise self._error(message, token)
        self._at += 1
        return int(token.text)

    @property
    def _last(self) -> int:
        return len(self._tokens) - 1

    def _peek(self) -> _Token:
        return self._tokens[self._at]

    def _accept(self, kind: str) -> bool:
        found = self._peek().kind == kind
        self._at += found
        return found

    def _accept_word(self, word: str) -> bool:
        found = self._peek().kind == "word" and self._peek().text == word
        self._at += found
        return found

    def _accept_mark(self, mark: str) -> bool:
        found = self._peek().kind == "mark" and self._peek().text == mark
        self._at += found
        return found

    def _split(self) -> list[_Token]:
        tokens: list[_Token] = []
        position = depth = 0
        while position < len(self._text):
            match = _TOKEN.match(self._text, position)
            if match is None:
                sign = self._text[position]
                raise self._error(f"'{sign}' does not belong here", _Token("", sign, position))
            kind, text = match.lastgroup or "", match.group().lower()
            if kind == "compare":
                text = _SAME.get(text, text)
            if text == "–":
                text = "-"
            depth += (text == "[") - (text == "]")
            # A list in brackets may run over several lines.
            if kind != "space" and not (kind == "end" and text != ";" and depth > 0):
                tokens.append(_Token(kind, text, position))
            position = match.end()
        return [*tokens, _Token("finish", "", len(self._text))]

    def _error(self, message: str, token: _Token) -> RuleError:
        where = token.position
        place = f"at the end of '{self._text.strip()}'"
        if token.kind != "finish":
            place = f"at character {where + 1}, before '{self._text[where : where + 20].strip()}'"
        return RuleError(
            f"The rule cannot be read: {message} ({place}).",
            hint="Example: bit 3; bits 8-9 >= 2; values 328,392; values >= 40; not bit 6",
            position=where,
            text=self._text,
        )


def _compared(first: int, last: int, largest: int, sign: str, n: int) -> tuple[Test, bool]:
    if sign == "=":
        return Bits(first, last, n, n), False
    if sign == "!=":
        return Bits(first, last, n, n), True
    # low > high is a test that nothing meets, such as "< 0".
    return {
        ">=": Bits(first, last, n, largest),
        ">": Bits(first, last, n + 1, largest),
        "<=": Bits(first, last, 0, n),
        "<": Bits(first, last, 0, n - 1),
    }[sign], False
