# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user may set beside the QA raster: classes, clean-up, clear scenes; what is refused.

Repair Scenes declares its classes, confidence and dilation here too, in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsRasterLayer,
)

from ...core.qa.products import (
    BY_QA,
    BY_SCENES,
    CLASS_NAMES,
    CONFIDENCES,
    CUSTOM,
    ENGINE_PACKAGES,
    ENGINES,
    METHODS,
    QA,
    QA_AND_SCENES,
    SCENES,
    SOUGHT,
    USUAL_DILATION,
    find,
)
from ..shared.run import Run
from ..shared.translation import tr

if TYPE_CHECKING:
    from ...core.qa import CleanUp
    from ..shared.tool import CanopyCloudAlgorithm

IN_CELLS = ("CLOSING", "MIN_OBJECT", "DILATION")
IN_METRES = ("DILATION_CLOUD", "DILATION_SHADOW")
METHOD, CLEAR_SCENES = "METHOD", "CLEAR_SCENES"
CLASSES, CONFIDENCE = "CLASSES", "CONFIDENCE"


def add_classes(tool: CanopyCloudAlgorithm, *, advanced: bool) -> None:
    """Declare which classes are masked, and how sure the QA has to be.

    Args:
        tool: gets the parameters.
        advanced: whether the classes are among the advanced parameters.
    """
    tool.add(
        QgsProcessingParameterEnum(
            CLASSES,
            tr("Classes to mask (none: those usual for the product)"),
            options=list(CLASS_NAMES),
            allowMultiple=True,
            optional=True,
            usesStaticStrings=True,
        ),
        tr(
            "A scene whose QA product lacks one of them is refused; 'Repair scenes' leaves it out. "
            "Fill is always masked."
        ),
        advanced=advanced,
    )
    tool.add(
        QgsProcessingParameterEnum(
            CONFIDENCE,
            tr("Confidence"),
            options=list(CONFIDENCES),
            defaultValue="high",
            usesStaticStrings=True,
        ),
        tr("'Medium' masks more, in products that state a confidence."),
        advanced=True,
    )


def add_dilation(tool: CanopyCloudAlgorithm) -> None:
    """Declare the distances on the ground by which cloud and shadow are dilated."""
    metres = {
        "DILATION_CLOUD": (
            tr("Dilation of cloud (metres)"),
            tr("Cloud, cirrus and haze are dilated by this distance on the ground. 0: none."),
        ),
        "DILATION_SHADOW": (
            tr("Dilation of cloud shadow (metres)"),
            tr("Cloud shadow is dilated by this distance on the ground. 0: none."),
        ),
    }
    for (name, (label, text)), usual in zip(metres.items(), USUAL_DILATION):
        tool.add(
            QgsProcessingParameterNumber(
                name, label, QgsProcessingParameterNumber.Type.Double, usual, True, 0
            ),
            text,
        )


def dilation(run: Run, name: str) -> float:
    """One of these distances; none where the field was emptied."""
    given = run.parameters
    return 0.0 if name in given and given[name] is None else run.number(name)


def add_scenes(tool: CanopyCloudAlgorithm) -> None:
    """Declare how cloud is told, and the scenes of other dates."""
    tool.add(
        QgsProcessingParameterEnum(
            METHOD,
            tr("Detect cloud from"),
            options=list(METHODS),
            defaultValue=QA,
            optional=True,  # so that models made before it was there stay valid
            usesStaticStrings=True,
        ),
        tr(
            "'QA band': the QA raster. 'QA band and clear scenes': the QA raster, with the clear "
            "scenes correcting what it missed or wrongly flagged as cloud. 'Clear scenes only': "
            "the clear scenes alone; no QA raster is read."
        )
        + " "
        + package_help(),
    )
    tool.add(
        QgsProcessingParameterMultipleLayers(
            CLEAR_SCENES, tr("Clear scenes"), QgsProcessing.SourceType.TypeRaster, optional=True
        ),
        tr(
            "Scenes of the same place and bands on other dates, clear or with their clouds masked "
            "(no data). One is enough; with several, the majority decides. Not used with 'QA band'."
        ),
    )


def package_help() -> str:
    """What is said of the methods that are packages."""
    return tr(
        "The others: the Python package of that name, if it is installed; no QA raster is read."
    )


def packages_of(method: object) -> tuple[str, ...]:
    """The packages that a method needs, as it was given."""
    return ENGINE_PACKAGES.get(str(method), ())


def add_clean_up(tool: CanopyCloudAlgorithm) -> None:
    """Declare the steps of the clean-up."""
    texts = {
        "CLOSING": (
            tr("Closing radius (cells)"),
            tr("Gaps in the mask narrower than about twice this are filled. 0: none."),
        ),
        "MIN_OBJECT": (
            tr("Smallest object (cells)"),
            tr("Masked objects of fewer cells (connected by their sides) are unmasked. 0: none."),
        ),
        "DILATION": (
            tr("Dilation radius (cells)"),
            tr(
                "All masked cells are dilated by this, in addition to the distances in metres. 0: "
                "none."
            ),
        ),
    }
    for name, (label, text) in texts.items():
        tool.add(
            QgsProcessingParameterNumber(
                name, label, QgsProcessingParameterNumber.Type.Integer, 0, False, 0
            ),
            text,
            advanced=True,
        )
    add_dilation(tool)


