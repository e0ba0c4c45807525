"""The text report: places, snippets, carets, hostile notes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import document, finding, report

from qa.cli.terminal import hyperlinks
from qa.model import Detail, Severity
from qa.report import REPORTERS
from qa.report.terminal import window
from qa.text.visible import cells, visible, width

render = REPORTERS["text"]


def test_finding_and_both_snippets() -> None:
    source = document("notes/a-en.md", "en", "The rate is $\\eta = 0.1$ here.\n")
    target = document("notes/a-de.md", "de", "Die Rate ist $\\eta = 0.2$ hier.\n")
    found = finding(target, (13, 25), source, (12, 24), check="formula-changed", message="number '0.1' became '0.2'")
    assert render(report([found], [source, target])) == (
        "notes/a-de.md:1:14: critical number '0.1' became '0.2' [formula-changed]\n"
        "       en │ notes/a-en.md:1:13\n"
        "        1 │ The rate is $\\eta = 0.1$ here.\n"
        "          │             ^^^^^^^^^^^^\n"
        "       de │ notes/a-de.md:1:14\n"
        "        1 │ Die Rate ist $\\eta = 0.2$ hier.\n"
        "          │              ^^^^^^^^^^^^\n"
        "\n"
        "checked 2 files, 1 pair, 4 segments, 3 formulas in 0.5 s: 1 finding (1 critical)\n"
    )


def test_carets_under_wide_and_combining_characters() -> None:
    text = "学习率\tक्षय é x\n"
    start = text.index("x")
    target = document("a.md", "zh", text)
    lines = render(report([finding(target, (start, start + 1))], [target])).splitlines()
    drawn, carets = lines[2], lines[3]
    assert width(carets[: carets.index("^")]) == width(drawn[: drawn.index("x")])


def test_a_whole_line_has_no_carets() -> None:
    target = document("a.md", "de", "- Text\n")
    assert len(render(report([finding(target, (0, 6))], [target])).splitlines()) == 5
    assert "^^^^" in render(report([finding(target, (2, 6))], [target]))


def test_a_slip_in_a_whole_line_is_marked_on_both_sides() -> None:
    """Lines of code that are the same but for it; lines that share little are left without."""
    source, target = (
        document("a-en.md", "en", "if d + w < best[v]:\n"),
        document("a-de.md", "de", "if d + w >= best[v]:\n"),
    )
    lines = render(report([finding(target, (0, 20), source, (0, 19))], [source, target])).splitlines()
    marks = [(above[line.index("^") : line.rindex("^") + 1]) for above, line in pairwise(lines) if "^" in line]
    assert marks == ["<", ">="]
    lost = document("a-de.md", "de", "if d + w best[v]:\n")
    assert render(report([finding(lost, (0, 17), source, (0, 19))], [source, lost])).count("^") == 2 + 1
    other = document("a-de.md", "de", "return nothing\n")
    assert "^" not in render(report([finding(other, (0, 14), source, (0, 19))], [source, other]))


def test_neutral_is_hidden_unless_verbose() -> None:
    target = document("a.md", "de", "Text\n")
    rows = report([finding(target, (0, 4), severity=Severity.NEUTRAL)], [target])
    assert render(rows).splitlines() == [
        "checked 2 files, 1 pair, 4 segments, 3 formulas in 0.5 s: 0 findings, 1 neutral hidden"
    ]
    headline = render(replace(rows, verbose=True)).splitlines()[0]
    assert headline == "a.md:1:1: neutral 'a' became 'b' [formula-changed, accuracy/mistranslation, 0.90]"


def test_the_summary_counts_what_is_left_out() -> None:
    text = render(replace(report([]), suppressed=2, known=1200))
    assert text.endswith(": 0 findings, 2 suppressed, 1,200 known before\n")


def test_quiet_is_one_line_a_finding() -> None:
    target = document("a.md", "de", "Text\n")
    assert render(replace(report([finding(target, (0, 4))], [target]), quiet=True)).count("\n") == 1


def test_statistics_count_checks_and_languages() -> None:
    target = document("a.md", "de", "Text\n")
    rows = report([finding(target, (0, 4)), finding(target, (1, 4))], [target])
    text = render(replace(rows, statistics=True))
    assert "findings per check\n      2  formula-changed\n" in text
    assert "findings per language\n      2  de\n" in text


def test_terminal_controls_never_reach_the_terminal() -> None:
    hostile = "\x1b[2J\x1b]0;owned\x07 \u202egnp.exe\x9b31m\r"
    target = document(f"a{hostile}.md", "de", hostile + "\n")
    text = render(report([finding(target, (0, 3), message=hostile)], [target]))
    assert not set(text) & set("\x1b\x07\x9b\u202e\r")
    assert "<U+001B>" in text and "<U+202E>" in text


def test_colour_only_when_asked_for() -> None:
    target = document("a.md", "de", "Text\n")
    rows = report([finding(target, (0, 4))], [target])
    assert "\x1b" not in render(rows)
    assert "\x1b[1;31mcritical\x1b[0m" in render(replace(rows, color=True))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"VTE_VERSION": "6003"}, True),
        ({"VTE_VERSION": "4000"}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "vscode", "CI": "true"}, False),
        ({"KITTY_WINDOW_ID": "1", "TERM": "dumb"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "WT_SESSION": "x"}, False),
    ],
)
def test_terminals_with_hyperlinks(environment: dict[str, str], expected: bool) -> None:
    assert hyperlinks(environment) is expected


def test_hyperlinks_are_percent_encoded() -> None:
    target = document("a b\x1b.md", "de", "Text\n")
    text = render(replace(report([finding(target, (0, 4))], [target]), hyperlinks=True))
    assert "/a%20b%1B.md\x1b\\a b<U+001B>.md:1:1\x1b]8;;\x1b\\" in text


def test_right_to_left_lines_name_the_marked_words() -> None:
    text = "معدل التعلم كبير\n"
    target = document("a.md", "ar", text)
    assert "«التعلم»" in render(report([finding(target, (5, 11))], [target]))


def test_lines_with_spacing_vowel_signs_name_the_marked_words() -> None:
    target = document("a.md", "hi", "के लिए largely हटा दिया\n")
    assert "^^^^^^^ «largely»" in render(report([finding(target, (7, 14))], [target]))


def test_place_at_the_end_of_the_file_and_without_document() -> None:
    target = document("a.md", "de", "Text\n")
    assert render(report([finding(target, (5, 5))], [target])).splitlines()[3] == "          │ ^"
    assert len(render(report([finding(target, (0, 4))], [])).splitlines()) == 3


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(20, 60))
def test_a_window_fits_and_marks_the_stretch(line: str, start: int, length: int, room: int) -> None:
    text, offset, marked = window(line, start, start + length, room)
    assert sum(columns for _, columns in cells(text)) <= room
    assert offset + marked <= room + 1 and marked >= 1
    assert visible(text) == text


@given(st.text())
def test_visible_text_has_no_control_characters(text: str) -> None:
    assert all(
        character.isprintable() or character in " \u3000\xa0" or not character.isascii() for character in visible(text)
    )
    assert not any(character < " " for character in visible(text))


def test_what_is_said_several_times_is_told_once() -> None:
    first = document("a-de.md", "de", "eins\nFuß\nFuß\n")
    second = document("b-de.md", "de", "Fuß\n")
    rows = [finding(first, (5, 8)), finding(first, (9, 12)), finding(second, (0, 3)), finding(first, (0, 4))]
    text = render(report(rows, [first, second]))
    assert text.count("[formula-changed]") == 2
    assert "  likewise │ 3:1, b-de.md:1:1\n" in text
    for all_told in (replace(report(rows), verbose=True), replace(report(rows), quiet=True)):
        assert render(all_told).count("[formula-changed") == 4


def test_many_places_are_counted() -> None:
    note = document("a-de.md", "de", "Fuß\n" * 30)
    text = render(report([finding(note, (4 * i, 4 * i + 3)) for i in range(30)], [note]))
    assert text.count("[formula-changed]") == 1 and "13:1 and 17 more\n" in text


def test_a_long_row_of_one_kind_loses_its_snippets() -> None:
    note = document("a-de.md", "de", "".join(f"Wort{i}\n" for i in range(10, 30)))
    lines = render(report([finding(note, (7 * i, 7 * i + 6)) for i in range(20)], [note])).splitlines()
    assert sum("[formula-changed]" in line for line in lines) == 20
    assert sum("Wort" in line for line in lines) == 8


def test_causes_come_first_with_the_line_that_accepts_them() -> None:
    notes = [document(f"{n}-de.md", "de", "Text hier\n") for n in range(9)]
    places = [finding(note, (0, 4), severity=Severity.MINOR) for note in notes]
    message = 'field is missing: in 9 of 9 notes (de 9); accept with ignores = [{check = "x", reason = "…"}]'
    cause = replace(places[4], message=message, details=tuple(Detail(f.target, None, f.message) for f in places))
    text = render(report([finding(notes[0], (5, 9)), cause], notes))
    lines = text.splitlines()
    assert lines[0] == "4-de.md:1:1: minor field is missing: in 9 of 9 notes (de 9) [formula-changed]"
    assert lines[1] == '    accept │ ignores = [{check = "x", reason = "…"}]'
    assert lines[2] == "  likewise │ 0-de.md:1:1, 1-de.md:1:1, 2-de.md:1:1, 3-de.md:1:1, 5-de.md:1:1 and 3 more"
    assert lines[4].startswith("0-de.md:1:6: critical")


def test_a_page_in_every_language_that_nobody_translated_takes_one_screen() -> None:
    languages = ("ar", "de", "es", "fr", "hi", "it", "ja", "ko", "pt", "ru", "tr", "zh")
    notes = [document(f"docs/{lang}/{n}.md", lang, "English text\n" * 40) for n, lang in enumerate(languages)]
    found = [
        replace(
            finding(note, (0, len(note.text)), check="translation-untranslated", message=f"{n} words are English"),
            details=tuple(Detail(finding(note, (0, 7)).target, None, "the block is English") for _ in range(40)),
        )
        for n, note in enumerate(notes)
    ]
    text = render(report(found, notes))
    assert len(text.splitlines()) <= 24
    assert all(f"docs/{lang}/{n}.md" in text for n, lang in enumerate(languages))


def test_a_long_list_tells_the_heaviest_notes_and_names_the_others() -> None:
    notes = [document(f"{n:03}-de.md", "de", f"Wort{n} hier\n") for n in range(200)]
    worst = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR
    found = [
        finding(note, (0, 4), severity=worst[n % 3], message=f"word {n} {'x' * m}")
        for n, note in enumerate(notes)
        for m in range(2)
    ]
    rows = report(found, notes)
    lines = render(rows).splitlines()
    told = [line for line in lines if "[formula-changed]" in line]
    assert len(told) == 60 and all(": critical " in line for line in told)
    assert len(lines) < 450
    assert "090-de.md: 2 critical" in lines and "and 260 findings in 130 more notes" in lines
    assert len(render(replace(rows, quiet=True)).splitlines()) == 400


def test_details_are_counted_and_told_given_verbose() -> None:
    note = document("a-de.md", "de", "eins\nzwei\n")
    places = [finding(note, (0, 4), message="block one"), finding(note, (5, 9), message="block two")]
    whole = replace(places[0], details=tuple(Detail(f.target, None, f.message) for f in places))
    rows = report([whole], [note])
    assert "  stands for 2 findings: 2:1; see --verbose\n" in render(rows)
    assert "         ▸ a-de.md:2:1: block two\n" in render(replace(rows, verbose=True))
