# SPDX-License-Identifier: GPL-2.0-or-later
"""What people type and files hold, made up: read as it is meant, or refused with a clear error.

`CANOPYCLOUD_FUZZ=100 pytest tests/core/test_fuzz.py tests/core/zonal` tries a hundred times as many
examples of everything that hypothesis makes up.
"""

from __future__ import annotations

import csv
import io

import pytest

pytest.importorskip("hypothesis")

from canopycloud.core.errors import CanopyCloudError, ParameterError, RuleError
from canopycloud.core.fieldtable import read_plot_heights
from canopycloud.core.qa.products import PRODUCT_IDS
from canopycloud.core.qa.recognise import Recognition, recognise
from canopycloud.core.qa.rules import parse_rule
from canopycloud.core.zonal.names import parse_percentiles
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

calm = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=100)
CODES = (*range(300), 2720, 2800, 21824, 22280, 32768, 54596, 65534, 65535)



def outcome(work, given_to, refusal):
    """What it gives, or how it refuses; any other error is a finding."""
    try:
        return work(given_to)
    except refusal as error:
        return error


# ------------------------------------------------------------------------------- the rule of bits

SIGNS = {
    "=": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}  # fmt: skip


@st.composite
def bits(draw):
    """A term about bits, and what it means."""
    first = draw(st.integers(0, 15))
    last = draw(st.integers(first, 15))
    sign = draw(st.sampled_from(["", *SIGNS]))
    largest = (1 << (last - first + 1)) - 1
    n = draw(st.integers(0, largest))
    name = f"bit {first}" if first == last else f"bits {first}-{last}"
    compared = SIGNS[sign or "!="]
    number = n if sign else 0
    return (
        f"{name} {sign} {n}" if sign else name,
        lambda code: compared(code >> first & largest, number),
    )


@st.composite
def values(draw):
    """A term about values, and what it means."""
    listed = draw(st.lists(st.integers(0, 65535), min_size=1, max_size=4))
    low = draw(st.integers(0, 65535))
    high = draw(st.integers(low, 65535))
    sign = draw(st.sampled_from(sorted(SIGNS)))
    return draw(
        st.sampled_from([
            ("values " + ",".join(map(str, listed)), lambda code: code in listed),
            (f"values {low}-{high}", lambda code: low <= code <= high),
            (f"values {sign} {low}", lambda code: SIGNS[sign](code, low)),
        ])
    )


@st.composite
def terms(draw):
    """A term, or its opposite."""
    text, meant = draw(st.one_of(bits(), values()))
    return (f"not {text}", lambda code: not meant(code)) if draw(st.booleans()) else (text, meant)


@calm
@given(
    st.lists(st.lists(terms(), min_size=1, max_size=3), min_size=1, max_size=3),
    st.sampled_from(["; ", "\n", " or "]),
    st.lists(st.integers(0, 65535), max_size=20),
)
def test_a_rule_means_what_its_words_say(conditions, between, more):
    text = between.join(" and ".join(term for term, _ in terms) for terms in conditions)
    rule = parse_rule(text)
    for code in (*CODES, *more):
        meant = any(all(holds(code) for _, holds in terms) for terms in conditions)
        assert rule.holds(code) is meant, (text, code)


PIECES = st.sampled_from([
    "bit", "bits", "values", "not", "and", "or", "=", "==", "!=", ">=", "≥", "<", "-", "–", ",",
    ";", "\n", "[", "]", "+", " ", "0", "3", "16", "65535", "65536", "99999999999999999999", "٣",
    "cloud", "²", "\0", "😀",
])  # fmt: skip


@calm
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join)))
def test_any_text_is_a_rule_or_is_refused_at_a_place(text):
    rule = outcome(parse_rule, text, RuleError)
    if isinstance(rule, RuleError):
        assert 0 <= rule.data.get("position", 0) <= len(text)
        return
    assert rule.conditions
    assert rule.holds(0) in (True, False)


# ------------------------------------------------------------------------------------ percentiles


@calm
@given(st.one_of(st.text(max_size=30), st.text("0123456789.,;%eE+- \t\n٣½", max_size=20)))
def test_any_text_is_percentiles_or_is_refused(text):
    try:
        found = parse_percentiles(text)
    except ParameterError:
        return
    assert list(found) == sorted(set(found))
    assert all(0 <= value <= 100 for value in found)


