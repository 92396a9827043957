# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a hole is laid to try a fill out, at the limits of each rule; and how dirty its rim is."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import Cancelled
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.judgement.trials import (
    Trial,
    Trials,
    make_trials,
    more_trials,
    spread_windows,
)
from canopycloud.core.fill.methods import fit_filler
from canopycloud.core.fill.methods.copy import CopyFiller
from canopycloud.core.fill.view.scene import ArrayScene, Cells, tiles
from canopycloud.core.grid import Window
from canopycloud.core.progress import Progress
from scipy import ndimage

AROUND = np.ones((3, 3))


class Told(Progress):
    """Keeps what is told, as it is."""

    def __init__(self, cancelled=None):
        super().__init__(cancelled=cancelled)
        self.fractions = []

    def update(self, fraction):
        self.fractions.append(fraction)


def land(hole, ok=None, bands=1):
    shape = hole.shape
    data = (np.arange(bands * hole.size) % 30_000).astype(np.int16).reshape(bands, *shape)
    known = np.repeat(~hole[None], bands, axis=0)
    return ArrayScene(Cells(data, known), [(data + 1, np.ones(shape, bool) if ok is None else ok)])


def box(shape, rows, cols):
    found = np.zeros(shape, bool)
    found[slice(*rows), slice(*cols)] = True
    return found


def away(hole):
    return ~ndimage.binary_dilation(hole, AROUND, iterations=2)


def hidden(count, shape=(60, 90)):
    """Trials that have hidden so many cells."""
    gap = np.zeros(shape, bool)
    gap.ravel()[:count] = True
    return Trials((Trial(land(~gap), gap, []),))


def test_a_hole_of_a_large_raster_is_shifted_by_sixty_rows_and_ninety_columns():
    hole = box((190, 280), (2, 12), (3, 15))
    gaps = [gap for _, gap in trials._gaps(hole, np.ones_like(hole))]
    np.testing.assert_array_equal(gaps[3], box((190, 280), (62, 72), (93, 105)))


