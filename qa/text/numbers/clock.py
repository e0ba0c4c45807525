"""Times of day, on a clock of twelve or of twenty-four hours, with their time zones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary
from qa.text.locales import folded, locale
from qa.text.numbers.clock_halves import hours_led_to
from qa.text.numbers.minutes_before import minutes_left
from qa.text.numbers.ranges import RANGE_MARK
from qa.text.numbers.spoken_clock import spoken_times
from qa.text.numbers.wholes import Whole, WholeKind

DAY, HALF = 1440, 720
"""Minutes."""
NEAR = 24
"""Characters around a time within which a part of the day may be named."""
LONGEST_BEGINNING = 32
"""Characters before a time in which the hour stands from which a range lasts until it."""
_HOUR_WORDS: Mapping[str, str] = {
    "de": r"Uhr\b", "nl": r"uur\b", "fr": r"(?:heures?|h)(?!\p{L})", "es": r"(?:horas?|h)(?!\p{L})",
    "pt": r"(?:horas?|h)(?!\p{L})", "gl": r"(?:horas?|h)(?!\p{L})",
    "it": r"ore\b", "ca": r"(?:hores|h)(?!\p{L})", "ru": r"час(?:а|ов)?\b", "uk": r"годин[аиі]?\b", "cs": r"hodin\b",
    "zh": "[点點时時](?![间間])", "yue": "[点點]", "ja": "時(?!間)", "ko": "시(?!간)", "hi": "बजे", "vi": r"giờ\b",
    "lt": r"val(?:\.|and\p{L}{1,3}\b)", "th": r"น\.|นาฬิกา",
}  # fmt: skip
"""What is said after the hour of a clock; some of them count hours as well, so that both sides must have a time."""
_HOUR_BEFORE: Mapping[str, str] = {
    "ar": "الساعة", "fa": "ساعت", "he": "בשעה|בין השעות|השעות", "id": "pukul|jam", "ms": "pukul|jam", "it": "ore",
    "da": r"kl\.?|klokken", "nb": r"kl\.?|klokka|klokken", "nn": r"kl\.?|klokka", "sv": r"kl\.?|klockan",
    "is": r"kl\.?|klukkan", "fi": r"klo|kello", "et": r"kell|kl\.?", "lv": r"plkst\.?|pulksten", "pl": r"godz\.?",
    "sq": "ora|orën|orës", "ro": "ora|orele", "tr": "saat", "az": "saat", "uz": "soat", "kk": "сағат",
    "hy": "ժամը", "sw": "saa",
}  # fmt: skip
"""What is said before it."""
_SHORT_HOURS = frozenset({"fr", "es", "pt", "ca", "gl"})
"""Languages that write `17 h 30`."""
_POINTED = frozenset({"de", "nl", "lt", "th"})
"""Languages that write `15.45 Uhr`, `15.45 น.`"""
_ANNOUNCED: Mapping[str, str] = {
    "pl": r"\bod|\bdo|\bo|\bpo|\bprzed|\bgodz|\bgodzin\p{Ll}{1,3}",
    "cs": r"\bv|\bve|\bod|\bdo|\bpo|\bpřed|\bkolem", "sk": r"\bo|\bod|\bdo|\bpo|\bpred|\bokolo",
    "fi": r"\bklo|\bkello", "da": r"\bkl|\bklokken", "nb": r"\bkl|\bklokka|\bklokken", "sv": r"\bkl|\bklockan",
    "it": r"\balle|\bdalle|\bore", "id": r"\bpukul|\bjam", "ms": r"\bpukul|\bjam",
    "sl": r"\bob|\bod|\bdo|\bpo|\bpred|\bokrog", "hr": r"\bu|\bod|\bdo|\boko|\bposlije|\bnakon|\bprije",
    "ro": r"\bla|\bora|\borele|\bpână|\bdupă", "bg": r"\bв|\bот|\bдо|\bслед|\bоколо", "et": r"\bkell|\bkl",
    "ru": r"\bв|\bс|\bдо|\bк|\bоколо|\bпосле", "uk": r"\bо|\bоб|\bдо|\bз|\bпісля", "ca": r"\bles",
    "el": r"\bστις", "lv": r"\bplkst|\bpulksten", "is": r"\bkl|\bklukkan", "gl": r"\b[aá]s",
    "es": r"\ba las|\bdesde las|\bhasta las",
    "sr": r"\bу|\bод|\bдо|\bоко|\bпосле|\bпре", "mk": r"\bво|\bод|\bдо|\bоколу|\bпо",
    "nn": r"\bkl|\bklokka", "bs": r"\bu|\bod|\bdo|\boko|\bposlije|\bnakon|\bprije",
}  # fmt: skip
"""What stands before `15.45` where such a number is a time of day: their decimals have a comma."""
_MINUTE_WORDS = r"(?:\s?[분分]|\s?мин(?:ут[аы]?)?|\s?phút)"
_PARTS: Mapping[str, int] = {"半": 30, "반": 30, "rưỡi": 30, "一刻": 15, "三刻": 45}
"""Parts of an hour behind its word: 6点半."""
_NIGHT = regex.compile(r"\sđêm\b")
"""Either side of midnight, in Vietnamese."""
_ENGLISH_HALF = r"(?:\s?(?P<half>[ap])(?:m\b|\.\s?m\b\.?))?"
_ZONE = r"(?:\s?\(?(?P<zone>(?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)|ZONES)(?![\p{Latin}\d_]))?"
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_SPOKEN = regex.compile(
    r"\b(?:(?P<part>half past|(?:a )?quarter (?:past|to)|(?:five|ten|twenty(?:[ -]five)?) (?:minutes )?past"
    r"|(?:five|ten|twenty(?:[ -]five)?) minutes to|twenty(?:[ -]five)? to"
    r"|(?<=\b(?:at|by|until|till|about|around|before|after|was|is|['’]s) )(?:five|ten) to) )?"
    rf"(?P<hour>{'|'.join(_HOURS)})(?P<whole> o['’]clock)?\b",
    regex.IGNORECASE,
)
"""Times of day in English words."""
_SPOKEN_PARTS: Mapping[str, int] = {
    "half past": 30, "quarter past": 15, "quarter to": -15, "five past": 5, "ten past": 10, "twenty past": 20,
    "twenty five past": 25, "five to": -5, "ten to": -10, "twenty to": -20, "twenty five to": -25,
}  # fmt: skip
FROM_DAWN = frozenset({"sw", "am"})
"""Languages that count the hours of the day from six in the morning, and those of the night from six in the evening:
saa nane is two o'clock."""
DAWN = 360
"""Minutes after midnight."""

