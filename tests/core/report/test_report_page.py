# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import re
from datetime import datetime

import pytest
from canopycloud.core.errors import OutputError
from canopycloud.core.report.markup import Safe, clean, escape, join, tag
from canopycloud.core.report.page import (
    Column,
    Facts,
    Listing,
    Note,
    Report,
    Section,
    Table,
    Text,
    render,
    write_report,
)
from hypothesis import given
from hypothesis import strategies as st

NOON = datetime(2026, 5, 1, 12, 0)


@given(st.text())
def test_text_never_becomes_markup(text):
    assert not re.search(r"[<>\"']", escape(text))
    assert re.fullmatch(r'<p class="[^"<>]*">[^<>]*</p>', tag("p", text, class_=text), re.S)
    assert escape(escape(text)) == escape(text)


def test_safe_is_kept_and_its_parts_are_escaped():
    assert tag("p", tag("b", "<"), " & ", None) == "<p><b>&lt;</b> &amp; </p>"
    assert join("<", Safe("<hr>")) == "&lt;<hr>"
    # What str gives back is no longer safe.
    assert escape(Safe("<b>").upper()) == "&lt;B&gt;"
    assert tag("hr") == "<hr>"
    assert tag("p", aria_label="x", for_=None) == '<p aria-label="x"></p>'


def test_what_pages_must_not_hold_is_taken_out():
    assert clean("a\x00b\u202ec\ud800") == "a\ufffdbc\ufffd"
    assert clean(7) == "7"


def whole(text):
    return Report(
        text,
        text,
        [
            Section(
                text,
                [
                    Text(text),
                    Note(text, text),
                    Facts([(text, text), (text, text, text)]),
                    Listing(text, [text, text]),
                    Table([text, Column(text)], [[text, text]], text, frozenset({0}), tall=True),
                ],
            )
        ],
        [(text, text)],
        made=NOON,
    )


def test_hostile_text_is_text_everywhere(read_page, hostile):
    for text in hostile:
        page = read_page(render(whole(text)))
        shown = " ".join(clean(text).split())
        assert " ".join(page.text.split()).count(shown) >= 12
        assert "2026-05-01 12:00" in page.text


@given(st.text(max_size=30))
def test_any_text_leaves_the_page_whole(text):
    from report_checker import read_page

    read_page(render(whole(text)))


def test_no_section_is_fine(read_page):
    assert read_page(render(Report("a", "", [], made=NOON))).titles == ["How this was made"]


def test_a_page_appears_whole_or_not_at_all(tmp_path, monkeypatch):
    target = tmp_path / "report.html"
    write_report(whole("one"), target)
    assert "one" in target.read_text(encoding="utf-8")
    write_report(whole("two"), target)
    assert "two" in target.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]

    def fail(*_):
        raise OSError(28, "No space left on device")

    for broken in ("pathlib.Path.write_bytes", "pathlib.Path.replace"):
        with monkeypatch.context() as patch:
            patch.setattr(broken, fail)
            with pytest.raises(OutputError, match="No space"):
                write_report(whole("three"), target)
        assert "two" in target.read_text(encoding="utf-8")
        assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(OutputError, match="folder that exists"):
        write_report(whole("x"), tmp_path / "no" / "r.html")
