# SPDX-License-Identifier: GPL-2.0-or-later
"""Hidden folders of outputs: the next run clears what the dead left behind, and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from canopycloud.core.staging import make_folder, remove_folder, remove_left_behind

fcntl = pytest.importorskip("fcntl", reason="no locks on folders here")
PACKAGE = Path(sys.modules["canopycloud"].__file__ or "").resolve().parent
# The module by its file: a plain Python that makes a folder, says so and waits.
OTHER = """
import importlib.util, sys, time
spec = importlib.util.spec_from_file_location("staging", sys.argv[1])
staging = importlib.util.module_from_spec(spec)
spec.loader.exec_module(staging)
folder = staging.make_folder(sys.argv[2])
(folder / "half.tif").write_bytes(b"half")
print(folder, flush=True)
time.sleep(600)
"""


def another_process(place: Path) -> tuple[subprocess.Popen[str], Path]:
    script = PACKAGE / "core" / "staging.py"
    process = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(script), str(place)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def end(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def hidden(place: Path) -> list[str]:
    return sorted(path.name for path in place.glob(".canopycloud-*"))


def test_folder_of_a_killed_process_is_cleared_by_the_next_one(tmp_path):
    process, left = another_process(tmp_path)
    end(process)
    assert hidden(tmp_path) == [left.name]
    mine = make_folder(tmp_path)
    assert hidden(tmp_path) == [mine.name]
    remove_folder(mine)
    assert hidden(tmp_path) == []


def test_folder_of_a_living_process_stays(tmp_path):
    process, living = another_process(tmp_path)
    try:
        assert remove_left_behind(tmp_path) == []
        mine = make_folder(tmp_path)
        assert hidden(tmp_path) == sorted([mine.name, living.name])
        assert (living / "half.tif").read_bytes() == b"half"
        remove_folder(mine)
    finally:
        end(process)


def test_folders_of_one_process_do_not_clear_each_other(tmp_path):
    first, second = make_folder(tmp_path), make_folder(tmp_path)
    assert hidden(tmp_path) == sorted([first.name, second.name])
    remove_folder(first)
    remove_folder(second)


def test_folder_of_an_older_version_goes_when_nothing_in_it_has_changed_for_days(tmp_path):
    for name, days in (("old", 8), ("new", 1)):
        folder = tmp_path / f".canopycloud-{name}"
        folder.mkdir()
        (folder / "half.tif").write_bytes(b"half")
        for path in (folder / "half.tif", folder):
            os.utime(path, times=(time.time() - days * 86400,) * 2)
    assert remove_left_behind(tmp_path) == [tmp_path / ".canopycloud-old"]
    assert hidden(tmp_path) == [".canopycloud-new"]


def test_what_only_looks_like_ours_stays(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / ".canopycloud-file.part").write_text("a file")
    (tmp_path / ".canopycloud-link.part").symlink_to(elsewhere, target_is_directory=True)
    assert remove_left_behind(tmp_path) == []
    assert elsewhere.is_dir()


def test_handles_are_given_back(tmp_path):
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        pytest.skip("no /proc here")
    before = len(list(handles.iterdir()))
    for _ in range(5):
        remove_folder(make_folder(tmp_path))
    assert len(list(handles.iterdir())) == before


def test_folder_that_cannot_be_written_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        make_folder(tmp_path / "missing")
