"""Quality scores: penalty points by words, only where there is enough text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_samples import document, finding, report

from qa.model import Detail, Length, Severity
from qa.parse import parse_text
from qa.report import REPORTERS
from qa.report.score import by_language, by_note, unscored, words


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


def test_a_note_in_a_code_fence_is_worth_nothing_to_its_readers() -> None:
    note = document("a-de.md", "de", "x" * 10)
    lengths = [Length("a-de.md", "de", 800), Length("b-de.md", "de", 800)]
    fenced = replace(finding(note, (0, 1), severity=Severity.MAJOR), message="the whole note stands in a code fence")
    assert by_note([fenced], lengths) == {"a-de.md": 0.0, "b-de.md": 100.0}
    assert by_language([fenced], lengths) == {"de": 50.0}


def test_a_note_that_was_hardly_checked_has_no_score() -> None:
    known = Length("a-de.md", "de", 800, 800, 0, 46, 0, 0)
    strange = Length("b-xx.md", "xx", 800, 800, 0, 31, 12, 3)
    blind = Length("c-de.md", "de", 800, 800, 300, 46, 0, 0)
    assert by_note([], [known, strange, blind]) == {"a-de.md": 100.0}
    assert by_language([], [known, strange, blind]) == {"de": 100.0}
    assert unscored([], [known, strange, blind]) == {
        "b-xx.md": "80% of the checks know xx",
        "c-de.md": "no check saw 38% of its words",
    }


def test_a_note_that_is_not_translated_has_nothing_right() -> None:
    note, other = document("a-de.md", "de", "Text\n"), document("b-de.md", "de", "Text\n")
    lengths = [Length("a-de.md", "de", 600), Length("b-de.md", "de", 600)]
    whole = finding(note, (0, 4), check="translation-untranslated")
    stale = finding(other, (0, 4), check="translation-other-version")
    assert by_note([whole], lengths) == {"a-de.md": 0.0, "b-de.md": 100.0}
    assert by_language([whole], lengths) == {"de": 50.0}
    assert unscored([stale], lengths) == {"b-de.md": "it follows another version of the source"}


def test_a_cause_counts_once_in_each_of_its_notes() -> None:
    notes = [document(f"{n}-de.md", "de", "Text\n") for n in range(3)]
    places = [finding(note, (0, 4), severity=Severity.MAJOR) for note in notes[:2] for _ in range(2)]
    cause = replace(places[0], details=tuple(Detail(f.target, None, f.message) for f in places))
    lengths = [Length(f"{n}-de.md", "de", 500) for n in range(3)]
    assert by_note([cause], lengths) == {"0-de.md": 99.0, "1-de.md": 99.0, "2-de.md": 100.0}


def test_statistics_say_what_was_checked() -> None:
    rows = replace(report([]), statistics=True, lengths=(Length("a.md", "yo", 700, 700, 0, 34, 10, 2),))
    text = REPORTERS["text"](rows)
    assert "checks that know the language: in full, in part, not at all\n     34, 10, 2  yo\n" in text
    assert "without a score\n         a.md: 85% of the checks know yo\n" in text


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


@pytest.mark.parametrize(
    ("check", "severity", "score"),
    [
        ("segment-omitted", Severity.MAJOR, 88.0),
        ("untranslated-block", Severity.MAJOR, 88.0),
        ("segment-omitted", Severity.MINOR, 99.8),
        ("repeated-text", Severity.MAJOR, 99.0),
    ],
)
def test_what_is_missing_counts_by_its_words(check: str, severity: Severity, score: float) -> None:
    text = "word " * 59 + "word.\n"
    note = document("a-de.md", "de", text)
    lost = finding(note, (0, len(text) - 1), check=check, severity=severity)
    assert by_note([lost], [Length("a-de.md", "de", 500)])["a-de.md"] == pytest.approx(score)


def test_notes_without_a_score_are_counted() -> None:
    rows = replace(report([]), statistics=True, lengths=(Length("a.md", "de", 70), Length("b.md", "de", 700)))
    assert "without a score\n         1 note of fewer than 500 words\n" in REPORTERS["text"](rows)
