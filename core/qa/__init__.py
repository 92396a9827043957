# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks from QA bands: a table of products, recognition, decoding, clean-up.

`products`, `model`, `rules` and `recognise` are plain Python, so that dialogs can use them
before numpy is known to be there; `mask_clouds` is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .cleanup import CleanUp
    from .mask import mask_clouds
    from .settings import MaskChoice, MaskOutputs
    from .summary import MaskSummary

_PUBLIC = {
    "CleanUp": "cleanup",
    "MaskChoice": "settings",
    "MaskOutputs": "settings",
    "MaskSummary": "summary",
    "mask_clouds": "mask",
}
__all__ = ["CleanUp", "MaskChoice", "MaskOutputs", "MaskSummary", "mask_clouds"]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PUBLIC[name]}", __name__), name)
