# SPDX-License-Identifier: GPL-2.0-or-later
"""Would the tests notice a mistake? See scripts/mutants."""

from __future__ import annotations

import argparse
import hashlib
import importlib.abc
import importlib.machinery
import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import mutations

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "mutants"
ACCEPTED = ROOT / "tests" / "mutants_accepted.txt"
WHOLE = ("core/qa", "core/zonal", "core/fill", "core/compare")
KILLED, SURVIVED, UNREACHED, TIMED_OUT = "noticed", "SURVIVED", "NOT REACHED", "timed out"


class _Loader(importlib.machinery.SourceFileLoader):
    """Loads a module from a changed syntax tree under its own file name."""

    tree: Any = None

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.tree, self.path, "exec")


class _Finder(importlib.abc.MetaPathFinder):
    """Puts the changed module in place of the one in the file."""

    def __init__(self, name: str, tree: Any) -> None:
        self.name, self.tree = name, tree

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        if name != self.name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is not None and spec.origin:
            loader = _Loader(name, spec.origin)
            loader.tree = self.tree
            spec.loader = loader
        return spec


class Coverage:
    """A pytest plugin: which lines of some files each test runs, and how long it takes."""

    def __init__(self, files: list[str]) -> None:
        self.files = set(files)
        self.tests: dict[str, dict[str, list[int]]] = {}
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []
        self._now: dict[str, set[int]] = {}

    def _global(self, frame: FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename not in self.files:
            return None
        lines = self._now.setdefault(frame.f_code.co_filename, set())

        def local(frame: FrameType, event: str, arg: Any) -> Any:
            lines.add(frame.f_lineno)
            return local

        return local

    def pytest_runtest_protocol(self, item: Any, nextitem: Any) -> None:
        self._now = {}
        threading.settrace(self._global)
        sys.settrace(self._global)

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration
        if report.failed:
            self.failed.append(report.nodeid)
        if report.when == "teardown":
            sys.settrace(None)
            found = {file: sorted(lines) for file, lines in self._now.items()}
            if found:
                self.tests[report.nodeid] = found


def pytest_in_child(arguments: list[str], plugins: list[Any]) -> int:
    """Run pytest in this process, quietly, always with the same examples."""
    import hypothesis
    import pytest

    hypothesis.settings.register_profile(
        "mutants", database=None, derandomize=True, deadline=None,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    hypothesis.settings.load_profile("mutants")
    options = ["-q", "-p", "no:cacheprovider", "--no-header", "--tb=no", "-W", "ignore"]
    return int(pytest.main([*options, *arguments], plugins=plugins))


def in_child(work: Any, log: Path, limit: float) -> int | None:
    """Fork, run `work() -> int` there, give its answer; None if it took longer than `limit`."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.setsid()
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        code = 99
        try:
            code = work()
        except BaseException:  # noqa: BLE001 (whatever it is, the child must end here)
            import traceback

            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(code)
    end = time.monotonic() + limit
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def digest(files: list[Path], *more: str) -> str:
    """Stands for the content of files."""
    total = hashlib.sha256(repr(more).encode())
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()[:20]


def measured(sources: list[Path], tests: list[str]) -> dict[str, Any]:
    """Lines and seconds of each test, from the cache or by running all of them once."""
    suite = sorted(f for place in tests for f in _python(ROOT / place))
    key = digest([*sources, *suite], *tests)
    cached = CACHE / f"tests-{key}.json"
    if not cached.exists():
        print(f"Measuring which test reaches which line ({', '.join(tests)}) …", flush=True)
        plugin = Coverage([str(source) for source in sources])

        def work() -> int:
            code = pytest_in_child(tests, [plugin])
            found = {"tests": plugin.tests, "seconds": plugin.seconds, "failed": plugin.failed}
            if code in (0, 1):
                cached.write_text(json.dumps(found), encoding="utf-8")
            return code

        log = CACHE / "measuring.log"
        code = in_child(work, log, 7200)
        if not cached.exists():
            sys.exit(f"The tests did not run (pytest ended with {code}): see {log}")
    found: dict[str, Any] = json.loads(cached.read_text(encoding="utf-8"))
    if found["failed"]:
        print("Left out, as they fail by themselves: " + ", ".join(found["failed"]))
    return found


def _python(place: Path) -> list[Path]:
    found = [place] if place.is_file() else sorted(place.rglob("*.py"))
    if not found:
        sys.exit(f"scripts/mutants: there is no {place}")
    return found


class Verdicts:
    """What became of each change of one file, kept between runs.

    Args:
        source: the file.
        known: see `measured`.
    """

    def __init__(self, source: Path, known: dict[str, Any]) -> None:
        self.source, self.text = source, source.read_text(encoding="utf-8")
        self.name = source.relative_to(ROOT).as_posix()
        self.module = "canopycloud." + self.name[:-3].replace("/", ".").removesuffix(".__init__")
        self.known = known
        self.inside = set(mutations.lines_of_bodies(self.text))
        reach = {node: files[str(source)] for node, files in known["tests"].items()
                 if str(source) in files and node not in known["failed"]}  # fmt: skip
        self.reach = {node: set(lines) for node, lines in reach.items()}
        self.file = CACHE / f"{self.name.replace('/', '.')}-{digest([source], *sorted(reach))}.json"
        self.verdicts: dict[str, str] = {}
        if self.file.exists():
            self.verdicts = json.loads(self.file.read_text(encoding="utf-8"))

    def tests_of(self, line: int) -> list[str]:
        """The tests that run a line, the quickest first; for lines of the module, any of them."""
        nodes = [n for n, lines in self.reach.items() if line in lines or line not in self.inside]
        return sorted(nodes, key=lambda node: self.known["seconds"].get(node, 0.0))

    def try_out(self, mutation: mutations.Mutation) -> str:
        """Run the tests on one change."""
        nodes = self.tests_of(mutation.line)
        # A statement of several lines is reported by pytest's tracer at some of them only.
        if not nodes:
            near = range(mutation.line - 3, mutation.line + 1)
            nodes = next((found for line in near if (found := self.tests_of(line))), [])
        if not nodes:
            return UNREACHED

        def work() -> int:
            tree = mutations.changed(self.text, mutation.number)
            sys.meta_path.insert(0, _Finder(self.module, tree))
            return pytest_in_child(["-x", *nodes], [])

        usual = sum(self.known["seconds"].get(node, 0.0) for node in nodes)
        code = in_child(work, CACHE / "last.log", 20 + 10 * usual)
        return TIMED_OUT if code is None else SURVIVED if code == 0 else KILLED

    def verdict(self, mutation: mutations.Mutation) -> str:
        """The verdict on one change, from the cache or found now."""
        key = f"{mutation.number} {mutation.line} {mutation.what}"
        if key not in self.verdicts:
            self.verdicts[key] = self.try_out(mutation)
            self.file.write_text(json.dumps(self.verdicts, indent=0), encoding="utf-8")
        return self.verdicts[key]


def accepted() -> dict[tuple[str, str, str], str]:
    """Survivors that change nothing, by file, change and statement; with the reason."""
    found = {}
    if ACCEPTED.exists():
        for line in ACCEPTED.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                file, what, context, reason = (part.strip() for part in line.split(" | ", 3))
                found[file, what, context] = reason
    return found


def chosen(sources: list[Path], sample: int | None) -> list[tuple[Path, mutations.Mutation]]:
    """All changes, or those with the smallest digests of their names."""
    every = [(s, m) for s in sources for m in mutations.of_source(s.read_text(encoding="utf-8"))]
    if sample is None:
        return every

    def lot(one: tuple[Path, mutations.Mutation]) -> str:
        source, mutation = one
        name = f"{source.name} {mutation.what} {mutation.context} {mutation.number}"
        return hashlib.sha256(name.encode()).hexdigest()

    return sorted(sorted(every, key=lot)[:sample], key=lambda one: (one[0], one[1].number))


def main() -> int:
    """Read the command line, try the changes, print those that nobody noticed."""
    parser = argparse.ArgumentParser(prog="scripts/mutants", description=__doc__)
    parser.add_argument("sources", nargs="*", default=WHOLE)
    parser.add_argument("--tests", action="append", metavar="FOLDER")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--at-least", type=float, default=0.0, metavar="PERCENT")
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    sources = [f for place in arguments.sources for f in _python((ROOT / place).resolve())]
    work = chosen(sources, arguments.sample)
    if arguments.list:
        for source, m in work:
            print(f"{source.relative_to(ROOT)}:{m.line}  {m.what}    {m.context}")
        print(f"{len(work)} changes")
        return 0
    import hypothesis  # noqa: F401 (loaded once here, not in every child)
    import numpy  # noqa: F401
    import pytest  # noqa: F401
    import rasterio  # noqa: F401
    import scipy.ndimage  # noqa: F401
    import shapely.geometry  # noqa: F401

    CACHE.mkdir(parents=True, exist_ok=True)
    known = measured(sources, arguments.tests or ["tests/core"])
    files = {source: Verdicts(source, known) for source in sources}
    return show(work, files, arguments.at_least)


def show(work: list[Any], files: dict[Path, Verdicts], at_least: float) -> int:
    """Try the changes and print what became of them; 1 if too few are noticed."""
    reasons, tally = accepted(), dict.fromkeys(("all", "noticed", "accepted"), 0)
    of_file: dict[str, list[int]] = {}
    for source, mutation in work:
        verdicts = files[source]
        found = verdicts.verdict(mutation)
        excused = (verdicts.name, mutation.what, mutation.context) in reasons
        noticed = found in (KILLED, TIMED_OUT)
        counts = of_file.setdefault(verdicts.name, [0, 0, 0])
        for place, one in enumerate((True, noticed, excused and not noticed)):
            counts[place] += one
        tally["all"] += 1
        tally["noticed"] += noticed
        tally["accepted"] += excused and not noticed
        if not noticed and not excused:
            where = f"{verdicts.name}:{mutation.line}"
            print(f"{where:<28} {found:<11} {mutation.what:<18} {mutation.context}", flush=True)
    print()
    for name, (total, noticed, excused) in of_file.items():
        share = 100 * noticed / max(total - excused, 1)
        print(
            f"{name:<28} {noticed:4} of {total:4} noticed, {excused} change nothing: {share:.1f} %"
        )
    share = 100 * tally["noticed"] / max(tally["all"] - tally["accepted"], 1)
    print(
        f"\n{tally['noticed']} of {tally['all']} changes noticed, {tally['accepted']} of the "
        f"others change nothing (tests/{ACCEPTED.name}): {share:.1f} %"
    )
    return 1 if share < at_least else 0


if __name__ == "__main__":
    sys.exit(main())
