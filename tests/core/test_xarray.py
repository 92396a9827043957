# SPDX-License-Identifier: GPL-2.0-or-later
"""Lazy DataArrays give what the file tools write, bit for bit, however they are chunked."""

from __future__ import annotations

import sys

import numpy as np
import pytest
import rasterio

pytest.importorskip("xarray", reason="xarray is not installed: pip install xarray dask")
pytest.importorskip("dask.array", reason="Dask is not installed: pip install dask")
import dask
import dask.array as da
import xarray as xr
from affine import Affine
from canopycloud import xarray as cx
from canopycloud.core.canopy import clean_zero_canopy
from canopycloud.core.errors import (
    GridError,
    MissingPackageError,
    NodataError,
    NotEnoughDataError,
    ParameterError,
)
from canopycloud.core.fill import fill_from_donors
from canopycloud.core.plots import plot_polygons
from canopycloud.core.qa import mask_clouds
from canopycloud.core.zonal import plot_statistics

pytestmark = pytest.mark.filterwarnings("ignore:Dataset has no geotransform")
CHUNKS = [None, (40, 70), (97, 33)]


def opened(path, chunks=None, squeeze=False):
    """A raster as rioxarray.open_rasterio gives it: coordinates, spatial_ref, attributes."""
    with rasterio.open(path) as source:
        cells, t, crs = source.read(), source.transform, source.crs
        attrs = {"AREA_OR_POINT": "Area", "scale_factor": 1.0, "add_offset": 0.0}
        if source.nodata is not None:
            attrs["_FillValue"] = source.nodata
        if any(source.descriptions):
            attrs["long_name"] = source.descriptions
    x = t.c + t.a * (np.arange(cells.shape[2]) + 0.5)
    y = t.f + t.e * (np.arange(cells.shape[1]) + 0.5)
    where = {"crs_wkt": crs.to_wkt(), "GeoTransform": " ".join(map(str, t.to_gdal()))}
    if chunks:
        cells = da.from_array(cells, chunks=(1, *chunks))
    array = xr.DataArray(
        cells, dims=("band", "y", "x"), attrs=attrs, name="cells",
        coords={"band": np.arange(1, len(cells) + 1), "y": y, "x": x,
                "spatial_ref": xr.DataArray(0, attrs=where)},
    )  # fmt: skip
    return array[0].drop_vars("band") if squeeze else array


@pytest.fixture
def files(tmp_raster):
    rng = np.random.default_rng(7)
    place = Affine(0.3, 0, 500_000.1, 0, -0.3, 4_000_000.7)
    codes = np.full((150, 210), 21824, np.uint16)
    codes[rng.random(codes.shape) < 0.01] = 22280
    codes[rng.random(codes.shape) < 0.01] = 23888
    smooth = np.add.outer(np.arange(150), np.arange(210)) * 9
    donor = (smooth + rng.integers(0, 900, (2, 150, 210))).astype(np.int16)
    scene = (donor * 1.1 + 40).astype(np.int16)
    scene[:, 50:80, 90:130] = -1
    return {
        "chm": tmp_raster(
            rng.gamma(2, 4, (150, 210)).astype(np.float32), "chm.tif", nodata=-9999, transform=place
        ),
        "scene": tmp_raster(scene, "scene.tif", nodata=-1, descriptions=("B4", "B5")),
        "donor": tmp_raster(donor, "donor.tif", nodata=-1),
        "qa": tmp_raster(codes, "qa.tif"),
        "hidden": tmp_raster((codes == 22280).astype(np.uint8), "hidden.tif"),
    }


def read(path):
    with rasterio.open(path) as source:
        return source.read()


def same_array(result, expected, given):
    """Values and type; dimensions, coordinates and attributes as given; lazy if given so."""
    assert hasattr(result.data, "dask") is hasattr(given.data, "dask")
    assert result.dims == given.dims
    assert set(result.coords) == set(given.coords)
    for name, value in given.attrs.items():
        assert result.attrs[name] == value, name
    values = result.compute(scheduler="threads").values
    assert values.dtype == expected.dtype
    np.testing.assert_array_equal(values.reshape(expected.shape), expected)


@pytest.mark.parametrize("chunks", CHUNKS)
@pytest.mark.parametrize("squeeze", [True, False])
def test_clean(files, tmp_path, chunks, squeeze):
    clean_zero_canopy(files["chm"], tmp_path / "o.tif", threshold=2.5, max_height=20)
    given = opened(files["chm"], chunks, squeeze)
    result = cx.clean(given, threshold=2.5, max_height=20)
    same_array(result, read(tmp_path / "o.tif"), given)


