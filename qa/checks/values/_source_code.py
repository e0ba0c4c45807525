"""A code block without what may be translated in it: comments and strings."""

from __future__ import annotations

import re
from functools import partial

from qa.checks.values._data_rows import (
    DIFF,
    JSON,
    LONGEST,
    MARKUP,
    PLAIN,
    SESSIONS,
    SETTINGS,
    rows_of_data,
    rows_of_diff,
    rows_of_session,
)
from qa.checks.values._markup_rows import rows_of_markup
from qa.checks.values._request_rows import HTTP, rows_of_requests
from qa.checks.values._verbatim import EXTENSIONS
from qa.text.diagrams import is_diagram, structure

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BEFORE = 40
"""Characters before a field in which the brace or the comma stands that it follows."""
READABLE = frozenset("md markdown mdx latex tex bibtex rst csv-table gherkin".split())
"""Languages whose text is for reading, or whose rules are unknown."""
HASH = frozenset(
    "python py python3 bash sh shell zsh r ruby rb perl julia jl make makefile dockerfile powershell ps1 elixir nim "
    "cmake awk sage ipython pycon".split()
)
DASHES = frozenset("sql lua haskell hs ada elm plsql mysql postgresql dataview".split())
SCRIPTS = frozenset("javascript js typescript ts mjs node".split())
"""Languages in which a semicolon at the end of a line may be left out: what a formatter does to a page is no change."""
LOOP = re.compile(r"(?:while|for|if)\(")
PERCENT = frozenset("matlab octave prolog erlang".split())
TRIPLE = r'"""[\s\S]{0,5000}?"""|\'\'\'[\s\S]{0,5000}?\'\'\''
STRING = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`'
# `git clone <url>`; what stands right behind a name is a type, what stands apart is a redirection
BLANK = r"(?<![\w<])<[^\s<>=](?:[^<>=\n]{0,60}[^\s<>=])?>"
SHELLS = frozenset("bash sh shell zsh console screen cmd bat dos powershell ps1 shellsession sh-session fish".split())
# a string without spaces that begins a line or follows a brace or comma, before a colon: the name of a field
FIELD = re.compile(r"\s*:")
# a name of the program's own inside a string, and what in it says that the reader is to put in something else
NAME = re.compile(
    r"[a-z]+(?:[A-Z][a-z0-9]+)+|--[a-z][a-z-]+|[A-Z]+(?:_[A-Z0-9]+)+|GET|POST|PUT|PATCH|HEAD"
    r"|https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?![^\s\"']*[/=][a-z]{2}(?:[/&?]|$))[^\s\"']*"
    r"|:\d{2,5}|(?!(?:.*/)?[a-z]{2}(?:-[A-Za-z]{2,4})?(?:/|$))\.{0,2}(?:/[\w.\-]{1,40}|/\$?\{[\w.]{1,40}\}){1,8}/?"
)
ROUTE = re.compile(r"(?:/(?::[a-z]\w{0,30}|[\w.\-]{1,40})){0,6}/:[a-z]\w{0,30}(?:/(?::?[\w.\-]{1,40})){0,6}", re.ASCII)
"""A path with parameters, of which an address is made: `/users/:id`."""
PATTERN = re.compile(
    r"^\^|^s([/|#])[^/|#]+\1[^/|#]*\1[gimpsx]*$|\\[dDwWsS](?:[+*?{\\]|$)|\\b\w+\\b|[\])][+*?{]|\.[*+][^*+]|\(\?[:=!<P]"
    r"|^\.\w+(?:\[\d*\]|\.\w+)+$|^(?:\\[ntr0])+$"
)
"""A pattern that a program searches for, what `sed` or `jq` does with it, or nothing but breaks."""
MODE = re.compile(r"[rwax][bt]?\+?|[rwax]\+[bt]")
OPENED = re.compile(r"\bopen\([^()\n]{0,80},\s*(?:mode=)?$")
"""How a file is opened, and what stands before that."""
PARTED = re.compile(
    r"\.(?:split|strip|lstrip|rstrip|startsWith|startswith|endsWith|endswith|partition)\(\s*$|\b(?:sep|delimiter|quotechar|separator)\s?[=:]\s?$"
)
SEPARATOR = re.compile(r"[ |/\\_#;&=-]{1,3}")
"""What parts a text, but for marks that languages have their own of, and what stands before it."""
SUFFIX = re.compile(rf"\.(?:{EXTENSIONS})(?=[\"'`]$)")
"""The kind of a file, which a translated name keeps."""
FILLED_IN = re.compile(r"(?i)my|your|example|user|name|path|token|key|test|foo|hello")
FILLED = re.compile(
    r"\$\{[^{}\n]{1,60}\}|(?<![{$\w])\{[a-z_]\w{0,30}(?:\.\w{1,30})?\}(?!\})|%\([a-z_]{1,30}\)[sdf]"
    r"|(?<![\w%])%(?:\d\$)?\d{0,2}(?:\.\d{1,2})?[sdifxq](?!\w)"
)
"""Placeholders of JavaScript, Python and printf inside strings."""
VARIABLE = re.compile(r"\$[A-Za-z_]\w*", re.ASCII)
"""A variable in a string of a shell."""
OPENING = re.compile(r"(?:^|[{,])\s*$", re.MULTILINE)
BLOCK = r"/\*[\s\S]{0,5000}?\*/"


