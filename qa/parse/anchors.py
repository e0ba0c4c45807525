"""What a link's fragment can lead to in a note: ids that are written, and those that generators make of headings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from qa.parse.dialects import outside_fences

ALWAYS = frozenset({"", "top", "content", "main"})
"""Fragments that every page has."""
GENERATED = re.compile(r"(?:L\d+(?:-L?\d+)?|:~:text=.*|fn(?:ref)?[:-]?[\w-]+|page=\d+|_\d+|\w+(?:\.\w+)+)$")
"""Fragments that no heading makes: lines of code, footnotes, pages, names of code, numbers for headings without Latin
letters."""
_HEADING = re.compile(
    r"^[ \t>]*+#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$|^[ \t>]*+(\S[^\n]*)\n[ \t>]*+(?:=+|-{2,})[ \t]*$", re.M
)
_ID = re.compile(
    r"\b(?:id|name)[ \t]*=[ \t]*\{?[\"']([^\"'\n]{1,200})[\"']|\{[ ]?[#:][^{}\n]{0,100}?#?([\w:.-]+)[^{}\n]*\}"
    r"|^\(([^()\n]{1,200})\)=|\{/\*[ ]*#([\w-]+)[ ]*\*/\}|\[\[([\w-]{1,100})\]\]"
    r"|^[ \t]*(?::name:|:label:)[ \t]*([\w:.-]+)",
    re.M,
)
_TITLE = re.compile(r"\b(?:title|label)[ \t]*=[ \t]*[\"']([^\"'\n]{1,200})[\"']")
_BRACED = re.compile(r"\{[ ]?#([^{}\s]{1,200})")
_MARKUP = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?|<[^<>\n]{1,300}>|\{[^{}\n]*\}|&\w{1,10};")
_SUFFIX = re.compile(r"[-_]?\d+$")


@dataclass(frozen=True, slots=True)
class Anchors:
    """`ids` as they are written, `headings` by their letters and digits alone, so that every generator's rule fits."""

    ids: frozenset[str]
    headings: frozenset[str]

    def hold(self, fragment: str) -> bool:
        """Whether a fragment leads somewhere in the note."""
        name = unquote(fragment)
        if name.lower() in ALWAYS or GENERATED.match(name) or name.casefold() in self.ids:
            return True
        letters = letters_of(name)
        return not letters or letters in self.headings or letters_of(_SUFFIX.sub("", name)) in self.headings


def anchors(text: str) -> Anchors:
    """The anchors of a note, read from its lines: linear, so that linked notes need not be parsed."""
    prose = outside_fences(text.replace("\r\n", "\n"))
    headings = {letters_of(_MARKUP.sub(r"\1", found[1] or found[2] or "")) for found in _HEADING.finditer(prose)}
    headings |= {letters_of(found[1]) for found in _TITLE.finditer(prose)}
    ids = {next(filter(None, found.groups())).casefold() for found in _ID.finditer(prose)}
    ids |= {found[1].casefold() for found in _BRACED.finditer(prose)}
    return Anchors(frozenset(ids), frozenset(headings - {""}))


def letters_of(text: str) -> str:
    """Letters, marks and digits in one case: what is left of a heading under every rule that makes ids of it."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum() or unicodedata.category(c) == "Mc")
