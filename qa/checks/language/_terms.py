"""Words of the open classes left in another language: a loan, a term that stays, or a slip?

There must be a reason to keep an ordinary word of the source: the siblings keep it, the readers' own language uses it,
the note keeps it again and again, it belongs to a name or an acronym, code says it. Without one it is left over.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._nouns import (
    has_object,
    is_finite,
    is_phrase_of_clause,
    may_be_borrowed,
    names_code,
    names_thing,
    says_together,
)
from qa.checks.language._openings import is_first
from qa.checks.language._passage import Gravity, shown
from qa.checks.language._plain_talk import is_stray_in_plain_talk
from qa.checks.language._respelled import respells_loans
from qa.checks.language._stray import FAMILIAR, is_stray_pair, is_translated
from qa.checks.language._trade import is_of_code, is_of_trade
from qa.model import Severity
from qa.text.heard import HEARD, is_heard
from qa.text.kinds import is_called_otherwise
from qa.text.languages import language_name, listed_few
from qa.text.lent import is_lent
from qa.text.lexis import CALENDAR, KNOWN, is_adverb, is_clause, is_loan, is_modifier, is_term, singular
from qa.text.numbers.unit_sizes import UNITS
from qa.text.prose import Context, Prose, Word
from qa.text.unshared import is_unshared
from qa.text.word_classes import ADJECTIVE, word_class
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SIBLINGS = 2
"""Translations that must do without a word before they are believed,"""
SIBLINGS_TO_ONE = 3
"""and how many of them outvote one that keeps it."""
ROW = 3
"""Words in a row, as in the source, that are a phrase and no compound."""
PAIR = 2
"""Words of a run of which each is judged as if it stood alone."""
ELSEWHERE = 4
"""Times that the source says a word of which the note keeps one: the others are translated."""
REPEATED = 2
"""Times that a note keeps words which it keeps on purpose: "merge sort", each time that the source says it."""
QUANTIFIERS = frozenset("all few least many most next no one own same".split())
"""Small words that stand before the noun of a term: "few shot", "one hot", "all reduce"."""
GENERAL = 4.6
"""Zipf frequency from which a word belongs to everybody: jargon, which translators keep more often, is rarer."""
_NUMBERED = regex.compile(r"[-‑–]\p{Nd}")
"""What follows the name of a series: "lead-3"."""
_AFTER_NUMBER = regex.compile(r"\p{Nd}[ \t\xa0\u202f]?\Z")
_ABSTRACT = regex.compile(r".{3,}(?:[ts]ions?|it(?:y|ies)|ness(?:es)?)")
"""Endings of abstract nouns of the written language, which are translated rather than borrowed."""
ENGLISH_ENDING = regex.compile(r".{3,}(?:[^aeiou]ed|ful|less|ness(?:es)?)")
"""Endings that no other language of the Latin script has."""
_MODIFIER = regex.compile(r".{3,}(?:[^aeiou]ed|[iu]ous|ful|less|[ai]ble|[ct]ive|[cnrt]al|[cst]ic|ent|ant)")
"""Endings of adjectives and participles: loans are nouns."""


def content_verdict(
    evidence: Evidence, item: Prose, run: Sequence[Word], words: Sequence[Word], language: str
) -> Gravity | None:
    """What to think of a run without function words, whose `words` are ordinary words of `language`."""
    if all(evidence.shares(word, language) for word in words):
        return None
    name = language_name(language)
    if _is_phrase(evidence, run, words, language):
        return Gravity(
            Severity.MAJOR, f"{name} left in the text: '{shown(run)}' stands word for word in the source", 0.7
        )
    rarest = min(words, key=lambda word: zipf(word.lower, language))
    without, keeping = evidence.translating(rarest.lower)
    # siblings in other scripts cannot tell a word that two languages spell alike
    told_apart = len(words) > 1 or rarest.script not in evidence.scripts
    if is_of_code(evidence, item, words):
        return Gravity(Severity.NEUTRAL, f"'{rarest.form}' is {name}, a word of the code", 0.4)
    if told_apart and len(keeping) * SIBLINGS_TO_ONE <= len(without) and len(without) >= SIBLINGS:
        loan = is_loan(rarest.lower, evidence.language, language) or evidence.habit.keeps(rarest.lower)
        contested = bool(keeping) and rarest.script in evidence.scripts
        doubtful = Severity.MINOR if contested or _is_chosen(evidence, words, rarest) else Severity.MAJOR
        return Gravity(Severity.NEUTRAL if loan else doubtful, leak_reason(evidence, rarest, language), 0.8)
    doubt = _reason_to_keep(evidence, item, run, words, language)
    if doubt or len(keeping) > len(without):
        return Gravity(Severity.NEUTRAL, f"'{rarest.form}' is {name}, {doubt or 'kept by other translations'}", 0.4)
    return _left_over(evidence, item, run, words, rarest, language)


def _is_chosen(evidence: Evidence, words: Sequence[Word], rarest: Word) -> bool:
    """Whether the note may keep words that its siblings translate: wherever the source says them, more than once; as
    one of many loan words, a word of the trade or a name; or as its language has the word, though rarer."""
    said, kept = (note.times(words) if note else 0 for note in (evidence.source, evidence.target))
    forms, heard = [word.lower for word in words], zipf(rarest.lower, evidence.language) >= HEARD
    named = evidence.source is not None and evidence.source.proper.issuperset(forms)
    trade = len(forms) == 1 and (is_of_trade(forms[0], evidence.target.document) or is_lent(forms[0]))
    # "tar-архив": who makes a word of it with one of the language means it
    trade = trade or regex.match(r"-(?!\p{Latin})\p{L}", evidence.target.document.text, pos=rarest.end) is not None
    return named or trade or heard or kept >= said >= REPEATED or evidence.habit.likes_loans(forms)


def _reason_to_keep(evidence: Evidence, item: Prose, run: Sequence[Word], words: Sequence[Word], language: str) -> str:
    """Why a run may stand as it does, empty if nothing speaks for it."""
    if all(is_loan(word.lower, evidence.language, language) for word in words):
        return "as readers of the language say it"
    if len(words) == 1 and words[0].form in UNITS and _AFTER_NUMBER.search(_before(evidence, words[0])):
        return "a unit"
    if evidence.source is None:
        return "perhaps a loan word"
    if evidence.habit.keeps(words[-1].lower):
        return "which the note keeps throughout"
    others = (word for word in _together(evidence, run, words) if word not in words)
    finite = language == "en" and not words[1:] and (words[0].lower in CALENDAR or is_finite(evidence, item, words[0]))
    if not finite and any(not word.plain and not _opens(evidence, item, word) for word in others):
        return "part of a name"
    if any(_NUMBERED.match(evidence.target.document.text, word.end) for word in words):
        return "a name with a number"
    if all(word.lower in evidence.target.code for word in words) and not is_translated(evidence, words):
        return "a word of the code"
    plain = [word for word in run if word.plain]
    if len(words) * 2 < len(plain) or (len(words) * 2 == len(plain) and "," in _said(evidence, run)):
        return "among names"
    if len(run) == 1 and "-" in run[0].form and not is_modifier(run[0].lower, language):
        return "a compound of the trade"
    alone = len(run) == 1 and not finite
    if alone and names_code(evidence, item, run[0]) and may_be_borrowed(evidence, item, run[0], language):
        return "what a piece of code is called"
    return ""


def _before(evidence: Evidence, word: Word) -> str:
    return evidence.target.document.text[max(0, word.start - 3) : word.start]


def _said(evidence: Evidence, run: Sequence[Word]) -> str:
    return evidence.target.document.text[run[0].start : run[-1].end]


def _together(evidence: Evidence, run: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """The words of a run but for names at its ends that the source has elsewhere: they only happen to stand here."""
    first, last = run.index(words[0]), run.index(words[-1])
    while first and says_together(evidence, run[first - 1], run[first]):
        first -= 1
    while last + 1 < len(run) and says_together(evidence, run[last], run[last + 1]):
        last += 1
    return list(run[first : last + 1])


def _opens(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word has its capital from the beginning of a text or sentence: the source writes it without one
    elsewhere, or it is a common word."""
    source = evidence.source
    if source is None or word.lower in source.proper or not is_first(evidence.target.document.text, item, word):
        return False
    return word.lower in source.plain or zipf(word.lower, source.document.lang) >= KNOWN


