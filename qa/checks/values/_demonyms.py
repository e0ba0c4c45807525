"""What is of one country that became what is of another: "French farmers", „spanische Bauern“."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.checks._versions import is_switcher
from qa.checks.values._exchanged_names import ExchangedNames
from qa.checks.values._name_sides import entities_of
from qa.model import PROSE, Bead, Document, InlineKind
from qa.text.demonyms import HOMES, Demonym, demonyms, knows_demonyms
from qa.text.languages import primary

_WORD = regex.compile(r"[\p{L}\p{M}'’\-]*")
_OF_LANGUAGES = regex.compile(
    r"(?i)\b(?:languages?|locales?|locali[sz]\p{L}*|translat\p{L}*|keyboard layouts?|menus? in|text in|characters?)\b"
)
"""What English says where languages are its subject."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COUNTRY = 2
"""Letters of the code of a country; cities have longer ids."""
BY_PLACE = 512
"""Characters of a note that one entry of the index spans."""


def other_countries(analysis: Analysis, bead: Bead) -> Iterator[ExchangedNames]:
    """The one country of which the source alone speaks and the one of which the target alone does, in a bead."""
    if not (len(bead.source) == len(bead.target) == 1):
        return
    sides = (analysis.source, bead.source[0]), (analysis.target, bead.target[0])
    if not all(knows_demonyms(document.lang) and document.blocks[i].kind in PROSE for document, i in sides):
        return
    index = _index(analysis)
    said = [_within(document, i, index[side]) for side, (document, i) in enumerate(sides)]
    if not (said[0] or said[1]) or any(is_switcher(document, document.blocks[i]) for document, i in sides):
        return
    places = [{entity.id for entity in entities_of(analysis, bead, side)} for side in (0, 1)]
    told = [{one.country for one in said[side]} | {p for p in places[side] if len(p) == COUNTRY} for side in (0, 1)]
    lost, strange = told[0] - told[1], told[1] - told[0]
    if not len(lost) == len(strange) == 1 or _of_languages(analysis, min(lost), min(strange)):
        return
    if any(len(place) > COUNTRY for place in places[0] ^ places[1]):
        # a capital may stand for its country
        return
    found = [next((m for m in said[side] if m.country in one), None) for side, one in enumerate((lost, strange))]
    if found[0] is None or found[1] is None:
        return
    words = [(m.start, *_whole(document.text, m)) for m, (document, _) in zip(found, sides, strict=True) if m]
    message = f"'{words[0][2]}' became '{words[1][2]}'"
    sure = not _is_for_readers(analysis, bead, min(strange))
    yield ExchangedNames(message, words[0][:2], words[1][:2], sure)


def _of_languages(analysis: Analysis, lost: str, strange: str) -> bool:
    """Whether the words may be those for the languages of the notes themselves."""
    homes = [HOMES.get(primary(lang), frozenset()) for lang in analysis.languages]
    return lost in homes[0] and strange in homes[1]


def _is_for_readers(analysis: Analysis, bead: Bead, strange: str) -> bool:
    """Whether an example of a language is in the readers' own instead: "menus in French", „Menüs auf Deutsch“."""
    texts = [
        note.blocks[i].text
        for note, i in zip((analysis.source, analysis.target), (bead.source[0], bead.target[0]), strict=True)
    ]
    own = strange in HOMES.get(primary(analysis.target.lang), frozenset())
    return own and any(_OF_LANGUAGES.search(text) for text in texts)


def _whole(text: str, one: Demonym) -> tuple[int, str]:
    """Where the word ends, and the word."""
    rest = _WORD.match(text, one.end)
    end = rest.end() if rest and text[one.start].isascii() else one.end
    return end, text[one.start : end]


@computed_once
def _index(analysis: Analysis) -> tuple[Mapping[int, Sequence[Demonym]], Mapping[int, Sequence[Demonym]]]:
    return _by_place(analysis.source.text, analysis.source.lang), _by_place(analysis.target.text, analysis.target.lang)


@lru_cache(maxsize=16)
def _by_place(text: str, lang: str) -> Mapping[int, Sequence[Demonym]]:
    """Remembered, for a source is compared with every translation."""
    found: defaultdict[int, list[Demonym]] = defaultdict(list)
    for one in demonyms(text, lang):
        found[one.start // BY_PLACE].append(one)
    return found


def _within(document: Document, index: int, by_place: Mapping[int, Sequence[Demonym]]) -> list[Demonym]:
    """The words in the prose of a block."""
    block = document.blocks[index]
    start, end = block.content_start, block.content_end
    near = (one for place in range(start // BY_PLACE, end // BY_PLACE + 1) for one in by_place.get(place, ()))
    inside = [one for one in near if start <= one.start < end]
    prose = [(p.start, p.end) for p in block.inlines if p.kind is InlineKind.TEXT] if inside else []
    return [one for one in inside if any(a <= one.start < b for a, b in prose)]
