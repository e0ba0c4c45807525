"""Lines that forums, wikis, outliners and slides read as marks, blocks of ReadMe, and what closes blocks."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from qa.model import Document, Kind
from qa.parse import parse_text
from tests.test_parse_positions import verify


def parsed(text: str) -> Document:
    document = parse_text(f"# Oven\n\n{text}\n\nThat is all.\n")
    verify(document)
    return document


def told(document: Document) -> list[tuple[str, str, str]]:
    return [(d.syntax, d.name, d.arguments) for d in document.directives if not d.closes]


def titles(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is Kind.LABEL]


@pytest.mark.parametrize(
    ("line", "mark", "labels"),
    [
        ('[details="How to bake"]', ("[]", "details", ""), ["How to bake"]),
        ("[details=How to bake]", ("[]", "details", ""), ["How to bake"]),
        ("[quote]", ("[]", "quote", ""), []),
        ("[wrap=oven]", ("[]", "wrap", "oven"), []),
        ("{info}", ("{:}", "info", ""), []),
        ("{panel:bgColor=red|title=How to bake}", ("{:}", "panel", ""), ["How to bake"]),
        ("id:: 64a1", ("::", "id", "64a1"), []),
        ("tags:: oven, heat", ("::", "tags", ""), []),
        (":LOGBOOK:", ("::", "LOGBOOK", ""), []),
        ("SCHEDULED: <2024-05-01 Wed>", ("::", "SCHEDULED", "<2024-05-01 Wed>"), []),
        ("::right::", ("::", "right", ""), []),
        ("class: center, middle", ("class:", "", "center, middle"), []),
        (".left-column[", (".[", ".left-column", ""), []),
        ("[!INCLUDE [a title](heat.md)]", ("[!", "INCLUDE", "heat.md"), []),
        ("[!VIDEO https://example.org/a]", ("[!", "VIDEO", "https://example.org/a"), []),
    ],
)
def test_a_line_that_is_a_mark(line: str, mark: tuple[str, str, str], labels: list[str]) -> None:
    document = parsed(f"{line}\n\nIt is hot.")
    assert told(document) == [mark]
    assert titles(document) == labels
    assert "It is hot." in [block.text for block in document.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "[details]",
        "[quote] is what it says",
        "{information}",
        "identity:: see below",
        ":NOTE: read this",
        "class: of the oven",
        "::two words::",
        ".left-column[ it says",
        "[!NOTE]",
    ],
)
def test_a_line_that_is_text(line: str) -> None:
    assert told(parsed(line)) == []


def test_the_end_of_a_mark_closes_it() -> None:
    document = parsed("[spoiler]\n\nIt is hot.\n\n[/spoiler]")
    assert [(d.name, d.closes) for d in document.directives] == [("spoiler", False), ("spoiler", True)]


def test_a_block_of_readme() -> None:
    data = '{\n  "type": "warning",\n  "title": "How to bake",\n  "body": "Heat it.\\n\\nWait 12 minutes."\n}'
    document = parsed(f"[block:callout]\n{data}\n[/block]")
    assert told(document) == [("[block:", "callout", "type=warning")]
    assert titles(document) == ["How to bake", "Heat it.", "Wait 12 minutes."]


def test_cells_of_a_block_of_readme() -> None:
    data = '{"data": {"h-0": "Name", "0-0": "The hot oven"}, "cols": 1}'
    assert titles(parsed(f"[block:parameters]\n{data}\n[/block]")) == ["Name", "The hot oven"]


@pytest.mark.parametrize(
    "text", ["[block:html]\n{}\n[/block]", "[block:callout]\n{}", "    [block:callout]\n    [/block]"]
)
def test_what_is_no_block_of_readme(text: str) -> None:
    assert "callout" not in [name for _, name, _ in told(parsed(text))]


def test_each_block_ends_at_its_own_closing_in_quotations_and_items() -> None:
    block = '[block:callout]\n{"title": "How to bake"}\n[/block]'
    quoted = block.replace("\n", "\n> ")
    document = parsed(f"> {quoted}\n\n- {block.replace(chr(10), chr(10) + '  ')}\n\n{block}\n\n[block:callout]")
    assert titles(document) == ["How to bake"] * 3
    assert "[block:callout]" in [block.text for block in document.blocks]


def calls(text: str) -> int:
    count = 0

    def event(frame: FrameType, kind: str, argument: object) -> None:
        nonlocal count
        count += kind in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(event)
    try:
        parse_text(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("opening", ["\\begin{tabular}{ll}\n", "[block:callout]\n", "> \\begin{tabular}{l}\n\n"])
def test_what_is_never_closed_costs_no_more_than_text(opening: str) -> None:
    # 2.0 is linear; it was 4 when each opening looked for its end
    assert calls(opening * 400) / calls(opening * 200) < 2.2


def test_components_of_nuxt_with_options_and_places() -> None:
    document = parsed('::card{icon="a"}\n---\ntitle: How to bake\nto: /a\n---\n#lead\nIt is hot.\n::')
    assert told(document) == [("::", "card", "icon=a to: /a")]
    assert titles(document) == ["How to bake"]
