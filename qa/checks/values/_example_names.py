"""Names in examples, which a translator makes up anew: `holiday-001.jpg`, `my_boats`, `/usr/share/doc/PACKAGE`."""

from __future__ import annotations

import regex

from qa.checks.values._synopses import CONSTANTS
from qa.checks.values._verbatim import Verbatim, VerbatimKind
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ORDINARY = 3.5
"""Zipf frequency of an English word from which a file named by it alone is an example, and no file of a program."""
SHORT = 3
"""Letters of a word that readers fill in: shorter ones are options and signs."""
_FILES = frozenset(
    "README LICENSE LICENCE COPYING CHANGELOG CHANGES INSTALL AUTHORS NEWS TODO NOTICE HEAD MAIN".split()
)
"""Files that are called so in capitals."""
_NOTHING = regex.compile(r"(?<![^\W_])(?:foo|bar|baz|qux)(?![^\W_])")
"""Names of programmers for what has no name yet."""
_NOWHERE = regex.compile(r"(?<!\w)path/to/")
_ANY_FILE = frozenset("file filename myfile yourfile somefile".split())
_WAYS = ("http://", "https://")
_LIBRARY = regex.compile(r"\p{Lu}\w*\.js")
"""How libraries are called that no file of a project is: `Chart.js`."""
_WORD = regex.compile(r"[^\W_]+")
_OF_PEOPLE = frozenset("txt jpg jpeg png gif svg pdf mp3 ogg wav mp4 doc docx odt ods xls xlsx csv zip".split())
"""Extensions of what people write, draw and record themselves; what programs read keeps its name."""
_PART = regex.compile(r"[-_. ]+")
_OWNED = regex.compile(r"^(?:your|my|new|test)(?=\p{L}{3})")
"""What such names begin with: "mydocument"."""
_BRACKETED = regex.compile(r"(?<=[\\/])\([\p{L}\p{M}'’_-]{1,40}\)(?=[\\/]|$)")
"""A part of a path in brackets, which stands for what a reader has there."""
_YOURS = regex.compile(r"(?:your|my|some|example)_\w+", regex.IGNORECASE)

NEAR = 24
"""Characters before a name in which words stand that call it an example."""
AROUND = 2_000
"""And around a path, in which a note speaks of what the reader puts into it."""
_EXAMPLE = regex.compile(
    r"(?i)(?:\be\. ?g\.|\bfor example|\bfor instance|\bsuch as|\bp\. ?ex\.|\bpar exemple|\bpor ejemplo|\bpor exemplo"
    r"|\bz\. ?B\.|\bzum Beispiel|\bad esempio|например|例如|たとえば|예를 들어)[\s,:(\uff08`]*$"
)


def is_example(old: Verbatim, new: Verbatim, texts: tuple[str, str]) -> bool:
    """Whether the name was translated as the words that it is made of, numbers and ending kept, names nothing, or is
    called an example in the texts of the notes."""
    if calls_nothing_otherwise(old.text, new.text) or _is_chosen(texts, old, new) or _is_described(texts, old, new):
        return True
    if old.kind is VerbatimKind.IDENTIFIER:
        return _YOURS.fullmatch(old.text) is not None
    if old.kind is not VerbatimKind.FILE:
        return False
    (stem, _, ending), (other, _, other_ending) = old.text.rpartition("."), new.text.rpartition(".")
    if ending != other_ending or ending not in _OF_PEOPLE or "/" in old.text:
        return False
    parts, others = (_PART.split(text) for text in (stem, other))
    numbers, other_numbers = ([part for part in row if part.isdecimal()] for row in (parts, others))
    words = [_OWNED.sub("", part.lower()) for part in parts if not part.isdecimal()]
    return numbers == other_numbers and bool(words) and all(zipf(word, "en") >= ORDINARY for word in words)


def is_of_people(name: str) -> bool:
    """Whether a name is that of a file which people write themselves."""
    return name.rpartition(".")[2] in _OF_PEOPLE


def _is_chosen(texts: tuple[str, str], old: Verbatim, new: Verbatim) -> bool:
    """Whether a file is named for example ("e.g. one.js"): readers give theirs another name, and so may a translator.
    Its ending says what it is."""
    same = old.text.rpartition(".")[2] == new.text.rpartition(".")[2]
    ends = zip(texts, (old.start, new.start), strict=True)
    called = any(_EXAMPLE.search(text, max(0, start - NEAR), start) for text, start in ends)
    return called and same and old.kind is VerbatimKind.FILE