ZONES: Mapping[str, tuple[float, ...]] = {
    "UTC": (0,), "GMT": (0,), "WET": (0,), "BST": (1,), "CET": (1,), "MEZ": (1,), "WEST": (1,),
    "CEST": (2,), "MESZ": (2,), "EET": (2,), "OEZ": (2,), "EEST": (3,), "OESZ": (3,), "MSK": (3,), "МСК": (3,),
    "IST": (5.5, 1, 2), "ICT": (7,), "WIB": (7,), "CST": (-6, 8), "HKT": (8,), "SGT": (8,), "AWST": (8,), "JST": (9,),
    "KST": (9,), "ACST": (9.5,), "AEST": (10,), "AEDT": (11,), "NZST": (12,), "NZDT": (13,), "BRT": (-3,),
    "ART": (-3,), "ADT": (-3,), "AST": (-4, 3), "EDT": (-4,), "HAE": (-4,), "EST": (-5,), "HNE": (-5,), "CDT": (-5,),
    "HAC": (-5,), "HNC": (-6,), "MDT": (-6,), "HAR": (-6,), "MST": (-7, 8), "HNR": (-7,), "PDT": (-7,), "HAP": (-7,),
    "PST": (-8,), "HNP": (-8,), "AKDT": (-8,), "AKST": (-9,), "HST": (-10,),
}  # fmt: skip
"""Hours before Greenwich of the abbreviations that stand after times (tz database); some belong to several zones."""
_OFFSET = regex.compile(r"(?:UTC|GMT)\s?([+\-−])\s?(\d{1,2})(?::?([0-5]\d))?")

_ANY_ZONE = regex.compile(
    rf"(?<![\p{{Lu}}\d])(?:{'|'.join(ZONES)})(?![\p{{Lu}}\d])|協定世界時|世界[标標][准準]|협정 세계시"
    r"|всемирн|всесвітн|(?i:universal|weltzeit)|格林"
)


def names_zone(text: str) -> bool:
    """Whether a text names a time zone anywhere: "um 2.30 Uhr nach UTC"."""
    return _ANY_ZONE.search(text) is not None


Time = tuple[int, tuple[int, ...]]
"""Minutes since midnight, and the minutes before Greenwich that its zone may have (none where no zone is named)."""


