# SPDX-License-Identifier: GPL-2.0-or-later
"""The reports of the other tools, from plain data."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.report.canopy import CanopyInfo, canopy_report
from canopycloud.core.report.fill import (
    BandError,
    BandPairs,
    FillInfo,
    Footprint,
    fill_report,
)
from canopycloud.core.report.mask import ClassShare, MaskInfo, mask_info, mask_report
from canopycloud.core.report.page import render
from canopycloud.core.report.plots import (
    MOST_OUTLINES,
    MOST_PLACES,
    MOST_ROWS,
    PlotsInfo,
    _dots,
    headline_of,
    plots_report,
)
from canopycloud.core.report.quicklook import Frame, Quicklook

pytest.importorskip("matplotlib")

THIN, MINUS = "\u202f", "\u2212"
FRAME = Frame(0, 40, 0, 30)
RNG = np.random.default_rng(3)


# -------------------------------------------------------------------------------------- canopy --


def cleaned(tmp_path, path, **options):
    output, given = tmp_path / "o.tif", []

    def seen(*what):
        assert not output.exists()  # a page can be drawn while the file is closed
        given.extend(what)

    summary = clean_zero_canopy(path, output, pictures=seen, **options)
    early, picture = given
    assert early == summary
    info = CanopyInfo(
        "CHM", 1, options.get("threshold", 0.0), options.get("max_height"), picture
    )
    return summary, info


def test_canopy_page_has_the_summary(tmp_raster, tmp_path, read_page):
    heights = RNG.gamma(4, 4, (200, 300)).astype(np.float32)
    heights[heights < 8] = 0
    heights[0, 0] = -1
    summary, info = cleaned(tmp_path, tmp_raster(heights, nodata=-9999), max_height=40)
    page = read_page(render(canopy_report(summary, info)))
    at = page.cells.index("Mean (m)")
    assert page.cells[at + 1 : at + 3] == [
        f"{summary.mean_before:.3f}",
        f"{summary.mean_after:.3f}",
    ]
    at = page.cells.index("Min (m)")
    assert page.cells[at + 1 : at + 3] == [f"{MINUS}1.000", f"{summary.min_after:.3f}"]
    at = page.cells.index("Cells with data")
    assert page.cells[at + 1] == f"60{THIN}000"
    assert "heights at or below 0 m or above 40 m are no data" in page.text
    assert "heights below the ground" in page.text
    assert len(page.charts) == 2


@pytest.mark.parametrize(
    ("heights", "says"),
    [
        (np.full((4, 5), -9999.0), "no cell with data"),
        (np.zeros((4, 5)), "No cell is left"),
        (np.full((4, 5), 7.0), "Cells removed"),
        (np.array([[0.0, 3.0]]), "Cells removed"),
    ],
)
def test_canopy_pages_of_odd_rasters(heights, says, tmp_raster, tmp_path, read_page):
    path = tmp_raster(heights.astype(np.float32), nodata=-9999)
    page = read_page(render(canopy_report(*cleaned(tmp_path, path))))
    assert says in page.text


def test_canopy_histogram_parts_what_goes_from_what_stays(tmp_raster, tmp_path):
    from canopycloud.core.report.canopy import height_bins

    heights = np.array([-1.0, 0.0, 2.0, 2.0001, 30.0])
    edges = height_bins(heights, 2.0)
    counts = np.histogram(heights, edges)[0]
    cut = np.searchsorted(edges, 2.0, side="right")
    assert counts[:cut].sum() == 3
    assert counts[cut:].sum() == 2
    assert counts.sum() == heights.size


# --------------------------------------------------------------------------------------- plots --


def plots_info(n, names=None, **more):
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    circle = 3 * np.c_[np.cos(angle), np.sin(angle)]
    places = np.array([(i % 40, i % 30) for i in range(n)], dtype=float)
    many = n > MOST_OUTLINES
    outside = [i % 9 == 4 for i in range(n)]
    highest = [None if out else 10 + i % 20 + 0.123 for i, out in enumerate(outside)]
    values = {
        "_count": [0 if out else 1256 for out in outside],
        "_mean": [None if h is None else h / 2 for h in highest],
        "_max": highest,
        "_p95": [None if h is None else h - 1 for h in highest],
        "_valid_fraction": [0.0 if out else 0.931 for out in outside],
        "_cover": [None if out else 41.26 for out in outside],
    }
    return PlotsInfo(
        plots="plots",
        raster="CHM",
        names=names or [f"N{i}" for i in range(n)],
        statistics=more.pop("statistics", values),
        outlines=[] if many else [(i, circle + places[i]) for i in range(n)],
        middles=(np.arange(n), places) if many else None,
        outside=outside,
        look=Quicklook(RNG.gamma(4, 4, (1, 30, 40)).astype(np.float32), FRAME, 1.0),
        cells=[(f"N{i}", RNG.gamma(4, 4, 50)) for i in range(min(n, 60))],
        settings=[("Cell rule", "center")],
        **more,
    )


@pytest.mark.parametrize("n", [1, 5, 50, 5000])
def test_plots_page_has_every_plot(n, read_page):
    info = plots_info(n)
    page = read_page(render(plots_report(info)))
    cells = page.cells
    for i in {0, n // 2, n - 1}:
        at = cells.index(f"N{i}")
        highest = info.statistics["_max"][i]
        expected = (
            ["0", "–", "–", "–", "0.0 %", "–"]
            if highest is None
            else [
                f"1{THIN}256",
                f"{highest / 2:.2f}",
                f"{highest:.2f}",
                f"{highest - 1:.2f}",
                "93.1 %",
                "41.3 %",
            ]
        )
        assert cells[at + 1 : at + 7] == expected
    assert ("Maximum by plot, largest first" in page.text) == (n <= 60)
    assert ("Distribution of the plots" in page.text) == (n > 60)
    assert "Overlay check" in page.titles
    assert len(page.charts) == 3


def test_a_page_ends_its_table_where_a_browser_would(read_page):
    n = MOST_ROWS + 7
    page = read_page(render(plots_report(plots_info(n))))
    assert f"N{MOST_ROWS - 1}" in page.cells
    assert f"N{MOST_ROWS}" not in page.cells
    assert (
        f"the first 10{THIN}000 of 10{THIN}007 plots; the output layer has them all" in page.text
    )
    assert "Plots one by one" in page.titles
    assert "all are in the output layer" in page.text
    assert "table below" not in page.text


def test_of_very_many_plots_some_places_are_shown(read_page):
    n = MOST_PLACES + 9000
    info = plots_info(n)
    dots, text = _dots(info)
    without = sum(info.outside)
    assert int((~dots.marked).sum()) == MOST_PLACES
    assert int(dots.marked.sum()) == without
    with_cells = n - without
    assert f"Of {with_cells:,} places with cells".replace(",", THIN) in text
    # By chance: as many of the first half as of the second, within four standard deviations.
    order = {tuple(place): i for i, place in enumerate(np.random.default_rng(1).random((n, 2)))}
    info = replace(info, middles=(np.arange(n), np.array(list(order))))
    dots, _ = _dots(info)
    early = sum(order[tuple(place)] < n / 2 for place in dots.places[~dots.marked])
    assert abs(early - MOST_PLACES / 2) < 4 * (MOST_PLACES / 4) ** 0.5
    assert len({tuple(place) for place in dots.places}) == len(dots.places)
    assert "chosen at random" in read_page(render(plots_report(info))).text
    few, text = _dots(plots_info(1500))
    assert (len(few.places), text) == (1500, "")


def test_bars_are_sorted_from_the_largest():
    text = render(plots_report(plots_info(5)))
    bars = text[text.index("Maximum by plot") : text.index("Overlay check")]
    assert re.findall(r">(N\d)<", bars) == ["N3", "N2", "N1", "N0"]


def test_plots_without_a_cell_are_named(read_page):
    page = read_page(render(plots_report(plots_info(20))))
    assert "2 plots without a cell: N4 N13" in page.text


def test_plots_page_without_any_cell_or_statistic(read_page):
    info = plots_info(3, statistics={"_max": [None, None, None]}, unit="units")
    page = read_page(render(plots_report(info)))
    assert "by plot" not in page.text
    nowhere = PlotsInfo("p", "r", ["a"], {"_count": [0]}, [], [True])
    assert "No plot has a cell" in read_page(render(plots_report(nowhere))).text
    empty = PlotsInfo("p", "r", [], {"_count": []}, [], [])
    assert "0" in read_page(render(plots_report(empty))).text


def test_hostile_plot_names(read_page, hostile):
    read_page(render(plots_report(plots_info(len(hostile), hostile))))


@pytest.mark.parametrize(
    ("names", "headline"),
    [
        (["_count", "_mean", "_max"], "_max"),
        (["b1_mean", "b1_p95", "b2_p95"], "b1_p95"),
        (["_variety"], "_variety"),
        (["_max_x", "_mean"], "_mean"),
        ([], ""),
    ],
)
def test_headline(names, headline):
    assert headline_of(dict.fromkeys(names, ())) == headline


# ---------------------------------------------------------------------------------------- mask --


def a_mask(masked=120, names=("B2", "B3", "B4", "B5"), **more):
    values = RNG.uniform(100, 900, (4, 30, 40)).astype(np.float32)
    after = values.copy()
    codes = np.ones((30, 40), np.uint8)
    codes.flat[:masked] = 3
    after[:, codes == 3] = np.nan
    return MaskInfo(
        **{
            "name": "scene",
            "product": "Landsat 8–9, Collection 2",
            "decision": ["By the file name."],
            "total": 1200,
            "fill": 0,
            "masked": masked,
            "classes": [
                ClassShare(1, "clear", 1200 - masked, False),
                ClassShare(3, "cloud", masked, True),
                ClassShare(4, "snow", 0, False),
                ClassShare(9, "odd_one", 0, False),
            ],
            "band_names": names,
            "before": Quicklook(values, FRAME, 1.0),
            "after": Quicklook(after, FRAME, 1.0),
            "shown_bands": (1, 2, 3, 4),
            "codes": codes,
            **more,
        }
    )


def test_mask_page(read_page):
    page = read_page(render(mask_report(a_mask())))
    at = page.cells.index("Cloud")
    assert page.cells[at : at + 5] == ["Cloud", "120", "–", "10.0 %", "masked"]
    assert "Snow" not in page.cells
    assert "Landsat 8–9, Collection 2." in page.text
    assert "By the file name." in page.text
    assert len(page.charts) == 5
    assert "True colour (B4, B3, B2)" in page.text


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"masked": 0}, "Nothing was masked"),
        ({"masked": 1100}, "two thirds"),
        ({"masked": 1200}, "two thirds"),
        ({"fill": 1200, "masked": 0}, "no cell with data"),
        ({"names": ("", "", "", "")}, "First bands (band 1, band 2, band 3)"),
        ({"decision": ()}, "chosen by hand"),
        ({"codes": None}, "What was masked"),
    ],
)
def test_mask_pages_of_odd_scenes(more, says, read_page):
    assert says in read_page(render(mask_report(a_mask(**more)))).text


def test_hostile_scene_names(read_page, hostile):
    for name in hostile[:3]:
        info = a_mask(
            name=name, product=name, decision=[name], names=(name, "B3", "B4", "B5"),
            classes=[ClassShare(1, "clear", 5, False, name), ClassShare(3, name, 5, True)],
        )  # fmt: skip
        read_page(render(mask_report(info)))


def test_mask_page_of_a_real_run(tmp_raster, tmp_path, read_page):
    from canopycloud.core.qa import mask_clouds

    bands = RNG.integers(100, 900, (4, 60, 80)).astype(np.int16)
    codes = np.full((60, 80), 322, np.uint16)  # Landsat 8, Collection 1: clear
    codes[:20, :30] = 352  # cloud
    codes[40:, 70:] = 328  # shadow
    codes[-1] = 1  # fill
    scene = tmp_raster(bands, "scene.tif", nodata=-9999, descriptions=["B2", "B3", "B4", "B5"])
    qa = tmp_raster(codes, "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif", nodata=1)
    given = []
    summary = mask_clouds(scene, qa, tmp_path / "o.tif", pictures=lambda *seen: given.extend(seen))
    early, pictures = given
    assert early == summary
    info = mask_info(summary, pictures, name="scene", chosen=False)
    assert np.isnan(info.after.values[:, :20, :30]).all()
    assert np.isfinite(info.before.values[:, :20, :30]).all()
    np.testing.assert_array_equal(info.before.values[0, 30], bands[0, 30])
    page = read_page(render(mask_report(info)))
    at = page.cells.index("Cloud")
    assert page.cells[at : at + 5] == ["Cloud", "600", "600 m²", "12.7 %", "masked"]
    at = page.cells.index("Cloud shadow")
    assert page.cells[at + 1] == "190"
    assert summary.reason in page.text
    assert len(page.charts) == 5


def test_only_bands_that_are_seen_are_read_for_pictures(tmp_raster, tmp_path):
    from canopycloud.core.qa import mask_clouds
    from canopycloud.core.report.bands import bands_shown

    names = ["B1", "B2", "B3", "B4", "B5", "B6", "B7"]
    assert bands_shown(names) == [2, 3, 4, 5]
    assert bands_shown(["", ""]) == [1, 2]
    bands = RNG.integers(100, 900, (7, 60, 80)).astype(np.int16)
    scene = tmp_raster(bands, "scene.tif", nodata=-9999, descriptions=names)
    codes = np.full((60, 80), 322, np.uint16)
    codes[:20, :30] = 352
    qa = tmp_raster(codes, "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif", nodata=1)
    pages = []
    for choose in (None, bands_shown):
        mask_clouds(
            scene, qa, tmp_path / "o.tif", picture_bands=choose,
            pictures=lambda *seen: pages.append(mask_info(*seen, name="scene", chosen=False)),
        )  # fmt: skip
    every, some = pages
    assert some.shown_bands == (2, 3, 4, 5)
    np.testing.assert_array_equal(some.before.values, every.before.values[1:5])
    assert [chart.caption for chart in mask_report(some).sections[1].blocks] == [
        chart.caption for chart in mask_report(every).sections[1].blocks
    ]


# ---------------------------------------------------------------------------------------- fill --


def fill_info(**more):
    values = RNG.uniform(100, 900, (4, 30, 40)).astype(np.float32)
    before = values.copy()
    source = np.zeros((30, 40), np.uint8)
    source[10:20, 10:20] = 1
    source[10, 10] = 255
    before[:, source > 0] = np.nan
    donor = RNG.uniform(100, 900, 500)
    ring = np.array([[0.0, 0.0], [40.0, 0.0], [40.0, 30.0], [0.0, 30.0]])
    return FillInfo(
        **{
            "name": "scene",
            "donors": ["donor A"],
            "method": "linear",
            "filled": 99,
            "unfilled": 1,
            "missed": 0,
            "total": 1200,
            "band_names": ("B2", "B3", "B4", "B5"),
            "shown_bands": (1, 2, 3, 4),
            "before": Quicklook(before, FRAME, 1.0),
            "after": Quicklook(values, FRAME, 1.0),
            "donor_looks": [Quicklook(values, FRAME, 1.0)],
            "source": source,
            "footprints": [Footprint("scene", ring, "40 × 30"), Footprint("donor A", ring + 5)],
            "pairs": [BandPairs("B2", donor, 0.8 * donor + 20, 0.8, 20.0)],
            "errors": [BandError("B2", 12.3456, 24.6912), BandError("B3", None, None)],
            "rmse": 12.3456,
            "rmse_copy": 24.6912,
            **more,
        }
    )


def test_fill_page(read_page):
    page = read_page(render(fill_report(fill_info())))
    at = page.cells.index("0.800")
    assert page.cells[at - 1 : at + 3] == ["B2", "0.800", "20.0", "1.000"]
    at = page.cells.index("12.35")
    assert page.cells[at - 1 : at + 3] == ["B2", "12.35", "24.69", "+50 %"]
    assert "1 cell of the gaps could not be filled" in page.text
    assert page.titles == [
        "What was filled",
        "Before, donor, after",
        "Where each cell comes from",
        "Footprints",
        "Donor against target",
        "How far to trust it",
        "How this was made",
    ]
    assert len(page.charts) == 9
    assert "Still empty" in page.charts[5]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"filled": 0, "unfilled": 0}, "no gaps"),
        ({"errors": (), "rmse": None, "rmse_copy": None}, "could not be placed over clear cells"),
        ({"pairs": [BandPairs("B2", np.array([]), np.array([]))]}, "No cell is clear in both"),
        ({"pairs": [BandPairs("B2", np.array([5.0]), np.array([5.0]))]}, "Donor against target"),
        ({"source": None, "footprints": (), "missed": 7}, "Repaired beyond the mask"),
        ({"donors": ["a"] * 4, "remarks": ["Watch out."]}, "Watch out."),
        ({"errors": [BandError("B2", 5.0, 0.0)]}, "Errors in simulated gaps"),
    ],
)
def test_fill_pages_of_odd_runs(more, says, read_page):
    info = fill_info(**more)
    assert says in read_page(render(fill_report(info))).text


def test_many_donors_and_hostile_names(read_page, hostile):
    base = fill_info()
    info = fill_info(
        name=hostile[0],
        donors=hostile,
        donor_looks=list(base.donor_looks) * 4,
        method=hostile[1],
        band_names=(hostile[2], "B3", "B4", "B5"),
        remarks=hostile,
        footprints=[Footprint(name, base.footprints[0].ring, name) for name in hostile],
        settings=[(hostile[0], hostile[1])],
    )
    page = read_page(render(fill_report(info)))
    assert "2 more donors not shown" in page.text
