"""Names of a person or place that lost their spelling by one letter: Brandt and Brandl, Ferreira and Fereira.

Both languages write Latin letters. Endings change with the case, other letters where a language respells names; neither
is a fault, nor is what the translation's own language knows better than the source's form.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import regex
from anyascii import anyascii

from qa.analysis.pair import Analysis, computed_once
from qa.checks.values._exchanged_names import ExchangedNames
from qa.checks.values._known_names import is_place
from qa.checks.values._numbers import prose_texts
from qa.model import Bead
from qa.text.languages import primary, scripts_of
from qa.text.said_words import RESPELLING
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST = 5
"""Letters of a name of which one that differs is a slip; shorter ones are too near to other words."""
RARE_SOURCE, RARE_TARGET = 4.0, 3.2
"""Zipf frequencies below which a capitalised word of the source, and of the translation, may be a name."""
MOST = 200
"""Different names of a block that are compared, each with each."""
NEAR = 8
"""Characters before a word in which the mark stands that ends the sentence before it."""
VOWELS = frozenset("aeiouy")
RESPELT = frozenset(
    map(frozenset, ("ck", "iy", "ij", "jy", "vw", "sz", "cz", "cs", "fv", "xs", "dt", "ou", "gj", "qk"))
)
"""Letters that languages write for each other in one name: Euclid, Euklid."""
_NAME = regex.compile(r"(?<![\p{L}\p{M}\d_@#./'’-])\p{Lu}\p{Ll}+(?![\p{L}\p{M}\d_@/-]|\.\p{L})")
_PLAIN = regex.compile(r"(?<!\p{L})\p{Ll}{4,}")
_DERIVED = regex.compile(r".*(?:i|e)an$|.*(?:ism|ist|ese|ish|ium|ine|ide|ate|ic|al|ology|graph\w*)$")
"""English adjectives and terms, which every language forms in its own way."""
_LEADS = regex.compile(r"(?:^|[.!?:;|>*#\-–—\n(\"“„«])\s*$")


def misspelt_names(analysis: Analysis, bead: Bead) -> Iterator[ExchangedNames]:
    """Names of a bead of one block a side of which the translation has a form that differs in one letter."""
    langs = analysis.languages
    if not (len(bead.source) == len(bead.target) == 1 and all("Latn" in scripts_of(lang) for lang in langs)):
        return
    texts = prose_texts(analysis, bead)
    lower = texts[0].lower(), texts[1].lower()
    ours, theirs = _first(texts[0], leading=False), _first(texts[1], leading=True)
    forms = set(_NAME.findall(texts[0]))
    starts = [
        note.blocks[index].content_start
        for note, index in ((analysis.source, bead.source[0]), (analysis.target, bead.target[0]))
    ]
    for name, one in ours.items():
        if not _may_be_name(analysis, name, texts[0], one.span()):
            continue
        # whatever endings the translation gives it
        if lower[0].count(name.lower()) <= lower[1].count(name.lower()):
            continue
        slips = [other for form, other in theirs.items() if form not in forms and _is_slip(analysis, name, form)]
        if len(slips) == 1:
            yield ExchangedNames(
                f"name '{name}' became '{slips[0][0]}'",
                (one.start() + starts[0], one.end() + starts[0]),
                (slips[0].start() + starts[1], slips[0].end() + starts[1]),
                sure=False,
            )


def _first(text: str, *, leading: bool) -> dict[str, regex.Match[str]]:
    """The names of a text, each at its first place, and no more than `MOST`; those that a sentence begins with if
    `leading`."""
    found: dict[str, regex.Match[str]] = {}
    for match in _NAME.finditer(text):
        if match[0] in found or not (leading or not _LEADS.search(text, max(0, match.start() - NEAR), match.start())):
            continue
        found[match[0]] = match
        if len(found) == MOST:
            break
    return found


def _may_be_name(analysis: Analysis, name: str, text: str, span: tuple[int, int]) -> bool:
    low, lang = name.lower(), analysis.source.lang
    if len(name) < SHORTEST or low in _plain_words(analysis)[0] or zipf(low, lang) >= RARE_SOURCE:
        return False
    if _DERIVED.fullmatch(low):
        return False
    # a place may have a name in every language
    return name in _target_names(analysis) or not (primary(lang) == "en" and is_place(text, *span))


@computed_once
def _plain_words(analysis: Analysis) -> tuple[frozenset[str], frozenset[str]]:
    """The words that each note writes without a capital."""
    return frozenset(_PLAIN.findall(analysis.source.text)), frozenset(_PLAIN.findall(analysis.target.text))


@computed_once
def _target_names(analysis: Analysis) -> AbstractSet[str]:
    return frozenset(_NAME.findall(analysis.target.text))


def _is_slip(analysis: Analysis, name: str, other: str) -> bool:
    """Whether a word of the translation is a name but for one letter that no ending or other spelling explains."""
    lang = analysis.target.lang
    one, two = anyascii(name).lower(), anyascii(other).lower()
    changed = one_change(one, two)
    if changed is None or _is_ending(one, two, changed) or other.lower() in _plain_words(analysis)[1]:
        return False
    there = name in _target_names(analysis)
    if there and has_table(lang):
        return zipf(other.lower(), lang) < RARE_TARGET
    known, strange = zipf(name.lower(), lang), zipf(other.lower(), lang)
    if not has_table(lang) or primary(lang) in RESPELLING or _is_respelt(one, two, changed):
        return there
    return strange < RARE_TARGET and strange <= known


def one_change(one: str, other: str) -> int | None:
    """Where two words differ, if by one letter that is another, more, less, or trades places; None otherwise."""
    if one == other or abs(len(one) - len(other)) > 1:
        return None
    at = next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        traded = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return at if traded or one[at + 1 :] == other[at + 1 :] else None
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return at if longer[at + 1 :] == shorter[at:] else None


def _is_ending(one: str, other: str, at: int) -> bool:
    """Whether the change may be one of case or gender, or another capital letter begins the word."""
    if at == 0:
        return True
    if len(other) > len(one) or len(one) > len(other):
        longer = max(one, other, key=len)
        return at >= len(longer) - 1
    last = at >= len(one) - 2
    return last and bool(VOWELS & {one[-1], other[-1]})


def _is_respelt(one: str, other: str, at: int) -> bool:
    """Whether languages may write one name in both ways: `k` for `c`, `ue` for `ü`, a letter that is mute."""
    if len(one) == len(other):
        letters = frozenset((one[at], other[at]))
        return letters in RESPELT or letters <= VOWELS
    longer = max(one, other, key=len)
    return longer[at] in "eh" or longer[at] in VOWELS
