"""Persons by given name and surname of which both are others: Benjamin Franklin and Isaac Newton are not one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.checks.values._name_witness import UNLIKE_IN_LATIN
from qa.text.given_forms import may_be_one
from qa.text.persons import given_names, is_listed
from qa.text.prose import Word
from qa.text.sounding import farness

Span = tuple[int, int, str]


def replaced_persons(lost: Sequence[Word], strange: Sequence[Span], lang: str) -> Mapping[int, tuple[Span, Span]]:
    """By the place of the given name in both rows, which go together: what is lost and what stands there, each a given
    name and a surname that tables have as such."""
    found: dict[int, tuple[Span, Span]] = {}
    for i in range(min(len(lost), len(strange)) - 1):
        given, surname = lost[i : i + 2]
        first, last = strange[i : i + 2]
        beside = surname.start == given.end + 1 and last[0] == first[1] + 1
        named = given.lower in given_names() and first[2].lower() in given_names()
        if not (beside and named and is_listed(surname.form) and is_listed(last[2])):
            continue
        if farness(surname.form, last[2], lang) >= UNLIKE_IN_LATIN and not may_be_one(given.form, first[2]):
            whole = given.start, surname.end, f"{given.form} {surname.form}"
            found[i] = whole, (first[0], last[1], f"{first[2]} {last[2]}")
    return found
