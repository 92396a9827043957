# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder of scenes: masked, filled, resumed; bad scenes are named and take no other down."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import Cancelled, OutputError, ParameterError, RasterReadError
from canopycloud.core.lineage import Lineage, carrying
from canopycloud.core.progress import Progress
from canopycloud.core.repair import repair_scenes
from canopycloud.core.repair.tasks import count_cells, tried

from .series import CLEAR, cloudy, date_of, land, scene, series

ROOT = Path(__file__).resolve().parents[3]
NAME = "LC08_L1TP_013032_{0}_{0}_01_T1"


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as file:
        return file.read()


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory):
    """The series, repaired once."""
    folder = tmp_path_factory.mktemp("series")
    truth = series(folder / "in")
    return folder, truth, repair_scenes(folder / "in", folder / "out")


def test_a_date_that_is_not_registered_is_no_donor_and_takes_no_other_down(tmp_path):
    side, ground = 160, land(160)
    dates = ("20180105", "20180121", "20180206")
    for k, date in enumerate(dates):
        values = date_of(ground, 5 + 16 * k)
        if k == 1:  # nine cells off, of 30 m
            values = np.roll(values, 9, axis=2)
        box = (30, 20 + 40 * k, 12, 12)
        values[:, box[0] : box[0] + 12, box[1] : box[1] + 12] = 9000
        scene(tmp_path / "in" / date, date, values, cloudy(side, box))
    told: list[str] = []
    summary = repair_scenes(
        tmp_path / "in", tmp_path / "out", progress=Progress(warning=told.append)
    )
    by_date = {one.date: one for one in summary.scenes}
    for mine in ("2018-01-05", "2018-02-06"):
        done = by_date[mine].fill
        assert done.filled == done.masked > 0
        assert [abs(donor.days) for donor in done.donors] == [32]
        assert any(
            "left out as a donor" in line and mine.replace("-", "") in line for line in told
        )
    assert by_date["2018-01-21"].fill is None
    assert "cells" in by_date["2018-01-21"].problem


def test_every_scene_is_filled_from_the_nearest_dates_that_are_clear(done):
    folder, truth, summary = done
    assert [scene.date for scene in summary.scenes] == [
        "2018-01-05", "2018-01-21", "2018-02-06", "2018-02-22",
    ]  # fmt: skip
    assert (summary.scene_count, summary.repaired_count, summary.skipped_count) == (4, 4, 0)
    assert summary.filled_percent == 100.0
    first = summary.scenes[0]
    # 12 × 14 cells of cloud, grown by 60 m: two cells of 30 m to each side, by a disc.
    hidden = np.zeros((64, 64), bool)
    hidden[8:20, 8:22] = True
    grown = hidden.copy()
    for down, across in ((0, 2), (1, 1), (2, 0)):
        for sign in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
            grown |= np.roll(hidden, (down * sign[0], across * sign[1]), (0, 1))
    assert first.mask.masked == grown.sum() == first.fill.masked == first.fill.filled
    assert [donor.days for donor in first.fill.donors] == [16, 32, 48]
    assert sum(donor.cells for donor in first.fill.donors) == grown.sum()
    filled = read(folder / "out" / first.fill.file)
    known = truth["20180105"]
    assert np.array_equal(filled[:, ~grown], known[:, ~grown])
    error = np.sqrt(np.mean((filled[:, grown].astype(float) - known[:, grown]) ** 2))
    assert error < 80  # the noise of a date is 25, that of its neighbour and the fit come to it
    assert first.fill.rmse == pytest.approx(error, rel=0.5)
    assert set(np.unique(read(folder / "out" / first.fill.source)[0])) <= {0, 1, 2, 3}


