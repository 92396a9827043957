# SPDX-License-Identifier: GPL-2.0-or-later
"""What a fill reads, and what it says and refuses before it begins: file by file, by hand."""

from __future__ import annotations

import os
from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import fill_from_donors
from canopycloud.core.errors import DtypeError, GridError, ProductError, RasterReadError
from canopycloud.core.fill.inputs import align_donor, align_mask, output_nodata
from canopycloud.core.fill.names import SOURCE_INTERPOLATED
from canopycloud.core.fill.view import sample
from canopycloud.core.fill.view.align import AlignedRaster
from canopycloud.core.fill.view.check import _unlike, require_same_scaling, require_same_units
from canopycloud.core.fill.view.sample import Pairs, clear_cells, sample_pairs, sample_windows
from canopycloud.core.fill.view.scene import (
    ArrayScene,
    Cells,
    FileScene,
    MissedCells,
    kept_code,
    tiles,
)
from canopycloud.core.fill.window import Fillers, fill_window, interpolate_gaps
from canopycloud.core.grid import Window
from canopycloud.core.progress import Progress
from canopycloud.core.raster import Band, RasterSource


class Told(Progress):
    """Keeps what is told, as it is."""

    def __init__(self, then=None):
        super().__init__()
        self.fractions, self.lines, self.warned, self.then = [], [], [], then

    def update(self, fraction):
        self.fractions.append(fraction)
        if self.then is not None and fraction > 0.39:
            self.then()

    def info(self, text):
        self.lines.append(text)

    def warning(self, text):
        self.warned.append(text)


def at(col=0.0, row=0.0, size=1.0):
    return Affine(size, 0, col, 0, -size, 100 - row)


def cells(rows, cols, kind="int16"):
    return (np.arange(rows * cols).reshape(rows, cols) + 1).astype(kind)


# ------------------------------------------------------------------------------------ one grid --


@pytest.fixture
def grid(tmp_raster):
    with RasterSource(tmp_raster(cells(10, 12), "grid.tif", transform=at())) as source:
        yield source.grid


def aligned(path, grid, how="nearest"):
    return AlignedRaster(RasterSource(path), grid, [1], how)


@pytest.mark.parametrize(
    ("place", "extent"),
    [
        (at(2, 3), Window(2, 3, 5, 4)), (at(-2, -3), Window(0, 0, 3, 1)),
        (at(9, 8), Window(9, 8, 3, 2)), (at(1.5, 4.5), Window(1, 4, 6, 5)),
        (at(1.5, 4.5, 1.25), Window(1, 4, 7, 6)),
    ],
)  # fmt: skip
def test_the_cells_that_a_raster_can_reach(place, extent, grid, tmp_raster):
    one = aligned(tmp_raster(cells(4, 5), transform=place), grid)
    assert one._extent == extent
    assert one.covers(Window(extent.col, extent.row, 1, 1))
    assert not one.covers_all()
    data, valid = one.read(grid.window)
    inside = np.zeros((10, 12), bool)
    inside[extent.slices] = True
    assert not valid[0][~inside].any()
    assert not data[0][~inside].any()
    # Bilinear leaves out what it cannot tell, and nothing stands there.
    again = aligned(tmp_raster(cells(4, 5), transform=place), grid, "bilinear")
    data, valid = again.read(grid.window)
    assert valid.any()
    assert not data[~valid].any()


def test_kernels_are_as_wide_as_two_cells_where_cells_are_twice_as_large(tmp_raster):
    values = np.random.default_rng(0).random((40, 40)).astype(np.float32) * 100
    target = tmp_raster(np.zeros((20, 20), np.float32), "t.tif", transform=at(size=2))
    with RasterSource(target) as source:
        one = aligned(tmp_raster(values, "d.tif", transform=at()), source.grid, "bilinear")
        found = one.read(source.grid.window)[0][0]
    kernel = np.array([0.125, 0.375, 0.375, 0.125])
    for row, col in ((3, 4), (10, 10), (15, 7)):
        some = values[2 * row - 1 : 2 * row + 3, 2 * col - 1 : 2 * col + 3]
        assert found[row, col] == pytest.approx(kernel @ some @ kernel, rel=1e-4)


