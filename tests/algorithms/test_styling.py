# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)


@pytest.fixture
def chm(tmp_raster):
    return str(tmp_raster(np.array([[[0, 2, 12, 22]]], dtype=np.float32), nodata=-9999))


def test_canopy_legend_in_metres(qgis_app, chm):
    from canopycloud.algorithms.shared.styles import canopy_heights

    layer = QgsRasterLayer(chm, "chm")
    canopy_heights(2.0, 22.0)(layer)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items] == [
        "2.0 m", "6.0 m", "10.0 m", "14.0 m", "18.0 m", "22.0 m",
    ]  # fmt: skip
    # As swatches: QGIS's continuous bar leaves the labels and so the unit out.
    legend = layer.renderer().shader().rasterShaderFunction().legendSettings()
    assert not legend.useContinuousLegend()
    lightness = [item.color.lightness() for item in items]
    assert lightness == sorted(lightness, reverse=True)


def test_empty_canopy_keeps_the_default_style(qgis_app, chm):
    from canopycloud.algorithms.shared.styles import canopy_heights

    layer = QgsRasterLayer(chm, "chm")
    before = layer.renderer().type()
    canopy_heights(None, None)(layer)
    assert layer.renderer().type() == before


def test_plots_are_graduated_and_labelled(qgis_app):
    from canopycloud.algorithms.shared.styles import plots_by

    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:32611&field=_max:double&field=id:string", "plots", "memory"
    )
    for height in (None, 3.0, 7.0, 12.5, 18.0, 26.0, 30.0):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
        feature.setAttribute("_max", height)
        feature.setAttribute("id", f"P{height}")
        assert layer.dataProvider().addFeature(feature)
    plots_by("_max", "m", "id")(layer)
    ranges = layer.renderer().ranges()
    assert ranges[0].label().startswith("3.0 – ")
    assert ranges[-1].label().endswith(" m")
    assert len(ranges) == 5
    assert ranges[0].symbol().color().lightness() > ranges[-1].symbol().color().lightness()
    assert layer.labelsEnabled()
    # Lines alone, so that the canopy inside can be seen; their dark edge is that of all classes.
    symbols = [one.symbol() for one in ranges]
    parts = [part for symbol in symbols for part in symbol.symbolLayers()]
    assert {part.layerType() for part in parts} == {"SimpleLine"}
    assert {symbol.symbolLayer(0).color().name() for symbol in symbols} == {"#1b1b1b"}
    expression = QgsExpression(layer.labeling().settings().fieldName)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    said = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        said.append(expression.evaluate(context))
    assert said[0] == "PNone"
    assert said[3] == "P12.5\n12.5 m"


def test_classes_name_the_codes(qgis_app, chm):
    from canopycloud.algorithms.shared.styles import classes

    layer = QgsRasterLayer(chm, "mask")
    classes([(1, "cloud", "#ffffff"), (2, "shadow", "#333333")])(layer)
    assert [(c.value, c.label) for c in layer.renderer().classes()] == [(1, "cloud"), (2, "shadow")]


def test_the_style_arrives_with_the_layer(qgis_app, chm, tmp_path):
    import processing

    project = QgsProject.instance()
    context = QgsProcessingContext()
    context.setProject(project)
    feedback = QgsProcessingFeedback()
    out = str(tmp_path / "clean.tif")
    processing.run(
        "canopycloud:cleanzerocanopy",
        {"INPUT": chm, "OUTPUT": out},
        context=context,
        feedback=feedback,
    )
    # A script loads nothing, so nothing was styled; a window asks for the layer like this.
    context.addLayerToLoadOnCompletion(out, context.LayerDetails("Clean", project, "OUTPUT"))
    from canopycloud.algorithms.shared.styles import LayerStyler, canopy_heights

    styler = LayerStyler()
    styler.attach(out, context, canopy_heights(2.0, 22.0))
    layer = QgsRasterLayer(out, "clean")
    processor = context.layerToLoadOnCompletionDetails(out).postProcessor()
    processor.postProcessLayer(layer, context, feedback)
    assert layer.renderer().type() == "singlebandpseudocolor"


@pytest.mark.parametrize(
    ("names", "places"),
    [
        (["B1", "B2", "B3", "B4", "B5", "B6", "B7"], (4, 3, 2)),
        (["B2", "B3", "B4", "B8", "B8A", "B11"], (3, 2, 1)),
        (["B01", "B02", "B03", "B04"], (3, 2, 1)),
        (["sr_band1", "sr_band2", "sr_band3", "sr_band4", "sr_band5", "sr_band7"], (3, 2, 1)),
        (["red", "green", "blue", "nir"], (1, 2, 3)),
        (["Blue (B2)", "Green (B3)", "Red (B4)"], (3, 2, 1)),
        (["", ""], None),
        (["height"], None),
        (["B4", "B5", "B6"], None),
    ],
)
def test_bands_of_natural_colour(qgis_app, names, places):
    from canopycloud.algorithms.shared.styles import natural_bands

    assert natural_bands(names) == places


def test_scene_in_natural_colour(qgis_app, tmp_raster):
    from canopycloud.algorithms.shared.styles import true_colour

    scene = np.arange(7 * 4, dtype=np.uint16).reshape(7, 2, 2)
    file = tmp_raster(scene, descriptions=[f"B{i}" for i in range(1, 8)])
    layer = QgsRasterLayer(str(file), "scene")
    true_colour(layer)
    renderer = layer.renderer()
    bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    assert bands == (4, 3, 2)
    assert renderer.redContrastEnhancement().minimumValue() >= 12
