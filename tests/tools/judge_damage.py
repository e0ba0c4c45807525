"""Faults put into a sentence and its translation, and other wordings that mean the same: what the judge learns from.

All of it by rule, with a generator that is given: English is damaged by the tables of `qa.checks.meaning`, by a list of
wordings and by cutting; the other side by its words of negation, by stems of opposites and by cutting.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from random import Random

import regex

from qa.checks.meaning._contrast_rows import pairs
from qa.checks.meaning._lexicon import has_opposites, stems_of
from qa.checks.meaning._negation import affirmed, negated, words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._stems import begins_words, stands_alone
from qa.text.languages import primary
from qa.text.word_classes import word_class
from qa.text.words import function_words
from tests.tools.judge_wordings import BE, OPPOSED, REORDERED, TURNED, WORDINGS

Change = Callable[[str, Random], list[str]]
FIRST_SHARE, LAST_SHARE = 0.35, 0.75
"""What a sentence that breaks off keeps at least and at most."""
SMALLEST, LARGEST = 0.15, 0.7
"""Shares of a sentence that a clause can be."""
SHORTEST_CLAUSE = 8
"""Characters of a clause that is put elsewhere."""
ENDINGS = "ing", "ed", "ly", "tion", "s"
_CLAUSE = re.compile(
    r"[,;:()–—]\s|[，；：、（）]|[؛،]\s|\s—\s|\s(?=(?:and|or|which|that|because|since|if|when|while|but|so)\s)"
)
_END = regex.compile(r"[.!?:;。！？：；।؟۔…][\p{P}\s]*$", regex.REVERSE)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*")
_PHRASE = re.compile(
    r" (?:in|on|at|of|for|with|from|by|to|under|over|after|before|between|during) (?:(?:the|a|an|its|your|this|each) )?"
    r"[a-z]+(?: [a-z]+)?(?=[ ,.])"
)
_ENGLISH = re.compile(r"\b[a-z]{4,}\b")
_WORD = regex.compile(
    r"\p{Han}{2}|\p{Katakana}{3,}|\p{Hangul}{2,}"
    r"|(?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}])[\p{L}\p{M}]){4,}"
)


def same(text: str, random: Random) -> list[str]:
    """Other wordings of an English sentence: "is not valid" for "is invalid", "B if A" for "If A, B"."""
    found = [_replaced(text, match, match.expand(other)) for match, other, _ in _worded(text, random, WORDINGS)]
    for pattern, form in REORDERED:
        if match := pattern.match(text):
            found.append(form(match))
    for variant in opposites(text, Pairs.ALL):
        if BE.search(text[: variant.start].rstrip()):
            found.append(f"{text[: variant.start]}not {variant.instead.lower()}{text[variant.end :]}")
    return _tidy(found)


def polarity_taken(text: str, random: Random) -> list[str]:
    """An English sentence without one of its negations, those inside words among them."""
    found = [variant.text for variant in affirmed(text, "en")]
    return _tidy(found + [_replaced(text, m, m.expand(turned)) for m, _, turned in _worded(text, random, TURNED)])


def polarity_put(text: str, random: Random) -> list[str]:
    """An English sentence with a negation put in."""
    return _tidy(variant.text for variant in negated(text))


def opposed(text: str, random: Random) -> list[str]:
    """An English sentence with a word turned into its opposite."""
    found = [variant.text for pairs in (Pairs.FIRM, Pairs.ATTESTED) for variant in opposites(text, pairs)]
    return _tidy(found + [_replaced(text, m, m.expand(turned)) for m, _, turned in _worded(text, random, OPPOSED)])


def without_clause(text: str, random: Random) -> list[str]:
    """A sentence of any language without one of its clauses."""
    ends = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    least = 6 if ord(max(text)) > 0x2E80 else 14
    parts = [
        (a, b)
        for a, b in itertools.pairwise(ends)
        if SMALLEST * len(text) < b - a < LARGEST * len(text) and b - a >= least
    ]
    end = _END.search(text)
    found = []
    for a, b in parts:
        rest = (text[:a] + text[b:]).strip()
        if end and not _END.search(rest):
            rest = rest.rstrip(" ,;，；、:（(–—") + end[0]
        found.append(rest[:1].upper() + rest[1:])
    return found


def with_clause(text: str, clauses: Sequence[str], random: Random) -> list[str]:
    """A sentence of any language with a clause of another one put behind one of its own, or at its end."""
    fit = [clause for clause in clauses if SMALLEST * len(text) < len(clause) < LARGEST * len(text)]
    fit = [clause for clause in fit if clause not in text]
    if not fit:
        return []
    wide = any(0x2E80 < ord(c) < 0xAC00 for c in text)
    space, mark, end = "" if wide else " ", "，" if wide else ",", _END.search(text)
    inside = [match.end() for match in _CLAUSE.finditer(text)]
    if inside and random.random() < 0.5:
        at = random.choice(inside)
        return [f"{text[:at].rstrip()}{space}{fit[0]}{mark}{space}{text[at:].lstrip()}"]
    rest = text[: end.start()] if end else text
    return [f"{rest}{mark}{space}{fit[0]}{end[0] if end else ''}"]


def said_again(text: str, random: Random) -> list[str]:
    """A sentence of any language with one of its clauses, or all of it, twice."""
    return [text + " " + text, *(text + " " + clause for clause in clauses_of(text))]


def clauses_of(text: str) -> list[str]:
    """The clauses of a sentence, without the marks that part them."""
    ends = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    parts = [text[a:b].strip(" .,;:()–—，；：、（）。؛،") for a, b in itertools.pairwise(ends)]
    return [part for part in parts if len(part) >= SHORTEST_CLAUSE] if len(parts) > 1 else []


def swapped_words(text: str, lang: str, random: Random) -> list[str]:
    """A translation in which two words have changed places that are not neighbours."""
    places = [m for m in _WORD.finditer(text) if m[0].lower() not in function_words(primary(lang))]
    if len(places) < 3:
        return []
    one, other = sorted(random.sample(places, 2), key=lambda m: m.start())
    between = text[one.end() : other.start()]
    if one[0][:4] == other[0][:4] or len(between) < 4 or one[0][-2:] != other[0][-2:]:
        return []
    return [text[: one.start()] + other[0] + between + one[0] + text[other.end() :]]


def without_word(text: str, lang: str, random: Random) -> list[str]:
    """A sentence without one of its words that are no function words, or a phrase behind a preposition."""
    if lang == "en":
        places = [(m.start(), m.end()) for m in _ENGLISH.finditer(text) if m[0] not in function_words("en")]
        places += [(m.start(), m.end()) for m in _PHRASE.finditer(text)]
        places += [(m.start(), m.end()) for m in _NAME.finditer(text)]
    else:
        places = [
            (m.start(), m.end()) for m in _WORD.finditer(text) if m[0].lower() not in function_words(primary(lang))
        ]
    places = [(a, b) for a, b in places if b - a < LARGEST * len(text)]
    if not places:
        return []
    a, b = random.choice(places)
    return _tidy([(text[:a] + text[b:]).replace(" ,", ",").replace(" .", ".")])


def other_name(text: str, names: list[str], random: Random) -> list[str]:
    """An English sentence with a name replaced by one of `names`."""
    places = list(_NAME.finditer(text))
    if not places or not names:
        return []
    match, name = random.choice(places), random.choice(names)
    return [text[: match.start()] + name + text[match.end() :]] if name != match[0] else []


def names(text: str) -> list[str]:
    """Runs of capitalised words inside an English sentence."""
    return [match[0] for match in _NAME.finditer(text)]


def other_number(text: str, random: Random) -> list[str]:
    """A sentence with another number."""
    places = list(re.finditer(r"(?<![\w.])\d{1,4}(?![\w.]\d)", text))
    if not places:
        return []
    match = random.choice(places)
    old = int(match[0])
    new = random.choice([old + 1, old * 10, old + random.randrange(2, 30), int(match[0][::-1]) if old > 9 else old + 3])
    return [text[: match.start()] + str(new) + text[match.end() :]] if new != old else []


def broken_off(text: str, random: Random) -> list[str]:
    """A sentence of any language that stops somewhere, in half of the cases with its full stop."""
    wide = any(0x2E80 < ord(c) < 0xAC00 for c in text)
    at = int(len(text) * random.uniform(FIRST_SHARE, LAST_SHARE))
    at = at if wide else text.find(" ", at)
    if at < 0 or len(text) - at < 6:
        return []
    end = _END.search(text)
    return [text[:at].rstrip(" ,;:，；、") + (end[0] if end and random.random() < 0.5 else "")]


def swapped_nouns(text: str, random: Random) -> list[str]:
    """An English sentence in which two nouns have changed places; not the members of an enumeration."""
    nouns = [m for m in _ENGLISH.finditer(text) if m[0] not in function_words("en") and _class(m[0]) in ("n", "ns")]
    found = []
    for i, one in enumerate(nouns):
        for other in nouns[i + 1 : i + 3]:
            between = text[one.end() : other.start()]
            if one[0][:4] != other[0][:4] and len(between) > 2 and not re.search(r"\b(?:and|or)\b|,", between):
                found.append(text[: one.start()] + other[0] + between + one[0] + text[other.end() :])
    return found


def opposed_translation(text: str, source: str, lang: str) -> Iterator[str]:
    """A translation with the stem of a word replaced by that of its opposite, where the English source has the word."""
    tag, plain, english = primary(lang), text.lower(), source.lower()
    if not has_opposites(lang) or len(plain) != len(text):
        return
    for one, other in pairs():
        begun = [word.rstrip("e") in english for word in (one, other)]
        if not any(begun):
            continue
        sides = stems_of((one, other), lang)
        for word, own, opposite in ((one, *sides), (other, *sides[::-1])):
            if re.search(rf"\b{re.escape(word.rstrip('e'))}", english):
                yield from _turned(text, plain, own, opposite, tag)


def _turned(text: str, plain: str, own: list[str], opposite: list[str], tag: str) -> Iterator[str]:
    for i, stem in enumerate(own):
        at, instead = plain.find(stem), opposite[min(i, len(opposite) - 1)]
        if at < 0 or instead in plain or (at and begins_words(tag) and plain[at - 1].isalpha()):
            continue
        if stands_alone(plain, at, at + len(stem), tag):
            new = instead.capitalize() if text[at].isupper() else instead
            yield text[:at] + new + text[at + len(stem) :]
            return


def affirmed_translation(text: str, lang: str) -> list[str]:
    """A translation without its negations."""
    return [variant.text for variant in affirmed(text, lang)][-1:] if words(lang) else []


class Words:
    """Words of the sentences by class, of which one may stand in the place of another."""

    def __init__(self) -> None:
        self._pool: dict[tuple[str, ...], list[str]] = defaultdict(list)

    def learn(self, text: str, lang: str) -> None:
        for match in self._places(text, lang):
            self._pool[self._kind(match[0], lang)].append(match[0])

    def replaced(self, text: str, lang: str, random: Random, known: str = "") -> list[str]:
        """`text` with one word replaced by another of its kind; words that `known` has, names mostly, stay."""
        places = [m for m in self._places(text, lang) if m[0].lower() not in known.lower()]
        if not places:
            return []
        match = random.choice(places)
        pool = self._pool[self._kind(match[0], lang)]
        fit = [word for word in random.sample(pool, min(8, len(pool))) if word[:3] != match[0][:3]]
        return [text[: match.start()] + word + text[match.end() :] for word in fit[:1]]

    @staticmethod
    def _places(text: str, lang: str) -> list[regex.Match[str]]:
        if lang == "en":
            return [m for m in regex.finditer(r"\b[a-z]{4,}\b", text) if m[0] not in function_words("en")]
        return list(_WORD.finditer(text))

    @staticmethod
    def _kind(word: str, lang: str) -> tuple[str, ...]:
        if lang == "en":
            return lang, _class(word)
        return lang, word[-2:] if ord(word[0]) < 0x3000 else str(len(word)), str(word[:1].isupper())


def _class(word: str) -> str:
    known = word_class(word.lower(), "en")
    return known or next(("n" + end for end in ENDINGS if word.endswith(end)), "n")


Wording = tuple[re.Pattern[str], str, str]


def _worded(text: str, random: Random, table: list[Wording]) -> Iterator[tuple[re.Match[str], str, str]]:
    for pattern, other, turned in table:
        if matches := list(pattern.finditer(text)):
            yield random.choice(matches), other, turned


def _replaced(text: str, match: re.Match[str], instead: str) -> str:
    instead = instead.capitalize() if match[0][:1].isupper() else instead
    return text[: match.start()] + instead + text[match.end() :]


def _tidy(texts: Iterator[str] | list[str]) -> list[str]:
    plain = [" ".join(text.split()) for text in texts]
    return list(dict.fromkeys(text[:1].upper() + text[1:] for text in plain if text))
