# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of products: every code against a brute-force reading, the guide's own vectors."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import ParameterError
from canopycloud.core.qa.decode import (
    ALL_CODES,
    chosen_classes,
    class_counts,
    class_table,
    packed,
)
from canopycloud.core.qa.model import Bits, bit, level, meets, values
from canopycloud.core.qa.products import (
    CLASSES,
    CONFIDENCES,
    EXTRA_CLASSES,
    KEPT_COLOR,
    PRODUCTS,
    USUAL_DILATION,
    USUAL_PROBABILITY,
    find,
)

# Written down once more, in another form, from the guides: bit of each flag, (bit, value) of
# each two-bit field. This is not read from the table under test.
FLAGS = {
    "landsat_c2_l89": {"dilated": 1, "cirrus": 2, "cloud": 3, "shadow": 4, "snow": 5, "water": 7},
    "landsat_c2_l47": {"dilated": 1, "cloud": 3, "shadow": 4, "snow": 5, "water": 7},
    "landsat_c1_l8": {"water": 2, "shadow": 3, "snow": 4, "cloud": 5, "occlusion": 10},
    "landsat_c1_l47": {"water": 2, "shadow": 3, "snow": 4, "cloud": 5},
    "landsat_c1_bqa_l8": {"occlusion": 1, "cloud": 4},
    "landsat_c1_bqa_l47": {"occlusion": 1, "cloud": 4},
    "sentinel2_qa60": {"cloud": 10, "cirrus": 11},
    "hls_fmask": {"cloud": 1, "dilated": 2, "shadow": 3, "snow": 4, "water": 5},
    "modis_state_1km": {"shadow": 2, "dilated": 13, "fire": 11},
    "landsat_pre_bqa_l8": {},
    "landsat_c2_radsat_l89": {"occlusion": 11},
    "landsat_c2_radsat_l47": {"occlusion": 9},
    "landsat_c2_aerosol_l89": {"water": 2},
    "landsat_sr_cloud_qa": {"cloud": 1, "shadow": 2, "dilated": 3, "snow": 4, "water": 5},
    "sentinel2_classi": {"cloud": 0, "cirrus": 1, "snow": 2},
    "viirs_qf1": {},
    "viirs_qf2": {"shadow": 3, "aerosol": 4, "snow": 5},
    "viirs_qf7": {"snow": 0, "dilated": 1, "cirrus": 4},
    "planet_udm2": {"snow": 1, "shadow": 2, "haze": 3, "heavy_haze": 4, "cloud": 5},
}
LEVELS = {
    "landsat_c1_l8": {"cirrus": 8},
    "landsat_c1_bqa_l8": {"shadow": 7, "snow": 9, "cirrus": 11},
    "landsat_c1_bqa_l47": {"shadow": 7, "snow": 9},
    "hls_fmask": {"aerosol": 6},
    "modis_state_1km": {"cirrus": 8, "aerosol": 6},
    "landsat_pre_bqa_l8": {"water": 4, "snow": 10, "cirrus": 12, "cloud": 14},
    "landsat_c2_aerosol_l89": {"aerosol": 6},
    "viirs_qf1": {"cloud": 2},
    "viirs_qf7": {"aerosol": 2},
}
CODED = {
    "sentinel2_scl": {0: "fill", 1: "saturated", 2: "dark", 3: "shadow", 6: "water",
                      7: "unclassified", 8: "cloud", 9: "cloud", 10: "cirrus", 11: "snow"},
    "fmask_gersl": {1: "water", 2: "shadow", 3: "snow", 4: "cloud", 255: "fill"},
    "omnicloudmask": {1: "cloud", 2: "thin_cloud", 3: "shadow", 255: "fill"},
    "s2cloudless_mask": {1: "cloud", 255: "fill"},
    # From 40 per cent on, unless another number is set.
    "sentinel2_cldprb": dict.fromkeys(range(40, 101), "cloud"),
    "s2cloudless": dict.fromkeys(range(40, 101), "cloud"),
    "fmask": {0: "fill", 2: "cloud", 3: "shadow", 4: "snow", 5: "water"},
}  # fmt: skip


