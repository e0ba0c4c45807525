"""Things of which one is never the other, colours, relatives, metals, and what many languages call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.checks.meaning._implied import is_implied
from qa.checks.meaning._negation import words
from qa.checks.meaning._stems import stands_alone, whole_word, word_around
from qa.model.records import dataclass
from qa.text.kinds import stems_of, things, things_in
from qa.text.languages import primary
from qa.text.words import zipf

SINGLE = frozenset("colour season metal element animal weather".split())
"""Kinds whose single characters mostly stand for themselves: that for "energy" also says "can"."""
WIDE = frozenset(
    "bird fish meat vegetables fruit doctor scientist church shoe guest customer tourist passenger car ship"
    " basket rectangle".split()
)
"""Members that may stand for another one: an eagle is a bird, a dentist a doctor, boots are shoes, a square is a
rectangle."""
PROVERBIAL = frozenset("head hand eye ear mouth heart foot tongue skin brain".split())
"""Members that stand in many turns of phrase: "by hand", "by heart"."""
CAPITAL = frozenset({"celestial body", "compass", "ministry", "season", "science"})
"""Kinds whose members are often written with capital letters: "the Moon", "the North"."""
FAMILIES = {"celestial body": "planet"}
"""Kinds whose members are exchanged as those of one kind are."""

SENTENCES = 2048
"""English sentences whose things are kept: one is asked about beside each of its translations."""

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COMMONER = 1.25
"""By how much a word is commoner, on the Zipf scale, than the English name of a thing that it does not mean. Of 15,703
names in our tables 252 are, about half of which are other words too (`reports/meaning.md`)."""
PART = 5
"""Letters of a name that is hardly in another word by chance: "screenshot", but "share"."""
_SLAVIC = frozenset("be bg bs cs hr mk pl ru sk sl sr uk".split())
_OF_VERBS = regex.compile(
    r"(?:ov|uj)?[aiyuě](?:l[aoiey]?|ti|ť|ć|vši)|(?:ов|ув)?[аиыіуяе](?:л[аои]?|ть|ти|вши)(?:с[ья])?"
    r"|н?(?:[аяуюе]є(?:мо|те|ш)?|[аяу]ет|[аяую]ють?|юва(?:в|ла|ли|ло|ти))(?:с[ья])?|н(?:ення|ени[еяюй]м?)"
)
"""What stands behind a stem in Slavic verbs, and in no noun: Slovene "zmajal" (shook) is no "zmaj" (dragon), Ukrainian
"пояснює" (explains) no "пояс" (belt)."""
_CASED = regex.compile(r"(?<=[\p{Latin}\p{Cyrillic}\p{Greek}])")
"""A letter before: in these scripts nouns stand at the beginning of their words, "rusa" (deer) is none in "barusan"."""
_DASH = regex.compile(r"[\p{Pd}\u2011_]|^\..")
"""What beside a word makes it a part of another: "left-hand", "snake_case", "sun.com"."""
_SIDE = regex.compile(r"(?<=\b(?:left|right)[\s\p{Pd}])hand[\s\p{Pd}]sides?\b", regex.I)
"""A side of something, written apart."""


@dataclass(frozen=True, slots=True)
class OtherThing:
    """The English word at `span` of its sentence, of whose meaning the other shows nothing, and what that says at
    `other_span`: a thing of the same kind, by its English name."""

    kind: str
    span: tuple[int, int]
    other: str
    other_span: tuple[int, int]
    faint: bool
    """Whether little says it: a single character, which is part of many words, or a word of many turns of phrase."""


@lru_cache(maxsize=1024)
def _of_family(lang: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The entries of each family that may be said instead of another, in the order of the table."""
    found = defaultdict[str, list[tuple[str, str]]](list)
    for kind, name in stems_of(lang):
        found[family(kind)] += [(kind, name)] if name not in WIDE else []
    return found


@lru_cache(SENTENCES)
def _said(english: str) -> tuple[tuple[tuple[str, str], tuple[int, int]], ...]:
    """The things that an English sentence says, and where."""
    return tuple(things_in(english))


