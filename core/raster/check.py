# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a GeoTIFF that was just written is all there.

Costs a look at the list of its blocks, not at the blocks themselves.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import rasterio
from rasterio.errors import RasterioError

from ..errors import OutputError


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
        with rasterio.open(part) as dataset:
            if not _blocks_lie_within(dataset, size, sparse):
                reason = "blocks of it did not reach the disk"
    except (RasterioError, OSError) as error:
        reason = str(error)
    if reason:
        raise OutputError(
            f"{target} cannot be completed: {reason}.",
            hint="Is there room on the disk?",
            path=str(target),
        )


def _blocks_lie_within(dataset: Any, size: int, sparse: bool) -> bool:
    # Bands that are interleaved by pixel share their blocks.
    shared = dataset.interleaving is not None and dataset.interleaving.name == "pixel"
    for band in (1,) if shared else dataset.indexes:
        rows, cols = dataset.block_shapes[band - 1]
        for y in range(-(-dataset.height // rows)):
            for x in range(-(-dataset.width // cols)):
                offset = dataset.get_tag_item(f"BLOCK_OFFSET_{x}_{y}", "TIFF", bidx=band)
                length = dataset.get_tag_item(f"BLOCK_SIZE_{x}_{y}", "TIFF", bidx=band)
                if offset is None or length is None:
                    if not sparse:
                        return False
                elif int(offset) + int(length) > size:
                    return False
    return True
