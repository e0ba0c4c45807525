"""Words that set a clause against the one before it: "but", "aber", 但."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary

_BUT: Mapping[str, str] = {
    "af": "maar", "am": "ነገር ግን", "ar": "لكن|ولكن|لكنه|ولكنه|لكنها|ولكنها|غير أن|إلا أن", "az": "amma|lakin|ancaq",
    "be": "але|аднак", "bg": "но|обаче", "bn": "কিন্তু|তবে", "bs": "ali|no", "ca": "però", "cs": "ale|avšak",
    "cy": "ond", "da": "men", "de": "aber|doch|jedoch", "el": "αλλά|όμως", "en": "but|yet", "eo": "sed",
    "es": "pero", "et": "aga|kuid", "eu": "baina", "fa": "اما|ولی", "fi": "mutta", "fil": "ngunit|pero|subalit",
    "fr": "mais", "ga": "ach", "gl": "pero|mais", "gu": "પણ|પરંતુ", "he": "אבל|אך",
    "hi": "लेकिन|परंतु|परन्तु|मगर|किंतु", "hr": "ali|no", "hu": "de|azonban", "hy": "բայց|սակայն",
    "id": "tetapi|tapi|namun", "is": "en", "it": "ma|però", "ja": "が、|けれども|けれど、|しかし", "ka": "მაგრამ|თუმცა",
    "kk": "бірақ|алайда", "km": "ប៉ុន្តែ", "kn": "ಆದರೆ", "ko": "지만|그러나|하지만", "ky": "бирок", "lb": "awer|mä",
    "lt": "bet|tačiau", "lv": "bet|taču", "mk": "но|меѓутоа", "ml": "പക്ഷേ|പക്ഷെ|എന്നാൽ", "mn": "харин|гэхдээ",
    "mr": "पण|परंतु|मात्र", "ms": "tetapi|tapi|namun", "nb": "men", "ne": "तर", "nl": "maar|echter", "nn": "men",
    "pa": "ਪਰ", "pl": "ale|lecz", "pt": "mas", "ro": "dar|însă", "ru": "но|однако", "si": "නමුත්", "sk": "ale|avšak",
    "sl": "ampak|vendar|toda", "sq": "por|mirëpo", "sr": "али|но|ali|no", "sv": "men", "sw": "lakini", "ta": "ஆனால்",
    "te": "కానీ|కాని|అయితే", "th": "แต่", "tr": "ama|ancak|fakat", "uk": "але|проте|однак", "ur": "لیکن|مگر",
    "uz": "lekin|ammo", "vi": "nhưng|song", "zh": "但|不过|不過|然而",
}  # fmt: skip
_DENIED_BEFORE: Mapping[str, str] = {"de": "nicht ", "nl": "niet ", "et": "mitte "}
"""The negation that stands before such a word though it is of the clause behind it: "nicht aber", but not."""
_ENDING = frozenset({"ja", "ko"})
"""Languages in which such a word ends the clause before."""
_UNSPACED = frozenset({"ja", "km", "ko", "th", "zh"})


def adversatives(text: str, lang: str) -> list[int]:
    """Where clauses begin that are set against the one before them: offsets into a text."""
    pattern = _pattern(primary(lang))
    if pattern is None:
        return []
    return [match.end() if primary(lang) in _ENDING else match.start() for match in pattern.finditer(text)]


@lru_cache(256)
def _pattern(lang: str) -> regex.Pattern[str] | None:
    words = _BUT.get(lang)
    if words is None:
        return None
    # at the beginning of a text there is nothing to be set against
    edges = ("", "") if lang in _UNSPACED else (r"(?<=[\p{L}\p{M}\p{N}\p{P}]\s+)", r"(?![\p{L}\p{M}'’-])")
    return regex.compile(rf"{edges[0]}(?:{_DENIED_BEFORE.get(lang, '')})?(?:{words}){edges[1]}", regex.I)
