"""The verdict ladder: each step answers or passes the pair on to the next, dearer one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from qa.formula.comparison.binding import renamed
from qa.formula.comparison.damage import damage, lost_spacing, prose, side, unpaired
from qa.formula.comparison.difference import Difference, first_difference, shown
from qa.formula.comparison.outcome import Comparison, Method, Verdict
from qa.formula.comparison.prover import prover
from qa.formula.comparison.rewrites import harmless
from qa.formula.latex.items import Item
from qa.formula.latex.macros import Macros
from qa.formula.latex.stream import Stream, stream
from qa.formula.latex.tokens import fences, joined, unbraced
from qa.formula.tree.atoms import Unparsed
from qa.formula.tree.grammar import Tree, parse
from qa.formula.tree.notation import fold

Pair = tuple[Stream, Stream]
CONSTANTS = frozenset({"e", r"\mathrm{e}", r"\exp"})
LARGEST_PROOF = 200


def compare(
    source: str,
    target: str,
    *,
    source_lang: str = "en",
    target_lang: str = "",
    macros: Macros = (),
    scalars: frozenset[str] = frozenset(),
    timeout: float = 2.0,
) -> Comparison:
    """Whether two LaTeX strings are the same formula, and if not, what happened to it.

    Numbers and words are read by the languages (BCP 47 tags, "" if unknown). `macros` are those of the note or the
    project, `scalars` the letters that the note shows to be numbers: their products may change places.
    """
    if source == target or (same_tokens(source, target) and same_fences(source, target)):
        return IDENTICAL
    old, new = unescape(source, target)
    difference = first_difference(old, new)
    # spelling that a normal form does not show can still be damage: a stray brace, a `\left` alone
    flaw = damage(old, new) if difference else next(unpaired(side(old), side(new)), None)
    if flaw:
        at = difference.source_span if difference else (0, len(source))
        return Comparison(Verdict.BROKEN, Method.STRUCTURE, flaw.message, at, (flaw.start, flaw.end))
    if difference is None:
        return IDENTICAL
    if not (old.bounded and new.bounded):
        return different(difference, "too long or too deeply nested for a parse")
    return (
        by_notation(old, new, difference) or by_words(old, new, difference) or by_proof(old, new, difference, timeout)
    )


IDENTICAL = Comparison(Verdict.IDENTICAL, Method.TOKENS)


def same_tokens(source: str, target: str) -> bool:
    """Whether normalised tokens are equal, but for the braces of a script of one character."""
    old, new = joined(source), joined(target)
    return old == new or unbraced(old) == unbraced(new)


def same_fences(source: str, target: str) -> bool:
    r"""Whether no `\left` lost its `\right`: the one thing wrong that equal tokens hide."""
    if "\\left" not in target and "\\right" not in target:
        return True
    left, right = fences(target)
    return left == right or (left, right) == fences(source)


def unescape(source: str, target: str) -> Pair:
    """The streams; where the source escapes underscores for its Markdown dialect, both are read that way."""
    old, new = stream(source), stream(target)
    if r"\_" in old.keys:
        old, new = stream(source, escaped=True), stream(target, escaped=True)
    return old, new


def by_notation(old: Stream, new: Stream, difference: Difference) -> Comparison | None:
    """Equal under translated words and localised notation."""
    found = harmless(old, new)
    if found is None:
        return None
    if found.notation:
        was, now = found.notation
        detail = f"{found.reason or 'notation'}: {difference.detail}"
        return spot(Verdict.EQUIVALENT, old, was, new, now, detail)
    if found.words:
        was, now = found.words
        return spot(Verdict.TEXT_TRANSLATED, old, was, new, now, f"words {shown(was.text)} became {shown(now.text)}")
    return None


def spot(verdict: Verdict, old: Stream, was: Item, new: Stream, now: Item, detail: str) -> Comparison:
    return Comparison(verdict, Method.STRUCTURE, detail, (was.start, was.end), (now.start, now.end))


def by_words(old: Stream, new: Stream, difference: Difference) -> Comparison | None:
    """Prose inside the delimiters and lost spacing commands, once translated words and notation are ruled out."""
    sides = side(old), side(new)
    flaw = next(chain(prose(*sides), lost_spacing(*sides)), None)
    if flaw is None:
        return None
    span = (flaw.start, flaw.end)
    return Comparison(Verdict.BROKEN, Method.STRUCTURE, flaw.message, difference.source_span, span)


def by_proof(old: Stream, new: Stream, difference: Difference, timeout: float) -> Comparison:
    """Equal trees, or trees that sympy proves equal."""
    try:
        trees = parse(old.items, old.latex), parse(new.items, new.latex)
    except Unparsed:
        return different(difference)
    if trees[0] == trees[1]:
        return Comparison(Verdict.IDENTICAL, Method.STRUCTURE)
    names = renamed(*trees)
    if names:
        spans = (difference.source_span, difference.target_span)
        return Comparison(Verdict.EQUIVALENT, Method.SYMPY, f"bound variable {names[0]} was renamed {names[1]}", *spans)
    if not provable(*trees):
        return different(difference)
    answer = prover().ask(folded_tree(old), folded_tree(new), timeout)
    if answer == "equal":
        spans = (difference.source_span, difference.target_span)
        return Comparison(Verdict.EQUIVALENT, Method.SYMPY, f"rewritten: {difference.detail}", *spans)
    if answer == "unequal":
        return different(difference, method=Method.SYMPY)
    if answer == "timeout":
        cut = different(difference, f"decided by structure: no proof within {timeout:g} s")
        return replace(cut, certain=False)
    return different(difference)


def folded_tree(side: Stream) -> Tree:
    """The tree under one notation, else as written."""
    try:
        return parse(fold(side.items), side.latex)
    except Unparsed:
        return parse(side.items, side.latex)


def provable(old: Tree, new: Tree) -> bool:
    """Whether a proof can succeed: not too large, and no letter on one side only (a cancelled one is no rewrite)."""
    letters, sizes = [], []
    for tree in (old, new):
        leaves = list(walk(tree))
        sizes.append(len(leaves))
        letters.append({leaf for leaf in leaves if leaf not in CONSTANTS})
    return max(sizes) <= LARGEST_PROOF and letters[0] == letters[1]


def walk(tree: Tree) -> Iterator[str]:
    """The names in a tree that a proof cannot do away with."""
    stack: list[Any] = [tree]
    while stack:
        node = stack.pop()
        if node and node[0] in {"symbol", "name", "text"}:
            yield node[1]
        elif node and node[0] == "fun":
            yield "\\" + node[1]
            stack += node[2:]
        else:
            stack += [part for part in node if isinstance(part, tuple)]


def different(difference: Difference, why: str = "", method: Method = Method.STRUCTURE) -> Comparison:
    detail = f"{difference.detail} ({why})" if why else difference.detail
    return Comparison(Verdict.DIFFERENT, method, detail, difference.source_span, difference.target_span)