def has_kinds(lang: str) -> bool:
    """Whether anything is known of a language's words."""
    return bool(stems_of(primary(lang)))


def exchanged(english: str, text: str, lang: str) -> Iterator[OtherThing]:
    """The words of an English sentence that another language's sentence says as another thing of the same kind.

    That one stands there as a word of its own, the English has no word for it, and nothing in the text is a word for
    what the English has, not even as a part of one.
    """
    tag, plain = primary(lang), text.lower()
    stems = stems_of(tag)
    if not stems or len(plain) != len(text):
        return
    said = _said(english)
    known = {entry for entry, _ in said}
    for entry, span in said:
        if (
            entry not in stems
            or _is_name(english, span, entry)
            or _is_joined(english, span)
            or stems[entry].may_stand_in(plain)
            or _is_part(entry[1], plain)
            or _is_inflected(entry[1], plain)
        ):
            continue
        for other in _of_family(tag)[family(entry[0])]:
            if other in known or is_implied(other[1], english) or _is_part(other[1], english.lower()):
                continue
            found = _alone(plain, stems[other].firm, tag)
            if found is not None and is_common(plain[slice(*word_around(plain, *found))], tag, other):
                continue
            if found is not None and is_no_noun(plain[slice(*word_around(plain, *found))], plain[slice(*found)], tag):
                continue
            if found is not None and (found[1] - found[0] > 1 or entry[0] in SINGLE):
                faint = found[1] - found[0] == 1 or not PROVERBIAL.isdisjoint((entry[1], other[1]))
                yield OtherThing(entry[0], span, other[1], whole_word(plain, *found), faint)
                break


def _is_part(name: str, text: str) -> bool:
    """Whether a text has a thing's English name in a longer word: "screenshot", Hungarian "videofelület"."""
    return len(name) >= PART and name.lower() in text


def _is_inflected(name: str, text: str) -> bool:
    """Whether a text has a thing's English name with an ending of its own: Czech "videa"."""
    stem = name.lower()[:-1]
    return (
        len(name) >= PART
        and regex.search(rf"(?<!\p{{L}}){regex.escape(stem)}\p{{L}}{{1,3}}(?!\p{{L}})", text) is not None
    )


def family(kind: str) -> str:
    """The name that all kinds have whose things are never one another."""
    return FAMILIES.get(kind, kind)


_OPENING = regex.compile(r"(?:^|[.!?:;•|\n\"“”'‘’«(\[*_>-])\s*$")
"""What a sentence begins after."""
_HOUSE = regex.compile(r"(?:['’]s|s['’]) \p{Lu}")
"""What makes a name of the word before: King's College."""


def _is_name(text: str, span: tuple[int, int], entry: tuple[str, str]) -> bool:
    """Whether a common word has a capital letter in the midst of a sentence: "Rodney Marsh", "LibreOffice Writer"."""
    word = text[slice(*span)]
    if entry[0] in CAPITAL or word[0].islower() or entry[1][0].isupper():
        return False
    return not _OPENING.search(text, 0, span[0]) or _HOUSE.match(text, span[1]) is not None


_CARRIAGE = regex.compile(
    r"(?:dining|sleeping|cable|rail(?:way|road)?|tram|street|freight|passenger|restaurant|buffet|train)[ -]cars?$",
    regex.I,
)
"""What is no motor car."""
_PHRASE = regex.compile(
    r"coats? of (?!arms)|speeds?[ -](?:\p{L}+ )?up\b|houses (?:an?|the|its|over|more than)\b"
    r"|mass[ -](?:function|media|production|market)"
    r"|bird['’]s[ -]eye|forks? diagram|laws? (?:of|for|that|says?|states?|holds?)\b",
    regex.I,
)
"""What is no garment but paint, no speed, no mass, no bird and no building, "the wing houses the library", and no
science: the law of refraction, as is one of somebody's."""
_OF_MASS = regex.compile(
    r"weights? (?:is |was |are |were |of |about |up to |only |nearly |some |at most |around ){0,3}"
    r"[\d.,]+\s?(?:[kmµ]?g|t|lbs?|oz|(?:kilo|milli)?grams?|kilos?|ton(?:ne)?s?|pounds?|ounces?)\b",
    regex.I,
)
"""A weight that is told in units of mass, as everyday speech does: other languages say the mass of it."""
_A_LAW = regex.compile(
    r"(?:\b(?:the|an?|this|that|these|those|first|second|third|his|her|its|their)|['’]s|s['’]) laws?$", regex.I
)
_GREYS = regex.compile(r"\bblack and white\b", regex.I)
"""Shades between the two."""


