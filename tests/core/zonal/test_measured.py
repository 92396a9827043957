# SPDX-License-Identifier: GPL-2.0-or-later
"""Totals and ranks of a few values, against loops over plots."""

from __future__ import annotations

import dataclasses
import itertools
import math

import numpy as np
import pytest
from canopycloud.core.grid import Window
from canopycloud.core.zonal import ranks, runs, sums
from canopycloud.core.zonal.gather import TileResult
from canopycloud.core.zonal.measure import BandRule, Totals, Used, Wanted, join, measure, rank
from canopycloud.core.zonal.tiles import Piece

ALL = Wanted(("count", "min", "max", "range", "sum", "mean", "std", "max_x"))
RULES = [
    BandRule(None),
    BandRule(7.0),
    BandRule(7.0, 0.5, 0.0, cover_height=1.5, min_height=1.0),
    BandRule(None, 1.0, -2.0, cover_height=0.0),
    BandRule(None, cover_height=2.0, min_height=2.0),
    BandRule(None, min_height=99.0),
    BandRule(None, 2.0, 0.0),
    BandRule(None, 1.0, 1.0),
]


def some_values(seed, dtype, weighted, masked):
    """Values of five plots, many of them equal, with NaN and infinite ones among floats."""
    g = np.random.default_rng(seed)
    counts = g.integers(1, 7, 5)
    values = g.integers(-1, 9, counts.sum()).astype(dtype)
    if np.dtype(dtype).kind == "f":
        kinds = g.random(values.size)
        values[kinds < 0.1], values[kinds > 0.9] = np.nan, np.inf
    weights = g.integers(1, 5, values.size) / 4 if weighted else None
    shown = g.random(values.size) > 0.2 if masked else None
    return values, counts, weights, shown, g.permutation(values.size)


def plot_by_plot(values, counts, weights, shown, cells, rule):
    """The totals by a loop over plots and their values."""
    rows, start = [], 0
    for count in counts.tolist():
        row = dict.fromkeys(("cells", "valid", "used", "above", "infinite", "total"), 0.0)
        kept = []
        for i in range(start, start + count):
            weight = 1.0 if weights is None else float(weights[i])
            value = float(values[i])
            row["cells"] += weight
            row["infinite"] += math.isinf(value)
            if not math.isfinite(value) or value == rule.nodata or (
                shown is not None and not shown[i]
            ):  # fmt: skip
                continue
            real = value * rule.scale + rule.offset
            row["valid"] += weight
            if rule.cover_height is not None and real > rule.cover_height:
                row["above"] += weight
            if rule.min_height is None or real > rule.min_height:
                kept.append((real, weight, int(cells[i])))
        row["used"] = sum(w for _, w, _ in kept)
        row["total"] = sum(v * w for v, w, _ in kept)
        row["low"] = min((v for v, _, _ in kept), default=math.inf)
        row["high"] = max((v for v, _, _ in kept), default=-math.inf)
        mean = row["total"] / row["used"] if kept else 0.0
        row["spread"] = sum(w * (v - mean) ** 2 for v, w, _ in kept)
        row["place"] = next((c for v, _, c in kept if v == row["high"]), -1)
        rows.append((row, kept))
        start += count
    return rows


CASES = list(itertools.product(RULES, ("f4", "i2"), (False, True), (False, True)))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_totals_and_values_are_those_of_a_loop(seed):
    for rule, dtype, weighted, masked in CASES:
        given = some_values(seed, dtype, weighted, masked)
        totals, used = measure(*given, rule, ALL)
        expected = plot_by_plot(*given, rule)
        for name in expected[0][0]:
            found = getattr(totals, name).tolist()
            assert found == pytest.approx([row[name] for row, _ in expected]), name
        assert totals.outside.tolist() == [0.0] * 5
        assert totals.surface.tolist() == [0.0] * 5
        assert used.counts.tolist() == [len(kept) for _, kept in expected]
        assert used.values.tolist() == [v for _, kept in expected for v, _, _ in kept]
        if weighted:
            assert used.weights.tolist() == [w for _, kept in expected for _, w, _ in kept]
        else:
            assert used.weights is None


