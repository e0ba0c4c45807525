"""Names that all notes of a group have, and one does not: no note is the original, none is compared with one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.values._chance_words import is_chance
from qa.checks.values._lost_name import LostName
from qa.checks.values._other_names import KEYS
from qa.checks.values._own_forms import is_form, is_localised, is_own_form, is_respelled
from qa.checks.values._same_sounds import is_heard_in_katakana
from qa.formula.match.prose_forms import unaccented
from qa.model import Document
from qa.text.case_endings import CASES
from qa.text.english_names import Name, NameWord
from qa.text.entities import names_of
from qa.text.exonyms import exonyms
from qa.text.french_sounds import read_in_french
from qa.text.given_forms import may_be_one
from qa.text.languages import primary, scripts_of
from qa.text.lexis import is_inflected
from qa.text.locales import folded, locale
from qa.text.names import begins, consonants, has_name, sounds_like_one, words_of
from qa.text.persons import is_listed
from qa.text.said_words import RUN_TOGETHER
from qa.text.scripts import CASED, LATIN
from qa.text.transcription import says
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Notes that must have a name besides the one that lacks it, where a strange name stands in its place,"""
MANY_WITNESSES = 3
"""and where it is merely gone: then every other note must have it."""
_WORD = regex.compile(r"[\p{Latin}\p{M}\p{N}]+")
_NAME = regex.compile(r"(?<![\p{Lu}\p{Ll}])\p{Lu}[\p{L}\p{M}]{2,}")
SHORTEST = 3
"""Letters of a name."""
CHANGED, ADDED = 2, 5
"""Letters at the end of a name that cases may change, and that may be added: Newtons, Newtonsche,"""
LONG = 5
"""and of a name that is no beginning of another word."""
FEWEST_SOUNDS = 3
"""Consonants of a name that is merely gone from a note in another script; as `LONG_ENOUGH` of `transcription`."""
WORD, SURNAME = 3.25, 5.0
"""Zipf frequency in a witness's language from which a word with a capital may be any word, and from which it is any
word though people are called so ("Star")."""
APART = 0.75
"""By how much rarer it must be in the language of the note without it: names are as common here as there. Of eight
names by votes in ten trees all were such words (`reports/precision.md`)."""
UNHEARD = frozenset({"zh"})
"""Languages whose characters say foreign names too freely to tell that one is missing."""
_PLURAL = regex.compile(r"(?<=\p{L}{2})s$")
_LAND = regex.compile(r"(?<=\p{L}{4})land$")
_ROMAN = regex.compile("[IVXL]+")
"""Numerals of kings and centuries, which many languages say in words."""
_HEBREW_PREFIX = regex.compile(r"^[ושהכלבמ](?=[\u05d0-\u05ea]{3})")
_APART = regex.compile(r"[ ]|[ ]?[·・][ ]?")
"""What stands between the words of one name."""
_SURNAME = regex.compile(r"[ ](\p{Lu}[\p{L}\p{M}'’-]{2,})")
_Span = tuple[int, int, str]


def lost_names(notes: Parallel) -> Iterator[LostName]:
    """Each name once that one note of a row lacks or has another for."""
    for row in notes.blocks:
        known = [_names(version) for version in row]
        if len({frozenset(names) for names in known}) < 2:
            continue
        for k, version in enumerate(row):
            # a note that nobody translated says what its source says, and is no witness of its own
            apart = {v.text: (v, names) for i, (v, names) in enumerate(zip(row, known, strict=True)) if i != k}
            for lost in _lost(version, known[k], list(apart.values())):
                # a title or label may have capitals throughout: what a witness writes small elsewhere is no name
                small = any(_is_written_small(notes, lost.name, v.document) for v in lost.others)
                if not small and not _is_word(lost.name, version, lost.others):
                    yield lost


