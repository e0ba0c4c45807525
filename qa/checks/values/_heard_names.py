"""How surely a name of an English source is heard nowhere in its translation, and how surely it is.

Sounds and the encoder are independent witnesses: the one knows what letters become, the other who is called so. What
the translation's language calls a place by another name neither tells, but its tables do.
"""

from __future__ import annotations

from collections.abc import Mapping

from qa.analysis.faithful import is_measured
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import confirmed
from qa.analysis.substitution import passages, place_in, rises
from qa.checks.values._english_side import EnglishSide, english_side
from qa.checks.values._known_names import is_place
from qa.model import Bead
from qa.text.english_names import ARTICLE_BEFORE
from qa.text.entities import names_of
from qa.text.exonyms import exonyms, stands_in
from qa.text.hearing import heard, loudness, most, share
from qa.text.names import nominative
from qa.text.sounding import farness, weight

Span = tuple[int, int, str]
"""(start, end, text) of a name in its note."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
READ: Mapping[str, float] = {"masked": 136.0, "heard": -0.38, "share": -3.24, "": 3.35}
"""Log-odds that a name is gone: for each unit of a rise of the cosine (e5) with X in its place, of the log-odds of its
sounds, and of these by what the language would most often make of it. Fitted to 555 names of right translations of own
sentences and 1,068 that were replaced, lost or of another source, in 24 languages; sentences left out in turn, .992 of
pairs of them are in order (AUC)."""
UNREAD: Mapping[str, float] = {"heard": -0.4, "share": -3.13, "": 2.34}
"""The same by sounds alone, for languages that the encoder is not known to read (AUC .983)."""
GONE, GONE_UNREAD, GONE_PLACE = 2.5, 3.0, 3.0
"""Log-odds from which a name is surely gone; where the encoder reads nothing; and that of a place, which may have a
name of its own: of the right ones .018, .016 and .005 are above, all but four of them names that tables know."""
HEARD, HEARD_BESIDE = -2.0, -4.0
"""And below which it surely stands there, though nothing or another word seems to stand for it: of the right ones .88
and .78, of the others .008 and .001."""
READ_THERE = -0.01
"""Rise of the cosine (e5) with X in its place below which the encoder reads what no table knows as a name: of names
that are gone .13 are below."""
FAINTEST = -4.0
"""Log-odds of sounds below which nothing is said."""
FEWEST = 7.0
"""Log-odds that a name must most often have so that it can be missed: Io and Wu have not."""
TWO = 2
"""Words of a name that two witnesses are."""
SAME_SHARE = 0.6
"""Share of what a language would most often make of a name from which a word says it: キホーテ of Quixote."""
NEAR = 12
"""Characters before a name in which its article stands."""
STEM, ENDING = 4, 2
"""Letters of a place's own name without its ending, and those that a case may change."""
SAME_SURNAME, LOUD = 0.25, 2.6
"""As `NEAR` and `LOUD` of `_untranscribed_names`."""


def is_heard(analysis: Analysis, bead: Bead, lost: Span, strange: Span | None) -> bool:
    """Whether a name that seems to be gone, with `strange` in its place, is there by its sounds."""
    side = english_side(analysis, bead)
    # UNICEF sounds like UNESCO
    if side is None or side.index != 0 or lost[2].isupper():
        return False
    words = _words(lost[2])
    if strange is not None and all(share(word, strange[2], side.lang) >= SAME_SHARE for word in words):
        return True
    # given names are heard in many ways, アーサー is Arthur: the surname of a whole name tells
    surname = words[-1] if len(words) > 1 else ""
    if strange is not None and weight(surname) >= LOUD and farness(surname, strange[2], side.lang) <= SAME_SURNAME:
        return True
    odds = [_gone(analysis, bead, lost, word) for word in words]
    return all(one is not None and one <= (HEARD if strange is None else HEARD_BESIDE) for one in odds)


