# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters in an object store (/vsis3/) and behind addresses (/vsicurl/), by a real server."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from canopycloud.core import (
    clean_zero_canopy,
    fill_from_donors,
    find_scenes,
    library,
    mask_clouds,
    plot_statistics,
    repair_scenes,
    stack_bands,
)
from canopycloud.core.affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import OutputError, RasterReadError
from canopycloud.core.grid import Grid, Window
from canopycloud.core.plots import draw_plots
from canopycloud.core.raster import Band, RasterSource, create_raster
from canopycloud.core.rasterfile import shown_path

UTM = "EPSG:32633"
NAMES = ("chm.tif", "scene.tif", "donor.tif", "LC09_02_T1_QA_PIXEL.tif")


def made(path, cells, nodata=None):
    grid = Grid(Crs.of(UTM), Affine(1, 0, 5e5, 0, -1, 5e6), cells.shape[2], cells.shape[1])
    bands = [Band(n + 1, cells.dtype.name, nodata) for n in range(len(cells))]
    with create_raster(path, grid, bands) as out:
        out.write(cells, Window(0, 0, grid.width, grid.height))
    return path


@pytest.fixture(params=list(library.KEEPERS))
def engine(request, monkeypatch):
    """Each library that opens files."""
    pytest.importorskip({"gdal": "osgeo.gdal"}.get(request.param, request.param))
    monkeypatch.setenv(library.VARIABLE, request.param)
    library.library.cache_clear()
    yield request.param
    monkeypatch.undo()
    library.library.cache_clear()


@pytest.fixture(scope="module")
def places(object_store, tmp_path_factory):
    """The same rasters as local files, in the store, and by address."""
    folder = tmp_path_factory.mktemp("rasters")
    noise = np.random.default_rng(5)
    values = noise.integers(1, 4000, (2, 300, 310)).astype("uint16")
    holed = values.copy()
    holed[:, 50:90, 60:100] = 0
    codes = np.full((1, 300, 310), 21824, "uint16")
    codes[:, 10:30, 40:60] = 22280
    cells = (noise.uniform(0, 30, (1, 600, 620)).astype("float32"), holed, values, codes)
    found = {"local": {}, "s3": {}, "curl": {}}
    for name, raster, nodata in zip(NAMES, cells, (None, 0, 0, None)):
        path = made(folder / name, raster, nodata)
        found["local"][name] = str(path)
        found["s3"][name] = object_store.put(path, f"in/{name}")
        object_store.put(path, f"public/{name}", public=True)
        found["curl"][name] = "/vsicurl/" + object_store.url(f"public/{name}")
    return found


def circles():
    return draw_plots(np.array([[500_100, 4_999_900], [500_300.0, 4_999_700]]), Crs.of(UTM), 12.0)


TOOLS = {
    "clean": lambda at, out: clean_zero_canopy(at["chm.tif"], out, threshold=2),
    "mask": lambda at, out: mask_clouds(at["scene.tif"], at[NAMES[3]], out, dilation=2),
    "fill": lambda at, out: fill_from_donors(at["scene.tif"], [at["donor.tif"]], out),
    "stack": lambda at, out: stack_bands([at["donor.tif"], at["scene.tif"]], out),
}


@pytest.mark.parametrize("kind", ["s3", "curl"])
@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_reads_from_a_server_what_it_reads_from_a_disk(
    engine, places, object_store, tmp_path, tool, kind
):
    answers = {}
    for place in ("local", kind):
        summary = TOOLS[tool](places[place], tmp_path / f"{place}.tif")
        with RasterSource(tmp_path / f"{place}.tif") as source:
            cells, valid = source.read()
            said = (source.tags, repr(source.bands), repr(summary))
            answers[place] = (cells.tobytes(), valid.tobytes(), *said)
    for here, there in zip(answers["local"], answers[kind]):
        assert here == there
    assert "206" in object_store.log(), "parts of objects were asked for"


@pytest.mark.parametrize("kind", ["s3", "curl"])
def test_statistics_from_a_server(engine, places, kind):
    here, there = (plot_statistics(circles(), places[one]["chm.tif"]) for one in ("local", kind))
    assert repr(here) == repr(there)
    assert (here["count"] == 448).all()


def test_processes_read_from_a_server(places):
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        there = plot_statistics(circles(), places["s3"]["chm.tif"], executor=executor)
    assert repr(there) == repr(plot_statistics(circles(), places["local"]["chm.tif"]))


def test_what_is_not_there_is_named(engine, places, tmp_path):
    for place in ("s3", "curl"):
        path = places[place]["chm.tif"].replace("chm", "no")
        with pytest.raises(RasterReadError, match=r"^no\.tif cannot be opened as a raster: ."):
            clean_zero_canopy(path, tmp_path / "out.tif")
    assert list(tmp_path.iterdir()) == []


def test_an_object_that_goes_while_it_is_read_is_an_error(
    engine, places, object_store
):
    """The object is there when the raster is opened, and its cells cannot be had any more."""
    path = object_store.put(Path(places["local"]["chm.tif"]), f"gone/{engine}.tif")
    with RasterSource(path) as source:
        object_store.delete(f"gone/{engine}.tif")
        with pytest.raises(RasterReadError, match=rf"{engine}\.tif cannot be"):
            source.read()


@pytest.mark.parametrize("tool", TOOLS)
def test_outputs_into_a_store_are_refused_before_anything_is_read(
    places, object_store, tool
):
    before, asked = object_store.names(), len(object_store.log().splitlines())
    for out in ("/vsis3/forest/out.tif", "s3://forest/out.tif"):
        with pytest.raises(OutputError, match="is not on this computer") as error:
            TOOLS[tool](places["local"], out)
        assert "copy it there" in error.value.hint
    said = object_store.log().splitlines()[asked:]
    assert all("list-type" in line for line in said), said
    assert object_store.names() == before


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/data/chm.tif", None),
        ("C:\\data\\what?.tif", None),
        ("/vsizip/a.zip/what?.tif", None),
        ("GPKG:/data/a.gpkg:chm", None),
        ("/vsis3/forest/in/chm.tif", None),
        ("/vsicurl/https://me:pass@host:80/a/chm.tif?sig=5e&b=/c.tif#x",
         "/vsicurl/https://host:80/a/chm.tif"),
        ("file:///data/plots.csv?type=csv&xField=x", None),
        ("https://host/a@b/chm.tif?", "https://host/a@b/chm.tif"),
        ("/vsicurl?retry_delay=1&url=https%3A%2F%2Fhost%2Fchm.tif%3Fsig%3D5e",
         "/vsicurl/https://host/chm.tif"),
        ("/vsizip//vsicurl/ftp://me@host/a.zip/chm.tif", "/vsizip//vsicurl/ftp://host/a.zip/chm.tif"),
    ],
)  # fmt: skip
def test_what_is_shown_of_an_address(path, shown):
    assert shown_path(path) == (shown or path)


def test_folders_in_a_store_are_refused_in_words(object_store, tmp_path):
    for call in (find_scenes, lambda path: repair_scenes(path, tmp_path / "out")):
        with pytest.raises(RasterReadError, match=r"^/vsis3/forest/in is not on this computer"):
            call("/vsis3/forest/in")
