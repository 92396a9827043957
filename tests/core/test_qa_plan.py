# SPDX-License-Identifier: GPL-2.0-or-later
"""What is to be masked, what was, and in which words: plans, counts, notes, without a whole run."""

from __future__ import annotations

from contextlib import ExitStack
from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import GridError, ParameterError, ProductError
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT, Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.qa.cleanup import CleanUp, Disc, Discs, close, dilate_kinds, disc, drop_small
from canopycloud.core.qa.decode import FILL, RESCUED, RULE, UNKNOWN, packed
from canopycloud.core.qa.engines import ukis_csmask
from canopycloud.core.qa.mask import (
    _history,
    _on_the_ground,
    _open_qa,
    _without_qa,
    found_qa,
    own_qa,
)
from canopycloud.core.qa.masking import (
    KINDS,
    Classifying,
    Found,
    Layer,
    Masking,
    Piece,
)
from canopycloud.core.qa.model import Bits, QaClass, bit, values
from canopycloud.core.qa.opinion.asked import check_method, plan_of_scenes
from canopycloud.core.qa.opinion.fit import trimmed
from canopycloud.core.qa.pictures import MaskPictures
from canopycloud.core.qa.plan import (
    ExtraPlan,
    Plan,
    _notes_on_nodata,
    _notes_on_values,
    _packed_bands,
    as_dict,
    make_plan,
    plan_extras,
)
from canopycloud.core.qa.products import CLASSES, find
from canopycloud.core.qa.reader import QaReader, _overlap, count_codes
from canopycloud.core.qa.recognise import _few, deciding_product, fit, fitting_products
from canopycloud.core.qa.rules import parse_rule
from canopycloud.core.qa.settings import MaskChoice
from canopycloud.core.qa.summary import Tally, summarise
from canopycloud.core.raster import Band, RasterSource

C1 = "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"
CLOUD, SHADOW, SNOW = (CLASSES[name].code for name in ("cloud", "shadow", "snow"))
EMPTY = np.zeros(1 << 16, np.uint8)
C1_L8, FMASK = find("landsat_c1_l8"), find("fmask")


def histogram(**cells):
    found = np.zeros(1 << 16, np.int64)
    for code, count in cells.items():
        found[int(code[1:])] = count
    return found


def plan(product=None, classes=(), method="qa", **more):
    return Plan(product, tuple(classes), EMPTY, "because", [], method=method, **more)


# ----------------------------------------------------------------------------------------- plans --

SNOWY = ExtraPlan(FMASK, ("snow", "cloud"), EMPTY)
NOTHING = ExtraPlan(FMASK, (), EMPTY)


@pytest.mark.parametrize(
    ("made", "id_", "reads", "every", "what"),
    [
        (plan(C1_L8, ["cloud", "shadow"]), "landsat_c1_l8", True, "cloud shadow", "cloud, shadow"),
        (plan(None, ["rule"]), "custom", True, "rule", "the rule"),
        (plan(C1_L8), "landsat_c1_l8", True, "", "no class"),
        (plan(C1_L8, ["cloud"], extras=(SNOWY,)), "landsat_c1_l8", True, "cloud snow",
         "cloud and fmask: snow, cloud"),
        (plan(C1_L8, ["cloud"], "qa_and_scenes", sought=("cloud", "shadow")), "landsat_c1_l8",
         True, "cloud shadow", "cloud and cloud, shadow by the clear scenes"),
        (plan(C1_L8, [], "qa_and_scenes", sought=("shadow",), extras=(NOTHING,)),
         "landsat_c1_l8", True, "shadow", "no class and fmask:  and shadow by the clear scenes"),
        (plan(None, [], "scenes", sought=("cloud", "shadow")), "scenes", False, "cloud shadow",
         "cloud, shadow by the clear scenes"),
        (plan(None, [], "s2cloudless", sought=("cloud",), teller="a package"), "s2cloudless",
         False, "cloud", "cloud by a package"),
    ],
)  # fmt: skip
def test_a_plan_in_words(made, id_, reads, every, what):
    assert (made.id, made.reads_qa, made.what) == (id_, reads, what)
    assert made.all_classes == tuple(every.split())
    said = _history(made, MaskChoice(confidence="medium"), CleanUp(closing=2))
    level = ", confidence medium" if made.product else ""
    assert said.endswith(f": {id_}: {what}, fill{level}, clean-up: closing 2")


def test_a_plan_without_a_qa_raster_says_what_is_ignored():
    choice = MaskChoice(method="scenes")
    assert plan_of_scenes(None, choice).notes == []
    assert plan_of_scenes(None, choice).method == "scenes"
    assert not plan_of_scenes(None, choice).table.any()
    for given, extra in (("qa.tif", ()), (None, ("more.tif",)), ("qa.tif", ("more.tif",))):
        [note] = plan_of_scenes(given, MaskChoice(method="scenes", qa_extra=extra)).notes
        assert "ignored" in note
    made, classifying = _without_qa("qa.tif", choice, None, ExitStack(), SILENT)
    assert (made.id, len(made.notes), classifying.layers) == ("scenes", 1, ())


