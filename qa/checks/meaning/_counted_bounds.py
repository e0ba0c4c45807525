"""Negated bounds: what "does not need more than seventeen" needs "seventeen at most"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex

from qa.checks.meaning._degrees import LESS, degree_words
from qa.checks.meaning._logic_words import logic_table, logic_words
from qa.checks.meaning._negation import words
from qa.text.languages import primary
from qa.text.numbers import quantities

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 25
"""Characters between "more than" and the number that it bounds, and its place before it in some languages."""
REACH = 40
"""Characters between a negation and the "more than" that it negates, with a verb and its object between."""
COUNTED = 10
"""Characters between a negation and the number that it denies: "not even ten", "chưa đến năm", "十分もかから|ない"."""
AT_MOST = "atmost"
"""The notion of `logic.toml`."""
VERB_LAST = frozenset({"ja", "ko"})
"""Languages in which the negation follows what it denies."""
_MORE_OR_LESS: Mapping[str, str] = {
    "en": r"(?:more|less|fewer|\p{L}{3,}er) than|over|under", "de": r"(?:mehr|weniger|\p{L}{3,}er) als|über|unter",
    "nl": r"(?:meer|minder|\p{L}{3,}er) dan|boven|onder", "af": r"(?:meer|minder|\p{L}{3,}er) as|bo|onder",
    "sv": r"(?:mer|fler|mindre|färre|\p{L}{2,}re) än|över|under", "da": r"(?:mere|flere|\p{L}{2,}re) end|over|under",
    "nb": r"(?:mer|flere|\p{L}{2,}re) enn|over|under", "is": r"(?:meira?|fleiri|minna|færri) en|yfir|undir",
    "fr": r"(?:plus|moins) d['’e]", "es": r"(?:más|menos) de", "pt": r"(?:mais|menos) d[eo]",
    "gl": r"(?:máis|menos) d[eo]",
    "it": r"(?:più|meno) d['’i]|oltre", "ca": r"(?:més|menys) d['’e]", "ro": r"mai (?:mult|puțin) de|peste|sub",
    "pl": r"(?:więcej|mniej|dłużej|krócej),? niż|ponad|poniżej", "cs": r"(?:víc|více|méně|míň|déle),? než|přes|nad|pod",
    "sk": r"(?:viac|menej|dlhšie),? (?:než|ako)|cez|nad|pod", "sl": r"(?:več|manj|dlje) (?:kot|od)|nad|pod",
    "hr": r"(?:više|manje|duže|dulje) (?:od|nego)|preko|iznad", "sr": r"(?:више|мање|дуже) (?:од|него)|преко|изнад",
    "ru": r"(?:больше|меньше|более|менее|дольше)(?: чем)?|свыше",
    "uk": r"(?:більше?|менше?|довше)(?: ніж| як| за)?|понад",
    "be": r"(?:больш|менш|даўжэй)(?: за| чым| як)?|звыш", "bg": r"(?:повече|по-малко|по-дълго) от|над|под",
    "mk": r"(?:повеќе|помалку|подолго) од|над|под", "lt": r"(?:daugiau|mažiau|ilgiau) (?:nei|kaip|negu)|virš",
    "lv": r"(?:vairāk|mazāk|ilgāk) (?:par|kā|nekā)|virs|zem", "et": r"(?:rohkem|vähem|kauem) kui|üle|alla",
    "fi": r"(?:enemp\p{L}+|enemmän|väh\p{L}+|kauemmin) kuin|yli|alle", "hu": r"több|kevesebb|tovább",
    "el": r"(?:περισσότερ\p{L}+|λιγότερ\p{L}+|πάνω|κάτω) από", "tr": r"\p{L}+(?:dan|den|tan|ten) (?:fazla|az|çok)",
    "sq": r"më (?:shumë|pak|gjatë) se", "ga": r"níos (?:mó|lú) ná", "cy": r"(?:mwy|llai) nag?",
    "mt": r"(?:aktar|inqas) minn",
    "eu": r"baino (?:gehiago|gutxiago)",
}  # fmt: skip
"""What languages say for "more than" and "less than" before a number, or behind it."""
_CLAUSE_END = regex.compile(r"[,.;:!?()–—]")
_PACE = regex.compile(
    r"\b(?:at (?:most|least)|no(?:t)? (?:more|less)(?: often)? than|(?:maxi|mini)mum(?: of)?)\b[^.;:!?]{0,20}?"
    r"\b(?:every|once (?:an?|per|every|in)|one (?:dose )?every)\b",
    regex.I,
)
_APART = regex.compile(
    r"間隔|あけ|空け|おき|间隔|相隔|간격|두고|띄|interval|abst[aä]nd|odst[ęu]p|rozestup|razmak|интервал|промеж|перерыв|перерв"
    r"|інтервал|проміж|aralık|arayla|väli|időköz|διάστημ|διαστήμ|فاصل|selang|jarak|cách|अंतर|অন্তর|ห่าง|apart|pausa|mellanrum",
    regex.I,
)
"""What languages say of the time between."""


def is_bound(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side negates that something is more, or less, than a number, and the other says the number alone."""
    return bounds_number(texts[side], langs[side]) and not says_more_or_less(texts[1 - side], langs[1 - side])