def _is_described(texts: tuple[str, str], old: Verbatim, new: Verbatim) -> bool:
    """Whether one part of a path is a thing that both notes speak of ("the main package" is kept in
    `/usr/share/doc/main-package`): a reader puts its name there. A word alone may be a folder that is called so."""
    ours, theirs = old.text.split("/"), new.text.split("/")
    changed = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    if old.kind is not VerbatimKind.PATH or len(ours) != len(theirs) or len(changed) != 1:
        return False
    spoken = [" ".join(_PART.split(part.lower())) for part in changed[0]]
    around = (
        text[max(0, piece.start - AROUND) : piece.end + AROUND] for text, piece in zip(texts, (old, new), strict=True)
    )
    source, target = (" ".join(text.lower().split()) for text in around)
    return " " in spoken[0] and spoken[0] in source and spoken[1] in target.replace(new.text.lower(), "")


def fills_path(old: str, new: str) -> bool:
    """Whether two lines of code differ only within paths that lead through `path/to`, which no computer has, and in
    files that are called a file."""
    ours, theirs = old.split(), new.split()
    changed = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    return len(ours) == len(theirs) and bool(changed) and all(_stands_for_any(one, other) for one, other in changed)


def _stands_for_any(one: str, other: str) -> bool:
    """Whether a path leads through `path/to`, or a file is called a file ("> file.conf"), and the other is as deep or
    has the same ending."""
    if _NOWHERE.search(one):
        return _shape(one) == _shape(other)
    (stem, _, ending), (own, _, same) = one.rpartition("."), other.rpartition(".")
    return stem in _ANY_FILE and bool(own) and own.isalpha() and ending == same


def _shape(path: str) -> tuple[int, str]:
    """The depth of a path and the mark that opens it."""
    return path.count("/"), path[:1]


def is_filled_in(old: str, new: str) -> bool:
    """Whether code differs in one part only, and that part is a word that readers fill in: one in capitals in a path
    (`/usr/share/doc/PACKAGE`) or behind a hyphen (`manuals-LANG`) or in brackets (`/home/(user)/`), one with an owner
    (`my_boats`), one beside a name that means nothing (`foo-version`).

    What it became must be of the same make: a file that is called so in capitals is none that readers name.
    """
    if calls_nothing_otherwise(old, new) or (_YOURS.fullmatch(old) and "_" in new and not old.isupper()):
        return True
    if _BRACKETED.search(old) and _BRACKETED.sub("()", old) == _BRACKETED.sub("()", new):
        return True
    if _NOTHING.search(old):
        ours, theirs = _WORD.findall(old), _WORD.findall(new)
        pairs = list(zip(ours, theirs, strict=False))
        kept = all(one == other for one, other in pairs if _NOTHING.fullmatch(one) or len(one) < SHORT)
        return kept and len(ours) == len(theirs) and _WORD.sub("", old) == _WORD.sub("", new)
    mark = "/" if "/" in old else "-"
    ours, theirs = old.split(mark), new.split(mark)
    changed = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    if len(ours) != len(theirs) or len(changed) != 1 or not all(map(_is_capitals, changed[0])):
        return False
    # beside capitals it is a name like `UTF-EBCDIC`
    return len(ours) > 1 and (mark == "/" or all(part.islower() for part in ours if part != changed[0][0]))


def calls_nothing_otherwise(old: str, new: str) -> bool:
    """Whether all that differs is what programmers of another language call what has no name yet: pippo, hoge, toto."""
    names = _NOTHING.findall(old)
    if not names or old == new:
        return False
    form = regex.compile(r"(\p{L}[\p{L}_]{0,40}?)".join(map(regex.escape, _NOTHING.split(old))))
    found = form.fullmatch(new)
    return found is not None and all(
        one == other or not _NOTHING.search(other) for one, other in zip(names, found.groups(), strict=True)
    )


def is_same_but_its_end(old: str, new: str) -> bool:
    """Whether code lost or got only the comma or semicolon behind it, which belongs to the line that it was taken
    from, or is an address that is asked for another way: http, https."""
    if old.startswith(_WAYS) and new.startswith(_WAYS):
        return old.partition("://")[2] == new.partition("://")[2]
    return old != new and old.rstrip(",;") == new.rstrip(",;") != ""


def names_library(old: str, new: str) -> bool:
    """Whether what looks like a path is a word and a library joined by a slash: "charts/Chart.js"."""
    (first, _, name), (other, _, same) = old.partition("/"), new.partition("/")
    return name == same and first.isalpha() and not other.isascii() and _LIBRARY.fullmatch(name) is not None


def _is_capitals(part: str) -> bool:
    return part.isalpha() and part.isupper() and len(part) >= SHORT and part not in CONSTANTS and part not in _FILES
