"""Foreign words that stand beside their translation: in brackets or quotation marks, after a dash, a slash, "or"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise, takewhile

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._nouns import DETERMINERS
from qa.text.prose import Context, Prose, Word
from qa.text.words import function_words, words_for_or

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_BRACKET = 7
"""Words: a bracket with more is a remark, not a gloss."""
LONGEST_TERM = 3
"""Words of a term that the text explains after it."""
MARKS = 4
"""Spaces and marks of emphasis that may stand there as well."""
LINKING_LETTERS = 6
"""Letters of a word that may link a term with its quoted translation: "or", "that is"."""
ORIGINAL = 12
"""Characters of a word of the source's own writing that shows what a native one was called; more are a sentence."""
LONGEST_ENTRY, ENTRIES = 60, 3
"""Characters of the native word of such a list, and how many of its entries stand near one another."""
_DASH = regex.compile(r"[*_]{0,3}\s[-–—]\s")
_OPENING_BRACKET = regex.compile(r"[*_`]{0,3}(?:[ \t]?|[ \t][-–—:][ \t])[(（\[]")
_OPENING_QUOTE = regex.compile(r"[*_]{0,3}[ \t]*(?:[^\s\p{P}]{1,6}[ \t]+)?(?=[«“„‹「『‘\"'《])")
_SLASH_BEFORE = regex.compile(r"[\p{L}\p{M}]\s?[/／]\s?[*_]{0,3}\Z")
_SLASH_AFTER = regex.compile(r"[*_]{0,3}\s?[/／]\s?[*_]{0,3}(?=\p{L})")
_DASH_BEFORE = regex.compile(r"[\p{L}\p{M})）]\s?[–—]\s?[*_]{0,3}\Z")
_DASH_AFTER = regex.compile(r"[*_]{0,3}\s?[–—]\s?[*_]{0,3}(?=\p{L})")
_ENDS = regex.compile(r"[*_]{0,3}\s*+(?:[.,;:!?)）。、，；।–—]|\Z)")
_BETWEEN_TWO = regex.compile(r"[(（:：/／|;,=–—]|\s-\s")
_FRAMED = Context.BRACKETED | Context.QUOTED
_HYPHEN_AFTER = regex.compile(r"[-‑](?=\p{L})")


