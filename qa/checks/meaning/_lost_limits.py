"""A limit or an exception of an English sentence that its translation has in no form: "only at night", "except one"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import normalize

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._logic_words import logic_table, logic_words
from qa.checks.meaning._negation import words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE_LIMIT, SURE_EXCEPTION = 0.0, 0.3
"""Log-odds of the judge that anything is wrong from which a limit, or an exception, was lost for sure: of 2,019
published sentences with a limit words alone tell 29 that dropped it and five of these are above, of 712 with an
exception two, all of them right (`reports/meaning.md`);"""
TOLD_LIMIT, TOLD_EXCEPTION = -5.0, -1.0
"""and from which it is worth a remark: translators drop a limit that the context gives."""
ONLY, EXCEPT = "only", "except"
_PLACE = (
    r"(?:for|if|when|in|on|with|by|at|once|after|where|from|as|within|during|under|while|through|via|against|between"
    r"|until|inside|outside|over|about)"
)
_NARROWED_VERB = (
    r"(?:appl|work|contain|affect|support|includ|requir|run|show|return|read|accept|allow|permit|handl|exist|occur|happen"
    r"|match|cover|list|display|hold|store|keep|send|receiv|chang|updat|consider|us|need|see|tak|mak|need)\p{L}*"
    r"|available|possible|valid|visible|relevant|active|enabled|necessary|present|known|effective|legal"
)
_HELD = (
    r"(?:appl\p{L}+|available|limited|restricted|relevant|open|visible|accessible|assigned|granted|given|sent|shown|known"
    r"|due|belong\p{L}*|relat\p{L}*|refer\p{L}*|respond\p{L}*|access|valid|extend\p{L}*|connect\p{L}*|add\p{L}*)"
)
_LIMIT = regex.compile(
    rf"""(?<!\b(?:not|the|an|if|but|n['’]t)\s)(?<![-\w])(?:
        (?<!\bto\s)only(?=\s{_PLACE}\s(?!once\b|one\b|a\s(?:few|single|little|small)\b))
        | only(?=\sto\s(?:the|an?|this|that|these|those|its|their|your|our|new|all|each)\b)
        | (?<=\b{_HELD}\s)only(?=\sto\b)
        | (?<!\bto\s)only(?=\s(?:{_NARROWED_VERB})\b)
        | (?<=^\W*)only(?=\s(?!(?:an?|one|once|two|three|few|some|then|now|later|recently|half)\b|\d)\p{{L}})
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""An English "only" that narrows something down; elsewhere it may merely stress."""
_EXCEPTION = regex.compile(
    r"(?<![`\w-])(?:unless|except(?:ing)?|with the exception of|save for)\b(?![`:(])", regex.IGNORECASE
)
_CODE = regex.compile(r"`[^`]*`")
_ALLOWS = regex.compile(r"\b(?:may|can|could|might|allowed|permitted|able)\b", regex.IGNORECASE)
_WELL = regex.compile(r"\bwell\b", regex.IGNORECASE)
"""The adverb of "good", for which other languages have a form of that word."""
_UNTRANSLATED = regex.compile(r"\b(?:only|unless|except)\b", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LostLimit:
    """The word at `span` of the English sentence that a translation lacks in any form."""

    pair: SentencePair
    span: tuple[int, int]
    sure: bool


def lost_limits(analysis: Analysis) -> Iterator[LostLimit]:
    """Found by words alone, and borne out by the judge; the source must be English."""
    source, lang = analysis.languages
    if primary(source) != "en" or primary(lang) == "en":
        return
    asked = [
        (pair, kind, span)
        for pair in grouped_sentences(analysis)
        if comparable(pair)
        for kind, span in _lost(pair.texts, lang)
    ]
    said = odds(analysis, [pair.texts for pair, _, _ in asked], ANY)
    for (pair, kind, span), odd in zip(asked, said, strict=True):
        told, sure = (TOLD_LIMIT, SURE_LIMIT) if kind == ONLY else (TOLD_EXCEPTION, SURE_EXCEPTION)
        if (odd is None or odd >= told) and believed(analysis, pair):
            certain = odd is not None and odd >= sure and not _says_the_opposite(pair, lang)
            yield LostLimit(pair, span, certain)


def _says_the_opposite(pair: SentencePair, lang: str) -> bool:
    """Whether a translation has the opposite of an English word: "unless it is clean" is "if it is dirty"."""
    own, other = _WELL.sub("good", pair.texts[0]), pair.texts[1]
    return any(attestation(own, word, other, lang) is Attestation.TURNED for word in opposites(own, Pairs.ALL))


def _lost(texts: tuple[str, str], lang: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """At most one for a sentence."""
    english, other = _CODE.sub(lambda code: "`" * len(code[0]), texts[0]), normalize("NFC", texts[1])
    for kind, pattern in ((ONLY, _LIMIT), (EXCEPT, _EXCEPTION)):
        found = pattern.search(english)
        if found is not None:
            limits = _said(lang, kind)
            obliges = kind == ONLY and _obliges(english, other, lang)
            if limits is not None and not obliges and not _acquits(limits, english, other, lang):
                yield kind, found.span()
            return


def _acquits(limits: regex.Pattern[str], english: str, other: str, lang: str) -> bool:
    """Whether a word may say the limit, or is left in English: a negation too, but for as many as the English sentence
    has of its own."""
    ours, theirs = words("en"), words(lang)
    if ours is None or theirs is None or theirs.inner or _UNTRANSLATED.search(other):
        return True
    own = sum(1 for _ in ours.firm.finditer(english))
    negations = [match.span("word") for match in theirs.firm.finditer(other)]
    if len(negations) > own:
        return True
    return any(not any(a <= m.start() and m.end() <= b for a, b in negations) for m in limits.finditer(other))


def may_say(text: str, lang: str, kind: str) -> bool:
    """Whether a word of a text may say a limit, or an exception; of languages whose words are not known always."""
    limits = _said(lang, kind)
    return limits is None or limits.search(normalize("NFC", text)) is not None


def _obliges(english: str, other: str, lang: str) -> bool:
    """Whether what is allowed only so is to be done so: "you may share it only unchanged", "you must not change it"."""
    tables = logic_table("en"), logic_table(lang)
    if tables[0] is None or tables[1] is None or not _ALLOWS.search(english):
        return False
    ours, theirs = (
        any("must" in word.firm for word in logic_words(text, table))
        for text, table in ((english, tables[0]), (other, tables[1]))
    )
    return theirs and not ours


@lru_cache(maxsize=1024)
def _said(lang: str, kind: str) -> regex.Pattern[str] | None:
    _, found, rest = _stored().partition(f"\n[{primary(lang)}]\n")
    return _any_of(tomllib.loads(rest.partition("\n[")[0])[kind]) if found else None


_LETTERED = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}]")


def _any_of(entries: str) -> regex.Pattern[str]:
    """Whole words in the scripts of Europe, wherever they stand in others."""
    return regex.compile("|".join(map(_entry, entries.split("|"))), regex.IGNORECASE)


def _entry(entry: str) -> str:
    body = regex.escape(entry.strip("*") if entry.strip() == entry else entry).replace("\\ ", r"\s")
    body = body.replace(r"\s\*\s", r"\s(?:\S+\s){1,3}?")
    if not _LETTERED.search(entry):
        return body
    before = "" if entry.startswith("*") else r"(?<!\p{L})"
    after = "" if entry.endswith(("*", "'", "’")) else r"(?!\p{L})"
    return before + body + after


@cache
def _stored() -> str:
    return "\n" + files("qa.checks.meaning").joinpath("data/limits.toml").read_text("utf-8")