def test_clean_heeds_scale_and_offset_and_gives_nan_where_there_is_no_nodata():
    cells = np.array([[100, 200], [300, 400]], np.int16)
    attrs = {"scale_factor": 0.01, "add_offset": 0.5, "_FillValue": -7}
    given = xr.DataArray(cells, dims=("y", "x"), coords={"y": [1.5, 0.5], "x": [0.5, 1.5]})
    assert cx.clean(given.assign_attrs(attrs), threshold=2.5).values.tolist() == [
        [-7, -7], [300, 400],
    ]  # fmt: skip
    floats = cx.clean(given.astype("float32"), threshold=250).values
    np.testing.assert_array_equal(floats, np.array([[np.nan, np.nan], [300, 400]], np.float32))
    with pytest.raises(NodataError, match="write_nodata"):
        cx.clean(given)
    kept = cx.clean(given, threshold=150, nodata=-1)
    assert kept.values.tolist() == [[-1, 200], [300, 400]]
    assert kept.attrs["_FillValue"] == -1


MASKS = [
    {},
    {"closing": 2, "dilation": 3},
    {"dilation_cloud": 7.0, "dilation_shadow": 3.0, "classes": ["cloud", "shadow"]},
    {"closing": 1, "confidence": "medium"},
    {"product": "custom", "rule": "bit 3"},
]


@pytest.mark.parametrize("chunks", CHUNKS)
@pytest.mark.parametrize("settings", MASKS)
def test_mask(files, tmp_path, chunks, settings):
    settings = {"product": "landsat_c2_l89", **settings}
    mask_clouds(
        files["scene"], files["qa"], tmp_path / "o.tif", output_mask=tmp_path / "m.tif", **settings
    )
    scene, qa = opened(files["scene"], chunks), opened(files["qa"], chunks, squeeze=True)
    same_array(cx.mask(scene, qa, **settings), read(tmp_path / "o.tif"), scene)
    classes = cx.mask_classes(scene, qa, **settings)
    assert classes.dims == ("y", "x")
    np.testing.assert_array_equal(classes.values, read(tmp_path / "m.tif")[0])


@pytest.mark.parametrize("method", ["copy", "linear", "histogram", "seamless"])
@pytest.mark.parametrize("more", [{}, {"catch_missed": True, "max_gap": 2, "mask": "hidden"}])
def test_fill(files, tmp_path, method, more):
    more = {"method": method, **more}
    named = {**more, "mask": files[more["mask"]]} if "mask" in more else more
    summary = fill_from_donors(files["scene"], [files["donor"]], tmp_path / "o.tif", **named)
    expected = read(tmp_path / "o.tif")
    for chunks in ((64, 70), None):
        given = opened(files["scene"], chunks)
        if "mask" in more:
            named = {**more, "mask": opened(files["hidden"], chunks, squeeze=True)}
        result = cx.fill(given, [opened(files["donor"], chunks)], **named)
        same_array(result, expected, given)
        assert result.attrs["simulated_rmse"] == pytest.approx(summary.simulated_rmse)


@pytest.mark.parametrize("method", ["center", "all_touched", "exact"])
@pytest.mark.parametrize("chunks", [None, (40, 70)])
def test_plot_statistics(files, method, chunks):
    if method == "exact":
        pytest.importorskip("exactextract")
    rng = np.random.default_rng(2)
    centres = np.column_stack(
        [rng.uniform(500_000, 500_063, 60), rng.uniform(3_999_955, 4_000_000, 60)]
    )
    plots = [*plot_polygons(centres, "EPSG:32611", 4), None]
    asked = {"percentiles": [10, 95], "cover_height": 2, "method": method}
    expected = plot_statistics(plots, files["chm"], **asked)
    found = cx.plot_statistics(opened(files["chm"], chunks, squeeze=True), plots, **asked)
    assert set(found) == set(expected)
    assert found.sizes == {"plot": 61}
    for name, column in expected.items():
        np.testing.assert_array_equal(found[name].values, column, err_msg=name)


