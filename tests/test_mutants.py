# SPDX-License-Identifier: GPL-2.0-or-later
"""scripts/mutants on a small tree of its own: what is noticed, and what is not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks, and asks /proc"),
    pytest.mark.needs("rasterio", "scipy", "shapely"),
]

SOURCE = """
from .numbers import MOST

LIMIT = 3
SPARE = 5


def low(x):
    return x < LIMIT


def table():
    return [n + 1 for n in (10, 20)]


TABLE = table()


def same(x):
    return x * 1


def down(n):
    while n > 0:
        n -= 1
    return n


def much(x):
    return x > MOST


def idle(x):
    return x + 7


class Sum:
    def of(self, values):
        def one(value):
            return value + 2

        return sum(map(one, values))
"""

TESTS = """
from canopycloud.core.toy import TABLE, Sum, down, low, much, same
from hypothesis import given, strategies as st


def test_low():
    assert [low(2), low(3), low(4)] == [True, False, False]


def test_table():
    assert TABLE == [11, 21]


def test_same():
    assert same(4) == 4


def test_much():
    assert [much(7), much(8)] == [False, True]


def test_down():
    assert down(3) == 0


@given(st.lists(st.integers(), min_size=1))
def test_sum(values):
    assert Sum().of(values) == sum(values) + 2 * len(values)


def test_fails_always():
    assert low(2) is None
"""

CONFTEST = """
import importlib.util, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
spec = importlib.util.spec_from_file_location(
    "canopycloud", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
sys.modules["canopycloud"] = importlib.util.module_from_spec(spec)
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    files = {"__init__.py": "", "core/__init__.py": "", "core/toy.py": SOURCE,
             "core/numbers.py": "MOST = 7\nNOBODYS = 1\n",
             "tests/conftest.py": CONFTEST, "tests/core/test_toy.py": TESTS,
             "pytest.ini": "[pytest]\naddopts = --import-mode=importlib\n",
             "tests/mutants_accepted.txt":
                 "core/toy.py | Mult -> Div | return x * 1 | one times is the same\n"}  # fmt: skip
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "scripts").mkdir()
    for script in (ROOT / "scripts").glob("mut*.py"):
        shutil.copy(script, folder / "scripts")
    return folder


def run(tree: Path, *options: str) -> str:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    environment.pop("CANOPYCLOUD_WITHOUT", None)
    done = subprocess.run(
        [sys.executable, str(tree / "scripts" / "mutants.py"), "core/toy.py", *options],
        capture_output=True, text=True, env=environment, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def rows(text: str) -> dict[tuple[int, str], str]:
    """Line and change: verdict; of those that nobody noticed."""
    found = {}
    for line in text.splitlines():
        match = re.match(r"core/toy\.py:(\d+) +([A-Z]+(?: [A-Z]+)*) +(.+? -> .+?)  +", line)
        if match:
            found[int(match[1]), match[3]] = match[2]
    return found


def line(text: str) -> int:
    return SOURCE.splitlines().index(text) + 1


def test_each_change_has_its_verdict(tree: Path) -> None:
    out = run(tree)
    expected = {
        # at import, and of no use
        (line("SPARE = 5"), "5 -> 6"): "SURVIVED",
        # a loop without an end
        (line("    while n > 0:"), "0 -> 1"): None,
        (line("        n -= 1"), "Sub= -> Add="): "HANGS",
        (line("        n -= 1"), "1 -> 2"): None,
        # no test
        (line("    return x + 7"), "return x -> return None"): "NOT REACHED",
        (line("    return x + 7"), "Add -> Sub"): "NOT REACHED",
        (line("    return x + 7"), "7 -> 8"): "NOT REACHED",
    }
    assert rows(out) == {key: value for key, value in expected.items() if value}
    assert "1 change nothing" in out  # x / 1
    # all others are noticed: of a constant, at import, in a method, in a function in a method
    total = len(run(tree, "--list").splitlines()) - 1
    assert f"{total - 6} of    {total} noticed" in out


def test_verdicts_are_kept_and_a_new_test_is_tried(tree: Path) -> None:
    before = run(tree)
    assert "changes tried" not in before
    file = tree / "tests" / "core" / "test_toy.py"
    new = "\n\ndef test_idle():\n    from canopycloud.core.toy import idle\n"
    file.write_text(TESTS + new + "    assert idle(1) == 8\n", encoding="utf-8")
    after = run(tree)
    gone = set(rows(before)) - set(rows(after))
    where = line("    return x + 7")
    assert gone == {(where, w) for w in ("return x -> return None", "Add -> Sub", "7 -> 8")}


def test_a_limit_can_be_asked_for(tree: Path) -> None:
    for percent, code in (("1", 0), ("100", 1)):
        done = subprocess.run(
            [sys.executable, str(tree / "scripts" / "mutants.py"), "core/toy.py",
             "--at-least", percent], capture_output=True, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr


def test_a_constant_of_another_file_is_noticed_where_it_is_used(tree: Path) -> None:
    out = run(tree, "core/numbers.py")
    assert re.search(r"core/numbers\.py +1 of +2 noticed", out)
    assert re.search(r"core/numbers\.py:2 +NOT REACHED +1 -> 2", out)
