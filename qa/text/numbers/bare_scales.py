"""Scale words that no number stands before: a trillion, Hunderttausende, cientos de miles, сотни тысяч."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch

_FORMS: Mapping[str, str] = {
    "en": "1:tens|dozens 2:hundred|hundreds 3:thousand|thousands 6:million|millions 9:billion|billions "
    "12:trillion|trillions",
    "de": "1:dutzende|dutzenden 2:hundert|hunderte|hunderten 3:tausend|tausende|tausenden 4:zehntausende|zehntausenden "
    "5:hunderttausende|hunderttausenden 6:million|millionen 9:milliarde|milliarden 12:billion|billionen",
    "nl": "1:tientallen 2:honderd|honderden 3:duizend|duizenden 4:tienduizenden 5:honderdduizenden 6:miljoen|miljoenen "
    "9:miljard|miljarden 12:biljoen|biljoenen",
    "sv": "1:tiotals|dussintals 2:hundra|hundratals 3:tusen|tusentals 4:tiotusentals 5:hundratusentals "
    "6:miljon|miljoner|miljontals "
    "9:miljard|miljarder|miljardtals 12:biljon|biljoner",
    "da": "1:snesevis|dusinvis 2:hundrede|hundredvis|hundreder 3:tusind|tusinde|tusindvis|tusinder "
    "6:million|millioner|millionvis "
    "9:milliard|milliarder 12:billion|billioner",
    "nb": "1:titalls|dusinvis 2:hundre|hundrevis|hundrer 3:tusen|tusenvis|tusener "
    "6:million|millioner|millionvis 9:milliard|milliarder "
    "12:billion|billioner",
    "fr": "1:dizaines 2:centaines|centaine 3:mille|milliers|millier 6:million|millions 9:milliard|milliards "
    "12:billion|billions",
    "es": "1:decenas 2:cien|cientos|centenares|centenar 3:mil|miles|millares|millar 6:millón|millones "
    "12:billón|billones",
    "pt": "1:dezenas 2:cem|centenas 3:mil|milhares|milhar 6:milhão|milhões 9:bilhão|bilhões 12:trilhão|trilhões",
    "it": "1:decine 2:cento|centinaia|centinaio 3:mille|migliaia|migliaio 6:milione|milioni 9:miliardo|miliardi",
    "ca": "1:desenes 2:cent|centenars 3:mil|milers 6:milió|milions 12:bilió|bilions",
    "ro": "1:zeci 2:sute|sută 3:mii|mie 6:milion|milioane 9:miliard|miliarde",
    "pl": "1:dziesiątki|dziesiątek 2:sto|setki|setek|setkami 3:tysiąc|tysiące|tysięcy|tysiącami "
    "6:milion|miliona|miliony|milionów|milionami 9:miliard|miliarda|miliardy|miliardów "
    "12:bilion|biliona|biliony|bilionów",
    "cs": "1:desítky|desítek 2:sto|stovky|stovek|stovkami 3:tisíc|tisíce|tisíců|tisíci "
    "6:milion|milionu|miliony|milionů 9:miliarda|miliardy|miliard|miliardu 12:bilion|bilionu|biliony|bilionů",
    "sk": "1:desiatky|desiatok 2:sto|stovky|stoviek 3:tisíc|tisíce|tisícov 6:milión|milióna|milióny|miliónov "
    "9:miliarda|miliardy|miliárd|miliardu 12:bilión|bilióna|bilióny|biliónov",
    "ru": "1:десятки|десятков 2:сто|сотни|сотен|сотня 3:тысяча|тысячи|тысяч|тысячу "
    "6:миллион|миллиона|миллионы|миллионов "
    "9:миллиард|миллиарда|миллиарды|миллиардов 12:триллион|триллиона|триллионы|триллионов",
    "uk": "1:десятки|десятків 2:сто|сотні|сотень|сотня 3:тисяча|тисячі|тисяч|тисячу "
    "6:мільйон|мільйона|мільйони|мільйонів "
    "9:мільярд|мільярда|мільярди|мільярдів 12:трильйон|трильйона|трильйони|трильйонів",
    "bg": "1:десетки 2:сто|стотици 3:хиляда|хиляди 6:милион|милиона|милиони 9:милиард|милиарда|милиарди "
    "12:трилион|трилиона",
    "hr": "1:desetke|desetci|deseci 2:sto|stotine|stotina 3:tisuća|tisuće|tisuću 6:milijun|milijuna|milijuni "
    "9:milijarda|milijarde|milijardi|milijardu",
    "el": "1:δεκάδες 2:εκατό|εκατοντάδες 3:χίλιοι|χίλιες|χίλια|χιλιάδες 6:εκατομμύριο|εκατομμύρια|εκατομμυρίων "
    "9:δισεκατομμύριο|δισεκατομμύρια|δισεκατομμυρίων 12:τρισεκατομμύριο|τρισεκατομμύρια|τρισεκατομμυρίων",
    "hu": "2:száz|százak|százai 3:ezer|ezrek|ezrei 5:százezrek|százezer 4:tízezrek|tízezer 6:millió|milliók|milliói "
    "9:milliárd|milliárdok 12:billió|billiók",
    "fi": "1:kymmeniä|tusinoittain 2:sata|sataa|sadat|satoja 3:tuhat|tuhatta|tuhannet|tuhansia "
    "5:satojatuhansia|satatuhatta 4:kymmeniätuhansia "
    "6:miljoona|miljoonaa|miljoonat|miljoonia 9:miljardi|miljardia|miljardit|miljardeja "
    "12:biljoona|biljoonaa|biljoonia",
    "tr": "6:milyon 9:milyar 12:trilyon",
    "id": "1:puluhan|belasan 2:seratus|ratusan 3:seribu|ribuan 6:sejuta|jutaan 9:semiliar|miliaran "
    "12:setriliun|triliunan",
    "zh": "1:数十|數十|几十|幾十 2:数百|數百|上百|成百 3:数千|數千|上千|成千 4:数万|數萬|上万|成千上万 5:数十万|數十萬 "
    "6:数百万|數百萬|上百万 8:数亿|數億",
    "ja": "1:数十|何十 2:数百|何百 3:数千|何千 4:数万|何万 5:数十万|何十万 6:数百万|何百万 8:数億|何億",
    "ko": "1:수십 2:수백 3:수천 4:수만 5:수십만 6:수백만 8:수억",
}  # fmt: skip
_LINK = r"[ \u00a0](?:(?:of|de|di|d['’]|af|av|von|din|от|od)[ \u00a0]?)?"
"""What joins two of them: hundreds of thousands."""
_AGES = regex.compile(r"[ \u00a0\-]?(?:year|annivers|Jahr|an(?:s|os|ni|née)?\b|år\b|лет|гад|рок|let\b|rok)")
"""Behind a hundred or a thousand: hundred-year floods are called otherwise."""


def bare_scales(text: str, lang: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, power of ten) of every scale word or row of them without a number before it."""
    pattern, powers = _pattern(primary(lang))
    for match in pattern.finditer(text.lower()) if pattern else ():
        words = match.capturesdict()
        total = sum(power * len(words[f"p{power}"]) for power in powers)
        if _AGES.match(text, match.end()) is None:
            yield match.start(), match.end(), total


@lru_cache(maxsize=1024)
def _pattern(language: str) -> tuple[regex.Pattern[str] | None, tuple[int, ...]]:
    rows = [row.partition(":") for row in _FORMS.get(language, "").split(" ") if row]
    if not rows:
        return None, ()
    word = "|".join(f"(?P<p{power}>{forms})" for power, _, forms in reversed(rows))
    powers = tuple(int(power) for power, _, _ in rows)
    if words_touch(language):
        forms = sorted(((form, power) for power, _, row in rows for form in row.split("|")), key=lambda f: -len(f[0]))
        body = "|".join(f"(?P<p{power}>{form})" for form, power in forms)
        return regex.compile(rf"(?:{body})(?![十百千万萬亿億만억조])"), powers
    one = rf"(?:{word})(?!\p{{L}})"
    before = r"(?<![\p{L}\d])(?<!\p{L}[-‑])(?<!\d[ \u00a0.])"
    return regex.compile(rf"{before}{one}(?:{_LINK}{one})?(?!['’‑-]\p{{L}})"), powers
