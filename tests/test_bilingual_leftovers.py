"""The source's text left beside its translation: the leftover is told, the good translation is not blamed."""

from __future__ import annotations

import pytest

import qa
from qa.model import Severity

HEAD = "# Pond\n\nThe pump has run since Monday.\n\n"
KOPF = "# Teich\n\nDie Pumpe läuft seit Montag.\n\n"
ENGLISH = "Now you have the whole map of the garden in a drawer of the kitchen."
GERMAN = "Jetzt hast du den ganzen Plan des Gartens in einer Schublade der Küche."
OTHER = "Im Winter muss der Teich jeden Morgen vom Eis befreit werden."


def told(source: str, target: str) -> list[tuple[str, str]]:
    found = qa.check_texts(source, target, source_lang="en", target_lang="de")
    return [(f.check, f.target.text) for f in found if f.severity.rank >= Severity.MINOR.rank]


@pytest.mark.parametrize("between", ["\n", " ", "\n\n"])
def test_a_sentence_left_before_its_translation(between: str) -> None:
    found = told(f"{HEAD}{ENGLISH}\n", f"{KOPF}{ENGLISH}{between}{GERMAN}\n")
    assert [check for check, _ in found] in (["untranslated-fragment"], ["untranslated-block"])
    assert ENGLISH.rstrip(".") in found[0][1]


def test_a_sentence_left_behind_its_translation() -> None:
    found = told(f"{HEAD}{ENGLISH}\n", f"{KOPF}{GERMAN}\n{ENGLISH}\n")
    assert {check for check, _ in found} in ({"untranslated-fragment"}, {"untranslated-block"})


def test_a_list_left_before_its_translation() -> None:
    english = ["Fill the pond slowly.", "Wait until the mud has settled.", "Put the plants in last."]
    german = ["Fülle den Teich langsam.", "Warte, bis sich der Schlamm gesetzt hat.", "Setze zuletzt die Pflanzen ein."]
    first, second = ("".join(f"- {line}\n" for line in lines) for lines in (english, german))
    found = told(f"{HEAD}{first}", f"{KOPF}{first}\n{second}")
    assert {check for check, _ in found} == {"untranslated-block"}


def test_a_sentence_that_says_something_else_far_from_a_leftover_is_added() -> None:
    source = f"{HEAD}{ENGLISH}\n\nThe fence keeps the heron away from the fish.\n"
    target = f"{KOPF}{ENGLISH}\n\nDer Zaun hält den Reiher von den Fischen fern.\n\n{OTHER}\n"
    assert "segment-added" in {check for check, _ in told(source, target)}
