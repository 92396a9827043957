# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables from codes to classes, by the tables of the products and by counting one by one."""

from __future__ import annotations

import numpy as np
import pytest
from canopycloud.core.errors import ProductError
from canopycloud.core.qa import decode, products
from canopycloud.core.qa.decode import ALL_CODES, class_counts, class_table
from canopycloud.core.qa.products import CLASSES, PRODUCTS


def product(name):
    found = products.find(name)
    assert found is not None
    return found


def test_code_that_meets_no_class_is_zero():
    table = class_table(product("fmask"), ["cloud", "shadow"])
    # 0 null, 1 clear, 2 cloud, 3 shadow, 4 snow, 5 water
    expected = [CLASSES["fill"].code, 0, CLASSES["cloud"].code, CLASSES["shadow"].code, 0, 0]
    assert table[:6].tolist() == expected
    assert not table[6:].any()


def test_class_that_is_named_first_wins_and_fill_goes_before_all():
    scene = product("landsat_c2_l89")
    cloud_and_shadow = 1 << 3 | 1 << 4
    for first, second in (("cloud", "shadow"), ("shadow", "cloud")):
        table = class_table(scene, [first, second])
        assert table[cloud_and_shadow] == CLASSES[first].code
        assert table[cloud_and_shadow | 1] == CLASSES["fill"].code


def test_every_cell_counts_even_of_a_code_that_occurs_once():
    histogram = np.zeros(ALL_CODES.shape, np.int64)
    histogram[[1, 2, 3, 4]] = 5, 1, 2, 0
    counts = class_counts(product("fmask"), histogram)
    assert counts == {"fill": 0, "cloud": 1, "shadow": 2, "snow": 0, "water": 0}


@pytest.mark.parametrize("one", PRODUCTS, ids=lambda one: one.id)
def test_product_knows_its_classes_by_name(one):
    assert one.class_names == tuple(item.name for item in one.classes)
    for item in one.classes:
        assert one.named(item.name) is item
    assert one.named("no such class") is None


@pytest.mark.parametrize("one", PRODUCTS, ids=lambda one: one.id)
def test_fill_of_a_product_is_what_its_fill_tests_say(one):
    fill = [item for item in one.classes if item.name == "fill"]
    others = [item for item in one.classes if item.name != "fill"]
    for code in range(0, 65536, 257):
        met = any(test.holds(code) for item in fill for test in item.tests)
        assert one.is_fill(code) == met
        if not met:
            assert not one.is_only_fill(code)
        elif not any(test.holds(code) for item in others for test in item.tests):
            assert one.is_only_fill(code)


def test_fill_bit_beside_a_cloud_bit_is_not_only_fill():
    scene = product("landsat_c2_l89")
    assert scene.is_only_fill(1)
    assert scene.is_fill(1 | 1 << 3)
    assert not scene.is_only_fill(1 | 1 << 3)


def test_product_expects_only_what_it_allows():
    scene = product("fmask")
    for code in range(8):
        assert scene.allows(code) == (code <= 5)
        assert not scene.expects(code) or scene.allows(code)


def test_bands_of_zeros_and_ones_become_bits_and_other_values_are_marked():
    bands = np.array([[[0, 1, 2, 0]], [[1, 0, 1, 0]], [[2, 3, 0, 0]]], np.uint8)
    # The last band is a bit field of which only bit 0 counts; 2 in the first band is no class.
    assert decode.packed(bands, marker=7).tolist() == [[0b10, 0b101, 0b10000011, 0]]


@pytest.mark.parametrize(
    ("stored", "codes"),
    [
        (np.array([0, 322, 65535], np.uint16), [0, 322, 65535]),
        (np.array([0, 322, -1], np.int16), [0, 322, 65535]),
        (np.array([0, 255], np.uint8), [0, 255]),
        (np.array([0, 65535], np.int32), [0, 65535]),
        (np.array([0.0, 322.0], np.float32), [0, 322]),
    ],
)
def test_codes_are_read_from_every_type_that_holds_them(stored, codes):
    found = decode.as_codes(stored, "qa.tif")
    assert found.dtype == np.uint16
    assert found.tolist() == codes


@pytest.mark.parametrize("value", [0.5, 65536.0, -1.0, np.nan, np.inf])
def test_values_that_are_no_codes_are_refused(value):
    with pytest.raises(ProductError, match="not QA codes"):
        decode.as_codes(np.array([1.0, value]), "qa.tif")
