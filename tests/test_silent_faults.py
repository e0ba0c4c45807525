"""Faults of one character or one line that a reader hardly sees: depth of code, order of numbers, digits in code."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks.values._nesting import moved_line
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

LOOP = "```python\ndef f(x):\n    for y in x:\n        g(y)\n    return x\n```\n"


def _messages(check: str, source: str, target: str, lang: str = "de") -> list[str]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    beads = tuple(Bead((i,), (i,)) for i in range(len(notes[0].blocks)))
    pair = analyse([Bitext(*notes, beads)], Engines())[0]
    return [f"{f.severity.value}: {f.message}" for f in all_checks()[check]().run(pair)]


def test_a_statement_that_slipped_into_a_loop_is_told() -> None:
    slipped = LOOP.replace("    return x", "        return x")
    assert _messages("code-changed", LOOP, slipped) == ["major: code 'return x' is indented to another depth"]


@pytest.mark.parametrize(
    "target",
    [
        LOOP.replace("    ", "  "),
        LOOP.replace("    for", "        # Kommentar\n    for"),
        LOOP.replace("    return", "\n    return"),
        LOOP.replace("g(y)", "g(\n  y)"),
    ],
)
def test_another_width_of_the_same_depth_is_no_fault(target: str) -> None:
    assert _messages("code-changed", LOOP, target) == []


def test_what_is_no_python_has_no_depth() -> None:
    assert moved_line("if x:\n  (\n", "if x:\n    (\n") is None
    assert moved_line("  a\n b\n", "a\nb\n") is None
    assert moved_line("a\n" * 3, "a\n" * 2) is None


def test_the_order_of_numbers_in_a_list_counts_that_of_keys_does_not() -> None:
    source = '```json\n{"a": 1, "size": [128, 64]}\n```\n'
    swapped = '```json\n{"a": 1, "size": [64, 128]}\n```\n'
    assert _messages("code-changed", source, swapped) == ["major: numbers '128, 64' stand in the order '64, 128'"]
    assert _messages("code-changed", source, '```json\n{"size": [128,\n 64], "a": 1}\n```\n') == []


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Call `/v2/items` now.", "Rufen Sie `/v1/items` auf.", "major: code '/v2/items' became '/v1/items'"),
        ("It says `201` or `404`.", "Es sagt `404` oder `404`.", "major: code '201' became '404'"),
        ("It says `201` here.", "Es sagt hier `210`.", "major: code '201' became '210'"),
        ("Use `faq-en` here.", "Nutzen Sie hier `faq-de`.", None),
        ("Use `201` here.", "Nutzen Sie hier 201.", None),
        ("Set `10` here.", "Setzen Sie hier `10,0`.", None),
    ],
)
def test_digits_of_inline_code(source: str, target: str, found: str | None) -> None:
    assert _messages("inline-code-changed", source, target) == ([found] if found else [])


def test_the_mark_of_a_list_item_is_no_mention_of_its_number() -> None:
    source = "1. Open it.\n2. Repeat it three times.\n3. Close it.\n"
    assert _messages("number-mismatch", source, "1. Aç.\n2. Bunu üç kez tekrarlayın.\n3. Kapat.\n", "tr") == []
    changed = _messages("number-mismatch", source, "1. Aç.\n2. Bunu iki kez tekrarlayın.\n3. Kapat.\n", "tr")
    assert changed == ["major: number 'three' became 'iki'"]
