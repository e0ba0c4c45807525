"""What a folder of two notes in twelve languages taught: what is right in it, and beside it what is not."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, langs: tuple[str, str], check: str) -> list[Severity]:
    found = check_texts(source, target, source_lang=langs[0], target_lang=langs[1])
    return [finding.severity for finding in found if finding.check == check]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("ru", "The noise stays below 40 dB.", "Шум не превышает 40 дБ.", "Шум превышает 40 дБ."),
        ("ru", "Keep the weight below 12 kg.", "Вес не должен превышать 12 кг.", "Вес должен превышать 12 кг."),
    ],
)
def test_a_phrase_that_negates_its_last_word_alone_turns_it(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(source, right, ("en", lang), "antonym-swapped") == []
    assert Severity.MAJOR in told(source, wrong, ("en", lang), "antonym-swapped")


def test_afrikaans_negates_a_clause_twice() -> None:
    source = "Der Motor läuft nicht schneller als der alte."
    assert told(source, "Die motor loop nie vinniger as die ou een nie.", ("de", "af"), "negation-flipped") == []
    wrong = "Die motor loop vinniger as die ou een."
    assert Severity.MAJOR in told(source, wrong, ("de", "af"), "negation-flipped")


def test_signs_between_words_tell_the_language_of_a_title() -> None:
    title = "# Warum ein langes Pendel langsam ist"
    assert told(title, "# Waarom 'n lang slinger stadig is", ("de", "af"), "untranslated-block") == []
    assert Severity.MAJOR in told(title, "# Why a long pendulum is slow", ("de", "af"), "untranslated-block")
