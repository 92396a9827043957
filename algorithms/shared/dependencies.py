# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python packages a tool needs, and how they are installed on this platform."""

from __future__ import annotations

import platform
import shutil
import site
import sys
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

from .translation import tr


class Package:
    """A package, what it is for, and what each kind of installation calls it.

    An empty name means that the kind does not package it and pip is the way. `part_of_qgis`: it
    comes with QGIS, and pip's would bring a second copy of what QGIS has loaded.
    """

    __slots__ = ("conda", "debian", "instead", "name", "osgeo4w", "part_of_qgis", "purpose")

    def __init__(self, name: str, purpose: str, debian: str = "", osgeo4w: str = "") -> None:
        self.name, self.purpose = name, purpose
        self.debian, self.osgeo4w, self.conda = debian, osgeo4w, name
        self.instead = ""
        self.part_of_qgis = False

    @property
    def installed(self) -> bool:
        """Whether this Python finds it, or what does as well. It is not imported."""
        return _found(self.name) or (self.instead != "" and _found(self.instead))


def _found(name: str) -> bool:
    invalidate_caches()  # it may have been installed since QGIS began
    try:
        return find_spec(name) is not None
    except ValueError:  # loaded by somebody, in a way of its own
        return True


def _gdal() -> Package:
    """What reads and writes rasters: GDAL's own Python, or rasterio where it is installed."""
    package = Package("osgeo", tr("reading and writing rasters"), "python3-gdal", "python3-gdal")
    package.conda, package.instead, package.part_of_qgis = "gdal", "rasterio", True
    return package


def packages() -> dict[str, Package]:
    """All packages that any tool may need, by the name that the tools use."""
    check = tr("the check by a second engine")
    return {
        "numpy": Package("numpy", tr("all computing"), "python3-numpy", "python3-numpy"),
        "rasterio": _gdal(),
        "distributed": Package("distributed", tr("work on a Dask cluster"), "python3-distributed"),
        "rasterstats": Package("rasterstats", check),
        "exactextract": Package("exactextract", check),
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
    lines.append(
        tr("Install it, then restart QGIS:")
        if needs_restart(lacking)
        else tr("Install it, then run again:")
    )
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
        return [f"conda install -c conda-forge {' '.join(p.conda for p in lacking)}"]
    lines = []
    names = {
        package: {"debian": package.debian, "osgeo4w": package.osgeo4w}.get(kind, "")
        for package in lacking
    }
    packaged = " ".join(name for name in names.values() if name)
    if packaged and kind == "debian":
        lines.append(f"sudo apt-get install {packaged}")
    elif packaged:
        lines.append(
            tr("OSGeo4W setup, advanced install, tick: {packages}").format(
                packages=packaged.replace(" ", ", ")
            )
        )
    left = [package for package, name in names.items() if not name]
    by_pip = [package.name for package in left if not package.part_of_qgis]
    if by_pip:
        lines.append(_pip_line(kind, by_pip))
    lines.extend(
        tr("Install QGIS again: {name} is a part of it.").format(name=package.name)
        for package in left
        if package.part_of_qgis
    )
    return lines


def needs_restart(lacking: list[Package]) -> bool:
    """Whether this process would not find what has been installed beside it."""
    if any(package.part_of_qgis for package in lacking):
        return True
    if "pip install --user" not in " ".join(install_lines(lacking)):
        return False
    # Python looks into the user's own packages only if their folder was there when it began.
    return not site.ENABLE_USER_SITE or site.getusersitepackages() not in sys.path


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
        return f'"{_python()}" -m pip install --user {wanted}'
    # Debian 12 and later guard their own Python; --user keeps out of its folders.
    guarded = " --break-system-packages" if kind == "debian" and sys.version_info >= (3, 11) else ""
    return f"/usr/bin/python3 -m pip install --user{guarded} {wanted}"


def _python() -> Path:
    """The Python of a QGIS for macOS; where and how it is called differs from one to the next."""
    names = (f"python{sys.version_info[0]}.{sys.version_info[1]}", "python3", "python")
    folders = (Path(sys.prefix) / "bin", Path(sys.executable).parent)
    there = (folder / name for folder in folders for name in names)
    return next((path for path in there if path.is_file()), folders[0] / "python3")
