# SPDX-License-Identifier: GPL-2.0-or-later
"""The second opinion of a mask: clear scenes find what the QA missed and give back bright land."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from math import cos, radians, sin, tan

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import (
    BandError,
    GridError,
    NotEnoughDataError,
    ParameterError,
    ProductError,
)
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.fill.names import MASK_RESCUED
from canopycloud.core.grid import Grid
from canopycloud.core.progress import Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.qa.decode import ADDED, FILL, RESCUED, UNKNOWN
from canopycloud.core.qa.masking import with_clean_up, with_opinion
from canopycloud.core.qa.opinion.bits import LIKE, NO_DATA, UNSEEN, agreed
from canopycloud.core.qa.opinion.regions import coarse, rescued_of, shadows_of
from canopycloud.core.qa.opinion.sun import HIGHEST_CLOUD, cast, casting
from scipy import ndimage

from .brightland import CELLS, SUN, BrightLand


def read(path):
    with rasterio.open(path) as source:
        return source.read(1)


@pytest.fixture(scope="module")
def world():
    return BrightLand(1, (260, 280), cloud_cover=0.14, donor_cloud_cover=0.0)


@pytest.fixture(scope="module")
def files(world, tmp_path_factory):
    return world.write(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def alone(files, tmp_path_factory):
    """A mask by the clear scene alone: summary, mask, masked scene."""
    folder = tmp_path_factory.mktemp("alone")
    summary = mask_clouds(
        files[0], None, folder / "o.tif", method="scenes", clear_scenes=[files[2]],
        output_mask=folder / "m.tif",
    )  # fmt: skip
    return summary, read(folder / "m.tif"), folder / "o.tif"


def test_bright_land_is_given_back_and_true_cloud_is_not(world, files, tmp_path):
    scene, qa, clear, _ = files
    said = []
    summary = mask_clouds(
        scene, qa, tmp_path / "o.tif", method="qa_and_scenes", clear_scenes=[clear],
        output_mask=tmp_path / "m.tif", progress=Progress(info=said.append),
    )  # fmt: skip
    codes = read(tmp_path / "m.tif")
    assert (codes[world.bright] == RESCUED).mean() >= 0.95
    assert (codes[world.cloud_by_qa] == RESCUED).mean() <= 0.01
    assert (codes[world.missed] != 0).mean() > 0.4
    assert np.isin(codes[world.land & ~world.called], (2, 3)).mean() < 0.01
    assert summary.rescued == (codes == RESCUED).sum() == summary.counts["rescued"]
    assert summary.masked == ((codes != 0) & (codes != RESCUED)).sum()
    assert summary.counts["cloud"] == ((world.qa & 8) != 0).sum() + summary.found["cloud"]
    # What is rescued keeps its value, what is masked has none.
    out = rasterio.open(tmp_path / "o.tif").read()
    np.testing.assert_array_equal(out[:, codes == RESCUED], world.target[:, codes == RESCUED])
    assert not out[:, codes == 2].any()
    assert any("azimuth 124.0°" in line and "towards azimuth 304.0°" in line for line in said)


def test_clear_scenes_alone_tell_cloud_and_shadow(world, alone):
    summary, codes, _ = alone
    assert (codes[world.cloud] == 2).mean() >= 0.9
    assert (codes[world.shadow] == 3).mean() >= 0.7
    # As the tool grows them: the rim of a shadow is faint.
    found = ndimage.binary_dilation(codes == 3, iterations=3)
    assert found[world.shadow].mean() >= 0.8
    assert (codes[world.land & ~world.called] != 0).mean() <= 0.003
    assert (codes[world.bright] != 0).mean() <= 0.003
    assert (summary.product, summary.method, summary.rescued) == ("scenes", "scenes", None)
    assert set(summary.counts) == {"cloud", "shadow", "fill", "unknown"}
    assert summary.fill == (codes == FILL).sum() == (world.target == 0).all(axis=0).sum()


def test_the_sun_finds_more_shadow(world, files, alone, tmp_path):
    said = []
    mask_clouds(
        files[3], None, tmp_path / "o.tif", method="scenes", clear_scenes=[files[2]],
        output_mask=tmp_path / "m.tif", progress=Progress(info=said.append),
    )  # fmt: skip
    seeing, without = alone[1] == 3, read(tmp_path / "m.tif") == 3
    assert seeing[world.shadow].mean() > without[world.shadow].mean() + 0.02
    assert not (without & ~seeing).any()
    assert sum("shadow is sought without a direction" in line for line in said) == 1


def test_blocks_and_processes_change_nothing(world, files, tmp_raster, tmp_path):
    scene, qa, clear, _ = files
    tiled = {"tiled": True, "blockxsize": 64, "blockysize": 32}
    other = tmp_raster(
        world.target, "tiled.tif", nodata=0, transform=CELLS, tags={"CANOPYCLOUD_SCENE": SUN},
        **tiled,
    )  # fmt: skip
    choice = {
        "method": "qa_and_scenes", "clear_scenes": [clear], "dilation_shadow": 90.0,
        "min_object": 3, "closing": 1,
    }  # fmt: skip
    masks = [tmp_path / "a.tif", tmp_path / "b.tif"]
    mask_clouds(scene, qa, tmp_path / "one.tif", output_mask=masks[0], **choice)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        mask_clouds(other, qa, tmp_path / "two.tif", output_mask=masks[1], executor=pool, **choice)
    first = read(masks[0])
    assert {2, 3, ADDED, RESCUED} <= set(np.unique(first))
    np.testing.assert_array_equal(first, read(masks[1]))


def test_of_several_clear_scenes_most_decide(world, files, tmp_raster, tmp_path):
    scene, _, clear, _ = files
    # A cloud of a clear scene's own makes clear land dark by comparison; two others know better.
    spoiled = world.clear.copy()
    spoiled[:, 100:140, 20:60] = 28_000
    bad = tmp_raster(spoiled, "bad.tif", nodata=0, transform=CELLS)
    other = world.clear.copy()
    other[other != 0] += 40
    good = tmp_raster(other, "good.tif", nodata=0, transform=CELLS)
    mask_clouds(scene, None, tmp_path / "o.tif", method="scenes", clear_scenes=[clear, bad, good],
                output_mask=tmp_path / "m.tif")  # fmt: skip
    codes = read(tmp_path / "m.tif")
    assert (codes[world.cloud] == 2).mean() >= 0.9
    assert (codes[world.land & ~world.called] != 0).mean() <= 0.003


def test_another_grid_is_laid_over_the_scene_and_said(world, files, alone, tmp_raster, tmp_path):
    wide = np.pad(world.clear, [(0, 0), (5, 0), (7, 0)])
    place = Affine(CELLS.a, 0, CELLS.c - 7 * CELLS.a, 0, CELLS.e, CELLS.f - 5 * CELLS.e)
    moved = tmp_raster(wide, "wide.tif", nodata=0, transform=place)
    said = []
    mask_clouds(files[0], None, tmp_path / "o.tif", method="scenes", clear_scenes=[moved],
                progress=Progress(info=said.append))  # fmt: skip
    assert (tmp_path / "o.tif").read_bytes() == alone[2].read_bytes()
    assert [line for line in said if "wide.tif lies on the same cells" in line]


def test_a_clear_scene_without_data_says_nothing(world, files, tmp_raster, tmp_path):
    """Alone it is refused; beside another one it is left out, and named."""
    empty = tmp_raster(np.zeros_like(world.clear), "empty.tif", nodata=0, transform=CELLS)
    with pytest.raises(NotEnoughDataError, match=r"shares enough cells .*: empty\.tif"):
        mask_clouds(files[0], None, tmp_path / "o.tif", method="scenes", clear_scenes=[empty])
    assert not (tmp_path / "o.tif").exists()
    summary = mask_clouds(
        files[0], None, tmp_path / "o.tif", method="scenes", clear_scenes=[empty, files[2]]
    )
    assert any("empty.tif: it is left out" in note for note in summary.notes)


def test_a_clear_scene_of_another_place_is_asked_about(world, files, tmp_raster, tmp_path):
    other = tmp_raster(world.clear[:, ::-1, ::-1].copy(), "other.tif", nodata=0, transform=CELLS)
    found = {}
    for name, clear in (("other", other), ("same", files[2])):
        summary = mask_clouds(
            files[0], None, tmp_path / "o.tif", method="scenes", clear_scenes=[clear]
        )
        found[name] = [note for note in summary.notes if "Is it of the same place" in note]
    assert len(found["other"]) == 1
    assert found["same"] == []


def test_what_cannot_be_compared_is_refused(world, files, tmp_raster, tmp_path):
    scene, qa, clear, _ = files
    out = tmp_path / "o.tif"
    with pytest.raises(ParameterError, match="none was given"):
        mask_clouds(scene, None, out, method="scenes")
    with pytest.raises(ParameterError, match="not used with the method 'qa'"):
        mask_clouds(scene, qa, out, clear_scenes=[clear])
    with pytest.raises(ParameterError, match="is the scene that is to be masked"):
        mask_clouds(scene, None, out, method="scenes", clear_scenes=[scene])
    with pytest.raises(ParameterError, match="given twice"):
        mask_clouds(scene, None, out, method="scenes", clear_scenes=[clear, clear])
    with pytest.raises(ParameterError, match="cloud and cloud shadow only, not snow"):
        mask_clouds(scene, None, out, method="scenes", clear_scenes=[clear], classes=["snow"])
    with pytest.raises(ParameterError, match="'both' is not known"):
        mask_clouds(scene, None, out, method="both", clear_scenes=[clear])
    few = tmp_raster(world.clear[:5], "few.tif", nodata=0, transform=CELLS)
    far = tmp_raster(world.clear, "far.tif", nodata=0)
    first = np.clip((world.clear * 2.75e-5 - 0.2) * 1e4, 1, None).astype(np.uint16)
    old = tmp_raster(first, "old.tif", nodata=0, transform=CELLS)
    with pytest.raises(BandError, match="has 5 bands"):
        mask_clouds(scene, None, out, method="scenes", clear_scenes=[few])
    with pytest.raises(GridError, match="does not overlap"):
        mask_clouds(scene, None, out, method="scenes", clear_scenes=[far])
    with pytest.raises(ProductError, match="scaled differently"):
        mask_clouds(scene, None, out, method="scenes", clear_scenes=[old])
    assert not out.exists()


def test_a_fill_keeps_what_was_rescued(tmp_raster, tmp_path):
    assert MASK_RESCUED == RESCUED
    target = np.arange(1, 5, dtype=np.int16)[None]
    mask = np.array([[2, RESCUED, 0, 3]], np.uint8)
    for name, told, expected in (
        ("ours", "qa cloud mask 1: x: cloud by the clear scenes, fill", [10, 2, 3, 10]),
        ("other", "qa cloud mask 1: x: cloud, fill", [10, 10, 3, 10]),
    ):
        out = tmp_path / f"{name}.tif"
        fill_from_donors(
            tmp_raster(target, f"t_{name}.tif", nodata=-9999),
            [tmp_raster(np.full((1, 4), 10, np.int16), f"d_{name}.tif")],
            out,
            mask=tmp_raster(mask, f"m_{name}.tif", tags={"CANOPYCLOUD": told}),
            method="copy",
        )
        assert read(out)[0].tolist() == expected


def test_votes():
    def vote(values, usable):
        return np.array([values], np.uint8), np.array([usable], bool)

    one = vote([1, 1, LIKE, LIKE, 1, 0], [True, True, True, True, False, False])
    two = vote([1, 0, LIKE, 0, 2, 0], [True, True, True, True, True, False])
    three = vote([0, 0, LIKE, LIKE, 0, 0], [True, True, True, True, False, False])
    empty = np.array([[False] * 5 + [True]])
    # Two of three; one of three; all; two of three are not all; the only one; no data at all.
    assert agreed([one, two, three], empty).tolist() == [[1, 0, LIKE, 0, 2, NO_DATA]]
    assert agreed([], empty).tolist() == [[UNSEEN] * 5 + [NO_DATA]]


def test_what_lies_near_a_found_cloud_is_not_given_back():
    classes = np.zeros((12, 30), np.uint8)
    classes[2:10, 2:28] = 2
    bits = np.full(classes.shape, LIKE, np.uint8)
    bits[5, 4] = 0  # a single cell that did not look alike goes with the others
    clouds = np.zeros(classes.shape, bool)
    clouds[:, 20:] = True
    found = rescued_of(bits, classes, clouds)
    expected = classes == 2
    expected[:, 17:] = False
    np.testing.assert_array_equal(found, expected)
    # Class 5 is the agency's dilation: around what is given back, away from other cloud.
    classes[1, 2:28] = 5
    ring = rescued_of(bits, classes, clouds)[1]
    assert ring[2:13].all()
    assert not ring[13:].any()  # within 4 cells of column 17, which stays cloud


def test_a_rule_of_the_users_own_is_never_given_back():
    classes = np.full((4, 4), 100, np.uint8)
    bits = np.full((4, 4), LIKE, np.uint8)
    assert not rescued_of(bits, classes, np.zeros((4, 4), bool)).any()


def test_fainter_shadow_counts_where_a_cloud_can_have_cast_it():
    bits = np.zeros((10, 20), np.uint8)
    bits[2:8, 2:8] = 4 | 32
    bits[2:8, 11:17] = 4 | 32
    zone = np.zeros(bits.shape, bool)
    zone[:, :10] = True
    expected = np.zeros(bits.shape, bool)
    expected[2:8, 2:8] = True
    np.testing.assert_array_equal(shadows_of(bits, zone), expected)
    bits[2:8, 11:17] |= 8
    assert shadows_of(bits, zone).sum() == 72


@pytest.mark.parametrize(("columns", "rows"), [(0, 0), (7, 0), (-9, 4), (3.4, -11.7), (40, 2)])
def test_shadows_are_laid_out_along_a_line(columns, rows):
    rng = np.random.default_rng(3)
    clouds = rng.random((25, 31)) > 0.985
    found = cast(clouds, columns, rows)
    # Slow and plain: every cloud, every step of its trail.
    plain = np.zeros_like(clouds)
    for row, col in np.argwhere(clouds):
        for share in np.linspace(0, 1, 400):
            r, c = round(row + share * rows), round(col + share * columns)
            if 0 <= r < 25 and 0 <= c < 31:
                plain[r, c] = True
    assert not (plain & ~found).any()
    assert not (found & ~ndimage.binary_dilation(plain, np.ones((3, 3)), iterations=2)).any()


def test_coarse_cells_hold_any():
    cells = np.zeros((17, 9), bool)
    cells[16, 8] = cells[0, 0] = True
    assert coarse(cells).tolist() == [[True, False], [False, False], [False, True]]


def test_direction_on_the_ground():
    sun = (130.0, 40.0)
    length = HIGHEST_CLOUD / tan(radians(40.0))
    # On the central meridian of UTM true north is up; map and ground differ by 0.04 %.
    utm = Grid(Crs.from_epsg(32611), Affine(30, 0, 485000, 0, -30, 4110000), 1000, 1000)
    found = casting(sun, utm)
    assert found.columns == pytest.approx(length * sin(radians(310)) / 30, rel=2e-3)
    assert found.rows == pytest.approx(-length * cos(radians(310)) / 30, rel=2e-3)
    degrees = Grid(Crs.from_epsg(4326), Affine(0.001, 0, 10, 0, -0.001, 60.5), 1000, 1000)
    found = casting(sun, degrees)
    assert found.columns == pytest.approx(
        length * sin(radians(310)) / (111_320 * cos(radians(60)) * 0.001), rel=1e-2
    )
    assert found.rows == pytest.approx(-length * cos(radians(310)) / 111.4, rel=1e-2)
    assert casting(None, utm) is None
    assert casting((130.0, -3.0), utm) is None
    assert casting(sun, Grid(None, Affine(30, 0, 0, 0, -30, 0), 9, 9)) is None


def test_rescued_cells_among_classes():
    found = np.array([[0, 2, 2, 3, FILL, UNKNOWN]], np.uint8)
    opinion = np.array([[2, RESCUED, 3, 2, 2, 2]], np.uint8)
    classes, counts = with_opinion(found, opinion)
    assert classes.tolist() == [[2, RESCUED, 2, 3, FILL, UNKNOWN]]
    assert (counts[2], counts[3], counts[RESCUED]) == (1, 0, 1)
    # Dilation may cover what was rescued; what it leaves stays rescued.
    cleaned = np.array([[True, True, False]])
    classes = np.array([[2, RESCUED, RESCUED]], np.uint8)
    assert with_clean_up(classes, cleaned).tolist() == [[2, ADDED, RESCUED]]


@pytest.fixture(scope="module")
def cold_springs(shared_data, tmp_path_factory):
    from canopycloud.core.scene import stack_scene

    folder = tmp_path_factory.mktemp("cold_springs")
    made = {}
    for name in ("20160707_cloudy", "20160723_donor"):
        made[name[9:]] = folder / f"{name}.tif"
        source = shared_data / "landsat_c1_coldsprings" / name
        stack_scene(source, made[name[9:]])
        made[f"{name[9:]}_qa"] = next(source.glob("*pixel_qa*.tif"))
    return made


def dark_and_missed(cloudy, clear, mask):
    """Cells that join the mask and are dark: near infrared below 0.7 of the other date's."""
    seen, there = (ndimage.gaussian_filter(v[4].astype(float), 0.7) for v in (cloudy, clear))
    dark = (seen < 0.7 * there) & (there > 1000)
    labels, _ = ndimage.label(dark & ~mask)
    beside = ndimage.binary_dilation(mask, np.ones((3, 3)), iterations=2)
    joined = np.isin(labels, np.unique(labels[beside & (labels > 0)])) & (labels > 0)
    return dark, joined


