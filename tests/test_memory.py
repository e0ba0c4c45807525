"""A batch of a million pairs keeps no more than one of a thousand: what is remembered of documents is bounded."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import qa
from qa.checks.meaning import _logic_words
from qa.checks.meaning._logic_words import logic_table
from qa.engines.e5 import tokenizer
from qa.engines.e5.tokenizer import Unigram
from qa.engines.e5.weights import vocabulary
from qa.run import rows
from qa.text.languages import is_known, language_of

PACKAGE = Path(qa.__file__).parent


def _unbounded(code: str) -> Iterator[str]:
    """Functions with parameters whose answers are kept for ever."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef) and (node.args.args or node.args.posonlyargs or node.args.kwonlyargs):
            for decorator in node.decorator_list:
                written = ast.unparse(decorator)
                if written in ("cache", "functools.cache") or "maxsize=None" in written:
                    yield node.name


def test_no_answer_about_an_argument_is_kept_for_ever() -> None:
    """Words, units and tags of languages are what documents say: there is no end of them."""
    found = [f"{path.stem}.{name}" for path in PACKAGE.rglob("*.py") for name in _unbounded(path.read_text("utf-8"))]
    assert not found


def test_the_look_sees_such_a_function() -> None:
    assert [*_unbounded("@cache\ndef f(word: str) -> int: ...")] == ["f"]
    assert [*_unbounded("@lru_cache(maxsize=None)\ndef f(word: str) -> int: ...")] == ["f"]
    assert not [*_unbounded("@cache\ndef f() -> int: ...\n@lru_cache(maxsize=8)\ndef g(a: str) -> int: ...")]


def test_words_of_logic_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_logic_words, "MOST_SEEN", 50)
    table = logic_table("en")
    assert table is not None
    right = table.sense("every")
    for number in range(500):
        table.sense(f"word{number}")
    assert len(table._seen) <= 50
    assert table.sense("every") == right


def test_the_tokenizer_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word without an end has as many parts as letters, many times over."""
    monkeypatch.setattr(tokenizer, "REMEMBERED", 50)
    dice, tokens = random.Random(3), Unigram(vocabulary())
    first = tokens.encode("The loss is convex.")
    for _ in range(100):
        tokens.encode(" ".join(chr(dice.randrange(0x4E00, 0x9FA5)) for _ in range(20)))
        assert len(tokens._pieces) <= 50 and len(tokens._words) <= 50
    assert tokens.encode("The loss is convex.") == first


def test_a_tag_of_any_length() -> None:
    """The beginnings of a tag are looked up: of one of a million parts there were a million, each as long as it."""
    assert not is_known("a-" * 1_000_000)
    assert language_of("de-" + "x-" * 1_000_000).tag == "de"
    line = b'{"id": 1, "source": "a", "target": "b", "target_lang": "' + b"a-" * 500_000 + b'"}\n'
    [(_, row)] = rows.read_lines([line])
    assert isinstance(row, rows.BadRow) and row.error == "target_lang is longer than 100 characters"
