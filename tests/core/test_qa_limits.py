# SPDX-License-Identifier: GPL-2.0-or-later
"""Where rules of masking begin and end: reflectance, sizes of cells, names, strips, progress."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import rasterio
from affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import BandError, ParameterError, ProductError
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT, Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.qa.cleanup import CleanUp, cleaned
from canopycloud.core.qa.decode import FILL
from canopycloud.core.qa.engines.bands import EngineBands, _level, _scaling, _shown, found_name
from canopycloud.core.qa.engines.find import Ready, _notes, _refuse_size, by_engine, ready, told
from canopycloud.core.qa.engines.model import SURFACE, TOP, Engine, Loaded
from canopycloud.core.qa.engines.table import TABLE
from canopycloud.core.qa.model import Product, bit
from canopycloud.core.qa.opinion.clear import ClearDates
from canopycloud.core.qa.opinion.find import second_opinion
from canopycloud.core.qa.plan import Plan
from canopycloud.core.qa.products import CLASSES, find
from canopycloud.core.qa.reader import QaReader
from canopycloud.core.qa.recognise import check, fit, need_bands, recognise
from canopycloud.core.qa.rules import Term
from canopycloud.core.qa.settings import MaskChoice, check_classes
from canopycloud.core.qa.strips import windowed
from canopycloud.core.raster import Band, RasterSource
from canopycloud.core.scene.beside import BandsTold

CLOUD, SHADOW = CLASSES["cloud"].code, CLASSES["shadow"].code
UTM = Crs.from_epsg(32633)
C1 = "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"

# --------------------------------------------------------------------------------------- engines --


class Stored:
    """What an engine's bands ask of a scene."""

    name = "scene.tif"

    def __init__(self, data, valid, grid=None, bands=()):
        self.tags = {}
        self.data, self.valid, self.grid = np.array(data), np.array(valid, bool), grid
        self.bands = self.data_bands = tuple(bands)
        self.paths = ["scene.tif"]

    def read(self, window, bands):
        at = [band - 1 for band in bands]
        return (self.data[at][(slice(None), *window.slices)],
                self.valid[at][(slice(None), *window.slices)])  # fmt: skip


def engine_bands(values, valid=None, scaling=((1.0, 0.0), (1.0, 0.0)), assumed=False):
    data = np.array(values, float)
    valid = np.ones(data.shape, bool) if valid is None else valid
    bands = (Band(1, "float32", None, "B1"), Band(2, "float32", None, "B2"))
    return EngineBands(Stored(data, valid), ("red", "nir"), bands, scaling, "basis", assumed, "")


def test_values_become_reflectance_where_all_bands_know_them():
    made = engine_bands(
        [[[1, 2, 3]], [[4, 5, 6]]], [[[1, 1, 0]], [[1, 0, 0]]], ((0.5, 1.0), (2.0, -1.0))
    )
    cells, known, empty = made.read(Window(0, 0, 3, 1))
    assert cells.tolist() == [[[1.5, 0, 0]], [[7, 0, 0]]]
    assert known.tolist() == [[True, False, False]]
    assert empty.tolist() == [[False, False, True]]
    assert made.sentence == "Bands: red (1), nir (2). Values: basis."


@pytest.mark.parametrize(
    ("value", "assumed", "refused"),
    [(1.5, True, False), (1.51, True, True), (2.4, True, True), (9.0, False, False)],
)
def test_half_of_a_scene_is_not_brighter_than_snow(value, assumed, refused):
    made = engine_bands(np.full((2, 2, 2), value), assumed=assumed)
    if refused:
        with pytest.raises(ProductError, match="no reflectance"):
            made.read(Window(0, 0, 2, 2))
    else:
        assert made.read(Window(0, 0, 2, 2))[1].all()
    # Where nothing is known nothing is odd.
    nothing = engine_bands(np.full((2, 2, 2), 9.0), np.zeros((2, 2, 2)), assumed=assumed)
    assert not nothing.read(Window(0, 0, 2, 2))[1].any()


def some_band(scale=1.0, offset=0.0, dtype="float32", unit=None):
    return Band(1, dtype, None, "B", scale=scale, offset=offset, unit=unit)


