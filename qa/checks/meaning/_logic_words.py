"""Which words of a text carry its logic: quantifiers, connectives, modal verbs, words of order and comparison."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

import regex

from qa.model.records import dataclass
from qa.text.languages import language_of, primary
from qa.text.locales import locale
from qa.text.names import begins
from qa.text.normal_forms import lowered

IDLE, JOINED, PREFIX = "idle", "joined", "prefix"
DUTY = "neednot"
"""A notion that only the tables of all notions have."""
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\u200c_-]*")
_CAPITALISED = regex.compile(r"\b\p{Lu}\p{Ll}+\b")
_NUMBERED = regex.compile(r"\s\p{Nd}")
_HANGUL_AMID = regex.compile(r"(?<=\p{Hangul})\p{Hangul}")
"""A syllable inside a Korean word: 각 is "each", and no word in 조각, a piece."""
_BROKEN = regex.compile(r"[.;:!?。；：！？\n]")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST_LEANING = 2
"""Letters that lean on a word in front: "and by all" in Arabic and Hebrew."""
FURTHEST = 3
"""Characters between two words of a phrase: a space, a comma and a space."""
MOST_SEEN = 65_536
"""Words of a language whose senses are kept: a batch of a million pairs has more."""
TEXTS = 1024
"""Texts whose words are kept: a sentence of the source is asked about beside each of its translations."""
FREQUENCY = frozenset({"often", "always", "rarely", "sometimes"})


@dataclass(frozen=True, slots=True)
class LogicWord:
    """A word or phrase at `[start, end)`: the notions that it says for sure, and those that it may say."""

    start: int
    end: int
    firm: frozenset[str]
    may: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Sense:
    """What an entry of the table stands for: notions that are sure, and those that are possible."""

    firm: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()

    def __or__(self, other: _Sense) -> _Sense:
        return _Sense(self.firm | other.firm, self.may | other.may)


_NOTHING = _Sense()


@dataclass(slots=True, eq=False)
class LogicTable:
    """The words of one language: whole ones, beginnings and endings, phrases by their first word, patterns."""

    joined: bool = False
    leaning: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    """Names of months, which say nothing of the kind with a capital amid a sentence, or before a number: "in May"."""
    whole: dict[str, _Sense] = field(default_factory=dict)
    beginnings: dict[str, _Sense] = field(default_factory=dict)
    endings: dict[str, _Sense] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], _Sense]]] = field(default_factory=lambda: defaultdict(list))
    patterns: list[tuple[regex.Pattern[str], _Sense]] = field(default_factory=list)
    brief: bool = False
    """Whether the table has the commonest notions alone."""
    _seen: dict[str, _Sense] = field(default_factory=dict)

    def add(self, entry: str, sense: _Sense) -> None:
        if entry.startswith("re:"):
            self.patterns.append((regex.compile(entry[3:], regex.I), sense))
            return
        # texts are read in small letters
        entry = entry.replace("’", "'").lower()
        parts = [entry] if self.joined else entry.replace(",", " ").split()
        if self.joined and len(entry) > 1:
            self.phrases[entry[0]].append(((entry,), sense))
        elif len(parts) > 1:
            self.phrases[parts[0]].append((tuple(parts[1:]), sense))
        elif parts:
            self._add_word(parts[0], sense)

    def _add_word(self, word: str, sense: _Sense) -> None:
        if word.endswith("*"):
            place, key = self.beginnings, word.rstrip("*")
        elif word.startswith("*"):
            place, key = self.endings, word.lstrip("*")
        else:
            place, key = self.whole, word
        place[key] = place[key] | sense if key in place else sense

    def sense(self, word: str) -> _Sense:
        """What a single word stands for, alone or behind letters that lean on it."""
        if word not in self._seen:
            if len(self._seen) >= MOST_SEEN:
                self._seen.clear()
            self._seen[word] = self._read(word)
        return self._seen[word]

    def _read(self, word: str) -> _Sense:
        found = self.whole.get(word, _NOTHING)
        begun = (self.beginnings.get(word[:end]) for end in range(1, len(word) + 1))
        ended = (self.endings.get(word[start:]) for start in range(len(word)))
        for sense in (*begun, *ended):
            if sense is not None:
                found |= sense
        if found == _NOTHING and self.leaning and word[0] in self.leaning and len(word) > MOST_LEANING:
            return self._read(word[1:])
        return found


@lru_cache(maxsize=1024)
def logic_table(lang: str) -> LogicTable | None:
    """The words of a language (`zh-Hant` asks for `zh`), or None where there are none."""
    _, found, rest = _stored().partition(f"\n[{language_of(primary(lang)).resource_tag('negation')}]\n")
    # the tables of all languages take fifteen times as long to read
    return _read(tomllib.loads(rest.partition("\n[")[0]), frozenset(locale(lang).months)) if found else None


@cache
def _stored() -> str:
    return files("qa.checks.meaning").joinpath("data/logic.toml").read_text("utf-8")


def _read(given: Mapping[str, str], months: frozenset[str]) -> LogicTable:
    table = LogicTable(bool(given.get(JOINED)), frozenset(given.get(PREFIX, "")), months, brief=DUTY not in given)
    senses: dict[str, _Sense] = {}
    for name, entries in given.items():
        if name not in (JOINED, PREFIX):
            notion = frozenset() if name == IDLE else frozenset({name.rstrip("?")})
            sense = _Sense(may=notion) if name.endswith("?") else _Sense(firm=notion, may=notion)
            for entry in _parted(entries):
                senses[entry] = senses[entry] | sense if entry in senses else sense
    for entry, sense in senses.items():
        table.add(entry, sense)
    for rows in table.phrases.values():
        rows.sort(key=lambda row: (-len(row[0]), -sum(map(len, row[0]))))
    return table


def _parted(entries: str) -> Iterator[str]:
    """Entries between bars; a pattern may have bars of its own, in brackets."""
    if "re:" not in entries:
        yield from entries.split("|")
        return
    part, depth = "", 0
    for letter in entries:
        depth += (letter in "([") - (letter in ")]")
        if letter == "|" and not (depth and part.startswith("re:")):
            yield part
            part, depth = "", 0
        else:
            part += letter
    yield part


@lru_cache(TEXTS)
def logic_words(text: str, table: LogicTable) -> tuple[LogicWord, ...]:
    """The words of a text that the table knows, in order; what stands in idle phrases says nothing for sure."""
    lower = lowered(text).replace("’", "'")
    if len(lower) != len(text):
        return ()
    found = [(*match.span(), sense) for pattern, sense in table.patterns for match in pattern.finditer(lower)]
    taken = {k for start, end, _ in found for k in range(start, end)}
    taken |= {k for at, end in _months(text, table.months) for k in range(at, end)}
    walk = _joined(lower, table, taken) if table.joined else _spaced(lower, table, taken)
    found = sorted([*found, *walk], key=lambda row: row[:2])
    return tuple(_lessened([LogicWord(start, end, s.firm, s.may) for start, end, s in found if s != _NOTHING]))


def _lessened(words: list[LogicWord]) -> Iterator[LogicWord]:
    """Words of frequency behind one that may say "less" are not sure of theirs: "less often"."""
    last: LogicWord | None = None
    for word in words:
        lessened = last is not None and "less" in last.may and 0 <= word.start - last.end <= 1
        yield replace(word, firm=word.firm - FREQUENCY) if lessened and word.firm & FREQUENCY else word
        last = word


def _months(text: str, months: frozenset[str]) -> Iterator[tuple[int, int]]:
    for match in _CAPITALISED.finditer(text) if months else ():
        if match[0].lower() in months and (not begins(text, match.start()) or _NUMBERED.match(text, match.end())):
            yield match.span()


def _joined(text: str, table: LogicTable, taken: set[int]) -> Iterator[tuple[int, int, _Sense]]:
    at = 0
    while at < len(text):
        entry, sense = text[at], table.whole.get(text[at], _NOTHING)
        for (phrase,), meant in table.phrases.get(text[at], ()):
            if text.startswith(phrase, at):
                entry, sense = phrase, meant
                break
        if len(entry) == 1 and _HANGUL_AMID.match(text, at):
            sense = _Sense(may=sense.may)
        if at not in taken and sense != _NOTHING:
            yield at, at + len(entry), sense
        at += len(entry)


def _spaced(text: str, table: LogicTable, taken: set[int]) -> Iterator[tuple[int, int, _Sense]]:
    words = [match for match in _WORD.finditer(text) if match.start() not in taken]
    at = 0
    while at < len(words):
        length, sense = _phrase(text, words, at, table)
        if length == 1:
            sense = table.sense(words[at][0])
        elif sense == _NOTHING:
            # "not all" does not say "all", and may be the word for it
            sense = _Sense(may=frozenset().union(*(table.sense(word[0]).firm for word in words[at : at + length])))
        if sense != _NOTHING:
            yield words[at].start(), words[at + length - 1].end(), sense
        at += length


def _phrase(text: str, words: list[regex.Match[str]], at: int, table: LogicTable) -> tuple[int, _Sense]:
    """The longest phrase that begins with a word: how many words it has, 1 for none, and its sense."""
    first = words[at][0]
    for key in (first, *(first[k:] for k in range(1, 1 + MOST_LEANING) if first[k - 1 : k] in table.leaning)):
        for rest, sense in table.phrases.get(key, ()):
            run = words[at : at + 1 + len(rest)]
            if len(run) == 1 + len(rest) and all(map(_is_form, (word[0] for word in run[1:]), rest)):
                gaps = (text[a.end() : b.start()] for a, b in pairwise(run))
                if all(len(gap) <= FURTHEST and not _BROKEN.search(gap) for gap in gaps):
                    return len(run), sense
    return 1, _NOTHING


def _is_form(word: str, entry: str) -> bool:
    return word == entry or (entry[-1] in "*'" and word.startswith(entry.rstrip("*")))


def may_say(texts: tuple[str, str], langs: tuple[str, str], span: tuple[int, int]) -> bool:
    """Whether the second text has a word that may say the notion for which the first has a word at a span."""
    tables = logic_table(langs[0]), logic_table(langs[1])
    if tables[0] is None or tables[1] is None:
        return False
    said = {n for w in logic_words(texts[0], tables[0]) if w.start < span[1] and span[0] < w.end for n in w.firm}
    return bool(said) and any(said & word.may for word in logic_words(texts[1], tables[1]))
