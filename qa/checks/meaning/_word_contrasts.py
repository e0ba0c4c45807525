"""Two things that a source sets apart by words, where the translation says one of them twice: "between X and X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import regex

from qa.checks.meaning._contrast_words import AMONG, COMPARING, VERSUS
from qa.checks.meaning._contrasts import (
    LONGEST,
    SHORT,
    STEM,
    are_forms,
    is_qualified,
    is_term,
    may_be_one_word,
    next_content_word,
    sets_apart,
    word_before,
)
from qa.checks.meaning._logic_words import logic_table, logic_words
from qa.checks.meaning._phrase_contrasts import CLASSIFYING, phrase_apart, phrase_twice
from qa.checks.meaning._said_again import folded, repetitions
from qa.checks.meaning._unspaced_contrasts import glued_twice
from qa.model.records import dataclass
from qa.text.case_endings import CASES
from qa.text.enumerating import SPACED_JOINING, joining
from qa.text.languages import primary
from qa.text.numbers.calendar_forms import has_any
from qa.text.words import function_words

ENGLISH = "en"
_TERM = r"(?:(?:the|an?)[ ])?(?P<{}>\p{{L}}[\p{{L}}\p{{M}}-]{{2,}})"
_ONE, _OTHER = _TERM.format("one"), _TERM.format("other")
_SET_APART = regex.compile(
    rf"\b(?:between[ ]{_ONE}[ ]and|(?:confus|mix|compar)\p{{L}}*[ ](?:up[ ])?{_ONE}[ ](?:with|and)"
    rf"|(?:both[ ]{_ONE}[ ]and|neither[ ]{_ONE}[ ]nor|either[ ]{_ONE}[ ]or)"
    rf"|distinguish\p{{L}}*[ ]{_ONE}[ ]from"
    rf"|{_ONE}[ ](?:differs?[ ]from|(?:is|are)[ ]not(?![ ]\p{{L}}+ly\b)|equals?|instead[ ]of|rather[ ]than))"
    rf"[ ]{_OTHER}\b",
    regex.IGNORECASE,
)
_SAYS_APART = tuple("between confus mix compar both either distinguish differ not equal instead rather".split())
"""How English sets two things apart by words; "are not merely rowwise" does not."""
_GAP = r"[*_ ]{0,4}[ ](?P<between>(?:[\p{L}\p{M}]{1,12}\.?[ ]){1,3})[*_ ]{0,4}(?:\p{L}{1,2}['’])?"
"""A few words between two others, which may stand in bold type and behind a shortened article."""
_TWICE = regex.compile(
    r"(?<![\p{L}\p{M}\d-])(?P<item>\p{L}[\p{L}\p{M}]{3,}|[^\P{L}\p{Latin}\p{Cyrillic}\p{Greek}][\p{L}\p{M}]{2})"
    rf"{_GAP}(?P<again>(?P=item))(?![\p{{L}}\p{{M}}\d'’-])",
    regex.IGNORECASE,
)
"""A word twice, with little between; three characters say as much where vowels are marks or none."""
_INFLECTED = regex.compile(
    r"(?<![\p{L}\p{M}\d-])(?P<item>(?P<stem>\p{L}[\p{L}\p{M}]{3,})[\p{L}\p{M}]{0,3})"
    rf"{_GAP}(?P<again>(?P=stem)[\p{{L}}\p{{M}}]{{0,3}})(?![\p{{L}}\p{{M}}\d'’-])",
    regex.IGNORECASE,
)
"""The same in two forms of one word, as languages with cases have it: "między kwasem a kwasami". An ending has three
letters at the most."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SAME = 0.6
"""Share of the shorter form's letters that both have in common at their beginning."""
_TWICE_WORDS, _CORRELATED_WORDS = frozenset({2, 3, 4, 5}), frozenset({2, 3})
"""Words from one to the other in `_TWICE` and `_INFLECTED`, and in `_CORRELATED`: those between, a short one before an
apostrophe, and one."""
_FEMININE = regex.compile(r"(?P<one>\p{L}+?)[аaеeоo]?[ ](?P=one)[аaяiя]", regex.IGNORECASE)
"""A person and a woman of the kind, for whom other languages have two words: супруг и супруга."""
_CORRELATED = regex.compile(
    r"(?<!\p{L})(?P<small>\p{L}{1,5})[ ](?:\p{L}{1,3}[ '’])?(?P<item>\p{L}[\p{L}\p{M}]{3,}),?[ ](?P=small)[ ]"
    r"(?:\p{L}{1,3}[ '’])?(?P<again>(?P=item))(?![\p{L}\p{M}\p{Pd}])",
    regex.IGNORECASE,
)
"""One thing behind both of two equal small words: "и спрос, и спрос", "ni los ríos ni los ríos"."""
_NEUTER = regex.compile(r"(?:[нт]ие|ство|[nct]ie|stwo|stvo|nje|n[íi]e)$")
"""Abstract nouns, of which nobody makes a woman: испарение, испарения."""
_BRACKETED = regex.compile(r"\s?[(（][^()（）\n]{1,120}[)）]")
IFF = "iff"
"""The notion of `data/logic.toml`."""
_ENDS = regex.compile(r"[*_ ]{0,4}(?:$|[:：])")
_ARTICLES = frozenset({"the", "a", "an"})
_STAND_INS = frozenset("one ones it them that those this these other others another each".split())
"""What stands for a thing that is named before, which translations may name again."""
_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")