def is_unheard(analysis: Analysis, bead: Bead, lost: Span, more: float = 0.0) -> bool:
    """Whether a name of the source is surely gone: its words are not heard, nor a name that tables have for it. `more`
    log-odds are wanted beyond what is usual."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0:
        return False
    words = [word for word in _words(lost[2]) if loudness(word, side.lang) >= FEWEST]
    if not words or any(_has_own(word, side) for word in (lost[2], *words)):
        return False
    start, end = lost[0] - side.english_start, lost[1] - side.english_start
    river = ARTICLE_BEFORE.search(side.english, max(0, start - NEAR), start) is not None
    place = river or is_place(side.english, start, end)
    least = GONE_PLACE if place else GONE if is_measured(analysis.languages) else GONE_UNREAD
    odds = [one for word in words if (one := _gone(analysis, bead, lost, word)) is not None]
    return len(odds) == len(words) and sum(odds) / len(odds) >= least + more


def sounds_like_none(analysis: Analysis, bead: Bead, lost: Span) -> bool:
    """Whether two words of a name or more are all surely gone by their sounds alone, whatever the encoder reads: of the
    right ones .016 of single words are so."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0:
        return False
    words = [word for word in _words(lost[2]) if loudness(word, side.lang) >= FEWEST]
    if len(words) < TWO or any(_has_own(word, side) for word in (lost[2], *words)):
        return False
    told = [heard(word, side.other, side.lang) for word in words]
    return all(
        one is not None and _unread(max(one, FAINTEST), word, side.lang) >= GONE_UNREAD
        for one, word in zip(told, words, strict=True)
    )


def _unread(sounds: float, word: str, lang: str) -> float:
    told = {"": 1.0, "heard": sounds, "share": sounds / most(word, lang)}
    return sum(UNREAD[name] * value for name, value in told.items())


def _words(name: str) -> list[str]:
    return [nominative(word) for word in name.split() if word[:1].isupper()] or [name]


def _has_own(word: str, side: EnglishSide) -> bool:
    """Whether a text has what its language calls a place."""
    own = [name for name, id in names_of(side.lang).items() if id == names_of("en").get(word, " ")]
    low = side.other.lower()
    return any(stands_in(form, side.other) for form in exonyms(word, side.lang)) or any(
        name[: max(STEM, len(name) - ENDING)].lower() in low for name in own
    )


def _gone(analysis: Analysis, bead: Bead, lost: Span, word: str) -> float | None:
    """Log-odds that one word of a name is gone; None where its sounds tell nothing."""
    side = english_side(analysis, bead)
    sounds = None if side is None else heard(word, side.other, side.lang)
    if side is None or sounds is None:
        return None
    told = {"": 1.0, "heard": max(sounds, FAINTEST), "share": max(sounds, FAINTEST) / most(word, side.lang)}
    if not is_measured(analysis.languages):
        return sum(UNREAD[name] * value for name, value in told.items())
    masked = rise_without(analysis, bead, lost, word)
    return None if masked is None else sum(READ[name] * value for name, value in (told | {"masked": masked}).items())


@computed_once
def rise_without(analysis: Analysis, bead: Bead, lost: Span, word: str) -> float | None:
    """By how much a sentence comes nearer to its translation with X for a word of a name; None where it has none."""
    for pair in passages(analysis, bead):
        # a name leaves out its particles: Nguyen Van Hieu
        whole = lost[2] in analysis.source.text
        one = lost[2] if whole else lost[2].split()[0]
        at = place_in(analysis.source.text, pair.source, lost[0], one)
        if not pair.source.start <= lost[0] < pair.source.end or at is None:
            continue
        at = at + lost[2].find(word) if whole else pair.source.text.find(word, at)
        if at >= 0 and (pair.certain or confirmed(analysis, pair)):
            return rises(analysis, pair, 0, (at, at + len(word)), ("X",))[0]
    return None