def is_gloss(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> bool:
    """Whether a run names, for those who know the original, what native words beside it say."""
    if all(Context.BRACKETED in word.context for word in run) and len(run) <= LONGEST_BRACKET:
        return True
    if item.block.info.startswith("abbr ") and _is_said_twice(evidence, item):
        return True
    if _is_entry(evidence, item) and _stands_in_list(evidence, item):
        return True
    if len(run) > LONGEST_TERM:
        return len(run) <= LONGEST_BRACKET and _is_label_explained(evidence, item, run)
    return (
        _is_explained(evidence, item, run)
        or _is_apposed(evidence, item, run)
        or _is_alternative(evidence, item, run)
        or _is_named_by_hyphen(evidence, item, run, language)
    )


def is_in_gloss(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> bool:
    """Whether a run is a gloss, or part of one with the words that the source has before and behind it: "y fina" of
    "longa e fina/larga y fina"."""
    pairs, first = evidence.source.sequences if evidence.source else frozenset(), item.words.index(run[0])
    last = first + len(run) - 1
    while first and last - first < LONGEST_TERM - 1 and _are_joined(item.words[first - 1 : first + 1], pairs):
        first -= 1
    while last - first < LONGEST_TERM - 1 and _are_joined(item.words[last : last + 2], pairs):
        last += 1
    return is_gloss(evidence, item, run, language) or is_gloss(evidence, item, item.words[first : last + 1], language)


def _are_joined(words: Sequence[Word], pairs: Collection[tuple[str, ...]]) -> bool:
    return len(words) > 1 and words[1].start - words[0].end == 1 and (words[0].lower, words[1].lower) in pairs


def without_glosses(
    evidence: Evidence, item: Prose, words: Sequence[Word], bounds: tuple[int, int], language: str
) -> Iterator[tuple[int, int]]:
    """The parts of a row of words that are outside of its brackets and quotation marks, if what is inside is a gloss;
    else the row: "(stærk bomuld), aldrig silke" left in Swedish. A row of English has more that stands in brackets."""
    start, end = bounds
    if language == "en":
        yield bounds
        return
    ends = [i for i in range(start + 1, end) if (words[i].context ^ words[i - 1].context) & _FRAMED]
    parts = list(pairwise((start, *ends, end)))
    # an acronym in brackets belongs to the name before it
    framed = [(a, b) for a, b in parts if words[a].context & _FRAMED and any(word.plain for word in words[a:b])]
    added = bool(framed) and _quotes_more(evidence, item)
    quoted = (added and Context.QUOTED in words[a].context for a, _ in framed)
    if not ends or not (any(quoted) or any(is_gloss(evidence, item, words[a:b], language) for a, b in framed)):
        yield bounds
        return
    yield from (part for part in parts if part not in framed)


def _is_said_twice(evidence: Evidence, item: Prose) -> bool:
    """Whether what pops up over a word has the original and its translation, a mark between: "gybe – halsen"."""
    own = [evidence.is_own(word) for word in item.words]
    turns = [i for i in range(1, len(own)) if own[i] != own[i - 1]]
    if len(turns) != 1:
        return False
    between = evidence.target.document.text[item.words[turns[0] - 1].end : item.words[turns[0]].start]
    return _BETWEEN_TWO.search(between) is not None


def _is_entry(evidence: Evidence, item: Prose) -> bool:
    """Whether a block that the source does not have gives a native word and, behind a dash, what the original calls
    it: "परियोजना - project"."""
    if not item.words or evidence.sources.get(item.block.index) or not evidence.is_own(item.words[0]):
        return False
    text, block = evidence.target.document.text, item.block
    dash = _DASH.search(text, item.words[0].end, min(block.content_end, item.words[0].end + LONGEST_ENTRY))
    behind = [word for word in item.words if dash and word.start >= dash.end()]
    before = [word for word in item.words if dash and word.start < dash.start()]
    return bool(behind) and all(map(evidence.is_own, before)) and not any(map(evidence.is_own, behind))


def _stands_in_list(evidence: Evidence, item: Prose) -> bool:
    """Whether the note has such entries one below the other: a list of words for readers who know the original."""
    prose = evidence.target.prose
    at = bisect_left(prose, item.block.index, key=lambda one: one.block.index)
    beside = prose[max(0, at - ENTRIES) : at + ENTRIES + 1]
    return sum(_is_entry(evidence, one) for one in beside) >= ENTRIES


def shows_original(evidence: Evidence, item: Prose, word: Word, span: tuple[int, int], language: str) -> bool:
    """Whether letters of the source's own writing at `span` in a word, which the source has, are a gloss: kana in
    Chinese, in brackets, above or behind their translation, or before it. In quotation marks it may be a label as well.
    Where words have no spaces between them, a native one may be joined: then what makes the gloss is on the other side.
    """
    said = evidence.source.document.text if evidence.source is not None else ""
    around = [end - start for start, end in item.brackets if start <= word.start < end]
    if around and min(around) > ORIGINAL + MARKS:
        # a sentence in brackets
        return False
    if len(word.form) <= ORIGINAL and word.form in said:
        aside = item.block.info.startswith("abbr ") or Context.QUOTED in word.context
        return aside or is_gloss(evidence, item, [word], language)
    head, tail = word.form[: span[1] - word.start], word.form[span[0] - word.start :]
    if len(tail) <= ORIGINAL and tail in said:
        return _is_explained(evidence, item, [word])
    shown = len(head) <= ORIGINAL and head in said
    return shown and (_is_apposed(evidence, item, [word]) or _is_alternative(evidence, item, [word]))


def _is_explained(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    """A bracket or a quotation with native words follows: "mask token (токен-маска)", "these یا «این‌ها»"."""
    text, end = evidence.target.document.text, run[-1].end
    frames = item.brackets if _OPENING_BRACKET.match(text, end) and not _has_bracket(evidence, item, run) else ()
    opening = _OPENING_QUOTE.match(text, end)
    if opening and Context.QUOTED not in run[-1].context and _quotes_more(evidence, item):
        at = opening.end()
        k = bisect_left(item.quotes, (at, 0))
        frames = (*frames, *(quote for quote in item.quotes[k : k + 1] if quote[0] == at))
    nearest = next((frame for frame in frames if 0 <= frame[0] - end <= LINKING_LETTERS + MARKS), None)
    return nearest is not None and _has_native(evidence, item, *nearest)


def _quotes_more(evidence: Evidence, item: Prose) -> bool:
    """Whether a block has a quotation that its source lacks, or none is known: "this „ein Tag“" says 'this "a day"'."""
    said = evidence.opposite(item)
    return not said or len(item.quotes) > sum(len(one.quotes) for one in said)


def _has_bracket(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    """Whether the bracket behind words is the source's, translated, and a block has no more of them than its source:
    "harbour (bei der Lampe)" says "harbour (near the lamp)"."""
    said, words = evidence.opposite(item), evidence.target.document.text[run[0].start : run[-1].end]
    if not said or len(item.brackets) > sum(len(one.brackets) for one in said):
        return False
    behind = ((text, text.find(words) + len(words)) for text in (one.block.text for one in said) if words in text)
    return any(_OPENING_BRACKET.match(text, at) for text, at in behind)


def _is_label_explained(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    """A label of several words, which has a capital, has its translation in brackets right behind it."""
    end = run[-1].end
    if not run[0].form[0].isupper() or not _OPENING_BRACKET.match(evidence.target.document.text, end):
        return False
    return any(0 <= frame[0] - end <= MARKS and _has_native(evidence, item, *frame) for frame in item.brackets)


def _is_apposed(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    """A slash joins the run with a native word, or a dash does and nothing follows: "전환/switch", "Ruhe – rest."."""
    text = evidence.target.document.text
    start, end = run[0].start, run[-1].end
    line = text.rfind("\n", 0, start) + 1
    before, after = _native_before(evidence, item, run), _native_after(evidence, item, run)
    if before and _SLASH_BEFORE.search(text, line, start):
        return True
    if after and _SLASH_AFTER.match(text, end):
        return True
    if before and _DASH_BEFORE.search(text, line, start) and _ENDS.match(text, end, item.block.content_end):
        return True
    opens = item.words[0].start == start
    return opens and after and _DASH_AFTER.match(text, end) is not None and len(item.words) <= 2 * LONGEST_BRACKET


def _is_alternative(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    """The native word for "or" joins the run with its translation, where the source offers no choice, or one less."""
    place = item.words.index(run[0])
    before = item.words[place - 1 : place] if place else ()
    after = item.words[place + len(run) : place + len(run) + 1]
    either = words_for_or(evidence.language)
    joined = any(word.lower in either for word in (*before, *after))
    if not joined or evidence.source is None:
        return joined
    theirs = words_for_or(evidence.source.document.lang) | {"or"}
    said = [evidence.source.by_block.get(index) for index in evidence.sources.get(item.block.index, ())]
    rows = [[word.lower for word in one.words] for one in said if one]
    choices = sum(row.count(word) for row in rows for word in theirs)
    if sum(word.lower in either for word in item.words) > choices:
        return True
    return not any(_offers(row, run, theirs) for row in rows)


def _offers(row: Sequence[str], run: Sequence[Word], joining: frozenset[str]) -> bool:
    """Whether a block of the source (`row`) says "or" beside the words of a run, or with an article between them:
    "the weather or the clouds"."""
    first, last = run[0].lower, run[-1].lower
    for i, word in enumerate(row):
        before = row[max(0, i - 2) : i]
        if word == first and before and (before[-1] in joining or (before[0] in joining and before[-1] in DETERMINERS)):
            return True
        if word == last and row[i + 1 : i + 2] and row[i + 1] in joining:
            return True
    return False


def _is_named_by_hyphen(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> bool:
    """A word of a programming language with a native noun for what it is: "if-조건문"."""
    text, end = evidence.target.document.text, run[-1].end
    small = len(run) == 1 and run[0].lower in function_words(language)
    return small and _HYPHEN_AFTER.match(text, end) is not None and _native_after(evidence, item, run)


def _native_before(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    place = item.words.index(run[0])
    return place > 0 and evidence.is_own(item.words[place - 1])


def _native_after(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    place = item.words.index(run[-1]) + 1
    return place < len(item.words) and evidence.is_own(item.words[place])


def _has_native(evidence: Evidence, item: Prose, start: int, end: int) -> bool:
    first = bisect_left(item.words, start, key=lambda word: word.start)
    inside = takewhile(lambda word: word.start < end, islice(item.words, first, None))
    return any(evidence.is_own(word) for word in inside)
