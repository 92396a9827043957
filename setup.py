# SPDX-License-Identifier: GPL-2.0-or-later
"""What pyproject.toml cannot say: the version of metadata.txt and the packages under core/.

The repository root is the package ``canopycloud``, so its sub-packages have to be found by their
folder and named with that prefix. Everything else stands in pyproject.toml.
"""

from __future__ import annotations

import configparser
from pathlib import Path

from setuptools import find_packages, setup

ROOT = Path(__file__).resolve().parent


def plugin_version() -> str:
    """Return the version of metadata.txt, the only place where it is written."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read_string((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    return metadata["general"]["version"]


def library_packages() -> list[str]:
    """Return ``canopycloud``, ``canopycloud.core`` and every package below it."""
    found = find_packages(str(ROOT), include=["core", "core.*"])
    return ["canopycloud", *(f"canopycloud.{name}" for name in sorted(found))]


setup(
    version=plugin_version(),
    packages=library_packages(),
    package_dir={"canopycloud": "."},
)
