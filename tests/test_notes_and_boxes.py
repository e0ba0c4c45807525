"""Marks of footnotes and boxes of tasks that changed their place or state, found by what surely stands beside them."""

from __future__ import annotations

import pytest

from qa import check_texts

NOTES = """# Ships

The old harbour lies west of the town and is deep enough for large ships.[^{0}]

A new pier was built last summer because the wooden one had rotted away.[^{1}]

[^{2}]: The depth is measured at low water in spring.

[^{3}]: The builders used oak from the northern forests.
"""
GERMAN = """# Schiffe

Der alte Hafen liegt westlich der Stadt und ist tief genug für große Schiffe.[^{0}]

Im letzten Sommer wurde ein neuer Steg gebaut, weil der hölzerne verfault war.[^{1}]

[^{2}]: Die Tiefe wird im Frühling bei Niedrigwasser gemessen.

[^{3}]: Die Erbauer verwendeten Eiche aus den nördlichen Wäldern.
"""
TASKS = "# Before the trip\n\n- {} Buy bread for the journey\n- {} Snug lid\n- {} Close all the windows\n\nGood luck!\n"
TURKISH = (
    "# Yolculuktan önce\n\n- {} Yolculuk için ekmek al\n- {} Kapak sıkı\n- {} Bütün pencereleri kapat\n\nİyi şanslar!\n"
)


def told(source: str, target: str, lang: str, check: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.severity} {f.message}" for f in found if f.check == check]


def notes(*names: str) -> list[str]:
    return told(NOTES.format("depth", "oak", "depth", "oak"), GERMAN.format(*names), "de", "footnote")


@pytest.mark.parametrize(
    ("names", "findings"),
    [
        (("depth", "oak", "depth", "oak"), []),
        (
            ("oak", "depth", "depth", "oak"),
            ["major footnote marks '[^depth]' and '[^oak]' stand in each other's place"],
        ),
        (("tiefe", "eiche", "tiefe", "eiche"), []),
        (
            ("eiche", "tiefe", "tiefe", "eiche"),
            ["major footnote marks '[^tiefe]' and '[^eiche]' stand in each other's place"],
        ),
        (("1", "2", "1", "2"), []),
        (("tiefe", "oak", "depth", "oak"), ["minor footnote '[^tiefe]' has no text: its text is named '[^depth]'"]),
    ],
)
def test_marks_of_footnotes(names: tuple[str, ...], findings: list[str]) -> None:
    assert notes(*names) == findings


def test_mark_in_another_paragraph() -> None:
    moved = GERMAN.format("depth", "oak", "depth", "oak").replace("Schiffe.[^depth]", "Schiffe.")
    moved = moved.replace("war.[^oak]", "war.[^oak][^depth]")
    source = NOTES.format("depth", "oak", "depth", "oak")
    message = "minor footnote mark '[^depth]' stands in another paragraph than in the source"
    assert told(source, moved, "de", "footnote") == [message]


def test_texts_exchanged_accuse_no_mark() -> None:
    assert not notes("depth", "oak", "oak", "depth")


@pytest.mark.parametrize(
    ("boxes", "findings"),
    [
        (("[x]", "[x]", "[ ]"), []),
        (("[x]", "[ ]", "[ ]"), ["major task is open here and ticked in the source"]),
        (("[x]", "", "[ ]"), ["minor task has no box here"]),
        (("[x]", "[x ]", "[ ]"), ["minor box of the task is text here: '[x ]'"]),
        (("[x]", "［x］", "[ ]"), ["minor box of the task is text here: '［x］'"]),
        (("", "", ""), ["minor task has no box here"]),
    ],
)
def test_boxes_of_tasks(boxes: tuple[str, ...], findings: list[str]) -> None:
    """The item in the middle is too short to be known by its words: its neighbours say that it is the one."""
    assert told(TASKS.format("[x]", "[x]", "[ ]"), TURKISH.format(*boxes), "tr", "list-structure") == findings


def test_plain_items_that_became_tasks() -> None:
    plain = TASKS.format("", "", "")
    expected = ["minor item is a task here and none in the source"]
    assert told(plain, TURKISH.format("[ ]", "[ ]", "[ ]"), "tr", "list-structure") == expected
    assert not told(plain, TURKISH.format("", "", ""), "tr", "list-structure")


def test_scoop_is_no_carpet() -> None:
    source = "Pour the water slowly into the bucket and count the strokes."
    assert not told(source, "Медленно налейте воду в ковш и сосчитайте удары.", "ru", "meaning-changed")
    other = "Медленно налейте воду на ковёр и сосчитайте удары."
    assert told(source, other, "ru", "meaning-changed")


QUOTED = "# Kiln\n\nThe potter says:\n\n> Heat it slowly and wait until it is red.\n\nThen the door is opened.\n"
ZITIERT = "# Ofen\n\nDer Töpfer sagt:\n\n> Heize langsam und warte, bis er rot ist.\n\nDann wird die Tür geöffnet.\n"
NOTICE = '# Kiln\n\n!!! warning "Heat"\n\n    Never touch the door with bare hands.\n\nThen it cools.\n'
HINWEIS = '# Ofen\n\n!!! warning "Hitze"\n\n    Fass die Tür nie mit bloßen Händen an.\n\nDann kühlt er ab.\n'


def fallen_out(source: str, target: str) -> list[tuple[str, str, int, str]]:
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [(f.check, str(f.severity), f.target.line, f.message) for f in found if f.severity.rank]


def test_a_quote_that_lost_its_mark() -> None:
    message = "quote is a paragraph here: its '>' is gone"
    assert fallen_out(QUOTED, ZITIERT) == []
    assert fallen_out(QUOTED, ZITIERT.replace("> ", "")) == [("list-structure", "minor", 5, message)]
    assert fallen_out(QUOTED.replace("> ", ""), ZITIERT.replace("> ", "")) == []


def test_an_admonition_whose_text_is_not_indented() -> None:
    message = "the text of '!!! warning' stands outside it: it is not indented by four spaces"
    assert fallen_out(NOTICE, HINWEIS) == []
    found = fallen_out(NOTICE, HINWEIS.replace("    Fass", "Fass"))
    assert ("directive-changed", "major", 3, message) in found
    assert fallen_out(NOTICE.replace("    Never", "Never"), HINWEIS.replace("    Fass", "Fass")) == []
