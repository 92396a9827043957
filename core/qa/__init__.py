# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks from QA bands: a table of products, recognition, decoding, clean-up.

`products`, `model`, `rules` and `recognise` are plain Python, so that dialogs can use them
before numpy is known to be there; `mask_clouds` is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .mask import MaskSummary, mask_clouds

__all__ = ["MaskSummary", "mask_clouds"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(".mask", __name__), name)
