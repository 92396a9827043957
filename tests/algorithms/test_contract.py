# SPDX-License-Identifier: GPL-2.0-or-later
"""Ids, parameter names and number outputs are promises: models and scripts depend on them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProcessingParameterEnum

TOOLS = {
    "cleanzerocanopy": (
        "INPUT BAND THRESHOLD MAX_HEIGHT OUTPUT",
        "VALID_BEFORE VALID_AFTER REMOVED_COUNT MIN_BEFORE MEAN_BEFORE MAX_BEFORE MIN_AFTER "
        "MEAN_AFTER MAX_AFTER",
    ),
    "bufferplotszonalstats": (
        "INPUT INPUT_RASTER RASTER_BAND RADIUS SHAPE SEGMENTS STATISTICS METHOD COLUMN_PREFIX "
        "OUTPUT",
        "PLOT_COUNT EMPTY_PLOT_COUNT",
    ),
    "stackscenebands": ("INPUT OUTPUT", "BAND_COUNT"),
    "qacloudmask": (
        "INPUT QA_RASTER QA_BAND PRODUCT CLASSES RULE OUTPUT OUTPUT_MASK",
        "TOTAL_PIXEL_COUNT FILL_PIXEL_COUNT MASKED_PIXEL_COUNT MASKED_PERCENT CLOUD_COUNT "
        "SHADOW_COUNT",
    ),
    "fillfromdonorscene": (
        "INPUT MASK DONORS METHOD RESAMPLING OUTPUT OUTPUT_SOURCE",
        "FILLED_PIXEL_COUNT UNFILLED_PIXEL_COUNT",
    ),
    "comparefieldheights": (
        "INPUT PLOT_ID_FIELD RASTER_FIELD FIELD_TABLE FIELD_ID_FIELD FIELD_HEIGHT_FIELD AGGREGATE "
        "OUTPUT",
        "N SLOPE INTERCEPT R2 P_VALUE STDERR RMSE FIT_RMSE BIAS MAE UNMATCHED_COUNT",
    ),
    "locateplots": (
        "INPUT PLOT_ID_FIELD FIELD_TABLE FIELD_ID_FIELD FIELD_HEIGHT_FIELD STEM_X_FIELD "
        "STEM_Y_FIELD STEM_DISTANCE_FIELD STEM_AZIMUTH_FIELD INPUT_RASTER SEARCH_RADIUS ROTATION "
        "OUTPUT OUTPUT_STEMS",
        "PLOT_COUNT CERTAIN_COUNT MEDIAN_SHIFT R2_BEFORE R2_AFTER R2_BY_CHANCE",
    ),
    "rebuild": ("INPUT OUTPUT", "IDENTICAL"),
    "repairscenes": (
        "INPUT_FOLDER TARGETS METHOD COMPOSITE OUTPUT_FOLDER",
        "SCENE_COUNT REPAIRED_COUNT SKIPPED_COUNT FILLED_PERCENT",
    ),
}

# Names of the contract that a tool may have beyond what the two lessons need, and the one
# parameter that every raster tool may add.
LATER = {
    "cleanzerocanopy": "INPUT_TERRAIN OUTPUT_HTML_FILE",
    "bufferplotszonalstats": "RADII AZIMUTH LAYOUT MIN_HEIGHT PERCENTILES COVER_HEIGHT COVER_OF "
    "OUTPUT_PIXELS PRESET POSITION_ERROR CHECK_ENGINE "
    "OUTPUT_HTML_FILE",
    "stackscenebands": "INPUT_SCENE BANDS RESOLUTION SCALE",
    "qacloudmask": "CONFIDENCE CLOSING MIN_OBJECT DILATION DILATION_CLOUD DILATION_SHADOW QA_EXTRA "
    "CLOUD_PROBABILITY METHOD CLEAR_SCENES OUTPUT_HTML_FILE",
    "fillfromdonorscene": "CATCH_MISSED OUTPUT_HTML_FILE SMALL_GAPS DONOR_USE OUTPUT_ERROR",
    "comparefieldheights": "OUTPUT_HTML_FILE GROUP_FIELD OUTPUT_TABLE STEM_X_FIELD STEM_Y_FIELD "
    "STEM_DISTANCE_FIELD STEM_AZIMUTH_FIELD OUTPUT_STEMS INPUT_RASTER",
    "locateplots": "OUTPUT_HTML_FILE",
    "rebuild": "",
    "repairscenes": "BANDS RESOLUTION SCALE CLASSES CONFIDENCE DILATION_CLOUD DILATION_SHADOW "
    "CATCH_MISSED DONOR_COUNT MASK_METHOD OUTPUT_HTML_FILE",
}
COMMON = {"CREATION_OPTIONS", "DASK_SCHEDULER"}


def tool(name: str) -> Any:
    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")
    assert algorithm is not None, f"canopycloud:{name} is not registered"
    return algorithm


@pytest.mark.parametrize("name", TOOLS)
def test_parameters_and_outputs_are_those_of_the_contract(qgis_app, name):
    needed, numbers = (set(names.split()) for names in TOOLS[name])
    have = {definition.name() for definition in tool(name).parameterDefinitions()}
    assert needed <= have
    assert have <= needed | set(LATER[name].split()) | COMMON
    assert numbers <= {output.name() for output in tool(name).outputDefinitions()}


@pytest.mark.parametrize("name", TOOLS)
def test_every_parameter_has_help_and_a_label_in_sentence_case(qgis_app, name):
    for definition in tool(name).parameterDefinitions():
        assert len(definition.help()) > 15, definition.name()
        label = definition.description()
        assert label[0].isupper(), label
        # Words inside a label are lower case, but for names and abbreviations.
        inside = [word for word in re.findall(r"[A-Za-z]+", label)[1:] if word[0].isupper()]
        assert all(word.isupper() or word in {"Landsat", "Sentinel"} for word in inside), label


@pytest.mark.parametrize("name", TOOLS)
def test_enum_values_are_words(qgis_app, name):
    for definition in tool(name).parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterEnum):
            assert definition.usesStaticStrings(), definition.name()
            assert all(re.fullmatch(r"[a-z0-9_]+", option) for option in definition.options())


@pytest.mark.parametrize("name", TOOLS)
def test_help_says_what_the_lists_show(qgis_app, name):
    """A person at a dialog sees titles, and never the words that scripts pass."""
    from canopycloud.algorithms.shared.titles import titles_of

    algorithm = tool(name)
    for definition in algorithm.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterEnum):
            continue
        for word, title in titles_of(definition).items():
            if word != title:
                assert f"'{word}'" not in algorithm.shortHelpString(), definition.name()
                assert not re.search(rf"(^|[.;] ){word}: |'{word}'", definition.help()), word


@pytest.mark.parametrize("name", TOOLS)
def test_texts_icon_and_copies(qgis_app, name):
    algorithm = tool(name)
    assert algorithm.name() == name
    assert len(algorithm.shortHelpString()) > 200
    assert 20 < len(algorithm.shortDescription()) < 160
    assert len(algorithm.tags()) >= 5
    assert not algorithm.icon().isNull()
    assert algorithm.svgIconPath().endswith(f"{name}.svg")
    copy = algorithm.create()
    assert type(copy) is type(algorithm)
    assert [d.name() for d in copy.parameterDefinitions()] == [
        d.name() for d in algorithm.parameterDefinitions()
    ]


@pytest.mark.parametrize("name", TOOLS)
def test_required_parameters_come_before_advanced_ones(qgis_app, name):
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    destinations = [d.name() for d in tool(name).parameterDefinitions() if d.isDestination()]
    assert "OUTPUT" in destinations or destinations[0] == "OUTPUT_FOLDER"
    for definition in tool(name).parameterDefinitions():
        optional = bool(
            definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        )
        if definition.flags() & advanced:
            assert optional or definition.defaultValue() is not None, definition.name()


@pytest.mark.parametrize("name", TOOLS)
def test_every_value_of_a_list_has_a_title_of_its_own(qgis_app, name):
    from canopycloud.algorithms.shared.titles import titles_of

    for parameter in tool(name).parameterDefinitions():
        if isinstance(parameter, QgsProcessingParameterEnum):
            titles = titles_of(parameter)
            assert [value for value, title in titles.items() if value == title] == []
            assert len(set(titles.values())) == len(titles)
