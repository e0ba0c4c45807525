"""The steps to a verdict: each answers or passes the pair on to the next, dearer one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from qa.formula.comparison.agreement import agreement
from qa.formula.comparison.broken_latex import first_flaw, stray_script, unpaired
from qa.formula.comparison.customs import one_logarithm
from qa.formula.comparison.difference import Difference, first_difference
from qa.formula.comparison.edits import Agreement
from qa.formula.comparison.folded import FoldedFormula
from qa.formula.comparison.inspected import inspected
from qa.formula.comparison.outcome import Change, ChangeKind, Comparison, Method, Verdict
from qa.formula.comparison.places import shown
from qa.formula.comparison.variants import one_spelling
from qa.formula.latex.items import Item
from qa.formula.latex.macros import Macros, expand
from qa.formula.latex.nest import Flaw
from qa.formula.latex.stream import Stream, stream
from qa.formula.latex.tokens import fences, unbraced, unspaced_form, wide_between_digits
from qa.formula.tree.atoms import Unparsed
from qa.formula.tree.notation import fold

Languages = tuple[str, str]
IDENTICAL = Comparison(Verdict.IDENTICAL, Method.TOKENS)


def compare(
    source: str,
    target: str,
    *,
    source_lang: str = "en",
    target_lang: str = "",
    macros: Macros = (),
    scalars: frozenset[str] = frozenset(),
    prove: bool = True,
) -> Comparison:
    """Whether two LaTeX strings are the same formula, and if not, what happened to it.

    Numbers and words are read by the languages (BCP 47 tags, "" if unknown). `macros` are those of the note or the
    project, `scalars` the letters that the note shows to be numbers: their products may change places. Without `prove`
    rewrites are told by structure alone, as where a proof fails.
    """
    if source == target or same_tokens(source, target):
        return IDENTICAL
    sides = expand(source, macros), expand(target, macros)
    found = judge(sides[0].latex, sides[1].latex, (source_lang, target_lang), scalars, prove=prove)
    if sides[0].origin is None and sides[1].origin is None:
        return found
    lengths = len(source), len(target)
    changes = tuple(
        replace(
            change,
            source_span=sides[0].place(change.source_span, lengths[0]),
            target_span=sides[1].place(change.target_span, lengths[1]),
        )
        for change in found.changes
    )
    if not changes:
        return found
    spans = changes[0].source_span, changes[0].target_span
    return replace(found, changes=changes, source_span=spans[0], target_span=spans[1])


def judge(source: str, target: str, languages: Languages, scalars: frozenset[str], *, prove: bool) -> Comparison:
    """The verdict on two formulas without macros, whose units may be spelt in two ways."""
    found = judge_as_spelt(source, target, languages, scalars, prove=prove)
    if found.verdict not in {Verdict.DIFFERENT, Verdict.BROKEN}:
        return found
    from qa.formula.comparison.unit_products import with_units_of

    respelt = with_units_of(source, target, languages)
    again = judge_as_spelt(source, respelt, languages, scalars, prove=prove) if respelt else found
    if again.verdict in {Verdict.DIFFERENT, Verdict.BROKEN}:
        return found
    change = Change(ChangeKind.NOTATION, "units are written in another way", (0, len(source)), (0, len(target)))
    return replace(verdict(Verdict.EQUIVALENT, Method.STRUCTURE, (change,)), words=again.words)


def judge_as_spelt(
    source: str, target: str, languages: Languages, scalars: frozenset[str], *, prove: bool
) -> Comparison:
    """The verdict on two formulas without macros."""
    if source == target or same_tokens(source, target):
        return IDENTICAL
    old, new = unescape(source, target)
    difference = first_difference(old, new)
    # spelling that a normal form does not show can still be damage: a stray brace, a `\left` alone
    flaw = first_flaw(old, new) if difference else next(unset(old, new), None)
    if flaw:
        return broken(flaw, difference, source)
    if difference is None:
        return IDENTICAL
    if not (old.bounded and new.bounded):
        change = Change(ChangeKind.STRUCTURE, difference.detail, difference.source_span, difference.target_span)
        return verdict(Verdict.DIFFERENT, Method.STRUCTURE, (change,))
    reading = best_reading(old, new, languages)
    if not reading.found.edits:
        return by_notation(reading, difference)
    return by_words(old, new, difference) or by_proof(reading, difference, scalars, prove=prove) or different(reading)


class Reading:
    """Both formulas folded in one way, and what they agree in."""

    def __init__(
        self, old: FoldedFormula, new: FoldedFormula, found: Agreement, notation: Sequence[tuple[Item, Item]] = ()
    ) -> None:
        self.old, self.new, self.found = old, new, found
        self.notation = [*notation, *found.notation]
        self.reason = found.reason


def best_reading(old: Stream, new: Stream, languages: Languages) -> Reading:
    """The first reading that leaves no change, else the plainest."""
    first: Reading | None = None
    for reading in readings(old, new, languages):
        if not reading.found.edits:
            return reading
        first = first or reading
    assert first is not None
    return first


def readings(old: Stream, new: Stream, languages: Languages) -> Iterator[Reading]:
    """Ways to fold both formulas: with the formulas in texts opened, without ordinals, sets of an index,
    brackets around, commas."""
    latex = (old.latex, new.latex)
    nested = "$" in old.latex and "$" in new.latex
    ways = ((True, False), (False, False), (True, True)) if nested else ((True, False), (True, True))
    for number, (opened, short) in enumerate(ways):
        left, right = (fold(side.items, opened=opened, short=short) for side in (old, new))
        right, places = one_spelling(left, right)
        yield Reading(*agreed(left, right, latex, languages), places)
        if number:
            continue
        from qa.formula.comparison.ordinals import without_ordinals

        ordinal = without_ordinals(left, right, languages[1])
        if ordinal:
            reading = Reading(*agreed(ordinal[0], ordinal[1], latex, languages), places)
            reading.found.words.insert(0, ordinal[2])
            yield reading
        from qa.formula.comparison.ranges import without_sets

        bare = without_sets(left, right)
        if bare:
            reading = Reading(*agreed(bare[0], bare[1], latex, languages), [*places, bare[2]])
            reading.reason = "range of an index"
            yield reading
        from qa.formula.comparison.wrapping import unwrapped

        stripped = unwrapped(left, right, latex)
        if stripped:
            reading = Reading(*agreed(stripped[0], stripped[1], latex, languages), places or [(left[0], right[0])])
            reading.reason = stripped[2]
            yield reading


def agreed(
    left: Sequence[Item], right: Sequence[Item], latex: tuple[str, str], languages: Languages
) -> tuple[FoldedFormula, FoldedFormula, Agreement]:
    left, right = one_logarithm(left, right)
    sides = FoldedFormula.of(left, latex[0]), FoldedFormula.of(right, latex[1])
    return (*sides, agreement(*sides, languages))


def same_tokens(source: str, target: str) -> bool:
    """Whether normalised tokens are equal, but for the braces of a script of one character."""
    old, new = unspaced_form(source), unspaced_form(target)
    if old != new and unbraced(old) != unbraced(new):
        return False
    return same_fences(source, target) and wide_between_digits(source) == wide_between_digits(target)


def same_fences(source: str, target: str) -> bool:
    r"""Whether no `\left` lost its `\right`: the one thing wrong that equal tokens hide."""
    if "\\left" not in target and "\\right" not in target:
        return True
    left, right = fences(target)
    return left == right or (left, right) == fences(source)


def unescape(source: str, target: str) -> tuple[Stream, Stream]:
    """The streams; where the source escapes underscores for its Markdown dialect, both are read that way."""
    old, new = stream(source), stream(target)
    if r"\_" in old.keys:
        old, new = stream(source, escaped=True), stream(target, escaped=True)
    return old, new


def broken(flaw: Flaw, difference: Difference | None, source: str) -> Comparison:
    at = difference.source_span if difference else (0, len(source))
    kind = ChangeKind.MARKUP if flaw.invisible else ChangeKind.DAMAGE
    return verdict(Verdict.BROKEN, Method.STRUCTURE, (Change(kind, flaw.message, at, (flaw.start, flaw.end)),))


def verdict(what: Verdict, method: Method, changes: tuple[Change, ...], found: Agreement | None = None) -> Comparison:
    """A verdict with the worst change in front."""
    worst = changes[0]
    return Comparison(
        what, method, worst.detail, worst.source_span, worst.target_span, changes=changes,
        words=pairs_of_words(found) if found else (),
    )  # fmt: skip


def pairs_of_words(found: Agreement) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((old.text, new.text) for old, new in found.words if old.text or new.text))


def unset(old: Stream, new: Stream) -> Iterator[Flaw]:
    """What TeX cannot set although its normal form is that of the source."""
    sides = inspected(old), inspected(new)
    yield from chain(unpaired(*sides), stray_script(*sides))


def by_notation(reading: Reading, difference: Difference) -> Comparison:
    """Equal under translated words and localised notation."""
    found = reading.found
    if reading.notation or not found.words:
        was, now = reading.notation[0] if reading.notation else (None, None)
        spans = (
            ((was.start, was.end), (now.start, now.end))
            if was and now
            else (difference.source_span, difference.target_span)
        )
        change = Change(ChangeKind.NOTATION, f"{reading.reason or 'notation'}: {difference.detail}", *spans)
        return verdict(Verdict.EQUIVALENT, Method.STRUCTURE, (change,), found)
    was, now = found.words[0]
    detail = f"words {shown(was.text)} became {shown(now.text)}"
    change = Change(ChangeKind.TRANSLATION, detail, (was.start, was.end), (now.start, now.end))
    return verdict(Verdict.TEXT_TRANSLATED, Method.STRUCTURE, (change,), found)


def by_words(old: Stream, new: Stream, difference: Difference) -> Comparison | None:
    """Prose inside the delimiters and lost spacing commands, once translated words and notation are ruled out."""
    sides = inspected(old), inspected(new)
    from qa.formula.comparison.swallowed import lost_spacing, prose

    flaw = next(chain(prose(*sides), lost_spacing(*sides)), None)
    return broken(flaw, difference, old.latex) if flaw else None


def by_proof(reading: Reading, difference: Difference, scalars: frozenset[str], *, prove: bool) -> Comparison | None:
    """Trees that become equal by renaming bound variables, or that sympy proves equal."""
    spans = (difference.source_span, difference.target_span)
    try:
        from qa.formula.tree.grammar import parse

        trees = tuple(parse(part.items, part.latex) for part in adapted(reading))
    except Unparsed:
        return None
    from qa.formula.comparison.binding import renamed

    names = renamed(*trees)
    if names:
        change = Change(ChangeKind.REWRITE, f"bound variable {names[0]} was renamed {names[1]}", *spans)
        return verdict(Verdict.EQUIVALENT, Method.SYMPY, (change,), reading.found)
    from qa.formula.comparison.prover import proved

    answer = proved(trees[0], trees[1], scalars) if prove else ""
    if answer == "equal":
        from qa.formula.comparison.changes import rewritten

        change = rewritten(reading.found.edits, reading.old, reading.new)
        return verdict(Verdict.EQUIVALENT, Method.SYMPY, (change,), reading.found)
    if answer == "stopped":
        return replace(different(reading), certain=False)
    return None


def different(reading: Reading) -> Comparison:
    """The mathematics changed: what is left once words and notation are taken out."""
    from qa.formula.comparison.changes import changes_of

    changes = changes_of(reading.found, reading.old, reading.new)
    return verdict(Verdict.DIFFERENT, Method.STRUCTURE, changes, reading.found)


def adapted(reading: Reading) -> tuple[FoldedFormula, FoldedFormula]:
    """Both formulas with the target's harmless words and notation in the source's spelling, for a parse of each."""
    old, new = reading.old, reading.new
    changed = {edit.at for edit in reading.found.edits}
    added = {edit.at[1] for edit in reading.found.edits if edit.old is None}
    lost = {edit.at[0] for edit in reading.found.edits if edit.new is None}
    kept: dict[int, Item] = {}
    for i, j in reading.found.pairs:
        if j is not None and i is not None:
            theirs = new.items[j]
            ours = old.items[i]._replace(start=theirs.start, end=theirs.end)
            kept[j] = theirs if (i, j) in changed else ours
        elif j is not None and j in added:
            kept[j] = new.items[j]
    gone = {i for i, j in reading.found.pairs if j is None and i not in lost}
    left = tuple(item for i, item in enumerate(old.items) if i not in gone)
    right = tuple(kept[j] for j in sorted(kept))
    return replace(old, items=left), replace(new, items=right)
