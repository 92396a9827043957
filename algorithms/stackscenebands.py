# SPDX-License-Identifier: GPL-2.0-or-later
"""Stack Scene Bands: band files of a scene as one raster, in natural order, named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from .shared.creationoptions import creation_options
from .shared.inputs import RasterInput
from .shared.run import Run
from .shared.styles import style_output, true_colour
from .shared.tool import SCENES, CanopyCloudAlgorithm, Texts
from .shared.translation import tr

if TYPE_CHECKING:
    from ..core.scene import SceneSummary, StackSummary

# As core/scene/whole.py has them; that one loads numpy.
FORMS = ("stored", "float32", "int16")


class StackSceneBands(CanopyCloudAlgorithm):
    """See core/scene for what is computed."""

    NAME = "stackscenebands"
    GROUP = SCENES
    STEP = 1
    INPUT_SCENE = "INPUT_SCENE"
    INPUT = "INPUT"
    BANDS = "BANDS"
    RESOLUTION = "RESOLUTION"
    SCALE = "SCALE"
    OUTPUT = "OUTPUT"

    _rasters: list[RasterInput]

    def texts(self) -> Texts:
        return Texts(
            title=tr("Stack scene bands"),
            summary=tr(
                "Puts the band files of a scene into one raster, in natural order and "
                "named."
            ),
            help=tr(
                "Landsat, Sentinel-2 and HLS deliver one file per band. This tool writes them as "
                "one raster.\n\n"
                "Give the folder or archive of the scene as it was downloaded, or the band files "
                "one by one.\n\n"
                "A folder or archive (.tar, .tar.gz, .zip; nothing is unpacked) of Landsat "
                "Collection 1 or 2, of Sentinel-2 (SAFE), HLS or PlanetScope is recognised by its "
                "names and metadata: sensor, date, bands, scale. Bands of 10, 20 and 60 m are "
                "brought to one resolution in whole cells: a finer cell takes the value of the "
                "cell that it lies in, a coarser one the mean of its valid cells; the log says "
                "which bands. What the product calls no observation or saturated becomes no data. "
                "Metadata that contradict the names are refused.\n\n"
                "Single files are put in natural order by the band in their name (B1, B2 … B8, "
                "B8A, B9, B10), whatever the order of the list, and named by it. Cells are copied "
                "as they are; nodata values are carried. The files must be on one grid and of one "
                "type; where they are not, the tool says what differs and writes nothing.\n\n"
                "Example: SR_B1.TIF to SR_B7.TIF of a Landsat scene become one raster whose bands "
                "are named B1 to B7. So does the folder that holds them."
            ),
            tags=tr(
                "stack,merge,bands,layer stack,composite,landsat,sentinel,hls,planet,scene,safe,"
                "folder,archive,reflectance"
            ),
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.INPUT_SCENE,
                tr("Scene: folder, archive or metadata file"),
                QgsProcessingParameterFile.Behavior.File,
                optional=True,
                # Not the usual *.*, which a folder without a dot in its name does not match.
                fileFilter=tr("Scenes (*)"),
            ),
            tr(
                "The .SAFE or Landsat folder, the .tar, .tar.gz or .zip that it came in, or the "
                "metadata file in it (MTD_MSIL2A.xml, …_MTL.txt). Leave empty to choose band files."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, tr("Bands"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr(
                "The band files of one scene, in any order; leave out its QA files. Not used with "
                "a scene."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                self.BANDS, tr("Bands of the scene by name"), "", optional=True
            ),
            tr(
                "For example blue, green, red, nir, swir16, or B02, B03. Empty: all bands that "
                "measure reflected light, without the panchromatic and thermal ones."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.RESOLUTION,
                tr("Resolution of a scene (m)"),
                QgsProcessingParameterNumber.Type.Double,
                None,
                optional=True,
                minValue=0.0,
            ),
            tr(
                "Size of the cells, in units of the scene's CRS: 10, 20 or 60 for Sentinel-2. "
                "Empty: that of the finest band chosen."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SCALE,
                tr("Values of a scene"),
                list(FORMS),
                defaultValue=FORMS[0],
                usesStaticStrings=True,
            ),
            tr(
                "The numbers of the files come with their scale and offset as metadata; in "
                "reflectance these are applied."
            ),
            advanced=True,
        )
        self.add_creation_options()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Stacked scene")),
            tr("One raster with all bands."),
        )
        self.add_numbers({"BAND_COUNT": tr("Number of bands")})

    def check(self, run: Run) -> str:
        scene, bands = run.asked(self.INPUT_SCENE), bool(run.parameters.get(self.INPUT))
        if scene == bands:
            return tr("Give either '{scene}' or '{bands}'{both}.").format(
                scene=run.label(self.INPUT_SCENE),
                bands=run.label(self.INPUT),
                both=tr(", not both") if scene else "",
            )
        return ""

    def resolve(self, run: Run) -> None:
        refusal = self.check(run)  # a model does not call it
        if refusal:
            raise QgsProcessingException(refusal)
        self._rasters = [] if run.asked(self.INPUT_SCENE) else run.rasters(self.INPUT)

    def execute(self, run: Run) -> dict[str, object]:
        output = run.output_path(self.OUTPUT)
        summary = self._stack_files(run, output) if self._rasters else self._stack(run, output)
        style_output(run, output, true_colour)
        run.log.answer(
            tr("{count:# band is|# bands are} in one raster.").format(count=summary.band_count),
            tr("Next: 'QA cloud mask' masks the clouds of this scene."),
        )
        return {self.OUTPUT: output, **self.numbers_of(summary)}

    def _stack_files(self, run: Run, output: str) -> StackSummary:
        from ..core.scene import stack_bands

        given = {
            self.BANDS: run.text(self.BANDS).strip(),
            self.RESOLUTION: run.optional_number(self.RESOLUTION),
            self.SCALE: run.choice(self.SCALE) != FORMS[0],
        }
        for name in (name for name, value in given.items() if value):
            run.warn(
                tr("'{name}' has no effect: it is only used with '{scene}'.").format(
                    name=run.label(name), scene=run.label(self.INPUT_SCENE)
                )
            )
        return stack_bands(
            [raster.path for raster in self._rasters],
            output,
            crs=self._rasters[0].crs,
            options=creation_options(run),
            progress=run.progress,
        )

    def _stack(self, run: Run, output: str) -> SceneSummary:
        from ..core.scene import stack_scene

        names = [name.strip() for name in run.text(self.BANDS).split(",") if name.strip()]
        summary = stack_scene(
            scene_folder(run.text(self.INPUT_SCENE)),
            output,
            bands=names or None,
            resolution=run.optional_number(self.RESOLUTION) or None,
            form=run.choice(self.SCALE),
            options=creation_options(run),
            progress=run.progress,
        )
        run.info(
            tr("{count:# band|# bands} of {size:g} m: {names}").format(
                count=summary.band_count,
                size=summary.resolution,
                names=", ".join(f"{band.token} ({band.name})" for band in summary.bands),
            )
        )
        for qa in summary.scene.qa[:1]:
            run.info(tr("For QA Cloud Mask, its QA raster is {path}").format(path=qa.path))
        return summary


def scene_folder(path: str) -> str:
    """The folder of a scene whose metadata file was chosen; a folder or archive as it is."""
    chosen = Path(path)
    if chosen.suffix.lower() in (".xml", ".txt", ".safe", ".json") and chosen.is_file():
        # Of a granule of Sentinel-2 (MTD_TL.xml) the product that it is of.
        safe = (folder for folder in chosen.parents if folder.suffix.upper() == ".SAFE")
        return str(next(safe, chosen.parent))
    return path