@pytest.mark.parametrize(
    ("method", "scenes", "classes", "refused"),
    [
        ("qa", (), (), None), ("qa", ("a",), (), "are not used with the method 'qa'"),
        ("scenes", ("a",), (), None), ("scenes", (), (), "none was given"),
        ("qa_and_scenes", ("a",), ("snow",), None), ("qa_and_scenes", (), (), "none was given"),
        ("scenes", ("a",), ("cloud", "shadow"), None),
        ("scenes", ("a",), ("cloud", "snow"), "only, not snow"),
        ("s2cloudless", (), ("cloud",), None), ("s2cloudless", ("a",), (), "are not used"),
        ("s2cloudless", (), ("snow",), "no class snow"), ("magic", (), (), "is not known"),
    ],
)  # fmt: skip
def test_a_method_and_what_it_needs(method, scenes, classes, refused):
    choice = MaskChoice(method=method, clear_scenes=scenes, classes=classes)
    if refused is None:
        check_method(choice)
    else:
        with pytest.raises(ParameterError, match=refused):
            check_method(choice)


@pytest.fixture
def opened():
    """Opens rasters until the end of a test."""
    with ExitStack() as stack:
        yield lambda path, crs=None: stack.enter_context(RasterSource(path, crs))


CODES = np.array([[322, 352, 328], [1, 834, 386]], np.uint16)


def test_the_plan_of_a_recognised_raster(opened, tmp_raster):
    source = opened(tmp_raster(CODES, C1))
    made, reader = make_plan(source, source.grid, MaskChoice(), None, SILENT)
    assert (made.product.id, made.classes, made.notes) == (
        "landsat_c1_l8", ("cloud", "shadow"), [],
    )  # fmt: skip
    assert made.table[CODES].tolist() == [[0, CLOUD, SHADOW], [FILL, 0, 0]]
    assert as_dict(made.histogram) == dict.fromkeys(CODES.ravel().tolist(), 1)
    assert reader.read(source.grid.window)[0].tolist() == CODES.tolist()
    # On another grid its codes are not those of the scene.
    moved = Grid(source.grid.crs, source.grid.transform, 2, 2)
    assert make_plan(source, moved, MaskChoice(), None, SILENT)[0].histogram is None
    for classes, note in ((("cloud",), 0), (("shadow",), 1), (("shadow", "cirrus"), 0)):
        asked = MaskChoice(confidence="medium", classes=classes)
        notes = make_plan(source, source.grid, asked, None, SILENT)[0].notes
        assert ["changes nothing" in one for one in notes] == [True] * note
    # A class that it lacks may be one of a further raster's; alone it is refused.
    with pytest.raises(ParameterError, match="no class 'fire'"):
        make_plan(source, source.grid, MaskChoice(classes=("fire",)), None, SILENT)
    for classes, chosen in ((("fire",), ()), (("fire", "snow"), ("snow",)),
                            ((), ("cloud", "shadow"))):  # fmt: skip
        asked = MaskChoice(classes=classes, qa_extra=("more.tif",))
        assert make_plan(source, source.grid, asked, None, SILENT)[0].classes == chosen
    with pytest.raises(ParameterError, match="only used with the product 'custom'"):
        make_plan(source, source.grid, MaskChoice(rule="bit 3"), None, SILENT)


def test_the_plan_of_further_rasters(opened, tmp_raster):
    first = opened(tmp_raster(CODES, C1))
    more = opened(tmp_raster(np.array([[2, 3, 4], [5, 1, 0]], np.uint8), "a_fmask.tif"))
    for classes, own, further in (
        ((), ("cloud", "shadow"), ("cloud", "shadow")), (("snow",), ("snow",), ("snow",)),
        (("cirrus",), ("cirrus",), ()), (("cirrus", "water"), ("cirrus", "water"), ("water",)),
    ):  # fmt: skip
        choice = MaskChoice(classes=classes, qa_extra=("a_fmask.tif",))
        made, _ = make_plan(first, first.grid, choice, None, SILENT)
        whole, readers = plan_extras(made, [more], first.grid, choice, None)
        [extra] = whole.extras
        assert (made.classes, extra.product.id, extra.classes) == (own, "fmask", further)
        assert "Further QA product" in whole.reason
        assert whole.reason.startswith(made.reason)
        assert len(readers) == 1
        assert (extra.table[:6] > 1).sum() == len(further)
    choice = MaskChoice(classes=("fire", "snow"), qa_extra=("a_fmask.tif",))
    made, _ = make_plan(first, first.grid, choice, None, SILENT)
    with pytest.raises(ParameterError, match="None of the QA rasters has a class 'fire'"):
        plan_extras(made, [more], first.grid, choice, None)
    assert plan_extras(made, [], first.grid, choice, None)[1] == []


