# SPDX-License-Identifier: GPL-2.0-or-later
"""The code behind the named cell rules; `names.CELL_RULES` lists them."""

from __future__ import annotations

from importlib import import_module

from . import names
from .chosen import Chooser


def chooser_of(method: str) -> Chooser:
    """The function behind a named cell rule.

    Raises:
        ParameterError: if there is no such rule.
    """
    rule = names.CELL_RULES[names.check_method(method)]
    module = import_module(f".{rule.module}", __package__)
    found: Chooser = getattr(module, rule.function)
    return found


def engine_of(method: str) -> str:
    """Which code chooses the cells, with its version where it is not ours."""
    rule = names.CELL_RULES[method]
    module = import_module(f".{rule.module}", __package__)
    return str(module.engine())
