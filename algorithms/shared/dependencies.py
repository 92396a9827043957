# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python packages a tool needs, and how they are installed on this platform."""

from __future__ import annotations

import os
import platform
import shutil
import site
import sys
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

from ...core.qa.products import ENGINE_PACKAGES
from .translation import tr

# Is in every Flatpak, and nowhere else.
_IN_FLATPAK = Path("/.flatpak-info")
# Where it stands beside Python's own modules, pip asks whether the system's Python is really meant.
_GUARD = "EXTERNALLY-MANAGED"
# Kinds that have pip as a package, python3-pip.
_PIP_PACKAGED = ("debian", "osgeo4w")


class Package:
    """A package, what it is for, and what each kind of installation calls it.

    An empty name means that the kind does not package it and pip is the way. `part_of_qgis`: it
    comes with QGIS, and pip's would bring a second copy of what QGIS has loaded.
    """

    __slots__ = ("conda", "debian", "instead", "name", "osgeo4w", "part_of_qgis", "purpose")

    def __init__(self, name: str, purpose: str, debian: str = "", osgeo4w: str = "") -> None:
        self.name, self.purpose = name, purpose
        self.debian, self.osgeo4w, self.conda = debian, osgeo4w, name.replace("_", "-")
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
    check, cloud = tr("the check by a second engine"), tr("detecting cloud")
    engines = {name for names in ENGINE_PACKAGES.values() for name in names}
    return {
        "numpy": Package("numpy", tr("all computing"), "python3-numpy", "python3-numpy"),
        "rasterio": _gdal(),
        "distributed": Package("distributed", tr("work on a Dask cluster"), "python3-distributed"),
        "rasterstats": Package("rasterstats", check),
        "exactextract": Package("exactextract", check),
        **{name: Package(name, cloud) for name in sorted(engines)},
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
    by_pip = _by_pip(kind, lacking)
    packaged = [name for name in (_packaged(kind, package) for package in lacking) if name]
    if by_pip and not _found("pip") and kind in _PIP_PACKAGED:
        packaged.append("python3-pip")
    lines = []
    if packaged and kind == "debian":
        lines.append(f"sudo apt-get install {' '.join(packaged)}")
    elif packaged:
        lines.append(
            tr("OSGeo4W setup, advanced install, tick: {packages}").format(
                packages=", ".join(packaged)
            )
        )
    if by_pip:
        lines.extend(_pip_lines(kind, by_pip))
    lines.extend(
        tr("Install QGIS again: {name} is a part of it.").format(name=package.name)
        for package in lacking
        if package.part_of_qgis and not _packaged(kind, package)
    )
    return lines


def needs_restart(lacking: list[Package]) -> bool:
    """Whether this process would not find what has been installed beside it."""
    if any(package.part_of_qgis for package in lacking):
        return True
    if not _by_pip(installation(), lacking):
        return False
    # Where --user says so, and where pip may not write beside QGIS, it takes the user's own folder.
    # Python looks there only if the folder was there when it began.
    return not site.ENABLE_USER_SITE or site.getusersitepackages() not in sys.path


def installation() -> str:
    """Which kind of installation runs us: conda, flatpak, debian, osgeo4w, macos or other."""
    if (Path(sys.prefix) / "conda-meta").is_dir():
        return "conda"
    if _IN_FLATPAK.is_file():
        return "flatpak"
    system = platform.system()
    if system == "Windows":
        return "osgeo4w"
    if system == "Darwin":
        return "macos"
    return "debian" if shutil.which("apt-get") else "other"


def _packaged(kind: str, package: Package) -> str:
    """What the kind calls the package; "" if it does not package it."""
    return {"debian": package.debian, "osgeo4w": package.osgeo4w}.get(kind, "")


def _by_pip(kind: str, lacking: list[Package]) -> list[str]:
    """Names of those that only pip installs here."""
    if kind == "conda":
        return []
    return [
        package.name
        for package in lacking
        if not package.part_of_qgis and not _packaged(kind, package)
    ]


def _pip_lines(kind: str, names: list[str]) -> list[str]:
    wanted = " ".join(names)
    if kind == "flatpak":
        # The Python outside is another one. --devel: QGIS's own runtime has no pip.
        app = os.environ.get("FLATPAK_ID", "org.qgis.qgis")
        return [f"flatpak run --devel --command=pip3 {app} install --user {wanted}"]
    if kind == "osgeo4w":
        command = f"python -m pip install {wanted}"
        return [tr("OSGeo4W Shell: {command}").format(command=command)]
    import sysconfig

    python = f'"{_python()}"' if kind == "macos" else "/usr/bin/python3"
    guarded = Path(sysconfig.get_path("stdlib"), _GUARD).is_file()
    # --user keeps out of the folders of the system, or of the QGIS, that guards them.
    given = "--user --break-system-packages" if guarded else "--user"
    lines = [f"{python} -m pip install {given} {wanted}"]
    if kind not in _PIP_PACKAGED and not _found("pip"):
        # Python can bring its own, unless who packaged it took that out.
        first = f"{python} -m ensurepip --user" if _found("ensurepip") else ""
        lines.insert(0, first or tr("First install pip for {python}.").format(python=python))
    return lines


def _python() -> Path:
    """The Python of a QGIS for macOS; where and how it is called differs from one to the next."""
    exact = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    beside = Path(sys.executable or "").parent
    there = [Path(sys.prefix) / "bin" / name for name in (exact, "python3", "python")]
    # Beside QGIS, `python` knows where its modules are; that with the version has to be told.
    there += [beside / name for name in ("python", exact, "python3")]
    return next((path for path in there if path.is_file()), there[1])
