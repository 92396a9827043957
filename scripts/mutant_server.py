# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs tests in forks of one pytest that has collected them: the fast half of scripts/mutants.

A fork puts the changed code into the functions that are loaded already, so that nothing is imported
or collected again. What runs at import cannot be changed that way: `Lines` tells which lines are.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

# A test may take so many seconds more than usual, and so many times as long, before it hangs.
MORE, TIMES = 4, 10
# Of the processor; a test that only waits is ended after so many seconds on the clock.
WAITS = 60
# A test that takes longer of the processor notices nothing here.
SLOWEST = 8
MEMORY = 3 << 30
EXAMPLES = 25


@dataclass
class Job:
    """What one fork does.

    Args:
        work: is given a function that sends a line to the parent; its lines are the answer.
        done: is given the lines, whether the fork was ended for taking too long, and the seconds
            of the processor that it took.
    """

    work: Callable[[Callable[[str], None]], None]
    done: Callable[[list[str], bool, float], None]


@dataclass
class _Child:
    job: Job
    pid: int
    pipe: int
    folder: str
    last: float
    text: bytes = b""
    used: float = 0.0

    def waits(self, now: float) -> bool:
        """Whether it has only waited for long; where others work, a test may take as long."""
        if now - self.last <= WAITS:
            return False
        with suppress(OSError):
            fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
            used = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
            if used > self.used + 0.5:
                self.last, self.used = now, used
                return False
        return True


def _start(job: Job, log: Path, now: float) -> _Child:
    folder = tempfile.mkdtemp(prefix="mutant-")
    read, write = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Child(job, pid, read, folder, now)
    code = 1
    try:
        os.setsid()
        os.close(read)
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        job.work(lambda line: _write(write, line))
        code = 0
    except BaseException:  # noqa: BLE001 (whatever it is, the fork must end here)
        import traceback

        _write(write, "BROKEN " + traceback.format_exc().replace("\n", " / "))
    finally:
        sys.stdout.flush()
        os._exit(code)


def _write(pipe: int, line: str) -> None:
    data = line.encode() + b"\n"
    while data:
        data = data[os.write(pipe, data) :]


def _finish(child: _Child, status: int, hung: bool, seconds: float) -> None:
    """A fork has ended: end whatever it has started, and hand on what it said."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    os.close(child.pipe)
    shutil.rmtree(child.folder, ignore_errors=True)
    hung = hung or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU)
    lines = child.text.decode().splitlines()
    if lines and lines[-1].startswith("BROKEN "):
        raise RuntimeError(lines[-1])
    child.job.done(lines, hung, seconds)


def run_forks(jobs: Iterator[Job], slots: int, logs: Path, until: float) -> None:
    """Run jobs in forks, some at a time; none is begun after `until` (time.monotonic)."""
    running: list[_Child] = []
    begun = 0
    # Our own clock: it stands still while this process is stopped, and its forks with it.
    now, before = 0.0, time.monotonic()
    while True:
        now, before = now + min(time.monotonic() - before, 1.0), time.monotonic()
        while len(running) < slots and time.monotonic() < until:
            job = next(jobs, None)
            if job is None:
                break
            running.append(_start(job, logs / f"fork-{begun % slots}.log", now))
            begun += 1
        if not running:
            return
        ready = select.select([child.pipe for child in running], [], [], 0.25)[0]
        for child in list(running):
            closed = False
            if child.pipe in ready:
                data = os.read(child.pipe, 1 << 20)
                child.text, child.last, closed = child.text + data, now, not data
            # What the fork has started may hold the pipe open after its end.
            ended, status, used = os.wait4(child.pid, 0 if closed else os.WNOHANG)
            waited = not ended and child.waits(now)
            if waited:
                os.kill(child.pid, signal.SIGKILL)
                ended, status, used = os.wait4(child.pid, 0)
            if ended:
                if not closed:
                    os.set_blocking(child.pipe, False)
                    with suppress(BlockingIOError):
                        child.text += os.read(child.pipe, 1 << 20)
                running.remove(child)
                _finish(child, status, waited, used.ru_utime + used.ru_stime)


def processor_seconds() -> float:
    """Of this process and of those that it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def allow(seconds: float) -> None:
    """SIGXCPU ends this process when a test takes much longer than its usual seconds."""
    limit = int(time.process_time() + MORE + TIMES * seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


def _limit_memory() -> None:
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, resource.RLIM_INFINITY))


class Outcome:
    """A pytest plugin: did the last test fail, or was it skipped?"""

    failed = skipped = False

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.failed = self.failed or report.failed
        self.skipped = self.skipped or report.skipped


def run_items(session: Any, items: list[Any], seconds: list[float], say: Any) -> None:
    """Run tests in their order up to the first that fails; which one is said."""
    outcome = Outcome()
    session.config.pluginmanager.register(outcome)
    session.config._tmp_path_factory._basetemp = Path(tempfile.gettempdir()).resolve()
    _limit_memory()
    for item, usual, following in zip(items, seconds, [*items[1:], None]):
        say(f"> {item.nodeid}")
        allow(usual)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if outcome.failed:
            say(f"! {item.nodeid}")
            return
    say("=")


