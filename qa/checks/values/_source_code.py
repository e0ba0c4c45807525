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
    TABLES,
    rows_of_data,
    rows_of_diff,
    rows_of_session,
    rows_of_table,
)
from qa.checks.values._latex_rows import LATEX, rows_of_latex
from qa.checks.values._lexing import FILLED, KNOWN, MOMENT, pattern_of
from qa.checks.values._request_rows import HTTP, rows_of_requests
from qa.checks.values._verbatim import EXTENSIONS
from qa.text.diagrams import is_diagram, structure

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BEFORE = 40
"""Characters before a field in which the brace or the comma stands that it follows."""
READABLE = frozenset("md markdown mdx bibtex rst csv-table gherkin".split())
"""Languages whose text is for reading, or whose rules are unknown."""
SCRIPTS = frozenset("javascript js typescript ts mjs node".split())
"""Languages in which a semicolon at the end of a line may be left out: what a formatter does to a page is no change."""
ENDED = frozenset("sql mysql postgresql postgres sqlite css scss less".split())
"""Languages in which that behind the last line may be left out; what is said on the next one shows it."""
LOOP = re.compile(r"(?:while|for|if)\(")
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
BEFORE_EXACT = {
    **dict.fromkeys("sql mysql postgresql postgres plsql sqlite".split(), re.compile(r"(?i)\binterval\s*$")),
    **dict.fromkeys("dockerfile docker".split(), re.compile(r"\b(?:CMD|ENTRYPOINT|RUN|SHELL)\s*\[[^\]\n]*$")),
    **dict.fromkeys("hcl terraform tf".split(), re.compile(r"(?<![^\n])[ \t]*[a-z_]+[ \t]+(?:\"[\w-]+\"[ \t]+)?$")),
}
"""What stands before a string that a machine reads, by languages."""
SUFFIX = re.compile(rf"\.(?:{EXTENSIONS})(?=[\"'`]$)")
"""The kind of a file, which a translated name keeps."""
FILLED_IN = re.compile(r"(?i)my|your|example|user|name|path|token|key|test|foo|hello")
VARIABLE = re.compile(r"\$(?:[A-Za-z_]\w*|\([^()\n]{1,80}\))", re.ASCII)
"""A variable or a command in a string of a shell."""
PATCHED = re.compile(r"^\+\+\+ \S*\.(\w+)[ \t]*$", re.MULTILINE)
HEAD = re.compile(r"(?:---|\+\+\+) \S+|@@[-+,\d ]{3,60}@@|diff .*|index .*")
"""The file that a patch changes, and the lines that say what follows."""
OPENING = re.compile(r"(?:^|[{,])\s*$", re.MULTILINE)
DATA = JSON | SETTINGS
"""Languages of data: keys and numbers are compared, other values may be for readers."""
READ = DATA | MARKUP | SESSIONS | PLAIN | HTTP | TABLES | LATEX | {DIFF, "toctree"}
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
    from qa.checks.values._markup_rows import rows_of_markup

    language = info.lower()
    if is_diagram(language):
        return structure(code, language)
    if language in DATA:
        return rows_of_data(code, language)
    if language in MARKUP:
        return rows_of_markup(code, texts=language == "xml")
    if language in TABLES:
        return rows_of_table(code)
    if language in LATEX:
        return rows_of_latex(code)
    if language in SESSIONS | PLAIN:
        return rows_of_session(code)
    if language == DIFF:
        return _rows_of_patch(code)
    if language in HTTP:
        return rows_of_requests(code)
    if language == ENTRIES:
        return [(number, ENTRY.sub(r"\1", row.strip())) for number, row in enumerate(code.split("\n")) if row.strip()]
    pattern = pattern_of(code, language, BLANK if language in SHELLS else "")
    bare = pattern.sub(partial(_emptied, fields=fields, language=language), code)
    rows = ((number, "".join(row.split())) for number, row in enumerate(bare.split("\n")))
    if language in SCRIPTS | ENDED:
        # behind a loop's head a semicolon is the loop's body
        rows = ((number, row if LOOP.match(row) else row.rstrip(";")) for number, row in rows)
    return [(number, row) for number, row in rows if row]


def language_of_patch(code: str) -> str:
    """The language of the file that a patch changes; "" where it is none of code."""
    patched = PATCHED.search(code)
    return patched[1].lower() if patched and patched[1].lower() in KNOWN | DATA else ""


def _rows_of_patch(code: str) -> list[tuple[int, str]]:
    """The rows of a patch, those of a file of code as its language has them."""
    language = language_of_patch(code)
    if not language:
        return rows_of_diff(code)
    lines = code.split("\n")
    heads = {number: head[0] for number, line in enumerate(lines) if (head := HEAD.match(line))}
    bodies = ("" if number in heads else line[1:] for number, line in enumerate(lines))
    rows = [(number, lines[number][:1] + row) for number, row in skeleton("\n".join(bodies), language)]
    return sorted([*rows, *heads.items()])


def _emptied(match: re.Match[str], fields: bool, language: str) -> str:
    """What of a comment, a string or a character is compared."""
    found = match.group()
    kind = match.lastgroup
    if kind == "character":
        return found
    if kind is None:
        return ("<>" if found[0] == "<" and language in SHELLS and "\n" not in found else "") + "\n" * found.count("\n")
    named = kind == "string" and FIELD.match(match.string, match.end()) is not None
    before = match.string[max(0, match.start() - BEFORE) : match.start()]
    if fields and named and not re.search(r"\s", found) and OPENING.search(before):
        return found
    if _opens(match, language) or (_is_exact(found[1:-1]) and (fields or not named)):
        return found
    return _blank(found, language)


def _opens(match: re.Match[str], language: str) -> bool:
    """Whether a string says how a file is opened, at what a text is parted, how long SQL waits, what a container runs,
    or how a block of HCL is called."""
    before, inner = match.string[max(0, match.start() - LONGEST) : match.start()], match[0][1:-1]
    parts = SEPARATOR.fullmatch(inner) is not None and PARTED.search(before) is not None
    exact = BEFORE_EXACT.get(language)
    parts = parts or (
        exact is not None and exact.search(before) is not None and (" " not in inner or inner[0].isdigit())
    )
    return parts or (MODE.fullmatch(inner) is not None and OPENED.search(before) is not None)


def _is_exact(text: str) -> bool:
    named = NAME.fullmatch(text) is not None and not FILLED_IN.search(text)
    pattern = len(text) <= LONGEST and not re.search(r"\s", text) and PATTERN.search(text) is not None
    return named or pattern or ROUTE.fullmatch(text) is not None


def _blank(found: str, language: str) -> str:
    """A string without what it says to readers: a program fills in the rest, in whatever order a language has it."""
    filled = [*FILLED.findall(found), *(SUFFIX.findall(found) if " " not in found else ())]
    if MOMENT.search(found):
        filled = [one for one in filled if one[0] != "%"]
    filled += VARIABLE.findall(found) if language in SHELLS and found[0] == '"' else []
    kept = "".join(sorted("".join(one.split()) for one in filled))
    return f'"{kept}"' + "\n" * found.count("\n")
