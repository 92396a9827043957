# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene whose files lie elsewhere than its metadata or its name says is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core.affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import ProductError
from canopycloud.core.grid import Grid
from canopycloud.core.progress import Progress
from canopycloud.core.scene import read_scene, stack_scene
from canopycloud.core.scene.whereabouts import Whereabouts, by_corners, by_tile, same_place

sys.path.insert(0, str(Path(__file__).parent))
import makers

C2 = "LC08_L2SP_008059_20191201_20200825_02_T1"
HLS = "HLS.S30.T32UNU.2021216T103031.v2.0"
# Of the real MTL of this scene.
CORNERS = {"UL": (378300, 275700), "UR": (606000, 275700), "LL": (378300, 43500),
           "LR": (606000, 43500)}  # fmt: skip


def mtl(zone: object = 18, north: float = 0, projection: str = "UTM") -> str:
    lines = [f'MAP_PROJECTION = "{projection}"', f"UTM_ZONE = {zone}"]
    for corner, (x, y) in CORNERS.items():
        lines += [f"CORNER_{corner}_PROJECTION_X_PRODUCT = {x}.000",
                  f"CORNER_{corner}_PROJECTION_Y_PRODUCT = {y + north}.000"]  # fmt: skip
    return "GROUP = PROJECTION_ATTRIBUTES\n" + "\n".join(lines) + "\nEND\n"


def stacked(folder: Path, names: str, place, text: str = "") -> list[str]:
    """The log of stacking two bands that lie at a place."""
    for part in ("2", "3"):
        metres = 30 if str(place[0]).startswith("EPSG:32") else 0.0003
        cells = np.full((8, 8), 5, "uint16")
        makers.image(folder / f"{names}{part}.tif", cells, metres, place=place)
    if text:
        (folder / f"{C2}_MTL.txt").write_text(text, encoding="utf-8")
    lines: list[str] = []
    stack_scene(folder, folder.parent / "out.tif", progress=Progress(info=lines.append))
    return [line for line in lines if line.startswith("The bands are in")]


@pytest.mark.parametrize(
    ("place", "north", "lies"),
    [
        (("EPSG:32618", 400_000, 200_000), 0, ""),
        (("EPSG:32618", 400_000, -9_800_000), -10_000_000, ""),  # as USGS has the south
        (("EPSG:32718", 400_000, 200_000), -10_000_000, ""),
        # The scene lies at 76 W, 2 N.
        (("EPSG:4326", -75.5, 1.8), 0, "EPSG:4326"),
        (("EPSG:32617", 1_060_000, 200_000), 0, "EPSG:32617"),  # brought to the next zone
        (("EPSG:32617", 400_000, 200_000), 0, None),  # 6 degrees too far west
        (("EPSG:32718", 400_000, 200_000), 0, None),  # at the south pole, nearly
        (("EPSG:32618", 400_000, 200_000), -10_000_000, None),
        (("EPSG:4326", 75.5, 1.8), 0, None),
    ],
)
def test_landsat_bands_lie_where_the_mtl_says(tmp_path, place, north, lies):
    folder = tmp_path / "scene"
    if lies is not None:
        said = stacked(folder, f"{C2}_SR_B", place, mtl(north=north))
        assert [lies] * len(said) == [line.split(",")[0].split()[-1] for line in said]
        assert len(said) == bool(lies)
        return
    with pytest.raises(ProductError) as told:
        stacked(folder, f"{C2}_SR_B", place, mtl(north=north))
    assert f"{C2}_SR_B2.tif lies at" in str(told.value)
    assert f"by its CRS, {place[0]}, and {C2}_MTL.txt says UTM zone 18" in str(told.value)
    assert "assign the right CRS" in str(told.value)
    assert not (tmp_path / "out.tif").exists()


