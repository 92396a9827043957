# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from canopycloud.core.errors import ProductError
from canopycloud.core.qa.products import PRODUCTS
from canopycloud.core.qa.recognise import by_metadata, by_name, fitting_products, recognise

# Codes as real scenes have them, in a few cells each.
CODES = {
    "landsat_c2_l89": [1, 21824, 21952, 22280, 23888, 21762, 55052],
    "landsat_c2_l47": [1, 5440, 5504, 5896, 7824, 5442, 13664],
    "landsat_c1_l8": [1, 322, 324, 328, 352, 386, 480, 834, 992],
    "landsat_c1_l47": [1, 66, 68, 72, 130, 224, 96],
    "landsat_c1_bqa_l8": [1, 2720, 2752, 2800, 2976, 6896, 3744],
    "landsat_pre_bqa_l8": [1, 20480, 53248, 61440, 36864, 28672, 20484],
    "landsat_c1_bqa_l47": [1, 672, 676, 680, 752, 928, 1696],
    "sentinel2_scl": [0, 1, 3, 4, 5, 6, 8, 9, 10, 11],
    "sentinel2_qa60": [0, 1024, 2048],
    "hls_fmask": [255, 64, 128, 192, 66, 72],
    "fmask": [0, 1, 2, 3, 4, 5],
}
NAMES = {
    "LC08_L2SP_008059_20191201_20200825_02_T1_QA_PIXEL.TIF": "landsat_c2_l89",
    "LC09_L1TP_008059_20221201_20220825_02_RT_QA_PIXEL.tif": "landsat_c2_l89",
    "LO09_L1TP_008059_20221201_20220825_02_T2_QA_PIXEL.tif": "landsat_c2_l89",
    "LC08_CU_003009_20200101_20210503_02_QA_PIXEL.TIF": "landsat_c2_l89",
    "LE07_L2SP_008059_20101201_20200825_02_T1_QA_PIXEL.TIF": "landsat_c2_l47",
    "LT05_L2SP_008059_19991201_20200825_02_T1_QA_PIXEL.TIF": "landsat_c2_l47",
    "LT04_L2SP_008059_19891201_20200825_02_T1_QA_PIXEL.TIF": "landsat_c2_l47",
    "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa_crop.tif": "landsat_c1_l8",
    "LC08_CU_028009_20170730_20171020_C01_V01_PIXELQA.tif": "landsat_c1_l8",
    "clip_LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif": "landsat_c1_l8",
    "LC80340322016189-SC20170221_pixel_qa.tif": "landsat_c1_l8",
    "LE07_L1TP_034032_20060707_20170221_01_T1_pixel_qa.tif": "landsat_c1_l47",
    "LT50340322006189-SC20170221_pixel_qa.tif": "landsat_c1_l47",
    "LC08_L1TP_013032_20180710_BQA.TIF": "landsat_c1_bqa_l8",
    "LE07_L1TP_195025_20010730_20170204_01_T1_BQA.TIF": "landsat_c1_bqa_l47",
    "T29RKH_20200219T113321_SCL_20m.jp2": "sentinel2_scl",
    "SCL.tif": "sentinel2_scl",
    "T32TQM_QA60.tif": "sentinel2_qa60",
    "HLS.L30.T13TDE.2016189T173734.v2.0.Fmask.tif": "hls_fmask",
    "ga_ls8c_oa_3-2-1_091086_2020-01-05_final_fmask.tif": "fmask",
    "MOD09GA.A2016189.h09v05.061.state_1km_1.tif": "modis_state_1km",
    "20200101_101010_1003_3B_udm2.tif": "planet_udm2",
    "LC81100752015319LGN00_BQA.TIF": "landsat_pre_bqa_l8",
    "LC08_L2SP_008059_20191201_20200825_02_T1_QA_RADSAT.TIF": "landsat_c2_radsat_l89",
    "LE07_L2SP_008059_20101201_20200825_02_T1_QA_RADSAT.TIF": "landsat_c2_radsat_l47",
    "LC08_L2SP_008059_20191201_20200825_02_T1_SR_QA_AEROSOL.TIF": "landsat_c2_aerosol_l89",
    "LE07_L2SP_008059_20101201_20200825_02_T1_SR_CLOUD_QA.TIF": "landsat_sr_cloud_qa",
    "LT050340321989_sr_cloud_qa.tif": "landsat_sr_cloud_qa",
    "MSK_CLDPRB_20m.jp2": "sentinel2_cldprb",
    "T29RKH_20200219T113321_CLD_20m.jp2": "sentinel2_cldprb",
    "MSK_CLASSI_B00.jp2": "sentinel2_classi",
    "T32_s2cloudless_prob.tif": "s2cloudless",
    "cloud_probability.tif": "s2cloudless",
    "T32_s2cloudless.tif": "s2cloudless_mask",
    "T32_CLM.tif": "s2cloudless_mask",
    "LC08_x_Fmask4.tif": "fmask_gersl",
    "S2A_OmniCloudMask.tif": "omnicloudmask",
    "S2A_MSIL2A_20200219_OCM_v1.tif": "omnicloudmask",
    "VNP09GA.A2016189.h09v05.001.SurfReflect_QF1_1.tif": "viirs_qf1",
    "VNP09GA.A2016189.h09v05.001.SurfReflect_QF2_1.tif": "viirs_qf2",
    "VJ109GA.A2016189.h09v05.002.SurfReflect_QF7_1.tif": "viirs_qf7",
}


