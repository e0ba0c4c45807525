"""What a comparison says. Plain values: it crosses process boundaries and goes into the cache."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

FORMULA_VERSION = "3"
"""Part of cache keys: changes whenever a verdict can change."""


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


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on a pair of formulas.

    `detail` names the first difference, `source_span` and `target_span` are its `[start, end)` in the two strings.
    `certain` is false where a time limit cut the decision short: such an answer depends on the machine and is not
    for a cache.
    """

    verdict: Verdict
    method: Method
    detail: str = ""
    source_span: tuple[int, int] = (0, 0)
    target_span: tuple[int, int] = (0, 0)
    certain: bool = True

    def to_tuple(self) -> tuple[Any, ...]:
        """A tuple that JSON can hold."""
        spans = (list(self.source_span), list(self.target_span))
        return (str(self.verdict), str(self.method), self.detail, *spans, self.certain)

    @classmethod
    def from_tuple(cls, values: Any) -> Comparison:
        """The comparison of `to_tuple`, also after a round through JSON."""
        verdict, method, detail, source, target, certain = values
        spans = ((int(source[0]), int(source[1])), (int(target[0]), int(target[1])))
        return cls(Verdict(verdict), Method(method), str(detail), *spans, bool(certain))