# What is neither a flag nor a level, by the guides: characters of the code, lowest bit first.
SPECIAL = {
    ("landsat_pre_bqa_l8", "occlusion"): lambda digits: "1" in digits[1:3],
    ("landsat_c1_bqa_l8", "saturated"): lambda digits: digits[2:4] != "00",
    ("landsat_c1_bqa_l47", "saturated"): lambda digits: digits[2:4] != "00",
    ("landsat_c2_radsat_l89", "saturated"): lambda d: "1" in d[0:7] or d[8] == "1",
    ("landsat_c2_radsat_l47", "saturated"): lambda d: "1" in d[0:7] or d[8] == "1",
    ("modis_state_1km", "cloud"): lambda d: d[0:2] in ("10", "01") or d[10] == "1",
    ("modis_state_1km", "snow"): lambda digits: "1" in (digits[12], digits[15]),
    ("modis_state_1km", "water"): lambda d: int(d[3:6][::-1], 2) in (0, 3, 4, 5, 6, 7),
    ("planet_udm2", "fill"): lambda digits: "1" not in digits[0:6] or digits[6] == "1",
    ("viirs_qf2", "cirrus"): lambda digits: "1" in digits[6:8],
    ("viirs_qf2", "water"): lambda digits: digits[0:3] in ("010", "110"),
}
FILL_BIT = ("landsat_pre_bqa_l8", "landsat_c2_aerosol_l89")
FILL_VALUE = {"hls_fmask": 255, "modis_state_1km": 65535}


def brute_force(product_id: str, name: str, code: int) -> bool:
    """Is `code` of class `name`, by the guide read digit by digit."""
    digits = format(code, "016b")[::-1]
    if product_id in CODED:
        return CODED[product_id].get(code) == name
    if (product_id, name) in SPECIAL:
        return SPECIAL[product_id, name](digits)
    if name == "fill":
        if product_id.startswith(("landsat_c1", "landsat_c2_l")) or product_id in FILL_BIT:
            return digits[0] == "1" or (code == 0 and product_id not in FILL_BIT)
        return code == FILL_VALUE.get(product_id)
    if name in FLAGS[product_id]:
        return digits[FLAGS[product_id][name]] == "1"
    first = LEVELS[product_id][name]
    return digits[first : first + 2] == "11"


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda p: p.id)
def test_every_code_decodes_as_the_guide_reads(product):
    codes = range(256 if product.bits == 8 else 65536)
    for name in product.class_names:
        table = class_table(product, [name])
        expected = np.array([brute_force(product.id, name, code) for code in codes])
        fill = np.array([brute_force(product.id, "fill", code) for code in codes])
        found = table[: len(codes)]
        # A fill cell is fill whatever its other bits say.
        np.testing.assert_array_equal(found == 1, fill)
        if name != "fill":
            np.testing.assert_array_equal(found == CLASSES[name].code, expected & ~fill)


# Cloud has a flag and, in these products, a two-bit confidence beside it: its first bit.
CLOUD_CONFIDENCE = {
    "landsat_c2_l89": 8, "landsat_c2_l47": 8, "landsat_c1_l8": 6, "landsat_c1_l47": 6,
    "landsat_c1_bqa_l8": 5, "landsat_c1_bqa_l47": 5,
}  # fmt: skip


