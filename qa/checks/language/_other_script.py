"""Words in a script that the target language is not written in: kept for a reason, or left untranslated?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._glosses import is_gloss
from qa.checks.language._labels import label_passage
from qa.checks.language._leads import lead_passage, phrase_passage
from qa.checks.language._names import is_name_or_title, is_ordinary_title, is_whole_name, joins_names
from qa.checks.language._openings import may_be_product, opens_text
from qa.checks.language._passage import Gravity, Passage, at_most_minor, passage, shown
from qa.checks.language._shouted import is_acronym, is_shouted
from qa.checks.language._terms import content_verdict, leak_reason, severity_of_term
from qa.model import Kind, Severity
from qa.text.languages import language_name, primary, scripts_of
from qa.text.lexis import closed_class, in_label, is_modifier, is_title, names_action
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.words import zipf

_GAP = regex.compile(r"[ \t\u200c]*+(?:[,/&+–\-'’][ \t]*+|\n[ \t>]*+)?")
"""What may stand between two words of one run, or between the parts of a Persian one."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CLAUSE = 4
"""Words of the open classes in a run that speaks for itself, whether the source has it or not."""
STRANGE = 2
"""Words in small letters that the source lacks, from which a block of hardly any others is no row of names."""
OWN_NAMES = {
    "ar": ("العربية", "عربي"), "be": ("беларуск",), "bg": ("българск",), "bn": ("বাংলা",), "el": ("ελληνικ",),
    "fa": ("فارسی",), "he": ("עברית",), "hi": ("हिन्दी", "हिंदी"), "hy": ("հայերեն",), "ja": ("日本語",),
    "ka": ("ქართულ",), "kk": ("қазақ",), "ko": ("한국어", "한글"), "mk": ("македонск",), "ne": ("नेपाली",),
    "ru": ("русск",), "sr": ("српск",), "ta": ("தமிழ்",), "th": ("ไทย",), "uk": ("українськ",), "ur": ("اردو",),
    "zh": ("中文", "汉语", "漢語", "華語", "华语"),
}  # fmt: skip
"""What languages call themselves."""
SYLLABLES = frozenset({"Hani", "Hang"})
"""Scripts of which one letter is a word."""
HEADING = 2
"""Letters of a heading in the source's own script."""
SEVERAL = 3
"""Function words in a run that speaks for itself."""
COMMON = 3.0
"""Zipf frequency from which a word of a block counts as known to its language."""
_FRAME = Context.QUOTED | Context.BRACKETED | Context.LINK


def other_script(evidence: Evidence, item: Prose) -> Iterator[Passage]:
    """Passages of a block in a candidate language of another script than the target's."""
    for language in evidence.languages:
        scripts = scripts_of(language) - evidence.scripts
        foreign = [word for word in item.words if word.script in scripts] if scripts else []
        if not foreign:
            continue
        native = any(word.script in evidence.scripts for word in item.words)
        label = label_passage(evidence, item, language) if native or len(item.words) == 1 else None
        label = label or (lead_passage(evidence, item, language) if native else None)
        if label is not None:
            yield label
            foreign = [word for word in foreign if word.start >= label.end]
        elif not native:
            # a block without a native word is one passage or none
            whole = phrase_passage(evidence, item, language) or _romanised_block(evidence, item, foreign, language)
            whole = whole or _whole(evidence, item, foreign, language) or _apart(evidence, item, foreign, language)
            if whole:
                yield whole
        if native:
            found = (_judged(evidence, item, run, language) for run in _runs(evidence, foreign))
            yield from (one for one in found if one is not None)


