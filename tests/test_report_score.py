"""Quality scores: penalty points by words, only where there is enough text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_samples import document, finding, report

from qa.model import Length, Severity
from qa.parse import parse_text
from qa.report import REPORTERS
from qa.report.score import by_language, by_note, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("# Two words\n\nThree more words.\n", 5),
        ("学习率决定步长。\n", 3),
        ("これは機械学習の例です。\n", 5),
        ("```\ncode is no prose\n```\n", 0),
        ("", 0),
    ],
)
def test_words(text: str, count: int) -> None:
    assert words(parse_text(text)) == count


def test_scores() -> None:
    note = document("a-de.md", "de", "x" * 10)
    findings = [finding(note, (0, 1)), finding(note, (1, 2), severity=Severity.MAJOR)]
    lengths = [Length("a-de.md", "de", 500), Length("b-de.md", "de", 100), Length("c-zh.md", "zh", 600)]
    assert by_note(findings, lengths) == {"a-de.md": 94.0, "c-zh.md": 100.0}
    assert by_language(findings, lengths) == {"de": 95.0, "zh": 100.0}
    assert by_note(findings * 20, lengths)["a-de.md"] == 0.0


def test_statistics_print_scores_of_long_notes() -> None:
    note = document("a-de.md", "de", "Text\n")
    rows = replace(report([finding(note, (0, 4))]), statistics=True)
    assert "score" not in REPORTERS["text"](rows)
    text = REPORTERS["text"](replace(rows, lengths=(Length("a-de.md", "de", 1000),)))
    assert "score per language (100 − 100 × MQM penalty points / words, from 500 words on)\n   97.5  de\n" in text


def test_statistics_list_the_lowest_scores() -> None:
    rows = replace(report([]), statistics=True, lengths=tuple(Length(f"{n}.md", "de", 500) for n in range(30)))
    text = REPORTERS["text"](rows)
    assert text.count("  100.0  ") == 21 and "and 10 more from 100.0 to 100.0" in text