def test_the_plan_of_a_rule(opened, tmp_raster):
    source = opened(tmp_raster(CODES, C1))
    made, _ = make_plan(source, source.grid, MaskChoice("custom", rule=" bit 5 "), None, SILENT)
    assert (made.product, made.classes, made.reason) == (None, ("rule",), "QA rule: bit 5")
    assert made.table[CODES].tolist() == [[0, RULE, 0], [0, 0, 0]]
    asked = MaskChoice("custom", rule="bit 5", classes=("cloud",))
    with pytest.raises(ParameterError, match="no classes"):
        make_plan(source, source.grid, asked, None, SILENT)
    for rule, counts, notes in (
        ("values 352", {"c352": 1}, 0), ("values 352,328", {"c328": 1}, 0),
        ("values 7", {"c352": 1}, 1), ("not values 7", {"c352": 1}, 0), ("bit 3", {"c352": 1}, 0),
        ("values 1350", {"c1350": 1}, 1), ("values 1350", {"c352": 1}, 2),
    ):  # fmt: skip
        assert len(_notes_on_values(parse_rule(rule), histogram(**counts))) == notes, rule
    scene = histogram(c21824=900, c22280=40, c23888=30, c30048=9, c54596=9)
    [note] = _notes_on_values(parse_rule("values 7"), scene)
    assert note.endswith("look like Landsat 8-9 Collection 2 QA_PIXEL (landsat_c2_l89).")
    [note] = _notes_on_values(parse_rule("values 7"), histogram(c0=5))
    assert note.endswith("occurs in the QA raster.")


@pytest.mark.parametrize(
    ("product", "code", "said"),
    [("landsat_c1_l8", 322, True), ("landsat_c1_l8", 1, False), ("landsat_c1_l8", None, False),
     ("planet_udm2", 5, False), ("fmask", 0, False), ("fmask", 1, True)],
)  # fmt: skip
def test_nodata_that_is_a_code_is_said(product, code, said):
    notes = _notes_on_nodata(find(product), SimpleNamespace(nodata_code=code))
    assert bool(notes) == said


@pytest.mark.parametrize(
    ("wanted", "file", "count", "packed_bands"),
    [
        ("auto", "x_udm2.tif", 8, (1, 2, 3, 4, 5, 6, 8)), ("planet_udm2", "x.tif", 8,
         (1, 2, 3, 4, 5, 6, 8)), ("auto", C1, 8, ()), ("fmask", "x_udm2.tif", 8, ()),
        ("auto", "x.tif", 8, ()), ("auto", "x_udm2_fmask.tif", 8, ()),
        ("custom", "x_udm2.tif", 8, ()),
    ],
)  # fmt: skip
def test_bands_that_are_packed(wanted, file, count, packed_bands):
    assert _packed_bands(wanted, SimpleNamespace(name=file, count=count), "") == packed_bands
    if packed_bands:
        with pytest.raises(ProductError, match="has 8 bands, this raster has 7"):
            _packed_bands(wanted, SimpleNamespace(name=file, count=7), "")


# ---------------------------------------------------------------------------------------- counts --


def tally(classes, codes=(), added=(), second=(), outside=0):
    found = Tally()
    places = (found.classes, found.codes, found.added, found.second)
    for counts, given in zip(places, (classes, codes, added, second)):
        for code, count in dict(given).items():
            counts[code] = count
    found.outside = outside
    return found


def summed_up(made, counts, confidence="high"):
    said = []
    found = summarise(made, counts, confidence, -9.0, Progress(warning=said.append))
    assert said == list(found.notes) == made.notes
    assert (found.reason, found.nodata, found.method) == ("because", -9.0, made.method)
    return found


def test_counts_of_a_product_are_those_of_its_codes():
    counts = tally({0: 5, FILL: 2, CLOUD: 3, UNKNOWN: 1}, {322: 5, 1: 2, 352: 3}, outside=1)
    found = summed_up(plan(C1_L8, ["cloud", "shadow"]), counts)
    assert (found.product, found.total, found.fill, found.masked) == ("landsat_c1_l8", 11, 2, 4)
    assert found.masked_percent == pytest.approx(400 / 9)
    assert {name: n for name, n in found.counts.items() if n} == {
        "cloud": 3, "fill": 2, "unknown": 1,
    }  # fmt: skip
    assert found.mask_counts["cloud"] == 3
    assert set(found.mask_counts) == set(CLASSES)
    assert (found.classes, found.found, found.rescued) == (("cloud", "shadow"), {}, None)
    # Where they were counted before, these count.
    before = plan(C1_L8, ["cloud"], histogram=histogram(c352=8))
    assert summed_up(before, counts).counts["cloud"] == 8
    level = plan(C1_L8, ["cloud"], histogram=histogram(c386=8))  # cloud at level 2
    assert summed_up(level, counts).counts["cloud"] == 0
    assert summed_up(level, counts, "medium").counts["cloud"] == 8


