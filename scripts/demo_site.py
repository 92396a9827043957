# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample site of scripts/demo, made once: a second run finds it and makes nothing again."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from canopycloud.core import sample
from canopycloud.core.sample import SampleSite, make_sample_site
from canopycloud.core.version import version

_FILES = (
    "chm", "plots", "plots_csv", "stems", "target_qa", "donor_qa", "truth", "missed", "crowns",
)  # fmt: skip
_SEVERAL = ("target_bands", "donor_bands")


def sample_site(folder: Path) -> tuple[SampleSite, bool]:
    """The site in a folder, and whether it had to be made.

    It is made again where this code is another, or where one of its files is gone or was changed.
    """
    note = folder / "made-by.json"
    found = _read(note, folder)
    if found is not None:
        return found, False
    note.unlink(missing_ok=True)
    site = make_sample_site(folder)
    facts = asdict(site)
    del facts["folder"]
    for key in _FILES:
        facts[key] = facts[key].relative_to(folder).as_posix()
    for key in _SEVERAL:
        facts[key] = [path.relative_to(folder).as_posix() for path in facts[key]]
    note.write_text(
        json.dumps({"code": _code(), "files": _stamps(site), "site": facts}, indent=1),
        encoding="utf-8",
    )
    return site, True


def _read(note: Path, folder: Path) -> SampleSite | None:
    try:
        known: dict[str, Any] = json.loads(note.read_text(encoding="utf-8"))
        if known["code"] != _code():
            return None
        facts = known["site"]
        for key in _FILES:
            facts[key] = folder / facts[key]
        for key in _SEVERAL:
            facts[key] = tuple(folder / path for path in facts[key])
        facts["plot_ids"] = tuple(facts["plot_ids"])
        site = SampleSite(folder=folder, **facts)
        return site if known["files"] == _stamps(site) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _paths(site: SampleSite) -> list[Path]:
    single = [getattr(site, key) for key in _FILES]
    return [*single, *site.target_bands, *site.donor_bands]


def _stamps(site: SampleSite) -> list[list[int]]:
    """Size and time of every file."""
    return [[file.stat().st_size, file.stat().st_mtime_ns] for file in _paths(site)]


def _code() -> str:
    """Tells one making of the site from another."""
    digest = sha256(version().encode())
    for file in sorted(Path(sample.__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
