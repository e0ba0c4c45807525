"""Where a text sets two things apart, and where it says the same word on both sides of that."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.model import Block, Document, InlineKind, Kind
from qa.model.records import dataclass
from qa.text.enumerating import joining
from qa.text.scripts import EAST_ASIAN
from qa.text.words import function_words

_ITEM = r"(?<![\p{L}\p{M}\d$\\{_^-])(?P<item>\p{L}[\p{L}\p{M}'’ -]{1,39}?)"
_AGAIN = r"(?P=item)(?![\p{L}\p{M}\d_^{-])"
_SPACE = r"[ \t*_]{0,4}"
MARKS = {
    "equals": regex.compile(rf"{_ITEM}{_SPACE}[=＝≠]{_SPACE}{_AGAIN}", regex.IGNORECASE),
    "slash": regex.compile(rf"{_ITEM}{_SPACE}[/／]{_SPACE}{_AGAIN}", regex.IGNORECASE),
    "comma": regex.compile(rf"{_ITEM}{_SPACE}[,،、，]{_SPACE}{_AGAIN}", regex.IGNORECASE),
    # nothing parts words there
    "wide": regex.compile(r"(?P<item>[\p{Han}\p{Katakana}ー]{2,12})[、，](?P=item)(?=[、，。和与及或と]|$)"),
    "gloss": regex.compile(rf"{_ITEM}{_SPACE}[(（]{_SPACE}{_AGAIN}{_SPACE}[)）]", regex.IGNORECASE),
    # any short word may stand for "versus", but only where the source has one
    "versus": regex.compile(
        rf"{_ITEM}{_SPACE}[ ]?(?:[\p{{L}}\p{{M}}]{{1,9}}\.?(?:[ ][\p{{L}}\p{{M}}]{{1,4}})?)[ ]?{_SPACE}{_AGAIN}",
        regex.IGNORECASE,
    ),
}
"""The same words on both sides of a mark, in a translation. Bounded: an item has at most forty characters."""

_OTHER = r"(?P<first>\p{L}[\p{L}\p{M}'’ -]{1,59})"
_SECOND = r"(?P<second>\p{L}[\p{L}\p{M}'’ -]{1,59})"
_JOINED = r"[ ](?:and|or|und|oder|et|ou|y|o|e|и|или|і|або|i|lub)[ ]"
"""What stands before the last member of an enumeration."""
_ROW = rf"{_OTHER}[,،、，]{_SPACE}{_SECOND}(?:[,،、，]{_SPACE}|{_JOINED})\p{{L}}"
_SOURCE = {
    "equals": regex.compile(rf"{_OTHER}{_SPACE}[=＝≠]{_SPACE}{_SECOND}"),
    "slash": regex.compile(rf"{_OTHER}{_SPACE}[/／]{_SPACE}{_SECOND}"),
    "comma": regex.compile(_ROW),
    "wide": regex.compile(_ROW),
    "gloss": regex.compile(rf"{_OTHER}{_SPACE}[(（]{_SPACE}{_SECOND}[)）]"),
    "versus": regex.compile(rf"{_OTHER}[ ](?:vs\.?|versus)[ ]{_SECOND}", regex.IGNORECASE),
}
"""The marks in a source, with what stands on both sides."""

_OPENS_MEMBER = regex.compile(r"(?:^|[,،、，:：;；(（\[.!?。])[ \t*_\"'«„“]{0,4}$")
_ENDS_MEMBER = regex.compile(rf"{_SPACE}(?:$|[,،、，:：;；)）\].!?。]|{_JOINED})")
"""What a member of an enumeration stands behind, and before: a mark, the end, or a joining word."""

_SIGNS = ("=", "＝", "≠", "/", "／", ",", "،", "、", "，", "(", "（", "vs", "VS", "Vs", "versus")
_SIGN = {
    "equals": regex.compile("[=＝≠]"),
    "slash": regex.compile("[/／]"),
    "comma": regex.compile(rf"[,،、，][^,،、，]{{1,80}}?(?:[,،、，]|{_JOINED})"),
    "wide": regex.compile(rf"[,،、，][^,،、，]{{1,80}}?(?:[,،、，]|{_JOINED})"),
    "gloss": regex.compile("[(（]"),
    "versus": regex.compile(r"\bvs\b|\bversus\b", regex.IGNORECASE),
}
"""What a source that has a mark must hold."""

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 1_200
"""Characters of a sentence that is looked at."""
LEAST_LETTERS, LEAST_WIDE = 3, 2
"""Letters of a word that can be a term; of one in Chinese characters, kana or Hangul."""
STEM = 4
"""Letters in common at the beginning from which two words of a source may be forms of one: 'example', 'examples'."""
OPENING, LONGEST_JOINING = 8, 12
"""Characters before a member that may be marks, and behind it a joining word."""
MOST_WORDS = 4
"""Words of a label: more are a sentence."""
_ARTICLE = regex.compile(r"^(?:the|an?)\s+")
_WORD_BEFORE = regex.compile(r"\p{L}[ ]$")
_LABEL = regex.compile(r"\s*(?P<label>\p{L}[^:：.!?。\n]{0,60}?)\s*[:：]")


def same_on_both_sides(text: str, source: str, lang: str) -> Iterator[tuple[str, regex.Match[str]]]:
    """(mark, match) wherever a text has the same words on both sides of a mark that its source has too."""
    if len(text) > LONGEST:
        return
    common = function_words(lang)
    for mark in MARKS if any(sign in source for sign in _SIGNS) else ():
        # most sentences have none of the marks, and the patterns cost a hundred times the look
        for found in MARKS[mark].finditer(text) if _SIGN[mark].search(source) else ():
            said = is_term(found["item"]) and common.isdisjoint(_ends_of(found["item"]))
            if said and (mark != "comma" or _is_member(text, found, lang)):
                yield mark, found


def _ends_of(item: str) -> tuple[str, str]:
    words = item.lower().split()
    return words[0], words[-1]


def _is_member(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether one of two words beside a comma is all of a member: not in "plain text, text in Unicode"."""
    start, end = found.span()
    if _OPENS_MEMBER.search(text, max(start - OPENING, 0), start) or _ENDS_MEMBER.match(text, end):
        return True
    joined = joining(text, end, min(end + LONGEST_JOINING, len(text)), lang)
    return joined is not None and not text[end : joined.start()].strip()


