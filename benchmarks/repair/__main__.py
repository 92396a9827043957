# SPDX-License-Identifier: GPL-2.0-or-later
"""Is a series filled better from several dates than each from its nearest one?

    python benchmarks/repair FOLDER [--clouds 3] [--keep OUT]
    python benchmarks/repair --generated 2000

FOLDER holds scenes of one place, the eight dates of New York say; --generated makes eight dates of
so many cells a side. They are masked by Repair Scenes. Then the cloud of another date is laid over
the clear cells of a scene, which are known, and both ways fill it: from the nearest date, as a
person would choose it, and from the donors that Repair Scenes chooses. The other date is that half
a series away; with --clouds 3 those a quarter to each side of it follow. The error is the RMSE over
the hidden cells that both fill, in stored units, mean over bands and clouds; at the end stand the
means over scenes, and their ratio. The last column is the share of the squared error that one
hidden cell in fifty has: where it is most of it, cloud, snow or change that no QA band marks
decides, and not how cells are filled.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def load() -> None:
    """Make this tree importable as ``canopycloud``."""
    spec = importlib.util.spec_from_file_location(
        "canopycloud", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["canopycloud"] = module
    spec.loader.exec_module(module)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--generated", type=int, metavar="SIDE", help="make eight dates")
    arguments.add_argument("--clouds", type=int, default=1, choices=(1, 3))
    arguments.add_argument("--keep", type=Path, help="keep the repaired scenes there")
    given = arguments.parse_args()
    if (given.folder is None) == (given.generated is None):
        arguments.error("give a folder, or --generated SIDE")
    load()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder
        if folder is None:
            from generated import write_series

            folder = Path(scratch) / "scenes"
            write_series(folder, given.generated)
        out = given.keep or Path(scratch) / "out"
        report(folder, out, Path(scratch), given.clouds)
    return 0


def report(folder: Path, out: Path, scratch: Path, clouds: int) -> None:
    """Print one line per scene, then the mean."""
    from canopycloud.core.repair import repair_scenes

    found = repair_scenes(folder, out)
    scenes = [scene for scene in found.scenes if scene.mask is not None]
    print(f"{len(scenes)} scenes; nearest date, several dates, ratio (RMSE, stored units), tail")
    n = len(scenes)
    rows = []
    for k, scene in enumerate(scenes):
        others = [scenes[(k + step) % n] for step in (n // 2, n // 4, n - n // 4)[:clouds]]
        each = [pair for other in others if (pair := compared(out, scene, other, scenes, scratch))]
        if each:
            rows.append([sum(values) / len(each) for values in zip(*each)])
            one, many, tail = rows[-1]
            print(f"{scene.date}  {one:8.1f}  {many:8.1f}  {many / one:.2f}  {tail:4.0%}",
                  flush=True)  # fmt: skip
    one, many, tail = (sum(values) / len(rows) for values in zip(*rows))
    print(f"mean        {one:8.1f}  {many:8.1f}  {many / one:.3f}  {tail:4.0%}")


def compared(out: Path, scene, other, scenes, scratch: Path):
    """Both errors of a scene under the cloud of another, and the tail of the second."""
    from canopycloud.core.repair.donors import ranked, see
    from canopycloud.core.repair.names import USUAL_DONORS

    target, hidden = hide(out, scene, other, scratch)
    own = see(out, scene.mask, scene.date)
    rest = [s for s in scenes if s is not scene]
    skies = [(s.name, see(out, s.mask, s.date)) for s in rest]
    files = {s.name: out / s.mask.file for s in scenes}
    donors = ranked(own, skies, USUAL_DONORS)
    goes = [[files[d.name] for d in donors if d.first == first] for first in (True, False)]
    nearest = min(rest, key=lambda s: apart(scene.date, s.date))
    both = (
        fill(target, [[files[nearest.name]]], scratch),
        fill(target, [go for go in goes if go], scratch),
    )
    return errors_of(out / scene.mask.file, both, hidden)


def apart(one: str, other: str) -> int:
    """Days between two dates."""
    from datetime import date

    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def hide(out: Path, scene, other, scratch: Path):
    """A masked scene with the cloud of another date over its clear cells, and where that is."""
    import numpy as np
    from canopycloud.core.qa.products import CLASSES
    from canopycloud.core.raster import RasterSource, create_raster

    with RasterSource(out / scene.mask.file) as source, RasterSource(out / other.mask.mask) as more:
        data, valid = source.read()
        rows, columns = (np.linspace(0, n - 1, m).round().astype(int)
                         for n, m in zip(more.grid.shape, source.grid.shape))  # fmt: skip
        kinds = more.read_raw()[0][np.ix_(rows, columns)]
        hidden = (kinds != 0) & (kinds != CLASSES["fill"].code) & valid.all(axis=0)
        data[:, hidden] = source.data_bands[0].nodata
        target = scratch / "target.tif"
        with create_raster(target, source.grid, source.bands, tags=source.tags) as writer:
            writer.write(data, source.grid.window)
    return target, hidden


def fill(target: Path, goes: list[list[Path]], scratch: Path):
    """The values, and which are data."""
    from canopycloud.core.progress import SILENT
    from canopycloud.core.raster import RasterSource
    from canopycloud.core.repair.staged import fill_staged

    fill_staged(target, goes, scratch / "filled.tif", scratch / "source.tif", {}, SILENT)
    with RasterSource(scratch / "filled.tif") as source:
        return source.read()


def errors_of(truth: Path, both, hidden):
    """RMSE of each, mean over bands, over the hidden cells that both fill; and the share of the
    second's squares in the worst fiftieth of the cells. None without any such cell."""
    import numpy as np
    from canopycloud.core.raster import RasterSource

    with RasterSource(truth) as source:
        known = source.read()[0].astype(float)
    cells = hidden & both[0][1].all(axis=0) & both[1][1].all(axis=0)
    if not cells.any():
        return None
    one, many = ((data[:, cells] - known[:, cells]) ** 2 for data, _ in both)
    ordered = np.sort(many, axis=1)
    tail = ordered[:, int(0.98 * ordered.shape[1]) :].sum() / max(ordered.sum(), 1e-9)
    return *(float(np.sqrt(square.mean(axis=1)).mean()) for square in (one, many)), float(tail)


if __name__ == "__main__":
    raise SystemExit(main())
