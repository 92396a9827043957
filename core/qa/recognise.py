# SPDX-License-Identifier: GPL-2.0-or-later
"""Which QA product a raster is: by its name, by the metadata beside it, by its codes.

Nothing is guessed: two products that fit are a refusal, and so are codes that contradict the
product that was named. Works on a histogram, a dict of code to number of cells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import ProductError
from ..plural import plural
from ..rasterfile import shown_path
from .model import Product
from .products import AUTO, OTHER_QA, PRODUCT_IDS, PRODUCTS, find

Histogram = Mapping[int, int]

# One broken cell in a thousand says little; more of them say that it is another product.
_STRAY = 0.001
# A product that only its codes speak for must explain nearly all of them; one that was named
# is dropped for it when it explains fewer than half.
_NEARLY_ALL, _HALF = 0.9, 0.5
# Codes speak without a name only where there are this many different ones (a scene has dozens),
# and only for products whose codes are all above 255: a land cover map, a probability or a mask
# of zeros and ones holds the numbers of SCL, Fmask and old Landsat masks just as well.
MANY_CODES = 4
_SMALL = 255
_MATE_BYTES, _MATES = 2_000_000, 40
# What metadata beside the file says: pattern of its text, and the products it leaves.
_MATE_PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bL[COT]0[89]_\w{4}_\d{6}_\d{8}_\d{8}_02_(T1|T2|RT)", ("landsat_c2_l89",)),
    (r"\bL[ETM]0[457]_\w{4}_\d{6}_\d{8}_\d{8}_02_(T1|T2|RT)", ("landsat_c2_l47",)),
    (
        r"\bL[COT]08_\w{4}_\d{6}_\d{8}_\d{8}_01_(T1|T2|RT)",
        ("landsat_c1_l8", "landsat_c1_bqa_l8"),
    ),
    (
        r"\bL[ETM]0[457]_\w{4}_\d{6}_\d{8}_\d{8}_01_(T1|T2|RT)",
        ("landsat_c1_l47", "landsat_c1_bqa_l47"),
    ),
    (r"\bHLS\.(L30|S30)\.", ("hls_fmask",)),
    (r"\bS2[A-D]_MSIL2A_|\bS2[A-D]_\d{2}[A-Z]{3}_\d{8}_\d_L2A\b", ("sentinel2_scl",)),
    (r"\bM[OY]D09GA\b", ("modis_state_1km",)),
)


@dataclass(frozen=True)
class Recognition:
    """The product, and the sentence that says why it is that one."""

    product: Product
    reason: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fit:
    """How well the codes of a raster fit a product; shares of the cells that are not fill."""

    cells: int
    impossible: float
    expected: float
    strangers: tuple[int, ...]

    @property
    def contradicted(self) -> bool:
        """Whether this many codes of this kind cannot be that product."""
        return self.cells > 0 and self.impossible > _STRAY


def fit(product: Product, histogram: Histogram) -> Fit:
    """Compare codes with what a product says of itself."""
    cells = impossible = expected = 0
    strangers = []
    for code, count in sorted(histogram.items(), key=lambda item: (-item[1], item[0])):
        if product.is_only_fill(code) and product.allows(code):
            continue
        cells += count
        if not product.allows(code):
            impossible += count
            strangers.append(code)
        elif product.expects(code):
            expected += count
    total = max(cells, 1)
    return Fit(cells, impossible / total, expected / total, tuple(strangers))


def fitting_products(histogram: Histogram) -> list[Product]:
    """Products for which the codes alone speak."""
    found = []
    for product in PRODUCTS:
        if product.telling and any(histogram):  # zeros alone say nothing
            how = fit(product, histogram)
            if how.cells and not how.contradicted and how.expected >= _NEARLY_ALL:
                found.append(product)
    return found


def deciding_product(histogram: Histogram, among: Sequence[Product] = ()) -> Product | None:
    """The product that the codes decide for without a name: they are many and fit no other.

    Args:
        histogram: codes of the raster.
        among: products that something else leaves; empty for all.
    """
    fitting = [p for p in fitting_products(histogram) if not among or p in among]
    if len(fitting) != 1:
        return None
    product = fitting[0]
    small = any(product.expects(c) and not product.is_fill(c) for c in range(_SMALL + 1))
    found = [c for c, n in histogram.items() if n and product.expects(c) and not product.is_fill(c)]
    return None if small or len(found) < MANY_CODES else product


def by_name(names: Sequence[str]) -> list[Product]:
    """Products whose pattern matches one of the names (file name, band name)."""
    return [
        product
        for product in PRODUCTS
        if any(re.search(p, name, re.IGNORECASE) for p in product.names for name in names if name)
    ]


def by_metadata(path: Path) -> tuple[list[Product], str]:
    """Products that metadata files beside `path` leave, and the name of such a file."""
    found: set[str] = set()
    which = ""
    for mate in _mates(path):
        for pattern, ids in _MATE_PATTERNS:
            if re.search(pattern, mate.name) or re.search(pattern, _text_of(mate)):
                found.update(ids)
                which = which or mate.name
                break
    return [product for product in PRODUCTS if product.id in found], which


def _mates(path: Path) -> list[Path]:
    if not path.is_file():
        return []
    kinds = (".txt", ".xml", ".json")
    mates = [p for p in sorted(path.parent.iterdir()) if p.suffix.lower() in kinds]
    # In a folder of several scenes only those of this one count.
    scene = re.match(r".*?\d{8}", path.name)
    if scene:
        same = [mate for mate in mates if mate.name.startswith(scene.group())]
        mates = same or mates
    return [m for m in mates[:_MATES] if m.is_file() and m.stat().st_size <= _MATE_BYTES]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def recognise(
    wanted: str,
    histogram: Histogram,
    path: str,
    names: Sequence[str] = (),
    bands: int = 1,
    *,
    further: bool = False,
) -> Recognition:
    """The product to decode with.

    Args:
        wanted: the id of a product, or "auto".
        histogram: codes of the raster, nodata left out.
        path: of the QA raster.
        names: other names that may tell, such as the band's.
        bands: number of bands of the QA raster.
        further: True for a QA raster beside another, which need not tell of clouds.

    Raises:
        ProductError: if none or several fit, or the codes contradict the one that was named.
    """
    file = Path(shown_path(path))
    if wanted == AUTO:
        found = _decide(histogram, file, names)
        need_bands(found.product, bands)
        if not further and found.product.named("cloud") is None:
            raise _no_cloud_mask(file.name, found.product.title)
        return found
    product = find(wanted)
    if product is None:
        raise ProductError(
            f"'{wanted}' is not a QA product.",
            hint="Choose one of " + ", ".join(PRODUCT_IDS) + ".",
            product=wanted,
        )
    need_bands(product, bands)
    warnings = check(product, histogram)
    named = by_name([file.name, *names])
    if named and product not in named:
        told = " or ".join(f"{other.title} ({other.id})" for other in named)
        warnings += (
            f"According to its name, {file.name} is {told}, not {product.title} as chosen.",
        )
    return Recognition(product, f"QA product: {product.title}, as chosen.", warnings)


def need_bands(product: Product, bands: int) -> None:
    """Refuse a raster with fewer bands than the product has.

    Raises:
        ProductError: if so.
    """
    if product.bands and bands < max(product.bands):
        raise ProductError(
            f"{product.title} has {plural(max(product.bands), 'band')}, this raster has {bands}.",
            hint="Choose the file with all of its bands, as it was delivered.",
            product=product.id,
        )


def check(product: Product, histogram: Histogram, *, named: bool = False) -> tuple[str, ...]:
    """Refuse a product that the codes contradict; else what is odd about them.

    Args:
        product: chosen by the user, or by a name or metadata.
        histogram: codes of the raster.
        named: True if a name or metadata chose it, which weighs less than the user.

    Raises:
        ProductError: if they do, naming the products that fit.
    """
    how = fit(product, histogram)
    others = [other for other in fitting_products(histogram) if other is not product]
    foreign = how.cells > 0 and (how.expected < _HALF or (named and how.expected == _HALF))
    if how.contradicted or (foreign and (named or others)):
        raise _contradiction(product, histogram, how, others)
    warnings = []
    if foreign:
        warnings.append(
            f"{_few(_unexpected(product, histogram))} hardly occur in {product.title}. Is it "
            "that product?"
        )
    if how.strangers:
        warnings.append(
            f"{_few(how.strangers)} cannot occur in {product.title}; there are so few of them "
            "that they are decoded bit by bit all the same."
        )
    if product.id == "sentinel2_qa60" and how.cells and set(histogram) == {0}:
        warnings.append(
            "QA60 is zero everywhere. From 2022-01-25 to 2024-02-28 it was left empty, so that "
            "zero means 'not known' there: use SCL for those dates."
        )
    return tuple(warnings)


def _unexpected(product: Product, histogram: Histogram) -> list[int]:
    """Codes that hardly occur in the product, the most frequent first."""
    return [code for code in _by_count(histogram) if not product.expects(code)]


def _by_count(histogram: Histogram) -> list[int]:
    return sorted(histogram, key=lambda code: (-histogram[code], code))


def _contradiction(
    product: Product, histogram: Histogram, how: Fit, others: Sequence[Product]
) -> ProductError:
    if how.contradicted:
        what = f"{_few(how.strangers)} cannot occur in it"
    else:
        what = f"{_few(_unexpected(product, histogram))} hardly occur in it"
    hint = "Choose the product that these codes belong to, or the product 'custom' with a rule."
    if others:
        hint = "The codes fit " + " or ".join(f"{o.title} ({o.id})" for o in others) + "."
    return ProductError(
        f"The QA raster is not {product.title} ({product.id}): {what}.",
        hint=hint,
        product=product.id,
        fitting=[other.id for other in others],
    )


def _decide(histogram: Histogram, path: Path, names: Sequence[str]) -> Recognition:
    known = {c: n for c, n in histogram.items() if n}
    named = by_name([path.name, *names])
    if named:
        return _decide_among(named, known, path)
    _refuse_other_qa(path.name)
    # Metadata speak of the scene, not of this file: its codes have to bear them out.
    beside, mate = by_metadata(path)
    decided = deciding_product(known, beside)
    if decided is None:
        fitting = fitting_products(known)
        raise _doubt(path, beside, [p for p in fitting if p in beside] or fitting, known)
    reasons = [f"the metadata in {mate}"] if decided in beside else []
    return Recognition(decided, _why(decided, [*reasons, "the codes present"]))


def _decide_among(named: Sequence[Product], known: Histogram, path: Path) -> Recognition:
    """Of the products that the name leaves, the one that metadata or codes tell."""
    reasons = [f"the name {path.name}"]
    candidates = list(named)
    if len(candidates) > 1:
        beside, mate = by_metadata(path)
        common = [product for product in beside if product in candidates]
        if common:
            candidates = common
            reasons.append(f"the metadata in {mate}")
    if len(candidates) > 1:
        fits = fitting_products(known)
        candidates = [p for p in candidates if p in fits] or [
            p for p in candidates if not p.telling and not fit(p, known).contradicted
        ]
        reasons.append("the codes present")
    if len(candidates) != 1:
        raise _doubt(path, named, candidates, known)
    warnings = check(candidates[0], known, named=True)
    return Recognition(candidates[0], _why(candidates[0], reasons), warnings)


def _why(product: Product, reasons: Sequence[str]) -> str:
    by = " and ".join(reasons)
    return f"QA product: {product.title} ({product.id}), recognised by {by}."


def _doubt(
    path: Path, candidates: Sequence[Product], fitting: Sequence[Product], histogram: Histogram
) -> ProductError:
    codes = _by_count(histogram)
    shown = f"Its codes are {_few(codes)}." if codes else "It holds no code at all."
    several = candidates or fitting
    if len(several) > 1:
        message = f"{path.name} fits several QA products: " + ", ".join(p.id for p in several) + "."
    elif several:
        message = (
            f"{path.name} may be {several[0].title} ({several[0].id}), but its name does not say "
            "so and its codes are too few or too common to tell."
        )
    else:
        message = f"{path.name} is not recognised as a QA product by its name or its codes."
    return ProductError(
        f"{message} {shown}",
        hint=(
            "Choose the product. For a cloud probability or another mask choose the product "
            "'custom' with a rule such as 'values >= 40'."
        ),
        fitting=[p.id for p in several],
    )


def _refuse_other_qa(name: str) -> None:
    for pattern, meaning in OTHER_QA:
        if re.search(pattern, name, re.IGNORECASE):
            raise _no_cloud_mask(name, meaning)


def _no_cloud_mask(name: str, meaning: str) -> ProductError:
    return ProductError(
        f"{name} is not a cloud mask: it holds {meaning}.",
        hint=(
            "Choose the scene's QA_PIXEL, pixel_qa or BQA file, and this one among the further QA "
            "rasters; to use it alone all the same, name its product, or choose the product "
            "'custom' with a rule."
        ),
        path=name,
    )


def _few(codes: Sequence[int], most: int = 6) -> str:
    shown = ", ".join(str(code) for code in codes[:most])
    return f"{shown} and {len(codes) - most} more" if len(codes) > most else shown
