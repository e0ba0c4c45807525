"""One of two opposites said twice, where all siblings say the one and the other: "like charges attract, opposite ones
attract"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from math import ceil

from qa.analysis.parallel import Parallel, Row, Version, long_enough
from qa.checks.meaning._collapsed_alone import KEPT
from qa.checks.meaning._contrast_rows import Contrast, contrasts, firm_among, loose_among, loose_contrasts
from qa.checks.meaning._negation import words
from qa.checks.meaning._note_polarity import WITNESSES
from qa.checks.meaning._other_senses import LESS
from qa.checks.meaning._outvoted import Outvoted
from qa.checks.meaning._outvoted_opposites import MOST
from qa.checks.meaning._sights import Seen, Sight, in_sight, seen, sight
from qa.model import Document
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Doubled(Outvoted):
    """`word` stands at `[start, end)` of the document for what the others call by its opposite, and once more."""

    start: int = 0
    end: int = 0

    def place(self) -> tuple[Document, int, int]:
        return self.version.document, self.start, self.end


def doubled_opposites(notes: Parallel) -> Iterator[Doubled]:
    """Sentences that alone say one of two opposites as often as their siblings say both together."""
    for row in notes.sentences:
        versions = long_enough(row)
        if len(versions) <= WITNESSES:
            continue
        shown = Counter(chain.from_iterable(in_sight(v.words, v.lang) or () for v in versions))
        often = [first for first, times in shown.items() if times >= MOST * (len(versions) - 1) + 1]
        for contrast in chain(firm_among(often), loose_among(often)):
            odd = _odd(versions, contrast)
            if odd and not _is_turned(odd.version) and notes.vouched(odd.version, odd.others):
                yield odd
                break


def _odd(versions: Row, contrast: Contrast) -> Doubled | None:
    known = [(v, found) for v in versions if (found := sight(v.words, contrast, v.lang))]
    for sides in (known, [(v, found.turned()) for v, found in known]):
        odd = [(v, found) for v, found in sides if _is_doubled(found)]
        if len(odd) != 1:
            continue
        version, found = odd[0]
        others = [(v, f) for v, f in sides if v is not version and _says_both(f, len(found.other))]
        if len(others) >= max(WITNESSES, MOST * (len(versions) - 1)):
            return _told(version, found, others, contrast, sides is known)
    return None


def _is_turned(version: Version) -> bool:
    """Whether a negation or "less" makes the opposite of one of the two words: often, less often."""
    table = words(version.lang)
    if table is not None and table.any.search(version.words):
        return True
    less = next(contrast for contrast in chain(contrasts(), loose_contrasts()) if contrast[0] == LESS)
    found = sight(version.words, less, version.lang)
    return found is not None and bool(found.other)


def _is_doubled(found: Sight) -> bool:
    """Whether a text shows one word twice and more, surely, and its opposite in no word at all."""
    if found.one or len(found.other) < 2:
        return False
    shortest, *rest = sorted(found.other, key=len)
    # a longer form of a word that is surely it: "sonra", "sonrasında"
    return shortest in found.sure and all(word.startswith(shortest[: ceil(KEPT * len(shortest))]) for word in rest)


def _says_both(found: Sight, times: int) -> bool:
    """Whether a text shows both words, together so many times, and none that may be either."""
    clear = found.one and found.other and not set(found.one) & set(found.other)
    return bool(clear) and len(found.one) + len(found.other) == times


def _told(
    version: Version, found: Sight, others: Sequence[tuple[Version, Sight]], contrast: Contrast, straight: bool
) -> Doubled:
    """The odd version, with the word at the place where most others have the opposite."""
    places = seen(version.words, contrast, version.lang)
    orders = Counter(order for v, _ in others if (order := _order(seen(v.words, contrast, v.lang), straight)))
    wanted = orders.most_common(1)[0][0] if orders else ()
    at = next((k for k, opposite in enumerate(wanted) if opposite), -1)
    spot = places[at] if len(places) == len(wanted) else None
    start, end = (version.start + spot.start, version.start + spot.end) if spot else (version.start, version.end)
    witnesses = tuple(v for v, _ in others)
    return Doubled(version, found.other[0], witnesses, tuple(f.one[0] for _, f in others), start=start, end=end)


def _order(places: Sequence[Seen], straight: bool) -> tuple[bool, ...]:
    """Where the word that the odd one lacks stands among those of a text, as a row of yes and no."""
    return tuple(place.other is not straight for place in places)
