# SPDX-License-Identifier: GPL-2.0-or-later
"""Write models/*.model3 again from the descriptions below, with QGIS itself.

Run it with the oldest QGIS that we support, so that all later ones read the files:

    source scripts/env.sh && .venv/bin/python scripts/make_models.py
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
GROUP = ("Ready-made models", "models")

# What the side panel of the dialog says.
PLOTS_HELP = {
    "ALG_DESC": "From a canopy height model and plot centres to a comparison with measured "
    "heights, in one run: Clean zero canopy, Buffer plots and zonal stats, Compare field and "
    "raster heights.\n\nThe highest cell of each plot is compared with its tallest stem. To "
    "change a step, open models/canopyplots.model3 from the plugin's folder in the model "
    "designer, and save it under another name.",
    "CHM": "Heights above ground in metres.",
    "THRESHOLD": "0 removes the ground. 2, say, also removes shrubs.",
    "PLOTS": "One feature per plot. Points become circles; polygons are used as they are.",
    "PLOT_ID_FIELD": "Names the plot; each plot has its own.",
    "RADIUS": "Radius of the circles. Polygons do not need it.",
    "STEMS": "One row per stem, or one row per plot. A CSV file will do.",
    "STEM_ID_FIELD": "The plot in which a stem stands.",
    "STEM_HEIGHT_FIELD": "Measured height in metres.",
    "clean:Cleaned canopy": "The raster with canopy only.",
    "compare:Plots with both heights": "Outlines of the plots, with statistics of the raster, "
    "the measured height and the difference.",
    "compare:Report": "One page with scatter plot, fitted line and residuals.",
    "EXAMPLES": "Canopy height model chm.tif, plots plots.geojson with the id Plot_ID, radius "
    "20, field table stems.csv with plotid and stemheight.",
}
SCENE_HELP = {
    "ALG_DESC": "From the band files of a cloudy scene and of a clearer one to a scene without "
    "gaps, in one run: Stack scene bands and QA cloud mask for both, then Fill from donor "
    "scene.\n\nThe QA bands are recognised by name and codes. Cells outside the masked "
    "clouds stay exactly as they are. To change a step, open models/repaircloudyscene.model3 "
    "from the plugin's folder in the model designer, and save it under another name.",
    "BANDS": "The band files of the scene to be repaired, in any order, without its QA files.",
    "QA": "The quality file of the same scene, such as QA_PIXEL.",
    "DONOR_BANDS": "The same bands of another date.",
    "DONOR_QA": "The quality file of that date.",
    "MORE_DONORS": "Scenes of further dates, stacked and masked already, as Stack scene bands "
    "and QA cloud mask give them. All donors are combined, weighted by their errors.",
    "DILATION_CLOUD": "Cloud, cirrus and haze of both dates are dilated by this distance on "
    "the ground. 0: none.",
    "DILATION_SHADOW": "Cloud shadow of both dates is dilated by this distance on the ground. "
    "0: none.",
    "MASK_METHOD": "The QA bands alone; the QA bands, with the clear scenes correcting what "
    "they missed or wrongly flagged as cloud; the clear scenes alone; or a Python package, if it "
    "is installed. For both dates.",
    "CLEAR_SCENES": "Stacked scenes of the same place and bands, clear or with their clouds "
    "masked, of dates other than these two. They give a second opinion on cloud and shadow. "
    "Not used where the QA band alone decides.",
    "METHOD": "How the donor's values are adjusted to the level of the scene.",
    "CATCH_MISSED": "QA bands often miss the thin edges of clouds; comparison with the donor "
    "finds them. Real change, such as a fire scar or a mown field, is kept.",
    "mask_target:Cloud mask": "What was masked: cloud, shadow and other classes.",
    "fill:Repaired scene": "The scene with its gaps filled.",
    "fill:Where each cell comes from": "0 the scene itself, 1 the donor, 2 and so on the "
    "further donors, plus 100 where the mask had missed cloud or shadow, 255 still empty.",
    "fill:Report": "One page with the scene before and after, and how large the errors are in "
    "clear cells that were hidden and filled.",
    "EXAMPLES": "Bands SR_B1.TIF to SR_B7.TIF and QA_PIXEL.TIF of two dates.",
}


def main() -> None:
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(None)
    plugin.initProcessing()
    for model, name in ((canopy_plots(), "canopyplots"), (repair_scene(), "repaircloudyscene")):
        file = ROOT / "models" / f"{name}.model3"
        file.parent.mkdir(exist_ok=True)
        ok, problems = model.validate()
        if not ok:
            sys.exit(f"{name}: {problems}")
        if not model.toFile(str(file)):
            sys.exit(f"cannot write {file}")
        print(file.relative_to(ROOT))
    plugin.unload()
    app.exitQgis()


def canopy_plots() -> Any:
    """Clean → plots → compare."""
    from qgis.core import (
        QgsProcessing,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterField,
        QgsProcessingParameterNumber,
        QgsProcessingParameterRasterLayer,
    )

    model = _model("Canopy plots: clean, plot, compare", PLOTS_HELP)
    source = QgsProcessing.SourceType
    _inputs(
        model,
        [
            QgsProcessingParameterRasterLayer("CHM", "Canopy height model"),
            QgsProcessingParameterNumber(
                "THRESHOLD",
                "Height threshold (heights at or below it become no data)",
                QgsProcessingParameterNumber.Type.Double,
                0.0,
            ),
            QgsProcessingParameterFeatureSource(
                "PLOTS",
                "Plots (centres or polygons)",
                [source.TypeVectorPoint, source.TypeVectorPolygon],
            ),
            QgsProcessingParameterField("PLOT_ID_FIELD", "Plot id", "Plot_ID", "PLOTS"),
            QgsProcessingParameterNumber(
                "RADIUS",
                "Plot radius (metres on the ground)",
                QgsProcessingParameterNumber.Type.Double,
                20.0,
                minValue=0.0,
            ),
            QgsProcessingParameterFeatureSource(
                "STEMS", "Field table (stems or plots)", [source.TypeVector]
            ),
            QgsProcessingParameterField(
                "STEM_ID_FIELD", "Plot id in the field table", "plotid", "STEMS"
            ),
            QgsProcessingParameterField(
                "STEM_HEIGHT_FIELD", "Measured height (m)", "stemheight", "STEMS"
            ),
        ],
    )
    _step(
        model,
        "clean",
        "cleanzerocanopy",
        {"INPUT": _given("CHM"), "THRESHOLD": _given("THRESHOLD"), "BAND": _value(1)},
        {"Cleaned canopy": "OUTPUT"},
    )
    _step(
        model,
        "plots",
        "bufferplotszonalstats",
        {
            "INPUT": _given("PLOTS"),
            "INPUT_RASTER": _from("clean", "OUTPUT"),
            "RADIUS": _given("RADIUS"),
            "COLUMN_PREFIX": _value("_"),
            # The comparison needs the maximum; the other four are those people expect.
            "STATISTICS": _value(["count", "min", "mean", "max", "median"]),
            # Of all cells of the plot: the ground has just been taken away.
            "COVER_HEIGHT": _value(2.0),
            "COVER_OF": _value("plot"),
        },
        {},
    )
    _step(
        model,
        "compare",
        "comparefieldheights",
        {
            "INPUT": _from("plots", "OUTPUT"),
            "PLOT_ID_FIELD": _given("PLOT_ID_FIELD"),
            "RASTER_FIELD": _value("_max"),
            "FIELD_TABLE": _given("STEMS"),
            "FIELD_ID_FIELD": _given("STEM_ID_FIELD"),
            "FIELD_HEIGHT_FIELD": _given("STEM_HEIGHT_FIELD"),
            "AGGREGATE": _value("max"),
        },
        {
            "Plots with both heights": "OUTPUT",
            "Report": "OUTPUT_HTML_FILE",
        },
    )
    return model


def repair_scene() -> Any:
    """Stack target and donor → mask both → fill."""
    from qgis.core import (
        QgsProcessing,
        QgsProcessingParameterBoolean,
        QgsProcessingParameterEnum,
        QgsProcessingParameterMultipleLayers,
        QgsProcessingParameterNumber,
        QgsProcessingParameterRasterLayer,
    )

    model = _model("Repair a cloudy scene: stack, mask, fill", SCENE_HELP)
    raster = QgsProcessing.SourceType.TypeRaster
    _inputs(
        model,
        [
            QgsProcessingParameterMultipleLayers("BANDS", "Bands of the cloudy scene", raster),
            QgsProcessingParameterRasterLayer("QA", "QA band of the cloudy scene"),
            QgsProcessingParameterMultipleLayers("DONOR_BANDS", "Bands of the donor scene", raster),
            QgsProcessingParameterRasterLayer("DONOR_QA", "QA band of the donor scene"),
            QgsProcessingParameterMultipleLayers(
                "MORE_DONORS", "Further donor scenes, masked", raster, optional=True
            ),
            *(
                QgsProcessingParameterNumber(
                    name,
                    _label("qacloudmask", name),
                    QgsProcessingParameterNumber.Type.Double,
                    _default("qacloudmask", name),
                    minValue=0.0,
                )
                for name in ("DILATION_CLOUD", "DILATION_SHADOW")
            ),
            QgsProcessingParameterEnum(
                "METHOD",
                _label("fillfromdonorscene", "METHOD"),
                _options("fillfromdonorscene", "METHOD"),
                False,
                "seamless",
                usesStaticStrings=True,
            ),
            QgsProcessingParameterBoolean(
                "CATCH_MISSED", _label("fillfromdonorscene", "CATCH_MISSED"), False
            ),
            # METHOD is that of the fill.
            _advanced(
                QgsProcessingParameterEnum(
                    "MASK_METHOD",
                    _label("qacloudmask", "METHOD"),
                    _options("qacloudmask", "METHOD"),
                    False,
                    _default("qacloudmask", "METHOD"),
                    optional=True,
                    usesStaticStrings=True,
                )
            ),
            _advanced(
                QgsProcessingParameterMultipleLayers(
                    "CLEAR_SCENES", _label("qacloudmask", "CLEAR_SCENES"), raster, optional=True
                )
            ),
        ],
    )
    for name, bands, qa in (("target", "BANDS", "QA"), ("donor", "DONOR_BANDS", "DONOR_QA")):
        _step(model, f"stack_{name}", "stackscenebands", {"INPUT": _given(bands)}, {})
        _step(
            model,
            f"mask_{name}",
            "qacloudmask",
            {
                "INPUT": _from(f"stack_{name}", "OUTPUT"),
                "QA_RASTER": _given(qa),
                "QA_BAND": _value(1),
                "PRODUCT": _value("auto"),
                "DILATION_CLOUD": _given("DILATION_CLOUD"),
                "DILATION_SHADOW": _given("DILATION_SHADOW"),
                "METHOD": _given("MASK_METHOD"),
                "CLEAR_SCENES": _given("CLEAR_SCENES"),
            },
            {"Cloud mask": "OUTPUT_MASK"} if name == "target" else {},
        )
    _step(
        model,
        "fill",
        "fillfromdonorscene",
        {
            "INPUT": _from("mask_target", "OUTPUT"),
            "DONORS": [_from("mask_donor", "OUTPUT"), _given("MORE_DONORS")],
            "METHOD": _given("METHOD"),
            "CATCH_MISSED": _given("CATCH_MISSED"),
        },
        {
            "Repaired scene": "OUTPUT",
            "Where each cell comes from": "OUTPUT_SOURCE",
            "Report": "OUTPUT_HTML_FILE",
        },
    )
    return model


def _model(name: str, texts: dict[str, str]) -> Any:
    from qgis.core import QgsProcessingModelAlgorithm

    model = QgsProcessingModelAlgorithm(name, *GROUP)
    model.setHelpContent(texts)
    return model


def _advanced(definition: Any) -> Any:
    """An input among the advanced ones of the dialog."""
    from qgis.core import QgsProcessingParameterDefinition

    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    definition.setFlags(definition.flags() | advanced)
    return definition


def _inputs(model: Any, definitions: list[Any]) -> None:
    from qgis.core import QgsProcessingModelParameter
    from qgis.PyQt.QtCore import QPointF, QSizeF

    for i, definition in enumerate(definitions):
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(160 + 220 * i, 80))
        component.setSize(QSizeF(*BOX))
        model.addModelParameter(definition, component)
    model.setParameterOrder([definition.name() for definition in definitions])


# Three lines of text; QGIS's own 30 cut off the second.
BOX = (200, 50)

# Where the steps stand in the designer.
PLACES = {
    "clean": (270, 230),
    "plots": (600, 370),
    "compare": (1050, 510),
    "stack_target": (220, 230),
    "mask_target": (330, 370),
    "stack_donor": (660, 230),
    "mask_donor": (770, 370),
    "fill": (1040, 530),
}


def _step(
    model: Any, child_id: str, tool: str, sources: dict[str, Any], outputs: dict[str, str]
) -> None:
    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelOutput
    from qgis.PyQt.QtCore import QPointF, QSizeF

    child = QgsProcessingModelChildAlgorithm(f"canopycloud:{tool}")
    child.setChildId(child_id)
    child.setDescription(child.algorithm().displayName())
    known = {d.name(): d for d in child.algorithm().parameterDefinitions()}
    for name, definition in known.items():
        if name in sources:
            given = sources[name]
            child.addParameterSources(name, given if isinstance(given, list) else [given])
        elif not definition.isDestination() and definition.defaultValue() is not None:
            child.addParameterSources(name, [_value(definition.defaultValue())])
    x, y = PLACES[child_id]
    child.setPosition(QPointF(x, y))
    child.setSize(QSizeF(*BOX))
    made = {}
    below = child_id == "mask_target"
    for row, (name, output) in enumerate(outputs.items()):
        if output not in known:
            continue
        # QGIS names the loaded layer by this, so it is for people and has blanks.
        result = QgsProcessingModelOutput(name, name)
        result.setChildId(child_id)
        result.setChildOutputName(output)
        result.setDescription(name)
        result.setPosition(QPointF(x, y + 120) if below else QPointF(x + 310, y + 65 * row))
        result.setSize(QSizeF(*BOX))
        made[name] = result
    child.setModelOutputs(made)
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()


def _options(tool: str, parameter: str) -> list[str]:
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{tool}")
    return list(algorithm.parameterDefinition(parameter).options())


def _label(tool: str, parameter: str) -> str:
    """What the tool's own dialog calls it."""
    return str(_definition(tool, parameter).description())


def _default(tool: str, parameter: str) -> Any:
    return _definition(tool, parameter).defaultValue()


def _definition(tool: str, parameter: str) -> Any:
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{tool}")
    return algorithm.parameterDefinition(parameter)


def _given(name: str) -> Any:
    from qgis.core import QgsProcessingModelChildParameterSource

    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def _from(child: str, output: str) -> Any:
    from qgis.core import QgsProcessingModelChildParameterSource

    return QgsProcessingModelChildParameterSource.fromChildOutput(child, output)


def _value(value: Any) -> Any:
    from qgis.core import QgsProcessingModelChildParameterSource

    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


if __name__ == "__main__":
    main()
