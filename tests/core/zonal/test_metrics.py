# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of the distribution of heights, against scipy and formulas of their own."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import plot_statistics
from canopycloud.core.zonal import gather, plot_cells
from canopycloud.core.zonal.names import PRESETS, STATISTICS
from shapely.geometry import Point, box

NAMES = [name for name, about in STATISTICS.items() if about.module]
NORTH = Affine(1, 0, 0, 0, -1, 40)


def oracle(values, weights):
    """Each by a formula that shares nothing with ours: sums over pairs, loops over classes."""
    stats = pytest.importorskip("scipy.stats")
    mean = np.average(values, weights=weights)
    deviation = np.average((values - mean) ** 2, weights=weights) ** 0.5
    pairs = np.abs(values[:, None] - values) * weights[:, None] * weights
    classes = np.array([weights[np.floor(values) == k].sum() for k in range(-1, 60)])
    return {
        "cv": deviation / mean,
        "skewness": np.average(((values - mean) / deviation) ** 3, weights=weights),
        "kurtosis": np.average(((values - mean) / deviation) ** 4, weights=weights),
        # Half the relative mean difference.
        "gini": pairs.sum() / (2 * weights.sum() ** 2 * mean),
        "entropy": stats.entropy(classes),
        "vci": stats.entropy(classes) / np.log(int(values.max()) + 1),
        "relief_ratio": (mean - values.min()) / (values.max() - values.min()),
        "qmean": (mean**2 + deviation**2) ** 0.5,
    }


@pytest.fixture
def heights(tmp_raster):
    rng = np.random.default_rng(5)
    return tmp_raster(rng.gamma(2.0, 6.0, (40, 40)).astype(np.float32), transform=NORTH)


@pytest.mark.parametrize("method", ["center", "exact"])
def test_independent_formulas_say_the_same(heights, method):
    plots = [Point(x, 20).buffer(r) for x, r in ((10, 3), (20, 9.7), (5, 12), (33, 1.3))]
    found = plot_statistics(plots, heights, statistics=NAMES, percentiles=[50], method=method)
    for i, plot in enumerate(plots):
        cells = list(plot_cells([plot], heights, method=method))
        values = np.concatenate([batch.values[0] for batch in cells])
        weights = np.concatenate([batch.fraction for batch in cells])
        for name, expected in oracle(values, weights).items():
            assert found[name][i] == pytest.approx(expected, rel=1e-9), name


@pytest.mark.parametrize(
    ("values", "index"),
    [
        ([0.0, 1.5], 1.0), ([0.5, 1.0], 1.0), ([0.0, 0.5, 0.9], np.nan), ([-0.5, 1.5], np.nan),
        ([0.0, 1.0, 1.5, 1.7], 0.8112781), ([2.5, 2.6], 0.0), ([0.0, 3.0], 0.5),
    ],
)  # fmt: skip
def test_vertical_complexity_by_hand(values, index, tmp_raster):
    # Entropy of classes of one metre over the logarithm of how many there are up to the highest.
    path = tmp_raster(np.array([values], np.float32), transform=Affine(1, 0, 0, 0, -1, 1))
    found = plot_statistics([box(0, 0, len(values), 1)], path, statistics=["vci"])
    assert found["vci"][0] == pytest.approx(index, nan_ok=True)


def test_scipy_says_the_same(heights):
    stats = pytest.importorskip("scipy.stats")
    plot = box(3, 3, 17, 25)
    found = plot_statistics([plot], heights, statistics=NAMES)
    [cells] = plot_cells([plot], heights)
    values = cells.values[0]
    assert found["skewness"][0] == pytest.approx(stats.skew(values), rel=1e-9)
    assert found["kurtosis"][0] == pytest.approx(stats.kurtosis(values, fisher=False), rel=1e-9)
    assert found["cv"][0] == pytest.approx(stats.variation(values), rel=1e-9)


def test_worked_numbers(tmp_raster):
    path = tmp_raster(
        np.array([[1, 1, 4, 4], [3, 3, 3, 3], [0, 0, 0, 0], [-1, 1, 2, 2]], np.int16),
        transform=Affine(1, 0, 0, 0, -1, 4), nodata=-99,
    )  # fmt: skip
    rows = [box(0, 3 - row, 4, 4 - row) for row in range(4)]
    found = plot_statistics([*rows, None], path, statistics=NAMES)
    # 1 1 4 4: mean 2.5, deviation 1.5; two classes of a half each.
    assert [found[name][0] for name in NAMES] == pytest.approx(
        [1.5 / 2.5, 0, 1, 0.3, np.log(2), np.log(2) / np.log(5), 0.5, 8.5**0.5], abs=1e-15
    )
    # One value alone: no spread, no shape.
    assert found.column("cv")[1:3] == [0, None]
    assert found.column("skewness")[1:3] == [None, None]
    assert found.column("gini")[1:] == [pytest.approx(0, abs=1e-15), None, None, None]
    assert found.column("entropy")[1:3] == [0, 0]
    assert [found.column(name)[4] for name in NAMES] == [None] * len(NAMES)


def test_cells_of_one_height_have_no_shape_however_their_mean_is_rounded(tmp_raster):
    # Three times 0.1 is 0.30000000000000004, a third of which is not 0.1.
    path = tmp_raster(np.full((1, 3), 0.1), transform=Affine(1, 0, 0, 0, -1, 1))
    shape = ["skewness", "kurtosis", "relief_ratio"]
    found = plot_statistics([box(0, 0, 3, 1)], path, statistics=["mean", "cv", "gini", *shape])
    assert found["mean"][0] != 0.1
    assert [found.column(name)[0] for name in shape] == [None, None, None]
    assert (found["cv"][0], found["gini"][0]) == (0, pytest.approx(0, abs=1e-15))


def test_how_many_cells_are_ranked_together_does_not_show(heights, monkeypatch):
    plots = [Point(x, y).buffer(3) for x in range(4, 40, 4) for y in (10, 30)]
    whole = plot_statistics(plots, heights, statistics=NAMES, percentiles=[10, 50])
    monkeypatch.setattr(gather, "BATCH_CELLS", 1)
    # A plot has about 28 cells: two are held, the third is one too many.
    monkeypatch.setattr(gather, "RANKED_CELLS", 60)
    parts = plot_statistics(plots, heights, statistics=NAMES, percentiles=[10, 50])
    for name in [*NAMES, "p10", "p50"]:
        np.testing.assert_array_equal(parts[name], whole[name])


def test_presets_hold_what_the_manual_says():
    assert PRESETS["lesson"].statistics == ("count", "min", "mean", "max", "median")
    assert PRESETS["heights"].percentiles == (5, 10, 25, 50, 75, 90, 95, 99)
    assert PRESETS["structure"].percentiles == (25, 50, 75, 95)
    assert {name for name, preset in PRESETS.items() if preset.cover} == {"structure"}


def test_tiles_do_not_show(heights, monkeypatch):
    from canopycloud.core.zonal import sums, tiles

    plots = [Point(20, 20).buffer(15), box(1, 1, 39, 5)]
    whole = plot_statistics(plots, heights, statistics=NAMES)
    monkeypatch.setattr(tiles, "TILE_BYTES", 256)
    monkeypatch.setattr(sums, "HELD_CELLS", 10)
    parts = plot_statistics(plots, heights, statistics=NAMES)
    for name in NAMES:
        np.testing.assert_allclose(parts[name], whole[name], rtol=1e-12)
