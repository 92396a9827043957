# SPDX-License-Identifier: GPL-2.0-or-later
"""Every parameter and output is documented, and the pages that the Help button opens are whole."""

from __future__ import annotations

import re
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse
from xml.etree import ElementTree

import pytest
from qgis.core import QgsApplication

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
NAMES = (
    "cleanzerocanopy", "bufferplotszonalstats", "stackscenebands", "qacloudmask",
    "fillfromdonorscene", "comparefieldheights", "locateplots", "rebuild", "repairscenes",
    "canopyplots", "repaircloudyscene",
)  # fmt: skip
GUIDES = ("tutorial-plots", "tutorial-scene", "tutorial-mask", "troubleshooting")
RENEW = "run scripts/make_docs.py"


@pytest.fixture(scope="module")
def maker() -> Any:
    spec = spec_from_file_location("make_docs", ROOT / "scripts" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_and_output_has_its_row(qgis_app, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")
    rows = {}
    for line in (DOCS / f"{name}.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for cell in cells[:2]:
            rows[cell] = cells
    for definition in algorithm.parameterDefinitions():
        row = rows.get(f"`{definition.name()}`")
        assert row is not None, f"{definition.name()} is not in docs/{name}.md: {RENEW}"
        assert row[0] == f"**{definition.description()}**", RENEW
        assert len(row[2]) > 15
    for output in algorithm.outputDefinitions():
        row = rows.get(f"`{output.name()}`")
        assert row is not None, f"{output.name()} is not in docs/{name}.md: {RENEW}"
        assert row[1]
    declared = {d.name() for d in algorithm.parameterDefinitions()}
    declared |= {o.name() for o in algorithm.outputDefinitions()}
    tables = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    made = tables.split("<!-- tables -->")[1].split("<!-- end of tables -->")[0]
    named = set(re.findall(r"^\|(?: \*\*.*\*\* \|)? `([^`]+)` \|", made, re.MULTILINE))
    assert named == declared, RENEW


@pytest.mark.parametrize("name", ["README", *GUIDES, *NAMES])
def test_the_page_of_the_help_button_is_that_of_the_markdown(qgis_app, maker, name):
    markdown = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    page = (DOCS / "html" / f"{name}.html").read_text(encoding="utf-8")
    assert page == maker.as_page(markdown), RENEW
    for kind, where in re.findall(r'<(\w+)[^>]* (?:href|src)="([^"]+)"', page):
        if where.startswith("http"):
            assert kind == "a", "the page opens without network"
            in_repository = where.split("/blob/main/")[1].split("#")[0]
            assert (ROOT / in_repository).is_file(), where
        else:
            shown = (DOCS / "html" / where.split("#")[0]).resolve()
            assert shown.is_file(), where
            assert shown.is_relative_to(DOCS / "html"), f"{where} is not in the zip"
    assert "<script" not in page
    assert not re.search(r"\*\*|\]\(|^\||```", re.sub(r"<pre[^>]*>.*?</pre>", "", page, flags=re.S))


LANGUAGES = ("de", "fr", "es", "pt_BR")
TRANSLATED = [(code, name) for code in LANGUAGES for name in ("tutorial-plots", "tutorial-scene")]
# What QGIS calls its own things, and data that a lesson names.
NOT_OURS = {
    "de": {"Starten", "In Datei speichern…", "Projekt ‣ Neues Drucklayout"},
    "fr": {"Exécuter", "Enregistrer vers un fichier…", "Projet ‣ Nouvelle mise en page"},
    "es": {"Ejecutar", "Guardar a archivo…", "Proyecto ‣ Nueva composición de impresión"},
    "pt_BR": {"Executar", "Salvar no arquivo…", "Projeto ‣ Novo layout de Impressão"},
}
LESSON = {"SJER", "cold-springs-fire"}


def numbers(markdown: str) -> Counter[str]:
    """All numbers of a page, without what a language puts between their digits."""
    text = re.sub(r"<!--.*?-->", "", markdown, flags=re.DOTALL)
    return Counter(re.sub(r"\D", "", one) for one in re.findall(r"\d+(?:[.,\u202f]\d+)*", text))


@pytest.mark.parametrize(("language", "name"), TRANSLATED)
def test_translated_tutorial_is_that_of_the_english_page(maker, language, name):
    english = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    translated = (DOCS / language / f"{name}.md").read_text(encoding="utf-8")
    assert maker.mark_of(english) in translated, f"docs/{name}.md has changed: {RENEW}"
    assert numbers(translated) == numbers(english)
    for shape in (r"\((?:\.\./)?(images/[^)]+)\)", r"^#+ ", r"^\| ", r"`([^`\n]+)`"):
        found = [re.findall(shape, text, re.MULTILINE) for text in (english, translated)]
        assert sorted(found[0]) == sorted(found[1]), shape
    made = (DOCS / "html" / language / f"{name}.html").read_text(encoding="utf-8")
    assert made == maker.as_page(translated, language), RENEW
    assert f'<html lang="{language.replace("_", "-")}">' in made
    folder = DOCS / "html" / language
    for where in re.findall(r'(?:href|src)="([^"]+)"', made):
        assert (folder / where).is_file(), where
    for other in {"..", "../de", "../fr", "../es", "../pt_BR"} - {f"../{language}"}:
        assert f'href="{other}/{name}.html"' in made
    assert f"({language}/{name}.md)" in english


@pytest.mark.parametrize(("language", "name"), TRANSLATED)
def test_translated_tutorial_has_the_labels_of_the_dialogs(language, name):
    page = (DOCS / language / f"{name}.md").read_text(encoding="utf-8")
    strings = ElementTree.parse(ROOT / "i18n" / f"canopycloud_{language}.ts").getroot()
    ours = {one.text for one in strings.iter("translation") if one.text}
    ours |= {word.strip() for text in ours if text.count(",") > 3 for word in text.split(",")}
    labels = re.findall(r"(?<![*\w])\*{1,2}(?=[^*\s`_])([^*`]+?)\*{1,2}(?![*\w])", page)
    labels = [re.sub(r"[ \n]+", " ", label) for label in labels]
    assert len(labels) > 5
    assert set(labels) - ours - NOT_OURS[language] - LESSON == set()


def test_numbers_of_a_page_are_compared_without_the_separators_of_a_language():
    assert numbers("1,041 of 2.5 in B2") == numbers("1\u202f041, 2,5 <!-- 77 --> und B2")
    assert numbers("24 plots") != numbers("25 plots")


@pytest.mark.parametrize("name", NAMES)
def test_help_opens_a_page_that_ships(qgis_app, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"canopycloud:{name}")
    address = urlparse(algorithm.helpUrl())
    assert address.scheme == "file"
    assert Path(unquote(address.path)).samefile(DOCS / "html" / f"{name}.html")


def test_pictures_are_small_and_used():
    text = "".join(page.read_text(encoding="utf-8") for page in DOCS.rglob("*.md"))
    text += (ROOT / "README.md").read_text(encoding="utf-8")
    for picture in (DOCS / "images").iterdir():
        assert picture.name in text, f"no page shows {picture.name}"
        assert picture.stat().st_size < 150_000 or picture.name == "both-jobs.png"


def test_pages_of_the_help_show_today_s_pictures_and_no_others(maker):
    pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    pictures = maker.shipped_pictures()
    copies = list(pictures.values())
    assert set((DOCS / "html" / "images").iterdir()) == set(copies), RENEW
    for source, small in pictures.items():
        assert not maker.looks_other(source, small), f"{small.name}: {RENEW}"
    assert maker.looks_other(next(iter(pictures)), copies[-1])


def test_markdown_is_rendered(maker):
    made = maker.as_html(
        "# A & B\nText with `x < 1` and **bold** and *a b*, 2 * 3 * 4,\n"
        "[a page](qacloudmask.md).\n\n"
        "![shown](images/a-map.png)\n\n![left out](images/a-dialog.png)\n\n"
        "[elsewhere](methods/fill.md)\n\n"
        "- one\n  more\n- two\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | `c` |\n\n```\n<raw>\n```"
    )
    assert "<h1>A &amp; B</h1><p>Text with <code>x &lt; 1</code>" in made
    assert "<strong>bold</strong> and <em>a b</em>, 2 * 3 * 4," in made
    assert '<a href="qacloudmask.html">a page</a>.' in made
    assert made.count("<img") == 1
    assert '<p><img src="images/a-map.webp" alt="shown"></p>' in made
    assert '/blob/main/docs/methods/fill.md">elsewhere</a>' in made
    assert "<p></p>" not in made
    assert "<li>one more</li>\n<li>two</li>" in made
    assert "<td>1 | 2</td><td><code>c</code></td>" in made
    assert '<pre tabindex="0"><code>&lt;raw&gt;</code></pre>' in made
