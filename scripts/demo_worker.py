# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS that stays open: runs one tool after the other for scripts/demo.

It reads requests from its standard input and answers on its standard output, JSON on a line each:
{"tool": id, "parameters": {…}} or {"project": description}; {"results": {…}} or {"error": words},
with the log of the run. Starting QGIS takes longer than most of the tools.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback


def main() -> None:
    """Start QGIS, then work until there are no more requests."""
    # What libraries print is not to get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    app = QgsApplication([], True)
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(None)
    plugin.initProcessing()
    for line in sys.stdin:
        answers.write(json.dumps(answer(json.loads(line)), default=str) + "\n")
        answers.flush()
    plugin.unload()
    app.exitQgis()


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked."""
    if "project" in asked:
        import demo_project

        try:
            demo_project.write(asked["project"])
        except SystemExit as error:
            return {"error": str(error), "log": ""}
        return {"results": {}, "log": ""}
    import processing

    feedback = QgsProcessingFeedback(False)
    try:
        results = processing.run(asked["tool"], asked["parameters"], feedback=feedback)
    except QgsProcessingException as error:
        return {"error": str(error), "log": feedback.textLog()}
    return {"results": results, "log": feedback.textLog()}


if __name__ == "__main__":
    main()
