# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of the search for a shift, and all that is said of shifts, errors and donors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.acquisition import Acquisition, Scaling
from canopycloud.core.fill.names import (
    MISSED,
    SOURCE_EMPTY,
    SOURCE_INTERPOLATED,
    SOURCE_OWN,
    source_color,
)
from canopycloud.core.fill.registration import shift
from canopycloud.core.fill.registration.moved import moved_grid
from canopycloud.core.fill.registration.shift import Shift, Tile, cross_power, find_shift
from canopycloud.core.fill.registration.wording import beyond_text, shift_text
from canopycloud.core.fill.summary import (
    BandTrust,
    DonorRank,
    DonorShift,
    FillSummary,
    SceneFacts,
)
from canopycloud.core.fill.wording import (
    band_line,
    donor_date_text,
    error_raster_text,
    error_text,
    facts_lines,
    gain_text,
    limits_text,
    ranking_lines,
    trust_lines,
    units_text,
)
from canopycloud.core.grid import Grid
from scipy import ndimage

PLUS = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]])


def test_weights_fade_in_beside_cloud():
    clear = np.ones((24, 24), bool)
    clear[8:12, 14:17] = False
    steps = np.arange(1, 25)
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * steps / 25)
    # Distance from cloud in steps, as on a sphere: what leaves on one side comes in on the other.
    far = ndimage.distance_transform_cdt(np.tile(clear, (3, 3)), metric="taxicab")[24:48, 24:48]
    fade = np.clip(far - 1, 0, 4) / 4
    np.testing.assert_allclose(shift._weights(clear), fade * np.outer(hann, hann), atol=1e-12)
    np.testing.assert_allclose(shift._weights(clear | True), np.outer(hann, hann), atol=1e-12)


def test_weights_moved_by_parts_of_a_cell():
    weight = np.arange(12.0).reshape(3, 4)
    np.testing.assert_allclose(shift._between(weight, (0.0, 0.0)), weight)
    moves = ((0.25, 0), 0, 1), ((-0.25, 0), 0, -1), ((0, 0.5), 1, 1), ((0, -1), 1, -1)
    for at, axis, way in moves:
        part = abs(at[axis])
        expected = (1 - part) * weight + part * np.roll(weight, way, axis)
        np.testing.assert_allclose(shift._between(weight, at), expected)


def test_flat_is_without_mean_and_without_wild_cells():
    rng = np.random.default_rng(0)
    values = rng.normal(100, 10, (2, 40, 40))
    values[0, 3, 4] = 1e6
    clear = np.ones((40, 40), bool)
    clear[:5, :5] = False
    clear[3, 4] = True
    weight = rng.random((40, 40)) * clear
    found = shift._flat(values, weight, clear)
    for layer, given in zip(found, values):
        low, high = np.percentile(given[clear], (1, 99))
        plain = np.where(clear, np.clip(given, low, high), 0)
        plain -= np.average(plain, weights=weight)
        np.testing.assert_allclose(layer, plain * weight, atol=1e-9)
    assert np.abs(found.sum(axis=(1, 2))).max() < 1e-6
    assert (shift._flat(values, weight * 0, clear) == 0).all()


def test_waves_that_count():
    found = shift._passed(32)
    rows, cols = np.fft.fftfreq(32), np.fft.rfftfreq(32)
    assert found.shape == (32, 17)
    for row, col in np.ndindex(found.shape):
        size = (rows[row] ** 2 + cols[col] ** 2) ** 0.5
        assert found[row, col] == (3 / 32 <= size <= 1 / 3)


def tile(seed=0, side=32, bands=2):
    rng = np.random.default_rng(seed)
    rough = ndimage.gaussian_filter(rng.normal(size=(bands, side, side)), (0, 1, 1), mode="wrap")
    return Tile(rough, rough.copy(), np.ones((side, side), bool))


def test_the_spectrum_of_an_image_with_itself():
    found = cross_power(tile())
    np.testing.assert_allclose(np.abs(found).sum(axis=(1, 2)), 1)
    np.testing.assert_allclose(found.imag, 0, atol=1e-12)
    assert (found.real >= -1e-12).all()
    assert (found[:, ~shift._passed(32)] == 0).all()
    # Amplitudes are evened out to the power of a quarter.
    one = tile()
    first = np.fft.rfft2(shift._flat(one.one, shift._weights(one.clear), one.clear))
    even = (np.abs(first) ** 2) ** 0.25 * shift._passed(32)
    np.testing.assert_allclose(
        found.real, even / even.sum(axis=(1, 2), keepdims=True), rtol=1e-6, atol=1e-12
    )
    flat = Tile(np.ones((1, 32, 32)), np.ones((1, 32, 32)), one.clear)
    assert (cross_power(flat) == 0).all()


@pytest.mark.parametrize("at", [(0.0, 0.0), (3.0, -2.0), (2.6, -1.7)])
def test_whole_cells_are_taken_back(at):
    one = tile()
    moved = Tile(one.one, np.roll(one.one, (3, -2), (1, 2)), one.clear)
    found = cross_power(moved, at)
    layer = np.fft.irfft2(found.sum(axis=0), s=(32, 32))
    top = np.unravel_index(layer.argmax(), layer.shape)
    expected = (3, 30) if at == (0.0, 0.0) else (0, 0)
    assert top == expected


