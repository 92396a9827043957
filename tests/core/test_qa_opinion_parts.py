# SPDX-License-Identifier: GPL-2.0-or-later
"""The rules of the second opinion on arrays of a few cells, by hand."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.fill.judgement.evidence import Deviation, Levels
from canopycloud.core.fill.methods.seamless.surroundings import Scaling
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT
from canopycloud.core.qa.decode import ADDED, FILL, RESCUED, UNKNOWN
from canopycloud.core.qa.masking import (
    added_classes,
    changed_blocks,
    with_clean_up,
    with_opinion,
    within,
)
from canopycloud.core.qa.opinion import find
from canopycloud.core.qa.opinion.bits import LIKE, NO_DATA, UNSEEN, agreed, bits_of
from canopycloud.core.qa.opinion.find import Sheet, _Objects
from canopycloud.core.qa.opinion.fit import Fitted, trimmed
from canopycloud.core.qa.opinion.regions import coarse, is_cloud, rescued_of
from canopycloud.core.qa.opinion.sun import Casting, cast, casting

CLOUD, CORE, SHADE, SHADE_CORE, FAINT = 1, 2, 4, 8, 32
UTM = Grid(Crs.from_epsg(32611), Affine(30, 0, 485000, 0, -30, 4110000), 1000, 1000)


# --------------------------------------------------------------------------------------- the sun --


@pytest.mark.parametrize(
    ("elevation", "known"),
    [(0.99, False), (1.0, True), (45.0, True), (90.0, True), (90.1, False)],
)
def test_from_where_a_sun_casts_shadows(elevation, known):
    assert (casting((130.0, elevation), UTM) is not None) == known


@pytest.mark.parametrize(("azimuth", "away"), [(130.0, "310.0"), (200.0, "20.0"), (180.0, "0.0")])
def test_where_shadow_is_sought_is_said(azimuth, away):
    said = Casting(azimuth, 40.0, 1, 1).sentence
    assert f"azimuth {azimuth:.1f}° and 40.0° above" in said
    assert f"towards azimuth {away}°, as far as clouds 12 km" in said


@pytest.mark.parametrize(
    ("columns", "rows", "trail"),
    [
        (3, 0, [(5, 5), (5, 6), (5, 7), (5, 8)]),
        (-2, 0, [(5, 5), (5, 4), (5, 3)]),
        (0, 4, [(5, 5), (6, 5), (7, 5), (8, 5), (9, 5)]),
        (2, -2, [(5, 5), (4, 6), (3, 7)]),
        (0, 0, [(5, 5)]),
        (0, 1, [(5, 5), (6, 5)]),
    ],
)
def test_the_trail_of_one_cloud(columns, rows, trail):
    clouds = np.zeros((14, 14), bool)
    clouds[5, 5] = True
    expected = np.zeros_like(clouds)
    for row, col in trail:  # and the cells around
        expected[row - 1 : row + 2, col - 1 : col + 2] = True
    np.testing.assert_array_equal(cast(clouds, columns, rows), expected)


def test_a_trail_longer_than_the_scene_does_not_come_back():
    clouds = np.zeros((6, 6), bool)
    clouds[5, 5] = True
    found = cast(clouds, 40, 40)
    expected = np.zeros_like(clouds)
    expected[4:, 4:] = True
    np.testing.assert_array_equal(found, expected)


# ------------------------------------------------------------------------------------------ bits --


def entry(bright_there=2.0, brightest=9.0, widths=(10.0, 5.0)):
    target, donor = (Scaling(np.zeros(4), np.full(4, width)) for width in widths)
    regression = SimpleNamespace(target=target, donor=donor)
    return Fitted(regression, Levels(1.0, 3.0, 5.0), 0.9, brightest, bright_there)


def bits(seen, own, cloud=0.0, shadow=0.0, expected=(1, 1, 1, 1), **options):
    """Bits of the middle of a field of cells that are all alike."""
    shape = (9, 9)
    field = [np.broadcast_to(np.array(one, np.float32)[:, None, None], (4, *shape)).copy()
             for one in (seen, expected, own)]  # fmt: skip
    evidence = [np.full(shape, value, np.float32) for value in (cloud, shadow)]
    found = Deviation(field[0], field[1], field[0], *evidence)
    usable = np.ones(shape, bool)
    return int(bits_of(found, field[2], usable, entry(**options))[4, 4])


@pytest.mark.parametrize(
    ("seen", "own", "cloud", "expected"),
    [
        # the scene is in units of 10, the clear date in units of 5: alike where seen = own / 2
        ((2, 2, 9, 9), (4, 4, 0, 0), 0, LIKE),
        ((2, 2, 9, 9), (4, 4, 0, 0), 99, LIKE),  # and so no cloud
        ((2.49, 2.49, 9, 9), (4, 4, 0, 0), 0, LIKE),  # a quarter apart
        ((2.51, 2.51, 9, 9), (4, 4, 0, 0), 0, 0),
        ((1.51, 1.51, 9, 9), (4, 4, 0, 0), 0, LIKE),
        ((1.49, 1.49, 9, 9), (4, 4, 0, 0), 0, 0),
        ((2, 2, 9, 9), (4, 4, 0, 0), 5, LIKE),
        ((3, 3, 9, 9), (4, 4, 0, 0), 5, CLOUD),
        ((3, 3, 9, 9), (4, 4, 0, 0), 11, CLOUD | CORE),
        ((1, 1, 9, 9), (2, 2, 0, 0), 0, 0),  # not bright in the scene
        ((1.1, 1.1, 9, 9), (2, 2, 0, 0), 0, 0),  # not bright on the clear date
        ((1.1, 1.1, 9, 9), (2.1, 2.1, 0, 0), 0, LIKE),
    ],
)
def test_bright_surfaces_are_alike_on_both_dates(seen, own, cloud, expected):
    assert bits(seen, own, cloud=cloud) == expected


@pytest.mark.parametrize(
    ("shadow", "own", "expected"),
    [
        (2.0, 0, 0), (2.1, 0, SHADE), (4.0, 0, SHADE), (4.1, 0, SHADE | FAINT),
        (8.1, 0, SHADE | SHADE_CORE | FAINT), (8.1, 9.0, SHADE | SHADE_CORE | FAINT),
        (8.1, 9.1, 0),  # a cloud of the clear date's own
    ],
)  # fmt: skip
def test_bits_of_shadow(shadow, own, expected):
    assert bits((0, 0, 2, 2), (own,) * 4, shadow=shadow) == expected


def vote(values, usable):
    return np.array([values], np.uint8), np.array([usable], bool)


@pytest.mark.parametrize("bit", [CLOUD, CORE, SHADE, SHADE_CORE, FAINT, LIKE])
@pytest.mark.parametrize(
    ("given", "most"),
    [((1, 1), True), ((1, 0), False), ((1, 1, 0), True), ((1, 0, 0), False), ((1, 1, 0, 0), False),
     ((1, 1, 1, 0), True), ((1,), True), ((0,), False), ((1, 1, 1), True)],
)  # fmt: skip
def test_most_clear_dates_decide(bit, given, most):
    votes = [vote([one * bit], [True]) for one in given]
    expected = bit if (all(given) if bit == LIKE else most) else 0
    assert agreed(votes, np.zeros((1, 1), bool))[0, 0] == expected
    # A date without data there has no vote.
    absent = [*votes, vote([0], [False]), vote([bit], [False])]
    assert agreed(absent, np.zeros((1, 1), bool))[0, 0] == expected


# ----------------------------------------------------------------------------------- regressions --


def test_cells_that_look_like_cloud_are_left_out_of_the_regression():
    rng = np.random.default_rng(1)
    donor = rng.normal(0, 1, (12, 1500)) * 300 + 2000
    target = 0.8 * donor[:4] + 100 + rng.normal(0, 10, (4, 1500))
    target[:, :300] += np.array([[3000], [2900], [2500], [2000]])
    target[:, 300:330] -= 1200
    for trusting in (True, False):
        found = trimmed(target, donor, (60, 60), trusting)
        assert found.agreeing == pytest.approx(1170 / 1500, abs=0.01)
        assert found.regression.count == round(found.agreeing * 1500)
        assert min(found.regression.r2) > 0.99
        clear = target[:, 330:]
        half = np.median(clear[:2], axis=0)
        scaled = found.levels.bright * found.regression.target.width[0]
        assert scaled + found.regression.target.centre[0] == pytest.approx(
            np.quantile(half, 0.8), rel=0.02
        )
        short = np.median(donor[:2, 330:], axis=0)
        for level, share in ((found.bright_there, 0.8), (found.brightest, 0.99)):
            there = level * found.regression.donor.width[0] + found.regression.donor.centre[0]
            assert there == pytest.approx(np.quantile(short, share), rel=0.03)
    assert trimmed(target[:, :40], donor[:, :40], (60, 60), True) is None


# ------------------------------------------------------------------------------------ the passes --


class View:
    """What `_Objects` asks of the clear dates."""

    def __init__(self, shape, classes=None):
        self.shape = shape
        self.classes = None if classes is None else lambda window: classes[window.slices]


def objects(tmp_path, bits, wanted=("cloud", "shadow"), classes=None):
    sheets = [Sheet(tmp_path / name, bits.shape) for name in ("bits", "sheet")]
    sheets[0].write(Window(0, 0, bits.shape[1], bits.shape[0]), bits)
    return _Objects(View(bits.shape, classes), sheets[0], wanted), sheets[1]


def scene_bits():
    """Clouds across the border of two strips, shadow of either certainty, holes."""
    found = np.zeros((48, 60), np.uint8)
    found[12:20, 4:12] = CLOUD | CORE
    found[30:36, 20:26] = SHADE | SHADE_CORE
    found[12:20, 14:20] = SHADE | FAINT
    found[40:, 30:] = UNSEEN
    found[0, :] = NO_DATA
    return found


@pytest.mark.parametrize("strip", [1024, 16])
@pytest.mark.parametrize("casts", [None, Casting(270.0, 45.0, 12.0, 0.0)])
def test_clouds_and_shadows_strip_by_strip(strip, casts, tmp_path, monkeypatch):
    monkeypatch.setattr(find, "_STRIP", strip)
    monkeypatch.setattr(find, "_OVERLAP", 8)
    seen = scene_bits()
    work, sheet = objects(tmp_path, seen)
    zone = work.clouds(sheet, casts, SILENT)
    assert (zone is None) == (casts is None)
    unseen, total = work.shadows(sheet, zone, SILENT)
    out = sheet.read(Window(0, 0, 60, 48))
    expected = np.zeros_like(seen)
    expected[12:20, 4:12], expected[30:36, 20:26] = 2, 3
    if casts is not None:
        expected[12:20, 14:20] = 3
    expected[0] = FILL
    np.testing.assert_array_equal(out, expected)
    assert (unseen, total) == (8 * 30, 47 * 60)


@pytest.mark.parametrize(("wanted", "codes"), [(("cloud",), {2}), (("shadow",), {3}), ((), set())])
def test_only_what_is_wanted_is_written(wanted, codes, tmp_path):
    work, sheet = objects(tmp_path, scene_bits(), wanted)
    zone = work.clouds(sheet, Casting(270.0, 45.0, 12.0, 0.0), SILENT)
    assert zone[1:3, 0:2].all()  # clouds cast shadow all the same
    assert not zone[:, 5:].any()  # as far as 12 cells, and a coarse cell around
    work.shadows(sheet, zone, SILENT)
    assert set(np.unique(sheet.read(Window(0, 0, 60, 48)))) - {0, FILL} == codes


def test_clouds_of_the_qa_raster_cast_shadow_too_but_not_what_is_given_back(tmp_path):
    seen = np.zeros((48, 60), np.uint8)
    seen[20:28, 30:38] = LIKE
    classes = np.zeros_like(seen)
    classes[20:28, 4:12] = 2
    classes[20:28, 30:38] = 2
    work, sheet = objects(tmp_path, seen, classes=classes)
    zone = work.clouds(sheet, Casting(270.0, 45.0, 0.0, 0.0), SILENT)
    out = sheet.read(Window(0, 0, 60, 48))
    np.testing.assert_array_equal(out == RESCUED, (classes == 2) & (seen == LIKE))
    assert zone[3, 1]
    assert not zone[3, 5:].any()


# --------------------------------------------------------------------------------------- regions --


@pytest.mark.parametrize(
    ("alike", "given_back"),
    [
        # of an object of 40 cells in a row: those that are alike, and those that are given back
        (range(21), range(40)),  # 19 are left over
        (range(20), range(20)),  # 20 are too many
        (range(0, 40, 2), range(40)),  # half, and what is left over are single cells
        (range(0, 38, 2), range(0, 38, 2)),  # less than half
    ],
)
def test_what_is_left_over_goes_with_the_larger_part(alike, given_back):
    classes, bits_there = np.zeros((2, 8, 60), np.uint8)
    classes[3, 5:45] = 2
    bits_there[3, 5 + np.array(alike)] = LIKE
    expected = np.zeros(classes.shape, bool)
    expected[3, 5 + np.array(given_back)] = True
    found = rescued_of(bits_there, classes, np.zeros(classes.shape, bool))
    np.testing.assert_array_equal(found, expected)


def test_classes_that_may_be_a_bright_surface():
    codes = np.arange(256, dtype=np.uint8).reshape(16, 16)
    found = set(codes[is_cloud(codes)].tolist())
    assert 2 in found
    assert not found & {0, 3, 5, FILL, UNKNOWN, RESCUED, ADDED, 100}


@pytest.mark.parametrize("shape", [(8, 8), (9, 16), (17, 9), (1, 1)])
def test_coarse_cells(shape):
    cells = np.random.default_rng(shape[0]).random(shape) > 0.97
    found = coarse(cells)
    for row, col in np.ndindex(found.shape):
        assert found[row, col] == cells[8 * row : 8 * row + 8, 8 * col : 8 * col + 8].any()
    assert found.shape == (-(-shape[0] // 8), -(-shape[1] // 8))


# --------------------------------------------------------------------------------------- classes --


def test_further_classes():
    found = np.array([[0, 0, 0, 2, 0]], np.uint8)
    more = np.array([[3, FILL, 2, 3, 0]], np.uint8)
    assert added_classes(found, more, None).tolist() == [[3, 0, 2, 0, 0]]
    state = np.array([[0, 0, 1, 0, 0]], np.uint8)
    assert added_classes(found, more, state).tolist() == [[3, 0, 0, 0, 0]]
    classes, counts = with_opinion(found, np.array([[2, 0, RESCUED, 3, 0]], np.uint8))
    assert classes.tolist() == [[2, 0, RESCUED, 2, 0]]
    assert (counts[2], counts[3], counts[RESCUED], counts[0]) == (1, 0, 1, 3)


def test_clean_up_of_every_kind_of_cell():
    found = np.array([[0, 2, FILL, UNKNOWN, RESCUED, 0, 2, FILL, UNKNOWN, RESCUED]], np.uint8)
    cleaned = np.array([[True] * 5 + [False] * 5])
    assert with_clean_up(found, cleaned).tolist() == [
        [ADDED, 2, FILL, UNKNOWN, ADDED, 0, 0, FILL, UNKNOWN, RESCUED]
    ]


def test_blocks_that_hold_a_hidden_cell():
    hidden = np.zeros((10, 23), bool)
    hidden[0, 4] = hidden[3, 5] = hidden[9, 22] = hidden[5, 11] = True
    found = changed_blocks(hidden, Window(100, 40, 23, 10), (4, 5))
    assert found == [Window(100, 40, 10, 4), Window(110, 44, 5, 4), Window(120, 48, 3, 2)]
    hidden[:] = True
    assert changed_blocks(hidden, Window(0, 0, 23, 10), (4, 5)) == [
        Window(0, 0, 23, 4), Window(0, 4, 23, 4), Window(0, 8, 23, 2)
    ]  # fmt: skip
    assert changed_blocks(hidden & False, Window(0, 0, 23, 10), (4, 5)) == []
    assert within(Window(105, 44, 3, 2), Window(100, 40, 23, 10)) == (slice(4, 6), slice(5, 8))
