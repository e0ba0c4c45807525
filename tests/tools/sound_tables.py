"""Builds `qa/text/data/sounds.z`: what becomes of the letters of English names in the scripts of other languages.

    python -m tests.tools.sound_tables

Pairs are the names of countries and cities of the CLDR (`qa/text/data/locales`) and those of `cities.z`. Each letter of
a name becomes one of the other side or is lost, and letters are added between; the shares are those that make the pairs
likeliest (expectation maximisation, over all ways in which the letters of two names can stand against each other). A
pair that chance explains as well, since languages have own names for places, counts as little as it is likely.
"""

from __future__ import annotations

import json
import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import regex

from qa.model.records import dataclass
from qa.text.cities import _cities
from qa.text.hearing import SCALE, spelled, transliterated
from qa.text.languages import languages
from qa.text.locales import locale
from qa.text.scripts import script_of
from qa.text.words import DATA

ROUNDS = 5
MOST = 2500
"""Pairs of a script; more of them change nothing."""
FEWEST = 150
"""Pairs without which a script has no table."""
NAMES = 0.9
"""Share of the pairs that are expected to say a name by its sound."""
ADDED = 0.2
"""Share of places between letters at which one is added, at first."""
PRIOR = 0.15
"""How many letters the first guess is worth."""
VOWELS = frozenset("aeiouy")
LOST = ""
Shares = dict[str, dict[str, float]]


@dataclass
class Model:
    """Shares of what a letter becomes (`LOST` among them), of letters that are added, and of places where one is."""

    said: Shares
    added: dict[str, float]
    rate: float
    usual: dict[str, float]


def main() -> None:
    tables = {}
    for script, pairs in sorted(all_pairs().items()):
        if len(pairs) >= FEWEST:
            tables[script] = _in_parts(_learned(pairs[:: math.ceil(len(pairs) / MOST)]))
    text = json.dumps(tables, sort_keys=True, separators=(",", ":"))
    (DATA / "sounds.z").write_bytes(zlib.compress(text.encode("utf-8"), 9))


def all_pairs() -> Mapping[str, Sequence[tuple[str, str]]]:
    """English names and those of others in one word each, by the script of the other."""
    english = {id: name for name, id in reversed(locale("en").entities.items())}
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for tag in languages():
        for name, id in locale(tag).entities.items() if tag != "en" else ():
            found[script_of(name[0])].add((english.get(id, ""), name))
    for name, forms in _cities().items():
        for form in forms:
            found[script_of(form[0])].add((name, form))
    kept = {script: sorted(pair for pair in pairs if _is_plain(*pair)) for script, pairs in found.items()}
    return {script: sorted({(spelled(a), transliterated(b)) for a, b in pairs}) for script, pairs in kept.items()}


def _is_plain(name: str, other: str) -> bool:
    words = all(regex.fullmatch(r"[\p{L}\p{M}ー]{2,14}", one) for one in (name, other))
    return words and len(name) > 2 and name[1:].islower()


def _learned(pairs: Sequence[tuple[str, str]]) -> Model:
    count = Counter(letter for _, other in pairs for letter in other)
    usual = {letter: n / count.total() for letter, n in count.items()}
    said = {a: _first_guess(a, usual) for a in {letter for name, _ in pairs for letter in name}}
    model = Model({a: _as_shares(row) for a, row in said.items()}, dict(usual), ADDED, usual)
    for _ in range(ROUNDS):
        counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        added: Counter[str] = Counter()
        places = sum(_count(name, other, model, counted, added) for name, other in pairs)
        shares = {a: _as_shares({b: PRIOR * row[b] + counted[a][b] for b in row}) for a, row in said.items()}
        extra = _as_shares({b: added[b] + 3 * usual[b] for b in usual})
        model = Model(shares, extra, added.total() / (added.total() + places), usual)
    return model


def _first_guess(letter: str, usual: Mapping[str, float]) -> dict[str, float]:
    def weight(other: str) -> float:
        if letter == other:
            return 20.0
        kinds = letter in VOWELS, other in VOWELS
        return 3.0 if all(kinds) else 0.03 if any(kinds) else 0.3

    return {**{other: weight(other) for other in usual}, LOST: 4.0 if letter in VOWELS else 1.0}


def _as_shares(row: Mapping[str, float]) -> dict[str, float]:
    total = sum(row.values())
    return {letter: value / total for letter, value in row.items()}


def _count(name: str, other: str, model: Model, counted: Mapping[str, Counter[str]], added: Counter[str]) -> float:
    """Adds what a pair tells, by how likely it is one by sound; how many places between letters it is worth."""
    stay = 1 - model.rate
    become = [[model.said[a][b] * stay / model.usual[b] for b in other] for a in name]
    gone = [model.said[a][LOST] * stay for a in name]
    more = [model.rate * model.added[b] / model.usual[b] for b in other]
    ahead = _ways(become, gone, more)
    back = _ways([row[::-1] for row in become[::-1]], gone[::-1], more[::-1])
    rows, columns = len(name), len(other)
    likely = ahead[rows][columns] * stay
    worth = NAMES * likely / (NAMES * likely + 1 - NAMES)
    for i in range(rows + 1):
        for j in range(columns + 1):
            so_far = worth * ahead[i][j] * stay / likely
            if i < rows and j < columns:
                counted[name[i]][other[j]] += so_far * become[i][j] * back[rows - i - 1][columns - j - 1]
            if i < rows:
                counted[name[i]][LOST] += so_far * gone[i] * back[rows - i - 1][columns - j]
            if j < columns:
                added[other[j]] += so_far * more[j] * back[rows - i][columns - j - 1]
    return worth * (rows + 1)


def _ways(become: Sequence[Sequence[float]], gone: Sequence[float], more: Sequence[float]) -> list[list[float]]:
    """How likely the first letters of two names stand against each other, over all ways; (letters + 1) of each."""
    ahead = [[0.0] * (len(more) + 1) for _ in range(len(gone) + 1)]
    ahead[0][0] = 1.0
    for i in range(len(gone) + 1):
        for j in range(len(more) + 1):
            if i and j:
                ahead[i][j] += ahead[i - 1][j - 1] * become[i - 1][j - 1]
            if i:
                ahead[i][j] += ahead[i - 1][j] * gone[i - 1]
            if j:
                ahead[i][j] += ahead[i][j - 1] * more[j - 1]
    return ahead


def _in_parts(model: Model) -> tuple[dict[str, dict[str, int]], dict[str, int], dict[str, int]]:
    stay = 1 - model.rate
    said = {
        a: {b: _part(share * stay / model.usual[b]) for b, share in row.items() if b != LOST}
        for a, row in model.said.items()
    }
    lost = {a: _part(row[LOST] * stay) for a, row in model.said.items()}
    return said, lost, {b: _part(model.rate * share / model.usual[b]) for b, share in model.added.items()}


def _part(odds: float) -> int:
    return round(SCALE * math.log(odds))


if __name__ == "__main__":
    main()
