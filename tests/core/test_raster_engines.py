# SPDX-License-Identifier: GPL-2.0-or-later
"""Two keepers of raster files: rasterio and GDAL's own Python do the same, to the byte."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import threading
import warnings
from pathlib import Path

import canopycloud.core
import numpy as np
import pytest
from affine import Affine
from canopycloud.core import library
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.crs import Crs
from canopycloud.core.errors import CanopyCloudError, CrsError, ParameterError
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.grid import Grid, Window
from canopycloud.core.plots import draw_plots
from canopycloud.core.qa import mask_clouds
from canopycloud.core.raster import Band, RasterSource, create_raster
from canopycloud.core.raster.engine import keeper as chosen
from canopycloud.core.scene import stack_bands
from canopycloud.core.zonal import plot_statistics
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("rasterio")

ENGINES = tuple(library.KEEPERS)
ONE, OTHER = (library.load(name) for name in ENGINES)
NOISE = np.random.default_rng(7)


@pytest.fixture
def with_engine(monkeypatch):
    """Call something with each keeper; the two answers."""

    def call(function):
        answers = []
        for name in ENGINES:
            monkeypatch.setenv(library.VARIABLE, name)
            library.library.cache_clear()
            answers.append(function(name))
        return answers

    yield call
    monkeypatch.undo()
    library.library.cache_clear()


# ------------------------------------------------------------------------------- which it is --


def test_choice_is_made_once_and_can_be_forced(with_engine):
    assert with_engine(lambda name: chosen().name) == list(ENGINES)
    titles = with_engine(lambda name: chosen().title)
    assert "rasterio" in titles[0]
    assert "osgeo" in titles[1]
    assert all(gdal.__version__.split(".")[0] in title for title in titles)


def test_a_third_is_not_known(monkeypatch):
    monkeypatch.setenv(library.VARIABLE, "gdal3")
    library.library.cache_clear()
    with pytest.raises(ParameterError, match="Set it to one of: rasterio, gdal"):
        chosen()
    monkeypatch.undo()
    library.library.cache_clear()


WITHOUT = """
import sys
for name in sys.argv[1].split(","):
    sys.modules[name] = None
from canopycloud.core.raster.engine import keeper
try:
    print(keeper().name)