@pytest.mark.parametrize(("shape", "side"), [((32, 64), 4), ((64, 32), 4), ((48, 80), 6)])
def test_squares_follow_from_the_shorter_side(shape, side):
    hole = box(shape, (0, shape[0]), (0, shape[1] // 2 + 2))
    row, col = np.indices(shape)
    squares = (row // side + col // side) % 2 == 0
    gaps = [gap for _, gap in trials._gaps(hole, np.ones_like(hole))]
    np.testing.assert_array_equal(gaps[0], hole[:, ::-1] & away(hole) & squares)


def test_squares_move_down_with_a_hole_that_is_laid_elsewhere():
    shape = (36, 64)  # nine squares of 4 rows: what comes in at the top is of the other kind
    hole = box(shape, (0, 36), (0, 30))
    free, (row, col) = away(hole), np.indices(shape)
    expected = []
    for i in range(1, 13):
        down, across = first_move(shape, i)
        gap = np.roll(hole, (down, across), (0, 1)) & free
        if gap.sum() > 0.35 * free.sum():
            gap &= ((row + down) // 4 + col // 4) % 2 == 0
        if 20 <= gap.sum() <= 0.6 * free.sum() and sum(map(np.sum, expected)) < 2000:
            expected.append(gap)
    found = more_trials(land(hole), "copy", [CopyFiller()], Trials())
    assert len(found) == len(expected)
    np.testing.assert_array_equal([one.gap for one in found], expected)


def test_three_fifths_of_what_is_free_may_be_hidden_and_no_more():
    hole = box((40, 40), (0, 10), (0, 20))
    reachable = box((40, 40), (30, 40), (20, 40))  # the hole turned round: 200 cells
    others = np.flatnonzero(away(hole) & box((40, 40), (0, 40), (28, 40)) & ~reachable)
    # 120 of the 200 can be reached, beside 80 and 79 of the other cells.
    turned = reachable.copy()
    turned.ravel()[np.flatnonzero(reachable)[120:]] = False
    for more, found in ((80, True), (79, False)):
        ok = turned.copy()
        ok.ravel()[[p for p in others if p // 40 < 30 and p // 40 >= 10][:more]] = True
        gaps = [gap for _, gap in trials._gaps(hole, ok)]
        assert (bool(gaps) and gaps[0].sum() == 120) == found


def first_move(shape, i=1):
    return int(shape[0] * (i * 0.6180339887 % 1)), int(shape[1] * (i * 0.7548776662 % 1))


@pytest.mark.parametrize(("reached", "taken"), [(20, True), (19, False)])
def test_twenty_cells_are_worth_a_further_trial(reached, taken):
    shape = (60, 90)
    hole = box(shape, (0, 8), (0, 9))
    moved = np.roll(hole, first_move(shape), (0, 1))
    # Only so many cells of the first place, and none of the others, can be reached.
    ok = np.zeros(shape, bool)
    ok.ravel()[np.flatnonzero(moved)[:reached]] = True
    ok[50:, :40] = True
    for i in range(2, 13):
        ok &= ~np.roll(hole, first_move(shape, i), (0, 1)) | moved
    ok |= box(shape, (57, 60), (0, 40)) & away(hole)
    found = more_trials(land(hole, ok), "copy", [CopyFiller()], Trials())
    assert (reached in [int(one.gap.sum()) for one in found]) == taken


@pytest.mark.parametrize(
    ("before", "count"), [(1999 - 72, 2), (2000 - 72, 1), (1999, 1), (2000, 0), (2001, 0)]
)
def test_two_thousand_hidden_cells_are_enough(before, count):
    hole = box((60, 90), (20, 28), (40, 49))  # 72 cells, which each place hides
    found = more_trials(land(hole), "copy", [CopyFiller()], hidden(before))
    assert [int(one.gap.sum()) for one in found] == [72] * count


def test_work_on_further_trials_is_bounded(monkeypatch):
    hole = box((60, 90), (20, 28), (40, 49))
    monkeypatch.setattr(trials, "_WORK", 4 * 60 * 90)
    assert len(more_trials(land(hole), "copy", [CopyFiller()], Trials())) == 4
    monkeypatch.setattr(trials, "_WORK", 4 * 60 * 90 - 1)
    assert len(more_trials(land(hole), "copy", [CopyFiller()], Trials())) == 3


def test_a_gap_of_just_the_share_is_left_whole(monkeypatch):
    hole = box((64, 64), (0, 8), (0, 64))
    free = int(away(hole).sum())
    gap = np.roll(hole, first_move((64, 64)), (0, 1))
    assert gap.sum() == 8 * 64  # nothing of it near the hole
    for share, whole in ((512 / free, True), (511 / free, False)):
        assert (share * free == 512) == whole
        monkeypatch.setattr(trials, "_SHARE", share)
        found = more_trials(land(hole), "copy", [CopyFiller()], Trials())
        assert (found[0].gap.sum() == 512) == whole


def test_of_what_is_free_further_on_three_fifths_may_be_hidden(monkeypatch):
    hole = box((64, 64), (0, 8), (0, 64))
    free = int(away(hole).sum())
    monkeypatch.setattr(trials, "_SHARE", 1.0)
    for most, taken in ((512 / free, True), (511 / free, False)):
        monkeypatch.setattr(trials, "_MOST", most)
        found = more_trials(land(hole), "copy", [CopyFiller()], Trials())
        assert bool(found and found[0].gap.sum() == 512) == taken


def test_what_any_donor_reaches_may_be_hidden():
    hole = box((60, 90), (20, 28), (40, 49))
    one = land(hole)
    left, right = box((60, 90), (0, 60), (0, 45)), box((60, 90), (0, 60), (45, 90))
    donors = [(one.donors[0][0], left), (one.donors[0][0], right)]
    both = ArrayScene(one.cells, donors)
    found = more_trials(both, "copy", [CopyFiller(), CopyFiller()], Trials())
    assert [int(trial.gap.sum()) for trial in found][:7] == [72] * 7
    # A donor that is not used reaches nothing.
    half = more_trials(both, "copy", [CopyFiller(), None], Trials())
    assert half
    assert not any(trial.gap[:, 45:].any() for trial in half)


def test_trials_can_be_stopped():
    hole = box((60, 90), (20, 28), (40, 49))
    with pytest.raises(Cancelled):
        make_trials(land(hole), "copy", [CopyFiller()], progress=Told(lambda: True))
    with pytest.raises(Cancelled):
        more_trials(land(hole), "copy", [CopyFiller()], Trials(), progress=Told(lambda: True))


def test_how_far_trials_are_is_told(monkeypatch):
    monkeypatch.setattr(trials, "SMALL", 60 * 90 - 1)
    monkeypatch.setattr(trials, "SIDE", 30)
    hole = box((60, 90), (2, 12), (3, 15)) | box((60, 90), (40, 50), (63, 75))
    told = Told()
    made = make_trials(land(hole), "copy", [CopyFiller()], progress=told)
    assert told.fractions == [0.5, 1.0]
    assert not made.refitted
    assert len(made.tried) == 2


# ---------------------------------------------------------------------------- windows of many --


def halves(shape):
    """Every other cell is hole: enough of both everywhere."""
    return np.indices(shape).sum(axis=0) % 2 == 0


def test_spread_windows_go_by_steps_that_visit_all(monkeypatch):
    monkeypatch.setattr(trials, "SIDE", 8)
    scene = land(halves((24, 24)))
    every = tiles((24, 24), 8)
    # Nine tiles: the golden section is 6 of them, which divides, so the step is 7.
    assert spread_windows(scene) == [every[0], every[7], every[5]]
    # Four: 2 divides and 3 does not.
    every = tiles((16, 16), 8)
    assert spread_windows(land(halves((16, 16)))) == [every[0], every[3], every[2]]


@pytest.mark.parametrize(("cols", "taken"), [(8, True), (7, False)])
def test_windows_to_try_are_a_quarter_of_a_square_at_least(cols, taken, monkeypatch):
    monkeypatch.setattr(trials, "SIDE", 8)
    assert bool(spread_windows(land(halves((2, cols))))) == taken
    # A small one is passed over, and others looked at: of 16 rows and 9 columns the right ones.
    every = tiles((16, 9), 8)
    assert spread_windows(land(halves((16, 9)))) == [every[0], every[2]]


def test_windows_to_try_are_looked_for_at_forty_eight_places(monkeypatch):
    monkeypatch.setattr(trials, "SIDE", 8)
    every = tiles((64, 56), 8)  # 56 tiles, in steps of 35 that become 37
    for place, found in ((47, True), (48, False)):
        hole = np.zeros((64, 56), bool)
        one = every[37 * place % 56]
        hole[one.slices] = halves((8, 8))
        assert spread_windows(land(hole)) == [one] * found


def test_a_raster_of_a_quarter_million_cells_is_tried_whole():
    for cols, whole in ((500, True), (501, False)):
        hole = box((500, cols), (100, 180), (100, 180))
        made = make_trials(land(hole), "copy", [CopyFiller()])
        assert (made.refitted, len(made.tried)) == (whole, 4 if whole else 1)
    hole = box((512, 513), (0, 512), (0, 100))
    assert spread_windows(land(hole)) == [Window(0, 0, 512, 512)]


def test_further_trials_are_twelve_at_most():
    hole = box((60, 90), (29, 33), (40, 45))
    more = more_trials(land(hole), "copy", [CopyFiller()], Trials())
    moved = [np.roll(hole, first_move((60, 90), i), (0, 1)) & away(hole) for i in range(1, 14)]
    assert moved[12].sum() >= 20
    assert len(more) == sum(gap.sum() >= 20 for gap in moved[:12])


@pytest.mark.parametrize("asked", [{}, {"distrust_rim": True}])
def test_fillers_of_trials_are_fitted_as_those_of_the_run(asked):
    rng = np.random.default_rng(3)
    hole = box((40, 48), (2, 10), (3, 13))
    data = rng.integers(100, 900, (2, 40, 48)).astype(np.int16)
    known = np.repeat(~hole[None], 2, axis=0)
    scene = ArrayScene(Cells(data, known), [(data + 5, np.ones(hole.shape, bool))])
    filler = fit_filler(scene, 0, "seamless")
    made = make_trials(scene, "seamless", [filler], **asked)
    (one, *_), (other, *_) = made.tried, more_trials(scene, "seamless", [filler], made, **asked)
    for trial, misfit in ((one, False), (other, True)):
        model = trial.fillers[0].model
        assert model.regression.distrust_rim == bool(asked)
        assert (model.misfit is not None) == misfit
    assert (Trials().tried, Trials().suspect, Trials().refitted) == ((), 0, True)


# -------------------------------------------------------------------------------- a dirty rim --


class Soiled(CopyFiller):
    """A copy that says what lies along the hole."""

    def __init__(self, added, found, sure):
        super().__init__()
        object.__setattr__(self, "state", (added, found, sure))

    def rim_state(self, scene, window):
        return tuple(values.copy() for values in self.state)


def state(shape, value, cols, sure):
    added = np.full((1, *shape), value, np.float32)
    return added, box(shape, (0, 1), cols), box(shape, (0, 1), sure)


def test_the_first_donor_that_can_tell_says_what_is_added_along_the_rim():
    shape = (2, 6)
    scene = land(np.zeros(shape, bool))
    one, other = state(shape, 5, (0, 3), (0, 1)), state(shape, 7, (2, 5), (4, 5))
    added, dirty, sure = trials._rim_of(scene, [None, Soiled(*one), CopyFiller(), Soiled(*other)])
    assert added[0].tolist() == [[5, 5, 5, 7, 7, 0], [0] * 6]
    assert dirty.tolist() == [[True] * 5 + [False], [False] * 6]
    assert sure.tolist() == [[True, False, False, False, True, False], [False] * 6]
    # A third one adds only where neither of the two does.
    third = Soiled(*state(shape, 9, (0, 6), (0, 0)))
    added, dirty, _ = trials._rim_of(scene, [Soiled(*one), Soiled(*other), third])
    assert added[0].tolist() == [[5, 5, 5, 7, 7, 9], [0] * 6]
    assert not any(layer.any() for layer in trials._rim_of(scene, [None]))


def test_what_is_added_is_added_to_complete_cells_only():
    data = np.array([[[10, 20, 30, 32760]]], np.int16)
    known = np.array([[[True, False, True, True]]])
    added = np.array([[[5.4, 5, 5, 99]]], np.float32)
    where = np.array([[True, True, False, True]])
    found = trials._soiled(Cells(data, known), added, where)
    assert found.tolist() == [[[15, 20, 30, 32767]]]
    assert data.tolist() == [[[10, 20, 30, 32760]]]


def test_a_simulated_rim_is_as_dirty_as_the_real_one_and_the_hidden_cells_stay():
    shape = (60, 90)
    hole = box(shape, (2, 12), (3, 15))
    rim = box(shape, (1, 13), (2, 16)) & ~hole
    # One cell of the rim is told where the hole is, too.
    found = rim | box(shape, (5, 6), (5, 6))
    scene = land(hole)
    filler = Soiled(np.full((1, *shape), 1000, np.float32), found, np.zeros(shape, bool))
    made = make_trials(scene, "copy", [filler])
    assert made.suspect == int(found.sum())
    assert len(made.tried) == 4
    moves = [
        lambda v: v[::-1, ::-1], lambda v: v[::-1], lambda v: v[:, ::-1],
        lambda v: np.roll(v, (20, 30), (0, 1)),
    ]  # fmt: skip
    for trial, move in zip(made.tried, moves):
        expected = scene.cells.data.copy()
        there = move(found) & ~trial.gap & ~hole
        expected[0][there] += 1000
        np.testing.assert_array_equal(trial.scene.cells.data, expected)
        np.testing.assert_array_equal(trial.gap, move(hole) & away(hole))
    both = make_trials(ArrayScene(scene.cells, scene.donors * 2), "copy", [filler, filler])
    assert both.suspect == int(found.sum())


def test_windows_of_a_large_raster_add_up_what_is_suspect(monkeypatch):
    monkeypatch.setattr(trials, "SMALL", 0)
    monkeypatch.setattr(trials, "SIDE", 30)
    hole = box((60, 90), (2, 12), (3, 15)) | box((60, 90), (40, 50), (63, 75))
    assert sorted(spread_windows(land(hole))) == [Window(0, 0, 30, 30), Window(60, 30, 30, 30)]
    found = box((30, 30), (0, 1), (0, 7))
    filler = Soiled(np.zeros((1, 30, 30), np.float32), found, found & False)
    assert make_trials(land(hole), "copy", [filler]).suspect == 14