DATA = JSON | SETTINGS
"""Languages of data: keys and numbers are compared, other values may be for readers."""
READ = DATA | MARKUP | SESSIONS | PLAIN | HTTP | {DIFF, "toctree"}
"""Languages of which not the lines are compared, but what a machine reads in them."""
ENTRIES = "toctree"
"""Lines that name pages, with or without a title."""
ENTRY = re.compile(r"[^<>]*<([^<>]*)>$")


def comparable(info: str) -> bool:
    """Can a block in this language be compared at all?"""
    return info.lower() not in READABLE or is_diagram(info)


def skeleton(code: str, info: str, fields: bool = True) -> list[tuple[int, str]]:
    """(line number, line) of the code, comments gone, strings emptied, white space dropped; empty lines left out.

    With `fields`, strings that name a field are kept.
    """
    language = info.lower()
    if is_diagram(language):
        return structure(code, language)
    if language in DATA:
        return rows_of_data(code, language)
    if language in MARKUP:
        return rows_of_markup(code)
    if language in SESSIONS | PLAIN:
        return rows_of_session(code)
    if language == DIFF:
        return rows_of_diff(code)
    if language in HTTP:
        return rows_of_requests(code)
    if language == ENTRIES:
        return [(number, ENTRY.sub(r"\1", row.strip())) for number, row in enumerate(code.split("\n")) if row.strip()]
    if language in HASH:
        line = r"\#[^\n]*"
    elif language in DASHES:
        line = r"--[^\n]*"
    elif language in PERCENT:
        line = r"%[^\n]*"
    else:
        line = r"(?<!:)//[^\n]*|\#[^\n]*"
    blank = [BLANK] if language in SHELLS else []
    pattern = re.compile("|".join([TRIPLE, BLOCK, STRING, *blank, line]))
    variables = VARIABLE if language in SHELLS else None
    bare = pattern.sub(partial(_emptied if fields else _without_fields, variables=variables), code)
    rows = ((number, "".join(row.split())) for number, row in enumerate(bare.split("\n")))
    if language in SCRIPTS:
        # behind a loop's head a semicolon is the loop's body
        rows = ((number, row if LOOP.match(row) else row.rstrip(";")) for number, row in rows)
    return [(number, row) for number, row in rows if row]


def _emptied(match: re.Match[str], variables: re.Pattern[str] | None) -> str:
    found, text = match.group(), match.string
    named = found[0] in "\"'" and FIELD.match(text, match.end()) and not re.search(r"\s", found)
    if named and OPENING.search(text[max(0, match.start() - BEFORE) : match.start()]):
        return found
    return found if _is_exact(found[1:-1]) or _opens(match) else _blank(match, variables)


def _opens(match: re.Match[str]) -> bool:
    """Whether a string says how a file is opened, or at what a text is parted."""
    before, inner = match.string[max(0, match.start() - LONGEST) : match.start()], match[0][1:-1]
    parts = SEPARATOR.fullmatch(inner) is not None and PARTED.search(before) is not None
    return parts or (MODE.fullmatch(inner) is not None and OPENED.search(before) is not None)


def _without_fields(match: re.Match[str], variables: re.Pattern[str] | None) -> str:
    """A string that names no field, if it names something of the program's own."""
    found = match.group()
    return (
        found
        if _opens(match) or (_is_exact(found[1:-1]) and not FIELD.match(match.string, match.end()))
        else _blank(match, variables)
    )


def _is_exact(text: str) -> bool:
    named = NAME.fullmatch(text) is not None and not FILLED_IN.search(text)
    pattern = len(text) <= LONGEST and not re.search(r"\s", text) and PATTERN.search(text) is not None
    return named or pattern or ROUTE.fullmatch(text) is not None


def _blank(match: re.Match[str], variables: re.Pattern[str] | None) -> str:
    found = match.group()
    if found[0] == "<":
        return "<>"
    quote = '"' if found[0] in "\"'`" else ""
    # a program fills these in, in whatever order a language has them
    filled = [*FILLED.findall(found), *(SUFFIX.findall(found) if " " not in found else ())] if quote else []
    filled += variables.findall(found) if variables and found[0] == '"' else []
    kept = "".join(sorted("".join(one.split()) for one in filled))
    return quote + kept + quote + "\n" * found.count("\n")