except Exception as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("lacking", "answer"),
    [
        ("nothing", "rasterio"),
        ("rasterio,affine", "gdal"),
        ("osgeo", "rasterio"),
        ("rasterio,osgeo",
         "The Python package 'rasterio' is needed for raster files (GDAL's own Python, osgeo, "
         "would do) and is not installed. Install it into the Python that runs this, for example: "
         "pip install rasterio\n"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_chosen(tmp_path, lacking, answer):
    (tmp_path / "canopycloud").symlink_to(Path(canopycloud.core.__file__).parents[1])
    environment = {k: v for k, v in os.environ.items() if k != library.VARIABLE}
    path = os.pathsep.join([str(tmp_path), *filter(None, [environment.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, lacking], env={**environment, "PYTHONPATH": path},
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert answer in done.stdout


SECOND = """
import sys
if sys.argv[1] == "loaded":
    import osgeo.gdal
from canopycloud.core.library import library
print(library().name)
"""


@pytest.mark.parametrize(
    ("gdal_is", "libraries", "tried"),
    [
        ("loaded", "rasterio.libs", False),
        ("loaded", "rasterio/.dylibs", False),
        ("loaded", "rasterio/_libs", True),  # shares the GDAL of the system
        ("absent", "rasterio.libs", True),
    ],
)
def test_no_second_gdal_comes_into_a_process(tmp_path, gdal_is, libraries, tried):
    (tmp_path / "canopycloud").symlink_to(Path(canopycloud.core.__file__).parents[1])
    (tmp_path / libraries).mkdir(parents=True)
    (tmp_path / "rasterio").mkdir(exist_ok=True)
    (tmp_path / "rasterio" / "__init__.py").write_text("print('rasterio')\nraise ImportError\n")
    environment = {k: v for k, v in os.environ.items()
                   if k not in (library.VARIABLE, "CANOPYCLOUD_WITHOUT")}  # fmt: skip
    path = [str(tmp_path), *filter(None, [environment.get("PYTHONPATH")])]
    done = subprocess.run(
        [sys.executable, "-c", SECOND, gdal_is],
        env={**environment, "PYTHONPATH": os.pathsep.join(path)},
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert done.stdout.split() == (["rasterio", "gdal"] if tried else ["gdal"])


EVERY_ROOM = """
import importlib, pkgutil, sys
for name in sys.argv[1].split(","):
    sys.modules[name] = None
import canopycloud.core as core
from canopycloud.core.errors import MissingPackageError
absent = set()
for module in pkgutil.walk_packages(core.__path__, "canopycloud.core.", onerror=absent.add):
    try:
        importlib.import_module(module.name)
    except (ImportError, MissingPackageError):
        absent.add(module.name)
print(*sorted(".".join(name.split(".")[2:4]) for name in absent))
"""
# Without these a QGIS has numpy and GDAL's Python.
BUT_NUMPY = "rasterio,affine,fiona,scipy,shapely,matplotlib,exactextract,rasterstats,pandas"


@pytest.mark.parametrize(
    ("lacking", "rooms"),
    [
        ("osgeo", {"raster.gdal_calls", "raster.gdal_file", "raster.gdal_files",
                   "raster.gdal_space"}),
        # What makes shapely's polygons valid, where QGIS does not; the sample site.
        (BUT_NUMPY, {"raster.rasterio_file", "raster.rasterio_files", "zonal.shapes", "sample"}),
    ],
)  # fmt: skip
def test_every_room_but_the_other_keeper_s_opens_with_one_of_them(tmp_path, lacking, rooms):
    (tmp_path / "canopycloud").symlink_to(Path(canopycloud.core.__file__).parents[1])
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, "-c", EVERY_ROOM, lacking], env={**os.environ, "PYTHONPATH": path},
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    # xarray, a library's room, stands on pandas.
    assert set(done.stdout.split()) - {"xarray"} == rooms


BLOCKED = """
import importlib.util
import numpy, scipy
from canopycloud.core.library import library
print(library().name, importlib.util.find_spec("scipy") is not None)
"""


def test_tests_can_run_without_packages(tmp_path):
    """CANOPYCLOUD_WITHOUT hides packages from our code and from nothing else."""
    (tmp_path / "canopycloud").symlink_to(Path(canopycloud.core.__file__).parents[1])
    blocker = Path(__file__).parents[1] / "blocker"
    environment = {k: v for k, v in os.environ.items() if k != library.VARIABLE}
    path = [str(blocker), str(tmp_path), *filter(None, [environment.get("PYTHONPATH")])]
    environment.update(PYTHONPATH=os.pathsep.join(path), CANOPYCLOUD_WITHOUT="rasterio, scipy")
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED], env=environment, capture_output=True, text=True,
        timeout=120, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[0] == "gdal True"


# ---------------------------------------------------------------------- what each call answers --


@pytest.fixture(params=["plain", "bands", "alpha", "mask", "wide", "real", "colours"])
def raster(request, tmp_raster, tmp_path):
    shape = (61, 47)
    cells = NOISE.integers(0, 200, (3, *shape)).astype(np.uint8)
    if request.param == "plain":
        return tmp_raster(cells[0], crs=None)
    if request.param == "bands":
        path = tmp_raster(cells.astype(np.int16), nodata=-9999, descriptions=["B2", None, "B4"],
                          tags={"A": "x"}, tiled=True, blockxsize=16, blockysize=32)  # fmt: skip
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).SetScale(0.01)
        dataset.GetRasterBand(2).SetOffset(-0.1)
        dataset.GetRasterBand(3).SetUnitType("m")
        dataset.BuildOverviews("NEAREST", [2])
        del dataset
        return path
    if request.param == "alpha":
        return tmp_raster(cells[:2], photometric="MINISBLACK", alpha="YES")
    if request.param == "mask":
        return tmp_raster(cells[0], mask=cells[1] > 90, crs="EPSG:4326")
    if request.param == "wide":
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(tmp_path / "w.tif"), 47, 61, 1, gdal.GDT_Int64
        )
        dataset.SetGeoTransform((5, 1, 0, 9, 0, -1))
        dataset.GetRasterBand(1).SetNoDataValue(-(2**63))
        dataset.GetRasterBand(1).WriteArray(cells[0].astype(np.int64) * 2**40)
        del dataset
        return tmp_path / "w.tif"
    if request.param == "colours":
        path = tmp_path / "c.tif"
        bands = [Band(1, "uint8", None, "classes", color="palette")]
        grid = Grid(None, Affine(1, 0, 0, 0, -1, 61), 47, 61)
        with create_raster(path, grid, bands, colormap={3: (1, 2, 3, 255)}) as out:
            out.write(cells[:1], grid.window)
        return path
    return tmp_raster(cells[0] / np.float32(7), nodata=float("nan"), crs="EPSG:3413")


def described(keeper, path):
    file = keeper.open_file(str(path))
    try:
        bands = [dataclasses.astuple(band) for band in file.bands]
        windows = [None, Window(3, 5, 20, 31)]
        numbers = list(range(1, len(bands) + 1))
        return {
            "grid": file.grid,
            "wkt": file.grid.crs and file.grid.crs.wkt,
            "bands": [tuple(str(part) for part in band) for band in bands],
            "kinds": [type(band[2]) for band in bands],
            "driver": file.driver,
            "masks": file.masks,
            "blocks": file.block_shapes,
            "tags": [file.tags(), file.tags(1), file.tags(domain="IMAGE_STRUCTURE")],
            "overviews": [file.has_overviews(i) for i in numbers],
            "files": [Path(name).name for name in file.files()],
            "offset": file.item("BLOCK_OFFSET_0_0", "TIFF", 1),
            "cells": [file.read(numbers, window).tobytes() for window in windows],
            "order": file.read(numbers[::-1]).tobytes(),
            "thin": [file.read([1], w, (7, 9)).tobytes() for w in windows],
            "means": file.read([1], None, (7, 9), average=True).tobytes(),
            "mask": [file.read_mask(i, w).tobytes() for i in numbers for w in windows],
            "thin mask": file.read_mask(1, None, (7, 9)).tobytes(),
        }  # fmt: skip
    finally:
        file.close()


def test_both_say_the_same_of_a_file(raster):
    assert described(ONE, raster) == described(OTHER, raster)


@pytest.mark.parametrize("code", [4326, 3857, 32611, 2229, 3413, 5070, 27700, 4979, 9473, 2056])
def test_both_know_the_same_of_a_crs(code):
    texts = [keeper.crs_wkt(f"EPSG:{code}") for keeper in (ONE, OTHER)]
    assert texts[0] == texts[1]
    assert ONE.crs_facts(texts[0]) == OTHER.crs_facts(texts[0])
    for other in (4326, 32611):
        text = ONE.crs_wkt(f"EPSG:{other}")
        assert ONE.same_crs(texts[0], text) == OTHER.same_crs(texts[0], text) == (code == other)


@pytest.mark.parametrize("text", ["", "nonsense", "EPSG:0", "EPSG:999999", 'PROJCS["x"'])
@pytest.mark.parametrize("keeper", [ONE, OTHER], ids=ENGINES)
def test_what_names_no_crs_is_refused(keeper, text):
    with pytest.raises(CrsError, match="names no coordinate reference system"):
        keeper.crs_wkt(text)


@pytest.mark.parametrize("target", [4326, 3857, 32611, 5070])
def test_both_move_points_alike(target):
    source, wkt = ONE.crs_wkt("EPSG:32611"), ONE.crs_wkt(f"EPSG:{target}")
    x, y = NOISE.uniform(2e5, 8e5, 500), NOISE.uniform(3.5e6, 4.5e6, 500)
    for a, b in zip(
        ONE.transform_points(source, wkt, x, y), OTHER.transform_points(source, wkt, x, y)
    ):
        assert a.tobytes() == b.tobytes()
    box = (2e5, 3.5e6, 8e5, 4.5e6)
    assert ONE.transform_bounds(source, wkt, box, 21) == OTHER.transform_bounds(
        source, wkt, box, 21
    )


def test_a_point_without_place_fails_in_both():
    source, target = ONE.crs_wkt("EPSG:4326"), ONE.crs_wkt("EPSG:32611")
    for keeper in (ONE, OTHER):
        with pytest.raises(keeper.failures):
            keeper.transform_points(source, target, np.array([5e7]), np.array([4e6]))


@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(
    st.integers(0, 40), st.integers(0, 50), st.integers(1, 47), st.integers(1, 61),
    st.tuples(st.integers(1, 30), st.integers(1, 30)), st.booleans(),
)  # fmt: skip
def test_both_thin_windows_alike(tmp_path_factory, col, row, width, height, shape, average):
    # Means of overviews may be of other cells, in pictures: see GdalFile.
    path = tmp_path_factory.getbasetemp() / f"thin{average}.tif"
    if not path.exists():
        cells = NOISE.integers(0, 9000, (61, 47)).astype(np.int16)
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 47, 61, 1, gdal.GDT_Int16)
        dataset.SetGeoTransform((5, 1, 0, 9, 0, -1))
        dataset.GetRasterBand(1).WriteArray(cells)
        if not average:
            dataset.BuildOverviews("NEAREST", [2, 4])
        del dataset
    window = Window(col, row, min(width, 47 - col), min(height, 61 - row))
    files = [keeper.open_file(str(path)) for keeper in (ONE, OTHER)]
    found = [file.read([1], window, shape, average) for file in files]
    for file in files:
        file.close()
    assert found[0].tobytes() == found[1].tobytes()


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.floats(-3, 23), st.floats(-3, 18)), min_size=3, max_size=9),
    st.booleans(),
)
def test_both_rasterize_alike(corners, mirrored):
    ring = np.array([*corners, corners[0]])
    if mirrored:
        ring[:, 1] *= -1
    shapes = [[ring], [ring + 4.25, ring * 0.5 + 3]]
    found = [keeper.rasterize(shapes, (15, 20), mirrored) for keeper in (ONE, OTHER)]
    assert found[0].tobytes() == found[1].tobytes()


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["nearest", "bilinear", "cubic"]),
    st.sampled_from([32611, 4326, 3857]),
    st.floats(0.3, 3.0),
    st.sampled_from(["float32", "float64"]),
)
def test_both_resample_alike(resampling, code, ratio, dtype):
    values = NOISE.normal(100, 30, (2, 60, 70)).astype(dtype)
    values[:, 20:30, 10:25] = np.nan
    values[1, 3] = np.nan
    source = Grid(Crs.from_epsg(32611), Affine(30, 0, 500000, 0, -30, 4000000), 70, 60)
    box = ONE.transform_bounds(
        source.crs.wkt, ONE.crs_wkt(f"EPSG:{code}"), source.bounds, 21
    )
    width, height = (box[2] - box[0]) / 50 * ratio, (box[3] - box[1]) / 45 * ratio
    place = Affine(width, 0, box[0] - width / 3, 0, -height, box[3] + height / 3)
    target = Grid(Crs.from_epsg(code), place, 50, 45)
    found = [k.warp(values, source, target, resampling, (0.7, 1.0)) for k in (ONE, OTHER)]
    assert found[0].dtype == dtype
    assert np.isfinite(found[0]).any()
    assert found[0].tobytes() == found[1].tobytes()