def _left_over(
    evidence: Evidence, item: Prose, run: Sequence[Word], words: Sequence[Word], rarest: Word, language: str
) -> Gravity:
    name, (kept, said) = language_name(language), evidence.habit.of(rarest.lower)
    row = _is_row(evidence, words)
    link = all(Context.LINK in word.context for word in run)
    elsewhere = said >= ELSEWHERE and kept <= 1
    nearby = evidence.source_words(item.block.index)
    here = any(word.lower in nearby for word in words)
    clause = is_phrase_of_clause(evidence, item, _together(evidence, run, words), language)
    single = len(words) == 1 and language == "en"
    named = single and names_thing(evidence, item, words[0])
    here = here and not named
    if here and (clause or (single and has_object(evidence, item, words[0]))):
        return Gravity(Severity.MAJOR, leak_reason(evidence, rarest, language), 0.7)
    if evidence.habit.likes_loans([word.lower for word in words]):
        severity = Severity.MINOR if row or elsewhere else Severity.NEUTRAL
        return Gravity(severity, f"'{rarest.form}' is {name} in a note with many loan words", 0.4)
    reason, foreign = leak_reason(evidence, rarest, language), rarest.script not in evidence.scripts
    if elsewhere:
        reason = f"'{rarest.form}' stays {name} here, the source's other {said - kept} are translated"
    general = is_general(words, language, not foreign)
    strange = _is_strange(evidence, run, words, language)
    noun = len(run) == 1 and foreign and not word_class(rarest.lower, language)
    # where nothing tells whether the note borrows, what its readers may have met is enough
    sure = evidence.habit.borrows_nothing([rarest.lower])
    heard = is_heard(rarest.lower, evidence.language) if sure else zipf(rarest.lower, evidence.language) >= HEARD
    if general and noun and kept >= said:
        # what readers meet in their own language's texts may be a loan ("issue" in Japanese)
        general = not heard or respells_loans(evidence, [rarest.lower])
    if here and (row or strange or (general and (link or len(run) == 1))):
        return Gravity(Severity.MAJOR, reason, 0.7)
    return Gravity(Severity.MINOR, reason, 0.5)


