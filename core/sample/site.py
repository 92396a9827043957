# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample site as files: what a user would have on disk for both jobs, and the truth."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..affine import Affine
from ..crs import Crs
from ..errors import OutputError
from ..grid import Grid, Window
from ..progress import SILENT, Progress
from ..raster import Band, create_raster
from .canopy import SPECIES, Canopy, canopy
from .inventory import RADIUS, Plot, Stem, lay_out, measure
from .land import CELL
from .scene import ScenePair, scene_pair

EPSG = 32611  # UTM 11N, the Sierra Nevada foothills
CANOPY_CORNER = (256_000.0, 4_110_000.0)
SCENE_CORNER = (249_915.0, 4_116_015.0)  # Landsat's cells begin at odd multiples of 15 m
NODATA = -9999.0
# Path and row 250 do not exist, so nobody takes the scenes for real ones.
TARGET_ID = "LC08_L2SP_250250_20160707_20200906_02_T1"
DONOR_ID = "LC08_L2SP_250250_20160504_20200907_02_T1"


@dataclass(frozen=True)
class SampleSite:
    """Where the files of the sample site are, and what is known about them.

    Args:
        folder: all of it.
        chm: canopy height model, metres.
        plots: plot centres as GeoJSON in UTM coordinates; field Plot_ID.
        plots_csv: the same as a table with easting and northing.
        stems: measured stems; fields plotid, stemheight.
        target_bands: one file per band, with clouds.
        target_qa: its QA_PIXEL.
        donor_bands: another date on a larger grid.
        donor_qa: its QA_PIXEL.
        truth: the target as it would be without clouds, one file of all bands.
        missed: byte raster, 1 where the target is spoilt and its QA band does not say so.
        crowns: every tree of the stand.
        radius: plot radius in metres.
        plot_ids: in the order of the files.
        quirks: what is special about some of the plots, by id.
        stem_count: rows of the stem table.
    """

    folder: Path
    chm: Path
    plots: Path
    plots_csv: Path
    stems: Path
    target_bands: tuple[Path, ...]
    target_qa: Path
    donor_bands: tuple[Path, ...]
    donor_qa: Path
    truth: Path
    missed: Path
    crowns: Path
    radius: float
    plot_ids: tuple[str, ...]
    quirks: dict[str, str]
    stem_count: int


def make_sample_site(
    folder: str | os.PathLike[str],
    *,
    seed: int = 2016,
    chm_shape: tuple[int, int] = (1000, 1000),
    scene_shape: tuple[int, int] = (400, 400),
    plot_count: int = 24,
    progress: Progress = SILENT,
) -> SampleSite:
    """Write the sample site: a stand with plots and stems, two Landsat-like dates, the truth.

    Files of the same names are replaced. The default makes about 7 MB in some seconds.

    Args:
        folder: made if it is not there.
        seed: the same seed makes the same site.
        chm_shape: rows, columns of the canopy height model, in cells of a metre.
        scene_shape: rows, columns of the cloudy scene, in cells of 30 m.
        plot_count: field plots.
        progress: is told how far it is.

    Raises:
        OutputError: if the folder cannot be written.
        ParameterError: if the plots find no room.

    Examples:
        >>> from canopycloud.core import make_sample_site
        >>> site = make_sample_site("small", chm_shape=(400, 400), scene_shape=(60, 60))
        >>> len(site.plot_ids), site.chm.name
        (24, 'chm.tif')
    """
    root = Path(folder)
    for name in ("canopy", "scene/cloudy", "scene/donor", "truth"):
        try:
            (root / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"The folder {root / name} cannot be made: {error.strerror}.",
                hint="Choose a place where you may write.",
                path=str(root),
            ) from error
    stand = canopy(chm_shape, seed)
    progress.update(0.3)
    progress.check()
    plots = lay_out(stand, seed, plot_count)
    stems = measure(stand, plots, seed)
    progress.update(0.4)
    progress.check()
    _write_canopy(root, stand, plots, stems)
    progress.update(0.6)
    progress.check()
    pair = scene_pair(scene_shape, seed, donor_cloud_cover=0.007)
    site = SampleSite(
        folder=root,
        chm=root / "canopy" / "chm.tif",
        plots=root / "canopy" / "plots.geojson",
        plots_csv=root / "canopy" / "plots.csv",
        stems=root / "canopy" / "stems.csv",
        target_bands=_band_files(root / "scene" / "cloudy", TARGET_ID, pair),
        target_qa=root / "scene" / "cloudy" / f"{TARGET_ID}_QA_PIXEL.TIF",
        donor_bands=_band_files(root / "scene" / "donor", DONOR_ID, pair),
        donor_qa=root / "scene" / "donor" / f"{DONOR_ID}_QA_PIXEL.TIF",
        truth=root / "truth" / "scene_without_cloud.tif",
        missed=root / "truth" / "missed.tif",
        crowns=root / "truth" / "crowns.csv",
        radius=RADIUS,
        plot_ids=tuple(plot.plot_id for plot in plots),
        quirks={plot.plot_id: plot.quirk for plot in plots if plot.quirk},
        stem_count=len(stems),
    )
    _write_scenes(site, pair)
    _write_readme(site)
    progress.update(1.0)
    return site


def scene_grids(pair: ScenePair) -> tuple[Grid, Grid]:
    """The grids of a pair's target and donor, aligned, the donor larger."""
    crs = Crs.from_epsg(EPSG)
    left, top = SCENE_CORNER
    target = Grid(
        crs, Affine(CELL, 0, left, 0, -CELL, top), pair.target.shape[2], pair.target.shape[1]
    )
    col, row = pair.offset
    return target, target.crop(Window(-col, -row, pair.donor.shape[2], pair.donor.shape[1]))


