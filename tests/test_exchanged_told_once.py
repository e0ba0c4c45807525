"""Two cells that changed places are one finding; a number that neither had before is a slip of its own."""

from __future__ import annotations

import pytest

from qa import check_texts

TABLE = """# {title}

{text}

| {head} |
|---|---|
| {first} | {a} |
| {second} | {b} |
| {third} | {c} |
"""
ENGLISH = TABLE.format(
    title="Barrels", text="The barrels were weighed on Monday morning.", head="Barrel | Weight (kg)", first="oak",
    a="48", second="beech", b="37", third="ash", c="62",
)  # fmt: skip


def german(a: str, b: str, c: str) -> str:
    return TABLE.format(
        title="Fässer", text="Die Fässer wurden am Montagmorgen gewogen.", head="Fass | Gewicht (kg)", first="Eiche",
        a=a, second="Buche", b=b, third="Esche", c=c,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("48", "37", "62"), []),
        (("37", "48", "62"), ["segment-moved"]),
        (("62", "37", "48"), ["segment-moved"]),
        (("37", "48", "26"), ["number-mismatch", "segment-moved"]),
        (("37", "84", "62"), ["number-mismatch", "number-mismatch"]),
    ],
)
def test_exchanged_numbers(cells: tuple[str, str, str], told: list[str]) -> None:
    found = check_texts(ENGLISH, german(*cells), source_lang="en", target_lang="de")
    assert sorted(finding.check for finding in found) == told


def test_both_cells_are_its_places() -> None:
    (found,) = check_texts(ENGLISH, german("62", "37", "48"), source_lang="en", target_lang="de")
    assert [(detail.target.line, detail.target.text) for detail in found.details] == [(7, "62"), (9, "48")]
