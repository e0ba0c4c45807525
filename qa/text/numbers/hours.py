"""Parts of an hour in words, which other languages say in minutes: a quarter of an hour, half an hour, 半小时."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch

_MINUTES = {"three": 45, "quarter": 15, "half": 30, "more": 90}
_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "en": (r"three[ -]quarters of an hour", r"quarter (?:of an |-)hour", r"half[ -](?:an |a )?hour",
           r"(?:an|one) hour and a half|one and a half hours|hour and a half"),
    "de": (r"dreiviertelstunde", r"viertelstunde", r"halben? stunde|halbstunde", r"(?:anderthalb|eineinhalb) stunden"),
    "nl": (r"drie ?kwartier", r"kwartier", r"half ?uur", r"anderhalf ?uur|anderhalve uur"),
    "fr": (r"trois quarts d['’]heure", r"quart d['’]heure", r"demi[ -]heure", r"(?:une )heure et demie"),
    "es": (r"tres cuartos de hora", r"cuarto de hora", r"media hora", r"(?:una )hora y media"),
    "pt": (r"três quartos de hora", r"quarto de hora", r"meia hora", r"(?:uma )hora e meia"),
    "it": (r"tre quarti d['’]ora", r"quarto d['’]ora", r"mezz['’]ora|mezza ora", r"un['’]ora e mezz[ao]"),
    "pl": (r"trzy kwadranse", r"kwadrans", r"pół godziny", r"półtor(?:ej|a) godziny"),
    "cs": (r"tři ?čtvrtě hodiny", r"čtvrt ?hodin[yu]", r"půl ?hodin[yu]|půlhodin[auyě]",
           r"(?:hodin[au] a půl|půldruhé hodiny)"),
    "sk": (r"tri ?štvrte hodiny", r"štvrť ?hodin[yu]", r"pol ?hodin[yu]", r"poldruhej hodiny|hodin[au] a pol"),
    "ru": (r"три четверти часа", r"четверт[ьи] часа", r"полчаса|получаса", r"полтора часа|полутора часов"),
    "uk": (r"три чверті години", r"чверт[ьі] години", r"пів ?години", r"півтор[аи] години"),
    "bg": (r"три четвърти час", r"четвърт час", r"половин час", r"час и половина"),
    "el": (r"τρία τέταρτα", r"ένα τέταρτο(?: της ώρας)?", r"μισή ώρα|μισάωρο", r"μιάμιση ώρα|μία ώρα και μισή"),
    "hu": (r"háromnegyed óra", r"negyed ?óra|negyedórá\w+", r"fél ?óra|félórá\w+|fél órá\w+", r"másfél ?órá?\w*"),
    "ro": (r"trei sferturi de oră", r"sfert de oră", r"jumătate de oră", r"oră și jumătate"),
    "fi": (r"kolme varttia", r"vartti|vartin|varttia",
           r"puoli ?tunti\w*|puolen tunnin|puolessa tunnissa",
           r"puolitoista tuntia|puolentoista tunnin"),
    "sv": (r"trekvart", r"en kvart(?!al)", r"(?:en )?halv ?timm[ea]", r"(?:en och en halv|halvannan) timm[ea]"),
    "da": (r"tre kvarter", r"et kvarter", r"(?:en )?halv time", r"halvanden time"),
    "nb": (r"tre kvarter", r"et kvarter", r"(?:en )?halv ?time", r"(?:halvannen time|en og en halv time)"),
    "tr": (r"(?!)", r"çeyrek saat", r"yarım saat", r"bir buçuk saat"),
    "vi": (r"(?!)", r"mười lăm phút", r"nửa (?:giờ|tiếng)", r"một (?:giờ|tiếng) rưỡi"),
    "id": (r"tiga perempat jam", r"seperempat jam", r"setengah jam", r"satu setengah jam|sejam setengah"),
    "ar": (r"ثلاثة أرباع الساعة", r"ربع ساعة", r"نصف ساعة", r"ساعة ونصف"),
    "fa": (r"سه ربع ساعت", r"(?:یک ?)?ربع ساعت", r"نیم ?‌?ساعت", r"یک ?ساعت و نیم"),
    "he": (r"שלושת רבעי שעה", r"רבע שעה", r"חצי שעה", r"שעה וחצי"),
    "hi": (r"पौन घंटे|पौने घंटे", r"पाव घंटे|चौथाई घंटे", r"आधे? घंटे|आधा घंटा", r"डेढ़ घंटे|डेढ़ घंटे|डेढ़ घंटा|डेढ़ घंटा"),
    "zh": (r"三刻[钟鐘]", r"一刻[钟鐘]", r"半(?:个|個)?小[时時]", r"一个半小时|一個半小時"),
    "ja": (r"(?!)", r"四半時間", r"半時間", r"[一1]時間半"),
    "ko": (r"(?!)", r"(?!)", r"반 ?시간", r"(?:한|1) ?시간 ?반"),
    "th": (r"(?!)", r"(?!)", r"ครึ่งชั่วโมง", r"(?:หนึ่ง)?ชั่วโมงครึ่ง"),
}  # fmt: skip
"""Three quarters, a quarter and a half of an hour, and one and a half. `half past` and `halb drei` are times of day."""
_PROBES = {"en": "hour", "de": "stunde", "es": "hora", "pt": "hora", "it": "ora", "tr": "saat", "ja": "時間"}
"""What every one of them has, where there is such a word: most texts have it not."""
_MORE = regex.compile(
    r"(?:\p{N} ?|(?<!\p{L})(?:and|und|en|et|y|e|i|și|och|og|και|и|і|و) ?(?:an? |one |eine[nr]? |une |un )?|[个個])$"
)
"""What stands before the half of one and a half hours."""
_BEFORE = 10
"""Characters of that."""


def parts_of_hours(text: str, lang: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, minutes) of each."""
    language = primary(lang)
    pattern = _pattern(language)
    lower = text.lower()
    if language in _PROBES and _PROBES[language] not in lower:
        return
    if pattern is None or len(lower) != len(text):
        return
    for match in pattern.finditer(lower):
        if match.lastgroup == "more" or not _MORE.search(lower, max(0, match.start() - _BEFORE), match.start()):
            yield *match.span(), _MINUTES[match.lastgroup or ""]


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = _WORDS.get(language)
    if words is None:
        return None
    named = [f"(?P<{name}>{word})" for name, word in zip(_MINUTES, words, strict=True)]
    body = "|".join(reversed(named))
    return regex.compile(body if words_touch(language) else rf"(?<![\p{{L}}\p{{M}}])(?:{body})(?!\p{{L}})")