@pytest.mark.data
def test_dark_shadow_that_pixel_qa_misses_is_found(cold_springs, tmp_path):
    cloudy, clear = (rasterio.open(cold_springs[n]).read() for n in ("cloudy", "donor"))
    codes = read(cold_springs["cloudy_qa"])
    cloud, shadow = (codes >> 5 & 1) == 1, (codes >> 3 & 1) == 1
    dark, missed = dark_and_missed(cloudy, clear, cloud | shadow)
    for name, grown in (("bare", {}), ("usual", {"dilation_cloud": 60, "dilation_shadow": 90})):
        mask_clouds(
            cold_springs["cloudy"], cold_springs["cloudy_qa"], tmp_path / "o.tif", output_mask=(
                tmp_path / f"{name}.tif"), method="qa_and_scenes",
            clear_scenes=[cold_springs["donor"]], **grown,
        )  # fmt: skip
    bare, usual = read(tmp_path / "bare.tif"), read(tmp_path / "usual.tif")
    assert missed.sum() > 1000
    assert (bare[missed] != 0).mean() >= 0.9
    assert (usual[ndimage.binary_dilation(missed, np.ones((3, 3)), 2)] != 0).mean() >= 0.9
    # With no QA at all: cloud, and the part of its shadow that is dark.
    mask_clouds(
        cold_springs["cloudy"], None, tmp_path / "o.tif", method="scenes", output_mask=(
            tmp_path / "alone.tif"), clear_scenes=[cold_springs["donor"]],
        dilation_cloud=60, dilation_shadow=90,
    )  # fmt: skip
    alone = read(tmp_path / "alone.tif")
    assert (alone[cloud] != 0).mean() >= 0.9
    assert (alone[shadow & dark] != 0).mean() >= 0.9


@pytest.mark.data
def test_the_other_date_of_cold_springs_is_hardly_marked(cold_springs, tmp_path):
    usual = {"dilation_cloud": 60.0, "dilation_shadow": 90.0}
    masked, mask = tmp_path / "masked.tif", tmp_path / "m.tif"
    mask_clouds(cold_springs["cloudy"], cold_springs["cloudy_qa"], masked, **usual)
    mask_clouds(cold_springs["donor"], None, tmp_path / "o.tif", method="scenes",
                clear_scenes=[masked], output_mask=mask)  # fmt: skip
    found = read(mask) != 0
    assert found.mean() <= 0.006
    # It has a small cloud and two shadows that pixel_qa missed and the eye sees; the rest is wrong.
    real = np.zeros_like(found)
    for rows, cols in (((0, 12), (93, 107)), ((30, 47), (139, 151)), ((55, 68), (26, 36))):
        real[slice(*rows), slice(*cols)] = True
    assert (found & ~real).mean() <= 0.003