def goes_on_before(text: str, start: int) -> bool:
    """Whether a word stands before a place with nothing but a space between: "on bir" is eleven, not one."""
    return _WORD_BEFORE.search(text, max(0, start - 2), start) is not None


def is_term(item: str) -> bool:
    """Whether a word is long enough to be a term."""
    wide = len(EAST_ASIAN.findall(item))
    return wide >= LEAST_WIDE if wide else sum(map(str.isalpha, item)) >= LEAST_LETTERS


def sets_apart(source: str, mark: str, number: int | None = None) -> tuple[str, str] | None:
    """What the source has on both sides of a mark; None where it has no such mark, or repeats itself there too.

    With `number`, on both sides of the mark of that number: where both texts have as many, they stand for each other.
    """
    if len(source) > LONGEST or _repeats(source, mark):
        return None
    signs = [found.start() for found in _SIGN[mark].finditer(source)]
    for found in _SOURCE[mark].finditer(source):
        first, second = found["first"].strip(), found["second"].strip()
        at = sum(sign < found.start("second") for sign in signs) - 1
        if (
            not may_be_one_word(first, second)
            and (number is None or number == at)
            and not _is_form(mark, first, second)
        ):
            return _shown(mark, first, second), second
    return None


def _repeats(source: str, mark: str) -> bool:
    """Whether a source says the same on both sides of a mark. Any short word may be one for "versus": "step by step" is
    said twice there, "the colder the air" is not."""
    small = function_words("en") if mark == "versus" else frozenset[str]()
    return any(small.isdisjoint(_ends_of(found["item"])) for found in MARKS[mark].finditer(source))


def _shown(mark: str, first: str, second: str) -> str:
    """What stands before a mark, of a gloss as many words as the gloss has: the sentence goes on before it."""
    return " ".join(first.split()[-len(second.split()) :]) if mark == "gloss" else first


