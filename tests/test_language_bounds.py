"""Where words left in another language begin and end: what a maintainer has to replace, and nothing else."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

SOURCE = """# The gardener's week

The gardener opens the gate early and waters {said} slowly. Nobody works on Sunday, because everybody rests.

{more}
"""
TARGETS = {
    "de": """# Die Woche der Gärtnerin

Die Gärtnerin öffnet früh das Tor und gießt {left} langsam. Am Sonntag arbeitet niemand, weil alle ruhen.

{rest}
""",
    "es": """# La semana de la jardinera

La jardinera abre temprano la puerta y riega {left} despacio. El domingo nadie trabaja, porque todos descansan.

{rest}
""",
    "hu": """# A kertész hete

A kertész korán kinyitja a kaput, és lassan öntözi {left} reggel. Vasárnap senki sem dolgozik, mert mindenki pihen.

{rest}
""",
}


def marked(lang: str, said: str, left: str, more: str = "", rest: str = "") -> list[str]:
    """The texts that the checks of left words point at, in reading order."""
    texts = SOURCE.format(said=said, more=more), TARGETS[lang].format(left=left, rest=rest)
    source, target = (parse_text(text, side, tag) for text, side, tag in zip(texts, "st", ("en", lang), strict=True))
    pairs = zip(*([block.index for block in note.blocks] for note in (source, target)), strict=True)
    analysis = analyse([Bitext(source, target, tuple(Bead((s,), (t,)) for s, t in pairs))], Engines())[0]
    checks = (all_checks()[id]() for id in ("untranslated-block", "untranslated-fragment"))
    found = [finding for check in checks for finding in check.run(analysis) if finding.severity.rank > 0]
    return [finding.target.text for finding in sorted(found, key=lambda f: (f.target.line, f.target.column))]


@pytest.mark.parametrize("lang", TARGETS)
def test_words_left_side_by_side_are_one_finding(lang: str) -> None:
    assert marked(lang, "the seedlings", "the seedlings") == ["the seedlings"]


def test_a_word_that_the_language_knows_belongs_to_the_words_that_it_was_left_with() -> None:
    # German readers know it from names
    assert marked("de", "the forest", "the forest") == ["the forest"]


def test_a_small_word_that_both_languages_have_goes_with_what_follows_it() -> None:
    more, rest = "The gardener keeps a friend at work.", "La jardinera conserva a friend en el trabajo."
    assert marked("es", "roses", "rosas", more, rest) == ["a friend"]


def test_the_languages_own_words_beside_them_are_not_marked() -> None:
    # "natural" is Spanish as well
    more, rest = "It is a largely natural garden.", "Es un jardín largely natural."
    assert marked("es", "roses", "rosas", more, rest) == ["largely"]


def test_a_small_word_at_the_end_belongs_to_the_translated_words_behind_it() -> None:
    more, rest = "# A meadow in the valley", "# A meadow in dem Tal"
    assert all(not text.endswith(" in") for text in marked("de", "roses", "die Rosen", more, rest))


def test_a_translated_verb_makes_no_block_of_its_object() -> None:
    more, rest = "Sweep the wooden shed.", "Limpie the wooden shed."
    assert marked("es", "roses", "rosas", more, rest) == ["the wooden shed"]


def test_a_sentence_of_another_version_is_left_as_a_whole() -> None:
    more, rest = "Sweep the wooden shed.", "Clean the wooden shed."
    assert marked("es", "roses", "rosas", more, rest) == ["Clean the wooden shed"]


def test_words_of_two_sentences_are_two_findings() -> None:
    more, rest = "Bring seedlings. Nobody waits.", "Traigan seedlings. Nobody espera."
    assert marked("es", "roses", "rosas", more, rest) == ["seedlings", "Nobody"]
