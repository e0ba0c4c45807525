"""Formulas and pieces of code in place of what a sentence and its translations share: nobody translates either."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

LETTERS = "a b c d e f g h k m n p q r s t u v w x y z A B C E F K L M N P R T V W X".split()
GREEK = [rf"\{name}" for name in "alpha beta gamma delta epsilon lambda mu nu pi rho sigma tau phi psi omega".split()]
FORMS = (
    "{a}", "{a}_{i}", "{a}_{{{i}{j}}}", "{a}^2", "{a} = {b}", "{a} = {n}", "{a} + {b}", r"\frac{{{a}}}{{{b}}}",
    r"\sqrt{{{a}}}", "{a}({b})", r"{a} \le {n}", r"{a} \in {b}", r"\mathbf{{{a}}}", "{n}{a}", r"{a} \cdot {b}",
    r"{a} = \frac{{{b}}}{{{n}}}", r"\sum_{i} {a}_{i}", r"\Delta {a}", "{a}_{i} = {n}", r"|{a}|", "{a} - {n}{b}", "{n}",
    "{code}.{code}", "{code}()", "--{code}", "{code}_{code}", "{code}.py", "{code}={n}",
)  # fmt: skip
CODE = "run build data input output value model list name path main test config file key index node user".split()
SHARED = re.compile(r"(?<![\w.-])(?:\d{1,4}|[A-Z][A-Za-z0-9]{2,11}|[a-z]+[._][a-z_]+)(?![\w-]|\.\w)")
MOST = 3
"""Things of one sentence that are replaced."""


def formula(random: Random) -> str:
    """A short formula in TeX, or a piece of code."""
    a, b = random.sample(LETTERS + GREEK, 2)
    i, j = random.sample("ijkmn0123", 2)
    return random.choice(FORMS).format(a=a, b=b, i=i, j=j, n=random.randrange(1, 100), code=random.choice(CODE))


def with_formulas(text: str, translations: Mapping[str, str], random: Random) -> tuple[str, dict[str, str]] | None:
    """The sentence and those of its translations that have what was replaced once, as it has; None if none do."""
    shared = [match[0] for match in SHARED.finditer(text) if text.count(match[0]) == 1]
    random.shuffle(shared)
    kept = dict(translations)
    for word in shared[:MOST]:
        has = {lang: target for lang, target in kept.items() if target.count(word) == 1}
        if has:
            new = formula(random)
            text, kept = text.replace(word, new), {lang: target.replace(word, new) for lang, target in has.items()}
    changed = any(kept[lang] != translations[lang] for lang in kept)
    return (text, kept) if changed else None
