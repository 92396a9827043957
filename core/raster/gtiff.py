# SPDX-License-Identifier: GPL-2.0-or-later
"""Creation options of the GeoTIFF that every output begins as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

GTIFF_DEFAULTS: Mapping[str, Any] = {
    "tiled": True,
    "blockxsize": 256,
    "blockysize": 256,
    "compress": "DEFLATE",
    "bigtiff": "IF_SAFER",
    "num_threads": "ALL_CPUS",
}
_WITH_PREDICTOR = ("LZW", "DEFLATE", "ZSTD")
_YES, _NO = ("YES", "TRUE", "ON", "1"), ("NO", "FALSE", "OFF", "0")


def gtiff_options(dtype: np.dtype[Any], count: int, options: Mapping[str, Any]) -> dict[str, Any]:
    """Our creation options with the user's over them; ours that no longer fit are left out."""
    chosen = _lower(options)
    profile = {**GTIFF_DEFAULTS, "interleave": "pixel" if count == 1 else "band", **chosen}
    # A predictor wants whole bytes.
    whole = not {"predictor", "nbits"} & set(chosen)
    if whole and str(profile["compress"]).upper() in _WITH_PREDICTOR:
        if dtype.kind == "f":
            profile["predictor"] = 3
        elif dtype.kind in "iu":
            profile["predictor"] = 2
    if str(profile["tiled"]).upper() in _NO:
        for name in ("blockxsize", "blockysize"):
            if name not in chosen:
                del profile[name]
    return profile


def is_sparse(options: Mapping[str, Any]) -> bool:
    """Whether the options allow a file in which blocks without data are not stored."""
    return str(_lower(options).get("sparse_ok", "no")).upper() in _YES


def _lower(options: Mapping[str, Any]) -> dict[str, Any]:
    return {key.lower(): value for key, value in options.items()}
