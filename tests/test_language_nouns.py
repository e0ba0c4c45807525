"""Nouns are borrowed, verbs and adjectives are not; a label among translated ones is left over."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity
from qa.text.word_classes import is_never_borrowed, word_class

TRADE = "The lantern stands on a shelf. The bucket hangs beside the ladder."
KEPT_TRADE = "lantern ஒன்று shelf மீது உள்ளது. bucket ஒன்று ladder அருகில் உள்ளது."
"""A note that keeps the nouns of its trade."""

LEFT = [
    ("The keeper explains the light.", "காவலர் ஒளியை explains.", "explains"),
    ("The rope is heavy.", "கயிறு heavy ஆக உள்ளது.", "heavy"),
    ("Knock twice.", "கதவை twice தட்டவும்.", "twice"),
    ("It is cold, so wear gloves.", "குளிர், எனவே wear gloves.", "wear gloves"),
    ("The knot may look certain.", "முடிச்சு look certain ஆகலாம்.", "look certain"),
]


@pytest.mark.parametrize(("source", "target", "leak"), LEFT)
def test_verbs_and_adjectives_are_left_over_in_a_note_of_loans_too(source: str, target: str, leak: str) -> None:
    pair = bitext(f"{TRADE}\n\n{source}", f"{KEPT_TRADE}\n\n{target}", "ta")
    assert serious(pair) == [leak]


STAYS = [
    ("The hammer is new.", "hammer புதியது."),
    ("Prompts are short, and builds are quick.", "prompts குறுகியவை, builds வேகமானவை."),
    ("Use the debug flag.", "debug கொடியைப் பயன்படுத்தவும்."),
    ("This dynamic is old.", "இந்த dynamic பழையது."),
]


@pytest.mark.parametrize(("source", "target"), STAYS)
def test_nouns_stay_in_a_note_of_loans(source: str, target: str) -> None:
    assert serious(bitext(f"{TRADE}\n\n{source}", f"{KEPT_TRADE}\n\n{target}", "ta")) == []


def test_glosses_and_slips_are_no_loans() -> None:
    source = f"{TRADE}\n\nThe result is bright and clear. The humidity is low."
    glosses = "lantern (விளக்கு) ஒன்று அலமாரி/shelf மீது உள்ளது. வாளி (bucket) ஏணி/ladder அருகில் உள்ளது."
    assert serious(bitext(source, f"{glosses}\n\nமுடிவு பிரகாசமானது. humidity குறைவு.", "ta")) == ["humidity"]


def test_a_name_that_happens_to_stand_beside_a_word_is_no_part_of_it() -> None:
    pair = bitext("Then Marlowe hung a heavy lamp here.", "பிறகு Marlowe heavy விளக்கை இங்கே தொங்கவிட்டார்.", "ta")
    assert serious(pair) == ["heavy"]


def test_code_beside_an_adjective_does_not_make_it_a_term() -> None:
    pair = bitext("Set `tries` if the wire is unreliable.", "கம்பி unreliable `tries` ஆக அமைக்கவும்.", "ta")
    assert serious(pair) == ["unreliable"]


CAPITALS = [
    ("- Measure the length of the rope.", "- Measure கயிற்றின் நீளம்.", "Measure"),
    ("- Measure the length of the rope.", "- கயிற்றின் நீளத்தை Measure செய்யவும்.", "Measure"),
    ("Usually, the wind is weak.", "Usually காற்று பலவீனமானது.", "Usually"),
]


@pytest.mark.parametrize(("source", "target", "leak"), CAPITALS)
def test_the_capital_of_the_source_sentence_makes_no_name(source: str, target: str, leak: str) -> None:
    assert serious(bitext(source, target, "ta")) == [leak]


@pytest.mark.parametrize("name", ["React", "Swift", "Express"])
def test_a_product_called_by_a_common_word_stays(name: str) -> None:
    pair = bitext(f"{name} is a library for small pages.", f"{name} என்பது சிறிய பக்கங்களுக்கான நூலகம்.", "ta")
    assert serious(pair) == []


TABLE = "| Step | Time |\n|---|---|\n| Cover | Bake |\n| Wait | Cool |\n"


def test_a_label_among_translated_ones_is_left_over() -> None:
    target = "| Step | நேரம் |\n|---|---|\n| மூடவும் | Bake |\n| காத்திருக்கவும் | ஆறவிடவும் |\n"
    assert serious(bitext(TABLE, target, "ta")) == ["Step", "Bake"]


def test_labels_that_are_all_kept_are_minor() -> None:
    target = "| Step | Time |\n|---|---|\n| மூடவும் | சுடவும் |\n| காத்திருக்கவும் | ஆறவிடவும் |\n"
    assert [f.severity for f in run(bitext(TABLE, target, "ta"))] == [Severity.MINOR] * 2


def test_a_label_that_two_languages_spell_alike_stays() -> None:
    source = "| force | strength |\n|---|---|\n| attractive | weak |\n| repulsive | strong |\n"
    target = "| force | intensité |\n|---|---|\n| attractive | faible |\n| répulsive | forte |\n"
    assert serious(bitext(source, target, "fr")) == []


CLASSES = [("heavy", True), ("explains", True), ("twice", True), ("table", False), ("builds", False), ("commit", False)]


@pytest.mark.parametrize(("word", "never"), CLASSES)
def test_word_classes(word: str, never: bool) -> None:
    assert is_never_borrowed(word, "en") is never
    assert not word_class(word, "de")
