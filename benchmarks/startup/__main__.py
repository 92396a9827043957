# SPDX-License-Identifier: GPL-2.0-or-later
"""What loading the plugin adds to the start of qgis_process.

    .venv/bin/python benchmarks/startup

`qgis_process help native:buffer` in two profiles, in turn: the plugin enabled in one, present but
not enabled in the other. Both profiles have been used before, so that no file is read or compiled
for the first time. It fails if the plugin adds more than the bound.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from measuring import CACHE, QGIS_PROCESS, Taken, profile, run

FOLDER = CACHE / "startup"
BOUND = 0.04


def used(name: str, *, enabled: bool) -> dict[str, str]:
    """Environment of a new profile that was used once."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    env = profile(folder, enabled=enabled)
    start(env)
    return env


def start(env: dict[str, str]) -> Taken:
    return run([QGIS_PROCESS, "help", "native:buffer"], env)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=30)
    args = parser.parse_args()
    bare, ours = used("bare", enabled=False), used("ours", enabled=True)
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
    for kind in ("wall", "cpu"):
        without = statistics.median(getattr(a, kind) for a, _ in pairs)
        more = statistics.median(getattr(b, kind) - getattr(a, kind) for a, b in pairs)
        added[kind] = more / without
        print(f"{kind:9}{without:11.3f}s{without + more:11.3f}s{100 * added[kind]:11.1f}%")
    # The clock of a machine that others use says little; the processor's time says what we cost.
    if added["cpu"] > BOUND:
        raise SystemExit(f"missed: at most {100 * BOUND:.0f} % of processor time")


if __name__ == "__main__":
    main()
