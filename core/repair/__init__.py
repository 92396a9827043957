# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder of scenes, each masked and filled from the best others, and a composite of them.

`names.py`: words that dialogs share, plain data;
`settings.py`: what is masked, how it is filled;
`sources.py`: the scenes of a folder, each with a name of its own, and what is left out;
`fingerprint.py`: what a scene's files are known again by;
`tasks.py`: the work on one scene, as a picklable description;
`groups.py`: which scenes can be each other's donors;
`donors.py`: which of them a scene is filled from;
`manifest.py`: what is done, from which inputs, so that a run goes on where one stopped;
`composite.py`: the median, or the best cell, of all dates;
`run.py`: `repair_scenes`, which does all that.

Light to import: the work is loaded when used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .run import repair_scenes
    from .settings import RepairChoice
    from .summary import RepairedScene, RepairSummary

_PUBLIC = {
    "RepairChoice": "settings",
    "RepairSummary": "summary",
    "RepairedScene": "summary",
    "repair_scenes": "run",
}
__all__ = ["RepairChoice", "RepairSummary", "RepairedScene", "repair_scenes"]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PUBLIC[name]}", __name__), name)