@pytest.mark.parametrize(
    ("bands", "beside", "scaling", "basis", "assumed"),
    [
        ([some_band(0.1), some_band(0.1, 2)], {}, ((0.1, 0), (0.1, 2)), "own scale", False),
        ([some_band(), some_band(1, 2)], {}, ((1, 0), (1, 2)), "taken to be", True),
        ([some_band(), some_band(0.1)], {"a": (3, 4), "b": (5, 6)}, ((3, 4), (5, 6)),
         "beside the files", False),
        ([some_band(), some_band()], {"a": (3, 4)}, ((1, 0), (1, 0)), "taken to be", True),
        ([some_band(unit="reflectance")] * 2, {}, ((1, 0), (1, 0)), "reflectance", False),
        ([some_band(unit="reflectance"), some_band()], {}, ((1, 0), (1, 0)), "taken", True),
    ],
)
def test_how_values_become_reflectance(bands, beside, scaling, basis, assumed):
    scene = Stored(np.zeros((2, 1, 1)), np.ones((2, 1, 1)))
    found = _scaling(scene, ("a", "b"), tuple(bands), BandsTold("", {}, beside))
    assert found[0] == scaling
    assert basis in found[1]
    assert found[2] is assumed


def test_whole_numbers_alone_are_no_reflectance():
    scene = Stored(np.zeros((2, 1, 1)), np.ones((2, 1, 1)))
    bands = (some_band(dtype="float32"), some_band(dtype="uint16"))
    with pytest.raises(ProductError, match="Nothing says how"):
        _scaling(scene, ("a", "b"), bands, BandsTold("", {}, {}))
    assert _shown(((0.5, 1.0), (0.5, 1.0), (2.0, 0.0))) == "stored × 0.5 +1, stored × 2 +0"


def test_levels_and_names_of_bands():
    for product, level in (("Level-1C, x", TOP), ("Level-2A", SURFACE), ("HLS v2", SURFACE),
                           ("surface reflectance", SURFACE), ("", ""), ("Planet", "")):  # fmt: skip
        assert _level(product) == level
    one, other = some_band(), some_band()
    assert found_name(other, {"red": one, "nir": other}) == "nir"
    assert found_name(some_band(), {"red": one}) == "not known"


def metres(size):
    return SimpleNamespace(grid=Grid(UTM, Affine(size, 0, 5e5, 0, -size, 5e6), 5, 4))


@pytest.mark.parametrize(
    ("size", "level", "reflectance", "notes"),
    [
        (30, TOP, True, []), (10, TOP, True, ["The cells have"]), (60, TOP, True, ["The cells"]),
        (30, "", True, ["Nothing says whether"]), (30, "", False, []),
        (60, "", True, ["Nothing says", "The cells"]),
    ],
)  # fmt: skip
def test_what_an_engine_is_not_made_for_is_said(size, level, reflectance, notes):
    engine = Engine("e", (), lambda _: None, reflectance=reflectance, metres=(20.0, 40.0))
    found = _notes(engine, metres(size), SimpleNamespace(level=level))
    assert len(found) == len(notes)
    for one, begin in zip(found, notes):
        assert one.startswith(begin)


@pytest.mark.parametrize(
    ("least", "most", "refused"),
    [(4, 20, None), (5, 0, "needs 5 × 5 cells, and the scene has 5 × 4"), (1, 0, None),
     (1, 19, "up to 19 cells; this one has 20")],
)  # fmt: skip
def test_how_large_a_scene_may_be(least, most, refused):
    engine = Engine("e", (), lambda _: None, least=least, most=most)
    if refused is None:
        _refuse_size(engine, metres(30))
    else:
        with pytest.raises(ParameterError, match=refused):
            _refuse_size(engine, metres(30))


