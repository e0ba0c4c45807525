"""Suppressions: what they cover, what is refused, what is reported as unused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from report_samples import document, finding

from qa.cli import cli
from qa.model import Block, Document, Inline, InlineKind, Kind
from qa.parse import parse_text
from qa.run.suppress import suppress, suppressions
from tests.effort import assert_like_prose


def with_block(note: Document, kind: Kind, text: str) -> Document:
    start = note.text.index(text)
    block = Block(len(note.blocks), kind, start, start + len(text), start, start + len(text), text)
    return replace(note, blocks=(*note.blocks, block))


def outcome(note: Document, words: str, check: str = "number-mismatch") -> tuple[int, int, list[str]]:
    start = note.text.index(words)
    found = finding(note, (start, start + len(words)), check=check)
    kept, hidden, notices = suppress([found], {note.path: note})
    return len(kept), len(hidden), [n.message for n in notices]


COMMENT = "<!-- qa: ignore number-mismatch: rounded on purpose -->"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (f"Es hat 13 Epochen. {COMMENT}\n", True),
        (f"{COMMENT} Es hat 13 Epochen.\n", True),
        (f"{COMMENT}\nEs hat 13 Epochen.\n", True),
        (f"{COMMENT}\n\nEs\nhat 13 Epochen.\n", True),
        (f"> {COMMENT}\n> Es hat 13 Epochen.\n", True),
        (f"{COMMENT}\r\n\r\nEs hat 13 Epochen.\r\n", True),
        (f"{COMMENT}\n<!-- qa: ignore list-structure -->\n\nEs hat 13 Epochen.\n", True),
        ("<!-- qa: ignore number-mismatch -->\nEs hat 13 Epochen.\n", True),
        ("<!--qa:ignore list-structure,number-mismatch: x-->\nEs hat 13 Epochen.\n", True),
        ("{/* qa: ignore number-mismatch: MDX */}\nEs hat 13 Epochen.\n", True),
        (f"{COMMENT}\n\nZuerst.\n\nEs hat 13 Epochen.\n", False),
        (f"Zuerst. {COMMENT}\nEs hat 13 Epochen.\n", False),
        (f"Es hat 13 Epochen.\n\n{COMMENT}\n", False),
        ("<!-- qa: ignore list-structure: x -->\nEs hat 13 Epochen.\n", False),
        ("<!-- qa: ignored number-mismatch -->\nEs hat 13 Epochen.\n", False),
        ("<!-- qa: ignore number-mismatch\nEs hat 13 Epochen.\n", False),
    ],
)
def test_what_a_comment_covers(text: str, hidden: bool) -> None:
    assert outcome(document("a.md", "de", text), "13")[1] == hidden


def test_a_comment_above_a_block_covers_all_of_it() -> None:
    note = document("a.md", "de", f"{COMMENT}\n```\nx\n\n13\n```\n\n13 Ende\n")
    note = with_block(note, Kind.CODE, "```\nx\n\n13\n```")
    assert outcome(note, "13\n```")[1] == 1
    assert outcome(note, "13 Ende")[1] == 0


def test_a_comment_above_a_heading_covers_the_heading_only() -> None:
    note = with_block(document("a.md", "de", f"{COMMENT}\n# Titel 12\nText 13\n"), Kind.HEADING, "# Titel 12\n")
    assert outcome(note, "12")[1] == 1
    assert outcome(note, "13")[1] == 0


def test_a_comment_in_the_source_covers_every_translation() -> None:
    source = document("en.md", "en", f"It has 30 epochs. {COMMENT}\n")
    target = document("de.md", "de", "Es hat 13 Epochen.\n")
    found = finding(target, (7, 9), source, (7, 9), check="number-mismatch")
    assert suppress([found], {"en.md": source, "de.md": target}).suppressed == (found,)


def test_texts_without_a_path_are_not_confused() -> None:
    source = document("", "en", "It has 30 epochs.\n")
    target = document("", "de", f"Titel {COMMENT}\n\nEs hat 13 Epochen.\n")
    start = target.text.index("13")
    found = finding(target, (start, start + 2), source, (7, 9), check="number-mismatch")
    assert suppress([found], {"": target}).kept == (found,)


def test_suppression_is_explained() -> None:
    result = CliRunner().invoke(cli, ["explain", "suppression"])
    assert result.exit_code == 0
    assert result.output.startswith("suppression (design-and-markup/markup, minor)\n\nA suppression that hides")


def test_a_finding_of_another_check_stays() -> None:
    note = document("a.md", "de", f"{COMMENT}\nEs hat 13 Epochen.\n")
    assert outcome(note, "13", "formula-changed") == (1, 0, ["unused suppression of 'number-mismatch'"])


def test_examples_in_code_are_no_suppressions() -> None:
    note = with_block(document("a.md", "de", f"```\n{COMMENT}\n```\n"), Kind.CODE, f"```\n{COMMENT}\n```")
    assert list(suppressions(note)) == []
    note = document("a.md", "de", f"`{COMMENT}` 13\n")
    code = Inline(InlineKind.CODE, 0, len(COMMENT) + 2, 1, len(COMMENT) + 1)
    block = Block(0, Kind.PARAGRAPH, 0, len(note.text), 0, len(note.text), "", (code,))
    assert list(suppressions(replace(note, blocks=(block,)))) == []


PARSED = [
    ("- eins\n- zwei 13 {comment}\n- drei\n", True),
    ("{comment}\n\n- eins\n- zwei 13\n", True),
    ("{comment}\n\n- eins\n\n- zwei 13\n", False),
    ("{comment}\n\n| a | b |\n|---|---|\n| c | 13 |\n", True),
    ("| a | b |\n|---|---|\n| c | 13 | {comment}\n", True),
    ("| a | b |\n|---|---|\n| c {comment} | x |\n| d | 13 |\n", False),
    ("{comment}\n\n$$\na\n= 13\n$$\n", True),
    ("> {comment}\n>\n> Zitat 13\n", True),
    ("## Titel 13 {comment}\n", True),
    ("~~~\n{comment}\n~~~\n\nText 13\n", False),
    ("    {comment}\n\nText 13\n", False),
    ("---\ntitle: '{comment}'\n---\nText 13\n", False),
    ("---\nqa:\n  ignore: [number-mismatch]\n---\n\nText\n\n13\n", True),
    ("---\nqa:\n  ignore: number-mismatch\n---\n\n13\n", True),
    ("Es hat[^1] Text.\n\n[^1]: Fußnote 13 {comment}\n", True),
]


@pytest.mark.parametrize(("text", "hidden"), PARSED)
def test_what_a_comment_covers_in_parsed_notes(text: str, hidden: bool) -> None:
    note = parse_text(text.replace("{comment}", COMMENT), "a.md", "de")
    assert outcome(note, "13")[1] == hidden


@pytest.mark.parametrize("text", ["<!-- qa: ignore -->", "<!-- qa: ignore: all of it -->", "<!-- qa: ignore * -->"])
def test_blanket_suppressions_are_refused(text: str) -> None:
    kept, hidden, messages = outcome(document("a.md", "de", f"Es hat 13 Epochen. {text}\n"), "13")
    assert (kept, hidden) == (1, 0)
    assert messages == ["suppression without a check id is refused: name the checks to ignore"]


def test_unknown_checks_are_reported_with_the_nearest() -> None:
    note = document("a.md", "de", "13 <!-- qa: ignore number-mismach: x -->\n")
    [notice] = suppress([], {"a.md": note}, known=["number-mismatch", "formula-changed"]).notices
    assert notice.message == "unknown check 'number-mismach' in a suppression: did you mean 'number-mismatch'?"
    assert (notice.check, notice.target.line, notice.target.column) == ("suppression", 1, 4)


def test_unused_is_said_only_of_what_ran() -> None:
    documents = {"a.md": document("a.md", "de", f"{COMMENT}\n13\n")}
    assert len(suppress([], documents).notices) == 1
    assert not suppress([], documents, ran=["formula-changed"]).notices
    assert not suppress([], documents, complete=["b.md"]).notices


def test_front_matter_covers_the_note() -> None:
    text = "---\nqa: {ignore: [number-mismatch]}\n---\n\nEs hat\n\n13 Epochen.\n"
    note = replace(document("a.md", "de", text), front_matter={"qa": {"ignore": ["number-mismatch"]}})
    assert outcome(note, "13") == (0, 1, [])
    assert outcome(note, "13", "formula-changed")[2] == ["unused suppression of 'number-mismatch'"]


@pytest.mark.parametrize("value", [True, "*", [], None, [3], {"a": 1}])
def test_blanket_front_matter_is_refused(value: object) -> None:
    note = replace(document("a.md", "de", "---\nqa: x\n---\n13\n"), front_matter={"qa": {"ignore": value}})
    kept, hidden, messages = outcome(note, "13")
    assert (kept, hidden) == (1, 0)
    assert messages == ["suppression without a check id is refused: name the checks to ignore"]


@pytest.mark.parametrize("value", [None, 3, "ignore", ["ignore"], {}])
def test_other_front_matter_is_left_alone(value: object) -> None:
    assert not list(suppressions(replace(document("a.md", "de", "13\n"), front_matter={"qa": value})))


@pytest.mark.parametrize(
    "text",
    [
        "<!--" * 200_000,
        "<!-- qa: ignore a -->\n" * 20_000,
        "<!-- qa: ignore a -->\n>" * 20_000,
        "<!-- qa: ignore" + " a" * 200_000 + "-->",
        "{/*<!--" * 100_000 + "-->",
        "<!-- qa: ignore a -->" + "\n>" * 200_000 + "x" + "\n \t>" * 200_000,
    ],
    ids=["open", "stacked", "quoted", "long", "nested", "blank"],
)
def test_hostile_notes_take_linear_time(text: str) -> None:
    assert_like_prose(lambda note: list(suppressions(document("a.md", "de", note))), text)


@given(st.lists(st.sampled_from(["<!--", "-->", "{/*", "*/}", " qa: ignore", " a", "\n", "x", ":", "> "])))
def test_any_text_is_survived(parts: list[str]) -> None:
    note = document("a.md", "de", "".join(parts))
    for entry in suppressions(note):
        assert 1 <= entry.first <= entry.last <= len(note.line_starts)
        assert note.text.startswith(entry.place.text, note.line_starts[entry.place.line - 1] + entry.place.column - 1)
