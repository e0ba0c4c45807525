"""Words in capitals for stress ("NEVER leave it"): they look like acronyms and are words all the same."""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.text.prose import Context, Prose, Word
from qa.text.word_classes import ADJECTIVE, ADVERB, word_class
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST = 3
"""Letters of a word that is told: two are a symbol or a state of the USA."""
ALONE = 1
"""Different words of `OPERATORS` in capitals up to which a note stresses them and does not name operators."""
OPERATORS = frozenset(
    "and or not nor if then else in is as on by from where with to like between exists all any some into over for each "
    "while until do when than only off must should shall may can could will would".split()
)
"""Words of queries, logic, and standards (RFC 2119), which stay in capitals there."""

_HYPHENS = "-‑"
TASKS = frozenset({"now", "later"})
"""States of tasks that a list of Logseq begins with; the others are no small words."""

ACRONYMS = frozenset({"who", "it", "us"})
"""Pronouns whose letters are a body, a trade, a country as well, before a noun without an article: "WHO guidelines"."""
STRESSED = frozenset(
    "all any both each every few first former last latter least less many more most much next no one only other others "
    "own same several some such two three very".split()
)
"""Small words that an article may stand before, where capitals are their stress: "the ONLY way"."""
_ARTICLE = r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ur|[Yy]our|[Tt]heir|[Ii]ts) {}(?![\w-])"
_NOUN = r"\b{} (?P<noun>[a-z]{{3,}})\b"


def is_acronym(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether an English word in capitals is an acronym that only looks like a small word: the source has it behind an
    article ("the WHO", "the NOT gate"), or as what a noun belongs to ("US customers")."""
    source, lower, form = evidence.source, word.lower, word.form
    if language != "en" or source is None or not form.isupper() or len(form) < len("IT"):
        return False
    if lower not in function_words(language) or lower in STRESSED or not evidence.speaks(language):
        return False
    text = source.document.text
    if regex.search(_ARTICLE.format(form), text):
        return True
    nouns = (match["noun"] for match in regex.finditer(_NOUN.format(form), text)) if lower in ACRONYMS else ()
    return any(noun not in function_words(language) and not word_class(noun, language) for noun in nouns)


def is_shouted(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether an English word in capitals is a small word, an adverb or an adjective that the source writes so here:
    no acronym, code, or operator."""
    source, lower = evidence.source, word.lower
    if language != "en" or source is None or not word.form.isupper() or len(word.form) < SHORTEST:
        return False
    if word.context & Context.CODE or lower in source.code or not evidence.speaks(language):
        return False
    if lower in TASKS and item.words[0] is word:
        return False
    if lower not in function_words(language) and word_class(lower, language) not in (ADJECTIVE, ADVERB):
        return False
    said = [source.by_block.get(index) for index in evidence.sources.get(item.block.index, ())]
    row = [other.form for one in said if one is not None for other in one.words]
    if word.form not in row or sum(form.isupper() for form in row) * 2 > len(row):
        # all in capitals: a heading, which the other rules see
        return False
    if lower not in function_words(language) and _is_part_of_name(row, word.form):
        return False
    if any(f"{word.form}{dash}" in source.document.text for dash in _HYPHENS):
        # "an APT-based tool"
        return False
    return lower not in OPERATORS or len(_operators(source.prose)) <= ALONE


def _is_part_of_name(row: list[str], form: str) -> bool:
    """Whether a word with a capital stands beside a word in capitals wherever the source has it: "SMART Attributes"."""
    at = [k for k, other in enumerate(row) if other == form]
    return all(any(other[:1].isupper() for other in (*row[max(k, 1) - 1 : k], *row[k + 1 : k + 2])) for k in at)


def _operators(prose: tuple[Prose, ...]) -> frozenset[str]:
    words = (word for item in prose for word in item.words)
    return frozenset(word.lower for word in words if word.lower in OPERATORS and word.form.isupper())
