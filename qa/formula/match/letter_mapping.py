"""Letters of the target's script for Latin variables: one mapping through the note, or the formulas disagree.

A formula alone shows only that its own letters are mapped one to one. Over the whole note the pairs are votes: where a
letter stands for a variable that other formulas write with another one, or two variables share a letter, the rarer use
is a changed formula. In an index a letter may abbreviate a word: there foreign letters are compared with one another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.formula.comparison.letters import LetterPair, letter_pairs
from qa.formula.comparison.outcome import Comparison, Method, Verdict
from qa.formula.latex.stream import stream
from qa.formula.match.beads import BeadFormulas, Match
from qa.formula.tree.names import is_foreign
from qa.formula.tree.notation import fold

FOREIGN = re.compile(r"[\u0400-\u1eff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufeff]")
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
CROWD = 30
"""Leftovers of a bead beyond which their letters are not compared."""


class Votes:
    """How often each variable of the note became which letter."""

    def __init__(self) -> None:
        self._there: dict[tuple[str, bool], Counter[str]] = {}
        self._back: dict[tuple[str, bool], Counter[str]] = {}

    def add(self, pairs: Sequence[LetterPair]) -> None:
        """Count every letter of a formula once."""
        for old, new, index in sorted(set(pairs)):
            if index and not is_foreign(new):
                continue
            self._there.setdefault((old, index), Counter())[new] += 1
            self._back.setdefault((new, index), Counter())[old] += 1

    def outvoted(self, pairs: Sequence[LetterPair]) -> tuple[str, str] | None:
        """The first foreign letter of a formula that the note contradicts, and how the note has it."""
        for old, new, index in pairs:
            if not is_foreign(new):
                continue
            usual = first(self._there.get((old, index), Counter()))
            if usual and usual != new:
                return new, f"the note has {usual} for {old}"
            owner = first(self._back.get((new, index), Counter()))
            if owner and owner != old:
                return new, f"in this note {new} stands for {owner}"
        return None

    def support(self, pairs: Sequence[LetterPair]) -> int:
        """How many of a formula's letters the note has already seen so, less those it has seen otherwise."""
        score = 0
        for old, new, index in set(pairs):
            there = self._there.get((old, index), Counter())
            score += (there[new] > 0) - (there.total() > there[new])
        return score


def first(counter: Counter[str]) -> str:
    """The most frequent, the earliest among equals."""
    return counter.most_common(1)[0][0] if counter else ""


def pair_foreign(beads: Sequence[BeadFormulas]) -> None:
    """Pair leftovers that agree but for the script of their letters, the mapping of the note deciding which."""
    if not any(FOREIGN.search(f.latex) for s in beads for f in s.target):
        return
    votes = Votes()
    for bead in beads:
        for source, target in bead.pairs.items():
            votes.add(letter_pairs(bead.source[source].latex, bead.target[target].latex) or ())
    for bead in beads:
        left, right = bead.left(0), bead.left(1)
        if not (left and right) or max(len(left), len(right)) > CROWD:
            continue
        scored = []
        for i, source in enumerate(left):
            for j, target in enumerate(right):
                latex = bead.target[target].latex
                found = letter_pairs(bead.source[source].latex, latex) if FOREIGN.search(latex) else None
                if found:
                    scored.append((-votes.support(found), abs(i - j), source, target, found))
        for _, _, source, target, found in sorted(scored):
            if source not in bead.pairs and target not in bead.paired_targets:
                bead.pair(source, target)
                votes.add(found)


def one_mapping(found: Sequence[Match]) -> Iterator[Match]:
    """The matches, with a formula whose foreign letters the note contradicts turned into a changed one."""
    if not any(m.target and FOREIGN.search(m.target.latex) for m in found):
        yield from found
        return
    votes, pairs = Votes(), {}
    for number, match in enumerate(found):
        if match.source and match.target and (match.comparison is None or match.comparison.verdict != Verdict.BROKEN):
            pairs[number] = letter_pairs(match.source.latex, match.target.latex) or ()
            votes.add(pairs[number])
    for number, match in enumerate(found):
        conflict = votes.outvoted(pairs.get(number, ()))
        if conflict and match.comparison and match.comparison.verdict is Verdict.EQUIVALENT and match.target:
            yield replace(match, comparison=contradicted(match.comparison, match.target.latex, *conflict))
        else:
            yield match


def contradicted(comparison: Comparison, latex: str, letter: str, why: str) -> Comparison:
    at = next((i.start for i in fold(stream(latex).items) if i.key == letter), comparison.target_span[0])
    return Comparison(
        Verdict.DIFFERENT, Method.STRUCTURE, f"letter {letter} is used inconsistently: {why}",
        comparison.source_span, (at, at + len(letter)),
    )  # fmt: skip