def test_threads_read_with_gdal_while_the_process_keeps_its_settings(tmp_raster):
    cells = NOISE.integers(0, 99, (300, 300)).astype(np.int16)
    path = tmp_raster(cells, tiled=True, blockxsize=64, blockysize=64)
    before = gdal.GetUseExceptions(), gdal.GetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN")
    found = []

    def work():
        file = OTHER.open_file(str(path))
        found.append(file.read([1])[0])
        file.close()
        with pytest.raises(OTHER.failures):
            OTHER.open_file(str(path) + ".no")

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert all((one == cells).all() for one in found)
    after = gdal.GetUseExceptions(), gdal.GetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN")
    assert before == after


@pytest.mark.parametrize("raises", [True, False])
def test_errors_are_worded_whatever_the_process_has_set(tmp_path, raises, with_engine):
    before = gdal.GetUseExceptions()
    if raises:
        gdal.UseExceptions()
    else:
        gdal.DontUseExceptions()
    try:

        def refusal(name):
            with pytest.raises(CanopyCloudError, match=r"no\.tif cannot be opened") as caught:
                RasterSource(tmp_path / "no.tif")
            return str(caught.value)

        first, second = with_engine(refusal)
        assert "No such file" in first
        assert "No such file" in second
        assert gdal.GetUseExceptions() == int(raises)
    finally:
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()


