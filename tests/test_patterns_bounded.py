"""Lines in which a pattern tried every place with every length: they cost what prose does."""

from __future__ import annotations

import pytest
from effort import assert_like_prose

from qa.parse import parse_text
from qa.run.staleness.recorded import Record, records

LINES = {
    "words and blanks before a lone fence": ("So" * 500 + " " * 1_500 + "x\n\n```\n") * 6,
    "a slide of blanks": "class:" + " " * 30_000 + "x\n",
    "a slide of commas": "class: left" + " , left" * 4_000 + " x\n",
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_costs_like_prose(name: str) -> None:
    assert_like_prose(lambda text: parse_text(text, "a.md", "en"), LINES[name])


def test_a_comment_of_words_costs_like_prose() -> None:
    comment = "<!--" + "ab1-" * 490 + "-->\n\n"
    assert_like_prose(lambda text: list(records(text)), comment * 60)


@pytest.mark.parametrize(
    "comment",
    ["source_hash: 0123abcd", "--source_hash=0123abcd", '"source_hash" : "0123abcd"', "a-b source_hash:0123abcd"],
)
def test_what_a_comment_records_is_read(comment: str) -> None:
    assert list(records(f"# T\n\n<!-- {comment} -->\n")) == [Record("source_hash", "0123abcd")]


@pytest.mark.parametrize("line", ["Run it: ```sh", "`a` so ```py"])
def test_a_fence_behind_text_is_named(line: str) -> None:
    found = [one.message for one in parse_text(f"{line}\nls\n```\n\ntext\n", "a.md", "en").problems]
    assert found == ["code fence opens in the middle of a line"]
