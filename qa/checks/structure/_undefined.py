"""Definitions that lost their subject or their verb, as the encoder reads words: "A prism is a body" → "A body", "A
prism a body".

Neither is long enough to show in the length of a sentence. But some word of a whole sentence lies nearer to the term
that the others define than to anything else that they say, and some word nearer to their "is". Where none does, and
the sentence has no copula that could part the two, the term or the verb has gone. Nor does a sentence open with an
article, one noun and a second article, in the languages that have one for what is not known yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

import regex

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.analysis.sentences import SentencePair, confirmed, sentence_pairs
from qa.analysis.variants import JUDGE
from qa.analysis.word_links import word_links
from qa.checks.structure._headless import (
    KNOWN,
    MANY_WITNESSES,
    QUESTION,
    TOPICS,
    WITNESSES,
    WORDED,
    Definition,
    Headless,
    defined,
    definition,
    definition_of,
    names_a_thing,
)
from qa.engines import Engines
from qa.model import Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 5
"""Witnesses that are asked, the source first."""
UNHEARD, ALONE = -0.05, -0.1
"""`WordLinks.claim` of the term or verb, the median over the witnesses, below which nothing stands for it; and with one
witness. Of 979 published translations of definitions in 40 languages, beside English and up to five others, two are
below without the term, and lack it, four without the verb; of 550 from which it was taken, 247 and 262
(`reports/votes.md`)."""
GAIN = 2.0
"""How much of it a rise of the cosine without the subject outweighs."""
NOT_AS_USUAL, HEARD, OTHERS = 0.0, 0.15, 2
"""The same where the term or verb is heard as well as that in each other definition of the note, so many at least."""
BEGINS_WITH_VERB = 0.1
"""The same for the subject of a sentence that begins with its copula."""
OWN_WORD = 0.3
"""`WordLinks.unsaid` of the sentence's own words from which one may be the term or verb, which the encoder does not
know: with it seven of 4,000 published pairs are told, not ten; of sentences in twenty languages that lack the term nine
in ten have .27 at most."""
_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
_ENDED = regex.compile(r"[.。।։።၊။]\W*$")
_PARTED = regex.compile(r"[:：]|\s[—–-]\s")
_NAMED = {"zh": TOPICS["zh"], "ja": regex.compile("は")}
"""What stands behind a subject wherever the encoder may not hear it: a Chinese verb, a Japanese particle."""
_BARE = frozenset("ar he ru uk be".split())
"""Languages in which a definition may always do without a verb."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one witness finds of its own subject and verb in a sentence."""

    subject: float
    verb: float
    strange: float = 0.0
    """How far the words of the sentence are from all that the witness says."""


def undefined(notes: Parallel) -> Iterator[tuple[Headless, bool]]:
    """Sentences that lack what their siblings define, and whether it is the verb."""
    rows = [(row, found) for row in notes.sentences if (found := _definers(notes, row))]
    engines = notes.pairs[0].engines if rows else None
    for row, found in rows:
        cut = {id(version) for version, _ in found}
        others = tuple(version for version, _ in found)
        for version in row:
            if engines is None or id(version) in cut or not _is_read(version) or not notes.vouched(version, others):
                continue
            said = [one for _, one in found]
            elsewhere = [
                (v.text, [one for _, one in more])
                for other, more in rows
                if other is not row
                for v in other
                if v.document is version.document
            ]
            verb = lost_part(engines, (version.text, version.lang), said, elsewhere)
            if verb is None:
                continue
            witness = notes.witness(others)
            subject = next(one.subject for other, one in found if other is witness)
            sure = len(found) >= MANY_WITNESSES and primary(version.lang) in WORDED
            yield Headless(version, others, witness, subject, Severity.MAJOR if sure else Severity.MINOR), verb


def undefined_in_pair(analysis: Analysis) -> Iterator[tuple[SentencePair, str, bool]]:
    """Sentences of a translation that has no siblings which lack what the source defines, that, and whether it is the
    verb."""
    found = [
        (pair, one)
        for pair in sentence_pairs(analysis)
        if analysis.source.blocks[pair.bead.source[0]].kind in _RUNNING
        and analysis.target.blocks[pair.bead.target[0]].kind in _RUNNING
        and (one := definition(pair.source.text, analysis.source.lang))
        and names_a_thing([one])
    ]
    for pair, one in found:
        if not _ENDED.search(pair.target.text):
            continue
        elsewhere = [(other.target.text, [more]) for other, more in found if other is not pair]
        verb = lost_part(analysis.engines, (pair.target.text, analysis.target.lang), [one], elsewhere)
        if verb is not None and confirmed(analysis, pair):
            yield pair, one.subject, verb


