# SPDX-License-Identifier: GPL-2.0-or-later
"""The toolbox as QGIS sorts and searches it."""

from __future__ import annotations

from typing import Any

import pytest

PLOTS = [
    "1. Clean zero canopy", "2. Buffer plots and zonal stats",
    "3. Compare field and raster heights", "4. Locate plots on canopy",
]  # fmt: skip
SCENES = ["1. Stack scene bands", "2. QA cloud mask", "3. Fill from donor scene",
          "4. Repair scenes"]  # fmt: skip
MODELS = ["Canopy plots: clean, plot, compare", "Repair a cloudy scene: stack, mask, fill"]


def shown(text: str = "") -> dict[str, list[str]]:
    """Our groups and the tools in them, in the toolbox's order, when `text` is searched for."""
    from qgis.core import QgsApplication
    from qgis.gui import QgsProcessingToolboxProxyModel

    toolbox = QgsProcessingToolboxProxyModel(None, QgsApplication.processingRegistry())
    toolbox.setFilterString(text)

    def below(parent: Any) -> list[Any]:
        return [toolbox.index(row, 0, parent) for row in range(toolbox.rowCount(parent))]

    from qgis.PyQt.QtCore import QModelIndex

    ours = [one for one in below(QModelIndex()) if str(one.data()) == "Canopy & Cloud"]
    return {
        str(group.data()): [str(tool.data()) for tool in below(group)]
        for provider in ours
        for group in below(provider)
    }


def test_the_order_is_that_of_the_work(desktop: Any) -> None:
    assert list(shown().items()) == [
        ("Clouds in satellite scenes (Landsat, Sentinel-2)", SCENES),
        ("Forest plots on a canopy height model (lidar)", PLOTS),
        ("History of outputs", ["Rebuild output"]),
        ("Ready-made models", MODELS),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("forest", [PLOTS, MODELS[:1]]),
        ("lidar", [PLOTS, MODELS[:1]]),
        ("clouds", [SCENES, MODELS[1:]]),
        ("Landsat", [SCENES, MODELS[1:]]),
        # QGIS looks at ids, too, and those of all our tools begin with canopycloud.
        ("cloud", [SCENES, PLOTS, ["Rebuild output"], MODELS]),
    ],
)
def test_words_of_the_field_find_the_tools_of_the_job(
    desktop: Any, text: str, found: list[list[str]]
) -> None:
    assert list(shown(text).values()) == found
