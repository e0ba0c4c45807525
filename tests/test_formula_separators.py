"""A language's own comma between the parts of a formula is a remark; anything more is a finding."""

from __future__ import annotations

import pytest

from qa.align import align
from qa.analysis import analyse
from qa.cache import Cache
from qa.checks.formulas.formula_rewritten import FormulaRewritten
from qa.engines import Engines
from qa.model import Bitext
from qa.parse import parse_text


def severities(lang: str, words: str, formula: str, source: str) -> list[str]:
    engines = Engines(cache=Cache(None))
    en = parse_text(f"# One\n\nThe value {source} is what we want to know.\n", "n-en.md", "en")
    other = parse_text(f"# 1\n\n{words.format(formula)}\n", f"n-{lang}.md", lang)
    bitext = Bitext(en, other, align(en, other, engines))
    return [str(f.severity) for f in FormulaRewritten().run(analyse([bitext], engines)[0])]


@pytest.mark.parametrize(
    ("lang", "words", "formula", "source", "expected"),
    [
        ("zh", "我们想知道的是值 {}。", "$f(x，y) + 1$", "$f(x, y) + 1$", ["neutral"]),
        ("ja", "知りたいのは値 {} である。", "$f(x、y) + 1$", "$f(x, y) + 1$", ["neutral"]),
        ("ar", "القيمة التي نريد معرفتها هي {} هنا.", "$f(x، y) + 1$", "$f(x, y) + 1$", ["neutral"]),
        ("zh", "我们想知道的是值 {}。", "$f（x，y） + 1$", "$f(x, y) + 1$", ["minor"]),
        ("zh", "我们想知道的是值 {}。", r"$f(x，y) + 2 \cdot 3$", r"$f(x, y) + 2 \times 3$", ["minor"]),
        ("de", "Wir suchen den Wert {}, den wir noch nicht kennen.", "$f(x，y) + 1$", "$f(x, y) + 1$", ["minor"]),
    ],
)
def test_own_separators_are_a_remark(lang: str, words: str, formula: str, source: str, expected: list[str]) -> None:
    assert severities(lang, words, formula, source) == expected
