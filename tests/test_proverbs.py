"""A proverb names the town that its language names; elsewhere another town is another town."""

from __future__ import annotations

import pytest

from qa import check_texts

PROVERB = "Rome wasn't built in a day."
HILLS = "Rome was built on seven hills."


@pytest.mark.parametrize(
    ("lang", "source", "target", "is_told"),
    [
        ("ru", PROVERB, "Москва не сразу строилась.", False),
        ("ru", PROVERB, "Но Москва ведь тоже не сразу строилась.", False),
        ("uk", PROVERB, "Київ не одразу будувався.", False),
        ("pl", PROVERB, "Nie od razu Kraków zbudowano.", False),
        ("ru", HILLS, "Москва построена на семи холмах.", True),
        ("uk", HILLS, "Київ збудовано на семи пагорбах.", True),
    ],
)
def test_a_proverb_has_a_town_of_its_own(lang: str, source: str, target: str, is_told: bool) -> None:
    found = check_texts(f"{source}\n", f"{target}\n", source_lang="en", target_lang=lang)
    assert any(one.check == "name-mismatch" for one in found) is is_told
