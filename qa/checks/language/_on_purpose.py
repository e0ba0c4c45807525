"""Words of the source that a translator kept on purpose: the translation shows that somebody had them in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._leads import list_keeps
from qa.checks.language._nouns import has_object
from qa.checks.language._passage import Passage
from qa.checks.language._trade import has_code, is_among_trade, is_of_trade
from qa.model import AS_CODE, AS_MEMBERS, AS_VALUE, InlineKind, Kind, Severity
from qa.text.languages import scripts_of
from qa.text.lexis import is_gerund
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.word_classes import word_class
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 4
"""Words of a passage that a translator keeps as a term; a longer row is a clause."""
CONSTRUCTS = frozenset("statement loop clause block keyword condition branch expression operator".split())
"""What a keyword of a programming language makes."""
FEWEST = 2
"""Words of a row whose capitals tell something: a single one may have been left at the head of a sentence."""
SHORTEST = 2
"""Letters of a keyword in capitals."""
MEMBERS, MEMBER = 3, 3
"""Members of an enumeration that are kept together, and words of each: nobody forgets just these (seven of seven in
packages that nobody had looked at were kept, `reports/precision.md`)."""
ACTIVITY = 2
"""Words of what a trade does: "deep learning, web scraping", two of which are terms already."""
KEPT_IN = frozenset({LATIN, "Hani", "Hang", "Kana"})
"""Scripts of languages whose programmers keep such terms."""
_JOINING, _SHORT_JOINING = frozenset({"and", "or"}), frozenset("a e i o u y ó".split())
"""What joins two terms in English, and the words of one letter that do in Italian, Spanish, Polish, Czech."""
_VERSUS = "vs"
EXPLAINS = frozenset(":：–—-")
"""Marks behind a word that is explained."""
QUOTES = "'\"‘’“”„«»「」『』"
"""Marks that stand before and behind what is quoted."""
_TRADE_WORD = "; a word of the programmers' trade: perhaps a term that is kept"
_BETWEEN = regex.compile(r"[,，、;；/]")


def kept_on_purpose(known: Evidence, item: Prose, found: Passage) -> Passage:
    """The passage, minor where its words were written anew or set apart; neutral where it is doubted already and made
    of words of the programmers' trade alone, "pull request"."""
    if found.severity.rank < Severity.MAJOR.rank:
        words = [word for word in item.words if found.start <= word.start and word.end <= found.end]
        trade = words and all(is_of_trade(word.lower, known.target.document) for word in words)
        if len(words) == 1 and (named := _named_in_code(known, item, words[0])):
            return replace(found, severity=Severity.NEUTRAL, reason=found.reason + named)
        return replace(found, severity=Severity.NEUTRAL) if trade and not found.whole else found
    if found.whole:
        joined = is_joined_anew(known, item) or is_row_of_trade(known, item)
        return replace(found, severity=Severity.MINOR, confidence=0.5) if joined else found
    words = [word for word in item.words if found.start <= word.start and word.end <= found.end]
    reason = reason_to_keep(known, item, words)
    if not reason:
        return found
    return replace(found, severity=Severity.MINOR, confidence=min(found.confidence, 0.5), reason=found.reason + reason)


def reason_to_keep(known: Evidence, item: Prose, words: Sequence[Word]) -> str:
    """What tells that words of the source were kept as a term, as the end of a message; empty if nothing does."""
    if len(words) == 1 and is_of_trade(words[0].lower, known.target.document):
        # whatever the source says of it, and where there is none
        return _TRADE_WORD
    if known.source is None or not words:
        return ""
    block = chain.from_iterable(
        known.source.words_of.get(index, ()) for index in known.sources.get(item.block.index, ())
    )
    if len(words) == 1 and is_among_trade(words[0].lower, block):
        return _TRADE_WORD
    if is_enumerated(known, item, words):
        return f"; {AS_MEMBERS}, and nothing around them: perhaps terms that are kept"
    if len(words) > LONGEST:
        return ""
    if words[0] is item.words[0] and list_keeps(known, item):
        return "; so do the other items of the list: perhaps names"
    if len(words) == 1 and (named := _named_in_code(known, item, words[0])):
        return named
    if is_recased(known, item, words):
        return "; written anew with other capitals: perhaps a term that is kept"
    if is_set_apart(known, item, words):
        return "; set apart from the text, as the source does not: perhaps a term that is kept"
    if not all_function_words(words) and is_title_of_link(known, item, words):
        return "; the whole text of the link is the source's: perhaps the title of the page behind it"
    if is_beside_name(known, item, words):
        return "; it belongs to the name before it"
    if len(words) == 1 and (is_keyword(known, item, words[0]) or is_shouted_code(known, words[0])):
        return "; a keyword of the code in the source"
    return ""


