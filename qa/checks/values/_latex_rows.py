"""Examples of LaTeX as rows of what a program reads: what they load, define and open, with its options."""

from __future__ import annotations

import re

from qa.checks.values._data_rows import Row

LATEX = frozenset("latex tex".split())
_OF_A_LANGUAGE = re.compile(
    r"babel|polyglossia|fontenc|inputenc|fontspec|ctex|xecjk|luatexja|kotex|csquotes|bidi|arabtex|hyphenat|cjk"
)
"""Packages that a language needs, or needs otherwise."""
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_COMMAND = re.compile(
    r"\\(documentclass|usepackage|RequirePackage|(?:re)?newcommand\*?|newenvironment|begin|end|label|includegraphics"
    r"|input|include|bibliography|bibliographystyle|addbibresource|setlength|pagestyle|setcounter|usetikzlibrary|item|def|caption)"
    r"(?![A-Za-z])[ \t]*(\[[^\[\]\n]{0,120}\])?[ \t]*(?:\{([^{}\n]{1,80})\})?[ \t]*(\[[^\[\]\n]{0,20}\])?"
)
_ARGUMENT = re.compile(r"(?<!\\)#[1-9]")


def rows_of_latex(code: str) -> list[Row]:
    """A row for each line that has a command for the program, and for the arguments of what it defines."""
    found = []
    for number, line in enumerate(code.split("\n")):
        bare = _COMMENT.sub("", line)
        rows = [row for match in _COMMAND.finditer(bare) if (row := _row(match))] + _ARGUMENT.findall(bare)
        if rows:
            found.append((number, " ".join(rows)))
    return found


def _row(match: re.Match[str]) -> str:
    name, options, value, more = (part or "" for part in match.groups())
    if name in ("item", "caption"):
        # what is described, and what a figure is called, is for readers
        return name
    if _OF_A_LANGUAGE.search(value.lower()):
        return ""
    # a class may be one of the language
    named = "" if name == "documentclass" else value
    options = options if options.isascii() and name != "begin" else ""
    return "".join((name, options, "{", named if named.isascii() or name in ("begin", "end") else "", "}", more))
