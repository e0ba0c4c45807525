"""What must stay of an address in a translation: no language, no depth of folders, no hash."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from qa.text.languages import primary
from qa.text.tags import NAMES, Strength, is_language_tag, strength

LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?$", re.I)
SUFFIX = re.compile(r"[-_.][a-z]{2,3}(?:[-_][a-z]{2,4})?$", re.I)
FIXED = frozenset(["com", "org", "net", "io", "ai", "dev", "edu", "gov", "app", "doc", "src", "lib", "api", "pdf"])
PICTURE = re.compile(r"\.(?:svg|png|jpe?g|webp|gif)$", re.I)
NOTE = re.compile(r"\.(?:md|mdx|markdown|qmd|rmd)$", re.I)
PAGE = re.compile(r"\.html?$", re.I)
LOCALE = re.compile(r"(?<=[-_.])([a-z]{2})[-_][A-Z]{2}(?=[-_.])")
"""A language with its country within a file's name."""
TEMPLATE = re.compile(r"\{(?:%|\{[<%]?)-?[ \t]*([A-Za-z_][\w.]*)")


def key(destination: str) -> str:
    """What must stay of a destination: no language labels, no folder depth, no anchor, no trailing slash."""
    if filled := TEMPLATE.findall(destination):
        return " ".join([*filled, _key(TEMPLATE.sub("", destination))])
    return _key(destination)


def _key(destination: str) -> str:
    try:
        parts = urlsplit(unquote(destination.strip()))
    except ValueError:
        return destination
    names = [name for name in parts.path.split("/") if name not in ("", ".", "..")]
    if parts.scheme and not parts.netloc:
        # an address of mail, a name of a program: `xref:System.String`
        return f"{parts.scheme}:{parts.path}#{parts.fragment}".lower()
    if not parts.netloc:
        # a translation lies in another folder, so that only the end of a relative path can be compared
        return _stem(names[-1]) if names else ""
    hosts = list(parts.netloc.lower().removeprefix("www.").split("."))
    kept = [
        label for i, label in enumerate(hosts) if i == len(hosts) - 1 or label in FIXED or not LANGUAGE.match(label)
    ]
    # the same picture in another format
    path = [PICTURE.sub("", name) for name in names if not LANGUAGE.match(name) or name in FIXED]
    if path and NOTE.search(path[-1]):
        path[-1] = _stem(path[-1])
    elif path:
        path[-1] = PAGE.sub("", _untagged(path[-1]))
    return "/".join([".".join(kept), *path, *([parts.query] if parts.query else [])]).lower()


def _stem(name: str) -> str:
    """A file's name without extension, language suffix and content hash: `cnn-de.1f2e3d4c5b6a.png` → `cnn`."""
    return SUFFIX.sub("", name.lower().split(".")[0] or name.lower())


def _untagged(name: str) -> str:
    """A page's name without the language it ends in: `ch02.de.html`, `list-german`, `index.html.fr`."""
    stem, dot, extension = name.rpartition(".")
    ends = [(stem, dot + extension), (name, "")] if dot else [(name, "")]
    for body, rest in ends:
        mark = max(body.rfind(c) for c in "-_.")
        if mark > 0 and is_language_tag(body[mark + 1 :]) and strength(body[mark + 1 :]) is not Strength.WORD:
            return body[:mark] + rest
        if mark > 0 and body[mark + 1 :].lower() in NAMES:
            return body[:mark] + rest
    return name


def is_own_picture(source: str, target: str) -> bool:
    """Whether the names of two pictures differ in nothing but a language."""
    names = [address.partition("?")[0].rpartition("/")[2].rpartition(".")[0] for address in (source, target)]
    return names[0] != names[1] and _stem(names[0]) == _stem(names[1])


def is_own_copy(source: Sequence[str], target: Sequence[str], lang: str) -> bool:
    """Whether the name of a file, the last step of a path, has the translation's language where the source's has its
    own: `1_en_US_a`, `1_fr_FR_a`."""
    own, tag = LOCALE.search(target[-1]), LOCALE.search(source[-1])
    if own is None or tag is None or own[1] == tag[1] or own[1] != primary(lang):
        return False
    return LOCALE.sub("*", source[-1], count=1) == LOCALE.sub("*", target[-1], count=1)


def page_below(source: Sequence[str], target: Sequence[str]) -> str:
    """What a page in the very folder that the source leads to is called: `fi` in `team/` and `team/fi.html`."""
    return PAGE.sub("", target[-1]) if [*target[:-1]] == [*source] else ""
