"""What is left of a short sentence or of a short row: told by siblings, and of numbers and letters by one pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings
from qa.text.symbol_rows import symbol_rows

OPENING: Mapping[str, str] = {
    "en": "The mill stands beside the river, and its wheel turns all day.",
    "de": "Die Mühle steht am Fluss, und ihr Rad dreht sich den ganzen Tag.",
    "fr": "Le moulin se trouve au bord de la rivière, et sa roue tourne toute la journée.",
    "es": "El molino está junto al río, y su rueda gira todo el día.",
    "ja": "水車小屋は川のそばにあり、その輪は一日中回っています。",
    "tr": "Değirmen nehrin yanında durur ve çarkı bütün gün döner.",
}
FLOUR: Mapping[str, str] = {
    "en": "Flour is grain that was ground to a fine powder.",
    "de": "Mehl ist Getreide, das zu feinem Pulver gemahlen wurde.",
    "fr": "La farine est du grain moulu en poudre fine.",
    "es": "La harina es grano molido hasta formar un polvo fino.",
    "ja": "小麦粉は細かい粉に挽いた穀物です。",
    "tr": "Un, ince toz hâline öğütülmüş tahıldır.",
}
SACK: Mapping[str, str] = {
    "en": "The miller fills sacks. A boy carries them to the cart.",
    "de": "Der Müller füllt Säcke. Ein Junge trägt sie zum Wagen.",
    "fr": "Le meunier remplit des sacs. Un garçon les porte à la charrette.",
    "es": "El molinero llena sacos. Un niño los lleva al carro.",
    "ja": "粉屋は袋を満たします。少年がそれを荷車に運びます。",
    "tr": "Değirmenci çuvalları doldurur. Bir çocuk onları arabaya taşır.",
}
GRAINS: Mapping[str, str] = {
    "en": "We grind wheat, barley, oats and rye.",
    "de": "Wir mahlen Weizen, Gerste, Hafer und Roggen.",
    "fr": "Nous moulons du blé, de l'orge, de l'avoine et du seigle.",
    "es": "Molemos trigo, cebada, avena y centeno.",
    "ja": "小麦、大麦、オート麦、ライ麦を挽きます。",
    "tr": "Buğday, arpa, yulaf ve çavdar öğütürüz.",
}
BLOCKS: Sequence[Mapping[str, str]] = OPENING, FLOUR, SACK, GRAINS


def _told(lang: str, instead: Mapping[str, str], *, symmetric: bool) -> list[str]:
    """The languages of which something is missing in a group where one says some sentences otherwise."""
    notes = {
        other: "\n\n".join((instead if other == lang else {}).get(block[other], block[other]) for block in BLOCKS)
        for other in OPENING
        if other != "en" or not symmetric
    }
    first, *rest = (parse_text(f"{text}\n", f"{other}.md", other) for other, text in notes.items())
    settings = Settings(Config())
    found = check_documents(first, rest, settings, Engines(), symmetric=symmetric, whole=not symmetric).findings
    return [one.target_lang for one in found if one.check.startswith("segment-") and one.severity != Severity.NEUTRAL]


@pytest.mark.parametrize("symmetric", [False, True])
@pytest.mark.parametrize(
    ("lang", "text", "instead"),
    [
        ("ja", FLOUR["ja"], "細かい粉に挽いた穀物です。"),
        ("tr", SACK["tr"], "Değirmenci çuvalları doldurur. Bir çocuk."),
        ("es", GRAINS["es"], "Molemos trigo, cebada y centeno."),
    ],
)
def test_one_note_says_less(lang: str, text: str, instead: str, *, symmetric: bool) -> None:
    assert set(_told(lang, {text: instead}, symmetric=symmetric)) == {lang}


@pytest.mark.parametrize("symmetric", [False, True])
def test_whole_notes_are_silent(*, symmetric: bool) -> None:
    assert not _told("", {}, symmetric=symmetric)


@pytest.mark.parametrize(
    ("text", "lang", "rows"),
    [
        ("the gaps 3, 3, 1 and 3", "en", [("3", "3", "1", "3")]),
        ("die Abstände 3, 3, 1 und 3", "de", [("3", "3", "1", "3")]),
        ("الفجوات 3 و3 و1 و3", "ar", [("3", "3", "1", "3")]),
        ("間隔は３、３、１、３です", "ja", [("3", "3", "1", "3")]),
        ("ключи P, Q и R", "ru", [("P", "Q", "R")]),
        ("R, Q ve P'dir", "tr", [("R", "Q", "P")]),
        ("die Werte 1,5, 2,5 und 3,5", "de", []),
        ("1,234 and 5,678", "en", []),
        ("vitamins A and D", "en", []),
    ],
)
def test_rows_of_symbols(text: str, lang: str, rows: list[tuple[str, ...]]) -> None:
    assert symbol_rows(text, lang) == rows


@pytest.mark.parametrize(
    ("target", "lang", "lost"),
    [
        ("Die Lücken sind 3, 3, 1 und 3 Schritte breit.", "de", False),
        ("Die Lücken sind 3, 1 und 3 Schritte breit.", "de", True),
        ("Die Lücken sind 3, 3, 1 und drei Schritte breit.", "de", False),
        ("Boşluklar 3, 1 ve 3 adım genişliğindedir.", "tr", True),
    ],
)
def test_a_number_that_a_row_has_twice(target: str, lang: str, *, lost: bool) -> None:
    found = check_texts("The gaps are 3, 3, 1 and 3 steps wide.", target, source_lang="en", target_lang=lang)
    assert any(one.check == "segment-omitted" and one.severity is Severity.MAJOR for one in found) is lost


@pytest.mark.parametrize(
    ("target", "lost"), [("Точки P, Q и R лежат рядом.", False), ("Точки P и R лежат рядом.", True)]
)
def test_a_letter_of_a_row(target: str, *, lost: bool) -> None:
    found = check_texts("The points P, Q and R lie close by.", target, source_lang="en", target_lang="ru")
    assert any(one.severity is Severity.MAJOR for one in found) is lost
