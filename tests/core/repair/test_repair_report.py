# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of a repair: what it says is what the run found."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import rasterio
from canopycloud.core.repair import RepairChoice, repair_scenes
from canopycloud.core.repair.summary import (
    Composite,
    DonorUse,
    FillDone,
    MaskDone,
    RepairedScene,
    RepairSummary,
)
from canopycloud.core.report.calendar import MOST_COLUMNS, Row, calendar
from canopycloud.core.report.fromrepair import repair_pictures
from canopycloud.core.report.page import render
from canopycloud.core.report.parameters import parameters_of
from canopycloud.core.report.repair import RepairPictures, repair_report

from .series import series


def masked(cells: int, fill: int = 0) -> MaskDone:
    return MaskDone("k", "f", "m", (("red", "B4"),), ((None, 0.0),), "", (30, 30), (0, 0, 1, 1),
                    1000 + fill, fill, cells, "landsat_c1_bqa_l8")  # fmt: skip


def scene(day: str, mask: MaskDone | None, fill: FillDone | None, **more) -> RepairedScene:
    return RepairedScene(f"S_{day}", f"S_{day}", "Landsat 8", "L1", day, "/in", mask, fill, **more)


def summary() -> RepairSummary:
    donors = (DonorUse("S_2018-02-10", 32, 0.9, 60), DonorUse("S_2018-03-01", 51, 0.5, 30))
    fill = FillDone("k", "f", "s", donors, 100, 90, 0, 0, 12.345, 20.0, 200.0)
    return RepairSummary(
        "/out",
        (
            scene("2018-01-09", masked(100, 500), fill),
            scene("2018-02-10", masked(0), None, target=False),
            scene("2018-03-01", masked(5), None, target=False, again=False),
            scene("2018-03-17", None, None, problem="B3 <cannot> be read."),
        ),
        (("x.zip", "It is no archive."),),
    )


def page(found: RepairSummary, form: str = "stored") -> str:
    choice = RepairChoice(donor_count=3)
    report = repair_report(found, RepairPictures(), name="a & b", form=form,
                           parameters=parameters_of(choice))  # fmt: skip
    return render(report)


