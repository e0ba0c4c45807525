"""What good translators say in other words, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.language._own_words import reads_as_own

MAJOR = ("major", "critical")
CASES = [
    # (language, source, right, wrong)
    (
        "es",
        "Serve the guests unsweetened tea.",
        "Sirva a los invitados una infusión sin azúcar.",
        "Sirva a los invitados una infusión con sal.",
    ),
    (
        "fr",
        "The set of these numbers is not finite.",
        "L'ensemble de ces nombres est infini.",
        "L'ensemble de ces nombres est fini.",
    ),
    (
        "es",
        "Thick gloves make the work harder.",
        "Los guantes gruesos no hacen más que dificultar el trabajo.",
        "Los guantes gruesos no dificultan el trabajo.",
    ),
    (
        "ru",
        "The wind at the coast blows at up to 30 m/s, and inland at less than 10 m/s.",
        "Ветер на побережье дует со скоростью до 30 м/с, а в глубине страны – меньше 10 м/с.",
        "Ветер на побережье дует со скоростью до 30 м/с, а в глубине страны – меньше и с.",
    ),
]


def graver(lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.check}: {f.message}" for f in found if f.severity in MAJOR]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_other_words_for_the_same_are_right(lang: str, source: str, right: str, wrong: str) -> None:
    assert not graver(lang, source, right)
    assert graver(lang, source, wrong)


SILENT = [
    (
        "de",
        "Old cars break down less often than people think.",
        "Alte Autos haben seltener eine Panne, als man denkt.",
    ),
    (
        "pl",
        "The second argument is ignored unless the first one is given.",
        "Drugi argument jest uwzględniany tylko wtedy, gdy podano pierwszy.",
    ),
    ("ru", "If omitted, the name is taken from the file.", "Если имя не указано, оно берётся из файла."),
    ("ko", "The set of these numbers is not finite.", "이 수들의 집합은 무한하다."),
    ("pt", "Press a glass against the rash.", "Pressione um copo sobre as manchas da pele."),
    ("hr", "This step spares you the washing.", "Zbog ovoga nećete morati prati."),
    (
        "fa",
        "One might think that big ships are slow. They are not: both arrive on the same day.",
        "شاید فکر کنید کشتی‌های بزرگ کندند؛ اما چنین نیست. هر دو در یک روز می‌رسند.",
    ),
]


@pytest.mark.parametrize(("lang", "source", "right"), SILENT)
def test_negations_and_opposites_said_otherwise_are_right(lang: str, source: str, right: str) -> None:
    assert not graver(lang, source, right)


LETTERS = (
    "Among the roots of $f$ let $a$ be the least. If $a$ were even, it would have a factor $b$ with $1 < b < a$. But "
    "then $b$ would divide $f$ as well, against the choice of $a$."
)


def test_a_pronoun_that_becomes_its_letter_is_no_changed_formula() -> None:
    begin = "Es sei $a$ die kleinste Wurzel von $f$. Wäre $a$ gerade, so hätte $a$ einen Faktor $b$ mit $1 < b < a$. "
    assert not graver("de", LETTERS, begin + "Dieser würde dann aber auch $f$ teilen, entgegen der Wahl von $a$.")
    begin = begin.replace("hätte $a$", "hätte sie")
    assert graver("de", LETTERS, begin + "Dann würde aber $a$ auch $f$ teilen, entgegen der Wahl von $a$.")


NAMES = [
    (
        "lt",
        "In 1833 she met Charles Babbage and saw his engine.",
        "1833 m. ji susipažino su Čarlzu Babidžu ir pamatė jo mašiną.",
        "1833 m. ji susipažino su Čarlzu Darvinu ir pamatė jo mašiną.",
    ),
    (
        "lv",
        "She met Charles Babbage and saw his engine.",
        "Viņa iepazinās ar Čārlzu Bebidžu un redzēja viņa mašīnu.",
        "Viņa iepazinās ar Čārlzu Darvinu un redzēja viņa mašīnu.",
    ),
    ("sk", "The statue of Ada Lovelace is new.", "Socha Ady Lovelaceovej je nová.", "Socha Emmy Lovelaceovej je nová."),
]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), NAMES)
def test_a_name_as_a_language_hears_or_declines_it_is_right(lang: str, source: str, right: str, wrong: str) -> None:
    assert not graver(lang, source, right)
    assert graver(lang, source, wrong)


OWN = [
    ("gl", "O museo abre todos os días menos os luns"),
    ("af", "Die hysbak is links van die ingang en rolstoele kan gratis geleen word"),
]


@pytest.mark.parametrize(("lang", "text"), OWN)
def test_a_paragraph_in_a_language_without_a_table_is_no_english(lang: str, text: str) -> None:
    assert reads_as_own(text, lang, "en")
    assert not reads_as_own("The lift is to the left of the entrance", lang, "en")


def test_an_armenian_verb_negates_by_its_first_letter() -> None:
    source = "The bridge was never finished."
    found = check_texts(source, "Կամուրջն այդպես էլ չավարտվեց։", source_lang="en", target_lang="hy")
    assert not [f.message for f in found if f.check == "negation-flipped"]
    lost = check_texts(source, "Կամուրջն արդեն ավարտվեց։", source_lang="en", target_lang="hy")
    assert [f.message for f in lost if f.check == "negation-flipped"]


def test_what_lies_farther_away_in_german_hides_no_lost_negation() -> None:
    source = "The Sun is not the main cause of the tides, because it is much farther away."
    lost = "Die Sonne ist die Hauptursache der Gezeiten, weil sie viel weiter entfernt ist."
    right = lost.replace("ist die", "ist nicht die", 1)
    said = {text: [f.check for f in check_texts(source, text, target_lang="de")] for text in (lost, right)}
    assert "negation-flipped" in said[lost] and "negation-flipped" not in said[right]
    assert not graver("de", "The entry is not kept in it.", "Der Eintrag wird daraus entfernt.")