@pytest.mark.parametrize(
    ("statistic", "names"),
    [
        ("count", ""), ("sum", "total"), ("mean", "total"), ("std", "total spread"),
        ("min", "low"), ("max", "high"), ("range", "low high"), ("max_x", "high place"),
        ("max_y", "high place"),
    ],
)  # fmt: skip
def test_what_a_statistic_needs_is_summed_up_and_nothing_else(statistic, names):
    values, counts = np.array([3.0, 5.0, 4.0]), np.array([1, 2])
    totals, _ = measure(values, counts, None, None, np.array([8, 9, 7]), BandRule(None),
                        Wanted((statistic,)))  # fmt: skip
    full = {"total": [3, 9], "spread": [0, 0.5], "low": [3, 4], "high": [3, 5], "place": [8, 9]}
    nothing = {"total": [0, 0], "spread": [0, 0], "low": [math.inf] * 2, "high": [-math.inf] * 2,
               "place": [-1, -1]}  # fmt: skip
    for name in full:
        expected = full[name] if name in names.split() else nothing[name]
        assert getattr(totals, name).tolist() == expected, name


@pytest.mark.parametrize("seed", [4, 5])
def test_parts_of_plots_add_up_to_the_whole(seed):
    for rule, weighted, first in itertools.product(RULES[:3], (False, True), (0, 1)):
        values, counts, weights, _, cells = some_values(seed, "f4", weighted, False)
        starts = np.append(0, np.cumsum(counts))
        whole, used = measure(values, counts, weights, None, cells, rule, ALL)
        added = Totals.empty(5)
        pieces = []
        for turn in (first, 1 - first):  # every second value of each plot, either half first
            at = [np.arange(starts[p], starts[p + 1])[turn::2] for p in range(5)]
            plots = np.array([p for p in range(5) if at[p].size])
            index = np.concatenate(at)
            part, kept = measure(values[index], np.array([a.size for a in at if a.size]),
                                 None if weights is None else weights[index], None, cells[index],
                                 rule, ALL)  # fmt: skip
            added.add(plots, part)
            pieces.append(kept)
        for one in dataclasses.fields(Totals):
            if one.name != "place":
                expected = getattr(whole, one.name)
                np.testing.assert_allclose(getattr(added, one.name), expected, atol=1e-12)
        both = join(pieces)
        assert sorted(both.values.tolist()) == sorted(used.values.tolist())
        assert both.counts.sum() == used.counts.sum()
        assert (both.weights is None) == (weights is None)
        assert join(pieces[:1]) is pieces[0]


def test_of_equally_high_cells_of_two_parts_the_first_of_the_raster_counts():
    def one(height, place):
        totals = Totals.empty(1)
        totals.high[:], totals.place[:] = height, place
        return totals

    for parts, expected in (
        ([(5, 8), (5, 3)], (5, 3)), ([(5, 3), (5, 8)], (5, 3)), ([(5, 3), (6, 8)], (6, 8)),
        ([(5, 0), (5, 0)], (5, 0)), ([(6, 8), (5, 0)], (6, 8)), ([(5, 4), (9, -1)], (9, 4)),
        ([(2, 0), (1, 5)], (2, 0)), ([(1, 5), (2, 0)], (2, 0)),
    ):  # fmt: skip
        totals = Totals.empty(1)
        for part in parts:
            totals.add(np.array([0]), one(*part))
        assert (totals.high[0], totals.place[0]) == expected


def test_chosen_plots_keep_their_values():
    used = Used(np.arange(6.0), np.array([2, 0, 3, 1]), np.arange(6) / 8)
    found = used.take(np.array([2, 1, 0]))
    assert found.counts.tolist() == [3, 0, 2]
    assert found.values.tolist() == [2, 3, 4, 0, 1]
    assert found.weights.tolist() == [2 / 8, 3 / 8, 4 / 8, 0, 1 / 8]
    assert Used(used.values, used.counts, None).take(np.array([3])).weights is None


# ----------------------------------------------------------------------------------------- ranks --

METRICS = ("cv", "skewness", "kurtosis", "gini", "entropy", "vci", "relief_ratio", "qmean")
RANKED = Wanted(("median", "variety", "majority", "minority", *METRICS), (5.0, 75.0))


