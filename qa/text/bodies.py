"""Bodies, rivers, seas, regions and works that languages call by names of their own: WHO is OMS, ВОЗ and 世卫组织.

Letters and sounds tell nothing of them. Which ones a text names is known from a list (`bodies.txt`) alone, so that one
of the list in the place of another one of its kind is surely another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, reduce

import regex

from qa.model.records import dataclass
from qa.text.languages import primary, scripts_of
from qa.text.scripts import CASED, LATIN
from qa.text.words import DATA

SHORT = 5
"""Letters of the beginning of a word below which a case adds two letters at most: Rin is no Rincón."""
ENDING, SHORT_ENDING = 4, 2
"""Letters that a case adds to a word of a name, and to a short one."""
PREFIX = 3
"""Letters that Arabic and Hebrew write to the beginning of a name."""
_UNDECLINED = frozenset("en fr es it pt ca gl nl tr vi id".split())
"""Languages that add nothing to a short name; Turkish parts its endings by an apostrophe."""
_ACRONYM = regex.compile(r"\p{Lu}{2,8}|\p{Hebrew}+[\"״]\p{Hebrew}")
_WITHIN = regex.compile(r"(?<![.!?:] )(?<!^)\b\p{Lu}[\p{L}’'-]+ (?:the )?\Z")
_BEHIND = regex.compile(r" \p{Lu}\p{Ll}")
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]+")
KEPT = 3000
"""Characters of a text whose bodies are kept for the next question."""
_HEBREW_HYPHENS = ((" ", "[ \u05be-]"), ("בינלאומי", "בין[\u05be-]?לאומי"))
"""What Hebrew parts by a hyphen as well, of which it has one of its own: the Academy does so with "international"."""
NEAR = 24
"""Characters before a name in which another word of it begins."""


@dataclass(frozen=True, slots=True)
class Body:
    """One of the list at `[start, end)` of a text; `id` is its first English name."""

    id: str
    kind: str
    text: str
    start: int
    end: int


def bodies(text: str, lang: str) -> tuple[Body, ...]:
    """Those that a text names, in reading order, the longest where one is in another."""
    if primary(lang) == "en":
        return tuple(_in_english(text))
    return _kept(text, primary(lang)) if len(text) <= KEPT else tuple(_found(text, primary(lang)))


@lru_cache(maxsize=64)
def _kept(text: str, lang: str) -> tuple[Body, ...]:
    """Those of a short text, of which two ask."""
    return tuple(_found(text, lang))


def _found(text: str, lang: str) -> Iterator[Body]:
    pattern, forms = _pattern(lang)
    for match in pattern.finditer(text):
        id, kind = forms[(match.lastindex or 1) - 1]
        yield Body(id, kind, match[0], *match.span())


def _in_english(text: str) -> Iterator[Body]:
    """Those of an English text, by the word that each begins with: nearly every text has none."""
    end, known = 0, _by_first_word()
    for word in _CAPITAL.finditer(text):
        for form, row in known.get(word[0], ()):
            start, behind = word.start(), word.start() + len(form)
            if start >= end and text.startswith(form, start) and not text[behind : behind + 1].isalnum():
                if not _is_part(text, row.kind, start, behind):
                    end = behind
                    yield Body(row.id, row.kind, form, start, behind)
                break


@cache
def _english() -> frozenset[str]:
    return frozenset(form for row in _rows() for form in row.names["en"])


@cache
def _by_first_word() -> Mapping[str, Sequence[tuple[str, _Row]]]:
    """The English names by their first words, the longest first."""
    named = ((form, row) for row in _rows() for form in row.names["en"])
    found: dict[str, list[tuple[str, _Row]]] = {}
    for form, entry in sorted(named, key=lambda one: -len(one[0])):
        found.setdefault(_CAPITAL.findall(form)[0], []).append((form, entry))
    return found


def is_listed(name: str) -> bool:
    """Whether the list has an English name."""
    return name in _english()


def has_own_name(id: str, lang: str) -> bool:
    """Whether the list has what a language calls one, or it is an acronym, which others in Latin letters keep."""
    row = next(row for row in _rows() if row.id == id)
    return primary(lang) in row.names or (LATIN in scripts_of(lang) and _ACRONYM.fullmatch(id) is not None)


def _is_part(text: str, kind: str, start: int, end: int) -> bool:
    """Whether an English name of a place is a word of a longer name: Jimmy Wales, Atlantic City; or a word in capitals
    among others is no acronym."""
    if text[start:end].isupper():
        return not any(letter.islower() for letter in text[max(0, start - NEAR) : end + NEAR])
    if kind in ("body", "work"):
        return False
    before = _WITHIN.search(text, max(0, start - NEAR), start)
    return before is not None or _BEHIND.match(text, end) is not None


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the list: the names by languages, each as the beginnings of its words."""

    id: str
    kind: str
    names: Mapping[str, Sequence[str]]


