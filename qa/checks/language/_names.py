"""Names and titles, which translations keep: told by capitals in sentences, marks of the source, repetition."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._trade import is_of_trade
from qa.model import Kind
from qa.text.english_names import common_words, english_names
from qa.text.exonyms import exonyms
from qa.text.lexis import JOINING, LEADING, TERM, is_title
from qa.text.prose import Context, Prose, Word
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ORDINARY = 3.8
"""Zipf frequency in English of the words of a heading that may name nothing: "next" 5.6, "configuration" 3.9."""
FEWEST_HEADINGS, HEADINGS = 2, 0.75
"""Other headings of the note that must be translated, and their share."""
_MARKED = Context.LINK | Context.EMPHASIS
_COLON = regex.compile(r"[ \t]?[:：]")


def is_name_or_title(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> bool:
    """Whether a run in title case is a name or a title by what it consists of, by its marks or by its source."""
    common = function_words(language)
    if not is_title(run, language) or _leads_in(evidence, run, common):
        return False
    small = [word for word in run if word.lower in common and (word.plain or word is run[0])]
    if not small:
        return True
    if small == [run[0]] and run[0] is item.words[0] and run[0].lower not in LEADING:
        # the capital of a sentence, not of a name
        return False
    if (run[-1].lower in common and run[-1].plain) or (run[0].plain and run[0].lower not in JOINING):
        # no name begins or ends so: "to QNN", "Inside the"
        return False
    if any(word.lower == "or" for word in small) and not run[0].context & _MARKED:
        # "Azure OpenAI or OpenAI" is no title, whatever its capitals
        return False
    if evidence.source is None or all(word.context & _MARKED for word in run):
        return True
    row = tuple(word.lower for word in run)
    if row in evidence.source.marked or evidence.source.times(run) > 1:
        return True
    if all(word.lower in JOINING for word in small):
        return evidence.runs_on(run) or item.block.kind not in (Kind.HEADING, Kind.TABLE_CELL)
    return evidence.runs_on(run) and not joins_names(evidence, run, language)


def joins_names(evidence: Evidence, run: Sequence[Word], language: str) -> bool:
    """Whether function words stand between names in a sentence ("PyTorch to QNN"): in a title they stand among words
    that the source writes without a capital elsewhere, or they are of those that names have."""
    common = function_words(language)
    if any(word.lower in JOINING for word in run) or evidence.source is None:
        return False
    return not any(word.lower not in common and word.lower in evidence.source.plain for word in run)


def is_whole_name(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> bool:
    """Whether a block that is nothing but foreign words names something: its last words are capitalised inside
    sentences of the source or the target too, or it is no text of the source."""
    key = tuple(word.lower for word in words[-2:])
    if key in evidence.target.names or (evidence.source is not None and key in evidence.source.names):
        return True
    if len(words) > 2:
        return False
    # two words are too few to tell without their source
    source = evidence.source
    if source is None or not evidence.speaks(language) or evidence.target.times(words) != 1:
        return True
    said = [source.by_block[i] for i in evidence.sources.get(item.block.index, ()) if i in source.by_block]
    row = tuple(word.lower for word in words)
    if not any(tuple(word.lower for word in block.words) == row for block in said):
        return True
    return not (words[-1].plain or all(word.lower in source.plain for word in words))


def is_ordinary_title(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> bool:
    """Whether a heading of two words in title case says what any text may ("Next Steps"), where the note's other
    headings are translated: products are called by such words too ("Cloud Storage"), but pages name them again."""
    if item.block.kind is not Kind.HEADING or language != "en" or len(words) != 2:
        return False
    ordinary = all(
        zipf(word.lower, language) >= ORDINARY
        and word.lower in common_words()
        and Context.CODE not in word.context
        and not is_of_trade(word.lower, evidence.target.document)
        for word in words
    )
    if not ordinary or (evidence.source is not None and evidence.source.times(words) != 1):
        return False
    others = [other for other in evidence.target.prose if other.block.kind is Kind.HEADING and other is not item]
    own = sum(any(evidence.is_own(word) for word in other.words) for other in others)
    return own >= FEWEST_HEADINGS and own >= HEADINGS * len(others)


def is_named_after(words: Sequence[Word], language: str, own: str) -> bool:
    """Whether a whole block in title case ends on "of" and a name that no dictionary has, and for which the language
    `own` has no form that is known: its readers may say "Bay of Fundy" too, but not "Gulf of Mexico"."""
    if language != "en" or len(words) not in TERM or words[0].plain or words[-1].plain or words[1].lower != "of":
        return False
    last = words[-1].form
    found = list(english_names(last))
    return len(found) == 1 and not found[0].entity and not exonyms(last, own)


def _leads_in(evidence: Evidence, run: Sequence[Word], common: frozenset[str]) -> bool:
    """Whether a run ends on a function word before a colon ("Start here:"): no title does, and no button."""
    last = run[-1]
    small = last.plain and last.lower in common
    return small and _COLON.match(evidence.target.document.text, last.end) is not None
