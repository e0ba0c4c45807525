r"""Ordinals: `$i^\mathrm{th}$ row` is `第 $i$ 行`, `$i$번째 행`, `die $i$-te Zeile`, `$i^{\text{ième}}$ ligne`.

An ending in text letters behind a counted thing is no mathematics: what counts is the thing. The ending must be one of
the formula's own language, and the whole formula must be the thing with its ending, so that neither an exponent nor a
label of any other word is lost from sight.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.formula.match.similarity import normalized
from qa.formula.vocabulary import ordinal_endings

TEXT = r"\\(?:text(?:rm|normal|up|it|sf|superscript)?|mathrm|mathit|mathsf|mbox|hbox|operatorname|rm)"
WORD = r"[-‐‑–−:]?\s*(?P<{0}>[^\W\d_]+)\.?"
ENDING = re.compile(
    rf"(?P<core>[\s\S]*?\S)\s*(?:"
    # i^{\text{-th}}, i\text{th}, i^\mathrm{th}
    rf"(?:\^\s*)?\{{?\s*[-‐‑–]?\s*{TEXT}\s*\{{\s*{WORD.format('inner')}\s*\}}\s*\}}?"
    # i^{\rm th}, i{\rm -th}
    rf"|(?:\^\s*)?\{{\s*{TEXT}\s+{WORD.format('declared')}\s*\}}"
    # i^{th}, 2^{nd}: plain letters that nobody writes as an exponent; e^{st} is one; i^{\underline{o}}
    r"|\^\s*\{\s*(?P<plain>(?<!e\^\{)th|(?<=1\^\{)st|(?<=2\^\{)nd|(?<=3\^\{)rd|[èe]me|[iè]?[èe]me|er|ème|ième)\s*\}"
    r"|\^\s*\{?\s*\\underline\s*\{?\s*(?P<underlined>[oa])\s*\}?\s*\}?"
    # i-th, iº
    r"|(?P<sign>[ºª])|-(?P<hyphened>th|st|nd|rd|te|ten|ter|й|го|я))\s*[.,;:]?\s*"
)
COUNTED = re.compile(
    r"(?:[A-Za-z]|\\[A-Za-z]+|\d+|[^\W\d_])(?:\s*_\s*(?:\w|\{\s*\w+\s*\}))?'*(?:\s*[-+]\s*(?:\w|\d+))*"
)
BRACKETED = re.compile(r"(?:\\left)?\s*[(\[{]\s*(?P<inner>[^()\[\]{}]{1,60}?)\s*(?:\\right)?\s*[)\]}]")
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LONGEST = 120
"""Characters of the longest ordinal."""


@lru_cache(maxsize=8192)
def counted(latex: str, lang: str) -> str:
    """The formula without an ordinal ending, and without the brackets that only the ending needed; else as it is."""
    if len(latex) > LONGEST:
        return latex
    match = ENDING.fullmatch(latex.strip())
    if match is None or not is_ending(match, lang):
        return latex
    core = match["core"].strip().removesuffix("{}").strip()
    bracketed = BRACKETED.fullmatch(core)
    if bracketed:
        return bracketed["inner"]
    return core if COUNTED.fullmatch(core) else latex


def is_ending(match: re.Match[str], lang: str) -> bool:
    """Whether the letters are an ordinal ending of a language, or of English, which many translations keep."""
    if match["sign"] or match["underlined"]:
        return True
    letters = match["inner"] or match["declared"] or match["plain"] or match["hyphened"]
    return letters.casefold() in ordinal_endings(lang)


def is_ordinal(latex: str, lang: str) -> bool:
    return counted(latex, lang) != latex


def counted_tokens_of(latex: str, lang: str) -> tuple[str, ...]:
    """The normalised tokens of what an ordinal counts, of any other formula all of them."""
    return normalized(counted(latex, lang))
