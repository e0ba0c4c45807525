"""Tables by language: each row is one that a tag leads to, and a language has no two."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import qa
from qa.analysis.faithful import is_measured
from qa.formula.comparison.words import WESTERN
from qa.text.identification import canonical
from qa.text.languages import language_of, languages, primary
from qa.text.numbers.hours import parts_of_hours
from qa.text.words import has_table

PACKAGE = Path(qa.__file__).parent
FEWEST = 5
"""Keys from which a table may be one of languages."""
MOSTLY = 0.7
"""Share of its keys that are languages."""
OF_LABELS = "_wrong_language.py"
"""Where the table is of the labels that the classifier of languages gives, "no" among them."""
TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")


def keys_of(node: ast.AST) -> list[str]:
    """The keys of a table, or the words of a set that is written as one text."""
    match node:
        case ast.Dict(keys=keys):
            return [key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split")):
            return text.split()
        case ast.Set(elts=elements) | ast.Tuple(elts=elements):
            return [one.value for one in elements if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return []


def tables(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """(line, tags) of the tables of a module that are by language."""
    for node in ast.walk(tree):
        keys = keys_of(node)
        known = [key for key in keys if key in languages() or language_of(key).tag in languages()]
        if len(keys) >= FEWEST and len(known) >= MOSTLY * len(keys) and all(map(TAG.fullmatch, keys)):
            yield node.lineno, keys  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_row_is_found_by_a_tag(module: Path) -> None:
    for line, keys in tables(ast.parse(module.read_text(encoding="utf-8"))):
        twice = [key for key, count in Counter(keys).items() if count > 1]
        find = canonical if module.name == OF_LABELS else primary
        unfound = [key for key in keys if find(key) != key and key not in languages()]
        assert not twice, f"{module}:{line}: {twice}"
        assert not unfound, f"{module}:{line}: {unfound}"


@pytest.mark.parametrize("language", ["no", "nb", "tl", "fil", "de"])
def test_what_was_measured_of_a_language_holds_for_all_of_its_tags(language: str) -> None:
    assert is_measured(("en", language))


def test_half_an_hour_in_filipino() -> None:
    assert [minutes for *_, minutes in parts_of_hours("Maghintay ng kalahating oras.", "fil")] == [30]
    assert [minutes for *_, minutes in parts_of_hours("Tatlong kapat na oras ang biyahe.", "tl")] == [45]


def test_the_languages_that_words_of_formulas_are_looked_up_in_have_words() -> None:
    assert [language for language in WESTERN if not has_table(language)] == []