def test_what_an_engine_says_is_kept_unit_by_unit():
    rows, columns = np.mgrid[:7, :9]
    number = (rows * 9 + columns) % 3
    valid = np.ones((2, 7, 9), bool)
    valid[0, 1, 1] = valid[1, 5, 8] = False  # one band is lacking
    valid[:, 6, 0] = False  # both are
    scene = Stored(np.stack((number, number)), valid, SimpleNamespace(shape=(7, 9)))
    codes = np.array([0, CLOUD, SHADOW], np.uint8)
    loaded = Loaded("a package", lambda cells: codes[cells[0].astype(int)])
    bands = EngineBands(scene, ("a", "b"), (Band(1, "u1", None, "a"), Band(2, "u1", None, "b")),
                        ((1.0, 0.0),) * 2, "", False, TOP)  # fmt: skip
    engine = Engine("e", (), lambda _: None, unit=4, before=1, after=2)
    expected = codes[number]
    expected[1, 1] = expected[5, 8] = 0
    expected[6, 0] = FILL
    for sought in (("cloud", "shadow"), ("shadow",)):
        plan = Plan(None, (), np.zeros(1, np.uint8), "", [], method="e", sought=sought)
        seen = []
        wanted = expected if len(sought) == 2 else np.where(expected == CLOUD, 0, expected)
        with told(Ready(engine, loaded, bands, plan), Progress(seen.append)) as (sheet, lacking):
            assert lacking == 2
            assert sheet.read(Window(0, 0, 9, 7)).tolist() == wanted.tolist()
        assert seen == pytest.approx(np.arange(1, len(seen) + 1) / len(seen))
        assert len(seen) == 4
        with ExitStack() as opened:
            plan, classifying = by_engine(Ready(engine, loaded, bands, plan), opened, SILENT)
            assert plan.notes == ["2 cells lack one of the bands and were not judged."]
            assert classifying.classes(Window(2, 1, 5, 4)).tolist() == wanted[1:5, 2:7].tolist()


def test_an_engine_that_is_ready_says_what_it_ignores(monkeypatch):
    bands = [Band(k, "float32", None, name, unit="reflectance")
             for k, name in enumerate(("red", "green", "nir"), 1)]  # fmt: skip
    cells = np.full((3, 40, 40), 0.2)
    scene = Stored(cells, np.ones(cells.shape), metres(20).grid, bands)
    scene.grid = Grid(UTM, scene.grid.transform, 40, 40)
    asked = []

    def load(one):
        asked.append(one)
        return Loaded("a package 1", lambda cells: cells[0], ("a note",))

    name = "omnicloudmask"
    monkeypatch.setitem(TABLE, name, replace(TABLE[name], load=load))
    for given, extra, ignored in ((None, (), False), ("qa.tif", (), True), (None, ("x",), True)):
        choice = MaskChoice(method=name, qa_extra=extra, probability=30)
        found = ready(scene, given, choice)
        assert found.plan.notes[0] == "a note"
        assert ("are ignored" in found.plan.notes[-1]) == ignored
        assert (found.plan.id, found.plan.sought, found.plan.teller) == (
            name, ("cloud", "thin_cloud", "shadow"), "a package 1",
        )  # fmt: skip
        assert (asked[-1].bands, asked[-1].level, asked[-1].threshold) == (
            ("red", "green", "nir"), TOP, 0.3,
        )  # fmt: skip
    some = ready(scene, None, MaskChoice(method=name, classes=("shadow", "cloud")))
    assert some.plan.sought == ("cloud", "shadow")
    for classes in ((), ("cloud",), ("thin_cloud", "shadow")):
        check_classes(name, classes)
    with pytest.raises(ParameterError, match="no class snow, fire"):
        check_classes(name, ("cloud", "snow", "fire"))


def test_what_an_engine_is_taken_to_be():
    plain = Engine("e", (), lambda _: None)
    assert (plain.more, plain.reflectance, plain.levels, plain.metres) == (
        (), True, (TOP, SURFACE), (0.0, 1000.0),
    )  # fmt: skip
    assert (plain.unit, plain.before, plain.after, plain.least, plain.most) == (0, 0, 0, 1, 0)
    named = TABLE["ukis_csmask"], TABLE["omnicloudmask"], TABLE["s2cloudless"]
    assert [one.metres for one in named] == [(20.0, 40.0), (10.0, 50.0), (0.0, 1000.0)]
    assert [(one.unit, one.before, one.after) for one in named] == [
        (8 * 204, 204, 256), (0, 0, 0), (256, 6, 6),
    ]  # fmt: skip
    assert [(one.least, one.most) for one in named] == [(1, 0), (32, 40_000_000), (1, 0)]
    assert [one.reflectance for one in named] == [True, False, True]