def _lost(
    version: Version, own: Mapping[str, int], others: Sequence[tuple[Version, Mapping[str, int]]]
) -> Iterator[LostName]:
    words = _words(version)
    strange = list(_joined(version, _strange(version, own, others)))
    # a name of theirs in Latin letters among another script: what all keep in these is not transcribed beside it
    latin = strange and strange[0][2].isascii() and LATIN not in scripts_of(version.lang)
    kept = _kept_by_all(others) if latin else frozenset()
    gone = list(_whole_names(list(_gone(version, others, words, kept))))
    if not gone:
        return
    surely = [one for one in gone if one[0][2] in kept]
    gone = surely if surely and len(surely) == len(strange) else gone
    # as many strange names as lost ones: each stands in the place of one
    instead = strange if len(strange) == len(gone) else [None] * len(gone)
    for ((_, _, name), said, everywhere), place in zip(gone, instead, strict=True):
        if place and (is_respelled(version, name, place[2]) or may_be_one(name, place[2])):
            continue
        if place and name not in kept and _is_acronym(name) != _is_acronym(place[2]):
            # "by an HTTP request" and "by a request … of the program": who does it is said, nothing stands in its place
            place = None
        if place and is_localised(name, place[2], [word for v in said for word in words_of(_raw(v))], words):
            continue
        if place or (everywhere and len(said) >= MANY_WITNESSES):
            yield LostName(version, name, said, place)


def _kept_by_all(others: Sequence[tuple[Version, Mapping[str, int]]]) -> frozenset[str]:
    """The names that all of three notes or more write in Latin letters, two of them in scripts of their own."""
    scripts = sum(LATIN not in scripts_of(version.lang) for version, _ in others)
    if len(others) < MANY_WITNESSES or scripts < WITNESSES:
        return frozenset()
    return frozenset.intersection(*(frozenset(names) for _, names in others))


def _gone(
    version: Version, others: Sequence[tuple[Version, Mapping[str, int]]], words: Sequence[str], kept: frozenset[str]
) -> Iterator[tuple[_Span, Row, bool]]:
    """The names of others that a version does not say, where one of them has it, who say it, and whether all surely."""
    raw = _raw(version).lower()
    for name in dict.fromkeys(name for _, names in others for name in names):
        have = tuple(v for v, names in others if name in names or _inflects(v, name))
        likely = [word for word in words if not is_chance(word, name, version.lang)]
        if len(have) < WITNESSES or _PLURAL.sub("", name).lower() in raw or is_own_form(name, have[0], words):
            continue
        if name not in kept and (has_name(name, raw, likely) or _runs_say(version, name, words)):
            continue
        lacking = [v for v, names in others if name not in names and not is_said_in(v, name)]
        if any(LATIN in scripts_of(v.lang) for v in lacking) or _says_otherwise(version, name, have, words):
            continue
        said = tuple(v for v, _ in others if v not in lacking)
        at = next(names[name] for _, names in others if name in names)
        # "Fourier" alone is Joseph Fourier, and given names are said in many ways
        surname = _SURNAME.match(have[0].document.text, at + len(name))
        given = surname is not None and has_name(surname[1], raw, [word for word in words if not word.islower()])
        # two sounds are too few to hear that they are missing: Rayleigh, 瑞利
        faint = LATIN not in scripts_of(version.lang) and (
            len(consonants(read_in_french(name))) < FEWEST_SOUNDS or primary(version.lang) in UNHEARD
        )
        yield (at, at + len(name), name), said, name in kept or (not lacking and not given and not faint)


def _inflects(version: Version, name: str) -> bool:
    """Whether a note in Latin letters has a name with an ending: Newtons, Newtonin."""
    if len(name) < LONG or LATIN not in scripts_of(version.lang) or name not in (raw := _raw(version)):
        return False
    return regex.search(rf"(?<!\p{{L}}){name}\p{{Ll}}{{1,{ADDED}}}(?!\p{{L}})", raw) is not None


def _is_written_small(notes: Parallel, name: str, document: Document) -> bool:
    plain = notes.pairs[0].vocabulary(document).plain
    words = [word.lower() for word in _WORD.findall(name)]
    return any(word in plain or is_inflected(word, "en") for word in words)


def _is_word(name: str, version: Version, others: Row) -> bool:
    """Whether a name is made of words that a witness's language has, and the lacking note's has not: "Installation" in
    a title, "Permitir" in two languages that are kin. What is a name is as common in one language as in another, or a
    person's or place's."""
    known = names_of("en").keys() | names_of(version.lang).keys()
    return name not in known and all(_is_common(word, version, others) for word in name.split())


def _is_common(word: str, version: Version, others: Row) -> bool:
    low = word.lower()
    common = max((zipf(low, v.lang) for v in others), default=0.0)
    if is_listed(word) and common < SURNAME:
        return False
    return common >= WORD and zipf(low, version.lang) <= common - APART


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and _PLURAL.sub("", name).isupper()


