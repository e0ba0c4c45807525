"""A block stands in the right place and says something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from qa.align.lengths import extent
from qa.align.sentences import Sentence
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel
from qa.checks import Check, Coverage
from qa.checks.structure._around_formula import joined_around
from qa.checks.structure._captions import is_caption
from qa.checks.structure._elsewhere import mutually_nearest
from qa.checks.structure._in_place import substitutions
from qa.checks.structure._other_sentences import other_sentences
from qa.checks.structure._strangers import strangers
from qa.checks.structure._transitive import FAR, NEAR, cosine_of, settled_by_siblings
from qa.engines.profiles import is_embedded
from qa.model import Block, Finding, InlineKind, Severity
from qa.model.records import dataclass
from qa.text.languages import listed_few
from qa.text.unmarked import lost_its_marks
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ANNOUNCED = 80
"""Letters of a sentence that merely announces a list or code: "There are several ways to do that:"."""
QUOTED = 60
"""Characters of a segment that a message shows."""
LONGEST = 400
"""Letters of a block that the trained judge reads as a whole."""
CONFIDENT, DOUBTFUL = 0.75, 0.5
"""Share of those told as major that say something else, 17 of 23 in trees that nobody had looked at, twelve of which a
maintainer would mend (`reports/precision.md`), and what is said of the others."""
OTHER, AKIN = 0.0, -1.0
"""Its log-odds for another sentence against a translation of this one, which none of 231 right pairs reaches, three of
1,641 that words doubt, and two thirds of the sentences that stand beside their own; and for any fault at all, below
which it takes the two for the same (`reports/meaning.md`)."""
SURELY_NONE = -5.0
"""And for another sentence, below which it takes them for the same: 272 of 16,000 published paragraphs are above."""
HARDLY_OTHER = -4.0
"""And for another sentence, below which two that lie far apart are in doubt: a short request in plain Korean does."""


@dataclass(frozen=True)
class SegmentMismatch(Check):
    """A block or sentence stands where the translation of its counterpart should, but means something else.

    Wrong:  "The gradient of the loss points uphill, in the direction of the steepest ascent."  →  "Im nächsten
            Kapitel behandeln wir Datenbanken und ihre Abfragesprachen."
    Right:  "The gradient of the loss points uphill, in the direction of the steepest ascent."  →  "Der Gradient
            des Verlusts zeigt bergauf, in die Richtung des steilsten Anstiegs."

    Typical causes are a paragraph of another note or of an older version. Decided by the similarity of meanings
    relative to the rest of the note, minor where it is in doubt; short blocks, code, formulas and names are not judged.
    Other translations settle a doubt: one that is near the source and near this block says that it is right.
    """

    id: ClassVar[str] = "segment-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    compares: ClassVar[bool] = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # else by structure, lengths and what is carried over alone
        return Coverage.FULL if is_embedded(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for pair in substitutions(analysis):
            if pair in mutually_nearest(analysis):
                continue
            source, target = analysis.source.blocks[pair[0]], analysis.target.blocks[pair[1]]
            severity = self._severity(analysis, (source.text, target.text), _is_bare(source, target))
            severity = self._with_rest(analysis, source, target, severity)
            if severity is Severity.MAJOR and (is_caption(analysis.source, pair[0]) or _introduces(source, target)):
                severity = Severity.MINOR
            yield from self._told(analysis, source, target, severity)
        whole = []
        for stranger in strangers(analysis):
            sure = stranger.sure and not _lost_marks(analysis)
            severity = Severity.MAJOR if sure else Severity.MINOR
            if sure and _introduces(stranger.source, stranger.target):
                severity = Severity.MINOR
            doubt = self._with_rest(analysis, stranger.source, stranger.target, severity)
            told = [*self._told(analysis, stranger.source, stranger.target, doubt)]
            whole += [stranger.target for _ in told]
            yield from told
        for other in other_sentences(analysis):
            if any(block.start <= other.pair.target.start and other.pair.target.end <= block.end for block in whole):
                # told with all of its paragraph
                continue
            sure = other.sure and not _lost_marks(analysis)
            yield self._mismatch(analysis, other.pair.source, other.pair.target, None if sure else Severity.MINOR)

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        from qa.checks.structure._outvoted_sentences import outvoted_sentences

        for odd in outvoted_sentences(notes):
            witness = notes.witness(odd.others)
            own, said = (abridged(" ".join(version.text.split()), QUOTED) for version in (odd.version, witness))
            message = f"'{own}' does not say what {listed_few(odd.languages)} say: '{said}'"
            place = (odd.version.document, odd.version.start, odd.version.end)
            sure = odd.sure and not is_caption(odd.version.document, odd.version.block.index)
            yield self.outvoted(notes, place, witness, message, severity=None if sure else Severity.MINOR)

    def _with_rest(
        self, analysis: Analysis, source: Block, target: Block, severity: Severity | None
    ) -> Severity | None:
        """The same for two blocks of which one is cut off from its sentence by a displayed formula: told no graver than
        in doubt, and only if they differ with what stands across it as well."""
        joined = joined_around(analysis, source.index, target.index) if severity is not None else None
        if joined is None:
            return severity
        return Severity.MINOR if self._severity(analysis, joined, bare=False) else None

    def _told(self, analysis: Analysis, source: Block, target: Block, doubt: Severity | None) -> Iterator[Finding]:
        severity = settled_by_siblings(analysis, source, target, doubt)
        if severity is None:
            return
        yield self._mismatch(analysis, source, target, severity)

    def _mismatch(
        self, analysis: Analysis, source: Block | Sentence, target: Block | Sentence, severity: Severity | None
    ) -> Finding:
        texts = (" ".join(part.text.split()) for part in (source, target))
        quotes = [abridged(text, QUOTED) for text in texts]
        return self.finding(
            analysis,
            f"'{quotes[1]}' does not say what '{quotes[0]}' says",
            (analysis.target, target.start, target.end),
            (analysis.source, source.start, source.end),
            severity=severity,
            confidence=DOUBTFUL if severity is Severity.MINOR else CONFIDENT,
        )

    def _severity(self, analysis: Analysis, raw: tuple[str, str], bare: bool) -> Severity | None:
        """How surely two blocks say different things: None where their meanings are near after all.

        Blocks stay unpaired too where many of a note say nearly the same, or a rough translation is unlike the rest.
        The engine's place of either language must be known, for the vectors of two languages lie apart.
        """
        languages = (analysis.source.lang, analysis.target.lang)
        texts = [" ".join(text.split()) for text in raw]
        pair, short = [(texts[0], texts[1])], max(map(extent, texts)) <= LONGEST
        said = odds(analysis, pair, "other")[0] if short else None
        fault = odds(analysis, pair, ANY)[0] if short and bare else None
        if fault is not None and fault < AKIN and said is not None and said < SURELY_NONE:
            return None
        nearness = cosine_of(analysis, (texts[0], texts[1]), languages)
        if nearness is None:
            return Severity.MINOR if analysis.undecided else Severity.MAJOR
        if nearness >= NEAR and (said is None or said < OTHER):
            return None
        far = nearness < FAR and (said is None or said >= HARDLY_OTHER)
        sure = (far or (said is not None and said >= OTHER)) and not analysis.undecided
        return Severity.MAJOR if sure and not _lost_marks(analysis) else Severity.MINOR


def _introduces(source: Block, target: Block) -> bool:
    """Whether a short source announces what follows, and its translation has no end or announces it too."""
    return (
        extent(source.text) <= ANNOUNCED
        and source.text.rstrip().endswith(":")
        and not target.text.rstrip().endswith((".", "!", "?", "。", "।"))
    )


def _is_bare(source: Block, target: Block) -> bool:
    """Whether neither block has a number or a formula: what is changed in one of these the judge does not see."""
    return not any(
        any(map(str.isdigit, block.text)) or any(span.kind is InlineKind.MATH for span in block.inlines)
        for block in (source, target)
    )


def _lost_marks(analysis: Analysis) -> bool:
    """Whether the translation is spelled without the marks of its language: then its vectors say little."""
    return lost_its_marks(analysis.target.text, analysis.target.lang)