def times(plain: str, lang: str) -> Iterator[Whole]:
    """The times of day of a text with ASCII digits."""
    if primary(lang) == "en":
        yield from _spoken(plain)
    for start, end, at in hours_led_to(plain, primary(lang)):
        yield Whole(WholeKind.TIME, start, end, plain[start:end], frozenset({(at, ()), ((at + HALF) % DAY, ())}))
    for said in spoken_times(plain, primary(lang)):
        both = frozenset((one + half, ()) for one in said.readings for half in (0, HALF))
        yield Whole(WholeKind.TIME, said.start, said.end, plain[said.start : said.end], both)
    last = 0
    for match in _pattern(primary(lang)).finditer(plain):
        hour = int(match["hour"])
        minute = _PARTS.get(match["part"]) or int(match["minute"] or match["spoken"] or 0)
        if hour > 24 or not (
            match["minute"]
            or match["half"]
            or match["word"]
            or _is_in_half(plain, match.end(), lang)
            or _is_after_hour(plain, match.start(), lang)
        ):
            continue
        offsets = tuple(_offsets(match["zone"] or ""))
        end = match.end("zone") if match["zone"] else match.end()
        readings = set(_readings(hour, minute, match["half"], plain, match.start(), match.end(), lang))
        start = match.start()
        if left := minutes_left(plain, start, end, lang):
            at = (60 * hour - left.minutes) % HALF
            start, end, readings = left.start, left.end, {at, at + HALF, *(() if left.sure else readings)}
        yield from (one for one in _range_begins(plain, start, lang) if one.start >= last)
        last = end
        yield Whole(WholeKind.TIME, start, end, plain[start:end], frozenset((one, offsets) for one in readings))


def _spoken(text: str) -> Iterator[Whole]:
    """The times of day in English words: "half past two", "two o'clock"."""
    for match in _SPOKEN.finditer(text):
        if match["part"] or match["whole"]:
            hour = _HOURS.index(match["hour"].lower()) + 1
            at = (hour * 60 + _minutes(match["part"] or "")) % HALF
            yield Whole(WholeKind.TIME, *match.span(), match[0], frozenset({(at, ()), (at + HALF, ())}))


def _minutes(part: str) -> int:
    """The minutes of a part of an hour: "a quarter past"."""
    part = part.lower().removeprefix("a ").replace("-", " ").replace(" minutes", "")
    return _SPOKEN_PARTS.get(part, 0)


def _range_begins(plain: str, at: int, lang: str) -> Iterator[Whole]:
    """The hour from which a range lasts until a time, where what makes it a time is said once: `9 bis 16.15 Uhr`."""
    match = _range_pattern(lang).search(plain, max(0, at - LONGEST_BEGINNING), at)
    if match is None or int(match["hour"]) > 24:
        return
    start, end = match.start("hour"), match.end("time")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    readings = frozenset((one, ()) for one in _readings(hour, minute, None, plain, start, end, lang))
    yield Whole(WholeKind.TIME, start, match.end("half"), plain[start : match.end("half")], readings)


def same_time(one: Whole, other: Whole) -> bool:
    """Whether two times may be the same moment; a zone that only one names does not matter."""
    return any(_same(a, b) for a in one.readings for b in other.readings)


def _same(one: Time, other: Time) -> bool:
    if one[1] and other[1]:
        return any((one[0] - here - other[0] + there) % DAY == 0 for here in one[1] for there in other[1])
    return one[0] % DAY == other[0] % DAY


def _readings(hour: int, minute: int, half: str | None, plain: str, start: int, end: int, lang: str) -> Iterator[int]:
    """The minutes since midnight that an hour and a minute may mean."""
    at = hour * 60 + minute
    if primary(lang) in FROM_DAWN and hour <= 12:
        yield from ((at + DAWN) % HALF, (at + DAWN) % HALF + HALF)
    if hour > 12:
        yield at
        return
    beside = half + "m" if half else half_beside(plain, start, end, lang)
    if hour == 0:
        # the hours of a half day are counted from nought too: 午後0時30分
        yield at + (HALF if beside == "pm" else 0)
        return
    if beside:
        yield at % HALF + (HALF if beside == "pm" else 0)
        return
    yield at
    night = primary(lang) == "vi" and _NIGHT.match(plain, end) is not None
    if locale(lang).hours != 24 or night or _half_named(plain[max(0, start - NEAR) : end + NEAR].lower(), lang):
        yield at % HALF + (HALF if at < HALF else 0)


def half_beside(plain: str, start: int, end: int, lang: str) -> str:
    """The half of the day that is named right before or after a time."""
    before, after = _half_patterns(lang)
    if before is None or after is None:
        return ""
    lower = plain[max(0, start - NEAR) : end + NEAR].lower()
    split = min(start, NEAR)
    match = after.match(lower, split + end - start) or before.search(lower, 0, split)
    return locale(lang).halves[folded(match[1].replace("\u00a0", " ").replace("\u202f", " "))] if match else ""


def _is_in_half(plain: str, end: int, lang: str) -> bool:
    """Whether a phrase of several words says that a bare number is an hour: `5 de la tarde`."""
    after = _half_patterns(lang)[1]
    match = after.match(plain[end : end + NEAR].lower()) if after else None
    return match is not None and " " in match[1]


