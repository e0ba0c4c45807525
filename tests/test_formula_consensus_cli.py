"""Who is at fault where translations disagree: the finding takes no side that it cannot know."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
ES = """---
title: Promedios
lang: es
---

# Promedios

La media de $n$ números es $\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i$.

Minimiza la suma de los cuadrados de las distancias a los números.

- La mediana es menos sensible a los valores atípicos.
- La moda es el valor más frecuente.
"""


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def findings(notes: Path, qa: Run, check: str = "formula-changed") -> list[dict[str, Any]]:
    result = qa("check", notes, "--select", check, "--format", "json", "--no-cache")
    found: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
    return found


def test_two_translations_without_a_source_disagree_and_neither_is_blamed(notes: Path, qa: Run) -> None:
    (notes / "averages-en.md").unlink()
    assert findings(notes, qa) == []
    for odd in ("de", "fr"):
        path = notes / f"averages-{odd}.md"
        whole = path.read_text(encoding="utf-8")
        change(path, "{i=1}", "{i=0}")
        (found,) = findings(notes, qa)
        assert found["check"] == "formula-changed"
        assert "disagree on formula" in found["message"], odd
        assert "was changed" not in found["message"]
        path.write_text(whole, encoding="utf-8")


def test_three_translations_against_the_source_cast_doubt_on_it(notes: Path, qa: Run) -> None:
    (notes / "averages-es.md").write_text(ES, encoding="utf-8")
    assert findings(notes, qa) == []
    for lang in ("de", "es", "fr"):
        change(notes / f"averages-{lang}.md", "{i=1}", "{i=0}")
    found = findings(notes, qa)
    assert [Path(f["target"]["path"]).stem for f in found] == ["averages-en"]
    assert found[0]["severity"] == "major"
    assert found[0]["message"].startswith("de, es and fr agree against the source, which may be wrong: ")
    places = [Path(detail["target"]["path"]).stem for detail in found[0]["details"]]
    assert places == ["averages-de", "averages-es", "averages-fr"]


def test_one_translation_that_follows_the_source_removes_the_doubt(notes: Path, qa: Run) -> None:
    (notes / "averages-es.md").write_text(ES, encoding="utf-8")
    for lang in ("de", "es"):
        change(notes / f"averages-{lang}.md", "{i=1}", "{i=0}")
    found = findings(notes, qa)
    assert [Path(f["target"]["path"]).stem for f in found] == ["averages-de", "averages-es"]
    assert {f["severity"] for f in found} == {"critical"}
    assert not any("source" in f["message"] for f in found)


def test_translations_that_each_changed_the_formula_differently_cast_no_doubt(notes: Path, qa: Run) -> None:
    (notes / "averages-es.md").write_text(ES, encoding="utf-8")
    for lang, bound in (("de", "0"), ("es", "2"), ("fr", "3")):
        change(notes / f"averages-{lang}.md", "{i=1}", f"{{i={bound}}}")
    found = findings(notes, qa)
    assert len(found) == 3
    assert {f["severity"] for f in found} == {"critical"}
