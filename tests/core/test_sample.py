# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample site: the same each time, and as true to itself as a real site is."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from math import cos, radians, sin, tan
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core.errors import OutputError, ParameterError
from canopycloud.core.grid import Window
from canopycloud.core.raster import RasterSource
from canopycloud.core.sample import (
    SampleSite,
    canopy,
    lay_out,
    make_sample_site,
    measure,
    mirrored,
    scene_pair,
    to_dn,
    to_reflectance,
)
from canopycloud.core.sample.inventory import EDGE, LEANING, OPEN, OVERLAP, TYPING
from canopycloud.core.sample.noise import fractal, generator, grown, ranked
from canopycloud.core.sample.scene import qa_pixel
from canopycloud.core.sample.sky import Cloud, Sky, Sun, make_sky

FLAGGED = 0b11110  # dilated, cirrus, cloud, shadow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return make_sample_site(tmp_path_factory.mktemp("sample") / "site")


@pytest.fixture(scope="module")
def pair():
    return scene_pair((220, 260), seed=7)


def read(path: Path) -> tuple[np.ndarray, np.ndarray]:
    with RasterSource(path) as source:
        return source.read()


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def digest(*arrays: np.ndarray) -> str:
    total = hashlib.sha256()
    for array in arrays:
        total.update(np.ascontiguousarray(array).tobytes())
    return total.hexdigest()


# ---------------------------------------------------------------- determinism


def test_the_same_seed_makes_the_same_stand() -> None:
    one, two, other = (canopy((150, 130), seed) for seed in (3, 3, 4))
    assert digest(one.height, one.valid, one.trees.x) == digest(two.height, two.valid, two.trees.x)
    assert digest(one.height) != digest(other.height)


def test_the_same_seed_makes_the_same_pair() -> None:
    def arrays(seed: int) -> str:
        p = scene_pair((90, 80), seed)
        return digest(p.target, p.target_qa, p.truth, p.donor, p.donor_qa, p.missed)

    assert arrays(5) == arrays(5)
    assert arrays(5) != arrays(6)


# ---------------------------------------------------------------- noise


def test_noise_has_mean_zero_and_deviation_one_and_larger_reach_is_smoother() -> None:
    fine = fractal(generator(1), (200, 200), 3)
    coarse = fractal(generator(1), (200, 200), 40)
    for field in (fine, coarse):
        assert field.mean() == pytest.approx(0, abs=1e-9)
        assert field.std() == pytest.approx(1)
    assert np.diff(coarse, axis=1).std() < 0.5 * np.diff(fine, axis=1).std()


def test_ranks_are_shares() -> None:
    assert ranked(np.array([[3.0, 1.0], [2.0, 9.0]])).tolist() == [[2 / 3, 0], [1 / 3, 1]]


def test_grown_takes_cells_within_the_radius() -> None:
    one = np.zeros((5, 5), bool)
    one[2, 2] = True
    assert grown(one, 1).sum() == 5
    assert grown(one, 1.5).sum() == 9
    assert not grown(np.zeros((3, 3), bool), 2).any()


# ---------------------------------------------------------------- canopy and plots


def test_canopy_looks_like_a_neon_chm(site: SampleSite) -> None:
    with RasterSource(site.chm) as source:
        assert source.grid.shape == (1000, 1000)
        assert str(source.grid.crs) == "EPSG:32611"
        assert source.grid.cell_size == (1.0, 1.0)
        assert source.bands[0].dtype == "float32"
        assert source.bands[0].nodata == -9999.0
        data, valid = source.read()
    heights = data[valid]
    assert 0.01 < 1 - valid.mean() < 0.10
    assert not valid[0, 500, :10].any()  # the flight line's edge
    assert valid[0, :, 500].mean() > 0.9
    assert 0.4 < (heights == 0).mean() < 0.8
    assert heights[heights > 0].min() >= 2.0
    assert 22 < heights.max() < 32


def test_each_tree_seen_from_above_is_in_the_canopy() -> None:
    stand = canopy((300, 300), seed=2, edge=False)
    trees = stand.trees.take(~stand.trees.under & (stand.trees.height > 4))
    at = stand.height[trees.y.astype(int), trees.x.astype(int)]
    difference = at - trees.height
    # A crown may be overtopped by a neighbour, but is never much lower than its tree is tall;
    # one in fifty has a gap in the crown right there.
    assert (difference > -2.5).mean() > 0.95
    assert abs(np.median(difference)) < 0.8


