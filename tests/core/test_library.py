# SPDX-License-Identifier: GPL-2.0-or-later
"""The library as its users meet it: lazy names, progress, errors, version."""

from __future__ import annotations

import subprocess
import sys

import pytest
from canopycloud import core
from canopycloud.core.errors import Cancelled, CanopyCloudError, MissingPackageError
from canopycloud.core.progress import SILENT, Progress
from canopycloud.core.version import version, versions


def test_every_public_name_is_there():
    for name in core.__all__:
        assert callable(getattr(core, name)), name
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        core.nonsense  # noqa: B018


def test_importing_core_imports_no_numeric_package():
    folder = next(iter(core.__path__))
    code = (
        "import sys, types\n"
        "package = types.ModuleType('canopycloud'); "
        f"package.__path__ = [{str(folder)!r} + '/..']\n"
        "sys.modules['canopycloud'] = package\n"
        "import canopycloud.core, canopycloud.core.errors, canopycloud.core.progress\n"
        "heavy = {'numpy', 'rasterio', 'scipy', 'shapely', 'matplotlib'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_part_of_a_progress_is_scaled_and_clamped():
    seen = []
    whole = Progress(update=seen.append)
    part = whole.part(0.5, 0.9).part(0.0, 0.5)
    for fraction in (0.0, 0.5, 1.0, 7.0):
        part.update(fraction)
    assert seen == pytest.approx([0.5, 0.6, 0.7, 0.7])


def test_cancel_reaches_parts():
    asked = Progress(cancelled=lambda: True)
    with pytest.raises(Cancelled, match="nothing was written"):
        asked.part(0, 1).check()
    SILENT.check()


def test_errors_say_what_and_what_to_do():
    error = MissingPackageError("exactextract", "the cell rule 'exact'")
    assert str(error) == (
        "The Python package 'exactextract' is needed for the cell rule 'exact' and is not "
        "installed. Install it into the Python that runs this, for example: pip install "
        "exactextract"
    )
    assert isinstance(error, CanopyCloudError)
    assert error.data["package"] == "exactextract"


def test_version():
    assert all(part.isdigit() for part in version().split("."))
    assert versions("numpy").startswith(f"Canopy & Cloud {version()}, numpy ")
    assert "no_such_package (not installed)" in versions("no_such_package")
