"""Headings and terms in title case that one note leaves in English and its siblings translate."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings

OPENING: Mapping[str, str] = {
    "en": "Bread needs flour, water and patience, and everybody can bake it.",
    "de": "Brot braucht Mehl, Wasser und Geduld, und jeder kann es backen.",
    "fr": "Le pain demande de la farine, de l'eau et de la patience, et chacun peut le faire.",
    "zh": "面包需要面粉、水和耐心，人人都能烤。",
    "hi": "रोटी को आटा, पानी और धैर्य चाहिए, और हर कोई उसे सेंक सकता है।",
}
HEADING: Mapping[str, str] = {
    "en": "## Wild Yeast", "de": "## Wilde Hefe", "fr": "## Levure sauvage", "zh": "## 野生酵母", "hi": "## जंगली खमीर",
}  # fmt: skip
TERM: Mapping[str, str] = {
    "en": "Slow Fermentation gives the dough its taste.",
    "de": "Die langsame Gärung gibt dem Teig seinen Geschmack.",
    "fr": "La lente fermentation donne son goût à la pâte.",
    "zh": "缓慢发酵赋予面团味道。",
    "hi": "धीमा किण्वन आटे को उसका स्वाद देता है।",
}
NAME: Mapping[str, str] = {
    "en": "Our baker is Rose Baker from the next village.",
    "de": "Unsere Bäckerin ist Rose Baker aus dem Nachbardorf.",
    "fr": "Notre boulangère est Rose Baker, du village voisin.",
    "zh": "我们的面包师是邻村的罗斯·贝克。",
    "hi": "हमारी बेकर पड़ोसी गाँव की Rose Baker हैं।",
}


def _told(**instead: str) -> set[tuple[str, Severity]]:
    """(language, severity) of English left over, where some languages say one block otherwise."""
    blocks = (OPENING, HEADING, TERM, NAME)
    notes = dict.fromkeys(OPENING, "")
    for lang in notes:
        for block in blocks:
            old, _, new = instead.get(lang, "").partition(" => ")
            notes[lang] += (new if old and old == block[lang] else block[lang]) + "\n\n"
    first, *rest = (parse_text(text, f"{lang}.md", lang) for lang, text in notes.items())
    found = check_documents(first, rest, Settings(Config()), Engines(), whole=True).findings
    return {(one.target_lang, one.severity) for one in found if one.check.startswith("untranslated")}


@pytest.mark.parametrize(
    ("lang", "instead"),
    [
        ("zh", "## 野生酵母 => ## Wild Yeast"),
        ("de", "## Wilde Hefe => ## Wild Yeast"),
        ("hi", "धीमा किण्वन आटे को उसका स्वाद देता है। => Slow Fermentation आटे को उसका स्वाद देता है।"),
        (
            "de",
            "Die langsame Gärung gibt dem Teig seinen Geschmack. => Die Slow Fermentation gibt dem Teig Geschmack.",
        ),
    ],
)
def test_left_in_english(lang: str, instead: str) -> None:
    assert (lang, Severity.MAJOR) in _told(**{lang: instead})


def test_names_and_whole_notes_are_silent() -> None:
    assert not _told()


def test_what_another_note_keeps_is_a_name() -> None:
    assert not _told(zh="## 野生酵母 => ## Wild Yeast", de="## Wilde Hefe => ## Wild Yeast")
