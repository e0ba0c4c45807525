"""How the formulas of a pair are to be read: by its languages, its macros, and what the source shows to be a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa.formula.comparison.outcome import Comparison, Verdict
from qa.formula.latex.commands import GREEK
from qa.formula.latex.macros import Macros
from qa.formula.match.decimal_habit import habitual_language, is_for_habit
from qa.formula.match.macros import macros_of
from qa.model import Bitext, Document
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.formula.comparison.remembered import Comparer

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
MOST_UNPROVED = 300
"""Changed formulas of a note after which no further one is taken for a rewrite: such a note is another text."""
COMMAND = re.compile(r"\\(?:[A-Za-z]+|[^A-Za-z\s])")
SYMBOL = r"(?:[A-Za-z]|\\[A-Za-z]+)"
DOMAIN = r"(?:\\mathbb\s*(?:\{\s*[NZQRC]\s*\}|[NZQRC])|\\(?:[NZQRC]|Reals|RR|NN|ZZ|QQ|CC)(?![A-Za-z])|[ℕℤℚℝℂ])"
MEMBERS = re.compile(rf"\s*({SYMBOL}(?:\s*,\s*{SYMBOL})*)\s*(?:\\in(?![A-Za-z])|∈)\s*(.*)", re.DOTALL)
NUMBERS = re.compile(rf"{DOMAIN}(?:\s*_\s*(?:\{{[^{{}}]*\}}|\S))?(?!\s*[\^_])|(?:\\left)?\s*[\[(]\s*-?\d[\d.]*\s*,")
BOUNDED = re.compile(rf"\s*({SYMBOL})\s*(?:[=<>]|\\(?:leq?|geq?|ll|gg)(?![A-Za-z]))\s*-?\d*\.?\d+\s*\.?")
ZERO = re.compile(r"=\s*-?0\s*\.?$")
TRANSPOSED = re.compile(rf"({SYMBOL})\s*\^\s*\{{?\s*(?:\\top|T|\\mathsf|\\intercal|\\dagger)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Conventions:
    """`languages` are (source, target), `numbers` those by which numbers are read; `scalars` are the letters whose
    products may change places."""

    languages: tuple[str, str]
    numbers: tuple[str, str]
    macros: Macros = ()
    scalars: frozenset[str] = frozenset()


def conventions_of(bitext: Bitext) -> Conventions:
    """The source's macros count where the notes define one differently: the definitions are compared as formulas."""
    macros = {m.name: m for document in (bitext.target, bitext.source) for m in macros_of(document, bitext.macros)}
    return Conventions(
        (bitext.source.lang, bitext.target.lang),
        (habitual_language(bitext.source), habitual_language(bitext.target)),
        tuple(macros.values()),
        scalars_of(bitext.source),
    )


class Judge:
    """Compares the formulas of one pair of notes by its conventions, and proves no more than a note deserves."""

    def __init__(self, bitext: Bitext, comparer: Comparer) -> None:
        self._conventions, self._comparer = conventions_of(bitext), comparer
        self._different = 0

    def __call__(self, source: str, target: str) -> Comparison:
        """The verdict on two formulas. Only the macros and scalars in them are part of the question."""
        known = self._conventions
        scalars = frozenset(letter for letter in known.scalars if letter in source)
        macros = used(known.macros, source + target)
        languages = known.numbers if is_for_habit(source, target) else known.languages
        prove = self._different < MOST_UNPROVED
        found = self._comparer.compare(source, target, languages, macros, scalars, prove)
        self._different += found.verdict is Verdict.DIFFERENT
        return found


def used(macros: Macros, latex: str) -> Macros:
    """The macros that a formula uses, directly or through others, in the order of their definition."""
    if not macros:
        return ()
    known = {macro.name: macro for macro in macros}
    waiting, found = set(COMMAND.findall(latex)) & known.keys(), set[str]()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= (set(COMMAND.findall(known[name].body)) & known.keys()) - found
    return tuple(macro for macro in macros if macro.name in found)


def scalars_of(document: Document) -> frozenset[str]:
    r"""The letters that a note shows to be numbers: `\alpha \in \mathbb{R}`, `0 < n`, `k = 5`, and never as more."""
    shown, refuted = set[str](), set[str]()
    for formula in document.formulas():
        shown |= set(declared_numbers(formula.latex))
        refuted |= set(TRANSPOSED.findall(formula.latex)) | set(declared_otherwise(formula.latex))
    return frozenset(letter for letter in shown - refuted if len(letter) == 1 or letter in GREEK)


def declared_numbers(latex: str) -> Iterator[str]:
    """The letters that one formula declares to be numbers."""
    if (members := MEMBERS.match(latex)) and NUMBERS.match(members[2]):
        yield from re.findall(SYMBOL, members[1])
    # `A > 0` may say that a matrix is positive, `v = 0` that a vector vanishes
    bounded = BOUNDED.fullmatch(latex)
    if bounded and not ZERO.search(latex) and not (bounded[1].isupper() and "=" not in latex):
        yield bounded[1]


def declared_otherwise(latex: str) -> Iterator[str]:
    """The letters that one formula declares to be members of anything else."""
    if (members := MEMBERS.match(latex)) and not NUMBERS.match(members[2]):
        yield from re.findall(SYMBOL, members[1])
