# SPDX-License-Identifier: GPL-2.0-or-later
"""One fill from the first sample to the last count: what is fitted, tried, told and kept."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import Cancelled, NotEnoughDataError, ProductError
from canopycloud.core.fill import SOURCE_EMPTY, SOURCE_INTERPOLATED
from canopycloud.core.fill.job import Job
from canopycloud.core.fill.judgement import trials
from canopycloud.core.fill.judgement.trials import make_trials, more_trials
from canopycloud.core.fill.judgement.validation import Simulation
from canopycloud.core.fill.methods.seamless import survey
from canopycloud.core.fill.names import MISSED
from canopycloud.core.fill.settings import FillChoice
from canopycloud.core.fill.summary import BandTrust
from canopycloud.core.fill.together.samples import sample_trials
from canopycloud.core.fill.together.weights import Blend, fit_blend
from canopycloud.core.fill.view.scene import ArrayScene, Cells, MissedCells, SceneView, tiles
from canopycloud.core.grid import Grid
from canopycloud.core.progress import Progress
from canopycloud.core.raster import Band

SHAPE = (40, 48)


class Told(Progress):
    """Keeps what is told, as it is."""

    def __init__(self, cancelled=None):
        super().__init__(cancelled=cancelled)
        self.fractions, self.lines, self.warned = [], [], []

    def update(self, fraction):
        self.fractions.append(fraction)

    def info(self, text):
        self.lines.append(text)

    def warning(self, text):
        self.warned.append(text)


class Land(SceneView):
    """A scene in memory that has the names of files."""

    def __init__(self, arrays, bands, shape=None):
        super().__init__(arrays)
        rows, cols = shape or arrays.shape
        grid = Grid(None, Affine(1, 0, 0, 0, -1, rows), cols, rows)
        self.target = SimpleNamespace(name="t.tif", grid=grid, has_mask=False, data_bands=bands)
        self.donors = [
            SimpleNamespace(source=SimpleNamespace(name=f"d{k}.tif"))
            for k in range(arrays.donor_count)
        ]
        self.missed = None

    def read(self, window):
        return self._scene.read(window)

    def donor(self, k, window):
        return self._scene.donor(k, window)


def box(rows, cols, shape=SHAPE):
    found = np.zeros(shape, bool)
    found[slice(*rows), slice(*cols)] = True
    return found


HOLE = box((4, 14), (5, 17))


def job(method="linear", use="in_order", donors=1, hole=HOLE, *, noise=(5, 40, 90), bands=None,
        shape=None, **choice):  # fmt: skip
    rng = np.random.default_rng(8)
    truth = rng.integers(500, 3000, (2, *hole.shape))
    given = [truth + np.rint(rng.normal(0, noise[k], truth.shape)) for k in range(donors)]
    known = np.repeat(~hole[None], 2, axis=0)
    ok = np.ones(hole.shape, bool)
    cells = Cells(truth.astype(np.int16), known)
    scene = ArrayScene(cells, [(values.astype(np.int16), ok.copy()) for values in given])
    bands = bands or [Band(1, "int16", -1, "red"), Band(3, "int16", -1)]
    choice = FillChoice(method=method, donor_use=use, **choice)
    return Job(Land(scene, bands, shape), bands, -1, choice)


def scene_of(one):
    return one.scene._scene


# --------------------------------------------------------------------------- before anything is --


def test_bands_are_counted_from_one_and_have_a_name():
    one = job()
    assert [(b.index, b.nodata) for b in one.output_bands] == [(1, -1), (2, -1)]
    assert one.names == ["red", "band 2"]
    assert one.dtype == np.dtype("int16")


def test_windows_are_blocks_as_asked_or_tiles_for_what_is_fitted():
    for use, side in (("together", 512), ("in_order", 1024)):
        one = job(use=use, donors=2, shape=(600, 1100))
        assert one.windows(0) == tiles((600, 1100), side)
        assert one.windows(256) == list(one.scene.target.grid.blocks(256))


def test_what_codes_mean():
    one = job(donors=2)
    plain = {0: "own value", SOURCE_EMPTY: "still empty", 1: "d0.tif", 2: "d1.tif"}
    assert one.categories() == plain
    one.scene.missed = MissedCells(SHAPE)
    more = {MISSED + 1: "missed by the mask, d0.tif", MISSED + 2: "missed by the mask, d1.tif"}
    assert one.categories() == {**plain, **more}
    gaps = job(donors=2, max_gap=3)
    assert gaps.categories() == {**plain, SOURCE_INTERPOLATED: "interpolated"}


@pytest.mark.parametrize("cloudy", [False, True])
def test_missed_cells_are_added_to_the_hole(cloudy):
    one = job("seamless", catch_missed=True)
    if cloudy:
        scene_of(one).cells.data[:, 25:34, 25:36] += 9000
    told = Told()
    one.catch_missed(None, told)
    assert (one.scene.missed is not None) == cloudy
    assert len(told.lines) == 1
    assert "are taken, by comparison with the donors, for cloud or shadow" in told.lines[0]
    assert told.lines[0].startswith("0 cells") == (not cloudy)
    scene_of(one).donors[0] = (np.full((2, *SHAPE), 20_000.0), np.ones(SHAPE, bool))
    scene_of(one).cells.data[:] = 1
    with pytest.raises(ProductError, match="scaled differently"):
        one.catch_missed(None, told)


# ------------------------------------------------------------------------------------- prepare --


@pytest.mark.parametrize(("method", "counted"), [("linear", 20), ("copy", 16), ("histogram", 20)])
def test_levels_are_told_from_sixteen_tiles_and_methods_fitted_on_all(method, counted):
    shape = (128, 128 * 20)
    one = job(method, donors=2, hole=np.zeros(shape, bool))
    one.pictures = SimpleNamespace(pairs=None)
    one.prepare(None, Told())
    # Of each tile every other row and column.
    assert one.pictures.pairs.count == counted * 64 * 64
    # The picture is of the first donor.
    first = scene_of(one).donors[0][0][:, :128:2, :128:2].reshape(2, -1)
    np.testing.assert_array_equal(one.pictures.pairs.donor[:, : 64 * 64], first)
    np.testing.assert_array_equal(
        one.pictures.pairs.target[:, : 64 * 64],
        scene_of(one).cells.data[:, :128:2, :128:2].reshape(2, -1),
    )


def test_each_donor_and_the_trials_have_their_part_of_the_progress(monkeypatch):
    monkeypatch.setattr(survey, "UNIT", 32)
    one, told = job("seamless", donors=2), Told()
    one.prepare(None, told)
    assert told.fractions == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0])
    monkeypatch.setattr(trials, "SMALL", 0)
    monkeypatch.setattr(trials, "SIDE", 24)
    one, told = job(donors=2), Told()
    one.prepare(None, told)
    assert told.fractions == pytest.approx([1.0])
    one, told = job(donors=2, hole=HOLE | box((28, 36), (30, 40))), Told()
    one.prepare(None, told)
    assert told.fractions == pytest.approx([0.9, 1.0])


def test_nothing_is_fitted_once_it_is_cancelled():
    one = job(donors=2)
    with pytest.raises(Cancelled):
        one.prepare(None, Told(lambda: True))
    assert one.fillers == []


@pytest.mark.parametrize(
    ("use", "donors", "with_error", "told"),
    [("in_order", 1, False, False), ("in_order", 1, True, True), ("together", 2, False, True)],
)
def test_misfits_are_told_where_somebody_asks_for_them(use, donors, with_error, told):
    one = job("seamless", use, donors)
    one.with_error = with_error
    one.prepare(None, Told())
    assert [filler.misfit is not None for filler in one.fillers] == [told] * donors
    assert (one.errors is not None) == with_error
    if with_error:
        # Trials were fitted likewise: levels are those of misfits, and not 1.
        assert (one.errors.level != 1).all()


@pytest.mark.parametrize(
    ("use", "donors", "alone"),
    [("in_order", 1, False), ("in_order", 2, True), ("together", 2, True)],
)
def test_errors_of_each_donor_alone_are_known_where_there_are_several(use, donors, alone):
    one = job("linear", use, donors)
    one.with_error = True
    one.prepare(None, Told())
    assert one.errors.usual.shape == (donors, 2)
    assert (one.errors.usual != 1).all() == alone
    assert (one.blend is not None) == (use == "together")


def test_weights_come_from_all_trials():
    one = job("linear", "together", 2)
    one.prepare(None, Told())
    scene, fillers = scene_of(one), one.fillers
    first = make_trials(scene, "linear", fillers, False, True)
    more = more_trials(scene, "linear", fillers, first)
    assert more
    expected = fit_blend(sample_trials((*first.tried, *more)))
    assert one.blend.alone == expected.alone
    assert one.blend.alone != fit_blend(sample_trials(first.tried)).alone
    assert one.simulation.count == sum(int(trial.gap.sum()) for trial in first.tried)


def test_that_weights_cannot_be_told_is_said_where_there_are_several_donors():
    said = "Too few cells could be hidden to determine the weight of each donor"
    none = box((0, 0), (0, 0))
    for use, donors, hole, expected in (
        ("together", 2, none, True), ("in_order", 2, none, False), ("together", 2, HOLE, False),
    ):  # fmt: skip
        one, told = job("linear", use, donors, hole), Told()
        one.prepare(None, told)
        assert any(said in line for line in told.lines) == expected
    # Of two donors one is not used: there is nothing to weigh.
    one, told = job("linear", "together", 2, none), Told()
    scene_of(one).donors[1][1][:] = False
    one.prepare(None, told)
    assert one.fillers[1] is None
    assert not any(said in line for line in told.lines)
    assert told.warned == [
        "Only 0 sampled cells are clear in both the input and d1.tif; method 'linear' needs at "
        "least 30. It is not used."
    ]
    alone = job("linear")
    scene_of(alone).donors[0][1][:] = False
    with pytest.raises(NotEnoughDataError, match="Only 0 sampled cells"):
        alone.prepare(None, told)


def test_lines_of_each_filler_and_a_scene_without_its_mask_are_told():
    one, told = job(noise=(0,)), Told()
    one.prepare(None, told)
    assert [line.split(":")[0] for line in told.lines] == ["d0.tif, red", "d0.tif, band 2"]
    assert len(told.warned) == 1
    assert told.warned[0].startswith(
        "d0.tif has the values of the input in all sampled cells that are clear in both (1800)"
    )
    scene_of(one).donors[0] = (np.full((2, *SHAPE), 20_000.0), np.ones(SHAPE, bool))
    scene_of(one).cells.data[:] = 1
    with pytest.raises(ProductError, match="scaled differently"):
        one.prepare(None, told)


# -------------------------------------------------------------------------------------- counts --


def test_shares_are_of_what_was_filled_and_covered():
    one = job(donors=2)
    assert one._ranking() == ()
    one.fillers = [object(), None]
    one.blend = Blend((0,), (1,), None, None, None, False, (0,), (2.0, float("nan")), 0.8)
    one._codes[[0, 1]] = 7, 1  # one cell of hole
    one._shares[:], one._covered[:] = (1, 0), (1, 0)
    first, second = one._ranking()
    assert (first.covered, first.share, first.used) == (1.0, 1.0, "together")
    assert (second.covered, second.share, second.used) == (0.0, 0.0, "unused")
    # Before anything was filled there is nothing to divide by.
    one._codes[:], one._shares[:], one._covered[:] = 0, 0, 0
    assert [(rank.covered, rank.share) for rank in one._ranking()] == [(0.0, 0.0)] * 2


@pytest.mark.parametrize(
    ("nodata", "mask", "kind", "said"),
    [
        ((None, None), None, "int16", True), ((-1, None), None, "int16", False),
        ((None, -1), None, "int16", False), ((None, None), "m.tif", "int16", False),
        ((None, None), None, "float32", False),
    ],
)  # fmt: skip
def test_why_there_are_no_gaps(nodata, mask, kind, said):
    bands = [Band(i, kind, value) for i, value in enumerate(nodata, start=1)]
    one = job(bands=bands, mask=mask)
    assert bool(one._why_none()) == said
    one.scene.target.has_mask = True
    assert one._why_none() == ""


def test_ranking_and_simulated_error_are_told_in_the_log():
    one, told = job(donors=2), Told()
    one.fillers = [SimpleNamespace(method="linear"), None]
    one.blend = Blend((0,), (1,), None, None, None, False, (0,), (2.0, float("nan")), 0.8)
    one.simulation = Simulation((BandTrust("red", 3.0, 5.0, None, 0.0, 100.0),
                                 BandTrust("nir", 4.0, 12.0, None, 0.0, 100.0)), 77)  # fmt: skip
    one._error_sum, one._error_count = 10.0, 4
    found = one.summary(told)
    assert found.simulated_rmse == pytest.approx(12.5**0.5)
    assert found.simulated_rmse_copy == pytest.approx(84.5**0.5)
    assert found.mean_error == 2.5
    assert found.facts.methods == ("linear", "")
    said = "\n".join(told.lines)
    assert "Mean standard error of the filled values" in said
    assert "Donors by their error on hidden clear cells" in said
    assert "Tried on 77 clear cells" in said