def test_a_peak_between_cells():
    rows, cols = np.fft.fftfreq(32)[:, None], np.fft.rfftfreq(32)[None]
    plane = np.exp(-2j * np.pi * (rows * 0.37 + cols * -0.81)) * shift._passed(32)
    row, col, sharp = shift._peak(plane, (0.0, 0.0))
    assert (row, col) == pytest.approx((0.37, -0.81), abs=0.011)
    noise = np.sqrt((np.abs(plane) ** 2).sum() / 2)
    # The sum of all waves that count is in phase at the peak.
    assert sharp == pytest.approx(np.abs(plane).sum() / noise, rel=0.01)
    assert shift._peak(plane * 0, (1.0, 2.0)) == (1.0, 2.0, 0.0)


def same(count, moves, unlike=0):
    found = []
    for seed in range(count):
        one = tile(seed, side=64)
        there = tile(seed + 100, 64).one if seed < unlike else np.roll(one.one, moves, (1, 2))
        found.append(Tile(one.one, there, one.clear))
    return found


@pytest.mark.parametrize(
    ("tiles", "unlike", "certain"), [(3, 0, False), (4, 0, True), (10, 6, True), (10, 7, False)]
)
def test_how_many_tiles_must_agree(tiles, unlike, certain):
    found = find_shift(same(tiles, (2, -3), unlike))
    assert (found.agreeing, found.looked) == (tiles - unlike, tiles)
    assert found.certain == certain
    assert (found.rows, found.cols) == pytest.approx((2, -3), abs=0.05)
    assert found.error == pytest.approx(0.02, abs=0.02)
    assert found.length == pytest.approx(np.hypot(found.rows, found.cols))


@pytest.mark.parametrize("at", [(5, 0), (-5, 0), (0, 5), (0, -5)])
def test_the_farthest_shift_is_still_within_reach(at):
    found = find_shift(same(6, at), reach=5)
    assert (found.rows, found.cols) == pytest.approx(at, abs=0.1)
    assert found.certain


def test_a_shift_is_looked_for_within_reach():
    far = same(6, (14, 0))
    assert find_shift(far).rows == pytest.approx(14, abs=0.1)
    near = find_shift(far, reach=5)
    assert not near.certain
    assert find_shift(same(6, (0, -15))).cols == pytest.approx(-15, abs=0.1)
    assert find_shift([]) == Shift()


def test_a_moved_grid():
    grid = Grid(None, Affine(2, 1, 100, 0.5, -3, 50), 9, 9)
    found = moved_grid(grid, 0.5, -2)
    assert tuple(found.transform)[:6] == (2, 1, 100 + 1 - 2, 0.5, -3, 50 + 0.25 + 6)
    assert (found.width, found.height) == (9, 9)


# ----------------------------------------------------------------------------------- sentences --

ONE = DonorShift("d.tif", 0.25, -1.5, 0.02, 9, 12, True, None)
FOUND = (
    "d.tif: its content lies 0.25 cells to the right and 1.50 cells up (± 0.02 cells), by phase "
    "correlation at 9 of 12 places that are clear in both"
)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"looked": 0}, "no place is clear enough in both"),
        ({"certain": False}, "9 of 12 places that are clear in both show the same clear shift"),
        ({"certain": False, "agreeing": 2, "looked": 2},
         "not certain: 2 places clear in both show the same shift, which are too few"),
        ({}, f"{FOUND}: registered with the input."),
        ({"cols": -0.25, "rows": 1.5}, "0.25 cells to the left and 1.50 cells down"),
        ({"done": "whole cells only"}, f"{FOUND}. With resampling nearest"),
        ({"done": "not tried"}, f"{FOUND}. Too few cells could be hidden"),
        ({"done": "moved", "moved": (-0.25, 1.5), "before": 50.0, "after": 40.0},
         f"{FOUND}. It is moved 0.25 cells left and 1.50 cells down, by whole cells: the "
         "simulated error goes from 50 to 40 stored."),
        ({"done": "moved", "moved": (0.25, -1.5), "before": 50.0, "after": 40.0,
          "resampling": "cubic"}, "0.25 cells right and 1.50 cells up, which resamples it (cubic)"),
    ],
)  # fmt: skip
def test_shifts_are_told(change, said):
    assert said in shift_text(replace(ONE, **change))


def test_a_shift_on_the_ground():
    said = beyond_text(replace(ONE, metres=(30.0, 10.0)), "s.tif", 5.0)
    assert "0.25 cells (7.5 m) to the right and 1.50 cells (15 m) up" in said
    assert "against s.tif" in said
    assert "More than 5 cells are not corrected" in said


C2 = Scaling(2.75e-5, -0.2, "names")
TOLD = Acquisition(date(2016, 7, 7), "names", C2)