def _definers(notes: Parallel, row: Row) -> list[tuple[Version, Definition]]:
    """The versions of a sentence that define something in it, the source first; none where they are too few."""
    if len(row) <= WITNESSES:
        return []
    ordered = sorted(row, key=lambda version: (version.document is not notes.source, version.lang))
    found = [(version, one) for version in ordered if (one := definition_of(version))]
    enough = len(found) >= max(WITNESSES, len(row) // 2)
    return found if enough and names_a_thing([one for _, one in found]) else []


def _is_read(version: Version) -> bool:
    return version.block.kind in _RUNNING and _ENDED.search(version.text) is not None


Elsewhere = Sequence[tuple[str, Sequence[Definition]]]
"""Other sentences of the same note, with the definitions that they translate."""


def lost_part(
    engines: Engines, sentence: tuple[str, str], defined: Sequence[Definition], elsewhere: Elsewhere
) -> bool | None:
    """Whether a sentence, with its language, lacks the verb (True) or the subject (False) of definitions that it
    translates; None where it lacks neither."""
    text, lang = sentence[0], primary(sentence[1])
    if definition(text, lang) or QUESTION.search(text):
        return None
    heard = _median(engines, sentence, defined)
    limit = UNHEARD if len(defined) >= WITNESSES else ALONE
    if min(heard.subject, heard.verb) >= BEGINS_WITH_VERB or heard.strange >= OWN_WORD:
        return None
    usual = _usual(engines, sentence[1], elsewhere)
    verb = KNOWN.get(lang)
    begins = verb is not None and verb.match(text) is not None
    limits = [BEGINS_WITH_VERB if begins else limit, NOT_AS_USUAL if usual.subject >= HEARD else limit]
    if heard.subject < max(limits) and (begins or lang not in _NAMED or not _NAMED[lang].search(text)):
        return False
    if lang in _BARE or _PARTED.search(text) or (verb and verb.search(text)):
        return None
    as_usual = usual.verb >= HEARD
    lost = heard.verb < (NOT_AS_USUAL if as_usual else limit)
    return True if lost and (as_usual or lang in WORDED) else None


def _usual(engines: Engines, lang: str, elsewhere: Elsewhere) -> _Heard:
    """What is heard at least in every other definition of a note; nothing where they are too few."""
    others = [_median(engines, (text, lang), defined) for text, defined in elsewhere[:MOST]]
    if len(others) < OTHERS:
        return _Heard(-1.0, -1.0)
    return _Heard(min(one.subject for one in others), min(one.verb for one in others))


def _median(engines: Engines, sentence: tuple[str, str], defined: Sequence[Definition]) -> _Heard:
    found = [heard for one in defined[:MOST] if (heard := _heard(engines, one, *sentence))]
    if not found:
        return _Heard(1.0, 1.0)
    return _Heard(*(median(values) for values in zip(*((h.subject, h.verb, h.strange) for h in found), strict=True)))


def _heard(engines: Engines, one: Definition, text: str, lang: str) -> _Heard | None:
    links = word_links(engines, (one.text, text))
    if links is None:
        return None
    before, verb, behind = (0, one.start), (one.start, one.end), (one.end, len(one.text))
    vectors = engines.embed([text, one.text, *one.rests], (one.lang, lang), JUDGE)
    likeness = vectors[1:] @ vectors[0]
    gain = float(likeness[1:].max() - likeness[0])
    subject = links.claim(0, one.terms, [behind]) - GAIN * gain
    return _Heard(subject, links.claim(0, [verb], [before, behind]), links.unsaid(1, text)[0])


INDEFINITE: Mapping[str, str] = {
    "de": "ein eine", "en": "a an", "fr": "un une", "es": "un una", "it": "un uno una", "pt": "um uma",
    "ca": "un una", "nl": "een", "sv": "en ett", "da": "en et", "nb": "en et ei", "nn": "ein ei eit",
}  # fmt: skip
"""Articles of what is not known yet: those of what is known are pronouns as well ("la usa un técnico")."""
_CAPITALS = frozenset({"de"})
"""Languages that write every noun with a capital."""
_OPENING = {
    lang: regex.compile(
        rf"[*_]{{0,3}}(?i:{'|'.join(words.split())})[ ](?P<noun>{noun}[\p{{L}}\p{{M}}-]{{2,}})[*_]{{0,3}}[ ]"
        rf"(?:{'|'.join(words.split())})[ ]\p{{L}}"
    )
    for lang, words in INDEFINITE.items()
    for noun in [r"\p{Lu}" if lang in _CAPITALS else r"\p{Ll}"]
}


@dataclass(frozen=True, slots=True)
class Verbless(Contradicted):
    """`version` says `noun` and what it is without a verb between; `others` have a copula there."""

    version: Version
    others: Row
    noun: str
    severity: Severity


def verbless(notes: Parallel) -> Iterator[Verbless]:
    """Sentences without the verb of the definition that all their siblings are."""
    for row in notes.sentences:
        odd = [(v, found) for v in row if (found := _two_articles(v))] if len(row) > WITNESSES else []
        if len(odd) != 1:
            continue
        version, found = odd[0]
        others = tuple(v for v in row if v is not version)
        witnesses = tuple(v for v in others if defined(v))
        # a language without a copula says nothing; most others must have one
        if len(witnesses) >= max(WITNESSES, len(others) // 2 + 1) and notes.vouched(version, witnesses):
            sure = len(witnesses) >= MANY_WITNESSES
            yield Verbless(version, witnesses, found["noun"], Severity.MAJOR if sure else Severity.MINOR)


def _two_articles(version: Version) -> regex.Match[str] | None:
    pattern = _OPENING.get(primary(version.lang))
    return pattern.match(version.text) if pattern else None
