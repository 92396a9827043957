# SPDX-License-Identifier: GPL-2.0-or-later
"""One window of a fill, its counts and its log, with fillers whose values are known."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from canopycloud.core.fill import SOURCE_EMPTY, SOURCE_INTERPOLATED
from canopycloud.core.fill.filling import Filled
from canopycloud.core.fill.job import Job
from canopycloud.core.fill.settings import FillChoice
from canopycloud.core.fill.together.blend import FADE, Blended
from canopycloud.core.fill.together.errors import FARTHEST
from canopycloud.core.fill.together.weights import Blend
from canopycloud.core.fill.view.overlap import _keys, _Layer, _rectangles
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.fill.window import (
    SHARE,
    Fillers,
    _union,
    fill_window,
    interpolate_gaps,
    padding,
)
from canopycloud.core.grid import Window
from canopycloud.core.progress import Progress
from canopycloud.core.raster import Band

INT = np.dtype("int16")


class Level:
    """Fills with one number, plus the number of the band."""

    method = "level"
    misfit = None

    def __init__(self, value, around=0):
        self.value, self.around = value, around

    def padding(self, window, shape):
        return window.grow(self.around).intersect(Window(0, 0, shape[1], shape[0]))

    def predict(self, scene, window, donor, wanted):
        bands = np.arange(scene.band_count)[:, None]
        return np.full((scene.band_count, int(wanted.sum())), float(self.value)) + bands


def scene(donors=2):
    """Two bands of 1 × 6 cells: known, a band lacking, then hole; donors reach to 4 and to 5."""
    data = np.array([[[10, 11, 12, 13, 14, 15]], [[20, 21, 22, 23, 24, 25]]], INT)
    known = np.array([[[1, 0, 0, 0, 0, 0]], [[1, 1, 0, 0, 0, 0]]], bool)
    reach = [4, 5][:donors]
    here = [np.arange(6)[None] < count for count in reach]
    return ArrayScene(Cells(data, known), [(data * 0, ok) for ok in here])


def test_each_cell_is_filled_by_the_first_donor_that_has_data():
    made = fill_window(scene(), whole(scene()), Fillers([Level(100), Level(200)]), INT, None, -9)
    assert made.data.tolist() == [[[10, 100, 100, 100, 200, -9]], [[20, 21, 101, 101, 201, -9]]]
    assert made.codes.tolist() == [[0, 1, 1, 1, 2, SOURCE_EMPTY]]
    assert made.filled.tolist() == [[False, True, True, True, True, False]]
    assert made.shares.tolist() == [3 * SHARE, SHARE]
    assert made.covered.tolist() == [0, 0]
    assert made.trace is None
    without = fill_window(scene(), whole(scene()), Fillers([None, Level(200)]), INT, None, -9)
    assert without.codes.tolist() == [[0, 2, 2, 2, 2, SOURCE_EMPTY]]


def test_only_a_part_of_a_window_is_counted():
    counted = Window(2, 0, 2, 1)
    fillers = Fillers([Level(100), Level(200)])
    made = fill_window(scene(), whole(scene()), fillers, INT, None, -9, counted)
    assert made.shares.tolist() == [2 * SHARE, 0]
    assert made.data[0, 0].tolist() == [10, 100, 100, 100, 200, -9]


def test_no_filled_cell_has_the_nodata_value():
    made = fill_window(scene(1), whole(scene(1)), Fillers([Level(100)]), INT, 101, 101)
    assert made.data[1, 0].tolist() == [20, 21, 100, 100, 101, 101]


def test_what_the_error_depends_on_is_traced():
    made = fill_window(
        scene(), whole(scene()), Fillers([Level(100), Level(200)], traced=True), INT, None, -9
    )
    trace = made.trace
    assert trace.places[0].tolist() == [0, 0, 0, 0]
    assert trace.places[1].tolist() == [1, 2, 3, 4]
    assert trace.share.tolist() == [[1, 1, 1, 0], [0, 0, 0, 1]]
    assert trace.spread.tolist() == [[0] * 4] * 2
    assert trace.distance.tolist() == [1, 2, 3, 4]


def both(chosen=(0, 1), others=()):
    m = len(chosen)
    blend = Blend(chosen, others, np.repeat(np.eye(m)[None], 2, 0), np.ones((m, 2)),
                  np.ones((m, 2)), False, chosen + others, (1.0,) * 2, 0.9)  # fmt: skip
    fillers = [Level(100), Level(200)]
    return blend, Fillers(fillers, Blended.of(blend, fillers), traced=True)


def test_donors_taken_together_by_hand():
    size = (1, 60)
    known = np.zeros((2, *size), bool)
    known[:, 0, 0] = True
    here = np.arange(60)[None] < 40
    data = np.zeros((2, *size), INT)
    land = ArrayScene(Cells(data, known), [(data, here), (data, np.ones(size, bool))])
    _, fillers = both()
    made = fill_window(land, whole(land), fillers, INT, None, -9)
    # Both weigh alike, but the first fades over the last eight cells before its end.
    fade = np.clip(np.arange(40)[::-1] + 1, 0, FADE) / FADE
    weight = np.append(fade, np.zeros(20)) / (1 + np.append(fade, np.zeros(20)))
    np.testing.assert_array_equal(made.data[0, 0, 1:], np.rint(200 - 100 * weight[1:]))
    np.testing.assert_allclose(made.trace.share[0], weight[1:])
    np.testing.assert_allclose(made.trace.spread[0], weight[1:] * (1 - weight[1:]) * 1e4, rtol=1e-5)
    assert made.covered.tolist() == [39, 59]
    expected = np.rint(weight[1:] * SHARE).sum(), np.rint((1 - weight[1:]) * SHARE).sum()
    assert made.shares.tolist() == list(expected)
    assert (made.codes[0, 33:] == 2).all()


def test_how_much_is_read_around_a_window():
    shape, window = (400, 400), Window(100, 120, 10, 20)
    blend, fillers = both()
    plain = Fillers([Level(1), None, Level(2, around=3)])
    assert padding(window, Fillers([None]), shape) == window
    assert padding(window, plain, shape) == Window(97, 117, 16, 26)
    blended = Fillers(plain.each, fillers.blended)
    assert padding(window, blended, shape) == window.grow(FADE)
    assert padding(window, Fillers(plain.each, fillers.blended, True), shape) == window.grow(
        FARTHEST
    )
    assert padding(window, Fillers([Level(1, around=60)], None, True), shape) == window.grow(60)
    assert blend.chosen == (0, 1)


@pytest.mark.parametrize(
    ("one", "other", "union"),
    [
        ((1, 2, 3, 4), (2, 3, 1, 1), (1, 2, 3, 4)),
        ((1, 2, 3, 4), (0, 5, 9, 9), (0, 2, 9, 12)),
        ((5, 5, 1, 1), (1, 1, 2, 2), (1, 1, 5, 5)),
    ],
)
def test_the_smallest_window_that_holds_both(one, other, union):
    assert _union(Window(*one), Window(*other)) == Window(*union)
    assert _union(Window(*other), Window(*one)) == Window(*union)


def test_gaps_are_interpolated_where_a_band_lacks():
    out = np.array([[[10, -9, 20, -9, -9]], [[5, 7, 5, -9, -9]]], INT)
    known = np.array([[[1, 0, 1, 0, 0]], [[1, 1, 1, 0, 0]]], bool)
    out, known = (np.pad(a, [(0, 0), (1, 1), (0, 0)], mode="edge") for a in (out, known))
    out[:, 0], out[:, 2], known[:, 0], known[:, 2] = 10, 10, True, True
    codes = np.array([[0] * 5, [0, SOURCE_EMPTY, 0, SOURCE_EMPTY, SOURCE_EMPTY], [0] * 5], np.uint8)
    cells = Cells(out.copy(), known)
    kept = codes.copy()
    interpolate_gaps(out, codes, cells, 1, None)
    assert codes[1].tolist() == [0, SOURCE_INTERPOLATED, 0, SOURCE_INTERPOLATED,
                                 SOURCE_INTERPOLATED]  # fmt: skip
    assert out[1, 1].tolist()[:3] == [5, 7, 5]
    mean = (10 + 10 + 10 + 20 + 0.7 * 4 * 10) / (4 + 0.7 * 4)
    assert out[0, 1, 1] == round(mean)
    none = kept * 0
    interpolate_gaps(out, none, cells, 1, None)
    assert not none.any()


# --------------------------------------------------------------------------- counts and the log --


class Log(Progress):
    def __init__(self):
        super().__init__()
        self.lines, self.warned = [], []

    def info(self, text):
        self.lines.append(text)

    def warning(self, text):
        self.warned.append(text)


def job(method="linear", donor_use="together", donors=2):
    source = [SimpleNamespace(source=SimpleNamespace(name=f"d{k}.tif")) for k in range(donors)]
    band = Band(1, "int16", -1)
    target = SimpleNamespace(has_mask=False, data_bands=[band])
    land = SimpleNamespace(
        donor_count=donors, donors=source, missed=None, shape=(9, 9), target=target
    )
    found = Job(land, [band], None, FillChoice(method=method, donor_use=donor_use))
    found.fillers = [Level(1)] * donors
    found.simulation = SimpleNamespace(trust=(), count=0, suspect=0, refitted=True)
    return found, band


@pytest.mark.parametrize(
    ("method", "donor_use", "donors", "together"),
    [
        ("linear", "together", 2, True),
        ("linear", "together", 1, False),
        ("linear", "in_order", 2, False),
        ("copy", "together", 2, False),
        ("seamless", "together", 3, True),
    ],
)
def test_which_fills_take_donors_together(method, donor_use, donors, together):
    assert job(method, donor_use, donors)[0].together == together


def filled(codes, shares=(0, 0), covered=(0, 0), error=None):
    error = None if error is None else np.array(error, np.float32)
    return Filled(np.zeros((1, 1, len(codes))), np.array([codes], np.uint8), np.array(shares),
                  np.array(covered), error)  # fmt: skip


def test_windows_are_counted_and_told():
    one, _ = job()
    one.count(filled([0, 1, 1, 2, 101], (SHARE, SHARE), (3, 4), [[[1.0, np.nan, 3.0]]]))
    one.count(filled([0, 0, 2, SOURCE_INTERPOLATED, SOURCE_EMPTY], (0, SHARE), (1, 1), [[[5.0]]]))
    log = Log()
    said = one.summary(log)
    assert (said.filled_pixel_count, said.unfilled_pixel_count) == (6, 1)
    assert (said.missed_pixel_count, said.source_counts) == (1, (3, 2))
    assert said.mean_error == pytest.approx(3)
    assert one._covered.tolist() == [4, 5]
    assert one._shares.tolist() == [SHARE, 2 * SHARE]
    assert log.lines[:3] == [
        "3 cells filled from d0.tif", "2 cells filled from d1.tif",
        "1 cell interpolated from the cells around",
    ]  # fmt: skip
    assert log.warned == [
        "Left without data, as no donor has any: 1 cell. Add another donor."
    ]
    empty, _ = job()
    empty.count(filled([0, 0]))
    log = Log()
    assert empty.summary(log).mean_error is None
    assert log.lines[-1] == "The input has no gaps: nothing had to be filled."
    assert log.warned == []


def test_how_each_donor_did():
    one, _ = job(donors=3)
    one.fillers[2] = None
    one.blend = Blend((1,), (0, 2), None, None, None, False, (1, 0), (4.0, 2.0, float("nan")), 0.8)
    one._codes[[0, 1, 2, SOURCE_EMPTY]] = 50, 5, 10, 5
    one._shares[:], one._covered[:] = (SHARE, 3 * SHARE, 0), (10, 20, 5)
    rows = [(r.name, r.rmse, r.days, r.covered, r.share, r.used) for r in one._ranking()]
    assert rows == [
        ("d1.tif", 2.0, None, 1.0, 0.75, "together"),
        ("d0.tif", 4.0, None, 0.5, 0.25, "gaps"),
        ("d2.tif", None, None, 0.25, 0.0, "unused"),
    ]
    log = Log()
    assert one.summary(log).facts.gain == 0.8
    assert log.lines[0] == "5 cells filled from d0.tif for the most part"


# ------------------------------------------------------------------------------- shared blocks --


@pytest.mark.parametrize(
    ("window", "keys"),
    [
        ((0, 0, 256, 256), [(0, 0)]),
        ((0, 0, 257, 256), [(0, 0), (0, 1)]),
        ((255, 255, 2, 2), [(0, 0), (1, 0), (0, 1), (1, 1)]),
        ((256, 512, 1, 1), [(2, 1)]),
    ],
)
def test_blocks_that_a_window_touches(window, keys):
    assert _keys(Window(*window)) == keys


def test_few_rectangles_cover_blocks():
    keys = [(0, 0), (1, 0), (3, 0), (0, 1), (1, 1), (3, 1), (0, 3), (1, 3)]
    found = sorted(_rectangles(keys))
    size = 256
    assert found == sorted([
        Window(0, 0, 2 * size, 2 * size), Window(0, 3 * size, 2 * size, size),
        Window(3 * size, 0, size, 2 * size),
    ])  # fmt: skip


def test_of_a_block_only_what_later_windows_need_is_kept():
    values = np.arange(600 * 600).reshape(600, 600)
    upper, lower = Window(0, 0, 600, 266), Window(0, 246, 600, 354)
    layer = _Layer(lambda part: (values[part.slices],), [upper, lower], values.shape)
    layer.read(upper)
    assert {key: kept.place for key, kept in layer._kept.items()} == {
        # Rows 246 to 255 of the blocks above row 256, all rows of those below.
        (0, 0): Window(0, 246, 256, 10),
        (0, 1): Window(256, 246, 256, 10),
        (0, 2): Window(512, 246, 88, 10),
        (1, 0): Window(0, 256, 256, 256),
        (1, 1): Window(256, 256, 256, 256),
        (1, 2): Window(512, 256, 88, 256),
    }
    # Who asks for more than was planned gets it, and takes nothing away from others.
    other = Window(100, 100, 300, 300)
    np.testing.assert_array_equal(layer.read(other)[0], values[other.slices])
    np.testing.assert_array_equal(layer.read(lower)[0], values[lower.slices])


def test_what_nobody_needs_any_more_is_let_go():
    values = np.arange(600 * 600).reshape(600, 600)
    window = Window(0, 0, 300, 300)
    layer = _Layer(lambda part: (values[part.slices],), [window, window, window], values.shape)
    for _ in range(3):
        np.testing.assert_array_equal(layer.read(window)[0], values[window.slices])
    assert len(layer._kept) == 4
    layer.release(window)
    layer.release(window)
    assert len(layer._kept) == 4
    layer.release(window)
    assert not layer._kept
