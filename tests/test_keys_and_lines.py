"""Keys that are pressed together, lines of examples of markup, and sentences with several rates."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.values._keys import other_key
from qa.checks.values._markup_rows import rows_of_markup
from qa.checks.values._verbatim import Verbatim, within
from qa.text.numbers.rates import contradictions


@pytest.mark.parametrize(
    ("ours", "theirs", "became"),
    [
        ("Press Ctrl+S and Alt+X.", "Drücke Alt+X und Ctrl+W.", "Ctrl+W"),
        # names of the language stand for any of the source's
        ("Press Ctrl+S and Alt+X.", "Drücke Strg+S und Alt+Y.", "Alt+Y"),
        ("Press Ctrl+S and Shift+S.", "Drücke Strg+S und Umschalt+S.", ""),
        ("Press Ctrl+S and Shift+S.", "Drücke Ctrl+S und Ctrl+S.", "Ctrl+S"),
        ("Press Ctrl+S twice, Ctrl+S.", "Drücke Ctrl+S und Ctrl+D.", "Ctrl+D"),
        ("Press Ctrl+S and Ctrl+D.", "Drücke Ctrl+A und Ctrl+B.", ""),
    ],
)
def test_the_only_key_that_differs(ours: str, theirs: str, became: str) -> None:
    found = other_key(ours, theirs, (0, 0))
    assert (found.new.text if found else "") == became


def test_a_key_at_the_beginning_is_no_person() -> None:
    source = "Press Ctrl+S to save the file and then close the window."
    target = "Drücken Sie Strg+S, um die Datei zu speichern, und schließen Sie dann das Fenster."
    assert not check_texts(source, target, source_lang="en", target_lang="de")


def test_lines_of_markup_are_counted() -> None:
    code = '<p class="a">\n\n{user.name}\n</p>\n<b>\n{user.age}'
    assert rows_of_markup(code) == [
        (0, "p class=a"), (3, "/p"), (4, "b"), (2, "user.name"), (5, "user.age"),
    ]  # fmt: skip


def test_pieces_of_a_sentence_begin_in_it() -> None:
    pieces = [Verbatim(None, str(at), at, at + 3) for at in (0, 4, 9, 12)]
    assert [piece.start for piece in within(pieces, 4, 12)] == [4, 9]
    assert not within(pieces, 13, 20)


def test_rates_are_compared_with_their_own_sentence() -> None:
    source = "It runs twice a day. A day is long."
    assert [
        source[one.start : one.end] for one, _ in contradictions(source, "Es läuft zweimal pro Woche.", ("en", "de"))
    ] == ["a day"]
    # two of one unit that both sides have are no difference, however many there are
    assert not list(contradictions("3 a day, 4 a day", "3 am Tag, 4 pro Tag", ("en", "de")))
