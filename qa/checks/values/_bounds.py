"""Bounds that turned: "at least 50" with "höchstens 50", "over 15" with "不到15". Both must bound the same number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._required import is_required
from qa.model.records import dataclass
from qa.text.languages import language_of, primary
from qa.text.numbers import Number

_LEAST_MOST: Mapping[str, tuple[str, str]] = {
    "en": (
        "at least|no less than|not less than|no fewer than|a minimum of",
        "at most|no more than|not more than|up to|a maximum of",
    ),
    "de": ("mindestens|wenigstens|nicht weniger als", "höchstens|maximal|nicht mehr als|bis zu"),
    "fr": ("au moins|au minimum|pas moins de", "au plus|au maximum|pas plus de|jusqu['’]à"),
    "es": ("al menos|por lo menos|como mínimo|no menos de", "como máximo|a lo sumo|no más de|hasta"),
    "pt": ("pelo menos|ao menos|no mínimo|não menos de", "no máximo|não mais de|até"),
    "it": ("almeno|come minimo|non meno di", "al massimo|non più di|fino a"),
    "ca": ("almenys|com a mínim", "com a màxim|com a molt|fins a"),
    "ro": ("cel puțin|minimum", "cel mult|maximum|până la"),
    "nl": ("minstens|ten minste|minimaal|niet minder dan", "hoogstens|hooguit|ten hoogste|maximaal|niet meer dan|tot"),
    "sv": ("minst|åtminstone", "högst|maximalt|upp till"),
    "da": ("mindst", "højst|maksimalt|op til"),
    "nb": ("minst", "høyst|maksimalt|opptil"),
    "fi": ("vähintään|ainakin", "enintään|korkeintaan"),
    "pl": ("co najmniej|przynajmniej|nie mniej niż", "co najwyżej|najwyżej|nie więcej niż|maksymalnie|do"),
    "cs": ("alespoň|nejméně|minimálně", "nejvýše|nanejvýš|maximálně|až"),
    "sk": ("aspoň|najmenej|minimálne", "najviac|nanajvýš|maximálne|až"),
    "hu": ("legalább", "legfeljebb|maximum"),
    "ru": ("не менее|как минимум|по меньшей мере|хотя бы|минимум", "не более|не больше|максимум|до"),
    "uk": ("щонайменше|принаймні|не менше|мінімум", "щонайбільше|не більше|максимум|до"),
    "bg": ("поне|най-малко|минимум", "най-много|максимум|до"),
    "el": (
        "τουλάχιστον|όχι λιγότερ(?:[αοη]|οι|ους|ες|ων) από",
        "το πολύ|μέχρι|έως|όχι περισσότερ(?:[αοη]|οι|ους|ες|ων) από",
    ),
    "tr": ("en az|asgari", "en fazla|en çok|azami"),
    "id": ("setidaknya|sedikitnya|minimal|paling sedikit", "paling banyak|maksimal"),
    "vi": ("ít nhất|tối thiểu", "nhiều nhất|tối đa|không quá|lên đến"),
    "hi": ("कम से कम|न्यूनतम", "अधिक से अधिक|ज़्यादा से ज़्यादा|ज्यादा से ज्यादा|अधिकतम"),
    "ar": ("على الأقل|ما لا يقل عن", "على الأكثر|كحد أقصى|ما لا يزيد عن|بحد أقصى"),
    "fa": ("دست‌کم|حداقل|لااقل|نه کمتر از", "حداکثر|نه بیش از|نه بیشتر از"),
    "he": ("לפחות", "לכל היותר"),
    "zh": ("至少|最少|不少于|不少於|不低于|不低於", "至多|最多|不超过|不超過|不多于|不多於"),
    "ja": ("少なくとも|最低|最低でも", "最大|最大で|多くても|高々|せいぜい"),
    "ko": ("적어도|최소|최소한", "최대|많아야|기껏해야"),
    "sl": ("vsaj|najmanj|ne manj kot", "največ|kvečjemu|ne več kot|do"),
    **dict.fromkeys(("hr", "bs"), ("najmanje|barem|bar|ne manje od", "najviše|maksimalno|ne više od|do")),
    "sr": ("најмање|барем|бар|najmanje|barem|bar", "највише|не више од|до|najviše|ne više od|do"),
    "mk": ("најмалку|барем", "најмногу|максимум|не повеќе од|до"),
    "be": ("не менш за|прынамсі|мінімум", "не больш за|максімум|да"),
    "lt": ("bent|mažiausiai|ne mažiau kaip", "daugiausia|ne daugiau kaip|iki"),
    "lv": ("vismaz|ne mazāk kā", "ne vairāk kā|augstākais|līdz"),
    "et": ("vähemalt|mitte vähem kui", "kõige rohkem|maksimaalselt|mitte rohkem kui|kuni"),
    "is": ("að minnsta kosti|minnst", "að hámarki|í mesta lagi|mest|allt að"),
    "sq": ("të paktën|së paku", "më së shumti|maksimumi|deri në"),
    "eu": ("gutxienez", "gehienez"),
    "af": ("ten minste|minstens", "hoogstens|op die meeste"),
    "gl": ("polo menos|como mínimo|non menos de", "como máximo|non máis de|ata"),
    "ms": ("sekurang-kurangnya|paling kurang|minimum", "paling banyak|selebih-lebihnya|maksimum"),
    "sw": ("angalau|si chini ya", "si zaidi ya"),
    "th": ("อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า", "ไม่เกิน|ไม่มากกว่า|อย่างมาก|มากที่สุด|สูงสุด"),
    "ka": ("სულ მცირე|არანაკლებ|მინიმუმ", "არაუმეტეს|მაქსიმუმ"),
    "hy": ("առնվազն|նվազագույնը", "առավելագույնը"),
    "bn": ("কমপক্ষে|অন্তত", "সর্বোচ্চ|সর্বাধিক"),
    "ur": ("کم از کم", "زیادہ سے زیادہ"),
    "mr": ("किमान|कमीत कमी", "कमाल|जास्तीत जास्त"),
    "ne": ("कम्तीमा|न्यूनतम", "बढीमा|अधिकतम"),
    "gu": ("ઓછામાં ઓછા|ઓછામાં ઓછું|ઓછામાં ઓછી", "વધુમાં વધુ|મહત્તમ"),
    "ta": ("குறைந்தது|குறைந்தபட்சம்", "அதிகபட்சம்|அதிகபட்சமாக"),
    "te": ("కనీసం", "గరిష్ఠంగా|గరిష్టంగా"),
    "kn": ("ಕನಿಷ್ಠ", "ಗರಿಷ್ಠ"),
    "ml": ("കുറഞ്ഞത്|ചുരുങ്ങിയത്", "പരമാവധി"),
    "kk": ("кемінде|кем дегенде", "ең көбі"),
    "az": ("ən azı", "ən çoxu"),
    "uz": ("kamida", "koʻpi bilan|ko['’‘]pi bilan"),
}  # fmt: skip
"""By language the words for "at least" and for "at most". Our own."""
_MORE_LESS: Mapping[str, tuple[str, str]] = {
    "en": (
        "more than|over|above|exceeding|in excess of|upwards of|or more|and more|or older|or longer",
        "less than|fewer than|under|below|or less|or fewer|or younger|or shorter",
    ),
    "de": ("mehr als|über", "weniger als|unter"),
    "fr": ("plus de|supérieure?s? à|au-dessus de", "moins de|inférieure?s? à|au-dessous de"),
    "es": ("más de|superior(?:es)? a|por encima de", "menos de|inferior(?:es)? a|por debajo de"),
    "pt": ("mais de|acima de|superior(?:es)? a", "menos de|abaixo de|inferior(?:es)? a"),
    "it": ("più di|oltre|superior[ei] a", "meno di|inferior[ei] a"),
    "ca": ("més de|superiors? a", "menys de|inferiors? a"),
    "ro": ("mai mult de|peste", "mai puțin de|sub"),
    "nl": ("meer dan|boven de", "minder dan|onder de"),
    # "under tre dagar" is during three days
    "sv": ("mer än|fler än|över", "mindre än|färre än"),
    "da": ("mere end|flere end|over", "mindre end|færre end"),
    "nb": ("mer enn|flere enn|over", "mindre enn|færre enn"),
    "fi": ("yli|enemmän kuin", "alle|vähemmän kuin"),
    "pl": ("ponad|więcej niż|powyżej", "mniej niż|poniżej"),
    "cs": ("více než|přes|nad", "méně než|pod"),
    "sk": ("viac ako|vyše|nad", "menej ako|pod"),
    "ru": ("более|больше|свыше", "менее|меньше"),
    "uk": ("понад|більше|більш як", "менше|менш як"),
    "bg": ("над|повече от", "под|по-малко от"),
    "el": ("πάνω από|περισσότερ(?:[αοη]|οι|ους|ες|ων) από", "κάτω από|λιγότερ(?:[αοη]|οι|ους|ες|ων) από"),
    "id": ("lebih dari|di atas", "kurang dari|di bawah"),
    "vi": ("hơn|trên", "ít hơn|dưới|chưa đến|chưa đầy"),
    "hi": ("से अधिक|से ज़्यादा|से ज्यादा", "से कम"),
    "ar": ("أكثر من|ما يزيد على|ما يزيد عن", "أقل من"),
    "fa": ("بیش از|بیشتر از|بالای", "کمتر از"),
    "he": ("יותר מ|מעל", "פחות מ|מתחת ל"),
    "zh": (
        "超过|超過|多于|多於|大于|大於|高于|高於|以上",
        "不到|少于|少於|小于|小於|低于|低於|不足|未满|未滿|以下|以内|以內",
    ),
    "ja": ("以上|超|を超える|を上回る|より多い", "以下|未満|以内|に満たない|足らず|を下回る"),
    "ko": ("이상|초과|넘는|넘게", "이하|미만|이내|안 되는"),
    "sl": ("več kot|nad|prek", "manj kot|pod"),
    **dict.fromkeys(("hr", "bs"), ("više od|preko|iznad", "manje od|ispod")),
    "sr": ("више од|преко|изнад|više od|preko|iznad", "мање од|испод|manje od|ispod"),
    "mk": ("повеќе од|над", "помалку од|под"),
    "be": ("больш за|звыш", "менш за"),
    "lt": ("daugiau kaip|daugiau nei|virš", "mažiau kaip|mažiau nei"),
    "lv": ("vairāk nekā|vairāk par|virs", "mazāk nekā|mazāk par|zem"),
    "et": ("üle|rohkem kui|enam kui", "alla|vähem kui"),
    "is": ("meira en|fleiri en|yfir", "minna en|færri en|undir"),
    "sq": ("më shumë se|mbi", "më pak se|nën"),
    "eu": ("baino gehiago", "baino gutxiago"),
    "af": ("meer as", "minder as|onder"),
    "gl": ("máis de|superior(?:es)? a|por riba de", "menos de|inferior(?:es)? a|por baixo de"),
    "ms": ("lebih daripada|melebihi", "kurang daripada|di bawah"),
    "sw": ("zaidi ya", "chini ya"),
    "th": ("มากกว่า|เกินกว่า|เกิน", "น้อยกว่า|ต่ำกว่า"),
    "ka": ("მეტი", "ნაკლები"),
    "bn": ("বেশি", "কম"),
    "ur": ("سے زیادہ|سے زائد", "سے کم"),
    "hu": ("több mint", "kevesebb mint"),
    "tr": ("fazla", "daha az"),
}  # fmt: skip
"""The same for "more than" and "less than". Our own."""
_TAKES_IN: Mapping[str, str] = {
    "en": r"(?:or|and) (?:more|older|longer|less|fewer|younger|shorter)",
    "zh": "以上|以下|以内|以內", "ja": "以上|以下|以内", "ko": "이상|이하|이내",
}  # fmt: skip
"""Words of the latter that take the number in, as all of the former do."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 24
"""Characters beside a number in which the words must stand, nothing but a word or two between."""
TOUCHING, REACHING = 2, 13
"""Characters between a bound and the number before it, and between one and the number behind it, whose bound it is."""
DENIES = 20
"""Characters before a bound in which a word denies it."""
_NOT_BEFORE = regex.compile(
    r"(?:\b(?:not?|never|nicht|nie|kein\p{L}{0,2}|ne|n['’]|pas|não|nem|non|niet|geen|inte|ej|ikke|ei|eivät|nu|не|ні|δεν|όχι|tidak|bukan"
    r"|không|नहीं|न|لا|لم|ليس|لن|ن?می\p{L}*|نه|نباید|لא|לא)|n['’]t|不|没|沒)\b[^.;:,!?()]*$",
    regex.IGNORECASE,
)
_NOT_BEHIND = regex.compile(
    r"[^.;:,!?()。！？、，।؛،]{0,60}?(?:(?<!\p{L})(?:न|नहीं|मत)(?![\p{L}\p{M}])|ない|ません|지 ?(?:않|마|말)"
    r"|안 ?[되돼된]|\bن\p{L}{2,}[.؛،!\s]*$)"
)
"""The same of what negates before and behind it, in the languages above."""
HALF = Decimal("0.5")
_PACED = regex.compile(r"\b(?:every|once in|one in)\s+\P{L}*(?:\p{L}+)?$", regex.I)
_ONE = r"(?! one\b)"
"""Bounded is the "one" itself, and no number behind it."""
_BETWEEN = r"[\s\p{L}\p{M}'’-]{0,12}"


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number that stands once, from below if `least`, by `word`; the offsets of both together."""

    number: Number
    least: bool
    word: str
    start: int
    end: int


def turned_bounds(source: NumberSide, target: NumberSide) -> Iterator[tuple[Bounded, Bounded]]:
    """Numbers that both sides have once, bounded from below on one side, from above on the other."""
    sides = [bounds_of(side) for side in (source, target)]
    for value, one in sides[0].items():
        other = sides[1].get(value)
        if other is None or one.least == other.least:
            continue
        required = takes_in(one, source) != takes_in(other, target) and is_required(one.least, source, target)
        if not required and not any(_is_paced(*at) for at in ((source, one.number), (target, other.number))):
            yield one, other


def takes_in(bounded: Bounded, side: NumberSide) -> bool:
    """Whether what is bounded may be the number itself."""
    lang = primary(side.document.lang)
    known = f"{_LEAST_MOST[lang][0 if bounded.least else 1]}|{_TAKES_IN.get(lang, '(?!)')}"
    return regex.fullmatch(known, bounded.word, regex.IGNORECASE) is not None


def _is_paced(side: NumberSide, number: Number) -> bool:
    """Whether a number bounds how often in English: "at most every six hours" is "six hours apart at least"."""
    text = side.document.text
    near = text[max(0, number.start - NEAR) : number.end]
    return primary(side.document.lang) == "en" and _PACED.search(near) is not None


def bounds_of(side: NumberSide) -> dict[frozenset[Decimal], Bounded]:
    """The numbers of a side that stand there once and have a bound, by value."""
    patterns = _patterns(primary(side.document.lang))
    if patterns is None:
        return {}
    times = Counter(map(_value, side.numbers))
    found = {}
    for number in side.numbers:
        value = _value(number)
        if len(value) == 1 and times[value] == 1:
            text = side.document.text
            end = number.end if value == number.pieces else max(number.end, number.reach)
            before = text[max(0, number.start - NEAR) : number.start]
            after = text[end : end + NEAR]
            # a bound behind the number may be that of the next one
            words = [pattern[0].search(before) for pattern in patterns]
            at = number.start - len(before)
            if any(word and _beside_other(side, at + word.start(), -1) for word in words):
                # "ten up to twenty" is a range
                continue
            if not any(words) or _bounds_both_ends(side, number, words, patterns):
                at = end
                words = [pattern[1].match(after) for pattern in patterns]
                if any(word and _beside_other(side, end + word.end(), 1) for word in words):
                    continue
            bound = _longer(*words)
            if bound is None:
                continue
            start, end = at + bound.start("word"), at + bound.end("word")
            if not _is_denied(text, start, end):
                places = min(start, number.start), max(end, number.end)
                found[value] = Bounded(number, bound is words[0], bound["word"], *places)
    return found


def _value(number: Number) -> frozenset[Decimal]:
    """What is bounded: a number in words with the half behind it, as one word says both, or what stands there."""
    halves = frozenset(value for value in number.values if value % 1 == HALF)
    return halves if number.spelled and len(halves) == 1 else number.pieces


def _bounds_both_ends(
    side: NumberSide,
    number: Number,
    before: Sequence[regex.Match[str] | None],
    patterns: Sequence[tuple[regex.Pattern[str], regex.Pattern[str]]],
) -> bool:
    """Whether what stands before a number bounds another, as its own follows: "12 como mínimo y 30 como máximo"."""
    text = side.document.text
    behind = [pattern[1].match(text[number.end : number.end + NEAR]) for pattern in patterns]
    own = [bool(word) and not _beside_other(side, number.end + word.end(), 1) for word in behind if word]
    starts = [max(0, number.start - NEAR) + word.start() for word in before if word]
    follows = any(0 <= start - other.end <= NEAR for start in starts for other in side.numbers)
    return follows and any(own) and [word is None for word in before] != [word is None for word in behind]


def _longer(least: regex.Match[str] | None, most: regex.Match[str] | None) -> regex.Match[str] | None:
    """The one that bounds: "no more than" rather than the "more than" that is part of it; None where both do."""
    if least is None or most is None:
        return least or most
    spans = least.span("word"), most.span("word")
    if max(start for start, _ in spans) >= min(end for _, end in spans):
        return None
    return max(least, most, key=lambda word: len(word["word"]))


def _is_denied(text: str, start: int, end: int) -> bool:
    """Whether the bound at a place of a text is denied: "isn't more than five" is five at most."""
    return bool(_NOT_BEFORE.search(text, max(0, start - DENIES), start) or _NOT_BEHIND.match(text, end))


def _beside_other(side: NumberSide, at: int, step: int) -> bool:
    """Whether another number stands right before (-1) a place, or right behind it (1)."""
    if step < 0:
        return any(0 <= at - number.end <= TOUCHING for number in side.numbers)
    return any(0 <= number.start - at <= REACHING for number in side.numbers)


@lru_cache(maxsize=1024)
def _patterns(lang: str) -> list[tuple[regex.Pattern[str], regex.Pattern[str]]] | None:
    """For "at least" and for "at most": what stands right before a number, and right behind it."""
    if lang not in _LEAST_MOST:
        return None
    more = _MORE_LESS.get(lang, ("(?!)", "(?!)"))
    table = [f"{words}|{others}" for words, others in zip(_LEAST_MOST[lang], more, strict=True)]
    unspaced = "unspaced" in language_of(lang).traits
    edge, end = ("", "") if unspaced else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    end += _ONE if lang == "en" else ""
    return [
        (
            regex.compile(rf"{edge}(?P<word>{words}){end}{_BETWEEN}[%٪]?$", regex.IGNORECASE),
            regex.compile(rf"[\s\p{{S}}%٪]?{_BETWEEN}{edge}(?P<word>{words})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE),
        )
        for words in table
    ]
