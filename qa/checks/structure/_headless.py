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
from qa.analysis.word_links import Span
from qa.model import Kind, Severity
from qa.model.records import dataclass
from qa.text.copulas import COPULAS, UNSPACED
from qa.text.languages import primary
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST, MOST_WORDS = 40, 5
"""Characters and words of a subject."""
SHORTEST = 20
"""Extent of what is said of it."""
TELLING = 3
"""Letters of a word that may be a term."""
_DASHED = frozenset({"ru", "uk"})
"""Languages in which a dash may stand for it, or before it."""
_POINTING = {
    "en": regex.compile(
        r"\b(?:following|next|above|below|result|if|when|where|whether|that|which|there|it)\b", regex.IGNORECASE
    )
}
"""What names no thing of its own, so that a translation need not ("the result is", "returns"); what joins clauses."""
QUESTION = regex.compile(r"[?？؟]")
_PARTED = regex.compile(r"[,;:،、，()（）]")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]{2}")


@dataclass(frozen=True, slots=True)
class Definition:
    """A sentence with its copula at `[start, end)`: the subject stands before, what it is behind."""

    text: str
    lang: str
    start: int
    end: int

    @property
    def subject(self) -> str:
        return self.text[: self.start].strip()

    @property
    def rests(self) -> tuple[str, str]:
        """What is left without the subject, and without the copula too."""
        return self.text[self.start :].strip(), self.text[self.end :].strip()

    @property
    def terms(self) -> list[Span]:
        """The words of the subject that are no articles; all of it where there are none."""
        common = function_words(self.lang)
        words = [word for word in _LETTERS.finditer(self.text, 0, self.start) if word[0].lower() not in common]
        return [word.span() for word in words] or [(0, self.start)]


def definition(text: str, lang: str) -> Definition | None:
    """A sentence cut at its copula, if a short subject with a word of its own stands before."""
    lang = primary(lang)
    found = KNOWN[lang].search(text) if lang in KNOWN and not QUESTION.search(text) else None
    if found is None:
        return None
    one = Definition(text, lang, *found.span())
    if lang in _POINTING and _POINTING[lang].search(one.subject):
        return None
    if len(one.subject) > LONGEST or len(one.subject.split()) > MOST_WORDS or _PARTED.search(one.subject):
        return None
    return one if extent(one.rests[1]) >= SHORTEST and _names_something(one.subject, lang) else None


def definition_of(version: Version) -> Definition | None:
    """The same of a note's version of a sentence; titles are none."""
    return None if version.block.kind is Kind.HEADING else definition(version.text, version.lang)


def defined(version: Version) -> bool:
    """Whether a sentence says what something is, in the words that its language has for that."""
    return definition_of(version) is not None


def subject_of(version: Version) -> str:
    """What a sentence defines, in its language; empty where it is no definition."""
    found = definition_of(version)
    return found.subject if found else ""


def _names_something(subject: str, lang: str) -> bool:
    """Whether a subject has a word that is no pronoun or article."""
    common = function_words(lang)
    return bool(_WIDE.search(subject)) or any(
        len(word) >= TELLING and word.lower() not in common for word in _LETTERS.findall(subject)
    )


ARTICLES: Mapping[str, str] = {
    "en": "an? the", "de": "eine? de[rs] die das", "fr": "une? l[ae]", "es": "una? el l[ao]", "it": "un[ao]? il l[ao]",
    "pt": "uma? [oa]", "ca": "una? el la", "nl": "een de het", "sv": "ett? den det", "da": "et en den det",
    "nb": "et en ei den det", "nn": "ein ei eit den det", "ro": "un o", "pl": "", "ru": "", "uk": "",
}  # fmt: skip
"""How a noun begins behind the copula; where there is no article, languages that have another copula for adjectives."""
_NOMINAL = {
    lang: regex.compile(rf"\s*(?:{'|'.join(words.split())})\s|\s*(?:l|un)['’]" if words else "", regex.IGNORECASE)
    for lang, words in ARTICLES.items()
}


def names_a_thing(found: Sequence[Definition]) -> bool:
    """Whether most definitions of one sentence, of languages that show it, say with a noun what something is: "is a
    body", but not "is red" or "is run"."""
    told = [_NOMINAL[one.lang].match(one.text, one.end) is not None for one in found if one.lang in _NOMINAL]
    return sum(told) > len(told) / 2


KNOWN: dict[str, regex.Pattern[str]] = {
    lang: regex.compile(
        "|".join(map(regex.escape, words.split()))
        if lang in UNSPACED
        else rf"(?<![\p{{L}}\p{{M}}'’-])(?:{'|'.join(words.split())})(?![\p{{L}}\p{{M}}])"
        + (r"|\s[—–-]\s(?:(?:это|це)\s)?" if lang in _DASHED else ""),
        regex.IGNORECASE,
    )
    for lang, words in COPULAS.items()
}
"""By language, the word that parts what is defined from what it is."""

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
LONGEST_OPENING = 120
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
    if topic is None or not opens or extent(version.text) > LONGEST_OPENING or regex.search(r"[?？]", version.text):
        return False
    return topic.search(version.text) is None
