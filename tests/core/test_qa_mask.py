# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole job on files: what is masked, what stays, what is said."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from canopycloud.core.errors import OutputError, ParameterError, ProductError, RuleError
from canopycloud.core.grid import Window
from canopycloud.core.progress import Progress
from canopycloud.core.qa import mask_clouds
from canopycloud.core.qa.decode import ADDED, UNKNOWN
from canopycloud.core.qa.masking import changed_blocks
from canopycloud.core.qa.products import CLASSES
from canopycloud.core.raster import RasterSource, can_be_copied

C1 = "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"
CLOUD, SHADOW = CLASSES["cloud"].code, CLASSES["shadow"].code
# clear, cloud, shadow / fill, high cirrus, medium cloud confidence
QA = np.array([[322, 352, 328], [1, 834, 386]], np.uint16)


@pytest.fixture
def scene(tmp_raster):
    data = np.arange(12, dtype=np.int16).reshape(2, 2, 3) - 3
    return tmp_raster(data, "scene.tif", nodata=-9999, descriptions=["B1", "B2"], tags={"A": "b"})


@pytest.fixture
def qa(tmp_raster):
    return tmp_raster(QA, C1)


def test_cells_of_the_default_classes_become_nodata(scene, qa, tmp_path):
    summary = mask_clouds(scene, qa, tmp_path / "o.tif", output_mask=tmp_path / "m.tif")
    assert (summary.total, summary.fill, summary.masked) == (6, 1, 2)
    assert summary.masked_percent == pytest.approx(40)
    assert summary.counts["cloud"] == summary.counts["shadow"] == summary.counts["cirrus"] == 1
    with rasterio.open(tmp_path / "o.tif") as out:
        assert (out.nodata, out.descriptions, out.tags()["A"]) == (-9999, ("B1", "B2"), "b")
        assert out.dtypes == ("int16", "int16")
        np.testing.assert_array_equal(
            out.read(),
            [[[-3, -9999, -9999], [-9999, 1, 2]], [[3, -9999, -9999], [-9999, 7, 8]]],
        )
    with rasterio.open(tmp_path / "m.tif") as mask:
        assert mask.read(1).tolist() == [[0, CLOUD, SHADOW], [1, 0, 0]]
        assert mask.colorinterp[0].name == "palette"
        assert mask.colormap(1)[CLOUD] == (*CLASSES["cloud"].color, 255)