def test_trees_below_the_canopy_are_below_it() -> None:
    stand = canopy((300, 300), seed=2, edge=False)
    small = stand.trees.take(stand.trees.under)
    assert len(small) > 20
    assert (small.height < stand.height[small.y.astype(int), small.x.astype(int)] + 1).mean() > 0.9


def test_plots_have_one_of_each_quirk(site: SampleSite) -> None:
    assert site.plot_ids == tuple(f"SAMP{n:03d}" for n in range(1, 25))
    assert sorted(site.quirks.values()) == sorted((OPEN, EDGE, LEANING, OVERLAP, TYPING))


def test_plots_are_the_same_in_both_files(site: SampleSite) -> None:
    layer = json.loads(site.plots.read_text(encoding="utf-8"))
    assert layer["crs"]["properties"]["name"] == "urn:ogc:def:crs:EPSG::32611"
    table = rows_of(site.plots_csv)
    assert len(table) == len(layer["features"]) == 24
    for row, feature in zip(table, layer["features"]):
        assert row["Plot_ID"] == feature["properties"]["Plot_ID"]
        assert feature["geometry"]["coordinates"] == [float(row["easting"]), float(row["northing"])]


def canopy_in_plots(site: SampleSite) -> dict[str, np.ndarray]:
    """Cells of each plot, NaN for no data; by distance, with no help from the code under test."""
    with RasterSource(site.chm) as source:
        data, valid = source.read()
        left, _, _, top = source.grid.bounds
    values = np.where(valid[0], data[0].astype(float), np.nan)
    out = {}
    for row in rows_of(site.plots_csv):
        col, line = float(row["easting"]) - left, top - float(row["northing"])
        r, c = np.ogrid[: values.shape[0], : values.shape[1]]
        inside = (r + 0.5 - line) ** 2 + (c + 0.5 - col) ** 2 < site.radius**2
        out[row["Plot_ID"]] = values[inside]
    return out


def test_stems_agree_with_the_crowns(site: SampleSite) -> None:
    stems = defaultdict(list)
    for row in rows_of(site.stems):
        stems[row["plotid"].strip()].append(float(row["stemheight"]))
    assert sum(map(len, stems.values())) == site.stem_count
    seen = canopy_in_plots(site)
    gaps = {
        plot: np.nanmax(seen[plot]) - max(stems[plot])
        for plot in site.plot_ids
        if site.quirks.get(plot) not in (OPEN, EDGE, LEANING)
    }
    assert max(abs(gap) for gap in gaps.values()) < 2.5
    assert np.std(list(gaps.values())) > 0.1  # measured, not copied
    by_quirk = {quirk: plot for plot, quirk in site.quirks.items()}
    assert not stems[by_quirk[OPEN]]
    assert np.nanmax(seen[by_quirk[OPEN]]) == 0
    assert 0.1 < np.isnan(seen[by_quirk[EDGE]]).mean() < 0.5
    leaning = by_quirk[LEANING]
    assert np.nanmax(seen[leaning]) - max(stems[leaning]) > 4


def test_stems_stand_in_their_plots(site: SampleSite) -> None:
    centres = {
        row["Plot_ID"]: (float(row["easting"]), float(row["northing"]))
        for row in rows_of(site.plots_csv)
    }
    for row in rows_of(site.stems):
        x, y = centres[row["plotid"].strip()]
        assert np.hypot(float(row["easting"]) - x, float(row["northing"]) - y) < site.radius + 0.1
        assert float(row["stemheight"]) > 0
        assert float(row["dbh"]) > 0


def test_one_plot_has_a_typing_error_and_two_overlap(site: SampleSite) -> None:
    by_quirk = {quirk: plot for plot, quirk in site.quirks.items()}
    written = {row["plotid"] for row in rows_of(site.stems)}
    assert by_quirk[TYPING] + " " in written
    assert by_quirk[TYPING] not in written
    places = [(float(r["easting"]), float(r["northing"])) for r in rows_of(site.plots_csv)]
    second = site.plot_ids.index(by_quirk[OVERLAP])
    apart = np.hypot(*np.subtract(places[second], places[second - 1]))
    assert 5 < apart < 2 * site.radius


