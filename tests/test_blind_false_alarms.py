"""Right sentences that a trial of many languages found accused."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.text.names import has_name

CHECKS = "number-mismatch", "negation-flipped", "meaning-changed"
TRAIN = "The train leaves at 22:40."


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        (
            "el",
            "On Wednesday he is out after his fifth yellow card.",
            "Την Τετάρτη λείπει μετά την πέμπτη κίτρινη κάρτα.",
        ),
        ("vi", "On Wednesday the third train was late.", "Thứ Tư, chuyến tàu thứ ba bị trễ."),
        ("id", TRAIN, "Kereta berangkat pukul 22.40."),
        ("sl", TRAIN, "Vlak odpelje ob 22.40."),
        ("hr", TRAIN, "Vlak polazi u 22.40."),
        ("ro", TRAIN, "Trenul pleacă la 22.40."),
        ("vi", TRAIN, "Tàu khởi hành lúc 22 giờ 40."),
        ("he", "Speak quietly and do not leave the house.", "דברו בשקט ואל תצאו מהבית."),
        ("fa", "Do not brush directly after a meal.", "بلافاصله پس از غذا مسواک نزنید."),
        ("sl", "Is there a dining car on the train?", "Ali ima vlak jedilni voz?"),
    ],
)
def test_right_sentences_are_silent(lang: str, source: str, target: str) -> None:
    assert not told(lang, source, target)


def test_another_time_is_told() -> None:
    assert told("id", TRAIN, "Kereta berangkat pukul 22.10.") == [Severity.MAJOR]


def told(lang: str, source: str, target: str) -> list[Severity]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], Engines())[0]
    found = [finding for check in CHECKS for finding in all_checks()[check]().run(analysis)]
    return [finding.severity for finding in found if finding.severity is not Severity.NEUTRAL]


def test_a_word_without_letters_is_no_name() -> None:
    assert has_name("Margaret", "… Margarete", ["", "Margarete"])
    assert not has_name("Margaret", "… Oskar", ["", "Oskar"])