def test_counts_of_a_rule_of_further_rasters_and_of_clear_scenes():
    counts = tally({0: 5, RULE: 4}, {7: 9})
    assert summed_up(plan(None, ["rule"]), counts).counts == {"rule": 4, "fill": 0, "unknown": 0}
    counts = tally({0: 5, CLOUD: 3, SNOW: 2}, {322: 5, 352: 1}, added={CLOUD: 2, SNOW: 2})
    found = summed_up(plan(C1_L8, ["cloud"], extras=(SNOWY,)), counts)
    assert (found.counts["cloud"], found.counts["snow"]) == (3, 2)
    burning = ExtraPlan(find("modis_state_1km"), ("fire",), EMPTY)
    counts = tally({0: 5, CLASSES["fire"].code: 2}, added={CLASSES["fire"].code: 2})
    assert summed_up(plan(C1_L8, ["cloud"], extras=(burning,)), counts).counts["fire"] == 2
    counts = tally({0: 5, CLOUD: 3, SHADOW: 1, RESCUED: 4}, {352: 2},
                   second={CLOUD: 1, SHADOW: 1, RESCUED: 4})  # fmt: skip
    both = plan(C1_L8, ["cloud"], "qa_and_scenes", sought=("cloud", "shadow"))
    found = summed_up(both, counts)
    assert (found.total, found.masked, found.rescued) == (13, 4, 4)
    assert (found.counts["cloud"], found.counts["shadow"]) == (3, 1)
    assert found.found == {"cloud": 1, "shadow": 1}
    found = summed_up(plan(None, [], "scenes", sought=("cloud",)), counts)
    assert "rule" not in found.counts
    assert (found.counts["cloud"], found.rescued) == (1, None)


@pytest.mark.parametrize(
    ("made", "classes", "note"),
    [
        (plan(C1_L8, ["cloud", "snow"]), {0: 5, FILL: 1}, "Nothing had to be masked: no cell is "
         "cloud or snow or ice."),
        (plan(None, ["rule"]), {0: 5}, "Nothing had to be masked: no cell is met by the rule."),
        (plan(None, [], "scenes", sought=("cloud",)), {0: 5}, "Nothing was masked: no cell was "
         "found to be cloud."),
        (plan(C1_L8, ["cloud"]), {FILL: 5}, "The QA raster holds nothing but fill: no cell is "
         "left."),
        (plan(None, [], "scenes", sought=("cloud",)), {FILL: 5}, "The scene holds nothing but "
         "fill: no cell is left."),
        (plan(C1_L8, ["cloud"]), {CLOUD: 4, FILL: 1}, "Every cell is masked: nothing of the scene "
         "is left."),
        (plan(C1_L8, ["cloud"]), {CLOUD: 4, 0: 1}, None),
    ],
)  # fmt: skip
def test_what_is_odd_about_a_mask(made, classes, note):
    found = summed_up(made, tally(classes))
    assert found.notes == (() if note is None else (note,))
    assert found.masked_percent == (
        None if set(classes) == {FILL} else pytest.approx(100 * found.masked
                                                          / (found.total - found.fill))
    )  # fmt: skip


def test_a_mask_needs_a_nodata_value():
    with pytest.raises(ProductError, match="nodata"):
        summarise(plan(C1_L8, ["cloud"]), tally({0: 1}), "high", None, SILENT)


def test_windows_add_up():
    found = Tally()
    ones = np.ones(256, np.int64)
    for k in range(3):
        codes = None if k == 1 else np.ones(1 << 16, np.int64)
        found.add(Piece([], None, ones, codes, ones * 2 if k else None, 5, None,
                        ones * 3 if k > 1 else None))  # fmt: skip
    assert (found.classes[7], found.codes[9], found.added[3], found.second[4], found.outside) == (
        3, 2, 4, 3, 15,
    )  # fmt: skip


# --------------------------------------------------------------------------------------- classes --


class Codes:
    """What `Classifying` asks of a QA raster."""

    def __init__(self, codes, state=None):
        self.codes, self.state = np.array(codes, np.uint16), state

    def read(self, window):
        state = None if self.state is None else np.array(self.state, np.uint8)[window.slices]
        return self.codes[window.slices], state


TABLE = np.array([0, CLOUD, SHADOW, FILL, SNOW], np.uint8)
WHOLE = Window(0, 0, 3, 2)