def is_at_most(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side negates that something is more than so much, which on the other is so much "at most"."""
    table = logic_table(langs[1 - side])
    said = logic_words(texts[1 - side], table) if table else ()
    if not any(AT_MOST in word.firm for word in said):
        return False
    found, degrees = _negated_degree(texts[side], langs[side]), degree_words(langs[side])
    less = degrees.found(texts[side])[LESS] if degrees else []
    return found is not None and not any(start < found.end() and found.start() < end for start, end in less)


def bounds_number(text: str, lang: str) -> bool:
    """Whether a text has one negation, and that is of "more than" or "less than" a number."""
    found = _negated_degree(text, lang)
    return found is not None and any(
        found.start() - NEAR <= n.start <= found.end() + NEAR for n in quantities(text, lang)
    )


def _negated_degree(text: str, lang: str) -> regex.Match[str] | None:
    """The "more than" or "less than" that the one negation of a text denies."""
    pattern, table = _pattern(primary(lang)), words(lang)
    negation = table.negates(text) if table and pattern else None
    if pattern is None or table is None or negation is None or table.negates(text[negation.end() :]):
        return None
    found = pattern.search(text, negation.end(), negation.end() + REACH + NEAR)
    if (
        found is None
        or found.start() - negation.end() > REACH
        or _CLAUSE_END.search(text, negation.end(), found.start())
    ):
        return None
    return found


def is_less_than_counted(text: str, lang: str) -> bool:
    """Whether a text says "less than" beside a number."""
    degrees = degree_words(lang)
    spans = degrees.found(text)[LESS] if degrees else []
    return any(start - NEAR <= n.start <= end + NEAR for start, end in spans for n in quantities(text, lang))


_UNDER = regex.compile(r"\b(?:under|below|within|not even|less than|fewer than|short of)\b", regex.IGNORECASE)
"""English words before a number that something does not reach."""


def is_short_of(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side negates a number itself that the other says something is less than: "keine zehn Minuten"."""
    text, lang = texts[1 - side], langs[1 - side]
    under = _UNDER.finditer(text) if primary(lang) == "en" else ()
    counted = list(quantities(text, lang))
    said = any(match.end() <= n.start <= match.end() + COUNTED for match in under for n in counted)
    return (said or is_less_than_counted(text, lang)) and denies_count(texts[side], langs[side])


def denies_count(text: str, lang: str) -> bool:
    """Whether a text negates a number itself: "not even ten", "keine fünf Minuten", "不到五分钟"."""
    table = words(lang)
    if table is None:
        return False
    counted = list(quantities(text, lang))

    def is_beside(negation: regex.Match[str]) -> bool:
        if primary(lang) in VERB_LAST:
            return any(n.end <= negation.start() <= n.end + COUNTED for n in counted)
        return any(
            negation.end() <= n.start <= negation.end() + COUNTED
            and not _CLAUSE_END.search(text, negation.end(), n.start)
            for n in counted
        )

    return any(map(is_beside, table.any.finditer(text)))


def says_more_or_less(text: str, lang: str) -> bool:
    """Whether a text has such words at all."""
    pattern = _pattern(primary(lang))
    return pattern is not None and pattern.search(text) is not None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    forms = _MORE_OR_LESS.get(language)
    return regex.compile(rf"(?<!\p{{L}})(?:{forms})(?:(?<=['’])|(?!\p{{L}}))", regex.IGNORECASE) if forms else None


def paces(english: str) -> bool:
    """Whether an English text bounds how often: "at most every six hours" is six hours apart at least."""
    return _PACE.search(english) is not None


def sets_apart(text: str) -> bool:
    """Whether a text speaks of the time between two doings."""
    return _APART.search(text) is not None
