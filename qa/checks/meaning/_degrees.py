"""A degree that turned: the English sentence says "more", its translation "less", or the other way round.

The words of degree are few and say nothing else, so that one that no word of the other side explains is worth asking
about; comparisons are worded from either end ("cheaper": "moins cher"), so that the trained judge decides.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.word_links import SAID, WordLinks, word_links
from qa.checks.meaning._negation import words
from qa.checks.meaning._opposites import has_opposite
from qa.checks.meaning._other_end import is_cheaper
from qa.checks.meaning._turned_comparison import Places, comparative, places_compared
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE = 1.0
"""Log-odds of the judge for an opposite from which a degree has surely turned: of 486,627 published sentences in 50
languages words alone ask about thirty, one of which is above (`reports/meaning.md`)."""
TOLD, TOLD_BESIDE = 0.0, -3.0
"""And from which it is worth a remark; the second where the English sentence has a word of the opposite degree."""
DENIED = 3.0
"""And where either side negates, "no more than two" is at most two, or nobody knows where the things compared stand."""
LESS, MORE, FEW, MANY = "less", "more", "few", "many"
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_NEVER = regex.compile(r"(?!)")
_LOWER = regex.compile(
    r"<|\b(?:some|several|few|minus|under|below|within|low|lowe\w*|minor|minim\w*|reduc\w*|decreas\w*|diminish\w*|\w*down"
    r"|half|halv\w+|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?|fraction"
    r"|little|hardly|barely|scarce\w*|rare\w*|without|except|worse|worst|(?:small|short|weak|slow|cheap|poor|thin|narrow"
    r"|simpl|easi|young|quiet|light|clos|near)(?:n?e?r|n?e?st)|un\p{L}{4,}|\p{L}+less)\b",
    regex.IGNORECASE,
)
_HIGHER = regex.compile(
    r">|\b(?:over|above|beyond|exceed\w*|increas\w*|additional\w*|extra|again|rather|some|several|lots?|better|best|smallest|shortest)\b",
    regex.IGNORECASE,
)
"""English words that may be worded as a lower, or higher, degree of another one."""


_NOT_AS = regex.compile(r"(?:\bnot|n['’]t)\s+(?:\p{L}+\s+)?(?:as|so|that)\s+\p{L}{3,}", regex.I)
"""What English says of what is less so."""
_LESS_THAN = regex.compile(r"\b(?:less|fewer) (?!than\b)\p{L}+(?: \p{L}+)? than\b", regex.IGNORECASE)
"""A comparison that is a "less" of its own, whatever else is compared: "less exact than the first, but faster"."""


_HARDLY = regex.compile(r"\b(?:hardly|scarcely|barely)\b", regex.I)
_NEARLY = {
    "af": "amper|byna|skaars", "az": "demək olar ki|az qala", "be": "амаль|ці не", "bg": "почти", "bn": "প্রায়|প্রায়",
    "bs": "gotovo|skoro", "ca": "gairebé|quasi", "cs": "téměř|skoro|takřka", "da": "næsten|stort set",
    "de": "fast|nahezu|beinahe|so gut wie", "el": "σχεδόν", "es": "casi|prácticamente", "et": "peaaegu",
    "eu": "ia|ia-ia",
    "fa": "تقریب(?:ا|اً|ًا)", "fi": "lähes|melkein|juuri", "gl": "case|practicamente", "he": "כמעט", "hr": "gotovo|skoro",
    "hu": "szinte|alig|gyakorlatilag", "hy": "գրեթե|համարյա", "id": "hampir|nyaris", "is": "næstum|nánast",
    "it": "quasi|praticamente", "ka": "თითქმის", "lt": "beveik", "lv": "gandrīz", "mk": "речиси|скоро",
    "ms": "hampir", "nb": "nesten", "nl": "bijna|vrijwel|nagenoeg|haast", "nn": "nesten",
    "pl": "prawie|niemal|niemalże",
    "pt": "quase|praticamente", "ro": "aproape|practic", "ru": "почти|практически", "sk": "takmer|skoro",
    "sl": "skoraj",
    "sq": "pothuajse|gati", "sr": "готово|скоро|gotovo|skoro", "sv": "nästan", "tr": "neredeyse|hemen hemen",
    "uk": "майже|практично", "ur": "تقریب(?:ا|اً|ًا)", "vi": "hầu như|gần như",
}  # fmt: skip
"""Words for "nearly", which many languages put beside a negation where English says "hardly"."""


_BEHIND = regex.compile(r"\s+(?P<word>\p{L}+)")
_BOUND = regex.compile(r"\b(?:at (?:the )?(?:most|least)|up to|no (?:more|less|fewer) than|maximum|minimum)\b", regex.I)
"""What many languages say by the word for "most" or "least": Chinese 最多, Turkish "en fazla"."""


@dataclass(frozen=True, slots=True)
class TurnedDegree:
    """The words of degree at `own` in the English sentence, on `side` of the pair, None where it has none, and those at
    `other` in the other one."""

    pair: SentencePair
    side: int
    own: tuple[int, int] | None
    other: tuple[int, int]
    sure: bool
    places: Places = Places.UNASKED


def turned_degrees(analysis: Analysis) -> Iterator[TurnedDegree]:
    """Sentences whose degree turned, by the words and the judge."""
    english = [primary(lang) == "en" for lang in analysis.languages]
    if english[0] == english[1] or degree_words(analysis.languages[english[0]]) is None:
        return
    side = int(english[1])
    asked = [
        (pair, *spans)
        for pair in grouped_sentences(analysis)
        if comparable(pair)
        and (spans := _opposed(*pair.seen_from(side), analysis.languages[1 - side]) or _linked(analysis, pair, side))
    ]
    said = odds(analysis, [pair.texts for pair, _, _ in asked], "opposite")
    for (pair, own, other), odd in zip(asked, said, strict=True):
        denied = any(map(_negates, pair.texts, analysis.languages))
        least = DENIED if denied else TOLD_BESIDE if own else TOLD
        if odd is not None and odd >= least and believed(analysis, pair):
            at = own or comparative(pair.texts[side])
            places = places_compared(analysis, pair, side, at, other) if at else Places.UNASKED
            sure = odd >= (DENIED if places is Places.UNCLEAR else SURE)
            sure = sure or (places is not Places.UNCLEAR and _is_in_place(analysis, pair, side, own, other))
            yield TurnedDegree(pair, side, own, other, sure, places)


def _is_in_place(
    analysis: Analysis, pair: SentencePair, side: int, own: tuple[int, int] | None, other: tuple[int, int]
) -> bool:
    """Whether a degree stands where the English sentence has its opposite."""
    links = word_links(analysis.engines, pair.seen_from(side)) if own else None
    return bool(
        links
        and own
        and links.stands_for(1, other, own, pair.texts[side])
        and says_of_what(links, pair.seen_from(side), own[1])
    )


def says_of_what(links: WordLinks, texts: tuple[str, str], end: int) -> bool:
    """Whether the other text says the word behind an English degree that ends at a place: "with less effort" is "more
    simply"."""
    behind = _BEHIND.match(texts[0], end)
    return behind is None or links.strength(0, behind.span("word"), [(0, len(texts[1]))]) >= SAID


