"""Comments and documentation strings in code: left where the note translates others."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Severity

FORMS = (
    "# {}",
    "// {}",
    "-- {}",
    "% {}",
    "; {}",
    "/* {} */",
    "/**\n * {}\n */",
    "<!-- {} -->",
    '"""{}"""',
    "x = 1  # {}",
    "//{}",
    "#{}",
    "REM {}",
    "' {}",
    "! {}",
    ":: {}",
    "(* {} *)",
    "{{- {} -}}",
    "--[[ {} ]]",
    "{{# {} #}}",
    "<%# {} %>",
    "//! {}",
)
NOTE = "```text\n{}\n{}\n{}\n```\n"
WORDS = ("Count the broken lamps", "Close the door first", "Keep the last value")
OWN = ("Kaputte Lampen zählen", "Zuerst die Tür schließen", "Letzten Wert behalten")


def left(form: str, translated: tuple[bool, ...]) -> list[tuple[str, Severity]]:
    words = [own if done else word for word, own, done in zip(WORDS, OWN, translated, strict=True)]
    source, target = (NOTE.format(*map(form.format, row)) for row in (WORDS, words))
    return [(f.target.text, f.severity) for f in run(bitext(source, target, "de"))]


@pytest.mark.parametrize("form", FORMS)
def test_one_among_translated_comments_was_forgotten(form: str) -> None:
    assert left(form, (True, False, True)) == [(WORDS[1], Severity.MINOR)]


@pytest.mark.parametrize("form", FORMS)
def test_most_comments_may_be_left_on_purpose(form: str) -> None:
    assert left(form, (True, False, False)) == [(word, Severity.NEUTRAL) for word in WORDS[1:]]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_said_where_none_is_translated(form: str) -> None:
    assert left(form, (False, False, False)) == []


STRINGS = (
    'print(f"{}")',
    "console.log(`{}`)",
    "<h1>{}</h1>",
    "<button>{}</button>",
    "description: {}",
    "echo {}",
)


@pytest.mark.parametrize("form", STRINGS)
def test_one_among_translated_texts_was_forgotten(form: str) -> None:
    assert left(form, (True, False, True)) == [(WORDS[1], Severity.MINOR)]
    assert left(form, (False, False, False)) == left(form, (True, True, True)) == []


def test_directives_and_colours_are_no_comments() -> None:
    code = "```c\n// {}\n// {}\n#define the last value\n#include the door first\n#pragma keep the value\n```\n"
    pair = bitext(code.format(*WORDS[:2]), code.format(*OWN[:2]), "de")
    assert run(pair) == []


LONE = '```js\n// {}\nalert("{}")\n```\n'


@pytest.mark.parametrize(
    ("comment", "shown", "told"),
    [
        # who translates what a program says hardly means to keep the one comment
        (WORDS[0], OWN[1], [(WORDS[0], Severity.MINOR)]),
        (OWN[0], WORDS[1], [(WORDS[1], Severity.NEUTRAL)]),
        (WORDS[0], WORDS[1], []),
        # another version of the code, in the source's language, is no translation
        (WORDS[0], "Open the door at last", []),
    ],
)
def test_a_comment_left_alone(comment: str, shown: str, told: list[tuple[str, Severity]]) -> None:
    pair = bitext(LONE.format(*WORDS[:2]), LONE.format(comment, shown), "de")
    assert [(f.target.text, f.severity) for f in run(pair)] == told


CALLS = '```python\n# {}\nprint("{}")\nname = "{}"\n```\n'


def strings_left(comment: str, printed: str) -> list[tuple[str, Severity]]:
    """What is told of a printed sentence and a key below a comment."""
    source, target = (CALLS.format(*row, "lamps") for row in ((WORDS[0], WORDS[1]), (comment, printed)))
    return [(f.target.text, f.severity) for f in run(bitext(source, target, "de"))]


def test_a_printed_sentence_below_a_translated_comment_may_be_meant_so() -> None:
    assert strings_left(OWN[0], WORDS[1]) == [(WORDS[1], Severity.NEUTRAL)]


@pytest.mark.parametrize(("comment", "printed"), [(OWN[0], OWN[1]), (WORDS[0], WORDS[1])])
def test_strings_are_silent_where_all_or_nothing_is_translated(comment: str, printed: str) -> None:
    assert strings_left(comment, printed) == []


PRINTED = '```python\n# {}\nprint("{}")\nraise ValueError("{}")\n```\n'


@pytest.mark.parametrize(
    ("language", "own"),
    [("de", OWN), ("ja", ("壊れたランプを数える", "まずドアを閉める", "最後の値を保つ"))],
)
def test_a_printed_string_among_a_translated_comment_and_string_was_forgotten(
    language: str, own: tuple[str, ...]
) -> None:
    def told(*words: str) -> list[tuple[str, Severity]]:
        pair = bitext(PRINTED.format(*WORDS), PRINTED.format(*words), language)
        return [(f.target.text, f.severity) for f in run(pair)]

    assert told(own[0], own[1], WORDS[2]) == [(WORDS[2], Severity.MINOR)]
    assert told(WORDS[0], own[1], own[2]) == [(WORDS[0], Severity.MINOR)]
    assert told(*own) == []
    # both strings stay: perhaps on purpose
    assert told(own[0], WORDS[1], WORDS[2]) == [(word, Severity.NEUTRAL) for word in WORDS[1:]]


SHOWN = (
    'printf("{}\\n");',
    'panic("{}")',
    'plot(lamps, main = "{}")',
    'throw new Error("{}");',
)


@pytest.mark.parametrize("form", SHOWN)
def test_a_text_that_a_program_shows_is_told_below_translated_comments(form: str) -> None:
    text = "no lamp is left to light"
    code = "```text\n// {}\n// {}\n" + form + "\n```\n"
    source = code.format(WORDS[0], WORDS[1], text)
    found = run(bitext(source, code.format(OWN[0], OWN[1], text), "de"))
    assert [(f.target.text, f.severity) for f in found] == [(text, Severity.MINOR)]
    assert run(bitext(source, code.format(OWN[0], OWN[1], "keine Lampe ist übrig"), "de")) == []
    # a key that nobody sees
    key = '```text\n// {}\n// {}\nopen("{}")\n```\n'
    found = run(bitext(key.format(WORDS[0], WORDS[1], text), key.format(OWN[0], OWN[1], text), "de"))
    assert all(f.severity is Severity.NEUTRAL for f in found)
