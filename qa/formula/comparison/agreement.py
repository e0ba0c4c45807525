"""What two formulas agree in, item by item: translated words, localised notation, and what is left as changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.formula.comparison.customs import (
    OUTWARD,
    closed_end,
    nearly_equal,
    open_end,
    plus_before_infinity,
    semicolon_between,
)
from qa.formula.comparison.edits import Agreement, Edit
from qa.formula.comparison.folded import FoldedFormula
from qa.formula.comparison.moved_words import moved_words
from qa.formula.comparison.numbers import has_decimal_comma, same_number
from qa.formula.comparison.outcome import ChangeKind
from qa.formula.comparison.pairing import DROP, LIKE, OTHER, Costs, aligned
from qa.formula.comparison.words import NO, Relation, plain, relation
from qa.formula.latex.items import Item
from qa.formula.tree.names import is_foreign, is_ideograph, is_wordlike
from qa.formula.vocabulary import connectives, is_function
from qa.text.words import zipf

WORDS = frozenset({"text", "run", "function", "name", "chem"})
TRANSLATED, NAMED = 1, 1
"""Costs of a word in its translation, and of a name or number in other notation."""
LOOK_ALIKE = dict(zip("аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅ", "aeopcyxijshdqwABEKMHOPCTXIJS", strict=True))
"""Letters of Cyrillic that look like Latin ones: where the language is not known to use them, a slip."""
LONGEST_ABBREVIATION = 4
"""Letters of a tag that is a mark, not a word: `\\tag{i}`, `\\tag{P3}`."""
ROMAN = frozenset("ivxlcdm")
"""Letters of Roman numerals."""
COMMON = 3.0
"""Zipf frequency from which letters without a gap are taken for a word: once in a million words."""


def agreement(old: FoldedFormula, new: FoldedFormula, languages: tuple[str, str]) -> Agreement:
    """Align two formulas and sort what differs."""
    judge = ItemJudge(old, new, languages)
    found = Agreement()
    for i, j in aligned(old.items, new.items, Costs(judge.cost, judge.drop)):
        found.pairs.append((i, j))
        judge.sort(i, j, found)
    moved_words(found, (old, new), languages)
    judge.consistent(found)
    return found


def _has_decimals(formula: FoldedFormula) -> bool:
    """Whether a number of it is written with a decimal comma."""
    return any(item.kind == "number" and re.search(r"\d(?:,|\{,\})\d", item.key) for item in formula.items)


class ItemJudge:
    """Says of two items what one is to the other."""

    def __init__(self, old: FoldedFormula, new: FoldedFormula, languages: tuple[str, str]) -> None:
        self.old, self.new, self.languages = old, new, languages
        self.semicolons = _has_decimals(new) and (not languages[1] or has_decimal_comma(languages[1]))
        self.commas = _has_decimals(old) and bool(languages[0]) and has_decimal_comma(languages[0])
        self.next = (0, 0)

    def cost(self, old: Item, new: Item) -> int:
        kinds = {old.kind, new.kind}
        if kinds == {"number"}:
            return NAMED if same_number(old.key, new.key, self.languages) else LIKE
        if kinds <= WORDS | {"letter", "tag"} and kinds != {"letter"}:
            return TRANSLATED if self.words(old, new)[0] is not NO else LIKE
        if kinds == {"letter"}:
            return NAMED if self.foreign(old, new) or self.same_unit(old, new) else LIKE
        if {old.key, new.key} == {",", ";"} or OUTWARD.get(old.key) == new.key:
            return NAMED
        return LIKE if old.kind == new.kind and old.kind not in {"mark", "env"} else OTHER

    def drop(self, item: Item) -> int:
        return TRANSLATED if is_connective(item, self.languages[0]) or is_connective(item, self.languages[1]) else DROP

    def sort(self, i: int | None, j: int | None, found: Agreement) -> None:
        """Put a pair where it belongs."""
        at = (self.next[0] if i is None else i, self.next[1] if j is None else j)
        self.next = (at[0] + (i is not None), at[1] + (j is not None))
        old, new = None if i is None else self.old.items[i], None if j is None else self.new.items[j]
        if old is None or new is None:
            item, language = (old, self.languages[0]) if new is None else (new, self.languages[1])
            if item is not None and is_connective(item, language):
                near = (self.old if new is None else self.new, self.new if new is None else self.old)
                place = neighbour(near[1].items, at[1] if new is None else at[0])
                pair = (item, place) if new is None else (place, item)
                found.words.append(pair)
                found.word_places.append(at)
            elif old is None and plus_before_infinity(self.old.items, self.new.items, at, self.languages):
                found.notation.append((neighbour(self.old.items, at[0]), self.new.items[at[1]]))
            else:
                found.edits.append(Edit(old, new, at))
        elif old.key != new.key:
            self.differ(old, new, at, found)

    def differ(self, old: Item, new: Item, at: tuple[int, int], found: Agreement) -> None:
        kinds = {old.kind, new.kind}
        if kinds == {"number"}:
            enclosed = is_enclosed(self.old.items, at[0]) and not re.search(r"[,.]0\d\d", old.key)
            index = self.old.in_index[at[0]]
            if same_number(old.key, new.key, self.languages, in_index=index, enclosed=enclosed):
                found.notation.append((old, new))
                return
            found.edits.append(Edit(old, new, at, ChangeKind.NUMBER))
        elif (old.key, new.key, True) in {(",", ";", self.semicolons), (";", ",", self.commas)}:
            # where the decimal mark is a comma, lists take semicolons, and need none elsewhere
            found.notation.append((old, new))
        elif kinds == {"letter"} and self.same_unit(old, new):
            found.notation.append((old, new))
        elif kinds == {"letter"} and self.foreign(old, new):
            found.notation.append((old, new))
            found.reason = found.reason or "letter of the target language"
        elif kinds <= WORDS | {"letter", "tag"} and kinds != {"letter"}:
            what, kind = self.words(old, new)
            if what is NO:
                found.edits.append(Edit(old, new, at, kind))
            elif what is Relation.TRANSLATED or self.old.in_index[at[0]]:
                # a function's name in an index is a word: `x_{max}`
                found.words.append((old, new))
                found.word_places.append(at)
            else:
                found.notation.append((old, new))
        elif self.customary(old, new, at):
            found.notation.append((old, new))
        else:
            found.edits.append(Edit(old, new, at))

    def customary(self, old: Item, new: Item, at: tuple[int, int]) -> bool:
        """Another sign by a custom that says the same."""
        sides = self.old.items, self.new.items
        ends = open_end(*sides, at) or closed_end(*sides, at, self.languages[1])
        return ends or nearly_equal(old, new) or semicolon_between(*sides, at, self.languages[1])

    def same_unit(self, old: Item, new: Item) -> bool:
        """Units of one letter: `\\text{s}`, `\\text{с}`."""
        upright = all(item.key.startswith(("\\text{", "\\mathrm{")) for item in (old, new))
        return upright and relation(old.text, new.text, self.languages, prose=False)[0] is Relation.NOTATION

    def foreign(self, old: Item, new: Item) -> bool:
        """A letter of the target's script for a Latin or Greek one."""
        if not is_foreign(new.key) or is_foreign(old.key) or (len(old.text) > 1 and "\\" not in old.key):
            return False
        return bool(self.languages[1]) or LOOK_ALIKE.get(new.key) != old.key

    def words(self, old: Item, new: Item) -> tuple[Relation, ChangeKind]:
        """What a word is to another, or to a letter."""
        if "tag" in {old.kind, new.kind}:
            return tags(old, new)
        if "chem" in {old.kind, new.kind}:
            return NO, ChangeKind.CHEMISTRY
        prose = old.key.startswith("\\text{")
        kinds = {old.kind, new.kind}
        if "letter" in kinds:
            return self.lone_letter(old, new)
        if kinds == {"name"} and old.key.partition("{")[0] != new.key.partition("{")[0]:
            return NO, ChangeKind.DECORATION
        if "run" in kinds and not self.are_words(old, new):
            return NO, ChangeKind.SYMBOL
        before, after = (item.text if item.kind != "function" else item.key for item in (old, new))
        return relation(before, after, self.languages, prose=prose or old.kind == "run")

    def are_words(self, old: Item, new: Item) -> bool:
        """Whether letters without a gap are a word, not a product."""
        before, after = old.text if old.kind != "function" else old.key, new.text if new.kind != "function" else new.key
        if before == after or old.kind == "function" or is_function(before):
            return True
        source = old.kind == "text" or is_wordlike(before) or zipf(before, self.languages[0] or "en") >= COMMON
        target = new.kind in {"text", "function"} or is_wordlike(after) or (is_foreign(after) and len(before) > 2)
        return bool(source) and target

    def lone_letter(self, old: Item, new: Item) -> tuple[Relation, ChangeKind]:
        """`\\text{and}` → `\\text{y}`, `\\text{in}` → `в`, `\\text{rate}` → `率`."""
        if self.same_unit(old, new):
            return Relation.NOTATION, ChangeKind.NOTATION
        if old.kind in {"letter", "function"} or len(new.text) != 1:
            return NO, ChangeKind.SYMBOL
        textual = new.key.startswith(("\\text{", "\\mathrm{"))
        if is_ideograph(new.text) and (old.kind == "text" or is_wordlike(old.text) or zipf(old.text, "en") >= COMMON):
            return Relation.TRANSLATED, ChangeKind.TRANSLATION
        if not textual or not new.text.islower():
            return NO, ChangeKind.SYMBOL
        return relation(old.text, new.text, self.languages, prose=True)

    def consistent(self, found: Agreement) -> None:
        """Within one formula, letters and words map one to one; a word that stands for two is a change."""
        letters, indices, words = Mapping(), Mapping(), Mapping()
        for i, j in found.pairs:
            if i is None or j is None:
                continue
            old, new = self.old.items[i], self.new.items[j]
            if old.kind == new.kind == "letter" and (is_foreign(new.key) or old.key == new.key):
                where = indices if self.old.in_index[i] else letters
                counted = where is letters or is_foreign(new.key)
                if counted and not where.add(old.key, new.key):
                    found.edits.append(Edit(old, new, (i, j), ChangeKind.SYMBOL))
        for old, new in found.words:
            before, after = plain(old.text).casefold(), plain(new.text).casefold()
            if len(before) > 1 and is_content(before) and not words.add(before, after, strict=False):
                at = self.old.items.index(old) if old in self.old.items else 0
                found.edits.append(Edit(old, new, (at, at), ChangeKind.WORD))