def test_pictures_are_given_the_scene_as_it_was_and_the_classes_of_all_its_cells(
    tmp_raster, tmp_path
):
    # Wider than what is worked on at a time, so that several pieces make the pictures.
    codes = np.full((300, 2000), 322, np.uint16)
    codes[:, :700], codes[200:, 1500:] = 352, 328
    land = np.full((1, 300, 2000), 700, np.int16)
    land[:, 150:, :] = 900
    given = []
    mask_clouds(
        tmp_raster(land, "scene.tif", nodata=-9999), tmp_raster(codes, C1), tmp_path / "o.tif",
        pictures=lambda *seen: given.extend(seen),
    )  # fmt: skip
    summary, pictures = given
    assert summary.masked == 300 * 700 + 100 * 500
    before = pictures.before.values[0]
    rows, columns = before.shape
    assert (before[: rows // 2 - 1] == 700).all()
    assert (before[rows // 2 + 1 :] == 900).all()
    classes = pictures.codes_of(pictures.classes.values[0])
    rows, columns = classes.shape
    assert (classes[:, : int(0.34 * columns)] == CLOUD).all()
    assert (classes[: int(0.65 * rows), int(0.36 * columns) :] == 0).all()
    assert (classes[int(0.68 * rows) :, int(0.76 * columns) :] == SHADOW).all()


def test_classes_and_confidence(scene, qa, tmp_path):
    only = mask_clouds(scene, qa, tmp_path / "o.tif", classes=["cirrus"])
    assert only.masked == 1
    medium = mask_clouds(scene, qa, tmp_path / "p.tif", classes=["cloud"], confidence="medium")
    assert medium.masked == 2
    assert medium.counts["cloud"] == 2


def test_signed_codes_and_their_nodata_are_fill(scene, tmp_raster, tmp_path):
    signed = QA.astype(np.int16)
    signed[0, 0] = -32768
    summary = mask_clouds(scene, tmp_raster(signed, C1, nodata=-32768), tmp_path / "o.tif")
    assert (summary.fill, summary.masked) == (2, 2)


def test_a_scene_without_nodata_gets_a_free_value(tmp_raster, qa, tmp_path):
    data = np.array([[0, 65535, 7], [1, 2, 3]], np.uint16)
    lines: list[str] = []
    summary = mask_clouds(
        tmp_raster(data), qa, tmp_path / "o.tif", progress=Progress(info=lines.append)
    )
    assert summary.nodata not in {0, 1, 2, 3, 7, 65535}
    assert any("has no nodata value" in line for line in lines)
    with rasterio.open(tmp_path / "o.tif") as out:
        assert out.read(1, masked=True).mask.tolist() == [[False, True, True], [True, False, False]]


def test_several_files_are_stacked(tmp_raster, qa, tmp_path):
    paths = [tmp_raster(np.full((2, 3), i, np.int16), f"s_B{i}.tif") for i in (10, 2)]
    mask_clouds(paths, qa, tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        assert out.descriptions == ("B2", "B10")
        assert out.read()[:, 0, 0].tolist() == [2, 10]


def test_an_alpha_band_stays_one(tmp_raster, qa, tmp_path):
    data = np.full((4, 2, 3), 200, np.uint8)
    data[3] = 255
    scene = tmp_raster(data, "rgba.tif", photometric="RGB", alpha="YES")
    mask_clouds(scene, qa, tmp_path / "o.tif")
    with rasterio.open(tmp_path / "o.tif") as out:
        assert [c.name for c in out.colorinterp] == ["red", "green", "blue", "alpha"]
        assert out.read(4).tolist() == [[255, 0, 0], [0, 255, 255]]
        assert (out.read(1) == 200).tolist() == [[True, False, False], [False, True, True]]


def test_scene_without_cloud_is_a_result_with_a_note(scene, tmp_raster, tmp_path):
    qa = tmp_raster(np.full((2, 3), 322, np.uint16), C1)
    summary = mask_clouds(scene, qa, tmp_path / "o.tif")
    assert summary.masked == 0
    assert summary.notes == ("Nothing had to be masked: no cell is cloud or cloud shadow.",)
    with rasterio.open(scene) as before, rasterio.open(tmp_path / "o.tif") as after:
        np.testing.assert_array_equal(before.read(), after.read())


@pytest.mark.parametrize(
    ("code", "words"), [(352, "Every cell is masked"), (1, "nothing but fill")]
)
def test_nothing_left_is_a_result_with_a_note(scene, tmp_raster, tmp_path, code, words):
    qa = tmp_raster(np.full((2, 3), code, np.uint16), C1)
    summary = mask_clouds(scene, qa, tmp_path / "o.tif")
    assert words in summary.notes[0]
    assert (tmp_path / "o.tif").exists()


LESSON = """cloud_shadow = [328, 392, 840, 904, 1350]
cloud = [352, 368, 416, 432, 480, 864, 880, 928, 944, 992]
high_confidence_cloud = [480, 992]"""


def test_the_lessons_lists_work_as_printed_and_the_misprint_is_told(scene, qa, tmp_path):
    warnings: list[str] = []
    summary = mask_clouds(
        scene, qa, tmp_path / "o.tif", product="custom", rule=LESSON,
        progress=Progress(warning=warnings.append),
    )  # fmt: skip
    assert (summary.masked, summary.fill) == (2, 0)  # a rule knows no fill
    assert any("1350 is not a cloud shadow" in line for line in warnings)


def test_rule_with_values_of_another_product_says_what_the_raster_is(scene, tmp_raster, tmp_path):
    qa = tmp_raster(np.full((2, 3), 21824, np.uint16), "qa.tif")
    summary = mask_clouds(scene, qa, tmp_path / "o.tif", product="custom", rule="values 328, 352")
    assert "None of the values" in summary.notes[0]
    assert "landsat_c2_l89" in summary.notes[0]


@pytest.mark.parametrize(
    ("settings", "error", "words"),
    [
        ({"product": "custom"}, RuleError, "the rule is empty"),
        (
            {"product": "custom", "rule": "bit 3", "classes": ["cloud"]},
            ParameterError,
            "no classes",
        ),
        ({"rule": "bit 3"}, ParameterError, "only used with the product 'custom'"),
        ({"classes": ["dilated"]}, ParameterError, "no class 'dilated'"),
        ({"confidence": "low"}, ParameterError, "'low'"),
        ({"product": "landsat_c2_l89"}, ProductError, "landsat_c1_l8"),
        ({"product": "landsat_c1_l47"}, ProductError, "landsat_c1_l8"),
        ({"product": "nonsense"}, ProductError, "'nonsense' is not a QA product"),
        ({"product": "planet_udm2"}, ProductError, "8 bands"),
        ({"dilation": -1}, ParameterError, "dilation"),
        ({"closing": 501}, ParameterError, "closing"),
    ],
)
def test_refusals_leave_nothing(scene, qa, tmp_path, settings, error, words):
    with pytest.raises(error, match=words):
        mask_clouds(scene, qa, tmp_path / "o.tif", output_mask=tmp_path / "m.tif", **settings)
    assert sorted(p.name for p in tmp_path.iterdir()) == [C1, "scene.tif"]


def test_outputs_over_inputs_are_refused(scene, qa, tmp_path):
    with pytest.raises(OutputError, match="also an input"):
        mask_clouds(scene, qa, qa)
    with pytest.raises(OutputError, match="also an input"):
        mask_clouds(scene, qa, tmp_path / "o.tif", output_mask=scene)
    assert not (tmp_path / "o.tif").exists()


def test_values_that_are_no_codes_are_refused(scene, tmp_raster, tmp_path):
    for bad in (QA + 0.5, QA.astype(np.float32) * 1000, -QA.astype(np.int32)):
        with pytest.raises(ProductError, match="not QA codes"):
            mask_clouds(scene, tmp_raster(bad, C1), tmp_path / "o.tif")


def test_whole_numbers_in_any_type_are_codes(scene, tmp_raster, tmp_path):
    for kind in ("float32", "int32", "float64"):
        values = QA.astype(kind)
        if kind != "int32":
            values[0, 0] = np.nan
        summary = mask_clouds(scene, tmp_raster(values, C1, nodata=None), tmp_path / "o.tif")
        assert summary.masked == 2
        assert summary.fill == (1 if kind == "int32" else 2)


def test_clean_up_in_the_mask(tmp_raster, tmp_path):
    codes = np.full((7, 9), 322, np.uint16)
    codes[3, 2], codes[3, 3] = 352, 328  # an object of two classes
    codes[0, 8] = 352  # too small
    codes[6] = 1
    scene = tmp_raster(np.ones((7, 9), np.int16), "s.tif", nodata=-1)
    qa = tmp_raster(codes, C1)
    summary = mask_clouds(
        scene, qa, tmp_path / "o.tif", output_mask=tmp_path / "m.tif", min_object=2, dilation=1
    )
    with rasterio.open(tmp_path / "m.tif") as mask:
        found = mask.read(1)
    assert found[3, 1:5].tolist() == [ADDED, CLOUD, SHADOW, ADDED]
    assert found[0, 8] == 0
    assert (found[6] == 1).all()
    assert (found == ADDED).sum() == 6
    assert (summary.masked, summary.fill) == (8, 9)
    assert (summary.counts["cloud"], summary.counts["shadow"]) == (2, 1)


def test_qa_nodata_that_is_a_code_is_told(scene, tmp_raster, tmp_path):
    qa = tmp_raster(np.array([[0, 2, 8], [64, 192, 66]], np.uint8), "HLS.L30.x.Fmask.tif", nodata=0)
    summary = mask_clouds(scene, qa, tmp_path / "o.tif")
    assert summary.fill == 1
    assert "declares 0 as nodata" in summary.notes[0]


def test_outside_the_qa_raster_is_unknown_and_masked(tmp_raster, tmp_path):
    from affine import Affine

    scene = tmp_raster(np.ones((4, 4), np.int16), "s.tif", transform=Affine(10, 0, 0, 0, -10, 0))
    qa = tmp_raster(np.full((3, 3), 322, np.uint16), C1, transform=Affine(10, 0, 10, 0, -10, -10))
    lines: list[str] = []
    summary = mask_clouds(
        scene, qa, tmp_path / "o.tif", output_mask=tmp_path / "m.tif", dilation=1,
        progress=Progress(info=lines.append),
    )  # fmt: skip
    with rasterio.open(tmp_path / "m.tif") as mask:
        found = mask.read(1)
    assert (found[0] == UNKNOWN).all()
    assert (found[:, 0] == UNKNOWN).all()
    assert (found[1:, 1:] == 0).all()
    assert (summary.masked, summary.counts["unknown"]) == (7, 7)
    assert any("nearest neighbour" in line for line in lines)


REAL = [
    ("landsat_c1_coldsprings/20160707_cloudy/*pixel_qa*", "landsat_c1_l8",
     {"cloud": 4762, "shadow": 3386, "water": 820}, 8148, 0),
    ("landsat_c1_coldsprings/20160723_donor/*pixel_qa*", "landsat_c1_l8",
     {"cloud": 0, "shadow": 0, "water": 821}, 0, 0),
    ("landsat_c1_l1_marburg/LC08*/*BQA*", "landsat_c1_bqa_l8", {"cloud": 0}, 0, 0),
    ("landsat_c1_l1_marburg/LE07*/*BQA*", "landsat_c1_bqa_l47", {"cloud": 0}, 0, 0),
    ("landsat_c1_l1_newyork/20180710/*BQA*", "landsat_c1_bqa_l8",
     {"cloud": 59, "shadow": 12, "snow": 0}, 71, 1861),
    ("landsat_c1_l1_newyork/20180827/*BQA*", "landsat_c1_bqa_l8",
     {"cloud": 726, "shadow": 209, "cirrus": 513}, 948, 1860),
    ("landsat_c1_l1_newyork/20181217/*BQA*", "landsat_c1_bqa_l8",
     {"cloud": 1506, "shadow": 495, "cirrus": 426, "snow": 5}, 2015, 1859),
    ("landsat_c2_colombia/*QA_PIXEL*", "landsat_c2_l89",
     {"cloud": 146419, "shadow": 11209, "cirrus": 9879, "dilated": 5753, "water": 85},
     159303, 81507),
    ("sentinel2_l2a_scl/SCL.tif", "sentinel2_scl",
     {"cloud": 1804, "cirrus": 10434, "dark": 1, "unclassified": 3, "shadow": 0}, 12238, 0),
    ("landsat_c1_ard_pixelqa/*PIXELQA*", "landsat_c1_l8",
     {"cloud": 159033, "shadow": 61965, "water": 6710887, "cirrus": 13}, 220998, 5802360),
]  # fmt: skip


@pytest.mark.data
@pytest.mark.parametrize(("pattern", "product", "counts", "masked", "fill"), REAL)
def test_real_scenes(shared_data, tmp_path, pattern, product, counts, masked, fill):
    (qa,) = (path for path in shared_data.glob(pattern) if path.suffix != ".xml")
    for wanted in ("auto", product):
        summary = mask_clouds(qa, qa, tmp_path / "o.tif", product=wanted)
        assert summary.product == product
        assert {name: summary.counts[name] for name in counts} == counts
        assert (summary.masked, summary.fill) == (masked, fill)


@pytest.mark.data
def test_the_lessons_lists_mask_what_the_bits_mask(shared_data, tmp_path):
    folder = shared_data / "landsat_c1_coldsprings" / "20160707_cloudy"
    (qa,) = folder.glob("*pixel_qa*")
    bands = sorted(folder.glob("*sr_band*"))
    listed = mask_clouds(bands, qa, tmp_path / "a.tif", product="custom", rule=LESSON)
    bits = mask_clouds(bands, qa, tmp_path / "b.tif")
    assert listed.masked == bits.masked == 8148
    with rasterio.open(tmp_path / "a.tif") as one, rasterio.open(tmp_path / "b.tif") as other:
        np.testing.assert_array_equal(one.read(), other.read())


# ----------------------------------------------- an output that begins as a copy of its scene --


def test_changed_blocks():
    hidden = np.zeros((5, 9), dtype=bool)
    hidden[0, 0] = hidden[1, 3] = hidden[0, 8] = hidden[4, 4] = True
    found = changed_blocks(hidden, Window(30, 20, 9, 5), (2, 3))
    assert found == [Window(30, 20, 9, 2), Window(33, 24, 3, 1)]
    assert changed_blocks(np.zeros((5, 9), bool), Window(0, 0, 9, 5), (2, 3)) == []


@pytest.mark.parametrize("nodata", [-1, None])
@pytest.mark.parametrize("share", [0, 0.00001, 0.3])
@pytest.mark.parametrize("interleave", ["band", "pixel"])
def test_a_copy_that_is_changed_equals_a_file_made_anew(
    tmp_raster, tmp_path, nodata, share, interleave
):
    rng = np.random.default_rng(5)
    ground = rng.integers(0, 9000, (3, 700, 900)).astype(np.int16)
    scene = tmp_raster(
        ground, "s.tif", nodata=nodata, descriptions=["a", "b", "c"], tags={"DATE": "1"},
        tiled=True, blockxsize=128, blockysize=256, compress="deflate", interleave=interleave,
    )  # fmt: skip
    codes = np.where(rng.random((700, 900)) < share, 352, 322).astype(np.uint16)
    qa = tmp_raster(codes, C1)
    before = scene.read_bytes()
    with RasterSource(scene) as source:
        assert can_be_copied(source, tmp_path / "a.tif")
    copied = mask_clouds(scene, qa, tmp_path / "a.tif")
    anew = mask_clouds(scene, qa, tmp_path / "b.tif", options={"COMPRESS": "LZW"})
    assert copied == anew
    with rasterio.open(tmp_path / "a.tif") as one, rasterio.open(tmp_path / "b.tif") as other:
        np.testing.assert_array_equal(one.read(), other.read())
        np.testing.assert_array_equal(one.read()[:, codes == 352], copied.nodata)
        assert one.block_shapes[0] == (256, 128)
        for name in ("nodata", "descriptions", "dtypes", "crs", "transform", "colorinterp"):
            assert getattr(one, name) == getattr(other, name)
        assert one.tags()["DATE"] == "1"
        assert one.tags()["CANOPYCLOUD"] == other.tags()["CANOPYCLOUD"]
    assert scene.read_bytes() == before


def test_what_would_go_stale_in_a_copy_is_made_anew(tmp_raster, tmp_path):
    cells = np.arange(600 * 600, dtype=np.int32).reshape(600, 600) % 9000
    tiled = {"tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate"}

    def copied(name, output="o.tif", crs=None, **options):
        with RasterSource(tmp_raster(cells, name, **{**tiled, **options}), crs) as source:
            return can_be_copied(source, tmp_path / output)

    assert copied("plain.tif")
    assert not copied("other.tif", crs="EPSG:32612")
    assert not copied("format.tif", output="o.img")
    assert not copied("strips.tif", tiled=False, blockxsize=600)
    assert not copied("raw.tif", compress="none")
    assert not copied("mask.tif", mask=np.full((600, 600), 255, np.uint8))
    path = tmp_raster(cells, "overviews.tif", **tiled)
    with rasterio.open(path, "r+") as made:
        made.build_overviews([2])
    with RasterSource(path) as source:
        assert not can_be_copied(source, tmp_path / "o.tif")
    path = tmp_raster(cells, "statistics.tif", **tiled)
    with rasterio.open(path, "r+") as made:
        made.update_tags(1, STATISTICS_MAXIMUM="8999")
    with RasterSource(path) as source:
        assert not can_be_copied(source, tmp_path / "o.tif")


def test_what_a_companion_file_says_is_not_lost(tmp_raster, tmp_path):
    tiled = {"tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate"}
    path = tmp_raster(np.ones((600, 600), np.int16), "s.tif", **tiled)
    aux = path.with_name("s.tif.aux.xml")
    band = '<PAMDataset><PAMRasterBand band="1">{}</PAMRasterBand></PAMDataset>'
    aux.write_text(band.format('<Metadata><MDI key="STATISTICS_MINIMUM">1</MDI></Metadata>'))
    with RasterSource(path) as source:
        assert can_be_copied(source, tmp_path / "o.tif")  # QGIS leaves such files
    aux.write_text(band.format("<NoDataValue>5</NoDataValue>"))
    with RasterSource(path) as source:
        assert source.bands[0].nodata == 5
        assert not can_be_copied(source, tmp_path / "o.tif")
