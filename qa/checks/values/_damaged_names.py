"""Options, names and commands of running text that a translation damaged: —port, Database_Url, pip installieren."""

from __future__ import annotations

import re

from qa.checks.values._damaged_placeholders import damaged_placeholder
from qa.checks.values._verbatim import Verbatim, VerbatimKind

_DASH = "[\u2010-\u2015\u2212]"
_NAMES = frozenset({VerbatimKind.VARIABLE, VerbatimKind.IDENTIFIER})
_EDGE = r"(?<![A-Za-z0-9_.])", r"(?![A-Za-z0-9_])"
_BEGINNING = re.compile(r"(?:^|[.!?:…。！？：।።۔\n|\-–—>])[\s*_\"'“”„«»‘’(\[`#]*$")
"""What stands before the first word of a sentence, an item or a cell."""
_NEXT = r"[ \u00a0]([A-Za-z0-9_.\-@/\[\]]{2,40})"
"""What a command takes."""


def damaged_form(old: Verbatim, text: str) -> str:
    """What is left of a placeholder or an option in a text that has not itself; "" for nothing."""
    if old.kind is VerbatimKind.PLACEHOLDER:
        return damaged_placeholder(old.text, text)
    return damaged_option(old.text, text) if old.kind is VerbatimKind.OPTION else ""


def damaged_name(old: Verbatim, text: str, start: int, origin: str) -> Verbatim | None:
    """What stands for a name or a command in the text at `start`; `origin` is the source's."""
    if old.kind is VerbatimKind.COMMAND:
        return other_subcommand(old, text, start, origin)
    return other_case(old, text, start)


def damaged_option(body: str, text: str) -> str:
    """An option with a dash for its hyphens, or with a space between them, in a text that has not itself; else ""."""
    stem = body.lstrip("-")
    if len(stem) < 2:
        return ""
    found = re.search(rf"(?:{_DASH}[{_DASH[1:-1]}\-]?|- -|-- ){re.escape(stem)}{_EDGE[1]}", text)
    return found[0] if found else ""


def other_case(old: Verbatim, text: str, start: int) -> Verbatim | None:
    """A name in other capitals, in the text at `start` that has it in no other way; a capital may begin a sentence."""
    if old.kind not in _NAMES or not old.text.isascii():
        return None
    found = re.search(rf"(?i:{_EDGE[0]}{re.escape(old.text)}{_EDGE[1]})", text)
    if found is None or old.text in text:
        return None
    if found[0][1:] == old.text[1:] and (found[0][0].islower() or _BEGINNING.search(text[: found.start()])):
        return None
    return Verbatim(old.kind, found[0], start + found.start(), start + found.end())


def other_subcommand(old: Verbatim, text: str, start: int, origin: str) -> Verbatim | None:
    """A program with another word before what it takes: `pip install requests`, `pip installa requests`."""
    program, _, _ = old.text.rpartition(" ")
    taken = re.search(rf"{re.escape(old.text)}{_NEXT}", origin)
    if not program or taken is None:
        return None
    same = rf"{_EDGE[0]}{re.escape(program)}[ \u00a0](\S{{2,30}})[ \u00a0]{re.escape(taken[1])}{_EDGE[1]}"
    found = re.search(same, text)
    if found is None or found[1].startswith("-"):
        return None
    return Verbatim(old.kind, f"{program} {found[1]}", start + found.start(), start + found.end(1))
