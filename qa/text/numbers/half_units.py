"""Half of a unit, and one and a half: half a kilo, polkilometra, anderthalb Meter, un metro e mezzo, půl litru."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch
from qa.text.locales import folded, locale
from qa.text.normal_forms import lowered
from qa.text.numbers.digits import Number
from qa.text.numbers.half_words import adds_a_half
from qa.text.numbers.units import unit_after

HALF, MORE = Decimal("0.5"), Decimal("1.5")
FROM = 2
HOUR = "h"
"""Whose parts `qa.text.numbers.hours` reads."""
_HALF: Mapping[str, str] = {
    "en": "half (?:an?|of an?) |half-", "de": "halbe[nrs]? ", "nl": "halve |half ", "af": "halwe |half ",
    "fr": "demi[- ]",
    "es": "medi[oa] ", "gl": "medi[oa] ", "pt": "mei[oa] ", "it": "mezz[oa] |mezz['’]", "ca": "mi(?:g|tja) ",
    "ro": "jumătate de ", "sv": "halv[at]? ", "da": "halv[et]? ", "nb": "halv[et]? ", "nn": "halv[et]? ",
    "is": r"hálf\p{L}{0,3} ", "fi": "puoli |puolen |puolta ", "et": "pool |poole |poolt ", "hu": "fél ", "pl": "pół ",
    "cs": "půl ", "sk": "pol ", "sl": "pol ", "hr": "pola ", "bs": "pola ", "sr": "пола |pola ", "mk": "пол(?:овина)? ",
    "bg": "половин ", "ru": "пол-?|половин[ауы] ", "uk": "пів-? ?", "be": "паў", "lt": "pus(?:ė |ę |ės )?",
    "lv": "pus(?:i |e )?", "el": "μισ[όήάέ]ς? ", "tr": "yarım ", "az": "yarım ", "uz": "yarim ", "kk": "жарты ",
    "ky": "жарым ", "hy": "կես ", "ka": "ნახევარ[ი]? ?", "sq": "gjysm[ëe]? ", "cy": "hanner ", "ar": "نصف ",
    "fa": "نیم[ \u200c]", "he": "חצי ", "ur": "آدھ[اےی] ", "hi": "आध[ाेी] ", "mr": "अर्ध(?:ा|े|ी|्या) ", "ne": "आधा ",
    "bn": "আধা? ?", "ta": "அரை ?", "te": "అర ?", "th": "ครึ่ง", "vi": "nửa ", "id": "setengah ", "ms": "setengah ",
    "fil": "kalahating ", "zh": "半", "ja": "半", "ko": "반 ?",
}  # fmt: skip
"""What stands before the unit."""
_MORE: Mapping[str, str] = {
    "en": "(?:one|an?) and a half ", "de": "(?:anderthalb|ein(?:und)?einhalb) ", "nl": "anderhal(?:f|ve) ",
    "af": "anderhal(?:f|we) ", "sv": "(?:en och en halv|ett och ett halvt|halvannan) ",
    "da": "(?:halvand(?:en|et)|e[nt] og e[nt] halvt?) ", "nb": "(?:halvann(?:en|et)|e[nt] og e[nt] halvt?) ",
    "is": r"(?:ein\p{L}{0,2} og hálf\p{L}{0,3}|hálf\p{L}{0,2} ann\p{L}{2}) ", "fi": "puol(?:i|en|ta)toista ",
    "et": "poole?tei(?:st|se|ses) ", "hu": "másfél ", "pl": "półtor(?:a|ej|u) ",
    "cs": "půldruh(?:ého|é|ou) |jed[en]n?[aoe]? a půl ",
    "sk": "poldruh[aej]{1,2} |jed[en]n?[aoe]? a pol ", "sl": "poldrug[aio] ", "hr": "jed[an]n?[aou]? i pol ",
    "ru": "пол(?:тор[аы]|утора) ", "uk": "півтор[аи] ", "be": "паўтар[аы] ", "lt": "pusantr(?:o|os|ą) ",
    "lv": "pusotr(?:a|u|as|ai|ām) ", "el": "(?:ενάμισ[ιη]|μιάμισ[ιη]) ", "tr": "bir buçuk ", "az": "bir yarım ",
    "uz": "bir yarim ", "kk": "бір жарым ", "ky": "бир жарым ", "hy": "մեկուկես |մեկ ու կես ",
    "ka": "ერთნახევარ[ი]? |ერთ-ნახევარ[ი]? ",
    "fa": "یک[ \u200c]?و[ \u200c]?نیم[ \u200c]", "ur": "ڈیڑھ ", "ta": "ஒன்றரை ", "te": "ఒకటిన్నర ", "bn": "দেড়? ",
    "id": "satu setengah ", "ms": "satu setengah ",
}  # fmt: skip
_BEHIND: Mapping[str, str] = {
    "en": "and a half", "fr": "et demie?", "es": "y medi[oa]", "gl": "e medi[oa]", "pt": "e mei[oa]",
    "it": "e mezz[oa]", "ca": "i mi(?:g|tja)", "ro": "și jumătate", "bg": "и половина", "mk": "и пол(?:овина)?",
    "el": "και μισ[όήάέ]ς?", "sq": "e gjysmë", "cs": "a půl", "sk": "a pol", "sl": "in pol", "hr": "i pol",
    "bs": "i po", "sr": "и по|i po", "ar": "و ?نصف", "he": "וחצי", "cy": "a hanner", "eu": "eta erdi", "pl": "i pół",
    "th": "ครึ่ง", "vi": "rưỡi", "sw": "moja na nusu", "zh": "半", "ja": "半",
}  # fmt: skip
"""What stands behind a unit of which there is one."""
_WRITTEN_BEFORE: Mapping[str, str] = {"he": "בהכלמש", "ar": "بلكو"}
"""Letters that are words of their own, written to the next one: מליטר וחצי is than a litre and a half."""
_ALONE: Mapping[str, str] = {
    "th": "(?P<one>หนึ่ง|1 ?)?", "zh": "(?P<one>[一1])", "ja": "(?P<one>[一1])", "vi": "(?P<one>một |1 )",
}  # fmt: skip
"""What says that there is one, where nothing need stand between the words."""
_WRITTEN_TO: Mapping[str, tuple[str, str]] = {
    "el": (
        "δυό τρεισή|τρεισί τεσσερισή|τεσσερισί πεντέ εξί|εξή επτά|εφτά οκτώ|οχτώ εννιά|εννέα δεκά εντεκά δωδεκά "
        "δεκατρισή|δεκατρεισή δεκατεσσερισή δεκαπεντέ δεκαεξί|δεκαεξή δεκαεπτά|δεκαεφτά δεκαοκτώ|δεκαοχτώ δεκαεννιά",
        "μισ[ιη]",
    ),
    "de": ("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", "(?:und)?einhalb"),
    "nl": ("twee drie vier vijf zes zeven acht negen tien elf twaalf", "[eë]nhal(?:f|ve)"),
    "af": ("twee drie vier vyf ses sewe agt nege tien elf twaalf", "-?[eë]n-?'?n-?hal(?:f|we)"),
}
"""Numbers from two to which the half is written, and the half: δεκαοχτώμισι ώρες, viereinhalb."""
_EARLIER = regex.compile(r"([\p{L}\p{M}]+|\p{N})[ \u00a0-]?$")
BEFORE = 24
"""Characters before a unit in which the number that counts it stands."""


def half_units(text: str, lang: str) -> Iterator[Number]:
    """The halves of a unit, and one and a half of anything, with the unit that they are of."""
    language = primary(lang)
    lower = lowered(text)
    if len(lower) != len(text):
        return
    joined = _joined(language)
    for match in joined.finditer(lower) if joined else ():
        unit, reach = unit_after(text, match.end(), lang)
        if unit or language != "el":
            # without one it may be an hour: στις εννιάμισι
            value = FROM + (match.lastindex or 1) - 1 + HALF
            yield _number(text, match.start(), match.end(), value, unit, reach)
    before, behind = _patterns(language)
    for match in before.finditer(lower) if before else ():
        unit, reach = unit_after(text, match.end() - text[match.start() : match.end()].endswith(" "), lang)
        added = _is_counted(text, match.start(), language)
        added = added or (not match["more"] and adds_a_half(lower, match.start(), language))
        # "one and a half" says it of whatever follows
        if (unit or match["more"]) and HOUR not in unit and not added:
            yield _number(text, match.start(), match.end(), MORE if match["more"] else HALF, unit, reach)
    for match in behind.finditer(lower) if behind else ():
        name = match["unit"]
        unit, reach = unit_after(f"1 {name}", 1, lang)
        if not unit and name[:1] in _WRITTEN_BEFORE.get(language, ()):
            name = name[1:]
            unit, reach = unit_after(f"1 {name}", 1, lang)
        if unit and HOUR not in unit and reach == len(name) + 2 and not _is_counted(text, match.start(), language):
            yield _number(text, match.start(), match.end(), MORE, unit, match.end())


def may_say_half(text: str, lang: str) -> bool:
    """Whether a text may have a word for a half; of a language without one here it always may."""
    words = _HALF.get(primary(lang))
    return words is None or regex.search(words, text.lower()) is not None


def _number(text: str, start: int, end: int, value: Decimal, unit: frozenset[str], reach: int) -> Number:
    end = start + len(text[start:end].rstrip())
    known = frozenset({value})
    return Number(start, end, text[start:end], known, known, unit=unit, reach=max(end, reach), spelled=True)


def _is_counted(text: str, at: int, language: str) -> bool:
    """Whether a number from two stands before, to which the half is added, or which counts the halves."""
    earlier = _EARLIER.search(text, max(0, at - BEFORE), at)
    return earlier is not None and (earlier[1].isnumeric() or locale(language).cardinals.get(folded(earlier[1]), 0) > 1)


@lru_cache(maxsize=1024)
def _joined(language: str) -> regex.Pattern[str] | None:
    """One group a number from two."""
    if language not in _WRITTEN_TO:
        return None
    numbers, half = _WRITTEN_TO[language]
    return regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(f'({one})' for one in numbers.split())}){half}(?!\p{{L}})")


@lru_cache(maxsize=1024)
def _patterns(language: str) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None]:
    start = "" if words_touch(language) else r"(?<![\p{L}\p{M}])"
    forms = [
        rf"(?P<{name}>{words[language]})" for name, words in (("more", _MORE), ("half", _HALF)) if language in words
    ]
    forms += ["(?P<more>(?!))"] if language in _HALF and language not in _MORE else []
    before = regex.compile(rf"{start}(?:{'|'.join(forms)})") if language in _HALF else None
    half = _BEHIND.get(language)
    if half is None:
        return before, None
    if words_touch(language) or language in _ALONE:
        one = _ALONE.get(language, "(?!)")
        return before, regex.compile(rf"{one}(?P<unit>\p{{L}}[\p{{L}}\p{{M}}]{{0,7}}?) ?(?:{half})")
    return before, regex.compile(rf"{start}(?P<unit>[\p{{L}}\p{{M}}]{{1,20}}) (?:{half})(?![\p{{L}}\p{{M}}])")
