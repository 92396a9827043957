# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a GeoTIFF that was just written is all there.

Costs a look at the list of its blocks, not at the blocks themselves.
"""

from __future__ import annotations

from pathlib import Path

from ..errors import OutputError
from .engine import keeper
from .keeper import File


def refuse_incomplete(part: Path, target: Path, *, sparse: bool = False) -> None:
    """Refuse a file that lost blocks on its way to the disk.

    Args:
        part: the file, closed.
        target: what it is to become, for the message.
        sparse: True if blocks may be left out on purpose.

    Raises:
        OutputError: if it cannot be opened, a block is missing or lies beyond the file's end.
    """
    reason = ""
    try:
        size = part.stat().st_size
        file = keeper().open_file(str(part))
        try:
            if not _blocks_lie_within(file, size, sparse):
                reason = "blocks of it did not reach the disk"
        finally:
            file.close()
    except keeper().failures as error:
        reason = str(error)
    if reason:
        raise OutputError(
            f"{target} cannot be completed: {reason}.",
            hint="Is there room on the disk?",
            path=str(target),
        )


def _blocks_lie_within(file: File, size: int, sparse: bool) -> bool:
    # Bands that are interleaved by pixel share their blocks.
    shared = file.tags(domain="IMAGE_STRUCTURE").get("INTERLEAVE") == "PIXEL"
    grid, shapes = file.grid, file.block_shapes
    for band, (rows, cols) in enumerate(shapes[:1] if shared else shapes, start=1):
        for y in range(-(-grid.height // rows)):
            for x in range(-(-grid.width // cols)):
                offset = file.item(f"BLOCK_OFFSET_{x}_{y}", "TIFF", band)
                length = file.item(f"BLOCK_SIZE_{x}_{y}", "TIFF", band)
                if offset is None or length is None:
                    if not sparse:
                        return False
                elif int(offset) + int(length) > size:
                    return False
    return True
