"""Numbers and a half in words that are one, or in which each part has an ending of its own: zweieinhalb, divarpus,
δυόμισι, kahden ja puolen, żewġ sekondi u nofs. What they mention only excuses a difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import language_of
from qa.text.numbers.spelled import spelled

HALF = Decimal("0.5")
_COUNTED: Mapping[str, str] = {
    "az": "bir iki üç dörd beş altı yeddi səkkiz doqquz on", "da": "en|et to tre fire fem seks syv otte ni ti",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn", "el": "μι|εν δυ|δι τρι|τρε τεσσερ πεντ εξ εφτ|επτ "
    "οχτ|οκτ εννι δεκ", "eo": "unu du tri kvar kvin ses sep ok naŭ dek",
    "et": "üks|ühe kaks|kahe kolm neli|nelja viis|viie kuus|kuue seitse|seitsme kaheksa üheksa kümme|kümne",
    "eu": "bat|ordu bi hiru lau bost sei zazpi zortzi bederatzi hamar",
    "fi": "yksi|yhden kaksi|kahden|kahta kolme|kolmen neljä viisi|viiden kuusi|kuuden seitsemän kahdeksan yhdeksän "
    "kymmenen", "ga": "aon dhá trí|thrí ceithre|cheithre cúig|chúig sé|shé seacht ocht naoi deich",
    "is": "ein|eina|einn|eitt tv þr|þrj fjór|fjög fimm sex sjö átta níu tíu",
    "lb": "een|ann zwee dräi véier fënnef sechs siwen aacht néng zéng",
    "lv": "vien div trīs|trij četr piec seš|sešu septiņ astoņ deviņ desmit",
    "mn": "нэг хоёр гурав|гурван дөрөв|дөрвөн тав|таван зургаа долоо найм|найман ес|есөн арав|арван",
    "mt": "wieħed|waħda żewġ|tnejn tliet|tlieta erba'|erbgħa ħames|ħamsa sitt|sitta seba'|sebgħa tmien|tmienja "
    "disa'|disgħa għaxar|għaxra", "nb": "én|ett|en to tre fire fem seks sju|syv åtte ni ti",
    "nl": "een twee drie vier vijf zes zeven acht negen tien",
    "sl": "en dv tr štir pet šest sedem|sedmi osem|osmi devet deset",
    "sv": "en|ett två tre fyra fem sex sju åtta nio tio",
    "sw": "moja mbili tatu nne tano sita saba nane tisa kumi", "tg": "як|яку ду|ду се чор панҷ шаш ҳафт ҳашт нӯҳ даҳ",
    "fil": "isa dalawa tatlo apat lima anim pito walo siyam sampu",
    "uz": "bir ikki uch to[‘’'ʻ]rt besh olti yetti sakkiz to[‘’'ʻ]qqiz o[‘’'ʻ]n",
}  # fmt: skip
"""Stems of one to ten, as they stand in such words."""
_HALVES: Mapping[str, str] = {
    "az": r"(?: \w+)? yarım\w{0,5}",
    "da": r"(?: og)? (?:en |et )?halv[te]?",
    "de": r"(?:und)?einhalb\w{0,2}",
    "el": r"(?:[άόίέ]?|ισ?[ήί])μισ[ιηή]ς?",
    "eo": r"(?:n? \w+)? kaj duon\w{0,3}",
    "et": r"(?: \w+)? ja (?:pool|poole)",
    "eu": r" \w+ eta erdi\w{0,3}",
    "fi": r"\w{0,3} ja puol\w{0,4}",
    "ga": r" \w+ go leith",
    "is": r"\w{0,4} og h[áa]l[fv]\w{0,3}",
    "lb": r"anhallef",
    "lv": r"\w{0,3}arpus\w{0,3}",
    "mn": r"(?: \w+)? хагас",
    "mt": r"(?: \w+)? u nofs",
    "nb": r"(?: og)? (?:en |et )?halv[te]?",
    "nl": r"(?:[eë]n)?[eë]nhalve?",
    "sl": r"\w{0,2}(?: \w+)? in pol",
    "sv": r" och en halvt?",
    "sw": r" na nusu",
    "tg": r"[ую] ?ним",
    "fil": r"(?:['’]t| at) kalahati\w{0,2}",
    "uz": r" yarim",
}
"""What makes them so many and a half."""
LONGEST = 32
"""Characters between the beginning of such a number and its half, and of the half."""
_WRITTEN_TOGETHER = {"de": regex.compile(r"(?<!\w)(\w{6,40}?)einhalb\w{0,2}(?!\w)")}
"""Numbers above ten: neunundzwanzigeinhalb."""


@lru_cache(maxsize=64)
def _pattern(language: str) -> regex.Pattern[str] | None:
    language = language_of(language).resource_tag("numbers")
    if language not in _HALVES:
        return None
    numerals = "|".join(f"(?P<n{value}>{stems})" for value, stems in enumerate(_COUNTED[language].split(), 1))
    return regex.compile(rf"(?<!\w)(?:{numerals}){_HALVES[language]}(?!\w)")


def adds_a_half(text: str, at: int, language: str) -> bool:
    """Whether a half at that place of a text in small letters is added to a number before it: "neljän ja puolen"."""
    pattern = _pattern(language)
    start = max(0, at - LONGEST)
    return pattern is not None and any(found.end() > at for found in pattern.finditer(text, start, at + LONGEST))


def mentioned_with_halves(folded: str, language: str) -> Iterator[Decimal]:
    """The values of the numbers with a half in a text in small letters."""
    pattern = _pattern(language)
    for match in pattern.finditer(folded) if pattern else ():
        yield int((match.lastgroup or "n0")[1:]) + HALF
    together = _WRITTEN_TOGETHER.get(language)
    for match in together.finditer(folded) if together else ():
        yield from (number.value + HALF for number in spelled(match[1], language) if number.start == 0)
