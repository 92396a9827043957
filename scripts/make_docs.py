# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring docs/ up to date: the tables of every page from the tools themselves, then HTML.

Each page docs/<tool>.md is written by hand but for what stands between `<!-- tables -->` and
`<!-- end of tables -->`: parameters and outputs, from the texts that the dialogs show. A page that
is not there is begun. The Help button of the dialogs opens the HTML, since no desktop shows
Markdown as a page. Only docs/html is in the zip for users, with small copies of the pictures that
say more than the dialog beside them. A copy that looks like its picture is left as it is, since two
encoders never write the same bytes; `--pictures` makes all of them again.

    source scripts/env.sh && .venv/bin/python scripts/make_docs.py
"""

from __future__ import annotations

import configparser
import hashlib
import html
import os
import re
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
BEGIN, END = "<!-- tables -->", "<!-- end of tables -->"
PRODUCTS_BEGIN, PRODUCTS_END = "<!-- products -->", "<!-- end of products -->"
TOOLS = (
    "cleanzerocanopy",
    "bufferplotszonalstats",
    "comparefieldheights",
    "locateplots",
    "repairscenes",
    "stackscenebands",
    "qacloudmask",
    "fillfromdonorscene",
    "rebuild",
)
MODELS = ("canopyplots", "repaircloudyscene")
GUIDES = ("tutorial-plots", "tutorial-scene", "tutorial-mask", "troubleshooting")
PAGES = ("README", *GUIDES, *TOOLS, *MODELS)
# In docs/<language>; they share the pictures, and the zip has no room for them.
TRANSLATED = ("tutorial-plots", "tutorial-scene")
LANGUAGES = {"de": "Deutsch", "fr": "Français", "es": "Español", "pt_BR": "Português (Brasil)"}

# Who reads the page has the dialog and the model open, and log and layers of a run of his own; the
# three pictures that say most stay.
NOT_SHIPPED = (
    "-dialog", "-log", "-model", "-source", "stackscenebands-map", "cleanzerocanopy-map",
)  # fmt: skip
PICTURE_WIDTH, PICTURE_QUALITY = 290, 25


def main() -> None:
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import canopycloud

    plugin = canopycloud.classFactory(None)
    plugin.initProcessing()
    registry = QgsApplication.processingRegistry()
    for name in (*TOOLS, *MODELS):
        page = DOCS / f"{name}.md"
        algorithm = registry.algorithmById(f"canopycloud:{name}")
        text = page.read_text(encoding="utf-8") if page.is_file() else begun(algorithm)
        text = with_tables(text, tables(algorithm))
        if PRODUCTS_BEGIN in text:
            text = with_tables(text, products(), PRODUCTS_BEGIN, PRODUCTS_END)
        page.write_text(text, encoding="utf-8")
    plugin.unload()
    app.exitQgis()
    (DOCS / "html").mkdir(exist_ok=True)
    (DOCS / "html" / "style.css").write_text(STYLE, encoding="utf-8")
    for name in PAGES:
        source = (DOCS / f"{name}.md").read_text(encoding="utf-8")
        (DOCS / "html" / f"{name}.html").write_text(as_page(source), encoding="utf-8")
        print(f"docs/html/{name}.html")
    make_translated()
    make_pictures(again="--pictures" in sys.argv)
    import draw_architecture

    draw_architecture.DRAWING.write_text(draw_architecture.drawing(), encoding="utf-8")


def make_translated() -> None:
    for language in LANGUAGES:
        (DOCS / "html" / language).mkdir(exist_ok=True)
        for name in TRANSLATED:
            source = (DOCS / language / f"{name}.md").read_text(encoding="utf-8")
            target = DOCS / "html" / language / f"{name}.html"
            target.write_text(as_page(source, language), encoding="utf-8")
            english = mark_of((DOCS / f"{name}.md").read_text(encoding="utf-8"))
            if english not in source:
                print(
                    f"docs/{language}/{name}.md: the English page has changed since it was "
                    f"translated. Bring it up to date, then end it with {english}"
                )


def mark_of(english: str) -> str:
    """What a translation ends with, so that it is known from which English text it was made."""
    return f"<!-- English: {hashlib.sha256(english.encode()).hexdigest()[:12]} -->"


def begun(algorithm: Any) -> str:
    return f"# {algorithm.displayName()}\n\n{algorithm.shortDescription()}\n\n{BEGIN}\n{END}\n"


def with_tables(text: str, made: str, begin: str = BEGIN, end: str = END) -> str:
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    return f"{before}{begin}\n{made}\n{end}{after}"


def products() -> str:
    """The QA products as core knows them: classes, those masked by default in bold, source."""
    from canopycloud.core.qa.products import PRODUCTS

    rows = []
    for product in PRODUCTS:
        names = [
            f"**{name}**" if name in product.default else name
            for name in product.class_names
            if name != "fill"
        ]
        rows.append(
            [f"`{product.id}`", product.title, ", ".join(names), product.note, product.source]
        )
    return table(["Product", "Title", "Classes", "Note", "Source"], rows)


# What a page says of a tool's parameters and outputs

FIRST_PAGE = "Beside the project and called as it is, with `_index.html` at the end."


def tables(algorithm: Any) -> str:
    """Parameters, then layers and files, then numbers, as Markdown."""
    explained = algorithm.helpContent() if hasattr(algorithm, "helpContent") else {}
    rows, outputs = [], []
    for definition in algorithm.parameterDefinitions():
        text = explained.get(definition.name()) or definition.help()
        text = " ".join([text, *remarks_of(definition)])
        row = [f"**{definition.description()}**", f"`{definition.name()}`", text]
        if definition.isDestination():
            outputs.append(row)
        else:
            rows.append([*row, default_of(definition)])
    parts = [
        "## Parameters",
        table(["In the dialog", "Name", "Meaning", "Default"], rows),
    ]
    layers = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
    for output in algorithm.outputDefinitions():
        if output.name() not in layers and output.type() == "outputHtml":
            layers.add(output.name())
            outputs.append([f"**{output.description()}**", f"`{output.name()}`", FIRST_PAGE])
    parts += ["## Results", table(["In the dialog", "Name", "Meaning"], outputs)]
    numbers = [
        [f"`{output.name()}`", output.description()]
        for output in algorithm.outputDefinitions()
        if output.name() not in layers
    ]
    if numbers:
        parts += [
            "Numbers, shown in the log and usable in models "
            "(`@<step>_<name>` in an expression of a later step):",
            table(["Name", "Meaning"], numbers),
        ]
    return "\n\n".join(parts)


def is_required(definition: Any) -> bool:
    from qgis.core import QgsProcessingParameterDefinition

    return not definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional


def remarks_of(definition: Any) -> list[str]:
    """What may be chosen, and whether it has to be."""
    from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum

    remarks = []
    if isinstance(definition, QgsProcessingParameterEnum):
        several = "Any of " if definition.allowMultiple() else "One of "
        remarks.append(several + ", ".join(choices_of(definition)) + ".")
    if not is_required(definition):
        remarks.append("Optional.")
    if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
        remarks.append("Advanced.")
    return remarks


def choices_of(definition: Any) -> list[str]:
    """The words of a list with their titles; QA products have a table of their own."""
    from canopycloud.algorithms.shared.titles import titles_of

    titled = definition.usesStaticStrings() and definition.name() != "PRODUCT"
    titles = titles_of(definition) if titled else {}
    return [
        f"`{word}` ({titles[word]})" if titles.get(word, word) != word else f"`{word}`"
        for word in definition.options()
    ]


def default_of(definition: Any) -> str:
    value = definition.defaultValue()
    if isinstance(value, float) and value == int(value):
        value = int(value)
    if isinstance(value, (list, tuple)):
        value = ", ".join(str(one) for one in value)
    if value not in (None, ""):
        return f"`{value}`"
    return "–" if is_required(definition) else "none"


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell(text) for text in line) + " |" for line in lines)


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


# The Markdown that our pages use, as HTML

STYLE = """\
body { font: 16px/1.55 system-ui, sans-serif; max-width: 52em; margin: 2em auto; padding: 0 1em;
       color: #1c2420; background: #fff; }
h1, h2, h3 { line-height: 1.2; color: #1f4d2e; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
th, td { border: 1px solid #c9d4cc; padding: 0.35em 0.6em; text-align: left; vertical-align: top; }
th { background: #eef4ef; }
code { background: #eef1ef; padding: 0.1em 0.3em; border-radius: 3px; overflow-wrap: anywhere; }
td code { overflow-wrap: normal; }
pre { background: #eef1ef; padding: 0.8em; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
img { max-width: 100%; border: 1px solid #c9d4cc; }
a { color: #1f6d8d; }
@media print { body { font-size: 9.5pt; margin: 0; } table { font-size: 7.5pt; } }
@media (prefers-color-scheme: dark) {
  body { color: #dfe6e1; background: #17201b; }
  h1, h2, h3 { color: #a9d8b5; }
  th, code, pre { background: #24312a; }
  th, td, img { border-color: #3c4d43; }
  a { color: #7fc4e0; }
}
"""


def as_page(markdown: str, language: str = "en") -> str:
    """A page without script and without anything from the net."""
    title = re.search(r"^# (.+)$", markdown, re.MULTILINE)
    name = html.escape(title[1]) if title else "Canopy & Cloud"
    code, up = language.replace("_", "-"), "" if language == "en" else "../"
    return (
        f'<!doctype html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{name} – Canopy &amp; Cloud</title>\n"
        f'<link rel="stylesheet" href="{up}style.css">\n</head>\n<body>\n<main>\n'
        f"{as_html(markdown)}\n</main>\n</body>\n</html>\n"
    )


def as_html(markdown: str) -> str:
    """Headings, paragraphs, lists, tables, fenced code, images, links, bold and code."""
    text = re.sub(r"<!--.*?-->\n?", "", markdown, flags=re.DOTALL)
    text = re.sub(rf"!\[[^\]]*\]\([^)]+(?:{'|'.join(NOT_SHIPPED)})\.png\)", "", text)
    blocks = []
    for part in re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL):
        if part.startswith("```"):
            code = "\n".join(part.splitlines()[1:-1])
            blocks.append(f'<pre tabindex="0"><code>{html.escape(code)}</code></pre>')
        else:
            blocks += [block(one) for one in re.split(r"\n\s*\n", part) if one.strip()]
    return "\n".join(blocks)


def block(text: str) -> str:
    lines = text.strip("\n").splitlines()
    heading = re.match(r"(#+) (.+)", lines[0])
    if heading:
        rest = block("\n".join(lines[1:])) if lines[1:] else ""
        level = len(heading[1])
        return f"<h{level}>{inline(heading[2])}</h{level}>{rest}"
    if lines[0].startswith("|"):
        rows = [split_row(line) for line in lines if not re.fullmatch(r"[|\s:-]+", line)]
        made = ["".join(f"<th>{inline(c)}</th>" for c in rows[0])]
        made += ["".join(f"<td>{inline(c)}</td>" for c in row) for row in rows[1:]]
        return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in made) + "\n</table>"
    listed = re.match(r"(-|\d+\.) ", lines[0])
    if listed:
        items = re.split(r"^(?:-|\d+\.) ", "\n".join(lines), flags=re.MULTILINE)[1:]
        kind = "ul" if listed[1] == "-" else "ol"
        inner = "\n".join(f"<li>{inline(' '.join(item.split()))}</li>" for item in items)
        return f"<{kind}>\n{inner}\n</{kind}>"
    return f"<p>{inline(' '.join(line.strip() for line in lines))}</p>"


def split_row(line: str) -> list[str]:
    return [
        part.strip().replace("\\|", "|") for part in re.split(r"(?<!\\)\|", line.strip())[1:-1]
    ]


def inline(text: str) -> str:
    codes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        codes.append(f"<code>{html.escape(match[1])}</code>")
        return f"\0{len(codes) - 1}\0"

    text = html.escape(re.sub(r"`([^`]+)`", keep, text), quote=False)
    text = re.sub(r"!\[([^\]]*)\]\(([^)]+)\.png\)", r'<img src="\2.webp" alt="\1">', text)
    text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", link, text)
    text = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)
    text = re.sub(r"(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])", r"<em>\1</em>", text)
    return re.sub("\0(\\d+)\0", lambda match: codes[int(match[1])], text)


def link(match: re.Match[str]) -> str:
    """A link to another page of the help, or to the repository for what does not ship."""
    where = match[2]
    name, dot, rest = where.partition(".md")
    if dot and "://" not in where:
        made = f"{name}.html{rest}"
        where = made if is_beside(name) else f"{repository()}/blob/main/docs/{where}"
    return f'<a href="{where}">{match[1]}</a>'


def is_beside(name: str) -> bool:
    """Whether a page lies beside the one that names it: translations are not in the zip."""
    folder, _, page = name.rpartition("/")
    if folder.startswith("../"):
        return folder[3:] in LANGUAGES and page in TRANSLATED
    return page in PAGES and folder in ("", "..")


def repository() -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["repository"]


def shipped_pictures() -> dict[Path, Path]:
    """Each picture in docs/images that a page of the help shows, and its small copy."""
    pages = [as_html((DOCS / f"{name}.md").read_text(encoding="utf-8")) for name in PAGES]
    shown = sorted(set(re.findall(r'<img src="images/([^"]+)\.webp"', "".join(pages))))
    return {
        DOCS / "images" / f"{name}.png": DOCS / "html" / "images" / f"{name}.webp"
        for name in shown
    }


def looks_other(source: Path, copy: Path) -> bool:
    """Whether a copy is not of this picture: what its encoder has lost is far below the bound."""
    from PIL import Image, ImageChops, ImageStat

    with Image.open(source) as full, Image.open(copy) as small:
        size = (120, round(120 * full.height / full.width))
        pair = [one.convert("RGB").resize(size, Image.BOX) for one in (full, small)]
    return bool(max(ImageStat.Stat(ImageChops.difference(*pair)).rms) > 12)


def make_pictures(again: bool) -> None:
    """Small copies as WebP, which every browser since 2020 shows; two encoders differ in bytes."""
    from PIL import Image

    pictures = shipped_pictures()
    folder = DOCS / "html" / "images"
    folder.mkdir(exist_ok=True)
    for old in set(folder.iterdir()) - set(pictures.values()):
        old.unlink()
    for source, target in pictures.items():
        if again or not target.is_file() or looks_other(source, target):
            with Image.open(source) as picture:
                height = round(picture.height * PICTURE_WIDTH / picture.width)
                small = picture.convert("RGB").resize((PICTURE_WIDTH, height), Image.LANCZOS)
            small.save(target, quality=PICTURE_QUALITY, method=6)
            print(target.relative_to(ROOT).as_posix())


if __name__ == "__main__":
    main()