# -------------------------------------------------------------------------------------- products --


def test_codes_of_a_product_have_so_many_bits():
    product = Product("x", "x", 4, (), (), (), (), (), "")
    assert product.allows(15)
    assert not product.allows(16)
    assert product.telling
    assert not product.probability


def test_strangers_come_by_their_number():
    how = fit(find("fmask"), {300: 5, 9: 5, 70: 8, 1: 2})
    assert how.strangers == (70, 9, 300)
    assert fit(find("fmask"), {9: 1}).impossible == 1.0
    assert fit(find("fmask"), {}).impossible == 0.0


def test_a_name_alone_decides_where_nothing_contradicts_it():
    assert recognise("auto", {0: 9}, C1).product.id == "landsat_c1_l8"
    found = recognise("auto", {2: 1}, "a_fmask.tif")
    assert found.reason.endswith("recognised by the name a_fmask.tif.")
    with pytest.raises(ProductError, match="has 8 bands, this raster has 7"):
        recognise("auto", {1: 9}, "x_udm2.tif", bands=7)
    assert recognise("auto", {1: 9}, "x_udm2.tif", bands=8).product.id == "planet_udm2"
    with pytest.raises(ProductError, match="has 8 bands"):
        recognise("planet_udm2", {1: 9}, "x.tif", bands=7)
    need_bands(find("fmask"), 1)
    # Without cloud it is one of several rasters only.
    name = "LC08_L2SP_034032_20200707_20200912_02_T1_QA_RADSAT.TIF"
    with pytest.raises(ProductError, match="not a cloud mask"):
        recognise("auto", {0: 9, 1: 1}, name)
    assert recognise("auto", {0: 9, 1: 1}, name, further=True).product.id.startswith("landsat_c2_r")


def test_metadata_beside_a_file_are_a_reason(tmp_path):
    name = "scene_QA_PIXEL.TIF"
    (tmp_path / name).touch()
    codes = {21824: 9}
    (tmp_path / "scene_MTL.txt").write_text("LC08_L2SP_034032_20200707_20200912_02_T1")
    found = recognise("auto", codes, str(tmp_path / name))
    assert found.product.id == "landsat_c2_l89"
    assert found.reason.endswith(f"by the name {name} and the metadata in scene_MTL.txt.")


def test_of_several_names_one_remains():
    # HLS and the GERSL program both name files so; no code of HLS has an aerosol level of 0.
    assert recognise("auto", {1: 5, 2: 5, 4: 5}, "Fmask_4.tif").product.id == "fmask_gersl"
    assert recognise("auto", {64: 9, 66: 5}, "Fmask_4.tif").product.id == "hls_fmask"


def test_a_term_is_no_opposite_by_itself():
    assert Term(bit(3)).holds(8)
    assert not Term(bit(3), True).holds(8)


@pytest.mark.parametrize(
    ("steps", "refused"),
    [
        (CleanUp(closing=500, min_object=10**6, dilation=500), None),
        (CleanUp(closing=501), "from 0 to 500"), (CleanUp(dilation=501), "from 0 to 500"),
        (CleanUp(closing=-1), "closing must be"), (CleanUp(min_object=-1), "0 or more"),
        (CleanUp(dilation_cloud=-1.0), "0 m or more"),
        (CleanUp(dilation_shadow=float("inf")), "0 m or more"),
        (CleanUp(dilation_shadow=15_000.0), None), (CleanUp(dilation_cloud=15_030.0), "501 cells"),
        (CleanUp(dilation=1, dilation_cloud=15_000.0), "501 cells"),
    ],
)  # fmt: skip
def test_how_far_a_mask_may_grow(steps, refused):
    if refused is None:
        steps.check((30.0, 30.0))
    else:
        with pytest.raises(ParameterError, match=refused):
            steps.check((30.0, 30.0))


