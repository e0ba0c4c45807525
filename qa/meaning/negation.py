"""Which words negate, per language, and what a sentence would say with one taken out or put in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import regex

from qa.meaning.variants import Variant

_BEFORE, _AFTER = r"(?<![\p{L}\p{M}\p{N}_])", r"(?![\p{L}\p{M}\p{N}_])"
_LETTERS = r"[\p{L}\p{M}\p{N}'’\u200c-]*"
_SAME = {"no": "nb", "nn": "nb", "bs": "hr", "fil": "tl"}
_CONTRACTED = regex.compile(
    r"\b(?P<verb>is|are|was|were|ca|could|wo|would|sha|should|must|does|do|did|has|have|had|need)n['’]t\b *", regex.I
)
_WHOLE = {"ca": "can ", "wo": "will ", "sha": "shall ", "do": "", "does": "", "did": ""}
_SUPPORTED = regex.compile(r"\b(?:do|does|did) not +", regex.I)
_AUXILIARY = regex.compile(
    r"\b(?:is|are|was|were|can|could|will|would|should|must|may|might|has|have|had|does|do|did)\b"
    r"(?! not\b|n['’]t| never)",
    regex.I,
)
_SUBJECT = regex.compile(r"\b(?P<who>we|you|I|they|it|this|that|which|who|to) (?=\p{Ll})", regex.I)
DENIAL = "It is not true that "
_THIRD = regex.compile(r"(?<=\p{L}) (?P<verb>\p{Ll}{2,}(?<![su]))s\b(?! of\b)")
_SINGULAR = frozenset({"it", "this", "that", "which", "who"})


@dataclass(frozen=True, slots=True)
class Words:
    """How one language negates: `firm` does, `any` may; `instead` stands where a firm word is taken out."""

    firm: regex.Pattern[str]
    any: regex.Pattern[str]
    taken: regex.Pattern[str]
    idle: regex.Pattern[str] | None
    veto: regex.Pattern[str] | None
    instead: dict[str, str]

    def busy(self, text: str) -> str:
        """`text` with its idle phrases ("not only") blanked, at the same length."""
        return self.idle.sub(lambda match: " " * len(match[0]), text) if self.idle else text


@cache
def words(lang: str) -> Words | None:
    """The words of negation of a language (`zh-Hant` asks for `zh`), or None where there is no table."""
    base = lang.split("-")[0]
    table = _table().get(_SAME.get(base, base))
    if table is None:
        return None
    joined = bool(table.get("joined"))
    instead = {word: other for word, _, other in (entry.partition(">") for entry in table["firm"])}
    firm, bound = sorted(instead, key=len, reverse=True), table.get("bound", [])
    idle = sorted(table.get("idle", []), key=len, reverse=True)
    return Words(
        _pattern([*firm, *bound], joined),
        _pattern([*firm, *bound, *table["loose"]], joined),
        _pattern([*firm, *table.get("along", [])], joined, " *"),
        _pattern(idle, joined) if idle else None,
        _pattern(table["veto"], joined) if "veto" in table else None,
        instead,
    )


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("qa.meaning").joinpath("data/negation.toml").read_text("utf-8"))


def _pattern(entries: Iterable[str], joined: bool, after: str = "") -> regex.Pattern[str]:
    forms = [e[3:] if e.startswith("re:") else _LETTERS.join(map(regex.escape, e.split("*"))) for e in entries]
    if joined:
        return regex.compile(f"(?P<word>{'|'.join(forms)})", regex.I)
    # French "n'" and Romanian "n-" lean on the next word
    ended = "|".join(form if form[-1] in "'’-" else form + _AFTER for form in forms)
    return regex.compile(f"{_BEFORE}(?P<word>{ended}){after}", regex.I)


def affirmed(text: str, lang: str) -> Iterator[Variant]:
    """`text` with each of its negations taken out in turn, and with all of them."""
    if lang.split("-")[0] == "en":
        yield from _affirmed_english(text)
        return
    table = words(lang)
    if table is None:
        return
    found = list(table.taken.finditer(table.busy(text)))
    for match in found:
        instead = table.instead.get(match["word"].lower(), "")
        yield _variant(
            text, match.start(), match.end(), instead + " " if instead and match[0].endswith(" ") else instead
        )
    if len(found) > 1:  # French "ne … pas", Russian "никогда не"
        between = [text[a.end() : b.start()] for a, b in pairwise(found)]
        yield _variant(text, found[0].start(), found[-1].end(), "".join(between))


def _affirmed_english(text: str) -> Iterator[Variant]:
    table = words("en")
    assert table is not None  # the table ships with the package
    for match in _CONTRACTED.finditer(text):
        verb = match["verb"]
        yield _variant(text, match.start(), match.end(), _WHOLE.get(verb.lower(), verb + " "))
    supported = list(_SUPPORTED.finditer(text))
    for match in supported:
        yield _variant(text, match.start(), match.end(), "")
    for match in table.taken.finditer(table.busy(text)):
        if not any(s.start() <= match.start() < s.end() for s in supported):
            instead = {"no": "a"}.get(match["word"].lower(), table.instead.get(match["word"].lower(), ""))
            yield _variant(text, match.start(), match.end(), instead + " " if instead else "")


def negated(text: str) -> Iterator[Variant]:
    """An English sentence with "not" put in after each auxiliary; where it has none, "do not" after a subject.

    Without either, it is denied as a whole.
    """
    found = False
    for match in _AUXILIARY.finditer(text):
        found = True
        yield _variant(text, match.end(), match.end(), " not")
    if found:
        return
    for match in _SUBJECT.finditer(text):
        found = True
        who = match["who"].lower()
        instead = "not " if who == "to" else "does not " if who in _SINGULAR else "do not "
        yield _variant(text, match.end(), match.end(), instead)
    for match in () if found else _THIRD.finditer(text):
        yield _variant(text, match.start(), match.end(), f" does not {match['verb']}")
    if not found:
        yield Variant(0, 0, DENIAL, DENIAL + text[:1].lower() + text[1:])


def _variant(text: str, start: int, end: int, instead: str) -> Variant:
    return Variant(start, end, instead, text[:start] + instead + text[end:])
