"""Things with a capital that the note writes in lower case as well: the Moon, the Sun."""

from __future__ import annotations

from qa import check_texts
from qa.model import Severity


def names(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "name-mismatch" and f.severity.rank >= Severity.MINOR.rank]


def test_the_moon_is_no_person() -> None:
    source = "We slept until the Moon had set. It was no full moon, and the path was dark.\n"
    target = "Addig aludtunk, amíg a Hold le nem nyugodott. Nem volt telihold, és az ösvény sötét volt.\n"
    assert names(source, target, "hu") == []


def test_a_program_that_became_another_is_told() -> None:
    source = "The tool runs on Windows only. Close all windows first.\n"
    target = "Az eszköz csak Androidon fut. Előbb zárjon be minden ablakot.\n"
    assert names(source, target, "hu")