def _raw(version: Version) -> str:
    return version.document.text[version.start : version.end]


def is_said_in(version: Version, name: str) -> bool:
    """Whether a note says a name, in whatever letters."""
    words = _words(version)
    return has_name(name, _raw(version), words) or _runs_say(version, name, words)


def _runs_say(version: Version, name: str, words: Sequence[str]) -> bool:
    """Whether a text without spaces, or its katakana, says a name somewhere."""
    raw, lang = _raw(version), version.lang
    if primary(lang) not in RUN_TOGETHER:
        return is_heard_in_katakana(name, raw, lang)
    return says(Name((NameWord(name, 0, len(name)),)), raw, lang, words)


def _words(version: Version) -> list[str]:
    """The words of a note's prose that may be names, with the parts of those that a hyphen joins: Брин-Мор."""
    words = words_of(version.words)
    words += [part for word in words if "-" in word for part in word.split("-") if part]
    if primary(version.lang) == "he":
        # "in", "from", "to" and "and" are written onto names
        words += [bare for word in words if (bare := _HEBREW_PREFIX.sub("", word)) != word]
    # names have capitals where there are any
    return [word for word in words if word[:1].isupper()] if scripts_of(version.lang) <= CASED - {LATIN} else words


def _says_otherwise(version: Version, name: str, have: Row, words: Sequence[str]) -> bool:
    """Whether a note has its language's own name of a place (Wien), a key (Strg) or a month, or spells it anew."""
    raw, low = _raw(version), name.lower()
    if any(folded(name) in locale(v.lang).months or folded(name) in locale(v.lang).weekdays for v in have):
        return True
    parts = {part for word in words_of(raw.lower()) for part in (word, *word.split("-"))}
    if any(low in names and not names.isdisjoint(parts) for names in KEYS):
        return True
    # Maarten, and Sint-Maartensdom, Friesland, and Frisia; but not "rho" for Rayleigh, of which one sound is heard
    heard = tuple(said for part in (name, _LAND.sub("", name)) if len(said := consonants(part)) >= FEWEST_SOUNDS)
    if any(w[:1].lower() == low[:1] and w.isascii() and consonants(w).startswith(heard) for w in words):
        return True
    places = {place for v in have if (place := names_of(v.lang).get(name))}
    own = (form for form, place in names_of(version.lang).items() if place in places) if places else ()
    # Quênia in Brazil is Quénia in Portugal
    plain = unaccented(raw)
    forms = (*own, *exonyms(name, version.lang))
    return any(unaccented(form) in plain or _is_declined(form, words, version.lang) for form in forms)


def _is_declined(name: str, words: Sequence[str], lang: str) -> bool:
    """Whether a name stands in a text in a case that changes its last letters: Praga, w Pradze."""
    stem = name[:-CHANGED]
    return primary(lang) in CASES and len(stem) >= SHORTEST and any(word.startswith(stem) for word in words)


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


def _strange(
    version: Version, own: Mapping[str, int], others: Sequence[tuple[Version, Mapping[str, int]]]
) -> Iterator[_Span]:
    """The names of a version that no other has, in their order: in Latin letters, or in another script with capitals,
    where none of the others' names sounds like them."""
    around = " ".join(_raw(other) for other, _ in others).lower()
    if LATIN in scripts_of(version.lang) or any(name.lower() not in around for name in own):
        known = {name for _, names in others for name in names}
        yield from sorted(
            (at, at + len(name), name)
            for name, at in own.items()
            if name.lower() not in around and not is_form(name, known)
        )
        return
    times = Counter(name for _, names in others for name in names)
    heard = [name for name in times if times[name] >= WITNESSES]
    for match in _NAME.finditer(version.words):
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


def _names(version: Version) -> dict[str, int]:
    """The words in Latin letters with a capital that no sentence begins with, and where each stands first."""
    text, found = version.document.text, dict[str, int]()
    for match in _WORD.finditer(version.words):
        word, at = match[0], version.start + match.start()
        if len(word) < SHORTEST or not word.isascii() or not any(map(str.isupper, word)):
            # most words
            continue
        # behind a semicolon no language in Latin letters writes a capital but that of a name
        opens = begins(text, at) and text[max(0, at - 2) : at] != "; "
        within = not opens or any(map(str.isupper, word[1:]))
        if within and not _ROMAN.fullmatch(word):
            found.setdefault(word, at)
    return found
