"""Numbers written as words, with their places: `twenty-five`, `zweihundertfünfzig`, `две тысячи`, `三百万`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.locales import folded, locale
from qa.text.normal_forms import lowered
from qa.text.numbers.case_forms import CASE_ORDINALS, CASES
from qa.text.numbers.indic_words import INDIC, INDIC_ORDINALS
from qa.text.numbers.lexicons import WORD, Lexicon
from qa.text.numbers.more_words import CARDINALS, ORDINALS, SCALES, hindi_ordinals
from qa.text.numbers.ordinal_forms import ordinal_forms
from qa.text.numbers.scale_stems import scale_stems
from qa.text.numbers.words import composed, scale_values
from qa.text.numbers.written_cardinals import leaning, without_year

LONGEST_PHRASE = 4
"""Words of the longest entry of a lexicon: `quatre vingt dix sept`."""
LONGEST_COMPOUND = 40
"""Letters of a word up to which it is taken apart: `neunhundertneunundneunzigtausend` has 33."""
SHORTEST_COMPOUND = 6
"""And from which: the shortest number words that are written together have three letters each."""
FROM = 2
"""The smallest number that is read: `one` is an article or a pronoun in most languages."""
_GAP = regex.compile(r"[ \t\u00a0\u202f\-‑\u200c]{1,2}|\n[ \t]*")
_JOINTS = frozenset("and und et y e i og och en ja na si și ve và و ו та".split())
"""Words for "and" that may stand between hundreds and tens."""
_INFIXES = ("und", "en", "ën", "og", "och")
_BENGALI_COUNTED = ("টি", "টা", "জন", "খানা")
"""What is written to a number that counts things or people."""
_SWAHILI_OF = ("ya", "cha", "la", "za", "vya")
_TEENS = range(11, 20)
"""Numbers that Arabic says in two words, of which the first alone takes the article: الستة عشر."""
COMPOUNDING = frozenset("de nl sv da nb nn fi et hu it af is".split())
"""Languages that write number words together."""
PAIRED = frozenset("pl cs sk es pt gl ca it el".split())
"""Languages whose tens are ordinals before ordinals: dwudziesta trzecia, décimo oitavo."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words at `[start, end)`; `ordinal` says that it names a place in a row."""

    start: int
    end: int
    value: int
    ordinal: bool = False


class _Part(NamedTuple):
    start: int
    end: int
    value: int
    ordinal: bool
    multiplies: bool


_COLLECTIVE = ("ena", "enes")
"""How Catalan ordinals of women and things end, and nouns for a dozen, a score and so on: these are more common."""


@lru_cache(maxsize=1024)
def lexicon(lang: str) -> Lexicon:
    facts, language = locale(lang), primary(lang)
    added = (table.get(language, {}) for table in (CARDINALS, CASES, INDIC))
    cardinals = {**facts.cardinals, **{folded(word): value for row in added for word, value in row.items()}}
    # the apostrophes of keyboards and books: п'ять, п’ять
    marked = [(word, mark, value) for word, value in cardinals.items() for mark in "’ʼ'" if mark in word]
    cardinals |= {word.replace(mark, other): value for word, mark, value in marked for other in "’ʼ'"}
    if language == "ar":
        cardinals |= {f"ال{word}": value for word, value in cardinals.items() if value in _TEENS}
    if language == "bn":
        cardinals |= {word + counted: value for word, value in cardinals.items() for counted in _BENGALI_COUNTED}
    cardinals |= leaning(cardinals, language)
    cardinals |= {composed(word): value for word, value in cardinals.items()} if language in INDIC else {}
    scales = {**scale_values(language), **SCALES.get(language, {})}
    rows = (table.get(language, {}) for table in (ORDINALS, CASE_ORDINALS, INDIC_ORDINALS))
    added_ordinals = {folded(word): value for row in rows for word, value in row.items()}
    ordinals = {**ordinal_forms(language), **added_ordinals, **facts.ordinals}
    marked = [(word, mark, value) for word, value in ordinals.items() for mark in "’ʼ'" if mark in word]
    ordinals |= {word.replace(mark, other): value for word, mark, value in marked for other in "’ʼ'"}
    if language == "ca":
        # dotze, una dotzena
        ordinals = {word: value for word, value in ordinals.items() if not word.endswith(_COLLECTIVE)}
    if language == "hi":
        ordinals |= hindi_ordinals(cardinals)
    if language == "sw":
        # the first word agrees with the noun: ghorofa ya nne
        ordinals |= {f"{of} {form[3:]}": n for form, n in ordinals.items() if form[:3] == "wa " for of in _SWAHILI_OF}
    return Lexicon(
        cardinals, ordinals, scales, language in COMPOUNDING, language in PAIRED, language == "hu", scale_stems(lang)
    )


