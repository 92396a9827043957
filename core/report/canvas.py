# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawing with matplotlib for a page: no window, no pyplot, no global state left behind.

A drawing is SVG whose colours are variables of the page, so that it follows the reader's theme,
and whose text is text. Colours are those of Okabe and Ito (2008), which colour-blind people can
tell apart; what matters is told by shape or label, too.
"""

from __future__ import annotations

import itertools
import re
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any, Callable, TypeVar

from numpy.typing import NDArray

from ..errors import MissingPackageError
from .markup import Safe, clean
from .page import Chart

BLUE, RED, GREEN = "#0072b2", "#d55e00", "#009e73"
YELLOW, PURPLE, SKY = "#e69f00", "#aa4488", "#56b4e9"
INK, SOFT, RULE, PAGE = "#1b2420", "#56625c", "#d5dbd8", "#ffffff"
# On pictures, which are the same in both themes.
BLACK, WHITE = "#000000", "#fefefe"
# The names that page.css gives these colours.
_VARIABLES = {
    BLUE: "blue", RED: "red", GREEN: "green", YELLOW: "yellow", PURPLE: "purple", SKY: "sky",
    INK: "ink", SOFT: "soft", RULE: "rule", PAGE: "page",
}  # fmt: skip

#: Inches of a chart as wide as the page; text is then as large as the page's small text.
FULL = 9.6
TEXT = 10.0

_Block = TypeVar("_Block")
_LOCK = threading.Lock()
_COUNTER = itertools.count(1)


def can_draw() -> bool:
    """Whether matplotlib is there, and fits the numpy that is there."""
    try:
        import matplotlib.figure  # noqa: F401
    except (ImportError, AttributeError):  # built for another numpy, it has either
        return False
    return True


def drawn(make: Callable[[], _Block]) -> list[_Block]:
    """A chart, none where matplotlib is missing."""
    return [make()] if can_draw() else []


def require_matplotlib() -> None:
    """Refuse what only matplotlib draws.

    Raises:
        MissingPackageError: if it is not installed.
    """
    if not can_draw():
        raise MissingPackageError("matplotlib", "the charts of a report")


def warm_up() -> None:
    """Load matplotlib and its font, so that the first chart is drawn as fast as the others."""
    if not can_draw():
        return
    with drawing(1, 1) as (figure, panels):
        from matplotlib.backends.backend_svg import FigureCanvasSVG

        label(panels[0, 0], "x", "y")
        FigureCanvasSVG(figure).print_svg(StringIO())


# ------------------------------------------------------------------------------- the drawing --


@contextmanager
def drawing(
    width: float, height: float, rows: int = 1, columns: int = 1, **options: Any
) -> Iterator[tuple[Any, NDArray[Any]]]:
    """A figure of `width` × `height` inches and its axes (rows, columns), in our style."""
    require_matplotlib()
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=150, layout="constrained")
    figure.patch.set_alpha(0.0)
    axes = figure.subplots(rows, columns, squeeze=False, **options)
    for one in axes.flat:
        _style(one)
    yield figure, axes


def finish(figure: Any, alt: str, caption: str = "", width: float | None = None) -> Chart:
    """The figure as a chart of a page.

    Args:
        figure: of `drawing`.
        alt: what it shows.
        caption: below it.
        width: inches, to set its share of the page; the figure's own if not given.
    """
    share = min((width or float(figure.get_figwidth())) / FULL, 1.0)
    return Chart(_svg(figure), clean(alt), caption, share)


def _style(axes: Any) -> None:
    axes.set_facecolor("none")
    axes.set_axisbelow(True)
    axes.grid(True, color=RULE, linewidth=0.6)
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(SOFT)
        spine.set_linewidth(0.8)
    axes.tick_params(colors=SOFT, labelcolor=INK, labelsize=TEXT - 1, length=3, width=0.8)


def label(axes: Any, x: str = "", y: str = "", title: str = "") -> None:
    """Axis labels and, for one of several panels, a title."""
    axes.set_xlabel(plain(x), fontsize=TEXT, color=INK)
    axes.set_ylabel(plain(y), fontsize=TEXT, color=INK)
    if title:
        axes.set_title(plain(title), fontsize=TEXT, color=INK, loc="left")


def entry(text: object) -> str:
    """`text` for a legend, which leaves out names that begin with _ unless something is before."""
    return f"\u200b{plain(text)}" if str(text).startswith("_") else plain(text)


def plain(text: object) -> str:
    """`text` as matplotlib draws it letter by letter: a $ is no formula."""
    return clean(text).replace("$", r"\$")


def _svg(figure: Any) -> Safe:
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    # Text of the page's own font instead of outlines. The setting is matplotlib's only way, and
    # other plugins share it: it is put back at once, and ours never draw at the same time.
    with _LOCK, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*[Gg]lyph")
        before = mpl.rcParams["svg.fonttype"]
        mpl.rcParams["svg.fonttype"] = "none"
        try:
            out = StringIO()
            FigureCanvasSVG(figure).print_svg(out, metadata={"Date": None, "Creator": None})
        finally:
            mpl.rcParams["svg.fonttype"] = before
    return Safe(_for_page(out.getvalue()))


def _for_page(svg: str) -> str:
    """A file of matplotlib as part of a page: own ids, no fixed size, variable colours."""
    # Pictures are most of it, and nothing in them is to be changed.
    svg, *pictures = _without_pictures(svg[svg.index("<svg") :])
    svg = re.sub(r"<metadata>.*?</metadata>\s*", "", svg, flags=re.S)
    svg = re.sub(r"<defs>\s*<style[^>]*>.*?</style>\s*</defs>\s*", "", svg, flags=re.S)
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.S)
    box = re.search(r'viewBox="[^"]*"', svg)
    start = f'<svg {box[0] if box else ""} stroke-linejoin="round" stroke-linecap="butt">'
    svg = start + svg[svg.index(">") + 1 :]
    svg = _renamed_ids(svg, f"c{next(_COUNTER)}")
    svg = re.sub(r"(?<=[:\"'\s])#[0-9a-f]{6}\b", _variable, svg)
    svg = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font-size: \1px", svg)
    svg = re.sub(r"font-family: [^;\"]*;?", "", svg)
    svg = re.sub(r"\n\s*", "\n", svg).strip()
    return re.sub(r"\0(\d+)\0", lambda found: pictures[int(found[1])], svg)


def _without_pictures(svg: str) -> list[str]:
    """The text with a number between two NULs for each picture, and the pictures."""
    parts = re.split(r'(?<=")(data:image/[^"]*)', svg)
    marked = [part if place % 2 == 0 else f"\0{place // 2}\0" for place, part in enumerate(parts)]
    return ["".join(marked), *parts[1::2]]


def _renamed_ids(svg: str, prefix: str) -> str:
    """Ids that no other chart of the page has; those that nothing refers to go."""
    used = set(re.findall(r'(?:xlink:href="#|url\(#)([^")]+)', svg))
    names = {name: f"{prefix}-{place}" for place, name in enumerate(sorted(used))}

    def rename(match: re.Match[str]) -> str:
        name = names.get(match[1])
        return f' id="{name}"' if name else ""

    svg = re.sub(r'\sid="([^"]+)"', rename, svg)
    return re.sub(r'(xlink:href="#|url\(#)([^")]+)', lambda found: found[1] + names[found[2]], svg)


def _variable(match: re.Match[str]) -> str:
    name = _VARIABLES.get(match[0])
    return f"var(--{name})" if name else match[0]