@dataclass(frozen=True, slots=True)
class SaidTwice:
    """What the source names at one contrast, and the word that stands on both sides, at `[start, end)` of the text.

    `sure` says that nothing else may set the two apart: two forms of it may be two words ("nauczyciel i
    nauczycielka"), a word before it an adjective ("dialogového okna nebo okna"), and a verb may compare two of a kind
    ("the menus differ from the menus of the other").
    """

    terms: tuple[str, str]
    word: str
    start: int
    end: int
    sure: bool = True


def said_twice(source: str, target: str, languages: tuple[str, str]) -> SaidTwice | None:
    """The first word that a translation says twice at a contrast of its source: "A and B", "between A and B"."""
    if max(len(source), len(target)) > LONGEST:
        return None
    common = function_words(languages[1])
    same = _TWICE.finditer(target) if repetitions(target).words & _TWICE_WORDS else ()
    for found in (*same, *_in_two_forms(target, languages[1])):
        if not is_term(found["item"]) or found["item"].lower() in common or _says_iff(target, found, languages[1]):
            continue
        joined, worded = _joined(source, target, found, languages), _worded(source, target, found, languages)
        terms = joined or worded
        whole = _is_all(target, found, languages[1]) or (
            found.re is _INFLECTED and _opens_with_one_of_two(target, found)
        )
        if whole and not terms:
            terms = sets_apart(source, "versus")
        if terms and _are_two(terms, source, languages[0]):
            sure = found.re is not _INFLECTED and not (joined and _may_be_qualified(target, found, languages[1]))
            sure = sure and (joined is not None or whole or _say_little(found["between"].split(), languages[1]))
            return SaidTwice(terms, found["item"], found.start(), found.end(), sure)
    if phrase := _phrase(source, target, languages):
        return phrase
    both = _CORRELATED.search(target) if repetitions(target).words & _CORRELATED_WORDS else None
    terms = _apart_by_words(source, languages[0]) if both and is_term(both["item"]) else None
    if both and terms and _are_two(terms, source, languages[0]):
        return SaidTwice(terms, both["item"], both.start("again"), both.end("again"))
    glued, mark = glued_twice(target, languages[1]) or (None, "")
    if glued is None or glued["item"] in common:
        return None
    terms = _around_and(source, languages[0]) if mark == "and" else sets_apart(source, mark)
    if terms is None or (mark == "and" and not _are_two(terms, source, languages[0])):
        return None
    return SaidTwice(terms, glued["item"], glued.start(), glued.end())