# ------------------------------------------------------------------------------------- tools --


def contents(path):
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
    tags = dict(dataset.GetMetadata())
    assert tags.pop("CANOPYCLOUD_RASTER_ENGINE", "") == chosen().title
    return (
        dataset.ReadAsArray().tobytes(),
        str([(b.DataType, b.GetNoDataValue(), b.GetDescription(), b.GetScale()) for b in bands]),
        [band.GetMaskBand().ReadAsArray().tobytes() for band in bands],
        dataset.GetProjectionRef(),
        dataset.GetGeoTransform(),
        tags,
    )


def plain(summary):
    return repr(dataclasses.asdict(summary))


@pytest.fixture
def scenes(tmp_raster):
    smooth = np.cumsum(np.cumsum(NOISE.normal(0, 1, (3, 300, 280)), 1), 2)
    scene = (smooth / np.abs(smooth).max() * 2000 + 3000).astype(np.int16)
    holed = scene.copy()
    holed[:, 100:160, 90:170] = -9999
    names = ["B2", "B3", "B4"]
    options = {"tiled": True, "blockxsize": 128, "blockysize": 128, "compress": "deflate"}
    codes = np.full((300, 280), 322, np.uint16)
    codes[40:90, 60:200] = 352
    return {
        "scene": tmp_raster(holed, "scene.tif", nodata=-9999, descriptions=names, **options),
        "donor": tmp_raster(
            (scene * 1.05 + 30).astype(np.int16), "donor.tif", nodata=-9999, descriptions=names
        ),
        "askew": tmp_raster(
            (scene * 1.05 + 30).astype(np.int16), "askew.tif", nodata=-9999, descriptions=names,
            transform=Affine(1.1, 0, 499990.3, 0, -1.1, 4000010.7),
        ),
        "qa": tmp_raster(codes, "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"),
        "chm": tmp_raster(NOISE.normal(5, 6, (300, 280)).astype(np.float32), "chm.tif"),
        "bands": [tmp_raster(scene[i], f"x_B{i + 2}.tif", nodata=-9999) for i in range(3)],
    }  # fmt: skip


