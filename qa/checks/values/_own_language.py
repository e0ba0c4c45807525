"""Names whose only difference is the language that they mention: `faq-en` and `faq-de`."""

from __future__ import annotations

import re
from posixpath import splitext

from qa.discover.slots import split_suffix
from qa.text.languages import primary
from qa.text.tags import normalise_tag

PART = re.compile(r"[^A-Za-z]+")
ANY_LANGUAGE = frozenset({"LANG", "LANGUAGE", "LOCALE", "LL", "XX"})
"""What stands for any language in a name: `manpages-LANG`, of which a translation names its own."""


def of_own_language(before: str, after: str, lang: str) -> bool:
    """Whether all that differs in a longer name is the language it ends in or mentions: `faq-de`, `data_zh`; or that
    the file of one language has a tag: `faq.md`, `faq_CN.md`."""
    (stem, ending), (other_stem, other_ending) = splitext(before), splitext(after)
    if ending and ending == other_ending and (tagged := split_suffix(other_stem)) and tagged[0] == stem:
        return primary(normalise_tag(tagged[2])) == primary(lang)
    if _tag_within(before, after, lang):
        return True
    pairs = list(zip(PART.split(before), PART.split(after), strict=False))
    changed = [(one, other) for one, other in pairs if one != other]
    if not changed or len(PART.split(before)) != len(PART.split(after)) or len(changed) == len(pairs):
        return False
    return all(
        (one in ANY_LANGUAGE or normalise_tag(one)) and primary(normalise_tag(other)) == primary(lang)
        for one, other in changed
    )


def _tag_within(before: str, after: str, lang: str) -> bool:
    """Whether all that differs is a tag between dots, one of the own language: `guide.en.html`, `guide.zh_CN.html`."""
    ours, theirs = before.split("."), after.split(".")
    changed = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    # a stem, a tag and an ending at least
    if len(ours) != len(theirs) or len(changed) != 1 or len(ours) <= 2:
        return False
    tags = [normalise_tag(part) for part in changed[0]]
    return bool(tags[0]) and primary(tags[1]) == primary(lang)
