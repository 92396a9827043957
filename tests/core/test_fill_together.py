# SPDX-License-Identifier: GPL-2.0-or-later
"""Several donors, one answer."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import rasterio
from canopycloud.core import fill_from_donors
from canopycloud.core.errors import ParameterError
from canopycloud.core.fill import job
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.methods import fit_filler
from canopycloud.core.fill.methods.seamless import survey
from canopycloud.core.fill.together.blend import FADE, Blended, mix
from canopycloud.core.fill.together.samples import Samples, sample_trials
from canopycloud.core.fill.together.squares import at_cells
from canopycloud.core.fill.together.weights import Blend, agreement, fit_blend, least_error
from canopycloud.core.fill.view.scene import ArrayScene, Cells, whole
from canopycloud.core.grid import Window
from canopycloud.core.progress import Progress

ND = -32768


def read(path):
    with rasterio.open(path) as src:
        return src.read()


def test_weights_by_hand():
    # Independent errors of 1 and 2: weights as 1 / 1 to 1 / 4.
    np.testing.assert_allclose(least_error(np.diag([1.0, 4.0])), [0.8, 0.2], atol=1e-6)
    # So alike that the worse one would be subtracted: it gets nothing.
    np.testing.assert_allclose(least_error(np.array([[1.0, 1.8], [1.8, 4.0]])), [1, 0], atol=1e-6)


def test_weights_are_the_best_of_a_fine_search():
    rng = np.random.default_rng(2)
    steps = np.linspace(0, 1, 41)
    every = np.array([w for w in itertools.product(steps, repeat=2) if sum(w) <= 1])
    every = np.column_stack([every, 1 - every.sum(axis=1)])
    for _ in range(20):
        errors = rng.normal(size=(3, 12)) * rng.uniform(0.5, 2, (3, 1)) + rng.normal(size=12)
        covariance = errors @ errors.T / 12
        weight = least_error(covariance)
        assert weight.sum() == pytest.approx(1)
        assert (weight >= 0).all()
        best = np.einsum("ni,ij,nj->n", every, covariance, every).min()
        assert weight @ covariance @ weight <= best * 1.0001


def test_agreement_by_hand():
    values = np.array([[[0.0, 0.0]], [[1.0, 0.0]], [[0.5, 10.0]]])
    # Second cell: the median is 0, and 10 is five usual errors away: (5 / 2.5)² = 4.
    found = agreement(values, np.full((3, 1), 2.0))
    np.testing.assert_allclose(found, [[1, 1], [1, 1], [1, 0.25]])
    assert (agreement(values[:2], np.ones((2, 1))) == 1).all()


def samples(error, folds=4):
    error = np.asarray(error, float)
    fold = np.arange(error.shape[2]) % folds
    return Samples(error, np.ones_like(error), fold)


def test_a_donor_that_does_not_help_is_left_out():
    rng = np.random.default_rng(1)
    good = rng.normal(0, 1, (1, 400))
    found = fit_blend(samples([good, good + rng.normal(0, 3, good.shape)]))
    assert found.chosen == (0,)
    assert found.others == (1,)
    assert found.gain == 1
    # Of two that are as good and err apart the mean is better by the root of two.
    both = fit_blend(samples(rng.normal(0, 1, (2, 1, 4000))))
    assert both.chosen == (0, 1)
    assert both.gain == pytest.approx(0.5**0.5, abs=0.03)
    assert fit_blend(samples([good])) is None
    assert fit_blend(None) is None


def test_order_breaks_ties_only():
    rng = np.random.default_rng(5)
    errors = rng.normal(0, 1, (3, 2, 600)) * np.array([3.0, 1.0, 2.0])[:, None, None]
    one, other = fit_blend(samples(errors)), fit_blend(samples(errors[::-1]))
    assert [2 - k for k in one.ranking] == list(other.ranking)
    assert one.ranking == (1, 2, 0)
    np.testing.assert_allclose(one.gain, other.gain)


def test_squares_are_the_same_in_every_window():
    field = np.random.default_rng(0).random((2, 5, 6)).astype(np.float32)
    row, col = (a.ravel() for a in np.indices((150, 180)))
    once = at_cells(field, (row, col)).reshape(2, 150, 180)
    part = at_cells(field, (row, col))
    np.testing.assert_array_equal(once[:, 47:140, 33:100].reshape(2, -1),
                                  at_cells(field, tuple(a.reshape(150, 180)[47:140, 33:100].ravel()
                                                        for a in (row, col))))  # fmt: skip
    # At the centre of a square its own value, nearly: squares of four cells share one.
    assert abs(part.reshape(2, 150, 180)[0, 48, 48] - field[0, 1, 1]) < 0.1


class Level:
    """Predicts one value."""

    method = "level"
    misfit = None

    def __init__(self, value):
        self.value = value

    def padding(self, window, shape):
        return window

    def predict(self, scene, window, donor, wanted):
        return np.full((1, int(wanted.sum())), self.value)


def blend(chosen, others=()):
    m = len(chosen)
    return Blend(chosen, others, np.eye(m)[None], np.ones((m, 1)), np.ones((m, 1)), False)


def test_where_a_donor_ends_there_is_no_step():
    shape = (1, 40)
    here = np.ones(shape, bool)
    left = here.copy()
    left[:, 20:] = False
    scene = ArrayScene(
        Cells(np.zeros((1, *shape)), np.zeros((1, *shape), bool)),
        [(np.zeros((1, *shape)), left), (np.zeros((1, *shape)), here)],
    )
    fillers = [Level(0.0), Level(10.0)]
    both = mix(scene, whole(scene), here, fillers, Blended.of(blend((0, 1)), fillers))
    assert both.values[0, 0] == 5
    assert both.values[0, 39] == 10
    assert np.abs(np.diff(both.values[0])).max() < 1.2
    np.testing.assert_array_equal(both.covered.sum(axis=1), [20, 40])
    # The same with a donor that only fills what the chosen cannot.
    rest = mix(scene, whole(scene), here, fillers, Blended.of(blend((0,), (1,)), fillers))
    assert rest.values[0, 0] == 0
    assert rest.values[0, 39] == 10
    assert np.abs(np.diff(rest.values[0])).max() <= 10 / FADE + 1e-9
    np.testing.assert_array_equal(rest.most[[0, 39]], [0, 1])
    # And in any window.
    part = mix(scene, Window(15, 0, 9, 1), here[:, 15:24], fillers,
               Blended.of(blend((0,), (1,)), fillers))  # fmt: skip
    np.testing.assert_array_equal(part.values, rest.values[:, 15:24])


@pytest.fixture
def dates(tmp_raster):
    """A scene with a hole and three donors, the first with a cloud of its own."""
    rng = np.random.default_rng(8)
    rows, cols = 150, 170
    ground = np.cumsum(rng.normal(0, 40, (3, rows, cols)), axis=2)
    ground = 2000 + ground - ground.mean(axis=2, keepdims=True) + rng.normal(0, 60, ground.shape)
    hole = np.zeros((rows, cols), bool)
    hole[60:95, 70:120] = True
    target = np.rint(ground).astype(np.int16)
    truth = target.copy()
    target[:, hole] = ND
    donors = [
        np.rint(gain * ground + rng.normal(0, noise, ground.shape)).astype(np.int16)
        for gain, noise in ((1.1, 60), (0.8, 90), (0.9, 60))
    ]
    donors[0][:, 75:130, 60:100] = ND
    return target, donors, hole, truth


def written(tmp_raster, target, donors, **layout):
    return (
        tmp_raster(target, "t.tif", nodata=ND, **layout),
        [tmp_raster(a, f"d{k}.tif", nodata=ND, **layout) for k, a in enumerate(donors)],
    )


@pytest.mark.slow
@pytest.mark.parametrize("method", ["linear", "seamless"])
def test_together_is_better_than_each_alone(method, dates, tmp_raster, tmp_path):
    target, donors, hole, truth = dates
    scene, files = written(tmp_raster, target, donors)

    def error(chosen, **more):
        said = fill_from_donors(scene, chosen, tmp_path / "o.tif", method=method, **more)
        filled = read(tmp_path / "o.tif")
        np.testing.assert_array_equal(filled[:, ~hole], target[:, ~hole])
        return float(np.sqrt(((filled - truth)[:, hole].astype(float) ** 2).mean())), said

    lines = []
    together, said = error(files, progress=Progress(info=lines.append))
    in_order, old = error(files, donor_use="in_order")
    alone = [error([file])[0] for file in files[1:]]
    assert together < 0.95 * min(*alone, in_order)
    assert said.simulated_rmse < old.simulated_rmse
    assert old.facts.ranking == ()
    assert said.facts.gain < 1
    assert sum(one.share for one in said.facts.ranking) == pytest.approx(1)
    covered = {one.name: one.covered for one in said.facts.ranking}
    assert covered["d1.tif"] == 1
    assert 0.4 < covered["d0.tif"] < 0.7
    assert any("1. d" in line and "RMSE alone" in line for line in lines)


def test_in_order_and_copy_keep_the_first_donor_that_has_data(dates, tmp_raster, tmp_path):
    target, donors, hole, _ = dates
    scene, files = written(tmp_raster, target, donors)
    fill_from_donors(scene, files, tmp_path / "o.tif", method="copy")
    first = np.where(donors[0] != ND, donors[0], donors[1])
    np.testing.assert_array_equal(read(tmp_path / "o.tif")[:, hole], first[:, hole])
    fill_from_donors(scene, files[1:2], tmp_path / "a.tif")
    fill_from_donors(scene, files[1:], tmp_path / "b.tif", donor_use="in_order")
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))
    with pytest.raises(ParameterError, match="both"):
        fill_from_donors(scene, files, tmp_path / "o.tif", donor_use="both")


def test_together_does_not_depend_on_blocks_or_threads(
    dates, tmp_raster, tmp_path, monkeypatch
):
    for module, name, value in (
        (survey, "TILE", 64), (survey, "UNIT", 128), (trials, "SMALL", 1000),
        (trials, "SIDE", 64), (job, "UNIT", 128),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, value)
    target, donors, *_ = dates
    found = []
    for block, threads, layout in ((0, 1, {}), (37, 3, {"tiled": True, "blockxsize": 32,
                                                         "blockysize": 16})):  # fmt: skip
        scene, files = written(tmp_raster, target, donors, **layout)
        with ThreadPoolExecutor(threads) as pool:
            said = fill_from_donors(
                scene, files, tmp_path / "o.tif", block_size=block, executor=pool,
                output_source=tmp_path / "s.tif",
            )  # fmt: skip
        found.append((read(tmp_path / "o.tif"), read(tmp_path / "s.tif"), said))
    np.testing.assert_array_equal(found[0][0], found[1][0])
    np.testing.assert_array_equal(found[0][1], found[1][1])
    assert found[0][2] == found[1][2]
    assert found[0][2].facts.gain is not None


def test_weights_are_told_from_enough_hidden_cells():
    rng = np.random.default_rng(3)
    shape = (70, 80)
    truth = rng.normal(2000, 300, (2, *shape)).astype(np.int16)
    clear = np.ones(shape, bool)
    clear[5:60, 6:40] = False  # mirrored, most of it falls onto itself or is too large
    clear[:, 72:] = False
    # One donor is the scene with little noise, the other with much.
    donors = [
        ((truth + rng.normal(0, noise, truth.shape)).astype(np.int16), np.ones(shape, bool))
        for noise in (200, 20)
    ]
    scene = ArrayScene(Cells(truth, np.repeat(clear[None], 2, axis=0)), donors)
    fillers = [fit_filler(scene, k, "linear") for k in range(2)]
    first = trials.make_trials(scene, "linear", fillers)
    before = sum(int(one.gap.sum()) for one in first.tried)
    more = trials.more_trials(scene, "linear", fillers, first)
    assert len(more) >= 1
    assert before + sum(int(one.gap.sum()) for one in more[:-1]) < trials.ENOUGH_TO_WEIGH
    near = ~clear
    for step, axis in itertools.product((1, -1), (0, 1)):
        side = np.roll(~clear, step, axis)
        if (axis, step) == (1, 1):
            side[:, 0] = False
        near |= side
    for one in more:
        assert not (one.gap & near).any()
        # Hidden are the cells of the gap, and no others; what they hold is the truth.
        np.testing.assert_array_equal(one.scene.cells.complete, clear & ~one.gap)
        np.testing.assert_array_equal(one.scene.cells.data, truth)
    blend = fit_blend(sample_trials((*first.tried, *more)))
    assert blend.ranking == (1, 0)
    # Where enough is hidden already, or the raster is tried in parts, there are no more.
    enough = trials.Trials(first.tried * 50, 0, True)
    assert trials.more_trials(scene, "linear", fillers, enough) == ()
    assert trials.more_trials(scene, "linear", fillers, trials.Trials((), 0, False)) == ()
