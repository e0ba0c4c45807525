"""What read-mes in two languages showed: options in lists, pages of a design in each language, sentences that became
items, sections with nothing but a picture. Beside each stands the fault that is still told."""

from __future__ import annotations

import pytest

import qa

GRAVE = {"major", "critical"}


def told(source: str, target: str, lang: str = "de") -> list[tuple[str, str]]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [(finding.check, str(finding.severity)) for finding in found]


def grave(source: str, target: str, lang: str = "de") -> list[str]:
    return [check for check, severity in told(source, target, lang) if severity in GRAVE]


OPTIONS = (
    "# Options\n\n- **labels** `Array`\n\n  The labels of the boats.\n\n- **{}** `String`\n\n  The body of the boat.\n"
)
XUANXIANG = "# 选项\n\n- **labels** `Array`\n\n  这些船的标签。\n\n- **{}** `String`\n\n  这艘船的船体。\n"


def test_an_option_with_its_type_is_no_word() -> None:
    assert not grave(OPTIONS.format("body"), XUANXIANG.format("body"), "zh")
    assert "untranslated-block" in grave(
        OPTIONS.replace("- **labels** `Array`", "- Labels"), XUANXIANG.replace("- **labels** `Array`", "- Labels"), "zh"
    )


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("https://boats.io/design/Harbour-Library-zh-CN.sketch", False),
        ("https://boats.io/design/Harbour-Librery-en-US.sketch", True),
    ],
)
def test_a_file_may_have_a_language_before_a_long_ending(target: str, wrong: bool) -> None:
    source = "Get [the harbour](https://boats.io/design/Harbour-Library-en-US.sketch) for all boats.\n"
    found = grave(source, f"为所有船获取[港口]({target})。\n", "zh")
    assert ("link-changed" in found) is wrong


JOIN = "Join us in building boats for the whole harbour. You can read [the plan](https://boats.io/plan) first. {}\n"
MIT = "Baut mit uns Boote für den ganzen Hafen. Zuvor könnt ihr das hier lesen:\n\n- [Der Plan](https://boats.io/plan)\n{}"
RULES = "Please read [the rules of the yard](https://boats.io/rules) before you bring your own tools."


def test_a_sentence_may_become_an_item() -> None:
    item = "- [Die Regeln](https://boats.io/rules)\n"
    assert "segment-omitted" not in grave(JOIN.format(RULES), MIT.format(item))
    assert "segment-omitted" in grave(JOIN.format(RULES), MIT.format(""))


SHIP = "# Ship\n\nEvery ship of the harbour has a mast and a rudder.\n\n{}## Licence\n\nUse it as you like.\n"
SCHIFF = "# Schiff\n\nJedes Schiff des Hafens hat Mast und Ruder.\n\n## Lizenz\n\nVerwende es, wie du magst.\n"


def test_a_section_of_one_picture_is_only_shown() -> None:
    stars = "## Stars over time\n\n[![Stars](https://stars.io/ship.svg)](https://stars.io/ship)\n\n"
    assert "segment-omitted" not in grave(SHIP.format(stars), SCHIFF)
    crew = "## Crew\n\nEvery ship sails with a captain, a cook and four sailors who know the coast.\n\n"
    assert "segment-omitted" in grave(SHIP.format(crew), SCHIFF)
