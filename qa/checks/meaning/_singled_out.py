"""One translation that reads as the opposite of an English sentence where its siblings do not.

The trained judge and the encoder are asked of every translation; what they say of the siblings is the measure. Free
wording, a turn of phrase or a rare verb of the English takes all translations the same way, a wrong word only one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from qa.analysis.judged import ahead, odds
from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import Attestation, attestation, says_replaced_word
from qa.checks.meaning._logic_words import may_say
from qa.checks.meaning._negation import affirmed, words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._turns import clauses_negated, fails, undone
from qa.engines import Engines
from qa.model import Document, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that a translation is measured by, and by which it is surely wrong where no word of it tells."""
DOUBTED = 1.0
"""Log-odds of the judge from which a translation is doubted,"""
APART = 2.5
"""and by how much more it must be than any sibling, for variants of the English sentence to be tried at all."""
SET_APART = 0.004
"""By how much more than its siblings, on average, the translation must come nearer to the turned sentence (cosine),"""
FARTHER = -0.012
"""and how much farther it may be from it than from the sentence as it stands: many turned ones stay nearer to that."""
FREELY = -0.04
"""How much less it may be like the turned sentence than its siblings like the true one: else it is worded freely."""
WORTH = 60
"""Log-odds that a cosine of 1 is worth; as that of `Attestation.TURNED` in `_opposition`."""
SHOWN, SURE, LIKELY = 3.0, 9.0, 6.0
"""Sums of both from which it is surely the opposite where the translation shows a word for it and none for the word,
surely by the sentence alone where there are many siblings, and likely. Of 5,273 right translations in 30 languages none
is above the first two, and five above the third; of 178 turned words 60 are (`reports/votes.md`)."""


@dataclass(frozen=True, slots=True)
class SingledOut(Contradicted):
    """`version` reads as if `variant` stood in the sentence of `english`; `others` read as the sentence stands."""

    version: Version
    english: Version
    variant: Variant
    negation: bool
    """Whether the variant has lost a negation, rather than turned a word."""
    others: Row
    sure: bool

    @property
    def severity(self) -> Severity | None:
        # read on notes of several projects, nearly all that is only likely was a free wording
        return None if self.sure else Severity.NEUTRAL

    @property
    def place(self) -> tuple[Document, int, int]:
        return self.version.document, self.version.start, self.version.end

    @property
    def word(self) -> str:
        return self.english.text[self.variant.start : self.variant.end].strip()


@dataclass(frozen=True, slots=True)
class _Doubt:
    english: Version
    version: Version
    siblings: Row
    odds: float
    """By how much the judge doubts it more than any sibling."""


def singled_out(notes: Parallel) -> tuple[SingledOut, ...]:
    """Sentences of the English source or pivot that one translation turns; none where that is in another language.

    Several checks ask: it is found once for these notes.
    """
    return notes.pairs[0].engines.computed_once(_singled_out, notes) if notes.pairs else ()


def _singled_out(notes: Parallel, _: Engines) -> tuple[SingledOut, ...]:
    if primary(notes.pairs[0].source.lang) != "en":
        return ()
    found = (one for doubt in _doubts(notes) if (one := _turned(notes, doubt)))
    return tuple(one for one in found if notes.vouched(one.version, one.others))


def _doubts(notes: Parallel) -> Iterator[_Doubt]:
    """In each row the translation that the judge doubts most, where it stands out.

    It is asked first of the translations that do not show all words themselves, and of the siblings only where it
    doubts one of these.
    """
    rows = [(row, variants) for row in _rows(notes) if (variants := [*_variants(row[0].text)])]
    asked = {id(v): row for row, variants in rows for v in row[1:] if _may_be_turned(row[0], v, variants)}
    said = _said(notes, asked)
    doubted = [row for row, _ in rows if any(said.get(id(v), DOUBTED - 1) >= DOUBTED for v in row[1:])]
    said |= _said(notes, {id(v): row for row in doubted for v in row[1:] if id(v) not in said})
    for english, *versions in doubted:
        known = sorted(((said[id(v)], v) for v in versions if id(v) in said), key=lambda e: e[0], reverse=True)
        if len(known) > WITNESSES and known[0][0] >= DOUBTED and known[0][0] - known[1][0] >= APART:
            yield _Doubt(english, known[0][1], tuple(v for _, v in known[1:]), known[0][0] - known[1][0])


def _may_be_turned(english: Version, version: Version, variants: Sequence[tuple[Variant, bool]]) -> bool:
    """Whether a word is worth the judge's time: one that the translation shows turned, or does not show and that has
    few meanings, or a negation that it does not show. The other words are two thirds, and nearly all right."""
    firm = {variant.text for variant in opposites(english.text, Pairs.FIRM)}
    for variant, lost in variants:
        attested = _attested(english.text, variant, version, lost)
        if attested is Attestation.KEPT:
            continue
        if lost or variant.text in firm or attested in (Attestation.TURNED, Attestation.HINTED):
            return True
    return False


