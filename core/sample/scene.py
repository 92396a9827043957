# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up pair of Landsat scenes of two dates, with the truth under the clouds.

Both dates show one country (`land`). Between them plants grow and dry up class by class, the
atmosphere and the sun change, some fields are harvested and a fire leaves a scar. Numbers are
Landsat Collection 2 surface reflectance: reflectance = DN × 0.0000275 − 0.2, 0 is no data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING, Any, TypedDict

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..errors import ParameterError
from ..grid import Window
from ..settings import settled
from .land import BANDS, CELL, GROUND, MAKE_UP, PLANTS, Cover, Land, make_land
from .noise import Bools, Floats, blurred, fractal, generator
from .sky import Sky, Sun, make_sky, seen_through

if TYPE_CHECKING:
    from typing_extensions import Unpack

SCALE, OFFSET = 2.75e-05, -0.2
TARGET_SUN = Sun(azimuth=124.0, elevation=65.0)  # early July, 37° north, mid-morning
DONOR_SUN = Sun(azimuth=137.0, elevation=60.0)  # early May

# Part of the ground under green plants for a full cell, per Cover: in July and in May.
JULY = np.array((0.10, 0.62, 0.72, 0.98, 0.95, 1.00, 0.90, 0.0, 0.55, 0.80))
MAY = np.array((0.52, 0.74, 0.90, 0.95, 0.85, 0.48, 0.72, 0.0, 0.66, 0.80))

# Bits of the Collection 2 QA_PIXEL band (Landsat 8-9).
QA_FILL, QA_DILATED, QA_CIRRUS, QA_CLOUD, QA_SHADOW = 1, 2, 4, 8, 16
QA_CLEAR, QA_WATER = 64, 128
QA_LOW = (1 << 8) | (1 << 10) | (1 << 12) | (1 << 14)  # low confidence of all four
QA_MEDIUM_CLOUD = (2 << 8) - (1 << 8)  # added to QA_LOW
QA_HIGH_CLOUD, QA_HIGH_SHADOW = (3 << 8) - (1 << 8), (3 << 10) - (1 << 10)
QA_HIGH_CIRRUS = (3 << 14) - (1 << 14)


@dataclass(frozen=True)
class ScenePair:
    """Two dates of one place as arrays.

    Args:
        bands: band names, "B2" and so on.
        target: uint16 (bands, rows, columns), 0 is no data; with cloud and shadow.
        target_qa: uint16 (rows, columns), Collection 2 QA_PIXEL.
        truth: the target without cloud, shadow and cirrus; same shape, no cell without data.
        donor: uint16 (bands, more rows, more columns).
        donor_qa: its QA_PIXEL.
        offset: column and row of the target's first cell in the donor's grid.
        contaminated: cells in which target and truth differ.
        missed: contaminated, and called clear by `target_qa`.
        shadow: cells of true shadow, not covered by cloud.
        changed: cells of real change on the ground between the dates.
        target_sky: clouds of the target one by one, and the sun.
    """

    bands: tuple[str, ...]
    target: NDArray[np.uint16]
    target_qa: NDArray[np.uint16]
    truth: NDArray[np.uint16]
    donor: NDArray[np.uint16]
    donor_qa: NDArray[np.uint16]
    offset: tuple[int, int]
    contaminated: Bools
    missed: Bools
    shadow: Bools
    changed: Bools
    target_sky: Sky

    @property
    def donor_here(self) -> NDArray[np.uint16]:
        """The donor cut to the target's grid."""
        col, row = self.offset
        rows, cols = self.target_qa.shape
        return self.donor[:, row : row + rows, col : col + cols]


