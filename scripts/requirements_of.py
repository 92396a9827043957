# SPDX-License-Identifier: GPL-2.0-or-later
"""Print what pip has to install to build and test the library: one requirement per line.

    python3 scripts/requirements_of.py pyproject.toml [EXTRA ...]

The list comes from pyproject.toml, so that no second one can disagree with it.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(path: str, *extras: str) -> None:
    import tomllib

    project = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    requirements = [*project["build-system"]["requires"], "wheel"]
    requirements += project["project"]["dependencies"]
    for extra in extras:
        requirements += project["project"]["optional-dependencies"][extra]
    print("\n".join(requirements))


if __name__ == "__main__":
    main(*sys.argv[1:])
