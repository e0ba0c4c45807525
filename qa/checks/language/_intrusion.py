"""Words in a script that the target language is not written in: names and loans, or left untranslated?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._labels import labels, ordinary_heading
from qa.checks.language._passages import Passage
from qa.model import Kind, Severity
from qa.text.languages import language_name, listed, scripts_of
from qa.text.lexis import (
    SEEN,
    at_home,
    closed_class,
    in_label,
    is_adverb,
    is_clause,
    is_known,
    is_modifier,
    is_term,
    is_title,
)
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.words import function_words, zipf

_GAP = regex.compile(r"[ \t]*+(?:[,/&+–\-'’][ \t]*+|\n[ \t>]*+)?")
"""What may stand between two words of one run."""
_GLOSS = 7
"""A bracket with more words than this is a remark, not a gloss."""
LONGEST_TERM = 3
"""Words of a term that the text explains in brackets after it."""
_LISTING = frozenset({"or", "oder", "ou", "o", "или"})


def intruding(evidence: Evidence, item: Prose) -> Iterator[Passage]:
    """Passages of a block in a candidate language of another script than the target's."""
    for language in evidence.languages:
        scripts = scripts_of(language) - evidence.scripts
        if not scripts:
            continue
        foreign = [word for word in item.words if word.script in scripts]
        if not foreign:
            continue
        native = sum(word.end - word.start for word in item.words if word.script in evidence.scripts)
        # a block without a native word is one passage or none
        label = labels(evidence, item, language) if native or len(item.words) == 1 else None
        if label is not None:
            yield label
            foreign = [word for word in foreign if word.start >= label.end]
        elif not native:
            passage = _whole(evidence, item, foreign, language)
            if passage:
                yield passage
        if not native:
            continue
        for run in _runs(evidence, foreign):
            passage = _judge(evidence, item, run, language)
            if passage:
                yield passage