def _named_in_code(known: Evidence, item: Prose, word: Word) -> str:
    """What tells that a single word is one of the code, as the end of a message; empty if nothing does."""
    if known.source is None:
        return ""
    if is_command(known, word) or is_called(known, word) or is_parameter(known, item, word):
        return f"; the note has '{word.lower}' {AS_CODE}: perhaps what is called so"
    return f"; {AS_VALUE}: perhaps a name or a value" if is_quoted_alike(known, item, word) else ""


def is_joined_anew(known: Evidence, item: Prose) -> bool:
    """Whether a block is two terms of the source with the note's own word for "and" or "or" between them, of which
    nobody forgot the rest: "Merge sort e quick sort"."""
    nearby = known.source_words(item.block.index) if known.source else frozenset[str]()
    if nearby.isdisjoint(_JOINING):
        return False
    words = known.target.document.text[item.words[0].start : item.words[-1].end].lower().split()
    own = [i for i, word in enumerate(words) if nearby.isdisjoint((word, f"{word}s"))]
    if len(own) != 1 or not (words[own[0]] in function_words(known.language) or words[own[0]] in _SHORT_JOINING):
        return False
    members = words[: own[0]], words[own[0] + 1 :]
    return all(FEWEST <= len(member) <= MEMBER and function_words("en").isdisjoint(member) for member in members)


def is_row_of_trade(known: Evidence, item: Prose) -> bool:
    """Whether a block is two terms of the trade or more and nothing else: "Backend vs. frontend", "Frontend / API"."""
    words = [word for word in item.words if word.lower != _VERSUS and not word.form.isupper()]
    return len(words) >= FEWEST and all(is_of_trade(word.lower, known.target.document) for word in words)