@calm
@given(
    st.lists(st.integers(2, 200).map(lambda n: n / 2), min_size=1, max_size=6, unique=True),
    st.sampled_from([", ", "; ", " "]),
    st.sampled_from(["", "%", " %"]),
)
def test_percentiles_are_those_that_were_written(wanted, between, sign):
    text = between.join(f"{value:g}{sign}" for value in wanted)
    assert parse_percentiles(text) == tuple(sorted(wanted))


# ------------------------------------------------------------------------------------ recognisers

NAMES = st.lists(
    st.sampled_from([
        "LC08", "LC09", "L1TP", "L2SP", "034032", "20160707", "20170221", "01", "02", "T1", "QA",
        "PIXEL", "pixel_qa", "BQA", "SCL", "QA60", "Fmask", "HLS.L30", "S2A_MSIL2A", "MOD09GA",
        "udm2", "RADSAT", "AEROSOL", "state_1km", "(", "[", "\\", "é", "%", " ",
    ]),
    max_size=9,
).map("_".join)  # fmt: skip
# Codes that products know, and others.
COUNTS = st.dictionaries(
    st.one_of(st.sampled_from(CODES), st.integers(0, 65535)), st.integers(0, 10**9), max_size=12
)


@calm
@given(
    st.sampled_from(["auto", "auto", *PRODUCT_IDS, "dragon"]), COUNTS, NAMES, NAMES,
    st.integers(1, 9), st.booleans(), st.randoms(),
)  # fmt: skip
def test_any_codes_and_names_are_recognised_or_refused(
    tmp_path_factory, wanted, counts, name, band, bands, further, chance
):
    path = str(tmp_path_factory.getbasetemp() / f"{name or 'none'}.tif")

    def asked(codes):
        try:
            return recognise(wanted, codes, path, [band], bands, further=further)
        except CanopyCloudError as error:
            return type(error), error.message

    found = asked(counts)
    items = list(counts.items())
    chance.shuffle(items)
    again = asked(dict(items))
    if isinstance(found, Recognition):
        assert found.reason
        assert again.product is found.product, "the order of the codes decides"
    else:
        assert again == found


# ----------------------------------------------------------------------------------- field tables

HEIGHTS = st.integers(0, 600).map(lambda n: n / 10)
IDS = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_categories=("C", "Z")),
              min_size=1, max_size=6).map(lambda text: f"P{text}")  # fmt: skip


@calm
@given(
    st.lists(st.tuples(IDS, HEIGHTS), min_size=1, max_size=12),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_table_is_read_as_it_was_written(tmp_path_factory, rows, delimiter, encoding, end):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerow(["plot", "height", "note"])
    writer.writerows([plot, f"{height:.1f}", ""] for plot, height in rows)
    path = tmp_path_factory.getbasetemp() / "fuzz.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    found = read_plot_heights(path, "plot", "height")
    # Ids are folded (case, width, blanks); their stems are together, and none is lost.
    assert sum(found.stems.values()) == len(rows)
    assert max(found.heights.values()) == max(height for _, height in rows)
    for key, name in found.names.items():
        own = [h for plot, h in rows if plot in (name, *found.merged.get(key, ()))]
        assert found.heights[key] == max(own)


HEAD = "plot,height\n"
MESS = st.sampled_from([
    '"', ",", ";", "\t", "|", "\n", "\r", "P1", "7,5", "7.5", "1.234,5", "1e999", "nan", "-9999",
    "9999", "\0", "é", "sep=;", "٣", "²", "∞", "plot", "height", " ", "=1+1", "0x1F", "1_000",
])  # fmt: skip


@calm
@given(
    st.one_of(
        st.binary(max_size=80),
        st.binary(max_size=60).map(lambda content: HEAD.encode() + content),
        st.lists(MESS, max_size=30).map(lambda parts: (HEAD + "".join(parts)).encode()),
        st.lists(MESS, max_size=30).map(lambda parts: (HEAD + "".join(parts)).encode("utf-16")),
    ),
    st.sampled_from(["max", "mean", "p95"]),
)
def test_any_bytes_are_a_table_or_are_refused(tmp_path_factory, content, how):
    path = tmp_path_factory.getbasetemp() / "fuzz.csv"
    path.write_bytes(content)
    found = outcome(lambda at: read_plot_heights(at, "plot", "height", how), path, CanopyCloudError)
    if isinstance(found, CanopyCloudError):
        assert found.message
        return
    assert found.heights
    assert all(0 <= height < 200 for height in found.heights.values())
