"""Numbers inside adjectives: sedemnásťročná, семнадцатилетняя, δεκαεπτάχρονη."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import language_of
from qa.text.numbers.spelled import lexicon

_MEASURED: Mapping[str, str] = {
    "cs": "let|denn|hodin|minut|měsíč|týden|procent|metr|násob|patr|člen|stup|díl|stran",
    "sk": "ročn|dňov|hodin|minút|mesač|týžd|percent|metr|násob|poschod|člen|stup|diel|stran",
    "pl": "letn|latk|dniow|godzin|minut|miesięcz|tygod|procent|metr|krotn|piętr|osob|stopn|stron|częśc",
    "ru": "летн|дневн|часов|минут|месячн|недельн|процент|метр|кратн|этаж|градус|секунд|томн|лети|страни",
    "uk": "річ|денн|годин|хвилин|місячн|тижн|відсотк|метр|кратн|поверх|градус|секунд|літ|сторін",
    "be": "гадов|дзён|гадзін|хвілін|месячн|тыдн|працэнт|метр|кратн|павярх|градус|секунд",
    "bg": "годиш|дневн|часов|минут|месеч|седмич|процент|метр|кратн|етаж|градус",
    "mk": "годиш|дневн|часов|минут|месеч|недел|процент|метр|кратн|спрат|катн",
    "sr": "годиш|дневн|часов|сатн|минут|месеч|недељ|процент|постот|метар|струк|спрат|степен",
    "hr": "godišn|dnevn|satn|minut|mjeseč|tjedn|postotn|metar|struk|katn|stupanj",
    "sl": "let|dnevn|urn|minut|meseč|tedensk|odstot|metrsk|krat|nadstrop",
    "lt": "met|dien|valand|minu|mėnes|savait|procent|metr|kart|aukšt",
    "lv": "gad|dien|stund|minūš|mēneš|nedēļ|procent|metr|kārt|stāv",
    "hy": "ամյա|օրյա|ժամյա|րոպե|տոկոս|անգամ|հարկ",
    "el": "χρον|ετ|ήμερ|ωρ|λεπτ|μην|μετρ|πλάσι|ώροφ",
    "et": "kilo|liitri|liikme|aasta|päeva|tunni|minuti|kuu|nädala|protsen|meetri|kord|korruse",
    "fi": "vuoti|päivä|tunti|minuut|kuukau|viikko|prosent|metri|kertai|kerroks|kilo|gramma|litra|sivui|henki|jäsen",
    "hu": "kilós|literes|fős|tagú|éves|napos|órás|perces|hónapos|hetes|százalék|méteres|szoros|szeres|emelet",
    "nl": "jarig|daags|uurs|minuten|maands|weeks|procent|voudig|delig",
    "af": "jarig|daags|uur|minuut|maand|week|voudig|delig",
    "sv": "dygn|årig|dagars|timmars|minuters|månad|veckors|procent|faldig|våning",
    "da": "døgn|årig|dages|timers|minutters|måneders|ugers|procent|dobbelt",
    "nb": "døgn|åring|årig|dagers|timers|minutters|måneders|ukers|prosent|dobbel",
    "de": "jährig|tägig|stündig|minütig|monatig|wöchig|prozentig|stöckig|köpfig",
    "it": "enn", "eo": "jar|tag|hor|minut|monat|semajn|etaĝ|procent", "is": "ára|daga|tíma|faldur|föld",
}  # fmt: skip
"""What is counted in such an adjective, as it begins."""
_COMBINING: Mapping[str, str] = {
    "ru": "двух:2 дву:2 трёх:3 трех:3 четырёх:4 четырех:4",
    "be": "двух:2 трох:3 чатырох:4",
    "uk": "дво:2 двох:2 три:3 трьох:3 чотири:4 чотирьох:4",
    "bg": "дву:2 три:3 четири:4 седм:7 осм:8",
    "mk": "дво:2 три:3 четири:4 седм:7 осм:8",
    "sr": "дво:2 тро:3 четворо:4 седм:7 осм:8 sedm:7 osm:8",
    "hr": "dvo:2 tro:3 četvero:4 četvoro:4 sedm:7 osm:8",
    "sl": "dvo:2 dvu:2 tri:3 štiri:4",
    "pl": "dwu:2 trzy:3 trój:3 cztero:4",
    "cs": "dvou:2 tří:3 čtyř:4 jednadvac:21 jednatřic:31 jednačtyřic:41",
    "sk": "dvoj:2 dvo:2 troj:3 tro:3 štvor:4",
    "hu": "öt:5",
    "lt": "dvi:2 tri:3 tre:3 keturia:4",
    "lv": "div:2 trīs:3 trij:3 četr:4",
    "el": "τρι:3 τρί:3 τετρα:4 τετρά:4 πεντα:5 πεντά:5 εξα:6 εξά:6 επτα:7 επτά:7 εφτά:7 οκτα:8 οκτά:8 οχτά:8 "
    "εννιά:9 εννεα:9 δεκα:10 δεκά:10 δυα:2 δυά:2 "
    "εικοσ:20 εικοσι:20 τριαντ:30 σαραντ:40 πενηντ:50 εξηντ:60 εβδομηντ:70 ογδοντ:80",
}
"""What such adjectives have instead of the word for a number."""
_ONE_BEHIND: Mapping[str, str] = {
    "be": "адна", "bg": "един|едно", "el": "ενα|ενά", "hr": "jedno", "lt": "vien", "lv": "vien", "mk": "едно",
    "pl": "jedno", "ru": "одно", "sk": "jeden", "sr": "једно|jedno", "uk": "одно",
}  # fmt: skip
"""And "one" behind tens, dvadesetjednogodišnji: alone it is said of what other languages do not count, a day trip."""
SHORTEST_STEM = 3
"""Letters of a number word without its ending."""
MOST = 100
"""Numbers of two parts are smaller."""
_ENDING = regex.compile(r"[ըaeiouyáéíýúůąęėіиаоеяьєёǎă]$|['’]$")


def in_adjectives(folded: str, language: str) -> Iterator[int]:
    """The numbers with which the adjectives of a text begin: тридцатишестилетний is of 36."""
    return (value for _, _, value in adjectives(folded, language))


def adjectives(folded: str, language: str) -> Iterator[tuple[int, int, int]]:
    """The same with where they begin, and where they end: (start, end, value)."""
    known = language_of(language).resource_tag("numbers")
    pattern = _pattern(known) if known in _MEASURED else None
    values = _stems(known) if pattern else {}
    for match in pattern.finditer(folded) if pattern else ():
        first, second = values[match["first"]], 1 if match["one"] else values.get(match["second"] or "", 0)
        # "one" stands behind tens alone
        if (second and first % 10 and second % 10) or (match["one"] and first % 10):
            continue
        yield match.start(), match.end(), first + second


@lru_cache(maxsize=1024)
def _stems(language: str) -> Mapping[str, int]:
    words = {word: value for word, value in lexicon(language).cardinals.items() if value < MOST and word.isalpha()}
    short = {_ENDING.sub("", word): value for word, value in words.items()}
    long = {word: value for word, value in (short | words).items() if len(word) >= SHORTEST_STEM}
    pairs = (pair.split(":") for pair in _COMBINING.get(language, "").split())
    return long | {stem: int(value) for stem, value in pairs}


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    stems = sorted(_stems(language), key=len, reverse=True)
    if not stems:
        return None
    word, one = "|".join(map(regex.escape, stems)), _ONE_BEHIND.get(language, "(?!)")
    return regex.compile(
        rf"(?<!\p{{L}})(?P<first>{word})\p{{L}}{{0,2}}?(?:(?P<second>{word})|(?P<one>{one}))?\p{{L}}{{0,2}}?"
        rf"(?:{_MEASURED[language]})\p{{L}}*"
    )
