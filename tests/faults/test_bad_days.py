# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad days, each with the real thing: killed, disk full, inputs that go, Cancel, two at a time.

A few of each by default. `CANOPYCLOUD_LONG_FAULTS=40 pytest tests/faults -s` tries so many of each
and prints the figures of docs/reliability.md; with 1000, so many bits are flipped, too.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest

np = pytest.importorskip("numpy")
gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")
rasterio = pytest.importorskip("rasterio")
pytest.importorskip("fcntl", reason="no locks on folders here")
LONG = int(os.environ.get("CANOPYCLOUD_LONG_FAULTS", "0"))
OLD = b"what was here before"
UTM = "EPSG:32633"
TOOLS = (
    "cleanzerocanopy", "bufferplotszonalstats", "stackscenebands", "qacloudmask",
    "fillfromdonorscene", "comparefieldheights",
)  # fmt: skip
MODELS = ("canopyplots", "repaircloudyscene")
# What a user may be told when a disk is full or a place cannot be written.
ROOM = "room|space|written|complete|writ|too large|disk|folder|made"


# ---------------------------------------------------------------------------------- the inputs --


def raster(path: Path, values: Any, **profile: Any) -> Path:
    values = values[np.newaxis] if values.ndim == 2 else values
    with rasterio.open(
        path, "w", driver="GTiff", dtype=values.dtype, count=values.shape[0],
        height=values.shape[1], width=values.shape[2], crs=UTM,
        transform=rasterio.Affine(1, 0, 500_000, 0, -1, 5_000_000), **profile,
    ) as out:  # fmt: skip
        out.write(values)
    return path