def run_tool(which, scenes, folder):
    target = folder / "o.tif"
    if which == "clean":
        summary = clean_zero_canopy(scenes["chm"], target, threshold=2, max_height=20)
    elif which == "stack":
        summary = stack_bands(scenes["bands"], target)
    elif which in ("mask", "mask_copied"):
        options = {"COMPRESS": "LZW"} if which == "mask" else None
        summary = mask_clouds(
            scenes["scene"], scenes["qa"], target, output_mask=folder / "m.tif", options=options
        )
    else:
        donor, resampling = which.split()
        summary = fill_from_donors(
            scenes["scene"], [scenes[donor]], target, resampling=resampling,
            output_source=folder / "s.tif",
        )  # fmt: skip
    others = [contents(path) for path in sorted(folder.glob("[ms].tif"))]
    return plain(summary), contents(target), others


@pytest.mark.parametrize(
    "which",
    ["clean", "stack", "mask", "mask_copied", "donor nearest", "askew nearest", "askew cubic"],
)
# rasterio silences it while it resamples, for the process: several threads undo each other's.
@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_tools_give_the_same_bytes(with_engine, scenes, tmp_path, which):
    def run(name):
        (tmp_path / name).mkdir()
        return run_tool(which, scenes, tmp_path / name)

    first, second = with_engine(run)
    assert first == second


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
@pytest.mark.parametrize("crs", ["EPSG:32611", "EPSG:4326"])
def test_plots_give_the_same_numbers(with_engine, scenes, tmp_raster, method, crs):
    if method == "exact":
        pytest.importorskip("exactextract")
    grids = {
        "EPSG:32611": Affine(1, 0, 500000, 0, -1, 4000000),
        "EPSG:4326": Affine(1e-5, 0, -117, 0, -1e-5, 36),
    }
    cells = NOISE.normal(5, 6, (300, 280)).astype(np.float32)
    chm = tmp_raster(cells, "h.tif", transform=grids[crs], crs=crs, nodata=-9999)
    t = grids[crs]
    centres = [(t.c + t.a * col, t.f + t.e * row) for col, row in [(60, 60), (120.5, 99.2), (9, 9)]]

    def run(name):
        plots = draw_plots(centres, crs, [12, 20.3, 30])
        table = plot_statistics(plots, chm, method=method, statistics=["count", "mean", "max"])
        return {key: np.asarray(values).tobytes() for key, values in vars(table).items()
                if isinstance(values, np.ndarray)} or repr(table)  # fmt: skip

    first, second = with_engine(run)
    assert first == second


