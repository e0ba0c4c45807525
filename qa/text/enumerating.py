"""Words that join the members of an enumeration, and two clauses; how many members an enumeration has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.model.records import dataclass
from qa.text.languages import primary

WORDS, LETTERS = 4, 48
"""Words of a member, and its characters: more are a clause."""
WIDE_LETTERS = 12
"""Characters of a member in a language without spaces."""
RUN_WORDS = 2
"""Words of a member in running text, where nothing else tells it from a clause."""
LONGEST = 1_200
"""Characters of a sentence that is looked at."""
READ = 4096
"""Sentences whose enumerations are kept: one of the source is asked about beside each of its translations."""
JOINING: Mapping[str, str] = {
    "en": "and or", "de": "und oder sowie", "fr": "et ou", "es": "y e o u", "it": "e ed o", "pt": "e ou", "ca": "i o",
    "nl": "en of", "pl": "i oraz lub", "cs": "a i nebo", "ru": "и или", "uk": "і й та або", "tr": "ve veya",
    "hi": "और या तथा एवं", "sv": "och eller", "da": "og eller", "nb": "og eller", "ro": "și sau", "id": "dan atau",
    "vi": "và hoặc", "fa": "و یا", "el": "και ή", "ko": "및 또는", "ar": "و أو", "zh": "和 与 及 或 以及 與",
    "ja": "と や または および",
    "af": "en of", "az": "və ya", "be": "і ды або", "bg": "и или", "bn": "এবং ও বা", "bs": "i ili",
    "eo": "kaj aŭ", "et": "ja ning või", "eu": "eta edo", "fi": "ja sekä tai", "ga": "agus nó", "gl": "e ou",
    "gu": "અને કે", "hr": "i te ili", "hu": "és vagy", "hy": "և եւ ու կամ", "is": "og eða", "ka": "და ან",
    "kk": "және мен пен бен немесе", "kn": "ಮತ್ತು", "lt": "ir bei arba", "lv": "un vai", "mk": "и или", "mn": "ба болон",
    "mr": "आणि व किंवा", "ms": "dan atau", "ne": "र वा", "nn": "og eller", "pa": "ਅਤੇ ਤੇ ਜਾਂ", "sk": "a i alebo",
    "sl": "in ter ali", "sq": "dhe ose", "sr": "и или i ili", "sw": "na au", "ta": "மற்றும்", "te": "మరియు",
    "ur": "اور یا", "uz": "va yoki", "he": "ו או",
}  # fmt: skip
"""Words that stand between the last two members, in languages that write them as words of their own."""
_ARTICLES: Mapping[str, str] = {
    "en": "a an some", "de": "ein eine einen einem einer", "fr": "un une des", "es": "un una unos unas",
    "it": "un uno una", "pt": "um uma", "ca": "un una uns unes", "gl": "un unha", "nl": "een", "af": "'n",
    "sv": "en ett", "da": "en et", "nb": "en et ei", "nn": "ein ei eit", "ro": "un o niște",
    "el": "ένας μία μια ένα", "hu": "egy", "tr": "bir", "az": "bir", "hi": "एक", "bn": "একটি একটা", "mr": "एक",
    "ur": "ایک", "fa": "یک", "id": "sebuah", "vi": "một", "sq": "një",
}  # fmt: skip
"""Words before a member that make it no longer; those of what is known begin clauses as well."""
_ATTACHED = frozenset({"ar", "he", "zh", "ja"})
"""Languages whose joining words stand without a space before or behind them, so that they may be a part of a word."""
_PREFIXED = {"ar": "و", "he": "ו"}
"""Languages that write "and" onto the next word, so that it may be the first letter of one."""
_UNJOINED = {"zh": 1, "ja": 2}
"""Languages that part members by a mark of their own (、) and may join the last two by nothing else, and how many short
pieces must stand between the first and the last then: in Japanese it parts clauses as well."""
_ENUMERATION_COMMA = "、"
_COPULA_DASHED = frozenset({"ru", "uk", "be"})
"""Languages whose dash may stand for "is", so that what is before it belongs to the opening of an enumeration."""
SPACED_JOINING = frozenset(JOINING) - _ATTACHED
"""Languages whose joining words are told from other words by the spaces around them."""
_COMMA = regex.compile(r"[,،]\s+|[、，]\s*")
_NUMBER = regex.compile(r"\p{Nd}|…")
"""What makes of an enumeration a series of numbers, or one that goes on."""
_OPENING = regex.compile(
    r"(?<!\s)\s*(?:e\. ?g\.|i\. ?e\.|for example|for instance|such as|z\. ?B\.|d\. ?h\.|zum Beispiel|par ex(?:\.|emple)"
    r"|p\. ?ex\.|por ejemplo|p\. ?ej\.|ad esempio|es\.|por exemplo|bijv\.|np\.|напр(?:\.|имер)|उदाहरण के लिए|जैसे"
    r"|örneğin|例如|比如|例えば|たとえば|مثل)[,:、，]?\s*",
    regex.IGNORECASE,
)
_EXAMPLE = regex.compile(
    r"\s*(?:such as|like|including|namely|as|wie|etwa|zum Beispiel|z\. ?B\.|comme|tels? que|telles? que|par exemple"
    r"|como|tal(?:es)? como|por ejemplo|come|ad esempio|por exemplo|zoals|jak|np\.|как|например|örneğin"
    r"|जैसे|مثل|例如|如|例えば)\b",
    regex.IGNORECASE,
)
"""Words before the first member of a row that stands behind a comma."""
_CLOSING = regex.compile(
    r"(?:,\s*|(?<!\s)\s*)"
    r"(?:etc\.?|et cetera|and so on|usw\.?|u\. ?a\.|u\. ?v\. ?m\.|u\. ?Ä\.|(?:и|і|й) т\. ?[дпн]\.?"
    r"|тощо|vb\.?|vs\.?|it[dp]\.?"
    r"|atd\.?|apod\.?|atď\.?|stb\.?|osv\.?|m\. ?[mvfl]\.|jne\.?|yms?\.?|enz\.?|ecc\.?|eccetera|ir t\. ?t\."
    r"|utt\.?|u\. ?c\."
    r"|κ\.?\s?λπ\.?|κ\.?τ\.?λ\.?|v\. ?v\.?|dll\.?|dsb\.?|등등?|إلخ|الخ|و ?غیره|וכו['׳’]?"
    r"|आदि|इत्यादि|等等?|など|…|\.\.\.)\s*$"
)
_COLONS = ":："
"""Marks behind which things are enumerated."""
_CONDITION = regex.compile("[^、，；。]+，[^，；。]*、")
"""What Chinese parts from the row behind it by another comma than that of the row: 只要位移很小，钟表、桥梁和电路."""
_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_BREAK = regex.compile(r"[;:.!?](?![A-Za-z0-9/\\])|[：；。！？।()（）\"“”„«»]|\s[–—-]\s")
"""What parts clauses; a mark within an address or a path does not: `backup:/srv`."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many members an enumeration has: one number, or two where a joining word may be a part of its neighbour."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Run:
    """An enumeration in running text: where it stands, what surely are its members, how many it has.

    `opening` is what stands before them: it ends with the first member, or is a clause that has none.
    """

    text: str
    opening: str
    members: tuple[str, ...]
    count: Count


