"""A limit or an exception that a translation has in no form, and the many forms that it may have."""

from __future__ import annotations

import pytest

from qa.checks.meaning._logic import AND_OR, turned_logic
from qa.checks.meaning._lost_limits import _lost
from tests.test_lost_logic import found

LOST = [
    ("The gate opens only after sunset.", "de", "Das Tor öffnet sich nach Sonnenuntergang."),
    ("Only members may borrow the boat.", "hr", "Članovi smiju posuditi čamac."),
    ("The stove only accepts dry wood.", "fi", "Uuni ottaa vastaan kuivaa puuta."),
    ("Every shop is closed except the bakery.", "pl", "Każdy sklep jest zamknięty."),
    ("The bell is not rung unless somebody is ill.", "nb", "Klokken blir ikke ringt hvis noen er syk."),
    ("The bell rings at noon unless it is Sunday.", "bn", "রবিবার হলে দুপুরে ঘণ্টা বাজে।"),
]
KEPT = [
    ("The gate opens only after sunset.", "de", "Das Tor öffnet sich erst nach Sonnenuntergang."),
    ("The gate opens only after sunset.", "fr", "Le portail ne s'ouvre qu'après le coucher du soleil."),
    ("The gate opens only after sunset.", "ja", "門は日没後に初めて開く。"),
    ("Only members may borrow the boat.", "nl", "Wie geen lid is, mag de boot niet lenen."),
    ("Only one member may borrow the boat.", "sv", "En medlem får låna båten."),
    ("You may keep the plate only under the same roof.", "it", "Bisogna tenere il piatto sotto lo stesso tetto."),
    ("He came only to sleep.", "es", "Vino a dormir."),
    ("The bell is not rung unless somebody is ill.", "de", "Ist niemand krank, wird die Glocke nicht geläutet."),
    ("The bell is not rung unless somebody is ill.", "cs", "Zvoní se pouze tehdy, když je někdo nemocný."),
    ("Every shop is closed except the bakery.", "da", "Alle butikker på nær bageriet er lukket."),
    ("Every shop is closed except the bakery.", "he", "כל החנויות סגורות, רק המאפייה פתוחה."),
    ("Catch it with `except` and go on.", "pl", "Przechwyć go i idź dalej."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "lang", "target"), LOST)
def test_a_limit_in_no_form_is_lost(source: str, lang: str, target: str) -> None:
    assert [*_lost((source, target), lang)]


@pytest.mark.parametrize(("source", "lang", "target"), KEPT)
def test_a_limit_in_another_form_is_kept(source: str, lang: str, target: str) -> None:
    assert not [*_lost((source, target), lang)]


CONDITION = "The alarm rings if the door is open or the window is broken."


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("de", "Der Alarm ertönt, wenn die Tür offen oder das Fenster kaputt ist.", ("oder", "und")),
        ("es", "La alarma suena si la puerta está abierta o la ventana está rota.", ("o la ventana", "y la ventana")),
    ],
)
def test_or_between_conditions_that_became_and(lang: str, right: str, wrong: tuple[str, str]) -> None:
    assert [check for check, _ in found(CONDITION, right.replace(*wrong), lang)] == ["meaning-changed"]
    assert found(CONDITION, right, lang) == []


def test_what_is_denied_joins_otherwise() -> None:
    turns = turned_logic(("There is no bread or milk.", "Es gibt kein Brot und keine Milch."), ("en", "de"))
    assert not [turn for turn in turns if AND_OR.issuperset(turn.notions)]
