"""Mathematics that running text writes without TeX: "a² + b² = c²", "x ≥ 5", "H₂O", "A ∪ B", "p < 0.05", "[0, 1)".

A run is made of what only mathematics puts side by side: letters that stand alone, numbers, functions, brackets and
operators between them. One of its signs must say that it is mathematics: a raised or lowered character, a relation, an
operator that no prose has. What a run says is for `qa.formula.compare`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import regex

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LONGEST, MOST_TOKENS = 160, 60
"""Characters and tokens of a run; what is longer is a listing."""

_RAISED, _LOWERED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "₀₁₂₃₄₅₆₇₈₉"
MARKS = _RAISED + _LOWERED + "⁼⁽⁾ⁿⁱᵀ₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ′″"
_RELATIONS = "=≠≈≡≤≥⩽⩾<>≪≫∈∉∋⊂⊆⊃⊇⊄⊈∝∼≅→←↔↦⇒⇐⇔∥⊥＝＜＞"
_BETWEEN = "+−±∓×÷·∗∪∩∧∨∖⊕⊗∘/^＋*-–"
_PREFIX = "∀∃∄¬∑∏∫∮√∂∇Δ"
_FUNCTIONS = (
    "sinh|cosh|tanh|arcsin|arccos|arctan|sin|cos|tan|cot|log|ln|lg|exp|max|min|lim|det|gcd|sup|inf|dim|ker|arg|mod"
)
KNOWN_FUNCTIONS = frozenset(_FUNCTIONS.split("|"))
_LETTER = r"[\p{Latin}\p{Greek}--[ªº]]"
_WORDLY = r"[\p{L}\p{M}_--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]]"
"""What a letter that stands alone does not touch; scripts without spaces may touch it, and Korean endings."""
_ALONE = rf"(?<!{_WORDLY}|\p{{N}}|['’])(?:{_LETTER}\p{{M}}?)(?!{_WORDLY})"
_TOKEN = regex.compile(
    rf"(?P<chemical>(?<!{_WORDLY})(?=[\p{{Lu}}\p{{Ll}}]{{1,12}}[{_LOWERED}])(?:\p{{Lu}}\p{{Ll}}?[{_LOWERED}]*+){{1,12}}+"
    rf"[{_RAISED}]*+(?!{_WORDLY}|\d))"
    rf"|(?P<ratio>(?<![\w.,:])\d{{1,4}}:\d{{1,4}}(?![\w:]|[.,]\d))"
    rf"|(?P<product>(?<!{_WORDLY})[½¼¾]?{_LETTER}{{1,3}}(?:[{MARKS}]++|(?=\^))(?!{_WORDLY}))"
    rf"|(?P<function>(?<!{_WORDLY})(?:(?:{_FUNCTIONS})[{MARKS}]*+(?!{_WORDLY})|\p{{Latin}}{{2,12}}(?=\()))"
    rf"|(?P<number>(?<!{_WORDLY})\d++(?:[.,]\d++)*+[{MARKS}]*+%?)"
    rf"|(?P<letter>{_ALONE}[{MARKS}]*+|(?<=\d){_LETTER}[{MARKS}]*+(?!{_WORDLY})|[∞∅ℝℕℤℚℂπ½¼¾][{MARKS}]*+)"
    rf"|(?P<open>[(\[{{])|(?P<close>[)\]}}][{MARKS}]*+)|(?P<comma>[,;，])"
    r"|(?P<bar>[|‖∣])"
    rf"|(?P<relation>[{_RELATIONS}]|<=|>=|!=)|(?P<between>[{regex.escape(_BETWEEN)}])|(?P<prefix>[{_PREFIX}])"
    r"|(?P<blank> )|(?P<other>[^\s]|\s)",
    regex.V1,
)
_EVIDENT = frozenset("≠≈≡≤≥⩽⩾≪≫∈∉∋⊂⊆⊃⊇⊄⊈∝≅∪∩∧∨∖⊕⊗∘∀∃∄¬∑∏∫∮√∂∇↦⇒⇔∥⊥")
"""Signs that prose does not use for anything else."""
_OPERANDS = frozenset({"chemical", "product", "function", "number", "letter", "ratio"})
_SIGNS = regex.compile(rf"[{MARKS}{regex.escape(''.join(sorted(_EVIDENT)))}=<>^→⇒√∞]|\d[:,;]|[\[(]\d")
"""What a text must hold to have a run at all."""


class Lexeme(NamedTuple):
    """`kind` is the name of a group of the pattern."""

    kind: str
    text: str
    start: int
    end: int


class PlainRun(NamedTuple):
    """Plain mathematics at `[start, end)` of a text."""

    text: str
    start: int
    end: int
    tokens: tuple[str, ...]


def plain_runs(text: str, *, faint: bool = False) -> Iterator[PlainRun]:
    """The runs of a text, in reading order. Linear in its length.

    `faint` gives those that may be mathematics or not instead: "σ/n", "n - 1", "μ". They tell what became of another.
    """
    if not faint and _SIGNS.search(text) is None:
        return
    found: list[Lexeme] = []
    for match in _TOKEN.finditer(text):
        token = Lexeme(match.lastgroup or "other", match[0], match.start(), match.end())
        if token.kind == "other" or (found and not _goes_on(found, token)):
            yield from _run(text, found, faint)
            found = [] if token.kind in {"other", "blank", "comma", "close"} else [token]
        elif found or token.kind not in {"blank", "comma", "close"}:
            found.append(token)
    yield from _run(text, found, faint)


def _goes_on(found: Sequence[Lexeme], token: Lexeme) -> bool:
    """Whether a token may follow what was found: no two operands with nothing but a blank between them."""
    last = found[-1]
    if token.kind == "blank":
        return last.kind != "blank"
    if last.kind != "blank":
        # a comma counts within brackets only
        return token.kind != "comma" or _depth(found) > 0
    before = found[-2] if len(found) > 1 else last
    if before.kind == "number" and token.kind == "chemical":
        return True
    if token.kind == "bar" or before.kind == "bar":
        return _bar_goes_on(found, before, token)
    if token.kind in {"relation", "between", "prefix", "close"} or before.kind in {"relation", "between", "prefix"}:
        return True
    if before.kind in {"open", "comma"} or "function" in {before.kind, token.kind}:
        return _depth(found) > 0 or before.kind == "function"
    return False


def _bar_goes_on(found: Sequence[Lexeme], before: Lexeme, token: Lexeme) -> bool:
    """The same where one of two tokens with a blank between them is a bar: "|x| < 1", "P(A | B)", but not "|x| a"."""
    if token.kind in {"relation", "between", "close"} or before.kind in {"relation", "between", "open"}:
        return True
    apart = before.kind != "bar" or (len(found) > 2 and found[-3].kind == "blank")
    return apart and _depth(found) > 0


def _depth(found: Sequence[Lexeme]) -> int:
    return sum((token.kind == "open") - (token.kind == "close") for token in found[-MOST_TOKENS:])


def _run(text: str, found: list[Lexeme], faint: bool) -> Iterator[PlainRun]:
    tokens = _trimmed(found) if len(found) <= MOST_TOKENS else []
    if not tokens or tokens[-1].end - tokens[0].start > LONGEST:
        return
    tokens = _unwrapped(tokens)
    start, end = tokens[0].start, tokens[-1].end
    if _is_mathematics(tokens) is faint or _is_unit(text, tokens) or (faint and not _may_be_mathematics(tokens)):
        return
    yield PlainRun(text[start:end], start, end, tuple(token.text for token in tokens if token.kind != "blank"))


def _trimmed(found: Sequence[Lexeme]) -> list[Lexeme]:
    """Without operators and blanks at the ends, and without brackets that nothing closes."""
    tokens = list(found)
    while tokens and (
        tokens[-1].kind in {"blank", "comma", "relation", "between", "prefix", "open"} or _is_odd_bar(tokens, -1)
    ):
        tokens.pop()
    while tokens and (
        tokens[0].kind in {"blank", "comma", "close"} or _is_dangling(tokens[0]) or _is_odd_bar(tokens, 0)
    ):
        tokens.pop(0)
    opened = [t for t in tokens if t.kind == "open"]
    closed = [t for t in tokens if t.kind == "close"]
    if len(opened) > len(closed) and tokens[0].kind == "open":
        return _trimmed(tokens[1:])
    if len(closed) > len(opened) and tokens[-1].kind == "close":
        return _trimmed(tokens[:-1])
    return tokens if len(opened) == len(closed) else []


def _unwrapped(tokens: list[Lexeme]) -> list[Lexeme]:
    """Without the brackets of a remark: "(n < 10)"; two ends or coordinates keep theirs."""
    inner = tokens[1:-1]
    remark = tokens[0].text + tokens[-1].text == "()" and all(token.kind != "comma" for token in inner)
    depths = accumulate((t.kind == "open") - (t.kind == "close") for t in inner)
    return inner if remark and inner and min(depths) >= 0 else tokens


def _is_odd_bar(tokens: Sequence[Lexeme], end: int) -> bool:
    """Whether the token at an end is a bar without another one."""
    return tokens[end].kind == "bar" and sum(token.kind == "bar" for token in tokens) % 2 == 1


def _is_dangling(token: Lexeme) -> bool:
    return token.kind == "relation" or (token.kind == "between" and token.text not in {"±", "−"})


def _is_mathematics(tokens: Sequence[Lexeme]) -> bool:
    operands = [token for token in tokens if token.kind in _OPERANDS]
    if tokens[0].kind == "ratio" or _is_interval(tokens):
        return True
    letters = [token for token in operands if token.kind != "number"]
    if not letters:
        return False
    if any(token.kind in {"chemical", "product"} for token in tokens) or any(
        c in MARKS for t in letters for c in t.text
    ):
        return True
    if any(token.text in _EVIDENT for token in tokens):
        return len(operands) > 1 or any(token.kind == "prefix" for token in tokens)
    return len(operands) > 1 and any(token.kind == "relation" or token.text == "^" for token in tokens)


def _may_be_mathematics(tokens: Sequence[Lexeme]) -> bool:
    """Whether letters that stand alone are joined by an operator, or one of them is Greek."""
    letters = [token for token in tokens if token.kind in {"letter", "product", "function"}]
    operators = any(token.kind in {"between", "prefix"} for token in tokens)
    return bool(letters) and (operators or any(_GREEK.match(token.text) for token in letters))


def _is_interval(tokens: Sequence[Lexeme]) -> bool:
    """`[0, 1)`: two ends in brackets."""
    kinds = [token.kind for token in tokens if token.kind != "blank" and token.text not in {"-", "−", "+"}]
    return kinds == ["open", "number", "comma", "number", "close"]


_GREEK = regex.compile(r"\p{Greek}")
_COUNTED = regex.compile(r"\d[  ]?$")


def _is_unit(text: str, tokens: Sequence[Lexeme]) -> bool:
    """Whether the run is what a number before it is counted in: "9.8 m/s²"."""
    simple = all(token.kind in {"product", "letter"} or token.text in {"/", "·"} for token in tokens)
    return simple and _COUNTED.search(text, max(0, tokens[0].start - 2), tokens[0].start) is not None
