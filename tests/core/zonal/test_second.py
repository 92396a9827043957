# SPDX-License-Identifier: GPL-2.0-or-later
"""Plots computed again by rasterstats and exactextract."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import MissingPackageError, ParameterError
from canopycloud.core.raster import RasterSource
from canopycloud.core.zonal import PlotSettings, check_plots, plot_statistics
from canopycloud.core.zonal.rings import Rings
from canopycloud.core.zonal.second import plots_to_check
from shapely.geometry import Point, box

pytest.importorskip("rasterstats")
pytest.importorskip("exactextract")
pytestmark = pytest.mark.filterwarnings("ignore")  # those of the peers are not ours

NORTH = Affine(1, 0, 0, 0, -1, 60)


def canopy():
    made = np.random.default_rng(8).gamma(2.0, 5.0, (60, 60)).astype(np.float32)
    made[20:25, 20:40] = -9999
    return made


PLOTS = [
    Point(10.2, 40.3).buffer(5), Point(30.1, 37.2).buffer(6), Point(59.3, 30).buffer(4), None,
    box(20.2, 35.3, 39.8, 39.7), Point(-90, 0).buffer(3),
]  # fmt: skip


def checked(path, engine, plots=PLOTS, **settings):
    asked = PlotSettings(**settings)
    result = plot_statistics(plots, path, asked)
    return check_plots(result, plots, path, engine, asked)


@pytest.mark.parametrize(
    ("engine", "method"),
    [("rasterstats", "center"), ("rasterstats", "all_touched"), ("exactextract", "exact")],
)
@pytest.mark.parametrize("limit", [None, 4.0])
def test_engines_of_one_rule_agree(tmp_raster, engine, method, limit):
    path = tmp_raster(canopy(), transform=NORTH, nodata=-9999)
    found = checked(path, engine, method=method, min_height=limit)
    assert found.engine.startswith(engine)
    assert found.plots == (0, 1, 2, 4)
    assert found.agreeing == 4
    assert found.largest is None
    assert found.statistics == ("count", "min", "mean", "max", "median")


@pytest.mark.parametrize(
    ("engine", "method"), [("rasterstats", "center"), ("exactextract", "exact")]
)
def test_a_plot_of_one_cell_and_one_without_data_agree(tmp_raster, engine, method):
    # Column 30 of row 22 lies where there is no data.
    plots = [box(10, 40, 11, 41), box(30, 37, 31, 38)]
    path = tmp_raster(canopy(), transform=NORTH, nodata=-9999)
    found = checked(path, engine, plots, method=method)
    assert (found.plots, found.agreeing) == ((0, 1), 2)


@pytest.mark.parametrize(
    ("engine", "method", "reason"),
    [("rasterstats", "exact", "parts of cells"), ("exactextract", "center", "partial cells")],
)
def test_another_rule_is_the_reason(tmp_raster, engine, method, reason):
    found = checked(tmp_raster(canopy(), transform=NORTH, nodata=-9999), engine, method=method)
    assert found.agreeing < 4
    assert reason in found.largest.reason


def test_a_mask_and_a_scale_are_named(tmp_raster):
    import rasterio

    cells = np.where(canopy() < 0, 0, canopy())
    hidden = np.ones(cells.shape, dtype=bool)
    hidden[15:22] = False
    path = tmp_raster(cells, "mask.tif", transform=NORTH, mask=hidden)
    found = checked(path, "rasterstats")
    assert 0 < found.agreeing < 4
    assert found.largest.reason == (
        "rasterstats: mask ignored; given the heights that count, it agrees"
    )
    assert found.largest.ours != found.largest.theirs
    path = tmp_raster((cells * 10).astype(np.uint16), "scale.tif", transform=NORTH)
    with rasterio.open(path, "r+") as made:
        made.scales = (0.1,)
    assert checked(path, "rasterstats").largest.reason == (
        "rasterstats: scale and offset of the band not applied; given the heights that count, it "
        "agrees"
    )


def test_infinite_values_are_named(tmp_raster):
    cells = np.abs(canopy())
    cells[25, 20:40] = np.inf
    found = checked(tmp_raster(cells, transform=NORTH), "rasterstats", PLOTS[:2])
    assert found.agreeing == 1
    assert found.largest.reason.startswith("rasterstats: infinite values counted; given")


def test_a_defect_of_ours_would_be_seen(tmp_raster):
    path = tmp_raster(canopy(), transform=NORTH, nodata=-9999)
    result = plot_statistics(PLOTS, path)
    result["mean"][1] *= 1.001
    found = check_plots(result, PLOTS, path, "rasterstats")
    assert (found.agreeing, found.largest.plot, found.largest.column) == (3, 1, "mean")
    assert "not known" in found.largest.reason


def test_which_plots_are_chosen(tmp_raster):
    path = tmp_raster(canopy(), transform=NORTH, nodata=-9999)
    rng = np.random.default_rng(1)
    plots = [Point(x, y).buffer(1.5) for x, y in rng.uniform(8, 34, (400, 2))]
    plots[17], plots[233] = Point(20, 20).buffer(0.9), Point(20, 20).buffer(7)
    plots[301], plots[302] = Point(0, 20).buffer(2), Point(30, 37).buffer(2)
    result = plot_statistics(plots, path)
    with RasterSource(path) as source:
        chosen = plots_to_check(result, Rings.from_geometries(plots), source.grid).tolist()
    assert len(chosen) == len(set(chosen)) == 200
    assert {17, 233, 301, 302} <= set(chosen)
    assert chosen[0] < 5
    assert chosen[-1] > 394


def test_a_rotated_raster(tmp_raster):
    path = tmp_raster(canopy(), transform=Affine(0.8, 0.6, 0, 0.6, -0.8, 60), nodata=-9999)
    plots = [Point(30, 50).buffer(6), Point(40, 45).buffer(9)]
    for engine, method in (("rasterstats", "center"), ("exactextract", "exact")):
        found = checked(path, engine, plots, method=method)
        assert found.agreeing == 2


def test_what_cannot_be_checked_is_refused(tmp_raster, monkeypatch):
    path = tmp_raster(canopy(), transform=NORTH, nodata=-9999)
    with pytest.raises(ParameterError, match="no engine"):
        checked(path, "none")
    with pytest.raises(ParameterError, match="statistics"):
        checked(path, "rasterstats", statistics=("cv",))
    monkeypatch.setitem(sys.modules, "rasterstats", None)
    with pytest.raises(MissingPackageError, match="rasterstats"):
        checked(path, "rasterstats")
