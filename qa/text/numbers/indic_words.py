"""Number words of India's languages for which the CLDR has no rules: Punjabi, Marathi, Malayalam, Urdu from 20.

And other spellings of Hindi ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_PUNJABI = (
    "ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ ਦਸ ਗਿਆਰਾਂ ਬਾਰਾਂ ਤੇਰਾਂ "
    "ਚੌਦਾਂ ਪੰਦਰਾਂ ਸੋਲਾਂ ਸਤਾਰਾਂ ਅਠਾਰਾਂ ਉੱਨੀ ਵੀਹ ਇੱਕੀ ਬਾਈ ਤੇਈ ਚੌਵੀ ਪੱਚੀ "
    "ਛੱਬੀ ਸਤਾਈ ਅਠਾਈ ਉਣੱਤੀ ਤੀਹ"
).split()
_PUNJABI_TENS = "ਚਾਲੀ ਪੰਜਾਹ ਸੱਠ ਸੱਤਰ ਅੱਸੀ ਨੱਬੇ".split()
_MARATHI = (
    "दोन तीन चार पाच सहा सात आठ नऊ दहा अकरा बारा तेरा "
    "चौदा पंधरा सोळा सतरा अठरा एकोणीस वीस एकवीस बावीस तेवीस चोवीस पंचवीस "
    "सव्वीस सत्तावीस अठ्ठावीस एकोणतीस तीस"
).split()
_MARATHI_TENS = "चाळीस पन्नास साठ सत्तर ऐंशी नव्वद शंभर".split()
_MALAYALAM = ("രണ്ട് മൂന്ന് നാല് അഞ്ച് ആറ് ഏഴ് എട്ട് ഒമ്പത് പത്ത് പതിനൊന്ന് പന്ത്രണ്ട് പതിമൂന്ന് പതിനാല് പതിനഞ്ച്").split()
_MALAYALAM_TENS = "ഇരുപത് മുപ്പത് നാൽപ്പത് അമ്പത് അറുപത് എഴുപത് എൺപത് തൊണ്ണൂറ് നൂറ്".split()
_URDU = (
    "اکیس بائیس تیئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس "
    "اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس "
    "چالیس اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس "
    "انچاس پچاس اکیاون باون ترپن چون پچپن چھپن ستاون "
    "اٹھاون انسٹھ ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر ستر"
).split()
_HINDI = (
    {"पांच": 5, "छः": 6, "पंद्रह": 15, "बाइस": 22, "तेइस": 23, "अठाईस": 28, "अठाइस": 28, "चवालीस": 44, "तिरपन": 53}
    | {"तिरसठ": 63, "उन्यासी": 79, "उन्नासी": 79, "इक्यानवे": 91, "बानवे": 92, "तिरानवे": 93, "चौरानवे": 94}
    | {"पंचानवे": 95, "पचानवे": 95, "छियानवे": 96, "सत्तानवे": 97, "अट्ठानवे": 98, "अठानवे": 98, "निन्यानवे": 99}
)
"""Spellings as common as those of the CLDR, which has पन्द्रह and निन्यानबे."""
_BENGALI = {
    form: value
    for value, forms in (
        (13, "তেরো তের"), (14, "চৌদ্দ চোদ্দ চোদ্দো"), (15, "পনেরো পনের"), (16, "ষোলো ষোল"), (17, "সতেরো সতের"),
        (18, "আঠারো আঠার"), (19, "উনিশ ঊনিশ"), (29, "উনত্রিশ ঊনত্রিশ"), (35, "পঁয়ত্রিশ"), (37, "সাঁইত্রিশ সাইত্রিশ"),
        (39, "উনচল্লিশ ঊনচল্লিশ"), (45, "পঁয়তাল্লিশ"), (47, "সাতচল্লিশ"), (49, "উনপঞ্চাশ ঊনপঞ্চাশ"), (59, "উনষাট ঊনষাট"),
        (65, "পঁয়ষট্টি"), (69, "উনসত্তর ঊনসত্তর"), (75, "পঁচাত্তর"), (79, "উনআশি ঊনআশি"), (85, "পঁচাশি"), (89, "উননব্বই ঊননব্বই"),
        (95, "পঁচানব্বই"), (99, "নিরানব্বই"),
    )
    for form in forms.split()
}  # fmt: skip
"""And of Bengali, in which the CLDR has পঁইত্রিশ for 35."""
INDIC: Mapping[str, Mapping[str, int]] = {
    "hi": _HINDI,
    "bn": _BENGALI,
    "pa": {word: n for n, word in enumerate(_PUNJABI, 2)}
    | {"ਨੌ": 9}
    | {word: 10 * n for n, word in enumerate(_PUNJABI_TENS, 4)},
    "mr": {word: n for n, word in enumerate(_MARATHI, 2)} | {word: 10 * n for n, word in enumerate(_MARATHI_TENS, 4)},
    "ml": {word: n for n, word in enumerate(_MALAYALAM, 2)}
    | {word: 10 * n for n, word in enumerate(_MALAYALAM_TENS, 2)},
    "ur": {word: n for n, word in enumerate(_URDU, 21)},
}


def _marathi() -> Iterator[tuple[str, int]]:
    stems = {"दुस": 2, "तिस": 3}
    for stem, value in stems.items():
        yield from ((stem + end, value) for end in ("रा", "री", "रे", "ऱ्या"))
    yield from ((f"चौथ{end}", 4) for end in ("ा", "ी", "े", "्या"))
    for value, word in enumerate(_MARATHI, 2):
        # the last vowel of eleven to eighteen falls before the ending: अठरा, अठराव्या keeps it
        yield from ((word + end, value) for end in ("वा", "वी", "वे", "व्या") if value > 4)


def _punjabi() -> Iterator[tuple[str, int]]:
    for stem, value in (("ਦੂਜ", 2), ("ਤੀਜ", 3), ("ਚੌਥ", 4)):
        yield from ((stem + end, value) for end in ("ਾ", "ੀ", "ੇ"))
    for value, word in enumerate(_PUNJABI, 2):
        yield from ((word.removesuffix("ਂ") + end, value) for end in ("ਵਾਂ", "ਵੀਂ", "ਵੇਂ") if value > 4)


INDIC_ORDINALS: Mapping[str, Mapping[str, int]] = {"mr": dict(_marathi()), "pa": dict(_punjabi())}
