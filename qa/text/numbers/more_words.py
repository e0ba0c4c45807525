"""Number words that CLDR's rules do not make: forms of cases, of the other gender, duals of scale words."""

from __future__ import annotations

from collections.abc import Mapping

from qa.text.locales import folded
from qa.text.numbers.written_cardinals import WRITTEN, WRITTEN_SCALES

_FRENCH_ONES = "deux trois quatre cinq six sept huit neuf".split()
_HEBREW_SCALES = {"מיליון": 10**6, "מיליארד": 10**9}
_HEBREW_COUNTED = "שלושת ארבעת חמשת ששת שבעת שמונת תשעת עשרת".split()
_HEBREW_BEFORE = ("", *"מבלכה")
_HEBREW_TEENS = "אחת שתים שלוש ארבע חמש שש שבע שמונה תשע".split()
_TENS = "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split()
_ARABIC_ONES = "ثلاث أربع|اربع خمس ست سبع ثماني|ثمان تسع".split()
_ARABIC = {
    "إحدى عشرة|أحد عشر|احدى عشرة|احد عشر": 11,
    "اثنتا عشرة|اثنتي عشرة|اثنا عشر|اثني عشر": 12,
    "ثلاث": 3,
    "أربع": 4,
    "ثماني": 8,
    # other words as well
    "خمس": 5,
    "سبع": 7,
    "تسع": 9,
    "عشر": 10,
    "مئتين|مئتان|مائتين|مائتان": 200,
    "ألفين|ألفان": 2000,
    "مليونين|مليونان": 2 * 10**6,
    "مليارين|ملياران": 2 * 10**9,
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
    # sixteen hours: women's words, of which the ten and not the six takes the ending
    **{f"{one} عشرة": value for value, ones in enumerate(_ARABIC_ONES, 13) for one in ones.split("|")},
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
_BELGIAN = {
    f"{ten}{one}": value + k
    for ten, value in (("septante", 70), ("octante", 80), ("huitante", 80), ("nonante", 90))
    for one, k in (("", 0), (" et un", 1), (" et une", 1), *((f" {w}", k) for k, w in enumerate(_FRENCH_ONES, 2)))
}
"""Tens of Belgium and Switzerland."""
_CZECH_TENS = "dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát".split()
_CZECH = {
    f"{one}a{ten}{end}": value + 10 * tens
    for tens, ten in enumerate(_CZECH_TENS, 2)
    for value, ones in enumerate("jeden|jedna dva|dvě tři čtyři pět šest sedm osm devět".split(), 1)
    for one in ones.split("|")
    for end in ("", "i")
}
"""One and twenty: pětadvacet."""
_SLOVENE_TENS = "dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset".split()
_SLOVENE_WHOLE = {
    **dict(zip("pet šest sedem osem devet deset enajst dvanajst trinajst".split(), range(5, 14), strict=True)),
    **dict(zip("štirinajst petnajst šestnajst sedemnajst osemnajst devetnajst".split(), range(14, 20), strict=True)),
    **{ten: 10 * tens for tens, ten in enumerate(_SLOVENE_TENS, 2)},
    **{
        f"{one}in{ten}": value + 10 * tens
        for tens, ten in enumerate(_SLOVENE_TENS, 2)
        for value, one in enumerate("ena dva tri štiri pet šest sedem osem devet".split(), 1)
    },
}
_SLOVENE_OBLIQUE = dict(zip("petih šestih sedmih osmih devetih desetih".split(), range(5, 11), strict=True))
_SLOVENE = {
    **{f"{word}{end}": value for word, value in _SLOVENE_WHOLE.items() for end in ("", "ih", "im", "imi")},
    **_SLOVENE_OBLIQUE,
}
_SLOVAK_FEW = "dv tr štyr piat šiest siedm ôsm deviat desiat".split()
_SLOVAK_TEENS = "jede dva tri štr pät šest sedem osem devät".split()
_SLOVAK_TENS = "dvadsiat tridsiat štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat".split()
_SLOVAK = {
    **{f"{stem}{end}": n for n, stem in enumerate(_SLOVAK_FEW[:3], 2) for end in ("och", "om", "omi")},
    **{f"{stem}{end}": n for n, stem in enumerate(_SLOVAK_FEW[3:], 5) for end in ("ich", "im", "imi")},
    **{f"{stem}nástich": n for n, stem in enumerate(_SLOVAK_TEENS, 11)},
    **{f"{stem}ich": 10 * n for n, stem in enumerate(_SLOVAK_TENS, 2)},
}
"""Of two, after eighteen: dvoch, osemnástich."""
_LITHUANIAN_ENDS = "i ių iems is iais iuose os ų oms as omis ose".split()
_LITHUANIAN = {
    f"{stem}{end}": value
    for value, stem in enumerate("dvej trej ketver penker šešer septyner aštuoner devyner".split(), 2)
    for end in _LITHUANIAN_ENDS
}
"""Of years and of what has no singular: šešeri metai."""
_ESTONIAN_GENITIVES = "kahe kolme nelja viie kuue seitsme kaheksa üheksa".split()
_ESTONIAN = {
    **dict(zip(_ESTONIAN_GENITIVES, range(2, 10), strict=True)),
    **{f"{one}teistkümne": 10 + value for value, one in enumerate(("ühe", *_ESTONIAN_GENITIVES), 1)},
    **{f"{one}kümne": 10 * value for value, one in enumerate(_ESTONIAN_GENITIVES, 2)},
    "kümne": 10,
    "saja": 100,
}
_LATVIAN_ENDS = "u us as ām iem".split()
_LATVIAN = {
    **{
        f"{stem}{end}": n
        for n, stem in enumerate("četr piec seš septiņ astoņ deviņ".split(), 4)
        for end in _LATVIAN_ENDS
    },
    **{f"div{end}": 2 for end in _LATVIAN_ENDS},
    **dict.fromkeys(("trim", "triju", "trijām", "trijiem"), 3),
}
_URDU = ("دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس").split()
_URDU_TENS = "تیس چالیس پچاس ساٹھ".split()
_AMHARIC_ONES = "አንድ ሁለት ሦስት|ሶስት አራት አምስት ስድስት ሰባት ስምንት ዘጠኝ".split()
_AMHARIC_TENS = "ሃያ|ሀያ ሠላሳ|ሰላሳ አርባ ሃምሳ|ሀምሳ|አምሳ ስልሳ|ስድሳ ሰባ ሰማንያ ዘጠና".split()
_AMHARIC = (
    {one: value for value, ones in enumerate(_AMHARIC_ONES[1:], 2) for one in ones.split("|")}
    | {"አሥር": 10}
    | {ten: 10 * value for value, tens in enumerate(_AMHARIC_TENS, 2) for ten in tens.split("|")}
    | {
        f"{ten} {one}": 10 * tens + value
        for tens, words in enumerate(("አሥራ|አስራ|ዐሥራ", *_AMHARIC_TENS), 1)
        for ten in words.split("|")
        for value, ones in enumerate(_AMHARIC_ONES, 1)
        for one in ones.split("|")
    }
)
"""CLDR's rules say two tens for twenty, which nobody does."""
_AMHARIC_BEFORE = ("", "በ", "ከ", "የ", "ለ", "እስከ")
_BULGARIAN_ONES = "един|една|едно два|две три четири пет шест седем осем девет".split()
_BULGARIAN_TENS = dict(zip("двадесет тридесет четиридесет петдесет шестдесет".split(), range(20, 70, 10), strict=True))
_BULGARIAN = {
    **{f"{stem}надесет": n for n, stem in enumerate("еди два три четири пет шест седем осем девет".split(), 11)},
    **_BULGARIAN_TENS,
    **{
        f"{ten} и {one}": value + n
        for ten, value in _BULGARIAN_TENS.items()
        for n, ones in enumerate(_BULGARIAN_ONES, 1)
        for one in ones.split("|")
    },
}
"""As books write them; CLDR has двайсет."""
_UZBEK_ONES = "ikki uch to'rt besh olti yetti sakkiz to'qqiz o'n".split()
_UZBEK_TENS = "yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson".split()
_UZBEK = {
    word.replace("'", mark) + counted: n
    for n, word in (*enumerate(_UZBEK_ONES, 2), *zip(range(20, 100, 10), _UZBEK_TENS, strict=True))
    for mark in "'‘’ʻʼ"
    for counted in ("", "ta", "tasi")
}
_MONGOLIAN_ONES = "хоёр гурван дөрвөн таван зургаан долоон найман есөн арван".split()
_MONGOLIAN = dict(zip(_MONGOLIAN_ONES, range(2, 11), strict=True)) | dict(
    zip("хорин гучин дөчин тавин жаран далан наян ерэн".split(), range(20, 100, 10), strict=True)
)
"""As they stand before what is counted."""
CARDINALS: Mapping[str, Mapping[str, int]] = {
    "am": {f"{before}{form}": value for before in _AMHARIC_BEFORE for form, value in _AMHARIC.items()},
    "ar": {folded(form): value for form, value in WRITTEN["ar"].items()}
    | {folded(form): value for forms, value in _ARABIC.items() for form in forms.split("|")},
    "bn": {
        word + classifier: value
        for value, word in enumerate(
            "দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ".split(), 2
        )
        for classifier in ("", "টি", "টা", "জন", "খানা", "দিন")
    },
    "hu": {"két": 2, "tizenkét": 12, "huszonkét": 22},
    # of a decade: les années quatre-vingt
    "fr": {"quatre vingt": 80, **_BELGIAN},
    # before what is counted, with and without the change of the first letter
    "cy": {"pum": 5, "bum": 5, "phum": 5, "chwe": 6, "tair": 3, "thair": 3, "dair": 3, "pedair": 4, "bedair": 4},
    # of so many: one in four
    "ta": dict(WRITTEN["ta"])
    | dict(zip("மூன்றில் நான்கில் ஐந்தில் ஆறில் ஏழில் எட்டில் ஒன்பதில் பத்தில்".split(), range(3, 11), strict=True)),
    "ur": dict(zip(_URDU, range(2, 21), strict=True))
    | dict(zip(_URDU_TENS, range(30, 70, 10), strict=True))
    | {"نوے": 90},
    "sl": _SLOVENE,
    "lt": _LITHUANIAN,
    "cs": _CZECH
    | dict(zip("dvou tří čtyř pěti šesti sedmi osmi devíti deseti".split(), range(2, 11), strict=True))
    | dict(zip("dvaceti třiceti čtyřiceti padesáti šedesáti".split(), range(20, 70, 10), strict=True)),
    "sk": _SLOVAK,
    "uk": dict(zip("двох трьох чотирьох п'яти шести семи восьми дев'яти десяти".split(), range(2, 11), strict=True))
    | dict(zip("четверо п'ятеро шестеро семеро восьмеро дев'ятеро".split(), range(4, 10), strict=True)),
    "ru": dict(zip("четверо пятеро шестеро семеро восьмеро девятеро".split(), range(4, 10), strict=True)),
    "pt": {"dezasseis": 16, "dezassete": 17, "dezanove": 19, "catorze": 14},
    "pl": dict(zip("czworo pięcioro sześcioro siedmioro ośmioro dziewięcioro".split(), range(4, 10), strict=True)),
    "eu": _BASQUE,
    "bg": _BULGARIAN | dict(zip("двама трима четирима петима шестима".split(), range(2, 7), strict=True)),
    "hr": dict(zip("troje četvero petero šestero sedmero".split(), range(3, 8), strict=True)),
    "uz": _UZBEK,
    "mn": _MONGOLIAN,
    "et": _ESTONIAN,
    "lv": _LATVIAN,
    "he": {f"{before}שני {scale}": 2 * value for before in "מבלכ" for scale, value in _HEBREW_SCALES.items()}
    | {f"{before}{one} אלפים": 1000 * n for before in _HEBREW_BEFORE for n, one in enumerate(_HEBREW_COUNTED, 3)}
    | {f"{before}{one} עשרה": n for before in _HEBREW_BEFORE for n, one in enumerate(_HEBREW_TEENS, 11)}
    | {"שנים עשר": 12, "שניים עשר": 12, "שתים עשרה": 12, "אחד עשר": 11}
    | {f"{before}מאה אלף": 100_000 for before in "מבלכה"},
    **{
        language: WRITTEN[language]
        for language in ("fil", "ka", "te", "sw", "ro", "el", "az", "kn", "is", "ne", "hy", "ga", "mk")
    },
}
"""Counted forms are nothing else: خمس, which is five and a fifth, is left out."""
_PERSIAN_TEENS = "سیزده چهارده پانزده شانزده هفده"
_SANSKRIT = "একাদশ দ্বাদশ ত্রয়োদশ চতুর্দশ পঞ্চদশ ষোড়শ সপ্তদশ অষ্টাদশ ঊনবিংশ বিংশ একবিংশ"
MOST_IRREGULAR = 6
"""Hindi ordinals up to here, but five, are words of their own."""
ORDINALS: Mapping[str, Mapping[str, int]] = {
    "fa": {f"{word}م{end}": n for n, word in enumerate(_PERSIAN_TEENS.split(), 13) for end in ("", "ین")},
    "ar": {folded(word): value for value, word in enumerate("ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split(), 3)},
    "ur": {f"{word}{end}": value for value, word in enumerate(_URDU[5:], 7) for end in ("واں", "ویں")}
    | {f"{word}{end}": value for value, word in ((2, "دوسر"), (3, "تیسر"), (4, "چوتھ"), (6, "چھٹ")) for end in "اےی"}
    | {f"پانچ{end}": 5 for end in ("واں", "ویں")}
    | {"سولہویں": 16, "سولہواں": 16, "بیسویں": 20, "اکیسویں": 21, "انیسویں": 19},
    "bn": {folded(word): value for value, word in enumerate(_SANSKRIT.split(), 11)},
    "hi": {f"छठ{end}": 6 for end in ("ा", "ी", "े", "वाँ", "वीं", "वें")},
}
"""Without the article: ثالث حادث."""


def hindi_ordinals(cardinals: Mapping[str, int]) -> dict[str, int]:
    """सातवीं मंज़िल: the ordinals of all numbers but the first ones, in both genders and the oblique case."""
    regular = {word: value for word, value in cardinals.items() if value == 5 or value > MOST_IRREGULAR}
    return {folded(f"{word}{end}"): value for word, value in regular.items() for end in ("वाँ", "वां", "वीं", "वें")}


_ENDINGS = ("n", "a", "ssa", "sta", "lla", "lta", "lle", "ksi")
SCALES: Mapping[str, Mapping[str, int]] = {
    "fi": {stem + end: value for stem, value in (("miljoona", 10**6), ("miljardi", 10**9)) for end in _ENDINGS},
    "ur": {"سو": 100},
    "en": {"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7},
    **WRITTEN_SCALES,
    "cs": {"milionů": 10**6, "milionech": 10**6, "miliard": 10**9, "miliardách": 10**9},
}
