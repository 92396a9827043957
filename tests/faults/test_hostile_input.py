# SPDX-License-Identifier: GPL-2.0-or-later
"""Hostile input, a row each, over all tools: a right result, or an error that a user understands.

Whatever the row, these hold: no traceback, no crash, no hang; inputs as before, byte by byte; no
file where none was asked for; after a refusal no output, after a success one that opens again.
"""

from __future__ import annotations

import json
import re
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

np = pytest.importorskip("numpy")
ogr = pytest.importorskip("osgeo.ogr")
gdal = pytest.importorskip("osgeo.gdal")
rasterio = pytest.importorskip("rasterio")
from affine import Affine  # noqa: E402

UTM = "EPSG:32633"
PLACE = Affine(1, 0, 500_000, 0, -1, 5_000_000)
LOCAL = (
    'ENGCRS["site",EDATUM["pole"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
    'LENGTHUNIT["metre",1]]'
)
COMPOUND = "EPSG:32633+5773"
GEOCENTRIC = "EPSG:4978"
NAMES = {
    "quotes": "it's \"q\"",
    "sql": "x'); DROP TABLE plots;--", "emoji": "🌳 plot",
    "percent": "100%d%s",
    "hash": "a#b", "right-to-left": "حقل", "spaces": "  a b ",
    "semicolon": "a;b,c", "brackets": "a[1]{2}$",
}  # fmt: skip


@dataclass
class Row:
    """One hostile input.

    Args:
        name: of the row.
        tool: id.
        make: folder of inputs -> parameters without outputs.
        refused: what the refusal must say (a pattern), "" where the run must succeed.
        check: of the results and the output folder, where it succeeds.
        either: the run may do both: succeed, or refuse with these words.
        says: words of the log.
    """

    name: str
    tool: str
    make: Callable[[Path], dict[str, Any]]
    refused: str = ""
    check: Callable[[dict[str, Any], Path], None] = lambda results, out: None
    either: bool = False
    says: str = ""


ROWS: list[Row] = []
OUTPUTS = {
    "cleanzerocanopy": ("OUTPUT.tif",), "stackscenebands": ("OUTPUT.tif",),
    "bufferplotszonalstats": ("OUTPUT.gpkg", "OUTPUT_PIXELS.gpkg"),
    "qacloudmask": ("OUTPUT.tif", "OUTPUT_MASK.tif"),
    "fillfromdonorscene": ("OUTPUT.tif", "OUTPUT_SOURCE.tif"),
    "comparefieldheights": ("OUTPUT.gpkg",),
    "locateplots": ("OUTPUT.gpkg", "OUTPUT_STEMS.gpkg"),
    "repairscenes": ("OUTPUT_FOLDER",),
}  # fmt: skip


# ---------------------------------------------------------------------------------- the inputs --


def raster(path: Path, values: Any = None, **profile: Any) -> Path:
    """A GeoTIFF of 7s, 20 × 20 cells of a metre unless told otherwise."""
    values = np.full((20, 20), 7, "float32") if values is None else np.asarray(values)
    values = values[np.newaxis] if values.ndim == 2 else values
    options = {"driver": "GTiff", "crs": UTM, "transform": PLACE, "dtype": values.dtype, **profile}
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(
        path, "w", count=values.shape[0], height=values.shape[1], width=values.shape[2], **options
    ) as out:
        out.write(values)
    return path


def plots(
    path: Path, shapes: list[Any] | None = None, crs: str | None = UTM, field: str = "id"
) -> Path:
    """A GeoJSON layer of shapes; by default a point in the middle of `raster`."""
    shapes = [{"type": "Point", "coordinates": [500_010, 4_999_990]}] if shapes is None else shapes
    features = [
        {"type": "Feature", "properties": {field: f"P{n}"}, "geometry": shape}
        for n, shape in enumerate(shapes)
    ]
    layer: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    if crs:
        code = crs.split(":")[1]
        name = f"urn:ogc:def:crs:EPSG::{code}"
        layer["crs"] = {"type": "name", "properties": {"name": name}}
    path.write_text(json.dumps(layer), encoding="utf-8")
    return path


def point(x: Any, y: Any) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [x, y]}


def polygon(*ring: tuple[float, float]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[list(corner) for corner in ring]]}


def chm_run(at: Path, **profile: Any) -> dict[str, Any]:
    return {"INPUT": raster(at / "chm.tif", **profile)}


