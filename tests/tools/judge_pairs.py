"""Labelled pairs for the judge: right ones, other wordings of them, and damaged ones."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from random import Random

from qa.align.lengths import extent
from qa.analysis.sentences import SHORTEST_SENTENCE, UNEVEN
from qa.checks.meaning._negation import words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.engines.e5.judge import KINDS
from tests.benchmarks.meaning import from_help
from tests.tools import judge_damage as damage
from tests.tools.judge_notions import WordNet, turned

SAME, NEGATION, OPPOSITE, LOST, ADDED, WORD, OTHER = range(len(KINDS))
SHORTEST, LONGEST = 20, 400
"""Characters of an English sentence that is taken."""
LEFT = 0.45
"""Share of a translation's words that its source has too, from which nobody translated it."""
RICH = 0.7
"""Share of sentences with a negation or a word that has an opposite."""
LANGUAGES, VERSIONS, SHARED = 4, 5, 0.7
"""Translations of one sentence, and damaged versions of the sentence itself, at most; the share of these that each
translation meets."""
CLAUSES = 12
"""Clauses of other sentences of which one is put in."""
TURNED = 4
"""Damaged versions of one translation, at most."""
_CODE = re.compile(r"https?:|[{}<>\\]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence with its translations by language."""

    text: str
    translations: dict[str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A pair and what it is; `before` is what the damaged side (0 or 1) was, "" and -1 where neither is damaged."""

    source: str
    target: str
    kind: int
    lang: str
    before: str = ""
    side: int = -1


def sentences(
    notes: Path | None, help_pages: Path | None, without: frozenset[str], origins: frozenset[str] = frozenset()
) -> list[Sentence]:
    """From JSON Lines of `source`, `target`, `lang`, `origin`, and from unpacked help pages; languages `without` and
    notes of these `origins` stay out."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for source, target, lang in [*_notes(notes, origins), *_help(help_pages)]:
        if lang not in without and _fits(source, target):
            found[source][lang] = target
    return [Sentence(text, translations) for text, translations in found.items()]


def _notes(path: Path | None, without: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    if path is not None:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["origin"] not in without:
                    # code stands in a sentence as it is, as the checks read it
                    yield row["source"].replace("`", ""), row["target"].replace("`", ""), row["lang"]


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
    return min(sizes) >= SHORTEST_SENTENCE and max(sizes) <= UNEVEN * min(sizes)


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
    return bool(table and table.any.search(text)) or bool(opposites(text, Pairs.FIRM))


def labelled(given: Iterable[Sentence], random: Random, dictionary: WordNet) -> Iterator[Labelled]:
    """The pairs of some sentences: every version of the one side with the other as it is."""
    given = list(given)
    pool, known, clauses = damage.Words(), list[str](), defaultdict[str, list[str]](list)
    for sentence in given:
        pool.learn(sentence.text, "en")
        known += damage.names(sentence.text)
        for lang, text in sentence.translations.items():
            pool.learn(text, lang)
            clauses[lang] += damage.clauses_of(text)
    near, before = neighbours(given), dict[str, str]()
    for sentence in given:
        text = sentence.text
        taken = damage.polarity_taken(text, random)
        versions = _versions(text, taken, pool, known, dictionary, random)
        langs = random.sample(sorted(sentence.translations), min(LANGUAGES, len(sentence.translations)))
        damaged = {lang: _turned(sentence, lang, pool, clauses[lang], bool(taken), random) for lang in langs}
        for lang in langs:
            target = sentence.translations[lang]
            yield Labelled(text, target, SAME, lang)
            for kind, version in versions:
                if random.random() < SHARED:
                    yield Labelled(version, target, kind, lang, *(() if kind == SAME else (text, 0)))
            for kind, version in damaged[lang]:
                yield Labelled(text, version, kind, lang, target, 1)
            for other in near.get(text, ()):
                if lang in other.translations and _are_apart(target, other.translations[lang]):
                    yield Labelled(text, other.translations[lang], WORD, lang)
                    break
            if lang in before and random.random() < 0.2:
                yield Labelled(text, before[lang], OTHER, lang)
            before[lang] = target
            # both sides turned alike say the same again: a fault is not told by how a sentence sounds
            plain = damage.affirmed_translation(target, lang) if taken else []
            if taken and plain:
                yield Labelled(taken[0], plain[0], SAME, lang)
        if len(langs) > 1:
            one, other = random.sample(langs, 2)
            own = sentence.translations[one]
            yield Labelled(own, sentence.translations[other], SAME, f"{one}-{other}")
            for kind, version in damaged[other]:
                yield Labelled(own, version, kind, f"{one}-{other}", sentence.translations[other], 1)


def _versions(
    text: str, taken: list[str], pool: damage.Words, known: list[str], dictionary: WordNet, random: Random
) -> list[tuple[int, str]]:
    closed, open_ = turned(text, random), dictionary.replaced(text, random)
    versions = [
        *_some(NEGATION, taken, 1, random),
        *_some(NEGATION, damage.polarity_put(text, random), 1, random),
        *_some(OPPOSITE, damage.opposed(text, random), 1, random),
        *_some(OPPOSITE, [new for new, kind in closed if kind == "opposite"], 1, random),
        *_some(OPPOSITE, [new for new, kind in open_ if kind == "opposite"], 1, random),
        *_some(WORD, [new for new, kind in closed if kind == "word"] + damage.other_number(text, random), 1, random),
        *_some(WORD, [new for new, kind in open_ if kind == "word"], 1, random),
        *_some(WORD, pool.replaced(text, "en", random), 1, random),
        *_some(WORD, damage.swapped_nouns(text, random) + damage.other_name(text, known, random), 1, random),
        *_some(ADDED, damage.without_clause(text, random), 1, random),
        *_some(ADDED, damage.without_word(text, "en", random), 1, random),
    ]
    return [*_some(SAME, damage.same(text, random), 1, random), *random.sample(versions, min(VERSIONS, len(versions)))]


def _turned(
    sentence: Sentence, lang: str, pool: damage.Words, clauses: list[str], negates: bool, random: Random
) -> list[tuple[int, str]]:
    target = sentence.translations[lang]
    others = random.sample(clauses, min(len(clauses), CLAUSES))
    shorter = damage.without_clause(target, random) + damage.broken_off(target, random)
    found = [
        *_some(LOST, shorter, 1, random),
        *_some(LOST, damage.without_word(target, lang, random), 1, random),
        *_some(NEGATION, damage.affirmed_translation(target, lang) if negates else [], 1, random),
        *_some(OPPOSITE, list(damage.opposed_translation(target, sentence.text, lang)), 1, random),
        *_some(WORD, pool.replaced(target, lang, random, sentence.text), 1, random),
        *_some(WORD, damage.other_number(target, random), 1, random),
        *_some(WORD, damage.swapped_words(target, lang, random), 1, random),
        *_some(ADDED, damage.with_clause(target, others, random) + damage.said_again(target, random), 1, random),
    ]
    return random.sample(found, min(TURNED, len(found)))


def neighbours(given: list[Sentence]) -> dict[str, list[Sentence]]:
    """Sentences that differ in one to four words from another one: what nobody damaged, and is no translation."""
    shingles: dict[tuple[str, ...], list[int]] = defaultdict(list)
    split = [sentence.text.lower().split() for sentence in given]
    for k, words_ in enumerate(split):
        for gram in set(zip(words_, words_[1:], words_[2:], strict=False)):
            shingles[gram].append(k)
    found: dict[str, list[Sentence]] = {}
    for k, words_ in enumerate(split):
        counts = Counter(
            other
            for gram in set(zip(words_, words_[1:], words_[2:], strict=False))
            if len(shingles[gram]) < 60
            for other in shingles[gram]
            if other != k
        )
        near = [
            given[other]
            for other, count in counts.most_common(5)
            if 1 <= len(set(words_) ^ set(split[other])) <= 6 and count >= 2
        ]
        if near:
            found[given[k].text] = near
    return found


def _are_apart(one: str, other: str) -> bool:
    """Whether two translations differ in a word, not only in a mark or an ending."""
    parts = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return any(tag != "equal" and max(b - a, d - c) >= 3 for tag, a, b, c, d in parts) and one.lower() != other.lower()


def _some(kind: int, texts: list[str], most: int, random: Random) -> list[tuple[int, str]]:
    return [(kind, text) for text in random.sample(texts, min(most, len(texts)))]
