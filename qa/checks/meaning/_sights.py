"""Which of two opposite words a text shows, by stems of some two hundred pairs of English words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import regex

from qa.cache.tables import prebuilt
from qa.checks.meaning._contrast_rows import Contrast, contrasts, loose_contrasts
from qa.checks.meaning._excused_turns import is_lessened
from qa.checks.meaning._lexicon import has_opposites, stems_of
from qa.checks.meaning._near_words import without_idle
from qa.checks.meaning._opposites import telling_part
from qa.checks.meaning._stems import begins_words, is_inside, is_told, word_around
from qa.model.records import dataclass
from qa.text.languages import primary

_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200c\u200d]")
"""Arabic vowel marks and joiners, which the same word may have or not."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The words of a contrast that a text shows, each as often as it stands there: of the one word, of its opposite.

    `sure` are those of either that a stem mostly makes up, so that it is no chance part of them.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    sure: frozenset[str]

    def turned(self) -> Sight:
        return Sight(self.other, self.one, self.sure)


@dataclass(frozen=True, slots=True)
class Seen:
    """A word of a contrast at `[start, end)` of a text: the one word or the other."""

    start: int
    end: int
    other: bool


NOTHING = Sight((), (), frozenset())
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
_SUCH_AS = regex.compile("(?<=[와과] )같(?=[은이])")
"""The Korean for "same" where it says "such as" or "like"."""
TEXTS = 4096
"""Texts that are kept as they are looked through: the sentences of a group in all its versions, about which one check
after the other asks. With 1,024 half of them were looked through twice."""
HEAD = 3
"""First letters by which stems are looked up: a sentence of a hundred letters has a hundred, nearly all without any."""
FEW = 64
"""Beginnings of one length that are looked for one by one: each takes a fortieth of the time of a sentence's own."""
Rows = frozenset[tuple[str, str]]
"""Rows of the table, each by its first pair."""


def sight(text: str, contrast: Contrast, lang: str) -> Sight | None:
    """Which of two opposites a text shows; None in languages whose words are not known."""
    tag = primary(lang)
    if tag != "en" and not has_opposites(tag):
        return None
    plain = _telling(text) if tag == "en" else _plain(text)
    if contrast[0] not in _within(plain, tag):
        return NOTHING
    found: tuple[list[str], list[str]] = [], []
    sure: set[str] = set()
    for match in _seeker(contrast, tag).finditer(plain):
        start, end = word_around(plain, *match.span())
        word = plain[start:end]
        if match.lastgroup == "either" or is_inside(plain, *match.span(), tag) or is_lessened(plain, [(start, end)]):
            # a word that may say the one excuses a note, and is no witness for others: "less expensive"
            found[0].append(word)
            found[1].append(word)
            continue
        found[match.lastgroup == "other"].append(word)
        if is_told(plain, *match.span(), tag):
            sure.add(word)
    return Sight(tuple(found[0]), tuple(found[1]), frozenset(sure))


def in_sight(text: str, lang: str) -> Rows | None:
    """The rows of which `sight` may find a word in a text; None in languages whose words are not known."""
    tag = primary(lang)
    if tag != "en" and not has_opposites(tag):
        return None
    return _within(_telling(text) if tag == "en" else _plain(text), tag)


def in_order(text: str, lang: str) -> Rows:
    """The rows of which `seen` may find a word in a text."""
    tag = primary(lang)
    return _within(_plain(text), tag) if tag == "en" or has_opposites(tag) else frozenset()


def seen(text: str, contrast: Contrast, lang: str) -> list[Seen]:
    """The words of a contrast in the order of a text; none in languages whose words are not known, and none where small
    letters are more than capitals and shift the places."""
    tag = primary(lang)
    plain = _plain(text)
    if (tag != "en" and not has_opposites(tag)) or contrast[0] not in _within(plain, tag):
        return []
    places = _places(text, plain)
    if not places:
        return []
    found = [(word_around(plain, *match.span()), match) for match in _seeker(contrast, tag).finditer(plain)]
    return [
        Seen(places[start], places[end - 1] + 1, match.lastgroup == "other")
        for (start, end), match in found
        if match.lastgroup != "either"
    ]


def _places(text: str, plain: str) -> Sequence[int]:
    """Where each letter of the plain text stands in a text with the marks that may be left out; none where letters
    changed their number otherwise."""
    if len(plain) == len(text):
        return range(len(text))
    kept = [at for at, letter in enumerate(text) if not _MARKS.match(letter)]
    return kept if len(kept) == len(plain) else ()


@lru_cache(TEXTS)
def _plain(text: str) -> str:
    return _MARKS.sub("", _SUCH_AS.sub(" ", without_idle(text.lower())))


@lru_cache(TEXTS)
def _telling(text: str) -> str:
    return _plain(telling_part(text))


@lru_cache(TEXTS)
def _within(plain: str, tag: str) -> Rows:
    """The rows of which a stem stands in a text: most sentences show next to none of several hundred."""
    found = set[tuple[str, str]]()
    for size, by_head in enumerate(_by_head(tag)):
        # few stems are shorter: each is looked for, and the beginnings of the others all at once
        heads = {plain[at : at + size] for at in range(len(plain) - size + 1)} if len(by_head) > FEW else by_head.keys()
        for head in heads & by_head.keys():
            for stem, rows in by_head[head].items():
                if stem in plain:
                    found.update((one, other) for one, other in rows)
    return frozenset(found)


@lru_cache(maxsize=1024)
@prebuilt
def _by_head(tag: str) -> list[dict[str, dict[str, list[list[str]]]]]:
    """The rows of each stem of a language, by its first letters: of stems of no letter, of one, and so on up to `HEAD`,
    from which on they are as many."""
    found: list[dict[str, dict[str, list[list[str]]]]] = [{} for _ in range(HEAD + 1)]
    for contrast in (*contrasts(), *loose_contrasts()):
        for stem in {*chain(*_stems(contrast, tag))}:
            head = stem[:HEAD]
            found[len(head)].setdefault(head, {}).setdefault(stem, []).append([*contrast[0]])
    return found


@lru_cache(maxsize=65536)
def _stems(contrast: Contrast, tag: str) -> tuple[tuple[str, ...], ...]:
    """Stems of the one word and of the other."""
    if tag == "en":
        return tuple(tuple(pair[k].removesuffix("e") for pair in contrast) for k in (0, 1))
    return tuple(tuple(side) for side in stems_of(contrast[0], tag))


@lru_cache(maxsize=65536)
def _seeker(contrast: Contrast, tag: str) -> regex.Pattern[str]:
    """Stems of both words, the longest first: "unstable" is not "stable"."""
    sides = _stems(contrast, tag)
    if not any(sides):
        return regex.compile("(?!)")
    firm = sides if tag == "en" else stems_of(contrast[0], tag, broad=False)
    named = [
        (stem, name if stem in sure else "either")
        for side, sure, name in zip(sides, firm, ("one", "other"), strict=True)
        for stem in side
    ]
    branches = "|".join(f"(?P<{name}>{regex.escape(stem)})" for stem, name in sorted(named, key=lambda e: -len(e[0])))
    return regex.compile(rf"\b(?:{branches})" if begins_words(tag) else f"(?:{branches})")