def is_enumerated(known: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether words are members of an enumeration, one after the other, in a translated sentence: of Latin script, or
    East Asian, where programmers keep them; elsewhere "endpoint, API key, API version" was left over, four of four."""
    if scripts_of(known.language).isdisjoint(KEPT_IN):
        return False
    if len(item.words) == len(words) or any(word.lower in function_words("en") for word in words):
        return False
    members = _BETWEEN.split(known.target.document.text[words[0].start : words[-1].end])
    activities = [is_gerund(row[-1], "en") for row in map(str.split, members) if len(row) == ACTIVITY]
    several = len(members) >= MEMBERS or (len(members) == len(activities) == FEWEST and all(activities))
    return several and all(len(member.split()) <= MEMBER for member in members)


def is_keyword(known: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source says what kind of code a word is: "else statements", "the for loop"."""
    source = known.source
    said = (source.by_block.get(i) for i in known.sources.get(item.block.index, ())) if source else ()
    return any(
        here.lower == word.lower and after.lower.removesuffix("s") in CONSTRUCTS
        for one in said
        if one is not None
        for here, after in pairwise(one.words)
    )


def is_shouted_code(known: Evidence, word: Word) -> bool:
    """Whether a word stands in capitals, as it does in the code of either note: `SELECT … WHERE`."""
    if not word.form.isupper() or len(word.form) < SHORTEST:
        return False
    form = regex.compile(rf"\b{regex.escape(word.form)}\b")
    notes = [known.target.document, *([known.source.document] if known.source else [])]
    fences = (block.text for note in notes for block in note.blocks if block.kind is Kind.CODE)
    return any(word.form in code and form.search(code) for code in fences)


def all_function_words(words: Sequence[Word]) -> bool:
    return all(word.lower in function_words("en") for word in words)


def is_command(known: Evidence, word: Word) -> bool:
    """Whether a word is all that a stretch of code in either note says: `less` is a program, whatever "less" means."""
    return word.lower in known.target.typed or (known.source is not None and word.lower in known.source.typed)


def is_called(known: Evidence, word: Word) -> bool:
    """Whether the code of either note calls a word, or has it as a member: `require("net")`, `Boat.prototype`."""
    if all_function_words([word]):
        return False
    notes = [known.target, *([known.source] if known.source else [])]
    codes = [code for note in notes for code in (*note.fences, *note.typed) if word.lower in code]
    if not codes:
        return False
    form = regex.compile(
        rf"(?<=[\w)\]]\.){regex.escape(word.lower)}(?![\w/.\-])|(?<![\w.\-]){regex.escape(word.lower)}\("
    )
    return any(form.search(code) for code in codes)


def is_parameter(known: Evidence, item: Prose, word: Word) -> bool:
    """Whether a text explains what a word stands for, and it is a parameter of the code: "numbers: an array …" beside
    `function doubleAll(numbers)`."""
    text = known.target.document.text
    if word is not item.words[0] or text[word.end : word.end + 2].strip()[:1] not in EXPLAINS:
        return False
    notes = [known.target, *([known.source] if known.source else [])]
    codes = [code for note in notes for code in note.fences if word.form in code]
    form = regex.compile(rf"[(,]\s*{regex.escape(word.form)}\s*[,)=:]")
    return any(form.search(code) for code in codes)


def is_quoted_alike(known: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word stands alone in quotes here and opposite, in a note with code: a property, a value, a name."""
    if known.source is None or all_function_words([word]) or not has_code(known.target.document):
        return False
    said = (known.source.by_block.get(i) for i in known.sources.get(item.block.index, ()))
    text = known.target.document.text
    opposite = (known.source.document.text[b.block.start : b.block.end] for b in said if b is not None)
    form = rf"[{QUOTES}]{regex.escape(word.form)}[{QUOTES}]"
    here = text[max(0, word.start - 1) : word.end + 1]
    return regex.fullmatch(form, here) is not None and any(regex.search(form, other) for other in opposite)


def is_title_of_link(known: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether words belong to the text of a link that is the source's to the letter."""
    source, text = known.source, known.target.document.text
    for span in item.block.inlines:
        if span.kind is InlineKind.LINK and span.inner_start <= words[0].start and words[-1].end <= span.inner_end:
            inside = [w for w in item.words if span.inner_start <= w.start < span.inner_end]
            shown = text[span.inner_start : span.inner_end]
            more = len(inside) > len(words) and all(w.lower not in function_words("en") for w in inside)
            # or is a name in one piece: "[player-death-event](…)"
            more = more or ("-" in shown and " " not in shown)
            return more and source is not None and f"[{shown}]" in source.document.text
    return False


def is_beside_name(known: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether a single noun follows a name in letters that its readers do not know, as in the source ("the FreeBSD
    ports"): then the name is of both words."""
    source, text = known.source, known.target.document.text
    if source is None or len(words) > 1 or LATIN in known.scripts or all_function_words(words):
        return False
    if word_class(words[0].lower, "en") or has_object(known, item, words[0]):
        return False
    at = item.words.index(words[0])
    before = item.words[at - 1] if at else None
    if before is None or before.script != LATIN or before.plain or text[before.end : words[0].start] != " ":
        return False
    row = text[before.start : words[0].end]
    return before.lower not in function_words("en") and f" {row}" in source.document.text


def is_recased(known: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether a row of words has capitals where the source never has them: a leftover is the source's to the letter."""
    source = known.source
    if source is None or len(words) < FEWEST or any(word.lower in function_words("en") for word in words):
        return False
    row, text = known.target.document.text[words[0].start : words[-1].end], source.document.text
    if row.isupper() or row in text or row.lower() not in text.lower():
        return False
    return any(word.form[0].isupper() for word in words)


def is_set_apart(known: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether a row of words is emphasised in the translation alone: so are foreign words written."""
    source = known.source
    if source is None or any(Context.EMPHASIS not in word.context for word in words):
        return False
    exact = any(
        span.kind is InlineKind.EMPHASIS
        and [w for w in item.words if span.inner_start <= w.start < span.inner_end] == list(words)
        for span in item.block.inlines
    )
    return exact and tuple(word.lower for word in words) not in source.marked
