"""Verbs of clauses, activities and lists at the head of a text are left over; where a leftover begins and ends."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity

FINITE = [
    ("Vellomi shows whether the lamp is lit.", "Vellomi shows விளக்கு எரிகிறதா என்று.", "shows"),
    ("The old sensor records the wind.", "பழைய உணரி காற்றை records.", "records"),
    ("Salt only saves time.", "உப்பு saves time மட்டுமே.", "saves time"),
]


@pytest.mark.parametrize(("source", "target", "leak"), FINITE)
def test_a_verb_with_its_object_is_left_over(source: str, target: str, leak: str) -> None:
    assert serious(bitext(source, target, "ta")) == [leak]


NOUNS = [
    # a clause about the noun, without "that"
    ("These are the files the keeper reads.", "இவை காவலர் படிக்கும் files."),
    ("It lists the FreeBSD ports that exist.", "இது இருக்கும் FreeBSD ports காட்டுகிறது."),
    ("Copy the rope, the new records and the lamp.", "கயிறு, புதிய records, விளக்கை நகலெடு."),
]


@pytest.mark.parametrize(("source", "target"), NOUNS)
def test_a_noun_before_an_article_is_no_verb(source: str, target: str) -> None:
    assert serious(bitext(source, target, "ta")) == []


def told(source: str, target: str, language: str) -> list[tuple[str, Severity]]:
    return [(f.target.text, f.severity) for f in run(bitext(source, target, language)) if f.severity.rank]


def test_an_activity_at_the_head_of_a_heading_is_no_name() -> None:
    found = told("# Baking bread with a lamp\n\nIt is late.", "# விளக்குடன் Baking bread\n\nதாமதமாகிவிட்டது.", "ta")
    assert found == [("Baking bread", Severity.MINOR)]


def test_what_a_list_begins_with_has_the_capital_of_the_sentence() -> None:
    source = "Flour, water and salt are enough. Dust it with flour."
    assert told(source, "Flour, நீர், உப்பு போதும். மாவைத் தூவவும்.", "ta") == [("Flour", Severity.MINOR)]
    # nowhere in small letters: perhaps a name
    assert told("Flour, Vellomi and Quenra are enough.", "Flour, Vellomi, Quenra போதும்.", "ta") == []


def test_a_leftover_begins_with_its_capital() -> None:
    source = "Rope-based ladders swing. No rope-based one is new."
    assert told(source, "Rope-based ladders ஆடும். கயிற்றால் ஆனது எதுவும் புதியதல்ல.", "ta") == [
        ("Rope-based ladders", Severity.MAJOR)
    ]


def test_a_gloss_does_not_go_on_in_the_next_sentence() -> None:
    source = "Yeast only saves time. Vellomi records the heat every ten minutes."
    target = "Hiiva vain säästää aikaa (saves time). Vellomi tallentaa lämmön kymmenen minuutin välein."
    assert told(source, target, "fi") == []
