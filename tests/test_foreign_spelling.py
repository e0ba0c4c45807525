"""English words left in languages of the Latin script without a table: told by how they are spelled."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run
from test_language_unshared import ENGLISH, SWAHILI

from qa.model import Severity
from qa.text.foreign_spelling import _bands, spelled_otherwise


def test_every_language_has_a_digit_for_every_word() -> None:
    places, digits = _bands()
    assert len(digits) == 20
    assert {len(row) for row in digits.values()} == {len(places)}


@pytest.mark.parametrize(("word", "language"), [("clean", "sw"), ("variable", "eu"), ("weight", "et"), ("tools", "eu")])
def test_words_that_are_clearly_spelled_otherwise(word: str, language: str) -> None:
    assert spelled_otherwise(word, language) == 2


@pytest.mark.parametrize(
    ("word", "language"),
    [
        *[("water", "af"), ("hand", "af"), ("pump", "et"), ("private", "sq"), ("material", "az"), ("minute", "af")],
        # what other languages have borrowed, and what nothing is known of
        *[("show", "eu"), ("note", "sq"), ("euro", "sw"), ("clean", "fi"), ("clean", "xx"), ("vellomi", "sw")],
    ],
)
def test_words_that_may_be_the_language_s_own(word: str, language: str) -> None:
    assert spelled_otherwise(word, language) == 0


@pytest.mark.parametrize("word", ["simple", "soup", "variable", "old", "useful"])
def test_a_content_word_is_left_over_in_a_language_without_a_table(word: str) -> None:
    english = ENGLISH.replace("The pieces rise slowly", f"The pieces rise {word} slowly")
    found = run(bitext(english, SWAHILI.format(f"Vipande huvimba {word} polepole, kwa kuwa hamira hula."), "sw"))
    assert [f.target.text for f in found] == [word]


def test_what_the_language_spells_alike_stays() -> None:
    english = ENGLISH.replace("The pieces rise slowly", "The data, the euro and the album rise slowly")
    assert run(bitext(english, SWAHILI.format("Vipande data, euro na album huvimba polepole."), "sw")) == []


def test_what_the_letters_leave_open_is_minor_though_no_table_has_it() -> None:
    """ "battery" is Afrikaans as well, which has no table to say so."""
    english = "The pieces rise slowly. The battery is empty, so we wait until the morning and look for another one."
    target = "Die stukke rys stadig. Die battery is leeg, dus wag ons tot die oggend en soek na nog een daarvan."
    assert all(f.severity is not Severity.MAJOR for f in run(bitext(english, target, "af")))
