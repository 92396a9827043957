# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs tools in a QGIS of its own, starts another when it has crashed or hangs."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 300.0  # seconds after which a run hangs, on a machine that has much else to do


class Tools:
    """The tools in another process.

    Args:
        place: an empty folder for the profile and the name of the package.
    """

    def __init__(self, place: Path) -> None:
        self.place = place
        (place / "packages").mkdir()
        (place / "packages" / "canopycloud").symlink_to(ROOT)
        self.process: subprocess.Popen[str] | None = None
        self.lines: queue.Queue[str | None] = queue.Queue()
        self.waiting = False  # for the answer of a run that was begun

    def start(self) -> subprocess.Popen[str]:
        """A QGIS that is ready."""
        path = os.pathsep.join([str(self.place / "packages"), os.environ.get("PYTHONPATH", "")])
        environment = {
            **os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(self.place / "profile"),
            "XDG_CONFIG_HOME": str(self.place / "profile"),
        }  # fmt: skip
        environment.pop("QGIS_PLUGINPATH", None)
        with (self.place / "errors.txt").open("ab") as errors:
            process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("worker.py")),
                 str(self.place / "profile")],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
                env=environment, cwd=self.place,
            )  # fmt: skip
        self.lines = lines = queue.Queue()

        def listen() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                lines.put(line)
            lines.put(None)

        threading.Thread(target=listen, daemon=True).start()
        self.process = process
        self._wait_for("READY")
        return process

    def run(self, tool: str, **parameters: Any) -> dict[str, Any]:
        """Results or refusal of one run; "crashed" or "hung" if there is none."""
        self.begin(tool, parameters)
        return self.answer()

    def begin(self, tool: str, parameters: dict[str, Any], **more: Any) -> None:
        """Begin a run; see worker.py for what else can be asked.

        A test that failed before it took its answer leaves none to the next one.
        """
        if self.waiting:
            self.stop()
        process = self.process or self.start()
        assert process.stdin is not None
        plain = json.loads(json.dumps(parameters, default=str))
        process.stdin.write(json.dumps({"tool": tool, "parameters": plain, **more}) + "\n")
        process.stdin.flush()
        self.waiting = True

    def answer(self) -> dict[str, Any]:
        """Results or refusal of the run that was begun."""
        process = self.process
        assert process is not None
        line = self._wait_for("ANSWER ")
        self.waiting = False
        if line is not None:
            answer: dict[str, Any] = json.loads(line.removeprefix("ANSWER "))
            return answer
        self.stop()
        return {"crashed": f"no answer; QGIS ended with {process.returncode}"}

    def _wait_for(self, word: str) -> str | None:
        while True:
            try:
                line = self.lines.get(timeout=LIMIT)
            except queue.Empty:
                return None
            if line is None or line.startswith(word):
                return line

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                if pipe is not None:
                    pipe.close()
        self.process = None
        self.waiting = False


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    """The tools of this tree in a QGIS of its own."""
    pytest.importorskip("qgis.core", reason="PyQGIS is not installed in this Python")
    made = Tools(tmp_path_factory.mktemp("qgis"))
    yield made
    made.stop()
