"""Labelled pairs for the judge: right ones, other wordings of them, and damaged ones."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from qa.align.lengths import extent
from qa.analysis.sentences import LEAST, UNEVEN
from qa.checks.meaning._negation import words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.engines.e5.judge import KINDS
from tests.benchmarks.meaning import from_help
from tests.tools import judge_damage as damage

SHORTEST, LONGEST = 24, 170
"""Characters of an English sentence that is taken."""
LEFT = 0.45
"""Share of a translation's words that its source has too, from which nobody translated it."""
RICH = 0.7
"""Share of sentences with a negation or a word that has an opposite."""
LANGUAGES, VERSIONS = 3, 7
"""Translations of one sentence, and versions of the sentence itself, at most."""
_CODE = re.compile(r"https?:|[{}<>\\]|`")


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence with its translations by language."""

    text: str
    translations: dict[str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    source: str
    target: str
    kind: int
    lang: str


def sentences(notes: Path | None, help_pages: Path | None, without: frozenset[str]) -> list[Sentence]:
    """From JSON Lines of `source`, `target`, `lang`, and from unpacked help pages; languages `without` stay out."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for source, target, lang in [*_notes(notes), *_help(help_pages)]:
        if lang not in without and _fits(source, target):
            found[source][lang] = target
    return [Sentence(text, translations) for text, translations in found.items()]


def _notes(path: Path | None) -> Iterator[tuple[str, str, str]]:
    if path is not None:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield row["source"], row["target"], row["lang"]


def _help(folder: Path | None) -> Iterator[tuple[str, str, str]]:
    for name, rows in from_help(folder, 1_000_000).items() if folder else ():
        lang = {"zh-TW": "zh-Hant"}.get(name, name.split("-")[0])
        yield from ((source, target, lang) for source, target in rows)


def _fits(source: str, target: str) -> bool:
    sizes = extent(source), extent(target)
    if not SHORTEST <= len(source) <= LONGEST or _CODE.search(source) or source.strip() == target.strip():
        return False
    said = {word.lower() for word in re.findall(r"[A-Za-z]{3,}", source)}
    own = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", target)]
    if own and sum(word in said for word in own) > LEFT * len(own):
        return False
    return min(sizes) >= LEAST and max(sizes) <= UNEVEN * min(sizes)


def chosen(given: list[Sentence], count: int, random: Random) -> list[Sentence]:
    """So many sentences, most of them with something to turn."""
    random.shuffle(given)
    rich = [sentence for sentence in given if _is_rich(sentence.text)]
    plain = [sentence for sentence in given if not _is_rich(sentence.text)]
    taken = rich[: int(count * RICH)] + plain[: count - int(count * RICH)]
    random.shuffle(taken)
    return taken


def doubted(given: Iterable[Sentence], count: int) -> list[Sentence]:
    """Right pairs that words doubt, a negation on one side only: what the judge will be asked about."""
    table, found = words("en"), []
    for sentence in given:
        negates = bool(table and table.negates(sentence.text))
        odd = {
            lang: text
            for lang, text in sentence.translations.items()
            if (own := words(lang)) is not None and bool(own.negates(text)) != negates
        }
        if odd:
            found.append(Sentence(sentence.text, odd))
        if len(found) == count:
            break
    return found


def _is_rich(text: str) -> bool:
    table = words("en")
    return bool(table and table.any.search(text)) or next(opposites(text, Pairs.FIRM), None) is not None


def labelled(given: Iterable[Sentence], random: Random) -> Iterator[Labelled]:
    """The pairs of some sentences: every version of the one side with the other as it is."""
    same, negation, opposite, lost, added, word, other = range(len(KINDS))
    pool, before = damage.Words(), dict[str, str]()
    for sentence in (given := list(given)):
        pool.learn(sentence.text, "en")
        for lang, text in sentence.translations.items():
            pool.learn(text, lang)
    for sentence in given:
        text = sentence.text
        taken = damage.polarity_taken(text, random)
        versions = [
            *_some(same, damage.same(text, random), 2, random),
            *_some(negation, taken, 2, random),
            *_some(negation, damage.polarity_put(text, random), 1, random),
            *_some(opposite, damage.opposed(text, random), 2, random),
            *_some(word, pool.replaced(text, "en", random) + damage.swapped_nouns(text, random), 1, random),
            *_some(added, damage.without_clause(text, random), 1, random),
        ]
        versions = [(same, text), *random.sample(versions, min(VERSIONS - 1, len(versions)))]
        langs = random.sample(sorted(sentence.translations), min(LANGUAGES, len(sentence.translations)))
        for lang in langs:
            target = sentence.translations[lang]
            shorter = damage.without_clause(target, random) + damage.broken_off(target, random)
            plain = damage.affirmed_translation(target, lang) if taken else []
            turned = [
                *_some(lost, shorter, 1, random),
                *_some(negation, plain, 1, random),
                *_some(opposite, list(damage.opposed_translation(target, text, lang)), 2, random),
                *_some(word, pool.replaced(target, lang, random, text), random.randrange(2), random),
            ]
            if lang in before and random.random() < 0.25:
                turned.append((other, before[lang]))
            before[lang] = target
            yield from (Labelled(version, target, kind, lang) for kind, version in versions)
            yield from (Labelled(text, version, kind, lang) for kind, version in turned)
            # both sides turned alike say the same again: a fault is not told by how a sentence sounds
            if taken and plain:
                yield Labelled(taken[0], plain[0], same, lang)


def _some(kind: int, texts: list[str], most: int, random: Random) -> list[tuple[int, str]]:
    return [(kind, text) for text in random.sample(texts, min(most, len(texts)))]
