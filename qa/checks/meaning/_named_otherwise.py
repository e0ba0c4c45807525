"""What English says by denying one end and others by a word for the other end: "not identical" is different."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import regex

from qa.model.records import dataclass
from qa.text.languages import language_of, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH = 40
"""Characters between an English negation and what it denies, which may stand behind a verb: "come off easily"."""
_NOT = r"(?:\bnot|n['’]t|\bcannot|\bnever|\bno|\bnothing|\bnone|\bnobody|\bneither|\bnor)\b"
_NOTHING = r"(?:nothing|no|none|nobody)\b"
NEXT = 12
"""Characters between what is denied and a negation behind it: "said almost nothing"."""
_ENGLISH = frozenset({"english", "outright", "named"})
"""Keys of a notion that are no languages."""
_JOINED = frozenset({"ja", "th", "zh"})
"""Languages that put no spaces between words."""


@dataclass(frozen=True, slots=True)
class _Notion:
    """One end that English denies, English words for the other end, and those of each language."""

    denied: regex.Pattern[str]
    named: regex.Pattern[str]
    words: dict[str, str]


def named_otherwise(english: str, other: str, lang: str) -> bool:
    """Whether the other side may name what an English sentence says by a negation: "not identical", "verschieden".

    Not where English names it as well, which the word of the other side then translates.
    """
    tag = language_of(primary(lang)).resource_tag("negation")
    lower = other.lower()
    for notion in _notions() if _denying().search(english) else ():
        stems = notion.words.get(tag)
        if stems and notion.denied.search(english) and not notion.named.search(english):
            before = "" if tag in _JOINED else r"(?<!\p{L})\p{L}{0,4}"
            if regex.search(rf"{before}(?:{stems})", lower):
                return True
    return False


@cache
def _tables() -> tuple[dict[str, str], ...]:
    tables = tomllib.loads(files("qa.checks.meaning").joinpath("data/otherwise.toml").read_text("utf-8"))
    return tuple(tables.values())


@cache
def _notions() -> tuple[_Notion, ...]:
    return tuple(
        _Notion(
            _denied(t["english"], t.get("outright", "")), _alone(t["named"]), {k: t[k] for k in t.keys() - _ENGLISH}
        )
        for t in _tables()
    )


@cache
def _denying() -> regex.Pattern[str]:
    """What a sentence holds that denies any of the notions: most hold nothing of it."""
    outright = [t["outright"] for t in _tables() if "outright" in t]
    return regex.compile("|".join([_NOT, *(rf"\b(?:{words})\b" for words in outright)]), regex.I)


def _denied(word: str, outright: str) -> regex.Pattern[str]:
    ahead = rf"{_NOT}[^.;:!?]{{0,{REACH}}}?\b{word}(?!\p{{L}})"
    behind = rf"\b{word}[^.;:!?]{{0,{NEXT}}}?\b{_NOTHING}"
    return regex.compile("|".join([ahead, behind] + [rf"\b(?:{outright})\b"] * bool(outright)), regex.I)


def _alone(words: str) -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{words})\b", regex.I)
