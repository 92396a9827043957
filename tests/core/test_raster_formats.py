# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs of every format: what was promised is there, or a refusal, before work begins."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from canopycloud.core.errors import OutputError
from canopycloud.core.formats import output_extensions
from canopycloud.core.grid import Grid
from canopycloud.core.raster import (
    Band,
    RasterOutputs,
    RasterSource,
    create_raster,
    refuse_unwritable,
)
from rasterio.crs import CRS

gdal = pytest.importorskip("osgeo.gdal")

GRID = Grid(CRS.from_epsg(32611), Affine(30, 0, 255000.5, 0, -30, 4112000), 301, 203)
NOISE = np.random.default_rng(0)


def real(count, nodata):
    cells = (NOISE.standard_normal((count, 203, 301)) * 100).astype(np.float32)
    cells[:, 2:5, 3] = nodata
    return cells, [Band(i, "float32", nodata) for i in range(1, count + 1)]


def whole(count, dtype, nodata, name=""):
    limits = np.iinfo(dtype)
    cells = NOISE.integers(
        limits.min, limits.max, (count, 203, 301), dtype=np.dtype(dtype), endpoint=True
    )
    names = [f"{name}{i}" if name else "" for i in range(1, count + 1)]
    return cells, [Band(i + 1, dtype, nodata, text) for i, text in enumerate(names)]


KINDS = {
    "heights": real(1, -9999.0),
    "heights_nan": real(1, float("nan")),
    "scene": whole(4, "int16", -32768, "B"),
    "pair": whole(2, "uint8", 0),
    "photo": whole(3, "uint8", None),
    "many": whole(7, "uint16", 65535, "B"),
    "classes": whole(1, "uint8", None, "Masked class"),
    "wide": whole(1, "int64", -(2**63)),
}
# Of GDAL 3.6 and 3.8; an extension that is not here may hold any of them.
HELD = {
    "tif": set(KINDS),
    "tiff": set(KINDS),
    "img": set(KINDS) - {"wide"},
    "dat": set(KINDS) - {"wide"},
    "bil": set(KINDS) - {"wide"},
    "sdat": {"heights", "heights_nan"},
    "rst": {"heights", "photo", "classes"},
    "pix": set(KINDS) - {"wide"},
    "asc": {"heights", "heights_nan"},
    "gpkg": set(),
    "nc": {"heights"},
    "jp2": {"scene", "pair", "photo", "many", "classes"},
    "png": {"photo", "classes"},
    "webp": {"photo"},
}


def seen_by_gdal(path):
    """What another reader finds: cells, types, nodata, names, CRS, place."""
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
    return (
        dataset.ReadAsArray().reshape(len(bands), dataset.RasterYSize, -1),
        [band.GetNoDataValue() for band in bands],
        [band.GetDescription() for band in bands],
        dataset.GetSpatialRef(),
        dataset.GetGeoTransform(),
    )


def written(target, cells, bands):
    """Why it was not, "" if it was."""
    try:
        with create_raster(target, GRID, bands) as out:
            out.write(cells, GRID.window)
    except OutputError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("extension", output_extensions())
def test_every_format_keeps_all_or_is_refused_at_once(tmp_path, extension, kind):
    cells, bands = KINDS[kind]
    target = tmp_path / f"o.{extension}"
    target.write_bytes(b"older")
    before = list(tmp_path.iterdir())
    refusal = written(target, cells, bands)
    if refusal:
        assert "Nothing was computed yet" in refusal
        assert "Use .tif" in refusal
        assert list(tmp_path.iterdir()) == before
        assert target.read_bytes() == b"older"
        assert kind not in HELD[extension], refusal
        return
    found, nodata, names, crs, place = seen_by_gdal(target)
    if extension == "asc" and found.dtype == np.float64:
        # A text has no type; newer GDAL takes nine digits for double precision.
        found = found.astype(cells.dtype)
    assert found.dtype == cells.dtype
    np.testing.assert_array_equal(found, cells)
    assert all(np.array_equal(a, b.nodata, equal_nan=True) if b.nodata is not None else a is None
               for a, b in zip(nodata, bands))  # fmt: skip
    assert all(is_ == band.name for is_, band in zip(names, bands) if band.name)
    assert place == pytest.approx(GRID.transform.to_gdal(), abs=1e-6)
    with RasterSource(target) as source:
        assert source.grid.equals(GRID)
    # Names of a CRS change with the format.
    assert crs.ExportToProj4().split()[:2] == ["+proj=utm", "+zone=11"]


