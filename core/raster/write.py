# SPDX-License-Identifier: GPL-2.0-or-later
"""Writing: outputs that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import OutputError
from ..formats import GEOTIFF, WAY_OUT, Format, format_of
from ..grid import Grid
from ..progress import SILENT, Progress
from ..staging import remove_folder
from .band import Band, Color, Number
from .carried import put_record, put_record_again, with_sentence
from .check import refuse_incomplete
from .copy import FileCopy
from .engine import keeper
from .finish import convert, kept_in, write_categories
from .gtiff import is_sparse
from .keeper import File
from .place import Placement
from .refusals import (
    folder_beside,
    refuse_bands,
    refuse_overwriting,
    rehearse_if_needed,
    target_of,
)
from .source import RasterSource
from .unchanged import Unchanged
from .writer import ROOM, RasterWriter, create_file

_MADE = "made"


@contextmanager
def create_raster(
    path: str | os.PathLike[str],
    grid: Grid,
    bands: Sequence[Band],
    *,
    tags: Mapping[str, str] | None = None,
    colormap: Mapping[int, Color] | None = None,
    categories: Mapping[int, str] | None = None,
    options: Mapping[str, Any] | None = None,
    inputs: Sequence[str] = (),
) -> Iterator[RasterWriter]:
    """Make a raster beside its place and move it there when the ``with`` block ends well.

    Args:
        path: the file to make; its extension names the format, GeoTIFF if it has none.
        grid: its cells.
        bands: its bands (type, nodata, name, scale, offset, colour); one type for all.
        tags: metadata of the file.
        colormap: value to (red, green, blue, alpha), of the first band.
        categories: value to name, of the first band.
        options: GDAL creation options, over ours.
        inputs: files being read, none of which may be the output.

    Yields:
        A writer of windows.

    Raises:
        OutputError: if `path` is an input, cannot be written, or its format cannot.
    """
    with RasterOutputs(inputs) as outputs:
        yield outputs.create(
            path,
            grid,
            bands,
            tags=tags,
            colormap=colormap,
            categories=categories,
            options=options,
        )


@dataclass
class _Output:
    """An output under way: `part` is written to, in `folder`; what it becomes goes to `made`."""

    target: Path
    folder: Path
    part: Path
    form: Format
    file: File
    grid: Grid
    bands: list[Band]
    options: Mapping[str, Any]
    categories: Mapping[int, str] | None
    writer: RasterWriter

    @property
    def made(self) -> Path:
        return self.folder / _MADE


class RasterOutputs:
    """Several rasters of one run: all are complete before the first one takes its place.

    Use it in a ``with`` statement. If that ends in an error, nothing is left of any of them.

    Args:
        inputs: files being read, none of which may be an output. If one changes until the
            outputs are complete, nothing is kept.
    """

    def __init__(self, inputs: Sequence[str] = ()) -> None:
        self._inputs = inputs
        self._unchanged = Unchanged(inputs)
        self._under_way: list[_Output] = []
        self._copies: dict[Path, FileCopy] = {}

    def __enter__(self) -> RasterOutputs:
        return self

    def create(
        self,
        path: str | os.PathLike[str],
        grid: Grid,
        bands: Sequence[Band],
        *,
        tags: Mapping[str, str] | None = None,
        colormap: Mapping[int, Color] | None = None,
        categories: Mapping[int, str] | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> RasterWriter:
        """Begin an output; see `create_raster`.

        Raises:
            OutputError: if `path` is an input or another output, or cannot be written.
        """
        target = target_of(path)
        form = format_of(target)
        self._refuse(target)
        refuse_bands(bands)
        promised = [replace(band, index=i) for i, band in enumerate(bands, start=1)]
        chosen = dict(options or {})
        folder = folder_beside(target)
        part = folder / _MADE / target.name if form is GEOTIFF else folder / "part.tif"
        try:
            rehearse_if_needed(folder, target, form, grid, promised, chosen)
            file = create_file(part, target, grid, promised, chosen if form is GEOTIFF else {})
            try:
                file.describe(promised, _with_engine(tags), colormap)
                put_record(file, target)
            except BaseException:
                file.close()
                raise
        except BaseException:
            remove_folder(folder)
            raise
        writer = RasterWriter(file, str(target), len(promised))
        self._under_way.append(
            _Output(
                target, folder, part, form, file, grid, promised, chosen, categories, writer
            )
        )
        return writer

    def _refuse(self, target: Path) -> None:
        refuse_overwriting(target, self._inputs)
        if target in self._copies or any(o.target == target for o in self._under_way):
            raise OutputError(
                f"Two outputs would be written to {target}.",
                hint="Choose two names.",
                path=str(target),
            )

    def start_copy(self, source: RasterSource, path: str | os.PathLike[str]) -> None:
        """Begin to copy `source` beside its place, in a thread; `create_from` goes on with it.

        Raises:
            OutputError: as `create` does.
        """
        target = target_of(path)
        self._refuse(target)
        folder = folder_beside(target)
        (folder / _MADE).mkdir()
        self._copies[target] = FileCopy(source.path, folder / _MADE / target.name)

    def create_from(
        self,
        source: RasterSource,
        path: str | os.PathLike[str],
        *,
        nodata: Number | None = None,
        tags: Mapping[str, str] | None = None,
        progress: Progress = SILENT,
    ) -> RasterWriter:
        """Begin an output as a copy of `source`; only windows that change need to be written.

        Blocks that stay are neither decompressed nor compressed again. `can_be_copied` says for
        which sources this gives what `create` would.

        Raises:
            OutputError: as `create` does.
            Cancelled: if the user asked to stop before the copy was complete.
        """
        target = target_of(path)
        if target not in self._copies:
            self.start_copy(source, target)
        copy = self._copies[target]
        bands = list(source.bands)
        try:
            copy.wait(progress)
            file = keeper().open_file(str(copy.target), write=True)
            if nodata is not None and bands[0].nodata is None:
                file.set_nodata(nodata)
                bands = [replace(band, nodata=nodata) for band in bands]
            file.describe([], _with_engine(tags))
            put_record(file, target)
        except keeper().failures as error:
            raise OutputError(
                f"{target} cannot be made: {error}", hint=ROOM, path=str(target)
            ) from error
        del self._copies[target]
        folder = copy.target.parent.parent
        writer = RasterWriter(file, str(target), len(bands))
        self._under_way.append(
            _Output(
                target, folder, copy.target, GEOTIFF, file, source.grid, bands, {}, None, writer
            )
        )
        return writer

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            for output in self._under_way:
                _close(output, quietly=kind is not None)
            if kind is None:
                self._finish()
        finally:
            for copy in self._copies.values():
                copy.stop()
                remove_folder(copy.target.parent.parent)
            for output in self._under_way:
                remove_folder(output.folder)

    def _finish(self) -> None:
        """All outputs complete, then all in place, then all read there; or all as before."""
        self._unchanged.check()
        for output in self._under_way:
            _complete(output)
        placed: list[Placement] = []
        try:
            for output in self._under_way:
                placed.append(Placement(output.folder / "before"))
                placed[-1].put(output.made, output.target)
            for output in self._under_way:
                _refuse_broken(output)
        except BaseException:
            for placement in reversed(placed):
                placement.take_back()
            raise


def _with_engine(tags: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """The metadata of a file that says how it was made say also who wrote it."""
    said = with_sentence(tags)
    return {**said, "CANOPYCLOUD_RASTER_ENGINE": keeper().title} if said else None


def _close(output: _Output, quietly: bool) -> None:
    """Close the file; an error of it is told unless there is one already."""
    try:
        output.file.close()
    except keeper().failures as error:
        if not quietly:
            raise OutputError(
                f"{output.target} cannot be completed: {error}",
                hint=ROOM,
                path=str(output.target),
            ) from error


def _complete(output: _Output) -> None:
    """Check the closed file, put its category names beside it, turn it into its format."""
    # GDAL compresses and writes in threads of its own and rasterio's close() is silent, so that
    # a full disk is only seen in the file.
    refuse_incomplete(output.part, output.target, sparse=is_sparse(output.options))
    if output.categories:
        write_categories(output.part, output.categories)
    made = output.made / output.target.name
    if output.part != made:
        output.made.mkdir()
        convert(output.part, made, output.target, output.form, output.bands, output.options)
        if output.form.driver == "GPKG":
            put_record_again(made, output.target)


def _refuse_broken(output: _Output) -> None:
    """Refuse an output that does not hold, read at its final place, what was promised of it.

    Raises:
        OutputError: if so.
    """
    original = output.part if output.form is not GEOTIFF else None
    reasons = kept_in(output.target, output.grid, output.bands, output.writer.sample, original)
    if reasons:
        raise OutputError(
            f"{output.target} is not kept, because {output.form.name} did not hold what was "
            f"written: {'; '.join(reasons[:3])}.",
            hint=WAY_OUT if output.form is not GEOTIFF else ROOM,
            path=str(output.target),
        )
