# SPDX-License-Identifier: GPL-2.0-or-later
"""Add up the JUnit files of the stages of scripts/test and say how it went in one line.

    python3 scripts/test_summary.py FOLDER [STAGE_THAT_FAILED ...]

The exit code is 1 when a stage failed, when a test failed and when there was no test at all.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree


def counts(report: Path) -> dict[str, int]:
    """Passed, failed and skipped tests of one JUnit file; an error counts as a failure."""
    found = {"passed": 0, "failed": 0, "skipped": 0}
    for suite in ElementTree.parse(report).getroot().iter("testsuite"):
        number = {key: int(suite.get(key, 0)) for key in ("tests", "failures", "errors", "skipped")}
        failed = number["failures"] + number["errors"]
        found["failed"] += failed
        found["skipped"] += number["skipped"]
        found["passed"] += max(number["tests"] - failed - number["skipped"], 0)
    return found


def main(folder: str, *failed_stages: str) -> int:
    total = {"passed": 0, "failed": 0, "skipped": 0}
    for report in sorted(Path(folder).glob("*.xml")):
        stage = counts(report)
        for key, number in stage.items():
            total[key] += number
        print(f"{report.stem:>13}: {say(stage)}")
    for name in failed_stages:
        if not Path(folder, f"{name}.xml").exists():
            print(f"{name:>13}: ended before it could report: see its output above")
    if failed_stages:
        print("Not in order: " + ", ".join(failed_stages))
    print(say(total))
    ran = total["passed"] + total["failed"]
    return 1 if failed_stages or total["failed"] or not ran else 0


def say(numbers: dict[str, int]) -> str:
    return "{passed} passed, {failed} failed, {skipped} skipped".format(**numbers)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
