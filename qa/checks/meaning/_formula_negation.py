r"""A condition of a formula that one side negates: `\text{if } x > 0` with "falls nicht".

The sentence around it has no such word, so this is seen in the formula or nowhere. Only where all words of the other
side join a condition ("if", "where"): any other word may say "not" in itself, as "otherwise" and "undefined" do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from qa.analysis.formula_words import PROSE, WORD
from qa.analysis.formulas import matched
from qa.analysis.pair import Analysis
from qa.checks.meaning._negation import Words, words
from qa.formula.comparison.outcome import Verdict
from qa.formula.match.beads import Match
from qa.formula.vocabulary import connectives
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class NegatedCondition:
    """`side` (0 source, 1 target) of a formula negates its condition with `word`, at `start` of its LaTeX."""

    match: Match
    side: int
    word: str
    start: int


def negated_conditions(analysis: Analysis) -> Iterator[NegatedCondition]:
    """The formulas of a pair of which one side negates a condition that the other side states."""
    languages = analysis.source.lang, analysis.target.lang
    tables = [words(language) for language in languages]
    if "\\" not in analysis.target.text or None in tables:
        return
    for match in matched(analysis):
        found = match.comparison
        if not (match.source and match.target) or found is None or found.verdict != Verdict.TEXT_TRANSLATED:
            continue
        sides = [list(PROSE.finditer(formula.latex)) for formula in (match.source, match.target)]
        for side, (table, texts) in enumerate(zip(tables, sides, strict=True)):
            negations = ((text, _negation(table, text[1])) for text in texts) if table else ()
            text, word = next(((t, n) for t, n in negations if n), (None, None))
            if text and word and _only_joins(sides[1 - side], languages[1 - side]):
                yield NegatedCondition(match, side, word["word"], text.start(1) + word.start("word"))
                break


def _negation(table: Words, text: str) -> regex.Match[str] | None:
    """The word that negates; "if not" alone is no turn of phrase, as it is in "many, if not all"."""
    return table.negates(text) or (None if table.plain(text).strip() else table.firm.search(text))


def _only_joins(texts: list[re.Match[str]], language: str) -> bool:
    """Whether the words of a side are there and all join a condition."""
    found = [word.casefold() for text in texts for word in WORD.findall(text[1])]
    return bool(found) and connectives(language).issuperset(found)