# What no file of a product holds, and what hardly any does, by the guides: reserved bits and the
# codes that are given; two-bit fields by (bit, values).
BYTE = range(8, 16)
RESERVED = {
    "landsat_c2_l89": (), "landsat_c2_l47": (2, 14, 15), "landsat_c1_l8": range(11, 16),
    "landsat_c1_l47": range(8, 16), "landsat_c1_bqa_l8": range(13, 16),
    "landsat_c1_bqa_l47": range(11, 16), "landsat_pre_bqa_l8": (3,),
    "landsat_c2_radsat_l89": (7, 9, 10, 12, 13, 14, 15),
    "landsat_c2_radsat_l47": (7, *range(10, 16)), "landsat_c2_aerosol_l89": (3, 4, *BYTE),
    "landsat_sr_cloud_qa": BYTE, "hls_fmask": BYTE, "modis_state_1km": (),
    "planet_udm2": range(7, 16), "viirs_qf1": BYTE, "viirs_qf2": BYTE, "viirs_qf7": range(5, 16),
    "sentinel2_qa60": (*range(10), *range(12, 16)), "sentinel2_classi": range(3, 16),
}  # fmt: skip
GIVEN = {
    "fmask": range(6), "fmask_gersl": (*range(5), 255), "omnicloudmask": (*range(4), 255),
    "sentinel2_scl": range(12), "sentinel2_cldprb": range(101), "s2cloudless": range(101),
    "s2cloudless_mask": (0, 1, 255),
}  # fmt: skip
FIELDS = {
    "landsat_c2_l89": {8: "0", 10: "0", 12: "0", 14: "0"},
    "landsat_c2_l47": {8: "0", 10: "0", 12: "0"}, "landsat_c1_l8": {6: "0", 8: "02"},
    "landsat_c1_l47": {6: "0"}, "landsat_c1_bqa_l8": {5: "0", 7: "02", 9: "02", 11: "02"},
    "landsat_c1_bqa_l47": {5: "0", 7: "02", 9: "02"}, "landsat_pre_bqa_l8": {12: "0", 14: "0"},
    "landsat_sr_cloud_qa": {6: "123"}, "hls_fmask": {6: "0"},
}  # fmt: skip
SINGLE = {
    "landsat_c1_l8": lambda code: not code & 0b111110,
    "landsat_c1_l47": lambda code: not code & 0b111110,
    "hls_fmask": lambda code: code % 2 == 1,
    "planet_udm2": lambda code: bin(code & 0b111111).count("1") > 1,
}
CODES = sorted({*range(300), *range(65236, 65536), *(1 << i | 1 << j for i in range(16)
                for j in range(16)), *(0xFFFF ^ (1 << i | 1 << j) for i in range(16)
                for j in range(16))})  # fmt: skip


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda p: p.id)
def test_codes_that_a_product_cannot_or_hardly_have(product):
    reserved = sum(1 << place for place in RESERVED.get(product.id, ()))
    fields = FIELDS.get(product.id, {})
    single = SINGLE.get(product.id, lambda code: False)
    for code in CODES:
        impossible = bool(code & reserved)
        if product.id in GIVEN:
            impossible = code not in GIVEN[product.id]
        assert meets(code, product.impossible) == impossible, code
        unusual = single(code) or any(
            str(code >> first & 3) in values for first, values in fields.items()
        )
        assert meets(code, product.unusual) == unusual, code
    one_byte = ("landsat_c2_aerosol_l89", "landsat_sr_cloud_qa", "hls_fmask", "viirs_qf1",
                "viirs_qf2", "viirs_qf7", *GIVEN)  # fmt: skip
    assert product.bits == (8 if product.id in one_byte else 16)


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda p: p.id)
def test_at_medium_confidence_levels_2_and_3_are_enough(product):
    for name in product.class_names:
        field = LEVELS.get(product.id, {}).get(name)
        if name == "cloud" and field is None:
            field = CLOUD_CONFIDENCE.get(product.id)
        for code in CODES:
            expected = brute_force(product.id, name, code)
            if field is not None:
                expected = expected or (code >> field & 3) >= 2
            assert meets(code, product.named(name).at("medium")) == expected, (name, code)


