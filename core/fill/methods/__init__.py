# SPDX-License-Identifier: GPL-2.0-or-later
"""Methods of filling, a module each, named as in `METHODS`.

A new method is one module with a function `fit` (see `protocol.Method`) and its name in
`core/fill/names.py`.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from ..names import METHODS
from ..view.scene import Scene
from .protocol import Filler, Fitting, Method

__all__ = ["Filler", "Fitting", "fit_filler", "method_named"]


def method_named(name: str) -> Method:
    """The module of a method.

    Raises:
        KeyError: if there is none of this name.
    """
    if name not in METHODS:
        raise KeyError(name)
    return cast(Method, import_module(f".{name}", __name__))


def fit_filler(
    scene: Scene, k: int, method: str, fitting: Fitting | None = None
) -> Filler | None:
    """Fit `method` to donor `k` from 0; None if too few cells are clear in both."""
    return method_named(method).fit(scene, k, fitting or Fitting())