def histogram(codes, count=10):
    return dict.fromkeys(codes, count)


@pytest.mark.parametrize(("name", "product"), NAMES.items())
def test_names(name, product):
    assert [found.id for found in by_name([name])] == [product]


@pytest.mark.parametrize("name", ["B4.tif", "club_sclera.tif", "mask.tif", "NBQAX.tif"])
def test_names_that_say_nothing(name):
    assert by_name([name]) == []


@pytest.mark.parametrize(("product", "codes"), CODES.items())
def test_codes_alone(product, codes):
    """They tell where they are many and above 255; else they only serve for advice."""
    fitting = [found.id for found in fitting_products(histogram(codes))]
    # Fmask's few codes are all in SCL too, and some of Landsat 4-7's in HLS.
    assert fitting == {"fmask": ["sentinel2_scl", "fmask"]}.get(product, [product])
    if min(code for code in codes if code > 1) > 255 and product != "sentinel2_qa60":
        found = recognise("auto", histogram(codes), "scene/mask.tif")
        assert found.product.id == product
        assert "the codes present" in found.reason
        codes = codes[:4]  # three of them, beside the fill
    with pytest.raises(ProductError) as caught:
        recognise("auto", histogram(codes), "scene/mask.tif")
    assert "Choose the product. For" in caught.value.hint
    assert product in caught.value.data["fitting"]


@pytest.mark.parametrize(
    "codes",
    [
        [0, 80],  # a cloud probability that happens to hold no more
        [0, 40, 80, 100],
        range(101),
        range(64, 101),
        [0, 66, 72, 80, 96],
        [0, 1],
        [0, 255],
        [1, 2, 3, 4],
        [1, 2, 4, 5, 7, 8, 9, 10, 11],  # a land cover map in the numbers of SCL
        [0, 1024],
        range(300, 3000, 7),  # reflectance, or a terrain model
        range(20000, 60000, 11),
    ],
)
@pytest.mark.parametrize("mate", ["", "S2A_MSIL2A_20200219T113321_N0214_R080_T29RKH.xml", "LC08"])
def test_rasters_of_other_things_are_not_taken_for_a_product(codes, mate, tmp_path):
    if mate == "LC08":
        write(tmp_path / "LC08_MTL.txt", MTL1)
    elif mate:
        write(tmp_path / mate)
    with pytest.raises(ProductError) as caught:
        recognise("auto", histogram(codes), str(write(tmp_path / "cloud.tif")))
    assert "values >= 40" in caught.value.hint


@pytest.mark.parametrize(
    "name",
    ["x_SCL.tif", "x_QA60.tif", "LC08_x_QA_PIXEL.tif", "LE07_x_QA_PIXEL.tif", "x_Fmask.tif",
     "HLS.L30.x.Fmask.tif", "LC08_x_pixel_qa.tif", "BQA.tif", "LE07_x_BQA.tif"],
)  # fmt: skip
@pytest.mark.parametrize("codes", [[0, 80], [7, 37], [0, 40, 80, 99]])
def test_a_name_that_the_codes_contradict_is_refused(name, codes):
    with pytest.raises(ProductError):
        recognise("auto", histogram(codes), name)