NONE = Count(0, 0)


def counted(text: str, lang: str) -> Count:
    """How many members an enumeration has; none for what is none: clauses, numbers, formulas."""
    inside = _CLOSING.sub("", _OPENING.sub("", text, count=1))
    if _NUMBER.search(inside):
        return NONE
    parts = _parts(inside, primary(lang))
    if not _COMMA.search(inside):
        # one thing, or two that are joined
        two = len(parts) == 2 and all(_is_short(part, RUN_WORDS, primary(lang)) for part in parts)
        return Count(2, 2) if two else NONE
    return _total(parts, primary(lang)) if all(_is_short(part, WORDS, primary(lang)) for part in parts) else NONE


@lru_cache(READ)
def runs(text: str, lang: str) -> tuple[Run, ...]:
    """Enumerations of three members and more within a sentence: short pieces between commas, the last two joined."""
    return tuple(_runs(text, primary(lang)))


def _runs(text: str, tag: str) -> Iterator[Run]:
    if len(text) > LONGEST or tag not in JOINING:
        return
    for start, clause, listed in _clauses(text):
        if _NUMBER.search(clause) or not _COMMA.search(clause):
            continue
        pieces = _comma_pieces(clause, tag, listed)
        first = len(pieces) - 2
        # the first and the last piece hold more than their member; only what stands between tells a row
        while first > 0 and _is_short(pieces[first], RUN_WORDS, tag) and not _EXAMPLE.match(pieces[first]):
            first -= 1
        row = pieces[first + 1 : -1]
        if first >= 0 and row and (_is_joined(clause, tag) or _is_row(clause, row, tag)):
            total = _total(pieces[first:], tag)
            # "However, …": a word or two at the beginning may be no member; behind a colon more may be none
            opens = first == 0 and _is_short(pieces[0], RUN_WORDS, tag) is not listed
            most = total.most + _longer_before(pieces[:first], tag) + _joined_again(pieces[-1], tag)
            opening = pieces[first].strip()
            if (tag in _COPULA_DASHED or listed) and not first:
                opening = text[:start] + opening
            yield Run(clause.strip(), opening, tuple(row), Count(total.least - opens, most))


