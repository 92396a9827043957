# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done, from which inputs, by which parameters: a JSON file beside the outputs.

It is written whole after each scene, so that a run that was stopped, or killed, goes on. A step
is done if its key is the same and its files are there with the size that they had.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from ..errors import OutputError
from ..staging import make_folder, remove_folder
from ..version import version
from .names import MANIFEST
from .summary import Composite, DonorUse, FillDone, MaskDone

_FORMAT = 1
Step = TypeVar("Step", MaskDone, FillDone, Composite)


class Manifest:
    """The manifest of a folder of outputs.

    Args:
        folder: of the outputs; what an unreadable or foreign manifest says counts as not done.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / MANIFEST
        self._scenes: dict[str, dict[str, Any]] = {}
        self._composites: dict[str, dict[str, Any]] = {}
        self.parameters: Mapping[str, Any] = {}
        try:
            held = json.loads(self._path.read_text(encoding="utf-8"))
            scenes, composites = held["scenes"], held["composites"]
            dicts = isinstance(scenes, dict) and isinstance(composites, dict)
            if held["format"] == _FORMAT and dicts:
                self._scenes, self._composites = scenes, composites
        except (OSError, ValueError, KeyError, TypeError):
            pass  # none yet, or none of ours

    def mask(self, name: str, key: str) -> MaskDone | None:
        """The masked scene, if it is done and stands for these inputs."""
        return self._step(MaskDone, self._scenes.get(name), "mask", key)

    def second(self, name: str, key: str) -> MaskDone | None:
        """The scene that was compared with others, if it is done and stands for these inputs."""
        return self._step(MaskDone, self._scenes.get(name), "second", key)

    def fill(self, name: str, key: str) -> FillDone | None:
        """The filled scene, if it is done and stands for these inputs."""
        return self._step(FillDone, self._scenes.get(name), "fill", key)

    def composite(self, name: str, key: str) -> Composite | None:
        """The composite, if it is done and stands for these scenes."""
        return self._step(Composite, self._composites.get(name), "composite", key)

    def _step(self, kind: type[Step], held: Any, step: str, key: str) -> Step | None:
        try:
            done = _revived(kind, held[step])
            sizes = held[f"{step}_sizes"]
        except (KeyError, TypeError, ValueError, AttributeError):
            return None
        same = done.key == key and sizes == self._sizes(done)
        return done if same else None

    def describe(
        self, name: str, about: Mapping[str, Any], inputs: Sequence[Mapping[str, Any]]
    ) -> None:
        """Say what a scene is and which files it is made from."""
        held = self._scenes.setdefault(name, {})
        held.pop("problem", None)  # that of an earlier run
        held.update({**about, "inputs": list(inputs)})

    def keep(
        self, name: str, step: str, done: MaskDone | FillDone, parameters: Mapping[str, Any]
    ) -> None:
        """Note a step as done by these parameters, and write the manifest."""
        held = self._scenes.setdefault(name, {})
        held.update(
            {
                step: asdict(done),
                f"{step}_sizes": self._sizes(done),
                f"{step}_parameters": dict(parameters),
            }
        )
        self.write()

    def keep_composite(self, name: str, done: Composite) -> None:
        """Note a composite as done, and write the manifest."""
        held = {"composite": asdict(done), "composite_sizes": self._sizes(done)}
        self._composites[name] = held
        self.write()

    def fail(self, name: str, reason: str) -> None:
        """Note why a scene was not done, and write the manifest."""
        self._scenes.setdefault(name, {})["problem"] = reason
        self.write()

    def write(self) -> None:
        """Write it whole, in one step.

        Raises:
            OutputError: if that fails.
        """
        text = json.dumps(
            {
                "format": _FORMAT,
                "made_by": f"Canopy & Cloud {version()}",
                "parameters": dict(self.parameters),
                "scenes": self._scenes,
                "composites": self._composites,
            },
            indent=1,
            ensure_ascii=False,
            default=str,
        )
        try:
            beside = make_folder(self._folder)
            try:
                part = beside / MANIFEST
                part.write_text(text, encoding="utf-8")
                part.replace(self._path)
            finally:
                remove_folder(beside)
        except OSError as error:
            raise OutputError(
                f"The manifest {self._path} cannot be written: {error.strerror}.",
                hint="Choose an output folder that you may write to and that has room.",
                path=str(self._path),
            ) from error

    def _sizes(self, done: MaskDone | FillDone | Composite) -> dict[str, int]:
        """Bytes of the files of a step; -1 for what is not there."""
        return {name: _size(self._folder / name) for name in done.files}


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _revived(kind: type[Step], held: Mapping[str, Any]) -> Step:
    """A step as it was before it went through JSON, which has no tuples."""
    values = {item.name: _tuples(held[item.name]) for item in fields(kind)}
    if kind is FillDone:
        values["donors"] = tuple(DonorUse(**donor) for donor in held["donors"])
    return kind(**values)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