@dataclass(frozen=True)
class PairSettings:
    """How the two dates of a pair differ, and what hides them.

    Args:
        cloud_cover: share of the target under cloud; its shadows come on top.
        donor_cloud_cover: the same of the donor.
        change: share of the farm fields that are not what the season makes of them; a fire scar
            of a sixth of that share of the scene goes with it. 0 for no change on the ground.
        season: how far plants go from the target's state to the donor's (0 none, 1 two months).
        radiometry: strength of the donor's own gain, offset and haze.
        noise: strength of what the dates do not share: texture, grain, registration.
        missed: 0, the QA band flags every bad cell; 1, it errs as real ones do.
        cirrus: add a bank of cirrus to the target.
        scar_in_target: the fire comes before the target (and after the donor), or the reverse.
        bands: some of B1..B7.
        margin: cells by which the donor reaches further west, north, east and south.
    """

    cloud_cover: float = 0.16
    donor_cloud_cover: float = 0.03
    change: float = 0.12
    season: float = 1.0
    radiometry: float = 1.0
    noise: float = 1.0
    missed: float = 1.0
    cirrus: bool = True
    scar_in_target: bool = True
    bands: Sequence[str] = BANDS[1:]
    margin: tuple[int, int, int, int] = (30, 20, 25, 15)

    def check(self) -> None:
        """Refuse covers that leave nothing clear.

        Raises:
            ParameterError: if a share is outside 0..0.8.
        """
        for name in ("cloud_cover", "donor_cloud_cover"):
            share = getattr(self, name)
            if not 0 <= share <= 0.8:
                raise ParameterError(f"{name} is {share}.", hint="Give a share from 0 to 0.8.")


class PairShortcuts(TypedDict, total=False):
    """The fields of `PairSettings`, as keywords of `scene_pair`."""

    cloud_cover: float
    donor_cloud_cover: float
    change: float
    season: float
    radiometry: float
    noise: float
    missed: float
    cirrus: bool
    scar_in_target: bool
    bands: Sequence[str]
    margin: tuple[int, int, int, int]


def scene_pair(
    shape: tuple[int, int] = (400, 400),
    seed: int = 2016,
    settings: PairSettings | None = None,
    **shortcuts: Unpack[PairShortcuts],
) -> ScenePair:
    """Make two dates of one place.

    Time and memory grow with the number of cells: about 0.6 kB and 6 µs a cell, so keep to some
    2000 × 2000. Larger scenes are made of one pair by `mirrored`.

    Args:
        shape: rows, columns of the target.
        seed: the same seed and settings make the same pair.
        settings: clouds, change, noise and so on.
        **shortcuts: fields of the settings by name, ``cloud_cover=0.3``, say.

    Raises:
        ParameterError: if a share is outside 0..0.8, or a band is unknown.
        TypeError: if a shortcut is no field of the settings.
    """
    (pair,) = settled(shortcuts, settings or PairSettings())
    pair.check()
    chosen, noise = _positions(pair.bands), pair.noise
    west, north, east, south = pair.margin
    whole = (shape[0] + north + south, shape[1] + west + east)
    frame = (slice(north, north + shape[0]), slice(west, west + shape[1]))
    land = make_land(whole, seed)
    altered, burned = _changes(land, generator(seed, 20), pair.change, frame)
    july, may = _growth(land, generator(seed, 21), pair.season, noise, altered)
    scar_now, scar_then = (burned, None) if pair.scar_in_target else (None, burned)
    now = _surface(land, july, TARGET_SUN, 1.0, scar_now, chosen)
    then = _surface(land, may, DONOR_SUN, 1.0 - 0.16 * pair.season, scar_then, chosen)
    then = _other_day(then, generator(seed, 22), chosen, pair.radiometry, noise)
    grain = generator(seed, 23)
    now += noise * 0.0016 * grain.standard_normal(now.shape)
    then += noise * 0.0016 * grain.standard_normal(then.shape)
    bank = pair.cirrus and pair.cloud_cover > 0
    cover, missed = pair.cloud_cover, pair.missed
    sky = make_sky(whole, generator(seed, 30), TARGET_SUN, cover, missed, bank, frame)
    other = make_sky(whole, generator(seed, 31), DONOR_SUN, pair.donor_cloud_cover, 0.0)
    truth = to_dn(now)[(slice(None), *frame)]
    target = to_dn(seen_through(now, sky, chosen))[(slice(None), *frame)]
    target_qa = qa_pixel(sky, land.water, _doubtful(land))[frame]
    beyond = _beyond_the_edge(whole)
    donor = to_dn(seen_through(then, other, chosen))
    donor[:, beyond] = 0
    contaminated = np.any(target != truth, axis=0)
    flagged = (target_qa & (QA_DILATED | QA_CIRRUS | QA_CLOUD | QA_SHADOW)) != 0
    return ScenePair(
        bands=tuple(pair.bands),
        target=target,
        target_qa=target_qa,
        truth=truth,
        donor=donor,
        donor_qa=qa_pixel(other, land.water, _doubtful(land), beyond),
        offset=(west, north),
        contaminated=contaminated,
        missed=contaminated & ~flagged,
        shadow=((sky.shadow > 0.05) & (sky.cloud < 0.05))[frame],
        changed=(altered | burned)[frame],
        target_sky=sky,
    )


