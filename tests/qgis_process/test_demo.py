# SPDX-License-Identifier: GPL-2.0-or-later
"""scripts/demo as a newcomer meets it: both jobs, a table, pictures; and words, not tracebacks."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .conftest import PROGRAM, ROOT

Environment = dict[str, str]


def demo(environment: Environment, *options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "demo.py"), *map(str, options)],
        env={**environment, "PYTHONPATH": environment["QGIS_PLUGINPATH"] + ":"
             + environment["PYTHONPATH"], "QGIS_PROCESS": str(PROGRAM)},
        capture_output=True, text=True,
    )  # fmt: skip


def table(text: str) -> dict[str, str]:
    """The lines of two columns."""
    lines = [line.strip().split("  ", 1) for line in text.splitlines() if line.startswith("  ")]
    return {parts[0]: parts[1].strip() for parts in lines if len(parts) == 2}


@pytest.mark.slow
def test_on_the_made_up_site(qgis_environment: Environment, tmp_path: Path) -> None:
    out = tmp_path / "a folder"
    ran = demo(qgis_environment, "--out", out)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    found = table(ran.stdout)
    assert found["plots, of these without canopy"] == "24, 1"
    assert found["field against raster, tallest"].startswith("N 23, R² 0.8")
    copied = float(found["error in the gap, copy"].split()[1])
    better = float(found["error in the gap, seamless"].split()[1])
    assert better < 0.8 * copied
    for name in ("canopy with plots", "field against raster", "scene before and after",
                 "both jobs", "plots compared", "scene filled by seamless"):  # fmt: skip
        assert Path(found[name]).stat().st_size > 10_000
    # The folder may be moved: page and project know their files by where they lie beside them.
    index = Path(found["first page"]).read_text(encoding="utf-8")
    links = re.findall(r'(?:href|src)="([^"]*)"', index)
    assert len(links) > 20
    for link in links:
        assert (out / link).stat().st_size > 1000
    with zipfile.ZipFile(found["project for QGIS"]) as project:
        name = next(name for name in project.namelist() if name.endswith(".qgs"))
        text = project.read(name).decode("utf-8")
    sources = re.findall(r"<datasource>(\S+)</datasource>", text)
    assert len(sources) == 5
    assert all(source.startswith("./") for source in sources)
    assert text.count("<Layout ") == 2


@pytest.mark.data
def test_on_the_lessons_data(
    qgis_environment: Environment, shared_data: Path, tmp_path: Path
) -> None:
    ran = demo(qgis_environment, "--data", shared_data, "--out", tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    found = table(ran.stdout)
    assert found["masked"] == "8,148 cells, 18.71 % of those that are not fill"
    assert found["cloud, shadow"] == "4,762 cells, 3,386 cells"
    assert found["filled, left empty"] == "8,148 cells, 0 cells"
    missed = int(found["missed by the QA band, filled too"].split()[0].replace(",", ""))
    assert 1500 < missed < 3000  # most of it the dark shadow that the lesson leaves
    assert found["field against raster, tallest"] == "N 18, R² 0.691"
    assert found["field = slope × raster + intercept"] == "0.7607, +2.9815"
    assert found["RMSE about 1:1, bias"] == "3.459 m, +0.479 m"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--data", "/nowhere"], "There is no /nowhere. --data wants a folder"),
        (["--out", "{file}/below"], "cannot be made"),
    ],
)
def test_ordinary_errors_are_told(
    qgis_environment: Environment, tmp_path: Path, options: list[str], said: str
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    options = [option.format(file=file) for option in options]
    if "--out" not in options:
        options += ["--out", str(tmp_path / "out")]
    ran = demo(qgis_environment, *options)
    assert ran.returncode == 1
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_tool_that_fails_is_told_with_its_words(
    qgis_environment: Environment, shared_data: Path, tmp_path: Path
) -> None:
    ran = demo(
        qgis_environment, "--data", shared_data, "--out", tmp_path, "--method", "witchcraft"
    )
    assert ran.returncode == 1
    assert "canopycloud:fillfromdonorscene failed" in ran.stderr
    assert str(tmp_path / "fillfromdonorscene.log") in ran.stderr
    assert "Traceback" not in ran.stderr
