"""Words with a capital that name no person, place or product."""

from __future__ import annotations

import pytest

from qa.checks.values._labels import is_label


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Click Apply and close the window.", "Apply"),
        ("Use the Sidebar to assign formats.", "Sidebar"),
        ("The data is read into an Array.", "Array"),
        ("Choose Tools - Manager to see it.", "Tools"),
        ("In the Chart dialog you set the colour.", "Chart"),
        ("It lists the Columns of the table.", "Columns"),
    ],
)
def test_labels(text: str, word: str) -> None:
    at = text.index(word)
    assert is_label(text, at, at + len(word), "en")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In the end Newton wrote a list of laws.", "Newton"),
        ("The Shannon entropy is a number.", "Shannon"),
        ("It was found in Paris by chance.", "Paris"),
        ("According to Galois, the field has nine elements.", "Galois"),
    ],
)
def test_names(text: str, word: str) -> None:
    at = text.index(word)
    assert not is_label(text, at, at + len(word), "en")
