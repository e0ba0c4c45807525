"""Number words that CLDR's rules do not make: forms of cases, of the other gender, duals of scale words."""

from __future__ import annotations

from collections.abc import Mapping

from qa.text.locales import folded

_HEBREW_SCALES = {"מיליון": 10**6, "מיליארד": 10**9}
_TENS = "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split()
_ARABIC = {
    "إحدى عشرة|أحد عشر|احدى عشرة|احد عشر": 11,
    "اثنتا عشرة|اثنتي عشرة|اثنا عشر|اثني عشر": 12,
    "ثلاث": 3,
    "أربع": 4,
    "ثماني": 8,
    "مئتين|مئتان|مائتين|مائتان": 200,
    "ألفين|ألفان": 2000,
    "مليونين|مليونان": 2 * 10**6,
    "مليارين|ملياران": 2 * 10**9,
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
}
_BASQUE_SMALL = (
    "bat bi hiru lau bost sei zazpi zortzi bederatzi hamar "
    "hamaika hamabi hamahiru hamalau hamabost hamasei hamazazpi hemezortzi hemeretzi"
).split()
_BASQUE_SCORES = {20: "hogei", 40: "berrogei", 60: "hirurogei", 80: "laurogei"}
_BASQUE_HUNDREDS = "ehun berrehun hirurehun laurehun bostehun seiehun zazpiehun zortziehun bederatziehun".split()
_BASQUE = {
    **dict(zip(_BASQUE_SMALL[2:], range(3, 20), strict=True)),
    **{word: score for score, word in _BASQUE_SCORES.items()},
    # sixty and five, sixty and fifteen
    **{
        f"{word}ta {small}": score + value
        for score, word in _BASQUE_SCORES.items()
        for value, small in enumerate(_BASQUE_SMALL, 1)
    },
    **{word: 100 * value for value, word in enumerate(_BASQUE_HUNDREDS, 1)},
}
CARDINALS: Mapping[str, Mapping[str, int]] = {
    "ar": {folded(form): value for forms, value in _ARABIC.items() for form in forms.split("|")},
    "bn": {
        word + classifier: value
        for value, word in enumerate("দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো".split(), 2)
        for classifier in ("", "টি", "টা", "জন", "খানা", "দিন")
    },
    "hu": {"két": 2},
    "cs": dict(zip("dvou tří čtyř pěti šesti sedmi osmi devíti deseti".split(), range(2, 11), strict=True))
    | dict(zip("dvaceti třiceti čtyřiceti padesáti šedesáti".split(), range(20, 70, 10), strict=True)),
    "sk": dict(zip("dvoch troch štyroch piatich šiestich siedmich ôsmich".split(), range(2, 9), strict=True)),
    "uk": dict(zip("двох трьох чотирьох п'яти шести семи восьми дев'яти десяти".split(), range(2, 11), strict=True))
    | dict(zip("четверо п'ятеро шестеро семеро восьмеро дев'ятеро".split(), range(4, 10), strict=True)),
    "ru": dict(zip("четверо пятеро шестеро семеро восьмеро девятеро".split(), range(4, 10), strict=True)),
    "pl": dict(zip("czworo pięcioro sześcioro siedmioro ośmioro dziewięcioro".split(), range(4, 10), strict=True)),
    "eu": _BASQUE,
    "he": {f"{before}שני {scale}": 2 * value for before in "מבלכ" for scale, value in _HEBREW_SCALES.items()},
}
"""Counted forms are nothing else: خمس, which is five and a fifth, is left out."""
ORDINALS: Mapping[str, Mapping[str, int]] = {
    "ar": {folded(word): value for value, word in enumerate("ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split(), 3)},
}
"""Without the article: ثالث حادث."""
_ENDINGS = ("n", "a", "ssa", "sta", "lla", "lta", "lle", "ksi")
SCALES: Mapping[str, Mapping[str, int]] = {
    "fi": {stem + end: value for stem, value in (("miljoona", 10**6), ("miljardi", 10**9)) for end in _ENDINGS},
    "cs": {"milionů": 10**6, "milionech": 10**6, "miliard": 10**9, "miliardách": 10**9},
}
