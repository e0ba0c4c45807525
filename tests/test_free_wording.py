"""What a free translation says otherwise, and the faults beside it that are still told."""

from __future__ import annotations

import pytest

from qa.checks.meaning._logic import turned_logic
from qa.checks.meaning._negation import words
from qa.checks.structure._broken_off import ENDED
from qa.text.numbers import quantities
from qa.text.numbers.clock import same_time, times


@pytest.mark.parametrize(
    ("english", "other", "lang", "same"),
    [
        ("at half past two", "à 14 h 30", "fr", True),
        ("at half past two", "à 15 h 30", "fr", False),
        ("at two o'clock", "um 14:00", "de", True),
        ("at a quarter to nine", "um 20:45", "de", True),
        ("at half past two", "um halb drei", "de", True),
        ("at half past two", "um halb zwei", "de", False),
        ("at 2:30 p.m.", "saa 8:30 mchana", "sw", True),
        ("at 2:30 p.m.", "saa 9:30 mchana", "sw", False),
    ],
)
def test_spoken_times(english: str, other: str, lang: str, same: bool) -> None:
    (one,), (two,) = times(english, "en"), times(other, lang)
    assert same_time(one, two) is same


def test_numbers_of_plain_english_are_no_times() -> None:
    assert not list(times("two keys, one for the cellar, and half of the ten", "en"))


@pytest.mark.parametrize(
    ("text", "value"), [("hirurogeita bost", 65), ("berrogeita hamabost", 55), ("zortziehun", 800)]
)
def test_basque_scores(text: str, value: int) -> None:
    assert [set(number.values) for number in quantities(f"{text} kilometro", "eu")] == [{value}]


def test_swahili_hours_count_from_six() -> None:
    assert [set(number.values) for number in quantities("saa nane mchana", "sw")] == [{8, 2}]
    assert [set(number.values) for number in quantities("funguo nane", "sw")] == [{8}]


def test_armenian_full_stop() -> None:
    assert ENDED.search("երկուսը մուտքի դռան, մեկը՝ նկուղի։")
    assert not ENDED.search("երկուսը մուտքի դռան, մեկը՝ նկուղի")


def test_must_not_unless_is_may_only() -> None:
    english = "Children must not take this medicine unless a doctor has prescribed it."
    langs = ("en", "nl")
    allowed = "Kinderen mogen dit middel alleen op doktersvoorschrift gebruiken."
    assert not list(turned_logic((english, allowed), langs))
    turned = list(turned_logic((english, "Kinderen mogen dit middel gebruiken."), langs))
    assert [turn.notions for turn in turned] == [("mustnot", "may")]


@pytest.mark.parametrize(("lang", "text"), [("he", "האווזה שסירבה לעוף"), ("de", "Sie weigerte sich zu fliegen")])
def test_refusing(lang: str, text: str) -> None:
    table = words(lang)
    assert table is not None
    assert table.refuses(text)


def test_tamil_lens_negates_nothing() -> None:
    table = words("ta")
    assert table is not None
    assert not table.negates("குவி வில்லை ஒளியைச் சேர்க்கிறது")
    assert table.negates("அவன் வரவில்லை")