@pytest.mark.parametrize(
    ("stored", "mean", "scaling", "text"),
    [
        (10, 100, None, "10 % of the mean"), (9.9, 100, None, "9.9 % of the mean"),
        (10, 0, None, ""), (10, None, None, ""), (10, -5, None, ""),
        (100, 10_000, Scaling(1e-4, 0.5, ""), "0.01 reflectance, 0.7 % of the mean"),
        (100, None, Scaling(-1e-4, 0, ""), "0.01 reflectance"),
        (100, 7000, C2, "0.00275 reflectance"),  # the mean is below 0
    ],
)  # fmt: skip
def test_errors_in_other_units(stored, mean, scaling, text):
    assert units_text(stored, mean, scaling) == text
    joint = " = " if scaling else ", "
    whole = f"{stored:.4g} stored" + (joint + text if text else "")
    assert error_text(stored, mean, scaling) == whole


@pytest.mark.parametrize(
    ("days", "text"), [(1, ", 1 day after the scene"), (2, ", 2 days after the scene"),
                       (-1, ", 1 day before the scene"), (0, ", the day of the scene")],
)  # fmt: skip
def test_days_of_a_donor(days, text):
    other = Acquisition(date.fromordinal(date(2016, 7, 7).toordinal() + days))
    assert donor_date_text(TOLD, other) == f"{other.date_text}{text}"


def ranks(*used):
    return tuple(
        DonorRank(f"d{i}", None if i == 2 else 10.0 * (i + 1), None if i == 1 else 3 * i - 5,
                  0.5, 0.25, one) for i, one in enumerate(used)
    )  # fmt: skip


def test_donors_are_told_best_first():
    facts = SceneFacts(ranking=ranks("together", "together", "gaps", "unused"), gain=0.876)
    lines = ranking_lines(facts)
    assert lines[1:5] == [
        "  1. d0: RMSE alone 10 stored; days after the scene: -5; has data in 50 % of the hole; "
        "weight 25 %; used",
        "  2. d1: RMSE alone 20 stored; days after the scene: not known; has data in 50 % of the "
        "hole; weight 25 %; used",
        "  3. d2: RMSE alone not known; days after the scene: +1; has data in 50 % of the hole; "
        "weight 25 %; left out but where no other has data",
        "  4. d3: RMSE alone 40 stored; days after the scene: +4; has data in 50 % of the hole; "
        "weight 25 %; not used",
    ]
    assert lines[5].startswith("The 2 donors together have 0.88 of the error of the best alone")
    assert lines[5].endswith("d2; used only where no other donor has data.")
    assert ranking_lines(SceneFacts()) == []
    alone = gain_text(SceneFacts(ranking=ranks("together", "unused")))
    assert alone == "The best donor alone does as well as several together."
    without = gain_text(SceneFacts(ranking=ranks("together", "together")))
    assert without.startswith("The 2 donors together have 1.00 of the error")


def summary(trust=(), mean_error=None, **facts):
    return FillSummary(9, 0, 0, 0, None, None, trust, 70, (9,), SceneFacts(**facts), mean_error)


def test_the_simulated_error_is_told():
    band = BandTrust("B4", 10.0, 20.0, 0.987, -1.5, 200.0)
    assert band_line(band, SceneFacts()) == (
        "  B4: RMSE 10 stored, 5.0 % of the mean (copy 20 stored), correlation 0.987, bias -1.5 "
        "stored"
    )
    assert "correlation" not in band_line(replace(band, correlation=None), SceneFacts())
    lines = trust_lines(summary((band,)))
    assert lines[0] == "Tried on 70 clear cells, hidden in the shape of the gap:"
    assert lines[1] == band_line(band, SceneFacts())
    assert lines[2] == limits_text(summary())
    assert len(lines) == 3
    assert trust_lines(summary()) == []
    said = error_raster_text(summary((band, replace(band, mean=600.0)), 20.0))
    assert "over all bands: 20 stored, 5.0 % of the mean. It" in said
    assert "20 stored. It is scaled" in error_raster_text(summary((), 20.0))
    assert error_raster_text(summary((band,))) == ""


def test_facts_in_the_log():
    facts = SceneFacts(TOLD, (Acquisition(date(2016, 7, 8)),), "EPSG:32611")
    assert facts_lines(facts, ["d.tif"]) == [
        "Scene: date 2016-07-07, CRS EPSG:32611",
        "d.tif: date 2016-07-08, 1 day after the scene",
        "reflectance = stored × 2.75e-05 -0.2 (names)",
    ]
    assert len(facts_lines(SceneFacts(), [])) == 1


def test_colours_of_the_sources():
    assert source_color(1) == source_color(7) == "#0073b3"
    assert source_color(6) == source_color(12) == "#f0e442"
    assert source_color(MISSED + 1) == source_color(MISSED + 7) == "#003959"
    special = [source_color(code) for code in (SOURCE_OWN, SOURCE_INTERPOLATED, SOURCE_EMPTY)]
    assert len({*special, *(source_color(k) for k in range(1, 7))}) == 9
    assert source_color(99) == source_color(3)
    assert len({source_color(MISSED + k) for k in range(1, 7)}) == 6
