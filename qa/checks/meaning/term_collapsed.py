"""Two things that the source sets apart became one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.analysis.sentences import sentence_pairs
from qa.analysis.word_witness import stands_for_another
from qa.checks import Check
from qa.checks.meaning._clause_openings import opened_twice
from qa.checks.meaning._collapsed_alone import CollapsedAlone, named_twice, replaced_terms
from qa.checks.meaning._contrasts import (
    goes_on_before,
    may_be_one_word,
    number_of,
    same_on_both_sides,
    sets_apart,
)
from qa.checks.meaning._emphasised_terms import emphasised_once
from qa.checks.meaning._label_rows import labels
from qa.checks.meaning._one_word import collapsed
from qa.checks.meaning._word_contrasts import said_twice, without_brackets
from qa.model import PROSE, Block, Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few, primary
from qa.text.numbers.spelled import spelled
from qa.text.words import function_words

_UNCUT = frozenset({Kind.HEADING, Kind.FRONT_MATTER})
"""Blocks that are no sentences."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORT_BLOCK = 80
"""Characters of a block that is a term or a few rather than a sentence: two items of `_contrasts.MARKS`."""
_COMMAS = frozenset({"comma", "wide", "two"})
"""Marks that also stand beside a turn of phrase."""

_NEXT_WORD = regex.compile(r"[ ](?P<word>\p{L}{4,})")

_ARROW, _GOES_ON = regex.compile(r"[→⇒↔⇔↦]|[-=]>|<[-=]"), regex.compile(r"[ \u00a0]*[\p{L}\p{N}→*_`-]")


@dataclass(frozen=True)
class TermCollapsed(Check):
    """Things that the source sets apart became one word in the translation.

    Wrong:  "Speed vs. velocity"  →  "Geschwindigkeit vs. Geschwindigkeit"
    Right:  "Speed vs. velocity"  →  "Tempo vs. Geschwindigkeit"

    Looked for where a text contrasts: on both sides of "vs.", of an equals sign, an arrow or a slash, of "and" or words
    such as "differs from", in enumerations, in a term and its gloss, and in the labels or bare terms of one list, the
    terms of definitions, the headers of one table and the headings of one section; minor in the first cells of its
    rows. A language may have one word for two; then the text must say in another way what differs, or it says nothing.
    Neutral where two terms that the source sets apart have one word in all of a note, with counts. Among three notes or
    more also an enumeration or a contrast that alone names a thing twice, and a sentence that opens with the term of
    another one.
    """

    id = "term-collapsed"
    category = "accuracy/mistranslation"
    compares = True

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.meaning._contrasts_alone import contrasts_alone

        for found in named_twice(notes):
            message = (
                f"'{found.word}' stands twice in one enumeration; {listed_few(found.languages)} name each thing once"
            )
            yield self._alone(notes, found, message)
        for found, sure in contrasts_alone(notes):
            message = (
                f"'{found.word}' stands on both sides of one contrast; {listed_few(found.languages)} name two things"
            )
            severity = None if sure else Severity.MINOR
            # all of the passage, so that a pair which names the source's terms says more
            place = (found.version.document, found.version.start, found.version.end)
            yield self.outvoted(notes, place, notes.witness(found.others), message, severity=severity)
        for found in replaced_terms(notes):
            said = ", ".join(
                f"'{word}' in {version.lang}" for version, word in zip(found.others, found.said, strict=True)
            )
            yield self._alone(notes, found, f"'{found.word}' stands for another term here: {said}")

    def _alone(self, notes: Parallel, found: CollapsedAlone, message: str) -> Finding:
        place = (found.version.document, found.start, found.end)
        return self.outvoted(notes, place, notes.witness(found.others), message, severity=found.severity)

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for theirs, ours in _stretches(analysis):
            text = analysis.target.text[slice(*ours)]
            source = analysis.source.text[slice(*theirs)]
            for mark, found in same_on_both_sides(text, source, analysis.target.lang):
                if (items := sets_apart(source, mark, number_of(text, source, mark, found))) is None:
                    continue
                if mark == "gloss" and items[1] == found["item"].strip() and not items[1].isascii():
                    # the source's gloss is in the language of the translation
                    continue
                if goes_on_before(text, found.start()) and _is_number(items[1], analysis.source.lang):
                    # "on bir, bir": eleven, one
                    continue
                if mark in _COMMAS and _are_idle(items, analysis.source.lang):
                    continue
                if _ARROW.search(found[0]) and _GOES_ON.match(text, found.end()):
                    # the way through a menu: "Ansicht → Ansicht zurücksetzen"
                    continue
                start = ours[0] + found.start()
                message = f"'{items[0]}' and '{items[1]}' both became '{found['item'].strip()}'"
                place = (analysis.target, start, start + len(found[0]))
                yield self.finding(analysis, message, place, (analysis.source, *theirs), confidence=0.9)
                break
            else:
                yield from self._by_words(analysis, (source, text), theirs, ours)
        yield from self._emphasised(analysis)
        yield from self._labels(analysis)
        yield from self._everywhere(analysis)

    def _emphasised(self, analysis: Analysis) -> Iterator[Finding]:
        for found in emphasised_once(analysis):
            message = f"'{found.terms[0]}' and '{found.terms[1]}' both became '{found.word}'"
            place = (analysis.target, found.start, found.end)
            severity = None if found.sure else Severity.MINOR
            yield self.finding(
                analysis, message, place, (analysis.source, *found.opposite), severity=severity, confidence=0.85
            )

    def _by_words(
        self, analysis: Analysis, texts: tuple[str, str], theirs: tuple[int, int], ours: tuple[int, int]
    ) -> Iterator[Finding]:
        """What words or clauses set apart, in brackets or outside of them."""
        severity, start, end = None, 0, len(texts[1])
        bare = without_brackets(texts[0]), without_brackets(texts[1])
        said = said_twice(*texts, analysis.languages)
        if said and _is_shared(analysis, texts[0], said.terms, said.word):
            return
        if said:
            terms, word, start, end = said.terms, said.word, said.start, said.end
            severity = None if said.sure else Severity.MINOR
        elif opened := opened_twice(*texts, analysis.languages):
            terms, word, start = opened
            end = start + len(word)
        elif bare != texts and (said := said_twice(*bare, analysis.languages)):
            terms, word = said.terms, said.word
            severity = None if said.sure else Severity.MINOR
        else:
            return
        message = f"'{terms[0]}' and '{terms[1]}' both became '{word}'"
        place = (analysis.target, ours[0] + start, ours[0] + end)
        yield self.finding(analysis, message, place, (analysis.source, *theirs), severity=severity, confidence=0.85)

    def _labels(self, analysis: Analysis) -> Iterator[Finding]:
        """Labels of one list, table or row of headings that differ in the source and are the same here."""
        for group in labels(analysis):
            first: dict[str, tuple[str, int, int]] = {}
            for label in group:
                before = first.setdefault(label.target.casefold(), (label.source, label.start, label.end))
                if may_be_one_word(before[0], label.source):
                    continue
                message = f"'{before[0]}' and '{label.source}' both became '{label.target}'"
                yield self.finding(
                    analysis,
                    message,
                    (analysis.target, label.start, label.end),
                    label.opposite,
                    severity=Severity.MINOR if label.heads_row else None,
                    confidence=0.85,
                )

    def _everywhere(self, analysis: Analysis) -> Iterator[Finding]:
        """Two terms with one word in all of the note: an author may want no more, so it is a remark."""
        if analysis.symmetric or primary(analysis.source.lang) == primary(analysis.target.lang):
            return
        for found in collapsed(analysis):
            pair = sentence_pairs(analysis)[found.sentence]
            said = " and ".join(f"'{term}' ({count})" for term, count in zip(found.terms, found.counts, strict=True))
            yield self.finding(
                analysis,
                f"{said} both became '{found.word}' in all of the note",
                (analysis.target, pair.target.start, pair.target.end),
                (analysis.source, pair.source.start, pair.source.end),
                severity=Severity.NEUTRAL,
                confidence=0.5,
            )