def test_a_raster_of_another_place_is_named_with_its_bounds(grid, tmp_raster):
    with pytest.raises(GridError, match=r"it covers 50…55, 46…50 \(EPSG:32611.*the input 0…12"):
        aligned(tmp_raster(cells(4, 5), transform=at(50, 50)), grid)


def test_donors_are_told_how_they_are_brought_to_the_scene(tmp_raster):
    with RasterSource(tmp_raster(cells(10, 12), "scene.tif", transform=at())) as target:
        bands = target.data_bands
        for name, place, kind, said in (
            ("same.tif", at(), "int16", []),
            ("moved.tif", at(2, 3), "int16", ["moved.tif lies on the same cells, moved by 2 col"]),
            ("half.tif", at(0.5), "int16", ["half.tif is resampled (bilinear) to the input's"]),
            ("float.tif", at(), "float32", ["float.tif stores float32; its values are rounded"]),
        ):  # fmt: skip
            told = Told()
            path = tmp_raster(cells(10, 12, kind), name, transform=place)
            with RasterSource(path) as donor:
                found = align_donor(target, bands, donor, "bilinear", told)
                assert found.bands == [1]
            assert len(told.lines) == len(said)
            assert all(line.startswith(part) for line, part in zip(told.lines, said))
        whole = tmp_raster(cells(10, 12, "complex64"), "c.tif", transform=at())
        with RasterSource(whole) as donor, pytest.raises(DtypeError, match="complex numbers"):
            align_donor(target, bands, donor, "nearest", Told())


def test_masks_are_told_how_they_are_read_and_must_cover_the_scene(tmp_raster):
    ours = {"CANOPYCLOUD": "qa cloud mask 1.0: by the clear scenes"}
    with RasterSource(tmp_raster(cells(10, 12), "scene.tif", transform=at())) as target:
        assert align_mask(None, target, Told()) is None
        for name, place, tags, said in (
            ("plain.tif", at(), {}, []),
            ("wide.tif", at(-0.5, -0.5), {}, ["wide.tif is resampled (nearest)"]),
            ("ours.tif", at(), ours, ["Code 103 in the mask ours.tif is 'rescued': kept, and not"]),
        ):
            told = Told()
            path = tmp_raster(np.zeros((12, 14), np.uint8), name, transform=place, tags=tags)
            with RasterSource(path) as mask:
                if name != "wide.tif":
                    told.lines = []
                found = align_mask(mask, target, told)
                lines = [line for line in told.lines if "lies on the same cells" not in line]
                assert found is not None
            assert len(lines) == len(said)
            assert all(line.startswith(part) for line, part in zip(lines, said))
        small = tmp_raster(np.zeros((9, 12), np.uint8), "small.tif", transform=at())
        with RasterSource(small) as mask, pytest.raises(GridError, match="does not cover"):
            align_mask(mask, target, Told())


@pytest.mark.parametrize(
    ("history", "code"),
    [("qa cloud mask 1: by the clear scenes", 103), ("qa cloud mask 1: by its bits", None),
     ("fill: by the clear scenes", None), ("", None)],
)  # fmt: skip
def test_which_masks_have_rescued_cells(history, code):
    tags = {"CANOPYCLOUD": history} if history else {}
    assert kept_code(SimpleNamespace(tags=tags)) == code


def test_what_a_mask_covers(tmp_raster):
    values = np.array([[0, 1, 103, 255, 7, 0, 0, 0]], np.uint8)
    ours = {"CANOPYCLOUD": "qa cloud mask 1.0: by the clear scenes"}
    window = Window(0, 0, 8, 1)
    with RasterSource(tmp_raster(cells(1, 8), "s.tif")) as target:
        plain = FileScene(target, [1], None, [])
        assert plain.masked(window).tolist() == [[False] * 8]
        assert plain.masked(Window(2, 0, 3, 1)).shape == (1, 3)
        assert plain.read(window).hole.tolist() == [[False] * 8]
        for name, tags, kept in (("m.tif", {}, False), ("o.tif", ours, True)):
            with RasterSource(tmp_raster(values, name, nodata=255, tags=tags)) as mask:
                scene = FileScene(target, [1], AlignedRaster(mask, target.grid, [1]), [])
                expected = [[False, True, not kept, False, True, False, False, False]]
                assert scene.masked(window).tolist() == expected
                assert scene.read(window).hole.tolist() == expected
                scene.missed = MissedCells((1, 8))
                scene.missed.put(slice(0, 1), np.array([[True] + [False] * 7]))
                assert scene.read(window).hole.tolist() == [[True, *expected[0][1:]]]


