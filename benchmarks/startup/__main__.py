# SPDX-License-Identifier: GPL-2.0-or-later
"""What loading the plugin adds to the start of qgis_process.

    .venv/bin/python benchmarks/startup

`qgis_process help native:buffer` in two profiles, in turn: the plugin enabled in one, present but
not enabled in the other. Both profiles have been used before, so that no file is read or compiled
for the first time. It fails if the plugin adds more than the bound.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".cache" / "benchmarks" / "startup"
PROGRAM = shutil.which("qgis_process.bin") or "qgis_process"
BOUND = 0.04


class Start(NamedTuple):
    """Seconds on the clock and of the processor."""

    wall: float
    cpu: float


def profile(name: str, *, enabled: bool) -> dict[str, str]:
    """Environment of a profile of its own, set up and used once."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    environment = {
        # As for users: Python keeps what it has compiled.
        **{key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT / ".cache" / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
    }
    if enabled:
        enable = [PROGRAM, "plugins", "enable", "canopycloud"]
        subprocess.run(enable, env=environment, check=True, capture_output=True)
    listed = subprocess.run(
        [PROGRAM, "list"], env=environment, check=True, capture_output=True, text=True
    ).stdout
    if ("canopycloud:cleanzerocanopy" in listed) is not enabled:
        raise SystemExit(f"the plugin should {'' if enabled else 'not '}be loaded in {folder}")
    start(environment)
    return environment


def start(environment: dict[str, str]) -> Start:
    begin = time.perf_counter()
    process = subprocess.Popen(
        [PROGRAM, "help", "native:buffer"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{PROGRAM} failed with {process.returncode}")
    return Start(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=30)
    args = parser.parse_args()
    bare, ours = profile("bare", enabled=False), profile("ours", enabled=True)
    pairs = []
    for number in range(args.rounds):
        # Each goes first in half of the rounds.
        if number % 2:
            one = start(bare)
            pairs.append((one, start(ours)))
        else:
            other = start(ours)
            pairs.append((start(bare), other))
    print(f"{args.rounds} rounds{'bare':>12}{'with us':>12}{'added':>12}")
    added = {}
    for kind in Start._fields:
        without = statistics.median(getattr(a, kind) for a, _ in pairs)
        more = statistics.median(getattr(b, kind) - getattr(a, kind) for a, b in pairs)
        added[kind] = more / without
        print(f"{kind:9}{without:11.3f}s{without + more:11.3f}s{100 * added[kind]:11.1f}%")
    # The clock of a machine that others use says little; the processor's time says what we cost.
    if added["cpu"] > BOUND:
        raise SystemExit(f"missed: at most {100 * BOUND:.0f} % of processor time")


if __name__ == "__main__":
    main()
