"""Changes in mathematical words: "index i became j in x", "+ 1 is missing", "order of A and B changed"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.formula.comparison.agreement import Agreement, Edit, Formula
from qa.formula.comparison.outcome import Change, ChangeKind, Span
from qa.formula.latex.commands import ARROWS, BIG, RELATIONS
from qa.formula.latex.items import Item
from qa.formula.tree.layout import SIGNS

SHOWN = 40
"""Characters of a formula that a message quotes."""
MOST_CHANGES = 20
ADDITIVE = frozenset({"+", "-", r"\pm", r"\mp"})
RELATED = RELATIONS | ARROWS | {"=", "<", ">", r"\coloneqq"}
ACCENTS = frozenset(
    r"\hat \tilde \bar \vec \dot \ddot \widehat \widetilde \overline \underline \check \breve \mathring".split()
)
SEVERITY = {kind: rank for rank, kind in enumerate(ChangeKind)}
NOUNS = {
    ChangeKind.UNIT: "unit", ChangeKind.CHEMISTRY: "chemical formula", ChangeKind.NAME: "name", ChangeKind.WORD: "word",
    ChangeKind.LABEL: "tag", ChangeKind.FUNCTION: "function", ChangeKind.NUMBER: "number", ChangeKind.SIGN: "sign",
    ChangeKind.RELATION: "relation", ChangeKind.SYMBOL: "symbol", ChangeKind.BRACKET: "bracket",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Script:
    """The index, exponent or bound around an item: its name, what it belongs to, where its content lies."""

    kind: ChangeKind
    name: str
    base: str
    start: int
    end: int


@dataclass(slots=True)
class Group:
    """Edits side by side: the items of both rows that they cover."""

    old: list[Item]
    new: list[Item]
    at: tuple[int, int]
    kind: ChangeKind | None


def tell(found: Agreement, old: Formula, new: Formula) -> tuple[Change, ...]:
    """All changes, the worst first; in the order of the formula within one kind."""
    moved = reordered(found.edits, old, new)
    if moved:
        return (moved,)
    changes = list(dict.fromkeys(described(group, old, new) for group in groups(found.edits)))[:MOST_CHANGES]
    return tuple(sorted(changes, key=lambda change: SEVERITY[change.kind]))


def groups(edits: Sequence[Edit]) -> Iterator[Group]:
    """Edits without an agreeing item between them, one substitution at a time."""
    held: Group | None = None
    last = (-1, -1)
    for edit in sorted(edits, key=lambda edit: edit.at):
        joined = held is not None and edit.at == last and not (edit.kind or held.kind)
        if held is not None and not joined:
            yield held
            held = None
        held = held or Group([], [], edit.at, edit.kind)
        held.old += [edit.old] if edit.old is not None else []
        held.new += [edit.new] if edit.new is not None else []
        last = (edit.at[0] + (edit.old is not None), edit.at[1] + (edit.new is not None))
    if held is not None:
        yield held


def reordered(edits: Sequence[Edit], old: Formula, new: Formula) -> Change | None:
    """The one change of two formulas that have the same items in another order."""
    before = Counter(edit.old.key for edit in edits if edit.old is not None)
    if not before or before != Counter(edit.new.key for edit in edits if edit.new is not None):
        return None
    names = [item for edit in edits if (item := edit.old or edit.new) and item.kind not in {"mark", "open", "close"}]
    names = [item for item in names if item.key not in SIGNS and item.kind not in {"amp", "row", "bar", "env"}]
    spans = [enclosing(edits, old, 0), enclosing(edits, new, 1)]
    places = sorted({item.start: item for item in moved_items(edits, old, spans[0])}.values(), key=lambda i: i.start)
    shown_names = list(dict.fromkeys(cut(old.latex, item.start, item.end) for item in places)) or list(
        dict.fromkeys(item.key for item in names)
    )
    if not names or not shown_names:
        return None
    script = innermost(old.items, edits[0].at[0])
    what = "indices" if script and script.kind is ChangeKind.INDEX else ""
    listed = " and ".join([", ".join(shown_names[:-1]), shown_names[-1]] if len(shown_names) > 1 else shown_names)
    if len(listed) > SHOWN:
        listed = f"{shown_names[0]} and {shown_names[-1]}"
    detail = f"order of {what + ' ' if what else ''}{listed} changed" + (f" in {script.base}" if script else "")
    return Change(ChangeKind.INDEX if what else ChangeKind.ORDER, detail, spans[0], spans[1])


def moved_items(edits: Sequence[Edit], old: Formula, span: Span) -> Iterator[Item]:
    """The operands that lie between the first and the last changed place."""
    for item in old.items:
        inside = span[0] <= item.start and item.end <= span[1] and item.end > item.start
        if inside and item.kind in {"letter", "number", "text", "name", "run", "function", "chem"}:
            yield item


def enclosing(edits: Sequence[Edit], side: Formula, which: int) -> Span:
    """The characters from the first changed place of a side to the last."""
    places = [(edit.at[which], (edit.old, edit.new)[which] is not None) for edit in edits]
    spans = [span(side, (at, at + present)) for at, present in places]
    return min(start for start, _ in spans), max(end for _, end in spans)


def described(group: Group, old: Formula, new: Formula) -> Change:
    """One group of edits in words."""
    ranges = ((group.at[0], group.at[0] + len(group.old)), (group.at[1], group.at[1] + len(group.new)))
    places = span(old, ranges[0]), span(new, ranges[1])
    before, after = (cut(side.latex, *place) for side, place in zip((old, new), places, strict=True))
    marks = [item for item in (*group.old, *group.new) if item.kind == "mark"]
    script = innermost(old.items, ranges[0][0]) if group.old or ranges[0][0] else None
    if marks:
        return regrouped(group, old, new, places, (before, after))
    kind = group.kind or kind_of(group.old, group.new)
    if script:
        if group.kind in {None, ChangeKind.NUMBER, ChangeKind.SYMBOL}:
            kind = script.kind if kind not in {ChangeKind.SIGN, ChangeKind.RELATION} else kind
        whole = innermost(new.items, ranges[1][0])
        if whole and whole.kind == script.kind:
            one, two = (content(side, s) for side, s in ((old, script), (new, whole)))
            if one != two and max(len(one), len(two)) <= SHOWN and group.kind in {None, ChangeKind.NUMBER}:
                return Change(kind, f"{script.name} {one} became {two} in {script.base}", *places)
    noun = NOUNS.get(kind, "")
    where = f" in {script.name} of {script.base}" if script else ""
    return Change(kind, worded(noun, before, after, group) + where, *places)


def worded(noun: str, before: str, after: str, group: Group) -> str:
    """The change as a sentence fragment."""
    noun = noun + " " if noun and len(group.old) < 2 and len(group.new) < 2 else ""
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
    if any(item.key in RELATED for item in both) and not (old and new):
        return ChangeKind.RELATION if len(both) == 1 else (ChangeKind.MISSING if old else ChangeKind.ADDED)
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
    if kinds <= {"letter", "name"} and old.text.strip("\\") == new.text.strip("\\"):
        return ChangeKind.DECORATION
    if keys <= ACCENTS:
        return ChangeKind.DECORATION
    if keys & BIG or "function" in kinds or "macro" in kinds:
        return ChangeKind.FUNCTION
    return ChangeKind.SYMBOL


def regrouped(group: Group, old: Formula, new: Formula, places: tuple[Span, Span], raw: tuple[str, str]) -> Change:
    """Edits with scripts or arguments in them: a script lost, gained, moved, or of another extent."""
    for items, other, verb, which in ((group.old, group.new, "is missing", 0), (group.new, group.old, "was added", 1)):
        side = (old, new)[which]
        first = next((item for item in items if item.kind == "mark" and item.key in "_^"), None)
        if first is not None and not any(item.kind == "mark" for item in other):
            at = side.items.index(first)
            name, kind = ("index", ChangeKind.INDEX) if first.key == "_" else ("exponent", ChangeKind.EXPONENT)
            close = closing(side.items, at + 1)
            inside = cut(side.latex, *span(side, (at + 2, close)))
            if inside == "'":
                name, kind = "prime", ChangeKind.DECORATION
            base = base_of(side, at)
            return Change(kind, f"{name} {inside} of {base} {verb}", *places)
    swapped = {item.key for item in group.old} == {"_"} and {item.key for item in group.new} == {"^"}
    back = {item.key for item in group.old} == {"^"} and {item.key for item in group.new} == {"_"}
    if swapped or back:
        names = ("index", "exponent") if swapped else ("exponent", "index")
        inside = content(old, Script(ChangeKind.INDEX, "", "", group.at[0] + 2, closing(old.items, group.at[0] + 1)))
        return Change(
            ChangeKind.INDEX, f"{names[0]} {inside} of {base_of(old, group.at[0])} became an {names[1]}", *places
        )
    extents = extent(old, group.at[0]), extent(new, group.at[1])
    if extents[0] and extents[1] and extents[0][1:] != extents[1][1:]:
        script, inside = extents[0]
        return Change(script.kind, f"{script.name} {inside} became {extents[1][1]} in {script.base}", *places)
    for found, which in ((extents[0], 0), (extents[1], 1)):
        if found:
            script, inside = found
            detail = f"{script.name} {inside} of {script.base} has another extent"
            return Change(ChangeKind.STRUCTURE if which else script.kind, detail, *places)
    if raw[0].strip() and raw[1].strip():
        return Change(ChangeKind.STRUCTURE, f"{raw[0]} became {raw[1]}", *places)
    return Change(ChangeKind.STRUCTURE, "the grouping changed", *places)


def extent(side: Formula, at: int) -> tuple[Script, str] | None:
    """The script around a place, and its content."""
    script = innermost(side.items, at)
    return (script, content(side, script)) if script else None


def innermost(items: Sequence[Item], at: int) -> Script | None:
    """The innermost index, exponent or bound around a place."""
    depth = 0
    for position in range(min(at, len(items)) - 1, 0, -1):
        item = items[position]
        if item.kind != "mark":
            continue
        if item.key == "}":
            depth += 1
        elif item.key == "{":
            if depth:
                depth -= 1
            elif items[position - 1].key in {"_", "^"}:
                return script_at(items, position)
    return None


def script_at(items: Sequence[Item], opening: int) -> Script:
    below = items[opening - 1].key == "_"
    base = base_item(items, opening - 1)
    bound = base is not None and (base.key in BIG or base.kind == "function")
    end = closing(items, opening)
    name = ("lower bound" if below else "upper bound") if bound else ("index" if below else "exponent")
    kind = ChangeKind.BOUND if bound else (ChangeKind.INDEX if below else ChangeKind.EXPONENT)
    return Script(kind, name, base.key if base else "?", opening + 1, end)


def base_item(items: Sequence[Item], mark: int) -> Item | None:
    """What a script belongs to, behind other scripts and arguments."""
    position = mark - 1
    while position >= 0 and items[position].key == "}" and items[position].kind == "mark":
        depth = 0
        while position >= 0:
            depth += (items[position].key == "}") - (items[position].key == "{")
            position -= 1
            if depth == 0:
                break
        if position >= 0 and items[position].key in {"_", "^"}:
            position -= 1
        elif position >= 0 and items[position].kind == "macro":
            break
    return items[position] if position >= 0 else None


def base_of(side: Formula, mark: int) -> str:
    item = base_item(side.items, mark)
    return item.key if item is not None else "?"


def closing(items: Sequence[Item], opening: int) -> int:
    """The index of the brace that closes the one at `opening`."""
    depth = 0
    for position in range(opening, len(items)):
        if items[position].kind == "mark":
            depth += (items[position].key == "{") - (items[position].key == "}")
            if depth == 0:
                return position
    return len(items)


def content(side: Formula, script: Script) -> str:
    return cut(side.latex, *span(side, (script.start, script.end)))


def span(side: Formula, part: tuple[int, int]) -> Span:
    """The characters that items stand for; an empty range is the place between its neighbours."""
    first, last = part
    chosen = [item for item in side.items[first:last] if item.end > item.start]
    if chosen:
        start = min(item.start for item in chosen)
        return start, max(start, *(item.end for item in chosen))
    if first < len(side.items):
        return (side.items[first].start,) * 2
    return ((side.items[-1].end,) * 2) if side.items else (0, 0)


def cut(latex: str, start: int, end: int) -> str:
    return shown(latex[start:end])


def shown(raw: str) -> str:
    """A stretch of LaTeX on one line, shortened."""
    line = " ".join(raw.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
