"""Is what stands between two delimiters a formula, or prose with money in it?"""

from __future__ import annotations

import re

import regex

from qa.text.scripts import UNSPACED_LETTER

COMMAND = re.compile(r"\\[A-Za-z]{2,}|\\[{},;:!|%#&]|\\\\")
SCRIPT = re.compile(r"(?:^|[^A-Za-z0-9])[A-Za-z0-9](?:'*)[_^]|[)}\]|]['*]*[_^]|[_^]\{|\^[A-Za-z0-9*\\+\-]")
TEXT_GROUP = re.compile(
    r"\\(?:text\w*|mbox|mathrm|mathbf|mathit|mathsf|mathtt|operatorname\*?|tag|label|textrm)\s*\{[^{}]*\}"
)
NAME = re.compile(r"\\[A-Za-z]+|[_^]\{[^{}]*\}|[_^][A-Za-z0-9]+")
# Python counts the vowel signs of many scripts as no part of a word
WORD = re.compile(r"(?:[^\W\d_]|(?![،؛؟٪٫٬।॥])[\u0300-\u036f\u0590-\u1cff]){2,}")
SINGLE = re.compile(r"[A-Za-z\u0391-\u03c9]['*]*")
OPERATOR = re.compile(r"[=+<>/*^|≤≥≠≈∈→×·∂∑∫√±−-]")
TOUCHING = regex.compile(UNSPACED_LETTER + r"|\p{Hangul}")
"""Letters of scripts in which a word may touch the number before it."""
FOREIGN = re.compile(r"(?![\W\d])[\u0400-\u1cff\u3040-\u9fff\ua000-\ud7af\U00020000-\U0003ffff]")
NUMBER = re.compile(r"[\d.,\s%]+")
SYMBOLS_START = re.compile(r"[-−|(\[0-9.+/* ]*[A-Za-z](?![A-Za-z])")
TERM = r"(?:[^\W\d_]['′]*(?:[_^](?:[^\W\d_]|\d+))?)"
FIGURE = r"(?:\d+(?:[.,٫٬]\d+)*)"
# figures first only before a relation: `5-й` is an ordinal
EQUATION = re.compile(
    rf"[-−]?{TERM} ?[=+<>/*≤≥≠≈·×−-] ?[-−]?{FIGURE}|{FIGURE} ?[=<>≤≥≠≈] ?[-−]?{TERM}|{TERM} ?[=<>≤≥≠≈] ?{TERM}"
    r"|[^\W\d_]_(?:[^\W\d_]|\d+)"
)
RELATION = re.compile(r"[=<>≤≥≠≈]")
LONG_NAME = re.compile(r"[^\W\d_]{3,}")
NAME_START = re.compile(r"[-−(0-9.\s]*[A-Za-z]{1,2}(?![A-Za-z])")
EDGES = ".,;:!?()\"'।॥،؛؟"
CLAUSE = 4
"""Plain words outside commands that are prose: formulas of the corpus and the test data have up to three."""
LONGEST_SYMBOLS = 100
"""Characters of a formula without one command."""
LIMIT = 2000
"""Characters of an inline formula."""


def has_latex(body: str) -> bool:
    """The body holds LaTeX that no prose holds: a command, a sub- or superscript."""
    body = body[:LIMIT]
    return bool(COMMAND.search(body) or SCRIPT.search(body))


def is_single_letter(body: str) -> bool:
    """The body is one letter, the commonest formula of all."""
    return bool(SINGLE.fullmatch(body.strip()))


def is_symbols_alone(body: str) -> bool:
    """One-letter names, digits and operators alone, such as `P(x|y)` or `n-1`."""
    if WORD.search(body) or len(body) > LONGEST_SYMBOLS or not (OPERATOR.search(body) or "(" in body):
        return False
    return SYMBOLS_START.match(body) is not None and body[-1] not in "=+-*/<>:,;.(["


def is_of_short_names(body: str) -> bool:
    """An equation whose names have one letter or two, such as `F = ma`, and that holds no sentence."""
    return (
        len(body) <= LONGEST_SYMBOLS
        and RELATION.search(body) is not None
        and not LONG_NAME.search(body)
        and body.strip()[-1:] not in "=+-*/<>:,;("
        and NAME_START.match(body) is not None
    )


def is_equation(body: str) -> bool:
    """One letter of any script against a number or letter, or with an index, and nothing else: `п = 1`, `п_1`."""
    return EQUATION.fullmatch(body) is not None


def without_commands(body: str) -> str:
    """The body without commands, text groups and scripts."""
    return NAME.sub(" ", TEXT_GROUP.sub(" ", body[:LIMIT]))


def holds_touching_letters(body: str) -> bool:
    """Letters that may touch a number stand outside `\\text{}`: prose, or a translated unit."""
    return bool(TOUCHING.search(without_commands(body)))


def has_foreign_letters(body: str) -> bool:
    """Letters beyond Latin and Greek stand outside `\\text{}` and scripts."""
    return FOREIGN.search(without_commands(body)) is not None


def prose_words(body: str) -> int:
    """How many plain words stand outside commands and text groups; letters that touch `=` or brackets are names."""
    rest = without_commands(body)
    return sum(1 for piece in rest.split() if WORD.fullmatch(piece.strip(EDGES)))


def reads_as_prose(body: str) -> bool:
    """The body reads as a clause rather than a formula."""
    words = prose_words(body)
    return words >= CLAUSE if has_latex(body) else words >= 2 or (words == 1 and bool(re.match(r"\s*\d", body)))


def has_line_of_prose(body: str) -> bool:
    """Some line of a display formula is running text, so a delimiter was lost before it."""
    return any(prose_words(line) >= CLAUSE and "&" not in line for line in body[: 5 * LIMIT].split("\n"))
