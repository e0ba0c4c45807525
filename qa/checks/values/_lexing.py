"""What of a listing is a comment or a string, by the language that its fence names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

HASH = frozenset(
    "python py python3 bash sh shell zsh r ruby rb perl julia jl make makefile dockerfile powershell ps1 pwsh elixir "
    "nim cmake awk sage ipython pycon fish tcl gdscript nginx graphql gql".split()
)
DASHES = frozenset(
    "sql lua haskell hs ada elm plsql mysql postgresql postgres sqlite dataview vhdl purescript lean lean4 agda idris "
    "applescript".split()
)
SLASHES = frozenset(
    "c c++ cpp cc h hpp cs csharp c# java kotlin kt scala swift dart go golang rust rs js javascript jsx mjs node ts "
    "typescript tsx proto protobuf objc objective-c zig v d groovy gradle solidity glsl hlsl wgsl scss less arduino "
    "fsharp f# verilog".split()
)
PERCENT = frozenset("matlab octave prolog erlang latex tex".split())
SEMICOLON = frozenset("lisp common-lisp elisp emacs-lisp scheme racket clojure clj asm nasm assembly llvm ahk".split())
BANG = frozenset("fortran f90 f95".split())
BASIC = frozenset("vb vbnet vba vbscript basic".split())
BATCH = frozenset("bat batch cmd dos".split())
STYLES = frozenset({"css"})
ML = frozenset("ocaml ml fsharp f# pascal delphi mathematica wolfram coq".split())
_LINE: Mapping[str, str] = {
    **dict.fromkeys(HASH, r"\#[^\n]*"),
    **dict.fromkeys(DASHES, r"--[^\n]*"),
    # what a compiler is told (`#define`) is code; where a region begins has a title
    **dict.fromkeys(SLASHES, r"(?<!:)//[^\n]*|(?<=\#region)[ \t][^\n]*"),
    **dict.fromkeys(PERCENT, r"(?<!\\)%[^\n]*"),
    **dict.fromkeys(SEMICOLON, r";[^\n]*"),
    **dict.fromkeys(BANG, r"![^\n]*"),
    **dict.fromkeys(BASIC, r"'[^\n]*|(?<![^\n])[ \t]*(?i:rem)\b[^\n]*"),
    **dict.fromkeys(
        BATCH, r"(?<![^\n])[ \t]*@?(?i:rem\b|::)[^\n]*|(?<![^\n])[ \t]*@?echo[ \t.](?!off|on)[^\n>|&%]*(?![^\n])"
    ),
    **dict.fromkeys(("pascal", "delphi"), r"//[^\n]*|\{(?!\$)[^{}]{0,2000}\}"),
    **dict.fromkeys(STYLES, r"(?!)"),
}
"""Comments to the end of a line; what Batch prints is for readers as well."""
_ANY = r"(?<!:)//[^\n]*|\#[^\n]*"
"""Those of a language that is not known."""
BLOCK = r"/\*[\s\S]{0,5000}?\*/"
_OF_ML = r"\(\*(?!\))[\s\S]{0,5000}?\*\)"
_BLOCKS: Mapping[str, str] = {
    **dict.fromkeys(ML, _OF_ML),
    **dict.fromkeys("haskell hs elm purescript agda idris".split(), r"\{-[\s\S]{0,5000}?-\}"),
    **dict.fromkeys("lean lean4".split(), r"/-[\s\S]{0,5000}?-/"),
    **dict.fromkeys("lua".split(), r"--\[\[[\s\S]{0,5000}?\]\]"),
    **dict.fromkeys("julia jl".split(), r"\#=[\s\S]{0,5000}?=\#"),
    **dict.fromkeys("powershell ps1 pwsh".split(), r"<\#[\s\S]{0,5000}?\#>"),
    **dict.fromkeys("lisp common-lisp scheme racket".split(), r"\#\|[\s\S]{0,5000}?\|\#"),
    **dict.fromkeys("matlab octave".split(), r"%\{[\s\S]{0,5000}?%\}"),
    **dict.fromkeys("ruby rb".split(), r"(?<![^\n])=begin\b[\s\S]{0,5000}?\n=end\b"),
}
"""Comments over several lines, beside those of C."""
CHARACTERS = frozenset(
    "c c++ cpp cc h hpp cs csharp c# java kotlin kt scala go golang rust rs haskell hs elm ocaml ml fsharp f# zig v d "
    "swift verilog julia jl lean lean4 agda idris".split()
)
"""Languages in which apostrophes stand around a single character, or before the name of a lifetime."""
BACKTICKS = frozenset("js javascript jsx mjs node ts typescript tsx go golang".split())
"""Languages in which backticks stand around a text; elsewhere they are names, commands or signs."""
KNOWN = frozenset(_LINE) | ML
TRIPLE = r'"""[\s\S]{0,5000}?"""|\'\'\'[\s\S]{0,5000}?\'\'\''
_DOUBLE = r'"(?:\\.|[^"\\\n])*"'
_SINGLE = r"'(?:\\.|[^'\\\n])*'"
_TICKED = r"`(?:\\.|[^`\\])*`"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CROWDED, SHORT = 1000, 500
"""Backslashes of a listing from which its strings are looked for so far only: each mark behind one may begin a string,
which is looked for up to the end of its line."""
_CHARACTER = r"'(?:\\[^\n']{1,8}|[^'\\\n])'"

FILLED = re.compile(
    r"\$?\{\{[^{}\n]{1,60}\}\}|\$\{[^{}\n]{1,60}\}|(?<![{$\w])\{(?:[A-Za-z_][^{}\s\"']{0,60}|\d{0,2}(?::[^{}\s\"']{1,12})?)\}(?!\})|%\([a-z_]{1,30}\)[sdf]"
    r"|(?<![\w%])%(?:\d\$)?[-+0]?\d{0,2}(?:\.\d{1,2})?(?:ll|[lhz])?[sdifxqwvceEgGuo](?!\w)"
)
"""Placeholders of JavaScript, Python, printf and templates inside strings."""
MOMENT = re.compile(r"%-?[YmHMBbAaSyIj]")
"""How a date or a time is written, of which a language has its own way."""


def pattern_of(code: str, language: str, beside: str = "") -> re.Pattern[str]:
    """Comments, strings (`text` over several lines, `string`) and characters (`character`) of a listing in a language,
    and what the pattern `beside` finds between them."""
    return _pattern(language, beside, f"{{0,{SHORT}}}" if code.count("\\") > CROWDED else "*")


@lru_cache(maxsize=1024)
def _pattern(language: str, beside: str, size: str) -> re.Pattern[str]:
    line = _LINE.get(language, _ANY)
    if language in ML:
        line = _LINE.get(language, "(?!)")
    single = _SINGLE
    if language in CHARACTERS:
        single = _CHARACTER
    elif language in SEMICOLON | BASIC:
        single = "(?!)"
    elif language in PERCENT:
        # elsewhere it transposes a matrix
        single = r"(?<![\w)\]}'.])" + _SINGLE
    ticked = [_TICKED] if language in BACKTICKS or language not in KNOWN else []
    blocks = [_BLOCKS[language]] if language in _BLOCKS else []
    text = "|".join((_DOUBLE, *((single,) if language not in CHARACTERS else ()), *ticked))
    character = [f"(?P<character>{single})"] if language in CHARACTERS else []
    parts = [f"(?P<text>{TRIPLE})", *blocks, BLOCK, f"(?P<string>{text.replace(')*', ')' + size)})", *character]
    return re.compile("|".join((*parts, *([beside] if beside else []), line)))
