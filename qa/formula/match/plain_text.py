r"""Short formulas that running text writes without TeX: `$\ell_2$` as ℓ2, `$\mathcal{O}(n)$` as O(n), `$[0,1]$` as
"between 0 and 1".

Letters and digits must all stand there, in their order and at one place: what is left out is only the style of the
letters, the sign of an index, and the brackets and comma of an interval whose two ends stand beside each other.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from qa.text.numbers import mentioned_otherwise

STYLE = re.compile(
    r"\\(?:math(?:cal|rm|bf|bb|sf|it|scr|frak|tt)|boldsymbol|bm|text|operatorname)\s*\{\s*(\w{1,8})\s*\}"
)
FUNCTION = re.compile(r"\\(log|ln|lg|exp|sin|cos|tan|min|max|gcd|det|dim)(?![A-Za-z])")
INDEX = re.compile(r"(?<=[A-Za-zℓ])_(?:\{(\d)\}|(\d))")
PLAIN = re.compile(r"(?=.*[A-Za-zℓ])[A-Za-zℓ]\d?(?:\([A-Za-z\d,+\- ]{1,24}\))?")
"""A letter with an index, or what it is applied to in letters, digits, `+` and `-`: no powers, no fractions."""
_END = r"\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*"
INTERVAL = re.compile(rf"\s*(?:\\left\s*)?[\[(]{_END},{_END}(?:\\right\s*)?[\])]\s*")
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
APART = 24
"""Characters between the two ends of an interval in words: "between 0 and 1", "от нуля до единицы"."""
LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def is_written_plainly(latex: str, text: str, lang: str) -> bool:
    """Whether running text of a language writes a short formula without TeX, or an interval by its two ends."""
    interval = INTERVAL.fullmatch(latex)
    if interval:
        return is_between(interval[1], interval[2], text, lang)
    wanted = plain(latex)
    # a letter alone is looked for elsewhere
    return len(wanted) > 1 and wanted in runs(text)


@lru_cache(maxsize=4096)
def plain(latex: str) -> str:
    """The formula without style and index signs; "" if it is none that running text can write."""
    bare = FUNCTION.sub(r" \1 ", STYLE.sub(r"\1", latex.replace(r"\ell", "ℓ")))
    bare = INDEX.sub(lambda match: match[1] or match[2], " ".join(bare.split()))
    return bare.replace(" ", "") if PLAIN.fullmatch(bare.strip()) else ""


@lru_cache(maxsize=256)
def runs(text: str) -> frozenset[str]:
    """What stands in a text in the form of `plain`, cut by nothing that belongs to it."""
    return frozenset(match[0].replace(" ", "") for match in RUN.finditer(text.translate(LOWERED)))


RUN = re.compile(r"(?<![A-Za-zÀ-ɏ\d_^$\\])[A-Za-zℓ]\d?(?:\([A-Za-z\d,+\- ]{1,24}\))?(?![A-Za-zÀ-ɏ\d_^(])")


def is_between(low: str, high: str, text: str, lang: str) -> bool:
    """Whether both ends of an interval stand beside each other, in digits or in words."""
    ends = (end.replace(".", "[.,]").replace("-", "[-−–]") for end in (low, high))
    first, second = (rf"(?<![\d.,]){end}(?![\d]|[.,]\d)" for end in ends)
    if re.search(rf"{first}[^\d.;$]{{1,{APART}}}{second}", text):
        return True
    said = mentioned_otherwise(text, lang)
    return low != high and {Decimal(low), Decimal(high)} <= said
