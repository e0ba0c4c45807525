"""The slot grammar: where in a path a language tag may stand, and what is left as the note's key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from posixpath import splitext
from typing import NamedTuple

from qa.text.tags import NAMES, is_language_tag, is_pseudo_locale, normalise_tag

DOCUSAURUS = re.compile(r"docusaurus-plugin-content-(?:docs|blog|pages)(?:-[\w-]+)?/(?:current/|version-[^/]+/)?")
MARK = re.compile("[-_]")
GENERIC_NAMES = """
    readme index _index intro introduction license changelog contributing overview home about main todo
"""
GENERIC = frozenset(GENERIC_NAMES.split())
HERE = "."
"""The key of a note whose files in the root are named by their languages alone."""


class Slot(NamedTuple):
    """One reading of a path: with `tag` (as spelled) taken out of it, the note is `key` of layout `root`.

    `lang` is the normalised tag. `prefix` is the folder before a folder tag; `suffix` says that the tag ends the
    file name in a pooled layout of the whole tree, whose `key` then includes the folders. `doubled`: folder and
    file name both carry the tag.
    """

    root: str
    key: str
    tag: str
    lang: str
    form: str
    prefix: str = ""
    suffix: bool = False
    doubled: bool = False


def fold(name: str) -> str:
    """A key as compared: composed Unicode, case ignored (macOS and Windows keep neither apart)."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def printable(path: str) -> str:
    """A path whose name is no valid Unicode (or breaks lines) with that spelled as escapes, so reports can hold it."""
    return path if path.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in path)


def stem_of(name: str) -> str:
    """A path without its Markdown extension."""
    return splitext(name)[0]


def is_generic(key: str) -> bool:
    """Whether a key is a name every folder has (`README`), so that sharing it says little."""
    return key.rsplit("/", 1)[-1] in GENERIC


def is_readme(key: str) -> bool:
    """Whether a key is a read-me: its name has no words of a title that a language's code or name could be one of."""
    return key.rsplit("/", 1)[-1].casefold() == "readme"


# the translations of a note share its stem
@lru_cache(maxsize=65536)
def split_suffix(stem: str) -> tuple[str, str, str] | None:
    """(`base`, separator, tag) of a file name that ends with a tag, the longest tag that fits; None if none."""
    base, dot, tail = stem.rpartition(".")
    if base and is_language_tag(tail):
        return base, dot, tail
    marks = [match.start() for match in MARK.finditer(stem)][-3:]
    for mark in marks:
        tail = stem[mark + 1 :]
        if stem[:mark].strip("-_") and is_language_tag(tail) and (tail.lower() not in NAMES or is_readme(stem[:mark])):
            return stem[:mark], stem[mark], tail
    return None


def pseudo_locale(name: str) -> str:
    """The part of a path that names a pseudo-locale, "" if none does."""
    *folders, last = name.split("/")
    stem = stem_of(last)
    tails = (stem[mark.end() :] for mark in re.finditer(r"[-_.]", stem))
    return next((part for part in (*folders, stem, *tails) if is_pseudo_locale(part)), "")


def slots(name: str) -> Iterator[Slot]:
    """Every reading of a posix path relative to the root."""
    parent, _, last = name.rpartition("/")
    stem, extension = splitext(last)
    suffix = split_suffix(stem)
    for folder in _language_folders(parent):
        yield folder.slot(stem, extension, suffix)
    if suffix:
        base, mark, tag = suffix
        key = fold(f"{parent}/{base}" if parent else base)
        form = f"<dir>{{key}}{mark}{{lang}}{extension}"
        yield Slot(f"<dir>{{key}}{mark}{{lang}}", key, tag, normalise_tag(tag), form, suffix=True)
    # `pt-BR` is a tag as well as a note `pt` in Breton
    if is_language_tag(stem):
        form = f"<dir>{{key}}/{{lang}}{extension}" if parent else f"{{lang}}{extension}"
        yield Slot("<dir>{key}/{lang}", fold(parent) or HERE, stem, normalise_tag(stem), form, suffix=True)


class LanguageFolder(NamedTuple):
    """A folder of a path that may be a language's: `prefix` before it, and `rest` between it and the file's name."""

    prefix: str
    tag: str
    lang: str
    infix: str
    rest: str

    def slot(self, stem: str, extension: str, suffix: tuple[str, str, str] | None) -> Slot:
        """The reading of a file in it."""
        doubled = suffix is not None and normalise_tag(suffix[2]) == self.lang
        ending = ""
        if doubled and suffix is not None:
            stem, ending = suffix[0], f"{suffix[1]}{{lang}}"
        root = f"{self.prefix}{{lang}}/{self.infix}{{key}}"
        key = fold(self.rest + stem)
        return Slot(
            root, key, self.tag, self.lang, f"{root}{ending}{extension}", self.prefix + self.infix, doubled=doubled
        )


# the files of a folder share its readings
@lru_cache(maxsize=4096)
def _language_folders(parent: str) -> tuple[LanguageFolder, ...]:
    folders = parent.split("/")
    found = []
    for i, folder in enumerate(folders):
        if is_language_tag(folder):
            prefix, rest = ("".join(f"{part}/" for part in parts) for parts in (folders[:i], folders[i + 1 :]))
            infix = match[0] if (match := DOCUSAURUS.match(rest)) else ""
            found.append(LanguageFolder(prefix, folder, normalise_tag(folder), infix, rest.removeprefix(infix)))
    return tuple(found)