def _phrase(source: str, target: str, languages: tuple[str, str]) -> SaidTwice | None:
    """Several words that stand on both sides of what the source sets apart by its one "and", or by words."""
    # few targets say a phrase twice, and few sources set two things apart by words: what is rarer is asked first
    found = phrase_twice(target, languages[1])
    terms = _around_and(source, languages[0]) if found else None
    if found and terms and _are_phrases(terms, languages[0]):
        return SaidTwice(terms, found["item"], *found.span())
    terms = _apart_by_words(source, languages[0])
    # a source that says several words twice may be translated so
    found = phrase_apart(target, languages[1]) if terms and _repeated(source) < SEVERAL else None
    if found and terms and _are_phrases(terms, languages[0]):
        return SaidTwice(terms, found["item"], *found.span())
    return None


def _are_phrases(terms: tuple[str, str], lang: str) -> bool:
    """Whether two terms are two: a word that both have ("the angle of …") is no phrase of two."""
    small = _STAND_INS | function_words(lang)
    return small.isdisjoint(map(str.lower, terms)) and not may_be_one_word(*terms)


def without_brackets(text: str) -> str:
    """A text without what it says in brackets: of two things that are glossed the names alone are compared."""
    return _BRACKETED.sub("", text)


def _says_iff(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether a word stands twice in the phrase for "if and only if": "wtedy i tylko wtedy"."""
    table = logic_table(lang)
    said = logic_words(text, table) if table else ()
    return any(IFF in word.firm and word.start <= found.start() and found.end() <= word.end for word in said)


def _opens_with_one_of_two(text: str, found: regex.Match[str]) -> bool:
    """Whether a text begins with two forms of a word, with one word between: "Скорость против скорости"."""
    return len(found["between"].split()) == 1 and not any(map(str.isalnum, text[: found.start()]))


def _is_all(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether a text says a thing twice and nothing else, but for words that compare: "in comparison with"."""
    alone = not any(map(str.isalnum, text[: found.start()])) and _ENDS.match(text, found.end()) is not None
    between = [word.rstrip(".") for word in found["between"].split()]
    return alone and _say_little([word for word in between if word.casefold() not in COMPARING | VERSUS], lang)


def _are_two(terms: tuple[str, str], source: str, lang: str) -> bool:
    """Whether a source names two things, neither by a word that stands in for another, and repeats no word itself."""
    return _are_phrases(terms, lang) and not _repeats(source)


def _around_and(source: str, lang: str) -> tuple[str, str] | None:
    """What a source sets apart by "vs.", by words, or by its one joining word."""
    ours = _joinings(source, lang)
    joined = words_beside(source, ours[0]) if len(ours) == 1 else None
    return sets_apart(source, "versus") or _apart_by_words(source, lang) or joined


def joined_twice(text: str, lang: str) -> regex.Match[str] | None:
    """The first thing that stands on both sides of a joining word, with nothing behind it that says which is meant."""
    for found in _TWICE.finditer(text) if repetitions(text).words & _TWICE_WORDS else ():
        between = found["between"].replace(".", "").split()
        joint = joining(text, found.start("between"), found.end("between") + 1, lang)
        alone = len(between) == 1 and (joint is not None or between[0].lower() in VERSUS)
        small = not is_term(found["item"]) or found["item"].lower() in function_words(lang)
        if alone and not small and not is_qualified(text, found.end(), lang):
            return found
    return None


def _in_two_forms(text: str, lang: str) -> Iterator[regex.Match[str]]:
    """Words that stand twice in different forms."""
    near = primary(lang) in CASES and repetitions(text).stems & _TWICE_WORDS
    for found in _INFLECTED.finditer(text) if near else ():
        one, again = found["item"].lower(), found["again"].lower()
        kept = len(found["stem"]) >= SAME * min(len(one), len(again))
        person = _FEMININE.fullmatch(f"{one} {again}") and not _NEUTER.search(one)
        if one != again and kept and not person:
            yield found


def _joined(source: str, target: str, found: regex.Match[str], languages: tuple[str, str]) -> tuple[str, str] | None:
    """What stands beside the joining word of the source that is as many-th there as that between the two words."""
    if not all(primary(lang) in SPACED_JOINING for lang in languages):
        return None
    ours, theirs = (_joinings(text, lang) for text, lang in zip((source, target), languages, strict=True))
    start, (first, *small) = found.start("between"), found["between"].split()
    inner = (start, start + len(first))
    number = next((k for k, match in enumerate(theirs) if match.span() == inner), None)
    if number is None or len(ours) != len(theirs):
        return None
    if small and (len(small) > 1 or (word_before(target, found.start()) or "").lower() != small[0].lower()):
        # "entre les stalactites et les stalactites", but not "fora de línia i en línia"
        return None
    if is_qualified(target, found.end(), languages[1]):
        # one noun of the source has two adjectives: "of raster images or images of vectors"
        return None
    return words_beside(source, ours[number])


def _may_be_qualified(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether an adjective may stand before the first of two: languages with cases put it there without an article."""
    before = word_before(text, found.start())
    return primary(lang) in CASES and before is not None and not _say_little([before], lang)


def words_beside(source: str, joining_word: regex.Match[str]) -> tuple[str, str] | None:
    """The words before and behind a joining word."""
    before, after = _WORD.findall(source[: joining_word.start()]), _WORD.findall(source[joining_word.end() :])
    after = [word for word in after if word.lower() not in _ARTICLES]
    return (before[-1], after[0]) if before and after else None


def _joinings(text: str, lang: str) -> Sequence[regex.Match[str]]:
    matches, at = list[regex.Match[str]](), 0
    while match := joining(text, at, len(text), lang):
        matches.append(match)
        at = match.end()
    return matches


def _worded(source: str, target: str, found: regex.Match[str], languages: tuple[str, str]) -> tuple[str, str] | None:
    """What English sets apart by words, where the translation does: the second word stands behind one that says little,
    and nothing behind it says which is meant ("el agua hirviendo difiere del agua helada")."""
    between = found["between"].split()
    behind = next_content_word(target, found.end(), languages[1])
    if primary(languages[1]) in CLASSIFYING and target[found.end() : found.end() + 1] == " ":
        # one syllable of a word: "thay vào bị thay thế"
        return None
    if not _say_little(between[-1:], languages[1]) or (behind and behind.lower() not in AMONG):
        return None
    if len(_joinings(f" {found['between']} ", languages[1])) and not _say_little(between, languages[1]):
        # "lectura de celdas y lectura de filas"
        return None
    return _apart_by_words(source, languages[0])


def _apart_by_words(source: str, lang: str) -> tuple[str, str] | None:
    apart = _SET_APART.search(source) if primary(lang) == ENGLISH and has_any(_SAYS_APART, folded(source)) else None
    return (apart["one"], apart["other"]) if apart else None


def _say_little(words: Iterable[str], lang: str) -> bool:
    common = function_words(lang)
    return all(word.lower() in common or len(word) <= SHORT for word in words)


SEVERAL = 2
"""Words that a source repeats from which it repeats what it says: "patches of the same video, patches of another"."""


def _repeats(source: str) -> bool:
    """Whether a source repeats a word of its own, which a translation may do as well."""
    return _repeated(source) > 0


def _repeated(source: str) -> int:
    """How many words of its own a source repeats."""
    alike: dict[str, list[str]] = {}
    for word in map(str.lower, _WORD.findall(source)):
        if len(word) >= STEM and word not in function_words(ENGLISH):
            alike.setdefault(word[:STEM], []).append(word)
    return sum(any(are_forms(one, other) for one, other in pairwise(sorted(kin))) for kin in alike.values())