def test_missed_cells_are_none_until_they_are_put():
    found = MissedCells((9, 3))
    assert not found.read(Window(0, 0, 3, 9)).any()
    last = np.array([[True, False, True]])
    found.put(slice(8, 9), last)
    assert found.read(Window(0, 7, 3, 2)).tolist() == [[False] * 3, last[0].tolist()]


@pytest.mark.parametrize(
    ("nodata", "mask", "masked", "found"),
    [
        ((-9, -9), False, False, -9), ((-9, -9), True, True, -9),
        ((None, None), False, False, None),
        ((None, None), True, False, "free"), ((None, None), False, True, "free"),
        ((-9, -8), False, False, "free"), ((-9, None), False, False, "free"),
        # A value that the type cannot hold is none.
        ((1e9, 1e9), False, False, None), ((1e9, 1e9), True, False, "free"),
    ],
)  # fmt: skip
def test_nodata_of_the_output(nodata, mask, masked, found, tmp_raster):
    bands = [Band(i, "int16", value) for i, value in enumerate(nodata, start=1)]
    more = {"mask": np.ones((3, 4), bool)} if masked else {}
    with RasterSource(tmp_raster(np.stack([cells(3, 4)] * 2), **more)) as target:
        assert target.has_mask == masked
        said = output_nodata(target, bands, target if mask else None)
    if found == "free":
        assert said is not None
        assert said not in nodata
    else:
        assert said == found


# --------------------------------------------------------------------------------- other units --

SECOND, OFFSET = "Landsat Collection 2", "1000 higher"


def stored(first):
    """A Collection 2 number of what Collection 1 stores as this."""
    return (first * 1e-4 + 0.2) / 2.75e-5


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ([1000], [stored(1000)], SECOND), ([1000, 3000], [stored(1000), stored(3000)], SECOND),
        # High values begin above 6500, and low ones end below.
        ([500], [6500], ""), ([500], [6501], SECOND), ([6500], [stored(6500)], ""),
        ([6499], [stored(6499)], SECOND), ([500, 1000], [6500, stored(1000)], ""),
        ([6500, 1000], [stored(6500), stored(1000)], ""),
        # As Collection 1 they must agree to 800, or to 0.6 of the lower.
        ([1000], [stored(1799.9)], SECOND), ([1000], [stored(1800.5)], ""),
        ([5000], [stored(1000)], ""), ([5000], [stored(2100)], SECOND),
        ([1000, 5000], [stored(1000), stored(1000)], ""), ([6400], [stored(2620)], SECOND),
        # The offset of Sentinel-2: in three bands at least, and no gain that all have.
        ([100, 500, 2000], [1100, 1500, 3000], OFFSET), ([100, 500], [1100, 1500], ""),
        ([1000, 1010, 1020], [2000, 2010, 2020], ""),
        ([1000, 2000, 2000], [2000, 3000, 3000], OFFSET),
        ([5000, 9000, 9500], [6000, 10000, 10500], ""),
        ([1.0, 1.4, 1.2], [1001, 1001.4, 1001.2], OFFSET),
        # Reflectance against ten thousand times that.
        ([0.1, 0.2], [1000, 2000], "10000 times"), ([0.1, 0.2], [1000, 10], ""),
        ([1e-7, 0.2], [1000, 2000], ""), ([0.5], [500_000], ""), ([0.5], [499_999], "999998 times"),
        ([100, 200], [100, 200], ""), ([0, 0.2], [1000, 2000], ""), ([3, 3], [3000, 3000], ""),
    ],
)  # fmt: skip
def test_levels_that_are_of_other_units(low, high, said):
    found = _unlike(np.array(low, float), np.array(high, float))
    assert said in found
    assert bool(found) == bool(said)


def test_medians_are_told_where_units_differ():
    pairs = Pairs(np.full((2, 30), 0.1), np.full((2, 30), 1000.0))
    said = r"{} are .* are \(0\.1, 0\.1\) against \(1000, 1000\)"
    with pytest.raises(ProductError, match=said.format("t.tif and d.tif")):
        require_same_scaling(pairs, "t.tif", "d.tif")
    turned = Pairs(pairs.donor, pairs.target)
    with pytest.raises(ProductError, match=said.format("d.tif and t.tif")):
        require_same_scaling(turned, "t.tif", "d.tif")
    require_same_scaling(Pairs(pairs.target[:, :29], pairs.donor[:, :29]), "t.tif", "d.tif")