@pytest.mark.parametrize(
    ("steps", "said", "off"),
    [
        (CleanUp(), "none", True), (CleanUp(min_object=1), "none", True),
        (CleanUp(1, 2, 3), "closing 1, objects of at least 2 cells, dilation 3", False),
        (CleanUp(dilation_cloud=60.0), "dilation of cloud 60 m", False),
        (CleanUp(dilation_shadow=0.5), "dilation of shadow 0.5 m", False),
    ],
)
def test_a_clean_up_in_words(steps, said, off):
    assert (str(steps), steps.is_off) == (said, off)
    assert steps.in_metres == ("of cloud" in said or "of shadow" in said)


def test_half_of_the_codes_is_enough_for_who_named_the_product():
    # Code 2 has no cloud confidence, which hardly occurs.
    product = find("landsat_c1_l47")
    assert check(product, {66: 5, 2: 5}) == ()
    with pytest.raises(ProductError, match="hardly occur in it"):
        check(product, {66: 5, 2: 5}, named=True)
    assert check(product, {66: 6, 2: 5}, named=True) == ()
    [warning] = check(product, {66: 5, 2: 6})
    assert warning.startswith("2 hardly occur in")


# --------------------------------------------------------------------------------------- reading --


def test_each_of_the_packed_bands_has_to_be_there(tmp_raster):
    with RasterSource(tmp_raster(np.ones((2, 3, 3), np.uint8), "qa.tif")) as source:
        QaReader(source, source.grid, 1, (1, 2))
        for bands in ((1, 3), (3, 1)):
            with pytest.raises(BandError):
                QaReader(source, source.grid, 1, bands)


@pytest.mark.parametrize(
    ("nodata", "code"), [(65535, 65535), (65536, None), (0, 0), (None, None), (70_000, None)]
)
def test_nodata_is_a_code_up_to_16_bits(tmp_raster, nodata, code):
    path = tmp_raster(np.ones((3, 3), np.uint32), "qa.tif", nodata=nodata)
    with RasterSource(path) as source:
        assert QaReader(source, source.grid).nodata_code == code


def test_as_many_clear_dates_as_there_are():
    scene = Stored(np.zeros((3, 4, 5)), np.ones((3, 4, 5)), SimpleNamespace(shape=(4, 5)),
                   [some_band()] * 3)  # fmt: skip
    view = ClearDates(scene, (1, 2))
    assert (view.donor_count, view.band_count, view.shape) == (2, 3, (4, 5))


