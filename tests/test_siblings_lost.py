"""Sentences and numbers in words that one note of several has lost or changed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings

NOTES: Mapping[str, str] = {
    "en": "The bakery opens at dawn. The stone oven was built by his uncle. "
    "You get the loaf back within two weeks, or the money.",
    "de": "Die Bäckerei öffnet im Morgengrauen. Den Steinofen hat sein Onkel gebaut. "
    "Sie bekommen das Brot innerhalb von zwei Wochen zurück, oder das Geld.",
    "fr": "La boulangerie ouvre à l'aube. Le four en pierre a été construit par son oncle. "
    "On vous rend le pain dans un délai de deux semaines, ou l'argent.",
    "es": "La panadería abre al amanecer. El horno de piedra lo construyó su tío. "
    "Le devuelven el pan en un plazo de dos semanas, o el dinero.",
    "sv": "Bageriet öppnar i gryningen. Stenugnen byggdes av hans farbror. "
    "Du får tillbaka brödet inom två veckor, eller pengarna.",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def grave(engines: Engines, **changed: tuple[str, str]) -> list[Finding]:
    texts = dict(NOTES)
    for lang, (old, new) in changed.items():
        assert old in texts[lang]
        texts[lang] = texts[lang].replace(old, new)
    source, *rest = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in texts.items())
    found = check_documents(source, rest, Settings(Config()), engines, whole=True).findings
    return [f for f in found if f.severity.rank >= Severity.MAJOR.rank]


def test_right_notes_are_silent(engines: Engines) -> None:
    assert not grave(engines)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("de", "Den Steinofen hat sein Onkel gebaut. "), ("es", "El horno de piedra lo construyó su tío. ")],
)
def test_a_short_sentence_that_all_others_have_is_surely_lost(lang: str, sentence: str, engines: Engines) -> None:
    told = grave(engines, **{lang: (sentence, "")})
    assert [(f.target_lang, f.check) for f in told] == [(lang, "segment-omitted")]
    assert "like the source: " in told[0].message


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [("sv", "två veckor", "tre veckor"), ("es", "dos semanas", "tres semanas"), ("de", "zwei Wochen", "drei Wochen")],
)
def test_another_number_in_words_is_told(lang: str, old: str, new: str, engines: Engines) -> None:
    told = grave(engines, **{lang: (old, new)})
    assert {(f.target_lang, f.check) for f in told} == {(lang, "number-mismatch")}


def test_the_same_time_in_another_unit_is_no_other_number(engines: Engines) -> None:
    assert not grave(engines, fr=("deux semaines", "quinze jours"))


LEVERS = {
    "de": (
        "Die Pumpe braucht einen Zylinder, einen Kolben und einen Hebel.",
        "Hebel",
        "ein Arm, der die Kraft vergrößert",
    ),
    "fr": ("La pompe a besoin d'un cylindre, d'un piston et d'un levier.", "Levier", "un bras qui augmente la force"),
    "es": ("La bomba necesita un cilindro, un pistón y una palanca.", "Palanca", "un brazo que aumenta la fuerza"),
    "ru": ("Насосу нужны цилиндр, поршень и рычаг.", "Рычаг", "плечо, которое увеличивает силу"),
}


@pytest.mark.parametrize(("english", "told"), [("Lever", ["untranslated-fragment"]), ("Hebel", [])])
def test_an_english_label_is_no_loan_where_the_note_says_it_otherwise(
    english: str, told: list[str], engines: Engines
) -> None:
    labels = {lang: english if lang == "de" else label for lang, (_, label, _) in LEVERS.items()}
    notes = [
        parse_text(f"{said}\n\n- **{labels[lang]}**: {arm}.\n", f"{lang}.md", lang)
        for lang, (said, _, arm) in LEVERS.items()
    ]
    pivot, *others = sorted(notes, key=lambda note: note.lang, reverse=True)
    found = check_documents(pivot, others, Settings(Config()), engines, symmetric=True, whole=True).findings
    assert [f.check for f in found if f.severity.rank >= Severity.MINOR.rank] == told
