"""Messages of programs stay as they are printed; what only looks like one is still found."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity
from tests.effort import assert_like_prose

MESSAGES = [
    "ValueError: too many values to unpack from the list",
    "Error: the file could not be found in this folder",
    "[WARNING] the cache is full and will be emptied",
    "INFO: the server has been started and is listening",
    "2024-03-01 12:00:01 the job was started by the user",
    "error: the name is not defined in this scope",
    "Traceback (most recent call last) is shown above",
    "src/main.rs:12: this value is moved in the loop",
    "Hello,\\r\\nI have the same problem with this file",
]


@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("mark", ["> ", "- ", ""])
@pytest.mark.parametrize(("lang", "said"), [("de", "Das steht dann da:"), ("ja", "次のように表示される:")])
def test_printed_lines_stay(message: str, mark: str, lang: str, said: str) -> None:
    pair = bitext(f"This is shown:\n\n{mark}{message}\n", f"{said}\n\n{mark}{message}\n", lang)
    assert serious(pair) == []


@pytest.mark.parametrize(
    ("target", "lang"),
    [
        ("Dann kommt `ValueError`: too many values to unpack from the list.", "de"),
        ("Тогда появится TypeError: the object is not a number.", "ru"),
        ("कभी KeyError: the key is not in the table दिखता है।", "hi"),
    ],
)
def test_a_message_in_a_sentence_stays(target: str, lang: str) -> None:
    source = (
        "Then you see `ValueError`: too many values to unpack from the list, TypeError: the object is not a number."
    )
    assert serious(bitext(source, target, lang)) == []


LEFT = [
    ("Note: this is only a part of the whole.", "de"),
    ("Warning: do not close the window while it runs.", "hi"),
    ("The error is what the model does not explain.", "ja"),
    ("The quotient $\\rho = \\theta\\nu$ is what we want to know (here $3 > 2$).", "fr"),
    ("It is what we want to know, if the value is large (5 > 3).", "hi"),
]


@pytest.mark.parametrize(("text", "lang"), LEFT)
def test_prose_about_errors_is_found(text: str, lang: str) -> None:
    assert serious(bitext(text, text, lang)) != []


def test_a_quote_after_a_colon_is_minor() -> None:
    source = "He wrote:\n\n> We have no time for that today.\n\nThen:\n\nWe have no time for that at all.\n"
    target = "वह लिखता है:\n\n> We have no time for that today.\n\nफिर:\n\nWe have no time for that at all.\n"
    found = run(bitext(source, target, "hi"))
    assert [f.severity for f in found] == [Severity.MINOR, Severity.MAJOR]


def test_hostile_lines_stay_quick() -> None:
    for text in (
        "a" * 50_000 + "Error",
        "a.b/" * 20_000,
        "\\n" * 30_000,
        "(1 > " * 20_000,
        "x.y" * 20_000 + ": the end of it",
    ):
        assert_like_prose(lambda note: run(bitext(note, note, "de")), text)
