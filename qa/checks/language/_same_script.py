"""Passages in a candidate language that shares the target's script, found by how common their words are in each.

A two-state model in the manner of a hidden Markov model: every word adds the difference of its Zipf frequencies in
the two languages, every change of language costs `SWITCH`. Words that the source does not have cannot be leaks of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._bounds import completed, is_whole, without_names
from qa.checks.language._common_rows import common_rows
from qa.checks.language._glosses import is_gloss, without_glosses
from qa.checks.language._into_english import how_foreign, is_into_english
from qa.checks.language._leads import opening_passage
from qa.checks.language._own_words import reads_as_own
from qa.checks.language._passage import Passage, shown
from qa.checks.language._rows import source_rows
from qa.checks.language._single_words import single_words
from qa.checks.language._source_words import is_told, untabled_words
from qa.checks.language._terms import content_verdict, severity_of_term
from qa.model import Severity
from qa.text.languages import language_name, scripts_of
from qa.text.lexis import in_label, is_adverb, is_title
from qa.text.locales import locale
from qa.text.prose import Context, Prose, Word
from qa.text.words import frequencies, function_words, has_table, table

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
# All values below are differences or levels of Zipf frequencies (powers of ten of uses in a thousand million
# words), set on the development notes alone; `reports/untranslated.md` measures them on other trees and languages.
SWITCH = 1.75
"""What a change of language between two words costs."""
UNKNOWN = 2.0
"""Zipf frequency of a word that a table lacks."""
LIMIT = 3.0
"""Zipf units that the evidence of one word counts at the most: a rare one proves no more than a common one."""
AS_NAME = 0.3
"""Share of its evidence that a word with a capital counts: it may be a name."""
VERBATIM = 0.8
"""What standing in a row that the source has too adds to a word."""
ABSENT = 0.75
"""What not standing in the source takes away."""
EDGE = 0.2
"""Evidence that the words at the ends of a passage must have."""
COMMONER = 1.0
"""How much commoner a function word is in the language that it was left in."""
BLOCK, CONTENT_BLOCK = 3.0, 4.0
"""Evidence of a whole block with a function word, and without one."""
PAIR, ROW, CONTENT = 3.5, 4.0, 8.0
"""Evidence of two words with a function word, of three or more, and of a row of `LONG_ROW` words without one."""
LONG_ROW = 4  # words in a row that speak for themselves
EVERYDAY = 5.5  # Zipf frequency from which a word of two is the target's own: "to scope" is "two scopes" in Norwegian
RARE, UNHEARD, APART = 3.5, 0.5, 2.5
"""Frequency up to which a lone function word is no word of the target's language: where the source has it here,
and where nothing is known of the place; and by how much it is commoner in its own."""
REMARK = 7
"""Words in brackets up to which they are a gloss or a label."""


def same_script(evidence: Evidence, item: Prose) -> Iterator[Passage]:
    """Passages of a block in a candidate language of the target's own script."""
    for language in evidence.languages:
        shared = scripts_of(language) & evidence.scripts
        words = [word for word in item.words if word.script in shared]
        read = _in_tables if has_table(language) else untabled_words
        found = (*read(evidence, item, words, language), *common_rows(evidence, item, words, language)) if words else ()
        yield from completed(evidence, words, found, language)


