# SPDX-License-Identifier: GPL-2.0-or-later
"""The record of how a raster was made, in the metadata of its file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ..lineage import DOMAIN, ITEM, SENTENCE, current
from .engine import keeper
from .keeper import File


def with_sentence(tags: Mapping[str, str] | None) -> dict[str, str]:
    """Metadata of an output, with what the run says of itself and nothing of its inputs' runs."""
    kept = {name: value for name, value in (tags or {}).items() if name != SENTENCE}
    lineage = current()
    return {**kept, SENTENCE: lineage.sentence} if lineage is not None else kept


def put_record(file: File, target: Path) -> None:
    """Write the record of the run under way; of a copied file, empty the one of its source."""
    lineage = current()
    if lineage is not None:
        file.set_tags({ITEM: lineage.text(target)}, DOMAIN)
        return
    if file.tags(domain=DOMAIN).get(ITEM):
        file.set_tags({ITEM: ""}, DOMAIN)
    if file.tags().get(SENTENCE):
        file.set_tags({SENTENCE: ""}, "")


def put_record_again(made: Path, target: Path) -> None:
    """Write the record into a raster that was converted and has a place for it of its own."""
    if current() is None:
        return
    file = keeper().open_file(str(made), write=True)
    try:
        put_record(file, target)
    finally:
        file.close()


def record_of(path: str | os.PathLike[str]) -> str:
    """The record of how a raster was made, as JSON; "" where there is none."""
    try:
        file = keeper().open_file(os.fspath(path))
    except keeper().failures:
        return ""
    try:
        return file.tags(domain=DOMAIN).get(ITEM, "")
    finally:
        file.close()