def _is_strange(evidence: Evidence, run: Sequence[Word], words: Sequence[Word], language: str) -> bool:
    """Whether words are nobody's loan in a note that keeps no other (rarer where the note tells well), a slip, or what
    the language has a word of its own for, no trade's term."""
    forms = [word.lower for word in words]
    rendered = evidence.habit.renders_everything(forms) or (
        evidence.habit.renders_all(forms) and all(zipf(form, language) >= FAMILIAR for form in forms)
    )
    if rendered and len(run) <= PAIR and all(is_unshared(form, language) for form in forms):
        return True
    foreign = words[0].script not in evidence.scripts
    if (foreign and _is_slip(evidence, run, words, language)) or is_stray_pair(evidence, words, language):
        return True
    named = len(run) == 1 and run[0].plain and is_called_otherwise(forms[0], evidence.language)
    return named and (not foreign or evidence.habit.borrows_nothing(forms))


def _is_slip(evidence: Evidence, run: Sequence[Word], words: Sequence[Word], language: str) -> bool:
    """Whether a note that has no loan word of its own, long or without code, has a familiar word once, no part of a
    compound, which its readers do not meet in their own language: others may have borrowed it ("mirror", "patience").
    In the source's script that is no proof: "cookies" in Spanish, of which the table knows nothing."""
    form = words[0].lower
    if len(words) > 1 or any(word.plain for word in run if word is not words[0]) or evidence.target.counts[form] > 1:
        return False
    if is_heard(form, evidence.language) or zipf(singular(form, language), language) < FAMILIAR:
        return False
    # what the source has with a capital and the note without names something
    said = evidence.habit.of(form)[1] > 0 or not words[0].plain
    return said and (evidence.habit.borrows_nothing([form]) or is_stray_in_plain_talk(evidence, form))


