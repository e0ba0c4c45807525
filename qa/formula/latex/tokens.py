r"""LaTeX to tokens, losslessly: every character belongs to one token or to white space between two.

`normalized_tokens` is the path that nearly every pair of a translation takes: equal lists of normalised tokens give
equal parses by construction, so nothing else need run. A control space (`\ `) is spacing and vanishes, but the letters
after it stay letters: `\ alpha` never equals `\alpha`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from qa.formula.latex.characters import DEGREES, LOWERED, RAISED, expansion
from qa.formula.latex.commands import KNOWN, SIZING, SPACING, TEXTUAL, WRAPPERS
from qa.formula.latex.symbols import INVISIBLE, SYNONYMS

TOKEN = re.compile(r"\\[A-Za-z]+|\\[\s\S]|[^\s\\]|\\")
# outside an environment there are no rows: `\\{` is `\{` written for a Markdown dialect that eats one backslash
TOKEN_UNESCAPED = re.compile(r"\\[A-Za-z]+|\\\\[{}_,;!#%&|]|\\[\s\S]|[^\s\\]|\\")
FENCE = re.compile(r"\\(left|right)(?![A-Za-z])")
GAP = r"(?:\\(?:q?quad|enspace)(?![A-Za-z])|\\[ ,;:]|~)"
WIDE_IN_NUMBER = re.compile(rf"\d\s*(?:\\q?quad\s*\d|{GAP}\s*(?:{GAP}\s*)*(?!\d{{3}}(?!\d))\d)")
ROW = r"\\"

SPACES = (
    frozenset({r"\,", r"\:", r"\;", r"\!", r"\>", r"\/", "~"})
    | SPACING
    | {"\\ ", "\\\n", "\\\t", "\\\r", "\u00a0"}
    | INVISIBLE
)
# dropping the wrappers' and `\left`'s names alone is safe here: what they act on stays in the list
_DROPPED = SPACES | (SIZING - {r"\hline", r"\newline", r"\par", r"\middle"}) | (WRAPPERS & SIZING)
_QUICK = dict.fromkeys(_DROPPED, "") | SYNONYMS
# no plain character of a run is a space or has a synonym; a command's name ends with a null character, so that joined
# tokens can be told apart
_RUN = re.compile(r"\\[A-Za-z]+|[!-\[\]-_a-}]+|\\[\s\S]|[^\s\\]|\\")
_JOINED = dict.fromkeys(_DROPPED, "") | {
    raw: text + "\0" * (text[:1] == "\\" and text[-1:].isalpha())
    for raw, text in ({name: name for name in KNOWN} | _QUICK).items()
    if raw not in _DROPPED
}
_BRACED = re.compile(r"(?<=[^\\][_^])\{([0-9A-Za-z])\}")
_WORDS = "|".join(sorted(name[1:] for name in TEXTUAL)) + "|tag|label|ref|eqref|ce|pu|url|href|def|newcommand"
_WORDY = re.compile(rf"\\(?:{_WORDS})\0(?!\*?\{{[^{{}}_^]*\}})|\$")


class Token(NamedTuple):
    """`text` is the raw spelling at `[start, end)`."""

    text: str
    start: int
    end: int


def tokens(latex: str, *, escaped: bool = False) -> list[Token]:
    r"""The tokens of a formula, white space left out, offsets kept; `escaped` reads `\_` as `_`."""
    pattern = TOKEN if r"\begin" in latex or "&" in latex else TOKEN_UNESCAPED
    found = []
    for match in pattern.finditer(latex):
        text = match.group()
        if len(text) == 3 and text.startswith(ROW):
            text = text[1:]
        if escaped and text == r"\_":
            text = "_"
        found.append(Token(text, match.start(), match.end()))
    return found if latex.isascii() and r"degree" not in latex else list(spelt_out(found))


def spelt_out(found: Iterable[Token]) -> Iterator[Token]:
    """Characters that stand for several tokens as these tokens, all at the character's place."""
    script = ""
    last = -1
    for token in found:
        raised, lowered = RAISED.get(token.text), LOWERED.get(token.text)
        mark = "^" if raised else "_" if lowered else ""
        if script and (mark != script or token.start != last):
            yield Token("}", last, last)
            script = ""
        if mark and not script:
            yield from (Token(mark, token.start, token.start), Token("{", token.start, token.start))
            script = mark
        if plain := raised or lowered:
            yield Token(plain, token.start, token.end)
        elif whole := (expansion(token.text) if token.text in DEGREES or len(token.text) == 1 else ()):
            yield from (Token(text, token.start, token.end) for text in whole)
        else:
            yield token
        last = token.end
    if script:
        yield Token("}", last, last)


@lru_cache(maxsize=16_384)
def normalized_tokens(latex: str) -> str:
    """The normalised spelling of every token that is neither space nor sizing, a null character between two."""
    get = _QUICK.get
    return "\0".join([text for raw in TOKEN.findall(latex) if (text := get(raw, raw))])


@lru_cache(maxsize=16_384)
def unspaced_form(latex: str) -> str:
    """Equal for two formulas exactly when `normalized_tokens` is, in a third of the time: characters stay in runs."""
    get = _JOINED.get
    return "".join(
        [t if (t := get(raw)) is not None else raw if raw[0] != "\\" else raw + "\0" for raw in _RUN.findall(latex)]
    )


def unbraced(form: str) -> str:
    r"""An unspaced form with `x^{2}` as `x^2`, except where braces may stand in words."""
    return form if _WORDY.search(form) else _BRACED.sub(r"\1", form)


def fences(latex: str) -> tuple[int, int]:
    r"""How many `\left` and `\right` a formula has: `normalized_tokens` does not show them."""
    found = FENCE.findall(latex)
    return found.count("left"), found.count("right")


def wide_between_digits(latex: str) -> int:
    r"""How often a space parts two digits and no groups of three: `1 \quad 2` is no 12, which tokens do not show."""
    return len(WIDE_IN_NUMBER.findall(latex)) if "\\" in latex or "~" in latex else 0
