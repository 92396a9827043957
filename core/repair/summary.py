# SPDX-License-Identifier: GPL-2.0-or-later
"""What a repair found and made. Plain data that a manifest can hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from .names import MASKED, REPAIRED, SKIPPED


@dataclass(frozen=True)
class MaskDone:
    """A scene that was masked.

    Args:
        key: of what it was made from.
        file: the masked scene, relative to the output folder.
        mask: the classes of its masked cells, relative too.
        bands: names and tokens, in order.
        units: scale and offset of each band, as far as known.
        crs: of the grid, as text.
        cell: width and height of a cell, units of the CRS.
        bounds: left, bottom, right, top.
        total, fill, masked: cells; fill has no observation and is not in `masked`.
        product: QA product.
        notes: what the user should know.
        seconds: that it took.
    """

    key: str
    file: str
    mask: str
    bands: tuple[tuple[str, str], ...]
    units: tuple[tuple[float | None, float], ...]
    crs: str
    cell: tuple[float, float]
    bounds: tuple[float, float, float, float]
    total: int
    fill: int
    masked: int
    product: str
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def files(self) -> tuple[str, str]:
        """What was written."""
        return self.file, self.mask

    @property
    def masked_percent(self) -> float | None:
        """Masked cells in per cent of those with an observation; None if there is none."""
        seen = self.total - self.fill
        return 100.0 * self.masked / seen if seen else None


@dataclass(frozen=True)
class DonorUse:
    """A donor of a scene.

    Args:
        name: of the scene that gave.
        days: from the scene to it; None if not known.
        covered: share of the hole in which it has data, 0..1, measured on a thinned mask.
        cells: cells of the hole that it, or it more than others, filled.
        beside: how far its cells lie beside those of the scene, in cells; 0 where they coincide.
        first: it was asked first; else only for what the first ones lack.
    """

    name: str
    days: int | None
    covered: float
    cells: int = 0
    beside: float = 0.0
    first: bool = True


@dataclass(frozen=True)
class FillDone:
    """A scene that was filled.

    Args:
        key: of what it was made from.
        file: the filled scene, relative to the output folder.
        source: where each cell comes from, relative too.
        donors: in the order of the codes in `source`.
        masked: cells that were masked (cloud, shadow, …) and had an observation.
        filled: of them, those with data now.
        gained: further cells with data now, where the scene had no observation.
        missed: cells of unmasked cloud and shadow that were filled too.
        rmse, rmse_copy: error on hidden clear cells, of the fill and of a plain copy, in units of
            the output; None if not known.
        mean: of the true values of those cells, same units.
        seconds: that it took.
        left_out: donors that turned out not to be registered, a sentence for each.
    """

    key: str
    file: str
    source: str
    donors: tuple[DonorUse, ...]
    masked: int
    filled: int
    gained: int
    missed: int
    rmse: float | None
    rmse_copy: float | None
    mean: float | None
    seconds: float = 0.0
    left_out: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, str]:
        """What was written."""
        return self.file, self.source

    @property
    def error_percent(self) -> float | None:
        """The error in per cent of the mean of the true values."""
        if self.rmse is None or not self.mean or self.mean <= 0:
            return None
        return 100.0 * self.rmse / self.mean


@dataclass(frozen=True)
class RepairedScene:
    """A scene, and how far it got.

    Args:
        name: its name, that of its files.
        id: the product's name.
        sensor: what took it.
        product: what was made of it.
        date: ISO; "" if not known.
        source: folder or archive.
        mask: None if it could not be masked.
        fill: None if it was not filled.
        problem: why it was skipped or not filled; "" if nothing was wrong.
        target: whether it was to be filled.
        again: whether this run worked on it; else all was there already.
    """

    name: str
    id: str
    sensor: str
    product: str
    date: str
    source: str
    mask: MaskDone | None = None
    fill: FillDone | None = None
    problem: str = ""
    target: bool = True
    again: bool = True

    @property
    def state(self) -> str:
        """REPAIRED, MASKED or SKIPPED."""
        if self.fill is not None:
            return REPAIRED
        return MASKED if self.mask is not None else SKIPPED


@dataclass(frozen=True)
class Composite:
    """A composite of several dates.

    Args:
        key: of what it was made from.
        file, dates: the composite and the date of each cell, relative to the output folder.
        scenes: names of what it was made from, by date.
        filled: cells with a value.
        total: cells.
    """

    key: str
    file: str
    dates: str
    scenes: tuple[str, ...]
    filled: int
    total: int

    @property
    def files(self) -> tuple[str, str]:
        """What was written."""
        return self.file, self.dates


@dataclass(frozen=True)
class RepairSummary:
    """What a run did.

    Args:
        folder: of the outputs, absolute.
        scenes: by date.
        left_out: path and reason of what is no scene that can be used.
        composites: that were made.
        composite_problems: why a composite could not be made.
    """

    folder: str
    scenes: tuple[RepairedScene, ...]
    left_out: tuple[tuple[str, str], ...] = ()
    composites: tuple[Composite, ...] = ()
    composite_problems: tuple[str, ...] = field(default=())

    @property
    def repaired(self) -> tuple[RepairedScene, ...]:
        """Scenes that were filled."""
        return tuple(scene for scene in self.scenes if scene.state == REPAIRED)

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """Name or path and reason, of what was skipped and of what was not filled."""
        own = [(scene.name, scene.problem) for scene in self.scenes if scene.problem]
        return (*own, *self.left_out)

    @property
    def scene_count(self) -> int:
        """Scenes found, those that could not be read included."""
        return len(self.scenes) + len(self.left_out)

    @property
    def repaired_count(self) -> int:
        """Scenes filled: one cell at least has data now, or none was missing."""
        fills = [scene.fill for scene in self.scenes if scene.fill is not None]
        return sum(bool(fill.filled or fill.gained) or not fill.masked for fill in fills)

    @property
    def masked_count(self) -> int:
        """Scenes masked, filled or not."""
        return sum(scene.mask is not None for scene in self.scenes)

    @property
    def skipped_count(self) -> int:
        """Scenes that could not be used at all."""
        return self.scene_count - self.masked_count

    @property
    def unchanged_count(self) -> int:
        """Scenes that an earlier run had done from the same inputs."""
        return sum(not scene.again and scene.state != SKIPPED for scene in self.scenes)

    @property
    def filled_percent(self) -> float | None:
        """Of the masked cells of the filled scenes, how many have data now; None of none."""
        fills = [scene.fill for scene in self.scenes if scene.fill is not None]
        masked = sum(fill.masked for fill in fills)
        return 100.0 * sum(fill.filled for fill in fills) / masked if masked else None

    @property
    def error_percent(self) -> float | None:
        """Mean over the filled scenes of the simulated error in per cent of the mean value."""
        found = [scene.fill.error_percent for scene in self.scenes if scene.fill is not None]
        known = [value for value in found if value is not None]
        return sum(known) / len(known) if known else None