def test_names_of_files_and_the_manifest(done):
    folder, _, summary = done
    out = folder / "out"
    name = NAME.format("20180105")
    for file in (f"{name}_filled.tif", f"{name}_source.tif", f"masked/{name}_masked.tif",
                 f"masked/{name}_mask.tif"):  # fmt: skip
        assert (out / file).is_file()
    held = json.loads((out / "repairscenes.json").read_text())
    inputs = held["scenes"][name]["inputs"]
    assert len(inputs) == 5
    assert all(one["size"] > 0 and len(one["sha256"]) == 64 for one in inputs)
    assert held["scenes"][name]["fill"]["filled"] == summary.scenes[0].fill.filled
    assert held["parameters"]["method"] == "seamless"
    assert not list(out.rglob(".canopycloud-*"))


def test_what_is_done_from_the_same_files_is_kept(done, tmp_path):
    folder, _, _ = done
    shutil.copytree(folder / "out", tmp_path / "out")
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.tif")}
    summary = repair_scenes(folder / "in", tmp_path / "out")
    assert summary.unchanged_count == 4
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.tif")} == before
    # One result is cut short, one file of another date changes: these, and no more, are made anew.
    cut = tmp_path / "out" / f"{NAME.format('20180222')}_filled.tif"
    cut.write_bytes(b"cut short")
    again = repair_scenes(folder / "in", tmp_path / "out")
    assert [one.date for one in again.scenes if one.again] == ["2018-02-22"]
    assert np.array_equal(read(cut), read(folder / "out" / cut.name))


@pytest.mark.slow
def test_a_file_that_changes_is_noticed_whatever_its_size_and_time(tmp_path):
    truth = series(tmp_path / "in", 48)
    repair_scenes(tmp_path / "in", tmp_path / "out", method="copy")
    changed = truth["20180222"].copy()
    changed[:, 10:14, 10:14] += 500
    folder = tmp_path / "in" / "20180222"
    times = {p.name: p.stat() for p in folder.iterdir()}
    scene(folder, "20180222", changed, cloudy(48))
    for path in folder.iterdir():
        stat = times[path.name]
        assert path.stat().st_size == stat.st_size
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    summary = repair_scenes(tmp_path / "in", tmp_path / "out", method="copy")
    # It is masked again, and fills again those that it is a donor of.
    assert [one.again for one in summary.scenes] == [True, True, True, True]
    other = repair_scenes(tmp_path / "in", tmp_path / "out", method="linear",
                          targets=["2018-01-05"])  # fmt: skip
    assert [one.again for one in other.scenes] == [True, False, False, False]
    # What an earlier run made says by which parameters, whatever the last run's are.
    held = json.loads((tmp_path / "out" / "repairscenes.json").read_text())["scenes"]
    methods = [one["fill_parameters"]["method"] for one in held.values()]
    assert methods == ["linear", "copy", "copy", "copy"]


def test_bad_scenes_are_named_and_take_no_other_down(tmp_path):
    series(tmp_path / "in", 48)
    ground = date_of(land(48), 70)
    broken = scene(tmp_path / "in" / "broken", "20180310", ground, cloudy(48))
    band = next(broken.glob("*_B3.TIF"))
    band.write_bytes(b"no raster")
    no_qa = scene(tmp_path / "in" / "no_qa", "20180326", ground, cloudy(48))
    next(no_qa.glob("*BQA*")).unlink()
    scene(tmp_path / "in" / "elsewhere", "20180411", ground, cloudy(48, (5, 5, 9, 9)),
          crs="EPSG:32619", path_row="012032")  # fmt: skip
    (tmp_path / "in" / "x.tar").write_bytes(b"no archive")
    said: list[str] = []
    summary = repair_scenes(
        tmp_path / "in", tmp_path / "in" / "out", method="linear",
        progress=Progress(warning=said.append),
    )  # fmt: skip
    assert summary.repaired_count == 4
    problems = dict(summary.problems)
    assert len(problems) == 4
    assert "QA raster" in problems[str(no_qa)]
    assert "archive" in problems["x.tar"]
    assert "another CRS" in problems["LC08_L1TP_012032_20180411_20180411_01_T1"]
    assert problems[NAME.format("20180310")]
    assert all(any(name in line for line in said) for name in problems)
    # Results below the folder of the scenes are not taken for scenes.
    again = repair_scenes(tmp_path / "in", tmp_path / "in" / "out", method="linear")
    assert again.scene_count == summary.scene_count
    assert again.unchanged_count == 5


