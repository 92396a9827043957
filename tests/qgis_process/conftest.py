# SPDX-License-Identifier: GPL-2.0-or-later
"""The real qgis_process, with a profile of its own that holds this tree as a plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Debian 12 wraps the program in a script that hands it an option it does not know.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="session")
def qgis_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Environment in which qgis_process finds this tree as the plugin `canopycloud`."""
    if PROGRAM is None:
        pytest.skip("qgis_process is not installed")
    place = tmp_path_factory.mktemp("qgis")
    plugins = place / "plugins"
    plugins.mkdir()
    (plugins / "canopycloud").symlink_to(ROOT)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(place / "profile"),
        "QGIS_PLUGINPATH": str(plugins),
        # The Python inside qgis_process knows nothing of virtual environments.
        "PYTHONPATH": os.pathsep.join(
            [
                *(str(site) for site in ROOT.glob(".venv/lib/python3*/site-packages")),
                *filter(None, [os.environ.get("PYTHONPATH")]),
            ]
        ),
    }
    subprocess.run(
        [PROGRAM, "plugins", "enable", "canopycloud"],
        env=environment,
        check=True,
        capture_output=True,
    )
    return environment


@pytest.fixture
def qgis_process(qgis_environment: dict[str, str]) -> Callable[..., Any]:
    """Call it: ``qgis_process("list")`` gives a CompletedProcess."""

    def call(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(PROGRAM), *arguments], env=qgis_environment, capture_output=True, text=True,
            cwd=cwd,
        )  # fmt: skip

    return call


@pytest.fixture
def tool(qgis_process: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """Run a tool: ``tool("cleanzerocanopy", INPUT=..., OUTPUT=...)`` gives its results."""

    def run(name: str, **parameters: Any) -> dict[str, Any]:
        arguments = []
        for key, value in parameters.items():
            values = value if isinstance(value, (list, tuple)) else [value]
            arguments += [f"--{key}={one}" for one in values]
        done = qgis_process("--json", "run", f"canopycloud:{name}", *arguments)
        assert done.returncode == 0, done.stderr + done.stdout
        results: dict[str, Any] = json.loads(done.stdout)["results"]
        return results

    return run
