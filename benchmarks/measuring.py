# SPDX-License-Identifier: GPL-2.0-or-later
"""What a program takes, and profiles of QGIS to run it in; for all benchmarks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "benchmarks"
QGIS_PROCESS = shutil.which("qgis_process.bin") or "qgis_process"


class Taken(NamedTuple):
    """Seconds on the clock and of the processor, peak memory in MB, and what was printed."""

    wall: float
    cpu: float
    peak: float
    said: str = ""


def run(command: Sequence[object], env: Mapping[str, str] | None = None) -> Taken:
    """Run a program and measure all of its process."""
    words = [str(word) for word in command]
    os.sync()  # what the job before has left to write is not charged to this one
    start = time.perf_counter()
    process = subprocess.Popen(
        words, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(words)}\n{said[-2000:]}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def in_child(code: str, *arguments: object) -> str:
    """Run Python in another process: a child's peak of memory begins with its parent's."""
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(words, check=True, text=True, stdout=subprocess.PIPE).stdout.strip()


def profile(folder: Path, *, enabled: bool = True) -> dict[str, str]:
    """Environment of a profile of QGIS in `folder`, with the plugin enabled or only there."""
    folder.mkdir(parents=True, exist_ok=True)
    found = {
        # As for users: Python keeps what it has compiled.
        **{key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT / ".cache" / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
    }
    if enabled:
        # It fails when the plugin is enabled already.
        enable = [QGIS_PROCESS, "plugins", "enable", "canopycloud"]
        subprocess.run(enable, env=found, check=False, capture_output=True)
    listed = subprocess.run(
        [QGIS_PROCESS, "list"], env=found, check=True, capture_output=True, text=True
    ).stdout
    if ("canopycloud:cleanzerocanopy" in listed) is not enabled:
        raise SystemExit(f"the plugin should {'' if enabled else 'not '}be loaded in {folder}")
    return found
