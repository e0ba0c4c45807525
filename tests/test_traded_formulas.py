"""Formulas of one sentence that stand in each other's place."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

MOTION = "The mass $m$ and the speed $v$ are known."
WORK = "We divide the work $W$ by the time $t$ that it takes."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "formula-changed" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("source", "target", "lang", "message"),
    [
        (
            MOTION,
            "Die Masse $v$ und die Geschwindigkeit $m$ sind bekannt.",
            "de",
            "formulas 'v' and 'm' stand in each other's place: 'Masse' beside 'v' is 'mass' beside 'm'",
        ),
        (
            WORK,
            "Wir teilen die Arbeit $t$ durch die Zeit $W$, die sie braucht.",
            "de",
            "formulas 't' and 'W' stand in each other's place: 'Arbeit' beside 't' is 'work' beside 'W'",
        ),
        (
            "The force $F$ equals the mass times the acceleration $a$.",
            "बल $a$ द्रव्यमान और त्वरण $F$ के गुणनफल के बराबर है।",
            "hi",
            "formulas 'a' and 'F' stand in each other's place: 'बल' beside 'a' is 'force' beside 'F'",
        ),
    ],
)
def test_traded_formulas(source: str, target: str, lang: str, message: str) -> None:
    assert told(source, target, lang) == [message]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        # what is said of a formula goes along with it
        (MOTION, "Die Geschwindigkeit $v$ und die Masse $m$ sind bekannt.", "de"),
        (WORK, "Durch die Zeit $t$ teilen wir die Arbeit $W$.", "de"),
        ("The force $F$ equals the mass times the acceleration $a$.", "बल $F$ त्वरण $a$ और द्रव्यमान का गुणनफल है।", "hi"),
        # one relation of both may be told from either end, and nothing beside them tells them apart
        ("If $a$ is greater than $b$, the loop ends.", "Wenn $b$ kleiner ist als $a$, endet die Schleife.", "de"),
        ("The points $a$, $b$ and $c$ are given.", "Gegeben sind die Punkte $b$, $a$ und $c$.", "de"),
        # a symbol that stands twice may stand anywhere
        ("The speed $v$ is $v$ or $w$.", "$w$ oder $v$ ist die Geschwindigkeit $v$.", "de"),
    ],
)
def test_formulas_in_another_order(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == []


def test_long_rows_of_formulas_are_read_in_no_time() -> None:
    many = " and ".join(f"the part $a_{{{k}}}$" for k in range(400))
    assert told(f"Take {many}.", f"Nimm {many.replace('the part', 'das Teil')}.", "de") == []
