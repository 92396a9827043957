# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists show titles in dialogs, in the batch table and in the modeler; their values stay words."""

from __future__ import annotations

from typing import Any


def list_of(widget: Any) -> Any:
    from qgis.PyQt.QtWidgets import QComboBox

    return widget if isinstance(widget, QComboBox) else widget.findChildren(QComboBox)[0]


def test_a_list_of_the_dialog(desk: Any) -> None:
    dialog = desk.dialog("canopycloud:qacloudmask", PRODUCT="landsat_c2_l89")
    wrapper = dialog.mainWidget().wrappers["PRODUCT"]
    shown = list_of(wrapper.wrappedWidget())
    assert shown.currentText() == "Landsat 8-9 Collection 2 QA_PIXEL"
    assert wrapper.parameterValue() == "landsat_c2_l89"
    shown.setCurrentIndex(shown.findText("Sentinel-2 QA60"))
    assert wrapper.parameterValue() == "sentinel2_qa60"
    desk.photograph(dialog, "titles-product")


def test_boxes_to_tick(desk: Any) -> None:
    from qgis.PyQt.QtWidgets import QCheckBox

    dialog = desk.dialog("canopycloud:qacloudmask", CLASSES=["cloud", "snow"])
    wrapper = dialog.mainWidget().wrappers["CLASSES"]
    boxes = {box.text(): box for box in wrapper.wrappedWidget().findChildren(QCheckBox)}
    assert {text for text, box in boxes.items() if box.isChecked()} == {"Cloud", "Snow or ice"}
    boxes["Cloud shadow"].setChecked(True)
    assert set(wrapper.parameterValue()) == {"cloud", "snow", "shadow"}


def test_several_of_the_usual_are_ticked(desk: Any) -> None:
    dialog = desk.dialog("canopycloud:bufferplotszonalstats")
    wrapper = dialog.mainWidget().wrappers["STATISTICS"]
    assert wrapper.parameterValue() == ["count", "min", "mean", "max", "median"]
    desk.photograph(dialog, "titles-statistics")


def test_the_batch_table(desk: Any) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    dialog = BatchAlgorithmDialog(registry.createAlgorithmById("canopycloud:fillfromdonorscene"))
    desk.show(dialog)
    panel = dialog.mainWidget()
    (row,) = panel.wrappers
    wrapper = next(w for w in row if w and w.parameterDefinition().name() == "METHOD")
    shown = list_of(wrapper.wrappedWidget())
    assert "Copy: the donor's values as they are" in [
        shown.itemText(i) for i in range(shown.count())
    ]
    assert wrapper.parameterValue() == "seamless"
    desk.photograph(dialog, "titles-batch")


def test_the_modeler(desk: Any) -> None:
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

    tool = QgsApplication.processingRegistry().createAlgorithmById("canopycloud:qacloudmask")
    dialog = ModelerParametersDialog(tool, QgsProcessingModelAlgorithm())
    desk.show(dialog)
    wrapper = dialog.widget.widget.wrappers["PRODUCT"]
    shown = next(
        box for box in wrapper.findChildren(type(list_of(wrapper)))
        if box.findData("planet_udm2") >= 0
    )  # fmt: skip
    assert "PlanetScope usable data mask (UDM2)" in [
        shown.itemText(i) for i in range(shown.count())
    ]
    assert wrapper.value().staticValue() == "auto"
    desk.photograph(dialog, "titles-modeler")


def test_the_dialog_of_a_model(desk: Any) -> None:
    dialog = desk.dialog("canopycloud:repaircloudyscene")
    wrappers = dialog.mainWidget().wrappers
    (name,) = (name for name in wrappers if name.lower() == "method")
    shown = list_of(wrappers[name].wrappedWidget())
    assert shown.currentText() == "Seamless: fitted locally, without visible edges"
    assert wrappers[name].parameterValue() == "seamless"
