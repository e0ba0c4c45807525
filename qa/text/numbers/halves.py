"""Halves beside a number in words: two and a half hours, due ore e mezza, halb drei, ढाई लाख."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from qa.text.languages import primary, words_touch
from qa.text.numbers.clock_halves import CLOCK_HALVES
from qa.text.numbers.digits import Number
from qa.text.numbers.named import FRACTION
from qa.text.numbers.units import unit_after
from qa.text.numbers.words import factors, is_own_scale, scale_pattern

HALF = Decimal("0.5")
_AND_A_HALF: Mapping[str, str] = {
    "en": "and a half", "de": "und (?:eine? )?halbe?r?s?", "fr": "et demie?", "es": "y medi[oa]", "pt": "e mei[oa]",
    "it": "e mezz[oa]", "nl": "en een hal(?:f|ve)", "sv": "och en halvt?", "da": "(?:og )?e[nt] halvt?",
    "nb": "og e[nt] halvt?",
    "pl": "i pół", "cs": "a půl", "sk": "a pol", "ru": "с половиной", "uk": "з половиною", "bg": "и половина",
    "el": "και μισ[όήάέ]ς?", "hu": "és fél", "ro": "și jumătate", "fi": "ja puoli", "tr": "buçuk", "ar": "و ?نصف",
    "fa": "و ?نیم", "he": "וחצי", "vi": "rưỡi", "id": "setengah", "zh": "[个個]?半", "ja": "半", "ko": "반",
    "be": "з паловай", "hr": "i pol", "bs": "i po", "sr": "и по|i po", "sl": "in pol", "mk": "и пол(?:овина)?",
    "lt": "(?:ir|su) puse", "lv": "(?:ar|un) pusi", "et": "ja pool", "is": "og hálf(?:an?|t|ur|u|rar|um)?",
    "ca": "i mi(?:g|tja)", "gl": "e medi[oa]", "af": "en ['’]n half|en ’n halwe", "sq": "e gjysmë?", "eu": "eta erdi",
    "cy": "a hanner", "ga": "go leith", "hy": "ու կես|և կես",
    "th": "ครึ่ง", "uz": "yarim", "kk": "жарым", "ky": "жарым", "az": r"yarım\w{0,4}", "ms": "setengah",
}  # fmt: skip
_BEHIND_THE_NOUN = frozenset("fr es pt gl ca it ro bg mk el sq cs sk hr sr sl az".split())
"""Languages that add the half behind what is counted: два сервиза и половина."""
_NOUN = re.compile(r"[ \u00a0][^\W\d_]{2,20}(?= )")
_INDIAN = re.compile(
    r"(?<![\u0600-\u06ff\u0900-\u0dff])"
    r"(?P<half>(?:দেড়|দেড়|દોઢ|ਡੇਢ|ڈیڑھ)(?= (?:হাজার|লাখ|লক্ষ|কোটি|હજાર|લાખ|કરોડ|ਹਜ਼ਾਰ|ਲੱਖ|ਕਰੋੜ|ہزار|لاکھ|کروڑ))"
    r"|डे(?:ढ़|ढ़|ढ)|ढाई|दीड|अडीच|अढाई|আড়াই|আড়াই|અઢી|ਢਾਈ|ڈھائی)(?![\u0600-\u06ff\u0900-\u0963\u0981-\u0dff])"
    "(?: (?P<scale>सौ|हज़ार|हज़ार|हजार|लाख|करोड़|करोड़|करोड|कोटी|अरब|अब्ज|হাজার|লাখ|লক্ষ|কোটি|સો|હજાર|લાખ|કરોડ|ਸੌ|ਹਜ਼ਾਰ"
    "|ਲੱਖ|ਕਰੋੜ|سو|ہزار|لاکھ|کروڑ))?"
)
_OF_INDIA = frozenset("hi mr ne bn gu pa ur".split())
_ONE_AND_A_HALF = frozenset(("डेढ़", "डेढ़", "डेढ", "दीड", "দেড়", "দেড়", "દોઢ", "ਡੇਢ", "ڈیڑھ"))
_FIRST_HOUR = re.compile(
    r"\bsaa (?P<one>moja)(?= (?:kamili )?(?:za |ya )?(?:asubuhi|alfajiri|mchana|alasiri|jioni|usiku)\b)", re.IGNORECASE
)
"""With the part of the day: else it may be as long as an hour."""
HOURS = 12
"""Hours of a clock face."""


@lru_cache(maxsize=1024)
def _behind(language: str) -> re.Pattern[str] | None:
    words = _AND_A_HALF.get(language)
    if words is None:
        return None
    return re.compile(rf"[ \u00a0-]?(?:{words})" + ("" if words_touch(language) else r"(?!\w)"))


def with_halves(numbers: Sequence[Number], text: str, lang: str) -> Iterator[Number]:
    """The numbers in their order, a half that belongs to the one before it in that one alone."""
    held = 0
    for number in numbers:
        if number.kind == FRACTION and number.start < held:
            continue
        raised = with_half(number, text, lang)
        held = raised.reach if raised.values != number.values else 0
        yield raised


def has_half_behind(text: str, end: int, lang: str) -> bool:
    """Whether what counts halves stands behind a place: hét és fél perc, seven and a half minutes and no week."""
    pattern = _behind(primary(lang))
    return pattern is not None and pattern.match(text, end) is not None


def with_half(number: Number, text: str, lang: str) -> Number:
    """A number, or it with the half that stands behind it or its unit; it may be meant without as well."""
    language = primary(lang)
    if number.spelled and _is_from_dawn(number, text, language):
        return _from_dawn(number)
    before = CLOCK_HALVES.get(language)
    hour = _on_the_clock(number, text, before) if before else number
    if hour is not number:
        return hour
    pattern = _behind(language)
    half = pattern.match(text, max(number.end, number.reach)) if pattern else None
    if pattern and half is None and language in _BEHIND_THE_NOUN and not (number.unit or number.ordinal):
        noun = _NOUN.match(text, number.end)
        half = pattern.match(text, noun.end()) if noun else None
    return _raised(number, text, half.end(), lang) if half else number


def _raised(number: Number, text: str, end: int, lang: str) -> Number:
    values = number.values | {value + HALF for value in number.values}
    scale = scale_pattern(lang).match(text, end)
    if scale and is_own_scale(scale["scale"], lang):
        # two and a half thousand
        values |= {(value + HALF) * factor for value in number.values for factor in factors(scale["scale"], lang)}
    unit, reach = (number.unit, end) if number.unit else unit_after(text, end, lang)
    return replace(number, values=frozenset(values), unit=unit, reach=max(reach, end))


def _on_the_clock(number: Number, text: str, half: str) -> Number:
    start = number.start - len(half) - 1
    # what is named is no hour: Dutch "half maart" is the middle of March
    bare = not (number.unit or number.ordinal or number.kind)
    hours = bare and number.values <= set(map(Decimal, range(1, HOURS + 1)))
    if start < 0 or not hours or text[start : number.start - 1].lower() != half or text[start - 1 : start].isalpha():
        return number
    past = frozenset(value - 1 or Decimal(HOURS) for value in number.values)
    return replace(number, start=start, raw=text[start : number.end], values=past, pieces=past)


_HOUR_BEFORE = re.compile(r"\bsaa $", re.IGNORECASE)
_HOUR_BEHIND = re.compile(r" (?:ሰዓት|ሩብ ጉዳይ|ተኩል|ከሩብ)")
"""What says that an Amharic number is an hour; it says so of hours that pass as well."""


def _is_from_dawn(number: Number, text: str, language: str) -> bool:
    """Whether a number in words is an hour of a clock that counts from six."""
    if language == "sw":
        return _HOUR_BEFORE.search(text, max(0, number.start - 5), number.start) is not None
    return language == "am" and max(number.values) <= HOURS and _HOUR_BEHIND.match(text, number.end) is not None


def _from_dawn(number: Number) -> Number:
    """An hour of the Swahili or Amharic clock, which counts from six: saa nane is two o'clock."""
    values = number.values | {(value + HOURS // 2 - 1) % HOURS + 1 for value in number.values}
    return replace(number, values=values, pieces=values, unit=frozenset())


def first_hours(text: str, lang: str) -> Iterator[Number]:
    """Seven o'clock in Swahili, the first hour: elsewhere the word for one is an article."""
    for match in _FIRST_HOUR.finditer(text) if primary(lang) == "sw" else ():
        one = frozenset({Decimal(1)})
        yield Number(*match.span("one"), match["one"], one, one, spelled=True)


def indian_halves(text: str, lang: str) -> Iterator[Number]:
    """One and a half, two and a half, of a hundred, a thousand, a lakh, of hours."""
    if primary(lang) not in _OF_INDIA:
        return
    for match in _INDIAN.finditer(text):
        scale = factors(match["scale"], lang) if match["scale"] else ()
        value = (Decimal("1.5") if match["half"] in _ONE_AND_A_HALF else 2 + HALF) * (scale[0] if scale else 1)
        unit, reach = unit_after(text, match.end(), lang)
        known = frozenset({value})
        yield Number(*match.span(), match[0], known, known, unit=unit, reach=reach, spelled=True)
