"""Inline code, options, placeholders and file names that the translation altered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.values._arguments import arguments
from qa.checks.values._code_clauses import code_swaps
from qa.checks.values._code_templates import changed_placeholder
from qa.checks.values._command_arguments import other_arguments
from qa.checks.values._damaged_names import damaged_form, damaged_name
from qa.checks.values._example_names import is_example, is_filled_in, is_same_but_its_end, names_library
from qa.checks.values._keys import other_key
from qa.checks.values._literal_codes import is_other_literal
from qa.checks.values._lost_beside import is_alone_lost, is_listed
from qa.checks.values._lost_entries import compact_target, is_elsewhere, is_missed_in_prose, is_sorely_missed
from qa.checks.values._old_and_new import compared
from qa.checks.values._order import Two, exchanged
from qa.checks.values._own_language import of_own_language
from qa.checks.values._own_pages import is_own_page
from qa.checks.values._placeholders import also_replaced
from qa.checks.values._prose_codes import lost_in_prose, prose_codes, stands_for, strange_in_prose
from qa.checks.values._replaced_codes import (
    is_another_sign,
    is_exact_whole,
    is_text,
    keeps_plain_words,
    lost_codes,
    paired_codes,
    shown,
    skeleton,
    without_codes,
)
from qa.checks.values._sentence_codes import sentence_swaps
from qa.checks.values._standing import is_whole_in, is_within
from qa.checks.values._synopses import is_localised
from qa.checks.values._verbatim import SPACE, Verbatim, VerbatimKind, codes, other_cases, surplus
from qa.checks.values._written_anew import is_same_drive, is_written_anew
from qa.model import Block, Document, Finding, Severity
from qa.model.records import dataclass
from qa.text.likeness import is_damaged_copy

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 200
"""Characters of a piece of code; longer ones are texts."""
SURE, REPLACED, LOST = 0.95, 0.9, 0.6
"""Confidence in a damaged copy, in another piece in its place, and in one that is merely gone."""
IDENTIFIER = re.compile(r"[\w.()\[\]{}*/\\:@$%+=,<>!?|&~^#;-]*[A-Za-z_][\w.()\[\]{}*/\\:@$%+=,<>!?|&~^#;'\"-]*")
# a word of code, not of a language: marks or digits in it, a capital inside, an option, capitals throughout
TECHNICAL = re.compile(
    r"[._/\\:()\[\]{}=<>$@#*&|%+~\d]|[a-z][A-Z]|^-|^[A-Z]{2,}$"
    r"|^(?:X|Content|Accept|Cache|Access|If|Set|User|WWW|Transfer|Strict|Retry)-[A-Z]"
    r"|^(?:localhost|std(?:in|out|err)|sudo|async|await|regex|ascii|utf8|json|yaml|html|css|sql|https?|url|uuid)$"
)
NUMBERED = re.compile(r"[^\W\d_]+\d*")  # a word of a pattern: sentence1
FREE = frozenset({VerbatimKind.FILE, VerbatimKind.PATH, VerbatimKind.HANDLE, VerbatimKind.COMMAND})
"""What a sentence may name in other words."""


@dataclass(frozen=True)
class InlineCodeChanged(Check):
    """Inline code, or an option, placeholder or file name in prose, was translated, altered or lost.

    Wrong:  "Call `train_model()` first."  →  "Rufe zuerst `trainiere_modell()` auf."
    Right:  "Call `train_model()` first."  →  "Rufe zuerst `train_model()` auf."

    The pieces of a paragraph are compared as a multiset: their order is free, but that two of a sentence with one word
    between them on both sides (`a` by `b`) changed places is told as neutral, and as major where the words say which
    one gives way to the other (`a` to `b`, `a` replaces `b`, `b` instead of `a`). Major where code that reads like no
    plain word gave way to a damaged copy, a translation or a second copy of its neighbour; minor where a plain word
    stands for another, where something is merely gone, and where the note's other translations fill in names of their
    own.
    Placeholders (`<your name>`), strings inside code and the language in a name (`faq-en`) may be translated, phrases
    of several plain words too; a placeholder in braces (`{name}`) is minor, and major where it is gone (in prose, where
    others are kept), another one of the source or kept elsewhere in the translation. Code that became plain text is
    left to the eye.
    """

    id = "inline-code-changed"
    category = "accuracy/do-not-translate"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for source, target in analysis.pairs():
            ours, theirs = codes(analysis.source, source), codes(analysis.target, target)
            raw = SPACE.sub("", analysis.target.text[target.start : target.end])
            strange = surplus(theirs, ours)
            lost = lost_codes(analysis, (source, target), (ours, theirs), strange)
            own = {piece.text for piece in ours} if len(ours) == len(theirs) else set[str]()
            for old, new in paired_codes(lost, strange, len(ours) == len(theirs)):
                # a second copy of its neighbour, where as many pieces stand
                if new is None and is_alone_lost(analysis, (source, target), (ours, theirs), old):
                    told = [*self._alone_lost(analysis, target, ours, old)]
                    yield from told or self._changed(analysis, source, target, old, None, False)
                    continue
                copied = new is not None and new.text in own
                sure = copied or (new is not None and keeps_plain_words(old, new, (ours, theirs)))
                yield from self._changed(analysis, source, target, old, new, sure)
            yield from self._in_prose(analysis, source, target, raw)
            yield from self._beside_commands(analysis, source, target)
        known = {here: (there, agree) for here, there, agree in compared(analysis)}
        for here, (there, agree) in known.items():
            if not agree:
                yield self._exchanged(analysis, here, there, sure=True)
        swapped = dict(code_swaps(analysis))
        for here, there in exchanged(analysis):
            if here not in known and here not in swapped:
                yield self._exchanged(analysis, here, there, sure=False)
        for here, there in (*swapped.items(), *sentence_swaps(analysis)):
            if here not in known:
                yield self._exchanged(analysis, here, there, sure=True)

    def _alone_lost(
        self, analysis: Analysis, target: Block, ours: Sequence[Verbatim], old: Verbatim
    ) -> Iterator[Finding]:
        named = _is_technical(analysis.source, old) and " " not in shown(analysis.source, old)
        named = named and IDENTIFIER.fullmatch(old.text) is not None and len(old.text) <= LONGEST
        if is_listed(analysis, ours, old) or (named and not is_elsewhere(analysis, old.text)):
            yield self._gone(analysis, target, old, sure=True)

    def _exchanged(self, analysis: Analysis, old: Two, new: Two, sure: bool) -> Finding:
        first, second = (shown(analysis.source, piece) for piece in old)
        says = "changed places" if sure else "stand in the other order"
        return self.finding(
            analysis,
            f"codes '{first}' and '{second}' {says}",
            (analysis.target, new[0].start, new[1].end),
            (analysis.source, old[0].start, old[1].end),
            severity=None if sure else Severity.NEUTRAL,
            confidence=REPLACED if sure else LOST,
        )

    def _changed(
        self, analysis: Analysis, source: Block, target: Block, old: Verbatim, new: Verbatim | None, copied: bool
    ) -> Iterator[Finding]:
        another = new is not None and _is_another(old.text, new.text, *_shown(analysis, old, new))
        if len(old.text) > LONGEST or not (another or copied or IDENTIFIER.fullmatch(old.text)):
            return
        if new is None:
            missed = is_sorely_missed(analysis, (source, target), old)
            if (missed or _is_technical(analysis.source, old)) and not is_elsewhere(analysis, old.text):
                yield self._gone(analysis, target, old, sure=missed)
            return
        ours, theirs = _shown(analysis, old, new)
        if not (another or (copied and not is_text(ours))) and skeleton(ours) == skeleton(theirs):
            yield from self._placeholder(analysis, source, old, new)
            return
        if of_own_language(old.text, new.text, analysis.target.lang):
            return
        message = f"code '{ours}' became '{theirs}'"
        neutral = is_localised(ours, theirs) or is_same_but_its_end(old.text, new.text) or is_same_drive(ours, theirs)
        filled = is_filled_in(ours, theirs) and old.text not in compact_target(analysis)
        anew = filled or is_written_anew(analysis.source.text, old, new)
        severe = not (neutral or anew) and (copied or another or self._is_severe(analysis, source, old, new))
        if severe and also_replaced(analysis, source, old.text, new.text, partial(_instead, before=old.text)):
            severe, message = False, f"{message}; other translations replace it too"
        yield self.finding(
            analysis,
            message,
            (analysis.target, new.start, new.end),
            (analysis.source, old.start, old.end),
            severity=None if severe else Severity.NEUTRAL if neutral else Severity.MINOR,
            confidence=SURE if is_damaged_copy(old.text, new.text) else REPLACED,
        )

    def _placeholder(self, analysis: Analysis, block: Block, old: Verbatim, new: Verbatim) -> Iterator[Finding]:
        """A placeholder within the code that is another one or gone, where its other translations keep it."""
        changed = changed_placeholder(old.text, new.text, analysis.source.text, compact_target(analysis))
        if changed is None or also_replaced(analysis, block, old.text, new.text, partial(_instead, before=old.text)):
            return
        became = f"became '{changed.new}'" if changed.new else "is missing from the translation"
        yield self.finding(
            analysis,
            f"placeholder '{changed.old}' of code {became}",
            (analysis.target, new.start, new.end),
            (analysis.source, old.start, old.end),
            severity=None if changed.sure else Severity.MINOR,
            confidence=REPLACED if changed.sure else LOST,
        )

    def _is_severe(self, analysis: Analysis, source: Block, old: Verbatim, new: Verbatim) -> bool:
        """Whether a piece was surely altered: not where only words amid code were translated (`[SEP] question`), nor
        where another word of the source was made code instead."""
        from qa.checks.values._exact_codes import BESIDE, surely_another

        before, after = (shown(*side).split() for side in ((analysis.source, old), (analysis.target, new)))
        technical = [[p for p in row if TECHNICAL.search(p) and not NUMBERED.fullmatch(p)] for row in (before, after)]
        text = analysis.source.text
        around = text[max(0, old.start - BESIDE) : old.start], text[old.end : old.end + BESIDE]
        if surely_another(" ".join(before), " ".join(after), around):
            return True
        if len(before) > 1 and technical[0] == technical[1]:
            return False
        if is_damaged_copy(old.text, new.text):
            return True
        is_neighbour = f"`{new.text}`" in analysis.source.text[source.start : source.end]
        named = is_whole_in(new.text, without_codes(analysis.source, source))
        return _is_technical(analysis.source, old) and (is_neighbour or not named)

    def _gone(self, analysis: Analysis, target: Block, old: Verbatim, sure: bool = False, left: str = "") -> Finding:
        what = f"is damaged: '{left}'" if left else "is missing from the translation"
        return self.finding(
            analysis,
            f"code '{shown(analysis.source, old)}' {what}",
            (analysis.target, target.content_start, target.content_end),
            (analysis.source, old.start, old.end),
            severity=None if sure else Severity.MINOR,
            confidence=REPLACED if sure else LOST,
        )

    def _in_prose(self, analysis: Analysis, source: Block, target: Block, raw: str) -> Iterator[Finding]:
        """Options, placeholders, files and names without code marks: what is gone, and what took its place."""
        ours = prose_codes(analysis.source, source)
        text = analysis.target.text[target.start : target.end]
        lost = list(lost_in_prose(ours, raw, text))
        if not lost:
            return
        texts = (analysis.source.text, analysis.target.text)
        origin = analysis.source.text[source.start : source.end]
        strange = strange_in_prose(analysis, source, target, ours)
        # a program fills in every placeholder, and the sentence keeps the others
        gone = {one.start for one in lost}
        kept = any(one.kind is VerbatimKind.PLACEHOLDER or one.text[0] == "$" for one in ours if one.start not in gone)
        for old in lost:
            new = next((piece for piece in strange if stands_for(old, piece)), None)
            new = new or damaged_name(old, text, target.start, origin)
            free = old.text in arguments(analysis) and (new is None or new.text not in analysis.source.text)
            if new is not None and (is_own_page(analysis, old, new) or names_library(old.text, new.text)):
                strange = [piece for piece in strange if piece is not new]
                continue
            if new is not None and not of_own_language(old.text, new.text, analysis.target.lang):
                strange = [piece for piece in strange if piece is not new]
                yield self.finding(
                    analysis,
                    f"{old.kind} '{old.text}' became '{new.text}'",
                    (analysis.target, new.start, new.end),
                    (analysis.source, old.start, old.end),
                    severity=Severity.MINOR if free or is_example(old, new, texts) else None,
                    confidence=REPLACED,
                )
            elif free:
                continue
            elif new is None and (left := damaged_form(old, text)):
                yield self._gone(analysis, target, old, sure=True, left=left)
            elif new is None and not is_elsewhere(analysis, old.text):
                missed = is_missed_in_prose(analysis, (source, target), ours, old, len(lost) == 1)
                if missed or old.kind not in FREE:
                    yield self._gone(analysis, target, old, sure=missed or (kept and old.text[0] in "%${<"))

    def _beside_commands(self, analysis: Analysis, source: Block, target: Block) -> Iterator[Finding]:
        """What commands in prose are given, and keys that are pressed together."""
        texts = analysis.source.text[source.start : source.end], analysis.target.text[target.start : target.end]
        starts = source.start, target.start
        changed = [(*two, True) for two in other_arguments(*texts, starts, analysis.target.lang)]
        if "{" in texts[1]:
            changed += [(*two, True) for two in other_cases(analysis.source, source, analysis.target, target)]
        if key := other_key(*texts, starts):
            changed.append((key.old, key.new, key.sure))
        for old, new, sure in changed:
            yield self.finding(
                analysis,
                f"'{old.text}' became '{new.text}'",
                (analysis.target, new.start, new.end),
                (analysis.source, old.start, old.end),
                severity=None if sure else Severity.MINOR,
                confidence=REPLACED,
            )


def _shown(analysis: Analysis, old: Verbatim, new: Verbatim) -> tuple[str, str]:
    return shown(analysis.source, old), shown(analysis.target, new)


def _is_another(old: str, new: str, ours: str, theirs: str) -> bool:
    """Whether code, without white space and as it is shown, became another one that is no matter of words."""
    return is_another_sign(old, new) or is_exact_whole(old, new) or is_other_literal(ours, theirs)


def _is_technical(document: Document, piece: Verbatim) -> bool:
    """Whether a piece of code reads like no plain words: one of them has a mark of code or is an option."""
    return any(TECHNICAL.search(part) for part in (piece.text, *shown(document, piece).split()))


def _instead(analysis: Analysis, block: Block, before: str) -> str:
    """What another translation has for a piece of code: itself, or its first code that the source lacks."""
    if is_within(before, SPACE.sub("", analysis.target.text[block.start : block.end])):
        return before
    everywhere = {piece.text for one in analysis.source.blocks for piece in codes(analysis.source, one)}
    return next((piece.text for piece in codes(analysis.target, block) if piece.text not in everywhere), "")