def test_classes_of_one_raster_and_of_more():
    one = Layer(Codes([[0, 1, 2], [3, 1, 0]], [[0, 0, 0], [0, FILL, UNKNOWN]]), TABLE)
    plain = Layer(Codes([[0, 1, 2], [3, 1, 0]]), TABLE)
    more = Layer(Codes([[4, 4, 0], [4, 3, 1]], [[0, 0, 0], [0, 0, 1]]), TABLE)
    third = Layer(Codes([[0, 0, 0], [0, 0, 2]]), TABLE)
    found = Classifying((one,)).found(WHOLE)
    assert found.classes.tolist() == [[0, CLOUD, SHADOW], [FILL, FILL, UNKNOWN]]
    assert found.added is None
    assert Classifying((plain,)).classes(WHOLE).tolist() == [[0, CLOUD, SHADOW], [FILL, CLOUD, 0]]
    found = Classifying((plain, more, third)).found(WHOLE)
    assert found.classes.tolist() == [[SNOW, CLOUD, SHADOW], [FILL, CLOUD, SHADOW]]
    assert (found.added[SNOW], found.added[SHADOW], found.added[CLOUD]) == (1, 1, 0)
    assert found.added.shape == (256,)
    # What clean-up works on: kinds, by one step or by classes.
    for layers in ((one,), (plain,), (plain, more), (one, more)):
        made = Classifying(layers)
        expected = KINDS[made.classes(WHOLE)]
        np.testing.assert_array_equal(made(WHOLE), expected)


def test_classes_with_an_opinion():
    opinion = np.array([[SHADOW, RESCUED, 0], [0, 0, CLOUD]], np.uint8)
    one = Layer(Codes([[0, 1, 2], [3, 1, 0]]), TABLE)
    made = Classifying((one,), lambda window: opinion[window.slices])
    expected = [[SHADOW, RESCUED, SHADOW], [FILL, CLOUD, CLOUD]]
    assert made.classes(WHOLE).tolist() == expected
    assert made(WHOLE).tolist() == KINDS[np.array(expected)].tolist()
    alone = Classifying((), lambda window: opinion[window.slices]).found(WHOLE)
    assert alone.classes.tolist() == opinion.tolist()
    assert (alone.codes, alone.state, alone.second[CLOUD]) == (None, None, 1)


def test_which_kind_each_class_is():
    clouds = {"cloud", "thin_cloud", "cirrus", "haze", "heavy_haze", "rule"}
    for name, info in CLASSES.items():
        expected = 1 if name in clouds else 2 if name == "shadow" else 3
        if name in ("fill", "unknown", "rescued"):
            expected = 0
        assert KINDS[info.code] == expected, name
    assert KINDS.size == 256
    assert np.count_nonzero(KINDS) == len(CLASSES) - 3


class Scene:
    """What `Masking` asks of a scene: numbers of the cells; 99 is written over what is hidden."""

    def read(self, window, bands=(1, 2)):
        rows, columns = np.mgrid[window.slices]
        return np.stack([band * 10 + rows * 3 + columns for band in bands])

    def hide(self, data, hidden):
        data[:, hidden] = 99


def masked(classes, **more):
    given = Found(np.array(classes, np.uint8), np.array([[7, 7, 8], [9, 9, 9]], np.uint16),
                  more.pop("state", None), None, more.pop("second", None))  # fmt: skip
    reads = SimpleNamespace(found=lambda window: given)
    return Masking(reads, Scene(), more.pop("counts", True), **more)(WHOLE)


def test_cells_of_a_window_are_hidden_and_counted():
    classes = [[0, CLOUD, 0], [FILL, 0, RESCUED]]
    piece = masked(classes, state=np.array([[0, 0, UNKNOWN], [UNKNOWN, FILL, 0]], np.uint8))
    [(place, data)] = piece.data
    assert place == WHOLE
    assert data[0].tolist() == [[10, 99, 12], [99, 14, 99]]
    assert (piece.classes[CLOUD], piece.classes[0], piece.classes.sum()) == (1, 3, 6)
    assert (piece.outside, piece.codes[7], piece.codes[8], piece.codes[9]) == (2, 2, 0, 1)
    assert (piece.pictures, piece.second) == (None, None)
    second = np.ones(256)
    piece = masked(classes, counts=False, second=second)
    assert piece.data[0][1][1].tolist() == [[20, 99, 22], [99, 24, 25]]  # rescued
    assert (piece.codes, piece.outside) == (None, 0)
    assert piece.second is second
    cleaned = np.array([[True, False, False], [False, False, False]])
    piece = masked(classes, cleaned=lambda window: cleaned)
    assert piece.found.tolist() == [[CLASSES["added"].code, 0, 0], [FILL, 0, RESCUED]]
    piece = masked([[0, 0, 0], [0, CLOUD, 0]], patch_blocks=(1, 2))
    [(place, data)] = piece.data
    assert place == Window(0, 1, 2, 1)
    assert data[0].tolist() == [[13, 99]]


