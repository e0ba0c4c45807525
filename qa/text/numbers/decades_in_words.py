"""Decades that are named by a word: the sixties, años sesenta, šedesátá léta, 1960er, tresserne, ساٹھ کی دہائی."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import primary
from qa.text.numbers.digits import Number
from qa.text.numbers.han import han_value
from qa.text.numbers.spelled import spelled

_TENS = range(20, 100, 10)
CENTURY = 1900
"""Of which century the decades are that are called by their number alone."""
_WHOLE: Mapping[str, tuple[str, str]] = {
    "en": (r"\b[Tt]he (?:early |late |mid-?)?({})\b(?! percent)", "twen thir for fif six seven eigh nine +ties"),
    "de": (
        r"\b({})(?:(?= ?-?[Jj]ahre)|(?<=\b[Dd](?:er|ie|en) (?:\w{5,8}en )?\w{4,8}[zß]iger)n?\b)",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig +er",
    ),
    "sv": (r"\b({})-?tal(?:et|ets)\b", "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"),
    "nb": (r"\b({})-?(?:tallet|årene|åra|åras)\b", "tjue|tyve tretti førti femti seksti sytti åtti nitti"),
    "da": (
        r"\b({})(?:ne|nes)\b",
        "tyver trediver fyrrer halvtredser tresser halvfjerdser firser halvfemser",
    ),
    "fi": (
        r"\b({})(?:tä)?l(?:uku|uvu)\p{L}*",
        "kaksikymmen kolmekymmen neljäkymmen viisikymmen kuusikymmen seitsemänkymmen kahdeksankymmen yhdeksänkymmen",
    ),
    "ar": (
        r"(?<!\p{L})\p{L}{0,1}ال({})ي?ات(?!\p{L})",
        "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين",
    ),
    "et": (
        r"\b({})kümnenda\p{L}{0,4}",
        "kahe kolme nelja viie kuue seitsme kaheksa üheksa",
    ),
    "ru": (
        r"\b({})[ыи]?(?:х|е|ми?)?(?= год)",
        "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност",
    ),
    "uk": (
        r"\b({})[иі]?(?:х|і|ми?)?(?= рок)",
        "двадцят тридцят сороков п.ятдесят шістдесят сімдесят вісімдесят дев.яност",
    ),
    "bg": (
        r"\b({})те(?= години)",
        "двайсет|двадесет трийсет|тридесет четирийсет|четиридесет петдесет "
        "шейсет|шестдесет седемдесет осемдесет деветдесет",
    ),
    "pl": (
        r"(?<=\blat(?:a|ach|ami|om)? )({})\p{L}{1,3}\b",
        "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
    ),
    "cs": (
        r"\b({})(?:á|ých|ým|ými)(?= l[eé]t)",
        "dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát",
    ),
    "sk": (
        r"\b({})(?:e|ych|ym|ymi)(?= rok)",
        "dvadsiat tridsiat štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
    ),
    "hr": (
        r"\b({})(?:e|ih|im|ima)(?= godin)",
        "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
    ),
    "sr": (
        r"\b({})(?:е|их|им|има)(?= годин)",
        "двадесет тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет",
    ),
    "sl": (
        r"\b({})(?:a|ih|im|imi)(?= let)",
        "dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset",
    ),
    "hu": (r"\b({})(?:as|es|os|ös|van)?as? évek\p{L}*", "húsz harminc negyven ötven hatvan hetven nyolcvan kilencven"),
    "lt": (r"\b({})\p{L}{1,5}(?= dešimtme[tč])", "treč ketvirt penkt šešt septint aštunt devint dešimt"),
    "is": (r"\b({})\p{L}{1,3}(?= árat)", "þriðj fjórð fimmt sjött sjöund áttund níund tíund"),
    "lv": (
        r"\b({})\p{L}{2,5}(?= gad)",
        "divdesmit trīsdesmit četrdesmit piecdesmit sešdesmit septiņdesmit astoņdesmit deviņdesmit",
    ),
    "be": (
        r"\b({})ы[хям]?(?= гад)",
        "дваццат трыццат саракав пяцідзясят шасцідзясят сямідзясят васьмідзясят дзевяност",
    ),
    "mk": (
        r"\b({})ти(?:те)?(?= години)",
        "дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет",
    ),
    "tr": (r"\b({})l[iıuü](?= yıl)", "yirmi otuz kırk elli altmış yetmiş seksen doksan"),
    "he": (r"(?<=שנות ה)({})", "עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים"),
}
"""(expression, the words or stems of twenty to ninety; what ends them all behind a plus)."""
_BESIDE: Mapping[str, tuple[str, str]] = {
    "fr": (r"\bannées $", ""), "es": (r"\baños $", ""), "pt": (r"\banos $", ""),
    "gl": (r"\banos $", ""), "it": (r"\banni $", ""), "ca": (r"\banys $", ""),
    "nl": (r"\bjaren $", ""), "ro": (r"\banii $", ""), "el": (r"δεκαετία του $", ""), "ur": ("", " کی دہائی"),
    "hi": ("", r" (?:के|का) दशक"), "fa": (r"ده[هۀ][ٔ\u200cی]{0,2} ?$", ""), "vi": (r"những năm $", ""),
}  # fmt: skip
"""What stands before a number in words, and behind it, that makes a decade of it."""
_PROBES: Mapping[str, str] = {
    "fr": "années", "es": "añ", "pt": "anos", "gl": "anos", "it": "anni", "ca": "anys", "nl": "jaren", "ro": "anii",
    "el": "δεκαετία", "ur": "دہائی", "hi": "दशक", "fa": "ده", "vi": "năm"
}  # fmt: skip
"""Letters of which all such texts have some."""
_HAN = regex.compile(r"(?<!(?<!上(?:个|個)?世)[纪紀]|世)([二三四五六七八九]十)年代")
NEAR = 16
"""Characters before a number in words in which that is looked for."""


def named_decades(text: str, lang: str) -> Iterator[Number]:
    """The decades of a text that a word of their own names, as the years of a century and of the last one."""
    language = primary(lang)
    if language in ("zh", "ja", "yue"):
        for match in _HAN.finditer(text) if "年代" in text else ():
            yield _decade(*match.span(), text, han_value(match[1]))
        return
    pattern = _pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        yield _decade(*match.span(match.lastindex or 0), text, 10 * (match.lastindex or 0) + 10)


def counted_decades(text: str, lang: str) -> Iterator[Number]:
    """The decades that a number in words names beside a word for the years."""
    beside = _beside(primary(lang))
    if beside is None or _PROBES[primary(lang)] not in text.lower():
        return
    before, behind = beside
    for one in spelled(text, lang):
        if one.value not in _TENS:
            continue
        if before is not None and before.search(text, max(0, one.start - NEAR), one.start) is None:
            continue
        if behind is not None and behind.match(text, one.end) is None:
            continue
        yield _decade(one.start, one.end, text, one.value)


def _decade(start: int, end: int, text: str, tens: int) -> Number:
    values = frozenset({Decimal(tens), Decimal(CENTURY + tens)})
    return Number(start, end, text[start:end], values, values, spelled=True)


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    row = _WHOLE.get(language)
    if row is None:
        return None
    form, words = row
    stems, _, ends = words.partition(" +")
    groups = "|".join(f"({stem}{ends})" if "|" not in stem else f"({stem})" for stem in stems.split())
    return regex.compile(form.replace("({})", f"(?:{groups})"), regex.IGNORECASE)


@lru_cache(maxsize=1024)
def _beside(language: str) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None] | None:
    row = _BESIDE.get(language)
    if row is None:
        return None
    before, behind = (regex.compile(form) if form else None for form in row)
    return before, behind