def test_every_measured_tree_is_in_the_list_of_crowns(site: SampleSite) -> None:
    places = {(round(float(r["easting"]), 1), round(float(r["northing"]), 1))
              for r in rows_of(site.crowns)}  # fmt: skip
    for row in rows_of(site.stems):
        x, y = float(row["easting"]), float(row["northing"])
        step = (-0.1, 0.0, 0.1)
        assert places & {(round(x + i, 1), round(y + j, 1)) for i in step for j in step}


def test_a_small_stand_has_no_room_for_plots() -> None:
    with pytest.raises(ParameterError, match="no room"):
        lay_out(canopy((60, 60)))
    with pytest.raises(ParameterError, match="no room"):
        lay_out(canopy((300, 300)), count=60)


def test_other_seeds_make_plots_too() -> None:
    for seed in (1, 2):
        stand = canopy((700, 700), seed)
        plots = lay_out(stand, seed, 10)
        assert len({plot.plot_id for plot in plots}) == 10
        assert measure(stand, plots, seed)


# ---------------------------------------------------------------- scenes


def legal_c2_l89(values: np.ndarray) -> np.ndarray:
    """Combinations that the Collection 2 table for Landsat 8-9 allows, written independently."""
    ok = []
    for v in values.tolist():
        bit = [(v >> i) & 1 for i in range(16)]
        two = {name: (v >> first) & 3 for name, first in
               (("cloud", 8), ("shadow", 10), ("snow", 12), ("cirrus", 14))}  # fmt: skip
        if v == 1:
            ok.append(True)
            continue
        ok.append(
            bit[0] == 0
            and bit[6] == int(not bit[1] and not bit[3])
            and not (bit[1] and bit[3])
            and not (bit[3] and bit[4])
            and bit[5] == 0
            and (bit[3] == 1) == (two["cloud"] == 3)
            and (bit[4] == 1) == (two["shadow"] == 3)
            and (bit[2] == 1) == (two["cirrus"] == 3)
            and two["cloud"] in (1, 2, 3)
            and two["shadow"] in (1, 3)
            and two["snow"] == 1
            and two["cirrus"] in (1, 3)
        )
    return np.array(ok)


def test_qa_values_are_legal_and_of_every_kind(site: SampleSite) -> None:
    found = set()
    for path in (site.target_qa, site.donor_qa):
        data, _ = read(path)
        values = np.unique(data)
        assert data.dtype == np.uint16
        assert legal_c2_l89(values).all(), values
        found |= set(values.tolist())
    # fill; clear land; clear water; dilated; cloud; shadow and clear; medium cloud; cirrus
    assert {1, 21824, 21952, 21762, 22280, 23888, 22080, 54596} <= found


def test_qa_pixel_values_of_the_guide() -> None:
    # One row: clear, rim, cloud, shadow, water, cirrus, cloud under cirrus, doubtful, fill.
    def on(*places: int) -> np.ndarray:
        row = np.zeros((1, 9), dtype=bool)
        row[0, list(places)] = True
        return row

    zero = np.zeros((1, 9))
    sky = Sky(zero, zero, zero, zero, on(2, 6), on(3), on(5, 6), on(1), (), Sun(120, 60))
    qa = qa_pixel(sky, water=on(4), doubtful=on(7), fill=on(8))
    assert qa.tolist() == [[21824, 21762, 22280, 23888, 21952, 54596, 55052, 22080, 1]]


def test_scene_files_are_landsat_like(site: SampleSite) -> None:
    assert [path.name.rsplit("_", 1)[1] for path in site.target_bands] == [
        "B2.TIF", "B3.TIF", "B4.TIF", "B5.TIF", "B6.TIF", "B7.TIF"]  # fmt: skip
    for path in (*site.target_bands, *site.donor_bands):
        with RasterSource(path) as source:
            assert source.bands[0].dtype == "uint16"
            assert source.bands[0].nodata == 0
            assert source.grid.cell_size == (30.0, 30.0)


def test_donor_is_larger_and_aligned(site: SampleSite) -> None:
    with RasterSource(site.target_bands[0]) as target, RasterSource(site.donor_bands[0]) as donor:
        assert target.grid.is_aligned_with(donor.grid)
        assert target.grid.offset_of(donor.grid) == (-30.0, -20.0)
        assert donor.grid.width == target.grid.width + 55
        assert donor.grid.height == target.grid.height + 35


