# SPDX-License-Identifier: GPL-2.0-or-later
"""CANOPYCLOUD_WITHOUT=rasterio,scipy,…: packages that our code does not find, and tests do.

Tests write their files and ask their oracles as ever; modules of canopycloud get the answer of an
installation without those packages. The sample site is exempt: no tool makes it, and it needs
scipy.
"""

from __future__ import annotations

import builtins
import importlib.util
import os
import sys
from typing import Any

VARIABLE = "CANOPYCLOUD_WITHOUT"
EXEMPT = "canopycloud.core.sample"


def names() -> frozenset[str]:
    """The packages that are blocked."""
    return frozenset(n.strip() for n in os.environ.get(VARIABLE, "").split(",") if n.strip())


def block() -> None:
    """Block them for canopycloud in this process; of no effect a second time."""
    blocked = names()
    if not blocked or hasattr(builtins.__import__, "blocked"):
        return
    real_import, real_find = builtins.__import__, importlib.util.find_spec

    def is_blocked(name: str, caller: Any) -> bool:
        module = str((caller or {}).get("__name__", ""))
        ours = module.split(".")[0] == "canopycloud"
        if f"{module}.".startswith(f"{EXEMPT}."):
            return False
        return ours and name.split(".")[0] in blocked

    def importing(name: str, caller: Any = None, *rest: Any, **named: Any) -> Any:
        absolute = not (rest[2] if len(rest) > 2 else named.get("level", 0))
        if absolute and is_blocked(name, named.get("globals", caller)):
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
        if "globals" in named:
            return real_import(name, *rest, **named)
        return real_import(name, caller, *rest, **named)

    def find_spec(name: str, package: str | None = None) -> Any:
        if is_blocked(name, sys._getframe(1).f_globals):
            return None
        return real_find(name, package)

    importing.blocked = blocked  # type: ignore[attr-defined]
    builtins.__import__ = importing
    importlib.util.find_spec = find_spec
