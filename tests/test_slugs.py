"""Fragments against the ids that thirteen generators made of headings (`tests/benchmarks/slugs.py --write`)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.parse.anchors import anchors
from tests.benchmarks.slugs import GENERATORS, held

MADE: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parent / "data" / "slugs.json").read_text(encoding="utf-8")
)


def test_every_generator_was_asked() -> None:
    assert set(MADE) == set(GENERATORS)


@pytest.mark.parametrize("generator", MADE)
def test_an_id_that_a_generator_makes_is_an_anchor(generator: str) -> None:
    assert [(heading, slug) for heading, slug in MADE[generator].items() if slug and not held(slug, heading)] == []


@pytest.mark.parametrize("generator", ["github", "mkdocs_unicode", "kramdown_gfm", "hugo"])
def test_an_id_of_another_heading_is_none(generator: str) -> None:
    """Where ids keep all letters: those that drop them make the same id of many headings."""
    slugs = MADE[generator]
    assert [(s, h) for s in slugs.values() for h in slugs if s and slugs[h] != s and held(s, h)] == []


def test_a_number_is_an_anchor_where_so_many_headings_have_no_letters_of_latin() -> None:
    assert anchors("# 平均值\n\n## 方差\n").hold("section-1")
    assert not anchors("# 平均值\n\n## 方差\n").hold("section-7")
    assert not anchors("# Abschnitt 3\n").hold("section-3")
    assert not anchors("# Mittelwerte\n").hold("section")


def test_ids_spelled_in_ascii_by_any_table() -> None:
    note = anchors("## 均值与方差\n\n## Введение в физику\n\n## Größe & Maß\n")
    # Zola, libraries of JavaScript
    assert all(
        map(note.hold, ["jun-zhi-yu-fang-cha", "vvedenie-v-fiziku", "groesse-and-mass", "grosse-mass", "grose-mas"])
    )
    # what the source calls its headings is none of these
    assert not any(map(note.hold, ["mean-and-variance", "introduction-to-physics", "size-and-measure"]))
