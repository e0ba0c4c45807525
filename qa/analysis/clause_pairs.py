"""Clauses of a sentence and of its translation, where both are parted alike: by semicolons, colons and stops, or "but".

A sentence that negates twice hides that one of its negations is lost: "nobody may guess; do not open it". A translator
keeps the order of what such marks and words part, and writes a full stop for a semicolon at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from qa.align.lengths import extent
from qa.align.sentences import Sentence
from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair
from qa.text.adversatives import adversatives

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 2
"""Characters between a mark and a word that part the same clauses: "; but"."""
APART = 0.2
"""Difference between the shares that a clause and its translation have of their sentences up to which they are taken
for each other (share of all letters, 1 for the whole)."""
TEXTS = 1024
"""Pairs of sentences whose clauses are kept: several checks ask for them."""
MOST = 6
"""Clauses of a sentence up to which they are compared: what has more is a list."""
_STRONG = r"[;；؛·;](?=\s|\p{Lo})|(?<=\p{L}{3}[)\]”»\"]?)[.!?](?=\s+[\p{Lu}\p{Lo}])|[。！？।؟](?=.)"
MARKS = tuple(regex.compile(marks) for marks in (_STRONG + r"|[:：](?=\s|\p{Lo})", _STRONG))
"""What parts clauses, with and without the colon, which some languages leave out; `·` is the Greek semicolon."""
Span = tuple[int, int]


@lru_cache(TEXTS)
def clause_spans(texts: tuple[str, str], langs: tuple[str, str]) -> tuple[tuple[Span, Span], ...]:
    """Where the clauses of two texts stand, in both of which they are of about the same size; none of a text of one."""
    whole = (0, len(texts[0])), (0, len(texts[1]))
    against = [adversatives(text, lang) for text, lang in zip(texts, langs, strict=True)]
    cuts = [_cut(texts, marks) for marks in MARKS]
    # one side says "but" behind a semicolon, the other behind a comma
    both = [apart(sorted({*by_marks, *by_words})) for by_marks, by_words in zip(cuts[-1], against, strict=True)]
    marked = next(filter(None, (parted(texts, whole, at) for at in (*cuts, both))), (whole,))
    every = [part for spans in marked for part in parted(texts, spans, against) or (spans,)]
    return tuple(every) if len(every) > 1 else ()


def apart(cuts: Sequence[int]) -> list[int]:
    """Cuts but those that stand right behind another one: "; but"."""
    return [at for k, at in enumerate(cuts) if not k or at - cuts[k - 1] > NEAR]


def _cut(texts: tuple[str, str], marks: regex.Pattern[str]) -> list[list[int]]:
    return [[match.end() for match in marks.finditer(text.rstrip())] for text in texts]


def parted(
    texts: tuple[str, str], whole: tuple[Span, Span], cuts: Sequence[Sequence[int]]
) -> tuple[tuple[Span, Span], ...]:
    """Two stretches parted at their cuts, where they have as many, and what these part is of about the same size."""
    inside = [[at for at in ats if start < at < end] for ats, (start, end) in zip(cuts, whole, strict=True)]
    if not inside[0] or len(inside[0]) != len(inside[1]) or len(inside[0]) >= MOST:
        return ()
    spans = [list(pairwise((start, *ats, end))) for ats, (start, end) in zip(inside, whole, strict=True)]
    shares = [shares_of(text, found) for text, found in zip(texts, spans, strict=True)]
    if any(abs(ours - theirs) > APART for ours, theirs in zip(*shares, strict=True)):
        return ()
    return tuple(zip(*spans, strict=True))


def shares_of(text: str, spans: Sequence[Span]) -> list[float]:
    """The share of all letters that each of some stretches of a text has."""
    sizes = [extent(text[start:end]) for start, end in spans]
    return [size / max(1.0, sum(sizes)) for size in sizes]


@computed_once
def clause_pairs(analysis: Analysis) -> dict[SentencePair, SentencePair]:
    """Every clause that is paired so, with the sentences it stands in."""
    return {part: whole for whole in grouped_sentences(analysis) for part in _parts(analysis, whole)}


def clause_believed(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether what is found in a clause, or in a sentence, is believed of the sentence."""
    return believed(analysis, clause_pairs(analysis).get(pair, pair))


def _parts(analysis: Analysis, whole: SentencePair) -> Iterator[SentencePair]:
    for spans in clause_spans(whole.texts, analysis.languages):
        notes = analysis.source.text, analysis.target.text
        sides = zip(notes, (whole.source, whole.target), spans, strict=True)
        source, target = (_part(note, sentence, span) for note, sentence, span in sides)
        yield SentencePair(whole.bead, source, target, False)


def _part(note: str, sentence: Sentence, span: Span) -> Sentence:
    """A clause at its place in the note, or at that of its sentence where marks of the notation hide where it is."""
    text = sentence.text[slice(*span)].strip()
    at = note.find(text, sentence.start, sentence.end)
    return Sentence(sentence.start, sentence.end, text) if at < 0 else Sentence(at, at + len(text), text)
