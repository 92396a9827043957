# SPDX-License-Identifier: GPL-2.0-or-later
"""Every parameter of a run, for "How this was made": label, value, unit, and whether it was set."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any

#: Fields of settings that say how a run goes on and not what it makes.
_OF_THE_RUN = frozenset({"executor", "progress", "pictures", "picture_bands", "on_read"})


@dataclass(frozen=True)
class Parameter:
    """One parameter of a run.

    Args:
        label: as people see it.
        value: formatted; "" where it was left empty.
        unit: of the value, "" for none or where the label names it.
        is_default: the value is the one that is taken if nothing is chosen.
    """

    label: str
    value: str
    unit: str = ""
    is_default: bool = False


def parameters_of(*settings: Any) -> list[Parameter]:
    """The fields of settings objects (frozen dataclasses such as `qa.MaskChoice`), in order.

    What only says how a run goes on (executor, progress) is left out.
    """
    found = []
    for one in settings:
        for field in fields(one):
            if field.name in _OF_THE_RUN:
                continue
            value = getattr(one, field.name)
            default = field.default
            if default is MISSING and field.default_factory is not MISSING:
                default = field.default_factory()
            label = field.name.replace("_", " ").capitalize()
            unchanged = default is not MISSING and value == default
            found.append(Parameter(label, value_text(value), "", unchanged))
    return found


def value_text(value: Any) -> str:
    """A value as people write it; "" for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, os.PathLike):
        return str(os.fspath(value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}={value_text(one)}" for key, one in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(value_text(one) for one in value)
    return str(value)