def test_only_names_of_two_collections_are_refused():
    bands = [Band(1, "int16")]
    first, second, plain = (
        SimpleNamespace(name=name)
        for name in ("LC08_L1TP_1_20200101_01_T1.tif", "LC08_L2SP_1_20200101_02_T1.tif", "x.tif")
    )
    for one, other in ((first, plain), (plain, second), (second, second), (plain, plain)):
        require_same_units(one, bands, other, bands)
    with pytest.raises(ProductError, match=r"Collection 1, .* of Collection 2"):
        require_same_units(first, bands, second, bands)


# ------------------------------------------------------------------------------------- samples --


def test_two_cells_that_differ_may_be_of_one_scene():
    pair = np.array([[1.0, 2.0]])
    assert Pairs(pair, pair).one_scene
    assert not Pairs(pair[:, :1], pair[:, :1]).one_scene
    assert not Pairs(0 * pair, 0 * pair).one_scene
    assert not Pairs(pair, pair + 1).one_scene


def test_sample_windows_of_nine_tiles_go_by_seven():
    every = tiles((384, 384), 128)
    assert sample_windows((384, 384))[0] == [every[i * 7 % 9] for i in range(9)]


@pytest.mark.parametrize(
    ("shape", "step"), [((2000, 100), 2), ((100, 2000), 2), ((282, 282), 1), ((5000, 5000), 4)]
)
def test_how_many_cells_of_a_tile_are_taken(shape, step):
    assert sample_windows(shape)[1] == step


def test_pairs_are_taken_until_they_are_enough(monkeypatch):
    monkeypatch.setattr(sample, "SAMPLE_TILE", 8)
    data = np.arange(1.0, 513).reshape(1, 8, 64)
    scene = ArrayScene(Cells(data, data > 0), [(data, np.ones((8, 64), bool))])
    for enough, most, taken in ((128, 2, 2), (129, 2, 3), (64, 5, 5), (10_000, 1, 8)):
        monkeypatch.setattr(sample, "SAMPLE_CELLS", 24 * enough)
        monkeypatch.setattr(sample, "SAMPLE_TILES", 64)
        assert sample_pairs(scene, 0, most).count == 64 * taken
    scene.donors[0][1][:] = False
    none = sample_pairs(scene, 0)
    assert none.target.shape == none.donor.shape == (1, 0)


def test_no_cell_at_all_is_clear():
    empty = np.zeros((1, 0, 4), np.int16)
    assert clear_cells(Cells(empty, empty == 0), empty, np.ones((0, 4), bool)).shape == (0, 4)


# ------------------------------------------------------------------------------------- windows --


class Level:
    method, misfit = "level", None

    def padding(self, window, shape):
        return window

    def predict(self, scene, window, donor, wanted):
        return np.full((scene.band_count, int(wanted.sum())), 7.0)


def test_what_was_filled_lies_where_the_window_does():
    data = np.zeros((1, 9, 9))
    known = np.ones((1, 9, 9), bool)
    known[0, 4:6, 5:8] = False
    scene = ArrayScene(Cells(data, known), [(data, np.ones((9, 9), bool))] * 2)
    window = Window(3, 2, 6, 7)
    fillers = Fillers([None, Level()], traced=True)
    made = fill_window(scene, window, fillers, np.dtype("f4"), None, 0)
    assert made.codes[2:4, 2:5].tolist() == [[2, 2, 2]] * 2
    assert made.codes.sum() == 12
    assert made.trace.places[0].tolist() == [4, 4, 4, 5, 5, 5]
    assert made.trace.places[1].tolist() == [5, 6, 7] * 2
    assert made.trace.distance.tolist() == [1] * 6
    assert made.trace.share.tolist() == [[0.0] * 6, [1.0] * 6]


