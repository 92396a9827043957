# SPDX-License-Identifier: GPL-2.0-or-later
"""The notebook runs as it stands there, and prints what it says it prints."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).resolve().parents[2] / "docs" / "tutorial-python.ipynb"


def test_the_notebook_runs_and_prints_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    texts = ["".join(cell["source"]) for cell in cells]
    names: dict[str, object] = {}
    printed = 0
    for place, (cell, code) in enumerate(zip(cells, texts)):
        if cell["cell_type"] != "code":
            continue
        assert (cell["outputs"], cell["execution_count"]) == ([], None)
        exec(compile(code, f"{NOTEBOOK.name}, cell {place}", "exec"), names)
        said = re.match(r"```\n(.*?)```", texts[place + 1], re.DOTALL)
        assert capsys.readouterr().out == ("" if said is None else said[1])
        printed += said is not None
    assert printed == 7
    written = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert {"clean.tif", "heights.html", "filled.tif"} <= written
