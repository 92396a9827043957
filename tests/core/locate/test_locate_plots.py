# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots find their place on stands of our own and on a real one; where they cannot, it is said."""

from __future__ import annotations

import csv
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import GridError, NotEnoughDataError, ParameterError
from canopycloud.core.locate import PlotStems, SearchSettings, locate_plots, stems_by_plot
from canopycloud.core.locate import search as statuses

sys.path.insert(0, str(Path(__file__).parent))
from stand import Stand


@pytest.fixture(scope="module")
def stand():
    return Stand()


@pytest.fixture(scope="module")
def canopy(stand, tmp_path_factory):
    return stand.write(tmp_path_factory.mktemp("stand") / "chm.tif")


def plots_of(stand, count, radius, seed=5, rms=4.0, limit=8.0):
    """Given centres, true centres and stems of plots whose given place is off."""
    deal = np.random.default_rng(seed)
    margin = radius + limit + 2
    given, true, stems = [], [], []
    while len(given) < count:
        x, y = deal.uniform(margin, stand.size - margin, 2)
        error = deal.normal(0, rms / 2**0.5, 2)
        if np.hypot(*error) > limit - 1:
            continue
        east, north, height = stand.plot(x, y, radius)
        true.append(stand.on_map(x, y))
        given.append(stand.on_map(x + error[0], y + error[1]))
        stems.append(PlotStems(east, north, height, np.arange(height.size)))
    return np.array(given), np.array(true), stems


def found_places(given, result):
    return given + np.array([(fit.east, fit.north) for fit in result.fits])


def test_displaced_plots_find_their_place(stand, canopy):
    given, true, stems = plots_of(stand, 40, 12.0)
    result = locate_plots(given, stems, canopy)
    away = np.hypot(*(found_places(given, result) - true).T)
    certain = np.array([fit.certain for fit in result.fits])
    assert (away <= 2).mean() >= 0.91
    assert certain.mean() > 0.5
    assert (away[certain] <= 2).mean() >= 0.98
    assert result.certain_count == certain.sum()
    assert result.median_shift == pytest.approx(
        np.median([fit.shift for fit in result.fits if fit.certain])
    )
    assert result.effect.r2_after > result.effect.r2_before
    assert result.effect.r2_by_chance < 0.5


def test_stems_of_other_plots_are_hardly_ever_certain(stand, canopy):
    given, _, stems = plots_of(stand, 60, 12.0)
    wrong = stems[30:] + stems[:30]
    result = locate_plots(given, wrong, canopy)
    assert result.certain_count <= 3


def test_heights_dealt_out_to_other_stems_are_hardly_ever_certain(stand, canopy):
    given, _, stems = plots_of(stand, 60, 15.0)
    deal = np.random.default_rng(8)
    wrong = [PlotStems(s.east, s.north, deal.permutation(s.height), s.rows) for s in stems]
    result = locate_plots(given, wrong, canopy)
    assert result.certain_count <= 3


def test_rows_of_a_plantation_are_ambiguous(tmp_path):
    rows = Stand(120.0, rows=3.0)
    given, _, stems = plots_of(rows, 20, 10.0)
    result = locate_plots(given, stems, rows.write(tmp_path / "rows.tif"))
    assert result.certain_count == 0
    assert {fit.status for fit in result.fits} <= {
        statuses.AMBIGUOUS, statuses.HEIGHTS_DIFFER, statuses.AT_BORDER,
    }  # fmt: skip
    assert all(fit.second > fit.score - 0.1 for fit in result.fits)


def test_a_turned_plot_is_found_when_turns_are_tried(stand, canopy):
    given, true, stems = plots_of(stand, 12, 12.0, seed=9)
    turned = [PlotStems(*s.turned(-8.0), s.height, s.rows) for s in stems]
    result = locate_plots(given, turned, canopy, settings=SearchSettings(rotation=12.0))
    away = np.hypot(*(found_places(given, result) - true).T)
    angles = np.array([fit.rotation for fit in result.fits])
    assert (away <= 2).mean() > 0.9
    assert np.abs(np.median(angles) - 8.0) < 3


def test_the_same_whatever_way_the_rows_run_and_wherever_the_work_is_done(stand, tmp_path):
    given, _, stems = plots_of(stand, 6, 10.0)
    north = locate_plots(given, stems, stand.write(tmp_path / "n.tif"))
    upside = Stand.__new__(Stand)
    upside.__dict__.update(stand.__dict__)
    upside.canopy = stand.canopy[::-1]
    transform = rasterio.Affine(0.5, 0, 500_000, 0, 0.5, 5_000_000 - stand.size)
    south = locate_plots(given, stems, upside.write(tmp_path / "s.tif", transform=transform))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        elsewhere = locate_plots(given, stems, str(tmp_path / "n.tif"), executor=pool)
    for other in (south, elsewhere):
        assert [(f.east, f.north, f.status) for f in other.fits] == [
            (f.east, f.north, f.status) for f in north.fits
        ]


