"""Which words negate, per language, and what a sentence would say with one taken out or put in."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import pairwise

import regex

from qa.analysis.variants import Variant
from qa.checks.meaning._other_end import without_names
from qa.text.languages import language_of, primary

_BEFORE, _AFTER = r"(?<![\p{L}\p{M}\p{N}_])", r"(?![\p{L}\p{M}\p{N}_])"
_LETTERS = r"[\p{L}\p{M}\p{N}'’\u200c-]*"
_CONTRACTED = regex.compile(
    r"\b(?P<verb>is|are|was|were|ca|could|wo|would|sha|should|must|does|do|did|has|have|had|need)n['’]t\b *", regex.I
)
_WHOLE = {"ca": "can ", "wo": "will ", "sha": "shall ", "do": "", "did": ""}
_SUPPORTED = regex.compile(r"\b(?:do|did) not +|\bdoes(?: not|n['’]t) +(?P<verb>\p{Ll}+)", regex.I)
_NO_LONGER = regex.compile(r"\bno longer\b", regex.I)
_NEITHER = regex.compile(r"\bneither\b(?P<one>[^.;:!?]{1,200}?)\bnor\b", regex.I)
_AUXILIARY = regex.compile(
    r"\b(?:is|are|was|were|can|could|will|would|should|must|may|might|has|have|had|does|do|did)\b"
    r"(?! not\b|n['’]t| never)",
    regex.I,
)
_SUBJECT = regex.compile(r"\b(?P<who>we|you|I|they|it|this|that|which|who|to) (?=\p{Ll})", regex.I)
READ = 4096
"""Sentences whose words are kept: several checks ask about them, and about the source beside each translation."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEW = 40
"""Words of negation of a language, forms and phrases counted, below which one may be missing: 30 of 61 languages."""
DENIAL = "It is not true that "
_THIRD = regex.compile(r"(?<=\p{L}) (?P<verb>\p{Ll}{2,}(?<![su]))s\b(?! of\b)")
_IRREGULAR = {"have": "has", "be": "is"}
_SINGULAR = frozenset({"it", "this", "that", "which", "who"})
_Finder = Callable[[str], tuple[regex.Match[str], ...]]


