# SPDX-License-Identifier: GPL-2.0-or-later
"""What a page says follows from what was run; numbers have units."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.qa.settings import MaskChoice
from canopycloud.core.report.canopy import CanopyInfo, canopy_report
from canopycloud.core.report.fill import fill_report
from canopycloud.core.report.fromfill import fill_info
from canopycloud.core.report.page import Report, render
from canopycloud.core.report.parameters import Parameter, parameters_of

pytest.importorskip("matplotlib")

RNG = np.random.default_rng(3)
SCENE = "LC08_L2SP_008059_20191201_20200825_02_T1_SR_B2.TIF"
DONOR = "LC08_L2SP_008059_20191115_20200825_02_T1_SR_B2.TIF"


def filled(tmp_raster, folder, missed=False, names=(SCENE, DONOR)):
    """A scene with a hole of 10 × 20 cells of 30 m and, if wanted, a cloud that is not masked."""
    ground = RNG.integers(9000, 12000, (4, 120, 120)).astype(np.uint16)
    ground = (ground // 4 + ground.mean(axis=(1, 2), keepdims=True) * 3 / 4).astype(np.uint16)
    scene = ground.copy()
    if missed:
        scene[:, 80:95, 80:95] += 20000
    scene[:, 40:50, 50:70] = 0
    grid = {"nodata": 0, "transform": Affine(30, 0, 5e5, 0, -30, 4e6)}
    options = {**grid, "descriptions": ["SR_B2", "SR_B3", "SR_B4", "SR_B5"]}
    paths = [tmp_raster(scene, names[0], **options), tmp_raster(ground, names[1], **options)]
    given = []
    fill_from_donors(
        paths[0], [paths[1]], folder / "o.tif", method="copy", catch_missed=missed,
        pictures=lambda *seen: given.extend(seen),
    )  # fmt: skip
    donors = [("donor", str(paths[1]), None)]
    return fill_info(*given, name="scene", donors=donors, method="copy")


def test_the_scene_is_not_called_unchanged_where_cloud_was_replaced(
    tmp_raster, tmp_path, read_page
):
    info = filled(tmp_raster, tmp_path, missed=True)
    assert info.missed > 100
    text = read_page(render(fill_report(info))).text
    assert "Cells of the scene itself are unchanged" not in text
    assert f"{info.missed}" in text
    quiet = filled(tmp_raster, tmp_path)
    assert "Cells of the scene itself are unchanged" in read_page(render(fill_report(quiet))).text


def test_areas_dates_reflectance_and_crs_of_a_fill(tmp_raster, tmp_path, read_page):
    info = filled(tmp_raster, tmp_path)
    page = read_page(render(fill_report(info)))
    assert "18.0 ha, 1.4 % of the grid" in page.text  # 200 cells of 900 m²
    assert "2019-12-01" in page.cells
    assert "16 days earlier" in page.cells
    assert "EPSG:32611, WGS 84 / UTM zone 11N" in page.text
    assert "120 × 120 cells of 30 m, 900 m² each on the ground" in page.text


def test_without_a_known_scale_nothing_is_said_of_reflectance(tmp_raster, tmp_path, read_page):
    info = filled(tmp_raster, tmp_path, names=("scene.tif", "donor.tif"))
    page = read_page(render(fill_report(info)))
    assert "in reflectance" not in page.text


@pytest.mark.parametrize(
    ("threshold", "says", "never"),
    [
        (0.0, "all are removed", "are kept"),
        (-5.0, "Those above the threshold of −5 m are kept", "mixes ground and canopy"),
    ],
)
def test_heights_below_the_ground(tmp_raster, tmp_path, read_page, threshold, says, never):
    heights = RNG.gamma(4, 4, (40, 40)).astype(np.float32)
    heights[:5], heights[5:10], heights[10] = 0, -2, -7
    path = tmp_raster(heights, nodata=-9999)
    given = []
    clean_zero_canopy(
        path, tmp_path / "o.tif", threshold=threshold, pictures=lambda *all_: given.extend(all_)
    )
    summary, picture = given
    info = CanopyInfo.of(str(path), 1, (threshold, None), picture)
    text = read_page(render(canopy_report(summary, info))).text
    assert says in text
    assert never not in text
    assert "m: assumed, the raster states none" in text


def test_every_parameter_stands_in_the_page(read_page):
    @dataclass(frozen=True)
    class Own:
        radius: float = 20.0
        names: tuple[str, ...] = ("a", "b")
        loud: bool = False
        progress: object = None

    found = [*parameters_of(Own(radius=12.5)), Parameter("Plot radius", "12.5", "m", False)]
    assert [(one.label, one.value, one.is_default) for one in found[:3]] == [
        ("Radius", "12.5", False), ("Names", "a, b", True), ("Loud", "no", True),
    ]  # fmt: skip
    page = read_page(render(Report("t", "s", [], parameters=found)))
    assert "12.5 m" in page.cells
    assert "Progress" not in page.text
    labels = [one.label for one in parameters_of(MaskChoice(product="fmask"))]
    assert labels[:3] == ["Product", "Classes", "Confidence"]