def test_truth_is_the_target_wherever_it_is_clear(site: SampleSite) -> None:
    target = np.concatenate([read(path)[0] for path in site.target_bands])
    truth, valid = read(site.truth)
    qa = read(site.target_qa)[0][0]
    missed = read(site.missed)[0][0].astype(bool)
    assert valid.all()
    clear = ((qa & FLAGGED) == 0) & ~missed
    assert 0.4 < clear.mean() < 0.9
    assert np.array_equal(target[:, clear], truth[:, clear])
    assert (target[:, missed] != truth[:, missed]).any(axis=0).all()
    assert 0.005 < missed.mean() < 0.08
    assert 0.05 < ((qa & 8) != 0).mean() < 0.3
    assert 0.03 < ((qa & 16) != 0).mean() < 0.3


def test_donor_resembles_the_truth_but_regression_resembles_it_more(pair) -> None:
    col, row = pair.offset
    rows, cols = pair.target_qa.shape
    donor_qa = pair.donor_qa[row : row + rows, col : col + cols]
    use = (donor_qa & (FLAGGED | 1)) == 0
    truth = to_reflectance(pair.truth)[:, use]
    donor = to_reflectance(pair.donor_here)[:, use]
    one = np.vstack([np.ones(donor.shape[1]), donor]).T
    for band in range(len(pair.bands)):
        fit = one @ np.linalg.lstsq(one, truth[band], rcond=None)[0]
        copied = np.sqrt(np.mean((donor[band] - truth[band]) ** 2))
        fitted = np.sqrt(np.mean((fit - truth[band]) ** 2))
        assert fitted < 0.9 * copied
        assert np.corrcoef(donor[band], truth[band])[0, 1] > 0.6


def test_without_differences_the_donor_is_the_truth() -> None:
    pair = scene_pair((80, 80), 3, donor_cloud_cover=0, change=0, season=0, radiometry=0, noise=0,
                      margin=(40, 0, 0, 0))  # fmt: skip
    # What is left is the light of another sun position, on slopes.
    level = np.abs(to_reflectance(pair.donor_here) - to_reflectance(pair.truth))
    assert np.median(level) < 0.004


def test_no_clouds_when_none_are_asked_for() -> None:
    pair = scene_pair((100, 100), 3, cloud_cover=0)
    assert np.array_equal(pair.target, pair.truth)
    assert not pair.contaminated.any()
    assert not (pair.target_qa & FLAGGED).any()
    assert pair.target_sky.objects == ()


def test_a_perfect_qa_band_misses_nothing() -> None:
    pair = scene_pair((160, 160), 8, missed=0.0, cloud_cover=0.2)
    assert pair.contaminated.any()
    assert not pair.missed.any()


@pytest.mark.parametrize("cover", [0.05, 0.3])
def test_cloud_cover_is_about_what_was_asked_for(cover: float) -> None:
    pair = scene_pair((200, 200), 4, cloud_cover=cover)
    cloudy = (pair.target_sky.cloud > 0).mean()
    assert cloudy == pytest.approx(cover, rel=0.5)


def test_shadow_lies_away_from_the_sun() -> None:
    # Worked by hand: a sun in the south-east at 45° puts the shadow of a cloud 900 m up
    # 30 cells to the north-west: 30 / sqrt(2) = 21.2 rows up and columns left.
    d_row, d_col = Sun(azimuth=135, elevation=45).shadow_offset(900.0)
    assert d_row == pytest.approx(-21.2132, abs=1e-3)
    assert d_col == pytest.approx(-21.2132, abs=1e-3)
    # In the south at 60°: straight up, 900 / tan 60° / 30 = 17.32 rows.
    assert Sun(180, 60).shadow_offset(900.0) == pytest.approx((-17.3205, 0.0), abs=1e-3)