def read_words(text: str, words: Lexicon) -> Iterator[Spelled]:
    """The numbers of a folded text in reading order. A scale word without a number before it is no number."""
    if not words.may_be_in(text):
        return
    row: list[_Part] = []
    for part, joined in _parts(text, words):
        two = joined and _are_two(row, part, text)
        apart = bool(row) and words.together and row[-1].value in _TENS and text[part.start - 1 : part.start].isspace()
        if row and (two or apart or not (joined and _extends(row, part, words.paired))):
            split = _apart_at(row, part) if two else _split(row, part) if joined and not apart else None
            yield from _total(split[0] if split else row)
            row = split[1] if split else []
        row.append(part)
    yield from _total(row)


def _parts(text: str, words: Lexicon) -> Iterator[tuple[_Part, bool]]:
    """Every number or scale word, and whether nothing but space, hyphens or an "and" stands before it."""
    tokens = [match.span() for match in WORD.finditer(text)]
    at, last, bridged = 0, -1, False
    while at < len(tokens):
        start, end = tokens[at]
        if last < 0 and not words.may_begin(text[start:end]):
            at += 1
            continue
        found, used = _entry(text, tokens, at, words)
        touching = last >= 0 and (bridged or _GAP.fullmatch(text, last, start) is not None)
        if found:
            for number, part in enumerate(found):
                yield part, touching or number > 0
            last, bridged = found[-1].end, False
        elif touching and text[start : tokens[at][1]] in _JOINTS and not bridged:
            bridged = True
        else:
            last, bridged = -1, False
        at += used


def _entry(text: str, tokens: list[tuple[int, int]], at: int, words: Lexicon) -> tuple[list[_Part], int]:
    """The parts that begin at a token, and how many tokens they take: the longest phrase first."""
    start, end = tokens[at]
    first = text[start:end]
    for length in range(min(LONGEST_PHRASE, len(tokens) - at), 0, -1):
        stop = tokens[at + length - 1][1]
        phrase = first if length == 1 else _TOKEN_GAP.sub(" ", text[start:stop])
        if length > 1 and len(phrase) > LONGEST_COMPOUND:
            continue
        if known := words.value(phrase):
            return [_Part(start, stop, *known, known[0] in _ROUND)], length
    if factor := words.scale(first):
        return [_Part(start, end, factor, False, True)], 1
    behind = _WITH_NUMBER.fullmatch(first) if words.compounds else None
    if behind and (known := words.value(behind[1])):
        return [_Part(start, start + len(behind[1]), *known, False)], 1
    if words.compounds and SHORTEST_COMPOUND <= len(first) <= LONGEST_COMPOUND:
        return _apart(first, start, words), 1
    return [], 1


_WITH_NUMBER = regex.compile(
    r"(\p{L}{3,12}?)-?(?:köpf|teil|stünd|minüt|täg|wöch|monat|jähr|seit|stöck|stell|eck|stuf|glied|spalt|prozent|zeil)ige?[nrsm]?"
)
"""German adjectives with a number: zwölfköpfig."""
_TOKEN_GAP = regex.compile(r"[\s\-‑]+")
_ROOMS = (1000, 100, 10)
"""What a smaller number may be added to: of tables that know 2000 as one word, `two thousand five hundred`."""
_TENS = range(10, 100, 10)
HUNDRED, THOUSAND = 100, 1000
_ROUND = frozenset({100, 1000, 10**6, 10**9})