def mirrored(array: NDArray[Any], window: Window) -> NDArray[Any]:
    """out[p] = array[p folded back at the edges]: a window of an endless mirrored scene.

    Makes rasters of any size from one pair, a block at a time.

    Args:
        array: (..., rows, columns).
        window: cells of the endless scene, of which `array` is the part from (0, 0).
    """

    def folded(first: int, count: int, size: int) -> NDArray[np.int64]:
        place = np.arange(first, first + count) % (2 * size)
        return np.where(place < size, place, 2 * size - 1 - place)

    rows = folded(window.row, window.height, array.shape[-2])
    cols = folded(window.col, window.width, array.shape[-1])
    out: NDArray[Any] = array[..., rows[:, None], cols[None, :]]
    return out


def to_dn(reflectance: Floats) -> NDArray[np.uint16]:
    """dn[p] = round((reflectance[p] + 0.2) / 0.0000275), 1..65535."""
    dn = np.clip(np.rint((reflectance - OFFSET) / SCALE), 1, 65535)
    return np.asarray(dn, dtype=np.uint16)


def to_reflectance(dn: NDArray[np.uint16]) -> Floats:
    """r[p] = dn[p] × 0.0000275 − 0.2, NaN where dn is 0."""
    return np.where(dn == 0, np.nan, dn * SCALE + OFFSET)


def qa_pixel(
    sky: Sky, water: Bools, doubtful: Bools, fill: Bools | None = None
) -> NDArray[np.uint16]:
    """The Collection 2 QA_PIXEL of Landsat 8-9: 1 for fill, else flags and confidences.

    Args:
        sky: what was detected.
        water: cells of water; not told under cloud.
        doubtful: clear cells so bright that cloud has medium confidence.
        fill: cells outside the scene.
    """
    cloud, rim = sky.flagged_cloud, sky.dilated & ~sky.flagged_cloud
    shadow, cirrus = sky.flagged_shadow & ~cloud, sky.flagged_cirrus
    qa = np.full(cloud.shape, QA_LOW, dtype=np.uint32)
    qa[rim] |= QA_DILATED
    qa[cirrus] += QA_CIRRUS + QA_HIGH_CIRRUS
    qa[cloud] += QA_CLOUD + QA_HIGH_CLOUD
    qa[shadow] += QA_SHADOW + QA_HIGH_SHADOW
    qa[~cloud & ~rim] |= QA_CLEAR
    qa[water & ~cloud] |= QA_WATER
    qa[doubtful & ~cloud & ~shadow & ~water] += QA_MEDIUM_CLOUD
    if fill is not None:
        qa[fill] = QA_FILL
    return qa.astype(np.uint16)


def _positions(bands: Sequence[str]) -> NDArray[np.int64]:
    unknown = [band for band in bands if band not in BANDS]
    if unknown or not bands:
        raise ParameterError(
            f"Unknown band {', '.join(unknown)}." if unknown else "No band is named.",
            hint=f"Choose among {', '.join(BANDS)}.",
        )
    return np.array([BANDS.index(band) for band in bands], dtype=np.int64)


def _doubtful(land: Land) -> Bools:
    bright: Bools = (land.cover == Cover.TOWN) & (land.brightness > 1.55)
    return bright


def _changes(
    land: Land, rng: np.random.Generator, share: float, frame: tuple[slice, slice]
) -> tuple[Bools, Bools]:
    """Fields that go their own way, and a fire scar on the hills."""
    draw = rng.random(int(land.field.max()) + 1)
    altered = (draw < share)[land.field] & (land.field > 0)
    field = fractal(rng, land.cover.shape, 30, 2.0)
    burnable = np.isin(land.cover, (Cover.GRASS, Cover.SHRUB, Cover.OAK, Cover.CONIFER))
    inside = np.zeros_like(burnable)
    inside[frame] = True
    hills = burnable & inside & np.isin(land.cover, (Cover.SHRUB, Cover.OAK, Cover.CONIFER))
    burned = np.zeros_like(burnable)
    if share > 0 and hills.any():
        row, col = np.argwhere(hills)[rng.integers(int(hills.sum()))]
        r, c = np.ogrid[: burned.shape[0], : burned.shape[1]]
        size = share / 6 * inside.sum()
        nearness = field - (np.hypot(r - row, (c - col) * 0.7) / np.sqrt(size)) ** 2
        ranks = np.sort(nearness[hills])
        burned = burnable & (nearness > ranks[-min(int(size), len(ranks))]) & (land.paved < 0.2)
    return altered, burned


