"""Block text → sentences, formulas and code kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from qa.text.elements import Stretch
from qa.text.languages import language_of, primary

WINDOW = 20_000
"""Code points that are cut into sentences at once: longer than any honest paragraph."""
COMMA = "၊"
_STAND_IN = "X"
_LEAST_PHRASE = 20
"""Characters of both halves of a line that is cut within a sentence."""
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f](?=\.)")
"""A space of several bytes before a full stop, at which sentencex cuts a character in two, which ends a run."""
_STOP_BEFORE_DIGIT = re.compile(r"。(?=\s?\d)")
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĢĞĪİĶŁĻŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽА-ЯЁЄІЇҐ"
_WHOLE_WORDS = {
    "ca": "mar|no|contra|sobre|fil|nos|extra|super|auto",
    "cs": "tu|kol|mil",
    "da": "med|var|din|to|del|ned|par|form|sort|vær|nord|ti|regn|mat|port|jul|sø|nat|fru",
    "de": "mich|ok",
    "es": "mar|bien|no|contra|sobre|nos|extra|super|auto|gas",
    "fr": "sec",
    "hr": "se|me|ga|mi|ne|nos|maj",
    "hu": "ma|nem|mi|ne|arc",
    "id": "ia",
    "it": "mai|via|ama|ore|fa|va|no|me|te|mi|ci|sia|su|so|fai|sai|bar|file|laser|nodo|fasi|grano|targa",
    "lt": "ore|va|ne",
    "lv": "ne",
    "nb": "det|med|kan|ut|min|se|del|ord|jul|ens|ark",
    "nl": "dat|best|hand|pas|top|me|ver|pan|mand|red|bel",
    "ro": "ore|loc|sens|corp|va|mi|se|alta",
    "ru": "муж",
    "sk": "tu|var",
    "sl": "se|me|ga|mi|ne|nos|maj|del|res",
    "sv": "det|ut|med|kan|min|del|ens|ont|ord|se|maj|jul|sen|hon",
    "tr": "sen|ver|kan|gen",
    "uk": "вид|наук|пор|град",
    "vi": "con|ba|ca|ma|ga",
}
"""Words that end sentences ("non gela mai."), which sentencex takes for abbreviations: of the commonest 6,000 of each
language, those that stand before no name as abbreviations."""
_ORDINALS = frozenset("cs da de et fi hr hu is lv nb nn pl sk sl sr tr".split())
"""Languages that write ordinals with a full stop."""
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,3}\.\s+\Z")
_GERMAN_ORDINAL = re.compile(r"(?<!\w)(?:im|ins|beim|zur|des|das|die|der)\s+\d{1,3}\.\s+\Z", re.I)
"""What no day of a month stands behind: a noun follows."""
_COUNTED = re.compile(r"(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Mal\b|Stock|Platz|Kapitel|Klasse|Etage|Geburtstag)")
_STOP = re.compile(r"[។៕။]|[\u0e80-\u0eff]\.(?:\s|$)")
"""Full stops of Khmer, Burmese and Lao: where a text has them, its spaces part clauses."""
_KHMER_STOP = re.compile(r"[។៕][»”\"')]*")
_BESIDE_NUMBER = re.compile(r"[\d$]\s|\s[\d$]")
_OPENING, _CLOSING = frozenset("「『（(《〈【[“"), frozenset("」』）)》〉】]”")
_MOST_MARKS, _MARKS = 8, frozenset("*_`\"”»’'")
_DOTS = re.compile(r"(?:\.\.\.|…)[*_`\"'»”’)\]]*\s*\Z")
_INDIC = "\u0900"
_PARTED = re.compile(r"(?<!\S)(?:[\u0900-\u0963\u0971-\u0dff\u200c\u200d]{1,4}\.){2,}\s+\Z")
_PARTED_HERE = re.compile(r"(?<!\S)(?:[\u0900-\u0963\u0971-\u0dff\u200c\u200d]{1,4}\.)+\Z")
_SYLLABLE = re.compile(r"[\u0900-\u0963\u0971-\u0dff\u200c\u200d]{1,4}\.")
"""Indic units and initials of several syllables, each with a stop: कि.मी. for km."""
_LONGEST_PARTED = 24
"""Characters before a stop that such units and ordinals take: a sentence that goes on at each of thousands is not read
anew at each."""
_FIRST = re.compile(r"[^\w\s]*\s*(\w)")
_LABEL = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[-*+•·]")


def sentences(text: str, lang: str, protected: Sequence[Stretch] = ()) -> list[Stretch]:
    """Offsets of the sentences of `text`, without surrounding space. `protected` stretches are never cut.

    Rules of sentencex for the language (Unicode terminators where it has none). A protected stretch stands in as a
    capitalised word, so that a sentence which begins with a formula is not glued to the one before.
    """
    masked = _masked(text, protected)
    pieces = list(_boundaries(masked, primary(lang) or "en"))
    pieces = list(_over_commas(masked, pieces)) if COMMA in masked else pieces
    for stop in (_STOP_BEFORE_DIGIT, _whole_words(primary(lang))):
        pieces = [part for piece in pieces for part in _missed(masked, *piece, stop)] if stop else pieces
    if "stopless" in language_of(lang).traits:
        stops = _STOP.search(masked) is not None
        cut = (_at_stops(masked, *piece) if stops else _phrases(masked, text, *piece) for piece in pieces)
        pieces = [part for parts in cut for part in parts]
    return list(
        _labelled(
            text, _going_on(text, primary(lang), (trimmed for piece in pieces if (trimmed := _trim(text, piece))))
        )
    )


@lru_cache(maxsize=1024)
def _whole_words(lang: str) -> re.Pattern[str] | None:
    words = _WHOLE_WORDS.get(lang)
    return re.compile(rf"(?<!\w)(?:{words})\.(?=\s+[{_UPPER}])") if words else None


def _boundaries(text: str, lang: str) -> Iterator[Stretch]:
    """What sentencex says, window by window: on what it takes for quotations its work grows with the square.

    A window's last sentence may go on, so the next one begins with it; one that fills a window is cut there.
    """
    from sentencex import get_sentence_boundaries

    at = 0
    text = _WIDE_SPACE.sub(" ", text) if not text.isascii() else text
    while at < len(text):
        found = get_sentence_boundaries(lang, text[at : at + WINDOW])
        pieces = [(at + b["start_index"], at + b["end_index"]) for b in found]
        if at + WINDOW < len(text) and len(pieces) > 1:
            pieces.pop()
        yield from pieces
        # a window without a sentence is passed over whole
        at = max(pieces[-1][1], at + 1) if pieces and at + WINDOW < len(text) else at + WINDOW


def _over_commas(text: str, pieces: Sequence[Stretch]) -> Iterator[Stretch]:
    """Pieces joined where one ends with a Burmese comma, which sentencex takes for a full stop."""
    at = None
    for start, end in pieces:
        at = start if at is None else at
        if not text[at:end].rstrip().endswith(COMMA):
            yield at, end
            at = None
    if at is not None:
        yield at, pieces[-1][1]


def _missed(text: str, start: int, end: int, stop: re.Pattern[str]) -> Iterator[Stretch]:
    """An ideographic full stop ends a sentence before a digit too, where sentencex takes it for a decimal point, and so
    does one behind a whole word that it takes for an abbreviation; not within brackets and quotations."""
    at, seen, depth = start, start, 0
    for match in stop.finditer(text, start, end):
        depth += sum((c in _OPENING) - (c in _CLOSING) for c in text[seen : match.end()])
        seen = match.end()
        if not depth and not text[match.start() - 1].isdecimal():
            yield at, seen
            at = seen
    yield at, end


def _at_stops(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The full stops of Khmer, at which sentencex cuts nothing."""
    at = start
    for match in _KHMER_STOP.finditer(text, start, end):
        yield at, match.end()
        at = match.end()
    yield at, end


