"""Negated bounds: what "does not need more than seventeen" needs "seventeen at most"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

import regex

from qa.checks.meaning._degrees import LESS, degree_words
from qa.checks.meaning._logic_words import logic_table, logic_words
from qa.checks.meaning._negation import words
from qa.text.languages import primary
from qa.text.numbers import quantities

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 25
"""Characters between "more than" and the number that it bounds, and its place before it in some languages."""
REACH = 40
"""Characters between a negation and the "more than" that it negates, with a verb and its object between."""
COUNTED = 10
"""Characters between a negation and the number that it denies: "not even ten", "chưa đến năm", "十分もかから|ない"."""
AT_MOST, AT_LEAST = "atmost", "atleast"
"""The notions of `logic.toml`."""
VERB_LAST = frozenset({"ja", "ko"})
"""Languages in which the negation follows what it denies."""
_MORE_OR_LESS: Mapping[str, str] = {
    "en": r"(?:more|less|fewer|\p{L}{3,}er) than|over|under|above|below",
    "de": r"(?:mehr|weniger|\p{L}{3,}er) als|über|unter|unterhalb|oberhalb",
    "nl": r"(?:meer|minder|\p{L}{3,}er) dan|boven|onder|beneden",
    "af": r"(?:meer|minder|\p{L}{3,}er) as|bo|onder",
    "sv": r"(?:mer|fler|mindre|färre|\p{L}{2,}re) än|över|under",
    "da": r"(?:mere|flere|\p{L}{2,}re) end|over|under",
    "nb": r"(?:mer|flere|\p{L}{2,}re) enn|over|under",
    "is": r"(?:meira?|fleiri|minna|færri) en|yfir|undir",
    "fr": r"(?:plus|moins) d['’e]"
    r"|au[- ]dess(?:ous|us) d(?:['’]|e|u|es)|(?:inf|sup)érieure?s?|plus (?:tard|tôt) qu(?:['’]|e)",
    "es": r"(?:más|menos) de"
    r"|por (?:debajo|encima) del?|(?:inferior|superior)(?:es)?|más (?:tarde|temprano) (?:de|que)",
    "pt": r"(?:mais|menos) d[eo]"
    r"|(?:abaixo|acima) d[eoa]s?|(?:inferior|superior)(?:es)?|mais (?:tarde|cedo) (?:do )?que",
    "gl": r"(?:máis|menos) d[eo]|por (?:debaixo|enriba) d[eoa]s?|(?:inferior|superior)(?:es)?",
    "it": r"(?:più|meno) d['’i]|oltre"
    r"|sotto|sopra|(?:inferior|superior)[ei]|più (?:tardi|presto) d(?:['’]|i|el|ei)",
    "ca": r"(?:més|menys) d['’e]|per (?:sota|sobre) d(?:['’]|e|el|els)|(?:inferior|superior)s?",
    "ro": r"mai (?:mult|puțin) de|peste|sub"
    r"|mai (?:târziu|devreme|jos|sus|mic\p{L}*|mar[ei]) de|(?:inf|sup)erio\p{L}+",
    "pl": r"(?:więcej|mniej|dłużej|krócej),? niż|ponad|poniżej"
    r"|powyżej|(?:później|wcześniej|niżej|wyżej|niższ\p{L}+|wyższ\p{L}+),? (?:niż|od)",
    "cs": r"(?:víc|více|méně|míň|déle),? než|přes|nad|pod"
    r"|(?:později|dříve|níže?|výše?|nižší\p{L}*|vyšší\p{L}*),? než",
    "sk": r"(?:viac|menej|dlhšie),? (?:než|ako)|cez|nad|pod|(?:neskôr|skôr|nižš\p{L}+|vyšš\p{L}+),? (?:než|ako)",
    "sl": r"(?:več|manj|dlje) (?:kot|od)|nad|pod|(?:pozneje|kasneje|prej|nižj\p{L}+|višj\p{L}+) (?:kot|od)",
    "hr": r"(?:više|manje|duže|dulje) (?:od|nego)|preko|iznad"
    r"|(?:kasnije|ranije|niž\p{L}+|viš\p{L}+) (?:od|nego)|ispod",
    "sr": r"(?:више|мање|дуже) (?:од|него)|преко|изнад|(?:касније|раније|ниж\p{L}+|виш\p{L}+) (?:од|него)|испод",
    "ru": r"(?:больше|меньше|более|менее|дольше)(?: чем)?|свыше|(?:позднее|позже|раньше|ранее|ниже|выше)(?: чем)?",
    "uk": r"(?:більше?|менше?|довше)(?: ніж| як| за)?|понад"
    r"|(?:пізніше|раніше|нижч\p{L}+|вищ\p{L}+)(?: ніж| як| за| від)?",
    "be": r"(?:больш|менш|даўжэй)(?: за| чым| як)?|звыш|(?:пазней|раней|ніжэй|вышэй)(?: за| чым| як)?",
    "bg": r"(?:повече|по-малко|по-дълго) от|над|под|по-(?:късно|рано|ниск\p{L}+|висок\p{L}*) от",
    "mk": r"(?:повеќе|помалку|подолго) од|над|под|(?:подоцна|порано|пониск\p{L}+|повисок\p{L}*) од",
    "lt": r"(?:daugiau|mažiau|ilgiau) (?:nei|kaip|negu)|virš"
    r"|(?:vėliau|anksčiau|žemesn\p{L}+|aukštesn\p{L}+) (?:nei|kaip|negu)|žemiau|aukščiau",
    "lv": r"(?:vairāk|mazāk|ilgāk) (?:par|kā|nekā)|virs|zem"
    r"|(?:vēlāk|agrāk|zemāk\p{L}*|augstāk\p{L}*) (?:par|kā|nekā)",
    "et": r"(?:rohkem|vähem|kauem) kui|üle|alla|(?:hiljem|varem|madalam\p{L}*|kõrgem\p{L}*) kui",
    "fi": r"(?:enemp\p{L}+|enemmän|väh\p{L}+|kauemmin) kuin|yli|alle"
    r"|(?:myöhemmin|aikaisemmin|aiemmin|alempi|alempana|pienempi|suurempi) kuin",
    "hu": r"több|kevesebb|tovább|később|korábban|alacsonyabb|magasabb",
    "el": r"(?:περισσότερ\p{L}+|λιγότερ\p{L}+|πάνω|κάτω) από"
    r"|(?:αργότερα|νωρίτερα|χαμηλότερ\p{L}+|υψηλότερ\p{L}+) από",
    "tr": r"\p{L}+(?:dan|den|tan|ten) (?:fazla|az|çok)",
    "sq": r"më (?:shumë|pak|gjatë) se",
    "ga": r"níos (?:mó|lú) ná",
    "cy": r"(?:mwy|llai) nag?",
    "mt": r"(?:aktar|inqas) minn",
    "eu": r"baino (?:gehiago|gutxiago)",
}  # fmt: skip
"""What languages say for "more than" and "less than", "later than" and "below" before a number, or behind it."""
_LESS: Mapping[str, str] = {
    "en": r"less|fewer|under|below|lower|smaller|shorter|earlier|sooner|younger",
    "de": r"weniger|unter|niedriger|kleiner|kürzer|früher|jünger|geringer",
    "nl": r"minder|onder|beneden|lager|kleiner|korter|eerder|vroeger",
    "sv": r"mindre|färre|under|lägre|kortare|tidigare",
    "da": r"mindre|færre|under|lavere|kortere|tidligere",
    "nb": r"mindre|færre|under|lavere|kortere|tidligere",
    "fr": r"moins|au[- ]dessous|inf|plus tôt",
    "es": r"menos|por debajo|inferior|más temprano",
    "pt": r"menos|abaixo|inferior|mais cedo",
    "gl": r"menos|por debaixo|inferior",
    "it": r"meno|sotto|inferior|più presto",
    "ca": r"menys|per sota|inferior",
    "ro": r"mai (?:puțin|devreme|jos|mic)|sub|infer",
    "pl": r"mniej|krócej|poniżej|wcześniej|niż",
    "cs": r"méně|míň|pod|dříve|ní|niž",
    "sk": r"menej|pod|skôr|nižš",
    "sl": r"manj|pod|prej|nižj",
    "hr": r"manje|ranije|niž|ispod",
    "sr": r"мање|раније|ниж|испод",
    "ru": r"меньше|менее|раньше|ранее|ниже",
    "uk": r"менше?|раніше|нижч",
    "be": r"менш|раней|ніжэй",
    "bg": r"по-(?:малко|рано|ниск)|под",
    "mk": r"помалку|порано|пониск|под",
    "lt": r"mažiau|anksčiau|žem",
    "lv": r"mazāk|agrāk|zem",
    "et": r"vähem|varem|madalam|alla",
    "fi": r"väh|aikaisemmin|aiemmin|ale|pienempi|alle",
    "hu": r"kevesebb|korábban|alacsonyabb",
    "el": r"λιγότερ|νωρίτερα|χαμηλότερ|κάτω",
}  # fmt: skip
"""How those of them begin that name what is not reached: denied, they bound from below."""
_CLAUSE_END = regex.compile(r"[,.;:!?()–—]")
_PACE = regex.compile(
    r"\b(?:at (?:most|least)|no(?:t)? (?:more|less)(?: often)? than|(?:maxi|mini)mum(?: of)?)\b[^.;:!?]{0,20}?"
    r"\b(?:every|once (?:an?|per|every|in)|one (?:dose )?every)\b",
    regex.I,
)
_APART = regex.compile(
    r"間隔|あけ|空け|おき|间隔|相隔|간격|두고|띄|interval|abst[aä]nd|odst[ęu]p|rozestup|razmak|интервал|промеж|перерыв|перерв"
    r"|інтервал|проміж|aralık|arayla|väli|időköz|διάστημ|διαστήμ|فاصل|selang|jarak|cách|अंतर|অন্তর|ห่าง|apart|pausa|mellanrum",
    regex.I,
)
"""What languages say of the time between."""


def is_bound(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side negates that something is more, or less, than a number, and the other says the number alone, or
    with the same bound in other words: "not below 30 %", "at least 30 %"."""
    other, lang = texts[1 - side], langs[1 - side]
    if not bounds_number(texts[side], langs[side]) or contradicts_bound((texts[side], langs[side]), (other, lang)):
        return False
    return not _says_bound(other, lang, {AT_MOST, AT_LEAST} - {_bound_of(texts[side], langs[side])})


