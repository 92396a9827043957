# SPDX-License-Identifier: GPL-2.0-or-later
"""The real dialogs, opened with the sample site loaded, run as they stand, looked at."""

from __future__ import annotations

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


def project_layers() -> dict[str, Any]:
    from qgis.core import QgsProject

    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


@pytest.mark.parametrize("tool", TOOLS)
def test_dialog_opens_in_an_empty_project(desk: Any, tool: str) -> None:
    dialog = desk.dialog(f"canopycloud:{tool}")
    # QGIS writes a title of its own with capitals.
    assert dialog.algorithm().displayName().lower() in dialog.windowTitle().lower()


def test_clean_zero_canopy_untouched(desk: Any, site: Any) -> None:
    desk.load(site.chm)
    dialog = desk.dialog("canopycloud:cleanzerocanopy")
    desk.photograph(dialog, "cleanzerocanopy-dialog")
    results = desk.run(dialog)
    assert results["REMOVED_COUNT"] > 0, desk.log(dialog)
    desk.photograph(dialog, "cleanzerocanopy-log")
    layer = project_layers()["Cleaned canopy"]
    assert layer.renderer().type() == "singlebandpseudocolor"
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[0].label.endswith(" m")
    desk.photograph_map([layer], "cleanzerocanopy-map")
