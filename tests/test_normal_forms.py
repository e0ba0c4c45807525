"""Normal forms: those of the standard for every text that anybody writes, in linear time for any other."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.text.normal_forms import SHORT, normalized

FORMS = ("NFC", "NFD", "NFKC", "NFKD")


@given(st.text(max_size=60), st.sampled_from(FORMS))
def test_what_people_write_is_normalised_as_ever(text: str, form: str) -> None:
    long = text + "é" + "ｗ" * SHORT
    assert normalized(form, long) == unicodedata.normalize(form, long)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FORMS)
def test_marks_are_sorted_among_thirty_at_a_time(form: str) -> None:
    text = "e" + "\u0301\u0327" * SHORT + " e\u0301"
    done = normalized(form, text)  # type: ignore[arg-type]
    assert unicodedata.normalize("NFD", done[-2:]).endswith("e\u0301")
    head = unicodedata.normalize("NFD", done[:40])
    assert head[1:16] == "\u0327" * 15
    # each piece is one that sorting leaves as it is, so nothing is sorted over thousands of marks
    assert len(done) >= len(text) - 2


def test_a_million_mixed_marks_end() -> None:
    # by insertion this takes hours
    assert len(normalized("NFD", "a" + "\u0301\u0327" * 500_000)) == 1_000_001
