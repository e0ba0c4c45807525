"""Heights whose smaller unit goes without saying, and abbreviations of units with a space inside."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source + "\n", target + "\n", source_lang="en", target_lang=lang)
    return [f.message for f in found if f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        (
            "fr",
            "The goalkeeper is six foot two and wears the number 30.",
            "Le gardien mesure un mètre quatre-vingt-huit et porte le numéro 30.",
            "Le gardien mesure un mètre soixante-huit et porte le numéro 30.",
        ),
        (
            "de",
            "He was only five feet four.",
            "Er war nur einen Meter dreiundsechzig groß.",
            "Er war nur einen Meter dreiundachtzig groß.",
        ),
        ("te", "Take 20 mg twice a day.", "రోజుకు రెండుసార్లు 20 మి. గ్రా. తీసుకోండి.", "రోజుకు రెండుసార్లు 40 మి. గ్రా. తీసుకోండి."),
    ],
)  # fmt: skip
def test_what_is_said_without_its_unit(lang: str, source: str, right: str, wrong: str) -> None:
    assert not majors(source, right, lang)
    assert majors(source, wrong, lang)