class Lines:
    """Which lines of some files are run between `start` and `stop`."""

    def __init__(self, files: Iterable[str]) -> None:
        self.files = frozenset(files)
        self.found: dict[str, set[int]] = {}

    def _global(self, frame: FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename not in self.files:
            return None
        lines = self.found.setdefault(frame.f_code.co_filename, set())

        def local(frame: FrameType, event: str, arg: Any) -> Any:
            lines.add(frame.f_lineno)
            return local

        return local

    def start(self) -> None:
        threading.settrace(self._global)
        sys.settrace(self._global)

    def stop(self) -> dict[str, list[int]]:
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]
        return {file: sorted(lines) for file, lines in self.found.items()}


def measure(session: Any, item: Any, files: Iterable[str], say: Any) -> None:
    """Run one test and say which lines of the files it reaches, and how long it takes."""
    outcome, lines = Outcome(), Lines(files)
    session.config.pluginmanager.register(outcome)
    session.config._tmp_path_factory._basetemp = Path(tempfile.gettempdir()).resolve()
    resource.setrlimit(resource.RLIMIT_CPU, (SLOWEST, resource.RLIM_INFINITY))
    before = processor_seconds()
    lines.start()
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    found = lines.stop()
    seconds = round(processor_seconds() - before, 4)
    fine = not outcome.failed and not outcome.skipped
    say(json.dumps({"seconds": seconds, "fine": fine, "lines": found}))


def stamp(item: Any) -> str:
    """Stands for what a test does: its name and its own code, not that of what it calls."""
    function = getattr(item, "function", None)
    inner = getattr(getattr(function, "hypothesis", None), "inner_test", function)
    code = getattr(inner, "__code__", None)
    return hashlib.sha256(repr([item.nodeid, _plain(code)]).encode()).hexdigest()[:12]


def _plain(code: CodeType | None) -> Any:
    if code is None:
        return None
    constants = [_plain(c) if isinstance(c, CodeType) else repr(c) for c in code.co_consts]
    return [code.co_code.hex(), code.co_names, code.co_varnames, constants]


def fewer_examples(items: list[Any]) -> None:
    """No test makes up more than a few examples."""
    from hypothesis import settings

    name = "_hypothesis_internal_use_settings"
    for function in {getattr(item, "function", None) for item in items}:
        own = getattr(function, name, None)
        if own is not None and own.max_examples > EXAMPLES:
            setattr(function, name, settings(own, max_examples=EXAMPLES))


def _codes(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    yield (code.co_name, code.co_firstlineno), code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _codes(one)


class Functions:
    """The functions of the loaded modules, whose code can be changed where they are."""

    def __init__(self, modules: Iterable[str]) -> None:
        spaces = {id(sys.modules[name].__dict__): name for name in modules if name in sys.modules}
        self.of: dict[str, list[FunctionType]] = {name: [] for name in modules}
        self.old: dict[str, dict[tuple[str, int], CodeType]] = {}
        for one in gc.get_objects():
            if type(one) is not FunctionType or id(one.__globals__) not in spaces:
                continue
            if one.__code__.co_filename == one.__globals__["__file__"]:
                self.of[spaces[id(one.__globals__)]].append(one)

    def know(self, module: str, text: str) -> None:
        """Compile a source once, before the forks."""
        if module in sys.modules and module not in self.old:
            file = sys.modules[module].__file__ or module
            self.old[module] = _unique(compile(text, file, "exec"))

    def change(self, module: str, tree: Any) -> int:
        """Put the code of a changed tree into a module's functions; how many differ."""
        if module not in self.old:
            return 0
        old = self.old[module]
        new = _unique(compile(tree, sys.modules[module].__file__ or module, "exec"))
        count = 0
        for function in self.of[module]:
            key = function.__code__.co_name, function.__code__.co_firstlineno
            if key in old and key in new and old[key] != new[key]:
                if old[key].co_freevars != new[key].co_freevars:
                    return 0
                function.__code__ = new[key]
                count += 1
        return count


def _unique(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """The code of functions by name and line; those that share both are left out."""
    found: dict[tuple[str, int], list[CodeType]] = {}
    for key, one in _codes(code):
        found.setdefault(key, []).append(one)
    return {key: ones[0] for key, ones in found.items() if len(ones) == 1}


class Server:
    """A pytest plugin: in place of running the tests, `work(session, items by name)`."""

    def __init__(self, work: Callable[[Any, dict[str, Any]], None]) -> None:
        self.work = work

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        fewer_examples(items)

    def pytest_runtestloop(self, session: Any) -> bool:
        self.work(session, {item.nodeid: item for item in session.items})
        return True


def run_pytest(arguments: list[str], work: Callable[[Any, dict[str, Any]], None]) -> int:
    """Collect tests in this process, quietly, always with the same examples, and do the work."""
    import hypothesis
    import pytest

    hypothesis.settings.register_profile(
        "mutants", database=None, derandomize=True, deadline=None, max_examples=EXAMPLES,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    hypothesis.settings.load_profile("mutants")
    options = ["-q", "-s", "-p", "no:cacheprovider", "--no-header", "--tb=no"]
    # Hypothesis is loaded before pytest. Other warnings are as in any run of the tests.
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*options, *arguments], plugins=[Server(work)]))
