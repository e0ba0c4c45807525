"""A sentence as its words of logic say it, and whether it negates beside them."""

from __future__ import annotations

from functools import cached_property, lru_cache

from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._logic_words import TEXTS, LogicTable, LogicWord, logic_words
from qa.checks.meaning._negation import Words, words
from qa.model.records import dataclass

NEGATION = "negation"
"""The notion that the words of negation say."""
EXCEPTED, CONDITION, BOTH_WAYS = "unless", "if", "iff"
"""A condition that negates by itself, the plain one, and the one of which it is half."""
ONLY = "only"
RIGHTS = frozenset({"may", "allow"})
"""Notions of which a word that says the one may say the other."""


@dataclass(frozen=True)
class LogicSide:
    """A sentence as its words say it; what is looked for in it is looked for once, for every notion and sibling."""

    text: str
    found: tuple[LogicWord, ...]
    negation: Words | None

    def sure(self, notion: str) -> list[LogicWord]:
        if notion == NEGATION:
            return self._negations
        return [word for word in self.found if notion in word.firm]

    @cached_property
    def _negations(self) -> list[LogicWord]:
        found = self.negation.negates(self.text) if self.negation else None
        # "off-diagonal" negates a word
        if found and "-" in (found["word"] + self.text[found.end("word") : found.end("word") + 1]):
            found = None
        if found and self.text[: found.start("word")].endswith("-"):
            found = None
        notion = frozenset({NEGATION})
        return [LogicWord(*found.span("word"), notion, notion)] if found else []

    def maybe(self, notion: str) -> list[LogicWord]:
        return [word for word in self.found if notion in word.may]

    def shows(self, notion: str) -> bool:
        if notion == NEGATION:
            return self.may_negate
        notions = RIGHTS if notion in RIGHTS else {notion}
        return any(not notions.isdisjoint(word.may) for word in self.found)

    def negated_at(self, span: tuple[int, int]) -> bool:
        """Whether the clause that a word stands in negates."""
        if self.negation is None:
            return False
        return self.negation.negates(self.text[slice(*clause_around(self.text, span))]) is not None

    @cached_property
    def has_negation(self) -> bool:
        """Whether a word of the sentence negates, or often does."""
        return bool(self.negation is None or self.negation.inner or self.negation.maybe(self.text))

    @cached_property
    def delays(self) -> bool:
        """Whether a word makes a delay of its negation: "not rebuilt until May"."""
        return self.negation is not None and self.negation.until(self.text)

    @cached_property
    def may_negate(self) -> bool:
        """The same, or whether a word may do so at all."""
        hint = self.negation.hint if self.negation else None
        return self.has_negation or bool(hint and hint.search(self.text))


@lru_cache(TEXTS)
def logic_side(text: str, table: LogicTable, lang: str) -> LogicSide:
    return LogicSide(text, logic_words(text, table), words(lang))
