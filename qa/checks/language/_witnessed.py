"""English words and labels of one note that its siblings translate: the siblings decide, no list of words does.

A table of English words is asked only where the target shares the script and no source shows that the words are
English. What one sibling keeps, or transcribes, or the readers' own language uses, may stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.evidence import Evidence, evidence
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.checks.language._borrowed import is_like, transcribes
from qa.checks.language._foreign_words import INTERNATIONAL, SPELLED_SO
from qa.checks.language._glosses import is_gloss
from qa.checks.language._labels import COLON
from qa.checks.language._latin import in_latin
from qa.checks.language._named_elsewhere import repeating
from qa.checks.language._on_purpose import is_recased
from qa.checks.language._own_words import (
    has_forms_there,
    in_loan,
    is_inflected_there,
    is_known_there,
    is_learned_there,
    is_spelled_alike,
    says,
    words_beside,
)
from qa.checks.language._passages import passages_of
from qa.checks.language._titled_runs import label_of, titled_runs
from qa.checks.language._trade import is_of_trade
from qa.model import InlineKind, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import scripts_of
from qa.text.lent import is_lent
from qa.text.lexis import is_loan
from qa.text.persons import is_listed
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.spelling import spelling_of
from qa.text.unshared import is_unshared
from qa.text.words import has_table, zipf

ENGLISH = "en"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Siblings that must have the passage and no word of the run: one alone may have left it out."""
SHORTEST = 4
"""Letters of a word: shorter ones are symbols, units and particles of other languages too."""
HEARD, SURELY_FOREIGN = 2.0, 1.5
"""Zipf frequencies: from which the table of English has a word, and by how much it is rarer in the note's language."""
SURELY_HEARD, SURELY_SPELLED, SURELY_LONG = 4.0, 0.8, 8
"""Where no source shows that a lone word is English: Zipf frequency from which it surely is, and log-odds a letter by
which its spelling is more like English, and letters of a word that is not learned; of four homographs in own groups the
surest has 3.6, .55 and five (`reports/votes.md`)."""
HEADING = 8
"""Words of a heading."""
LABEL_WEIGHT = 3.5
"""Zipf units by which the words of a label together are commoner in English than in the note's language of the same
script; as `PAIR` of `_same_script`."""
LIKELY_WEIGHT, MANY, MANY_LATIN = 2.0, 5, 3
"""The same for labels of several words of the source, where so many siblings, so many in Latin letters, all say it
otherwise: "Sea Level" weighs 2.2 to 3.5 in seven languages, but so do "Machine Learning" and "Business Case", which one
language may have borrowed alone. So it is minor."""
COMMON = 4.0
"""Zipf frequency from which a listed name is rather a word ("Rose", "Grant"); as `COMMON` of `_labels`."""
_ALONE = frozenset({Kind.HEADING, Kind.TABLE_CELL})
"""Blocks that are a label as a whole."""
_ARTICLE = frozenset({"a"})
"""What an English label may begin with that is too short to be a word."""
HABIT = 3
"""Times that a note says a word from which it keeps it on purpose."""
_LEARNED = regex.compile("(?:i[vctsn]e?|ism|ion|[ae]n[tc]e?|al|ble|[ou]r|ur?[ms]|ate|ure|age|ary|ory|ose)s?$")
"""Endings of words that English has from Latin and French, as many other languages have."""
_NEXT = regex.compile(r"[ ]")
_LATIN_WORD = regex.compile(r"[\p{Latin}]{3}")
_ASIDE = Context.CODE | Context.QUOTED | Context.IMAGE | Context.LINK


@dataclass(frozen=True, slots=True)
class LeftByOne(Contradicted):
    """English at `[start, end)` of `version` where `others` have words of their own."""

    version: Version
    start: int
    end: int
    others: Row
    label: bool
    severity: Severity | None
    """Minor where the note is fond of loan words, or the word is one of the trade: others decide so for their own."""

    @property
    def text(self) -> str:
        return self.version.document.text[self.start : self.end]


def left_by_one(notes: Parallel) -> Iterator[LeftByOne]:
    """Runs of English words in one version of a block that two siblings and more translate and none keeps."""
    pairs = _pairs(notes)
    for row in notes.blocks:
        for version in row:
            pair = pairs.get(id(version.document))
            note = evidence(pair) if pair else None
            item = note.target.by_block.get(version.block.index) if note else None
            if pair is None or note is None or item is None or not item.words or _told(pair, version):
                continue
            others = tuple(v for v in row if v is not version and v.lang != ENGLISH)
            source = next((v.text for v in row if v.document is notes.source), None)
            if len(others) < WITNESSES:
                continue
            for run, label in _runs(note, item, source):
                agreed = _translating(note, run, others, label)
                if label and len(agreed) < WITNESSES:
                    agreed = repeating(notes, pairs, version, run, others)
                likely = label and not _is_english_label(note, run, source)
                if likely and not _are_many(agreed):
                    continue
                if len(agreed) >= WITNESSES and not (label and _may_be_name(item, version, run, agreed)):
                    unsure = likely or (source is None and not label and not _is_surely_english(note, run))
                    severity = Severity.MINOR if unsure or _is_kept(note, item, run, label) else None
                    yield LeftByOne(version, run[0].start, run[-1].end, agreed, label, severity)