def _in_tables(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Iterator[Passage]:
    """The same in a language with a table; none in a target whose own words are English."""
    if not has_table(evidence.language) and evidence.is_english_based and not all(evidence.verbatim(words)):
        return
    lead = opening_passage(evidence, item, language)
    left = [lead] if lead else []
    scores = _scores(evidence, item, words, language)
    free = [not (lead and lead.start <= word.start < lead.end) for word in words]
    found = segments(scores) if max(scores) > 0 else ()
    for start, end in (part for row in found for part in without_glosses(evidence, item, words, row, language)):
        several = _judge(evidence, item, words, scores, (start, end), language)
        if several:
            if several.severity is not Severity.NEUTRAL:
                free[start:end] = [False] * (end - start)
            left.append(several)
    for start, end, row in source_rows(evidence, item, words, free, language):
        free[start:end] = [False] * (end - start)
        left.append(row)
    yield from left
    yield from single_words(evidence, item, words, free, language)


def is_closed(word: Word, language: str) -> bool:
    """Whether a word is a function word or a manner adverb."""
    return len(word.lower) > 1 and (word.lower in function_words(language) or is_adverb(word.lower, language))


def _scores(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> list[float]:
    """Per word, the evidence in Zipf units that it is of `language` and not of the target's language."""
    native = table(evidence.language)
    nearby = _nearby(evidence, item, language)
    loans = evidence.source.counts if evidence.source and not evidence.speaks(language) else {}
    labels = evidence.labels(item)
    scores = []
    known, usual = frequencies(language), frequencies(evidence.language)
    for i, (word, verbatim) in enumerate(zip(words, evidence.verbatim(words), strict=True)):
        # most words stand in nothing, and an operation on flags takes long
        if word.context is not Context.PLAIN and Context.CODE in word.context:
            scores.append(0.0)
            continue
        if labels and in_label(labels, [word]):
            scores.append(-ABSENT)
            continue
        lower = word.lower
        there = usual(lower, UNKNOWN) if native else _usage(evidence, word)
        score = known(lower, UNKNOWN) - there
        score = -LIMIT if score < -LIMIT else LIMIT if score > LIMIT else score
        if not word.plain and i:
            score *= AS_NAME
        elif verbatim:
            score += VERBATIM
        # a row of words that the source has elsewhere is its text all the same; what a source in a third language
        # says too is a loan or a name
        if (nearby and lower not in nearby and not verbatim) or lower in loans:
            score = (score if score < 0.0 else 0.0) - ABSENT
        scores.append(score)
    return scores


def _nearby(evidence: Evidence, item: Prose, language: str) -> Collection[str]:
    """Words of the source around a block, where the source is in the language looked for; empty elsewhere."""
    if evidence.source is None or not evidence.speaks(language):
        return ()
    return evidence.source_words(item.block.index) or evidence.source.counts


def _usage(evidence: Evidence, word: Word) -> float:
    """A stand-in for the frequency in a target language without a table: what the source lacks is native."""
    if evidence.source is None:
        return 3.0
    return UNKNOWN if evidence.source.counts[word.lower] else 5.0


def segments(scores: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Index ranges of the foreign state on the best path through both states."""
    native, foreign = 0.0, 0.0
    back: list[tuple[int, int]] = []
    for score in scores:
        # the first word may be in either language at no cost
        first = not back
        before = int(not first and native < foreign - SWITCH), int(first or foreign >= native - SWITCH)
        stay = foreign if before[1] else native - SWITCH
        native, foreign = foreign - SWITCH if before[0] else native, stay + score
        back.append(before)
    state = 0 if native >= foreign else 1
    path = []
    for step in reversed(back):
        path.append(state)
        state = step[state]
    path.reverse()
    start = None
    for i, state in enumerate([*path, 0]):
        if state and start is None:
            start = i
        elif not state and start is not None:
            yield start, i
            start = None


def _judge(
    evidence: Evidence,
    item: Prose,
    words: Sequence[Word],
    scores: Sequence[float],
    bounds: tuple[int, int],
    language: str,
) -> Passage | None:
    start, end = bounds
    whole = start == 0 and end == len(words) and len(words) == len(item.words)
    whole = whole and is_whole(evidence, words, language)
    while not whole and start < end and scores[start] <= EDGE:
        start += 1
    while not whole and start < end and scores[end - 1] <= EDGE:
        end -= 1
    start, end = (start, end) if whole else without_names(evidence.target.document.text, words, start, end)
    run = words[start:end]
    plain = [w for w in run if w.plain and Context.CODE not in w.context]
    if not run or (not plain and not whole) or _is_set_apart(run, language):
        return None
    if not whole and is_gloss(evidence, item, run, language):
        return None
    if sum(w.lower in table(language) for w in plain) * 2 < len(plain):
        # the source has these words, but they are no words: a cipher, names
        return None
    closed = _closed(evidence, run, language)
    if language != "en" and evidence.speaks(language) and not is_told(evidence, run, whole, language):
        return None
    verdict = _verdict(evidence, item, run, plain, closed, sum(scores[start:end]), whole, language)
    said = evidence.target.document.text[run[0].start : run[-1].end]
    if verdict is None or (whole and reads_as_own(said, evidence.language, language)):
        return None
    severity, reason, confidence = verdict
    if severity is Severity.MAJOR and evidence.may_be_title(run, language):
        severity, confidence = Severity.MINOR, 0.5
    return Passage(item.block, run[0].start, run[-1].end, language, whole, severity, reason, confidence)


def _closed(evidence: Evidence, run: Sequence[Word], language: str) -> list[Word]:
    """Function words and adverbs of the candidate language that the target's language lacks, or that stand in a row
    with the source's words and are no function words of the target's language."""
    foreign, native = table(language), table(evidence.language)
    ours, usual = function_words(evidence.language) if native else frozenset(), frequencies(evidence.language)
    found = []
    for i, (word, verbatim) in enumerate(zip(run, evidence.verbatim(run), strict=True)):
        there = usual(word.lower, UNKNOWN) if native else _usage(evidence, word)
        surely = is_closed(word, language) and foreign.get(word.lower, UNKNOWN) - there >= COMMONER
        in_row = verbatim and word.lower in function_words(language) and word.lower not in ours
        told = (word.plain or i == 0) and (surely or in_row) and (there < EVERYDAY or len(run) > 2)
        # Turkish counts "on", Danish "to"
        if told and word.lower not in locale(evidence.language).cardinals:
            found.append(word)
    return found


def _verdict(
    evidence: Evidence,
    item: Prose,
    run: Sequence[Word],
    plain: Sequence[Word],
    closed: Sequence[Word],
    total: float,
    whole: bool,
    language: str,
) -> tuple[Severity, str, float] | None:
    name, own = language_name(language), language_name(evidence.language)
    linked = all(Context.LINK in word.context for word in run)
    if whole and len(run) > 1 and not (linked and is_title(run, language)):
        if closed and total >= BLOCK:
            return Severity.MAJOR, f"the block is {name}", 0.95
        worded = any(word.lower[2:] for word in run)  # letters between signs are a formula: xy−3x+7y
        if worded and len(plain) + (not run[0].plain) >= 2 and total >= CONTENT_BLOCK and not linked:
            return Severity.MAJOR, f"the block is {name}", 0.8
        return None
    if not has_table(evidence.language) and (len(run) < LONG_ROW or not all(evidence.verbatim(run))):
        # without a table only a row of words that the source has too is sure
        return None
    if len(run) > 2 and closed and total >= ROW:
        return severity_of_term(evidence, run, language), f"{name} left in the text: '{shown(run)}'", 0.9
    if len(run) == 2 and closed and total >= PAIR:
        return Severity.MAJOR, f"{name} left in the text: '{closed[0].form}' is no {own} word", 0.8
    if len(run) == 1 and closed and _alone(evidence, item, run[0], language):
        return Severity.MAJOR, f"{name} left in the text: '{run[0].form}' is no {own} word", 0.75
    if len(plain) >= LONG_ROW and total >= CONTENT and not linked:
        return Severity.MAJOR, f"{name} left in the text: {len(run)} words in a row", 0.7
    if len(plain) >= 2 and total >= ROW:
        return _content(evidence, item, run, plain, language)
    return None


def _content(
    evidence: Evidence, item: Prose, run: Sequence[Word], plain: Sequence[Word], language: str
) -> tuple[Severity, str, float]:
    """Two or three words of the open classes: judged as in another script where the source has them here."""
    nearby, usual = _nearby(evidence, item, language), frequencies(evidence.language)
    if all(word.lower in nearby for word in plain):
        english = is_into_english(evidence, language) and all(how_foreign(word, language) for word in plain)
        # trades borrow from English: words of another language that the target lacks are no loans
        if english or (language != "en" and not any(usual(word.lower, 0.0) for word in plain)):
            reason = f"{language_name(language)} left in the text: '{shown(run)}' stands in the source"
            return Severity.MAJOR, reason, 0.75
    words = [word for word in plain if word.lower in nearby and is_ordinary(word.lower, language)]
    verdict = content_verdict(evidence, item, run, words, language) if len(words) == len(plain) else None
    if verdict is None:
        doubt = f"'{run[0].form} … {run[-1].form}' is {language_name(language)}, perhaps a loan"
        return Severity.NEUTRAL, doubt, 0.4
    return verdict.severity, verdict.reason, verdict.confidence


def _alone(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether a single function word is surely foreign: unknown to the target, and the source has it here."""
    known = has_table(evidence.language) and word.plain and word.lower not in evidence.target.code
    nearby = _nearby(evidence, item, language)
    if not known or (nearby and word.lower not in nearby):
        return False
    ours = frequencies(evidence.language)(word.lower, 0.0)
    rare = ours < (RARE if nearby else UNHEARD) and table(language).get(word.lower, 0.0) - ours >= APART
    return rare and not word.context & (Context.QUOTED | Context.BRACKETED | Context.LINK | Context.EMPHASIS)


def _is_set_apart(run: Sequence[Word], language: str) -> bool:
    """Whether a run is a quotation, a gloss, a title or a label."""
    if sum(Context.QUOTED in word.context for word in run) * 2 > len(run):
        return True
    if all(Context.BRACKETED in word.context for word in run) and len(run) <= REMARK:
        return True
    linked = [word for word in run if Context.LINK in word.context]
    # a word of the target's own beside a linked title may look foreign
    return len(linked) >= max(1, len(run) - 1) and is_title(linked, language)