def cells(html: str, start: str) -> list[str]:
    """Texts of the table's row that begins so."""
    html = html.replace("\u2060", "").replace("\u00a0", " ")
    row = next(r for r in re.findall(r"<tr.*?</tr>", html, re.S) if f">{start}<" in r)
    return [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td.*?</td>", row, re.S)]


def test_a_row_has_what_was_cloudy_from_where_and_with_what_error():
    html = page(summary())
    assert cells(html, "2018-01-09") == [
        # 100 of 1000 cells seen; 90 of them filled; 60 and 30 of 90; 12.345 of 200.
        "2018-01-09", "10.0 %", "90.0 %", "10", "+32 days (67 %), +51 days (33 %)",
        "12.3", "20.0", "6.2 %", "now",
    ]  # fmt: skip
    assert cells(html, "2018-02-10")[4] == "donor only"
    assert "Error (stored units)" in html
    assert "Error (reflectance)" in page(summary(), "float32")
    assert "1 of 5" in html  # filled, of four scenes and an archive that is none
    assert "3 masked, 2 left out" in html


def test_what_was_left_out_stands_with_its_reason_and_nothing_is_markup():
    html = page(summary())
    assert cells(html, "S_2018-03-17") == ["S_2018-03-17", "B3 &lt;cannot&gt; be read."]
    assert cells(html, "x.zip")[1] == "It is no archive."
    assert "a &amp; b" in html
    assert cells(html, "2018-03-17")[4] == "left out, see below"


def test_donors_on_other_cells_are_told_of():
    found = summary()
    assert "two passes" not in page(found)
    first, *others = found.scenes
    donors = (first.fill.donors[0], replace(first.fill.donors[1], first=False, beside=0.31))
    changed = replace(first, fill=replace(first.fill, donors=donors))
    assert "1 scene filled in two passes" in page(replace(found, scenes=(changed, *others)))
    assert "by up to 0.3 cells" in page(replace(found, scenes=(changed, *others)))


def test_a_run_that_went_on_says_so():
    found = summary()
    assert "1 scene had been done by an earlier run" in page(found)
    assert "2 scenes worked on now" in page(found)
    first = [replace(one, again=True) for one in found.scenes]
    assert "earlier run" not in page(replace(found, scenes=tuple(first)))
    done = [replace(one, again=False) for one in found.scenes]
    assert "nothing was left to do" in page(replace(found, scenes=tuple(done)))


def test_every_parameter_stands_in_it():
    html = page(summary())
    for name in ("Targets", "Dilation cloud", "Composite", "Donor count", "Catch missed"):
        assert f">{name}</th>" in html
    row = re.search(r">Donor count</th>.*?</tr>", html, re.S)
    assert ">3<" in row[0]
    assert ">set<" in row[0]


def test_nothing_found_is_a_page_too():
    assert "holds no scene" in page(RepairSummary("/out", ()))
    nothing = RepairSummary("/out", (), (("x.zip", "It is no archive."),))
    assert "No scene was filled" in page(nothing)
    failed = RepairSummary("/out", (), (), (), ("No composite: it needs two.",))
    assert "No composite: it needs two." in page(failed)
    made = Composite("k", "c.tif", "d.tif", ("a", "b"), 75, 100)
    assert "75.0 % of its cells have a value" in page(RepairSummary("/o", (), (), (made,)))


def test_the_calendar_is_to_scale():
    rows = [Row("2018-01-09", 0.5, 0.2, [(1, 1.0)]), Row("2018-02-10", 0.0, None, (), "donor only")]
    drawing = str(calendar(rows).svg)
    wide = {
        fill: float(re.search(rf'width="([\d.]+)" height="14" fill="var\(--{fill}\)"', drawing)[1])
        for fill in ("rule", "blue", "red")
    }
    # Half of the bar is masked, a fifth of that still empty.
    assert wide["blue"] + wide["red"] == wide["rule"] / 2
    assert wide["red"] == wide["rule"] / 10
    assert ">100<" in drawing
    assert "donor only" in drawing
    many = [Row(str(k), 0.1, 0.0, [((k + 1) % 30, 1.0)]) for k in range(MOST_COLUMNS + 6)]
    assert "too many for columns" in calendar(many).caption


def test_pictures_of_a_run(tmp_path):
    series(tmp_path / "in", 48)
    found = repair_scenes(tmp_path / "in", tmp_path / "out", method="copy", composite="best",
                          targets=["2018-01-05"])  # fmt: skip
    pictures = repair_pictures(found)
    assert len(pictures.scenes) == 1
    assert pictures.scenes[0].svg.count("data:image/png;base64,") == 2
    assert pictures.scenes[0].caption.startswith("2018-01-05, ")
    ((colours, dates),) = pictures.composites
    assert "True colour" in colours.caption
    # Its dates, spelled to the day: a float of four bytes would round them.
    with rasterio.open(tmp_path / "out" / found.composites[0].dates) as file:
        days = {f"{d // 10000}-{d // 100 % 100:02d}-{d % 100:02d}" for d in file.read(1).flat if d}
    assert len(days) > 1
    assert set(re.findall(r"2018-\d\d-\d\d", str(dates.svg))) == days
    html = render(repair_report(found, pictures, name="in", form="stored"))
    assert "Before and after" in html
    assert ">Composite</h2>" in html
    assert not re.search(r'(?:href|src)="(?!data:|#)', html)


@pytest.mark.parametrize(
    ("numbers", "count"),
    [
        ((100, 90, 0), 1),
        ((100, 1, 0), 1),
        ((100, 0, 0), 0),  # cloud everywhere a donor has data
        ((0, 0, 40), 1),  # nothing was masked; cells beyond the scene's edge have data now
        ((0, 0, 0), 1),  # nothing was missing
    ],
)
def test_a_scene_of_which_nothing_could_be_filled_is_not_filled(numbers, count):
    fill = FillDone("k", "f", "s", (), *numbers, 0, None, None, None)
    found = RepairSummary("/out", (scene("2018-01-09", masked(numbers[0]), fill),))
    assert (found.repaired_count, found.scene_count) == (count, 1)
