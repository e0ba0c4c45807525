"""Paragraphs that begin in lower case."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

SOURCE = "The bakery opens at six, and the bread is sold by noon."


@pytest.mark.parametrize(
    ("lang", "target", "told"),
    [
        ("de", "morgens um sechs öffnet die Bäckerei, und das Brot ist bis Mittag verkauft.", True),
        ("de", "Die Bäckerei öffnet um sechs, und das Brot ist bis Mittag verkauft.", False),
        # a script whose small letters begin sentences
        ("ka", "საცხობი ექვს საათზე იხსნება და პური შუადღისთვის იყიდება.", False),
    ],
)
def test_the_first_letter_of_a_paragraph(lang: str, target: str, told: bool) -> None:
    sides = parse_text(SOURCE, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], Engines())[0]
    assert bool(list(all_checks()["capital-missing"]().run(analysis))) is told
