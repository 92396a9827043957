# SPDX-License-Identifier: GPL-2.0-or-later
"""Does this tree write what another revision of it writes? See scripts/same_outputs."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import same_outputs_cases
import same_outputs_facts

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
SHOWN = 6
# How outputs state who read and wrote them: differs when CANOPYCLOUD_RASTER_ENGINE does.
ENGINE = re.compile(
    r"rasterio [\w.+~-]+ with GDAL [\w.+~-]+|GDAL [\w.+~-]+ \(osgeo\)"
    r"|engine(&quot;|[\W])+(rasterio|gdal)\b"
)


class Side:
    """One of the two trees, with its environment and its outputs.

    Args:
        label: how it is called in what is printed.
        tree: folder of the sources.
        work: folder of its own.
        more: variables to set.
    """

    def __init__(self, label: str, tree: Path, work: Path, more: dict[str, str]) -> None:
        self.label, self.tree, self.out = label, tree, work / "out"
        self.packages = packages = work / "packages"
        packages.mkdir(parents=True)
        (packages / "canopycloud").symlink_to(tree)
        path = os.pathsep.join([str(packages), str(HERE), os.environ.get("PYTHONPATH", "")])
        # The plugin folder of scripts/env.sh would bring in this checkout beside the base.
        self.environment = {**os.environ, **more, "PYTHONPATH": path, "PYTHONHASHSEED": "0",
                            "QT_QPA_PLATFORM": "offscreen",
                            "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
        self.environment.pop("QGIS_PLUGINPATH", None)
        self.log = work / "log.txt"
        self.engine_differs = False
        version = re.search(r"^version=(.*)$", (tree / "metadata.txt").read_text("utf-8"), re.M)
        self.version = version.group(1).strip() if version else ""

    def start(self, script: str, *arguments: object) -> subprocess.Popen[bytes]:
        """Start a script of ours with this tree as `canopycloud`."""
        command = [sys.executable, str(HERE / script), *map(str, arguments)]
        with self.log.open("ab") as log:
            return subprocess.Popen(command, env=self.environment, stdout=log, stderr=log,
                                    cwd=self.log.parent)  # fmt: skip

    def tail(self) -> str:
        """The end of what it said."""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])

    def facts(self, case: str) -> dict[str, Any]:
        """All facts of a case by "file: what"; empty if it was not reached."""
        folder = self.out / case
        if not (folder / "answer.json").exists():
            return {}
        answer = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
        facts = {"answer: refused": answer.get("refused")}
        results = answer.get("results") or {}
        # What a model's steps handed on: temporary names, new in every run.
        steps = ("CHILD_INPUTS", "CHILD_RESULTS")
        facts.update(_flat("answer: ", {k: v for k, v in results.items() if k not in steps}))
        for file, found in same_outputs_facts.of_folder(folder).items():
            facts.update({f"{file}: {what}": value for what, value in found.items()})
        return {what: self._neutral(value) for what, value in facts.items()}

    def _neutral(self, value: Any) -> Any:
        """Without what must differ: folders, the version, dates."""
        if isinstance(value, dict) and self.engine_differs:
            value = json.dumps(value, sort_keys=True, default=str)
        if not isinstance(value, str):
            return value
        for folder, name in ((self.out, "<out>"), (self.packages, "<tree>"), (self.tree, "<tree>")):
            value = value.replace(str(folder), name)
        if self.engine_differs:
            value = ENGINE.sub("<engine>", value)
        value = re.sub(rf"(?<![\d.]){re.escape(self.version)}(?![\d.])", "<version>", value)
        return re.sub(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?", "<time>", value)


def _flat(at: str, value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return {k: v for name, one in value.items() for k, v in _flat(f"{at}{name} ", one).items()}
    return {at.strip(): json.dumps(value)}


def base_revision(named: str | None, *, variables: bool) -> str | None:
    """The revision to compare with, None for this tree itself."""
    if named is None and variables:
        return None
    git = ["git", "-C", str(ROOT)]
    what = ["rev-parse", "--verify", f"{named}^{{commit}}"] if named else ["merge-base", "HEAD",
                                                                           "main"]  # fmt: skip
    found = subprocess.run([*git, *what], capture_output=True, text=True, check=False)
    if found.returncode:
        sys.exit(f"scripts/same_outputs: there is no revision '{named or 'main'}' here.")
    return found.stdout.strip()


def checked_out(revision: str, folder: Path) -> Path:
    """The sources of a revision, below `folder`: all, and not what the zip has of them."""
    folder.mkdir(parents=True)
    index = folder.with_suffix(".index")
    git = ["git", "-C", str(ROOT), "--work-tree", str(folder)]
    alone = {**os.environ, "GIT_INDEX_FILE": str(index)}
    subprocess.run([*git, "read-tree", revision], env=alone, check=True)
    subprocess.run([*git, "checkout-index", "--all", "--force"], env=alone, check=True)
    index.unlink()
    return folder


def copied(folder: Path) -> Path:
    """The sources of this tree as they are now, committed or not."""
    git = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(git, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def differences(base: dict[str, Any], head: dict[str, Any], ignored: list[str]) -> list[str]:
    """Lines about what differs; what is new in the answer is no difference."""
    lines = []
    for what in sorted(base.keys() | head.keys()):
        if any(word in what for word in ignored) or base.get(what) == head.get(what):
            continue
        if what.startswith("answer: ") and what not in base:
            continue  # another number beside the old ones
        lines.append(f"{what}: {_short(base.get(what))} -> {_short(head.get(what))}")
    return lines


def _short(value: Any) -> str:
    text = "(none)" if value is None else " ".join(str(value).split())
    text = text.replace("QgsProcessingException: Unable to execute algorithm ", "")
    return text if len(text) <= 90 else text[:60] + " … " + text[-25:]


def run(arguments: argparse.Namespace, work: Path) -> int:
    """Make the inputs, run both sides next to each other, compare."""
    given = os.environ.get("CANOPYCLOUD_DATA")
    data = str(Path(given).resolve()) if given and Path(given).is_dir() else ""
    more = dict(one.split("=", 1) for one in arguments.env)
    revision = base_revision(arguments.base, variables=bool(more))
    # A copy, because sources are loaded when they are needed: a commit made meanwhile would mix.
    mine = copied(work / "head/tree")
    tree = mine if revision is None else checked_out(revision, work / "base/tree")
    base = Side("base", tree, work / "base", {})
    head = Side("this tree", mine, work / "head", more)
    base.engine_differs = head.engine_differs = "CANOPYCLOUD_RASTER_ENGINE" in more
    about = "this tree" if revision is None else f"revision {revision[:10]}"
    print(f"Base: {about}. Real data: {data or 'none ($CANOPYCLOUD_DATA is not set)'}.")
    begun = time.monotonic()
    made = work / "inputs"
    if base.start("same_outputs_inputs.py", made, data).wait():
        print(base.tail(), file=sys.stderr)
        return 2
    inputs = same_outputs_cases.Inputs(made, Path(data) if data else None)
    names = [
        name for name in same_outputs_cases.cases(inputs)
        if not arguments.only or any(word in name for word in arguments.only)
    ]  # fmt: skip
    if arguments.list or not names:
        print("\n".join(names) or "No case has that in its name.")
        return 0 if names else 2
    chosen = work / "chosen.json"
    chosen.write_text(json.dumps(names), encoding="utf-8")
    sides = (base, head)
    running = [side.start("same_outputs_cases.py", made, data, side.out, chosen) for side in sides]
    codes = [one.wait() for one in running]
    for side, code in zip(sides, codes):
        if code:
            print(f"The {side.label} ended with {code}:\n{side.tail()}\n", file=sys.stderr)
    return report(names, sides, arguments.ignore, time.monotonic() - begun)


def report(names: list[str], sides: tuple[Side, Side], ignored: list[str], seconds: float) -> int:
    """Print a line a case and what differs; 0 if nothing does."""
    wide, bad, refused, compared = max(map(len, names)), 0, 0, 0
    for name in names:
        base, head = (side.facts(name) for side in sides)
        if not base or not head:
            bad += 1
            print(f"{name:<{wide}}  NOT REACHED by {'the base' if not base else 'this tree'}")
            continue
        found = differences(base, head, ignored)
        refusal = base["answer: refused"]
        refused += bool(refusal)
        compared += len(base)
        said = f"refused by both: {_short(refusal)}" if refusal and not found else "same"
        print(f"{name:<{wide}}  {'DIFFERENT' if found else said}  ({len(base)} facts)")
        for line in found[:SHOWN]:
            print(f"    {line}")
        if len(found) > SHOWN:
            print(f"    and {len(found) - SHOWN} more")
        bad += bool(found)
    print(f"\n{len(names)} cases ({refused} of them refusals), {compared:,} facts compared, "
          f"{bad} different; {seconds:.0f} s")  # fmt: skip
    return 1 if bad else 0


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="scripts/same_outputs", description=__doc__)
    parser.add_argument("base", nargs="?", help="revision to compare with")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--ignore", action="append", default=[], metavar="WORD")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    arguments = parser.parse_args()
    if any("=" not in one for one in arguments.env):
        parser.error("--env wants NAME=VALUE")
    if arguments.keep:
        if arguments.keep.exists() and any(arguments.keep.iterdir()):
            parser.error(f"{arguments.keep} is not empty")
        return run(arguments, arguments.keep.resolve())
    with tempfile.TemporaryDirectory(prefix="same-outputs-") as folder:
        return run(arguments, Path(folder).resolve())


if __name__ == "__main__":
    sys.exit(main())