class Words:
    """How one language negates: `firm` words do, `any` may, a `hint` is weaker still; idle phrases never do.

    Patterns are compiled on first use: most sentences ask for one or two of them.
    """

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._table, self._joined = table, bool(table.get("joined"))
        self._lists = dict[str, regex.Pattern[str] | None]()
        self.inner = bool(table.get("inner"))
        """Whether verbs often negate by themselves, so that a text without such words may still negate."""
        self.instead = {word: other for word, _, other in (entry.partition(">") for entry in table["firm"])}
        """What stands in the place of a firm word that is taken out."""
        self._along = {word.lower() for word in table.get("along", ())}

    @cached_property
    def firm(self) -> regex.Pattern[str]:
        return self._pattern(self._firm, "bound")

    @cached_property
    def any(self) -> regex.Pattern[str]:
        return self._pattern(self._firm, "bound", "loose")

    @cached_property
    def taken(self) -> regex.Pattern[str]:
        return self._pattern(self._firm, "along", after=" *")

    @cached_property
    def hint(self) -> regex.Pattern[str] | None:
        return self._pattern([], "hint") if "hint" in self._table else None

    @cached_property
    def _idle(self) -> regex.Pattern[str] | None:
        return self._pattern([], "idle") if "idle" in self._table else None

    @cached_property
    def _lexical(self) -> regex.Pattern[str] | None:
        return self._pattern([], "lexical") if "lexical" in self._table else None

    @cached_property
    def _loose(self) -> regex.Pattern[str] | None:
        return self._pattern([], "loose") if "loose" in self._table else None

    @cached_property
    def _firm(self) -> list[str]:
        return sorted(self.instead, key=len, reverse=True)

    @cached_property
    def is_thin(self) -> bool:
        """Whether so few words are known that a sentence may well negate with another one."""
        return sum(len(words) for words in self._table.values() if isinstance(words, list)) < FEW

    def busy(self, text: str) -> str:
        """`text` with its idle phrases ("not only") blanked, at the same length."""
        return self._read(text)[0]

    def plain(self, text: str) -> str:
        """`text` without what negates a word, not a sentence ("不同"): such words and idle phrases blanked."""
        return self._read(text)[1]

    @cached_property
    def _read(self) -> Callable[[str], tuple[str, str]]:
        @lru_cache(READ)
        def read(text: str) -> tuple[str, str]:
            busy = _blanked(self._idle, without_names(text))
            return busy, _blanked(self._lexical, busy)

        return read

    def negates(self, text: str) -> regex.Match[str] | None:
        """The first word of `text` that negates."""
        return next(iter(self.sure(text)), None) if self.is_firm(text) else None

    def is_firm(self, text: str) -> bool:
        """Whether a text has one of `firm`. Few have, and looking for phrases costs more: it is asked first."""
        return self._find[2](text)

    def sure(self, text: str) -> tuple[regex.Match[str], ...]:
        """The words of `text` that negate, without idle phrases and what negates a word."""
        return self._find[0](text)

    def maybe(self, text: str) -> tuple[regex.Match[str], ...]:
        """Those of `any` in `text`."""
        return self._find[1](text)

    @cached_property
    def _find(self) -> tuple[_Finder, _Finder, Callable[[str], bool]]:
        # many texts are asked about what may negate, few about what does
        @lru_cache(READ)
        def sure(text: str) -> tuple[regex.Match[str], ...]:
            return tuple(self.firm.finditer(self.plain(text)))

        @lru_cache(READ)
        def maybe(text: str) -> tuple[regex.Match[str], ...]:
            return tuple(self.any.finditer(text))

        # check after check asks about a sentence
        @lru_cache(READ)
        def firm(text: str) -> bool:
            return self.firm.search(text) is not None

        return sure, maybe, firm

    def possible(self, text: str) -> tuple[regex.Match[str], ...]:
        """Those of `maybe`, but for parts of idle words in which nothing negates: "निर्भर" begins like "निर्दोष"."""
        found, idle = self.maybe(text), self._idle
        alike = [i.span() for i in idle.finditer(text) if not self.firm.search(i[0])] if found and idle else []
        return tuple(m for m in found if not any(start <= m.start() and m.end() <= end for start, end in alike))

    def hedged(self, text: str) -> bool:
        """Whether a text that negates has another word of the kind: "not empty", "not without"."""
        if self._loose is None:
            return False
        return any(match["word"].lower() not in self._along for match in self._loose.finditer(self.busy(text)))

    def refuses(self, text: str) -> bool:
        """Whether a text has a word like "refuse", which says "would not" in one."""
        return self._has("refuse", text)

    def until(self, text: str) -> bool:
        """Whether a text has a word like "until", which makes of a negation a delay: "not open until May"."""
        return self._has("until", text)

    def then(self, text: str) -> bool:
        """Whether a text has a word like "only then", which says so without a negation: "erst im Mai offen"."""
        return self._has("then", text)

    def enough(self, text: str) -> bool:
        """Whether a text has a word like "enough", which makes of a negation a lack: "not hard enough"."""
        return self._has("enough", text)

    def excess(self, text: str) -> bool:
        """Whether a text has a word like "too", which says so without a negation: "too soft"."""
        return self._has("excess", text)

    def doubts(self, text: str) -> list[tuple[int, int]]:
        """Where words of `text` stand that may negate but do not for sure: "empty", "without", "unlike"."""
        if self._loose is None:
            return []
        sure = {k for match in self.firm.finditer(text) for k in range(*match.span())}
        found = (match for match in self._loose.finditer(self.busy(text)) if match["word"].lower() not in self._along)
        return [match.span() for match in found if sure.isdisjoint(range(*match.span()))]

    def _has(self, key: str, text: str) -> bool:
        """Whether a text has a word of one list of the table."""
        if key not in self._lists:
            self._lists[key] = self._pattern([], key) if key in self._table else None
        pattern = self._lists[key]
        return pattern is not None and pattern.search(text) is not None

    def _pattern(self, entries: Sequence[str], *keys: str, after: str = "") -> regex.Pattern[str]:
        more = [entry for key in keys for entry in self._table.get(key, ())]
        # the longest first among what is taken whole: phrases before their words
        more = more if entries else sorted(more, key=len, reverse=True)
        return _pattern([*entries, *more], self._joined, after)


