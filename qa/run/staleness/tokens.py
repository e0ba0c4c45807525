"""What a stretch of a note says, apart from its form: words, numbers, formulas and code, one token each, in order.

Marks of emphasis, lists and headings, line ends, quotation marks, destinations of links and spacing in formulas are
form. Where a formula or code stands in the text it is one token.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

import regex

from qa.run.staleness.outline import REMEMBERED, Shape

FORMULA, CODE = "$", "`"
"""First characters of tokens that are no words."""

TITLES = frozenset("title subtitle description summary tagline excerpt caption label heading details message".split())
"""Fields of the front matter that readers see; dates, tags and layouts are for the site."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# letters of other scripts may touch a dollar: Chinese and Japanese set no spaces
_INLINE = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?P<body>.+?)(?<!`)(?P=ticks)(?!`))"
    r"|\$\$(?P<display>.+?)\$\$"
    r"|\\{1,2}\((?P<round>.+?)\\{1,2}\)"
    r"|\\{1,2}\[(?P<square>.+?)\\{1,2}\]"
    r"|(?P<named>\\begin\{[a-z]+\*?\}.+?\\end\{[a-z]+\*?\})"
    r"|\$(?<![\\$A-Za-z0-9_]\$)(?P<dollar>(?![\s$])(?:\\.|[^$\\\n]|\n(?!\n)){1,500}?)(?<![\s\\])\$(?![A-Za-z0-9_$])",
    re.DOTALL,
)
_DOLLARS = re.compile(
    r"\$\$(?P<display>.+?)\$\$"
    r"|\$(?<![\\$A-Za-z0-9_]\$)(?P<dollar>(?![\s$])(?:\\.|[^$\\\n]|\n(?!\n)){1,500}?)(?<![\s\\])\$(?![A-Za-z0-9_$])",
    re.DOTALL,
)
"""The same for text that has none of the other marks: most has none."""
_FORMULAS = ("display", "round", "square", "named", "dollar")
_OTHERS = re.compile(r"`|\\[(\[]|\\begin\{")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+[\"'][^\"'\n]*[\"'])?\)")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+[\"'][^\"'\n]*[\"'])?\)|\[[^\[\]]*\])")
_ADDRESS = re.compile(r"<?\bhttps?://[^\s<>)\]]+>?")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_IDENTIFIER = re.compile(r"\{[#.:][^{}\n]*\}")
_WORD = regex.compile(r"\p{Han}|[\p{Hiragana}\p{Katakana}ー]|[\p{L}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)?")
# a class of characters first: a pattern that begins with a look behind is tried at every place
_NUMBER = re.compile(r"[.,\u00a0\u202f](?=\d)(?<=\d.)")
_SIGNS = re.compile(r"[-−%‰°€$£¥]")
_SIGN = re.compile(r"(?<![\w.])[-−](?=\d)|(?<=\d)\s?[%‰°]|[€$£¥]\s?(?=\d)")
_PLAIN_WORD = re.compile(r"\w+(?:'[^\W\d_]+)?")
_OTHER_WORDS = re.compile(r"[^\x00-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u0370-\u0482\u048a-\u0590]")
"""Letters beside which marks may stand, ideographs, raised digits. Without them `\\w` finds the same words in a third
of the time."""
_LATEX_FORM = re.compile(
    r"\\(?:left|right|bigl?|bigr?|Bigl?|Bigr?|biggl?|biggr?|displaystyle|textstyle|limits|nolimits)(?![A-Za-z])"
    r"|\\[,;:!> ]|\\q?quad(?![A-Za-z])|~|\s+|%[^\n]*(?=\n)"
)
_LATEX_END = ".,;: \t\r\n\u00a0"
_ONE_BRACE = re.compile(r"(?<=[_^])\{([A-Za-z0-9])\}")
_SYNONYMS = {r"\leq": r"\le", r"\geq": r"\ge", r"\neq": r"\ne", r"\to": r"\rightarrow", r"\dots": r"\ldots"}
_ESCAPED = re.compile(r"\\([^\w\s])")
_DIGIT = re.compile(r"\d")
_SYNONYM = re.compile(r"\\(?:leq|geq|neq|to|dots)(?![A-Za-z])")


def is_exact(token: str) -> bool:
    """Whether a token is a formula, code or a number."""
    return token[0] in (FORMULA, CODE) or any(map(str.isdigit, token))


@lru_cache(maxsize=REMEMBERED)
def tokens(shape: Shape, raw: str) -> tuple[str, ...]:
    """The tokens of one block."""
    if shape is Shape.CODE:
        return code_tokens(raw)
    if shape is Shape.MATH:
        return tuple(_mixed(raw)) or (formula_token(raw),)
    if shape is Shape.FRONT:
        name, _, value = raw.partition(": ")
        return tuple(_mixed(value)) if name.rpartition(".")[2].lower() in TITLES else ()
    return tuple(_mixed(raw))


def code_tokens(raw: str) -> tuple[str, ...]:
    """The lines of code, each without its spacing."""
    lines = raw.split("\n")[1:]
    if lines and not lines[-1].strip(" \t>`~"):
        lines.pop()
    packed = ("".join(line.split()) for line in lines)
    return tuple(f"{CODE}{line}" for line in packed if line)


@lru_cache(maxsize=REMEMBERED)
def formula_token(latex: str) -> str:
    """A formula without what changes its looks alone."""
    plain = _SYNONYM.sub(lambda found: _SYNONYMS[found[0]] + " ", _ONE_BRACE.sub(r"\1", latex))
    return FORMULA + _LATEX_FORM.sub("", plain.rstrip(_LATEX_END)).removesuffix(".").removesuffix(",")


def _mixed(raw: str) -> list[str]:
    """Text with formulas and code in it."""
    text = _COMMENT.sub(" ", raw) if "<!--" in raw else raw
    if "$" not in text and "`" not in text and "\\" not in text:
        return _words(text)
    found: list[str] = []
    at = 0
    for inline in (_INLINE if _OTHERS.search(text) else _DOLLARS).finditer(text):
        found += _words(text[at : inline.start()])
        body = inline.groupdict()
        if code := body.get("body"):
            found.append(CODE + " ".join(code.split()))
        else:
            latex = next(body[name] for name in _FORMULAS if body.get(name))
            found.append(formula_token(latex))
        at = inline.end()
    return found + _words(text[at:])


def _words(text: str) -> list[str]:
    """The words of running text, in lower case."""
    if "[" in text:
        text = _LINK.sub(r" \1 ", _IMAGE.sub(r" \1 ", text))
    if "//" in text:
        text = _ADDRESS.sub(" ", text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "{" in text:
        text = _IDENTIFIER.sub(" ", text)
    if "&" in text:
        text = unescape(text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    if _DIGIT.search(text):
        text = _NUMBER.sub("_", text)
        if _SIGNS.search(text):
            text = _SIGN.sub(lambda found: f" {_sign(found[0])} ", text)
    text = text.casefold().replace("’", "'")
    words: list[str] = (_WORD if _OTHER_WORDS.search(text) else _PLAIN_WORD).findall(text)
    return [bare for word in words if (bare := word.strip("_"))] if "_" in text else words


def _sign(mark: str) -> str:
    """A sign that is part of a number's value, as a word of its own."""
    return {"-": "minus", "−": "minus", "%": "percent", "‰": "permille", "°": "degrees"}.get(mark.strip(), "currency")
