"""Number words as they are written where CLDR has others (with accents), and forms before a smaller number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

_FILIPINO_ONES = "isa, dalawa, tatlo, apat, lima, anim, pito, walo, siyam"
_FILIPINO_TEENS = (
    "sampu, labing isa|labingisa, labindalawa|labing dalawa, labintatlo|labing tatlo, labing apat, "
    "labinlima|labing lima, labing anim, labimpito|labing pito, labingwalo|labing walo, labinsiyam|labing siyam"
)
_FILIPINO_TENS = "dalawampu, tatlumpu, apatnapu, limampu, animnapu, pitumpu, walumpu, siyamnapu"
_FILIPINO_HUNDREDS = "isandaan|sandaan, dalawandaan, tatlongdaan, apat na raan"
_VOWELS = frozenset("aeiou")


def _row(words: str, first: int, step: int = 1) -> list[tuple[str, int]]:
    """The words of a row with their values; alternatives stand between bars."""
    cells = enumerate(words.split(", "))
    return [(form, first + step * k) for k, cell in cells for form in cell.split("|")]


def _linked(word: str) -> tuple[str, ...]:
    """A word alone and before a noun: dalawa, dalawang aklat; apat na aklat."""
    return (word, f"{word}ng") if word[-1] in _VOWELS else (word,)


def _filipino() -> Iterator[tuple[str, int]]:
    ones, tens = _row(_FILIPINO_ONES, 1), _row(_FILIPINO_TENS, 20, 10)
    joined = [(f"{ten}{joint} {one}", n + m) for ten, n in tens for one, m in ones for joint in ("'t", " at")]
    for word, value in [*ones[1:], *_row(_FILIPINO_TEENS, 10), *tens, *_row(_FILIPINO_HUNDREDS, 100, 100), *joined]:
        yield from ((form, value) for form in _linked(word))


_GEORGIAN = _row("ას, ორას, სამას, ოთხას, ხუთას, ექვსას, შვიდას, რვაას, ცხრაას", 100, 100)
_TAMIL = _row(
    "நூற்று, இருநூற்று, முந்நூற்று|முன்னூற்று, நானூற்று, ஐந்நூற்று|ஐநூற்று, அறுநூற்று, எழுநூற்று, எண்ணூற்று, தொள்ளாயிரத்து, ஆயிரத்து",
    100,
    100,
)
"""Hundreds before tens: ორას ორმოცი, இருநூற்று ஐம்பது."""
_TELUGU = _row(
    "రెండు, మూడు, నాలుగు, ఐదు|అయిదు, ఆరు, ఏడు, ఎనిమిది, తొమ్మిది, పది, పదకొండు, పన్నెండు, పదమూడు, పద్నాలుగు|పధ్నాలుగు, పదిహేను, "
    "పదహారు, పదిహేడు, పద్దెనిమిది, పంతొమ్మిది|పందొమ్మిది",
    2,
)
_TELUGU_PERSONS = _row("ఇద్దరు, ముగ్గురు, నలుగురు, ఐదుగురు, ఆరుగురు, ఏడుగురు, ఎనిమిదిమంది, తొమ్మిదిమంది, పదిమంది", 2)
_TAMIL_PERSONS = _row("மூவர், நால்வர், ஐவர்", 3)
_KANNADA_PERSONS = _row("ಇಬ್ಬರು, ಮೂವರು, ನಾಲ್ವರು, ಐವರು", 2)
"""So many persons."""
_IRISH = _row("ceithre, cúig", 4) + _row("seacht, ocht, naoi, deich", 7)
"""Before a noun; what is another word too (dhá, trí, sé) is left out."""
_MACEDONIAN_PERSONS = _row("двајца, тројца, четворица, петмина, шестмина", 2)


def _romanian() -> Iterator[tuple[str, int]]:
    """Everyday forms; CLDR has patrusprezece, șasesprezece, șasezeci."""
    yield from (("paisprezece", 14), ("șaisprezece", 16), ("șaizeci", 60))
    ones = _row("unu|una, doi|două, trei, patru, cinci, șase, șapte, opt, nouă", 61)
    yield from ((f"șaizeci și {one}", value) for one, value in ones)


def _greek() -> Iterator[tuple[str, int]]:
    """Ninety with one ν, as all write it; CLDR has two."""
    yield "ενενήντα", 90
    ones = _row("ένα|μία|έναν, δύο, τρία|τρεις, τέσσερα|τέσσερις, πέντε, έξι, επτά|εφτά, οκτώ|οχτώ, εννέα|εννιά", 91)
    yield from ((f"ενενήντα {one}", value) for one, value in ones)


_ARABIC_ONES = (
    "واحد|واحدة|إحدى|أحد, اثنان|اثنين|اثنتان|اثنتين, ثلاثة|ثلاث|ثلاثا|ثلاثًا, أربعة|أربع|أربعا|أربعًا, خمسة|خمس|"
    "خمسا|خمسًا, ستة|ست|ستا|ستًا, سبعة|سبع|سبعا|سبعًا, ثمانية|ثماني|ثمان|ثمانٍ|ثمانيا|ثمانيًا, تسعة|تسع|تسعا|تسعًا"
)
_ARABIC_TENS = (
    "عشرون|عشرين, ثلاثون|ثلاثين, أربعون|أربعين, خمسون|خمسين, ستون|ستين, سبعون|سبعين, ثمانون|ثمانين, تسعون|تسعين"
)
_ARABIC_HUNDREDS = (
    "مئة|مائة, مئتا|مائتا, ثلاثمئة|ثلاثمائة, أربعمئة|أربعمائة, خمسمئة|خمسمائة, ستمئة|ستمائة, سبعمئة|سبعمائة, "
    "ثمانمئة|ثمانمائة|ثمانيمئة, تسعمئة|تسعمائة"
)
_SWAHILI_SMALL = "moja, mbili, tatu, nne, tano, sita, saba, nane, tisa, kumi"
_SWAHILI_TENS = "ishirini, thelathini, arobaini, hamsini, sitini, sabini, themanini, tisini"


_SWAHILI_OF_CLASSES = (
    "mmoja, wawili|miwili|viwili|mawili, watatu|mitatu|vitatu, wanne|minne|vinne|manne, watano|mitano|vitano|matano"
)
"""One to five as they agree with people, trees, things and fruits; matatu is a bus."""
_SWAHILI_EIGHT = "wanane|minane|vinane"


def _swahili() -> Iterator[tuple[str, int]]:
    """Thousands, which stand before their number, and what agrees with a noun: elfu tatu, watu kumi na mmoja."""
    small, tens = _row(_SWAHILI_SMALL, 1), _row(_SWAHILI_TENS, 20, 10)
    for scale, factor in (("elfu", 1000), ("milioni", 10**6)):
        yield from ((f"{scale} {word}", factor * n) for word, n in (*small, *tens))
    agreeing = [*_row(_SWAHILI_OF_CLASSES, 1), *_row(_SWAHILI_EIGHT, 8)]
    yield from ((word, n) for word, n in agreeing if n > 1)
    joined = [*agreeing, ("matatu", 3)]
    yield from ((f"{ten} na {word}", m + n) for ten, m in (("kumi", 10), *tens) for word, n in joined)


def _arabic() -> Iterator[tuple[str, int]]:
    """Ones of both genders and cases before tens, with the article too: خمسًا وعشرين, الخمس والعشرون."""
    yield from _row(_ARABIC_HUNDREDS, 100, 100)
    for one, n in _row(_ARABIC_ONES, 1):
        for ten, m in _row(_ARABIC_TENS, 20, 10):
            yield f"{one} و{ten}", n + m
            yield f"ال{one} وال{ten}", n + m


WRITTEN: Mapping[str, Mapping[str, int]] = {
    "ar": dict(_arabic()),
    "fil": dict(_filipino()),
    "ka": dict(_GEORGIAN),
    "ta": dict((*_TAMIL, *_TAMIL_PERSONS)) | {"பதிமூன்று": 13},
    "te": dict((*_TELUGU, *_TELUGU_PERSONS)),
    "kn": dict(_KANNADA_PERSONS),
    "mk": dict(_MACEDONIAN_PERSONS),
    "sw": dict(_swahili()),
    "ro": dict(_romanian()),
    "el": dict(_greek()),
    "az": {"altmış": 60, "səksən": 80},
    "is": {"sjö": 7},
    "ne": {"तीन": 3},
    "hy": {"իննսուն": 90},
    "ga": dict(_IRISH),
}
WRITTEN_SCALES: Mapping[str, Mapping[str, int]] = {
    "am": {"ሺህ": 1000, "ሺ": 1000},
    "fil": {form: n for word, n in (("daan", 100), ("raan", 100), ("libo", 1000)) for form in (word, f"{word}ng")}
    | {"daang": 100, "raang": 100},
    "pa": {"ਸੌ": 100},
    "hy": {"հարյուր": 100, "հազար": 1000},
    "te": {"వందల": 100, "వందలు": 100, "వేల": 1000, "వేలు": 1000, "లక్షల": 10**5, "కోట్ల": 10**7},
}
_LEANING = {"ar": "و", "he": "ו"}
"""An "and" that leans on the number behind it: مئتان وخمسون, מאתיים וחמישים."""
LEAST_LEANING = 10
"""The smallest number that is read so: smaller ones are other words as well, with a letter before them."""
LEAST_BEHIND_LETTER, SHORTEST_BEHIND_LETTER = 3, 4
"""The smallest number that Hebrew prepositions are read before, and the letters of its word: בשש may be another."""
_YEARS = regex.compile(r"(?<=(?:mười|mươi|trăm|nghìn|ngàn|vạn|triệu))[ \u00a0]năm$")
FIVE = 5


def leaning(cardinals: Mapping[str, int], language: str) -> dict[str, int]:
    """The numbers of a language with the "and" that is written to them."""
    joint = _LEANING.get(language)
    known = cardinals.items() if joint else ()
    leant = {f"{joint}{word}": value for word, value in known if value >= LEAST_LEANING}
    if language == "he":
        # כתשעה is about nine
        leant |= {
            f"{letter}{word}": value
            for word, value in cardinals.items()
            for letter in "כלבמהש"
            if value >= LEAST_BEHIND_LETTER and len(word) >= SHORTEST_BEHIND_LETTER
        }
    return leant


def without_year(text: str, start: int, end: int, value: int) -> tuple[int, int]:
    """(end, value) of a Vietnamese number at `[start, end)` without the word for a year, which also says five: behind
    tens five is lăm, behind hundreds linh năm."""
    year = _YEARS.search(text, start, end)
    return (year.start(), value - FIVE) if year else (end, value)
