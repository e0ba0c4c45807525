"""Forms of English that do not go together and small words gone astray, and those that only seem so."""

from __future__ import annotations

import pytest

from qa.checks.language._agreement import misfits
from qa.checks.language._lost_words import is_telegraphic, misplaced


def _told(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in misfits(sentence)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Two hikers was found below the summit on Sunday.", ["was"]),
        ("During the storm, many boats was tied to the pier.", ["was"]),
        ("The ferry to the islands were late again, said the crew.", []),
        ("The ferry over the Elbe were late again.", ["were"]),
        ("The new tram line connect the harbour and the zoo.", ["connect"]),
        ("Neighbours say that this noise are hard to bear.", ["are"]),
        ("She have two sisters in the village.", ["have"]),
        ("The council adopted a plan that lower the price of water.", ["lower"]),
        ("The strike lasted for three month.", ["month"]),
        ("He waited for a hour at an gate.", ["a", "an"]),
        ("The heater does not works in winter.", ["works"]),
        ("The mayor could explains the delay.", ["explains"]),
    ],
)
def test_forms_that_do_not_go_together(sentence: str, words: list[str]) -> None:
    assert _told(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Ten years is a long time for a bridge.",
        "A number of guests are waiting, and the police are on their way.",
        "The family have moved, and the team were told on Monday.",
        "The doctor recommended that he eat less salt.",
        "The price in shops across the islands has doubled.",
        "Windows is open, and Settings has moved.",
        "Each of the boats was painted by a European artist at a university.",
        "The world saw an honest attempt, and he found the door open.",
        "The menu item will bring up a list of the last two Republican candidates.",
        "It does not always help.",
        "A book of stories that people read at night sells well.",
    ],
)
def test_forms_that_do(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["", "The", "In,", "The bridge over the", "Because", "That and", "A", "an", "In the, and"]
)
def test_scraps_of_sentences(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Snow fell on the of the school.", ["the of"]),
        ("The in the harbour waited for hours.", ["The in"]),
        ("Workers repaired roof the.", ["the."]),
        ("She sold her share because the they needed it.", ["the they"]),
        ("The will of the people is a must, and the not needed copies go.", []),
        ("The switch is in the on position, and an in vivo test follows.", []),
        ("The first A and the last B are letters.", []),
    ],
)
def test_articles_before_no_noun(sentence: str, words: list[str]) -> None:
    assert [sentence[start:end] for start, end in misplaced(sentence)] == words


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Government raised minimum wage again, despite protests farmers last autumn.", True),
        ("The government raised the minimum wage again despite protests.", False),
        ("Cold water ruins good dough.", False),
        ("Regierung erhöhte gestern Mindestlohn trotz heftiger Proteste vieler Bauern.", False),
    ],
)
def test_sentences_without_small_words(sentence: str, told: bool) -> None:
    assert is_telegraphic(sentence) is told