class Mapping:
    """A one-to-one mapping, built pair by pair."""

    def __init__(self) -> None:
        self._there: dict[str, str] = {}
        self._back: dict[str, str] = {}

    def add(self, old: str, new: str, *, strict: bool = True) -> bool:
        """Whether the pair fits all pairs before; not `strict`: one may become several, as words in their cases do."""
        one = self._there.setdefault(old, new) == new or not strict
        return self._back.setdefault(new, old) == old and one


def is_content(word: str) -> bool:
    """Whether a word names something: two connectives may share a translation, two names may not."""
    return word not in connectives("en") and " " not in word


def is_connective(item: Item, language: str) -> bool:
    """Words that join a condition: a translation may add or leave them out."""
    return item.kind == "text" and plain(item.text).casefold() in connectives(language)


def is_enclosed(items: Sequence[Item], at: int) -> bool:
    return 0 < at < len(items) - 1 and items[at - 1].kind == "open" and items[at + 1].kind == "close"


def neighbour(items: Sequence[Item], at: int) -> Item:
    """An empty item at a place, for words that only the other side has."""
    if at < len(items):
        return Item("", "text", items[at].start, items[at].start)
    end = items[-1].end if items else 0
    return Item("", "text", end, end)


def tags(old: Item, new: Item) -> tuple[Relation, ChangeKind]:
    """A tag may be translated where it is a word; its numbers stay."""
    if old.kind != new.kind:
        return NO, ChangeKind.LABEL
    digits = [re.findall(r"\d+", item.text) for item in (old, new)]
    said = plain(old.text)
    words = any(c.isalpha() for c in said) and (len(said) > LONGEST_ABBREVIATION or is_common(said))
    if digits[0] != digits[1] or not words:
        return NO, ChangeKind.LABEL
    return Relation.TRANSLATED, ChangeKind.TRANSLATION


def is_common(word: str) -> bool:
    """Whether a short tag is an English word in small letters, `\\tag{dual}`, and no mark, `\\tag{iv}`."""
    mark = len(word) != LONGEST_ABBREVIATION or not (word.isalpha() and word.islower()) or set(word) <= ROMAN
    return not mark and zipf(word, "en") >= COMMON