def _opposed(english: str, other: str, lang: str) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
    """Where the one says "more" and the other "less", or the other way round, and nothing else of the kind; a "less"
    of the other side is asked about without an English "more" too (None), for many adjectives say one."""
    theirs, ours = degree_words(lang), degree_words("en")
    if theirs is None or ours is None:
        return None
    said = theirs.found(other, bounded=_BOUND.search(english) is not None)
    if not any(said.values()):
        return None
    own = ours.found(english)
    for one, opposite, excuse in ((MANY, FEW, _LOWER), (FEW, MANY, _HIGHER)):
        if own[one] and said[opposite] and not (own[opposite] or said[one] or excuse.search(english)):
            return own[one][0], said[opposite][0]
    if said[LESS] and said[MORE] and len(said[MORE]) >= len(own[MORE]):
        return None
    if said[LESS] and not own[LESS] and not _LOWER.search(english):
        return _compared(english, own[MORE]), said[LESS][0]
    lesser = own[LESS] and (not own[MORE] or _LESS_THAN.search(english))
    if is_cheaper(english, other, lang):
        return None
    if said[MORE] and lesser and not said[LESS] and not _HIGHER.search(english):
        return own[LESS][0], said[MORE][0]
    return None


def _linked(analysis: Analysis, pair: SentencePair, side: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a degree turned whatever else the two sides say of degrees: its word and the opposite one lie nearest to
    each other. Of 110,772 published sentences one has such."""
    (english, other), theirs = pair.seen_from(side), degree_words(analysis.languages[1 - side])
    ours = degree_words("en")
    if ours is None or theirs is None:
        return None
    own, said = ours.found(english), theirs.found(other, bounded=_BOUND.search(english) is not None)
    crossed = [
        (one, opposite)
        for up, down in ((MORE, LESS), (MORE, FEW), (MANY, FEW))
        for kind, turned in ((up, down), (down, up))
        for one in own[kind]
        for opposite in said[turned]
        if not _raises_opposite(english, one[1])
    ]
    links = word_links(analysis.engines, (english, other)) if crossed else None
    near = (spans for spans in crossed if links and links.are_nearest(1, spans[1], spans[0], (english, other)))
    return next(near, None)


def _raises_opposite(english: str, end: int) -> bool:
    """Whether the word behind a degree has an opposite, which others may say with the other degree: "more rarely" is
    "less often"."""
    behind = _BEHIND.match(english, end)
    if behind is None:
        return False
    at, word = behind.start("word"), behind["word"]
    return bool(_LOWER.match(english, at)) or word.endswith("ly") or has_opposite(english, at)


def _compared(english: str, found: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The one of several words that compares by itself: "more" of "deeper nets need more room"."""
    plain = (span for span in found if english[slice(*span)].lower() in ("more", "most"))
    return next(plain, next(iter(found), None))


def _negates(text: str, lang: str) -> bool:
    known = words(lang)
    return known is None or known.negates(text) is not None


class DegreeWords:
    """The words of degree of one language."""

    def __init__(self, table: dict[str, str]) -> None:
        self._kinds = {kind: _any_of(table.get(kind, "")) for kind in (LESS, MORE, FEW, MANY)}
        self._idle = _any_of(table["idle"])
        self._bounds = _any_of(table.get("bounds", ""))

    def found(self, text: str, bounded: bool = False) -> dict[str, list[tuple[int, int]]]:
        """The places of each kind, those in idle phrases left out, and those of bounds where the other side has one."""
        idle = [match.span() for match in self._idle.finditer(text)]
        idle += [match.span() for match in self._bounds.finditer(text)] if bounded else []
        return {
            kind: [m.span() for m in pattern.finditer(text) if not any(a <= m.start() < b for a, b in idle)]
            for kind, pattern in self._kinds.items()
        }


def _any_of(entries: str) -> regex.Pattern[str]:
    """Whole words, longest first; in scripts without spaces wherever they stand."""
    if not entries:
        return _NEVER
    parts = sorted(entries.split("|"), key=len, reverse=True)
    spelled = [regex.escape(part.removesuffix("*")) + r"\p{L}*" * part.endswith("*") for part in parts]
    joined = any(_UNSPACED.search(part) for part in parts)
    either = "|".join(spelled).replace("\\ ", r"\s")
    return regex.compile(either if joined else rf"(?<![\p{{L}}\p{{M}}-])(?:{either})(?![\p{{L}}\p{{M}}])", regex.I)


@lru_cache(maxsize=1024)
def degree_words(lang: str) -> DegreeWords | None:
    """Those of a language, or None where nobody has written them down."""
    _, found, rest = _stored().partition(f"\n[{primary(lang)}]\n")
    return DegreeWords(tomllib.loads(rest.partition("\n[")[0])) if found else None


@cache
def _stored() -> str:
    return "\n" + files("qa.checks.meaning").joinpath("data/degrees.toml").read_text("utf-8")


def says_less_than(texts: tuple[str, str], langs: tuple[str, str], side: int) -> bool:
    """Whether English says "not as well known as" on `side` of a pair, and the other side "less well known"."""
    degrees = degree_words(langs[1 - side]) if primary(langs[side]) == "en" else None
    return bool(degrees and _NOT_AS.search(texts[side]) and degrees.found(texts[1 - side])[LESS])


def says_nearly_none(texts: tuple[str, str], langs: tuple[str, str], side: int) -> bool:
    """Whether `side` of a pair says "almost no", and the other side, in English, "hardly any"."""
    known = _NEARLY.get(primary(langs[side])) if primary(langs[1 - side]) == "en" else None
    if known is None or not _HARDLY.search(texts[1 - side]):
        return False
    return regex.search(rf"(?<!\p{{L}})(?:{known})(?!\p{{L}})", texts[side].lower()) is not None
