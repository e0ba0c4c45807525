r"""Words of formulas over a whole note: two words that the source sets apart must not become one.

A formula alone shows only that its own words are mapped one to one. Over the note, `L_{\text{seen}}` and
`L_{\text{held}}` that both became `L_{\text{bekannt}}` say that one of them is wrong. Two words may share a translation
(if and when, mean and average), so the note must show that they are not the same thing: by two formulas that differ in
nothing else, or by a sibling that gives each its own word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

from qa.formula.comparison.outcome import Change, ChangeKind, Comparison, Method, Verdict
from qa.formula.match.beads import Match
from qa.formula.match.similarity import normalized
from qa.model.records import dataclass
from qa.text.words import function_words

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
SAME_STEM = 4
"""Letters at the start that make two words forms of one: input and inputs, train and training."""


@dataclass(frozen=True, slots=True)
class Use:
    """One word of one match in its translation; `frame` is the source formula without the word."""

    match: int
    old: str
    new: str
    frame: tuple[str, ...]


def one_translation(found: Sequence[Match], siblings: Sequence[Sequence[Match]], lang: str) -> Iterator[Match]:
    """The matches, with a formula whose word took another word's translation turned into a changed one."""
    faults = dict(usurped(tuple(uses(found)), [vocabulary(other) for other in siblings], lang))
    for number, match in enumerate(found):
        if number in faults and match.source and match.target and match.comparison:
            yield replace(match, comparison=contradicted(match, match.comparison, *faults[number]))
        else:
            yield match


def uses(found: Sequence[Match]) -> Iterator[Use]:
    """Every word that a harmless pair of formulas translates."""
    for number, match in enumerate(found):
        if match.source and match.comparison and match.comparison.verdict is not Verdict.BROKEN:
            for old, new in match.comparison.words:
                if old and new:
                    frame = normalized(match.source.latex.replace(old, " "))
                    yield Use(number, folded(old), folded(new), frame)


def folded(word: str) -> str:
    return " ".join(word.split()).casefold().strip(" .,;:")


def vocabulary(found: Sequence[Match]) -> Mapping[str, str]:
    """What a note usually makes of each word."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for use in uses(found):
        counts[use.old][use.new] += 1
    return {old: news.most_common(1)[0][0] for old, news in counts.items()}


Fault = tuple[str, str, str]
"""A word, what it became, and the word whose translation that is."""


def usurped(used: Sequence[Use], siblings: Sequence[Mapping[str, str]], lang: str) -> Iterator[tuple[int, Fault]]:
    """The matches in which a word became what stands for another word, with the fault."""
    by_new: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    by_old: dict[str, set[str]] = defaultdict(set)
    for use in used:
        by_new[use.new][use.old].append(use)
        by_old[use.old].add(use.new)
    for new, olds in by_new.items():
        for one, other in combinations(sorted(olds, key=lambda old: olds[old][0].match), 2):
            if not may_differ(one, other, lang) or not are_set_apart(olds[one], olds[other], siblings):
                continue
            wrong, right = (one, other) if is_owner(other, one, new, olds, by_old) else (other, one)
            for use in olds[wrong]:
                yield use.match, (wrong, new, right)


def may_differ(one: str, other: str, lang: str) -> bool:
    """Whether two words are single content words and no forms of each other."""
    common = function_words(lang)
    if any(" " in word or word in common for word in (one, other)):
        return False
    return one[:SAME_STEM] != other[:SAME_STEM] and not one.startswith(other) and not other.startswith(one)


def are_set_apart(one: Sequence[Use], other: Sequence[Use], siblings: Sequence[Mapping[str, str]]) -> bool:
    """Whether two formulas differ in nothing but the two words, or a sibling has a word for each."""
    if {use.frame for use in one} & {use.frame for use in other}:
        return True
    names = one[0].old, other[0].old
    pairs = [(known[names[0]], known[names[1]]) for known in siblings if names[0] in known and names[1] in known]
    return bool(pairs) and all(a != b for a, b in pairs)


def is_owner(
    word: str, rival: str, new: str, olds: Mapping[str, Sequence[Use]], translations: Mapping[str, set[str]]
) -> bool:
    """Whether a translation is a word's rather than its rival's: it has no other, more uses, more letters in common."""

    def claim(candidate: str) -> tuple[bool, int, float]:
        shared = SequenceMatcher(None, candidate, new, autojunk=False).ratio()
        return len(translations[candidate]) == 1, len(olds[candidate]), shared

    return claim(word) > claim(rival)


def contradicted(match: Match, comparison: Comparison, old: str, new: str, owner: str) -> Comparison:
    """The comparison as a changed word, before whatever else it says."""
    assert match.source and match.target
    spans = place(match.source.latex, old), place(match.target.latex, new)
    detail = f"word {old} became {new}, which stands for {owner} in this note"
    change = Change(ChangeKind.WORD, detail, *spans)
    if comparison.verdict is Verdict.DIFFERENT:
        return replace(comparison, changes=(*comparison.changes, change))
    return Comparison(Verdict.DIFFERENT, Method.STRUCTURE, detail, *spans, changes=(change,), words=comparison.words)


def place(latex: str, word: str) -> tuple[int, int]:
    at = max(0, latex.casefold().find(word))
    return at, min(len(latex), at + len(word))
