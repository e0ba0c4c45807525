"""Familiar words in notes that borrow nothing, and labels that say something, each beside what may stay."""

from __future__ import annotations

import pytest

import qa
from qa.model import Severity
from qa.text.heard import is_heard

SOURCE = """# The baker's week

Every morning the baker opens the shop and carries bread to the window. The oven stands near the wall. Children ask for
warm rolls, and their parents wait outside. {first} In the evening she sweeps the floor, counts the money and writes a
letter to her brother. On Sunday nobody works, so the street is quiet. The neighbour waters the flowers and feeds the
cat. Old friends bring apples, play cards and sing until midnight. {last}
"""
TARGETS = {
    "uk": """# Тиждень пекарки

Щоранку пекарка відчиняє крамницю і несе хліб до вікна. Піч стоїть біля стіни. Діти просять теплих булочок, а їхні
батьки чекають надворі. {first} Увечері вона підмітає підлогу, рахує гроші й пише листа братові. У неділю ніхто не
працює, тож на вулиці тихо. Сусід поливає квіти й годує кота. Давні друзі приносять яблука, грають у карти й
співають до півночі. {last}
""",
    "de": """# Die Woche der Bäckerin

Jeden Morgen öffnet die Bäckerin den Laden und trägt Brot ans Fenster. Der Ofen steht nahe der Wand. Kinder bitten um
warme Brötchen, und ihre Eltern warten draußen. {first} Abends fegt sie den Boden, zählt das Geld und schreibt ihrem
Bruder einen Brief. Am Sonntag arbeitet niemand, also ist die Straße still. Der Nachbar gießt die Blumen und füttert die
Katze. Alte Freunde bringen Äpfel, spielen Karten und singen bis Mitternacht. {last}
""",
}


def severities(source: str, target: str, lang: str, words: str) -> set[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    over = (f for f in found if f.check in ("untranslated-fragment", "untranslated-block") and f.target)
    return {
        f.severity.value
        for f in over
        if words.split()[0] in target.split("\n")[f.target.line - 1][f.target.column - 1 :][: len(words)]
    }


@pytest.mark.parametrize(
    ("lang", "first", "words"),
    [
        ("uk", "Вона загортає кожен хліб у wet paper.", "wet paper"),
        ("uk", "Вона пише на [narrow board](board.md).", "narrow board"),
        ("de", "Sie wickelt jedes Brot in ein dry sheet.", "dry sheet"),
    ],
)
def test_a_thing_and_what_describes_it_are_left_over(lang: str, first: str, words: str) -> None:
    said = {
        "wet paper": "She wraps each loaf in a wet paper.",
        "dry sheet": "She wraps each loaf in a dry sheet.",
        "narrow board": "She writes on [narrow board](board.md).",
    }[words]
    source, target = SOURCE.format(first=said, last=""), TARGETS[lang].format(first=first, last="")
    assert severities(source, target, lang, words) == {Severity.MAJOR.value}


def test_what_both_notes_say_again_may_be_a_term() -> None:
    source = SOURCE.format(first="The wet paper method is old.", last="They call it the wet paper method.")
    target = TARGETS["uk"].format(first="Метод wet paper старий.", last="Його називають методом wet paper.")
    assert Severity.MAJOR.value not in severities(source, target, "uk", "wet paper")


def test_a_verb_before_a_participle_and_a_noun_is_no_part_of_a_name() -> None:
    source = SOURCE.format(first="Bakelog sorts printed orders by name.", last="")
    target = TARGETS["uk"].format(first="Bakelog sorts надруковані замовлення за назвою.", last="")
    assert severities(source, target, "uk", "sorts") == {Severity.MAJOR.value}


TABS = """<Tabs>
<TabItem value="a" label="{first}">

{text}

</TabItem>
<TabItem value="b" label="{second}">

{text}

</TabItem>
</Tabs>
"""


@pytest.mark.parametrize(("label", "told"), [("With a basket", True), ("Three loaves", True), ("Visual bakery", False)])
def test_a_label_that_says_something_is_no_name(label: str, told: bool) -> None:
    source = TABS.format(first=label, second="By hand", text="Carry the bread to the window.")
    target = TABS.format(first=label, second="Вручну", text="Віднесіть хліб до вікна.")
    assert (Severity.MAJOR.value in severities(source, target, "uk", label)) is told


def test_a_plural_in_front_matter_that_the_text_translates_is_left_over() -> None:
    front = "---\nsidebar_label: {label}\n---\n\n"
    source = front.format(label="Towels") + SOURCE.format(first="She dries the towels.", last="Towels are cheap.")
    target = front.format(label="Towels") + TARGETS["uk"].format(first="Вона сушить рушники.", last="Рушники дешеві.")
    assert severities(source, target, "uk", "Towels") == {Severity.MAJOR.value}


@pytest.mark.parametrize("lang", ["hi", "ko", "el", "fa"])
def test_words_of_the_web_are_heard_and_everyday_ones_stand_in_titles(lang: str) -> None:
    assert all(is_heard(word, lang) for word in ("file", "web", "server"))
    assert not any(is_heard(word, lang) for word in ("old", "first", "because"))
