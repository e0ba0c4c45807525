"""Links and footnotes as Obsidian, wikis and Pandoc write them in the line."""

from __future__ import annotations

import re

from qa.parse.regions import MARKUP, ROLE, Region

# in a table the bar is escaped
WIKI = re.compile(r"!?\[\[([^\[\]|\\\n]{1,200})(?:\\?\|([^\[\]\n]{1,300}))?\]\](?![(\[])")
FOOTNOTE_IN_LINE = "^["
BRACKETS = re.compile(r"(?<!\\)[\[\]]|\n[ \t]*\n")
REACH = 3000
"""Code points within which a footnote must end."""
HEADING = re.compile(r"[ \t>]*#{1,6}[ \t]")


def wiki(flat: str, start: int) -> Region | None:
    """A link of a wiki or of Obsidian, or what it embeds."""
    match = WIKI.match(flat, start)
    if match is None or not any(c.isalpha() for c in match[1]) or HEADING.match(flat, flat.rfind("\n", 0, start) + 1):
        return None
    if flat.startswith("[", start - 1) or "," in match[1]:
        # a list of lists, a matrix
        return None
    shown = 2 if match[2] else 1
    name = "embed" if match[0][0] == "!" else "wiki"
    return Region(ROLE, start, match.end(), match.start(shown), match.end(shown), f"{name} {match[1].strip()}")


def footnote_in_line(flat: str, start: int) -> Region | None:
    """`^[a sentence]` of Pandoc and Obsidian, brackets in it balanced; `x^[2]` is none."""
    depth = 0
    for match in BRACKETS.finditer(flat, start, start + REACH):
        if match[0] not in "[]":
            return None
        depth += 1 if match[0] == "[" else -1
        if depth == 0:
            body = flat[start + 2 : match.start()]
            said = " " in body or not body.isascii()
            return Region(MARKUP, start, match.end(), start + 2, match.start(), FOOTNOTE_IN_LINE) if said else None
    return None