def _said(notes: Parallel, asked: Mapping[int, Row]) -> dict[int, float]:
    """The judge's log-odds for an opposite or a lost negation, by the identity of the translation."""
    found: dict[int, float] = {}
    others = [(row[0], v) for key, row in asked.items() for v in row[1:] if id(v) == key and primary(v.lang) != "en"]
    ahead(notes.pairs[0].engines, [(english.text, v.text) for english, v in others])
    for pair in notes.pairs:
        own = [(row[0], v) for key, row in asked.items() for v in row[1:] if id(v) == key and v.document is pair.target]
        answers = odds(pair, [(english.text, v.text) for english, v in own], "opposite", "negation")
        found |= {id(v): answer for (_, v), answer in zip(own, answers, strict=True) if answer is not None}
    return found


def _rows(notes: Parallel) -> Iterator[Row]:
    """The rows of sentences that are long enough, with the English sentence first."""
    source = notes.pairs[0].source
    for row in notes.sentences:
        kept = long_enough(row)
        if len(kept) > 1 + WITNESSES and kept[0].document is source:
            yield kept


def _variants(text: str) -> Iterator[tuple[Variant, bool]]:
    """The sentence with each of its words turned, and without each of its negations (True)."""
    yield from ((variant, False) for variant in opposites(text, Pairs.VOTED))
    yield from ((variant, True) for variant in affirmed(text, "en"))


def _turned(notes: Parallel, doubt: _Doubt) -> SingledOut | None:
    """The variant of the English sentence that the translation reads like, where its siblings do not."""
    english, version, siblings = doubt.english, doubt.version, doubt.siblings
    shown = [(v, lost, _attested(english.text, v, version, lost)) for v, lost in _variants(english.text)]
    shown = [entry for entry in shown if entry[2] is not Attestation.KEPT]
    if not shown:
        return None
    texts = [version.text, *(s.text for s in siblings), english.text, *(variant.text for variant, *_ in shown)]
    vectors = notes.vectors(texts, english.lang, version.lang)
    own, others, true, turned = (
        vectors[0],
        vectors[1 : -1 - len(shown)],
        vectors[-1 - len(shown)],
        vectors[-len(shown) :],
    )
    usual = fmean(float(one) for one in others @ true)
    best: tuple[float, SingledOut] | None = None
    for (variant, lost, attested), vector in zip(shown, turned, strict=True):
        gain, theirs = float((vector - true) @ own), [float(one) for one in others @ (vector - true)]
        apart = gain - fmean(theirs)
        freely = float(vector @ own) - usual < FREELY
        if apart < SET_APART or gain < max(*theirs, FARTHER) or freely:
            continue
        score = doubt.odds + WORTH * apart
        surely = score >= SHOWN if attested is Attestation.TURNED else score >= SURE and len(siblings) >= MANY_WITNESSES
        if (surely or score >= LIKELY) and (best is None or best[0] < score):
            best = score, SingledOut(version, english, variant, lost, (english, *siblings), surely)
    return best[1] if best else None


def _attested(text: str, variant: Variant, version: Version, lost: bool) -> Attestation:
    """What the translation shows of a word, or of a negation."""
    if not lost:
        said = attestation(text, variant, version.text, version.lang)
        both = said in (Attestation.SILENT, Attestation.OUTWEIGHED) and says_replaced_word(
            text, variant, version.text, version.lang
        )
        both = both or (
            said is not Attestation.TURNED
            and may_say((text, version.text), ("en", version.lang), (variant.start, variant.end))
        )
        return Attestation.KEPT if both or _denies_more(text, version) else said
    ours, theirs = words("en"), words(version.lang)
    if theirs is None or ours is None:
        return Attestation.UNKNOWN
    # "not nothing" is something, "don't miss it" is "see it"
    if fails(text) or undone(text, clauses_negated(text, ours, "en"), ours, "en"):
        return Attestation.KEPT
    times = [len(table.sure(own)) for table, own in ((ours, text), (theirs, version.text))]
    if times[1] >= times[0] or (ours.until(text) and theirs.then(version.text)):
        return Attestation.KEPT
    hinted = theirs.any.search(version.text) or (theirs.hint and theirs.hint.search(version.text))
    return Attestation.SILENT if theirs.inner or hinted else Attestation.TURNED


def _denies_more(text: str, version: Version) -> bool:
    """Whether a translation negates more often than the English sentence: "not possible" is impossible."""
    ours, theirs = words("en"), words(version.lang)
    return bool(ours and theirs and len(theirs.sure(version.text)) > len(ours.sure(text)))
