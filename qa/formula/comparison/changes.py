"""Changes in mathematical words: "index i became j in x", "+ 1 is missing", "order of A and B changed"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from qa.formula.comparison.edits import Agreement, Edit
from qa.formula.comparison.folded import FoldedFormula
from qa.formula.comparison.outcome import Change, ChangeKind, Span
from qa.formula.comparison.places import (
    SHOWN,
    Script,
    base_of,
    closing,
    content,
    cut,
    innermost,
    operands,
    shown,
    span,
)  # fmt: skip
from qa.formula.latex.commands import ARROWS, BIG, OPERATORS, RELATIONS
from qa.formula.latex.items import Item
from qa.model.records import dataclass

NUMBER = re.compile(r"(?:[^,;\s]|\{[,;]\})+")
MOST_CHANGES = 20
"""Changes of one formula that are told; one with more is another formula."""
ADDITIVE = frozenset({"+", "-", r"\pm", r"\mp"})
RELATED = RELATIONS | ARROWS | {"=", "<", ">", r"\coloneqq"}
ACTING = OPERATORS | BIG | {r"\nabla", r"\partial", r"\Delta", "*", "/"}
ACCENTS = frozenset(
    r"\hat \tilde \bar \vec \dot \ddot \widehat \widetilde \overline \underline \check \breve \mathring".split()
)
SEVERITY = {kind: rank for rank, kind in enumerate(ChangeKind)}
SPOKEN = frozenset({ChangeKind.UNIT, ChangeKind.CHEMISTRY, ChangeKind.NAME, ChangeKind.WORD})
"""Kinds told by the words alone, without the command around them."""
NOUNS = {
    ChangeKind.UNIT: "unit", ChangeKind.CHEMISTRY: "chemical formula", ChangeKind.NAME: "name", ChangeKind.WORD: "word",
    ChangeKind.LABEL: "tag", ChangeKind.FUNCTION: "function", ChangeKind.NUMBER: "number", ChangeKind.SIGN: "sign",
    ChangeKind.RELATION: "relation", ChangeKind.SYMBOL: "symbol", ChangeKind.BRACKET: "bracket",
}  # fmt: skip


@dataclass(slots=True)
class EditGroup:
    """Edits side by side: the items of both rows that they cover, and where these begin."""

    old: list[Item]
    new: list[Item]
    at: tuple[int, int]
    kind: ChangeKind | None

    @property
    def ranges(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return (self.at[0], self.at[0] + len(self.old)), (self.at[1], self.at[1] + len(self.new))


def changes_of(found: Agreement, old: FoldedFormula, new: FoldedFormula) -> tuple[Change, ...]:
    """All changes, the worst first; in the order of the formula within one kind."""
    moved = reordered(found.edits, old, new)
    if moved:
        return (moved,)
    told = list(dict.fromkeys(described(group, old, new) for group in groups(found.edits)))
    # where a brace moved, what moved with it says more
    plain = [change for change in told if change.kind is not ChangeKind.STRUCTURE]
    return tuple(sorted((plain or told)[:MOST_CHANGES], key=lambda change: SEVERITY[change.kind]))


def groups(edits: Sequence[Edit]) -> Iterator[EditGroup]:
    """Edits without an agreeing item between them, one substitution at a time."""
    held: EditGroup | None = None
    last = (-1, -1)
    for edit in sorted(edits, key=lambda edit: edit.at):
        if held is not None and not (edit.at == last and not (edit.kind or held.kind)):
            yield held
            held = None
        held = held or EditGroup([], [], edit.at, edit.kind)
        held.old += [edit.old] if edit.old is not None else []
        held.new += [edit.new] if edit.new is not None else []
        last = (edit.at[0] + (edit.old is not None), edit.at[1] + (edit.new is not None))
    if held is not None:
        yield held


def reordered(edits: Sequence[Edit], old: FoldedFormula, new: FoldedFormula) -> Change | None:
    """The one change of two formulas that have the same items in another order."""
    before = Counter(edit.old.key for edit in edits if edit.old is not None)
    if not before or before != Counter(edit.new.key for edit in edits if edit.new is not None):
        return None
    first, last = (pick(edit.at[0] for edit in edits) for pick in (min, max))
    parts = operands(old, first, last + 1)
    if len(parts) < 2 and first > 0:
        # of two equal factors, one with a script (`x x^T`), the other one is what changed places
        parts = operands(old, first - 1, last + 1)
    if len(parts) < 2:
        return None
    script = innermost(old, first)
    ranges = (parts[0][0], parts[-1][1]), covered(edits, 1)
    names = list(dict.fromkeys(cut(old.latex, *span(old, part)) for part in parts))
    if len(names) < 2:
        return None
    listed = ", ".join(names[:-1]) + " and " + names[-1]
    if len(listed) > SHOWN:
        listed = f"{names[0]} and {names[-1]}"
    indices = script is not None and script.kind is ChangeKind.INDEX and script.end > last
    what = "indices " if indices else ""
    detail = f"order of {what}{listed} changed" + (f" in {script.base}" if script and indices else "")
    kind = ChangeKind.INDEX if indices else ChangeKind.ORDER
    return Change(kind, detail, span(old, ranges[0]), span(new, ranges[1]))


def covered(edits: Sequence[Edit], which: int) -> tuple[int, int]:
    """The items from the first changed place of a side to the last."""
    places = [(edit.at[which], edit.at[which] + ((edit.old, edit.new)[which] is not None)) for edit in edits]
    return min(start for start, _ in places), max(end for _, end in places)


def rewritten(edits: Sequence[Edit], old: FoldedFormula, new: FoldedFormula) -> Change:
    """The part that says the same in another way."""
    spans = span(old, covered(edits, 0)), span(new, covered(edits, 1))
    before, after = cut(old.latex, *spans[0]), cut(new.latex, *spans[1])
    return Change(ChangeKind.REWRITE, f"rewritten: {before} became {after}", *spans)


def described(group: EditGroup, old: FoldedFormula, new: FoldedFormula) -> Change:
    """One group of edits in words."""
    spans = span(old, group.ranges[0]), span(new, group.ranges[1])
    if any(item.kind == "mark" for item in (*group.old, *group.new)):
        return regrouped(group, old, new, spans)
    kind = group.kind or kind_of(group.old, group.new)
    script = innermost(old, group.at[0])
    if script and group.kind in {None, ChangeKind.NUMBER, ChangeKind.SYMBOL}:
        kind = script.kind if kind not in {ChangeKind.SIGN, ChangeKind.RELATION, ChangeKind.DECORATION} else kind
        whole = innermost(new, group.at[1])
        if whole and whole.name == script.name and (change := in_script(kind, script, whole, (old, new), spans)):
            return change
    if kind is ChangeKind.NUMBER and len(group.old) == len(group.new) == 1:
        return number_of_list(group, old, new, spans)
    where = f" in {script.name} of {script.base}" if script else ""
    return Change(kind, worded(kind, group, old, new, spans) + where, *spans)


def in_script(
    kind: ChangeKind,
    script: Script,
    whole: Script,
    sides: tuple[FoldedFormula, FoldedFormula],
    spans: tuple[Span, Span],
) -> Change | None:
    """A change inside a script, told by all of the script while that is short."""
    before, after = content(sides[0], script), content(sides[1], whole)
    if before == after or max(len(before), len(after)) > SHOWN:
        return None
    if set(before + after) == {"'"}:
        return Change(ChangeKind.DECORATION, f"prime {before} became {after} on {script.base}", *spans)
    return Change(kind, f"{script.name} {before} became {after} in {script.base}", *spans)


def number_of_list(group: EditGroup, old: FoldedFormula, new: FoldedFormula, spans: tuple[Span, Span]) -> Change:
    """The numbers that differ in two lists of numbers."""
    parts = list(numbers_at(old.latex, spans[0])), list(numbers_at(new.latex, spans[1]))
    differing = [(a, b) for a, b in zip(*parts, strict=False) if a[0] != b[0]]
    if len(parts[0]) == len(parts[1]) and len(differing) == 1:
        before, after = differing[0]
        return Change(ChangeKind.NUMBER, f"number {before[0]} became {after[0]}", before[1], after[1])
    return Change(ChangeKind.NUMBER, worded(ChangeKind.NUMBER, group, old, new, spans), *spans)


def numbers_at(latex: str, place: Span) -> Iterator[tuple[str, Span]]:
    """Each number of a list with its place."""
    for match in NUMBER.finditer(latex, *place):
        yield match[0], match.span()


def worded(kind: ChangeKind, group: EditGroup, old: FoldedFormula, new: FoldedFormula, spans: tuple[Span, Span]) -> str:
    """The change as a sentence fragment."""
    before, after = cut(old.latex, *spans[0]), cut(new.latex, *spans[1])
    if kind in SPOKEN and len(group.old) == len(group.new) == 1:
        before, after = shown(group.old[0].text), shown(group.new[0].text)
    noun = NOUNS.get(kind, "") if len(group.old) < 2 and len(group.new) < 2 else ""
    if noun == "function" and any(item.key in ACTING for item in (*group.old, *group.new)):
        noun = "operator"
    noun = noun and noun + " "
    if not group.new:
        return f"{noun}{before} is missing"
    if not group.old:
        return f"{noun}{after} was added"
    return f"{noun}{before} became {after}"


def kind_of(old: Sequence[Item], new: Sequence[Item]) -> ChangeKind:
    """The kind of a group outside scripts."""
    both = [*old, *new]
    if len(old) == len(new) == 1:
        return kind_of_pair(old[0], new[0])
    if all(item.key in ADDITIVE for item in both):
        return ChangeKind.SIGN
    if all(item.key == "'" for item in both) or (len(both) == 1 and both[0].key in ACCENTS):
        return ChangeKind.DECORATION
    if all(item.kind in {"open", "close", "bar"} for item in both):
        return ChangeKind.BRACKET
    if any(item.kind in {"row", "amp", "env"} for item in both):
        return ChangeKind.STRUCTURE
    if len(both) == 1 and both[0].key in RELATED:
        return ChangeKind.RELATION
    if not new:
        return ChangeKind.MISSING
    return ChangeKind.SYMBOL if old else ChangeKind.ADDED


def kind_of_pair(old: Item, new: Item) -> ChangeKind:
    """The kind of one item that became another."""
    keys, kinds = {old.key, new.key}, {old.kind, new.kind}
    if keys <= ADDITIVE:
        return ChangeKind.SIGN
    if keys <= RELATED:
        return ChangeKind.RELATION
    if kinds == {"number"}:
        return ChangeKind.NUMBER
    if kinds == {"chem"}:
        return ChangeKind.CHEMISTRY
    if kinds <= {"ref", "tag"}:
        return ChangeKind.LABEL
    if kinds <= {"open", "close", "bar"}:
        return ChangeKind.BRACKET
    if (kinds <= {"letter", "name"} and old.text.strip("\\") == new.text.strip("\\")) or keys <= ACCENTS:
        return ChangeKind.DECORATION
    if keys & ACTING or "function" in kinds or "macro" in kinds:
        return ChangeKind.FUNCTION
    return ChangeKind.SYMBOL


def regrouped(group: EditGroup, old: FoldedFormula, new: FoldedFormula, spans: tuple[Span, Span]) -> Change:
    """Edits with braces of scripts or arguments in them: a script lost, gained, moved, or of another extent."""
    change = lost_script(group, old, new, spans) or raised(group, old, spans) or accented(group, old, new, spans)
    if change:
        return change
    extents = innermost(old, group.at[0]), innermost(new, group.at[1])
    inside = [content(side, script) if script else "" for side, script in zip((old, new), extents, strict=True)]
    script = extents[0] or extents[1]
    if extents[0] and extents[1] and inside[0] != inside[1]:
        return Change(extents[0].kind, f"{extents[0].name} {inside[0]} became {inside[1]} in {extents[0].base}", *spans)
    if any(item.kind != "mark" for item in (*group.old, *group.new)):
        kind = ChangeKind.MISSING if not group.new else ChangeKind.SYMBOL if group.old else ChangeKind.ADDED
        return Change(kind, worded(kind, group, old, new, spans), *spans)
    if script:
        detail = f"{script.name} {inside[0] or inside[1]} of {script.base} has another extent"
        return Change(ChangeKind.STRUCTURE, detail, *spans)
    return Change(ChangeKind.STRUCTURE, "the grouping changed", *spans)


def lost_script(group: EditGroup, old: FoldedFormula, new: FoldedFormula, spans: tuple[Span, Span]) -> Change | None:
    """An index, exponent or prime that only one side has."""
    for items, other, side, at, verb in (
        (group.old, group.new, old, group.at[0], "is missing"), (group.new, group.old, new, group.at[1], "was added"),
    ):  # fmt: skip
        if not items or other or items[0].kind != "mark" or items[0].key not in "_^":
            continue
        inside = cut(side.latex, *span(side, (at + 2, closing(side.items, at + 1))))
        if items[0].key == "_":
            return Change(ChangeKind.INDEX, f"index {inside} of {base_of(side, at)} {verb}", *spans)
        prime = set(inside) == {"'"}
        name = "prime" if prime else "exponent"
        kind = ChangeKind.DECORATION if prime else ChangeKind.EXPONENT
        return Change(kind, f"{name} {inside} of {base_of(side, at)} {verb}", *spans)
    return None


def raised(group: EditGroup, old: FoldedFormula, spans: tuple[Span, Span]) -> Change | None:
    """An index that became an exponent, or the reverse."""
    marks = [item.key for item in group.old], [item.key for item in group.new]
    if sorted(marks) != [["^"], ["_"]]:
        return None
    at = group.at[0]
    inside = cut(old.latex, *span(old, (at + 2, closing(old.items, at + 1))))
    names = ("index", "exponent") if marks[0] == ["_"] else ("exponent", "index")
    kind = ChangeKind.INDEX if names[0] == "index" else ChangeKind.EXPONENT
    detail = f"{names[0]} {inside} of {base_of(old, at)} became an {names[1]}"
    return Change(kind, detail, *spans)


def accented(group: EditGroup, old: FoldedFormula, new: FoldedFormula, spans: tuple[Span, Span]) -> Change | None:
    r"""`\mathbf{x}` and `\hat{x}`: one letter, dressed differently."""
    letters = [[item.text for item in side if item.kind == "letter"] for side in (group.old, group.new)]
    dressed = any(item.key in ACCENTS for item in (*group.old, *group.new))
    if dressed and letters[0] == letters[1] and len(letters[0]) < 2:
        return Change(ChangeKind.DECORATION, worded(ChangeKind.DECORATION, group, old, new, spans), *spans)
    return None