def test_gaps_are_interpolated_from_what_donors_filled():
    out = np.array([[[5, 9, 0, 9, 7]]], np.int16)
    known = np.array([[[True, False, False, False, True]]])
    codes = np.array([[0, 1, 255, 2, 0]], np.uint8)
    interpolate_gaps(out, codes, Cells(out.copy(), known), 1, None)
    assert out.tolist() == [[[5, 9, 9, 9, 7]]]
    assert codes.tolist() == [[0, 1, SOURCE_INTERPOLATED, 2, 0]]


# ---------------------------------------------------------------------------------- whole fills --


@pytest.fixture
def pair(tmp_raster):
    rng = np.random.default_rng(0)
    truth = rng.integers(500, 3000, (2, 24, 32)).astype(np.int16)
    hole = np.zeros((24, 32), bool)
    hole[3:11, 4:13] = True
    scene = tmp_raster(np.where(hole, -9, truth), "scene.tif", nodata=-9)
    return scene, tmp_raster(truth + np.int16(3), "donor.tif", nodata=-9), truth, hole


def test_how_far_a_fill_is(pair, tmp_path):
    scene, donor, *_ = pair
    told = Told()
    fill_from_donors(scene, [donor], tmp_path / "o.tif", method="copy", block_size=16,
                     progress=told)  # fmt: skip
    assert told.fractions == pytest.approx([0.4, 0.55, 0.7, 0.85, 1.0])
    assert told.lines[0].startswith("Scene: date ")
    assert told.lines[1].startswith("donor.tif: date ")
    told = Told()
    fill_from_donors(scene, [donor], tmp_path / "o.tif", method="copy", block_size=16,
                     catch_missed=True, progress=told)  # fmt: skip
    assert told.fractions == pytest.approx([0.14, 0.2, 0.4, 0.55, 0.7, 0.85, 1.0])


@pytest.mark.parametrize("catch", [False, True])
def test_fitting_has_the_part_of_the_progress_before_filling(catch, pair, tmp_path):
    scene, donor, *_ = pair
    told = Told()
    fill_from_donors(scene, [donor], tmp_path / "o.tif", method="seamless", catch_missed=catch,
                     progress=told)  # fmt: skip
    fitted = [0.14, 0.2, 0.36, 0.4, 1.0] if catch else [0.32, 0.4, 1.0]
    assert told.fractions == pytest.approx(fitted)


def test_pictures_are_given_where_somebody_asks_for_them(pair, tmp_path):
    scene, donor, truth, hole = pair
    seen = []
    done = fill_from_donors(scene, [donor], tmp_path / "o.tif", method="copy",
                            pictures=lambda *given: seen.append(given))  # fmt: skip
    ((summary, pictures),) = seen
    assert summary == done
    assert np.isnan(pictures.before.values[:, hole]).all()
    np.testing.assert_array_equal(pictures.after.values[:, hole], truth[:, hole] + 3)
    assert pictures.source.values.shape == (1, 24, 32)
    assert pictures.error.values.shape == (1, 24, 32)
    fill_from_donors(scene, [donor], tmp_path / "o.tif", method="copy")
    assert len(seen) == 1


def test_a_donor_that_changes_meanwhile_is_refused(pair, tmp_path):
    scene, donor, *_ = pair
    with pytest.raises(RasterReadError, match="was changed while it was read"):
        fill_from_donors(scene, [donor], tmp_path / "o.tif", method="copy",
                         progress=Told(lambda: os.utime(donor, (1, 1))))  # fmt: skip
    assert not (tmp_path / "o.tif").exists()


def test_complex_numbers_and_an_alpha_band(tmp_raster, tmp_path):
    given = tmp_raster(cells(8, 8, "complex64"), "c.tif")
    plain = tmp_raster(cells(8, 8), "p.tif")
    with pytest.raises(DtypeError, match=r"Band 1 of c\.tif holds complex numbers"):
        fill_from_donors(given, [plain], tmp_path / "o.tif", method="copy")
    both = np.stack([cells(8, 8, "uint8"), np.full((8, 8), 255, np.uint8)])
    both[1, 2:4, 2:4] = 0
    alpha = tmp_raster(both, "a.tif", photometric="MINISBLACK", ALPHA="YES")
    other = tmp_raster(cells(8, 8), "q.tif")
    for scene, said in ((alpha, True), (plain, False)):
        told = Told()
        fill_from_donors(scene, [other], tmp_path / "o.tif", method="copy", progress=told)
        alike = [line for line in told.lines if line.startswith("The alpha band says what is")]
        assert len(alike) == said
