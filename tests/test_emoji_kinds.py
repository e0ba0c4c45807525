"""Things of a kind in languages of which only the names of emoji are known."""

from __future__ import annotations

import re

import pytest

from qa.checks.meaning._kinds import exchanged, has_kinds
from qa.text.kinds import pattern_of_things, things, things_in

TRANSLATIONS = """
lv fox|wolf: The fox crossed the road at night. // {Lapsa|Vilks} naktī šķērsoja ceļu.
sw fox|lion: The fox was afraid and ran away. // {Mbweha|Simba} aliogopa na kukimbia.
ka dog|cow: The dog slept in the yard. // {ძაღლს|ძროხას} ეზოში ეძინა.
mk candle|bell: She lit a candle in the church. // Таа запали {свеќа|ѕвоно} во црквата.
az train|bicycle: They came by train from the city. // Onlar şəhərdən {qatarla|velosipedlə} gəldilər.
is guitar|violin: He plays the guitar every day. // Hann spilar á {gítar|fiðlu} á hverjum degi.
mr guitar|violin: He plays the guitar every day. // तो रोज {गिटार|व्हायोलिन} वाजवतो.
""".strip().splitlines()


@pytest.mark.parametrize("row", TRANSLATIONS, ids=lambda row: row[:2])
def test_an_exchanged_thing_is_found_and_the_right_one_kept(row: str) -> None:
    lang, words, texts = re.fullmatch(r"(\w+) ([\w|]+): (.+)", row).groups()  # type: ignore[union-attr]
    english, _, text = texts.partition(" // ")
    right, wrong = (re.sub(r"\{(.+?)\|(.+?)\}", rf"\{n}", text) for n in (1, 2))
    assert has_kinds(lang)
    assert not [*exchanged(english, right, lang)]
    found = [*exchanged(english, wrong, lang)]
    assert [(english[slice(*one.span)], one.other) for one in found] == [tuple(words.split("|"))]


def test_a_wider_word_excuses() -> None:
    """The search words of an emoji, "animal" of a dog, may stand for it and accuse nothing."""
    assert not [*exchanged("The fox and the hunter met.", "Heyvan ovçuya və canavara rast gəldi.", "az")]
    assert [*exchanged("The fox and the hunter met.", "Dovşan ovçuya və canavara rast gəldi.", "az")]


@pytest.mark.parametrize(
    "text",
    [
        "The left hand holds an apple-pie, and THE EAGLE sees the polar bear.",
        "Straße: a dog, handbag, hand_bag, e\u0301agle and 3 cats",
        "ostrich'S eggs; red blood cell",
        "",
    ],
)
def test_things_are_found_as_when_all_are_tried(text: str) -> None:
    tried = [(things()[match[0].lower()], match.span()) for match in pattern_of_things().finditer(text)]
    assert [*things_in(text)] == tried