def test_products_that_codes_alone_do_not_tell():
    silent = {product.id for product in PRODUCTS if not product.telling}
    # 0 clear, 1 something and so on: many a raster looks like these.
    assert silent == {
        "landsat_c2_radsat_l89", "landsat_c2_radsat_l47", "landsat_c2_aerosol_l89",
        "landsat_sr_cloud_qa", "sentinel2_cldprb", "sentinel2_classi", "s2cloudless",
        "s2cloudless_mask", "modis_state_1km", "planet_udm2", "fmask_gersl", "omnicloudmask",
        "viirs_qf1", "viirs_qf2", "viirs_qf7",
    }  # fmt: skip


def test_products_of_several_bands_and_of_per_cent():
    assert {product.id: product.bands for product in PRODUCTS if product.bands} == {
        # Band 7 of UDM2 is a confidence; black fill is in the old mask, band 8.
        "planet_udm2": (1, 2, 3, 4, 5, 6, 8),
        "sentinel2_classi": (1, 2, 3),
    }
    per_cent = {product.id for product in PRODUCTS if product.probability}
    assert per_cent == {"sentinel2_cldprb", "s2cloudless"}
    assert USUAL_PROBABILITY == 40


def test_growth_where_nothing_else_is_said():
    # Metres of cloud and of shadow, as docs/methods found them.
    assert USUAL_DILATION == (60.0, 90.0)


# Code and colour in the mask raster. Maps and styles that people have saved depend on both.
STYLE = {
    "fill": (1, "#464646"), "cloud": (2, "#e4e4f0"), "shadow": (3, "#403c78"),
    "cirrus": (4, "#8cc8eb"), "dilated": (5, "#baacd6"), "snow": (6, "#00d2d2"),
    "water": (7, "#2864dc"), "haze": (8, "#decca0"), "heavy_haze": (9, "#c4a05a"),
    "aerosol": (10, "#aa783c"), "saturated": (11, "#e63c3c"), "occlusion": (12, "#784628"),
    "dark": (13, "#282828"), "unclassified": (14, "#969696"), "fire": (15, "#ff7800"),
    "thin_cloud": (16, "#ced8e8"), "rule": (100, "#e4e4f0"), "added": (101, "#faaac8"),
    "unknown": (102, "#6e5a6e"), "rescued": (103, "#fac83c"),
}  # fmt: skip


def test_codes_and_colours_stay_as_they_are():
    found = {
        name: (info.code, "#{:02x}{:02x}{:02x}".format(*info.color))
        for name, info in CLASSES.items()
    }
    assert found == STYLE
    assert KEPT_COLOR == (0x9F, 0xAE, 0x94)
    assert set(EXTRA_CLASSES) == {name for name, info in CLASSES.items() if info.code >= 100}


def test_a_probability_may_be_set():
    product = find("sentinel2_cldprb").from_probability(65)
    table = class_table(product, ["cloud"])
    assert np.flatnonzero(table).tolist() == list(range(65, 101))


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda p: p.id)
@pytest.mark.parametrize("confidence", CONFIDENCES)
def test_table_is_the_first_class_that_a_code_meets(product, confidence):
    names = chosen_classes(product, product.class_names)
    table = class_table(product, names, confidence)
    for code in range(0, 65536, 7):
        first = next(
            (n for n in ["fill", *names] if meets(code, product.named(n).at(confidence))), None
        )
        assert table[code] == (CLASSES[first].code if first else 0)


# value, flags (dilated, cirrus, cloud, shadow, snow, water), from the guide and real scenes.
C2_VECTORS = [
    (1, "fill"), (21824, ""), (21826, "dilated"), (21762, "dilated"), (21888, "water"),
    (21952, "water"), (22018, "dilated"), (22080, ""), (22280, "cloud"),
    (23826, "dilated shadow"), (23888, "shadow"), (24144, "shadow"), (29986, "dilated snow"),
    (30048, "snow"), (54596, "cirrus"), (55052, "cirrus cloud"), (56660, "cirrus shadow"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "classes"), C2_VECTORS)