def _clauses(text: str) -> Iterator[tuple[int, str, bool]]:
    """Where the clauses of a sentence begin, and whether one stands behind a colon, where things are enumerated."""
    start, listed = 0, False
    for mark in _BREAK.finditer(text):
        yield start, text[start : mark.start()], listed
        start, listed = mark.end(), mark[0] in _COLONS and not _CONDITION.match(text, mark.end())
    yield start, text[start:], listed


def couple(text: str, lang: str) -> Run | None:
    """Two things that a sentence without a comma joins: what is left of an enumeration that lost a member."""
    tag = primary(lang)
    if tag in _PREFIXED and len(text) <= LONGEST:
        return _prefixed(text, _PREFIXED[tag])
    found = _words(tag) if tag in SPACED_JOINING and len(text) <= LONGEST else None
    joints = list(found.finditer(text)) if found and not _COMMA.search(text) and not _NUMBER.search(text) else []
    if len(joints) != 1:
        return None
    return Run(text, text[: joints[0].start()].strip(), (), Count(2, 2))


def _prefixed(text: str, joint: str) -> Run | None:
    """What a sentence without a comma joins by an "and" that is written onto each next word and may be the first letter
    of one: so many members at the most."""
    joints = list(regex.finditer(rf"(?<=\p{{L}}[ ]){joint}(?=\p{{L}}{{2}})", text))
    if not joints or _COMMA.search(text) or _NUMBER.search(text) or _BREAK.search(text.strip(" .")):
        return None
    return Run(text, text[: joints[0].start()].strip(), (), Count(1, 1 + len(joints)))


def _longer_before(pieces: list[str], tag: str) -> int:
    """How many of the pieces right before a row may be members of it too, of several words each."""
    count = 0
    while count < len(pieces) and _is_short(pieces[-1 - count], WORDS, tag):
        count += 1
    # the clause before them may end with one: "we use vinegar, the juice of lemons, wine and salt"
    return count + (count < len(pieces))


def _joined_again(piece: str, tag: str) -> int:
    """Joining words within the last piece: what stands behind them may be one more member."""
    found = _words(tag) if tag not in _ATTACHED else None
    return len(found.findall(piece)) if found else 0


def _comma_pieces(text: str, tag: str, listed: bool) -> list[str]:
    """The pieces between commas, the last one cut at its joining word: one that stands before may join two clauses.

    A joining word without spaces is told behind a colon alone: 长度、温度和频率.
    """
    pieces = [piece for piece in _COMMA.split(text) if piece.strip()]
    found = _words(tag) if tag not in _ATTACHED else _attached(tag) if listed and tag not in _PREFIXED else None
    cut = found.search(f" {pieces[-1]}") if found and pieces else None
    if cut is None:
        return pieces
    halves = pieces[-1][: max(cut.start() - 1, 0)].strip(), pieces[-1][cut.end() - 1 :].strip()
    return [*pieces[:-1], *filter(None, halves)]


