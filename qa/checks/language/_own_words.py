"""English words that the target's language has as well, by the forms that the note and the language's table know."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, takewhile

import regex

from qa.analysis.evidence import Evidence
from qa.cache.tables import prebuilt
from qa.text.identification import can_identify, canonical, clean, probabilities
from qa.text.languages import primary
from qa.text.prose import Word
from qa.text.unshared import is_unshared
from qa.text.words import begun, has_table, table, zipf

ENGLISH = "en"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, LONGEST_ENDING = 5, 6
"""Letters of a word that a longer one may be a form of, and letters that an ending may have."""
MANY = 20
"""Words of a language's own with one ending, from which a word that has it may be another of them: of the tables of
Latin script, Swedish, Danish, German and French have more of -sion and -tion, all others eleven at most."""
PLURALS = 0.015
"""Share of a table that are plurals in -s or genitives: .028 and more in Romance and Germanic languages, Latvian and
Lithuanian, .0085 at the most in others (counted in the tables)."""
LONGEST_VERB_ENDING = 4
"""Letters that may follow the stem of a verb or noun, its last letter apart: "disperse", disperser, dispersaient."""
SHORTEST_STEM = 6
"""Letters of a stem that two languages do not share by chance."""
STEM = 2.5
"""Zipf frequency of a word that has a plural."""
KNOWN_THERE = 1.01
"""Zipf units by which the other word of a compound may be rarer in the note's language than in English."""
LONGEST_WORD = 24
"""Characters before a word in which the one beside it is looked for."""
_BEFORE, _AFTER = regex.compile(r"(?P<word>\p{L}{3,})[ ]$"), regex.compile(r"[ ](?P<word>\p{L}{3,})")
_SPACES = regex.compile(r"[^\p{L}\p{M}\p{N}'’-]+")
_LEARNED = (regex.compile(r"\w{3,}[st]ion"), regex.compile(r"\w{3,}ment"), regex.compile(r"\w{3,}ator"))


_WITH_E = "desolate diverse immense private separate"
_NORTH = (
    "banal diagonal dominant evident formal horizontal integral latent lateral maximal minimal optimal permanent "
    "prominent radial relevant transparent trivial verbal"
)
_SPELLED_ALIKE = {
    "nl": f"{_WITH_E} accurate absolute adequate complete concrete delicate discrete extreme intense moderate obscure "
    "obsolete pure consistent dominant permanent relevant significant transparent ambivalent coherent evident "
    "excellent latent prominent".split(),
    "de": f"{_WITH_E} absolute extreme moderate obsolete {_NORTH} ambivalent bilateral informal irrational marginal "
    "modular multilateral orbital rational unilateral".split(),
    "sv": f"{_NORTH} ambivalent rational".split(),
    "da": f"{_WITH_E} moderate {_NORTH} ambivalent".split(),
    "nb": f"{_WITH_E} moderate {_NORTH} ambivalent".split(),
}
"""Adjectives that are spelled as English ones, some once they have their ending: Dutch "separaat", "een separate map";
German, Swedish, Danish and Norwegian "trivial"."""
_NORTHERN = frozenset("benchmark intercept offset".split())
_NOUNS = {
    "nl": frozenset("backbone benchmark excerpt intercept offset rebound spread syntax".split()),
    "de": frozenset({"syntax"}),
    **dict.fromkeys(("da", "nb"), _NORTHERN),
    "sv": _NORTHERN | {"syntax"},
}
"""Nouns of statistics and technology that stand in the language's textbooks as in English ones, and in its table of
words not: for "bandwidth" or "catalyst" it has words of its own."""
_WITH_K = frozenset({"sv", "da", "nb", "nn"})
"""Languages that write k for c in words from Latin: "funktion" is theirs, "function" is not."""
_HARD_C = regex.compile(r"c(?![eiyh])(?!c[ei])")
_SOFT_C = regex.compile(r"(?!con)\w*cession|\w*(?:rosion|plosion|vision)|(?:hyper|hypo)?tension")
_WITH_KS = "da"
"""Danish writes ks for x: "eksplosion"."""


def is_learned_in_the_north(word: str, language: str) -> bool:
    """Whether Swedish or Danish has a noun from Latin as English does, in letters that it keeps: c is theirs where it
    is said as s ("recession", but "koncession"); "decision" and "expression" are left alone, which they have not."""
    tag = primary(language)
    if tag not in ("sv", "da") or (tag == _WITH_KS and "x" in word):
        return False
    return _SOFT_C.fullmatch(word) is not None and _HARD_C.search(word) is None


