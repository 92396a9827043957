# SPDX-License-Identifier: GPL-2.0-or-later
"""Rumple index and gap fraction, against triangles one by one."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from canopycloud.core import plot_statistics
from canopycloud.core.errors import CrsError, ParameterError
from canopycloud.core.zonal import plot_cells
from shapely.geometry import Point, box

NORTH = Affine(1, 0, 0, 0, -1, 40)
AROUND = [(-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1)]


def triangle(a, b, c):
    """Area by Heron's formula, which shares nothing with ours."""
    p, q, r = (np.linalg.norm(np.subtract(*pair)) for pair in ((a, b), (b, c), (c, a)))
    s = (p + q + r) / 2
    return max(s * (s - p) * (s - q) * (s - r), 0.0) ** 0.5


def surface(heights, row, column, size):
    """Surface of one cell after Jenness (2004): halves of the edges, triangle by triangle."""
    own = heights[row, column]
    middle = (0.0, 0.0, own)

    def corner(down, right):
        r, c = row + down, column + right
        inside = 0 <= r < heights.shape[0] and 0 <= c < heights.shape[1]
        there = heights[r, c] if inside and np.isfinite(heights[r, c]) else own
        # Half way to the neighbour.
        return (right * size / 2, down * size / 2, (there + own) / 2)

    ring = [corner(*step) for step in AROUND]
    return sum(triangle(middle, ring[i - 1], ring[i]) for i in range(8))


def brute(heights, plot, path, method, size=1.0, **more):
    total = weight = 0.0
    for batch in plot_cells([plot], path, method=method, **more):
        rows = np.floor((40 * size - batch.y) / size).astype(int)
        columns = np.floor(batch.x / size).astype(int)
        for r, c, w in zip(rows, columns, batch.fraction):
            total += w * surface(heights, r, c, size)
            weight += w * size**2
    return total / weight


@pytest.fixture
def heights():
    rng = np.random.default_rng(7)
    made = rng.gamma(2.0, 3.0, (40, 40)).astype(np.float32)
    made[rng.random(made.shape) < 0.1] = np.nan
    return made


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
@pytest.mark.parametrize("limit", [None, 3.0])
def test_triangles_one_by_one(heights, tmp_raster, method, limit):
    path = tmp_raster(heights, transform=NORTH)
    plots = [Point(x, 20.2).buffer(r) for x, r in ((10, 3), (20, 9.7), (1, 5), (39, 3))]
    found = plot_statistics(plots, path, statistics=["rumple"], method=method, min_height=limit)
    for ratio, plot in zip(found["rumple"], plots):
        expected = brute(heights.astype(float), plot, path, method, min_height=limit)
        assert ratio == pytest.approx(expected, rel=1e-9)


def test_worked_numbers(tmp_raster):
    """A plane that rises 1 m a metre has the surface √2; a flat one 1; 2 m cells need 2 m."""
    rise = np.tile(np.arange(40.0), (40, 1))
    middle = box(10, 10, 20, 20)
    for made, expected in ((rise, 2**0.5), (rise.T, 2**0.5), (rise * 0 + 7, 1.0)):
        path = tmp_raster(made, transform=NORTH)
        assert plot_statistics([middle], path, statistics=["rumple"])["rumple"][0] == (
            pytest.approx(expected, rel=1e-12)
        )
    path = tmp_raster(rise, transform=Affine(2, 0, 0, 0, -2, 80))
    found = plot_statistics([middle], path, statistics=["rumple"])["rumple"][0]
    assert found == pytest.approx(1.25**0.5, rel=1e-12)
    # One cell of 1 m on flat ground: 4 triangles of slope 1, 4 of slope √2 … by hand.
    spike = np.zeros((40, 40))
    spike[20, 20] = 1
    path = tmp_raster(spike, transform=NORTH)
    found = plot_statistics([box(20, 19, 21, 20)], path, statistics=["rumple"])["rumple"][0]
    assert found == pytest.approx(2**0.5, rel=1e-12)


@pytest.mark.parametrize("block", [16, None])
def test_tiles_do_not_show(heights, tmp_raster, monkeypatch, block):
    from canopycloud.core.zonal import tiles

    more = {} if block is None else {"tiled": True, "blockxsize": block, "blockysize": block}
    path = tmp_raster(heights, transform=NORTH, **more)
    plots = [Point(20, 20).buffer(15), box(1, 1, 39, 5), Point(15.5, 24.2).buffer(0.6)]
    whole = plot_statistics(plots, path, statistics=["rumple"])["rumple"]
    monkeypatch.setattr(tiles, "TILE_BYTES", 256)
    monkeypatch.setattr(tiles, "STRIP_BYTES", 256)
    parts = plot_statistics(plots, path, statistics=["rumple"])["rumple"]
    np.testing.assert_allclose(parts, whole, rtol=1e-12)


def test_units_and_scale_of_heights(heights, tmp_raster):
    """Centimetres with a scale are metres; a raster in degrees has its cells measured."""
    whole = np.round(np.nan_to_num(heights) * 100).astype(np.uint16)
    metres = tmp_raster(whole / 100.0, "m.tif", transform=NORTH)
    stored = tmp_raster(whole, "cm.tif", transform=NORTH)
    import rasterio

    with rasterio.open(stored, "r+") as made:
        made.scales = (0.01,)
    plot = box(5, 5, 30, 30)
    ours, same = (
        plot_statistics([plot], path, statistics=["rumple"])["rumple"][0]
        for path in (metres, stored)
    )
    assert same == pytest.approx(ours, rel=1e-9)
    degrees = 1 / 111_319.490793  # a metre along the equator
    path = tmp_raster(
        whole / 100.0, "d.tif", crs="EPSG:4326",
        transform=Affine(degrees, 0, 0, 0, -degrees, 20 * degrees),
    )  # fmt: skip
    plot = box(5 * degrees, -15 * degrees, 30 * degrees, 10 * degrees)
    found = plot_statistics([plot], path, statistics=["rumple"])["rumple"][0]
    # A degree of latitude is 0.7 % shorter there.
    assert found == pytest.approx(ours, rel=0.01)


def test_a_raster_without_crs_is_refused(heights, tmp_raster):
    path = tmp_raster(heights, transform=NORTH, crs=None)
    with pytest.raises(CrsError, match="rumple"):
        plot_statistics([box(1, 1, 9, 9)], path, statistics=["rumple"])


def test_gap_fraction_is_what_cover_leaves(heights, tmp_raster):
    path = tmp_raster(heights, transform=NORTH)
    plot = box(3, 3, 17, 25)
    cells = heights[15:37, 3:17]
    for of, share in (
        ("plot", 1 - (cells > 2).mean()),
        ("valid", (cells[np.isfinite(cells)] <= 2).mean()),
    ):
        found = plot_statistics(
            [plot, None], path, statistics=["gap_fraction"], cover_height=2, cover_of=of
        )
        assert found["gap_fraction"][0] == pytest.approx(share, rel=1e-12)
        assert found["cover"][0] == pytest.approx(100 * (1 - share), rel=1e-12)
        assert np.isnan(found["gap_fraction"][1])
    with pytest.raises(ParameterError, match="gap fraction"):
        plot_statistics([plot], path, statistics=["gap_fraction"])