def shape_of(values, weights):
    """The statistics of a distribution by sums over pairs and classes."""
    mean = np.average(values, weights=weights)
    spread = np.average((values - mean) ** 2, weights=weights) ** 0.5
    pairs = (np.abs(values[:, None] - values) * weights[:, None] * weights).sum()
    classes = np.array([weights[np.floor(values) == k].sum() for k in range(60)])
    shares = classes[classes > 0] / weights.sum()
    entropy = -(shares * np.log(shares)).sum()
    nothing = math.nan
    flat = values.max() == values.min()
    z = (values - mean) / (spread or 1.0)
    return {
        "cv": spread / mean,
        "skewness": nothing if flat else np.average(z**3, weights=weights),
        "kurtosis": nothing if flat else np.average(z**4, weights=weights),
        "gini": pairs / (2 * weights.sum() ** 2 * mean),
        "entropy": entropy,
        "vci": entropy / math.log(int(values.max()) + 1) if values.max() >= 1 else nothing,
        "relief_ratio": nothing if flat else (mean - values.min()) / (values.max() - values.min()),
        "qmean": np.average(values**2, weights=weights) ** 0.5,
    }


@pytest.mark.parametrize("weighted", [False, True])
def test_ranked_columns_are_those_of_each_plot(weighted, monkeypatch):
    g = np.random.default_rng(8)
    counts = np.array([4, 0, 9, 1, 4, 4, 2, 4, 300])
    values = g.integers(1, 60, counts.sum()) / 8
    weights = g.integers(1, 5, values.size) / 4 if weighted else None
    starts = np.append(0, np.cumsum(counts))
    rows = [(values[a:b].copy(), None if weights is None else weights[a:b])
            for a, b in zip(starts, starts[1:])]  # fmt: skip
    monkeypatch.setattr(runs, "PART_CELLS", 8)
    found = rank(Used(values, counts, weights), RANKED)
    assert set(found) == {*RANKED.statistics, "p5", "p75"}
    for plot, (row, own) in enumerate(rows):
        if not row.size:
            assert all(np.isnan(column[plot]) for column in found.values())
            continue
        w = np.ones(row.size) if own is None else own
        for name, expected in shape_of(row, w).items():
            assert found[name][plot] == pytest.approx(expected, rel=1e-9, abs=1e-12, nan_ok=True)
        different = np.unique(row)
        often = np.array([w[row == value].sum() for value in different])
        most = different[often == often.max()]
        assert found["variety"][plot] == different.size
        assert found["majority"][plot] == (most[0] if own is None else most[-1])
        assert found["minority"][plot] == different[often == often.min()][0]
        for name, level in (("p5", 0.05), ("median", 0.5), ("p75", 0.75)):
            if own is None:
                expected = np.quantile(row, level)
            else:
                n = different.size
                places = [i * often[i] + (n - 1) * often[:i].sum() for i in range(n)]
                expected = np.interp(level * (n - 1) * often.sum(), places, different)
            assert found[name][plot] == pytest.approx(expected, rel=1e-12)


def test_plots_without_a_value_have_no_ranks():
    nobody = Used(np.empty(0), np.array([0, 0]), None)
    found = rank(nobody, RANKED)
    assert set(found) == {*RANKED.statistics, "p5", "p75"}
    assert all(np.isnan(column).all() and column.size == 2 for column in found.values())
    assert rank(Used(np.ones(3), np.array([3]), None), Wanted(("mean",))) == {}


def test_what_is_ranked_follows_from_the_statistics():
    wanted = Wanted(("mean", "median", "majority", "gini", "max_y"), (5.0,))
    assert wanted.levels == {"p5": 0.05, "median": 0.5}
    assert (wanted.frequencies, wanted.place, wanted.surface) == (True, True, False)
    assert (wanted.metrics, wanted.ranked) == (
        {"gini": "gini"}, ("median", "majority", "gini", "p5"),
    )  # fmt: skip
    assert wanted.needs("sum", "mean")
    assert not wanted.needs("sum", "min")
    plain = Wanted(("mean", "rumple"))
    assert (plain.frequencies, plain.place, plain.surface) == (False, False, True)
    assert (plain.levels, plain.metrics, plain.ranked) == ({}, {}, ())


@pytest.mark.parametrize("dtype", ["f4", "f8", "i2", ">f4"])
@pytest.mark.parametrize("sign", [1, -1])
def test_runs_are_sorted_each_by_itself(dtype, sign):
    g = np.random.default_rng(3)
    counts = np.array([5, 1, 7])
    values = (sign * g.integers(0, 9, 13)).astype(dtype)
    expected = [v for run in np.split(values, [5, 6]) for v in sorted(run.tolist())]
    ranks.sort_runs(values, np.array([0, 5, 6]), counts)
    assert values.tolist() == expected