@pytest.mark.parametrize("strip", [1, 3, 7, 40])
def test_a_mask_cleaned_by_windows_is_that_of_the_whole(strip):
    g = np.random.default_rng(9)
    kinds = np.where(g.random((23, 37)) > 0.75, g.integers(1, 4, (23, 37)), 0).astype(np.uint8)
    grid = Grid(UTM, Affine(30, 0, 5e5, 0, -30, 5e6), 37, 23)

    def seeds(window):
        return kinds[window.slices]

    for steps in (
        CleanUp(min_object=4), CleanUp(1, 3, 1), CleanUp(2, 0, 0, 30.0, 90.0), CleanUp(0, 9, 2),
        CleanUp(1, 1, 0), CleanUp(0, 2, 0, 60.0, 0.0),
    ):  # fmt: skip
        whole = cleaned(kinds, steps, (30.0, 30.0))
        seen = []
        with windowed(seeds, grid, steps, cell=(30.0, 30.0), strip_rows=strip,
                      progress=Progress(seen.append)) as read:  # fmt: skip
            for window in (Window(0, 0, 37, 23), Window(5, 3, 9, 8), Window(8, 0, 16, 1),
                           Window(36, 22, 1, 1), Window(3, 20, 30, 3)):  # fmt: skip
                np.testing.assert_array_equal(read(window), whole[window.slices])
        if steps.min_object > 1:
            count = -(-23 // strip)
            assert seen == pytest.approx(
                [0.8 * k / count for k in range(1, count + 1)]
                + [0.8 + 0.2 * k / count for k in range(1, count + 1)]
            )
        else:
            assert seen == []


@pytest.mark.parametrize(("steps", "begun"), [({}, 0.1), ({"min_object": 2}, 0.3)])
def test_progress_of_several_windows(tmp_raster, tmp_path, steps, begun):
    shape = 60, 40_000
    scene = tmp_raster(np.full((1, *shape), 700, np.int16), "scene.tif", nodata=-9, tiled=True,
                       blockxsize=256, blockysize=256)  # fmt: skip
    seen = []
    mask_clouds(scene, tmp_raster(np.full(shape, 322, np.uint16), C1), tmp_path / "o.tif",
                progress=Progress(seen.append), **steps)  # fmt: skip
    assert seen == sorted(seen)
    # From where the counting and the clean-up end, equal steps to the end.
    ours = [one for one in seen if one > begun + 1e-9]
    count = len(ours)
    assert count > 1
    assert ours == pytest.approx([begun + (1 - begun) * k / count for k in range(1, count + 1)])


def test_a_run_by_an_engine_from_begin_to_end(tmp_raster, tmp_path, monkeypatch):
    cells = np.full((3, 40, 40), 0.2, np.float32)
    cells[:, 10:14, 10:14], cells[:, 30, 30] = 0.9, 0.9
    path = tmp_raster(cells, "scene.tif", nodata=-9, descriptions=["red", "green", "nir"])
    name = "omnicloudmask"

    def load(_):
        return Loaded("a package 1", lambda x: np.where(x[0] > 0.5, CLOUD, 0).astype(np.uint8))

    monkeypatch.setitem(TABLE, name, replace(TABLE[name], load=load))
    seen = []
    found = mask_clouds(path, None, tmp_path / "o.tif", method=name, min_object=2,
                        progress=Progress(seen.append))  # fmt: skip
    # What the package says up to a half, objects in a strip of it for a fifth, then the cells.
    assert seen == pytest.approx([0.5, 0.66, 0.7, 1.0])
    assert (found.masked, found.total, found.found["cloud"]) == (16, 1600, 17)
    assert (found.product, found.method, found.classes[0]) == (name, name, "cloud")
    with rasterio.open(tmp_path / "o.tif") as out:
        hidden = out.read(1) == out.nodata
    expected = np.zeros((40, 40), bool)
    expected[10:14, 10:14] = True
    np.testing.assert_array_equal(hidden, expected)


def test_a_second_opinion_on_a_small_scene():
    g = np.random.default_rng(4)
    clear = (g.normal(0, 1, (4, 64, 72)) * 300 + 2000).round()
    here = 0.8 * clear + 100 + g.normal(0, 5, clear.shape)
    here[:, 20:30, 20:30] += np.array([4000, 3900, 3500, 3000])[:, None, None]
    bands = [Band(k, "float32", None, f"B{k}") for k in range(1, 5)]
    scene = Stored(here, np.ones(here.shape), SimpleNamespace(shape=(64, 72)), bands)
    date = SimpleNamespace(
        source=SimpleNamespace(name="clear.tif"),
        read=lambda window: (clear[(slice(None), *window.slices)],
                             np.ones((4, window.height, window.width), bool)),
    )  # fmt: skip
    seen = []
    view = ClearDates(scene, (date,))
    with second_opinion(view, ("cloud", "shadow"), None, None, Progress(seen.append)) as found:
        assert found.notes == ()
        assert (found.unseen, found.total) == (0, 64 * 72)
        classes = found.read(Window(0, 0, 72, 64))
    middle = np.zeros(classes.shape, bool)
    middle[22:28, 22:28] = True
    assert (classes[middle] == CLOUD).all()
    assert not classes[:14].any()
    assert not classes[36:].any()
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert seen[0] == pytest.approx(0.7)
    assert 0.85 in [round(one, 9) for one in seen]


def test_colours_of_the_mask_raster(tmp_raster, tmp_path):
    scene = tmp_raster(np.full((1, 2, 3), 5, np.int16), "scene.tif", nodata=-9)
    codes = np.array([[322, 352, 328], [1, 834, 386]], np.uint16)
    mask_clouds(scene, tmp_raster(codes, C1), tmp_path / "o.tif", output_mask=tmp_path / "m.tif")
    with rasterio.open(tmp_path / "m.tif") as mask:
        colors = mask.colormap(1)
        assert colors[0][:3] == (0, 0, 0)
        assert all(colors[one.code] == (*one.color, 255) for one in CLASSES.values())
        assert mask.descriptions == ("Masked class",)
        assert (mask.count, mask.dtypes, mask.nodata) == (1, ("uint8",), None)