def test_targets_by_date_name_and_pattern(tmp_path):
    series(tmp_path / "in", 48)
    for word, dates in (("2018-01-21", ["2018-01-21"]),
                        ("*_201802*", ["2018-02-06", "2018-02-22"])):  # fmt: skip
        summary = repair_scenes(tmp_path / "in", tmp_path / "out", targets=[word], method="copy")
        assert [one.date for one in summary.repaired] == dates
        assert summary.masked_count == 4
    with pytest.raises(ParameterError, match="'2019-01-01'"):
        repair_scenes(tmp_path / "in", tmp_path / "out", targets=["2019-01-01"])


def test_processes_give_the_same_bytes_and_say_of_themselves_the_same(tmp_path):
    series(tmp_path / "in", 32)
    made: list[dict[str, bytes]] = []
    for name in ("here", "there"):
        out = tmp_path / name / "out"
        lineage = Lineage({"tool": "t"}, "a run", {os.path.realpath(out): "OUTPUT_FOLDER"})
        with ExitStack() as opened:
            opened.enter_context(carrying(lineage))
            pool = None if name == "here" else opened.enter_context(
                ProcessPoolExecutor(2, mp_context=get_context("spawn"))
            )
            summary = repair_scenes(tmp_path / "in", out, method="copy", composite="best",
                                    executor=pool)  # fmt: skip
        assert summary.repaired_count == 4
        made.append({str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*.tif")})
    assert len(made[0]) == 4 * 4 + 2
    assert made[0] == made[1]
    with rasterio.open(tmp_path / "there" / "out" / summary.scenes[0].mask.mask) as file:
        record = json.loads(file.tags(ns="CANOPYCLOUD")["LINEAGE"])
    assert record["output"] == f"OUTPUT_FOLDER/{summary.scenes[0].mask.mask}"


@pytest.mark.slow
def test_an_archive_and_its_folder_are_one_scene(tmp_path):
    series(tmp_path / "in", 48)
    with tarfile.open(tmp_path / "in" / "z.tar.gz", "w:gz") as archive:
        for path in sorted((tmp_path / "in" / "20180105").iterdir()):
            archive.add(path, path.name)
    summary = repair_scenes(tmp_path / "in", tmp_path / "out", method="copy")
    assert summary.repaired_count == 4
    assert "again" in dict(summary.problems)[str(tmp_path / "in" / "z.tar.gz")]
    shutil.rmtree(tmp_path / "in" / "20180105")
    packed = repair_scenes(tmp_path / "in", tmp_path / "packed", method="copy")
    assert packed.repaired_count == 4
    name = f"{NAME.format('20180105')}_filled.tif"
    assert np.array_equal(read(tmp_path / "packed" / name), read(tmp_path / "out" / name))


def test_cancel_leaves_whole_scenes_and_the_next_run_goes_on(tmp_path):
    series(tmp_path / "in", 48)
    stop: list[bool] = []

    def listen(line: str) -> None:
        if "20180206_20180206_01_T1: masking" in line:
            stop.append(True)

    with pytest.raises(Cancelled):
        repair_scenes(tmp_path / "in", tmp_path / "out", method="copy",
                      progress=Progress(info=listen, cancelled=lambda: bool(stop)))  # fmt: skip
    there = sorted(path.name for path in (tmp_path / "out").rglob("*_masked.tif"))
    assert there == [f"{NAME.format(d)}_masked.tif" for d in ("20180105", "20180121")]
    assert not list((tmp_path / "out").rglob(".canopycloud-*"))
    said: list[str] = []
    repair_scenes(tmp_path / "in", tmp_path / "out", method="copy",
                  progress=Progress(info=said.append))  # fmt: skip
    assert sum("already masked" in line for line in said) == 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_killed_half_way_it_goes_on_to_the_same_bytes(done, tmp_path):
    folder, _, _ = done
    code = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('canopycloud', r'{ROOT / '__init__.py'}', "
        f"submodule_search_locations=[r'{ROOT}'])\n"
        "module = importlib.util.module_from_spec(spec)\n"
        "sys.modules['canopycloud'] = module\n"
        "spec.loader.exec_module(module)\n"
        "from canopycloud.core.repair import repair_scenes\n"
        "repair_scenes(sys.argv[1], sys.argv[2])\n"
    )
    out = tmp_path / "out"
    child = subprocess.Popen([sys.executable, "-c", code, str(folder / "in"), str(out)])
    try:
        end = time.monotonic() + 120
        while time.monotonic() < end and child.poll() is None:
            if list(out.glob("*_filled.tif")):
                break
            time.sleep(0.01)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    made = {path: path.stat().st_mtime_ns for path in out.rglob("*_masked.tif")}
    assert len(made) == 4
    summary = repair_scenes(folder / "in", out)
    assert summary.repaired_count == 4
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*_masked.tif")} == made
    for path in (folder / "out").rglob("*.tif"):
        assert path.read_bytes() == (out / path.relative_to(folder / "out")).read_bytes()
    assert not list(out.rglob(".canopycloud-*"))


def test_refusals(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(RasterReadError, match="no folder"):
        repair_scenes(tmp_path / "nowhere", tmp_path / "out")
    with pytest.raises(ParameterError, match="Composite 'mean'"):
        repair_scenes(tmp_path / "in", tmp_path / "out", composite="mean")
    with pytest.raises(ParameterError, match="Method 'magic'"):
        repair_scenes(tmp_path / "in", tmp_path / "out", method="magic")
    for wrong, words in (
        ({"dilation_cloud": float("nan")}, "Dilation of cloud by nan m"),
        ({"dilation_shadow": -1.0}, "Dilation of shadow by -1.0 m"),
        ({"resolution": 0.0}, "Resolution 0.0"),
        ({"form": "int8"}, "Values 'int8'"),
        ({"confidence": "some"}, "Confidence 'some'"),
        ({"classes": ("cloud", "dragon")}, "Class 'dragon'"),
    ):
        with pytest.raises(ParameterError, match=words):
            repair_scenes(tmp_path / "in", tmp_path / "out", **wrong)
    with pytest.raises(ParameterError, match="Donors per scene: 0"):
        repair_scenes(tmp_path / "in", tmp_path / "out", donor_count=0)
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputError, match="cannot be made"):
        repair_scenes(tmp_path / "in", tmp_path / "file" / "out")
    assert repair_scenes(tmp_path / "in", tmp_path / "out").scene_count == 0


def test_cells_are_counted_by_class_and_source():
    #                cloud, cloud, fill, fill, clear, cloud: missed by nobody, empty
    kind = np.array([[2, 2, 1, 1, 0, 2, 0]], np.uint8)
    from canopycloud.core.qa.products import CLASSES

    kind[kind == 1], kind[kind == 2] = CLASSES["fill"].code, CLASSES["cloud"].code
    code = np.array([[1, 255, 2, 255, 0, 254, 101]], np.uint8)
    assert count_cells(kind, code) == (3, 2, 1)


def test_a_file_that_fails_once_is_tried_again():
    calls = []

    def work() -> str:
        calls.append(1)
        if len(calls) == 1:
            raise RasterReadError("busy")
        return "done"

    assert tried(work, 1) == "done"
    calls.clear()
    assert tried(work, 0).reason == "busy"
    assert CLEAR == 2720