def _growth(
    land: Land, rng: np.random.Generator, season: float, noise: float, altered: Bools
) -> tuple[Floats, Floats]:
    """Part of each cell under green plants on the target's and on the donor's date."""
    july = land.fullness * JULY[land.cover]
    spring = land.fullness * MAY[land.cover]
    # Fields have a crop each: most follow the season, the altered ones do not.
    vigour = rng.beta(2.2, 1.2, int(land.field.max()) + 1)[land.field]
    other = rng.beta(0.5, 0.5, int(land.field.max()) + 1)[land.field]
    crop = land.cover == Cover.CROP
    july = np.where(crop, july * vigour, july)
    spring = np.where(crop, spring * (0.30 + 0.70 * vigour**1.5), spring)
    may = july + season * (spring - july)
    may = np.where(altered & crop, land.fullness * other, may)
    own = fractal(rng, land.cover.shape, 12, 1.6) * (land.cover != Cover.WATER)
    may = may + noise * np.where(crop, 0.012, 0.022) * own
    return np.clip(july, 0, 1), np.clip(may, 0, 1)


def _surface(
    land: Land, green: Floats, sun: Sun, dry: float, burned: Bools | None,
    bands: NDArray[np.int64],
) -> Floats:  # fmt: skip
    """r[p] = light × ((1 − green) ground + green plants), roads and scars laid in, blurred.

    Returns:
        (bands, rows, columns).
    """
    light = _light(land.elevation, sun)
    severity = None
    if burned is not None:
        severity = blurred(burned, 0.8) * np.clip(1.05 - 0.35 * land.fullness, 0.4, 1.0)
    out = np.empty((len(bands), *land.cover.shape))
    for i, band in enumerate(bands):
        ground = np.array([GROUND[name][band] for name, _ in MAKE_UP])[land.cover]
        plants = np.array([PLANTS[name][band] for _, name in MAKE_UP])[land.cover]
        ground = ground * land.brightness * dry
        value = ground + green * (plants - ground)
        value += land.paved * (GROUND["road"][band] - value)
        if severity is not None:
            value += severity * (GROUND["char"][band] - value)
        clear, silty = GROUND["water"][band], GROUND["silty water"][band]
        value = np.where(land.water, clear + land.silt * (silty - clear), value * light)
        # Light from neighbours: the sensor's point spread.
        out[i] = blurred(value, 0.52)
    return out


def _light(elevation: Floats, sun: Sun) -> Floats:
    """Sunlight on the slope over sunlight on level ground, some of it from the sky."""
    d_row, d_col = np.gradient(blurred(elevation, 0.7), CELL)
    high, turn = radians(sun.elevation), radians(sun.azimuth)
    # The surface's normal is (-dz/dx, -dz/dy, 1) with y to the north, against the rows.
    toward = -d_col * sin(turn) + d_row * cos(turn)
    incidence = (sin(high) + cos(high) * toward) / np.sqrt(1 + d_row**2 + d_col**2)
    light: Floats = 0.18 + 0.82 * np.clip(incidence, 0.03, None) / sin(high)
    return light


def _other_day(
    reflectance: Floats, rng: np.random.Generator, bands: NDArray[np.int64], strength: float,
    noise: float,
) -> Floats:  # fmt: skip
    """Another atmosphere: gain, offset and uneven haze a band; registration off by a tenth."""
    gain = 1.0 + strength * rng.normal(0.04, 0.035, len(BANDS))
    offset = strength * (0.011 * np.array((1.5, 1.2, 0.9, 0.7, 0.5, 0.3, 0.2)))
    haze = fractal(rng, reflectance.shape[1:], 150, 2.8)
    shift = (0.11 * noise, -0.08 * noise)
    out = np.empty_like(reflectance)
    for i, band in enumerate(bands):
        moved = ndimage.shift(reflectance[i], shift, order=1, mode="nearest")
        out[i] = moved * gain[band] + offset[band] * (1.0 + 0.35 * haze)
    return out


def _beyond_the_edge(shape: tuple[int, int]) -> Bools:
    """The corner beyond the slanting edge of the scene, stepped as detectors make it."""
    row, col = np.ogrid[: shape[0], : shape[1]]
    steps = col + 4 * ((row // 9) % 2)
    beyond: Bools = steps < 0.11 * shape[1] - 0.24 * row
    return beyond
