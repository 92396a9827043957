# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location(
    "report_checker", Path(__file__).with_name("checker.py")
)
_checker = importlib.util.module_from_spec(_spec)
sys.modules["report_checker"] = _checker
_spec.loader.exec_module(_checker)

HOSTILE = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(2)'>",
    "&lt;b&gt; & 'x' \"y\"",
    "$x_1$ \\frac{a}{b} $",
    "מגרש \u202egnp.exe\u202c שבע",
    "line\nbreak\tand\x00nul\x07bell",
    "${title} $body $$ %s {0}",
    "]]></svg></style></title></body>",
    "樹高 🌲 " + "x" * 80,
    "lone \ud800 surrogate",
    "_nolegend_",
]


@pytest.fixture
def read_page():
    return _checker.read_page


@pytest.fixture
def hostile():
    return list(HOSTILE)
