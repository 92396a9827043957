# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import RuleError
from canopycloud.core.qa.decode import RULE, rule_table
from canopycloud.core.qa.rules import parse_rule

CODES = [*range(0, 65536, 13), 65535]


@pytest.mark.parametrize(
    ("rule", "meant"),
    [
        ("bit 3", lambda c: c & 8),
        ("bit 3; bit 5", lambda c: c & 40),
        ("bit 3 or bit 5", lambda c: c & 40),
        ("bit 3\nbit 5\n", lambda c: c & 40),
        ("bits 8-9 >= 2", lambda c: (c >> 8) & 3 >= 2),
        ("bits 8-9 > 2", lambda c: (c >> 8) & 3 == 3),
        ("bits 8–9 ≥ 2", lambda c: (c >> 8) & 3 >= 2),
        ("bits 8-9 = 1", lambda c: (c >> 8) & 3 == 1),
        ("bits 8-9 == 1", lambda c: (c >> 8) & 3 == 1),
        ("bits 8-9 != 1", lambda c: (c >> 8) & 3 != 1),
        ("bits 8-9 <= 1", lambda c: (c >> 8) & 3 <= 1),
        ("bits 8-9 < 1", lambda c: (c >> 8) & 3 == 0),
        ("bits 8-9 < 0", lambda c: False),
        ("bits 8-9 >= 3", lambda c: (c >> 8) & 3 == 3),
        ("bits 8-9 > 3", lambda c: False),
        ("bits 3-3", lambda c: c & 8),
        ("bits 0-15 = 65535", lambda c: c == 65535),
        ("values 26-26", lambda c: c == 26),
        ("values 65535", lambda c: c == 65535),
        ("bits 8-9", lambda c: (c >> 8) & 3),
        ("bit 3 = 0", lambda c: not c & 8),
        ("not bit 6", lambda c: not c & 64),
        ("not not bit 6", lambda c: c & 64),
        ("NOT Bit 6", lambda c: not c & 64),
        ("not bits 8-9 != 1", lambda c: (c >> 8) & 3 == 1),
        ("bit 1 and not bit 7; bit 15", lambda c: (c & 2 and not c & 128) or c & 32768),
        ("values 328,392,840", lambda c: c in (328, 392, 840)),
        ("value 26", lambda c: c == 26),
        ("not values 26", lambda c: c != 26),
        ("values 26-39, 65", lambda c: 26 <= c <= 39 or c == 65),
        ("26, 39", lambda c: c in (26, 39)),
        ("[26, 39,]", lambda c: c in (26, 39)),
        ("[26] + [39]", lambda c: c in (26, 39)),
        ("cloud = [26,\n 39]\nshadow = [65]", lambda c: c in (26, 39, 65)),
        ("values >= 40", lambda c: c >= 40),
        ("value > 40", lambda c: c > 40),
        ("values ≤ 40", lambda c: c <= 40),
        ("values < 40", lambda c: c < 40),
        ("values != 0", lambda c: c != 0),
        ("values = 26", lambda c: c == 26),
        ("not values >= 40", lambda c: c < 40),
        ("values 40-100", lambda c: 40 <= c <= 100),
        ("values >= 40 and values <= 100; values 255", lambda c: 40 <= c <= 100 or c == 255),
        ("cloud = values >= 40", lambda c: c >= 40),
        ("bit 3; bit 5; bits 8-9 >= 2; values 328,392,840; not bit 6",
         lambda c: c & 40 or (c >> 8) & 3 >= 2 or c in (328, 392, 840) or not c & 64),
        (";; bit 3 ;", lambda c: c & 8),
    ],
)  # fmt: skip
def test_rules_mean_what_they_say(rule, meant):
    parsed = parse_rule(rule)
    table = rule_table(parsed)
    expected = np.array([bool(meant(code)) for code in CODES])
    np.testing.assert_array_equal(table[CODES] == RULE, expected)
    assert [parsed.holds(code) for code in CODES] == expected.tolist()


@pytest.mark.parametrize(
    ("rule", "position", "words"),
    [
        ("", 0, "the rule is empty"),
        (" ; ", 3, "the rule is empty"),
        ("bit", 3, "the number of a bit"),
        ("bit 16", 4, "0 to 15"),
        ("bits 8", 6, "two numbers"),
        ("bits 8- >= 2", 8, "the number of a bit"),
        ("bits 9-8", 7, "lower one"),
        ("bits 8-9 >= 4", 12, "0 to 3, never 4"),
        ("bits 8-9 >=", 11, "a number is expected"),
        ("bit 3 bit 5", 6, "';' between two conditions"),
        ("bit 3; cloud", 7, "'bit', 'bits', 'values'"),
        ("bit 3; values", 13, "a value"),
        ("values 70000", 7, "0 to 65535"),
        ("values >= 70000", 10, "0 to 65535"),
        ("values >=", 9, "a number is expected"),
        ("values 9-2", 9, "upwards"),
        ("[1, 2", 5, "']'"),
        ("bit 3 & bit 5", 6, "'&' does not belong here"),
        ("not", 3, "is expected here"),
        ("bit 1 and", 9, "is expected here"),
    ],
)
def test_errors_point_at_the_place(rule, position, words):
    with pytest.raises(RuleError) as caught:
        parse_rule(rule)
    assert caught.value.data["position"] == position
    assert words in str(caught.value)
    assert "Example:" in caught.value.hint


def test_listed_values():
    assert parse_rule("values 9,3; bit 2; not values 5; [3, 4]").listed_values == (3, 4, 9)


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ("bit 99", "at character 5, before '99'"),
        ("bit 3; bits 9-8", "at character 15, before '8'"),
        ("  bit ", "at the end of 'bit'"),
        ("values 70000, 1", "at character 8, before '70000, 1'"),
    ],
)
def test_errors_say_where_in_words(rule, place):
    with pytest.raises(RuleError) as caught:
        parse_rule(rule)
    assert place in str(caught.value)
