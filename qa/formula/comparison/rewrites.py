"""Decides whether two streams differ only in translated words or in notation."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.formula.latex.items import Item
from qa.formula.latex.stream import Stream
from qa.formula.latex.tokens import SPACES, quick
from qa.formula.tree.atoms import is_phrase
from qa.formula.tree.names import is_ideograph, is_wordlike
from qa.formula.tree.notation import fold

DIGITS = re.compile(r"\d+")
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
VARIANTS = (r"\varepsilon", r"\vartheta", r"\varphi", r"\varrho", r"\varsigma", r"\varpi", r"\varkappa")


@dataclass(slots=True)
class Harmless:
    """What was needed to make two streams equal: translated words, another notation; the first place of each."""

    words: tuple[Item, Item] | None = None
    notation: tuple[Item, Item] | None = None
    reason: str = ""


def harmless(source: Stream, target: Stream) -> Harmless | None:
    """How the streams agree under translation of words and notation, or `None`."""
    found = None
    nested = "$" in source.latex and "$" in target.latex
    for opened, short in ((False, False), (True, False), (True, True)) if nested else ((True, False), (True, True)):
        left, right = (fold(side.items, opened=opened, short=short) for side in (source, target))
        found = found or pairwise(left, right) or moved_words(left, right, source, target)
    left, right = fold(source.items), fold(target.items)
    found = found or without_wrapping(left, right, source, target) or without_variants(left, right)
    if found and not found.words and not found.notation:
        found.notation = changed_notation(source, target)
    return found


def changed_notation(source: Stream, target: Stream) -> tuple[Item, Item] | None:
    """The first items that only folding made equal."""
    for old, new in zip(source.items, target.items, strict=False):
        if old.key != new.key:
            return old, new
    return (source.items[-1], target.items[-1]) if source.items and target.items else None


def pairwise(left: Sequence[Item], right: Sequence[Item]) -> Harmless | None:
    if len(left) != len(right):
        return None
    found, letters, in_index = Harmless(), Foreign(), Foreign()
    others = {item.text.casefold() for item in left if item.kind in {"text", "run", "tag"}}
    index_depth: list[bool] = []
    for position, (old, new) in enumerate(zip(left, right, strict=True)):
        if old.key == "{":
            index_depth.append(position > 0 and left[position - 1].key == "_")
        elif old.key == "}" and index_depth:
            index_depth.pop()
        if old.key == new.key:
            if old.kind == "letter" and not any(index_depth) and not letters.pair(old.key, new.key):
                return None
        elif old.kind == new.kind == "number":
            if not same_number(old.key, new.key, in_index=any(index_depth)):
                return None
            found.notation = found.notation or (old, new)
        elif old.kind == new.kind == "letter" and is_foreign(new.key) and not is_foreign(old.key):
            # in an index a letter may abbreviate a word
            if not (in_index if any(index_depth) else letters).pair(old.key, new.key):
                return None
            found.notation = found.notation or (old, new)
            found.reason = found.reason or "letter of the target language"
        elif {old.key, new.key} == {",", ";"}:
            # where the decimal mark is a comma, lists take semicolons
            found.notation = found.notation or (old, new)
        elif is_translation(old, new, others):
            found.words = found.words or (old, new)
        else:
            return None
    return found


class Foreign:
    """A one-to-one mapping of letters, built pair by pair."""

    def __init__(self) -> None:
        self._there: dict[str, str] = {}
        self._back: dict[str, str] = {}

    def pair(self, old: str, new: str) -> bool:
        """Whether the pair fits all pairs before."""
        return self._there.setdefault(old, new) == new and self._back.setdefault(new, old) == old


def is_foreign(key: str) -> bool:
    """A letter of a script other than Latin and Greek."""
    name = unicodedata.name(key[0], "") if key and key[0].isalpha() else ""
    return bool(name) and not name.startswith(
        ("LATIN", "GREEK", "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER")
    )


def is_translation(old: Item, new: Item, others: set[str]) -> bool:
    """Whether a text may be the translation of another: not another number, function or text of the source."""
    kinds = {old.kind, new.kind}
    if "function" in kinds and kinds <= {"function", "text", "run"} and len(kinds) == 2:
        # a function's name written out in the target language
        return not new.text.isascii() or not old.text.isascii() or new.text.startswith(old.text)
    if kinds == {"text", "letter"} and old.kind == "text" and len(new.key) == 1:
        return is_ideograph(new.key)
    if kinds == {"tag"}:
        return not (DIGITS.search(old.text) or DIGITS.search(new.text)) or digits(old.text) == digits(new.text)
    if kinds == {"name"}:
        same = old.key.partition("{")[0] == new.key.partition("{")[0]
        return same and is_wordlike(old.text) and is_wordlike(new.text) and not is_slip(old.text, new.text)
    if not kinds <= {"text", "run"}:
        return False
    before, after = plain(old.text), plain(new.text)
    if before == after:
        return True
    if "$" in before or "$" in after:
        return formulas_in(before) == formulas_in(after)
    if after.casefold() in others or not before or not after:
        return False
    if digits(before) and digits(after) and digits(before) != digits(after):
        return False
    if "run" in kinds and is_foreign(after) and not is_foreign(before):
        return old.kind == "text" or len(before) > 2
    if "run" in kinds:
        return not is_slip(before, after) and is_wordlike(before) and is_wordlike(after)
    return True


def is_slip(before: str, after: str) -> bool:
    """Letters of a product rather than words: the same letters in another order, or four with one exchanged."""
    if sorted(before.casefold()) == sorted(after.casefold()):
        return True
    exchanged = sum(a != b for a, b in zip(before, after, strict=False))
    return len(before) == len(after) == 4 and exchanged == 1


def formulas_in(text: str) -> Counter[str]:
    """The formulas that a text holds between dollars."""
    return Counter(quick(part.strip()) for part in text.split("$")[1::2])


def plain(text: str) -> str:
    """A text's words, without LaTeX spacing and outer punctuation."""
    for space in SPACES:
        if len(space) > 1 and space in text:
            text = text.replace(space, " ")
    return " ".join(text.split()).strip(" .,;:()。、，；：（）")