def is_same_bound(own: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a text (with its language) says without a negation how far the number goes that another one bounds by
    one: "at least 30 %", "not below 30 %"."""
    bound = _bound_of(*other) if bounds_number(*other) else None
    return bound is not None and _says_bound(*own, {bound})


def contradicts_bound(own: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a text says "more than" or "less than" as it is denied in one that bounds a number: "in less than two
    seconds" and "no later than in two seconds" agree, "not under 30 %" and "under 30 %" do not."""
    pattern, less = _pattern(primary(other[1])), _LESS.get(primary(other[1]))
    said = pattern.findall(other[0]) if pattern else []
    bound = _bound_of(*own)
    if bound is None or less is None:
        return bool(said)
    denied = bound == AT_LEAST
    return any((regex.match(less, word, regex.IGNORECASE) is not None) == denied for word in said)


def _bound_of(text: str, lang: str) -> str | None:
    """The notion that a text names by what it denies: what is not below is "at least"; None where it is not known."""
    found, less = _negated_degree(text, lang), _LESS.get(primary(lang))
    if found is None or less is None:
        return None
    return AT_LEAST if regex.match(less, found[0], regex.IGNORECASE) else AT_MOST


def _says_bound(text: str, lang: str, bounds: Set[str | None]) -> bool:
    """Whether a text has a word for one of these bounds, and none for the other."""
    table = logic_table(lang)
    said = {notion for word in logic_words(text, table) for notion in word.firm} if table else set()
    return bool(bounds) and (said & {AT_MOST, AT_LEAST}) == bounds & {AT_MOST, AT_LEAST}


def is_at_most(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side negates that something is more than so much, which on the other is so much "at most"."""
    table = logic_table(langs[1 - side])
    said = logic_words(texts[1 - side], table) if table else ()
    if not any(AT_MOST in word.firm for word in said):
        return False
    found, degrees = _negated_degree(texts[side], langs[side]), degree_words(langs[side])
    less = degrees.found(texts[side])[LESS] if degrees else []
    return found is not None and not any(start < found.end() and found.start() < end for start, end in less)


def bounds_number(text: str, lang: str) -> bool:
    """Whether a text has one negation, and that is of "more than" or "less than" a number."""
    found = _negated_degree(text, lang)
    return found is not None and any(
        found.start() - NEAR <= n.start <= found.end() + NEAR for n in quantities(text, lang)
    )


def _negated_degree(text: str, lang: str) -> regex.Match[str] | None:
    """The "more than" or "less than" that the one negation of a text denies."""
    pattern, table = _pattern(primary(lang)), words(lang)
    negation = table.negates(text) if table and pattern else None
    if pattern is None or table is None or negation is None or table.negates(text[negation.end() :]):
        return None
    found = pattern.search(text, negation.end(), negation.end() + REACH + NEAR)
    if (
        found is None
        or found.start() - negation.end() > REACH
        or _CLAUSE_END.search(text, negation.end(), found.start())
    ):
        return None
    return found


def is_less_than_counted(text: str, lang: str) -> bool:
    """Whether a text says "less than" beside a number."""
    degrees = degree_words(lang)
    spans = degrees.found(text)[LESS] if degrees else []
    return any(start - NEAR <= n.start <= end + NEAR for start, end in spans for n in quantities(text, lang))


_UNDER = regex.compile(r"\b(?:under|below|within|not even|less than|fewer than|short of)\b", regex.IGNORECASE)
"""English words before a number that something does not reach."""


def is_short_of(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side negates a number itself that the other says something is less than: "keine zehn Minuten"."""
    text, lang = texts[1 - side], langs[1 - side]
    under = _UNDER.finditer(text) if primary(lang) == "en" else ()
    counted = list(quantities(text, lang))
    said = any(match.end() <= n.start <= match.end() + COUNTED for match in under for n in counted)
    return (said or is_less_than_counted(text, lang)) and denies_count(texts[side], langs[side])


def denies_count(text: str, lang: str) -> bool:
    """Whether a text negates a number itself: "not even ten", "keine fünf Minuten", "不到五分钟"."""
    table = words(lang)
    if table is None:
        return False
    counted = list(quantities(text, lang))

    def is_beside(negation: regex.Match[str]) -> bool:
        if primary(lang) in VERB_LAST:
            return any(n.end <= negation.start() <= n.end + COUNTED for n in counted)
        return any(
            negation.end() <= n.start <= negation.end() + COUNTED
            and not _CLAUSE_END.search(text, negation.end(), n.start)
            for n in counted
        )

    return any(map(is_beside, table.any.finditer(text)))


def says_more_or_less(text: str, lang: str) -> bool:
    """Whether a text has such words at all."""
    pattern = _pattern(primary(lang))
    return pattern is not None and pattern.search(text) is not None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    forms = _MORE_OR_LESS.get(language)
    return regex.compile(rf"(?<!\p{{L}})(?:{forms})(?:(?<=['’])|(?!\p{{L}}))", regex.IGNORECASE) if forms else None


def paces(english: str) -> bool:
    """Whether an English text bounds how often: "at most every six hours" is six hours apart at least."""
    return _PACE.search(english) is not None


def sets_apart(text: str) -> bool:
    """Whether a text speaks of the time between two doings."""
    return _APART.search(text) is not None
