"""Names that lost their spelling by one letter, and forms that endings and other spellings explain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import check_texts
from qa.checks.values._misspelt_names import one_change
from qa.model import Severity

EN = (
    "The survey was planned by Marta Ferreira and Otto Brandt in Coimbra. Later Brandt left the project.\n\n"
    "In 1931 Brandt wrote to Ferreira.\n"
)
DE = (
    "Die Vermessung wurde von Marta Ferreira und Otto Brandt in Coimbra geplant. Später verließ Brandt das Projekt.\n\n"
    "1931 schrieb Brandt an Ferreira.\n"
)
ES = (
    "El estudio fue planeado por Marta Ferreira y Otto Brandt en Coimbra. Más tarde Brandt dejó el proyecto.\n\n"
    "En 1931 Brandt escribió a Ferreira.\n"
)


def told(source: str, target: str, lang: str) -> list[tuple[Severity, str]]:
    findings = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(one.severity, one.message) for one in findings if one.check == "name-mismatch"]


@pytest.mark.parametrize(
    ("target", "lang", "old", "new"),
    [
        (DE, "de", "Otto Brandt", "Otto Brandl"), (DE, "de", "an Ferreira", "an Fereira"),
        (ES, "es", "Otto Brandt", "Otto Brandl"), (ES, "es", "Marta Ferreira", "Marta Ferriera"),
    ],
)  # fmt: skip
def test_one_letter_of_a_name_is_minor(target: str, lang: str, old: str, new: str) -> None:
    assert told(EN, target, lang) == []
    message = f"name '{old.split()[-1]}' became '{new.split()[-1]}'"
    assert told(EN, target.replace(old, new, 1), lang) == [(Severity.MINOR, message)]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        (EN, "Průzkum naplánovali Marta Ferreirová a Otto Brandt v Coimbře. Později Brandt odešel.\n\n"
             "V roce 1931 psal Brandt Ferreirové.\n", "cs"),
        (EN, "Tutkimuksen suunnittelivat Marta Ferreira ja Otto Brandt Coimbrassa. Myöhemmin Brandt lähti.\n\n"
             "Vuonna 1931 Brandt kirjoitti Ferreiralle.\n", "fi"),
        ("The proof is due to Euclid and was in London.\n", "Het bewijs is van Euclides uit Londen.\n", "nl"),
        ("The proof is due to Euclid.\n", "Der Beweis stammt von Euklid.\n", "de"),
        ("We met Zelmann and Zelman.\n", "Wir trafen Zelman und Zelmann.\n", "de"),
    ],
)  # fmt: skip
def test_endings_and_other_spellings_are_no_slip(source: str, target: str, lang: str) -> None:
    assert [one for one in told(source, target, lang) if one[0] is not Severity.NEUTRAL] == []


@given(st.text("abcd", min_size=1, max_size=8), st.integers(0, 7), st.sampled_from("xyz"))
def test_one_other_letter_is_found_at_its_place(word: str, at: int, letter: str) -> None:
    at %= len(word)
    assert one_change(word, word) is None
    assert one_change(word, word[:at] + letter + word[at + 1 :]) == at
    assert one_change(word, word[:at] + letter + word[at:]) == at
    assert one_change(word[:at] + letter + word[at:], word) == at
    assert one_change(word, word[:at] + letter + letter + word[at:]) is None


def test_no_more_names_are_compared_than_a_text_can_need() -> None:
    from qa.checks.values import _misspelt_names as names

    letters = "abcdefghijklmnopqrstuvwxyz"
    text = " ".join(f"met B{a}{b}{c}or" for a in letters for b in letters for c in letters[:3])
    assert len(names._first(text, leading=False)) == names.MOST
    assert len(names._first("met Brandt " * 4_000, leading=False)) == 1
