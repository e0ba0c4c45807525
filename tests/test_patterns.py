"""Lines that made a regular expression run for ever: found by fuzzing and by reading every pattern with a tool."""

from __future__ import annotations

import pytest
import regex
from effort import assert_like_prose

from qa import check_texts
from qa.checks.language import _capitals
from qa.checks.structure import _broken_off, _omission
from qa.checks.values import _clause_names, _swapped_names
from qa.parse import parse_text
from tests.benchmarks.patterns import pieces

LINES = {
    "an admonition of one word": "!!! n\t" + "E" * 60 + "\x01\n\ntext",
    "an exclamation": "???" + "q" * 80 + "?$ t\n\n!!!" + "d" * 40 + "\ufeff" + "d" * 40,
    "an include that never ends": "{!" + " " * 4000 + "x",
    "an include of marks": "{*" + " !} x" * 2000,
}


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("path", ["a.md", "a.mdx"])
def test_a_line_costs_like_prose(name: str, path: str) -> None:
    assert_like_prose(lambda text: parse_text(text, path, "en"), LINES[name])


NOTES = {
    "a heading with an id that never ends": "## H {" + "#" * 8_000,
    "an id in words": "# T\n\n[x](#y)\n\n{" + "#" * 8_000,
    "an id of letters that never ends": "# T\n\n[x](#y)\n\n{#" + "a" * 8_000,
    "a heading of blanks": "## a" + " " * 8_000 + "b",
    "dots before a letter": "Words" + "." * 8_000 + "x",
    "digits before a letter": "## " + "1" * 8_000 + "x\n\n[a](#" + "1" * 8_000 + ")",
    "names on one another": "Aa-" * 3_000 + " et",
    "a template of one word": "{{ " + "a" * 8_000 + " }}",
    "quotation marks behind backslashes": "<A b={" + '"\\' * 4_000 + "} />",
    "a title that never ends": '[a](b "' + " " * 8_000 + '")',
    "a bracket before blanks": "(a)" + " " * 60_000 + "b. It is so.",
    "a listing of one word": "```json\n{" + "a" * 120_000 + "}\n```",
    "a formula of blanks": "It costs $" + " " * 60_000 + "|$ and more$ now.",
    "an include of parts": "```{literalinclude} " + "a:" * 60_000 + "\x01\n```\n\n<<< @/" + "a:" * 60_000 + "\x01",
    "code that never ends beside a bar": "| $a|b$ " + "`" * 5_001 + " x |",
    "stops in a row": "We end " + "." * 18_000 + "x",
    "blanks behind a formula": "$$a$$" + " " * 120_000 + "x",
    "tasks of blanks": "```mermaid\ngantt\n" + " " * 18_000 + "\n```",
    "stops before a formula": "So" + "." * 60_000 + "a\n\n$$\nx\n$$\n\nis it",
    "a rule that is none": "-" * 120_000 + "x\n  a b\n\n-- --\n",
    "a tag of one word": "export const a = <A " + "a" * 60_000 + ">b</A>\n\n<A {" + "a" * 60_000 + "} />",
    "a row of blanks": "| a |\n" + " " * 8_000 + "x\n| b |",
}


@pytest.mark.parametrize("name", NOTES)
def test_a_note_ends(name: str) -> None:
    # each of them took minutes or hours; what is counted elsewhere is not seen within one call of a pattern
    check_texts(NOTES[name] + "\n", NOTES[name] + "y\n", source_lang="en", target_lang="de")


@pytest.mark.parametrize("pattern", [_capitals._ENDED, _broken_off.ENDED, _omission._STOP])
@pytest.mark.parametrize("marks", [".", ". ", "!)"])
def test_an_end_is_looked_for_at_the_end(pattern: regex.Pattern[str], marks: str) -> None:
    row = "We end" + marks * 60_000
    assert pattern.search(row + "x") is None
    found = pattern.search(row)
    assert found is not None and found.span() == (len("We end"), len(row))


def test_names_in_a_row_of_capitals() -> None:
    row = "A" * 120_000
    assert _omission._LOOSE.sub("", "a, b" + ", " * 60_000 + "c;, ") == "a, b" + ", " * 60_000 + "c"
    assert _swapped_names._MEMBER.sub("", "Ada, " + row + "\x01") == ", " + row + "\x01"
    text = row + " and Ada Lovelace"
    assert _clause_names._whole(text, (text.index("Lovelace"), len(text))) == (text.index("Ada"), len(text))


def test_what_a_property_of_letters_matches_is_pumped() -> None:
    assert {"A", "a", "1"} <= set(pieces(r"(\p{Lu}\p{L}+)\p{N}"))
    assert {"\u0301", "人"} <= set(pieces(r"[\p{M}\p{Han}]+"))
