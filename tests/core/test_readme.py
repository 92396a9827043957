# SPDX-License-Identifier: GPL-2.0-or-later
"""The README's Python runs as it stands there, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

README = Path(__file__).resolve().parents[2] / "README.md"


def blocks(language: str) -> list[str]:
    text = README.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.slow
def test_the_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    lessons = blocks("python")
    assert len(lessons) == 3
    for number, code in enumerate(lessons, start=1):
        statements = [line for line in code.splitlines() if line and line[0] not in " #)]}"]
        assert len([s for s in statements if not s.startswith(("import", "from"))]) <= 10
        exec(compile(code, f"README.md, block {number}", "exec"), names)
    said = capsys.readouterr().out.splitlines()
    assert re.match(r"23 plots, R² 0\.[89]\d, RMSE \d\.\d\d m, bias [+-]\d\.\d\d m$", said[0])
    assert re.match(r".*filled", said[1])
    written = {path.name for path in tmp_path.glob("*.tif")}
    assert {"clean.tif", "filled.tif"} <= written


def test_pictures_and_files_named_in_the_readme_exist() -> None:
    text = README.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text):
        assert (README.parent / target).is_file(), target
    for script in re.findall(r"scripts/[a-z_]+(?:\.sh)?", text):
        assert (README.parent / script).is_file(), script


def test_the_commands_of_the_readme_name_every_tool() -> None:
    commands = "\n".join(blocks("bash"))
    assert set(re.findall(r"canopycloud:(\w+)", commands)) == {
        "cleanzerocanopy", "bufferplotszonalstats", "comparefieldheights",
        "stackscenebands", "qacloudmask", "fillfromdonorscene", "locateplots",
        "repairscenes",
    }  # fmt: skip
