"""Terms that one note made one where its siblings keep them apart, whichever note is the source.

In an enumeration the note names a thing twice. And across sentences: a term of the siblings stands in the same
sentences in each of them; here another term took its place in one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from statistics import fmean

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.checks.meaning._contrasts import is_term, marked
from qa.model import Kind, Severity
from qa.model.records import dataclass
from qa.text.enumerating import Run, joining, listed_twice, runs
from qa.text.languages import primary
from qa.text.word_classes import word_class
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that must keep the terms apart, and from how many on they surely are."""
FEWEST = 3
"""Members of an enumeration."""
OPENING = 4
"""Words within which a sentence names what it is about."""
SHORTEST_TERM = 4
"""Letters of a term."""
UNPARTED = frozenset({"zh", "th", "vi", "my", "km", "lo"})
"""Languages that part words nowhere, or syllables as well: their terms are not told from each other by letters."""
PREFIXING = frozenset("ar he fa ps ur am ti mt arc sw zu xh st tn ny rw rn lg ln sn".split())
"""Languages that write joining words, articles or classes onto the beginning of a word, or grow one root into many
words: neither is two forms known for one there, nor are two words told apart by their beginning (العين, العينية)."""
SHORTEST = 20
"""Extent of a sentence: shorter ones are labels, which languages word more freely."""
KEPT = 0.75
"""Share of a word's letters, at its beginning, that its forms keep."""
MOST_ROWS = 400
"""Sentences that are looked at."""
_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_WIDE = regex.compile(r"[\p{Han}\p{Katakana}ー]{2,}")


@dataclass(frozen=True, slots=True)
class CollapsedAlone(Contradicted):
    """`word` of `version` at `[start, end)` says two things that `others` keep apart; `said` is what they have there,
    empty in an enumeration."""

    version: Version
    word: str
    start: int
    end: int
    others: Row
    said: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity | None:
        return None if len(self.others) >= MANY_WITNESSES else Severity.MINOR