def digits(text: str) -> Counter[str]:
    return Counter(str(int(number)) for number in DIGITS.findall(text) if len(number) < 100)


def moved_words(left: Sequence[Item], right: Sequence[Item], source: Stream, target: Stream) -> Harmless | None:
    """Word order differs between languages: equal without their texts.

    As many texts, or phrases throughout: "for small x" is said around the x in some languages.
    """
    texts = [[item for item in side if item.kind == "text"] for side in (left, right)]
    if not texts[0] or not texts[1]:
        return None
    if len(texts[0]) != len(texts[1]) and not all(
        is_phrase(item, side.latex) for items, side in zip(texts, (source, target), strict=True) for item in items
    ):
        return None
    # texts that stand on both sides are no words of a sentence but names: they keep their order
    names = {item.key for item in texts[0]} & {item.key for item in texts[1]}
    rest = [[item.key for item in side if item.kind != "text" or item.key in names] for side in (left, right)]
    if rest[0] != rest[1] or len(rest[0]) == len(left):
        return None
    return Harmless(words=(texts[0][0], texts[1][0]))


def without_wrapping(left: Sequence[Item], right: Sequence[Item], source: Stream, target: Stream) -> Harmless | None:
    """Brackets around the whole moved over the delimiter, or a comma written where there was a wide space."""
    for old, new in ((left, inside_brackets(right)), (inside_brackets(left), right)):
        if [i.key for i in old] == [i.key for i in new] and old and len(left) != len(right):
            return Harmless(notation=(left[0], right[0]), reason="brackets around the formula")
    for longer, shorter, latex in ((right, left, source.latex), (left, right, target.latex)):
        place = comma_for_space(longer, shorter, latex)
        if place is not None:
            at = min(place, len(left) - 1, len(right) - 1)
            return Harmless(notation=(left[at], right[at]), reason="comma for a space")
    return None


def without_variants(left: Sequence[Item], right: Sequence[Item]) -> Harmless | None:
    """`\\epsilon` and `\\varepsilon` are one letter in a formula that has only one of them."""
    keys = {item.key for item in left}
    variants = {v: v.replace("\\var", "\\") for v in VARIANTS if not {v, v.replace("\\var", "\\")} <= keys}
    sides = [[item._replace(key=variants.get(item.key, item.key)) for item in side] for side in (left, right)]
    found = pairwise(*sides)
    if found:
        places = [(a, b) for a, b in zip(left, right, strict=True) if a.key != b.key and {a.key, b.key} & set(VARIANTS)]
        found.notation = found.notation or (places[0] if places else None)
    return found


def inside_brackets(items: Sequence[Item]) -> Sequence[Item]:
    """The items inside if one pair of round brackets encloses all."""
    if len(items) < 3 or items[0].key != "(" or items[-1].key != ")":
        return items
    depth = 0
    for position, item in enumerate(items):
        depth += (item.key == "(") - (item.key == ")")
        if depth == 0 and position < len(items) - 1:
            return items
    return items[1:-1]


def comma_for_space(longer: Sequence[Item], shorter: Sequence[Item], latex: str) -> int | None:
    """Where `longer` has commas more, each at a wide space of the other formula."""
    index, first = 0, None
    for position, item in enumerate(longer):
        if index < len(shorter) and shorter[index].key == item.key:
            index += 1
        elif item.key in {",", ";"} and 0 < index < len(shorter):
            gap = latex[shorter[index - 1].end : shorter[index].start]
            spaces = re.findall(r"\\(?:[,;: ]|q?quad|enspace)", gap)
            # `\,` and `,` differ by a backslash that was lost or gained, unless a remark in brackets follows
            remark = position + 1 < len(longer) and longer[position + 1].kind == "open" and gap != gap.rstrip()
            if not spaces or (spaces == ["\\" + item.key] and not remark):
                return None
            first = index if first is None else first
        else:
            return None
    return first if index == len(shorter) else None


def same_number(old: str, new: str, *, in_index: bool) -> bool:
    """Whether two spellings can be one number: decimal mark and grouping differ by language.

    In an index `1,2` is two indices, so there a changed separator is a change.
    """
    if in_index and not (GROUPED.fullmatch(old) or GROUPED.fullmatch(new)):
        return False
    return bool(set(readings(old)) & set(readings(new))) or same_list(old, new)


def same_list(old: str, new: str) -> bool:
    """`0,0.99` and `0,0,99`: a list without blanks in which the decimal point became a comma."""
    if re.split(r"[.,]", old) != re.split(r"[.,]", new):
        return False
    marks = zip(re.sub(r"[^.,]", "", old), re.sub(r"[^.,]", "", new), strict=True)
    return "," in old and all(a == b or (a, b) == (".", ",") for a, b in marks)


def readings(text: str) -> Iterator[tuple[str, str]]:
    """The (whole, fraction) pairs that a spelling can mean."""
    marks = [c for c in text if c in ".,"]
    parts = re.split(r"[.,]", text)
    if not marks:
        yield text.lstrip("0") or "0", ""
        return
    if len(set(marks)) == 1 and GROUPED.fullmatch(text):
        yield "".join(parts).lstrip("0"), ""
    if len(marks) == 1:
        yield parts[0].lstrip("0") or "0", parts[1]
    elif len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        yield "".join(parts[:-1]).lstrip("0") or "0", parts[-1]