def _runs(evidence: Evidence, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words with nothing between them but spaces and light punctuation."""
    text = evidence.target.document.text
    run: list[Word] = []
    for word in words:
        near = run and _GAP.fullmatch(text, run[-1].end, word.start)
        if run and not (near and run[-1].context & _FRAME == word.context & _FRAME):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _judged(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> Passage | None:
    if LATIN not in scripts_of(language):
        # a capital makes no name of a word in letters that readers do not know
        kept = _is_kept(evidence, item, run, language) or _names_itself(run, language)
        return None if kept else _own_script(evidence, item, run, language)
    run = _without_acronyms(evidence, run, language)
    if not run:
        return None
    plain = [w for w in run if w.plain and Context.CODE not in w.context and len(w.form) > 1]
    first = run[0]
    # "However", "Measure the …": the capital of a sentence
    opening = len(first.form) > 1 and (
        opens_text(evidence, item, first, language) or is_shouted(evidence, item, first, language)
    )
    if _is_kept(evidence, item, run, language):
        return None
    if found := _apart(evidence, item, run, language):
        return found
    if not (plain or opening):
        return None
    from qa.checks.language._romanised import romanised

    if latin := romanised(evidence, plain, language):
        return passage(item, plain, language, latin)
    closed = closed_class(run, language)
    if len(plain) >= CLAUSE and sum(zipf(w.lower, language) > 0 for w in plain) * 2 < len(plain):
        # neither the language nor anything known: a cipher, another language
        return None
    if closed and _is_said_by_source(evidence, item, closed, run, language):
        core = list(run) if names_action(run, language) else _core(run, closed)
        return passage(item, core, language, _function_verdict(evidence, core, run, closed, language))
    if opening and not first.plain:
        plain = [first, *plain]
    words = [w for w in plain if is_ordinary(w.lower, language) or is_modifier(w.lower, language)]
    words = words or [w for w in plain if evidence.is_left_alone(w)]
    verdict = content_verdict(evidence, item, run, words, language) if words else None
    if verdict and all(may_be_product(evidence, item, word, language) for word in words):
        verdict = at_most_minor(verdict)
    core = _core(run, [first] if first in plain else ()) if len(plain) > 1 else words
    return passage(item, core, language, verdict) if verdict else None


def _apart(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> Passage | None:
    """Words of a source that is not in English, where it is not."""
    if language == "en":
        return None
    from qa.checks.language._apart import apart

    return apart(evidence, item, run, language)


def _without_acronyms(evidence: Evidence, run: Sequence[Word], language: str) -> Sequence[Word]:
    """A run without the acronyms that it begins with: WHO is no word."""
    first = next((k for k, word in enumerate(run) if not is_acronym(evidence, word, language)), len(run))
    return run[first:]


def _is_kept(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> bool:
    """Whether a run is a quotation, a gloss, a name, a label or something that the source marks as such."""
    if all(Context.QUOTED in word.context for word in run):
        return True
    if all(Context.IMAGE in word.context for word in run) and len(run) < SEVERAL:
        return True
    return (
        in_label(evidence.labels(item), run)
        or is_gloss(evidence, item, run, language)
        or is_name_or_title(evidence, item, run, language)
    )


def _names_itself(run: Sequence[Word], language: str) -> bool:
    """Whether the text of a link is called by its language in its own letters: what it leads to is written so."""
    own = OWN_NAMES.get(primary(language), ())
    return all(Context.LINK in word.context for word in run) and any(name in word.lower for word in run for name in own)


def _own_script(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Passage | None:
    """Words in a script of the candidate language's own: neither names nor loans look like that, and a single letter
    may be a symbol unless the source's text has it as a word."""
    reason = f"{language_name(language)} left in the text: '{words[0].form[:40]}' is in the script of the source"
    if evidence.source is not None and not evidence.speaks(language):
        return None
    if sum(len(word.form) for word in words) < 2:
        here = words[0].script in SYLLABLES and _says_syllable(evidence, item, words[0].form)
        return passage(item, words, language, Gravity(Severity.MINOR, reason, 0.5)) if here else None
    return passage(item, words, language, Gravity(Severity.MAJOR, reason, 0.85))


def _says_syllable(evidence: Evidence, item: Prose, letter: str) -> bool:
    """Whether the aligned source has a letter, in a word or alone: Chinese and Japanese put no spaces."""
    blocks = evidence.sources.get(item.block.index, ()) if evidence.source else ()
    return any(letter in evidence.source.document.blocks[index].text for index in blocks if evidence.source)


def _function_verdict(
    evidence: Evidence, core: Sequence[Word], run: Sequence[Word], closed: Sequence[Word], language: str
) -> Gravity:
    severity = severity_of_term(evidence, core, language)
    linked = all(Context.LINK in word.context for word in run)
    joins = not linked and joins_names(evidence, run, language)
    if severity is Severity.MAJOR and evidence.may_be_title(run, language) and not joins:
        severity = Severity.MINOR
    said, *more = leak_reason(evidence, closed[0], language).split("; ")
    if len(core) > 1:
        # of several words none is the one that was left
        said = f"'{shown(core)}'"
    reason = f"{language_name(language)} left in the text: {'; '.join((said, *more))}"
    return Gravity(severity, reason, 0.9 if len(run) > 1 else 0.8)


def _is_said_by_source(
    evidence: Evidence, item: Prose, closed: Sequence[Word], run: Sequence[Word], language: str
) -> bool:
    """A lone function word must stand in a source of its language too, nearby or in a row of words; a longer run
    speaks for itself. What a source in a third language says as well is a loan."""
    if evidence.source is None:
        return True
    if not evidence.speaks(language):
        return not all(evidence.shares(word, language) for word in closed)
    if len(run) >= CLAUSE or len(closed) >= SEVERAL or any(evidence.verbatim(run)):
        return True
    nearby = evidence.source_words(item.block.index) or evidence.source.counts
    return any(word.lower in nearby for word in closed)


def _core(run: Sequence[Word], closed: Sequence[Word] = ()) -> list[Word]:
    """A run without the names at its ends, unless it begins like a sentence; function words (`closed`) are no names."""
    plain = [i for i, word in enumerate(run) if word.plain and Context.CODE not in word.context]
    if len(plain) >= CLAUSE or not plain:
        return list(run)
    ends = [*plain, *(i for i, word in enumerate(run) if word in closed)]
    return list(run[min(ends) : max(ends) + 1])


def _romanised_block(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Passage | None:
    """A block of which the source says hardly a word: the target's own language in Latin letters, or another one. Words
    with capitals name things."""
    said = evidence.source.counts if evidence.source else {}
    strange = [word for word in words if word.form.islower() and word.lower not in said]
    if len(strange) < STRANGE or len(strange) * 2 <= len(words):
        return None
    line = evidence.target.document.text[item.block.content_start : item.block.content_end].strip()
    if evidence.source and any(line in code for code in evidence.source.fences):
        # a line of the source's code that lost its fence
        return None
    from qa.checks.language._romanised import romanised

    latin = romanised(evidence, strange, language)
    if latin is None:
        return None
    reason = (
        f"the block is no text of the source: {language_name(evidence.language)} in Latin letters or another language"
    )
    return passage(item, words, language, Gravity(latin.severity, reason, latin.confidence), whole=True)


def _whole(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Passage | None:
    """A block without one native letter."""
    words = [word for word in words if Context.QUOTED not in word.context]
    name = language_name(language)
    if LATIN not in scripts_of(language):
        letters = sum(len(word.form) for word in words)
        enough = HEADING if item.block.kind is Kind.HEADING else CLAUSE
        known = letters >= enough and (evidence.source is None or evidence.speaks(language))
        return _left(item, language, f"the block is {name}", 0.9) if known else None
    closed = closed_class(words, language)
    linked = all(Context.LINK in w.context for w in words)
    common = [
        w for w in words if zipf(w.lower, language) >= COMMON and Context.CODE not in w.context and not w.form.isupper()
    ]
    sentence = len(words) > 1 and bool(closed) and not (is_title(words, language) and linked)
    if sentence and len(common) * 2 >= len(words):
        return _left(item, language, f"the block is {name}", 0.95 if len(closed) > 1 else 0.85)
    if linked or not words:
        return None
    if is_whole_name(evidence, item, words, language):
        told = is_ordinary_title(evidence, item, words, language)
        reason = Gravity(Severity.MINOR, f"the heading is {name}", 0.6)
        return passage(item, item.words, language, reason, whole=True) if told else None
    plain = [w for w in words if w.plain and Context.CODE not in w.context and len(w.form) > 1]
    heading = item.block.kind is Kind.HEADING
    if len(common) >= SEVERAL and (len(plain) >= 2 or heading):
        return _left(item, language, f"the block is {name}", 0.75)
    if len(common) == len(words) == 2 and (heading or len(plain) == 2):
        return _left(item, language, f"the {'heading' if heading else 'text'} is {name}", 0.75)
    return None


def _left(item: Prose, language: str, reason: str, confidence: float) -> Passage:
    return passage(item, item.words, language, Gravity(Severity.MAJOR, reason, confidence), whole=True)
