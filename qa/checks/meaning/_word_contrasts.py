"""Two things that a source sets apart by words, where the translation says one of them twice: "between X and X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.checks.meaning._contrasts import LONGEST, STEM, is_term, may_be_one_word
from qa.model.records import dataclass
from qa.text.case_endings import CASES
from qa.text.enumerating import SPACED_JOINING, joining
from qa.text.languages import primary
from qa.text.words import function_words

ENGLISH = "en"
_TERM = r"(?:(?:the|an?)[ ])?(?P<{}>\p{{L}}[\p{{L}}\p{{M}}-]{{2,}})"
_ONE, _OTHER = _TERM.format("one"), _TERM.format("other")
_SET_APART = regex.compile(
    rf"\b(?:between[ ]{_ONE}[ ]and|confus\p{{L}}+[ ]{_ONE}[ ]with|distinguish\p{{L}}*[ ]{_ONE}[ ]from"
    rf"|{_ONE}[ ](?:differs?[ ]from|is[ ]not|are[ ]not|equals?|instead[ ]of|rather[ ]than))[ ]{_OTHER}\b",
    regex.IGNORECASE,
)
"""How English sets two things apart by words."""
_TWICE = regex.compile(
    r"(?<![\p{L}\p{M}\d'’-])(?P<item>\p{L}[\p{L}\p{M}]{3,})[ ](?P<between>(?:[\p{L}\p{M}]{1,8}[ ]){1,3})(?P=item)"
    r"(?![\p{L}\p{M}\d'’-])",
    regex.IGNORECASE,
)
"""A word twice, with little between."""
_INFLECTED = regex.compile(
    r"(?<![\p{L}\p{M}\d'’-])(?P<item>(?P<stem>\p{L}[\p{L}\p{M}]{3,})[\p{L}\p{M}]{0,3})"
    r"[ ](?P<between>(?:[\p{L}\p{M}]{1,8}[ ]){1,3})(?P<again>(?P=stem)[\p{L}\p{M}]{0,3})(?![\p{L}\p{M}\d'’-])",
    regex.IGNORECASE,
)
"""The same in two forms of one word, as languages with cases have it: "między kwasem a kwasami". An ending has three
letters at the most."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SAME = 0.6
"""Share of the shorter form's letters that both have in common at their beginning."""
_FEMININE = regex.compile(r"(?P<one>\p{L}+?)[аaеeоo]?[ ](?P=one)[аaяiя]", regex.IGNORECASE)
"""A person and a woman of the kind, for whom other languages have two words: супруг и супруга."""
_ARTICLES = frozenset({"the", "a", "an"})
_STAND_INS = frozenset("one ones it them that those this these other others another each".split())
"""What stands for a thing that is named before, which translations may name again."""
_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")


@dataclass(frozen=True, slots=True)
class SaidTwice:
    """What the source names at one contrast, and the word that stands on both sides, at `[start, end)` of the text.

    `inflected` says that it stands there in two forms, which may be two words: "nauczyciel i nauczycielka".
    """

    terms: tuple[str, str]
    word: str
    start: int
    end: int
    inflected: bool = False


def said_twice(source: str, target: str, languages: tuple[str, str]) -> SaidTwice | None:
    """The first word that a translation says twice at a contrast of its source: "A and B", "between A and B"."""
    if max(len(source), len(target)) > LONGEST:
        return None
    for found in (*_TWICE.finditer(target), *_in_two_forms(target, languages[1])):
        common = function_words(languages[1])
        if not is_term(found["item"]) or found["item"].lower() in common:
            continue
        terms = _joined(source, target, found, languages) or _worded(source, found, languages)
        if (
            terms
            and not any(term.lower() in _STAND_INS or may_be_one_word(*terms) for term in terms)
            and not _repeats(source)
        ):
            return SaidTwice(terms, found["item"], found.start(), found.end(), found.re is _INFLECTED)
    return None


def _in_two_forms(text: str, lang: str) -> Iterator[regex.Match[str]]:
    """Words that stand twice in different forms."""
    for found in _INFLECTED.finditer(text) if primary(lang) in CASES else ():
        one, again = found["item"].lower(), found["again"].lower()
        kept = len(found["stem"]) >= SAME * min(len(one), len(again))
        if one != again and kept and not _FEMININE.fullmatch(f"{one} {again}"):
            yield found


def _joined(source: str, target: str, found: regex.Match[str], languages: tuple[str, str]) -> tuple[str, str] | None:
    """What stands beside the joining word of the source that is as many-th there as that between the two words."""
    if not all(primary(lang) in SPACED_JOINING for lang in languages):
        return None
    ours, theirs = (_joinings(text, lang) for text, lang in zip((source, target), languages, strict=True))
    number = next((k for k, match in enumerate(theirs) if match.span() == _inner(found)), None)
    if number is None or len(ours) != len(theirs):
        return None
    before, after = _WORD.findall(source[: ours[number].start()]), _WORD.findall(source[ours[number].end() :])
    after = [word for word in after if word.lower() not in _ARTICLES]
    return (before[-1], after[0]) if before and after else None


def _inner(found: regex.Match[str]) -> tuple[int, int]:
    start, end = found.span("between")
    return start, end - 1


def _joinings(text: str, lang: str) -> Sequence[regex.Match[str]]:
    matches, at = list[regex.Match[str]](), 0
    while match := joining(text, at, len(text), lang):
        matches.append(match)
        at = match.end()
    return matches


def _worded(source: str, found: regex.Match[str], languages: tuple[str, str]) -> tuple[str, str] | None:
    """What English sets apart by words, where the translation has words that say little between the two."""
    common = function_words(languages[1])
    if primary(languages[0]) != ENGLISH or not all(word.lower() in common for word in found["between"].split()):
        return None
    apart = _SET_APART.search(source)
    return (apart["one"], apart["other"]) if apart else None


def _repeats(source: str) -> bool:
    """Whether a source repeats a word of its own, which a translation may do as well."""
    said = [word.lower()[:STEM] for word in _WORD.findall(source) if word.lower() not in function_words(ENGLISH)]
    said = [word for word in said if len(word) >= STEM]
    return len(set(said)) < len(said)