def _parts(text: str, tag: str) -> list[str]:
    if tag in _ATTACHED:
        return [part for part in _COMMA.split(text) if part.strip()]
    either = "|".join(map(regex.escape, JOINING[tag].split()))
    return regex.split(rf"(?:[,،]\s+)?\s(?:{either})\s|[,،]\s+(?:(?:{either})\s)?", text)


def _total(parts: list[str], tag: str) -> Count:
    if tag not in _ATTACHED:
        return Count(len(parts), len(parts))
    maybe = sum(len(_attached(tag).findall(part)) for part in (parts if tag in _PREFIXED else parts[-1:]))
    return Count(len(parts), len(parts) + maybe)


def _is_joined(clause: str, tag: str) -> bool:
    """Whether a joining word stands before the last member: else the commas part clauses."""
    last = max(found.start() for found in _COMMA.finditer(clause))
    found = _attached(tag) if tag in _ATTACHED else _words(tag)
    return bool(found and found.search(clause, last))


def _is_row(clause: str, row: Sequence[str], tag: str) -> bool:
    """Whether the mark that parts members alone tells of an enumeration, without a joining word."""
    return len(row) >= _UNJOINED.get(tag, len(row) + 1) and _COMMA.findall(clause).count(_ENUMERATION_COMMA) > len(row)


def _is_short(part: str, words: int, tag: str) -> bool:
    """Whether a piece has at most so many words, its article left out."""
    wide = len(_WIDE.findall(part))
    if wide:
        return wide <= WIDE_LETTERS
    found = _WORD.findall(part)
    own = len(found) - (bool(found) and found[0].lower() in _ARTICLES.get(tag, "").split())
    return 0 < own <= words and len(part) <= LETTERS


@lru_cache(maxsize=1024)
def _attached(tag: str) -> regex.Pattern[str]:
    """A joining word in the midst of a piece: in Arabic at the beginning of a word."""
    either = "|".join(map(regex.escape, sorted(JOINING[tag].split(), key=len, reverse=True)))
    return regex.compile(
        rf"(?:^|\s)(?:{either})(?=[\s\p{{L}}])" if tag in _PREFIXED else rf"(?<=[\p{{L}}\s])(?:{either})(?=[\p{{L}}\s])"
    )


def joining(text: str, start: int, end: int, lang: str) -> regex.Match[str] | None:
    """The first joining word in `text[start:end]`."""
    found = _words(primary(lang)) if primary(lang) not in _ATTACHED else None
    return found.search(text, start, end) if found else None


def listed_twice(text: str, lang: str) -> tuple[int, int] | None:
    """Where the member stands that a row behind a colon names again: 三个量：长度、温度和长度."""
    tag = primary(lang)
    if len(text) > LONGEST or tag not in JOINING or tag in _PREFIXED:
        return None
    for start, clause, listed in _clauses(text):
        pieces = [piece.strip(" .。") for piece in _comma_pieces(clause, tag, listed)] if listed else []
        again = [piece for k, piece in enumerate(pieces) if piece in pieces[:k] and _is_short(piece, RUN_WORDS, tag)]
        if len(pieces) > RUN_WORDS and again:
            at = clause.rindex(again[0])
            return start + at, start + at + len(again[0])
    return None


def joined_times(text: str, lang: str) -> int:
    """How many joining words a text has, where its language writes them between spaces."""
    found = _words(primary(lang)) if primary(lang) not in _ATTACHED else None
    return len(found.findall(text)) if found else 0


@lru_cache(maxsize=1024)
def _words(lang: str) -> regex.Pattern[str] | None:
    either = "|".join(map(regex.escape, JOINING.get(lang, "").split()))
    return regex.compile(rf"(?<=\s)(?:{either})(?=\s)", regex.IGNORECASE) if either else None