@pytest.mark.parametrize(("product", "codes"), CODES.items())
@pytest.mark.parametrize("wanted", [p.id for p in PRODUCTS if p.telling])
def test_a_contradicted_product_is_refused_naming_the_one_that_fits(product, codes, wanted):
    """Whatever is named: accepted if the codes fit it, else refused with the right name."""
    counts = histogram(codes)
    fits = {found.id for found in fitting_products(counts)}
    if wanted in fits or (product, wanted) == ("landsat_c1_l47", "hls_fmask"):
        # Each of Landsat 4-7's codes means something in HLS too: only the name can tell.
        assert recognise(wanted, counts, "x.tif").product.id == wanted
        return
    with pytest.raises(ProductError) as caught:
        recognise(wanted, counts, "x.tif")
    assert product in caught.value.data["fitting"]
    assert product in str(caught.value)


def test_collection_2_read_as_collection_1_and_the_reverse():
    with pytest.raises(ProductError, match="landsat_c2_l89"):
        recognise("landsat_c1_l8", histogram(CODES["landsat_c2_l89"]), "x.tif")
    with pytest.raises(ProductError, match="landsat_c1_l8"):
        recognise("landsat_c2_l89", histogram(CODES["landsat_c1_l8"]), "x.tif")


def test_cirrus_on_landsat_4_to_7_is_refused():
    with pytest.raises(ProductError, match=r"54596 cannot occur"):
        recognise("landsat_c2_l47", {5440: 10, 54596: 10}, "x.tif")


def test_a_few_broken_cells_are_told_and_decoded():
    found = recognise("landsat_c1_l8", {322: 10**6, 40000: 3}, "x.tif")
    assert "40000 cannot occur" in found.warnings[0]


def test_name_and_codes_that_disagree_are_refused():
    name = "LC08_L1TP_034032_20160707_20170221_01_T1_pixel_qa.tif"
    with pytest.raises(ProductError, match="landsat_c2_l89"):
        recognise("auto", histogram(CODES["landsat_c2_l89"]), name)


@pytest.mark.parametrize(
    ("name", "product"),
    [("QA_PIXEL.tif", "landsat_c2_l89"), ("QA_PIXEL.tif", "landsat_c2_l47"),
     ("pixel_qa.tif", "landsat_c1_l8"), ("pixel_qa.tif", "landsat_c1_l47"),
     ("BQA.TIF", "landsat_c1_bqa_l8"), ("BQA.TIF", "landsat_c1_bqa_l47"),
     ("BQA.TIF", "landsat_pre_bqa_l8"),
     ("Fmask.tif", "fmask"), ("Fmask.tif", "hls_fmask")],
)  # fmt: skip
def test_a_short_name_and_the_codes_tell_together(name, product):
    found = recognise("auto", histogram(CODES[product]), name)
    assert found.product.id == product
    assert "name" in found.reason
    assert "codes" in found.reason


def test_a_choice_against_the_name_is_told():
    name = "LE07_L1TP_034032_20060707_20170221_01_T1_pixel_qa.tif"
    found = recognise("hls_fmask", histogram(CODES["landsat_c1_l47"]), name)
    assert "landsat_c1_l47" in found.warnings[0]


def test_doubt_is_refused_with_the_candidates():
    with pytest.raises(ProductError) as caught:
        recognise("auto", histogram([1, 2, 3]), "mask.tif")
    assert set(caught.value.data["fitting"]) == {"sentinel2_scl", "fmask"}
    assert "Its codes are 1, 2, 3." in str(caught.value)


@pytest.mark.parametrize("codes", [[], [0], [12, 13]])
def test_codes_of_nothing_known(codes):
    with pytest.raises(ProductError):
        recognise("auto", histogram(codes), "mask.tif")


def test_the_name_of_the_band_tells_too():
    assert recognise("auto", histogram([0, 2720]), "stack.tif", ["BQA"]).product.id == (
        "landsat_c1_bqa_l8"
    )


@pytest.mark.parametrize("name", ["LC08_x_QA_RADSAT.TIF", "x_radsat_qa.tif", "x_sr_aerosol.tif",
                                  "x_SR_QA_AEROSOL.TIF", "LC08_x_ST_QA.TIF", "MSK_SNWPRB_20m.jp2",
                                  "VNP09GA.x.SurfReflect_QF2_1.tif"])  # fmt: skip
