# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring docs/ up to date: the tables of every page from the tools themselves, then HTML.

Each page docs/<tool>.md is written by hand but for what stands between `<!-- tables -->` and
`<!-- end of tables -->`: parameters and outputs, from the texts that the dialogs show. A page that
is not there is begun. The Help button of the dialogs opens the HTML, since no desktop shows
Markdown as a page.

    source scripts/env.sh && .venv/bin/python scripts/make_docs.py
"""

from __future__ import annotations

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
TOOLS = (
    "cleanzerocanopy",
    "bufferplotszonalstats",
    "comparefieldheights",
    "stackscenebands",
    "qacloudmask",
    "fillfromdonorscene",
)
MODELS = ("canopyplots", "repaircloudyscene")
PAGES = ("README", *TOOLS, *MODELS)


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
        page.write_text(with_tables(text, tables(algorithm)), encoding="utf-8")
    plugin.unload()
    app.exitQgis()
    (DOCS / "html").mkdir(exist_ok=True)
    for name in PAGES:
        source = (DOCS / f"{name}.md").read_text(encoding="utf-8")
        (DOCS / "html" / f"{name}.html").write_text(as_page(source), encoding="utf-8")
        print(f"docs/html/{name}.html")


def begun(algorithm: Any) -> str:
    return f"# {algorithm.displayName()}\n\n{algorithm.shortDescription()}\n\n{BEGIN}\n{END}\n"


def with_tables(text: str, made: str) -> str:
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n{made}\n{END}{after}"


# What a page says of a tool's parameters and outputs


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
        "## Results",
        table(["In the dialog", "Name", "Meaning"], outputs),
    ]
    layers = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
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
        remarks.append(several + ", ".join(f"`{option}`" for option in definition.options()) + ".")
    if not is_required(definition):
        remarks.append("Optional.")
    if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
        remarks.append("Advanced.")
    return remarks


def default_of(definition: Any) -> str:
    value = definition.defaultValue()
    if isinstance(value, float) and value == int(value):
        value = int(value)
    if isinstance(value, (list, tuple)):
        value = ",".join(str(one) for one in value)
    if value not in (None, ""):
        return f"`{value}`"
    return "–" if is_required(definition) else "none"


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell(text) for text in line) + " |" for line in lines)


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


# The Markdown that our pages use, as HTML

STYLE = """
body { font: 16px/1.55 system-ui, sans-serif; max-width: 52em; margin: 2em auto; padding: 0 1em;
       color: #1c2420; background: #fff; }
h1, h2, h3 { line-height: 1.2; color: #1f4d2e; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
th, td { border: 1px solid #c9d4cc; padding: 0.35em 0.6em; text-align: left; vertical-align: top; }
th { background: #eef4ef; }
code { background: #eef1ef; padding: 0.1em 0.3em; border-radius: 3px; overflow-wrap: anywhere; }
pre { background: #eef1ef; padding: 0.8em; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
img { max-width: 100%; border: 1px solid #c9d4cc; }
a { color: #1f6d8d; }
@media (prefers-color-scheme: dark) {
  body { color: #dfe6e1; background: #17201b; }
  h1, h2, h3 { color: #a9d8b5; }
  th, code, pre { background: #24312a; }
  th, td, img { border-color: #3c4d43; }
  a { color: #7fc4e0; }
}
"""


def as_page(markdown: str) -> str:
    """A page of its own, without script and without anything from the net."""
    title = re.search(r"^# (.+)$", markdown, re.MULTILINE)
    name = html.escape(title[1]) if title else "Canopy & Cloud"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{name} – Canopy &amp; Cloud</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{as_html(markdown)}\n</body>\n</html>\n"
    )


def as_html(markdown: str) -> str:
    """Headings, paragraphs, lists, tables, fenced code, images, links, bold and code."""
    text = re.sub(r"<!--.*?-->\n?", "", markdown, flags=re.DOTALL)
    blocks = []
    for part in re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL):
        if part.startswith("```"):
            code = "\n".join(part.splitlines()[1:-1])
            blocks.append(f"<pre><code>{html.escape(code)}</code></pre>")
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
    text = re.sub(r"!\[([^\]]*)\]\(([^)]+)\)", r'<img src="../\2" alt="\1">', text)
    text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", link, text)
    text = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)
    return re.sub("\0(\\d+)\0", lambda match: codes[int(match[1])], text)


def link(match: re.Match[str]) -> str:
    where = match[2]
    name, dot, rest = where.partition(".md")
    if dot and "://" not in where:
        where = f"{name}.html{rest}" if name in PAGES else f"../{where}"
    return f'<a href="{where}">{match[1]}</a>'


if __name__ == "__main__":
    main()