_BROWNING = regex.compile(r"\b(?:let (?:\p{L}+ ){1,2}|to |lightly |slowly |until (?:it|they) )$", regex.I)
_IN_A_PAN = regex.compile(
    r"\b(?:fr(?:y|ies|ied|ying)|roast\p{L}*|bak(?:e|es|ed|ing)|toast\p{L}*|sear\p{L}*|saut[ée]\p{L}*|grill\p{L}*|crust|simmer\p{L}*"
    r"|oven|skillet|(?:frying|sauce)?pan|onions?|butter)\b",
    regex.I,
)
_BROWNED = regex.compile(r"brown (?:the|it|them|well|on|for|gently)\b", regex.I)
"""What is done in a pan, for which languages name another colour, of gold or red."""


_BIDDEN = regex.compile(
    r" (?:the|an?|your|his|her|its|their|it|them|all|both|each|every|this|that|these|those|along|down|lightly|gently) ",
    regex.I,
)
"""What stands behind a word that opens a sentence as an order: "sand along the grain", "iron the shirt"."""


def _is_joined(text: str, span: tuple[int, int]) -> bool:
    """Whether a word is a part of a compound, which names another thing: "left-hand", "right hand side"."""
    beside = text[max(span[0] - 1, 0) : span[0]] + text[span[1] : span[1] + 1]
    found = _DASH.search(beside) or _SIDE.match(text, span[0]) or _CARRIAGE.search(text, 0, span[1])
    found = (
        found
        or _PHRASE.match(text, span[0])
        or _A_LAW.search(text, 0, span[1])
        or _OF_MASS.match(text, span[0])
        or (_BIDDEN.match(text, span[1]) and _OPENING.search(text, 0, span[0]))
        or _BROWNED.match(text, span[0])
        or (text[slice(*span)].lower() == "brown" and _BROWNING.search(text, 0, span[0]))
        or (text[slice(*span)].lower() in ("brown", "golden", "gold") and _IN_A_PAN.search(text))
        or _GREYS.search(text, max(span[0] - len("black and "), 0), span[1] + len(" and white"))
    )
    return found is not None


@lru_cache(maxsize=4096)
def _frequency(entry: tuple[str, str]) -> float:
    """How common the commonest English word for a thing is."""
    forms = " ".join(form for form, named in things().items() if named == entry)
    return max(zipf(word, "en") for word in regex.split(r"[\s-]", forms))


def is_common(word: str, tag: str, entry: tuple[str, str]) -> bool:
    """Whether a word is far commoner than what it would name is in English: another word is spelled like it, or
    begins so ("sobre", upon, is no envelope)."""
    english = _frequency(entry)
    return english > 0 and zipf(word, tag) >= english + COMMONER


def is_no_noun(word: str, stem: str, tag: str) -> bool:
    """Whether a word that begins as a thing's name does is a verb, or one of the few that negate: Kazakh "ешкім" is
    nobody, and "ешкі" a goat."""
    rest = word.removeprefix(stem)
    if rest and tag in _SLAVIC and _OF_VERBS.fullmatch(rest):
        return True
    table = words(tag)
    return bool(rest and table is not None and table.firm.fullmatch(word))


def _alone(text: str, stems: tuple[str, ...], tag: str) -> tuple[int, int] | None:
    for stem in stems:
        at = text.find(stem)
        while at >= 0:
            if stands_alone(text, at, at + len(stem), tag) and not _CASED.match(text, at):
                return at, at + len(stem)
            at = text.find(stem, at + len(stem))
    return None
