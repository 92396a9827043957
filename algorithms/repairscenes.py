# SPDX-License-Identifier: GPL-2.0-or-later
"""Repair Scenes: a folder of scenes in, each masked and filled from the best others out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.fill.names import DEFAULT_METHOD, METHODS
from ..core.qa.products import ENGINES, QA
from ..core.repair.names import (
    COMPOSITES,
    MANIFEST,
    MASK_METHODS,
    MOST_DONORS,
    NONE,
    USUAL_DONORS,
)
from .qamask.parameters import (
    CLASSES,
    CONFIDENCE,
    IN_METRES,
    add_classes,
    add_dilation,
    check_classes,
    dilation,
    package_help,
    packages_of,
)
from .repair.log import tell
from .shared.cluster import on_cluster, workers
from .shared.lineage import note_output
from .shared.places import refusal_of_remote
from .shared.reports import report_path, write_report
from .shared.run import Run
from .shared.tool import SCENES, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.repair import RepairChoice, RepairSummary
    from ..core.report.page import Report
from .stackscenebands import FORMS


class RepairScenes(CanopyCloudAlgorithm):
    """See core/repair for what is computed."""

    NAME = "repairscenes"
    GROUP = SCENES
    STEP = 4
    INPUT_FOLDER = "INPUT_FOLDER"
    TARGETS = "TARGETS"
    BANDS = "BANDS"
    RESOLUTION = "RESOLUTION"
    SCALE = "SCALE"
    CLASSES, CONFIDENCE = CLASSES, CONFIDENCE
    DILATION_CLOUD, DILATION_SHADOW = IN_METRES
    MASK_METHOD = "MASK_METHOD"
    METHOD = "METHOD"
    CATCH_MISSED = "CATCH_MISSED"
    DONOR_COUNT = "DONOR_COUNT"
    COMPOSITE = "COMPOSITE"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"

    def texts(self) -> Texts:
        return Texts(
            title=tr("Repair scenes"),
            summary=tr("Masks every scene of a folder and fills it from the best others."),
            help=tr(
                "Give the folder that holds the scenes as they were downloaded: one folder, .tar, "
                ".tar.gz or .zip per scene, of Landsat Collection 1 or 2, Sentinel-2 (SAFE), HLS "
                "or PlanetScope, or band files with their QA file. Nothing has to be unpacked, "
                "and no band or QA file chosen.\n\n"
                "Each scene is stacked, masked by its own QA raster (cloud and shadow grow by a "
                "distance, as in QA cloud mask) and filled (as in Fill from donor scene) from the "
                "scenes of the same place that are nearest in time and clear where it is not. "
                "Scenes of other places, sensors, bands or units are never mixed: each group is "
                "repaired from its own scenes. A scene that cannot be read, or has no QA raster, "
                "is left out and named; the others go on.\n\n"
                "For each scene the output folder gets NAME_filled.tif and NAME_source.tif (which "
                "donor filled which cell), and its folder 'masked' the masked scene and the mask. "
                "The file {manifest} records what has been done, from which files, with which "
                "parameters. Run the tool again with the same folder after a stop, a crash or new "
                "scenes: results made from the same files with the same parameters are kept.\n\n"
                "Example: a folder with eight dates of a Landsat path and row, everything else at "
                "its default."
            ).format(manifest=MANIFEST),
            tags=tr(
                "cloud,shadow,mask,fill,time series,batch,folder,many dates,composite,mosaic,"
                "landsat,sentinel,hls,planet,gap"
            ),
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.INPUT_FOLDER,
                tr("Folder with the scenes"),
                QgsProcessingParameterFile.Behavior.Folder,
            ),
            tr("Its sub-folders and archives are looked through as well."),
        )
        self.add(
            QgsProcessingParameterString(
                self.TARGETS, tr("Scenes to fill (empty: all)"), "", optional=True
            ),
            tr(
                "Dates (2018-07-10), names or parts of names, separated by commas; * stands for "
                "any characters. The other scenes are donors only."
            ),
        )
        self._add_mask()
        self._add_fill()
        self._add_bands()
        self.add_cluster()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT_FOLDER, tr("Repaired scenes")),
            tr("The folder for all results. Give the same one to continue an earlier run."),
        )
        self.add_report(tr("Repair report"))
        self.add_numbers(
            {
                "SCENE_COUNT": tr("Scenes found"),
                "REPAIRED_COUNT": tr("Scenes filled"),
                "MASKED_COUNT": tr("Scenes masked, filled or not"),
                "SKIPPED_COUNT": tr("Scenes left out because they could not be used"),
                "UNCHANGED_COUNT": tr("Scenes kept from an earlier run"),
                "FILLED_PERCENT": tr("Masked cells of the filled scenes that have data now (%)"),
                "ERROR_PERCENT": tr(
                    "Mean error on hidden clear cells of the filled scenes (RMSE, % of the mean)"
                ),
            }
        )

    def _add_mask(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.MASK_METHOD,
                tr("Detect cloud from"),
                options=list(MASK_METHODS),
                defaultValue=QA,
                optional=True,  # so that models made before it was there stay valid
                usesStaticStrings=True,
            ),
            tr(
                "'QA band': each scene's QA raster. 'QA band and the other dates of the folder': "
                "the QA raster, with the other dates of the folder, where their own QA rasters "
                "call them clear, correcting what it missed or wrongly flagged as cloud."
            )
            + " "
            + package_help(),
            advanced=True,
        )
        add_classes(self, advanced=True)
        add_dilation(self)

    def _add_fill(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.METHOD,
                tr("Method of the fill"),
                options=list(METHODS),
                defaultValue=DEFAULT_METHOD,
                usesStaticStrings=True,
            ),
            tr("How the donors' values are fitted to a scene; see Fill from donor scene."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.CATCH_MISSED, tr("Also fill cloud and shadow that was not masked"), False
            ),
            tr(
                "Finds them by comparison with the donors; real change, such as a fire scar, is "
                "kept."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.DONOR_COUNT,
                tr("Donors of a scene"),
                QgsProcessingParameterNumber.Type.Integer,
                USUAL_DONORS,
                False,
                1,
                MOST_DONORS,
            ),
            tr(
                "The number of donors: the nearest dates that are clear in part of the gap. More "
                "are used only where they alone have data in it, up to {most}."
            ).format(most=MOST_DONORS)
            + " "
            + tr(
                "Dates whose grid is offset from the scene's by part of a cell are used only for "
                "cells that are then still empty."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.COMPOSITE,
                tr("Composite of all dates"),
                options=list(COMPOSITES),
                defaultValue=NONE,
                usesStaticStrings=True,
            ),
            tr(
                "'Median of the clear values': the median of the clear values of a cell, band by "
                "band. 'Best date of each cell': all bands of the date that is farthest from cloud "
                "and nearest to the middle of the dates. Each comes with a raster of the dates."
            ),
        )

    def _add_bands(self) -> None:
        self.add(
            QgsProcessingParameterString(self.BANDS, tr("Bands by name"), "", optional=True),
            tr(
                "For example blue, green, red, nir, or B02, B03. Empty: all bands that measure "
                "reflected light. Scenes that lack one are left out."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.RESOLUTION,
                tr("Resolution (m)"),
                QgsProcessingParameterNumber.Type.Double,
                None,
                optional=True,
                minValue=0.0,
            ),
            tr(
                "Size of the cells, in units of the scenes' CRS: 10, 20 or 60 for Sentinel-2. "
                "Empty: that of the finest band."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SCALE,
                tr("Values"),
                list(FORMS),
                defaultValue=FORMS[0],
                usesStaticStrings=True,
            ),
            tr(
                "Reflectance lets scenes with different scale or offset (Sentinel-2 before and "
                "after baseline 04.00) repair each other."
            ),
            advanced=True,
        )

    def extra_packages(self, run: Run) -> tuple[str, ...]:
        return packages_of(run.parameters.get(self.MASK_METHOD))

    def check(self, run: Run) -> str:
        if run.text(self.INPUT_FOLDER) == run.text(self.OUTPUT_FOLDER) != "":
            return tr("{label}: this is the folder with the scenes. Choose a separate one.").format(
                label=run.label(self.OUTPUT_FOLDER)
            )
        method = run.choice(self.MASK_METHOD)
        refusal = check_classes(run, method) if method in ENGINES else ""
        return refusal or refusal_of_remote(run, self.OUTPUT_FOLDER, run.text(self.OUTPUT_FOLDER))

    def resolve(self, run: Run) -> None:
        refusal = self.check(run)  # a model does not call it
        if refusal:
            raise QgsProcessingException(refusal)

    def execute(self, run: Run) -> dict[str, object]:
        from ..core.errors import Cancelled
        from ..core.repair import repair_scenes

        source = run.text(self.INPUT_FOLDER)
        folder = str(
            run.tool.parameterAsString(run.parameters, self.OUTPUT_FOLDER, run.context)
        )
        note_output(self.OUTPUT_FOLDER, folder)  # all files in it are its
        path = report_path(run)
        with workers(run, _first_files(source) if on_cluster(run) else []) as executor:
            try:
                summary = repair_scenes(
                    source, folder, self._choice(run), executor=executor, progress=run.progress
                )
            except Cancelled:
                run.info(
                    tr(
                        "Stopped. What has been done stays in {folder}; run again to continue."
                    ).format(
                        folder=folder
                    )
                )
                raise
        results: dict[str, object] = {self.OUTPUT_FOLDER: folder, **self.numbers_of(summary)}
        results.update(write_report(path, lambda: self._page(run, source, summary), run))
        tell(run, summary)
        return results

    def _page(self, run: Run, source: str, summary: RepairSummary) -> Report:
        from ..core.report.fromrepair import repair_pictures
        from ..core.report.repair import repair_report

        return repair_report(
            summary,
            repair_pictures(summary),
            name=Path(source).name,
            form=run.choice(self.SCALE),
        )

    def _choice(self, run: Run) -> RepairChoice:
        from ..core.repair import RepairChoice

        return RepairChoice(
            targets=_words(run.text(self.TARGETS)),
            bands=_words(run.text(self.BANDS)),
            resolution=run.optional_number(self.RESOLUTION) or None,
            form=run.choice(self.SCALE),
            classes=tuple(run.choices(self.CLASSES)),
            confidence=run.choice(self.CONFIDENCE),
            dilation_cloud=dilation(run, self.DILATION_CLOUD),
            dilation_shadow=dilation(run, self.DILATION_SHADOW),
            mask_method=run.choice(self.MASK_METHOD) or QA,
            method=run.choice(self.METHOD),
            catch_missed=run.boolean(self.CATCH_MISSED),
            donor_count=run.integer(self.DONOR_COUNT),
            composite=run.choice(self.COMPOSITE),
        )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.replace(";", ",").split(",") if word.strip())


def _first_files(folder: str) -> list[str]:
    """A band of each scene, which the workers of a cluster have to see as well."""
    from ..core.scene import find_scenes

    return [scene.bands[0].path for scene in find_scenes(folder).scenes if scene.bands]