def test_pictures_of_a_window():
    grid = Grid(None, Affine.identity(), 3, 2)
    bands = [Band(1, "int16", 12, "one"), Band(2, "int16", None, "two"),
             Band(3, "int16", None, "see", color="alpha")]  # fmt: skip
    every = MaskPictures(grid, bands)
    assert (every.names, every.places) == (["one", "two"], [1, 2])
    for rescuing in (False, True):
        some = MaskPictures(grid, bands, lambda names: [names.index("two") + 1, 1])
        assert [band.index for band in some.shown] == [2, 1]
        assert not some.rescuing
        some.rescuing = rescuing
        classes = [[0, CLOUD, 0], [FILL, 253, RESCUED]]
        some.put(WHOLE, masked(classes, pictures=some).pictures)
        values = some.before.values
        assert values[0].tolist() == [[20, 21, 22], [23, 24, 25]]
        np.testing.assert_array_equal(values[1], [[10, 11, np.nan], [13, 14, 15]])
        assert some.hidden.values[0].tolist() == classes
        assert some.codes_of(some.classes.values[0]).tolist() == classes


# ----------------------------------------------------------------------------------------- files --


def test_the_scenes_own_qa_raster_is_found_by_its_folder(tmp_raster, tmp_path):
    scene = np.full((1, 4, 4), 500, np.int16)
    name = "LC08_L2SP_034032_20200707_20200912_02_T1"
    bands = [tmp_raster(scene, f"{name}_SR_B{k}.TIF") for k in (3, 4)]
    assert found_qa(bands) == found_qa(bands[:1]) == ""
    with RasterSource(bands[0]) as source, pytest.raises(ProductError, match="nothing says which"):
        own_qa(source)
    qa = tmp_raster(np.full((4, 4), 21824, np.uint16), f"{name}_QA_PIXEL.TIF")
    said = []
    with RasterSource(bands[0]) as source:
        found = own_qa(source, Progress(info=said.append))
    assert found == found_qa(bands[:1]) == found_qa(bands) == str(qa)
    assert said == [f"QA raster of the scene: {qa}"]
    assert found_qa([tmp_path / "missing.tif"]) == ""


def test_no_qa_raster_is_opened_where_none_is_read(tmp_raster):
    qa = tmp_raster(CODES, C1)
    more = tmp_raster(CODES, "more.tif")
    with ExitStack() as stack, RasterSource(qa) as scene:
        assert _open_qa(scene, qa, MaskChoice(method="scenes"), stack, SILENT) == []
        choice = MaskChoice(qa_extra=(more,))
        found = _open_qa(scene, qa, choice, stack, SILENT)
        assert [one.path for one in found] == [str(qa), str(more)]


def test_a_dilation_in_metres_needs_cells_in_metres():
    unknown = Grid(None, Affine(30, 0, 0, 0, -30, 0), 9, 9)
    asked = CleanUp(1, 2, 3, 60.0, 90.0)
    made = plan(C1_L8, ["cloud"])
    assert _on_the_ground(asked, unknown, made) == (CleanUp(1, 2, 3), None)
    assert "no coordinate reference system" in made.notes[0]
    made = plan(C1_L8, ["cloud"])
    assert _on_the_ground(CleanUp(1, 2, 3), unknown, made) == (CleanUp(1, 2, 3), None)
    assert made.notes == []


@pytest.mark.parametrize("steps", [{}, {"dilation": 1}])
def test_progress_goes_on_to_the_end(tmp_raster, tmp_path, steps):
    scene = tmp_raster(np.full((1, 2, 3), 5, np.int16), "scene.tif", nodata=-9)
    seen = []
    mask_clouds(scene, tmp_raster(CODES, C1), tmp_path / "o.tif",
                progress=Progress(seen.append), **steps)  # fmt: skip
    assert seen == sorted(seen)
    assert seen[-1] == 1
    # One window: counting ends at a tenth, the clean-up takes a fifth.
    assert seen[0] == pytest.approx(0.1)
    assert sum(one == 1 for one in seen) <= 2


# ---------------------------------------------------------------------------------------- reader --


def at(x, y, width, height, size=10.0):
    return Grid(None, Affine(size, 0, x, 0, -size, y), width, height)