def _apart(word: str, offset: int, words: Lexicon) -> list[_Part]:
    """The number words that a compound consists of; nothing where a letter is left over."""
    parts: list[_Part] = []
    at = 0
    while at < len(word):
        for end in range(len(word), at, -1):
            piece = word[at:end]
            known = words.value(piece) or ((words.scales[piece], False) if piece in words.scales else None)
            if known:
                parts.append(_Part(offset + at, offset + end, *known, known[0] in _ROUND or piece in words.scales))
                at = end
                break
        else:
            infix = next((i for i in _INFIXES if parts and word.startswith(i, at)), "")
            if not infix:
                return []
            at += len(infix)
    return parts if len(parts) > 1 else []


def _extends(row: list[_Part], part: _Part, paired: bool) -> bool:
    """Whether a number word goes on with the number before it: a factor, or smaller than its last round part."""
    if row[-1].ordinal:
        return paired and part.ordinal and row[-1].value in _TENS and part.value < min(_TENS)
    if part.multiplies:
        counted = _behind_larger(row, part.value)
        return bool(counted) and _value(counted) < part.value
    smallest = row[-1].value
    room = next((power for power in _ROOMS if smallest % power == 0), 1)
    if row[-1].multiplies:
        room = smallest
    return part.value < room


def _behind_larger(row: list[_Part], factor: int) -> list[_Part]:
    """What a factor multiplies, behind the last larger one: of `two thousand five hundred` the five."""
    larger = [at for at, part in enumerate(row) if part.multiplies and part.value > factor]
    return row[larger[-1] + 1 :] if larger else row


def _are_two(row: list[_Part], part: _Part, text: str) -> bool:
    """`between two thousand and five hundred`: nobody says "and" between thousands and hundreds of one number."""
    if not HUNDRED <= part.value < THOUSAND or part.value % HUNDRED:
        return False
    before = row[-2:] if part.value == HUNDRED and part.multiplies else [*row[-1:], part]
    thousands, hundreds = before if len(before) == 2 else (part, part)
    whole = thousands.value >= THOUSAND and thousands.value % THOUSAND == 0
    return whole and text[thousands.end : hundreds.start].strip() == "and"


def _apart_at(row: list[_Part], part: _Part) -> tuple[list[_Part], list[_Part]]:
    """The thousands, and what the hundreds are counted by."""
    counted = part.value == HUNDRED and part.multiplies
    return (row[:-1], row[-1:]) if counted else (row, [])


def _split(row: list[_Part], part: _Part) -> tuple[list[_Part], list[_Part]] | None:
    """`one hundred and two hundred`: the factor belongs to the last part alone."""
    if part.multiplies and len(row) > 1 and row[-1].value < part.value and not row[-1].multiplies:
        return row[:-1], row[-1:]
    return None


def _value(row: list[_Part]) -> int:
    total = current = group = scale = 0
    for part in row:
        if not part.multiplies:
            current += part.value
        elif part.value < THOUSAND:
            current = (current or 1) * part.value
        elif not current and group and scale < part.value:
            # "dos mil millones": a scale right behind a smaller one counts it
            total, group, scale = total + group * (part.value - 1), group * part.value, part.value
        else:
            group, scale = (current or 1) * part.value, part.value
            total, current = total + group, 0
    return total + current


def _total(row: list[_Part]) -> Iterator[Spelled]:
    if not row:
        return
    value = _value(row)
    bare = row[0].multiplies and len(row) == 1
    if value >= FROM and not bare:
        yield Spelled(row[0].start, row[-1].end, value, row[-1].ordinal)


def spelled(text: str, lang: str) -> Iterator[Spelled]:
    """The numbers in words of a text; offsets are those of the text, whose case folding must not change its length."""
    # the small letter of the Turkish İ is two characters, and so would shift all behind it
    text = text.replace("İ", "i")
    lower = folded(text)
    if len(lower) != len(text):
        lower = lowered(text)
    for one in read_words(lower, lexicon(lang)) if len(lower) == len(text) else ():
        yield (
            Spelled(one.start, *without_year(lower, one.start, one.end, one.value), one.ordinal)
            if primary(lang) == "vi"
            else one
        )
