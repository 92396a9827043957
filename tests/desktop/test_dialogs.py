# SPDX-License-Identifier: GPL-2.0-or-later
"""The real dialogs, shown, filled, run and photographed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOOLS = [
    "cleanzerocanopy",
    "bufferplotszonalstats",
    "stackscenebands",
    "qacloudmask",
    "fillfromdonorscene",
    "comparefieldheights",
]


def wait(app: Any, until: Callable[[], bool], seconds: float = 60) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise TimeoutError("the dialog did not get there")
        app.processEvents()
        time.sleep(0.01)


def open_dialog(app: Any, tool: str) -> Any:
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    dialog = AlgorithmDialog(registry.createAlgorithmById(f"canopycloud:{tool}"), False, None)
    dialog.resize(1000, 700)
    dialog.show()
    wait(app, dialog.isVisible)
    for _ in range(20):
        app.processEvents()
    return dialog


def photograph(app: Any, widget: Any, file: Path) -> None:
    for _ in range(20):
        app.processEvents()
        time.sleep(0.01)
    assert widget.grab().save(str(file))


@pytest.mark.parametrize("tool", TOOLS)
def test_dialog_opens(desktop: Any, pictures: Path, tool: str) -> None:
    dialog = open_dialog(desktop, tool)
    try:
        assert dialog.windowTitle()
        photograph(desktop, dialog, pictures / f"dialog-{tool}.png")
    finally:
        dialog.close()
        dialog.deleteLater()