@pytest.mark.parametrize(
    ("other", "overlap"),
    [
        (at(0, 0, 3, 2), True), (at(30, 0, 3, 2), False), (at(29, 0, 3, 2), True),
        (at(-30, 0, 3, 2), False), (at(-29, 0, 3, 2), True), (at(0, -20, 3, 2), False),
        (at(0, -19, 3, 2), True), (at(0, 20, 3, 2), False), (at(0, 19, 3, 2), True),
        (at(40, 0, 3, 2), False), (at(0, 30, 3, 2), False), (at(29.9999, 0, 3, 2), False),
        (at(5, -5, 1, 1, 1.0), True),
    ],
)  # fmt: skip
def test_grids_that_share_more_than_an_edge_overlap(other, overlap):
    assert _overlap(at(0, 0, 3, 2), other) == overlap


@pytest.mark.parametrize("size", [10.0, 4.0])
def test_codes_laid_over_a_scene_with_cells_that_do_not_count(opened, tmp_raster, size):
    codes = np.arange(1, 31, dtype=np.uint16).reshape(5, 6)
    source = opened(tmp_raster(codes, "qa.tif", nodata=9, crs=None,
                               transform=Affine(10, 0, 0, 0, -10, 0)))  # fmt: skip
    grid = at(-20, 10, 12, 9, size)
    reader = QaReader(source, grid)
    assert reader.nodata_code == 9
    for window in (grid.window, Window(3, 2, 5, 4), Window(0, 0, 1, 1)):
        found, state = reader.read(window)
        for row in range(window.height):
            for column in range(window.width):
                x = -20 + (window.col + column + 0.5) * size
                y = 10 - (window.row + row + 0.5) * size
                c, r = int(x // 10), int(-y // 10)
                there = 0 <= c < 6 and 0 <= r < 5
                expected = UNKNOWN if not there else FILL if codes[r, c] == 9 else 0
                assert (0 if state is None else state[row, column]) == expected
                assert found[row, column] == (codes[r, c] if there else 0)
    with pytest.raises(GridError, match="does not overlap"):
        QaReader(source, at(900, 900, 3, 3))
    counts = reader.histogram()
    assert counts[1:31].tolist() == [int(code != 9) for code in range(1, 31)]
    counts = count_codes(np.array([[3, 3], [4, 5]], np.uint16), np.array([[0, 0], [1, 0]]))
    assert (counts[3], counts[4], counts[5]) == (2, 0, 1)


def test_packed_bands_and_their_marker():
    bands = np.array([[[0, 1, 2, 0]], [[1, 0, 0, 3]], [[0, 1, 2, 3]]], np.uint8)
    assert packed(bands).tolist() == [[2, 5, 1 + 128, 2 + 4 + 128]]
    assert packed(bands, 9).tolist() == [[2, 5, 1 + 512, 2 + 4 + 512]]


# -------------------------------------------------------------------------------------- products --


def test_what_fill_is_and_what_is_only_fill():
    product = find("landsat_c1_bqa_l8")
    assert product.is_fill(1)
    assert product.is_fill(1 | 16)
    assert product.is_only_fill(1)
    assert not product.is_only_fill(1 | 16)  # cloud beside it
    assert product.is_only_fill(0)  # by its value, whatever else holds
    assert not product.is_only_fill(16)
    assert product.expects(1)
    assert not product.expects(1 | 16)
    made = QaClass("fill", (values(5, 6), bit(0)))
    for code, only in ((5, True), (6, True), (1, True), (3, False), (4, False)):
        own = find("fmask").__class__("x", "x", 16, (made, QaClass("cloud", (bit(1), bit(2)))), (),
                                      (), (), (), "")  # fmt: skip
        assert own.is_only_fill(code) == only, code


def test_a_probability_takes_the_whole_code():
    product = find("s2cloudless").from_probability(30)
    assert product.class_names == ("fill", "cloud")
    assert product.named("fill") == find("s2cloudless").named("fill")
    cloud = product.named("cloud")
    assert cloud.tests == (Bits(0, 15, 30, 100),)
    assert not cloud.tests[0].holds((1 << 15) + 40)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # clear, cloud, shadow, snow of Landsat 8-9 Collection 2: four different ones decide
        ({21824: 9, 22280: 1, 23888: 1, 30048: 1}, "landsat_c2_l89"),
        ({21824: 9, 22280: 1, 23888: 1, 30048: 0}, None),
        ({21824: 9, 22280: 1, 23888: 1, 1: 5}, None),  # fill is none of them
        ({1: 1, 2: 1, 3: 1, 4: 1, 5: 1}, None),  # small numbers are those of many rasters
        ({0: 9}, None), ({}, None),
    ],
)  # fmt: skip
def test_from_how_many_codes_they_speak(counts, expected):
    found = deciding_product(counts)
    assert (found and found.id) == expected
    if found:
        assert deciding_product(counts, [found]) is found
        assert deciding_product(counts, [find("fmask")]) is None