@pytest.mark.parametrize(
    "case", ["no file", "no band", "input is output", "no folder", "jpg", "lossy"]
)
def test_refusals_are_the_same(with_engine, scenes, tmp_path, case):
    target = {"no folder": tmp_path / "no" / "o.tif", "jpg": tmp_path / "o.jpg",
              "input is output": scenes["chm"]}.get(case, tmp_path / "o.tif")  # fmt: skip
    source = tmp_path / "no.tif" if case == "no file" else scenes["chm"]
    options = {"COMPRESS": "LERC", "MAX_Z_ERROR": "3"} if case == "lossy" else None

    def refusal(name):
        with pytest.raises(CanopyCloudError) as caught:
            clean_zero_canopy(source, target, band=9 if case == "no band" else 1, options=options)
        return type(caught.value), caught.value.hint, str(caught.value).split(":")[0]

    first, second = with_engine(refusal)
    assert first == second


def test_many_threads_may_resample_and_none_is_warned(with_engine):
    """rasterio switches a warning off and on for the whole process, whoever else needs it off."""
    from concurrent.futures import ThreadPoolExecutor

    crs = Crs.from_epsg(32633)
    source = Grid(crs, Affine(30, 0, 500000, 0, -30, 5000000), 100, 100)
    target = Grid(crs, Affine(30, 0, 500010, 0, -30, 4999990), 100, 100)
    ring = np.array([[0.0, 0.0], [5.0, 0.0], [5.0, 5.0], [0.0, 0.0]])
    values = np.random.default_rng(1).random((3, 100, 100))

    def work(_):
        for _ in range(30):
            chosen().warp(values, source, target, "bilinear", (1.0, 1.0))
            chosen().rasterize([[ring]], (8, 8), False)

    def in_threads(_):
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(work, range(16)))

    before = list(warnings.filters)
    with_engine(in_threads)
    assert list(warnings.filters) == before
