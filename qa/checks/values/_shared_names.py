"""Names that all notes of a group have, and one does not: no note is the original, none is compared with one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.text.entities import names_of
from qa.text.exonyms import exonyms
from qa.text.languages import scripts_of
from qa.text.names import FEWEST_SOUNDS, begins, consonants, has_name, sounds_like_one, words_of
from qa.text.scripts import LATIN

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Notes that must have a name besides the one that lacks it, where a strange name stands in its place,"""
MANY_WITNESSES = 3
"""and where it is merely gone: then every other note must have it."""
_WORD = regex.compile(r"[\p{Latin}\p{M}\p{N}]+")
_CASED = regex.compile(r"\p{Lu}[\p{L}\p{M}]{2,}")
SHORTEST = 3
"""Letters of a name."""
_HAN = regex.compile(r"\p{Han}")
_ROMAN = regex.compile("[IVXL]+")
"""Numerals of kings and centuries, which many languages say in words."""
_APART = regex.compile(r"[ ]|[ ]?[·・][ ]?")
"""What stands between the words of one name."""
_SURNAME = regex.compile(r"[ ](\p{Lu}[\p{L}\p{M}'’-]{2,})")
_Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class LostName:
    """`name` stands in `others` and not in `version`; `strange` is (start, end, text) of what stands there alone."""

    version: Version
    name: str
    others: Row
    strange: _Span | None

    @property
    def is_sure(self) -> bool:
        """Whether the note would show the name: a transcription in another script may be one that nobody foresaw."""
        return self.strange is not None or LATIN in scripts_of(self.version.lang)


def lost_names(notes: Parallel) -> Iterator[LostName]:
    """Each name once that one note of a row lacks or has another for."""
    for row in notes.blocks:
        known = [_names(version) for version in row]
        if len({frozenset(names) for names in known}) < 2:
            continue
        for k, version in enumerate(row):
            others = [(v, names) for i, (v, names) in enumerate(zip(row, known, strict=True)) if i != k]
            yield from _lost(version, known[k], others)


def _lost(
    version: Version, own: Mapping[str, int], others: Sequence[tuple[Version, Mapping[str, int]]]
) -> Iterator[LostName]:
    raw = _raw(version).lower()
    words = words_of(raw)
    gone: list[tuple[_Span, Row, bool]] = []
    for name in dict.fromkeys(name for _, names in others for name in names):
        have = tuple(v for v, names in others if name in names)
        if name.lower() in raw or len(have) < WITNESSES or has_name(name, raw, words):
            continue
        if _is_plural(name, raw) or _is_unheard(name, raw):
            continue
        lacking = [v for v, names in others if name not in names and not _says(v, name)]
        if any(LATIN in scripts_of(v.lang) for v in lacking) or _has_place(version, name, have):
            continue
        said = tuple(v for v, _ in others if v not in lacking)
        at = next(names[name] for _, names in others if name in names)
        # "Fourier" alone is Joseph Fourier, and given names are said in many ways
        surname = _SURNAME.match(have[0].document.text, at + len(name))
        given = surname is not None and has_name(surname[1], raw, words)
        gone.append(((at, at + len(name), name), said, not lacking and not given))
    gone = list(_whole_names(gone))
    if not gone:
        return
    strange = list(_joined(version, _strange(version, own, [v for v, _ in others])))
    # as many strange names as lost ones: each stands in the place of one
    instead = strange if len(strange) == len(gone) else [None] * len(gone)
    for ((_, _, name), said, everywhere), place in zip(gone, instead, strict=True):
        if place or (everywhere and len(said) >= MANY_WITNESSES):
            yield LostName(version, name, said, place)


def _raw(version: Version) -> str:
    return version.document.text[version.start : version.end]


def _says(version: Version, name: str) -> bool:
    """Whether a note says a name in letters of its own."""
    text = _raw(version)
    return has_name(name, text, words_of(text))


def _has_place(version: Version, name: str, have: Row) -> bool:
    """Whether a note has its language's own name of a place: Wien."""
    raw = _raw(version)
    places = {place for v in have if (place := names_of(v.lang).get(name))}
    own = (form for form, place in names_of(version.lang).items() if place in places) if places else ()
    return any(form in raw for form in (*own, *exonyms(name, version.lang)))


def _whole_names(gone: Sequence[tuple[_Span, Row, bool]]) -> Iterator[tuple[_Span, Row, bool]]:
    """Words of one name together, as a witness has them side by side."""
    last: tuple[_Span, Row, bool] | None = None
    for one in gone:
        if last and one[1] == last[1] and last[0][1] + 1 == one[0][0]:
            last = (last[0][0], one[0][1], f"{last[0][2]} {one[0][2]}"), one[1], last[2] or one[2]
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _strange(version: Version, own: Mapping[str, int], others: Sequence[Version]) -> Iterator[_Span]:
    """The names of a version that no other has, in their order: in Latin letters, or in another script with capitals,
    where nothing in the others sounds like them."""
    around = " ".join(map(_raw, others)).lower()
    if LATIN in scripts_of(version.lang) or any(name.lower() not in around for name in own):
        yield from sorted((at, at + len(name), name) for name, at in own.items() if name.lower() not in around)
        return
    heard = [word for other in others if LATIN in scripts_of(other.lang) for word in words_of(_raw(other))]
    heard = [word for word in dict.fromkeys(heard) if word[:1].isupper()]
    for match in _CASED.finditer(version.words):
        at = version.start + match.start()
        if not begins(version.document.text, at) and not sounds_like_one(match[0], heard):
            yield at, at + len(match[0]), match[0]


def _joined(version: Version, names: Iterator[_Span]) -> Iterator[_Span]:
    """Words of one name together."""
    text, last = version.document.text, None
    for start, end, name in names:
        if last and _APART.fullmatch(text, last[1], start):
            last = last[0], end, text[last[0] : end]
            continue
        if last:
            yield last
        last = start, end, name
    if last:
        yield last


def _is_plural(name: str, raw: str) -> bool:
    """Whether a text has a name without its s: GPUs, GPU."""
    return name.endswith("s") and name[:-1].lower() in raw


def _is_unheard(name: str, raw: str) -> bool:
    """Whether a name has too few consonants to hear that Chinese characters do not say it: Rayleigh, 瑞利."""
    return len(consonants(name)) <= FEWEST_SOUNDS and _HAN.search(raw) is not None


def _names(version: Version) -> dict[str, int]:
    """The words in Latin letters with a capital that no sentence begins with, and where each stands first."""
    text, found = version.document.text, dict[str, int]()
    for match in _WORD.finditer(version.words):
        word, at = match[0], version.start + match.start()
        capital = any(map(str.isupper, word)) and len(word) >= SHORTEST
        if (
            capital
            and word.isascii()
            and not _ROMAN.fullmatch(word)
            and (not begins(text, at) or any(map(str.isupper, word[1:])))
        ):
            found.setdefault(word, at)
    return found
