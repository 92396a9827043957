# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings of the functions that people call: frozen dataclasses, and keywords in short for them.

A function takes what it works on, a settings object for each concern, and ``**shortcuts``::

    def mask_clouds(inputs, qa_raster, output, choice=None, run=None, **shortcuts):
        choice, run = settled(shortcuts, choice or MaskChoice(), run or Run())

    mask_clouds(bands, qa, out, MaskChoice(product="fmask"), Run(executor=pool))
    mask_clouds(bands, qa, out, product="fmask", executor=pool)      # the same

`settled` lays the keywords into the settings objects, each into the one that has such a field.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, fields, replace
from typing import Any

from .progress import SILENT, Progress


@dataclass(frozen=True)
class Run:
    """How a run goes on, whatever is computed.

    Args:
        crs: CRS to use in place of the one that the input states; None for that one.
        executor: where pieces are worked on; None for threads of this machine.
        progress: told how far it is; asked whether to stop.
    """

    crs: Any = None
    executor: Executor | None = None
    progress: Progress = SILENT


def settled(shortcuts: Mapping[str, Any], *settings: Any) -> tuple[Any, ...]:
    """The settings objects, with the fields that `shortcuts` names replaced.

    Args:
        shortcuts: keywords of a call.
        settings: dataclass instances without a field in common.

    Raises:
        TypeError: if a keyword is a field of none of them, naming those that are.
    """
    own = [{field.name for field in fields(item)} for item in settings]
    unknown = set(shortcuts).difference(*own)
    if unknown:
        known = ", ".join(sorted(set().union(*own)))
        raise TypeError(f"unknown setting {', '.join(sorted(unknown))}; there are {known}")
    return tuple(
        replace(item, **{name: shortcuts[name] for name in names & set(shortcuts)})
        for item, names in zip(settings, own)
    )
