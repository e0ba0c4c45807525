"""Bounds that turned: "at least 50" with "höchstens 50". Both words must stand beside the same number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.checks.values._numbers import NumberSide
from qa.text.languages import language_of, primary
from qa.text.numbers import Number

_LEAST_MOST: Mapping[str, tuple[str, str]] = {
    "en": (
        "at least|no less than|not less than|no fewer than|a minimum of",
        "at most|no more than|not more than|up to|a maximum of",
    ),
    "de": ("mindestens|wenigstens|nicht weniger als", "höchstens|maximal|nicht mehr als|bis zu"),
    "fr": ("au moins|au minimum|pas moins de", "au plus|au maximum|pas plus de|jusqu['’]à"),
    "es": ("al menos|por lo menos|como mínimo|no menos de", "como máximo|a lo sumo|no más de|hasta"),
    "pt": ("pelo menos|ao menos|no mínimo|não menos de", "no máximo|não mais de|até"),
    "it": ("almeno|come minimo|non meno di", "al massimo|non più di|fino a"),
    "ca": ("almenys|com a mínim", "com a màxim|com a molt|fins a"),
    "ro": ("cel puțin|minimum", "cel mult|maximum|până la"),
    "nl": ("minstens|ten minste|minimaal|niet minder dan", "hoogstens|hooguit|ten hoogste|maximaal|niet meer dan|tot"),
    "sv": ("minst|åtminstone", "högst|maximalt|upp till"),
    "da": ("mindst", "højst|maksimalt|op til"),
    "nb": ("minst", "høyst|maksimalt|opptil"),
    "fi": ("vähintään|ainakin", "enintään|korkeintaan"),
    "pl": ("co najmniej|przynajmniej|nie mniej niż", "co najwyżej|najwyżej|nie więcej niż|maksymalnie|do"),
    "cs": ("alespoň|nejméně|minimálně", "nejvýše|nanejvýš|maximálně|až"),
    "sk": ("aspoň|najmenej|minimálne", "najviac|nanajvýš|maximálne|až"),
    "hu": ("legalább", "legfeljebb|maximum"),
    "ru": ("не менее|как минимум|по меньшей мере|хотя бы|минимум", "не более|не больше|максимум|до"),
    "uk": ("щонайменше|принаймні|не менше|мінімум", "щонайбільше|не більше|максимум|до"),
    "bg": ("поне|най-малко|минимум", "най-много|максимум|до"),
    "el": ("τουλάχιστον", "το πολύ|μέχρι|έως"),
    "tr": ("en az|asgari", "en fazla|en çok|azami"),
    "id": ("setidaknya|sedikitnya|minimal|paling sedikit", "paling banyak|maksimal"),
    "vi": ("ít nhất|tối thiểu", "nhiều nhất|tối đa|không quá|lên đến"),
    "hi": ("कम से कम|न्यूनतम", "अधिक से अधिक|ज़्यादा से ज़्यादा|ज्यादा से ज्यादा|अधिकतम"),
    "ar": ("على الأقل|ما لا يقل عن", "على الأكثر|كحد أقصى|ما لا يزيد عن|بحد أقصى"),
    "fa": ("دست‌کم|حداقل|لااقل", "حداکثر"),
    "he": ("לפחות", "לכל היותר"),
    "zh": ("至少|最少|不少于|不少於|不低于|不低於", "至多|最多|不超过|不超過|不多于|不多於"),
    "ja": ("少なくとも|最低|最低でも", "最大|最大で|多くても|高々|せいぜい"),
    "ko": ("적어도|최소|최소한", "최대|많아야|기껏해야"),
}  # fmt: skip
"""By language the words for "at least" and for "at most". Our own."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 24
"""Characters beside a number in which the words must stand, nothing but a word or two between."""
TOUCHING, REACHING = 2, 13
"""Characters between a bound and the number before it, and between one and the number behind it, whose bound it is."""
_PACED = regex.compile(r"\b(?:every|once in|one in)\s+\P{L}*(?:\p{L}+)?$", regex.I)
_ONE = r"(?! one\b)"
"""Bounded is the "one" itself, and no number behind it."""
_BETWEEN = r"[\s\p{L}\p{M}'’-]{0,12}"


def turned_bounds(source: NumberSide, target: NumberSide) -> Iterator[tuple[Number, Number, str, str]]:
    """Numbers that both sides have once, with the words that bound them: below on one side, above on the other."""
    sides = [_bounded(side) for side in (source, target)]
    for value, (number, is_least, word) in sides[0].items():
        if value in sides[1]:
            other, other_least, other_word = sides[1][value]
            if is_least != other_least and not any(_is_paced(*one) for one in ((source, number), (target, other))):
                yield number, other, word, other_word


def _is_paced(side: NumberSide, number: Number) -> bool:
    """Whether a number bounds how often in English: "at most every six hours" is "six hours apart at least"."""
    text = side.document.text
    near = text[max(0, number.start - NEAR) : number.end]
    return primary(side.document.lang) == "en" and _PACED.search(near) is not None


def _bounded(side: NumberSide) -> dict[frozenset[Decimal], tuple[Number, bool, str]]:
    """The numbers of a side that stand there once and have a bound, by value: (number, whether at least, the word)."""
    patterns = _patterns(primary(side.document.lang))
    if patterns is None:
        return {}
    times = Counter(number.pieces for number in side.numbers)
    found = {}
    for number in side.numbers:
        if len(number.pieces) == 1 and times[number.pieces] == 1:
            text = side.document.text
            before = text[max(0, number.start - NEAR) : number.start]
            after = text[number.end : number.end + NEAR]
            # a bound behind the number may be that of the next one
            words = [pattern[0].search(before) for pattern in patterns]
            if any(word and _beside_other(side, number.start - len(before) + word.start(), -1) for word in words):
                # "ten up to twenty" is a range
                continue
            words = words if any(words) else [pattern[1].match(after) for pattern in patterns]
            if any(word and _beside_other(side, number.end + word.end(), 1) for word in words):
                continue
            if (words[0] is None) != (words[1] is None):
                word = words[0] or words[1]
                assert word
                found[number.pieces] = number, words[0] is not None, word["word"]
    return found


def _beside_other(side: NumberSide, at: int, step: int) -> bool:
    """Whether another number stands right before (-1) a place, or right behind it (1)."""
    if step < 0:
        return any(0 <= at - number.end <= TOUCHING for number in side.numbers)
    return any(0 <= number.start - at <= REACHING for number in side.numbers)


@lru_cache(maxsize=1024)
def _patterns(lang: str) -> list[tuple[regex.Pattern[str], regex.Pattern[str]]] | None:
    """For "at least" and for "at most": what stands right before a number, and right behind it."""
    table = _LEAST_MOST.get(lang)
    if table is None:
        return None
    unspaced = "unspaced" in language_of(lang).traits
    edge, end = ("", "") if unspaced else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    end += _ONE if lang == "en" else ""
    return [
        (
            regex.compile(rf"{edge}(?P<word>{words}){end}{_BETWEEN}[%٪]?$", regex.IGNORECASE),
            regex.compile(rf"[\s\p{{S}}%٪]?{_BETWEEN}{edge}(?P<word>{words})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE),
        )
        for words in table
    ]
