# SPDX-License-Identifier: GPL-2.0-or-later
"""The shipped models in QGIS's model designer: opened, looked at, saved as a copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["canopyplots", "repaircloudyscene"])
def test_a_user_opens_a_model_and_saves_a_copy(desk: Any, tmp_path: Path, name: str) -> None:
    from processing.modeler.ModelerDialog import ModelerDialog
    from qgis.core import QgsProcessingModelAlgorithm
    from qgis.PyQt.QtWidgets import QGraphicsView

    file = tmp_path / f"{name}.model3"
    file.write_bytes((ROOT / "models" / file.name).read_bytes())
    designer = ModelerDialog()
    designer.resize(1560, 800)
    desk.show(designer)
    designer.loadModel(str(file))
    desk.settle()
    model = designer.model()
    assert model.validate() == (True, [])
    view = designer.findChild(QGraphicsView)
    desk.photograph_model(view.scene(), f"{name}-model")
    desk.photograph(designer, f"{name}-designer")

    model.setName("My own")
    mine = tmp_path / "mine.model3"
    assert model.toFile(str(mine))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(mine))
    assert again.displayName() == "My own"
    assert set(again.childAlgorithms()) == set(model.childAlgorithms())
    designer.setDirty(False)