def number_of(text: str, source: str, mark: str, found: regex.Match[str]) -> int | None:
    """The number (from 0) of the mark inside a match of `twice`; None where the source has not as many marks."""
    signs = [sign.start() for sign in _SIGN[mark].finditer(text)]
    if mark in {"comma", "wide"} or len(signs) != len(_SIGN[mark].findall(source)):
        return None
    return sum(sign < found.end() for sign in signs) - 1


def _is_form(mark: str, first: str, second: str) -> bool:
    """Whether a gloss is a form of the word that it stands behind: 'clean execution (execute)'."""
    last = first.split()[-1].casefold()
    return mark == "gloss" and len(second.split()) == 1 and last[:STEM] == second.casefold()[:STEM]


def may_be_one_word(one: str, other: str) -> bool:
    """Whether two labels of a source may be forms of one word: then one word for both loses nothing."""
    a, b = (_ARTICLE.sub("", side.casefold()) for side in (one, other))
    return a == b or a in b or b in a or (a[:STEM] == b[:STEM] and len(a.split()) == len(b.split()) == 1)


@dataclass(frozen=True, slots=True)
class Label:
    """A label in source and translation; `[start, end)` in the target note, `opposite` its place in the source's.

    `heads_row` says that it is the first cell of a row, which may repeat where its neighbours differ.
    """

    source: str
    target: str
    start: int
    end: int
    opposite: tuple[Document, int, int]
    heads_row: bool = False


def labels(analysis: Analysis) -> Iterator[list[Label]]:
    """Labels that stand in one row: of items of a list, of a table's columns or rows, of headings of one section."""
    partner = {target.index: source for source, target in analysis.pairs()}
    open_rows: dict[tuple[Kind, int], list[Label]] = {}
    for block in analysis.target.blocks:
        key = _row(block)
        for ended in [known for known in open_rows if _ends(known, block)]:
            yield open_rows.pop(ended)
        source = partner.get(block.index)
        if key and source and (found := _label(analysis, source, block)):
            open_rows.setdefault(key, []).append(found)
    yield from open_rows.values()


def _row(block: Block) -> tuple[Kind, int] | None:
    """What labels of one row have in common."""
    if block.kind is Kind.LIST_ITEM or block.kind is Kind.HEADING:
        return block.kind, block.level
    if block.cell and 0 in block.cell[1:]:
        # the headers of its columns, and below them those of its rows
        return block.kind, block.cell[0] if block.cell[1] == 0 else ~block.cell[0]
    return None


def _ends(row: tuple[Kind, int], block: Block) -> bool:
    """Whether a block ends a row: a heading above its level, or what is no item in a list."""
    kind, level = row
    if kind is Kind.HEADING:
        return block.kind is Kind.HEADING and block.level < level
    if kind is Kind.LIST_ITEM:
        return block.kind is not kind or block.level < level
    return block.kind is not kind or (block.cell is not None and block.cell[0] not in (level, ~level))


def _label(analysis: Analysis, source: Block, target: Block) -> Label | None:
    ends = _extent(analysis.source, source), _extent(analysis.target, target)
    if not all(ends):
        return None
    (a, b), (c, d) = (end or (0, 0) for end in ends)
    ours, theirs = _said(analysis.source, source, a, b), _said(analysis.target, target, c, d)
    if not is_term(ours) or not is_term(theirs) or len(ours.split()) > MOST_WORDS or any(map(str.isdigit, ours)):
        return None
    return Label(ours, theirs, c, d, (analysis.source, a, b), target.cell is not None and target.cell[1] > 0)


def _said(document: Document, block: Block, start: int, end: int) -> str:
    """What a reader sees of a label."""
    return (document.text[start:end] if block.kind is Kind.LIST_ITEM else block.text).strip()


def _extent(document: Document, block: Block) -> tuple[int, int] | None:
    """Where the label of a block stands: a whole heading or header, of an item what is bold or ends in a colon."""
    if block.kind is not Kind.LIST_ITEM:
        return block.content_start, block.content_end
    for span in block.inlines:
        if span.kind is InlineKind.EMPHASIS and span.start == block.content_start:
            inner = document.text[span.inner_start : span.inner_end].rstrip(" :：")
            return span.inner_start, span.inner_start + len(inner)
    found = _LABEL.match(document.text, block.content_start, block.content_end)
    return found.span("label") if found else None
