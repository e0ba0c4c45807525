"""Definitions that lost what they define: "Cadence is the number of turns" → "Ist die Zahl der Umdrehungen".

A subject is too short to show in the length of a sentence. But its siblings can be cut before their copula, and every
one of them comes nearer to a sentence without its subject when its own is taken away. Where a paragraph opens with what
something is, a Japanese sentence has a particle behind it, a Korean one its ending, a Chinese or Russian one a verb or
a dash ("休符は沈黙です" → "沈黙です").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.checks.structure._definitions import KNOWN, QUESTION, Definition, definition_of, subject_of
from qa.model import Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that must define something there, and from how many on its loss is sure."""
LEAST_GAIN, NEARER = 0.005, 0.01
"""Gain of cosine of each sibling without its subject, and the median: nine own sentences without theirs in seven
languages have .009 and .012 at least; of 205 whole ones that show no subject before a copula, in 26 languages, none
that would be a fragment is above 0 in all (`reports/votes.md`)."""
STRONG = 0.02
"""And a median from which two siblings are as sure as three: eight sentences without their subjects in eight languages
have .018 to .051, the one whole sentence of 40 good groups that shows no copula .002 (`reports/votes.md`)."""
WORDED = frozenset("de fr en nl sv da nb nn es it pt ca ro pl cs sk hr sl bg el fi et zh".split())
"""Languages in which a definition has a copula."""
_OPENING = {"zh": regex.compile(r"\s*一\p{Han}{0,2}[种個个块塊条條张張支位名群组組座份片根]")}
"""How what something is begins where adjectives need no copula: "A kind of …", but not "Blue stars are hotter"."""
NEVER_DROPPED = frozenset("de fr en nl sv da nb nn".split())
"""Languages in which a statement that begins with its verb has lost its subject."""
LONGEST = 120
"""Extent of a definition: a longer one may name its thing in a clause."""
TOPICS: Mapping[str, regex.Pattern[str]] = {
    "ja": regex.compile(r"[はがもを]|って|とい|[:：—–-]"),
    "ko": regex.compile(r"[\p{Hangul}\p{L}\p{N})\"'’”」』](?:은|는|이|가|란|도|을|를|의미|말)(?=[\s,])|[:：—–-]"),
    "zh": regex.compile(r"[是为為指即乃叫称稱有：:——–-]|表示|意味|意思|就|[，,]"),
    "ru": regex.compile(r"\s[—–-]|[:,]|\b(?:это|явля|называ|есть|означа|представля|служ|име)", regex.IGNORECASE),
    "uk": regex.compile(r"\s[—–-]|[:,]|\b(?:це|є|назива|означа|явля|станов|ма)", regex.IGNORECASE),
}
"""What a definition has behind the thing that it defines, or that may stand for it."""


@dataclass(frozen=True, slots=True)
class Headless(Contradicted):
    """`version` lacks the subject that `others` have, `witness` as `subject`."""

    version: Version
    others: Row
    witness: Version
    subject: str
    severity: Severity


def headless(notes: Parallel) -> Iterator[Headless]:
    """Sentences without the subject of the definition that their siblings are."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = [(version, one) for version in row if (one := definition_of(version))]
        if len(found) < max(WITNESSES, len(row) // 2):
            continue
        cut = {id(version) for version, _ in found}
        for version in row:
            if id(version) not in cut and _may_lack(version):
                yield from _judged(notes, version, found)


def _judged(notes: Parallel, version: Version, found: Sequence[tuple[Version, Definition]]) -> Iterator[Headless]:
    others = tuple(other for other, _ in found)
    gains = [gain(notes, version, one) for _, one in found]
    if min(gains) < LEAST_GAIN or median(gains) < NEARER or not notes.vouched(version, others):
        return
    witness = notes.witness(others)
    subject = next(one.subject for other, one in found if other is witness)
    many = len(found) >= MANY_WITNESSES or median(gains) >= STRONG
    sure = many and _is_fragment(version)
    yield Headless(version, others, witness, subject, Severity.MAJOR if sure else Severity.MINOR)


def gain(notes: Parallel, version: Version, one: Definition) -> float:
    """By how much a sibling comes nearer to the version without its subject."""
    vectors = notes.vectors([version.text, one.text, *one.rests], version.lang, one.lang)
    likeness = vectors[1:] @ vectors[0]
    return float(likeness[1:].max() - likeness[0])


def _may_lack(version: Version) -> bool:
    """Whether a sentence may have lost its subject: it begins with its copula, or has none where definitions do.

    Elsewhere verbs say by themselves whom they mean, or topics stand where no copula parts them.
    """
    lang = primary(version.lang)
    pattern = KNOWN.get(lang)
    if pattern is None or version.block.kind is Kind.HEADING or QUESTION.search(version.text):
        return False
    found = pattern.search(version.text)
    if found is None and lang in _OPENING:
        return _OPENING[lang].match(version.text) is not None
    return lang in WORDED if found is None else not found.start()


def _is_fragment(version: Version) -> bool:
    """Whether no statement of the language may look so; of another, "this is" may stand for what is defined."""
    lang = primary(version.lang)
    return lang in (NEVER_DROPPED if KNOWN[lang].match(version.text) else WORDED)


def topicless(notes: Parallel) -> Iterator[Headless]:
    """Opening sentences that alone among definitions name nothing that they define."""
    for row in notes.sentences:
        lacking = [version for version in row if _names_nothing(version)] if len(row) > WITNESSES else []
        if len(lacking) != 1:
            continue
        version = lacking[0]
        named = [(other, subject) for other in row if other is not version and (subject := subject_of(other))]
        others = tuple(other for other, _ in named)
        if len(named) < max(WITNESSES, (len(row) - 1) // 2 + 1) or not notes.vouched(version, others):
            continue
        witness = notes.witness(others)
        subject = next(subject for other, subject in named if other is witness)
        yield Headless(version, others, witness, subject, Severity.MINOR)


def _names_nothing(version: Version) -> bool:
    topic = TOPICS.get(primary(version.lang))
    opens = version.start == version.block.content_start and version.block.kind is Kind.PARAGRAPH
    if topic is None or not opens or extent(version.text) > LONGEST or regex.search(r"[?？]", version.text):
        return False
    return topic.search(version.text) is None
