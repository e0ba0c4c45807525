"""What a comparison says. Plain values: it crosses process boundaries and goes into the cache."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from qa.model.records import dataclass

FORMULA_VERSION = "13"
"""Part of cache keys: changes whenever a verdict can change."""

Span = tuple[int, int]


class Verdict(StrEnum):
    """From harmless to harmful."""

    IDENTICAL = "identical"
    TEXT_TRANSLATED = "text-translated"
    EQUIVALENT = "equivalent"
    DIFFERENT = "different"
    BROKEN = "broken"

    @property
    def harmless(self) -> bool:
        return self in {Verdict.IDENTICAL, Verdict.TEXT_TRANSLATED}


class Method(StrEnum):
    """What decided: equal tokens, sympy, or the structure alone."""

    TOKENS = "tokens"
    SYMPY = "sympy"
    STRUCTURE = "structure"


class ChangeKind(StrEnum):
    """What a change is, worst first: the order in which several changes of one formula are told."""

    DAMAGE = "damage"
    """LaTeX that does not render, or renders something else."""
    SIGN = "sign"
    RELATION = "relation"
    NUMBER = "number"
    INDEX = "index"
    EXPONENT = "exponent"
    BOUND = "bound"
    ORDER = "order"
    """Factors, arguments, cells or cases stand in another order."""
    UNIT = "unit"
    CHEMISTRY = "chemistry"
    FUNCTION = "function"
    """A function, an operator or a big operator became another."""
    NAME = "name"
    """An acronym or identifier became another."""
    SYMBOL = "symbol"
    DECORATION = "decoration"
    """An accent, an alphabet or a prime was changed, lost or added."""
    MISSING = "missing"
    ADDED = "added"
    BRACKET = "bracket"
    STRUCTURE = "structure"
    """The grouping, or what no other kind names."""
    WORD = "word"
    """A word became one that is not its translation."""
    LABEL = "label"
    """A tag, label or reference."""
    MARKUP = "markup"
    """Damage that renders the same: an invisible direction mark, a stray brace."""
    REWRITE = "rewrite"
    """The same mathematics, rearranged."""
    NOTATION = "notation"
    """The same mathematics in another notation."""
    TRANSLATION = "translation"
    """A word in its translation."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, a sentence fragment, and its `[start, end)` in the two strings."""

    kind: ChangeKind
    detail: str
    source_span: Span = (0, 0)
    target_span: Span = (0, 0)

    def to_tuple(self) -> tuple[Any, ...]:
        return (str(self.kind), self.detail, list(self.source_span), list(self.target_span))

    @classmethod
    def from_tuple(cls, values: Any) -> Change:
        kind, detail, source, target = values
        return cls(ChangeKind(kind), str(detail), (int(source[0]), int(source[1])), (int(target[0]), int(target[1])))


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on a pair of formulas.

    `detail` names the worst change, `source_span` and `target_span` are its `[start, end)` in the two strings;
    `changes` are all changes, the worst first, none for identical formulas. `words` are the words that became other
    words, in reading order, also where the verdict is `different` for another reason: whether a note keeps to one
    translation of a word is for the note to say. `certain` is false where a runaway proof was stopped by the clock:
    such an answer is not for a cache.
    """

    verdict: Verdict
    method: Method
    detail: str = ""
    source_span: Span = (0, 0)
    target_span: Span = (0, 0)
    certain: bool = True
    changes: tuple[Change, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> ChangeKind | None:
        """The kind of the worst change."""
        return self.changes[0].kind if self.changes else None

    def to_tuple(self) -> tuple[Any, ...]:
        """A tuple that JSON can hold."""
        spans = (list(self.source_span), list(self.target_span))
        changes = [change.to_tuple() for change in self.changes]
        return (str(self.verdict), str(self.method), self.detail, *spans, self.certain, changes, self.words)

    @classmethod
    def from_tuple(cls, values: Any) -> Comparison:
        """The comparison of `to_tuple`, also after a round through JSON."""
        verdict, method, detail, source, target, certain, changes, words = values
        spans = ((int(source[0]), int(source[1])), (int(target[0]), int(target[1])))
        return cls(
            Verdict(verdict), Method(method), str(detail), *spans, bool(certain),
            tuple(Change.from_tuple(change) for change in changes), tuple((str(a), str(b)) for a, b in words),
        )  # fmt: skip


Compare = Callable[[str, str], Comparison]
"""What two formulas are to each other."""