@cache
def _rows() -> Sequence[_Row]:
    rows = []
    for line in (DATA / "bodies.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "alias ")):
            kind, *parts = line.split(" | ")
            own = (part.partition(" ") for part in parts)
            names = {lang: tuple(forms.split(" / ")) for lang, _, forms in own}
            rows.append(_Row(names["en"][0], kind.split(" ")[0], names))
    return rows


@lru_cache(maxsize=128)
def _pattern(lang: str) -> tuple[regex.Pattern[str], Sequence[tuple[str, str]]]:
    """A pattern with a group for each name, and what each group names."""
    latin = LATIN in scripts_of(lang)
    forms: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for row in _rows():
        english = row.names["en"] if latin else tuple(form for form in row.names["en"] if _ACRONYM.fullmatch(form))
        for form in dict.fromkeys((*row.names.get(lang, ()), *english)):
            if forms.setdefault(form, (row.id, row.kind))[0] != row.id:
                # one acronym of two bodies
                shared.add(form)
    kept = sorted((form for form in forms if form not in shared), key=len, reverse=True)
    body = "|".join(f"({_written(form, lang)})" for form in kept)
    return regex.compile(_boundary(lang) + f"(?:{body})"), [forms[form] for form in kept]


def _boundary(lang: str) -> str:
    """What stands before every name in a text of a language."""
    scripts = scripts_of(lang)
    if scripts & {"Hani", "Kana", "Thai"}:
        return ""
    return rf"(?<!\p{{L}})\p{{L}}{{0,{PREFIX}}}?" if scripts & {"Arab", "Hebr"} else r"(?<![\p{L}\p{M}\p{N}])"


def _written(form: str, lang: str) -> str:
    """The pattern of a name in a text of a language, behind its beginning."""
    scripts = scripts_of(lang)
    if _ACRONYM.fullmatch(form):
        inside = form.isascii() and not scripts & CASED
        before, behind = (r"(?<![A-Za-z])", "(?![A-Za-z])") if inside else ("", r"(?![\p{L}\p{N}])")
        return before + regex.escape(form) + behind
    if scripts & CASED:
        words = r"[ \u00a0-]".join(regex.escape(word) + _ending(word, lang) for word in regex.split("[ -]", form))
        return (rf"(?i:{words})" if " " in form else words) + r"(?!\p{L})"
    if "Hang" in scripts and len(form) >= SHORT:
        # "세계보건기구" is also written 세계 보건 기구
        return " ?".join(map(regex.escape, form.replace(" ", "")))
    if "Hebr" in scripts:
        return reduce(lambda said, pair: said.replace(*pair), _HEBREW_HYPHENS, form)
    return regex.escape(form) + ("(?!道)" if scripts & {"Hani", "Kana"} else "")


def _ending(word: str, lang: str) -> str:
    if len(word) >= SHORT:
        return rf"\p{{L}}{{0,{ENDING}}}"
    return "" if lang in _UNDECLINED else rf"\p{{L}}{{0,{SHORT_ENDING}}}"