def _is_after_hour(plain: str, start: int, lang: str) -> bool:
    """Whether the word for the hour stands before a bare number, or its range: `الساعة 11`, `ore 14–16`."""
    pattern = _hour_before(primary(lang))
    return pattern is not None and pattern.search(plain, max(0, start - NEAR), start) is not None


@lru_cache(maxsize=1024)
def _hour_before(language: str) -> regex.Pattern[str] | None:
    words = _HOUR_BEFORE.get(language)
    first = rf"\d{{1,2}}(?:[.:][0-5]\d)?\s?{RANGE_MARK}\s?"
    return regex.compile(rf"(?<!\p{{L}})(?:{words})[ \u00a0](?:{first})?$", regex.IGNORECASE) if words else None


def _half_named(lower: str, lang: str) -> bool:
    return any(word in lower for word in locale(lang).halves)


@lru_cache(maxsize=1024)
def _half_patterns(lang: str) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None]:
    words = sorted(locale(lang).halves, key=len, reverse=True)
    if not words:
        return None, None
    body = "(" + "|".join(regex.escape(word).replace("\\ ", "[ \u00a0\u202f]") for word in words) + ")"
    return regex.compile(rf"{body}\s?$"), regex.compile(rf"[\s\u00a0]?{body}(?!\p{{L}})")


@lru_cache(maxsize=1024)
def _range_pattern(lang: str) -> regex.Pattern[str]:
    halves = "|".join(regex.escape(word) for word in sorted(locale(lang).halves, key=len, reverse=True)) or "(?!)"
    return regex.compile(
        rf"(?<![\p{{L}}\d.,:/\-–])(?P<time>(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?)(?P<half>(?:\s?(?:{halves}))?)"
        rf"\s?{RANGE_MARK}\s?$",
        regex.IGNORECASE,
    )


def _offsets(zone: str) -> Iterator[int]:
    if match := _OFFSET.fullmatch(zone):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        yield minutes if match[1] == "+" else -minutes
    else:
        yield from (round(hours * 60) for hours in ZONES.get(zone, ()))


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str]:
    word = "(?P<word>)?(?P<spoken>)?(?P<part>)?"
    if language in _HOUR_WORDS:
        # "17 h 30 aujourd'hui", but not "17 Uhr 30 Leute"
        halves = "|".join(map(regex.escape, locale(language).halves)) or "(?!)"
        behind = rf"(?:{_MINUTE_WORDS}|(?=\s(?:{halves})(?!\p{{L}}))|(?![\d:]|[.,]\d|\s?\p{{L}}))"
        last = r"(?![\d.,:]\d)" if language in _SHORT_HOURS else behind
        spoken = rf"(?:\s?(?P<spoken>[0-5]\d){last}|\s?(?P<part>{'|'.join(_PARTS)}))?"
        word = rf"(?:[\s\u00a0]?(?P<word>{_HOUR_WORDS[language]}){spoken})?"
    # "um 15.45 Uhr"; "do 15.45"
    mark = rf"(?::|\.(?=[0-5]\d[\s\u00a0]?{_HOUR_WORDS[language]}))" if language in _POINTED else ":"
    if language == "en":
        # "4.15 p.m."
        mark = r"(?::|\.(?=[0-5]\d\s?[ap](?:m\b|\.\s?m\b)))"
    if language == "tr":
        # "17.30'da": decimals have a comma
        mark = r"(?::|\.(?=[0-5]\d['’]))"
    if language == "hu":
        # "22.40-kor"
        mark = r"(?::|\.(?=[0-5]\d-kor))"
    elif language in _ANNOUNCED:
        # "kl 9.45–17.15", and without the word: a range of decimals would have commas
        mark = (
            rf"(?::|(?<=(?i:{_ANNOUNCED[language]})\.?[ \u00a0]\d{{1,2}})\."
            rf"|\.(?=[0-5]\d\s?{RANGE_MARK}\s?\d{{1,2}}\.[0-5]\d(?!\d))"
            rf"|(?<=\d\.[0-5]\d\s?{RANGE_MARK}\s?\d{{1,2}})\.)"
        )
    names = "|".join(sorted(ZONES, key=len, reverse=True))
    return regex.compile(
        rf"(?<![\p{{Latin}}\d_.,:/]|(?<![.:][0-5]\d|(?<![\p{{L}}\d.,:/\-–])\d{{1,2}})[\-–])(?P<hour>\d{{1,2}})"
        rf"(?:{mark}(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d))?"
        rf"{word}{_ENGLISH_HALF}{_ZONE.replace('ZONES', names)}"
    )