def _pairs(notes: Parallel) -> dict[int, Analysis]:
    """The pair that every note but the source and English ones is the target of, by the note's identity."""
    pairs = [*notes.pairs, notes.pairs[0].turned()] if notes.source is None else notes.pairs
    return {id(pair.target): pair for pair in pairs if pair.target.lang != ENGLISH}


def _told(pair: Analysis, version: Version) -> bool:
    """Whether it is told already, of the pair alone, that the block is not translated, or not all of it."""
    return any(p.block is version.block and p.severity.rank >= Severity.MAJOR.rank for p in passages_of(pair))


def _runs(note: Evidence, item: Prose, source: str | None) -> Iterator[tuple[list[Word], bool]]:
    """(words, whether they are a label) that may be English left over."""
    text = note.target.document.text
    label = list(item.words[:HEADING]) if item.block.kind in _ALONE else label_of(text, item)
    likely = source is not None and len(label or ()) > 1
    if label and _is_english_label(note, label, source, LIKELY_WEIGHT if likely else LABEL_WEIGHT):
        yield label, True
    else:
        label = []
    for titled in titled_runs(text, item.words[len(label) :]) if source is not None else ():
        if _is_english_label(note, titled, source) and not is_gloss(note, item, titled, ENGLISH):
            yield titled, True
    run: list[Word] = []
    for word in (*item.words[len(label) :], None):
        follows = word is not None and run and _NEXT.fullmatch(text, run[-1].end, word.start)
        if run and not follows:
            if not is_gloss(note, item, run, ENGLISH) and not in_latin(text, run[0].start, run[-1].end):
                yield run, False
            run = []
        if word is not None and _is_english(note, word, source):
            run.append(word)


def _are_many(others: Row) -> bool:
    """Whether a label that English and the note's language nearly share is outvoted by many, also in Latin letters."""
    return len(others) >= MANY and sum(_LATIN_WORD.search(other.text) is not None for other in others) >= MANY_LATIN


def _is_english_label(note: Evidence, words: Sequence[Word], source: str | None, weight: float = LABEL_WEIGHT) -> bool:
    words = words[1:] if len(words) > 1 and words[0].lower in _ARTICLE else words
    if any(w.script != LATIN or w.context & _ASIDE or len(w.form) < 2 or w.form.isupper() for w in words):
        return False
    if source is not None and not says(source, [word.lower for word in words]):
        return False
    if LATIN not in note.scripts:
        # one word may be a name
        return len(words) > 1 or zipf(words[0].lower, ENGLISH) >= HEARD
    if not has_table(note.language):
        return source is not None
    unknown = source is not None and not any(zipf(w.lower, note.language) for w in words)
    # where the source has the label, and the note's language none of its words, it need not be common
    weight = min(weight, HEARD) if unknown else weight
    return sum(zipf(w.lower, ENGLISH) - zipf(w.lower, note.language) for w in words) >= weight and all(
        zipf(w.lower, ENGLISH) >= HEARD for w in words
    )


def _may_be_name(item: Prose, version: Version, run: Sequence[Word], others: Row) -> bool:
    """Whether words with capitals in running text may be a person's name: one of them is listed, or no sibling in Latin
    letters translates them. A sibling that has another person there does not translate the name either."""
    if item.block.kind is Kind.HEADING or COLON.match(version.document.text, run[-1].end):
        return False
    if any(is_listed(word.form) and zipf(word.lower, ENGLISH) < COMMON for word in run):
        return True
    return not any(_LATIN_WORD.search(other.text) for other in others)