def _band_files(folder: Path, scene_id: str, pair: ScenePair) -> tuple[Path, ...]:
    return tuple(folder / f"{scene_id}_SR_{band}.TIF" for band in pair.bands)


def _write_canopy(
    root: Path, stand: Canopy, plots: Sequence[Plot], stems: Sequence[Stem]
) -> None:
    left, top = CANOPY_CORNER
    grid = Grid(
        Crs.from_epsg(EPSG), Affine(stand.cell, 0, left, 0, -stand.cell, top),
        stand.height.shape[1], stand.height.shape[0],
    )  # fmt: skip
    heights = np.where(stand.valid, stand.height, np.float32(NODATA)).astype(np.float32)
    _write_raster(root / "canopy" / "chm.tif", grid, heights[None], NODATA, ("height",))
    places = [(round(left + plot.x, 3), round(top - plot.y, 3)) for plot in plots]
    _write_csv(
        root / "canopy" / "plots.csv",
        ("Plot_ID", "Point", "northing", "easting", "Remarks"),
        ((p.plot_id, "center", y, x, p.quirk) for p, (x, y) in zip(plots, places)),
    )
    features = [
        {
            "type": "Feature",
            "properties": {"Plot_ID": p.plot_id, "easting": x, "northing": y, "Remarks": p.quirk},
            "geometry": {"type": "Point", "coordinates": [x, y]},
        }
        for p, (x, y) in zip(plots, places)
    ]
    collection = {
        "type": "FeatureCollection",
        "name": "plots",
        "crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{EPSG}"}},
        "features": features,
    }
    _write_text(root / "canopy" / "plots.geojson", json.dumps(collection, indent=1) + "\n")
    _write_csv(
        root / "canopy" / "stems.csv",
        ("siteid", "plotid", "individualid", "easting", "northing", "taxonid", "scientificname",
         "dbh", "stemheight", "canopyposition"),
        (
            ("SAMP", s.plot_id, s.number, round(left + s.x, 1), round(top - s.y, 1), s.code, s.name,
             s.dbh, s.height, s.position)
            for s in stems
        ),
    )  # fmt: skip
    trees = stand.trees
    _write_csv(
        root / "truth" / "crowns.csv",
        ("tree", "easting", "northing", "taxonid", "height", "crown_radius", "below_canopy"),
        (
            (i + 1, round(left + trees.x[i], 2), round(top - trees.y[i], 2),
             SPECIES[trees.species[i]].code, round(trees.height[i], 2),
             round(trees.radius[i], 2), int(trees.under[i]))
            for i in range(len(trees))
        ),
    )  # fmt: skip


def _write_scenes(site: SampleSite, pair: ScenePair) -> None:
    here, larger = scene_grids(pair)
    for path, band in zip(site.target_bands, pair.target):
        _write_raster(path, here, band[None], 0.0)
    for path, band in zip(site.donor_bands, pair.donor):
        _write_raster(path, larger, band[None], 0.0)
    # The products declare 1 (fill) as nodata of QA_PIXEL.
    _write_raster(site.target_qa, here, pair.target_qa[None], 1.0)
    _write_raster(site.donor_qa, larger, pair.donor_qa[None], 1.0)
    _write_raster(site.truth, here, pair.truth, 0.0, pair.bands)
    _write_raster(site.missed, here, pair.missed[None].astype(np.uint8), None, ("missed",))


def _write_raster(
    path: Path, grid: Grid, data: NDArray[Any], nodata: float | None, names: Sequence[str] = ()
) -> None:
    bands = [
        Band(i + 1, data.dtype.name, nodata, name)
        for i, name in enumerate(names or [""] * len(data))
    ]
    with create_raster(path, grid, bands, options={"ZLEVEL": 9}) as out:
        out.write(data, grid.window)


def _write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(head)
    table.writerows(rows)
    _write_text(path, text.getvalue())


def _write_text(path: Path, text: str) -> None:
    """Write a text file whole or not at all."""
    try:
        handle, part = tempfile.mkstemp(prefix=".canopycloud-", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        Path(part).chmod(0o644)
        Path(part).replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror}.",
            hint="Is there room on the disk, and do you have permission to write there?",
            path=str(path),
        ) from error


def _write_readme(site: SampleSite) -> None:
    quirks = "\n".join(f"  {plot}: {quirk}" for plot, quirk in sorted(site.quirks.items()))
    _write_text(
        site.folder / "README.txt",
        f"""A made-up sample site. Nothing in it is a measurement.

canopy/chm.tif            canopy height model, 1 m, metres; 0 below 2 m, {NODATA:g} no data
canopy/plots.geojson      {len(site.plot_ids)} plot centres, radius {site.radius:g} m, EPSG:{EPSG}
canopy/plots.csv          the same as a table
canopy/stems.csv          the {site.stem_count} stems measured in them
scene/cloudy/             Landsat-like scene with clouds, one file per band, and its QA_PIXEL
scene/donor/              the same place two months earlier, on a larger grid
truth/scene_without_cloud.tif   the cloudy scene as it would be without clouds
truth/missed.tif          1 where cloud or shadow is not in the QA band
truth/crowns.csv          every tree of the stand

Special plots:
{quirks}

Scenes: Collection 2 surface reflectance, reflectance = value x 0.0000275 - 0.2, 0 no data.
""",
    )