def named_twice(notes: Parallel) -> Iterator[CollapsedAlone]:
    """Enumerations that alone name a thing twice."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = [(version, _twice(version)) for version in row]
        odd = [(version, span) for version, span in found if span]
        if len(odd) != 1:
            continue
        (version, span), others = odd[0], tuple(v for v, again in found if not again and _enumerates(v))
        if span and _enumerates(version) and len(others) >= WITNESSES and notes.vouched(version, others):
            at = version.start + span[0]
            yield CollapsedAlone(version, version.words[slice(*span)].strip(), at, at + span[1] - span[0], others)


def _twice(version: Version) -> tuple[int, int] | None:
    """Where a member stands that is named again, behind a comma or the joining word."""
    text = version.words
    if again := listed_twice(text, version.lang):
        return again
    for found in marked(text, "comma"):
        if is_term(found["item"]):
            return found.span("item")
    joined = joining(text, 0, len(text), version.lang)
    while joined:
        before, after = _WORD.findall(text[: joined.start()]), _WORD.findall(text[joined.end() :])
        if before and after and before[-1].lower() == after[0].lower() and is_term(after[0]):
            at = text.rindex(before[-1], 0, joined.start())
            return at, at + len(before[-1])
        joined = joining(text, joined.end(), len(text), version.lang)
    return None


def _enumerates(version: Version) -> bool:
    found: list[Run] = list(runs(version.text, version.lang))
    return len(found) == 1 and found[0].count.most >= FEWEST


@dataclass(frozen=True)
class NoteTerms:
    """The sentences of one note, by the number of their row."""

    lang: str
    sentences: Mapping[int, Version]

    @cached_property
    def _by_beginning(self) -> Mapping[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, version in self.sentences.items():
            for word in {match[0].lower() for match in _WORD.finditer(version.words)}:
                found[word[:SHORTEST_TERM]].append((word, number))
        return found

    def opening(self, number: int) -> regex.Match[str] | None:
        """The first word of a sentence that may be a term."""
        common = function_words(self.lang)
        version = self.sentences[number]
        short = version.block.kind not in _RUNNING or extent(version.text) < SHORTEST
        if short or primary(self.lang) in UNPARTED | PREFIXING:
            return None
        words = list(_WORD.finditer(version.words))[:OPENING]
        for match in words:
            if _WIDE.match(match[0]):
                return _WIDE.search(self.sentences[number].words, match.start())
            if match[0].lower() not in common:
                # behind a term that is too short to be told another word is none of the sentence: "das Tor ist klein"
                return match if len(match[0]) >= SHORTEST_TERM else None
        return None

    def rows(self, word: str) -> frozenset[int]:
        """The sentences that have a form of a word."""
        low = word.lower()
        if _WIDE.fullmatch(low):
            return frozenset(number for number, version in self.sentences.items() if low in version.text)
        stem = low[: max(SHORTEST_TERM, round(KEPT * len(low)))]
        return frozenset(number for form, number in self._by_beginning[stem[:SHORTEST_TERM]] if form.startswith(stem))

    def says_in(self, numbers: frozenset[int]) -> bool:
        """Whether the note has a word in just these sentences."""
        first = next((n for n in sorted(numbers) if n in self.sentences), None)
        if first is None:
            return False
        text = self.sentences[first].words
        words = {m[0] for m in _WORD.finditer(text) if len(m[0]) >= SHORTEST_TERM and not _WIDE.search(m[0])}
        words |= {m[0] for m in _WIDE.finditer(text)}
        return any(self.rows(word) == numbers for word in words)


def note_terms(notes: Parallel) -> tuple[Sequence[Row], Mapping[int, NoteTerms]]:
    """The sentences that enough notes have, and those of each note by its identity, by their number there."""
    rows = [row for row in notes.sentences if len(row) > WITNESSES][:MOST_ROWS]
    known: dict[int, tuple[Version, dict[int, Version]]] = {}
    for number, row in enumerate(rows):
        for version in row:
            known.setdefault(id(version.document), (version, {}))[1][number] = version
    return rows, {key: NoteTerms(version.lang, sentences) for key, (version, sentences) in known.items()}


def replaced_terms(notes: Parallel) -> Iterator[CollapsedAlone]:
    """Sentences that open with another term of the note than their siblings do."""
    farthest: dict[tuple[int, str], tuple[float, CollapsedAlone]] = {}
    for nearness, one in _replaced(notes):
        key = id(one.version.document), one.word.lower()[:SHORTEST_TERM]
        if key not in farthest or nearness < farthest[key][0]:
            farthest[key] = nearness, one
    yield from (one for _, one in farthest.values())


def _replaced(notes: Parallel) -> Iterator[tuple[float, CollapsedAlone]]:
    """Those, each with its nearness to its siblings: of two sentences that open alike the farther is the wrong one."""
    rows, terms = note_terms(notes)
    for number, row in enumerate(rows):
        openings = [(v, terms[id(v.document)], term) for v in row if (term := terms[id(v.document)].opening(number))]
        places = [(version, own, term, own.rows(term[0])) for version, own, term in openings]
        for version, own, term, here in places if len(places) > WITNESSES else ():
            others = [(v, t[0], there) for v, _, t, there in places if v is not version]
            if _took_its_place(number, own, here, [(terms[id(v.document)], there) for v, _, there in others]):
                witnesses = tuple(v for v, *_ in others)
                # "that can be done", "if it is done": no term
                named = not any(word_class(word.lower(), primary(v.lang)) for v, word, _ in others)
                # notes in several languages with the same word are not translated there
                named = named and len({word.lower() for _, word, _ in others}) > 1
                if named and notes.vouched(version, witnesses):
                    start = version.start + term.start()
                    said = tuple(word for _, word, _ in others)
                    one = CollapsedAlone(version, term[0], start, start + len(term[0]), witnesses, said)
                    yield _nearness(notes, version, witnesses), one


def _nearness(notes: Parallel, version: Version, others: Row) -> float:
    vectors = notes.vectors([version.text, *(other.text for other in others)], version.lang, others[0].lang)
    return fmean(float(one) for one in vectors[1:] @ vectors[0])


def _took_its_place(
    number: int, own: NoteTerms, here: frozenset[int], others: Sequence[tuple[NoteTerms, frozenset[int]]]
) -> bool:
    """Whether a term stands in one sentence more than its like in the other notes, and the term of the others in one
    less here.

    All others open the sentence with a term that stands in the same sentences in each of them, and elsewhere too; and
    what this note says elsewhere, most of them open another sentence with.
    """
    (theirs, times), *_ = Counter(there for _, there in others).most_common(1) or [(frozenset(), 0)]
    rest = here - {number}
    if times < max(WITNESSES, len(others)) or len(theirs) < 2 or not rest or theirs in (rest, here):
        return False
    said = [
        any(notes.rows(term[0]) == rest for n in rest if n in notes.sentences and (term := notes.opening(n)))
        for notes, _ in others
    ]
    # what others open another sentence with has a word of its own here: "strike the tuning fork"
    has_own = any(own.rows(term[0]) == rest for n in rest if n in own.sentences and (term := own.opening(n)))
    if sum(said) < max(WITNESSES, len(others) // 2 + 1) or has_own:
        return False
    # the term of the others is here where they have it, but for this sentence
    return own.says_in(theirs - {number}) and not own.says_in(theirs)
