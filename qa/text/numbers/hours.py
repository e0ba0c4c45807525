"""Parts of an hour in words, which other languages say in minutes: a quarter of an hour, half an hour, 半小时."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary

_MINUTES = {"three": 45, "quarter": 15, "half": 30}
_WORDS: Mapping[str, tuple[str, str, str]] = {
    "en": (r"three[ -]quarters of an hour", r"quarter (?:of an |-)hour", r"half[ -](?:an |a )?hour"),
    "de": (r"dreiviertelstunde", r"viertelstunde", r"halben? stunde|halbstunde"),
    "nl": (r"drie ?kwartier", r"kwartier", r"half ?uur"),
    "fr": (r"trois quarts d['’]heure", r"quart d['’]heure", r"demi[ -]heure"),
    "es": (r"tres cuartos de hora", r"cuarto de hora", r"media hora"),
    "pt": (r"três quartos de hora", r"quarto de hora", r"meia hora"),
    "it": (r"tre quarti d['’]ora", r"quarto d['’]ora", r"mezz['’]ora|mezza ora"),
    "pl": (r"trzy kwadranse", r"kwadrans", r"pół godziny"),
    "cs": (r"tři ?čtvrtě hodiny", r"čtvrt ?hodin[yu]", r"půl ?hodin[yu]"),
    "ru": (r"три четверти часа", r"четверт[ьи] часа", r"полчаса|получаса"),
    "uk": (r"три чверті години", r"чверт[ьі] години", r"пів ?години"),
    "tr": (r"(?!)", r"çeyrek saat", r"yarım saat"),
    "vi": (r"(?!)", r"mười lăm phút", r"nửa (?:giờ|tiếng)"),
    "ar": (r"ثلاثة أرباع الساعة", r"ربع ساعة", r"نصف ساعة"),
    "zh": (r"三刻[钟鐘]", r"一刻[钟鐘]", r"半(?:个|個)?小[时時]"),
    "ja": (r"(?!)", r"四半時間", r"半時間"),
    "ko": (r"(?!)", r"(?!)", r"반 ?시간"),
}
"""Three quarters, a quarter and a half of an hour. `half past` and `halb drei` are times of day."""
_PROBES = {"en": "hour", "de": "stunde", "es": "hora", "pt": "hora", "it": "ora", "tr": "saat", "ja": "時間"}
"""What every one of them has, where there is such a word: most texts have it not."""
_UNSPACED = frozenset({"zh", "ja", "ko"})
_MORE = regex.compile(
    r"(?:\p{N} ?|(?<!\p{L})(?:and|und|en|et|y|e|i|и|і|و) ?(?:an? |one |eine[nr]? |une |un )?|[个個])$"
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
        if not _MORE.search(lower, max(0, match.start() - _BEFORE), match.start()):
            yield *match.span(), _MINUTES[match.lastgroup or ""]


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = _WORDS.get(language)
    if words is None:
        return None
    body = "|".join(f"(?P<{name}>{word})" for name, word in zip(_MINUTES, words, strict=True))
    return regex.compile(body if language in _UNSPACED else rf"(?<![\p{{L}}\p{{M}}])(?:{body})(?!\p{{L}})")
