"""A row of hundreds of words is the name of nothing, and is not sought from each of them on."""

from __future__ import annotations

from qa.checks.language._technical import LONGEST_ROW, _names


def test_only_short_rows_are_names() -> None:
    row = "nightly " * LONGEST_ROW
    assert not _names(f"Name: {row}", row)
