# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python packages a tool needs, and how they are installed on this platform."""

from __future__ import annotations

import platform
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from .translation import tr


class Package:
    """A package, what it is for, and what each kind of installation calls it.

    An empty name means that the kind does not package it and pip is the way.
    """

    __slots__ = ("debian", "name", "osgeo4w", "purpose")

    def __init__(self, name: str, purpose: str, debian: str, osgeo4w: str) -> None:
        self.name, self.purpose = name, purpose
        self.debian, self.osgeo4w = debian, osgeo4w

    @property
    def installed(self) -> bool:
        """Whether this Python finds it. It is not imported."""
        return self.name in sys.modules or find_spec(self.name) is not None


def packages() -> dict[str, Package]:
    """All packages that any tool may need, by name."""
    return {
        package.name: package
        for package in (
            Package("numpy", tr("all computing"), "python3-numpy", "python3-numpy"),
            Package(
                "rasterio",
                tr("reading and writing rasters"),
                "python3-rasterio",
                "python3-rasterio",
            ),
            Package("shapely", tr("plot polygons"), "python3-shapely", "python3-shapely"),
            Package("scipy", tr("regression and image filters"), "python3-scipy", "python3-scipy"),
            Package("exactextract", tr("the 'exact' cell rule"), "", ""),
            Package(
                "matplotlib", tr("charts in reports"), "python3-matplotlib", "python3-matplotlib"
            ),
        )
    }


def missing(names: tuple[str, ...]) -> list[Package]:
    """Those of `names` that this Python does not find."""
    known = packages()
    return [known[name] for name in names if not known[name].installed]


def explain_missing(lacking: list[Package]) -> str:
    """What is missing, how to install it here, and what for; "" if nothing is missing.

    Dialogs show little more than the first 139 characters, so the purpose comes last.
    """
    if not lacking:
        return ""
    lines = [
        tr("The Python package '{name}' is not installed.").format(name=package.name)
        for package in lacking
    ]
    lines.append(tr("Install it, then restart QGIS:"))
    lines.extend(f"    {line}" for line in install_lines(lacking))
    lines.extend(
        tr("({name} is needed for: {purpose})").format(name=package.name, purpose=package.purpose)
        for package in lacking
    )
    return "\n".join(lines)


def install_lines(lacking: list[Package]) -> list[str]:
    """Commands that install `lacking` into the Python of this QGIS."""
    kind = installation()
    if kind == "conda":
        return [f"conda install -c conda-forge {' '.join(p.name for p in lacking)}"]
    lines = []
    by_pip = [package.name for package in lacking]
    if kind == "debian":
        packaged = [package.debian for package in lacking if package.debian]
        by_pip = [package.name for package in lacking if not package.debian]
        if packaged:
            lines.append(f"sudo apt-get install {' '.join(packaged)}")
    elif kind == "osgeo4w":
        packaged = [package.osgeo4w for package in lacking if package.osgeo4w]
        by_pip = [package.name for package in lacking if not package.osgeo4w]
        if packaged:
            lines.append(
                tr("OSGeo4W setup, advanced install, tick: {packages}").format(
                    packages=", ".join(packaged)
                )
            )
    if by_pip:
        lines.append(_pip_line(kind, by_pip))
        lines.append(
            tr("or: the QGIS plugin QPIP, which installs what our requirements.txt lists")
        )
    return lines


def installation() -> str:
    """Which kind of installation runs us: conda, debian, osgeo4w, macos or other."""
    if (Path(sys.prefix) / "conda-meta").is_dir():
        return "conda"
    system = platform.system()
    if system == "Windows":
        return "osgeo4w"
    if system == "Darwin":
        return "macos"
    return "debian" if shutil.which("apt-get") else "other"


def _pip_line(kind: str, names: list[str]) -> str:
    wanted = " ".join(names)
    if kind == "osgeo4w":
        return tr("OSGeo4W Shell: {command}").format(command=f"python -m pip install {wanted}")
    if kind == "macos":
        python = Path(sys.prefix) / "bin" / "python3"
        return f'"{python}" -m pip install --user {wanted}'
    # Debian 12 and later guard their own Python; --user keeps out of its folders.
    guarded = " --break-system-packages" if kind == "debian" and sys.version_info >= (3, 11) else ""
    return f"/usr/bin/python3 -m pip install --user{guarded} {wanted}"