def test_every_cloud_has_its_shadow_where_the_sun_puts_it() -> None:
    sun = Sun(azimuth=150, elevation=50)
    sky = make_sky((300, 300), generator(9), sun, cover=0.06, missed=0.0)
    checked = 0
    for cloud in sky.objects:
        assert isinstance(cloud, Cloud)
        length = cloud.height / tan(radians(sun.elevation)) / 30
        row = cloud.row + round(-cos(radians(sun.azimuth + 180)) * length)
        col = cloud.col + round(sin(radians(sun.azimuth + 180)) * length)
        inside = (
            min(row, col, cloud.row, cloud.col) >= 0
            and max(row, cloud.row) + cloud.rows <= 300
            and max(col, cloud.col) + cloud.cols <= 300
        )
        above = sky.cloud[cloud.row : cloud.row + cloud.rows, cloud.col : cloud.col + cloud.cols]
        if not inside or above.max() < 0.7:
            continue
        checked += 1
        below = sky.shadow[row : row + cloud.rows, col : col + cloud.cols]
        thickest = np.unravel_index(np.argmax(above), above.shape)
        assert below[thickest] > 0.5
    assert checked >= 3
    assert sky.shadow.max() > 0.9


def test_shadows_are_dark_and_clouds_are_bright(pair) -> None:
    deep = pair.shadow & (pair.target_sky.shadow[20:240, 30:290] > 0.9)
    assert deep.any()
    ratio = to_reflectance(pair.target)[3, deep] / to_reflectance(pair.truth)[3, deep]
    assert np.median(ratio) < 0.35
    cloud = (pair.target_qa & 8) != 0
    assert np.median(to_reflectance(pair.target)[0, cloud]) > 0.3


def test_real_change_is_a_minority_and_can_be_switched_off(pair) -> None:
    assert 0.005 < pair.changed.mean() < 0.25
    assert not scene_pair((80, 80), 3, change=0).changed.any()


def test_scaling_there_and_back() -> None:
    dn = np.array([[0, 1, 7273, 43636, 65535]], dtype=np.uint16)
    reflectance = to_reflectance(dn)
    assert np.isnan(reflectance[0, 0])
    assert reflectance[0, 2] == pytest.approx(0.0, abs=2e-5)
    assert np.array_equal(to_dn(reflectance[:, 1:]), dn[:, 1:])
    assert to_dn(np.array([-1.0, 9.0])).tolist() == [1, 65535]  # 0 is kept for no data


def test_mirrored_goes_on_for_ever() -> None:
    small = np.array([[1, 2, 3], [4, 5, 6]])
    assert mirrored(small, Window(0, 0, 3, 2)).tolist() == small.tolist()
    assert mirrored(small, Window(2, 1, 3, 2)).tolist() == [[6, 6, 5], [6, 6, 5]]
    assert mirrored(small, Window(5, 3, 3, 1)).tolist() == [[1, 1, 2]]
    assert mirrored(small[None], Window(6, 4, 2, 2)).shape == (1, 2, 2)


def test_unknown_bands_and_shares_are_refused() -> None:
    with pytest.raises(ParameterError, match="B9"):
        scene_pair((60, 60), bands=("B2", "B9"))
    with pytest.raises(ParameterError, match="No band"):
        scene_pair((60, 60), bands=())
    with pytest.raises(ParameterError, match="cloud_cover"):
        scene_pair((60, 60), cloud_cover=1.5)


def test_seven_bands_for_those_who_want_them() -> None:
    from canopycloud.core.sample.land import BANDS

    assert scene_pair((60, 60), bands=BANDS).target.shape == (7, 60, 60)


# ---------------------------------------------------------------- files


def test_the_site_is_small_and_whole(site: SampleSite) -> None:
    files = [path for path in site.folder.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 8_000_000
    named = {site.chm, site.plots, site.plots_csv, site.stems, *site.target_bands, site.target_qa,
             *site.donor_bands, site.donor_qa, site.truth, site.missed, site.crowns,
             site.folder / "README.txt"}  # fmt: skip
    assert set(files) == named
    for plot in site.quirks:
        assert plot in (site.folder / "README.txt").read_text(encoding="utf-8")


def test_a_site_can_be_made_again_in_the_same_folder(tmp_path: Path) -> None:
    def make() -> str:
        site = make_sample_site(tmp_path, chm_shape=(420, 420), scene_shape=(60, 60), plot_count=6)
        return digest(read(site.chm)[0], read(site.truth)[0]) + site.stems.read_text()

    assert make() == make()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be made"):
        make_sample_site(tmp_path / "file")