def test_formats_hold_what_the_list_says():
    assert set(HELD) == set(output_extensions())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("o.vrt", "holds no cells"),
        ("o.jpg", "changes the values"),
        ("o.JPEG", "changes the values"),
        ("o.grd", "several programs"),
        ("o.ers", "cannot hold every CRS"),
        ("o.xyz", "No raster format is known"),
    ],
)
def test_formats_that_cannot_do_are_refused_with_a_way_out(tmp_path, name, words):
    with pytest.raises(OutputError, match=f"{words}.*Use .tif"):
        refuse_unwritable(tmp_path / name, GRID, KINDS["scene"][1])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("extension", "kind", "options"),
    [
        ("tif", "classes", {"COMPRESS": "JPEG"}),
        ("tif", "many", {"DISCARD_LSB": "2"}),
        ("tif", "heights", {"COMPRESS": "LERC", "MAX_Z_ERROR": "0.5"}),
        ("jp2", "scene", {"REVERSIBLE": "NO", "QUALITY": "25"}),
        ("webp", "photo", {"LOSSLESS": "NO", "QUALITY": "75"}),
    ],
)
def test_creation_options_that_change_values_are_refused(tmp_path, extension, kind, options):
    with pytest.raises(OutputError, match=r"cells would change.*Nothing was computed yet"):
        refuse_unwritable(tmp_path / f"o.{extension}", GRID, KINDS[kind][1], options)
    assert list(tmp_path.iterdir()) == []


def test_nodata_that_a_format_invents_is_refused(tmp_path):
    bands = [Band(1, "float32")]
    with pytest.raises(OutputError, match="nodata -99999 instead of none"):
        refuse_unwritable(tmp_path / "o.sdat", GRID, bands)


def state(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_all_files_of_a_data_set_come_and_go_together(tmp_path):
    cells, bands = KINDS["scene"]
    target = tmp_path / "o.bil"
    with create_raster(target, GRID, bands) as out:
        out.write(cells, GRID.window)
    first = state(tmp_path)
    assert set(first) == {"o.bil", "o.hdr", "o.prj", "o.bil.aux.xml"}
    (tmp_path / "o.bil.ovr").write_bytes(b"stale")
    with create_raster(target, GRID, bands) as out:
        out.write(cells[::-1], GRID.window)
    assert set(state(tmp_path)) == set(first)
    np.testing.assert_array_equal(seen_by_gdal(target)[0], cells[::-1])


def test_cells_that_a_file_lost_are_noticed_and_the_old_set_returns(tmp_path):
    """NBITS=8 holds the few cells that are tried before, and not those of the run."""
    cells, _ = KINDS["many"]
    bands = [Band(i, "uint16") for i in range(1, 8)]
    target = tmp_path / "o.tif"
    assert written(target, cells, bands) == ""
    (tmp_path / "o.tif.aux.xml").write_text("<PAMDataset/>", encoding="utf-8")
    (tmp_path / "o.tif.ovr").write_bytes(b"overviews")
    before = state(tmp_path)

    def run():
        with RasterOutputs() as outputs:
            outputs.create(tmp_path / "new.tif", GRID, bands).write(cells, GRID.window)
            broken = outputs.create(target, GRID, bands, options={"NBITS": "8"})
            broken.write(cells, GRID.window)

    with pytest.raises(OutputError, match="is not kept, because GeoTIFF did not hold"):
        run()
    assert state(tmp_path) == before


def test_files_of_something_else_are_not_taken(tmp_path):
    (tmp_path / "plots.shp").write_bytes(b"shapes")
    (tmp_path / "plots.prj").write_bytes(b"their CRS")
    before = state(tmp_path)
    with (
        pytest.raises(OutputError, match=r"plots\.prj, and there is one already"),
        create_raster(tmp_path / "plots.asc", GRID, KINDS["heights"][1]),
    ):
        pass
    assert state(tmp_path) == before


def test_a_folder_is_no_place_for_a_file(tmp_path):
    cells, bands = KINDS["photo"]
    (tmp_path / "o.png").mkdir()
    (tmp_path / "o.png" / "kept").write_bytes(b"kept")
    assert "is a folder" in written(tmp_path / "o.png", cells, bands)

    def run():
        with create_raster(tmp_path / "p.png", GRID, bands) as out:
            out.write(cells, GRID.window)
            (tmp_path / "p.png").mkdir()

    with pytest.raises(OutputError, match=r"cannot be replaced: .* has become a folder"):
        run()
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["kept", "o.png", "p.png"]


def test_samples_follow_what_is_written_again(tmp_path):
    cells, bands = KINDS["heights"]
    with create_raster(tmp_path / "o.tif", GRID, bands) as out:
        for factor in (1, 2):
            for window in GRID.blocks(64):
                rows, cols = window.slices
                out.write(cells[:, rows, cols] * np.float32(factor), window)
        assert 1 <= len(out.sample.kept) <= 8
    assert Path(tmp_path / "o.tif").is_file()