def is_general(words: Sequence[Word], language: str, same_script: bool = False) -> bool:
    """Whether words are everybody's, not those of a trade, whose readers may know them in the original. Languages of
    one script share the endings that Latin gave them, but not the others."""
    if language != "en":
        return all(zipf(word.lower, language) >= GENERAL for word in words)
    if len(words) == 1 and (ENGLISH_ENDING if same_script else _MODIFIER).fullmatch(words[0].lower):
        return True
    return all(zipf(w.lower, language) >= GENERAL or (not same_script and _ABSTRACT.fullmatch(w.lower)) for w in words)


def _is_row(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether three words or more stand in a row as in the source, which neither note treats as a term."""
    return len(words) >= ROW and all(evidence.verbatim(words)) and not evidence.is_term(words)


def _is_phrase(evidence: Evidence, run: Sequence[Word], words: Sequence[Word], language: str) -> bool:
    """Whether content words hang together as a phrase of the language: a row of four, three of a clause of the source,
    a listing of three, or a noun with a compound modifier ("read-only", "user-defined")."""
    if all(Context.LINK in word.context for word in run):
        return False
    if len(words) > ROW or (len(words) == ROW and is_clause(run, language) and _is_row(evidence, words)):
        return True
    commas = evidence.target.document.text.count(",", run[0].start, run[-1].end)
    if commas >= 2 and len(words) >= ROW:
        return True
    return len(run) >= 2 and any(is_modifier(word.lower, language) for word in run[:-1])


def severity_of_term(evidence: Evidence, words: Sequence[Word], language: str) -> Severity:
    """Major but for what looks like a term: then minor, and neutral where the note uses it again. No term begins like
    "full of pictures"."""
    if not is_term(words, language) or word_class(words[0].lower, language) == ADJECTIVE:
        return _severity_of_repeated(evidence, words, language)
    without, keeping = evidence.translating(words[0].lower)
    if len(without) >= SIBLINGS and not keeping:
        # "partition": what several have as a word of their own this language may have too
        return Severity.MINOR if evidence.shared(words[0].lower) >= SIBLINGS else Severity.MAJOR
    if evidence.established(words):
        return Severity.NEUTRAL
    # a note that borrows nothing has no terms of its source either
    foreign = words[0].script not in evidence.scripts and not evidence.is_term(words)
    slip = foreign and evidence.habit.borrows_nothing([word.lower for word in words])
    return Severity.MAJOR if slip else Severity.MINOR


def _severity_of_repeated(evidence: Evidence, words: Sequence[Word], language: str) -> Severity:
    """Words of the open classes after one small word are a term where the source says them again ("few shot"): neutral
    if the note keeps them every time."""
    small = [word for word in words if word.lower in function_words(language)]
    counting = words[0].lower in QUANTIFIERS and small == [words[0]]
    if evidence.source is None or not 2 <= len(words) <= ROW or not counting:
        return Severity.MAJOR
    said, kept = evidence.source.times(words), evidence.target.times(words)
    if said < 2:
        return Severity.MAJOR
    return Severity.NEUTRAL if kept >= said else Severity.MINOR


def leak_reason(evidence: Evidence, word: Word, language: str) -> str:
    """Why a word is a leak, in words."""
    kind = "adverb" if is_adverb(word.lower, language) else "word"
    if kind == "word" and word.lower in function_words(language):
        kind = "function word"
    name = language_name(language)
    parts = [f"'{word.form}' is {'an' if name[0] in 'AEIOU' else 'a'} {name} {kind}"]
    if evidence.source is not None and evidence.source.counts[word.lower]:
        parts.append("the source has it")
    without, _ = evidence.translating(word.lower)
    if without:
        parts.append(f"{listed_few(without)} {'translates' if len(without) == 1 else 'translate'} it")
    return "; ".join(parts)