def test_graphs_grow_with_the_chunks_and_nothing_is_computed(files):
    """Sixteen times the chunks: no more than about sixteen times the tasks."""

    def refused(*_):
        raise RuntimeError("computed")

    sizes = {}
    for side in (1024, 4096):
        cells = da.full((1, side, side), 5, dtype=np.int16, chunks=(1, 128, 128))
        cells = cells.map_blocks(refused, dtype=np.int16, meta=np.empty((0, 0, 0), np.int16))
        at = np.arange(side) + 0.5
        given = xr.DataArray(
            cells, dims=("band", "y", "x"), coords={"y": -at, "x": at}, attrs={"_FillValue": -1}
        )
        lazy = {
            "clean": cx.clean(given),
            "mask": cx.mask(given, given[0].astype(np.uint16), product="landsat_c2_l89", closing=2),
        }
        for name, result in lazy.items():
            sizes.setdefault(name, []).append(len(result.__dask_graph__()))
    for name, (few, many) in sizes.items():
        assert many <= 20 * few, (name, few, many)


def test_the_accessor_says_the_same(files):
    given = opened(files["chm"], (40, 70), squeeze=True)
    xr.testing.assert_identical(
        given.canopycloud.clean(threshold=2).compute(), cx.clean(given, threshold=2).compute()
    )
    scene, qa = opened(files["scene"]), opened(files["qa"], squeeze=True)
    xr.testing.assert_identical(
        scene.canopycloud.mask(qa, product="landsat_c2_l89"),
        cx.mask(scene, qa, product="landsat_c2_l89"),
    )


def test_on_a_cluster_it_is_the_same(files, cluster):
    scene, qa = opened(files["scene"], (64, 64)), opened(files["qa"], (64, 64), squeeze=True)
    lazy = cx.mask(scene, qa, product="landsat_c2_l89", dilation=2)
    lazy = cx.fill(lazy, [opened(files["donor"], (64, 64))], method="linear")
    client = cluster.client()
    try:
        there = client.compute(lazy).result()
    finally:
        client.close()
    xr.testing.assert_identical(there, lazy.compute(scheduler="threads"))


def test_refusals_say_what_to_do(files):
    scene, qa = opened(files["scene"]), opened(files["qa"], squeeze=True)
    known = {"product": "landsat_c2_l89"}
    with pytest.raises(ParameterError, match="Name it: product="):
        cx.mask(scene, qa)
    with pytest.raises(ParameterError, match="min_object"):
        cx.mask(scene, qa, min_object=4, **known)
    for asked in ({"method": "scenes"}, {"clear_scenes": [scene]}):
        with pytest.raises(ParameterError, match="packages look at the whole scene"):
            cx.mask(scene, qa, **asked, **known)
    with pytest.raises(GridError, match="reproject_match"):
        cx.mask(scene, qa.isel(x=slice(1, None)), **known)
    with pytest.raises(GridError, match="reproject_match"):
        cx.fill(scene, [opened(files["donor"]).isel(y=slice(1, None))])
    with pytest.raises(ParameterError, match="isel"):
        cx.clean(scene.expand_dims("time"))
    with pytest.raises(ParameterError, match="rename"):
        cx.clean(scene.rename(y="row"))
    with pytest.raises(ParameterError, match="to_array"):
        cx.clean(scene.to_dataset())
    with pytest.raises(GridError, match="coordinate"):
        cx.clean(scene[0].drop_vars("x"))
    with pytest.raises(GridError, match="evenly"):
        cx.clean(scene[0].assign_coords(x=np.arange(210.0) ** 2))
    with pytest.raises(NotEnoughDataError):
        cx.fill(scene, [opened(files["donor"]) * np.int16(0) - np.int16(1)], nodata=-1)


def test_a_selection_has_its_own_place(files):
    """rioxarray's stated transform is that of the whole; the coordinates are right."""
    whole = opened(files["chm"], squeeze=True)
    part = whole.isel(x=slice(50, None), y=slice(20, None))
    plots = plot_polygons([(500_030, 3_999_980)], "EPSG:32611", 5)
    assert float(cx.plot_statistics(part, plots)["mean"][0]) == pytest.approx(
        float(cx.plot_statistics(whole, plots)["mean"][0])
    )


def test_without_the_packages_it_says_which(monkeypatch):
    from canopycloud.core.xarray import arrays

    monkeypatch.setitem(sys.modules, "dask.array", None)
    monkeypatch.setitem(sys.modules, "xarray", None)
    with pytest.raises(MissingPackageError, match="pip install"):
        arrays.xarray_and_dask()
    assert dask.__version__