def test_hls_bands_lie_in_their_tile(tmp_path):
    tile = by_tile("32UNU")
    assert tile == Whereabouts("the tile T32UNU", 32, (500_000, 5_290_200, 609_800, 5_400_000))
    good = ("EPSG:32632", 550_000, 5_350_000)
    assert stacked(tmp_path / "good", f"{HLS}.B0", good) == []
    with pytest.raises(ProductError, match=r"lies at 48\.3° N 15\.7° E .* T32UNU says UTM zone 32"):
        stacked(tmp_path / "bad", f"{HLS}.B0", ("EPSG:32633", 550_000, 5_350_000))


def test_sentinel_2_bands_lie_in_their_tile(tmp_path):
    metadata = next(
        (Path(__file__).parents[4] / "shared/data/sentinel2_safe_metadata").glob("*T33XWJ*"), None
    )
    if metadata is None:
        pytest.skip("the metadata of real scenes are not here")
    makers.safe(tmp_path, metadata)
    folder = tmp_path / metadata.name
    stack_scene(folder, tmp_path / "good.tif", bands=["B04"])
    (band,) = (one for one in read_scene(folder).bands if one.token == "B04")
    values = makers.cells(1, 10)
    makers.image(Path(band.path), values, 10, driver="JP2OpenJPEG",
                 place=("EPSG:32635", 499_980, 8_900_040))  # fmt: skip
    with pytest.raises(ProductError, match="the tile T33XWJ says UTM zone 33"):
        stack_scene(folder, tmp_path / "bad.tif", bands=["B04"])


@pytest.mark.parametrize(
    ("tile", "zone", "left", "top"),
    [
        # ULX and ULY of real products' MTD_TL.xml, without the 20 m or so around a tile.
        ("46RER", 46, 500_000, 3_100_000),
        ("22HBD", 22, 200_000, -4_100_000),
        ("33XWJ", 33, 500_000, 8_900_000),
        ("01WCP", 1, 300_000, 7_400_000),
        # STAC items of Sentinel-2 on AWS: 31UFS, 29RKH.
        ("31UFS", 31, 600_000, 5_700_000),
        ("29RKH", 29, 200_000, 2_800_000),
    ],
)
def test_a_tile_is_where_its_product_says(tile, zone, left, top):
    found = by_tile(tile)
    assert (found.zone, found.bounds[0], found.bounds[3]) == (zone, left, top)


@pytest.mark.parametrize("tile", ["61UFS", "00UFS", "31IFS", "31UIS", "31UFW", "31UZS", "xxxxx"])
def test_what_is_no_tile_says_nothing(tile):
    assert by_tile(tile) is None


@pytest.mark.parametrize(
    "values",
    [
        {}, {"UTM_ZONE": "18"}, {"UTM_ZONE": "61"}, {"UTM_ZONE": "x"}, {"MAP_PROJECTION": "PS"},
        {"MAP_PROJECTION": "AEA", "UTM_ZONE": "18"},
    ],
)  # fmt: skip
def test_an_mtl_that_states_no_place_says_nothing(values):
    assert by_corners(values, "MTL.txt") is None


def test_the_antimeridian_is_no_distance():
    stated = by_tile("01WCP")
    for crs, left in (("EPSG:4326", 179.9), ("EPSG:4326", -180.1), ("EPSG:4326", 539.9)):
        grid = Grid(Crs.of(crs), Affine(0.01, 0, left, 0, -0.01, 66.2), 10, 10)
        assert same_place(grid, stated, "a.tif").startswith("The bands are in EPSG:4326")
    far = Grid(Crs.of("EPSG:4326"), Affine(0.01, 0, -175.0, 0, -0.01, 66.2), 10, 10)
    with pytest.raises(ProductError, match=r"66\.\d° N 17\d\.\d° W"):
        same_place(far, stated, "a.tif")


def test_files_without_a_crs_contradict_nothing():
    grid = Grid(None, Affine(30, 0, 0, 0, -30, 0), 10, 10)
    assert same_place(grid, by_tile("31UFS"), "a.tif") == ""