def _phrases(masked: str, text: str, start: int, end: int) -> Iterator[Stretch]:
    """Scripts without full stops end sentences with spaces; a short piece stays with what follows. The spaces around a
    number or formula set it off from the words of its own sentence."""
    at = start
    for match in re.finditer(r"\s+", masked[start:end]):
        cut = start + match.end()
        if _BESIDE_NUMBER.search(text, max(at, start + match.start() - 1), cut + 1):
            continue
        if cut - at > _LEAST_PHRASE and end - cut > _LEAST_PHRASE:
            yield at, cut
            at = cut
    yield at, end


def _going_on(text: str, lang: str, pieces: Iterable[Stretch]) -> Iterator[Stretch]:
    """A sentence goes on behind dots, in a small letter or behind the mark that closes a label, and an ordinal."""
    begun: Stretch | None = None
    for start, end in pieces:
        if begun and (_goes_on(text, begun, start) or _is_counted(text, lang, begun, start)):
            begun = begun[0], end
            continue
        if begun:
            yield begun
        begun = start, end
    if begun:
        yield begun


def _goes_on(text: str, begun: Stretch, start: int) -> bool:
    since = max(begun[0], start - _LONGEST_PARTED)
    if text[start] >= _INDIC and _PARTED.search(text, since, start):
        return True
    if start == begun[1] and _SYLLABLE.match(text, start) and _PARTED_HERE.search(text, since, start):
        return True
    if not _DOTS.search(text, max(begun[0], begun[1] - _MOST_MARKS), start):
        return False
    # "**Add...** button": the dots are the label's
    if start == begun[1] and text[start] in _MARKS:
        return True
    first = _FIRST.match(text, start)
    return first is not None and first[1].islower()


def _is_counted(text: str, lang: str, begun: Stretch, start: int) -> bool:
    """Whether the thing follows whose number "im 13." is; a number alone is the label of an item."""
    since = max(begun[0], start - _LONGEST_PARTED)
    if lang not in _ORDINALS or _LABEL.fullmatch(text, *begun) or not _ORDINAL.search(text, since, start):
        return False
    if text[start].islower():
        return True
    return lang == "de" and bool(_GERMAN_ORDINAL.search(text, since, start) or _COUNTED.match(text, start))


def _labelled(text: str, pieces: Iterable[Stretch]) -> Iterator[Stretch]:
    """The number of an item belongs to the sentence that follows it."""
    label: Stretch | None = None
    for start, end in pieces:
        if _LABEL.fullmatch(text[start:end]) and label is None:
            label = (start, end)
            continue
        yield (label[0] if label else start), end
        label = None
    if label:
        yield label


def _masked(text: str, protected: Sequence[Stretch]) -> str:
    parts, at = [], 0
    for start, end in sorted(protected):
        if start < at or end <= start:
            continue
        parts += [text[at:start], _STAND_IN + "x" * (end - start - 1)]
        at = end
    return "".join(parts) + text[at:]


def _trim(text: str, piece: Stretch) -> Stretch | None:
    start, end = piece
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
