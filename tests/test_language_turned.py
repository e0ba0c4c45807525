"""Words whose capital is a sentence's though the translation turned it round, labels of rare things, other sources."""

from __future__ import annotations

import pytest
from test_language_latin_letters import told

from qa.model import Severity

LAMP = "{} the lamp at noon. The keeper sees the ships in the evening."
HINDI = "दोपहर में दीपक {} रखवाला शाम को जहाज़ देखता है।"


@pytest.mark.parametrize(
    ("word", "own", "severity"),
    [("Bring", "लाएँ।", Severity.MAJOR), ("Wait by", "के पास ठहरें।", Severity.MAJOR), ("Unity is", "यूनिटी है।", None)],
)
def test_an_everyday_verb_at_the_end_of_a_sentence_is_left_over(word: str, own: str, severity: Severity | None) -> None:
    first = word.split()[0]
    found = told(LAMP.format(word), HINDI.format(f"{first}।"), "hi")
    assert found == ([(first, severity)] if severity else [])
    assert told(LAMP.format(word), HINDI.format(own), "hi") == []


@pytest.mark.parametrize(
    ("source", "severity"),
    [
        ("Problems we made at the lamp cost a ship. The keeper is old.", Severity.MAJOR),
        ("Problems at the lamp cost a ship. The keeper is old.", Severity.MINOR),
        ("The Problems at the lamp cost a ship. The keeper likes the Problems.", None),
    ],
)
def test_a_clause_about_a_word_makes_no_name_of_it(source: str, severity: Severity | None) -> None:
    target = "Problems ნათურასთან გემი დაგვიჯდა. დარაჯი მოხუცია."
    assert told(source, target, "ka") == ([("Problems", severity)] if severity else [])


@pytest.mark.parametrize("after", ["them", "most of them", "both"])
def test_what_something_does_to_others_is_no_noun(after: str) -> None:
    source = f"There are old lamps. The Harbour Lantern drains {after} in the evening."
    target = "யாழில் பழைய விளக்குகள் உள்ளன. Harbour Lantern {} மாலையில்."
    assert told(source, target.format("drains"), "ta") == [("drains", Severity.MAJOR)]
    assert told(source, target.format("தீர்க்கிறது"), "ta") == []


NOTE = """# {0}

The lamp stands here.

## {1}

The ships go home.

| {2} | {3} |
|---|---|
| {4} | {5} |

<Card title="{6}">

The keeper sleeps.

</Card>

!!! tip "{7}"

    The lamp is old.
"""
ENGLISH = ("Lamp", "Loudness", "Bird", "Plant", "Heron", "Reeds", "Silence", "Batteries")
GEORGIAN = ("ნათურა", "ხმამაღლობა", "ჩიტი", "მცენარე", "ყანჩა", "ლელიანი", "სიჩუმე", "ელემენტები")


def georgian(*labels: str) -> str:
    text = NOTE.format(*labels)
    for english, own in (
        ("The lamp stands here", "ნათურა აქ დგას"),
        ("The ships go home", "გემები შინ მიდიან"),
        ("The keeper sleeps", "დარაჯს სძინავს"),
        ("The lamp is old", "ნათურა ძველია"),
    ):
        text = text.replace(english, own)
    return text


@pytest.mark.parametrize("place", [1, 4, 5, 6, 7])
def test_a_label_of_a_rare_thing_is_left_over_among_translated_ones(place: int) -> None:
    source = NOTE.format(*ENGLISH)
    labels = [*GEORGIAN]
    labels[place] = ENGLISH[place]
    assert [text for text, _ in told(source, georgian(*labels), "ka")] == [ENGLISH[place]]
    # a name amid a sentence of the source, a coined name and what the note keeps again are no such thing
    named = source.replace("The ships go home", f"The ships of {ENGLISH[place]} go home")
    assert told(named, georgian(*labels), "ka") == []
    labels[place] = "Kelvonis"
    assert told(source.replace(ENGLISH[place], "Kelvonis"), georgian(*labels), "ka") == []
    assert told(source, georgian(*GEORGIAN), "ka") == []


def test_the_first_word_of_a_sentence_in_russian_is_left_over() -> None:
    source = "Затем смотритель зажигает лампу. Вечером он видит корабли."
    assert told(source, "След това пазачът пали лампата. Вечер той вижда корабите.", "bg", "ru") == []
    found = told(source, "Затем пазачът пали лампата. Вечер той вижда корабите.", "bg", "ru")
    assert found == [("Затем", Severity.MAJOR)]
    # a name that both languages write so
    source = "Ломоносов смотрит на лампу. Вечером он видит корабли."
    assert told(source, "Ломоносов гледа лампата. Вечер той вижда корабите.", "bg", "ru") == []


def test_one_simplified_character_with_its_neighbour_was_left() -> None:
    source = "看守人听音乐。船在港口。"
    assert told(source, "看守人聽音樂。船在港口。", "zh-Hant", "zh-Hans") == []
    assert told(source, "看守人聽音乐。船在港口。", "zh-Hant", "zh-Hans") == [("乐", Severity.MAJOR)]
    # the source says it otherwise: a slip of the pen
    found = told("看守人听歌曲。船在港口。", "看守人聽音乐。船在港口。", "zh-Hant", "zh-Hans")
    assert found == [("乐", Severity.MINOR)]


def test_bring_is_afrikaans_too() -> None:
    source = "Bring warm gloves. The keeper sees the ships in the evening and waits for the lamp of the harbour."
    target = "Bring warm handskoene. Die wagter sien die skepe in die aand en wag vir die lamp van die hawe."
    assert all(severity is Severity.MINOR for _, severity in told(source, target, "af"))


def test_what_a_list_calls_its_members_begins_no_sentence() -> None:
    source = "The keeper chooses 1. Feature in the old box of lamps. The ships go home."
    target = "Le gardien choisit 1. Feature dans la vieille boîte de lampes. Les navires rentrent."
    assert told(source, target, "fr") == []


@pytest.mark.parametrize(
    ("label", "own", "found"),
    [
        ("Loudness", "Lautheit", True),
        ("Loudness", "Lautheit", True),
        ("Radio", "Radio", False),
        ("Status", "Status", False),
    ],
)
def test_a_header_that_only_english_has_is_left_over(label: str, own: str, found: bool) -> None:
    source = f"| Bird | Place | {label} |\n|---|---|---|\n| old owl | by the lake | it waits |"
    target = "| Vogel | Ort | {} |\n|---|---|---|\n| alte Eule | am See | sie wartet |"
    assert told(source, target.format(label), "de") == ([(label, Severity.MINOR)] if found else [])
    assert told(source, target.format(own), "de") == []