def test_quantiles_of_runs_in_no_order():
    values = np.array([3.0, 1, 2, 9, 5, 4, 8, 6, 7, 2, 0])
    counts = np.array([3, 2, 3, 3])
    starts = np.array([0, 3, 5, 8])
    found = ranks.quantiles(values.copy(), starts, counts, [0.25, 1.0])
    expected = [np.quantile(run, [0.25, 1.0]) for run in np.split(values, starts[1:])]
    np.testing.assert_allclose(found, expected)
    one = ranks.quantiles(values.copy(), starts, counts, [0.4])
    expected = [np.quantile(run, 0.4) for run in np.split(values, starts[1:])]
    np.testing.assert_allclose(one[:, 0], expected)


def test_a_number_of_each_plot_stands_at_its_values_however_long_they_are():
    for counts in ([2, 3], [300, 400], [255, 257], [511, 2]):
        counts = np.array(counts)
        one = runs.Runs(np.ones(counts.sum()), None, counts)
        found = one.spread_out(np.array([4.0, 9.0]))
        assert found.tolist() == [4.0] * counts[0] + [9.0] * counts[1]


def test_plots_are_looked_at_in_parts_that_are_whole(monkeypatch):
    monkeypatch.setattr(runs, "PART_CELLS", 4)
    values, counts = np.arange(12, dtype=np.float32), np.array([3, 3, 1, 5])
    for weights in (None, np.arange(12) / 16):
        parts = list(runs.in_parts(values, weights, counts))
        assert [(at.start, at.stop) for at, _ in parts] == [(0, 2), (2, 4)]
        assert [one.counts.tolist() for _, one in parts] == [[3, 3], [1, 5]]
        assert [one.values.tolist() for _, one in parts] == [list(range(6)), list(range(6, 12))]
        for _, one in parts:
            assert one.values.dtype == np.float64
            expected = None if weights is None else one.values / 16
            np.testing.assert_array_equal(one.weights, expected)


# ----------------------------------------------------------------------------------------- tiles --


@pytest.mark.parametrize("held", [1 << 21, 3])
def test_plots_across_tiles_are_ranked_when_all_their_tiles_are_done(held, monkeypatch):
    monkeypatch.setattr(sums, "HELD_CELLS", held)
    wanted = Wanted(("mean", "median"), (100.0,))
    # Values of plots 0, 1 and 2 in three tiles; the last plot lies in one.
    tiles = [{0: [5.0, 1.0], 2: [9.0]}, {1: [4.0], 2: [2.0, 3.0]}, {0: [7.0], 3: [6.0]}]
    work = [Piece(Window(0, 0, 1, 1), np.array([*tile]), np.zeros((len(tile), 4), int),
                  np.zeros(len(tile), bool)) for tile in tiles]  # fmt: skip
    total = sums.Sums(4, 2, wanted)
    total.expect(work)
    known = []
    for piece, tile in zip(work, tiles):
        counts = np.array([len(v) for v in tile.values()])
        values = np.array([x for v in tile.values() for x in v])
        both = [measure(band, counts, None, None, np.empty(0, int), BandRule(None), wanted)
                for band in (values, 10 * values)]  # fmt: skip
        total.add(piece, TileResult([(piece.plots, [t for t, _ in both])], [],
                                    [(piece.plots, [u for _, u in both])]))  # fmt: skip
        known.append(np.flatnonzero(~np.isnan(total.ranked[0]["median"])).tolist())
    # What is held is worked off when it is too much, as far as it is complete.
    assert known == ([[], [], []] if held > 3 else [[], [1, 2], [0, 1, 2, 3]])
    total.rank_held(final=True)
    for band, scale in enumerate((1, 10)):
        ranked = total.ranked[band]
        assert ranked["median"].tolist() == [5 * scale, 4 * scale, 3 * scale, 6 * scale]
        assert ranked["p100"].tolist() == [7 * scale, 4 * scale, 9 * scale, 6 * scale]
        means = total.totals[band].total / total.totals[band].used
        assert means.tolist() == pytest.approx([13 / 3 * scale, 4 * scale, 14 / 3 * scale,
                                                6 * scale])  # fmt: skip
