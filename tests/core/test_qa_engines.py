# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud by packages: s2cloudless, OmniCloudMask, ukis-csmask; the packages where they are.

    scripts/setup --engines
    .cache/engines/bin/python -m pytest tests/core/test_qa_engines.py
"""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.util import find_spec

import numpy as np
import pytest
from canopycloud.core import mask_clouds
from canopycloud.core.affine import Affine
from canopycloud.core.crs import Crs
from canopycloud.core.errors import (
    BandError,
    BrokenPackageError,
    Cancelled,
    MissingPackageError,
    OutputError,
    ParameterError,
    ProductError,
)
from canopycloud.core.grid import Grid, Window
from canopycloud.core.progress import SILENT, Progress
from canopycloud.core.qa.engines import omnicloudmask, s2cloudless, ukis_csmask
from canopycloud.core.qa.engines.bands import bands_for, named
from canopycloud.core.qa.engines.find import ready, told, units
from canopycloud.core.qa.engines.model import TOP, Engine, Loaded
from canopycloud.core.qa.engines.table import TABLE
from canopycloud.core.qa.products import CLASSES, ENGINE_PACKAGES, ENGINES
from canopycloud.core.qa.settings import MaskChoice
from canopycloud.core.raster import Band, RasterSource, create_raster
from canopycloud.core.scene.beside import SCENE_TAG, BandsTold
from canopycloud.core.scene.sentinel2 import BANDS
from hypothesis import given
from hypothesis import strategies as st

UTM = "EPSG:32633"
FILL, CLOUD, SHADOW = (CLASSES[name].code for name in ("fill", "cloud", "shadow"))
DILATED, THIN = CLASSES["dilated"].code, CLASSES["thin_cloud"].code
TOKENS = {name: token for token, (name, _) in BANDS.items()}
# Reflectance at the top of the atmosphere of meadow and of an opaque cloud, about.
NAMES = ("coastal", "blue", "green", "red", "rededge071", "nir", "nir08", "nir09", "cirrus",
         "swir16", "swir22")  # fmt: skip
LAND = dict(zip(NAMES, (0.13, 0.11, 0.10, 0.07, 0.11, 0.32, 0.34, 0.11, 0.002, 0.18, 0.09)))
WHITE = dict(zip(NAMES, (0.48, 0.47, 0.47, 0.48, 0.5, 0.53, 0.54, 0.26, 0.02, 0.38, 0.3)))


def installed(method: str) -> bool:
    return all(find_spec(name) for name in ENGINE_PACKAGES[method])


needs = {
    name: pytest.mark.skipif(
        not installed(name), reason=f"no {' and '.join(ENGINE_PACKAGES[name])}: see above"
    )
    for name in ENGINES
}


def cloudy(shape=(90, 110), names=tuple(LAND), seed=1):
    """Reflectance (bands, rows, columns) with one round cloud, and where that is."""
    rows, cols = np.indices(shape)
    cloud = (rows - shape[0] / 2) ** 2 + (cols - shape[1] / 2) ** 2 < (min(shape) / 4) ** 2
    noise = np.random.default_rng(seed).normal(1, 0.05, (len(names), *shape))
    cells = [np.where(cloud, WHITE[name], LAND[name]) for name in names]
    return (np.array(cells) * noise).astype(np.float32), cloud


def written(path, cells, names=tuple(LAND), *, metres=60.0, product="Level-1C, baseline 02.09",
            tagged=True, described=True, nodata=None, origin=(5e5, 5e6), **band):  # fmt: skip
    """A raster as Stack Scene Bands leaves it."""
    place = Affine(metres, 0, origin[0], 0, -metres, origin[1])
    grid = Grid(Crs.of(UTM), place, *cells.shape[:0:-1])
    tokens = [TOKENS[name] for name in names]
    bands = [
        Band(k + 1, cells.dtype.name, nodata, token if described else "", **band)
        for k, token in enumerate(tokens)
    ]
    about = {"product": product,
             "bands": [{"name": n, "token": t} for n, t in zip(names, tokens)]}  # fmt: skip
    tags = {SCENE_TAG: json.dumps(about)} if tagged else {}
    with create_raster(path, grid, bands, tags=tags) as out:
        out.write(cells, Window(0, 0, grid.width, grid.height))
    return path


def scaled(cells):
    return np.rint(cells * 10_000).astype(np.uint16)


# ------------------------------------------------------------------------------------ the rules --


def test_classes_of_each_package_become_ours():
    cloud = np.array([[0, 1, 0]], dtype=np.uint8)
    grown = np.array([[0, 1, 1]], dtype=np.uint8)
    assert s2cloudless.codes(cloud, grown).tolist() == [[0, CLOUD, DILATED]]
    assert ukis_csmask.CODES.tolist() == [0, CLOUD, SHADOW]
    assert omnicloudmask.CODES.tolist() == [0, CLOUD, THIN, SHADOW]
    for codes in (ukis_csmask.CODES, omnicloudmask.CODES):
        assert codes.dtype == np.uint8


def test_the_table_knows_every_engine_and_its_classes():
    assert list(TABLE) == list(ENGINES) == list(ENGINE_PACKAGES)
    assert {CLASSES[name].code for name in ENGINES["ukis_csmask"]} == {*ukis_csmask.CODES[1:]}
    assert {CLASSES[name].code for name in ENGINES["omnicloudmask"]} == {*omnicloudmask.CODES[1:]}
    known = {name for name, _ in BANDS.values()}
    for engine in TABLE.values():
        assert {one for name in engine.bands for one in name.split("|")} <= known
    # s2cloudless' own order: B01, B02, B04, B05, B08, B8A, B09, B10, B11, B12.
    order = [TOKENS[name] for name in TABLE["s2cloudless"].bands]
    assert order == ["B01", "B02", "B04", "B05", "B08", "B8A", "B09", "B10", "B11", "B12"]


@given(
    st.tuples(st.integers(1, 90), st.integers(1, 90)),
    st.integers(0, 40), st.integers(0, 12), st.integers(0, 15),
)  # fmt: skip
def test_units_hold_every_cell_once_with_what_is_around(shape, unit, before, after):
    engine = Engine("e", (), lambda _: None, unit=unit, before=before, after=after)
    seen = np.zeros(shape, dtype=int)
    for inner, outer in units(shape, engine):
        seen[inner.slices] += 1
        for start, size, first, length, whole in (
            (inner.row, inner.height, outer.row, outer.height, shape[0]),
            (inner.col, inner.width, outer.col, outer.width, shape[1]),
        ):
            assert first == max(0, start - before)
            assert first + length == min(whole, start + size + after)
            assert start == 0 or size >= min(after, unit)
    assert (seen == 1).all()


def band(index, name, **more):
    return Band(index, "uint16", None, name, **more)


def test_bands_by_what_tells_their_names():
    landsat = BandsTold("", {"sr_b4": "red", "b4": "red", "red": "red"})
    assert named((band(1, "B4"),), landsat)["red"].index == 1
    assert named((band(1, "x"), band(2, "RED")), BandsTold())["red"].index == 2
    # Without B8A, B04 may be of any sensor.
    assert named((band(1, "B04"),), BandsTold()) == {}
    found = named((band(1, "B04"), band(2, "B8A")), BandsTold())
    assert {name: one.index for name, one in found.items()} == {"red": 1, "nir08": 2}
    # What the metadata say goes first.
    odd = named((band(1, "B04"), band(2, "B8A")), BandsTold("", {"b04": "green"}))
    assert odd["green"].index == 1


# ------------------------------------------------------------------------- values and refusals --


def of(path, method="ukis_csmask"):
    with RasterSource(path) as scene:
        found = bands_for(TABLE[method], scene)
        return found, found.read(Window(0, 0, 3, 2))


def test_reflectance_by_scale_by_type_or_not_at_all(tmp_path):
    cells, _ = cloudy((40, 50))
    for name, values, more, basis, assumed in (
        ("stored", scaled(cells) + 1000, {"scale": 1e-4, "offset": -0.1}, "own scale", False),
        ("real", cells, {"unit": "reflectance"}, "reflectance", False),
        ("plain", cells, {}, "taken to be reflectance", True),
    ):
        path = written(tmp_path / f"{name}.tif", values.astype(values.dtype), **more)
        found, (read, known, empty) = of(path)
        assert basis in found.basis
        assert found.assumed is assumed
        assert found.names == ("blue", "green", "red", "nir", "swir16", "swir22")
        picked = [list(LAND).index(one) for one in found.names]
        assert read.dtype == np.float32
        assert np.allclose(read, cells[picked, :2, :3], atol=6e-5)
        assert known.all()
        assert not empty.any()
    with pytest.raises(ProductError, match="Nothing says how the values"):
        of(written(tmp_path / "numbers.tif", scaled(cells)))
    with pytest.raises(ProductError, match="no reflectance from 0 to 1"):
        of(written(tmp_path / "float.tif", cells * 10_000))


def test_any_units_do_for_omnicloudmask_and_it_takes_b8a_first(tmp_path):
    cells, _ = cloudy((40, 50))
    found, (read, _, _) = of(written(tmp_path / "n.tif", scaled(cells)), "omnicloudmask")
    assert found.names == ("red", "green", "nir08")
    picked = [list(LAND).index(one) for one in found.names]
    assert np.array_equal(read, scaled(cells)[picked, :2, :3])


def test_cells_that_lack_a_band_are_not_judged(tmp_path):
    cells, _ = cloudy((40, 50))
    cells[:, 0, 0] = -1
    cells[list(LAND).index("red"), 0, 1] = -1
    path = written(tmp_path / "s.tif", cells, nodata=-1)
    _, (read, known, empty) = of(path)
    assert known[0].tolist() == [False, False, True]
    assert empty[0].tolist() == [True, False, False]
    assert (read[:, 0, :2] == 0).all()


def refused(tmp_path, path, error, method, **more):
    with pytest.raises(error) as told_:
        mask_clouds(path, None, tmp_path / "out.tif", method=method, **more)
    assert not (tmp_path / "out.tif").exists()
    return str(told_.value)


def test_what_cannot_be_judged_is_refused_before_anything_is_written(tmp_path):
    cells, _ = cloudy((40, 50))
    few = ("blue", "green", "red")
    some = written(tmp_path / "few.tif", cells[:3], few)
    said = refused(tmp_path, some, BandError, "ukis_csmask")
    assert "needs the bands nir or nir08" in said
    assert "B02 (blue)" in said
    assert "INPUT_SCENE" in said
    blank = written(tmp_path / "blank.tif", cells, tagged=False, described=False)
    assert "(not known)" in refused(tmp_path, blank, BandError, "omnicloudmask")
    surface = written(tmp_path / "l2a.tif", cells, product="Level-2A, baseline 04.00")
    assert "Level-1C, and the scene is Level-2A" in refused(
        tmp_path, surface, ProductError, "s2cloudless"
    )
    good = written(tmp_path / "good.tif", cells)
    told_ = refused(tmp_path, good, ParameterError, "ukis_csmask", classes=["snow"])
    assert "has no class snow" in told_
    assert "not used" in refused(
        tmp_path, good, ParameterError, "s2cloudless", clear_scenes=[some]
    )
    small = written(tmp_path / "small.tif", cells[:, :31])
    assert "32 × 32" in refused(tmp_path, small, ParameterError, "omnicloudmask")


@pytest.mark.parametrize("method", ENGINES)
def test_a_package_that_is_not_there_is_named(tmp_path, method):
    if installed(method):
        pytest.skip(f"{method} is installed here")
    path = written(tmp_path / "s.tif", cloudy()[0])
    said = refused(tmp_path, path, MissingPackageError, method)
    assert f"pip install {' '.join(ENGINE_PACKAGES[method])}" in said


def unloadable(error):
    def load(_):
        raise error

    return replace(bright(1), title="ukis-csmask", load=load)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ModuleNotFoundError("No module named 'cv2'", name="cv2"), "No module named 'cv2'"),
        (ImportError("cannot import name 'a' from 'b'"), "cannot import name"),
        (OSError("libgomp.so.1: cannot open shared object file"), "OSError: libgomp"),
        (ValueError("numpy.dtype size changed\n in two lines."), "changed in two lines. Install"),
        (AttributeError("module 'numpy' has no attribute 'bool'"), "no attribute 'bool'"),
    ],
)
def test_a_package_that_is_there_and_does_not_load_is_no_missing_one(
    tmp_path, monkeypatch, error, said
):
    """pip install of the package itself would do nothing."""
    monkeypatch.setitem(TABLE, "ukis_csmask", unloadable(error))
    path = written(tmp_path / "s.tif", cloudy()[0], unit="reflectance")
    told_ = refused(tmp_path, path, BrokenPackageError, "ukis_csmask")
    assert "ukis-csmask is installed and does not load: " in told_
    assert said in told_
    assert ("(cv2, or a package that brings it)" in told_) == ("cv2" in said)
    gone = ModuleNotFoundError("No module named 'onnxruntime'", name="onnxruntime")
    monkeypatch.setitem(TABLE, "ukis_csmask", unloadable(gone))
    told_ = refused(tmp_path, path, MissingPackageError, "ukis_csmask")
    assert "pip install ukis_csmask onnxruntime" in told_


@pytest.mark.parametrize(
    "error", [RuntimeError("onnx: bad\nthings"), TypeError("no"), OSError(28, "No space left")]
)
def test_a_package_that_fails_at_work_is_named(tmp_path, monkeypatch, error):
    def classes(cells):
        raise error

    engine = replace(bright(1), load=lambda _: Loaded("bright 1", classes))
    monkeypatch.setitem(TABLE, "ukis_csmask", engine)
    path = written(tmp_path / "s.tif", cloudy()[0], unit="reflectance")
    told_ = refused(tmp_path, path, BrokenPackageError, "ukis_csmask")
    assert f"bright 1 fails with cells of s.tif: {type(error).__name__}: " in told_
    assert "\n" not in told_


# ---------------------------------------------------------------------- the work, by a rule of ours


def bright(reach):
    """An engine that calls a cell cloud if any within `reach` rows and columns is bright."""

    def classes(cells):
        red = cells[0] > 0.3
        out = np.zeros(red.shape, dtype=bool)
        wide = np.pad(red, reach)
        for down in range(2 * reach + 1):
            for right in range(2 * reach + 1):
                out |= wide[down : down + red.shape[0], right : right + red.shape[1]]
        return np.where(out, np.uint8(CLOUD), np.uint8(SHADOW))

    return Engine(
        "bright", ("red", "nir"), lambda _: Loaded("bright 1", classes), levels=(TOP,), unit=16,
        before=reach, after=reach,
    )  # fmt: skip


@pytest.mark.parametrize("wanted", [(), ("cloud",)])
def test_pieces_give_what_the_whole_gives(tmp_path, monkeypatch, wanted):
    cells, _ = cloudy((50, 70))
    cells[:, :, :20] = np.nan
    cells[0, 10, 30] = np.nan  # a band that is not needed
    cells[list(LAND).index("red"), 12, 34] = np.nan
    path = written(tmp_path / "s.tif", cells, unit="reflectance")
    monkeypatch.setitem(TABLE, "ukis_csmask", bright(3))
    out, mask = tmp_path / "out.tif", tmp_path / "mask.tif"
    lines = []
    found = mask_clouds(
        path, None, out, method="ukis_csmask", classes=wanted, output_mask=mask,
        dilation_cloud=0, dilation_shadow=0, progress=Progress(info=lines.append),
    )  # fmt: skip
    red = np.nan_to_num(cells[list(LAND).index("red")])
    expected = bright(3).load(None).classes(red[None])
    if wanted:
        expected[expected == SHADOW] = 0
    expected[:, :20] = FILL
    expected[12, 34] = 0
    with RasterSource(mask) as made, RasterSource(out) as masked:
        assert np.array_equal(made.read_raw()[0], expected)
        kept = np.isfinite(masked.read_raw()[1])
        assert np.array_equal(kept, (expected == 0) & np.isfinite(cells[1]))
        assert "bright 1" in masked.tags["CANOPYCLOUD"]
    assert found.method == found.product == "ukis_csmask"
    assert found.counts["cloud"] == np.count_nonzero(expected == CLOUD)
    assert found.fill == 50 * 20
    assert any("1 cell lacks one of the bands and was not" in note for note in found.notes)
    assert any("cloud is found by bright 1. Bands: red (4), nir (6)" in line for line in lines)


def test_a_run_can_be_stopped_between_pieces(tmp_path, monkeypatch):
    path = written(tmp_path / "s.tif", cloudy((50, 70))[0], unit="reflectance")
    monkeypatch.setitem(TABLE, "ukis_csmask", bright(3))
    asked = []

    def stop():
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        mask_clouds(
            path, None, tmp_path / "out.tif", method="ukis_csmask",
            progress=Progress(cancelled=stop),
        )  # fmt: skip
    assert not (tmp_path / "out.tif").exists()


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (5, 5), (40, 1)])
@pytest.mark.parametrize("crs", [UTM, "EPSG:4326"])
def test_the_smallest_scenes_are_judged_too(tmp_path, monkeypatch, shape, crs):
    cells = np.full((len(LAND), *shape), 0.5, np.float32)
    cells[:, -1, -1] = 0.1
    monkeypatch.setattr(f"{__name__}.UTM", crs)
    path = written(tmp_path / "s.tif", cells, metres=0.0003 if crs != UTM else 60.0,
                   unit="reflectance", origin=(15, 50) if crs != UTM else (5e5, 5e6))  # fmt: skip
    monkeypatch.setitem(TABLE, "ukis_csmask", bright(0))
    found = mask_clouds(path, None, tmp_path / "out.tif", method="ukis_csmask",
                        dilation_cloud=0, dilation_shadow=0)  # fmt: skip
    assert found.counts["cloud"] == cells[0].size - 1
    assert found.counts["shadow"] == 1


def test_no_room_for_what_a_package_says(tmp_path, monkeypatch):
    resource = pytest.importorskip("resource")
    monkeypatch.setitem(TABLE, "ukis_csmask", bright(3))
    path = written(tmp_path / "s.tif", cloudy((50, 70))[0], unit="reflectance")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for room, told_ in ((1000, "no room for a temporary file"), (5000, "room on the disk")):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            with pytest.raises(OutputError, match=told_):
                mask_clouds(path, None, tmp_path / "out.tif", method="ukis_csmask")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert [file.name for file in tmp_path.iterdir()] == ["s.tif"]


def test_a_scene_that_is_too_large_to_be_seen_at_once_is_refused(tmp_path, monkeypatch):
    monkeypatch.setitem(TABLE, "omnicloudmask", replace(bright(3), most=1000))
    path = written(tmp_path / "s.tif", cloudy()[0])
    assert "9,900" in refused(tmp_path, path, ParameterError, "omnicloudmask")


# ----------------------------------------------------------------------------- the packages -----


def judged(path, method, engine, **more):
    """Codes of the whole scene by an engine of the table, in pieces as `engine` says."""
    with RasterSource(path) as scene, pytest.MonkeyPatch.context() as patch:
        patch.setitem(TABLE, method, engine)
        with told(ready(scene, None, MaskChoice(method=method, **more)), SILENT) as (sheet, _):
            return sheet.read(Window(0, 0, scene.grid.width, scene.grid.height))


@needs["s2cloudless"]
@pytest.mark.slow
def test_s2cloudless_is_the_package_bit_for_bit(tmp_path):
    from s2cloudless import S2PixelCloudDetector

    cells, cloud = cloudy((90, 110))
    cells[:, :, :7] = 0
    stored = scaled(cells)
    path = written(tmp_path / "s.tif", stored, nodata=0, scale=1e-4)
    engine = replace(s2cloudless.ENGINE, unit=32)
    for per_cent in (40, 70):
        found = judged(path, "s2cloudless", engine, probability=per_cent)
        picked = [list(LAND).index(name) for name in engine.bands]
        image = np.moveaxis(stored[picked] * 1e-4, 0, -1).astype(np.float32)
        detector = S2PixelCloudDetector(
            threshold=per_cent / 100, average_over=4, dilation_size=2, all_bands=False
        )
        theirs = detector.get_cloud_masks(image[np.newaxis])[0]
        data = stored[0] != 0
        assert np.array_equal(found[data] != 0, theirs[data] != 0)
        assert (found[~data] == FILL).all()
    # The bands are in its order, and the values in its units.
    found = judged(path, "s2cloudless", engine)
    assert (found[cloud] == CLOUD).mean() > 0.95
    far = data & ~cloud
    assert (found[far] == CLOUD).mean() < 0.05
    assert (found == DILATED).any()


@needs["ukis_csmask"]
@pytest.mark.slow
@pytest.mark.parametrize("level", ["Level-1C", "Level-2A"])
def test_ukis_csmask_is_the_package_bit_for_bit(tmp_path, level):
    from ukis_csmask.mask import CSmask

    names = ("blue", "green", "red", "nir") if level == "Level-2A" else tuple(LAND)
    cells, _ = cloudy((300, 680), names)
    # The network calls rough land clear, and smooth land cloud.
    rows, cols = np.indices((300, 340))
    smooth = 1 + 0.15 * np.sin(rows / 9) * np.cos(cols / 14)
    cells[:, :, 340:] = np.array([LAND[name] for name in names])[:, None, None] * smooth
    path = written(
        tmp_path / "s.tif", cells, names, metres=30.0, product=level, unit="reflectance"
    )
    found = judged(path, "ukis_csmask", replace(ukis_csmask.ENGINE, unit=204))
    order = [name for name in ("blue", "green", "red", "nir", "swir16", "swir22") if name in names]
    image = np.moveaxis(cells[[names.index(name) for name in order]], 0, -1)
    theirs = CSmask(
        np.ascontiguousarray(image), order, product_level=f"l{level[-2:].lower()}", nodata_value=0
    ).csm[..., 0]
    assert np.array_equal(found, ukis_csmask.CODES[theirs])
    assert {0, CLOUD} <= {*found.ravel()}


@pytest.fixture
def weights(tmp_path, monkeypatch):
    """A home without the networks' weights, and what fills it with some of our own: by chance."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    def fill(*, only=None):
        import segmentation_models_pytorch as smp
        import torch
        from omnicloudmask import download_models
        from safetensors.torch import save_file

        folder = download_models.get_model_data_dir()
        lines = download_models.model_index_path.read_text().splitlines()[1:]
        newest = [line.split(",") for line in lines if line.endswith(",4,smp")]
        for seed, (file, encoder, *_) in enumerate(newest[:only]):
            torch.manual_seed(seed)
            net = smp.Unet(encoder_name=encoder, encoder_weights=None, in_channels=3, classes=4)
            save_file(net.state_dict(), folder / file)
        return folder, [line[0] for line in newest]

    return fill


@needs["omnicloudmask"]
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Patch size|Significant no-data")
def test_omnicloudmask_never_downloads_and_is_the_package_bit_for_bit(tmp_path, weights):
    from omnicloudmask import predict_from_array

    names = ("green", "red", "nir08")
    cells, _ = cloudy((120, 150), names)
    cells[:, :, :20] = 0
    path = written(tmp_path / "s.tif", scaled(cells), names, metres=20.0, nodata=0)
    folder, files = weights(only=1)
    said = refused(tmp_path, path, ParameterError, "omnicloudmask")
    assert str(folder) in said
    assert files[1] in said
    assert files[0] not in said
    (folder / files[1]).write_bytes(b"broken off")
    assert files[1] in refused(tmp_path, path, ParameterError, "omnicloudmask")
    weights()
    found = judged(path, "omnicloudmask", omnicloudmask.ENGINE)
    image = scaled(cells)[[1, 0, 2]].astype(np.float32)
    theirs = predict_from_array(image, destination_model_dir=folder)[0]
    data = image[0] != 0
    assert np.array_equal(found[data], omnicloudmask.CODES[theirs][data])
    assert (found[~data] == FILL).all()
    assert len(np.unique(theirs[data])) > 1
