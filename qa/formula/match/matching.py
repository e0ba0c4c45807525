"""Which formula of the target translates which formula of the source.

Inside each aligned bead: equal ones first, then the most similar, whatever their order, repeats counted. What is left
over is looked for across the delimiters (`30 $\\times$ 30` against `$30\\times30$`), in parts of formulas, then in the
whole note: a formula that moved to another bead is not missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from qa.formula.comparison.outcome import Change, ChangeKind, Compare, Comparison, Method, Verdict
from qa.formula.comparison.verdict import compare
from qa.formula.match.across_beads import emptied_cells, pair_elsewhere, pair_lone, part_crossed, part_moved
from qa.formula.match.beads import BeadFormulas, Match, matches_of
from qa.formula.match.conventions import Judge
from qa.formula.match.letter_mapping import one_mapping, pair_foreign
from qa.formula.match.ordinals import counted, is_ordinal
from qa.formula.match.similarity import SIMILAR, normalized, similarity
from qa.model import Bitext

if TYPE_CHECKING:
    from qa.formula.comparison.remembered import Comparer

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LIKELY = 0.25
"""Similarity from which what stands alone between the same neighbours is one formula that changed."""
SHORT = 3
"""Tokens up to which similarity says nothing: such formulas are paired by their place."""
WINDOW = 40
"""How far apart, counted in leftovers of a bead, two formulas may be that are taken for one that changed."""
MOST_SCORED = 20_000
"""Pairs of a bead whose similarity is measured; in beads with many leftovers the window shrinks."""
MOST_IN_ORDER = 200
"""Formulas of a bead whose order is compared, which costs their square: more are a table."""


def match_formulas(bitext: Bitext, comparer: Comparer) -> tuple[Match, ...]:
    """Every formula of both notes that stands in a bead with two sides, in source order, then the added ones."""
    return tuple(one_mapping(tuple(_matches(bitext, comparer))))


def _matches(bitext: Bitext, comparer: Comparer) -> Iterator[Match]:
    """Match all beads, then what they leave."""
    judge = Judge(bitext, comparer)
    beads = [BeadFormulas.of(bitext, bead) for bead in bitext.beads]
    languages = bitext.source.lang, bitext.target.lang
    for bead in beads:
        pair_equal(bead)
        pair_ordinals(bead, languages)
        pair_similar(bead)
    pair_foreign(beads)
    for bead in beads:
        if bead.source and bead.target:
            judge_pairs(bead, languages, judge)
        look_around(bead, bitext, judge)
    part_moved(beads)
    part_crossed(beads)
    pair_elsewhere(beads, judge)
    yield from pair_lone(beads, judge)
    for number in range(len(beads)):
        yield from matches_of(beads, number, bitext)
    yield from emptied_cells(beads, bitext)


def pair_equal(bead: BeadFormulas) -> None:
    """Equal tokens, each copy once, in order."""
    waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in range(len(bead.target) - 1, -1, -1):
        waiting[normalized(bead.target[index].latex)].append(index)
    for index, formula in enumerate(bead.source):
        found = waiting.get(normalized(formula.latex))
        if found:
            bead.pair(index, found.pop())


def pair_ordinals(bead: BeadFormulas, languages: tuple[str, str]) -> None:
    """An ordinal on one side, and what it counts, with any ordinal mark or none, on the other."""
    waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in reversed(bead.left(1)):
        waiting[normalized(counted(bead.target[index].latex, languages[1]))].append(index)
    for index in bead.left(0):
        latex = bead.source[index].latex
        found = waiting.get(normalized(counted(latex, languages[0])))
        if found and (is_ordinal(latex, languages[0]) or is_ordinal(bead.target[found[-1]].latex, languages[1])):
            target = found.pop()
            bead.pair(index, target, ordinal(latex, bead.target[target].latex))


def ordinal(source: str, target: str) -> Comparison:
    spans = (0, len(source)), (0, len(target))
    change = Change(ChangeKind.TRANSLATION, f"ordinal {source} became {target}", *spans)
    return Comparison(Verdict.TEXT_TRANSLATED, Method.STRUCTURE, change.detail, *spans, changes=(change,))


def pair_similar(bead: BeadFormulas) -> None:
    """The most similar first; then what stands alone between the same neighbours, however it looks."""
    left, right = bead.left(0), bead.left(1)
    if not (left and right):
        return
    window = min(WINDOW, max(1, MOST_SCORED // (2 * len(left))))
    scored = []
    for i, source in enumerate(left):
        for target in right[max(0, i - window) : i + window + 1]:
            score = similarity(bead.source[source].latex, bead.target[target].latex)
            if score >= SIMILAR:
                scored.append((-score, abs(source - target), source, target))
    for _, _, source, target in sorted(scored):
        if source not in bead.pairs and target not in bead.paired_targets:
            bead.pair(source, target)
    left, right = bead.left(0), bead.left(1)
    if len(left) == len(right) == 1:
        old, new = bead.source[left[0]].latex, bead.target[right[0]].latex
        short = max(len(normalized(old)), len(normalized(new))) <= SHORT
        beside = is_between_pairs(bead, left[0], right[0])
        likely = min(len(normalized(old)), len(normalized(new))) <= SHORT or similarity(old, new) >= LIKELY
        if (short and not is_said_instead(bead, left[0], right[0])) or (beside and likely):
            bead.pair(left[0], right[0])


def is_said_instead(bead: BeadFormulas, source: int, target: int) -> bool:
    """Whether one symbol is named once less and another once more elsewhere: "then it divides n" names what "it" is.

    Both are said on both sides besides, and neither stands where the other one stood.
    """
    if max(len(bead.source), len(bead.target)) > MOST_IN_ORDER:
        return False
    old, new = ([normalized(formula.latex) for formula in side] for side in (bead.source, bead.target))
    if old[source] not in new or new[target] not in old:
        return False
    lost, added = old[source], new[target]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return not any(tag == "replace" and lost in old[a:b] and added in new[c:d] for tag, a, b, c, d in codes)


def is_between_pairs(bead: BeadFormulas, source: int, target: int) -> bool:
    """Whether the paired neighbours of one are those of the other, and there is at least one to tell."""
    back = {target: source for source, target in bead.pairs.items()}
    before = bead.pairs.get(source - 1, -1) == target - 1 if source else target == 0
    after = back.get(target + 1, -1) == source + 1 if target + 1 < len(bead.target) else source + 1 == len(bead.source)
    return before and after


def judge_pairs(bead: BeadFormulas, languages: tuple[str, str], judge: Compare) -> None:
    """Compare the pairs that nothing has decided yet."""
    for source, target in bead.pairs.items():
        if source not in bead.verdicts:
            old, new = bead.source[source].latex, bead.target[target].latex
            # equal tokens are decided faster than any cache answers
            equal = normalized(old) == normalized(new)
            bead.verdicts[source] = compare(old, new) if equal else judge_counted(old, new, languages, judge)


def judge_counted(old: str, new: str, languages: tuple[str, str], judge: Compare) -> Comparison:
    """Compare two formulas; of ordinals that differ what they count, unless their endings are one."""
    found = judge(old, new)
    cores = counted(old, languages[0]), counted(new, languages[1])
    same_ending = old.removeprefix(cores[0]) == new.removeprefix(cores[1])
    if found.verdict.harmless or cores == (old, new) or same_ending:
        return found
    return shifted(judge(*cores), old.find(cores[0]), new.find(cores[1]))


def shifted(comparison: Comparison, source: int, target: int) -> Comparison:
    """A comparison of parts with places in the wholes: both parts begin so many characters into them."""

    def moved(span: tuple[int, int], by: int) -> tuple[int, int]:
        return span[0] + max(by, 0), span[1] + max(by, 0)

    changes = (
        replace(change, source_span=moved(change.source_span, source), target_span=moved(change.target_span, target))
        for change in comparison.changes
    )
    return replace(
        comparison,
        source_span=moved(comparison.source_span, source),
        target_span=moved(comparison.target_span, target),
        changes=tuple(changes),
    )


def look_around(bead: BeadFormulas, bitext: Bitext, judge: Compare) -> None:
    """Explain what both sides have once the text around the formulas is counted in, whole or in parts."""
    if not (bead.doubtful() or bead.left(0) or bead.left(1)):
        return
    from qa.formula.match.across_delimiters import TokenRow, explain_by_text

    rows = (
        TokenRow.of(bitext.source, [bitext.source.blocks[i] for i in bead.bead.source]),
        TokenRow.of(bitext.target, [bitext.target.blocks[i] for i in bead.bead.target]),
    )
    explain_by_text(bead, rows)
    from qa.formula.match.divisions import match_divided

    match_divided(bead, rows, bitext, judge)
    from qa.formula.match.unread import match_unread

    match_unread(bead, bitext, judge)