def test_plots_that_cannot_be_judged_say_why(stand, canopy):
    given, _, stems = plots_of(stand, 5, 10.0)
    given[0] += 500  # beside the raster
    given[1] = np.nan
    few = stems[2]
    stems[2] = PlotStems(few.east[:3], few.north[:3], few.height[:3], few.rows[:3])
    given[3] = stand.on_map(3.0, 100.0)  # half of the search lies off the raster
    result = locate_plots(given, stems, canopy)
    assert [fit.status for fit in result.fits[:4]] == [
        statuses.OFF_RASTER, "no position", statuses.FEW_STEMS, statuses.OFF_RASTER,
    ]  # fmt: skip
    assert [fit.shift for fit in result.fits[:3]] == [0, 0, 0]


def test_fine_cells_are_joined_by_their_maximum(stand, tmp_path):
    given, true, stems = plots_of(stand, 4, 10.0)
    fine = Stand.__new__(Stand)
    fine.__dict__.update(stand.__dict__)
    fine.canopy = np.kron(stand.canopy, np.ones((2, 2), np.float32))
    path = fine.write(
        tmp_path / "fine.tif", transform=rasterio.Affine(0.25, 0, 5e5, 0, -0.25, 5e6)
    )
    result = locate_plots(given, stems, path)
    assert (result.joined, result.step) == (2, 0.5)
    assert (np.hypot(*(found_places(given, result) - true).T) <= 2).all()


def test_what_cannot_be_searched_is_refused(stand, canopy, tmp_path):
    given, _, stems = plots_of(stand, 3, 10.0)
    none = stems_by_plot(3, [], [], [], [])
    with pytest.raises(NotEnoughDataError, match="From plot centres alone it cannot be done"):
        locate_plots(given, none, canopy)
    for settings in (SearchSettings(radius=0), SearchSettings(radius=np.nan)):
        with pytest.raises(ParameterError, match="search radius"):
            locate_plots(given, stems, canopy, settings=settings)
    with pytest.raises(ParameterError, match="rotation"):
        locate_plots(given, stems, canopy, settings=SearchSettings(rotation=200))
    turned = rasterio.Affine(0.4, 0.3, 5e5, 0.3, -0.4, 5e6)
    oblong = rasterio.Affine(0.5, 0, 5e5, 0, -1, 5e6)
    coarse = rasterio.Affine(10, 0, 5e5, 0, -10, 5e6)
    for transform, word in ((turned, "rotated"), (oblong, "not square"), (coarse, "10 m wide")):
        path = stand.write(tmp_path / f"{word[:3]}.tif", transform=transform)
        with pytest.raises(GridError, match=word):
            locate_plots(given, stems, path)


@pytest.mark.data
@pytest.mark.parametrize("radius", [12.0, 15.0])
def test_chablais_plots_are_found_and_certain_ones_are_right(shared_data, radius):
    folder = shared_data / "chm_chablais3_field"
    with (folder / "tree_inventory_chablais3.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["h"] not in ("", "NA")]
    x, y, h = (np.array([float(row[name]) for row in rows]) for name in "xyh")
    deal = np.random.default_rng(20100715)
    given, true, stems = [], [], []
    while len(given) < 100:
        at = deal.uniform((974341, 6581634), (974393, 6581687))
        if min(at[0] - x.min(), x.max() - at[0], at[1] - y.min(), y.max() - at[1]) < radius - 2:
            continue
        error = deal.normal(0, 4 / 2**0.5, 2)
        if np.hypot(*error) > 8:
            continue
        here = np.hypot(x - at[0], y - at[1]) <= radius
        true.append(at)
        given.append(at + error)
        stems.append(PlotStems(x[here] - at[0], y[here] - at[1], h[here], np.flatnonzero(here)))
    result = locate_plots(given, stems, folder / "chm_chablais3.tif")
    away = np.hypot(*(found_places(np.array(given), result) - np.array(true)).T)
    certain = np.array([fit.certain for fit in result.fits])
    assert (away <= 2).mean() >= 0.91
    assert (away[certain] <= 2).mean() >= 0.98
    assert certain.mean() > 0.5
