# SPDX-License-Identifier: GPL-2.0-or-later
"""Would the tests notice a mistake? See scripts/mutants."""

from __future__ import annotations

import argparse
import gc
import hashlib
import importlib.abc
import importlib.machinery
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

import mutant_server as server
import mutations
from mutant_verdicts import (
    CACHE,
    CUT,
    HANGS,
    IMPORT,
    KILLED,
    ROOT,
    SURVIVED,
    UNREACHED,
    Reach,
    Verdicts,
    interval,
)

ACCEPTED = ROOT / "tests" / "mutants_accepted.txt"
WHOLE = ("core/qa", "core/zonal", "core/fill", "core/compare")
# What importing a test file costs, beside its tests.
IMPORTING = 0.5
Work = list[tuple[Path, mutations.Mutation]]


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


def _python(place: Path) -> list[Path]:
    found = [place] if place.is_file() else sorted(place.rglob("*.py"))
    if not found:
        sys.exit(f"scripts/mutants: there is no {place}")
    return found


class Run:
    """Tries changes out.

    Args:
        work: the changes in their order.
        files: the verdicts on each source.
        tests: files and folders of the tests.
        seconds: of tests, as measured, that one change may cost.
        jobs: so many at a time.
        until: when nothing new is begun, by time.monotonic().
    """

    def __init__(
        self, work: Work, files: dict[Path, Verdicts], tests: list[str], seconds: float,
        jobs: int, until: float,
    ) -> None:  # fmt: skip
        self.work, self.files, self.tests, self.seconds = work, files, tests, seconds
        self.jobs, self.until = jobs, until
        self.reach = Reach(sorted(files))
        self.screen = os.fdopen(os.dup(1), "w", buffering=1)
        self.begun, self.count, self.spent = time.monotonic(), 0, 0.0

    def know(self) -> None:
        for verdicts in self.files.values():
            verdicts.know(self.reach, self.tests)
        self.seconds_of = {n: one["seconds"] for n, one in self.reach.tests(self.tests).items()}

    def said(self, text: str) -> None:
        self.screen.write(f"[{time.monotonic() - self.begun:5.0f} s] {text}\n")

    def loaded(self) -> None:
        """Measure what is not known, and try all changes that loaded modules can take."""
        self.screen.flush()
        child = os.fork()
        if child:
            if os.waitpid(child, 0)[1]:
                sys.exit(f"The tests did not run: see {CACHE / 'pytest.log'}")
            self.reach = Reach(sorted(self.files))
            for verdicts in self.files.values():
                verdicts.load()
            self.know()
            return
        code = 1
        try:
            log = os.open(CACHE / "pytest.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(log, 1)
            os.dup2(log, 2)
            importing = server.Lines(str(source) for source in self.files)

            def work(session: Any, items: dict[str, Any]) -> None:
                self.reach.at_import.update(importing.stop())
                self.said(f"{len(items)} tests collected")
                functions = server.Functions({v.module for v in self.files.values()})
                gc.freeze()
                self.measure(session, items)
                self.know()
                jobs = self.jobs_loaded(session, items, functions)
                server.run_forks(jobs, self.jobs, CACHE, self.until)

            importing.start()
            code = 2 * (server.run_pytest(self.tests, work) not in (0, 1, 5))
        except BaseException:  # noqa: BLE001 (whatever it is, the fork must end here)
            import traceback

            traceback.print_exc()
            code = 1
        finally:
            sys.stdout.flush()
            os._exit(code)

    def measure(self, session: Any, items: dict[str, Any]) -> None:
        """Run each test that is not known by itself."""
        stamps = {node: server.stamp(item) for node, item in items.items()}
        missing = self.reach.missing(stamps)
        for node in [n for n in missing if items[n].get_closest_marker("slow")]:
            self.reach.add(node, {"fine": False, "stamp": stamps[node]})
            missing.remove(node)
        sources = [str(source) for source in self.files]

        def job(node: str) -> server.Job:
            def work(say: Any) -> None:
                server.measure(session, items[node], sources, say)

            def done(lines: list[str], hung: bool, seconds: float) -> None:
                found = {"fine": False} if hung or not lines else json.loads(lines[-1])
                self.reach.add(node, {**found, "stamp": stamps[node]})
                self.count += 1
                if self.count % 250 == 0:
                    self.said(f"{self.count} of {len(missing)} tests measured")
                if self.count % 50 == 0:
                    self.reach.save()

            return server.Job(work, done)

        server.run_forks((job(node) for node in missing), self.jobs, CACHE, float("inf"))
        self.reach.save()
        self.count = 0

    def affordable(
        self, nodes: list[str], importing: float = 0.0
    ) -> tuple[list[str], list[str]]:
        """The first tests that together take no longer than one change may, and the others."""
        total, taken, files = 0.0, list[str](), set[str]()
        for node in nodes:
            file = node.split("::")[0]
            cost = self.seconds_of[node] + importing * (file not in files)
            if total + cost <= self.seconds:
                total += cost
                files.add(file)
                taken.append(node)
        return taken, [node for node in nodes if node not in set(taken)]

    def jobs_loaded(
        self, session: Any, items: dict[str, Any], functions: Any
    ) -> Iterator[server.Job]:
        """Changes of functions."""
        for source, mutation in self.work:
            verdicts = self.files[source]
            if verdicts.verdict(mutation) is not None or mutation.line not in verdicts.inside:
                continue
            nodes = verdicts.untried(mutation, here=True)
            if not nodes:
                if verdicts.loads(mutation.line):
                    verdicts.record(mutation, IMPORT)
                elif verdicts.verdict(mutation) is None:
                    verdicts.record(mutation, UNREACHED)
                continue
            task = verdicts, mutation, *self.affordable(verdicts.order(nodes, mutation.line))
            functions.know(verdicts.module, verdicts.text)
            yield self.job_loaded(session, items, functions, task)

    def job_loaded(
        self, session: Any, items: dict[str, Any], functions: Any, task: Any
    ) -> server.Job:
        verdicts, mutation, nodes, _ = task

        def work(say: Any) -> None:
            tree = mutations.changed(verdicts.text, mutation.number)
            if not functions.change(verdicts.module, tree):
                say("import")
                return
            seconds = [self.seconds_of[node] for node in nodes]
            server.run_items(session, [items[node] for node in nodes], seconds, say)

        return server.Job(work, lambda *end: self.done(task, True, *end))

    def done(self, task: Any, before: bool, lines: list[str], hung: bool, seconds: float) -> None:
        verdicts, mutation, nodes, left = task
        end = lines[-1] if lines else "> " + nodes[0]
        if end == "import" or (end == "=" and before and verdicts.loads(mutation.line)):
            verdicts.record(mutation, IMPORT)
        elif end == "=":
            verdicts.record(mutation, CUT if left else SURVIVED, tried=nodes, left=left)
        else:  # "! test" that failed, or "> test" that ended the process
            verdicts.record(mutation, HANGS if hung else KILLED, by=end[2:])
        self.count, self.spent = self.count + 1, self.spent + seconds
        if self.count % 100 == 0:
            each = self.spent / self.count
            self.said(f"{self.count} changes tried, {each:.2f} s each; now {verdicts.name}")

    def jobs_importing(self) -> Iterator[server.Job]:
        """Changes of what runs at import: the module is loaded anew, and tests are collected."""
        for source, mutation in self.work:
            verdicts = self.files[source]
            known = verdicts.verdict(mutation)
            if known != IMPORT and (known or mutation.line in verdicts.inside):
                continue
            nodes = verdicts.order(verdicts.untried(mutation), mutation.line)
            if not nodes:
                verdicts.record(mutation, UNREACHED)
                continue
            yield self.job_importing((verdicts, mutation, *self.affordable(nodes, IMPORTING)))

    def job_importing(self, task: Any) -> server.Job:
        verdicts, mutation, nodes, _ = task

        def work(say: Any) -> None:
            say(f"> {nodes[0]}")
            server.allow(10.0)
            tree = mutations.changed(verdicts.text, mutation.number)
            sys.meta_path.insert(0, _Finder(verdicts.module, tree))

            def tests(session: Any, items: dict[str, Any]) -> None:
                seconds = [self.seconds_of[node] for node in nodes]
                server.run_items(session, [items[node] for node in nodes], seconds, say)

            # Collecting stops at an error: the change was noticed at import.
            if server.run_pytest(nodes, tests) not in (0, 1):
                say(f"! {nodes[0]}")

        return server.Job(work, lambda *end: self.done(task, False, *end))

    def all(self) -> None:
        self.loaded()
        server.run_forks(self.jobs_importing(), self.jobs, CACHE, self.until)


def accepted() -> dict[tuple[str, str, str], str]:
    """Survivors that change nothing, by file, change and statement; with the reason."""
    found = {}
    if ACCEPTED.exists():
        for line in ACCEPTED.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                file, what, rest = (part.strip() for part in line.split(" | ", 2))
                context, reason = (part.strip() for part in rest.rsplit(" | ", 1))
                found[file, what, context] = reason
    return found


def chosen(sources: list[Path], sample: int | None, seed: int) -> Work:
    """All changes, or those with the smallest digests of their names in each folder."""
    every = [(s, m) for s in sources for m in mutations.of_source(s.read_text(encoding="utf-8"))]
    if sample is None or sample >= len(every):
        return every

    def lot(one: tuple[Path, mutations.Mutation]) -> str:
        source, mutation = one
        name = f"{source.name} {mutation.what} {mutation.context} {mutation.number}"
        name += f" {seed}" if seed else ""
        return hashlib.sha256(name.encode()).hexdigest()

    folders: dict[str, Work] = {}
    for one in every:
        folders.setdefault("/".join(one[0].relative_to(ROOT).parts[:2]), []).append(one)
    taken: Work = []
    left, rest = sample, len(every)
    for ones in folders.values():
        share = round(left * len(ones) / rest)
        taken += sorted(ones, key=lot)[:share]
        left, rest = left - share, rest - len(ones)
    # What is tried when time runs out is then a sample too.
    return sorted(taken, key=lot)


def main() -> int:
    """Read the command line, try the changes, print those that nobody noticed."""
    parser = argparse.ArgumentParser(prog="scripts/mutants", description=__doc__)
    parser.add_argument("sources", nargs="*", default=WHOLE)
    parser.add_argument("--tests", action="append", metavar="FOLDER")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--at-least", type=float, default=0.0, metavar="PERCENT")
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    sources = [f for place in arguments.sources for f in _python((ROOT / place).resolve())]
    work = chosen(sources, arguments.sample, arguments.seed)
    if arguments.list:
        for source, m in work:
            print(f"{source.relative_to(ROOT)}:{m.line}  {m.what}    {m.context}")
        print(f"{len(work)} changes")
        return 0
    import hypothesis  # noqa: F401 (loaded once here, not in every fork)
    import numpy  # noqa: F401
    import pytest  # noqa: F401
    import rasterio  # noqa: F401
    import scipy.ndimage  # noqa: F401
    import shapely.geometry  # noqa: F401

    CACHE.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)
    # What is measured serves all later runs, whichever files they are about.
    places = [ROOT / place for place in WHOLE if (ROOT / place).exists()]
    whole = [file for place in places for file in _python(place)]
    files = {source: Verdicts(source, arguments.seconds) for source in sorted({*whole, *sources})}
    until = time.monotonic() + 60 * arguments.minutes
    tests = arguments.tests or ["tests/core"]
    Run(work, files, tests, arguments.seconds, arguments.jobs, until).all()
    return show(work, files, arguments.at_least)