def plot_run(at: Path, shapes: list[Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"INPUT": plots(at / "plots.geojson", shapes), "INPUT_RASTER": raster(at / "chm.tif"),
            "RADIUS": 3, **more}  # fmt: skip


def scene_run(at: Path, dtype: str = "uint16", **profile: Any) -> dict[str, Any]:
    scene = np.full((2, 20, 20), 100, dtype)
    qa = np.full((20, 20), 21824, "uint16")
    qa[5:9, 5:9] = 22280  # Landsat Collection 2: cloud of high confidence
    return {"INPUT": [raster(at / "scene.tif", scene, **profile)],
            "QA_RASTER": raster(at / "qa_QA_PIXEL.tif", qa, **profile),
            "PRODUCT": "landsat_c2_l89", "DILATION_CLOUD": 0, "DILATION_SHADOW": 0}  # fmt: skip


def fill_run(at: Path, dtype: str = "uint16", **profile: Any) -> dict[str, Any]:
    values = np.random.default_rng(3).integers(1, 90, (2, 60, 60)).astype(dtype)
    holed = values.copy()
    holed[:, 20:30, 20:30] = 0
    return {"INPUT": raster(at / "scene.tif", holed, nodata=0, **profile),
            "DONORS": [raster(at / "donor.tif", values, nodata=0, **profile)],
            "METHOD": "copy"}  # fmt: skip


def compare_run(at: Path, table: str | bytes, layer: str = "") -> dict[str, Any]:
    path = at / "stems.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    shapes = [point(500_000 + n, 4_999_990) for n in range(4)]
    features = [
        {
            "type": "Feature",
            "properties": {"id": f"{layer}P{n}", "_max": 5.0 + n},
            "geometry": shape,
        }
        for n, shape in enumerate(shapes)
    ]
    (at / "plots.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8"
    )
    return {"INPUT": at / "plots.geojson", "PLOT_ID_FIELD": "id", "RASTER_FIELD": "_max",
            "FIELD_TABLE": path, "FIELD_ID_FIELD": "plot", "FIELD_HEIGHT_FIELD": "h"}  # fmt: skip


# ----------------------------------------------------------------------------------- the checks --


def cells_of(path: Path) -> Any:
    with rasterio.open(path) as source:
        return source.read()


def features_of(path: Path) -> list[dict[str, Any]]:
    file = ogr.Open(str(path))
    layer = file.GetLayer(0)
    return [dict(feature.items()) for feature in layer]


def kept_seven(results: dict[str, Any], out: Path) -> None:
    assert int(results["VALID_AFTER"]) == int(results["VALID_BEFORE"]) > 0
    assert (cells_of(out / "OUTPUT.tif") == 7).all()


def mean_is_seven(results: dict[str, Any], out: Path) -> None:
    rows = [row for row in features_of(out / "OUTPUT.gpkg") if row["_count"]]
    assert rows
    assert {row["_mean"] for row in rows} == {7.0}


def no_cells(results: dict[str, Any], out: Path) -> None:
    assert results["EMPTY_PLOT_COUNT"] == results["PLOT_COUNT"]


def sixteen_masked(results: dict[str, Any], out: Path) -> None:
    assert results["MASKED_PIXEL_COUNT"] == "16"
    assert (cells_of(out / "OUTPUT.tif")[:, 0, 0] == 100).all()


def filled_from_donor(results: dict[str, Any], out: Path) -> None:
    assert results["FILLED_PIXEL_COUNT"] == "100"
    assert (cells_of(out / "OUTPUT.tif") == cells_of(out.parent / "in" / "donor.tif")).all()


# ------------------------------------------------------------------------------------- the rows --


def row(
    name: str,
    tool: str,
    make: Callable[[Path], dict[str, Any]],
    refused: str = "",
    check: Any = None,
    *,
    either: bool = False,
    says: str = "",
) -> None:
    fine = check or (lambda results, out: None)
    ROWS.append(Row(name, tool, make, refused, fine, either, says))


def types_of_cells() -> None:
    for dtype in ("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"):
        if dtype == "int8" and int(gdal.VersionInfo()) < 3_070_000:
            continue
        sevens = np.full((20, 20), 7, dtype)
        row(
            f"cells of {dtype}",
            "cleanzerocanopy",
            lambda at, v=sevens: {"INPUT": raster(at / "chm.tif", v)},
            check=kept_seven,
        )
        row(
            f"cells of {dtype}",
            "bufferplotszonalstats",
            lambda at, v=sevens: plot_run(at) | {"INPUT_RASTER": raster(at / "typed.tif", v)},
            check=mean_is_seven,
        )
        row(
            f"cells of {dtype}",
            "stackscenebands",
            lambda at, v=sevens: {"INPUT": [raster(at / "B1.tif", v), raster(at / "B2.tif", v)]},
        )
        row(
            f"cells of {dtype}",
            "qacloudmask",
            lambda at, t=dtype: scene_run(at, t),
            check=sixteen_masked,
        )
        row(
            f"cells of {dtype}",
            "fillfromdonorscene",
            lambda at, t=dtype: fill_run(at, t),
            check=filled_from_donor,
        )
    many = np.full((20, 20), 7, "complex64")
    row(
        "complex cells",
        "cleanzerocanopy",
        lambda at: {"INPUT": raster(at / "chm.tif", many)},
        "complex",
    )
    row(
        "complex cells",
        "bufferplotszonalstats",
        lambda at: plot_run(at) | {"INPUT_RASTER": raster(at / "complex.tif", many)},
        "complex",
    )


def grids_and_places() -> None:
    turned = {
        "rotated": PLACE * Affine.rotation(20),
        "sheared": PLACE * Affine.shear(10),
        "south-up": Affine(1, 0, 500_000, 0, 1, 4_999_980),
        "mirrored": Affine(-1, 0, 500_020, 0, -1, 5_000_000),
    }
    for name, transform in turned.items():
        row(
            name,
            "cleanzerocanopy",
            lambda at, t=transform: chm_run(at, transform=t),
            check=kept_seven,
        )
        row(
            name,
            "bufferplotszonalstats",
            lambda at, t=transform: (
                plot_run(at) | {"INPUT_RASTER": raster(at / "turned.tif", transform=t)}
            ),
            "rotated|sheared|north|axes|turned",
            mean_is_seven,
            either=True,
        )
        row(
            name,
            "qacloudmask",
            lambda at, t=transform: scene_run(at, transform=t),
            check=sixteen_masked,
        )
        row(
            name,
            "fillfromdonorscene",
            lambda at, t=transform: fill_run(at, transform=t),
            check=filled_from_donor,
        )
    references = {"missing": None, "local": LOCAL, "geocentric": GEOCENTRIC, "compound": COMPOUND}
    for name, crs in references.items():
        row(
            f"{name} CRS", "cleanzerocanopy", lambda at, c=crs: chm_run(at, crs=c), check=kept_seven
        )
        row(
            f"{name} CRS of raster",
            "bufferplotszonalstats",
            lambda at, c=crs: plot_run(at) | {"INPUT_RASTER": raster(at / "crs.tif", crs=c)},
            "CRS|reference|coordinate",
            either=True,
        )
        row(
            f"{name} CRS",
            "qacloudmask",
            lambda at, c=crs: scene_run(at, crs=c),
            "CRS|reference",
            sixteen_masked,
            either=True,
        )
        row(
            f"{name} CRS",
            "fillfromdonorscene",
            lambda at, c=crs: fill_run(at, crs=c),
            "CRS|reference",
            filled_from_donor,
            either=True,
        )
    one = np.full((1, 1), 7, "float32")
    row(
        "one cell",
        "cleanzerocanopy",
        lambda at: {"INPUT": raster(at / "chm.tif", one)},
        check=kept_seven,
    )
    row(
        "one cell",
        "bufferplotszonalstats",
        lambda at: (
            plot_run(at, [point(500_000.5, 4_999_999.5)])
            | {"INPUT_RASTER": raster(at / "one.tif", one)}
        ),
        check=mean_is_seven,
    )
    row(
        "one cell",
        "stackscenebands",
        lambda at: {"INPUT": [raster(at / "B1.tif", one), raster(at / "B2.tif", one)]},
    )
    wide = np.full((400, 2, 2), 7, "uint8")
    row(
        "400 bands",
        "stackscenebands",
        lambda at: {"INPUT": [raster(at / "many.tif", wide)]},
        check=lambda results, out: _equal(results["BAND_COUNT"], "400"),
    )
    row(
        "plots and raster apart",
        "bufferplotszonalstats",
        lambda at: plot_run(at, [point(900_000, 4_000_000)]),
        "lies on the raster|overlap|CRS",
    )
    row(
        "QA raster apart",
        "qacloudmask",
        lambda at: (
            scene_run(at)
            | {
                "QA_RASTER": raster(
                    at / "far_QA_PIXEL.tif",
                    np.full((20, 20), 21824, "uint16"),
                    transform=Affine(1, 0, 900_000, 0, -1, 1_000_000),
                )
            }
        ),
        "QA|overlap|cover",
    )
    row(
        "donor apart",
        "fillfromdonorscene",
        lambda at: (
            fill_run(at)
            | {
                "DONORS": [
                    raster(
                        at / "far.tif",
                        np.full((2, 60, 60), 9, "uint16"),
                        nodata=0,
                        transform=Affine(1, 0, 900_000, 0, -1, 1_000_000),
                    )
                ]
            }
        ),
        "overlap|cover|donor",
        either=True,
    )
    for name, x, y, crs in (
        ("antimeridian", 179.99995, 0.0, 4326),
        ("pole", 10.0, 89.9999, 4326),
        ("south pole", 0.0, -90.0, 4326),
    ):
        place = Affine(0.0001, 0, x - 0.001, 0, -0.0001, min(y + 0.001, 90.0))
        row(
            f"plot at the {name}",
            "bufferplotszonalstats",
            lambda at, x=x, y=y, c=crs, p=place: {
                "INPUT": plots(at / "p.geojson", [point(x, y)], f"EPSG:{c}"),
                "RADIUS": 20,
                "INPUT_RASTER": raster(at / "chm.tif", crs="EPSG:4326", transform=p),
            },
            "plot|pole|180|lies on",
            either=True,
        )


def _equal(found: Any, expected: Any) -> None:
    assert found == expected


def geometries_and_numbers() -> None:
    good = point(500_010, 4_999_990)
    half = {"type": "MultiPoint", "coordinates": [[500_010, 4_999_990], [1e300, -1e300]]}
    row(
        "points of one plot, one of them out of this world",
        "bufferplotszonalstats",
        lambda at: plot_run(at, [half, good]),
        check=mean_is_seven,
        says="Some points of 1 multipoint cannot be drawn",
    )
    bad = {
        "null": None,
        "empty": {"type": "Point", "coordinates": []},
        "out of this world": point(1e300, -1e300),
        "3D": {"type": "Point", "coordinates": [500_010, 4_999_990, 1e9]},
    }
    for name, shape in bad.items():
        row(
            f"{name} geometry beside a good one",
            "bufferplotszonalstats",
            lambda at, s=shape: plot_run(at, [good, s]),
            check=mean_is_seven,
        )
    shapes = {
        "bow tie": polygon(
            (500_002, 4_999_982),
            (500_018, 4_999_998),
            (500_018, 4_999_982),
            (500_002, 4_999_998),
            (500_002, 4_999_982),
        ),
        "of no area": polygon((500_002, 4_999_990), (500_018, 4_999_990), (500_002, 4_999_990)),
        "of 1e9 metres": polygon((-1e9, -1e9), (1e9, -1e9), (1e9, 1e9), (-1e9, 1e9), (-1e9, -1e9)),
    }
    square = polygon(
        (500_002, 4_999_982),
        (500_018, 4_999_982),
        (500_018, 4_999_998),
        (500_002, 4_999_998),
        (500_002, 4_999_982),
    )
    for name, shape in shapes.items():
        for rule in ("center", "all_touched", "exact"):
            row(
                f"polygon {name}, {rule}",
                "bufferplotszonalstats",
                lambda at, s=shape, r=rule: plot_run(at, [square, s], METHOD=r),
                check=mean_is_seven,
            )
    row(
        "lines in place of plots",
        "bufferplotszonalstats",
        lambda at: plot_run(
            at,
            [{"type": "LineString", "coordinates": [[500_000, 4_999_990], [500_010, 4_999_990]]}],
        ),
        "[Ll]ine|points|polygon|geometry",
    )
    row(
        "no plots", "bufferplotszonalstats", lambda at: plot_run(at, []), "plot|feature|Input|INPUT"
    )
    for radius in (0, -1, "nan", 1e9, "inf", "abc"):
        row(
            f"radius {radius}",
            "bufferplotszonalstats",
            lambda at, r=radius: plot_run(at, RADIUS=r),
            "[Rr]adius|RADIUS",
            either=radius == 1e9,
        )
    for key, values, says in (
        ("SEGMENTS", (0, -5, 10**9), "[Ss]egment|SEGMENTS"),
        ("PERCENTILES", ("-1", "101", "abc", "1e400"), "[Pp]ercentile|PERCENTILES"),
        ("MIN_HEIGHT", ("nan", "abc", "2,5"), "height|heights|MIN_HEIGHT"),
        ("COVER_HEIGHT", ("nan", "abc", "2,5"), "height|COVER_HEIGHT"),
        ("RASTER_BAND", (0, 2, -1), "[Bb]and|RASTER_BAND"),
        ("COLUMN_PREFIX", ("id",), ""),
    ):
        for value in values:
            row(
                f"{key} {value}",
                "bufferplotszonalstats",
                lambda at, k=key, v=value: plot_run(at, **{k: v}),
                says,
            )
    for key, values in (("THRESHOLD", ("nan", "abc", "inf")), ("MAX_HEIGHT", ("nan", -1, "abc"))):
        for value in values:
            row(
                f"{key} {value}",
                "cleanzerocanopy",
                lambda at, k=key, v=value: chm_run(at) | {k: v},
                "height|threshold|THRESHOLD|HEIGHT",
            )
    for rule in (
        "",
        "bit 99",
        "values",
        "bit 3; rm -rf",
        "bits 9-8 >= 2",
        "__import__('os')",
        "values 1e999",
    ):
        row(
            f"RULE {rule}",
            "qacloudmask",
            lambda at, r=rule: scene_run(at) | {"PRODUCT": "custom", "RULE": r},
            "[Rr]ule|bit|value",
        )
    for key in ("CLOSING", "MIN_OBJECT", "DILATION"):
        row(
            f"{key} -1",
            "qacloudmask",
            lambda at, k=key: scene_run(at) | {k: -1},
            f"{key}|[Cc]losing|object|[Dd]ilation",
        )


def names_and_tables() -> None:
    for name, text in NAMES.items():
        row(
            f"file name with {name}",
            "cleanzerocanopy",
            lambda at, t=text: {"INPUT": raster(at / f"{t.strip()}.tif")},
            check=kept_seven,
        )
        row(
            f"field with {name}",
            "bufferplotszonalstats",
            lambda at, t=text: plot_run(at) | {"INPUT": plots(at / "named.geojson", field=t)},
            check=mean_is_seven,
        )
        row(
            f"prefix with {name}",
            "bufferplotszonalstats",
            lambda at, t=text: plot_run(at, COLUMN_PREFIX=t),
            "[Pp]refix",
            either=True,
        )
        table = 'plot,h\n"{0}P0",5\n"{0}P1",6\n"{0}P2",8\n'.format(text.replace('"', '""'))
        row(
            f"plot ids with {name}",
            "comparefieldheights",
            lambda at, t=text, c=table: compare_run(at, c, t),
            check=lambda results, out: _equal(results["N"], "3"),
        )
    long = "x" * 300
    row(
        "field of 300 letters",
        "bufferplotszonalstats",
        lambda at: plot_run(at) | {"INPUT": plots(at / "long.geojson", field=long)},
        check=mean_is_seven,
    )
    row(
        "prefix of 300 letters",
        "bufferplotszonalstats",
        lambda at: plot_run(at, COLUMN_PREFIX=long),
        "[Pp]refix",
        either=True,
    )
    tables = {
        "formulas as ids": ("plot,h\n=1+1,5\nP1,6\nP2,7\n", "", "2"),
        "bytes that are no UTF-8": (
            b"plot,h\nP0,5\nP1,6\nP2,7\n\xff\xfe\xfa,8\n",
            "UTF-8|encod",
            "3",
        ),
        "an empty file": ("", "[Tt]able|column|field|FIELD", ""),
        "a head alone": ("plot,h\n", "row|height|table|empty", ""),
        "text as heights": ("plot,h\nP0,tall\nP1,low\n", "height|number", ""),
        "NaN and Inf": ("plot,h\nP0,nan\nP1,inf\nP2,5\nP3,6\n", "", "2"),
        "a byte of zero": (b"plot,h\nP0,5\x00\nP1,6\nP2,7\n", "height|zero|table|NUL", "3"),
        "no such plot": ("plot,h\nQ0,5\nQ1,6\n", "id", ""),
    }
    for name, (text, says, count) in tables.items():
        check = (lambda results, out, n=count: _equal(results["N"], n)) if count else None
        row(
            f"field table: {name}",
            "comparefieldheights",
            lambda at, t=text: compare_run(at, t),
            says,
            check,
            either=bool(says and count),
        )


def files_that_lie() -> None:
    def itself(at: Path) -> Path:
        path = at / "itself.vrt"
        path.write_text(
            '<VRTDataset rasterXSize="20" rasterYSize="20"><VRTRasterBand dataType="Byte" band="1">'
            '<SimpleSource><SourceFilename relativeToVRT="1">itself.vrt</SourceFilename>'
            "<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>",
            encoding="utf-8",
        )
        return path

    def truncated(at: Path, share: float) -> Path:
        path = raster(at / "whole.tif", np.random.default_rng(1).random((200, 200), "float32"))
        (at / "cut.tif").write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
        path.unlink()
        return at / "cut.tif"

    def linked(at: Path) -> Path:
        (at / "loop.tif").symlink_to(at / "loop.tif")
        return at / "loop.tif"

    def bomb(at: Path) -> dict[str, Any]:
        run = scene_run(at) | {"PRODUCT": "auto"}
        entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        text = f'<!DOCTYPE x [<!ENTITY e0 "boom">{entities}]><x>&e9;</x>'
        for name in ("qa_MTL.xml", "MTD_MSIL2A.xml", "scene.tif.aux.xml"):
            (at / name).write_text(text, encoding="utf-8")
        return run

    def sparse(at: Path) -> dict[str, Any]:
        run = scene_run(at) | {"PRODUCT": "auto"}
        for name in ("qa_MTL.txt", "qa_MTL.xml"):
            with (at / name).open("wb") as out:
                out.truncate(2 << 30)
        return run

    unread = "open|read|damaged|raster|valid|INPUT|Input|grid|DONORS"
    for name, make in (
        ("VRT of itself", itself),
        ("loop of links", linked),
        ("missing file", lambda at: at / "missing.tif"),
        ("folder", lambda at: at),
        ("text", lambda at: _text(at / "text.tif")),
    ):
        row(name, "cleanzerocanopy", lambda at, m=make: {"INPUT": m(at)}, unread)
        row(
            name,
            "stackscenebands",
            lambda at, m=make: {
                "INPUT": [m(at), raster(at / "B1.tif", np.full((20, 20), 7, "uint8"))]
            },
            unread,
        )
        row(
            f"{name} as donor",
            "fillfromdonorscene",
            lambda at, m=make: fill_run(at) | {"DONORS": [m(at)]},
            unread + "|DONORS",
        )
    for share in (0.1, 0.5, 0.99):
        row(
            f"cut at {share:.0%}",
            "cleanzerocanopy",
            lambda at, s=share: {"INPUT": truncated(at, s)},
            unread,
        )
    row("bomb of entities beside the QA raster", "qacloudmask", bomb, check=sixteen_masked)
    row("2 GB of metadata beside the QA raster", "qacloudmask", sparse, check=sixteen_masked)


STEMS = [(-4, 3, 18), (5, 2, 22), (1, -6, 15), (-3, -4, 20), (6, -2, 12), (-7, 1, 25), (2, 6, 17)]


def locate_run(at: Path, rows: list[str] | bytes | None = None, **more: Any) -> dict[str, Any]:
    """Two plots in a stand of cones; the stems of both are known by distance and azimuth."""
    side = 160
    canopy = np.zeros((side, side), "float32")
    down, across = np.mgrid[0:side, 0:side] * 0.5 + 0.25
    for east, north in ((20, 60), (58, 22)):
        for x, y, h in STEMS:
            away = np.hypot(across - east - x, down - (80 - north) + y)
            crown = h * (1 - 0.3 * away / 2.5)
            canopy = np.maximum(canopy, np.where(away < 2.5, crown, 0)).astype("float32")
    at.mkdir(exist_ok=True)
    turned = [
        f"P{n},{h},{np.hypot(x, y):.3f},{np.degrees(np.arctan2(x, y)) % 360:.3f}"
        for n in range(2)
        for x, y, h in STEMS
    ]
    table = at / "stems.csv"
    body = turned if rows is None else rows
    head = "plotid,stemheight,distance,azimuth\n"
    table.write_bytes(body if isinstance(body, bytes) else (head + "\n".join(body)).encode())
    return {
        "INPUT": plots(
            at / "plots.geojson", [point(500_020, 4_999_980), point(500_058, 4_999_942)]
        ),
        "PLOT_ID_FIELD": "id", "FIELD_TABLE": table, "FIELD_ID_FIELD": "plotid",
        "FIELD_HEIGHT_FIELD": "stemheight", "STEM_DISTANCE_FIELD": "distance",
        "STEM_AZIMUTH_FIELD": "azimuth", "SEARCH_RADIUS": 4,
        "INPUT_RASTER": raster(at / "chm.tif", canopy, transform=PLACE * Affine.scale(0.5)), **more,
    }  # fmt: skip


def two_plots(results: dict[str, Any], out: Path) -> None:
    assert results["PLOT_COUNT"] == "2"
    assert len(features_of(out / "OUTPUT.gpkg")) == 2


def located() -> None:
    def stands(name: str, make: Callable[[Path], dict[str, Any]], refused: str = "") -> None:
        row(name, "locateplots", make, refused, two_plots, either=bool(refused))

    def is_refused(name: str, make: Callable[[Path], dict[str, Any]], words: str) -> None:
        row(name, "locateplots", make, words)

    stands("a stand", locate_run)
    for radius in (0, -1, "nan", "inf", "abc"):
        is_refused(
            f"search radius {radius}",
            lambda at, r=radius: locate_run(at, SEARCH_RADIUS=r),
            "[Rr]adius|RADIUS",
        )
    stands("search radius 1e9", lambda at: locate_run(at, SEARCH_RADIUS=1e9), "[Rr]adius|RADIUS")
    for turn in (-1, 181, "nan", "abc"):
        is_refused(
            f"rotation {turn}",
            lambda at, t=turn: locate_run(at, ROTATION=t),
            "[Rr]otation|ROTATION",
        )
    for name, crs in (
        ("degrees", "EPSG:4326"), ("geocentric", GEOCENTRIC), ("local", LOCAL), ("missing", None),
    ):  # fmt: skip
        stands(
            f"CRS of the canopy {name}",
            lambda at, c=crs: (
                locate_run(at) | {"INPUT_RASTER": raster(at / "other.tif", None, crs=c)}
            ),
            "CRS|coordinate|projected|cell|overlap|canopy|plot",
        )
    stands(
        "no overlap",
        lambda at: locate_run(at) | {"INPUT": plots(at / "far.geojson", [point(9e5, 1e6)] * 2)},
        "overlap|outside|plot|canopy",
    )
    for name, transform in (
        ("rotated", PLACE * Affine.rotation(20)), ("south-up", Affine(1, 0, 5e5, 0, 1, 4_999_900)),
        ("not square", Affine(1, 0, 5e5, 0, -2, 5e6)), ("of 30 m", Affine(30, 0, 5e5, 0, -30, 5e6)),
    ):  # fmt: skip
        stands(
            f"cells {name}",
            lambda at, t=transform: (
                locate_run(at)
                | {"INPUT_RASTER": raster(at / "t.tif", np.ones((90, 90), "float32"), transform=t)}
            ),
            "rotated|north|square|cell|axes|turned|m",
        )
    for name, value in (("NaN", np.nan), ("Inf", np.inf), ("no canopy", 0)):
        stands(
            f"a canopy of {name}",
            lambda at, v=value: (
                locate_run(at)
                | {"INPUT_RASTER": raster(at / "v.tif", np.full((90, 90), v, "float32"))}
            ),
            "canopy|height|data|cell",
        )
    for name, rows in {
        "one stem": ["P0,5,1,0"], "no such plot": ["Q,5,1,0"], "text": ["P0,tall,near,east"] * 8,
        "NaN": ["P0,nan,nan,nan"] * 8, "1e300": ["P0,1e300,1e300,1e300"] * 8,
        "one place": ["P0,9,2,30"] * 9, "negative": ["P0,-5,-2,-30"] * 9, "none": [],
        "formulas": ["=1+1,5,1,0"] * 8,
    }.items():  # fmt: skip
        stands(
            f"stems: {name}",
            lambda at, r=rows: locate_run(at, r),
            "stem|height|distance|azimuth|plot|number|row|id",
        )
    for name, text in {"no UTF-8": b"plotid,stemheight,distance,azimuth\n\xff\xfe,1,2,3\n",
                       "an empty file": b"", "bytes of zero": b"\0" * 999}.items():  # fmt: skip
        stands(
            f"stems: {name}",
            lambda at, t=text: locate_run(at, t),
            "[Ss]tem|UTF-8|encod|field|FIELD|table|height",
        )
    for name, text in NAMES.items():
        ids = [text.replace('"', '""') + f"P{n}" for n in range(2)]
        row(
            f"plot ids with {name}",
            "locateplots",
            lambda at, i=ids: locate_run(
                at, [f'"{i[n]}",{h},{np.hypot(x, y):.3f},{np.degrees(np.arctan2(x, y)) % 360:.3f}'
                     for n in range(2) for x, y, h in STEMS],
            ),
            "id|plot",
            two_plots,
            either=True,
        )  # fmt: skip
    for name, shape in (("null", None), ("far", point(1e300, 1e300)), ("of no area", polygon())):
        stands(
            f"{name} geometry beside a good one",
            lambda at, s=shape: (
                locate_run(at)
                | {"INPUT": plots(at / "two.geojson", [point(500_020, 4_999_980), s])}
            ),
            "geometry|plot|INPUT|Input|points",
        )


def repair_run(at: Path, **more: Any) -> dict[str, Any]:
    """Three dates of Landsat 8, a cloud in each of the first two."""
    rng = np.random.default_rng(4)
    for k, day in enumerate(("20180105", "20180121", "20180206")):
        qa = np.full((20, 20), 2720, "uint16")
        if k < 2:
            qa[5 * k : 5 * k + 4, 3:8] = 2800
        for band, cells in [("B4", rng.integers(50, 900, (20, 20)).astype("uint16")), ("BQA", qa)]:
            raster(at / day / f"LC08_L1TP_013032_{day}_{day}_01_T1_{band}.TIF", cells)
    return {"INPUT_FOLDER": at, "METHOD": "copy", "DILATION_CLOUD": 0, "DILATION_SHADOW": 0, **more}


def repaired(scenes: int, skipped: int = 0) -> Callable[[dict[str, Any], Path], None]:
    def check(results: dict[str, Any], out: Path) -> None:
        assert results["REPAIRED_COUNT"] == str(scenes)
        assert results["SKIPPED_COUNT"] == str(skipped)
        made = sorted((out / "OUTPUT_FOLDER").glob("*_filled.tif"))
        assert len(made) == scenes
        assert all(cells_of(path).size for path in made)

    return check


def with_band(at: Path, change: Callable[[Path], Any]) -> dict[str, Any]:
    """Three dates; something is done to a band of the second."""
    run = repair_run(at)
    change(next(at.glob("20180121/*_B4.TIF")))
    return run


def with_files(at: Path, pattern: str, change: Callable[[Path], Any]) -> dict[str, Any]:
    """Three dates; something is done to some of their files, the QA rasters say."""
    run = repair_run(at)
    for path in sorted(at.rglob(pattern)):
        change(path)
    return run


def in_degrees(at: Path) -> dict[str, Any]:
    """Three dates on cells of a ten-thousandth of a degree."""
    run = repair_run(at)
    place = Affine(1e-4, 0, 15.0, 0, -1e-4, 45.0)
    for path in sorted(at.rglob("*.TIF")):
        raster(path, cells_of(path), crs="EPSG:4326", transform=place)
    return run


def archives_that_are_none(at: Path) -> dict[str, Any]:
    for name in ("a.zip", "b.tar", "c.tar.gz"):
        (at / name).write_bytes(b"no archive at all" * 99)
    return repair_run(at)


def linked_to_itself(at: Path) -> dict[str, Any]:
    (at / "loop").symlink_to(at)
    return repair_run(at)


def folders_of_scenes() -> None:
    def add(name: str, make: Callable[[Path], Any], scenes: int, skipped: int = 0) -> None:
        row(name, "repairscenes", make, check=repaired(scenes, skipped))

    cloud = np.full((20, 20), 2800, "uint16")
    add("three dates", repair_run, 3)
    add("a band that is text", lambda at: with_band(at, _text), 2, 1)
    add("a band of no bytes", lambda at: with_band(at, lambda one: one.write_bytes(b"")), 2, 1)
    add("a band that is missing", lambda at: with_band(at, Path.unlink), 2, 1)
    add("an empty folder", lambda at: with_files(at, "*.TIF", Path.unlink), 0)
    add("archives that are none", archives_that_are_none, 3, 3)
    add("a folder that links to itself", linked_to_itself, 3)
    add("cloud everywhere", lambda at: with_files(at, "*BQA.TIF", lambda p: raster(p, cloud)), 0)
    add("a band that no scene has", lambda at: repair_run(at, BANDS="B99"), 0, 3)
    # Compared with one another; no scene states where the sun stood.
    other = {"MASK_METHOD": "qa_and_scenes"}
    add("compared dates", lambda at: repair_run(at, **other), 3)
    add("compared dates in degrees", lambda at: in_degrees(at) | other, 3)
    add("compared dates, one has no band", lambda at: with_band(at, Path.unlink) | other, 2, 1)
    add("compared dates, one is text", lambda at: with_band(at, _text) | other, 2, 1)
    add("compared dates, cloud everywhere",
        lambda at: with_files(at, "*BQA.TIF", lambda p: raster(p, cloud)) | other, 0)  # fmt: skip
    row("missing folder", "repairscenes", lambda at: {"INPUT_FOLDER": at / "no"}, "folder")
    row("file for a folder", "repairscenes",
        lambda at: {"INPUT_FOLDER": _text(at / "t.txt")}, "folder|INPUT_FOLDER")  # fmt: skip
    for name, text in list(NAMES.items())[:2]:
        row(f"target {name}", "repairscenes", lambda at, t=text: repair_run(at, TARGETS=t),
            "No scene of the folder")  # fmt: skip
    for name, value in (
        ("RESOLUTION", "abc"), ("RESOLUTION", -1), ("DILATION_CLOUD", "nan"),
        ("DILATION_SHADOW", -5), ("DONOR_COUNT", 0), ("CLASSES", "dragons"),
        ("MASK_METHOD", "scenes"),
    ):  # fmt: skip
        row(f"{name} {value}", "repairscenes",
            lambda at, n=name, v=value: repair_run(at, **{n: v}),
            "[Rr]esolution|RESOLUTION|[Dd]ilation|DILATION|[Dd]onors|DONOR|CLASSES|[Cc]lass|"
            "MASK_METHOD|Detect cloud from"
        )  # fmt: skip


LANDSAT = "LC08_L2SP_008059_20191201_20200825_02_T1"
NUMBERED = np.arange(400, dtype="uint16").reshape(20, 20) + 1


def landsat_scene(at: Path, name: str = LANDSAT) -> Path:
    for band in ("SR_B2", "SR_B3", "QA_PIXEL"):
        raster(at / "scene" / f"{name}_{band}.TIF", NUMBERED)
    return at / "scene"


def packed_scene(at: Path, inside: str, ending: str) -> dict[str, Any]:
    folder, archive = landsat_scene(at), at / f"packed{ending}"
    with tarfile.open(archive, "w:gz" if ending.endswith("gz") else "w") as file:
        file.add(folder, inside)
    return {"INPUT_SCENE": archive}


def from_a_mac(at: Path) -> dict[str, Any]:
    folder = landsat_scene(at)
    with zipfile.ZipFile(at / "mac.zip", "w") as file:
        for path in sorted(folder.iterdir()):
            file.write(path, f"scene/{path.name}")
            file.writestr(f"__MACOSX/scene/._{path.name}", b"junk")
    return {"INPUT_SCENE": at / "mac.zip"}


def damaged_archive(at: Path) -> dict[str, Any]:
    archive = packed_scene(at, "scene", ".tar.gz")["INPUT_SCENE"]
    content = bytearray(archive.read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) // 2)
    archive.write_bytes(content)
    return {"INPUT_SCENE": archive}


def many_dates(at: Path) -> dict[str, Any]:
    for day in ("20190101", "20190117", "20190202"):
        for band in ("B2", "B3"):
            raster(at / f"{day}_{band}.TIF", NUMBERED)
    return {"INPUT_SCENE": at}


def planet_of_eight(at: Path) -> dict[str, Any]:
    raster(at / "20210612_101112_22_2222_3B_AnalyticMS_SR.tif", np.stack([NUMBERED] * 8))
    return {"INPUT_SCENE": at}


def safe_with(at: Path, text: str) -> dict[str, Any]:
    folder = at / "S2B_MSIL2A_20220413T150759_N0400_R025_T33XWJ_20220414T082126.SAFE"
    raster(folder / "GRANULE" / "L2A" / "IMG_DATA" / "R10m" / "T33XWJ_x_B04_10m.tif", NUMBERED)
    if text:
        (folder / "MTD_MSIL2A.xml").write_text(text, encoding="utf-8")
    return {"INPUT_SCENE": folder}


def stacked(count: int) -> Callable[[dict[str, Any], Path], None]:
    def check(results: dict[str, Any], out: Path) -> None:
        assert results["BAND_COUNT"] == str(count)
        assert (cells_of(out / "OUTPUT.tif") == NUMBERED).all()

    return check


def its_own_donor(at: Path) -> dict[str, Any]:
    run = fill_run(at)
    raster(at / "donor.tif", rasterio.open(run["INPUT"]).read() + 0, nodata=255)
    return run


def scenes_as_they_lie_about() -> None:
    """Packed oddly, damaged, thrown together; what a user gives by mistake."""
    for inside, ending in ((".", ".tar"), (".", ".tar.gz"), ("./a b", ".tgz")):
        row(f"tar of {inside!r} as {ending}", "stackscenebands",
            lambda at, i=inside, e=ending: packed_scene(at, i, e), check=stacked(2))  # fmt: skip
    row("zip of a Mac", "stackscenebands", from_a_mac, check=stacked(2))
    row("half an archive", "stackscenebands", damaged_archive, "complete")
    row("three dates in one folder", "stackscenebands", many_dates, "holds 3 scenes: 2019")
    row("Planet bands that are others", "stackscenebands", planet_of_eight, "has 8 bands; ")
    row("SAFE without metadata", "stackscenebands", lambda at: safe_with(at, ""), "has no MTD_")
    half = (
        "<?xml version='1.0'?><n1:Level-2A_User_Product><DATATAKE_SENSING_START>2022-04-13T15"
        "</DATATAKE_SENSING_START><PRODUCT_URI>S2B_MSIL2A_20220413T150759_N0400_R025_T33XWJ_"
        "20220414T082126.SAFE</PRODUCT_URI><PROCESSING_BASELINE>04.00</PROCESSING_BASELINE>"
        "<BOA_QUANTIFICATION_VALUE unit='none'>10000</BOA_QUANTIFICATION_VALUE>"
    )
    row("SAFE with half its metadata", "stackscenebands", lambda at: safe_with(at, half),
        "its end is missing")  # fmt: skip
    row("SAFE without its offset", "stackscenebands",
        lambda at: safe_with(at, f"{half}</n1:Level-2A_User_Product>"),
        "states no offset")  # fmt: skip
    row("the scene without its mask as donor", "fillfromdonorscene", its_own_donor,
        says="has the values of the input in all")  # fmt: skip


def formulas() -> None:
    """What a spreadsheet would run: names of groups that begin like formulas."""

    def grouped(at: Path) -> dict[str, Any]:
        run = compare_run(at, "plot,h\n" + "".join(f"P{n},{4 + n}\n" for n in range(4)))
        layer = json.loads((at / "plots.geojson").read_text(encoding="utf-8"))
        for feature in layer["features"]:
            feature["properties"]["owner"] = "=HYPERLINK(1)"
        (at / "plots.geojson").write_text(json.dumps(layer), encoding="utf-8")
        return run | {"GROUP_FIELD": "owner", "OUTPUT_TABLE": at.parent / "out" / "table.csv"}

    def harmless(results: dict[str, Any], out: Path) -> None:
        text = (out / "table.csv").read_text(encoding="utf-8")
        assert "'=HYPERLINK(1)" in text
        assert "\n=" not in text

    row("groups that are formulas", "comparefieldheights", grouped, check=harmless)


def _text(path: Path) -> Path:
    path.write_text("this is no raster", encoding="utf-8")
    return path


for group in (
    types_of_cells,
    grids_and_places,
    geometries_and_numbers,
    names_and_tables,
    files_that_lie,
    located,
    folders_of_scenes,
    scenes_as_they_lie_about,
    formulas,
):
    group()


# -------------------------------------------------------------------------------------- the test --


def contents(folder: Path) -> dict[str, Any]:
    """Names and bytes of all files (of the first megabyte of each), links as links."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file():
            with path.open("rb") as file:
                found[name] = (path.stat().st_size, file.read(1 << 20))
    return found


def test_table_is_long_enough():
    assert len(ROWS) >= 100
    assert {one.tool for one in ROWS} == set(OUTPUTS)


@pytest.mark.parametrize(
    "one", ROWS, ids=lambda one: f"{one.tool}: {one.name!r}".encode("ascii", "replace").decode()
)
def test_hostile_input_gives_a_right_result_or_a_clear_refusal(tools, tmp_path, one):
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    out.mkdir()
    parameters = one.make(inputs)
    outputs = {name.split(".")[0]: str(out / name) for name in OUTPUTS[one.tool]}
    before = contents(inputs)
    answer = tools.run(one.tool, **parameters, **outputs)
    assert "crashed" not in answer, answer
    said = answer.get("refused", "") + answer["log"]
    assert "Traceback" not in said, said
    assert one.says in said, said
    assert contents(inputs) == before
    assert not list(tmp_path.rglob(".canopycloud-*"))
    if "refused" in answer:
        assert one.refused, answer["refused"]
        assert re.search(one.refused, answer["refused"]), answer["refused"]
        assert contents(out) == {}, "an output of a refused run"
    else:
        assert not one.refused or one.either, f"not refused: {answer['results']}"
        for path in map(Path, outputs.values()):
            assert path.exists(), path.name
        one.check(answer["results"], out)