def is_spelled_alike(word: str, language: str) -> bool:
    """Whether English and a language write one word with the same letters, whatever its table lacks."""
    tag = primary(language)
    if word in _NOUNS.get(tag, ()) or word in _SPELLED_ALIKE.get(tag, ()):
        return True
    return tag in _WITH_K and "c" not in word and _LEARNED[0].fullmatch(word) is not None


def is_inflected_there(evidence: Evidence, word: Word) -> bool:
    """Whether the note has a word with an ending that makes it no English word: the note's language has it itself. What
    only English has may begin a longer word by chance."""
    lower = word.lower
    if len(lower) < FEWEST or is_unshared(lower, ENGLISH):
        return False
    said, ordered = evidence.source.counts if evidence.source else {}, evidence.target.in_order
    longer = takewhile(lambda form: form.startswith(lower), islice(ordered, bisect_right(ordered, lower), None))
    return any(
        len(form) - len(lower) <= LONGEST_ENDING and form not in said and not zipf(form, ENGLISH) for form in longer
    )


def is_learned_there(word: str, language: str) -> bool:
    """Whether a word has an ending of learned nouns that many words of the language have as well."""
    return any(pattern.fullmatch(word) and _own(language)[number] >= MANY for number, pattern in enumerate(_LEARNED))


def has_forms_there(word: str, language: str) -> bool:
    """Whether the table of a language has forms of a word that English has not: French says "disperse" of disperser."""
    stem = word[:-1]
    if len(stem) < SHORTEST_STEM:
        return False
    return any(
        len(form) - len(stem) <= LONGEST_VERB_ENDING and not zipf(form, ENGLISH) for form in begun(stem, language)
    )


@lru_cache(maxsize=1024)
@prebuilt
def _own(language: str) -> list[int]:
    """Words of a table with each of the endings that are commoner there than in English."""
    own = [form for form, common in table(language).items() if common > zipf(form, ENGLISH)]
    return [sum(pattern.fullmatch(form) is not None for form in own) for pattern in _LEARNED]


@lru_cache(maxsize=1024)
@prebuilt
def _has_plural_s(language: str) -> bool:
    """Whether many words of a language's own have another of them before an -s."""
    known = table(language)
    pairs = sum(
        form.endswith("s") and len(form) >= FEWEST and form[:-1] in known and common >= zipf(form, ENGLISH)
        for form, common in known.items()
    )
    return pairs >= PLURALS * len(known)


def is_english_plural(word: str, language: str) -> bool:
    """Whether a word has the plural of English in a language that makes none so: "hazelnuts" in Turkish."""
    if len(word) < FEWEST or not word.endswith("s") or zipf(word, language) or not table(language):
        return False
    stem = word[:-1]
    return zipf(stem, ENGLISH) >= STEM and not zipf(stem, language) and not _has_plural_s(language)


def reads_as_own(text: str, own: str, other: str) -> bool:
    """Whether a text is likelier in a language without a table of its own than in another one, by letters and the signs
    between them (Afrikaans 'n): the table of the other one has many of its words too. So has that of a language close
    to both, which is the likeliest of all then: Galician in Spanish letters is no Italian."""
    if has_table(own) or not can_identify(own):
        return False
    chances = probabilities(clean(text))
    said = chances.get(canonical(other), 0.0)
    rivals = () if primary(other) == ENGLISH else chances.values()
    return chances.get(canonical(own), 0.0) >= said or max(rivals, default=0.0) > said


def says(text: str, words: Sequence[str]) -> bool:
    """Whether a text has words in lower case one behind the other."""
    return f" {' '.join(words)} " in f" {_SPACES.sub(' ', text.lower())} "


def words_beside(text: str, word: Word) -> tuple[regex.Match[str] | None, regex.Match[str] | None]:
    """The words before and behind one, each with the blank between, as `word`."""
    return _BEFORE.search(text, max(0, word.start - LONGEST_WORD), word.start), _AFTER.match(text, word.end)


def in_loan(note: Evidence, word: Word, source: str | None) -> bool:
    """Whether a word stands in a compound of the source whose other word the note's language has as its own."""
    if source is None:
        return False
    beside = words_beside(note.target.document.text, word)
    said = (
        (m["word"].lower(), word.lower) if k == 0 else (word.lower, m["word"].lower())
        for k, m in enumerate(beside)
        if m
    )
    return any(
        says(source, pair) and is_known_there(" ".join(pair).replace(word.lower, "").strip(), note.language)
        for pair in said
    )


def is_known_there(word: str, language: str) -> bool:
    """Whether a language says a word nearly as often as English does."""
    return 0 < zipf(word, language) >= zipf(word, ENGLISH) - KNOWN_THERE