def test_how_well_codes_fit():
    product = find("fmask")
    how = fit(product, {0: 50, 1: 30, 2: 10, 9: 5, 300: 5})
    assert (how.cells, how.impossible, how.expected) == (50, 0.2, 0.8)
    assert how.strangers == (9, 300)
    assert how.contradicted
    assert not fit(product, {1: 999, 9: 1}).contradicted
    assert fit(product, {1: 998, 9: 2}).contradicted
    assert not fit(product, {0: 5}).contradicted
    assert fitting_products({}) == fitting_products({0: 9}) == []
    nearly = find("landsat_c1_l47")  # code 2 has no cloud confidence, which hardly occurs
    assert nearly in fitting_products({66: 90, 2: 10})
    assert nearly not in fitting_products({66: 89, 2: 11})


@pytest.mark.parametrize(
    ("count", "shown"),
    [(1, "0"), (6, "0, 1, 2, 3, 4, 5"), (7, "0, 1, 2, 3, 4, 5 and 1 more"), (0, "")],
)
def test_six_codes_stand_for_many(count, shown):
    assert _few(range(count)) == shown


# -------------------------------------------------------------------------------------- clean-up --


def test_kinds_grow_by_discs_of_their_own():
    mask = np.zeros((9, 31), bool)
    mask[4, [4, 15, 26]] = True
    kinds = np.zeros(mask.shape, np.uint8)
    kinds[4, 4], kinds[4, 15], kinds[4, 26] = 1, 2, 3
    for discs in (
        (disc(1), disc(1), disc(1)), (disc(3), disc(2), disc(1)), (disc(1), disc(2), disc(1)),
        (disc(2), disc(1), disc(1)), (Disc(3, 1), Disc(1, 2), disc(0)),
        (disc(2), disc(2), disc(1)),
    ):  # fmt: skip
        expected = np.zeros_like(mask)
        for column, one in zip((4, 15, 26), discs):
            for row, col in np.ndindex(mask.shape):
                across, down = col - column, row - 4
                reach = sum((d / r) ** 2 if r else (d != 0) * 9
                            for d, r in ((across, one.across), (down, one.down)))  # fmt: skip
                expected[row, col] |= reach <= 1 + 1e-9
        np.testing.assert_array_equal(dilate_kinds(mask, kinds, Discs(*discs)), expected)


def test_gaps_are_closed_where_no_disc_fits():
    mask = np.random.default_rng(6).random((8, 11)) > 0.7
    wide = np.pad(mask, 9)
    for radius in (0, 1, 2, 3):
        around = [(dy, dx) for dy in range(-radius, radius + 1) for dx in range(-radius, radius + 1)
                  if dy**2 + dx**2 <= radius**2]  # fmt: skip
        meets = {(row, column): any(wide[row + dy, column + dx] for dy, dx in around)
                 for row in range(4, 22) for column in range(4, 25)}  # fmt: skip
        expected = [[all(meets[row + dy, column + dx] for dy, dx in around)
                     for column in range(9, 20)] for row in range(9, 17)]  # fmt: skip
        np.testing.assert_array_equal(close(mask, radius), expected)


def test_small_objects_are_dropped():
    mask = np.zeros((4, 9), bool)
    mask[1, 1:4], mask[1, 8], mask[2, 4] = True, True, True  # a corner joins nothing
    row = mask.copy()
    row[1, 8] = row[2, 4] = False
    for smallest, kept in ((1, mask), (2, row), (3, row), (4, mask & False)):
        np.testing.assert_array_equal(drop_small(mask, smallest), kept)


def test_units_of_the_package_begin_where_its_own_tiles_do():
    # Its tiles begin every 204 cells.
    engine = ukis_csmask.ENGINE
    assert (engine.unit % 204, engine.before, engine.unit) == (0, 204, 1632)


# --------------------------------------------------------------------------------------- opinion --


def test_a_sample_is_trimmed_until_it_stays():
    g = np.random.default_rng(3)
    donor = g.normal(0, 1, (6, 400)) * 300 + 2000
    target = 0.8 * donor[:2] + 100 + g.normal(0, 10, (2, 400))
    clear = trimmed(target, donor, (30, 30), True)
    assert clear.agreeing > 0.97
    # With two bands the shorter half is the first.
    own = (donor[0] - clear.regression.donor.centre[0]) / clear.regression.donor.width[0]
    assert clear.bright_there == pytest.approx(np.quantile(own, 0.8), rel=0.03)
    assert clear.brightest == pytest.approx(np.quantile(own, 0.99), rel=0.05)
    # Nearly half of it is cloud: without a QA raster it takes steps of least trimmed squares.
    cloudy = target.copy()
    cloudy[:, :170] += g.uniform(1500, 3000, 170)
    found = trimmed(cloudy, donor, (30, 30), False)
    assert found.agreeing == pytest.approx(230 / 400, abs=0.02)
