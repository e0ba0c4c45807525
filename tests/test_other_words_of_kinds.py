"""Words that begin as the name of a thing does and are other words, and beside each the thing that is another."""

from __future__ import annotations

import pytest

from qa.checks.meaning._kinds import exchanged


@pytest.mark.parametrize(
    ("lang", "english", "right", "wrong"),
    [
        (
            "sl",
            "The farmer sold the sheep and shook his head.",
            "Kmet je prodal čredo in zmajal z glavo.",
            "Kmet je prodal zmaja in odkimal.",
        ),
        ("kk", "Nobody saw the camel.", "Оны ешкім көрген жоқ.", "Ешкіні көрген жан жоқ."),
    ],
)
def test_a_verb_or_a_pronoun_is_no_thing(lang: str, english: str, right: str, wrong: str) -> None:
    assert not [*exchanged(english, right, lang)]
    assert [*exchanged(english, wrong, lang)]
