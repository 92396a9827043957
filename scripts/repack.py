# SPDX-License-Identifier: GPL-2.0-or-later
"""Pack a zip again, smaller: Zopfli's deflate, which any unzip reads, no folders, no extra fields.

    .cache/checks/bin/python scripts/repack.py dist/canopycloud-0.1.0.zip

Takes half a minute. Content, order, dates and modes of the files stay.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import zopfli


def main(path: Path) -> None:
    packed = path.with_suffix(".packed")
    with zipfile.ZipFile(path) as old, zopfli.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for number, entry in enumerate(old.infolist()):
            if entry.is_dir() and number:
                continue  # the first is the plugin's, which the plugin site looks for
            copy = zipfile.ZipInfo(entry.filename, entry.date_time)
            copy.external_attr, copy.create_system = entry.external_attr, entry.create_system
            copy.compress_type = entry.compress_type
            new.writestr(copy, old.read(entry))
    packed.replace(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
