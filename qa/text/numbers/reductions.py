"""Multiples by which something becomes smaller: зменшити вдвічі is to halve; and those by which it is more: 多两倍."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary

BESIDE = 32
"""Characters before a multiple and behind it in which a word says that it makes smaller; an object may stand there."""
_LESS: Mapping[str, str] = {
    "uk": "зменш|втрач|втрат|впад|пада|скоро[тч]|знизи|знижу|менш",
    "ru": "уменьш|теря|потер|упад|пада|ослаб|сокра[тщ]|сниз|сниж|меньш",
    "be": "пам[ея]нш|зм[ея]нш|скара[цч]|зніз|зніж|менш", "bg": "намал|съкра[тщ]|по-мал", "mk": "намал|помал",
    "sr": "смањ|мањ", "hr": "smanj|manj", "bs": "smanj|manj", "sl": "zmanjš|manjš",
    "pl": "zmniejsz|skr[aó]c|obniż|mniej", "cs": "zmenš|sníž|zkrát|menš|méně",
    "sk": "zmenš|zníž|skrát|menš|menej", "es": "redu[cj]|dismin|menor|menos", "pt": "redu[cz]|dimin|menor|menos",
    "it": "riduc|ridu[rs]|ridott|dimezz|minor|meno", "fr": "rédui|dimin|moindre|moins", "ca": "redu|dismin|menor|menys",
    "gl": "redu[cz]|dimin|menor", "ro": "redu|mic[șs]or|mai mic", "el": "μειώ|μικρότ",
    "lt": "mažin|mažėj|mažesn", "lv": "samazin|mazāk", "et": "vähen|väiksem",
    "fi": "pienen|väheni|vähent|pienem", "hu": "csökken|kisebb", "tr": "azalt|azal|düşür|küçül",
    "en": "reduc|decreas|smaller|fewer|less", "de": "verringer|verklein|reduzi|kleiner|weniger|senk",
    "ka": "შემცირ|ნაკლებ", "sv": "minsk|mindre", "da": "mindsk|mindre|redu", "nb": "redus|mindre|minsk",
    "ar": "خفض|تقليل|يقل|أقل|أصغر", "hi": "घटा|घट |कम ", "ur": "کم |گھٹ", "zh": "减|減|缩小|縮小", "ja": "減ら|縮小",
    "ko": "줄[이어였]|감소", "kk": "азай|кемі|қысқар|төменде|аз |кем ", "ky": "азай|кеми|кыскар|төмөндө",
    "uz": "kamay|qisqar|pasay|kichik", "az": "azal|qısal|kiçil|endir", "hy": "կրճատ|նվազ|պակաս|փոքր",
    "sq": "pakës|zvogël|ulur|më pak", "eu": "murriz|gutxi|txiki", "is": "minnk|minni|færri|fækk", "fa": "کاهش|کمتر",
    "he": "קטן|קטנ|הפח|פחות|ירד|צמצ", "id": "kurang|turun|lebih kecil|sedikit",
    "ms": "kurang|turun|lebih kecil|sedikit", "sw": "pungu",
    "nl": "verminder|verklein|kleiner|minder|afgenomen", "vi": "giảm|ít hơn|nhỏ hơn", "th": "ลด|น้อย",
    "bn": "কম|হ্রাস", "mr": "कमी|घट", "ne": "घट|कम", "ta": "குறை", "te": "తగ్గ", "gu": "ઘટ|ઓછ", "pa": "ਘਟ|ਘੱਟ",
}  # fmt: skip


_SHORTER: Mapping[str, str] = {
    "ru": r"короч|легч|ниже|тише|тоньш|дешевл|слабее|медленн|моложе|реже|мельче",
    "uk": r"коротш|легш|нижч|тихіш|тонш|дешевш|слабш|повільн|молодш|рідш",
    "be": r"карац|лягч|ніжэ|танн|слаб|павольн",
    "bg": r"по-(?:къс|лек|нис|тън|евтин|слаб|бав|млад|ряд)", "mk": r"пократ|полес|понис|потен|поевтин|послаб|побав",
    "pl": r"krótsz|krócej|lżej|cisz|niższ|niżej|cieńsz|tańsz|taniej|słabsz|słabiej|wolniej|młodsz|rzadziej",
    "cs": r"krat[šs]|lehč|tiš|nižš|tenč|levněj|slabš|pomalej|mladš|řidš",
    "sk": r"kratš|ľahš|nižš|tenš|lacnej|slabš|pomal|mladš",
    "hr": r"krać|lakš|niž[iea]|tanj|jeftinij|slabij|sporij|mlađ",
    "bs": r"krać|lakš|niž[iea]|tanj|jeftinij|slabij|sporij|mlađ",
    "sr": r"краћ|лакш|ниж|тањ|јефтиниј|слабиј|спориј|млађ|krać|lakš|niž[iea]|tanj|jeftinij|slabij|sporij|mlađ",
    "sl": r"krajš|lažj|nižj|tanjš|cenejš|šibkejš|počasnejš|mlajš",
    "hu": r"rövidebb|könnyebb|alacsonyabb|vékonyabb|olcsóbb|gyengébb|lassabb|fiatalabb|ritkább",
    "fi": r"lyhy|kevye|matala|ohue|halve|heiko|hitaa|nuore", "et": r"lühe|kerge|madala|õhe|odava|nõrge|aeglas|noore",
    "lt": r"trumpes|lenges|žemes|plones|piges|silpnes|lėtes|jaunes",
    "lv": r"īsāk|vieglāk|zemāk|plānāk|lētāk|vājāk|lēnāk|jaunāk",
    "tr": r"kısa|hafif|düşük|ince|ucuz|zayıf|yavaş|genç", "az": r"qısa|yüngül|aşağı|nazik|ucuz|zəif|yavaş",
    "sv": r"kortare|lättare|lägre|tunnare|billigare|svagare|långsammare|yngre",
    "da": r"kortere|lettere|lavere|tyndere|billigere|svagere|langsommere|yngre",
    "nb": r"kortere|lettere|lavere|tynnere|billigere|svakere|langsommere|saktere|yngre",
    "nl": r"korter|lichter|lager|dunner|goedkoper|zwakker|langzamer|trager|jonger",
    "ro": r"mai (?:scurt|ușo|jos|joas|subțir|ieftin|lent|slab|tân)",
    "el": r"κοντύτερ|ελαφρύτερ|χαμηλότερ|λεπτότερ|φθηνότερ|νεότερ",
    "ar": r"أقصر|أخف|أرخص|أبطأ|أضعف|أخفض",
    "he": r"קצר|קל יותר|קלה יותר|נמו[כך]|זול|איטי|חלש", "fa": r"کوتاه|سبک|پایین|ارزان|کند|ضعیف",
    "hy": r"կարճ|թեթև|ցածր|էժան|դանդաղ", "ka": r"მოკლ|მსუბუქ|დაბალ|იაფ|ნელ", "kk": r"қысқа|жеңіл|төмен|арзан|баяу",
    "zh": r"短|[轻輕]|低|窄|慢|便宜|弱|薄", "ja": r"短|軽|低|狭|遅|安|弱|薄",
}  # fmt: skip
"""Comparatives of what is little: вдвое короче is half as long."""


def makes_smaller(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a text may say at a multiple at `[start, end)` that it is one of what becomes smaller."""
    pattern = _pattern(primary(lang))
    if pattern is None:
        return False
    # "duplicó la presión y redujo": the next clause has a verb of its own
    behind = _NEXT_CLAUSE.split(text[end : end + BESIDE], maxsplit=1)[0]
    return pattern.search((text[max(0, start - BESIDE) : end] + behind).lower()) is not None


_NEXT_CLAUSE = regex.compile(
    r"[,;.،؛，；。]|[ \u00a0](?:and|while|y|e|i|et|und|och|og|en|a|и|і|та|й|а|és|ve|va|dan|ja|και|și|iar"
    r"|kým|kdežto|ir|un|în timp)[ \u00a0]"
)
"""What parts a multiple from the clause behind it."""


_MORE_BY = regex.compile(r"(?:[多高大快慢長长重貴贵遠远]|增[加长長]|提高|上升)[出了]?$")
"""Behind it a Chinese multiple says what is added: 多出两倍 is three times as much."""


def adds(text: str, start: int, lang: str) -> bool:
    """Whether a multiple at `start` may be what comes on top of the whole."""
    return primary(lang) == "zh" and _MORE_BY.search(text, max(0, start - 3), start) is not None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = "|".join(filter(None, (_LESS.get(language), _SHORTER.get(language))))
    return regex.compile(words) if words else None
