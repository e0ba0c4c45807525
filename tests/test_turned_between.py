"""Words that became their opposites, and negations that were lost, between two languages without English."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings


def told(source: str, target: str, langs: tuple[str, str]) -> list[tuple[str, Severity]]:
    found = check_texts(source, target, source_lang=langs[0], target_lang=langs[1])
    return [(one.check, one.severity) for one in found if one.severity.rank >= Severity.MINOR.rank]


@pytest.mark.parametrize(
    ("langs", "source", "right", "wrong"),
    [
        (
            ("de", "es"),
            "In Festkörpern ist der Schall schneller als in Flüssigkeiten.",
            "El sonido es más rápido en los sólidos que en los líquidos.",
            "El sonido es más lento en los sólidos que en los líquidos.",
        ),
        (
            ("de", "hi"),
            "Ist die Quelle schneller als der Schall, hören wir einen Knall.",
            "यदि स्रोत ध्वनि से तेज़ हो, तो हमें धमाका सुनाई देता है।",
            "यदि स्रोत ध्वनि से धीमा हो, तो हमें धमाका सुनाई देता है।",
        ),
        (
            ("fr", "sv"),
            "Si la source va plus vite que le son, on entend une détonation.",
            "Om källan är snabbare än ljudet hör vi en knall.",
            "Om källan är långsammare än ljudet hör vi en knall.",
        ),
        (
            ("pl", "cs"),
            "Przerwa trwa krócej niż lekcja.",
            "Přestávka trvá méně než hodina.",
            "Přestávka trvá déle než hodina.",
        ),
    ],
)
def test_a_word_that_became_its_opposite(langs: tuple[str, str], source: str, right: str, wrong: str) -> None:
    assert told(source, right, langs) == []
    assert ("antonym-swapped", Severity.MAJOR) in told(source, wrong, langs)


@pytest.mark.parametrize(
    ("langs", "source", "right", "wrong"),
    [
        (
            ("de", "fr"),
            "Im Vakuum kann sich Schall nicht ausbreiten.",
            "Le son ne peut pas se propager dans le vide.",
            "Le son peut se propager dans l'air.",
        ),
        (
            ("zh", "ru"),
            "警笛的响度不会改变音高。",
            "Громкость сирены не меняет высоту тона.",
            "Громкость сирены меняет высоту тона.",
        ),
    ],
)
def test_a_lost_negation(langs: tuple[str, str], source: str, right: str, wrong: str) -> None:
    assert told(source, right, langs) == []
    assert "negation-flipped" in [check for check, _ in told(source, wrong, langs)]


@pytest.mark.parametrize(
    ("langs", "source", "target"),
    [
        (("de", "es"), "Öffnen Sie die Tür, bevor Sie das Licht löschen.", "Apague la luz después de abrir la puerta."),
        (("ja", "de"), "標識が見えない。", "Das Schild ist nicht sichtbar."),
        (("es", "it"), "No es imposible.", "È possibile."),
        (("ko", "fr"), "필요 없다면 지우세요.", "Supprimez-le s'il n'est pas nécessaire."),
        (("ru", "pl"), "Дом небольшой, но светлый.", "Dom jest nieduży, ale jasny."),
        (("fr", "cs"), "Le signe moins devient un signe plus.", "Znaménko minus se změní na plus."),
    ],
)
def test_right_ones_are_silent(langs: tuple[str, str], source: str, target: str) -> None:
    assert told(source, target, langs) == []


@pytest.mark.parametrize(
    ("langs", "source", "target", "names"),
    [
        (("pl", "sl"), "Kliknięcie przycisku Anuluj zamyka okno.", "S klikom na Prekliči se okno zapre.", False),
        (("pt", "el"), "Escolha Formatar - Parágrafo.", "Επιλέξτε Μορφή - Παράγραφος.", False),
        (("nl", "tr"), "Modus is een optionele parameter.", "Kip isteğe bağlı bir parametredir.", False),
        (("de", "ru"), "Das Gesetz stammt von Kepler.", "Этот закон открыл Ньютон.", True),
        (("fr", "es"), "Curie découvrit le radium à Paris.", "Einstein descubrió el radio en París.", True),
    ],
)
def test_ordinary_words_with_capitals_are_no_names(
    langs: tuple[str, str], source: str, target: str, *, names: bool
) -> None:
    assert (("name-mismatch", Severity.MAJOR) in told(source, target, langs)) is names


def test_another_row_may_know_the_word_that_was_kept() -> None:
    langs = "es", "fa"
    text = "El límite superior disminuye con la edad."
    assert told(text, "حد بالا با افزایش سن پایین می‌آید.", langs) == []


def test_of_two_notes_neither_is_the_original() -> None:
    texts = {
        "de": "In Festkörpern ist der Schall schneller als in Flüssigkeiten.",
        "es": "El sonido es más lento en los sólidos que en los líquidos.",
    }
    first, other = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in texts.items())
    found = check_documents(first, [other], Settings(Config()), Engines(), symmetric=True).findings
    assert [one.message for one in found if one.check == "antonym-swapped"] == [
        "'schneller' in de and 'lento' in es are opposites"
    ]