def _is_english(note: Evidence, word: Word, source: str | None) -> bool:
    """Whether a word of running text may be English that nobody translated."""
    if word.script != LATIN or not word.plain or word.context & _ASIDE or len(word.form) < SHORTEST:
        return False
    if not word.form.isascii() or word.lower in note.target.code or note.target.counts[word.lower] >= HABIT:
        return False
    if source is not None and not says(source, [word.lower]):
        return False
    if LATIN not in note.scripts:
        return not is_loan(word.lower, note.language, ENGLISH)
    if source is None and zipf(word.lower, ENGLISH) < HEARD:
        return False
    if not has_table(note.language) and not is_unshared(word.lower, ENGLISH):
        return False  # "argument" is Albanian as it is French
    there = zipf(word.lower, note.language)
    if source is None and there >= SURELY_HEARD:
        return False  # "more" is the sea in Slovak
    if is_inflected_there(note, word) or (source is not None and is_learned_there(word.lower, note.language)):
        return False
    # "e-mail" and "email", "pull request" beside "pull" that they say themselves
    if is_loan(word.lower.replace("-", ""), note.language, ENGLISH) or in_loan(note, word, source):
        return False
    if note.spelling is None or (there and zipf(word.lower, ENGLISH) - there < SURELY_FOREIGN):
        return False
    return spelling_of(ENGLISH).letter(word.lower) - note.spelling.letter(word.lower) >= SPELLED_SO


def _is_kept(note: Evidence, item: Prose, run: Sequence[Word], label: bool) -> bool:
    """Whether the note may have its words on purpose: from the trade, spelled alike there, with capitals of its
    own, or as the learned word that its own language may have too ("Initial")."""
    if is_recased(note, item, _marked_around(item, run)):
        return True
    if not label:
        single = run[0].lower if len(run) == 1 else ""
        own = is_spelled_alike(single, note.language) or is_of_trade(single, note.target.document) or is_lent(single)
        return own or note.habit.likes_loans([word.lower for word in run])
    return len(run) == 1 and LATIN in note.scripts and INTERNATIONAL.fullmatch(run[0].lower) is not None


def _marked_around(item: Prose, run: Sequence[Word]) -> Sequence[Word]:
    """The words of the emphasis that a run is a part of, else the run."""
    for span in item.block.inlines:
        if span.kind is InlineKind.EMPHASIS and span.inner_start <= run[0].start and run[-1].end <= span.inner_end:
            return [word for word in item.words if span.inner_start <= word.start < span.inner_end]
    return run


def _is_surely_english(note: Evidence, run: Sequence[Word]) -> bool:
    """Whether words that no source shows to be English are: several, or one that the note's language would have in its
    table if it said it, that is spelled otherwise or too long to be a word of both by chance ("fend", "kneed"), no
    learned one ("speculative") and none whose forms it has ("disperse"). The word beside it may be English too
    ("kinetic energy"), or of both ("pull requests").
    """
    if LATIN not in note.scripts or len(run) > 1:
        return True
    word, own = run[0], note.spelling
    if has_forms_there(word.lower, note.language) or is_learned_there(word.lower, note.language):
        return False
    text = note.target.document.text
    found = words_beside(text, word)
    beside = [one["word"].lower() for one in found if one and zipf(one["word"].lower(), ENGLISH) >= SURELY_HEARD]
    if not all(is_known_there(one, note.language) for one in beside):
        return True
    if found[0] and beside[:1] == [found[0]["word"].lower()]:
        return False
    unlike = spelling_of(ENGLISH).letter(word.lower) - own.letter(word.lower) if own else 0.0
    long = len(word.lower) >= SURELY_LONG and not _LEARNED.search(word.lower)
    return long or zipf(word.lower, ENGLISH) >= SURELY_HEARD or unlike >= SURELY_SPELLED


def _translating(note: Evidence, run: Sequence[Word], others: Row, label: bool) -> Row:
    """The versions that have words of their own; none where any note of the group keeps or transcribes one of the run,
    or a form of it."""
    if label and len(run) > 1:
        apart = {v.lang for v in others if not _LATIN_WORD.search(v.text)}
        # in a script of its own a name is transcribed; in Latin letters what is alike may be its translation
        kept = any(says(v.text, [word.lower for word in run]) for v in others)
        # a loan word there may be its translation too ("Потенциальная энергия"), but a name nearly all transcribe
        transcribed = {v.lang for v in others if v.lang in apart and all(is_like(w, v) for w in run)}
        return () if kept or len(transcribed) > len(apart - transcribed) or transcribed == apart != set() else others
    said = [word.lower for word in run]
    without = tuple(v for v in others if not any(word in v.text.lower() for word in said))
    borrowing = [v for v in others if any(is_like(word, v) for word in run)]
    if any(note.translating(word)[1] for word in said):
        return ()
    if label and LATIN not in note.scripts:
        # in letters that its readers do not use it is no loan, but it may be a name: then none says it otherwise
        return tuple(v for v in without if v not in borrowing)
    if not borrowing:
        return without
    # what Latin letters have in common is no loan in letters of one's own, where others of these translate it
    spelling = [v for v in others if LATIN not in scripts_of(v.lang)] if LATIN not in note.scripts else []
    lent = len(without) < len(others) or any(transcribes(word, v) for word in run for v in spelling)
    return without if spelling and not lent else ()