def method_of(run: Run) -> str:
    """How cloud is told; by the QA raster where nothing is chosen."""
    return run.choice(METHOD) or QA


def with_own_qa(run: Run) -> Run:
    """The run as if the QA raster that it finds by itself had been given: the record names it."""
    if run.asked("QA_RASTER") or method_of(run) not in BY_QA:
        return run
    from ...core.qa.mask import found_qa
    from ...core.raster.gdal_calls import calls

    rasters = run.rasters("INPUT")
    path = found_qa([raster.path for raster in rasters], rasters[0].crs)
    own: str | QgsRasterLayer = path
    if path.startswith("/vsi"):
        # Of a file in an archive Processing makes no layer by its name, and QGIS knows no braces.
        bare = re.sub(r"\{([^}]+)\}", r"\1", path)
        with calls({"CPL_VSIL_GZIP_WRITE_PROPERTIES": "NO"}):  # or it writes beside the archive
            layer = QgsRasterLayer(bare, bare.rpartition("/")[2], "gdal")
        if not layer.isValid():
            return run
        run.context.temporaryLayerStore().addMapLayer(layer)
        own = layer
    given = {**run.parameters, "QA_RASTER": own} if own else run.parameters
    return Run(run.tool, given, run.context, run.feedback)


def check(run: Run) -> str:
    """What is wrong with the parameters, "" for nothing."""
    method = method_of(run)
    if method not in BY_SCENES and run.asked(CLEAR_SCENES):
        return tr(
            "Clear scenes: they are not used with the method '{method}'. Choose '{both}' or "
            "'{scenes}', or leave them empty."
        ).format(
            method=run.title(METHOD, method),
            both=run.title(METHOD, QA_AND_SCENES),
            scenes=run.title(METHOD, SCENES),
        )
    if method in BY_SCENES and not run.asked(CLEAR_SCENES):
        return tr(
            "Clear scenes: the method '{method}' compares with them, but none was given. Choose "
            "at least one scene of the same place and bands from another date."
        ).format(method=run.title(METHOD, method))
    if method == SCENES:
        other = [name for name in run.choices("CLASSES") if name not in SOUGHT]
        if other:
            return tr(
                "Classes: clear scenes detect cloud and cloud shadow only, not {other}. Leave the "
                "classes empty, or choose from these two."
            ).format(other=", ".join(run.title(CLASSES, name) for name in other))
        return ""
    if method in ENGINES:
        return check_classes(run, method)
    product = run.choice("PRODUCT")
    rule = run.text("RULE").strip()
    classes = run.choices("CLASSES")
    if product == CUSTOM:
        return _check_rule(run, rule, classes)
    if rule:
        return tr(
            "Rule: it is only used with the product '{custom}', and the product is '{product}'. "
            "Choose the former, or leave the rule empty."
        ).format(custom=run.title("PRODUCT", CUSTOM), product=run.title("PRODUCT"))
    known = find(product)
    if run.asked("QA_EXTRA"):
        return ""  # a class may be one of theirs
    missing = [c for c in classes if known is not None and c not in known.class_names]
    if known is not None and missing:
        return _no_class(run, tr(known.title), missing, known.class_names, tr(known.note))
    return ""


def check_classes(run: Run, method: str) -> str:
    """What is wrong with the classes for a method that is a package, "" for nothing."""
    missing = [name for name in run.choices(CLASSES) if name not in ENGINES[method]]
    return _no_class(run, run.title(METHOD, method), missing, ENGINES[method]) if missing else ""


def _no_class(
    run: Run, title: str, missing: Sequence[str], has: Sequence[str], note: str = ""
) -> str:
    lacking, there = (
        ", ".join(f"'{run.title(CLASSES, name)}'" for name in names) for names in (missing, has)
    )
    said = tr("Classes: {title} has no class {missing}. It has {classes}. {note}")
    return said.format(title=title, missing=lacking, classes=there, note=note).rstrip()


def clean_up(run: Run) -> CleanUp:
    """The steps; the usual metres only where no radius in cells was given instead of them."""
    from ...core.qa import CleanUp

    given = run.parameters
    only_cells = given.get("DILATION") is not None and not any(n in given for n in IN_METRES)
    metres = [0.0 if only_cells else dilation(run, name) for name in IN_METRES]
    return CleanUp(*(run.integer(name) for name in IN_CELLS), *metres)


def _check_rule(run: Run, rule: str, classes: list[str]) -> str:
    if not rule:
        return tr(
            "Rule: the product '{custom}' needs one, for example: bit 3; bits 8-9 >= 2"
        ).format(custom=run.title("PRODUCT", CUSTOM))
    if classes:
        return tr("Classes: a custom rule has no classes; the rule itself says what is masked.")
    from ...core.errors import RuleError
    from ...core.qa.rules import parse_rule

    try:
        parse_rule(rule)
    except RuleError as error:
        return str(error)
    return ""