def _is_shared(analysis: Analysis, source: str, terms: Sequence[str], word: str) -> bool:
    """Whether a word that stands twice translates what both terms share: "gathering and spoofing attacks", said as
    "attacks for gathering and attacks by spoofing"."""
    at = source.find(terms[-1])
    behind = (
        _NEXT_WORD.match(source, at + len(terms[-1])) if at >= 0 and primary(analysis.source.lang) == "en" else None
    )
    if behind is None or behind["word"].lower() in function_words("en"):
        return False
    span = at, at + len(terms[-1])
    shared = behind["word"].lower()
    return stands_for_another(analysis, f"{terms[-1]} {shared}", (0, span[1] - span[0]), word, list(terms))


def _is_number(item: str, lang: str) -> bool:
    return any(one.end - one.start == len(item) for one in spelled(item, lang))


def _are_idle(items: Sequence[str], language: str) -> bool:
    """Whether all members are turns of phrase, no terms: "it's fine, of course"."""
    return all(item.split()[:1] and item.split()[0].lower() in function_words(language) for item in items)


def _stretches(analysis: Analysis) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of source and translation that translate each other: whole headings and titles, for "vs." ends no
    sentence there, and sentences elsewhere."""
    sure = {bead for bead, *_ in analysis.sure_beads()}
    for bead in analysis.beads:
        if len(bead.source) == len(bead.target) == 1:
            one, other = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
            # a short text whose terms became one is little like its source, which makes nobody sure of the two
            lone = bead not in sure and not bead.moved and one.kind in PROSE
            if one.kind is other.kind and (one.kind in _UNCUT or (lone and _is_short(one) and _is_short(other))):
                yield (one.content_start, one.content_end), (other.content_start, other.content_end)
    for pair in sentence_pairs(analysis):
        if analysis.target.blocks[pair.bead.target[0]].kind not in _UNCUT:
            yield (pair.source.start, pair.source.end), (pair.target.start, pair.target.end)


def _is_short(block: Block) -> bool:
    return block.content_end - block.content_start <= SHORT_BLOCK