class Tally:
    """Counts verdicts."""

    def __init__(self) -> None:
        self.total = self.noticed = self.excused = self.hang = self.open = 0

    def add(self, verdict: str | None, excused: bool) -> None:
        self.total += 1
        self.open += verdict in (None, IMPORT)
        self.noticed += verdict == KILLED
        self.hang += verdict == HANGS
        self.excused += excused and verdict not in (None, IMPORT, KILLED)

    @property
    def counted(self) -> int:
        return self.total - self.open - self.excused

    def __str__(self) -> str:
        share = f"{100 * self.noticed / self.counted:.1f} %" if self.counted else "-"
        words = f"{self.noticed:5} of {self.total:5} noticed, {self.excused} change nothing"
        words += f", {self.hang} hang" if self.hang else ""
        return words + (f", {self.open} not tried" if self.open else "") + f": {share}"


def show(work: Work, files: dict[Path, Verdicts], at_least: float) -> int:
    """Print what became of the changes; 1 if too few are noticed."""
    reasons, total = accepted(), Tally()
    of_file: dict[str, Tally] = {}
    for source, mutation in sorted(work, key=lambda one: (one[0], one[1].number)):
        verdicts = files[source]
        found = verdicts.verdict(mutation)
        excused = (verdicts.name, mutation.what, mutation.context) in reasons
        for tally in (total, of_file.setdefault(verdicts.name, Tally())):
            tally.add(found, excused)
        if found not in (None, IMPORT, KILLED) and not excused:
            where = f"{verdicts.name}:{mutation.line}"
            print(f"{where:<28} {found:<11} {mutation.what:<18}  {mutation.context}", flush=True)
    print()
    for name, tally in of_file.items():
        print(f"{name:<28} {tally}")
    low, high = interval(total.noticed, total.counted)
    print(f"\n{total}\nIf these were drawn by lot: {low:.1f} % to {high:.1f} % of all (95 %)")
    print(f"What changes nothing is in tests/{ACCEPTED.name}; a test that hangs has not noticed.")
    return 1 if 100 * total.noticed < at_least * total.counted else 0


if __name__ == "__main__":
    sys.exit(main())
