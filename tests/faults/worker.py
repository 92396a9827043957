# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS of its own that runs one tool after another and says what came of it, a line a run.

A process apart, so that a crash or a hang of QGIS is the finding of one row and not the end of all.
Lines in: {"tool", "parameters"}, and where wanted "cancel_after" (seconds), "room" (no file
grows beyond so many bytes, as on a full disk) and "as_task" (begun as by a dialog). Lines out,
after "ANSWER ": {"results"} or {"refused"}, "log", the seconds "cancel_took" to return after a
cancel, and what the process holds: "memory" (kB), "files" (descriptors), "threads".
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any


@contextlib.contextmanager
def little_room(bytes_: int | None) -> Iterator[None]:
    """No file grows beyond so many bytes: writes fail as on a full disk."""
    if bytes_ is None:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def held() -> dict[str, int]:
    """What this process holds."""
    with Path("/proc/self/status").open(encoding="ascii") as status:
        words = dict(line.split(":", 1) for line in status if ":" in line)
    return {
        "memory": int(words["VmRSS"].split()[0]),
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "threads": int(words["Threads"]),
    }


def run_as_task(name: str, parameters: Any, context: Any, feedback: Any) -> dict[str, Any]:
    """A run as the dialogs of QGIS begin it: checked, then in another thread.

    A run that `processing.run` began and that was refused stays in memory for ever, with all that
    it held: QGIS does not let go of the exception, which knows the frames of Python below it.
    """
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask

    tool = QgsApplication.processingRegistry().createAlgorithmById(name)
    good, message = tool.checkParameterValues(parameters, context)
    if not good:
        raise ValueError(message)
    task = QgsProcessingAlgRunnerTask(tool, parameters, context, feedback)
    done: list[Any] = []
    task.executed.connect(lambda good, results: done.extend((good, dict(results))))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QgsApplication.processEvents()
        time.sleep(0.001)
    if not done[0]:
        raise RuntimeError(feedback.textLog())
    return dict(done[1])


def main() -> None:
    """Serve until the input ends."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject
    from qgis.PyQt.QtCore import QEvent

    app = QgsApplication([], False, sys.argv[1])
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    import canopycloud
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    plugin = canopycloud.classFactory(None)
    plugin.initProcessing()
    print("READY", flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        feedback = QgsProcessingFeedback(False)
        answer: dict[str, Any] = {}
        cancelled: list[float] = []

        def cancel(feedback: Any = feedback, cancelled: list[float] = cancelled) -> None:
            cancelled.append(time.monotonic())
            feedback.cancel()

        timer = threading.Timer(asked.get("cancel_after") or 0, cancel)
        if asked.get("cancel_after") is not None:
            timer.start()
        begun = time.monotonic()
        context = QgsProcessingContext()
        try:
            context.setProject(QgsProject.instance())
            context.setFeedback(feedback)
            with little_room(asked.get("room")):
                begin = run_as_task if asked.get("as_task") else processing.run
                results = begin(
                    f"canopycloud:{asked['tool']}", asked["parameters"],
                    context=context, feedback=feedback,
                )  # fmt: skip
            answer["results"] = {key: str(value) for key, value in results.items()}
            del results
        except Exception as error:  # noqa: BLE001 (whatever it is, it is the answer)
            answer["refused"] = str(error)
        ended = time.monotonic()
        timer.cancel()
        answer["took"] = ended - begun
        if cancelled:
            answer["cancel_took"] = ended - cancelled[0]
        answer["log"] = feedback.textLog()
        if asked.get("as_task"):  # what time does in a QGIS with windows
            # With the layers that QGIS has opened for the run. It may write what it knows of a
            # raster beside it then, so rows that look at their inputs keep them open.
            del context
            gc.collect()
            app.sendPostedEvents(None, QEvent.DeferredDelete)
            app.processEvents()
        answer.update(held())
        print("ANSWER " + json.dumps(answer), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
