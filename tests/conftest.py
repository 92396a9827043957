# SPDX-License-Identifier: GPL-2.0-or-later
"""What every test may use: the package by its name, the real data, small rasters."""

from __future__ import annotations

import importlib.util
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCKER = ROOT / "tests" / "blocker"
LIBRARY = ROOT / "tests" / "core"


def _block_packages() -> None:
    """CANOPYCLOUD_WITHOUT=rasterio,scipy,…: our code does not find them, here and in children."""
    if not os.environ.get("CANOPYCLOUD_WITHOUT"):
        return
    sys.path.insert(0, str(BLOCKER))
    os.environ["PYTHONPATH"] = os.pathsep.join(
        [str(BLOCKER), *filter(None, [os.environ.get("PYTHONPATH")])]
    )
    import without

    without.block()


_block_packages()


def hidden_packages() -> frozenset[str]:
    """What CANOPYCLOUD_WITHOUT keeps from our code."""
    named = os.environ.get("CANOPYCLOUD_WITHOUT", "").split(",")
    return frozenset(name.strip() for name in named if name.strip())


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that `needs` a package of our code has nothing to say where that is hidden."""
    for mark in item.iter_markers("needs"):
        for name in hidden_packages().intersection(mark.args):
            pytest.skip(f"CANOPYCLOUD_WITHOUT hides {name}, which the test is about")


def pytest_configure() -> None:
    """Made-up input has no deadline: a machine that is busy makes no test fail."""
    from hypothesis import settings

    settings.register_profile("canopycloud", parent=settings(), deadline=None)
    settings.load_profile("canopycloud")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of the library, which know no QGIS.

    CANOPYCLOUD_FUZZ=100: so many times the examples of whatever hypothesis makes up.
    """
    for item in items:
        if item.path.is_relative_to(LIBRARY):
            item.add_marker("library")
    times = int(os.environ.get("CANOPYCLOUD_FUZZ") or 1)
    if times == 1:
        return
    from hypothesis import settings

    # hypothesis has no public name for the settings of a test that has its own.
    name = "_hypothesis_internal_use_settings"
    for function in {getattr(item, "function", None) for item in items}:
        own = getattr(function, name, None)
        if own is not None:
            setattr(function, name, settings(own, max_examples=own.max_examples * times))


def _register_tree_as_package() -> None:
    """Make this tree importable as ``canopycloud``, whatever its folder is called."""
    init = ROOT / "__init__.py"
    spec = importlib.util.spec_from_file_location(
        "canopycloud", init, submodule_search_locations=[str(ROOT)]
    )
    if spec is None or spec.loader is None:
        raise RuntimeError(f"cannot load the package from {init}")
    module = importlib.util.module_from_spec(spec)
    sys.modules["canopycloud"] = module
    spec.loader.exec_module(module)


# With CANOPYCLOUD_TEST_INSTALLED=1 the tests see what `pip install .` has installed.
if os.environ.get("CANOPYCLOUD_TEST_INSTALLED") != "1":
    _register_tree_as_package()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder of the real scenes and tables; the test is skipped where there is none."""
    named = os.environ.get("CANOPYCLOUD_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}: set CANOPYCLOUD_DATA to its folder")
    return folder.resolve()


def _helper(name: str) -> Any:
    """A module of this folder."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise RuntimeError(f"tests/{name}.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def loopback() -> Any:
    """The class of clusters on this machine; skips where Dask is not installed."""
    pytest.importorskip("distributed", reason="Dask is not installed: pip install distributed")
    return _helper("loopback").Loopback


@pytest.fixture(scope="module")
def object_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """An object store on this machine, which GDAL is told of; skips where moto is not installed."""
    helper = _helper("objectstore")
    if helper.program() is None:
        pytest.skip("no moto, which serves objects: scripts/setup --storage")
    store = helper.ObjectStore(tmp_path_factory.mktemp("store"))
    before = {name: os.environ.get(name) for name in store.settings}
    os.environ.update(store.settings)
    yield store
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value
    store.close()


@pytest.fixture(scope="session")
def cluster(loopback: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A cluster of two workers, for tests that leave it as it is."""
    made = loopback(tmp_path_factory.mktemp("cluster"))
    yield made
    made.close()


@pytest.fixture
def small_files() -> Callable[[int], AbstractContextManager[None]]:
    """`with small_files(4000):` no file of this process grows beyond, as on a disk that is full.

    A block and not a state of the whole test: pytest writes the test's dot before it tears down,
    and its own output may be such a file.
    """
    resource = pytest.importorskip("resource", reason="no limits of file sizes here")

    @contextmanager
    def limited(size: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            signal.signal(signal.SIGXFSZ, handler)

    return limited


@pytest.fixture
def tmp_raster(tmp_path: Path) -> Callable[..., Path]:
    """Factory of small GeoTIFFs below ``tmp_path``; see :func:`write_raster`."""

    def make(array: Any, name: str = "raster.tif", **options: Any) -> Path:
        return write_raster(tmp_path / name, array, **options)

    return make


def write_raster(
    path: Path,
    array: Any,
    *,
    transform: Any = None,
    crs: Any = "EPSG:32611",
    nodata: float | None = None,
    descriptions: Sequence[str | None] | None = None,
    mask: Any = None,
    tags: dict[str, str] | None = None,
    **profile: Any,
) -> Path:
    """Write an array of shape (rows, columns) or (bands, rows, columns) as a GeoTIFF.

    Args:
        path: where; folders are made.
        array: the values; their dtype becomes the file's.
        transform: an ``affine.Affine``; by default one metre cells with the top left at (500000,
            4000000). Pass ``False`` for a raster without one.
        crs: anything rasterio takes, or None for a raster without CRS.
        nodata: the nodata value to declare, or None.
        descriptions: the band names, in order.
        mask: booleans or bytes of shape (rows, columns), written as an internal mask band.
        tags: metadata items of the file.
        profile: creation options such as ``driver``, ``tiled``, ``blockxsize``, ``compress``.
    """
    import numpy as np
    import rasterio
    from affine import Affine

    values = np.asarray(array)
    if values.ndim == 2:
        values = values[np.newaxis]
    count, height, width = values.shape
    options: dict[str, Any] = {"driver": "GTiff", "dtype": values.dtype.name, **profile}
    if transform is None:
        transform = Affine(1.0, 0.0, 500_000.0, 0.0, -1.0, 4_000_000.0)
    if transform is not False:
        options["transform"] = transform
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(
        path, "w", width=width, height=height, count=count, crs=crs, nodata=nodata, **options
    ) as out:
        out.write(values)
        for band, text in enumerate(descriptions or (), start=1):
            if text is not None:
                out.set_band_description(band, text)
        if mask is not None:
            out.write_mask(np.asarray(mask))
        if tags:
            out.update_tags(**tags)
    return path
