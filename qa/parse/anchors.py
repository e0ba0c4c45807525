"""What a link's fragment can lead to in a note: ids that are written, and those that generators make of headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from qa.model.records import dataclass
from qa.parse.ascii_ids import is_spelled
from qa.parse.dialects import outside_fences
from qa.text.normal_forms import normalized

ALWAYS = frozenset({"", "top", "content", "main"})
"""Fragments that every page has."""
GENERATED = re.compile(r"(?:L\d+(?:-L?\d+)?|:~:text=.*|fn(?:ref)?[:-]?[\w-]+|page=\d+|_\d+|\w+(?:\.\w+)+)$")
"""Fragments that no heading makes: lines of code, footnotes, pages, names of code, numbers for headings without Latin
letters."""
_HEADING = re.compile(r"^[ \t>]*+#{1,6}[ \t]+([^\n]*+)$|^[ \t>]*+(\S[^\n]*)\n[ \t>]*+(?:=+|-{2,})[ \t]*$", re.M)
_ID = re.compile(
    r"\b(?:id|name)[ \t]*=[ \t]*\{?[\"']([^\"'\n]{1,200})[\"']"
    r"|\{(?=[^{}\n]*+\})[ ]?[#:][^{}\n]{0,100}?#?([\w:.-]+)[^{}\n]*\}"
    r"|^\(([^()\n]{1,200})\)=|\{/\*[ ]*#([\w-]+)[ ]*\*/\}|\[\[([\w-]{1,100})\]\]"
    r"|^[ \t]*(?::name:|:label:)[ \t]*([\w:.-]+)|^#{1,6}[ \t][^\n]*[ \t]\[#([\w-]{1,100})\][ \t]*$",
    re.M,
)
_TITLE = re.compile(r"\b(?:title|label)[ \t]*=[ \t]*[\"']([^\"'\n]{1,200})[\"']")
_TAIL = re.compile(r"[ \t]\[#[\w-]{1,100}\]$")
_BRACED = re.compile(r"\{%?[ ]?#([^{}\s]{1,200})")
_MARKUP = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?|<[^<>\n]{1,300}>|\{[^{}\n]*\}|&\w{1,10};")
_SUFFIX = re.compile(r"[-_]?(?<!\d)\d+$")
_NUMBERED = re.compile(r"(?:section|id)(?:-?(\d+))?$")
"""What kramdown, Pandoc and docutils call a heading that they make no id of."""
_SIGNS = re.compile(r"[&%$<>|]")
MOST_SPELLED = 200
"""Headings of a note that are asked whether a fragment spells them."""
_LATIN = re.compile(r"[A-Za-z]")
_DIGRAPHS = str.maketrans(
    {"ß": "sz", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ŧ": "t", "ĳ": "ij", "ȷ": "j"}
)
"""How docutils spells letters in ASCII."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """`ids` as they are written, `headings` by their letters and digits alone, so that every generator's rule fits;
    `unnamed` headings have no letter that some generators make an id of, and get a number there."""

    ids: frozenset[str]
    headings: frozenset[str]
    unnamed: int = 0
    spelled: tuple[str, ...] = ()
    """The headings that have other letters than ASCII, or signs that some generators spell in words."""

    def hold(self, fragment: str) -> bool:
        """Whether a fragment leads somewhere in the note."""
        name = unquote(fragment)
        if name.lower() in ALWAYS or GENERATED.match(name) or name.casefold() in self.ids:
            return True
        if (numbered := _NUMBERED.match(name)) and int(numbered[1] or 0) <= self.unnamed > 0:
            return True
        letters = letters_of(name)
        if not letters or letters in self.headings or letters_of(_SUFFIX.sub("", name)) in self.headings:
            return True
        return name.isascii() and any(is_spelled(letters, heading) for heading in self.spelled[:MOST_SPELLED])


def anchors(text: str) -> Anchors:
    """The anchors of a note, read from its lines: linear, so that linked notes need not be parsed."""
    prose = outside_fences(text.replace("\r\n", "\n"))
    written = [_opened(found[1]) or found[2] or "" for found in _HEADING.finditer(prose)]
    titles = (found[1] for found in _TITLE.finditer(prose))
    headings = {form for title in (*written, *titles) for form in forms(title)}
    unnamed = sum(not _LATIN.search(title) for title in written)
    ids = {next(filter(None, found.groups())).casefold() for found in _ID.finditer(prose)}
    ids |= {found[1].casefold() for found in _BRACED.finditer(prose)}
    spelled = tuple(title for title in written if not title.isascii() or _SIGNS.search(title))
    return Anchors(frozenset(ids), frozenset(headings - {""}), unnamed, spelled)


def _opened(title: str | None) -> str:
    """A heading without the number signs that close it, or the id that Nextra reads behind it."""
    plain = _TAIL.sub("", (title or "").rstrip(" \t"))
    bare = plain.rstrip("#")
    return bare.rstrip(" \t") if bare[-1:] in (" ", "\t") else plain


def forms(heading: str) -> Iterator[str]:
    """What the generators' rules leave of a heading (`python -m tests.benchmarks.slugs` asks them).

    They take its text or its source, with or without what stands in braces; they keep marks and superscripts or drop
    them, keep other letters than ASCII, spell them in it, or drop them; some begin at the first letter.
    """
    for text in {heading, _MARKUP.sub(r"\1", heading), _MARKUP.sub(r"\1", heading.replace("{", "").replace("}", ""))}:
        decomposed = normalized("NFKD", text)
        made = {
            letters_of(text),
            "".join(c for c in decomposed.casefold() if c.isalnum()),
            letters_of("".join(c for c in text if unicodedata.category(c) != "No")),
            _ascii(text),
            _ascii(decomposed),
            _ascii(normalized("NFKD", text.lower().translate(_DIGRAPHS))),
        }
        for form in made:
            yield form
            yield form.lstrip("0123456789")


def _ascii(text: str) -> str:
    return "".join(c for c in text if c.isascii() and c.isalnum()).lower()


def letters_of(text: str) -> str:
    """Letters, marks and digits in one case: what is left of a heading under every rule that makes ids of it."""
    plain = normalized("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum() or unicodedata.category(c) == "Mc")
