"""Words of English that no other language has as its own: left over, also where the target has no table."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Severity
from qa.text.unshared import is_mixed, is_unshared


@pytest.mark.parametrize("word", ["because", "neither", "accuracy", "specification", "unreliable"])
def test_no_other_language_has_these_words(word: str) -> None:
    assert is_unshared(word, "en")


@pytest.mark.parametrize(
    "word", ["under", "software", "continue", "interpretation", "framework", "frameworks", "dropout"]
)
def test_other_languages_or_none_have_these(word: str) -> None:
    # the last is rarer than what other tables hold
    assert not is_unshared(word, "en")
    assert not is_unshared(word, "de")


def test_tables_of_mixed_texts_are_told_apart() -> None:
    assert {tag for tag in ("fil", "ms", "id", "de", "nl", "tr", "sw") if is_mixed(tag)} == {"fil", "ms", "id"}


SWAHILI = """\
Mpishi huchanganya unga na maji moto hadi donge liwe laini kabisa.

Donge hupumzika saa moja mahali penye joto, kisha mpishi hulikata vipande vinne vidogo.

{}

Mkate ukiiva hutolewa nje ya tanuri na kuwekwa juu ya meza ya mbao ili upoe polepole.
"""
ENGLISH = """\
The baker mixes flour and hot water until the dough is quite soft.

The dough rests for an hour in a warm place, then the baker cuts it into four small pieces.

The pieces rise slowly, because the yeast needs sugar.

When the bread is done it is taken out of the oven and put on a wooden table to cool.
"""


def test_a_function_word_is_left_over_in_a_language_without_a_table() -> None:
    target = SWAHILI.format("Vipande huvimba polepole, because hamira inahitaji sukari.")
    found = run(bitext(ENGLISH, target, "sw"))
    assert [(f.target.text, f.severity) for f in found] == [("because", Severity.MAJOR)]


def test_a_creole_of_english_keeps_its_words() -> None:
    target = """\
The baker dey mix flour and hot water until the dough soft well well.

The dough go rest for one hour inside warm place, then the baker go cut am into four small pieces.

The pieces dey rise small small, because the yeast need sugar.

When the bread don ready dem go comot am from the oven and put am for wood table make e cool.
"""
    assert not [f for f in run(bitext(ENGLISH, target, "pcm")) if f.severity is Severity.MAJOR]


OPENING = [
    # the capital of a sentence: an imperative, a noun that the source also writes without a capital
    ("- Measure the length of the rope.\n", "- Measure a corda de ponta a ponta.\n", "pt", ["Measure"]),
    ("- Berlin is the goal of the trip.\n", "- Berlin é o destino da viagem.\n", "pt", []),
    ("**Warning:** the stove is hot.\n", "**Warning:** o fogão está quente.\n", "pt", ["Warning"]),
    ("**Linux:** the stove is hot.\n", "**Linux:** o fogão está quente.\n", "pt", []),
]


@pytest.mark.parametrize(("source", "target", "lang", "words"), OPENING)
def test_a_capital_at_the_beginning_is_no_name(source: str, target: str, lang: str, words: list[str]) -> None:
    assert [f.target.text for f in run(bitext(source, target, lang)) if f.severity is Severity.MAJOR] == words


NATIVE = [
    # a form of the language's own verb, the second part of a compound, a word that only English has
    ("Please preserve the form.", "Por favor, preserve la forma del texto.", "es", []),
    ("Form and position count.", "Die Form/-position zählt.", "de", []),
    ("It makes the rope stronger.", "Het maakt het touw stronger.", "nl", ["stronger"]),
    ("The weight counts.", "El weight del libro cuenta.", "es", ["weight"]),
]


@pytest.mark.parametrize(("source", "target", "lang", "words"), NATIVE)
def test_forms_and_parts_of_own_words_stay(source: str, target: str, lang: str, words: list[str]) -> None:
    assert [f.target.text for f in run(bitext(source, target, lang)) if f.severity is Severity.MAJOR] == words


def test_what_other_languages_share_may_be_this_ones_too() -> None:
    source = "The shop keeps the best model in the cellar, because the data is in its name."
    target = "Die winkel hou die beste model in die kelder, want die data is in sy naam."
    assert not [f for f in run(bitext(source, target, "af")) if f.severity is not Severity.NEUTRAL]


def test_a_linked_title_stays_beside_a_word_of_the_targets_own() -> None:
    source = "The loss [The Art of Small Lamps](a.md) too high here."
    target = "Tapið er [The Art of Small Lamps](a.md) of hátt hérna."
    assert not [f for f in run(bitext(source, target, "is")) if f.severity is Severity.MAJOR]


@pytest.mark.parametrize("lang", ["sv", "da"])
def test_what_one_language_has_far_more_often_than_others_is_its_own(lang: str) -> None:
    assert is_unshared("given", "en") and not is_unshared("given", "en", lang)
    assert is_unshared("given", "en", "pl") and is_unshared("price", "en", lang)