def test_collection_2_vectors(code, classes):
    product = find("landsat_c2_l89")
    found = {n for n in product.class_names if meets(code, product.named(n).tests)}
    assert found == set(classes.split())


@pytest.mark.parametrize(
    ("code", "high", "medium"),
    [(22080, False, True), (24144, False, True), (22018, False, True), (21824, False, False),
     (22280, True, True)],
)  # fmt: skip
def test_collection_2_cloud_at_medium_confidence(code, high, medium):
    cloud = find("landsat_c2_l89").named("cloud")
    assert meets(code, cloud.at("high")) is high
    assert meets(code, cloud.at("medium")) is medium


@pytest.mark.parametrize(
    ("code", "classes"),
    [(322, ""), (324, "water"), (328, "shadow"), (352, "cloud"), (386, ""), (416, "cloud"),
     (480, "cloud"), (834, "cirrus"), (864, "cloud cirrus"), (928, "cloud cirrus"),
     (992, "cloud cirrus"), (1350, "water occlusion"), (1352, "shadow occlusion"),
     (336, "snow"), (368, "snow cloud"), (1, "fill")],
)  # fmt: skip
def test_collection_1_vectors(code, classes):
    product = find("landsat_c1_l8")
    found = {n for n in product.class_names if meets(code, product.named(n).tests)}
    assert found == set(classes.split())


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda p: p.id)
def test_rows_are_whole(product):
    assert product.class_names[0] == "fill"
    assert set(product.class_names) <= set(CLASSES)
    assert set(product.default) <= set(product.class_names)
    assert product.source
    assert product.names
    assert len(set(product.class_names)) == len(product.class_names)


def test_codes_of_classes_differ():
    codes = [info.code for info in CLASSES.values()]
    assert len(set(codes)) == len(codes)
    assert 0 not in codes


def test_class_that_a_product_lacks_is_refused():
    with pytest.raises(ParameterError, match="no cirrus band"):
        chosen_classes(find("landsat_c2_l47"), ["cirrus"])


def test_masked_classes_come_in_order_of_precedence():
    product = find("landsat_c2_l89")
    assert chosen_classes(product, ["snow", "fill", "cloud"]) == ("cloud", "snow")
    assert chosen_classes(product, []) == ("cloud", "shadow", "cirrus", "dilated")


def test_unknown_confidence_is_refused():
    with pytest.raises(ParameterError, match="low"):
        class_table(find("fmask"), ["cloud"], "low")


def test_counts_overlap_where_classes_do():
    histogram = np.zeros(65536, dtype=np.int64)
    histogram[55052], histogram[1], histogram[21824] = 5, 2, 3
    counts = class_counts(find("landsat_c2_l89"), histogram)
    assert (counts["cloud"], counts["cirrus"], counts["fill"], counts["shadow"]) == (5, 5, 2, 0)


def test_helpers_of_the_table():
    assert bit(3) == Bits(3, 3, 1, 1)
    assert level(8, 2) == Bits(8, 9, 2, 3)
    assert values(1, 2).holds(2)
    assert not values(1, 2).holds(3)


def test_bands_packed_into_bits():
    # One cell a column: clear, cloud, fill (all 0), fill by the old mask, no mask at all.
    bands = np.zeros((7, 1, 5), dtype=np.uint8)
    bands[0, 0, 0] = 1
    bands[5, 0, 1] = 1
    bands[0, 0, 3], bands[6, 0, 3] = 1, 1
    bands[6, 0, 1] = 2  # bit 1 of the old mask is cloud, not fill
    bands[0, 0, 4] = 40
    codes = packed(bands)[0]
    assert codes.tolist() == [1, 32, 0, 65, 129]
    product = find("planet_udm2")
    table = class_table(product, product.default)
    assert table[codes].tolist() == [0, CLASSES["cloud"].code, 1, 1, 0]
    assert not product.allows(int(codes[4]))


def test_all_codes_are_all():
    assert ALL_CODES.size == 65536
    assert ALL_CODES[-1] == 65535
