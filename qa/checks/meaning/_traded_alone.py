"""Two opposites that one note has in another order than all its siblings: "from the cold body to the hot one".

Languages put words in orders of their own, so the order is only a doubt: the note must come nearer to its siblings when
the two words change places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from statistics import fmean, median

from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.checks.meaning._contrast_rows import Contrast, firm_among
from qa.checks.meaning._sights import Seen, in_order, seen
from qa.checks.meaning._traded import MARGIN, are_coordinated, halves_of, margin_of
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.enumerating import SPACED_JOINING, joining
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 3
"""Siblings that must have both words, all in the one order."""
FARTHER, NEARER = -0.001, 0.0
"""Mean gain of cosine with the siblings when the words change places: below the first it is a turn of phrase, above the
second the encoder bears it out. Own turned sentences have -.0001 to .0004; of 28 groups of good translations in 30
languages one sentence has another order at all, by -.0018 (`reports/votes.md`)."""
WORDS = 2
"""Words of a contrast in a sentence of two clauses."""
SUBJECT_FIRST = frozenset("en es fr it pt ca gl ro nl sv da nb nn de vi id ms zh".split())
"""Languages that put subjects before objects (WALS 81A) in main clauses: among themselves order tells."""


@dataclass(frozen=True, slots=True)
class TradedAlone(Contradicted):
    """`words` of `version` stand in the order opposite to that of `others`."""

    version: Version
    words: tuple[str, str]
    others: Row
    gain: float
    parted: bool
    """Whether the two stand in clauses of their own, which have the order of the others."""

    @property
    def severity(self) -> Severity | None:
        """The check's own where the encoder sees it and all put their words, or their clauses, in one order."""
        fixed = all(primary(v.lang) in SUBJECT_FIRST for v in (self.version, *self.others))
        return None if self.parted or (fixed and self.gain > NEARER) else Severity.MINOR


def traded_alone(notes: Parallel) -> Iterator[TradedAlone]:
    """Sentences with two opposites that alone have them in their order."""
    for row in notes.sentences:
        versions = long_enough(row)
        if len(versions) <= WITNESSES:
            continue
        # most pairs of words are in no version
        shown = Counter(chain.from_iterable(in_order(version.words, version.lang) for version in versions))
        for contrast in firm_among(first for first, times in shown.items() if times > WITNESSES):
            if found := _odd(versions, contrast):
                version, words, others = found
                gain = _gain(notes, version, words, others)
                parted = _are_parted(notes, (version, *others), contrast)
                if (parted or gain > FARTHER) and notes.vouched(version, others):
                    said = [version.words[word.start : word.end] for word in words]
                    yield TradedAlone(version, (said[0], said[1]), others, gain, parted)
                    break


def _odd(versions: Row, contrast: Contrast) -> tuple[Version, tuple[Seen, Seen], Row] | None:
    """The one version that has the words in another order than all that have both, with its words."""
    known: list[tuple[Version, list[Seen]]] = []
    for k, version in enumerate(versions):
        words = seen(version.words, contrast, version.lang)
        if len({word.other for word in words}) == 2:
            known.append((version, words))
        # most pairs of words are in no version
        elif len(known) + len(versions) - k - 1 <= WITNESSES:
            return None
    for side in (True, False):
        once = [(v, found) for v, words in known if (found := _around(words, side))]
        for behind in (True, False):
            odd = [(v, found[behind]) for v, found in once if found[behind]]
            if len(odd) == 1 and len(once) > WITNESSES and len(once) == len(known):
                version, nearest = odd[0]
                word = next(w for w in seen(version.words, contrast, version.lang) if w.other is side)
                both = (word, nearest) if nearest and nearest.start > word.start else (nearest, word)
                if both[0] and both[1] and not _either(version, both[0], both[1]):
                    return version, (both[0], both[1]), tuple(other for other, _ in known if other is not version)
    return None


def _around(words: Sequence[Seen], side: bool) -> tuple[Seen | None, Seen | None] | None:
    """The words of the other side next to the only one of a side, before and behind it."""
    own = [k for k, word in enumerate(words) if word.other is side]
    if len(own) != 1:
        return None
    k = own[0]
    return (words[k - 1] if k else None), (words[k + 1] if k + 1 < len(words) else None)


def _are_parted(notes: Parallel, versions: Row, contrast: Contrast) -> bool:
    """Whether the first version has the two words in clauses that are nearer to the others' in their own order: in most
    of them surely, and in none to the contrary."""
    halves = []
    for version in versions:
        words = seen(version.words, contrast, version.lang)
        parts = halves_of(version.words, (words[0], words[1]), version.lang) if len(words) == WORDS else None
        if parts is not None:
            halves.append((version, parts))
    if len(halves) <= WITNESSES or halves[0][0] is not versions[0]:
        return False
    (own, mine), *rest = halves
    margins = [margin_of(notes.vectors([*mine, *theirs], own.lang, version.lang)) for version, theirs in rest]
    return median(margins) >= MARGIN and min(margins) > 0


def _either(version: Version, one: Seen, two: Seen) -> bool:
    """Whether the two are said of one thing, in any order: "left or right"; "from hot to cold" is in one."""
    text = version.words
    return are_coordinated(text, one, two) and (
        primary(version.lang) not in SPACED_JOINING or joining(text, one.end, two.start, version.lang) is not None
    )


def _gain(notes: Parallel, version: Version, words: Sequence[Seen], others: Row) -> float:
    """By how much the version comes nearer to the others, on average, when its two words change places."""
    text, (one, two) = version.words, words
    said = text[one.start : one.end], text[two.start : two.end]
    turned = text[: one.start] + said[1] + text[one.end : two.start] + said[0] + text[two.end :]
    vectors = notes.vectors([text, turned, *(other.words for other in others)], version.lang, others[0].lang)
    return fmean(float(one) for one in vectors[2:] @ (vectors[1] - vectors[0]))
