"""Fences of code that lost the line that opens or closes them: one cause, told once."""

from __future__ import annotations

import pytest

from qa import check_texts

KILN = """# Kiln

Set the hours first.

```bash
kiln set --hours 12
```

Then read the list of faults, which the kiln keeps for a week.

```python
print(kiln.faults())
```

Close the door slowly and wait until it is cold.

```bash
kiln stop
```

Write down what you saw.
"""
OFEN = """# Ofen

Stelle zuerst die Stunden ein.

```bash
kiln set --hours 12
```

Lies dann die Liste der Fehler, die der Ofen eine Woche lang behält.

```python
print(kiln.faults())
```

Schließe die Tür langsam und warte, bis er kalt ist.

```bash
kiln stop
```

Schreibe auf, was du gesehen hast.
"""
INSIDE = "code fence is never closed: the next one opens inside it"
BELOW = "code fence is never closed: all below it is shown as code"


def told(target: str) -> list[tuple[str, int, str]]:
    found = check_texts(KILN, target, source_lang="en", target_lang="de")
    return [(f.check, f.target.line, f.message) for f in found if f.severity.rank]


@pytest.mark.parametrize(
    ("gone", "line", "message"),
    [("12\n```\n", 5, INSIDE), ("faults())\n```\n", 11, INSIDE), ("stop\n```\n", 17, BELOW)],
)
def test_a_lost_closing_line_is_one_finding(gone: str, line: int, message: str) -> None:
    assert told(OFEN) == []
    assert told(OFEN.replace(gone, gone.replace("```\n", ""))) == [("code-changed", line, message)]


def test_a_lost_opening_line_is_told_with_the_code_that_is_text_now() -> None:
    missing = "missing from the translation: code 'print(kiln.faults())'"
    assert told(OFEN.replace("```python\n", "")) == [("segment-omitted", 9, missing), ("code-changed", 12, INSIDE)]


def test_an_open_fence_hides_nothing_behind_the_next_one() -> None:
    source = KILN + "\nThe ash is carried out on Friday.\n\nThe grate has 14 bars, and each of them is cast.\n"
    target = OFEN.replace("12\n```\n", "12\n") + "\nDas Gitter hat 41 Stäbe, und jeder ist gegossen.\n"
    found = check_texts(source, target, source_lang="en", target_lang="de")
    told = {f.check for f in found if f.severity.rank >= 2}
    assert {"code-changed", "segment-omitted", "number-mismatch"} <= told


def test_fences_that_show_fences_are_meant() -> None:
    shown = "````text\n```python\nprint(1)\n```\n````\n\n```markdown\n```python\nprint(1)\n```\n"
    assert told(OFEN + "\n" + shown)[:1] != [("code-changed", 25, INSIDE)]
    found = check_texts(KILN + "\n" + shown, OFEN + "\n" + shown, source_lang="en", target_lang="de")
    assert [f for f in found if f.message == INSIDE] == []


TABLE = (
    "# Kiln\n\nThe hours are in this table.\n\n| Step | Hours |\n|---|---|\n| Dry | 12 |\n| Fire | 8 |\n| Cool | 30 |\n"
)
TABELLE = (
    "# Ofen\n\nDie Stunden stehen in dieser Tabelle.\n\n"
    "| Schritt | Stunden |\n|---|---|\n| Trocknen | 12 |\n| Brennen | 8 |\n| Abkühlen | 30 |\n"
)


@pytest.mark.parametrize(
    ("old", "new", "line", "missing"),
    [
        ("|---|---|\n", "", 5, "its line of dashes is missing"),
        ("|---|---|\n", "|——|——|\n", 5, "its line of dashes is missing"),
        ("| Schritt | Stunden |\n", "", 5, "its header is missing"),
        ("|---|---|\n", "\n|---|---|\n", 7, "its header is missing"),
        ("|", "｜", 5, "its bars are '｜'"),
    ],
)
def test_a_table_that_is_shown_as_text_is_one_finding(old: str, new: str, line: int, missing: str) -> None:
    found = check_texts(TABLE, TABELLE.replace(old, new), source_lang="en", target_lang="de")
    told = [(f.check, str(f.severity), f.target.line, f.message) for f in found if f.severity.rank]
    assert told == [("table-shape", "major", line, f"no table is shown: {missing}")]
    assert [f for f in check_texts(TABLE, TABELLE, source_lang="en", target_lang="de") if f.severity.rank] == []


def test_a_table_that_is_shown_as_text_hides_no_paragraph_behind_it() -> None:
    source = TABLE + "\nNever open the door while it is red.\n\nThen it cools for two days.\n"
    target = TABELLE.replace("|---|---|\n", "") + "\nDann kühlt er zwei Tage ab.\n"
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert sorted(f.check for f in found if f.severity.rank) == ["segment-omitted", "table-shape"]


def test_rows_that_the_source_shows_as_text_are_meant() -> None:
    source, target = ("# A\n\n| x | y |\n| 1 | 2 |\n", "# B\n\n| x | y |\n| 1 | 2 |\n")
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert [f for f in found if f.check == "table-shape"] == []