def test_other_qa_files_are_named_for_what_they_are(name):
    with pytest.raises(ProductError, match="is not a cloud mask: it holds"):
        recognise("auto", {0: 5}, name)


def test_empty_qa60_is_warned_of():
    assert "left empty" in recognise("sentinel2_qa60", {0: 9}, "x_QA60.tif").warnings[0]
    assert recognise("sentinel2_qa60", {0: 9, 1024: 1}, "x_QA60.tif").warnings == ()


def test_udm2_needs_its_bands():
    with pytest.raises(ProductError, match="has 8 bands, this raster has 1"):
        recognise("planet_udm2", {1: 5}, "x_udm2.tif", bands=1)


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


MTL2 = 'PRODUCT_ID = "LE07_L2SP_008059_20101201_20200825_02_T1"\n'
MTL1 = 'LANDSAT_PRODUCT_ID = "LC08_L1TP_013032_20180710_20180717_01_T1"\n'


def test_metadata_beside_the_file(tmp_path):
    qa = write(tmp_path / "mask.tif")
    assert by_metadata(qa) == ([], "")
    write(tmp_path / "scene_MTL.txt", MTL2)
    products, mate = by_metadata(qa)
    assert ([p.id for p in products], mate) == (["landsat_c2_l47"], "scene_MTL.txt")
    found = recognise("auto", histogram(CODES["landsat_c2_l47"]), str(qa))
    assert found.product.id == "landsat_c2_l47"
    assert "scene_MTL.txt" in found.reason
    # Nothing but fill, or a mask of zeros and ones: metadata of the scene do not say which.
    with pytest.raises(ProductError, match="may be Landsat 4-7 Collection 2"):
        recognise("auto", {1: 5}, str(qa))
    # Codes of another product than that of the metadata.
    with pytest.raises(ProductError, match="may be Landsat 4-7 Collection 2"):
        recognise("auto", histogram(CODES["landsat_c2_l89"]), str(qa))


def test_metadata_leave_two_and_the_codes_tell(tmp_path):
    qa = write(tmp_path / "mask.tif")
    write(tmp_path / "x_MTL.txt", MTL1)
    found = recognise("auto", histogram(CODES["landsat_c1_bqa_l8"]), str(qa))
    assert found.product.id == "landsat_c1_bqa_l8"
    with pytest.raises(ProductError, match="landsat_c1_l8, landsat_c1_bqa_l8"):
        recognise("auto", {1: 5}, str(qa))


def test_metadata_of_another_scene_in_the_folder_do_not_count(tmp_path):
    qa = write(tmp_path / "LE07_x_20101201_mask.tif")
    write(tmp_path / "LC08_x_20180710_MTL.txt", MTL1)
    write(tmp_path / "LE07_x_20101201_MTL.txt", MTL2)
    assert [p.id for p in by_metadata(qa)[0]] == ["landsat_c2_l47"]


@pytest.mark.data
@pytest.mark.parametrize(
    ("pattern", "product"),
    [("landsat_c1_coldsprings/*/*pixel_qa*", "landsat_c1_l8"),
     ("landsat_c2_colombia/*QA_PIXEL*", "landsat_c2_l89")],
)  # fmt: skip
def test_real_metadata(shared_data, tmp_path, pattern, product):
    for qa in shared_data.glob(pattern):
        assert product in [p.id for p in by_metadata(qa)[0]]


def test_codes_of_the_same_count_are_named_from_low_to_high(tmp_path):
    """Whatever order a raster was read in."""
    said = set()
    for counts in ({0: 1, 1: 1}, {1: 1, 0: 1}):
        with pytest.raises(ProductError) as caught:
            recognise("auto", counts, str(tmp_path / "any.tif"), [""], 1)
        said.add(caught.value.message)
    assert len(said) == 1
    assert "Its codes are 0, 1." in said.pop()


@pytest.mark.parametrize("codes", [{0: 1, 2: 3, 6: 3}, {6: 3, 0: 1, 2: 3}, {2: 3, 6: 3, 0: 1}])
def test_codes_are_named_by_their_number_in_whatever_order_they_were_read(codes):
    with pytest.raises(ProductError, match=r": 2, 6, 0 hardly occur in it"):
        recognise("landsat_pre_bqa_l8", codes, Path("none.tif"), [""], 1)