@lru_cache(maxsize=1024)
def words(lang: str) -> Words | None:
    """The words of negation of a language (`zh-Hant` asks for `zh`), or None where there is no table."""
    return Words(table) if (table := _table(language_of(primary(lang)).resource_tag("negation"))) else None


def _blanked(pattern: regex.Pattern[str] | None, text: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text) if pattern else text


def _table(tag: str) -> dict[str, list[str]]:
    _, _, rest = _stored().partition(f"\n[{tag}]\n")
    # the tables of all languages take sixty times as long to read
    return tomllib.loads(rest.partition("\n[")[0])


@cache
def _stored() -> str:
    return "\n" + files("qa.checks.meaning").joinpath("data/negation.toml").read_text("utf-8")


def _pattern(entries: Iterable[str], joined: bool, after: str = "") -> regex.Pattern[str]:
    forms = [e[3:] if e.startswith("re:") else _LETTERS.join(map(regex.escape, e.split("*"))) for e in entries]
    if joined:
        return regex.compile(f"(?P<word>{'|'.join(forms)})", regex.I)
    # French "n'" and Romanian "n-" lean on the next word
    ended = "|".join(form if form[-1] in "'’-" else form + _AFTER for form in forms)
    return regex.compile(f"{_BEFORE}(?P<word>{ended}){after}", regex.I)


def affirmed(text: str, lang: str) -> Iterator[Variant]:
    """`text` with each of its negations taken out in turn, and with all of them."""
    if primary(lang) == "en":
        yield from _affirmed_english(text)
        return
    table = words(lang)
    if table is None:
        return
    found = list(table.taken.finditer(table.busy(text)))
    for match in found:
        instead = table.instead.get(match["word"].lower(), "")
        instead += " " if instead and match[0].endswith(" ") else ""
        yield _variant(text, match.start(), match.end(), instead)
    if len(found) > 1:  # French "ne … pas", Russian "никогда не"
        between = [text[a.end() : b.start()] for a, b in pairwise(found)]
        yield _variant(text, found[0].start(), found[-1].end(), "".join(between))


def _affirmed_english(text: str) -> Iterator[Variant]:
    table = words("en")
    assert table is not None  # the table ships with the package
    supported = [*_SUPPORTED.finditer(text), *_NO_LONGER.finditer(text)]
    for match in _CONTRACTED.finditer(text):
        verb = match["verb"]
        if verb.lower() != "does":
            yield _variant(text, match.start(), match.end(), _WHOLE.get(verb.lower(), verb + " "))
    for match in supported:
        verb = match.groupdict().get("verb")
        instead = "still" if match.re is _NO_LONGER else _third_person(verb) if verb else ""
        yield _variant(text, match.start(), match.end(), instead)
    yield from (_variant(text, m.start(), m.end(), f"both{m['one']}and") for m in _NEITHER.finditer(text))
    for match in table.taken.finditer(table.busy(text)):
        if not any(s.start() <= match.start() < s.end() for s in supported):
            instead = {"no": "a"}.get(match["word"].lower(), table.instead.get(match["word"].lower(), ""))
            yield _variant(text, match.start(), match.end(), instead + " " if instead else "")


def _third_person(verb: str) -> str:
    """The form of an English verb that "does not" stood before: "does not hold", "holds"."""
    if verb.lower() in _IRREGULAR:
        return _IRREGULAR[verb.lower()]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


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