def _runs(evidence: Evidence, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words with nothing between them but spaces and light punctuation."""
    text = evidence.target.document.text
    run: list[Word] = []
    for word in words:
        if run and not (_GAP.fullmatch(text, run[-1].end, word.start) and _same_frame(run[-1], word)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


_FRAME = Context.QUOTED | Context.BRACKETED | Context.LINK


def _same_frame(left: Word, right: Word) -> bool:
    return left.context & _FRAME == right.context & _FRAME


def _quiet(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> bool:
    """Whether a run is a quotation, a gloss, a title, a label or something that the source marks as such."""
    if all(Context.QUOTED in word.context for word in run):
        return True
    if all(Context.BRACKETED in word.context for word in run) and len(run) <= _GLOSS:
        return True
    if all(Context.IMAGE in word.context for word in run) and len(run) < 3:
        return True
    if in_label(evidence.labels(item), run) or _explained(evidence, item, run):
        return True
    # "Azure OpenAI or OpenAI" is no title, whatever its capitals
    listed = not run[0].context & (Context.LINK | Context.EMPHASIS) and any(w.form in _LISTING for w in run)
    return is_title(run, language) and not listed and not _leads_in(evidence, run, language)


_OPENING = regex.compile(r"[*_`]{0,3}[ \t]?[(（]")


def _explained(evidence: Evidence, item: Prose, run: Sequence[Word]) -> bool:
    """Whether a bracket with native words follows a few words: "mask token (токен-маска)" names a term."""
    if len(run) > LONGEST_TERM or not _OPENING.match(evidence.target.document.text, run[-1].end):
        return False
    start, end = next((b for b in item.brackets if 0 <= b[0] - run[-1].end <= 4), (0, 0))
    return any(start <= word.start < end and word.script in evidence.scripts for word in item.words)


_COLON = regex.compile(r"[ \t]?[:：]")


def _leads_in(evidence: Evidence, run: Sequence[Word], language: str) -> bool:
    """Whether a run ends on a function word before a colon ("Start here:"): no title does, and no button."""
    last = run[-1]
    small = last.plain and last.lower in function_words(language)
    return small and _COLON.match(evidence.target.document.text, last.end) is not None


def _judge(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> Passage | None:
    plain = [w for w in run if w.plain and Context.CODE not in w.context and len(w.form) > 1]
    if not plain or _quiet(evidence, item, run, language):
        return None
    if LATIN not in scripts_of(language):
        return _own_script(evidence, item, plain, language)
    closed = closed_class(run, language)
    if len(plain) >= 4 and sum(zipf(w.lower, language) > 0 for w in plain) * 2 < len(plain):
        # neither the language nor anything known: a cipher, another language
        return None
    if closed and _said_by_source(evidence, item, closed, run, language):
        core = _core(run)
        severity = severity_of_term(evidence, core, language)
        if severity is Severity.MAJOR and evidence.may_be_title(run, language):
            severity = Severity.MINOR
        reason = f"{language_name(language)} left in the text: {_why(evidence, closed[0], language)}"
        return _passage(item, core, language, severity, reason, 0.9 if len(run) > 1 else 0.8)
    return _content(evidence, item, run, plain, language)


def _own_script(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Passage | None:
    """Words in a script of the candidate language's own: neither names nor loans look like that."""
    name = language_name(language)
    letters = sum(len(word.form) for word in words)
    if letters < 2 or (evidence.source is not None and not evidence.speaks(language)):
        return None
    reason = f"{name} left in the text: '{words[0].form[:40]}' is in the script of the source"
    return _passage(item, words, language, Severity.MAJOR, reason, 0.85)


def severity_of_term(evidence: Evidence, words: Sequence[Word], language: str) -> Severity:
    """Major but for what looks like a term: then minor, and neutral where the note uses it again."""
    if not is_term(words, language):
        return Severity.MAJOR
    without, keeping = evidence.translating(words[0].lower)
    if len(without) >= 2 and not keeping:
        return Severity.MAJOR
    return Severity.NEUTRAL if evidence.established(words) else Severity.MINOR


def _said_by_source(
    evidence: Evidence, item: Prose, closed: Sequence[Word], run: Sequence[Word], language: str
) -> bool:
    """A lone function word must stand in a source of its language too, nearby or in a row of words; a longer run
    speaks for itself. What a source in a third language says as well is a loan."""
    if evidence.source is None:
        return True
    if not evidence.speaks(language):
        return not all(evidence.shares(word, language) for word in closed)
    if len(run) >= 4 or len(closed) >= 3 or any(evidence.verbatim(run)):
        return True
    nearby = evidence.source_words(item.block.index) or evidence.source.counts
    return any(word.lower in nearby for word in closed)


def _core(run: Sequence[Word]) -> list[Word]:
    """A run without the names at its ends, unless it begins like a sentence."""
    plain = [i for i, word in enumerate(run) if word.plain and Context.CODE not in word.context]
    if len(plain) >= 4:
        return list(run)
    return list(run[plain[0] : plain[-1] + 1]) if plain else list(run)


def _content(
    evidence: Evidence, item: Prose, run: Sequence[Word], plain: Sequence[Word], language: str
) -> Passage | None:
    """Content words only: a loan or a leak. The siblings decide, then how often the note keeps the word."""
    if all(evidence.shares(word, language) for word in plain):
        return None
    name = language_name(language)
    if Context.LINK not in run[0].context and _phrase(evidence, run, plain, language):
        return _passage(item, _core(run), language, Severity.MAJOR, f"{name} phrase left in the text", 0.7)
    known = [w for w in plain if is_known(w, language) or evidence.is_left_alone(w)]
    if not known:
        return None
    rarest = min(known, key=lambda w: zipf(w.lower, language))
    without, keeping = evidence.translating(rarest.lower)
    kept, sourced = evidence.kept_share(rarest.lower, language)
    if (
        len(without) >= 2
        and len(keeping) * 3 <= len(without)
        and kept <= 2
        and not at_home(rarest.lower, evidence.language, language)
    ):
        return _passage(item, known, language, Severity.MAJOR, _why(evidence, rarest, language), 0.8)
    if _is_row(evidence, plain, language):
        return _passage(item, known, language, Severity.MINOR, f"three {name} words in a row as in the source", 0.5)
    if kept == 1 and sourced >= 4:
        reason = f"'{rarest.form}' stays {name} here, the source's other {sourced - 1} are translated"
        return _passage(item, known, language, Severity.MINOR, reason, 0.5)
    return _passage(item, known, language, Severity.NEUTRAL, f"'{rarest.form}' is {name}, perhaps a loan word", 0.4)


def _phrase(evidence: Evidence, run: Sequence[Word], plain: Sequence[Word], language: str) -> bool:
    """Whether content words hang together as a phrase of the language: a row of four, three of a clause of the source,
    a listing of three, or a noun with a compound modifier ("read-only", "user-defined")."""
    if sum(is_known(w, language) for w in plain) >= 4 or (
        is_clause(run, language) and _is_row(evidence, plain, language)
    ):
        return True
    text = evidence.target.document.text
    commas = text.count(",", run[0].start, run[-1].end)
    if commas >= 2 and len(plain) >= 3:
        return True
    return len(plain) >= 2 and any(is_modifier(w.lower, language) for w in plain[:-1])


def _is_row(evidence: Evidence, words: Sequence[Word], language: str) -> bool:
    """Whether the source has the same three words in a row, and neither it nor the note treats them as a term."""
    said = len(words) == 3 and all(zipf(word.lower, language) >= SEEN for word in words)
    return said and all(evidence.verbatim(words)) and not evidence.is_term(words)


def _why(evidence: Evidence, word: Word, language: str) -> str:
    """Why a word is a leak, in words."""
    kind = "adverb" if is_adverb(word.lower, language) else "word"
    if kind == "word" and word.lower in function_words(language):
        kind = "function word"
    parts = [
        f"'{word.form}' is an English {kind}"
        if language == "en"
        else f"'{word.form}' is a {language_name(language)} {kind}"
    ]
    if evidence.source is not None and evidence.source.counts[word.lower]:
        parts.append("the source has it")
    without, _ = evidence.translating(word.lower)
    if without:
        parts.append(f"{listed(without)} {'translates' if len(without) == 1 else 'translate'} it")
    return "; ".join(parts)


def _whole(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Passage | None:
    """A block without one native letter."""
    words = [word for word in words if Context.QUOTED not in word.context]
    if not words:
        return None
    plain = [w for w in words if w.plain and Context.CODE not in w.context and len(w.form) > 1]
    if LATIN not in scripts_of(language):
        letters = sum(len(word.form) for word in words)
        known = letters >= 4 and (evidence.source is None or evidence.speaks(language))
        return _block(item, language, Severity.MAJOR, f"the block is {language_name(language)}", 0.9) if known else None
    closed = closed_class(words, language)
    linked = all(Context.LINK in w.context for w in words)
    common = [
        w for w in words if zipf(w.lower, language) >= 3 and Context.CODE not in w.context and not w.form.isupper()
    ]
    if closed and (not is_title(words, language) or not linked) and len(words) > 1 and len(common) * 2 >= len(words):
        reason = f"the block is {language_name(language)}"
        return _block(item, language, Severity.MAJOR, reason, 0.95 if len(closed) > 1 else 0.85)
    if linked or is_name(evidence, words):
        return None
    if len(words) == len(common) == 2 and ordinary_heading(evidence, item, words, language):
        return _block(item, language, Severity.MAJOR, f"the heading is {language_name(language)}", 0.75)
    if len(common) < 3:
        return None
    if len(plain) >= 2 or item.block.kind is Kind.HEADING:
        return _block(item, language, Severity.MAJOR, f"the block is {language_name(language)}", 0.75)
    return None


def is_name(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether the last words of a block are capitalised inside sentences of the source or the target too."""
    key = tuple(word.lower for word in words[-2:])
    return key in evidence.target.names or (evidence.source is not None and key in evidence.source.names)


def _block(item: Prose, language: str, severity: Severity, reason: str, confidence: float) -> Passage:
    block = item.block
    return Passage(block, item.words[0].start, item.words[-1].end, language, True, severity, reason, confidence)


def _passage(
    item: Prose, words: Sequence[Word], language: str, severity: Severity, reason: str, confidence: float
) -> Passage:
    return Passage(item.block, words[0].start, words[-1].end, language, False, severity, reason, confidence)
