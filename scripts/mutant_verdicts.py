# SPDX-License-Identifier: GPL-2.0-or-later
"""What became of the changes of scripts/mutants, which tests try them, and in which order."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import mutations

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "mutants"
KILLED, SURVIVED, UNREACHED = "noticed", "SURVIVED", "NOT REACHED"
# A test hangs; the tests that would have taken longer than allowed were left out.
HANGS, CUT = "HANGS", "NOT IN TIME"
# For a while only: what runs at import, which a fork of loaded modules cannot change.
IMPORT = "at import"


def digest(files: Iterable[Path], *more: str) -> str:
    """Stands for the content of files."""
    total = hashlib.sha256(repr(more).encode())
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()[:20]


class Reach:
    """Which lines of the sources each test runs, kept by the file of the test.

    Args:
        sources: the files with the changes.
    """

    def __init__(self, sources: list[Path]) -> None:
        self.file = CACHE / "reach.json"
        self.sources = sources
        self.key = digest(sources, *[str(source) for source in sources])
        self.of_file: dict[str, dict[str, Any]] = {}
        self.at_import: dict[str, list[int]] = {}
        if self.file.exists():
            known = json.loads(self.file.read_text(encoding="utf-8"))
            self.of_file, self.at_import = known["tests"], known["import"]

    @cached_property
    def mentions(self) -> dict[str, dict[str, set[int]]]:
        """By word: in which lines of which sources it stands."""
        found: dict[str, dict[str, set[int]]] = {}
        for source in self.sources:
            text = source.read_text(encoding="utf-8")
            starts = mutations.starts_of_statements(text)
            for line, words in enumerate(text.splitlines(), start=1):
                for word in set(re.findall(r"[A-Za-z_]\w+", words)):
                    lines = found.setdefault(word, {}).setdefault(str(source), set())
                    lines.update((line, starts.get(line, line)))
        return found

    def key_of(self, name: str) -> str:
        """Of a test file and what may change which lines it reaches."""
        return digest([ROOT / name, ROOT / "tests" / "conftest.py"], self.key)

    def missing(self, stamps: dict[str, str]) -> list[str]:
        """The tests that have to be measured.

        Of a file that has changed those whose own code is the same are taken to reach the same.

        Args:
            stamps: of all tests by name.
        """
        same: dict[str, Any] = {}
        for name in {node.split("::")[0] for node in stamps}:
            key, old = self.key_of(name), self.of_file.get(name, {})
            if old.get("key") != key:
                if old.get("sources") == self.key:
                    same.update(old["tests"])
                self.of_file[name] = {"key": key, "sources": self.key, "tests": {}}
        for node, stamp in stamps.items():
            if same.get(node, {}).get("stamp") == stamp:
                self.add(node, same[node])
        return [n for n in stamps if n not in self.of_file[n.split("::")[0]]["tests"]]

    def add(self, node: str, found: dict[str, Any]) -> None:
        self.of_file[node.split("::")[0]]["tests"][node] = found

    def save(self) -> None:
        known = {"tests": self.of_file, "import": self.at_import}
        self.file.write_text(json.dumps(known), encoding="utf-8")

    def tests(self, places: Sequence[str] = ("tests",)) -> dict[str, dict[str, Any]]:
        """Those that say something: that run, pass by themselves and end in time."""
        asked = tuple(place if place.endswith(".py") else f"{place}/" for place in places)
        return {node: one for name, file in self.of_file.items() if name.startswith(asked)
                for node, one in file["tests"].items() if one["fine"]}  # fmt: skip


class Verdicts:
    """What became of each change of one file, kept between runs.

    Args:
        source: the file.
        limit: seconds of tests that one change may cost.
    """

    def __init__(self, source: Path, limit: float) -> None:
        self.source, self.text = source, source.read_text(encoding="utf-8")
        self.limit = limit
        self.name = source.relative_to(ROOT).as_posix()
        self.module = "canopycloud." + self.name[:-3].replace("/", ".").removesuffix(".__init__")
        self.inside = set(mutations.lines_of_bodies(self.text))
        self.words = mutations.words_near(self.text)
        self.names = mutations.names_at_import(self.text)
        self.starts = mutations.starts_of_statements(self.text)
        self.at_import: set[int] = set()
        self.file = CACHE / f"{self.name.replace('/', '.')}-{digest([source])}.jsonl"
        self.found: dict[str, dict[str, Any]] = {}
        self.seconds: dict[str, float] = {}
        self.stamps: dict[str, str] = {}
        self.width: dict[str, int] = {}
        self.reach: dict[str, set[int]] = {}
        self.beside: list[str] = []
        self.using: dict[str, list[str]] = {}
        self.lines: dict[str, dict[str, list[int]]] = {}
        self.mentions: dict[str, dict[str, set[int]]] = {}
        self.load()

    def load(self) -> None:
        """Read what is known: the last line about a change holds."""
        if self.file.exists():
            for line in self.file.read_text(encoding="utf-8").splitlines():
                one = json.loads(line)
                self.found[one["key"]] = one

    def know(self, reach: Reach, places: list[str]) -> None:
        """Take over what `reach` has found, of the tests in some files and folders."""
        path, tests = str(self.source), reach.tests(places)
        self.at_import = set(reach.at_import.get(path, ()))
        self.reach = {n: set(one["lines"][path]) for n, one in tests.items()
                      if path in one["lines"]}  # fmt: skip
        self.using, self.mentions = {}, reach.mentions
        self.lines = {node: one["lines"] for node, one in tests.items()}
        # A test may look at a constant and run no line; then it stands beside some that do, or
        # that run lines of the same folders, if the file has nothing but constants.
        near = f"{ROOT}/{'/'.join(self.name.split('/')[:2])}/"
        reaching = self.reach or [
            node for node, one in tests.items() if any(f.startswith(near) for f in one["lines"])
        ]
        names = {node.split("::")[0] for node in reaching}
        self.beside = [node for node in tests if node.split("::")[0] in names]
        self.seconds = {node: one["seconds"] for node, one in tests.items()}
        self.width = {node: sum(map(len, one["lines"].values())) for node, one in tests.items()}
        # What was noticed by a test that takes no part now is noticed all the same.
        self.stamps = {node: one["stamp"] for node, one in reach.tests().items()}

    def key(self, mutation: mutations.Mutation) -> str:
        return f"{mutation.number} {mutation.line} {mutation.what}"

    def verdict(self, mutation: mutations.Mutation) -> str | None:
        """What is known and still holds: noticed by a test that is as it was, or by no test."""
        one = self.found.get(self.key(mutation))
        if one is None:
            return None
        if one["verdict"] in (KILLED, HANGS):
            return one["verdict"] if self.stamps.get(one["by"]) == one["stamp"] else None
        if one["verdict"] == IMPORT:
            return IMPORT
        if one["verdict"] == CUT and one["limit"] < self.limit and self.untried(mutation):
            return None
        return None if self.new(mutation, one) else str(one["verdict"])

    def new(self, mutation: mutations.Mutation, one: dict[str, Any]) -> bool:
        """Whether some tests that reach a change were not there when it was tried."""
        return bool(set(map(self.stamps.get, self.untried(mutation))) - set(one.get("left", ())))

    def loads(self, line: int) -> bool:
        """Whether a line runs when the module, or a test file, is imported."""
        return line not in self.inside or line in self.at_import

    def untried(self, mutation: mutations.Mutation, *, here: bool = False) -> list[str]:
        """The tests that reach a change and have not been tried on it; all, of what is loaded.

        Args:
            mutation: the change.
            here: only those that run the line themselves.
        """
        tried = set(self.found.get(self.key(mutation), {}).get("tried", ()))
        if self.loads(mutation.line) and not here:
            nodes = list(dict.fromkeys([*self.users(mutation.line), *self.beside]))
        else:
            # The tracer reports a statement of several lines at some of them only.
            lines = {mutation.line, self.starts.get(mutation.line, mutation.line)}
            nodes = [node for node, reached in self.reach.items() if lines & reached]
        return [node for node in nodes if self.stamps[node] not in tried]

    def users(self, line: int) -> list[str]:
        """The tests that run a line with the name of what a line at import gives a value to."""
        names = self.names.get(line, set())
        for name in names - set(self.using):
            spots = self.mentions.get(name, {})
            self.using[name] = [
                node
                for node, files in self.lines.items()
                if any(not spots[file].isdisjoint(files[file]) for file in spots.keys() & files)
            ]
        return [node for name in names for node in self.using[name]]

    def order(self, nodes: list[str], line: int) -> list[str]:
        """First those that cost little, have noticed changes nearby, and are about little else."""
        weight = {node: 20 / (50 + self.width[node]) for node in nodes}
        for node in set(self.users(line) if self.loads(line) else ()) & set(nodes):
            weight[node] *= 5
        for word in self.words.get(line, ()):
            for node in nodes:
                weight[node] *= 50 if word in node else 1
        for one in self.found.values():
            if one["verdict"] == KILLED and one["by"] in weight:
                weight[one["by"]] += 1 / (1 + abs(int(one["key"].split()[1]) - line) / 4)
        return sorted(nodes, key=lambda node: (self.seconds[node] + 0.004) / weight[node])

    def record(self, mutation: mutations.Mutation, verdict: str, *, by: str | None = None,
               tried: Iterable[str] = (), left: Iterable[str] = ()) -> None:  # fmt: skip
        """Keep a verdict: the test that noticed; or those that did not, and those left out."""
        one: dict[str, Any] = {"key": self.key(mutation), "verdict": verdict, "by": by}
        if by is not None:
            one["stamp"] = self.stamps[by]
        else:
            before = self.found.get(str(one["key"]), {}).get("tried", [])
            one["tried"] = [*before, *(self.stamps[node] for node in tried)]
            one["limit"] = self.limit
            one["left"] = [self.stamps[node] for node in left]
        self.found[str(one["key"])] = one
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(one) + "\n")


def interval(noticed: int, tried: int) -> tuple[float, float]:
    """Wilson's interval of 95 % for a share, in per cent."""
    if not tried:
        return 0.0, 100.0
    z, share = 1.959964, noticed / tried
    middle = share + z * z / (2 * tried)
    half = z * math.sqrt(share * (1 - share) / tried + z * z / (4 * tried * tried))
    scale = 100 / (1 + z * z / tried)
    return scale * (middle - half), scale * (middle + half)
