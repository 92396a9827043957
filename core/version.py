# SPDX-License-Identifier: GPL-2.0-or-later
"""The version, from the one place that states it, and those of the packages that compute."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def version() -> str:
    """Our version: of metadata.txt in the QGIS package, of the installed library elsewhere."""
    file = Path(__file__).resolve().parents[1] / "metadata.txt"
    if file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("version="):
                return line.partition("=")[2].strip()
    from importlib import metadata  # slow to import, and QGIS asks for the version at start-up

    return metadata.version("canopycloud")


def versions(*packages: str) -> str:
    """Our version and those of `packages`, for logs and layer metadata."""
    from importlib import metadata

    found = [f"Canopy & Cloud {version()}"]
    for package in packages:
        try:
            found.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            found.append(f"{package} (not installed)")
    return ", ".join(found)