def plots(path: Path, count: int, side: int) -> Path:
    spread = np.random.default_rng(count)
    ogr.UseExceptions()
    out = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    srs = gdal.osr.SpatialReference() if hasattr(gdal, "osr") else None
    if srs is None:
        from osgeo import osr

        srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    layer = out.CreateLayer("plots", srs, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("plot", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("height", ogr.OFTReal))
    for n in range(count):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["plot"], feature["height"] = f"P{n}", 5.0 + n % 20
        x, y = spread.uniform(20, side - 20, 2)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({500_000 + x} {5_000_000 - y})"))
        layer.CreateFeature(feature)
    del layer, out
    return path


def stems(path: Path, count: int) -> Path:
    rows = (f"P{n},{5 + n % 20 + (n * 7 % 5) / 10:.1f}" for n in range(count))
    path.write_text("plot,h\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def make(folder: Path, side: int, count: int) -> dict[str, dict[str, Any]]:
    """Inputs below a folder, and the parameters of each tool and model without outputs."""
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(9)
    heights = rng.uniform(0, 30, (side, side)).astype("float32")
    values = rng.integers(100, 4000, (2, side, side)).astype("uint16")
    holed = values.copy()
    holed[:, side // 4 : side // 3, side // 4 : side // 2] = 0
    codes = np.full((side, side), 21824, "uint16")
    codes[side // 5 : side // 4, side // 5 : side // 2] = 22280
    clear = np.full((side, side), 21824, "uint16")
    chm = raster(folder / "chm.tif", heights)
    layer = plots(folder / "plots.gpkg", count, side)
    table = stems(folder / "stems.csv", count)
    scene = raster(folder / "scene.tif", values, nodata=0)
    donor = raster(folder / "donor.tif", values, nodata=0)
    qa = raster(folder / "LC09_02_T1_QA_PIXEL.tif", codes)
    product = {"PRODUCT": "landsat_c2_l89"}
    return {
        "cleanzerocanopy": {"INPUT": chm, "THRESHOLD": 2},
        "bufferplotszonalstats": {"INPUT": layer, "INPUT_RASTER": chm, "RADIUS": 12},
        "stackscenebands": {"INPUT": [scene, donor]},
        "qacloudmask": {"INPUT": [scene], "QA_RASTER": qa, **product},
        "fillfromdonorscene": {
            "INPUT": raster(folder / "holed.tif", holed, nodata=0), "DONORS": [donor],
        },
        "comparefieldheights": {
            "INPUT": layer, "PLOT_ID_FIELD": "plot", "RASTER_FIELD": "height", "FIELD_TABLE": table,
            "FIELD_ID_FIELD": "plot", "FIELD_HEIGHT_FIELD": "h",
        },
        "canopyplots": {
            "CHM": chm, "PLOTS": layer, "PLOT_ID_FIELD": "plot", "RADIUS": 12, "STEMS": table,
            "STEM_ID_FIELD": "plot", "STEM_HEIGHT_FIELD": "h", "THRESHOLD": 0,
        },
        "repaircloudyscene": {
            "BANDS": [scene], "QA": qa, "DONOR_BANDS": [donor],
            "DONOR_QA": raster(folder / "LC09_02_T2_QA_PIXEL.tif", clear),
        },
    }  # fmt: skip


NAMES = {
    "cleanzerocanopy": {"OUTPUT": "clean.tif", "OUTPUT_HTML_FILE": "clean.html"},
    "bufferplotszonalstats": {"OUTPUT": "plots.gpkg", "OUTPUT_PIXELS": "cells.gpkg"},
    "stackscenebands": {"OUTPUT": "stack.tif"},
    "qacloudmask": {"OUTPUT": "masked.tif", "OUTPUT_MASK": "mask.tif"},
    "fillfromdonorscene": {"OUTPUT": "filled.tif", "OUTPUT_SOURCE": "source.tif"},
    "comparefieldheights": {"OUTPUT": "heights.gpkg", "OUTPUT_TABLE": "heights.csv"},
    "canopyplots": {
        "OUTPUT_CANOPY": "clean.tif", "OUTPUT": "both.gpkg",
    },
    "repaircloudyscene": {
        "OUTPUT": "repaired.tif", "OUTPUT_MASK": "mask.tif",
    },
}  # fmt: skip


def outputs(tool: str, folder: Path) -> dict[str, Path]:
    return {key: folder / name for key, name in NAMES[tool].items()}


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Runs that take a second or so."""
    return make(tmp_path_factory.mktemp("large"), 1600 if LONG else 600, 3000 if LONG else 300)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Runs that take a moment."""
    return make(tmp_path_factory.mktemp("small"), 120, 40)


def hidden(folder: Path) -> list[str]:
    """Its hidden files and folders; os.walk goes on where one goes away while it is listed."""
    return sorted(
        name
        for _, folders, files in os.walk(folder)
        for name in folders + files
        if name.startswith(".canopycloud-")
    )


def names_in(folder: Path) -> set[str]:
    """Its files, without the names of classes that GDAL keeps beside a raster."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(".aux.xml")}


def whole(path: Path) -> bool:
    """Whether a file opens and can be read to its end."""
    if path.suffix == ".tif":
        with rasterio.open(path) as source:
            return bool(source.read().size)
    if path.suffix == ".gpkg":
        found = ogr.Open(str(path))
        return found is not None and all(True for _ in found.GetLayer(0))
    text = path.read_text(encoding="utf-8")
    return text.rstrip().endswith("</html>") if path.suffix == ".html" else text.count("\n") > 1


def intact(before: dict[Path, bytes]) -> None:
    for path, content in before.items():
        assert path.read_bytes() == content, path


def understood(answer: dict[str, Any], words: str = "") -> None:
    """A result, or a refusal that a user understands."""
    import re

    assert "crashed" not in answer, answer
    assert "Traceback" not in answer.get("refused", "") + answer["log"], answer
    if words and "refused" in answer:
        assert re.search(words, answer["refused"]), answer["refused"]


# ------------------------------------------------------------------------------------ the tests --


@pytest.mark.parametrize("tool", TOOLS if LONG else ["fillfromdonorscene"])
def test_killed_at_a_random_moment(tools, large, tmp_path, tool):
    """Outputs are whole or as before; the next run removes what was left."""
    chance, whole_ones, left = random.Random(tool), 0, 0
    took = 1.0
    for _ in range(LONG or 1):
        out = outputs(tool, tmp_path)
        for path in out.values():
            path.write_bytes(OLD)
        tools.process or tools.start()
        tools.begin(tool, {**large[tool], **out})
        end = time.monotonic() + 60
        while not hidden(tmp_path) and time.monotonic() < end:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, took))
        tools.stop()
        for path in out.values():
            if path.read_bytes() != OLD:
                assert whole(path), path
                whole_ones += 1
        left += bool(hidden(tmp_path))
        answer = tools.run(tool, **large[tool], **out)
        assert "results" in answer, answer
        took = answer["took"]
        assert names_in(tmp_path) == {path.name for path in out.values()}
        assert all(whole(path) for path in out.values())
    print(f"killed: {tool}: {LONG or 1} times, {whole_ones} outputs complete by then, "
          f"{left} hidden folders, all removed by the next run")  # fmt: skip


@pytest.mark.parametrize("tool", TOOLS)
def test_disk_full_at_every_stage(tools, small, tmp_path, tool):
    """Each output is cut at shares of its size: refused, nothing left, what was there stays."""
    reference = tmp_path / "reference"
    reference.mkdir()
    answer = tools.run(tool, **small[tool], **outputs(tool, reference))
    assert "results" in answer, answer
    sizes = sorted({path.stat().st_size for path in outputs(tool, reference).values()})
    shares = [n / LONG for n in range(LONG)] if LONG else [0.0, 0.6]
    refused = 0
    for room in sorted({int(size * share) for size in sizes for share in shares}):
        out = tmp_path / f"at{room}"
        out.mkdir()
        asked = outputs(tool, out)
        for path in asked.values():
            path.write_bytes(OLD)
        tools.begin(tool, {**small[tool], **asked}, room=room)
        answer = tools.answer()
        understood(answer, ROOM)
        if "refused" in answer:
            refused += 1
            # A tool of several outputs may have put the first in its place.
            for path in asked.values():
                assert path.read_bytes() == OLD or whole(path), (room, path)
        else:
            assert all(whole(path) for path in asked.values()), room
        assert not hidden(out), room
        assert names_in(out) == {path.name for path in asked.values()}
    assert refused
    print(f"disk full: {tool}: {refused} refusals")


@pytest.mark.parametrize("tool", TOOLS)
def test_places_that_cannot_be_written(tools, small, tmp_path, tool):
    file = tmp_path / "file"
    file.write_bytes(OLD)
    places = [tmp_path / "missing", file, Path("/proc"), Path("/vsis3/bucket")]
    if os.geteuid():
        locked = tmp_path / "locked"
        locked.mkdir(mode=0o500)
        places.append(locked)
    for place in places:
        answer = tools.run(tool, **small[tool], **outputs(tool, place))
        understood(answer)
        assert "refused" in answer, (place, answer)
        assert str(place) in answer["refused"], answer["refused"]
        assert "Choose" in answer["refused"] or "folder" in answer["refused"], answer["refused"]
    far = {name: f"s3://bucket/{path.name}" for name, path in outputs(tool, tmp_path).items()}
    answer = tools.run(tool, **small[tool], **far)
    assert "s3://bucket" in answer["refused"], answer
    assert "is not on this computer" in answer["refused"], answer
    assert file.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir() if path.name != "locked"] == ["file"]
    assert not Path("/vsis3").exists()
    assert not list(tools.place.rglob("s3:"))


READS = {
    "cleanzerocanopy": "chm.tif", "bufferplotszonalstats": "chm.tif", "qacloudmask": "scene.tif",
    "fillfromdonorscene": "donor.tif", "stackscenebands": "donor.tif",
}  # fmt: skip


@pytest.mark.parametrize("how", ["deleted", "cut", "written again", "replaced"])
@pytest.mark.parametrize("tool", READS if LONG else ["qacloudmask"])
def test_input_that_goes_or_changes_half_way(tools, tmp_path, tool, how):
    """The result of the file as it was, or a refusal; never of half the one and half the other."""
    for turn in range(min(LONG, 10) or 1):
        folder = tmp_path / f"in{turn}"
        asked = make(folder, 900 if LONG else 500, 400)[tool]
        out = tmp_path / f"out{turn}"
        out.mkdir()
        reference = tools.run(tool, **asked, **outputs(tool, out))
        expected = {path: path.read_bytes() for path in outputs(tool, out).values()}
        assert "results" in reference
        chance = random.Random(f"{tool} {how} {turn}")
        path = folder / READS[tool]
        content = path.read_bytes()
        tools.begin(tool, {**asked, **outputs(tool, out)})
        time.sleep(chance.uniform(0, 1.2 * reference["took"]))
        if how == "deleted":
            path.unlink()
        elif how == "cut":
            os.truncate(path, len(content) // 2)
        elif how == "written again":
            half = len(content) // 2
            path.write_bytes(content[:half] + bytes(len(content) - half))
        else:
            other = folder / "other.tif"
            other.write_bytes(content[: len(content) // 2] + content[len(content) // 2 :][::-1])
            other.replace(path)
        answer = tools.answer()
        understood(answer)
        assert not hidden(out)
        if "refused" in answer:
            assert path.name in answer["refused"], answer["refused"]
            intact(expected)
        else:
            rasters = [file for file in expected if file.suffix == ".tif"]
            assert all(whole(file) for file in expected)
            if any(file.read_bytes() != expected[file] for file in rasters):
                # It was another file before the run had begun to read.
                made = {file: file.read_bytes() for file in rasters}
                assert "results" in tools.run(tool, **asked, **outputs(tool, out))
                assert made == {file: file.read_bytes() for file in rasters}, (how, turn)


def cells_of_gdal(path: Path) -> Any:
    """Cells as GDAL reads them, None where it does not."""
    gdal.UseExceptions()
    try:
        file = gdal.Open(str(path))
        if file is None or file.RasterXSize * file.RasterYSize * file.RasterCount > 1 << 24:
            return None
        return file.ReadAsArray(), file.GetRasterBand(1).GetNoDataValue()
    except RuntimeError:
        return None


def damage(content: bytes, kind: str, chance: random.Random) -> bytes:
    if kind.endswith("%"):
        return content[: max(1, int(len(content) * float(kind[:-1]) / 100))]
    # Half of the flips go where the structure is: the head, or the tail with GeoTIFF's directory.
    place = chance.choice([
        chance.randrange(len(content)), chance.randrange(min(len(content), 600)),
        len(content) - 1 - chance.randrange(min(len(content), 600)),
    ])  # fmt: skip
    spoiled = bytearray(content)
    spoiled[place] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


DAMAGED = {
    "cleanzerocanopy": ("chm.tif", "INPUT"),
    "qacloudmask": ("LC09_02_T1_QA_PIXEL.tif", "QA_RASTER"),
    "bufferplotszonalstats": ("plots.gpkg", "INPUT"),
    "comparefieldheights": ("stems.csv", "FIELD_TABLE"),
}  # fmt: skip


@pytest.mark.parametrize("compress", ["", "DEFLATE"])
@pytest.mark.parametrize("tool", DAMAGED)
def test_damaged_inputs(tools, tmp_path, tool, compress):
    """Cut at 10, 50, 99 %, and single bits flipped: what GDAL reads, or a clear error."""
    name, parameter = DAMAGED[tool]
    if compress and not name.endswith("tif"):
        pytest.skip("no compression in such files")
    asked = make(tmp_path / "in", 60, 20)[tool]
    source = tmp_path / "in" / name
    if compress:
        with rasterio.open(source) as plain:
            values = plain.read()
        raster(source, values, compress=compress, tiled=True, blockxsize=32, blockysize=32)
    content = source.read_bytes()
    chance = random.Random(f"{tool} {compress}")
    flips = LONG * 25 if LONG < 1000 else LONG
    kinds = ["10%", "50%", "99%", *["flip"] * (flips // 4 if LONG else 3)]
    counts = {"as GDAL": 0, "refused": 0}
    for n, kind in enumerate(kinds):
        folder = tmp_path / f"{n}"
        folder.mkdir()
        spoiled = folder / name
        spoiled.write_bytes(damage(content, kind, chance))
        read = cells_of_gdal(spoiled) if name == "chm.tif" else None
        run = {**asked, parameter: spoiled}
        if tool == "cleanzerocanopy":
            run["THRESHOLD"] = 2
        out = folder / "out"
        out.mkdir()
        answer = tools.run(tool, **run, **outputs(tool, out))
        understood(answer)
        assert not hidden(out)
        if "refused" in answer:
            counts["refused"] += 1
            assert not list(out.iterdir()), kind
        else:
            counts["as GDAL"] += 1
            assert all(whole(path) for path in outputs(tool, out).values())
            if name == "chm.tif" and read is not None and read[0].ndim == 2:
                cells, nodata = read
                with np.errstate(invalid="ignore"):
                    kept = np.isfinite(cells) & (cells > 2)
                if nodata is not None and np.isfinite(nodata):
                    kept &= cells != nodata
                with rasterio.open(out / "clean.tif") as made:
                    assert int(kept.sum()) == int((made.read_masks(1) > 0).sum()), (kind, n)
        shutil.rmtree(folder)
    print(f"damaged: {name} {compress}: {counts}")


@pytest.mark.parametrize("tool", [*TOOLS, *MODELS])
def test_cancel_at_a_random_moment(tools, large, tmp_path, tool):
    """Nothing is left of it, what was there stays, and it stops soon."""
    out = outputs(tool, tmp_path)
    reference = tools.run(tool, **large[tool], **out)
    assert "results" in reference, reference
    before = {path: path.read_bytes() for path in out.values()}
    chance, waits, finished = random.Random(tool), [], 0
    for _ in range(LONG or 1):
        tools.begin(
            tool, {**large[tool], **out}, cancel_after=chance.uniform(0, reference["took"])
        )
        answer = tools.answer()
        understood(answer)
        if "refused" in answer or "cancel_took" in answer:
            waits.append(answer.get("cancel_took", 0.0))
        finished += "results" in answer
        assert not hidden(tmp_path)
        if "refused" in answer and tool in TOOLS:
            intact(before)
        for path in out.values():
            assert whole(path), path
        before = {path: path.read_bytes() for path in out.values()}
    assert max(waits, default=0) < 30  # a hang; the seconds are in docs/reliability.md
    longest, middle = max(waits, default=0), sorted(waits or [0])[len(waits) // 2]
    print(f"cancel: {tool} ({reference['took']:.1f} s): {len(waits)} times, longest {longest:.2f} "
          f"s, median {middle:.2f} s, {finished} were done")  # fmt: skip


def test_two_runs_into_one_output(tools, large, tmp_path):
    """Both end well, and the file is the whole of the one or the other."""
    from_worker = type(tools)
    (tmp_path / "profile").mkdir()
    other = from_worker(tmp_path / "profile")
    out = tmp_path / "out"
    out.mkdir()
    try:
        other.start()
        for _ in range(min(LONG, 20) or 1):
            for tool in ("cleanzerocanopy", "bufferplotszonalstats")[: 2 if LONG else 1]:
                asked = {**large[tool], **outputs(tool, out)}
                tools.begin(tool, asked)
                other.begin(tool, asked)
                answers = [tools.answer(), other.answer()]
                for answer in answers:
                    understood(answer, "replaced|kept|open in another")
                assert any("results" in answer for answer in answers), answers
                assert all(whole(path) for path in outputs(tool, out).values())
                assert not hidden(out)
    finally:
        other.stop()


def scenes(folder: Path, side: int = 64) -> dict[str, Any]:
    """Four dates of Landsat 8 with a cloud each, and the parameters of Repair Scenes."""
    rng = np.random.default_rng(5)
    for k, day in enumerate(("20180105", "20180121", "20180206", "20180222")):
        (folder / day).mkdir(parents=True)
        qa = np.full((side, side), 2720, "uint16")
        qa[12 * k : 12 * k + 9, 3:20] = 2800
        for band in ("B3", "B4", "BQA"):
            cells = qa if band == "BQA" else rng.integers(50, 9000, qa.shape).astype("uint16")
            raster(folder / day / f"LC08_L1TP_013032_{day}_{day}_01_T1_{band}.TIF", cells)
    return {"INPUT_FOLDER": folder, "METHOD": "copy", "COMPOSITE": "median", "DILATION_CLOUD": 0,
            "DILATION_SHADOW": 0}  # fmt: skip


def rasters_in(folder: Path) -> dict[str, bytes]:
    found = sorted(folder.rglob("*.tif"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.slow
@pytest.mark.parametrize(("method", "files"), [("qa", 4 * 4 + 2), ("qa_and_scenes", 4 * 6 + 2)])
def test_scenes_are_whole_after_a_full_disk_a_cancel_and_a_kill_and_the_next_run_goes_on(
    tools, tmp_path, method, files
):
    asked = {**scenes(tmp_path / "in"), "MASK_METHOD": method}
    reference = tools.run("repairscenes", **asked, OUTPUT_FOLDER=tmp_path / "out")
    assert reference["results"]["REPAIRED_COUNT"] == "4"
    expected = rasters_in(tmp_path / "out")
    assert len(expected) == files
    sizes = sorted(map(len, expected.values()))
    chance = random.Random(f"repairscenes {method}")
    rooms = [0, sizes[0] + 1, 12_000, sizes[-1] - 1] if LONG else [sizes[-1] - 1]
    days: list[dict[str, Any]] = [{"room": room} for room in rooms]
    days += [{"cancel_after": chance.uniform(0, reference["took"])} for _ in range(LONG or 1)]
    days += [{"kill": chance.uniform(0, reference["took"])} for _ in range(LONG or 1)]
    for n, day in enumerate(days):
        out = tmp_path / f"out{n}"
        kill = day.pop("kill", None)
        tools.process or tools.start()
        tools.begin("repairscenes", {**asked, "OUTPUT_FOLDER": out}, **day)
        if kill is not None:
            time.sleep(kill)
            tools.stop()
        else:
            answer = tools.answer()
            understood(answer)
            assert not hidden(out)
        for name, content in rasters_in(out).items():
            if ".canopycloud-" not in name:
                assert content == expected[name], (day, name)
        again = tools.run("repairscenes", **asked, OUTPUT_FOLDER=out)
        assert again["results"]["REPAIRED_COUNT"] == "4", again
        assert rasters_in(out) == expected
        assert not hidden(out)


def test_a_folder_of_scenes_that_cannot_be_made_is_refused(tools, tmp_path):
    asked = scenes(tmp_path / "in")
    (tmp_path / "file").write_bytes(OLD)
    for place in (tmp_path / "file", tmp_path / "file" / "out", Path("/proc/out")):
        answer = tools.run("repairscenes", **asked, OUTPUT_FOLDER=place)
        understood(answer)
        assert str(place) in answer["refused"], answer
        assert "Choose an output folder" in answer["refused"], answer
    assert (tmp_path / "file").read_bytes() == OLD


@pytest.mark.parametrize("way", ["itself", "link", "hard link", "other spelling", "VRT"])
@pytest.mark.parametrize("tool", ["cleanzerocanopy", "stackscenebands", "bufferplotszonalstats"])
def test_output_that_is_an_input(tools, tmp_path, tool, way):
    """Refused, or written without touching the input: never a file that eats itself."""
    folder = tmp_path / "in"
    asked = make(folder, 60, 20)[tool]
    key = "INPUT_RASTER" if tool == "bufferplotszonalstats" else "INPUT"
    path = folder / ("plots.gpkg" if tool == "bufferplotszonalstats" else "scene.tif")
    if tool == "cleanzerocanopy":
        path = folder / "chm.tif"
    before = {file: file.read_bytes() for file in folder.iterdir()}
    out = path
    if way == "link":
        out = tmp_path / f"link{path.suffix}"
        out.symlink_to(path)
    elif way == "hard link":
        out = tmp_path / f"hard{path.suffix}"
        out.hardlink_to(path) if hasattr(out, "hardlink_to") else os.link(path, out)
    elif way == "other spelling":
        out = Path(f"{folder}/../in/./{path.name}")
    elif way == "VRT":
        if tool == "bufferplotszonalstats":
            pytest.skip("plots are no raster")
        virtual = tmp_path / "virtual.vrt"
        gdal.BuildVRT(str(virtual), [str(path)]).FlushCache()
        asked = {**asked, key: [virtual] if tool == "stackscenebands" else virtual}
    answer = tools.run(tool, **asked, OUTPUT=str(out))
    understood(answer)
    if "refused" in answer:
        assert "input" in answer["refused"], answer["refused"]
    else:
        assert way in ("link", "hard link"), "written over its input"
        assert whole(out)
    intact(before)
    assert not hidden(tmp_path)
    assert json.dumps(answer)


def mixed(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """Runs of every tool and both models, in several ways, some of them refused."""
    asked = make(folder, 60, 20)
    chance = np.random.default_rng(16)
    stand = folder / "stand.csv"
    rows = (
        f"P{n},{chance.uniform(5, 30):.1f},{chance.uniform(0, 9):.2f},{chance.uniform(0, 360):.1f}"
        for n in range(20)
        for _ in range(6)
    )
    stand.write_text("plot,h,away,azimuth\n" + "\n".join(rows) + "\n", encoding="utf-8")
    located = {
        "INPUT": folder / "plots.gpkg", "PLOT_ID_FIELD": "plot", "FIELD_TABLE": stand,
        "FIELD_ID_FIELD": "plot", "FIELD_HEIGHT_FIELD": "h", "STEM_DISTANCE_FIELD": "away",
        "STEM_AZIMUTH_FIELD": "azimuth", "INPUT_RASTER": folder / "chm.tif",
    }  # fmt: skip
    zonal, fill = asked["bufferplotszonalstats"], asked["fillfromdonorscene"]
    return [
        *((tool, asked[tool]) for tool in (*TOOLS, *MODELS)),
        ("canopyplots", {**asked["canopyplots"], "STEM_HEIGHT_FIELD": "plot"}),
        ("locateplots", located),
        ("repairscenes", scenes(folder / "dates", 40)),
        ("bufferplotszonalstats", {**zonal, "METHOD": "exact", "RADIUS": -1}),
        ("bufferplotszonalstats", {**zonal, "METHOD": "exact", "PERCENTILES": "1,50,99"}),
        ("cleanzerocanopy", {"INPUT": folder / "missing.tif"}),
        ("fillfromdonorscene", {**fill, "METHOD": "linear"}),
        ("fillfromdonorscene", {**fill, "METHOD": "histogram", "DONORS": [folder / "none.tif"]}),
        ("qacloudmask", {**asked["qacloudmask"], "PRODUCT": "custom", "RULE": "bit 3"}),
    ]  # fmt: skip


def middle(values: list[int]) -> float:
    return float(np.median(values))


def test_a_long_life(tools, tmp_path, monkeypatch):
    """Run after run in one QGIS: memory, descriptors, threads and temporary files stay level."""
    temporary = tmp_path / "temporary"
    for folder in (temporary, tmp_path / "profile", tmp_path / "out"):
        folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    own = type(tools)(tmp_path / "profile")
    runs, chance = mixed(tmp_path / "in"), random.Random("long life")
    runs = runs if LONG else runs[1::2]
    count = 300 if LONG else len(runs)
    names = {**NAMES, "locateplots": {"OUTPUT": "located.gpkg"},
             "repairscenes": {"OUTPUT_FOLDER": "repaired"}}  # fmt: skip
    held: list[dict[str, int]] = []
    ends = {"results": 0, "refused": 0}
    try:
        process = own.start()
        for n in range(count):
            tool, parameters = runs[n % len(runs)]
            out = {key: tmp_path / "out" / name for key, name in names[tool].items()}
            # One in seven is cancelled, as soon as that.
            cancel = {"cancel_after": chance.uniform(0, 0.3)} if n % 7 == 6 else {}
            shutil.rmtree(tmp_path / "out")
            (tmp_path / "out").mkdir()
            own.begin(tool, {**parameters, **out}, **cancel, as_task=True)
            answer = own.answer()
            understood(answer)
            if parameters.get("STEM_HEIGHT_FIELD") == "plot":
                assert "refused" in answer, answer
            ends["results" if "results" in answer else "refused"] += 1
            assert not hidden(temporary) + hidden(tmp_path / "out"), tool
            # What steps of a model give to the next is QGIS's, until it ends.
            files = sum(
                len(found) for at, _, found in os.walk(temporary) if "processing_" not in at
            )
            held.append({key: answer[key] for key in ("memory", "files", "threads")})
            held[-1]["temporary"] = files
            links = Path(f"/proc/{process.pid}/fd").iterdir()
            opened = [str(link.readlink()) for link in links if link.is_symlink()]
            # QGIS keeps a layer of OGR open for a minute; whether that locks it is asked below.
            rasters = [path for path in opened if path.startswith(str(tmp_path / "in"))]
            assert not [path for path in rasters if path.lower().endswith(".tif")], tool
        with contextlib.closing(sqlite3.connect(tmp_path / "in" / "plots.gpkg")) as layer:
            layer.execute("BEGIN EXCLUSIVE")
    finally:
        own.stop()
    part = max(1, count // 10)
    early = held[count // 3 : count // 3 + part] if LONG else held[-2:-1]
    late = held[-part:]
    for what in held[0]:
        before, after = (middle([one[what] for one in some]) for some in (early, late))
        print(f"long life: {what}: {before:.0f}, then {after:.0f} after {count} runs")
    print(f"long life: {ends}")
    if LONG:
        grown = {
            what: middle([one[what] for one in late]) - middle([one[what] for one in early])
            for what in held[0]
        }
        assert grown["temporary"] == 0, grown
        assert grown["files"] <= 2, grown
        assert grown["threads"] <= 2, grown
        assert grown["memory"] <= 0.1 * middle([one["memory"] for one in early]), grown
