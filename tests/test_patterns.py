"""Lines that made a regular expression run for ever: found by fuzzing and by reading every pattern with a tool."""

from __future__ import annotations

import pytest
from effort import assert_like_prose

from qa.parse import parse_text

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
